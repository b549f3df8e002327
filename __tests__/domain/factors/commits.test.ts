import { describe, expect, test } from '@jest/globals'
import { NOTHING_ASKED } from '../../../src/domain/background.ts'
import { authors } from '../../../src/domain/factors/authors.ts'
import { batch } from '../../../src/domain/factors/batch.ts'
import type { Factor } from '../../../src/domain/factors/factor.ts'
import { firstDeployment } from '../../../src/domain/factors/first-deployment.ts'
import { reapplied } from '../../../src/domain/factors/reapplied.ts'
import { reverts } from '../../../src/domain/factors/reverts.ts'
import { unfinished } from '../../../src/domain/factors/unfinished.ts'
import { filesByKind } from '../../../src/domain/range/path-kind.ts'
import type { Range } from '../../../src/domain/range/range.ts'
import { commitOf, rangeOf, rangeOfSubjects, shaOf } from '../../support/ranges.ts'

const DAY_SECONDS = 86_400

function find(factor: Factor, range: Range) {
  return factor.find(range, filesByKind(range), NOTHING_ASKED)
}

describe('batch', () => {
  test('counts the commits without merges, and tells how long the oldest waited', () => {
    const commits = [0, 3, 9].map((days, index) =>
      commitOf({
        sha: shaOf(index + 1),
        isMerge: index === 1,
        committedAtSeconds: 1_700_000_000 - days * DAY_SECONDS,
      }),
    )
    const finding = find(batch, rangeOf({ commits }))
    expect(finding?.what).toBe('2 commits and 1 merge over 9 days')
    expect(finding?.logOdds).toBeCloseTo(0.72 * Math.log(2))
    expect(finding?.evidence.map(({ commit }) => commit)).toEqual([shaOf(3), shaOf(1)])
  })

  test('is silent on a single commit', () => {
    expect(find(batch, rangeOfSubjects('One'))).toBeNull()
  })

  test('advises smaller batches when many commits waited', () => {
    expect(find(batch, rangeOf({ commitCount: 21 }))?.advice).toMatch(/smaller/)
    expect(find(batch, rangeOf({ commitCount: 20 }))?.advice).toBe('')
  })

  test('going back, what is taken away is counted and what runs today is the evidence', () => {
    const finding = find(batch, rangeOf({ direction: 'backward', commitsTakenAway: 7 }))
    expect(finding?.what).toBe('7 commits that are deployed today are taken away')
    expect(finding?.evidence).toEqual([
      { text: 'deployed today', commit: shaOf(0xba5e), path: null },
    ])
    expect(finding?.logOdds).toBeCloseTo(0.72 * Math.log(7))
  })

  test('when history was rewritten, both are told', () => {
    const range = rangeOf({
      direction: 'diverged',
      commits: [commitOf(), commitOf()],
      commitsTakenAway: 1,
    })
    expect(find(batch, range)?.what).toBe(
      '2 commits; 1 commit that is deployed today is taken away',
    )
  })
})

describe('reverts', () => {
  test.each([
    'Revert "Show the total"',
    'revert: show the total',
    'revert(shop): show the total',
    'Reverts the new total',
  ])('fires on %s', (subject) => {
    expect(find(reverts, rangeOfSubjects(subject))).toMatchObject({
      what: '1 commit that takes back an earlier one',
      logOdds: Math.log(4.47),
      evidence: [{ text: subject, commit: shaOf(1), path: null }],
    })
  })

  test('fires on a commit whose message names what it reverts', () => {
    const range = rangeOf({ commits: [commitOf({ subject: 'Back out', reverts: shaOf(9) })] })
    expect(find(reverts, range)?.evidenceCount).toBe(1)
  })

  test.each([
    'Let users revert their changes',
    'Revertible migrations',
    'Reapply "Show the total"',
    'Revert "Revert "Show the total""',
  ])('is silent on %s', (subject) => {
    expect(find(reverts, rangeOfSubjects(subject))).toBeNull()
  })

  test('is silent on merges: the commits that they bring speak', () => {
    const merge = commitOf({ subject: 'Revert "x"', isMerge: true })
    expect(find(reverts, rangeOf({ commits: [merge] }))).toBeNull()
  })
})

describe('reapplied', () => {
  test.each([
    'Reapply "Show the total"',
    'Revert "Revert "Show the total""',
    'Reland Show the total',
  ])('fires on %s', (subject) => {
    expect(find(reapplied, rangeOfSubjects(subject))).toMatchObject({
      what: '1 commit that brings again what was reverted once',
      logOdds: Math.log(4.47 * 1.5),
    })
  })

  test('fires on a commit that reverts a revert of the same range, which stays a revert', () => {
    const range = rangeOf({
      commits: [
        commitOf({ sha: shaOf(3), subject: 'Try again', reverts: shaOf(2) }),
        commitOf({ sha: shaOf(2), subject: 'Back out', reverts: shaOf(1) }),
      ],
    })
    expect(find(reapplied, range)?.evidence[0]?.commit).toBe(shaOf(3))
    expect(find(reverts, range)?.evidence[0]?.commit).toBe(shaOf(2))
  })

  test('is silent on a plain revert', () => {
    expect(find(reapplied, rangeOfSubjects('Revert "Show the total"', 'Relandscape'))).toBeNull()
  })
})

describe('unfinished', () => {
  test.each([
    'WIP',
    'wip: new total',
    '[WIP] new total',
    'fixup! Show the total',
    'squash! Show the total',
    'Temporary workaround for the total',
    'Disable the check temporarily',
    'DO NOT MERGE: try the new total',
    "don't merge yet",
    'Ugly hack around the total',
    'Raise the limit (TODO: revert)',
    'revert me after the sale',
  ])('fires on %s', (subject) => {
    expect(find(unfinished, rangeOfSubjects(subject))).toMatchObject({
      logOdds: Math.log(3.15),
      evidence: [{ text: subject, commit: shaOf(1), path: null }],
    })
  })

  test.each([
    'Wipe the cache',
    'Announce the hackathon',
    'Fix leak of temporary files',
    'Delete temporary tables',
    'Never merge empty carts',
    'Show the temperature',
    'Add draft invoices',
  ])('is silent on %s', (subject) => {
    expect(find(unfinished, rangeOfSubjects(subject))).toBeNull()
  })
})

describe('authors', () => {
  test('tells how many and who, without weight', () => {
    const grace = { name: 'Grace', email: 'grace@example.org' }
    const commits = [
      commitOf({ sha: shaOf(3) }),
      commitOf({ sha: shaOf(2), author: grace }),
      commitOf({ sha: shaOf(1), author: grace }),
    ]
    expect(find(authors, rangeOf({ commits }))).toMatchObject({
      what: '2 authors',
      logOdds: 0,
      evidence: [
        { text: 'Grace (2 commits)', commit: shaOf(2), path: null },
        { text: 'Ada (1 commit)', commit: shaOf(3), path: null },
      ],
    })
  })

  const BOT = {
    name: 'dependabot[bot]',
    email: '49699333+dependabot[bot]@users.noreply.github.com',
  }
  const GRACE = { name: 'Grace', email: 'grace@example.org' }
  const ADA_AGAIN = { name: 'Ada L.', email: 'ADA@example.org' }

  test('says which are bots', () => {
    const commits = [commitOf({ author: BOT }), commitOf({ author: BOT }), commitOf()]
    expect(find(authors, rangeOf({ commits }))).toMatchObject({
      what: '2 authors, 1 of them a bot',
      evidence: [{ text: 'dependabot[bot] (a bot, 2 commits)' }, { text: 'Ada (1 commit)' }],
    })
    expect(find(authors, rangeOf({ commits: [commitOf({ author: BOT })] }))).toMatchObject({
      what: '1 author, a bot',
      why: expect.stringContaining('ask whoever merged it'),
    })
  })

  test('without an address are told apart by their names', () => {
    const nameless = (name: string) => ({ name, email: '' })
    const commits = [
      commitOf({ sha: shaOf(2), author: nameless('Bo'), coAuthors: [nameless('Cy')] }),
      commitOf({ sha: shaOf(1), author: nameless('Al'), coAuthors: [nameless('bo')] }),
    ]
    const people = ['Bo', 'Al'].map((name) => ({ person: nameless(name), commitCount: 1 }))
    const range = rangeOf({ commits, authors: people, authorCount: 2 })
    expect(find(authors, range)).toMatchObject({
      what: '2 authors and 1 co-author',
      evidence: [
        { text: 'Bo (1 commit)', commit: shaOf(2) },
        { text: 'Al (1 commit)', commit: shaOf(1) },
        { text: 'Cy (co-author of 1 commit)', commit: shaOf(2) },
      ],
    })
  })

  test('as many as are kept are told in a moment, though most are in no commit that is kept', () => {
    const commits = Array.from({ length: 50_000 }, (_, at) => commitOf({ sha: shaOf(at + 1) }))
    const people = Array.from({ length: 50_000 }, (_, at) => {
      return { person: { name: 'Bo', email: `bo${at}@example.org` }, commitCount: 1 }
    })
    const started = performance.now()
    find(authors, rangeOf({ commits, authors: people, authorCount: people.length }))
    expect(performance.now() - started).toBeLessThan(5_000)
  })

  test('counts co-authors once, and not those who also wrote', () => {
    const commits = [
      commitOf({ sha: shaOf(2), coAuthors: [GRACE, BOT, GRACE] }),
      commitOf({ coAuthors: [ADA_AGAIN, GRACE] }),
    ]
    expect(find(authors, rangeOf({ commits }))).toMatchObject({
      what: '1 author and 2 co-authors',
      evidenceCount: 3,
      evidence: [
        { text: 'Ada (2 commits)' },
        { text: 'Grace (co-author of 2 commits)', commit: shaOf(2) },
        { text: 'dependabot[bot] (a bot, co-author of 1 commit)' },
      ],
    })
  })

  test('is silent on an empty range', () => {
    expect(find(authors, rangeOf())).toBeNull()
  })
})

describe('first deployment', () => {
  test('has nothing to go back to', () => {
    const finding = find(firstDeployment, rangeOf({ base: null, direction: 'first' }))
    expect(finding).toMatchObject({ logOdds: 0, reversibility: 'with_care' })
  })

  test.each(['forward', 'same', 'backward', 'diverged'] as const)(
    'is silent on %s',
    (direction) => {
      expect(find(firstDeployment, rangeOf({ direction }))).toBeNull()
    },
  )
})

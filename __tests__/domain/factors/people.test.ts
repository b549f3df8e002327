import { describe, expect, test } from '@jest/globals'
import { type Background, known, NOTHING_ASKED, unknown } from '../../../src/domain/background.ts'
import { directCommits } from '../../../src/domain/factors/direct-commits.ts'
import type { Factor } from '../../../src/domain/factors/factor.ts'
import { hotFixes } from '../../../src/domain/factors/hot-fixes.ts'
import { newcomers } from '../../../src/domain/factors/newcomers.ts'
import { notAvailable } from '../../../src/domain/factors/not-available.ts'
import { objections } from '../../../src/domain/factors/objections.ts'
import { ownersNotAsked } from '../../../src/domain/factors/owners-not-asked.ts'
import { selfMerged } from '../../../src/domain/factors/self-merged.ts'
import { staleApprovals } from '../../../src/domain/factors/stale-approvals.ts'
import { unreviewed } from '../../../src/domain/factors/unreviewed.ts'
import { parseCodeOwners } from '../../../src/domain/people/code-owners.ts'
import type { Review } from '../../../src/domain/people/review.ts'
import { filesByKind } from '../../../src/domain/range/path-kind.ts'
import type { Forecast } from '../../../src/domain/risk-model/forecast.ts'
import type { Sha } from '../../../src/domain/units.ts'
import {
  approvalBy,
  backgroundOf,
  pullRequestOf,
  reviewed,
  reviewOf,
} from '../../support/backgrounds.ts'
import { commitOf, rangeOf, rangeOfSubjects, shaOf } from '../../support/ranges.ts'

const FORECAST: Forecast = {
  ...{ fixes: 0.1, fixesLow: 0, fixesHigh: 0, anyFix: 0.1, anyRevert: 0.01, commitCount: 1 },
  ...{ commitsNotScored: 0, historyCommits: 100, missing: [], replay: null, suspects: [] },
}
const RANGE = rangeOfSubjects('Show the total')

function find(factor: Factor, background: Background, range = RANGE) {
  return factor.find(range, filesByKind(range), background)
}

const ALONE = { opinions: [], mergedBy: 'Ada' } satisfies Partial<Review>
const TWO_COMMITS = {
  head: shaOf(2),
  commits: [
    { sha: shaOf(1), isMerge: false },
    { sha: shaOf(2), isMerge: false },
  ],
} satisfies Partial<Review>

describe('how pull requests were looked at', () => {
  test.each([unreviewed, selfMerged, staleApprovals, objections, ownersNotAsked])(
    '$id is silent on one that somebody else approved, and when nothing is known',
    (factor) => {
      expect(find(factor, reviewed({}))).toBeNull()
      expect(find(factor, NOTHING_ASKED)).toBeNull()
      expect(find(factor, backgroundOf({ reviews: unknown('no GitHub') }))).toBeNull()
    },
  )

  test('no approval by anybody else is told, with the pull request as evidence', () => {
    expect(find(unreviewed, reviewed({ opinions: [] }))).toMatchObject({
      what: '1 pull request without an approval',
      logOdds: 0,
      evidence: [{ text: '#7 Show the total', commit: shaOf(1) }],
      evidenceCount: 1,
    })
    expect(find(unreviewed, reviewed({ opinions: [approvalBy('ADA')] }))).not.toBeNull()
    const dismissed = { reviewer: 'grace', kind: 'dismissed', commit: null } as const
    expect(find(unreviewed, reviewed({ opinions: [dismissed] }))).not.toBeNull()
  })

  test('one that the author alone merged is told as that, and only as that', () => {
    expect(find(selfMerged, reviewed(ALONE))?.what).toMatch(/^1 pull request merged by the author/)
    expect(find(unreviewed, reviewed(ALONE))).toBeNull()
    expect(find(selfMerged, reviewed({ mergedBy: 'ada' }))).toBeNull()
  })

  test('bots are counted', () => {
    const bot = reviewed({ ...ALONE, isAuthorBot: true }, ALONE)
    expect(find(selfMerged, bot)?.what).toMatch(/\(1 by bots\)$/)
  })

  test('nothing is said to be missing where not all was read', () => {
    expect(find(selfMerged, reviewed({ ...ALONE, isTruncated: true }))).toBeNull()
    expect(find(unreviewed, reviewed({ opinions: [], isTruncated: true }))).toBeNull()
  })

  test('an approval before the last push is told', () => {
    expect(find(staleApprovals, reviewed(TWO_COMMITS))?.evidenceCount).toBe(1)
    const rewritten = { head: shaOf(9), commits: [{ sha: shaOf(9), isMerge: false }] }
    expect(find(staleApprovals, reviewed(rewritten))?.evidenceCount).toBe(1)
  })

  test.each<[string, Partial<Review>]>([
    [
      'somebody approved the newest commit too',
      { ...TWO_COMMITS, opinions: [approvalBy('grace'), approvalBy('linus', shaOf(2))] },
    ],
    [
      'only the base branch was merged in after it',
      {
        ...TWO_COMMITS,
        commits: [
          { sha: shaOf(1), isMerge: false },
          { sha: shaOf(2), isMerge: true },
        ],
      },
    ],
    [
      'GitHub forgot what was approved',
      { ...TWO_COMMITS, opinions: [{ reviewer: 'grace', kind: 'approved', commit: null }] },
    ],
    [
      'the branch is longer than what was read',
      { head: shaOf(9), commits: [{ sha: shaOf(9), isMerge: false }], isTruncated: true },
    ],
  ])('nothing is told when %s', (_, fields) => {
    expect(find(staleApprovals, reviewed(fields))).toBeNull()
  })

  test('changes that are still asked for are told', () => {
    const opinion = { reviewer: 'linus', kind: 'changes_requested', commit: shaOf(1) } as const
    const both = reviewed({ opinions: [opinion, approvalBy('grace')] })
    expect(find(objections, both)?.evidenceCount).toBe(1)
  })
})

describe('owners', () => {
  function asked(fields: Partial<Review>, text: string) {
    const background = {
      ...reviewed(fields),
      codeOwners: known(parseCodeOwners(text)),
    }
    return find(ownersNotAsked, background)
  }

  test.each<[string, Partial<Review>, string]>([
    ['nobody but others looked', {}, '*.ts @linus'],
    ['nobody of a team can have looked', { opinions: [] }, '* @octo-org/core'],
    ['GitHub still waits for one', { isOwnerWaitedFor: true }, ''],
  ])('not asked: %s', (_, fields, text) => {
    expect(asked(fields, text)?.evidenceCount).toBe(1)
  })

  test.each<[string, Partial<Review>, string]>([
    ['an owner looked', {}, '*.ts @Grace @linus'],
    ['the author is one', {}, '*.ts @ada'],
    ['whoever looked may be in the team', {}, '*.ts @linus @octo-org/core'],
    ['the file has no owner', {}, '*.ts @linus\n/src/'],
    ['not all files were read', { isTruncated: true }, '* @linus'],
  ])('not told when %s', (_, fields, text) => {
    expect(asked(fields, text)).toBeNull()
  })
})

describe('commits without a pull request', () => {
  const range = rangeOf({
    commits: [
      commitOf({ sha: shaOf(3), isMerge: true }),
      commitOf({ sha: shaOf(2), subject: 'Straight to main' }),
      commitOf({ sha: shaOf(1) }),
    ],
  })

  test('are told, merges apart', () => {
    expect(find(directCommits, backgroundOf(), range)).toMatchObject({
      what: '1 commit without a pull request',
      evidence: [{ text: 'Straight to main', commit: shaOf(2) }],
    })
  })

  test('are not made up when the pull requests are not known', () => {
    expect(find(directCommits, NOTHING_ASKED, range)).toBeNull()
  })
})

describe('hot fixes', () => {
  test.each(['hotfix/total', 'hot-fix_total', 'ada/HOTFIX-12', 'emergency/db'])(
    'are told by the branch %s',
    (branch) => {
      expect(find(hotFixes, reviewed({ branch }))?.what).toBe('1 hot fix')
    },
  )

  test('are told once by branch and label, and by merges where GitHub is not there', () => {
    const pullRequests = known([pullRequestOf({ labels: ['hotfix'] })])
    const both = backgroundOf({ pullRequests, reviews: known([reviewOf({ branch: 'hotfix/a' })]) })
    expect(find(hotFixes, both)?.evidenceCount).toBe(1)
    const merge = rangeOfSubjects("Merge branch 'hotfix/total' into main", 'hotfix the total')
    expect(find(hotFixes, NOTHING_ASKED, merge)?.evidenceCount).toBe(1)
  })

  test.each(['shot-fixture', 'fix/hot-spots'])('are not told by the branch %s', (branch) => {
    expect(find(hotFixes, reviewed({ branch }))).toBeNull()
  })
})

describe('what is not available', () => {
  test('is told with its reason, and what nobody asked for is not', () => {
    const background = backgroundOf({ reviews: unknown('no GitHub'), checks: unknown('no GitHub') })
    expect(find(notAvailable, background)).toMatchObject({
      what: 'not available: reviews, checks',
      logOdds: 0,
      evidence: [{ text: 'reviews: no GitHub' }, { text: 'checks: no GitHub' }],
    })
    expect(find(notAvailable, NOTHING_ASKED)).toBeNull()
  })
})

describe('newcomers', () => {
  const forecastWith = (byNewcomers?: readonly Sha[]): Background => ({
    ...NOTHING_ASKED,
    forecast: known({ ...FORECAST, ...(byNewcomers === undefined ? {} : { byNewcomers }) }),
  })

  test('are named with their commits, as a fact', () => {
    const [commit] = RANGE.commits
    const found = find(newcomers, forecastWith([commit?.sha as Sha]))
    expect(found).toMatchObject({
      what: '1 commit by authors who are new to all of the files',
      logOdds: 0,
      evidence: [{ text: `Show the total (${commit?.author.name})`, commit: commit?.sha }],
    })
  })

  test.each([
    ['nobody is new', forecastWith([])],
    ['the history is cut', forecastWith()],
    ['there is no forecast', NOTHING_ASKED],
  ])('are not told of when %s', (_, background) => {
    expect(find(newcomers, background)).toBeNull()
  })
})

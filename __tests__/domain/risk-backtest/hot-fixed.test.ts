import { describe, expect, test } from '@jest/globals'
import { isHotFixName, isHotFixSubject } from '../../../src/domain/range/hot-fix-words.ts'
import { hotFixCases, type ToldCommit } from '../../../src/domain/risk-backtest/hot-fixed.ts'

const told = (change: Partial<ToldCommit>): ToldCommit => {
  return { subject: 'Show the total', tags: [], forecast: { defect: 0.1, revert: 0.01 }, ...change }
}
const COMMITS: { readonly [sha: string]: ToldCommit } = {
  plain: told({}),
  merge: told({ subject: "Merge branch 'total'", forecast: null }),
  hotFix: told({ subject: "Merge branch 'hotfix/total'", forecast: null }),
  said: told({ subject: 'hotfix: do not divide by zero' }),
  tagged: told({ tags: ['v1.2.4-hotfix'] }),
}
const casesOf = (...ranges: string[][]) => hotFixCases(ranges, (sha) => COMMITS[sha] ?? told({}))

describe('ranges that were followed by a hot fix', () => {
  test.each(['hotFix', 'said', 'tagged'])('%s blames the range right before it', (sha) => {
    const { byScore } = casesOf(['plain'], [sha, 'plain'], ['plain'], ['plain'])
    expect(byScore.map(({ isBad }) => isBad)).toEqual([false, true, false])
  })

  test('the newest is left out: nobody knows yet what follows it', () => {
    expect(casesOf(['hotFix']).byScore).toEqual([])
    expect(casesOf().byLikeness).toEqual([])
  })

  test('one of which not everything is told is no case, and tells nothing of the one before it', () => {
    const tell = (sha: string) => COMMITS[sha] ?? null
    const ranges = [['plain'], ['plain'], ['plain', 'unknown'], ['hotFix'], ['said'], ['plain']]
    const { byScore, byLikeness } = hotFixCases(ranges, tell)
    // Newest first: the second, then what the newer hot fix blames, and what the older one does.
    expect(byScore.map(({ isBad }) => isBad)).toEqual([false, true, true])
    expect(byLikeness).toHaveLength(3)
  })

  test('each has the two numbers of a report, from its commits that could be scored', () => {
    const { byScore, byLikeness } = casesOf(['plain'], ['merge', 'plain', 'plain'], ['merge'])
    expect(byScore[0]?.score).toBeCloseTo(1 - (1 + 0.3 * 0.2) ** (-1 / 0.3))
    expect(byLikeness[0]?.score).toBeCloseTo(1 - Math.exp(-0.02))
    expect(byScore[1]?.score).toBeCloseTo(0)
  })
})

describe('words of a hot fix', () => {
  test.each([
    ...['hotfix: total', 'Hot-fix the total', '[hotfix] total', 'fix: hotfix for the total'],
    ...["Merge branch 'hotfix/total' into main", 'Merge pull request #7 from shop/hot-fix-total'],
    ...['Emergency fix of the total', 'Ship an emergency patch'],
  ])('%s is one', (subject) => expect(isHotFixSubject(subject)).toBe(true))

  test.each([
    ...['Fix the total', 'Add the emergency contact', 'Document how a hotfix is made', ''],
    ...["Merge branch 'photofixes'", 'hotfixture: rename'],
  ])('%s is none', (subject) => expect(isHotFixSubject(subject)).toBe(false))

  test('names of branches, tags and labels', () => {
    for (const name of ['hotfix/1', 'v1.2.3-hotfix', 'HOT-FIX', 'emergency']) {
      expect(isHotFixName(name)).toBe(true)
    }
    for (const name of ['photofix', 'fix/1', 'emergencyexit'])
      expect(isHotFixName(name)).toBe(false)
  })
})

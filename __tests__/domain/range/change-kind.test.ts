import { describe, expect, test } from '@jest/globals'
import {
  type ChangeKind,
  changeKindOf,
  sortedByKind,
} from '../../../src/domain/range/change-kind.ts'
import { commitOf, outcomeOf, pullRequestOf, shaOf } from '../../support/outcomes.ts'

const ALONE = { commits: [], isDestructive: false }

describe('what a pull request is for', () => {
  test.each<[string, string, readonly string[], ChangeKind]>([
    ['feat(cart): keep it for a week', 'ada', [], 'feature'],
    ['feat(cart)!: keep it for a week', 'ada', [], 'breaking'],
    ['fix: round half up', 'ada', [], 'fix'],
    ['Revert "feat: show stock"', 'ada', [], 'fix'],
    ['Add a list of stock', 'ada', [], 'feature'],
    ['Address book', 'ada', [], 'other'],
    ['docs: how to deploy', 'ada', [], 'other'],
    ['chore(deps): bump undici', 'ada', [], 'dependency'],
    ['Bump undici from 7.1.0 to 7.2.3', 'dependabot[bot]', [], 'dependency'],
    ['Anything', 'renovate[bot]', ['major'], 'dependency'],
    ['Anything', 'ada', ['semver:major'], 'breaking'],
    ['Anything', 'ada', ['type/bug'], 'fix'],
    ['Anything', 'ada', ['kind: feature'], 'feature'],
    ['Anything', 'ada', ['debugging'], 'other'],
    ['', 'ada', [], 'other'],
  ])('%s by %s with %j is %s', (title, author, labels, kind) => {
    expect(changeKindOf({ title, author, labels }, ALONE)).toBe(kind)
  })

  test('a commit that breaks or destroys something outweighs every word', () => {
    const one = { title: 'docs: a comma', author: 'ada', labels: [] }
    const breaking = commitOf(0, { subject: 'refactor(api)!: drop v1' })
    expect(changeKindOf(one, { commits: [breaking], isDestructive: false })).toBe('breaking')
    expect(changeKindOf(one, { ...ALONE, isDestructive: true })).toBe('breaking')
  })

  test('a finding that cannot be taken back moves the pull request of its commit to the front', () => {
    const pullRequests = [
      { ...pullRequestOf(1, [1]), title: 'fix: a' },
      { ...pullRequestOf(2, [2]), title: 'fix: b' },
      { ...pullRequestOf(3, [3]), title: 'feat: c' },
    ]
    const finding = outcomeOf().risk?.findings[0]
    if (finding === undefined) throw new Error('the example has a finding')
    const evidence = [{ text: 'drop.sql', commit: shaOf(2), path: 'drop.sql' }]
    const sorted = sortedByKind(pullRequests, [], [{ ...finding, reversibility: 'no', evidence }])
    expect(sorted.map(({ kind, pullRequests: own }) => [kind, own.map((o) => o.number)])).toEqual([
      ['breaking', [2]],
      ['feature', [3]],
      ['fix', [1]],
    ])
  })
})

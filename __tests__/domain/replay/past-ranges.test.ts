import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import {
  COMPARED,
  type GraphCommit,
  PAST_RANGES_MIN,
  pastRanges,
} from '../../../src/domain/replay/past-ranges.ts'
import { isReleaseTag } from '../../../src/domain/replay/release-tags.ts'

/** c0 is the newest; each commit has the next one as its only parent. */
function line(count: number): GraphCommit[] {
  return Array.from({ length: count }, (_, i) => {
    return { sha: `c${i}`, parents: i + 1 < count ? [`c${i + 1}`] : [] }
  })
}

/** Merges of side branches of two commits: m0 merges a0-b0 into m1, and so on; the last one is the root. */
function merges(count: number): GraphCommit[] {
  const all = Array.from({ length: count }, (_, i) => [
    { sha: `m${i}`, parents: [`m${i + 1}`, `a${i}`] },
    { sha: `a${i}`, parents: [`b${i}`] },
    { sha: `b${i}`, parents: [`m${i + 1}`] },
  ])
  return [...all.flat(), { sha: `m${count}`, parents: [] }]
}

const every = (count: number, gap: number) =>
  new Set(Array.from({ length: count }, (_, i) => `c${i * gap}`))

describe('ranges of the past', () => {
  test('lie between release tags where there are ten, and leave out what no tag begins', () => {
    const past = pastRanges(line(100), every(PAST_RANGES_MIN + 1, 7), 3)
    expect(past).toMatchObject({ kind: 'tags', stepCount: 1 })
    expect(past.ranges).toHaveLength(PAST_RANGES_MIN)
    expect(past.ranges[0]).toEqual(['c0', 'c1', 'c2', 'c3', 'c4', 'c5', 'c6'])
    expect(past.ranges.at(-1)).toContain('c69')
    expect(past.ranges.flat()).not.toContain('c70')
  })

  test('are stretches of as many steps as the range has where the tags are too few', () => {
    const past = pastRanges(line(100), every(PAST_RANGES_MIN, 7), 3)
    expect(past).toMatchObject({ kind: 'commits', stepCount: 3 })
    expect(past.ranges[0]).toEqual(['c0', 'c1', 'c2'])
    // 99 commits have one before them; the last stretch would reach the very first commit.
    expect(past.ranges).toHaveLength(33)
  })

  test('hold what a merge brought', () => {
    const past = pastRanges(merges(12), new Set(), 1)
    expect(past).toMatchObject({ kind: 'merges', stepCount: 1 })
    expect(past.ranges.map((range) => [...range].sort())).toEqual(
      Array.from({ length: 12 }, (_, i) => [`a${i}`, `b${i}`, `m${i}`]),
    )
  })

  test('leave out the one that reaches a commit without parents: an import, or a shallow cut', () => {
    const graph = merges(12).map((one) => (one.sha === 'b3' ? { ...one, parents: [] } : one))
    const { ranges } = pastRanges(graph, new Set(), 1)
    expect(ranges).toHaveLength(11)
    expect(ranges.flat()).not.toContain('m3')
  })

  test('are forty at the most, and fewer where they are long, but never for that fewer than ten', () => {
    expect(pastRanges(line(100), new Set(), 1).ranges).toHaveLength(COMPARED.rangesMax)
    const long = pastRanges(line(9_000), every(30, 300), 1).ranges
    expect(long).toHaveLength(Math.floor(COMPARED.commitsMax / 300))
    expect(pastRanges(line(9_900), every(12, 800), 1).ranges).toHaveLength(PAST_RANGES_MIN)
  })

  test('nothing is made of nothing', () => {
    expect(pastRanges([], new Set(), 1).ranges).toEqual([])
    expect(pastRanges(line(1), new Set(['c0']), 1).ranges).toEqual([])
  })

  test('are what one end reaches and the ends before it do not, in any history', () => {
    const parent = fc.integer({ min: 1, max: 4 })
    const shape = fc.array(fc.array(parent, { maxLength: 3 }), { minLength: 2, maxLength: 60 })
    fc.assert(
      fc.property(shape, fc.integer({ min: 1, max: 4 }), (parents, stepCount) => {
        const graph = parents.map((steps, i) => {
          return { sha: `c${i}`, parents: [...new Set([1, ...steps])].map((by) => `c${i + by}`) }
        })
        const past = pastRanges(graph, new Set(), stepCount)
        past.ranges.forEach((range, at) => {
          const own = new Set(reached(graph, at * stepCount))
          for (const before of reached(graph, (at + 1) * stepCount)) own.delete(before)
          expect(new Set(range)).toEqual(own)
        })
      }),
    )
  })
})

/** Numbers of commits are their places, and the first parent is always the next one. */
function reached(graph: readonly GraphCommit[], from: number): string[] {
  const found = new Set<string>([`c${from}`])
  for (const { sha, parents } of graph)
    if (found.has(sha)) for (const one of parents) found.add(one)
  return [...found].filter((sha) => graph.some((commit) => commit.sha === sha))
}

describe('a tag of a release', () => {
  test.each([
    ...['v1', 'v1.2', '1.2.3', 'v1.2.3', 'release-1.2.3', 'release/2026.11.27', '@shop/cart@4.0.1'],
    ...[
      'cart-v1.0.0',
      'prod-20261127',
      'prod-2026-11-27.2',
      'REL_9_6_1',
      'v1.2.3-hotfix1',
      '20261127101500',
    ],
    ...['1.1.1w', '1.2.3.Final', 'v1.2.3+build.5', '1.2.3-4.5.6', '@next/swc@1.0.0', '1.0.post1'],
  ])('%s is one', (name) => expect(isReleaseTag(name)).toBe(true))

  test.each([
    ...[
      'latest',
      'nightly',
      'v',
      'v1.2.3-rc1',
      'v1.2.3-rc.1',
      '2.0.0-beta.2',
      '2.0.0-beta.2.1',
      'v2.0-alpha',
      '1.0.0-SNAPSHOT',
    ],
    ...['1.0.0-next.3', '2.0.0a1', '2.0.0b12', '5.6.0.CR2'],
    ...['nightly-2026-11-27', 'nightly/20261127', '0.0.0-canary-20261127-3f2a9c1'],
    ...['before-rewrite', 'issue-12', 'x'.repeat(300).concat('-1.2.3'), ''],
  ])('%s is none', (name) => expect(isReleaseTag(name)).toBe(false))

  test('as many hostile names as are read cost no more than a moment', () => {
    const started = performance.now()
    for (let at = 0; at < 2_000; at += 1) isReleaseTag(`${'1.'.repeat(97)}${at}!`)
    expect(performance.now() - started).toBeLessThan(1_500)
  })
})

import { describe, expect, test } from '@jest/globals'
import type { PastRanges } from '../../../src/domain/replay/past-ranges.ts'
import { readWithLines, replayCollector, wayToScore } from '../../../src/domain/replay/replay.ts'
import type { ChangedFile } from '../../../src/domain/risk-model/change.ts'

const file = (path: string, linesAdded = 10, previousPath: string | null = null): ChangedFile => {
  return { path, previousPath, linesAdded, linesDeleted: 0 }
}
const commit = (sha: string, message = 'Show the total') => {
  return { sha, message, authoredAtSeconds: 0, author: 'ada' }
}
const past = (...ranges: string[][]): PastRanges => ({ kind: 'merges', stepCount: 1, ranges })

describe('the replay of past ranges', () => {
  test('adds up their commits, and leaves out who is in none', () => {
    const collector = replayCollector(past(['a', 'b'], ['c']), 'lines', [])
    for (const sha of ['a', 'b', 'c', 'other']) collector.add(commit(sha), [file('src/a.ts')])
    const { fixes, pastFixes } = collector.replay([{ ...commit('new'), files: [file('src/b.ts')] }])
    expect(pastFixes).toEqual([2 * fixes, fixes])
    expect(fixes).toBeGreaterThan(0)
  })

  test('by lines a longer change counts more, by names it counts the same', () => {
    const scored = (by: 'lines' | 'names') => {
      const collector = replayCollector(past(['small'], ['large']), by, [])
      collector.add(commit('small'), [file('src/a.ts', 1)])
      collector.add(commit('large'), [file('src/a.ts', 500)])
      return collector.replay([]).pastFixes
    }
    const [small = 0, large = 0] = scored('lines')
    expect(large).toBeGreaterThan(2 * small)
    const [one, other] = scored('names')
    expect(one).toBe(other)
  })

  test('by names a rename is what the history shows of it: two files', () => {
    const collector = replayCollector(past(['a']), 'names', [])
    collector.add(commit('a'), [file('src/new.ts'), file('src/old.ts')])
    const renamed = { ...commit('b'), files: [file('src/new.ts', 0, 'src/old.ts')] }
    const { fixes, pastFixes } = collector.replay([renamed])
    expect(pastFixes).toEqual([fixes])
  })

  test('with paths only what lies in them counts, and what touches none of them is no deployment', () => {
    const collector = replayCollector(past(['both'], ['other']), 'lines', ['shop', 'LICENSE'])
    collector.add(commit('both'), [file('shop/a.ts'), file('shopping/b.ts'), file('web/c.ts')])
    collector.add(commit('other'), [file('web/c.ts')])
    const { fixes, pastFixes } = collector.replay([
      { ...commit('new'), files: [file('shop/a.ts')] },
    ])
    expect(pastFixes).toEqual([fixes])
  })
})

describe('the way to score', () => {
  const ranges = Array.from({ length: 30 }, (_, i) => [`c${2 * i}`, `c${2 * i + 1}`])
  const graph = ranges.flat().map((sha) => ({ sha, parents: ['next'] }))

  test('is by lines where enough ranges lie in what is read with lines', () => {
    const all = wayToScore(past(...ranges), readWithLines(graph, 60))
    expect([all.by, all.past.ranges.length]).toEqual(['lines', 30])
    const some = wayToScore(past(...ranges), readWithLines(graph, 25))
    expect([some.by, some.past.ranges.length]).toEqual(['lines', 12])
  })

  test('is by names for all of them where too few do', () => {
    const few = wayToScore(past(...ranges), readWithLines(graph, 19))
    expect([few.by, few.past.ranges.length]).toEqual(['names', 30])
  })

  test('merges have no lines of their own to be read', () => {
    const merged = [{ sha: 'm', parents: ['a', 'b'] }, ...graph]
    expect([...readWithLines(merged, 1)]).toEqual(['m', 'c0'])
  })
})

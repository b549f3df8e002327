import { describe, expect, test } from '@jest/globals'
import {
  judgeDeployments,
  type ReadOptions,
  readStableWindows,
  windowsOfRange,
} from '../../src/commands/backtest-judge.ts'
import { AdapterError } from '../../src/domain/errors.ts'
import type { Counts, Reading, SideNames } from '../../src/domain/metrics/metric.ts'
import type { Window } from '../../src/domain/units.ts'
import type { MetricSource } from '../../src/ports/metrics.ts'
import { recordOf } from '../support/ledger-entries.ts'
import { simulatedPolicy } from '../support/simulated-policy.ts'

const BLUE = { slot: 'blue', version: 'a'.repeat(40) }

type Asked = { readonly names: SideNames; readonly window: Window }

/** A source that answers as told and remembers what it was asked. */
function sourceOf(answer: (asked: Asked) => Reading<Counts>) {
  const asked: Asked[] = []
  const source: MetricSource = {
    type: 'told',
    mark: async () => undefined,
    counts: async (_bad, _total, names, window) => {
      asked.push({ names, window })
      return answer({ names, window })
    },
    value: async () => ({ kind: 'no_data', why: 'there is none' }),
  }
  return { asked, sources: new Map([['simulated', source]]) }
}

const counted = (bad: number, total: number): Reading<Counts> => ({
  kind: 'data',
  value: { bad, total },
})

function optionsWith(
  sources: ReadOptions['sources'],
  onWindow: ReadOptions['onWindow'] = () => undefined,
) {
  return { sources, policy: simulatedPolicy(), onWindow }
}

const unreachable = () =>
  new AdapterError('told', 'metrics_unreachable', 'Nobody answers.', 'Start it.')

describe('where the running version was', () => {
  const history = [
    recordOf({ sha: 'c'.repeat(40), slot: 'blue', result: 'rolled_back', endedAtSeconds: 900 }),
    recordOf({ sha: 'b'.repeat(40), slot: 'green', endedAtSeconds: 600 }),
    recordOf({ sha: 'a'.repeat(40), slot: 'blue', endedAtSeconds: 300 }),
  ]

  test('is what the ledger says for the end of each window', () => {
    const range = { fromSeconds: 200, toSeconds: 1_000 }
    const slots = windowsOfRange(range, 100, history, null).map(({ place }) => place?.slot ?? null)
    expect(slots).toEqual(['blue', 'blue', 'blue', 'green', 'green', 'green', 'green', 'green'])
    const before = windowsOfRange({ fromSeconds: 0, toSeconds: 250 }, 100, history, null)
    expect(before.map(({ place }) => place)).toEqual([null, null])
  })

  test('is what somebody says, above all', () => {
    const range = { fromSeconds: 0, toSeconds: 1_050 }
    const windows = windowsOfRange(range, 100, history, BLUE)
    expect(windows).toHaveLength(10)
    expect(new Set(windows.map(({ place }) => place))).toEqual(new Set([BLUE]))
  })
})

describe('the windows of the running version', () => {
  const RANGE = { fromSeconds: 10_000, toSeconds: 10_300 }
  const places = windowsOfRange(RANGE, 30, [], BLUE)

  test('are read in order, one question for each, about stable alone', async () => {
    const { asked, sources } = sourceOf(({ window }) => counted(window.fromSeconds % 7, 100))
    const told: string[] = []
    const options = optionsWith(sources, (done, all) => told.push(`${done}/${all}`))
    const windows = await readStableWindows(options, places)
    expect(windows.map(({ counts }) => counts.errors)).toEqual(
      places.map(({ window }) => ({ bad: window.fromSeconds % 7, total: 100 })),
    )
    expect(asked).toHaveLength(10)
    expect(new Set(asked.map(({ names }) => JSON.stringify(names)))).toEqual(
      new Set([JSON.stringify({ side: 'stable', ...BLUE })]),
    )
    expect(told.at(-1)).toBe('10/10')
  })

  test('say why there is no data', async () => {
    const { sources } = sourceOf(() => ({ kind: 'no_data', why: 'nothing was kept' }))
    const [first] = await readStableWindows(optionsWith(sources), places)
    expect(first).toMatchObject({
      counts: { errors: null },
      missing: { errors: 'canary: nothing was kept; stable: nothing was kept' },
    })
  })

  test('bear a source that fails now and then, and end when it never answers', async () => {
    let count = 0
    const flaky = sourceOf(() => {
      count += 1
      if (count % 3 === 0) throw unreachable()
      return counted(1, 100)
    })
    const windows = await readStableWindows(optionsWith(flaky.sources), places)
    expect(windows.filter(({ counts }) => counts.errors === null)).toHaveLength(3)
    const many = windowsOfRange({ fromSeconds: 0, toSeconds: 30_000 }, 30, [], BLUE)
    const dead = sourceOf(() => {
      throw unreachable()
    })
    await expect(readStableWindows(optionsWith(dead.sources), many)).rejects.toThrow(
      'Nobody answers.',
    )
    expect(dead.asked.length).toBeLessThan(40)
  })

  test('an error ends the questions, also those of others that are under way', async () => {
    let count = 0
    const { asked, sources } = sourceOf(() => {
      count += 1
      if (count !== 3) return counted(1, 100)
      throw new AdapterError('told', 'config_invalid', 'No such query.', 'Write another.')
    })
    const many = windowsOfRange({ fromSeconds: 0, toSeconds: 30_000 }, 30, [], BLUE)
    await expect(readStableWindows(optionsWith(sources), many)).rejects.toThrow('No such query.')
    // What would go on behind goes on in turns of the event loop.
    await new Promise((resolve) => setImmediate(resolve))
    expect(asked.length).toBeLessThan(20)
  })

  test('are none where nobody knows what served', async () => {
    const { asked, sources } = sourceOf(() => counted(0, 1))
    const unknown = windowsOfRange(RANGE, 30, [], null)
    expect(await readStableWindows(optionsWith(sources), unknown)).toEqual([])
    expect(asked).toEqual([])
  })
})

describe('past deployments', () => {
  const steps = [
    { percent: 5, fromSeconds: 5_000, toSeconds: 5_600 },
    { percent: 100, fromSeconds: 5_600, toSeconds: 5_900 },
  ]
  const before = recordOf({ id: 'r0', sha: 'a'.repeat(40), slot: 'blue', endedAtSeconds: 900 })
  const bad = recordOf({
    id: 'r1',
    sha: 'b'.repeat(40),
    slot: 'green',
    result: 'rolled_back',
    startedAtSeconds: 4_900,
    endedAtSeconds: 6_000,
    steps,
  })
  const RANGE = { fromSeconds: 1_000, toSeconds: 9_000 }
  const sick = ({ names }: Asked) =>
    names.side === 'canary' ? counted(30, 750) : counted(70, 14_250)

  test('are judged by the windows of their steps, both sides where they were', async () => {
    const { asked, sources } = sourceOf(sick)
    const { judged, left } = await judgeDeployments(optionsWith(sources), RANGE, [bad, before])
    expect(judged).toMatchObject([{ id: 'r1', answer: 'harmful', windowCount: 18 }])
    expect(left).toEqual([])
    const sides = new Set(
      asked.map(({ names }) => `${names.side} ${names.slot} ${names.version[0]}`),
    )
    expect(sides).toEqual(new Set(['canary green b', 'stable blue a']))
    // After the warm-up of a minute, and without the time in which all traffic was on the candidate.
    expect(Math.min(...asked.map(({ window }) => window.fromSeconds))).toBe(5_060)
    expect(Math.max(...asked.map(({ window }) => window.toSeconds))).toBe(5_600)
  })

  test('of another time, or that took no step, are not', async () => {
    const { sources } = sourceOf(sick)
    const early = { fromSeconds: 0, toSeconds: 5_950 }
    const none = await judgeDeployments(optionsWith(sources), early, [bad, before])
    expect(none).toEqual({ judged: [], left: [] })
  })

  test('whose slots the ledger does not tell are named', async () => {
    const { asked, sources } = sourceOf(sick)
    const lost = await judgeDeployments(optionsWith(sources), RANGE, [bad])
    const why = 'v2: the ledger does not say in which slots it ran'
    expect([lost, asked]).toEqual([{ judged: [], left: [why] }, []])
  })
})

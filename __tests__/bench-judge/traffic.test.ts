import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { NOISES, type NoiseName } from '../../scripts/bench-judge/noises.ts'
import { play } from '../../scripts/bench-judge/played.ts'
import { BUCKET_BOUNDS } from '../../scripts/bench-judge/traffic.ts'
import { draws } from '../../src/domain/statistics/draws.ts'

type Moments = readonly [mean: number, deviation: number]

/** Of the second step at 500 requests/s, by an independent program: 1,500 rollouts, errors x2, latency +25 %. */
const MOMENTS: { readonly [N in NoiseName]: { readonly [name: string]: Moments } } = JSON.parse(
  readFileSync(
    new URL('../../../__tests__/fixtures/judge/traffic-moments.json', import.meta.url),
    'utf8',
  ),
)

function momentsOf(values: readonly number[]): Moments {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const square = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length
  return [mean, Math.sqrt(square)]
}

const ROLLOUTS = 150

describe('simulated traffic is distributed as the specification has it', () => {
  test.each(Object.keys(NOISES) as NoiseName[])('%s', (noise) => {
    const seen: Record<string, number[]> = {}
    const note = (name: string, value: number) => {
      const values = seen[name] ?? []
      values.push(value)
      seen[name] = values
    }
    const bounds = [100, 510].map((slow) => BUCKET_BOUNDS.findIndex((bound) => bound >= slow))
    for (let seed = 1; seed <= ROLLOUTS; seed += 1) {
      const played = play({
        seed,
        noise,
        requestsPerSecond: 500,
        rate: 0.005,
        windowSeconds: 30,
        ratio: 2,
        slowdown: { kind: 'all', by: 0.25 },
      })
      for (const window of played.windows.slice(20, 40)) {
        note('nC', window.canaryTotal)
        note('nB', window.stableTotal)
        note('xC', window.canaryBad)
        note('xB', window.stableBad)
        note('xB2', window.controlBad)
        note('excess', window.excess)
        const [slow50 = 0, slow99 = 0] = played.traffic.slower(window, 'canary', bounds)
        note('slowC50', slow50)
        note('slowC99', slow99)
        note('slowB99', played.traffic.slower(window, 'stable', bounds)[1] ?? 0)
      }
    }
    // Incidents of ten times the rate are rare and decide the deviations: neither side knows them well.
    const errors = NOISES[noise].incidentChance > 0 ? { mean: 0.2, deviation: 0.6 } : EXACT
    for (const [name, [mean, deviation]] of Object.entries(MOMENTS[noise])) {
      const tolerated = /^(x|excess)/.test(name) ? errors : EXACT
      const [seenMean, seenDeviation] = momentsOf(seen[name] ?? [])
      expect([name, Math.abs(seenMean / mean - 1) < tolerated.mean]).toEqual([name, true])
      expect([name, Math.abs(seenDeviation / deviation - 1) < tolerated.deviation]).toEqual([
        name,
        true,
      ])
    }
  })
})

const EXACT = { mean: 0.07, deviation: 0.15 }

describe('draws', () => {
  test.each([
    ['poisson', 3.2, 3.2],
    ['poisson', 480, 480],
    ['binomial', 4, 3.6],
    ['binomial', 750, 300],
    ['clustered', 12, 60],
  ] as const)('%s with a mean of %d has a variance of %d', (kind, mean, variance) => {
    const random = draws(17)
    const values = Array.from({ length: 20_000 }, () => {
      if (kind === 'poisson') return random.poisson(mean)
      if (kind === 'clustered') return random.clustered(mean, 3)
      return mean === 4 ? random.binomial(40, 0.1) : random.binomial(1250, 0.6)
    })
    const [seenMean, deviation] = momentsOf(values)
    expect(Math.abs(seenMean / mean - 1)).toBeLessThan(0.02)
    expect(Math.abs(deviation ** 2 / variance - 1)).toBeLessThan(0.05)
  })

  test('of one seed are always the same, of two seeds unlike', () => {
    const some = (seed: number) => {
      const random = draws(seed)
      return [random.uniform(), random.normal(), random.poisson(50), random.gamma(4)]
    }
    expect(some(1)).toEqual(some(1))
    expect(some(1)).not.toEqual(some(2))
  })
})

import { describe, expect, test } from '@jest/globals'
import { run } from '../../src/commands/run.ts'
import type { JudgePolicy } from '../../src/domain/verdict.ts'
import type { MetricSource } from '../../src/ports/metrics.ts'
import { simulatedWorld, V1, V2 } from '../support/simulated-world.ts'

/** The candidate is asked by only some of the users that the target sends it, as far as anybody counts. */
function losing(source: MetricSource, keptShare: number): MetricSource {
  return {
    type: source.type,
    mark: () => source.mark(),
    value: (...args) => source.value(...args),
    async counts(bad, total, names, window) {
      const read = await source.counts(bad, total, names, window)
      if (read.kind !== 'data' || names.side === 'stable') return read
      const kept = Math.floor(read.value.total * keptShare)
      return { kind: 'data', value: { bad: Math.floor(read.value.bad * keptShare), total: kept } }
    },
  }
}

async function deployTo(keptShare: number, change: Partial<JudgePolicy>) {
  const simulated = simulatedWorld({ seed: 5 })
  const request = { command: 'deploy' as const, base: null, planHash: null }
  await run(simulated.world('run 0'), simulated.policy, { ...request, version: V1 })
  const world = simulated.world('run 1')
  const sources = new Map([...world.sources].map(([name, one]) => [name, losing(one, keptShare)]))
  const policy = { ...simulated.policy, judge: { ...simulated.policy.judge, ...change } }
  const outcome = await run({ ...world, sources }, policy, { ...request, version: V2 })
  return { simulated, outcome }
}

describe('traffic that is not split as it was set', () => {
  test.each([
    ['wait', { result: 'rolled_back', reason: 'traffic_mismatch' }],
    ['rollback', { result: 'rolled_back', reason: 'traffic_mismatch' }],
    ['hold', { result: 'held', reason: 'traffic_mismatch' }],
    ['promote', { result: 'held', reason: 'traffic_mismatch' }],
  ] as const)('leaves no step, whatever the policy (%s)', async (onInconclusive, ending) => {
    const { simulated, outcome } = await deployTo(0.5, { onInconclusive })
    expect(outcome).toMatchObject(ending)
    expect(outcome.detail).toMatch(/gets 0\.(4|5)\d* % of the requests .* should get 1 %/)
    expect(outcome.warnings.join(' ')).toContain('not split as it was set')
    const shares = simulated.target.history
      .filter(({ slot }) => slot === 'blue')
      .map((h) => h.percent)
    expect(Math.max(...shares.slice(-2))).toBe(1)
  })

  test('is not looked at when the configuration says so', async () => {
    const { outcome } = await deployTo(0.5, { trafficShare: 'ignore' })
    expect(outcome).toMatchObject({ result: 'promoted', reason: 'promoted_on_evidence' })
  })

  test('by less than weights round is left alone', async () => {
    const { outcome } = await deployTo(0.98, {})
    expect(outcome).toMatchObject({ result: 'promoted' })
  })
})

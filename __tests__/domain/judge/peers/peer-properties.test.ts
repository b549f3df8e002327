import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { PeerRule } from '../../../../src/domain/judge/peers/peer-rule.ts'
import { peerVerdict } from '../../../../src/domain/judge/peers/peer-verdict.ts'
import type { JudgeWindow } from '../../../../src/domain/verdict.ts'
import { ruleOf } from '../kayenta/classifier-case.ts'
import { PEER_POLICY, pointWindows, STEP } from './point-windows.ts'

const RULE = ruleOf({
  ...{ name: '', params: {}, direction: 'increase', nanStrategy: 'remove' },
  ...{ isCriticalMetric: false, experiment: [], control: [] },
})
const LIMITS = {
  ...{ failureLimit: 2, inconclusiveLimit: 1, consecutiveErrorLimit: 3 },
  ...{ consecutiveSuccessLimit: 0, count: 0, hasInterval: true },
}
const argo = (name: string, count: number) => ({
  ...{ name, intervalSeconds: 30, initialDelaySeconds: 0, isDryRun: false },
  ...{ shape: 'number' as const, limits: { ...LIMITS, count } },
  conditions: { successCondition: 'result < 5', failureCondition: 'result > 8' },
})

const RULES: { readonly [name: string]: PeerRule } = {
  kayenta: {
    ...{ kind: 'kayenta', weights: {}, thresholds: { pass: 95, marginal: 40 } },
    metrics: ['a', 'b'].map((name) => ({ name, groups: ['g'], isMuted: false, rule: RULE })),
    analysisIntervalSeconds: 120,
  },
  argo: { kind: 'argo', metrics: [argo('a', 0), argo('b', 3)] },
  flagger: {
    ...{ kind: 'flagger', intervalSeconds: 30, threshold: 3 },
    metrics: ['a', 'b'].map((name) => ({ name, range: { min: null, max: 8 } })),
  },
}
const NAMES = Object.keys(RULES)

const value = fc.option(fc.oneof(fc.integer({ min: 0, max: 10 }), fc.constant(Infinity)), {
  freq: 4,
})
const point = fc.record({ canary: value, stable: value })
const step = fc.array(fc.record({ a: point, b: point }), { maxLength: 14 })
/** Windows of two steps. */
const rollout = fc
  .tuple(step, step)
  .map(([first, second]): readonly JudgeWindow[] => [
    ...pointWindows(first),
    ...pointWindows(second, { stepIndex: 1, from: first.length }),
  ])

const ask = (name: string, windows: readonly JudgeWindow[], index = 1) =>
  peerVerdict(RULES[name] as PeerRule, { ...PEER_POLICY, windowsMin: 4 }, [], windows, {
    ...STEP,
    index,
  })

describe.each(NAMES)('the rule of %s', (name) => {
  test('calls nothing healthy that it has no data of in this step', () => {
    fc.assert(
      fc.property(rollout, (windows) => {
        const verdict = ask(name, windows)
        if (verdict.answer !== 'healthy') return
        expect(verdict.windowCount).toBeGreaterThanOrEqual(4)
        const own = windows.filter(({ stepIndex }) => stepIndex === 1)
        for (const metric of ['a', 'b']) {
          const seen = own.filter(({ points }) => (points?.[metric]?.canary ?? null) !== null)
          expect(seen.length).toBeGreaterThanOrEqual(4)
        }
      }),
      { numRuns: 200 },
    )
  })

  test('says what it lacks whenever it is in doubt, and who decided whenever it is not', () => {
    fc.assert(
      fc.property(rollout, (windows) => {
        const { answer, missing, decidedBy, judgedBy } = ask(name, windows)
        expect(missing === '').toBe(answer !== 'inconclusive')
        expect(decidedBy === null).toBe(answer !== 'harmful')
        expect(judgedBy).toMatchObject({ peer: name, summary: expect.stringMatching(/./) })
      }),
      { numRuns: 200 },
    )
  })
})

test.each(['argo', 'flagger'])('%s says harmful for good: its counters never go back', (name) => {
  fc.assert(
    fc.property(rollout, fc.nat(28), (windows, count) => {
      const early = windows.slice(0, count)
      if (ask(name, early, early.at(-1)?.stepIndex ?? 0).answer !== 'harmful') return
      expect(ask(name, windows).answer).toBe('harmful')
    }),
    { numRuns: 300 },
  )
})

import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { likeliestRatio, ratioLowerBound, ratioUpperBound } from '../../../src/domain/judge/bounds.ts'
import { countEvidence } from '../../../src/domain/judge/count-evidence.ts'
import { dispersion } from '../../../src/domain/judge/dispersion.ts'
import { harmOfRatio } from '../../../src/domain/judge/harm-projection.ts'
import {
  canaryPart,
  logLikelihood,
  logLikelihoodSum,
  type SplitWindow,
  splitWindow,
} from '../../../src/domain/judge/rate-ratio.ts'
import { sampleRatio } from '../../../src/domain/judge/sample-ratio.ts'
import { logSumExp } from '../../../src/domain/statistics/log-sum-exp.ts'

/** Worked out by an independent implementation in another language; met to 1e-6. */
const REFERENCE = JSON.parse(
  readFileSync(
    new URL('../../../../__tests__/fixtures/judge/reference-values.json', import.meta.url),
    'utf8',
  ),
)

const TOLERANCE = 1e-6

function expectClose(actual: number | null, expected: number | null) {
  if (expected === null || actual === null) {
    expect(actual).toBe(expected)
    return
  }
  const error = Math.abs(actual - expected)
  expect(error).toBeLessThanOrEqual(TOLERANCE * Math.max(1, Math.abs(expected)))
}

function split([canaryBad, canaryTotal, stableBad, stableTotal]: number[]): SplitWindow {
  const window = splitWindow(
    { bad: canaryBad as number, total: canaryTotal as number },
    { bad: stableBad as number, total: stableTotal as number },
  )
  if (window === null) throw new Error('a window without events')
  return window
}

describe('the judge meets the reference values', () => {
  test.each(REFERENCE.q_of as { in: { theta: number; pi: number }; out: number }[])(
    "the canary's part at $in",
    (entry) => expectClose(canaryPart(entry.in.theta, entry.in.pi), entry.out),
  )

  test.each(REFERENCE.lr_increment)('log likelihood ratio of $in', (entry: any) => {
    const { xC, nC, xB, nB, theta0, theta1 } = entry.in
    const window = split([xC, nC, xB, nB])
    expectClose(logLikelihood(window, theta1) - logLikelihood(window, theta0), entry.out)
    expectClose(
      logLikelihoodSum([window, window], theta1) - logLikelihoodSum([window, window], theta0),
      2 * entry.out,
    )
  })

  test.each(REFERENCE.dispersion)('dispersion of $in.name', (entry: any) => {
    const estimate = dispersion()
    entry.in.windows.forEach((counts: number[], i: number) => {
      expectClose(estimate.estimate(3, 1), entry.out[i].before.phi_prior3)
      expectClose(estimate.estimate(2, 1), entry.out[i].before.phi_prior2)
      estimate.observe(split(counts))
      expectClose(estimate.estimate(3, 1), entry.out[i].after.phi_prior3)
    })
  })

  test.each(REFERENCE.count_metric_trace)('evidence and bounds of $in.name', (entry: any) => {
    const { alpha, theta0, steps, p0, windows } = entry.in
    const evidence = countEvidence({
      alpha,
      harmlessRatio: theta0,
      stepCount: steps,
      usualRate: p0 ?? null,
    })
    const seen: SplitWindow[] = []
    windows.forEach(([xC, nC, xB, nB, stepIndex]: number[], i: number) => {
      const expected = entry.out[i]
      const canary = { bad: xC as number, total: nC as number }
      const stable = { bad: xB as number, total: nB as number }
      if (expected.phi_temper !== null) {
        expectClose(evidence.temperDispersion(), expected.phi_temper)
        expectClose(evidence.stakeDispersion(), expected.phi_size)
      }
      evidence.observe(canary, stable, stepIndex as number)
      const window = splitWindow(canary, stable)
      if (window !== null) seen.push(window)
      expectClose(evidence.logTempered(), expected.logE_tempered)
      expectClose(evidence.logBetting(), expected.logE_bet)
      expectClose(evidence.logHybrid(), expected.logE_hybrid)
      expectClose(evidence.dispersionMax(), expected.phi_max)
      expectClose(likeliestRatio(seen), expected.mle)
      expectClose(ratioLowerBound(seen, evidence.dispersionMax()), expected.lower95)
      expectClose(ratioUpperBound(seen, evidence.dispersionMax()), expected.upper95)
    })
  })

  test.each(REFERENCE.combine_metrics)('evidence of several metrics $in', (entry: any) => {
    const { logs, weights } = entry.in
    expectClose(logSumExp(logs.map((log: number, i: number) => log + Math.log(weights[i]))), entry.out)
  })

  test.each(REFERENCE.harm_projection)('harm of the next step $in', (entry: any) => {
    expectClose(harmOfRatio(entry.in.upper, entry.in.p_base, entry.in.next_share), entry.out)
  })

  test.each(REFERENCE.srm_logbf)('sample ratio of $in', (entry: any) => {
    const { nC, nB, share } = entry.in
    expectClose(sampleRatio(nC, nB, share * 100).logBayesFactor, entry.out)
  })
})

import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import {
  likeliestRatio,
  ratioLowerBound,
  ratioUpperBound,
} from '../../../src/domain/judge/bounds.ts'
import { countEvidence } from '../../../src/domain/judge/count-evidence.ts'
import { dispersion } from '../../../src/domain/judge/dispersion.ts'
import { gaugeEvidence } from '../../../src/domain/judge/gauge-evidence.ts'
import { harmOfRatio } from '../../../src/domain/judge/harm-projection.ts'
import {
  canaryPart,
  likelihoodOf,
  logLikelihood,
  type SplitWindow,
  splitWindow,
} from '../../../src/domain/judge/rate-ratio.ts'
import { sampleRatio } from '../../../src/domain/judge/sample-ratio.ts'
import { boundAtQuantile, slowerThan } from '../../../src/domain/metrics/histogram.ts'
import { logSumExp } from '../../../src/domain/statistics/log-sum-exp.ts'

type Entry<In, Out> = { in: In; out: Out }
type CountsOf = { xC: number; nC: number; xB: number; nB: number }
type DispersionStep = {
  before: { phi_prior3: number; phi_prior2: number }
  after: { phi_prior3: number }
}
type EvidenceStep = {
  logE_tempered: number
  logE_bet: number
  logE_hybrid: number
  phi_temper: number | null
  phi_size: number | null
  lower95: number
  mle: number
  upper95: number | null
  phi_max: number
}
type Trace = {
  name: string
  alpha: number
  theta0: number
  steps: number
  p0?: number
  windows: number[][]
}
type Reference = {
  q_of: Entry<{ theta: number; pi: number }, number>[]
  lr_increment: Entry<CountsOf & { theta0: number; theta1: number }, number>[]
  dispersion: Entry<{ name: string; windows: number[][] }, DispersionStep[]>[]
  count_metric_trace: Entry<Trace, EvidenceStep[]>[]
  combine_metrics: Entry<{ logs: number[]; weights: number[] }, number>[]
  harm_projection: Entry<{ upper: number; p_base: number; next_share: number }, number>[]
  srm_logbf: Entry<{ nC: number; nB: number; share: number }, number>[]
  sign_e: Entry<{ d: number[]; margin: number; block: number }, number[]>[]
  latency_threshold: Entry<
    { history_counts: number[]; upper_bounds: (number | '+Inf')[]; q: number },
    { threshold: number; slow_in_history: number }
  >[]
}

/** Worked out by an independent implementation in another language; met to 1e-6. */
const REFERENCE: Reference = JSON.parse(
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
  test.each(REFERENCE.q_of)("the canary's part at $in", (entry) =>
    expectClose(canaryPart(entry.in.theta, entry.in.pi), entry.out),
  )

  test.each(REFERENCE.lr_increment)('log likelihood ratio of $in', (entry) => {
    const { xC, nC, xB, nB, theta0, theta1 } = entry.in
    const window = split([xC, nC, xB, nB])
    expectClose(logLikelihood(window, theta1) - logLikelihood(window, theta0), entry.out)
    expectClose(
      likelihoodOf([window, window]).log(theta1) - likelihoodOf([window, window]).log(theta0),
      2 * entry.out,
    )
  })

  test.each(REFERENCE.dispersion)('dispersion of $in.name', (entry) => {
    const estimate = dispersion()
    entry.in.windows.forEach((counts, i) => {
      const { before, after } = entry.out[i] as DispersionStep
      expectClose(estimate.estimate(3, 1), before.phi_prior3)
      expectClose(estimate.estimate(2, 1), before.phi_prior2)
      estimate.observe(split(counts))
      expectClose(estimate.estimate(3, 1), after.phi_prior3)
    })
  })

  test.each(REFERENCE.count_metric_trace)('evidence and bounds of $in.name', (entry) => {
    const { alpha, theta0, steps, p0, windows } = entry.in
    const evidence = countEvidence({
      alpha,
      harmlessRatio: theta0,
      stepCount: steps,
      usualRate: p0 ?? null,
    })
    const seen: SplitWindow[] = []
    windows.forEach(([xC, nC, xB, nB, stepIndex], i) => {
      const expected = entry.out[i] as EvidenceStep
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
      const likelihood = likelihoodOf(seen)
      expectClose(likeliestRatio(likelihood), expected.mle)
      expectClose(ratioLowerBound(likelihood, evidence.dispersionMax()), expected.lower95)
      expectClose(ratioUpperBound(likelihood, evidence.dispersionMax()), expected.upper95)
    })
  })

  test.each(REFERENCE.combine_metrics)('evidence of several metrics $in', (entry) => {
    const { logs, weights } = entry.in
    expectClose(logSumExp(logs.map((log, i) => log + Math.log(weights[i] as number))), entry.out)
  })

  test.each(REFERENCE.harm_projection)('harm of the next step $in', (entry) => {
    expectClose(harmOfRatio(entry.in.upper, entry.in.p_base, entry.in.next_share), entry.out)
  })

  test.each(REFERENCE.srm_logbf)('sample ratio of $in', (entry) => {
    const { nC, nB, share } = entry.in
    expectClose(sampleRatio(nC, nB, share * 100).logBayesFactor, entry.out)
  })

  test.each(REFERENCE.sign_e)('evidence of a gauge in blocks of $in.block', (entry) => {
    const { d, margin, block } = entry.in
    const evidence = gaugeEvidence(margin * 100, block)
    d.forEach((logRatio, i) => {
      evidence.observe(logRatio)
      const blocks = Math.floor((i + 1) / block)
      expectClose(evidence.logEvidence(), blocks === 0 ? 0 : (entry.out[blocks - 1] as number))
    })
  })

  test.each(REFERENCE.latency_threshold)('the bucket of the quantile $in.q', (entry) => {
    let count = 0
    const histogram = entry.in.history_counts.map((more, i) => {
      count += more
      const bound = entry.in.upper_bounds[i]
      return { upperBound: bound === '+Inf' ? Number.POSITIVE_INFINITY : Number(bound), count }
    })
    const bound = boundAtQuantile(histogram, entry.in.q) as number
    expect(bound).toBe(entry.out.threshold)
    expect(slowerThan(histogram, bound)?.bad).toBe(entry.out.slow_in_history)
  })
})

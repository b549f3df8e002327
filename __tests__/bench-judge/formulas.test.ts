import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import {
  asymptoticSequence,
  binomialTail,
  fisherTail,
  mixtureBoundary,
  pooledZ,
  sequentialInterval,
} from '../../scripts/bench-judge/pooled-tests.ts'
import { isHigh, quantileIn } from '../../scripts/bench-judge/rivals.ts'

type Entry<In, Out> = { in: In; out: Out }
type CountsOf = { xC: number; nC: number; xB: number; nB: number }

const REFERENCE: {
  statsig_msprt: Entry<
    CountsOf & { alpha: number },
    { delta: number; V: number; tau: number; Zstar: number; lower: number; upper: number }
  >[]
  growthbook_asympcs_one_sided: Entry<
    CountsOf & { alpha: number; Nstar: number },
    { rho_one_sided: number; halfwidth_one_sided: number }
  >[]
  eppo_sequential: Entry<
    { se: number; t: number; c: number; Ntune: number },
    { rho: number; B: number; halfwidth: number }
  >[]
  conditional_binomial_exact: Entry<CountsOf, number>[]
  fisher_exact_greater: Entry<CountsOf, number>[]
  two_proportion_z: Entry<CountsOf, { z: number; p: number }>[]
  histogram_quantile: Entry<
    { counts: number[]; upper_bounds: (number | '+Inf')[]; q: number },
    number
  >[]
} = JSON.parse(
  readFileSync(
    new URL('../../../__tests__/fixtures/judge/reference-values.json', import.meta.url),
    'utf8',
  ),
)

function expectClose(actual: number, expected: number) {
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(1e-6 * Math.abs(expected))
}

const pooled = ({ xC, nC, xB, nB }: CountsOf) => ({
  canaryBad: xC,
  canaryTotal: nC,
  stableBad: xB,
  stableTotal: nB,
})

describe('what the judge is measured against meets the reference values', () => {
  test.each(REFERENCE.statsig_msprt)('the interval of mSPRT of $in', (entry) => {
    const { delta, variance, tau, width, lower, upper } = sequentialInterval(
      pooled(entry.in),
      entry.in.alpha,
    )
    const { out } = entry
    expectClose(delta, out.delta)
    expectClose(variance, out.V)
    expectClose(tau, out.tau)
    expectClose(width, out.Zstar)
    expectClose(lower, out.lower)
    expectClose(upper, out.upper)
  })

  test.each(REFERENCE.growthbook_asympcs_one_sided)('the asymptotic sequence of $in', (entry) => {
    const { rho, half } = asymptoticSequence(pooled(entry.in), entry.in.alpha, entry.in.Nstar)
    expectClose(rho, entry.out.rho_one_sided)
    expectClose(half, entry.out.halfwidth_one_sided)
  })

  test.each(REFERENCE.eppo_sequential)('the mixture boundary of $in', (entry) => {
    const { t, c, Ntune, se } = entry.in
    const { rho, boundary } = mixtureBoundary(t, c, Ntune)
    expectClose(rho, entry.out.rho)
    expectClose(boundary, entry.out.B)
    expectClose(boundary * se, entry.out.halfwidth)
  })

  test.each(REFERENCE.conditional_binomial_exact)('the exact binomial of $in', (entry) => {
    const { xC, nC, xB, nB } = entry.in
    expectClose(binomialTail(xC + xB, nC / (nC + nB), xC), entry.out)
  })

  test.each(REFERENCE.fisher_exact_greater)("Fisher's test of $in", (entry) => {
    expectClose(fisherTail(pooled(entry.in)), entry.out)
  })

  test.each(REFERENCE.two_proportion_z)('two proportions of $in', (entry) => {
    const { z, p } = pooledZ(pooled(entry.in))
    expectClose(z, entry.out.z)
    expectClose(p, entry.out.p)
  })

  test.each(REFERENCE.histogram_quantile)('the quantile $in.q of a histogram', (entry) => {
    const { counts, upper_bounds, q } = entry.in
    const bounds = upper_bounds.filter((bound) => bound !== '+Inf')
    const total = counts.reduce((sum, count) => sum + count, 0)
    expectClose(quantileIn(bounds, counts, total, q), entry.out)
  })

  test('Kayenta passes seven of ten samples at 100 against 1, and fails eight', () => {
    const samples = (high: number) => Array.from({ length: 10 }, (_, i) => (i < high ? 100 : 1))
    const control = Array<number>(10).fill(1)
    expect(isHigh(samples(7), control)).toBe(false)
    expect(isHigh(samples(8), control)).toBe(true)
  })
})

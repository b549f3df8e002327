import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { mannWhitney, shiftInterval } from '../../../src/domain/statistics/mann-whitney.ts'
import { normalCdf, normalQuantile, normalTail } from '../../../src/domain/statistics/normal.ts'
import { percentile } from '../../../src/domain/statistics/percentile.ts'

type Ends = { lo: number; hi: number; est: number }
type Reference = {
  mann_whitney: {
    in: { x: number[]; y: number[]; conf: number }
    out: {
      R_asymptotic_corrected: Ends
      R_asymptotic_uncorrected: Ends
      R_p_greater_corrected: number
      scipy_U: number
      scipy_p_two_sided: number
      kayenta: { lower: number; upper: number; estimate: number }
      cles: number
    }
  }[]
  percentile_R7: { in: { data: number[]; p: number }; out: number }[]
}

const REFERENCE: Reference = JSON.parse(
  readFileSync(
    new URL('../../../../__tests__/fixtures/judge/reference-values.json', import.meta.url),
    'utf8',
  ),
)

const close = (actual: number, expected: number) =>
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(1e-6 * Math.max(1, Math.abs(expected)))

describe('statistics of two samples meet the reference values', () => {
  test.each(REFERENCE.mann_whitney)('of $in', ({ in: { x, y, conf }, out }) => {
    const { statistic, pTwoSided, pGreater, pairShare } = mannWhitney(x, y)
    close(statistic, out.scipy_U)
    close(pTwoSided, out.scipy_p_two_sided)
    close(pGreater, out.R_p_greater_corrected)
    close(pairShare, out.cles)
    const kayenta = shiftInterval(x, y, conf, { ends: 'sign', estimate: 'sign' })
    close(kayenta.lower, out.kayenta.lower)
    close(kayenta.upper, out.kayenta.upper)
    close(kayenta.estimate, out.kayenta.estimate)
    const corrected = shiftInterval(x, y, conf, { ends: 'sign', estimate: 'none' })
    close(corrected.estimate, out.R_asymptotic_corrected.est)
    close(corrected.lower, out.R_asymptotic_corrected.lo)
    const plain = shiftInterval(x, y, conf, { ends: 'none', estimate: 'none' })
    close(plain.lower, out.R_asymptotic_uncorrected.lo)
    close(plain.upper, out.R_asymptotic_uncorrected.hi)
  })

  test('a shift of one sample shifts the interval', () => {
    const sample = fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 4, maxLength: 12 })
    fc.assert(
      fc.property(sample, sample, fc.integer({ min: -20, max: 20 }), (x, y, shift) => {
        const options = { ends: 'sign', estimate: 'sign' } as const
        const before = shiftInterval(x, y, 0.9, options)
        const after = shiftInterval(
          x.map((value) => value + shift),
          y,
          0.9,
          options,
        )
        // Each end is looked for to within 1e-4, on a function that is all steps.
        expect(Math.abs(after.lower - before.lower - shift)).toBeLessThan(1.01)
        expect(before.lower).toBeLessThanOrEqual(before.upper)
      }),
    )
  })
})

describe('the normal distribution', () => {
  test.each([
    [0, 0.5],
    [0.3, 0.6179114221889526],
    [1.959963984540054, 0.975],
    [-1.2815515655446004, 0.1],
    [-6, 9.865876450376946e-10],
    [-12, 1.776482112077679e-33],
  ])('at %d is %d', (z, probability) => {
    expect(Math.abs(normalCdf(z) / probability - 1)).toBeLessThan(1e-12)
    expect(normalTail(-z)).toBe(normalCdf(z))
  })

  test('and its quantile are inverse', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-12, max: 1 - 1e-12, noNaN: true }), (probability) => {
        close(normalCdf(normalQuantile(probability)), probability)
      }),
    )
  })
})

test.each(REFERENCE.percentile_R7)('the percentile $in.p of $in.data', ({ in: { data, p }, out }) =>
  close(percentile(data, p), out),
)

import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { logBeta, logGamma } from '../../../src/domain/statistics/log-gamma.ts'
import { logMeanExp, logSumExp } from '../../../src/domain/statistics/log-sum-exp.ts'
import { rootBetween } from '../../../src/domain/statistics/root.ts'

describe('logGamma', () => {
  test('is the logarithm of the factorial', () => {
    let logFactorial = 0
    for (let n = 1; n <= 170; n += 1) {
      expect(logGamma(n)).toBeCloseTo(logFactorial, 10)
      logFactorial += Math.log(n)
    }
  })

  test('knows gamma(1/2) and small arguments', () => {
    expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.sqrt(Math.PI)), 13)
    expect(logGamma(1e-3)).toBeCloseTo(6.907178885383853, 12)
  })

  test('logBeta(a, b + 1) + logBeta(a + 1, b) = logBeta(a, b)', () => {
    const size = fc.double({ min: 0.01, max: 1e6, noNaN: true })
    fc.assert(
      fc.property(size, size, (a, b) => {
        const sum = logSumExp([logBeta(a, b + 1), logBeta(a + 1, b)])
        expect(Math.abs(sum - logBeta(a, b))).toBeLessThan(1e-7)
      }),
    )
  })
})

describe('logSumExp', () => {
  test('does not overflow, and knows the empty sum', () => {
    expect(logSumExp([1000, 1000])).toBeCloseTo(1000 + Math.log(2), 10)
    expect(logSumExp([-1000, -Infinity])).toBe(-1000)
    expect(logSumExp([])).toBe(-Infinity)
    expect(logMeanExp([3, 3, 3])).toBeCloseTo(3, 12)
  })
})

describe('rootBetween', () => {
  test('finds where a function changes its sign, rising or falling', () => {
    const root = fc.double({ min: -9.99, max: 9.99, noNaN: true })
    const steepness = fc.double({ min: 0.01, max: 100, noNaN: true })
    fc.assert(
      fc.property(root, steepness, fc.constantFrom(1, -1), (at, slope, sign) => {
        const f = (x: number) => sign * Math.expm1(slope * (x - at))
        expect(Math.abs(rootBetween(f, -10, 10, 1e-9) - at)).toBeLessThan(1e-8)
      }),
    )
  })

  test('needs few evaluations', () => {
    let count = 0
    rootBetween(
      (x) => {
        count += 1
        return x ** 3 - 2
      },
      0,
      10,
      1e-9,
    )
    expect(count).toBeLessThan(20)
  })

  test('answers with the nearer end when there is no root', () => {
    expect(rootBetween((x) => x + 5, 0, 10, 1e-9)).toBe(0)
    expect(rootBetween((x) => x - 15, 0, 10, 1e-9)).toBe(10)
  })
})

import { describe, expect, test } from '@jest/globals'
import { sampleRatio } from '../../../src/domain/judge/sample-ratio.ts'

describe('sampleRatio', () => {
  test('finds a split that is not the one asked for', () => {
    const double = sampleRatio(300, 14_700, 1)
    expect(double.isMismatch).toBe(true)
    expect(double.deviationPercent).toBeCloseTo(100)
    expect(sampleRatio(0, 15_000, 1)).toMatchObject({ isMismatch: true, deviationPercent: -100 })
  })

  test('leaves a right split, and chance, alone', () => {
    expect(sampleRatio(150, 14_850, 1).isMismatch).toBe(false)
    expect(sampleRatio(2, 98, 1).isMismatch).toBe(false)
  })

  test('leaves a deviation alone that is certain but small', () => {
    const certain = sampleRatio(51_500_000, 48_500_000, 50)
    expect(certain.logBayesFactor).toBeGreaterThan(1000)
    expect(certain.isMismatch).toBe(false)
  })

  test.each([
    [0, 0, 5],
    [10, 0, 100],
    [0, 10, 0],
  ])('finds nothing where nothing is split: %d and %d at %d %%', (canary, stable, percent) => {
    expect(sampleRatio(canary, stable, percent)).toEqual({
      logBayesFactor: 0,
      deviationPercent: 0,
      isMismatch: false,
    })
  })
})

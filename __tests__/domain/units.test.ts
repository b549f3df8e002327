import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import {
  durationText,
  parseSha,
  percentText,
  shortSha,
  versionName,
} from '../../src/domain/units.ts'
import { shaOf } from '../support/outcomes.ts'

describe('object names', () => {
  test.each(['0123456789abcdef'.repeat(4), 'a'.repeat(40)])('%s is one', (text) => {
    expect(parseSha(text)).toBe(text)
  })

  test.each([
    '',
    'a'.repeat(39),
    'a'.repeat(41),
    'a'.repeat(63),
    'A'.repeat(40),
    `${'a'.repeat(39)}g`,
    `${'a'.repeat(40)}\n`,
    ` ${'a'.repeat(40)}`,
    `-${'a'.repeat(39)}`,
  ])('%j is none', (text) => {
    expect(parseSha(text)).toBeNull()
  })

  test('are quoted by their first ten digits, versions by the name that people used', () => {
    const head = shaOf(7)
    expect(shortSha(head)).toBe(head.slice(0, 10))
    expect(versionName('v1.2.0', head)).toBe('v1.2.0')
    expect(versionName(head, head)).toBe(head.slice(0, 10))
  })
})

describe('durations', () => {
  test.each([
    [-5, '0 s'],
    [0, '0 s'],
    [0.4, '0 s'],
    [45, '45 s'],
    [59.6, '1 min'],
    [60, '1 min'],
    [750, '12 min 30 s'],
    [3_599, '59 min 59 s'],
    [3_600, '1 h'],
    [7_500, '2 h 5 min'],
    [90_000, '25 h'],
  ])('%d seconds are "%s"', (seconds, text) => {
    expect(durationText(seconds)).toBe(text)
  })
})

describe('shares', () => {
  test.each([
    [0, '0 %'],
    [5, '5 %'],
    [0.4, '0.4 %'],
    [0.05, '0.05 %'],
    [12.34, '12.3 %'],
    [1.234, '1.23 %'],
    [0.390625, '0.391 %'],
    [100, '100 %'],
  ])('%d is "%s"', (percent, text) => {
    expect(percentText(percent)).toBe(text)
  })

  test('a step that a target can do never reads as nothing', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 100, noNaN: true }), (percent) => {
        const read = Number.parseFloat(percentText(percent))
        expect(read).toBeGreaterThan(0)
        expect(Math.abs(read - percent)).toBeLessThanOrEqual(Math.max(0.0005, percent * 0.005))
      }),
    )
  })
})

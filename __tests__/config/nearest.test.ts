import { describe, expect, test } from '@jest/globals'
import { nearest } from '../../src/config/nearest.ts'

describe('nearest', () => {
  const known = ['max-duration-seconds', 'metrics', 'ramp', 'url']
  test.each([
    ['metric', 'metrics'],
    ['metrcis', 'metrics'],
    ['METRICS', 'metrics'],
    ['max_duration_seconds', 'max-duration-seconds'],
    ['rmp', 'ramp'],
    ['uri', 'url'],
    ['judge', null],
    ['', null],
    ['x'.repeat(61), null],
  ])('%s is meant to be %s', (written, expected) => {
    expect(nearest(written, known)).toBe(expected)
  })
})

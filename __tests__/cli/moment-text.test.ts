import { expect, test } from '@jest/globals'
import { parseMoment } from '../../src/cli/moment-text.ts'

const NOW = Date.UTC(2026, 10, 27, 12) / 1000

test.each([
  ['2026-11-27', NOW - 12 * 3_600],
  ['2026-11-27T11:30Z', NOW - 1_800],
  ['2026-11-27T13:00:30+02:00', NOW - 3_570],
  ['2028-02-29', Date.UTC(2028, 1, 29) / 1000],
  ['90min', NOW - 5_400],
  ['12h', NOW - 12 * 3_600],
  ['7d', NOW - 7 * 86_400],
])('%s is a time', (text, seconds) => {
  expect(parseMoment(text, NOW)).toBe(seconds)
})

// Without a zone it would be another moment on every machine.
test.each([
  '',
  'yesterday',
  '2026-11-27T11:30',
  '2026-13-01',
  '2026-02-30',
  '2026-11-31T10:00Z',
  '27.11.2026',
  '-1d',
  '1.5h',
  '99999d',
  '7 d',
])('%j is none', (text) => {
  expect(parseMoment(text, NOW)).toBeNull()
})

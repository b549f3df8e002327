import { expect, test } from '@jest/globals'
import { systemClock } from '../../../src/adapters/tools/clock.ts'

const clock = systemClock()

test('sleeps about as long as asked', async () => {
  const before = clock.monotonicSeconds()
  await clock.sleep(0.05)
  expect(clock.monotonicSeconds() - before).toBeGreaterThan(0.045)
  expect(Math.abs(clock.nowSeconds() - Date.now() / 1000)).toBeLessThan(5)
})

test('wakes at once when the signal is aborted, before or while it sleeps', async () => {
  const before = clock.monotonicSeconds()
  await clock.sleep(60, AbortSignal.abort())
  const waking = new AbortController()
  const sleeping = clock.sleep(60, waking.signal)
  waking.abort()
  await sleeping
  expect(clock.monotonicSeconds() - before).toBeLessThan(10)
})

test.each([0, -1, Number.NaN])('does not sleep %p seconds', async (seconds) => {
  await expect(clock.sleep(seconds)).resolves.toBeUndefined()
})

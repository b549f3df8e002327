import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import {
  BLOCK_WINDOWS_DEFAULT,
  blockWindowsOf,
  gaugeEvidence,
} from '../../../src/domain/judge/gauge-evidence.ts'
import type { GaugeMetric } from '../../../src/domain/metrics/metric.ts'
import type { GaugePair, JudgeWindow } from '../../../src/domain/verdict.ts'
import { seededRandom } from '../../support/random.ts'
import { ERRORS, errorWindow, judgeStep } from './simulated-traffic.ts'

const CPU: GaugeMetric = {
  kind: 'gauge',
  name: 'cpu',
  source: 'simulated',
  value: 'cpu',
  better: 'lower',
  marginPercent: 10,
  isCritical: false,
  weight: 1,
}
const CRITICAL: GaugeMetric = { ...CPU, isCritical: true }

/** A window without errors, and with these values of the gauge. */
function gaugeWindow(canary: number, stable: number, blockWindows = 1): JudgeWindow {
  const pair: GaugePair = { canary, stable, blockWindows }
  return { ...errorWindow(0, [1, 150, 99, 14_850]), gauges: { cpu: pair } }
}

const repeated = (window: JudgeWindow, times: number) => Array<JudgeWindow>(times).fill(window)

describe('the evidence of a gauge', () => {
  test('bets on the median of each block of windows', () => {
    const evidence = gaugeEvidence(10, 3)
    for (const ratio of [0.5, 0.05]) evidence.observe(ratio)
    expect(evidence.logEvidence()).toBe(0)
    evidence.observe(0.2)
    expect(evidence.blocks()).toEqual({ count: 1, worse: 1 })
    expect(evidence.logEvidence()).toBeCloseTo(Math.log(1 + (0.1 + 0.25 + 0.5 + 0.8) / 4), 12)
  })

  test('is rarely large for a canary that is no worse, whenever one looks', () => {
    const random = seededRandom(3)
    const rollouts = 2000
    let alarms = 0
    for (let rollout = 0; rollout < rollouts; rollout += 1) {
      const evidence = gaugeEvidence(10, 1)
      let largest = 0
      for (let window = 0; window < 80; window += 1) {
        // Half of all windows are beyond the margin: as bad as harmless can be.
        evidence.observe(random() < 0.5 ? 1 : 0)
        largest = Math.max(largest, evidence.logEvidence())
      }
      if (largest >= Math.log(20)) alarms += 1
    }
    expect(alarms / rollouts).toBeLessThanOrEqual(0.05)
    expect(alarms).toBeGreaterThan(0)
  })
})

describe('how many windows of a gauge count as one', () => {
  const slowly = (correlation: number, count: number) => {
    const random = seededRandom(11)
    let value = 0
    return Array.from({ length: count }, () => {
      value = correlation * value + (random() - 0.5)
      return Math.exp(value)
    })
  }

  test.each([
    [0, 1],
    [0.6, 2],
    [0.9, 10],
  ])('a correlation of %d makes it about %d', (correlation, expected) => {
    expect(blockWindowsOf(slowly(correlation, 4000))).toBeCloseTo(expected, -0.5)
  })

  test('nothing is concluded from too little, or from a value that stands still', () => {
    expect(blockWindowsOf([])).toBe(BLOCK_WINDOWS_DEFAULT)
    expect(blockWindowsOf([1, 2, null, 3, 4, null, 5])).toBe(BLOCK_WINDOWS_DEFAULT)
    expect(blockWindowsOf(Array(20).fill(3))).toBe(BLOCK_WINDOWS_DEFAULT)
  })

  test('is a whole number within its bounds, whatever the history', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.double())), (history) => {
        const blockWindows = blockWindowsOf(history)
        expect(Number.isInteger(blockWindows)).toBe(true)
        expect(blockWindows).toBeGreaterThanOrEqual(1)
        expect(blockWindows).toBeLessThanOrEqual(20)
      }),
    )
  })
})

describe('a verdict with a gauge', () => {
  const metrics = (gauge: GaugeMetric) => [ERRORS, gauge]

  test('one that is not critical only stops the rollout', () => {
    const windows = repeated(gaugeWindow(2, 1), 60)
    const verdict = judgeStep(windows, 0, metrics(CPU))
    expect(verdict).toMatchObject({ answer: 'inconclusive', isFrozen: true, decidedBy: null })
    expect(verdict.metrics[1]).toMatchObject({ kind: 'gauge', value: 2, stableValue: 1 })
    expect(verdict.metrics[1]?.explanation).toContain('it can only hold up')
    const calm = judgeStep(repeated(gaugeWindow(1.05, 1), 60), 0, metrics(CPU))
    expect(calm).toMatchObject({ answer: 'healthy', isFrozen: false })
  })

  test('a critical one takes back', () => {
    const verdict = judgeStep(repeated(gaugeWindow(2, 1), 60), 0, metrics(CRITICAL))
    expect(verdict).toMatchObject({ answer: 'harmful', decidedBy: 'cpu' })
    expect(verdict.metrics[1]?.explanation).toContain('more than 10 % above stable')
  })

  test('where higher is better, a lower canary is the worse one', () => {
    const higher: GaugeMetric = { ...CRITICAL, better: 'higher' }
    expect(judgeStep(repeated(gaugeWindow(2, 1), 60), 0, metrics(higher)).answer).toBe('healthy')
    expect(judgeStep(repeated(gaugeWindow(1, 2), 60), 0, metrics(higher)).answer).toBe('harmful')
  })

  test('0 beside 0 is alike; 0 beside something is as far apart as can be', () => {
    const answer = (canary: number, stable: number) =>
      judgeStep(repeated(gaugeWindow(canary, stable), 60), 0, metrics(CRITICAL)).answer
    expect(answer(0, 0)).toBe('healthy')
    expect(answer(0, 5)).toBe('healthy')
    expect(answer(5, 0)).toBe('harmful')
  })

  test('without data only a critical one is missed', () => {
    const silent = repeated(
      {
        ...errorWindow(0, [1, 150, 99, 14_850]),
        gauges: { cpu: null },
        missing: { cpu: 'canary: no series matched' },
      },
      60,
    )
    expect(judgeStep(silent, 0, metrics(CPU)).answer).toBe('healthy')
    const verdict = judgeStep(silent, 0, metrics(CRITICAL))
    expect(verdict.answer).toBe('inconclusive')
    expect(verdict.missing).toContain('no data from cpu: canary: no series matched')
    const odd = judgeStep(repeated(gaugeWindow(-1, 1), 60), 0, metrics(CRITICAL))
    expect(odd.missing).toContain('below 0')
  })

  test('is judged by the blocks that were fixed before the rollout', () => {
    const windows = repeated(gaugeWindow(2, 1, 20), 60)
    const verdict = judgeStep(windows, 0, metrics(CRITICAL))
    expect(verdict.answer).not.toBe('harmful')
    expect(verdict.metrics[1]?.explanation).toContain('in 3 of 3 medians of 20 windows')
  })
})

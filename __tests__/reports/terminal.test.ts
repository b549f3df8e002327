import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { Progress } from '../../src/domain/rollout/rollout.ts'
import {
  outcomeText,
  PROGRESS_LINES_MAX,
  progressLine,
  progressLines,
} from '../../src/reports/terminal.ts'
import { hostileText } from '../support/hostile-text.ts'
import { EXAMPLE_LINKS, exampleOutcomes, HARMFUL, HEALTHY, outcomeOf } from '../support/outcomes.ts'
import { commandsIn } from '../support/runner-commands.ts'

const PLAIN = { width: 120, isColor: false }

function progressOf(change: Partial<Progress> = {}): Progress {
  return {
    environment: 'production',
    version: 'v1.5.0',
    phase: 'watching',
    stepIndex: 2,
    steps: [1, 5, 25, 50, 100],
    percent: 25,
    stepSeconds: 45,
    elapsedSeconds: 200,
    verdict: HEALTHY,
    message: '',
    ...change,
  }
}

describe('progressLines', () => {
  test('shows the ramp, the traffic, both sides and the verdict', () => {
    expect(progressLines(progressOf({ message: 'waiting for a window' }), PLAIN)).toEqual([
      'production v1.5.0: watching, step 3 of 5, 25 % of traffic',
      `${'█'.repeat(10)}${'░'.repeat(30)} 1 % > 5 % > [25 %] > 50 % > 100 %`,
      '3 min 20 s in all, 45 s in this step',
      'error-rate: canary 12 of 3,400 (0.353 %), stable 35 of 10,200 (0.343 %), ratio 1.03 (0.52 to 1.94)',
      'latency-p99: 0.41, healthy',
      'healthy: evidence against 1 : 3 of 100 : 1, about 0 harmed',
      'waiting for a window',
    ])
  })

  test('shows the smallest share as one block and none as none', () => {
    const barOf = (percent: number) => progressLines(progressOf({ percent }), PLAIN)[1] ?? ''
    expect(barOf(0.05).startsWith('█░')).toBe(true)
    expect(barOf(0).startsWith('░')).toBe(true)
    expect(barOf(100).startsWith('█'.repeat(40))).toBe(true)
  })

  test('says so while there is no verdict', () => {
    const lines = progressLines(progressOf({ verdict: null, phase: 'staging', percent: 0 }), PLAIN)
    expect(lines).toContain('no verdict yet')
  })

  test('paints by verdict only when there is colour', () => {
    const harmful = progressOf({ verdict: HARMFUL })
    const painted = progressLines(harmful, { width: 120, isColor: true })
    expect(painted.filter((line) => line.startsWith('\u001b[31m'))).toHaveLength(2)
    expect(progressLines(harmful, PLAIN).join('')).not.toContain('\u001b')
  })

  test('stays on one screen whatever it is told', () => {
    const property = fc.property(
      hostileText,
      fc.integer({ min: 0, max: 200 }),
      fc.integer({ min: 0, max: 30 }),
      (text, width, stepCount) => {
        const metric = HEALTHY.metrics[0]
        if (metric === undefined) throw new Error('the example has a metric')
        const lines = progressLines(
          progressOf({
            environment: text,
            version: text,
            message: text.repeat(20),
            steps: Array.from({ length: stepCount }, (_, index) => index + 1),
            verdict: {
              ...HEALTHY,
              missing: text,
              metrics: Array.from({ length: 9 }, () => ({ ...metric, name: text })),
            },
          }),
          { width, isColor: false },
        )
        expect(lines.length).toBeLessThanOrEqual(PROGRESS_LINES_MAX)
        for (const line of lines) {
          expect([...line].length).toBeLessThanOrEqual(Math.max(40, width))
          expect(commandsIn(line)).toEqual([])
        }
      },
    )
    fc.assert(property, { numRuns: 200 })
  })

  test('counts wide characters as two columns', () => {
    const lines = progressLines(progressOf({ message: '船'.repeat(100) }), {
      width: 40,
      isColor: false,
    })
    expect([...(lines.at(-1) ?? '')].length).toBeLessThanOrEqual(20)
    expect(lines.at(-1)).toMatch(/…$/u)
  })
})

describe('progressLine', () => {
  test('is one line with the metric that decided', () => {
    expect(progressLine(progressOf({ verdict: HARMFUL, percent: 5, stepIndex: 1 }))).toBe(
      'production v1.5.0: watching, step 2 of 5, 5 % of traffic; 45 s in this step; error-rate: ' +
        'canary 34 of 850 (4 %), stable 35 of 10,200 (0.343 %), ratio 11.7 (7.1 to 19.2); ' +
        'harmful: evidence against 493 : 1 of 100 : 1, about 31 harmed',
    )
  })

  test('is never a command', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const line = progressLine(progressOf({ environment: text, version: text, message: text }))
        expect(commandsIn(line)).toEqual([])
        expect(line).not.toMatch(/[\r\n]/u)
      }),
    )
  })
})

describe('outcomeText', () => {
  test('tells the story of a rollback in plain lines', () => {
    const lines = outcomeText(exampleOutcomes()['rolled-back'] ?? outcomeOf(), EXAMPLE_LINKS).split(
      '\n',
    )
    expect(lines[0]).toBe(
      'v1.5.0 was rolled back; the version before it serves all traffic of production.',
    )
    expect(lines).toContain(
      'Risk low, 8 % probability that a commit needs a fix within 90 days, can be rolled back.',
    )
    expect(lines).toContain(
      'Took 8 min 32 s, largest share 5 %, about 31 requests harmed (estimate).',
    )
    expect(lines).toContain('Run: https://github.com/harbour/shop/actions/runs/4711')
    expect(lines.some((line) => line.startsWith('Roll back:'))).toBe(false)
  })

  test('has no empty line and no Markdown for any example', () => {
    for (const outcome of Object.values(exampleOutcomes())) {
      const text = outcomeText(outcome)
      expect(text.split('\n').every((line) => line.trim() !== '')).toBe(true)
      expect(text).not.toMatch(/\*\*|<sub>|\]\(/u)
    }
  })
})

import { describe, expect, test } from '@jest/globals'
import { rampChart, shareChart } from '../../../src/reports/pictures/chart.ts'

const step = (percent: number) => ({ percent, holdSecondsMax: 60 })

describe('rampChart', () => {
  test('draws a bar for each step with a label of its own', () => {
    expect(rampChart({ pace: 'evidence', steps: [step(0.05), step(25), step(100)] })).toBe(
      [
        '```mermaid',
        'xychart-beta',
        '    title "Planned share of traffic per step"',
        '    x-axis "Step" ["1: 0.05 %", "2: 25 %", "3: 100 %"]',
        '    y-axis "Percent of traffic" 0 --> 100',
        '    bar [0.05, 25, 100]',
        '```',
      ].join('\n'),
    )
  })

  test('numbers the bars only when there are many, and draws none without steps', () => {
    const many = rampChart({ pace: 'fixed', steps: Array.from({ length: 20 }, () => step(5)) })
    expect(many).toContain('["1", "2", "3",')
    expect(rampChart({ pace: 'fixed', steps: [] })).toBe('')
  })

  test('writes no number that the grammar does not know', () => {
    expect(rampChart({ pace: 'fixed', steps: [step(1e-7), step(100)] })).toContain('bar [0, 100]')
  })
})

describe('shareChart', () => {
  const entry = (atSeconds: number, percent: number) => ({ atSeconds, percent, text: '' })

  test('holds each share until the next event', () => {
    const chart = shareChart([entry(1_000, 0), entry(1_300, 50), entry(1_600, 100)])
    expect(chart).toContain('x-axis "Minutes" 0 --> 10')
    const line = /line \[(.*)\]/u.exec(chart)?.[1]?.split(', ').map(Number) ?? []
    expect(line).toHaveLength(41)
    expect([line[0], line[19], line[20], line[39], line[40]]).toEqual([0, 0, 50, 50, 100])
  })

  test.each([
    [90, '"Seconds" 0 --> 90'],
    [600, '"Minutes" 0 --> 10'],
    [9_000, '"Hours" 0 --> 2.5'],
  ])('of %i s has the axis %s', (seconds, axis) => {
    expect(shareChart([entry(0, 1), entry(seconds, 100)])).toContain(axis)
  })

  test('is nothing without a stretch of time', () => {
    expect(shareChart([])).toBe('')
    expect(shareChart([entry(5, 1), entry(5, 2)])).toBe('')
  })
})

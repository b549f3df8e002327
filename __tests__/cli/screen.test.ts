import { describe, expect, test } from '@jest/globals'
import type { Progress } from '../../src/domain/rollout.ts'
import { screenOn } from '../../src/screen.ts'

const PROGRESS: Progress = {
  environment: 'production',
  version: 'v2',
  phase: 'watching',
  stepIndex: 0,
  steps: [5, 100],
  percent: 5,
  stepSeconds: 3,
  elapsedSeconds: 4,
  verdict: null,
  message: 'shifted',
}

function terminal(isTTY: boolean) {
  const written: string[] = []
  return { written, isTTY, columns: 80, write: (text: string) => void written.push(text) }
}

describe('a screen', () => {
  test('on a terminal draws the view over itself', () => {
    const own = terminal(true)
    const screen = screenOn(own, false)
    screen.observer.progress(PROGRESS)
    const lines = own.written.join('').split('\n').length - 1
    screen.observer.progress({ ...PROGRESS, stepSeconds: 4 })
    expect(own.written[1]).toBe(`\u001b[${lines}A\u001b[0J`)
  })

  test('elsewhere writes a line when something changed, without any control character', () => {
    const own = terminal(false)
    const screen = screenOn(own, false)
    screen.observer.progress(PROGRESS)
    screen.observer.progress({ ...PROGRESS, stepSeconds: 4 })
    screen.observer.progress({ ...PROGRESS, phase: 'restoring' })
    expect(own.written).toHaveLength(2)
    expect(own.written.join('')).not.toContain('\u001b')
  })

  test('makes text of others harmless', () => {
    const own = terminal(false)
    screenOn(own, false).log.info('::error::x ##[group]y\n\u001b[31mred')
    expect(own.written.join('')).not.toMatch(/^::|##\[/)
    expect(own.written.join('')).not.toContain('\u001b')
    expect(own.written.join('').trimEnd()).not.toContain('\n')
  })
})

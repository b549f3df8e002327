import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { Progress } from '../../src/domain/rollout/rollout.ts'
import { screenOn } from '../../src/screen.ts'
import { hostileText } from '../support/hostile-text.ts'
import { HARMFUL } from '../support/outcomes.ts'
import { commandsIn } from '../support/runner-commands.ts'

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

  test('a line of the log takes the place of the view, which comes back below it', () => {
    const own = terminal(true)
    const screen = screenOn(own, false)
    screen.observer.progress(PROGRESS)
    const height = own.written.join('').split('\n').length - 1
    own.written.length = 0
    screen.log.warn('a word')
    screen.log.error('another')
    screen.observer.progress(PROGRESS)
    screen.clear()
    screen.clear()
    const up = `\u001b[${height}A\u001b[0J`
    expect(own.written[0]).toBe(up)
    expect(own.written.slice(1, 3)).toEqual(['Warning: a word\n', 'Error: another\n'])
    expect(own.written.slice(4)).toEqual([up])
  })

  test('colors only when they are wanted', () => {
    const judged = { ...PROGRESS, verdict: HARMFUL }
    for (const isColorWanted of [true, false]) {
      const own = terminal(true)
      screenOn(own, isColorWanted).observer.progress(judged)
      expect(own.written.join('').includes('\u001b[31m')).toBe(isColorWanted)
    }
  })

  test('shows hostile text as text, and nothing but its own control characters', () => {
    fc.assert(
      fc.property(hostileText, hostileText, (version, message) => {
        const own = terminal(true)
        const screen = screenOn(own, false)
        screen.observer.progress({ ...PROGRESS, version, message })
        screen.log.info(message)
        const height = own.written[0]?.split('\n').length ?? 0
        const [, up, line] = own.written
        expect(up).toBe(`\u001b[${height - 1}A\u001b[0J`)
        for (const text of [own.written[0], line]) {
          expect(text?.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u2028\u2029\u202e]/u)
        }
        expect(commandsIn(own.written.join(''))).toEqual([])
      }),
    )
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

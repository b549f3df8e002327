import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { readCommandLine } from '../../../src/domain/control/command-line.ts'
import { WISH_WORDS } from '../../../src/domain/control/wish.ts'
import { hostileText } from '../../support/hostile-text.ts'

describe('a command', () => {
  test.each(WISH_WORDS)('/%s stands alone or names an environment', (word) => {
    const command = { kind: 'command', word }
    expect(readCommandLine(`/${word}`)).toEqual({ ...command, environment: null })
    expect(readCommandLine(`/${word} \r\n\n`)).toEqual({ ...command, environment: null })
    expect(readCommandLine(`/${word} EU west-1`)).toEqual({ ...command, environment: 'EU west-1' })
  })
})

describe('nobody asks for anything with', () => {
  test.each([
    ['talk', 'please do a /rollback'],
    ['a quote', '> /rollback'],
    ['a quote without a space', '>/rollback'],
    ['code', '`/rollback`'],
    ['a block of code', '```\n/rollback\n```'],
    ['indented code', '    /rollback'],
    ['a space before it', ' /rollback'],
    ['an empty line before it', '\n/rollback'],
    ['a list', '- /rollback'],
    ['another word', '/rollbacks'],
    ['a longer word', '/hold-on'],
    ['capitals', '/Rollback'],
    ['a look-alike', '/rоllback'],
    ['something unseen before it', '\u200b/rollback'],
    ['a path', 'src/rollback'],
    ['nothing', ''],
  ])('%s', (_, body) => {
    expect(readCommandLine(body)).toEqual({ kind: 'none' })
  })
})

describe('what begins like a command is not guessed at when it has', () => {
  test.each([
    ['a second line', '/rollback\nthanks!'],
    ['a second command', '/hold\n/rollback'],
    ['a quote below', '/rollback\n> /hold'],
    ['two spaces', '/rollback  production'],
    ['a tab', '/rollback\tproduction'],
    ['something unseen in the name', '/rollback prod\u200buction'],
    ['a direction override', '/rollback \u202eproduction'],
    ['punctuation', '/rollback!'],
    ['an endless name', `/rollback ${'x'.repeat(256)}`],
  ])('%s', (_, body) => {
    expect(readCommandLine(body)).toEqual({ kind: 'malformed' })
  })
})

test('only a body of one line that begins with the command is ever one', () => {
  fc.assert(
    fc.property(hostileText, fc.constantFrom(...WISH_WORDS), hostileText, (before, word, after) => {
      const body = `${before}/${word}${after}`
      const line = readCommandLine(body)
      if (line.kind !== 'command') return
      expect(body.startsWith(`/${line.word}`)).toBe(true)
      expect(body.trimEnd()).toBe(
        line.environment === null ? `/${line.word}` : `/${line.word} ${line.environment}`,
      )
      expect(body.trimEnd()).not.toMatch(/[\r\n\u2028\u2029]/)
    }),
  )
})

import { describe, expect, test } from '@jest/globals'
import { AdapterError, ConfigError, problemText } from '../../src/domain/errors.ts'

const PROBLEM = {
  where: '.github/slipway.yml',
  line: 7,
  what: 'There is no target "haprox".',
  fix: 'Write haproxy.',
}

describe('errors', () => {
  test('a problem says where, what, and what to write instead', () => {
    expect(problemText(PROBLEM)).toBe(
      '.github/slipway.yml:7: There is no target "haprox". Write haproxy.',
    )
    expect(problemText({ ...PROBLEM, where: 'version', line: null })).toBe(
      'version: There is no target "haprox". Write haproxy.',
    )
  })

  test('a wrong configuration holds all problems, one a line', () => {
    const error = new ConfigError([PROBLEM, { ...PROBLEM, line: 9 }])
    expect(error.reason).toBe('config_invalid')
    expect(error.message.split('\n')).toEqual([
      problemText(PROBLEM),
      problemText({ ...PROBLEM, line: 9 }),
    ])
    expect(new ConfigError([PROBLEM], 'input_invalid').reason).toBe('input_invalid')
  })

  test('a failure of the world keeps its cause, its reason and what to do', () => {
    const cause = new Error('ECONNREFUSED')
    const error = new AdapterError('haproxy', 'target_unreachable', 'Tried.', 'Do.', { cause })
    expect(error).toMatchObject({
      name: 'AdapterError',
      message: 'Tried.',
      adapter: 'haproxy',
      reason: 'target_unreachable',
      hint: 'Do.',
      cause,
    })
  })
})

import { describe, expect, test } from '@jest/globals'
import { INPUTS } from '../../src/action/contract.ts'
import { readInputs } from '../../src/action/inputs.ts'
import { ConfigError } from '../../src/domain/errors.ts'

/** The environment as the runner makes it: every input with its default, then what the workflow says. */
function runnerEnv(inputs: { readonly [name: string]: string }): Record<string, string> {
  const defaults = Object.entries(INPUTS).map(([name, input]): [string, string] => [
    name,
    input.default,
  ])
  const given = { ...Object.fromEntries(defaults), 'github-token': 'token', ...inputs }
  return Object.fromEntries(
    Object.entries(given).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]),
  )
}

function refusal(inputs: { readonly [name: string]: string }): ConfigError {
  try {
    readInputs(runnerEnv(inputs))
  } catch (error) {
    if (error instanceof ConfigError) return error
    throw error
  }
  throw new Error('the inputs were accepted')
}

describe('readInputs', () => {
  test('takes the defaults', () => {
    expect(readInputs(runnerEnv({}))).toEqual({
      command: 'assess',
      environment: 'production',
      configPath: '.github/slipway.yml',
      version: null,
      base: null,
      planHash: null,
      override: null,
      isWaiting: null,
      githubToken: 'token',
      workingDirectory: '.',
    })
  })

  test('takes what the workflow says, without the blanks around it', () => {
    const planHash = 'a'.repeat(64)
    const inputs = {
      command: 'deploy',
      version: ' v1.2.0\n',
      base: 'refs/tags/v1',
      'plan-hash': planHash,
    }
    expect(readInputs(runnerEnv(inputs))).toMatchObject({
      command: 'deploy',
      version: 'v1.2.0',
      base: 'refs/tags/v1',
      planHash,
    })
  })

  test('tells all problems at once', () => {
    const error = refusal({ command: 'deplyo', version: '--upload-pack=x', 'github-token': '' })
    expect(error.reason).toBe('input_invalid')
    expect(error.problems.map(({ where }) => where)).toEqual(['command', 'version', 'github-token'])
    expect(error.message).toContain(
      'Did you mean deploy? Known commands: assess, gate, doctor, deploy, rollback, reconcile, control.',
    )
  })

  test.each(['-x', 'a..b', 'a b', 'HEAD:file', 'a\\b', 'a\u0000b', 'x'.repeat(256), ':/text'])(
    'refuses the version %j',
    (version) => {
      expect(refusal({ version }).problems).toHaveLength(1)
    },
  )

  test.each(['main', 'HEAD~1', 'feature/a-b', 'v1^{}', '0123abc'])(
    'takes the version %s',
    (version) => {
      expect(readInputs(runnerEnv({ version })).version).toBe(version)
    },
  )

  test.each(['/etc/passwd', '../x', 'a/../../x', 'C:\\x', '-x', '~/x', 'a\\..\\b', 'a\u0000b'])(
    'refuses the path %j',
    (path) => {
      expect(refusal({ config: path }).problems).toHaveLength(1)
      expect(refusal({ 'working-directory': path }).problems).toHaveLength(1)
    },
  )

  test('refuses a plan hash that is none', () => {
    expect(refusal({ 'plan-hash': 'A'.repeat(64) }).message).toContain('64 hexadecimal digits')
  })

  test('never repeats the token', () => {
    expect(refusal({ command: 'x', 'github-token': 'secret' }).message).not.toContain('secret')
  })
})

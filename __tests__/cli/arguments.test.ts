import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { CLI_COMMANDS, OPTIONS, optionsOf, readArguments } from '../../src/cli/arguments.ts'
import { usage } from '../../src/cli/usage.ts'
import { ConfigError } from '../../src/domain/errors.ts'

function problemsOf(...args: string[]): readonly string[] {
  try {
    readArguments(args)
  } catch (error) {
    if (error instanceof ConfigError) return error.problems.map((p) => `${p.where}: ${p.what}`)
    throw error
  }
  return []
}

describe('a command line', () => {
  test('is a command and its options, values in either form', () => {
    expect(readArguments(['assess', '--base', 'v1', '--head=HEAD', '--json'])).toEqual({
      command: 'assess',
      helpFor: 'assess',
      options: { base: 'v1', head: 'HEAD', json: true },
    })
  })

  test('without anything asks for help', () => {
    for (const args of [[], ['help'], ['--help'], ['-h']]) {
      expect(readArguments(args)).toMatchObject({ command: 'help', helpFor: null })
    }
    expect(readArguments(['deploy', '--help'])).toMatchObject({
      command: 'help',
      helpFor: 'deploy',
    })
  })

  test('tells everything that is wrong with it at once', () => {
    expect(problemsOf('rollback', 'now', '--head', 'x', '--to')).toEqual([
      'now: This is not an option.',
      '--head: There is no such option.',
      'x: This is not an option.',
      '--to: It needs a value.',
    ])
  })

  test('with an unknown command lists the known ones', () => {
    expect(() => readArguments(['deplyo'])).toThrow(CLI_COMMANDS.join(', '))
  })

  test('never takes the next option for a value that was forgotten', () => {
    expect(problemsOf('assess', '--base', '--json')).toEqual(['--base: It needs a value.'])
    expect(problemsOf('assess', '--base', '-x')).toEqual(['--base: It needs a value.'])
    expect(problemsOf('assess', '--base=', '--head', '')).toEqual([
      '--base: It needs a value.',
      '--head: It needs a value.',
    ])
  })

  test('a switch takes no value, also not one that would be lost', () => {
    expect(problemsOf('assess', '--json=no')).toEqual(['--json: It takes no value.'])
    expect(problemsOf('deploy', '--help=assess')).toEqual(['--help: It takes no value.'])
  })

  test('with an unknown option lists the known ones of that command', () => {
    for (const unknown of ['--plan-hash', '--no-json', '-j', '--__proto__', '--constructor=x']) {
      expect(() => readArguments(['assess', unknown])).toThrow(
        `Options of assess: ${optionsOf('assess')
          .map((name) => `--${name}`)
          .join(', ')}.`,
      )
    }
  })

  test('is read or refused with words, whatever it is', () => {
    const word = fc.oneof(
      fc.string(),
      fc.constantFrom(...CLI_COMMANDS, '--', '-', '--json', '--base', '--head=', '--=', '-h'),
    )
    fc.assert(
      fc.property(fc.array(word, { maxLength: 6 }), (args) => {
        for (const told of problemsOf(...args)) expect(told).toMatch(/: [A-Z].*\.$/s)
      }),
    )
  })

  test('a value that looks like an option of git stays a value', () => {
    expect(readArguments(['assess', '--head=--upload-pack=x']).options.head).toBe('--upload-pack=x')
  })
})

describe('what a backtest tries', () => {
  test('is the word before the options, or an option as the help tells it', () => {
    for (const words of [['judge'], ['--subject', 'judge'], ['--json', '--subject=judge']]) {
      expect(readArguments(['backtest', ...words]).options.subject).toBe('judge')
    }
  })

  test.each([
    [['judge', '--subject', 'risk'], '--subject: What is tried stands there already.'],
    [['--subject', 'demo'], '--subject: There is no such backtest.'],
    [['--json'], 'backtest: It does not say what is tried.'],
    [['--subject', 'risk', '--replays', '5'], '--replays: It is for node . backtest judge.'],
  ])('is not %j', (words, told) => {
    expect(() => readArguments(['backtest', ...words])).toThrow(told)
  })
})

describe('the help', () => {
  test.each(CLI_COMMANDS)('of %s tells every option that it takes, and no other', (command) => {
    const told = usage(command)
      .match(/^ {2}--[a-z-]+/gm)
      ?.map((line) => line.trim().slice(2))
    expect(told).toEqual(optionsOf(command))
  })

  test('of a backtest is that of its subject', () => {
    const asked = (...words: string[]) => {
      const { command, helpFor, options } = readArguments(words)
      expect(command).toBe('help')
      return usage(helpFor, String(options.subject ?? ''))
    }
    expect(asked('backtest', 'judge', '--help')).toContain('Usage: node . backtest judge [options]')
    expect(asked('backtest', 'judge', '--help')).toContain('--replays N')
    expect(asked('backtest', 'risk', '--help')).not.toContain('--replays N')
    expect(asked('backtest', '--help')).toContain('--subject risk|judge')
    expect(asked('import', 'analysis', 'file.yaml', '--help')).toContain('--values PAIRS')
  })

  test('names every command and every exit status', () => {
    for (const command of CLI_COMMANDS) expect(usage(null)).toContain(`  ${command}`)
    expect(usage(null)).toContain('130 cancelled')
  })

  test('every option belongs to a command', () => {
    const used = new Set(CLI_COMMANDS.flatMap((command) => optionsOf(command)))
    expect([...used].sort()).toEqual(Object.keys(OPTIONS).sort())
  })
})

import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { environmentOf, parseConfig } from '../../src/config/parse.ts'
import { ConfigError, type Problem } from '../../src/domain/errors.ts'
import { SMALLEST, smallestWith } from './configs.ts'

const FILE = '.github/slipway.yml'

/** All problems of a text; fails when there are none. */
function problemsOf(text: string): readonly Problem[] {
  try {
    parseConfig(text, FILE)
  } catch (error) {
    if (error instanceof ConfigError) return error.problems
    throw error
  }
  throw new Error('the configuration was accepted')
}

/** "line: what fix", for each problem. */
function told(text: string): readonly string[] {
  return problemsOf(text).map(({ line, what, fix }) => `${line}: ${what} ${fix}`)
}

describe('factors of risk', () => {
  test.each([
    ['migrtions: { silence: x }', 'Did you mean migrations?'],
    ['migrations: { weight: 0.5 }', 'reason is missing'],
    ['migrations: { silence: "" }', 'silence is'],
    ['migrations: off', 'Write a map'],
    ['__proto__: { silence: x }', '__proto__'],
  ])('%s', (written, expected) => {
    const text = `${SMALLEST}risk: { factors: { ${written} } }\n`
    expect(told(text).join('\n')).toContain(expected)
  })
})

describe('a configuration that is right', () => {
  test('gets its defaults', () => {
    const config = parseConfig(SMALLEST, FILE)
    expect(config.environments.production).toMatchObject({
      judge: { 'alpha-percent': 1, 'windows-min': 4, 'on-inconclusive': 'wait' },
      ramp: { pace: 'evidence', 'hold-seconds-max': 3600 },
      paths: [],
      'required-checks': 'none',
      'rollback-workflow': 'rollback.yml',
      'max-duration-seconds': 21_000,
    })
    expect(config.risk.levels).toEqual({ medium: 0.4, high: 0.85, critical: 0.97 })
    expect(config.github['write-spacing-seconds']).toBe(1)
  })

  test('may share parts by aliases', () => {
    const text = SMALLEST.replace('  production:', '  production: &all')
    const config = parseConfig(`${text}  staging: *all\n`, FILE)
    expect(config.environments.staging).toEqual(config.environments.production)
  })

  test('may call an environment anything that GitHub does', () => {
    const config = parseConfig(smallestWith('  production:', '  "Production / eu: 1 (ünï)":'), FILE)
    expect(Object.keys(config.environments)).toEqual(['Production / eu: 1 (ünï)'])
  })
})

/** What is wrong, the piece of the smallest configuration, what stands there instead, the line, what is told. */
const REPLACED: readonly (readonly [string, string, string, string, string])[] = [
  [
    'an unknown key',
    'backend: web',
    'backnd: web',
    '7',
    'Did you mean backend? Known keys: type, address',
  ],
  [
    'a key with underscores',
    '    metrics:',
    '    max_duration_seconds: 3\n    metrics:',
    '11',
    'Did you mean max-duration-seconds?',
  ],
  [
    'an unknown target',
    'type: haproxy',
    'type: kubernetes',
    '5',
    'Known values: haproxy, command.',
  ],
  [
    'an unknown source type',
    'type: prometheus',
    'type: promethes',
    '10',
    'Did you mean prometheus?',
  ],
  [
    'a source that does not exist',
    'source: prom',
    'source: prod',
    '12',
    'Did you mean prom? Known sources: prom.',
  ],
  [
    'an unknown placeholder',
    `\${slot}`,
    `\${slt}`,
    '12',
    `\${slt}, which stands for nothing. Known placeholders: \${side}, \${slot}, \${version}.`,
  ],
  [
    'the window of a guard in a count',
    `\${slot}`,
    `\${window}`,
    '12',
    `\${window}, which stands for nothing.`,
  ],
  ['one slot', ', green: [web2]', '', '8', 'There must be exactly two slots.'],
  [
    'a server in both slots',
    'green: [web2]',
    'green: [web1]',
    '8',
    'A server is listed more than once.',
  ],
  [
    'a missing key',
    '      address: /run/haproxy.sock\n',
    '',
    '4',
    'environments.production.target.address is missing. Write text',
  ],
  [
    'a metric of neither kind',
    `, bad: 'bad{slot="\${slot}"}', total: total`,
    '',
    '12',
    'Write bad (or good) and total for a count, buckets for latency, gauge for a gauge, value with max or min for a guard, or preset.',
  ],
  [
    'a guard without a limit',
    `bad: 'bad{slot="\${slot}"}', total: total`,
    'value: x',
    '12',
    'A guard has no limit. Add max, min or both.',
  ],
  [
    'percentiles that do not rise',
    `bad: 'bad{slot="\${slot}"}', total: total`,
    'buckets: x, percentiles: [99, 50]',
    '12',
    'The percentiles do not rise. Write every one larger than the one before',
  ],
  [
    'a percentile of everything',
    `bad: 'bad{slot="\${slot}"}', total: total`,
    'buckets: x, percentiles: [100]',
    '12',
    'Write a number that is less than 100',
  ],
  [
    'a URL that is none',
    "'http://127.0.0.1:9090'",
    'file:///etc/passwd',
    '10',
    'Write a whole http(s) URL',
  ],
  [
    'credentials in a URL',
    '127.0.0.1:9090',
    'me:secret@127.0.0.1:9090',
    '10',
    'name it in basic-from.',
  ],
  ['a wrong version', 'version: 1', 'version: 2', '1', 'version is 2. Write 1.'],
  ['no version', 'version: 1\n', '', '1', 'version is missing. Write 1.'],
  ['text for a number', 'version: 1', 'version: "1"', '1', 'version is "1". Write 1.'],
  ['an empty value', 'backend: web', 'backend:', '7', 'target.backend is empty. Write text'],
]

/** What is wrong, a line below the environment, what is told. */
const ADDED: readonly (readonly [string, string, string])[] = [
  ['steps that do not rise', 'ramp: { steps: [5, 1, 100] }', 'The steps of the ramp do not rise.'],
  ['steps that do not end at 100', 'ramp: { steps: [1, 5] }', 'The ramp does not end at 100.'],
  ['a step of nothing', 'ramp: { steps: [0, 100] }', 'more than 0'],
  ['a window that is too short', 'judge: { window-seconds: 0.1 }', 'at least 0.25'],
  ['a path out of the repository', 'paths: [services/../..]', 'not a path inside the repository'],
  ['a path that is an option', 'paths: ["--output=x"]', 'not a path inside the repository'],
  ['a path with pathspec magic', 'paths: [":(top)"]', 'not a path inside the repository'],
  ['an unknown policy', 'judge: { on-inconclusive: promte }', 'Did you mean promote?'],
  ['checks that are no list', 'required-checks: some', 'Known values: all, none.'],
  [
    'checks of another type',
    'required-checks: 3',
    'Write all, none, or a list of the names of checks.',
  ],
  [
    'a workflow that is a path',
    'rollback-workflow: ../x.yml',
    'is "../x.yml". Write text of the form',
  ],
]

describe('a configuration that is wrong', () => {
  test('is told all of its problems at once, by line', () => {
    const text = smallestWith('version: 1', 'version: 2')
      .replace('type: haproxy', 'type: haprox')
      .replace('total: total', 'totl: total')
    expect(problemsOf(text).map(({ where, line }) => `${where}:${line}`)).toEqual([
      `${FILE}:1`,
      `${FILE}:5`,
      `${FILE}:12`,
      `${FILE}:12`,
    ])
  })

  test.each(REPLACED)('tells %s', (_, piece, replacement, line, expected) => {
    const problems = told(smallestWith(piece, replacement))
    expect(problems).toContainEqual(expect.stringContaining(expected))
    expect(problems.find((problem) => problem.includes(expected))).toMatch(new RegExp(`^${line}: `))
  })

  test.each(ADDED)('tells %s', (_, line, expected) => {
    expect(told(`${SMALLEST}    ${line}\n`)).toContainEqual(expect.stringMatching(/^13: /))
    expect(told(`${SMALLEST}    ${line}\n`).join()).toContain(expected)
  })
})

describe('parts of a configuration that do not fit each other', () => {
  test('tells a command that is neither a list nor for a shell', () => {
    const target = `target: { type: command, current: { run: echo }, stage: { run: [a], shell: true }, shift: {} }\n`
    const text = SMALLEST.replace(
      / {4}target:[\s\S]*? {4}sources/,
      () => `    ${target}    sources`,
    )
    expect(told(text).filter((problem) => problem.includes('do not fit'))).toHaveLength(2)
    expect(told(text).join()).toContain('shift.run is missing. Write a list: [program, argument].')
  })

  test('tells thresholds of risk that do not rise', () => {
    expect(told(`${SMALLEST}risk: { levels: { medium: 0.9 } }`).join()).toContain('medium < high')
  })

  test('tells a source whose slots are not those of the target', () => {
    const source = `{ type: haproxy, address: 'h:1', backend: web, slots: { a: [web1], green: [web2] } }`
    const text = SMALLEST.replace(/prom: \{.*\}/, () => `prom: ${source}`)
    expect(told(text)).toEqual([
      '10: The source prom has the slots a and green, the target has blue and green. Give the slots of the source the names that the target uses.',
    ])
  })

  test('tells a control character in the name of an environment without printing it', () => {
    const [problem] = told(smallestWith('  production:', '  "a\\u0007b":'))
    expect(problem).toContain('"a\\u0007b" can\'t be a name here.')
  })
})

describe('environmentOf', () => {
  const config = parseConfig(SMALLEST, FILE)

  test.each(['toString', 'constructor', '__proto__', 'prod'])(
    'lists the known ones for %s',
    (name) => {
      expect(() => environmentOf(config, name)).toThrow(/Known environments: production\./)
    },
  )

  test('finds one', () => {
    expect(environmentOf(config, 'production')).toBe(config.environments.production)
  })
})

test('whatever is written, the answer is a configuration or a list of problems with lines', () => {
  const value = fc.jsonValue({ maxDepth: 3 })
  const keys = [
    'version',
    'environments',
    'production',
    'target',
    'metrics',
    'errors',
    'ramp',
    'steps',
  ]
  const nested = fc.dictionary(
    fc.constantFrom(...keys),
    fc.dictionary(fc.constantFrom(...keys), value),
  )
  fc.assert(
    fc.property(fc.oneof(value, nested), (root) => {
      for (const { line, what, fix } of problemsOf(JSON.stringify(root))) {
        expect(line).toBe(1)
        expect(what).not.toMatch(/undefined|\[object/)
        expect(fix).toMatch(/\S.*[.!?:}]$/)
      }
    }),
    { numRuns: 300 },
  )
})

test('whatever the text, nothing but a ConfigError comes out, with what to do', () => {
  const alphabet = [...'abc:{}[],-&*!|>"\'#%@` \t\n?<', `\${slot}`, '- ', ': ', '*a', '&a ', '<<']
  const noise = fc.string({ unit: fc.constantFrom(...alphabet), maxLength: 40 })
  const place = fc.nat({ max: SMALLEST.length })
  fc.assert(
    fc.property(noise, place, place, (text, from, length) => {
      const edited = SMALLEST.slice(0, from) + text + SMALLEST.slice(from + (length % 30))
      try {
        parseConfig(edited, FILE)
      } catch (error) {
        expect(error).toBeInstanceOf(ConfigError)
        for (const problem of (error as ConfigError).problems) expect(problem.fix).not.toBe('')
      }
    }),
    { numRuns: 500 },
  )
})

import { describe, expect, test } from '@jest/globals'
import { metricSources } from '../../src/adapters/metrics/registry.ts'
import { targets } from '../../src/adapters/targets/registry.ts'
import { configSchema } from '../../src/config/schema.ts'
import { FACTORS } from '../../src/domain/factors/registry.ts'
import { filesBelow, read } from './files.ts'

const FILE_LINES_MAX = 400

const sources = filesBelow('src', '.ts')
const tests = filesBelow('__tests__', '.ts')
const scripts = filesBelow('scripts')

/** What a source may not call, and the only places that may: there the real thing is made a parameter. */
const BANNED: readonly { readonly call: RegExp; readonly allowed: RegExp }[] = [
  { call: /\bDate\.now\b|\bnew Date\(\)/, allowed: /^src\/(?:adapters\/tools\/clock\.ts|demo\/)/ },
  {
    call: /\bsetTimeout\b|\bsetInterval\b|\bsetImmediate\b|timers\/promises/,
    allowed: /^src\/(?:adapters\/tools\/clock\.ts|demo\/)/,
  },
  { call: /\bMath\.random\b/, allowed: /^src\/(?:action\/work\.ts|cli\/work\.ts|demo\/)/ },
  { call: /\bprocess\.env\b/, allowed: /^src\/(?:index\.ts|demo\/)/ },
  { call: /\bconsole\./, allowed: /^src\/(?:cli|demo)\// },
  { call: /\beval\(|new Function\(/, allowed: /^$/ },
  { call: /from '@actions\/core'/, allowed: /^src\/action\// },
  { call: /from '@octokit\//, allowed: /^src\/adapters\/github\// },
]

describe('files', () => {
  test.each([...sources, ...tests, ...scripts])(
    `%s has at most ${FILE_LINES_MAX} lines`,
    (path) => {
      if (path.endsWith('.json')) return
      expect(read(path).split('\n').length - 1).toBeLessThanOrEqual(FILE_LINES_MAX)
    },
  )

  test('are named after what a user would call them', () => {
    const empty =
      /(?:^|[-/.])(?:helpers?|utils?|utilities|managers?|impl|info|misc|common)(?=[-/.])/i
    expect([...sources, ...tests, ...scripts].filter((path) => empty.test(path))).toEqual([])
  })
})

describe('sources', () => {
  test.each(BANNED.map((ban) => [ban.call.source, ban] as const))('never hold %s', (_, ban) => {
    const guilty = sources.filter(
      (path) => !ban.allowed.test(path) && ban.call.test(code(read(path))),
    )
    expect(guilty).toEqual([])
  })

  test('import with the endings of files, and types as types', () => {
    const loose = sources.filter((path) => /from '\.{1,2}\/[^']*(?<!\.ts)'/.test(read(path)))
    expect(loose).toEqual([])
  })
})

/** The source without its comments, roughly: a line that only comments can't call anything. */
function code(source: string): string {
  return source
    .split('\n')
    .filter((line) => !/^\s*(?:\/\/|\/?\*)/.test(line))
    .join('\n')
}

describe('plug-ins', () => {
  const families = [
    {
      folder: 'targets',
      type: 'Target',
      names: Object.keys(targets),
      suite: /\btestTarget\(/,
    },
    {
      folder: 'metrics',
      type: 'MetricSource',
      names: Object.keys(metricSources),
      suite: /\b(?:metricSource|httpMetricSource|countingSource|flavour|prometheus)Contract\(/,
    },
  ]

  test.each(families)('every file in $folder that makes a $type is in the registry', (family) => {
    const makes = new RegExp(`export function \\w+\\([^)]*\\): (?:Promise<)?${family.type}>? \\{`)
    const made = filesBelow(`src/adapters/${family.folder}`, '.ts')
      .filter((path) => makes.test(read(path)))
      .map((path) => path.replace(/^.*\/(.*)\.ts$/, '$1'))
    expect(made.filter((name) => name !== 'registry')).toEqual([...family.names].sort())
  })

  test.each(families)('every $type passes the contract suite of its port', (family) => {
    const suites = filesBelow(`__tests__/adapters/${family.folder}`, '.test.ts').filter((path) =>
      family.suite.test(read(path)),
    )
    const held = family.names.filter((name) => suites.some((path) => path.includes(`/${name}`)))
    expect(held).toEqual(family.names)
  })

  test('the configuration knows exactly the types of the registries', () => {
    const environment = configSchema.shape.environments.valueType
    const typesOf = (union: { options: readonly { shape: { type: { value: string } } }[] }) =>
      union.options.map((option) => option.shape.type.value).sort()
    expect(typesOf(environment.shape.target)).toEqual(Object.keys(targets).sort())
    expect(typesOf(environment.shape.sources.valueType)).toEqual(Object.keys(metricSources).sort())
  })

  test('every factor is in the registry, once', () => {
    const factors = filesBelow('src/domain/factors', '.ts').filter((path) =>
      /export const \w+: Factor = /.test(read(path)),
    )
    expect(FACTORS).toHaveLength(factors.length)
    expect(new Set(FACTORS.map(({ id }) => id)).size).toBe(FACTORS.length)
  })
})

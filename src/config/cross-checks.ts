import { PRESETS, type PresetFamily, type PresetName } from '../domain/metrics/presets.ts'
import type { Finding } from './explain.ts'
import { valueAt } from './explain.ts'
import { knownWords } from './nearest.ts'

/** As the schema has it. */
const DURATION_SECONDS_DEFAULT = 21_000

type Table = { readonly [key: string]: unknown }

/**
 * What no single value can tell: that the parts of an environment fit each other. Works on values that
 * may be wrong elsewhere, so that these problems are reported together with all other ones.
 */
export function crossChecks(root: unknown): Finding[] {
  return Object.entries(table(valueAt(root, ['environments']))).flatMap(([name, environment]) => [
    ...unknownSources(name, environment),
    ...foreignSlots(name, environment),
    ...bakeTooLong(name, environment),
    ...foreignPresets(name, environment),
    ...noMetric(name, environment),
    ...foreignJudgeKeys(name, environment),
  ])
}

function table(value: unknown): Table {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Table)
    : {}
}

/** A bake that outlasts the rollout would be cut short without a word. */
function bakeTooLong(name: string, environment: unknown): Finding[] {
  const bake = valueAt(environment, ['bake-seconds'])
  const longest = valueAt(environment, ['max-duration-seconds']) ?? DURATION_SECONDS_DEFAULT
  if (typeof bake !== 'number' || typeof longest !== 'number' || bake < longest) return []
  return [
    {
      path: ['environments', name, 'bake-seconds'],
      what: `The bake of ${bake} seconds is not shorter than max-duration-seconds, ${longest}.`,
      fix: 'Make the bake shorter, or raise max-duration-seconds; with wait: false it may be days.',
    },
  ]
}

/** A metric must ask a source that exists. */
function unknownSources(name: string, environment: unknown): Finding[] {
  const sources = Object.keys(table(valueAt(environment, ['sources'])))
  const metrics = table(valueAt(environment, ['metrics']))
  return Object.entries(metrics).flatMap(([metric, value]) => {
    const source = valueAt(value, ['source'])
    if (typeof source !== 'string' || sources.includes(source)) return []
    return [
      {
        path: ['environments', name, 'metrics', metric, 'source'],
        what: `The metric ${metric} asks the source "${source}", which does not exist.`,
        fix: sources.length === 0 ? 'Add it to sources.' : knownWords('sources', source, sources),
      },
    ]
  })
}

/** Nothing is promoted unseen. */
function noMetric(name: string, environment: unknown): Finding[] {
  if (isPeer(valueAt(environment, ['judge', 'kind']))) return []
  const metrics = valueAt(environment, ['metrics'])
  const isEmpty =
    metrics === undefined ||
    (typeof metrics === 'object' && Object.keys(table(metrics)).length === 0 && metrics !== null)
  if (!isEmpty) return []
  return [
    {
      path: ['environments', name, ...(metrics === undefined ? [] : ['metrics'])],
      what: `environments.${name}.metrics: There is no metric.`,
      fix: 'Add one: {source: …, bad: …, total: …}. Nothing is promoted unseen.',
    },
  ]
}

/** What only our own judge keeps to; the rule of another tool would not, and nobody would notice. */
const EVIDENCE_KEYS = [
  'alpha-percent',
  'margin-percent',
  'harm-budget-percent',
  'freeze-evidence',
  'estimate-after-seconds',
]
const PEER_KEYS = ['config', 'arguments', 'leave-out', 'analysis-interval-seconds']

function isPeer(kind: unknown): kind is 'kayenta' | 'threshold' {
  return kind === 'kayenta' || kind === 'threshold'
}

/** Each kind of judge has its own keys. */
function foreignJudgeKeys(name: string, environment: unknown): Finding[] {
  const judge = table(valueAt(environment, ['judge']))
  const { kind = 'evidence' } = judge
  const at = ['environments', name, 'judge']
  const nameless = (key: string, what: string, fix: string) => ({ path: [...at, key], what, fix })
  if (isPeer(kind)) {
    const foreign = [
      ...EVIDENCE_KEYS,
      ...(kind === 'threshold' ? ['analysis-interval-seconds'] : []),
    ].filter((key) => Object.hasOwn(judge, key))
    return [
      ...foreign.map((key) =>
        nameless(
          key,
          `judge.${key} does not apply to the judge ${kind}.`,
          `Take it out${key === 'analysis-interval-seconds' ? '' : ', or write kind: evidence'}.`,
        ),
      ),
      ...(Object.hasOwn(judge, 'config')
        ? []
        : [
            nameless(
              'kind',
              `The judge ${kind} has no file with its rules.`,
              'Write judge.config: the path of that file in the repository.',
            ),
          ]),
    ]
  }
  if (kind !== 'evidence') return []
  return PEER_KEYS.filter((key) => Object.hasOwn(judge, key)).map((key) =>
    nameless(
      key,
      `judge.${key} does not apply to the judge evidence.`,
      'Take it out, or write kind: kayenta or kind: threshold.',
    ),
  )
}

/** A source that counts by slot must call the slots as the target does. */
function foreignSlots(name: string, environment: unknown): Finding[] {
  const target = valueAt(environment, ['target'])
  const isDefault = valueAt(target, ['type']) === 'command'
  const expected = slotNames(valueAt(target, ['slots']) ?? (isDefault ? ['a', 'b'] : undefined))
  if (expected === null) return []
  return Object.entries(table(valueAt(environment, ['sources']))).flatMap(([source, value]) => {
    const key = valueAt(value, ['clusters']) === undefined ? 'slots' : 'clusters'
    const slots = slotNames(valueAt(value, [key]))
    if (slots === null || slots.join() === expected.join()) return []
    return [
      {
        path: ['environments', name, 'sources', source, key],
        what: `The source ${source} has the slots ${slots.join(' and ')}, the target has ${expected.join(' and ')}.`,
        fix: 'Give the slots of the source the names that the target uses.',
      },
    ]
  })
}

/** The queries of a preset are written in the language of one family of sources. */
function foreignPresets(name: string, environment: unknown): Finding[] {
  const metrics = table(valueAt(environment, ['metrics']))
  return Object.entries(metrics).flatMap(([metric, value]) => {
    const [preset, source] = [valueAt(value, ['preset']), valueAt(value, ['source'])]
    if (typeof preset !== 'string' || !isPreset(preset) || typeof source !== 'string') return []
    const type = valueAt(environment, ['sources', source, 'type'])
    const types = SOURCES_OF_FAMILY[PRESETS[preset].family]
    if (typeof type !== 'string' || types.includes(type)) return []
    return [
      {
        path: ['environments', name, 'metrics', metric, 'preset'],
        what: `The preset ${preset} of the metric ${metric} can't be asked of a source of the type ${type}.`,
        fix: `It is for ${types.join(', ')}.`,
      },
    ]
  })
}

/** The types of sources that read the queries of a family. */
export const SOURCES_OF_FAMILY: { readonly [Family in PresetFamily]: readonly string[] } = {
  promql: [
    'prometheus',
    'mimir',
    'thanos',
    'victoriametrics',
    'google-managed-prometheus',
    'amazon-managed-prometheus',
  ],
  cloudwatch: ['cloudwatch'],
  'google-monitoring': ['google-cloud-monitoring'],
}

function isPreset(name: string): name is PresetName {
  return Object.hasOwn(PRESETS, name)
}

/** Sorted; null when there are no slots, or not two: another problem that is told elsewhere. */
function slotNames(slots: unknown): readonly string[] | null {
  const names = Array.isArray(slots) ? slots : Object.keys(table(slots))
  return names.length === 2 && names.every((name) => typeof name === 'string')
    ? names.toSorted()
    : null
}

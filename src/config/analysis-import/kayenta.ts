import { z } from 'zod'
import type { AnalysisDraft } from './draft.ts'
import { type Filled, filled, SLOT, sourceFor } from './query.ts'

const text = z.string().max(20_000)

const canary = z.looseObject({
  direction: z.enum(['increase', 'decrease', 'either']).default('either'),
  critical: z.boolean().default(false),
  muted: z.boolean().default(false),
  nanStrategy: z.string().default('remove'),
  effectSize: z
    .looseObject({
      measure: z.string().default('meanRatio'),
      allowedIncrease: z.number().optional(),
      allowedDecrease: z.number().optional(),
    })
    .prefault({}),
  outliers: z.looseObject({ strategy: z.string().default('keep') }).prefault({}),
})
type CanaryRule = z.output<typeof canary>

const kayentaMetric = z.looseObject({
  name: text,
  groups: z.array(text).max(100).default([]),
  query: z
    .looseObject({
      type: text.default('none'),
      metricName: text.nullish(),
      labelBindings: z.array(text).max(100).nullish(),
      customFilter: text.nullish(),
      customFilterTemplate: text.nullish(),
      customInlineTemplate: text.nullish(),
    })
    .prefault({}),
  analysisConfigurations: z.looseObject({ canary: canary.prefault({}) }).prefault({}),
})
export type KayentaMetric = z.output<typeof kayentaMetric>

/** A canary config of Kayenta. */
export const kayentaConfig = z.looseObject({
  metrics: z.array(kayentaMetric).min(1).max(500),
  templates: z.record(z.string(), text).nullish(),
  classifier: z
    .looseObject({
      groupWeights: z.record(z.string(), z.number()).nullish(),
      scoreThresholds: z.unknown(),
    })
    .partial()
    .prefault({}),
})
export type KayentaConfig = z.output<typeof kayentaConfig>

const PLACEHOLDER = /\$\\?\{([\w.-]{1,100})\\?\}/g

/** Adds a canary config to the draft: each metric becomes a gauge of both sides. */
export function importKayenta(
  draft: AnalysisDraft,
  config: KayentaConfig,
  given: ReadonlyMap<string, string>,
): void {
  for (const metric of config.metrics) importMetric(draft, config, metric, given)
  draft.note(
    'classifier',
    'scores and their thresholds are not carried over: evidence decides here.',
  )
}

function importMetric(
  draft: AnalysisDraft,
  config: KayentaConfig,
  metric: KayentaMetric,
  given: ReadonlyMap<string, string>,
): void {
  const { name, query } = metric
  const rule = metric.analysisConfigurations.canary
  if (rule.muted) {
    draft.leaveOut(name, 'it is muted, and every metric here decides.')
    return
  }
  const weight = weightOf(config, metric)
  if (weight === 0) {
    draft.leaveOut(name, 'its groups have no weight in the score.')
    return
  }
  const written = bothSidesQuery(config, query, given)
  if ('why' in written) {
    draft.leaveOut(name, written.why)
    return
  }
  const source = sourceFor(draft, name, query.type, null)
  if (source === null) return
  const margin = marginOf(rule)
  draft.metric(name, name, {
    source,
    gauge: written.text,
    better: rule.direction === 'decrease' ? 'higher' : 'lower',
    ...(margin === null ? {} : { 'margin-percent': margin }),
    critical: rule.critical,
    ...(weight === null ? {} : { weight }),
  })
  noteDifferences(draft, name, rule)
}

/** The query of a metric, filled, with our placeholder of the slot where Kayenta has the scope. */
export function bothSidesQuery(
  config: KayentaConfig,
  query: KayentaMetric['query'],
  given: ReadonlyMap<string, string>,
): Filled {
  const template = queryOf(config, query)
  if ('why' in template) return template
  const values = new Map([['scope', SLOT], ...given])
  const written = filled(template.text, PLACEHOLDER, (key) => values.get(key) ?? null)
  if ('why' in written || written.text.includes(SLOT)) return written
  return { why: `its query has no $${'{scope}'}, which tells the two sides apart.` }
}

/** The query as Kayenta would build it, with its placeholders. */
function queryOf(config: KayentaConfig, query: KayentaMetric['query']): Filled {
  const inline = query.customInlineTemplate?.replace(/^PromQL:\s*/i, '')
  if (inline) return { text: inline }
  const { metricName, customFilterTemplate: named } = query
  if (!metricName)
    return { why: `a query of ${query.type} without metricName can't be carried over.` }
  const templates = config.templates ?? {}
  if (named && !Object.hasOwn(templates, named)) {
    return { why: `its template ${named} is not in the config.` }
  }
  const filter = query.customFilter ?? (named ? templates[named] : undefined)
  const labels = [...(query.labelBindings ?? []), ...(filter ? [filter] : [])].join(',')
  if (query.type === 'prometheus') return { text: `avg(${metricName}{${labels}})` }
  return {
    text: labels === '' || metricName.includes('{') ? metricName : `${metricName}{${labels}}`,
  }
}

/** Percent that Kayenta's effect size allows; null = it names none that is a ratio. */
function marginOf({ direction, effectSize }: CanaryRule): number | null {
  const { measure, allowedIncrease, allowedDecrease } = effectSize
  if (measure !== 'meanRatio') return null
  const ratio =
    direction === 'decrease' ? (allowedDecrease ? 1 / allowedDecrease : undefined) : allowedIncrease
  if (ratio === undefined || ratio < 1) return null
  return Number((100 * (ratio - 1)).toFixed(6))
}

/** Its part of the score, in percent; null where no group has a weight. */
function weightOf(
  { classifier, metrics }: KayentaConfig,
  { groups }: KayentaMetric,
): number | null {
  const weights = classifier.groupWeights ?? {}
  const named = Object.keys(weights)
  if (named.length === 0) return null
  const all = new Set(metrics.flatMap((metric) => metric.groups))
  const rest = 100 - Object.values(weights).reduce((a, b) => a + b, 0)
  const unnamed = [...all].filter((group) => !named.includes(group)).length
  const parts = groups.map((group) => {
    const share = Object.hasOwn(weights, group) ? (weights[group] ?? 0) : rest / unnamed
    return share / metrics.filter((metric) => metric.groups.includes(group)).length
  })
  return Number(
    Math.max(
      0,
      parts.reduce((a, b) => a + b, 0),
    ).toFixed(6),
  )
}

function noteDifferences(draft: AnalysisDraft, name: string, rule: CanaryRule): void {
  if (rule.direction === 'either') {
    draft.note(name, 'it is harm in either direction for Kayenta; here only a higher value is.')
  }
  if (rule.nanStrategy === 'replace') {
    draft.note(name, 'points without a value are 0 for Kayenta; here they are no data.')
  }
  if (rule.outliers.strategy === 'remove') {
    draft.note(name, 'outliers are not removed: a window counts by its sign only.')
  }
  if (rule.effectSize.measure !== 'meanRatio') {
    draft.note(name, `the effect size ${rule.effectSize.measure} is not carried over.`)
  }
}

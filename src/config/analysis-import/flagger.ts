import { z } from 'zod'
import { expandedPreset, PRESETS, type PresetName } from '../../domain/metrics/presets.ts'
import type { AnalysisDraft, Asking } from './draft.ts'
import { durationSeconds, filled, noDuration, SLOT, sourceFor, WINDOW } from './query.ts'

const text = z.string().max(20_000)
const metadata = z.looseObject({ name: text.default(''), namespace: text.default('') }).prefault({})

const flaggerMetric = z.looseObject({
  name: text,
  thresholdRange: z
    .looseObject({ min: z.number().optional(), max: z.number().optional() })
    .optional(),
  threshold: z.number().optional(),
  templateRef: z.looseObject({ name: text, namespace: text.optional() }).optional(),
  templateVariables: z.record(z.string(), text).optional(),
  query: text.optional(),
})
type FlaggerMetric = z.output<typeof flaggerMetric>

const analysis = z.looseObject({
  interval: text.optional(),
  threshold: z.int().min(1).optional(),
  maxWeight: z.number().optional(),
  stepWeight: z.number().optional(),
  stepWeights: z.array(z.number()).max(100).optional(),
  iterations: z.int().optional(),
  metrics: z.array(flaggerMetric).max(500).default([]),
  webhooks: z.array(z.looseObject({ name: text.default('webhook') })).optional(),
})
type Analysis = z.output<typeof analysis>

/** A Canary of Flagger. */
export const flaggerCanary = z.looseObject({
  metadata,
  spec: z.looseObject({
    provider: text.optional(),
    targetRef: z.looseObject({ name: text }).optional(),
    ingressRef: z.looseObject({ name: text }).optional(),
    service: z.looseObject({ name: text.optional() }).optional(),
    metricsServer: text.optional(),
    analysis: analysis.optional(),
    canaryAnalysis: analysis.optional(),
  }),
})
export type FlaggerCanary = z.output<typeof flaggerCanary>

export const metricTemplate = z.looseObject({
  metadata,
  spec: z.looseObject({
    provider: z.looseObject({ type: text, address: text.optional() }),
    query: text.default(''),
  }),
})
export type MetricTemplate = z.output<typeof metricTemplate>

const PLACEHOLDER = /\{\{-?\s*([\w.-]+|[^{}]{1,200}?)\s*-?\}\}/g
/** Presets that ask what Flagger's own checks ask, by the name of its provider. */
const PRESET_OF: { readonly [provider: string]: PresetName } = {
  istio: 'istio',
  linkerd: 'linkerd',
  nginx: 'nginx',
  traefik: 'traefik',
  contour: 'envoy',
  gloo: 'envoy',
}

/** Adds the analysis of a Canary to the draft: its metrics as guards, its weights as the ramp. */
export function importFlagger(
  draft: AnalysisDraft,
  canary: FlaggerCanary,
  templates: readonly MetricTemplate[],
  given: ReadonlyMap<string, string>,
): void {
  const name = canary.metadata.name || 'canary'
  const rules = canary.spec.analysis ?? canary.spec.canaryAnalysis
  if (rules === undefined) {
    draft.leaveOut(name, 'the Canary has no analysis.')
    return
  }
  const failures = rules.threshold ?? 1
  for (const metric of rules.metrics) {
    const where = `${name}/${metric.name}`
    const guard = guardOf(draft, where, canary, metric, templates, given)
    if (guard === null) continue
    draft.metric(where, metric.name, { ...guard, windows: failures, 'windows-in-all': failures })
  }
  if (rules.metrics.length > 1) {
    draft.note(
      name,
      'threshold counts failed checks of all metrics together; here each guard has its own.',
    )
  }
  importRamp(draft, name, rules)
}

function importRamp(draft: AnalysisDraft, name: string, rules: Analysis): void {
  const interval = durationSeconds(rules.interval)
  if (interval !== null) draft.judge(name, 'window-seconds', interval)
  else if (rules.interval) draft.leaveOut(name, noDuration('interval', rules.interval))
  const steps = stepsOf(rules)
  if (steps.length > 0) {
    draft.ramp(name, 'steps', [...steps, 100])
    draft.note(
      name,
      'Flagger goes on after one passed check; here a step has judge.windows-min of them.',
    )
  }
  if ((rules.iterations ?? 0) > 0) {
    draft.note(name, 'iterations are not carried over: a rollout here shifts weights.')
  }
  if ((rules.webhooks ?? []).length > 0) {
    draft.note(name, 'webhooks are not carried over: make them steps of the workflow.')
  }
}

function stepsOf({ stepWeights, stepWeight = 0, maxWeight = 100 }: Analysis): readonly number[] {
  if (stepWeights !== undefined) return stepWeights.filter((weight) => weight < 100)
  // At 1 % a step there are 99; a smaller step is none.
  if (stepWeight < 1) return []
  const count = Math.min(99, Math.floor(maxWeight / stepWeight))
  return Array.from({ length: count }, (_, i) => (i + 1) * stepWeight).filter((w) => w < 100)
}

export type FlaggerGuard = {
  readonly source: string
  readonly value: string
  readonly min?: number
  readonly max?: number
}

/** The query of a metric with what passes; null when it can't be asked here, which is told. */
export function guardOf(
  draft: Asking,
  where: string,
  canary: FlaggerCanary,
  metric: FlaggerMetric,
  templates: readonly MetricTemplate[],
  given: ReadonlyMap<string, string>,
): FlaggerGuard | null {
  const { templateRef, query, thresholdRange, threshold } = metric
  const isOwn = templateRef === undefined && query === undefined
  if (isOwn) return builtInOf(draft, where, canary, metric)
  const range = thresholdRange ?? (threshold === undefined ? {} : { max: threshold })
  const template = templates.find(
    ({ metadata: { name } }) => templateRef !== undefined && name === templateRef.name,
  )
  if (templateRef !== undefined && template === undefined) {
    draft.leaveOut(where, `its MetricTemplate ${templateRef.name} is not in the file.`)
    return null
  }
  const text = filled(
    template?.spec.query ?? query ?? '',
    PLACEHOLDER,
    valuesOf(canary, metric, given),
  )
  if ('why' in text) {
    draft.leaveOut(where, text.why)
    return null
  }
  const { type, address } = template?.spec.provider ?? { type: 'prometheus', address: undefined }
  const source = sourceFor(draft, where, type, address ?? canary.spec.metricsServer ?? null)
  return source === null ? null : { source, value: text.text, ...limitsOf(range) }
}

function limitsOf({
  min,
  max,
}: {
  readonly min?: number | undefined
  readonly max?: number | undefined
}) {
  return { ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) }
}

/** What Flagger puts into a query. The canary is the slot that takes the next version. */
function valuesOf(
  { metadata: { name, namespace }, spec }: FlaggerCanary,
  { templateVariables = {} }: FlaggerMetric,
  given: ReadonlyMap<string, string>,
): (placeholder: string) => string | null {
  const known: { readonly [placeholder: string]: string | undefined } = {
    name,
    namespace: namespace === '' ? undefined : namespace,
    target: SLOT,
    service: spec.service?.name ?? spec.targetRef?.name,
    ingress: spec.ingressRef?.name,
    interval: WINDOW,
  }
  const variables = new Map(Object.entries(templateVariables))
  return (placeholder) => {
    const variable = /^variables\.(.+)$/.exec(placeholder)?.[1]
    const own = Object.hasOwn(known, placeholder) ? known[placeholder] : undefined
    const value = variable === undefined ? own : variables.get(variable)
    return given.get(placeholder) ?? value ?? null
  }
}

/** Flagger's own two checks, from the metrics that its provider exports. */
function builtInOf(
  draft: Asking,
  where: string,
  { spec }: FlaggerCanary,
  { name, thresholdRange, threshold }: FlaggerMetric,
): FlaggerGuard | null {
  const provider = (spec.provider ?? 'istio').split(':')[0] ?? ''
  const preset = Object.hasOwn(PRESET_OF, provider) ? PRESET_OF[provider] : undefined
  const isDuration = name === 'request-duration'
  if ((!isDuration && name !== 'request-success-rate') || preset === undefined) {
    const what =
      preset === undefined ? `the provider ${provider} has no preset here.` : 'it has no query.'
    draft.leaveOut(where, what)
    return null
  }
  const choice = { service: null, slotLabel: null } as const
  const ready = expandedPreset(preset, { ...choice, measures: isDuration ? 'latency' : 'errors' })
  const source = sourceFor(draft, where, 'prometheus', spec.metricsServer ?? null)
  if (ready === null || source === null) return null
  draft.note(where, `the label of the slot is that of the preset ${preset}; see docs/metrics.md.`)
  if ('bad' in ready) {
    const sum = (query: string) => `sum(rate(${query}[${WINDOW}]))`
    const value = `100 - 100 * (${sum(ready.bad)} or vector(0)) / ${sum(ready.total)}`
    return { source, value, ...limitsOf(thresholdRange ?? { min: threshold }) }
  }
  const value = `histogram_quantile(0.99, sum by (le) (rate(${ready.buckets}[${WINDOW}])))`
  // Flagger's limit is in milliseconds, whatever the histogram has.
  const divisor = PRESETS[preset].latency?.unit === 'seconds' ? 1000 : 1
  const { min, max } = thresholdRange ?? { min: undefined, max: threshold }
  const scaled = (limit: number | undefined) => (limit === undefined ? undefined : limit / divisor)
  return { source, value, ...limitsOf({ min: scaled(min), max: scaled(max) }) }
}

import { z } from 'zod'
import { boundsOf } from './condition-bounds.ts'
import type { AnalysisDraft, Asking } from './draft.ts'
import { durationSeconds, type Filled, filled, noDuration, sourceFor } from './query.ts'

const text = z.string().max(20_000)
const whole = z.union([z.int(), z.string().regex(/^-?\d{1,9}$/)]).transform(Number)

const argoMetric = z.looseObject({
  name: text,
  interval: text.optional(),
  initialDelay: text.optional(),
  count: whole.optional(),
  failureLimit: whole.default(0),
  inconclusiveLimit: whole.default(0),
  consecutiveErrorLimit: whole.default(4),
  consecutiveSuccessLimit: whole.default(0),
  successCondition: text.default(''),
  failureCondition: text.default(''),
  provider: z.record(z.string(), z.unknown()),
})
export type ArgoMetric = z.output<typeof argoMetric>

/** An AnalysisTemplate, a ClusterAnalysisTemplate or an AnalysisRun of Argo Rollouts. */
export const argoTemplate = z.looseObject({
  metadata: z.looseObject({ name: text.default('') }).prefault({}),
  spec: z.looseObject({
    args: z
      .array(z.looseObject({ name: text, value: text.optional() }))
      .max(200)
      .nullish(),
    metrics: z.array(argoMetric).max(500).default([]),
    dryRun: z
      .array(z.looseObject({ metricName: text }))
      .max(200)
      .nullish(),
    templates: z.array(z.looseObject({ templateName: text })).nullish(),
  }),
})
export type ArgoTemplate = z.output<typeof argoTemplate>

const PLACEHOLDER = /\{\{\s*(args\.[\w.-]+|[^{}]{1,200}?)\s*\}\}/g

/** Adds the metrics of one template to the draft: each becomes a guard with the limits of its conditions. */
export function importArgo(
  draft: AnalysisDraft,
  template: ArgoTemplate,
  given: ReadonlyMap<string, string>,
): void {
  const { spec } = template
  const fill = fillerOf(template, given)
  const dry = (spec.dryRun ?? []).map(({ metricName }) => metricName)
  for (const metric of spec.metrics) {
    const where = [template.metadata.name, metric.name].filter((part) => part !== '').join('/')
    if (dry.some((pattern) => isDry(pattern, metric.name))) {
      draft.leaveOut(where, 'it is a dry run, and every metric here decides.')
    } else importMetric(draft, where, metric, fill)
  }
  for (const { templateName } of spec.templates ?? []) {
    draft.note(templateName, 'it is named by another template; import its file too.')
  }
  importTimes(draft, template.metadata.name || 'template', spec.metrics)
}

/** Fills a query with the arguments of its template, or those that are given instead. */
export function fillerOf(
  { spec }: ArgoTemplate,
  given: ReadonlyMap<string, string>,
): (query: string) => Filled {
  const values = new Map(
    (spec.args ?? []).flatMap(({ name, value }) => (value ? [[name, value]] : [])),
  )
  return (query) =>
    filled(query, PLACEHOLDER, (placeholder) => {
      const name = placeholder.replace(/^args\./, '')
      return given.get(name) ?? values.get(name) ?? null
    })
}

/** Argo reads a regular expression; only a whole name and "everything" are understood, so that none can hang. */
export function isDry(pattern: string, name: string): boolean {
  return pattern === name || ['*', '.*'].includes(pattern)
}

function importMetric(
  draft: AnalysisDraft,
  where: string,
  metric: ArgoMetric,
  fill: (query: string) => Filled,
): void {
  const answer = boundsOf(metric.successCondition, metric.failureCondition)
  if ('why' in answer) {
    draft.leaveOut(where, answer.why)
    return
  }
  if (metric.failureLimit < 0) {
    draft.leaveOut(where, 'with failureLimit -1 its failures never decide.')
    return
  }
  const asked = askedOf(draft, where, metric.provider, fill)
  if (asked === null) return
  // More failures than the limit fail it; a metric that is measured once has one.
  const failures =
    metric.interval === undefined && metric.count === undefined ? 1 : metric.failureLimit + 1
  draft.metric(where, metric.name, {
    ...asked,
    ...answer.bounds,
    windows: failures,
    'windows-in-all': failures,
  })
  if (metric.successCondition !== '' && metric.failureCondition !== '') {
    draft.note(where, 'values between its two conditions are inconclusive for Argo, and good here.')
  }
  if (metric.consecutiveSuccessLimit > 0) {
    draft.note(
      where,
      'consecutiveSuccessLimit is not carried over: steps end by judge.windows-min.',
    )
  }
}

/** The source and the query of a provider; null when it can't be asked here, which is noted. */
export function askedOf(
  draft: Asking,
  where: string,
  provider: ArgoMetric['provider'],
  fill: (query: string) => Filled,
): { readonly source: string; readonly value: string } | null {
  const [kind, options] = Object.entries(provider)[0] ?? ['none', {}]
  const { address, query, url, jsonPath, method } = stringsOf(options)
  if (kind === 'web') return webOf(draft, where, { url, jsonPath, method }, fill)
  if (query === undefined) {
    draft.leaveOut(where, `the provider ${kind} has no query that can be asked here.`)
    return null
  }
  const written = fill(query)
  const at = address === undefined ? null : fill(address)
  if ('why' in written || (at !== null && 'why' in at)) {
    draft.leaveOut(where, 'why' in written ? written.why : String(at && 'why' in at && at.why))
    return null
  }
  const source = sourceFor(draft, where, kind, at === null ? null : at.text)
  return source === null ? null : { source, value: written.text }
}

/** A page of JSON: Argo's path stands in braces. */
function webOf(
  draft: Asking,
  where: string,
  web: { readonly [key in 'url' | 'jsonPath' | 'method']: string | undefined },
  fill: (query: string) => Filled,
): { readonly source: string; readonly value: string } | null {
  const url = fill(web.url ?? '')
  if ('why' in url || (web.method ?? 'GET') !== 'GET') {
    draft.leaveOut(where, 'why' in url ? url.why : 'pages are read by GET only.')
    return null
  }
  const source = draft.source(where, { type: 'json', url: url.text })
  if (source === null) return null
  draft.note(where, 'headers of its requests are not carried over; headers-from names secrets.')
  return { source, value: (web.jsonPath ?? '$').replace(/^\{|\}$/g, '') }
}

function stringsOf(options: unknown): { readonly [key: string]: string | undefined } {
  if (typeof options !== 'object' || options === null) return {}
  return Object.fromEntries(
    Object.entries(options).filter(([, value]) => typeof value === 'string'),
  )
}

function importTimes(draft: AnalysisDraft, where: string, metrics: readonly ArgoMetric[]): void {
  for (const { name, interval, initialDelay } of metrics) {
    for (const [key, written] of Object.entries({ interval, initialDelay })) {
      if (!written || durationSeconds(written) !== null) continue
      draft.leaveOut([where, name].join('/'), noDuration(key, written))
    }
  }
  const known = (values: readonly (number | null)[]) => values.filter((value) => value !== null)
  const intervals = known(metrics.map(({ interval }) => durationSeconds(interval)))
  const delays = known(metrics.map(({ initialDelay }) => durationSeconds(initialDelay)))
  if (intervals.length > 0) {
    draft.judge(where, 'window-seconds', Math.min(...intervals))
    if (new Set(intervals).size > 1) {
      draft.note(where, 'intervals differ; all metrics are asked in windows of the shortest.')
    }
  }
  if (delays.length > 0) draft.judge(where, 'warm-up-seconds', Math.max(...delays))
  if (metrics.length > 0) {
    const errors = Math.min(...metrics.map(({ consecutiveErrorLimit }) => consecutiveErrorLimit))
    draft.judge(where, 'source-failures-max', errors + 1)
  }
  const holds = metrics.flatMap(({ interval, count }) => {
    const seconds = durationSeconds(interval)
    return seconds === null || count === undefined || count < 1 ? [] : [seconds * count]
  })
  if (holds.length > 0) draft.ramp(where, 'hold-seconds-max', Math.max(...holds))
  if (metrics.some(({ inconclusiveLimit }) => inconclusiveLimit > 0)) {
    draft.note(where, 'inconclusiveLimit is not carried over: see judge.on-inconclusive.')
  }
}

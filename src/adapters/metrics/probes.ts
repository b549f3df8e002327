import { AdapterError } from '../../domain/errors.ts'
import type { Reading } from '../../domain/metrics/metric.ts'
import { shown } from './query-text.ts'

/** One request of our own that ended. */
export type Probe = {
  readonly atSeconds: number
  /** null = there was no answer, or none that could be read to its end. */
  readonly status: number | null
  readonly seconds: number
}

export type Condition = (probe: Probe) => boolean

/** Conditions joined by "+"; a request that meets one of them counts. AdapterError config_invalid. */
export function parseConditions(text: string): readonly Condition[] {
  return text.split('+').map((word) => conditionOf(word.trim(), text))
}

/** Whether the request meets one of the conditions. */
export function isBad(probe: Probe, conditions: readonly Condition[]): boolean {
  return conditions.some((condition) => condition(probe))
}

function conditionOf(word: string, text: string): Condition {
  if (word === 'all') return () => true
  if (word === 'error') return ({ status }) => status === null
  const family = /^([1-5])xx$/.exec(word)?.[1]
  if (family !== undefined) {
    return ({ status }) => status !== null && Math.floor(status / 100) === Number(family)
  }
  if (/^[1-5]\d\d$/.test(word)) return ({ status }) => status === Number(word)
  const limit = /^slower-than-(\d{1,4}(?:\.\d{1,6})?)$/.exec(word)?.[1]
  if (limit !== undefined) return ({ seconds }) => seconds > Number(limit)
  throw new AdapterError(
    'http',
    'config_invalid',
    `The query ${shown(text)} holds a condition that is not known.`,
    'Join some of these by "+": all, error, 5xx, 4xx, 503, slower-than-0.5 (seconds).',
  )
}

/** Nearest rank for a quantile: https://en.wikipedia.org/wiki/Percentile#The_nearest-rank_method */
type Statistic = { readonly kind: 'mean' } | { readonly kind: 'quantile'; readonly share: number }

/** AdapterError config_invalid for a word that names none. */
export function parseStatistic(text: string): Statistic {
  const word = text.trim()
  if (word === 'mean') return { kind: 'mean' }
  if (word === 'max') return { kind: 'quantile', share: 1 }
  const percent = /^p(\d{1,2}(?:\.\d{1,3})?)$/.exec(word)?.[1]
  if (percent !== undefined) return { kind: 'quantile', share: Number(percent) / 100 }
  throw new AdapterError(
    'http',
    'config_invalid',
    `The query ${shown(text)} is no statistic of how long answers took.`,
    'Write p50, p90, p95, p99, mean or max.',
  )
}

/** Seconds that the answers took; no data when there was no answer. */
export function statisticOf(probes: readonly Probe[], statistic: Statistic): Reading<number> {
  const seconds = probes
    .filter(({ status }) => status !== null)
    .map((probe) => probe.seconds)
    .sort((one, other) => one - other)
  if (seconds.length === 0) return { kind: 'no_data', why: 'there was no answer in the window' }
  if (statistic.kind === 'mean') {
    const sum = seconds.reduce((sofar, one) => sofar + one, 0)
    return { kind: 'data', value: sum / seconds.length }
  }
  const rank = Math.max(1, Math.ceil(statistic.share * seconds.length))
  return { kind: 'data', value: seconds[rank - 1] ?? 0 }
}

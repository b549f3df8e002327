import type { JsonSourceOptions } from '../../config/source-options/own.ts'
import { AdapterError } from '../../domain/errors.ts'
import { NO_DATA } from '../../domain/metrics/counters.ts'
import type { Counts, Reading, SideNames } from '../../domain/metrics/metric.ts'
import { queryParts } from '../../domain/metrics/metric-query.ts'
import { finite } from '../../domain/metrics/tallies.ts'
import type { Window } from '../../domain/units.ts'
import type { Clock } from '../../ports/clock.ts'
import type { MetricSource } from '../../ports/metrics.ts'
import type { HttpClient } from '../tools/http.ts'
import { credentials, type Environment, headerSecret } from './credentials.ts'
import { edgeReadings } from './edge-readings.ts'
import { intervalReads, lengthText, wholeWindow } from './interval-reads.ts'
import { askText, type JsonApi, jsonOf, numberOf, wrongShape } from './json-api.ts'
import { type JsonPath, parseJsonPath, valuesAt } from './json-path.ts'
import { BACKSLASH_GRAMMAR, filledQuery, refuseUnknown, shown } from './query-text.ts'

export type JsonTools = {
  readonly http: HttpClient
  readonly clock: Clock
  readonly env: Environment
}

/**
 * Any page of JSON. `bad`, `total` and `value` are paths in it, such as `$.errors` or
 * `$.slots["${slot}"].requests`; what several places hold is added up.
 */
export function jsonSource(options: JsonSourceOptions, tools: JsonTools): MetricSource {
  const page = jsonPage(options, tools)
  if (options.reads === 'counters') return { type: 'json', ...counterReads(options, page, tools) }
  const reads = intervalReads({
    adapter: 'json',
    clock: tools.clock,
    grammar: BACKSLASH_GRAMMAR,
    gridSeconds: options['time-format'] === 'milliseconds' ? 0.001 : 1,
    answers: 'window',
    async ask(query, window, names) {
      const path = pathOf(query)
      const times = { from: edgeText(window.fromSeconds), to: edgeText(window.toSeconds) }
      const json = await page({ ...names, ...times, window: lengthText(window) })
      const value = numberAt(json, path)
      return value === undefined ? [] : wholeWindow(window, value)
    },
  })
  const edgeText = (seconds: number) => timeText(seconds, options['time-format'])
  return { type: 'json', ...reads }
}

type Page = (values: { readonly [name: string]: string }) => Promise<unknown>

function jsonPage(options: JsonSourceOptions, tools: JsonTools): Page {
  const auth = credentials(options, tools.env)
  const own = Object.entries(options['headers-from']).map(
    ([header, name]) => [header, headerSecret(`headers-from.${header}`, name, tools.env)] as const,
  )
  const api: JsonApi = {
    adapter: 'json',
    label: 'The page',
    http: tools.http,
    timeoutSeconds: options['timeout-seconds'],
    secrets: [...auth.secrets, ...own.map(([, secret]) => secret)],
    // A page of somebody's own: HTTP 400 says nothing about the path.
    isQueryWrong: () => false,
  }
  const headers = { accept: 'application/json', ...auth.headers, ...Object.fromEntries(own) }
  return async (values) => {
    const answer = await askText(api, {
      method: 'GET',
      url: filledUrl(options.url, values),
      headers,
    })
    const json = jsonOf(answer.text)
    if (json === undefined) throw wrongShape(api, answer, true)
    return json
  }
}

/** Values are written as one part of a URL: they begin no new part, no host and no parameter. */
function filledUrl(url: string, values: { readonly [name: string]: string }): string {
  refuseUnknown('json', url, Object.keys(values))
  return queryParts(url)
    .map((part) => {
      if ('literal' in part) return part.literal
      const value = values[part.placeholder] ?? ''
      // "." and ".." would be steps in the path; encoded or not, servers take them for such.
      if (/^\.{1,2}$/.test(value)) throw noUrlPart(part.placeholder)
      return encodeURIComponent(value)
    })
    .join('')
}

function noUrlPart(placeholder: string): AdapterError {
  return new AdapterError(
    'json',
    'config_invalid',
    `The value of \${${placeholder}} can't be a part of a URL.`,
    'Give the slot a plain name.',
  )
}

function timeText(seconds: number, format: JsonSourceOptions['time-format']): string {
  if (format === 'seconds') return String(seconds)
  const millis = Math.round(seconds * 1000)
  return format === 'milliseconds' ? String(millis) : new Date(millis).toISOString()
}

function pathOf(query: string): JsonPath {
  const path = parseJsonPath(query)
  if (path !== null) return path
  throw new AdapterError(
    'json',
    'config_invalid',
    `The query ${shown(query)} is no path in JSON.`,
    'Write it as $.errors, $["two words"], $.list[0] or $.list[*].count.',
  )
}

/** The sum of what is there; undefined when nothing is, null when it is null, NaN when it is no number. */
function numberAt(json: unknown, path: JsonPath): number | null | undefined {
  const found = valuesAt(json, path)
  if (found.length === 0) return undefined
  if (found.every((value) => value === null)) return null
  return found
    .filter((value) => value !== null)
    .map((value) => (typeof value === 'string' ? numberOf(value) : value))
    .reduce<number>((sum, value) => sum + (typeof value === 'number' ? value : Number.NaN), 0)
}

function counterReads(
  options: JsonSourceOptions,
  page: Page,
  { clock }: JsonTools,
): Pick<MetricSource, 'isWithoutMemory' | 'mark' | 'counts' | 'value'> {
  const slots = options.slots ?? []
  const readings = edgeReadings(async () => {
    // At the same time, so that both sides have the same edges.
    const pages = await Promise.all(slots.map((slot) => page({ slot })))
    return new Map(slots.map((slot, i) => [slot, pages[i]]))
  }, clock)
  const pathFor = (query: string, names: SideNames, more = {}) =>
    pathOf(filledQuery('json', query, { ...names, ...more }, BACKSLASH_GRAMMAR))

  return {
    isWithoutMemory: true,
    mark: readings.mark,
    async counts(bad, total, names, window): Promise<Reading<Counts>> {
      const paths = { bad: pathFor(bad, names), total: pathFor(total, names) }
      refuseUnknownSlot(names.slot, slots)
      const edges = readings.around(window)
      if (typeof edges === 'string') return { kind: 'no_data', why: edges }
      const [start, end] = [edges.start.read.get(names.slot), edges.end.read.get(names.slot)]
      const before = { bad: numberAt(start, paths.bad), total: numberAt(start, paths.total) }
      if (numberAt(end, paths.total) === undefined) return ABSENT
      // A page often has no key for what never happened; with no key at all it may be another page.
      if (before.bad === undefined && before.total === undefined) return ABSENT
      const all = growth(before.total, numberAt(end, paths.total))
      if (all.kind === 'no_data') return all
      const wrong = growth(before.bad, numberAt(end, paths.bad))
      if (wrong.kind === 'no_data') return wrong
      if (wrong.value > all.value) return { kind: 'no_data', why: NO_DATA.badAboveTotal }
      return { kind: 'data', value: { bad: wrong.value, total: all.value } }
    },
    async value(query, names, window: Window): Promise<Reading<number>> {
      const path = pathFor(query, names, { window: lengthText(window) })
      refuseUnknownSlot(names.slot, slots)
      const end = readings.atEnd(window)
      if (typeof end === 'string') return { kind: 'no_data', why: end }
      const value = numberAt(end.read.get(names.slot), path)
      return value === undefined || value === null ? ABSENT : finite(value)
    },
  }
}

const ABSENT = { kind: 'no_data', why: NO_DATA.noSeries } as const

type Found = number | null | undefined

/** What is not there yet counts from 0; what is there no more was begun anew. */
function growth(start: Found, end: Found): Reading<number> {
  const [from, to] = [start ?? 0, end ?? 0]
  const isCounter = Number.isFinite(from) && Number.isFinite(to) && from >= 0 && to >= 0
  if (!isCounter || start === null || end === null) {
    return { kind: 'no_data', why: NO_DATA.notANumber }
  }
  return to < from ? { kind: 'no_data', why: NO_DATA.reset } : { kind: 'data', value: to - from }
}

function refuseUnknownSlot(slot: string, slots: readonly string[]): void {
  if (slots.includes(slot)) return
  throw new AdapterError(
    'json',
    'config_invalid',
    `The metric source has no slot ${shown(slot)}.`,
    `Its slots are ${slots.join(', ')}: name them as the target does.`,
  )
}

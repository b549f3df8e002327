import type { HttpSourceOptions } from '../../config/source-options/own.ts'
import { AdapterError } from '../../domain/errors.ts'
import { NO_DATA } from '../../domain/metrics/counters.ts'
import type { SideNames } from '../../domain/metrics/metric.ts'
import type { Window } from '../../domain/units.ts'
import type { Clock } from '../../ports/clock.ts'
import type { MetricSource } from '../../ports/metrics.ts'
import { excerpt } from '../tools/excerpt.ts'
import type { HttpClient } from '../tools/http.ts'
import { credentials, type Environment } from './credentials.ts'
import { EDGE_TOLERANCE_SHARE } from './edge-readings.ts'
import { isBad, type Probe, parseConditions, parseStatistic, statisticOf } from './probes.ts'

/** Answers that are kept for each side: windows are asked about soon after their end. */
export const PROBES_MAX = 20_000
/** Requests to one side that may wait for their answer; a side that is this far behind gets no further ones. */
export const PROBES_WAITING_MAX = 50
/** Nobody marked an edge for so long: the rollout is over, whatever became of it. */
export const PROBE_IDLE_SECONDS_MAX = 3_900
const PAGE_BYTES_MAX = 8 * 1024 * 1024

export type HttpProbeTools = {
  readonly http: HttpClient
  readonly clock: Clock
  readonly env: Environment
}

/**
 * Requests of our own (GET), at a fixed rate to each side, from the first edge of a window on: for a service
 * that has no metrics. Both sides get the same number. Each one is tried once, follows no redirect, and
 * counts in the window in which it ends.
 *
 * `bad` is conditions joined by "+" (`5xx`, `4xx`, `503`, `error` for no answer, `slower-than-0.5` in
 * seconds), `total` is `all` or conditions as well. `value` is `p50`, `p90`, `p95`, `p99`, `mean` or `max`:
 * seconds that answers took.
 */
export function httpSource(options: HttpSourceOptions, tools: HttpProbeTools): MetricSource {
  const { clock } = tools
  const probing = startProbing(options, tools)

  function probesIn({ slot }: SideNames, window: Window): readonly Probe[] | string {
    const probes = probing.probes.get(slot)
    if (probes === undefined) throw unknownSlot(slot, Object.keys(options.slots))
    if (window.toSeconds > clock.nowSeconds()) return NO_DATA.partial
    const tolerance = EDGE_TOLERANCE_SHARE * (window.toSeconds - window.fromSeconds)
    const sinceSeconds = probing.sinceSeconds()
    if (sinceSeconds === null || sinceSeconds > window.fromSeconds + tolerance) {
      return 'no requests of our own before the window'
    }
    return probes.filter(
      ({ atSeconds }) => atSeconds >= window.fromSeconds && atSeconds < window.toSeconds,
    )
  }

  return {
    type: 'http',
    isWithoutMemory: true,
    mark: async () => probing.goOn(),
    async counts(bad, total, names, window) {
      const conditions = { bad: parseConditions(bad), total: parseConditions(total) }
      const probes = probesIn(names, window)
      if (typeof probes === 'string') return { kind: 'no_data', why: probes }
      const value = {
        bad: probes.filter((probe) => isBad(probe, conditions.bad)).length,
        total: probes.filter((probe) => isBad(probe, conditions.total)).length,
      }
      if (value.bad > value.total) return { kind: 'no_data', why: NO_DATA.badAboveTotal }
      return { kind: 'data', value }
    },
    async value(query, names, window) {
      const statistic = parseStatistic(query)
      const probes = probesIn(names, window)
      if (typeof probes === 'string') return { kind: 'no_data', why: probes }
      return statisticOf(probes, statistic)
    },
    close: probing.stop,
  }
}

type Probing = {
  readonly probes: ReadonlyMap<string, readonly Probe[]>
  /** Since when requests have been sent without a break; null = they are not. */
  sinceSeconds(): number | null
  /** Begins, or says that somebody still looks. */
  goOn(): void
  stop(): void
}

function startProbing(options: HttpSourceOptions, tools: HttpProbeTools): Probing {
  const { clock } = tools
  const { headers } = credentials(options, tools.env)
  const slots = Object.entries(options.slots)
  const probes = new Map<string, Probe[]>(slots.map(([slot]) => [slot, []]))
  const waiting = new Map<string, number>()
  const stopped = new AbortController()
  let sinceSeconds: number | null = null
  let wantedAtSeconds = 0

  async function probe(slot: string, url: string): Promise<void> {
    waiting.set(slot, (waiting.get(slot) ?? 0) + 1)
    const startedSeconds = clock.monotonicSeconds()
    const status = await statusOf(url, headers, options['timeout-seconds'], tools.http)
    waiting.set(slot, (waiting.get(slot) ?? 1) - 1)
    const kept = probes.get(slot) ?? []
    const seconds = clock.monotonicSeconds() - startedSeconds
    kept.push({ atSeconds: clock.nowSeconds(), status, seconds })
    if (kept.length > PROBES_MAX) kept.shift()
  }

  async function keepProbing(): Promise<void> {
    for (let turn = 0; !stopped.signal.aborted; turn += 1) {
      if (clock.nowSeconds() - wantedAtSeconds > PROBE_IDLE_SECONDS_MAX) break
      for (const [slot, urls] of slots) {
        const url = urls[turn % urls.length]
        const isBehind = (waiting.get(slot) ?? 0) >= PROBES_WAITING_MAX
        if (url !== undefined && !isBehind) void probe(slot, url)
      }
      await clock.sleep(1 / options['requests-per-second'], stopped.signal)
    }
    sinceSeconds = null
  }

  return {
    probes,
    sinceSeconds: () => sinceSeconds,
    goOn() {
      wantedAtSeconds = clock.nowSeconds()
      if (sinceSeconds !== null || stopped.signal.aborted) return
      sinceSeconds = wantedAtSeconds
      void keepProbing()
    },
    stop: () => stopped.abort(),
  }
}

/** The status of one answer; null when there is none that can be read to its end. */
async function statusOf(
  url: string,
  headers: { readonly [name: string]: string },
  timeoutSeconds: number,
  http: HttpClient,
): Promise<number | null> {
  try {
    const request = { adapter: 'http', reason: 'metrics_unreachable', method: 'GET' } as const
    const bounds = { timeoutSeconds, bytesMax: PAGE_BYTES_MAX, attemptsMax: 1 }
    return (await http({ ...request, url, headers, ...bounds })).status
  } catch (error) {
    if (error instanceof AdapterError) return null
    throw error
  }
}

function unknownSlot(slot: string, known: readonly string[]): AdapterError {
  return new AdapterError(
    'http',
    'config_invalid',
    `The metric source has no slot "${excerpt(slot, [])}".`,
    `Its slots are ${known.join(', ')}: name them as the target does.`,
  )
}

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Sample } from '../domain/metrics/counters.ts'
import type { Clock } from '../ports/clock.ts'
import { type Exposed, type Labels, parseExposition, valueText } from './exposition.ts'
import { parseSelector } from './selector.ts'

/** Samples of one series that are kept; older ones are forgotten. */
export const SAMPLES_MAX = 4_000
/** An instant query finds no sample that is older than this, as in Prometheus. */
export const INSTANT_LOOKBACK_SECONDS = 300
/** Bytes of a query or of a scraped page. */
export const BYTES_MAX = 4 * 1024 * 1024
/** Real time that one scrape may take. */
export const SCRAPE_TIMEOUT_SECONDS = 5

export type ScrapeTarget = {
  readonly url: string
  /** Added to every series of the page; its own labels win. */
  readonly labels: Labels
}

export type MetricsServerOptions = {
  readonly scrapeTargets: readonly ScrapeTarget[]
  readonly intervalSeconds: number
  readonly clock: Clock
}

export type MetricsServer = {
  /** Base URL of the HTTP API. */
  readonly url: string
  /** Scrapes every target once, now. */
  scrape(): Promise<void>
  close(): Promise<void>
}

type StoredSeries = {
  readonly name: string
  readonly labels: Labels
  readonly samples: Sample[]
  /** The page no longer shows it: instant queries don't either, ranges still do. */
  isStale: boolean
}

/**
 * A small stand-in for Prometheus on loopback, for the demo and the tests: scrapes pages of the text format
 * and answers `/api/v1/query` for selectors, with and without a range.
 */
export async function startMetricsServer(options: MetricsServerOptions): Promise<MetricsServer> {
  const stored = new Map<string, StoredSeries>()
  const stop = new AbortController()
  const scrape = async () => {
    await Promise.all(
      options.scrapeTargets.map((target) => scrapeOnce(target, stored, options.clock, stop.signal)),
    )
  }
  const server = createServer((request, response) => {
    answer(request, response, stored, options.clock).catch((error: unknown) => {
      reply(response, 500, { status: 'error', errorType: 'internal', error: String(error) })
    })
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const { port } = server.address() as AddressInfo
  const scraping = scrapeUntil(stop.signal, scrape, options)
  return {
    url: `http://127.0.0.1:${port}`,
    scrape,
    async close() {
      stop.abort()
      server.closeAllConnections()
      await new Promise<void>((closed) => server.close(() => closed()))
      await scraping
    },
  }
}

async function scrapeUntil(
  stop: AbortSignal,
  scrape: () => Promise<void>,
  { clock, intervalSeconds }: MetricsServerOptions,
): Promise<void> {
  while (!stop.aborted) {
    await scrape()
    await clock.sleep(intervalSeconds, stop)
  }
}

async function scrapeOnce(
  target: ScrapeTarget,
  stored: Map<string, StoredSeries>,
  clock: Clock,
  stop: AbortSignal,
): Promise<void> {
  const atSeconds = clock.nowSeconds()
  const page = await pageOf(target, stop).catch(() => [])
  const seen = new Set<string>()
  for (const { name, labels, value } of page) {
    const all = { instance: new URL(target.url).host, ...target.labels, ...labels }
    const key = JSON.stringify([target.url, name, Object.entries(all).sort()])
    const series: StoredSeries = stored.get(key) ?? {
      name,
      labels: all,
      samples: [],
      isStale: false,
    }
    stored.set(key, series)
    series.isStale = false
    series.samples.push({ atSeconds, value })
    if (series.samples.length > SAMPLES_MAX) series.samples.shift()
    seen.add(key)
  }
  const prefix = JSON.stringify([target.url]).slice(0, -1)
  for (const [key, series] of stored) {
    if (key.startsWith(`${prefix},`) && !seen.has(key)) series.isStale = true
  }
}

async function pageOf(target: ScrapeTarget, stop: AbortSignal): Promise<readonly Exposed[]> {
  const response = await fetch(target.url, {
    signal: AbortSignal.any([stop, AbortSignal.timeout(SCRAPE_TIMEOUT_SECONDS * 1000)]),
  })
  if (response.status !== 200) return []
  return parseExposition(await response.text())
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  stored: ReadonlyMap<string, StoredSeries>,
  clock: Clock,
): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://localhost')
  if (url.pathname !== '/api/v1/query') {
    return reply(response, 404, { status: 'error', errorType: 'not_found', error: 'no such path' })
  }
  const form = request.method === 'POST' ? await bodyOf(request) : url.search
  const parameters = new URLSearchParams(form)
  const query = parameters.get('query') ?? ''
  const atSeconds = Number(parameters.get('time') ?? clock.nowSeconds())
  const selector = parseSelector(query)
  if (selector === null || !Number.isFinite(atSeconds)) {
    const error = 'this server understands selectors only: name{label="value"}[5m]'
    return reply(response, 400, { status: 'error', errorType: 'bad_data', error })
  }
  const series = [...stored.values()].filter(({ name, labels }) => selector.matches(name, labels))
  const data =
    selector.rangeSeconds === null
      ? { resultType: 'vector', result: newest(series, atSeconds) }
      : { resultType: 'matrix', result: ranges(series, atSeconds, selector.rangeSeconds) }
  reply(response, 200, { status: 'success', data })
}

function newest(series: readonly StoredSeries[], atSeconds: number) {
  return series
    .filter(({ isStale }) => !isStale)
    .map((one) => ({
      one,
      sample: one.samples.findLast((sample) => sample.atSeconds <= atSeconds),
    }))
    .flatMap(({ one, sample }) =>
      sample === undefined || atSeconds - sample.atSeconds > INSTANT_LOOKBACK_SECONDS
        ? []
        : [{ metric: metricOf(one), value: [atSeconds, valueText(sample.value)] }],
    )
}

function ranges(series: readonly StoredSeries[], atSeconds: number, rangeSeconds: number) {
  return series
    .map((one) => ({
      metric: metricOf(one),
      values: one.samples
        .filter((s) => s.atSeconds <= atSeconds && s.atSeconds >= atSeconds - rangeSeconds)
        .map((sample) => [sample.atSeconds, valueText(sample.value)]),
    }))
    .filter(({ values }) => values.length > 0)
}

function metricOf({ name, labels }: StoredSeries): Labels {
  return { __name__: name, ...labels }
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of request) {
    bytes += chunk.length
    if (bytes > BYTES_MAX) throw new Error('the query is too long')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

function reply(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' })
  response.end(JSON.stringify(body))
}

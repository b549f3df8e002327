import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'

/** Upper bounds of the buckets of the duration histogram, in seconds. */
const BUCKETS_SECONDS: readonly number[] = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5]

export type ServiceOptions = {
  readonly version: string
  readonly slot: string
  /** Share of requests that fail with 500, 0 to 1. */
  readonly errorRate: number
  readonly latencySeconds: number
  /** Uniform in [0, 1). */
  readonly random: () => number
  readonly isHealthy?: boolean
  readonly port?: number
}

/** A small web service on loopback: pages, /healthz, and /metrics in the format of Prometheus. */
export type Service = {
  readonly port: number
  readonly url: string
  /** Answers by status code since the start. */
  readonly answers: ReadonlyMap<number, number>
  /** Another version moves into this slot. */
  become(version: string, errorRate: number): void
  setHealthy(isHealthy: boolean): void
  close(): Promise<void>
}

export async function startService(options: ServiceOptions): Promise<Service> {
  const { slot, random } = options
  let { version, errorRate, isHealthy = true } = options
  const measured = measurements(slot)
  measured.begin(version)
  const answers = new Map<number, number>()

  async function page(response: ServerResponse): Promise<void> {
    const startedAt = performance.now()
    const code = random() < errorRate ? 500 : 200
    // Most answers are near the usual latency, a few take several times as long.
    const seconds = options.latencySeconds * (0.5 - Math.log(1 - random()) / 2)
    if (seconds > 0.001) await sleep(seconds * 1000)
    measured.note(version, code, (performance.now() - startedAt) / 1000)
    answers.set(code, (answers.get(code) ?? 0) + 1)
    response.writeHead(code, { 'x-slot': slot, 'x-version': encodeURIComponent(version) })
    response.end(code === 200 ? 'hello\n' : 'this version is broken\n')
  }

  const server = createServer((request, response) => {
    request.resume()
    if (request.url === '/healthz') response.writeHead(isHealthy ? 200 : 503).end()
    else if (request.url === '/metrics') {
      response.writeHead(200, { 'content-type': 'text/plain; version=0.0.4' }).end(measured.text())
    } else void page(response)
  })
  // Longer than the splitter keeps a connection, so that it is never this side that hangs up.
  server.keepAliveTimeout = 120_000
  await new Promise<void>((ready) => server.listen(options.port ?? 0, '127.0.0.1', ready))
  const { port } = server.address() as AddressInfo
  return {
    port,
    url: `http://127.0.0.1:${port}`,
    answers,
    become(nextVersion, nextErrorRate) {
      version = nextVersion
      errorRate = nextErrorRate
      measured.begin(version)
    },
    setHealthy(nextIsHealthy) {
      isHealthy = nextIsHealthy
    },
    async close() {
      server.closeAllConnections()
      await new Promise<void>((done) => {
        server.close(() => done())
      })
    },
  }
}

type Series = { codes: Map<number, number>; buckets: number[]; count: number; sumSeconds: number }

/** Counts answers and their durations by version, and tells them in the format of Prometheus. */
function measurements(slot: string) {
  const byVersion = new Map<string, Series>()

  /** A version that has not answered yet is there with zeros, so that its first answer is an increase. */
  function seriesOf(version: string): Series {
    const known = byVersion.get(version)
    if (known !== undefined) return known
    const fresh: Series = {
      codes: new Map([
        [200, 0],
        [500, 0],
      ]),
      buckets: BUCKETS_SECONDS.map(() => 0),
      count: 0,
      sumSeconds: 0,
    }
    byVersion.set(version, fresh)
    return fresh
  }

  return {
    begin: seriesOf,
    note(version: string, code: number, seconds: number): void {
      const series = seriesOf(version)
      series.codes.set(code, (series.codes.get(code) ?? 0) + 1)
      series.count++
      series.sumSeconds += seconds
      series.buckets = series.buckets.map(
        (n, i) => n + Number(seconds <= (BUCKETS_SECONDS[i] ?? 0)),
      )
    },
    text(): string {
      const lines = ['# TYPE http_requests_total counter']
      for (const [version, series] of byVersion) {
        for (const [code, count] of series.codes) {
          lines.push(`http_requests_total{${labels(slot, version)},code="${code}"} ${count}`)
        }
      }
      lines.push('# TYPE http_request_duration_seconds histogram')
      for (const [version, series] of byVersion) lines.push(...histogram(slot, version, series))
      return `${lines.join('\n')}\n`
    },
  }
}

function histogram(slot: string, version: string, series: Series): string[] {
  const name = 'http_request_duration_seconds'
  const own = labels(slot, version)
  return [
    ...series.buckets.map(
      (count, index) => `${name}_bucket{${own},le="${BUCKETS_SECONDS[index]}"} ${count}`,
    ),
    `${name}_bucket{${own},le="+Inf"} ${series.count}`,
    `${name}_sum{${own}} ${series.sumSeconds}`,
    `${name}_count{${own}} ${series.count}`,
  ]
}

function labels(slot: string, version: string): string {
  return `slot="${labelText(slot)}",version="${labelText(version)}"`
}

/** Label values escape the backslash, the quote and the end of a line. */
function labelText(text: string): string {
  return text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')
}

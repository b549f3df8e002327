import { listen } from './loopback.ts'

/** A /metrics page whose every value the test writes. */
export type Page = {
  readonly url: string
  /** How often it was read, also shown on the page itself as `page_reads_total`. */
  reads(): number
  /** Adds to a counter, which begins at 0; the key is everything before the value: `name{label="x"}`. */
  add(key: string, amount: number): void
  set(key: string, value: number | 'NaN' | '+Inf'): void
  remove(key: string): void
  /** Whether scrapes get an answer. */
  serve(isServed: boolean): void
  close(): Promise<void>
}

export async function startPage(): Promise<Page> {
  const values = new Map<string, number | 'NaN' | '+Inf'>()
  let reads = 0
  let isServed = true
  const server = await listen((_, response) => {
    if (!isServed) {
      response.writeHead(503).end()
      return
    }
    reads += 1
    const lines = [...values].map(([key, value]) => `${key} ${value}\n`)
    response.writeHead(200, { 'content-type': 'text/plain; version=0.0.4' })
    response.end(`# TYPE requests_total counter\n${lines.join('')}page_reads_total ${reads}\n`)
  })
  return {
    url: `${server.url}/metrics`,
    reads: () => reads,
    add: (key, amount) => void values.set(key, Number(values.get(key) ?? 0) + amount),
    set: (key, value) => void values.set(key, value),
    remove: (key) => void values.delete(key),
    serve: (served) => {
      isServed = served
    },
    close: server.close,
  }
}

import type { IncomingMessage } from 'node:http'
import { httpClient } from '../../src/adapters/tools/http.ts'
import type { MetricSource } from '../../src/ports/metrics.ts'
import { type HandClock, handClock } from './hand-clock.ts'
import { type Loopback, listen } from './loopback.ts'

/** A request as the server got it. */
export type Asked = {
  readonly method: string
  readonly url: URL
  readonly headers: IncomingMessage['headers']
  readonly body: string
}

/** What a request asks for, in words of ours. */
export type Question = {
  readonly query: string
  readonly fromSeconds: number
  readonly toSeconds: number
  /** null = one number for the whole time. */
  readonly stepSeconds: number | null
}

export type Point = { readonly atSeconds: number; readonly value: number | null }

/** A server of one kind: how it is asked, and how it answers. */
export type Kind = {
  /** The `type` of the configuration. */
  readonly type: string
  open(url: string, secret: string, tools: KindTools): MetricSource
  /** Queries that hold the word errors or requests, and ${slot} where the language has text. */
  readonly bad: string
  readonly total: string
  readonly value: string
  /** Stretches that it counts in; edges in the tests are multiples of it. */
  readonly gridSeconds: number
  /** Whether it answers one number for each stretch, or one for the whole window. */
  readonly answers: 'grid' | 'window'
  readonly isSecretSent?: boolean
  readonly isAnyShape?: boolean
  question(asked: Asked): Question
  /** The body with these series; NaN and infinities as this kind of server writes them. */
  answer(
    series: readonly (readonly Point[])[],
    question: Question,
    others: readonly (readonly (readonly Point[])[])[],
  ): string
  readonly contentType?: string
  /** For a server whose one page holds all numbers: the further questions that the page answers. */
  readonly others?: (question: Question) => readonly Question[]
}

export type KindTools = {
  readonly http: ReturnType<typeof httpClient>
  readonly clock: HandClock
}

type Event = { readonly atSeconds: number; readonly slot: string; readonly isBad: boolean }

/** A server that counts events by itself, on the loopback interface. */
export async function countingServer(kind: Kind, secret = 'secret-of-the-tests') {
  const clock = handClock(1_800_000_000)
  const events: Event[] = []
  const asked: Asked[] = []
  const slept: number[] = []
  const state = {
    /** What becomes of the series on their way out. */
    change: (series: readonly (readonly Point[])[], _question: Question) => series,
    /** Statuses of the next answers, each with a Retry-After in seconds. */
    refusals: [] as { readonly status: number; readonly retryAfter: string }[],
  }
  const server: Loopback = await listen(async (request, response) => {
    let body = ''
    for await (const chunk of request) body += chunk
    const url = new URL(request.url ?? '/', 'http://server')
    const one = { method: request.method ?? '', url, headers: request.headers, body }
    asked.push(one)
    const refusal = state.refusals.shift()
    if (refusal !== undefined) {
      response.writeHead(refusal.status, { 'retry-after': refusal.retryAfter }).end('{}')
      return
    }
    const question = kind.question(one)
    const [series = [], ...others] = [question, ...(kind.others?.(question) ?? [])].map((each) =>
      state.change(counted(each, events), each),
    )
    response.writeHead(200, { 'content-type': kind.contentType ?? 'application/json' })
    response.end(kind.answer(series, question, others))
  })
  // A wait takes no time here; how long it would have been is kept.
  const waiting = { ...clock, sleep: async (seconds: number) => void slept.push(seconds) }
  const tools = { http: httpClient({ clock: waiting, random: () => 0.5 }), clock }
  return {
    clock,
    state,
    asked,
    slept,
    source: kind.open(server.url, secret, tools),
    happen(slot: string, { good, bad }: { readonly good: number; readonly bad: number }) {
      const at = { atSeconds: clock.nowSeconds(), slot }
      for (let i = 0; i < good; i += 1) events.push({ ...at, isBad: false })
      for (let i = 0; i < bad; i += 1) events.push({ ...at, isBad: true })
    },
    close: server.close,
  }
}

export type CountingServer = Awaited<ReturnType<typeof countingServer>>

function counted(question: Question, events: readonly Event[]): readonly (readonly Point[])[] {
  const { query, fromSeconds, toSeconds } = question
  const step = question.stepSeconds ?? toSeconds - fromSeconds
  const slot = ['canary-1', 'stable-1'].find((name) => query.includes(name))
  if (slot === undefined) return []
  const isBad = query.includes('errors')
  const points: Point[] = []
  for (let at = fromSeconds; at < toSeconds - 1e-6; at += step) {
    const value = events.filter(
      (event) =>
        event.slot === slot &&
        (!isBad || event.isBad) &&
        event.atSeconds >= at &&
        event.atSeconds < Math.min(at + step, toSeconds),
    ).length
    points.push({ atSeconds: at, value })
  }
  return [points]
}

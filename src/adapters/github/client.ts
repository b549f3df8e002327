import { type ThrottlingOptions, throttling } from '@octokit/plugin-throttling'
import { Octokit } from '@octokit/rest'
import type { Clock } from '../../ports/clock.ts'
import type { Log } from '../../ports/log.ts'
import { adapterError, graphqlError, notJson, type Refusal, refusalOf } from './errors.ts'
import { type Patience, patience, type RequestNotes } from './patience.ts'

/** GitHub itself gives up a request after 10 seconds; the rest is for the way there and back. */
export const REQUEST_SECONDS_MAX = 15
/** The same once GitHub did not answer a request in all its attempts. */
export const REQUEST_SECONDS_MAX_GONE = 5
/** What an answer may weigh: a page of 100 of the longest comments fits. */
export const RESPONSE_BYTES_MAX = 64 * 1024 * 1024

const API_VERSION = '2022-11-28'

/**
 * For requests that GitHub can't recognise as ones it had before: a second attempt could do them twice.
 * Whoever sends one reads back what became of it (see createOnce).
 */
export const SENT_ONCE = { request: { retries: 0 } } as const

export type GithubClientOptions = {
  /** GITHUB_API_URL, for example https://api.github.com. */
  readonly apiUrl: string
  /** GITHUB_GRAPHQL_URL; by default it is derived from apiUrl. */
  readonly graphqlUrl?: string
  readonly token: string
  readonly repository: { readonly owner: string; readonly name: string }
  /** GitHub asks for a second between writes; 0 means none. */
  readonly writeSpacingSeconds?: number
  readonly requestTimeoutSeconds?: number
  readonly retryDelaySeconds?: number
  /** Aborted when the run is told to stop: from then on nobody waits long for GitHub. */
  readonly stop?: AbortSignal
  readonly clock: Clock
  readonly log: Log
}

type Rest = Octokit['rest']
type Answer = { readonly status: number; readonly data: unknown }

/** One repository on GitHub, as one token sees it. Every failure is an AdapterError. */
export type GithubClient = {
  /** Parameters that every route of the repository takes. */
  readonly repository: { readonly owner: string; readonly repo: string }
  readonly clock: Clock
  send<T extends Answer>(call: (rest: Rest) => Promise<T>): Promise<T>
  /** Like send, but an answer with one of these statuses is returned as a Refusal. */
  sendExpecting<T extends Answer>(
    statuses: readonly number[],
    call: (rest: Rest) => Promise<T>,
  ): Promise<T | Refusal>
  /** The data of a GraphQL document; `permission` is named when GitHub refuses. */
  graphql<T>(document: string, variables: Record<string, unknown>, permission: string): Promise<T>
}

const ThrottledOctokit = Octokit.plugin(throttling)

/** The only place that makes an Octokit. */
export function githubClient(options: GithubClientOptions): GithubClient {
  const { apiUrl, token, stop = new AbortController().signal } = options
  // All waits are for GitHub's sake, so a stop ends them all.
  const clock = { ...options.clock, sleep: (s: number) => options.clock.sleep(s, stop) }
  const octokit = octokitOf({ ...options, clock, stop })
  const graphqlUrl = options.graphqlUrl ?? graphqlUrlOf(apiUrl)

  async function sendExpecting<T extends Answer>(
    statuses: readonly number[],
    call: (rest: Rest) => Promise<T>,
  ): Promise<T | Refusal> {
    let answer: T
    try {
      answer = await call(octokit.rest)
    } catch (error) {
      const refusal = refusalOf(error, token)
      if (refusal !== null && statuses.includes(refusal.refused)) return refusal
      throw adapterError(error, token)
    }
    if (typeof answer.data === 'string') throw notJson(apiUrl, answer.status)
    return answer
  }

  return {
    repository: { owner: options.repository.owner, repo: options.repository.name },
    clock,
    send: async (call) => (await sendExpecting([], call)) as Awaited<ReturnType<typeof call>>,
    sendExpecting,
    async graphql<T>(document: string, variables: Record<string, unknown>, permission: string) {
      const answer = await octokit
        .request(`POST ${graphqlUrl}`, { query: document, variables })
        .catch((error: unknown) => {
          throw adapterError(error, token, permission)
        })
      const { data, errors } = answer.data as { data?: T | null; errors?: unknown }
      if (Array.isArray(errors) && errors.length > 0) {
        throw graphqlError(errors, answer.headers, token, permission)
      }
      if (data === undefined || data === null) throw notJson(graphqlUrl, answer.status)
      return data
    },
  }
}

function octokitOf(options: GithubClientOptions & { readonly stop: AbortSignal }): Octokit {
  const { clock, log, stop, retryDelaySeconds = 1 } = options
  // Answers that are expected (404, 422) would be errors in Octokit's log, so it may only whisper.
  const whisper = (message: string) => log.debug(message)
  const patient = patience({ clock, stop, retryDelaySeconds })
  // The plugin finds out how long; who waits is Patience.
  const noteWait = (seconds: number, { request }: { request?: unknown }) => {
    Object.assign(request as RequestNotes, { waitSeconds: seconds })
    return false
  }
  const spacing = writeSpacing(clock, options.writeSpacingSeconds ?? 1)
  const octokit = new ThrottledOctokit({
    auth: options.token,
    baseUrl: options.apiUrl,
    userAgent: 'slipway',
    log: { debug: whisper, info: whisper, warn: whisper, error: whisper },
    request: { fetch: fetchWithin(options.requestTimeoutSeconds ?? REQUEST_SECONDS_MAX, patient) },
    throttle: {
      onRateLimit: noteWait,
      onSecondaryRateLimit: noteWait,
      write: spacing,
      notifications: spacing,
    },
  })
  octokit.hook.before('request', (request) => {
    request.headers['x-github-api-version'] = API_VERSION
  })
  octokit.hook.wrap('request', (request, asked) =>
    patient.send(asked.request as RequestNotes, async () => {
      const answer = await request(asked)
      if (isTimedOut(answer.data))
        throw Object.assign(new Error('GraphQL timed out'), { status: 502, request: asked })
      return answer
    }),
  )
  return octokit
}

/** GraphQL tells its own time-outs with status 200. */
function isTimedOut(data: unknown): boolean {
  const { errors } = (data ?? {}) as { errors?: unknown }
  const [first] = Array.isArray(errors) ? (errors as { message?: unknown }[]) : []
  return /^Something went wrong while executing your query/.test(String(first?.message))
}

type LimiterGroup = NonNullable<Extract<ThrottlingOptions, { write?: unknown }>['write']>

/**
 * The throttling plugin lets every write pass an empty job through its "write" queue first, and comments
 * through "notifications" too. Its own queues can't be told how long to wait, so this takes their place:
 * one line of jobs, on our clock.
 */
function writeSpacing(clock: Clock, spacingSeconds: number): LimiterGroup {
  let line: Promise<void> = Promise.resolve()
  let openAtSeconds = 0
  const turn = async () => {
    await clock.sleep(Math.max(0, openAtSeconds - clock.monotonicSeconds()))
    openAtSeconds = clock.monotonicSeconds() + spacingSeconds
  }
  const limiter = {
    schedule: (_options: unknown, job: () => Promise<void>) => {
      line = line.then(turn)
      return line.then(job)
    },
  }
  return { key: () => limiter } as unknown as LimiterGroup
}

/**
 * Fetches with a deadline that covers the body, and reads the body whole: Octokit takes a body that broke
 * off for an empty answer, here it is a failed request.
 */
function fetchWithin(timeoutSeconds: number, patient: Patience): typeof fetch {
  return async (url, init) => {
    const seconds = patient.isGone()
      ? Math.min(timeoutSeconds, REQUEST_SECONDS_MAX_GONE)
      : timeoutSeconds
    const timeout = AbortSignal.timeout(seconds * 1000)
    const signal = AbortSignal.any([timeout, patient.end])
    try {
      const answer = await fetch(url, { ...init, signal })
      const body = answer.body === null ? null : await bodyOf(answer.body)
      // An answer without a body, such as 304, may not be given an empty one.
      return new Response(body?.length === 0 ? null : body, {
        status: answer.status,
        headers: answer.headers,
      })
    } catch (error) {
      if (patient.end.aborted) throw new Error('the run was told to stop and waits no longer')
      if (timeout.aborted) throw new Error(`no answer within ${seconds} seconds`)
      throw error
    }
  }
}

async function bodyOf(stream: ReadableStream<Uint8Array>): Promise<Buffer<ArrayBuffer>> {
  const chunks: Uint8Array[] = []
  let byteCount = 0
  for await (const chunk of stream) {
    byteCount += chunk.length
    if (byteCount > RESPONSE_BYTES_MAX) {
      throw new Error(`the answer is longer than ${RESPONSE_BYTES_MAX} bytes`)
    }
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/** GitHub Enterprise Server serves REST at /api/v3 and GraphQL at /api/graphql. */
function graphqlUrlOf(apiUrl: string): string {
  const base = apiUrl.replace(/\/+$/, '')
  return base.endsWith('/api/v3') ? base.replace(/v3$/, 'graphql') : `${base}/graphql`
}

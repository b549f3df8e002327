import { lookup } from 'node:dns/promises'
import { isIP } from 'node:net'
import { AdapterError } from '../../domain/errors.ts'
import type { ReasonCode } from '../../domain/reasons.ts'
import type { Clock } from '../../ports/clock.ts'

/** Bytes that an answer may have when the caller names no other limit. */
export const RESPONSE_BYTES_MAX = 1024 * 1024
/** Tries of one request, the first one included. */
export const ATTEMPTS_MAX = 3
/** First wait before another try; it doubles, and up to half of it is taken off at random. */
export const RETRY_WAIT_SECONDS = 0.3
/** A server that asks for a longer pause than this gets no further try. */
export const RETRY_WAIT_SECONDS_MAX = 5

const RETRIED_STATUSES: ReadonlySet<number> = new Set([429, 502, 503, 504])

export type HttpRequest = {
  /** Named in errors, with the reason that they carry. */
  readonly adapter: string
  readonly reason: ReasonCode
  /** Only for requests that may be sent twice: a POST here is a query, never a change. */
  readonly method: 'GET' | 'POST'
  readonly url: string
  readonly headers?: { readonly [name: string]: string }
  readonly body?: string
  /** For the whole request: every try, every wait and the reading of the answer. */
  readonly timeoutSeconds: number
  readonly bytesMax?: number
  /** Tries, the first one included; ATTEMPTS_MAX when not given. */
  readonly attemptsMax?: number
}

export type HttpAnswer = {
  readonly status: number
  /** Lower case, without parameters: "application/json"; '' when the server names none. */
  readonly contentType: string
  readonly text: string
}

/** Asks and reads the whole answer, whatever its status. AdapterError when there is no usable answer. */
export type HttpClient = (request: HttpRequest) => Promise<HttpAnswer>

export type HttpTools = {
  readonly clock: Clock
  /** Uniform in [0, 1): spreads the retries of many runs. */
  readonly random: () => number
  /** Addresses of a host name; the system's resolver by default. */
  readonly resolve?: (host: string) => Promise<readonly string[]>
}

/**
 * A client over fetch for queries to servers that the configuration names. It follows no redirect, so no
 * header ever leaves the origin; it refuses the addresses of clouds' metadata services, bounds time and
 * bytes, and puts neither query, userinfo, header nor body into an error. A name is resolved before the
 * request: one that answers differently a moment later is not caught.
 */
export function httpClient(tools: HttpTools): HttpClient {
  return async (request) => {
    const url = checkedUrl(request)
    const signal = AbortSignal.timeout(Math.ceil(request.timeoutSeconds * 1000))
    await refuseMetadataAddress(request, url, tools.resolve ?? systemAddresses, signal)
    const headers = checkedHeaders(request, url)
    let tried = await attemptOnce(request, url, headers, signal)
    for (let retry = 1; retry < (request.attemptsMax ?? ATTEMPTS_MAX); retry += 1) {
      const waitSeconds = secondsBeforeRetry(tried, retry, tools)
      if (waitSeconds === null) break
      await tools.clock.sleep(waitSeconds, signal)
      // Out of time: what the last try said is more use than "too late".
      if (signal.aborted) break
      tried = await attemptOnce(request, url, headers, signal)
    }
    return outcomeOf(tried)
  }
}

type Attempt =
  | { readonly kind: 'answered'; readonly answer: HttpAnswer; readonly retryAfter: string | null }
  | { readonly kind: 'failed'; readonly error: AdapterError; readonly isRetriable: boolean }

function outcomeOf(attempt: Attempt): HttpAnswer {
  if (attempt.kind === 'failed') throw attempt.error
  return attempt.answer
}

async function attemptOnce(
  request: HttpRequest,
  url: URL,
  headers: Headers,
  signal: AbortSignal,
): Promise<Attempt> {
  try {
    const response = await fetch(url, {
      method: request.method,
      headers,
      body: request.body ?? null,
      redirect: 'manual',
      signal,
    })
    if (response.status >= 300 && response.status < 400) {
      await response.body?.cancel()
      return { kind: 'failed', error: redirected(request, url, response), isRetriable: false }
    }
    const text = await boundedText(request, url, response)
    const contentType = (response.headers.get('content-type') ?? '').split(';')[0] ?? ''
    return {
      kind: 'answered',
      answer: { status: response.status, contentType: contentType.trim().toLowerCase(), text },
      retryAfter: response.headers.get('retry-after'),
    }
  } catch (error) {
    if (error instanceof AdapterError) return { kind: 'failed', error, isRetriable: false }
    if (signal.aborted) return { kind: 'failed', error: timedOut(request, url), isRetriable: false }
    return { kind: 'failed', error: disconnected(request, url, error), isRetriable: true }
  }
}

async function boundedText(request: HttpRequest, url: URL, response: Response): Promise<string> {
  const bytesMax = request.bytesMax ?? RESPONSE_BYTES_MAX
  const chunks: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of response.body ?? []) {
    bytes += chunk.byteLength
    if (bytes > bytesMax) {
      // Leaving the loop cancels the stream, so the rest is never read.
      throw failure(
        request,
        `${place(request, url)} answered with more than ${bytesMax} bytes.`,
        'Ask for less: a narrower query or a shorter range.',
      )
    }
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

/** How long to wait before this retry (1 = the first), or null when another try would not help. */
function secondsBeforeRetry(tried: Attempt, retry: number, tools: HttpTools): number | null {
  const backoff = RETRY_WAIT_SECONDS * 2 ** (retry - 1) * (1 - tools.random() / 2)
  if (tried.kind === 'failed') return tried.isRetriable ? backoff : null
  if (!RETRIED_STATUSES.has(tried.answer.status)) return null
  const asked = retryAfterSeconds(tried.retryAfter, tools.clock.nowSeconds())
  // Coming back earlier than asked would only be refused again.
  return asked > RETRY_WAIT_SECONDS_MAX ? null : Math.max(asked, backoff)
}

/** Seconds that a Retry-After header asks for: a number or a date (RFC 9110 §10.2.3); 0 when neither. */
export function retryAfterSeconds(header: string | null, nowSeconds: number): number {
  const text = header?.trim() ?? ''
  if (/^\d{1,9}$/.test(text)) return Number(text)
  const at = Date.parse(text)
  return Number.isNaN(at) ? 0 : Math.max(0, at / 1000 - nowSeconds)
}

function checkedUrl(request: HttpRequest): URL {
  if (!URL.canParse(request.url)) {
    throw failure(request, 'The address is not a URL.', 'Write it as https://host:port.')
  }
  const url = new URL(request.url)
  if (url.protocol !== 'https:' && url.protocol !== 'http:') {
    throw failure(request, 'The address is neither http nor https.', 'Write https://host:port.')
  }
  if (url.username !== '' || url.password !== '') {
    throw failure(
      request,
      `The address of ${url.host} holds a user name or a password.`,
      'Take it out of the URL and name the environment variable that holds it.',
    )
  }
  return url
}

function checkedHeaders(request: HttpRequest, url: URL): Headers {
  try {
    return new Headers({ ...request.headers })
  } catch {
    // The runtime's error quotes the value, which may be a secret: it is not kept as the cause.
    throw failure(
      request,
      `A header for ${url.host} holds characters that HTTP does not allow.`,
      'Look for a line break or a non-ASCII character in the token or password.',
    )
  }
}

async function refuseMetadataAddress(
  request: HttpRequest,
  url: URL,
  resolve: (host: string) => Promise<readonly string[]>,
  signal: AbortSignal,
): Promise<void> {
  const host = url.hostname.replace(/^\[|\]$/g, '')
  const addresses = isIP(host) === 0 ? await addressesOf(host, resolve, signal) : [host]
  if (addresses.some(isMetadataAddress)) {
    throw failure(
      request,
      `${url.host} is a link-local address, where clouds keep the credentials of the machine.`,
      'Use the address of the server itself.',
    )
  }
}

/** A name that can't be resolved is left to fetch, whose failure is retried and reported. */
async function addressesOf(
  host: string,
  resolve: (host: string) => Promise<readonly string[]>,
  signal: AbortSignal,
): Promise<readonly string[]> {
  const aborted = new Promise<readonly string[]>((done) => {
    signal.addEventListener('abort', () => done([]), { once: true })
  })
  return Promise.race([resolve(host).catch(() => []), aborted])
}

async function systemAddresses(host: string): Promise<readonly string[]> {
  const found = await lookup(host, { all: true })
  return found.map(({ address }) => address)
}

/** True for 169.254.0.0/16, fe80::/10, fd00:ec2::254, and the IPv4 ones written as IPv6. */
export function isMetadataAddress(address: string): boolean {
  if (isIP(address) === 4) return address.startsWith('169.254.')
  // The URL parser gives every spelling of an IPv6 address its one shortest form.
  const bare = address.replace(/%.*$/, '')
  const host = URL.canParse(`http://[${bare}]`) ? new URL(`http://[${bare}]`).hostname : ''
  return /^\[(?:fe[89ab][0-9a-f]:|fd00:ec2::254\]|(?:::ffff:|64:ff9b::)a9fe:)/.test(host)
}

function redirected(request: HttpRequest, url: URL, response: Response): AdapterError {
  const location = response.headers.get('location') ?? ''
  const to = URL.canParse(location, url) ? ` to ${new URL(location, url).host}` : ''
  return failure(
    request,
    `${place(request, url)} redirects${to} (HTTP ${response.status}); redirects are not followed.`,
    'Use the address of the API itself; a redirect to a login page means that a proxy asks for credentials.',
  )
}

function timedOut(request: HttpRequest, url: URL): AdapterError {
  return failure(
    request,
    `${place(request, url)} did not answer within ${request.timeoutSeconds} s.`,
    'Check that the server is reachable from here, or raise the timeout.',
  )
}

function disconnected(request: HttpRequest, url: URL, cause: unknown): AdapterError {
  const code = errorCode(cause)
  const tried = `${place(request, url)} could not be reached${code === '' ? '' : ` (${code})`}.`
  return failure(request, tried, 'Check the address, the certificate and the network.', cause)
}

/** fetch wraps what happened: the code ("ECONNREFUSED", "CERT_HAS_EXPIRED") sits in the cause. */
function errorCode(error: unknown): string {
  const cause = error instanceof Error ? error.cause : undefined
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined
  return typeof code === 'string' && /^[A-Z0-9_]{1,60}$/.test(code) ? code : ''
}

/** What may be said of a request: its method, origin and path; never its query. */
function place(request: HttpRequest, url: URL): string {
  return `${request.method} ${url.origin}${url.pathname}`
}

function failure(request: HttpRequest, tried: string, hint: string, cause?: unknown): AdapterError {
  return new AdapterError(
    request.adapter,
    request.reason,
    tried,
    hint,
    cause === undefined ? undefined : { cause },
  )
}

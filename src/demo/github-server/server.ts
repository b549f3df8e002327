import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { failed, notFound, type Reply } from './exchange.ts'
import { type Match, matchRoute } from './routes.ts'
import { emptyState, type GithubState } from './state.ts'

/** What can go wrong with one request, on purpose. */
export type Fault =
  /** The connection is cut before anything happens. */
  | 'reset'
  /** It happens, and the connection is cut before the answer. */
  | 'lost_answer'
  /** It happens, and the answer breaks off half way. */
  | 'cut_answer'
  /** Nothing happens, and no answer ever comes. */
  | 'silent'
  | `status ${number}`
  /** Any other answer; nothing happens. */
  | Reply

/** A request and what it was answered, as it went over the wire. The token is left out. */
export type Exchange = {
  readonly method: string
  readonly path: string
  /** Pattern of the route, null when there is none. */
  readonly pattern: string | null
  readonly pathParameters: { readonly [name: string]: string }
  readonly query: { readonly [name: string]: string }
  readonly body: unknown
  /** Null when no answer was given, or when a fault made it up. */
  readonly reply: Reply | null
}

export type GithubServerOptions = {
  readonly repository: { readonly owner: string; readonly name: string }
  readonly token: string
  /** Seconds since 1970. */
  readonly now: () => number
  /** 0 = any free port. */
  readonly port?: number
}

export type GithubServer = {
  /** Address of the REST API; GraphQL is at /graphql below it. */
  readonly url: string
  readonly state: GithubState
  /** Every request in the order it came. */
  readonly requests: readonly Exchange[]
  /** Decides for the n-th request, from 0, whether something goes wrong with it. */
  injectFaults(fault: (n: number, exchange: Exchange) => Fault | undefined): void
  close(): Promise<void>
}

const BODY_BYTES_MAX = 16 * 1024 * 1024
const RATE_LIMIT = 1000

/**
 * A GitHub of one repository on loopback: what Slipway asks of GitHub, with GitHub's rules, state and
 * answers. The demo reports to it, and the tests hold all it says against GitHub's own description.
 */
export async function startGithubServer(options: GithubServerOptions): Promise<GithubServer> {
  const state = emptyState(options.repository, options.now)
  const requests: Exchange[] = []
  let counted = 0
  let faultOf: (n: number, exchange: Exchange) => Fault | undefined = () => undefined

  const server = createServer((request, response) => {
    answer(request, response).catch(() => request.socket.destroy())
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(options.port ?? 0, '127.0.0.1', resolve)
  })
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const text = await bodyOf(request)
    const address = new URL(request.url ?? '/', url)
    const method = request.method ?? 'GET'
    const match = matchRoute(method, address.pathname)
    const body = parsed(text)
    const exchange = {
      method,
      path: address.pathname,
      pattern: match?.route.pattern ?? null,
      pathParameters: match?.path ?? {},
      query: Object.fromEntries(address.searchParams),
      body,
    }
    const n = requests.length
    // The place is taken before the answer is known, so that the order is the one of arrival.
    requests.push({ ...exchange, reply: null })
    const fault = faultOf(n, { ...exchange, reply: null })
    if (fault === 'silent') return
    if (fault === 'reset') return cut(request)
    const madeUp = replyOfFault(fault)
    if (madeUp !== null) return write(response, madeUp, state, counted, false)
    const isAllowed = isTokenOf(request, options.token)
    const asked = { state, apiUrl: url, query: address.searchParams, body, isAllowed }
    const known = request.headers['if-none-match'] ?? null
    const whole = replyTo(match, asked)
    const reply = method === 'GET' ? unlessKnown(tagged(whole), known) : whole
    if (fault === 'lost_answer') return cut(request)
    requests[n] = { ...exchange, reply }
    // What is known already counts against no limit.
    if (reply.status !== 304) counted++
    write(response, reply, state, counted, fault === 'cut_answer')
  }

  return {
    url,
    state,
    requests,
    injectFaults(fault) {
      faultOf = fault
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

type Asked = {
  readonly state: GithubState
  readonly apiUrl: string
  readonly query: URLSearchParams
  readonly body: unknown
  readonly isAllowed: boolean
}

function replyTo(match: Match | null, asked: Asked): Reply {
  if (asked.body === undefined) return failed(400, 'Problems parsing JSON')
  if (!asked.isAllowed) return failed(401, 'Bad credentials')
  if (match === null || !isThisRepository(asked.state, match.path)) return notFound()
  const { permission, method, handler } = match.route
  const level = method === 'GET' ? 'read' : 'write'
  if (permission !== null && !isPermitted(asked.state, permission, level)) {
    const headers = { 'x-accepted-github-permissions': `${permission}=${level}` }
    return { ...failed(403, 'Resource not accessible by integration'), headers }
  }
  return handler({ ...asked, path: match.path })
}

/** GitHub names the content of what it shows. */
function tagged(reply: Reply): Reply {
  if (reply.status !== 200) return reply
  const hash = createHash('sha256').update(JSON.stringify(reply.body)).digest('hex')
  return { ...reply, headers: { ...reply.headers, etag: `W/"${hash}"` } }
}

/** Whoever names what it has is told when that is still all there is. */
function unlessKnown(reply: Reply, etag: string | null): Reply {
  if (etag === null || reply.headers?.etag !== etag) return reply
  return { status: 304, body: undefined, headers: { etag } }
}

function isThisRepository({ repository }: GithubState, path: Match['path']): boolean {
  if (path.owner === undefined) return true
  return path.owner === repository.owner && path.repo === repository.name
}

function isPermitted(state: GithubState, permission: string, level: 'read' | 'write'): boolean {
  const granted = state.permissions.get(permission)
  return granted === 'write' || granted === level
}

function isTokenOf(request: IncomingMessage, token: string): boolean {
  const header = request.headers.authorization ?? ''
  return header === `token ${token}` || header === `Bearer ${token}`
}

function replyOfFault(fault: Fault | undefined): Reply | null {
  if (typeof fault === 'object') return fault
  const status = /^status (\d{3})$/.exec(fault ?? '')?.[1]
  return status === undefined ? null : failed(Number(status), 'Server Error')
}

function write(
  response: ServerResponse,
  reply: Reply,
  state: GithubState,
  counted: number,
  isCut: boolean,
): void {
  const text = reply.body === undefined ? '' : JSON.stringify(reply.body)
  const used = counted % RATE_LIMIT
  response.writeHead(reply.status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(text),
    'x-ratelimit-limit': RATE_LIMIT,
    'x-ratelimit-remaining': RATE_LIMIT - used,
    'x-ratelimit-used': used,
    'x-ratelimit-reset': Math.floor(state.now()) + 3600,
    'x-ratelimit-resource': 'core',
    ...reply.headers,
  })
  if (!isCut) response.end(text)
  else response.write(text.slice(0, text.length / 2), () => response.destroy())
}

function cut(request: IncomingMessage): void {
  request.socket.destroy()
}

/** Undefined when it is not JSON; null when there is no body. */
function parsed(text: string): unknown {
  if (text === '') return null
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  let byteCount = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    byteCount += chunk.length
    if (byteCount > BODY_BYTES_MAX) throw new Error('the body is too large')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

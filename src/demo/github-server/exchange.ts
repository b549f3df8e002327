import type { GithubState } from './state.ts'

/** A request that was let in, and the repository that it is about. */
export type Call = {
  readonly state: GithubState
  /** Address of this server, without a slash at the end. */
  readonly apiUrl: string
  /** What stands in the place of {…} in the pattern of the route, decoded. */
  readonly path: { readonly [name: string]: string }
  readonly query: URLSearchParams
  readonly body: unknown
}

export type Reply = {
  readonly status: number
  readonly body: unknown
  readonly headers?: { readonly [name: string]: string }
}

export type Handler = (call: Call) => Reply

export function ok(body: unknown): Reply {
  return { status: 200, body }
}

export function created(body: unknown): Reply {
  return { status: 201, body }
}

export function notFound(): Reply {
  return failed(404, 'Not Found')
}

/** GitHub's shape of an error. */
export function failed(
  status: number,
  message: string,
  errors?: readonly { readonly code: string; readonly [field: string]: unknown }[],
): Reply {
  const documentation_url = 'https://docs.github.com/rest'
  const body = { message, documentation_url, status: String(status) }
  return { status, body: errors === undefined ? body : { ...body, errors } }
}

export const DEFAULT_PAGE_SIZE = 30
export const PAGE_SIZE_MAX = 100

/** One page of a list, with GitHub's Link header to the others. */
export function page<T>(
  call: Call,
  route: string,
  all: readonly T[],
  show: (item: T) => unknown,
): Reply {
  const asked = Number(call.query.get('per_page') ?? DEFAULT_PAGE_SIZE)
  const size = Math.min(PAGE_SIZE_MAX, Math.max(1, asked))
  const number = Math.max(1, Number(call.query.get('page') ?? 1))
  const last = Math.max(1, Math.ceil(all.length / size))
  const link = (to: number, relation: string) => {
    const query = new URLSearchParams(call.query)
    query.set('page', String(to))
    return `<${call.apiUrl}${route}?${query}>; rel="${relation}"`
  }
  const links = [
    ...(number > 1 ? [link(number - 1, 'prev'), link(1, 'first')] : []),
    ...(number < last ? [link(number + 1, 'next'), link(last, 'last')] : []),
  ]
  const body = all.slice((number - 1) * size, number * size).map(show)
  return { status: 200, body, headers: links.length === 0 ? {} : { link: links.join(', ') } }
}

/** A field of the body when it is text, else the fallback. */
export function textField(body: unknown, name: string): string | null {
  const value = fieldOf(body, name)
  return typeof value === 'string' ? value : null
}

export function fieldOf(body: unknown, name: string): unknown {
  return typeof body === 'object' && body !== null ? (body as Record<string, unknown>)[name] : null
}

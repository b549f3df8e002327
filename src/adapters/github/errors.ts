import { AdapterError } from '../../domain/errors.ts'
import type { ReasonCode } from '../../domain/reasons.ts'
import { excerpt } from '../tools/excerpt.ts'
import { acceptedPermission, permissionFor } from './permissions.ts'

/** An answer that the caller expected and decides about: a 404, a 409, a 422. */
export type Refusal = {
  readonly refused: number
  /** What GitHub said, cut and made harmless. */
  readonly message: string
  readonly errors: unknown
}

export function isRefusal(answer: object): answer is Refusal {
  return 'refused' in answer
}

/** What Octokit's RequestError carries; read by shape, because the throttling plugin throws others too. */
type Failed = {
  readonly message: string
  readonly status?: number
  readonly request?: { readonly method: string; readonly url: string }
  readonly response?: { readonly headers: Headers; readonly data?: unknown }
}
type Headers = { readonly [name: string]: string | number | undefined }

/** The refusal in an error; null when GitHub did not answer at all. */
export function refusalOf(error: unknown, token: string): Refusal | null {
  const failed = failedOf(error)
  if (failed?.response === undefined || failed.status === undefined) return null
  const errors = (failed.response.data as { errors?: unknown } | null | undefined)?.errors
  return { refused: failed.status, message: quoted(failed.message, token), errors }
}

/** True when nobody knows whether the request was carried out: no answer, or a 5xx. */
export function isOutcomeUnknown(error: unknown): error is AdapterError {
  return error instanceof AdapterError && error.reason === 'github_unreachable'
}

/**
 * Says which request failed, how, and what to do about it. An error that is not GitHub's (a fault of ours)
 * comes back as it is.
 */
export function adapterError(error: unknown, token: string, permission?: string): unknown {
  const failed = failedOf(error)
  if (failed === null) return error
  const tried = triedText(failed)
  const said = quoted(failed.message, token)
  const cause = new Error(said)
  const fail = (reason: ReasonCode, what: string, hint: string) =>
    new AdapterError('github', reason, `${tried} ${what}`, hint, { cause })

  const { status, response } = failed
  if (response !== undefined && isRateLimit(failed)) {
    const wait = waitText(response.headers)
    return fail('github_rate_limited', `was refused by the rate limit: ${said}`, wait)
  }
  if (response === undefined || status === undefined || status >= 500) {
    const what =
      response === undefined ? `got no answer: ${said}` : `failed with ${status}: ${said}`
    return fail('github_unreachable', what, UNREACHABLE_HINT)
  }
  if (status === 401) {
    return fail('github_forbidden', `was refused with 401: ${said}`, TOKEN_HINT)
  }
  const needed =
    acceptedPermission(response.headers['x-accepted-github-permissions']) ??
    permission ??
    permissionFor(failed.request?.method ?? 'GET', failed.request?.url ?? '')
  if (status === 403) {
    return fail('github_forbidden', `was refused with 403: ${said}`, permissionHint(needed))
  }
  const hint =
    status === 404
      ? `Check that the repository is right. GitHub also answers 404 to a token that may not look: it needs ${needed}.`
      : 'Read the answer of GitHub above.'
  return fail('github_refused', `was refused with ${status}: ${said}`, hint)
}

/** The first error of a GraphQL answer (https://docs.github.com/graphql: errors come with status 200). */
export function graphqlError(
  errors: readonly unknown[],
  headers: Headers,
  token: string,
  permission: string,
): AdapterError {
  const first = errors[0] as { type?: unknown; message?: unknown } | null
  const said = quoted(String(first?.message ?? 'an error without a message'), token)
  const tried = `POST /graphql was refused: ${said}`
  const fail = (reason: ReasonCode, hint: string) =>
    new AdapterError('github', reason, tried, hint, { cause: new Error(said) })
  switch (first?.type) {
    case 'FORBIDDEN':
    case 'INSUFFICIENT_SCOPES':
      return fail('github_forbidden', permissionHint(permission))
    case 'RATE_LIMITED':
      return fail('github_rate_limited', waitText(headers))
    default:
      return fail('github_refused', 'Read the answer of GitHub above.')
  }
}

/** A proxy or a captive portal answered in GitHub's place. */
export function notJson(url: string, status: number): AdapterError {
  return new AdapterError(
    'github',
    'github_unreachable',
    `A request to ${url} was answered with ${status} and something that is not JSON.`,
    'Check that the address of the API is right and that no proxy answers in its place.',
  )
}

const UNREACHABLE_HINT =
  'Check status.github.com and that this machine reaches the API, then run again.'
const TOKEN_HINT =
  'The token is wrong or has expired. Pass a valid one; the token of a job ends with the job.'

function permissionHint(permission: string): string {
  return `The token needs ${permission}. Add it to \`permissions\` of the job.`
}

function failedOf(error: unknown): Failed | null {
  if (!(error instanceof Error)) return null
  return 'status' in error || 'response' in error ? (error as Failed) : null
}

/**
 * GitHub uses 403 for its limits as well; that says nothing about permissions. The throttling plugin throws
 * GraphQL's limit, which comes with 200, as an error without a status.
 */
function isRateLimit({ status, response, message }: Failed): boolean {
  if (status === 429) return true
  const headers = response?.headers ?? {}
  const isExhausted = String(headers['x-ratelimit-remaining']) === '0'
  const isToldToWait = headers['retry-after'] !== undefined
  return (status ?? 403) === 403 && (isExhausted || isToldToWait || /\brate limit\b/i.test(message))
}

function waitText(headers: Headers): string {
  const seconds = headers['retry-after']
  const reset = Number(headers['x-ratelimit-reset'])
  if (seconds !== undefined) {
    return `GitHub asks to wait ${Number(seconds)} seconds. Run again after that.`
  }
  if (Number.isFinite(reset) && reset > 0) {
    return `The limit is lifted at ${new Date(reset * 1000).toISOString()}. Run again after that.`
  }
  return 'Run again in a few minutes. All jobs of a repository share one limit.'
}

function triedText({ request }: Failed): string {
  if (request === undefined) return 'A request'
  const path = URL.canParse(request.url) ? new URL(request.url).pathname : request.url
  return `${request.method} ${path}`
}

/** The token may come back in an echo, or in fetch's complaint about a header. */
function quoted(message: string, token: string): string {
  return excerpt(
    message,
    [token, token.trim()].filter((secret) => secret !== ''),
  )
}

import { z } from 'zod'
import { AdapterError } from '../../domain/errors.ts'
import { excerpt } from '../tools/excerpt.ts'
import type { HttpAnswer, HttpClient, HttpRequest } from '../tools/http.ts'

/** Bytes of one answer of a server that gives numbers as JSON. */
export const JSON_BYTES_MAX = 4 * 1024 * 1024

/** An HTTP API that answers with JSON, with our credentials. */
export type JsonApi = {
  readonly adapter: string
  /** What people call the server. */
  readonly label: string
  readonly http: HttpClient
  readonly timeoutSeconds: number
  /** Never shown. */
  readonly secrets: readonly string[]
  /** What to do about a status, where there is more to say than ADVICE says. */
  readonly advice?: { readonly [status: number]: string }
  /** Whether the answer says that the query itself is wrong; default: HTTP 400. */
  readonly isQueryWrong?: (answer: HttpAnswer) => boolean
}

export type JsonRequest = Pick<HttpRequest, 'method' | 'url' | 'headers' | 'body'>

/**
 * Asks, and reads the answer by its shape. AdapterError config_invalid when the server can't read the query,
 * metrics_unreachable for every other answer that is none.
 */
export async function askJson<T>(
  api: JsonApi,
  request: JsonRequest,
  shape: z.ZodType<T>,
): Promise<T> {
  const answer = await askText(api, request)
  const json = jsonOf(answer.text)
  const parsed = shape.safeParse(json)
  if (json !== undefined && parsed.success) return parsed.data
  throw wrongShape(api, answer, json === undefined)
}

/** Asks for an answer with a good status, in whatever form. Errors as `askJson`. */
export async function askText(api: JsonApi, request: JsonRequest): Promise<HttpAnswer> {
  const answer = await api.http({
    adapter: api.adapter,
    reason: 'metrics_unreachable',
    ...request,
    timeoutSeconds: api.timeoutSeconds,
    bytesMax: JSON_BYTES_MAX,
  })
  if (answer.status >= 200 && answer.status < 300) return answer
  throw refused(api, answer)
}

/** What JSON text says; undefined when it is none. */
export function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** A number as servers write it: NaN and infinities as words, nothing as null. Never 0 for what is none. */
export const loose: z.ZodType<number | null> = z
  .custom<number | string | null>(
    (value) => value === null || typeof value === 'number' || typeof value === 'string',
  )
  .transform((value) => (typeof value === 'string' ? numberOf(value) : value))

/** NaN for text that is no number. */
export function numberOf(text: string): number {
  const word = text.trim()
  if (/^[+]?inf(?:inity)?$/i.test(word)) return Number.POSITIVE_INFINITY
  if (/^-inf(?:inity)?$/i.test(word)) return Number.NEGATIVE_INFINITY
  return word === '' ? Number.NaN : Number(word)
}

/** The error of an answer that is not what the API gives. */
export function wrongShape(api: JsonApi, answer: HttpAnswer, isNoJson: boolean): AdapterError {
  const type = answer.contentType === '' ? 'something' : excerpt(answer.contentType, api.secrets)
  return new AdapterError(
    api.adapter,
    'metrics_unreachable',
    `${api.label} answered with ${type} that is ${isNoJson ? 'no JSON' : 'not an answer of its API'}.`,
    'Check that url is the address of the API and that no login page is in between.',
  )
}

/** The error of a query that can never work. */
export function queryWrong(api: JsonApi, because: string): AdapterError {
  return new AdapterError(
    api.adapter,
    'config_invalid',
    `${api.label} can't read the query: ${excerpt(because, api.secrets)}`,
    'Try the query in its own console, then correct it here.',
  )
}

const ADVICE: { readonly [status: number]: string } = {
  401: 'Check the credentials: they are missing, wrong or expired.',
  403: 'Give these credentials the right to read metrics.',
  404: 'Check the address and the names in it.',
  429: 'The server has a rate limit: judge fewer metrics or longer windows.',
}

function refused(api: JsonApi, answer: HttpAnswer): AdapterError {
  const words = excerpt(answer.text, api.secrets)
  const isWrong = api.isQueryWrong ?? (({ status }: HttpAnswer) => status === 400)
  if (isWrong(answer)) return queryWrong(api, words)
  return new AdapterError(
    api.adapter,
    'metrics_unreachable',
    `${api.label} answered HTTP ${answer.status}${words === '' ? '' : `: ${words}`}.`,
    api.advice?.[answer.status] ??
      ADVICE[answer.status] ??
      'Look at the log of the server and of any proxy before it.',
  )
}

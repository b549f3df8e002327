import { z } from 'zod'
import { AdapterError } from '../../domain/errors.ts'
import { excerpt } from '../tools/excerpt.ts'
import type { HttpAnswer } from '../tools/http.ts'

/** The query API of one Prometheus, with our credentials. */
export type PrometheusApi = {
  ask(query: string, atSeconds: number): Promise<HttpAnswer>
  /** Text of the server as it may be shown: short, one line, without our credentials. */
  quote(text: string): string
}

/** Makes the error of a query that Prometheus can't read: the query, and what it says about it. */
type Unreadable = (query: string, because: string) => AdapterError

const sample = z.tuple([z.number(), z.string()])
const result = z.discriminatedUnion('resultType', [
  z.object({
    resultType: z.literal('matrix'),
    // A native histogram has no "values"; it is no counter and counts as a series without samples.
    result: z.array(
      z.object({
        metric: z.record(z.string(), z.string()).default({}),
        values: z.array(sample).default([]),
      }),
    ),
  }),
  z.object({ resultType: z.literal('vector'), result: z.array(z.object({ value: sample })) }),
  z.object({ resultType: z.literal('scalar'), result: sample }),
  z.object({ resultType: z.literal('string'), result: sample }),
])
const success = z.object({
  status: z.literal('success'),
  data: result,
  warnings: z.array(z.string()).default([]),
})
const refusal = z.object({ status: z.literal('error'), errorType: z.string(), error: z.string() })

/**
 * Asks for the value of an expression at one time. AdapterError config_invalid when Prometheus can't read
 * the expression, metrics_unreachable when the answer is none, or not whole.
 */
export async function queried(
  api: PrometheusApi,
  query: string,
  atSeconds: number,
  unreadable: Unreadable,
): Promise<z.infer<typeof result>> {
  const answer = await api.ask(query, atSeconds)
  if (answer.status !== 200) throw refused(api, query, answer, unreadable)
  const parsed = success.safeParse(jsonOf(answer.text))
  if (!parsed.success) {
    throw unreachable(
      `Prometheus answered with ${answer.contentType === '' ? 'something' : api.quote(answer.contentType)} that is not an answer of its query API.`,
      'Check that url is the base of the API, without /api/v1 and without /graph, and that no login page is in between.',
    )
  }
  // Remarks on the style of a query are no loss of data; everything else is.
  const warning = parsed.data.warnings.find((text) => !text.startsWith('PromQL info'))
  if (warning !== undefined) {
    throw unreachable(
      `Prometheus warns that its answer is not whole: ${api.quote(warning)}`,
      'Bring the missing store or replica back.',
    )
  }
  return parsed.data.data
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

const ADVICE: { readonly [status: number]: string } = {
  401: 'Set bearer-from or basic-from to the variable that holds the credentials.',
  403: 'Give these credentials the right to query.',
  404: 'Check that url is the base of the API, without /api/v1.',
  422: 'The query reads too much or can not be evaluated: narrow it, or lower lookback-seconds.',
  429: 'The server has a rate limit: judge fewer metrics or longer windows.',
  503: 'The server is overloaded or the query too slow: narrow it, or lower lookback-seconds.',
}

function refused(
  api: PrometheusApi,
  query: string,
  answer: HttpAnswer,
  unreadable: Unreadable,
): AdapterError {
  const said = refusal.safeParse(jsonOf(answer.text)).data
  const words = said === undefined ? '' : `: ${api.quote(said.error)}`
  const isUnreadable =
    (answer.status === 400 && said?.errorType === 'bad_data') ||
    // VictoriaMetrics has one status for everything that goes wrong with a query.
    (answer.status === 422 && /unparsed data|unexpected token/.test(said?.error ?? ''))
  if (isUnreadable) {
    return unreadable(query, `Prometheus says${words}`)
  }
  return unreachable(
    `Prometheus answered HTTP ${answer.status}${words}.`,
    ADVICE[answer.status] ?? 'Look at the log of Prometheus and of any proxy before it.',
  )
}

/** The error of a count query that is not a plain selector. */
export function notASelector(query: string, because: string): AdapterError {
  return configInvalid(
    `The query ${shown(query)} does not select raw counters: ${because}.`,
    'Give the bare counter for bad and total, such as http_requests_total{code="500"}: no rate(), increase(), sum(), offset or arithmetic.',
  )
}

/** The error of a value query that is no expression. */
export function notAnExpression(query: string, because: string): AdapterError {
  return configInvalid(`The query ${shown(query)} can't be read: ${because}.`, 'Correct the query.')
}

/** The error of a query that can never work. */
export function configInvalid(tried: string, hint: string): AdapterError {
  return new AdapterError('prometheus', 'config_invalid', tried, hint)
}

function unreachable(tried: string, hint: string): AdapterError {
  return new AdapterError('prometheus', 'metrics_unreachable', tried, hint)
}

/** A query as an error may show it. */
export function shown(query: string): string {
  return `\`${excerpt(query, [])}\``
}

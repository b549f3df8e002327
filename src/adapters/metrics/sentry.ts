import { z } from 'zod'
import type { SentrySourceOptions } from '../../config/source-options/hosted.ts'
import { AdapterError } from '../../domain/errors.ts'
import type { Window } from '../../domain/units.ts'
import type { MetricSource } from '../../ports/metrics.ts'
import { headerSecret } from './credentials.ts'
import { intervalReads, type SourceTools, wholeWindow } from './interval-reads.ts'
import { askJson, type JsonApi, loose } from './json-api.ts'
import { escapedBy, type Grammar, shown } from './query-text.ts'

/** https://docs.sentry.io/concepts/search/#using-quotes; a release is a word of these. */
const SEARCH: Grammar = {
  strings: { '"': escapedBy('\\', '"') },
  escape: '\\',
  bare: /^[A-Za-z0-9_.@+-]+$/,
}

const sessions = z.object({
  groups: z.array(
    z.object({
      by: z.object({ 'session.status': z.string() }),
      totals: z.object({ 'sum(session)': loose }),
    }),
  ),
})
const events = z.object({ data: z.array(z.object({ 'count()': loose })) })
const issues = z.array(z.object({ id: z.string() }))
/** Sentry gives no more on one page; a guard has long been crossed by then. */
const ISSUES_MAX = 100

type Ask = <T>(
  path: string,
  parameters: readonly [string, string][],
  shape: z.ZodType<T>,
) => Promise<T>

/**
 * Sentry. A query begins with what is counted:
 * - `sessions release:"shop@${version}"`: sessions, or with `sessions:crashed+errored` those that ended so
 *   (https://docs.sentry.io/api/releases/retrieve-release-health-session-statistics/);
 * - `events release:"shop@${version}" level:error`: events
 *   (https://docs.sentry.io/api/explore/query-explore-events-in-table-format/);
 * - `new-issues firstRelease:"shop@${version}"`: issues that were first seen in the window, up to 100
 *   (https://docs.sentry.io/api/events/list-an-organizations-issues/).
 */
export function sentrySource(options: SentrySourceOptions, tools: SourceTools): MetricSource {
  const token = headerSecret('token-from', options['token-from'], tools.env)
  const api: JsonApi = {
    adapter: 'sentry',
    label: 'Sentry',
    http: tools.http,
    timeoutSeconds: options['timeout-seconds'],
    secrets: [token],
    advice: { 403: 'Give the token the scopes org:read and event:read.' },
  }
  const base = `${options.url.replace(/\/+$/, '')}/api/0/organizations/${encodeURIComponent(options.organization)}`
  const headers = { authorization: `Bearer ${token}` }
  const project: readonly [string, string][] = [['project', String(options.project ?? -1)]]
  const ask: Ask = (path, parameters, shape) => {
    const search = new URLSearchParams([...project, ...parameters]).toString()
    return askJson(api, { method: 'GET', url: `${base}/${path}/?${search}`, headers }, shape)
  }
  const reads = intervalReads({
    adapter: 'sentry',
    clock: tools.clock,
    grammar: SEARCH,
    gridSeconds: 60,
    answers: 'window',
    ask: async (text, window) => wholeWindow(window, await countOf(ask, text, window)),
  })
  return { type: 'sentry', ...reads }
}

const QUERY = /^\s*(?:sessions(?::([a-z+]+))?|(events)|(new-issues))(?:\s+(.*))?$/s

async function countOf(ask: Ask, text: string, window: Window): Promise<number | null> {
  const found = QUERY.exec(text)
  if (found === null) throw noQuery(text)
  const [, statuses, isEvents, isIssues, query = ''] = found
  const iso = (seconds: number) => new Date(seconds * 1000).toISOString()
  const [start, end] = [iso(window.fromSeconds), iso(window.toSeconds)]
  const common: readonly [string, string][] = [
    ['start', start],
    ['end', end],
  ]
  if (isIssues !== undefined) {
    const seen = `${query} firstSeen:>=${start} firstSeen:<${end}`.trim()
    const limit = String(ISSUES_MAX)
    return (await ask('issues', [['query', seen], ['limit', limit], ...common], issues)).length
  }
  if (isEvents !== undefined) {
    const { data } = await ask(
      'events',
      [['field', 'count()'], ['dataset', 'errors'], ['query', query], ...common],
      events,
    )
    return data[0]?.['count()'] ?? null
  }
  const { groups } = await ask(
    'sessions',
    [
      ['field', 'sum(session)'],
      ['groupBy', 'session.status'],
      ['interval', '1m'],
      ['query', query],
      ...common,
    ],
    sessions,
  )
  const wanted = statuses?.split('+') ?? null
  return groups
    .filter(({ by }) => wanted === null || wanted.includes(by['session.status']))
    .reduce((sum, { totals }) => sum + (totals['sum(session)'] ?? Number.NaN), 0)
}

function noQuery(text: string): AdapterError {
  return new AdapterError(
    'sentry',
    'config_invalid',
    `The query ${shown(text)} does not say what is counted.`,
    'Begin it with sessions, sessions:crashed+errored, events or new-issues.',
  )
}

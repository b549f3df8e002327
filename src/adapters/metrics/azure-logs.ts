import { z } from 'zod'
import type { AzureMonitorSourceOptions } from '../../config/source-options/hosted.ts'
import { AdapterError } from '../../domain/errors.ts'
import type { Window } from '../../domain/units.ts'
import { excerpt } from '../tools/excerpt.ts'
import { azureBearer } from './azure-bearer.ts'
import { type IntervalReads, intervalReads, type SourceTools } from './interval-reads.ts'
import { askJson, type JsonApi, loose } from './json-api.ts'
import { bucketsNamed, type Column } from './named-buckets.ts'
import { BACKSLASH_GRAMMAR } from './query-text.ts'

const answered = z.object({
  tables: z.array(
    z.object({
      columns: z.array(z.object({ name: z.string() })).default([]),
      rows: z.array(z.array(loose)),
    }),
  ),
  error: z.object({ message: z.string().default('') }).optional(),
})

/**
 * Azure Monitor, logs and workspace-based Application Insights:
 * https://learn.microsoft.com/en-us/azure/azure-monitor/logs/api/request-format
 * A query is KQL with one number as its result and without a time, such as
 * `AppRequests | where AppVersion == "${version}" and Success == false | summarize sum(ItemCount)`.
 * `buckets` is one whose columns are named by their bounds: `… | summarize ["100"]=countif(DurationMs <= 100), ["+Inf"]=count()`.
 */
export function azureLogs(
  options: AzureMonitorSourceOptions,
  workspace: string,
  tools: SourceTools,
): IntervalReads {
  const { url = 'https://api.loganalytics.azure.com' } = options
  const bearer = azureBearer(options, url, tools)
  const api: JsonApi = {
    adapter: 'azure-monitor',
    label: 'Azure Monitor',
    http: tools.http,
    timeoutSeconds: options['timeout-seconds'],
    secrets: bearer.secrets,
    advice: { 403: 'Give the application the role Log Analytics Reader on this workspace.' },
  }
  const base = `${url.replace(/\/+$/, '')}/v1/workspaces/${encodeURIComponent(workspace)}`
  async function rowsOf(query: string, window: Window): Promise<readonly (readonly Column[])[]> {
    // The end of a timespan belongs to it, so it is the last tick before the next window: 100 ns.
    const from = new Date(window.fromSeconds * 1000).toISOString()
    const to = new Date(window.toSeconds * 1000 - 1000).toISOString().replace('.000Z', '.9999999Z')
    const request = {
      method: 'POST',
      url: `${base}/query`,
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${await bearer.token()}`,
      },
      body: JSON.stringify({ query, timespan: `${from}/${to}` }),
    } as const
    const { tables, error } = await askJson(api, request, answered)
    if (error !== undefined) throw notWhole(excerpt(error.message, bearer.secrets))
    const { rows = [], columns = [] } = tables[0] ?? {}
    return rows.map((row) => row.map((value, i) => [columns[i]?.name ?? '', value] as const))
  }
  return intervalReads({
    adapter: 'azure-monitor',
    clock: tools.clock,
    grammar: BACKSLASH_GRAMMAR,
    gridSeconds: 1,
    answers: 'window',
    async ask(query, window) {
      const rows = await rowsOf(query, window)
      return rows.flat().map(([, value]) => [{ atSeconds: window.fromSeconds, value }])
    },
    async askBuckets(query, window) {
      const rows = await rowsOf(query, window)
      return rows.flatMap((row) => bucketsNamed('azure-monitor', row, window.fromSeconds))
    },
  })
}

function notWhole(said: string): AdapterError {
  return new AdapterError(
    'azure-monitor',
    'metrics_unreachable',
    `Azure Monitor says that its answer is not whole: ${said}`,
    'Make the query cheaper.',
  )
}

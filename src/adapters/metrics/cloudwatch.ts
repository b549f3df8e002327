import { z } from 'zod'
import type { CloudwatchSourceOptions } from '../../config/source-options/hosted.ts'
import { AdapterError } from '../../domain/errors.ts'
import type { Window } from '../../domain/units.ts'
import type { MetricSource } from '../../ports/metrics.ts'
import { signedHeaders } from '../tools/aws-signature.ts'
import type { HttpAnswer } from '../tools/http.ts'
import { awsKeys } from './aws-keys.ts'
import { BOUNDS_MAX, bucketsUpTo, risingBounds } from './bucket-bounds.ts'
import { intervalReads, type SourceTools } from './interval-reads.ts'
import { askJson, type JsonApi, jsonOf, loose } from './json-api.ts'
import { BACKSLASH_GRAMMAR, shown } from './query-text.ts'

const results = z.object({
  MetricDataResults: z.array(
    z.object({
      Id: z.string().default(''),
      StatusCode: z.string().default('Complete'),
      Timestamps: z.array(z.number()).default([]),
      Values: z.array(loose).default([]),
    }),
  ),
  NextToken: z.string().nullish(),
})
const refusal = z.object({ __type: z.string() })

/**
 * Amazon CloudWatch (GetMetricData):
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_GetMetricData.html
 * A query is namespace, metric, statistic and dimensions:
 * `AWS/ApplicationELB HTTPCode_Target_5XX_Count Sum LoadBalancer="app/shop/50dc" TargetGroup="${slot}"`.
 * `buckets` have their bounds where the statistic stands: `buckets(0.1,0.5,1)`. Each is a trimmed count, the number
 * of values up to the bound
 * (https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/Statistics-definitions.html).
 */
export function cloudwatchSource(
  options: CloudwatchSourceOptions,
  tools: SourceTools,
): MetricSource {
  const gridSeconds = options['resolution-seconds']
  const { slots } = options
  const metricData = metricDataOf(options, tools)
  const reads = intervalReads({
    adapter: 'cloudwatch',
    clock: tools.clock,
    grammar: BACKSLASH_GRAMMAR,
    gridSeconds,
    answers: 'grid',
    ...(slots === undefined ? {} : { slotText: (slot) => slotText(slots, slot) }),
    async ask(query, window) {
      const { Metric, statistic } = metricOf(query)
      const answer = await metricData([{ Id: 'a', Metric, Stat: statistic }], window)
      return answer.map(({ tallies }) => tallies)
    },
    async askBuckets(query, window) {
      const { Metric, statistic } = metricOf(query)
      const bounds = boundsIn(query, statistic)
      const counts = bounds.map((bound, i) => ({ Id: `b${i}`, Metric, Stat: `TC(:${bound})` }))
      const all = { Id: 'all', Metric, Stat: 'SampleCount' }
      const answer = await metricData([...counts, all], window)
      const talliesOf = (id: string) => answer.find((one) => one.Id === id)?.tallies ?? []
      return bucketsUpTo(
        bounds,
        counts.map(({ Id }) => talliesOf(Id)),
        talliesOf(all.Id),
      )
    },
  })
  return { type: 'cloudwatch', ...reads }
}

type Statistic = { readonly Id: string; readonly Metric: object; readonly Stat: string }

/** Asks for statistics of a metric, each for every stretch of the window. */
function metricDataOf(options: CloudwatchSourceOptions, tools: SourceTools) {
  const { keys, secrets } = awsKeys(options, tools.env)
  const { region } = options
  const api: JsonApi = {
    adapter: 'cloudwatch',
    label: 'CloudWatch',
    http: tools.http,
    timeoutSeconds: options['timeout-seconds'],
    secrets,
    advice: {
      400: 'Check the region and the credentials; temporary ones end after their time.',
      403: 'Give these credentials the permission cloudwatch:GetMetricData.',
    },
    isQueryWrong: isValidationError,
  }
  const url = `${(options.url ?? `https://monitoring.${region}.amazonaws.com`).replace(/\/+$/, '')}/`
  return async (statistics: readonly Statistic[], window: Window) => {
    const body = JSON.stringify({
      StartTime: window.fromSeconds,
      EndTime: window.toSeconds,
      ScanBy: 'TimestampAscending',
      MetricDataQueries: statistics.map(({ Id, ...metric }) => ({
        Id,
        MetricStat: { ...metric, Period: options['resolution-seconds'] },
      })),
    })
    const target = {
      'content-type': 'application/x-amz-json-1.0',
      'x-amz-target': 'GraniteServiceVersion20100801.GetMetricData',
    }
    const signing = { method: 'POST', url, headers: target, body } as const
    const headers = await signedHeaders(
      signing,
      { service: 'monitoring', region },
      keys,
      tools.clock,
    )
    const answer = await askJson(api, { method: 'POST', url, headers, body }, results)
    return answer.MetricDataResults.map(({ Id, StatusCode, Timestamps, Values }) => {
      if (StatusCode !== 'Complete' || answer.NextToken) throw notWhole(StatusCode)
      const tallies = Timestamps.map((atSeconds, i) => ({ atSeconds, value: Values[i] ?? null }))
      return { Id, tallies }
    })
  }
}

/** What CloudWatch calls the slot. */
function slotText(slots: { readonly [slot: string]: string }, slot: string): string {
  const text = Object.hasOwn(slots, slot) ? slots[slot] : undefined
  if (text !== undefined) return text
  throw new AdapterError(
    'cloudwatch',
    'config_invalid',
    `The metric source has no slot ${shown(slot)}.`,
    `Its slots are ${Object.keys(slots).join(', ')}: name them as the target does.`,
  )
}

function boundsIn(query: string, statistic: string): readonly number[] {
  const [, list = ''] = /^buckets\((.*)\)$/.exec(statistic) ?? []
  const bounds = risingBounds(list)
  if (bounds !== null) return bounds
  throw new AdapterError(
    'cloudwatch',
    'config_invalid',
    `The query ${shown(query)} has no buckets.`,
    `Write up to ${BOUNDS_MAX} rising bounds, without spaces, for the statistic: AWS/Lambda Duration buckets(100,500,1000) FunctionName="shop".`,
  )
}

function isValidationError({ status, text }: HttpAnswer): boolean {
  const type = refusal.safeParse(jsonOf(text)).data?.__type ?? ''
  return status === 400 && /Validation|InvalidParameter|MissingRequiredParameter/.test(type)
}

const WORDS = /^\s*(\S+)\s+(\S+)\s+(\S+)((?:\s+[A-Za-z0-9_.:-]{1,255}="(?:[^"\\]|\\.)*")*)\s*$/
const DIMENSION = /([A-Za-z0-9_.:-]+)="((?:[^"\\]|\\.)*)"/g

function metricOf(query: string) {
  const [, Namespace, MetricName, Stat, dimensions = ''] = WORDS.exec(query) ?? []
  if (Stat === undefined) {
    throw new AdapterError(
      'cloudwatch',
      'config_invalid',
      `The query ${shown(query)} is no metric of CloudWatch.`,
      'Write namespace, metric, statistic and dimensions: AWS/ApplicationELB RequestCount Sum TargetGroup="targetgroup/web/1".',
    )
  }
  const Dimensions = [...dimensions.matchAll(DIMENSION)].map(([, Name, Value = '']) => ({
    Name,
    Value: Value.replace(/\\(.)/g, '$1'),
  }))
  return { Metric: { Namespace, MetricName, Dimensions }, statistic: Stat }
}

function notWhole(status: string): AdapterError {
  return new AdapterError(
    'cloudwatch',
    'metrics_unreachable',
    `CloudWatch says that its answer is not whole (${shown(status)}).`,
    'Ask for less: a longer resolution, or fewer metrics.',
  )
}

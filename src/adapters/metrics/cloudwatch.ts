import { z } from 'zod'
import type { CloudwatchSourceOptions } from '../../config/source-options/hosted.ts'
import { AdapterError } from '../../domain/errors.ts'
import type { MetricSource } from '../../ports/metrics.ts'
import { signedHeaders } from '../tools/aws-signature.ts'
import type { HttpAnswer } from '../tools/http.ts'
import { awsKeys } from './aws-keys.ts'
import { intervalReads, type SourceTools } from './interval-reads.ts'
import { askJson, type JsonApi, jsonOf, loose } from './json-api.ts'
import { BACKSLASH_GRAMMAR, shown } from './query-text.ts'

const results = z.object({
  MetricDataResults: z.array(
    z.object({
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
 */
export function cloudwatchSource(
  options: CloudwatchSourceOptions,
  tools: SourceTools,
): MetricSource {
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
  const gridSeconds = options['resolution-seconds']
  const url = `${(options.url ?? `https://monitoring.${region}.amazonaws.com`).replace(/\/+$/, '')}/`
  const reads = intervalReads({
    adapter: 'cloudwatch',
    clock: tools.clock,
    grammar: BACKSLASH_GRAMMAR,
    gridSeconds,
    answers: 'grid',
    async ask(query, window) {
      const body = JSON.stringify({
        StartTime: window.fromSeconds,
        EndTime: window.toSeconds,
        ScanBy: 'TimestampAscending',
        MetricDataQueries: [{ Id: 'a', MetricStat: { ...metricOf(query), Period: gridSeconds } }],
      })
      const target = {
        'content-type': 'application/x-amz-json-1.0',
        'x-amz-target': 'GraniteServiceVersion20100801.GetMetricData',
      }
      const place = { service: 'monitoring', region }
      const signing = { method: 'POST', url, headers: target, body } as const
      const headers = await signedHeaders(signing, place, keys, tools.clock)
      const answer = await askJson(api, { method: 'POST', url, headers, body }, results)
      return answer.MetricDataResults.map(({ StatusCode, Timestamps, Values }) => {
        if (StatusCode !== 'Complete' || answer.NextToken) throw notWhole(StatusCode)
        return Timestamps.map((atSeconds, i) => ({ atSeconds, value: Values[i] ?? null }))
      })
    },
  })
  return { type: 'cloudwatch', ...reads }
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
  return { Metric: { Namespace, MetricName, Dimensions }, Stat }
}

function notWhole(status: string): AdapterError {
  return new AdapterError(
    'cloudwatch',
    'metrics_unreachable',
    `CloudWatch says that its answer is not whole (${shown(status)}).`,
    'Ask for less: a longer resolution, or fewer metrics.',
  )
}

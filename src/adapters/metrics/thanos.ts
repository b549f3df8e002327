import type { ThanosSourceOptions } from '../../config/source-options/prometheus-family.ts'
import type { MetricSource } from '../../ports/metrics.ts'
import { credentials } from './credentials.ts'
import type { PrometheusTools } from './prometheus.ts'
import { prometheusReads } from './prometheus-reads.ts'

/**
 * Thanos Query: https://thanos.io/tip/components/query.md/#api
 * A store that is away must be an error, two replicas one series, and the samples those that were scraped.
 */
export function thanosSource(
  options: ThanosSourceOptions,
  { http, env }: PrometheusTools,
): MetricSource {
  const { headers, secrets } = credentials(options, env)
  const reads = prometheusReads({
    http,
    url: options.url,
    parameters: { partial_response: 'false', dedup: 'true', max_source_resolution: '0s' },
    timeoutSeconds: options['timeout-seconds'],
    lookbackSeconds: options['lookback-seconds'],
    secrets,
    headers: async () => headers,
  })
  return { type: 'thanos', ...reads }
}

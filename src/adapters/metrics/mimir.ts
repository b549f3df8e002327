import type { MimirSourceOptions } from '../../config/source-options/prometheus-family.ts'
import type { MetricSource } from '../../ports/metrics.ts'
import { credentials } from './credentials.ts'
import type { PrometheusTools } from './prometheus.ts'
import { prometheusReads } from './prometheus-reads.ts'

/**
 * Grafana Mimir and Grafana Cloud, whose url ends in /prometheus:
 * https://grafana.com/docs/mimir/latest/references/http-api/#instant-query
 */
export function mimirSource(
  options: MimirSourceOptions,
  { http, env }: PrometheusTools,
): MetricSource {
  const { headers, secrets } = credentials(options, env)
  // Without it a Mimir with several tenants refuses every query.
  const tenant = options.tenant === undefined ? {} : { 'x-scope-orgid': options.tenant }
  const reads = prometheusReads({
    http,
    url: options.url,
    timeoutSeconds: options['timeout-seconds'],
    lookbackSeconds: options['lookback-seconds'],
    secrets,
    headers: async () => ({ ...headers, ...tenant }),
  })
  return { type: 'mimir', ...reads }
}

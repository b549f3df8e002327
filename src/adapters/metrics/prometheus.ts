import type { PrometheusSourceOptions } from '../../config/options.ts'
import type { MetricSource } from '../../ports/metrics.ts'
import type { HttpClient } from '../tools/http.ts'
import { credentials, type Environment } from './credentials.ts'
import { prometheusReads } from './prometheus-reads.ts'

export type PrometheusTools = { readonly http: HttpClient; readonly env: Environment }

/** Prometheus itself. ConfigError when a variable with credentials is missing. */
export function prometheusSource(
  options: PrometheusSourceOptions,
  { http, env }: PrometheusTools,
): MetricSource {
  const { headers, secrets } = credentials(options, env)
  const reads = prometheusReads({
    http,
    url: options.url,
    timeoutSeconds: options['timeout-seconds'],
    lookbackSeconds: options['lookback-seconds'],
    secrets,
    headers: async () => headers,
  })
  return { type: 'prometheus', ...reads }
}

import type { GoogleManagedPrometheusSourceOptions } from '../../config/source-options/prometheus-family.ts'
import type { Clock } from '../../ports/clock.ts'
import type { MetricSource } from '../../ports/metrics.ts'
import { googleBearer } from './google-bearer.ts'
import type { PrometheusTools } from './prometheus.ts'
import { prometheusReads } from './prometheus-reads.ts'

/**
 * Google Cloud Managed Service for Prometheus:
 * https://cloud.google.com/stackdriver/docs/managed-prometheus/query-api-ui
 */
export function googleManagedPrometheusSource(
  options: GoogleManagedPrometheusSourceOptions,
  tools: PrometheusTools & { readonly clock: Clock },
): MetricSource {
  const bearer = googleBearer('prometheus', options, tools)
  const { project, location } = options
  const base = options.url.replace(/\/+$/, '')
  const reads = prometheusReads({
    http: tools.http,
    url: `${base}/v1/projects/${encodeURIComponent(project)}/location/${location}/prometheus`,
    timeoutSeconds: options['timeout-seconds'],
    lookbackSeconds: options['lookback-seconds'],
    secrets: bearer.secrets,
    headers: async () => ({ authorization: `Bearer ${await bearer.token()}` }),
  })
  return { type: 'google-managed-prometheus', ...reads }
}

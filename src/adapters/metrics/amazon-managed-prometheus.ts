import type { AmazonManagedPrometheusSourceOptions } from '../../config/source-options/prometheus-family.ts'
import type { Clock } from '../../ports/clock.ts'
import type { MetricSource } from '../../ports/metrics.ts'
import { signedHeaders } from '../tools/aws-signature.ts'
import { awsKeys } from './aws-keys.ts'
import type { PrometheusTools } from './prometheus.ts'
import { prometheusReads } from './prometheus-reads.ts'

/**
 * Amazon Managed Service for Prometheus, every request signed for the service aps:
 * https://docs.aws.amazon.com/prometheus/latest/userguide/AMP-APIReference-QueryMetrics.html
 */
export function amazonManagedPrometheusSource(
  options: AmazonManagedPrometheusSourceOptions,
  { http, env, clock }: PrometheusTools & { readonly clock: Clock },
): MetricSource {
  const { keys, secrets } = awsKeys(options, env)
  const reads = prometheusReads({
    http,
    url: options.url,
    timeoutSeconds: options['timeout-seconds'],
    lookbackSeconds: options['lookback-seconds'],
    secrets,
    headers: (url, body) => {
      const headers = { 'content-type': 'application/x-www-form-urlencoded' }
      const place = { service: 'aps', region: options.region }
      return signedHeaders({ method: 'POST', url, headers, body }, place, keys, clock)
    },
  })
  return { type: 'amazon-managed-prometheus', ...reads }
}

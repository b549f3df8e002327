import type { VictoriametricsSourceOptions } from '../../config/source-options/prometheus-family.ts'
import type { MetricSource } from '../../ports/metrics.ts'
import { credentials } from './credentials.ts'
import type { PrometheusTools } from './prometheus.ts'
import { prometheusReads } from './prometheus-reads.ts'

/**
 * VictoriaMetrics, the single node or the select part of a cluster (url ends in /select/0/prometheus):
 * https://docs.victoriametrics.com/victoriametrics/url-examples/#apiv1query
 * Its cache and the seconds that it keeps back by itself (-search.latencyOffset, 30 s) would hide the newest
 * samples; how long they need is what delay-seconds is for.
 */
export function victoriametricsSource(
  options: VictoriametricsSourceOptions,
  { http, env }: PrometheusTools,
): MetricSource {
  const { headers, secrets } = credentials(options, env)
  const reads = prometheusReads({
    http,
    url: options.url,
    // A range after an expression is a subquery there, whose samples are no counters.
    isLenient: true,
    parameters: { nocache: '1', latency_offset: '1ms' },
    timeoutSeconds: options['timeout-seconds'],
    lookbackSeconds: options['lookback-seconds'],
    secrets,
    headers: async () => headers,
  })
  return { type: 'victoriametrics', ...reads }
}

/** What a preset asks for; the words are keys of metrics. */
export type Ready = { readonly bad: string; readonly total: string } | { readonly buckets: string }

export type Preset = {
  /** Grammar of its queries. */
  readonly family: PresetFamily
  /** The label or dimension that tells the two sides apart, and what it holds. */
  readonly slotLabel: string
  readonly slotValue: string
  /** The label or dimension that names the service; null = it has none. */
  readonly serviceLabel: string | null
  /** Queries, with `$sides` where the labels belong that pick one side of one service. */
  readonly errors: { readonly bad: string; readonly total: string }
  /** The buckets of its histogram, in its own unit; null = it has none. */
  readonly latency: { readonly buckets: string; readonly unit: 'seconds' | 'milliseconds' } | null
}

export type PresetFamily = 'promql' | 'cloudwatch' | 'google-monitoring'

/** Stands in the queries of a preset where the labels of one side belong. */
const SIDES = '$sides'
const SLOT = '$' + '{slot}'
const VERSION = '$' + '{version}'

function promql(
  parts: Pick<Preset, 'slotLabel' | 'serviceLabel'> & {
    readonly slotValue?: string
    readonly count: string
    readonly isBad: string
    readonly buckets?: string
    readonly unit?: 'seconds' | 'milliseconds'
    readonly also?: string
  },
): Preset {
  const also = parts.also === undefined ? '' : `,${parts.also}`
  const { slotLabel, serviceLabel, slotValue = SLOT, buckets, unit = 'seconds' } = parts
  return {
    family: 'promql',
    slotLabel,
    slotValue,
    serviceLabel,
    errors: {
      bad: `${parts.count}{${SIDES}${also},${parts.isBad}}`,
      total: `${parts.count}{${SIDES}${also}}`,
    },
    latency: buckets === undefined ? null : { buckets: `${buckets}{${SIDES}${also}}`, unit },
  }
}

/**
 * Ready-made queries for what commonly serves requests. Where the names come from:
 * - istio: https://istio.io/latest/docs/reference/config/metrics/
 * - envoy: https://www.envoyproxy.io/docs/envoy/latest/configuration/upstream/cluster_manager/cluster_stats
 * - nginx: https://kubernetes.github.io/ingress-nginx/user-guide/monitoring/
 * - haproxy: https://www.haproxy.com/documentation/haproxy-configuration-tutorials/alerts-and-monitoring/prometheus/
 * - linkerd: https://linkerd.io/2/reference/proxy-metrics/
 * - traefik: https://doc.traefik.io/traefik/reference/install-configuration/observability/metrics/
 * - otel-http: https://opentelemetry.io/docs/specs/semconv/http/http-metrics/
 */
export const PRESETS = {
  istio: promql({
    count: 'istio_requests_total',
    also: 'reporter="destination"',
    isBad: 'response_code=~"5.."',
    slotLabel: 'destination_workload',
    serviceLabel: 'destination_service_name',
    buckets: 'istio_request_duration_milliseconds_bucket',
    unit: 'milliseconds',
  }),
  envoy: promql({
    count: 'envoy_cluster_upstream_rq_xx',
    isBad: 'envoy_response_code_class="5"',
    slotLabel: 'envoy_cluster_name',
    serviceLabel: null,
    buckets: 'envoy_cluster_upstream_rq_time_bucket',
    unit: 'milliseconds',
  }),
  nginx: promql({
    count: 'nginx_ingress_controller_requests',
    isBad: 'status=~"5.."',
    slotLabel: 'service',
    serviceLabel: 'ingress',
    buckets: 'nginx_ingress_controller_request_duration_seconds_bucket',
  }),
  haproxy: promql({
    count: 'haproxy_server_http_responses_total',
    isBad: 'code="5xx"',
    slotLabel: 'server',
    serviceLabel: 'proxy',
  }),
  linkerd: promql({
    count: 'response_total',
    also: 'direction="inbound"',
    isBad: 'classification="failure"',
    slotLabel: 'deployment',
    serviceLabel: 'namespace',
    buckets: 'response_latency_ms_bucket',
    unit: 'milliseconds',
  }),
  traefik: promql({
    count: 'traefik_service_requests_total',
    isBad: 'code=~"5.."',
    slotLabel: 'service',
    serviceLabel: null,
    buckets: 'traefik_service_request_duration_seconds_bucket',
  }),
  'otel-http': promql({
    count: 'http_server_request_duration_seconds_count',
    isBad: 'http_response_status_code=~"5.."',
    slotLabel: 'service_version',
    slotValue: VERSION,
    serviceLabel: 'job',
    buckets: 'http_server_request_duration_seconds_bucket',
  }),
} as const satisfies { readonly [name: string]: Preset }

export type PresetName = keyof typeof PRESETS

export type PresetChoice = {
  readonly measures: 'errors' | 'latency'
  /** Name of the service; null = every service that the source knows. */
  readonly service: string | null
  /** Another label that tells the sides apart; null = that of the preset. */
  readonly slotLabel: string | null
}

/** The queries of a preset for one service; null when it has no histogram to measure latency by. */
export function expandedPreset(name: PresetName, choice: PresetChoice): Ready | null {
  const preset: Preset = PRESETS[name]
  const { measures, service } = choice
  const slotLabel = choice.slotLabel ?? preset.slotLabel
  // Another label holds the slot: only that of the preset is known to hold anything else.
  const slotValue = choice.slotLabel === null ? preset.slotValue : SLOT
  const labels = [
    `${slotLabel}="${slotValue}"`,
    ...(service === null || preset.serviceLabel === null
      ? []
      : [`${preset.serviceLabel}="${service}"`]),
  ].join(',')
  const filled = (query: string) => query.replace(SIDES, () => labels)
  if (measures === 'errors') {
    return { bad: filled(preset.errors.bad), total: filled(preset.errors.total) }
  }
  return preset.latency === null ? null : { buckets: filled(preset.latency.buckets) }
}

/** What a preset asks for; the words are keys of metrics. */
export type Ready = { readonly bad: string; readonly total: string } | { readonly buckets: string }

export type Preset = {
  /** Grammar of its queries. */
  readonly family: PresetFamily
  /**
   * The labels (or dimensions) that pick one side of one service; `slotLabel` is another one that holds the slot.
   * Null when the service has to be named and is not.
   */
  readonly labels: (service: string | null, slotLabel: string | null) => readonly Label[] | null
  /** Queries, with `$sides` where the labels belong. */
  readonly errors: { readonly bad: string; readonly total: string }
  /** The buckets of its histogram, in its own unit; null = it has none. */
  readonly latency: { readonly buckets: string; readonly unit: 'seconds' | 'milliseconds' } | null
}

export type PresetFamily = 'promql' | 'cloudwatch' | 'google-monitoring'

type Label = readonly [name: string, value: string]

/** How the languages write labels that must all hold. */
const JOINED: { readonly [Family in PresetFamily]: (labels: readonly Label[]) => string } = {
  promql: (labels) => labels.map(([name, value]) => `${name}="${value}"`).join(','),
  cloudwatch: (labels) => labels.map(([name, value]) => `${name}="${value}"`).join(' '),
  'google-monitoring': (labels) =>
    labels.map(([name, value]) => `resource.labels.${name}="${value}"`).join(' AND '),
}

/** Stands in the queries of a preset where the labels of one side belong. */
const SIDES = '$sides'
const SLOT = '$' + '{slot}'
const VERSION = '$' + '{version}'

function promql(parts: {
  readonly slotLabel: string
  readonly slotValue?: string
  /** null = it has none. */
  readonly serviceLabel: string | null
  readonly count: string
  readonly isBad: string
  readonly buckets?: string
  readonly unit?: 'seconds' | 'milliseconds'
  readonly also?: string
}): Preset {
  const also = parts.also === undefined ? '' : `,${parts.also}`
  const { serviceLabel, slotValue = SLOT, buckets, unit = 'seconds' } = parts
  return {
    family: 'promql',
    labels: (service, slotLabel) => [
      // Another label holds the slot: only that of the preset is known to hold anything else.
      slotLabel === null ? [parts.slotLabel, slotValue] : [slotLabel, SLOT],
      ...(service === null || serviceLabel === null ? [] : [[serviceLabel, service] as const]),
    ],
    errors: {
      bad: `${parts.count}{${SIDES}${also},${parts.isBad}}`,
      total: `${parts.count}{${SIDES}${also}}`,
    },
    latency: buckets === undefined ? null : { buckets: `${buckets}{${SIDES}${also}}`, unit },
  }
}

/** Cloud Run names a revision by its service and a suffix, which is the version here. */
const cloudRun: Preset = {
  family: 'google-monitoring',
  labels(service, slotLabel) {
    if (service === null) return null
    const side: Label =
      slotLabel === null ? ['revision_name', `${service}-${VERSION}`] : [slotLabel, SLOT]
    return [['service_name', service], side]
  },
  errors: {
    bad: `resource.type="cloud_run_revision" AND metric.type="run.googleapis.com/request_count" AND metric.labels.response_code_class="5xx" AND ${SIDES}`,
    total: `resource.type="cloud_run_revision" AND metric.type="run.googleapis.com/request_count" AND ${SIDES}`,
  },
  latency: {
    buckets: `resource.type="cloud_run_revision" AND metric.type="run.googleapis.com/request_latencies" AND ${SIDES}`,
    unit: 'milliseconds',
  },
}

/** Milliseconds from the quickest function to the slowest one that somebody waits for. */
const LAMBDA_BOUNDS = '5,10,25,50,100,250,500,1000,2500,5000,10000'

/** `shop`: each slot is an alias of the function. `shop:live`: each slot is a version behind that alias. */
const lambda: Preset = {
  family: 'cloudwatch',
  labels(service, slotLabel) {
    if (service === null) return null
    const [name = service, alias] = service.split(':')
    if (alias === undefined) {
      const side: Label = slotLabel === null ? ['Resource', `${name}:${SLOT}`] : [slotLabel, SLOT]
      return [['FunctionName', name], side]
    }
    return [
      ['FunctionName', name],
      ['Resource', service],
      [slotLabel ?? 'ExecutedVersion', SLOT],
    ]
  },
  errors: {
    bad: `AWS/Lambda Errors Sum ${SIDES}`,
    total: `AWS/Lambda Invocations Sum ${SIDES}`,
  },
  latency: {
    buckets: `AWS/Lambda Duration buckets(${LAMBDA_BOUNDS}) ${SIDES}`,
    unit: 'milliseconds',
  },
}

const ALB_BOUNDS = '0.005,0.01,0.025,0.05,0.1,0.25,0.5,1,2.5,5,10'

/** The service is the load balancer as CloudWatch names it; each slot is a target group. */
const alb: Preset = {
  family: 'cloudwatch',
  labels: (service, slotLabel) =>
    service === null
      ? null
      : [
          ['LoadBalancer', service],
          [slotLabel ?? 'TargetGroup', SLOT],
        ],
  errors: {
    bad: `AWS/ApplicationELB HTTPCode_Target_5XX_Count Sum ${SIDES}`,
    total: `AWS/ApplicationELB RequestCount Sum ${SIDES}`,
  },
  latency: {
    buckets: `AWS/ApplicationELB TargetResponseTime buckets(${ALB_BOUNDS}) ${SIDES}`,
    unit: 'seconds',
  },
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
 * - cloud-run: https://cloud.google.com/monitoring/api/metrics_gcp_p_z#gcp-run
 * - lambda: https://docs.aws.amazon.com/lambda/latest/dg/monitoring-metrics-types.html
 * - alb: https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-cloudwatch-metrics.html
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
  'cloud-run': cloudRun,
  lambda,
  alb,
} as const satisfies { readonly [name: string]: Preset }

export type PresetName = keyof typeof PRESETS

export type PresetChoice = {
  readonly measures: 'errors' | 'latency'
  /** Name of the service; null = every service that the source knows. */
  readonly service: string | null
  /** Another label that tells the sides apart; null = that of the preset. */
  readonly slotLabel: string | null
}

/**
 * The queries of a preset for one service; null when it has no histogram to measure latency by, or when the
 * service has to be named and is not.
 */
export function expandedPreset(name: PresetName, choice: PresetChoice): Ready | null {
  const preset: Preset = PRESETS[name]
  const labels = preset.labels(choice.service, choice.slotLabel)
  if (labels === null) return null
  const filled = (query: string) => query.replace(SIDES, () => JOINED[preset.family](labels))
  if (choice.measures === 'errors') {
    return { bad: filled(preset.errors.bad), total: filled(preset.errors.total) }
  }
  return preset.latency === null ? null : { buckets: filled(preset.latency.buckets) }
}

/** Whether a preset can ask only about a service that is named. */
export function needsService(name: PresetName): boolean {
  return PRESETS[name].labels(null, null) === null
}

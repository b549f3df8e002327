import type { MetricSourceConfig } from '../../config/source-options/index.ts'
import { ConfigError } from '../../domain/errors.ts'
import type { MetricSource } from '../../ports/metrics.ts'
import type { TargetTools } from '../targets/tools.ts'
import { httpClient } from '../tools/http.ts'

/** What every metric source may use: what targets get, and chance for the jitter of retries. */
export type MetricTools = TargetTools & {
  /** Uniform in [0, 1). */
  readonly random: () => number
}

type Open<Config> = (config: Config, tools: MetricTools) => Promise<MetricSource>

/** Every metric source, loaded when it is asked for. The keys are the accepted values of `type`. */
export const metricSources = {
  prometheus: async (config, tools) => {
    const { prometheusSource } = await import('./prometheus.ts')
    return prometheusSource(config, { http: httpClient(tools), env: tools.env })
  },
  mimir: async (config, tools) => {
    const { mimirSource } = await import('./mimir.ts')
    return mimirSource(config, { http: httpClient(tools), env: tools.env })
  },
  thanos: async (config, tools) => {
    const { thanosSource } = await import('./thanos.ts')
    return thanosSource(config, { http: httpClient(tools), env: tools.env })
  },
  victoriametrics: async (config, tools) => {
    const { victoriametricsSource } = await import('./victoriametrics.ts')
    return victoriametricsSource(config, { http: httpClient(tools), env: tools.env })
  },
  'google-managed-prometheus': async (config, tools) => {
    const { googleManagedPrometheusSource } = await import('./google-managed-prometheus.ts')
    return googleManagedPrometheusSource(config, { http: httpClient(tools), ...tools })
  },
  'amazon-managed-prometheus': async (config, tools) => {
    const { amazonManagedPrometheusSource } = await import('./amazon-managed-prometheus.ts')
    return amazonManagedPrometheusSource(config, { http: httpClient(tools), ...tools })
  },
  influxdb: async (config, tools) => {
    const { influxdbSource } = await import('./influxdb.ts')
    return influxdbSource(config, { http: httpClient(tools), ...tools })
  },
  graphite: async (config, tools) => {
    const { graphiteSource } = await import('./graphite.ts')
    return graphiteSource(config, { http: httpClient(tools), ...tools })
  },
  elasticsearch: async (config, tools) => {
    const { elasticsearchSource } = await import('./elasticsearch.ts')
    return elasticsearchSource(config, { http: httpClient(tools), ...tools })
  },
  splunk: async (config, tools) => {
    const { splunkSource } = await import('./splunk.ts')
    return splunkSource(config, { http: httpClient(tools), ...tools })
  },
  datadog: async (config, tools) => {
    const { datadogSource } = await import('./datadog.ts')
    return datadogSource(config, { http: httpClient(tools), ...tools })
  },
  cloudwatch: async (config, tools) => {
    const { cloudwatchSource } = await import('./cloudwatch.ts')
    return cloudwatchSource(config, { http: httpClient(tools), ...tools })
  },
  'new-relic': async (config, tools) => {
    const { newRelicSource } = await import('./new-relic.ts')
    return newRelicSource(config, { http: httpClient(tools), ...tools })
  },
  dynatrace: async (config, tools) => {
    const { dynatraceSource } = await import('./dynatrace.ts')
    return dynatraceSource(config, { http: httpClient(tools), ...tools })
  },
  'google-cloud-monitoring': async (config, tools) => {
    const { googleCloudMonitoringSource } = await import('./google-cloud-monitoring.ts')
    return googleCloudMonitoringSource(config, { http: httpClient(tools), ...tools })
  },
  'azure-monitor': async (config, tools) => {
    const { azureMonitorSource } = await import('./azure-monitor.ts')
    return azureMonitorSource(config, { http: httpClient(tools), ...tools })
  },
  sentry: async (config, tools) => {
    const { sentrySource } = await import('./sentry.ts')
    return sentrySource(config, { http: httpClient(tools), ...tools })
  },
  honeycomb: async (config, tools) => {
    const { honeycombSource } = await import('./honeycomb.ts')
    return honeycombSource(config, { http: httpClient(tools), ...tools })
  },
  haproxy: async (config, tools) => {
    const [{ haproxySource }, { haproxyRuntime }] = await Promise.all([
      import('./haproxy.ts'),
      import('../tools/haproxy-runtime.ts'),
    ])
    return haproxySource(config, { runtime: haproxyRuntime(config.address), clock: tools.clock })
  },
  envoy: async (config, tools) => {
    const { envoySource } = await import('./envoy.ts')
    return envoySource(config, { http: httpClient(tools), clock: tools.clock })
  },
  http: async (config, tools) => {
    const { httpSource } = await import('./http.ts')
    return httpSource(config, { http: httpClient(tools), ...tools })
  },
  json: async (config, tools) => {
    const { jsonSource } = await import('./json.ts')
    return jsonSource(config, { http: httpClient(tools), ...tools })
  },
  command: async (config, tools) => (await import('./command.ts')).commandSource(config, tools),
} as const satisfies {
  [Type in MetricSourceConfig['type']]: Open<Extract<MetricSourceConfig, { type: Type }>>
}

/** Opens the source that the configuration calls `name`. ConfigError for an unknown type or credentials. */
export async function openMetricSource(
  name: string,
  config: MetricSourceConfig,
  tools: MetricTools,
): Promise<MetricSource> {
  try {
    return await opened(config, tools)
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error
    const problems = error.problems.map((problem) => ({
      ...problem,
      where: `metric source ${name}, ${problem.where}`,
    }))
    throw new ConfigError(problems, error.reason)
  }
}

function opened(config: MetricSourceConfig, tools: MetricTools): Promise<MetricSource> {
  if (!Object.hasOwn(metricSources, config.type)) throw unknownType(config)
  // Each row takes the options of its own type, which the table is checked for.
  const open = metricSources[config.type] as Open<MetricSourceConfig>
  return open(config, tools)
}

function unknownType(config: MetricSourceConfig): ConfigError {
  const known = Object.keys(metricSources).join(', ')
  return new ConfigError([
    {
      where: 'type',
      line: null,
      what: `${JSON.stringify(config.type)} is no metric source.`,
      fix: `Must be one of: ${known}.`,
    },
  ])
}

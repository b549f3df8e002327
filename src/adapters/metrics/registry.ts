import type { HaproxySourceOptions, PrometheusSourceOptions } from '../../config/options.ts'
import { ConfigError } from '../../domain/errors.ts'
import type { Clock } from '../../ports/clock.ts'
import type { MetricSource } from '../../ports/metrics.ts'
import { httpClient } from '../tools/http.ts'
import type { Environment } from './credentials.ts'

export type MetricSourceConfig = PrometheusSourceOptions | HaproxySourceOptions

export type MetricTools = {
  readonly clock: Clock
  /** Uniform in [0, 1). */
  readonly random: () => number
  readonly env: Environment
}

type Open<Config> = (config: Config, tools: MetricTools) => Promise<MetricSource>

/** Every metric source, loaded when it is asked for. The keys are the accepted values of `type`. */
export const metricSources = {
  prometheus: async (config, tools) => {
    const { prometheusSource } = await import('./prometheus.ts')
    return prometheusSource(config, { http: httpClient(tools), env: tools.env })
  },
  haproxy: async (config, tools) => {
    const [{ haproxySource }, { haproxyRuntime }] = await Promise.all([
      import('./haproxy.ts'),
      import('../tools/haproxy-runtime.ts'),
    ])
    return haproxySource(config, { runtime: haproxyRuntime(config.address), clock: tools.clock })
  },
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
  switch (config.type) {
    case 'prometheus':
      return metricSources.prometheus(config, tools)
    case 'haproxy':
      return metricSources.haproxy(config, tools)
    default:
      throw unknownType(config)
  }
}

function unknownType(config: never): ConfigError {
  const known = Object.keys(metricSources).join(', ')
  return new ConfigError([
    {
      where: 'type',
      line: null,
      what: `${JSON.stringify((config as { type: unknown }).type)} is no metric source.`,
      fix: `Must be one of: ${known}.`,
    },
  ])
}

import { z } from 'zod'
import { haproxySource, prometheusSource } from '../options.ts'
import {
  azureMonitorSource,
  cloudwatchSource,
  datadogSource,
  dynatraceSource,
  googleCloudMonitoringSource,
  honeycombSource,
  newRelicSource,
  sentrySource,
} from './hosted.ts'
import { commandSource, envoySource, httpSource, jsonSource } from './own.ts'
import {
  amazonManagedPrometheusSource,
  googleManagedPrometheusSource,
  mimirSource,
  thanosSource,
  victoriametricsSource,
} from './prometheus-family.ts'
import { elasticsearchSource, graphiteSource, influxdbSource, splunkSource } from './stores.ts'

/** Every metric source of the configuration, by its `type`. */
export const metricSource = z.discriminatedUnion('type', [
  prometheusSource,
  mimirSource,
  thanosSource,
  victoriametricsSource,
  googleManagedPrometheusSource,
  amazonManagedPrometheusSource,
  influxdbSource,
  graphiteSource,
  elasticsearchSource,
  splunkSource,
  datadogSource,
  cloudwatchSource,
  newRelicSource,
  dynatraceSource,
  googleCloudMonitoringSource,
  azureMonitorSource,
  sentrySource,
  honeycombSource,
  haproxySource,
  envoySource,
  httpSource,
  jsonSource,
  commandSource,
])
export type MetricSourceConfig = z.infer<typeof metricSource>

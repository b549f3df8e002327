import { z } from 'zod'
import { haproxySource, prometheusSource } from '../options.ts'
import { commandSource, envoySource, httpSource, jsonSource } from './own.ts'

import {
  amazonManagedPrometheusSource,
  googleManagedPrometheusSource,
  mimirSource,
  thanosSource,
  victoriametricsSource,
} from './prometheus-family.ts'

/** Every metric source of the configuration, by its `type`. */
export const metricSource = z.discriminatedUnion('type', [
  prometheusSource,
  mimirSource,
  thanosSource,
  victoriametricsSource,
  googleManagedPrometheusSource,
  amazonManagedPrometheusSource,
  haproxySource,
  envoySource,
  httpSource,
  jsonSource,
  commandSource,
])
export type MetricSourceConfig = z.infer<typeof metricSource>

import type { AzureMonitorSourceOptions } from '../../config/source-options/hosted.ts'
import type { MetricSource } from '../../ports/metrics.ts'
import { azureLogs } from './azure-logs.ts'
import { azureMetrics } from './azure-metrics.ts'
import type { SourceTools } from './interval-reads.ts'

/** Azure Monitor: the logs of a workspace, or the metrics of a resource. */
export function azureMonitorSource(
  options: AzureMonitorSourceOptions,
  tools: SourceTools,
): MetricSource {
  const { workspace, resource } = options
  // The configuration has exactly one of the two.
  const reads =
    resource === undefined
      ? azureLogs(options, workspace ?? '', tools)
      : azureMetrics(options, resource, tools)
  return { type: 'azure-monitor', ...reads }
}

import { z } from 'zod'
import {
  awsCredentials,
  awsRegion,
  azureCredentials,
  googleCredentials,
  projectId,
} from './clouds.ts'
import { httpUrl, resolutionSeconds, secretFrom, slotName, timeoutSeconds } from './parts.ts'

/** Options of the services that others run. */

const pathName = z.string().regex(/^[A-Za-z0-9_-][A-Za-z0-9_.-]{0,199}$/)

export const datadogSource = z.strictObject({
  type: z.literal('datadog').describe('Datadog metrics.'),
  url: httpUrl
    .default('https://api.datadoghq.com')
    .describe('Address of the API of your site, such as https://api.datadoghq.eu.'),
  'api-key-from': secretFrom('the API key').default('DD_API_KEY'),
  'application-key-from': secretFrom('the application key').default('DD_APP_KEY'),
  'resolution-seconds': resolutionSeconds(10),
  'timeout-seconds': timeoutSeconds(10),
})
export type DatadogSourceOptions = z.infer<typeof datadogSource>

export const cloudwatchSource = z.strictObject({
  type: z.literal('cloudwatch').describe('Amazon CloudWatch metrics.'),
  region: awsRegion,
  url: httpUrl
    .optional()
    .describe('Address of CloudWatch; default: https://monitoring.<region>.amazonaws.com.'),
  slots: z
    .record(slotName, z.string().regex(/^[!-~]{1,255}$/))
    .refine((slots) => Object.keys(slots).length === 2, {
      error: 'There must be exactly two slots.',
      params: {
        fix: 'Name both slots of the target, each with what CloudWatch calls it: {blue: targetgroup/blue/1a2b, green: targetgroup/green/3c4d}.',
      },
    })
    .meta({ minProperties: 2, maxProperties: 2 })
    .optional()
    .describe('What stands for the slot in queries, such as a target group; default: its name.'),
  ...awsCredentials,
  'resolution-seconds': resolutionSeconds(60),
  'timeout-seconds': timeoutSeconds(10),
})
export type CloudwatchSourceOptions = z.infer<typeof cloudwatchSource>

export const newRelicSource = z.strictObject({
  type: z.literal('new-relic').describe('New Relic: NRQL over NerdGraph.'),
  url: httpUrl
    .default('https://api.newrelic.com/graphql')
    .describe('Address of NerdGraph; https://api.eu.newrelic.com/graphql in the EU.'),
  account: z.int().positive().describe('Number of the account.'),
  'key-from': secretFrom('the user key').default('NEW_RELIC_API_KEY'),
  'timeout-seconds': timeoutSeconds(20),
})
export type NewRelicSourceOptions = z.infer<typeof newRelicSource>

export const dynatraceSource = z.strictObject({
  type: z.literal('dynatrace').describe('Dynatrace metrics (API v2).'),
  url: httpUrl.describe('Address of the environment: https://<id>.live.dynatrace.com.'),
  'token-from': secretFrom('a token with the scope metrics.read'),
  'resolution-seconds': resolutionSeconds(60),
  'timeout-seconds': timeoutSeconds(15),
})
export type DynatraceSourceOptions = z.infer<typeof dynatraceSource>

export const googleCloudMonitoringSource = z.strictObject({
  type: z.literal('google-cloud-monitoring').describe('Google Cloud Monitoring.'),
  project: projectId,
  url: httpUrl.default('https://monitoring.googleapis.com').describe('Address of the API.'),
  ...googleCredentials,
  'resolution-seconds': resolutionSeconds(60),
  'timeout-seconds': timeoutSeconds(15),
})
export type GoogleCloudMonitoringSourceOptions = z.infer<typeof googleCloudMonitoringSource>

export const azureMonitorSource = z
  .strictObject({
    type: z
      .literal('azure-monitor')
      .describe('Azure Monitor: KQL in a Log Analytics workspace, or the metrics of a resource.'),
    workspace: pathName.optional().describe('For logs: id of the workspace.'),
    resource: z
      .string()
      .regex(/^(?:\/[A-Za-z0-9_().-]+){2,40}$/)
      .optional()
      .describe(
        'For metrics: id of the resource, /subscriptions/…/resourceGroups/…/providers/Microsoft.App/containerApps/shop.',
      ),
    'metric-namespace': z
      .string()
      .regex(/^[A-Za-z0-9 _./-]{1,200}$/)
      .optional()
      .describe('For metrics: their namespace; default: that of the resource.'),
    url: httpUrl
      .optional()
      .describe(
        'Address of the API; default: https://api.loganalytics.azure.com for logs, https://management.azure.com for metrics.',
      ),
    'login-url': httpUrl
      .default('https://login.microsoftonline.com')
      .describe('Address that gives tokens to applications.'),
    ...azureCredentials,
    'resolution-seconds': z
      .literal([60, 300, 900, 1800, 3600])
      .default(60)
      .describe(
        'For metrics: stretches in which Azure counts; windows begin and end at multiples of it and should not be shorter.',
      ),
    'timeout-seconds': timeoutSeconds(20),
  })
  .refine(({ workspace, resource }) => (workspace === undefined) !== (resource === undefined), {
    error: 'Exactly one of workspace and resource is needed.',
    params: { fix: 'Name the workspace for logs, or the resource for metrics.' },
  })
export type AzureMonitorSourceOptions = z.infer<typeof azureMonitorSource>

export const sentrySource = z.strictObject({
  type: z.literal('sentry').describe('Sentry: sessions, events and new issues of a release.'),
  url: httpUrl.default('https://sentry.io').describe('Address of Sentry.'),
  organization: pathName.describe('Slug of the organization.'),
  project: z.int().positive().optional().describe('Number of the project; default: all.'),
  'token-from': secretFrom('a token with the scopes org:read and event:read').default(
    'SENTRY_AUTH_TOKEN',
  ),
  'timeout-seconds': timeoutSeconds(15),
})
export type SentrySourceOptions = z.infer<typeof sentrySource>

export const honeycombSource = z.strictObject({
  type: z.literal('honeycomb').describe('Honeycomb query results (Enterprise).'),
  url: httpUrl
    .default('https://api.honeycomb.io')
    .describe('Address of the API; https://api.eu1.honeycomb.io in the EU.'),
  dataset: pathName.describe('Slug of the dataset; __all__ for all of an environment.'),
  'key-from': secretFrom('a configuration key that may run queries').default('HONEYCOMB_API_KEY'),
  'timeout-seconds': timeoutSeconds(20),
})
export type HoneycombSourceOptions = z.infer<typeof honeycombSource>

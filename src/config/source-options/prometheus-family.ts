import { z } from 'zod'
import { awsCredentials, awsRegion, googleCredentials, projectId } from './clouds.ts'
import { bearerOrBasic, httpUrl, timeoutSeconds } from './parts.ts'

/** Options of the servers that speak the HTTP API of Prometheus. */

const base = {
  url: httpUrl.describe('Base URL of the HTTP API, without /api/v1.'),
  ...bearerOrBasic,
  'timeout-seconds': timeoutSeconds(10),
}
const lookback = {
  'lookback-seconds': z
    .number()
    .positive()
    .max(3600)
    .default(300)
    .describe('How far back a counter is searched for its last value before a window.'),
}

export const mimirSource = z.strictObject({
  type: z.literal('mimir').describe('Grafana Mimir and Grafana Cloud.'),
  ...base,
  tenant: z
    .string()
    .regex(/^[A-Za-z0-9!\-_.*'()|]{1,150}$/)
    .optional()
    .describe('Tenant, sent as X-Scope-OrgID.'),
  ...lookback,
})
export type MimirSourceOptions = z.infer<typeof mimirSource>

export const thanosSource = z.strictObject({
  type: z.literal('thanos').describe('Thanos Query.'),
  ...base,
  ...lookback,
})
export type ThanosSourceOptions = z.infer<typeof thanosSource>

export const victoriametricsSource = z.strictObject({
  type: z.literal('victoriametrics').describe('VictoriaMetrics.'),
  ...base,
  ...lookback,
})
export type VictoriametricsSourceOptions = z.infer<typeof victoriametricsSource>

export const googleManagedPrometheusSource = z.strictObject({
  type: z
    .literal('google-managed-prometheus')
    .describe('Google Cloud Managed Service for Prometheus.'),
  project: projectId,
  location: z
    .string()
    .regex(/^[a-z0-9-]+$/)
    .default('global')
    .describe('Location of the API.'),
  url: httpUrl
    .default('https://monitoring.googleapis.com')
    .describe('Address of Cloud Monitoring.'),
  ...googleCredentials,
  'timeout-seconds': timeoutSeconds(10),
  ...lookback,
})
export type GoogleManagedPrometheusSourceOptions = z.infer<typeof googleManagedPrometheusSource>

export const amazonManagedPrometheusSource = z.strictObject({
  type: z.literal('amazon-managed-prometheus').describe('Amazon Managed Service for Prometheus.'),
  url: httpUrl.describe(
    'Address of the workspace: https://aps-workspaces.<region>.amazonaws.com/workspaces/<id>.',
  ),
  region: awsRegion,
  ...awsCredentials,
  'timeout-seconds': timeoutSeconds(10),
  ...lookback,
})
export type AmazonManagedPrometheusSourceOptions = z.infer<typeof amazonManagedPrometheusSource>

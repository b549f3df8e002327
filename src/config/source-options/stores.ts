import { z } from 'zod'
import { bearerOrBasic, httpUrl, resolutionSeconds, secretFrom, timeoutSeconds } from './parts.ts'

/** Options of the stores that people run themselves. */

const indexName = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_.*,:-]{0,199}$/)

export const influxdbSource = z
  .strictObject({
    type: z.literal('influxdb').describe('InfluxDB: InfluxQL in a database, or Flux in a bucket.'),
    url: httpUrl.describe('Address of InfluxDB.'),
    database: z.string().min(1).max(200).optional().describe('For InfluxQL: the database.'),
    'retention-policy': z.string().min(1).max(200).optional().describe('For InfluxQL.'),
    bucket: z.string().min(1).max(200).optional().describe('For Flux: the bucket.'),
    organization: z.string().min(1).max(200).optional().describe('For Flux: the organization.'),
    'token-from': secretFrom('the token').optional(),
    'basic-from': secretFrom('user:password').optional(),
    'timeout-seconds': timeoutSeconds(10),
  })
  .refine(({ database, bucket }) => (database === undefined) !== (bucket === undefined), {
    error: 'Exactly one of database and bucket is needed.',
    params: { fix: 'Name the database for InfluxQL, or bucket and organization for Flux.' },
  })
export type InfluxdbSourceOptions = z.infer<typeof influxdbSource>

export const graphiteSource = z.strictObject({
  type: z.literal('graphite').describe('Graphite, over its render API.'),
  url: httpUrl.describe('Address of Graphite, without /render.'),
  ...bearerOrBasic,
  'resolution-seconds': resolutionSeconds(10),
  'timeout-seconds': timeoutSeconds(10),
})
export type GraphiteSourceOptions = z.infer<typeof graphiteSource>

export const elasticsearchSource = z.strictObject({
  type: z.literal('elasticsearch').describe('Elasticsearch and OpenSearch.'),
  url: httpUrl.describe('Address of the cluster.'),
  index: indexName.describe('Index, alias or pattern that is searched.'),
  'time-field': z
    .string()
    .regex(/^[A-Za-z0-9_.@-]{1,200}$/)
    .default('@timestamp')
    .describe('Field with the time of an event.'),
  ...bearerOrBasic,
  'api-key-from': secretFrom('the encoded API key').optional(),
  'timeout-seconds': timeoutSeconds(10),
})
export type ElasticsearchSourceOptions = z.infer<typeof elasticsearchSource>

export const splunkSource = z.strictObject({
  type: z.literal('splunk').describe('Splunk, over its search API.'),
  url: httpUrl.describe('Address of the management port: https://splunk.example.com:8089.'),
  ...bearerOrBasic,
  'timeout-seconds': timeoutSeconds(30),
})
export type SplunkSourceOptions = z.infer<typeof splunkSource>

import type { InfluxdbSourceOptions } from '../../config/source-options/stores.ts'
import { ConfigError } from '../../domain/errors.ts'
import type { MetricSource } from '../../ports/metrics.ts'
import { credentials, headerSecret } from './credentials.ts'
import { askFlux, askFluxBuckets, FLUX } from './flux.ts'
import type { InfluxServer } from './influxdb-server.ts'
import { askInfluxql, askInfluxqlBuckets, INFLUXQL } from './influxql.ts'
import { intervalReads, type SourceTools } from './interval-reads.ts'
import type { JsonApi } from './json-api.ts'

/**
 * InfluxDB. With `database`, a query is one SELECT of InfluxQL without a time, such as
 * `SELECT count("duration") FROM requests WHERE slot = '${slot}' AND status =~ /^5/`; with `bucket`, it is
 * what comes after `from() |> range()` in Flux: `|> filter(fn: (r) => r.slot == "${slot}") |> count()`.
 * `buckets` are `buckets("duration", 0.1, 0.5) FROM requests WHERE …`, or end in
 * `|> histogram(bins: [0.1, 0.5, float(v: "+Inf")])`.
 */
export function influxdbSource(options: InfluxdbSourceOptions, tools: SourceTools): MetricSource {
  const { headers, secrets } = authorization(options, tools)
  const api: JsonApi = {
    adapter: 'influxdb',
    label: 'InfluxDB',
    http: tools.http,
    timeoutSeconds: options['timeout-seconds'],
    secrets,
  }
  const database: InfluxServer = { api, options, headers }
  const isInfluxql = options.bucket === undefined
  const [ask, askBuckets] = isInfluxql
    ? [askInfluxql, askInfluxqlBuckets]
    : [askFlux, askFluxBuckets]
  const reads = intervalReads({
    adapter: 'influxdb',
    clock: tools.clock,
    grammar: isInfluxql ? INFLUXQL : FLUX,
    gridSeconds: 0.001,
    answers: 'window',
    ask: (query, window) => ask(database, query, window),
    askBuckets: (query, window) => askBuckets(database, query, window),
  })
  return { type: 'influxdb', ...reads }
}

function authorization(options: InfluxdbSourceOptions, { env }: SourceTools) {
  const { 'token-from': tokenFrom, 'basic-from': basicFrom } = options
  if (tokenFrom === undefined) return credentials({ 'basic-from': basicFrom }, env)
  if (basicFrom !== undefined) {
    const what = 'stands beside basic-from.'
    throw new ConfigError([{ where: 'token-from', line: null, what, fix: 'Keep one of the two.' }])
  }
  const token = headerSecret('token-from', tokenFrom, env)
  return { headers: { authorization: `Token ${token}` }, secrets: [token] }
}

import type { InfluxdbSourceOptions } from '../../config/source-options/stores.ts'
import type { JsonApi } from './json-api.ts'

/** An InfluxDB, and how it is asked. */
export type InfluxServer = {
  readonly api: JsonApi
  readonly options: InfluxdbSourceOptions
  readonly headers: { readonly [name: string]: string }
}

/**
 * Cuts the part that Slipway uses out of GitHub's OpenAPI description, for the tests. Run by hand:
 *
 *   npm pack @octokit/openapi@23.0.2 && tar xzf octokit-openapi-23.0.2.tgz package/generated/api.github.com.json
 *   node build/scripts/extract-openapi.js package/generated/api.github.com.json
 *
 * Writes __tests__/support/github-openapi.json: JSON Schemas (OpenAPI's `nullable` becomes `anyOf: […, null]`),
 * without prose and examples, with the version and the SHA-256 of the description it was cut from.
 */
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { argv, stdout } from 'node:process'

const OUTPUT = '__tests__/support/github-openapi.json'
const REPO = '/repos/{owner}/{repo}'

/** Every operation that an adapter calls. The tests fail on a call to any other. */
const OPERATIONS: Readonly<Record<string, readonly string[]>> = {
  [`${REPO}/deployments`]: ['get', 'post'],
  [`${REPO}/deployments/{deployment_id}/statuses`]: ['get', 'post'],
  [`${REPO}/issues`]: ['get', 'post'],
  [`${REPO}/issues/{issue_number}`]: ['patch'],
  [`${REPO}/dependency-graph/compare/{basehead}`]: ['get'],
  [`${REPO}/issues/{issue_number}/comments`]: ['get', 'post'],
  [`${REPO}/issues/comments/{comment_id}`]: ['patch'],
  [`${REPO}/issues/comments/{comment_id}/reactions`]: ['post'],
  [`${REPO}/git/blobs`]: ['post'],
  [`${REPO}/git/blobs/{file_sha}`]: ['get'],
  [`${REPO}/git/trees`]: ['post'],
  [`${REPO}/git/trees/{tree_sha}`]: ['get'],
  [`${REPO}/git/commits`]: ['post'],
  [`${REPO}/git/commits/{commit_sha}`]: ['get'],
  [`${REPO}/git/refs`]: ['post'],
  [`${REPO}/git/refs/{ref}`]: ['patch', 'delete'],
  [`${REPO}/git/ref/{ref}`]: ['get'],
  [`${REPO}/git/matching-refs/{ref}`]: ['get'],
  [`${REPO}/actions/runs/{run_id}/approvals`]: ['get'],
  [`${REPO}/actions/runs/{run_id}/pending_deployments`]: ['get', 'post'],
  [`${REPO}/actions/runs/{run_id}/attempts/{attempt_number}`]: ['get'],
  [`${REPO}/environments/{environment_name}`]: ['get'],
  [`${REPO}/commits/{ref}/check-runs`]: ['get'],
  [`${REPO}/commits/{ref}/status`]: ['get'],
  [`${REPO}/collaborators/{username}/permission`]: ['get'],
}

const PROSE = new Set(['description', 'title', 'example', 'examples', 'externalDocs', 'deprecated'])
/** The formats that ajv-formats knows; GitHub's own ("repo.nwo") say nothing a validator could check. */
const FORMATS = new Set(['date-time', 'uri', 'email', 'int64', 'int32', 'date'])
const REF = '#/components/'

type Json = null | boolean | number | string | Json[] | { [key: string]: Json }
type JsonObject = { [key: string]: Json }
type Parameter = { name: string; in: string; required: boolean; schema: Json }
type Operation = {
  parameters: Parameter[]
  requestBody: Json
  responses: { [status: string]: Json }
}

function extract(path: string): void {
  const bytes = readFileSync(path)
  const source = JSON.parse(bytes.toString('utf8')) as JsonObject
  const paths: { [path: string]: { [method: string]: Operation } } = {}
  for (const [route, methods] of Object.entries(OPERATIONS)) {
    const item = objectAt(source, ['paths', route])
    paths[route] = Object.fromEntries(
      methods.map((method) => [method, operationOf(source, objectAt(item, [method]))]),
    )
  }
  const schemas = usedSchemas(source, paths as unknown as Json)
  const document = {
    source: '@octokit/openapi generated/api.github.com.json',
    version: objectAt(source, ['info']).version,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    paths,
    components: { schemas },
  }
  writeFileSync(OUTPUT, `${JSON.stringify(document)}\n`)
  stdout.write(`${OUTPUT}: ${Object.keys(schemas).length} schemas\n`)
}

function operationOf(source: JsonObject, operation: JsonObject): Operation {
  const parameters = (operation.parameters as Json[]).map((raw) => {
    const parameter = resolved(source, raw)
    return {
      name: String(parameter.name),
      in: String(parameter.in),
      required: parameter.required === true,
      schema: jsonSchema(parameter.schema ?? {}),
    }
  })
  const responses = Object.entries(objectAt(operation, ['responses'])).map(([status, raw]) => [
    status,
    contentSchema(resolved(source, raw)),
  ])
  const body = operation.requestBody
  return {
    parameters,
    requestBody: body === undefined ? null : closed(contentSchema(resolved(source, body))),
    responses: Object.fromEntries(responses),
  }
}

/** The schema of a JSON body; null when the answer has no body. */
function contentSchema(holder: JsonObject): Json {
  const content = (holder.content ?? {}) as { [type: string]: JsonObject }
  const json = content['application/json'] ?? content['application/scim+json']
  return json === undefined ? null : jsonSchema(json.schema ?? {})
}

/** A misspelt field is silently ignored by GitHub, so the tests refuse every field that is not described. */
function closed(schema: Json): Json {
  if (!isObject(schema) || schema.properties === undefined) return schema
  return { ...schema, additionalProperties: false }
}

function jsonSchema(value: Json): Json {
  if (Array.isArray(value)) return value.map(jsonSchema)
  if (!isObject(value)) return value
  const schema: JsonObject = {}
  for (const [key, inner] of Object.entries(value)) {
    if (key === 'nullable' || key.startsWith('x-')) continue
    // Under "properties" the keys are names of fields, and one may well be called "description".
    if (key === 'properties') schema[key] = fieldsOf(inner)
    else if (key === 'format' && !isCheckedFormat(value)) continue
    else if (key === 'enum' || key === 'default' || key === 'required') schema[key] = inner
    else if (!PROSE.has(key)) schema[key] = jsonSchema(inner)
  }
  return value.nullable === true ? { anyOf: [schema, { type: 'null' }] } : schema
}

/** Some links have "" as their default, and GitHub sends it, although it is no URI. */
function isCheckedFormat(schema: JsonObject): boolean {
  return FORMATS.has(String(schema.format)) && schema.default !== ''
}

function fieldsOf(properties: Json): Json {
  if (!isObject(properties)) return properties
  return Object.fromEntries(
    Object.entries(properties).map(([name, schema]) => [name, jsonSchema(schema)]),
  )
}

/** The schemas that the operations name, and those that these name, and so on. */
function usedSchemas(source: JsonObject, start: Json): { [name: string]: Json } {
  const used = new Map<string, Json>()
  const open = refsIn(start)
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (used.has(name)) continue
    const schema = jsonSchema(objectAt(source, ['components', 'schemas', name]))
    used.set(name, schema)
    open.push(...refsIn(schema))
  }
  return Object.fromEntries([...used].sort(([a], [b]) => (a < b ? -1 : 1)))
}

function refsIn(value: Json): string[] {
  if (Array.isArray(value)) return value.flatMap(refsIn)
  if (!isObject(value)) return []
  const own = typeof value.$ref === 'string' ? [value.$ref.slice(`${REF}schemas/`.length)] : []
  return [...own, ...Object.values(value).flatMap(refsIn)]
}

function resolved(source: JsonObject, value: Json): JsonObject {
  if (!isObject(value)) throw new Error('expected an object in the description')
  if (typeof value.$ref !== 'string') return value
  return objectAt(source, ['components', ...value.$ref.slice(REF.length).split('/')])
}

function objectAt(from: JsonObject, keys: readonly string[]): JsonObject {
  let value: Json | undefined = from
  for (const key of keys) value = isObject(value) ? value[key] : undefined
  if (!isObject(value)) throw new Error(`the description has no ${keys.join(' > ')}`)
  return value
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

const path = argv[2]
if (path === undefined) throw new Error('usage: extract-openapi <path of api.github.com.json>')
extract(path)

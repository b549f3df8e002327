import { readFileSync } from 'node:fs'
import { Ajv, type ValidateFunction } from 'ajv'
import addFormats from 'ajv-formats'
import { buildSchema, parse, validate } from 'graphql'
import type { Exchange } from '../../src/demo/github-server/server.ts'

/**
 * Holds exchanges with the GitHub server against GitHub's own descriptions: REST against the OpenAPI
 * description (scripts/extract-openapi.ts), GraphQL documents against the published schema.
 */

type Parameter = { name: string; in: string; required: boolean; schema: object }
type Operation = {
  parameters: Parameter[]
  requestBody: object | null
  responses: { [status: string]: object | null }
}
type Description = {
  version: string
  paths: { [pattern: string]: { [method: string]: Operation } }
  components: object
}

const ROOT = new URL('../../../', import.meta.url)
const DESCRIPTION = JSON.parse(
  readFileSync(new URL('__tests__/support/github-openapi.json', ROOT), 'utf8'),
) as Description
const BASIC_ERROR = { $ref: '#/components/schemas/basic-error' }

const ajv = new Ajv({ strict: false, allErrors: true, coerceTypes: false })
addFormats.default(ajv)

/** Everything about an exchange that GitHub does not describe. Empty = nothing. */
export function violationsOf(exchange: Exchange): readonly string[] {
  const { method, path, pattern, reply } = exchange
  const at = `${method} ${path}`
  if (pattern === '/graphql') return graphqlViolations(exchange)
  const operation = pattern && DESCRIPTION.paths[pattern]?.[method.toLowerCase()]
  if (!operation) return [`${at}: the description has no such operation`]
  return [
    ...parameterViolations(operation, exchange).map((text) => `${at}: ${text}`),
    ...bodyViolations(operation, exchange).map((text) => `${at}: request body ${text}`),
    ...(reply === null ? [] : replyViolations(operation, reply)).map((text) => `${at}: ${text}`),
  ]
}

function parameterViolations(operation: Operation, exchange: Exchange): readonly string[] {
  const given = { path: exchange.pathParameters, query: exchange.query }
  const unknown = Object.keys(exchange.query)
    .filter((name) => !operation.parameters.some((one) => one.in === 'query' && one.name === name))
    .map((name) => `query parameter ${name} is not described`)
  const wrong = operation.parameters.flatMap(({ name, in: place, required, schema }) => {
    const text = place === 'path' ? given.path[name] : given.query[name]
    if (text === undefined) return required ? [`${place} parameter ${name} is missing`] : []
    return problems(schema, typed(text, schema)).map((problem) => `${place} ${name} ${problem}`)
  })
  return [...unknown, ...wrong]
}

function bodyViolations(operation: Operation, { body }: Exchange): readonly string[] {
  if (operation.requestBody === null) return body === null ? [] : ['is not described']
  return problems(operation.requestBody, body)
}

/** Refusals of the token, of the limit and of the server itself are possible everywhere; so is 304 to a conditional request. */
const EVERYWHERE = new Set([304, 401, 403, 404, 429, 500, 502, 503, 504])

function replyViolations(operation: Operation, reply: NonNullable<Exchange['reply']>) {
  const status = String(reply.status)
  const isDescribed = status in operation.responses
  if (!isDescribed && !EVERYWHERE.has(reply.status)) return [`${status} is not described`]
  const schema = isDescribed
    ? operation.responses[status]
    : reply.status === 304
      ? null
      : BASIC_ERROR
  if (schema === null || schema === undefined) return []
  return problems(schema, reply.body).map((problem) => `answer ${status} ${problem}`)
}

const compiled = new WeakMap<object, ValidateFunction>()

function problems(schema: object, value: unknown): readonly string[] {
  let check = compiled.get(schema)
  if (check === undefined) {
    check = ajv.compile({ ...schema, components: DESCRIPTION.components })
    compiled.set(schema, check)
  }
  if (check(value)) return []
  return (check.errors ?? []).map((error) => `${error.instancePath} ${error.message}`)
}

/** A parameter is text on the wire; its schema says what the text stands for. */
function typed(text: string, schema: object): unknown {
  const { type } = schema as { type?: string }
  if (type === 'integer' || type === 'number') return Number(text)
  return type === 'boolean' ? text === 'true' : text
}

/** GitHub's whole GraphQL schema, parsed once, and only when a test needs it. */
let graphqlSchema: ReturnType<typeof buildSchema> | undefined

export function githubGraphqlSchema(): ReturnType<typeof buildSchema> {
  const file = new URL('node_modules/@octokit/graphql-schema/schema.graphql', ROOT)
  // GitHub publishes two fields twice, which a strict reading refuses.
  const lenient = { assumeValidSDL: true, assumeValid: true }
  graphqlSchema ??= buildSchema(readFileSync(file, 'utf8'), lenient)
  return graphqlSchema
}

function graphqlViolations({ body }: Exchange): readonly string[] {
  const { query } = body as { query?: unknown }
  if (typeof query !== 'string') return ['POST /graphql: no document']
  return validate(githubGraphqlSchema(), parse(query)).map((error) => `POST /graphql: ${error}`)
}

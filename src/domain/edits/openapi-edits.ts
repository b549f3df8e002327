import { at, entriesOf, isMap, listOf, type Plain, textOf } from '../plain.ts'
import { type Edit, edit } from './edit.ts'
import { type Resolve, refResolver } from './openapi-refs.ts'
import { schemaComparer } from './openapi-schemas.ts'

const METHODS = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace']

/**
 * What callers of an API would notice between two states of its OpenAPI or Swagger description: things that
 * are gone, that are asked for now, or that are not what they were. null = the file was not there.
 */
export function openapiEdits(before: Plain | null, after: Plain | null): Edit[] {
  if (before === null || !isDescription(before)) return []
  if (after === null || !isDescription(after)) {
    return [edit('api-removed', 'the description of the API was taken out')]
  }
  const sides = { before: refResolver(before), after: refResolver(after) }
  const schemas = schemaComparer(sides.before, sides.after)
  return entriesOf(at(before, 'paths')).flatMap(([path, old]) => {
    const now = pathIn(after, path)
    if (now === undefined) return [edit('path-removed', `${path} is gone`)]
    return METHODS.filter((method) => isMap(at(old, method))).flatMap((method) => {
      const where = `${method.toUpperCase()} ${path}`
      const operation = at(now, method)
      if (!isMap(operation)) return [edit('operation-removed', `${where} is gone`)]
      const pair = {
        before: operationOf(old, at(old, method), sides.before),
        after: operationOf(now, operation, sides.after),
      }
      return operationEdits(where, pair.before, pair.after, schemas)
    })
  })
}

function isDescription(file: Plain): boolean {
  return isMap(at(file, 'paths')) && (at(file, 'openapi') ?? at(file, 'swagger')) !== undefined
}

/** The path, whatever its parameters are called: "/a/{id}" is "/a/{name}". */
function pathIn(file: Plain, path: string): Plain | undefined {
  const shape = shapeOf(path)
  return entriesOf(at(file, 'paths')).find(([name]) => shapeOf(name) === shape)?.[1]
}

function shapeOf(path: string): string {
  return path.replace(/\{[^}]*\}/g, '{}')
}

type Operation = {
  /** By place and name; those of a path are known by their name alone, which may change. */
  readonly parameters: ReadonlyMap<string, Plain>
  readonly body: Plain | undefined
  readonly responses: ReadonlyMap<string, Plain>
  readonly isSecured: boolean
}

function operationOf(path: Plain, operation: Plain | undefined, resolve: Resolve): Operation {
  const all = [...listOf(at(path, 'parameters')), ...listOf(at(operation, 'parameters'))].map(
    resolve,
  )
  const parameters = new Map(
    all
      .filter((one) => at(one, 'in') !== 'body' && at(one, 'in') !== 'path')
      .map(
        (one) => [`${String(at(one, 'in'))} parameter ${String(at(one, 'name'))}`, one] as const,
      ),
  )
  const swaggerBody = all.find((one) => at(one, 'in') === 'body')
  const body = at(operation, 'requestBody')
  const responses = entriesOf(at(operation, 'responses'))
  return {
    parameters,
    body: body === undefined ? swaggerBody : resolve(body),
    responses: new Map(responses.map(([status, one]) => [status, resolve(one)])),
    isSecured: listOf(at(operation, 'security')).some((one) => entriesOf(one).length > 0),
  }
}

type Schemas = ReturnType<typeof schemaComparer>

function operationEdits(
  where: string,
  before: Operation,
  after: Operation,
  schemas: Schemas,
): Edit[] {
  return [
    ...(after.isSecured && !before.isSecured
      ? [edit('security-added', `${where} now asks who calls`)]
      : []),
    ...parameterEdits(where, before, after, schemas),
    ...bodyEdits(where, before.body, after.body, schemas),
    ...responseEdits(where, before, after, schemas),
  ]
}

function parameterEdits(
  where: string,
  before: Operation,
  after: Operation,
  schemas: Schemas,
): Edit[] {
  const gone = [...before.parameters.keys()]
    .filter((name) => !after.parameters.has(name))
    .map((name) => edit('parameter-removed', `${where} no longer takes the ${name}`))
  const changed = [...after.parameters].flatMap(([name, now]) => {
    const old = before.parameters.get(name)
    const isAsked = at(now, 'required') === true && at(old, 'required') !== true
    return [
      ...(isAsked ? [edit('parameter-required', `${where} now asks for the ${name}`)] : []),
      ...(old === undefined
        ? []
        : schemas.request(`${where}, ${name}`, parameterSchema(old), parameterSchema(now))),
    ]
  })
  return [...gone, ...changed]
}

/** Swagger 2 keeps the schema in the parameter itself. */
function parameterSchema(parameter: Plain): Plain {
  return at(parameter, 'schema') ?? parameter
}

/** Schemas by media type. */
function contentOf(part: Plain | undefined): ReadonlyMap<string, Plain> {
  const schema = at(part, 'schema')
  if (schema !== undefined) return new Map([['', schema]])
  return new Map(
    entriesOf(at(part, 'content')).map(([type, one]) => [type, at(one, 'schema') ?? null] as const),
  )
}

function bodyEdits(
  where: string,
  before: Plain | undefined,
  after: Plain | undefined,
  schemas: Schemas,
): Edit[] {
  const old = contentOf(before)
  const now = contentOf(after)
  const isAsked = at(after, 'required') === true && at(before, 'required') !== true
  return [
    ...(isAsked ? [edit('body-required', `${where} now asks for a body`)] : []),
    ...[...old].flatMap(([type, schema]) => {
      const next = now.get(type)
      return next === undefined
        ? [edit('media-type-removed', `${where} no longer takes ${type === '' ? 'a body' : type}`)]
        : schemas.request(`${where}, body`, schema, next)
    }),
  ]
}

function responseEdits(
  where: string,
  before: Operation,
  after: Operation,
  schemas: Schemas,
): Edit[] {
  return [...before.responses].flatMap(([status, old]) => {
    const now = after.responses.get(status)
    if (now === undefined) {
      return /^2/.test(status)
        ? [edit('response-removed', `${where} no longer answers ${status}`)]
        : []
    }
    const next = contentOf(now)
    return [...contentOf(old)].flatMap(([type, schema]) => {
      const other = next.get(type)
      return other === undefined
        ? [
            edit(
              'media-type-removed',
              `${where} no longer answers ${status} as ${textOf(type) || 'anything'}`,
            ),
          ]
        : schemas.response(`${where}, answer ${status}`, schema, other)
    })
  })
}

import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'

/** Shapes of requests and answers, written out from what the vendors' own packages describe. */
const { shapes } = JSON.parse(
  readFileSync(
    new URL('../../../__tests__/support/described-shapes.json', import.meta.url),
    'utf8',
  ),
) as { shapes: { [name: string]: object } }

const ajv = new Ajv({ strict: false, allErrors: true })

/** What does not fit the vendor's own description. */
export function describedProblems(name: string, value: unknown): readonly string[] {
  const shape = shapes[name]
  if (shape === undefined) return [`there is no shape ${name}`]
  const validate = ajv.compile(shape)
  validate(value)
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
}

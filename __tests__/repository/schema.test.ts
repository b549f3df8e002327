import { describe, expect, test } from '@jest/globals'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { parse } from 'yaml'
import { jsonSchema } from '../../scripts/generated-files.ts'
import { environmentOf, parseConfig } from '../../src/config/parse.ts'
import { policyOf } from '../../src/config/policy.ts'
import { filesBelow, read } from './files.ts'

/** Every configuration that users are shown: the examples, and the blocks marked so in the pages. */
const shown: readonly (readonly [where: string, text: string])[] = [
  ...filesBelow('examples', '.slipway.yml').map((path) => [path, read(path)] as const),
  ...filesBelow('', '.md').flatMap((path) =>
    [...read(path).matchAll(/^```ya?ml slipway\n([\s\S]*?)^```$/gm)].map(
      ([, text], i) => [`${path} block ${i + 1}`, text ?? ''] as const,
    ),
  ),
]

const ajv = new Ajv2020({ strict: true, strictTypes: false, formats: { uri: true } })
const validate = ajv.compile(jsonSchema())

describe('configurations that users are shown', () => {
  test('there are some', () => {
    expect(shown.length).toBeGreaterThanOrEqual(4)
  })

  test.each(shown)('%s is right', (where, text) => {
    const config = parseConfig(text, where)
    for (const name of Object.keys(config.environments)) {
      const { config: path } = environmentOf(config, name).judge
      const analysis = path === undefined ? null : read(path)
      expect(policyOf(config, name, analysis).metrics.length).toBeGreaterThan(0)
    }
  })

  test.each(shown)('%s is right by the published schema', (_, text) => {
    validate(parse(text))
    expect(validate.errors).toBeNull()
  })
})

describe('the published schema', () => {
  test.each([
    ['an unknown key', { version: 1, environments: {}, more: 1 }],
    ['no environment', { version: 1, environments: {} }],
    ['an unknown target', { version: 1, environments: { a: { target: { type: 'x' } } } }],
    ['another version', { version: 2, environments: {} }],
  ])('refuses %s', (_, value) => {
    expect(validate(value)).toBe(false)
  })

  test('tells what every key is for', () => {
    const mute = [...keysWithoutDescription('', jsonSchema())]
    expect(mute).toEqual([])
  })
})

type Schema = ReturnType<typeof jsonSchema>

function* keysWithoutDescription(path: string, schema: Schema): Generator<string> {
  for (const [name, part] of Object.entries(schema.properties ?? {})) {
    if (typeof part === 'boolean') continue
    if (part.description === undefined && part.$ref === undefined) yield `${path}${name}`
    yield* keysWithoutDescription(`${path}${name}.`, part)
  }
  const parts = [schema.additionalProperties, ...(schema.anyOf ?? []), ...(schema.oneOf ?? [])]
  for (const part of parts) {
    if (typeof part === 'object') yield* keysWithoutDescription(`${path}*.`, part)
  }
}

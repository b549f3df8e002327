import type { z } from 'zod'
import { table } from './markdown-table.ts'

type Schema = z.core.JSONSchema.BaseSchema

const PROGRAM = '#/$defs/program'

/** A table for the file, some for an environment, and one for each part that is used in several places. */
export function configKeyTables(schema: Schema): string {
  const environment = schema.properties?.environments
  const perEnvironment = typeof environment === 'object' ? environment.additionalProperties : false
  const parts = Object.entries(schema.$defs ?? {}).filter(([, part]) => part.properties)
  return [
    keyTable('### The file', keysOf(schema)),
    '### An environment: `environments.<name>`\n',
    ...sectionTables(typeof perEnvironment === 'object' ? keysOf(perEnvironment) : []),
    ...parts.map(([name, part]) => keyTable(`### A ${name}`, keysOf(part))),
  ].join('\n')
}

/** A section of its own is worth a table from so many keys on. */
const SECTION_KEYS_MIN = 4

/** First what is short, then a table for each long section and each kind of plug-in, with the keys inside it. */
function sectionTables(keys: readonly Key[]): readonly string[] {
  const sections = new Map<string, Key[]>()
  for (const key of keys) {
    const section = sectionOf(key.path)
    sections.set(section, [...(sections.get(section) ?? []), key])
  }
  const isShort = (section: string, own: readonly Key[]) =>
    !section.includes('(') && own.length < SECTION_KEYS_MIN
  const all = [...sections]
  const short = all.filter(([section, own]) => isShort(section, own)).flatMap(([, own]) => own)
  const long = all.filter(([section, own]) => !isShort(section, own))
  return [
    keyTable(null, short),
    ...long.map(([section, own]) =>
      keyTable(
        `#### ${sectionTitle(section)}`,
        own.map((key) => ({
          ...key,
          path: key.path.slice(section.length).replace(/^\./, '') || section,
        })),
      ),
    ),
  ]
}

/** "sources.<name> (prometheus)" for the keys of a plug-in, else the first word. */
function sectionOf(path: string): string {
  return /^.*?\([^)]*\)/.exec(path)?.[0] ?? (path.split('.')[0] as string)
}

function sectionTitle(section: string): string {
  const [, path, kind] = /^(.*) \((.*)\)$/.exec(section) ?? []
  return path === undefined ? `\`${section}\`` : `\`${path}\`: ${kind}`
}

type Key = { readonly path: string; readonly schema: Schema; readonly isRequired: boolean }

function keyTable(title: string | null, keys: readonly Key[]): string {
  const rows = keys.map(({ path, schema: { description = '', $ref, ...schema }, isRequired }) => [
    `\`${path}\``,
    $ref === PROGRAM ? `A program. ${description}` : description,
    isRequired ? 'required' : defaultText(schema.default),
  ])
  const text = table(['key', 'what it is', 'default'], rows)
  return title === null ? text : `${title}\n\n${text}`
}

function defaultText(value: unknown): string {
  return value === undefined || isEmptyMap(value) ? '' : `\`${JSON.stringify(value)}\``
}

function keysOf(schema: Schema): readonly Key[] {
  return [...keysBelow('', schema)].filter(({ path }) => !path.startsWith('environments.'))
}

function* keysBelow(above: string, schema: Schema): Generator<Key> {
  for (const [name, part] of Object.entries(schema.properties ?? {})) {
    if (typeof part === 'boolean') continue
    const isRequired = schema.required?.includes(name) ?? false
    yield { path: `${above}${name}`, schema: part, isRequired }
    yield* inside(`${above}${name}`, part)
  }
}

/** Keys of maps with free names are told as `<name>`; alternatives one after the other. */
function* inside(path: string, part: Schema): Generator<Key> {
  yield* keysBelow(`${path}.`, part)
  const entries = part.additionalProperties
  if (typeof entries === 'object') yield* inside(`${path}.<name>`, entries)
  for (const branch of [...(part.anyOf ?? []), ...(part.oneOf ?? [])]) {
    if (typeof branch === 'object') yield* keysBelow(`${path}${alternative(branch)}.`, branch)
  }
}

/** " (haproxy)" for a plug-in, " (guard)" for a kind of metric. */
function alternative({ properties, title }: Schema): string {
  const type = properties?.type
  const word = typeof type === 'object' && typeof type.const === 'string' ? type.const : title
  return word === undefined ? '' : ` (${word})`
}

function isEmptyMap(value: unknown): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.keys(value).length === 0 &&
    !Array.isArray(value)
  )
}

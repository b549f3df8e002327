import type { z } from 'zod'
import { knownWords } from './nearest.ts'
import type { Path } from './yaml-tree.ts'

type Issue = z.core.$ZodIssue
type RawIssue = z.core.$ZodRawIssue

/** One thing that is wrong, before it has a line. */
export type Finding = { readonly path: Path; readonly what: string; readonly fix: string }

/**
 * The error map of our schemas. Zod's message slot carries the known keys, because only here the schema
 * that raised the issue is at hand; everything else is told from the issue itself.
 */
export function knownKeysMessage(issue: RawIssue): string | undefined {
  if (issue.code !== 'unrecognized_keys') return undefined
  const def = issue.inst?._zod.def as { shape?: object } | undefined
  return Object.keys(def?.shape ?? {}).join(' ')
}

/** Tells an issue in words: what is there, and what to write instead. */
export function explain(issue: Issue, root: unknown, above: Path = []): Finding[] {
  const path = [...above, ...issue.path]
  const value = valueAt(root, path)
  const name = nameOf(path)
  if (issue.code === 'unrecognized_keys') {
    const known = issue.message.split(' ')
    return issue.keys.map((key) => ({
      path: [...path, key],
      what: `${name === '' ? 'The file' : name} has no key "${key}".`,
      fix: knownWords('keys', key, known),
    }))
  }
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    return nearestBranch(issue.errors)
      .flatMap((inner) => explain(inner, root, path))
      .map((finding) =>
        isOfNoBranch(finding, root, path) ? { ...finding, fix: issue.message } : finding,
      )
  }
  if (issue.code === 'custom') {
    return [{ path, what: `${inFront(name)}${issue.message}`, fix: String(issue.params?.fix) }]
  }
  const fix = fixOf(issue, value)
  if (issue.code === 'invalid_key') {
    return [{ path, what: `${JSON.stringify(path.at(-1))} can't be a name here.`, fix }]
  }
  if (value === undefined) return [{ path, what: `${name} is missing.`, fix }]
  return [{ path, what: `${name === '' ? 'The file' : name} is ${shown(value)}.`, fix }]
}

/** Of the alternatives, the one that the writer most likely meant: right kind of value, fewest issues. */
function nearestBranch(branches: readonly Issue[][]): Issue[] {
  const unlikeliness = (issues: readonly Issue[]) =>
    issues.length + (issues.some((i) => i.code === 'invalid_type' && i.path.length === 0) ? 100 : 0)
  return [...branches].sort((a, b) => unlikeliness(a) - unlikeliness(b))[0] ?? []
}

/** Nothing at the place tells which alternative was meant: then the advice of the whole union helps. */
function isOfNoBranch(finding: Finding, root: unknown, path: Path): boolean {
  const found = valueAt(root, finding.path)
  return found === undefined || (finding.path.length === path.length && typeof found !== 'string')
}

function fixOf(issue: Issue, value: unknown): string {
  switch (issue.code) {
    case 'invalid_type':
      return `Write ${KINDS[issue.expected] ?? `a value of type ${issue.expected}`}.`
    case 'invalid_value':
      return oneOf(issue.values, value)
    case 'invalid_union':
      return oneOf('options' in issue ? (issue.options ?? []) : [], value)
    case 'too_small':
      return bound(issue.origin, issue.minimum, issue.inclusive === true ? 'at least' : 'more than')
    case 'too_big':
      return bound(issue.origin, issue.maximum, issue.inclusive === true ? 'at most' : 'less than')
    case 'invalid_format':
      return issue.format === 'url'
        ? 'Write a whole http(s) URL: https://example.com.'
        : `Write text of the form ${issue.pattern ?? issue.format}.`
    case 'invalid_key':
      return issue.issues.map(keyFix).join(' ')
    default:
      return 'See docs/configuration.md.'
  }
}

function keyFix(issue: Issue): string {
  if (issue.code === 'custom') return `${issue.message} ${String(issue.params?.fix)}`
  return fixOf(issue, undefined)
}

const KINDS: { readonly [expected: string]: string } = {
  string: 'text, in quotes if it looks like a number',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list: [a, b]',
  tuple: 'a list: [a, b]',
  object: 'a map: keys with values below them',
  record: 'a map: names with values below them',
}

function oneOf(options: readonly unknown[], value: unknown): string {
  const words = options.map((option) => String(option))
  if (words.length === 1) return `Write ${words[0]}.`
  return knownWords('values', typeof value === 'string' ? value : '', words)
}

function bound(origin: string, limit: number | bigint, relation: string): string {
  const noun = origin === 'string' ? ' character' : origin === 'array' ? ' item' : ''
  const unit = noun === '' || Number(limit) === 1 ? noun : `${noun}s`
  return `Write ${unit === '' ? 'a number that is ' : ''}${relation} ${limit}${unit}.`
}

/** Longest piece of somebody's value that an error quotes. */
const VALUE_CHARS_MAX = 60

function shown(value: unknown): string {
  if (value === null) return 'empty'
  if (Array.isArray(value)) return `a list of ${value.length}`
  if (typeof value === 'object') return 'a map'
  const text = typeof value === 'string' ? JSON.stringify(value) : String(value)
  return text.length > VALUE_CHARS_MAX ? `${text.slice(0, VALUE_CHARS_MAX)}…` : text
}

function inFront(name: string): string {
  return name === '' ? '' : `${name}: `
}

const PLAIN_NAME = /^[\w-]+$/

/** "environments.production.metrics.errors", "steps[2]". */
export function nameOf(path: Path): string {
  return path
    .map((key, i) => {
      if (typeof key === 'number') return `[${key}]`
      const name = String(key)
      return PLAIN_NAME.test(name) ? `${i === 0 ? '' : '.'}${name}` : `[${JSON.stringify(name)}]`
    })
    .join('')
}

/** The value at a path of plain values, undefined when there is none. */
export function valueAt(root: unknown, path: Path): unknown {
  let value = root
  for (const key of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined
    value = (value as Record<PropertyKey, unknown>)[key]
  }
  return value
}

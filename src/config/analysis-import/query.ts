import type { Asking } from './draft.ts'

/** What Slipway puts in the place of a slot and of the length of a window. */
export const SLOT = '$' + '{slot}'
export const WINDOW = '$' + '{window}'

/** Options of the sources whose queries can be asked as they are, by the name that peers have for them. */
const SOURCES: {
  readonly [kind: string]: { readonly type: string; readonly secret: string | null }
} = {
  prometheus: { type: 'prometheus', secret: null },
  datadog: { type: 'datadog', secret: 'the keys are read from DD_API_KEY and DD_APP_KEY.' },
  graphite: { type: 'graphite', secret: null },
  dynatrace: { type: 'dynatrace', secret: 'the token is read from DT_TOKEN.' },
}
const ADDRESS_DEFAULTS: { readonly [kind: string]: string } = {
  prometheus: 'http://prometheus:9090',
  graphite: 'http://graphite',
}

/** Name of the source that a query is asked of; null when it can't be asked as it is, which is noted. */
export function sourceFor(
  draft: Asking,
  where: string,
  kind: string,
  address: string | null,
): string | null {
  const known = Object.hasOwn(SOURCES, kind) ? SOURCES[kind] : undefined
  if (known === undefined) {
    const what = `queries of ${kind} are written in another form here; docs/metrics.md shows it.`
    draft.leaveOut(where, what)
    return null
  }
  const url = address ?? (Object.hasOwn(ADDRESS_DEFAULTS, kind) ? ADDRESS_DEFAULTS[kind] : null)
  const token = kind === 'dynatrace' ? { 'token-from': 'DT_TOKEN' } : {}
  const name = draft.source(where, { type: known.type, ...(url == null ? {} : { url }), ...token })
  if (name === null) return null
  if (address === null && url != null) {
    draft.note(where, `no address is written; the source has ${url}, put yours there.`)
  }
  if (known.secret !== null) draft.note(where, known.secret)
  return name
}

/** A query with its placeholders filled, or why that can't be done. */
export type Filled = { readonly text: string } | { readonly why: string }

/** Fills what `pattern` finds (its first group is the name); a name without a value is the reason why not. */
export function filled(
  text: string,
  pattern: RegExp,
  valueFor: (name: string) => string | null,
): Filled {
  const missing: string[] = []
  const result = text.replace(pattern, (whole: string, name: string) => {
    const value = valueFor(name)
    if (value === null) missing.push(name)
    return value ?? whole
  })
  if (missing.length === 0) return { text: result.trim() }
  const [first = ''] = missing
  const names = [...new Set(missing)].join(', ')
  const example = `--args '${first.replace(/^args\./, '')}=…'`
  return {
    why: `${names} has no value; give it with ${example}, or in judge.arguments (${SLOT} for the slot).`,
  }
}

const UNITS_SECONDS: { readonly [unit: string]: number } = { ms: 0.001, s: 1, m: 60, h: 3600 }

/** Seconds of a duration as Go writes it ("1m30s"); null when it is none. */
export function durationSeconds(text: unknown): number | null {
  if (typeof text !== 'string' || !/^(?:\d{1,9}(?:\.\d{1,9})?(?:ms|s|m|h))+$/.test(text))
    return null
  return [...text.matchAll(/([\d.]+)(ms|s|m|h)/g)].reduce(
    (sum, [, number, unit]) => sum + Number(number) * (UNITS_SECONDS[unit ?? ''] ?? 0),
    0,
  )
}

/** Why a time of the file is left out. */
export function noDuration(key: string, written: string): string {
  return `${key} is ${JSON.stringify(written)}, which is no duration.`
}

/** One line of a /metrics page: a name, its labels and a value. */
export type Exposed = {
  readonly name: string
  readonly labels: Labels
  readonly value: number
}

export type Labels = { readonly [name: string]: string }

const LINE = /^([A-Za-z_:][A-Za-z0-9_:]*)(?:\{(.*)\})?[ \t]+(\S+)(?:[ \t]+-?\d+)?[ \t]*$/
const LABEL = /([A-Za-z_][A-Za-z0-9_]*)="((?:[^"\\]|\\.)*)"(?:,|$)/g

/** Reads the text format (https://prometheus.io/docs/instrumenting/exposition_formats). Timestamps are ignored. */
export function parseExposition(text: string): readonly Exposed[] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map(parseLine)
}

function parseLine(line: string): Exposed {
  const [, name, labels = '', value = ''] = LINE.exec(line) ?? []
  if (name === undefined) throw new Error(`no line of the text format: ${line.slice(0, 80)}`)
  return { name, labels: parseLabels(labels), value: parseValue(value) }
}

function parseLabels(text: string): Labels {
  const pairs = [...text.matchAll(LABEL)].map(([, name = '', value = '']) => [
    name,
    value.replace(/\\(.)/g, (_, character) => (character === 'n' ? '\n' : character)),
  ])
  return Object.fromEntries(pairs)
}

/** NaN, +Inf, -Inf or a number. */
export function parseValue(text: string): number {
  if (/^[+-]?Inf$/.test(text)) return text.startsWith('-') ? -Infinity : Infinity
  return text === 'NaN' ? Number.NaN : Number(text)
}

/** The way the query API writes a value. */
export function valueText(value: number): string {
  if (Number.isFinite(value)) return String(value)
  return Number.isNaN(value) ? 'NaN' : value > 0 ? '+Inf' : '-Inf'
}

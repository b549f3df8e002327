import type { z } from 'zod'
import { explain, knownKeysMessage } from '../explain.ts'
import { metric } from '../metric-kinds.ts'
import { environment } from '../schema.ts'
import { metricSource } from '../source-options/index.ts'

/** Objects and metrics of one file; what is more is imported from several. */
export const METRICS_IMPORTED_MAX = 500
const NAME_CHARS_MAX = 100

/** Something that was not carried over, or not as it was, and why. */
export type ImportNote = { readonly where: string; readonly what: string }

type Table = { readonly [key: string]: unknown }

/** Keys of an environment, ready to be written below its name. */
export type ImportedAnalysis = {
  readonly configuration: {
    readonly sources: Table
    readonly metrics: Table
    readonly ramp?: Table
    readonly judge?: Table
  }
  readonly notes: readonly ImportNote[]
}

/** What whoever looks for the query of a metric tells about it, and where its sources come from. */
export type Asking = Pick<AnalysisDraft, 'note' | 'leaveOut' | 'source'>

/** What an import has found so far; only what our own schema accepts gets in. */
export class AnalysisDraft {
  readonly #sources = new Map<string, Table>()
  readonly #metrics = new Map<string, Table>()
  readonly #ramp: Record<string, unknown> = {}
  readonly #judge: Record<string, unknown> = {}
  readonly #notes: ImportNote[] = []

  note(where: string, what: string): void {
    if (this.#notes.some((note) => note.where === where && note.what === what)) return
    this.#notes.push({ where, what })
  }

  leaveOut(where: string, why: string): void {
    this.note(where, `left out: ${why}`)
  }

  get metricCount(): number {
    return this.#metrics.size
  }

  /** The name of a source with these options; null when our schema refuses them, which is then noted. */
  source(where: string, options: Table): string | null {
    const written = JSON.stringify(options)
    for (const [name, known] of this.#sources) if (JSON.stringify(known) === written) return name
    if (!this.#isRight(where, metricSource, options)) return null
    const name = freeName(String(options.type), this.#sources)
    this.#sources.set(name, options)
    return name
  }

  metric(where: string, name: string, options: Table): void {
    if (this.#metrics.size >= METRICS_IMPORTED_MAX) {
      this.leaveOut(where, `more than ${METRICS_IMPORTED_MAX} metrics are not imported at once.`)
    } else if (this.#isRight(where, metric, options)) {
      this.#metrics.set(freeName(name, this.#metrics), options)
    }
  }

  ramp(where: string, key: string, value: unknown): void {
    const right = environment.shape.ramp
    if (this.#isRight(where, right, { [key]: value })) this.#ramp[key] = value
  }

  judge(where: string, key: string, value: unknown): void {
    if (this.#isRight(where, environment.shape.judge, { [key]: value })) this.#judge[key] = value
  }

  finished(): ImportedAnalysis {
    return {
      configuration: {
        sources: Object.fromEntries(this.#sources),
        metrics: Object.fromEntries(this.#metrics),
        ...(Object.keys(this.#ramp).length > 0 ? { ramp: { ...this.#ramp } } : {}),
        ...(Object.keys(this.#judge).length > 0 ? { judge: { ...this.#judge } } : {}),
      },
      notes: this.#notes,
    }
  }

  #isRight(where: string, schema: z.ZodType, value: Table): boolean {
    const parsed = schema.safeParse(value, { error: knownKeysMessage })
    for (const issue of parsed.error?.issues ?? []) {
      for (const { what, fix } of explain(issue, value)) this.leaveOut(where, `${what} ${fix}`)
    }
    return parsed.success
  }
}

/** A name of ours that is near the other tool's and not taken. */
export function freeName(name: string, taken: Pick<ReadonlyMap<string, unknown>, 'has'>): string {
  const plain = name
    .replace(/[^A-Za-z0-9_.-]+/g, '-')
    .replace(/^[^A-Za-z0-9]+/, '')
    .slice(0, NAME_CHARS_MAX - 4)
    .replace(/-+$/, '')
  const base = plain === '' ? 'metric' : plain
  let free = base
  for (let number = 2; taken.has(free); number += 1) free = `${base}-${number}`
  return free
}

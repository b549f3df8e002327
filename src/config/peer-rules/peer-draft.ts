import type { Problem } from '../../domain/errors.ts'
import type { Metric, SeriesMetric } from '../../domain/metrics/metric.ts'
import { type Asking, freeName } from '../analysis-import/draft.ts'
import { SOURCES_OF_FAMILY } from '../cross-checks.ts'
import { valueQuery } from '../metric-kinds.ts'
import { knownWords, nearest } from '../nearest.ts'
import type { EnvironmentConfig } from '../schema.ts'

/** What the rule of another tool is read with. */
export type PeerContext = {
  /** Path of its file, for messages. */
  readonly path: string
  readonly environment: EnvironmentConfig
  /** The metrics of the environment in the words of the domain, by name. */
  readonly written: ReadonlyMap<string, Metric>
}

/**
 * Collects the metrics of another tool's file for one environment. What an import would leave out with a note
 * is a problem here: a metric that is not judged must not look as if it were.
 */
export class PeerDraft implements Asking {
  readonly #context: PeerContext
  readonly #problems: Problem[] = []
  readonly #metrics = new Map<string, Metric>()
  readonly #leftOut = new Set<string>()

  constructor(context: PeerContext) {
    this.#context = context
  }

  get environment(): EnvironmentConfig {
    return this.#context.environment
  }

  get arguments(): ReadonlyMap<string, string> {
    return new Map(Object.entries(this.environment.judge.arguments))
  }

  get problems(): readonly Problem[] {
    return this.#problems
  }

  /** Those of the file first, as they stand there; then the guards beside it. */
  get metrics(): readonly Metric[] {
    return [...this.#metrics.values()]
  }

  /** What an import would tell beside a metric; the sources of an environment are written already. */
  note(): void {}

  leaveOut(where: string, why: string): void {
    this.problem(`${where}: ${why}`, this.#adviceFor(where))
  }

  problem(what: string, fix: string): void {
    this.#problems.push({ where: this.#context.path, line: null, what, fix })
  }

  /** Whether the environment says that this is not asked; it is remembered as known then. */
  isLeftOut(name: string): boolean {
    const isOut = this.environment.judge['leave-out'].includes(name)
    if (isOut) this.#leftOut.add(name)
    return isOut
  }

  /** The source of the environment that answers such queries; null with a problem when there is not just one. */
  source(where: string, options: { readonly [key: string]: unknown }): string | null {
    const type = String(options.type)
    const family = Object.values(SOURCES_OF_FAMILY).find((types) => types.includes(type)) ?? [type]
    const known = Object.entries(this.environment.sources).filter(([, one]) =>
      family.includes(one.type),
    )
    const urlOf = (one: object) => ('url' in one ? String(one.url).replace(/\/+$/, '') : null)
    const same = known.filter(([, one]) => urlOf(one) === urlOf(options))
    // Where the address is all that a source has, another one is another source.
    const found = type === 'json' || known.length > 1 ? same : known
    if (found.length === 1) return found[0]?.[0] ?? null
    const what = `${where}: ${found.length === 0 && known.length === 0 ? `no source of the type ${type} is in sources.` : `it is not clear which of the sources is asked: ${known.map(([name]) => name).join(', ')}.`}`
    const example = urlOf(options) === null ? '' : `, url: ${JSON.stringify(options.url)}`
    this.problem(
      what,
      `Add {type: ${type}${example}} to sources, or write the query and its source in metrics: ${this.#exampleFor(where)}.`,
    )
    return null
  }

  /** A name of ours for a metric of the file that is not taken. */
  nameOf(name: string): string {
    return freeName(name, this.#metrics)
  }

  /** The metric that the environment asks instead of the query of the file; null when it has none. */
  writtenFor(name: string): Metric | null {
    return this.#context.written.get(name) ?? null
  }

  add(metric: Metric): void {
    this.#metrics.set(metric.name, metric)
  }

  /** A metric with a query of the file; the query must be one of ours. */
  addSeries(where: string, metric: Omit<SeriesMetric, 'kind'>): void {
    const parsed = valueQuery.safeParse(metric.value)
    for (const { message } of parsed.error?.issues ?? []) this.leaveOut(where, message)
    if (parsed.success) this.add({ kind: 'series', ...metric })
  }

  /** Guards stand beside every rule; anything else that the file does not know would be judged by nobody. */
  addGuards(): void {
    for (const metric of this.#context.written.values()) {
      if (this.#metrics.has(metric.name)) continue
      if (metric.kind === 'guard') this.add(metric)
      else {
        const known = [...this.#metrics.keys()]
        const meant = nearest(metric.name, known)
        this.#problems.push({
          where: `metrics.${metric.name}`,
          line: null,
          what: `${this.#context.path} has no such metric, so nobody would judge it.`,
          fix: `${meant === null ? '' : `Did you mean ${meant}? `}Take it out, or make it a guard: value with max or min.`,
        })
      }
    }
    for (const name of this.environment.judge['leave-out']) {
      if (this.#leftOut.has(name)) continue
      this.problem(
        `judge.leave-out names ${JSON.stringify(name)}, which is not in the file.`,
        knownWords('metrics', name, [...this.#metrics.keys()]),
      )
    }
  }

  #adviceFor(where: string): string {
    return `Write its query in metrics: ${this.#exampleFor(where)}; or name it in judge.leave-out.`
  }

  #exampleFor(where: string): string {
    const name = freeName(where.split('/').at(-1) ?? where, new Map())
    return `{${name}: {source: …, gauge: …}}`
  }
}

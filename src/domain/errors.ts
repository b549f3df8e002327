import type { ReasonCode } from './reasons.ts'

/** One thing that is wrong with what the user wrote. */
export type Problem = {
  /** File the problem is in, or the input's name. */
  readonly where: string
  /** 1-based, null when the problem has no line (a missing file, an input). */
  readonly line: number | null
  /** What happened. */
  readonly what: string
  /** What to write instead. */
  readonly fix: string
}

/** Everything that is wrong with a configuration or with inputs, all at once. */
export class ConfigError extends Error {
  readonly problems: readonly Problem[]
  readonly reason: ReasonCode
  constructor(problems: readonly Problem[], reason: ReasonCode = 'config_invalid') {
    super(problems.map(problemText).join('\n'))
    this.name = 'ConfigError'
    this.problems = problems
    this.reason = reason
  }
}

/** One line: where, what, and what to write instead. */
export function problemText(problem: Problem): string {
  const place = problem.line === null ? problem.where : `${problem.where}:${problem.line}`
  return `${place}: ${problem.what} ${problem.fix}`
}

/** The outside world did not do what was asked: which part, what was tried, and what to do about it. */
export class AdapterError extends Error {
  /** The part of the outside world: "github", "haproxy", "prometheus", "git", "command". */
  readonly adapter: string
  readonly reason: ReasonCode
  /** What to do, as a sentence. */
  readonly hint: string
  constructor(
    adapter: string,
    reason: ReasonCode,
    tried: string,
    hint: string,
    options?: { cause?: unknown },
  ) {
    super(tried, options)
    this.name = 'AdapterError'
    this.adapter = adapter
    this.reason = reason
    this.hint = hint
  }
}

import type { Reversibility } from '../risk.ts'

/** One thing between base and head of a file that somebody should know before it goes out. */
export type Edit = {
  /** What kind of edit it is, for people who want to look it up: "permission-widened". */
  readonly rule: string
  /** What was done, in words with names from the file, which are untrusted text. */
  readonly what: string
  readonly reversibility: Reversibility
  /** Line of the file as it will be, from 1; left out when there is none. */
  readonly line?: number
}

/** An edit that goes back with the code. */
export function edit(rule: string, what: string, reversibility: Reversibility = 'yes'): Edit {
  return { rule, what, reversibility }
}

/** What is in `after` and was not in `before`, each once, in order. */
export function added(before: Iterable<string>, after: Iterable<string>): readonly string[] {
  const known = new Set(before)
  return [...new Set(after)].filter((one) => !known.has(one))
}

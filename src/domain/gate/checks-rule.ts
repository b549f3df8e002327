import type { Check, Checks } from '../people/checks.ts'
import type { GateAnswer, Known } from './answer.ts'

/** Names that are told of; the page of the run has all checks. */
const NAMES_MAX = 5

/** Results that let a deployment pass; GitHub takes a skipped check for a good one as well. */
const GREEN: ReadonlySet<Check['result']> = new Set(['passed', 'skipped'])

/**
 * The checks that must be green on the very commit. `required` null = every check there is, a list = these,
 * empty = none. What could not be read is not green.
 */
export function checksRule(
  required: readonly string[] | null,
  checks: Known<Checks | null>,
): GateAnswer {
  if (required?.length === 0) return closed('', null)
  if (!checks.isKnown) return closed(`The checks could not be read: ${checks.why}.`)
  if (checks.value === null) return closed('GitHub does not know the commit.')
  const { all, isTruncated } = checks.value
  const wanted = required ?? all.map(({ name }) => name)
  const red = wanted.flatMap((name) => {
    const found = all.find((one) => one.name === name)
    if (found !== undefined)
      return GREEN.has(found.result) ? [] : [`${name} ${WORDS[found.result]}`]
    return [`${name} ${isTruncated ? 'was not among those that were read' : 'is missing'}`]
  })
  if (red.length === 0)
    return closed(`${wanted.length} of ${wanted.length} checks are green.`, null)
  const more = red.length > NAMES_MAX ? `, and ${red.length - NAMES_MAX} more` : ''
  return closed(`Not green: ${red.slice(0, NAMES_MAX).join(', ')}${more}.`)
}

const WORDS: { readonly [R in Check['result']]: string } = {
  passed: 'passed',
  failed: 'failed',
  skipped: 'was skipped',
  cancelled: 'was cancelled',
  running: 'is not done',
}

function closed(what: string, reason: 'checks_not_green' | null = 'checks_not_green'): GateAnswer {
  const objection = reason === null ? null : ({ result: 'refused', reason, detail: what } as const)
  return { rule: 'checks', objection, what, isOverridable: false }
}

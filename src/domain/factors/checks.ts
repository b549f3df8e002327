import { type Background, knownValue } from '../background.ts'
import type { Check, Checks } from '../people/checks.ts'
import type { FilesByKind } from '../range/path-kind.ts'
import type { Range } from '../range/range.ts'
import { EVIDENCE_MAX, type Finding } from '../risk.ts'
import { countText } from './evidence.ts'
import type { Factor } from './factor.ts'

/**
 * Checks of the candidate that did not pass. Without weight: commits with red checks that went out all the
 * same are in no data that we have. The gate decides by `required-checks`; this says what is there.
 */
export const checks: Factor = {
  id: 'checks',
  title: 'Checks',
  find(range: Range, _files: FilesByKind, background: Background): Finding | null {
    const found = knownValue(background.checks)
    if (found === null) return null
    const telling = [...notPassed(found), ...missing(found, background.requiredChecks)]
    const hasNone = found.all.length === 0
    if (telling.length === 0 && !hasNone) return null
    return {
      factor: 'checks',
      what: telling.length === 0 ? 'no check looked at the candidate' : summary(telling),
      why: 'What a check would have found is found in production.',
      advice: hasNone ? '' : 'Look at the checks of the commit before it goes out.',
      logOdds: 0,
      evidence:
        telling.length === 0
          ? [{ text: 'the candidate', commit: range.head, path: null }]
          : telling.slice(0, EVIDENCE_MAX).map(({ name, result }) => ({
              text: `${name}: ${WORDS[result]}`,
              commit: range.head,
              path: null,
            })),
      evidenceCount: Math.max(1, telling.length),
      reversibility: 'yes',
    }
  },
}

type Telling = { readonly name: string; readonly result: Check['result'] | 'missing' }

const WORDS: { readonly [R in Telling['result']]: string } = {
  failed: 'failed',
  missing: 'missing',
  cancelled: 'cancelled',
  running: 'not done',
  skipped: 'skipped',
  passed: 'passed',
}
const WORST_FIRST = ['failed', 'missing', 'cancelled', 'running', 'skipped'] as const

function notPassed({ all }: Checks): Telling[] {
  return WORST_FIRST.flatMap((result) => all.filter((one) => one.result === result))
}

/** What is asked for and not there; nothing is said to be missing when not all were read. */
function missing({ all, isTruncated }: Checks, required: readonly string[]): Telling[] {
  if (isTruncated) return []
  return required
    .filter((name) => !all.some((one) => one.name === name))
    .map((name) => ({ name, result: 'missing' }))
}

/** "2 failed checks, 1 skipped check". */
function summary(telling: readonly Telling[]): string {
  return WORST_FIRST.flatMap((result) => {
    const count = telling.filter((one) => one.result === result).length
    const what = result === 'running' ? 'check that is not done' : `${WORDS[result]} check`
    const many = result === 'running' ? 'checks that are not done' : `${WORDS[result]} checks`
    return count === 0 ? [] : [countText(count, what, many)]
  }).join(', ')
}

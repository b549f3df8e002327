import { durationText } from '../../domain/units.ts'
import type { Verdict } from '../../domain/verdict.ts'

/** More changes than this between two entries of the journal are counted and not told one by one. */
export const VERDICT_CHANGES_MAX = 50

/**
 * The changes of the verdict since the last entry of the journal. They go along with the next entry and
 * never cost one of their own: the judge must not wait for the ledger.
 */
export type VerdictLog = {
  note(verdict: Verdict, afterSeconds: number): void
  /** "inconclusive after 60 s; healthy after 120 s"; '' when nothing changed. */
  text(): string
  /** The changes so far are written down. */
  clear(): void
}

export function verdictLog(): VerdictLog {
  let newest = ''
  let changes: string[] = []
  let moreCount = 0
  return {
    note({ answer, isFrozen }, afterSeconds) {
      const word = isFrozen && answer === 'inconclusive' ? 'frozen' : answer
      if (word === newest) return
      newest = word
      if (changes.length < VERDICT_CHANGES_MAX) {
        changes.push(`${word} after ${durationText(afterSeconds)}`)
      } else moreCount++
    },
    text: () => [...changes, ...(moreCount > 0 ? [`and ${moreCount} more`] : [])].join('; '),
    clear() {
      changes = []
      moreCount = 0
    },
  }
}

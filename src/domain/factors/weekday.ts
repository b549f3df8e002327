import type { Background } from '../background.ts'
import type { FilesByKind } from '../range/path-kind.ts'
import type { Range } from '../range/range.ts'
import type { Finding } from '../risk.ts'
import type { Factor } from './factor.ts'

const DAYS = ['Thursday', 'Friday', 'Saturday', 'Sunday', 'Monday', 'Tuesday', 'Wednesday']
const DAY_SECONDS = 86_400
const HOUR_SECONDS = 3_600

/**
 * Weekday and hour. A fact without weight: on Fridays .99, on weekends 1.08, at night 1.07 times as many
 * commits need a correction, and 1.13, 1.10 and .85 times as many are reverted; every interval holds 1.
 */
export const weekday: Factor = {
  id: 'weekday',
  title: 'Weekday and hour',
  find(range: Range, _files: FilesByKind, { nowSeconds }: Background): Finding | null {
    if (nowSeconds === null) return null
    if (range.commitCount === 0 && range.commitsTakenAway === 0) return null
    return {
      factor: 'weekday',
      what: momentText(nowSeconds),
      why: 'Shown as a fact: in the data neither weekday nor hour moves the risk.',
      advice: '',
      logOdds: 0,
      evidence: [{ text: 'the candidate', commit: range.head, path: null }],
      evidenceCount: 1,
      reversibility: 'yes',
    }
  },
}

/** "Friday, 16 h UTC". The first day of Unix time was a Thursday. */
function momentText(seconds: number): string {
  const day = DAYS[Math.floor(seconds / DAY_SECONDS) % DAYS.length] ?? ''
  return `${day}, ${Math.floor((seconds % DAY_SECONDS) / HOUR_SECONDS)} h UTC`
}

import type { Background } from '../background.ts'
import type { FilesByKind } from '../range/path-kind.ts'
import type { Commit, Range } from '../range/range.ts'
import type { Finding } from '../risk.ts'
import { durationText } from '../units.ts'
import { commitEvidence, countText } from './evidence.ts'
import type { Factor } from './factor.ts'

const DAY_SECONDS = 86_400

/**
 * How long the oldest commit has waited, and how long ago the last deployment was. A fact without weight:
 * how much goes out at once is weighed by the batch.
 */
export const waiting: Factor = {
  id: 'waiting',
  title: 'Waiting time',
  find(range: Range, _files: FilesByKind, background: Background): Finding | null {
    const { deployedAtSeconds, nowSeconds } = background
    if (range.base === null || nowSeconds === null) return null
    const oldest = oldestOf(range)
    const facts = [
      ...(oldest === null ? [] : [agoText(oldest.committedAtSeconds, nowSeconds, 'oldest')]),
      ...(deployedAtSeconds === null ? [] : [agoText(deployedAtSeconds, nowSeconds, 'deployed')]),
    ].filter((text) => text !== '')
    if (facts.length === 0) return null
    return {
      factor: 'waiting',
      what: facts.join('; '),
      why: 'Shown as a fact: who wrote it has to remember it when something is wrong.',
      advice: '',
      logOdds: 0,
      evidence:
        oldest === null
          ? [{ text: 'deployed today', commit: range.base, path: null }]
          : commitEvidence([oldest]),
      evidenceCount: 1,
      reversibility: 'yes',
    }
  },
}

/** The commit that has waited longest; null when it is not among those that are kept. */
function oldestOf(range: Range): Commit | null {
  const at = range.oldestCommittedAtSeconds
  return range.commits.find(({ committedAtSeconds }) => committedAtSeconds === at) ?? null
}

/** Clocks of committers may be ahead of ours; nothing is said of what lies in the future. */
function agoText(atSeconds: number, nowSeconds: number, what: 'oldest' | 'deployed'): string {
  const seconds = nowSeconds - atSeconds
  if (seconds < 0) return ''
  const days = Math.floor(seconds / DAY_SECONDS)
  const text = days >= 2 ? countText(days, 'day') : durationText(seconds)
  return what === 'oldest'
    ? `the oldest commit has waited ${text}`
    : `the last deployment ended ${text} ago`
}

import type { Range } from '../range/range.ts'
import { EVIDENCE_MAX, type Evidence, type Finding } from '../risk.ts'
import { durationText } from '../units.ts'
import { commitEvidence, countText } from './evidence.ts'
import type { Factor } from './factor.ts'

/**
 * The share of ranges in which at least one commit needs a correction within 90 days is .126, .424, .607,
 * .783 and .929 for 1, 5, 10, 20 and 50 commits (64 projects): 1.14 log-odds per unit of ln(commits).
 * What the lines that come with the commits explain is in the size factor already (.3685 + .0535).
 */
export const LOG_ODDS_PER_LN_COMMITS = 0.72

const LARGE_BATCH_COMMITS = 20
const DAY_SECONDS = 86_400

/** How much goes out at once, how long it has waited, and what is taken away when it goes back. */
export const batch: Factor = {
  id: 'batch',
  title: 'Batch',
  find(range: Range): Finding | null {
    const added = Math.max(0, range.commitCount - range.mergeCount)
    const taken = range.commitsTakenAway
    if (added < 2 && taken === 0) return null
    return {
      factor: 'batch',
      what: [addedText(range, added), takenText(taken)].filter((text) => text !== '').join('; '),
      why:
        taken > 0
          ? 'What users have today goes away, and what it stored stays behind.'
          : 'The more goes out at once, the likelier one of it is wrong and the harder it is to tell which.',
      advice: added > LARGE_BATCH_COMMITS ? 'Deploy smaller batches, more often.' : '',
      logOdds: LOG_ODDS_PER_LN_COMMITS * Math.log(added + taken),
      evidence: batchEvidence(range),
      evidenceCount: added + taken,
      reversibility: 'yes',
    }
  },
}

function addedText(range: Range, added: number): string {
  if (added === 0) return ''
  const merges = range.mergeCount === 0 ? '' : ` and ${countText(range.mergeCount, 'merge')}`
  return `${countText(added, 'commit')}${merges}${ageText(range)}`
}

/** Between the oldest and the newest commit that waited: needs no clock and cannot change meanwhile. */
function ageText(range: Range): string {
  if (range.oldestCommittedAtSeconds === null || range.newestCommittedAtSeconds === null) return ''
  const seconds = range.newestCommittedAtSeconds - range.oldestCommittedAtSeconds
  if (seconds <= 0) return ''
  const days = Math.floor(seconds / DAY_SECONDS)
  return ` over ${days >= 2 ? countText(days, 'day') : durationText(seconds)}`
}

function takenText(taken: number): string {
  if (taken === 0) return ''
  return `${countText(taken, 'commit')} that ${taken === 1 ? 'is' : 'are'} deployed today ${taken === 1 ? 'is' : 'are'} taken away`
}

/** What is deployed today when it goes away, the commit that waited longest, then the newest. */
function batchEvidence(range: Range): Evidence[] {
  const changes = range.commits.filter((commit) => !commit.isMerge)
  const oldestFirst = [...changes.slice(-1), ...changes.slice(0, -1)]
  const deployed: Evidence[] =
    range.commitsTakenAway > 0 && range.base !== null
      ? [{ text: 'deployed today', commit: range.base, path: null }]
      : []
  return [...deployed, ...commitEvidence(oldestFirst)].slice(0, EVIDENCE_MAX)
}

import type { Range } from '../range/range.ts'
import { EVIDENCE_MAX, type Finding } from '../risk.ts'
import { countText } from './evidence.ts'
import type { Factor } from './factor.ts'

/**
 * Who wrote it. A fact without weight until what the authors knew of the files is read from the history:
 * that is what moves risk (an author new to the files: reverted 1.66 times as often).
 */
export const authors: Factor = {
  id: 'authors',
  title: 'Authors',
  find(range: Range): Finding | null {
    if (range.authorCount === 0) return null
    return {
      factor: 'authors',
      what: countText(range.authorCount, 'author'),
      why: 'Shown as a fact: these are the people to ask.',
      advice: '',
      logOdds: 0,
      evidence: range.authors.slice(0, EVIDENCE_MAX).map(({ person, commitCount }) => ({
        text: `${person.name} (${countText(commitCount, 'commit')})`,
        commit: range.commits.find(({ author }) => author.email === person.email)?.sha ?? null,
        path: null,
      })),
      evidenceCount: range.authorCount,
      reversibility: 'yes',
    }
  },
}

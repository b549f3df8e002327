import { type Background, knownValue } from '../background.ts'
import type { FilesByKind } from '../range/path-kind.ts'
import type { Range } from '../range/range.ts'
import { EVIDENCE_MAX, type Finding } from '../risk.ts'
import { countText } from './evidence.ts'
import type { Factor } from './factor.ts'

/**
 * Commits whose authors had touched none of their files before, by the history of the files. Without weight:
 * the models read it in every single commit. With a history that is cut nothing is said.
 */
export const newcomers: Factor = {
  id: 'newcomers',
  title: 'Authors new to the files',
  find(range: Range, _files: FilesByKind, background: Background): Finding | null {
    const found = knownValue(background.forecast)?.byNewcomers ?? []
    if (found.length === 0) return null
    const commits = new Map(range.commits.map((commit) => [commit.sha, commit]))
    return {
      factor: 'newcomers',
      what: `${countText(found.length, 'commit')} by authors who are new to all of the files`,
      why: 'Such commits are reverted 1.66 times as often.',
      advice: 'Ask somebody who knows these files.',
      logOdds: 0,
      evidence: found.slice(0, EVIDENCE_MAX).map((sha) => {
        const commit = commits.get(sha)
        const text = commit === undefined ? 'a commit' : `${commit.subject} (${commit.author.name})`
        return { text, commit: sha, path: null }
      }),
      evidenceCount: found.length,
      reversibility: 'yes',
    }
  },
}

import type { Range } from '../range/range.ts'
import type { Finding } from '../risk.ts'
import type { Factor } from './factor.ts'

/** Nothing to compare with and no earlier version to go back to. A fact without weight: no data on it. */
export const firstDeployment: Factor = {
  id: 'first-deployment',
  title: 'First deployment',
  find(range: Range): Finding | null {
    if (range.direction !== 'first') return null
    return {
      factor: 'first-deployment',
      what: 'no earlier deployment of this environment is known, so the whole history counts as new',
      why: 'Once it is promoted there is no earlier healthy version to go back to.',
      advice: 'If you know what runs today, name it as the base.',
      logOdds: 0,
      evidence: [{ text: 'the candidate', commit: range.head, path: null }],
      evidenceCount: 1,
      reversibility: 'with_care',
    }
  },
}

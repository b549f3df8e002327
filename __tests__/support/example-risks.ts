import type { Finding, Risk } from '../../src/domain/risk.ts'
import type { CommitForecast } from '../../src/domain/risk-model/forecast.ts'
import type { Contribution } from '../../src/domain/risk-model/model.ts'
import type { Sha } from '../../src/domain/units.ts'

/** A made-up object name that begins with the number and looks like a real one. */
export function shaOf(number: number): Sha {
  const mixed = (Math.imul(number + 1, 2_654_435_761) >>> 0).toString(16).padStart(8, '0')
  return `${mixed}${'5e1f'.repeat(8)}` as Sha
}

const MIGRATION: Finding = {
  factor: 'migration',
  what: '1 file of database migrations drops a column',
  why: 'The version before it cannot run on the new schema.',
  advice: 'Ship the removal one release after the last use.',
  logOdds: 1.4,
  evidence: [
    {
      text: 'db/migrations/0042_drop_coupons.sql',
      commit: shaOf(1),
      path: 'db/migrations/0042_drop_coupons.sql',
    },
  ],
  evidenceCount: 1,
  reversibility: 'no',
}

const DEPENDENCIES: Finding = {
  factor: 'dependencies',
  what: '1 dependency changed by a minor version',
  why: 'Behaviour can change without a line of the own code.',
  advice: '',
  logOdds: 0.3,
  evidence: [{ text: 'Bump undici from 7.1.0 to 7.2.3 (#412)', commit: shaOf(2), path: null }],
  evidenceCount: 3,
  reversibility: 'yes',
}

/** A suspect among the commits, with one contribution of so many log-odds. */
function suspect(commit: number, defect: number, revert: number, logOdds: number): CommitForecast {
  const size: Contribution = { variable: 'la', group: 'size', logOdds, what: '240 lines added' }
  return {
    ...{ sha: shaOf(commit), defect, revert },
    contributions: [size],
    revertContributions: [],
  }
}

export const LOW_RISK: Risk = {
  score: 0.08,
  level: 'low',
  isCalibrated: true,
  forecast: {
    ...{ fixes: 0.084, fixesLow: 0, fixesHigh: 0, anyFix: 0.08, anyRevert: 0.008 },
    ...{ commitCount: 3, commitsNotScored: 0, historyCommits: 10_000, missing: [], replay: null },
    suspects: [suspect(1, 0.05, 0.003, 0.4), suspect(2, 0.03, 0.002, 0.2)],
  },
  rollbackScore: 0.011,
  standing: {
    of: 'deployments',
    stepCount: 1,
    share: 0.31,
    tiedShare: 0,
    comparedCount: 42,
    medianFixes: 0.4,
  },
  reversibility: 'yes',
  findings: [DEPENDENCIES],
}

export const CRITICAL_RISK: Risk = {
  score: 0.98,
  level: 'critical',
  isCalibrated: true,
  forecast: {
    ...{ fixes: 7.9, fixesLow: 3, fixesHigh: 13, anyFix: 0.98, anyRevert: 0.07 },
    ...{ commitCount: 31, commitsNotScored: 0, historyCommits: 10_000, missing: [], replay: null },
    suspects: [
      suspect(1, 0.71, 0.006, 1.6),
      suspect(2, 0.52, 0.004, 0.9),
      suspect(3, 0.2, 0.02, 0.3),
    ],
  },
  rollbackScore: 0.31,
  standing: {
    of: 'deployments',
    stepCount: 1,
    share: 0.97,
    tiedShare: 0,
    comparedCount: 42,
    medianFixes: 1.2,
  },
  reversibility: 'no',
  findings: [MIGRATION, DEPENDENCIES],
}

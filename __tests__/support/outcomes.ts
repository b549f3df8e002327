import { known } from '../../src/domain/background.ts'
import type { Links, Outcome, RolloutOutcome } from '../../src/domain/outcome.ts'
import type { Review } from '../../src/domain/people/review.ts'
import type { Commit, PullRequest, Range } from '../../src/domain/range/range.ts'
import type { MetricVerdict, Verdict } from '../../src/domain/verdict.ts'
import { CRITICAL_RISK, LOW_RISK, shaOf } from './example-risks.ts'

export { shaOf }

export const EXAMPLE_LINKS: Links = {
  repository: 'https://github.com/harbour/shop',
  run: 'https://github.com/harbour/shop/actions/runs/4711',
  rollback: 'https://github.com/harbour/shop/actions/workflows/rollback.yml',
  environment: 'https://shop.example.com/',
}

const BEGAN_AT_SECONDS = 1_772_370_000
const AUTHORS = ['Ada Lovelace', 'Grace Hopper', 'Barbara Liskov']
const SUBJECTS = [
  'feat(checkout): retry the payment once when the bank is slow',
  'fix: keep the cart when a session is renewed',
  'Bump undici from 7.1.0 to 7.2.3 (#412)',
  'refactor: move price rounding to one place',
  'Revert "feat: show stock on the list page"',
]

/** A commit with everything that a report shows. */
export function commitOf(index: number, change: Partial<Commit> = {}): Commit {
  const name = AUTHORS[index % AUTHORS.length] ?? ''
  return {
    sha: shaOf(index),
    author: { name, email: `${name.split(' ')[0]?.toLowerCase()}@example.com` },
    coAuthors: [],
    committedAtSeconds: BEGAN_AT_SECONDS - 3_600 * (index + 1),
    subject: SUBJECTS[index % SUBJECTS.length] ?? '',
    isMerge: false,
    reverts: index % SUBJECTS.length === 4 ? shaOf(index + 100) : null,
    pullRequestHint: null,
    fileCount: 2,
    linesAdded: 40,
    linesDeleted: 12,
    ...change,
  }
}

/** A forward range of this many commits by three people. */
export function rangeOf(commitCount: number, change: Partial<Range> = {}): Range {
  const commits = Array.from({ length: commitCount }, (_, index) => commitOf(index))
  const paths = ['src/checkout/payment.ts', 'db/migrations/0042_drop_coupons.sql', 'package.json']
  return {
    base: shaOf(900),
    head: shaOf(0),
    direction: 'forward',
    commitCount,
    mergeCount: 0,
    revertCount: commits.filter((commit) => commit.reverts !== null).length,
    commitsTakenAway: 0,
    authors: AUTHORS.slice(0, commitCount).map((name) => ({
      person: { name, email: 'someone@example.com' },
      commitCount: Math.ceil(commitCount / AUTHORS.length),
    })),
    authorCount: Math.min(AUTHORS.length, commitCount),
    fileCount: paths.length,
    linesAdded: 40 * commitCount,
    linesDeleted: 12 * commitCount,
    renameCount: 0,
    binaryCount: 0,
    oldestCommittedAtSeconds: commits.at(-1)?.committedAtSeconds ?? null,
    newestCommittedAtSeconds: commits[0]?.committedAtSeconds ?? null,
    commits,
    files: paths.map((path, index) => ({
      path,
      previousPath: null,
      linesAdded: 120 - 40 * index,
      linesDeleted: 30 - 10 * index,
      isBinary: false,
      commitCount: 1 + index,
      newestCommit: shaOf(index),
    })),
    isTruncated: false,
    paths: [],
    ...change,
  }
}

/** A pull request that brought the commits with these numbers. */
export function pullRequestOf(number: number, commits: readonly number[]): PullRequest {
  return {
    number,
    title: `Checkout: retry slow payments, part ${number - 410}`,
    author: 'ada',
    url: `https://github.com/harbour/shop/pull/${number}`,
    labels: ['checkout'],
    commits: commits.map(shaOf),
  }
}

/** How a pull request was looked at: approved by these people, its newest commit. */
export function reviewOf(number: number, approvers: readonly string[]): Review {
  return {
    pullRequest: number,
    author: 'ada',
    isAuthorBot: false,
    isMerged: true,
    mergedBy: 'ada',
    branch: 'checkout-retry',
    head: shaOf(number),
    commits: [],
    opinions: approvers.map((reviewer) => ({ reviewer, kind: 'approved', commit: shaOf(number) })),
    waitingFor: [],
    isOwnerWaitedFor: false,
    files: [],
    isTruncated: false,
  }
}

const ERROR_RATE: MetricVerdict = {
  name: 'error-rate',
  kind: 'count',
  answer: 'healthy',
  canary: { bad: 12, total: 3_400 },
  stable: { bad: 35, total: 10_200 },
  rateRatio: 1.03,
  rateRatioLower: 0.52,
  rateRatioUpper: 1.94,
  logEvidence: -1.1,
  value: null,
  explanation: 'Errors are as frequent as on the running version.',
}

const LATENCY: MetricVerdict = {
  name: 'latency-p99',
  kind: 'guard',
  answer: 'healthy',
  canary: null,
  stable: null,
  rateRatio: null,
  rateRatioLower: null,
  rateRatioUpper: null,
  logEvidence: null,
  value: 0.412,
  explanation: '0.412 is within at most 0.8.',
}

/** A verdict of two metrics, all well. */
export const HEALTHY: Verdict = {
  answer: 'healthy',
  logEvidence: -1.1,
  logEvidenceLimit: Math.log(100),
  isFrozen: false,
  decidedBy: null,
  metrics: [ERROR_RATE, LATENCY],
  windowCount: 6,
  harmedRequests: 0,
  missing: '',
}

/** A verdict against a candidate with eleven times the errors. */
export const HARMFUL: Verdict = {
  ...HEALTHY,
  answer: 'harmful',
  logEvidence: 6.2,
  decidedBy: 'error-rate',
  harmedRequests: 31.4,
  windowCount: 2,
  metrics: [
    {
      ...ERROR_RATE,
      answer: 'harmful',
      canary: { bad: 34, total: 850 },
      rateRatio: 11.66,
      rateRatioLower: 7.1,
      rateRatioUpper: 19.2,
      logEvidence: 6.2,
      explanation: 'Errors are 11.7 times as frequent as on the running version.',
    },
    LATENCY,
  ],
}

const STEPS = [1, 5, 25, 50, 100].map((percent) => ({ percent, holdSecondsMax: 600 }))

function rolloutOf(change: Partial<RolloutOutcome>): RolloutOutcome {
  return {
    id: '01JNR2',
    percentMax: 100,
    harmedRequests: 0,
    seconds: 1_310,
    timeline: [
      { atSeconds: BEGAN_AT_SECONDS, percent: 0, text: 'The candidate is up and healthy.' },
      { atSeconds: BEGAN_AT_SECONDS + 40, percent: 1, text: 'Shifted to 1 %.' },
      { atSeconds: BEGAN_AT_SECONDS + 400, percent: 5, text: 'Healthy; shifted to 5 %.' },
      { atSeconds: BEGAN_AT_SECONDS + 700, percent: 25, text: 'Healthy; shifted to 25 %.' },
      { atSeconds: BEGAN_AT_SECONDS + 1_000, percent: 50, text: 'Healthy; shifted to 50 %.' },
      { atSeconds: BEGAN_AT_SECONDS + 1_310, percent: 100, text: 'Healthy; promoted.' },
    ],
    verdict: HEALTHY,
    percent: 100,
    ...change,
  }
}

/** An outcome of `deploy` with everything in it; scenarios change what they are about. */
export function outcomeOf(change: Partial<Outcome> = {}): Outcome {
  return {
    schemaVersion: 1,
    command: 'deploy',
    environment: 'production',
    result: 'promoted',
    reason: 'promoted_on_evidence',
    detail: '',
    advice: '',
    version: 'v1.5.0',
    range: rangeOf(5),
    pullRequests: [pullRequestOf(411, [0, 1]), pullRequestOf(412, [2])],
    reviews: [reviewOf(411, ['grace']), reviewOf(412, [])],
    checks: known({
      all: [
        { name: 'build', result: 'passed' },
        { name: 'unit', result: 'passed' },
        { name: 'browser', result: 'skipped' },
      ],
      isTruncated: false,
    }),
    risk: LOW_RISK,
    ramp: { pace: 'evidence', steps: STEPS },
    judging: JUDGING,
    planHash: '9f2c4be1a07d5563f1f0f2a2bd0c9f2e4be1a07d5563f1f0f2a2bd0c9f2e4be1',
    approvers: ['grace'],
    rollout: rolloutOf({}),
    deployment: { id: 99_812, url: 'https://api.github.com/repos/harbour/shop/deployments/99812' },
    warnings: [],
    startedAtSeconds: BEGAN_AT_SECONDS,
    endedAtSeconds: BEGAN_AT_SECONDS + 1_330,
    ...change,
  }
}

const JUDGING: NonNullable<Outcome['judging']> = {
  metrics: [
    {
      kind: 'count',
      name: 'error-rate',
      source: 'prometheus',
      bad: 'sum(increase(http_requests_total{code=~"5.."}[30s]))',
      total: 'sum(increase(http_requests_total[30s]))',
      weight: 1,
    },
    {
      kind: 'guard',
      name: 'latency-p99',
      source: 'prometheus',
      value: 'histogram_quantile(0.99, …)',
      min: null,
      max: 0.8,
      windowsToBreach: 3,
    },
  ],
  policy: {
    alphaPercent: 1,
    marginPercent: 20,
    harmBudgetPercent: 0.1,
    freezeEvidence: 10,
    estimateAfterSeconds: 3600,
    windowsMin: 3,
    windowSeconds: 30,
    warmUpSeconds: 30,
    delaySeconds: 15,
    onInconclusive: 'wait',
    waitSecondsMax: 900,
  },
}

const BEFORE = { rollout: null, deployment: null, approvers: [] } as const

const ROLLED_BACK = rolloutOf({
  percentMax: 5,
  harmedRequests: 31.4,
  seconds: 512,
  verdict: HARMFUL,
  percent: 0,
  evidence: [0, 0.3, 0.1, 0.4, 1.1, 2.4, 3.9, 6.2].map((logEvidence, index) => ({
    atSeconds: BEGAN_AT_SECONDS + 60 + 60 * index,
    logEvidence,
    logEvidenceLimit: Math.log(100),
  })),
  timeline: [
    { atSeconds: BEGAN_AT_SECONDS, percent: 0, text: 'The candidate is up and healthy.' },
    { atSeconds: BEGAN_AT_SECONDS + 40, percent: 1, text: 'Shifted to 1 %.' },
    { atSeconds: BEGAN_AT_SECONDS + 400, percent: 5, text: 'Healthy; shifted to 5 %.' },
    { atSeconds: BEGAN_AT_SECONDS + 505, percent: 5, text: 'Harmful: error-rate.' },
    { atSeconds: BEGAN_AT_SECONDS + 512, percent: 0, text: 'All traffic is back.' },
  ],
})

function underWay(): Outcome {
  return outcomeOf({
    result: 'in_progress',
    reason: 'rollout_begun',
    rollout: rolloutOf({
      percentMax: 25,
      percent: 25,
      seconds: 760,
      step: { index: 2, secondsLeftMax: 1_440 },
      timeline: rolloutOf({}).timeline.slice(0, 4),
    }),
  })
}

/** Outcomes as they come up in real life, by a name that can be a file's. */
export function exampleOutcomes(): { readonly [name: string]: Outcome } {
  return {
    'assessed-low': outcomeOf({
      ...BEFORE,
      command: 'assess',
      result: 'assessed',
      reason: 'assessed',
    }),
    'assessed-critical': outcomeOf({
      ...BEFORE,
      command: 'assess',
      result: 'assessed',
      reason: 'assessed',
      risk: CRITICAL_RISK,
    }),
    promoted: outcomeOf(),
    'under-way': underWay(),
    'rolled-back': outcomeOf({
      result: 'rolled_back',
      reason: 'metric_harmful',
      detail: 'Errors are 11.7 times as frequent as on the running version.',
      advice: 'Look at the metric that decided and at the commits of the range.',
      rollout: ROLLED_BACK,
      warnings: ['The comment on pull request 411 could not be written: GitHub answered 403.'],
    }),
    refused: outcomeOf({
      ...BEFORE,
      result: 'refused',
      reason: 'lock_held',
      detail: 'Run 4709 holds production since 10:12 UTC.',
      advice: 'Wait for that run, or use `concurrency` with `queue: max` so that runs line up.',
    }),
    'incomplete-rollback': outcomeOf({
      result: 'failed',
      reason: 'restore_incomplete',
      detail: 'Server web/green still has weight 13 of 256. The socket did not answer.',
      advice: 'Act now: put the target into the state shown below by hand.',
      rollout: { ...ROLLED_BACK, percent: 5 },
    }),
    'nothing-to-do': outcomeOf({
      ...BEFORE,
      result: 'nothing_to_do',
      reason: 'empty_range',
      range: rangeOf(0, { direction: 'same', fileCount: 0, files: [] }),
      pullRequests: [],
      reviews: [],
      risk: null,
      ramp: null,
      planHash: null,
    }),
    cancelled: outcomeOf({
      result: 'cancelled',
      reason: 'cancelled',
      detail: 'The run was cancelled at 5 %.',
      rollout: { ...ROLLED_BACK, verdict: HEALTHY, harmedRequests: 0 },
    }),
    held: outcomeOf({
      result: 'held',
      reason: 'inconclusive_held',
      detail: 'Missing: 2 more windows.',
      advice: 'Deploy the same version again to go on from this step, or run the rollback.',
      rollout: rolloutOf({
        percentMax: 25,
        percent: 25,
        verdict: { ...HEALTHY, answer: 'inconclusive', missing: '2 more windows' },
      }),
    }),
    'rollback-by-hand': outcomeOf({
      command: 'rollback',
      reason: 'promoted_rollback',
      version: 'v1.4.2',
      range: rangeOf(0, {
        direction: 'backward',
        commitsTakenAway: 5,
        fileCount: 0,
        files: [],
      }),
      pullRequests: [],
      risk: null,
    }),
  }
}

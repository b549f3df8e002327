import type { CountMetric, Counts } from '../metrics/metric.ts'
import type { Answer, JudgePolicy, JudgeWindow, Verdict } from '../verdict.ts'
import { weighEvidence } from './combined-evidence.ts'
import { verdictOn } from './judge.ts'
import { judgedCounts } from './judged-count.ts'

/** Windows of one rollout, given as data. */
export type CaseSeries = {
  readonly name: string
  readonly better: 'fewer' | 'more'
  readonly weight: number
  readonly windows: readonly {
    readonly canary: Counts | null
    readonly stable: Counts | null
    readonly step: number
  }[]
}

export type CaseOptions = {
  /** Watched steps: how many, or their percentages; undefined = as many as the windows have. */
  readonly steps?: number | readonly number[] | undefined
  /** Shares, 0 to 1. */
  readonly alpha: number
  readonly margin: number
}

/** What the judge says to a case. Logarithms are natural; a ratio of null is not known or without bound. */
export type CaseVerdict = {
  readonly verdict: Answer
  /** The first window, counted from 0, after which the evidence sufficed for harm; null = none. */
  readonly decidedAtWindow: number | null
  readonly metrics: readonly {
    readonly name: string
    /** ln of the evidence against the canary after each window. */
    readonly logE: readonly number[]
    readonly ratio: {
      readonly lower: number | null
      readonly estimate: number | null
      readonly upper: number | null
    }
  }[]
  readonly reason: string
}

/** What a case does not say is as in a configuration without any word about the judge. */
const POLICY: Omit<JudgePolicy, 'alphaPercent' | 'marginPercent'> = {
  harmBudgetPercent: 0.2,
  freezeEvidence: 3,
  windowsMin: 4,
  // Windows given as data do not say how long they are.
  estimateAfterSeconds: null,
  windowSeconds: 30,
  warmUpSeconds: 60,
  delaySeconds: 15,
  onInconclusive: 'wait',
  waitSecondsMax: 3600,
}

/**
 * Judges a case as the rollout would have been judged after its last window; healthy means that the step of
 * that window may be left for the next one, or for all traffic where the steps are not told.
 */
export function judgeCase(series: readonly CaseSeries[], options: CaseOptions): CaseVerdict {
  const policy = {
    ...POLICY,
    alphaPercent: options.alpha * 100,
    marginPercent: options.margin * 100,
  }
  const metrics = series.map(
    ({ name, better, weight }): CountMetric => ({
      kind: 'count',
      name,
      source: '',
      bad: '',
      total: '',
      better,
      weight,
    }),
  )
  const windows = windowsOf(series)
  const stepIndex = windows.at(-1)?.stepIndex ?? 0
  const logE = metrics.map((): number[] => [])
  const stepCount = stepCountOf(options.steps, windows)
  const evidence = weighEvidence(
    policy,
    judgedCounts(metrics),
    [],
    stepCount,
    windows,
    (logEvidences) => {
      for (const [i, log] of logEvidences.entries()) logE[i]?.push(log)
    },
  )
  const verdict = verdictOn(evidence, policy, metrics, windows, {
    index: stepIndex,
    ...sharesOf(options.steps, stepIndex),
  })
  return {
    verdict: verdict.answer,
    decidedAtWindow: evidence.decidedAtWindow,
    metrics: verdict.metrics.map((metric, i) => ({
      name: metric.name,
      logE: logE[i] ?? [],
      ratio: {
        lower: metric.rateRatioLower,
        estimate: metric.rateRatio,
        upper: metric.rateRatioUpper,
      },
    })),
    reason: reasonOf(verdict),
  }
}

function reasonOf(verdict: Verdict): string {
  if (verdict.answer === 'inconclusive') return `Missing: ${verdict.missing}.`
  const told =
    verdict.answer === 'harmful'
      ? verdict.metrics.filter(({ name }) => name === verdict.decidedBy)
      : verdict.metrics
  return told.map(({ explanation }) => explanation).join(' ')
}

/** The metrics of a case side by side; a metric that has fewer windows than another has no data in the rest. */
function windowsOf(series: readonly CaseSeries[]): readonly JudgeWindow[] {
  const length = Math.max(0, ...series.map(({ windows }) => windows.length))
  const { windowSeconds } = POLICY
  return Array.from({ length }, (_, index): JudgeWindow => {
    const counts: Record<string, JudgeWindow['counts'][string]> = {}
    let stepIndex = 0
    for (const { name, windows } of series) {
      const window = windows[index]
      stepIndex = Math.max(stepIndex, window?.step ?? 0)
      const { canary = null, stable = null } = window ?? {}
      counts[name] = canary === null || stable === null ? null : { canary, stable }
    }
    const fromSeconds = index * windowSeconds
    return {
      stepIndex,
      fromSeconds,
      toSeconds: fromSeconds + windowSeconds,
      counts,
      values: {},
      missing: {},
    }
  })
}

function stepCountOf(steps: CaseOptions['steps'], windows: readonly JudgeWindow[]): number {
  const seen = windows.reduce((most, { stepIndex }) => Math.max(most, stepIndex + 1), 1)
  const told = typeof steps === 'number' ? steps : (steps?.filter((step) => step < 100).length ?? 0)
  return Math.max(seen, told)
}

function sharesOf(steps: CaseOptions['steps'], stepIndex: number) {
  if (typeof steps === 'number' || steps === undefined) return { percent: 100, nextPercent: 100 }
  return { percent: steps[stepIndex] ?? 100, nextPercent: steps[stepIndex + 1] ?? 100 }
}

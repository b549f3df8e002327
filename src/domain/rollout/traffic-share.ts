import { sampleRatio } from '../judge/sample-ratio.ts'
import type { Metric } from '../metrics/metric.ts'
import { percentText } from '../units.ts'
import type { JudgePolicy, JudgeWindow, Verdict } from '../verdict.ts'

/**
 * Whether users of this step were split as the target was told: what was seen against the weight that was
 * set, in words; null = nothing speaks against it. Looks at the count metric that saw most requests, because
 * all of them look at the same users and one check has one rate of false alarms.
 */
export function trafficMismatch(
  metrics: readonly Metric[],
  windows: readonly JudgeWindow[],
  step: { readonly index: number; readonly percent: number },
): string | null {
  const own = windows.filter((window) => window.stepIndex === step.index)
  const totals = metrics
    .filter((metric) => metric.kind === 'count')
    .map(({ name }) => totalsOf(own, name))
    .sort((a, b) => b.canary + b.stable - (a.canary + a.stable))
  const [most] = totals
  if (most === undefined) return null
  const { isMismatch } = sampleRatio(most.canary, most.stable, step.percent)
  if (!isMismatch) return null
  const seenPercent = (most.canary / (most.canary + most.stable)) * 100
  return `the candidate gets ${percentText(seenPercent)} of the requests that ${most.name} counts and should get ${percentText(step.percent)}`
}

/**
 * The verdict, unless it is about other users than it should be: then it is not healthy, however good the
 * candidate looks. What is harmful stays harmful.
 */
export function heldAgainstShare(
  verdict: Verdict,
  policy: Pick<JudgePolicy, 'trafficShare'>,
  mismatch: string | null,
): Verdict {
  if (mismatch === null || policy.trafficShare === 'ignore') return verdict
  const missing = [verdict.missing, mismatch].filter((text) => text !== '').join('; ')
  const answer = verdict.answer === 'harmful' ? 'harmful' : 'inconclusive'
  return { ...verdict, answer, missing, mismatch }
}

function totalsOf(windows: readonly JudgeWindow[], name: string) {
  const pairs = windows.flatMap(({ counts }) => counts[name] ?? [])
  return {
    name,
    canary: pairs.reduce((sum, { canary }) => sum + canary.total, 0),
    stable: pairs.reduce((sum, { stable }) => sum + stable.total, 0),
  }
}

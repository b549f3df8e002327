import { durationText } from '../units.ts'
import type { JudgePolicy } from '../verdict.ts'
import type { CountFinding } from './count-metric.ts'
import { oddsText } from './explanation.ts'
import type { GaugeFinding } from './gauge-metric.ts'
import type { GuardFinding } from './guard.ts'

type Named<Finding> = { readonly finding: Finding; readonly verdict: { readonly name: string } }

/**
 * What the judge still waits for, in words: "2 more windows; no data from errors: timeout".
 * `frozenLogEvidence` is the evidence that froze the rollout, null when it is not frozen. In
 * `secondsToEstimate` the likeliest ratio would be enough; null = never, as things are.
 */
export function missingText(
  policy: JudgePolicy,
  counts: readonly Named<CountFinding>[],
  gauges: readonly Named<GaugeFinding>[],
  guards: readonly Named<GuardFinding>[],
  {
    windowCount,
    frozenLogEvidence,
    secondsToEstimate,
  }: {
    readonly windowCount: number
    readonly frozenLogEvidence: number | null
    readonly secondsToEstimate: number | null
  },
): string {
  const windowsMissing = Math.max(0, policy.windowsMin - windowCount)
  return [
    counts.length + gauges.length + guards.length === 0 ? 'a metric to judge by' : '',
    frozenLogEvidence === null ? '' : suspicionText(frozenLogEvidence, policy),
    windowsMissing === 0
      ? ''
      : `${windowsMissing} more ${windowsMissing === 1 ? 'window' : 'windows'}`,
    ...[...counts, ...gauges].map(silenceText),
    ...guards.map(objectionText),
    waitText(
      counts.map(({ finding }) => finding),
      windowsMissing * policy.windowSeconds,
      policy.windowSeconds,
      secondsToEstimate,
    ),
  ]
    .filter((text) => text !== '')
    .join('; ')
}

function suspicionText(logEvidence: number, policy: JudgePolicy): string {
  const limit = oddsText(Math.log(policy.freezeEvidence))
  return `less suspicion (${oddsText(logEvidence)} against the canary, nothing advances from ${limit} on)`
}

function silenceText({ finding, verdict }: Named<CountFinding | GaugeFinding>): string {
  return finding.silence === null ? '' : `no data from ${verdict.name}: ${finding.silence}`
}

function objectionText({ finding, verdict }: Named<GuardFinding>): string {
  return finding.objection === null ? '' : `a good value of ${verdict.name}: ${finding.objection}`
}

/** How long until the harm of the next step is bounded, when that takes longer than the missing windows. */
function waitText(
  findings: readonly CountFinding[],
  secondsMissing: number,
  windowSeconds: number,
  secondsToEstimate: number | null,
): string {
  const open = findings.filter((finding) => finding.windowCount > 0 && !finding.isWithinBudget)
  const secondsTo = ({ windowsToBudget, isLikelyTolerated }: CountFinding): number | null => {
    const toBound = windowsToBudget === null ? null : windowsToBudget * windowSeconds
    if (!isLikelyTolerated || secondsToEstimate === null) return toBound
    return Math.min(toBound ?? secondsToEstimate, secondsToEstimate)
  }
  const hopeless = open.filter((finding) => secondsTo(finding) === null)
  if (hopeless.length > 0) {
    const names = hopeless.map((finding) => finding.name).join(', ')
    return `a better rate of ${names}: at this one the next step can not be shown to stay within the harm budget`
  }
  const seconds = Math.max(0, ...open.map((finding) => secondsTo(finding) ?? 0))
  return seconds <= secondsMissing ? '' : `about ${durationText(seconds)} more at this traffic`
}

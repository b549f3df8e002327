import type { Answer, JudgePolicy, JudgeWindow, MetricVerdict } from '../../verdict.ts'
import type { JudgeStep } from '../count-metric.ts'

/** The step that is judged; the hold tells Kayenta when it is asked. */
export type PeerStep = JudgeStep & { readonly holdSecondsMax: number }

/** What a peer's rule is asked with. `windows` are those of the whole rollout, in order of time. */
export type PeerQuestion = {
  readonly policy: Pick<
    JudgePolicy,
    'windowsMin' | 'windowSeconds' | 'warmUpSeconds' | 'delaySeconds'
  >
  readonly windows: readonly JudgeWindow[]
  readonly step: PeerStep
}

/** What a peer's rule says of its metrics; guards stand beside it. */
export type PeerFinding = {
  readonly answer: Answer
  /** Name of the metric that decided, when harmful. */
  readonly decidedBy: string | null
  readonly metrics: readonly MetricVerdict[]
  /** Windows of this step with data. */
  readonly windowCount: number
  /** What the rule still waits for; '' unless inconclusive. */
  readonly missing: string
  /** The rule's own answer in its own words, one sentence. */
  readonly summary: string
}

/** "3 more windows with data"; '' when there are enough. */
export function windowsMissing(windowCount: number, windowsMin: number): string {
  const count = windowsMin - windowCount
  if (count <= 0) return ''
  return `${count} more ${count === 1 ? 'window' : 'windows'} with data`
}

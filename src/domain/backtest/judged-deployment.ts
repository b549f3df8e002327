import type { DeploymentRecord } from '../history/record.ts'
import { judge } from '../judge/judge.ts'
import { judgedCounts } from '../judge/judged-count.ts'
import type { Policy } from '../policy.ts'
import type { Answer, JudgeWindow, Verdict } from '../verdict.ts'
import { PEERS, type PeerName, peerDecision } from './usual-rules.ts'

/** What today's judge says of a deployment that was. */
export type JudgedDeployment = Pick<
  DeploymentRecord,
  'id' | 'version' | 'sha' | 'result' | 'reason' | 'startedAtSeconds' | 'endedAtSeconds'
> & {
  /** Windows of its steps; 0 = the sources have none of them any more, and nobody can say. */
  readonly windowCount: number
  readonly answer: Answer
  /** Minutes of watching until the judge would have taken it back; null = it would not have. */
  readonly minutesToRollback: number | null
  /** Requests that the candidate had made go wrong by then, or to the end; estimated. */
  readonly harmed: number
  readonly decidedBy: string | null
  /** The same for the rules of other tools. */
  readonly peers: { readonly [P in PeerName]: number | null }
}

/**
 * Judges the windows of a past deployment as they came, by the policy of today. The steps are those that it
 * took; what a peer's threshold calls usual is what the other side did in the same windows.
 */
export function judgeDeployment(
  policy: Policy,
  record: DeploymentRecord,
  windows: readonly JudgeWindow[],
): JudgedDeployment {
  const verdicts = verdictsOf(policy, record, windows)
  const harmful = verdicts.findIndex(({ answer }) => answer === 'harmful')
  const last = harmful < 0 ? verdicts.at(-1) : verdicts[harmful]
  const counts = judgedCounts(policy.metrics)
  const usualRates = counts.map(({ name }) => stableRate(windows, name))
  // Windows of a long deployment are longer than the policy says.
  const windowSeconds = windows[0] ? lengthSeconds(windows[0]) : policy.judge.windowSeconds
  const minutes = (index: number | null) =>
    index === null ? null : ((index + 1) * windowSeconds) / 60
  const { id, version, sha, result, reason, startedAtSeconds, endedAtSeconds } = record
  return {
    ...{ id, version, sha, result, reason, startedAtSeconds, endedAtSeconds },
    windowCount: windows.filter(hasData).length,
    answer: last?.answer ?? 'inconclusive',
    minutesToRollback: minutes(harmful < 0 ? null : harmful),
    harmed: last?.harmedRequests ?? 0,
    decidedBy: last?.decidedBy ?? null,
    peers: Object.fromEntries(
      PEERS.map((peer) => [
        peer,
        minutes(peerDecision(peer, counts, usualRates, windows, windowSeconds)),
      ]),
    ) as JudgedDeployment['peers'],
  }
}

/** Up to the first one that is harmful. */
function verdictsOf(
  policy: Policy,
  { steps }: DeploymentRecord,
  windows: readonly JudgeWindow[],
): readonly Verdict[] {
  const watched = Math.max(1, steps.filter(({ percent }) => percent < 100).length)
  const verdicts: Verdict[] = []
  for (const [i, window] of windows.entries()) {
    const verdict = judge(policy.judge, policy.metrics, watched, windows.slice(0, i + 1), {
      index: window.stepIndex,
      percent: steps[window.stepIndex]?.percent ?? 100,
      nextPercent: steps[window.stepIndex + 1]?.percent ?? 100,
    })
    verdicts.push(verdict)
    if (verdict.answer === 'harmful') break
  }
  return verdicts
}

function lengthSeconds({ fromSeconds, toSeconds }: JudgeWindow): number {
  return toSeconds - fromSeconds
}

function hasData({ counts, values, gauges = {} }: JudgeWindow): boolean {
  return [counts, values, gauges].some((all) => Object.values(all).some((one) => one !== null))
}

function stableRate(windows: readonly JudgeWindow[], name: string): number {
  const sum = { bad: 0, total: 0 }
  for (const { counts } of windows) {
    sum.bad += counts[name]?.stable.bad ?? 0
    sum.total += counts[name]?.stable.total ?? 0
  }
  return sum.total === 0 ? 0 : sum.bad / sum.total
}

import type { DeploymentRecord } from '../domain/history/record.ts'
import { PEER_TITLES } from '../domain/judge/peers/peer-rule.ts'
import { REASONS } from '../domain/reasons.ts'
import type { RolloutState } from '../domain/rollout/rollout.ts'
import { durationText, parseSha, percentText, shortSha } from '../domain/units.ts'
import { logLine } from './escape.ts'
import { countText, listText, magnitudeText, numberText, timeText } from './words.ts'

/** What the ledger tells of one environment. */
export type EnvironmentHistory = {
  readonly environment: string
  readonly rollout: RolloutState | null
  /** Newest first. */
  readonly records: readonly DeploymentRecord[]
  /** All that the ledger keeps, also those that are not shown. */
  readonly total: number
}

const NAME_CHARS_MAX = 80
const APPROVERS_MAX = 5
const STEPS_MAX = 20
const METRICS_MAX = 20

/** The story of an environment as plain lines: what is under way, then every deployment that ended. */
export function historyText(history: EnvironmentHistory, nowSeconds: number): string {
  const { environment, rollout, records, total } = history
  const older = total - records.length
  const ended = total === 0 ? 'no deployment has ended yet' : countText(total, 'deployment')
  return [
    // The whole line: an environment that is called ":" would make a command together with the colon.
    logLine(`${logLine(environment, NAME_CHARS_MAX)}: ${ended}`),
    ...(rollout === null ? [] : ['', ...rolloutLines(rollout, nowSeconds)]),
    ...records.flatMap((record) => ['', ...recordLines(record)]),
    ...(older > 0 ? ['', `and ${countText(older, 'older one')}; see --limit`] : []),
  ].join('\n')
}

function rolloutLines(rollout: RolloutState, nowSeconds: number): readonly string[] {
  const steps = rollout.ramp.steps.map(({ percent }, index) =>
    index === rollout.stepIndex ? `[${percentText(percent)}]` : percentText(percent),
  )
  const version = logLine(rollout.version.name, NAME_CHARS_MAX)
  return [
    `under way: ${rollout.task} of ${version} (${commitText(rollout.version.sha)}), ${rollout.phase} at ${percentText(rollout.percent)} of traffic`,
    `  since ${timeText(rollout.startedAtSeconds)}, ${durationText(nowSeconds - rollout.startedAtSeconds)}; ramp ${steps.join(' > ')}`,
    `  risk ${logLine(rollout.riskLevel, NAME_CHARS_MAX)}, score ${magnitudeText(rollout.riskScore)}`,
  ]
}

/** What the ledger tells of one deployment, as plain lines. */
export function recordLines(record: DeploymentRecord): readonly string[] {
  const version = logLine(record.version, NAME_CHARS_MAX)
  const from = record.previousSha === null ? '' : ` after ${commitText(record.previousSha)}`
  return [
    `${timeText(record.endedAtSeconds)}  ${record.result.replaceAll('_', ' ')}: ${version} (${commitText(record.sha)})${from}`,
    `  ${REASONS[record.reason].title} (${record.reason})`,
    `  risk ${logLine(record.riskLevel, NAME_CHARS_MAX)}, score ${magnitudeText(record.riskScore)}; took ${durationText(record.endedAtSeconds - record.startedAtSeconds)}; ${harmText(record)}`,
    `  ${approvedText(record.approvers)}`,
    ...stepLines(record),
    ...verdictLines(record),
  ]
}

function harmText({ harmedRequests, verdict }: DeploymentRecord): string {
  const harmed = Math.round(harmedRequests)
  if (harmed > 0) return `about ${numberText(harmed)} requests harmed (estimate)`
  return verdict?.judgedBy === undefined
    ? 'no requests harmed (estimate)'
    : 'how many requests were harmed is not known'
}

/** "steps 5 % 3 min > 25 % 4 min 30 s"; nothing for a deployment that took none, or of before they were kept. */
function stepLines({ steps }: DeploymentRecord): readonly string[] {
  if (steps.length === 0) return []
  const shown = steps.slice(0, STEPS_MAX).map(({ percent, fromSeconds, toSeconds }) => {
    return `${percentText(percent)} ${durationText(toSeconds - fromSeconds)}`
  })
  const more = steps.length - shown.length
  return [`  steps ${shown.join(' > ')}${more > 0 ? ` and ${more} more` : ''}`]
}

function verdictLines({ verdict }: DeploymentRecord): readonly string[] {
  if (verdict === null) return []
  const metrics = verdict.metrics.slice(0, METRICS_MAX).map(({ name, answer, ratio }) => {
    const times = ratio === null ? '' : ` (${magnitudeText(ratio)} times)`
    return `${logLine(name, NAME_CHARS_MAX)} ${answer}${times}`
  })
  const by = verdict.judgedBy === undefined ? '' : ` by ${PEER_TITLES[verdict.judgedBy]}`
  return [`  judged ${verdict.answer}${by}${metrics.length === 0 ? '' : `: ${metrics.join(', ')}`}`]
}

/** What the ledger says is checked when it is read, but not that a commit is one. */
function commitText(sha: string): string {
  const known = parseSha(sha)
  return known === null ? 'no commit' : shortSha(known)
}

function approvedText(approvers: readonly string[]): string {
  if (approvers.length === 0) return 'nobody had to approve'
  const names = approvers.slice(0, APPROVERS_MAX).map((name) => logLine(name, NAME_CHARS_MAX))
  const more = approvers.length - names.length
  return `approved by ${listText(more > 0 ? [...names, `${more} more`] : names)}`
}

/** The same for programs; texts are raw, print the whole with `jsonLine`. */
export function historyJson({ environment, rollout, records, total }: EnvironmentHistory) {
  return {
    schemaVersion: 1,
    environment,
    total,
    rollout:
      rollout === null
        ? null
        : {
            id: rollout.id,
            task: rollout.task,
            version: rollout.version,
            phase: rollout.phase,
            percent: rollout.percent,
            steps: rollout.ramp.steps.map(({ percent }) => percent),
            stepIndex: rollout.stepIndex,
            riskLevel: rollout.riskLevel,
            riskScore: rollout.riskScore,
            deploymentId: rollout.deploymentId,
            startedAtSeconds: rollout.startedAtSeconds,
          },
    deployments: records,
  }
}

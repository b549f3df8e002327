import type { FlowFigures } from '../../domain/history/flow-figures.ts'
import type { EvidencePoint, TimelineEntry } from '../../domain/outcome.ts'
import type { Ramp } from '../../domain/ramp/ramp.ts'
import type { StepNow } from '../../domain/rollout/step-now.ts'
import { percentText } from '../../domain/units.ts'
import { mermaidText } from '../escape.ts'

/** More bars than this leave no room for their labels; they are numbered only. */
const LABELLED_STEPS_MAX = 12

/** A chart with more bars than this tells nothing; the table below it has them all. */
const CHART_STEPS_MAX = 40

/** The share over time is drawn through this many points. */
const CHART_POINTS = 41

/** The planned steps as bars, the one of now marked; '' without steps. Mermaid: xychart-beta. */
export function rampChart(ramp: Ramp, now: StepNow | null = null): string {
  const steps = ramp.steps.slice(0, CHART_STEPS_MAX)
  if (steps.length === 0) return ''
  // Mermaid merges bars with equal labels, so each begins with its number.
  const labels = steps.map((step, index) =>
    steps.length > LABELLED_STEPS_MAX
      ? `${index + 1}`
      : `${index + 1}: ${percentText(step.percent)}${index === now?.index ? ' (now)' : ''}`,
  )
  return fenced([
    'xychart-beta',
    `    title "${mermaidText('Planned share of traffic per step')}"`,
    `    x-axis "Step" [${labels.map((label) => `"${mermaidText(label)}"`).join(', ')}]`,
    SHARE_AXIS,
    `    bar [${steps.map((step) => decimal(step.percent)).join(', ')}]`,
  ])
}

/** The share that the candidate had over time as a line, or '' when there is no stretch of time. */
export function shareChart(timeline: readonly TimelineEntry[]): string {
  const first = timeline[0]
  const last = timeline.at(-1)
  if (first === undefined || last === undefined || last.atSeconds <= first.atSeconds) return ''
  const seconds = last.atSeconds - first.atSeconds
  const unit = unitOf(seconds)
  const shares = Array.from({ length: CHART_POINTS }, (_, index) =>
    shareAt(timeline, first.atSeconds + (seconds * index) / (CHART_POINTS - 1)),
  )
  return fenced([
    'xychart-beta',
    `    title "${mermaidText('Share of traffic of the candidate')}"`,
    `    x-axis "${unit}" 0 --> ${Number((seconds / SECONDS_OF[unit]).toFixed(1))}`,
    SHARE_AXIS,
    `    line [${shares.map(decimal).join(', ')}]`,
  ])
}

/** The evidence against the candidate as it climbed, and its limit; '' with fewer than two points. */
export function evidenceChart(points: readonly EvidencePoint[]): string {
  const first = points[0]
  const last = points.at(-1)
  if (first === undefined || last === undefined || points.length < 2) return ''
  const seconds = last.atSeconds - first.atSeconds
  if (seconds <= 0) return ''
  const unit = unitOf(seconds)
  const shown = Array.from(
    { length: CHART_POINTS },
    (_, index) =>
      points.findLast(
        (one) => one.atSeconds <= first.atSeconds + (seconds * index) / (CHART_POINTS - 1),
      ) ?? first,
  )
  const limits = shown.map(({ logEvidenceLimit }) => Math.max(0, logEvidenceLimit) / Math.LN10)
  const values = shown.map(({ logEvidence }) => Math.max(0, logEvidence) / Math.LN10)
  const top = Math.min(EVIDENCE_TENS_MAX, Math.ceil(Math.max(1, ...limits, ...values)))
  return fenced([
    'xychart-beta',
    `    title "${mermaidText('Evidence against the candidate and its limit')}"`,
    `    x-axis "${unit}" 0 --> ${decimal(seconds / SECONDS_OF[unit])}`,
    `    y-axis "Zeros of the odds (2 = 100 to 1)" 0 --> ${top}`,
    `    line [${values.map((value) => decimal(Math.min(top, value))).join(', ')}]`,
    `    line [${limits.map((value) => decimal(Math.min(top, value))).join(', ')}]`,
  ])
}

/** Deployments by week as bars and how many failed as a line; the newest week is 0. */
export function weeksChart(weeks: readonly FlowFigures[]): string {
  const deployments = weeks.map(({ deploymentCount }) => deploymentCount)
  const failures = weeks.map(({ caughtCount, escapedCount }) => caughtCount + escapedCount)
  const labels = weeks.map((_, index) => `"${index - weeks.length + 1}"`)
  return fenced([
    'xychart-beta',
    `    title "${mermaidText('Deployments per week (bars) and how many failed (line)')}"`,
    `    x-axis "Week" [${labels.join(', ')}]`,
    `    y-axis "Deployments" 0 --> ${Math.max(1, ...deployments)}`,
    `    bar [${deployments.join(', ')}]`,
    `    line [${failures.join(', ')}]`,
  ])
}

/** Evidence beyond this many powers of ten is drawn at the top. */
export const EVIDENCE_TENS_MAX = 12

const SHARE_AXIS = '    y-axis "Percent of traffic" 0 --> 100'

export const SECONDS_OF = { Seconds: 1, Minutes: 60, Hours: 3_600 } as const

/** The unit in which an axis of this length reads well. */
export function unitOf(seconds: number): keyof typeof SECONDS_OF {
  return seconds >= 7_200 ? 'Hours' : seconds >= 120 ? 'Minutes' : 'Seconds'
}

/** The share after the newest entry that is not later than `atSeconds`. */
function shareAt(timeline: readonly TimelineEntry[], atSeconds: number): number {
  return timeline.findLast((entry) => entry.atSeconds <= atSeconds)?.percent ?? 0
}

/** Mermaid's grammar knows no exponents. */
function decimal(value: number): string {
  return String(Number(Math.max(0, value).toFixed(3)))
}

function fenced(lines: readonly string[]): string {
  return ['```mermaid', ...lines, '```'].join('\n')
}

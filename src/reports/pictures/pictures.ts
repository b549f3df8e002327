import type { FlowFigures } from '../../domain/history/flow-figures.ts'
import type { EvidencePoint, TimelineEntry } from '../../domain/outcome.ts'
import type { Ramp } from '../../domain/ramp/ramp.ts'
import type { StepNow } from '../../domain/rollout/step-now.ts'
import type { Verdict } from '../../domain/verdict.ts'
import { evidenceChart, rampChart, shareChart, weeksChart } from './chart.ts'

/** How a page draws. Each answers a block of Markdown, or '' where there is nothing to draw. */
export type Pictures = {
  ramp(ramp: Ramp, now: StepNow | null): string
  share(timeline: readonly TimelineEntry[]): string
  /** Canary against stable by metric; `marginPercent` worse counts as harmless, null = not known. */
  metrics(verdict: Verdict, marginPercent: number | null): string
  evidence(points: readonly EvidencePoint[]): string
  /** Deployments and failures by week, oldest first. */
  weeks(weeks: readonly FlowFigures[]): string
}

/** Mermaid, which GitHub renders. It knows no intervals: the table of the metrics has them. */
export const MERMAID_PICTURES: Pictures = {
  ramp: rampChart,
  share: shareChart,
  metrics: () => '',
  evidence: evidenceChart,
  weeks: weeksChart,
}

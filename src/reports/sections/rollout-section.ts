import { PEER_TITLES } from '../../domain/judge/peers/peer-rule.ts'
import type { Outcome, RolloutOutcome, TimelineEntry } from '../../domain/outcome.ts'
import { durationText, percentText } from '../../domain/units.ts'
import type { MetricVerdict, Verdict } from '../../domain/verdict.ts'
import { markdownText } from '../escape.ts'
import { folded, table } from '../page.ts'
import type { Pictures } from '../pictures/pictures.ts'
import {
  countText,
  evidenceText,
  listText,
  magnitudeText,
  NO_PROMISE,
  ratesText,
  ratioText,
} from '../words.ts'

/** Rows of each table of this section. */
const METRICS_MAX = 20
const TIMELINE_MAX = 60
const EXPLANATION_CHARS_MAX = 300
const SUMMARY_CHARS_MAX = 200
/** Findings that are told to have warned. */
const WARNINGS_MAX = 3

/** What happened: the share over time, what each metric showed, and every event. */
export function rolloutSection(
  outcome: Outcome,
  rollout: RolloutOutcome,
  pictures: Pictures,
): string {
  const { verdict, timeline, evidence = [] } = rollout
  const marginPercent =
    verdict?.judgedBy === undefined ? (outcome.judging?.policy.marginPercent ?? null) : null
  return [
    rollout.step === undefined ? '### What happened' : '### Where it stands',
    warnedText(outcome),
    pictures.share(timeline),
    verdict === null ? '' : verdictMarkdown(verdict),
    verdict === null ? '' : pictures.metrics(verdict, marginPercent),
    verdict === null ? '' : explanationsList(verdict),
    pictures.evidence(evidence),
    timelineTable(timeline),
  ]
    .filter((part) => part !== '')
    .join('\n\n')
}

/** What had spoken against a version that was taken back, the heaviest first; '' for any other end. */
function warnedText({ result, risk }: Outcome): string {
  if (result !== 'rolled_back' || risk === null) return ''
  const heavy = risk.findings
    .filter(({ logOdds }) => logOdds > 0)
    .sort((a, b) => b.logOdds - a.logOdds)
    .slice(0, WARNINGS_MAX)
  if (heavy.length === 0) return 'Nothing about the range had warned beforehand.'
  const what = heavy.map((finding) => `**${markdownText(finding.what)}**`)
  return `What had warned beforehand: ${listText(what)}.`
}

/** The verdict in words and the metrics as a table, canary beside stable. */
export function verdictMarkdown(verdict: Verdict): string {
  return [
    `${verdictWords(verdict, (text, charsMax = 80) => markdownText(text, charsMax))}.`,
    metricsTable(verdict),
  ]
    .filter((part) => part !== '')
    .join('\n\n')
}

/** What each metric showed, in the judge's own sentences. */
function explanationsList(verdict: Verdict): string {
  const explanations = verdict.metrics
    .slice(0, METRICS_MAX)
    .filter((metric) => metric.explanation !== '')
    .map((metric) => `- ${markdownText(metric.explanation, EXPLANATION_CHARS_MAX)}`)
  return explanations.join('\n')
}

/** Makes text of others harmless, and cuts it where it is longer than a name may be, or than it is told. */
type Show = (text: string, charsMax?: number) => string

/** "Verdict: harmful, decided by error-rate; evidence against the candidate 120 : 1 of 100 : 1 …". */
export function verdictWords(verdict: Verdict, show: Show): string {
  const decided = verdict.decidedBy === null ? '' : `, decided by ${show(verdict.decidedBy)}`
  const missing = verdict.missing === '' ? '' : `, still needed: ${show(verdict.missing)}`
  const frozen = verdict.isFrozen ? ', too suspicious to go forward' : ''
  const windows = `${countText(verdict.windowCount, 'window')} in the last step`
  return `Verdict: ${verdict.answer}${decided}${frozen}${missing}; ${groundsWords(verdict, show)}; ${windows}`
}

/** What the verdict rests on: evidence and its limit, or the rule of another tool. */
function groundsWords(verdict: Verdict, show: Show): string {
  const { judgedBy, logEvidence, logEvidenceLimit } = verdict
  if (judgedBy !== undefined) {
    const said = show(judgedBy.summary.replace(/\.$/, ''), SUMMARY_CHARS_MAX)
    return `judged by the rule of ${PEER_TITLES[judgedBy.peer]}, ${NO_PROMISE}: ${said}`
  }
  if (logEvidence === null || logEvidenceLimit === null) return 'no evidence was weighed'
  return `evidence against the candidate ${evidenceText(logEvidence)}, it is taken back at ${evidenceText(logEvidenceLimit)}`
}

function metricsTable(verdict: Verdict): string {
  if (verdict.metrics.length === 0) return ''
  const rows = verdict.metrics
    .slice(0, METRICS_MAX)
    .map((metric) => [
      markdownText(metric.name, 80),
      sideText(metric, 'canary'),
      sideText(metric, 'stable'),
      ratioText(metric.rateRatio, metric.rateRatioLower, metric.rateRatioUpper) ?? '',
      metric.logEvidence === null ? '' : evidenceText(metric.logEvidence),
      metric.answer,
    ])
  const header = ['Metric', 'Canary', 'Stable', 'Ratio of rates', 'Evidence against', 'Verdict']
  if (verdict.judgedBy === undefined) return table(header, rows)
  // The rule of another tool has neither a ratio of rates nor evidence.
  const isOurs = (column: number) => column === 3 || column === 4
  const without = (row: readonly string[]) => row.filter((_, column) => !isOurs(column))
  return table(without(header), rows.map(without))
}

function sideText(metric: MetricVerdict, side: 'canary' | 'stable'): string {
  const counts = metric[side]
  if (counts !== null) return ratesText(counts)
  if (metric.kind === 'count') return 'no data'
  if (side === 'stable') {
    if (metric.kind === 'guard') return ''
    if (metric.kind === 'series' && metric.stableValue === undefined) return ''
    return metric.stableValue == null ? 'no data' : magnitudeText(metric.stableValue)
  }
  return metric.value === null ? 'no data' : magnitudeText(metric.value)
}

/** The newest events matter most when a timeline is too long: how it ended. */
function timelineTable(timeline: readonly TimelineEntry[]): string {
  const first = timeline[0]
  if (first === undefined) return ''
  const shown = timeline.slice(-TIMELINE_MAX)
  const hidden = timeline.length - shown.length
  const rows = shown.map((entry) => [
    `+${durationText(entry.atSeconds - first.atSeconds)}`,
    percentText(entry.percent),
    markdownText(entry.text, EXPLANATION_CHARS_MAX),
  ])
  const title =
    hidden === 0
      ? `Timeline, ${countText(timeline.length, 'event')}`
      : `Timeline, the newest ${countText(shown.length, 'event')} of ${timeline.length}`
  return folded(title, table(['At', 'Share', 'Event'], rows))
}

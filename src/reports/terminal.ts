import { PEER_TITLES } from '../domain/judge/peers/peer-rule.ts'
import type { Links, Outcome } from '../domain/outcome.ts'
import type { Progress } from '../domain/rollout/rollout.ts'
import { durationText, percentText } from '../domain/units.ts'
import type { Answer, MetricVerdict, Verdict } from '../domain/verdict.ts'
import { logLine } from './escape.ts'
import { decisionSentence, reasonTitle, riskWords, rolloutWords } from './sections/decision.ts'
import { diagnosisLines } from './sections/diagnosis-section.ts'
import { placesOf } from './sections/facts-section.ts'
import { forecastWords } from './sections/forecast-section.ts'
import { rampWords } from './sections/ramp-section.ts'
import { rangeWords } from './sections/range-section.ts'
import { verdictWords } from './sections/rollout-section.ts'
import { evidenceText, hashText, magnitudeText, numberText, ratesText, ratioText } from './words.ts'

/** Lines of the live view: it never scrolls. */
export const PROGRESS_LINES_MAX = 8

/** Metrics that fit between the other lines. */
const PROGRESS_METRICS_MAX = 3

/** Narrower than this and nothing can be read, in columns. */
const WIDTH_MIN = 40
const BAR_COLUMNS_MAX = 40
const FINDINGS_MAX = 8
const NAME_CHARS_MAX = 40

export type Screen = {
  /** Columns of the terminal. */
  readonly width: number
  readonly isColor: boolean
}

/** The live view of a rollout: at most PROGRESS_LINES_MAX lines, none wider than the screen. */
export function progressLines(progress: Progress, screen: Screen): string[] {
  const width = Math.max(WIDTH_MIN, Math.floor(screen.width))
  const { verdict } = progress
  const metrics = (verdict?.metrics ?? []).slice(0, PROGRESS_METRICS_MAX)
  const lines = [
    { text: headline(progress), answer: null },
    { text: bar(progress, width), answer: null },
    { text: timesText(progress), answer: null },
    ...metrics.map((metric) => ({ text: metricText(metric), answer: metric.answer })),
    {
      text: verdict === null ? 'no verdict yet' : evidenceLine(verdict),
      answer: verdict?.answer ?? null,
    },
    { text: logLine(progress.message), answer: null },
  ]
  return lines
    .filter(({ text }) => text !== '')
    .slice(0, PROGRESS_LINES_MAX)
    .map(({ text, answer }) => painted(fitted(text, width), screen.isColor ? answer : null))
}

/** One line of a log that is no terminal. */
export function progressLine(progress: Progress): string {
  const { verdict } = progress
  const metric =
    verdict?.metrics.find((one) => one.name === verdict.decidedBy) ?? verdict?.metrics[0]
  return logLine(
    [
      headline(progress),
      ...(progress.phase === 'watching'
        ? [`${durationText(progress.stepSeconds)} in this step`]
        : []),
      ...(metric === undefined ? [] : [metricText(metric)]),
      ...(verdict === null ? [] : [evidenceLine(verdict)]),
      ...(progress.message === '' ? [] : [progress.message]),
    ].join('; '),
  )
}

/** "production v1.5.0: watching, step 3 of 5, 25 % of traffic". */
function headline(progress: Progress): string {
  const name = `${logLine(progress.environment, NAME_CHARS_MAX)} ${logLine(progress.version, NAME_CHARS_MAX)}`
  const step = `step ${Math.min(progress.stepIndex + 1, progress.steps.length)} of ${progress.steps.length}`
  return `${name}: ${progress.phase}, ${step}, ${percentText(progress.percent)} of traffic`
}

/** The share as a bar, and the ramp with the current step in brackets. */
function bar(progress: Progress, width: number): string {
  const columns = Math.min(BAR_COLUMNS_MAX, Math.floor(width / 2))
  const share = Math.min(100, Math.max(0, progress.percent))
  // Any traffic at all shows as one block: a share of 0.1 % is not nothing.
  const full = share === 0 ? 0 : Math.max(1, Math.round((columns * share) / 100))
  const steps = progress.steps.map((percent, index) =>
    index === progress.stepIndex ? `[${percentText(percent)}]` : percentText(percent),
  )
  return `${'█'.repeat(full)}${'░'.repeat(columns - full)} ${steps.join(' > ')}`
}

function timesText(progress: Progress): string {
  return `${durationText(progress.elapsedSeconds)} in all, ${durationText(progress.stepSeconds)} in this step`
}

function metricText(metric: MetricVerdict): string {
  const name = logLine(metric.name, NAME_CHARS_MAX)
  const isAlone = metric.kind === 'series' && metric.stableValue === undefined
  if (metric.kind === 'guard' || (isAlone && metric.canary === null)) {
    const value = metric.value === null ? 'no data' : magnitudeText(metric.value)
    return `${name}: ${value}, ${metric.answer}`
  }
  if (metric.kind === 'gauge' || (metric.kind === 'series' && metric.canary === null)) {
    const [value, stable] = [metric.value, metric.stableValue ?? null].map((one) =>
      one === null ? 'no data' : magnitudeText(one),
    )
    return `${name}: canary ${value}, stable ${stable}, ${metric.answer}`
  }
  const canary = metric.canary === null ? 'no data' : ratesText(metric.canary)
  const stable = metric.stable === null ? 'no data' : ratesText(metric.stable)
  const ratio = ratioText(metric.rateRatio, metric.rateRatioLower, metric.rateRatioUpper)
  return `${name}: canary ${canary}, stable ${stable}${ratio === null ? '' : `, ratio ${ratio}`}`
}

function evidenceLine(verdict: Verdict): string {
  const missing = verdict.missing === '' ? '' : `, needs ${logLine(verdict.missing)}`
  const frozen = verdict.isFrozen ? ', frozen' : ''
  const harmed = Math.round(verdict.harmedRequests)
  const told =
    verdict.judgedBy !== undefined && harmed === 0 ? '' : `, about ${numberText(harmed)} harmed`
  return `${verdict.answer}${frozen}: ${groundsText(verdict)}${missing}${told}`
}

function groundsText({ judgedBy, logEvidence, logEvidenceLimit }: Verdict): string {
  if (judgedBy !== undefined)
    return logLine(`${PEER_TITLES[judgedBy.peer]}: ${judgedBy.summary.replace(/\.$/, '')}`)
  if (logEvidence === null || logEvidenceLimit === null) return 'no evidence was weighed'
  return `evidence against ${evidenceText(logEvidence)} of ${evidenceText(logEvidenceLimit)}`
}

/** The outcome as plain lines for a terminal or a log: the same story as the page, shorter. */
export function outcomeText(outcome: Outcome, links: Links | null = null): string {
  const { range, risk, ramp, rollout } = outcome
  const numbers = rolloutWords(outcome)
  const plan = outcome.planHash === null ? '' : `Plan ${logLine(hashText(outcome.planHash))}.`
  const lines = [
    decisionSentence(outcome, (name) => logLine(name, NAME_CHARS_MAX * 2)),
    risk === null ? '' : `${riskWords(risk, (text) => text)}.`,
    risk === null ? '' : forecastWords(risk),
    `Reason: ${reasonTitle(outcome)} (${outcome.reason}).`,
    logLine(outcome.detail),
    outcome.advice === '' ? '' : `What to do: ${logLine(outcome.advice)}`,
    numbers === null ? '' : `${numbers}.`,
    rollout?.verdict == null
      ? ''
      : `${verdictWords(rollout.verdict, (text, charsMax = NAME_CHARS_MAX) => logLine(text, charsMax))}.`,
    ...(rollout?.verdict?.metrics ?? []).map((metric) => `  ${metricText(metric)}`),
    ...diagnosisLines(outcome.diagnoses ?? []),
    range === null ? '' : `Goes out: ${rangeWords(range, outcome.pullRequests.length)}.`,
    ...(risk?.findings ?? [])
      .slice(0, FINDINGS_MAX)
      .map((finding) => `  ${logLine(finding.what)}. ${logLine(finding.why)}`),
    ramp === null ? '' : `Ramp: ${rampWords(ramp)}.`,
    plan,
    ...outcome.warnings.slice(0, FINDINGS_MAX).map((warning) => `Warning: ${logLine(warning)}`),
    ...(links === null ? [] : linkLines(outcome, links)),
  ]
  return lines.filter((line) => line.trim() !== '').join('\n')
}

function linkLines(outcome: Outcome, links: Links): string[] {
  return placesOf(outcome, links).map(({ label, url }) => `${label}: ${logLine(url)}`)
}

const COLORS: { readonly [A in Answer]: string } = {
  healthy: '\u001b[32m',
  harmful: '\u001b[31m',
  inconclusive: '\u001b[33m',
}
const COLOR_OFF = '\u001b[0m'

function painted(text: string, answer: Answer | null): string {
  return answer === null ? text : `${COLORS[answer]}${text}${COLOR_OFF}`
}

/** Cuts to the columns of the screen; characters of East Asian width and emoji take two. */
function fitted(text: string, width: number): string {
  let columns = 0
  let line = ''
  for (const char of text) {
    columns += WIDE.test(char) ? 2 : 1
    if (columns > width) return `${[...line].slice(0, -2).join('')}…`
    line += char
  }
  return line
}

const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Extended_Pictographic}|[\u{20000}-\u{3ffff}]/u

import type { Counts, GaugeMetric, GuardMetric } from '../metrics/metric.ts'
import { durationText, percentText } from '../units.ts'
import type { Answer, JudgePolicy } from '../verdict.ts'
import type { CountFinding, JudgeStep } from './count-metric.ts'
import type { GaugeFinding } from './gauge-metric.ts'
import type { GuardFinding } from './guard.ts'

/** Odds beyond this are told as "more than". */
const ODDS_MAX = 1e6

/** Whole numbers with thousands apart: "71,100". */
function countText(count: number): string {
  return String(Math.round(count)).replace(/\B(?=(\d{3})+$)/g, ',')
}

/** Two digits that matter, as people say them: "2.5", "18", "0.42". */
function shortNumber(value: number): string {
  return value >= 100 ? countText(value) : String(Number(value.toPrecision(2)))
}

/** Evidence as odds against the canary: "127:1", "1.3:1", "1:4.2". */
export function oddsText(logEvidence: number): string {
  const odds = Math.exp(Math.abs(logEvidence))
  const text = odds > ODDS_MAX ? `more than ${countText(ODDS_MAX)}` : shortNumber(odds)
  return logEvidence >= 0 ? `${text}:1` : `1:${text}`
}

type Better = CountFinding['better']

const COUNTED: { readonly [B in Better]: string } = { fewer: 'bad', more: 'good' }

function sideText(side: string, counts: Counts, better: Better): string {
  const rate = counts.total === 0 ? '' : ` (${percentText((counts.bad / counts.total) * 100)})`
  return `${side} ${countText(counts.bad)} of ${countText(counts.total)} ${COUNTED[better]}${rate}`
}

/** What a count metric showed and what that means, in a few sentences. */
export function countExplanation(
  finding: CountFinding,
  answer: Answer,
  logEvidence: number,
  policy: JudgePolicy,
  step: JudgeStep,
): string {
  const { name, canary, stable, better } = finding
  if (canary.total === 0) {
    return `${name}: nothing to compare yet${finding.silence === null ? '' : `, ${finding.silence}`}.`
  }
  const seen = `${name}: ${sideText('canary', canary, better)}, ${sideText('stable', stable, better)}.`
  if (answer === 'harmful') return `${seen} ${harmText(finding, logEvidence, policy)}`
  const evidence =
    logEvidence > 0
      ? `Evidence ${oddsText(logEvidence)} against the canary (limit ${limitText(policy)}).`
      : 'No evidence against the canary.'
  const worst = percentText(finding.harmPercentMax)
  const budget = percentText(policy.harmBudgetPercent)
  const harm = `At ${percentText(step.nextPercent)} it would cost ${worst} of all requests at worst (budget ${budget}).`
  const estimate =
    answer === 'healthy' && !finding.isWithinBudget ? estimateText(finding, policy) : ''
  return `${seen} ${evidence} ${harm}${estimate}`
}

function estimateText({ ratio }: CountFinding, policy: JudgePolicy): string {
  const after = durationText(policy.estimateAfterSeconds ?? 0)
  return ` That bound was not reached in ${after}, so the likeliest value decides: ${ratio === null ? 'stable had none' : `${shortNumber(ratio)} times the rate of stable`}.`
}

function harmText(finding: CountFinding, logEvidence: number, policy: JudgePolicy): string {
  const all = finding.canary.bad + finding.stable.bad
  const allowed = `A harmless canary (up to ${percentText(policy.marginPercent)} worse) would get about ${shortNumber(finding.harmlessBad)} of the ${countText(all)} ${COUNTED[finding.better]} events; it got ${countText(finding.canary.bad)}.`
  const evidence = `Evidence ${oddsText(logEvidence)} against it (limit ${limitText(policy)}).`
  return [allowed, evidence, ratioText(finding)].filter((text) => text !== '').join(' ')
}

function limitText(policy: JudgePolicy): string {
  return oddsText(Math.log(100 / policy.alphaPercent))
}

function ratioText({ ratio, ratioLower, ratioUpper }: CountFinding): string {
  const lower = shortNumber(ratioLower ?? 0)
  if (ratio === null) return `Stable had next to none: at least ${lower} times its rate.`
  if (ratio === 0) return 'The canary had none.'
  const range = ratioUpper === null ? `at least ${lower}` : `${lower} to ${shortNumber(ratioUpper)}`
  return `${shortNumber(ratio)} times the rate of stable (95 %: ${range}, approximately).`
}

/** What a gauge showed and what that means, in a few sentences. */
export function gaugeExplanation(
  gauge: GaugeMetric,
  { newest, blocks, blockWindows, logEvidence, silence }: GaugeFinding,
  isDecisive: boolean,
  policy: JudgePolicy,
): string {
  if (newest === null) return `${gauge.name}: nothing to compare yet, ${silence}.`
  const { canary, stable } = newest
  const seen = `${gauge.name}: canary ${shortValue(canary)}, stable ${shortValue(stable)}.`
  const worse = `more than ${percentText(gauge.marginPercent)} ${gauge.better === 'lower' ? 'above' : 'below'}`
  const unit = blockWindows === 1 ? 'windows' : `medians of ${blockWindows} windows`
  const found = `The canary was ${worse} stable in ${blocks.worse} of ${blocks.count} ${unit}.`
  const odds = `Evidence ${oddsText(logEvidence)} against it`
  if (isDecisive) return `${seen} ${found} ${odds} (limit ${limitText(policy)}).`
  if (logEvidence <= 0) return `${seen} No evidence against the canary.`
  const role = gauge.isCritical ? `limit ${limitText(policy)}` : 'not critical: it can only hold up'
  return `${seen} ${found} ${odds} (${role}).`
}

/** What a guard showed and what that means, in one sentence. */
export function guardExplanation(guard: GuardMetric, finding: GuardFinding): string {
  const { name, windowsToBreach } = guard
  if (finding.isBreached) {
    const run = windowsToBreach === 1 ? '' : ` in ${windowsToBreach} windows in a row`
    return `${name}: ${finding.objection}${run}.`
  }
  if (finding.objection !== null) return `${name}: ${finding.objection}.`
  return `${name}: ${shortValue(finding.value)} is within its limits.`
}

function shortValue(value: number | null): string {
  return value === null ? 'nothing' : String(Number(value.toPrecision(4)))
}

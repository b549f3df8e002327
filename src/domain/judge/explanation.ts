import type { Counts, GuardMetric } from '../metric.ts'
import { percentText } from '../units.ts'
import type { Answer, JudgePolicy } from '../verdict.ts'
import type { CountFinding, JudgeStep } from './count-metric.ts'
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

function sideText(side: string, counts: Counts): string {
  const rate = counts.total === 0 ? '' : ` (${percentText((counts.bad / counts.total) * 100)})`
  return `${side} ${countText(counts.bad)} of ${countText(counts.total)} bad${rate}`
}

/** What a count metric showed and what that means, in a few sentences. */
export function countExplanation(
  finding: CountFinding,
  answer: Answer,
  logEvidence: number,
  policy: JudgePolicy,
  step: JudgeStep,
): string {
  const { name, canary, stable } = finding
  if (canary.total === 0) {
    return `${name}: nothing to compare yet${finding.silence === null ? '' : `, ${finding.silence}`}.`
  }
  const seen = `${name}: ${sideText('canary', canary)}, ${sideText('stable', stable)}.`
  if (answer === 'harmful') return `${seen} ${harmText(finding, logEvidence, policy)}`
  const evidence =
    logEvidence > 0
      ? `Evidence ${oddsText(logEvidence)} against the canary (limit ${limitText(policy)}).`
      : 'No evidence against the canary.'
  const worst = percentText(finding.harmPercentMax)
  const budget = percentText(policy.harmBudgetPercent)
  const harm = `At ${percentText(step.nextPercent)} it would cost ${worst} of all requests at worst (budget ${budget}).`
  return `${seen} ${evidence} ${harm}`
}

function harmText(finding: CountFinding, logEvidence: number, policy: JudgePolicy): string {
  const all = finding.canary.bad + finding.stable.bad
  const allowed = `A harmless canary (up to ${percentText(policy.marginPercent)} worse) would get about ${shortNumber(finding.harmlessBad)} of the ${countText(all)} bad events; it got ${countText(finding.canary.bad)}.`
  const evidence = `Evidence ${oddsText(logEvidence)} against it (limit ${limitText(policy)}).`
  return [allowed, evidence, ratioText(finding)].filter((text) => text !== '').join(' ')
}

function limitText(policy: JudgePolicy): string {
  return oddsText(Math.log(100 / policy.alphaPercent))
}

function ratioText({ ratio, ratioLower, ratioUpper }: CountFinding): string {
  const lower = shortNumber(ratioLower ?? 0)
  if (ratio === null) return `Stable had next to none: at least ${lower} times its rate.`
  const range = ratioUpper === null ? `at least ${lower}` : `${lower} to ${shortNumber(ratioUpper)}`
  return `${shortNumber(ratio)} times the rate of stable (95 %: ${range}, approximately).`
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

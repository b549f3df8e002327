import { type Calendar, closureAt } from '../calendar/openings.ts'
import type { Checks } from '../people/checks.ts'
import type { ReasonCode } from '../reasons.ts'
import type { Level } from '../risk.ts'
import { durationText } from '../units.ts'
import type { GateAnswer, GateRule, Known } from './answer.ts'
import { type ApprovalFacts, type ApprovalPolicy, approvalsRule } from './approvals.ts'
import { checksRule } from './checks-rule.ts'
import { type Protection, type ProtectionPolicy, protectionRule } from './protection.ts'
import { planRefusal, type Refusal, rangeRefusal } from './range-rules.ts'

/** What must be true before anything is changed, as the configuration asks for it. */
export type GatePolicy = {
  readonly calendar: Calendar
  /** null = a range may be as long as it likes. */
  readonly commitsMax: number | null
  /** Rest between the end of a deployment and the begin of the next one. */
  readonly intervalSecondsMin: number
  readonly approvals: ApprovalPolicy
  readonly protection: ProtectionPolicy
  /** Up to this level `gate` gives the approval of the environment itself; null = never. */
  readonly autoApproveUpTo: Level | null
}

/** Somebody who goes past a rule that allows it; both are written into the ledger. */
export type Override = { readonly by: string; readonly why: string }

/** All that the rules look at. */
export type GateFacts = ApprovalFacts & {
  readonly planHash: string
  /** The plan that was approved, when the workflow names one. */
  readonly approvedPlanHash: string | null
  readonly atSeconds: number
  /** When the last deployment of the environment ended; null = there was none. */
  readonly lastEndedAtSeconds: number | null
  readonly protection: Known<Protection>
  /** Checks that must be green; null = all there are, empty = none. */
  readonly requiredChecks: readonly string[] | null
  /** The checks of the candidate; null = its commit is not known there. */
  readonly checks: Known<Checks | null>
}

/** Asks every rule, in the order of GATE_RULES. Pure; what could not be found out is an objection. */
export function askGate(policy: GatePolicy, facts: GateFacts): readonly GateAnswer[] {
  return [
    answer('range', rangeRefusal(facts.range)),
    answer('plan', planRefusal(facts.planHash, facts.approvedPlanHash)),
    calendarRule(policy.calendar, facts.atSeconds),
    checksRule(facts.requiredChecks, facts.checks),
    batchRule(policy, facts),
    intervalRule(policy, facts),
    protectionRule(policy.protection, facts.protection),
    approvalsRule(policy.approvals, facts),
  ]
}

/** Whether anything may happen: the first objection that nobody went past, or null. */
export function gateRefusal(
  answers: readonly GateAnswer[],
  override: Override | null,
): Refusal | null {
  const standing = answers.find(
    ({ objection, isOverridable }) => objection !== null && !(isOverridable && override !== null),
  )
  return standing?.objection ?? null
}

/** The objections that the override went past, for the ledger and the reports. */
export function overridden(answers: readonly GateAnswer[]): readonly Refusal[] {
  return answers.flatMap(({ objection, isOverridable }) =>
    objection !== null && isOverridable ? [objection] : [],
  )
}

/** Frozen or outside of the windows, by the clocks of the place; asked again before every step. */
export function calendarRule(calendar: Calendar, atSeconds: number): GateAnswer {
  const closure = closureAt(calendar, atSeconds)
  const isAsked = calendar.freezes.length + calendar.windows.length > 0
  return {
    ...answer(
      'calendar',
      closure === null
        ? null
        : refused(closure.kind === 'freeze' ? 'frozen' : 'outside_window', closure.what),
    ),
    what: closure?.what ?? (isAsked ? 'The calendar is open.' : ''),
    isOverridable: true,
  }
}

function batchRule({ commitsMax }: GatePolicy, { range }: GateFacts): GateAnswer {
  const isAsked = commitsMax !== null && range.direction !== 'first'
  const what = isAsked ? `${range.commitCount} commits of at most ${commitsMax}.` : ''
  const isOver = isAsked && range.commitCount > commitsMax
  const objection = isOver ? refused('batch_limit', what) : null
  return { rule: 'batch', objection, what, isOverridable: true }
}

function intervalRule({ intervalSecondsMin }: GatePolicy, facts: GateFacts): GateAnswer {
  const { atSeconds, lastEndedAtSeconds } = facts
  if (intervalSecondsMin === 0 || lastEndedAtSeconds === null) return answer('interval', null)
  const restSeconds = atSeconds - lastEndedAtSeconds
  const what = `The last deployment ended ${durationText(restSeconds)} ago; ${durationText(intervalSecondsMin)} are asked for.`
  const objection = restSeconds < intervalSecondsMin ? refused('interval_limit', what) : null
  return { rule: 'interval', objection, what, isOverridable: true }
}

function answer(rule: GateRule, objection: Refusal | null): GateAnswer {
  return { rule, objection, what: objection?.detail ?? '', isOverridable: false }
}

function refused(reason: ReasonCode, detail: string): Refusal {
  return { result: 'refused', reason, detail }
}

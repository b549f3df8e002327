import { AdapterError, ConfigError } from '../domain/errors.ts'
import type { CommandName, Outcome, OutcomeResult } from '../domain/outcome.ts'
import { REASONS, type ReasonCode } from '../domain/reasons.ts'
import type { Plan } from './plan.ts'

export type Ended = {
  readonly result: OutcomeResult
  readonly reason: ReasonCode
  readonly detail: string
  /** A better advice than the reason's own; '' = the reason's. */
  readonly advice?: string
}

export type OutcomeFrame = {
  readonly command: CommandName
  readonly environment: string
  readonly version: string
  readonly startedAtSeconds: number
}

/** The outcome of a command, with nothing in it yet but how it ended and the plan when there was one. */
export function outcomeOf(
  frame: OutcomeFrame,
  ended: Ended,
  endedAtSeconds: number,
  plan: Plan | null = null,
): Outcome {
  return {
    schemaVersion: 1,
    command: frame.command,
    environment: frame.environment,
    version: frame.version,
    startedAtSeconds: frame.startedAtSeconds,
    endedAtSeconds,
    result: ended.result,
    reason: ended.reason,
    detail: ended.detail,
    advice: ended.advice || REASONS[ended.reason].advice,
    range: plan?.range ?? null,
    pullRequests: plan?.pullRequests ?? [],
    ...(plan === null ? {} : { reviews: plan.reviews, checks: plan.checks }),
    risk: plan?.risk ?? null,
    ramp: plan?.ramp ?? null,
    planHash: plan?.hash ?? null,
    approvers: [],
    rollout: null,
    deployment: null,
    warnings: plan?.warnings ?? [],
  }
}

/** Reasons for which Slipway itself declines, as against a world that failed. */
const REFUSALS: ReadonlySet<ReasonCode> = new Set([
  'checks_not_green',
  'deployment_refused',
  'lock_held',
  'plan_changed',
  'newer_version_live',
  'no_healthy_version',
])

/** What an error means for the run. Anything unknown is a fault of ours and says so. */
export function endedByError(error: unknown): Ended {
  if (error instanceof AdapterError) {
    const result = REFUSALS.has(error.reason) ? 'refused' : 'failed'
    return { result, reason: error.reason, detail: error.message, advice: error.hint }
  }
  if (error instanceof ConfigError) {
    return { result: 'failed', reason: error.reason, detail: error.message }
  }
  return {
    result: 'failed',
    reason: 'internal_error',
    detail: error instanceof Error ? `${error.name}: ${error.message}` : String(error),
  }
}

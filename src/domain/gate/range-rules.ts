import type { Range } from '../range/range.ts'
import type { ReasonCode } from '../reasons.ts'

/** Why nothing is done, before anything was changed. */
export type Refusal = {
  readonly result: 'nothing_to_do' | 'refused'
  readonly reason: ReasonCode
  readonly detail: string
}

/** Whether there is something to deploy, and nothing newer is taken away by it; null = the way is free. */
export function rangeRefusal(range: Range): Refusal | null {
  if (range.direction === 'same') {
    return {
      result: 'nothing_to_do',
      reason: 'empty_range',
      detail: 'The version is the one that is live.',
    }
  }
  if (range.direction === 'backward') {
    return {
      result: 'refused',
      reason: 'newer_version_live',
      detail: `The live version has ${range.commitsTakenAway} commits that this one has not.`,
    }
  }
  if (range.commitCount === 0 && range.direction === 'forward') {
    return {
      result: 'nothing_to_do',
      reason: 'empty_range',
      detail: `No commit of the range touches ${range.paths.length === 0 ? 'anything' : 'the paths of this service'}.`,
    }
  }
  return null
}

/** What was approved is what runs. `approvedPlanHash` is null when the workflow names no plan. */
export function planRefusal(planHash: string, approvedPlanHash: string | null): Refusal | null {
  if (approvedPlanHash === null || approvedPlanHash === planHash) return null
  return {
    result: 'refused',
    reason: 'plan_changed',
    detail: `Approved was plan ${approvedPlanHash.slice(0, 12)}, this is plan ${planHash.slice(0, 12)}.`,
  }
}

import type { Effect, RolloutEvent } from '../../domain/rollout/next.ts'
import { percentText } from '../../domain/units.ts'

/** What is about to be done, as the journal says it. */
export function describeEffect(effect: Effect): string {
  return effect.type === 'shift' ? `shift to ${percentText(effect.percent)}` : effect.type
}

/** What was seen, as the journal and the timeline say it. May hold untrusted text. */
export function describeEvent(event: RolloutEvent): string {
  switch (event.type) {
    case 'begun':
      return 'begun'
    case 'resumed':
      return `resumed at ${percentText(event.target.canaryPercent)}`
    case 'warm':
      return 'warm: the version is still up in the idle slot'
    case 'staged':
      return 'staged: the candidate is up and has no traffic'
    case 'shifted':
      return `shifted: the candidate has ${percentText(event.target.canaryPercent)}`
    case 'watched':
      return event.closure === undefined
        ? `judged ${event.verdict.answer}`
        : `judged ${event.verdict.answer}, and stays here. ${event.closure}`
    case 'promoted':
      return 'promoted: the candidate has all traffic'
    case 'restored':
      return event.restored.isComplete
        ? 'restored: everything is back where it was'
        : `NOT restored: ${event.restored.differences.join(' ')}`
    case 'requested':
      return `${event.request.wish} asked for by ${event.request.by}`
    case 'aborted':
      return event.detail
    case 'failed':
      return `failed (${event.reason}): ${event.detail}`
  }
}

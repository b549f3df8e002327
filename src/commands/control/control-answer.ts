import type { Click, ControlEvent } from '../../domain/control/click.ts'
import type { ReasonCode } from '../../domain/reasons.ts'
import type { Reaction } from '../../ports/conversation.ts'
import { answeredComment } from '../../reports/control-answer.ts'
import { messageOf } from '../patience.ts'
import type { ControlWorld, Heard } from './control-world.ts'

/**
 * Answers where the click was made: a reaction to a written command, a line below the box. Never a comment
 * of its own, so nobody can make Slipway talk. Returns what could not be written.
 */
export async function answer(
  world: ControlWorld,
  event: ControlEvent,
  click: Click | null,
  heard: Heard,
): Promise<readonly string[]> {
  if (world.isDryRun || heard.reason === 'not_a_command') return []
  const isComment = event.kind === 'comment_created' || event.kind === 'comment_edited'
  if (!isComment) return []
  const { conversation, clock } = world
  try {
    // The box is opened again whatever was decided: ticked, it would say that something is under way.
    if (click?.open != null) {
      const body = answeredComment(click.open, heard, click.sender.login, clock.nowSeconds())
      await conversation.edit(event.commentId, body)
    } else {
      await conversation.react(event.commentId, reactionTo(heard))
    }
    return []
  } catch (error) {
    return [`The answer could not be written. ${messageOf(error)}`]
  }
}

const NOT_UNDERSTOOD: ReadonlySet<ReasonCode> = new Set([
  'command_malformed',
  'command_edited',
  'environment_unknown',
])

function reactionTo({ result, reason }: Heard): Reaction {
  if (result === 'requested' || reason === 'already_asked' || reason === 'rollback_under_way') {
    return 'eyes'
  }
  return NOT_UNDERSTOOD.has(reason) ? 'confused' : '-1'
}

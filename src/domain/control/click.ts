import type { ReasonCode } from '../reasons.ts'
import { type Box, readBoxEdit } from './box.ts'
import { readCommandLine } from './command-line.ts'
import { WISH_WORDS, type WishWord } from './wish.ts'

/** An account of GitHub: "User", "Bot", "Organization" and whatever there will be. */
export type Account = { readonly login: string; readonly type: string }

export type CommentEvent = {
  readonly kind: 'comment_created' | 'comment_edited'
  readonly commentId: number
  readonly author: Account | null
  readonly body: string
  /** The body before the edit; null when GitHub did not send it. */
  readonly before: string | null
  /** As GitHub writes it: an edit is another request than the one before. */
  readonly updatedAt: string
  /** Null for an issue that is no pull request. */
  readonly pullRequest: number | null
  readonly sender: Account
}

/** What happened on GitHub, as far as a person may have asked for something by it. */
export type ControlEvent =
  | CommentEvent
  | {
      readonly kind: 'dispatch'
      readonly wish: string
      /** Null = the environment that the workflow names. */
      readonly environment: string | null
      /** Tells one dispatch from the next: the run. */
      readonly id: string
      readonly sender: Account
    }
  | { readonly kind: 'other' }

/** Somebody asks for something; nothing is known yet of whether they may. */
export type Click = {
  readonly wish: WishWord
  readonly environment: string | null
  /** Null for a written command. */
  readonly box: Box | null
  /** The comment with its box open again, for the answer; null when there is no box. */
  readonly open: string | null
  readonly commentId: number | null
  readonly pullRequest: number | null
  readonly sender: Account
  /** The same click told twice has the same id. */
  readonly id: string
}

/** Why nothing is done. `nothing_to_do` is for what was no request at all. */
export type Refusal = {
  readonly result: 'nothing_to_do' | 'refused'
  readonly reason: ReasonCode
  /** May hold untrusted text. */
  readonly detail: string
}

export type ReadClick =
  | { readonly click: Click; readonly refusal: null }
  | { readonly click: null; readonly refusal: Refusal }

/**
 * Finds the request in an event. `self` is the login that our own comments have: a box counts in no other
 * comment, since anybody can write what looks like one.
 */
export function readClick(event: ControlEvent, self: string): ReadClick {
  switch (event.kind) {
    case 'other':
      return ignored('The event is neither a comment nor a dispatch.')
    case 'dispatch':
      return dispatched(event)
    case 'comment_created':
    case 'comment_edited':
      return event.kind === 'comment_created' ? written(event) : edited(event, self)
  }
}

function dispatched(event: ControlEvent & { readonly kind: 'dispatch' }): ReadClick {
  const wish = WISH_WORDS.find((word) => word === event.wish)
  if (wish === undefined) {
    return refused('command_malformed', `The input command is one of ${WISH_WORDS.join(', ')}.`)
  }
  const { environment, sender, id } = event
  const none = { box: null, open: null, commentId: null, pullRequest: null }
  return { refusal: null, click: { ...none, wish, environment, sender, id } }
}

function written(event: CommentEvent): ReadClick {
  const line = readCommandLine(event.body)
  if (line.kind === 'none') return ignored('The comment holds no command.')
  if (event.pullRequest === null) return refused('not_a_pull_request', '')
  if (line.kind === 'malformed') return refused('command_malformed', '')
  const { word: wish, environment } = line
  return { refusal: null, click: { ...asked(event), wish, environment, box: null, open: null } }
}

function edited(event: CommentEvent, self: string): ReadClick {
  const edit = readBoxEdit(event.before, event.body)
  if (edit.kind === 'none') {
    const isCommand = readCommandLine(event.body).kind === 'command'
    return isCommand ? refused('command_edited', '') : ignored('The edit ticked no box.')
  }
  if (event.author?.login !== self) return refused('box_not_ours', '')
  if (event.pullRequest === null) return refused('not_a_pull_request', '')
  if (edit.kind === 'tampered') return refused('box_tampered', '')
  const { box, open } = edit
  const { environment } = box
  return { refusal: null, click: { ...asked(event), wish: 'rollback', environment, box, open } }
}

function asked({ commentId, pullRequest, sender, updatedAt }: CommentEvent) {
  return { commentId, pullRequest, sender, id: `comment ${commentId} ${updatedAt}` }
}

function ignored(detail: string): ReadClick {
  return { click: null, refusal: { result: 'nothing_to_do', reason: 'not_a_command', detail } }
}

function refused(reason: ReasonCode, detail: string): ReadClick {
  return { click: null, refusal: { result: 'refused', reason, detail } }
}

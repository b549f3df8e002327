import type { Role } from '../domain/control/permission.ts'

/** What Slipway needs to hear and answer people on GitHub. Failures are AdapterErrors. */
export interface Conversation {
  /** The login that our own comments have. */
  self(): Promise<string>
  /** What somebody may do in the repository; 'none' for a stranger. Never a guess. */
  roleOf(login: string): Promise<Role>
  /** Reacts to a comment; the same reaction twice is one. */
  react(commentId: number, reaction: Reaction): Promise<void>
  /** Replaces the body of a comment of our own. */
  edit(commentId: number, body: string): Promise<void>
}

/** 👀 obeyed, 👎 refused, 😕 not understood. */
export type Reaction = 'eyes' | '-1' | 'confused'

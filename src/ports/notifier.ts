import type { Outcome } from '../domain/outcome.ts'

/** Tells people outside GitHub how it ended. Failing to tell never changes what happens to production. */
export interface Notifier {
  /** Answers what could not be told, a sentence each; never throws. */
  ended(outcome: Outcome): Promise<readonly string[]>
}

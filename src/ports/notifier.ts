import type { Outcome } from '../domain/outcome.ts'

/** Tells people outside GitHub how it ended, or that it waits for them. Failing to tell never changes what happens to production. */
export interface Notifier {
  /** Answers what could not be told, a sentence each; never throws. */
  tell(outcome: Outcome): Promise<readonly string[]>
}

import type { Links, NextStep } from '../../domain/outcome.ts'
import type { Policy } from '../../domain/policy.ts'
import type { Announcer } from '../../ports/announcer.ts'
import type { Conversation } from '../../ports/conversation.ts'
import type { Holder } from '../../ports/ledger.ts'
import type { Ended } from '../outcome.ts'
import type { AssessWorld } from '../world.ts'

/** What it takes to hear a click. Which environment it is about is known only when it was read. */
export type ControlWorld = {
  readonly conversation: Conversation
  /** Where a click belongs that names no environment. */
  readonly environment: string
  /** Null when the configuration has no such environment. */
  readonly policyOf: (environment: string) => Policy | null
  readonly open: (environment: string) => Promise<AssessWorld>
  readonly holder: Holder
  readonly announcer: Pick<Announcer, 'summary'>
  readonly links: Links
  readonly clock: AssessWorld['clock']
  readonly log: AssessWorld['log']
  /** Decides and says what would be done, and writes nothing. */
  readonly isDryRun: boolean
}

/** What became of a click. */
export type Heard = Ended & {
  readonly version?: string
  readonly nextStep?: NextStep | null
  readonly warnings?: readonly string[]
}

import type { Clock } from '../../ports/clock.ts'
import type { Log } from '../../ports/log.ts'
import type { Environment } from '../tools/process.ts'

/** What every target gets: time, a log, and what its programs may see of the world. */
export type TargetTools = {
  readonly clock: Clock
  readonly log: Log
  /** The environment of this process; programs see an allow-list of it. */
  readonly env: Environment
  /** Where programs run. */
  readonly workingDirectory: string
  /** Name of the environment that is deployed to; programs get it as SLIPWAY_ENVIRONMENT. */
  readonly environment: string
}

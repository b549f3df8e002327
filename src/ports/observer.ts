import type { Progress } from '../domain/rollout/rollout.ts'

/** Somebody who watches a rollout: a terminal, a log, a test. */
export interface Observer {
  progress(progress: Progress): void
}

import type { RolloutRequest } from '../../domain/rollout/request.ts'
import type { RolloutState } from '../../domain/rollout/rollout.ts'
import { messageOf } from '../patience.ts'
import type { World } from '../world.ts'
import type { Lease } from './lease.ts'

/** A wait of the rollout that can be cut short. */
export type Wait = {
  /** Aborted by the stop of the run, or when there is something to obey. */
  readonly signal: AbortSignal
  /** Sleeps, and asks on the way. Never rejects. */
  sleep(seconds: number): Promise<void>
}

/** Listens for what people ask of a rollout, beside whatever else it does. */
export type Requests = {
  wait(state: RolloutState, stop: AbortSignal): Wait
  /** Asks and waits for the answer, as whoever takes one look does. */
  askNow(state: RolloutState): Promise<void>
  /** What was asked and not obeyed yet. */
  of(state: RolloutState): RolloutRequest | null
}

/**
 * Asks beside the windows and never waits for an answer: a ledger that does not answer holds up neither the
 * judge nor the way back.
 */
export function listenFor(
  { clock, ledger }: Pick<World, 'clock' | 'ledger'>,
  lease: Pick<Lease, 'beat'>,
  warn: (text: string) => void,
): Requests {
  let newest: RolloutRequest | null = null
  let askedAtSeconds = Number.NEGATIVE_INFINITY
  let isAsking = false
  let wake = new AbortController()

  const of = (state: RolloutState) =>
    newest !== null && newest.id !== state.requestId && newest.rolloutId === state.id
      ? newest
      : null

  async function ask(state: RolloutState): Promise<void> {
    const isSoon = clock.monotonicSeconds() - askedAtSeconds < ledger.pollSeconds()
    if (isAsking || isSoon) return
    askedAtSeconds = clock.monotonicSeconds()
    isAsking = true
    try {
      newest = await ledger.requested(state.id)
      if (of(state) !== null) wake.abort()
    } catch (error) {
      warn(`Nobody can ask anything of this rollout at the moment. ${messageOf(error)}`)
    } finally {
      isAsking = false
    }
  }

  return {
    of,
    askNow: ask,
    wait(state, stop) {
      if (wake.signal.aborted && of(state) === null) wake = new AbortController()
      const signal = AbortSignal.any([stop, wake.signal])
      return {
        signal,
        async sleep(seconds) {
          let restSeconds = seconds
          while (restSeconds > 0 && !signal.aborted) {
            void ask(state)
            lease.beat()
            const slice = Math.min(restSeconds, ledger.pollSeconds())
            await clock.sleep(slice, signal)
            restSeconds -= slice
          }
        },
      }
    },
  }
}

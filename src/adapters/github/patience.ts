import type { Clock } from '../../ports/clock.ts'

/** Attempts after the first that a failed request gets, after 1, 4 and 9 times the retry delay. */
export const RETRIES_MAX = 3
/** Attempts after the first that a request gets when GitHub asks to slow down. */
export const RATE_LIMIT_RETRIES_MAX = 2
/** The longest that a rate limit is waited for; GitHub may ask for an hour, which no rollout has. */
export const RETRY_AFTER_SECONDS_MAX = 120
/** What GitHub gets of the ten seconds between the runner's request to stop and its kill. */
export const SECONDS_AFTER_STOP = 5

/** Answers that say the same when asked again. 429 belongs to the rate limit, which knows how long to wait. */
const STATUSES_NOT_RETRIED = [400, 401, 403, 404, 409, 410, 422, 429, 451]

export type PatienceOptions = {
  readonly clock: Clock
  /** Aborted when the run is told to stop. */
  readonly stop: AbortSignal
  readonly retryDelaySeconds: number
}

/** What Octokit hands on with a request, and what is noted there for the next attempt. */
export type RequestNotes = { retries?: number; waitSeconds?: number }

/** How long GitHub is waited for: request by request, and less once it is gone or the run must end. */
export type Patience = {
  /** True after a request failed in all its attempts, until one is answered. */
  isGone(): boolean
  /** Aborted when the time that GitHub has after a stop is over. */
  readonly end: AbortSignal
  /** Sends until there is an answer or no patience left. Throws what the last attempt threw. */
  send<T>(notes: RequestNotes, attempt: () => Promise<T>): Promise<T>
}

/**
 * Retries, with waits that a stop cuts short. When one request failed in all its attempts GitHub counts as
 * gone: every further one has a single attempt, so that a rollout which ends in an outage takes one long
 * wait and not one for each thing there is to report.
 */
export function patience({ clock, stop, retryDelaySeconds }: PatienceOptions): Patience {
  let isGone = false

  /** Seconds until the next attempt; null = this was the last one. */
  function waitSeconds(notes: RequestNotes, retries: number, error: unknown): number | null {
    const asked = notes.waitSeconds
    delete notes.waitSeconds
    if (stop.aborted) return null
    if (asked !== undefined) {
      return asked <= RETRY_AFTER_SECONDS_MAX && retries < RATE_LIMIT_RETRIES_MAX ? asked : null
    }
    if (isGone || !isPassing(error)) return null
    return retries < (notes.retries ?? RETRIES_MAX) ? retryDelaySeconds * (retries + 1) ** 2 : null
  }

  return {
    isGone: () => isGone,
    end: endOf(stop),
    async send(notes, attempt) {
      for (let retries = 0; ; retries++) {
        try {
          const answer = await attempt()
          isGone = false
          return answer
        } catch (error) {
          const seconds = waitSeconds(notes, retries, error)
          if (seconds === null) {
            // A single attempt is not yet a reason to give GitHub up.
            isGone = isPassing(error) && (isGone || retries > 0)
            throw error
          }
          await clock.sleep(seconds, stop)
        }
      }
    },
  }
}

/** No answer, which Octokit reports as 500 too, or one that may be another one the next time. */
function isPassing(error: unknown): boolean {
  const { status } = error as { status?: unknown }
  return typeof status === 'number' && status >= 400 && !STATUSES_NOT_RETRIED.includes(status)
}

function endOf(stop: AbortSignal): AbortSignal {
  const end = new AbortController()
  const begin = () => {
    // A timer of this kind does not keep the process from ending.
    const timeout = AbortSignal.timeout(SECONDS_AFTER_STOP * 1000)
    timeout.addEventListener('abort', () => end.abort(), { once: true })
  }
  if (stop.aborted) begin()
  else stop.addEventListener('abort', begin, { once: true })
  return end.signal
}

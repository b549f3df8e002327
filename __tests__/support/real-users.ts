import { Agent, get } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'

/** One request as its user saw it. */
export type Visit = {
  /** Seconds since 1970. */
  readonly sentAtSeconds: number
  /** Slot that answered; '' when none did. */
  readonly slot: string
  /** HTTP status, or what happened instead of an answer. */
  readonly answer: number | string
}

/** People who use the service all the time, and everything that they saw. */
export type Users = {
  /** In the order of their ends. */
  readonly visits: readonly Visit[]
  /** Lets whoever waits have its answer. */
  stop(): Promise<void>
}

const TICK_MILLISECONDS = 5
const TIMEOUT_MILLISECONDS = 10_000
const CONNECTIONS_MAX = 32

/** Steady requests over kept-alive connections. Nothing is ever sent again: what fails has failed. */
export function startUsers(url: string, requestsPerSecond: number): Users {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS_MAX })
  const visits: Visit[] = []
  const pending = new Set<Promise<void>>()
  let isOver = false

  function send(): void {
    const sentAtSeconds = Date.now() / 1000
    const one = ask(url, agent).then((seen) => {
      visits.push({ sentAtSeconds, ...seen })
      pending.delete(one)
    })
    pending.add(one)
  }

  async function run(): Promise<void> {
    const startedAt = performance.now()
    for (let sent = 0; !isOver; await sleep(TICK_MILLISECONDS)) {
      const due = ((performance.now() - startedAt) / 1000) * requestsPerSecond
      for (; sent < due; sent++) send()
    }
  }

  const running = run()
  return {
    visits,
    async stop() {
      isOver = true
      await running
      await Promise.all(pending)
      agent.destroy()
    },
  }
}

function ask(url: string, agent: Agent): Promise<Pick<Visit, 'slot' | 'answer'>> {
  return new Promise((resolve) => {
    const failed = (error: Error & { code?: string }) =>
      resolve({ slot: '', answer: error.code ?? error.message })
    const request = get(url, { agent, timeout: TIMEOUT_MILLISECONDS }, (response) => {
      const { statusCode = 0, headers } = response
      response.once('error', failed)
      response.once('end', () =>
        resolve({ slot: String(headers['x-slot'] ?? ''), answer: statusCode }),
      )
      response.resume()
    })
    request.once('timeout', () => request.destroy(new Error('no answer in time')))
    request.once('error', failed)
  })
}

/** Whatever did not go well, as text with how often it happened: {} when all was well. */
export function failuresOf(visits: readonly Visit[]): { readonly [answer: string]: number } {
  const failures: { [answer: string]: number } = {}
  for (const { answer } of visits) {
    if (answer !== 200) failures[answer] = (failures[answer] ?? 0) + 1
  }
  return failures
}

/** The visits that were sent in a stretch of time. */
export function visitsBetween(
  visits: readonly Visit[],
  fromSeconds: number,
  toSeconds: number,
): readonly Visit[] {
  return visits.filter(
    ({ sentAtSeconds }) => sentAtSeconds >= fromSeconds && sentAtSeconds < toSeconds,
  )
}

/** Share of the visits that the slot answered, in percent. */
export function shareOf(visits: readonly Visit[], slot: string): number {
  const own = visits.filter((visit) => visit.slot === slot)
  return (100 * own.length) / Math.max(1, visits.length)
}

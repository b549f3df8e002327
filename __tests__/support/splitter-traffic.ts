import { Agent, get } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'

export type Traffic = {
  /** Requests that got no answer, or another one than 200, with what happened. */
  readonly failures: readonly string[]
  readonly total: () => number
  /**
   * Requests sent again, as every client does, because their connection was closed before one byte of an
   * answer had come: it happens when a splitter is reloaded and must not when weights change.
   */
  readonly repeats: () => number
  /** Answers by slot since the last call. */
  take(): { readonly [slot: string]: number }
  stop(): Promise<void>
}

/** A reload closes every idle connection once; a request that is closed more often is a failure. */
const REPEATS_PER_REQUEST_MAX = 3

/** Steady requests over kept-alive connections: one every so often, whether or not the last has its answer. */
export function startTraffic(url: string, requestsPerSecond: number): Traffic {
  const agent = new Agent({ keepAlive: true, maxSockets: 32 })
  const failures: string[] = []
  const pending = new Set<Promise<void>>()
  let answers: { [slot: string]: number } = {}
  let total = 0
  let repeats = 0
  let isOver = false

  function send(): void {
    const one = persistently(ask(url, agent), REPEATS_PER_REQUEST_MAX).then(
      ({ status, slot }) => {
        answers[slot] = (answers[slot] ?? 0) + 1
        if (status !== 200) failures.push(`status ${status}`)
      },
      (error: Error) => {
        failures.push(error.message)
      },
    )
    total++
    pending.add(one)
    void one.finally(() => pending.delete(one))
  }

  /** The next try gets a connection of its own: one from the pool may be about to be closed as well. */
  async function persistently(answer: Promise<Answer>, repeatsLeft: number): Promise<Answer> {
    try {
      return await answer
    } catch (error) {
      if (!(error instanceof ClosedBeforehand) || repeatsLeft === 0) throw error
      repeats++
      return persistently(ask(url, false), repeatsLeft - 1)
    }
  }

  async function run(): Promise<void> {
    const startedAt = performance.now()
    while (!isOver) {
      const due = Math.floor(((performance.now() - startedAt) / 1000) * requestsPerSecond)
      while (total < due) send()
      await sleep(2)
    }
  }

  const running = run()
  return {
    failures,
    total: () => total,
    repeats: () => repeats,
    take() {
      const taken = answers
      answers = {}
      return taken
    },
    async stop() {
      isOver = true
      await running
      await Promise.all(pending)
      agent.destroy()
    },
  }
}

type Answer = { readonly status: number; readonly slot: string }

class ClosedBeforehand extends Error {}

function ask(url: string, agent: Agent | false): Promise<Answer> {
  return new Promise((resolve, reject) => {
    let isAnswered = false
    const request = get(url, { agent, timeout: 10_000 }, (response) => {
      isAnswered = true
      response.resume()
      response.once('error', reject)
      response.once('end', () => {
        resolve({
          status: response.statusCode ?? 0,
          slot: String(response.headers['x-slot'] ?? 'none'),
        })
      })
    })
    request.once('timeout', () => request.destroy(new Error('no answer within 10 s')))
    request.once('error', (error: NodeJS.ErrnoException) => {
      const isClosed = !isAnswered && error.code === 'ECONNRESET'
      reject(isClosed ? new ClosedBeforehand(error.message) : error)
    })
  })
}

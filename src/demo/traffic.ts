import { Agent, get } from 'node:http'

/** What the users of one version saw. */
export type Seen = { requests: number; errors: number }

/** People who use the service, all the time. */
export type Traffic = {
  /** By version; requests that never got an answer of a version are under "". */
  readonly seen: ReadonlyMap<string, Seen>
  stop(): Promise<void>
}

/** Requests that may wait for an answer at once; more are not sent, as impatient people would not. */
const OPEN_REQUESTS_MAX = 500
const TICK_MILLISECONDS = 20
const REQUEST_TIMEOUT_MILLISECONDS = 5_000

/**
 * Sends requests at a rate that wanders by some 15 %, as that of people does, and counts what comes back.
 */
export function startTraffic(
  url: string,
  requestsPerSecond: number,
  random: () => number,
): Traffic {
  const agent = new Agent({ keepAlive: true, maxSockets: 64 })
  const seen = new Map<string, Seen>()
  let open = 0
  let isStopped = false
  let mood = 0
  let owed = 0
  let last = performance.now()

  function count(version: string, isError: boolean): void {
    const entry = seen.get(version) ?? { requests: 0, errors: 0 }
    entry.requests++
    if (isError) entry.errors++
    seen.set(version, entry)
  }

  function send(): void {
    open++
    let isOver = false
    const over = (version: string, isError: boolean) => {
      // Requests that are under way when the demo ends were not lost by a deployment.
      if (isOver || isStopped) return
      isOver = true
      open--
      count(version, isError)
    }
    const request = get(url, { agent, timeout: REQUEST_TIMEOUT_MILLISECONDS }, (response) => {
      const version = response.headers['x-version']
      response.resume()
      response.on('end', () =>
        over(
          typeof version === 'string' ? decodeURIComponent(version) : '',
          (response.statusCode ?? 500) >= 500,
        ),
      )
      response.on('error', () => over('', true))
    })
    request.on('timeout', () => request.destroy())
    request.on('error', () => over('', true))
  }

  const timer = setInterval(() => {
    const now = performance.now()
    mood = 0.98 * mood + 0.06 * (random() - 0.5)
    owed += requestsPerSecond * Math.exp(mood) * ((now - last) / 1000) * (0.7 + 0.6 * random())
    last = now
    for (; owed >= 1; owed--) if (open < OPEN_REQUESTS_MAX) send()
  }, TICK_MILLISECONDS)

  return {
    seen,
    async stop() {
      isStopped = true
      clearInterval(timer)
      agent.destroy()
    },
  }
}

import { setTimeout as sleep } from 'node:timers/promises'
import { haproxyRuntime } from '../../src/adapters/tools/haproxy-runtime.ts'
import { until } from './poll.ts'

/** Weights by server, from the moment on at which HAProxy first showed them. */
export type WeightsSeen = {
  /** Seconds since 1970. */
  readonly sinceSeconds: number
  /** As "blue-1 95, green-1 5". */
  readonly text: string
  /** Share of the server's weight in percent, by server. */
  readonly percents: { readonly [server: string]: number }
}

/** What `show servers state` showed, from its first answer on. */
export type WeightsWatch = {
  /** Every change, oldest first. */
  readonly seen: readonly WeightsSeen[]
  /** Share of the server now, in percent; null when HAProxy does not answer. */
  percentNow(server: string): Promise<number | null>
  /** Waits until the server has that share. */
  reaches(server: string, percent: number): Promise<void>
  stop(): Promise<void>
}

const POLL_MILLISECONDS = 10
const REACH_SECONDS_MAX = 45
/** Columns of `show servers state`, counted from 0. */
const NAME_COLUMN = 3
const WEIGHT_COLUMN = 7

/** Asks HAProxy itself for its weights, again and again, beside whatever Slipway asks it. */
export async function watchWeights(address: string, backend: string): Promise<WeightsWatch> {
  const runtime = haproxyRuntime(address, { timeoutSeconds: 1 })
  const seen: WeightsSeen[] = []
  let isOver = false

  async function look(): Promise<WeightsSeen | null> {
    const [state = ''] = await runtime.ask([`show servers state ${backend}`]).catch(() => [])
    const now = state === '' ? null : weightsOf(state)
    if (now !== null && now.text !== seen.at(-1)?.text) seen.push(now)
    return now
  }

  async function run(): Promise<void> {
    for (; !isOver; await sleep(POLL_MILLISECONDS)) await look()
  }

  await look()
  const running = run()
  const percentNow = async (server: string) => (await look())?.percents[server] ?? null
  return {
    seen,
    percentNow,
    reaches: (server, percent) =>
      until(`${server} has ${percent} %`, REACH_SECONDS_MAX, async () => {
        const now = await percentNow(server)
        return now !== null && Math.abs(now - percent) < 0.5
      }),
    async stop() {
      isOver = true
      await running
    },
  }
}

function weightsOf(state: string): WeightsSeen {
  const rows = state
    .split('\n')
    .slice(2)
    .filter((line) => line !== '')
    .map((line) => line.split(' '))
  const weights = rows.map((row) => [row[NAME_COLUMN] ?? '', Number(row[WEIGHT_COLUMN])] as const)
  const total = weights.reduce((sum, [, weight]) => sum + weight, 0)
  return {
    sinceSeconds: Date.now() / 1000,
    text: weights.map(([server, weight]) => `${server} ${weight}`).join(', '),
    percents: Object.fromEntries(
      weights.map(([server, weight]) => [server, total === 0 ? 0 : (100 * weight) / total]),
    ),
  }
}

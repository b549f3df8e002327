import { type Draws, draws } from '../../src/domain/statistics/draws.ts'
import { NOISES, type Noise, type NoiseName } from './noises.ts'
import { normalCdf } from './normal-table.ts'

const { exp, log, log1p, max, min, PI, round, sin, sqrt } = Math

/** Watched shares of the ramp, and how long a fixed ramp holds each. */
export const SHARES = [0.01, 0.05, 0.25, 0.5]
export const HOLD_SECONDS = 600
const HISTORY_SECONDS = 1800

/** Latency is log-normal: half of all requests take up to 100 ms, 99 % up to 510 ms. */
const LATENCY_MEDIAN = 100
const LATENCY_SIGMA = 0.7
const BUCKET_COUNT = 40

/** Upper bounds of the buckets in milliseconds; the last bucket has none. */
export const BUCKET_BOUNDS = Array.from({ length: BUCKET_COUNT - 1 }, (_, i) =>
  exp(log(10) + (i * (log(5000) - log(10))) / (BUCKET_COUNT - 2)),
)
/** What 99 % of the requests of a healthy version take at most. */
const SLOW_BOUND = LATENCY_MEDIAN * exp(2.326348 * LATENCY_SIGMA)

const INCIDENT_FACTOR = 10
const INCIDENT_WINDOWS = 6
const COLD_WINDOWS = 2
const PAUSED_SHARE = 0.02
const PAUSE_MILLISECONDS = 400
/** Share of requests that a regression of the tail makes slower. */
const TAIL_SHARE = 0.03

/** `all`: every request takes `by` longer, as a share. `tail`: 3 % of them do, so that p99 rises by it. */
export type Slowdown = { readonly kind: 'all' | 'tail'; readonly by: number }

export type Scenario = {
  readonly seed: number
  readonly noise: NoiseName
  readonly requestsPerSecond: number
  /** Share of requests that go wrong, as a rule. */
  readonly rate: number
  readonly windowSeconds: number
  /** How many times as often the canary goes wrong; 1 = harmless. */
  readonly ratio: number
  readonly slowdown: Slowdown | null
}

/** Where the latency of one side lies in one window: ln of its median, and the share of paused requests. */
type Latency = { readonly logMedian: number; readonly paused: number }

/** One window as it happened. `control` is the part of stable that is as large as the canary. */
export type SimulatedWindow = {
  readonly canaryTotal: number
  readonly stableTotal: number
  readonly controlTotal: number
  readonly canaryBad: number
  readonly stableBad: number
  readonly controlBad: number
  /** Requests that the regression makes go wrong or slow, expected. */
  readonly excess: number
  readonly canaryLatency: Latency
  readonly stableLatency: Latency
  readonly isSick: boolean
}

export type Traffic = {
  /** Stable before the rollout, window by window. */
  readonly history: readonly SimulatedWindow[]
  next(canaryShare: number): SimulatedWindow
  /** Requests of a side in a window by bucket; drawn anew at each call. */
  buckets(window: SimulatedWindow, side: 'canary' | 'stable', total: number): Float64Array
  /** Requests slower than each bound of a bucket (by index, rising). */
  slower(window: SimulatedWindow, side: 'canary' | 'stable', bounds: readonly number[]): number[]
}

/** Traffic of one rollout, window by window, for any course of the shares. */
export function traffic(scenario: Scenario): Traffic {
  const random = draws(scenario.seed)
  const historyCount = round(HISTORY_SECONDS / scenario.windowSeconds)
  const window = windowSource(scenario, random, historyCount)
  const history = Array.from({ length: historyCount }, () => window(0))
  const below = (one: SimulatedWindow, side: 'canary' | 'stable', bound: number) =>
    side === 'canary'
      ? shareBelow(bound, one.canaryLatency, one.isSick ? scenario.slowdown : null)
      : shareBelow(bound, one.stableLatency, null)
  return {
    history,
    next: window,
    buckets(one, side, total) {
      const counts = new Float64Array(BUCKET_COUNT)
      let rest = total
      let used = 0
      for (const [i, bound] of BUCKET_BOUNDS.entries()) {
        const share = below(one, side, bound)
        const count = random.binomial(rest, (share - used) / max(1 - used, 1e-12))
        counts[i] = count
        rest -= count
        used = share
      }
      counts[BUCKET_COUNT - 1] = rest
      return counts
    },
    slower(one, side, bounds) {
      let count = side === 'canary' ? one.canaryTotal : one.stableTotal
      let above = 1
      return bounds.map((bound) => {
        const share = 1 - below(one, side, BUCKET_BOUNDS[bound] as number)
        count = above <= 0 ? 0 : random.binomial(count, share / above)
        above = share
        return count
      })
    },
  }
}

/** Makes one window after another; the first `historyCount` of them are before the rollout. */
function windowSource(
  scenario: Scenario,
  random: Draws,
  historyCount: number,
): (canaryShare: number) => SimulatedWindow {
  const noise: Noise = NOISES[scenario.noise]
  const requests = requestCounts(scenario, random, historyCount)
  const base = baseRates(scenario, noise, random)
  const sides = {
    canary: sideNoise(random, noise.sideNoise, noise.sideCorrelation),
    stable: sideNoise(random, noise.sideNoise, noise.sideCorrelation),
  }
  const bad = badCounts(scenario, noise, random)
  const offset = noise.offset === 0 ? 1 : exp(noise.offset * random.normal())
  const latency = latencySource(noise, random)
  let index = 0
  return (share) => {
    const isRollout = index >= historyCount
    const isCold = noise.isCold && isRollout && index - historyCount < COLD_WINDOWS
    const total = requests(index)
    index += 1
    const canaryTotal = random.binomial(total, share)
    const stableTotal = total - canaryTotal
    const controlTotal = min(canaryTotal, stableTotal)
    const rate = base()
    const sick = min(rate * (isRollout ? scenario.ratio : 1), 1)
    const canaryFactor = sides.canary()
    const stableFactor = sides.stable()
    const canaryRate = min(sick * offset * (isCold ? 3 : 1), 1)
    const controlBad = bad.control(controlTotal, rate, stableFactor)
    const { canaryLatency, stableLatency } = latency(isCold)
    const slow =
      isRollout && scenario.slowdown !== null
        ? slowExcess(scenario.slowdown, canaryLatency, stableLatency)
        : 0
    return {
      canaryTotal,
      stableTotal,
      controlTotal,
      canaryBad: bad.canary(canaryTotal, canaryRate, canaryFactor),
      controlBad,
      stableBad: controlBad + bad.rest(stableTotal - controlTotal, rate, stableFactor),
      excess: (sick - rate + slow) * canaryTotal,
      canaryLatency,
      stableLatency,
      isSick: isRollout,
    }
  }
}

/** Requests of both sides in a window: they drift, and rise and fall with the hour. */
function requestCounts(
  scenario: Scenario,
  random: Draws,
  historyCount: number,
): (index: number) => number {
  const plannedCount = (SHARES.length * HOLD_SECONDS) / scenario.windowSeconds + historyCount
  const phase = random.uniform()
  const load = drift(random, 0.1, 0.95)
  const mean = scenario.requestsPerSecond * scenario.windowSeconds
  return (index) => {
    const wave = 1 + 0.2 * sin(2 * PI * ((index / plannedCount) * 0.25 + phase))
    return random.poisson(mean * exp(load() - 0.005) * wave)
  }
}

/** The rate that both sides have in common: it drifts, and jumps in incidents. */
function baseRates(scenario: Scenario, noise: Noise, random: Draws): () => number {
  const base = drift(random, noise.drift, 0.9)
  const incidents: boolean[] = []
  return () => {
    incidents.push(noise.incidentChance > 0 && random.uniform() < noise.incidentChance)
    if (incidents.length > INCIDENT_WINDOWS) incidents.shift()
    const factor = incidents.includes(true) ? INCIDENT_FACTOR : 1
    const usual = scenario.rate * exp(base() - noise.drift ** 2 / 2)
    return min(usual * factor, 0.5)
  }
}

type BadCount = (total: number, rate: number, sideFactor: number) => number

/** Bad requests of a group in a window, in clusters that may be spread over the windows after it. */
function badCounts(scenario: Scenario, noise: Noise, random: Draws) {
  const windows = max(1, round(noise.spreadSeconds / scenario.windowSeconds))
  const group = (): BadCount => {
    const spread = spreader(random, windows)
    return (total, rate, sideFactor) => {
      if (noise.clusters === null) return random.binomial(total, min(rate, 1))
      const parts = noise.clusters.reduce((sum, { part, mean }) => sum + part * mean, 0)
      let count = 0
      for (const { part, mean } of noise.clusters) {
        // Clusters of each kind by their number, so that `part` is their part of all clusters.
        count += random.clustered((total * rate * sideFactor * part * mean) / parts, mean)
      }
      return min(spread(min(count, total)), total)
    }
  }
  return { canary: group(), control: group(), rest: group() }
}

/** Where the latencies of both sides lie, window by window. */
function latencySource(noise: Noise, random: Draws) {
  const base = drift(random, noise.latencyDrift, 0.9)
  const canary = drift(random, noise.latencyNoise, noise.sideCorrelation)
  const stable = drift(random, noise.latencyNoise, noise.sideCorrelation)
  const offset = noise.offset === 0 ? 0 : 0.2 * noise.offset * random.normal()
  return (isCold: boolean) => {
    const logMedian = log(LATENCY_MEDIAN) + base()
    const cold = isCold ? log(1.5) : 0
    const canaryLatency: Latency = {
      logMedian: logMedian + canary() + cold + offset,
      paused: noise.pauseChance > 0 && random.uniform() < noise.pauseChance ? PAUSED_SHARE : 0,
    }
    const stableLatency: Latency = {
      logMedian: logMedian + stable(),
      paused: noise.pauseChance * PAUSED_SHARE,
    }
    return { canaryLatency, stableLatency }
  }
}

/** ln of a factor that wanders around 0: standard deviation, and correlation of neighbours. */
function drift(random: Draws, deviation: number, correlation: number): () => number {
  if (deviation === 0) return () => 0
  const step = sqrt(1 - correlation ** 2)
  let value: number | null = null
  return () => {
    value =
      value === null
        ? deviation * random.normal()
        : correlation * value + step * deviation * random.normal()
    return value
  }
}

/** A factor around 1 for one side in one window. */
function sideNoise(random: Draws, deviation: number, correlation: number): () => number {
  if (deviation === 0) return () => 1
  if (correlation > 0) {
    const lasting = drift(random, deviation, correlation)
    return () => exp(lasting() - deviation ** 2 / 2)
  }
  const shape = 1 / deviation ** 2
  return () => random.gamma(shape) / shape
}

/** Spreads what comes over the window and those after it, evenly. */
function spreader(random: Draws, windows: number): (count: number) => number {
  const later = new Float64Array(windows)
  return (count) => {
    let rest = count
    for (let i = 0; i < windows; i += 1) {
      const part = i === windows - 1 ? rest : random.binomial(rest, 1 / (windows - i))
      later[i] = (later[i] as number) + part
      rest -= part
    }
    const now = later[0] as number
    later.copyWithin(0, 1)
    later[windows - 1] = 0
    return now
  }
}

function shareBelow(bound: number, { logMedian, paused }: Latency, slowdown: Slowdown | null) {
  const shift = slowdown?.kind === 'all' ? log1p(slowdown.by) : 0
  const place = (milliseconds: number, slower: number) =>
    normalCdf((log(milliseconds) - slower - logMedian) / LATENCY_SIGMA)
  let share = place(bound, shift)
  if (slowdown?.kind === 'tail') {
    share = (1 - TAIL_SHARE) * share + TAIL_SHARE * place(bound, tailShift(slowdown.by))
  }
  if (paused === 0) return share
  const after = bound - PAUSE_MILLISECONDS
  return (1 - paused) * share + paused * (after > 0 ? place(after, shift) : 0)
}

/** Share of the canary's requests that the regression makes slower than the usual p99. */
function slowExcess(slowdown: Slowdown, canary: Latency, stable: Latency): number {
  const at = ({ logMedian }: Latency): Latency => ({ logMedian, paused: 0 })
  const sick = 1 - shareBelow(SLOW_BOUND, at(canary), slowdown)
  return max(sick - (1 - shareBelow(SLOW_BOUND, at(stable), null)), 0)
}

const tailShifts = new Map<number, number>()

/** ln of how much slower 3 % of the requests must be, so that p99 rises by `by`. */
function tailShift(by: number): number {
  const known = tailShifts.get(by)
  if (known !== undefined) return known
  const place = (shift: number) =>
    1 - normalCdf((log((SLOW_BOUND * (1 + by)) / LATENCY_MEDIAN) - shift) / LATENCY_SIGMA)
  let [low, high] = [0, log(20)]
  for (let i = 0; i < 80; i += 1) {
    const middle = (low + high) / 2
    if ((1 - TAIL_SHARE) * place(0) + TAIL_SHARE * place(middle) < 0.01) low = middle
    else high = middle
  }
  tailShifts.set(by, (low + high) / 2)
  return (low + high) / 2
}

import {
  ERRORS,
  fixedRamp,
  judgeStep,
  median,
  type Noise,
  POLICY,
  pacedRollout,
  RAMP_PERCENTS,
  type Traffic,
} from '../__tests__/domain/judge/simulated-traffic.ts'
import type { CountMetric } from '../src/domain/metric.ts'
import type { JudgeWindow } from '../src/domain/verdict.ts'

/** Measures the judge: `node build/scripts/bench-judge.js`. Seeded, so that all but the times repeat. */

const NOISES: readonly Noise[] = ['even', 'clustered', 'noisy']
const REQUESTS_PER_SECOND = [50, 500, 5000]
const NULL_ROLLOUTS = Number(process.argv[2] ?? 2000)
const PACED_ROLLOUTS = Number(process.argv[3] ?? 100)
const PACED_WINDOWS_MAX = 480

const MINUTES_PER_WINDOW = POLICY.windowSeconds / 60

function traffic(seed: number, requestsPerSecond: number, ratio: number, noise: Noise): Traffic {
  return { seed, requestsPerSecond, rate: 0.005, ratio, noise }
}

/** Twenty metrics, 500 windows, recomputed from nothing. */
function benchSpeed(): void {
  const metrics: CountMetric[] = Array.from({ length: 20 }, (_, i) => ({
    ...ERRORS,
    name: `m${i}`,
  }))
  const windows = fixedRamp(traffic(1, 500, 1, 'noisy'), 125).map(
    (window): JudgeWindow => ({
      ...window,
      counts: Object.fromEntries(metrics.map(({ name }) => [name, window.counts.errors ?? null])),
    }),
  )
  const times = Array.from({ length: 15 }, () => {
    const start = performance.now()
    judgeStep(windows, 3, metrics)
    return performance.now() - start
  })
  console.log(
    `20 metrics x ${windows.length} windows: first ${times[0]?.toFixed(1)} ms, median ${median(times).toFixed(1)} ms`,
  )
}

/** Share of harmless rollouts on a fixed ramp that are taken back at any time. */
function benchFalseHarm(): void {
  for (const noise of NOISES) {
    for (const requestsPerSecond of REQUESTS_PER_SECOND) {
      let harmful = 0
      for (let seed = 0; seed < NULL_ROLLOUTS; seed += 1) {
        const windows = fixedRamp(traffic(seed, requestsPerSecond, 1, noise), 20)
        if (judgeStep(windows, 3).answer === 'harmful') harmful += 1
      }
      console.log(
        `harmless, ${noise}, ${requestsPerSecond}/s: ${harmful} of ${NULL_ROLLOUTS} taken back`,
      )
    }
  }
}

/** What becomes of rollouts that advance on evidence. */
function benchPaced(): void {
  for (const noise of NOISES) {
    for (const requestsPerSecond of REQUESTS_PER_SECOND) {
      for (const ratio of [1, 2, 5, 20]) {
        const ends = Array.from({ length: PACED_ROLLOUTS }, (_, seed) =>
          pacedRollout(traffic(seed, requestsPerSecond, ratio, noise), PACED_WINDOWS_MAX),
        )
        const count = (result: string) => ends.filter((end) => end.result === result).length
        const minutes = median(ends.map((end) => end.windowCount)) * MINUTES_PER_WINDOW
        console.log(
          `paced x${ratio}, ${noise}, ${requestsPerSecond}/s: promoted ${count('promoted')}, rolled back ${count('rolled_back')}, undecided ${count('undecided')}; median ${minutes} min, harmed ${median(ends.map((end) => end.harmedRequests)).toFixed(0)}`,
        )
      }
    }
  }
}

console.log(`ramp ${RAMP_PERCENTS.join(', ')} %, 0.5 % bad, windows of ${POLICY.windowSeconds} s`)
benchSpeed()
benchFalseHarm()
benchPaced()

import { judge } from '../../src/domain/judge/judge.ts'
import type { CountMetric } from '../../src/domain/metrics/metric.ts'
import { median } from '../../src/domain/statistics/median.ts'
import type { JudgePolicy, JudgeWindow } from '../../src/domain/verdict.ts'

const ROUNDS = 21
const LOGARITHMS = 1_000_000

/** Times of a judge that knows nothing from before: milliseconds, and in logarithms of this machine. */
export function judgeSpeed(
  policy: JudgePolicy,
  metrics: readonly CountMetric[],
  windows: readonly JudgeWindow[],
) {
  const same = windows.map((window): JudgeWindow => {
    const counts = window.counts.errors ?? null
    return { ...window, counts: Object.fromEntries(metrics.map(({ name }) => [name, counts])) }
  })
  const times = Array.from({ length: ROUNDS }, () => {
    const start = performance.now()
    judge(policy, metrics, 4, same, { index: 3, percent: 50, nextPercent: 100 })
    return performance.now() - start
  })
  const middle = median(times)
  return {
    first: times[0] ?? Number.NaN,
    median: middle,
    perLogarithm: middle / (metrics.length * windows.length) / millisecondsPerLogarithm(),
  }
}

function millisecondsPerLogarithm(): number {
  const start = performance.now()
  let sum = 0
  for (let i = 1; i <= LOGARITHMS; i += 1) sum += Math.log(i)
  const elapsed = performance.now() - start
  // The sum is looked at so that it has to be worked out.
  return Number.isFinite(sum) ? elapsed / LOGARITHMS : Number.NaN
}

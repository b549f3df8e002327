import { judgeCase } from '../../src/domain/judge/judge-case.ts'
import type { CountMetric } from '../../src/domain/metrics/metric.ts'
import { median } from '../../src/domain/statistics/median.ts'
import { table } from '../markdown-table.ts'
import type { NoiseName } from './noises.ts'
import { ours, type Paced, POLICY, paced } from './ours.ts'
import { harmUntil, judgeWindows, METRICS, type Played, play } from './played.ts'
import { REFERENCE_FIGURES } from './reference-figures.ts'
import { type Decide, isHigh, RIVALS } from './rivals.ts'
import { judgeSpeed } from './speed.ts'
import type { Scenario } from './traffic.ts'

/**
 * Measures the judge against its rivals on simulated rollouts: `node build/scripts/bench-judge/main.js
 * [--quick] [--noise=NAME,…] [false|found|paced|blind|speed …]`. All seeds are fixed; only the times differ between runs.
 */

const isQuick = process.argv.includes('--quick')
const asked = process.argv.slice(2).filter((word) => !word.startsWith('--'))
const RUNS = isQuick
  ? { harmless: 200, rivals: 20, sick: 20, clean: 20, pacedSick: 10 }
  : { harmless: 10_000, rivals: 500, sick: 200, clean: 500, pacedSick: 100 }
const RATES_PER_SECOND = [50, 500, 5000]

const HEALTHY: Omit<Scenario, 'seed' | 'noise' | 'requestsPerSecond'> = {
  rate: 0.005,
  windowSeconds: 30,
  ratio: 1,
  slowdown: null,
}

/** `--noise=NAME,…` keeps to one kind of traffic, so that several processes can share the work. */
const onlyNoise = process.argv.find((word) => word.startsWith('--noise='))?.slice('--noise='.length)

/** False rollbacks in healthy rollouts on the fixed ramp. */
function falseRollbacks(): void {
  const scenarios: readonly (readonly [NoiseName, number])[] = [
    ['iid', 30],
    ['cluster', 30],
    ['noisy', 30],
    ['heavy', 30],
    ['offset', 30],
    ['coldstart', 30],
    ['armar', 30],
    ['spread', 60],
  ]
  const rows: string[][] = []
  for (const [noise, windowSeconds] of scenarios) {
    if (onlyNoise !== undefined && !onlyNoise.split(',').includes(noise)) continue
    for (const requestsPerSecond of RATES_PER_SECOND) {
      const shares = sharesOfHarmful({ ...HEALTHY, noise, requestsPerSecond, windowSeconds })
      const name = noise === 'spread' ? `spread, ${windowSeconds} s windows` : noise
      const row = [name, `${requestsPerSecond}`, ...shares]
      rows.push(row)
      console.error(row.join(' | '))
    }
  }
  show(
    `False rollbacks, % of healthy rollouts (ours ${RUNS.harmless} each, the others ${RUNS.rivals})`,
    table(['traffic', 'requests/s', 'ours', ...Object.keys(RIVALS)], rows),
  )
}

/** In percent of healthy rollouts: ours, then each rival on the first of the same rollouts. */
function sharesOfHarmful(scenario: Omit<Scenario, 'seed'>): string[] {
  const judges: readonly Decide[] = [ours, ...Object.values(RIVALS)]
  const harmful = judges.map(() => 0)
  for (let seed = 1; seed <= RUNS.harmless; seed += 1) {
    const played = play({ ...scenario, seed })
    const some = seed <= RUNS.rivals ? judges : judges.slice(0, 1)
    for (const [i, decide] of some.entries()) {
      if (decide(played) !== null) harmful[i] = (harmful[i] ?? 0) + 1
    }
  }
  return harmful.map((count, i) =>
    ((100 * count) / (i === 0 ? RUNS.harmless : RUNS.rivals)).toFixed(2),
  )
}

/** What one judge made of the same sick rollouts. */
function found(decide: Decide, rollouts: readonly Played[]) {
  const ends = rollouts.map(decide)
  const minutes = ends.map((end, i) =>
    end === null ? Number.POSITIVE_INFINITY : ((end + 1) * windowOf(rollouts, i)) / 60,
  )
  return {
    share: (100 * ends.filter((end) => end !== null).length) / rollouts.length,
    minutes: median(minutes),
    harmed: median(rollouts.map((played, i) => harmUntil(played, ends[i] ?? null))),
  }
}

const windowOf = (rollouts: readonly Played[], i: number) =>
  rollouts[i]?.scenario.windowSeconds ?? 0

function foundText({ share, minutes, harmed }: ReturnType<typeof found>): string {
  const shown = Number.isFinite(minutes) ? minutes.toFixed(1) : '>40'
  return `${share.toFixed(0)} % / ${shown} / ${harmed.toFixed(0)}`
}

/** Sick rollouts in windows of 15 s, beside the figures of the specification, and in windows of 30 s. */
function sickRollouts(): void {
  for (const [noise, windowSeconds] of [
    ['noisy', 15],
    ['heavy', 15],
    ['noisy', 30],
    ['heavy', 30],
  ] as const) {
    const rows: string[][] = []
    const isReferred = noise === 'noisy' && windowSeconds === 15
    for (const { name, ratio, slowdown, figures } of REFERENCE_FIGURES) {
      for (const requestsPerSecond of RATES_PER_SECOND) {
        const rollouts = Array.from({ length: RUNS.sick }, (_, i) =>
          play({
            ...HEALTHY,
            noise,
            windowSeconds,
            requestsPerSecond,
            ratio,
            slowdown,
            seed: 500_000 + i,
          }),
        )
        const mine = found(ours, rollouts)
        const { Kayenta, Argo, Flagger } = RIVALS as Record<string, Decide>
        const reference = figures[requestsPerSecond]
        const row = [
          name,
          `${requestsPerSecond}`,
          foundText(mine),
          ...(isReferred && reference !== undefined
            ? [
                `${Number.isFinite(reference[0]) ? reference[0] : '>40'} / ${reference[1]}`,
                (mine.harmed / reference[1]).toFixed(2),
              ]
            : []),
          ...[Kayenta, Argo, Flagger].map((decide) =>
            decide === undefined ? '' : foundText(found(decide, rollouts)),
          ),
        ]
        rows.push(row)
        console.error(row.join(' | '))
      }
    }
    show(
      `Sick rollouts, ${noise}, windows of ${windowSeconds} s, fixed ramp: found / minutes / harmed (medians of ${RUNS.sick})`,
      table(
        [
          'regression',
          'requests/s',
          'ours',
          ...(isReferred ? ['specification', 'harmed, ours : specification'] : []),
          'Kayenta',
          'Argo',
          'Flagger',
        ],
        rows,
      ),
    )
  }
}

/** Rollouts that advance on evidence. */
function pacedRollouts(): void {
  const rows: string[][] = []
  for (const noise of ['iid', 'noisy', 'heavy'] as const) {
    for (const requestsPerSecond of RATES_PER_SECOND) {
      for (const ratio of [1, 2, 5, 20]) {
        const isSlow = requestsPerSecond === 50
        const runs = Math.ceil((ratio === 1 ? RUNS.clean : RUNS.pacedSick) / (isSlow ? 5 : 1))
        const ends = Array.from({ length: runs }, (_, i) =>
          paced({ ...HEALTHY, noise, requestsPerSecond, ratio, seed: 900_000 + i }),
        )
        const share = (result: Paced['result']) =>
          `${((100 * ends.filter((end) => end.result === result).length) / runs).toFixed(1)} %`
        const row = [
          noise,
          `${requestsPerSecond}`,
          ratio === 1 ? 'healthy' : `errors x${ratio}`,
          share('promoted'),
          share('rolled back'),
          share('undecided'),
          median(ends.map(({ minutes }) => minutes)).toFixed(1),
          median(ends.map(({ harmed }) => harmed)).toFixed(0),
        ]
        rows.push(row)
        console.error(row.join(' | '))
      }
    }
  }
  show(
    `Ramp paced by evidence, windows of 30 s, errors only (${RUNS.clean} healthy and ${RUNS.pacedSick} sick rollouts each, a fifth of it at 50/s)`,
    table(
      [
        'traffic',
        'requests/s',
        'candidate',
        'promoted',
        'rolled back',
        'undecided',
        'median minutes',
        'median harmed',
      ],
      rows,
    ),
  )
}

/** 7 of 10 samples at 100 against 1 (kayenta issue 780), by how much more traffic stable has. */
function blindSpot(): void {
  const samples = [...Array<number>(7).fill(100), ...Array<number>(3).fill(1)]
  const kayenta = isHigh(samples, Array<number>(10).fill(1)) ? 'High' : 'Pass'
  const rows = [1, 2, 3, 9, 19, 99].map((times) => {
    const windows = samples.map((bad) => ({
      canary: { bad, total: 1000 },
      stable: { bad: times, total: 1000 * times },
      step: 0,
    }))
    const { verdict, decidedAtWindow } = judgeCase(
      [{ name: 'errors', better: 'fewer', weight: 1, windows }],
      { alpha: POLICY.alphaPercent / 100, margin: POLICY.marginPercent / 100 },
    )
    return [`${times}`, kayenta, verdict, `${decidedAtWindow ?? ''}`]
  })
  show(
    '7 of 10 samples at 100 against 1',
    table(['traffic of stable : canary', 'Kayenta', 'ours', 'at window'], rows),
  )
}

function speed(): void {
  const played = play({
    ...HEALTHY,
    windowSeconds: 4.8,
    noise: 'noisy',
    requestsPerSecond: 5000,
    seed: 1,
  })
  const windows = judgeWindows(played)
  const metrics = Array.from({ length: 20 }, (_, i) => ({
    ...(METRICS[0] as CountMetric),
    name: `errors ${i}`,
  }))
  const { first, median: middle, perLogarithm } = judgeSpeed(POLICY, metrics, windows)
  show(
    `${metrics.length} metrics x ${windows.length} windows, everything recomputed`,
    `first ${first.toFixed(0)} ms, median ${middle.toFixed(1)} ms: the time of ${perLogarithm.toFixed(1)} logarithms for each window of a metric`,
  )
}

function show(title: string, text: string): void {
  console.log(`\n### ${title}\n\n${text}`)
}

const PARTS = {
  speed,
  blind: blindSpot,
  paced: pacedRollouts,
  found: sickRollouts,
  false: falseRollbacks,
}
for (const [name, run] of Object.entries(PARTS)) {
  if (asked.length === 0 || asked.includes(name)) run()
}

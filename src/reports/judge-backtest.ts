import {
  type JudgeFigures,
  type JudgeName,
  PEER_HOLD_SECONDS,
  type ScenarioFigures,
  type UsualTraffic,
} from '../domain/backtest/judge-backtest.ts'
import type { JudgedDeployment } from '../domain/backtest/judged-deployment.ts'
import type { Ramp } from '../domain/ramp/ramp.ts'
import { durationText, percentText } from '../domain/units.ts'
import { logLine } from './escape.ts'
import { countText, magnitudeText, numberText, timeText } from './words.ts'

/** What a backtest of the judge found. */
export type JudgeBacktest = {
  readonly environment: string
  readonly fromSeconds: number
  readonly toSeconds: number
  readonly windowSeconds: number
  /** Windows that were read, those of them with any data, and those in which nobody knows what served. */
  readonly windowCount: number
  readonly windowsWithData: number
  readonly windowsWithoutPlace: number
  readonly usual: readonly UsualTraffic[]
  readonly ramp: Ramp
  readonly eventsPerCause: number
  readonly seed: number
  readonly scenarios: readonly ScenarioFigures[]
  readonly deployments: readonly JudgedDeployment[]
  /** Deployments that could not be judged, and why. */
  readonly deploymentsLeft: readonly string[]
}

const JUDGE_NAMES: { readonly [J in JudgeName]: string } = {
  slipway: 'Slipway',
  kayenta: 'Kayenta',
  argo: 'Argo',
  flagger: 'Flagger',
}

const NAME_CHARS_MAX = 40
const DEPLOYMENTS_MAX = 50

/** As data; the version of its form goes first. */
export function judgeBacktestJson(found: JudgeBacktest): object {
  return { schemaVersion: 1, ...found, peerHoldSeconds: PEER_HOLD_SECONDS }
}

/** As plain lines for a terminal. */
export function judgeBacktestText(found: JudgeBacktest): string {
  const { environment, fromSeconds, toSeconds, windowCount, windowSeconds, windowsWithData } = found
  return [
    logLine(
      `${logLine(environment, NAME_CHARS_MAX)}, ${timeText(fromSeconds)} to ${timeText(toSeconds)}: ${countText(windowCount, 'window')} of ${windowText(windowSeconds)}, ${numberText(windowsWithData)} with data`,
    ),
    ...(found.windowsWithoutPlace === 0
      ? []
      : [
          `  left out, because the ledger does not say what served: ${countText(found.windowsWithoutPlace, 'window')}`,
        ]),
    ...found.usual.map(usualText),
    ...scenarioLines(found),
    ...deploymentLines(found),
  ].join('\n')
}

/** Durations are told in whole seconds, and a window may be a quarter of one. */
function windowText(seconds: number): string {
  return Number.isInteger(seconds) ? durationText(seconds) : `${seconds} s`
}

function usualText({ name, requestsPerSecond, rate }: UsualTraffic): string {
  const what = logLine(name, NAME_CHARS_MAX)
  return rate === null
    ? `  ${what}: no data`
    : `  ${what}: ${magnitudeText(requestsPerSecond)} a second, ${percentText(rate * 100)} of them counted`
}

function scenarioLines({ scenarios, ramp, eventsPerCause }: JudgeBacktest): readonly string[] {
  if (scenarios.length === 0) {
    return ['', 'There are too few windows with counts or latency to replay a rollout on.']
  }
  const steps = ramp.steps.map(({ percent }) => percentText(percent)).join(', ')
  return [
    '',
    `Rollouts that did not happen, ramp ${steps} (${ramp.pace === 'evidence' ? 'paced by evidence' : 'fixed'}; the others hold ${durationText(PEER_HOLD_SECONDS)} a step).`,
    `The traffic of the running version was split by chance, bad events ${eventsPerCause === 1 ? 'one by one' : `${eventsPerCause} at a time`}, slow requests one by one.`,
    ...scenarios.flatMap(scenarioTable),
  ]
}

function scenarioTable({ fault, replays, judges }: ScenarioFigures): readonly string[] {
  const title =
    fault === null
      ? `A candidate that is as good, ${countText(replays, 'rollout')}:`
      : `${logLine(fault.metric, NAME_CHARS_MAX)} x${fault.ratio}, ${countText(replays, 'rollout')}:`
  return ['', title, ...table([HEAD, ...judges.map((figures) => rowOf(figures, replays))])]
}

const HEAD = [
  'judge',
  'taken back',
  'in doubt',
  'after',
  'promoted',
  'after',
  'undecided',
  'harmed (median)',
]

function rowOf(figures: JudgeFigures, replays: number): readonly string[] {
  const share = (count: number) => percentText((100 * count) / replays)
  const after = (minutes: number | null) => (minutes === null ? '-' : durationText(minutes * 60))
  return [
    JUDGE_NAMES[figures.judge],
    share(figures.rolledBack),
    share(figures.rolledBackInDoubt),
    after(figures.minutesToRollback),
    share(figures.promoted),
    after(figures.minutesToPromotion),
    share(figures.undecided),
    numberText(figures.harmed),
  ]
}

function deploymentLines({ deployments, deploymentsLeft }: JudgeBacktest): readonly string[] {
  if (deployments.length + deploymentsLeft.length === 0) return []
  const after = (minutes: number | null) => (minutes === null ? 'no' : durationText(minutes * 60))
  const rows = deployments
    .slice(0, DEPLOYMENTS_MAX)
    .map(({ version, endedAtSeconds, result, windowCount, answer, minutesToRollback, peers }) => [
      timeText(endedAtSeconds),
      logLine(version, NAME_CHARS_MAX),
      result.replaceAll('_', ' '),
      windowCount === 0 ? 'no data' : answer,
      ...(windowCount === 0
        ? ['-', '-', '-', '-']
        : [minutesToRollback, peers.kayenta, peers.argo, peers.flagger].map(after)),
    ])
  const more = deployments.length - rows.length
  return [
    '',
    'Deployments of that time, judged as the configuration is now; after how much watching each would take them back:',
    ...table([
      ['ended', 'version', 'it was', 'judged', 'Slipway', 'Kayenta', 'Argo', 'Flagger'],
      ...rows,
    ]),
    ...(more > 0 ? [`  and ${countText(more, 'older one')}`] : []),
    ...deploymentsLeft.map((why) => `  not judged: ${logLine(why)}`),
  ]
}

/** Columns as wide as their widest cell. */
function table(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  )
  return rows.map((row) =>
    `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd(),
  )
}

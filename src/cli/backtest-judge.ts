import { resolve } from 'node:path'
import { systemClock } from '../adapters/tools/clock.ts'
import {
  BACKTEST_WINDOWS_MAX,
  judgeDeployments,
  readStableWindows,
  type ServingPlace,
  windowsOfRange,
} from '../commands/backtest-judge.ts'
import { openAssessWorld } from '../compose.ts'
import { policyOf } from '../config/policy.ts'
import {
  type BacktestInput,
  plantedFaults,
  replayScenario,
  type ScenarioFigures,
  usualTraffic,
} from '../domain/backtest/judge-backtest.ts'
import { AdapterError, ConfigError } from '../domain/errors.ts'
import { PEER_TITLES } from '../domain/judge/peers/peer-rule.ts'
import { EXIT_CODES } from '../domain/outcome.ts'
import type { Policy } from '../domain/policy.ts'
import { planRamp } from '../domain/ramp/ramp-plan.ts'
import { LEVELS, type Level } from '../domain/risk.ts'
import type { Window } from '../domain/units.ts'
import type { MetricSource } from '../ports/metrics.ts'
import type { ProcessLike } from '../process-like.ts'
import { jsonLine, logLine } from '../reports/escape.ts'
import {
  type JudgeBacktest,
  judgeBacktestJson,
  judgeBacktestText,
} from '../reports/judge-backtest.ts'
import { screenOn } from '../screen.ts'
import type { Arguments, OptionName } from './arguments.ts'
import { parseMoment } from './moment-text.ts'
import { CONFIG_DEFAULT, githubOf, placeOf, readConfig } from './work.ts'

const DAY_SECONDS = 86_400
const REPLAYS_DEFAULT = 100
const REPLAYS_MAX = 1_000
const EVENTS_PER_CAUSE_DEFAULT = 3
const EVENTS_PER_CAUSE_MAX = 1_000
const SEED_MAX = 1_000_000
/** Fewer windows with data are no traffic to try a judge on. */
const WINDOWS_MIN = 20

/**
 * `backtest judge`: what each judge would have done of late, on the traffic that the metric sources remember.
 * Reads only. Returns the exit status.
 */
export async function backtestJudge(
  own: ProcessLike,
  options: Arguments['options'],
): Promise<number> {
  const asked = askedOf(options, systemClock().nowSeconds())
  const repository = resolve(own.cwd(), asked.repo)
  const config = await readConfig(repository, asked.config ?? CONFIG_DEFAULT, 'backtest', true)
  if (config === null) throw new Error('there is a configuration, or an error')
  const screen = screenOn(own.stderr, false)
  const stop = new AbortController()
  const github = githubOf(own, asked.github)
  const place = placeOf(own, repository, screen, stop.signal, { github, folder: null })
  const policy = policyOf(config, asked.environment)
  refusePeer(policy)
  const { openSources, ledger } = await openAssessWorld(place, config, asked.environment)
  if (openSources === undefined) throw new Error('an environment has sources')
  const range = rangeOf(asked, place.clock.nowSeconds(), policy)
  try {
    const sources = await openSources()
    try {
      refuseForgetful(policy, sources)
      const { history } = await ledger.read()
      const found = await read(
        { policy, sources, range, history, serving: asked.serving },
        screen.log.info,
      )
      const result = replayed(policy, asked, found, screen.log.info)
      const answer = { environment: asked.environment, ...range, ...result }
      if (asked.isJson) own.stdout.write(`${jsonLine(judgeBacktestJson(answer))}\n`)
      else own.stdout.write(`${judgeBacktestText(answer)}\n`)
      return EXIT_CODES.assessed
    } finally {
      for (const source of sources.values()) source.close?.()
    }
  } catch (error) {
    if (!(error instanceof AdapterError)) throw error
    own.stderr.write(`${logLine(`${error.message} ${error.hint}`)}\n`)
    return EXIT_CODES.failed
  }
}

/** What is split into two sides are counts, which the file of another tool does not have. */
function refusePeer({ environment, judge: { peer } }: Policy): void {
  if (peer === undefined) return
  const what = `The rule of ${PEER_TITLES[peer.kind]} judges ${environment}, and a backtest needs metrics of our own.`
  const fix =
    'Name a configuration with --config that has judge.kind: evidence and metrics; the rules of the other tools are replayed beside.'
  throw new ConfigError([{ where: 'judge.kind', line: null, what, fix }], 'input_invalid')
}

type Asked = ReturnType<typeof askedOf>
type Say = (text: string) => void

function askedOf(options: Arguments['options'], nowSeconds: number) {
  const text = (name: OptionName): string | null => {
    const value = options[name]
    return typeof value === 'string' ? value : null
  }
  const [slot, version] = [text('serving-slot'), text('serving-version')]
  const serving: ServingPlace | null =
    slot === null && version === null ? null : { slot: slot ?? '', version: version ?? '' }
  return {
    repo: text('repo') ?? '.',
    config: text('config'),
    environment: text('environment') ?? 'production',
    github: text('github'),
    from: momentOf('--from', text('from'), nowSeconds),
    to: momentOf('--to', text('to'), nowSeconds),
    serving,
    level: levelOf(text('level')),
    replays: numberOf('--replays', text('replays'), REPLAYS_DEFAULT, [1, REPLAYS_MAX]),
    eventsPerCause: numberOf(
      '--events-per-cause',
      text('events-per-cause'),
      EVENTS_PER_CAUSE_DEFAULT,
      [1, EVENTS_PER_CAUSE_MAX],
    ),
    seed: numberOf('--seed', text('seed'), 1, [0, SEED_MAX]),
    isJson: options.json === true,
  }
}

function momentOf(where: string, text: string | null, nowSeconds: number): number | null {
  if (text === null) return null
  const seconds = parseMoment(text, nowSeconds)
  if (seconds !== null) return seconds
  const what = `${JSON.stringify(text)} is no time.`
  throw wrong(
    where,
    what,
    'Write 2026-11-20T14:00Z, 2026-11-20 (midnight UTC), or how long ago: 7d, 12h, 90min.',
  )
}

function levelOf(text: string | null): Level {
  const level = LEVELS.find((one) => one === (text ?? 'low'))
  if (level !== undefined) return level
  throw wrong(
    '--level',
    `There is no level ${JSON.stringify(text)}.`,
    `Write one of ${LEVELS.join(', ')}.`,
  )
}

function numberOf(
  where: string,
  text: string | null,
  usual: number,
  [min, max]: readonly [number, number],
): number {
  if (text === null) return usual
  const value = Number(text)
  if (/^\d+$/.test(text) && value >= min && value <= max) return value
  throw wrong(
    where,
    `${JSON.stringify(text)} is not a number for this.`,
    `Write a whole number from ${min} to ${max}.`,
  )
}

/** The asked range, or the last day, as far as its windows can be known by now. */
function rangeOf(asked: Asked, nowSeconds: number, { judge }: Policy): Window {
  const toSeconds = Math.min(asked.to ?? nowSeconds, nowSeconds - judge.delaySeconds)
  const fromSeconds = asked.from ?? toSeconds - DAY_SECONDS
  const windows = Math.floor((toSeconds - fromSeconds) / judge.windowSeconds)
  if (windows < WINDOWS_MIN) {
    const what = `The range has ${Math.max(0, windows)} windows of ${judge.windowSeconds} s.`
    throw wrong('--from', what, `Begin earlier: at least ${WINDOWS_MIN} windows are needed.`)
  }
  if (windows > BACKTEST_WINDOWS_MAX) {
    const what = `The range has ${windows} windows of ${judge.windowSeconds} s.`
    throw wrong('--from', what, `Begin later: at most ${BACKTEST_WINDOWS_MAX} windows are read.`)
  }
  return { fromSeconds, toSeconds }
}

function refuseForgetful(policy: Policy, sources: ReadonlyMap<string, MetricSource>): void {
  const forgetful = policy.metrics.find(({ source }) => sources.get(source)?.isWithoutMemory)
  if (forgetful === undefined) return
  const what = `${forgetful.source} knows only the counters of this moment and can't be asked about the past.`
  throw wrong(
    `metrics.${forgetful.name}`,
    what,
    'Backtest with a source that keeps history, such as Prometheus.',
  )
}

async function read(
  given: {
    readonly policy: Policy
    readonly sources: ReadonlyMap<string, MetricSource>
    readonly range: Window
    readonly history: Parameters<typeof judgeDeployments>[2]
    readonly serving: ServingPlace | null
  },
  say: Say,
) {
  const { policy, sources, range, history, serving } = given
  const places = windowsOfRange(range, policy.judge.windowSeconds, history, serving)
  const known = places.filter(({ place }) => place !== null).length
  if (known < WINDOWS_MIN) {
    const what = 'The ledger does not say where the running version was in that time.'
    throw wrong(
      '--serving-slot',
      what,
      'Write --serving-slot NAME, and --serving-version SHA where queries ask for a version.',
    )
  }
  const onWindow = tenths((percent) => say(`Reading ${known} windows: ${percent} %.`))
  const windows = await readStableWindows({ sources, policy, onWindow }, places)
  const onDeployment = (done: number, all: number) =>
    say(`Judging past deployments: ${done} of ${all}.`)
  const deployments = await judgeDeployments(
    { sources, policy, onWindow: onDeployment },
    range,
    history,
  )
  return { windows, windowsWithoutPlace: places.length - known, deployments }
}

/** Says every tenth of a long work, once. */
function tenths(say: (percent: number) => void) {
  let told = 0
  return (done: number, all: number): void => {
    const tenth = Math.floor((10 * done) / all)
    if (tenth > told) say(tenth * 10)
    told = tenth
  }
}

function replayed(
  policy: Policy,
  { replays, eventsPerCause, seed, level }: Asked,
  { windows, windowsWithoutPlace, deployments }: Awaited<ReturnType<typeof read>>,
  say: Say,
): Omit<JudgeBacktest, 'environment' | 'fromSeconds' | 'toSeconds'> {
  const ramp = planRamp(policy.ramp, level, (percent) => percent)
  const input: BacktestInput = { policy, ramp, windows, replays, eventsPerCause, seed }
  const withData = windows.filter(({ counts }) => Object.values(counts).some((one) => one !== null))
  const usual = usualTraffic(input)
  const scenarios: ScenarioFigures[] = []
  const faults = withData.length < WINDOWS_MIN ? [] : [null, ...plantedFaults(input)]
  const all = faults.length * replays
  const onReplay = tenths((percent) => say(`Replaying ${all} rollouts: ${percent} %.`))
  for (const [i, fault] of faults.entries()) {
    scenarios.push(replayScenario(input, fault, (done) => onReplay(i * replays + done, all)))
  }
  return {
    windowSeconds: policy.judge.windowSeconds,
    windowCount: windows.length,
    windowsWithData: withData.length,
    windowsWithoutPlace,
    usual,
    ramp,
    eventsPerCause,
    seed,
    scenarios,
    deployments: deployments.judged,
    deploymentsLeft: deployments.left,
  }
}

function wrong(where: string, what: string, fix: string): ConfigError {
  return new ConfigError([{ where, line: null, what, fix }], 'input_invalid')
}

import { isCounts } from '../judge/count-history.ts'
import { judgedCounts } from '../judge/judged-count.ts'
import type { Policy } from '../policy.ts'
import type { Ramp } from '../ramp/ramp.ts'
import { draws } from '../statistics/draws.ts'
import { median } from '../statistics/median.ts'
import type { JudgeWindow } from '../verdict.ts'
import { replayRollout } from './replayed-rollout.ts'
import { type PlantedFault, rateOf, type StableWindow, splitTraffic } from './split-traffic.ts'
import { PEERS, type PeerName, peerDecision } from './usual-rules.ts'

/** Peers hold every step of the ramp for so long; they have no ramp that is paced by evidence. */
export const PEER_HOLD_SECONDS = 600
/** How many times as frequent the planted errors are. */
export const PLANTED_RATIOS = [1.5, 2, 5, 20]

export type JudgeName = 'slipway' | PeerName

/** What a judge is tried on. */
export type BacktestInput = {
  readonly policy: Policy
  readonly ramp: Ramp
  /** In order of time; when they end, a replay goes on from their beginning. */
  readonly windows: readonly StableWindow[]
  /** Rollouts of each scenario; their beginnings are spread over the windows. */
  readonly replays: number
  /** Bad events of a count that stay together when traffic is split; slow requests are split one by one. */
  readonly eventsPerCause: number
  readonly seed: number
}

/** What one judge did in all replays of a scenario. */
export type JudgeFigures = {
  readonly judge: JudgeName
  readonly rolledBack: number
  /** Of those, the ones that no harm was found in: for want of evidence, or of time. */
  readonly rolledBackInDoubt: number
  readonly promoted: number
  readonly undecided: number
  /** Median over all replays; null when half of them or more were not rolled back. */
  readonly minutesToRollback: number | null
  /** Median over those that were promoted; null when none was. */
  readonly minutesToPromotion: number | null
  /** Median over all replays, in events that the planted fault made bad. */
  readonly harmed: number
}

export type ScenarioFigures = {
  /** Null = the candidate is as good as the running version. */
  readonly fault: PlantedFault | null
  readonly replays: number
  readonly judges: readonly JudgeFigures[]
}

/** What the running version was like, by what is counted. Rates are 0 to 1; null = it had no traffic. */
export type UsualTraffic = {
  readonly name: string
  readonly requestsPerSecond: number
  readonly rate: number | null
}

type Ended = {
  readonly result: 'promoted' | 'rolled_back' | 'undecided'
  readonly isInDoubt: boolean
  readonly minutes: number
  readonly harmed: number
}

/** Replays one scenario with every judge on the same traffic; `onReplay` is called after each rollout. */
export function replayScenario(
  input: BacktestInput,
  fault: PlantedFault | null,
  onReplay: (done: number) => void = () => undefined,
): ScenarioFigures {
  const ends = new Map<JudgeName, Ended[]>(
    (['slipway', ...PEERS] as const).map((judge) => [judge, []]),
  )
  const usualRates = usualTraffic(input).map(({ rate }) => rate ?? 0)
  for (let replay = 0; replay < input.replays; replay += 1) {
    ends.get('slipway')?.push(ownEnd(input, fault, replay))
    const fixed = fixedRamp(input, fault, replay)
    for (const peer of PEERS) ends.get(peer)?.push(peerEnd(input, peer, usualRates, fixed))
    onReplay(replay + 1)
  }
  return {
    fault,
    replays: input.replays,
    judges: [...ends].map(([judge, all]) => figuresOf(judge, all)),
  }
}

/** The windows of a replay, one after the other, and what the fault did in each. */
function trafficOf(
  { policy, windows, replays, eventsPerCause, seed }: BacktestInput,
  fault: PlantedFault | null,
  replay: number,
) {
  const counted = new Set(
    policy.metrics.flatMap(({ kind, name }) => (kind === 'count' ? name : [])),
  )
  // What makes one request slow does so to each for itself, as far as counts can tell.
  const causeSize = (metric: string) => (counted.has(metric) ? eventsPerCause : 1)
  const random = draws(seed * 1_000_003 + replay)
  const start = Math.floor((replay * windows.length) / replays)
  return (index: number, stepIndex: number, share: number) => {
    const stable = windows[(start + index) % windows.length] as StableWindow
    return splitTraffic(stable, stepIndex, share, random, { causeSize, fault })
  }
}

function ownEnd(input: BacktestInput, fault: PlantedFault | null, replay: number): Ended {
  const { policy, ramp } = input
  const traffic = trafficOf(input, fault, replay)
  let harmed = 0
  let share = 0
  const { result, reason, windowCount } = replayRollout(
    policy,
    ramp,
    (index, stepIndex, current) => {
      share = current
      const split = traffic(index, stepIndex, share)
      harmed += split.harmed
      return split.window
    },
  )
  // It takes one window until the traffic is back.
  if (result === 'rolled_back') harmed += traffic(windowCount, 0, share).harmed
  const isInDoubt = reason !== 'metric_harmful' && reason !== 'guard_breached'
  return { result, isInDoubt, minutes: minutesOf(input, windowCount), harmed }
}

type FixedRamp = { readonly windows: readonly JudgeWindow[]; readonly harmed: readonly number[] }

function fixedRamp(input: BacktestInput, fault: PlantedFault | null, replay: number): FixedRamp {
  const traffic = trafficOf(input, fault, replay)
  const perStep = Math.max(1, Math.round(PEER_HOLD_SECONDS / input.policy.judge.windowSeconds))
  const watched = input.ramp.steps.filter(({ percent }) => percent < 100)
  const splits = watched.flatMap(({ percent }, step) =>
    Array.from({ length: perStep }, (_, i) => traffic(step * perStep + i, step, percent / 100)),
  )
  return {
    windows: splits.map(({ window }) => window),
    harmed: splits.map((split) => split.harmed),
  }
}

function peerEnd(
  input: BacktestInput,
  peer: PeerName,
  usualRates: readonly number[],
  { windows, harmed }: FixedRamp,
): Ended {
  const counts = judgedCounts(input.policy.metrics)
  const { windowSeconds } = input.policy.judge
  const decided = peerDecision(peer, counts, usualRates, windows, windowSeconds)
  const last = decided === null ? windows.length : decided + 2
  return {
    result: decided === null ? 'promoted' : 'rolled_back',
    isInDoubt: false,
    minutes: minutesOf(input, decided === null ? windows.length : decided + 1),
    harmed: harmed.slice(0, last).reduce((sum, count) => sum + count, 0),
  }
}

function minutesOf({ policy }: BacktestInput, windowCount: number): number {
  return (windowCount * policy.judge.windowSeconds) / 60
}

function figuresOf(judge: JudgeName, ends: readonly Ended[]): JudgeFigures {
  const those = (result: Ended['result']) => ends.filter((end) => end.result === result)
  const promoted = those('promoted')
  const toRollback = median(
    ends.map(({ result, minutes }) =>
      result === 'rolled_back' ? minutes : Number.POSITIVE_INFINITY,
    ),
  )
  return {
    judge,
    rolledBack: those('rolled_back').length,
    rolledBackInDoubt: those('rolled_back').filter(({ isInDoubt }) => isInDoubt).length,
    promoted: promoted.length,
    undecided: those('undecided').length,
    minutesToRollback: Number.isFinite(toRollback) ? toRollback : null,
    minutesToPromotion:
      promoted.length === 0 ? null : median(promoted.map(({ minutes }) => minutes)),
    harmed: median(ends.map(({ harmed }) => harmed)),
  }
}

/** What the running version did in all windows together. */
export function usualTraffic({
  policy,
  windows,
}: Pick<BacktestInput, 'policy' | 'windows'>): readonly UsualTraffic[] {
  return judgedCounts(policy.metrics).map(({ name }) => {
    const known = windows.flatMap(({ counts }) => counts[name] ?? []).filter(isCounts)
    const sum = known.reduce(
      (all, { bad, total }) => ({ bad: all.bad + bad, total: all.total + total }),
      { bad: 0, total: 0 },
    )
    const seconds = known.length * policy.judge.windowSeconds
    return {
      name,
      requestsPerSecond: seconds === 0 ? 0 : sum.total / seconds,
      rate: sum.total === 0 ? null : rateOf(sum),
    }
  })
}

/**
 * The faults that are planted: in the errors with the largest weight; none where there are no errors, and none
 * that would make more than all events bad.
 */
export function plantedFaults(
  input: Pick<BacktestInput, 'policy' | 'windows'>,
): readonly PlantedFault[] {
  const rates = new Map(usualTraffic(input).map(({ name, rate }) => [name, rate]))
  const [errors] = input.policy.metrics
    .filter((metric) => metric.kind === 'count')
    .filter(({ name, better }) => better !== 'more' && (rates.get(name) ?? 0) > 0)
    .sort((one, other) => other.weight - one.weight)
  if (errors === undefined) return []
  const possible = PLANTED_RATIOS.filter((ratio) => ratio * (rates.get(errors.name) ?? 0) <= 1)
  return possible.map((ratio) => ({ metric: errors.name, ratio }))
}

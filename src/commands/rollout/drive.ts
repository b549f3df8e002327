import { AdapterError } from '../../domain/errors.ts'
import type { Witnessed } from '../../domain/history/audit.ts'
import type { JournalEntry } from '../../domain/history/record.ts'
import type { EvidencePoint, TimelineEntry } from '../../domain/outcome.ts'
import type { Policy } from '../../domain/policy.ts'
import type { ReasonCode } from '../../domain/reasons.ts'
import { type Effect, next, type RolloutEvent, type Turn } from '../../domain/rollout/next.ts'
import type { RolloutState } from '../../domain/rollout/rollout.ts'
import type { Snapshot } from '../../domain/target.ts'
import type { Verdict } from '../../domain/verdict.ts'
import { messageOf, patiently } from '../patience.ts'
import type { World } from '../world.ts'
import { type EvidenceLog, evidenceLog } from './evidence-log.ts'
import { describeEffect, describeEvent } from './journal-words.ts'
import { type Lease, leaseOf } from './lease.ts'
import { putBack } from './put-back.ts'
import { type VerdictLog, verdictLog } from './verdict-log.ts'
import { cancelled, type Looking, type Watcher, watcher } from './watch.ts'
import { whileOurs } from './while-ours.ts'

/** More turns than any rollout takes: six days of 30-second windows and every step. */
export const TURNS_MAX = 20_000

/** What was seen of a rollout. */
export type Seen = {
  readonly timeline: readonly TimelineEntry[]
  readonly verdict: Verdict | null
  readonly evidence: readonly EvidencePoint[]
}

export type Driven = Seen & {
  readonly state: RolloutState
  readonly warnings: readonly string[]
  /** Changes of the verdict that no entry of the journal holds yet. */
  readonly verdicts: string
  /** The next look is for another run to take. */
  readonly isLeft: boolean
  readonly witnessed: Witnessed
}

const WAITING: Looking = { looks: null, isReturning: false }

type Drive = {
  readonly world: World
  readonly watcher: Watcher
  readonly lease: Lease
  readonly verdicts: VerdictLog
  readonly evidence: EvidenceLog
  readonly timeline: TimelineEntry[]
  /** What this run wrote into the journal. */
  readonly entries: JournalEntry[]
  /** Called when the share of a step was confirmed; a failure becomes a warning. */
  readonly onStep: (state: RolloutState, seen: Seen) => Promise<void>
  /** All calls of onStep so far, one after the other. */
  told: Promise<void>
}

/** What changes the target; each is written into the ledger before and after. */
const CHANGES: ReadonlySet<Effect['type']> = new Set(['stage', 'shift', 'promote'])

/**
 * The only loop that waits. Carries out what `next` asks for, one effect at a time: intent into the ledger,
 * effect, done into the ledger. Putting traffic back needs no intent: it is armed from the first entry on.
 */
export async function drive(
  world: World,
  policy: Policy,
  begin: Turn,
  onStep: Drive['onStep'],
  looking = WAITING,
): Promise<Driven> {
  const warnings = new Set<string>()
  const warn = (text: string): void => {
    if (!warnings.has(text)) world.log.warn(text)
    warnings.add(text)
  }
  const lease = leaseOf(world, warn)
  const running: Drive = {
    world,
    watcher: watcher(world, policy, { lease, warn, looking }),
    lease,
    verdicts: verdictLog(),
    evidence: evidenceLog(),
    timeline: [],
    entries: [],
    onStep,
    told: Promise.resolve(),
  }
  let turn = begin
  if (turn.effect.type === 'watch') await running.watcher.begin()
  let looks = looking.looks ?? Number.POSITIVE_INFINITY
  for (let turns = 0; turn.effect.type !== 'end'; turns++) {
    // Whatever is on its way back by then ends by itself.
    if (turns >= TURNS_MAX && turn.effect.type !== 'restore') {
      const event = failed('turns_limit', `The rollout took more than ${TURNS_MAX} turns.`)
      turn = next(turn.state, event, world.clock.nowSeconds())
    }
    if (turn.effect.type === 'watch' && looks-- <= 0) break
    turn = await take(running, turn)
  }
  // Nothing may be told about a step after the end was.
  await running.told
  return {
    ...seenSoFar(running),
    state: turn.state,
    warnings: [...warnings],
    verdicts: running.verdicts.text(),
    isLeft: turn.effect.type !== 'end',
    witnessed: {
      windows: running.watcher.windows(),
      entries: running.entries,
      verdict: running.watcher.verdict(),
    },
  }
}

function seenSoFar({ timeline, watcher: { verdict }, evidence }: Drive): Seen {
  return { timeline: [...timeline], verdict: verdict(), evidence: evidence.points() }
}

async function take(running: Drive, { state, effect }: Turn): Promise<Turn> {
  const { clock, stop } = running.world
  const isChange = CHANGES.has(effect.type)
  const attempted = await attempt(async () => {
    // Whoever cancels stops everything that goes forward; going back is finished.
    if (stop.aborted && effect.type !== 'restore') return cancelled(stop)
    if (isChange) await announce(running, state, effect)
    return perform(running, state, effect)
  })
  const seen = await overtaken(running, attempted)
  const wasStopped =
    seen.type === 'failed' && stop.aborted && effect.type !== 'restore' && !running.lease.isLost()
  const event = wasStopped ? cancelled(stop) : seen
  const turn = await disowned(running, state, next(state, event, clock.nowSeconds()))
  note(running, state, turn.state, event)
  if (turn.effect.type === 'end' || turn.effect.type === 'restore') return turn
  if (event.type === 'requested') return writeDown(running, turn, 'note', event)
  if (state.harm === null && turn.state.harm !== null) return callSomebody(running, turn, event)
  const isDone = isChange && event.type !== 'failed' && event.type !== 'aborted'
  return isDone ? begun(running, await writeDown(running, turn, 'done', event), event) : turn
}

/** Nothing goes forward unless the environment is ours, and the ledger knows what comes. */
async function announce(running: Drive, state: RolloutState, effect: Effect): Promise<void> {
  const { world, lease } = running
  await whileOurs(world.clock, lease.confirmLock, async () => {
    await lease.confirm(state)
    await journal(running, 'intent', describeEffect(effect), state)
  })
}

async function perform(running: Drive, state: RolloutState, effect: Effect): Promise<RolloutEvent> {
  const { target, stop } = running.world
  const snapshot = snapshotOf(state)
  switch (effect.type) {
    case 'stage':
      return { type: 'staged', target: await target.stage(snapshot, state.version, stop) }
    case 'shift':
      return {
        type: 'shifted',
        target: await target.shift(snapshot, effect.percent, state.revision),
      }
    case 'promote':
      return { type: 'promoted', target: await target.promote(snapshot, state.revision) }
    case 'watch':
      return running.watcher.watch(state, snapshot)
    case 'restore':
      return takeBack(running, state, snapshot)
    case 'end':
      throw new Error('the end is not performed')
  }
}

async function takeBack(
  { world, lease }: Drive,
  state: RolloutState,
  snapshot: Snapshot,
): Promise<RolloutEvent> {
  // What went live meanwhile by another hand may be on this very target.
  if (state.ending?.reason === 'newer_version_live') {
    const { revision } = await patiently(world, () => world.target.current(snapshot))
    if (revision !== state.revision) {
      return failed(
        'target_conflict',
        `${state.ending.detail} The target is not where it was left.`,
      )
    }
  }
  return {
    type: 'restored',
    restored: await putBack(world, snapshot, () => lease.confirmWayBack()),
  }
}

/** A ledger that can't take the news ends the rollout while it can still be taken back. */
async function writeDown(
  running: Drive,
  turn: Turn,
  kind: 'done' | 'note',
  event: RolloutEvent,
): Promise<Turn> {
  const written = await attempt(async () => {
    await journal(running, kind, describeEvent(event), turn.state)
    return event
  })
  if (written.type === 'failed') {
    const { clock, stop } = running.world
    const event = await overtaken(running, written)
    const isLost = running.lease.isLost()
    return next(turn.state, stop.aborted && !isLost ? cancelled(stop) : event, clock.nowSeconds())
  }
  return turn
}

/** Harm that waits for a person is worth nothing when nobody hears of it. */
async function callSomebody(running: Drive, turn: Turn, event: RolloutEvent): Promise<Turn> {
  const { harm } = turn.state
  running.world.log.warn(`Standing still for a person to decide. ${harm?.ending.detail ?? ''}`)
  const written = await writeDown(running, turn, 'note', event)
  tellLater(running, written.state)
  return written
}

/** The share of a step stands in the ledger: its windows begin, and people are told. */
async function begun(running: Drive, turn: Turn, event: RolloutEvent): Promise<Turn> {
  const isStep = event.type === 'shifted' || event.type === 'promoted'
  if (!isStep || turn.effect.type !== 'watch') return turn
  await running.watcher.begin()
  tellLater(running, turn.state)
  return turn
}

/** Beside the windows: the judge does not wait until everybody has heard. */
function tellLater(running: Drive, state: RolloutState): void {
  running.told = running.told
    .then(() => running.onStep(state, seenSoFar(running)))
    .catch((error: unknown) => running.world.log.warn(messageOf(error)))
}

async function journal(
  running: Drive,
  kind: JournalEntry['kind'],
  what: string,
  state: RolloutState,
): Promise<void> {
  const { clock, ledger } = running.world
  const details = {
    version: state.version.name,
    percent: state.percent,
    step: state.stepIndex + 1,
    why: state.ending?.detail ?? null,
    verdicts: running.verdicts.text(),
  }
  const entry = { atSeconds: clock.nowSeconds(), kind, what, details }
  await ledger.append(entry, state)
  running.entries.push(entry)
  running.verdicts.clear()
}

function note(
  running: Drive,
  before: RolloutState,
  state: RolloutState,
  event: RolloutEvent,
): void {
  const { clock, observer } = running.world
  const atSeconds = clock.nowSeconds()
  const text = describeEvent(event)
  if (event.type === 'watched') {
    running.verdicts.note(event.verdict, atSeconds - before.startedAtSeconds)
    running.evidence.note(event.verdict, atSeconds)
  }
  if (event.type !== 'watched' || state.phase !== before.phase) {
    running.timeline.push({ atSeconds, percent: state.percent, text })
  }
  const isStepRunning = state.stepStartedAtSeconds > 0
  observer.progress({
    environment: state.environment,
    version: state.version.name,
    phase: state.phase,
    stepIndex: state.stepIndex,
    steps: state.ramp.steps.map((step) => step.percent),
    percent: state.percent,
    stepSeconds: isStepRunning ? atSeconds - state.stepStartedAtSeconds : 0,
    elapsedSeconds: atSeconds - state.startedAtSeconds,
    verdict: running.watcher.verdict(),
    message: state.ending?.detail || text,
  })
}

/** A journal that another run wrote into is that run's, unless the lock says that it is ours still. */
async function overtaken(running: Drive, event: RolloutEvent): Promise<RolloutEvent> {
  if (event.type !== 'failed' || event.reason !== 'ledger_conflict') return event
  return attempt(async () => {
    await running.lease.confirmLock()
    return event
  }).then((found) => (running.lease.isLost() ? found : event))
}

/** A target that somebody else changed is that run's, when it is a run: then the end is not ours to write. */
async function disowned(running: Drive, before: RolloutState, turn: Turn): Promise<Turn> {
  if (turn.effect.type !== 'end' || turn.state.ending?.reason !== 'target_conflict') return turn
  const event = await attempt(async () => {
    await running.lease.confirmLock()
    return failed('target_conflict', '')
  })
  return running.lease.isLost() ? next(before, event, running.world.clock.nowSeconds()) : turn
}

/** The world's failures are events of the rollout; so is a fault of ours, so that traffic comes back. */
async function attempt(act: () => Promise<RolloutEvent>): Promise<RolloutEvent> {
  try {
    return await act()
  } catch (error) {
    if (error instanceof AdapterError) {
      return failed(error.reason, `${error.message} ${error.hint}`.trim())
    }
    return failed('internal_error', messageOf(error))
  }
}

function failed(reason: ReasonCode, detail: string): RolloutEvent {
  return { type: 'failed', reason, detail }
}

function snapshotOf(state: RolloutState): Snapshot {
  if (state.snapshot === null) throw new Error('the rollout has no snapshot')
  return state.snapshot
}

import { readAudit } from '../../src/adapters/ledger/audit-format.ts'
import { ledgerRefs } from '../../src/adapters/ledger/ref-names.ts'
import { digest } from '../../src/adapters/tools/digest.ts'
import { checksAgainstRecord } from '../../src/domain/history/audit.ts'
import type { DeploymentRecord } from '../../src/domain/history/record.ts'
import type { RolloutState } from '../../src/domain/rollout/rollout.ts'
import { percentText, type Sha } from '../../src/domain/units.ts'
import { MEDDLED } from './faults.ts'
import { booksOf, liveVersion, type Slots, slotsOf, type TargetWrite } from './history.ts'
import type { Simulation, Started } from './simulation.ts'

/** A promise, and how it is held against what happened: one sentence for each time it was broken. */
export type Promised = {
  readonly name: string
  readonly broken: (simulation: Simulation) => readonly string[]
}

/** More calls than any run of these stories needs. */
export const CALLS_PER_RUN_MAX = 4_000
/** A rollout, the wait for evidence, and the tries after it. */
export const RUN_SECONDS_MAX = 7_200 + 3_600

/** Somebody else's hand, or a way back that could not be gone: a person was told, and looks. */
const LEFT_TO_A_PERSON = new Set(['target_conflict', 'restore_incomplete', 'target_not_settled'])

/** The same, or another run has the environment and ends what was begun. */
const LEFT_ALONE = new Set([...LEFT_TO_A_PERSON, 'lock_lost'])

const TERMINAL = new Set(['success', 'failure', 'error', 'inactive'])

const percentOf = ({ weights }: Slots, slot: string): number => weights[slot] ?? 0
const rises = ({ before, after, canarySlot }: TargetWrite): boolean =>
  percentOf(after, canarySlot) > percentOf(before, canarySlot)

function at(write: TargetWrite): string {
  return `${write.run} at ${write.atSeconds.toFixed(1)} s: ${write.what}`
}

const neverMoreThanTheRamp: Promised = {
  name: 'the candidate never gets more traffic than the ramp allows at that moment',
  broken({ history }) {
    const reached = new Map<string, number>()
    return history.writes.flatMap((write) => {
      const { rollout, what, after, canarySlot } = write
      const percent = percentOf(after, canarySlot)
      if (!rises(write) || what === 'restore') return []
      if (rollout === null) return [`${at(write)} gave ${percent} % outside of any rollout`]
      const allowed = allowedPercent(rollout, what)
      const step = reached.get(rollout.id) ?? -1
      reached.set(rollout.id, Math.max(step, rollout.stepIndex))
      return [
        ...(percent > allowed ? [`${at(write)} gave ${percent} % of ${allowed} % allowed`] : []),
        ...(rollout.stepIndex > step + 1 && rollout.promotedBy === null
          ? [`${at(write)} left a step out`]
          : []),
      ]
    })
  },
}

function allowedPercent(
  { phase, ramp, stepIndex }: RolloutState,
  what: TargetWrite['what'],
): number {
  const percent = ramp.steps[stepIndex]?.percent ?? 0
  if (what === 'shift') return phase === 'shifting' ? percent : 0
  return what === 'promote' && phase === 'promoting' && stepIndex === ramp.steps.length - 1
    ? 100
    : 0
}

const intentFirst: Promised = {
  name: 'the intent is in the ledger before the effect',
  broken: ({ history }) =>
    history.writes.flatMap((write) => {
      const { what, entry, after, canarySlot } = write
      if (what === 'restore') return []
      const percent = percentText(percentOf(after, canarySlot))
      const wanted = what === 'shift' ? `shift to ${percent}` : what
      const isThere = entry?.kind === 'intent' && entry.what === wanted
      return isThere ? [] : [`${at(write)} without an intent; the ledger says "${entry?.what}"`]
    }),
}

const oneTerminalStatus: Promised = {
  name: 'every deployment gets exactly one terminal status, and nothing after it',
  broken: ({ world }) =>
    world.deployments.all.flatMap(({ id, states }) => {
      const first = states.findIndex((state) => TERMINAL.has(state))
      if (first < 0) return isHeld(world) ? [] : [`deployment ${id} has no end: ${states}`]
      const after = states.slice(first + 1)
      const isSuperseded = states[first] === 'success' && `${after}` === 'inactive'
      return after.length === 0 || isSuperseded ? [] : [`deployment ${id} went on: ${states}`]
    }),
}

function isHeld(world: Simulation['world']): boolean {
  return booksOf(world).rollout?.phase === 'held'
}

const oneDeploymentEach: Promised = {
  name: 'a rollout makes one deployment, however often it had to ask',
  broken({ world }) {
    const keys = world.deployments.all.map(({ key }) => key)
    return keys
      .filter((key, index) => keys.indexOf(key) !== index)
      .map((key) => `a second deployment of rollout ${key}`)
  },
}

const terminalUnlocked: Promised = {
  name: 'one more run reaches "terminal, unlocked"',
  broken({ world }) {
    const { holder, rollout } = booksOf(world)
    const open = rollout === null || rollout.phase === 'held' ? [] : [`open in ${rollout.phase}`]
    return [...open, ...(holder === null ? [] : [`still locked by ${holder}`])]
  },
}

const trafficSettled: Promised = {
  name: 'traffic ends on stable or on the promoted candidate, as the ledger says, or a person is told',
  broken(simulation) {
    const { world, runs, history } = simulation
    const books = booksOf(world)
    if (books.rollout?.phase === 'held' || history.meddled.length > 0) return []
    if (runs.some(({ told }) => LEFT_TO_A_PERSON.has(told?.outcome.reason ?? ''))) return []
    const live = liveVersion(slotsOf(world))
    if (live === null) return [`traffic is split: ${JSON.stringify(slotsOf(world).weights)}`]
    const record = recordsOf(simulation).find(({ result }) => result === 'promoted')
    return record?.sha === live ? [] : [`live is ${live}, the ledger says ${record?.sha}`]
  },
}

function recordsOf({ world }: Simulation): readonly DeploymentRecord[] {
  const journal = world.store.tip(ledgerRefs(world.policy.environment).journal)
  const lines = (journal?.files['history.jsonl'] ?? '').split('\n').filter((line) => line !== '')
  return lines.map((line) => JSON.parse(line) as DeploymentRecord)
}

const exactPriorState: Promised = {
  name: 'a rollback restores the exact prior state, or says what differs',
  broken: ({ history, runs }) => [
    ...history.writes
      .filter(({ what }) => what === 'stage')
      .filter(({ before, canarySlot }) => percentOf(before, canarySlot) > 0)
      .map((write) => `${at(write)} into a slot that had traffic`),
    ...runs.flatMap((one) => notExactlyBack(one, history.writes, history.meddled.length > 0)),
  ],
}

function notExactlyBack(
  { name, told }: Started,
  writes: readonly TargetWrite[],
  isMeddled: boolean,
): readonly string[] {
  const rollout = told?.outcome.rollout
  if (!rollout || told.outcome.result === 'promoted' || told.outcome.result === 'held') return []
  if (LEFT_ALONE.has(told.outcome.reason) || isMeddled) return []
  const first = writes.find((write) => write.rollout?.id === rollout.id)
  const last = writes.filter((write) => write.rollout?.id === rollout.id).at(-1)
  if (first === undefined || last === undefined) return []
  const [before, after] = [first.before.weights, last.after.weights].map((one) =>
    JSON.stringify(one),
  )
  return before === after
    ? []
    : [`${name} says ${told.outcome.result}, but ${before} became ${after}`]
}

const everyEndIsKept: Promised = {
  name: 'every deployment that ended names a bundle that is what was kept',
  broken: (simulation) =>
    recordsOf(simulation).flatMap((record) => {
      // Where the ledger could not take the bundle, the record says so.
      if (record.audit === null) return []
      const text = simulation.world.store.commit(record.audit.commit)?.files['audit.json'] ?? ''
      const bundle = readAudit(text)
      const isIt = digest(text) === record.audit.digest && bundle !== null
      const check = bundle === null ? null : checksAgainstRecord(bundle, record)
      return isIt && check?.isGood
        ? []
        : [`the bundle of ${record.id}: ${check?.found ?? 'is none'}`]
    }),
}

const onlyWhatHappened: Promised = {
  name: 'nothing is told that did not happen',
  broken: (simulation) => [
    ...falseOutcomes(simulation),
    ...falseStatuses(simulation),
    ...falseRecords(simulation),
  ],
}

function falseOutcomes({ runs, history }: Simulation): readonly string[] {
  return runs.flatMap(({ name, told }) => {
    if (told === null || history.meddled.length > 0) return []
    const { result, reason, rollout } = told.outcome
    const own = history.writes.filter((write) => write.rollout?.id === rollout?.id)
    const promoted = own.some(({ what }) => what === 'promote')
    if (rollout === null) return []
    const isBack = own.at(-1)?.what === 'restore'
    if (result === 'promoted' && (!promoted || isBack)) return [`${name} says promoted (${reason})`]
    const isLeft = LEFT_ALONE.has(reason) || result === 'held'
    return result !== 'promoted' && promoted && !isBack && !isLeft
      ? [`${name} says ${result} (${reason}) of what everybody has`]
      : []
  })
}

function falseStatuses({ history, world, runs }: Simulation): readonly string[] {
  if (history.meddled.length > 0) return []
  const isExcused = (run: string) =>
    LEFT_ALONE.has(runs.find(({ name }) => name === run)?.told?.outcome.reason ?? '')
  return history.statuses.flatMap(({ run, id, state, slots, writeCount }) => {
    const { key, sha } = world.deployments.all.find((one) => one.id === id) ?? {}
    const own = history.writes.slice(0, writeCount).filter((write) => write.rollout?.id === key)
    const isPromoted = own.at(-1)?.what === 'promote' && liveVersion(slots) === sha
    if (state === 'success' && !isPromoted) return [`${run} wrote success on ${id}: it is not live`]
    const isFailed = state === 'failure' || state === 'error'
    return isFailed && isPromoted && !isExcused(run)
      ? [`${run} wrote ${state} on ${id}: it is live`]
      : []
  })
}

function falseRecords(simulation: Simulation): readonly string[] {
  const promoted = new Set(
    simulation.history.writes
      .filter(({ what }) => what === 'promote')
      .map(({ rollout }) => rollout?.id),
  )
  return recordsOf(simulation)
    .filter(({ result, id }) => result === 'promoted' && !promoted.has(id))
    .map(({ id }) => `the ledger says that ${id} was promoted`)
}

const neverTwoWriters: Promised = {
  name: 'never two writers on one environment',
  broken: ({ history }) => [
    ...history.writes
      .filter(({ run, holder }) => run !== holder)
      // A way back that found everything back wrote nothing.
      .filter(({ before, after }) => JSON.stringify(before) !== JSON.stringify(after))
      .map((write) => `${at(write)} while ${write.holder ?? 'nobody'} held the environment`),
    ...history.journal
      .filter(({ run, holder }) => run !== holder)
      // A note that comes late changes nothing on the target; the next run settles what it says.
      .filter(({ run }) => !history.late.has(run))
      .map(({ run, holder }) => `${run} moved the journal while ${holder ?? 'nobody'} held it`),
  ],
}

const freshEvidence: Promised = {
  name: 'no promotion without fresh evidence of the needed size; unknown is not good',
  broken: ({ history, world, clicks }) =>
    history.writes.flatMap((write) => {
      const { rollout, what, canarySlot } = write
      if (rollout === null || rollout.task === 'rollback' || rollout.isByPolicy) return []
      if (rollout.promotedBy !== null) {
        const isAsked = clicks.some(
          ({ by, rolloutId }) => by === rollout.promotedBy && rolloutId === rollout.id,
        )
        return isAsked
          ? []
          : [`${at(write)} because of ${rollout.promotedBy}, who asked for nothing`]
      }
      if (!rises(write) || what === 'restore' || rollout.stepIndex === 0) return []
      const began = history.writes.find(
        (one) => one.rollout?.id === rollout.id && one.rollout.stepIndex === rollout.stepIndex - 1,
      )
      // Read again after a reload, the same share is not a new step.
      const same = history.writes.find(
        (one) => one.rollout?.id === rollout.id && one.rollout.stepIndex === rollout.stepIndex,
      )
      if (same !== undefined && same !== write) return []
      const count = windowsOn(history.windows, canarySlot, began?.atSeconds ?? 0, write.atSeconds)
      const needed = world.policy.judge.windowsMin
      return count >= needed ? [] : [`${at(write)} after ${count} of ${needed} windows with data`]
    }),
}

function windowsOn(
  windows: Simulation['history']['windows'],
  slot: string,
  fromSeconds: number,
  toSeconds: number,
): number {
  const seen = windows.filter(
    (one) =>
      one.slot === slot &&
      one.total > 0 &&
      one.atSeconds > fromSeconds &&
      one.atSeconds <= toSeconds,
  )
  return new Set(seen.map((one) => one.fromSeconds)).size
}

const neverOverSomebodyElse: Promised = {
  name: 'a change by somebody else is reported and never overwritten',
  broken: ({ history }) =>
    history.writes
      .filter(({ what }) => what === 'shift' || what === 'promote')
      .filter(({ before }) => JSON.stringify(before.weights) === JSON.stringify(MEDDLED))
      .map((write) => `${at(write)} over what somebody else had set`),
}

const pageShowsTheLive: Promised = {
  name: 'the Deployments page shows success on what is live',
  broken(simulation) {
    const { world, runs, history } = simulation
    if (history.meddled.length > 0) return []
    if (runs.some(({ told }) => LEFT_TO_A_PERSON.has(told?.outcome.reason ?? ''))) return []
    const live = liveVersion(slotsOf(world))
    const shown = world.deployments.all.filter((one) => world.deployments.newest(one) === 'success')
    return live === null || shown.some(({ sha }) => sha === live)
      ? []
      : [`live is ${live}, success shows on ${shown.map(({ sha }) => sha)}`]
  },
}

const approvedPlan: Promised = {
  name: 'no change before the gate, and the plan that was approved is the plan that runs',
  broken: ({ history, runs }) =>
    history.writes.flatMap((write) => {
      const request = runs.find(({ name }) => name === write.run)?.request
      const approved = request?.planHash ?? null
      const isOwn = write.rollout !== null && write.what !== 'restore'
      if (!isOwn || approved === null || write.rollout?.planHash === approved) return []
      return [`${at(write)} of another plan than the approved one`]
    }),
}

const neverOlderOverNewer: Promised = {
  name: 'a newer live version is never overwritten by an older run',
  broken: ({ history, world }) => {
    const order = (sha: string | null | undefined) => world.commits.order.indexOf(sha as Sha)
    return history.writes.flatMap((write) => {
      const { what, rollout, before } = write
      if (what !== 'promote' || rollout?.task !== 'deploy') return []
      const live = order(before.versions[rollout.snapshot?.stableSlot ?? ''])
      return order(rollout.version.sha) <= live ? [`${at(write)} over a newer version`] : []
    })
  },
}

const bounded: Promised = {
  name: 'calls and time are bounded, and every run that lives comes to an end',
  broken: ({ calls, runs, escaped }) => {
    const counts = new Map<string, number>()
    for (const { run } of calls.all) counts.set(run, (counts.get(run) ?? 0) + 1)
    return [
      ...escaped,
      ...runs
        .filter(({ told, isDead }) => told === null && !isDead)
        .map(({ name }) => `${name} never came to an end`),
      ...[...counts]
        .filter(([, count]) => count > CALLS_PER_RUN_MAX)
        .map(([run, count]) => `${run} made ${count} calls`),
    ]
  },
}

/** What holds at every moment, also in the middle. */
export const ALWAYS: readonly Promised[] = [
  neverMoreThanTheRamp,
  intentFirst,
  oneDeploymentEach,
  exactPriorState,
  onlyWhatHappened,
  everyEndIsKept,
  neverTwoWriters,
  freshEvidence,
  neverOverSomebodyElse,
  approvedPlan,
  neverOlderOverNewer,
  bounded,
]

/** What holds when one more run on a healthy world has come to its end. */
export const AT_THE_END: readonly Promised[] = [
  ...ALWAYS,
  oneTerminalStatus,
  terminalUnlocked,
  trafficSettled,
  pageShowsTheLive,
]

/** Every broken promise, as a sentence. */
export function brokenPromises(
  promises: readonly Promised[],
  simulation: Simulation,
): readonly string[] {
  return promises.flatMap(({ name, broken }) => broken(simulation).map((how) => `${name}: ${how}`))
}

import { AdapterError } from '../../src/domain/errors.ts'
import type { ReasonCode } from '../../src/domain/reasons.ts'
import type { Mishap, Situation } from './calls.ts'
import { liveVersion, slotsOf } from './history.ts'
import type { Simulation } from './simulation.ts'

/** One way in which the outside world fails, and the calls that can fail in this way. */
export type FaultClass = {
  readonly name: string
  readonly hits: RegExp
  happen(situation: Situation, simulation: Simulation): Promise<unknown>
}

export const CRASHES: readonly Mishap[] = [
  { name: 'dies before it takes effect', happen: ({ die }) => die() },
  {
    name: 'dies after it took effect, before the answer',
    async happen({ act, die }) {
      await act().catch(() => undefined)
      return die()
    },
  },
  {
    name: 'dies after the answer',
    happen({ act, dieNext }) {
      dieNext()
      return act()
    },
  },
]

const UNREACHABLE: { readonly [part: string]: ReasonCode } = {
  target: 'target_unreachable',
  metrics: 'metrics_unreachable',
  changes: 'git_failed',
}

function failure({ call }: Situation, reason: ReasonCode, what: string): AdapterError {
  return new AdapterError(
    call.name.split('.')[0] ?? '',
    reason,
    `Call ${call.number} (${call.name}) ${what}.`,
    'Look at it.',
  )
}

/** The failure of a part that gives no answer. */
function silence(situation: Situation): AdapterError {
  const part = situation.call.name.split('.')[0] ?? ''
  return failure(situation, UNREACHABLE[part] ?? 'github_unreachable', 'got no answer')
}

/** A request that is under way so long that whoever sent it has given it up. */
const TIMEOUT_SECONDS = 15
/** What somebody else makes of the target. */
export const MEDDLED = { blue: 60, green: 40 }
const SLOW_SECONDS = 120
const SKEW_SECONDS = 600

const refusing = (name: string, hits: RegExp, reason: ReasonCode, what: string): FaultClass => ({
  name,
  hits,
  happen: async (situation) => {
    throw failure(situation, reason, what)
  },
})

const answering = (name: string, hits: RegExp, answer: unknown): FaultClass => ({
  name,
  hits,
  happen: async () => answer,
})

const GITHUB = /^(ledger|deployments|pull-requests|announcer)\./

const ANYWHERE: readonly FaultClass[] = [
  {
    name: 'no answer, and nothing happened (5xx, reset, DNS)',
    hits: /./,
    happen: async (situation) => {
      throw silence(situation)
    },
  },
  {
    name: 'no answer, and it took effect',
    hits: /./,
    async happen(situation) {
      await situation.act()
      throw silence(situation)
    },
  },
  {
    name: 'a time-out, and it takes effect later',
    hits: /^(ledger|deployments|announcer)\./,
    async happen(situation, { scheduler, history }) {
      history.late.add(situation.call.run)
      const later = scheduler.clockOf('the network').sleep(TIMEOUT_SECONDS + 5)
      void later.then(() => situation.act()).catch(() => undefined)
      await situation.wait(TIMEOUT_SECONDS)
      throw silence(situation)
    },
  },
  {
    name: 'a slow answer',
    hits: /./,
    async happen({ act, wait }) {
      await wait(SLOW_SECONDS)
      return act()
    },
  },
  {
    name: 'an answer that came too late, long after it took effect',
    hits: /^(ledger|target|deployments)\./,
    async happen(situation) {
      await situation.act()
      await situation.wait(SLOW_SECONDS)
      throw silence(situation)
    },
  },
  {
    name: 'delivered twice',
    hits: /^(deployments|announcer)\.|^target\.restore|^ledger\.write/,
    async happen({ act }) {
      await act()
      return act()
    },
  },
  {
    name: 'told to stop meanwhile (SIGINT)',
    hits: /./,
    async happen({ act, call }, { runs }) {
      runs.find(({ name }) => name === call.run)?.stop.abort(new Error('SIGINT'))
      return act()
    },
  },
  clockJump('the clock on the wall jumps ahead', SKEW_SECONDS),
  clockJump('the clock on the wall jumps back', -SKEW_SECONDS),
]

function clockJump(name: string, seconds: number): FaultClass {
  return {
    name,
    hits: /./,
    async happen({ act }, { scheduler }) {
      scheduler.jump(seconds)
      return act()
    },
  }
}

/** The ref as it was so many moves ago. */
function staleRead(name: string, moves: number): FaultClass {
  return {
    name,
    hits: /^ledger\.(read|poll)/,
    async happen({ act, call }, { world }) {
      const stale = world.store.log(String(call.args[0]))[moves]
      return stale ?? act()
    },
  }
}

const OF_GITHUB: readonly FaultClass[] = [
  refusing('429, or 403 of the secondary limit', GITHUB, 'github_rate_limited', 'met the limit'),
  refusing('401, the token has expired', GITHUB, 'github_forbidden', 'was refused with 401'),
  refusing('422', GITHUB, 'github_refused', 'was refused with 422'),
  refusing('409, GitHub refuses', /^deployments\.create/, 'deployment_refused', 'met a 409'),
  answering('409, somebody was faster', /^ledger\.move/, 'conflict'),
  staleRead('a read of what stood there before', 1),
  staleRead('a read of what stood there long before', 4),
  {
    name: 'a stale list of deployments',
    hits: /^deployments\.lastSuccessful/,
    happen: async ({ act, previous }) => (previous === undefined ? act() : previous),
  },
  answering('a ref that can not be read', /^ledger\.(read|poll)/, {
    oid: 'f'.repeat(40),
    message: 'Hello',
    files: { 'README.md': '# Hello', 'rollout.json': '{"id":', 'history.jsonl': 'no' },
  }),
]

const OF_THE_TARGET: readonly FaultClass[] = [
  refusing('the target refuses', /^target\.(?!restore)/, 'target_refused', 'was refused'),
  refusing(
    'the target says that it is not settled',
    /^target\.snapshot/,
    'target_not_settled',
    '?',
  ),
  refusing('the version does not come up', /^target\.stage/, 'stage_failed', 'did not come up'),
  {
    name: 'the target shows what it was before',
    hits: /^target\.(current|snapshot)/,
    happen: async ({ act, previous }) => (previous === undefined ? act() : previous),
  },
  {
    name: 'somebody else changes the target first',
    hits: /^target\./,
    async happen({ act }, { world, history, scheduler }) {
      history.meddled.push(scheduler.clock.monotonicSeconds())
      for (const [slot, percent] of Object.entries(MEDDLED)) world.target.meddle(slot, percent)
      return act()
    },
  },
  {
    name: 'the target restarts and forgets its weights',
    hits: /^target\./,
    async happen({ act }, { world, history, scheduler, begin }) {
      // Its file holds what was live when the story began; what went live since is forgotten.
      if (liveVersion(slotsOf(world)) !== liveVersion(begin)) {
        history.meddled.push(scheduler.clock.monotonicSeconds())
      }
      world.target.reload()
      for (const [slot, percent] of Object.entries(begin.weights))
        world.target.meddle(slot, percent)
      return act()
    },
  },
  {
    name: 'the candidate falls ill for a while',
    hits: /^target\.(current|shift|promote)/,
    async happen({ act, call }, { world, scheduler }) {
      const { canarySlot } = call.args[0] as { canarySlot: string }
      world.target.healthy.set(canarySlot, false)
      const later = scheduler.clockOf('the candidate').sleep(SLOW_SECONDS)
      void later.then(() => world.target.healthy.set(canarySlot, true))
      return act()
    },
  },
  {
    name: 'the way back ends half way',
    hits: /^target\.restore/,
    happen: async () => ({ isComplete: false, differences: ['Green still has traffic.'] }),
  },
]

const counts = (bad: number, total: number) => ({ kind: 'data', value: { bad, total } })

const OF_METRICS: readonly FaultClass[] = [
  answering('no data', /^metrics\.counts/, { kind: 'no_data', why: 'nobody knows' }),
  answering('not a number', /^metrics\.counts/, counts(Number.NaN, Number.NaN)),
  answering('without end', /^metrics\.counts/, counts(0, Number.POSITIVE_INFINITY)),
  answering('nothing but zeros', /^metrics\.counts/, counts(0, 0)),
]

/** Longer than a lease: whoever waits for the environment takes it over meanwhile. */
export const FROZEN_SECONDS = 3_600

/** The machine of a run stands still while it waits for an answer; what it does then, another run may have undone. */
export const FREEZE: FaultClass = {
  name: 'its machine stands still for an hour',
  hits: /^(ledger|deployments|metrics|changes|target)\./,
  async happen({ act, call, wait }, { scheduler, history }) {
    history.late.add(call.run)
    const answer = await act()
    scheduler.freeze(call.run, FROZEN_SECONDS)
    await wait(FROZEN_SECONDS)
    return answer
  },
}

/** The same between its last look and its write: nothing but what the target shows can tell it by then. */
export const UNSEEN_FREEZE: FaultClass = {
  name: 'its machine stands still for an hour just before the write',
  hits: /^target\.(shift|promote|restore)$/,
  async happen({ act, call, wait }, { scheduler, history }) {
    history.late.add(call.run)
    scheduler.freeze(call.run, FROZEN_SECONDS)
    await wait(FROZEN_SECONDS)
    return act()
  },
}

/** The table of faults, as far as a port can have them; the adapters have their own below HTTP. */
export const FAULTS: readonly FaultClass[] = [
  ...ANYWHERE,
  ...OF_GITHUB,
  ...OF_THE_TARGET,
  ...OF_METRICS,
]

export function mishapOf(fault: FaultClass, simulation: Simulation): Mishap {
  return { name: fault.name, happen: (situation) => fault.happen(situation, simulation) }
}

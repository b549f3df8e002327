import { FILES, readHolder, readRollout } from '../../src/adapters/ledger/format.ts'
import { ledgerRefs } from '../../src/adapters/ledger/ref-names.ts'
import type { JournalEntry } from '../../src/domain/history/record.ts'
import type { RolloutState } from '../../src/domain/rollout/rollout.ts'
import type { Snapshot } from '../../src/domain/target.ts'
import type { DeploymentState } from '../../src/ports/deployments.ts'
import { QUESTIONS_TO_NOBODY } from '../support/questions.ts'
import type { SimulatedWorld } from '../support/simulated-world.ts'

/** Shares and versions of the slots at one moment. */
export type Slots = {
  readonly weights: { readonly [slot: string]: number }
  readonly versions: { readonly [slot: string]: string }
}

/** What stood in the ledger at one moment. */
export type Books = {
  readonly holder: string | null
  readonly rollout: RolloutState | null
  /** The newest entry of the journal. */
  readonly entry: JournalEntry | null
}

/** A change of the target by a run. */
export type TargetWrite = Books & {
  readonly run: string
  readonly what: 'stage' | 'shift' | 'promote' | 'restore'
  readonly atSeconds: number
  readonly canarySlot: string
  readonly before: Slots
  readonly after: Slots
}

/** The journal moved. */
export type JournalMove = { readonly run: string; readonly holder: string | null }

/** A status that came to stand on the Deployments page. */
export type StatusWrite = {
  readonly run: string
  readonly id: number
  readonly state: DeploymentState
  /** Changes of the target that had been made by then. */
  readonly writeCount: number
  readonly slots: Slots
}

/** A window of a slot that was answered with numbers. */
export type ReadWindow = {
  readonly slot: string
  /** When it was answered, on the clock that never jumps. */
  readonly atSeconds: number
  readonly fromSeconds: number
  readonly toSeconds: number
  readonly total: number
}

/** What happened, written down by the world itself and by nobody who could be wrong about it. */
export type History = {
  readonly writes: TargetWrite[]
  readonly journal: JournalMove[]
  readonly statuses: StatusWrite[]
  readonly windows: ReadWindow[]
  /** Somebody else changed the target at these moments. */
  readonly meddled: number[]
  /** Runs of which something was still under way when they, or their lease, had come to an end. */
  readonly late: Set<string>
}

export function emptyHistory(): History {
  return { writes: [], journal: [], statuses: [], windows: [], meddled: [], late: new Set() }
}

export function slotsOf({ target }: SimulatedWorld): Slots {
  return {
    weights: Object.fromEntries(target.weights),
    versions: Object.fromEntries(target.versions),
  }
}

/** The version that serves everybody; null when that is none or nobody knows. */
export function liveVersion({ weights, versions }: Slots): string | null {
  const [slot] = Object.entries(weights).find(([, percent]) => percent === 100) ?? []
  return versions[slot ?? ''] ?? null
}

export function booksOf({ store, policy }: SimulatedWorld): Books {
  const refs = ledgerRefs(policy.environment)
  const lock = store.tip(refs.lock)
  const journal = store.tip(refs.journal)
  return {
    holder: lock === null ? null : readHolder(refs.lock, lock.files).id,
    rollout: journal === null ? null : readRollout(refs.journal, journal.files),
    entry:
      journal === null ? null : (JSON.parse(journal.files[FILES.entry] ?? 'null') as JournalEntry),
  }
}

const CHANGES = ['stage', 'shift', 'promote', 'restore'] as const

function changeOf(key: string): TargetWrite['what'] | null {
  return CHANGES.find((one) => one === key) ?? null
}

/** The same port; what its calls did to the world is written down. */
export function written<T extends object>(
  simulated: () => SimulatedWorld,
  history: History,
  run: string,
  name: string,
  port: T,
): T {
  const note = NOTES[name]
  if (note === undefined) return port
  return new Proxy(port, {
    get(object, key) {
      const member = Reflect.get(object, key)
      if (typeof member !== 'function' || typeof key !== 'string') return member
      if (QUESTIONS_TO_NOBODY.includes(key)) return member.bind(object)
      return (...args: unknown[]) => {
        const act = () => member.apply(object, args)
        return note(simulated(), history, { run, key, args }, act)
      }
    },
  })
}

type Noted = { readonly run: string; readonly key: string; readonly args: readonly unknown[] }
type Note = (
  simulated: SimulatedWorld,
  history: History,
  noted: Noted,
  act: () => unknown,
) => unknown

const NOTES: { readonly [part: string]: Note } = {
  target: async (simulated, history, { run, key, args }, act) => {
    const what = changeOf(key)
    if (what === null) return act()
    const before = slotsOf(simulated)
    const books = booksOf(simulated)
    const { canarySlot } = args[0] as Snapshot
    try {
      return await act()
    } finally {
      const after = slotsOf(simulated)
      // A write that was refused is none.
      if (what === 'restore' || JSON.stringify(before) !== JSON.stringify(after)) {
        const atSeconds = simulated.clock.monotonicSeconds()
        history.writes.push({ ...books, run, what, atSeconds, canarySlot, before, after })
      }
    }
  },
  ledger: async (simulated, history, { run, key, args }, act) => {
    const { journal } = ledgerRefs(simulated.policy.environment)
    if (key !== 'move' || args[0] !== journal) return act()
    const { holder } = booksOf(simulated)
    const answer = await act()
    if (answer === 'moved') history.journal.push({ run, holder })
    return answer
  },
  deployments: async (simulated, history, { run }, act) => {
    const count = () => simulated.deployments.all.map(({ states }) => states.length)
    const before = count()
    const answer = await act()
    simulated.deployments.all.forEach(({ id, states }, index) => {
      for (const state of states.slice(before[index] ?? 0)) {
        const writeCount = history.writes.length
        history.statuses.push({ run, id, state, writeCount, slots: slotsOf(simulated) })
      }
    })
    return answer
  },
  metrics: async (simulated, history, { key, args }, act) => {
    const answer = (await act()) as { kind: string; value?: { total: number } }
    if (key !== 'counts' || answer.kind !== 'data') return answer
    const [, , names, window] = args as [
      string,
      string,
      { slot: string },
      { fromSeconds: number; toSeconds: number },
    ]
    const atSeconds = simulated.clock.monotonicSeconds()
    const total = answer.value?.total ?? 0
    history.windows.push({ slot: names.slot, atSeconds, ...window, total })
    return answer
  },
}

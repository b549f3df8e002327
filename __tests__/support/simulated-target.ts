import { AdapterError } from '../../src/domain/errors.ts'
import type { ReasonCode } from '../../src/domain/reasons.ts'
import type { Snapshot, TargetState } from '../../src/domain/target.ts'
import type { Target } from '../../src/ports/target.ts'

/** A target of two slots in memory, held to the same contract as the real ones. */
export type SimulatedTarget = Target & {
  /** Share of each slot, as users feel it. */
  readonly weights: Map<string, number>
  /** Every share that the canary slot ever had, with who set it. */
  readonly history: { slot: string; percent: number }[]
  readonly versions: Map<string, string>
  readonly healthy: Map<string, boolean>
  /** Somebody else changes the target. */
  meddle(slot: string, percent: number): void
  /** The target restarts and falls back to what its configuration file says. */
  reload(): void
}

/** What there is of the target: the two slots, and whoever reaches for them. */
function simulatedSlots() {
  const weights = new Map([
    ['blue', 100],
    ['green', 0],
  ])
  const healthy = new Map([
    ['blue', true],
    ['green', true],
  ])
  const history: { slot: string; percent: number }[] = []
  const slots = {
    weights,
    healthy,
    history,
    restarts: 0,
    revision: () => [...weights].map(([slot, percent]) => `${slot}=${percent}`).join(' '),
    set(slot: string, percent: number) {
      weights.set(slot, percent)
      history.push({ slot, percent })
    },
  }
  return slots
}

type Slots = ReturnType<typeof simulatedSlots>

function stateOf(slots: Slots, snapshot: Snapshot): TargetState {
  return {
    canaryPercent: slots.weights.get(snapshot.canarySlot) ?? 0,
    isCanaryHealthy: slots.healthy.get(snapshot.canarySlot) ?? false,
    isStableHealthy: slots.healthy.get(snapshot.stableSlot) ?? false,
    revision: slots.revision(),
    epoch: `epoch ${slots.restarts}`,
  }
}

function snapshotOf(slots: Slots): Snapshot {
  const serving = [...slots.weights].filter(([, percent]) => percent > 0).map(([slot]) => slot)
  const stableSlot = serving[0]
  if (serving.length !== 1 || stableSlot === undefined) {
    throw failure('target_not_settled', `Reading found ${slots.revision()}.`)
  }
  return {
    target: 'simulated',
    stableSlot,
    canarySlot: stableSlot === 'blue' ? 'green' : 'blue',
    revision: slots.revision(),
    epoch: `epoch ${slots.restarts}`,
    content: JSON.stringify([...slots.weights]),
  }
}

function change(slots: Slots, snapshot: Snapshot, percent: number, expected: string): TargetState {
  if (!(percent >= 0 && percent <= 100))
    throw failure('target_refused', `${percent} % is not a share.`)
  if (slots.revision() !== expected) {
    throw failure('target_conflict', `Found ${slots.revision()} instead of ${expected}.`)
  }
  slots.set(snapshot.canarySlot, percent)
  slots.set(snapshot.stableSlot, 100 - percent)
  return stateOf(slots, snapshot)
}

/** Shares that the target can do: this many equal parts. */
const PARTS = 1_000

function nearestPercent(percent: number): number {
  const parts = Math.floor((percent * PARTS) / 100)
  // Dividing again may land just above what was asked for, or just below the next part.
  const near = [parts + 1, parts, parts - 1].map((part) => (part * 100) / PARTS)
  return near.find((share) => share <= percent) ?? 0
}

export function simulatedTarget(): SimulatedTarget {
  const slots = simulatedSlots()
  const versions = new Map<string, string>()
  return {
    type: 'simulated',
    weights: slots.weights,
    healthy: slots.healthy,
    history: slots.history,
    versions,
    meddle: slots.set,
    reload() {
      slots.restarts++
      slots.set('blue', 100)
      slots.set('green', 0)
    },
    snapshot: async () => snapshotOf(slots),
    current: async (snapshot) => stateOf(slots, snapshot),
    nearestPercent: (_snapshot, percent) => nearestPercent(percent),
    async stage(snapshot, version) {
      if ((slots.weights.get(snapshot.canarySlot) ?? 0) > 0) {
        throw failure('target_conflict', `Staging found ${slots.revision()}.`)
      }
      versions.set(snapshot.canarySlot, version.sha)
      if (slots.healthy.get(snapshot.canarySlot) !== true) {
        throw failure('stage_failed', 'The candidate did not become healthy.')
      }
      return stateOf(slots, snapshot)
    },
    shift: async (snapshot, percent, expected) => change(slots, snapshot, percent, expected),
    promote: async (snapshot, expected) => change(slots, snapshot, 100, expected),
    async restore(snapshot, expected) {
      const recorded = JSON.parse(snapshot.content) as [string, number][]
      const isBack = recorded.every(([slot, percent]) => slots.weights.get(slot) === percent)
      if (isBack) return { isComplete: true, differences: [] }
      if (expected !== null && slots.revision() !== expected) {
        throw failure('target_conflict', `Found ${slots.revision()} instead of ${expected}.`)
      }
      for (const [slot, percent] of recorded) slots.set(slot, percent)
      return { isComplete: true, differences: [] }
    },
  }
}

function failure(reason: ReasonCode, what: string): AdapterError {
  return new AdapterError('simulated', reason, what, 'Look at the target.')
}

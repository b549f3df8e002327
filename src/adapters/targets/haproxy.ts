import type { HaproxyTargetOptions } from '../../config/options.ts'
import { AdapterError } from '../../domain/errors.ts'
import type { Restored, Snapshot, TargetState } from '../../domain/target.ts'
import type { Target } from '../../ports/target.ts'
import { type HaproxyRuntime, haproxyRuntime } from '../tools/haproxy-runtime.ts'
import {
  type BackendReading,
  checkAlgorithm,
  readBackend,
  refused,
  type Server,
  serversNamed,
  write,
} from './haproxy-backend.ts'
import { conflict, differences, healthText, settingText } from './haproxy-differences.ts'
import {
  parseRecord,
  recordOf,
  revisionOf,
  type SlotsRecord,
  scalesFor,
  settingOf,
  settingsFor,
  sidesOf,
} from './haproxy-slots.ts'
import { stage } from './haproxy-stage.ts'
import {
  orderedWrites,
  partOf,
  type ServerSetting,
  type Sides,
  sharePercent,
} from './haproxy-weights.ts'
import { argvOf } from './run-command.ts'
import type { TargetTools } from './tools.ts'

/**
 * Splits the traffic of one HAProxy backend between two slots of servers, by the weights of the servers over
 * the Runtime API (https://docs.haproxy.org/2.6/management.html#9.3). Nothing is written to a file: a reload
 * brings the file's weights back, which shows as another epoch. Visitors that a cookie or a stick table ties
 * to a server stay with it, whatever its weight. HAProxy knows no conditional write: between comparing the
 * revision and writing lies one round trip, and what somebody else writes in it shows in the read-back.
 */
export function haproxyTarget(options: HaproxyTargetOptions, tools: TargetTools): Target {
  if (options.stage !== undefined) argvOf(options.stage)
  const runtime = haproxyRuntime(options.address)
  const read = async (snapshot: Snapshot): Promise<Now> => {
    const slots = parseRecord(snapshot)
    const reading = await readBackend(runtime, slots.backend)
    return { slots, reading, sides: sidesOf(reading, slots) }
  }
  const target: Target = {
    type: 'haproxy',
    snapshot: () => takeSnapshot(runtime, options),
    async current(snapshot) {
      const { reading, sides } = await read(snapshot)
      return stateOf(reading, sides)
    },
    nearestPercent: (snapshot, percent) => nearest(parseRecord(snapshot), percent),
    async stage(snapshot, version, signal) {
      const { slots, sides } = await read(snapshot)
      const staging = { runtime, options, tools, slots, sides, signal }
      await stage(staging, snapshot.canarySlot, version)
      return target.current(snapshot)
    },
    async shift(snapshot, percent, expected) {
      if (!(percent >= 0 && percent <= 100)) {
        throw refused(`${percent} % is not a share of the traffic.`, 'Ask for 0 to 100 percent.')
      }
      const now = await read(snapshot)
      checkRevision(now, expected)
      if (percent === 100) checkPromotable(now)
      return set(runtime, now, settingsFor(now.slots, percent, now.sides))
    },
    promote: (snapshot, expected) => target.shift(snapshot, 100, expected),
    async restore(snapshot, expected) {
      return restore(runtime, parseRecord(snapshot), expected)
    },
  }
  return target
}

type Now = {
  readonly slots: SlotsRecord
  readonly reading: BackendReading
  readonly sides: Sides<readonly Server[]>
}

async function takeSnapshot(
  runtime: HaproxyRuntime,
  options: HaproxyTargetOptions,
): Promise<Snapshot> {
  const { backend } = options
  const reading = await readBackend(runtime, backend)
  const slots = Object.entries(options.slots).map(([slot, names]) => {
    return { slot, servers: serversNamed(reading, backend, names) }
  })
  await checkAlgorithm(runtime, backend)
  checkOthers(
    reading,
    backend,
    slots.flatMap(({ servers }) => servers),
  )
  const serving = slots.filter(({ servers }) => servers.some((server) => partOf(server) > 0))
  const [stable] = serving
  const canary = slots.find((slot) => slot !== stable)
  if (stable === undefined || canary === undefined || serving.length > 1 || slots.length !== 2) {
    throw notSettled(
      `In backend "${backend}" ${serving.length} slots have weight: ${slots.map(slotText).join('; ')}.`,
      'Give weight to the servers of one slot and weight 0 to those of the other (`set server <backend>/<server> weight 0`).',
    )
  }
  const sides = { canary: canary.servers, stable: stable.servers }
  return {
    target: 'haproxy',
    stableSlot: stable.slot,
    canarySlot: canary.slot,
    revision: revisionOf(sides),
    epoch: reading.epoch,
    content: recordOf(backend, sides),
  }
}

/** Servers that would take traffic beside the two slots, or never do, make every share wrong. */
function checkOthers(reading: BackendReading, backend: string, known: readonly Server[]): void {
  const others = [...reading.servers.values()].filter((server) => !known.includes(server))
  const serving = others.filter((server) => partOf(server) > 0 && !server.isBackup)
  if (serving.length > 0) {
    throw notSettled(
      `Backend "${backend}" has servers with weight that are in no slot: ${serving.map(settingText).join(', ')}.`,
      'Put them into a slot, or give them weight 0.',
    )
  }
  const backups = known.filter((server) => server.isBackup)
  if (backups.length > 0) {
    throw refused(
      `In backend "${backend}" these servers are backups: ${backups.map(({ name }) => name).join(', ')}.`,
      'A backup server never shares traffic; remove `backup` from its line.',
    )
  }
}

function notSettled(tried: string, hint: string): AdapterError {
  return new AdapterError('haproxy', 'target_not_settled', tried, hint)
}

function slotText({ slot, servers }: { slot: string; servers: readonly Server[] }): string {
  return `${slot}: ${servers.map(settingText).join(', ')}`
}

function stateOf(reading: BackendReading, sides: Sides<readonly Server[]>): TargetState {
  const weight = (servers: readonly Server[]) =>
    servers.filter((server) => server.isUp).reduce((total, server) => total + server.weight, 0)
  return {
    canaryPercent: sharePercent({ canary: weight(sides.canary), stable: weight(sides.stable) }),
    isCanaryHealthy: sides.canary.every((server) => server.isUp),
    // The stable side does its work while it can serve at all; the candidate is the one under test.
    isStableHealthy: sides.stable.some((server) => server.isUp),
    revision: revisionOf(sides),
    epoch: reading.epoch,
  }
}

function nearest(slots: SlotsRecord, percent: number): number {
  if (!(percent > 0)) return 0
  if (percent >= 100) return 100
  const stable = new Set(slots.stable.filter((s) => s.state === 'ready').map(({ name }) => name))
  const found = scalesFor(slots, percent, ({ name }) => stable.has(name))
  if (found === null) return 0
  return sharePercent({
    canary: found.scales.canary * found.sums.canary,
    stable: found.scales.stable * found.sums.stable,
  })
}

function checkRevision({ slots, sides }: Now, expected: string): void {
  const found = revisionOf(sides)
  if (found === expected) return
  const settings = [...sides.canary, ...sides.stable].map(settingText).join(', ')
  throw conflict(
    `Backend "${slots.backend}" is at revision ${found} and not at ${expected}: ${settings}.`,
  )
}

function checkPromotable({ slots, sides }: Now): void {
  const down = sides.canary.filter((server) => !server.isUp)
  if (down.length === 0) return
  throw new AdapterError(
    'haproxy',
    'canary_unhealthy',
    `These servers of backend "${slots.backend}" are down and can't take all traffic: ${down.map(healthText).join(', ')}.`,
    'Look at the logs of the new version.',
  )
}

/** Writes what is not yet as wanted, and answers with what a read-back shows. */
async function set(
  runtime: HaproxyRuntime,
  { slots, reading, sides }: Now,
  wanted: Sides<readonly ServerSetting[]>,
): Promise<TargetState> {
  const groups = orderedWrites(sides, wanted)
  if (groups.length === 0) return stateOf(reading, sides)
  await write(runtime, slots.backend, groups)
  const after = await readBackend(runtime, slots.backend)
  const sidesAfter = sidesOf(after, slots)
  const found = differences(sidesAfter, wanted)
  if (found.length > 0) throw conflict(found.join(' '))
  return stateOf(after, sidesAfter)
}

/** Puts weights and states back. A refusal does not end it: what could not be put back is in the answer. */
async function restore(
  runtime: HaproxyRuntime,
  slots: SlotsRecord,
  expected: string | null,
): Promise<Restored> {
  const wanted = { canary: slots.canary.map(settingOf), stable: slots.stable.map(settingOf) }
  const reading = await readBackend(runtime, slots.backend)
  const before = present(reading, wanted)
  if (differences(before, wanted).length === 0) return { isComplete: true, differences: [] }
  if (expected !== null) checkRevision({ slots, reading, sides: before }, expected)
  const groups = orderedWrites(before, wanted)
  const refusal = await refusalOf(() => write(runtime, slots.backend, groups))
  const after = await readBackend(runtime, slots.backend)
  const found = differences(present(after, wanted), wanted)
  const isComplete = found.length === 0
  return { isComplete, differences: isComplete ? [] : [...found, ...refusal] }
}

/** The wanted servers that still exist. */
function present(
  reading: BackendReading,
  wanted: Sides<readonly ServerSetting[]>,
): Sides<readonly Server[]> {
  const existing = (servers: readonly ServerSetting[]) =>
    servers.flatMap(({ name }) => reading.servers.get(name) ?? [])
  return { canary: existing(wanted.canary), stable: existing(wanted.stable) }
}

async function refusalOf(act: () => Promise<void>): Promise<readonly string[]> {
  try {
    await act()
    return []
  } catch (error) {
    if (error instanceof AdapterError && error.reason === 'target_refused') return [error.message]
    throw error
  }
}

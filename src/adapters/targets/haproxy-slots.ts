import { createHash } from 'node:crypto'
import { z } from 'zod'
import { AdapterError } from '../../domain/errors.ts'
import type { Snapshot } from '../../domain/target.ts'
import { type BackendReading, refused, type Server, serversNamed } from './haproxy-backend.ts'
import {
  partOf,
  pickScales,
  type ScaleLimits,
  type ServerSetting,
  type Sides,
  scaleMax,
  shapeOf,
} from './haproxy-weights.ts'

const recordedServer = z.strictObject({
  name: z.string(),
  weight: z.int().min(0).max(256),
  state: z.enum(['ready', 'drain', 'maint']),
  initialWeight: z.int().min(0).max(256),
})

/** What a snapshot of HAProxy holds: enough for another process, with another configuration, to go on. */
const record = z.strictObject({
  backend: z.string(),
  canary: z.array(recordedServer).min(1),
  stable: z.array(recordedServer).min(1),
})
export type SlotsRecord = z.infer<typeof record>

export function recordOf(backend: string, servers: Sides<readonly Server[]>): string {
  const kept = (side: readonly Server[]) =>
    side.map(({ name, weight, state, initialWeight }) => ({ name, weight, state, initialWeight }))
  const content = { backend, canary: kept(servers.canary), stable: kept(servers.stable) }
  return JSON.stringify(content satisfies SlotsRecord)
}

/** Reads what `recordOf` wrote; it came back from a ledger. AdapterError target_refused for anything else. */
export function parseRecord(snapshot: Snapshot): SlotsRecord {
  try {
    return record.parse(JSON.parse(snapshot.content))
  } catch (cause) {
    throw new AdapterError(
      'haproxy',
      'target_refused',
      `The snapshot of target "${snapshot.target}" is not one of HAProxy.`,
      'Finish the rollout that is under way with the target that began it.',
      { cause },
    )
  }
}

/** The servers of both sides as they are now, in the order and the roles of the record. */
export function sidesOf(reading: BackendReading, slots: SlotsRecord): Sides<readonly Server[]> {
  const named = (servers: readonly { name: string }[]) =>
    serversNamed(
      reading,
      slots.backend,
      servers.map(({ name }) => name),
    )
  return { canary: named(slots.canary), stable: named(slots.stable) }
}

/** Hash of weights and administrative states, the same whichever slot is the canary. */
export function revisionOf(sides: Sides<readonly ServerSetting[]>): string {
  const lines = [...sides.canary, ...sides.stable].map((s) => `${s.name} ${s.weight} ${s.state}`)
  return createHash('sha256').update(lines.sort().join('\n')).digest('hex').slice(0, 16)
}

type Shapes = Sides<readonly number[]>

/** Stable servers keep the proportions that they have, canary servers those of the configuration file. */
function shapesOf(slots: SlotsRecord): Shapes {
  return {
    canary: shapeOf(slots.canary.map((server) => server.initialWeight)),
    stable: shapeOf(slots.stable.map((server) => server.weight)),
  }
}

/**
 * The scales for a share, when only the stable servers of which `isCounted` is true are sure to take their
 * part. Every canary server counts: one that is down may come up at any time.
 */
export function scalesFor(
  slots: SlotsRecord,
  percent: number,
  isCounted: (stable: { readonly name: string }) => boolean,
): { scales: Sides<number>; sums: Sides<number> } | null {
  const shapes = shapesOf(slots)
  const counted = slots.stable.map((server, index) =>
    isCounted(server) ? (shapes.stable[index] ?? 0) : 0,
  )
  const sums = { canary: sum(shapes.canary), stable: sum(counted) }
  const scalesMax = { canary: scaleMax(shapes.canary), stable: scaleMax(shapes.stable) }
  const stableScale = sum(slots.stable.map((s) => s.weight)) / sum(shapes.stable)
  const limits: ScaleLimits = { sums, scalesMax, stableScale }
  const scales = pickScales(limits, percent)
  return scales === null ? null : { scales, sums }
}

/** What every server is to be set to for the canary to get `percent`, 0 to 100, or the most below it. */
export function settingsFor(
  slots: SlotsRecord,
  percent: number,
  now: Sides<readonly Server[]>,
): Sides<readonly ServerSetting[]> {
  const stateNow = new Map(now.stable.map((server) => [server.name, server.state]))
  const stable = slots.stable.map((s) => ({
    ...settingOf(s),
    state: stateNow.get(s.name) ?? s.state,
  }))
  const canary = slots.canary.map((s) => ({ ...settingOf(s), state: 'ready' as const }))
  if (percent >= 100) {
    const weights = fullWeights(slots)
    return { canary: withWeights(canary, weights), stable: withWeights(stable, [0]) }
  }
  const up = new Set(now.stable.filter((server) => server.isUp).map((server) => server.name))
  if (percent > 0 && !slots.stable.some((s) => up.has(s.name) && s.weight > 0)) {
    throw refused(
      `No stable server of backend "${slots.backend}" is up, so the canary would get all traffic.`,
      'Bring a stable server up first; `show servers state` tells what each one is.',
    )
  }
  const found = percent > 0 ? scalesFor(slots, percent, (s) => up.has(s.name)) : null
  if (found === null) return { canary: withWeights(canary, [0]), stable }
  const shapes = shapesOf(slots)
  return {
    canary: withWeights(canary, scaled(shapes.canary, found.scales.canary)),
    stable: withWeights(stable, scaled(shapes.stable, found.scales.stable)),
  }
}

/** A promoted slot gets weights of the size that the other one had. */
function fullWeights(slots: SlotsRecord): readonly number[] {
  const { canary } = shapesOf(slots)
  const highest = Math.max(1, ...slots.stable.map(partOf))
  const scale = Math.floor(highest / Math.max(1, ...canary))
  return scaled(canary, Math.min(scaleMax(canary), Math.max(1, scale)))
}

function scaled(shape: readonly number[], scale: number): readonly number[] {
  return shape.map((part) => part * scale)
}

/** Servers with these weights; a shorter list goes on with its last one. */
function withWeights(
  servers: readonly ServerSetting[],
  weights: readonly number[],
): readonly ServerSetting[] {
  return servers.map((server, index) => ({
    ...server,
    weight: weights[index] ?? weights.at(-1) ?? 0,
  }))
}

export function settingOf({ name, weight, state }: ServerSetting): ServerSetting {
  return { name, weight, state }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}

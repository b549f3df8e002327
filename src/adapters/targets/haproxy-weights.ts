import type { AdminState } from '../tools/haproxy-runtime.ts'

/** HAProxy: "weights can range from 0 to 256". */
export const WEIGHT_MAX = 256

/** What one server is set to. Only a server that is `ready` gets a part that its weight stands for. */
export type ServerSetting = {
  readonly name: string
  readonly weight: number
  readonly state: AdminState
}

export type Sides<Value> = { readonly canary: Value; readonly stable: Value }

/**
 * The proportions among the servers of a slot, as the smallest whole numbers: weights 100, 100, 50 are
 * 2, 2, 1. A slot is scaled as a whole, so that a machine of half the size keeps half the traffic.
 */
export function shapeOf(weights: readonly number[]): readonly number[] {
  const divisor = weights.reduce(greatestCommonDivisor, 0)
  return divisor === 0 ? weights.map(() => 1) : weights.map((weight) => weight / divisor)
}

function greatestCommonDivisor(one: number, other: number): number {
  return other === 0 ? one : greatestCommonDivisor(other, one % other)
}

/** Share of the canary in percent when the sides weigh this much. 0 when nobody has any weight. */
export function sharePercent(weights: Sides<number>): number {
  const total = weights.canary + weights.stable
  return total === 0 ? 0 : (100 * weights.canary) / total
}

export type ScaleLimits = {
  /** Sum of the shape of the servers that count. */
  readonly sums: Sides<number>
  /** By how much each shape can be multiplied before a server is above WEIGHT_MAX. */
  readonly scalesMax: Sides<number>
  /** Scale at which the stable side is now; of equally good answers the nearest to it wins. */
  readonly stableScale: number
}

export function scaleMax(shape: readonly number[]): number {
  return Math.floor(WEIGHT_MAX / Math.max(1, ...shape))
}

/**
 * The pair of scales whose share is the largest that is not above `percent` (between 0 and 100, both
 * excluded): for each scale of the stable side the largest one of the canary side that fits. Null when even
 * the smallest share is above it.
 */
export function pickScales(limits: ScaleLimits, percent: number): Sides<number> | null {
  const { sums, scalesMax } = limits
  let best: { scales: Sides<number>; share: number; distance: number } | null = null
  for (let stable = 1; stable <= scalesMax.stable; stable++) {
    const share = (canary: number) =>
      sharePercent({ canary: canary * sums.canary, stable: stable * sums.stable })
    // share ≤ p  ⇔  canary ≤ p·stable·sum(stable) / ((100 − p)·sum(canary)); one more against rounding.
    const bound = (percent * stable * sums.stable) / ((100 - percent) * sums.canary)
    let canary = Math.min(scalesMax.canary, Math.floor(bound) + 1)
    while (canary > 0 && share(canary) > percent) canary--
    if (canary === 0) continue
    const distance = Math.abs(stable - limits.stableScale)
    const found = { scales: { canary, stable }, share: share(canary), distance }
    const isBetter =
      best === null ||
      found.share > best.share ||
      (found.share === best.share && found.distance < best.distance)
    if (isBetter) best = found
  }
  return best?.scales ?? null
}

export type ServerWrite =
  | { readonly server: string; readonly weight: number }
  | { readonly server: string; readonly state: AdminState }

type Change = { readonly from: ServerSetting; readonly to: ServerSetting }

/**
 * The writes that lead from one setting to another, in groups; each group must have succeeded before the
 * next one is sent. First whatever makes the share of the canary smaller, then whatever makes it larger, so
 * that it is never above the larger of both ends. In either half the side that gains comes before the side
 * that loses, so that somebody serves at every moment, also when HAProxy refuses a write half way.
 */
export function orderedWrites(
  from: Sides<readonly ServerSetting[]>,
  to: Sides<readonly ServerSetting[]>,
): readonly (readonly ServerWrite[])[] {
  const canary = changesOf(from.canary, to.canary)
  const stable = changesOf(from.stable, to.stable)
  const halves = [stable.filter(isGain), canary.filter(isLoss)]
  const otherHalves = [canary.filter(isGain), stable.filter(isLoss)]
  // Where the stable side serves nobody before and after, the canary is at 100 % all the time: gain first.
  const hasStable = [...from.stable, ...to.stable].some((server) => partOf(server) > 0)
  const groups = hasStable
    ? [...halves, ...otherHalves]
    : [canary.filter(isGain), canary.filter(isLoss), stable]
  return groups.map((group) => group.flatMap(writesOf)).filter((writes) => writes.length > 0)
}

/** What a server counts in the split. */
export function partOf(server: Pick<ServerSetting, 'weight' | 'state'>): number {
  return server.state === 'ready' ? server.weight : 0
}

function changesOf(from: readonly ServerSetting[], to: readonly ServerSetting[]): Change[] {
  const before = new Map(from.map((server) => [server.name, server]))
  return to.flatMap((server) => {
    const old = before.get(server.name)
    return old === undefined ? [] : [{ from: old, to: server }]
  })
}

function isGain({ from, to }: Change): boolean {
  return partOf(to) > partOf(from)
}

function isLoss(change: Change): boolean {
  return !isGain(change)
}

/** A server that starts to serve gets its weight first; one that stops serving gets it afterwards. */
function writesOf({ from, to }: Change): ServerWrite[] {
  const weight = from.weight === to.weight ? [] : [{ server: to.name, weight: to.weight }]
  const state = from.state === to.state ? [] : [{ server: to.name, state: to.state }]
  return to.state === 'ready' ? [...weight, ...state] : [...state, ...weight]
}

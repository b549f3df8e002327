import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { CommandOptions, CommandTargetOptions } from '../../config/options.ts'
import { AdapterError } from '../../domain/errors.ts'
import type { Restored, Snapshot, TargetState, Version } from '../../domain/target.ts'
import { percentText } from '../../domain/units.ts'
import type { Target } from '../../ports/target.ts'
import { excerpt } from '../tools/excerpt.ts'
import { argvOf, runCommand } from './run-command.ts'
import type { TargetTools } from './tools.ts'

/** How long the splitter may take to show a share that `shift` has set. */
export const READ_BACK_SECONDS_MAX = 60
const READ_BACK_POLL_SECONDS = 1
/** Digits after the point that a share is told with; also the fuzz when shares are compared. */
const PERCENT_DIGITS = 6
const PERCENT_FUZZ = 1e-6

/**
 * Any splitter that three programs of the user can drive:
 * - `current` prints `{"weights": {"a": 95, "b": 5}, "healthy": {"b": true}, "revision": "…", "epoch": "…"}`:
 *   weights are relative, the rest may be left out (healthy; a hash of the weights; never restarted);
 * - `stage` brings SLIPWAY_VERSION (commit SLIPWAY_SHA) up in SLIPWAY_SLOT and exits 0 when it is healthy;
 * - `shift` gives SLIPWAY_PERCENT of the traffic to SLIPWAY_SLOT, the rest to SLIPWAY_OTHER_SLOT. It gets the
 *   revision that was read last as SLIPWAY_REVISION, for a splitter that can compare and swap.
 */
export function commandTarget(options: CommandTargetOptions, tools: TargetTools): Target {
  for (const command of [options.current, options.stage, options.shift]) argvOf(command)
  const run = (name: 'current' | 'stage' | 'shift') => runner(name, options[name], tools)
  const read = async () =>
    parseCurrent(await run('current')({}, null, 'target_unreachable'), options)

  async function moveTo(
    snapshot: Snapshot,
    percent: number,
    before: Current,
  ): Promise<TargetState> {
    const values = {
      SLIPWAY_PERCENT: String(percent),
      SLIPWAY_SLOT: snapshot.canarySlot,
      SLIPWAY_OTHER_SLOT: snapshot.stableSlot,
      SLIPWAY_REVISION: before.revision,
    }
    await run('shift')(values, null, 'target_refused')
    return readBack(snapshot, percent, read, options, tools)
  }

  async function shift(snapshot: Snapshot, asked: number, expected: string): Promise<TargetState> {
    if (!(asked >= 0 && asked <= 100)) {
      throw refused(`${asked} % is not a share of the traffic.`, 'Ask for 0 to 100 percent.')
    }
    const percent = nearest(asked, options['smallest-percent'])
    const before = await read()
    checkRevision(snapshot, before, expected)
    const state = stateOf(snapshot, before)
    return isAt(state, percent) ? state : moveTo(snapshot, percent, before)
  }

  return {
    type: 'command',
    snapshot: async () => snapshotOf(await read(), options),
    current: async (snapshot) => stateOf(snapshot, await read()),
    nearestPercent: (_snapshot, percent) => nearest(percent, options['smallest-percent']),
    async stage(snapshot, version, signal) {
      checkIdle(snapshot, await read())
      await run('stage')(stageValues(snapshot, version), signal, 'stage_failed')
      return checkStaged(snapshot, await read())
    },
    shift,
    async promote(snapshot, expected) {
      const state = stateOf(snapshot, await read())
      if (!state.isCanaryHealthy) throw unhealthy(snapshot, 'canary_unhealthy')
      return shift(snapshot, 100, expected)
    },
    restore: (snapshot, expected) => restore(snapshot, expected, read, moveTo),
  }
}

type Run = (
  values: { readonly [name: `SLIPWAY_${string}`]: string },
  signal: AbortSignal | null,
  reason: 'target_unreachable' | 'target_refused' | 'stage_failed',
) => Promise<string>

function runner(name: string, options: CommandOptions, tools: TargetTools): Run {
  return (values, signal, reason) =>
    runCommand({ name, options, values, signal, adapter: 'command', reason }, tools)
}

const printed = z.object({
  weights: z.record(z.string(), z.number().min(0)),
  healthy: z.record(z.string(), z.boolean()).default({}),
  revision: z.string().min(1).max(200).optional(),
  epoch: z.string().max(200).default(''),
})

type Current = Omit<z.infer<typeof printed>, 'revision'> & { readonly revision: string }

/** Reads what `current` printed. AdapterError target_unreachable that quotes it when it is not what we need. */
function parseCurrent(text: string, { slots }: CommandTargetOptions): Current {
  const current = printed.safeParse(parseJson(text))
  const problem = current.success
    ? weightProblem(current.data.weights, slots)
    : (current.error.issues[0]?.message ?? 'it is not as it should be')
  if (!current.success || problem !== null) {
    throw new AdapterError(
      'command',
      'target_unreachable',
      `The current command printed "${excerpt(text, [])}": ${problem}.`,
      `It must print one JSON object like {"weights": {"${slots[0]}": 100, "${slots[1]}": 0}, "healthy": {"${slots[0]}": true}} and nothing else on stdout.`,
    )
  }
  const { weights, revision } = current.data
  return { ...current.data, revision: revision ?? weightsHash(weights) }
}

/** What the JSON text says, or undefined, which no schema accepts. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function weightProblem(
  weights: { readonly [slot: string]: number },
  slots: readonly string[],
): string | null {
  const names = Object.keys(weights)
  const missing = slots.filter((slot) => !names.includes(slot))
  if (missing.length > 0) return `weights has no slot ${missing.join(', ')}`
  const unknown = names.filter((name) => !slots.includes(name) && weights[name] !== 0)
  if (unknown.length > 0) return `weights has a slot that is not configured: ${unknown.join(', ')}`
  return slots.every((slot) => weights[slot] === 0) ? 'no slot has any weight' : null
}

function weightsHash(weights: { readonly [slot: string]: number }): string {
  const text = JSON.stringify(Object.entries(weights).sort())
  return createHash('sha256').update(text).digest('hex').slice(0, 16)
}

function stateOf(snapshot: Snapshot, current: Current): TargetState {
  const canary = current.weights[snapshot.canarySlot] ?? 0
  const stable = current.weights[snapshot.stableSlot] ?? 0
  return {
    canaryPercent: (100 * canary) / (canary + stable),
    isCanaryHealthy: current.healthy[snapshot.canarySlot] ?? true,
    isStableHealthy: current.healthy[snapshot.stableSlot] ?? true,
    revision: current.revision,
    epoch: current.epoch,
  }
}

function snapshotOf(current: Current, { slots }: CommandTargetOptions): Snapshot {
  const [first, second] = slots
  const serving = slots.filter((slot) => (current.weights[slot] ?? 0) > 0)
  const [stableSlot] = serving
  if (stableSlot === undefined || serving.length !== 1) {
    throw new AdapterError(
      'command',
      'target_not_settled',
      `Both slots get traffic: ${weightsText(current)}.`,
      'Give all traffic to one of them, then deploy again.',
    )
  }
  return {
    target: 'command',
    stableSlot,
    canarySlot: stableSlot === first ? second : first,
    revision: current.revision,
    epoch: current.epoch,
    // Weights are relative: 1 to 0 and 100 to 0 are the same state and must be the same bytes.
    content: JSON.stringify({ percents: { [stableSlot]: 100 } }),
  }
}

/** The largest multiple of the finest step that is not above `percent`; 100 is always in reach. */
function nearest(percent: number, smallestPercent: number): number {
  if (percent >= 100) return 100
  let steps = Math.max(0, Math.floor(percent / smallestPercent) + 1)
  const share = () => Number((steps * smallestPercent).toFixed(PERCENT_DIGITS))
  while (steps > 0 && share() > percent) steps--
  return share()
}

function stageValues(snapshot: Snapshot, version: Version) {
  return {
    SLIPWAY_VERSION: version.name,
    SLIPWAY_SHA: version.sha,
    SLIPWAY_SLOT: snapshot.canarySlot,
    SLIPWAY_OTHER_SLOT: snapshot.stableSlot,
  }
}

function isAt(state: TargetState, percent: number): boolean {
  return Math.abs(state.canaryPercent - percent) <= PERCENT_FUZZ
}

/** Asks until the share is within half a step of what was set: what a splitter that rounds can show. */
async function readBack(
  snapshot: Snapshot,
  percent: number,
  read: () => Promise<Current>,
  options: CommandTargetOptions,
  { clock }: TargetTools,
): Promise<TargetState> {
  const fuzz = Math.min(options['smallest-percent'] / 2, 0.5) + PERCENT_FUZZ
  const isEnd = percent === 0 || percent === 100
  const isThere = (state: TargetState) =>
    isEnd ? state.canaryPercent === percent : Math.abs(state.canaryPercent - percent) <= fuzz
  const untilSeconds = clock.monotonicSeconds() + READ_BACK_SECONDS_MAX
  let state = stateOf(snapshot, await read())
  while (!isThere(state) && clock.monotonicSeconds() < untilSeconds) {
    await clock.sleep(READ_BACK_POLL_SECONDS)
    state = stateOf(snapshot, await read())
  }
  if (isThere(state)) return state
  throw refused(
    `The shift command was given ${percentText(percent)}, and ${READ_BACK_SECONDS_MAX} s later the current command shows ${percentText(state.canaryPercent)}.`,
    'Check that both programs look at the same splitter, and that smallest-percent is its finest step.',
  )
}

function checkRevision(snapshot: Snapshot, current: Current, expected: string): void {
  if (current.revision === expected) return
  const { canaryPercent } = stateOf(snapshot, current)
  throw conflict(
    `The target is at revision "${excerpt(current.revision, [])}" and not at "${excerpt(expected, [])}"; slot ${snapshot.canarySlot} has ${percentText(canaryPercent)} of the traffic.`,
  )
}

function checkIdle(snapshot: Snapshot, current: Current): void {
  const { canaryPercent } = stateOf(snapshot, current)
  if (canaryPercent === 0) return
  throw conflict(`Slot ${snapshot.canarySlot} has ${percentText(canaryPercent)} of the traffic.`)
}

function checkStaged(snapshot: Snapshot, current: Current): TargetState {
  checkIdle(snapshot, current)
  const state = stateOf(snapshot, current)
  if (!state.isCanaryHealthy) throw unhealthy(snapshot, 'stage_failed')
  return state
}

/** Everything back to the slot that served. What the programs say decides what is told. */
async function restore(
  snapshot: Snapshot,
  expected: string | null,
  read: () => Promise<Current>,
  moveTo: (snapshot: Snapshot, percent: number, before: Current) => Promise<TargetState>,
): Promise<Restored> {
  const before = await read()
  if (stateOf(snapshot, before).canaryPercent === 0) return { isComplete: true, differences: [] }
  if (expected !== null) checkRevision(snapshot, before, expected)
  try {
    await moveTo(snapshot, 0, before)
    return { isComplete: true, differences: [] }
  } catch (error) {
    if (!(error instanceof AdapterError) || error.reason !== 'target_refused') throw error
    const { canaryPercent } = stateOf(snapshot, await read())
    if (canaryPercent === 0) return { isComplete: true, differences: [] }
    const difference = `Slot ${snapshot.canarySlot} has ${percentText(canaryPercent)} of the traffic instead of none.`
    return { isComplete: false, differences: [difference, error.message] }
  }
}

function weightsText({ weights }: Current): string {
  return Object.entries(weights)
    .map(([slot, weight]) => `${slot} ${weight}`)
    .join(', ')
}

function unhealthy(snapshot: Snapshot, reason: 'stage_failed' | 'canary_unhealthy'): AdapterError {
  return new AdapterError(
    'command',
    reason,
    `The current command says that slot ${snapshot.canarySlot} is not healthy.`,
    'Look at the logs of the new version and at the output of the stage command.',
  )
}

function refused(tried: string, hint: string): AdapterError {
  return new AdapterError('command', 'target_refused', tried, hint)
}

function conflict(tried: string): AdapterError {
  return new AdapterError(
    'command',
    'target_conflict',
    tried,
    'Somebody else changed the splitter; decide which split is right, set it, and deploy again.',
  )
}

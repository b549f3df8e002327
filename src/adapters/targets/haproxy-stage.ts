import type { HaproxyTargetOptions } from '../../config/options.ts'
import { AdapterError } from '../../domain/errors.ts'
import type { Version } from '../../domain/target.ts'
import { commands, type HaproxyRuntime } from '../tools/haproxy-runtime.ts'
import { command, readBackend, refused, type Server, write } from './haproxy-backend.ts'
import { conflict, differences, healthText, settingText } from './haproxy-differences.ts'
import { type SlotsRecord, sidesOf } from './haproxy-slots.ts'
import { partOf, type Sides } from './haproxy-weights.ts'
import { runCommand } from './run-command.ts'
import type { TargetTools } from './tools.ts'

/** How often a candidate that comes up is asked for its health. */
export const HEALTH_POLL_SECONDS = 0.25

export type Staging = {
  readonly runtime: HaproxyRuntime
  readonly options: HaproxyTargetOptions
  readonly tools: TargetTools
  readonly slots: SlotsRecord
  readonly sides: Sides<readonly Server[]>
  readonly signal: AbortSignal
}

/** Brings a version up in the canary slot, which has no traffic before, during and after. */
export async function stage(staging: Staging, canarySlot: string, version: Version): Promise<void> {
  const { runtime, slots } = staging
  checkStageable(staging)
  // Also when the weights are 0 already: a socket that may not write shows before anything is started.
  const idle = slots.canary.map(({ name }) => ({ server: name, weight: 0 }))
  await write(runtime, slots.backend, [idle])
  await runStage(staging, canarySlot, version)
  await awaken(staging)
  await untilHealthy(staging)
}

/** Staging changes the canary slot only, and only while it has no traffic. */
function checkStageable({ options, slots, sides }: Staging): void {
  const moved = differences({ canary: [], stable: sides.stable }, { ...slots, canary: [] })
  const serving = sides.canary.filter((server) => partOf(server) > 0)
  const found = [...moved, ...serving.map((server) => `Server ${settingText(server)} serves.`)]
  if (found.length > 0) throw conflict(found.join(' '))
  const unchecked = sides.canary.filter((server) => server.check === 'none')
  if (options['health-checks'] === 'required' && unchecked.length > 0) {
    throw refused(
      `These servers of backend "${slots.backend}" have no health check: ${unchecked.map(({ name }) => name).join(', ')}.`,
      'Add `check` to their lines (and `option httpchk` to the backend), or set health-checks: optional.',
    )
  }
}

async function runStage(
  { options, signal, tools }: Staging,
  canarySlot: string,
  version: Version,
): Promise<void> {
  if (options.stage === undefined) return
  const values = {
    SLIPWAY_VERSION: version.name,
    SLIPWAY_SHA: version.sha,
    SLIPWAY_SLOT: canarySlot,
  }
  const meaning = { adapter: 'haproxy', reason: 'stage_failed' } as const
  await runCommand({ name: 'stage', options: options.stage, values, signal, ...meaning }, tools)
}

/**
 * Takes the canary servers out of maintenance. HAProxy believes such a server to be up until a check fails;
 * so that the health of the new version is what counts, each one is down until its checks have passed.
 */
async function awaken({ runtime, slots, sides }: Staging): Promise<void> {
  const lines = sides.canary.flatMap(({ name, check }) => {
    const ready = commands.setState(slots.backend, name, 'ready')
    return check === 'own' ? [ready, commands.setHealthDown(slots.backend, name)] : [ready]
  })
  await command(runtime, lines)
}

async function untilHealthy({ runtime, options, slots, signal, tools }: Staging): Promise<void> {
  const { clock } = tools
  const waitSeconds = options['health-wait-seconds']
  const untilSeconds = clock.monotonicSeconds() + waitSeconds
  let down = await downServers(runtime, slots)
  while (down.length > 0 && !signal.aborted && clock.monotonicSeconds() < untilSeconds) {
    await clock.sleep(HEALTH_POLL_SECONDS, signal)
    down = await downServers(runtime, slots)
  }
  if (down.length === 0) return
  const servers = down.map(healthText).join(', ')
  throw new AdapterError(
    'haproxy',
    'stage_failed',
    signal.aborted
      ? `The run was cancelled while these servers came up: ${servers}.`
      : `After ${waitSeconds} s these servers had not passed their health check: ${servers}.`,
    'Look at the logs of the new version, at its health check, and at health-wait-seconds.',
  )
}

async function downServers(
  runtime: HaproxyRuntime,
  slots: SlotsRecord,
): Promise<readonly Server[]> {
  const { canary } = sidesOf(await readBackend(runtime, slots.backend), slots)
  return canary.filter((server) => !server.isUp)
}

import { AdapterError } from '../../domain/errors.ts'
import { excerpt } from '../tools/excerpt.ts'
import type { Server } from './haproxy-backend.ts'
import type { ServerSetting, Sides } from './haproxy-weights.ts'

/** What is not as it should be, one sentence a server. */
export function differences(
  found: Sides<readonly ServerSetting[]>,
  wanted: Sides<readonly ServerSetting[]>,
): readonly string[] {
  const byName = new Map([...found.canary, ...found.stable].map((server) => [server.name, server]))
  return [...wanted.canary, ...wanted.stable].flatMap((server) => {
    const now = byName.get(server.name)
    if (now === undefined) return [`Server ${server.name} is gone.`]
    if (now.weight === server.weight && now.state === server.state) return []
    return [`Server ${settingText(now)} should be weight ${server.weight} ${server.state}.`]
  })
}

export function settingText({ name, weight, state }: ServerSetting): string {
  return `${name} weight ${weight} ${state}`
}

/** A server and what its last health check said. */
export function healthText({ name, checkText }: Server): string {
  return `${name} (${excerpt(checkText, [])})`
}

export function conflict(tried: string): AdapterError {
  return new AdapterError(
    'haproxy',
    'target_conflict',
    tried,
    'Somebody else changed weights or states of these servers; decide which are right, set them, and deploy again.',
  )
}

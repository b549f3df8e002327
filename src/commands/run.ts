import type { CommandName, Outcome } from '../domain/outcome.ts'
import type { Policy } from '../domain/policy.ts'
import { approve } from './approve.ts'
import { assess } from './assess.ts'
import { deploy } from './deploy.ts'
import { endedByError, outcomeOf } from './outcome.ts'
import { reconcile } from './reconcile.ts'
import { rollback } from './rollback.ts'
import { tell } from './tell.ts'
import type { AssessWorld, Request, World } from './world.ts'

export type RunRequest = Omit<Request, 'version'> & {
  readonly command: Exclude<CommandName, 'control'>
  /** null is allowed for a rollback: the last healthy version. */
  readonly version: string | null
}

/** Runs deploy, rollback or reconcile to its outcome. Whatever goes wrong is an outcome too, and people are told. */
export function run(
  world: World,
  policy: Policy,
  request: RunRequest & { readonly command: 'deploy' | 'rollback' | 'reconcile' },
): Promise<Outcome> {
  const { version } = request
  return toOutcome(world, policy, request, () => {
    switch (request.command) {
      case 'reconcile':
        return reconcile(world, policy)
      case 'rollback':
        return rollback(world, policy, { version })
      case 'deploy':
        return deploy(world, policy, { ...request, version: version ?? 'HEAD' })
    }
  }).finally(() => {
    for (const source of world.sources.values()) source.close?.()
  })
}

/** Runs assess or gate to its outcome; they need less of the world and leave production alone. */
export function runAssess(
  world: AssessWorld,
  policy: Policy,
  request: RunRequest & { readonly command: 'assess' | 'gate' },
): Promise<Outcome> {
  const act = request.command === 'gate' ? approve : assess
  return toOutcome(world, policy, request, () =>
    act(world, policy, { ...request, version: request.version ?? 'HEAD' }),
  )
}

async function toOutcome(
  world: AssessWorld,
  policy: Policy,
  request: RunRequest,
  act: () => Promise<Outcome>,
): Promise<Outcome> {
  const startedAtSeconds = world.clock.nowSeconds()
  try {
    return await act()
  } catch (error) {
    const frame = {
      command: request.command,
      environment: policy.environment,
      version: request.version ?? '',
      startedAtSeconds,
    }
    if (error instanceof Error) world.log.debug(error.stack ?? '')
    return tell(world, policy, outcomeOf(frame, endedByError(error), world.clock.nowSeconds()))
  }
}

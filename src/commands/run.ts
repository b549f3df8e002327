import type { CommandName, Outcome } from '../domain/outcome.ts'
import type { Policy } from '../domain/policy.ts'
import { assess } from './assess.ts'
import { deploy } from './deploy.ts'
import { endedByError, outcomeOf } from './outcome.ts'
import { rollback } from './rollback.ts'
import { tell } from './tell.ts'
import type { Request, World } from './world.ts'

export type RunRequest = Omit<Request, 'version'> & {
  readonly command: CommandName
  /** null is allowed for a rollback: the last healthy version. */
  readonly version: string | null
}

/** Runs a command to its outcome. Whatever goes wrong is an outcome too, and people are told. */
export async function run(world: World, policy: Policy, request: RunRequest): Promise<Outcome> {
  const startedAtSeconds = world.clock.nowSeconds()
  try {
    return await perform(world, policy, request)
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

async function perform(world: World, policy: Policy, request: RunRequest): Promise<Outcome> {
  const { version } = request
  switch (request.command) {
    case 'rollback':
      return rollback(world, policy, { version })
    case 'assess':
      return assess(world, policy, { ...request, version: version ?? 'HEAD' })
    case 'deploy':
      return deploy(world, policy, { ...request, version: version ?? 'HEAD' })
  }
}

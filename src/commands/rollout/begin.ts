import type { RolloutState } from '../../domain/rollout/rollout.ts'
import { parseSha } from '../../domain/units.ts'
import type { DeploymentRequest } from '../../ports/deployments.ts'
import type { World } from '../world.ts'
import { writeEnding, writeStep } from './status.ts'

/**
 * Makes the Deployment and writes the first entry of the ledger, which arms the way back. From here on every
 * run that finds this rollout knows how to end it.
 */
export async function begin(
  world: World,
  planned: RolloutState,
  request: Pick<DeploymentRequest, 'task' | 'description' | 'requiredContexts'>,
): Promise<RolloutState> {
  const sha = parseSha(planned.version.sha)
  if (sha === null) throw new Error('a version has a full commit sha')
  const deployment = await world.deployments?.create({
    ...request,
    sha,
    environment: planned.environment,
    key: planned.id,
    planHash: planned.planHash,
  })
  const state = { ...planned, deploymentId: deployment?.id ?? null }
  const details = {
    version: state.version.name,
    task: request.task,
    plan: state.planHash,
    risk: state.riskLevel,
  }
  try {
    await world.ledger.append(
      { atSeconds: planned.startedAtSeconds, kind: 'note', what: 'begin', details },
      state,
    )
  } catch (error) {
    const ending = { result: 'failed', reason: 'ledger_unreachable', detail: '' } as const
    await writeEnding(world, state.environment, state.deploymentId, ending)
    throw error
  }
  await writeStep(world, state)
  return state
}

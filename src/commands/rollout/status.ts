import { AdapterError } from '../../domain/errors.ts'
import type { Ending, Result, RolloutState } from '../../domain/rollout/rollout.ts'
import { percentText } from '../../domain/units.ts'
import type { DeploymentState } from '../../ports/deployments.ts'
import { endingDescription, progressDescription } from '../../reports/deployment-status.ts'
import type { World } from '../world.ts'

/** The terminal status of a deployment for each ending. Cancelled is not failed. */
const STATES: { readonly [R in Result]: DeploymentState | null } = {
  promoted: 'success',
  rolled_back: 'failure',
  failed: 'error',
  cancelled: 'inactive',
  // A held rollout goes on in a later run; its deployment stays in progress.
  held: null,
}

/** Writes that a step was reached. Whoever watches the Deployments page misses a line if it fails, no more. */
export async function writeStep(world: World, state: RolloutState): Promise<void> {
  const { deploymentId } = state
  if (world.deployments === null || deploymentId === null) return
  const steps = state.ramp.steps.map((step) => step.percent)
  const description = progressDescription({ ...state, steps, verdict: null })
  await world.deployments
    .status(deploymentId, 'in_progress', description)
    .catch((error: unknown) => {
      if (!(error instanceof AdapterError)) throw error
      world.log.warn(
        `The deployment status at ${percentText(state.percent)} could not be written. ${error.message}`,
      )
    })
}

/** Writes the one terminal status and retires what was superseded. Returns what did not work. */
export async function writeEnding(
  world: World,
  environment: string,
  deploymentId: number | null,
  ending: Ending,
): Promise<readonly string[]> {
  const state = STATES[ending.result]
  if (world.deployments === null || deploymentId === null || state === null) return []
  try {
    await world.deployments.status(deploymentId, state, endingDescription(ending))
    if (ending.result === 'promoted') await world.deployments.supersede(environment, deploymentId)
    return []
  } catch (error) {
    if (!(error instanceof AdapterError)) throw error
    return [
      `Deployment ${deploymentId} does not show its end (${state}). ${error.message} ${error.hint}`,
    ]
  }
}

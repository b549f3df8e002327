import type { Diagnosis } from '../../domain/doctor/diagnosis.ts'
import type { NeededPermission } from '../../domain/doctor/token-permissions.ts'
import type { Problem } from '../../domain/errors.ts'
import { liveRecord } from '../../domain/history/history.ts'
import type { Outcome } from '../../domain/outcome.ts'
import type { Policy } from '../../domain/policy.ts'
import type { EnvironmentProtection } from '../../ports/environment-protection.ts'
import type { TokenProbe } from '../../ports/token-probe.ts'
import type { WorkflowFiles } from '../../ports/workflow-files.ts'
import { outcomeOf } from '../outcome.ts'
import { tell } from '../tell.ts'
import type { AssessWorld, World } from '../world.ts'
import {
  examined,
  examineEnvironment,
  examineTarget,
  examineToken,
  examineWorkflows,
  problemDiagnosis,
} from './examine.ts'
import { examineMetrics } from './examine-metrics.ts'
import { examineRamp } from './examine-ramp.ts'

/** What the doctor can look at. Parts that could not be made are null, and their diagnosis says why. */
export type Patient = {
  readonly environment: string
  /** What is wrong with the configuration; empty when it is whole. */
  readonly problems: readonly Problem[]
  readonly probe: TokenProbe | null
  readonly protection: EnvironmentProtection | null
  readonly workflows: WorkflowFiles
  readonly parseWorkflow: (text: string, path: string) => unknown
  readonly needed: readonly NeededPermission[]
  /** Opens the target and the sources; not called while the configuration has problems. */
  readonly open: () => Promise<World>
}

/**
 * Looks at everything that a deployment will need, changes nothing, and says what to write where something
 * is missing. The outcome is `failed` as soon as one diagnosis is bad.
 */
export async function doctor(
  world: AssessWorld,
  policy: Policy,
  patient: Patient,
): Promise<Outcome> {
  const startedAtSeconds = world.clock.nowSeconds()
  world.log.info('Looking at the configuration, the token, the environment and the workflows.')
  const diagnoses: readonly Diagnosis[] = [
    ...patient.problems.map(problemDiagnosis),
    ...(await examineToken(patient.probe, patient.needed)),
    ...(await examineEnvironment(patient.protection, patient.environment)),
    ...(await examineWorkflows(patient.workflows, patient.parseWorkflow, patient.needed)),
    ...(patient.problems.length > 0 ? [] : await examineProduction(patient, policy)),
  ]
  const badCount = diagnoses.filter(({ state }) => state === 'bad').length
  const frame = {
    command: 'doctor' as const,
    environment: patient.environment,
    version: '',
    startedAtSeconds,
  }
  const ended =
    badCount === 0
      ? { result: 'assessed' as const, reason: 'doctor_content' as const, detail: '' }
      : {
          result: 'failed' as const,
          reason: 'doctor_found' as const,
          detail: `${badCount} of ${diagnoses.length} things that were looked at are not as they should be.`,
        }
  return tell(world, policy, {
    ...outcomeOf(frame, ended, world.clock.nowSeconds()),
    diagnoses,
  })
}

/** The target and, once it can be read, the metrics of both of its sides. */
function examineProduction(patient: Patient, policy: Policy): Promise<readonly Diagnosis[]> {
  return examined('configuration', async () => {
    const world = await patient.open()
    world.log.info(`Looking at the target (${world.target.type}).`)
    const target = await examineTarget(world.target, policy)
    const snapshot = await world.target.snapshot().catch(() => null)
    if (snapshot === null) return target
    world.log.info('Asking every metric about both sides.')
    const live = liveRecord((await world.ledger.read()).history)
    const metrics = await examineMetrics({
      policy,
      sources: world.sources,
      snapshot,
      liveSha: live?.sha ?? '',
      clock: world.clock,
    })
    const slot = snapshot.stableSlot
    const ramp = await examineRamp(
      policy,
      world.sources,
      { side: 'stable', slot, version: live?.sha ?? '' },
      (percent) => world.target.nearestPercent(snapshot, percent),
      world.clock.nowSeconds(),
    )
    return [...target, ...metrics, ...ramp]
  })
}

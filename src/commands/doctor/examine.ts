import { bad, type Diagnosis, good, unknown } from '../../domain/doctor/diagnosis.ts'
import {
  type NeededPermission,
  permissionDiagnoses,
} from '../../domain/doctor/token-permissions.ts'
import { workflowDiagnoses } from '../../domain/doctor/workflow-check.ts'
import { AdapterError, ConfigError, type Problem } from '../../domain/errors.ts'
import type { Policy } from '../../domain/policy.ts'
import { percentText } from '../../domain/units.ts'
import type { EnvironmentProtection } from '../../ports/environment-protection.ts'
import type { Target } from '../../ports/target.ts'
import type { TokenProbe } from '../../ports/token-probe.ts'
import type { WorkflowFiles } from '../../ports/workflow-files.ts'
import { messageOf } from '../patience.ts'

/** Carries one examination out; what fails is a diagnosis and never the end of the others. */
export async function examined(
  subject: string,
  examine: () => Promise<readonly Diagnosis[]>,
): Promise<readonly Diagnosis[]> {
  try {
    return await examine()
  } catch (error) {
    if (error instanceof AdapterError) return [bad(subject, error.message, error.hint)]
    if (error instanceof ConfigError) return error.problems.map(problemDiagnosis)
    return [unknown(subject, messageOf(error), 'Please report it: this is a fault of Slipway.')]
  }
}

/** A problem of the configuration, with its place. */
export function problemDiagnosis({ where, line, what, fix }: Problem): Diagnosis {
  return bad(line === null ? where : `${where}:${line}`, what, fix)
}

export function examineToken(
  probe: TokenProbe | null,
  needed: readonly NeededPermission[],
): Promise<readonly Diagnosis[]> {
  return examined('token', async () => {
    if (probe === null) {
      const what = 'There is no repository on GitHub to try the token on.'
      return [unknown('token', what, 'Name it: --github OWNER/NAME, with a token in GITHUB_TOKEN.')]
    }
    return permissionDiagnoses(needed, await probe.try(needed))
  })
}

/** The environment on GitHub: a name with a typo is one that protects nothing. */
export function examineEnvironment(
  protection: EnvironmentProtection | null,
  environment: string,
): Promise<readonly Diagnosis[]> {
  const subject = `environment ${environment}`
  return examined(subject, async () => {
    if (protection === null) return []
    const found = await protection.of(environment)
    if (!found.exists) {
      const fix =
        'Make it in the settings of the repository, under Environments, or correct its name.'
      return [
        bad(
          subject,
          'GitHub has no environment of this name; it would be made without rules.',
          fix,
        ),
      ]
    }
    const rules = [
      found.reviewerCount === 0 ? 'nobody has to approve' : `${found.reviewerCount} reviewers`,
      ...(found.reviewerCount > 0 && !found.isSelfReviewPrevented
        ? ['whoever starts the run may approve it']
        : []),
      found.isBranchLimited ? 'limited to some branches' : 'open to every branch',
    ]
    return [good(subject, `It has these rules: ${rules.join('; ')}.`)]
  })
}

export function examineWorkflows(
  files: WorkflowFiles,
  parse: (text: string, path: string) => unknown,
  needed: readonly NeededPermission[],
): Promise<readonly Diagnosis[]> {
  return examined('workflows', async () => {
    const found: Diagnosis[] = []
    for (const { path, text } of await files.read()) {
      const own = await examined(path, async () =>
        workflowDiagnoses({ path, value: parse(text, path) }, needed, isSlipway),
      )
      // A broken workflow that never mentions us is not ours to tell.
      if (text.toLowerCase().includes('slipway')) found.push(...own)
    }
    if (found.length > 0) return found
    const what = 'No workflow of the repository uses Slipway yet.'
    return [bad('workflows', what, 'Begin with examples/deploy.yml.')]
  })
}

function isSlipway(uses: string): boolean {
  return /(^|\/)slipway(@|\/|$)/i.test(uses)
}

/** Where all traffic is, and the finest step that the ramp will meet. */
export function examineTarget(target: Target, policy: Policy): Promise<readonly Diagnosis[]> {
  const subject = `target ${target.type}`
  return examined(subject, async () => {
    const snapshot = await target.snapshot()
    const { stableSlot, canarySlot } = snapshot
    const state = await target.current(snapshot)
    const levels = Object.values(policy.ramp.stepsByLevel)
    const steps = policy.ramp.steps === null ? levels.flat() : policy.ramp.steps
    const least = Math.min(...steps.map(({ percent }) => percent))
    const finest = target.nearestPercent(snapshot, least)
    const where = `${stableSlot} has all traffic, ${canarySlot} takes the next version.`
    return [
      state.isStableHealthy
        ? good(subject, where)
        : bad(
            subject,
            `${where} The running version is not healthy.`,
            'Look at its health checks.',
          ),
      finest > 0
        ? good(
            subject,
            `Its share for the first step, ${percentText(least)}, is ${percentText(finest)}.`,
          )
        : bad(
            subject,
            `It can't give ${percentText(least)} of the traffic, which the ramp asks for.`,
            'Begin the ramp with a larger share, or give the target more servers or finer weights.',
          ),
    ]
  })
}

import { missingConfig, readAnalysis, readConfigFile } from './adapters/tools/config-file.ts'
import { doctor } from './commands/doctor/doctor.ts'
import { openPatient, openWorld, type Place } from './compose.ts'
import { policyWithoutFile } from './config/assess-policy.ts'
import { environmentOf, parseConfig } from './config/parse.ts'
import { policyOf } from './config/policy.ts'
import type { Config } from './config/schema.ts'
import { readYaml } from './config/yaml-tree.ts'
import { ConfigError, type Problem } from './domain/errors.ts'
import type { Links, Outcome } from './domain/outcome.ts'
import { neededPermissions } from './domain/permissions.ts'
import type { Policy } from './domain/policy.ts'

/** The configuration as far as it can be read; null when it has problems, which are then told. */
type Read = {
  readonly config: Config | null
  readonly policy: Policy
  readonly problems: readonly Problem[]
}

/**
 * Runs the doctor for both front doors: a configuration that is wrong, or not there, is a diagnosis like
 * any other and never keeps the rest from being looked at.
 */
export async function examinePlace(
  place: Place,
  environment: string,
  configPath: string,
): Promise<{ readonly outcome: Outcome; readonly links: Links }> {
  const { config, policy, problems } = await read(place.repository, configPath, environment)
  const { world, probe, workflows } = await openPatient(place, config, environment)
  const outcome = await doctor(world, policy, {
    environment,
    problems,
    probe,
    protection: world.protection,
    workflows,
    parseWorkflow: (text, path) => readYaml(text, path).value,
    needed: neededPermissions(policy !== null && policy.issueLabel !== null),
    open: () => {
      if (config === null) throw new ConfigError(problems)
      return openWorld(place, config, environment)
    },
  })
  return { outcome, links: world.links }
}

async function read(folder: string, path: string, environment: string): Promise<Read> {
  try {
    const text = await readConfigFile(folder, path)
    if (text === null) throw missingConfig(path)
    const config = parseConfig(text, path)
    const analysis = await readAnalysis(folder, environmentOf(config, environment))
    return { config, policy: policyOf(config, environment, analysis), problems: [] }
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error
    return { config: null, policy: policyWithoutFile(environment), problems: error.problems }
  }
}

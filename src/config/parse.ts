import { ConfigError, type Problem } from '../domain/errors.ts'
import { crossChecks } from './cross-checks.ts'
import { explain, knownKeysMessage } from './explain.ts'
import { knownWords } from './nearest.ts'
import { type Config, configSchema, type EnvironmentConfig } from './schema.ts'
import { readYaml } from './yaml-tree.ts'

/** Reads a configuration. Throws ConfigError with every problem, each with its line and what to write. */
export function parseConfig(text: string, fileName: string): Config {
  const tree = readYaml(text, fileName)
  const parsed = configSchema.safeParse(tree.value, { error: knownKeysMessage })
  const findings = [
    ...(parsed.error?.issues ?? []).flatMap((issue) => explain(issue, tree.value)),
    ...crossChecks(tree.value),
  ]
  if (parsed.success && findings.length === 0) return parsed.data
  const problems = findings.map(
    ({ path, what, fix }): Problem => ({ where: fileName, line: tree.lineOf(path), what, fix }),
  )
  throw new ConfigError(problems.sort((a, b) => (a.line ?? 0) - (b.line ?? 0)))
}

/** The configuration of one environment. Throws ConfigError that lists the known ones. */
export function environmentOf(config: Config, name: string): EnvironmentConfig {
  const environment = Object.hasOwn(config.environments, name) && config.environments[name]
  if (environment) return environment
  const known = Object.keys(config.environments)
  const what = `There is no environment ${JSON.stringify(name)} in the configuration.`
  const fix = knownWords('environments', name, known)
  throw new ConfigError([{ where: 'environment', line: null, what, fix }])
}

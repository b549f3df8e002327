import type { CommandTargetOptions, HaproxyTargetOptions } from '../../config/options.ts'
import { ConfigError } from '../../domain/errors.ts'
import type { Target } from '../../ports/target.ts'
import type { TargetTools } from './tools.ts'

export type TargetConfig = HaproxyTargetOptions | CommandTargetOptions

type Open<Config> = (config: Config, tools: TargetTools) => Promise<Target>

/** Every target, loaded when it is asked for. The keys are the accepted values of `type`. */
export const targets = {
  haproxy: async (config, tools) => (await import('./haproxy.ts')).haproxyTarget(config, tools),
  command: async (config, tools) => (await import('./command.ts')).commandTarget(config, tools),
} as const satisfies {
  [Type in TargetConfig['type']]: Open<Extract<TargetConfig, { type: Type }>>
}

/** Opens the target of the configuration; contacts nothing. ConfigError for an unknown type or an option. */
export async function openTarget(config: TargetConfig, tools: TargetTools): Promise<Target> {
  switch (config.type) {
    case 'haproxy':
      return targets.haproxy(config, tools)
    case 'command':
      return targets.command(config, tools)
    default:
      throw unknownType(config)
  }
}

function unknownType(config: never): ConfigError {
  return new ConfigError([
    {
      where: 'target type',
      line: null,
      what: `${JSON.stringify((config as { type: unknown }).type)} is no target.`,
      fix: `Must be one of: ${Object.keys(targets).join(', ')}.`,
    },
  ])
}

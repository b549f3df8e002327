import { parseConfig } from '../../src/config/parse.ts'
import { policyOf } from '../../src/config/policy.ts'
import { ConfigError } from '../../src/domain/errors.ts'
import type { Policy } from '../../src/domain/policy.ts'
import { SMALLEST } from './configs.ts'

/** The metrics of the smallest configuration, as they are written there. */
export const METRICS = SMALLEST.slice(SMALLEST.indexOf('    metrics:'))

/** The smallest configuration with a judge, and with these metrics instead of its own. */
export function configWith(judge: string, metrics = '', sources = ''): string {
  const more = sources === '' ? '' : `      ${sources}\n`
  return SMALLEST.replace(METRICS, () => `${more}${metrics}    judge: ${judge}\n`)
}

export function policyFrom(config: string, analysis: unknown): Policy {
  const text = typeof analysis === 'string' ? analysis : JSON.stringify(analysis)
  return policyOf(parseConfig(config, 'f.yml'), 'production', text)
}

/** "where: what fix" of everything that is wrong. */
export function told(act: () => unknown): readonly string[] {
  try {
    act()
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error
    return error.problems.map(({ where, what, fix }) => `${where}: ${what} ${fix}`)
  }
  throw new Error('it was accepted')
}

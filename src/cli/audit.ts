import { resolve } from 'node:path'
import { readAudit } from '../adapters/ledger/audit-format.ts'
import { auditOf } from '../commands/audit.ts'
import { openAssessWorld } from '../compose.ts'
import { ConfigError } from '../domain/errors.ts'
import { EXIT_CODES } from '../domain/outcome.ts'
import type { ProcessLike } from '../process-like.ts'
import { auditText, candidatesText } from '../reports/audit.ts'
import { jsonLine } from '../reports/escape.ts'
import { screenOn } from '../screen.ts'
import type { Arguments, OptionName } from './arguments.ts'
import { CONFIG_DEFAULT, githubOf, placeOf, readConfig } from './work.ts'

/** Prints what was kept of a deployment and verifies it. Exit status 4 when something is not as it was. */
export async function auditFrom(own: ProcessLike, options: Arguments['options']): Promise<number> {
  const text = (name: OptionName): string | null => {
    const value = options[name]
    return typeof value === 'string' ? value : null
  }
  const name = text('deployment')
  if (name === null)
    throw wrong(
      '--deployment',
      'It does not say which deployment.',
      'Write an id, a version or a commit; node . history lists them.',
    )
  const repository = resolve(own.cwd(), text('repo') ?? '.')
  const path = text('config')
  const config = await readConfig(repository, path ?? CONFIG_DEFAULT, 'history', path !== null)
  const screen = screenOn(own.stderr, false)
  const github = githubOf(own, text('github'))
  const stop = new AbortController().signal
  const place = placeOf(own, repository, screen, stop, { github, folder: null })
  const environment = text('environment') ?? 'production'
  const { ledger, digest } = await openAssessWorld(place, config, environment)
  const audited = await auditOf({ ledger, digest, read: readAudit }, name, text('digest'))
  if (audited.kind === 'unclear') {
    const [what = '', ...list] = candidatesText(name, audited.candidates).split('\n')
    throw wrong('--deployment', what, list.join('\n'))
  }
  const { record, bundle, checks, digest: seen } = audited.audit
  const isGood = checks.every((check) => check.isGood)
  if (options.json === true) {
    own.stdout.write(
      `${jsonLine({ schemaVersion: 1, environment, isGood, digest: seen, checks, record, bundle })}\n`,
    )
  } else own.stdout.write(`${auditText(record, bundle, checks, seen)}\n`)
  return isGood ? EXIT_CODES.assessed : EXIT_CODES.failed
}

function wrong(where: string, what: string, fix: string): ConfigError {
  return new ConfigError([{ where, line: null, what, fix }], 'input_invalid')
}

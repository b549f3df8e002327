import { resolve } from 'node:path'
import { readFlow } from '../commands/flow.ts'
import { openAssessWorld } from '../compose.ts'
import { ConfigError } from '../domain/errors.ts'
import { EXIT_CODES } from '../domain/outcome.ts'
import type { ProcessLike } from '../process-like.ts'
import { jsonLine } from '../reports/escape.ts'
import { flowText } from '../reports/flow.ts'
import { historyJson, historyText } from '../reports/history.ts'
import { screenOn } from '../screen.ts'
import type { Arguments, OptionName } from './arguments.ts'
import { CONFIG_DEFAULT, githubOf, placeOf, readConfig } from './work.ts'

/** Deployments that are shown when nobody says how many. */
const LIMIT_DEFAULT = 20
/** The ledger keeps no more; older ones stay in the git history of its ref. */
const LIMIT_MAX = 200

/** Prints what the ledger knows of an environment. Returns the exit status. */
export async function historyFrom(
  own: ProcessLike,
  options: Arguments['options'],
): Promise<number> {
  const text = (name: OptionName): string | null => {
    const value = options[name]
    return typeof value === 'string' ? value : null
  }
  const limit = limitOf(text('limit'))
  const repository = resolve(own.cwd(), text('repo') ?? '.')
  const path = text('config')
  const config = await readConfig(repository, path ?? CONFIG_DEFAULT, 'history', path !== null)
  const screen = screenOn(own.stderr, false)
  const github = githubOf(own, text('github'))
  const stop = new AbortController().signal
  const place = placeOf(own, repository, screen, stop, { github, folder: null })
  const environment = text('environment') ?? 'production'
  const world = await openAssessWorld(place, config, environment)
  const { rollout, history } = await world.ledger.read()
  const shown = { environment, rollout, records: history.slice(0, limit), total: history.length }
  const nowSeconds = world.clock.nowSeconds()
  const flow = options.metrics === true ? await readFlow(world, history) : null
  if (options.json === true) {
    const figures = flow === null ? {} : { flow }
    own.stdout.write(`${jsonLine({ ...historyJson(shown), ...figures })}\n`)
  } else {
    const figures = flow === null ? '' : `\n${flowText(flow)}\n`
    own.stdout.write(`${historyText(shown, nowSeconds)}\n${figures}`)
  }
  return EXIT_CODES.assessed
}

function limitOf(text: string | null): number {
  if (text === null) return LIMIT_DEFAULT
  const limit = Number(text)
  if (Number.isInteger(limit) && limit >= 1 && limit <= LIMIT_MAX) return limit
  const what = `${JSON.stringify(text)} is not a number of deployments.`
  const fix = `Write a whole number from 1 to ${LIMIT_MAX}.`
  throw new ConfigError([{ where: '--limit', line: null, what, fix }], 'input_invalid')
}

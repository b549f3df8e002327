import { hostname } from 'node:os'
import { resolve } from 'node:path'
import { folderAnnouncer, leaveFile } from '../adapters/announcer/folder.ts'
import { processHolderId } from '../adapters/ledger/holders.ts'
import { systemClock } from '../adapters/tools/clock.ts'
import { missingConfig, readAnalysis, readConfigFile } from '../adapters/tools/config-file.ts'
import { stopSignal } from '../adapters/tools/stop-signal.ts'
import { run, runAssess } from '../commands/run.ts'
import { type GithubPlace, openAssessWorld, openWorld, type Place } from '../compose.ts'
import { policyWithoutFile } from '../config/assess-policy.ts'
import { environmentOf, parseConfig } from '../config/parse.ts'
import { policyOf } from '../config/policy.ts'
import type { Config } from '../config/schema.ts'
import { examinePlace } from '../doctor.ts'
import { AdapterError, ConfigError } from '../domain/errors.ts'
import type { Override } from '../domain/gate/gate.ts'
import { type CommandName, EXIT_CODES, type Links, type Outcome } from '../domain/outcome.ts'
import type { Policy } from '../domain/policy.ts'
import type { Announcer } from '../ports/announcer.ts'
import type { Log } from '../ports/log.ts'
import { isAliveBy, type ProcessLike } from '../process-like.ts'
import { jsonLine } from '../reports/escape.ts'
import { outcomeJson } from '../reports/json.ts'
import { outcomeText } from '../reports/terminal.ts'
import { screenOn } from '../screen.ts'
import type { Arguments, CliCommand, OptionName } from './arguments.ts'

export const CONFIG_DEFAULT = '.github/slipway.yml'

/** Runs assess, deploy or rollback from the command line. Returns the exit status. */
export async function work(
  own: ProcessLike,
  command: Exclude<CommandName, 'gate' | 'control'>,
  options: Arguments['options'],
): Promise<number> {
  const text = (name: OptionName): string | null => {
    const value = options[name]
    return typeof value === 'string' ? value : null
  }
  const repository = resolve(own.cwd(), text('repo') ?? '.')
  const configPath = text('config') ?? CONFIG_DEFAULT
  const environment = text('environment') ?? 'production'
  const out = text('out')
  const github = githubOf(own, text('github'))
  const isJson = options.json === true
  const terminal = isJson ? own.stderr : own.stdout
  const screen = screenOn(terminal, terminal.isTTY === true && !own.env.NO_COLOR)
  const stop = stopSignal(own)
  const folder = out === null ? null : resolve(own.cwd(), out)
  const place = placeOf(own, repository, screen, stop.signal, { github, folder })
  const finish = async (outcome: Outcome, links: Links) => {
    if (folder !== null) await leaveHtml(folder, outcome, links, screen.log)
    return show(own, outcome, links, isJson, screen.clear)
  }
  try {
    if (command === 'doctor') {
      const examined = await examinePlace(place, environment, configPath)
      return await finish(examined.outcome, examined.links)
    }
    const config = await readConfig(repository, configPath, command, text('config') !== null)
    const asked =
      config === null
        ? policyWithoutFile(environment)
        : await policyIn(repository, config, environment, command)
    const policy = options['no-wait'] === true ? { ...asked, isWaiting: false } : asked
    const request = {
      command,
      version: command === 'rollback' ? text('to') : (text('head') ?? 'HEAD'),
      base: text('base'),
      planHash: text('plan-hash'),
      override: overrideOf(own, text('override')),
    }
    if (command === 'assess' || config === null) {
      const world = await openAssessWorld(place, config, environment)
      const outcome = await runAssess(world, policy, { ...request, command: 'assess' })
      return await finish(outcome, world.links)
    }
    const world = await openWorld(place, config, environment)
    const outcome = await run(world, policy, { ...request, command })
    return await finish(outcome, world.links)
  } finally {
    stop.release()
  }
}

/** The policy with the file of its judge, which who only goes back does not need. */
async function policyIn(
  repository: string,
  config: Config,
  environment: string,
  command: CommandName,
): Promise<Policy> {
  const isGoingBack = command === 'rollback'
  const asked = environmentOf(config, environment)
  const analysis = isGoingBack ? null : await readAnalysis(repository, asked)
  return policyOf(config, environment, analysis)
}

/** The page as one file beside the Markdown; the outcome is told whether or not that works. */
async function leaveHtml(folder: string, outcome: Outcome, links: Links, log: Log): Promise<void> {
  const { htmlReport } = await import('../reports/html/html.ts')
  await leaveFile(folder, 'report.html', htmlReport(outcome, links)).catch((error: unknown) => {
    if (!(error instanceof AdapterError)) throw error
    log.warn(`${error.message} ${error.hint}`)
  })
}

const WITHOUT_FILE: ReadonlySet<CliCommand> = new Set(['assess', 'history', 'backtest'])

/** Whatever only reads may do without a file that nobody named; whatever changes production may not. */
export async function readConfig(
  repository: string,
  path: string,
  command: CliCommand,
  isNamed: boolean,
): Promise<Config | null> {
  const text = await readConfigFile(repository, path)
  if (text !== null) return parseConfig(text, path)
  if (WITHOUT_FILE.has(command) && !isNamed) return null
  throw missingConfig(path)
}

export function placeOf(
  own: ProcessLike,
  repository: string,
  screen: Pick<Place, 'log' | 'observer'>,
  stop: AbortSignal,
  to: { readonly github: GithubPlace | null; readonly folder: string | null },
): Place {
  const clock = systemClock()
  const host = hostname()
  const sinceSeconds = clock.nowSeconds()
  const announced: Announcer[] = to.folder === null ? [] : [folderAnnouncer(to.folder)]
  return {
    clock,
    log: screen.log,
    observer: screen.observer,
    stop,
    random: Math.random,
    env: own.env,
    repository,
    github: to.github,
    holder: { id: processHolderId(own.pid, host, sinceSeconds), where: host, sinceSeconds },
    host,
    isAlive: isAliveBy(own),
    announcers: announced,
  }
}

function overrideOf(own: ProcessLike, why: string | null): Override | null {
  return why === null ? null : { by: own.env.USER ?? 'somebody without a name', why }
}

const REPOSITORY = /^([A-Za-z0-9_.-]{1,100})\/([A-Za-z0-9_.-]{1,100})$/

export function githubOf(own: ProcessLike, name: string | null): GithubPlace | null {
  if (name === null) return null
  const [, owner, repository] = REPOSITORY.exec(name) ?? []
  const token = own.env.GITHUB_TOKEN ?? ''
  if (owner === undefined || repository === undefined || token === '') {
    const what =
      token === '' ? 'GITHUB_TOKEN is not set.' : `${JSON.stringify(name)} is not a repository.`
    const fix = 'Write --github OWNER/NAME and put a token into the variable GITHUB_TOKEN.'
    throw new ConfigError([{ where: '--github', line: null, what, fix }], 'input_invalid')
  }
  return {
    apiUrl: own.env.GITHUB_API_URL ?? 'https://api.github.com',
    graphqlUrl: own.env.GITHUB_GRAPHQL_URL ?? null,
    serverUrl: own.env.GITHUB_SERVER_URL ?? 'https://github.com',
    token,
    owner,
    name: repository,
    runId: null,
  }
}

export function show(
  own: ProcessLike,
  outcome: Outcome,
  links: Links,
  isJson: boolean,
  clear: () => void,
): number {
  clear()
  const people = isJson ? own.stderr : own.stdout
  people.write(`${outcomeText(outcome, links)}\n`)
  if (isJson) own.stdout.write(`${jsonLine(outcomeJson(outcome))}\n`)
  return EXIT_CODES[outcome.result]
}

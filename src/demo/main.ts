import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { hostname, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { folderAnnouncer } from '../adapters/announcer/folder.ts'
import { runHolderId } from '../adapters/ledger/holders.ts'
import { systemClock } from '../adapters/tools/clock.ts'
import { stopSignal } from '../adapters/tools/stop-signal.ts'
import { run } from '../commands/run.ts'
import { openWorld, type Place } from '../compose.ts'
import { parseConfig } from '../config/parse.ts'
import { policyOf } from '../config/policy.ts'
import type { Config } from '../config/schema.ts'
import type { Outcome } from '../domain/outcome.ts'
import { percentText } from '../domain/units.ts'
import { isAliveBy, type ProcessLike } from '../process-like.ts'
import { jsonLine } from '../reports/escape.ts'
import { outcomeJson } from '../reports/json.ts'
import { outcomeText } from '../reports/terminal.ts'
import { type Screen, screenOn } from '../screen.ts'
import { leaveGithub } from './leave.ts'
import { SCENARIOS, type Scenario, USUAL_ERROR_RATE } from './story.ts'
import { type DemoWorld, NAME, OWNER, RUN_ID, startWorld, TOKEN } from './world.ts'

export type DemoOptions = { readonly isJson: boolean; readonly folder: string | null }

/** What came of one release of the demo. */
export type ScenarioResult = {
  readonly name: string
  readonly outcome: string
  readonly reason: string
  readonly maxCanaryPercent: number
  /** Requests that users saw fail beyond what the version before would have failed. */
  readonly harmedRequests: number
  readonly seconds: number
}

/** The endings that the demo is there to show. */
const EXPECTED: { readonly [scenario: string]: string } = {
  'good-release': 'promoted',
  'bad-release': 'rolled_back',
}

/** Both releases, on a world of our own. Returns the exit status: 0 when both ended as they should. */
export async function demo(own: ProcessLike, options: DemoOptions): Promise<number> {
  const terminal = options.isJson ? own.stderr : own.stdout
  const screen = screenOn(terminal, terminal.isTTY === true && !own.env.NO_COLOR)
  const folder =
    options.folder === null
      ? await mkdtemp(join(tmpdir(), 'slipway-demo-'))
      : resolve(own.cwd(), options.folder)
  const clock = systemClock()
  const stop = stopSignal(own)
  const world = await startWorld(clock, own.env)
  const results: ScenarioResult[] = []
  try {
    introduce(screen, world)
    const config = parseConfig(world.configText, 'slipway.yml')
    await mkdir(folder, { recursive: true })
    await writeFile(join(folder, 'slipway.yml'), world.configText)
    for (const scenario of SCENARIOS) {
      if (stop.signal.aborted) break
      const place = placeOf(own, world, screen, stop.signal, join(folder, scenario.name))
      results.push(await play(place, world, config, scenario, screen, folder))
    }
    await leaveGithub(join(folder, 'github'), world.github)
  } finally {
    stop.release()
    await world.close()
  }
  conclude(screen, results, world, folder)
  if (options.isJson) own.stdout.write(`${jsonLine({ scenarios: results })}\n`)
  if (stop.signal.aborted) return 130
  return results.every((one) => EXPECTED[one.name] === one.outcome) ? 0 : 1
}

function introduce(screen: Screen, world: DemoWorld): void {
  screen.log.info('Slipway demo: two releases of a small web shop, everything on this machine.')
  screen.log.info(
    world.haproxy === null
      ? 'Splitter: the embedded one, because HAProxy is not installed.'
      : `Splitter: ${world.haproxy}`,
  )
  screen.log.info('A window is half a second here; in production it is 30.')
}

async function play(
  place: Place,
  world: DemoWorld,
  config: Config,
  scenario: Scenario,
  screen: Screen,
  folder: string,
): Promise<ScenarioResult> {
  const version = world.commits[scenario.commit] ?? ''
  screen.log.info('')
  screen.log.info(`${scenario.title}.`)
  const opened = await openWorld(place, config, 'production')
  const outcome = await run(opened, policyOf(config, 'production'), {
    command: 'deploy',
    version: scenario.tag,
    base: null,
    planHash: null,
  })
  screen.clear()
  for (const line of outcomeText(outcome, opened.links).split('\n').slice(0, 7)) {
    screen.log.info(line)
  }
  await writeFile(
    join(folder, scenario.name, 'outcome.json'),
    `${jsonLine(outcomeJson(outcome))}\n`,
  )
  return {
    name: scenario.name,
    outcome: outcome.result,
    reason: outcome.reason,
    maxCanaryPercent: outcome.rollout?.percentMax ?? 0,
    harmedRequests: harmed(world, version),
    seconds: secondsOf(outcome),
  }
}

function secondsOf(outcome: Outcome): number {
  return Math.round((outcome.endedAtSeconds - outcome.startedAtSeconds) * 10) / 10
}

/** Counted at the users and not by the judge: failures of the version beyond the usual share. */
function harmed(world: DemoWorld, version: string): number {
  const seen = world.traffic.seen.get(version) ?? { requests: 0, errors: 0 }
  return Math.max(0, Math.round(seen.errors - USUAL_ERROR_RATE * seen.requests))
}

function placeOf(
  own: ProcessLike,
  world: DemoWorld,
  screen: Screen,
  stop: AbortSignal,
  folder: string,
): Place {
  const clock = systemClock()
  return {
    clock,
    log: screen.log,
    observer: screen.observer,
    stop,
    random: Math.random,
    env: own.env,
    repository: world.repository,
    github: {
      apiUrl: world.github.url,
      graphqlUrl: null,
      serverUrl: 'https://github.com',
      token: TOKEN,
      owner: OWNER,
      name: NAME,
      runId: RUN_ID,
    },
    holder: {
      id: runHolderId(RUN_ID, 1),
      where: 'the demo',
      sinceSeconds: clock.nowSeconds(),
    },
    host: hostname(),
    isAlive: isAliveBy(own),
    announcers: [folderAnnouncer(folder)],
  }
}

function conclude(
  screen: Screen,
  results: readonly ScenarioResult[],
  world: DemoWorld,
  folder: string,
): void {
  screen.clear()
  screen.log.info('')
  for (const one of results) {
    screen.log.info(
      `${one.name}: ${one.outcome.replace('_', ' ')} (${one.reason}) after ${one.seconds} s; at most ${percentText(one.maxCanaryPercent)} of the traffic, ${one.harmedRequests} harmed requests.`,
    )
  }
  let requests = 0
  for (const seen of world.traffic.seen.values()) requests += seen.requests
  const lost = world.traffic.seen.get('')?.requests ?? 0
  screen.log.info(`${requests} requests in all; ${lost} of them were lost between two versions.`)
  screen.log.info(`Comments, summaries, deployments and the ledger are in ${folder}`)
}

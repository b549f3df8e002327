import { hostname } from 'node:os'
import { join, resolve } from 'node:path'
import * as core from '@actions/core'
import { writeReport } from '../adapters/announcer/report-file.ts'
import { systemClock } from '../adapters/tools/clock.ts'
import { missingConfig, readAnalysis, readConfigFile } from '../adapters/tools/config-file.ts'
import { stopSignal } from '../adapters/tools/stop-signal.ts'
import type { Place } from '../compose.ts'
import type { Config } from '../config/schema.ts'
import { EXIT_CODES, type Links, type Outcome } from '../domain/outcome.ts'
import type { Policy } from '../domain/policy.ts'
import type { Announcer } from '../ports/announcer.ts'
import type { Clock } from '../ports/clock.ts'
import type { Log } from '../ports/log.ts'
import type { Observer } from '../ports/observer.ts'
import { isAliveBy, type ProcessLike } from '../process-like.ts'
import { annotationText, jsonLine, logLine } from '../reports/escape.ts'
import { outcomeJson } from '../reports/json.ts'
import { progressLine } from '../reports/terminal.ts'
import type { Inputs } from './inputs.ts'
import { report } from './results.ts'

/** Runs the command of the inputs; `change` goes before the configuration. Returns the exit status; ConfigError when the configuration is wrong. */
export async function work(
  own: ProcessLike,
  inputs: Inputs,
  change: Partial<Pick<Policy, 'onLostRun'>> = {},
): Promise<number> {
  // Before anything else can print it.
  if (inputs.githubToken !== '') core.setSecret(inputs.githubToken)
  const workspace = own.env.GITHUB_WORKSPACE ?? own.cwd()
  const repository = resolve(workspace, inputs.workingDirectory)
  if (inputs.command === 'doctor') return withDoctor(own, inputs, repository)
  const [text, { environmentOf, parseConfig }, { policyOf }, { policyWithoutFile }] =
    await Promise.all([
      readConfigFile(repository, inputs.configPath),
      import('../config/parse.ts'),
      import('../config/policy.ts'),
      import('../config/assess-policy.ts'),
    ])
  const config = text === null ? null : parseConfig(text, inputs.configPath)
  if (config === null && inputs.command !== 'assess') throw missingConfig(inputs.configPath)
  const isGoingBack = inputs.command === 'rollback' || inputs.command === 'control'
  const asked =
    config === null
      ? policyWithoutFile(inputs.environment)
      : policyOf(
          config,
          inputs.environment,
          isGoingBack
            ? null
            : await readAnalysis(repository, environmentOf(config, inputs.environment)),
        )
  const isWaiting = inputs.isWaiting ?? asked.isWaiting
  const policy = { ...asked, isWaiting, ...change }
  return withWorld(own, inputs, repository, config, policy)
}

async function withWorld(
  own: ProcessLike,
  inputs: Inputs,
  repository: string,
  config: Config | null,
  policy: Policy,
): Promise<number> {
  const [{ openAssessWorld, openWorld }, { run, runAssess }] = await Promise.all([
    import('../compose.ts'),
    import('../commands/run.ts'),
  ])
  const { place, context, stop } = await placeOf(own, inputs, repository)
  const override = inputs.override === null ? null : { by: context.actor, why: inputs.override }
  const request = { base: inputs.base, planHash: inputs.planHash, override }
  const version = inputs.version ?? context.sha
  try {
    const command = inputs.command === 'doctor' ? 'assess' : inputs.command
    if (command === 'control') return await hear(own, inputs, place, config)
    if (command === 'assess' || command === 'gate' || config === null) {
      const world = await openAssessWorld(place, config, inputs.environment)
      const outcome = await runAssess(world, policy, {
        ...request,
        command: command === 'gate' ? 'gate' : 'assess',
        version,
      })
      return await finish(own, outcome, world.links)
    }
    const world = await openWorld(place, config, inputs.environment)
    const outcome = await run(world, policy, {
      ...request,
      command,
      version: command === 'rollback' ? inputs.version : version,
    })
    return await finish(own, outcome, world.links)
  } finally {
    stop.release()
  }
}

/** Hears the event that started the run. */
async function hear(
  own: ProcessLike,
  inputs: Inputs,
  place: Place,
  config: Config | null,
): Promise<number> {
  const [{ openControlWorld }, { control }, { readEvent, readEventFile }] = await Promise.all([
    import('../compose.ts'),
    import('../commands/control/control.ts'),
    import('../adapters/github/event.ts'),
  ])
  if (config === null) throw missingConfig(inputs.configPath)
  const { environment } = inputs
  const text = await readEventFile(own.env.GITHUB_EVENT_PATH ?? '')
  const world = await openControlWorld(place, config, { environment, isDryRun: false })
  const outcome = await control(world, readEvent(text, place.holder.id))
  return finish(own, outcome, world.links)
}

async function withDoctor(own: ProcessLike, inputs: Inputs, repository: string): Promise<number> {
  const { examinePlace } = await import('../doctor.ts')
  const { place, stop } = await placeOf(own, inputs, repository)
  try {
    const { outcome, links } = await examinePlace(place, inputs.environment, inputs.configPath)
    return await finish(own, outcome, links)
  } finally {
    stop.release()
  }
}

/** The run and its runner, as the rest of the program needs them. */
async function placeOf(own: ProcessLike, inputs: Inputs, repository: string) {
  const { runContext } = await import('./context.ts')
  const clock = systemClock()
  const context = runContext(inputs, clock.nowSeconds(), own.env.GITHUB_TRIGGERING_ACTOR)
  const stop = stopSignal(own)
  const place: Place = {
    clock,
    log: actionLog(),
    observer: actionObserver(clock),
    stop: stop.signal,
    random: Math.random,
    env: own.env,
    repository,
    github: context.github,
    holder: context.holder,
    host: hostname(),
    isAlive: isAliveBy(own),
    announcers: [summaryPage(own)],
  }
  return { place, context, stop }
}

async function finish(own: ProcessLike, outcome: Outcome, links: Links): Promise<number> {
  const { htmlReport } = await import('../reports/html/html.ts')
  const folder = own.env.RUNNER_TEMP ?? own.cwd()
  const path = join(folder, `slipway-${outcome.command}-${own.pid}`)
  const written = async (to: string, text: string): Promise<string> => {
    if (await writeReport(to, text)) return to
    core.warning(`The report could not be written to ${logLine(to)}.`)
    return ''
  }
  const json = await written(`${path}.json`, jsonLine(outcomeJson(outcome)))
  const html = await written(`${path}.html`, htmlReport(outcome, links))
  const { audit: kept = null } = outcome
  const audit = kept === null ? '' : await written(`${path}-audit.json`, kept.text)
  report(outcome, links, { json, html, audit })
  return EXIT_CODES[outcome.result]
}

function actionLog(): Log {
  return {
    debug: (message) => core.debug(annotationText(message)),
    info: (message) => core.info(logLine(message)),
    warn: (message) => core.warning(annotationText(message)),
    error: (message) => core.error(annotationText(message)),
  }
}

/** At most one line in this time while nothing but the numbers change. */
const PROGRESS_LINE_SECONDS = 60

function actionObserver(clock: Clock): Observer {
  let told = ''
  let toldAtSeconds = Number.NEGATIVE_INFINITY
  return {
    progress(progress) {
      const state = `${progress.phase} ${progress.stepIndex} ${progress.verdict?.answer}`
      const isDue = clock.monotonicSeconds() - toldAtSeconds >= PROGRESS_LINE_SECONDS
      if (state === told && !isDue) return
      told = state
      toldAtSeconds = clock.monotonicSeconds()
      core.info(progressLine(progress))
    },
  }
}

/** The page of the run. A runner that has none gets none. */
function summaryPage(own: ProcessLike): Announcer {
  return {
    comment: async () => undefined,
    async summary(markdown) {
      if (own.env.GITHUB_STEP_SUMMARY === undefined) return
      await core.summary.addRaw(markdown, true).write()
    },
  }
}

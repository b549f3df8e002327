import { announcers } from './adapters/announcer/folder.ts'
import { gitChangeSource } from './adapters/git/change-source.ts'
import { gitCommitHistory } from './adapters/git/commit-history.ts'
import { gitFileContents } from './adapters/git/file-contents.ts'
import { gitRefStore } from './adapters/git/refs.ts'
import { isProcessGone, isRunGone } from './adapters/ledger/holders.ts'
import { ledger } from './adapters/ledger/ledger.ts'
import { openMetricSource } from './adapters/metrics/registry.ts'
import { editFinder } from './adapters/readers/registry.ts'
import { openTarget } from './adapters/targets/registry.ts'
import { digest } from './adapters/tools/digest.ts'
import { workflowFiles } from './adapters/tools/workflow-files.ts'
import type { ControlWorld } from './commands/control/control-world.ts'
import type { AssessWorld, World } from './commands/world.ts'
import { policyOf } from './config/policy.ts'
import type { Config, EnvironmentConfig } from './config/schema.ts'
import type { Links } from './domain/outcome.ts'
import type { Announcer } from './ports/announcer.ts'
import type { Clock } from './ports/clock.ts'
import type { Holder } from './ports/ledger.ts'
import type { Log } from './ports/log.ts'
import type { MetricSource } from './ports/metrics.ts'
import type { Observer } from './ports/observer.ts'
import type { TokenProbe } from './ports/token-probe.ts'

/** A repository on GitHub and the token to speak to it. */
export type GithubPlace = {
  readonly apiUrl: string
  /** null = derived from apiUrl. */
  readonly graphqlUrl: string | null
  /** https://github.com, or the address of an Enterprise Server. */
  readonly serverUrl: string
  readonly token: string
  readonly owner: string
  readonly name: string
  /** The run of GitHub Actions that we are; null on a laptop. */
  readonly runId: number | null
}

/** Where the program runs and what that place gives it. */
export type Place = {
  readonly clock: Clock
  readonly log: Log
  readonly observer: Observer
  readonly stop: AbortSignal
  /** Uniform in [0, 1), for the jitter of retries. */
  readonly random: () => number
  readonly env: { readonly [name: string]: string | undefined }
  /** Folder of the checkout. */
  readonly repository: string
  readonly github: GithubPlace | null
  readonly holder: Holder
  readonly host: string
  readonly isAlive: (pid: number) => boolean
  /** Who is told besides the pull requests: the page of the run, a folder. */
  readonly announcers: readonly Announcer[]
}

/** The only file that knows every adapter: makes the world of `assess`, which changes nothing in it. */
export async function openAssessWorld(
  place: Place,
  config: Config | null,
  environment: string,
): Promise<AssessWorld> {
  return (await openPatient(place, config, environment)).world
}

/** The same, with what only the doctor looks at. */
export async function openPatient(place: Place, config: Config | null, environment: string) {
  const options = config?.environments[environment] ?? null
  const { clock, log, repository, env } = place
  const links = linksOf(place, options)
  const github = await openGithub(place, config, links)
  const store = github?.store ?? gitRefStore({ repository, env })
  const isHolderGone =
    github === null
      ? isProcessGone(place.host, place.isAlive)
      : isRunGone(github.runs.isRunAttemptOver)
  const world: AssessWorld = {
    changes: gitChangeSource({ repository, env }),
    commitHistory: gitCommitHistory({ repository, env }),
    contents: gitFileContents({ repository, env }),
    edits: editFinder(),
    pullRequests: github?.pullRequests ?? null,
    reviews: github?.reviews ?? null,
    checks: github?.checks ?? null,
    dependencyReviews: github?.dependencyReviews ?? null,
    deployments: github?.deployments ?? null,
    approvals: github?.approvals ?? null,
    protection: github?.protection ?? null,
    announcer: announcers([...place.announcers, ...(github === null ? [] : [github.announcer])]),
    ...(await notifierOf(place, options, links)),
    ...(github === null ? {} : { incidents: github.incidents }),
    ...(options === null ? {} : { openSources: () => sourcesOf(place, options, environment) }),
    ledger: ledger({ environment, store, isHolderGone }),
    clock,
    log,
    digest,
    links,
  }
  const probe: TokenProbe | null = github?.probe ?? null
  return { world, probe, workflows: workflowFiles(repository) }
}

/** Most teams notify nobody, and load nothing for it. */
async function notifierOf(place: Place, options: EnvironmentConfig | null, links: Links) {
  const hooks = options?.notify ?? []
  if (hooks.length === 0) return {}
  const [{ webhookNotifier }, { httpClient }, { notificationBody }] = await Promise.all([
    import('./adapters/announcer/webhooks.ts'),
    import('./adapters/tools/http.ts'),
    import('./reports/notification.ts'),
  ])
  const { clock, random, env, log } = place
  const notifier = webhookNotifier(hooks, {
    http: httpClient({ clock, random }),
    env,
    log,
    bodyOf: (outcome, { format, template }) => notificationBody(outcome, links, format, template),
  })
  return { notifier }
}

/** The world of `deploy` and `rollback`: all of it, with the target and the metric sources. */
export async function openWorld(place: Place, config: Config, environment: string): Promise<World> {
  const options = config.environments[environment]
  if (options === undefined) throw new Error(`there is no environment ${environment}`)
  const base = await openAssessWorld(place, config, environment)
  return {
    ...base,
    target: await openTarget(options.target, toolsOf(place, environment)),
    sources: await sourcesOf(place, options, environment),
    observer: place.observer,
    stop: place.stop,
    holder: place.holder,
  }
}

function toolsOf({ clock, log, env, repository }: Place, environment: string) {
  return { clock, log, env, workingDirectory: repository, environment }
}

async function sourcesOf(place: Place, options: EnvironmentConfig, environment: string) {
  const tools = { ...toolsOf(place, environment), random: place.random }
  const sources = new Map<string, MetricSource>()
  for (const [name, source] of Object.entries(options.sources)) {
    sources.set(name, await openMetricSource(name, source, tools))
  }
  return sources
}

/** What it takes to hear a click: no target, and each environment only when it is asked for. */
export async function openControlWorld(
  place: Place,
  config: Config,
  options: Pick<ControlWorld, 'environment' | 'isDryRun'>,
): Promise<ControlWorld> {
  const { github, clock, log } = place
  if (github === null) throw new Error('there is no GitHub to hear a click from')
  const adapters = await import('./adapters/github/index.ts')
  const client = adapters.githubClient(clientOptions(place, github, config))
  return {
    ...options,
    conversation: adapters.githubConversation(client),
    policyOf: (name) => (Object.hasOwn(config.environments, name) ? policyOf(config, name) : null),
    open: (name) => openAssessWorld(place, config, name),
    holder: place.holder,
    announcer: announcers(place.announcers),
    links: linksOf(place, config.environments[options.environment] ?? null),
    clock,
    log,
  }
}

function clientOptions(place: Place, github: GithubPlace, config: Config | null) {
  return {
    apiUrl: github.apiUrl,
    ...(github.graphqlUrl === null ? {} : { graphqlUrl: github.graphqlUrl }),
    token: github.token,
    repository: { owner: github.owner, name: github.name },
    writeSpacingSeconds: config?.github['write-spacing-seconds'] ?? 1,
    stop: place.stop,
    clock: place.clock,
    log: place.log,
  }
}

async function openGithub(place: Place, config: Config | null, links: Links) {
  const { github } = place
  if (github === null) return null
  const adapters = await import('./adapters/github/index.ts')
  const client = adapters.githubClient(clientOptions(place, github, config))
  return {
    store: adapters.githubRefStore(client),
    runs: adapters.githubRuns(client),
    pullRequests: adapters.githubPullRequests(client),
    reviews: adapters.githubReviews(client),
    incidents: adapters.githubIncidents(client),
    dependencyReviews: adapters.githubDependencyReviews(client),
    checks: adapters.githubChecks(client, github.runId),
    probe: adapters.githubTokenProbe(client),
    approvals: github.runId === null ? null : adapters.githubApprovals(client, github.runId),
    protection: adapters.githubEnvironments(client),
    deployments: adapters.githubDeployments(client, {
      runUrl: links.run,
      environmentUrl: links.environment,
    }),
    // The page of the run is told by the front door, which knows where it is.
    announcer: { ...adapters.githubComments(client), summary: async () => undefined },
  }
}

/** Every address that a report may point at; all are made here, from parts that we know. */
function linksOf(place: Place, options: EnvironmentConfig | null): Links {
  const { github } = place
  const environment = options?.url ?? null
  if (github === null) return { repository: null, run: null, rollback: null, environment }
  const repository = `${github.serverUrl}/${encodeURIComponent(github.owner)}/${encodeURIComponent(github.name)}`
  const workflow = options?.['rollback-workflow'] ?? null
  return {
    repository,
    run: github.runId === null ? null : `${repository}/actions/runs/${github.runId}`,
    rollback: workflow === null ? null : `${repository}/actions/workflows/${workflow}`,
    environment,
  }
}

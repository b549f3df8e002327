import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Clock } from '../ports/clock.ts'
import { demoConfig, stageScript } from './config.ts'
import { addLiveDeployment } from './github-server/live-deployment.ts'
import { type GithubServer, startGithubServer } from './github-server/server.ts'
import { startMachines } from './machines.ts'
import { startMetricsServer } from './metrics-server.ts'
import { makeRepository } from './repository.ts'
import { startSplitter } from './splitter/embedded.ts'
import { findHaproxy, startHaproxy } from './splitter/haproxy.ts'
import type { Splitter } from './splitter/splitter.ts'
import { COMMITS, SCENARIOS, subjectOf, USUAL_ERROR_RATE } from './story.ts'
import { startTraffic, type Traffic } from './traffic.ts'

export const OWNER = 'example'
export const NAME = 'shop'
export const TOKEN = 'demo-token-that-opens-nothing'
export const RUN_ID = 4711
const REQUESTS_PER_SECOND = 600
const SCRAPE_SECONDS = 0.1

/** Everything around Slipway, on loopback and in one temporary folder. */
export type DemoWorld = {
  readonly repository: string
  readonly configText: string
  readonly commits: readonly string[]
  readonly github: GithubServer
  readonly splitter: Splitter
  /** What the splitter says of itself; null = the embedded one. */
  readonly haproxy: string | null
  readonly traffic: Traffic
  close(): Promise<void>
}

type Closing = () => Promise<unknown>

export async function startWorld(
  clock: Clock,
  env: { readonly [name: string]: string | undefined },
): Promise<DemoWorld> {
  const closings: Closing[] = []
  const close = async () => {
    for (const one of closings.reverse()) await one()
  }
  try {
    return { ...(await build(clock, env, closings)), close }
  } catch (error) {
    await close()
    throw error
  }
}

async function build(
  clock: Clock,
  env: { readonly [name: string]: string | undefined },
  closings: Closing[],
): Promise<Omit<DemoWorld, 'close'>> {
  const folder = await mkdtemp(join(tmpdir(), 'slipway-world-'))
  closings.push(() => rm(folder, { recursive: true, force: true }))
  const repository = join(folder, 'shop')
  const commits = await makeRepository(repository, COMMITS, env)
  const rates = new Map(SCENARIOS.map((one) => [commits[one.commit], one.errorRate]))
  const machines = await startMachines(
    commits[0] ?? '',
    (sha) => rates.get(sha) ?? USUAL_ERROR_RATE,
    Math.random,
  )
  closings.push(machines.close)
  const { blue, green } = machines.services
  const { splitter, haproxy } = await startAnySplitter(join(folder, 'splitter.sock'), blue, green)
  closings.push(splitter.close)
  const metrics = await startMetricsServer({
    scrapeTargets: [blue, green].map(({ url }) => ({ url: `${url}/metrics`, labels: {} })),
    intervalSeconds: SCRAPE_SECONDS,
    clock,
  })
  closings.push(metrics.close)
  const github = await startGithubServer({
    repository: { owner: OWNER, name: NAME },
    token: TOKEN,
    now: () => clock.nowSeconds(),
  })
  closings.push(github.close)
  seed(github, commits)
  const script = join(folder, 'stage.mjs')
  await mkdir(folder, { recursive: true })
  await writeFile(script, stageScript(machines.controlUrl))
  const traffic = startTraffic(splitter.url, REQUESTS_PER_SECOND, Math.random)
  closings.push(traffic.stop)
  const configText = demoConfig({
    socketPath: splitter.address,
    metricsUrl: metrics.url,
    stageScript: script,
    node: process.execPath,
  })
  return { repository, configText, commits, github, splitter, haproxy, traffic }
}

async function startAnySplitter(
  socketPath: string,
  blue: { readonly port: number },
  green: { readonly port: number },
): Promise<{ splitter: Splitter; haproxy: string | null }> {
  const options = {
    backend: 'shop',
    servers: [
      { name: 'blue-1', port: blue.port, weight: 100 },
      { name: 'green-1', port: green.port, weight: 0 },
    ],
    socketPath,
    checkPath: '/healthz',
    checkIntervalSeconds: 0.5,
    rise: 1,
    fall: 6,
  }
  const haproxy = await findHaproxy()
  const splitter = haproxy === null ? await startSplitter(options) : await startHaproxy(options)
  return { splitter, haproxy }
}

/** What GitHub knows before the demo begins: the first version is live, the pull requests are merged. */
function seed(github: GithubServer, commits: readonly string[]): void {
  const { state } = github
  const sha = commits[0] ?? ''
  addLiveDeployment(state, sha)
  for (const scenario of SCENARIOS) {
    const commit = COMMITS[scenario.commit]
    const name = commits[scenario.commit]
    if (commit === undefined || name === undefined) continue
    state.pullRequests.push({
      number: scenario.pullRequest,
      title: subjectOf(commit),
      author: commit.author.toLowerCase(),
      isMerged: true,
      labels: [],
      commits: [name],
    })
  }
  state.runs.push({ id: RUN_ID, attempt: 1, status: 'in_progress', headSha: sha })
}

import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, jest } from '@jest/globals'
import { systemClock } from '../../src/adapters/tools/clock.ts'
import { addLiveDeployment } from '../../src/demo/github-server/live-deployment.ts'
import { type GithubServer, startGithubServer } from '../../src/demo/github-server/server.ts'
import { startMachines } from '../../src/demo/machines.ts'
import { startMetricsServer } from '../../src/demo/metrics-server.ts'
import { startSplitter } from '../../src/demo/splitter/embedded.ts'
import type { Splitter, SplitterOptions } from '../../src/demo/splitter/splitter.ts'
import { startTraffic } from '../../src/demo/traffic.ts'
import { bundleConfig, CONFIG_PATH, type ConfigChanges, stageProgram } from './bundle-config.ts'
import { complaintsAboutGithub, complaintsAboutStep } from './bundle-promises.ts'
import { type Step, type StepEnded, type StepStarted, startStep } from './bundle-run.ts'
import { type Shop, shop } from './bundle-shop.ts'
import { type WatchedTarget, watchTarget } from './bundle-target.ts'
import { REPOSITORY, TOKEN } from './github-names.ts'

const REQUESTS_PER_SECOND = 30
const SCRAPE_SECONDS = 0.15
/** A test starts up to three processes one after the other; faults.test.ts many at once. */
const TEST_SECONDS_MAX = 180
const FIRST_RUN_ID = 4711

/** Blue serves, green waits. */
const WEIGHTS = { 'blue-1': 100, 'green-1': 0 } as const

/** Starts what splits the traffic: the embedded one, or HAProxy. */
type OpenSplitter = (options: SplitterOptions) => Promise<Splitter>

type Inputs = { readonly [name: string]: string }

/** Everything around the bundle, on loopback: GitHub, a splitter, two slots, their metrics and users. */
export type BundleWorld = {
  readonly shop: Shop
  /** The checkout, a copy of the shop. */
  readonly folder: string
  readonly github: GithubServer
  readonly target: WatchedTarget
  /** Share of the requests that a version fails, 0 to 1, by commit. */
  readonly errorRates: Map<string, number>
  /** Share of the traffic that slot green has, in percent. Blue is live when the world begins. */
  greenPercent(): number
  /** Starts a step as a run of its own, with `inputs` over the defaults of action.yml. */
  start(inputs: Inputs, sha?: string, event?: object): Promise<StepStarted>
  /** The same, to its end. */
  run(inputs: Inputs, sha?: string, event?: object): Promise<StepEnded>
  /** Starts the second half of the newest run, with what its first half left behind. */
  post(inputs: Inputs, state: string): Promise<StepEnded>
  /** Tells GitHub that every run so far has ended, as it does when their machines died. */
  endRuns(): void
  configure(changes: ConfigChanges): Promise<void>
}

/** Worlds of one test file, each with the same shop; opened when asked for and closed together. */
export function bundleWorlds(
  makeShop: () => Shop = shop,
  openSplitter: OpenSplitter = startSplitter,
) {
  jest.setTimeout(TEST_SECONDS_MAX * 1000)
  const made = makeShop()
  const open = new Map<BundleWorld, OpenWorld['end']>()
  const past: Past[] = []

  async function close(world: BundleWorld): Promise<void> {
    const end = open.get(world)
    open.delete(world)
    if (end !== undefined) past.push(await end())
  }

  return {
    shop: made,
    async open(changes?: ConfigChanges): Promise<BundleWorld> {
      const { world, end } = await bundleWorld(made, openSplitter, changes)
      open.set(world, end)
      return world
    },
    close,
    /** For afterAll: whatever a step said, and whatever GitHub was asked, is held to the promises. */
    async closeAll(): Promise<void> {
      await Promise.all([...open.keys()].map(close))
      made.dispose()
      const steps = past.flatMap((one) => one.steps.flatMap(complaintsAboutStep))
      const github = past.flatMap((one) => complaintsAboutGithub(one.github))
      expect([...steps, ...github]).toEqual([])
    },
  }
}

/** What a world leaves behind, for the promises to be held against. */
type Past = { readonly steps: readonly StepEnded[]; readonly github: GithubServer }
type OpenWorld = { readonly world: BundleWorld; readonly end: () => Promise<Past> }

/** A world in which the first version of the shop is live in slot blue. */
async function bundleWorld(
  shop: Shop,
  openSplitter: OpenSplitter,
  changes: ConfigChanges = {},
): Promise<OpenWorld> {
  const folder = await mkdtemp(join(tmpdir(), 'slipway-bundle-'))
  const checkout = join(folder, 'shop')
  await cp(shop.folder, checkout, { recursive: true })
  const clock = systemClock()
  const surroundings = await startSurroundings(shop, folder, openSplitter)
  const now = clock.nowSeconds
  const github = await startGithubServer({ repository: REPOSITORY, token: TOKEN, now })
  seed(github, shop)
  const { splitter, machines, metrics, traffic, errorRates } = surroundings
  const target = await watchTarget(splitter.address, WEIGHTS, () => github.requests.length)
  const program = join(folder, 'stage.mjs')
  await writeFile(program, stageProgram(machines.controlUrl))
  const parts = { address: target.address, metricsUrl: metrics.url, program }
  let runId = FIRST_RUN_ID

  const configure = async (more: ConfigChanges) => {
    await mkdir(join(checkout, '.github'), { recursive: true })
    await writeFile(join(checkout, CONFIG_PATH), bundleConfig(parts, more))
  }
  await configure(changes)

  const ended: Promise<StepEnded>[] = []
  const start = async (
    inputs: Inputs,
    sha: string = shop.versions['v1.1.0'],
    event: object = {},
  ) => {
    runId++
    github.state.runs.push({ id: runId, attempt: 1, status: 'in_progress', headSha: sha })
    return begin({ folder: join(folder, `run-${runId}`), sha, inputs, event })
  }
  const begin = async (own: Pick<Step, 'folder' | 'sha' | 'inputs' | 'event' | 'state'>) => {
    const started = await startStep({ ...own, workspace: checkout, apiUrl: github.url, runId })
    ended.push(started.ended)
    return started
  }
  const post = async (inputs: Inputs, state: string): Promise<StepEnded> => {
    const sha = shop.versions['v1.1.0']
    const started = await begin({ folder: join(folder, `post-${runId}`), sha, inputs, state })
    return started.ended
  }

  const world: BundleWorld = {
    shop,
    folder: checkout,
    github,
    target,
    errorRates,
    greenPercent() {
      const { 'blue-1': blue = 0, 'green-1': green = 0 } = target.weights()
      return (100 * green) / (blue + green)
    },
    start,
    run: async (inputs, sha, event) => (await start(inputs, sha, event)).ended,
    post,
    endRuns() {
      const { runs } = github.state
      runs.splice(0, runs.length, ...runs.map((run) => ({ ...run, status: 'completed' as const })))
    },
    configure,
  }

  async function end(): Promise<Past> {
    const steps = await Promise.all(ended)
    await Promise.all([traffic.stop(), target.close(), github.close()])
    await Promise.all([splitter.close(), metrics.close()])
    await machines.close()
    await rm(folder, { recursive: true, force: true })
    return { steps, github }
  }
  return { world, end }
}

async function startSurroundings(shop: Shop, folder: string, openSplitter: OpenSplitter) {
  const errorRates = new Map<string, number>()
  const errorRateOf = (sha: string) => errorRates.get(sha) ?? 0
  const machines = await startMachines(shop.versions['v1.0.0'], errorRateOf, Math.random)
  const { blue, green } = machines.services
  const splitter = await openSplitter({
    backend: 'shop',
    servers: [
      { name: 'blue-1', port: blue.port, weight: WEIGHTS['blue-1'] },
      { name: 'green-1', port: green.port, weight: WEIGHTS['green-1'] },
    ],
    socketPath: join(folder, 'splitter.sock'),
    checkPath: '/healthz',
    checkIntervalSeconds: 0.3,
    rise: 1,
    // All worlds share this process: a moment in which it is busy must not look like a sick service.
    fall: 5,
  })
  const metrics = await startMetricsServer({
    scrapeTargets: [blue, green].map(({ url }) => ({ url: `${url}/metrics`, labels: {} })),
    intervalSeconds: SCRAPE_SECONDS,
    clock: systemClock(),
  })
  const traffic = startTraffic(splitter.url, REQUESTS_PER_SECOND, Math.random)
  return { errorRates, machines, splitter, metrics, traffic }
}

/** What GitHub knows before anything happens: the first version is live, the pull requests are merged. */
function seed({ state }: GithubServer, shop: Shop): void {
  addLiveDeployment(state, shop.versions['v1.0.0'])
  for (const { number, title, commits } of shop.pullRequests) {
    state.pullRequests.push({ number, title, commits, author: 'ada', isMerged: true, labels: [] })
  }
}

import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect } from '@jest/globals'
import { systemClock } from '../../src/adapters/tools/clock.ts'
import { stageScript } from '../../src/demo/config.ts'
import { type GithubServer, startGithubServer } from '../../src/demo/github-server/server.ts'
import { type Machines, startMachines } from '../../src/demo/machines.ts'
import { makeRepository } from '../../src/demo/repository.ts'
import { type HaproxySplitter, startHaproxy } from '../../src/demo/splitter/haproxy.ts'
import { COMMITS } from '../../src/demo/story.ts'
import { REPOSITORY, TOKEN } from './github-names.ts'
import { violationsOf } from './github-openapi.ts'
import { seedDeployment } from './github-world.ts'
import { type Prometheus, startPrometheus } from './prometheus.ts'
import { type RealParts, realConfig } from './real-config.ts'
import { startUsers, type Users } from './real-users.ts'
import { type WeightsWatch, watchWeights } from './real-weights.ts'

const REQUESTS_PER_SECOND = 400
const SCRAPE_MILLISECONDS = 250
const PULL_REQUEST = 12

/** v1.0.0 is live in slot blue; the others are there to be deployed. */
export type Tag = 'v1.0.0' | 'v1.1.0' | 'v1.2.0'

/**
 * HAProxy and Prometheus as Debian ships them, with two services behind and users in front, a real git
 * repository, and a GitHub on loopback.
 */
export type RealWorld = {
  readonly repository: string
  readonly commits: { readonly [T in Tag]: string }
  readonly github: GithubServer
  readonly haproxy: HaproxySplitter
  /** Null when HAProxy's own counters are the source. */
  readonly prometheus: Prometheus | null
  readonly users: Users
  readonly weights: WeightsWatch
  configText(changes?: Partial<RealParts>): string
  /** A HAProxy of the same configuration in the place of one that was killed. */
  startHaproxyAgain(): Promise<void>
  close(): Promise<void>
}

export type RealWorldOptions = {
  readonly steps?: readonly number[]
  readonly source?: 'prometheus' | 'haproxy'
  /** Share of its requests that a version fails, 0 to 1. Default: none. */
  readonly errorRates?: { readonly [T in Tag]?: number }
}

/** Call it once in a test file. Every world is closed after its test, and GitHub had to like each request. */
export function realWorlds(): (options?: RealWorldOptions) => Promise<RealWorld> {
  const opened: RealWorld[] = []
  afterEach(async () => {
    const worlds = opened.splice(0)
    await Promise.all(worlds.map((world) => world.close()))
    expect(worlds.flatMap(({ github }) => github.requests.flatMap(violationsOf))).toEqual([])
  })
  return async (options = {}) => {
    const world = await realWorld(options)
    opened.push(world)
    return world
  }
}

type Closing = () => Promise<unknown>

async function realWorld(options: RealWorldOptions): Promise<RealWorld> {
  const closings: Closing[] = []
  const close = async () => {
    for (const one of closings.reverse()) await one()
  }
  try {
    return Object.assign(await build(options, closings), { close })
  } catch (error) {
    await close()
    throw error
  }
}

async function build(
  { steps = [5, 25, 50, 100], source = 'prometheus', errorRates = {} }: RealWorldOptions,
  closings: Closing[],
): Promise<Omit<RealWorld, 'close'>> {
  const folder = await mkdtemp(join(tmpdir(), 'slipway-real-'))
  closings.push(() => rm(folder, { recursive: true, force: true }))
  const repository = join(folder, 'shop')
  const commits = await commitsIn(repository)
  const machines = await startMachines(
    commits['v1.0.0'],
    (sha) => errorRates[TAGS.find((tag) => commits[tag] === sha) ?? 'v1.0.0'] ?? 0,
    Math.random,
  )
  closings.push(machines.close)
  const splitterOptions = haproxyOptions(join(folder, 'admin.sock'), machines)
  let haproxy = await startHaproxy(splitterOptions)
  closings.push(() => haproxy.close())
  const prometheus = source === 'haproxy' ? null : await prometheusOver(machines)
  closings.push(async () => prometheus?.stop())
  const github = await githubThatKnows(commits)
  closings.push(github.close)
  const program = join(folder, 'stage.mjs')
  await writeFile(program, stageScript(machines.controlUrl))
  const weights = await watchWeights(haproxy.address, 'shop')
  closings.push(weights.stop)
  const users = startUsers(haproxy.url, REQUESTS_PER_SECOND)
  closings.push(users.stop)
  const parts: RealParts = {
    address: haproxy.address,
    prometheusUrl: prometheus?.url ?? null,
    stage: [process.execPath, program],
    steps,
  }
  return {
    repository,
    commits,
    github,
    get haproxy() {
      return haproxy
    },
    prometheus,
    users,
    weights,
    configText: (changes = {}) => realConfig({ ...parts, ...changes }),
    async startHaproxyAgain() {
      const { close, url } = haproxy
      await close()
      haproxy = await startHaproxy({ ...splitterOptions, port: Number(new URL(url).port) })
    },
  }
}

const TAGS: readonly Tag[] = ['v1.0.0', 'v1.1.0', 'v1.2.0']

async function commitsIn(repository: string): Promise<RealWorld['commits']> {
  const made = await makeRepository(repository, COMMITS, { PATH: process.env.PATH })
  await mkdir(join(repository, '.github'), { recursive: true })
  const [first = '', second = '', third = ''] = made
  return { 'v1.0.0': first, 'v1.1.0': second, 'v1.2.0': third }
}

function haproxyOptions(socketPath: string, { services }: Machines) {
  return {
    backend: 'shop',
    servers: [
      { name: 'blue-1', port: services.blue.port, weight: 100 },
      { name: 'green-1', port: services.green.port, weight: 0 },
    ],
    socketPath,
    checkPath: '/healthz',
    checkIntervalSeconds: 0.5,
    rise: 1,
    // A machine that is out of breath for a moment is not a candidate that died.
    fall: 6,
  }
}

function prometheusOver({ services }: Machines): Promise<Prometheus> {
  const pages = [services.blue, services.green].map(({ url }) => `${url}/metrics`)
  return startPrometheus(pages, SCRAPE_MILLISECONDS)
}

/** A GitHub for which v1.0.0 is live and v1.1.0 came by a pull request. */
async function githubThatKnows(commits: RealWorld['commits']): Promise<GithubServer> {
  const { nowSeconds } = systemClock()
  const server = await startGithubServer({ repository: REPOSITORY, token: TOKEN, now: nowSeconds })
  seedDeployment({ server }, { sha: commits['v1.0.0'], states: ['in_progress', 'success'] })
  server.state.pullRequests.push({
    number: PULL_REQUEST,
    title: 'Round prices to cents',
    author: 'ada',
    isMerged: true,
    labels: [],
    commits: [commits['v1.1.0']],
  })
  return server
}

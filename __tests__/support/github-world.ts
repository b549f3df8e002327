import { afterEach, expect } from '@jest/globals'
import {
  type GithubClient,
  type GithubClientOptions,
  githubClient,
} from '../../src/adapters/github/client.ts'
import { type GithubServer, startGithubServer } from '../../src/demo/github-server/server.ts'
import type { StoredDeployment } from '../../src/demo/github-server/state.ts'
import { parseSha, type Sha } from '../../src/domain/units.ts'
import { REPOSITORY, TOKEN } from './github-names.ts'
import { violationsOf } from './github-openapi.ts'
import { type SimulatedClock, simulatedClock } from './simulated-clock.ts'

/** A GitHub server, a client of it, and the clock of both. */
export type GithubWorld = {
  readonly server: GithubServer
  readonly client: GithubClient
  readonly clock: SimulatedClock
  /** Everything that the client said to people. */
  readonly said: readonly string[]
}

const open: GithubServer[] = []

/** Call it once in a test file: every exchange of a test must be one that GitHub describes. */
export function holdExchangesToTheDescription(): void {
  afterEach(async () => {
    const servers = open.splice(0)
    await Promise.all(servers.map((server) => server.close()))
    expect(servers.flatMap((server) => server.requests.flatMap(violationsOf))).toEqual([])
  })
}

export async function githubWorld(
  options: Partial<GithubClientOptions> = {},
): Promise<GithubWorld> {
  const clock = simulatedClock()
  const server = await startGithubServer({
    repository: REPOSITORY,
    token: TOKEN,
    now: clock.nowSeconds,
  })
  open.push(server)
  const said: string[] = []
  const say = (message: string) => said.push(message)
  const client = githubClient({
    apiUrl: server.url,
    token: TOKEN,
    repository: REPOSITORY,
    writeSpacingSeconds: 0,
    retryDelaySeconds: 0.001,
    requestTimeoutSeconds: 5,
    clock,
    log: { debug: say, info: say, warn: say, error: say },
    ...options,
  })
  return { server, client, clock, said }
}

/** A commit name made of one digit pair, for tests that need commits but not their content. */
export function shaOf(n: number): Sha {
  const sha = parseSha(n.toString(16).padStart(40, '0'))
  if (sha === null) throw new Error(`no commit name for ${n}`)
  return sha
}

type Seed = Partial<StoredDeployment> & {
  readonly states: readonly StoredDeployment['statuses'][number]['state'][]
}

/** A deployment that is there already; `states` oldest first. */
export function seedDeployment(
  { server }: Pick<GithubWorld, 'server'>,
  seed: Seed,
): StoredDeployment {
  const { state } = server
  const { states, ...rest } = seed
  const sha = rest.sha ?? shaOf(1)
  const deployment: StoredDeployment = {
    id: state.nextId(),
    sha,
    ref: sha,
    task: 'deploy',
    environment: 'production',
    payload: {},
    description: null,
    isProduction: true,
    isTransient: false,
    createdAtSeconds: state.now(),
    statuses: states.map((name) => ({
      id: state.nextId(),
      state: name,
      description: '',
      logUrl: '',
      environmentUrl: '',
      createdAtSeconds: state.now(),
    })),
    ...rest,
  }
  state.deployments.push(deployment)
  return deployment
}

/** The requests that the server had, as "METHOD pattern". */
export function asked({ server }: GithubWorld): readonly string[] {
  return server.requests.map(
    ({ method, pattern, path }) =>
      `${method} ${(pattern ?? path).replace('/repos/{owner}/{repo}', '')}`,
  )
}

import { hostname } from 'node:os'
import { runHolderId } from '../../src/adapters/ledger/holders.ts'
import { systemClock } from '../../src/adapters/tools/clock.ts'
import { run } from '../../src/commands/run.ts'
import { openWorld, type Place } from '../../src/compose.ts'
import { parseConfig } from '../../src/config/parse.ts'
import { policyOf } from '../../src/config/policy.ts'
import type { Outcome } from '../../src/domain/outcome.ts'
import type { Progress } from '../../src/domain/rollout/rollout.ts'
import { REPOSITORY, TOKEN } from './github-names.ts'
import type { RealParts } from './real-config.ts'
import type { RealWorld } from './real-world.ts'

/** What a run reported of itself while it ran. */
export type ProgressSeen = Progress & { readonly atSeconds: number }

export type Ran = {
  readonly outcome: Outcome
  readonly progress: readonly ProgressSeen[]
  /** When the command was called and when it answered, in seconds since 1970. */
  readonly fromSeconds: number
  readonly toSeconds: number
}

export type RunChanges = {
  /** Parts of the configuration that are otherwise than in the world. */
  readonly parts?: Partial<RealParts>
  /** The file that `judge.config` names, as text. */
  readonly analysis?: string
}

/** Runs the command as a run of GitHub Actions would, in this process, with every real adapter. */
export async function runCommand(
  world: RealWorld,
  command: 'deploy' | 'rollback',
  version: string | null,
  { parts = {}, analysis }: RunChanges = {},
): Promise<Ran> {
  const config = parseConfig(world.configText(parts), 'slipway.yml')
  const progress: ProgressSeen[] = []
  const clock = systemClock()
  const place = realPlace(world, (seen) => {
    progress.push({ ...seen, atSeconds: clock.nowSeconds() })
  })
  const opened = await openWorld(place, config, 'production')
  const fromSeconds = clock.nowSeconds()
  const request = { command, version, base: null, planHash: null }
  const outcome = await run(opened, policyOf(config, 'production', analysis ?? null), request)
  return { outcome, progress, fromSeconds, toSeconds: clock.nowSeconds() }
}

/** A run of GitHub Actions of its own. */
export function realPlace(
  world: RealWorld,
  onProgress: (progress: Progress) => void = () => undefined,
): Place {
  const { state, url } = world.github
  const clock = systemClock()
  const runId = state.nextId()
  state.runs.push({
    id: runId,
    attempt: 1,
    status: 'in_progress',
    headSha: world.commits['v1.0.0'],
  })
  const silent = () => undefined
  return {
    clock,
    log: { debug: silent, info: silent, warn: silent, error: silent },
    observer: { progress: onProgress },
    stop: new AbortController().signal,
    random: Math.random,
    env: { PATH: process.env.PATH },
    repository: world.repository,
    github: {
      apiUrl: url,
      graphqlUrl: null,
      serverUrl: 'https://github.com',
      token: TOKEN,
      ...REPOSITORY,
      runId,
    },
    holder: {
      id: runHolderId(runId, 1),
      where: `run ${runId}`,
      sinceSeconds: clock.nowSeconds(),
    },
    host: hostname(),
    isAlive: () => true,
    announcers: [],
  }
}

/** States of the deployments of a commit, newest deployment last, each from its first to its last status. */
export function deploymentStates(world: RealWorld, sha: string): readonly (readonly string[])[] {
  return world.github.state.deployments
    .filter((deployment) => deployment.sha === sha)
    .map(({ statuses }) => statuses.map(({ state }) => state))
}

/** What was measured, for whoever reads the log of the tests. */
export function tellMeasured(text: string): void {
  process.stdout.write(`    measured: ${text}\n`)
}

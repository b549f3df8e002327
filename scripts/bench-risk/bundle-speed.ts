import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { bundleConfig, CONFIG_PATH } from '../../__tests__/support/bundle-config.ts'
import { BUNDLE, startStep } from '../../__tests__/support/bundle-run.ts'
import { REPOSITORY, TOKEN } from '../../__tests__/support/github-names.ts'
import { addLiveDeployment } from '../../src/demo/github-server/live-deployment.ts'
import { startGithubServer } from '../../src/demo/github-server/server.ts'
import type { Sha } from '../../src/domain/units.ts'

const NOTHING_LISTENS = '127.0.0.1:9'

/** Seconds that `risk` of the committed bundle takes for every commit of a range, as a process of its own. */
export function riskSeconds(
  repository: string,
  base: Sha,
  head: Sha,
  commits: number,
  rounds: number,
): number[] {
  const args = [BUNDLE, 'risk', '--repo', repository, '--range', `${base}..${head}`]
  return Array.from({ length: rounds }, () => {
    const started = performance.now()
    const { stdout, stderr, status } = spawnSync(process.execPath, [...args, '--each', '--json'])
    const lines = stdout.toString().trim().split('\n').length
    if (status !== 0 || lines !== commits + 1) throw new Error(stderr.toString())
    return (performance.now() - started) / 1000
  })
}

/**
 * Seconds that `assess` of the committed bundle takes as a step of a workflow, from the start of its process
 * to its end, `rounds` times; GitHub is the server of the demo, on loopback. Throws where it does not assess.
 */
export async function assessSeconds(
  repository: string,
  base: Sha,
  head: Sha,
  commits: number,
  rounds: number,
): Promise<number[]> {
  const folder = mkdtempSync(join(tmpdir(), 'slipway-bench-assess-'))
  const github = await startGithubServer({
    repository: REPOSITORY,
    token: TOKEN,
    now: () => Date.now() / 1000,
  })
  try {
    addLiveDeployment(github.state, base)
    writeConfig(repository, folder)
    const taken: number[] = []
    for (let round = 0; round < rounds; round += 1) {
      const runId = 1 + round
      const step = await startStep({
        folder: join(folder, `run-${runId}`),
        workspace: repository,
        apiUrl: github.url,
        sha: head,
        runId,
        inputs: { command: 'assess', environment: 'production' },
      })
      const { exitCode, seconds, outputs, stdout } = await step.ended
      if (exitCode !== 0 || outputs.commits !== String(commits)) throw new Error(stdout)
      taken.push(seconds)
    }
    return taken
  } finally {
    await github.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

function writeConfig(repository: string, folder: string): void {
  mkdirSync(join(repository, '.github'), { recursive: true })
  const parts = { address: NOTHING_LISTENS, metricsUrl: `http://${NOTHING_LISTENS}` }
  writeFileSync(
    join(repository, CONFIG_PATH),
    bundleConfig({ ...parts, program: join(folder, 'stage.mjs') }, {}),
  )
}

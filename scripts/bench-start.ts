/**
 * Cold start: how long dist/index.js without inputs takes until it ends, as a multiple of an empty script,
 * measured in turn in one run. Usage: npm run bench:start [-- NODE ...], with further node binaries to try.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { fileURLToPath } from 'node:url'
import { median } from '../src/domain/statistics/median.ts'

/** The most that a start may cost, in starts of an empty script. */
const RATIO_MAX = 3.2
const ROUNDS = 21

const bundle = fileURLToPath(new URL('../../dist/index.js', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'slipway-bench-'))
const empty = join(folder, 'empty.mjs')
writeFileSync(empty, '')

/** As the runner starts the action, without a single input; and as a person does, without arguments. */
const STARTS = {
  action: { GITHUB_ACTIONS: 'true', GITHUB_REPOSITORY: 'o/r', GITHUB_OUTPUT: '' },
  'command line': {},
}

function milliseconds(node: string, script: string, env: { [name: string]: string }): number {
  const started = performance.now()
  const { status, error } = spawnSync(node, [script], { env: { PATH: '', ...env }, cwd: folder })
  if (error !== undefined) throw error
  if (status === null) throw new Error(`${node} ${script} was killed`)
  return performance.now() - started
}

let isSlow = false
for (const node of [process.execPath, ...process.argv.slice(2)]) {
  const version = spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout.trim()
  for (const [name, env] of Object.entries(STARTS)) {
    const pairs = Array.from({ length: ROUNDS }, () => ({
      empty: milliseconds(node, empty, env),
      bundle: milliseconds(node, bundle, env),
    }))
    const ratio = median(pairs.map((pair) => pair.bundle / pair.empty))
    isSlow ||= ratio > RATIO_MAX
    const own = median(pairs.map((pair) => pair.bundle)).toFixed(0)
    const base = median(pairs.map((pair) => pair.empty)).toFixed(0)
    process.stdout.write(
      `${version} ${name}: ${ratio.toFixed(2)} times an empty script (${own} ms, ${base} ms; at most ${RATIO_MAX})\n`,
    )
  }
}
rmSync(folder, { recursive: true, force: true })
process.exitCode = isSlow ? 1 : 0

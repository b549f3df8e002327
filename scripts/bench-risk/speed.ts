import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { gitCommitHistory } from '../../src/adapters/git/commit-history.ts'
import { HISTORY_COMMITS_MAX } from '../../src/domain/risk-model/commit-context.ts'
import { forecastRange } from '../../src/domain/risk-model/forecast.ts'
import { median } from '../../src/domain/statistics/median.ts'
import type { Sha } from '../../src/domain/units.ts'
import { assessSeconds, riskSeconds } from './bundle-speed.ts'
import { type Figure, figure } from './figures.ts'

const ROUNDS = 5
const RANGE_COMMITS = 20

/** So many commits a release, as jekyll has: the earlier releases lie too far back to be read with lines. */
const RELEASE_COMMITS = 70

/** Shapes of repositories: jekyll's, and one with the folders and files of git/git. */
const SHAPES = [
  {
    name: 'jekyll-size',
    files: 800,
    folders: 60,
    commits: HISTORY_COMMITS_MAX + RANGE_COMMITS,
    secondsMax: 0.6,
  },
  {
    name: 'git-size',
    files: 4_500,
    folders: 250,
    commits: HISTORY_COMMITS_MAX + RANGE_COMMITS,
    secondsMax: 1.3,
  },
] as const

/** Time of the history pass and the forecast on made repositories, beside bare `git log` in the same run. */
export async function speedFigures(): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const shape of SHAPES) {
    const folder = mkdtempSync(join(tmpdir(), 'slipway-bench-risk-'))
    try {
      makeRepository(folder, shape)
      figures.push(...(await figuresOf(folder, shape)))
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  }
  return figures
}

async function figuresOf(folder: string, shape: (typeof SHAPES)[number]): Promise<Figure[]> {
  const head = revision(folder, 'main')
  const base = revision(folder, `main~${RANGE_COMMITS}`)
  const history = gitCommitHistory({ repository: folder, env: process.env })
  const whole: number[] = []
  const bare: number[] = []
  const log: number[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    whole.push(await seconds(async () => forecastRange(await history.features(base, head, []))))
    bare.push(await seconds(() => drained(folder, BARE_LOG, base)))
    log.push(
      await seconds(() => drained(folder, [...BARE_LOG, '--raw', '--no-renames', '-z'], base)),
    )
  }
  const total = median(whole)
  const risk = median(riskSeconds(folder, base, head, RANGE_COMMITS, ROUNDS))
  const assess = median(await assessSeconds(folder, base, head, RANGE_COMMITS, ROUNDS))
  const name = `7 ${shape.name}`
  return [
    figure(`${name}: history pass and forecast, seconds`, total, ['<=', shape.secondsMax]),
    figure(`${name}: risk command of the bundle, seconds`, risk, ['<=', shape.secondsMax]),
    figure(`${name}: the same, times as long as git log --raw`, risk / median(log), null),
    figure(`${name}: assess as a workflow step, seconds`, assess, ['<=', shape.secondsMax]),
    figure(`${name}: the same, times as long as git log --raw`, assess / median(log), null),
    figure(`${name}: commits per second`, (HISTORY_COMMITS_MAX + RANGE_COMMITS) / total, [
      '>=',
      10_000,
    ]),
    figure(`${name}: times as long as git log --raw of the same`, total / median(log), null),
    figure(`${name}: times as long as bare git log (no diff)`, total / median(bare), null),
    figure(`${name}: most memory of a process of its own, MB`, megabytes(folder, base, head), [
      '<=',
      120,
    ]),
  ]
}

/** The same in a process that has made no repository before. */
function megabytes(folder: string, base: Sha, head: Sha): number {
  const module = new URL('../../src/adapters/git/commit-history.js', import.meta.url).href
  const program = `
    const { gitCommitHistory } = await import(${JSON.stringify(module)})
    const [repository, base, head] = process.argv.slice(1)
    await gitCommitHistory({ repository, env: process.env }).features(base, head, [])
    console.log(process.resourceUsage().maxRSS)`
  const args = ['--input-type=module', '-e', program, folder, base, head]
  const { stdout } = spawnSync(process.execPath, args)
  return Number(stdout.toString()) / 1024
}

const BARE_LOG = ['log', '--no-merges', '-n', String(HISTORY_COMMITS_MAX)]

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now()
  await work()
  return (performance.now() - started) / 1000
}

/** Runs git and reads all it writes, as a program that does nothing with it would. */
function drained(folder: string, args: readonly string[], base: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn('git', ['-C', folder, ...args, base], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    child.stdout.resume()
    child.on('error', reject)
    child.on('close', (status) =>
      status === 0 ? resolve() : reject(new Error(`git ended with status ${status}`)),
    )
  })
}

function revision(folder: string, name: string): Sha {
  const { stdout } = spawnSync('git', ['-C', folder, 'rev-parse', name])
  return stdout.toString().trim() as Sha
}

/** A linear history with releases: each commit changes up to three files of a tree that is there from the start. */
function makeRepository(
  folder: string,
  shape: { files: number; folders: number; commits: number },
): void {
  spawnSync('git', ['init', '-q', '-b', 'main', folder])
  const path = (file: number) => `src/part${file % shape.folders}/file${file}.ts`
  const text = (file: number, change: number) =>
    Array.from({ length: 60 }, (_, line) =>
      line === change % 60 ? `changed by ${change}` : `line ${line} of ${file}`,
    ).join('\n')
  const data = (content: string) => `data ${Buffer.byteLength(content)}\n${content}\n`
  const parts: string[] = []
  for (let commit = 0; commit < shape.commits; commit += 1) {
    const author = `A${commit % 40} <a${commit % 40}@example.com> ${1_600_000_000 + 3_600 * commit} +0000`
    const message = commit % 4 === 0 ? `Fix the total ${commit}\n` : `Show the total ${commit}\n`
    parts.push(`commit refs/heads/main\nauthor ${author}\ncommitter ${author}\n${data(message)}`)
    const touched =
      commit === 0
        ? Array.from({ length: shape.files }, (_, i) => i)
        : [commit, 7 * commit + 1, 31 * commit + 5].map((i) => i % shape.files)
    for (const file of new Set(touched))
      parts.push(`M 100644 inline ${path(file)}\n${data(text(file, commit))}`)
    if (commit % RELEASE_COMMITS === 0)
      parts.push(`reset refs/tags/v${commit / RELEASE_COMMITS}.0.0\nfrom refs/heads/main\n\n`)
  }
  spawnSync('git', ['-C', folder, 'fast-import', '--quiet', '--done'], {
    input: `${parts.join('')}done\n`,
    maxBuffer: 1e9,
  })
  spawnSync('git', ['-C', folder, 'gc', '-q'])
}

import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { featureRows } from '../../src/domain/risk-model/feature-rows.ts'
import type { CommitFeatures } from '../../src/domain/risk-model/features.ts'

const DAY_SECONDS = 86_400
/** Labels of the last year are not all in yet: such commits are neither fitted nor counted. */
const CENSORED_DAYS = 365
/** A corrective change counts within so many days. */
const LABEL_DAYS = 90

/** Commits of all projects, in columns: a project's commits follow each other, oldest first. */
export type Commits = {
  readonly projects: readonly string[]
  /** Number of the project of each commit. */
  readonly project: Int32Array
  readonly shas: readonly string[]
  readonly features: readonly CommitFeatures[]
  readonly tsSeconds: Float64Array
  /** 1 = needed a corrective change within 90 days. */
  readonly fixed: Uint8Array
  /** 1 = was reverted by name. */
  readonly reverted: Uint8Array
  /** 1 = old enough that its label is in. */
  readonly mature: Uint8Array
}

type Row = {
  readonly sha: string
  readonly features: CommitFeatures
  readonly ts: number
  readonly fixed: boolean
}

/** Reads commits/cg__*.csv.gz and reverts.json.gz of the data folder. */
export function readCommits(folder: string): Commits {
  const files = readdirSync(join(folder, 'commits')).filter((name) => name.startsWith('cg__'))
  const reverts = JSON.parse(text(join(folder, 'reverts.json.gz'))) as {
    readonly [project: string]: { readonly [sha: string]: number }
  }
  const projects = files.sort().map((file) => ({
    name: file.replace(/^cg__|\.csv\.gz$/g, ''),
    rows: readRows(join(folder, 'commits', file)),
  }))
  return inColumns(projects, reverts)
}

/** Rows of one table of the data. */
export function readRows(path: string): readonly Row[] {
  const [header = '', ...lines] = text(path).split('\n')
  const rows = featureRows(header)
  return lines
    .filter((line) => line !== '')
    .map((line) => {
      const row = rows.read(line)
      const latencyDays = row.number('latency_d') ?? -1
      return {
        sha: row.commit,
        features: row.features,
        ts: row.number('ts') ?? 0,
        fixed: row.number('bug') === 1 && latencyDays >= 0 && latencyDays <= LABEL_DAYS,
      }
    })
}

function inColumns(
  projects: readonly { readonly name: string; readonly rows: readonly Row[] }[],
  reverts: { readonly [project: string]: { readonly [sha: string]: number } },
): Commits {
  const count = projects.reduce((sum, { rows }) => sum + rows.length, 0)
  const commits = {
    projects: projects.map(({ name }) => name),
    project: new Int32Array(count),
    shas: [] as string[],
    features: [] as CommitFeatures[],
    tsSeconds: new Float64Array(count),
    fixed: new Uint8Array(count),
    reverted: new Uint8Array(count),
    mature: new Uint8Array(count),
  }
  let at = 0
  for (const [number, { name, rows }] of projects.entries()) {
    const newest = rows.reduce((max, row) => Math.max(max, row.ts), 0)
    for (const row of rows) {
      commits.project[at] = number
      commits.shas.push(row.sha)
      commits.features.push(row.features)
      commits.tsSeconds[at] = row.ts
      commits.fixed[at] = Number(row.fixed)
      commits.reverted[at] = Number(reverts[name]?.[row.sha] !== undefined)
      commits.mature[at] = Number(row.ts <= newest - CENSORED_DAYS * DAY_SECONDS)
      at += 1
    }
  }
  return commits
}

export function text(path: string): string {
  const bytes = readFileSync(path)
  return (basename(path).endsWith('.gz') ? gunzipSync(bytes) : bytes).toString()
}

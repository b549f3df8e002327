import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals'
import { draws } from '../../src/domain/statistics/draws.ts'
import { commandLine } from '../support/command-line.ts'
import { type GitRepository, gitRepository } from '../support/git-repository.ts'
import { type RealServer, startServer } from '../support/real-server.ts'

jest.setTimeout(120_000)

const SCRAPE_SECONDS = 15
const HOURS = 3
const REQUESTS_PER_SECOND = 1_000

let server: RealServer
let repository: GitRepository

/** Hours of a service that fails five requests of a thousand, as its counters would have been scraped. */
function scrapedHours(): string {
  const random = draws(7)
  const nowSeconds = Math.floor(Date.now() / 1000)
  const lines: string[] = []
  let [all, bad] = [0, 0]
  for (let at = nowSeconds - HOURS * 3_600; at <= nowSeconds; at += SCRAPE_SECONDS) {
    const requests = random.poisson(REQUESTS_PER_SECOND * SCRAPE_SECONDS)
    all += requests
    bad += random.clustered(requests * 0.005, 3)
    const line = (code: number, count: number) =>
      `http_requests_total{slot="blue",code="${code}"} ${count} ${at * 1000}`
    lines.push(line(200, all - bad), line(500, bad))
  }
  return lines.join('\n')
}

beforeAll(async () => {
  server = await startServer({
    program: 'victoria-metrics',
    args: (folder, port) => [
      `-storageDataPath=${join(folder, 'data')}`,
      `-httpListenAddr=127.0.0.1:${port}`,
      '-loggerLevel=ERROR',
    ],
    readyPath: '/health',
  })
  await fetch(`${server.url}/api/v1/import/prometheus`, { method: 'POST', body: scrapedHours() })
  await fetch(`${server.url}/internal/force_flush`)
  repository = gitRepository()
  repository.commit('One', { files: { 'a.txt': 'one\n' } })
  mkdirSync(join(repository.folder, '.github'))
  writeFileSync(join(repository.folder, '.github/slipway.yml'), config(server.url))
})
afterAll(async () => {
  repository?.dispose()
  await server?.stop()
})

function config(url: string): string {
  return `version: 1
environments:
  production:
    target:
      type: haproxy
      address: 127.0.0.1:9
      backend: shop
      slots: { blue: [b], green: [g] }
      stage: { run: ["true"] }
    sources: { metrics: { type: victoriametrics, url: "${url}" } }
    metrics:
      errors:
        source: metrics
        bad: 'http_requests_total{slot="\${slot}",code=~"5.."}'
        total: 'http_requests_total{slot="\${slot}"}'
`
}

const call = (...args: string[]) => commandLine(repository)('backtest', 'judge', ...args)

test('the traffic of a metrics server is replayed with every judge', async () => {
  const args = ['--from', '2h', '--serving-slot', 'blue', '--replays', '10']
  const { exitCode, stdout, stderr } = await call(...args, '--json')
  expect([exitCode, stderr]).toEqual([0, expect.stringContaining('Reading 239 windows: 100 %.')])
  const found = JSON.parse(stdout)
  expect(found).toMatchObject({ schemaVersion: 1, environment: 'production', windowsWithData: 239 })
  const [usual] = found.usual
  expect(usual.requestsPerSecond).toBeCloseTo(REQUESTS_PER_SECOND, -1)
  expect(usual.rate).toBeGreaterThan(0.0045)
  expect(usual.rate).toBeLessThan(0.0055)
  const slipway = found.scenarios.map(
    ({ fault, judges }: { fault: { ratio: number } | null; judges: readonly object[] }) => ({
      ratio: fault?.ratio ?? 1,
      ...judges[0],
    }),
  )
  expect(slipway).toMatchObject([
    { ratio: 1, judge: 'slipway', rolledBack: 0, promoted: 10, harmed: 0 },
    { ratio: 1.5 },
    { ratio: 2, rolledBack: 10, rolledBackInDoubt: 0 },
    { ratio: 5, rolledBack: 10, rolledBackInDoubt: 0 },
    { ratio: 20, rolledBack: 10, rolledBackInDoubt: 0 },
  ])
  expect(slipway[4].minutesToRollback).toBeLessThan(slipway[2].minutesToRollback)
})

test('a slot without traffic is no data, and nothing is replayed on it', async () => {
  const { exitCode, stdout } = await call('--from', '1h', '--serving-slot', 'green')
  expect(exitCode).toBe(0)
  expect(stdout).toContain('119 windows of 30 s, 0 with data')
  expect(stdout).toContain('errors: no data')
  expect(stdout).toContain('There are too few windows with counts or latency to replay')
})

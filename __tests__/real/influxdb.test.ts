// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the placeholders of the configuration
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals'
import { influxdbSource } from '../../src/adapters/metrics/influxdb.ts'
import { systemClock } from '../../src/adapters/tools/clock.ts'
import { httpClient } from '../../src/adapters/tools/http.ts'
import { influxdbSource as optionsSchema } from '../../src/config/source-options/stores.ts'
import { counted, failure } from '../contracts/metric-source-contract.ts'
import { freePort, type RealServer, startServer } from '../support/real-server.ts'

jest.setTimeout(40_000)

let server: RealServer

beforeAll(async () => {
  server = await startServer({
    program: 'influxd',
    async prepare(folder, port) {
      const place = (name: string) => JSON.stringify(join(folder, name))
      const config = `
reporting-disabled = true
bind-address = "127.0.0.1:${await freePort()}"
[meta]
dir = ${place('meta')}
[data]
dir = ${place('data')}
wal-dir = ${place('wal')}
[http]
bind-address = "127.0.0.1:${port}"
[logging]
level = "error"
`
      await writeFile(join(folder, 'influxdb.conf'), config)
    },
    args: (folder) => ['-config', join(folder, 'influxdb.conf')],
    readyPath: '/ping',
  })
  await fetch(`${server.url}/query`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: 'q=CREATE DATABASE shop',
  })
})
afterAll(() => server?.stop())

const bad = `SELECT count("ms") FROM "requests" WHERE "slot" = '\${slot}' AND "status" >= 500`
const total = `SELECT count("ms") FROM "requests" WHERE "slot" = '\${slot}' OR "slot" = 'nobody'`
const source = () =>
  influxdbSource(optionsSchema.parse({ type: 'influxdb', url: server.url, database: 'shop' }), {
    http: httpClient({ clock: systemClock(), random: () => 0.5 }),
    clock: systemClock(),
    env: {},
  })
const names = (slot: string) => ({ side: 'canary', slot, version: 'v' })

async function write(lines: readonly string[]): Promise<void> {
  const answer = await fetch(`${server.url}/write?db=shop&precision=ms`, {
    method: 'POST',
    body: lines.join('\n'),
  })
  expect(answer.status).toBe(204)
}

test('counts the window, from its beginning up to its end, on one side', async () => {
  const from = Math.floor(Date.now() / 1000) - 600
  const line = (slot: string, status: number, atMilliseconds: number, ms = 10) =>
    `requests,slot=${slot} status=${status},ms=${ms} ${from * 1000 + atMilliseconds}`
  await write([
    line('green', 200, -1),
    line('green', 200, 0),
    line('green', 503, 1),
    line('green', 500, 29_999),
    line('green', 500, 30_000),
    line('blue', 200, 5),
    line(String.raw`o\'x`, 200, 7),
  ])
  const window = { fromSeconds: from, toSeconds: from + 30 }
  const next = { fromSeconds: from + 30, toSeconds: from + 60 }
  expect(await source().counts(bad, total, names('green'), window)).toEqual(counted(2, 3))
  expect(await source().counts(bad, total, names('green'), next)).toEqual(counted(1, 1))
  expect(await source().counts(bad, total, names('blue'), window)).toEqual(counted(0, 1))
  const value = await source().value(
    `SELECT mean("ms") FROM "requests" WHERE "slot" = '\${slot}'`,
    names('green'),
    window,
  )
  expect(value).toEqual({ kind: 'data', value: 10 })
  const nobody = await source().counts(bad, total, names('nobody-here'), window)
  expect(nobody.kind).toBe('no_data')
})

test('how long requests took, by bucket; a request of exactly a bound is below it', async () => {
  const from = Math.floor(Date.now() / 1000) - 1_200
  const took = [5, 100, 120, 500, 700]
  const lines = took.map(
    (ms, i) => `timed,slot=green,kind=${i % 2 ? 'a' : 'b'} ms=${ms} ${from * 1000 + i}`,
  )
  await write([...lines, `timed,slot=green,kind=a ms=1 ${from * 1000 - 1}`])
  const window = { fromSeconds: from, toSeconds: from + 30 }
  const where = `FROM "timed" WHERE "slot" = '\${slot}' AND "kind" = 'a' OR "slot" = '\${slot}'`
  const histogram = (bounds: string, slot = 'green') =>
    source().histogram?.(`buckets("ms", ${bounds}) ${where}`, names(slot), window)
  expect(await histogram('1, 100, 500')).toEqual({
    kind: 'data',
    value: [
      { upperBound: 1, count: 0 },
      { upperBound: 100, count: 2 },
      { upperBound: 500, count: 4 },
      { upperBound: Number.POSITIVE_INFINITY, count: 5 },
    ],
  })
  expect(await histogram('100', 'nobody-here')).toMatchObject({ kind: 'no_data' })
  for (const bounds of ['', '5, 1', 'x']) {
    const error = await failure(Promise.resolve(histogram(bounds)))
    expect([bounds, error.reason]).toEqual([bounds, 'config_invalid'])
  }
})

test('a hostile name is text', async () => {
  const toSeconds = Math.floor(Date.now() / 1000)
  const window = { fromSeconds: toSeconds - 3_000, toSeconds }
  for (const slot of [
    `x' OR "slot" =~ /.*/ OR 'a'='a`,
    `x\\`,
    `x\\' OR 1=1`,
    'x"; DROP DATABASE shop',
  ]) {
    const reading = await source().counts(bad, total, names(slot), window)
    expect([slot, reading.kind]).toEqual([slot, 'no_data'])
  }
})

test('a query that can not be read, and a database that is not there, say so', async () => {
  const toSeconds = Math.floor(Date.now() / 1000)
  const window = { fromSeconds: toSeconds - 30, toSeconds }
  const error = await failure(source().counts('SELECT count(', total, names('a'), window))
  expect(error.reason).toBe('config_invalid')
  const options = { type: 'influxdb', url: server.url, database: 'nothing' }
  const elsewhere = influxdbSource(optionsSchema.parse(options), {
    http: httpClient({ clock: systemClock(), random: () => 0.5 }),
    clock: systemClock(),
    env: {},
  })
  const missing = await failure(elsewhere.counts(bad, total, names('a'), window))
  expect(missing.message).toContain('database not found')
})

// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the placeholders of the configuration
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { commandSource } from '../../../src/adapters/metrics/command.ts'
import { commandSource as optionsSchema } from '../../../src/config/source-options/own.ts'
import type { Side } from '../../../src/domain/units.ts'
import {
  failure,
  type MetricWorld,
  metricSourceContract,
} from '../../contracts/metric-source-contract.ts'
import { handClock } from '../../support/hand-clock.ts'
import { scratchFolder } from '../../support/scratch-folder.ts'
import { targetTools } from '../../support/splitter-world.ts'

/** Counts the events of a file that the query, the slot and the times ask for. */
const COUNTING = `
const { readFileSync } = require('node:fs')
const { SLIPWAY_QUERY: query, SLIPWAY_SLOT: slot, SLIPWAY_FROM: from, SLIPWAY_TO: to } = process.env
const events = JSON.parse(readFileSync(process.argv[1], 'utf8'))
const value = events.filter((e) =>
  e.slot === slot && (e.isBad || query === 'all') && e.atSeconds >= Number(from) && e.atSeconds < Number(to)
).length
console.log(JSON.stringify({ value }))
`
const node = (script: string, ...args: string[]) => [process.execPath, '-e', script, ...args]
const source = (run: readonly string[], clock = handClock()) =>
  commandSource(optionsSchema.parse({ type: 'command', command: { run } }), targetTools({ clock }))

const folder = scratchFolder()

metricSourceContract(
  'command',
  async (): Promise<MetricWorld> => {
    const clock = handClock()
    const file = join(folder.path, 'events.json')
    const events: object[] = []
    const slotOf = (side: Side) => `slot-of-${side}`
    const write = () => writeFileSync(file, JSON.stringify(events))
    write()
    return {
      source: source(node(COUNTING, file), clock),
      bad: 'bad',
      total: 'all',
      value: 'all',
      names: (side) => ({ side, slot: slotOf(side), version: 'v' }),
      async happen(side, { good, bad }) {
        for (let i = 0; i < good + bad; i += 1) {
          events.push({ slot: slotOf(side), isBad: i < bad, atSeconds: clock.nowSeconds() })
        }
        write()
        clock.advance(1)
      },
      edge: async () => {
        clock.advance(1)
        return clock.nowSeconds()
      },
      restart: async () => undefined,
      close: async () => undefined,
    }
  },
  { hasCounters: false, hasGrammar: false },
)

describe('command', () => {
  const window = { fromSeconds: 1_000.5, toSeconds: 1_030.5 }
  const names = { side: 'canary', slot: '$(id)', version: '"; rm -rf / #' }

  test('everything is told in variables, nothing on a command line', async () => {
    const telling = `
      const told = Object.entries(process.env).filter(([name]) => name.startsWith('SLIPWAY_')).sort()
      throw new Error(JSON.stringify(told))`
    const error = await failure(source(node(telling)).value('p99 of ${slot}', names, window))
    expect(error.reason).toBe('metrics_unreachable')
    const file = join(folder.path, 'told.json')
    const writing = `require('node:fs').writeFileSync(process.argv[1], JSON.stringify(process.env)); console.log('{"value":null}')`
    const reading = await source(node(writing, file)).value('p99 of ${slot}', names, window)
    expect(reading.kind).toBe('no_data')
    const { readFileSync } = await import('node:fs')
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({
      SLIPWAY_QUERY: 'p99 of $(id)',
      SLIPWAY_SIDE: 'canary',
      SLIPWAY_SLOT: '$(id)',
      SLIPWAY_SIDE_VERSION: '"; rm -rf / #',
      SLIPWAY_FROM: '1000.500',
      SLIPWAY_TO: '1030.500',
      SLIPWAY_WINDOW: '30s',
    })
  })

  test.each([
    ['null', '{"value":null}'],
    ['NaN', '{"value":"NaN"}'],
    ['+Inf', '{"value":1e999}'],
    ['below 0', '{"value":-1}'],
  ])('%s is no data', async (_, text) => {
    const counts = source(node('console.log(process.argv[1])', text)).counts(
      'a',
      'b',
      names,
      window,
    )
    expect((await counts).kind).toBe('no_data')
  })

  test.each([
    ['nothing', ' '],
    ['no JSON', 'twelve'],
    ['a bare number', '12'],
    ['no number', '{"value":[1]}'],
    ['another key', '{"count":1}'],
    ['two lines', '{"value":1}\n{"value":2}'],
  ])('%s on stdout is an error that says what to print', async (_, text) => {
    const asking = source(node('console.log(process.argv[1])', text)).value('x', names, window)
    const error = await failure(asking)
    expect([error.reason, error.hint]).toEqual([
      'metrics_unreachable',
      expect.stringContaining('{"value": 12}'),
    ])
  })

  test('a program that fails or is not there is no data of zero', async () => {
    const failing = await failure(source(node('process.exit(3)')).value('x', names, window))
    expect(failing.message).toContain('status 3')
    const absent = await failure(source(['/no/such/program']).value('x', names, window))
    expect(absent.reason).toBe('metrics_unreachable')
  })
})

import { describe, expect, test } from '@jest/globals'
import type { SourceTools } from '../../src/adapters/metrics/interval-reads.ts'
import type { HttpRequest } from '../../src/adapters/tools/http.ts'
import { AdapterError } from '../../src/domain/errors.ts'
import { NO_DATA } from '../../src/domain/metrics/counters.ts'
import type { MetricSource } from '../../src/ports/metrics.ts'
import { handClock } from '../support/hand-clock.ts'
import { failure } from './metric-source-contract.ts'

/** Events up to a bound; null = the server has no number. */
export type UpTo = readonly [bound: '0.1' | '0.5' | '+Inf', count: number | null]

/** A source whose server gives buckets, and how that server writes them. */
export type BucketServer = {
  readonly type: string
  /** Asks for bounds of 0.1 and 0.5, where the query names them, and holds ${slot} in a string. */
  readonly query: string
  open(tools: SourceTools): MetricSource
  /** The answer for the minute from 1,200 seconds on. */
  answer(buckets: readonly UpTo[], request: HttpRequest): string
  /** The answer of a server that found nothing at all. */
  readonly nothing: string
  readonly contentType?: string
}

const WINDOW = { fromSeconds: 1_200, toSeconds: 1_260 }
const names = (slot: string) => ({ side: 'canary', slot, version: 'v' })

/** What every source promises whose server gives the buckets of a stretch of time. */
export function bucketsContract(server: BucketServer): void {
  const { query, contentType = 'application/json' } = server

  function world(answer: (request: HttpRequest) => string) {
    const asked: HttpRequest[] = []
    const http = async (request: HttpRequest) => {
      asked.push(request)
      return { status: 200, contentType, text: answer(request) }
    }
    const source = server.open({ http, clock: handClock(2_000), env: { T: 'secret', K: 'secret' } })
    const read = async (slot = 'green', text = query, window = WINDOW) => {
      const reading = source.histogram?.(text, names(slot), window)
      if (reading === undefined) throw new Error(`${server.type} gives no histograms`)
      return reading
    }
    return { read, asked }
  }
  const given = (...buckets: readonly UpTo[]) => world((request) => server.answer(buckets, request))

  describe(`${server.type} keeps the promises of a source with buckets`, () => {
    test('the events up to every bound, and all of them', async () => {
      const { read, asked } = given(['0.1', 4], ['0.5', 8], ['+Inf', 9])
      expect(await read()).toEqual({
        kind: 'data',
        value: [
          { upperBound: 0.1, count: 4 },
          { upperBound: 0.5, count: 8 },
          { upperBound: Number.POSITIVE_INFINITY, count: 9 },
        ],
      })
      const { url, body = '' } = asked[0] as HttpRequest
      expect(decodeURIComponent(`${url} ${body}`)).toContain('green')
    })

    test('nothing happened: none of none', async () => {
      const reading = await given(['0.1', 0], ['0.5', 0], ['+Inf', 0]).read()
      expect(reading.kind === 'data' && reading.value.map(({ count }) => count)).toEqual([0, 0, 0])
    })

    test('nothing found is no data, and no error', async () => {
      const reading = await world(() => server.nothing).read()
      expect(reading).toEqual({ kind: 'no_data', why: NO_DATA.noSeries })
    })

    test('a window that is not over has no data, and nobody is asked', async () => {
      const { read, asked } = given(['+Inf', 1])
      const window = { fromSeconds: 1_980, toSeconds: 2_040 }
      expect(await read('green', query, window)).toEqual({ kind: 'no_data', why: NO_DATA.partial })
      expect(asked).toEqual([])
    })

    test('a placeholder that stands for nothing is refused', async () => {
      const { read, asked } = given(['+Inf', 1])
      const error = await failure(read('green', query.replace('$' + '{slot}', '$' + '{nobody}')))
      expect([error.reason, asked]).toEqual(['config_invalid', []])
    })

    test('text of the world stays text, or is refused', async () => {
      for (const slot of ['a" OR "1"="1', "a' OR '1'='1", 'a\\', 'a\n| search *', '*) | delete']) {
        const { read, asked } = given(['0.1', 1], ['0.5', 1], ['+Inf', 1])
        const refused = await read(slot).then(
          () => null,
          (error: unknown) => error,
        )
        if (refused === null) continue
        expect([slot, refused instanceof AdapterError, asked]).toEqual([slot, true, []])
      }
    })
  })
}

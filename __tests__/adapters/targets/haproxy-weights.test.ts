import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import {
  orderedWrites,
  partOf,
  pickScales,
  type ServerSetting,
  type ServerWrite,
  type Sides,
  scaleMax,
  shapeOf,
  sharePercent,
  WEIGHT_MAX,
} from '../../../src/adapters/targets/haproxy-weights.ts'

describe('the shape of a slot', () => {
  test.each([
    [
      [100, 100, 50],
      [2, 2, 1],
    ],
    [[7], [1]],
    [
      [0, 0],
      [1, 1],
    ],
    [
      [100, 0],
      [1, 0],
    ],
    [
      [256, 255],
      [256, 255],
    ],
  ])('of weights %p is %p', (weights, shape) => {
    expect(shapeOf(weights)).toEqual(shape)
  })
})

describe('scales', () => {
  const even = (canary: number, stable: number) => ({
    sums: { canary, stable },
    scalesMax: { canary: WEIGHT_MAX, stable: WEIGHT_MAX },
    stableScale: 100,
  })

  test('hit a share exactly where whole numbers can', () => {
    expect(pickScales(even(1, 1), 5)).toEqual({ canary: 5, stable: 95 })
    expect(pickScales(even(2, 2), 50)).toEqual({ canary: 100, stable: 100 })
  })

  test('reach below one percent, down to 1 of 257', () => {
    const scales = pickScales(even(1, 1), 0.4)
    expect(scales).toEqual({ canary: 1, stable: 249 })
    expect(pickScales(even(1, 1), 0.38)).toBeNull()
    expect(pickScales(even(1, 10), 0.04)).toEqual({ canary: 1, stable: 250 })
  })

  test('give the largest share that is not above what was asked', () => {
    const part = fc.integer({ min: 1, max: 12 })
    const percent = fc.double({ min: 0.001, max: 99.999, noNaN: true })
    fc.assert(
      fc.property(part, part, part, part, percent, (canary, stable, most, mostStable, asked) => {
        const limits = {
          sums: { canary, stable },
          scalesMax: { canary: scaleMax([most]), stable: scaleMax([mostStable]) },
          stableScale: 1,
        }
        const share = (one: Sides<number>) =>
          sharePercent({ canary: one.canary * canary, stable: one.stable * stable })
        const found = pickScales(limits, asked)
        const all: number[] = [0]
        for (let c = 1; c <= limits.scalesMax.canary; c++) {
          for (let s = 1; s <= limits.scalesMax.stable; s++) {
            const one = share({ canary: c, stable: s })
            if (one <= asked) all.push(one)
          }
        }
        const best = all.reduce((most, one) => Math.max(most, one))
        expect(found === null ? 0 : share(found)).toBe(best)
      }),
      { numRuns: 25 },
    )
  })
})

const state = fc.constantFrom('ready' as const, 'drain' as const, 'maint' as const)
const weight = fc.oneof(fc.constant(0), fc.integer({ min: 0, max: WEIGHT_MAX }))
const pair = fc.record({ from: fc.record({ weight, state }), to: fc.record({ weight, state }) })
const pairs = fc.array(pair, { minLength: 1, maxLength: 4 })

type Pair = { from: Omit<ServerSetting, 'name'>; to: Omit<ServerSetting, 'name'> }

function side(name: string, list: readonly Pair[], end: 'from' | 'to'): ServerSetting[] {
  return list.map((one, index) => ({ name: `${name}${index}`, ...one[end] }))
}

function parts(servers: readonly ServerSetting[]): Sides<number> {
  const sum = (prefix: string) =>
    servers
      .filter(({ name }) => name.startsWith(prefix))
      .reduce((total, server) => total + partOf(server), 0)
  return { canary: sum('canary'), stable: sum('stable') }
}

function after(servers: readonly ServerSetting[], write: ServerWrite): ServerSetting[] {
  const { server, ...setting } = write
  return servers.map((one) => (one.name === server ? { ...one, ...setting } : one))
}

describe('the order of writes', () => {
  const ends = fc.tuple(pairs, pairs).map(([canary, stable]) => ({
    from: { canary: side('canary', canary, 'from'), stable: side('stable', stable, 'from') },
    to: { canary: side('canary', canary, 'to'), stable: side('stable', stable, 'to') },
  }))

  test('leads to the end, never over the larger of both shares, and somebody always serves', () => {
    fc.assert(
      fc.property(ends, ({ from, to }) => {
        let servers = [...from.canary, ...from.stable]
        const first = parts(servers)
        const last = parts([...to.canary, ...to.stable])
        const shareMax = Math.max(sharePercent(first), sharePercent(last))
        const isServing = (one: Sides<number>) => one.canary + one.stable > 0
        for (const one of orderedWrites(from, to).flat()) {
          servers = after(servers, one)
          const now = parts(servers)
          // When nobody serves at an end, there is no share that could be kept.
          if (!isServing(first) || !isServing(last)) continue
          expect(sharePercent(now)).toBeLessThanOrEqual(shareMax)
          expect(isServing(now)).toBe(true)
        }
        expect(servers).toEqual([...to.canary, ...to.stable])
      }),
      { numRuns: 2_000 },
    )
  })

  test('never goes on to the side that loses before the side that gains has been written', () => {
    const from = {
      canary: [{ name: 'c', weight: 0, state: 'maint' as const }],
      stable: [{ name: 's', weight: 100, state: 'ready' as const }],
    }
    const to = {
      canary: [{ name: 'c', weight: 100, state: 'ready' as const }],
      stable: [{ name: 's', weight: 0, state: 'ready' as const }],
    }
    expect(orderedWrites(from, to)).toEqual([
      [
        { server: 'c', weight: 100 },
        { server: 'c', state: 'ready' },
      ],
      [{ server: 's', weight: 0 }],
    ])
    expect(orderedWrites(to, from)).toEqual([
      [{ server: 's', weight: 100 }],
      [
        { server: 'c', state: 'maint' },
        { server: 'c', weight: 0 },
      ],
    ])
  })

  test('is empty when nothing is to be done', () => {
    const both = { canary: [{ name: 'c', weight: 1, state: 'ready' as const }], stable: [] }
    expect(orderedWrites(both, both)).toEqual([])
  })
})

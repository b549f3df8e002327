import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from '@jest/globals'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { judgeInput } from '../../src/cli/judge.ts'
import { ConfigError } from '../../src/domain/errors.ts'
import { seededRandom } from '../support/random.ts'

type Line = {
  id: unknown
  verdict: string
  decidedAtWindow: number | null
  metrics: {
    name: string
    logE: number[]
    ratio: { lower: number; estimate: number; upper: number }
  }[]
  reason: string
}

const folder = mkdtempSync(join(tmpdir(), 'slipway-judge-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** Calls the command with this as its file. */
async function judged(input: unknown, isJson = true) {
  const written = { stdout: '', stderr: '' }
  const stream = (name: 'stdout' | 'stderr') => ({
    write: (text: string) => {
      written[name] += text
    },
  })
  writeFileSync(join(folder, 'in.json'), typeof input === 'string' ? input : JSON.stringify(input))
  const own = { stdout: stream('stdout'), stderr: stream('stderr'), cwd: () => folder }
  const exitCode = await judgeInput(own, { input: 'in.json', isJson })
  const lines = written.stdout.split('\n').filter((line) => line !== '')
  return { exitCode, ...written, lines: lines.map((line): Line => JSON.parse(line)) }
}

/** Windows in which the canary, with 5 % of the traffic, goes wrong at this rate and stable at 1 %. */
function windowsOf(rate: number, count: number, step = 1) {
  return Array.from({ length: count }, () => ({
    canary: { bad: Math.round(750 * rate), total: 750 },
    stable: { bad: 142, total: 14_250 },
    step,
  }))
}

function caseOf(rate: number, changes: object = {}) {
  return {
    id: `at ${rate}`,
    metrics: [{ name: 'errors', kind: 'count', windows: windowsOf(rate, 30) }],
    steps: 4,
    alpha: 0.01,
    ...changes,
  }
}

async function problemsOf(input: unknown): Promise<string> {
  const error = await judged(input).catch((thrown: unknown) => thrown)
  if (!(error instanceof ConfigError)) throw new Error('it was accepted')
  return error.message
}

describe('windows that are given as data', () => {
  test('one case is one line, many are one line each, in order', async () => {
    const one = await judged(caseOf(0.05))
    expect(one).toMatchObject({ exitCode: 0, stderr: '' })
    expect(one.lines).toHaveLength(1)
    const many = await judged([caseOf(0.05), caseOf(0.01), caseOf(0.05, { id: 7 })], false)
    expect(many.lines.map(({ id }) => id)).toEqual(['at 0.05', 'at 0.01', 7])
    expect(many.lines[0]).toEqual(one.lines[0])
    expect(many.stderr).toBe('3 judged: 2 harmful, 1 inconclusive.\n')
    expect((await judged([])).stdout).toBe('')
  })

  test('harm is told with the first window that crosses, counted from 0', async () => {
    const { lines } = await judged(caseOf(0.05))
    const { verdict, decidedAtWindow, metrics, reason } = lines[0] as Line
    const logE = metrics[0]?.logE ?? []
    expect(verdict).toBe('harmful')
    expect(logE).toHaveLength(30)
    expect(decidedAtWindow).toBe(logE.findIndex((log) => log >= Math.log(100)))
    expect(decidedAtWindow).toBeGreaterThan(0)
    expect(metrics[0]?.ratio.estimate).toBeCloseTo(5, 0)
    expect(metrics[0]?.ratio.lower).toBeLessThan(5)
    expect(metrics[0]?.ratio.upper).toBeGreaterThan(5)
    expect(reason).toContain('A harmless canary (up to 10 % worse)')
    expect((await judged(caseOf(0.05, { alpha: 0.5 }))).lines[0]?.decidedAtWindow).toBeLessThan(
      decidedAtWindow as number,
    )
  })

  test('health depends on the share of the next step; what is missing is told', async () => {
    const windows = windowsOf(0.009, 30)
    const metrics = [{ name: 'errors', windows }]
    const small = await judged({ metrics, steps: [1, 5, 10, 50] })
    expect(small.lines[0]).toMatchObject({ id: 0, verdict: 'healthy', decidedAtWindow: null })
    const all = await judged({ metrics, steps: [1, 5, 100] })
    expect(all.lines[0]?.verdict).toBe('inconclusive')
    expect(all.lines[0]?.reason).toMatch(/about \d+ (min|h|s)/)
  })

  test('windows without data, and metrics of different length, are no data and not zero', async () => {
    const silent = windowsOf(0.05, 30).map((window) => ({ ...window, canary: null }))
    const { lines } = await judged({
      metrics: [
        { name: 'a', windows: silent },
        { name: 'b', windows: windowsOf(0.01, 5) },
      ],
    })
    expect(lines[0]?.verdict).toBe('inconclusive')
    expect(lines[0]?.metrics.map(({ logE }) => logE.at(-1))[0]).toBe(0)
    expect(lines[0]?.reason).toContain('no data from a')
  })

  test('several metrics share alpha by weight', async () => {
    const metrics = (weight: number) => [
      { name: 'good', windows: windowsOf(0.01, 30), weight: 1 },
      { name: 'bad', windows: windowsOf(0.05, 30), weight },
    ]
    const heavy = await judged({ metrics: metrics(9) })
    const light = await judged({ metrics: metrics(0.1) })
    expect(heavy.lines[0]?.decidedAtWindow).toBeLessThan(light.lines[0]?.decidedAtWindow as number)
  })

  test('text of the input does no harm on the way out', async () => {
    const id = '::error::\n</script> \u202e##[x]'
    const { stdout, lines } = await judged(caseOf(0.01, { id }))
    expect(lines[0]?.id).toBe(id)
    expect(stdout.trimEnd()).not.toMatch(/[\n\u202e]|<\/script/)
  })
})

describe('input that is not right', () => {
  test.each([
    ['no JSON', '{', 'It is not JSON'],
    ['no metrics', { id: 'x' }, 'metrics is missing'],
    [
      'a negative count',
      caseOf(0.01, {
        metrics: [{ name: 'e', windows: [{ canary: { bad: -1, total: 1 }, stable: null }] }],
      }),
      'canary.bad',
    ],
    ['an unknown key', caseOf(0.01, { alfa: 1 }), 'has no key "alfa"'],
    ['an alpha in percent', caseOf(0.01, { alpha: 1 }), 'alpha is 1'],
    ['an unknown judge', caseOf(0.01, { judge: 'kayent' }), 'There is no judge "kayent"'],
    ['steps that fall', caseOf(0.01, { steps: [5, 1] }), 'The steps do not rise'],
    [
      'two metrics of one name',
      caseOf(0.01, {
        metrics: [
          { name: 'e', windows: [] },
          { name: 'e', windows: [] },
        ],
      }),
      'same name',
    ],
  ])('%s is told', async (_, input, expected) => {
    expect(await problemsOf(input)).toContain(expected)
  })

  test('all at once, each with its case, and not without end', async () => {
    const told = await problemsOf([caseOf(0.01), caseOf(0.01, { alpha: 7 }), { metrics: 3 }])
    expect(told).toContain('[1].alpha')
    expect(told).toContain('[2].metrics')
    const many = await problemsOf(Array.from({ length: 50 }, () => ({})))
    expect(many).toContain('There are 30 problems more.')
  })

  test('no file', async () => {
    const own = {
      stdout: { write: () => undefined },
      stderr: { write: () => undefined },
      cwd: () => folder,
    }
    await expect(judgeInput(own, { input: null, isJson: true })).rejects.toThrow('--input')
    await expect(judgeInput(own, { input: 'none', isJson: true })).rejects.toThrow('ENOENT')
  })
})

test('the published schema accepts what is accepted and refuses what is refused', () => {
  const path = new URL('../../../schema/judge-input.schema.json', import.meta.url)
  const isRight = new Ajv2020({ strict: false }).compile(JSON.parse(readFileSync(path, 'utf8')))
  expect(isRight(caseOf(0.01))).toBe(true)
  expect(isRight([caseOf(0.01), { metrics: [{ name: 'a', windows: [] }], steps: [1, 5] }])).toBe(
    true,
  )
  expect(isRight(caseOf(0.01, { alpha: 1 }))).toBe(false)
  expect(isRight({})).toBe(false)
})

test('a judge that is asked again says the same', async () => {
  const random = seededRandom(4)
  const windows = Array.from({ length: 80 }, (_, i) => ({
    canary: { bad: Math.floor(random() * 8), total: 300 },
    stable: { bad: Math.floor(random() * 60), total: 5000 },
    step: Math.floor(i / 20),
  }))
  const input = { metrics: [{ name: 'errors', windows }] }
  expect((await judged(input)).stdout).toBe((await judged(input)).stdout)
})

import { parseArgs } from 'node:util'
import { crowds } from '../__tests__/simulation/crowd.ts'
import { type Figures, figuresOf, figuresText, totalOf } from '../__tests__/simulation/figures.ts'
import { STORIES } from '../__tests__/simulation/stories.ts'
import {
  crashSweep,
  doubleCrashSweep,
  doubleFaultSweep,
  faultSweep,
  freezeSweep,
  type Sweep,
  type Tried,
} from '../__tests__/simulation/sweeps.ts'

/** Breaks everything that can break, on simulated time: `npm run simulate -- --help`. */

const HELP = `usage: npm run simulate -- [options]

  --seeds N      crowds of runs to play, one for each seed (default 1000)
  --seed K       begin with this seed; without --seeds only this one
  --sweep NAME   only crash, fault, double, freeze or crowd; may be given again
  --only TEXT    only tries whose name holds this text
  --verbose      tell the story of every try, call by call
  --json         the figures as JSON
  --help         this text

Prints every broken promise with the name that replays it, and the figures at the end.
Exit status: 0 when no promise was broken, 1 when one was, 2 for wrong arguments.
`

const SEEDS_DEFAULT = 1_000
const SEEDS_MAX = 10_000_000
const PROGRESS_SECONDS = 2
/** Of all pairs of crashes of a deployment so few are played; the way back is played in full. */
const TWO_CRASHES_EVERY = 12
const SWEEPS = ['crash', 'fault', 'double', 'freeze', 'crowd'] as const

type Options = {
  readonly seeds: number
  readonly seed: number
  readonly sweeps: readonly string[]
  readonly only: string
  readonly isVerbose: boolean
  readonly isJson: boolean
}

function options(): Options | null {
  const { values } = parseArgs({
    options: {
      seeds: { type: 'string' },
      seed: { type: 'string' },
      sweep: { type: 'string', multiple: true },
      only: { type: 'string' },
      verbose: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) return null
  const isOneSeed = values.seed !== undefined && values.seeds === undefined
  const sweeps = values.sweep ?? (isOneSeed ? ['crowd'] : [...SWEEPS])
  const unknown = sweeps.filter((name) => !SWEEPS.some((one) => one === name))
  if (unknown.length > 0) throw new Error(`there is no sweep ${unknown.join(', ')}`)
  return {
    seeds: isOneSeed ? 1 : wholeNumber('--seeds', values.seeds ?? `${SEEDS_DEFAULT}`),
    seed: wholeNumber('--seed', values.seed ?? '1'),
    sweeps,
    only: values.only ?? '',
    isVerbose: values.verbose,
    isJson: values.json,
  }
}

function wholeNumber(name: string, text: string): number {
  const number = Number(text)
  if (/^\d+$/.test(text) && number <= SEEDS_MAX) return number
  throw new Error(`${name} takes a whole number up to ${SEEDS_MAX}, not "${text}"`)
}

function* seedsOf({ seed, seeds }: Options): Generator<number> {
  for (let one = seed; one < seed + seeds; one++) yield one
}

function sweepsOf(asked: Options): readonly [string, Sweep][] {
  const { isVerbose } = asked
  const all = STORIES.flatMap((story): [string, string, Sweep][] => [
    ['crash', `crash at every call: ${story.name}`, crashSweep(story, { isVerbose })],
    ['fault', `every fault at every call: ${story.name}`, faultSweep(story, { isVerbose })],
    [
      'double',
      `two crashes: ${story.name}`,
      doubleCrashSweep(story, {
        isVerbose,
        every: story.request.command === 'rollback' ? 1 : TWO_CRASHES_EVERY,
      }),
    ],
    [
      'double',
      `a crash and a fault, by seed: ${story.name}`,
      doubleFaultSweep(story, seedsOf(asked), { isVerbose }),
    ],
    ['freeze', `a machine stands still: ${story.name}`, freezeSweep(story, { isVerbose })],
  ])
  const crowd: [string, string, Sweep] = [
    'crowd',
    'everybody at once, by seed',
    crowds(seedsOf(asked), { isVerbose }),
  ]
  return [...all, crowd]
    .filter(([kind]) => asked.sweeps.includes(kind))
    .map(([, name, sweep]) => [name, only(sweep, asked.only)])
}

async function* only(sweep: Sweep, text: string): Sweep {
  for await (const tried of sweep) if (tried.id.includes(text)) yield tried
}

function tell(tried: Tried, isVerbose: boolean): void {
  if (isVerbose) console.error(`\n${tried.id}\n${tried.story.join('\n')}`)
  for (const how of tried.broken) console.error(`\nBROKEN  ${tried.id}\n        ${how}`)
}

async function main(): Promise<number> {
  const asked = options()
  if (asked === null) {
    process.stdout.write(HELP)
    return 0
  }
  const nowSeconds = () => performance.now() / 1_000
  const all: Figures[] = []
  let toldAtSeconds = nowSeconds()
  for (const [name, sweep] of sweepsOf(asked)) {
    const figures = await figuresOf(name, sweep, {
      nowSeconds,
      onTry(now, tried) {
        tell(tried, asked.isVerbose)
        if (nowSeconds() - toldAtSeconds < PROGRESS_SECONDS) return
        toldAtSeconds = nowSeconds()
        console.error(`${name}: ${now.runs.toLocaleString('en-US')} runs, ${now.broken} broken`)
      },
    })
    all.push(figures)
  }
  const text = asked.isJson ? JSON.stringify({ sweeps: all, all: totalOf(all) }) : figuresText(all)
  process.stdout.write(`${text}\n`)
  return totalOf(all).broken === 0 ? 0 : 1
}

try {
  process.exitCode = await main()
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 2
}

import { crowds } from './crowd.ts'
import type { Mutant } from './simulation.ts'
import { STORIES } from './stories.ts'
import {
  crashSweep,
  faultSweep,
  freezeSweep,
  type Sweep,
  type SweepOptions,
  type Tried,
} from './sweeps.ts'

/** What found a mutant, and after how many tries; null = it lived. */
export type Hunted = { readonly tries: number; readonly found: Tried | null }

const SEEDS = Array.from({ length: 150 }, (_, index) => index + 1)

/** The tries that are most likely to find something first; a story that can't begin is a find as well. */
async function* tries(options: SweepOptions): Sweep {
  const { faults, isAboutLocks = false } = options.mutant ?? {}
  if (isAboutLocks) {
    for (const story of STORIES) yield* freezeSweep(story, options)
    yield* crowds(SEEDS, options)
  }
  if (faults !== undefined) {
    for (const story of STORIES) yield* faultSweep(story, { ...options, faults })
  }
  const sampled = { ...options, every: 7 }
  for (const story of STORIES) yield* crashSweep(story, sampled)
  for (const story of STORIES.slice(0, 1)) yield* freezeSweep(story, options)
  for (const story of STORIES) yield* faultSweep(story, { ...options, every: 11 })
  yield* crowds(SEEDS, options)
}

/** Tries until a promise is broken. */
export async function hunt(mutant?: Mutant): Promise<Hunted> {
  let count = 0
  try {
    for await (const one of tries(mutant === undefined ? {} : { mutant })) {
      count++
      if (one.broken.length > 0) return { tries: count, found: one }
    }
  } catch (error) {
    const broken = [error instanceof Error ? error.message : String(error)]
    const id = 'before anything went wrong'
    return { tries: count, found: { id, callCount: 0, mishapCount: 0, broken, story: [] } }
  }
  return { tries: count, found: null }
}

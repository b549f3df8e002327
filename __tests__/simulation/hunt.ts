import { crowds } from './crowd.ts'
import type { Mutant } from './simulation.ts'
import { STORIES } from './stories.ts'
import { crashSweep, faultSweep, type Sweep, type SweepOptions, type Tried } from './sweeps.ts'

/** What found a mutant, and after how many tries; null = it lived. */
export type Hunted = { readonly tries: number; readonly found: Tried | null }

const CROWD_SEEDS = 300

/** The tries that are most likely to find something first; a story that can't begin is a find as well. */
async function* tries(options: SweepOptions): Sweep {
  yield* crowds(options.mutant?.seeds ?? [], options)
  const { faults } = options.mutant ?? {}
  if (faults !== undefined) {
    for (const story of STORIES) yield* faultSweep(story, { ...options, faults })
  }
  const sampled = { ...options, every: 7 }
  for (const story of STORIES) yield* crashSweep(story, sampled)
  for (const story of STORIES) yield* faultSweep(story, { ...options, every: 11 })
  const seeds = Array.from({ length: CROWD_SEEDS }, (_, index) => index + 1)
  yield* crowds(seeds, options)
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

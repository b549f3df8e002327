import { V1, V2, V3 } from '../support/simulated-world.ts'
import { slotsOf } from './history.ts'
import { ALWAYS, AT_THE_END, brokenPromises } from './promises.ts'
import {
  deployOf,
  type Request,
  ROLLBACK,
  type Simulation,
  type SimulationOptions,
  simulation,
} from './simulation.ts'

/** A run on a world that was made ready for it, and the run that comes after it. */
export type Story = {
  readonly name: string
  readonly request: Request
  /** The run that has to put everything right, whatever became of the first one. */
  readonly after: Request
  /** The same run once more changes nothing. */
  readonly isOverAfter: boolean
  /** Versions that are promoted before it begins. */
  readonly before: readonly string[]
  /** How the candidate behaves. */
  prepare(simulation: Simulation): void
}

function makeBad({ world }: Simulation): void {
  world.traffic.errorRate = (slot) => (world.target.versions.get(slot) === V2 ? 0.2 : 0.005)
}

export const STORIES: readonly Story[] = [
  {
    name: 'a good release',
    request: deployOf(V2),
    after: deployOf(V2),
    isOverAfter: true,
    before: [V1],
    prepare: () => undefined,
  },
  {
    name: 'a bad release',
    request: deployOf(V2),
    after: deployOf(V2),
    isOverAfter: false,
    before: [V1],
    prepare: makeBad,
  },
  {
    name: 'a rollback',
    request: ROLLBACK,
    after: ROLLBACK,
    isOverAfter: true,
    before: [V1, V2],
    prepare: () => undefined,
  },
  {
    name: 'a rollback to a version that has to be brought up',
    request: { ...ROLLBACK, version: V1 },
    after: { ...ROLLBACK, version: V1 },
    isOverAfter: true,
    before: [V1, V2, V3],
    prepare: () => undefined,
  },
]

/** The world of a story at its beginning. */
export async function beginning(story: Story, options: SimulationOptions): Promise<Simulation> {
  const made = simulation(options)
  for (const version of story.before) {
    const { told } = await made.finish(`before ${version.slice(0, 1)}`, deployOf(version))
    if (told?.outcome.result !== 'promoted')
      throw new Error(`the story can't begin: ${told?.outcome.detail}`)
  }
  made.begin = slotsOf(made.world)
  story.prepare(made)
  return made
}

/** Every call of the story's run when nothing goes wrong: their numbers and names. */
export async function goldenCalls(story: Story, options: SimulationOptions) {
  const made = await beginning(story, options)
  const from = made.calls.all.length
  await made.finish('run', story.request)
  return made.calls.all.slice(from).map(({ number, name }) => ({ number, name }))
}

/** What the world holds that a further run must not touch. */
function traces({ world, history }: Simulation): string {
  const { deployments, target } = world
  return JSON.stringify([
    [...target.weights],
    history.writes.length,
    history.journal.length,
    deployments.all.map(({ states }) => states),
  ])
}

/**
 * Plays the story's run under the plan that the simulation has, then lets the world be well again and one
 * more run come. Returns what was broken.
 */
export async function playedToTheEnd(story: Story, made: Simulation): Promise<readonly string[]> {
  await made.finish('run', story.request)
  const meanwhile = brokenPromises(ALWAYS, made)
  if (meanwhile.length > 0) return meanwhile
  return recovered(story, made, 'next')
}

/** One more run on a healthy world, held against everything; and another one, which may change nothing. */
export async function recovered(
  story: Story,
  made: Simulation,
  name: string,
): Promise<readonly string[]> {
  made.calls.plan = () => null
  await made.finish(name, story.after)
  const broken = brokenPromises(AT_THE_END, made)
  if (broken.length > 0 || !story.isOverAfter) return broken
  const before = traces(made)
  await made.finish(`${name} again`, story.after)
  if (traces(made) === before || made.history.meddled.length > 0)
    return brokenPromises(AT_THE_END, made)
  return ['resuming twice changes nothing more: another run changed something']
}

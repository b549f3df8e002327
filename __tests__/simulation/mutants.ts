import type { World } from '../../src/commands/world.ts'
import type { JournalEntry } from '../../src/domain/history/record.ts'
import type { RolloutState } from '../../src/domain/rollout/rollout.ts'
import type { MetricSource } from '../../src/ports/metrics.ts'
import type { RefStore } from '../../src/ports/ref-store.ts'
import type { Mutant } from './simulation.ts'

/**
 * Faults as a program could have them, between it and its ports. The sweeps have to find every one of them;
 * a mutant that lives is a hole in the promises or in the table of faults.
 */

const onStore = (name: string, change: (store: RefStore) => Partial<RefStore>): Mutant => ({
  name,
  part: (part, port) =>
    part === 'ledger'
      ? ({ ...asStore(port), ...change(asStore(port)) } as unknown as typeof port)
      : port,
})

function asStore(port: object): RefStore {
  const store = port as RefStore
  return {
    read: (ref) => store.read(ref),
    poll: (ref) => store.poll(ref),
    at: (oid) => store.at(oid),
    pollSeconds: () => store.pollSeconds(),
    write: (commit) => store.write(commit),
    move: (ref, from, to) => store.move(ref, from, to),
  }
}

const withoutComparing = (
  name: string,
  hits: (ref: string, to: string | null) => boolean,
  isAboutLocks = false,
): Mutant => ({
  ...onStore(name, (store) => ({
    async move(ref, from, to) {
      if (!hits(ref, to)) return store.move(ref, from, to)
      return store.move(ref, (await store.read(ref))?.oid ?? null, to)
    },
  })),
  isAboutLocks,
})

const onLedger = (name: string, change: (world: World) => Partial<World['ledger']>): Mutant => ({
  name,
  world: (world) => ({ ...world, ledger: { ...world.ledger, ...change(world) } }),
})

const onTarget = (name: string, change: (target: World['target']) => Partial<World['target']>) => ({
  name,
  world: (world: World): World => ({
    ...world,
    target: { ...allOf(world.target), ...change(world.target) },
  }),
})

/** A proxy has no members to spread. */
function allOf(target: World['target']): World['target'] {
  return {
    type: target.type,
    snapshot: () => target.snapshot(),
    current: (snapshot) => target.current(snapshot),
    nearestPercent: (snapshot, percent) => target.nearestPercent(snapshot, percent),
    stage: (snapshot, version, signal) => target.stage(snapshot, version, signal),
    shift: (snapshot, percent, expected) => target.shift(snapshot, percent, expected),
    promote: (snapshot, expected) => target.promote(snapshot, expected),
    restore: (snapshot, expected) => target.restore(snapshot, expected),
  }
}

/** Intents are kept back until the effect took place. */
function intentsLate(world: World): World {
  let late: [JournalEntry, RolloutState | null] | null = null
  const flush = async () => {
    const entry = late
    late = null
    if (entry !== null) await world.ledger.append(...entry)
  }
  const then = <T>(answer: Promise<T>): Promise<T> => answer.finally(flush)
  const { target } = world
  return {
    ...world,
    ledger: {
      ...world.ledger,
      async append(entry, state) {
        if (entry.kind === 'intent') late = [entry, state]
        else await world.ledger.append(entry, state)
      },
    },
    target: {
      ...allOf(target),
      stage: (snapshot, version, signal) => then(target.stage(snapshot, version, signal)),
      shift: (snapshot, percent, expected) => then(target.shift(snapshot, percent, expected)),
      promote: (snapshot, expected) => then(target.promote(snapshot, expected)),
    },
  }
}

const unknownIsGood: Mutant = {
  name: 'no data counts as good data',
  faults: /^no data/,
  world: (world, { target }) => {
    // In the proportion of the traffic: numbers without it would be seen as a mismatch.
    const counts: MetricSource['counts'] = async (_bad, _total, { slot }) => ({
      kind: 'data',
      value: { bad: 0, total: 10_000 * (target.weights.get(slot) ?? 0) },
    })
    const sources = [...world.sources].map(([name, source]): [string, MetricSource] => [
      name,
      new Proxy(source, {
        get(object, key) {
          if (key !== 'counts') return Reflect.get(object, key)
          return async (...asked: Parameters<typeof counts>) => {
            const reading = await object.counts(...asked)
            return reading.kind === 'data' ? reading : counts(...asked)
          }
        },
      }),
    ])
    return { ...world, sources: new Map(sources) }
  },
}

const isLock = (ref: string) => ref.endsWith('/lock')

export const MUTANTS: readonly Mutant[] = [
  withoutComparing(
    'the lock is taken without comparing',
    (ref, to) => isLock(ref) && to !== null,
    true,
  ),
  withoutComparing('whoever has the lock loses it', (ref, to) => isLock(ref) && to === null, true),
  {
    ...withoutComparing('the journal moves without comparing', (ref) => ref.endsWith('/journal')),
    faults: /long before/,
  },
  onLedger('no intent is written', ({ ledger }) => ({
    append: async (entry, state) => {
      if (entry.kind !== 'intent') await ledger.append(entry, state)
    },
  })),
  { name: 'the intent is written after the effect', world: intentsLate },
  onLedger('the lock is never given back', () => ({ release: async () => undefined })),
  onLedger('how it ended is forgotten', ({ ledger }) => ({
    finish: (entry) => ledger.append(entry, null),
  })),
  onLedger('the end of a rollout is not written', () => ({ finish: async () => undefined })),
  {
    name: 'the lock is taken from the living',
    isAboutLocks: true,
    world: (world, { alive }) => ({
      ...world,
      ledger: {
        ...world.ledger,
        acquire(...asked) {
          alive.clear()
          return world.ledger.acquire(...asked)
        },
        isMine: async () => true,
      },
    }),
  },
  onTarget('a restore leaves one percent behind', (target) => ({
    async restore(snapshot, expected) {
      const restored = await target.restore(snapshot, expected)
      await target.shift(snapshot, 1, (await target.current(snapshot)).revision)
      return restored
    },
  })),
  onTarget('a restore only says that it was done', () => ({
    restore: async () => ({ isComplete: true, differences: [] }),
  })),
  onTarget('a step gets twice what it should', (target) => ({
    shift: (snapshot, percent, expected) =>
      target.shift(snapshot, Math.min(100, 2 * percent), expected),
  })),
  onTarget('the first step is the last', (target) => ({
    shift: (snapshot, _percent, expected) => target.promote(snapshot, expected),
  })),
  {
    ...onTarget('the target is written without comparing', (target) => ({
      shift: async (snapshot, percent) =>
        target.shift(snapshot, percent, (await target.current(snapshot)).revision),
      promote: async (snapshot) =>
        target.promote(snapshot, (await target.current(snapshot)).revision),
    })),
    faults: /somebody else changes/,
  },
  {
    ...onTarget('a way back is written without comparing', (target) => ({
      restore: (snapshot) => target.restore(snapshot, null),
    })),
    isAboutLocks: true,
  },
  onTarget('a promotion only says that it was done', (target) => ({
    promote: async (snapshot) => ({ ...(await target.current(snapshot)), canaryPercent: 100 }),
  })),
  onTarget('the version comes up in the slot that serves', (target) => ({
    stage: (snapshot, version, signal) =>
      target
        .stage(snapshot, version, signal)
        .then(() => target.shift(snapshot, 100, snapshot.revision)),
  })),
  {
    name: 'a status is written whatever stands there',
    world: (world, { deployments }) => ({
      ...world,
      deployments: deploymentsWith(world, async (id, state) => {
        deployments.all.find((one) => one.id === id)?.states.push(state)
      }),
    }),
  },
  {
    name: 'the last status is not written',
    world: (world) => ({
      ...world,
      deployments: deploymentsWith(world, async (id, state, text) => {
        if (state === 'in_progress') await world.deployments?.status(id, state, text)
      }),
    }),
  },
  unknownIsGood,
]

type Deployments = NonNullable<World['deployments']>

function deploymentsWith(world: World, status: Deployments['status']): Deployments {
  const base = world.deployments
  if (base === null) throw new Error('there are deployments in every simulated world')
  return new Proxy(base, {
    get: (object, key) => (key === 'status' ? status : Reflect.get(object, key)),
  })
}

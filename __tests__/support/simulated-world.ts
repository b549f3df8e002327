import { createHash } from 'node:crypto'
import { ledger } from '../../src/adapters/ledger/ledger.ts'
import { editFinder } from '../../src/adapters/readers/registry.ts'
import type { World } from '../../src/commands/world.ts'
import { AdapterError } from '../../src/domain/errors.ts'
import type { Policy } from '../../src/domain/policy.ts'
import type { Range } from '../../src/domain/range/range.ts'
import type { RangeFeatures } from '../../src/domain/risk-model/range-features.ts'
import type { Progress } from '../../src/domain/rollout/rollout.ts'
import { parseSha, type Sha, type Window } from '../../src/domain/units.ts'
import type { DeploymentState, Deployments } from '../../src/ports/deployments.ts'
import type { MetricSource } from '../../src/ports/metrics.ts'
import { memoryRefStore } from './memory-ref-store.ts'
import { QUESTIONS_TO_NOBODY } from './questions.ts'
import { poisson, seededRandom } from './random.ts'
import { type SimulatedClock, simulatedClock } from './simulated-clock.ts'
import { simulatedPolicy } from './simulated-policy.ts'
import { type SimulatedTarget, simulatedTarget } from './simulated-target.ts'

export const V1 = sha('1')
export const V2 = sha('2')
export const V3 = sha('3')

export function sha(digit: string): Sha {
  const parsed = parseSha(digit.repeat(40))
  if (parsed === null) throw new Error(`${digit} is not a hexadecimal digit`)
  return parsed
}

/** One call to the outside world, numbered in order. */
export type Call = { readonly index: number; readonly name: string }
/** Breaks a call: `before` = it never reached the world, `after` = it took effect and the answer was lost. */
export type Fault = (call: Call) => 'before' | 'after' | null

/** Stands between a run and a part of the world. */
export type Reach = <T extends object>(run: string, name: string, port: T) => T

export type SimulatedWorldOptions = {
  readonly seed?: number
  readonly policy?: Partial<Policy>
  /** Who keeps the time; by default a clock that jumps to whatever is slept for. */
  readonly clock?: SimulatedClock
  /** By default every call is counted and can be broken by `fault`. */
  readonly reach?: Reach
}

/** The commits of the simulated world change no files, so the models have nothing to say. */
const NO_FEATURES: RangeFeatures = {
  ...{ commits: [], commitsNotScored: 0, historyCommits: 0, missing: [], replay: null },
}

export type SimulatedWorld = ReturnType<typeof simulatedWorld>

/** A whole world in memory on simulated time: real commands, real ledger, real judge. */
export function simulatedWorld(options: SimulatedWorldOptions = {}) {
  const clock = options.clock ?? simulatedClock()
  const random = seededRandom(options.seed ?? 1)
  const target = simulatedTarget()
  const store = memoryRefStore()
  const stop = new AbortController()
  /** Runs that are known to be alive; the holder of a lock who is none of them counts as gone. */
  const alive = new Set<string>()
  const calls: Call[] = []
  const comments = new Map<number, string>()
  const summaries: string[] = []
  const progress: Progress[] = []
  const traffic = {
    requestsPerSecond: 500,
    errorRate: (_slot: string): number => 0.005,
    isSilent: false,
  }
  const commits: { order: readonly Sha[] } = { order: [V1, V2, V3] }
  const fault: { plan: Fault } = { plan: () => null }
  const deployments = simulatedDeployments()
  const policy: Policy = { ...simulatedPolicy(), ...options.policy }

  const metrics = simulatedMetrics(target, traffic, random)
  const reach: Reach =
    options.reach ??
    ((_run, name, port) => countCalls(name, port, calls, (call) => fault.plan(call)))

  function world(run = 'run 1'): World {
    const counted = <T extends object>(name: string, port: T): T => reach(run, name, port)
    return {
      changes: counted('changes', simulatedChanges(commits)),
      commitHistory: { features: async () => NO_FEATURES },
      pullRequests: counted('pull-requests', simulatedPullRequests()),
      ...{ contents: counted('contents', NO_FILES), edits: editFinder() },
      ...{ reviews: counted('reviews', NO_REVIEWS), checks: counted('checks', NO_CHECKS) },
      dependencyReviews: null,
      deployments: counted('deployments', deployments.port),
      approvals: null,
      protection: null,
      announcer: counted('announcer', {
        comment: async (number: number, _marker: string, markdown: string) =>
          void comments.set(number, markdown),
        summary: async (markdown: string) => void summaries.push(markdown),
      }),
      ledger: ledger({
        environment: policy.environment,
        store: counted('ledger', store),
        isHolderGone: async (holder) => holder.id !== run && !alive.has(holder.id),
      }),
      target: counted('target', target),
      sources: new Map([['simulated', counted('metrics', metrics)]]),
      clock,
      log: { debug: ignore, info: ignore, warn: ignore, error: ignore },
      observer: { progress: (one) => void progress.push(one) },
      stop: stop.signal,
      digest: (text) => createHash('sha256').update(text).digest('hex'),
      holder: { id: run, where: 'a test', sinceSeconds: clock.nowSeconds() },
      links: { repository: null, run: null, rollback: null, environment: null },
    }
  }

  return {
    world,
    policy,
    clock,
    target,
    store,
    stop,
    alive,
    traffic,
    commits,
    calls,
    fault,
    comments,
    summaries,
    progress,
    deployments,
  }
}

function ignore(): void {}

type Traffic = {
  readonly requestsPerSecond: number
  readonly errorRate: (slot: string) => number
  readonly isSilent: boolean
}

/** Counts as the shares of the target make them. */
function simulatedMetrics(
  { weights }: SimulatedTarget,
  traffic: Traffic,
  random: () => number,
): MetricSource {
  return {
    type: 'simulated',
    mark: async () => undefined,
    async counts(_bad, _total, names, window) {
      if (traffic.isSilent) return { kind: 'no_data', why: 'nobody comes' }
      const share = (weights.get(names.slot) ?? 0) / 100
      const total = poisson(random, share * traffic.requestsPerSecond * seconds(window))
      const bad = poisson(random, total * traffic.errorRate(names.slot))
      return { kind: 'data', value: { bad: Math.min(bad, total), total } }
    },
    value: async () => ({ kind: 'no_data', why: 'there is none' }),
  }
}

function seconds(window: Window): number {
  return window.toSeconds - window.fromSeconds
}

function countCalls<T extends object>(name: string, port: T, calls: Call[], fault: Fault): T {
  return new Proxy(port, {
    get(object, key) {
      const member = Reflect.get(object, key)
      if (typeof member !== 'function' || typeof key !== 'string') return member
      if (QUESTIONS_TO_NOBODY.includes(key)) return member.bind(object)
      return async (...args: unknown[]) => {
        const call = { index: calls.length, name: `${name}.${key}` }
        calls.push(call)
        const broken = fault(call)
        if (broken === 'before') throw unreachable(name, call)
        const answer = await member.apply(object, args)
        if (broken === 'after') throw unreachable(name, call)
        return answer
      }
    },
  })
}

const REASONS = {
  target: 'target_unreachable',
  metrics: 'metrics_unreachable',
  ledger: 'ledger_unreachable',
  changes: 'git_failed',
} as const

function unreachable(name: string, call: Call): AdapterError {
  const reason = name in REASONS ? REASONS[name as keyof typeof REASONS] : 'github_unreachable'
  return new AdapterError(
    name,
    reason,
    `Call ${call.index} (${call.name}) got no answer.`,
    'Check it.',
  )
}

function simulatedChanges(commits: { order: readonly Sha[] }): World['changes'] {
  const position = (one: Sha | null) => (one === null ? -1 : commits.order.indexOf(one))
  return {
    async resolve(ref) {
      const found = commits.order.find((one) => one.startsWith(ref))
      if (found === undefined) {
        throw new AdapterError('git', 'ref_unknown', `There is no ${ref}.`, 'Name one that exists.')
      }
      return found
    },
    isAncestor: async (a, b) => position(a) <= position(b),
    range: async (base, head, paths) => simulatedRange(base, head, paths, position),
  }
}

function simulatedRange(
  base: Sha | null,
  head: Sha,
  paths: readonly string[],
  position: (one: Sha | null) => number,
): Range {
  const distance = position(head) - position(base)
  const author = { name: 'Ada', email: 'ada@example.com' }
  return {
    base,
    head,
    direction:
      base === null ? 'first' : distance > 0 ? 'forward' : distance === 0 ? 'same' : 'backward',
    commitCount: Math.max(0, distance),
    mergeCount: 0,
    revertCount: 0,
    commitsTakenAway: Math.max(0, -distance),
    authors: [{ person: author, commitCount: 1 }],
    authorCount: 1,
    fileCount: 1,
    linesAdded: 10,
    linesDeleted: 2,
    renameCount: 0,
    binaryCount: 0,
    oldestCommittedAtSeconds: 1_799_990_000,
    newestCommittedAtSeconds: 1_799_990_000,
    commits:
      distance <= 0
        ? []
        : [
            {
              sha: head,
              author,
              coAuthors: [],
              committedAtSeconds: 1_799_990_000,
              subject: 'Change a thing',
              isMerge: false,
              reverts: null,
              pullRequestHint: 7,
              fileCount: 1,
              linesAdded: 10,
              linesDeleted: 2,
            },
          ],
    files: [],
    isTruncated: false,
    paths,
  }
}

function simulatedPullRequests(): NonNullable<World['pullRequests']> {
  return {
    of: async (commits) => ({
      pullRequests: [
        {
          number: 7,
          title: 'Change a thing',
          author: 'ada',
          url: 'https://github.com/o/r/pull/7',
          labels: [],
          commits,
        },
      ],
      isTruncated: false,
    }),
  }
}

const NO_FILES: World['contents'] = {
  read: async (_commit, paths) => paths.map(() => ({ kind: 'absent' })),
  sizes: async (_commit, paths) => paths.map(() => ({ kind: 'absent' })),
}

const NO_REVIEWS: NonNullable<World['reviews']> = {
  of: async () => ({ reviews: [], isTruncated: false }),
}

const NO_CHECKS: NonNullable<World['checks']> = {
  of: async () => ({ all: [], isTruncated: false }),
}

type DeploymentEntry = {
  readonly id: number
  readonly sha: Sha
  readonly key: string
  readonly task: string
  readonly states: DeploymentState[]
}

function simulatedDeployments() {
  const all: DeploymentEntry[] = []
  const newest = (entry: DeploymentEntry) => entry.states.at(-1)
  const port: Deployments = {
    async lastSuccessful() {
      const live = [...all].reverse().find((entry) => newest(entry) === 'success')
      return live === undefined ? null : { id: live.id, sha: live.sha }
    },
    async create(request) {
      const known = all.find((entry) => entry.key === request.key)
      if (known !== undefined) return { id: known.id, url: '' }
      const { sha: head, key, task } = request
      all.push({ id: all.length + 1, sha: head, key, task, states: [] })
      return { id: all.length, url: '' }
    },
    async status(id, state) {
      const entry = all.find((one) => one.id === id)
      if (entry === undefined) throw new Error(`there is no deployment ${id}`)
      const isOver = entry.states.some((one) => one !== 'queued' && one !== 'in_progress')
      if (!isOver) entry.states.push(state)
    },
    async unended() {
      const isOver = (state: DeploymentState) => state !== 'queued' && state !== 'in_progress'
      const open = all.filter(({ states }) => !states.some(isOver))
      return open.map(({ id, key }) => ({ id, key })).reverse()
    },
    async supersede(_environment, exceptId) {
      const old = all.filter((entry) => entry.id !== exceptId && newest(entry) === 'success')
      for (const entry of old) entry.states.push('inactive')
      return old.length
    },
  }
  return { all, port, newest }
}

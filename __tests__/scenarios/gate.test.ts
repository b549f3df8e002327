import { describe, expect, test } from '@jest/globals'
import { approve, REVIEW_WAIT_SECONDS_MAX } from '../../src/commands/approve.ts'
import { CHECKS_LOOK_SECONDS } from '../../src/commands/rollout/closure.ts'
import { run, runAssess } from '../../src/commands/run.ts'
import type { World } from '../../src/commands/world.ts'
import { gatePolicyOf } from '../../src/config/gate-policy.ts'
import { gateSchema } from '../../src/config/gate-schema.ts'
import { AdapterError } from '../../src/domain/errors.ts'
import type { CheckResult } from '../../src/domain/people/checks.ts'
import type { Approvals, PendingReview } from '../../src/ports/approvals.ts'
import { simulatedWorld, V1, V2 } from '../support/simulated-world.ts'

const request = (version: string, override: { by: string; why: string } | null = null) => ({
  command: 'deploy' as const,
  version,
  base: null,
  planHash: null,
  override,
})

const SOMEBODY = { by: 'mona', why: 'the shop is down' }

/** A world in which V1 is live and the gate is as written. */
async function whereTheGateIs(config: (nowSeconds: number) => unknown) {
  const simulated = simulatedWorld()
  await run(simulated.world('run 0'), simulated.policy, request(V1))
  simulated.target.history.length = 0
  const gate = gatePolicyOf(
    gateSchema.parse(config(simulated.clock.nowSeconds())),
    simulated.policy.environment,
  )
  return { ...simulated, policy: { ...simulated.policy, gate } }
}

/** As people write a date and a time. */
function written(atSeconds: number): string {
  return new Date(atSeconds * 1000).toISOString().slice(0, 16).replace('T', ' ')
}

const frozenNow = (now: number) => ({
  freezes: [{ from: written(now - 3600), to: written(now + 3600), reason: 'big sale' }],
})

function approvals(
  given: readonly string[],
  pending: (asked: number) => readonly PendingReview[] = () => [],
): Approvals & { readonly comments: string[] } {
  const comments: string[] = []
  let asked = 0
  return {
    comments,
    ofThisRun: async () =>
      given.map((user) => ({ user, state: 'approved', environments: ['production'], comment: '' })),
    pending: async () => pending(asked++),
    approve: async (_review, comment) => void comments.push(comment),
  }
}

describe('a freeze', () => {
  test('holds a deployment before anything is touched, and says why on the page', async () => {
    const simulated = await whereTheGateIs(frozenNow)
    const outcome = await run(simulated.world(), simulated.policy, request(V2))
    expect(outcome).toMatchObject({ result: 'refused', reason: 'frozen' })
    expect(simulated.target.history).toEqual([])
    expect(simulated.deployments.all).toHaveLength(1)
    expect(await simulated.store.read('refs/slipway/production/lock')).toBeNull()
    expect(simulated.summaries.at(-1)).toMatch(/freezes and windows.*\*\*closed\*\*.*big sale/)
  })

  test('is shown by assess, which is never refused by it', async () => {
    const simulated = await whereTheGateIs(frozenNow)
    const world = simulated.world()
    const outcome = await runAssess(world, simulated.policy, { ...request(V2), command: 'assess' })
    expect(outcome).toMatchObject({ result: 'assessed' })
    expect(simulated.summaries.at(-1)).toContain('big sale')
  })

  test('can be gone past with a reason, which is told', async () => {
    const simulated = await whereTheGateIs(frozenNow)
    const outcome = await run(simulated.world(), simulated.policy, request(V2, SOMEBODY))
    expect(outcome).toMatchObject({ result: 'promoted' })
    const past = 'mona went past the gate: the shop is down'
    expect(outcome.warnings.join()).toContain(past)
    const story = simulated.store.log('refs/slipway/production/journal')
    const notes = story.filter(({ message }) => message.includes('note override'))
    expect(notes.map(({ message }) => message).join()).toContain(past)
  })

  test('never holds a rollback', async () => {
    const open = await whereTheGateIs(() => ({}))
    await run(open.world(), open.policy, request(V2))
    const gate = gatePolicyOf(gateSchema.parse(frozenNow(open.clock.nowSeconds())), 'production')
    const outcome = await run(
      open.world('run 2'),
      { ...open.policy, gate },
      { ...request(V1), command: 'rollback', version: null },
    )
    expect(outcome).toMatchObject({ result: 'promoted', reason: 'promoted_rollback' })
  })

  test('that begins half way keeps the rollout at its step until it is over', async () => {
    const from = 300
    const to = 7_200
    let beganAtSeconds = 0
    const simulated = await whereTheGateIs((now) => {
      beganAtSeconds = Math.ceil(now / 60) * 60
      const [begin, end] = [beganAtSeconds + from, beganAtSeconds + to]
      return { freezes: [{ from: written(begin), to: written(end) }] }
    })
    const outcome = await run(simulated.world(), simulated.policy, request(V2))
    expect(outcome).toMatchObject({ result: 'promoted' })
    const inFreeze = simulated.progress.filter(({ message }) => message.includes('stays here'))
    expect(new Set(inFreeze.map(({ percent }) => percent)).size).toBe(1)
    expect(outcome.rollout?.seconds).toBeGreaterThan(to - from)
    const shifts = outcome.rollout?.timeline.filter(({ text }) => text.startsWith('shifted'))
    for (const { atSeconds } of shifts ?? []) {
      const sinceBegin = atSeconds - beganAtSeconds
      expect(sinceBegin < from || sinceBegin >= to).toBe(true)
    }
  })
})

describe('approvals', () => {
  const config = { approvals: { low: 1, medium: 1, high: 1, critical: 1 } }

  test('that are missing hold, those that are given let through', async () => {
    const simulated = await whereTheGateIs(() => config)
    const refused = await run(
      { ...simulated.world(), approvals: approvals([]) },
      simulated.policy,
      request(V2),
    )
    expect(refused).toMatchObject({ result: 'refused', reason: 'approval_missing' })
    const world: World = { ...simulated.world(), approvals: approvals(['mona']) }
    expect(await run(world, simulated.policy, request(V2))).toMatchObject({ result: 'promoted' })
  })

  test('that can not be read hold, and so does a place without any', async () => {
    const simulated = await whereTheGateIs(() => config)
    const broken: Approvals = {
      ...approvals([]),
      ofThisRun: async () => {
        throw new AdapterError('github', 'github_unreachable', 'GET …/approvals got no answer.', '')
      },
    }
    for (const port of [broken, null]) {
      const world = { ...simulated.world(), approvals: port }
      expect(await run(world, simulated.policy, request(V2))).toMatchObject({
        result: 'refused',
        reason: 'gate_unknown',
      })
    }
    expect(simulated.target.history).toEqual([])
  })
})

describe('the command gate', () => {
  const config = { approvals: { low: 1 }, 'auto-approve': 'low' }
  const waiting = { environment: 'production', environmentId: 11, canApprove: true }

  async function approved(port: Approvals, gate: unknown = config) {
    const simulated = await whereTheGateIs(() => gate)
    const world = { ...simulated.world(), approvals: port }
    return approve(world, simulated.policy, request(V2))
  }

  test('gives the review that the run waits for, also when it comes a little later', async () => {
    const port = approvals([], (asked) => (asked < 3 ? [] : [waiting]))
    expect(await approved(port)).toMatchObject({ reason: 'approved_by_policy' })
    expect(port.comments.join()).toMatch(/^The risk level is low.*Plan [0-9a-f]{12}\.$/)
  })

  test('leaves it to a person when nothing waits within the longest wait', async () => {
    const port = approvals([])
    const outcome = await approved(port)
    expect(outcome).toMatchObject({ result: 'assessed', reason: 'person_asked' })
    const seconds = outcome.endedAtSeconds - outcome.startedAtSeconds
    expect(seconds).toBeLessThanOrEqual(REVIEW_WAIT_SECONDS_MAX)
  })

  test('leaves it to a person when its token reviews nothing, or the policy names no level', async () => {
    const other = approvals([], () => [{ ...waiting, canApprove: false }])
    expect(await approved(other)).toMatchObject({ reason: 'person_asked' })
    const own = approvals([], () => [waiting])
    expect(await approved(own, { approvals: { low: 1 } })).toMatchObject({ reason: 'person_asked' })
    expect([...other.comments, ...own.comments]).toEqual([])
  })

  test('gives nothing in a freeze', async () => {
    const port = approvals([], () => [waiting])
    const freezes = [{ from: '01-01', to: '12-31 23:59' }]
    expect(await approved(port, { ...config, freezes })).toMatchObject({
      result: 'refused',
      reason: 'frozen',
    })
    expect(port.comments).toEqual([])
  })
})

describe('required checks', () => {
  /** V1 is live; the checks of V2 are what the test says at that moment. */
  async function whereChecksAre(result: (asked: number) => CheckResult | 'gone') {
    const simulated = await whereTheGateIs(() => ({}))
    const policy = { ...simulated.policy, requiredContexts: ['build'] }
    let asked = 0
    const checks = {
      of: async () => {
        const now = result(asked++)
        if (now === 'gone')
          throw new AdapterError('github', 'github_unreachable', 'It is gone.', 'Wait.')
        return { all: [{ name: 'build', result: now }], isTruncated: false }
      },
    }
    const deploy = () => run({ ...simulated.world(), checks }, policy, request(V2))
    return { simulated, deploy, askedCount: () => asked }
  }

  test('that are red hold a deployment before anything is touched', async () => {
    const { simulated, deploy } = await whereChecksAre(() => 'failed')
    expect(await deploy()).toMatchObject({ result: 'refused', reason: 'checks_not_green' })
    expect(simulated.target.history).toEqual([])
  })

  test.each(['failed', 'gone'] as const)(
    'that are %s meanwhile keep it at its step, and it goes on when they are green again',
    async (bad) => {
      const { simulated, deploy, askedCount } = await whereChecksAre((asked) =>
        asked >= 4 && asked < 30 ? bad : 'passed',
      )
      const outcome = await deploy()
      expect(outcome).toMatchObject({ result: 'promoted', reason: 'promoted_on_evidence' })
      expect(outcome.endedAtSeconds - outcome.startedAtSeconds).toBeGreaterThan(
        25 * CHECKS_LOOK_SECONDS,
      )
      const seconds = outcome.endedAtSeconds - outcome.startedAtSeconds
      expect(askedCount()).toBeLessThanOrEqual(seconds / CHECKS_LOOK_SECONDS + 2)
      expect(simulated.target.weights.get('blue')).toBe(100)
    },
  )

  test('that stay red end at the longest duration, with traffic back', async () => {
    const { simulated, deploy } = await whereChecksAre((asked) => (asked < 3 ? 'passed' : 'failed'))
    const outcome = await deploy()
    expect(outcome).toMatchObject({ result: 'rolled_back', reason: 'duration_limit' })
    expect(simulated.target.weights.get('blue')).toBe(0)
  })
})

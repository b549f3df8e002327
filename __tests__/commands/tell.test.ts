import { describe, expect, test } from '@jest/globals'
import { tell } from '../../src/commands/tell.ts'
import type { World } from '../../src/commands/world.ts'
import { AdapterError } from '../../src/domain/errors.ts'
import { outcomeOf, pullRequestOf } from '../support/outcomes.ts'
import { simulatedWorld } from '../support/simulated-world.ts'

const PULL_REQUESTS = [3, 1, 2].map((number) => pullRequestOf(number, [number]))
const OUTCOME = outcomeOf({ pullRequests: PULL_REQUESTS, warnings: ['An earlier one.'] })

type Simulated = ReturnType<typeof simulatedWorld>

function tellAll(
  { world, policy }: Simulated,
  change: Partial<Simulated['policy']> = {},
  announcer: Partial<World['announcer']> = {},
) {
  const own = world()
  // The announcer counts its calls, so its methods are taken one by one.
  const { comment, summary } = own.announcer
  return tell(
    { ...own, announcer: { comment, summary, ...announcer } },
    { ...policy, ...change },
    OUTCOME,
  )
}

async function refused(): Promise<never> {
  throw new AdapterError('github', 'github_forbidden', 'It was refused.', 'Allow it.')
}

describe('telling people', () => {
  test('the page of the run, and one comment on each pull request', async () => {
    const simulated = simulatedWorld()
    const told = await tellAll(simulated)
    expect(simulated.summaries).toHaveLength(1)
    expect([...simulated.comments.keys()]).toEqual([3, 1, 2])
    expect(told).toEqual({ ...OUTCOME, judging: told.judging })
    const { metrics, judge, wayBack } = simulated.policy
    expect(told.judging).toEqual({ metrics, policy: judge, wayBack })
  })

  test('whoever asked to be notified, but not of a plan; what was not told is a warning', async () => {
    const simulated = simulatedWorld()
    const told: string[] = []
    const notifier = {
      async tell({ command }: { readonly command: string }) {
        told.push(command)
        return ['Nobody was there.']
      },
    }
    const world = { ...simulated.world(), notifier }
    const outcome = await tell(world, simulated.policy, OUTCOME)
    expect(outcome.warnings).toEqual(['An earlier one.', 'Nobody was there.'])
    await tell(world, simulated.policy, { ...OUTCOME, command: 'assess', result: 'assessed' })
    await tell(world, simulated.policy, { ...OUTCOME, command: 'gate', result: 'failed' })
    expect(told).toEqual(['deploy'])
  })

  test('comments are bounded, and the rest is told', async () => {
    const simulated = simulatedWorld()
    const told = await tellAll(simulated, { commentPullRequestsMax: 2 })
    expect([...simulated.comments.keys()]).toEqual([3, 1])
    expect(told.warnings).toEqual([
      'An earlier one.',
      '1 more pull requests got no comment: comment-pull-requests-max is 2.',
    ])
  })

  test('whoever wants no comments gets none, and no word about it', async () => {
    const simulated = simulatedWorld()
    const told = await tellAll(simulated, { isCommenting: false, commentPullRequestsMax: 1 })
    expect(simulated.comments.size).toBe(0)
    expect(told.warnings).toEqual(OUTCOME.warnings)
  })

  test('whoever can not be told becomes a warning, and all others are told', async () => {
    const simulated = simulatedWorld()
    const told: number[] = []
    const outcome = await tellAll(
      simulated,
      {},
      {
        summary: refused,
        comment: (number) => (number === 1 ? refused() : Promise.resolve(void told.push(number))),
      },
    )
    expect(told).toEqual([3, 2])
    expect(outcome).toMatchObject({ result: OUTCOME.result, reason: OUTCOME.reason })
    expect(outcome.warnings).toEqual([
      'An earlier one.',
      'The job summary could not be written. It was refused. Allow it.',
      'The comment on #1 could not be written. It was refused. Allow it.',
    ])
  })

  test('a fault of ours is not passed over', async () => {
    const fault = async () => {
      throw new TypeError('a fault')
    }
    await expect(tellAll(simulatedWorld(), {}, { summary: fault })).rejects.toThrow('a fault')
  })

  test('nothing is said about a judge where nothing is judged', async () => {
    expect((await tellAll(simulatedWorld(), { metrics: [] })).judging).toBeNull()
  })
})

describe('an issue', () => {
  const incidentsOf = () => {
    const told: string[] = []
    const incidents: NonNullable<World['incidents']> = {
      open: async ({ marker, title, body }) => void told.push('open', marker, title, body),
      close: async (label, begin, comment) => {
        told.push('close', label, begin, comment)
        return 1
      },
    }
    return { told, incidents }
  }

  const tellOf = (change: Partial<typeof OUTCOME>, issueLabel: string | null) => {
    const simulated = simulatedWorld()
    const { told, incidents } = incidentsOf()
    const world = { ...simulated.world(), incidents }
    const policy = { ...simulated.policy, issueLabel }
    return tell(world, policy, { ...OUTCOME, ...change }).then((outcome) => ({ told, outcome }))
  }

  test('is opened when a version was taken back, with what decided and nothing that could be clicked', async () => {
    const { told } = await tellOf(
      { result: 'rolled_back', reason: 'metric_harmful', version: '@org/team' },
      'l',
    )
    expect(told.slice(0, 2)).toEqual([
      'open',
      `<!-- slipway-issue environment=production rollout=${OUTCOME.rollout?.id} -->`,
    ])
    expect(told[2]).toContain('was taken back')
    expect(told[3]).not.toContain('[ ]')
    expect(told[3]).not.toMatch(/[^`]@org/)
  })

  test('is closed by the next healthy deployment, and not by a rollback', async () => {
    const { told } = await tellOf({ result: 'promoted' }, 'l')
    expect(told.slice(0, 3)).toEqual(['close', 'l', '<!-- slipway-issue environment=production '])
    expect(told[3]).toContain('Healthy again')
    expect((await tellOf({ result: 'promoted', command: 'rollback' }, 'l')).told).toEqual([])
  })

  test('is nothing that anybody gets without asking for it, or for a plan', async () => {
    expect((await tellOf({ result: 'rolled_back' }, null)).told).toEqual([])
    expect((await tellOf({ result: 'assessed', command: 'assess' }, 'l')).told).toEqual([])
  })

  test('that can not be written is a warning', async () => {
    const simulated = simulatedWorld()
    const world = { ...simulated.world(), incidents: { open: refused, close: refused } }
    const outcome = await tell(
      world,
      { ...simulated.policy, issueLabel: 'l' },
      { ...OUTCOME, result: 'rolled_back' },
    )
    expect(outcome.warnings.join(' ')).toContain('The issue could not be written. It was refused.')
  })
})

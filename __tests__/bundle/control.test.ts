import { afterAll, expect, test } from '@jest/globals'
import { isLocked, journalOf, statesOf } from '../support/bundle-ledger.ts'
import { bundleWorlds } from '../support/bundle-world.ts'
import { until } from '../support/poll.ts'

const worlds = bundleWorlds()
afterAll(worlds.closeAll)

/** An issue_comment event as GitHub sends it, as far as it is read. */
function commentEvent(id: number, body: string, login: string, type = 'User') {
  const user = { login, type }
  return {
    action: 'created',
    issue: { number: 12, pull_request: { url: 'https://api.github.com/x' } },
    comment: {
      id,
      body,
      user,
      created_at: '2026-03-01T10:00:00Z',
      updated_at: '2026-03-01T10:00:00Z',
    },
    sender: user,
  }
}

test('clicks on a rollout in its step: forged ones do nothing, the right one brings it back', async () => {
  const world = await worlds.open({ windowsMin: 1000 })
  const { state } = world.github
  state.roles.set('ada', 'write').set('eve', 'read')
  const deploying = await world.start({ command: 'deploy' })
  await until('the candidate has traffic', 20, () => world.greenPercent() === 50)
  await until('the step is told', 10, () => deploying.said().includes('watching'))

  const click = async (body: string, login: string, type?: 'Bot') => {
    const id = state.nextId()
    const author = { login, type: type ?? 'User' } as const
    const at = state.now()
    state.comments.push({ id, issue: 12, author, body, createdAtSeconds: at, updatedAtSeconds: at })
    const event = commentEvent(id, body, login, type)
    const { exitCode, outputs } = await world.run({ command: 'control' }, undefined, event)
    const reactions = state.reactions.filter(({ comment }) => comment === id)
    return [exitCode, outputs.outcome, outputs.reason, ...reactions.map(({ content }) => content)]
  }
  expect(await click('/rollback', 'eve')).toEqual([3, 'refused', 'permission_missing', '-1'])
  expect(await click('/rollback', 'stranger')).toEqual([3, 'refused', 'permission_missing', '-1'])
  expect(await click('/rollback', 'x[bot]', 'Bot')).toEqual([3, 'refused', 'sender_is_bot', '-1'])
  expect(await click('> /rollback', 'ada')).toEqual([0, 'nothing_to_do', 'not_a_command'])
  expect(await click('/rollback\n$(id)', 'ada')).toEqual([
    3,
    'refused',
    'command_malformed',
    'confused',
  ])
  world.github.injectFaults((_, { path }) =>
    path.endsWith('/permission') ? 'status 500' : undefined,
  )
  expect(await click('/rollback', 'ada')).toEqual([3, 'refused', 'permission_unknown', '-1'])
  world.github.injectFaults(() => undefined)
  expect(world.greenPercent()).toBe(50)

  expect(await click('/rollback', 'ada')).toEqual([0, 'requested', 'rollout_asked', 'eyes'])
  const { outputs } = await deploying.ended
  expect(outputs.outcome).toBe('cancelled')
  expect(world.greenPercent()).toBe(0)
  expect(isLocked(state)).toBe(false)
  expect(statesOf(state).at(-1)?.at(-1)).toBe('inactive')
  expect(journalOf(state).at(-1)).toContain('finish')
})

import { afterAll, describe, expect, test } from '@jest/globals'
import type { Account } from '../../../src/demo/github-server/state.ts'
import { WISH_WORDS } from '../../../src/domain/control/wish.ts'
import { shop } from '../../support/bundle-shop.ts'
import {
  ADA,
  BOT,
  type ControlScene,
  controlScene,
  tick,
  written,
} from '../../support/control-world.ts'
import { holdExchangesToTheDescription } from '../../support/github-world.ts'

holdExchangesToTheDescription()

const made = shop()
afterAll(made.dispose)

/** What a refused click must leave as it was. */
async function stateOf({ ledger }: ControlScene) {
  return {
    requests: [await ledger.requested('running1'), await ledger.requested('live1')],
    known: await ledger.read(),
  }
}

const reactionsOf = ({ github }: ControlScene) =>
  github.server.state.reactions.map(({ comment, content }) => ({ comment, content }))

describe('the box', () => {
  test('asks the rollout under way, and is opened again with the answer below it', async () => {
    const scene = await controlScene(made, { isUnderWay: true })
    const outcome = await scene.hear(tick(scene.comment))
    expect(outcome).toMatchObject({
      result: 'requested',
      reason: 'rollout_asked',
      nextStep: null,
      warnings: [],
    })
    expect(outcome.detail).toContain('back to v1.0.0')
    expect(await scene.ledger.requested('running1')).toMatchObject({ wish: 'abort', by: 'ada' })
    expect(scene.comment.body).toMatch(/^- \[ \] .*\n {2}<sub>The rollout under way was asked: /m)
    expect(scene.comment.body).not.toContain('[x]')
  })

  test('hands the rollback to the next job when nothing is under way', async () => {
    const scene = await controlScene(made)
    expect(await scene.hear(tick(scene.comment))).toMatchObject({
      result: 'requested',
      reason: 'rollback_handed_on',
      version: 'v1.0.0',
      nextStep: { command: 'rollback', sha: made.versions['v1.0.0'] },
    })
    expect(reactionsOf(scene)).toEqual([])
  })

  test('hands it on too when the run of the rollout is dead, and no further back', async () => {
    const scene = await controlScene(made, { isUnderWay: true })
    const { runs } = scene.github.server.state
    runs.splice(0, runs.length, ...runs.map((run) => ({ ...run, status: 'completed' as const })))
    expect(await scene.hear(tick(scene.comment))).toMatchObject({
      reason: 'rollout_asked',
      nextStep: { command: 'rollback', sha: made.versions['v1.0.0'] },
    })
    // The lock that told it was given back.
    const next = { id: 'run 6000 attempt 1', where: '', sinceSeconds: 3 }
    expect(await scene.ledger.acquire(next)).toEqual({ isMine: true })
  })

  test('told twice asks once; another tick meanwhile is told that it is known', async () => {
    const scene = await controlScene(made, { isUnderWay: true })
    const event = tick(scene.comment)
    await scene.hear(event)
    const once = await scene.ledger.requested('running1')
    const [again, later] = [
      await scene.hear(event),
      await scene.hear(tick(scene.comment, { updatedAt: '2026-03-01T11:00:00Z' })),
    ]
    expect([again.reason, later.reason]).toEqual(['already_asked', 'already_asked'])
    expect(await scene.ledger.requested('running1')).toEqual(once)
    // The line of the earlier answer was replaced, not joined by another one.
    expect(scene.comment.body.match(/<sub>/g)).toHaveLength(1)
  })
})

describe('a comment', () => {
  test.each(WISH_WORDS)('/%s asks the rollout under way', async (word) => {
    const scene = await controlScene(made, { isUnderWay: true })
    const comment = scene.write(ADA, `/${word}`)
    expect((await scene.hear(written(comment))).reason).toBe('rollout_asked')
    const wish = word === 'rollback' ? 'abort' : word
    expect(await scene.ledger.requested('running1')).toMatchObject({ wish, by: 'ada' })
    expect(reactionsOf(scene)).toEqual([{ comment: comment.id, content: 'eyes' }])
    // No comment of ours: nobody can make Slipway talk.
    expect(scene.github.server.state.comments).toHaveLength(2)
  })

  test('of talk costs no request at all', async () => {
    const scene = await controlScene(made)
    const before = scene.github.server.requests.length
    const outcome = await scene.hear(written(scene.write(ADA, 'ship it?')))
    expect(outcome).toMatchObject({ result: 'nothing_to_do', reason: 'not_a_command' })
    expect(scene.github.server.requests).toHaveLength(before)
  })

  test('whose answer cannot be written is obeyed all the same, with a warning', async () => {
    const scene = await controlScene(made, { isUnderWay: true })
    scene.github.server.injectFaults((_, { path }) =>
      path.endsWith('/reactions') ? 'status 403' : undefined,
    )
    const outcome = await scene.hear(written(scene.write(ADA, '/rollback')))
    expect(outcome.reason).toBe('rollout_asked')
    expect(outcome.warnings).toHaveLength(1)
    expect(await scene.ledger.requested('running1')).toMatchObject({ wish: 'abort' })
  })
})

const EVE: Account = { login: 'eve', type: 'User' }
type Forgery = {
  readonly of: string
  readonly reason: string
  readonly click: (scene: ControlScene) => Parameters<ControlScene['hear']>[0]
}

const FORGERIES: readonly Forgery[] = [
  {
    of: 'the box copied into a comment of somebody else',
    reason: 'box_not_ours',
    click: (scene) => tick(scene.write(EVE, scene.comment.body), { author: EVE, sender: EVE }),
  },
  {
    of: 'the box copied into a comment of another bot',
    reason: 'box_not_ours',
    click: (scene) => {
      const author = { login: 'eve[bot]', type: 'Bot' } as const
      return tick(scene.write(author, scene.comment.body), { author })
    },
  },
  {
    of: 'the box of a deployment that is not current',
    reason: 'box_outdated',
    click: (scene) => {
      scene.comment.body = scene.comment.body.replace(/rollout=\w+/, 'rollout=old1')
      return tick(scene.comment)
    },
  },
  {
    of: 'the box with another deployment written into it on the way',
    reason: 'box_tampered',
    click: (scene) =>
      tick(scene.comment, {
        body: scene.comment.body.replace('[ ]', '[x]').replace(/rollout=\w+/, 'rollout=old1'),
      }),
  },
  {
    of: 'the box by a reader',
    reason: 'permission_missing',
    click: (scene) => {
      scene.github.server.state.roles.set('eve', 'read')
      return tick(scene.comment, { sender: EVE })
    },
  },
  {
    of: 'a command by a stranger',
    reason: 'permission_missing',
    click: (scene) => written(scene.write(EVE, '/rollback'), { sender: EVE }),
  },
  {
    of: 'a command by somebody who may only sort issues',
    reason: 'permission_missing',
    click: (scene) => {
      scene.github.server.state.roles.set('eve', 'triage')
      return written(scene.write(EVE, '/promote'), { sender: EVE })
    },
  },
  {
    of: 'a command by a bot',
    reason: 'sender_is_bot',
    click: (scene) => {
      const sender = { login: 'helper[bot]', type: 'Bot' } as const
      scene.github.server.state.roles.set(sender.login, 'admin')
      return written(scene.write(sender, '/rollback'), { sender })
    },
  },
  {
    of: 'a command by our own token',
    reason: 'sender_is_bot',
    click: (scene) => written(scene.write(BOT, '/promote'), { sender: BOT }),
  },
  {
    of: 'a quoted command',
    reason: 'not_a_command',
    click: (scene) => written(scene.write(ADA, '> /rollback')),
  },
  {
    of: 'a command in a block of code',
    reason: 'not_a_command',
    click: (scene) => written(scene.write(ADA, '```\n/rollback\n```')),
  },
  {
    of: 'a command with something after it',
    reason: 'command_malformed',
    click: (scene) => written(scene.write(ADA, '/promote\nnot now')),
  },
  {
    of: 'a comment edited into a command',
    reason: 'command_edited',
    click: (scene) =>
      written(scene.write(ADA, '/rollback'), { kind: 'comment_edited', before: 'hello' }),
  },
  {
    of: 'a command on an issue',
    reason: 'not_a_pull_request',
    click: (scene) => written(scene.write(ADA, '/rollback'), { pullRequest: null }),
  },
  {
    of: 'a command on a pull request of another deployment',
    reason: 'pull_request_not_current',
    click: (scene) => written(scene.write(ADA, '/rollback', 13), { pullRequest: 13 }),
  },
  {
    of: 'a command for an environment that is not configured',
    reason: 'environment_unknown',
    click: (scene) => written(scene.write(ADA, '/rollback __proto__')),
  },
  {
    of: 'a click while GitHub does not say what the sender may',
    reason: 'permission_unknown',
    click: (scene) => {
      scene.github.server.injectFaults((_, { path }) =>
        path.endsWith('/permission') ? 'status 500' : undefined,
      )
      return tick(scene.comment)
    },
  },
  {
    of: 'a click while GitHub does not say who we are',
    reason: 'permission_unknown',
    click: (scene) => {
      scene.github.server.injectFaults((_, { path }) =>
        path === '/graphql' ? 'status 502' : undefined,
      )
      return tick(scene.comment)
    },
  },
  {
    of: 'a click while the token may not ask for permissions',
    reason: 'permission_unknown',
    click: (scene) => {
      scene.github.server.state.permissions.delete('metadata')
      return tick(scene.comment)
    },
  },
]

describe('nothing changes by', () => {
  test.each(FORGERIES.map((one) => [one.of, one] as const))('%s', async (_, forgery) => {
    const scene = await controlScene(made, { isUnderWay: true })
    const before = await stateOf(scene)
    const outcome = await scene.hear(forgery.click(scene))
    const result = forgery.reason === 'not_a_command' ? 'nothing_to_do' : 'refused'
    expect(outcome).toMatchObject({ result, reason: forgery.reason, nextStep: null })
    scene.github.server.injectFaults(() => undefined)
    expect(await stateOf(scene)).toEqual(before)
    // Whoever was refused got at most a reaction or a line in our own comment.
    const { comments } = scene.github.server.state
    expect(comments.filter(({ author }) => author.login === BOT.login).length).toBeLessThanOrEqual(
      2,
    )
  })
})

test('a bot that the configuration names is obeyed, with its role', async () => {
  const sender = { login: 'deployer[bot]', type: 'Bot' } as const
  const config = "    control: { bots: ['deployer[bot]'] }\n"
  const scene = await controlScene(made, { isUnderWay: true, config })
  const event = written(scene.write(sender, '/hold'), { sender })
  expect((await scene.hear(event)).reason).toBe('permission_missing')
  scene.github.server.state.roles.set(sender.login, 'write')
  expect((await scene.hear(event)).reason).toBe('rollout_asked')
})

test('a stricter role is asked for where the configuration does', async () => {
  const scene = await controlScene(made, { config: '    control: { role: admin }\n' })
  expect((await scene.hear(tick(scene.comment))).reason).toBe('permission_missing')
  scene.github.server.state.roles.set('ada', 'admin')
  const again = tick(scene.comment, { updatedAt: '2026-03-01T12:00:00Z' })
  expect((await scene.hear(again)).reason).toBe('rollback_handed_on')
})

import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from '@jest/globals'
import { CONFIG_PATH } from '../support/bundle-config.ts'
import { bundleWorlds } from '../support/bundle-world.ts'

const worlds = bundleWorlds()
afterAll(worlds.closeAll)

describe('assess', () => {
  test('tells what would go out, and changes nothing but the reports', async () => {
    const world = await worlds.open()
    const { exitCode, outputs, summary, report } = await world.run({ command: 'assess' })
    expect(exitCode).toBe(0)
    expect(outputs).toEqual({
      outcome: 'assessed',
      reason: 'assessed',
      environment: 'production',
      'next-command': '',
      'next-version': '',
      'risk-score': expect.stringMatching(/^0\.\d{3}$/),
      'risk-level': 'low',
      reversibility: 'yes',
      'plan-hash': expect.stringMatching(/^[0-9a-f]{64}$/),
      commits: '2',
      'deployment-id': '',
      'rollback-url': 'https://github.com/octo-org/shop/actions/workflows/rollback.yml',
      report: expect.stringContaining('/temp/slipway-assess-'),
      audit: '',
      'audit-digest': '',
      'report-html': expect.stringContaining('/temp/slipway-assess-'),
      'harmed-requests': '',
      'max-canary-percent': '',
    })
    expect(JSON.parse(report)).toMatchObject({
      command: 'assess',
      result: 'assessed',
      planHash: outputs['plan-hash'],
      range: { commits: 2, base: world.shop.versions['v1.0.0'] },
      pullRequests: [{ number: 12 }],
    })
    expect(summary).toContain('production')
    const { comments, deployments, refs } = world.github.state
    expect(comments).toMatchObject([{ issue: 12, body: expect.stringContaining('<!-- slipway:') }])
    expect([deployments.length, refs.size, world.target.history]).toEqual([1, 0, []])
  })

  test('edits its comment when it runs again', async () => {
    const world = await worlds.open()
    const first = await world.run({ command: 'assess' })
    const again = await world.run({ command: 'assess', version: 'v1.2.0' })
    expect(again.outputs).toMatchObject({ commits: '3' })
    expect(again.outputs['plan-hash']).not.toBe(first.outputs['plan-hash'])
    expect(world.github.state.comments.map(({ issue }) => issue).sort()).toEqual([12, 13])
  })

  test('has the same plan hash for the same plan, and another one for another configuration', async () => {
    const world = await worlds.open()
    const hash = async () => (await world.run({ command: 'assess' })).outputs['plan-hash']
    const first = await hash()
    expect(await hash()).toBe(first)
    await world.configure({ steps: [25, 50, 100] })
    expect(await hash()).not.toBe(first)
  })

  test('does without a configuration file', async () => {
    const world = await worlds.open()
    await rm(join(world.folder, CONFIG_PATH))
    const { exitCode, outputs } = await world.run({ command: 'assess' })
    expect([exitCode, outputs.outcome, outputs.commits]).toEqual([0, 'assessed', '2'])
  })

  test('of what is live has nothing to do', async () => {
    const world = await worlds.open()
    const { exitCode, outputs } = await world.run({ command: 'assess', version: 'v1.0.0' })
    expect([exitCode, outputs.outcome, outputs.reason]).toEqual([0, 'nothing_to_do', 'empty_range'])
  })

  test('is told to the release manager, and not by a token that may not comment', async () => {
    const world = await worlds.open()
    world.github.state.permissions.set('pull_requests', 'read')
    const { exitCode, stdout, outputs } = await world.run({ command: 'assess' })
    expect([exitCode, outputs.outcome]).toEqual([0, 'assessed'])
    expect(stdout).toContain('The comment on #12 could not be written')
    expect(stdout).toContain('"pull-requests: write"')
  })
})

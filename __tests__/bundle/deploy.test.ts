import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { readAudit } from '../../src/adapters/ledger/audit-format.ts'
import { digest } from '../../src/adapters/tools/digest.ts'
import { isLocked, journalOf, statesOf } from '../support/bundle-ledger.ts'
import type { StepEnded } from '../support/bundle-run.ts'
import { type BundleWorld, bundleWorlds } from '../support/bundle-world.ts'

const worlds = bundleWorlds()
afterAll(worlds.closeAll)

/** One environment through all that follows, as it would live. */
let world: BundleWorld
let ended: StepEnded

beforeAll(async () => {
  world = await worlds.open()
  ended = await world.run({ command: 'deploy' })
})

describe('a good release', () => {
  test('is promoted, and the outputs say what the server holds', () => {
    const [, deployment] = world.github.state.deployments
    expect(ended.exitCode).toBe(0)
    expect(ended.outputs).toEqual({
      outcome: 'promoted',
      reason: 'promoted_on_evidence',
      environment: 'production',
      'next-command': '',
      'next-version': '',
      'risk-score': expect.stringMatching(/^0\.\d{3}$/),
      'risk-level': 'low',
      reversibility: 'yes',
      'plan-hash': expect.stringMatching(/^[0-9a-f]{64}$/),
      commits: '2',
      'deployment-id': String(deployment?.id),
      'rollback-url': 'https://github.com/octo-org/shop/actions/workflows/rollback.yml',
      report: expect.stringContaining('/temp/slipway-deploy-'),
      'report-html': expect.stringContaining('/temp/slipway-deploy-'),
      audit: expect.stringMatching(/\/temp\/slipway-deploy-.*-audit\.json$/),
      'audit-digest': expect.stringMatching(/^[0-9a-f]{64}$/),
      'harmed-requests': '0',
      'max-canary-percent': '100',
    })
    expect(deployment).toMatchObject({
      sha: worlds.shop.versions['v1.1.0'],
      environment: 'production',
      task: 'deploy',
      payload: { slipway: 1, planHash: ended.outputs['plan-hash'] },
    })
    expect(JSON.parse(ended.report)).toMatchObject({
      result: 'promoted',
      deployment: { id: deployment?.id },
      rollout: { percent: 100 },
    })
    expect(ended.summary).toContain('serves all traffic of `production`')
  })

  test('goes up its ramp and ends with all traffic', () => {
    const shares = world.target.history.map(({ weights }) => [
      weights['blue-1'],
      weights['green-1'],
    ])
    expect(shares).toEqual([
      [100, 100],
      [0, 100],
    ])
  })

  test('has one terminal status; what was superseded is inactive; the lock is gone', () => {
    expect(statesOf(world.github.state)).toEqual([
      ['success', 'inactive'],
      ['in_progress', 'in_progress', 'success'],
    ])
    expect(isLocked(world.github.state)).toBe(false)
  })

  test('leaves a journal with an intent before every change', () => {
    expect(journalOf(world.github.state)).toEqual([
      'production: note begin',
      'production: intent stage',
      expect.stringMatching(/^production: done staged/),
      'production: intent shift to 50 %',
      expect.stringMatching(/^production: done shifted/),
      'production: intent promote',
      'production: done finish: promoted',
    ])
  })

  test('a second run finds nothing to do and edits the comment', async () => {
    const before = world.github.state.deployments.length
    const again = await world.run({ command: 'deploy' })
    expect([again.exitCode, again.outputs.outcome]).toEqual([0, 'nothing_to_do'])
    expect(world.github.state.comments).toHaveLength(1)
    expect(world.github.state.deployments).toHaveLength(before)
    expect(isLocked(world.github.state)).toBe(false)
  })
})

describe('for whoever has to answer for it', () => {
  test('leaves a bundle for an audit, as a file and in the ledger, with the digest that people were shown', () => {
    const text = readFileSync(ended.outputs.audit ?? '', 'utf8')
    expect(digest(text)).toBe(ended.outputs['audit-digest'])
    expect(readAudit(text)).toMatchObject({
      result: 'promoted',
      planHash: ended.outputs['plan-hash'],
      isWhole: true,
    })
    expect(world.github.state.refs.has('refs/slipway/production/audit')).toBe(true)
    expect(ended.summary).toContain(ended.outputs['audit-digest'])
  })
})

describe('after it', () => {
  test('a bad release comes back: the step fails, and users are where they were', async () => {
    world.errorRates.set(worlds.shop.versions['v1.2.0'], 1)
    const bad = await world.run({ command: 'deploy', version: 'v1.2.0' })
    expect([bad.exitCode, bad.outputs.outcome, bad.outputs.reason]).toEqual([
      1,
      'rolled_back',
      'metric_harmful',
    ])
    expect(bad.stdout).toMatch(/^::error title=Slipway deploy%3A rolled back \(metric_harmful\)::/m)
    expect(world.greenPercent()).toBe(100)
    expect(statesOf(world.github.state).slice(1)).toEqual([
      ['in_progress', 'in_progress', 'success'],
      ['in_progress', 'in_progress', 'failure'],
    ])
    expect(Number(bad.outputs['harmed-requests'])).toBeGreaterThan(0)
    expect(bad.outputs['max-canary-percent']).toBe('50')
  })

  test('a good one follows, and rollback goes back at once', async () => {
    world.errorRates.clear()
    const good = await world.run({ command: 'deploy', version: 'v1.2.0' })
    expect([good.outputs.outcome, world.greenPercent()]).toEqual(['promoted', 0])
    const back = await world.run({ command: 'rollback' })
    expect([back.exitCode, back.outputs.outcome, back.outputs.reason]).toEqual([
      0,
      'promoted',
      'promoted_rollback',
    ])
    expect(world.greenPercent()).toBe(100)
    const { deployments } = world.github.state
    expect(deployments.at(-1)).toMatchObject({
      task: 'rollback',
      sha: worlds.shop.versions['v1.1.0'],
    })
    expect(statesOf(world.github.state).map((states) => states.at(-1))).toEqual([
      'inactive',
      'inactive',
      'failure',
      'inactive',
      'success',
    ])
    expect(world.github.state.comments.map(({ issue }) => issue).sort()).toEqual([12, 13])
  })
})

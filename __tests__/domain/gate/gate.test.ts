import { describe, expect, test } from '@jest/globals'
import { gatePolicyOf } from '../../../src/config/gate-policy.ts'
import { type GateConfig, gateSchema } from '../../../src/config/gate-schema.ts'
import { GATE_RULES } from '../../../src/domain/gate/answer.ts'
import { autoApproval } from '../../../src/domain/gate/auto-approval.ts'
import { askGate, type GateFacts, gateRefusal, overridden } from '../../../src/domain/gate/gate.ts'
import type { Protection } from '../../../src/domain/gate/protection.ts'
import type { Check } from '../../../src/domain/people/checks.ts'
import { commitOf, pullRequestOf, rangeOf } from '../../support/outcomes.ts'

const PLAN = 'a'.repeat(64)
const FRIDAY_EVENING = Date.parse('2026-11-27T18:00Z') / 1000
const SOMEBODY = { by: 'mona', why: 'the shop is down' }

const PROTECTED: Protection = {
  exists: true,
  reviewerCount: 2,
  isSelfReviewPrevented: true,
  isBranchLimited: true,
}

const DOWN = { isKnown: false, why: 'GET /environments got no answer.' } as const

function facts(change: Partial<GateFacts> = {}): GateFacts {
  return {
    range: rangeOf(3),
    pullRequests: [pullRequestOf(411, [0, 1, 2])],
    level: 'high',
    planHash: PLAN,
    approvedPlanHash: null,
    atSeconds: FRIDAY_EVENING,
    lastEndedAtSeconds: FRIDAY_EVENING - 600,
    approvals: { isKnown: true, value: [] },
    protection: { isKnown: true, value: PROTECTED },
    requiredChecks: [],
    checks: DOWN,
    ...change,
  }
}

const approval = (user: string, state = 'approved', environments = ['production']) => ({
  user,
  state,
  environments,
})

function ask(config: unknown, change: Partial<GateFacts> = {}) {
  const policy = gatePolicyOf(gateSchema.parse(config) as GateConfig, 'production')
  return askGate(policy, facts(change))
}

function refusalOf(config: unknown, change: Partial<GateFacts> = {}) {
  return gateRefusal(ask(config, change), null)
}

test('a gate that asks for nothing is open, whatever is not known', () => {
  const unknown = { approvals: DOWN, protection: DOWN }
  expect(ask({}, unknown).map(({ rule }) => rule)).toEqual([...GATE_RULES])
  expect(refusalOf({}, unknown)).toBeNull()
})

describe('the calendar rule', () => {
  const freezes = [{ from: 'fri 16:00', to: 'mon 08:00', reason: 'weekend' }]
  test('holds in a freeze, with the reason', () => {
    expect(refusalOf({ freezes })).toMatchObject({
      reason: 'frozen',
      detail: expect.stringContaining('(weekend). It opens Mon 2026-11-30 08:00 UTC.'),
    })
  })

  test('holds outside of the windows', () => {
    const windows = [{ from: 'mon 09:00', to: 'thu 17:00' }]
    expect(refusalOf({ windows })).toMatchObject({ reason: 'outside_window' })
    expect(refusalOf({ windows }, { atSeconds: FRIDAY_EVENING - 2 * 86_400 + -7200 })).toBeNull()
  })

  test('lets somebody with a reason through, and tells what was gone past', () => {
    const answers = ask({ freezes })
    expect(gateRefusal(answers, SOMEBODY)).toBeNull()
    expect(overridden(answers).map(({ reason }) => reason)).toEqual(['frozen'])
  })
})

describe('limits of the cadence', () => {
  test('hold a batch that is too large, but never the first deployment', () => {
    const config = { 'commits-max': 2 }
    expect(refusalOf(config)).toMatchObject({
      reason: 'batch_limit',
      detail: '3 commits of at most 2.',
    })
    expect(refusalOf(config, { range: rangeOf(3, { direction: 'first' }) })).toBeNull()
    expect(refusalOf({ 'commits-max': 3 })).toBeNull()
  })

  test('hold a deployment that comes too soon', () => {
    const config = { 'interval-seconds-min': 601 }
    expect(refusalOf(config)).toMatchObject({
      reason: 'interval_limit',
      detail: 'The last deployment ended 10 min ago; 10 min 1 s are asked for.',
    })
    expect(refusalOf(config, { lastEndedAtSeconds: null })).toBeNull()
    expect(refusalOf({ 'interval-seconds-min': 600 })).toBeNull()
  })
})

describe('the protection rule', () => {
  const config = { protection: ['reviewers', 'no-self-review', 'branches'] }
  test('is content with an environment that has what is asked for', () => {
    expect(refusalOf(config)).toBeNull()
  })

  test.each([
    [{ reviewerCount: 0 }, 'it has no required reviewers'],
    [{ isSelfReviewPrevented: false }, 'whoever started the run may approve it'],
    [{ isBranchLimited: false }, 'every branch may deploy to it'],
    [{ exists: false }, 'GitHub has no environment of this name.'],
  ])('holds when %j', (change, what) => {
    const protection = { isKnown: true, value: { ...PROTECTED, ...change } } as const
    expect(refusalOf(config, { protection })).toMatchObject({
      reason: 'protection_missing',
      detail: expect.stringContaining(what),
    })
  })

  test('fails closed when GitHub does not answer, and nobody goes past it', () => {
    const answers = ask(config, { protection: DOWN })
    expect(gateRefusal(answers, SOMEBODY)).toMatchObject({
      reason: 'gate_unknown',
      detail: expect.stringContaining(DOWN.why),
    })
  })
})

describe('the approvals rule', () => {
  const config = { approvals: { high: 2 } }
  const given = (...value: ReturnType<typeof approval>[]) => ({
    approvals: { isKnown: true, value } as const,
  })

  test('asks as many people as the level of the risk says', () => {
    expect(refusalOf(config, { level: 'medium' })).toBeNull()
    expect(refusalOf(config)).toMatchObject({
      reason: 'approval_missing',
      detail: 'At the risk level high 2 people have to approve; nobody did.',
    })
    expect(refusalOf(config, given(approval('mona'), approval('hubot')))).toBeNull()
  })

  test('counts a person once, however often and in whatever case', () => {
    const twice = given(approval('mona'), approval('Mona', 'approved'))
    expect(refusalOf(config, twice)).toMatchObject({ reason: 'approval_missing' })
  })

  test('counts neither a rejection nor the review of another environment', () => {
    const others = given(
      approval('mona'),
      approval('hubot', 'approved', ['staging']),
      approval('octo', 'rejected'),
    )
    expect(refusalOf(config, others)).toMatchObject({ detail: expect.stringContaining('mona did') })
    const both = { approvals: { high: 2, environments: ['production', 'staging'] } }
    expect(refusalOf(both, others)).toBeNull()
  })

  test('fails closed when GitHub does not answer, and nobody goes past it', () => {
    const answers = ask(config, { approvals: DOWN })
    expect(gateRefusal(answers, SOMEBODY)).toMatchObject({ reason: 'gate_unknown' })
  })

  describe('with four eyes', () => {
    const fourEyes = { approvals: { high: 1, 'four-eyes': true } }

    test('does not count the author of a pull request', () => {
      expect(refusalOf(fourEyes, given(approval('Ada')))).toMatchObject({
        reason: 'approval_missing',
        detail: expect.stringContaining('nobody did'),
      })
      expect(refusalOf(fourEyes, given(approval('Ada'), approval('grace')))).toBeNull()
    })

    test('does not count authors and co-authors by their private addresses', () => {
      const email = '4711+Grace@users.noreply.github.com'
      const commits = [commitOf(0, { author: { name: 'G', email } })]
      const coAuthors = [{ name: 'H', email: 'hubot@users.noreply.github.com' }]
      const range = rangeOf(2, { commits: [...commits, commitOf(1, { coAuthors })] })
      const both = given(approval('grace'), approval('hubot'))
      expect(refusalOf(fourEyes, { range, ...both })).toMatchObject({ reason: 'approval_missing' })
    })

    test('fails closed when nobody can tell who wrote a commit', () => {
      const range = rangeOf(3)
      const change = { range, pullRequests: [], ...given(approval('grace')) }
      expect(refusalOf(fourEyes, change)).toMatchObject({
        reason: 'approval_missing',
        detail: expect.stringContaining('for 3 commits nobody can tell'),
      })
    })
  })
})

describe('the approval that the policy gives', () => {
  test('is given up to the level that is named, when nothing else is in the way', () => {
    const answers = ask({ approvals: { high: 1 } })
    expect(autoApproval('high', 'high', answers)).toMatchObject({ isGiven: true })
    expect(autoApproval('medium', 'high', answers)).toMatchObject({ isGiven: false, refusal: null })
    expect(autoApproval(null, 'low', answers)).toMatchObject({ isGiven: false, refusal: null })
  })

  test('is never given past another rule', () => {
    const frozen = ask({ freezes: [{ from: 'fri 16:00', to: 'mon 08:00' }] })
    expect(autoApproval('critical', 'low', frozen)).toMatchObject({
      isGiven: false,
      refusal: { reason: 'frozen' },
    })
    const changed = ask({}, { approvedPlanHash: 'b'.repeat(64) })
    expect(autoApproval('critical', 'low', changed)).toMatchObject({
      refusal: { reason: 'plan_changed' },
    })
  })
})

describe('required checks', () => {
  const checksOf = (...all: Check[]) => ({
    isKnown: true as const,
    value: { all, isTruncated: false },
  })
  const check = (name: string, result: Check['result'] = 'passed'): Check => ({ name, result })
  const answerTo = (requiredChecks: readonly string[] | null, checks: GateFacts['checks']) =>
    ask({}, { requiredChecks, checks }).find(({ rule }) => rule === 'checks')

  test.each([
    ['none are asked for', [], checksOf(check('build', 'failed'))],
    [
      'those that are asked for are green',
      ['build'],
      checksOf(check('build'), check('lint', 'failed')),
    ],
    ['a skipped one is as good as green', ['build'], checksOf(check('build', 'skipped'))],
    ['all are green', null, checksOf(check('build'), check('lint'))],
  ] as const)('let it pass when %s', (_, required, checks) => {
    expect(answerTo(required, checks)?.objection).toBeNull()
  })

  test.each([
    ['one failed', ['build'], checksOf(check('build', 'failed')), 'build failed'],
    ['one is not done', ['build'], checksOf(check('build', 'running')), 'build is not done'],
    ['one was cancelled', ['build'], checksOf(check('build', 'cancelled')), 'build was cancelled'],
    ['one is missing', ['build', 'e2e'], checksOf(check('build')), 'e2e is missing'],
    [
      'any failed and all are asked for',
      null,
      checksOf(check('build'), check('lint', 'failed')),
      'lint failed',
    ],
    ['GitHub does not answer', ['build'], DOWN, 'could not be read'],
    ['GitHub does not know the commit', ['build'], { isKnown: true, value: null }, 'does not know'],
  ] as const)('hold when %s, and say why; nobody can go past', (_, required, checks, why) => {
    const answer = answerTo(required, checks)
    expect(answer?.objection).toMatchObject({ result: 'refused', reason: 'checks_not_green' })
    expect(answer?.what).toContain(why)
    expect(answer?.isOverridable).toBe(false)
  })

  test('that were not all read are not said to be missing, and are not green either', () => {
    const answer = answerTo(['e2e'], { isKnown: true, value: { all: [], isTruncated: true } })
    expect(answer?.what).toContain('was not among those that were read')
    expect(answer?.objection).not.toBeNull()
  })
})

import { describe, expect, test } from '@jest/globals'
import { run, runAssess } from '../../src/commands/run.ts'
import type { KayentaRule } from '../../src/domain/judge/kayenta/metric-class.ts'
import type { PeerRule } from '../../src/domain/judge/peers/peer-rule.ts'
import type { Metric } from '../../src/domain/metrics/metric.ts'
import type { Policy } from '../../src/domain/policy.ts'
import type { RampStep } from '../../src/domain/ramp/ramp.ts'
import type { MetricSource } from '../../src/ports/metrics.ts'
import { summaryMarkdown } from '../../src/reports/markdown.ts'
import { progressLine } from '../../src/reports/terminal.ts'
import { simulatedWorld, V1, V2 } from '../support/simulated-world.ts'

type Simulated = ReturnType<typeof simulatedWorld>

const RULE: KayentaRule = {
  classifier: 'mann-whitney',
  direction: 'increase',
  nanStrategy: 'remove',
  outliers: { kind: 'keep' },
  effect: {
    ...{ measure: 'meanRatio', allowedIncrease: 1, allowedDecrease: 1 },
    ...{ criticalIncrease: 1, criticalDecrease: 1 },
  },
  isCritical: false,
  mustHaveData: false,
  tolerance: 0.25,
  confidence: 0.98,
}
const LIMITS = {
  ...{ failureLimit: 2, inconclusiveLimit: 0, consecutiveErrorLimit: 4 },
  ...{ consecutiveSuccessLimit: 0, count: 0, hasInterval: true },
}

const RULES: { readonly [peer in PeerRule['kind']]: PeerRule } = {
  kayenta: {
    kind: 'kayenta',
    metrics: [{ name: 'rate', groups: ['errors'], isMuted: false, rule: RULE }],
    weights: {},
    thresholds: { pass: 95, marginal: 75 },
    analysisIntervalSeconds: 300,
  },
  argo: {
    kind: 'argo',
    metrics: [
      {
        name: 'rate',
        conditions: { successCondition: 'result[0] < 0.05', failureCondition: '' },
        limits: LIMITS,
        ...{ shape: 'list', intervalSeconds: 60, initialDelaySeconds: 0, isDryRun: false },
      },
    ],
  },
  flagger: {
    kind: 'flagger',
    metrics: [{ name: 'rate', range: { min: null, max: 0.05 } }],
    ...{ intervalSeconds: 60, threshold: 3 },
  },
}
const PEERS = Object.keys(RULES) as PeerRule['kind'][]

/** V1 is live in green by our own judge; whatever comes then is judged by the rule. */
async function whereV1IsLive(peer: PeerRule['kind']) {
  const simulated = simulatedWorld({ seed: 5 })
  const request = { command: 'deploy' as const, version: V1, base: null, planHash: null }
  expect(await run(simulated.world('run 0'), simulated.policy, request)).toMatchObject({
    result: 'promoted',
  })
  simulated.target.history.length = 0
  simulated.progress.length = 0
  const metric: Metric = {
    ...{ kind: 'series', name: 'rate', source: 'simulated', value: 'rate' },
    sides: peer === 'kayenta' ? 'both' : 'canary',
  }
  const steps: RampStep[] = [5, 25, 100].map((percent) => ({ percent, holdSecondsMax: 600 }))
  const { judge, ramp } = simulated.policy
  const policy: Policy = {
    ...simulated.policy,
    metrics: [metric],
    judge: { ...judge, peer: RULES[peer] },
    ramp: { ...ramp, steps },
  }
  return { simulated, policy }
}

/** What a side's error rate was in a window: the same whoever asks, and whenever. */
function rates(simulated: Simulated, isSilent = () => false): MetricSource {
  return {
    type: 'simulated',
    mark: async () => undefined,
    counts: async () => ({ kind: 'no_data', why: 'nobody counts' }),
    async value(_query, names, window) {
      if (isSilent()) return { kind: 'no_data', why: 'nobody comes' }
      // Smooth, because a run that goes on may cut its windows a breath later.
      const wobble = (1 + Math.sin(window.toSeconds / 40)) / 2
      const rate = simulated.traffic.errorRate(names.slot)
      return { kind: 'data', value: rate * (0.8 + 0.4 * wobble) }
    },
  }
}

function act(
  { simulated, policy }: Awaited<ReturnType<typeof whereV1IsLive>>,
  command: 'deploy' | 'reconcile',
  change: Partial<Policy> = {},
  {
    name = command as string,
    isSilent = () => false,
  }: { readonly name?: string; readonly isSilent?: () => boolean } = {},
) {
  const sources = new Map([['simulated', rates(simulated, isSilent)]])
  const version = command === 'deploy' ? V2 : null
  return run(
    { ...simulated.world(name), sources },
    { ...policy, ...change },
    { command, version, base: null, planHash: null },
  )
}

const blueShares = ({ target }: Simulated) =>
  target.history.filter(({ slot }) => slot === 'blue').map(({ percent }) => percent)

describe.each(PEERS)('a rollout judged by the rule of %s', (peer) => {
  test('promotes a version that is like the running one, and says whose rule it was', async () => {
    const place = await whereV1IsLive(peer)
    const outcome = await act(place, 'deploy')
    expect(outcome).toMatchObject({ result: 'promoted', reason: 'promoted_by_rule' })
    expect(blueShares(place.simulated)).toEqual([5, 25, 100])
    const page = summaryMarkdown(outcome, place.simulated.world().links)
    expect(page).toContain('which does not promise how often it is wrong')
    expect(page).not.toContain('Evidence against')
    expect(page).not.toContain('of harmless candidates is taken back by mistake')
    const lines = place.simulated.progress.map(progressLine).join('\n')
    expect(lines).not.toContain('evidence against')
    const { history } = await place.simulated.world().ledger.read()
    expect(history[0]).toMatchObject({ sha: V2, verdict: { judgedBy: peer } })
    expect(outcome.audit?.text).toContain(`"judgedBy":{"peer":"${peer}"`)
  })

  test('takes back one that is worse, in its first step', async () => {
    const place = await whereV1IsLive(peer)
    place.simulated.traffic.errorRate = (slot) => (slot === 'blue' ? 0.2 : 0.005)
    const outcome = await act(place, 'deploy')
    expect(outcome).toMatchObject({ result: 'rolled_back', reason: 'rule_harmful' })
    expect(outcome.detail).toContain('rate')
    expect(blueShares(place.simulated)).toEqual([5, 0])
    expect(place.simulated.target.weights.get('green')).toBe(100)
  })

  test('never promotes what nobody measures', async () => {
    const place = await whereV1IsLive(peer)
    const outcome = await act(place, 'deploy', {}, { isSilent: () => true })
    expect(outcome.result).toBe('rolled_back')
    expect(blueShares(place.simulated)).toEqual([5, 0])
  })

  test('comes to the same ends when every look is taken by another run', async () => {
    for (const blueRate of [0.005, 0.2]) {
      const place = await whereV1IsLive(peer)
      place.simulated.traffic.errorRate = (slot) => (slot === 'blue' ? blueRate : 0.005)
      const isWaiting = false
      let outcome = await act(place, 'deploy', { isWaiting })
      for (let look = 0; look < 100 && outcome.result === 'in_progress'; look++) {
        await place.simulated.clock.sleep(60)
        outcome = await act(place, 'reconcile', { isWaiting }, { name: `look ${look}` })
      }
      expect(outcome.reason).toBe(blueRate === 0.2 ? 'rule_harmful' : 'promoted_by_rule')
    }
  })

  test('has no power plan, and the plan says why', async () => {
    const { simulated, policy } = await whereV1IsLive(peer)
    const world = { ...simulated.world('assess'), openSources: async () => new Map() }
    const request = { command: 'assess' as const, version: V2, base: null, planHash: null }
    const outcome = await runAssess(world, policy, request)
    expect(outcome.power ?? null).toBeNull()
    expect(outcome.powerUnknown).toContain('is about the evidence of our own judge')
  })
})

function windowsOf({ audit }: Awaited<ReturnType<typeof act>>): readonly unknown[] {
  return JSON.parse(audit?.text ?? '{}').windows
}

/** The run dies at its n-th look, after which nothing of it reaches the world. */
function dieAtLook(simulated: Simulated, nth: number): void {
  let looks = 0
  simulated.fault.plan = (call) => {
    if (call.name === 'target.current') looks++
    return looks >= nth ? 'before' : null
  }
}

describe.each(PEERS)('a run that goes on with what a dead one began, by the rule of %s', (peer) => {
  test('judges as if it had never died', async () => {
    const worse = (slot: string) => (slot === 'blue' ? 0.2 : 0.005)
    const whole = await whereV1IsLive(peer)
    whole.simulated.traffic.errorRate = worse
    const undisturbed = await act(whole, 'deploy')
    const place = await whereV1IsLive(peer)
    const { simulated } = place
    simulated.traffic.errorRate = worse
    dieAtLook(simulated, 5)
    await act(place, 'deploy', {}, { name: 'dead' })
    simulated.fault.plan = () => null
    expect((await simulated.world().ledger.read()).rollout).toMatchObject({ judgedBy: peer })
    const outcome = await act(place, 'reconcile', { onLostRun: 'resume' })
    expect(outcome).toMatchObject({ result: 'rolled_back', reason: 'rule_harmful' })
    const [seen, usual] = [windowsOf(outcome), windowsOf(undisturbed)]
    expect(seen).toHaveLength(usual.length)
    // What the dead run saw was read again; how long nobody looked is no window of anybody.
    expect(seen.slice(0, 3)).toEqual(usual.slice(0, 3))
    expect(outcome.rollout?.verdict?.answer).toBe('harmful')
  })
})

import type { PeerRule } from '../domain/judge/peers/peer-rule.ts'
import type { Metric } from '../domain/metrics/metric.ts'
import { expandedPreset } from '../domain/metrics/presets.ts'
import type { Policy } from '../domain/policy.ts'
import type { RampPolicy, RampStep } from '../domain/ramp/ramp.ts'
import type { FactorAdjustment, FactorAdjustments } from '../domain/risk.ts'
import type { JudgePolicy } from '../domain/verdict.ts'
import { gatePolicyOf } from './gate-policy.ts'
import { environmentOf } from './parse.ts'
import { type PeerJudge, peerJudge } from './peer-rules/peer-rule.ts'
import type { Config, EnvironmentConfig, RampSteps, RiskConfig } from './schema.ts'
import { plainScopes } from './scope-path.ts'
import { wayBackPolicyOf } from './way-back-schema.ts'

/**
 * One environment in the words of the domain. `analysis` is the text of the file that `judge.config` names;
 * without it the rule of another tool has no metrics and never calls anything healthy, which is enough for
 * whoever only goes back. Throws ConfigError when there is no such environment, or the file is wrong.
 */
export function policyOf(config: Config, name: string, analysis: string | null = null): Policy {
  const environment = environmentOf(config, name)
  const peer = peerOf(environment, analysis)
  const checks = environment['required-checks']
  return {
    environment: name,
    paths: plainScopes(environment.paths),
    gate: gatePolicyOf(environment.gate, name),
    control: environment.control,
    metrics: peer?.metrics ?? metricsOf(environment),
    judge: {
      ...judgePolicyOf(environment.judge),
      ...(peer === null ? {} : { peer: peer.rule }),
    },
    ramp: rampPolicyOf(environment.ramp, config.risk),
    riskLevels: config.risk.levels,
    riskFactors: riskFactorsOf(config.risk.factors),
    requiredContexts: checks === 'all' ? null : checks === 'none' ? [] : checks,
    isCommenting: environment.comment,
    isTellingFlow: environment['flow-figures'],
    commentPullRequestsMax: environment['comment-pull-requests-max'],
    durationSecondsMax: environment['max-duration-seconds'],
    bakeSeconds: environment['bake-seconds'],
    issueLabel: environment['issue-on-rollback'] ? environment['issue-label'] : null,
    wayBack: wayBackPolicyOf(environment['way-back']),
    sourcePatience: {
      windowsInRowMax: environment.judge['source-failures-max'],
      windowsInAllMax: environment.judge['source-failures-in-all-max'] ?? null,
    },
    isWaiting: environment.wait,
    onLostRun: environment['on-lost-run'],
    digestText: digestText(environment, config.risk, analysis),
  }
}

/** The rule of another tool with its metrics; null where our own judge judges. */
function peerOf(environment: EnvironmentConfig, analysis: string | null): PeerJudge | null {
  const { kind, config: path = '' } = environment.judge
  if (kind === 'evidence') return null
  const metrics = metricsOf(environment)
  if (analysis === null) {
    const rule: PeerRule = kind === 'kayenta' ? NO_KAYENTA : { kind: 'argo', metrics: [] }
    return { rule, metrics: metrics.filter((metric) => metric.kind === 'guard') }
  }
  const written = new Map(metrics.map((metric) => [metric.name, metric]))
  return peerJudge(analysis, { path, environment, written })
}

const NO_KAYENTA: PeerRule = {
  ...{ kind: 'kayenta', metrics: [], weights: {}, analysisIntervalSeconds: null },
  thresholds: { pass: 100, marginal: 100 },
}

/** The factors that the team weighs otherwise, in the words of the domain. */
export function riskFactorsOf(factors: RiskConfig['factors']): FactorAdjustments {
  const adjustments = Object.entries(factors).map(([id, factor]): [string, FactorAdjustment] => [
    id,
    'silence' in factor
      ? { kind: 'silenced', reason: factor.silence }
      : { kind: 'weighted', weight: factor.weight, reason: factor.reason },
  ])
  return Object.fromEntries(adjustments)
}

/** What the judge is told to keep to. */
export function judgePolicyOf(judge: EnvironmentConfig['judge']): JudgePolicy {
  return {
    alphaPercent: judge['alpha-percent'],
    marginPercent: judge['margin-percent'],
    harmBudgetPercent: judge['harm-budget-percent'],
    freezeEvidence: judge['freeze-evidence'],
    windowsMin: judge['windows-min'],
    estimateAfterSeconds: secondsOrNever(judge['estimate-after-seconds']),
    windowSeconds: judge['window-seconds'],
    warmUpSeconds: judge['warm-up-seconds'],
    delaySeconds: judge['delay-seconds'],
    trafficShare: judge['traffic-share'],
    onInconclusive: judge['on-inconclusive'],
    waitSecondsMax: judge['wait-seconds-max'],
  }
}

function secondsOrNever(seconds: number | 'never'): number | null {
  return seconds === 'never' ? null : seconds
}

/** The metrics, in the order in which they are written. */
export function metricsOf({ metrics }: EnvironmentConfig): readonly Metric[] {
  return Object.entries(metrics).map(([name, metric]) => metricOf(name, metric))
}

function metricOf(name: string, metric: EnvironmentConfig['metrics'][string]): Metric {
  const { source } = metric
  if ('bad' in metric) {
    const { bad, total, weight } = metric
    return { kind: 'count', name, source, bad, total, weight }
  }
  if ('preset' in metric) {
    const { preset, measures, service = null, 'slot-label': slotLabel = null, weight } = metric
    const ready = expandedPreset(preset, { measures, service, slotLabel })
    if (ready === null) throw new Error(`the preset ${preset} has no histogram`)
    if ('bad' in ready) return { kind: 'count', name, source, ...ready, weight }
    return { kind: 'latency', name, source, ...ready, ...LATENCY_DEFAULTS, weight }
  }
  if ('good' in metric) {
    const { good, total, weight } = metric
    return { kind: 'count', name, source, bad: good, total, better: 'more', weight }
  }
  if ('buckets' in metric) {
    const { buckets, percentiles, 'slower-than': slowerThan = null, weight } = metric
    return { kind: 'latency', name, source, buckets, percentiles, slowerThan, weight }
  }
  if ('gauge' in metric) {
    const { gauge: value, better, 'margin-percent': marginPercent, critical, weight } = metric
    return {
      kind: 'gauge',
      name,
      source,
      value,
      better,
      marginPercent,
      isCritical: critical,
      weight,
    }
  }
  const { value, min = null, max = null, windows, 'windows-in-all': inAll } = metric
  const inAllLimit = inAll === undefined ? {} : { windowsToBreachInAll: inAll }
  const limits = { min, max, windowsToBreach: windows, ...inAllLimit }
  return { kind: 'guard', name, source, value, ...limits }
}

const LATENCY_DEFAULTS = { percentiles: [50, 90, 99], slowerThan: null }

/** The steps of the environment, and those of every risk level for when it has none. */
export function rampPolicyOf(ramp: EnvironmentConfig['ramp'], { ramps }: RiskConfig): RampPolicy {
  const holdSecondsMax = ramp['hold-seconds-max']
  const stepsOf = (steps: RampSteps) => steps.map((step) => rampStep(step, holdSecondsMax))
  return {
    pace: ramp.pace,
    steps: ramp.steps === undefined ? null : stepsOf(ramp.steps),
    stepsByLevel: {
      low: stepsOf(ramps.low),
      medium: stepsOf(ramps.medium),
      high: stepsOf(ramps.high),
      critical: stepsOf(ramps.critical),
    },
  }
}

function rampStep(step: RampSteps[number], holdSecondsMax: number): RampStep {
  if (typeof step === 'number') return { percent: step, holdSecondsMax }
  return { percent: step.percent, holdSecondsMax: step['hold-seconds-max'] ?? holdSecondsMax }
}

/**
 * Canonical JSON of everything that decides what runs: the same for every way of writing the same
 * configuration, another one as soon as a value differs. What is only told to people is left out, and so is
 * the gate, which is asked anew in every run and before every step.
 */
export function digestText(
  environment: EnvironmentConfig,
  risk: RiskConfig,
  analysis: string | null = null,
): string {
  const {
    comment: _comment,
    'flow-figures': _flowFigures,
    notify: _notify,
    'issue-on-rollback': _issueOnRollback,
    'issue-label': _issueLabel,
    control: _control,
    gate: _gate,
    'comment-pull-requests-max': _commentPullRequestsMax,
    'rollback-workflow': _rollbackWorkflow,
    url: _url,
    wait: _wait,
    'on-lost-run': _onLostRun,
    ...decisive
  } = environment
  const rule = analysis === null ? {} : { analysis }
  return JSON.stringify(sorted({ ...decisive, risk, ...rule }))
}

/** Sorts the keys of every map; lists keep their order. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]))
}

import { holds, type Measured } from './condition.ts'
import { ConditionError } from './condition-tokens.ts'

/** What a measurement can come to, best first: the worst metric is the run's. */
export const COMPLETED_PHASES = ['Successful', 'Inconclusive', 'Error', 'Failed'] as const
export type CompletedPhase = (typeof COMPLETED_PHASES)[number]
export type ArgoPhase = CompletedPhase | 'Pending' | 'Running'

/** Limits of a metric of an AnalysisTemplate, as Argo Rollouts has them. */
export type ArgoLimits = {
  /** -1 = failures never decide. */
  readonly failureLimit: number
  readonly inconclusiveLimit: number
  readonly consecutiveErrorLimit: number
  /** 0 = off. */
  readonly consecutiveSuccessLimit: number
  /** 0 = as many as there are, or one when there is no interval. */
  readonly count: number
  readonly hasInterval: boolean
}

export type ArgoConditions = {
  readonly successCondition: string
  readonly failureCondition: string
}

/** Measurements so far; errors are not in `count`. `lastPhase` is null before the first. */
export type ArgoCounters = {
  readonly successful: number
  readonly failed: number
  readonly inconclusive: number
  readonly count: number
  readonly consecutiveSuccess: number
  readonly consecutiveError: number
  readonly lastPhase: CompletedPhase | 'Running' | 'Pending' | null
}

export const NO_MEASUREMENTS: ArgoCounters = {
  successful: 0,
  failed: 0,
  inconclusive: 0,
  count: 0,
  consecutiveSuccess: 0,
  consecutiveError: 0,
  lastPhase: null,
}

export type ArgoAnswer = { readonly phase: ArgoPhase; readonly reason: string }

/** The phase of one measurement. A condition that can't be evaluated is an Error, never a success. */
export function measurementPhase(
  { successCondition, failureCondition }: ArgoConditions,
  result: Measured,
): { readonly phase: CompletedPhase; readonly reason: string } {
  try {
    const isSuccess = successCondition === '' ? null : holds(successCondition, result)
    const isFailure = failureCondition === '' ? null : holds(failureCondition, result)
    if (isFailure === true) return { phase: 'Failed', reason: 'The failure condition holds.' }
    if (isSuccess === true) return { phase: 'Successful', reason: 'The success condition holds.' }
    if (isSuccess === null) {
      return { phase: 'Successful', reason: 'No failure condition holds.' }
    }
    return isFailure === null
      ? { phase: 'Failed', reason: 'The success condition does not hold.' }
      : { phase: 'Inconclusive', reason: 'Neither condition holds.' }
  } catch (error) {
    if (!(error instanceof ConditionError)) throw error
    return { phase: 'Error', reason: `The condition can't be evaluated: ${error.message}` }
  }
}

/** The counters after one more measurement. */
export function counted(counters: ArgoCounters, phase: CompletedPhase): ArgoCounters {
  const isError = phase === 'Error'
  return {
    successful: counters.successful + (phase === 'Successful' ? 1 : 0),
    failed: counters.failed + (phase === 'Failed' ? 1 : 0),
    inconclusive: counters.inconclusive + (phase === 'Inconclusive' ? 1 : 0),
    count: counters.count + (isError ? 0 : 1),
    consecutiveSuccess: phase === 'Successful' ? counters.consecutiveSuccess + 1 : 0,
    consecutiveError: isError ? counters.consecutiveError + 1 : 0,
    lastPhase: phase,
  }
}

/**
 * The phase of a metric, as Argo's assessMetricStatus has it; of failures, inconclusive ones and errors the
 * later limit wins. `isTerminating`: the analysis is told to end now.
 */
export function metricPhase(
  limits: ArgoLimits,
  counters: ArgoCounters,
  isTerminating: boolean,
): ArgoAnswer {
  if (counters.lastPhase === null) {
    return isTerminating
      ? { phase: 'Successful', reason: 'It ended before a measurement.' }
      : { phase: 'Pending', reason: 'There is no measurement.' }
  }
  if (counters.lastPhase === 'Running' || counters.lastPhase === 'Pending') {
    return { phase: 'Running', reason: 'A measurement is under way.' }
  }
  const broken = brokenLimit(limits, counters)
  if (broken !== null) return broken
  const { consecutiveSuccessLimit, failureLimit } = limits
  const isSuccessAsked = consecutiveSuccessLimit > 0
  if (isSuccessAsked && counters.consecutiveSuccess >= consecutiveSuccessLimit) {
    const reason = `Successes in a row: ${counters.consecutiveSuccess}, the limit of ${consecutiveSuccessLimit} is reached.`
    return { phase: 'Successful', reason }
  }
  const count = limits.count === 0 && !limits.hasInterval ? 1 : limits.count
  if (count > 0 && counters.count >= count) {
    const reason = `All measurements are made (${count})`
    if (!isSuccessAsked) return { phase: 'Successful', reason: `${reason}.` }
    const missing = `${reason}, without enough successes in a row (${consecutiveSuccessLimit}).`
    return { phase: failureLimit >= 0 ? 'Inconclusive' : 'Failed', reason: missing }
  }
  return isTerminating
    ? { phase: 'Successful', reason: 'It ended with no limit broken.' }
    : { phase: 'Running', reason: 'No limit is broken.' }
}

function brokenLimit(limits: ArgoLimits, counters: ArgoCounters): ArgoAnswer | null {
  const beyond = (what: string, count: number, limit: number) =>
    `${what}: ${count}, more than the limit of ${limit}.`
  const { failureLimit, inconclusiveLimit, consecutiveErrorLimit } = limits
  if (counters.consecutiveError > consecutiveErrorLimit) {
    const reason = beyond('Errors in a row', counters.consecutiveError, consecutiveErrorLimit)
    return { phase: 'Error', reason }
  }
  if (counters.inconclusive > inconclusiveLimit) {
    const reason = beyond('Inconclusive measurements', counters.inconclusive, inconclusiveLimit)
    return { phase: 'Inconclusive', reason }
  }
  if (failureLimit >= 0 && counters.failed > failureLimit) {
    return { phase: 'Failed', reason: beyond('Failures', counters.failed, failureLimit) }
  }
  return null
}

/** Whether the second phase is worse than the first. */
export function isWorse(phase: CompletedPhase, other: CompletedPhase): boolean {
  return COMPLETED_PHASES.indexOf(other) > COMPLETED_PHASES.indexOf(phase)
}

export type ArgoSeries = ArgoAnswer & {
  readonly counters: ArgoCounters
  /** The measurement at which the phase was final, counted from 0; null = it is not, or at the end only. */
  readonly decidedAtMeasurement: number | null
}

/** Judges measurements one after the other, as far as the first final phase. */
export function judgeMeasurements(
  limits: ArgoLimits,
  conditions: ArgoConditions,
  results: readonly Measured[],
  isTerminating: boolean,
): ArgoSeries {
  const phases = results.map((result) => measurementPhase(conditions, result).phase)
  return judgePhases(limits, phases, isTerminating)
}

/** The same for measurements whose phases are known. */
export function judgePhases(
  limits: ArgoLimits,
  phases: readonly CompletedPhase[],
  isTerminating: boolean,
): ArgoSeries {
  let counters = NO_MEASUREMENTS
  for (const [decidedAtMeasurement, phase] of phases.entries()) {
    counters = counted(counters, phase)
    const answer = metricPhase(limits, counters, false)
    if (answer.phase !== 'Running') return { ...answer, counters, decidedAtMeasurement }
  }
  const answer = metricPhase(limits, counters, isTerminating)
  return { ...answer, counters, decidedAtMeasurement: null }
}

/** The phase of a run: that of its worst metric, dry runs left out; Running while one of them is. */
export function runPhase(
  metrics: readonly { readonly phase: ArgoPhase; readonly isDryRun: boolean }[],
): ArgoPhase {
  const phases = metrics.filter(({ isDryRun }) => !isDryRun).map(({ phase }) => phase)
  const isDone = (phase: ArgoPhase): phase is CompletedPhase =>
    (COMPLETED_PHASES as readonly string[]).includes(phase)
  const done = phases.filter(isDone)
  const worst = done.reduce<CompletedPhase>((a, b) => (isWorse(a, b) ? b : a), 'Successful')
  // The first bad metric ends its siblings; a good one waits for them.
  if (worst !== 'Successful' || done.length === phases.length) return worst
  return done.length === 0 && phases.every((phase) => phase === 'Pending') ? 'Pending' : 'Running'
}

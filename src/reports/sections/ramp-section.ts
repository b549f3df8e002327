import { PEER_TITLES } from '../../domain/judge/peers/peer-rule.ts'
import { latencyBounds } from '../../domain/metrics/latency.ts'
import type { Metric } from '../../domain/metrics/metric.ts'
import type { Judging } from '../../domain/outcome.ts'
import type { Ramp } from '../../domain/ramp/ramp.ts'
import type { StepNow } from '../../domain/rollout/step-now.ts'
import { BACK_AT_ONCE, type WayBackPolicy } from '../../domain/rollout/way-back-policy.ts'
import { durationText, percentText } from '../../domain/units.ts'
import type { JudgePolicy } from '../../domain/verdict.ts'
import { markdownCode } from '../escape.ts'
import { cutList, folded, table } from '../page.ts'
import type { Pictures } from '../pictures/pictures.ts'
import { countText, listText, magnitudeText, NO_PROMISE } from '../words.ts'

/** Rows and lines of this section; a ramp is far shorter. */
const STEPS_MAX = 40
const METRICS_MAX = 20

/** Where a ramp stands: not begun, at a step, or over. */
export type Stage = 'planned' | StepNow | 'over'

/**
 * How it goes out: the picture, the steps, what decides, and what a failure sets off. After a rollout the
 * picture of what really happened takes the place of the planned one.
 */
export function rampSection(
  ramp: Ramp,
  judging: Judging | null,
  stage: Stage,
  pictures: Pictures,
): string {
  const now = typeof stage === 'string' ? null : stage
  return [
    stage === 'over' ? '### The ramp' : '### How it goes out',
    stage === 'over' ? '' : pictures.ramp(ramp, now),
    now === null ? '' : `${stepsWords(ramp, now)}.`,
    `${rampWords(ramp)}.`,
    folded('Steps', stepsTable(ramp)),
    judging === null ? '' : metricsList(judging.metrics),
    consequences(judging),
  ]
    .filter((part) => part !== '')
    .join('\n\n')
}

/** "1 % done, 5 % done, **25 % now**, 50 %, 100 %; at most 20 min left". */
export function stepsWords(ramp: Ramp, now: StepNow): string {
  const steps = ramp.steps.slice(0, STEPS_MAX).map(({ percent }, index) => {
    if (index === now.index) return `**${percentText(percent)} now**`
    return index < now.index ? `${percentText(percent)} done` : percentText(percent)
  })
  return `${steps.join(', ')}; at most ${durationText(now.secondsLeftMax)} left`
}

/** "5 steps: 1 %, 5 %, 25 %, 50 % and 100 %, at most 2 h in all". */
export function rampWords(ramp: Ramp): string {
  const shares = ramp.steps.slice(0, STEPS_MAX).map((step) => percentText(step.percent))
  const seconds = ramp.steps.reduce((sum, step) => sum + step.holdSecondsMax, 0)
  const held = ramp.pace === 'fixed' ? 'held for' : 'held at most'
  return `${countText(ramp.steps.length, 'step')}: ${listText(shares)}, ${held} ${durationText(seconds)} in all`
}

function stepsTable(ramp: Ramp): string {
  const rows = ramp.steps
    .slice(0, STEPS_MAX)
    .map((step, index) => [
      `${index + 1}`,
      percentText(step.percent),
      durationText(step.holdSecondsMax),
    ])
  const held = ramp.pace === 'fixed' ? 'Held for' : 'Held at most'
  return table(['Step', 'Share of traffic', held], rows)
}

function metricsList(metrics: readonly Metric[]): string {
  if (metrics.length === 0) return ''
  const lines = metrics.slice(0, METRICS_MAX).map(metricLine)
  return ['What decides:', cutList(lines, METRICS_MAX, metrics.length).join('\n')].join('\n\n')
}

function metricLine(metric: Metric): string {
  const name = `- ${markdownCode(metric.name, 80)} from ${markdownCode(metric.source, 80)}`
  if (metric.kind === 'count') {
    const counted = metric.better === 'more' ? 'good' : 'bad'
    return `${name}: ${counted} events, candidate against running version`
  }
  if (metric.kind === 'latency') {
    const bounds = latencyBounds(metric).map((bound) => bound.name)
    return `${name}: slow requests (${listText(bounds.map((text) => markdownCode(text, 80)))}), candidate against running version`
  }
  if (metric.kind === 'gauge') {
    const role = metric.isCritical ? '' : '; can only hold up the rollout'
    return `${name}: ${metric.better} is better, candidate against running version${role}`
  }
  if (metric.kind === 'series') {
    const whose = metric.sides === 'both' ? 'candidate against running version' : 'of the candidate'
    return `${name}: values ${whose}, by the rule that judges`
  }
  const bounds = [
    ...(metric.min === null ? [] : [`at least ${magnitudeText(metric.min)}`]),
    ...(metric.max === null ? [] : [`at most ${magnitudeText(metric.max)}`]),
  ]
  const run = countText(metric.windowsToBreach, 'window')
  const inAll = metric.windowsToBreachInAll
  const or = inAll === undefined ? '' : `, or in ${countText(inAll, 'window')} in all`
  return `${name}: ${listText(bounds)}; harm when crossed in ${run} in a row${or}`
}

function consequences(judging: Judging | null): string {
  const harm = harmText(judging?.wayBack ?? BACK_AT_ONCE)
  if (judging === null) return harm
  const { policy, wayBack = BACK_AT_ONCE } = judging
  return [
    harm,
    policy.peer === undefined ? estimateText(policy.estimateAfterSeconds) : '',
    DOUBT_TEXTS[policy.onInconclusive](durationText(policy.waitSecondsMax)),
    ...promises(policy),
    slowText(wayBack),
  ]
    .filter((text) => text !== '')
    .join(' ')
}

function promises({ peer, marginPercent, alphaPercent }: JudgePolicy): readonly string[] {
  if (peer !== undefined) return [`Judged by the rule of ${PEER_TITLES[peer.kind]}, ${NO_PROMISE}.`]
  return [
    `Up to ${percentText(marginPercent)} worse counts as harmless;`,
    `at most ${percentText(alphaPercent)} of harmless candidates is taken back by mistake.`,
  ]
}

function estimateText(afterSeconds: number | null): string {
  if (afterSeconds === null) return ''
  return `A step that is watched for ${durationText(afterSeconds)} with little against it is left on the likeliest value.`
}

function harmText({ onHarm, pauseSecondsMax }: WayBackPolicy): string {
  return onHarm === 'rollback'
    ? 'A candidate that is measurably worse is taken back at once, without a person.'
    : `A candidate that is measurably worse keeps its share for a person to decide, at most ${durationText(pauseSecondsMax)}; then it is taken back.`
}

function slowText({ pace, stepSeconds }: WayBackPolicy): string {
  if (pace === 'at-once') return ''
  return `Without harm it goes back down the steps, ${durationText(stepSeconds)} each.`
}

const DOUBT_TEXTS: {
  readonly [P in JudgePolicy['onInconclusive']]: (wait: string) => string
} = {
  wait: (wait) => `In doubt a step waits up to ${wait} longer, then it is taken back.`,
  hold: () => 'In doubt a step is held for a person.',
  promote: () => 'In doubt it goes on to the next step.',
  rollback: () => 'In doubt it is taken back.',
}

import { ConfigError, type Problem } from '../errors.ts'
import type { Level } from '../risk.ts'
import { percentText } from '../units.ts'
import type { Ramp, RampPolicy, RampStep } from './ramp.ts'

/**
 * Plans the ramp: the steps of the configuration, or those of the risk level, in shares that the target
 * can do. `nearestPercent` answers the largest share ≤ percent that it can do, 0 when there is none. Steps
 * that come to the same share become one, and the last step is 100. ConfigError when a step is finer than
 * the target can do: a candidate is never given more traffic than was asked for, nor skips a step silently.
 */
export function planRamp(
  policy: RampPolicy,
  level: Level,
  nearestPercent: (percent: number) => number,
): Ramp {
  const asked = policy.steps ?? policy.stepsByLevel[level]
  const possible = asked.map((step) => ({ ...step, percent: nearestPercent(step.percent) }))
  const problems = asked.flatMap((step, index) =>
    (possible[index]?.percent ?? 0) > 0 ? [] : [tooFine(step, nearestPercent)],
  )
  if (problems.length > 0) throw new ConfigError(problems)
  return { pace: policy.pace, steps: endingAt100(withoutRepeats(possible)) }
}

/** Of steps with the same share the longest hold remains: the share gets the patience that was asked for. */
function withoutRepeats(steps: readonly RampStep[]): RampStep[] {
  const kept: RampStep[] = []
  for (const step of steps) {
    const last = kept.at(-1)
    if (last === undefined || step.percent !== last.percent) kept.push(step)
    else if (step.holdSecondsMax > last.holdSecondsMax) kept[kept.length - 1] = step
  }
  return kept
}

function endingAt100(steps: readonly RampStep[]): RampStep[] {
  const last = steps.at(-1)
  if (last?.percent === 100) return [...steps]
  // Nothing is judged after the last step, so its hold never matters.
  return [...steps, { percent: 100, holdSecondsMax: last?.holdSecondsMax ?? 0 }]
}

function tooFine(step: RampStep, nearestPercent: (percent: number) => number): Problem {
  const finest = finestPercent(step.percent, nearestPercent)
  return {
    where: 'ramp',
    line: null,
    what: `The target cannot give the canary ${percentText(step.percent)} of the traffic.`,
    fix:
      finest === null
        ? 'It cannot split traffic now: check that both of its slots can take traffic.'
        : `Its finest step is ${percentText(finest)}: begin with that or more.`,
  }
}

/** After as many halvings of 100 the finest step is told to a billionth of a percent. */
const HALVINGS_MAX = 40

/** The smallest share above 0 that the target can do, by bisection; null when it can do none. */
function finestPercent(
  impossiblePercent: number,
  nearestPercent: (percent: number) => number,
): number | null {
  let below = impossiblePercent
  let above = 100
  if (nearestPercent(above) <= 0) return null
  for (let halving = 0; halving < HALVINGS_MAX; halving += 1) {
    const middle = (below + above) / 2
    if (nearestPercent(middle) > 0) above = middle
    else below = middle
  }
  return nearestPercent(above)
}

import { type Diagnosis, good } from '../../domain/doctor/diagnosis.ts'
import type { SideNames } from '../../domain/metrics/metric.ts'
import type { Policy } from '../../domain/policy.ts'
import { planRamp } from '../../domain/ramp/ramp-plan.ts'
import { percentText } from '../../domain/units.ts'
import type { MetricSource } from '../../ports/metrics.ts'
import { powerWords } from '../../reports/sections/power-section.ts'
import { powerOf, powerOfNoUse } from '../power.ts'
import { examined } from './examine.ts'

/** The ramp that is looked at where none stands in the configuration: that of an ordinary range. */
const LEVEL = 'medium'

/** Says which steps of the ramp are blind at the traffic of now, and the steps that would not be. */
export function examineRamp(
  policy: Policy,
  sources: ReadonlyMap<string, MetricSource>,
  stable: SideNames,
  nearestPercent: (percent: number) => number,
  atSeconds: number,
): Promise<readonly Diagnosis[]> {
  const subject = policy.ramp.steps === null ? `ramp of ${LEVEL} risk` : 'ramp'
  return examined(subject, async () => {
    const ofNoUse = powerOfNoUse(policy)
    if (ofNoUse !== null) return [good(subject, ofNoUse)]
    const remembering = [...sources.values()].every((source) => !source.isWithoutMemory)
    if (!remembering) return []
    const ramp = planRamp(policy.ramp, LEVEL, nearestPercent)
    const power = await powerOf(sources, policy, ramp, stable, atSeconds)
    if (power === null) return []
    const blind = power.steps.filter(({ isBlind }) => isBlind)
    if (blind.length === 0) return [good(subject, powerWords(power))]
    const yaml = `ramp:\n  steps: [${power.proposed.join(', ')}]`
    const fix = `These shares would see more: ${power.proposed.map(percentText).join(', ')}.`
    return [{ subject, state: 'unknown', what: powerWords(power), fix, yaml }]
  })
}

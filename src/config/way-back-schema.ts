import { z } from 'zod'
import type { WayBackPolicy } from '../domain/rollout/way-back-policy.ts'

/** How a rollout goes back: at once unless a team has a reason against it. */
export const wayBackSchema = z.strictObject({
  'on-harm': z
    .enum(['rollback', 'pause'])
    .default('rollback')
    .describe(
      'What becomes of a candidate that does harm: rollback, at once; pause, it keeps its share until a person says /abort or /promote, at most pause-seconds-max.',
    ),
  'pause-seconds-max': z
    .number()
    .min(30)
    .max(3600)
    .default(600)
    .describe('With pause: how long a person has to decide; then it goes back.'),
  pace: z
    .enum(['at-once', 'gradual'])
    .default('at-once')
    .describe(
      'gradual: what goes back without harm (asked for, out of time, in doubt) goes down the steps of the ramp, for a stable side that must warm up. Asked twice, harm and a cancelled run go back at once.',
    ),
  'step-seconds': z
    .number()
    .min(1)
    .max(3600)
    .default(60)
    .describe('With gradual: how long each of those steps is kept.'),
})

export function wayBackPolicyOf(options: z.infer<typeof wayBackSchema>): WayBackPolicy {
  return {
    onHarm: options['on-harm'],
    pauseSecondsMax: options['pause-seconds-max'],
    pace: options.pace,
    stepSeconds: options['step-seconds'],
  }
}

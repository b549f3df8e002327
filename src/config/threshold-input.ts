import { z } from 'zod'
import {
  type ArgoCounters,
  type ArgoLimits,
  COMPLETED_PHASES,
} from '../domain/judge/threshold/argo.ts'
import { CONDITION_CHARS_MAX, ConditionError } from '../domain/judge/threshold/condition-tokens.ts'
import { conditionOf } from '../domain/judge/threshold/condition-tree.ts'
import { caseId, point } from './judge-points.ts'

const MEASUREMENTS_MAX = 10_000
const COUNT_MAX = 1_000_000

const count = z.int().min(0).max(COUNT_MAX)

const condition = z
  .string()
  .max(CONDITION_CHARS_MAX)
  .default('')
  .superRefine((text, context) => {
    if (text === '') return
    try {
      conditionOf(text)
    } catch (error) {
      if (!(error instanceof ConditionError)) throw error
      context.addIssue({
        code: 'custom',
        message: `The condition can't be read: ${error.message}`,
        params: { fix: 'Write it as for Argo, about result: "result[0] < 0.05".' },
      })
    }
  })

const limitsShape = {
  name: z.string().max(200).optional().describe('Name of the metric.'),
  interval: z.string().max(100).optional().describe('Without one it is measured once.'),
  count: count.default(0).describe('Measurements to make; 0 = as many as there are.'),
  failureLimit: z
    .int()
    .min(-1)
    .max(COUNT_MAX)
    .default(0)
    .describe('More failures than this fail it; -1 = failures do not decide.'),
  inconclusiveLimit: count.default(0).describe('More inconclusive ones end it so.'),
  consecutiveErrorLimit: count.default(4).describe('More errors in a row end it so.'),
  consecutiveSuccessLimit: count
    .default(0)
    .describe('So many successes in a row are enough; 0 = off.'),
}

const common = {
  id: caseId,
  judge: z.literal('argo').describe('Which judge is asked.'),
  terminating: z.boolean().default(false).describe('The analysis is told to end now.'),
}

const counters = z
  .strictObject({
    successful: count.default(0).describe('Measurements that succeeded.'),
    failed: count.default(0).describe('Measurements that failed.'),
    inconclusive: count.default(0).describe('Measurements that were neither.'),
    count: count.default(0).describe('Measurements without those in error.'),
    consecutiveSuccess: count.default(0).describe('Successes in a row, up to now.'),
    consecutiveError: count.default(0).describe('Errors in a row, up to now.'),
    lastMeasurementPhase: z
      .enum([...COMPLETED_PHASES, 'Running', 'Pending'])
      .nullable()
      .optional()
      .describe('Of the last measurement; null = there is none.'),
  })
  .describe('What was counted so far.')

const conditionsShape = {
  successCondition: condition.describe('When a measurement succeeds.'),
  failureCondition: condition.describe('When a measurement fails.'),
}

const measurements = z
  .array(z.unknown())
  .max(MEASUREMENTS_MAX)
  .describe('Results of the query, oldest first; null = it had none.')

const byCounters = z.strictObject({
  ...common,
  metric: z.strictObject(limitsShape).prefault({}).describe('Limits of the metric.'),
  result: counters,
})

const byMeasurements = z.strictObject({
  ...common,
  metric: z
    .strictObject({ ...limitsShape, ...conditionsShape })
    .describe('Limits and conditions of the metric.'),
  measurements,
})

const inRun = {
  name: z.string().min(1).max(200).describe('Name of the metric.'),
  dryRun: z
    .boolean()
    .default(false)
    .describe('Measured and told, but not in the phase of the run.'),
}

/** Several metrics of one analysis run, each as it would stand alone. */
const byMetrics = z.strictObject({
  ...common,
  metrics: z
    .array(
      z.union(
        [
          z.strictObject({
            ...inRun,
            metric: z.strictObject(limitsShape).prefault({}).describe('Limits of the metric.'),
            result: counters,
          }),
          z.strictObject({
            ...inRun,
            metric: z
              .strictObject({ ...limitsShape, ...conditionsShape })
              .describe('Limits and conditions of the metric.'),
            measurements,
          }),
        ],
        { error: 'Give the counters as result, or measurements.' },
      ),
    )
    .min(1)
    .max(1000)
    .describe('Metrics of one run; the worst that is not a dry run is the phase of the run.'),
})

/** A case for Argo Rollouts' rules: counters, measurements to count, or a run of several metrics. */
export const argoCase = z.union([byCounters, byMeasurements, byMetrics], {
  error: 'Give the counters as result, or measurements, or metrics.',
})
export type ArgoCase = z.output<typeof argoCase>
export type ArgoMetricCase = Exclude<ArgoCase, { metrics: unknown }>

/** The limits of a metric in the terms of the judge. */
export function limitsOf({ interval, name: _, ...metric }: ArgoMetricCase['metric']): ArgoLimits {
  return { ...metric, hasInterval: interval !== undefined && interval !== '' }
}

/** Counters in the terms of the judge: where the last phase is not told, it is that of a finished one. */
export function countersOf(result: z.output<typeof byCounters>['result']): ArgoCounters {
  const { lastMeasurementPhase, ...counters } = result
  const isAny = Object.values(counters).some((value) => value > 0)
  return { ...counters, lastPhase: lastMeasurementPhase ?? (isAny ? 'Successful' : null) }
}

const bound = z.number().optional()

/** A case for Flagger's rule. */
export const flaggerCase = z.strictObject({
  id: caseId,
  judge: z.literal('flagger').describe('Which judge is asked.'),
  threshold: z
    .int()
    .min(1)
    .max(COUNT_MAX)
    .default(1)
    .describe('So many failed checks take it back.'),
  metrics: z
    .array(
      z.strictObject({
        name: z.string().min(1).max(200).describe('Name of the metric.'),
        thresholdRange: z
          .strictObject({
            min: bound.describe('The least that passes.'),
            max: bound.describe('The most that passes.'),
          })
          .describe('What passes.'),
        values: z.array(point).max(MEASUREMENTS_MAX).describe('One value a check.'),
      }),
    )
    .min(1)
    .max(1000)
    .describe('Metrics over the same checks.'),
})
export type FlaggerCase = z.output<typeof flaggerCase>

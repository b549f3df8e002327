import { z } from 'zod'
import type { CanaryMetric } from '../domain/judge/kayenta/canary.ts'
import { NO_EFFECT } from '../domain/judge/kayenta/effect-size.ts'
import {
  KAYENTA_CONFIDENCE,
  KAYENTA_TOLERANCE,
  type KayentaRule,
} from '../domain/judge/kayenta/metric-class.ts'
import type { ScoreThresholds } from '../domain/judge/kayenta/score.ts'
import { caseId, point, pointOf } from './judge-points.ts'

/** Kayenta's docs ask for 50 points; a week of minutes has about so many. */
const POINTS_MAX = 10_000
/** The group of a metric that names none: without a group it would not be in the score at all. */
const UNGROUPED = 'ungrouped'

const limit = z.number().min(0).max(1e9).optional()
const share = z.number().gt(0).lt(1)

const effectSize = z.strictObject({
  measure: z
    .enum(['meanRatio', 'cles'])
    .default('meanRatio')
    .describe('meanRatio: experiment by control. cles: share of pairs in which it is larger.'),
  allowedIncrease: limit.describe('From this effect on the metric is High. Default: any.'),
  allowedDecrease: limit.describe('From this effect down the metric is Low. Default: any.'),
  criticalIncrease: limit.describe('From this effect on a critical High fails the canary.'),
  criticalDecrease: limit.describe('From this effect down a critical Low fails the canary.'),
})

const outliers = z.strictObject({
  strategy: z.enum(['keep', 'remove']).default('keep').describe('What becomes of outliers.'),
  outlierFactor: z.number().positive().max(1000).default(3).describe('How far out they are.'),
  detector: z
    .enum(['iqr', 'k-sigma'])
    .default('iqr')
    .describe('Distance in interquartile ranges, or in standard deviations.'),
  reduceSensitivity: z
    .boolean()
    .default(true)
    .describe('iqr: points between p1 and p99 are no outliers.'),
})

/** `analysisConfigurations.canary` of a Kayenta canary config. */
const analysisShape = {
  direction: z
    .enum(['increase', 'decrease', 'either'])
    .default('either')
    .describe('The direction that is a fault.'),
  nanStrategy: z
    .enum(['remove', 'replace'])
    .default('remove')
    .describe('Points without a value are left out, or are 0.'),
  critical: z.boolean().default(false).describe('The canary fails with this metric.'),
  muted: z.boolean().default(false).describe('Classified, but not in the score.'),
  mustHaveData: z.boolean().default(false).describe('Without data the metric fails.'),
  effectSize: effectSize.prefault({}).describe('How large a difference must be.'),
  outliers: outliers.prefault({}).describe('Points that are too far out.'),
}

const metricShape = {
  ...analysisShape,
  classifier: z
    .enum(['mann-whitney', 'mean-inequality'])
    .default('mann-whitney')
    .describe('The test; mean-inequality calls any difference of the means one.'),
  tolerance: z
    .number()
    .min(0)
    .max(10)
    .default(KAYENTA_TOLERANCE)
    .describe('Share of the shift that its interval must be beyond.'),
  confidence: share.default(KAYENTA_CONFIDENCE).describe('Of the interval of the shift.'),
  experiment: z.array(point).max(POINTS_MAX).describe('Points of the canary.'),
  control: z.array(point).max(POINTS_MAX).describe('Points of the baseline.'),
}

const percent = z.number().min(0).max(100)

const scoreThresholds = z
  .strictObject({
    pass: percent.default(95).describe('From this score on the canary passes.'),
    marginal: percent.default(75).describe('From this score on it is marginal.'),
  })
  .refine(({ pass, marginal }) => marginal <= pass, {
    error: 'marginal is above pass.',
    params: { fix: 'Write a marginal score that is at most the passing one.' },
  })

const groupWeights = z
  .record(z.string().min(1).max(200), percent)
  .default({})
  .refine((weights) => Object.values(weights).reduce((a, b) => a + b, 0) <= 100 + 1e-9, {
    error: 'The weights add up to more than 100.',
    params: { fix: 'Write percentages that add up to 100 at most.' },
  })
  .describe('Percent of the score by group; groups without one share the rest.')

const common = {
  id: caseId,
  judge: z.literal('kayenta').describe('Which judge is asked.'),
}
const thresholds = scoreThresholds.prefault({}).describe('What the score is called.')

const metricName = z.string().min(1).max(200)
const groups = z.array(metricName).min(1).max(100).default([UNGROUPED])

const oneMetric = z.strictObject({ ...common, ...metricShape, scoreThresholds: thresholds })

const manyMetrics = z.strictObject({
  ...common,
  metrics: z
    .array(
      z.strictObject({
        name: metricName.describe('Name of the metric.'),
        groups: groups.describe('Groups of the score that it is in.'),
        ...metricShape,
      }),
    )
    .min(1)
    .max(1000)
    .describe('Metrics with their points.'),
  groupWeights,
  scoreThresholds: thresholds,
})

/** A canary config of Kayenta, as far as its judge reads it. */
export const canaryConfig = z.looseObject({
  metrics: z
    .array(
      z.looseObject({
        name: metricName,
        groups: z.array(metricName).max(100).default([]),
        analysisConfigurations: z
          .looseObject({ canary: z.looseObject(analysisShape).prefault({}) })
          .prefault({}),
      }),
    )
    .min(1)
    .max(1000),
  classifier: z
    .looseObject({ groupWeights, scoreThresholds: scoreThresholds.optional() })
    .prefault({}),
})

const wholeConfig = z
  .strictObject({
    ...common,
    canaryConfig: canaryConfig.describe('A Kayenta canary config as it is.'),
    data: z
      .record(
        metricName,
        z.strictObject({ experiment: metricShape.experiment, control: metricShape.control }),
      )
      .describe('Points by the name of the metric; a metric that is not here has no data.'),
    scoreThresholds: scoreThresholds
      .optional()
      .describe('What the score is called. Default: what the config says, or 95 and 75.'),
  })
  .superRefine(({ canaryConfig: { metrics }, data }, context) => {
    for (const name of Object.keys(data)) {
      if (metrics.some((metric) => metric.name === name)) continue
      context.addIssue({
        code: 'custom',
        path: ['data', name],
        message: 'The canary config has no such metric.',
        params: { fix: `Write one of ${metrics.map((metric) => metric.name).join(', ')}.` },
      })
    }
  })

/** A case for Kayenta's judge: one metric, several, or a canary config with its data. */
export const kayentaCase = z.union([oneMetric, manyMetrics, wholeConfig], {
  error: 'Give experiment and control, or metrics, or canaryConfig and data.',
})
export type KayentaCase = z.output<typeof kayentaCase>

type Canary = {
  readonly metrics: readonly CanaryMetric[]
  readonly weights: ReadonlyMap<string, number>
  readonly thresholds: ScoreThresholds
}

/** The canary of a case, in the terms of the judge. */
export function canaryOf(given: KayentaCase): Canary {
  if ('metrics' in given) {
    const metrics = given.metrics.map((metric) => metricOf(metric.name, metric.groups, metric))
    const weights = new Map(Object.entries(given.groupWeights))
    return { metrics, weights, thresholds: given.scoreThresholds }
  }
  if (!('canaryConfig' in given)) {
    const metrics = [metricOf('metric', [UNGROUPED], given)]
    return { metrics, weights: new Map(), thresholds: given.scoreThresholds }
  }
  const { rules, weights, thresholds } = canaryRules(given.canaryConfig)
  return {
    metrics: rules.map((rule) => {
      const points = Object.hasOwn(given.data, rule.name) ? given.data[rule.name] : undefined
      const { experiment = [], control = [] } = points ?? {}
      return { ...rule, experiment: experiment.map(pointOf), control: control.map(pointOf) }
    }),
    weights: new Map(Object.entries(weights)),
    thresholds: given.scoreThresholds ?? thresholds,
  }
}

/** How the metrics of a canary config are judged, and what their score is called. */
export function canaryRules({ classifier, metrics }: z.output<typeof canaryConfig>) {
  return {
    rules: metrics.map(({ name, groups: names, analysisConfigurations: { canary } }) => {
      const rule = ruleOf({
        classifier: 'mann-whitney',
        tolerance: KAYENTA_TOLERANCE,
        confidence: KAYENTA_CONFIDENCE,
        ...canary,
      })
      return { name, groups: names.length === 0 ? [UNGROUPED] : names, isMuted: canary.muted, rule }
    }),
    weights: classifier.groupWeights,
    thresholds: classifier.scoreThresholds ?? { pass: 95, marginal: 75 },
  }
}

type RuleInput = Pick<
  z.output<typeof oneMetric>,
  Exclude<keyof typeof metricShape, 'experiment' | 'control' | 'muted'>
>
type MetricInput = Pick<z.output<typeof oneMetric>, keyof typeof metricShape>

function metricOf(name: string, names: readonly string[], given: MetricInput): CanaryMetric {
  return {
    name,
    groups: names,
    isMuted: given.muted,
    rule: ruleOf(given),
    experiment: given.experiment.map(pointOf),
    control: given.control.map(pointOf),
  }
}

function ruleOf(given: RuleInput): KayentaRule {
  const none = NO_EFFECT[given.effectSize.measure]
  const { strategy, detector, outlierFactor: factor, reduceSensitivity } = given.outliers
  return {
    classifier: given.classifier,
    direction: given.direction,
    nanStrategy: given.nanStrategy,
    outliers:
      strategy === 'keep'
        ? { kind: 'keep' }
        : detector === 'k-sigma'
          ? { kind: 'k-sigma', factor }
          : { kind: 'iqr', factor, sensitivity: reduceSensitivity ? 'reduced' : 'full' },
    effect: {
      measure: given.effectSize.measure,
      allowedIncrease: given.effectSize.allowedIncrease ?? none,
      allowedDecrease: given.effectSize.allowedDecrease ?? none,
      criticalIncrease: given.effectSize.criticalIncrease ?? none,
      criticalDecrease: given.effectSize.criticalDecrease ?? none,
    },
    isCritical: given.critical,
    mustHaveData: given.mustHaveData,
    tolerance: given.tolerance,
    confidence: given.confidence,
  }
}

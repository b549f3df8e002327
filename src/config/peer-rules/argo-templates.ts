import type { z } from 'zod'
import type { ArgoMetricRule, ArgoRules } from '../../domain/judge/peers/peer-rule.ts'
import { holds } from '../../domain/judge/threshold/condition.ts'
import { ConditionError } from '../../domain/judge/threshold/condition-tokens.ts'
import {
  type ArgoMetric,
  type ArgoTemplate,
  argoTemplate,
  askedOf,
  fillerOf,
  isDry,
} from '../analysis-import/argo.ts'
import { durationSeconds } from '../analysis-import/query.ts'
import { addCanaryValue } from './canary-value.ts'
import type { PeerDraft } from './peer-draft.ts'

/** Analysis templates of Argo Rollouts as the judge of rollouts. */
export function argoRules(
  draft: PeerDraft,
  objects: readonly unknown[],
  read: <S extends z.ZodType>(schema: S, value: unknown) => z.output<S>,
): ArgoRules {
  const templates = objects.map((object) => read(argoTemplate, object))
  const names = templates.map(({ metadata }) => metadata.name)
  const metrics = templates.flatMap((template) => {
    for (const { templateName } of template.spec.templates ?? []) {
      if (names.includes(templateName)) continue
      draft.problem(
        `${template.metadata.name}: it names the template ${templateName}, which is not in the file.`,
        'Put that template into the same file, as another document.',
      )
    }
    return templateRules(draft, template)
  })
  return { kind: 'argo', metrics }
}

function templateRules(draft: PeerDraft, template: ArgoTemplate): readonly ArgoMetricRule[] {
  const { metrics, dryRun } = template.spec
  const patterns = (dryRun ?? []).map(({ metricName }) => metricName)
  for (const pattern of patterns) {
    if (metrics.some(({ name }) => isDry(pattern, name))) continue
    draft.problem(
      `dryRun names ${JSON.stringify(pattern)}, which is no metric of its template.`,
      'Name each metric, or ".*" for all; other regular expressions are not read here.',
    )
  }
  const fill = fillerOf(template, draft.arguments)
  return metrics
    .filter(({ name }) => !draft.isLeftOut(name))
    .flatMap((metric) => {
      const where = [template.metadata.name, metric.name].filter((part) => part !== '').join('/')
      const name = draft.nameOf(metric.name)
      addCanaryValue(draft, where, name, () => askedOf(draft, where, metric.provider, fill))
      const isDryRun = patterns.some((pattern) => isDry(pattern, metric.name))
      const rule = ruleOf(draft, where, metric)
      return rule === null ? [] : [{ name, isDryRun, ...rule }]
    })
}

function ruleOf(
  draft: PeerDraft,
  where: string,
  metric: ArgoMetric,
): Omit<ArgoMetricRule, 'name' | 'isDryRun'> | null {
  const { successCondition, failureCondition } = metric
  const shape = shapeOf([successCondition, failureCondition].filter((text) => text !== ''))
  if (typeof shape !== 'string') {
    const fix = 'Write conditions about result or result[0], one number.'
    draft.problem(`${where}: its condition can't be asked of one number: ${shape.why}`, fix)
  }
  const intervalSeconds = secondsOf(draft, where, 'interval', metric.interval)
  const windowSeconds = draft.environment.judge['window-seconds']
  if (intervalSeconds !== null && !isMultiple(intervalSeconds, windowSeconds)) {
    draft.problem(
      `${where}: its interval of ${intervalSeconds} s is no multiple of judge.window-seconds, ${windowSeconds}.`,
      `Write judge.window-seconds: ${intervalSeconds}, or a part of it.`,
    )
  }
  const { failureLimit, inconclusiveLimit, consecutiveErrorLimit, consecutiveSuccessLimit } = metric
  return typeof shape !== 'string'
    ? null
    : {
        conditions: { successCondition, failureCondition },
        limits: {
          failureLimit,
          inconclusiveLimit,
          consecutiveErrorLimit,
          consecutiveSuccessLimit,
          count: metric.count ?? 0,
          hasInterval: intervalSeconds !== null,
        },
        shape,
        intervalSeconds,
        initialDelaySeconds: secondsOf(draft, where, 'initialDelay', metric.initialDelay) ?? 0,
      }
}

/** How the conditions have to see one number; Argo has a list of series for some providers. */
function shapeOf(conditions: readonly string[]): 'list' | 'number' | { readonly why: string } {
  let why = ''
  for (const shape of ['list', 'number'] as const) {
    try {
      for (const condition of conditions) holds(condition, shape === 'list' ? [1] : 1)
      return shape
    } catch (error) {
      if (!(error instanceof ConditionError)) throw error
      why = error.message
    }
  }
  return { why }
}

function secondsOf(
  draft: PeerDraft,
  where: string,
  key: string,
  written: string | undefined,
): number | null {
  if (written === undefined || written === '') return null
  const seconds = durationSeconds(written)
  if (seconds === null) {
    draft.problem(`${where}: ${key} is ${JSON.stringify(written)}.`, 'Write a duration: 30s, 5m.')
  }
  return seconds
}

/** Rounding of decimal seconds is forgiven. */
const ROUNDING_SECONDS = 1e-6

export function isMultiple(intervalSeconds: number, windowSeconds: number): boolean {
  const count = Math.round(intervalSeconds / windowSeconds)
  return count >= 1 && Math.abs(intervalSeconds - count * windowSeconds) < ROUNDING_SECONDS
}

import type { z } from 'zod'
import type { FlaggerRules } from '../../domain/judge/peers/peer-rule.ts'
import {
  type FlaggerGuard,
  flaggerCanary,
  guardOf,
  metricTemplate,
} from '../analysis-import/flagger.ts'
import { durationSeconds } from '../analysis-import/query.ts'
import { isMultiple } from './argo-templates.ts'
import { addCanaryValue } from './canary-value.ts'
import type { PeerDraft } from './peer-draft.ts'

/** Where a Canary writes no interval. */
const INTERVAL_SECONDS_DEFAULT = 60

/** The analysis of a Canary of Flagger as the judge of rollouts; its weights are not: the ramp is ours. */
export function flaggerRules(
  draft: PeerDraft,
  canaryObject: unknown,
  templateObjects: readonly unknown[],
  read: <S extends z.ZodType>(schema: S, value: unknown) => z.output<S>,
): FlaggerRules {
  const canary = read(flaggerCanary, canaryObject)
  const templates = templateObjects.map((object) => read(metricTemplate, object))
  const analysis = canary.spec.analysis ?? canary.spec.canaryAnalysis
  const title = canary.metadata.name || 'canary'
  if (analysis === undefined) draft.problem(`${title}: it has no analysis.`, 'Add spec.analysis.')
  const { metrics: written = [], webhooks = [], interval, threshold = 1 } = analysis ?? {}
  const metrics = written
    .filter((metric) => !draft.isLeftOut(metric.name))
    .map((metric) => {
      const where = `${title}/${metric.name}`
      const name = draft.nameOf(metric.name)
      let guard: FlaggerGuard | null = null
      addCanaryValue(draft, where, name, () => {
        guard = guardOf(draft, where, canary, metric, templates, draft.arguments)
        return guard
      })
      const own = metric.thresholdRange ?? { max: metric.threshold }
      // A built-in check has its limits in the unit of the query that takes its place.
      const { min, max } = (guard as FlaggerGuard | null) ?? own
      if (min === undefined && max === undefined) {
        draft.problem(
          `${where}: it has no threshold, so it would always pass.`,
          'Add thresholdRange.',
        )
      }
      return { name, range: { min: min ?? null, max: max ?? null } }
    })
  for (const { name } of webhooks) {
    if (draft.isLeftOut(name)) continue
    draft.problem(
      `${title}: the webhook ${JSON.stringify(name)} is a check of Flagger that can't be asked here.`,
      'Make it a step of the workflow, and name it in judge.leave-out.',
    )
  }
  const intervalSeconds = intervalOf(draft, title, interval)
  return { kind: 'flagger', metrics, intervalSeconds, threshold }
}

/** Seconds between two checks; a problem when it is no duration, or does not fit the windows. */
function intervalOf(draft: PeerDraft, title: string, written: string | undefined): number {
  const isMissing = written === undefined || written === ''
  const seconds = isMissing ? INTERVAL_SECONDS_DEFAULT : durationSeconds(written)
  const windowSeconds = draft.environment.judge['window-seconds']
  if (seconds === null) {
    const what = `${title}: its interval is ${JSON.stringify(written)}.`
    draft.problem(what, 'Write a duration: 30s, 1m.')
  } else if (!isMultiple(seconds, windowSeconds)) {
    draft.problem(
      `${title}: its interval of ${seconds} s is no multiple of judge.window-seconds, ${windowSeconds}.`,
      `Write judge.window-seconds: ${seconds}, or a part of it.`,
    )
  }
  return seconds ?? INTERVAL_SECONDS_DEFAULT
}

import type { z } from 'zod'
import { canaryScore } from '../../domain/judge/kayenta/score.ts'
import type { KayentaRules } from '../../domain/judge/peers/peer-rule.ts'
import type { Metric } from '../../domain/metrics/metric.ts'
import { bothSidesQuery, kayentaConfig } from '../analysis-import/kayenta.ts'
import { sourceFor } from '../analysis-import/query.ts'
import { canaryConfig, canaryRules } from '../kayenta-input.ts'
import type { PeerDraft } from './peer-draft.ts'

/** The only judge of Kayenta whose rule is known here. */
const JUDGE_NAME = 'NetflixACAJudge-v1.0'

/** A canary config of Kayenta as the judge of rollouts: rules from its judge's part, queries from the rest. */
export function kayentaRules(
  draft: PeerDraft,
  object: unknown,
  read: <S extends z.ZodType>(schema: S, value: unknown) => z.output<S>,
): KayentaRules {
  const queries = read(kayentaConfig, object)
  const { rules, weights, thresholds } = canaryRules(read(canaryConfig, object))
  const { judge } = queries
  const judgeName =
    typeof judge === 'object' && judge !== null && 'name' in judge ? judge.name : null
  if (judgeName !== null && judgeName !== JUDGE_NAME) {
    draft.problem(`Its judge is ${JSON.stringify(judgeName)}.`, `Only ${JUDGE_NAME} is known here.`)
  }
  const metrics = rules.flatMap((rule, index) => {
    const own = queries.metrics[index]
    if (own === undefined || draft.isLeftOut(rule.name)) return []
    const name = draft.nameOf(rule.name)
    const written = draft.writtenFor(name)
    if (written !== null) addWritten(draft, rule.name, written)
    else {
      const query = bothSidesQuery(queries, own.query, draft.arguments)
      if ('why' in query) draft.leaveOut(rule.name, query.why)
      else {
        const source = sourceFor(draft, rule.name, own.query.type, null)
        if (source !== null) {
          draft.addSeries(rule.name, { name, source, value: query.text, sides: 'both' })
        }
      }
    }
    return [{ ...rule, name }]
  })
  for (const group of Object.keys(weights)) {
    if (metrics.some(({ groups }) => groups.includes(group))) continue
    draft.problem(
      `The group ${JSON.stringify(group)} has a weight in the score and no metric.`,
      'Take its weight out of classifier.groupWeights, or the score can never be 100.',
    )
  }
  refuseHopeless(draft, { metrics, weights, thresholds })
  const { judge: options } = draft.environment
  const analysisIntervalSeconds = options['analysis-interval-seconds'] ?? null
  return { kind: 'kayenta', metrics, weights, thresholds, analysisIntervalSeconds }
}

/** A score that can't pass would take back every version, however good, when its waits are over. */
function refuseHopeless(
  draft: PeerDraft,
  { metrics, weights, thresholds }: Pick<KayentaRules, 'metrics' | 'weights' | 'thresholds'>,
): void {
  if (draft.problems.length > 0 || metrics.length === 0) return
  const passed = metrics.map(({ groups, isMuted }) => ({
    ...{ groups, isMuted, classification: 'Pass' as const, isCriticalFailure: false },
  }))
  const best = canaryScore(passed, new Map(Object.entries(weights)), thresholds)
  if (best.classification === 'Pass') return
  draft.problem(
    `Its score is ${best.score} when every metric passes, and it passes from ${thresholds.pass}.`,
    'Let classifier.groupWeights add up to 100 over groups with metrics that are not muted.',
  )
}

/** What the environment asks instead: a value of both sides, or the share of bad events. */
function addWritten(draft: PeerDraft, where: string, metric: Metric): void {
  if (metric.kind === 'count') draft.add(metric)
  else if (metric.kind === 'gauge') {
    const { name, source, value } = metric
    draft.add({ kind: 'series', name, source, value, sides: 'both' })
  } else {
    draft.problem(
      `${where}: metrics.${metric.name} is a ${metric.kind}, and Kayenta compares values of both sides.`,
      'Write gauge, or bad and total.',
    )
  }
}

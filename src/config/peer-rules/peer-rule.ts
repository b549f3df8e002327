import type { z } from 'zod'
import { ConfigError, type Problem } from '../../domain/errors.ts'
import type { PeerRule } from '../../domain/judge/peers/peer-rule.ts'
import type { Metric } from '../../domain/metrics/metric.ts'
import { ARGO_KINDS, analysisObjects, isKayenta, kindOf } from '../analysis-import/documents.ts'
import { METRICS_IMPORTED_MAX } from '../analysis-import/draft.ts'
import { explain, knownKeysMessage } from '../explain.ts'
import { argoRules } from './argo-templates.ts'
import { flaggerRules } from './flagger-canary.ts'
import { kayentaRules } from './kayenta-config.ts'
import { type PeerContext, PeerDraft } from './peer-draft.ts'

/** Who judges by which rule, and every metric that is asked for it. */
export type PeerJudge = { readonly rule: PeerRule; readonly metrics: readonly Metric[] }

/**
 * The rule of another tool from its own file, with the queries asked of the sources of the environment.
 * Throws ConfigError with everything that can't be carried over: nothing of the file is left out without
 * a word.
 */
export function peerJudge(text: string, context: PeerContext): PeerJudge {
  const { path } = context
  const problemOf = (what: string, fix: string): Problem => ({ where: path, line: null, what, fix })
  const read = <S extends z.ZodType>(schema: S, value: unknown): z.output<S> => {
    const parsed = schema.safeParse(value, { error: knownKeysMessage })
    if (parsed.success) return parsed.data
    const findings = parsed.error.issues.flatMap((issue) => explain(issue, value))
    throw new ConfigError(findings.map(({ what, fix }) => problemOf(what, fix)))
  }
  const draft = new PeerDraft(context)
  const rule = ruleIn(draft, analysisObjects(text, path), read)
  if (typeof rule === 'string') throw new ConfigError([problemOf('It is not such a file.', rule)])
  if (rule.metrics.length > METRICS_IMPORTED_MAX) {
    draft.problem(`It has more than ${METRICS_IMPORTED_MAX} metrics.`, 'Judge by fewer.')
  } else if (rule.metrics.length === 0 && draft.problems.length === 0) {
    draft.problem('It has no metric to judge by.', 'Nothing is promoted unseen: add one.')
  }
  draft.addGuards()
  if (draft.problems.length > 0) throw new ConfigError(draft.problems)
  return { rule, metrics: draft.metrics }
}

/** The rule, or what to write when the file is none of the kind that is asked for. */
function ruleIn(
  draft: PeerDraft,
  objects: readonly unknown[],
  read: <S extends z.ZodType>(schema: S, value: unknown) => z.output<S>,
): PeerRule | string {
  const ofKind = (kinds: readonly string[]) =>
    objects.filter((object) => kinds.includes(kindOf(object) ?? ''))
  if (draft.environment.judge.kind === 'kayenta') {
    const configs = objects.filter(isKayenta)
    return configs.length === 1
      ? kayentaRules(draft, configs[0], read)
      : 'kind: kayenta reads one canary config of Kayenta.'
  }
  const templates = ofKind(ARGO_KINDS)
  const canaries = ofKind(['Canary'])
  if (templates.length > 0 && canaries.length === 0) return argoRules(draft, templates, read)
  return canaries.length === 1 && templates.length === 0
    ? flaggerRules(draft, canaries[0], ofKind(['MetricTemplate']), read)
    : 'kind: threshold reads AnalysisTemplates of Argo Rollouts, or one Canary of Flagger with its MetricTemplates.'
}

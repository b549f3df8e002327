import type { z } from 'zod'
import { ConfigError } from '../../domain/errors.ts'
import { explain, knownKeysMessage } from '../explain.ts'
import { argoTemplate, importArgo } from './argo.ts'
import { ARGO_KINDS, analysisObjects, isKayenta, kindOf } from './documents.ts'
import { AnalysisDraft, type ImportedAnalysis } from './draft.ts'
import { flaggerCanary, importFlagger, type MetricTemplate, metricTemplate } from './flagger.ts'
import { importKayenta, kayentaConfig } from './kayenta.ts'

/**
 * Reads a canary config of Kayenta, analysis templates of Argo Rollouts or Canaries and MetricTemplates of
 * Flagger, and says in our own words what can be said. `args` fill the placeholders of the queries.
 * Throws ConfigError (input_invalid) when it is none of them, or when nothing of it can be carried over.
 */
export function importAnalysis(
  text: string,
  fileName: string,
  args: ReadonlyMap<string, string>,
): ImportedAnalysis {
  const objects = analysisObjects(text, fileName)
  const draft = new AnalysisDraft()
  const read = <S extends z.ZodType>(schema: S, value: unknown): z.output<S> => {
    const parsed = schema.safeParse(value, { error: knownKeysMessage })
    if (parsed.success) return parsed.data
    const findings = parsed.error.issues.flatMap((issue) => explain(issue, value))
    throw new ConfigError(
      findings.map(({ what, fix }) => ({ where: fileName, line: null, what, fix })),
      'input_invalid',
    )
  }
  const ofKind = (kinds: readonly string[]) =>
    objects.filter((object) => kinds.includes(kindOf(object) ?? ''))
  const templates: MetricTemplate[] = ofKind(['MetricTemplate']).map((o) => read(metricTemplate, o))
  for (const object of ofKind(ARGO_KINDS)) importArgo(draft, read(argoTemplate, object), args)
  for (const object of ofKind(['Canary'])) {
    importFlagger(draft, read(flaggerCanary, object), templates, args)
  }
  for (const object of objects.filter(isKayenta)) {
    importKayenta(draft, read(kayentaConfig, object), args)
  }
  if (draft.metricCount === 0) throw nothing(fileName, draft.finished())
  return draft.finished()
}

function nothing(fileName: string, { notes }: ImportedAnalysis): ConfigError {
  const problem = (what: string, fix: string) => ({ where: fileName, line: null, what, fix })
  const why = notes.map((note) => problem(`${note.where}: ${note.what}`, ''))
  const known = `a canary config of Kayenta, ${ARGO_KINDS.join(', ')}, or Canary with its MetricTemplates`
  const last =
    notes.length > 0
      ? problem('Nothing could be carried over.', 'The lines above say why.')
      : problem('There is no analysis in it.', `Give ${known}.`)
  return new ConfigError([...why, last], 'input_invalid')
}

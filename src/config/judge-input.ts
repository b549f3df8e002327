import { z } from 'zod'
import { ConfigError, type Problem } from '../domain/errors.ts'
import { explain, type Finding, knownKeysMessage, nameOf } from './explain.ts'
import { caseId } from './judge-points.ts'
import { kayentaCase } from './kayenta-input.ts'
import { knownWords } from './nearest.ts'
import { argoCase, flaggerCase } from './threshold-input.ts'

/** Rollouts of a year in a large organisation; what is more is judged in several calls. */
export const CASES_MAX = 100_000
/** Problems beyond so many are counted and not told: they are the same one over and over. */
const PROBLEMS_MAX = 20

const counts = z
  .strictObject({
    bad: z.number().min(0).max(Number.MAX_SAFE_INTEGER).describe('Bad events of the window.'),
    total: z.number().min(0).max(Number.MAX_SAFE_INTEGER).describe('All events of the window.'),
  })
  .nullable()

const countWindow = z.strictObject({
  canary: counts.describe('What happened on the canary; null = no data.'),
  stable: counts.describe('What happened on the running version; null = no data.'),
  step: z.int().min(0).max(49).default(0).describe('Step of the ramp, counted from 0.'),
})

const countSeries = z.strictObject({
  name: z.string().min(1).max(200).describe('Name of the metric, unlike that of any other one.'),
  kind: z.literal('count').default('count').describe('Bad events out of all events.'),
  better: z
    .enum(['fewer', 'more'])
    .default('fewer')
    .describe('more: what is counted is good, and fewer of them are harm.'),
  weight: z
    .number()
    .positive()
    .max(1000)
    .default(1)
    .describe('Share of alpha; the weights of a case are scaled to 1.'),
  windows: z.array(countWindow).max(20_000).describe('One after the other, oldest first.'),
})

const rising = (steps: readonly number[]) =>
  steps.every((step, i) => i === 0 || step > (steps[i - 1] ?? 0))

/** A case for our own judge. */
export const countCase = z.strictObject({
  id: caseId,
  judge: z.literal('default').default('default').describe('Which judge is asked.'),
  metrics: z
    .array(countSeries)
    .min(1)
    .max(1000)
    .refine((metrics) => new Set(metrics.map(({ name }) => name)).size === metrics.length, {
      error: 'Two metrics have the same name.',
      params: { fix: 'Give every metric of a case a name of its own.' },
    })
    .describe('Metrics over the same windows.'),
  steps: z
    .union(
      [
        z.int().min(1).max(50),
        z
          .array(z.number().positive().max(100))
          .min(1)
          .max(50)
          .refine(rising, {
            error: 'The steps do not rise.',
            params: { fix: 'Write every step larger than the one before: [1, 5, 25, 50].' },
          }),
      ],
      { error: 'Write the number of steps, or their percentages: [1, 5, 25, 50].' },
    )
    .optional()
    .describe(
      'Watched steps: how many, or their percentages. Default: as many as the windows have.',
    ),
  alpha: z
    .number()
    .gt(0)
    .max(0.5)
    .default(0.01)
    .describe('At most this share of harmless rollouts is called harmful.'),
  margin: z
    .number()
    .min(0)
    .max(10)
    .default(0.1)
    .describe('So much worse, as a share, is still called harmless.'),
})
export type CountCase = z.output<typeof countCase>

/** Every kind of case by its `judge`; a judge that is added is added here. */
export const JUDGE_CASES = {
  default: countCase,
  kayenta: kayentaCase,
  argo: argoCase,
  flagger: flaggerCase,
} as const
export type JudgeName = keyof typeof JUDGE_CASES
export type JudgeCase = { [J in JudgeName]: z.output<(typeof JUDGE_CASES)[J]> }[JudgeName]

const anyCase = z.union(Object.values(JUDGE_CASES))

/** What `node . judge --input` reads: one case or many. */
export const judgeInputSchema = z.union([anyCase, z.array(anyCase).max(CASES_MAX)])

/** Reads the cases of a file. Throws ConfigError (input_invalid) with what is wrong in each of them. */
export function parseJudgeInput(text: string, fileName: string): readonly JudgeCase[] {
  const root = jsonOf(text, fileName)
  const items = Array.isArray(root) ? root : [root]
  const problem = (what: string, fix: string): Problem => ({
    where: fileName,
    line: null,
    what,
    fix,
  })
  if (items.length > CASES_MAX) {
    const what = `It has ${items.length} cases.`
    throw new ConfigError([problem(what, `Judge at most ${CASES_MAX} at once.`)], 'input_invalid')
  }
  const cases: JudgeCase[] = []
  const findings: Finding[] = []
  items.forEach((item: unknown, index) => {
    const above = Array.isArray(root) ? [index] : []
    const schema = schemaOf(item)
    if (schema === null) findings.push(unknownJudge(item, above))
    else {
      const parsed = schema.safeParse(item, { error: knownKeysMessage })
      if (parsed.success) cases.push(parsed.data)
      else findings.push(...parsed.error.issues.flatMap((issue) => explain(issue, root, above)))
    }
  })
  if (findings.length === 0) return cases
  const more = findings.length - PROBLEMS_MAX
  throw new ConfigError(
    [
      ...findings.slice(0, PROBLEMS_MAX).map(({ what, fix }) => problem(what, fix)),
      ...(more > 0 ? [problem(`There are ${more} problems more.`, 'Mend these first.')] : []),
    ],
    'input_invalid',
  )
}

function schemaOf(item: unknown) {
  const judge =
    typeof item === 'object' && item !== null && 'judge' in item ? item.judge : 'default'
  return typeof judge === 'string' && Object.hasOwn(JUDGE_CASES, judge)
    ? JUDGE_CASES[judge as JudgeName]
    : null
}

function unknownJudge(item: unknown, above: Finding['path']): Finding {
  const name = String((item as { judge: unknown }).judge)
  const path = [...above, 'judge']
  return {
    path,
    what: `${nameOf(path)}: There is no judge ${JSON.stringify(name.slice(0, 100))}.`,
    fix: knownWords('judges', name, Object.keys(JUDGE_CASES)),
  }
}

function jsonOf(text: string, fileName: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    const why = error instanceof Error ? error.message.replace(/\s+/g, ' ').slice(0, 200) : ''
    const what = `It is not JSON: ${why}.`
    throw new ConfigError(
      [{ where: fileName, line: null, what, fix: 'Write one case, or a list of cases.' }],
      'input_invalid',
    )
  }
}

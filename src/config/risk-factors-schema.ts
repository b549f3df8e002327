import { z } from 'zod'
import { FACTORS } from '../domain/factors/registry.ts'
import { knownWords } from './nearest.ts'

const REASON_CHARS_MAX = 500
const IDS = FACTORS.map(({ id }) => id)

const reason = z.string().trim().min(1).max(REASON_CHARS_MAX)

const riskFactor = z.union(
  [
    z.strictObject({
      silence: reason.describe('Why this factor moves nothing here. It is shown with the reason.'),
    }),
    z.strictObject({
      weight: z
        .number()
        .min(0)
        .max(10)
        .describe('What the log-odds of the factor are multiplied by.'),
      reason: reason.describe('Why; shown with the finding.'),
    }),
  ],
  { error: 'Write {silence: why}, or {weight: 0.5, reason: why}.' },
)

/** What a team makes of single factors. */
export const riskFactors = z
  .record(z.string(), riskFactor)
  .superRefine((factors, context) => {
    for (const id of Object.keys(factors).filter((id) => !IDS.includes(id))) {
      context.addIssue({
        code: 'custom',
        path: [id],
        message: `There is no factor "${id}".`,
        params: { fix: knownWords('factors', id, IDS) },
      })
    }
  })
  .default({})
  .describe(
    'Factors that count otherwise here, by id (docs/risk.md): {silence: why} or {weight, reason}.',
  )

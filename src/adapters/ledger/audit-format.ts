import { z } from 'zod'
import type { AuditBundle } from '../../domain/history/audit.ts'
import { REASONS, type ReasonCode } from '../../domain/reasons.ts'

const text = z.string().max(100_000)
const seconds = z.number().min(0)
const reason = z.enum(Object.keys(REASONS) as [ReasonCode, ...ReasonCode[]])
const answer = z.enum(['healthy', 'harmful', 'inconclusive'])
/** What is not finite has no number in JSON. */
const measured = z.number().nullable()
const counts = z.object({ bad: measured, total: measured })

const windowSchema = z.object({
  stepIndex: z.int().min(0).describe('Step of the ramp, from 0.'),
  fromSeconds: seconds.describe('Seconds since 1970.'),
  toSeconds: seconds,
  counts: z
    .record(text, z.object({ canary: counts, stable: counts }).nullable())
    .describe('Bad and all events of both sides by metric; null = no data on one of them.'),
  values: z.record(text, measured).describe('Values of the guards.'),
  gauges: z
    .record(
      text,
      z.object({ canary: measured, stable: measured, blockWindows: measured }).nullable(),
    )
    .optional(),
  points: z
    .record(text, z.object({ canary: measured, stable: measured }))
    .optional()
    .describe("Values of both sides that another tool's judge looks at; null = no value."),
  missing: z.record(text, text).describe('Why data is missing, by metric.'),
})

const verdictSchema = z.object({
  answer,
  judgedBy: z
    .object({ peer: z.enum(['kayenta', 'argo', 'flagger']), summary: text })
    .optional()
    .describe('The other tool whose rule this is; left out = our own judge.'),
  logEvidence: measured.describe('Natural logarithm of the evidence against the candidate.'),
  logEvidenceLimit: measured.describe('Harmful from here on.'),
  isFrozen: z.boolean(),
  decidedBy: text.nullable(),
  metrics: z.array(
    z.object({
      name: text,
      kind: z.enum(['count', 'guard', 'gauge', 'series']),
      answer,
      canary: counts.nullable(),
      stable: counts.nullable(),
      rateRatio: measured.describe('How often the candidate goes wrong compared with stable.'),
      rateRatioLower: measured,
      rateRatioUpper: measured,
      logEvidence: measured,
      value: measured,
      stableValue: measured.optional(),
      explanation: text,
    }),
  ),
  windowCount: z.int().min(0),
  harmedRequests: measured,
  missing: text,
  mismatch: text.optional(),
})

/** The one form of a bundle; also published as JSON Schema. */
export const auditSchema = z.object({
  schemaVersion: z.literal(1),
  environment: text,
  id: text.describe('Id of the rollout.'),
  task: z.enum(['deploy', 'rollback']),
  version: z.object({ sha: text, name: text }),
  previousSha: text.nullable(),
  deploymentId: z.int().nullable().describe("Id of GitHub's deployment."),
  planHash: text.describe('What was shown and approved: SHA-256 over all that decides what runs.'),
  risk: z.object({
    level: text,
    score: z.number(),
    fixes: z.number().nullable().describe('Expected corrective changes.'),
    rollback: z.number().nullable().default(null).describe('Likeness to what is rolled back.'),
  }),
  ramp: z.object({
    pace: z.enum(['evidence', 'fixed']),
    steps: z.array(z.object({ percent: z.number(), holdSecondsMax: z.number() })),
  }),
  approvers: z.array(text).describe('Who approved the run.'),
  gate: z.array(z.object({ rule: text, what: text, reason: reason.nullable() })),
  startedAtSeconds: seconds,
  endedAtSeconds: seconds,
  result: z.enum(['promoted', 'rolled_back', 'failed', 'cancelled']),
  reason,
  detail: text,
  harmedRequests: z.number().min(0),
  entries: z
    .array(
      z.object({
        atSeconds: seconds,
        kind: z.enum(['intent', 'done', 'note']),
        what: text,
        details: z.record(text, z.union([z.string(), z.number(), z.boolean(), z.null()])),
      }),
    )
    .describe('What was done to the target, what people asked for, how the verdict went.'),
  windows: z
    .array(windowSchema)
    .describe('What the metrics said; every n-th when there were too many.'),
  windowCount: z.int().min(0).describe('How many windows there were.'),
  verdict: verdictSchema.nullable(),
  snapshot: z
    .object({
      target: text,
      stableSlot: text,
      canarySlot: text,
      revision: text,
      epoch: text,
      content: z.string(),
    })
    .nullable(),
  isWhole: z.boolean().describe('False = the run that began it was gone when it ended.'),
})

/** Reads the text of a bundle; null when it is not one. */
export function readAudit(json: string): AuditBundle | null {
  try {
    return auditSchema.parse(JSON.parse(json)) as unknown as AuditBundle
  } catch {
    return null
  }
}

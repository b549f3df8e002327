import { z } from 'zod'
import { AdapterError } from '../../domain/errors.ts'
import type { DeploymentRecord } from '../../domain/history/record.ts'
import { REASONS, type ReasonCode } from '../../domain/reasons.ts'
import { type RolloutRequest, WISHES } from '../../domain/rollout/request.ts'
import type { RolloutState } from '../../domain/rollout/rollout.ts'
import { BACK_AT_ONCE } from '../../domain/rollout/way-back-policy.ts'

/** The files of a ledger commit. Everybody with write access can forge one, so all of it is checked. */
export const FILES = {
  rollout: 'rollout.json',
  history: 'history.jsonl',
  entry: 'entry.json',
  audit: 'audit.json',
  holder: 'holder.json',
  request: 'request.json',
  /** What was written before there were other wishes than this one. */
  abort: 'abort.json',
} as const

/** Older records stay in the git history of the ref. */
export const HISTORY_RECORDS_MAX = 200

const text = z.string().max(10_000)
const seconds = z.number().min(0)
const reason = z.custom<ReasonCode>(
  (value) => typeof value === 'string' && Object.hasOwn(REASONS, value),
)

const holderSchema = z.object({
  id: text,
  where: text,
  sinceSeconds: seconds,
  // Left out by the versions that did not renew; null = never taken over for its age.
  renewedAtSeconds: seconds.nullable().default(null),
})
const abortSchema = z.object({ rolloutId: text, by: text })
const requestSchema = z.object({
  rolloutId: text,
  wish: z.enum(WISHES),
  by: text,
  id: text,
  atSeconds: seconds,
}) satisfies z.ZodType<RolloutRequest>

const answerSchema = z.enum(['healthy', 'harmful', 'inconclusive'])
const peerSchema = z.enum(['kayenta', 'argo', 'flagger'])

const recordSchema = z.object({
  id: text,
  sha: text,
  version: text,
  previousSha: text.nullable(),
  result: z.enum(['promoted', 'rolled_back', 'failed', 'cancelled']),
  reason,
  slot: text.nullable(),
  riskLevel: text,
  riskScore: z.number(),
  // Left out by the versions without models.
  riskFixes: z.number().min(0).nullable().default(null),
  riskRollback: z.number().min(0).max(1).nullable().default(null),
  planHash: text,
  startedAtSeconds: seconds,
  endedAtSeconds: seconds,
  harmedRequests: z.number().min(0),
  deploymentId: z.number().int().nullable(),
  approvers: z.array(text).max(100),
  // Left out by the versions that kept no more than the end.
  steps: z
    .array(
      z.object({ percent: z.number().min(0).max(100), fromSeconds: seconds, toSeconds: seconds }),
    )
    .max(1_000)
    .default([]),
  verdict: z
    .object({
      answer: answerSchema,
      judgedBy: peerSchema.exactOptional(),
      decidedBy: text.nullable(),
      metrics: z
        .array(z.object({ name: text, answer: answerSchema, ratio: z.number().nullable() }))
        .max(200),
    })
    .nullable()
    .default(null),
  audit: z.object({ commit: text, digest: text }).nullable().default(null),
}) satisfies z.ZodType<DeploymentRecord>

const endingSchema = z.object({
  result: z.enum(['promoted', 'rolled_back', 'held', 'failed', 'cancelled']),
  reason,
  detail: z.string().max(100_000),
})

const rolloutFields = z.object({
  id: text,
  task: z.enum(['deploy', 'rollback']),
  environment: text,
  version: z.object({ sha: text, name: text }),
  previousSha: text.nullable(),
  planHash: text,
  riskLevel: text,
  riskScore: z.number(),
  // Left out by the versions without models.
  riskFixes: z.number().min(0).nullable().default(null),
  riskRollback: z.number().min(0).max(1).nullable().default(null),
  ramp: z.object({
    pace: z.enum(['evidence', 'fixed']),
    steps: z
      .array(z.object({ percent: z.number().gt(0).max(100), holdSecondsMax: z.number().min(0) }))
      .min(1)
      .max(100),
  }),
  judgedBy: peerSchema.exactOptional(),
  onInconclusive: z.enum(['wait', 'hold', 'promote', 'rollback']),
  waitSecondsMax: z.number().min(0),
  durationSecondsMax: z.number().min(0),
  bakeSeconds: seconds.default(0),
  // Left out by the versions that always went back at once.
  wayBack: z
    .object({
      onHarm: z.enum(['rollback', 'pause']),
      pauseSecondsMax: seconds,
      pace: z.enum(['at-once', 'gradual']),
      stepSeconds: seconds,
    })
    .default(BACK_AT_ONCE),
  harm: z.object({ atSeconds: seconds, ending: endingSchema }).nullable().default(null),
  phase: z.enum([
    'planned',
    'staging',
    'shifting',
    'watching',
    'promoting',
    'baking',
    'receding',
    'restoring',
    'held',
    'ended',
  ]),
  stepIndex: z.number().int().min(0),
  startedAtSeconds: seconds,
  stepStartedAtSeconds: seconds,
  percent: z.number().min(0).max(100),
  percentMax: z.number().min(0).max(100),
  snapshot: z
    .object({
      target: text,
      stableSlot: text,
      canarySlot: text,
      revision: text,
      epoch: text,
      content: z.string().max(1_000_000),
    })
    .nullable(),
  revision: text,
  epoch: text,
  resetCount: z.number().int().min(0),
  isByPolicy: z.boolean(),
  // Left out by the versions that could not be asked.
  paused: z.object({ by: text, atSeconds: seconds }).nullable().default(null),
  promotedBy: text.nullable().default(null),
  requestId: text.nullable().default(null),
  pausedSeconds: seconds.default(0),
  watchedSpans: z
    .array(
      z.object({ stepIndex: z.number().int().min(0), fromSeconds: seconds, toSeconds: seconds }),
    )
    .max(1_000)
    .default([]),
  isDetached: z.boolean().default(false),
  deploymentId: z.number().int().nullable(),
  harmedRequests: z.number().min(0),
  ending: endingSchema.nullable(),
})
const rolloutSchema = rolloutFields.refine(
  (state) => state.stepIndex < state.ramp.steps.length,
) satisfies z.ZodType<RolloutState>

type Files = { readonly [name: string]: string }

/** The rollout that is under way; null when the last one ended. */
export function readRollout(ref: string, files: Files): RolloutState | null {
  return parsed(ref, FILES.rollout, rolloutSchema.nullable(), files[FILES.rollout])
}

/** The deployments that ended, newest first. */
export function readHistory(ref: string, files: Files): readonly DeploymentRecord[] {
  const text = files[FILES.history]
  if (text === undefined) throw unreadable(ref, FILES.history)
  const lines = text.split('\n').filter((line) => line !== '')
  return lines
    .slice(0, HISTORY_RECORDS_MAX)
    .map((line) => parsed(ref, FILES.history, recordSchema, line))
}

export function readHolder(ref: string, files: Files) {
  return parsed(ref, FILES.holder, holderSchema, files[FILES.holder])
}

export function readRequest(ref: string, files: Files): RolloutRequest {
  if (files[FILES.request] === undefined && files[FILES.abort] !== undefined) {
    const { rolloutId, by } = parsed(ref, FILES.abort, abortSchema, files[FILES.abort])
    return { rolloutId, wish: 'abort', by, id: `abort ${rolloutId}`, atSeconds: 0 }
  }
  return parsed(ref, FILES.request, requestSchema, files[FILES.request])
}

function parsed<T>(ref: string, file: string, schema: z.ZodType<T>, json: string | undefined): T {
  try {
    return schema.parse(JSON.parse(json ?? ''))
  } catch (cause) {
    throw unreadable(ref, file, cause)
  }
}

function unreadable(ref: string, file: string, cause?: unknown): AdapterError {
  return new AdapterError(
    'ledger',
    'ledger_unreadable',
    `Reading ${file} of ${ref} found something else than what Slipway writes there.`,
    `Look at it with: git fetch origin ${ref} && git show FETCH_HEAD. When you know why, delete the ref.`,
    { cause },
  )
}

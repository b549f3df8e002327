import type { GateAnswer } from '../gate/answer.ts'
import type { Ramp } from '../ramp/ramp.ts'
import type { ReasonCode } from '../reasons.ts'
import type { RolloutState } from '../rollout/rollout.ts'
import type { JudgeWindow, Verdict } from '../verdict.ts'
import type { DeploymentRecord, JournalEntry } from './record.ts'

/** What of a bundle is kept at the most; its text stays below what a ref store takes for one file. */
export const AUDIT_WINDOWS_MAX = 2_000
export const AUDIT_ENTRIES_MAX = 2_000
export const AUDIT_CHARS_MAX = 900_000

/** Who and what let a deployment go out. */
export type Authority = {
  /** Who approved the run. */
  readonly approvers: readonly string[]
  readonly gate: readonly GateAnswer[]
}

/** What a run saw and did, as far as it was there. */
export type Witnessed = {
  readonly windows: readonly JudgeWindow[]
  readonly entries: readonly JournalEntry[]
  readonly verdict: Verdict | null
}

/** All that there is to know of one deployment after its end; the names are those of the ledger. */
export type AuditBundle = {
  readonly schemaVersion: 1
  readonly environment: string
  readonly id: string
  readonly task: 'deploy' | 'rollback'
  readonly version: { readonly sha: string; readonly name: string }
  readonly previousSha: string | null
  readonly deploymentId: number | null
  /** What was shown and approved: the plan's hash covers range, ramp, configuration and target. */
  readonly planHash: string
  readonly risk: {
    readonly level: string
    readonly score: number
    readonly fixes: number | null
    readonly rollback: number | null
  }
  readonly ramp: Ramp
  readonly approvers: readonly string[]
  readonly gate: readonly {
    readonly rule: string
    readonly what: string
    readonly reason: ReasonCode | null
  }[]
  readonly startedAtSeconds: number
  readonly endedAtSeconds: number
  readonly result: DeploymentRecord['result']
  readonly reason: ReasonCode
  readonly detail: string
  readonly harmedRequests: number
  /** Changes of the target with their intents, requests of people, changes of the verdict, oldest first. */
  readonly entries: readonly JournalEntry[]
  /** What the metrics said, by window; every n-th when there were too many. */
  readonly windows: readonly JudgeWindow[]
  readonly windowCount: number
  readonly verdict: Verdict | null
  /** What the target looked like before the first change; the way back. */
  readonly snapshot: RolloutState['snapshot']
  /** False = another run finished what this rollout's own run had begun, and saw only the end. */
  readonly isWhole: boolean
}

/** The bundle, small enough to be kept: windows are thinned out evenly, and their whole number is told. */
export function auditBundle(
  state: RolloutState,
  record: DeploymentRecord,
  detail: string,
  authority: Authority,
  witnessed: Witnessed | null,
): AuditBundle {
  const { windows = [], entries = [], verdict = null } = witnessed ?? {}
  const bundle: AuditBundle = {
    schemaVersion: 1,
    environment: state.environment,
    id: state.id,
    task: state.task,
    version: state.version,
    previousSha: state.previousSha,
    deploymentId: state.deploymentId,
    planHash: state.planHash,
    risk: {
      ...{ level: state.riskLevel, score: state.riskScore },
      ...{ fixes: state.riskFixes, rollback: state.riskRollback },
    },
    ramp: state.ramp,
    approvers: authority.approvers,
    gate: authority.gate.map(({ rule, what, objection }) => {
      return { rule, what, reason: objection?.reason ?? null }
    }),
    startedAtSeconds: record.startedAtSeconds,
    endedAtSeconds: record.endedAtSeconds,
    result: record.result,
    reason: record.reason,
    detail: detail.slice(0, 10_000),
    harmedRequests: record.harmedRequests,
    entries: entries.slice(0, AUDIT_ENTRIES_MAX),
    windows,
    windowCount: windows.length,
    verdict,
    snapshot: smallSnapshot(state.snapshot),
    isWhole: witnessed !== null,
  }
  return thinned(bundle)
}

function thinned(bundle: AuditBundle): AuditBundle {
  let every = Math.max(1, Math.ceil(bundle.windows.length / AUDIT_WINDOWS_MAX))
  for (;;) {
    const windows = bundle.windows.filter((_, index) => index % every === 0)
    const small = { ...bundle, windows }
    if (canonicalJson(small).length <= AUDIT_CHARS_MAX) return small
    if (windows.length <= 1) return { ...small, entries: bundle.entries.slice(-ENTRIES_LEAST) }
    every *= 2
  }
}

/** Entries that fit whatever stands in them. */
const ENTRIES_LEAST = 20
/** A target that needs more than this to go back is described by the journal alone. */
const SNAPSHOT_CHARS_MAX = 100_000

function smallSnapshot(snapshot: RolloutState['snapshot']): RolloutState['snapshot'] {
  const isLarge = (snapshot?.content.length ?? 0) > SNAPSHOT_CHARS_MAX
  return snapshot !== null && isLarge ? { ...snapshot, content: '' } : snapshot
}

/** The text of a bundle as it is kept and hashed: one line, so that a file of it has the same digest. */
export function auditFile(bundle: AuditBundle): string {
  return `${canonicalJson(bundle)}\n`
}

/** JSON with sorted keys and nothing between: the same bundle is always the same text. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  const entries = Object.entries(value)
    .filter(([, inner]) => inner !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${canonicalJson(inner)}`).join(',')}}`
}

/** One thing that an audit holds a bundle to. */
export type AuditCheck = {
  readonly what: string
  readonly isGood: boolean
  /** What does not fit; '' when all does. */
  readonly found: string
}

/** What the record of the journal says of a deployment must be what its bundle says. */
export function checksAgainstRecord(bundle: AuditBundle, record: DeploymentRecord): AuditCheck {
  const pairs: readonly (readonly [string, unknown, unknown])[] = [
    ['id', bundle.id, record.id],
    ['commit', bundle.version.sha, record.sha],
    ['version', bundle.version.name, record.version],
    ['version before', bundle.previousSha, record.previousSha],
    ['deployment', bundle.deploymentId, record.deploymentId],
    ['plan', bundle.planHash, record.planHash],
    ['risk', bundle.risk.level, record.riskLevel],
    ['result', bundle.result, record.result],
    ['reason', bundle.reason, record.reason],
    ['begin', bundle.startedAtSeconds, record.startedAtSeconds],
    ['end', bundle.endedAtSeconds, record.endedAtSeconds],
    ['harmed requests', bundle.harmedRequests, record.harmedRequests],
    ['approvers', bundle.approvers.join('\n'), record.approvers.join('\n')],
  ]
  const wrong = pairs.filter(([, a, b]) => a !== b).map(([name]) => name)
  return {
    what: 'the bundle says what the journal says',
    isGood: wrong.length === 0,
    found: wrong.length === 0 ? '' : `they differ in: ${wrong.join(', ')}`,
  }
}

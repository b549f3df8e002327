import type { AuditBundle, AuditCheck } from '../domain/history/audit.ts'
import type { DeploymentRecord, JournalEntry } from '../domain/history/record.ts'
import { REASONS } from '../domain/reasons.ts'
import { durationText, parseSha, percentText, shortSha } from '../domain/units.ts'
import { logLine } from './escape.ts'
import { recordLines } from './history.ts'
import { countText, timeText } from './words.ts'

/** Lines of each list; the JSON has all of them. */
const LINES_MAX = 200
const TEXT_CHARS_MAX = 300

/** What was kept of one deployment, and whether it is what was kept. */
export function auditText(
  record: DeploymentRecord,
  bundle: AuditBundle | null,
  checks: readonly AuditCheck[],
  digest: string | null,
): string {
  return [
    ...recordLines(record),
    ...(bundle === null ? [] : ['', ...bundleLines(bundle)]),
    '',
    ...checks.map(checkLine),
    ...(digest === null ? [] : [`digest ${digest}`]),
  ].join('\n')
}

function bundleLines(bundle: AuditBundle): readonly string[] {
  const { gate, entries, windows, windowCount, verdict, planHash } = bundle
  const thinned = windows.length < windowCount ? `, ${windows.length} of them kept` : ''
  return [
    `plan ${logLine(planHash, TEXT_CHARS_MAX)}; ramp ${bundle.ramp.steps.map(({ percent }) => percentText(percent)).join(' > ')}`,
    ...gate
      .filter(({ what }) => what !== '')
      .map(({ rule, what, reason }) =>
        logLine(`gate, ${rule}: ${reason === null ? '' : `(${reason}) `}${what}`, TEXT_CHARS_MAX),
      ),
    ...entries.slice(0, LINES_MAX).map((entry) => entryLine(entry, bundle.startedAtSeconds)),
    ...(entries.length > LINES_MAX
      ? [`and ${countText(entries.length - LINES_MAX, 'entry more', 'entries more')}`]
      : []),
    `${countText(windowCount, 'window')} of metrics${thinned}`,
    ...(verdict?.metrics ?? []).map(({ answer, explanation }) =>
      logLine(`judged ${answer}: ${explanation}`, TEXT_CHARS_MAX),
    ),
    ...(bundle.isWhole ? [] : ['Its own run was gone by the end: what that run saw is not in it.']),
  ]
}

function entryLine({ atSeconds, kind, what, details }: JournalEntry, fromSeconds: number): string {
  const why = details.why === null || details.why === undefined ? '' : ` (${details.why})`
  const verdicts =
    typeof details.verdicts === 'string' && details.verdicts !== ''
      ? `; judged ${details.verdicts}`
      : ''
  return logLine(
    `${durationText(atSeconds - fromSeconds).padStart(12)}  ${kind} ${what}${why}${verdicts}`,
    TEXT_CHARS_MAX,
  )
}

function checkLine({ what, isGood, found }: AuditCheck): string {
  return logLine(`${isGood ? 'ok' : 'WRONG'}: ${what}${found === '' ? '' : `; ${found}`}`)
}

/** What people could have meant. */
export function candidatesText(name: string, candidates: readonly DeploymentRecord[]): string {
  if (candidates.length === 0) {
    return `No deployment of the ledger is called ${logLine(name, TEXT_CHARS_MAX)}; see the history.`
  }
  const lines = candidates
    .slice(0, LINES_MAX)
    .map(({ id, endedAtSeconds, sha, reason, deploymentId }) => {
      const commit = parseSha(sha)
      const github = deploymentId === null ? '' : `, deployment ${deploymentId}`
      return logLine(
        `  ${id}${github}: ${timeText(endedAtSeconds)}, ${commit === null ? 'no commit' : shortSha(commit)}, ${REASONS[reason].title}`,
      )
    })
  return [`${candidates.length} deployments are called so; say which by its id:`, ...lines].join(
    '\n',
  )
}

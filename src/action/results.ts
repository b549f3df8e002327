import * as core from '@actions/core'
import type { Links, Outcome, OutcomeResult } from '../domain/outcome.ts'
import { annotationText } from '../reports/escape.ts'
import { outcomeText } from '../reports/terminal.ts'
import type { OutputName } from './contract.ts'

/** Where the reports lie; '' = it could not be written. */
export type ReportPaths = { readonly json: string; readonly html: string; readonly audit: string }

/** The outputs of the step; what there is not is the empty text. */
export function outputsOf(
  outcome: Outcome,
  links: Links,
  reports: ReportPaths,
): { readonly [O in OutputName]: string } {
  const { risk, rollout, range, deployment } = outcome
  return {
    outcome: outcome.result,
    reason: outcome.reason,
    'risk-score': risk === null ? '' : risk.score.toFixed(3),
    'risk-level': risk?.level ?? '',
    reversibility: risk?.reversibility ?? '',
    'plan-hash': outcome.planHash ?? '',
    commits: String(range?.commitCount ?? ''),
    'deployment-id': String(deployment?.id ?? ''),
    'rollback-url': links.rollback ?? '',
    report: reports.json,
    'report-html': reports.html,
    audit: reports.audit,
    'audit-digest': outcome.audit?.digest ?? '',
    'harmed-requests': rollout === null ? '' : String(Math.round(rollout.harmedRequests)),
    'max-canary-percent': String(rollout?.percentMax ?? ''),
    environment: outcome.environment,
    'next-command': outcome.nextStep?.command ?? '',
    'next-version': outcome.nextStep?.sha ?? '',
  }
}

/** Sets the outputs and says in the log and in one annotation how it ended. */
export function report(outcome: Outcome, links: Links, reports: ReportPaths): void {
  for (const [name, value] of Object.entries(outputsOf(outcome, links, reports))) {
    core.setOutput(name, value)
  }
  for (const line of outcomeText(outcome, links).split('\n')) core.info(line)
  const title = `Slipway ${outcome.command}: ${outcome.result.replaceAll('_', ' ')} (${outcome.reason})`
  const text = annotationText([outcome.detail, outcome.advice].filter((t) => t !== '').join(' '))
  const message = text === '' ? title : text
  if (FAILURES.has(outcome.result)) core.error(message, { title })
  if (CAUTIONS.has(outcome.result)) core.warning(message, { title })
}

const FAILURES: ReadonlySet<OutcomeResult> = new Set(['rolled_back', 'failed'])
const CAUTIONS: ReadonlySet<OutcomeResult> = new Set(['refused', 'held', 'cancelled'])

import type { Links, Outcome } from '../../domain/outcome.ts'
import { durationText } from '../../domain/units.ts'
import { markdownCode, markdownText } from '../escape.ts'
import { link, markdownUrl } from '../links.ts'
import { cutList } from '../page.ts'
import { countText, hashText, listText, numberText, timeText } from '../words.ts'

/** Names in the line of facts, and lines of the list of warnings. */
const APPROVERS_MAX = 10
const WARNINGS_MAX = 20

/** What did not go well but changed nothing for production. */
export function warningsSection(warnings: readonly string[]): string {
  if (warnings.length === 0) return ''
  const lines = warnings.slice(0, WARNINGS_MAX).map((warning) => `- ${markdownText(warning)}`)
  const title = `### ${countText(warnings.length, 'warning')}`
  return `${title}\n\n${cutList(lines, WARNINGS_MAX, warnings.length).join('\n')}`
}

/** Where to go from here: the rollback, the run, the place where it is served. '' without any. */
export function linksLine(outcome: Outcome, links: Links): string {
  const known = placesOf(outcome, links).map(({ label, url }) =>
    link(label === ROLL_BACK ? `**${label}**` : label, url),
  )
  const deployment =
    outcome.deployment === null ? [] : [`deployment ${markdownCode(String(outcome.deployment.id))}`]
  return [...known, ...deployment].join(' · ')
}

/**
 * The links that make sense for an outcome, in order, none of them empty or unsafe. The rollback is
 * offered only while the candidate has traffic: after a rollback it would take back one version more.
 */
export function placesOf(outcome: Outcome, links: Links): { label: string; url: string }[] {
  const rollback = hasTraffic(outcome) ? links.rollback : null
  return [
    { label: ROLL_BACK, url: rollback },
    { label: 'Run', url: links.run },
    { label: 'Environment', url: links.environment },
  ].flatMap(({ label, url }) => (url === null || markdownUrl(url) === null ? [] : [{ label, url }]))
}

const ROLL_BACK = 'Roll back'

/** Whether the candidate has any of the traffic, so that there is something to take back. */
export function hasTraffic(outcome: Outcome): boolean {
  if (outcome.command === 'rollback') return false
  return outcome.result === 'promoted' || (outcome.rollout?.percent ?? 0) > 0
}

/** Plan hash, approvers and times: what an auditor compares. */
export function factsLine(outcome: Outcome): string {
  const facts = [
    ...(outcome.planHash === null ? [] : [`plan ${markdownCode(hashText(outcome.planHash))}`]),
    ...(outcome.approvers.length === 0 ? [] : [`approved by ${approversText(outcome.approvers)}`]),
    `reason ${markdownCode(outcome.reason)}`,
    `${timeText(outcome.startedAtSeconds)}, ${durationText(outcome.endedAtSeconds - outcome.startedAtSeconds)}`,
  ]
  return `<sub>${facts.join(' · ')}</sub>`
}

function approversText(approvers: readonly string[]): string {
  const names = approvers.slice(0, APPROVERS_MAX).map((name) => markdownText(name, 60))
  const more = approvers.length - names.length
  return listText(more > 0 ? [...names, `${numberText(more)} more`] : names)
}

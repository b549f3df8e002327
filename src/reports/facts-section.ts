import type { Links, Outcome } from '../domain/outcome.ts'
import { durationText } from '../domain/units.ts'
import { markdownCode, markdownText, visibleText } from './escape.ts'
import { link, markdownUrl } from './links.ts'
import { cutList } from './page.ts'
import { countText, listText, numberText, timeText } from './words.ts'

/** Digits of a plan hash that people compare; the outcome as JSON has all of it. */
const HASH_CHARS = 12
const APPROVERS_MAX = 10
const WARNINGS_MAX = 20

/** What did not go well but changed nothing for production. */
export function warningsSection(warnings: readonly string[]): string {
  if (warnings.length === 0) return ''
  const lines = warnings.slice(0, WARNINGS_MAX).map((warning) => `- ${markdownText(warning)}`)
  const title = `### ${countText(warnings.length, 'warning')}`
  return `${title}\n\n${cutList(lines, WARNINGS_MAX, warnings.length).join('\n')}`
}

/** Where to go from here: the run, the rollback, the place where it is served. '' without any. */
export function linksLine(outcome: Outcome, links: Links): string {
  const places = [
    { label: '**Roll back**', url: links.rollback },
    { label: 'Run', url: links.run },
    { label: 'Environment', url: links.environment },
  ]
  const known = places.filter(({ url }) => markdownUrl(url) !== null)
  const deployment = outcome.deployment === null ? [] : [`deployment ${outcome.deployment.id}`]
  return [...known.map(({ label, url }) => link(label, url)), ...deployment].join(' · ')
}

/** Plan hash, approvers and times: what an auditor compares. */
export function factsLine(outcome: Outcome): string {
  const facts = [
    ...(outcome.planHash === null ? [] : [`plan ${shortHash(outcome.planHash)}`]),
    ...(outcome.approvers.length === 0 ? [] : [`approved by ${approversText(outcome.approvers)}`]),
    `reason ${markdownCode(outcome.reason)}`,
    `${timeText(outcome.startedAtSeconds)}, ${durationText(outcome.endedAtSeconds - outcome.startedAtSeconds)}`,
  ]
  return `<sub>${facts.join(' · ')}</sub>`
}

/** The first digits of a plan hash as code. */
function shortHash(hash: string): string {
  return markdownCode([...visibleText(hash)].slice(0, HASH_CHARS).join(''))
}

function approversText(approvers: readonly string[]): string {
  const names = approvers.slice(0, APPROVERS_MAX).map((name) => markdownText(name, 60))
  const more = approvers.length - names.length
  return listText(more > 0 ? [...names, `${numberText(more)} more`] : names)
}

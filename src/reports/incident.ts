import { markerName } from '../domain/control/box.ts'
import type { Links, Outcome } from '../domain/outcome.ts'
import type { Incident } from '../ports/incidents.ts'
import { markdownText, visibleText } from './escape.ts'
import { COMMENT_CHARS_MAX, pageOf } from './page.ts'
import { MERMAID_PICTURES } from './pictures/pictures.ts'
import { auditLine } from './sections/audit-section.ts'
import { decisionMarkdown } from './sections/decision.ts'
import { factsLine, linksLine, warningsSection } from './sections/facts-section.ts'
import { suspectsSection } from './sections/forecast-section.ts'
import { rolloutSection } from './sections/rollout-section.ts'

const NAME_CHARS_MAX = 80

/** The begin of the hidden line by which the issues of an environment are found again. */
export function incidentMarkerBegin(environment: string): string {
  return `<!-- slipway-issue environment=${markerName(environment)} `
}

/** The issue about a version that was taken back: what happened, what decided, where to look first. */
export function incidentOf(outcome: Outcome, links: Links, label: string): Incident {
  const { environment, version, rollout, risk, range } = outcome
  const part = (name: string, dispensability: number, markdown: string) => {
    return { name, dispensability, markdown }
  }
  const body = pageOf(
    [
      part('decision', 0, decisionMarkdown(outcome)),
      part(
        'what happened',
        1,
        rollout === null ? '' : rolloutSection(outcome, rollout, MERMAID_PICTURES),
      ),
      part('suspects', 2, risk === null ? '' : suspectsSection(risk, range, links)),
      part('warnings', 3, warningsSection(outcome.warnings)),
      part('links', 0, linksLine(outcome, links)),
      part('audit', 0, auditLine(outcome)),
      part('end', 0, 'The next healthy deployment of this environment closes this issue.'),
      part('facts', 0, factsLine(outcome)),
    ],
    COMMENT_CHARS_MAX - 1_000,
  )
  return {
    marker: `${incidentMarkerBegin(environment)}rollout=${rollout?.id ?? 'none'} -->`,
    label,
    title: `${visibleText(environment, NAME_CHARS_MAX)}: ${visibleText(version, NAME_CHARS_MAX)} was taken back`,
    body,
  }
}

/** What is said in an issue when it is over. */
export function healthyAgain({ environment, version }: Outcome): string {
  return `Healthy again: ${markdownText(version, NAME_CHARS_MAX)} serves all traffic of ${markdownText(environment, NAME_CHARS_MAX)}.`
}

import { markerName } from '../domain/control/box.ts'
import type { Links, Outcome } from '../domain/outcome.ts'
import type { Range } from '../domain/range/range.ts'
import { markdownText } from './escape.ts'
import { flowSection } from './flow.ts'
import { COMMENT_CHARS_MAX, pageOf, type Section, SUMMARY_CHARS_MAX } from './page.ts'
import { MERMAID_PICTURES, type Pictures } from './pictures/pictures.ts'
import { auditLine } from './sections/audit-section.ts'
import { checksSection } from './sections/checks-section.ts'
import { decisionMarkdown } from './sections/decision.ts'
import { diagnosisSection } from './sections/diagnosis-section.ts'
import { factsLine, linksLine, warningsSection } from './sections/facts-section.ts'
import { suspectsSection } from './sections/forecast-section.ts'
import { gateSection } from './sections/gate-section.ts'
import { powerMarkdown } from './sections/power-section.ts'
import { pullRequestsSection } from './sections/pull-requests-section.ts'
import { rampSection, rampWords, stepsWords } from './sections/ramp-section.ts'
import {
  authorsSection,
  directCommitsSection,
  filesSection,
  rangeSection,
  rangeWords,
} from './sections/range-section.ts'
import { findingLines, riskSection } from './sections/risk-section.ts'
import { rolloutSection, verdictMarkdown } from './sections/rollout-section.ts'
import { touchedSection } from './sections/touched-section.ts'
import { wayBackSection } from './sections/way-back-section.ts'
import { countText } from './words.ts'

/** Findings of a comment; the summary has them all. */
const COMMENT_FINDINGS_MAX = 3

/**
 * The page of a run (job summary): the decision, what happened if anything did, why, what, how, and where
 * to go. At most SUMMARY_CHARS_MAX UTF-16 units, which is within the runner's 1 MiB in any language.
 */
export function summaryMarkdown(outcome: Outcome, links: Links): string {
  return pageOf(pageSections(outcome, links, MERMAID_PICTURES), SUMMARY_CHARS_MAX)
}

/** The parts of the page of a run, in order; what it draws is for the medium to say. */
export function pageSections(
  outcome: Outcome,
  links: Links,
  pictures: Pictures,
): readonly Section[] {
  const { range, risk, ramp, rollout, pullRequests } = outcome
  const suspects = section('suspects', 4, risk === null ? '' : suspectsSection(risk, range, links))
  const isTakenBack = outcome.result === 'rolled_back'
  const stage = rollout === null ? 'planned' : (rollout.step ?? 'over')
  return [
    section('title', 0, titleLine(outcome)),
    section('decision', 0, decisionMarkdown(outcome)),
    section('links', 0, linksLine(outcome, links)),
    section('what happened', 1, rollout === null ? '' : rolloutSection(outcome, rollout, pictures)),
    ...(isTakenBack ? [suspects] : []),
    section('the gate', 2, gateSection(outcome.gate ?? [])),
    section('why', 2, risk === null ? '' : riskSection(risk, links)),
    ...(isTakenBack ? [] : [suspects]),
    section('what goes out', 3, range === null ? '' : rangeSection(range, pullRequests, links)),
    section('pull requests', 5, pullRequestsSection(outcome, links)),
    section('what it touches', 5, range === null ? '' : touchedSection(range, links)),
    section('checks', 5, outcome.checks === undefined ? '' : checksSection(outcome.checks)),
    section('authors', 7, range === null ? '' : authorsSection(range)),
    section('commits', 9, range === null ? '' : directCommitsSection(range, pullRequests, links)),
    section('files', 8, range === null ? '' : filesSection(range, links)),
    section(
      'how it goes out',
      4,
      ramp === null ? '' : rampSection(ramp, outcome.judging ?? null, stage, pictures),
    ),
    section('what each step can see', 5, powerMarkdown(outcome)),
    section('what was looked at', 0, diagnosisSection(outcome.diagnoses ?? [])),
    section(
      'how changes flow',
      9,
      outcome.flow === undefined ? '' : flowSection(outcome.flow, pictures),
    ),
    section('warnings', 6, warningsSection(outcome.warnings)),
    section('audit', 1, auditLine(outcome)),
    section('facts', 0, factsLine(outcome)),
  ]
}

/**
 * The sticky comment on one pull request of the range: short, and begins with `commentMarker`. Other pull
 * requests are counted and never linked: a link would leave a "mentioned" event on each of them.
 */
export function commentMarkdown(
  outcome: Outcome,
  links: Links,
  { pullRequest }: { readonly pullRequest: number },
): string {
  const { range, risk, ramp, rollout } = outcome
  const verdict = rollout?.verdict ?? null
  // After a rollout the measurements tell more than the forecast.
  const findings = risk === null || rollout !== null ? '' : findingLines(risk, COMMENT_FINDINGS_MAX)
  const isTakenBack = outcome.result === 'rolled_back' && risk !== null
  const sections: Section[] = [
    section('marker', 0, commentMarker(outcome.environment)),
    section('title', 0, titleLine(outcome)),
    section('decision', 0, decisionMarkdown(outcome)),
    section('where it stands', 0, whereItStands(outcome)),
    section('verdict', 1, verdict === null ? '' : verdictMarkdown(verdict)),
    section('findings', 2, findings),
    section('suspects', 3, isTakenBack ? suspectsSection(risk, range, links) : ''),
    section('range', 3, range === null ? '' : companyText(outcome, range, pullRequest)),
    section('ramp', 4, ramp === null || rollout !== null ? '' : `Ramp: ${rampWords(ramp)}.`),
    section('warnings', 5, warningsSection(outcome.warnings)),
    section('way back', 0, wayBackSection(outcome)),
    section('links', 0, linksLine(outcome, links)),
    section('audit', 1, auditLine(outcome)),
    section('facts', 0, factsLine(outcome)),
  ]
  return pageOf(sections, COMMENT_CHARS_MAX)
}

/**
 * The hidden first line by which the comment of an environment is found again. Different environments
 * have different markers: the name is percent-encoded, and dashes that could end the marker are too.
 */
export function commentMarker(environment: string): string {
  return `<!-- slipway:${markerName(environment)} -->`
}

/** The ramp with the step of now, as a picture and in words; '' for whatever is not under way. */
function whereItStands({ ramp, rollout }: Outcome): string {
  const step = rollout?.step
  if (ramp === null || step === undefined) return ''
  return `${MERMAID_PICTURES.ramp(ramp, step)}\n\nRamp: ${stepsWords(ramp, step)}.`
}

function section(name: string, dispensability: number, markdown: string): Section {
  return { name, dispensability, markdown }
}

function titleLine(outcome: Outcome): string {
  return `## ${TITLES[outcome.command]} ${markdownText(outcome.environment, 100)}`
}

const TITLES: { readonly [C in Outcome['command']]: string } = {
  assess: 'Slipway: plan for',
  gate: 'Slipway: gate of',
  doctor: 'Slipway: doctor for',
  deploy: 'Slipway: deployment to',
  rollback: 'Slipway: rollback of',
  reconcile: 'Slipway: looking after',
  control: 'Slipway: asked of',
}

/** What part this pull request has in the range, and how large the range is. */
function companyText(outcome: Outcome, range: Range, pullRequest: number): string {
  const { pullRequests } = outcome
  const own = pullRequests.find((one) => one.number === pullRequest)
  const others = pullRequests.length - 1
  const part =
    own === undefined
      ? ''
      : `This pull request is in it with ${countText(own.commits.length, 'commit')}${
          others === 0 ? '' : `, beside ${countText(others, 'other pull request')}`
        }. `
  return `${part}In all: ${rangeWords(range, pullRequests.length)}.`
}

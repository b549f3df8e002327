import type { Links } from '../../domain/outcome.ts'
import type { Evidence, Finding, Risk } from '../../domain/risk.ts'
import { markdownCode, markdownText } from '../escape.ts'
import { commitLink, fileUrl, link } from '../links.ts'
import { cutList, folded } from '../page.ts'
import { countText, magnitudeText, numberText } from '../words.ts'
import { forecastWords } from './forecast-section.ts'

/** Findings of a page, the heaviest first. */
const FINDINGS_MAX = 12
const EVIDENCE_CHARS_MAX = 160
/** Pieces of evidence of a finding: a telephone holds few. The outcome as JSON has them all. */
const EVIDENCE_SHOWN_MAX = 4
const EVIDENCE_OF_LIGHT_SHOWN_MAX = 2

/** Factors that are told so that people know, and move nothing in the data: they stand folded behind the rest. */
const FACTS: ReadonlySet<string> = new Set(['authors', 'binaries', 'tests', 'waiting', 'weekday'])

/** Why the risk is what it is: each finding with what it means, what to do, and where to look. */
export function riskSection(risk: Risk, links: Links): string {
  const { reasons, facts } = sorted(risk.findings)
  const told = (findings: readonly Finding[]): string =>
    cutList(
      findings.slice(0, FINDINGS_MAX).map((one) => findingMarkdown(one, links.repository)),
      FINDINGS_MAX,
      findings.length,
    ).join('\n')
  return [
    '### Why',
    forecastWords(risk),
    reasons.length === 0 ? 'Nothing about this range stands out.' : told(reasons),
    facts.length === 0
      ? ''
      : folded(`${countText(facts.length, 'fact')} without weight`, told(facts)),
  ]
    .filter((text) => text !== '')
    .join('\n\n')
}

/** The heaviest findings in a line each, for a short page; '' when nothing stands out. */
export function findingLines(risk: Risk, linesMax: number): string {
  const lines = sorted(risk.findings).reasons.map((finding) => `- ${headline(finding)}`)
  if (lines.length === 0) return ''
  return `Why the risk is ${risk.level}:\n\n${cutList(lines, linesMax, lines.length).join('\n')}`
}

/** A fact that somebody gave a weight, or that can't be taken back, is a reason like any other. */
function sorted(findings: readonly Finding[]) {
  const isFact = ({ factor, logOdds, reversibility }: Finding): boolean =>
    FACTS.has(factor) && logOdds === 0 && reversibility === 'yes'
  return {
    reasons: findings.filter((finding) => !isFact(finding)),
    facts: findings.filter(isFact),
  }
}

function findingMarkdown(finding: Finding, repository: string | null): string {
  const sentences = [finding.why, finding.advice, adjustmentText(finding)].map((text) =>
    markdownText(text),
  )
  const isHeavy = finding.logOdds !== 0 || finding.reversibility !== 'yes'
  const evidence = finding.evidence
    .slice(0, isHeavy ? EVIDENCE_SHOWN_MAX : EVIDENCE_OF_LIGHT_SHOWN_MAX)
    .map((one) => evidenceMarkdown(one, repository))
  const more = finding.evidenceCount - evidence.length
  if (more > 0 && evidence.length > 0) evidence.push(`and ${numberText(more)} more`)
  return [
    [`- ${headline(finding)}`, ...sentences].filter((text) => text !== '').join(' '),
    ...(evidence.length === 0 ? [] : [`  Evidence: ${evidence.join(', ')}`]),
  ].join('  \n')
}

function headline(finding: Finding): string {
  const marks = [
    ...(finding.logOdds === 0 ? [] : [`${signed(finding.logOdds)} log-odds`]),
    ...(finding.reversibility === 'yes' ? [] : [UNDO_MARKS[finding.reversibility]]),
  ]
  const what = `**${markdownText(finding.what)}**`
  return `${what}${marks.length === 0 ? '' : ` (${marks.join(', ')})`}.`
}

function adjustmentText({ adjustment }: Finding): string {
  if (adjustment === undefined) return ''
  return adjustment.kind === 'silenced'
    ? `Silenced by the configuration: ${adjustment.reason}`
    : `Weighted by ${adjustment.weight} in the configuration: ${adjustment.reason}`
}

const UNDO_MARKS = { with_care: 'roll back with care', no: 'cannot be rolled back' } as const

function signed(logOdds: number): string {
  return `${logOdds > 0 ? '+' : ''}${magnitudeText(logOdds)}`
}

function evidenceMarkdown(evidence: Evidence, repository: string | null): string {
  const { commit, path, line } = evidence
  if (path !== null) {
    const label = markdownCode(line === undefined ? path : `${path}:${line}`, EVIDENCE_CHARS_MAX)
    const file = commit === null ? label : link(label, fileUrl(repository, commit, path, line))
    const said = evidence.text === path ? '' : ` ${markdownText(evidence.text, EVIDENCE_CHARS_MAX)}`
    return commit === null ? file + said : `${file}${said} in ${commitLink(repository, commit)}`
  }
  const text = markdownText(evidence.text, EVIDENCE_CHARS_MAX)
  return commit === null ? text : `${commitLink(repository, commit)} ${text}`
}

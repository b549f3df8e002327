import type { Diagnosis } from '../../domain/doctor/diagnosis.ts'
import { logLine, markdownText } from '../escape.ts'

const ORDER: readonly Diagnosis['state'][] = ['bad', 'unknown', 'good']
const MARKS: { readonly [S in Diagnosis['state']]: string } = {
  good: 'is good',
  bad: 'is **not good**',
  unknown: 'is unknown',
}

/** What the doctor found, what is wrong first, with what to write. '' without diagnoses. */
export function diagnosisSection(diagnoses: readonly Diagnosis[]): string {
  if (diagnoses.length === 0) return ''
  const items = inOrder(diagnoses).map(({ subject, state, what, fix, yaml }) => {
    // In bold: a subject with a colon in it and a colon behind it would be an emoji.
    const text = `- **${markdownText(subject)}** ${MARKS[state]}. ${markdownText(what)} ${markdownText(fix)}`
    return yaml === null ? text.trimEnd() : `${text.trimEnd()}\n\n${indented(fenced(yaml), '  ')}\n`
  })
  return `### What was looked at\n\n${items.join('\n')}`
}

/** The same as lines for a terminal or a log. */
export function diagnosisLines(diagnoses: readonly Diagnosis[]): readonly string[] {
  return inOrder(diagnoses).flatMap(({ subject, state, what, fix, yaml }) => [
    `${state === 'bad' ? 'NOT GOOD' : state} · ${logLine(subject)}: ${logLine(what)}`,
    ...(fix === '' ? [] : [`    ${logLine(fix)}`]),
    ...(yaml === null ? [] : yaml.split('\n').map((line) => `        ${yamlLine(line)}`)),
  ])
}

function inOrder(diagnoses: readonly Diagnosis[]): readonly Diagnosis[] {
  return ORDER.flatMap((state) => diagnoses.filter((one) => one.state === state))
}

/** The YAML is ours but for names, which hold no line break; no line of it can end the fence. */
function fenced(yaml: string): string {
  return ['```yaml', ...yaml.split('\n').map(yamlLine), '```'].join('\n')
}

function yamlLine(line: string): string {
  const [, indent = '', rest = ''] = /^( *)(.*)$/u.exec(line) ?? []
  return indent + logLine(rest).replaceAll('`', "'")
}

function indented(text: string, by: string): string {
  return text
    .split('\n')
    .map((line) => by + line)
    .join('\n')
}

import { boxIndex } from '../domain/control/box.ts'
import type { OutcomeResult } from '../domain/outcome.ts'
import { REASONS, type ReasonCode } from '../domain/reasons.ts'
import { markdownCode, markdownText } from './escape.ts'
import { timeText } from './words.ts'

/** Begins the line below the box that says what became of the last tick. */
const ANSWER = '  <sub>'

/** The comment with the answer below its open box, in the place of an earlier answer. */
export function answeredComment(
  open: string,
  heard: { readonly result: OutcomeResult; readonly reason: ReasonCode; readonly detail: string },
  login: string,
  atSeconds: number,
): string {
  const lines = open.split('\n')
  const at = boxIndex(lines)
  if (at === null) return open
  const old = lines[at + 1]?.startsWith(ANSWER) ? 1 : 0
  const what = heard.result === 'refused' ? 'Not done' : REASONS[heard.reason].title
  const why = heard.result === 'refused' ? `${REASONS[heard.reason].title}. ` : ''
  const detail = markdownText(heard.detail)
  const text = `${what}: ${why}${detail} Ticked by ${markdownCode(login, 60)}, ${timeText(atSeconds)}.`
  return lines.toSpliced(at + 1, old, `${ANSWER}${text}</sub>`).join('\n')
}

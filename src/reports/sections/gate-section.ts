import type { GateAnswer, GateRule } from '../../domain/gate/answer.ts'
import { markdownText } from '../escape.ts'
import { table } from '../page.ts'

const RULES: { readonly [R in GateRule]: string } = {
  range: 'something to deploy',
  plan: 'the approved plan',
  calendar: 'freezes and windows',
  checks: 'required checks',
  batch: 'size of the batch',
  interval: 'rest since the last one',
  protection: 'rules of the environment',
  approvals: 'approvals',
}

/** What each rule that was asked for says; '' when none was. */
export function gateSection(answers: readonly GateAnswer[]): string {
  const asked = answers.filter(({ what }) => what !== '')
  if (asked.length === 0) return ''
  const rows = asked.map(({ rule, objection, what }) => [
    RULES[rule],
    objection === null ? 'open' : '**closed**',
    markdownText(what),
  ])
  return `### The gate\n\n${table(['rule', 'state', 'what was found'], rows)}`
}

import { describe, expect, test } from '@jest/globals'
import { OUTPUTS } from '../../src/action/contract.ts'
import { problemAnnotation } from '../../src/action/problem-annotation.ts'
import { outputsOf } from '../../src/action/results.ts'
import { EXAMPLE_LINKS, exampleOutcomes, outcomeOf } from '../support/outcomes.ts'

const REPORTS = { json: '/tmp/report.json', html: '/tmp/report.html', audit: '' }

describe('the outputs', () => {
  test.each(Object.entries(exampleOutcomes()))('of %s are those of the contract', (_, outcome) => {
    const outputs = outputsOf(outcome, EXAMPLE_LINKS, REPORTS)
    expect(Object.keys(outputs)).toEqual(Object.keys(OUTPUTS))
    expect(outputs.outcome).toBe(outcome.result)
    expect(outputs.reason).toBe(outcome.reason)
    for (const value of Object.values(outputs)) expect(value).not.toMatch(/undefined|null|NaN/)
  })
})

describe('the outputs of a promotion', () => {
  test('tell its numbers', () => {
    expect(outputsOf(outcomeOf(), EXAMPLE_LINKS, REPORTS)).toEqual({
      outcome: 'promoted',
      reason: 'promoted_on_evidence',
      environment: 'production',
      'next-command': '',
      audit: '',
      'audit-digest': '',
      'next-version': '',
      'risk-score': '0.080',
      'risk-level': 'low',
      reversibility: 'yes',
      'plan-hash': outcomeOf().planHash,
      commits: '5',
      'deployment-id': '99812',
      'rollback-url': EXAMPLE_LINKS.rollback,
      report: '/tmp/report.json',
      'report-html': '/tmp/report.html',
      'harmed-requests': '0',
      'max-canary-percent': '100',
    })
  })
})

describe('the annotation of a problem', () => {
  test('points at its line', () => {
    expect(
      problemAnnotation({ where: 'a,b:c.yml', line: 3, what: '50 % is\nwrong.', fix: 'Write 5.' }),
    ).toBe('::error file=a%2Cb%3Ac.yml,line=3::a,b:c.yml:3: 50 %25 is%0Awrong. Write 5.')
  })

  test('has no place when the problem has none', () => {
    const problem = { where: 'version', line: null, what: '::warning::x ##[group]', fix: '' }
    const [line, ...others] = problemAnnotation(problem).split('\n')
    expect(others).toEqual([])
    expect(line).toMatch(/^::error::version: ::warning::x ## \[group\]/)
  })
})

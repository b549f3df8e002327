import { describe, expect, test } from '@jest/globals'
import { jsonLine } from '../../src/reports/escape.ts'
import { JSON_LIST_MAX, outcomeJson } from '../../src/reports/json.ts'
import { exampleOutcomes, outcomeOf, pullRequestOf, rangeOf } from '../support/outcomes.ts'

describe('outcomeJson', () => {
  test('has the number of commits as range.commits and the commits beside it', () => {
    const json = outcomeJson(outcomeOf())
    expect(json.range?.commits).toBe(5)
    expect(json.range?.commitList).toHaveLength(5)
    expect(json).toMatchObject({
      schemaVersion: 1,
      command: 'deploy',
      result: 'promoted',
      reason: 'promoted_on_evidence',
      range: { direction: 'forward', merges: 0, reverts: 1, authors: 3, files: 3, linesAdded: 200 },
      risk: { level: 'low', score: 0.08, isCalibrated: true },
      deployment: { id: 99_812 },
    })
  })

  test('keeps counts whole where it cuts lists', () => {
    const range = rangeOf(50_000)
    const pullRequests = Array.from({ length: 300 }, (_, index) =>
      pullRequestOf(index + 1, [index]),
    )
    const json = outcomeJson(outcomeOf({ range, pullRequests }))
    expect(json.range?.commits).toBe(50_000)
    expect(json.range?.commitList).toHaveLength(JSON_LIST_MAX)
    expect(json.pullRequestCount).toBe(300)
    expect(json.pullRequests).toHaveLength(JSON_LIST_MAX)
    expect(jsonLine(json).length).toBeLessThan(150_000)
  })

  test('holds no address of an author', () => {
    expect(jsonLine(outcomeJson(outcomeOf()))).not.toContain('@example.com')
  })

  test('keeps text raw, cut at a bound and well formed', () => {
    const json = outcomeJson(outcomeOf({ version: '<b>', detail: `${'x'.repeat(1_999)}🚢🚢` }))
    expect(json.version).toBe('<b>')
    expect(json.detail).toBe(`${'x'.repeat(1_999)}\ufffd`)
  })

  test('is null where there is nothing', () => {
    const json = outcomeJson(exampleOutcomes()['nothing-to-do'] ?? outcomeOf())
    expect(json).toMatchObject({ risk: null, ramp: null, rollout: null, range: { commits: 0 } })
    expect(outcomeJson(outcomeOf({ range: null })).range).toBeNull()
  })
})

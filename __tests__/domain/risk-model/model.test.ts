import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { commitContext } from '../../../src/domain/risk-model/commit-context.ts'
import { featureRows } from '../../../src/domain/risk-model/feature-rows.ts'
import { COLUMNS, type CommitFeatures } from '../../../src/domain/risk-model/features.ts'
import { DEFECT_MODEL, REVERT_MODEL } from '../../../src/domain/risk-model/fitted.ts'
import {
  type AdditiveModel,
  contributionsOf,
  type FittedTerm,
  groupSums,
  probabilityOf,
} from '../../../src/domain/risk-model/model.ts'
import { VARIABLES, type VariableName } from '../../../src/domain/risk-model/variables.ts'

function fixture(name: string): string {
  const folder = new URL('../../../../__tests__/fixtures/risk-model/', import.meta.url)
  return readFileSync(new URL(name, folder), 'utf8')
}

type Golden = { features: CommitFeatures; defect: number; revert: number }
const golden = JSON.parse(fixture('golden.json')) as readonly Golden[]
const baseline = JSON.parse(fixture('baseline.json')) as {
  model: { intercept: number; coef: { [name: string]: number } }
  rows: readonly { sha: string; probability: number; features: CommitFeatures }[]
}

/** The terms of the 18-term model as its file writes them: "la", "max(0,la-6.2)", "nocode*la". */
function baselineModel(): AdditiveModel {
  const terms = Object.entries(baseline.model.coef).map(([name, coefficient]): FittedTerm => {
    const [, hinged, knot] = /^max\(0,(\w+)-([\d.]+)\)$/.exec(name) ?? []
    const [, gate, gated] = /^(\w+)\*(\w+)$/.exec(name) ?? []
    return {
      variable: (hinged ?? gated ?? name) as VariableName,
      above: knot === undefined ? null : Number(knot),
      only: gate === undefined ? null : (gate as VariableName),
      coefficient,
      mean: 0,
    }
  })
  return { intercept: baseline.model.intercept, terms }
}

const anyFeatures: fc.Arbitrary<CommitFeatures> = fc
  .tuple(...COLUMNS.map(() => fc.option(fc.double({ min: 0, max: 1e5, noNaN: true }))))
  .map((values) => Object.fromEntries(COLUMNS.map((column, i) => [column, values[i] ?? null])))
  .map((features) => features as CommitFeatures)

describe('additive models', () => {
  test('the published 18-term model gives its golden rows', () => {
    const model = baselineModel()
    for (const { probability, features } of baseline.rows) {
      expect(Math.abs(probabilityOf(model, features) - probability)).toBeLessThan(1e-5)
    }
  })

  test('the fitted models give what the fit gave, to 1e-5', () => {
    expect(golden.length).toBeGreaterThan(20)
    for (const { features, defect, revert } of golden) {
      expect(Math.abs(probabilityOf(DEFECT_MODEL, features) - defect)).toBeLessThan(1e-5)
      expect(Math.abs(probabilityOf(REVERT_MODEL, features) - revert)).toBeLessThan(1e-5)
    }
  })

  test('every model is made of known variables, each term once', () => {
    for (const { terms } of [DEFECT_MODEL, REVERT_MODEL]) {
      const names = terms.map(({ variable, above, only }) => `${variable} ${above} ${only}`)
      expect(new Set(names).size).toBe(names.length)
      for (const { variable } of terms) expect(VARIABLES[variable]).toBeDefined()
    }
  })

  test('the contributions and the usual commit make the log-odds', () => {
    fc.assert(
      fc.property(anyFeatures, (features) => {
        for (const model of [DEFECT_MODEL, REVERT_MODEL]) {
          const usual = model.terms.reduce(
            (sum, term) => sum + term.coefficient * term.mean,
            model.intercept,
          )
          const contributions = contributionsOf(model, features)
          const sums = Object.values(groupSums(contributions)).reduce((a, b) => a + b, 0)
          const p = probabilityOf(model, features)
          expect(1 / (1 + Math.exp(-(usual + sums)))).toBeCloseTo(p, 9)
        }
      }),
    )
  })

  test('what is not known counts as usual, not as 0', () => {
    const unknown = Object.fromEntries(COLUMNS.map((column) => [column, null]))
    const features = unknown as unknown as CommitFeatures
    const usual = DEFECT_MODEL.terms.reduce(
      (sum, term) => sum + term.coefficient * term.mean,
      DEFECT_MODEL.intercept,
    )
    expect(probabilityOf(DEFECT_MODEL, features)).toBeCloseTo(1 / (1 + Math.exp(-usual)))
    expect(contributionsOf(DEFECT_MODEL, features)).toEqual([])
  })
})

describe('the context of a commit', () => {
  test('rows of a table get the context that the data have', () => {
    const [header = '', ...lines] = fixture('redis-first.csv').trimEnd().split('\n')
    const rows = featureRows(header)
    const last = lines.map((line) => rows.read(line)).at(-1)
    const expected = baseline.rows.find(({ sha }) => sha === last?.commit)?.features
    for (const column of ['c_fix', 'c_la', 'c_idx', 'la', 'lt', 'o_pfixr'] as const) {
      expect(last?.features[column]).toBeCloseTo(expected?.[column] ?? Number.NaN, 4)
    }
  })

  test('shares, mean and median are those of the last commits', () => {
    const commit = fc.record({
      linesAdded: fc.nat(1000),
      isFix: fc.boolean(),
      hasTests: fc.boolean(),
      hasCode: fc.boolean(),
      filesAgeDays: fc.nat(1000),
    })
    fc.assert(
      fc.property(fc.array(commit, { minLength: 1, maxLength: 560 }), (commits) => {
        const context = commitContext()
        for (const each of commits) context.add(each)
        const last = commits.slice(-200)
        const longer = commits.slice(-500)
        const before = context.before({ linesAdded: 10 })
        const ages = longer.map((each) => Math.log1p(each.filesAgeDays))
        const logs = last.map((each) => Math.log1p(each.linesAdded)).sort((a, b) => a - b)
        const middle = logs.length / 2
        const median = ((logs[Math.ceil(middle) - 1] ?? 0) + (logs[Math.floor(middle)] ?? 0)) / 2
        expect(before.c_fix).toBeCloseTo(last.filter((each) => each.isFix).length / last.length)
        const fixes = longer.filter((each) => each.isFix).length
        expect(before.c_fixes).toBeCloseTo(fixes / longer.length)
        expect(before.c_age).toBeCloseTo(ages.reduce((a, b) => a + b) / ages.length)
        expect(before.c_la).toBeCloseTo(Math.log1p(10) - median)
        expect(before.c_idx).toBeCloseTo(Math.log1p(commits.length))
      }),
      { numRuns: 40 },
    )
  })
})

import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { NOTHING_ASKED } from '../../src/domain/background.ts'
import { FACTORS } from '../../src/domain/factors/registry.ts'
import { filesByKind } from '../../src/domain/range/path-kind.ts'
import type { Range } from '../../src/domain/range/range.ts'
import type { FactorAdjustments } from '../../src/domain/risk.ts'
import { DEFAULT_RISK_LEVELS, EVIDENCE_MAX, LEVELS } from '../../src/domain/risk.ts'
import { assessRisk, BASE_LOG_ODDS } from '../../src/domain/risk-score.ts'
import { anyCommit, anyFile, anyRange } from '../support/any-range.ts'
import { commitOf, fileOf, rangeOf, rangeOfSubjects, rangeTouching } from '../support/ranges.ts'

const POLICY = { levels: DEFAULT_RISK_LEVELS }

describe('assessRisk', () => {
  test('the score is the logistic function of the base and all weights, and is not calibrated', () => {
    const risk = assessRisk(rangeTouching('src/app.ts', 'web/package.json', '.env'), POLICY)
    const logOdds = risk.findings.reduce((sum, { logOdds }) => sum + logOdds, BASE_LOG_ODDS)
    expect(Math.log(risk.score / (1 - risk.score))).toBeCloseTo(logOdds)
    expect(risk.isCalibrated).toBe(false)
  })

  test('the median commit comes to the share of such commits that need a fix within 90 days', () => {
    const files = [fileOf('src/app.ts', { linesAdded: 16, linesDeleted: 5 })]
    expect(assessRisk(rangeOf({ commits: [commitOf()], files }), POLICY).score).toBeCloseTo(0.1, 2)
  })

  test('nothing at all is low and can be taken back', () => {
    expect(assessRisk(rangeOf({ direction: 'same' }), POLICY)).toMatchObject({
      level: 'low',
      reversibility: 'yes',
      findings: [],
    })
  })

  test('shows the heaviest finding first and facts last', () => {
    const range = rangeTouching('src/app.ts', '.github/workflows/ci.yml', 'package.json')
    expect(assessRisk(range, POLICY).findings.map(({ factor }) => factor)).toEqual([
      'workflows',
      'dependencies',
      'size',
      'spread',
      'tests',
      'authors',
    ])
  })

  test.each([
    [{ medium: 1e-9, high: 0.98, critical: 0.99 }, 'medium'],
    [{ medium: 1e-10, high: 1e-9, critical: 0.99 }, 'high'],
    [{ medium: 1e-11, high: 1e-10, critical: 1e-9 }, 'critical'],
    [{ medium: 0.97, high: 0.98, critical: 0.99 }, 'low'],
  ] as const)('a score over its threshold has the level (%#)', (levels, level) => {
    expect(assessRisk(rangeTouching('src/app.ts'), { levels }).level).toBe(level)
  })

  test.each([
    ['what is taken back only with care', rangeTouching('db/migrate/1.rb')],
    ['what was reverted once', rangeOfSubjects('Reapply "Show the total"')],
    ['a first deployment', rangeOf({ direction: 'first', base: null })],
  ])('%s is at least medium', (_, range) => {
    const never = { medium: 0.97, high: 0.98, critical: 0.99 }
    expect(assessRisk(range, { levels: never }).level).toBe('medium')
  })
})

describe('every range', () => {
  test('has a score inside 0 and 1, a level, and evidence for every finding', () => {
    fc.assert(
      fc.property(anyRange, (range) => {
        const risk = assessRisk(range, POLICY)
        expect(risk.score).toBeGreaterThan(0)
        expect(risk.score).toBeLessThan(1)
        expect(LEVELS).toContain(risk.level)
        for (const finding of risk.findings) {
          expect(finding.logOdds).toBeGreaterThanOrEqual(0)
          expect(finding.evidence.length).toBeGreaterThan(0)
          expect(finding.evidence.length).toBeLessThanOrEqual(EVIDENCE_MAX)
          expect(finding.evidenceCount).toBeGreaterThanOrEqual(finding.evidence.length)
        }
      }),
    )
  })

  test('weighs the same in any order of its commits and files', () => {
    const weigh = (range: Range) =>
      assessRisk(range, POLICY).findings.map(({ factor, what, logOdds, evidenceCount }) => ({
        ...{ factor, what, logOdds, evidenceCount },
      }))
    fc.assert(
      fc.property(anyRange, (range) => {
        const turned = {
          ...range,
          commits: range.commits.toReversed(),
          files: range.files.toReversed(),
        }
        expect(weigh(turned)).toEqual(weigh(range))
      }),
    )
  })

  test('never weighs less for one more file or commit', () => {
    fc.assert(
      fc.property(anyRange, anyFile, anyCommit, (range, file, commit) => {
        const larger = rangeOf({
          ...{ commits: [...range.commits, commit], files: [...range.files, file] },
          commitsTakenAway: range.commitsTakenAway,
        })
        for (const factor of FACTORS) {
          const before = factor.find(range, filesByKind(range), NOTHING_ASKED)?.logOdds ?? 0
          const after = factor.find(larger, filesByKind(larger), NOTHING_ASKED)?.logOdds ?? 0
          expect(after).toBeGreaterThanOrEqual(before)
        }
      }),
    )
  })

  test('the largest range that is ever kept is assessed', () => {
    const commits = Array.from({ length: 50_000 }, (_, index) =>
      commitOf({ subject: `Change number ${index} of the invoice and of its total` }),
    )
    const files = Array.from({ length: 100_000 }, (_, index) =>
      fileOf(`services/shop${index % 90}/src/main/java/org/example/shop/Invoice${index}.java`),
    )
    const risk = assessRisk(rangeOf({ commits, files }), POLICY)
    expect(LEVELS).toContain(risk.level)
    expect(risk.findings.length).toBeGreaterThan(0)
  })
})

describe('factors that the team weighs otherwise', () => {
  const range = rangeTouching('db/migrate/1_total.rb')
  const risk = (factors: FactorAdjustments) => assessRisk(range, { ...POLICY, factors })
  const migrations = (factors: FactorAdjustments) =>
    risk(factors).findings.find(({ factor }) => factor === 'migrations')

  test('a silenced one is shown with its reason and moves nothing', () => {
    const adjustment = { kind: 'silenced', reason: 'a sandbox' } as const
    expect(migrations({ migrations: adjustment })).toMatchObject({
      adjustment,
      logOdds: 0,
      reversibility: 'yes',
    })
    expect(risk({}).level).toBe('medium')
    expect(risk({ migrations: adjustment })).toMatchObject({ level: 'low', reversibility: 'yes' })
  })

  test('a weighted one counts so many times', () => {
    const adjustment = { kind: 'weighted', weight: 0.5, reason: 'we practise' } as const
    const before = migrations({})?.logOdds ?? Number.NaN
    const after = migrations({ migrations: adjustment })
    expect(after?.logOdds).toBeCloseTo(before / 2)
    expect(after).toMatchObject({ adjustment, reversibility: 'with_care' })
  })
})

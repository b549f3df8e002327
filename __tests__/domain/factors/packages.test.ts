import { describe, expect, test } from '@jest/globals'
import { type Background, known, NOTHING_ASKED, unknown } from '../../../src/domain/background.ts'
import type { ReviewedPackage, Severity } from '../../../src/domain/packages/dependency-review.ts'
import { DEFAULT_RISK_LEVELS } from '../../../src/domain/risk.ts'
import { assessRisk } from '../../../src/domain/risk-score.ts'
import { rangeTouching } from '../../support/ranges.ts'

function packageOf(change: Partial<ReviewedPackage> = {}): ReviewedPackage {
  return {
    change: 'added',
    ecosystem: 'npm',
    name: 'left-pad',
    version: '1.3.0',
    license: 'MIT',
    manifest: 'package-lock.json',
    isDevelopment: false,
    vulnerabilities: [],
    ...change,
  }
}

const advisory = (severity: Severity, last = '2222') => ({
  severity,
  advisory: `GHSA-2222-2222-${last}`,
  summary: 'It reads what it should not.',
})

function assess(...packages: ReviewedPackage[]) {
  const background: Background = {
    ...NOTHING_ASKED,
    dependencyReview: known({ packages, isTruncated: false }),
  }
  return assessRisk(rangeTouching('package-lock.json'), { levels: DEFAULT_RISK_LEVELS }, background)
}

const find = (id: string, ...packages: ReviewedPackage[]) =>
  assess(...packages).findings.find(({ factor }) => factor === id)

describe('known vulnerabilities', () => {
  test('that come with the range are named, the worst first, and raise the level', () => {
    const packages = [
      packageOf({ vulnerabilities: [advisory('low')] }),
      packageOf({ name: 'lodash', vulnerabilities: [advisory('critical', '3333')] }),
    ]
    const found = find('vulnerabilities', ...packages)
    expect(found?.what).toBe('1 critical, 1 low known vulnerabilities')
    expect(found?.evidence.map(({ text }) => text)).toEqual([
      'lodash 1.3.0 (npm): critical, GHSA-2222-2222-3333, It reads what it should not.',
      'left-pad 1.3.0 (npm): low, GHSA-2222-2222-2222, It reads what it should not.',
    ])
    expect(assess(packages[0] as ReviewedPackage).level).toBe('low')
    expect(assess(...packages).level).toBe('medium')
  })

  test('that the version before had as well are not brought by this range', () => {
    const vulnerabilities = [advisory('high')]
    const old = packageOf({ change: 'removed', version: '1.2.0', vulnerabilities })
    const found = find('vulnerabilities', old, packageOf({ vulnerabilities }))
    expect(found?.what).toBe('no known vulnerability in 1 package that came')
  })

  test('of what only development uses do not raise the level', () => {
    const one = packageOf({ isDevelopment: true, vulnerabilities: [advisory('critical')] })
    expect(assess(one).level).toBe('low')
    expect(find('vulnerabilities', one)?.evidence[0]?.text).toContain('development only')
  })

  test('in packages that left are no finding, and neither is a range without packages', () => {
    const gone = packageOf({ change: 'removed', vulnerabilities: [advisory('critical')] })
    expect(find('vulnerabilities', gone)).toBeUndefined()
    expect(find('vulnerabilities')).toBeUndefined()
  })

  test('that could not be asked for are not available, never clean', () => {
    const background = { ...NOTHING_ASKED, dependencyReview: unknown<never>('it is switched off') }
    const range = rangeTouching('package-lock.json')
    const { findings } = assessRisk(range, { levels: DEFAULT_RISK_LEVELS }, background)
    expect(findings.some(({ factor }) => factor === 'vulnerabilities')).toBe(false)
    const missing = findings.find(({ factor }) => factor === 'not-available')
    expect(missing?.what).toContain('known vulnerabilities')
    expect(missing?.evidence[0]?.text).toContain('it is switched off')
  })
})

describe('licences', () => {
  test('that changed with the version are told, old and new', () => {
    const found = find(
      'licenses',
      packageOf({ change: 'removed', version: '1.2.0' }),
      packageOf({ license: 'GPL-3.0' }),
    )
    expect(found?.evidence[0]?.text).toBe('left-pad 1.3.0 (npm): MIT became GPL-3.0')
  })

  test.each([
    ['the same', packageOf({ change: 'removed' }), packageOf()],
    ['not known now', packageOf({ change: 'removed' }), packageOf({ license: null })],
    ['not known before', packageOf({ change: 'removed', license: null }), packageOf()],
    [
      'of another package',
      packageOf({ change: 'removed', name: 'x', license: 'GPL-3.0' }),
      packageOf(),
    ],
  ])('%s are no finding', (_, ...packages) => {
    expect(find('licenses', ...packages)).toBeUndefined()
  })
})

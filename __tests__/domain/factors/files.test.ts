import { describe, expect, test } from '@jest/globals'
import { NOTHING_ASKED } from '../../../src/domain/background.ts'
import { configuration } from '../../../src/domain/factors/configuration.ts'
import { dependencies } from '../../../src/domain/factors/dependencies.ts'
import type { Factor } from '../../../src/domain/factors/factor.ts'
import { infrastructure } from '../../../src/domain/factors/infrastructure.ts'
import { migrations } from '../../../src/domain/factors/migrations.ts'
import { tests } from '../../../src/domain/factors/tests.ts'
import { workflows } from '../../../src/domain/factors/workflows.ts'
import { filesByKind } from '../../../src/domain/range/path-kind.ts'
import type { Range } from '../../../src/domain/range/range.ts'
import { EVIDENCE_MAX } from '../../../src/domain/risk.ts'
import { fileOf, rangeOf, rangeTouching, shaOf } from '../../support/ranges.ts'

function find(factor: Factor, range: Range) {
  return factor.find(range, filesByKind(range), NOTHING_ASKED)
}

describe.each([
  [dependencies, 'package.json', 1.65],
  [migrations, 'db/migrate/1_total.rb', 1.57],
  [workflows, '.github/workflows/ci.yml', 2.65],
  [infrastructure, 'Dockerfile', 1.3],
  [configuration, '.env.production', 1.3],
] as const)('$id', (factor, path, odds) => {
  test(`fires on ${path} with odds ${odds}`, () => {
    const finding = find(factor, rangeTouching('src/app.ts', path))
    expect(finding).toMatchObject({
      factor: factor.id,
      evidence: [{ text: path, commit: shaOf(1), path }],
      evidenceCount: 1,
    })
    expect(finding?.logOdds).toBeCloseTo(Math.log(odds))
  })

  test('is silent on source, tests, docs and what others wrote', () => {
    const others = ['src/app.ts', 'tests/app.py', 'README.md', `vendor/${path}`]
    expect(find(factor, rangeTouching(...others))).toBeNull()
    expect(find(factor, rangeOf())).toBeNull()
  })

  test('shows the first pieces of evidence and counts all', () => {
    const paths = Array.from({ length: EVIDENCE_MAX + 2 }, (_, index) =>
      path.replace(/(?=[^/]*$)/, `${index}/`),
    )
    const finding = find(factor, rangeTouching(...paths))
    expect(finding?.evidence.map(({ path }) => path)).toEqual(paths.slice(0, EVIDENCE_MAX))
    expect(finding?.evidenceCount).toBe(paths.length)
  })

  test('says "at least" when not every file of the range is known', () => {
    const range = { ...rangeTouching(path), isTruncated: true }
    expect(find(factor, range)?.what).toMatch(/^at least 1 file of /)
  })
})

describe('dependencies', () => {
  test('names the package managers and shows manifests before lockfiles', () => {
    const finding = find(dependencies, rangeTouching('yarn.lock', 'go.mod', 'package.json'))
    expect(finding?.what).toBe('3 files of dependencies (Go, Yarn, npm)')
    expect(finding?.evidence.map(({ path }) => path)).toEqual([
      'go.mod',
      'package.json',
      'yarn.lock',
    ])
  })
})

describe('migrations', () => {
  test('can be taken back only with care, and what the statements do is another finding', () => {
    const finding = find(migrations, rangeTouching('shop/migrations/0002_total.py'))
    expect(finding?.what).toBe('1 file of database migrations (Django)')
    expect(finding?.reversibility).toBe('with_care')
    expect(finding?.advice).toMatch(/told apart/)
  })
})

describe('infrastructure', () => {
  test('what is applied apart from the traffic needs care to take back, and comes first', () => {
    const finding = find(infrastructure, rangeTouching('Dockerfile', 'infra/main.tf'))
    expect(finding?.reversibility).toBe('with_care')
    expect(finding?.evidence[0]?.path).toBe('infra/main.tf')
  })

  test('an image goes back with the traffic', () => {
    expect(find(infrastructure, rangeTouching('Dockerfile'))?.reversibility).toBe('yes')
  })
})

describe('tests', () => {
  test('tells that tests changed, without weight', () => {
    const finding = find(tests, rangeTouching('src/app.ts', 'src/app.test.ts'))
    expect(finding?.what).toBe('1 test file changed along with 1 source file')
    expect(finding?.logOdds).toBe(0)
  })

  test('tells that none did, and shows the source', () => {
    const finding = find(tests, rangeTouching('src/app.ts', 'src/pay.ts'))
    expect(finding?.what).toBe('no test changed along with 2 source files')
    expect(finding?.evidence[0]?.path).toBe('src/app.ts')
  })

  test('is silent when neither changed', () => {
    expect(find(tests, rangeTouching('README.md'))).toBeNull()
  })

  test('a renamed file keeps the evidence at its new path', () => {
    const range = rangeOf({ files: [fileOf('b.test.ts', { previousPath: 'a.test.ts' })] })
    expect(find(tests, range)?.evidence[0]?.path).toBe('b.test.ts')
  })
})

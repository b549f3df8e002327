import { describe, expect, test } from '@jest/globals'
import { NOTHING_ASKED } from '../../../src/domain/background.ts'
import { size } from '../../../src/domain/factors/size.ts'
import { spread } from '../../../src/domain/factors/spread.ts'
import { filesByKind } from '../../../src/domain/range/path-kind.ts'
import { fileOf, rangeOf, rangeTouching } from '../../support/ranges.ts'

function sizeOf(...files: Parameters<typeof fileOf>[]) {
  const range = rangeOf({ files: files.map(([path, fields]) => fileOf(path, fields)) })
  return size.find(range, filesByKind(range), NOTHING_ASKED)
}

describe('size', () => {
  test('weighs added and deleted lines of code on the scale of their logarithm', () => {
    const finding = sizeOf(['src/app.ts', { linesAdded: 1_000, linesDeleted: 240 }])
    expect(finding?.what).toBe('1,240 lines of code changed (1,000 added, 240 deleted)')
    expect(finding?.logOdds).toBeCloseTo(0.3685 * Math.log(1_001) + 0.0535 * Math.log(241))
  })

  test('sets apart what tools wrote, tests and docs, and says so', () => {
    const finding = sizeOf(
      ['package-lock.json', { linesAdded: 9_000 }],
      ['vendor/x.go', { linesAdded: 500 }],
      ['dist/index.js', { linesAdded: 400 }],
      ['tests/app.py', { linesAdded: 90 }],
      ['README.md', { linesAdded: 10 }],
      ['src/app.py', { linesAdded: 5 }],
    )
    expect(finding?.what).toMatch(/^5 lines .*; 10,000 lines of tests, docs and generated/)
    expect(finding?.evidence.map(({ path }) => path)).toEqual(['src/app.py'])
  })

  test('is silent when no code changed', () => {
    expect(sizeOf(['README.md', { linesAdded: 300 }])).toBeNull()
    expect(sizeOf(['logo.bin', { linesAdded: 0, isBinary: true }])).toBeNull()
  })

  test('shows the most changed files first, whatever their kind', () => {
    const finding = sizeOf(
      ['src/a.ts', { linesAdded: 5 }],
      ['infra/main.tf', { linesDeleted: 50 }],
      ['src/b.ts', { linesAdded: 20 }],
    )
    expect(finding?.evidence.map(({ path }) => path)).toEqual([
      'infra/main.tf',
      'src/b.ts',
      'src/a.ts',
    ])
  })
})

describe('spread', () => {
  function spreadOf(...paths: string[]) {
    const range = rangeTouching(...paths)
    return spread.find(range, filesByKind(range), NOTHING_ASKED)
  }

  test('counts files, folders and top-level folders, and shows one file of each', () => {
    const finding = spreadOf('api/a.go', 'api/b/c.go', 'web/d.ts', 'main.go')
    expect(finding?.what).toBe('4 files in 4 folders of 3 subsystems')
    expect(finding?.logOdds).toBeCloseTo(0.223 * Math.log(2))
    expect(finding?.evidence.map(({ path }) => path)).toEqual(['api/a.go', 'web/d.ts', 'main.go'])
  })

  test('two folders of one subsystem are a fact without weight', () => {
    expect(spreadOf('api/a/x.go', 'api/b/x.go')?.logOdds).toBe(0)
  })

  test('is silent inside one folder, and on what tools and others wrote', () => {
    expect(spreadOf('api/a.go', 'api/b.go', 'vendor/c.go', 'dist/d.js', 'go.sum')).toBeNull()
  })
})

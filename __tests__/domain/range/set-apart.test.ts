import { describe, expect, test } from '@jest/globals'
import { filesByKind, kindOfPath } from '../../../src/domain/range/path-kind.ts'
import {
  ATTRIBUTES_LINES_MAX,
  markedRange,
  parseSetApart,
} from '../../../src/domain/range/set-apart.ts'
import { rangeTouching } from '../../support/ranges.ts'

/** The kind that a file has under these attributes. */
function kindOf(attributes: string, path: string): string {
  const byKind = filesByKind(markedRange(rangeTouching(path), parseSetApart(attributes)))
  return Object.entries(byKind).find(([, files]) => files.length > 0)?.[0] ?? ''
}

describe('attributes set files apart', () => {
  test.each([
    ['src/api/*.ts linguist-generated', 'src/api/client.ts', 'generated'],
    ['*.pb.go linguist-generated=true', 'internal/shop/total.pb.go', 'generated'],
    ['/lib/** linguist-vendored', 'lib/deep/in/it.js', 'vendored'],
    ['client.ts text eol=lf linguist-generated', 'src/client.ts', 'generated'],
    ['*.ts linguist-generated\nsrc/app.ts -linguist-generated', 'src/app.ts', 'source'],
    ['*.ts linguist-generated=false', 'src/app.ts', 'source'],
    ['# src/app.ts linguist-generated', 'src/app.ts', 'source'],
    ['src linguist-generated', 'src/app.ts', 'source'],
    ['src/ linguist-generated', 'src/app.ts', 'source'],
    ['src/*.ts linguist-documentation', 'src/app.ts', 'source'],
    ['"src/app.ts" linguist-generated', 'src/app.ts', 'source'],
    ['', 'src/app.ts', 'source'],
  ])('%j makes %s %s', (attributes, path, kind) => {
    expect(kindOf(attributes, path)).toBe(kind)
  })

  test.each([
    '.github/workflows/ci.yml',
    'db/migrate/1_x.rb',
    'main.tf',
    'package-lock.json',
    '.env',
  ])('but never what decides about checks, data and machines: %s', (path) => {
    expect(kindOf('* linguist-generated\n** linguist-vendored', path)).toBe(kindOfPath(path).kind)
  })

  test('in bounded time, whatever stands there', () => {
    const hostile = `${'*'.repeat(4_000)}a linguist-generated\n`.repeat(
      ATTRIBUTES_LINES_MAX + 1_000,
    )
    const rules = parseSetApart(hostile)
    expect(rules).toHaveLength(ATTRIBUTES_LINES_MAX)
    expect(kindOf('a'.repeat(100_000), 'src/app.ts')).toBe('source')
    expect(kindOf(hostile.slice(0, 40_000), 'src/app.ts')).toBe('source')
  })
})

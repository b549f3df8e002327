import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'

const read = (path: string) => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8')
const PAGE = read('docs/factors.md')

/** Ids between two markers, in the order of the alphabet. */
function documented(table: string): string[] {
  const [, text = ''] = PAGE.split(new RegExp(`<!-- ${table}:(?:start|end) -->`))
  return [...text.matchAll(/^\| `([a-z-]+)` \|/gm)].map(([, id]) => id ?? '').sort()
}

/** The ids that the source names where an edit is made. */
function named(...paths: string[]): string[] {
  const ids = paths.flatMap((path) =>
    [
      ...read(path).matchAll(
        /(?:edit|rule|row|at)\(\s*(?:one,\s*|first,\s*|open,\s*)?'([a-z]+(?:-[a-z]+)*)',/g,
      ),
    ].map(([, id]) => id ?? ''),
  )
  const listed = paths.flatMap((path) =>
    [...read(path).matchAll(/^ {2}'?[a-z-]+'?: '([a-z]+(?:-[a-z]+)+)',$/gm)].map(
      ([, id]) => id ?? '',
    ),
  )
  return [...new Set([...ids, ...listed])].sort()
}

describe('docs/factors.md has every rule, and no other', () => {
  test('of migrations', () => {
    const folder = 'src/domain/migrations'
    const ids = named(`${folder}/migration-edits.ts`, `${folder}/statement-edits.ts`)
    expect(documented('rules-of-migrations')).toEqual(
      [...new Set([...ids, 'table-rewritten'])].sort(),
    )
  })

  test('of dependencies', () => {
    expect(documented('rules-of-dependencies')).toEqual(
      named('src/domain/packages/lockfile-edits.ts'),
    )
  })
})

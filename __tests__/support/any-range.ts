import fc from 'fast-check'
import { commitOf, fileOf, rangeOf, shaOf } from './ranges.ts'

const anySubject = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc.constantFrom('WIP', 'Revert "x"', 'Reapply "x"', 'fixup! x', 'Show the total'),
)

const anyPath = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }),
  fc.constantFrom(
    ...['src/app.ts', 'web/page.ts', 'main.go', 'package.json', 'yarn.lock', 'README.md'],
    ...['.github/workflows/ci.yml', 'db/migrate/1.rb', 'infra/main.tf', '.env', 'vendor/x.go'],
  ),
)

const anyLineCount = fc.oneof(fc.nat(500), fc.nat(2 ** 31 - 1))

/** Any commit, from any of a hundred authors, hostile subjects included. */
export const anyCommit = fc
  .record({
    sha: fc.integer({ min: 1, max: 1e6 }).map(shaOf),
    author: fc
      .nat(99)
      .map((number) => ({ name: `Author ${number}`, email: `${number}@example.org` })),
    subject: anySubject,
    isMerge: fc.boolean(),
    reverts: fc.option(fc.integer({ min: 1, max: 1e6 }).map(shaOf)),
    committedAtSeconds: fc.integer({ min: 0, max: 2 ** 32 }),
  })
  .map(commitOf)

/** Any changed file, hostile paths included. */
export const anyFile = fc
  .record({
    path: anyPath,
    previousPath: fc.option(anyPath),
    linesAdded: anyLineCount,
    linesDeleted: anyLineCount,
    isBinary: fc.boolean(),
  })
  .map(({ path, ...fields }) => fileOf(path, fields))

/** Any range whose counts agree with its commits and files. */
export const anyRange = fc
  .record({
    commits: fc.array(anyCommit, { maxLength: 20 }),
    files: fc.array(anyFile, { maxLength: 20 }),
    direction: fc.constantFrom('first', 'forward', 'same', 'backward', 'diverged'),
    commitsTakenAway: fc.oneof(fc.constant(0), fc.nat(1_000)),
  })
  .map(rangeOf)

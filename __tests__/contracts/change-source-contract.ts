import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import type { Sha } from '../../src/domain/units.ts'
import type { ChangeSource } from '../../src/ports/change-source.ts'

/**
 * A source that holds five commits of one file each: root ← base ← middle ← head, and side, which comes from
 * base. `head` is also called "main".
 */
export type ChangeSourceFixture = {
  readonly source: ChangeSource
  readonly commits: { readonly [name in 'root' | 'base' | 'middle' | 'head' | 'side']: Sha }
  dispose(): Promise<void>
}

/** What every ChangeSource promises. */
export function changeSourceContract(name: string, make: () => Promise<ChangeSourceFixture>): void {
  describe(`${name} keeps the promises of a change source`, () => {
    let fixture: ChangeSourceFixture
    beforeEach(async () => {
      fixture = await make()
    })
    afterEach(() => fixture.dispose())

    test('finds a commit by its branch and by its name', async () => {
      const { source, commits } = fixture
      expect(await source.resolve('main')).toBe(commits.head)
      expect(await source.resolve(commits.base)).toBe(commits.base)
    })

    test.each(['no-such-branch', '--all', '', 'main..side', 'main\n', 'f'.repeat(40)])(
      'says that %j is unknown',
      async (ref) => {
        await expect(fixture.source.resolve(ref)).rejects.toMatchObject({ reason: 'ref_unknown' })
      },
    )

    test.each([
      { direction: 'first', from: null, to: 'head', commitCount: 4, commitsTakenAway: 0 },
      { direction: 'forward', from: 'base', to: 'head', commitCount: 2, commitsTakenAway: 0 },
      { direction: 'same', from: 'head', to: 'head', commitCount: 0, commitsTakenAway: 0 },
      { direction: 'backward', from: 'head', to: 'root', commitCount: 0, commitsTakenAway: 3 },
      { direction: 'diverged', from: 'side', to: 'head', commitCount: 2, commitsTakenAway: 1 },
    ] as const)('reads a range that goes $direction', async ({ from, to, ...expected }) => {
      const { source, commits } = fixture
      const base = from === null ? null : commits[from]
      const range = await source.range(base, commits[to], [])
      expect(range).toMatchObject({ ...expected, base, head: commits[to], isTruncated: false })
      expect(range.commits).toHaveLength(expected.commitCount)
      expect(range.fileCount).toBe(expected.commitCount)
    })

    test('lists the newest commit first', async () => {
      const { source, commits } = fixture
      const range = await source.range(commits.root, commits.head, [])
      expect(range.commits.map(({ sha }) => sha)).toEqual([
        commits.head,
        commits.middle,
        commits.base,
      ])
    })

    test('knows who descends from whom', async () => {
      const { source, commits } = fixture
      expect(await source.isAncestor(commits.root, commits.head)).toBe(true)
      expect(await source.isAncestor(commits.head, commits.head)).toBe(true)
      expect(await source.isAncestor(commits.head, commits.root)).toBe(false)
      expect(await source.isAncestor(commits.side, commits.head)).toBe(false)
    })
  })
}

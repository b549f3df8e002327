import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from '@jest/globals'
import { gitCommitHistory } from '../../../src/adapters/git/commit-history.ts'
import { PAST_RANGES_MIN } from '../../../src/domain/replay/past-ranges.ts'
import type { Sha } from '../../../src/domain/units.ts'
import { fastHistory } from '../../support/fast-history.ts'
import { cloneOf, type GitRepository, gitRepository } from '../../support/git-repository.ts'

const open: GitRepository[] = []
const used = (repository: GitRepository) => {
  open.push(repository)
  return repository
}
afterEach(() => {
  for (const repository of open.splice(0)) repository.dispose()
})

const lines = (count: number, word: string) =>
  Array.from({ length: count }, (_, i) => `${word} ${i}\n`).join('')

/** One commit a release, each longer than the one before; then the range. */
function released(tagOf: (release: number) => string, isAnnotated = false) {
  const repository = used(gitRepository())
  const releases = Array.from({ length: PAST_RANGES_MIN + 2 }, (_, i) => i + 1)
  fastHistory(repository, [
    { subject: 'First', files: { 'README.md': 'Shop\n' } },
    ...releases.map((release) => ({
      ...{ subject: `Show ${release}`, tag: tagOf(release), isAnnotated },
      files: { [`src/${release}.ts`]: lines(3 * release, `release ${release}`) },
    })),
    { subject: 'Next', files: { 'src/next.ts': lines(20, 'next') } },
  ])
  return { repository, base: repository.sha('main~1'), head: repository.sha('main') }
}

function read(
  { folder, env }: GitRepository,
  { base, head }: Pick<ReturnType<typeof released>, 'base' | 'head'>,
  paths: readonly string[] = [],
) {
  return gitCommitHistory({ repository: folder, env }).features(base, head, paths)
}

/** Places of the past ranges by their scores, smallest first. */
const order = (fixes: readonly number[]) =>
  fixes.map((_, at) => at).sort((a, b) => (fixes[a] ?? 0) - (fixes[b] ?? 0))

describe('deployments that git tells of', () => {
  test.each([
    ['plain', false],
    ['annotated', true],
  ] as const)('lie between %s release tags', async (_, isAnnotated) => {
    const shop = released((release) => `v1.${release}.0`, isAnnotated)
    const { replay } = await read(shop.repository, shop)
    expect(replay).toMatchObject({ kind: 'tags', stepCount: 1, by: 'lines' })
    // Newest first; the newest was the longest. The first tag has none before it.
    expect(order(replay?.pastFixes ?? [])).toEqual([10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0])
    const fewer = replay?.pastFixes.filter((fixes) => fixes < (replay?.fixes ?? 0))
    // 20 lines are more than the releases 2 to 6 had: 6, 9, 12, 15, 18.
    expect(fewer).toHaveLength(5)
  })

  test('are steps of the branch where the tags are no releases', async () => {
    const shop = released((release) => `nightly-${release}`)
    const { replay } = await read(shop.repository, shop)
    expect(replay).toMatchObject({ kind: 'commits', stepCount: 1 })
    expect(replay?.pastFixes).toHaveLength(12)
  })

  test('are steps of the branch where git cannot tell the tags', async () => {
    const shop = released((release) => `v1.${release}.0`)
    writeFileSync(join(shop.repository.folder, '.git/refs/tags/broken'), `${'1'.repeat(40)}\n`)
    const { replay, missing } = await read(shop.repository, shop)
    expect([replay?.kind, missing]).toEqual(['commits', []])
  })

  test('are not told by tags of other branches, of files and of folders', async () => {
    const shop = released((release) => `build-${release}`)
    const { git } = shop.repository
    for (let release = 1; release <= PAST_RANGES_MIN + 2; release += 1) {
      // As a branch of releases has them: the same commit again, on a line that was never merged.
      const [from, tree] = [`build-${release}`, `build-${release}^{tree}`]
      const who = ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.com']
      git('tag', `v1.${release}.0`, git(...who, 'commit-tree', tree, '-p', from, '-m', 'Release'))
      git('tag', `v2.${release}.0`, git('rev-parse', tree))
      git('tag', `v3.${release}.0`, git('rev-parse', `${from}:README.md`))
    }
    const { replay } = await read(shop.repository, shop)
    expect(replay).toMatchObject({ kind: 'commits', stepCount: 1 })
    expect(replay?.pastFixes).toHaveLength(PAST_RANGES_MIN + 2)
  })

  test('before a range that begins at the first commit there are none', async () => {
    const shop = released((release) => `v1.${release}.0`)
    const base = shop.repository.sha(`main~${PAST_RANGES_MIN + 3}`)
    const { replay, commits } = await read(shop.repository, { ...shop, base })
    expect([replay?.pastFixes, commits.length]).toEqual([[], PAST_RANGES_MIN + 3])
  })

  test('are merges where the branch is made of them', async () => {
    const repository = used(gitRepository())
    const changes = Array.from({ length: 12 }, (_, i) => [
      ...(['begin', 'end'] as const).map((word, half) => ({
        ...{ subject: word, branch: 'change', files: { [`src/${i}.ts`]: lines(5, word) } },
        // The merge before it, or the first commit, three commits back.
        ...(half === 0 ? { from: 3 * i } : {}),
      })),
      { subject: `Merge ${i}`, merges: 3 * i + 2, files: { [`src/${i}.ts`]: lines(5, 'end') } },
    ])
    fastHistory(repository, [
      { subject: 'First', files: { 'README.md': 'Shop\n' } },
      ...changes.flat(),
    ])
    const range = { base: repository.sha('main~1'), head: repository.sha('main') }
    const { replay } = await read(repository, range)
    expect(replay).toMatchObject({ kind: 'merges', stepCount: 1, by: 'lines' })
    expect(replay?.pastFixes).toHaveLength(11)
    for (const fixes of replay?.pastFixes ?? []) expect(fixes).toBeCloseTo(replay?.fixes ?? 0)
  })

  test('of a service are those that touched its paths', async () => {
    const shop = released((release) => `v1.${release}.0`)
    const { replay } = await read(shop.repository, shop, ['src/3.ts', 'src/next.ts'])
    expect(replay?.pastFixes).toHaveLength(1)
  })

  test.each([
    [['src'], 11, 1],
    [['src/'], 11, 1],
    [['README.md', 'src/3.ts'], 1, 0],
    [['sr'], 0, 0],
  ])('in %j are those that git finds there', async (paths, pastCount, count) => {
    const shop = released((release) => `v1.${release}.0`)
    const { replay, commits } = await read(shop.repository, shop, paths)
    expect([replay?.pastFixes.length, commits.length]).toEqual([pastCount, count])
  })
})

describe('checkouts that hold less', () => {
  test('a shallow one tells of what it holds, and its cut is no deployment', async () => {
    const shop = released((release) => `v1.${release}.0`)
    const clone = used(cloneOf(shop.repository, '--depth=5'))
    const { replay } = await read(clone, shop)
    expect(replay?.pastFixes).toHaveLength(3)
  })

  test.each([['--filter=tree:0'], ['--filter=blob:none'], ['--depth=5']])(
    'one with %s fails as a whole, and once, where the range is not there',
    async (option) => {
      const shop = released((release) => `v1.${release}.0`)
      shop.repository.git('config', 'uploadpack.allowFilter', 'true')
      const clone = used(cloneOf(shop.repository, option, '--no-checkout'))
      const gone = '1'.repeat(40) as Sha
      await expect(read(clone, { base: shop.base, head: gone })).rejects.toMatchObject({
        reason: 'git_failed',
      })
    },
  )

  test('a blobless one goes by names, a treeless one says nothing', async () => {
    const shop = released((release) => `v1.${release}.0`)
    shop.repository.git('config', 'uploadpack.allowFilter', 'true')
    shop.repository.git('config', 'uploadpack.allowAnySHA1InWant', 'true')
    const blobless = used(cloneOf(shop.repository, '--filter=blob:none', '--no-checkout'))
    expect((await read(blobless, shop)).replay).toMatchObject({ kind: 'tags', by: 'names' })
    const treeless = used(cloneOf(shop.repository, '--filter=tree:0', '--no-checkout'))
    expect((await read(treeless, shop)).replay).toBeNull()
  })
})

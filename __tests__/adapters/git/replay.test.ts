import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from '@jest/globals'
import { gitCommitHistory } from '../../../src/adapters/git/commit-history.ts'
import { PAST_RANGES_MIN } from '../../../src/domain/replay/past-ranges.ts'
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
function released(tagOf: (release: number) => string, tagOptions: readonly string[] = []) {
  const repository = used(gitRepository())
  repository.commit('First', { files: { 'README.md': 'Shop\n' } })
  for (let release = 1; release <= PAST_RANGES_MIN + 2; release += 1) {
    const text = lines(3 * release, `release ${release}`)
    repository.commit(`Show ${release}`, { files: { [`src/${release}.ts`]: text } })
    repository.git(
      '-c',
      'user.name=A',
      '-c',
      'user.email=a@b',
      'tag',
      ...tagOptions,
      tagOf(release),
    )
  }
  const base = repository.sha('HEAD')
  const head = repository.commit('Next', { files: { 'src/next.ts': lines(20, 'next') } })
  return { repository, base, head }
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
    ['plain', []],
    ['annotated', ['-m', 'Release']],
  ] as const)('lie between %s release tags', async (_, tagOptions) => {
    const shop = released((release) => `v1.${release}.0`, tagOptions)
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

  test('are merges where the branch is made of them', async () => {
    const repository = used(gitRepository())
    repository.commit('First', { files: { 'README.md': 'Shop\n' } })
    for (let change = 0; change < 12; change += 1) {
      repository.git('checkout', '--quiet', '-b', `change-${change}`)
      repository.commit('Begin', { files: { [`src/${change}.ts`]: lines(5, 'begin') } })
      repository.commit('End', { files: { [`src/${change}.ts`]: lines(9, 'end') } })
      repository.git('checkout', '--quiet', 'main')
      repository.merge(`Merge ${change}`, `change-${change}`)
    }
    const range = { base: repository.sha('HEAD~1'), head: repository.sha('HEAD') }
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
})

describe('checkouts that hold less', () => {
  test('a shallow one tells of what it holds, and its cut is no deployment', async () => {
    const shop = released((release) => `v1.${release}.0`)
    const clone = used(cloneOf(shop.repository, '--depth=5'))
    const { replay } = await read(clone, shop)
    expect(replay?.pastFixes).toHaveLength(3)
  })

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

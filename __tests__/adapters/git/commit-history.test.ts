import { afterEach, describe, expect, test } from '@jest/globals'
import { gitCommitHistory } from '../../../src/adapters/git/commit-history.ts'
import type { CommitFeatures } from '../../../src/domain/risk-model/features.ts'
import type { RangeFeatures } from '../../../src/domain/risk-model/range-features.ts'
import type { Sha } from '../../../src/domain/units.ts'
import {
  ADA,
  BOB,
  cloneOf,
  FIRST_COMMIT_SECONDS,
  type GitRepository,
  gitRepository,
} from '../../support/git-repository.ts'
import { largeHistory } from '../../support/large-history.ts'

const DAY = 86_400
const open: GitRepository[] = []
const used = (repository: GitRepository) => {
  open.push(repository)
  return repository
}
const day = (days: number) => FIRST_COMMIT_SECONDS + days * DAY

afterEach(() => {
  for (const repository of open.splice(0)) repository.dispose()
})

function read({ folder, env }: GitRepository, base: Sha, head: Sha, paths: string[] = []) {
  return gitCommitHistory({ repository: folder, env }).features(base, head, paths)
}

function featuresOf(range: RangeFeatures, index = 0): CommitFeatures {
  const commit = range.commits[index]
  if (commit === undefined) throw new Error(`there is no commit ${index}`)
  return commit.features
}

const text = (lines: number, word = 'line') =>
  Array.from({ length: lines }, (_, i) => `${word} ${i}\n`).join('')

/** Ada writes a.ts and b.ts, Bob mends a.ts twice; then the range begins. */
function shop(): { repository: GitRepository; base: Sha } {
  const repository = used(gitRepository())
  repository.commit('Show the total', {
    files: { 'src/a.ts': text(10), 'src/b.ts': text(20) },
    atSeconds: day(0),
  })
  repository.commit('Fix the total', {
    author: BOB,
    files: { 'src/a.ts': text(12) },
    atSeconds: day(10),
  })
  const base = repository.commit('Fix it again', {
    author: BOB,
    files: { 'src/a.ts': text(14), 'test/a.test.ts': text(3) },
    atSeconds: day(20),
  })
  return { repository, base }
}

describe('the history of a range', () => {
  test('files and author as they were before the commit', async () => {
    const { repository, base } = shop()
    const head = repository.commit('Fix the sum', {
      files: { 'src/a.ts': text(15), 'src/b.ts': text(18), 'docs/new.md': text(4) },
      atSeconds: day(30),
    })
    const range = await read(repository, base, head)
    expect(range).toMatchObject({ historyCommits: 3, missing: [], commitsNotScored: 0 })
    expect(range.commits.map(({ sha }) => sha)).toEqual([head])
    expect(featuresOf(range)).toMatchObject({
      ...{ la: 5, ld: 2, nf: 3, nd: 2, ns: 2, lt: 34, fix: 1, f_code: 2, f_test: 0, f_docs: 1 },
      // Touches: a.ts three, b.ts one, new.md none.
      ...{ o_ndev: 2, o_nuc: 4 / 3, o_pfixr: 2 / 3, o_hot: 3, o_newf: 1 / 3 },
      o_age: (10 + 30) / 2,
      ...{ o_exp: 1, o_fam: 1, o_own: (1 / 3 + 1) / 2, o_tlast: 30 },
      ...{ c_fix: 2 / 3, c_test: 1 / 3, c_code: 1, c_fixes: 2 / 3, c_idx: Math.log1p(3) },
    })
    // Days since the last change: new files, 10, 10.
    expect(featuresOf(range).c_age).toBeCloseTo((2 * Math.log(11)) / 3)
    // Lines added before: 30, 2, 5; the median is 5.
    expect(featuresOf(range).c_la).toBeCloseTo(0)
  })

  test('commits of the range are history for the later ones; hot and recent have an end', async () => {
    const { repository, base } = shop()
    repository.commit('Add c', { author: BOB, files: { 'src/c.ts': text(1) }, atSeconds: day(21) })
    const head = repository.commit('Again', {
      author: BOB,
      files: { 'src/a.ts': text(1), 'src/c.ts': text(2) },
      atSeconds: day(400),
    })
    const range = await read(repository, base, head)
    expect(range.commits).toHaveLength(2)
    // a.ts had 14 lines at the base and c.ts got one in the range.
    expect(featuresOf(range, 1)).toMatchObject({
      ...{ lt: 15, o_nuc: 2, o_hot: 0, o_newf: 0, o_exp: 3, o_fam: 1, o_tlast: 379 },
      // Only the fix of day 20 is less than a year ago... and it is not: 380 days.
      o_pfixr: 0,
      c_idx: Math.log1p(4),
    })
  })

  test('a renamed file keeps its history and its length', async () => {
    const { repository, base } = shop()
    repository.git('mv', 'src/a.ts', 'src/z.ts')
    repository.commit('Move', { atSeconds: day(21) })
    const head = repository.commit('Change', {
      files: { 'src/z.ts': text(16) },
      atSeconds: day(22),
    })
    const range = await read(repository, base, head)
    expect(featuresOf(range, 0)).toMatchObject({ nf: 1, la: 0, ld: 0, lt: 14, o_nuc: 3, o_newf: 0 })
    expect(featuresOf(range, 1)).toMatchObject({ la: 2, lt: 14, o_nuc: 4, o_fam: 1 })
  })
})

describe('what commits and paths can be', () => {
  test('merges are left out and what they bring counts once; empty commits do not count', async () => {
    const { repository, base } = shop()
    repository.git('checkout', '--quiet', '-b', 'side')
    repository.commit('On the side', { files: { 'src/s.ts': text(2) }, atSeconds: day(21) })
    repository.git('checkout', '--quiet', 'main')
    repository.commit('On main', { files: { 'src/m.ts': text(3) }, atSeconds: day(22) })
    repository.commit('Nothing at all', { atSeconds: day(23) })
    const head = repository.merge('Merge the side', 'side')
    const range = await read(repository, base, head)
    expect(range.commits.map(({ features }) => features.la)).toEqual([2, 3])
  })

  test('binary files have no lines, submodules are files, paths may hold any bytes', async () => {
    const { repository, base } = shop()
    const odd = Buffer.from([0x73, 0x2f, 0xff, 0x0a, 0x22, 0x2e, 0x63]) // s/<ff><newline>".c
    repository.commit('Logo', { files: { 'logo.png': Buffer.from([0, 1, 2, 0, 255]) } })
    const blob = repository.gitWithInput('int x;\n', 'hash-object', '-w', '--stdin')
    const entry = Buffer.concat([Buffer.from(`100644 ${blob}\t`), odd, Buffer.from([0])])
    repository.gitWithInput(entry, 'update-index', '-z', '--index-info')
    repository.git('update-index', '--add', '--cacheinfo', `160000,${base},vendor/lib`)
    repository.git('-c', 'user.name=A', '-c', 'user.email=a@b', 'commit', '-qm', 'Odd')
    const range = await read(repository, base, repository.sha('HEAD'))
    expect(featuresOf(range, 0)).toMatchObject({ la: 0, ld: 0, nf: 1, entropy: 0 })
    // What cannot be asked for is not known; it is not 0.
    expect(featuresOf(range, 1)).toMatchObject({ nf: 2, la: 2, f_code: 1, lt: null })
  })

  test('.mailmap makes one person of two addresses', async () => {
    const { repository } = shop()
    const base = repository.commit('People', {
      files: { '.mailmap': `${ADA.name} <${ADA.email}> <old@example.com>\n` },
      atSeconds: day(21),
    })
    const head = repository.commit('As before', {
      author: { name: 'ada', email: 'OLD@example.com' },
      files: { 'src/b.ts': text(21) },
      atSeconds: day(22),
    })
    const range = await read(repository, base, head)
    expect(featuresOf(range)).toMatchObject({ o_fam: 1, o_own: 1, o_exp: 2 })
  })

  test('with paths only what they hold counts, but all history is known', async () => {
    const { repository, base } = shop()
    repository.commit('Docs', { files: { 'docs/x.md': text(9) }, atSeconds: day(21) })
    const head = repository.commit('Both', {
      files: { 'docs/x.md': text(12), 'src/a.ts': text(16) },
      atSeconds: day(22),
    })
    const range = await read(repository, base, head, ['src'])
    expect(range.commits.map(({ features }) => features)).toMatchObject([
      { la: 2, nf: 1, f_docs: 0, o_nuc: 3 },
    ])
  })
})

describe('checkouts that hold less', () => {
  test('a shallow checkout says that its history is cut and knows nothing of files and authors', async () => {
    const { repository, base } = shop()
    const head = repository.commit('Change', { files: { 'src/a.ts': text(16) } })
    const clone = used(cloneOf(repository, '--depth=2'))
    const range = await read(clone, base, head)
    expect(range.missing).toEqual(['history_cut'])
    expect(featuresOf(range)).toMatchObject({
      ...{ la: 2, lt: 14, o_nuc: null, o_exp: null, o_fam: null, c_idx: null, c_age: null },
    })
  })

  test('a shallow checkout with a thousand commits is enough', async () => {
    const repository = used(gitRepository())
    largeHistory(repository, 1_200)
    const clone = used(cloneOf(repository, '--depth=1100'))
    const range = await read(clone, clone.sha('HEAD~20'), clone.sha('HEAD'))
    expect(range.missing).toEqual([])
    expect(featuresOf(range).o_nuc).toBeGreaterThan(1)
  })

  test('a blobless checkout knows its history without fetching it, and says what is missing', async () => {
    const { repository, base } = shop()
    const head = repository.commit('Change', { files: { 'src/a.ts': text(16) } })
    repository.git('config', 'uploadpack.allowFilter', 'true')
    repository.git('config', 'uploadpack.allowAnySHA1InWant', 'true')
    const clone = used(cloneOf(repository, '--filter=blob:none', '--no-checkout'))
    const range = await read(clone, base, head)
    expect(range.missing).toEqual(['usual_size'])
    expect(featuresOf(range)).toMatchObject({ la: 2, lt: 14, o_nuc: 3, c_la: null, c_fix: 2 / 3 })
  })

  test('a treeless checkout does not fetch every folder there ever was', async () => {
    const { repository, base } = shop()
    const head = repository.commit('Change', { files: { 'src/a.ts': text(16) } })
    repository.git('config', 'uploadpack.allowFilter', 'true')
    repository.git('config', 'uploadpack.allowAnySHA1InWant', 'true')
    const clone = used(cloneOf(repository, '--filter=tree:0', '--no-checkout'))
    const range = await read(clone, base, head)
    expect(range.missing).toEqual(['history_not_here', 'usual_size'])
    expect(featuresOf(range)).toMatchObject({ la: 2, lt: null, o_nuc: null, c_fix: null })
  })

  test('configuration of the checkout changes nothing', async () => {
    const { repository, base } = shop()
    const head = repository.commit('Change', { files: { 'src/a.ts': text(16) } })
    const before = await read(repository, base, head)
    for (const [name, value] of [
      ['diff.renames', 'false'],
      ['diff.external', 'false'],
      ['log.follow', 'true'],
      ['diff.noprefix', 'true'],
      ['log.mailmap', 'false'],
      ['diff.relative', 'true'],
      ['core.quotePath', 'true'],
    ] as const) {
      repository.git('config', name, value)
    }
    expect(await read(repository, base, head)).toEqual(before)
  })
})

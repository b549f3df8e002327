import { afterEach, describe, expect, test } from '@jest/globals'
import { gitChangeSource } from '../../../src/adapters/git/change-source.ts'
import { cloneOf, type GitRepository, gitRepository } from '../../support/git-repository.ts'
import { largeHistory } from '../../support/large-history.ts'

const opened: GitRepository[] = []
afterEach(() => {
  for (const repository of opened.splice(0)) repository.dispose()
})

function opening(repository: GitRepository): GitRepository {
  opened.push(repository)
  return repository
}

function sourceOf(repository: GitRepository) {
  return gitChangeSource({ repository: repository.folder, env: repository.env })
}

/** A repository with `count` commits on main. */
function origin(count: number): GitRepository {
  const repository = opening(gitRepository())
  largeHistory(repository, count)
  return repository
}

describe('a shallow checkout', () => {
  test('is deepened until the range is whole, and no further', async () => {
    const remote = origin(1_500)
    const clone = opening(cloneOf(remote, '--depth=1'))
    const [base, head] = [remote.sha('main~120'), remote.sha('main')]
    const range = await sourceOf(clone).range(base, head, [])
    expect(range).toMatchObject({ direction: 'forward', commitCount: 120, commitsTakenAway: 0 })
    expect(Number(clone.git('rev-list', '--count', 'HEAD'))).toBe(1_101)
  })

  test('that reaches the base already is not fetched again', async () => {
    const remote = origin(50)
    const clone = opening(cloneOf(remote, '--depth=20'))
    clone.git('remote', 'set-url', 'origin', 'file:///nonexistent')
    const range = await sourceOf(clone).range(clone.sha('main~10'), clone.sha('main'), [])
    expect(range.commitCount).toBe(10)
  })

  test('is made whole for a first deployment', async () => {
    const remote = origin(30)
    const clone = opening(cloneOf(remote, '--depth=3'))
    expect((await sourceOf(clone).range(null, clone.sha('main'), [])).commitCount).toBe(30)
  })

  test('goes back as well as forward', async () => {
    const remote = origin(30)
    const clone = opening(cloneOf(remote, '--depth=1'))
    const range = await sourceOf(clone).range(remote.sha('main'), remote.sha('main~5'), [])
    expect(range).toMatchObject({ direction: 'backward', commitCount: 0, commitsTakenAway: 5 })
  })

  test('does not count as new what the base has behind the cut', async () => {
    const remote = opening(gitRepository())
    remote.commit('root')
    remote.git('branch', 'old-topic')
    for (let index = 0; index < 12; index += 1) remote.commit(`main ${index}`)
    const base = remote.sha('main')
    remote.git('checkout', '--quiet', 'old-topic')
    remote.commit('topic', { files: { topic: 'x\n' } })
    remote.git('checkout', '--quiet', 'main')
    const head = remote.merge('merge topic', 'old-topic')
    // Four commits deep the topic reaches the root, but the base does not: root seems to be new.
    const clone = opening(cloneOf(remote, '--depth=4'))
    expect(clone.git('rev-list', '--count', `${base}..${head}`)).toBe('3')
    expect((await sourceOf(clone).range(base, head, [])).commitCount).toBe(2)
  })

  test('answers who descends from whom by fetching what it lacks', async () => {
    const remote = origin(30)
    const clone = opening(cloneOf(remote, '--depth=1'))
    const [old, head] = [remote.sha('main~20'), remote.sha('main')]
    expect(await sourceOf(clone).isAncestor(old, head)).toBe(true)
    expect(await sourceOf(clone).isAncestor(head, old)).toBe(false)
  })

  test('finds a commit by its full name on the remote', async () => {
    const remote = origin(30)
    const clone = opening(cloneOf(remote, '--depth=1'))
    const old = remote.sha('main~20')
    expect(await sourceOf(clone).resolve(old)).toBe(old)
    expect((await sourceOf(clone).range(old, remote.sha('main'), [])).commitCount).toBe(20)
  })

  test('without a remote that answers is an error that says fetch-depth: 0', async () => {
    const remote = origin(30)
    const clone = opening(cloneOf(remote, '--depth=2'))
    clone.git('remote', 'set-url', 'origin', 'file:///nonexistent')
    const [old, head] = [remote.sha('main~20'), remote.sha('main')]
    for (const base of [old, null])
      await expect(sourceOf(clone).range(base, head, [])).rejects.toMatchObject({
        adapter: 'git',
        reason: 'history_missing',
        hint: expect.stringContaining('fetch-depth: 0'),
      })
  })
})

describe('a history that was rewritten', () => {
  test('diverged: what goes out and what is taken away', async () => {
    const repository = opening(gitRepository())
    const root = repository.commit('root')
    repository.commit('replaced one')
    const base = repository.commit('replaced two')
    repository.git('reset', '--quiet', '--hard', root)
    const head = repository.commit('rewritten')
    const range = await sourceOf(repository).range(base, head, [])
    expect(range).toMatchObject({ direction: 'diverged', commitCount: 1, commitsTakenAway: 2 })
  })

  test('a deployed commit that no branch holds any more is fetched by its name', async () => {
    const remote = origin(10)
    const base = remote.sha('main')
    remote.git('update-ref', 'refs/heads/main', 'main~3')
    const clone = opening(cloneOf(remote))
    const head = remote.sha('main')
    expect(await sourceOf(clone).range(base, head, [])).toMatchObject({
      direction: 'backward',
      commitsTakenAway: 3,
    })
  })

  test('a deployed commit that is gone is an error', async () => {
    const remote = origin(3)
    const clone = opening(cloneOf(remote))
    const gone = remote.sha('main').replace(/./g, 'b') as ReturnType<typeof remote.sha>
    await expect(sourceOf(clone).range(gone, remote.sha('main'), [])).rejects.toMatchObject({
      reason: 'history_missing',
    })
  })
})

test('a clone without file contents fetches what it needs', async () => {
  const remote = origin(40)
  remote.git('config', 'uploadpack.allowFilter', 'true')
  const clone = opening(cloneOf(remote, '--filter=blob:none', '--no-checkout'))
  const full = await sourceOf(remote).range(remote.sha('main~10'), remote.sha('main'), [])
  const blobless = await sourceOf(clone).range(remote.sha('main~10'), remote.sha('main'), [])
  expect(blobless).toEqual(full)
  expect(blobless.linesAdded).toBeGreaterThan(0)
})

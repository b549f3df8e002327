import { gitRepository } from './git-repository.ts'

/** Pull requests of the shop as GitHub knows them. */
export type ShopPullRequest = {
  readonly number: number
  readonly title: string
  readonly commits: readonly string[]
}

/** A checkout of a small shop, and what GitHub knows of its commits. */
export type Shop = {
  readonly folder: string
  /** Commits by their tag, oldest first; the first one is live when a world begins. */
  readonly versions: { readonly [tag in 'v1.0.0' | 'v1.1.0' | 'v1.2.0']: string }
  readonly pullRequests: readonly ShopPullRequest[]
  dispose(): void
}

/** Two releases after the one that is live: one of two commits (#12), and one of one commit (#13). */
export function shop(): Shop {
  const repository = gitRepository()
  const { commit, git, folder } = repository
  const live = commit('Show the cart', { files: { 'src/cart.js': 'export const cart = []\n' } })
  git('tag', 'v1.0.0')
  const first = commit('Round prices (#12)', {
    files: { 'src/money.js': 'export const cents = 1\n' },
  })
  const second = commit('Test the rounding (#12)', { files: { 'test/money.test.js': 'cents\n' } })
  git('tag', 'v1.1.0')
  const third = commit('Ask the tax service (#13)', { files: { 'src/tax.js': 'fetch("/tax")\n' } })
  git('tag', 'v1.2.0')
  return {
    folder,
    versions: { 'v1.0.0': live, 'v1.1.0': second, 'v1.2.0': third },
    pullRequests: [
      { number: 12, title: 'Round prices', commits: [first, second] },
      { number: 13, title: 'Ask the tax service', commits: [third] },
    ],
    dispose: repository.dispose,
  }
}

import { ledgerRefs } from '../../src/adapters/ledger/ref-names.ts'
import type { GithubState } from '../../src/demo/github-server/state.ts'

/** First lines of the journal's commits, oldest first: what `git log --reverse --format=%s` shows. */
export function journalOf(state: GithubState): readonly string[] {
  const subjects: string[] = []
  let oid = state.refs.get(ledgerRefs('production').journal)
  while (oid !== undefined) {
    const commit = state.objects.get(oid)
    if (commit?.type !== 'commit') throw new Error(`the journal holds ${commit?.type} ${oid}`)
    subjects.push(commit.message.split('\n')[0] ?? '')
    oid = commit.parents[0]
  }
  return subjects.reverse()
}

/** Whether a run holds the environment. */
export function isLocked(state: GithubState): boolean {
  return state.refs.has(ledgerRefs('production').lock)
}

/** States of each deployment in the order they were written; deployments oldest first. */
export function statesOf({ deployments }: GithubState): readonly (readonly string[])[] {
  return deployments.map(({ statuses }) => statuses.map(({ state }) => state))
}

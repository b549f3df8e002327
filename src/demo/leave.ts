import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { jsonLine } from '../reports/escape.ts'
import type { GithubServer } from './github-server/server.ts'
import type { GithubState } from './github-server/state.ts'

/** Leaves what GitHub holds at the end: the comments, the deployments, and the ledger as people read it. */
export async function leaveGithub(folder: string, github: GithubServer): Promise<void> {
  const { state } = github
  await mkdir(folder, { recursive: true })
  for (const comment of state.comments) {
    await writeFile(join(folder, `pull-request-${comment.issue}.md`), `${comment.body}\n`)
  }
  const deployments = state.deployments.map(({ id, sha, task, statuses }) => ({
    id,
    sha,
    task,
    statuses: statuses.map(({ state: name, description }) => `${name}: ${description}`),
  }))
  await writeFile(join(folder, 'deployments.json'), `${JSON.stringify(deployments, null, 2)}\n`)
  const story = journalOf(state, 'refs/slipway/production/journal')
  await writeFile(join(folder, 'ledger.txt'), `${story.join('\n\n')}\n`)
  await writeFile(join(folder, 'ledger-refs.json'), `${jsonLine(Object.fromEntries(state.refs))}\n`)
}

/** Messages of the commits of the journal, oldest first, as `git log --reverse` shows them. */
function journalOf(state: GithubState, ref: string): readonly string[] {
  const story: string[] = []
  for (let oid = state.refs.get(ref); oid !== undefined; ) {
    const commit = state.objects.get(oid)
    if (commit?.type !== 'commit') break
    story.push(`commit ${oid}\n${commit.message.trimEnd()}`)
    oid = commit.parents[0]
  }
  return story.reverse()
}

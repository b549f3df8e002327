import { AdapterError } from '../../domain/errors.ts'
import type { Git } from './git.ts'
import { FETCH_SECONDS_MAX } from './history.ts'

/** Where a partial clone has its objects from. A name that could be an option is left alone. */
const PROMISOR = /^remote\.([A-Za-z0-9_][\w.-]*)\.promisor true$/m

/**
 * In a partial clone, fetches all of the blobs at once: git by itself would ask the remote for one after the
 * other. Failing is no error here; what is still lacking afterwards is told by whoever wants to read it.
 */
export async function fetchLackingBlobs(git: Git, names: readonly string[]): Promise<void> {
  if (names.length === 0) return
  const { stdout } = await git.run({
    args: ['config', '--get-regexp', '^remote\\..*\\.promisor$'],
    accepted: [0, 1],
  })
  const remote = PROMISOR.exec(stdout.toString())?.[1]
  if (remote === undefined) return
  const args = ['-c', 'fetch.negotiationAlgorithm=noop', 'fetch', '--quiet', '--no-tags']
  const only = ['--no-write-fetch-head', '--filter=blob:none', '--stdin', remote]
  try {
    await git.run({
      args: [...args, ...only],
      stdin: names.map((name) => `${name}\n`).join(''),
      deadlineSeconds: FETCH_SECONDS_MAX,
    })
  } catch (error) {
    if (!(error instanceof AdapterError)) throw error
  }
}

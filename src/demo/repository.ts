import { execFile } from 'node:child_process'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'

const execute = promisify(execFile)

/** A commit of the demo: what it says and the files it leaves. */
export type DemoCommit = {
  readonly author: string
  readonly message: string
  readonly tag: string
  readonly files: { readonly [path: string]: string }
}

/** Makes a real git repository, and answers the full name of each commit in order. */
export async function makeRepository(
  folder: string,
  commits: readonly DemoCommit[],
  env: { readonly [name: string]: string | undefined },
): Promise<readonly string[]> {
  await mkdir(folder, { recursive: true })
  let seconds = 1_790_000_000
  const git = async (author: string, ...args: readonly string[]): Promise<string> => {
    seconds += 600
    const person = { name: author, email: `${author.toLowerCase()}@example.com` }
    const { stdout } = await execute('git', ['-C', folder, ...args], {
      env: {
        ...env,
        GIT_CONFIG_GLOBAL: '/dev/null',
        GIT_CONFIG_SYSTEM: '/dev/null',
        GIT_AUTHOR_NAME: person.name,
        GIT_AUTHOR_EMAIL: person.email,
        GIT_AUTHOR_DATE: `${seconds} +0000`,
        GIT_COMMITTER_NAME: person.name,
        GIT_COMMITTER_EMAIL: person.email,
        GIT_COMMITTER_DATE: `${seconds} +0000`,
      },
    })
    return stdout.trim()
  }
  await git('Slipway', 'init', '--quiet', '--initial-branch=main')
  const made: string[] = []
  for (const { author, message, tag, files } of commits) {
    for (const [path, text] of Object.entries(files)) {
      await mkdir(dirname(join(folder, path)), { recursive: true })
      await writeFile(join(folder, path), text)
    }
    await git(author, 'add', '--all')
    await git(author, 'commit', '--quiet', '--message', message)
    await git(author, 'tag', tag)
    made.push(await git(author, 'rev-parse', 'HEAD'))
  }
  return made
}

import { context } from '@actions/github'
import { runHolderId } from '../adapters/ledger/holders.ts'
import type { GithubPlace } from '../compose.ts'
import { ConfigError } from '../domain/errors.ts'
import type { Holder } from '../ports/ledger.ts'
import type { Inputs } from './inputs.ts'

/** The run that we are, as GitHub tells it. */
export type RunContext = {
  readonly github: GithubPlace
  readonly holder: Holder
  /** The commit that started the run. */
  readonly sha: string
  /** Who started this attempt of the run. */
  readonly actor: string
}

/** Reads the context of the run. ConfigError when GitHub's variables are missing. */
export function runContext(
  inputs: Inputs,
  nowSeconds: number,
  triggeringActor: string | undefined,
): RunContext {
  const { owner, repo: name } = repositoryOf()
  const { runId, runAttempt, sha, actor, serverUrl, apiUrl, graphqlUrl } = context
  const attempt = Number.isInteger(runAttempt) ? runAttempt : 1
  return {
    github: {
      apiUrl,
      graphqlUrl,
      serverUrl,
      token: inputs.githubToken,
      owner,
      name,
      runId,
    },
    holder: {
      id: runHolderId(runId, attempt),
      where: `${serverUrl}/${owner}/${name}/actions/runs/${runId}`,
      sinceSeconds: nowSeconds,
    },
    sha,
    actor: triggeringActor ?? actor,
  }
}

function repositoryOf(): { owner: string; repo: string } {
  try {
    return context.repo
  } catch {
    throw new ConfigError(
      [
        {
          where: 'GITHUB_REPOSITORY',
          line: null,
          what: 'GitHub did not say which repository this is.',
          fix: 'Run the action in a workflow; on a laptop use: node . assess --help.',
        },
      ],
      'input_invalid',
    )
  }
}

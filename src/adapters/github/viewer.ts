import { AdapterError } from '../../domain/errors.ts'
import type { GithubClient } from './client.ts'

const VIEWER = 'query { viewer { login } }'

/**
 * Who owns the token ("github-actions[bot]" for the token of a job, as REST writes it too); null when it
 * may not know. REST's GET /user refuses such tokens.
 */
export async function viewerLogin(client: GithubClient): Promise<string | null> {
  try {
    const { viewer } = await client.graphql<{ viewer: { login: string } }>(
      VIEWER,
      {},
      '"metadata: read"',
    )
    return viewer.login
  } catch (error) {
    if (!(error instanceof AdapterError)) throw error
    if (error.reason === 'github_refused' || error.reason === 'github_forbidden') return null
    throw error
  }
}

import type { NeededPermission, TriedPermission } from '../../domain/doctor/token-permissions.ts'
import { AdapterError } from '../../domain/errors.ts'
import type { TokenProbe } from '../../ports/token-probe.ts'
import type { GithubClient } from './client.ts'
import { isRefusal } from './errors.ts'

/** An object and numbers that no repository has: GitHub refuses the content only after the permission. */
const NOWHERE = '0'.repeat(40)
const NO_REF = 'refs/slipway/doctor/nothing'
const NO_NUMBER = 0

/** What each answer means: GitHub looks at the permission first, so that any other refusal is a yes. */
const ALLOWED = [404, 409, 410, 422] as const

type Attempt = (client: GithubClient) => Promise<object>

/**
 * The calls that try a permission out. Those that would write ask for something that can't be: they are
 * refused for their content when the token may, and with 403 when it may not. Nothing is ever changed.
 * https://docs.github.com/rest/authentication/permissions-required-for-github-apps
 */
const ATTEMPTS: { readonly [permission: string]: Attempt } = {
  'contents: read': (client) =>
    client.sendExpecting(ALLOWED, (rest) =>
      rest.git.getRef({ ...client.repository, ref: NO_REF.slice('refs/'.length) }),
    ),
  'contents: write': (client) =>
    client.sendExpecting(ALLOWED, (rest) =>
      rest.git.createRef({ ...client.repository, ref: NO_REF, sha: NOWHERE }),
    ),
  'deployments: read': (client) =>
    client.sendExpecting(ALLOWED, (rest) =>
      rest.repos.listDeployments({ ...client.repository, per_page: 1 }),
    ),
  'deployments: write': (client) =>
    client.sendExpecting(ALLOWED, (rest) =>
      rest.repos.createDeploymentStatus({
        ...client.repository,
        deployment_id: NO_NUMBER,
        state: 'inactive',
      }),
    ),
  'pull-requests: write': (client) =>
    client.sendExpecting(ALLOWED, (rest) =>
      rest.issues.createComment({ ...client.repository, issue_number: NO_NUMBER, body: '-' }),
    ),
  'issues: write': (client) =>
    client.sendExpecting(ALLOWED, (rest) =>
      rest.issues.update({ ...client.repository, issue_number: NO_NUMBER, state: 'closed' }),
    ),
  'actions: read': (client) =>
    client.sendExpecting(ALLOWED, (rest) =>
      rest.actions.getReviewsForRun({ ...client.repository, run_id: NO_NUMBER }),
    ),
  'checks: read': (client) =>
    client.sendExpecting(ALLOWED, (rest) =>
      rest.checks.listForRef({ ...client.repository, ref: NOWHERE, per_page: 1 }),
    ),
  'statuses: read': (client) =>
    client.sendExpecting(ALLOWED, (rest) =>
      rest.repos.getCombinedStatusForRef({ ...client.repository, ref: NOWHERE, per_page: 1 }),
    ),
}

/** Tries permissions out one after the other. Whatever can't be told is told as that. */
export function githubTokenProbe(client: GithubClient): TokenProbe {
  return {
    async try(needed) {
      const tried: TriedPermission[] = []
      for (const one of needed) tried.push(await tryOne(client, one))
      return tried
    },
  }
}

async function tryOne(
  client: GithubClient,
  { name, access }: NeededPermission,
): Promise<TriedPermission> {
  const attempt = ATTEMPTS[`${name}: ${access}`]
  if (attempt === undefined) {
    return { name, access, isGranted: null, said: 'No call tries it out without a change.' }
  }
  try {
    const answer = await attempt(client)
    return { name, access, isGranted: true, said: isRefusal(answer) ? answer.message : '' }
  } catch (error) {
    if (!(error instanceof AdapterError)) throw error
    const isRefused = error.reason === 'github_forbidden'
    return { name, access, isGranted: isRefused ? false : null, said: error.message }
  }
}

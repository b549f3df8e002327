import { AdapterError } from '../../domain/errors.ts'
import type { Sha } from '../../domain/units.ts'
import { parseSha } from '../../domain/units.ts'
import type { DeploymentRequest, DeploymentState, Deployments } from '../../ports/deployments.ts'
import { type GithubClient, SENT_ONCE } from './client.ts'
import { isRefusal, type Refusal } from './errors.ts'
import { createOnce } from './once.ts'

/** Pages of 100 deployments of an environment that are looked through, newest first. */
export const DEPLOYMENT_PAGES_MAX = 3
/** Deployments that are looked at for a success that was superseded, beyond the newest one that has it. */
export const SUPERSEDED_LOOKED_AT_MIN = 30
/** Deployments of ours that are looked at for a missing end, newest first: a request each. */
export const UNENDED_LOOKED_AT_MAX = 5
/** GitHub refuses longer descriptions of deployments and statuses. */
export const DESCRIPTION_CHARS_MAX = 140

const PAGE_SIZE = 100

export type DeploymentLinks = {
  /** The page of the run, shown as "View logs". */
  readonly runUrl: string | null
  /** Where the environment is served, shown as "View deployment". Left out unless it is http or https. */
  readonly environmentUrl: string | null
}

type Listed = { readonly id: number; readonly sha: string; readonly payload: unknown }
type ListedDeployment = Listed & { readonly url: string }
type Status = { readonly state: string; readonly description: string }

/** The Deployment records of a repository. https://docs.github.com/rest/deployments */
export function githubDeployments(client: GithubClient, links: DeploymentLinks): Deployments {
  return {
    async lastSuccessful(environment) {
      for await (const deployment of newestFirst(client, environment)) {
        if (isStanding(await statusesOf(client, deployment.id))) {
          return { id: deployment.id, sha: shaOf(deployment) }
        }
      }
      return null
    },
    create: (request) =>
      createOnce(
        client.clock,
        () => findOurs(client, request),
        () => make(client, request),
      ),
    status: (id, state, description) =>
      ensureStatus(client, links, id, { state, description: cut(description) }, TERMINAL),
    unended: (environment) => unended(client, environment),
    supersede: (environment, exceptId) => supersede(client, links, environment, exceptId),
  }
}

/** Pages through the deployments of an environment. AdapterError deployments_limit when there are too many. */
async function* newestFirst(client: GithubClient, environment: string): AsyncGenerator<Listed> {
  for (let page = 1; page <= DEPLOYMENT_PAGES_MAX; page++) {
    const { data } = await client.send((rest) =>
      rest.repos.listDeployments({
        ...client.repository,
        environment,
        per_page: PAGE_SIZE,
        page,
      }),
    )
    yield* data.toSorted((a, b) => b.id - a.id)
    if (data.length < PAGE_SIZE) return
  }
  throw new AdapterError(
    'github',
    'deployments_limit',
    `None of the newest ${DEPLOYMENT_PAGES_MAX * PAGE_SIZE} deployments of ${environment} succeeded.`,
    'Name the base yourself: the input `base`, or --base.',
  )
}

/** Newest first. A deployment of ours has a handful, so one page holds them all. */
async function statusesOf(client: GithubClient, id: number): Promise<readonly Status[]> {
  const { data } = await client.send((rest) =>
    rest.repos.listDeploymentStatuses({
      ...client.repository,
      deployment_id: id,
      per_page: PAGE_SIZE,
    }),
  )
  return data.toSorted((a, b) => b.id - a.id)
}

/**
 * True when it succeeded and was not taken back: what came after the success is only `inactive`, which
 * says that another deployment took its place.
 */
function isStanding(statuses: readonly Status[]): boolean {
  return statuses.find((status) => status.state !== 'inactive')?.state === 'success'
}

async function findOurs(client: GithubClient, request: DeploymentRequest) {
  const { environment, sha, task, key } = request
  const { data } = await client.send((rest) =>
    rest.repos.listDeployments({
      ...client.repository,
      environment,
      sha,
      task,
      per_page: PAGE_SIZE,
    }),
  )
  const ours = (data as readonly ListedDeployment[]).find((one) => keyOf(one.payload) === key)
  return ours === undefined ? null : { id: ours.id, url: ours.url }
}

/** The key in a payload of ours; null for everybody else's. GitHub may hand a payload back as text. */
function keyOf(payload: unknown): string | null {
  let value = payload
  if (typeof value === 'string') {
    try {
      value = JSON.parse(value)
    } catch {
      return null
    }
  }
  if (typeof value !== 'object' || value === null) return null
  const { slipway, key } = value as { slipway?: unknown; key?: unknown }
  return slipway === 1 && typeof key === 'string' ? key : null
}

async function make(client: GithubClient, request: DeploymentRequest) {
  const { environment, sha, task, description, key, planHash, requiredContexts } = request
  const answer = await client.sendExpecting([409, 422], (rest) =>
    rest.repos.createDeployment({
      ...client.repository,
      ref: sha,
      task,
      environment,
      description: cut(description),
      payload: { slipway: 1, key, planHash },
      // GitHub would otherwise merge the default branch into what was approved.
      auto_merge: false,
      ...(requiredContexts === null ? {} : { required_contexts: [...requiredContexts] }),
      ...SENT_ONCE,
    }),
  )
  if (isRefusal(answer)) throw notMade(request, answer)
  if (answer.status === 202) {
    const message = answer.data.message ?? 'accepted without a deployment'
    throw notMade(request, { refused: 202, message, errors: null })
  }
  return { id: answer.data.id, url: answer.data.url }
}

function notMade(request: DeploymentRequest, refusal: Refusal): AdapterError {
  const { refused, message, errors } = refusal
  const tried = `Creating a deployment of ${request.sha} to ${request.environment} was refused with ${refused}: ${message}`
  const isAboutChecks = /required_contexts|status check/i.test(
    `${JSON.stringify(errors)}${message}`,
  )
  return refused === 409 && isAboutChecks
    ? new AdapterError(
        'github',
        'checks_not_green',
        tried,
        'Wait for the checks of the commit, or change required-checks.',
      )
    : new AdapterError('github', 'deployment_refused', tried, 'Read the answer of GitHub above.')
}

/** What a deployment ends with. Only `supersede` writes after it, and only `inactive` after a success. */
const TERMINAL: ReadonlySet<string> = new Set(['success', 'failure', 'error', 'inactive'])

type WantedStatus = { readonly state: DeploymentState; readonly description: string }

/** Adds the status unless it is there, or the newest one is in a state that is `final`. */
async function ensureStatus(
  client: GithubClient,
  links: DeploymentLinks,
  id: number,
  wanted: WantedStatus,
  final: ReadonlySet<string> = new Set(),
): Promise<void> {
  await createOnce(
    client.clock,
    async () => {
      const [newest] = await statusesOf(client, id)
      if (newest === undefined) return null
      const isSame = newest.state === wanted.state && newest.description === wanted.description
      return isSame || final.has(newest.state) ? newest : null
    },
    () => addStatus(client, links, id, wanted),
  )
}

async function addStatus(
  client: GithubClient,
  links: DeploymentLinks,
  id: number,
  status: WantedStatus,
): Promise<Status> {
  const runUrl = httpUrl(links.runUrl)
  const environmentUrl = httpUrl(links.environmentUrl)
  const { data } = await client.send((rest) =>
    rest.repos.createDeploymentStatus({
      ...client.repository,
      deployment_id: id,
      ...status,
      // GitHub never does it for production, and does it too early for the rest.
      auto_inactive: false,
      ...(runUrl === null ? {} : { log_url: runUrl }),
      ...(environmentUrl === null ? {} : { environment_url: environmentUrl }),
      ...SENT_ONCE,
    }),
  )
  return data
}

async function unended(client: GithubClient, environment: string) {
  const { data } = await client.send((rest) =>
    rest.repos.listDeployments({ ...client.repository, environment, per_page: PAGE_SIZE }),
  )
  const ours = (data as readonly ListedDeployment[])
    .toSorted((a, b) => b.id - a.id)
    .flatMap(({ id, payload }) => {
      const key = keyOf(payload)
      return key === null ? [] : [{ id, key }]
    })
  const found: { id: number; key: string }[] = []
  for (const one of ours.slice(0, UNENDED_LOOKED_AT_MAX)) {
    const [newest] = await statusesOf(client, one.id)
    if (newest === undefined || !TERMINAL.has(newest.state)) found.push(one)
  }
  return found
}

async function supersede(
  client: GithubClient,
  links: DeploymentLinks,
  environment: string,
  exceptId: number,
): Promise<number> {
  let changed = 0
  let lookedAt = 0
  let isSuccessSeen = false
  for await (const { id } of upToTheLimit(newestFirst(client, environment))) {
    if (id === exceptId) continue
    const statuses = await statusesOf(client, id)
    if (statuses[0]?.state === 'success') {
      await ensureStatus(client, links, id, { state: 'inactive', description: 'Superseded' })
      changed++
    }
    // The newest success took the place of the older ones when it came, so only strays lie beyond it.
    isSuccessSeen ||= isStanding(statuses)
    lookedAt++
    if (isSuccessSeen && lookedAt >= SUPERSEDED_LOOKED_AT_MIN) break
  }
  return changed
}

/** For tidying up, the end of what is looked at is an end like any other. */
async function* upToTheLimit(listed: AsyncGenerator<Listed>): AsyncGenerator<Listed> {
  try {
    yield* listed
  } catch (error) {
    if (!(error instanceof AdapterError && error.reason === 'deployments_limit')) throw error
  }
}

/** Cuts between characters, never inside one. */
function cut(description: string): string {
  const characters = [...description]
  return characters.length <= DESCRIPTION_CHARS_MAX
    ? description
    : `${characters.slice(0, DESCRIPTION_CHARS_MAX - 1).join('')}…`
}

function httpUrl(text: string | null): string | null {
  if (text === null || !URL.canParse(text)) return null
  return /^https?:$/.test(new URL(text).protocol) ? text : null
}

function shaOf(deployment: Listed): Sha {
  const sha = parseSha(deployment.sha)
  if (sha !== null) return sha
  throw new AdapterError(
    'github',
    'github_refused',
    `Deployment ${deployment.id} has no commit that could be read.`,
    'Name the base yourself: the input `base`, or --base.',
  )
}

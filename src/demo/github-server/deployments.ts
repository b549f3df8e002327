import {
  type Call,
  created,
  failed,
  fieldOf,
  type Handler,
  notFound,
  page,
  type Reply,
  textField,
} from './exchange.ts'
import { deploymentShape, statusShape } from './shapes.ts'
import { DEPLOYMENT_STATES, type StoredDeployment, type StoredStatus } from './state.ts'

/** The Deployments API. https://docs.github.com/rest/deployments */

const DESCRIPTION_CHARS_MAX = 140
const SHA = /^[0-9a-f]{40}$/

export const listDeployments: Handler = (call) => {
  const { state, query, apiUrl } = call
  const wanted = (['sha', 'ref', 'task', 'environment'] as const).filter((name) => query.has(name))
  const found = state.deployments
    .filter((deployment) => wanted.every((name) => deployment[name] === query.get(name)))
    .toReversed()
  return page(call, routeOf(call), found, (one) => deploymentShape(apiUrl, state, one))
}

export const createDeployment: Handler = (call) => {
  const { state, body } = call
  const ref = textField(body, 'ref') ?? ''
  const sha = SHA.test(ref) ? ref : state.refs.get(`refs/heads/${ref}`)
  if (sha === undefined) return failed(422, `No ref found for: ${ref}`)
  const description = textField(body, 'description')
  if ((description ?? '').length > DESCRIPTION_CHARS_MAX) return tooLong('Deployment')
  if (fieldOf(body, 'auto_merge') !== false && state.behindDefaultBranch.has(sha)) {
    return { status: 202, body: { message: `Auto-merged main into ${ref} on deployment.` } }
  }
  const red = contextsNotGreen(call, sha)
  if (red.length > 0) return checksNotGreen(ref, red)
  const environment = textField(body, 'environment') ?? 'production'
  const deployment: StoredDeployment = {
    id: state.nextId(),
    sha,
    ref,
    task: textField(body, 'task') ?? 'deploy',
    environment,
    payload: payloadOf(fieldOf(body, 'payload')),
    description,
    isProduction: Boolean(fieldOf(body, 'production_environment') ?? environment === 'production'),
    isTransient: fieldOf(body, 'transient_environment') === true,
    createdAtSeconds: state.now(),
    statuses: [],
  }
  state.deployments.push(deployment)
  return created(deploymentShape(call.apiUrl, state, deployment))
}

export const listStatuses: Handler = (call) => {
  const deployment = deploymentOf(call)
  if (deployment === undefined) return notFound()
  const route = `${routeOf(call)}/${deployment.id}/statuses`
  return page(call, route, deployment.statuses.toReversed(), (status) =>
    statusShape(call.apiUrl, call.state, deployment, status),
  )
}

export const createStatus: Handler = (call) => {
  const { state, body } = call
  const deployment = deploymentOf(call)
  if (deployment === undefined) return notFound()
  const wanted = DEPLOYMENT_STATES.find((one) => one === fieldOf(body, 'state'))
  if (wanted === undefined) {
    return failed(422, 'Validation Failed', [
      { resource: 'DeploymentStatus', field: 'state', code: 'invalid' },
    ])
  }
  const description = textField(body, 'description') ?? ''
  // GitHub counts characters as people see them: an emoji is one, not two.
  if ([...description].length > DESCRIPTION_CHARS_MAX) return tooLong('DeploymentStatus')
  const status: StoredStatus = {
    id: state.nextId(),
    state: wanted,
    description,
    logUrl: textField(body, 'log_url') ?? textField(body, 'target_url') ?? '',
    environmentUrl: textField(body, 'environment_url') ?? '',
    createdAtSeconds: state.now(),
  }
  deployment.statuses.push(status)
  if (wanted === 'success' && fieldOf(body, 'auto_inactive') !== false) {
    retireOthers(call, deployment)
  }
  return created(statusShape(call.apiUrl, state, deployment, status))
}

/** auto_inactive: only successful, non-transient, non-production deployments of the same environment. */
function retireOthers({ state }: Call, newest: StoredDeployment): void {
  for (const other of state.deployments) {
    const isRetired =
      other !== newest &&
      other.environment === newest.environment &&
      !other.isTransient &&
      !other.isProduction &&
      other.statuses.at(-1)?.state === 'success'
    if (!isRetired) continue
    other.statuses.push({
      id: state.nextId(),
      state: 'inactive',
      description: '',
      logUrl: '',
      environmentUrl: '',
      createdAtSeconds: state.now(),
    })
  }
}

/** The contexts that keep a deployment back: all that the commit has, or those that were asked for. */
function contextsNotGreen({ state, body }: Call, sha: string) {
  const statuses = state.commitStatuses.get(sha) ?? new Map<string, string>()
  const required = fieldOf(body, 'required_contexts')
  const contexts = Array.isArray(required) ? required.map(String) : [...statuses.keys()]
  return contexts
    .map((context) => ({ context, state: statuses.get(context) ?? 'pending' }))
    .filter((one) => one.state !== 'success')
}

function checksNotGreen(ref: string, contexts: readonly object[]): Reply {
  return failed(409, `Conflict: Commit status checks failed for ${ref}.`, [
    { contexts, resource: 'Deployment', field: 'required_contexts', code: 'invalid' },
  ])
}

function tooLong(resource: string): Reply {
  const message = `description is too long (maximum is ${DESCRIPTION_CHARS_MAX} characters)`
  return failed(422, 'Validation Failed', [
    { resource, field: 'description', code: 'custom', message },
  ])
}

function payloadOf(payload: unknown): string | object {
  return typeof payload === 'string' || (typeof payload === 'object' && payload !== null)
    ? payload
    : ''
}

function deploymentOf({ state, path }: Call): StoredDeployment | undefined {
  return state.deployments.find((one) => String(one.id) === path.deployment_id)
}

function routeOf({ state }: Call): string {
  return `/repos/${state.repository.owner}/${state.repository.name}/deployments`
}

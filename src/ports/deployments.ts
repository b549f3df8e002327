import type { Sha } from '../domain/units.ts'

export type DeploymentState =
  | 'queued'
  | 'in_progress'
  | 'success'
  | 'failure'
  | 'error'
  | 'inactive'

export type DeploymentRequest = {
  readonly environment: string
  readonly sha: Sha
  readonly task: 'deploy' | 'rollback'
  readonly description: string
  /** Recognises our own deployment when the answer to the creation was lost. */
  readonly key: string
  readonly planHash: string
  /** null = every check must be green; a list = these; empty = none is asked for. */
  readonly requiredContexts: readonly string[] | null
}

/** The Deployment records of an environment. Failures are AdapterErrors. */
export interface Deployments {
  /** The newest deployment that ever succeeded and is not known to have been taken back. */
  lastSuccessful(environment: string): Promise<{ id: number; sha: Sha } | null>
  /** AdapterError checks_not_green or deployment_refused when GitHub says no. */
  create(request: DeploymentRequest): Promise<{ id: number; url: string }>
  /**
   * Does nothing when the newest status says the same already, or is a terminal one: a deployment ends
   * once, whichever run tells it first. Cuts the description to 140 characters.
   */
  status(id: number, state: DeploymentState, description: string): Promise<void>
  /** The newest ones that were made by us and show no end, newest first. Bounded. */
  unended(environment: string): Promise<readonly { id: number; key: string }[]>
  /** Writes `inactive` on every other deployment of the environment that still shows success. */
  supersede(environment: string, exceptId: number): Promise<number>
}

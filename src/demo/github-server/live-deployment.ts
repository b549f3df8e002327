import type { GithubState } from './state.ts'

const DAY_SECONDS = 86_400

/** What GitHub knows of a version that was deployed to production a day ago and serves since. */
export function addLiveDeployment(state: GithubState, sha: string): void {
  const createdAtSeconds = state.now() - DAY_SECONDS
  state.deployments.push({
    id: state.nextId(),
    sha,
    ref: sha,
    task: 'deploy',
    environment: 'production',
    payload: {},
    description: 'The version before',
    isProduction: true,
    isTransient: false,
    createdAtSeconds,
    statuses: [
      {
        id: state.nextId(),
        state: 'success',
        description: 'Live',
        logUrl: '',
        environmentUrl: '',
        createdAtSeconds,
      },
    ],
  })
}

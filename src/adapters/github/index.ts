/** What GitHub does for Slipway, as one part that is loaded only where there is a GitHub. */
export { githubApprovals } from './approvals.ts'
export { githubClient } from './client.ts'
export { githubComments } from './comments.ts'
export { githubDeployments } from './deployments.ts'
export { githubPullRequests } from './pull-requests.ts'
export { githubRefStore } from './refs.ts'
export { githubRuns } from './runs.ts'

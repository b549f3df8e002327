import type { DeploymentRecord } from './record.ts'

/** Digits of a commit that name it. */
export const SHA_DIGITS_MIN = 7

/**
 * The deployments that people may mean, newest first: by the id of the rollout or of GitHub's deployment (one
 * at most), else by version, or by a commit or the beginning of one. Text of a user is only ever compared.
 */
export function recordsNamed(
  history: readonly DeploymentRecord[],
  name: string,
): readonly DeploymentRecord[] {
  const byId = history.filter(
    ({ id, deploymentId }) => id === name || String(deploymentId) === name,
  )
  if (byId.length > 0) return byId.slice(0, 1)
  const isBeginning = name.length >= SHA_DIGITS_MIN
  return history.filter(
    ({ version, sha }) => version === name || (isBeginning && sha.startsWith(name)),
  )
}

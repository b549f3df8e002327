import type { GithubClient } from './client.ts'
import { isRefusal } from './errors.ts'

/** Apart when an unchanged ref costs nothing; in a minute 30 of the 900 points of the secondary limit. */
export const FREE_POLL_SECONDS = 2
/** Apart when every answer counts: at most 360 of the 1,000 requests that the jobs of a repository have in an hour. */
export const PAID_POLL_SECONDS = 10

/** Finds out over and over where one ref points. */
export type RefPoll = {
  /** Name of the object; null = there is no such ref. */
  oid(): Promise<string | null>
  pollSeconds(): number
}

/**
 * Asks by conditional request: while nothing changes GitHub answers 304, which counts against no primary
 * limit (https://docs.github.com/en/rest/using-the-rest-api/best-practices-for-using-the-rest-api). The list of
 * matching refs has an ETag also while the ref is not there yet, where `git/ref` answers a 404 that counts.
 */
export function refPoll(client: GithubClient, ref: string): RefPoll {
  let etag: string | null = null
  let oid: string | null = null
  let isFree = false
  return {
    pollSeconds: () => (isFree ? FREE_POLL_SECONDS : PAID_POLL_SECONDS),
    async oid() {
      const asked = etag
      const answer = await client.sendExpecting([304], (rest) =>
        rest.git.listMatchingRefs({
          ...client.repository,
          ref: ref.replace(/^refs\//, ''),
          ...(asked === null ? {} : { headers: { 'if-none-match': asked } }),
        }),
      )
      isFree = isRefusal(answer)
      if (isRefusal(answer)) return oid
      // The first answer of a kind promises that the next one may be free.
      etag = answer.headers.etag ?? null
      isFree = etag !== null && asked === null
      oid = answer.data.find((one) => one.ref === ref)?.object.sha ?? null
      return oid
    },
  }
}

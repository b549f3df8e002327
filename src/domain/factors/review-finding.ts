import { type Background, knownValue } from '../background.ts'
import type { Review } from '../people/review.ts'
import type { Finding } from '../risk.ts'
import { countText, pullRequestEvidence } from './evidence.ts'

/**
 * The finding of a factor that picks pull requests by how they were looked at. Without weight: of the
 * 12,374 reviews of OpenStack, self-approval makes no difference that could be told from chance (odds .69,
 * .36 to 1.29), and nothing else that is picked here was measured.
 */
export function reviewFinding(
  background: Background,
  isPicked: (review: Review) => boolean,
  words: Pick<Finding, 'factor' | 'why' | 'advice'> & { readonly what: string },
): Finding | null {
  const found = (knownValue(background.reviews) ?? []).filter(isPicked)
  if (found.length === 0) return null
  const numbers = found.map(({ pullRequest }) => pullRequest)
  const bots = found.filter(({ isAuthorBot }) => isAuthorBot).length
  const byBots = bots === 0 ? '' : ` (${bots === found.length ? 'all' : bots} by bots)`
  return {
    ...words,
    what: `${countText(found.length, 'pull request')} ${words.what}${byBots}`,
    logOdds: 0,
    evidence: pullRequestEvidence(numbers, knownValue(background.pullRequests) ?? []),
    evidenceCount: found.length,
    reversibility: 'yes',
  }
}

import type { Links, Outcome } from '../../domain/outcome.ts'
import { approvalsOf, isSamePerson, type Review } from '../../domain/people/review.ts'
import { type ChangeKind, sortedByKind } from '../../domain/range/change-kind.ts'
import type { PullRequest } from '../../domain/range/range.ts'
import { markdownCode, markdownText } from '../escape.ts'
import { link, pullRequestUrl } from '../links.ts'
import { cutList } from '../page.ts'
import { countText, listText, numberText } from '../words.ts'

/** Pull requests of a page; whatever is beyond is counted by kind. */
const PULL_REQUESTS_MAX = 40
const LABELS_MAX = 3
const REVIEWERS_MAX = 3
/** Longest title, in characters. */
const TITLE_CHARS_MAX = 160

const TITLES: { readonly [K in ChangeKind]: string } = {
  breaking: 'Breaking or destructive',
  feature: 'Features',
  fix: 'Fixes',
  dependency: 'Dependencies',
  other: 'Other changes',
}

/** The pull requests by kind, what can do most harm first, each with its author and its reviewers. */
export function pullRequestsSection(outcome: Outcome, links: Links): string {
  const { pullRequests, range, risk, reviews = [] } = outcome
  if (pullRequests.length === 0) return ''
  const byNumber = new Map(reviews.map((review) => [review.pullRequest, review]))
  let room = PULL_REQUESTS_MAX
  const groups = sortedByKind(pullRequests, range?.commits ?? [], risk?.findings ?? []).map(
    ({ kind, pullRequests: own }) => {
      const shown = Math.min(room, own.length)
      room -= shown
      const lines = own
        .slice(0, shown)
        .map((one) => pullRequestLine(one, byNumber.get(one.number) ?? null, links))
      const list = cutList(lines, shown, own.length).join('\n')
      return `**${TITLES[kind]}** (${numberText(own.length)})\n\n${list}`
    },
  )
  return [`#### ${countText(pullRequests.length, 'pull request')}`, ...groups].join('\n\n')
}

function pullRequestLine(one: PullRequest, review: Review | null, links: Links): string {
  const number = link(`#${one.number}`, pullRequestUrl(links.repository, one.number))
  const facts = [
    `by ${markdownText(one.author, 60) || 'unknown'}`,
    ...(review === null ? [] : [reviewText(review)]),
    countText(one.commits.length, 'commit'),
    ...one.labels.slice(0, LABELS_MAX).map((label) => markdownCode(label, 50)),
  ]
  return `- ${number} ${markdownText(one.title, TITLE_CHARS_MAX)} (${facts.join(', ')})`
}

/** "approved by grace and linus"; who asked for changes and was never heard again matters more. */
function reviewText(review: Review): string {
  const objectors = review.opinions
    .filter(
      ({ kind, reviewer }) =>
        kind === 'changes_requested' && !isSamePerson(reviewer, review.author),
    )
    .map(({ reviewer }) => reviewer)
  if (objectors.length > 0) return `**changes asked for by ${namesText(objectors)}**`
  const approvers = approvalsOf(review).map(({ reviewer }) => reviewer)
  if (approvers.length > 0) return `approved by ${namesText(approvers)}`
  return review.isTruncated ? 'reviews not read whole' : '**approved by nobody**'
}

function namesText(names: readonly string[]): string {
  const shown = names.slice(0, REVIEWERS_MAX).map((name) => markdownText(name, 60))
  const more = names.length - shown.length
  return listText(more > 0 ? [...shown, `${numberText(more)} more`] : shown)
}

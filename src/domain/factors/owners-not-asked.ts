import { type Background, knownValue } from '../background.ts'
import { type CodeOwners, ownersOf } from '../people/code-owners.ts'
import { isSamePerson, type Review } from '../people/review.ts'
import type { FilesByKind } from '../range/path-kind.ts'
import type { Range } from '../range/range.ts'
import type { Finding } from '../risk.ts'
import type { Factor } from './factor.ts'
import { reviewFinding } from './review-finding.ts'

/** Pull requests that change files of CODEOWNERS and that none of their owners looked at. */
export const ownersNotAsked: Factor = {
  id: 'owners-not-asked',
  title: 'Owners not asked',
  find(_range: Range, _files: FilesByKind, background: Background): Finding | null {
    const owners = knownValue(background.codeOwners)
    return reviewFinding(
      background,
      (review) => review.isOwnerWaitedFor || (owners !== null && hasUnaskedOwner(owners, review)),
      {
        factor: 'owners-not-asked',
        what: 'without a word of the owners of their files',
        why: 'CODEOWNERS names people who know these files, and they were not heard.',
        advice: 'Ask the owners before it goes out.',
      },
    )
  },
}

/**
 * True when a file has owners that are people and none of them is the author or gave an opinion. Who is in
 * a team, or behind an address, is not known here: with one among the owners, any opinion may be theirs.
 */
function hasUnaskedOwner(owners: CodeOwners, review: Review): boolean {
  if (review.isTruncated) return false
  const heard = [...review.opinions.map(({ reviewer }) => reviewer), review.author]
  return review.files.some((path) => {
    const asked = ownersOf(owners, path)
    if (asked.length === 0) return false
    const people = asked.filter(isPerson).map((owner) => owner.slice(1))
    if (people.some((one) => heard.some((login) => isSamePerson(login, one)))) return false
    return people.length === asked.length || review.opinions.length === 0
  })
}

function isPerson(owner: string): boolean {
  return owner.startsWith('@') && !owner.includes('/')
}

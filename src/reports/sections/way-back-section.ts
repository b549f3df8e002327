import { boxMarker } from '../../domain/control/box.ts'
import type { Outcome, WayBack } from '../../domain/outcome.ts'
import type { Reversibility } from '../../domain/risk.ts'
import { parseSha, shortSha } from '../../domain/units.ts'
import { markdownCode, markdownText } from '../escape.ts'
import { hasTraffic } from './facts-section.ts'

const VERSION_CHARS_MAX = 80

/** What a rollback of this range does not put right, said before anybody asks for one. */
const CAUTIONS: { readonly [R in Reversibility]: string } = {
  yes: '',
  with_care: ' This range **can be rolled back with care only**: read its findings first.',
  no: ' **This range cannot be fully taken back**: something in it, such as a destructive migration, stays. Read its findings first.',
}

/** Every target promotes by changing the roles of its slots; nothing is shut down. */
const STAYS_WARM =
  'It stays up in its slot until the next deployment takes that, so until then going back is one write.'

/** The box of an outcome that left traffic on the candidate; '' when there is nothing to take back. */
export function wayBackSection(outcome: Outcome): string {
  const { wayBack = null, risk, environment } = outcome
  if (wayBack === null || !hasTraffic(outcome)) return ''
  const box = wayBackBox(environment, wayBack, risk?.reversibility ?? null)
  return box !== '' && outcome.result === 'promoted' ? `${box} ${STAYS_WARM}` : box
}

/**
 * The box that takes the environment back by one click, below the hidden line that says which deployment
 * it belongs to. Everything untrusted in it stands inside a line, so nothing can pass for that line.
 */
export function wayBackBox(
  environment: string,
  wayBack: WayBack,
  reversibility: Reversibility | null,
): string {
  const marker = boxMarker({ ...wayBack, environment })
  if (marker === null) return ''
  const version = markdownCode(wayBack.version, VERSION_CHARS_MAX)
  const sha = parseSha(wayBack.sha)
  const commit = sha === null ? '' : shortSha(sha)
  // A commit that is its own name is not said twice.
  const name =
    commit === '' || wayBack.version.startsWith(commit)
      ? version
      : `${version} (${markdownCode(commit)})`
  const caution = reversibility === null ? '' : CAUTIONS[reversibility]
  const title = `**Roll ${markdownText(environment, 100)} back to ${name}**`
  return `${marker}\n- [ ] ${title}, the last healthy version: tick the box.${caution}`
}

import { newSecrets } from '../secret-shapes.ts'
import { type Edit, edit } from './edit.ts'

/** Secrets that came into a file. The secret itself is never in an edit: only its line and kind. */
export function secretEdits(before: string | null, after: string | null): Edit[] {
  if (after === null) return []
  return newSecrets(before, after).map(({ line, what }) =>
    edit('secret-added', `line ${line} looks like ${what}`),
  )
}

/** The same for tests, which make keys of their own to try things with. */
export function secretEditsOfTests(before: string | null, after: string | null): Edit[] {
  return secretEdits(before, after).filter(({ what }) => !what.endsWith('a private key'))
}

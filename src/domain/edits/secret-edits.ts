import { newSecrets } from '../secret-shapes.ts'
import { type Edit, edit } from './edit.ts'

/** Secrets that came into a file. The secret itself is never in an edit: only its line and kind. */
export function secretEdits(before: string | null, after: string | null): Edit[] {
  if (after === null) return []
  return newSecrets(before, after).map(({ line, what }) =>
    edit('secret-added', `line ${line} looks like ${what}`),
  )
}

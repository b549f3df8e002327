import type { CodeOwners } from '../people/code-owners.ts'
import { at, entriesOf, listOf, type Plain, textOf } from '../plain.ts'
import { type Edit, edit } from './edit.ts'

/** Patterns of CODEOWNERS that lost owners, or all of the file. null = the file was not there. */
export function codeOwnersEdits(before: CodeOwners | null, after: CodeOwners | null): Edit[] {
  if (before === null) return []
  if (after === null)
    return [edit('owners-removed', 'CODEOWNERS was taken out: nobody is asked any more')]
  return before.rules.flatMap(({ pattern, owners }) => {
    if (owners.length === 0) return []
    const now = after.rules.findLast((rule) => rule.pattern === pattern)
    if (now === undefined)
      return [edit('owners-removed', `${pattern} has no rule of its own any more`)]
    const gone = owners.filter((owner) => !now.owners.includes(owner))
    return gone.length === 0
      ? []
      : [edit('owners-removed', `${pattern} is no longer owned by ${gone.join(', ')}`)]
  })
}

/** Packages that are no longer kept up to date by Dependabot. */
export function dependabotEdits(before: Plain | null, after: Plain | null): Edit[] {
  if (before === null) return []
  if (after === null)
    return [edit('updates-removed', 'Dependabot no longer looks after any package')]
  const now = new Set(updatesOf(after))
  return updatesOf(before)
    .filter((one) => !now.has(one))
    .map((one) => edit('updates-removed', `Dependabot no longer looks after ${one}`))
}

function updatesOf(file: Plain): string[] {
  return listOf(at(file, 'updates')).flatMap((update) => {
    const folders = [at(update, 'directory'), ...listOf(at(update, 'directories'))]
    return folders.flatMap((folder) => {
      const name = textOf(folder)
      return name === null ? [] : [`${textOf(at(update, 'package-ecosystem')) ?? '?'} in ${name}`]
    })
  })
}

/** Rules of branches in the file of the Settings app (https://github.com/repository-settings/app). */
const PROTECTIONS: { readonly [key: string]: string } = {
  required_pull_request_reviews: 'reviews are no longer asked for',
  required_status_checks: 'checks are no longer asked for',
  enforce_admins: 'administrators are no longer bound by its rules',
  restrictions: 'everybody may push to it',
}

export function settingsEdits(before: Plain | null, after: Plain | null): Edit[] {
  const now = protectionsOf(after)
  return [...protectionsOf(before)].flatMap(([branch, rules]) =>
    Object.entries(PROTECTIONS).flatMap(([key, words]) =>
      isSet(at(rules, key)) && !isSet(at(now.get(branch), key))
        ? [edit('protection-removed', `branch ${branch}: ${words}`)]
        : [],
    ),
  )
}

function protectionsOf(file: Plain | null): Map<string, Plain> {
  return new Map(
    listOf(at(file ?? undefined, 'branches')).flatMap((branch) => {
      const name = textOf(at(branch, 'name'))
      const rules = at(branch, 'protection')
      return name === null || rules === undefined ? [] : [[name, rules] as const]
    }),
  )
}

function isSet(value: Plain | undefined): boolean {
  if (value === undefined || value === null || value === false) return false
  return typeof value !== 'object' || Array.isArray(value) || entriesOf(value).length > 0
}

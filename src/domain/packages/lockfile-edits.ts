import { type Edit, edit } from '../edits/edit.ts'
import type { LockedPackage } from './lockfile.ts'
import { type VersionStep, versionStep } from './version-step.ts'

/** Names that one row tells. */
const NAMES_MAX = 8

type Step = {
  readonly before: LockedPackage
  readonly after: LockedPackage
  readonly step: VersionStep
}

/** What changed in the packages that a lockfile pins. null = the lockfile was or is not there. */
export function lockfileEdits(
  before: readonly LockedPackage[] | null,
  after: readonly LockedPackage[] | null,
): Edit[] {
  if (after === null) return [edit('lockfile-deleted', 'versions are no longer pinned')]
  if (before === null) return []
  const [old, now] = [byName(before), byName(after)]
  const steps = stepsOf(old, now)
  const fresh = [...now].flatMap(([name, all]) => (old.has(name) ? [] : all.slice(0, 1)))
  const gone = [...old].flatMap(([name, all]) => (now.has(name) ? [] : all.slice(0, 1)))
  return [
    ...sourceEdits(old, now),
    ...scriptEdits(old, now),
    ...licenseEdits(old, now),
    ...row(
      'downgrade',
      'goes back',
      steps.filter(({ step }) => step === 'downgrade').map(stepText),
    ),
    ...row(
      'major-step',
      'takes a major step',
      steps.filter(({ step }) => step === 'major').map(stepText),
    ),
    ...row(
      'prerelease',
      'goes to a version before its release',
      steps.filter(({ step }) => step === 'prerelease').map(stepText),
    ),
    ...row('package-added', 'is new', fresh.map(packageText)),
    ...row('package-removed', 'is gone', gone.map(packageText)),
    ...row(
      'minor-step',
      'takes a minor step',
      steps.filter(({ step }) => step === 'minor').map(stepText),
    ),
    ...row(
      'patch-step',
      'takes a small step',
      steps.filter(({ step }) => step === 'patch' || step === 'other').map(stepText),
    ),
  ]
}

type ByName = ReadonlyMap<string, readonly LockedPackage[]>

function byName(packages: readonly LockedPackage[]): ByName {
  const found = new Map<string, LockedPackage[]>()
  for (const one of packages) {
    const known = found.get(one.name)
    if (known === undefined) found.set(one.name, [one])
    else known.push(one)
  }
  return found
}

/** A package whose versions differ: its highest before and after. What is there in both is no step. */
function stepsOf(old: ByName, now: ByName): Step[] {
  return [...now].flatMap(([name, all]) => {
    const known = old.get(name) ?? []
    const was = new Set(known.map(({ version }) => version))
    const is = new Set(all.map(({ version }) => version))
    const before = highest(known.filter(({ version }) => !is.has(version)))
    const after = highest(all.filter(({ version }) => !was.has(version)))
    if (before === null || after === null) return []
    return [{ before, after, step: versionStep(before.version, after.version) }]
  })
}

function highest(packages: readonly LockedPackage[]): LockedPackage | null {
  return packages.reduce<LockedPackage | null>(
    (best, one) =>
      best === null || versionStep(one.version, best.version) === 'downgrade' ? one : best,
    null,
  )
}

/** A package that comes from elsewhere than before, or a new one that comes from a repository. */
function sourceEdits(old: ByName, now: ByName): Edit[] {
  const hosts = new Set([...old.values()].flat().map(({ source }) => source))
  return [...now].flatMap(([name, all]) => {
    const known = old.get(name)
    return all.slice(0, 1).flatMap(({ source }): Edit[] => {
      if (source === '') return []
      if (known !== undefined && !known.some((one) => one.source === source || one.source === ''))
        return [
          edit('source-changed', `${name} comes from ${source}, and came from ${known[0]?.source}`),
        ]
      if (known === undefined && source.startsWith('git:'))
        return [edit('git-dependency', `${name} comes from a repository, ${source.slice(4)}`)]
      return known === undefined && hosts.size > 0 && !hosts.has(source)
        ? [edit('source-new', `${name} comes from ${source}, from where nothing came before`)]
        : []
    })
  })
}

function scriptEdits(old: ByName, now: ByName): Edit[] {
  const names = [...now].flatMap(([name, all]) => {
    const had = old.get(name)?.some(({ hasInstallScript }) => hasInstallScript) ?? false
    const found = all.find(({ hasInstallScript }) => hasInstallScript)
    return had || found === undefined ? [] : [packageText(found)]
  })
  return row('install-script', 'now runs a program when it is installed', names)
}

function licenseEdits(old: ByName, now: ByName): Edit[] {
  return [...now].flatMap(([name, all]) => {
    const was = old.get(name)?.at(0)?.license ?? ''
    const is = all.at(0)?.license ?? ''
    return was === '' || is === '' || was === is
      ? []
      : [edit('license-changed', `the licence of ${name} was ${was} and is ${is}`)]
  })
}

function row(rule: string, says: string, names: readonly string[]): Edit[] {
  if (names.length === 0) return []
  const shown = names.slice(0, NAMES_MAX).join(', ')
  const more = names.length > NAMES_MAX ? ` and ${names.length - NAMES_MAX} more` : ''
  return [edit(rule, `${says}: ${shown}${more}`)]
}

function stepText({ before, after }: Step): string {
  return `${kindText(after)}${after.name} ${before.version} to ${after.version}`
}

function packageText(one: LockedPackage): string {
  return `${kindText(one)}${one.name} ${one.version}`
}

function kindText({ isDirect }: LockedPackage): string {
  return isDirect === null ? '' : isDirect ? 'direct ' : ''
}

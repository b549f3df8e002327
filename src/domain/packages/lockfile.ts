/** One version of a package that a lockfile pins. All text is untrusted. */
export type LockedPackage = {
  readonly name: string
  readonly version: string
  /** Where it comes from: a host, "git:host/path", or '' when the lockfile does not say. */
  readonly source: string
  /** It runs a program of its own when it is installed. */
  readonly hasInstallScript: boolean
  /** '' when the lockfile does not say. */
  readonly license: string
  /** Named by the project itself; null when the lockfile does not say. */
  readonly isDirect: boolean | null
}

/** A package with what lockfiles say of most. */
export function lockedPackage(
  name: string,
  version: string,
  fields: Partial<LockedPackage> = {},
): LockedPackage {
  const usual = { source: '', hasInstallScript: false, license: '', isDirect: null }
  return { name, version, ...usual, ...fields }
}

/** The host of an address, "git:…" for a repository, '' for anything else (a folder, nothing). */
export function sourceOf(address: string | null): string {
  if (address === null || address === '') return ''
  const [, scheme = '', host = '', path = ''] =
    /^([a-z][a-z+]*):\/\/(?:[^/@]*@)?([^/:?#]+)(?::\d+)?([^?#]*)/i.exec(address) ?? []
  if (scheme === '')
    return /^(?:git@|github:|gitlab:|bitbucket:)/.test(address) ? `git:${address}` : ''
  const isGit = scheme.startsWith('git') || path.endsWith('.git')
  return isGit ? `git:${host}${path.replace(/\.git$/, '')}` : host
}

export type VersionStep = 'major' | 'minor' | 'patch' | 'prerelease' | 'downgrade' | 'other'

type Version = { readonly numbers: readonly number[]; readonly suffix: string }

const VERSION = /^[v=]?(\d{1,9}(?:\.\d{1,9}){0,4})(?:[-.+]?([0-9A-Za-z.+_-]*))?$/

/** What kind of step leads from one version to the other; 'other' where one of them is no version. */
export function versionStep(before: string, after: string): VersionStep {
  const [from, to] = [parse(before), parse(after)]
  if (from === null || to === null) return 'other'
  const place = [0, 1, 2, 3, 4].find((at) => part(from, at) !== part(to, at))
  if (place !== undefined && part(to, place) < part(from, place)) return 'downgrade'
  if (to.suffix !== '' && from.suffix === '')
    return place === undefined ? 'downgrade' : 'prerelease'
  if (place === undefined) return to.suffix === '' ? 'patch' : 'prerelease'
  // Below 1.0 the second number is the one that may break things.
  const first = [0, 1].find((at) => part(from, at) !== 0) ?? 2
  if (place === 0 || place < first || (place === first && part(from, 0) === 0)) return 'major'
  return place === 1 ? 'minor' : 'patch'
}

function part({ numbers }: Version, at: number): number {
  return numbers[at] ?? 0
}

function parse(version: string): Version | null {
  const [, numbers, suffix = ''] = VERSION.exec(version.trim()) ?? []
  if (numbers === undefined) return null
  const plain = suffix.split('+')[0] ?? ''
  return {
    numbers: numbers.split('.').map(Number),
    suffix: /^(?:RELEASE|Final|GA|jre\d*|android|incompatible)?$/i.test(plain) ? '' : plain,
  }
}

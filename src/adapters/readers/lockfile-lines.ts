import { type LockedPackage, lockedPackage, sourceOf } from '../../domain/packages/lockfile.ts'

/** The lockfiles that are read line by line. Each throws a SyntaxError when no line is of its form. */

export function readYarnClassic(text: string): readonly LockedPackage[] {
  const found: LockedPackage[] = []
  for (const block of text.split(/\n(?=\S)/)) {
    const [, name = ''] = /^"?((?:@[^/@\n]+\/)?[^@\n"]+)@[^\n]*:$/m.exec(block) ?? []
    const [, version = ''] = /^ {2}version "?([^"\n]+)"?$/m.exec(block) ?? []
    if (name === '' || version === '') continue
    const [, resolved = ''] = /^ {2}resolved "?([^"\n]+)"?$/m.exec(block) ?? []
    found.push(lockedPackage(name, version, { source: sourceOf(resolved) }))
  }
  return known(found, text.replace(/^#.*$/gm, ''))
}

export function readRequirements(text: string): readonly LockedPackage[] {
  return text.split(/\r?\n/).flatMap((line) => {
    const [, name, version] =
      /^\s*([A-Za-z0-9][\w.-]*)(?:\[[^\]]*\])?\s*===?\s*([^\s;#\\,]+)/.exec(line) ?? []
    if (name !== undefined && version !== undefined)
      return [lockedPackage(pythonName(name), version)]
    const [, from, url] =
      /^\s*(?:([A-Za-z0-9][\w.-]*)\s*@\s*|-e\s+)?((?:git\+)?https?:\/\/\S+)/.exec(line) ?? []
    if (url === undefined) return []
    const egg = /#egg=([\w.-]+)/.exec(url)?.[1]
    return [lockedPackage(pythonName(from ?? egg ?? url), '', { source: sourceOf(url) })]
  })
}

/** Names that pip takes for the same (PEP 503). */
function pythonName(name: string): string {
  return name.toLowerCase().replace(/[-_.]+/g, '-')
}

export function readGoSum(text: string): readonly LockedPackage[] {
  const found = text.split('\n').flatMap((line) => {
    const [, name, version] = /^(\S+) (v\S+) h1:\S+$/.exec(line.trim()) ?? []
    return name === undefined || version === undefined || version.endsWith('/go.mod')
      ? []
      : [lockedPackage(name, version)]
  })
  return known(found, text.replace(/^\S+ \S+\/go\.mod h1:\S+$/gm, ''))
}

export function readGoModule(text: string): readonly LockedPackage[] {
  if (!/^module\s/m.test(text)) throw new SyntaxError('it has no line that names the module')
  const required =
    /^(?:require\s+|\s+)([\w./~-]+\.[\w./~-]+)\s+(v[\w.+-]+)(?:[ \t]*\/\/[ \t]*(indirect))?[^\n]*$/gm
  return [...text.replace(/^(?:exclude|retract)\s*\([^)]*\)/gm, '').matchAll(required)].flatMap(
    ([line, name, version, indirect]) =>
      name === undefined || version === undefined || line.includes('=>')
        ? []
        : [lockedPackage(name, version, { isDirect: indirect === undefined })],
  )
}

export function readBundler(text: string): readonly LockedPackage[] {
  const found: LockedPackage[] = []
  const [, listed = ''] = /^DEPENDENCIES\n((?: {2}.*\n?)*)/m.exec(text) ?? []
  const direct = new Set([...listed.matchAll(/^ {2}([\w.-]+)/gm)].map(([, name]) => name ?? ''))
  for (const section of text.split(/\n(?=[A-Z])/)) {
    const [, kind = ''] = /^([A-Z]+)/.exec(section) ?? []
    if (!['GEM', 'GIT', 'PATH'].includes(kind)) continue
    const [, remote = ''] = /^ {2}remote: (\S+)/m.exec(section) ?? []
    const host = sourceOf(remote)
    const source = kind === 'GIT' && !host.startsWith('git:') ? `git:${host || remote}` : host
    for (const [, name = '', version = ''] of section.matchAll(/^ {4}([\w.-]+) \(([^)]+)\)$/gm)) {
      found.push(lockedPackage(name, version, { source, isDirect: direct.has(name) }))
    }
  }
  return known(found, text)
}

export function readGradle(text: string): readonly LockedPackage[] {
  const found = text.split('\n').flatMap((line) => {
    const [, name, version] = /^([^:#=\s]+:[^:=\s]+):([^=\s]+)=/.exec(line.trim()) ?? []
    return name === undefined || version === undefined ? [] : [lockedPackage(name, version)]
  })
  return known(found, text.replace(/^(?:#.*|empty=.*)$/gm, ''))
}

/** What a pom.xml names itself; a version from a property is looked up in the file. */
export function readMaven(text: string): readonly LockedPackage[] {
  const plain = text.replace(/<!--[\s\S]*?-->/g, '')
  if (!/<project[\s>]/.test(plain)) throw new SyntaxError('it is no project of Maven')
  const properties = new Map<string, string>()
  const [, listed = ''] = /<properties>([\s\S]*?)<\/properties>/.exec(plain) ?? []
  for (const [, key = '', value = ''] of listed.matchAll(/<([\w.-]+)>([^<]*)</g))
    properties.set(key, value.trim())
  const parts = plain.matchAll(/<(dependency|plugin|parent)>([\s\S]*?)<\/\1>/g)
  return [...parts].flatMap(([, , body = '']) => {
    const value = (tag: string) =>
      new RegExp(`<${tag}>\\s*([^<]*?)\\s*</${tag}>`).exec(body)?.[1] ?? ''
    const version = value('version').replace(
      /^\$\{([^}]+)\}$/,
      (all, key) => properties.get(key) ?? all,
    )
    const name = [value('groupId'), value('artifactId')].filter((part) => part !== '').join(':')
    return version === '' || name === '' ? [] : [lockedPackage(name, version, { isDirect: true })]
  })
}

/** A file with something in it of which nothing was understood is not an empty one. */
function known(found: readonly LockedPackage[], rest: string): readonly LockedPackage[] {
  if (found.length === 0 && rest.trim() !== '') throw new SyntaxError('it has no line of its form')
  return found
}

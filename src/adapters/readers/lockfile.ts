import { type LockedPackage, lockedPackage, sourceOf } from '../../domain/packages/lockfile.ts'
import { at, entriesOf, listOf, mapOf, type Plain, textOf } from '../../domain/plain.ts'
import {
  readBundler,
  readGoModule,
  readGoSum,
  readGradle,
  readMaven,
  readRequirements,
  readYarnClassic,
} from './lockfile-lines.ts'
import { readYaml } from './yaml.ts'

/** Longest lockfile that is read in each form. JSON is read fifty times as fast as YAML. */
export const LOCKFILE_CHARS_MAX = {
  json: 4 * 1024 * 1024,
  yaml: 1024 * 1024,
  other: 2 * 1024 * 1024,
}
/** Pinned packages of one file. */
export const PACKAGES_MAX = 50_000

export type LockfileReader = (text: string, path: string) => readonly LockedPackage[]

/** Reads lockfiles by the name of the file. Throws a SyntaxError. */
export async function lockfileReader(): Promise<LockfileReader> {
  const { parse: parseToml } = await import('smol-toml')
  const toml = (text: string) => {
    try {
      return parseToml(bounded(text, LOCKFILE_CHARS_MAX.other)) as unknown as Plain
    } catch (error) {
      throw new SyntaxError((error instanceof Error ? error.message : '').split('\n')[0])
    }
  }
  return (text, path) => {
    const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase()
    const packages = readByName(name, text, toml)
    if (packages.length > PACKAGES_MAX) throw new SyntaxError('it pins too many packages')
    return packages
  }
}

function readByName(
  name: string,
  text: string,
  toml: (text: string) => Plain,
): readonly LockedPackage[] {
  const lines = () => bounded(text, LOCKFILE_CHARS_MAX.other)
  switch (name) {
    case 'package-lock.json':
    case 'npm-shrinkwrap.json':
      return npmPackages(json(text))
    case 'pnpm-lock.yaml':
      return pnpmPackages(yaml(text))
    case 'yarn.lock':
      return /^# yarn lockfile v1$/m.test(text.slice(0, 1_000))
        ? readYarnClassic(lines())
        : berryPackages(yaml(text))
    case 'pipfile.lock':
      return pipenvPackages(json(text))
    case 'poetry.lock':
    case 'uv.lock':
    case 'pdm.lock':
    case 'cargo.lock':
      return tomlPackages(toml(text))
    case 'composer.lock':
      return composerPackages(json(text))
    case 'packages.lock.json':
      return nugetPackages(json(text))
    case 'go.sum':
    case 'go.work.sum':
      return readGoSum(lines())
    case 'go.mod':
      return readGoModule(lines())
    case 'gemfile.lock':
    case 'gems.locked':
      return readBundler(lines())
    case 'gradle.lockfile':
      return readGradle(lines())
    case 'pom.xml':
      return readMaven(lines())
    default:
      if (/\.txt$/.test(name)) return readRequirements(lines())
      throw new SyntaxError('nothing here reads lockfiles of this form')
  }
}

function bounded(text: string, charsMax: number): string {
  if (text.length > charsMax) throw new SyntaxError(`it is longer than ${charsMax} characters`)
  return text
}

function json(text: string): Plain {
  return JSON.parse(bounded(text, LOCKFILE_CHARS_MAX.json).replace(/^\ufeff/, '')) as Plain
}

function yaml(text: string): Plain {
  return readYaml(bounded(text, LOCKFILE_CHARS_MAX.yaml))
}

function npmPackages(root: Plain): readonly LockedPackage[] {
  const packages = at(root, 'packages')
  if (packages === undefined) return npmTree(at(root, 'dependencies'), 0)
  const own = mapOf(at(packages, ''))
  const direct = new Set(
    ['dependencies', 'devDependencies', 'optionalDependencies'].flatMap((kind) =>
      Object.keys(mapOf(own[kind])),
    ),
  )
  return entriesOf(packages).flatMap(([path, one]) => {
    const start = path.lastIndexOf('node_modules/')
    if (start === -1 || at(one, 'link') === true) return []
    const name = textOf(at(one, 'name')) ?? path.slice(start + 'node_modules/'.length)
    return [
      lockedPackage(name, textOf(at(one, 'version')) ?? '', {
        source: sourceOf(textOf(at(one, 'resolved'))),
        hasInstallScript: at(one, 'hasInstallScript') === true,
        license: textOf(at(one, 'license')) ?? '',
        isDirect: start === 0 && direct.has(name),
      }),
    ]
  })
}

const TREE_DEPTH_MAX = 100

/** The nested form of the first npm lockfiles. */
function npmTree(dependencies: Plain | undefined, depth: number): readonly LockedPackage[] {
  if (depth > TREE_DEPTH_MAX) throw new SyntaxError('it is nested too deeply')
  return entriesOf(dependencies).flatMap(([name, one]) => [
    lockedPackage(name, textOf(at(one, 'version')) ?? '', {
      source: sourceOf(textOf(at(one, 'resolved'))),
    }),
    ...npmTree(at(one, 'dependencies'), depth + 1),
  ])
}

function pnpmPackages(root: Plain): readonly LockedPackage[] {
  const importers = [root, ...Object.values(mapOf(at(root, 'importers')))]
  const direct = new Set(
    importers.flatMap((importer) =>
      ['dependencies', 'devDependencies', 'optionalDependencies'].flatMap((kind) =>
        Object.keys(mapOf(at(importer, kind))),
      ),
    ),
  )
  return entriesOf(at(root, 'packages')).flatMap(([key, one]) => {
    // "/name/1.0.0_peer", "/name@1.0.0(peer)" or "name@1.0.0", by the age of the format.
    const [, name = '', version = ''] = /^\/?((?:@[^/@]+\/)?[^/@]+)[@/]([^(_]+)/.exec(key) ?? []
    if (name === '') return []
    return [
      lockedPackage(name, version, {
        source: sourceOf(
          textOf(at(one, 'resolution', 'tarball')) ?? textOf(at(one, 'resolution', 'repo')),
        ),
        hasInstallScript: at(one, 'requiresBuild') === true,
        isDirect: direct.has(name),
      }),
    ]
  })
}

function berryPackages(root: Plain): readonly LockedPackage[] {
  return entriesOf(root).flatMap(([key, one]) => {
    const resolution = textOf(at(one, 'resolution')) ?? ''
    const [, name = ''] = /^((?:@[^/@]+\/)?[^@,]+)@/.exec(key) ?? []
    const version = at(one, 'version')
    if (name === '' || key === '__metadata' || /@(?:workspace|link|portal):/.test(resolution))
      return []
    const from = resolution.slice(name.length + 1)
    return [lockedPackage(name, `${version ?? ''}`, { source: sourceOf(from) })]
  })
}

function pipenvPackages(root: Plain): readonly LockedPackage[] {
  return ['default', 'develop'].flatMap((section) =>
    entriesOf(at(root, section)).map(([name, one]) =>
      lockedPackage(
        name,
        (textOf(at(one, 'version')) ?? textOf(at(one, 'ref')) ?? '').replace(/^==/, ''),
        {
          source: sourceOf(textOf(at(one, 'git'))),
        },
      ),
    ),
  )
}

/** Cargo, Poetry, uv and PDM: a list of tables. */
function tomlPackages(root: Plain): readonly LockedPackage[] {
  return listOf(at(root, 'package')).map((one) => {
    const source = at(one, 'source')
    // Cargo writes "registry+https://…" or "git+https://…#commit", the others a table.
    const address =
      textOf(source)?.replace(/^registry\+|^sparse\+/, '') ??
      textOf(at(source, 'registry')) ??
      textOf(at(source, 'git')) ??
      textOf(at(source, 'url'))
    const isGit = at(source, 'type') === 'git' || at(source, 'git') !== undefined
    const host = sourceOf(address)
    return lockedPackage(textOf(at(one, 'name')) ?? '', textOf(at(one, 'version')) ?? '', {
      source: isGit && !host.startsWith('git:') ? `git:${host}` : host,
    })
  })
}

function composerPackages(root: Plain): readonly LockedPackage[] {
  return ['packages', 'packages-dev'].flatMap((section) =>
    listOf(at(root, section)).map((one) =>
      lockedPackage(textOf(at(one, 'name')) ?? '', textOf(at(one, 'version')) ?? '', {
        source: sourceOf(textOf(at(one, 'dist', 'url'))),
        license: listOf(at(one, 'license'))
          .flatMap((license) => textOf(license) ?? [])
          .join(' OR '),
      }),
    ),
  )
}

function nugetPackages(root: Plain): readonly LockedPackage[] {
  const found = new Map<string, LockedPackage>()
  for (const framework of Object.values(mapOf(at(root, 'dependencies')))) {
    for (const [name, one] of entriesOf(framework)) {
      const version = textOf(at(one, 'resolved'))
      if (version === null) continue
      const isDirect = at(one, 'type') === 'Direct'
      found.set(`${name}@${version}`, lockedPackage(name, version, { isDirect }))
    }
  }
  return [...found.values()]
}

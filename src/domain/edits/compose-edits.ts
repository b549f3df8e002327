import { at, entriesOf, listOf, type Plain, textOf } from '../plain.ts'
import { isFloating, majorChange } from './container-image.ts'
import { added, type Edit, edit } from './edit.ts'
import { isLowered } from './quantity.ts'

/** Dangerous edits of a Compose file. null = the file was not there. */
export function composeEdits(before: Plain | null, after: Plain | null): Edit[] {
  const services = (file: Plain | null) => new Map(entriesOf(at(file ?? undefined, 'services')))
  const volumes = (file: Plain | null) =>
    entriesOf(at(file ?? undefined, 'volumes')).map(([name]) => name)
  const old = services(before)
  const now = services(after)
  return [
    ...added(now.keys(), old.keys()).map((name) =>
      edit('service-removed', `the service ${name} was taken out`, 'with_care'),
    ),
    ...added(volumes(after), volumes(before)).map((name) =>
      edit(
        'volume-removed',
        `the volume ${name} was taken out: what it holds is no longer used`,
        'with_care',
      ),
    ),
    ...[...now].flatMap(([name, service]) => serviceEdits(name, old.get(name), service)),
  ]
}

function serviceEdits(name: string, before: Plain | undefined, after: Plain): Edit[] {
  const where = `service ${name}`
  return [
    ...imageEdits(where, textOf(at(before, 'image')), textOf(at(after, 'image'))),
    ...(before === undefined ? [] : runningEdits(where, before, after)),
    ...(at(after, 'privileged') === true && at(before, 'privileged') !== true
      ? [edit('privileged', `${where} is now privileged`)]
      : []),
    ...(at(after, 'network_mode') === 'host' && at(before, 'network_mode') !== 'host'
      ? [edit('host-shared', `${where} now shares the network of the machine`)]
      : []),
    ...added(mountsOf(before), mountsOf(after))
      .filter((mount) => /docker\.sock/.test(mount))
      .map((mount) =>
        edit('host-shared', `${where} now mounts ${mount}: it may control the machine`),
      ),
  ]
}

function imageEdits(where: string, before: string | null, after: string | null): Edit[] {
  if (after === null || after === before) return []
  const major = before === null ? null : majorChange(before, after)
  return [
    ...(isFloating(after) && (before === null || !isFloating(before))
      ? [
          edit(
            'image-floating',
            `${where}: the image ${after} is another one each time it is pulled`,
          ),
        ]
      : []),
    ...(major === null
      ? []
      : [edit('image-major', `${where}: ${major.what}`, major.isDatabase ? 'no' : 'yes')]),
  ]
}

const LIMITS: readonly (readonly string[])[] = [
  ['mem_limit'],
  ['cpus'],
  ['deploy', 'resources', 'limits', 'memory'],
  ['deploy', 'resources', 'limits', 'cpus'],
]

function runningEdits(where: string, before: Plain, after: Plain): Edit[] {
  const [from, to] = [at(before, 'deploy', 'replicas'), at(after, 'deploy', 'replicas')]
  const limits = LIMITS.flatMap((path) => {
    const [old, now] = [at(before, ...path), at(after, ...path)]
    const limit = path.at(-1) ?? ''
    if (old !== undefined && now === undefined) {
      return [edit('limit-removed', `${where} no longer has a limit: ${limit}`)]
    }
    return isLowered(old, now)
      ? [edit('limit-lowered', `${where}: ${limit} falls from ${String(old)} to ${String(now)}`)]
      : []
  })
  return [
    ...(at(before, 'healthcheck') !== undefined &&
    (at(after, 'healthcheck') === undefined || at(after, 'healthcheck', 'disable') === true)
      ? [edit('probe-removed', `${where} no longer has a health check`)]
      : []),
    ...(isLowered(from, to)
      ? [
          edit(
            to === 0 ? 'replicas-zero' : 'replicas-lowered',
            `${where} goes from ${String(from)} replicas to ${String(to)}`,
          ),
        ]
      : []),
    ...(at(before, 'restart') !== undefined &&
    (at(after, 'restart') === undefined || at(after, 'restart') === 'no')
      ? [edit('restart-removed', `${where} is no longer started again when it dies`)]
      : []),
    ...limits,
  ]
}

function mountsOf(service: Plain | undefined): string[] {
  return listOf(at(service, 'volumes')).flatMap(
    (volume) => textOf(volume) ?? textOf(at(volume, 'source')) ?? [],
  )
}

import { at, canonical, entriesOf, isMap, listOf, type Plain, textOf } from '../plain.ts'
import { isFloating, majorChange } from './container-image.ts'
import { added, type Edit, edit } from './edit.ts'
import { isLowered } from './quantity.ts'

/** Dangerous edits of the pods of one workload; `before` is undefined for a new one. */
export function podEdits(where: string, before: Plain | undefined, after: Plain): Edit[] {
  const old = containersOf(before)
  const now = containersOf(after)
  const gone = [...old.keys()].filter((name) => !now.has(name))
  return [
    ...hostEdits(where, before, after),
    ...gone.map((name) =>
      edit('container-removed', `${where}: the container ${name} was taken out`),
    ),
    ...[...now].flatMap(([name, container]) =>
      containerEdits(`${where}, container ${name}`, old.get(name), container),
    ),
  ]
}

function containersOf(pod: Plain | undefined): Map<string, Plain> {
  const all = [...listOf(at(pod, 'containers')), ...listOf(at(pod, 'initContainers'))]
  return new Map(
    all.flatMap((container) => {
      const name = textOf(at(container, 'name'))
      return name === null ? [] : [[name, container] as const]
    }),
  )
}

const HOST_KEYS = ['hostNetwork', 'hostPID', 'hostIPC'] as const

function hostEdits(where: string, before: Plain | undefined, after: Plain): Edit[] {
  const paths = (pod: Plain | undefined) =>
    listOf(at(pod, 'volumes')).flatMap((volume) => textOf(at(volume, 'hostPath', 'path')) ?? [])
  return [
    ...HOST_KEYS.filter((key) => at(after, key) === true && at(before, key) !== true).map((key) =>
      edit('host-shared', `${where} now shares the machine: ${key}`),
    ),
    ...added(paths(before), paths(after)).map((path) =>
      edit('host-shared', `${where} now mounts ${path} of the machine`),
    ),
    ...rootEdits(where, at(before, 'securityContext'), at(after, 'securityContext')),
  ]
}

function containerEdits(where: string, before: Plain | undefined, after: Plain): Edit[] {
  return [
    ...(before === undefined
      ? []
      : [...probeEdits(where, before, after), ...limitEdits(where, before, after)]),
    ...imageEdits(where, before, after),
    ...rootEdits(where, at(before, 'securityContext'), at(after, 'securityContext')),
  ]
}

const PROBES = ['readinessProbe', 'livenessProbe', 'startupProbe'] as const

function probeEdits(where: string, before: Plain, after: Plain): Edit[] {
  const gone = PROBES.filter((probe) => isMap(at(before, probe)) && !isMap(at(after, probe)))
  const hook =
    isMap(at(before, 'lifecycle', 'preStop')) && !isMap(at(after, 'lifecycle', 'preStop'))
  return [
    ...gone.map((probe) => edit('probe-removed', `${where} no longer has a ${probe}`)),
    ...(hook
      ? [edit('probe-removed', `${where} no longer has a preStop hook: requests may be cut off`)]
      : []),
  ]
}

function limitEdits(where: string, before: Plain, after: Plain): Edit[] {
  return (['limits', 'requests'] as const).flatMap((kind) =>
    entriesOf(at(before, 'resources', kind)).flatMap(([name, old]) => {
      const now = at(after, 'resources', kind, name)
      const word = kind === 'limits' ? 'limit' : 'request'
      if (now === undefined) {
        return kind === 'requests'
          ? []
          : [edit('limit-removed', `${where} no longer has a limit of ${name}`)]
      }
      return isLowered(old, now)
        ? [
            edit(
              'limit-lowered',
              `${where}: the ${word} of ${name} falls from ${String(old)} to ${String(now)}`,
            ),
          ]
        : []
    }),
  )
}

function imageEdits(where: string, before: Plain | undefined, after: Plain): Edit[] {
  const old = textOf(at(before, 'image'))
  const now = textOf(at(after, 'image'))
  if (now === null || now === old) return []
  const major = old === null ? null : majorChange(old, now)
  return [
    ...(isFloating(now) && (old === null || !isFloating(old))
      ? [edit('image-floating', `${where}: the image ${now} is another one each time it is pulled`)]
      : []),
    ...(major === null
      ? []
      : [edit('image-major', `${where}: ${major.what}`, major.isDatabase ? 'no' : 'yes')]),
  ]
}

function rootEdits(where: string, before: Plain | undefined, after: Plain | undefined): Edit[] {
  const turnedTo = (key: string, value: Plain) =>
    canonical(at(after, key)) === canonical(value) &&
    canonical(at(before, key)) !== canonical(value)
  const capabilities = (context: Plain | undefined) =>
    listOf(at(context, 'capabilities', 'add')).filter((one) => typeof one === 'string')
  return [
    ...(turnedTo('privileged', true) ? [`${where} is now privileged`] : []),
    ...(turnedTo('allowPrivilegeEscalation', true) ? [`${where} may now gain privileges`] : []),
    ...(turnedTo('runAsUser', 0) ? [`${where} now runs as root`] : []),
    ...(at(before, 'runAsNonRoot') === true && at(after, 'runAsNonRoot') !== true
      ? [`${where} may now run as root: runAsNonRoot is gone`]
      : []),
    ...(at(before, 'readOnlyRootFilesystem') === true &&
    at(after, 'readOnlyRootFilesystem') !== true
      ? [`${where} may now write to its root file system`]
      : []),
    ...added(capabilities(before), capabilities(after)).map(
      (name) => `${where} now has the capability ${name}`,
    ),
  ].map((what) => edit('privileged', what))
}

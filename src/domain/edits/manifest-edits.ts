import { at, entriesOf, isMap, listOf, type Plain, textOf } from '../plain.ts'
import { majorOf } from './container-image.ts'
import { added, type Edit, edit } from './edit.ts'
import { isKubernetes, kubernetesEdits } from './kubernetes-edits.ts'
import { isLowered } from './quantity.ts'

/** What may lie in a folder of manifests: objects of Kubernetes, a kustomization, a chart, values of one. */
export function manifestEdits(
  before: readonly Plain[] | null,
  after: readonly Plain[] | null,
): Edit[] {
  const all = [...(before ?? []), ...(after ?? [])]
  if (all.some(isKustomization)) return kustomizationEdits(before?.[0], after?.[0])
  if (all.some(isKubernetes)) return kubernetesEdits(before, after)
  if (all.some(isChart)) return chartEdits(before?.[0], after?.[0])
  return valuesEdits('', before?.[0], after?.[0])
}

function isKustomization(document: Plain): boolean {
  const kind = textOf(at(document, 'kind'))
  if (kind !== null) return kind === 'Kustomization' || kind === 'Component'
  return Array.isArray(at(document, 'resources')) && !isChart(document)
}

function isChart(document: Plain): boolean {
  return (
    /^v[12]$/.test(textOf(at(document, 'apiVersion')) ?? '') &&
    textOf(at(document, 'name')) !== null
  )
}

function namesIn(file: Plain | undefined, key: string): string[] {
  return listOf(at(file, key)).flatMap((one) => textOf(one) ?? textOf(at(one, 'path')) ?? [])
}

function kustomizationEdits(before: Plain | undefined, after: Plain | undefined): Edit[] {
  if (before === undefined) return []
  if (after === undefined)
    return [edit('object-removed', 'the kustomization was taken out', 'with_care')]
  const byName = (file: Plain, key: string) =>
    new Map(listOf(at(file, key)).map((one) => [textOf(at(one, 'name')) ?? '', one] as const))
  const oldReplicas = byName(before, 'replicas')
  const oldImages = byName(before, 'images')
  return [
    ...['resources', 'bases', 'components'].flatMap((key) =>
      added(namesIn(after, key), namesIn(before, key)).map((name) =>
        edit(
          'object-removed',
          `${name} is no longer part of it: its objects may be deleted`,
          'with_care',
        ),
      ),
    ),
    ...added(namesIn(after, 'patches'), namesIn(before, 'patches')).map((name) =>
      edit('patch-removed', `the patch ${name} is no longer applied`),
    ),
    ...[...byName(after, 'replicas')].flatMap(([name, one]) => {
      const old = at(oldReplicas.get(name), 'count')
      const now = at(one, 'count')
      return isLowered(old, now) || (old === undefined && now === 0)
        ? [replicas(name, old, now)]
        : []
    }),
    ...[...byName(after, 'images')]
      .filter(
        ([name, one]) =>
          at(one, 'newTag') === 'latest' && at(oldImages.get(name), 'newTag') !== 'latest',
      )
      .map(([name]) => floating(`${name}:latest`)),
  ]
}

function replicas(where: string, from: Plain | undefined, to: Plain | undefined): Edit {
  return to === 0
    ? edit('replicas-zero', `${where} has no replicas any more`)
    : edit('replicas-lowered', `${where}: replicas fall from ${String(from)} to ${String(to)}`)
}

function floating(image: string): Edit {
  return edit('image-floating', `the image ${image} is another one each time it is pulled`)
}

/** Charts that this chart is made of. */
function chartEdits(before: Plain | undefined, after: Plain | undefined): Edit[] {
  const parts = (file: Plain | undefined) =>
    new Map(
      listOf(at(file, 'dependencies')).map((one) => [textOf(at(one, 'name')) ?? '', one] as const),
    )
  const old = parts(before)
  const now = parts(after)
  return [
    ...(before !== undefined && after === undefined
      ? [edit('object-removed', 'the chart was taken out', 'with_care')]
      : added(now.keys(), old.keys()).map((name) =>
          edit('object-removed', `the chart ${name} is no longer part of it`, 'with_care'),
        )),
    ...[...now].flatMap(([name, one]) => {
      const [from, to] = [textOf(at(old.get(name), 'version')), textOf(at(one, 'version'))]
      const isMajor = from !== null && to !== null && majorOf(from) !== majorOf(to)
      return isMajor
        ? [edit('chart-major', `the chart ${name} goes from ${from} to ${to}`, 'with_care')]
        : []
    }),
  ]
}

const PROBES = ['readinessProbe', 'livenessProbe', 'startupProbe']
const REPLICAS = ['replicaCount', 'replicas', 'minReplicas', 'minAvailable']
/** Keys with an `enabled` below them that keep a service up or its data safe. */
const GUARDS = [
  'persistence',
  'podDisruptionBudget',
  'pdb',
  'networkPolicy',
  'autoscaling',
  'backup',
]

/** Values of a chart, by the names that most charts give them. Walks both states together. */
function valuesEdits(path: string, before: Plain | undefined, after: Plain | undefined): Edit[] {
  if (!isMap(before)) return []
  return entriesOf(before).flatMap(([key, old]) => {
    const now = at(after, key)
    const where = path === '' ? key : `${path}.${key}`
    return [...valueEdits(where, key, old, now), ...valuesEdits(where, old, now)]
  })
}

function valueEdits(where: string, key: string, old: Plain, now: Plain | undefined): Edit[] {
  if (PROBES.includes(key)) {
    const isLost =
      isMap(old) && (!isMap(now) || (at(now, 'enabled') === false && at(old, 'enabled') !== false))
    return isLost ? [edit('probe-removed', `${where} is gone`)] : []
  }
  if (REPLICAS.includes(key)) return isLowered(old, now) ? [replicas(where, old, now)] : []
  if (GUARDS.includes(key) && at(old, 'enabled') === true && at(now, 'enabled') !== true) {
    return [
      edit('guard-off', `${where} is no longer enabled`, key === 'persistence' ? 'no' : 'yes'),
    ]
  }
  if (key === 'tag' && now === 'latest' && old !== 'latest') return [floating(where)]
  if (key === 'privileged' && now === true && old !== true)
    return [edit('privileged', `${where} is now true`)]
  if (key === 'limits' && isMap(old)) return limitEdits(where, old, now)
  if ((key === 'size' || key === 'storage') && isLowered(old, now)) {
    return [edit('storage-shrunk', `${where} shrinks from ${String(old)} to ${String(now)}`, 'no')]
  }
  return key === 'storageClass' && typeof old === 'string' && old !== '' && old !== now
    ? [edit('storage-class', `${where} changes from ${old} to ${String(now)}`, 'no')]
    : []
}

function limitEdits(where: string, before: Plain, after: Plain | undefined): Edit[] {
  return entriesOf(before).flatMap(([name, old]) => {
    const now = at(after, name)
    if (now === undefined || now === null)
      return [edit('limit-removed', `${where}.${name} is gone`)]
    return isLowered(old, now)
      ? [edit('limit-lowered', `${where}.${name} falls from ${String(old)} to ${String(now)}`)]
      : []
  })
}

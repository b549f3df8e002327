import { at, canonical, isMap, listOf, type Plain, textOf } from '../plain.ts'
import type { Reversibility } from '../risk.ts'
import { openRangesIn, starActionsIn } from './cloud-access.ts'
import { added, type Edit, edit } from './edit.ts'
import { podEdits } from './pod-edits.ts'
import { isLowered } from './quantity.ts'

/** Dangerous edits of the objects of one manifest. null = the file was not there. */
export function kubernetesEdits(
  before: readonly Plain[] | null,
  after: readonly Plain[] | null,
): Edit[] {
  const old = objectsIn(before ?? [])
  const now = objectsIn(after ?? [])
  const gone = [...old.keys()].filter((name) => !now.has(name)).flatMap(removedEdits)
  const changed = [...now].flatMap(([name, object]) => objectEdits(name, old.get(name), object))
  return [...gone, ...changed]
}

/** A manifest of something that Kubernetes knows. */
export function isKubernetes(document: Plain): boolean {
  return textOf(at(document, 'apiVersion')) !== null && textOf(at(document, 'kind')) !== null
}

/** Objects by "Kind namespace/name"; lists of objects are opened. */
function objectsIn(documents: readonly Plain[]): Map<string, Plain> {
  const all = documents.flatMap((one) => (isList(one) ? listOf(at(one, 'items')) : [one]))
  return new Map(
    all.filter(isKubernetes).map((object) => {
      const namespace = textOf(at(object, 'metadata', 'namespace'))
      const name = textOf(at(object, 'metadata', 'name')) ?? ''
      return [`${kindOf(object)} ${namespace === null ? '' : `${namespace}/`}${name}`, object]
    }),
  )
}

function isList(document: Plain): boolean {
  return at(document, 'kind') === 'List' && at(document, 'apiVersion') === 'v1'
}

function kindOf(object: Plain): string {
  return textOf(at(object, 'kind')) ?? ''
}

type Loss = { readonly what: string; readonly reversibility: Reversibility }

/** Kinds whose loss is more than a restart, and what it takes with it. */
const LOSSES: ReadonlyMap<string, Loss> = new Map([
  ['PersistentVolumeClaim', { what: 'its volume may go with it', reversibility: 'no' }],
  ['PersistentVolume', { what: 'its data may go with it', reversibility: 'no' }],
  ['Namespace', { what: 'everything in it goes with it', reversibility: 'no' }],
  ['CustomResourceDefinition', { what: 'all its objects go with it', reversibility: 'no' }],
  ['StatefulSet', { what: 'its volumes are left behind', reversibility: 'with_care' }],
  ['StorageClass', { what: 'no volume is made with it any more', reversibility: 'with_care' }],
  ['Secret', { what: 'whatever reads it stops', reversibility: 'with_care' }],
  ['PodDisruptionBudget', { what: 'all pods may go down at once', reversibility: 'yes' }],
  ['NetworkPolicy', { what: 'traffic is no longer held back', reversibility: 'yes' }],
  ['HorizontalPodAutoscaler', { what: 'it no longer grows with its load', reversibility: 'yes' }],
  ['ResourceQuota', { what: 'nothing limits the namespace', reversibility: 'yes' }],
])

function removedEdits(name: string): Edit[] {
  const loss = LOSSES.get(name.split(' ')[0] ?? '')
  return loss === undefined
    ? [edit('object-removed', `${name} was taken out`)]
    : [edit('object-removed', `${name} was taken out: ${loss.what}`, loss.reversibility)]
}

function objectEdits(name: string, before: Plain | undefined, after: Plain): Edit[] {
  const pod = podOf(after)
  return [
    ...(pod === undefined
      ? []
      : podEdits(name, before === undefined ? undefined : podOf(before), pod)),
    ...(before === undefined
      ? []
      : [
          ...scaleEdits(name, before, after),
          ...storageEdits(name, before, after),
          ...identityEdits(name, before, after),
        ]),
    ...accessEdits(name, before, after),
  ]
}

/** The pod of a workload, wherever its kind keeps it. */
function podOf(object: Plain): Plain | undefined {
  if (kindOf(object) === 'Pod') return at(object, 'spec')
  return (
    at(object, 'spec', 'template', 'spec') ??
    at(object, 'spec', 'jobTemplate', 'spec', 'template', 'spec')
  )
}

/** Numbers that keep a service up: paths in the object, and what they are called. */
const SCALES: readonly (readonly [string, readonly string[]])[] = [
  ['replicas', ['spec', 'replicas']],
  ['the least number of replicas', ['spec', 'minReplicas']],
  ['minAvailable', ['spec', 'minAvailable']],
  ['terminationGracePeriodSeconds', ['spec', 'template', 'spec', 'terminationGracePeriodSeconds']],
]

function scaleEdits(name: string, before: Plain, after: Plain): Edit[] {
  const lowered = SCALES.flatMap(([word, path]) => {
    const old = at(before, ...path)
    const now = at(after, ...path)
    if (!isLowered(old, now)) return []
    return now === 0 && word === 'replicas'
      ? [edit('replicas-zero', `${name} goes from ${String(old)} replicas to none`)]
      : [edit('replicas-lowered', `${name}: ${word} falls from ${String(old)} to ${String(now)}`)]
  })
  const strategy = (object: Plain) => textOf(at(object, 'spec', 'strategy', 'type'))
  return strategy(after) === 'Recreate' && strategy(before) !== 'Recreate'
    ? [...lowered, edit('strategy-recreate', `${name} is now down while it is replaced: Recreate`)]
    : lowered
}

function storageEdits(name: string, before: Plain, after: Plain): Edit[] {
  const sizeOf = (claim: Plain | undefined) =>
    at(claim, 'spec', 'resources', 'requests', 'storage') ??
    at(claim, 'spec', 'capacity', 'storage')
  const classOf = (claim: Plain | undefined) => textOf(at(claim, 'spec', 'storageClassName'))
  const claims = (object: Plain): Map<string, Plain> =>
    new Map([
      [name, object],
      ...listOf(at(object, 'spec', 'volumeClaimTemplates')).map(
        (claim) =>
          [`${name}, volume ${textOf(at(claim, 'metadata', 'name')) ?? ''}`, claim] as const,
      ),
    ])
  const now = claims(after)
  const edits = [...claims(before)].flatMap(([where, old]) => {
    const claim = now.get(where)
    if (claim === undefined) return [edit('volume-removed', `${where} was taken out`, 'no')]
    const [oldClass, newClass] = [classOf(old), classOf(claim)]
    return [
      ...(isLowered(sizeOf(old), sizeOf(claim))
        ? [
            edit(
              'storage-shrunk',
              `${where} shrinks from ${String(sizeOf(old))} to ${String(sizeOf(claim))}, which no volume can`,
              'no',
            ),
          ]
        : []),
      ...(oldClass !== null && oldClass !== newClass
        ? [
            edit(
              'storage-class',
              `${where} changes its class from ${oldClass} to ${newClass ?? 'the default'}: it has to be made anew`,
              'no',
            ),
          ]
        : []),
    ]
  })
  const reclaim = (object: Plain) =>
    textOf(at(object, 'spec', 'persistentVolumeReclaimPolicy')) ??
    textOf(at(object, 'reclaimPolicy'))
  return reclaim(before) === 'Retain' && reclaim(after) === 'Delete'
    ? [
        ...edits,
        edit('storage-class', `${name} no longer keeps its data when it is released`, 'no'),
      ]
    : edits
}

/** What Kubernetes cannot change in place, or with which traffic goes elsewhere. */
function identityEdits(name: string, before: Plain, after: Plain): Edit[] {
  const differs = (...path: readonly string[]) =>
    isMap(at(before, ...path)) && canonical(at(before, ...path)) !== canonical(at(after, ...path))
  if (!differs('spec', 'selector')) return []
  return kindOf(after) === 'Service'
    ? [edit('selector-changed', `${name} sends its traffic to other pods`)]
    : [
        edit(
          'selector-changed',
          `${name} has another selector, which cannot be changed in place`,
          'with_care',
        ),
      ]
}

function accessEdits(name: string, before: Plain | undefined, after: Plain): Edit[] {
  return [
    ...added(openRangesIn(before ?? null), openRangesIn(after)).map((path) =>
      edit('open-to-the-world', `${name}: ${path} is open to every address`),
    ),
    ...added(starActionsIn(before ?? null), starActionsIn(after)).map((what) =>
      edit('access-to-everything', `${name}: ${what}`),
    ),
  ]
}

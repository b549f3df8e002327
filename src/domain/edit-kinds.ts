import { CODE_OWNERS_PATHS } from './code-owners.ts'
import type { EditKind, EditTopic } from './file-edits.ts'
import { kindOfPath } from './path-kind.ts'

/** How the two states of this file are compared; null for a file that nothing is known to compare. */
export function editKindOf(
  path: string,
): { readonly kind: EditKind; readonly topic: EditTopic } | null {
  const lower = path.toLowerCase()
  if ((CODE_OWNERS_PATHS as readonly string[]).includes(path)) return workflow('code-owners')
  if (/^\.github\/dependabot\.ya?ml$/.test(lower)) return workflow('dependabot')
  if (/^\.github\/settings\.ya?ml$/.test(lower)) return workflow('settings')
  const { kind, tool } = kindOfPath(path)
  const isYaml = /\.ya?ml$/.test(lower)
  if (tool === 'GitHub Actions' && isYaml) return workflow('workflow')
  if (kind === 'vendored' || kind === 'tests') return null
  if (/\.(?:graphql|graphqls|gql)$/.test(lower)) return { kind: 'graphql', topic: 'interface' }
  if (lower.endsWith('.proto')) return { kind: 'protobuf', topic: 'interface' }
  if (OPENAPI.test(lower)) return { kind: 'openapi', topic: 'interface' }
  if (kind !== 'infrastructure') return null
  if (/\.(?:tf|tofu)$/.test(lower)) return infrastructure('terraform')
  if (tool === 'Compose') return infrastructure('compose')
  if (tool === 'Docker')
    return lower.endsWith('.dockerignore') ? null : infrastructure('dockerfile')
  const isManifest = tool === 'Kubernetes' || tool === 'Helm'
  return isManifest && (isYaml || lower.endsWith('.json')) ? infrastructure('manifest') : null
}

/** Descriptions of APIs, by their names and folders; what is in a file decides whether it is one. */
const OPENAPI =
  /(?:^|\/)(?:[^/]*(?:openapi|swagger|api-?spec)[^/]*|(?:openapi|swagger|api-?specs?)\/(?:[^/]*\/){0,9}[^/]*)\.(?:ya?ml|json)$/

function workflow(kind: EditKind) {
  return { kind, topic: 'workflow' } as const
}

function infrastructure(kind: EditKind) {
  return { kind, topic: 'infrastructure' } as const
}

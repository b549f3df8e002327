import { CODE_OWNERS_PATHS } from '../people/code-owners.ts'
import { kindOfPath } from '../range/path-kind.ts'
import type { EditKind, EditTopic } from './file-edits.ts'

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
  if (kind === 'configuration') return configurationOf(lower, tool)
  if (kind === 'migration')
    return SCHEMA.test(lower) ? null : { kind: 'migration', topic: 'migration' }
  if (LOCKFILE.test(lower)) return { kind: 'lockfile', topic: 'dependency' }
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

/** What a tool writes of the schema as a whole: the migrations beside it say what is done. */
const SCHEMA =
  /(?:^|\/)(?:schema\.rb|structure\.sql|[^/]*\.prisma|[^/]*(?:modelsnapshot|\.designer)\.cs|migration_lock\.toml|\.formatter\.exs|seeds\.exs|atlas\.sum)$/

/** Files that pin versions, of the tools whose form is known. */
const LOCKFILE =
  /(?:^|\/)(?:package-lock\.json|npm-shrinkwrap\.json|pnpm-lock\.yaml|yarn\.lock|pipfile\.lock|(?:poetry|uv|pdm|cargo|composer)\.lock|packages\.lock\.json|go\.(?:work\.)?sum|go\.mod|gemfile\.lock|gems\.locked|gradle\.lockfile|pom\.xml|(?:[^/]*-)?(?:requirements|constraints)[^/]*\.txt|requirements\/[^/]*\.txt)$/

function workflow(kind: EditKind) {
  return { kind, topic: 'workflow' } as const
}

function infrastructure(kind: EditKind) {
  return { kind, topic: 'infrastructure' } as const
}

/** Settings of the tools that build and check the code: they allow comments in JSON, and run nowhere. */
const OF_TOOLS = /(?:^|\/)(?:tsconfig|jsconfig|biome|\.eslintrc|\.prettierrc|\.vscode\/)[^/]*/

function configurationOf(lower: string, tool: string) {
  const topic = 'configuration' as const
  if (tool === 'environment') return { kind: 'environment', topic } as const
  if (OF_TOOLS.test(lower)) return null
  if (/\.(?:ya?ml|json)$/.test(lower)) return { kind: 'configuration', topic } as const
  return /\.(?:properties|ini|cfg)$/.test(lower) ? ({ kind: 'properties', topic } as const) : null
}

/** Whether a file is looked through for secrets; null for what others wrote, and for pictures and the like. */
export function secretKindOf(
  path: string,
): { readonly kind: EditKind; readonly topic: EditTopic } | null {
  const { kind } = kindOfPath(path)
  if (kind === 'vendored' || kind === 'generated' || kind === 'lockfile') return null
  if (kind === 'asset' && !/\.(?:json|ipynb)$/i.test(path)) return null
  return { kind: kind === 'tests' ? 'secrets-of-tests' : 'secrets', topic: 'secret' }
}

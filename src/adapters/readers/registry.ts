import type { Edit } from '../../domain/edits/edit.ts'
import type { EditKind } from '../../domain/edits/file-edits.ts'
import type { Plain } from '../../domain/plain.ts'
import type { EditFinder } from '../../ports/edit-finder.ts'

/** Longest reason that is passed on: parsers quote what they could not read. */
export const REASON_CHARS_MAX = 200

type Compare = (
  before: string | null,
  after: string | null,
  path: string,
) => readonly Edit[] | Promise<readonly Edit[]>

/** How each kind is compared: a reader for the text and a pure function for the values. Loaded when used. */
const COMPARERS: { readonly [K in EditKind]: () => Promise<Compare> } = {
  workflow: () =>
    yaml(async () => (await import('../../domain/edits/workflow-edits.ts')).workflowEdits),
  dependabot: () =>
    yaml(
      async () => (await import('../../domain/edits/repository-rules-edits.ts')).dependabotEdits,
    ),
  settings: () =>
    yaml(async () => (await import('../../domain/edits/repository-rules-edits.ts')).settingsEdits),
  compose: () =>
    yaml(async () => (await import('../../domain/edits/compose-edits.ts')).composeEdits),
  async 'code-owners'() {
    const { parseCodeOwners } = await import('../../domain/people/code-owners.ts')
    const { codeOwnersEdits } = await import('../../domain/edits/repository-rules-edits.ts')
    return comparing(parseCodeOwners, codeOwnersEdits)
  },
  async terraform() {
    const { readHcl } = await import('./hcl.ts')
    const { terraformEdits } = await import('../../domain/edits/terraform-edits.ts')
    return comparing<Plain>(readHcl, terraformEdits)
  },
  async manifest() {
    const { readYamlDocuments } = await import('./yaml.ts')
    const { manifestEdits } = await import('../../domain/edits/manifest-edits.ts')
    return comparing((text) => readYamlDocuments(notATemplate(text)), manifestEdits)
  },
  openapi: () =>
    yaml(async () => (await import('../../domain/edits/openapi-edits.ts')).openapiEdits),
  graphql: async () => (await import('./graphql.ts')).graphqlEdits,
  async protobuf() {
    const { readProtobuf } = await import('./protobuf.ts')
    const { protobufEdits } = await import('../../domain/edits/protobuf-edits.ts')
    return comparing<Plain>(readProtobuf, protobufEdits)
  },
  async configuration() {
    const { readYamlDocuments } = await import('./yaml.ts')
    const { isKubernetes, kubernetesEdits } = await import('../../domain/edits/kubernetes-edits.ts')
    const settings = await settingsComparer(true)
    return comparing(readYamlDocuments, (before, after) =>
      // Manifests lie in any folder; what is in a file says more than where it is.
      [...(before ?? []), ...(after ?? [])].some(isKubernetes)
        ? kubernetesEdits(before, after)
        : settings(wholeOf(before), wholeOf(after)),
    )
  },
  async environment() {
    const { readDotenv } = await import('./settings.ts')
    return comparing<Plain>(readDotenv, await settingsComparer(false))
  },
  async properties() {
    const { readProperties } = await import('./settings.ts')
    return comparing<Plain>(readProperties, await settingsComparer(true))
  },
  secrets: async () => (await import('../../domain/edits/secret-edits.ts')).secretEdits,
  'secrets-of-tests': async () =>
    (await import('../../domain/edits/secret-edits.ts')).secretEditsOfTests,
  async migration() {
    const { migrationReader } = await import('./migration.ts')
    const { migrationEdits } = await import('../../domain/migrations/migration-edits.ts')
    const read = migrationReader()
    return async (before, after, path) =>
      migrationEdits(before !== null, after === null ? null : await read(after, path))
  },
  async lockfile() {
    const { lockfileReader } = await import('./lockfile.ts')
    const { lockfileEdits } = await import('../../domain/packages/lockfile-edits.ts')
    const read = await lockfileReader()
    return (before, after, path) =>
      lockfileEdits(
        before === null ? null : read(before, path),
        after === null ? null : read(after, path),
      )
  },
  async dockerfile() {
    const { readDockerfile } = await import('./dockerfile.ts')
    const { dockerfileEdits } = await import('../../domain/edits/dockerfile-edits.ts')
    return comparing(readDockerfile, dockerfileEdits)
  },
}

/** Compares files by what their grammar says. */
export function editFinder(): EditFinder {
  return {
    async find(kind, before, after, path = '') {
      if (before === after) return { isRead: true, edits: [] }
      try {
        const compare = await COMPARERS[kind]()
        return { isRead: true, edits: await compare(before, after, path) }
      } catch (error) {
        // A stack that ran out is a file that is nested too deeply; anything else is a mistake of ours.
        if (!(error instanceof SyntaxError || error instanceof RangeError)) throw error
        return { isRead: false, why: error.message.slice(0, REASON_CHARS_MAX) }
      }
    },
  }
}

function comparing<T>(
  read: (text: string) => T,
  compare: (before: T | null, after: T | null) => readonly Edit[],
): Compare {
  const readOrNull = (text: string | null) => (text === null ? null : read(text))
  return (before, after) => compare(readOrNull(before), readOrNull(after))
}

async function settingsComparer(areValuesShown: boolean): Promise<PlainEdits> {
  const { configurationEdits } = await import('../../domain/edits/configuration-edits.ts')
  const settings = (values: Plain | null) => (values === null ? null : { values, areValuesShown })
  return (before, after) => configurationEdits(settings(before), settings(after))
}

/** One document as it is, several by their numbers. */
function wholeOf(documents: readonly Plain[] | null): Plain | null {
  if (documents === null || documents.length === 0) return null
  const [first = null] = documents
  return documents.length === 1
    ? first
    : Object.fromEntries(documents.map((one, index) => [`document ${index + 1}`, one]))
}

type PlainEdits = (before: Plain | null, after: Plain | null) => readonly Edit[]

async function yaml(edits: () => Promise<PlainEdits>): Promise<Compare> {
  const { readYaml } = await import('./yaml.ts')
  return comparing<Plain>(readYaml, await edits())
}

/** Helm's templates make YAML and are none; what they make depends on values that are not known here. */
function notATemplate(text: string): string {
  if (/\{\{-?\s*[^\s}]/.test(text)) throw new SyntaxError('it is a template')
  return text
}

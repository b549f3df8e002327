import {
  buildASTSchema,
  type DocumentNode,
  findBreakingChanges,
  findDangerousChanges,
  GraphQLError,
  type GraphQLSchema,
  isTypeDefinitionNode,
  isTypeExtensionNode,
  Kind,
  parse,
  specifiedScalarTypes,
  type TypeDefinitionNode,
  visit,
} from 'graphql'
import { type Edit, edit } from '../../domain/edits/edit.ts'

/** Tokens of a file: a schema of GitHub's size has 130,000. */
export const GRAPHQL_TOKENS_MAX = 500_000

type Schema = { readonly schema: GraphQLSchema; readonly elsewhere: ReadonlySet<string> }

/** What clients of a schema would notice, by graphql-js. Throws a SyntaxError on what is no GraphQL. */
export function graphqlEdits(before: string | null, after: string | null): Edit[] {
  const old = before === null ? null : schemaOf(before)
  const now = after === null ? null : schemaOf(after)
  if (old === null) return []
  if (now === null) return [edit('api-removed', 'the schema was taken out')]
  return [
    ...findBreakingChanges(old.schema, now.schema),
    ...findDangerousChanges(old.schema, now.schema),
  ]
    .filter(({ type, description }) => !isOfThisFileOnly(type, description, old, now))
    .map(({ type, description }) => edit(rule(type), description))
}

/** What only comes from reading one file of a schema: scalars that it no longer needs, types that moved. */
function isOfThisFileOnly(
  type: string,
  description: string,
  before: Schema,
  after: Schema,
): boolean {
  const [name = ''] = description.split(' ', 1)
  if (type === 'TYPE_CHANGED_KIND') return before.elsewhere.has(name) || after.elsewhere.has(name)
  if (type !== 'TYPE_REMOVED') return false
  return description.startsWith('Standard scalar ') || before.elsewhere.has(name)
}

/** "FIELD_REMOVED" is "field-removed". */
function rule(type: string): string {
  return type.toLowerCase().replaceAll('_', '-')
}

/** null for a file without types, such as the queries of a client. */
function schemaOf(text: string): Schema | null {
  if (text.trim() === '') return null
  try {
    const document = parse(text, { maxTokens: GRAPHQL_TOKENS_MAX, noLocation: true })
    const { whole, elsewhere } = completed(document)
    if (!whole.definitions.some(isTypeDefinitionNode)) return null
    const schema = buildASTSchema(whole, { assumeValid: true, assumeValidSDL: true })
    return { schema, elsewhere }
  } catch (error) {
    if (error instanceof GraphQLError || error instanceof Error)
      throw new SyntaxError(error.message)
    throw error
  }
}

/**
 * A file may be one of many that make a schema together. Types that are only extended here count as
 * defined, and types that are defined elsewhere stand as scalars of their name.
 */
function completed(document: DocumentNode) {
  const defined = new Set(specifiedScalarTypes.map(({ name }) => name))
  for (const node of document.definitions) {
    if (isTypeDefinitionNode(node)) defined.add(node.name.value)
  }
  const definitions = document.definitions.map((node) => {
    if (!isTypeExtensionNode(node) || defined.has(node.name.value)) return node
    defined.add(node.name.value)
    return { ...node, kind: node.kind.replace('Extension', 'Definition') } as TypeDefinitionNode
  })
  const elsewhere = new Set<string>()
  const isClient = !definitions.some(isTypeDefinitionNode)
  visit(document, {
    NamedType({ name }) {
      if (!isClient && !defined.has(name.value)) elsewhere.add(name.value)
    },
  })
  const scalars = [...elsewhere].map((value) => ({
    kind: Kind.SCALAR_TYPE_DEFINITION as const,
    name: { kind: Kind.NAME as const, value },
  }))
  return { whole: { ...document, definitions: [...definitions, ...scalars] }, elsewhere }
}

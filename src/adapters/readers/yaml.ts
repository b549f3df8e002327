import { type Document, parseAllDocuments } from 'yaml'
import type { Plain } from '../../domain/plain.ts'

/** How often the aliases of a file may be resolved: a file that multiplies itself is refused. */
export const YAML_ALIASES_MAX = 100
/** Documents of one file. */
export const YAML_DOCUMENTS_MAX = 1_000

/** Reads a file of one document; null when it is empty. Throws a SyntaxError. */
export function readYaml(text: string): Plain {
  const documents = readYamlDocuments(text)
  if (documents.length > 1) throw new SyntaxError('more than one document')
  return documents[0] ?? null
}

/** Reads every document that holds something. Throws a SyntaxError when one of them cannot be read. */
export function readYamlDocuments(text: string): readonly Plain[] {
  const json = readJson(text)
  if (json !== undefined) return [json]
  const parsed = parseAllDocuments(text, { prettyErrors: true, logLevel: 'error' })
  if (!Array.isArray(parsed)) return []
  if (parsed.length > YAML_DOCUMENTS_MAX) throw new SyntaxError('too many documents')
  return (parsed as Document[]).map(plainOf).filter((value) => value !== null)
}

/** JSON is YAML too, and thirty times as fast to read as what it is. Undefined for anything else. */
function readJson(text: string): Plain | undefined {
  if (!/^\s*[{[]/.test(text)) return undefined
  try {
    return JSON.parse(text) as Plain
  } catch {
    return undefined
  }
}

function plainOf(document: Document): Plain {
  const [problem] = document.errors
  if (problem !== undefined) throw new SyntaxError(problem.message.split('\n')[0])
  try {
    return document.toJS({ maxAliasCount: YAML_ALIASES_MAX }) as Plain
  } catch (error) {
    throw new SyntaxError(error instanceof Error ? error.message : 'it cannot be read')
  }
}

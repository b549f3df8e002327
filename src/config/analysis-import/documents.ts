import { CONFIG_CHARS_MAX, readYamlDocuments } from '../yaml-tree.ts'

export const ARGO_KINDS = ['AnalysisTemplate', 'ClusterAnalysisTemplate', 'AnalysisRun']

/** The objects of a file of another tool: JSON, or YAML with several documents and lists. Throws ConfigError. */
export function analysisObjects(text: string, fileName: string): readonly unknown[] {
  return documentsOf(text, fileName).flatMap(itemsOf)
}

/** Whether it looks like a canary config of Kayenta. */
export function isKayenta(object: unknown): boolean {
  return kindOf(object) === null && isTable(object) && Array.isArray(object.metrics)
}

function documentsOf(text: string, fileName: string): readonly unknown[] {
  if (!/^\s*\{/.test(text) || text.length > CONFIG_CHARS_MAX)
    return readYamlDocuments(text, fileName)
  try {
    return [JSON.parse(text)]
  } catch {
    // A map of YAML may begin with a brace too, and its reader tells the line.
    return readYamlDocuments(text, fileName)
  }
}

/** The objects of a List, or the object itself. */
function itemsOf(object: unknown): readonly unknown[] {
  return isTable(object) && object.kind === 'List' && Array.isArray(object.items)
    ? object.items
    : [object]
}

/** `kind` of an object of Kubernetes; null where there is none. */
export function kindOf(object: unknown): string | null {
  return isTable(object) && typeof object.kind === 'string' ? object.kind : null
}

function isTable(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

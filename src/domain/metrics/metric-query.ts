/** What a count query may hold in `${…}`; it is replaced by the side's own name, slot and version. */
export const COUNT_PLACEHOLDERS = ['side', 'slot', 'version'] as const

/** What a value query may hold: the same, and the length of the window ("30s"). */
export const VALUE_PLACEHOLDERS = [...COUNT_PLACEHOLDERS, 'window'] as const

const PLACEHOLDER = /\$\{([^{}]*)\}/g

/** The placeholders of a query that stand for nothing, in order, each once. */
export function unknownPlaceholders(
  query: string,
  known: readonly string[] = COUNT_PLACEHOLDERS,
): readonly string[] {
  const names = [...query.matchAll(PLACEHOLDER)].map(([, name]) => name ?? '')
  return [...new Set(names)].filter((name) => !known.includes(name))
}

/** A query cut into its literal parts and its placeholders, in order. */
export function queryParts(
  query: string,
): readonly ({ readonly literal: string } | { readonly placeholder: string })[] {
  return query
    .split(PLACEHOLDER)
    .map((part, i) => (i % 2 === 0 ? { literal: part } : { placeholder: part }))
}

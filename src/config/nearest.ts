/** Longest word that is compared; longer ones are no typing mistakes. */
const WORD_CHARS_MAX = 60

/** The known word that the written one was meant to be, or null when none is near. */
export function nearest(written: string, known: readonly string[]): string | null {
  if (written.length > WORD_CHARS_MAX) return null
  const word = written.toLowerCase().replaceAll('_', '-')
  const limit = Math.max(1, Math.floor(word.length / 3))
  const near = known
    .map((candidate) => ({ candidate, edits: editDistance(word, candidate.toLowerCase()) }))
    .filter(({ edits }) => edits <= limit)
    .sort((a, b) => a.edits - b.edits)
  return near[0]?.candidate ?? null
}

/** Levenshtein distance: how many characters must be added, taken away or replaced. */
function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (const [i, charA] of [...a].entries()) {
    const row = [i + 1]
    for (const [j, charB] of [...b].entries()) {
      const replaced = (previous[j] ?? 0) + (charA === charB ? 0 : 1)
      row.push(Math.min(replaced, (previous[j + 1] ?? 0) + 1, (row[j] ?? 0) + 1))
    }
    previous = row
  }
  return previous.at(-1) ?? 0
}

/** "Known keys: a, b." with the likeliest first in a question: "Did you mean b?". */
export function knownWords(kind: string, written: string, known: readonly string[]): string {
  const meant = nearest(written, known)
  const question = meant === null ? '' : `Did you mean ${meant}? `
  return `${question}Known ${kind}: ${known.join(', ')}.`
}

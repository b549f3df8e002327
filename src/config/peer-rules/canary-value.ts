import type { PeerDraft } from './peer-draft.ts'

/**
 * Adds a value of the candidate that a threshold is held against: what the environment asks for under this
 * name, or else the query of the file.
 */
export function addCanaryValue(
  draft: PeerDraft,
  where: string,
  name: string,
  askFile: () => { readonly source: string; readonly value: string } | null,
): void {
  const written = draft.writtenFor(name)
  if (written === null) {
    const asked = askFile()
    if (asked !== null) {
      const { source, value } = asked
      draft.addSeries(where, { name, source, value, sides: 'canary' })
    }
  } else if (written.kind === 'gauge') {
    const { source, value } = written
    draft.add({ kind: 'series', name, source, value, sides: 'canary' })
  } else {
    draft.problem(
      `${where}: metrics.${name} is a ${written.kind}, and a threshold is held against one value.`,
      'Write gauge.',
    )
  }
}

/** GitHub refuses a longer comment, in characters (counted here in UTF-16 units, which is never fewer). */
export const COMMENT_CHARS_MAX = 65_536

/** The runner refuses a longer job summary of one step, in bytes. */
export const SUMMARY_BYTES_MAX = 1_048_576

/** A UTF-16 unit takes at most three bytes in UTF-8. */
export const SUMMARY_CHARS_MAX = Math.floor(SUMMARY_BYTES_MAX / 3)

/** A part of a page. */
export type Section = {
  /** How it is called in the note that it was left out. */
  readonly name: string
  /** 0 is never left out; the higher, the sooner. */
  readonly dispensability: number
  /** '' = nothing to say. */
  readonly markdown: string
}

/** Room for the note that says what was left out, in UTF-16 units. */
const NOTE_UNITS_MAX = 500

/** Joins sections to one page of at most `unitsMax`; leaves out what matters least and says so. */
export function pageOf(sections: readonly Section[], unitsMax: number): string {
  const present = sections.filter((section) => section.markdown !== '')
  const kept = new Set(present)
  const leastFirst = present
    .filter((section) => section.dispensability > 0)
    .sort((a, b) => b.dispensability - a.dispensability)
  const room = unitsMax - NOTE_UNITS_MAX
  for (const section of leastFirst) {
    if (unitsOf(kept) <= room) break
    kept.delete(section)
  }
  const left = present.filter((section) => !kept.has(section)).map((section) => section.name)
  const note =
    left.length === 0 ? [] : [`_Left out because the page would be too long: ${left.join(', ')}._`]
  return `${[...[...kept].map((section) => section.markdown), ...note].join('\n\n')}\n`
}

function unitsOf(sections: ReadonlySet<Section>): number {
  let units = 0
  for (const section of sections) units += section.markdown.length + '\n\n'.length
  return units
}

/** The first lines of a list and, when there are more, how many. `total` may be more than the lines. */
export function cutList(lines: readonly string[], linesMax: number, total: number): string[] {
  const shown = lines.slice(0, linesMax)
  const more = total - shown.length
  return more > 0 ? [...shown, `- and ${more.toLocaleString('en-US')} more`] : shown
}

/** Something to open on demand. The title is our own text and never holds data but numbers. */
export function folded(title: string, markdown: string): string {
  return `<details>\n<summary>${title}</summary>\n\n${markdown}\n\n</details>`
}

/** A table; cells are Markdown already and hold no line break and no bare pipe. */
export function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  return [header, header.map(() => '---'), ...rows]
    .map((cells) => `| ${cells.map((cell) => (cell === '' ? ' ' : cell)).join(' | ')} |`)
    .join('\n')
}

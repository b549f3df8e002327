/**
 * The rows of CSV with a header line (RFC 4180), by column. Several tables may follow each other, each with
 * a header of its own after an empty line; lines that begin with "#" are left out. Null for text that is none.
 */
export function parseCsv(
  text: string,
): readonly { readonly [column: string]: string | undefined }[] | null {
  const rows: { readonly [column: string]: string | undefined }[] = []
  let header: readonly string[] | null = null
  for (const line of text.split(/\r?\n/)) {
    if (line.trim() === '') header = null
    else if (line.startsWith('#')) continue
    else {
      const cells = cellsOf(line)
      if (cells === null) return null
      if (header === null) header = cells
      else rows.push(Object.fromEntries(header.map((name, i) => [name, cells[i]])))
    }
  }
  return rows
}

function cellsOf(line: string): readonly string[] | null {
  const cells: string[] = []
  const cell = /(?:"((?:[^"]|"")*)"|([^",]*))(,|$)/y
  while (cell.lastIndex <= line.length) {
    const found = cell.exec(line)
    if (found === null) return null
    cells.push(found[1]?.replaceAll('""', '"') ?? found[2] ?? '')
    if (found[3] === '') return cells
  }
  return null
}

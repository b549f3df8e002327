import { writeFile } from 'node:fs/promises'

/** Writes a line for other steps to read. False when that did not work: it is told, not fatal. */
export async function writeReport(path: string, text: string): Promise<boolean> {
  try {
    await writeFile(path, text.endsWith('\n') ? text : `${text}\n`)
    return true
  } catch {
    return false
  }
}

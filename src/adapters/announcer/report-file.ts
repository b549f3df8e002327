import { writeFile } from 'node:fs/promises'

/** Writes the outcome for other steps to read. False when that did not work: it is told, not fatal. */
export async function writeReport(path: string, text: string): Promise<boolean> {
  try {
    await writeFile(path, `${text}\n`)
    return true
  } catch {
    return false
  }
}

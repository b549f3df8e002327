import { mkdir, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'

/** Writes the outcome for other steps to read. False when that did not work: it is told, not fatal. */
export async function writeReport(path: string, text: string): Promise<boolean> {
  try {
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, `${text}\n`)
    return true
  } catch {
    return false
  }
}

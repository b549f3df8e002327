import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** A program of the kind that users write: a splitter whose whole state is one JSON file. */
const PROGRAM = `
import { readFileSync, writeFileSync } from 'node:fs'
const [action, file] = process.argv.slice(2)
const state = JSON.parse(readFileSync(file, 'utf8'))
const { SLIPWAY_SLOT: slot, SLIPWAY_OTHER_SLOT: other, SLIPWAY_PERCENT: percent } = process.env
if (action === 'current') {
  process.stdout.write(state.prints ?? JSON.stringify(state))
} else if (action === 'stage') {
  state.staged = { slot, version: process.env.SLIPWAY_VERSION, sha: process.env.SLIPWAY_SHA,
    environment: process.env.SLIPWAY_ENVIRONMENT, token: process.env.GITHUB_TOKEN ?? null }
  if (state.stageFails) { console.error('the image is missing'); process.exit(7) }
} else if (action === 'shift') {
  if (state.shiftFails) { console.error('no'); process.exit(1) }
  if (!state.shiftLies) state.weights = { [slot]: Number(percent), [other]: 100 - Number(percent) }
}
writeFileSync(file, JSON.stringify(state))
`

/** Writes the program into a folder; the answer is how to call it for an action. */
export async function splitterProgram(
  folder: string,
): Promise<(action: string, file: string) => string[]> {
  const path = join(folder, 'splitter.mjs')
  await writeFile(path, PROGRAM)
  return (action, file) => [process.execPath, path, action, file]
}

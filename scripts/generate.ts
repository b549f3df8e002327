// Writes every file, and every part of a page, that is made from the code. With --check it writes
// nothing and fails when one of them is not up to date.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { GENERATED_FILES } from './generated-files.ts'

const root = new URL('../../', import.meta.url)
const isCheck = process.argv.includes('--check')
const complaints: string[] = []

for (const { path, render } of GENERATED_FILES) {
  const file = fileURLToPath(new URL(path, root))
  const text = existsSync(file) ? readFileSync(file, 'utf8') : null
  try {
    const rendered = render(text)
    if (rendered === text) continue
    if (isCheck) {
      complaints.push(`${path} is not up to date. Run "npm run generate" and commit the result.`)
    } else {
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(file, rendered)
      console.log(`Wrote ${path}.`)
    }
  } catch (error) {
    complaints.push(error instanceof Error ? error.message : String(error))
  }
}

for (const complaint of complaints) console.error(complaint)
if (complaints.length > 0) process.exitCode = 1

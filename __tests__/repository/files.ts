import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** The compiled tests are three folders below the root, in build/__tests__/repository. */
const ROOT = fileURLToPath(new URL('../../../', import.meta.url))

const SKIPPED = /^(?:node_modules|\.git|dist|coverage|slipway-demo|build(?:-.*)?)$/

/** Every file below a folder of the repository, as paths from its root, sorted. */
export function filesBelow(folder: string, ending = ''): readonly string[] {
  return readdirSync(`${ROOT}${folder}`, { withFileTypes: true })
    .flatMap((entry) => {
      if (SKIPPED.test(entry.name)) return []
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`
      return entry.isDirectory() ? filesBelow(path, ending) : [path]
    })
    .filter((path) => path.endsWith(ending))
    .sort()
}

export function read(path: string): string {
  return readFileSync(`${ROOT}${path}`, 'utf8')
}

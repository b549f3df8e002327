import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { AdapterError } from '../../domain/errors.ts'
import type { WorkflowFiles } from '../../ports/workflow-files.ts'

const FOLDER = '.github/workflows'
/** A repository with more workflows is looked at in part. */
export const WORKFLOWS_MAX = 200
const WORKFLOW_BYTES_MAX = 512 * 1024

/** Reads the workflows below a checkout; none when it has no folder for them. */
export function workflowFiles(repository: string): WorkflowFiles {
  return {
    async read() {
      try {
        const entries = await readdir(join(repository, FOLDER), { withFileTypes: true })
        const names = entries
          .filter((entry) => entry.isFile() && /\.ya?ml$/.test(entry.name))
          .map(({ name }) => name)
          .sort()
          .slice(0, WORKFLOWS_MAX)
        return await Promise.all(
          names.map(async (name) => ({
            path: `${FOLDER}/${name}`,
            text: (await readFile(join(repository, FOLDER, name)))
              .subarray(0, WORKFLOW_BYTES_MAX)
              .toString('utf8'),
          })),
        )
      } catch (error) {
        const { code, message } = error as NodeJS.ErrnoException
        if (code === 'ENOENT' || code === 'ENOTDIR') return []
        const tried = `Reading ${FOLDER} failed: ${message}.`
        throw new AdapterError('checkout', 'git_failed', tried, 'Check out the repository.')
      }
    },
  }
}

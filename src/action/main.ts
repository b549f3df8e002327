import { appendFile } from 'node:fs/promises'
import { ConfigError } from '../domain/errors.ts'
import { EXIT_CODE_INVALID } from '../domain/outcome.ts'
import type { ProcessLike } from '../process-like.ts'
import { readInputs } from './inputs.ts'
import { problemAnnotation } from './problem-annotation.ts'

/**
 * The action. Returns the exit status; anything but 0 fails the step. Only what reads the inputs is loaded
 * here, so that a wrong input is told at once; the toolkit and all else come with the work.
 */
export async function main(own: ProcessLike): Promise<number> {
  try {
    const inputs = readInputs(own.env)
    const { work } = await import('./work.ts')
    return await work(own, inputs)
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error
    for (const problem of error.problems) own.stdout.write(`${problemAnnotation(problem)}\n`)
    const outputs = own.env.GITHUB_OUTPUT
    if (outputs) await appendFile(outputs, `outcome=failed\nreason=${error.reason}\n`)
    return EXIT_CODE_INVALID
  }
}

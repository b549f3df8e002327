import { appendFile } from 'node:fs/promises'
import { ConfigError } from '../domain/errors.ts'
import { EXIT_CODE_INVALID, EXIT_CODES } from '../domain/outcome.ts'
import type { ProcessLike } from '../process-like.ts'
import { type Inputs, readInputs } from './inputs.ts'
import { problemAnnotation } from './problem-annotation.ts'

/**
 * What the first half of the action leaves for its second one, `post`, which the runner starts at the end of
 * the job, also after it had to kill the first: `open` until everything is known to be closed.
 */
type Half = 'open' | 'over'

/** Exit codes after which nothing can be left open. */
const CLOSED: ReadonlySet<number> = new Set([
  EXIT_CODES.promoted,
  EXIT_CODES.refused,
  EXIT_CODES.held,
  EXIT_CODE_INVALID,
])

/** Commands that take the lock. */
const CHANGING: ReadonlySet<Inputs['command']> = new Set(['deploy', 'rollback', 'reconcile'])

/**
 * The action. Returns the exit status; anything but 0 fails the step. Only what reads the inputs is loaded
 * here, so that a wrong input is told at once; the toolkit and all else come with the work.
 */
export async function main(own: ProcessLike): Promise<number> {
  const half = own.env.STATE_slipway
  if (half !== undefined && half !== '') {
    return half === 'over' ? 0 : guarded(own, (inputs) => closeUp(own, inputs))
  }
  // Before anything else, for without it the second half would take itself for the first.
  await leave(own, 'open')
  const code = await guarded(own, async (inputs) => {
    const { work } = await import('./work.ts')
    return work(own, inputs)
  })
  if (CLOSED.has(code)) await leave(own, 'over')
  return code
}

/**
 * What the first half began and could not end is ended here: traffic goes back, the deployment gets its
 * status, the lock is given back. What was done already is found done.
 */
async function closeUp(own: ProcessLike, inputs: Inputs): Promise<number> {
  if (!CHANGING.has(inputs.command)) return 0
  const { work } = await import('./work.ts')
  return work(own, { ...inputs, command: 'reconcile' }, { onLostRun: 'rollback' })
}

async function guarded(
  own: ProcessLike,
  act: (inputs: Inputs) => Promise<number>,
): Promise<number> {
  try {
    return await act(readInputs(own.env))
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error
    for (const problem of error.problems) own.stdout.write(`${problemAnnotation(problem)}\n`)
    const outputs = own.env.GITHUB_OUTPUT
    if (outputs) await appendFile(outputs, `outcome=failed\nreason=${error.reason}\n`)
    return EXIT_CODE_INVALID
  }
}

/** The newest line of a name is the one that the runner hands on. */
async function leave(own: ProcessLike, half: Half): Promise<void> {
  const state = own.env.GITHUB_STATE
  if (state) await appendFile(state, `slipway=${half}\n`)
}

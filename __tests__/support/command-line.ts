import { main } from '../../src/cli/main.ts'
import type { ProcessLike } from '../../src/process-like.ts'

/** What a call of the command line left. */
export type Called = {
  readonly exitCode: number
  readonly stdout: string
  readonly stderr: string
  /** Signals that it still listens for after its end. */
  readonly listeners: readonly string[]
}

/** Calls the command line in this process, as one of its own without a terminal would. */
export function commandLine(place: {
  readonly folder: string
  readonly env: { readonly [name: string]: string }
}): (...args: readonly string[]) => Promise<Called> {
  return async (...args) => {
    const written = { stdout: '', stderr: '' }
    const listeners = new Set<string>()
    const stream = (name: 'stdout' | 'stderr') => ({
      write: (text: string) => {
        written[name] += text
      },
    })
    const own: ProcessLike = {
      env: place.env,
      pid: 4711,
      stdout: stream('stdout'),
      stderr: stream('stderr'),
      cwd: () => place.folder,
      kill: () => true,
      on: (signal) => listeners.add(signal),
      off: (signal) => listeners.delete(signal),
    }
    const exitCode = await main(own, args)
    return { exitCode, ...written, listeners: [...listeners] }
  }
}

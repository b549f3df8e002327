/** What the front doors need of a process; the tests hand in their own. */
export type ProcessLike = {
  readonly env: { readonly [name: string]: string | undefined }
  readonly pid: number
  readonly stdout: Terminal
  readonly stderr: Terminal
  cwd(): string
  kill(pid: number, signal: 0): boolean
  on(signal: 'SIGINT' | 'SIGTERM', listener: () => void): unknown
  off(signal: 'SIGINT' | 'SIGTERM', listener: () => void): unknown
}

/** A stream of text that may be a screen. */
export type Terminal = {
  readonly isTTY?: boolean
  readonly columns?: number
  write(text: string): unknown
}

/** True when a process of this number runs on this machine. */
export function isAliveBy(own: Pick<ProcessLike, 'kill'>): (pid: number) => boolean {
  return (pid) => {
    try {
      return own.kill(pid, 0)
    } catch (error) {
      // EPERM: it runs and is not ours.
      return (error as NodeJS.ErrnoException).code === 'EPERM'
    }
  }
}

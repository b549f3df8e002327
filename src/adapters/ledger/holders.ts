import type { Holder } from '../../ports/ledger.ts'

/** A run of GitHub Actions as a holder: "run 123 attempt 1". */
export function runHolderId(runId: number, attempt: number): string {
  return `run ${runId} attempt ${attempt}`
}

const RUN = /^run (\d{1,15}) attempt (\d{1,6})$/

/** True when the attempt that holds the lock is over. A holder that is no run is left alone. */
export function isRunGone(
  isRunAttemptOver: (runId: number, attempt: number) => Promise<boolean>,
): (holder: Holder) => Promise<boolean> {
  return async (holder) => {
    const [, runId, attempt] = RUN.exec(holder.id) ?? []
    return runId !== undefined && attempt !== undefined
      ? isRunAttemptOver(Number(runId), Number(attempt))
      : false
  }
}

/** A process on a laptop or server as a holder: "process 4711 on host since 1700000000". */
export function processHolderId(pid: number, host: string, sinceSeconds: number): string {
  return `process ${pid} on ${host} since ${Math.floor(sinceSeconds)}`
}

const PROCESS = /^process (\d{1,10}) on (\S{1,255}) since \d+$/

/** True when the process is not running any more. What runs on another host can't be told: it is left alone. */
export function isProcessGone(
  host: string,
  isAlive: (pid: number) => boolean,
): (holder: Holder) => Promise<boolean> {
  return async (holder) => {
    const [, pid, where] = PROCESS.exec(holder.id) ?? []
    return pid !== undefined && where === host && !isAlive(Number(pid))
  }
}

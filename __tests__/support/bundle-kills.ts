import { isLocked, statesOf } from './bundle-ledger.ts'
import type { BundleWorld } from './bundle-world.ts'

/** Whether GitHub carries out the request at which the process is killed. */
export type KilledAt = { readonly request: number; readonly isCarriedOut: boolean }

/** What a process that was killed left behind, and what the run after it made of that. */
export type AfterKill = KilledAt & {
  readonly signal: NodeJS.Signals | null
  readonly exitCode: number | null
  readonly outcome: string | undefined
  readonly isLocked: boolean
  readonly greenPercent: number | null
  /** Deployments that were made here and have no terminal status, or something after it. */
  readonly unended: readonly (readonly string[])[]
}

const TERMINAL = ['success', 'failure', 'error', 'inactive']

/** Kills the process at its n-th request with SIGKILL, and lets one more run come. */
export async function killed(
  world: BundleWorld,
  at: KilledAt,
  greenPercent: () => number | null | Promise<number | null>,
): Promise<AfterKill> {
  const { github } = world
  let kill = (): unknown => undefined
  github.injectFaults((n) => {
    if (n !== at.request) return undefined
    kill()
    return at.isCarriedOut ? 'lost_answer' : 'reset'
  })
  const step = await world.start({ command: 'deploy' })
  kill = () => step.child.kill('SIGKILL')
  await step.ended
  github.injectFaults(() => undefined)
  world.endRuns()
  const { exitCode, outputs } = await world.run({ command: 'deploy' })
  const [, ...own] = statesOf(github.state)
  return {
    ...at,
    signal: step.child.signalCode,
    exitCode,
    outcome: outputs.outcome,
    isLocked: isLocked(github.state),
    greenPercent: await greenPercent(),
    unended: own.filter((states) => states.filter((one) => TERMINAL.includes(one)).length !== 1),
  }
}

/** As it has to be after a kill anywhere: terminal, unlocked, all traffic on the promoted candidate. */
export function settledAfter(at: KilledAt): Omit<AfterKill, 'outcome'> {
  const settled = { signal: 'SIGKILL', exitCode: 0, isLocked: false, unended: [] } as const
  return { ...at, ...settled, greenPercent: 100 }
}

/** Requests all over a deployment of so many, in turn carried out and not. */
export function killsOf(requestCount: number, samples: number): readonly KilledAt[] {
  return Array.from({ length: samples }, (_, index) => ({
    request: Math.floor(((index + 0.5) * requestCount) / samples),
    isCarriedOut: index % 2 === 0,
  }))
}

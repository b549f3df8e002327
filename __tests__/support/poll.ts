import { setTimeout as sleep } from 'node:timers/promises'

const POLL_MILLISECONDS = 20

/** Asks until the answer is true; fails with `what` after `seconds`. */
export async function until(
  what: string,
  seconds: number,
  isTrue: () => boolean | Promise<boolean>,
): Promise<void> {
  const deadline = performance.now() + seconds * 1000
  while (!(await isTrue())) {
    if (performance.now() > deadline) throw new Error(`after ${seconds} s still not: ${what}`)
    await sleep(POLL_MILLISECONDS)
  }
}

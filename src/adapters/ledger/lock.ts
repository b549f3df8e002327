import type { AdapterError } from '../../domain/errors.ts'
import type { Acquired, Holder } from '../../ports/ledger.ts'
import type { RefStore } from '../../ports/ref-store.ts'
import { FILES, readHolder } from './format.ts'

/** A claim that was too late looks again who was faster, for whoever that was may be gone by then. */
export const CLAIM_TRIES_MAX = 5

export type LockOptions = {
  readonly store: RefStore
  readonly ref: string
  readonly isHolderGone: (holder: Holder) => Promise<boolean>
  readonly conflict: (ref: string) => AdapterError
}

/** The lock of an environment: a commit on a ref that only its holder moves on. */
export type Lock = {
  acquire(holder: Holder, over?: Holder): Promise<Acquired>
  isMine(): Promise<boolean>
  renew(atSeconds: number): Promise<boolean>
  release(): Promise<void>
}

type Claim = { isMine: true; oid: string } | (Acquired & { isMine: false })

export function lockOn(options: LockOptions): Lock {
  const { store, ref } = options
  let mine: { readonly holder: Holder; readonly oid: string } | null = null
  /** Where a renewal moves the lock whose answer is not here yet. */
  let unanswered: string | null = null
  let line: Promise<unknown> = Promise.resolve()

  /** One after the other: a look beside a renewal would take our own move for somebody else's. */
  function inLine<T>(act: () => Promise<T>): Promise<T> {
    const answer = line.then(act)
    line = answer.catch(() => undefined)
    return answer
  }

  async function look(): Promise<boolean> {
    if (mine === null) return false
    const standing = await store.read(ref)
    if (standing !== null && standing.oid === unanswered) {
      mine = { ...mine, oid: unanswered }
      unanswered = null
    }
    return standing !== null && standing.oid === mine.oid
  }

  async function move(atSeconds: number): Promise<boolean> {
    if (mine === null || (unanswered !== null && !(await look()))) return false
    const from = mine
    const oid = await store.write({
      parent: from.oid,
      message: `${from.holder.id} holds the environment`,
      files: { [FILES.holder]: holderJson(from.holder, atSeconds) },
    })
    unanswered = oid
    const moved = await store.move(ref, from.oid, oid)
    unanswered = null
    mine = moved === 'moved' ? { ...from, oid } : null
    return moved === 'moved'
  }

  async function release(): Promise<void> {
    if (mine === null || (unanswered !== null && !(await look()))) return
    // A conflict means that the lock is not ours any more; then it is not ours to remove.
    await store.move(ref, mine.oid, null)
    mine = null
  }

  return {
    isMine: () => inLine(look),
    async acquire(holder, over) {
      const taken = await claim(options, holder, over)
      if (!taken.isMine) return taken
      mine = { holder, oid: taken.oid }
      return { isMine: true }
    },
    renew: (atSeconds) => inLine(() => move(atSeconds)),
    release: () => inLine(release),
  }
}

async function claim(
  { store, ref, isHolderGone, conflict }: LockOptions,
  holder: Holder,
  over: Holder | undefined,
): Promise<Claim> {
  for (let tries = 0; tries < CLAIM_TRIES_MAX; tries++) {
    const standing = await store.read(ref)
    if (standing !== null) {
      const { renewedAtSeconds, ...other } = readHolder(ref, standing.files)
      // The answer to our own claim was lost: the deterministic id says that it is ours.
      if (other.id === holder.id) return { isMine: true, oid: standing.oid }
      const isGone = other.id === over?.id || (await isHolderGone(other))
      if (!isGone) return { isMine: false, holder: other, renewedAtSeconds }
    }
    const from = standing?.oid ?? null
    const oid = await store.write({
      parent: from,
      message: `${holder.id} holds the environment`,
      files: { [FILES.holder]: holderJson(holder, holder.sinceSeconds) },
    })
    if ((await store.move(ref, from, oid)) === 'moved') return { isMine: true, oid }
  }
  throw conflict(ref)
}

function holderJson(holder: Holder, renewedAtSeconds: number): string {
  return `${JSON.stringify({ ...holder, renewedAtSeconds })}\n`
}

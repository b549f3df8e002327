import { AdapterError } from '../../domain/errors.ts'
import { auditFile } from '../../domain/history/audit.ts'
import type { DeploymentRecord, JournalEntry } from '../../domain/history/record.ts'
import type { RolloutRequest } from '../../domain/rollout/request.ts'
import type { RolloutState } from '../../domain/rollout/rollout.ts'
import type { Holder, Ledger, LedgerState } from '../../ports/ledger.ts'
import type { RefStore } from '../../ports/ref-store.ts'
import { digest } from '../tools/digest.ts'
import { FILES, HISTORY_RECORDS_MAX, readHistory, readRequest, readRollout } from './format.ts'
import { CLAIM_TRIES_MAX, lockOn } from './lock.ts'
import { ledgerRefs } from './ref-names.ts'

export type LedgerOptions = {
  readonly environment: string
  readonly store: RefStore
  /** True only when the holder can't be running any more; a doubt is false. */
  readonly isHolderGone: (holder: Holder) => Promise<boolean>
}

/** A commit of the journal, and the history that it holds. */
type Tip = { readonly oid: string | null; readonly history: readonly DeploymentRecord[] }

/**
 * The journal and the lock of an environment, as commits on three refs. Every transition is a commit whose
 * parent is the one before; a stale writer loses the compare-and-swap and learns it.
 */
export function ledger({ environment, store, isHolderGone }: LedgerOptions): Ledger {
  const refs = ledgerRefs(environment)
  let tip: Tip | null = null
  let unanswered: Tip | null = null
  const lock = lockOn({ store, ref: refs.lock, isHolderGone, conflict })

  async function read(): Promise<LedgerState> {
    const commit = await store.read(refs.journal)
    const rollout = commit === null ? null : readRollout(refs.journal, commit.files)
    const history = commit === null ? [] : readHistory(refs.journal, commit.files)
    tip = { oid: commit?.oid ?? null, history }
    return { rollout, history }
  }

  /** Where the journal stands as far as we moved it; what another run wrote since is a conflict. */
  async function ownTip(): Promise<Tip> {
    if (unanswered !== null) {
      const commit = await store.read(refs.journal)
      if (commit?.oid === unanswered.oid) tip = unanswered
      unanswered = null
    }
    if (tip === null) await read()
    return tip ?? { oid: null, history: [] }
  }

  async function write(
    entry: JournalEntry,
    rollout: RolloutState | null,
    ended: DeploymentRecord | null,
  ) {
    const { oid: parent, history: before } = await ownTip()
    const history = ended === null ? before : [ended, ...before].slice(0, HISTORY_RECORDS_MAX)
    const oid = await store.write({
      parent,
      message: entryMessage(environment, entry),
      files: {
        [FILES.rollout]: `${JSON.stringify(rollout)}\n`,
        [FILES.history]: history.map((record) => `${JSON.stringify(record)}\n`).join(''),
        [FILES.entry]: `${JSON.stringify(entry)}\n`,
      },
    })
    const written = { oid, history }
    // Until the answer is here nobody knows whether the journal moved.
    unanswered = written
    const moved = await store.move(refs.journal, parent, oid)
    unanswered = null
    if (moved === 'conflict') throw conflict(refs.journal)
    tip = written
  }

  return {
    environment,
    read,
    ...lock,
    append: (entry, state) => write(entry, state, null),
    finish: (entry, record) => write(entry, null, record),
    async keep(bundle) {
      const text = auditFile(bundle)
      const from = (await store.read(refs.audit))?.oid ?? null
      const { name, sha } = bundle.version
      const commit = await store.write({
        parent: from,
        message: `${environment}: audit of ${oneLine(name)}\n\ncommit: ${sha}\ndeployment: ${bundle.id}\nresult: ${bundle.result}`,
        files: { [FILES.audit]: text },
      })
      if ((await store.move(refs.audit, from, commit)) === 'conflict') throw conflict(refs.audit)
      return { commit, digest: digest(text) }
    },
    async kept({ commit }) {
      return (await store.at(commit))?.files[FILES.audit] ?? null
    },
    async request(request) {
      const { rollout } = await read()
      return rollout?.id === request.rolloutId && leave(environment, store, refs.abort, request)
    },
    async requested(rolloutId) {
      const commit = await store.poll(refs.abort)
      const request = commit === null ? null : readRequest(refs.abort, commit.files)
      return request?.rolloutId === rolloutId ? request : null
    },
    pollSeconds: () => store.pollSeconds(),
  }
}

/** Leaves a request where its rollout finds it, unless that is on its way back already. */
async function leave(
  environment: string,
  store: RefStore,
  ref: string,
  request: RolloutRequest,
): Promise<boolean> {
  for (let tries = 0; tries < CLAIM_TRIES_MAX; tries++) {
    const standing = await store.read(ref)
    const before = standing === null ? null : readRequest(ref, standing.files)
    if (before?.rolloutId === request.rolloutId) {
      if (before.id === request.id) return true
      // A second abort is written as well: a slow way back hears from it that somebody is in a hurry.
      if (before.wish === 'abort' && request.wish !== 'abort') return false
    }
    const from = standing?.oid ?? null
    const oid = await store.write({
      parent: from,
      message: `${environment}: ${request.wish} ${request.rolloutId}\n\nby: ${oneLine(request.by)}`,
      files: { [FILES.request]: `${JSON.stringify(request)}\n` },
    })
    if ((await store.move(ref, from, oid)) === 'moved') return true
  }
  throw conflict(ref)
}

function oneLine(text: unknown): string {
  return String(text).replace(/\s+/g, ' ').slice(0, 500)
}

function entryMessage(environment: string, entry: JournalEntry): string {
  const details = Object.entries(entry.details)
    .filter(([, value]) => value !== null && value !== '')
    .map(([key, value]) => `${key}: ${oneLine(value)}`)
  return [`${environment}: ${entry.kind} ${entry.what}`, '', ...details].join('\n').trimEnd()
}

function conflict(ref: string): AdapterError {
  return new AdapterError(
    'ledger',
    'ledger_conflict',
    `Moving ${ref} found that another run had moved it first.`,
    'Nothing was overwritten. Look for a second run on this environment and run again when it is over.',
  )
}

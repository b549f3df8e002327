import { ledgerRefs } from '../../src/adapters/ledger/ref-names.ts'
import type { RolloutRequest } from '../../src/domain/rollout/request.ts'
import type { Holder, Ledger } from '../../src/ports/ledger.ts'
import type { LossyRefStore } from '../support/lossy-ref-store.ts'

export const ENVIRONMENT = 'production'
export const REFS = ledgerRefs(ENVIRONMENT)
export const ONE: Holder = {
  id: 'run 1 attempt 1',
  where: 'https://example.com/1',
  sinceSeconds: 10,
}
export const TWO: Holder = {
  id: 'run 2 attempt 1',
  where: 'https://example.com/2',
  sinceSeconds: 20,
}

/** The store of one test, and how runs open their ledger on it. */
export type Scene = {
  store: LossyRefStore
  /** Holders whose run is known to be over. */
  readonly gone: Set<string>
  open(): Ledger
}

/** Somebody asks the rollout of `stateOf` to come back. */
export function requestOf(change: Partial<RolloutRequest> = {}): RolloutRequest {
  return { rolloutId: 'r1', wish: 'abort', by: 'grace', id: 'click 1', atSeconds: 20, ...change }
}

const KEPT = /^[a-z0-9_-]$/

/**
 * The environment's name as one part of a ref. Injective: two environments never share a ledger, also not
 * on a file system that ignores case. Every byte outside a-z 0-9 _ - becomes =hh.
 */
export function encodeEnvironment(environment: string): string {
  let encoded = ''
  for (const byte of new TextEncoder().encode(environment)) {
    const character = String.fromCharCode(byte)
    encoded += KEPT.test(character) ? character : `=${byte.toString(16).padStart(2, '0')}`
  }
  return encoded
}

export type LedgerRefs = {
  readonly lock: string
  readonly journal: string
  readonly abort: string
  readonly audit: string
}

/** The refs of an environment. None is a prefix of another, which git would forbid. */
export function ledgerRefs(environment: string): LedgerRefs {
  const prefix = `refs/slipway/${encodeEnvironment(environment)}`
  return {
    lock: `${prefix}/lock`,
    journal: `${prefix}/journal`,
    abort: `${prefix}/abort`,
    audit: `${prefix}/audit`,
  }
}

import type { Statement } from './statement.ts'

/** The strongest table lock of a statement, what it keeps out, and whether the whole table is read or written under it. */
export type Lock = {
  readonly mode: 'ACCESS EXCLUSIVE' | 'EXCLUSIVE' | 'SHARE ROW EXCLUSIVE' | 'SHARE'
  readonly blocks: 'reads and writes' | 'writes'
  readonly holds:
    | 'briefly'
    | 'while it reads the table'
    | 'while it rewrites the table'
    | 'while it builds'
}

const BRIEF: Lock = { mode: 'ACCESS EXCLUSIVE', blocks: 'reads and writes', holds: 'briefly' }
const SCAN: Lock = { ...BRIEF, holds: 'while it reads the table' }
const REWRITE: Lock = { ...BRIEF, holds: 'while it rewrites the table' }
const BUILD: Lock = { ...BRIEF, holds: 'while it builds' }

/**
 * The lock that a statement takes on a table with rows, by the chapters "Explicit Locking" and "ALTER TABLE"
 * of PostgreSQL 18's manual; null when others go on reading and writing.
 */
export function postgresqlLock(one: Statement): Lock | null {
  switch (one.verb) {
    case 'add-column':
      return one.defaultValue === 'volatile' ? REWRITE : BRIEF
    case 'change-type':
    case 'rewrite-table':
      return REWRITE
    case 'set-not-null':
      return SCAN
    case 'add-check':
      return one.isOnline ? BRIEF : SCAN
    case 'add-unique':
      return one.isOnline ? BRIEF : BUILD
    case 'add-exclusion':
      return BUILD
    case 'add-foreign-key':
      return {
        mode: 'SHARE ROW EXCLUSIVE',
        blocks: 'writes',
        holds: one.isOnline ? 'briefly' : 'while it reads the table',
      }
    case 'create-trigger':
      return { mode: 'SHARE ROW EXCLUSIVE', blocks: 'writes', holds: 'briefly' }
    case 'create-index':
    case 'reindex':
      return one.isOnline ? null : { mode: 'SHARE', blocks: 'writes', holds: 'while it builds' }
    case 'refresh-view':
      return one.isOnline
        ? { mode: 'EXCLUSIVE', blocks: 'writes', holds: 'while it builds' }
        : BUILD
    case 'drop-index':
    case 'detach-partition':
      return one.isOnline ? null : BRIEF
    case 'drop-table':
    case 'drop-column':
    case 'rename-table':
    case 'rename-column':
    case 'set-schema':
    case 'truncate':
    case 'lock-table':
      return BRIEF
    default:
      return null
  }
}

import type { Sha } from '../units.ts'
import type { Edit } from './edit.ts'

/** A file at one commit. Text is untrusted. */
export type FileText =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'absent' }
  /** It is there and was not read; the reason goes on: "it is larger than …". */
  | { readonly kind: 'unread'; readonly why: string }

/** How two states of a file are compared: by what it is. */
export const EDIT_KINDS = [
  'workflow',
  'code-owners',
  'dependabot',
  'settings',
  'terraform',
  'manifest',
  'compose',
  'dockerfile',
  'openapi',
  'graphql',
  'protobuf',
  'configuration',
  'environment',
  'properties',
  'secrets',
  'secrets-of-tests',
  'migration',
  'lockfile',
] as const
export type EditKind = (typeof EDIT_KINDS)[number]

/** Which finding the edits of a kind belong to. */
export type EditTopic =
  | 'workflow'
  | 'infrastructure'
  | 'interface'
  | 'configuration'
  | 'secret'
  | 'migration'
  | 'dependency'

/** What was found in one file, or why nothing could be. */
export type FileEdits = {
  readonly path: string
  readonly commit: Sha
  readonly topic: EditTopic
  readonly found:
    | { readonly isRead: true; readonly edits: readonly Edit[] }
    | { readonly isRead: false; readonly why: string }
}

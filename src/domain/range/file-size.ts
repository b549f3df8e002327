import { classesOfPath } from '../risk-model/file-classes.ts'
import { kindOfPath } from './path-kind.ts'
import type { FileTotal } from './range.ts'

/** How large a file is at a commit. */
export type FileSize =
  /** In the repository itself. */
  | { readonly kind: 'stored'; readonly bytes: number }
  /** Only a pointer is in the repository; the bytes are those of what it points at. */
  | { readonly kind: 'lfs'; readonly bytes: number }
  | { readonly kind: 'absent' }
  /** It is there and its size is not known. */
  | { readonly kind: 'unread' }

/** Files whose size is looked up, the binary ones first. */
export const FILES_SIZED_MAX = 500
/** A pointer to Git LFS has three lines, so a commit that changes it adds no more. */
const POINTER_LINES = 3
/** Specification of Git LFS, version 1: a pointer is smaller than this. */
export const POINTER_BYTES_MAX = 1_024

const POINTER = /^version https:\/\/git-lfs\.github\.com\/spec\/v1\n/
const POINTER_SIZE = /\nsize (\d{1,15})\n/

/** The bytes of what a pointer to Git LFS points at; null for what is no pointer. */
export function bytesPointedAt(text: string): number | null {
  if (text.length >= POINTER_BYTES_MAX || !POINTER.test(text)) return null
  const bytes = POINTER_SIZE.exec(text)?.[1]
  return bytes === undefined ? null : Number(bytes)
}

/** Paths whose size says something: binary files, and what may be pointers to Git LFS. */
export function pathsToSize(files: readonly FileTotal[]): readonly string[] {
  const binary = files.filter(({ isBinary }) => isBinary)
  const pointers = files.filter((file) => !file.isBinary && mayBePointer(file))
  return [...binary, ...pointers].slice(0, FILES_SIZED_MAX).map(({ path }) => path)
}

/** git takes a pointer for text: what tells it from a small text file is its content alone. */
function mayBePointer({ path, linesAdded, commitCount }: FileTotal): boolean {
  if (linesAdded === 0 || linesAdded > POINTER_LINES * commitCount) return false
  const { kind } = kindOfPath(path)
  const { code, docs, config, deps, build } = classesOfPath(path)
  return kind === 'asset' || (kind === 'source' && !(code || docs || config || deps || build))
}

import { AdapterError } from '../../domain/errors.ts'
import { blobParser } from './blob-parser.ts'
import type { Git } from './git.ts'

/** Sizes of blobs in bytes, by name; what is not here or is no blob is left out. */
export async function sizesOf(
  repository: Git,
  names: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const chunks: Buffer[] = []
  const format = '--batch-check=%(objectname) %(objecttype) %(objectsize)'
  await answersOf(repository, ['cat-file', format], names, (chunk) => chunks.push(chunk))
  const sizes = new Map<string, number>()
  for (const line of Buffer.concat(chunks).toString().split('\n')) {
    const [name = '', type, bytes = ''] = line.split(' ')
    if (type === 'blob' && /^\d{1,15}$/.test(bytes)) sizes.set(name, Number(bytes))
  }
  return sizes
}

/** Hands on the content of each of the blobs that is here. */
export async function blobsOf(
  repository: Git,
  names: readonly string[],
  onBlob: (name: string, bytes: Buffer) => void,
): Promise<void> {
  await answersOf(repository, ['cat-file', '--batch'], names, blobParser(onBlob))
}

/**
 * What git answers to each of the names, of what is here: who needs what a partial clone lacks has it fetched
 * first, all of it at once. git stops at the first object that is lacking; what it said before still counts,
 * and the rest is taken for lacking too.
 */
async function answersOf(
  repository: Git,
  args: readonly string[],
  names: readonly string[],
  onChunk: (chunk: Buffer) => void,
): Promise<void> {
  if (names.length === 0) return
  try {
    const stdin = names.map((name) => `${name}\n`).join('')
    await repository.stream({ args, stdin, isOffline: true }, onChunk)
  } catch (error) {
    if (!(error instanceof AdapterError)) throw error
  }
}

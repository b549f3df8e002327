import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { pipeline } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { ConfigError } from '../../domain/errors.ts'

/** A line of a table is no longer than this. */
const LINE_CHARS_MAX = 100_000

/** Lines of a text file, one by one; a name that ends in .gz is unpacked. ConfigError when it cannot be read. */
export async function* linesOfFile(path: string): AsyncGenerator<string> {
  const file = createReadStream(path)
  let failure: NodeJS.ErrnoException | null = null
  const input = path.endsWith('.gz')
    ? pipeline(file, createGunzip(), (error) => {
        failure = error ?? null
      })
    : file.on('error', (error) => {
        failure = error
      })
  const lines = createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })
  try {
    for await (const line of lines) {
      if (line.length > LINE_CHARS_MAX)
        throw unreadable(path, `a line of ${line.length} characters`)
      yield line
    }
  } catch (error) {
    if (error instanceof ConfigError) throw error
    throw unreadable(path, error instanceof Error ? error.message : String(error))
  }
  if (failure !== null) throw unreadable(path, (failure as Error).message)
}

function unreadable(path: string, why: string): ConfigError {
  return new ConfigError(
    [
      {
        where: path,
        line: null,
        what: `The file could not be read: ${why}.`,
        fix: 'Name a table in the columns of docs/risk-model.md, as .csv or .csv.gz.',
      },
    ],
    'input_invalid',
  )
}

import { open, realpath } from 'node:fs/promises'
import { relative, resolve, sep } from 'node:path'
import type { EnvironmentConfig } from '../../config/schema.ts'
import { ConfigError } from '../../domain/errors.ts'

/** A configuration is a page or two; what is larger is something else. */
export const CONFIG_BYTES_MAX = 256 * 1024

/**
 * Text of the configuration file, or null when there is none. ConfigError when the path leads out of
 * `folder` (also by a symbolic link) or the file can't be read.
 */
export async function readConfigFile(folder: string, path: string): Promise<string | null> {
  const place = await realpath(resolve(folder, path)).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return null
    throw unreadable(path, error.message)
  })
  if (place === null) return null
  const inside = relative(await realpath(folder), place)
  if (inside.startsWith(`..${sep}`) || inside === '..' || resolve(inside) === inside) {
    throw unreadable(path, 'It leads out of the checkout.')
  }
  const file = await open(place, 'r').catch((error: Error) => {
    throw unreadable(path, error.message)
  })
  try {
    const { size } = await file.stat()
    if (size > CONFIG_BYTES_MAX)
      throw unreadable(path, `It has more than ${CONFIG_BYTES_MAX} bytes.`)
    return await file.readFile('utf8')
  } catch (error) {
    if (error instanceof ConfigError) throw error
    throw unreadable(path, error instanceof Error ? error.message : String(error))
  } finally {
    await file.close()
  }
}

/**
 * Text of the file that the judge of an environment is configured by; null when it names none. ConfigError
 * when it is not there.
 */
export async function readAnalysis(
  folder: string,
  { judge: { config: path } }: Pick<EnvironmentConfig, 'judge'>,
): Promise<string | null> {
  if (path === undefined) return null
  const text = await readConfigFile(folder, path)
  if (text !== null) return text
  const what = 'There is no such file, and judge.config names it.'
  const fix = 'Write its path from the root of the checkout.'
  throw new ConfigError([{ where: path, line: null, what, fix }])
}

function unreadable(path: string, why: string): ConfigError {
  return new ConfigError([
    {
      where: path,
      line: null,
      what: `The configuration could not be read. ${why}`,
      fix: 'Name a readable file inside the checkout.',
    },
  ])
}

/** What to say when a command needs a configuration and there is none. */
export function missingConfig(path: string): ConfigError {
  return new ConfigError([
    {
      where: path,
      line: null,
      what: 'There is no configuration file.',
      fix: 'Write one: docs/configuration.md has an example for each target to start from.',
    },
  ])
}

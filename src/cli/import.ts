import { open, readFile, writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { stringify } from 'yaml'
import type { ImportedAnalysis } from '../config/analysis-import/draft.ts'
import { importAnalysis } from '../config/analysis-import/import-analysis.ts'
import { CONFIG_CHARS_MAX } from '../config/yaml-tree.ts'
import { ConfigError } from '../domain/errors.ts'
import type { ProcessLike } from '../process-like.ts'
import { jsonLine, logLine } from '../reports/escape.ts'
import type { Arguments, OptionName } from './arguments.ts'

/** Of a file so many bytes are read: every character of the largest that is taken, in any language. */
const FILE_BYTES_MAX = 4 * CONFIG_CHARS_MAX

/**
 * Turns the analysis of Kayenta, Argo Rollouts or Flagger into keys of an environment, as YAML on standard
 * output or into a file, and says on standard error what it could not carry over. Returns the exit status.
 */
export async function importFrom(
  own: Pick<ProcessLike, 'stdout' | 'stderr' | 'cwd'>,
  options: Arguments['options'],
): Promise<number> {
  const text = (name: OptionName): string | null => {
    const value = options[name]
    return typeof value === 'string' ? value : null
  }
  const file = text('file')
  if (file === null)
    throw invalid('import', 'It does not say what.', 'Write: node . import analysis FILE.')
  const imported = importAnalysis(
    await textOf(resolve(own.cwd(), file), file),
    file,
    valuesOf(text('values')),
  )
  const output = text('output')
  if (output !== null) {
    await write(resolve(own.cwd(), output), output, yamlOf(imported), options.force === true)
  }
  if (options.json === true) own.stdout.write(`${jsonLine({ schemaVersion: 1, ...imported })}\n`)
  else if (output === null) own.stdout.write(yamlOf(imported))
  for (const { where, what } of imported.notes)
    own.stderr.write(`${logLine(`${where}: ${what}`)}\n`)
  const count = Object.keys(imported.configuration.metrics).length
  own.stderr.write(`${count} metrics carried over; ${imported.notes.length} things to look at.\n`)
  return 0
}

function yamlOf({ configuration }: ImportedAnalysis): string {
  return `# Keys of one environment in .github/slipway.yml; its target is still yours to write.\n${stringify(configuration, { lineWidth: 0 })}`
}

/** "service=shop,namespace=prod": what stands in the place of the arguments of the queries. */
function valuesOf(text: string | null): ReadonlyMap<string, string> {
  const pairs = (text ?? '').split(',').filter((pair) => pair !== '')
  return new Map(
    pairs.map((pair) => {
      const at = pair.indexOf('=')
      if (at < 1)
        throw invalid(
          '--values',
          `${JSON.stringify(pair)} is no pair.`,
          'Write NAME=VALUE,NAME=VALUE.',
        )
      return [pair.slice(0, at), pair.slice(at + 1)]
    }),
  )
}

async function textOf(path: string, name: string): Promise<string> {
  try {
    const file = await open(path, 'r')
    try {
      const { size } = await file.stat()
      if (size > FILE_BYTES_MAX)
        throw invalid(name, 'It is too large.', `At most ${FILE_BYTES_MAX} bytes are read.`)
    } finally {
      await file.close()
    }
    return await readFile(path, 'utf8')
  } catch (error) {
    if (error instanceof ConfigError) throw error
    const why = error instanceof Error ? error.message : String(error)
    throw invalid(name, `It can not be read: ${why}.`, 'Name the file of the analysis.')
  }
}

/** Nothing is written over unless somebody says so. */
async function write(path: string, name: string, text: string, isForced: boolean): Promise<void> {
  try {
    await writeFile(path, text, { flag: isForced ? 'w' : 'wx' })
  } catch (error) {
    const { code } = error as { code?: unknown }
    if (code === 'EEXIST')
      throw invalid(name, 'It is there already.', 'Name another file, or add --force.')
    throw invalid(
      name,
      `It can not be written: ${String(code)}.`,
      'Name a file in a folder that is there.',
    )
  }
}

function invalid(where: string, what: string, fix: string): ConfigError {
  return new ConfigError([{ where, line: null, what, fix }], 'input_invalid')
}

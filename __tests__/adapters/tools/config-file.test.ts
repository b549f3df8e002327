import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from '@jest/globals'
import {
  CONFIG_BYTES_MAX,
  missingConfig,
  readAnalysis,
  readConfigFile,
} from '../../../src/adapters/tools/config-file.ts'
import { judgeSchema } from '../../../src/config/judge-schema.ts'
import { ConfigError } from '../../../src/domain/errors.ts'
import { scratchFolder } from '../../support/scratch-folder.ts'

const folder = scratchFolder()
let checkout = ''
beforeEach(() => {
  checkout = join(folder.path, 'checkout')
  mkdirSync(join(checkout, '.github'), { recursive: true })
  writeFileSync(join(checkout, '.github/slipway.yml'), 'version: 1 # ü\n')
  writeFileSync(join(folder.path, 'secret.yml'), 'token: secret\n')
})

/** What it says about a file that it does not read. */
async function refusal(path: string): Promise<string> {
  const error = await readConfigFile(checkout, path).catch((reason: unknown) => reason)
  if (!(error instanceof ConfigError)) throw new Error(`${path} was read: ${error}`)
  expect(error.problems).toEqual([
    { where: path, line: null, what: expect.any(String), fix: expect.stringMatching(/\.$/) },
  ])
  return error.problems[0]?.what ?? ''
}

describe('a configuration file', () => {
  test('is read as text', async () => {
    expect(await readConfigFile(checkout, '.github/slipway.yml')).toBe('version: 1 # ü\n')
    expect(await readConfigFile(checkout, '.github/../.github/slipway.yml')).toContain('version')
  })

  test.each(['nowhere.yml', '.github/slipway.yml/below', 'no/such/folder.yml'])(
    'that is not there is null: %s',
    async (path) => {
      expect(await readConfigFile(checkout, path)).toBeNull()
    },
  )

  test('is not looked for outside the checkout', async () => {
    for (const path of ['../secret.yml', join(folder.path, 'secret.yml'), '..', '/etc/hostname']) {
      expect(await refusal(path)).toContain('leads out of the checkout')
    }
  })

  test('is not followed out of the checkout by a link, only within it', async () => {
    symlinkSync('../secret.yml', join(checkout, 'out.yml'))
    symlinkSync('..', join(checkout, 'up'))
    symlinkSync('.github/slipway.yml', join(checkout, 'in.yml'))
    expect(await refusal('out.yml')).toContain('leads out of the checkout')
    expect(await refusal('up/secret.yml')).toContain('leads out of the checkout')
    expect(await readConfigFile(checkout, 'in.yml')).toContain('version')
  })

  test('is found in a checkout that is itself behind a link', async () => {
    symlinkSync(checkout, join(folder.path, 'link'))
    expect(await readConfigFile(join(folder.path, 'link'), '.github/slipway.yml')).not.toBeNull()
  })

  test('may have a name that only looks like the way out', async () => {
    writeFileSync(join(checkout, '..slipway.yml'), 'version: 1\n')
    expect(await readConfigFile(checkout, '..slipway.yml')).toBe('version: 1\n')
  })

  test('has a size that a configuration can have', async () => {
    writeFileSync(join(checkout, 'largest.yml'), 'x'.repeat(CONFIG_BYTES_MAX))
    writeFileSync(join(checkout, 'larger.yml'), 'x'.repeat(CONFIG_BYTES_MAX + 1))
    expect(await readConfigFile(checkout, 'largest.yml')).toHaveLength(CONFIG_BYTES_MAX)
    expect(await refusal('larger.yml')).toContain(`${CONFIG_BYTES_MAX} bytes`)
  })

  test('is not a folder, and a link that turns in a circle is none', async () => {
    symlinkSync('circle.yml', join(checkout, 'circle.yml'))
    expect(await refusal('.github')).toContain('could not be read')
    expect(await refusal('circle.yml')).toContain('could not be read')
  })

  test('that is needed and missing says how to write one', () => {
    expect(missingConfig('a.yml').message).toBe(
      'a.yml: There is no configuration file. Write one: docs/configuration.md has an example for each target to start from.',
    )
  })
})

describe('the file of the judge of another tool', () => {
  const judged = (config?: string) => {
    const judge = judgeSchema.parse(config === undefined ? {} : { kind: 'kayenta', config })
    return readAnalysis(checkout, { judge })
  }

  test('is read when the judge names one', async () => {
    writeFileSync(join(checkout, 'canary.json'), '{}')
    expect(await judged('canary.json')).toBe('{}')
    expect(await judged()).toBeNull()
  })

  test('is a wrong configuration when it is not there', async () => {
    await expect(judged('other.json')).rejects.toThrow(
      'other.json: There is no such file, and judge.config names it.',
    )
  })
})

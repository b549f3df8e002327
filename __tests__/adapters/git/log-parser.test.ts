import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { logParser, RECORD_BYTES_MAX } from '../../../src/adapters/git/log-parser.ts'

const SHA = 'a'.repeat(40)

type Seen = { kind: string; [key: string]: unknown }

function parse(chunks: readonly Uint8Array[]): readonly Seen[] {
  const seen: Seen[] = []
  const parser = logParser({
    commit: (header) => seen.push({ kind: 'commit', ...header }),
    file: (change) => seen.push({ kind: 'file', ...change }),
  })
  for (const chunk of chunks) parser.push(chunk)
  parser.end()
  return seen
}

/** What git writes for one commit: its fields, then its files after a line end. */
function logOf(message: string, files: readonly string[], parents = ''): string {
  const header = `\0${SHA}\0${parents}\x001700000000\0Ada\0ada@example.com\0${message}\0`
  return files.length === 0 ? header : `${header}\n${files.join('')}`
}

describe('reading git log', () => {
  test('commits, files, renames and binary files', () => {
    const output =
      logOf('one (#12)\n', ['1\t2\ta\0', '0\t3\t\0old\0new\0', '-\t-\tlogo.png\0']) +
      logOf('merge', [], `${SHA} ${SHA}`)
    expect(parse([Buffer.from(output)])).toMatchObject([
      { kind: 'commit', sha: SHA, subject: 'one (#12)', pullRequestHint: 12, isMerge: false },
      { kind: 'file', path: 'a', previousPath: null, linesAdded: 1, linesDeleted: 2 },
      { kind: 'file', path: 'new', previousPath: 'old', linesAdded: 0, linesDeleted: 3 },
      { kind: 'file', path: 'logo.png', linesAdded: 0, linesDeleted: 0, isBinary: true },
      { kind: 'commit', subject: 'merge', isMerge: true },
    ])
  })

  test('any cut into chunks gives the same result', () => {
    const message = fc.string({ unit: 'binary' }).map((text) => text.replaceAll('\0', ''))
    const path = message.filter((text) => text !== '')
    const file = fc.oneof(
      path.map((name) => `1\t2\t${name}\0`),
      fc.tuple(path, path).map(([from, to]) => `3\t4\t\0${from}\0${to}\0`),
    )
    const commit = fc.record({ message, files: fc.array(file, { maxLength: 4 }) })
    const cuts = fc.array(fc.nat(2_000), { maxLength: 20 })
    fc.assert(
      fc.property(fc.array(commit, { maxLength: 5 }), cuts, (commits, places) => {
        const bytes = Buffer.from(commits.map((each) => logOf(each.message, each.files)).join(''))
        expect(parse(cutAt(bytes, places))).toEqual(parse([bytes]))
        expect(parse([...bytes].map((byte) => Uint8Array.of(byte)))).toEqual(parse([bytes]))
      }),
      { numRuns: 100 },
    )
  })

  test('no message and no path can pretend to be a commit or a file', () => {
    const forged = `\n1\t1\tforged\n\n${SHA}\n1\t2\t3`
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const hostile = forged + text.replaceAll('\0', '')
        const seen = parse([Buffer.from(logOf(hostile, [`0\t0\t${hostile}\0`]))])
        expect(seen.map(({ kind }) => kind)).toEqual(['commit', 'file'])
        expect(seen[1]).toMatchObject({ path: Buffer.from(hostile).toString() })
      }),
    )
  })

  test('bytes that are not UTF-8 are replaced', () => {
    const output = Buffer.concat([
      Buffer.from(logOf('', []).slice(0, -1)),
      Buffer.from([0x47, 0x72, 0xfc, 0xdf, 0x65, 0]),
    ])
    expect(parse([output])).toMatchObject([{ subject: 'Gr\ufffd\ufffde' }])
  })

  test('an endless message is cut wherever the chunks are', () => {
    const bytes = Buffer.from(logOf(`s\n${'x'.repeat(3 * RECORD_BYTES_MAX)}`, ['1\t1\ta\0']))
    const chunks = cutAt(bytes, [100, RECORD_BYTES_MAX, RECORD_BYTES_MAX + 1, 2 * RECORD_BYTES_MAX])
    expect(parse(chunks)).toEqual(parse([bytes]))
    expect(parse(chunks)).toHaveLength(2)
  })

  test('a date that is no date does not stop the reading', () => {
    const output = logOf('m', []).replace('1700000000', '18446744073709551615')
    expect(parse([Buffer.from(output)])).toMatchObject([{ committedAtSeconds: 0 }])
  })

  test.each([
    ['output that stops inside a commit', `\0${SHA}\0`],
    ['output that stops inside a record', `${logOf('m', [])}1\t1`],
    ['output that stops inside a rename', logOf('m', ['1\t1\t\0old\0'])],
    ['something that is no file', `${logOf('m', [])}hello\0`],
    ['something that is no commit', '\0HEAD\0\0\0\0\0\0'],
  ])('%s is an error, not a smaller range', (_, output) => {
    expect(() => parse([Buffer.from(output)])).toThrow(
      expect.objectContaining({ adapter: 'git', reason: 'git_failed' }),
    )
  })
})

function cutAt(bytes: Uint8Array, places: readonly number[]): readonly Uint8Array[] {
  const sorted = [0, ...places, bytes.length]
    .filter((at) => at <= bytes.length)
    .sort((a, b) => a - b)
  return sorted.slice(1).map((end, index) => bytes.subarray(sorted[index], end))
}

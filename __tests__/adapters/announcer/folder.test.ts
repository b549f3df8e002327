import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { announcers, folderAnnouncer } from '../../../src/adapters/announcer/folder.ts'
import { writeReport } from '../../../src/adapters/announcer/report-file.ts'
import { scratchFolder } from '../../support/scratch-folder.ts'

const folder = scratchFolder()
const MARKER = '<!-- slipway:production -->'

describe('a folder that is told', () => {
  test('has a page and a comment for each pull request, the newest text of each', async () => {
    const inner = join(folder.path, 'not', 'there', 'yet')
    const announcer = folderAnnouncer(inner)
    await announcer.summary('# Old')
    await announcer.summary('# New')
    await announcer.comment(7, MARKER, 'seven')
    await announcer.comment(12, MARKER, 'twelve')
    expect(readdirSync(inner).sort()).toEqual(['comment-12.md', 'comment-7.md', 'summary.md'])
    expect(readFileSync(join(inner, 'summary.md'), 'utf8')).toBe('# New\n')
    expect(readFileSync(join(inner, 'comment-7.md'), 'utf8')).toBe('seven\n')
  })

  test('that can not be made is an error that says which and what to do', async () => {
    const file = join(folder.path, 'file')
    writeFileSync(file, '')
    await expect(folderAnnouncer(file).summary('text')).rejects.toMatchObject({
      adapter: 'folder',
      reason: 'output_failed',
      message: expect.stringContaining(file),
      hint: expect.stringMatching(/^Name a folder/),
      cause: expect.objectContaining({ code: 'EEXIST' }),
    })
  })
})

describe('several announcers', () => {
  test('are all told, in order', async () => {
    const told: string[] = []
    const one = (name: string) => ({
      comment: async (number: number) => void told.push(`${name} #${number}`),
      summary: async (markdown: string) => void told.push(`${name} ${markdown}`),
    })
    const both = announcers([one('a'), one('b')])
    await both.summary('page')
    await both.comment(7, MARKER, 'text')
    expect(told).toEqual(['a page', 'b page', 'a #7', 'b #7'])
  })
})

describe('a report', () => {
  test('is written as one line, or says that it was not', async () => {
    const path = join(folder.path, 'report.json')
    expect(await writeReport(path, '{"a":1}')).toBe(true)
    expect(readFileSync(path, 'utf8')).toBe('{"a":1}\n')
    expect(await writeReport(join(folder.path, 'nowhere', 'report.json'), '{}')).toBe(false)
  })
})

import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import {
  CO_AUTHORS_MAX,
  PERSON_CHARS_MAX,
  person,
  readMessage,
} from '../../../src/adapters/git/message.ts'
import { SUBJECT_CHARS_MAX } from '../../../src/domain/range/range.ts'

const SHA = '0123456789abcdef0123456789abcdef01234567'

describe('reading a commit message', () => {
  test.each([
    ['Fix (#12)', 12],
    ['Fix (#12) and (#13)', 13],
    ['Merge pull request #7 from ada/topic', 7],
    ['Fix #12', null],
    ['Fix (#0)', null],
    ['Fix (#12345678901)', null],
    ['Fix\n\n(#12)', null],
    [`${'long '.repeat(100)}(#5)`, 5],
  ])('%j names pull request %j', (text, expected) => {
    expect(readMessage(text).pullRequestHint).toBe(expected)
  })

  test.each([
    [`Revert "x"\n\nThis reverts commit ${SHA}.`, SHA],
    [`Revert\n\nThis reverts commit ${SHA}, reversing\nchanges made to ${SHA}.`, SHA],
    [`x\n\nThis reverts commit ${SHA}${SHA.slice(0, 24)}.`, `${SHA}${SHA.slice(0, 24)}`],
    [`x\n\nSee "This reverts commit ${SHA}."`, null],
    [`x\n\nThis reverts commit ${SHA.slice(0, 12)}.`, null],
  ])('%j takes back %j', (text, expected) => {
    expect(readMessage(text).reverts).toBe(expected)
  })

  test('co-authors need an address, and are bounded', () => {
    const text =
      'x\n\nCo-authored-by: Bob <b@c>\nco-authored-by: nobody\nCo-Authored-By: <only@address>'
    expect(readMessage(text).coAuthors).toEqual([
      { name: 'Bob', email: 'b@c' },
      { name: '', email: 'only@address' },
    ])
    const many = `x\n\n${'Co-authored-by: Bob <b@c>\n'.repeat(CO_AUTHORS_MAX + 1)}`
    expect(readMessage(many).coAuthors).toHaveLength(CO_AUTHORS_MAX)
  })

  test('subjects and names are cut between characters', () => {
    const ships = '🚢'.repeat(300)
    expect(readMessage(ships).subject).toBe('🚢'.repeat(SUBJECT_CHARS_MAX))
    expect(person(ships, 'a@b').name).toBe('🚢'.repeat(PERSON_CHARS_MAX))
  })

  test('every text is read', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { subject } = readMessage(text)
        expect(subject).not.toContain('\n')
        expect([...subject].length).toBeLessThanOrEqual(SUBJECT_CHARS_MAX)
      }),
    )
  })
})

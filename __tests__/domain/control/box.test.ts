import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { type Box, boxMarker, readBoxEdit } from '../../../src/domain/control/box.ts'

const BOX: Box = { environment: 'production', rolloutId: 'a1b2', deploymentId: 42 }
const MARKER = boxMarker(BOX) ?? ''
const comment = (line: string, marker = MARKER) =>
  `<!-- slipway:production -->\n\n## Slipway\n\n${marker}\n${line}\n\nReason`
const OPEN = comment('- [ ] **Roll back**: tick')
const TICKED = comment('- [x] **Roll back**: tick')

describe('a tick', () => {
  test('of the one box is read, and opened again', () => {
    expect(readBoxEdit(OPEN, TICKED)).toEqual({ kind: 'ticked', box: BOX, open: OPEN })
  })

  test('is read whatever the page does to the ends of lines', () => {
    const windows = TICKED.replaceAll('\n', '\r\n')
    expect(readBoxEdit(OPEN, windows)).toEqual({ kind: 'ticked', box: BOX, open: OPEN })
  })

  test('is none when the box is opened, when it was ticked before, and without a change', () => {
    expect(readBoxEdit(TICKED, OPEN)).toEqual({ kind: 'none' })
    expect(readBoxEdit(TICKED, TICKED)).toEqual({ kind: 'none' })
    expect(readBoxEdit(TICKED, `${TICKED} and more`)).toEqual({ kind: 'none' })
  })

  test('of a box without our hidden line is none', () => {
    const others = comment('- [ ] tests', '')
    expect(readBoxEdit(others, others.replace('[ ]', '[x]'))).toEqual({ kind: 'none' })
  })
})

describe('an edit is not a tick when', () => {
  test.each([
    ['the text is changed with it', OPEN, TICKED.replace('Reason', 'Season')],
    ['the hidden line is changed with it', OPEN, TICKED.replace('a1b2', 'ffff')],
    ['the label is changed with it', OPEN, TICKED.replace('Roll back', 'Nothing')],
    ['the box was not there before', 'hello', TICKED],
    ['nobody knows what was there before', null, TICKED],
    [
      'a second box stands beside it',
      `${OPEN}\n${MARKER}\n- [ ] x`,
      `${TICKED}\n${MARKER}\n- [ ] x`,
    ],
    ['two boxes are ticked', `${OPEN}\n- [ ] x`, `${TICKED}\n- [x] x`],
  ])('%s', (_, before, after) => {
    expect(readBoxEdit(before, after)).toEqual({ kind: 'tampered' })
  })
})

describe('the hidden line', () => {
  test('holds any environment and none can end it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 255 }), (environment) => {
        const marker = boxMarker({ ...BOX, environment }) ?? ''
        expect(marker.indexOf('-->')).toBe(marker.length - 3)
        const before = comment('- [ ] go', marker)
        expect(readBoxEdit(before, before.replace('[ ]', '[x]'))).toMatchObject({
          kind: 'ticked',
          box: { environment: environment.toWellFormed() },
        })
      }),
    )
  })

  test('is none when the id is none of ours', () => {
    expect(boxMarker({ ...BOX, rolloutId: 'a --> b' })).toBeNull()
  })

  test('counts as a whole line only', () => {
    const inside = `text ${MARKER}\n- [ ] go`
    expect(readBoxEdit(inside, inside.replace('[ ]', '[x]'))).toEqual({ kind: 'none' })
  })
})

import { describe, expect, test } from '@jest/globals'
import { boxMarker } from '../../../src/domain/control/box.ts'
import { type CommentEvent, readClick } from '../../../src/domain/control/click.ts'

const SELF = 'github-actions[bot]'
const ADA = { login: 'ada', type: 'User' }
const BOX = { environment: 'staging', rolloutId: 'a1b2', deploymentId: 42 }
const OPEN = `Plan\n\n${boxMarker(BOX)}\n- [ ] go`
const TICKED = OPEN.replace('[ ]', '[x]')

const written: CommentEvent = {
  kind: 'comment_created',
  commentId: 7,
  author: ADA,
  body: '/rollback',
  before: null,
  updatedAt: '2026-03-01T10:00:00Z',
  pullRequest: 12,
  sender: ADA,
}
const ticked: CommentEvent = {
  ...written,
  kind: 'comment_edited',
  author: { login: SELF, type: 'Bot' },
  before: OPEN,
  body: TICKED,
}

describe('a click', () => {
  test('is a command that somebody wrote on a pull request', () => {
    expect(readClick({ ...written, body: '/hold production' }, SELF).click).toEqual({
      wish: 'hold',
      environment: 'production',
      box: null,
      open: null,
      commentId: 7,
      pullRequest: 12,
      sender: ADA,
      id: 'comment 7 2026-03-01T10:00:00Z',
    })
  })

  test('is the tick of the box in our own comment, by whoever ticked it', () => {
    expect(readClick(ticked, SELF).click).toMatchObject({
      wish: 'rollback',
      environment: 'staging',
      box: BOX,
      open: OPEN,
      sender: ADA,
    })
  })

  test('is a dispatch with one of the words', () => {
    const dispatch = { kind: 'dispatch', environment: null, id: 'run 1', sender: ADA } as const
    expect(readClick({ ...dispatch, wish: 'promote' }, SELF).click?.wish).toBe('promote')
    expect(readClick({ ...dispatch, wish: 'destroy' }, SELF).refusal).toMatchObject({
      result: 'refused',
      reason: 'command_malformed',
    })
  })

  test('is another one after another edit, and the same when it is told again', () => {
    const later = { ...ticked, updatedAt: '2026-03-01T10:05:00Z' }
    const id = readClick(ticked, SELF).click?.id
    expect(readClick(ticked, SELF).click?.id).toBe(id)
    expect(readClick(later, SELF).click?.id).not.toBe(id)
  })
})

describe('no click is', () => {
  test.each<[string, Partial<CommentEvent>, string, string]>([
    ['talk', { body: 'nice' }, 'nothing_to_do', 'not_a_command'],
    ['a quoted command', { body: '> /rollback' }, 'nothing_to_do', 'not_a_command'],
    ['a command in code', { body: '```\n/rollback\n```' }, 'nothing_to_do', 'not_a_command'],
    ['a command with more', { body: '/rollback now\nplease' }, 'refused', 'command_malformed'],
    ['a command on an issue', { pullRequest: null }, 'refused', 'not_a_pull_request'],
  ])('%s', (_, changes, result, reason) => {
    const { click, refusal } = readClick({ ...written, ...changes }, SELF)
    expect(click).toBeNull()
    expect(refusal).toMatchObject({ result, reason })
  })

  test.each<[string, Partial<CommentEvent>, string, string]>([
    ['the box in a comment of somebody else', { author: ADA }, 'refused', 'box_not_ours'],
    [
      'the box in a comment of another bot',
      { author: { login: 'evil[bot]', type: 'Bot' } },
      'refused',
      'box_not_ours',
    ],
    [
      'the box in a comment of a person with our name',
      { author: { login: 'github-actions', type: 'User' } },
      'refused',
      'box_not_ours',
    ],
    ['the box in a comment of nobody', { author: null }, 'refused', 'box_not_ours'],
    ['an edit of more than the box', { body: `${TICKED}!` }, 'refused', 'box_tampered'],
    ['an edit without what was before', { before: null }, 'refused', 'box_tampered'],
    ['the box on an issue', { pullRequest: null }, 'refused', 'not_a_pull_request'],
    ['an opened box', { before: TICKED, body: OPEN }, 'nothing_to_do', 'not_a_command'],
    ['a comment edited into a command', { body: '/rollback' }, 'refused', 'command_edited'],
  ])('%s', (_, changes, result, reason) => {
    const { click, refusal } = readClick({ ...ticked, ...changes }, SELF)
    expect(click).toBeNull()
    expect(refusal).toMatchObject({ result, reason })
  })

  test('any other event', () => {
    expect(readClick({ kind: 'other' }, SELF).refusal?.reason).toBe('not_a_command')
  })
})

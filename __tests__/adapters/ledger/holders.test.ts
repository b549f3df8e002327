import { describe, expect, test } from '@jest/globals'
import {
  isProcessGone,
  isRunGone,
  processHolderId,
  runHolderId,
} from '../../../src/adapters/ledger/holders.ts'

const holder = (id: string) => ({ id, where: '', sinceSeconds: 0 })
const unasked = () => {
  throw new Error('nobody should have asked')
}

describe('a run that holds an environment', () => {
  test('is gone when its attempt is over, and that very attempt is asked about', async () => {
    const asked: (readonly number[])[] = []
    const isGone = isRunGone(async (runId, attempt) => {
      asked.push([runId, attempt])
      return attempt === 1
    })
    expect(await isGone(holder(runHolderId(4711, 1)))).toBe(true)
    expect(await isGone(holder(runHolderId(4711, 2)))).toBe(false)
    expect(asked).toEqual([
      [4711, 1],
      [4711, 2],
    ])
  })

  test.each([
    '',
    'run 4711',
    'run 4711 attempt 1 or so',
    'run x attempt 1',
    'run 4711 attempt 1\n',
    `run ${'9'.repeat(16)} attempt 1`,
    processHolderId(1, 'host', 2),
  ])('%j is no run: it is left alone', async (id) => {
    expect(await isRunGone(unasked)(holder(id))).toBe(false)
  })
})

describe('a process that holds an environment', () => {
  const id = processHolderId(4711, 'laptop', 1_700_000_000.9)

  test('says who it is', () => {
    expect(id).toBe('process 4711 on laptop since 1700000000')
  })

  test('is gone when it does not run any more', async () => {
    expect(await isProcessGone('laptop', () => false)(holder(id))).toBe(true)
    expect(await isProcessGone('laptop', () => true)(holder(id))).toBe(false)
  })

  test('on another host can not be told: it is left alone', async () => {
    expect(await isProcessGone('server', unasked)(holder(id))).toBe(false)
  })

  test.each(['', 'process 1', 'process -1 on laptop since 1', runHolderId(1, 1)])(
    '%j is no process: it is left alone',
    async (unknown) => {
      expect(await isProcessGone('laptop', unasked)(holder(unknown))).toBe(false)
    },
  )
})

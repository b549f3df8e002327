import { EventEmitter } from 'node:events'
import { describe, expect, test } from '@jest/globals'
import { stopSignal } from '../../../src/adapters/tools/stop-signal.ts'
import { isAliveBy } from '../../../src/process-like.ts'

describe('a signal to the process', () => {
  test.each(['SIGINT', 'SIGTERM'] as const)('%s asks the run to stop, and says which', (name) => {
    const source = new EventEmitter()
    const stop = stopSignal(source)
    expect(stop.signal.aborted).toBe(false)
    source.emit(name)
    expect(stop.signal.aborted).toBe(true)
    expect(stop.signal.reason).toMatchObject({ message: name })
  })

  test('that follows the first one neither ends the process nor changes the reason', () => {
    const source = new EventEmitter()
    const stop = stopSignal(source)
    source.emit('SIGINT')
    expect(source.emit('SIGTERM')).toBe(true)
    expect(source.emit('SIGINT')).toBe(true)
    expect(stop.signal.reason).toMatchObject({ message: 'SIGINT' })
  })

  test('is the process own again when the run is over', () => {
    const source = new EventEmitter()
    stopSignal(source).release()
    expect([source.listenerCount('SIGINT'), source.listenerCount('SIGTERM')]).toEqual([0, 0])
  })
})

describe('whether a process runs', () => {
  const killing = (code: string | null) =>
    isAliveBy({
      kill: () => {
        if (code !== null) throw Object.assign(new Error(code), { code })
        return true
      },
    })

  test('it does when it can be reached, or belongs to somebody else', () => {
    expect(killing(null)(4711)).toBe(true)
    expect(killing('EPERM')(4711)).toBe(true)
    expect(killing('ESRCH')(4711)).toBe(false)
  })
})

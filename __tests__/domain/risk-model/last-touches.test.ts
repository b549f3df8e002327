import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { FILES_REMEMBERED_MAX, lastTouches } from '../../../src/domain/risk-model/last-touches.ts'

const DAY = 86_400

describe('the last touches of files', () => {
  test('tell the mean days since the last change of the files that are known', () => {
    const path = fc.constantFrom('a', 'src/b.ts', 'src/c.ts', 'caf\u00e9/\u00ff')
    const commit = fc.record({
      paths: fc.uniqueArray(path, { minLength: 1 }),
      hours: fc.nat(5_000),
    })
    fc.assert(
      fc.property(fc.array(commit), (commits) => {
        const touches = lastTouches()
        const known = new Map<string, number>()
        let now = 0
        for (const { paths, hours } of commits) {
          now += hours * 3_600
          const ages = paths.flatMap((each) => {
            const last = known.get(each)
            return last === undefined ? [] : [(now - last) / DAY]
          })
          const mean = ages.reduce((sum, age) => sum + age, 0) / Math.max(1, ages.length)
          expect(touches.touch(paths, now)).toBeCloseTo(mean, 9)
          for (const each of paths) known.set(each, now)
        }
      }),
    )
  })

  test('a commit that was written before the last change counts as the same day', () => {
    const touches = lastTouches()
    touches.touch(['a'], 10 * DAY)
    expect(touches.touch(['a'], 3 * DAY)).toBe(0)
  })

  test('beyond the limit the files that were changed longest ago are forgotten', () => {
    const touches = lastTouches()
    const many = Array.from({ length: 2 * FILES_REMEMBERED_MAX }, (_, i) => `generated/${i}.json`)
    touches.touch(['old'], 0)
    touches.touch(many, 2 * DAY)
    expect(touches.touch(['old'], 3 * DAY)).toBe(0)
    expect(touches.touch(many.slice(-10), 3 * DAY)).toBe(1)
  })
})

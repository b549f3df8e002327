import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { encodeEnvironment, ledgerRefs } from '../../../src/adapters/ledger/ref-names.ts'
import { gitRepository } from '../../support/git-repository.ts'

const name = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1 }),
  fc.string({
    unit: fc.constantFrom(
      'a',
      'A',
      '=',
      '6',
      '1',
      '.',
      '/',
      '@',
      '{',
      '-',
      ' ',
      '\u0000',
      'Ä',
      'ä',
    ),
    minLength: 1,
    maxLength: 4,
  }),
)

describe('the name of an environment in a ref', () => {
  test.each([
    ['production', 'production'],
    ['eu-west_1', 'eu-west_1'],
    ['Production', '=50roduction'],
    ['a/b', 'a=2fb'],
    ['a=2fb', 'a=3d2fb'],
    ['..', '=2e=2e'],
    ['a.lock', 'a=2elock'],
    ['ü', '=c3=bc'],
    ['\n', '=0a'],
  ])('%j is %s', (environment, encoded) => {
    expect(encodeEnvironment(environment)).toBe(encoded)
  })

  test('stands for one environment only, also where case does not count', () => {
    fc.assert(
      fc.property(name, name, (one, other) => {
        const [a, b] = [encodeEnvironment(one), encodeEnvironment(other)]
        expect(a.toLowerCase() === b.toLowerCase()).toBe(one === other)
      }),
      { numRuns: 1_000 },
    )
  })

  test('makes refs that git takes, none of them below another', () => {
    const repository = gitRepository('--bare')
    const check = (environment: string) => {
      const refs = Object.values(ledgerRefs(environment))
      for (const ref of refs) repository.git('check-ref-format', ref)
      for (const ref of refs) {
        expect(refs.filter((other) => other.startsWith(`${ref}/`))).toEqual([])
      }
    }
    try {
      fc.assert(fc.property(name, check), { numRuns: 40 })
    } finally {
      repository.dispose()
    }
  })
})

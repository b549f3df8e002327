import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { ownersOf, parseCodeOwners } from '../../../src/domain/people/code-owners.ts'
import { isMatch } from '../../../src/domain/range/path-pattern.ts'

describe('a pattern', () => {
  test.each([
    ['*', ['a', 'a/b/c'], []],
    ['*.js', ['app.js', 'src/app.js'], ['app.jsx', 'js/app.ts']],
    ['/build/logs/', ['build/logs/1.txt', 'build/logs/a/b'], ['a/build/logs/1', 'build/logs']],
    ['docs/*', ['docs/start.md'], ['docs/build/start.md', 'a/docs/start.md']],
    ['/*', ['a.md'], ['docs/a.md']],
    ['apps/', ['apps/x', 'a/apps/x/y'], ['apps', 'myapps/x']],
    ['apps', ['apps', 'apps/x', 'a/apps/x'], ['myapps']],
    ['/docs/', ['docs/a'], ['a/docs/a']],
    ['**/logs', ['logs/x', 'a/b/logs', 'a/logs/x/y'], ['a/logsx']],
    ['/apps/**/test.ts', ['apps/test.ts', 'apps/a/b/test.ts'], ['apps/test.tsx', 'test.ts']],
    ['/apps/**', ['apps/a', 'apps/a/b'], ['other/a']],
    ['src/ap?.ts', ['src/app.ts', 'src/apx.ts'], ['src/ap.ts', 'src/ap/.ts']],
    ['with\\ blank.md', ['with blank.md'], ['with\\ blank.md']],
    ['a\\*b', ['a*b'], ['axb']],
    ['README', ['README', 'x/README'], ['readme', 'README.md']],
    ['*/deep/*.tf', ['a/deep/x.tf'], ['a/b/deep/x.tf', 'deep/x.tf']],
  ])('%s takes in what .gitignore would', (pattern, inside, outside) => {
    expect(inside.filter((path) => !isMatch(pattern, path))).toEqual([])
    expect(outside.filter((path) => isMatch(pattern, path))).toEqual([])
  })

  test('of any text is answered, in bounded time', () => {
    const parts = fc.array(fc.constantFrom('*', '**', 'a', '?', '*a*a', '\\', ''), {
      maxLength: 40,
    })
    fc.assert(
      fc.property(parts, parts, (pattern, path) => {
        expect(typeof isMatch(pattern.join('/'), path.join('/'))).toBe('boolean')
      }),
    )
    const stars = `${'**/a*a*a*a*a*/'.repeat(200)}b`
    expect(isMatch(stars, `${'aaaaaaaaaa/'.repeat(400)}c`)).toBe(false)
  })
})

describe('a CODEOWNERS file', () => {
  const text = [
    '# Everybody',
    '*       @octo-org/everybody # the rest',
    '*.js    @ada grace@example.org',
    '/vendor/',
    '!/vendor/ours @ada',
    '/src/[ab].ts @ada',
    '/infra/ not-an-owner',
    '\tdocs/  @grace\r',
  ].join('\n')
  const owners = parseCodeOwners(text)

  test.each([
    ['README', ['@octo-org/everybody']],
    ['src/app.js', ['@ada', 'grace@example.org']],
    ['vendor/x.js', []],
    ['docs/a.js', ['@grace']],
    ['infra/main.tf', ['@octo-org/everybody']],
  ])('the last rule that matches %s counts', (path, expected) => {
    expect(ownersOf(owners, path)).toEqual(expected)
  })

  test('lines that GitHub cannot read are skipped and named', () => {
    expect(owners.skippedLines).toEqual([5, 6, 7])
    expect(owners.rules.map(({ line }) => line)).toEqual([2, 3, 4, 8])
  })
})

import { describe, expect, test } from '@jest/globals'
import { classesOfPath } from '../../../src/domain/risk-model/file-classes.ts'
import { messageFlags } from '../../../src/domain/risk-model/message-flags.ts'

function classes(path: string): string {
  return Object.entries(classesOfPath(path))
    .filter(([, isIt]) => isIt)
    .map(([name]) => name)
    .join(' ')
}

describe('classes of a path', () => {
  test.each([
    ['src/app.ts', 'code'],
    ['lib/jekyll/site.rb', 'code'],
    ['src/app.test.ts', 'test'],
    ['tests/test_app.py', 'test'],
    ['spec/models/user_spec.rb', 'test'],
    ['pkg/server_test.go', 'test'],
    ['src/test/java/AppTest.java', 'test'],
    ['src/contest.py', 'code'],
    ['README.md', 'docs'],
    ['CHANGELOG', 'docs'],
    ['docs/conf.py', 'code docs'],
    ['requirements.txt', 'docs deps'],
    ['setup.py', 'code deps'],
    ['package.json', 'deps config'],
    ['pom.xml', 'deps config'],
    ['Gemfile.lock', 'deps'],
    ['.travis.yml', 'ci config'],
    ['.github/workflows/ci.yml', 'ci config'],
    ['Dockerfile', 'infra'],
    ['CMakeLists.txt', 'docs build'],
    ['src/Makefile', 'build'],
    ['config/settings.yml', 'config'],
    ['logo.png', ''],
    ['', ''],
  ])('%s: %s', (path, expected) => {
    expect(classes(path)).toBe(expected)
  })

  test('a hostile path costs no more than its length', () => {
    for (const part of ['test', '_', '.', 'a/', 'docker', 'requirements']) {
      expect(classes(part.repeat(1_000_000))).toEqual(expect.any(String))
    }
  })
})

describe('flags of a message', () => {
  test.each([
    ['Fix the total', true],
    ['Debug output', true],
    ['Show the total\n\nIt was wrong.', true],
    ['Show the total', false],
    ['fix(cart): count every item', true],
    ['cart: fix the count', true],
    ['chore: fix lint', false],
    ['feat(cart)!: show the total\n\nFixes #12', false],
    ['docs: Fix a link', false],
    ['Testing: the bug of last week', true],
  ])('%j speaks of a fix: %s', (message, isFix) => {
    expect(messageFlags(message).isFix).toBe(isFix)
  })

  test('reverts, unfinished work and tidying', () => {
    expect(messageFlags('Revert "Show the total"').isRevert).toBe(true)
    expect(messageFlags('Take it out\n\nThis reverts commit abc.').isRevert).toBe(true)
    expect(messageFlags('Reverted index of the list').isRevert).toBe(false)
    expect(messageFlags('WIP: show the total').isUnfinished).toBe(true)
    expect(messageFlags('Fix typo').isTidying).toBe(true)
  })
})

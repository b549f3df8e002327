import { describe, expect, test } from '@jest/globals'
import { isBot } from '../../../src/domain/people/bots.ts'

describe('a program among the authors', () => {
  test.each([
    ['dependabot[bot]', '49699333+dependabot[bot]@users.noreply.github.com'],
    ['Renovate Bot', 'bot@renovateapp.com'],
    ['renovate', 'renovate@whitesourcesoftware.com'],
    ['github-actions', '41898282+github-actions[bot]@users.noreply.github.com'],
    ['GitHub Actions', 'actions@github.com'],
    ['k8s-ci-robot', 'ci@example.com'],
    ['semantic-release-bot', 'release@example.com'],
    ['Release', 'release[bot]@users.noreply.github.com'],
  ])('%s <%s> is one', (name, email) => expect(isBot({ name, email })).toBe(true))

  test.each([
    ['Ada', 'ada@example.com'],
    ['Bo Talbot', 'talbot@example.com'],
    ['Abbot', 'abbot@example.com'],
    ['Robot Lover', 'lover@example.com'],
    ['GitHub', 'noreply@github.com'],
    ['', ''],
  ])('%s <%s> is none', (name, email) => expect(isBot({ name, email })).toBe(false))
})

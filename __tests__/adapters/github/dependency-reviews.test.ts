import { describe, expect, test } from '@jest/globals'
import {
  githubDependencyReviews,
  PACKAGES_MAX,
} from '../../../src/adapters/github/dependency-reviews.ts'
import type { Sha } from '../../../src/domain/units.ts'
import { githubWorld, holdExchangesToTheDescription } from '../../support/github-world.ts'

holdExchangesToTheDescription()

const BASE = 'a'.repeat(40) as Sha
const HEAD = 'b'.repeat(40) as Sha

const change = (more: object = {}) => ({
  change_type: 'added',
  manifest: 'package-lock.json',
  ecosystem: 'npm',
  name: '@octocat/<img>',
  version: '1.0.0',
  package_url: null,
  license: 'MIT',
  source_repository_url: null,
  scope: 'runtime',
  vulnerabilities: [],
  ...more,
})

const advisory = (severity: string, id: string) => ({
  severity,
  advisory_ghsa_id: id,
  advisory_summary: 'It reads.',
  advisory_url: 'https://evil.example',
})

describe('the dependency graph', () => {
  test('tells what came and went, with what is known of it', async () => {
    const { client, server } = await githubWorld()
    server.state.dependencyChanges = [
      change({ vulnerabilities: [advisory('high', 'GHSA-rf4j-j272-fj86')], scope: 'development' }),
    ]
    expect(await githubDependencyReviews(client).between(BASE, HEAD)).toEqual({
      isTruncated: false,
      packages: [
        {
          change: 'added',
          manifest: 'package-lock.json',
          ecosystem: 'npm',
          name: '@octocat/<img>',
          version: '1.0.0',
          license: 'MIT',
          isDevelopment: true,
          vulnerabilities: [
            { severity: 'high', advisory: 'GHSA-rf4j-j272-fj86', summary: 'It reads.' },
          ],
        },
      ],
    })
  })

  test('does not pass on what is no advisory, and takes an unknown severity for none of the known ones', async () => {
    const { client, server } = await githubWorld()
    server.state.dependencyChanges = [
      change({ vulnerabilities: [advisory('awful', '](https://evil.example)')] }),
    ]
    const review = await githubDependencyReviews(client).between(BASE, HEAD)
    expect(review?.packages[0]?.vulnerabilities).toEqual([
      { severity: 'unknown', advisory: 'an advisory without a number', summary: 'It reads.' },
    ])
  })

  test.each([404, 403])('that is not there (%d) is null, not an empty list', async (status) => {
    const { client, server } = await githubWorld()
    server.injectFaults(() => `status ${status}`)
    expect(await githubDependencyReviews(client).between(BASE, HEAD)).toBeNull()
  })

  test('with more than is read says so', async () => {
    const { client, server } = await githubWorld()
    server.state.dependencyChanges = Array.from({ length: PACKAGES_MAX + 1 }, () => change())
    const review = await githubDependencyReviews(client).between(BASE, HEAD)
    expect(review).toMatchObject({ isTruncated: true })
    expect(review?.packages).toHaveLength(PACKAGES_MAX)
  })

  test('that does not answer is an error', async () => {
    const { client, server } = await githubWorld()
    server.injectFaults(() => 'status 500')
    await expect(githubDependencyReviews(client).between(BASE, HEAD)).rejects.toMatchObject({
      reason: 'github_unreachable',
    })
  })
})

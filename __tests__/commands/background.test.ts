import { describe, expect, test } from '@jest/globals'
import { readBackground } from '../../src/commands/background.ts'
import type { AssessWorld } from '../../src/commands/world.ts'
import { known } from '../../src/domain/background.ts'
import type { FileText } from '../../src/domain/edits/file-edits.ts'
import { AdapterError } from '../../src/domain/errors.ts'
import type { Range } from '../../src/domain/range/range.ts'
import type { FileContents } from '../../src/ports/file-contents.ts'
import { reviewOf } from '../support/backgrounds.ts'
import { fileOf } from '../support/ranges.ts'
import { simulatedWorld, V1, V2 } from '../support/simulated-world.ts'

async function background(parts: Partial<AssessWorld> = {}, more: Partial<Range> = {}) {
  const simulated = simulatedWorld()
  const world = { ...simulated.world(), ...parts }
  const range = { ...(await world.changes.range(null, V2, [])), ...more }
  return readBackground(world, simulated.policy, range)
}

const refused = async () => {
  throw new AdapterError('github', 'github_refused', 'GitHub said no.', 'Ask again.')
}

describe('the background of a range', () => {
  test('holds what GitHub tells', async () => {
    const reviews = { of: async () => ({ reviews: [reviewOf()], isTruncated: false }) }
    const found = await background({ reviews })
    expect(found.warnings).toEqual([])
    expect(found.pullRequests.map(({ number }) => number)).toEqual([7])
    expect(found.background).toMatchObject({
      pullRequests: { isKnown: true, value: [{ number: 7 }] },
      reviews: { isKnown: true, value: [{ author: 'ada' }] },
      checks: { isKnown: true, value: { all: [] } },
    })
  })

  test('is not known where there is no GitHub, without a warning', async () => {
    const found = await background({ pullRequests: null, reviews: null, checks: null })
    const why = expect.stringContaining('no GitHub')
    expect(found.background).toMatchObject({
      pullRequests: { isKnown: false, why },
      reviews: { isKnown: false, why },
      checks: { isKnown: false, why },
    })
    expect(found.warnings).toEqual([])
  })

  test('that cannot be read is not known, with a warning that says what to do', async () => {
    const found = await background({ reviews: { of: refused }, checks: { of: refused } })
    expect(found.background.reviews).toEqual({ isKnown: false, why: 'could not be read' })
    expect(found.background.checks.isKnown).toBe(false)
    expect(found.warnings).toEqual([
      'The reviews of the pull requests could not be read. GitHub said no. Ask again.',
      'The checks of the candidate could not be read. GitHub said no. Ask again.',
    ])
  })

  test('that was cut, or of a commit that GitHub does not know, is not known', async () => {
    const found = await background({
      reviews: { of: async () => ({ reviews: [reviewOf()], isTruncated: true }) },
      checks: { of: async () => null },
    })
    expect(found.background.reviews.isKnown).toBe(false)
    expect(found.background.checks).toEqual({
      isKnown: false,
      why: 'GitHub does not know the commit',
    })
  })

  test('errors of our own are not hidden', async () => {
    const broken = { of: () => Promise.reject(new TypeError('a bug')) }
    await expect(background({ checks: broken })).rejects.toThrow('a bug')
  })
})

describe('the contents of files', () => {
  const files = [
    fileOf('.github/workflows/new.yml', { previousPath: '.github/workflows/old.yml' }),
    fileOf('src/app.ts'),
    fileOf('infra/main.tf'),
  ]
  const texts: Record<string, FileText> = {
    [`${V1}:.github/workflows/old.yml`]: text('on: push'),
    [`${V2}:.github/workflows/new.yml`]: text('on: pull_request_target'),
    [`${V1}:CODEOWNERS`]: text('* @ada'),
    [`${V2}:CODEOWNERS`]: text('* @mallory'),
    [`${V2}:infra/main.tf`]: { kind: 'unread', why: 'it is too large' },
  }
  const contents: FileContents = {
    read: async (commit, paths) =>
      paths.map((path) => texts[`${commit}:${path}`] ?? { kind: 'absent' }),
    sizes: async (_commit, paths) =>
      paths.map((path) => ({ kind: 'stored', bytes: 1_000 * path.length })),
  }

  test('are compared under the names that they had; what was not read is told', async () => {
    const found = await background({ contents }, { base: V1, files })
    expect(found.background.edits).toMatchObject({
      isKnown: true,
      value: [
        {
          path: '.github/workflows/new.yml',
          topic: 'workflow',
          found: { isRead: true, edits: [{ rule: 'dangerous-triggers' }] },
        },
        { path: 'infra/main.tf', found: { isRead: false, why: 'it is too large' } },
        { path: '.github/workflows/new.yml', topic: 'secret', found: { isRead: true, edits: [] } },
        { path: 'src/app.ts', topic: 'secret', found: { isRead: true, edits: [] } },
        { path: 'infra/main.tf', topic: 'secret', found: { isRead: false } },
      ],
    })
  })

  test('of CODEOWNERS are those of the base', async () => {
    const found = await background({ contents }, { base: V1 })
    expect(found.background.codeOwners).toMatchObject({
      value: { rules: [{ pattern: '*', owners: ['@ada'] }] },
    })
  })

  test('that are binary are known by their sizes, and no others', async () => {
    const changed = [fileOf('logo.png', { isBinary: true }), fileOf('src/app.ts')]
    const { background: sized } = await background({ contents }, { base: V1, files: changed })
    expect(sized.fileSizes).toEqual(
      known(new Map([['logo.png', { kind: 'stored', bytes: 8_000 }]])),
    )
    const broken = { read: contents.read, sizes: refused }
    const { background: unsized } = await background({ contents: broken }, { files: changed })
    expect(unsized.fileSizes.isKnown).toBe(false)
  })

  test('are not known without a base, and when git fails', async () => {
    expect((await background({ contents }, { files })).background.edits.isKnown).toBe(false)
    const broken = await background(
      { contents: { read: refused, sizes: refused } },
      { base: V1, files },
    )
    expect(broken.background.edits.isKnown).toBe(false)
    expect(broken.background.codeOwners.isKnown).toBe(false)
    expect(broken.warnings).toHaveLength(2)
  })
})

function text(value: string): FileText {
  return { kind: 'text', text: value }
}

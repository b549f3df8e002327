import { describe, expect, test } from '@jest/globals'
import { tell } from '../../src/commands/tell.ts'
import { AdapterError } from '../../src/domain/errors.ts'
import type { Outcome } from '../../src/domain/outcome.ts'
import type { Announcer } from '../../src/ports/announcer.ts'
import { exampleOutcomes, pullRequestOf } from '../support/outcomes.ts'
import { simulatedWorld } from '../support/simulated-world.ts'

const [example] = Object.values(exampleOutcomes())
if (example === undefined) throw new Error('there is an example')

function told(announcer: Announcer, pullRequests: number, isCommenting = true) {
  const { world, policy } = simulatedWorld()
  const numbers = Array.from({ length: pullRequests }, (_, i) => i + 1)
  const outcome: Outcome = {
    ...(example as Outcome),
    pullRequests: numbers.map((number) => pullRequestOf(number, [1])),
    warnings: [],
  }
  return tell(
    { ...world(), announcer },
    { ...policy, isCommenting, commentPullRequestsMax: 2 },
    outcome,
  )
}

describe('telling people', () => {
  test('writes the page and at most so many comments, and says how many it left out', async () => {
    const comments: number[] = []
    const pages: string[] = []
    const outcome = await told(
      {
        comment: async (number) => void comments.push(number),
        summary: async (markdown) => void pages.push(markdown),
      },
      5,
    )
    expect(comments).toEqual([1, 2])
    expect(pages).toHaveLength(1)
    expect(outcome.warnings.join(' ')).toContain('3 more pull requests got no comment')
  })

  test('comments nowhere when it is switched off', async () => {
    const comments: number[] = []
    const announcer: Announcer = {
      comment: async (number) => void comments.push(number),
      summary: async () => undefined,
    }
    await told(announcer, 2, false)
    expect(comments).toEqual([])
  })

  test('that fails is a warning and changes nothing else', async () => {
    const broken = async () => {
      throw new AdapterError('github', 'github_unreachable', 'No answer.', 'Look at the status.')
    }
    const outcome = await told({ comment: broken, summary: broken }, 1)
    expect(outcome.result).toBe(example.result)
    expect(outcome.warnings).toEqual([
      expect.stringContaining('The job summary could not be written. No answer.'),
      expect.stringContaining('The comment on #1 could not be written. No answer.'),
    ])
  })

  test('does not hide a fault of our own', async () => {
    const faulty = async () => {
      throw new TypeError('a fault')
    }
    await expect(told({ comment: faulty, summary: faulty }, 1)).rejects.toThrow('a fault')
  })
})

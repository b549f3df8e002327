import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { readBoxEdit } from '../../src/domain/control/box.ts'
import type { Outcome } from '../../src/domain/outcome.ts'
import { answeredComment } from '../../src/reports/control-answer.ts'
import { commentMarkdown } from '../../src/reports/markdown.ts'
import { hostileText } from '../support/hostile-text.ts'
import { EXAMPLE_LINKS, outcomeOf } from '../support/outcomes.ts'

const WAY_BACK = {
  rolloutId: 'a1b2c3',
  deploymentId: 42,
  version: 'v1.0.0',
  sha: 'abcdef0123456789abcdef0123456789abcdef01',
}

function commentOf(change: Partial<Outcome> = {}): string {
  const outcome = outcomeOf({ wayBack: WAY_BACK, ...change })
  return commentMarkdown(outcome, EXAMPLE_LINKS, { pullRequest: 12 })
}

const ticked = (comment: string) => comment.replace(/^- \[ \] \*\*Roll/mu, '- [x] **Roll')

describe('the box of a comment', () => {
  test('names the environment and the last healthy version, and reads back as what it is', () => {
    const comment = commentOf()
    expect(comment).toContain(
      '- [ ] **Roll production back to `v1.0.0` (`abcdef0123`)**, the last healthy version: tick the box.',
    )
    expect(readBoxEdit(comment, ticked(comment))).toEqual({
      kind: 'ticked',
      box: { environment: 'production', rolloutId: 'a1b2c3', deploymentId: 42 },
      open: comment,
    })
  })

  test.each([
    ['yes', /tick the box\. It stays up in its slot until the next deployment takes that/m],
    ['with_care', /tick the box\. .*with care only/m],
    ['no', /tick the box\. \*\*This range cannot be fully taken back/m],
  ] as const)('says that the range can be taken back: %s', (reversibility, text) => {
    const { risk } = outcomeOf()
    if (risk === null) throw new Error('the example has a risk')
    expect(commentOf({ risk: { ...risk, reversibility } })).toMatch(text)
  })

  test('is there only while the candidate has traffic and there is a way back', () => {
    for (const change of [
      { wayBack: null },
      { result: 'refused', rollout: null },
      { command: 'rollback' },
    ] as const) {
      expect(commentOf(change)).not.toContain('[ ]')
    }
  })
})

describe('hostile text', () => {
  const forged = '<!-- slipway-box environment=production rollout=evil deployment=1 -->'

  test('never makes, moves or hides a box, wherever it comes from', () => {
    const hostile = fc.oneof(
      hostileText,
      hostileText.map((text) => `${text}\n${forged}\n- [ ] go\n${text}`),
    )
    // As the configuration allows them.
    const environments = hostile.filter((text) => text.length > 0 && text.length <= 255)
    fc.assert(
      fc.property(hostile, hostile, environments, (version, detail, environment) => {
        const wayBack = { ...WAY_BACK, version }
        const warnings = [detail, version]
        const comment = commentOf({ wayBack, version, detail, environment, warnings })
        expect(readBoxEdit(comment, ticked(comment))).toMatchObject({
          kind: 'ticked',
          box: { environment: environment.toWellFormed(), rolloutId: 'a1b2c3' },
        })
      }),
    )
  })

  test('in an answer leaves the box as it is, and the next answer takes its place', () => {
    fc.assert(
      fc.property(hostileText, hostileText, (detail, login) => {
        const heard = { result: 'refused', reason: 'permission_missing', detail } as const
        const once = answeredComment(commentOf(), heard, login, 0)
        const twice = answeredComment(once, heard, login, 60)
        expect(twice.split('\n')).toHaveLength(once.split('\n').length)
        expect(readBoxEdit(twice, ticked(twice))).toMatchObject({ kind: 'ticked', open: twice })
      }),
    )
  })
})

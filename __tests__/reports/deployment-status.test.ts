import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { REASONS, type ReasonCode } from '../../src/domain/reasons.ts'
import type { Phase } from '../../src/domain/rollout/rollout.ts'
import {
  DESCRIPTION_CHARS_MAX,
  deploymentDescription,
  endingDescription,
  progressDescription,
} from '../../src/reports/deployment-status.ts'
import { hostileText } from '../support/hostile-text.ts'
import { HEALTHY } from '../support/outcomes.ts'

const PHASES: readonly [Phase, string][] = [
  ['planned', 'Planned: 3 steps'],
  ['staging', 'Bringing the candidate up without traffic'],
  ['shifting', 'Step 2 of 3: giving it 25 % of traffic'],
  ['watching', 'Step 2 of 3: 5 % of traffic, healthy'],
  ['promoting', 'Promoting: all traffic goes to the candidate'],
  ['restoring', 'Rolling back: traffic goes to where it was'],
  ['held', 'Step 2 of 3: held at 5 % of traffic, a person decides'],
  ['ended', 'Ended with 5 % of traffic'],
]

describe('descriptions of a deployment', () => {
  test.each(PHASES)('%s: %s', (phase, description) => {
    const progress = { phase, stepIndex: 1, steps: [5, 25, 100], percent: 5, verdict: HEALTHY }
    expect(progressDescription(progress)).toBe(description)
  })

  test('fit for every reason code', () => {
    for (const reason of Object.keys(REASONS) as ReasonCode[]) {
      const said = endingDescription({ result: 'failed', reason, detail: 'x'.repeat(500) })
      expect(said.startsWith(REASONS[reason].title)).toBe(true)
      expect(said.length).toBeLessThanOrEqual(DESCRIPTION_CHARS_MAX)
      expect(said.endsWith('…')).toBe(true)
    }
  })

  test('are one short line of what can be seen, whatever they hold', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const long = `${text}${'🚢'.repeat(80)}${text}`
        const said = [
          deploymentDescription(long, 'high', 5),
          endingDescription({ result: 'failed', reason: 'git_failed', detail: long }),
        ]
        for (const one of said) {
          expect(one.length).toBeLessThanOrEqual(DESCRIPTION_CHARS_MAX)
          expect(one).not.toMatch(/[\p{Cc}\u202a-\u202e]/u)
          expect(one.isWellFormed()).toBe(true)
        }
      }),
    )
  })

  test('name the version first', () => {
    expect(deploymentDescription('v1.5.0', 'high', 1)).toBe('v1.5.0: risk high, 1 step')
  })
})

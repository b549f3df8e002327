import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { notificationBody } from '../../src/reports/notification.ts'
import { hostileOutcome } from '../support/hostile-outcome.ts'
import { hostileText } from '../support/hostile-text.ts'
import { EXAMPLE_LINKS, exampleOutcomes, outcomeOf } from '../support/outcomes.ts'

const ROLLED_BACK = exampleOutcomes()['rolled-back'] ?? outcomeOf()
const HELD = exampleOutcomes().held ?? outcomeOf()

/** Every object of a value, outermost first. */
function objectsIn(value: unknown): { readonly [key: string]: unknown }[] {
  if (typeof value !== 'object' || value === null) return []
  const own = Array.isArray(value) ? [] : [value as { readonly [key: string]: unknown }]
  return [...own, ...Object.values(value).flatMap(objectsIn)]
}

describe('a notification', () => {
  test('for Slack says what happened and offers the ways to go, in text that Slack does not read', () => {
    const body: unknown = JSON.parse(notificationBody(HELD, EXAMPLE_LINKS, 'slack'))
    expect(body).toMatchObject({
      text: 'v1.5.0 is held at 25 % of the traffic of production.',
      blocks: [
        { type: 'section', text: { type: 'plain_text', emoji: false } },
        { type: 'section', text: { text: expect.stringContaining('Missing: 2 more windows.') } },
        {
          type: 'actions',
          elements: [{ url: EXAMPLE_LINKS.rollback }, { url: EXAMPLE_LINKS.run }, {}],
        },
      ],
    })
  })

  test('for Teams is a card of plain text runs', () => {
    const [card] = objectsIn(
      JSON.parse(notificationBody(ROLLED_BACK, EXAMPLE_LINKS, 'teams')),
    ).filter(({ type }) => type === 'AdaptiveCard')
    expect(card).toMatchObject({
      body: [
        { inlines: [{ type: 'TextRun', text: expect.stringContaining('v1.5.0 was rolled back') }] },
        { inlines: [{ type: 'TextRun', text: expect.stringContaining('Errors are 11.7 times') }] },
      ],
      actions: [{ type: 'Action.OpenUrl', url: EXAMPLE_LINKS.run }, {}],
    })
  })

  test('of one’s own fills in the texts of a template, and leaves what it does not know', () => {
    const template = '{"a": ["{environment}/{version}", 1], "b": "{result} {nothing} {__proto__}"}'
    expect(JSON.parse(notificationBody(ROLLED_BACK, EXAMPLE_LINKS, 'generic', template))).toEqual({
      a: ['production/v1.5.0', 1],
      b: 'rolled_back {nothing} {__proto__}',
    })
    expect(JSON.parse(notificationBody(ROLLED_BACK, EXAMPLE_LINKS, 'generic'))).toMatchObject({
      result: 'rolled_back',
      reason: 'metric_harmful',
      run: EXAMPLE_LINKS.run,
    })
  })

  test('holds nothing but text of whatever is hostile', () => {
    const shapeOf = (text: string, format: 'slack' | 'teams' | 'generic') =>
      objectsIn(JSON.parse(notificationBody(hostileOutcome(text), EXAMPLE_LINKS, format))).map(
        (one) => [Object.keys(one), one.type, one.url],
      )
    fc.assert(
      fc.property(hostileText, (text) => {
        for (const format of ['slack', 'teams', 'generic'] as const) {
          expect(shapeOf(text, format)).toEqual(shapeOf('x', format))
        }
        const slack = JSON.parse(notificationBody(hostileOutcome(text), EXAMPLE_LINKS, 'slack'))
        expect(String(slack.text).replace(/&(?:amp|lt|gt);/gu, '')).not.toMatch(/[&<>]/u)
      }),
      { numRuns: 40 },
    )
  })
})

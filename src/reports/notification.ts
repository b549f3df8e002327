import type { Links, Outcome } from '../domain/outcome.ts'
import { visibleText } from './escape.ts'
import { decisionSentence, reasonTitle } from './sections/decision.ts'
import { placesOf } from './sections/facts-section.ts'

export type NotificationFormat = 'slack' | 'teams' | 'generic'

const DETAIL_CHARS_MAX = 500
const NAME_CHARS_MAX = 100

/** What is sent when no template says otherwise. */
export const GENERIC_TEMPLATE =
  '{"text": "{decision} {detail}", "command": "{command}", "environment": "{environment}", "version": "{version}", "result": "{result}", "reason": "{reason}", "run": "{run}"}'

/**
 * The body of a notification, as JSON. Untrusted text stands only where the receiver reads it as it is: in
 * Slack's `plain_text`, in a card's `TextRun`, in a text of JSON.
 */
export function notificationBody(
  outcome: Outcome,
  links: Links,
  format: NotificationFormat,
  template: string = GENERIC_TEMPLATE,
): string {
  if (format === 'generic') return genericBody(outcome, links, template)
  return JSON.stringify(
    format === 'slack' ? slackMessage(outcome, links) : teamsMessage(outcome, links),
  )
}

function textsOf(outcome: Outcome) {
  const name = (text: string) => visibleText(text, NAME_CHARS_MAX)
  return {
    decision: decisionSentence(outcome, name),
    detail: visibleText(`${reasonTitle(outcome)}. ${outcome.detail}`.trim(), DETAIL_CHARS_MAX),
  }
}

function slackMessage(outcome: Outcome, links: Links) {
  const { decision, detail } = textsOf(outcome)
  const plain = (text: string) => ({ type: 'plain_text', text, emoji: false })
  const buttons = placesOf(outcome, links).map(({ label, url }) => ({
    type: 'button',
    text: plain(label),
    url,
  }))
  return {
    // What a telephone shows before the message is opened; here Slack reads `<` and `&`.
    text: decision.replace(/[&<>]/gu, (char) => SLACK_ENTITIES[char] ?? ''),
    blocks: [
      { type: 'section', text: plain(decision) },
      { type: 'section', text: plain(detail) },
      ...(buttons.length === 0 ? [] : [{ type: 'actions', elements: buttons }]),
    ],
  }
}

const SLACK_ENTITIES: { readonly [char: string]: string } = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
}

function teamsMessage(outcome: Outcome, links: Links) {
  const { decision, detail } = textsOf(outcome)
  const block = (text: string, weight: 'Bolder' | 'Default') => ({
    type: 'RichTextBlock',
    inlines: [{ type: 'TextRun', text, weight }],
  })
  return {
    type: 'message',
    attachments: [
      {
        contentType: 'application/vnd.microsoft.card.adaptive',
        content: {
          $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
          type: 'AdaptiveCard',
          version: '1.4',
          body: [block(decision, 'Bolder'), block(detail, 'Default')],
          actions: placesOf(outcome, links).map(({ label, url }) => ({
            type: 'Action.OpenUrl',
            title: label,
            url,
          })),
        },
      },
    ],
  }
}

/** The template is parsed first and filled in afterwards, so no text can leave the place that it is given. */
function genericBody(outcome: Outcome, links: Links, template: string): string {
  const values: { readonly [name: string]: string } = {
    ...textsOf(outcome),
    environment: visibleText(outcome.environment, NAME_CHARS_MAX),
    version: visibleText(outcome.version, NAME_CHARS_MAX),
    result: outcome.result,
    reason: outcome.reason,
    command: outcome.command,
    run: links.run ?? '',
  }
  const filled = (text: string) =>
    text.replace(/\{(\w+)\}/gu, (whole, name: string) =>
      Object.hasOwn(values, name) ? (values[name] ?? '') : whole,
    )
  return JSON.stringify(JSON.parse(template), (_, value: unknown) =>
    typeof value === 'string' ? filled(value) : value,
  )
}

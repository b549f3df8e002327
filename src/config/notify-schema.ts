import { z } from 'zod'

/** Endings that people can be told of; the default is those that need a person. */
export const NOTIFIED_RESULTS = ['rolled_back', 'failed', 'held', 'promoted', 'cancelled'] as const

const TEMPLATE_CHARS_MAX = 10_000

/** One address that is told how deployments ended. */
export const notificationSchema = z
  .strictObject({
    'url-from': z
      .string()
      .regex(/^[A-Za-z_][A-Za-z0-9_]*$/)
      .describe('Variable that holds the address of the webhook. The address is a secret.'),
    format: z
      .enum(['slack', 'teams', 'generic'])
      .describe('What the receiver reads: Slack, Teams (a workflow that takes a card), or JSON.'),
    on: z
      .array(z.enum(NOTIFIED_RESULTS))
      .min(1)
      .default(['rolled_back', 'failed', 'held'])
      .describe('Endings that are told; by default only those that need a person.'),
    template: z
      .string()
      .max(TEMPLATE_CHARS_MAX)
      .refine((text) => isJson(text), {
        error: 'The template is not JSON.',
        params: { fix: 'Write JSON in quotes; {decision} and the like stand inside its texts.' },
      })
      .optional()
      .describe(
        'With generic: the JSON to send. Inside its texts {decision}, {detail}, {environment}, {version}, {result}, {reason}, {command} and {run} are replaced.',
      ),
  })
  .meta({ id: 'notification' })
export type NotificationConfig = z.infer<typeof notificationSchema>

export const notifySchema = z.array(notificationSchema).max(10).default([])

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

import { z } from 'zod'
import { isTimeZone } from '../domain/calendar/local-time.ts'
import { calendarPoint } from '../domain/calendar/span.ts'
import { PROTECTION_RULES } from '../domain/gate/protection.ts'
import { LEVELS } from '../domain/risk.ts'

const POINT_FIX =
  'Write a time (22:00), a weekday and a time (fri 16:00), a day of the year (12-20 or 12-20 18:00) or a date (2026-12-20 or 2026-12-20 18:00), in quotes.'

const point = z
  .string()
  .max(40)
  .refine((text) => calendarPoint(text) !== null, {
    error: 'This is not a moment of a calendar.',
    params: { fix: POINT_FIX },
  })

const span = z
  .strictObject({
    from: point.describe('When it begins: "22:00", "fri 16:00", "12-20" or "2026-12-20 18:00".'),
    to: point.describe('When it is over, in the same form.'),
    zone: z
      .string()
      .max(64)
      .refine(isTimeZone, {
        error: 'There is no such time zone.',
        params: { fix: 'Write a name of the IANA time zone database: Europe/Berlin, UTC.' },
      })
      .default('UTC')
      .describe('Time zone by its IANA name; the changes of its clocks are followed.'),
    reason: z.string().max(200).default('').describe('Why, for the people who are told.'),
  })
  .superRefine(({ from, to }, context) => {
    const [begin, end] = [calendarPoint(from), calendarPoint(to)]
    if (begin === null || end === null) return
    const complain = (message: string, fix: string) =>
      context.addIssue({ code: 'custom', path: ['to'], message, params: { fix } })
    if (begin.recurrence !== end.recurrence) {
      complain('from and to are not of the same form.', POINT_FIX)
    } else if (begin.position === end.position) {
      complain('from and to are the same moment.', 'Write a later moment.')
    } else if (begin.recurrence === 'once' && end.position < begin.position) {
      complain('It is over before it begins.', 'Write a later date.')
    }
  })
  .meta({ id: 'span' })

const spans = z.array(span).max(100).default([])

const approvalCount = z.int().min(0).max(20)

/** What must be true before anything is changed. */
export const gateSchema = z.strictObject({
  freezes: spans.describe('When nothing goes out.'),
  windows: spans.describe('When deployments go out; none = always.'),
  'commits-max': z
    .int()
    .positive()
    .max(100_000)
    .optional()
    .describe('A deployment holds at most so many commits.'),
  'interval-seconds-min': z
    .number()
    .min(0)
    .max(604_800)
    .default(0)
    .describe('Rest between the end of a deployment and the begin of the next one.'),
  approvals: z
    .strictObject({
      low: approvalCount.default(0).describe('People who must have approved a range of low risk.'),
      medium: approvalCount.default(0).describe('The same for medium risk.'),
      high: approvalCount.default(0).describe('The same for high risk.'),
      critical: approvalCount.default(0).describe('The same for critical risk.'),
      'four-eyes': z
        .boolean()
        .default(false)
        .describe('Whoever wrote a part of the range does not count.'),
      environments: z
        .array(z.string().min(1).max(255))
        .max(20)
        .optional()
        .describe(
          'Environments whose approvals count, for more than one review of a run. Default: this one.',
        ),
    })
    .prefault({})
    .describe('How many people must have approved the run on its page on GitHub, by risk level.'),
  protection: z
    .array(z.enum(PROTECTION_RULES))
    .max(PROTECTION_RULES.length)
    .default([])
    .describe(
      'Rules that the environment must have on GitHub; a missing one is a refusal. A name with a typo has none.',
    ),
  'auto-approve': z
    .enum(LEVELS)
    .optional()
    .describe(
      'Up to this risk level the command gate gives the approval itself, with a token that may. Default: never.',
    ),
})
export type GateConfig = z.infer<typeof gateSchema>

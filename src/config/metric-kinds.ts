import { z } from 'zod'
import {
  COUNT_PLACEHOLDERS,
  unknownPlaceholders,
  VALUE_PLACEHOLDERS,
} from '../domain/metrics/metric-query.ts'
import {
  expandedPreset,
  needsService,
  PRESETS,
  type PresetName,
} from '../domain/metrics/presets.ts'

/** Names of sources and metrics; they become keys of journal entries and words in reports. */
export const plainName = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9_.-]{0,99}$/)
  .describe('Letters, digits, "_", "." and "-", at most 100.')

const QUERY_CHARS_MAX = 10_000

/** `${slot}, ${side}, …`, as people write them. */
const asWritten = (names: readonly string[]) => names.map((name) => `\${${name}}`).join(', ')

/** A query that may hold the `known` placeholders and no other ones. */
function query(known: readonly string[]) {
  return z
    .string()
    .min(1)
    .max(QUERY_CHARS_MAX)
    .superRefine((text, context) => {
      const unknown = unknownPlaceholders(text, known)
      if (unknown.length === 0) return
      context.addIssue({
        code: 'custom',
        message: `The query holds ${asWritten(unknown)}, which stands for nothing.`,
        params: { fix: `Known placeholders: ${asWritten(known)}.` },
      })
    })
}

/** A query with one number as its answer. */
export const valueQuery = query(VALUE_PLACEHOLDERS)

const source = plainName.describe('Name of the source that is asked.')

const weight = z
  .number()
  .positive()
  .max(1000)
  .default(1)
  .describe(
    'Share of the error budget; the weights of all metrics that are tested are scaled to 1.',
  )

export const countMetric = z
  .strictObject({
    source,
    bad: query(COUNT_PLACEHOLDERS).describe(
      `What counts the bad events, in the grammar of the source. May hold ${asWritten(COUNT_PLACEHOLDERS)}.`,
    ),
    total: query(COUNT_PLACEHOLDERS).describe(
      'What counts all events, with the same placeholders.',
    ),
    weight,
  })
  .describe('A count metric: the sequential test compares the canary with the running version.')
  .meta({ title: 'count' })

export const goodMetric = z
  .strictObject({
    source,
    good: query(COUNT_PLACEHOLDERS).describe(
      'What counts the good events, such as orders: fewer of them are harm. Placeholders as for bad.',
    ),
    total: query(COUNT_PLACEHOLDERS).describe(
      'What counts all events, with the same placeholders.',
    ),
    weight,
  })
  .describe('A count metric of which more is better.')
  .meta({ title: 'good' })

const rising = (numbers: readonly number[]) =>
  numbers.every((number, i) => i === 0 || number > (numbers[i - 1] ?? 0))

export const latencyMetric = z
  .strictObject({
    source,
    buckets: query(COUNT_PLACEHOLDERS).describe(
      `The buckets of a histogram, in the grammar of the source. May hold ${asWritten(COUNT_PLACEHOLDERS)}.`,
    ),
    percentiles: z
      .array(z.number().gt(0).lt(100))
      .min(1)
      .max(10)
      .refine(rising, {
        error: 'The percentiles do not rise.',
        params: { fix: 'Write every one larger than the one before: [50, 90, 99].' },
      })
      .default([50, 90, 99])
      .describe(
        'Bounds that are judged: those buckets in which these percentiles of the running version lie before the rollout. A request above its bound is slow.',
      ),
    'slower-than': z
      .array(z.number().positive())
      .min(1)
      .max(10)
      .refine(rising, {
        error: 'The bounds do not rise.',
        params: { fix: 'Write every one larger than the one before: [0.1, 0.5].' },
      })
      .optional()
      .describe(
        'Bounds of buckets, in the unit of the source, that are judged instead of percentiles.',
      ),
    weight,
  })
  .describe('Latency: slow requests per request, from the buckets of a histogram.')
  .meta({ title: 'latency' })

export const gaugeMetric = z
  .strictObject({
    source,
    gauge: query(VALUE_PLACEHOLDERS).describe(
      `A query with one number above 0 as its answer, asked for both sides. May hold ${asWritten(VALUE_PLACEHOLDERS)}.`,
    ),
    better: z
      .enum(['lower', 'higher'])
      .default('lower')
      .describe('Whether a lower or a higher value is better.'),
    'margin-percent': z
      .number()
      .min(0)
      .max(1000)
      .default(10)
      .describe('A canary this much worse is still called harmless; 20 suits CPU and memory.'),
    critical: z
      .boolean()
      .default(false)
      .describe(
        'Whether it may take the candidate back. Otherwise it only stops the rollout from advancing while it looks worse.',
      ),
    weight,
  })
  .describe('A gauge (CPU, memory, a p99 of the backend): canary and running version, by sign.')
  .meta({ title: 'gauge' })

export const guardMetric = z
  .strictObject({
    source,
    value: query(VALUE_PLACEHOLDERS).describe(
      `A query with one number as its answer. May hold ${asWritten(VALUE_PLACEHOLDERS)}.`,
    ),
    max: z.number().optional().describe('The canary may not be above this.'),
    min: z.number().optional().describe('The canary may not be below this.'),
    windows: z
      .int()
      .min(1)
      .max(100)
      .default(3)
      .describe('So many windows in a row must be beyond the limit to be harm.'),
    'windows-in-all': z
      .int()
      .min(1)
      .max(1000)
      .optional()
      .describe('So many windows of the whole rollout beyond the limit are harm, in a row or not.'),
  })
  .refine((guard) => guard.min !== undefined || guard.max !== undefined, {
    error: 'A guard has no limit.',
    params: { fix: 'Add max, min or both.' },
    when: ({ value }) => typeof value === 'object' && value !== null && 'value' in value,
  })
  .refine((guard) => guard.min === undefined || guard.max === undefined || guard.min <= guard.max, {
    error: 'min is above max.',
    params: { fix: 'Write the smaller number as min.' },
  })
  .describe('A guard: a threshold on one value of the canary.')
  .meta({ title: 'guard' })

const presetNames = Object.keys(PRESETS) as [PresetName, ...PresetName[]]

export const presetMetric = z
  .strictObject({
    source,
    preset: z.enum(presetNames).describe('Ready-made queries for what serves the requests.'),
    measures: z
      .enum(['errors', 'latency'])
      .default('errors')
      .describe('errors: a count metric. latency: a latency metric.'),
    service: z
      .string()
      .regex(/^[A-Za-z0-9][A-Za-z0-9_.:/@-]{0,199}$/)
      .optional()
      .describe('Name of the service, where the source knows several.'),
    'slot-label': z
      .string()
      .regex(/^[A-Za-z_][A-Za-z0-9_]{0,99}$/)
      .optional()
      .describe('Label that holds the name of the slot, when it is not that of the preset.'),
    weight,
  })
  .refine(({ preset, service }) => service !== undefined || !needsService(preset), {
    error: 'This preset needs the name of the service.',
    params: { fix: 'Add service, as docs/metrics.md says what it is for this preset.' },
  })
  .refine(
    ({ preset, measures }) => {
      const choice = { measures, service: 'any', slotLabel: null }
      return expandedPreset(preset, choice) !== null
    },
    {
      error: 'This preset has no histogram to measure latency by.',
      params: { fix: 'Leave measures out, or write buckets yourself.' },
    },
  )
  .describe('A metric with ready-made queries.')
  .meta({ title: 'preset' })

export const metric = z.union(
  [countMetric, goodMetric, latencyMetric, gaugeMetric, guardMetric, presetMetric],
  {
    error:
      'Write bad (or good) and total for a count, buckets for latency, gauge for a gauge, value with max or min for a guard, or preset.',
  },
)

import { z } from 'zod'

export const caseId = z
  .union([z.string().max(1000), z.number()])
  .optional()
  .describe('Comes back with the answer.')

/** What JSON has no number for is written as Prometheus writes it. */
const NUMBER_WORDS = {
  NaN: Number.NaN,
  '+Inf': Number.POSITIVE_INFINITY,
  '-Inf': Number.NEGATIVE_INFINITY,
} as const

export const point = z
  .union([z.number(), z.enum(['NaN', '+Inf', '-Inf']), z.null()], {
    error: 'Write a number; null or "NaN" is a point without a value.',
  })
  .describe('A value; null or "NaN" = no value.')

/** The number that is meant; NaN = no value. */
export function pointOf(value: z.output<typeof point>): number {
  if (value === null) return Number.NaN
  return typeof value === 'number' ? value : NUMBER_WORDS[value]
}

/** A value of JSON with its words for numbers read, also inside lists. */
export function withNumbers(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withNumbers)
  return typeof value === 'string' && Object.hasOwn(NUMBER_WORDS, value)
    ? NUMBER_WORDS[value as keyof typeof NUMBER_WORDS]
    : value
}

import { AdapterError } from '../../domain/errors.ts'
import type { BucketTallies } from '../../domain/metrics/tallies.ts'
import { numberOf } from './json-api.ts'
import { shown } from './query-text.ts'

/** A column of a row: its name, and its number. */
export type Column = readonly [name: string, value: number | null]

/**
 * The buckets of a row whose columns are named by their bounds, "0.1" or "+Inf", and hold the numbers of events up
 * to them. AdapterError config_invalid for another name: the query is not one of buckets.
 */
export function bucketsNamed(
  adapter: string,
  columns: readonly Column[],
  atSeconds: number,
): readonly BucketTallies[] {
  const upTo = columns
    .map(([name, value]) => ({ upperBound: boundOf(adapter, name), value }))
    .sort((one, other) => one.upperBound - other.upperBound)
  return upTo.map(({ upperBound, value }, i) => {
    const before = i === 0 ? 0 : (upTo[i - 1]?.value ?? null)
    const own = value === null || before === null ? null : value - before
    return { upperBound, tallies: [{ atSeconds, value: own }] }
  })
}

function boundOf(adapter: string, name: string): number {
  const bound = numberOf(name)
  if (!Number.isNaN(bound)) return bound
  throw new AdapterError(
    adapter,
    'config_invalid',
    `The query of buckets gives a column ${shown(name)}, which is no bound.`,
    'Name every column by its bound, and the one with all events +Inf, as docs/metrics.md shows.',
  )
}

/** A metric of a Flagger Canary; a limit that is null is not asked for. */
export type ThresholdRange = { readonly min: number | null; readonly max: number | null }

export type FlaggerAnswer = {
  readonly phase: 'Progressing' | 'Failed'
  readonly failedChecks: number
  /** The check at which it failed, counted from 0. */
  readonly decidedAtCheck: number | null
  readonly reason: string
}

/** Why the value fails its check; null = it passes. No data (null, NaN) fails. */
export function failedCheck({ min, max }: ThresholdRange, value: number | null): string | null {
  if (value === null || Number.isNaN(value)) return 'no data'
  if (min !== null && value < min) return `${value} is below ${min}`
  return max !== null && value > max ? `${value} is above ${max}` : null
}

/**
 * Flagger's rule: a check fails when any of its metrics does, failed checks add up and never go back, and
 * at `threshold` of them the canary is taken back. Each metric has the values of its checks in order.
 */
export function judgeChecks(
  metrics: readonly {
    readonly name: string
    readonly range: ThresholdRange
    readonly values: readonly (number | null)[]
  }[],
  threshold: number,
): FlaggerAnswer {
  const checks = Math.max(0, ...metrics.map(({ values }) => values.length))
  let failedChecks = 0
  for (let check = 0; check < checks; check += 1) {
    const failed = metrics.flatMap(({ name, range, values }) => {
      const why = failedCheck(range, values[check] ?? null)
      return why === null ? [] : [`${name}: ${why}`]
    })
    if (failed.length > 0) failedChecks += 1
    if (failed.length > 0 && failedChecks >= threshold) {
      const reason = `Failed checks: ${failedChecks}, the threshold of ${threshold} is reached. The last: ${failed.join('; ')}.`
      return { phase: 'Failed', failedChecks, decidedAtCheck: check, reason }
    }
  }
  const reason = `Failed checks: ${failedChecks} of ${checks}; the threshold is ${threshold}.`
  return { phase: 'Progressing', failedChecks, decidedAtCheck: null, reason }
}

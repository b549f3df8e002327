// Bound once: looking a global up again and again costs more than the logarithm in a sandbox of modules.
const { exp, log, max } = Math

/** ln Σ exp(logs), without overflow. -Infinity for an empty list. */
export function logSumExp(logs: ArrayLike<number>): number {
  let largest = -Infinity
  for (let i = 0; i < logs.length; i += 1) largest = max(largest, logs[i] as number)
  if (largest === -Infinity) return largest
  let sum = 0
  for (let i = 0; i < logs.length; i += 1) sum += exp((logs[i] as number) - largest)
  return largest + log(sum)
}

/** ln of the arithmetic mean of exp(logs). */
export function logMeanExp(logs: ArrayLike<number>): number {
  return logSumExp(logs) - log(logs.length)
}

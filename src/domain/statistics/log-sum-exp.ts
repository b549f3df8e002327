/** ln Σ exp(logs), without overflow. -Infinity for an empty list. */
export function logSumExp(logs: ArrayLike<number>): number {
  let max = -Infinity
  for (let i = 0; i < logs.length; i += 1) max = Math.max(max, logs[i] as number)
  if (max === -Infinity) return max
  let sum = 0
  for (let i = 0; i < logs.length; i += 1) sum += Math.exp((logs[i] as number) - max)
  return max + Math.log(sum)
}

/** ln of the arithmetic mean of exp(logs). */
export function logMeanExp(logs: ArrayLike<number>): number {
  return logSumExp(logs) - Math.log(logs.length)
}

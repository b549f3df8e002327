/** Time. The simulated clock of the tests implements the same interface. */
export interface Clock {
  /** Seconds since 1970, with fractions. For windows and records. */
  nowSeconds(): number
  /** Seconds on a clock that never jumps. For durations and deadlines. */
  monotonicSeconds(): number
  /** Resolves after `seconds`, or at once when the signal is aborted. Never rejects. */
  sleep(seconds: number, signal?: AbortSignal): Promise<void>
}

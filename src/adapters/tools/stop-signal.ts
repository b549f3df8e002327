/** The part of a process that says that it shall end. */
export type SignalSource = {
  on(signal: 'SIGINT' | 'SIGTERM', listener: () => void): unknown
  off(signal: 'SIGINT' | 'SIGTERM', listener: () => void): unknown
}

/**
 * Turns SIGINT and SIGTERM into an abort: the run stops going forward, takes back and reports. The runner
 * of GitHub sends SIGINT, after 7.5 seconds SIGTERM, and 2.5 seconds later kills; neither ends us before.
 */
export function stopSignal(source: SignalSource): { signal: AbortSignal; release(): void } {
  const stop = new AbortController()
  const onInterrupt = () => stop.abort(new Error('SIGINT'))
  const onTerminate = () => stop.abort(new Error('SIGTERM'))
  source.on('SIGINT', onInterrupt)
  source.on('SIGTERM', onTerminate)
  return {
    signal: stop.signal,
    release() {
      source.off('SIGINT', onInterrupt)
      source.off('SIGTERM', onTerminate)
    },
  }
}

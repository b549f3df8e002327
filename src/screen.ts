import type { Progress } from './domain/rollout/rollout.ts'
import type { Log } from './ports/log.ts'
import type { Observer } from './ports/observer.ts'
import type { Terminal } from './process-like.ts'
import { logLine } from './reports/escape.ts'
import { progressLine, progressLines } from './reports/terminal.ts'

/** Columns of a terminal that does not say how many it has. */
const COLUMNS_DEFAULT = 100

/** A log and a live view that share one terminal. */
export type Screen = { readonly log: Log; readonly observer: Observer; clear(): void }

/** On a terminal the view is drawn over itself; elsewhere it is one line whenever something changes. */
export function screenOn(terminal: Terminal, isColorWanted: boolean): Screen {
  const isLive = terminal.isTTY === true
  let drawn = 0
  let told = ''

  function clear(): void {
    // Up over the lines of the view, and away with them.
    if (drawn > 0) terminal.write(`\u001b[${drawn}A\u001b[0J`)
    drawn = 0
  }

  function draw(progress: Progress): void {
    const width = (terminal.columns ?? COLUMNS_DEFAULT) - 1
    const lines = progressLines(progress, { width, isColor: isColorWanted })
    clear()
    terminal.write(`${lines.join('\n')}\n`)
    drawn = lines.length
  }

  function tellChange(progress: Progress): void {
    const state = `${progress.phase} ${progress.stepIndex} ${progress.verdict?.answer} ${progress.verdict?.windowCount}`
    if (state === told) return
    told = state
    terminal.write(`${progressLine(progress)}\n`)
  }

  const line = (prefix: string) => (message: string) => {
    clear()
    terminal.write(`${prefix}${logLine(message)}\n`)
  }
  return {
    log: {
      debug: () => undefined,
      info: line(''),
      warn: line('Warning: '),
      error: line('Error: '),
    },
    observer: { progress: isLive ? draw : tellChange },
    clear,
  }
}

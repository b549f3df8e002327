import { z } from 'zod'
import type { CommandSourceOptions } from '../../config/source-options/own.ts'
import { AdapterError } from '../../domain/errors.ts'
import type { MetricSource } from '../../ports/metrics.ts'
import { argvOf, runCommand } from '../targets/run-command.ts'
import type { TargetTools } from '../targets/tools.ts'
import { excerpt } from '../tools/excerpt.ts'
import { intervalReads, lengthText, wholeWindow } from './interval-reads.ts'
import { jsonOf, loose } from './json-api.ts'
import type { Grammar } from './query-text.ts'

/** The query is handed over as an environment variable: nothing reads it as code. */
const LITERAL: Grammar = { strings: {}, escape: '', bare: /^[^\0]*$/ }

const printed = z.object({ value: loose })

/**
 * A program of the user, run once for every number: SLIPWAY_QUERY is `bad`, `total` or `value` as it is
 * written, with its placeholders replaced; SLIPWAY_SIDE, SLIPWAY_SLOT, SLIPWAY_SIDE_VERSION, SLIPWAY_FROM and
 * SLIPWAY_TO (Unix seconds) say what is asked for. It prints `{"value": 12}`, or null when it has no data.
 */
export function commandSource(options: CommandSourceOptions, tools: TargetTools): MetricSource {
  argvOf(options.command)
  const reads = intervalReads({
    adapter: 'command',
    clock: tools.clock,
    grammar: LITERAL,
    gridSeconds: 0.001,
    answers: 'window',
    async ask(query, window, names) {
      const values = {
        SLIPWAY_QUERY: query,
        SLIPWAY_SIDE: names.side,
        SLIPWAY_SLOT: names.slot,
        SLIPWAY_SIDE_VERSION: names.version,
        SLIPWAY_FROM: window.fromSeconds.toFixed(3),
        SLIPWAY_TO: window.toSeconds.toFixed(3),
        SLIPWAY_WINDOW: lengthText(window),
      }
      const text = await runCommand(
        {
          name: 'metric',
          options: options.command,
          values,
          signal: null,
          adapter: 'command',
          reason: 'metrics_unreachable',
        },
        tools,
      )
      const number = printed.safeParse(jsonOf(text))
      if (!number.success) throw notPrinted(text)
      return wholeWindow(window, number.data.value)
    },
  })
  return { type: 'command', ...reads }
}

function notPrinted(text: string): AdapterError {
  return new AdapterError(
    'command',
    'metrics_unreachable',
    `The metric command printed "${excerpt(text, [])}", which is not one number.`,
    'It must print one JSON object like {"value": 12} and nothing else on stdout; {"value": null} when it has no data.',
  )
}

import { ConfigError, problemText } from '../domain/errors.ts'
import { EXIT_CODE_INVALID } from '../domain/outcome.ts'
import type { ProcessLike } from '../process-like.ts'
import { logLine } from '../reports/escape.ts'
import { type Arguments, readArguments } from './arguments.ts'
import { usage } from './usage.ts'

/** The command line. Returns the exit status; people's lines go to stderr when JSON goes to stdout. */
export async function main(own: ProcessLike, args: readonly string[]): Promise<number> {
  try {
    return await perform(own, readArguments(args))
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error
    for (const problem of error.problems) own.stderr.write(`${logLine(problemText(problem))}\n`)
    return EXIT_CODE_INVALID
  }
}

async function perform(own: ProcessLike, given: Arguments): Promise<number> {
  switch (given.command) {
    case 'help':
      own.stdout.write(`${usage(given.helpFor, textOf(given.options.subject) ?? '')}\n`)
      return 0
    case 'version': {
      const { VERSION } = await import('../version.ts')
      own.stdout.write(`${VERSION}\n`)
      return 0
    }
    case 'demo': {
      const { demo } = await import('../demo/main.ts')
      return demo(own, { isJson: given.options.json === true, folder: textOf(given.options.out) })
    }
    case 'risk': {
      const { risk } = await import('./risk.ts')
      return risk(own, given.options)
    }
    case 'backtest': {
      if (given.options.subject === 'judge') {
        const { backtestJudge } = await import('./backtest-judge.ts')
        return backtestJudge(own, given.options)
      }
      const { backtestRisk } = await import('./backtest-risk.ts')
      return backtestRisk(own, given.options)
    }
    case 'judge': {
      const { judgeInput } = await import('./judge.ts')
      return judgeInput(own, {
        input: textOf(given.options.input),
        isJson: given.options.json === true,
      })
    }
    case 'import': {
      const { importFrom } = await import('./import.ts')
      return importFrom(own, given.options)
    }
    case 'control': {
      const { controlFrom } = await import('./control.ts')
      return controlFrom(own, given.options)
    }
    case 'audit': {
      const { auditFrom } = await import('./audit.ts')
      return auditFrom(own, given.options)
    }
    case 'history': {
      const { historyFrom } = await import('./history.ts')
      return historyFrom(own, given.options)
    }
    default: {
      const { work } = await import('./work.ts')
      return work(own, given.command, given.options)
    }
  }
}

function textOf(option: string | true | undefined): string | null {
  return typeof option === 'string' ? option : null
}

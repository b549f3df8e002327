import { open } from 'node:fs/promises'
import { resolve } from 'node:path'
import { type JudgeCase, type JudgeName, parseJudgeInput } from '../config/judge-input.ts'
import { ConfigError } from '../domain/errors.ts'
import { judgeCase } from '../domain/judge/judge-case.ts'
import type { ProcessLike } from '../process-like.ts'
import { jsonLine } from '../reports/escape.ts'
import { argoAnswer, flaggerAnswer, kayentaAnswer } from './peer-judges.ts'

/** Enough for 100,000 cases of 80 windows. */
const INPUT_BYTES_MAX = 1024 * 1024 * 1024
/** Lines are written in pieces of about so many UTF-16 units: not one by one, and never all at once. */
const PIECE_UNITS = 64 * 1024

/** How each judge answers a case; the answer is written as it is, behind the id. */
const JUDGES: { readonly [J in JudgeName]: (given: Extract<JudgeCase, { judge: J }>) => object } = {
  default: ({ metrics, steps, alpha, margin }) => judgeCase(metrics, { steps, alpha, margin }),
  kayenta: kayentaAnswer,
  argo: argoAnswer,
  flagger: flaggerAnswer,
}

/** What an answer is counted under, by the word that its judge has for it. */
const ANSWER_KEYS = ['verdict', 'classification', 'phase'] as const

/** Judges the cases of a file, one line of JSON each on standard output. Returns the exit status. */
export async function judgeInput(
  own: Pick<ProcessLike, 'stdout' | 'stderr' | 'cwd'>,
  { input, isJson }: { readonly input: string | null; readonly isJson: boolean },
): Promise<number> {
  if (input === null) throw invalid('--input', 'It is missing.', 'Write --input FILE.')
  const cases = parseJudgeInput(await textOf(resolve(own.cwd(), input), input), input)
  const tally = new Map<string, number>()
  let piece = ''
  cases.forEach((given, index) => {
    const answer = (JUDGES[given.judge] as (given: JudgeCase) => object)(given)
    piece += `${jsonLine({ id: given.id ?? index, ...answer })}\n`
    if (piece.length >= PIECE_UNITS) {
      own.stdout.write(piece)
      piece = ''
    }
    const key = ANSWER_KEYS.find((name) => name in answer)
    const verdict = key === undefined ? 'judged' : String((answer as Record<string, unknown>)[key])
    tally.set(verdict, (tally.get(verdict) ?? 0) + 1)
  })
  if (piece !== '') own.stdout.write(piece)
  if (!isJson) {
    const counts = [...tally].map(([verdict, count]) => `${count} ${verdict}`)
    own.stderr.write(`${cases.length} judged: ${counts.join(', ') || 'none'}.\n`)
  }
  return 0
}

async function textOf(path: string, name: string): Promise<string> {
  try {
    const file = await open(path, 'r')
    try {
      const { size } = await file.stat()
      if (size > INPUT_BYTES_MAX) {
        throw invalid(name, 'It has more than 1 GiB.', 'Judge its cases in several files.')
      }
      return await file.readFile('utf8')
    } finally {
      await file.close()
    }
  } catch (error) {
    if (error instanceof ConfigError) throw error
    const why = error instanceof Error ? error.message : String(error)
    throw invalid(name, `It can't be read: ${why}.`, 'Name a file of JSON.')
  }
}

function invalid(where: string, what: string, fix: string): ConfigError {
  return new ConfigError([{ where, line: null, what, fix }], 'input_invalid')
}

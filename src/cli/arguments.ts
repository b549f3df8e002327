import { parseArgs } from 'node:util'
import { ConfigError, type Problem } from '../domain/errors.ts'

export const CLI_COMMANDS = [
  'assess',
  'deploy',
  'rollback',
  'reconcile',
  'control',
  'doctor',
  'history',
  'audit',
  'risk',
  'backtest',
  'judge',
  'import',
  'demo',
] as const
export type CliCommand = (typeof CLI_COMMANDS)[number]

type Option = {
  readonly value: string | null
  readonly text: string
  readonly commands: readonly CliCommand[]
  /** What it is for one command that takes it otherwise than the others. */
  readonly otherwise?: {
    readonly command: CliCommand
    readonly value: string
    readonly text: string
  }
}

const EVERY: readonly CliCommand[] = CLI_COMMANDS
const REPORTING: readonly CliCommand[] = ['assess', 'deploy', 'rollback', 'reconcile', 'demo']
const SCORING: readonly CliCommand[] = ['risk']
const READING: readonly CliCommand[] = ['assess', 'deploy']
const WORKING: readonly CliCommand[] = ['doctor', 'assess', 'deploy', 'rollback', 'reconcile']
const ASKING: readonly CliCommand[] = [...WORKING, 'control', 'history', 'audit', 'backtest']

/** Every option, once: the parser and --help are made from this. */
export const OPTIONS = {
  repo: {
    value: 'PATH',
    text: 'Folder of the checkout. Default: here.',
    commands: [...ASKING, ...SCORING],
  },
  range: { value: 'A..B', text: 'Commits that B has and A has not.', commands: SCORING },
  each: {
    value: null,
    text: 'A line for every commit, then one for the range.',
    commands: SCORING,
  },
  features: {
    value: 'FILE',
    text: 'Score the rows of this table (.csv, .csv.gz) instead.',
    commands: SCORING,
  },
  base: {
    value: 'REF',
    text: 'Where the range begins. Default: the last successful deployment.',
    commands: READING,
  },
  head: { value: 'REF', text: 'The version to deploy. Default: HEAD.', commands: READING },
  to: {
    value: 'VERSION',
    text: 'The version to go back to. Default: the last healthy one.',
    commands: ['rollback', 'backtest'],
    otherwise: {
      command: 'backtest',
      value: 'TIME',
      text: 'Where the replayed time ends. Default: now.',
    },
  },
  subject: {
    value: 'risk|judge',
    text: 'What is tried; node . backtest judge says the same.',
    commands: ['backtest'],
  },
  from: {
    value: 'TIME',
    text: 'Where the replayed time begins: 2026-11-20T14:00Z, 2026-11-20, 7d, 12h. Default: 24h.',
    commands: ['backtest'],
  },
  level: {
    value: 'LEVEL',
    text: 'Risk level whose ramp is replayed. Default: low.',
    commands: ['backtest'],
  },
  replays: {
    value: 'N',
    text: 'Rollouts of each scenario. Default: 100.',
    commands: ['backtest'],
  },
  'events-per-cause': {
    value: 'N',
    text: 'Bad events that stay together when traffic is split. Default: 3.',
    commands: ['backtest'],
  },
  seed: {
    value: 'N',
    text: 'Of the chance that splits traffic. Default: 1.',
    commands: ['backtest'],
  },
  'serving-slot': {
    value: 'NAME',
    text: 'Slot that served in that time, where the ledger does not say.',
    commands: ['backtest'],
  },
  'serving-version': {
    value: 'SHA',
    text: 'Version that served in that time, where the ledger does not say.',
    commands: ['backtest'],
  },
  environment: {
    value: 'NAME',
    text: 'Environment of the configuration. Default: production.',
    commands: ASKING,
  },
  config: {
    value: 'FILE',
    text: 'Configuration, inside the checkout. Default: .github/slipway.yml.',
    commands: ASKING,
  },
  'plan-hash': { value: 'HASH', text: 'Refuse every other plan.', commands: ['deploy'] },
  override: {
    value: 'REASON',
    text: 'Go past a freeze, window or limit; the reason is kept.',
    commands: ['deploy'],
  },
  'no-wait': {
    value: null,
    text: 'Return after each step; reconcile takes the next one.',
    commands: ['deploy'],
  },
  github: {
    value: 'OWNER/NAME',
    text: 'The repository on GitHub; the token is in GITHUB_TOKEN.',
    commands: ASKING,
  },
  input: {
    value: 'FILE',
    text: 'Windows to judge, as JSON; schema/judge-input.schema.json has its form.',
    commands: ['judge'],
  },
  out: {
    value: 'FOLDER',
    text: 'Leave the reports as files here.',
    commands: REPORTING,
  },
  event: {
    value: 'FILE',
    text: 'Payload of the event. Says what would be done; nothing is written.',
    commands: ['control'],
  },
  metrics: {
    value: null,
    text: 'Add how changes flow: frequency, lead time, failure rate, time to restore.',
    commands: ['history'],
  },
  deployment: {
    value: 'NAME',
    text: 'Its id, version or commit; node . audit NAME says the same.',
    commands: ['audit'],
  },
  digest: {
    value: 'SHA256',
    text: 'What its digest was when somebody saw it; anything else is wrong.',
    commands: ['audit'],
  },
  file: {
    value: 'FILE',
    text: 'What is imported; node . import analysis FILE says the same.',
    commands: ['import'],
  },
  values: {
    value: 'PAIRS',
    text: 'For the arguments of its queries: NAME=VALUE,NAME=VALUE.',
    commands: ['import'],
  },
  output: { value: 'FILE', text: 'Write it here. Default: standard output.', commands: ['import'] },
  force: { value: null, text: 'Also over a file that is there.', commands: ['import'] },
  limit: { value: 'N', text: 'So many deployments at most. Default: 20.', commands: ['history'] },
  json: { value: null, text: 'End with one line of JSON on standard output.', commands: EVERY },
  help: { value: null, text: 'Show this.', commands: EVERY },
} as const satisfies Record<string, Option>

export type OptionName = keyof typeof OPTIONS

/** A command line that makes sense. */
export type Arguments = {
  readonly command: CliCommand | 'help' | 'version'
  /** The command that help was asked for; null = all of them. */
  readonly helpFor: CliCommand | null
  readonly options: { readonly [O in OptionName]?: string | true }
}

/** Reads the command line. Throws ConfigError (input_invalid) that says what can be written instead. */
export function readArguments(args: readonly string[]): Arguments {
  const [first, ...rest] = args
  if (first === undefined || first === '--help' || first === '-h' || first === 'help') {
    const helpFor = CLI_COMMANDS.find((command) => command === rest[0]) ?? null
    return { command: 'help', helpFor, options: {} }
  }
  if (first === '--version' || first === '-v') {
    return { command: 'version', helpFor: null, options: {} }
  }
  const command = CLI_COMMANDS.find((known) => known === first)
  if (command === undefined) {
    throw invalid(first, 'There is no such command.', `Commands: ${CLI_COMMANDS.join(', ')}.`)
  }
  const options = readOptions(command, withoutOperand(command, rest))
  if (options.subject !== undefined && !isSubject(String(options.subject))) {
    throw invalid('--subject', 'There is no such backtest.', 'Write --subject risk or judge.')
  }
  if (options.subject === 'risk') refuseOthersThan(RISK_BACKTEST, options)
  return { command: options.help ? 'help' : command, helpFor: command, options }
}

/** What a backtest of the risk models takes; the rest is for the judge. */
const RISK_BACKTEST: readonly string[] = [
  ...['subject', 'repo', 'environment', 'config', 'github', 'json', 'help'],
]

function refuseOthersThan(known: readonly string[], options: Arguments['options']): void {
  const problems = Object.keys(options)
    .filter((name) => !known.includes(name))
    .map((name) =>
      problem(`--${name}`, 'It is for node . backtest judge.', 'Leave it out for backtest risk.'),
    )
  if (problems.length > 0) throw new ConfigError(problems, 'input_invalid')
}

/** What stands before the options: the subject of a backtest, the deployment of an audit. */
function withoutOperand(command: CliCommand, args: readonly string[]): readonly string[] {
  if (command === 'backtest') return withoutSubject(args)
  if (command === 'import') return withoutAnalysis(args)
  const [first] = args
  const isName = command === 'audit' && first !== undefined && !first.startsWith('-')
  return isName ? [`--deployment=${first}`, ...args.slice(1)] : args
}

/** Whoever asks for help is told it, whatever else was written. */
const HELP = ['--help']

/** `import analysis FILE`. */
function withoutAnalysis(args: readonly string[]): readonly string[] {
  const [subject, file, ...rest] = args
  if (args.includes('--help')) return HELP
  if (subject !== 'analysis') {
    throw invalid(
      'import',
      'It does not say what is imported.',
      'Write: node . import analysis FILE.',
    )
  }
  return file === undefined || file.startsWith('-') ? args.slice(1) : [`--file=${file}`, ...rest]
}

/** `backtest risk`, `backtest judge`: what is tried is written before the options. */
function withoutSubject(args: readonly string[]): readonly string[] {
  const [subject = '', ...rest] = args
  const isKnown = isSubject(subject)
  if (args.includes('--help')) return isKnown ? [`--subject=${subject}`, ...HELP] : HELP
  const isOption = args.some((arg) => /^--subject(?:=|$)/.test(arg))
  if (isKnown && isOption) {
    throw invalid('--subject', 'What is tried stands there already.', 'Write one of the two.')
  }
  if (isKnown) return [`--subject=${subject}`, ...rest]
  if (isOption) return args
  throw invalid(
    'backtest',
    'It does not say what is tried.',
    'Write: node . backtest risk, or: node . backtest judge.',
  )
}

function isSubject(text: string): boolean {
  return text === 'risk' || text === 'judge'
}

function readOptions(command: CliCommand, args: readonly string[]): Arguments['options'] {
  const known = optionsOf(command)
  const { tokens } = parseArgs({
    args: [...args],
    strict: false,
    tokens: true,
    options: Object.fromEntries(
      known.map((name) => [
        name,
        { type: optionFor(command, name).value === null ? 'boolean' : 'string' },
      ]),
    ),
  })
  const problems: Problem[] = []
  const options: Record<string, string | true> = {}
  const list = `Options of ${command}: ${known.map((name) => `--${name}`).join(', ')}.`
  for (const token of tokens ?? []) {
    if (token.kind === 'positional') {
      problems.push(problem(token.value, 'This is not an option.', list))
    } else if (token.kind === 'option') {
      const name = known.find((one) => one === token.name)
      const complaint =
        name === undefined
          ? { what: 'There is no such option.', fix: list }
          : valueComplaint(token, optionFor(command, name).value)
      if (complaint === null) options[token.name] = token.value ?? true
      else problems.push(problem(token.rawName, complaint.what, complaint.fix))
    }
  }
  if (problems.length > 0) throw new ConfigError(problems, 'input_invalid')
  return options
}

/** What is wrong with the value of an option, or null. `value` is what it stands for; null = a switch. */
function valueComplaint(
  given: {
    readonly rawName: string
    readonly value: string | undefined
    readonly inlineValue: boolean | undefined
  },
  value: string | null,
): Pick<Problem, 'what' | 'fix'> | null {
  if (value === null) {
    if (given.value === undefined) return null
    return { what: 'It takes no value.', fix: `Write ${given.rawName} alone.` }
  }
  // Whoever forgets a value must not have the next option taken for it.
  const isForgotten = !given.inlineValue && given.value?.startsWith('-')
  if (given.value && !isForgotten) return null
  return { what: 'It needs a value.', fix: `Write ${given.rawName} ${value}.` }
}

/** What an option is for one command. */
export function optionFor(command: CliCommand, name: OptionName): Pick<Option, 'value' | 'text'> {
  const option: Option = OPTIONS[name]
  return option.otherwise?.command === command ? option.otherwise : option
}

/** The options that a command takes, in the order of the help; of a backtest, those for its subject. */
export function optionsOf(command: CliCommand, subject = ''): readonly OptionName[] {
  const names = Object.keys(OPTIONS) as OptionName[]
  return names
    .filter((name) => (OPTIONS[name].commands as readonly CliCommand[]).includes(command))
    .filter((name) => subject !== 'risk' || RISK_BACKTEST.includes(name))
    .filter((name) => subject === '' || name !== 'subject')
}

function problem(where: string, what: string, fix: string): Problem {
  return { where, line: null, what, fix }
}

function invalid(where: string, what: string, fix: string): ConfigError {
  return new ConfigError([problem(where, what, fix)], 'input_invalid')
}

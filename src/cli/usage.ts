import { CLI_COMMANDS, type CliCommand, optionFor, optionsOf } from './arguments.ts'

const SUMMARIES: { readonly [C in CliCommand]: string } = {
  doctor: 'Looks at everything that a deployment will need. Changes nothing.',
  assess: 'Reads the range and tells its risk. Changes nothing.',
  deploy: 'Takes a version to users gradually, and back by itself when it hurts.',
  rollback: 'Goes back to the last healthy version, at once.',
  reconcile: 'Looks after rollouts that no run looks after.',
  control: 'Tells what a comment or a tick on GitHub would do. Writes nothing.',
  history: 'Tells the deployments of an environment, newest first.',
  audit: 'Prints what was kept of a deployment, and verifies that it is what was kept.',
  risk: 'Scores the commits of a range, or of a table, with the risk models.',
  backtest: 'Tries the risk models, or the judge, on your own past.',
  judge: 'Judges windows that are given as data: one line of JSON for each case.',
  import: 'Turns the analysis of Kayenta, Argo Rollouts or Flagger into configuration.',
  demo: 'Shows a good and a bad release on this machine. Needs nothing.',
}

const EXAMPLES: { readonly [C in CliCommand]: string } = {
  doctor: 'node . doctor --github OWNER/NAME',
  assess: 'node . assess --base v1.2.0 --head HEAD --json',
  deploy: 'node . deploy --head v1.3.0 --environment production',
  rollback: 'node . rollback --to v1.2.0',
  reconcile: 'node . reconcile --environment production --json',
  control: 'node . control --event event.json --github OWNER/NAME',
  history: 'node . history --environment production --limit 5',
  audit: 'node . audit v1.3.0 --environment production',
  risk: 'node . risk --range v1.2.0..HEAD --each --json',
  backtest: 'node . backtest judge --from 7d --environment production',
  judge: 'node . judge --input windows.json',
  import: 'node . import analysis templates.yaml --values service=shop',
  demo: 'node . demo --json',
}

const EXIT_STATUS = `Exit status: 0 done or under way, 1 rolled back, 2 wrong input, 3 refused, 4 failed,
             5 held for a person, 130 cancelled.`

/** What each backtest is about, with an example. */
const BACKTESTS: {
  readonly [subject: string]: { readonly summary: string; readonly example: string }
} = {
  risk: {
    summary: 'Holds the risk models against the reverts, hot fixes and rollbacks of your own past.',
    example: 'node . backtest risk --json',
  },
  judge: {
    summary:
      'Replays rollouts on the traffic of your own past, with our judge and those of others.',
    example: EXAMPLES.backtest,
  },
}

/** The help of one command, of one subject of it (`backtest judge`), or of all of them. */
export function usage(command: CliCommand | null, subject = ''): string {
  if (command === null) {
    const commands = CLI_COMMANDS.map((name) => `  ${name.padEnd(11)}${SUMMARIES[name]}`)
    return [
      'Slipway: continuous deployment that nobody is afraid of.',
      '',
      'Usage: node . COMMAND [options]',
      '',
      'Commands:',
      ...commands,
      '',
      'node . COMMAND --help tells the options of a command.',
      '',
      EXIT_STATUS,
    ].join('\n')
  }
  const own = BACKTESTS[subject]
  const options = optionsOf(command, subject).map((name) => {
    const { value, text } = optionFor(command, name)
    return `  ${`--${name}${value === null ? '' : ` ${value}`}`.padEnd(24)}${text}`
  })
  return [
    own?.summary ?? SUMMARIES[command],
    '',
    `Usage: node . ${[command, subject].join(' ').trim()} [options]`,
    '',
    'Options:',
    ...options,
    '',
    `Example: ${own?.example ?? EXAMPLES[command]}`,
    '',
    EXIT_STATUS,
  ].join('\n')
}

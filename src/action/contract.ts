import type { CommandName } from '../domain/outcome.ts'

/**
 * The contract of the action: every input and output, once. action.yml and the tables of the README are
 * generated from here, and `readInputs` accepts exactly these names.
 */

export const COMMANDS = [
  'assess',
  'gate',
  'doctor',
  'deploy',
  'rollback',
  'reconcile',
  'control',
] as const satisfies readonly CommandName[]

type InputText = {
  readonly description: string
  /** As action.yml has it; '' = the input may be left out. */
  readonly default: string
}

/** An expression of the workflow syntax; the runner puts the token of the job in its place. */
const GITHUB_TOKEN = `\${{ github.token }}`

export const INPUTS = {
  command: {
    description:
      'What to do: assess (reads the range, tells its risk, changes nothing), gate (gives the review of the environment by itself when the policy allows it at this risk), doctor (looks at everything that a deployment will need), deploy (takes it out gradually and judges it), rollback (back to the last healthy version), reconcile (looks after rollouts that no run looks after) or control (hears the box and the commands of a pull request).',
    default: 'assess',
  },
  environment: {
    description: 'Environment of the configuration, by the name that GitHub knows it by.',
    default: 'production',
  },
  config: {
    description: 'Configuration file, inside the working directory. assess also works without one.',
    default: '.github/slipway.yml',
  },
  version: {
    description:
      'Branch, tag or commit to deploy, or to go back to with rollback. Default: the commit that started the run; with rollback the last healthy version.',
    default: '',
  },
  base: {
    description:
      'Branch, tag or commit where the range begins. Default: the commit of the last successful deployment of the environment.',
    default: '',
  },
  'plan-hash': {
    description:
      'The plan-hash output of the assess job that was approved. With it, deploy refuses every other plan.',
    default: '',
  },
  wait: {
    description:
      'false: deploy returns after each step, and reconcile takes the next one. Default: wait of the environment.',
    default: '',
  },
  override: {
    description:
      'A reason to go past a freeze, a deploy window or a limit of the gate. It is kept with the name of whoever started the run.',
    default: '',
  },
  'github-token': {
    description: 'Token for the GitHub API; needs the permissions of the table in the README.',
    default: GITHUB_TOKEN,
  },
  'working-directory': {
    description: 'Where the checkout is, relative to the workspace.',
    default: '.',
  },
} as const satisfies Record<string, InputText>
export type InputName = keyof typeof INPUTS

export const OUTPUTS = {
  outcome:
    'What happened: assessed, promoted, rolled_back, nothing_to_do, held, in_progress, refused, cancelled, failed or requested.',
  reason: 'Why, as one code of a closed list: metric_harmful, plan_changed, and so on.',
  'risk-score':
    'Probability that a commit of the range needs a corrective change within 90 days, 0 to 1. Calibrated where the history could be read; the page says when it could not.',
  'risk-level': 'low, medium, high or critical.',
  reversibility: 'Whether the range can be rolled back: yes, with_care or no.',
  'plan-hash': 'SHA-256 over all that decides what runs; hand it to the deploy job.',
  commits: 'Number of commits in the range.',
  'deployment-id': 'Id of the GitHub deployment, empty when none was made.',
  'rollback-url': 'Page with the button that rolls back.',
  report: 'Path of the whole outcome as a JSON file.',
  'report-html':
    'Path of the page as one HTML file that needs no network: for an artifact or an audit.',
  audit:
    'Path of all that was kept of the deployment, as JSON: for an artifact; empty when none ended.',
  'audit-digest': 'SHA-256 of that file, for `node . audit --digest`.',
  'harmed-requests':
    'Requests that the candidate made go wrong beyond what the running version would have, estimated.',
  'max-canary-percent': 'Largest share of traffic that the candidate ever had, in percent.',
  environment: 'The environment that it was about; control reads it from the click.',
  'next-command': 'With control: rollback when the next job has to run it, else empty.',
  'next-version':
    'With control: the commit that the next job goes back to; empty = the last healthy version.',
} as const satisfies Record<string, string>
export type OutputName = keyof typeof OUTPUTS

import { z } from 'zod'
import { DEFAULT_RISK_LEVELS } from '../domain/risk.ts'
import { controlSchema } from './control-schema.ts'
import { gateSchema } from './gate-schema.ts'
import { judgeSchema } from './judge-schema.ts'
import { metric, plainName } from './metric-kinds.ts'
import { notifySchema } from './notify-schema.ts'
import { commandTarget, haproxyTarget } from './options.ts'
import { riskFactors } from './risk-factors-schema.ts'
import { CONTROL_CHARACTERS, scopePath } from './scope-path.ts'
import { metricSource } from './source-options/index.ts'
import { wayBackSchema } from './way-back-schema.ts'

const ENVIRONMENT_CHARS_MAX = 255

const environmentName = z
  .string()
  .min(1)
  .max(ENVIRONMENT_CHARS_MAX)
  .refine((name) => !CONTROL_CHARACTERS.test(name), {
    error: 'The name of the environment holds a control character.',
    params: { fix: 'Use the name as the settings of the repository show it.' },
  })

const rampStep = z.strictObject({
  percent: z.number().positive().max(100).describe('Share of traffic for the canary, in percent.'),
  'hold-seconds-max': z
    .number()
    .positive()
    .max(86_400)
    .optional()
    .describe('The longest this step may hold; default: that of the ramp.'),
})

const percentOf = (step: number | z.infer<typeof rampStep>) =>
  typeof step === 'number' ? step : step.percent

export const rampSteps = z
  .array(
    z.union([z.number().positive().max(100), rampStep], {
      error: 'Write a percentage: 5, or {percent: 5, hold-seconds-max: 600}.',
    }),
  )
  .min(1)
  .max(50)
  .refine((steps) => percentOf(steps.at(-1) ?? 0) === 100, {
    error: 'The ramp does not end at 100.',
    params: { fix: 'Make 100 the last step.' },
  })
  .refine(
    (steps) => steps.every((step, i) => i === 0 || percentOf(step) > percentOf(steps[i - 1] ?? 0)),
    {
      error: 'The steps of the ramp do not rise.',
      params: { fix: 'Write every step larger than the one before: [1, 5, 25, 100].' },
    },
  )
  .describe('Percent of traffic, rising, ending at 100; a step may be {percent, hold-seconds-max}.')
  .meta({ id: 'steps' })
export type RampSteps = z.infer<typeof rampSteps>

const ramp = z.strictObject({
  pace: z
    .enum(['evidence', 'fixed'])
    .default('evidence')
    .describe(
      'evidence: a step ends when the evidence suffices. fixed: a step always holds for its whole time.',
    ),
  steps: rampSteps
    .optional()
    .describe('Steps of this environment. Default: those of the risk level.'),
  'hold-seconds-max': z
    .number()
    .positive()
    .max(86_400)
    .default(3600)
    .describe('The longest a step may hold before on-inconclusive applies.'),
})

export const environment = z.strictObject({
  target: z
    .discriminatedUnion('type', [haproxyTarget, commandTarget])
    .describe('Where versions run and how traffic is split.'),
  sources: z.record(plainName, metricSource).describe('Where metrics come from, by name.'),
  metrics: z
    .record(plainName, metric)
    .default({})
    .describe(
      'What is judged, by name; at least one, unless judge.config has them. Beside that it holds guards, and queries for metrics whose own can not be asked.',
    ),
  ramp: ramp.prefault({}).describe('How traffic goes to the canary.'),
  judge: judgeSchema.prefault({}).describe('Who judges, and how much evidence is asked for.'),
  gate: gateSchema.prefault({}).describe('What must be true before anything is changed.'),
  paths: z
    .array(scopePath)
    .max(100)
    .default([])
    .describe('Scope of a service in a monorepo; empty = the whole repository.'),
  url: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe('Where the environment is served; the link in deployments and reports.'),
  'required-checks': z
    .union([z.enum(['all', 'none']), z.array(z.string().min(1).max(255)).max(100)], {
      error: 'Write all, none, or a list of the names of checks.',
    })
    .default('none')
    .describe(
      'Checks that GitHub wants green before it makes the deployment. none by default: with all, the check of the deploying job itself, which is still running, would refuse every deployment.',
    ),
  control: controlSchema
    .prefault({})
    .describe('Who may use the box and the commands on pull requests.'),
  'rollback-workflow': z
    .string()
    .regex(/^[A-Za-z0-9][A-Za-z0-9_.-]*\.ya?ml$/)
    .default('rollback.yml')
    .describe('File name in .github/workflows of the workflow with the rollback button.'),
  comment: z
    .boolean()
    .default(true)
    .describe('Write the comment on the pull requests of the range.'),
  notify: notifySchema.describe(
    'Webhooks that are told how deployments and rollbacks ended; quiet while nobody is needed.',
  ),
  'issue-on-rollback': z
    .boolean()
    .default(false)
    .describe(
      'Open an issue when a version is taken back, with what decided and what to look at first. The next healthy deployment closes it. Needs issues: write.',
    ),
  'issue-label': z
    .string()
    .regex(/^[A-Za-z0-9][A-Za-z0-9 ._:/-]{0,49}$/)
    .default('slipway-rollback')
    .describe('Label of that issue, by which it is found again; use it for nothing else.'),
  'flow-figures': z
    .boolean()
    .default(false)
    .describe(
      'Tell on the page of a plan how changes flowed in the last weeks: frequency, lead time, failure rate, time to restore.',
    ),
  'comment-pull-requests-max': z
    .int()
    .min(0)
    .max(500)
    .default(20)
    .describe('So many pull requests get a comment, the newest first.'),
  'max-duration-seconds': z
    .number()
    .positive()
    .max(432_000)
    .default(21_000)
    .describe(
      'The rollout is rolled back after this time. Stay below the timeout of the job: 21,600 seconds on hosted runners.',
    ),
  'bake-seconds': z
    .number()
    .min(0)
    .max(432_000)
    .default(0)
    .describe(
      'How long a version with all traffic is watched, with the way back still armed. Guards, health and people decide then: there is nobody left to compare with. Part of max-duration-seconds.',
    ),
  'way-back': wayBackSchema
    .prefault({})
    .describe('How a rollout goes back, and whether harm waits for a person.'),
  wait: z
    .boolean()
    .default(true)
    .describe(
      'false: a run returns after each step, and reconcile takes the next one; needs metric sources that keep history, and reconcile on a schedule.',
    ),
  'on-lost-run': z
    .enum(['rollback', 'resume'])
    .default('rollback')
    .describe('What reconcile does with a rollout whose run is gone.'),
})
export type EnvironmentConfig = z.infer<typeof environment>

const riskScore = z.number().gt(0).lt(1)

const risk = z.strictObject({
  ramps: z
    .strictObject({
      low: rampSteps.default([5, 25, 100]).describe('Steps of a range with low risk.'),
      medium: rampSteps.default([1, 5, 25, 100]).describe('Steps of a range with medium risk.'),
      high: rampSteps.default([1, 5, 10, 25, 50, 100]).describe('Steps of a range with high risk.'),
      critical: rampSteps
        .default([0.5, 1, 5, 10, 25, 50, 100])
        .describe('Steps of a range with critical risk.'),
    })
    .prefault({})
    .describe('Steps for each risk level, where an environment names none of its own.'),
  levels: z
    .strictObject({
      medium: riskScore
        .default(DEFAULT_RISK_LEVELS.medium)
        .describe('Scores from here on are medium; a score is the probability of a needed fix.'),
      high: riskScore.default(DEFAULT_RISK_LEVELS.high).describe('Scores from here on are high.'),
      critical: riskScore
        .default(DEFAULT_RISK_LEVELS.critical)
        .describe('Scores from here on are critical.'),
    })
    .refine((levels) => levels.medium < levels.high && levels.high < levels.critical, {
      error: 'The thresholds of the risk levels do not rise.',
      params: { fix: 'Write medium < high < critical; the defaults are 0.4, 0.85 and 0.97.' },
    })
    .prefault({})
    .describe(
      'Scores at which a range has a level: probabilities that a commit needs a fix within 90 days.',
    ),
  factors: riskFactors,
})
export type RiskConfig = z.infer<typeof risk>

/** The configuration file `.github/slipway.yml`: the one source of its types, checks and JSON Schema. */
export const configSchema = z.strictObject({
  version: z.literal(1).describe('Version of this format.'),
  environments: z
    .record(environmentName, environment)
    .refine((environments) => Object.keys(environments).length > 0, {
      error: 'There is no environment.',
      params: { fix: 'Add one: production: {target: …, sources: …, metrics: …}.' },
    })
    .meta({ minProperties: 1 })
    .describe('Environments by the name that GitHub knows them by.'),
  risk: risk.prefault({}).describe('How risk decides the ramp.'),
  github: z
    .strictObject({
      'write-spacing-seconds': z
        .number()
        .min(0)
        .max(60)
        .default(1)
        .describe('Pause between two writes to GitHub, which asks for one second.'),
    })
    .prefault({})
    .describe('How GitHub is talked to.'),
})
export type Config = z.infer<typeof configSchema>

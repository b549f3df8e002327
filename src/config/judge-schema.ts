import { z } from 'zod'
import { scopePath } from './scope-path.ts'

/** How many metrics and webhooks of one file may be left out. */
const LEFT_OUT_MAX = 500

/** Who judges, and what the judge is told to keep to. */
export const judgeSchema = z.strictObject({
  kind: z
    .enum(['evidence', 'kayenta', 'threshold'])
    .default('evidence')
    .describe(
      'evidence: our own judge. kayenta, threshold: the rule of another tool, from the file that config names.',
    ),
  config: scopePath
    .optional()
    .describe(
      'The file of the other tool in the repository, as it is: a canary config of Kayenta; AnalysisTemplates of Argo Rollouts, or a Canary of Flagger with its MetricTemplates.',
    ),
  arguments: z
    .record(z.string().regex(/^[\w.-]{1,100}$/), z.string().max(1000))
    .default({})
    .describe('What the placeholders of its queries stand for.'),
  'leave-out': z
    .array(z.string().min(1).max(200))
    .max(LEFT_OUT_MAX)
    .default([])
    .describe('Names of metrics and webhooks of that file that are not asked and do not count.'),
  'analysis-interval-seconds': z
    .number()
    .min(30)
    .max(86_400)
    .optional()
    .describe(
      'kayenta: time between two analyses within a step. Default: one, at the end of its hold.',
    ),
  'alpha-percent': z
    .number()
    .positive()
    .max(50)
    .default(1)
    .describe('At most this share of healthy rollouts is ever rolled back.'),
  'margin-percent': z
    .number()
    .min(0)
    .max(1000)
    .default(10)
    .describe('A canary this much worse is still called harmless.'),
  'harm-budget-percent': z
    .number()
    .positive()
    .max(100)
    .default(0.2)
    .describe('The next step may cost at most this share of all requests, at worst.'),
  'freeze-evidence': z
    .number()
    .min(1)
    .max(1_000_000)
    .default(3)
    .describe('Evidence ratio against the canary at which the rollout stops advancing.'),
  'windows-min': z
    .int()
    .min(1)
    .max(1000)
    .default(4)
    .describe('A step needs at least so many windows with data.'),
  'estimate-after-seconds': z
    .union([z.number().min(60).max(86_400), z.literal('never')])
    .default(3600)
    .describe(
      'A step that has been watched for so long with little against the candidate is left on the likeliest ratio, without a bound.',
    ),
  'window-seconds': z
    .number()
    .min(0.25)
    .max(3600)
    .default(30)
    .describe('Length of a window; not below the scrape interval of the source.'),
  'warm-up-seconds': z
    .number()
    .min(0)
    .max(3600)
    .default(60)
    .describe('Windows this soon after a start of the canary are not judged.'),
  'delay-seconds': z
    .number()
    .min(0)
    .max(600)
    .default(15)
    .describe('How long after its end a window is asked for: scrape interval plus ingestion.'),
  'source-failures-max': z
    .int()
    .min(1)
    .max(1000)
    .default(5)
    .describe('Windows in a row without an answer of a metric source that end the rollout.'),
  'source-failures-in-all-max': z
    .int()
    .min(1)
    .max(20_000)
    .optional()
    .describe('The same for all windows of a rollout. Default: no such limit.'),
  'traffic-share': z
    .enum(['hold', 'ignore'])
    .default('hold')
    .describe(
      'hold: no step is left while the requests that were counted are not split as the target was told. ignore: for sessions that stick, or counts of only some of the users.',
    ),
  'on-inconclusive': z
    .enum(['wait', 'hold', 'promote', 'rollback'])
    .default('wait')
    .describe(
      'When a hold is over and the evidence is not enough: wait longer and then roll back, hold for a person, promote, or roll back.',
    ),
  'wait-seconds-max': z
    .number()
    .min(0)
    .max(86_400)
    .default(3600)
    .describe('With wait: how much longer than the hold.'),
})

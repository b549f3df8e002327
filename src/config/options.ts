import { z } from 'zod'

/** Options of the plug-ins, one schema each. The registries in adapters/ are checked against these. */

const slotName = z.string().regex(/^[A-Za-z0-9_.-]+$/)
const proxyName = z.string().regex(/^[A-Za-z0-9_.:-]+$/)

const argv = z
  .array(z.string().min(1))
  .min(1)
  .describe(
    'Program and arguments. No shell reads them; values arrive as SLIPWAY_* environment variables.',
  )

/** A program to run. `shell: true` hands one string to `sh -c` and is never the default. */
export const commandOptions = z
  .strictObject({
    run: z
      .union([argv, z.string().min(1)], { error: 'Write a list: [program, argument].' })
      .describe('A list (program and arguments), or one string when shell is true.'),
    shell: z.boolean().default(false).describe('Run the string with `sh -c`.'),
    'timeout-seconds': z
      .number()
      .positive()
      .max(3600)
      .default(300)
      .describe('The program is killed after this time.'),
    env: z
      .array(z.string().regex(/^[A-Za-z_][A-Za-z0-9_]*$/))
      .default([])
      .describe(
        'Names of further environment variables that the program may see. Tokens never pass.',
      ),
  })
  .refine(({ run, shell }) => (typeof run === 'string') === shell, {
    error: 'run and shell do not fit each other.',
    params: { fix: 'Write run as a list, or as one string together with shell: true.' },
  })
  .meta({ id: 'program' })
export type CommandOptions = z.infer<typeof commandOptions>

const haproxySlots = z
  .record(slotName, z.array(proxyName).min(1))
  .refine((slots) => Object.keys(slots).length === 2, {
    error: 'There must be exactly two slots.',
    params: { fix: 'Name two slots, each with its servers: {blue: [web1], green: [web2]}.' },
  })
  .refine(
    (slots) => new Set(Object.values(slots).flat()).size === Object.values(slots).flat().length,
    {
      error: 'A server is listed more than once.',
      params: { fix: 'Give every server to one slot only.' },
    },
  )
  .meta({ id: 'slots', minProperties: 2, maxProperties: 2 })
  .describe(
    'Exactly two slots, each with its servers. One serves, the other takes the next version.',
  )

export const haproxyTarget = z.strictObject({
  type: z.literal('haproxy').describe('HAProxy, over its Runtime API.'),
  address: z.string().min(1).describe('Runtime API: path of the unix socket, or host:port.'),
  backend: proxyName.describe('Name of the backend that is split.'),
  slots: haproxySlots,
  stage: commandOptions
    .optional()
    .describe(
      'Brings the version up in the idle slot (SLIPWAY_VERSION, SLIPWAY_SHA, SLIPWAY_SLOT).',
    ),
  'health-wait-seconds': z
    .number()
    .positive()
    .max(3600)
    .default(120)
    .describe('How long the canary may take to become healthy.'),
  'health-checks': z
    .enum(['required', 'optional'])
    .default('required')
    .describe('Whether every server must have a health check in HAProxy.'),
})
export type HaproxyTargetOptions = z.infer<typeof haproxyTarget>

export const commandTarget = z.strictObject({
  type: z.literal('command').describe('Anything that programs can drive.'),
  slots: z
    .tuple([slotName, slotName])
    .refine(([first, second]) => first !== second, {
      error: 'Both slots have the same name.',
      params: { fix: 'Give the two slots different names.' },
    })
    .default(['a', 'b'])
    .describe('Names of the two slots.'),
  current: commandOptions.describe(
    'Prints one JSON object: {"weights": {"<slot>": percent}, "healthy": {"<slot>": true}, "revision": "…"}.',
  ),
  stage: commandOptions.describe(
    'Brings SLIPWAY_VERSION up in SLIPWAY_SLOT with no traffic; exit 0 = healthy.',
  ),
  shift: commandOptions.describe('Gives SLIPWAY_PERCENT of the traffic to SLIPWAY_SLOT.'),
  'smallest-percent': z
    .number()
    .positive()
    .max(100)
    .default(1)
    .describe('The finest step of the splitter, in percent.'),
})
export type CommandTargetOptions = z.infer<typeof commandTarget>

const envName = z.string().regex(/^[A-Za-z_][A-Za-z0-9_]*$/)

export const prometheusSource = z.strictObject({
  type: z.literal('prometheus').describe('Prometheus, and what speaks its HTTP API.'),
  url: z
    .url({ protocol: /^https?$/ })
    .refine((url) => !/^[^/]*\/\/[^/?#]*@/.test(url), {
      error: 'The URL holds credentials.',
      params: { fix: 'Keep them in an environment variable and name it in basic-from.' },
    })
    .describe('Base URL of the HTTP API, without /api/v1.'),
  'bearer-from': envName
    .optional()
    .describe('Name of the environment variable that holds the bearer token.'),
  'basic-from': envName
    .optional()
    .describe('Name of the environment variable that holds user:password.'),
  'timeout-seconds': z
    .number()
    .positive()
    .max(60)
    .default(10)
    .describe('How long one query may take.'),
  'lookback-seconds': z
    .number()
    .positive()
    .max(3600)
    .default(300)
    .describe('How far back a counter is searched for its last value before a window.'),
})
export type PrometheusSourceOptions = z.infer<typeof prometheusSource>

export const haproxySource = z.strictObject({
  type: z.literal('haproxy').describe("HAProxy's own counters."),
  address: z.string().min(1).describe('Runtime API: path of the unix socket, or host:port.'),
  backend: proxyName.describe('Name of the backend whose servers are counted.'),
  slots: haproxySlots,
})
export type HaproxySourceOptions = z.infer<typeof haproxySource>

import { z } from 'zod'
import { commandOptions } from '../options.ts'
import { bearerOrBasic, httpUrl, secretFrom, slotName, slotPair, timeoutSeconds } from './parts.ts'

/** Options of the sources that need no metric server: JSON, a program, probes, and Envoy itself. */

const URL_PLACEHOLDERS = ['side', 'slot', 'version', 'from', 'to', 'window']
const holds = (url: string, names: readonly string[]) =>
  names.some((name) => url.includes(`\${${name}}`))

const jsonUrl = z
  .string()
  .max(2_000)
  .refine((url) => /^https?:\/\/[^/?#@\s$]+(?:[/?]|$)/.test(url), {
    error: 'This is no address of a page: its host must be written out, without credentials.',
    params: { fix: 'Write https://host/path?slot=${' + 'slot}.' },
  })

export const jsonSource = z
  .strictObject({
    type: z.literal('json').describe('Any page of JSON; bad, total and value are paths in it.'),
    url: jsonUrl.describe(
      `Page with the numbers of one side. May hold ${URL_PLACEHOLDERS.map((name) => `\${${name}}`).join(', ')}, each written as a part of a URL.`,
    ),
    reads: z
      .enum(['window', 'counters'])
      .default('window')
      .describe(
        'window: the page tells what happened between from and to. counters: its numbers only grow; it is read at every edge of a window.',
      ),
    slots: slotPair.optional().describe('With counters: the names of the two slots.'),
    'time-format': z
      .enum(['seconds', 'milliseconds', 'iso'])
      .default('seconds')
      .describe('How from and to are written.'),
    ...bearerOrBasic,
    'headers-from': z
      .record(z.string().regex(/^[A-Za-z0-9-]{1,100}$/), secretFrom('the value'))
      .default({})
      .describe('Further headers, each with the environment variable that holds its value.'),
    'timeout-seconds': timeoutSeconds(10),
  })
  .refine(({ reads, url }) => reads !== 'window' || holds(url, ['from', 'to', 'window']), {
    error: 'The page is not told which time is meant.',
    params: { fix: 'Put ${' + 'from} and ${' + 'to} into url, or set reads: counters.' },
  })
  .refine(
    ({ reads, url }) =>
      reads !== 'counters' || !holds(url, ['from', 'to', 'window', 'side', 'version']),
    {
      error: 'Counters are read for each slot before anybody asks for a window.',
      params: { fix: 'Keep only ${' + 'slot} in url.' },
    },
  )
  .refine(({ reads, slots }) => reads !== 'counters' || slots !== undefined, {
    error: 'The slots are missing.',
    params: { fix: 'Add slots: [blue, green], named as the target does.' },
  })
export type JsonSourceOptions = z.infer<typeof jsonSource>

export const commandSource = z.strictObject({
  type: z.literal('command').describe('A program of yours that prints numbers.'),
  command: commandOptions.describe(
    'Prints {"value": 12} for SLIPWAY_QUERY on SLIPWAY_SIDE between SLIPWAY_FROM and SLIPWAY_TO; null = no data.',
  ),
})
export type CommandSourceOptions = z.infer<typeof commandSource>

/** More would be load, not a probe. */
const PROBES_PER_SECOND_MAX = 50

export const httpSource = z.strictObject({
  type: z
    .literal('http')
    .describe('Requests of our own to each side: for a service with no metrics.'),
  slots: z
    .record(slotName, z.array(httpUrl).min(1).max(20))
    .refine((slots) => Object.keys(slots).length === 2, {
      error: 'There must be exactly two slots.',
      params: {
        fix: 'Name two slots, each with its pages: {blue: [https://…], green: [https://…]}.',
      },
    })
    .meta({ minProperties: 2, maxProperties: 2 })
    .describe('Exactly two slots, each with the pages that are asked for in turn.'),
  'requests-per-second': z
    .number()
    .positive()
    .max(PROBES_PER_SECOND_MAX)
    .default(2)
    .describe('To each side.'),
  ...bearerOrBasic,
  'timeout-seconds': z
    .number()
    .positive()
    .max(30)
    .default(5)
    .describe('A request without an answer by then is an error.'),
})
export type HttpSourceOptions = z.infer<typeof httpSource>

export const envoySource = z.strictObject({
  type: z.literal('envoy').describe("Envoy's own counters, over its admin interface."),
  url: httpUrl.describe('Address of the admin interface.'),
  clusters: z
    .record(slotName, z.string().regex(/^[A-Za-z0-9_.:|-]+$/))
    .refine((clusters) => Object.keys(clusters).length === 2, {
      error: 'There must be exactly two slots.',
      params: { fix: 'Name two slots, each with its cluster: {blue: web_blue, green: web_green}.' },
    })
    .meta({ minProperties: 2, maxProperties: 2 })
    .describe('Exactly two slots, each with the name of its cluster.'),
  'timeout-seconds': timeoutSeconds(5),
})
export type EnvoySourceOptions = z.infer<typeof envoySource>

import { z } from 'zod'

/** What the options of several sources are made of. */

/** Name of an environment variable; the options that end in -from hold one. */
export const variableName = z.string().regex(/^[A-Za-z_][A-Za-z0-9_]*$/)

export const slotName = z.string().regex(/^[A-Za-z0-9_.-]+$/)

/** The address of an HTTP API, which never holds credentials. */
export const httpUrl = z
  .url({ protocol: /^https?$/ })
  .refine((url) => !/^[^/]*\/\/[^/?#]*@/.test(url), {
    error: 'The URL holds credentials.',
    params: { fix: 'Keep them in an environment variable and name it in basic-from.' },
  })

/** Name of the variable with a secret, told as `what`. */
export const secretFrom = (what: string) =>
  variableName.describe(`Name of the environment variable that holds ${what}.`)

export const bearerOrBasic = {
  'bearer-from': secretFrom('the bearer token').optional(),
  'basic-from': secretFrom('user:password').optional(),
}

export const timeoutSeconds = (seconds: number) =>
  z.number().positive().max(60).default(seconds).describe('How long one query may take.')

/** Stretches in which the server counts: the edges of windows are moved back to multiples of it. */
export const resolutionSeconds = (seconds: number) =>
  z
    .number()
    .min(1)
    .max(3600)
    .default(seconds)
    .describe(
      'Stretches in which the server counts; windows begin and end at multiples of it and should not be shorter.',
    )

/** The two slots of the target, by name only. */
export const slotPair = z
  .tuple([slotName, slotName])
  .refine(([first, second]) => first !== second, {
    error: 'Both slots have the same name.',
    params: { fix: 'Give the two slots different names.' },
  })

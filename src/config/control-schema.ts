import { z } from 'zod'
import { CONTROL_ROLES } from '../domain/control/permission.ts'

/** Who may ask for something from a pull request. */
export const controlSchema = z.strictObject({
  role: z
    .enum(CONTROL_ROLES)
    .default('write')
    .describe('The least role in the repository that may tick the box or write a command.'),
  bots: z
    .array(
      z.string().regex(/^[A-Za-z0-9-]{1,100}(?:\[bot\])?$/, {
        error: 'This is not the login of a bot.',
      }),
    )
    .max(20)
    .default([])
    .describe('Logins of bots that are obeyed like people, name[bot]; they need the role too.'),
})

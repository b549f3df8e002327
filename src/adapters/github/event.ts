import { open } from 'node:fs/promises'
import { z } from 'zod'
import type { ControlEvent } from '../../domain/control/click.ts'
import { ConfigError } from '../../domain/errors.ts'

/** An event file is at most this large; GitHub sends no more than 25 MB. */
export const EVENT_BYTES_MAX = 25 * 1024 * 1024

const account = z.object({ login: z.string(), type: z.string() })

const commentEvent = z.object({
  action: z.string(),
  comment: z.object({
    id: z.number().int(),
    body: z.string().nullish(),
    user: account.nullable(),
    updated_at: z.string(),
  }),
  issue: z.object({ number: z.number().int(), pull_request: z.unknown() }),
  changes: z.object({ body: z.object({ from: z.string() }).optional() }).optional(),
  sender: account,
})

const dispatchEvent = z.object({
  inputs: z.record(z.string(), z.unknown()).nullable(),
  workflow: z.string(),
  sender: account,
})

/**
 * The event that started a workflow, by its shape: a comment on an issue or pull request, a dispatch with
 * the inputs `command` and `environment`, or something else. `runId` tells two dispatches apart.
 */
export function readEvent(text: string, runId: string): ControlEvent {
  let payload: unknown
  try {
    payload = JSON.parse(text)
  } catch {
    throw wrongEvent('the event', 'It is no JSON.')
  }
  const comment = commentEvent.safeParse(payload)
  if (comment.success) return commentOf(comment.data)
  const dispatch = dispatchEvent.safeParse(payload)
  if (!dispatch.success) return { kind: 'other' }
  const { inputs, sender } = dispatch.data
  return {
    kind: 'dispatch',
    wish: textOf(inputs?.command) ?? '',
    environment: textOf(inputs?.environment),
    id: `run ${runId}`,
    sender,
  }
}

/** The text of the file that holds the event. ConfigError when it can't be read or is too large. */
export async function readEventFile(path: string): Promise<string> {
  const file = await open(path, 'r').catch((error: Error) => {
    throw wrongEvent(path, `It could not be read. ${error.message}`)
  })
  try {
    const { size } = await file.stat()
    if (size > EVENT_BYTES_MAX) throw wrongEvent(path, `It has more than ${EVENT_BYTES_MAX} bytes.`)
    return await file.readFile('utf8')
  } finally {
    await file.close()
  }
}

function wrongEvent(where: string, what: string): ConfigError {
  const fix = 'Give the payload of an issue_comment or workflow_dispatch event, as JSON.'
  return new ConfigError([{ where, line: null, what, fix }], 'input_invalid')
}

function commentOf({ action, comment, issue, changes, sender }: z.infer<typeof commentEvent>) {
  const kinds = { created: 'comment_created', edited: 'comment_edited' } as const
  const kind = action === 'created' || action === 'edited' ? kinds[action] : null
  if (kind === null) return { kind: 'other' } as const
  const isPullRequest = issue.pull_request !== undefined && issue.pull_request !== null
  return {
    kind,
    commentId: comment.id,
    author: comment.user,
    body: comment.body ?? '',
    before: changes?.body?.from ?? null,
    updatedAt: comment.updated_at,
    pullRequest: isPullRequest ? issue.number : null,
    sender,
  }
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null
}

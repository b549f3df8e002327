import { AdapterError } from '../../domain/errors.ts'
import type { Announcer } from '../../ports/announcer.ts'
import { type GithubClient, SENT_ONCE } from './client.ts'
import { createOnce } from './once.ts'
import { viewerLogin } from './viewer.ts'

/** GitHub refuses longer bodies. */
export const COMMENT_CHARS_MAX = 65_536
/** Pages of 100 comments that are searched; GitHub itself allows 2,500 comments. */
export const COMMENT_PAGES_MAX = 25

const PAGE_SIZE = 100

type Comment = {
  readonly id: number
  readonly body?: string
  readonly user: { readonly login: string; readonly type: string } | null
}

/**
 * One comment per marker on a pull request. It is ours when it carries the marker and when the owner of
 * the token wrote it, because anybody can write a marker. A token that may not ask who owns it makes do
 * with "written by a bot".
 */
export function githubComments(client: GithubClient): Pick<Announcer, 'comment'> {
  let viewer: string | null | undefined

  async function isOurs({ user }: Comment): Promise<boolean> {
    if (user === null) return false
    if (viewer === undefined) viewer = await viewerLogin(client)
    return viewer === null ? user.type === 'Bot' : user.login === viewer
  }

  async function find(pullRequest: number, marker: string): Promise<Comment | null> {
    for (let page = 1; page <= COMMENT_PAGES_MAX; page++) {
      const { data } = await client.send((rest) =>
        rest.issues.listComments({
          ...client.repository,
          issue_number: pullRequest,
          per_page: PAGE_SIZE,
          page,
        }),
      )
      for (const comment of data) {
        if (comment.body?.includes(marker) && (await isOurs(comment))) return comment
      }
      if (data.length < PAGE_SIZE) return null
    }
    throw tooManyComments(pullRequest)
  }

  return {
    async comment(pullRequest, marker, markdown) {
      const body = markdown.includes(marker) ? markdown : `${marker}\n${markdown}`
      if (body.length > COMMENT_CHARS_MAX) throw tooLong(pullRequest, body.length)
      const standing = await createOnce(
        client.clock,
        () => find(pullRequest, marker),
        () => create(client, pullRequest, body),
      )
      if (standing.body !== body) await edit(client, standing.id, body)
    },
  }
}

async function create(client: GithubClient, pullRequest: number, body: string): Promise<Comment> {
  const { data } = await client.send((rest) =>
    rest.issues.createComment({
      ...client.repository,
      issue_number: pullRequest,
      body,
      ...SENT_ONCE,
    }),
  )
  // GitHub may have changed white space; what it made of the body must not lead to an edit.
  return { ...data, body }
}

async function edit(client: GithubClient, id: number, body: string): Promise<void> {
  await client.send((rest) =>
    rest.issues.updateComment({ ...client.repository, comment_id: id, body }),
  )
}

function tooLong(pullRequest: number, length: number): AdapterError {
  return new AdapterError(
    'github',
    'internal_error',
    `The comment for pull request ${pullRequest} has ${length} characters; GitHub takes ${COMMENT_CHARS_MAX}.`,
    'Please report it: a report must be cut before it is sent.',
  )
}

function tooManyComments(pullRequest: number): AdapterError {
  return new AdapterError(
    'github',
    'github_refused',
    `Pull request ${pullRequest} has more than ${COMMENT_PAGES_MAX * PAGE_SIZE} comments; ours was not among them.`,
    'The report is in the summary of the run instead.',
  )
}

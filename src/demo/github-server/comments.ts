import {
  created,
  failed,
  fieldOf,
  type Handler,
  notFound,
  ok,
  page,
  textField,
} from './exchange.ts'
import { commentShape, reactionShape } from './shapes.ts'
import { type GithubState, REACTIONS, type StoredComment, type StoredReaction } from './state.ts'

/** Comments on pull requests. https://docs.github.com/rest/issues/comments */

const BODY_CHARS_MAX = 65_536

export const listComments: Handler = (call) => {
  const { state, path, apiUrl } = call
  const { owner, name } = state.repository
  const issue = Number(path.issue_number)
  if (!isThere(state, issue)) return notFound()
  const comments = state.comments.filter((comment) => comment.issue === issue)
  const route = `/repos/${owner}/${name}/issues/${issue}/comments`
  return page(call, route, comments, (one) => commentShape(apiUrl, state, one))
}

export const createComment: Handler = ({ state, path, body, apiUrl }) => {
  const issue = Number(path.issue_number)
  if (!isThere(state, issue)) return notFound()
  const text = textField(body, 'body') ?? ''
  const problem = bodyProblem(text)
  if (problem !== null) return problem
  const comment: StoredComment = {
    id: state.nextId(),
    issue,
    author: state.viewer,
    body: text,
    createdAtSeconds: state.now(),
    updatedAtSeconds: state.now(),
  }
  state.comments.push(comment)
  return created(commentShape(apiUrl, state, comment))
}

export const updateComment: Handler = ({ state, path, body, apiUrl }) => {
  const comment = state.comments.find((one) => String(one.id) === path.comment_id)
  if (comment === undefined) return notFound()
  const text = textField(body, 'body') ?? ''
  const problem = bodyProblem(text)
  if (problem !== null) return problem
  comment.body = text
  comment.updatedAtSeconds = state.now()
  return ok(commentShape(apiUrl, state, comment))
}

/** The same reaction of the same account is one, and the answer says whether it was there: 200 or 201. */
export const react: Handler = ({ state, path, body, apiUrl }) => {
  const comment = state.comments.find((one) => String(one.id) === path.comment_id)
  if (comment === undefined) return notFound()
  const content = REACTIONS.find((one) => one === fieldOf(body, 'content'))
  if (content === undefined) {
    return failed(422, 'Validation Failed', [
      { resource: 'Reaction', field: 'content', code: 'invalid' },
    ])
  }
  const standing = state.reactions.find(
    (one) =>
      one.comment === comment.id &&
      one.content === content &&
      one.author.login === state.viewer.login,
  )
  if (standing !== undefined) return ok(reactionShape(apiUrl, standing))
  const reaction: StoredReaction = {
    id: state.nextId(),
    comment: comment.id,
    content,
    author: state.viewer,
    createdAtSeconds: state.now(),
  }
  state.reactions.push(reaction)
  return created(reactionShape(apiUrl, reaction))
}

/** Pull requests and issues share their numbers. */
function isThere({ pullRequests, issues }: GithubState, number: number): boolean {
  return [...pullRequests, ...issues].some((one) => one.number === number)
}

function bodyProblem(text: string) {
  const isBlank = text.trim() === ''
  if (!isBlank && text.length <= BODY_CHARS_MAX) return null
  const message = isBlank
    ? "body can't be blank"
    : `body is too long (maximum is ${BODY_CHARS_MAX} characters)`
  return failed(422, 'Validation Failed', [
    { resource: 'IssueComment', field: 'body', code: 'custom', message },
  ])
}

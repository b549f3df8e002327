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
import { issueShape } from './shapes.ts'
import type { StoredIssue } from './state.ts'

/** Issues of the repository. https://docs.github.com/rest/issues/issues */

export const listIssues: Handler = (call) => {
  const { state, query, apiUrl } = call
  const { owner, name } = state.repository
  const labels = (query.get('labels') ?? '').split(',').filter((label) => label !== '')
  const wanted = query.get('state') ?? 'open'
  const found = state.issues
    .filter((issue) => wanted === 'all' || issue.state === wanted)
    .filter((issue) => labels.every((label) => issue.labels.includes(label)))
    .toReversed()
  return page(call, `/repos/${owner}/${name}/issues`, found, (issue) =>
    issueShape(apiUrl, state, issue),
  )
}

export const createIssue: Handler = ({ state, body, apiUrl }) => {
  const title = textField(body, 'title') ?? ''
  if (title.trim() === '') {
    return failed(422, 'Validation Failed', [
      { resource: 'Issue', field: 'title', code: 'missing_field' },
    ])
  }
  const labels = fieldOf(body, 'labels')
  const issue: StoredIssue = {
    number: state.nextId(),
    author: state.viewer,
    title,
    body: textField(body, 'body') ?? '',
    labels: Array.isArray(labels) ? labels.map(String) : [],
    state: 'open',
    createdAtSeconds: state.now(),
    updatedAtSeconds: state.now(),
  }
  state.issues.push(issue)
  return created(issueShape(apiUrl, state, issue))
}

export const updateIssue: Handler = ({ state, path, body, apiUrl }) => {
  const issue = state.issues.find((one) => String(one.number) === path.issue_number)
  if (issue === undefined) return notFound()
  const wanted = textField(body, 'state')
  if (wanted === 'open' || wanted === 'closed') issue.state = wanted
  issue.updatedAtSeconds = state.now()
  return ok(issueShape(apiUrl, state, issue))
}

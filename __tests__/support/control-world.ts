import { githubRefStore } from '../../src/adapters/github/refs.ts'
import { ledger } from '../../src/adapters/ledger/ledger.ts'
import { control } from '../../src/commands/control/control.ts'
import { openControlWorld } from '../../src/compose.ts'
import { parseConfig } from '../../src/config/parse.ts'
import type { Account } from '../../src/demo/github-server/state.ts'
import type { ControlEvent } from '../../src/domain/control/click.ts'
import type { Outcome } from '../../src/domain/outcome.ts'
import type { Ledger } from '../../src/ports/ledger.ts'
import { wayBackBox } from '../../src/reports/sections/way-back-section.ts'
import { bundleConfig } from './bundle-config.ts'
import type { Shop } from './bundle-shop.ts'
import { REPOSITORY, TOKEN } from './github-names.ts'
import { type GithubWorld, githubWorld } from './github-world.ts'
import { entryOf, recordOf } from './ledger-entries.ts'
import { watchingState } from './rollout-states.ts'

export const BOT: Account = { login: 'github-actions[bot]', type: 'Bot' }
export const ADA: Account = { login: 'ada', type: 'User' }

/** A GitHub on which v1.1.0 is live, or under way when asked for, and a way to click on it. */
export type ControlScene = {
  readonly github: GithubWorld
  readonly ledger: Ledger
  /** The comment with the box, as Slipway wrote it. */
  readonly comment: { readonly id: number; body: string }
  /** Another comment; 12 is the pull request of the deployment. */
  write(author: Account, body: string, issue?: number): { readonly id: number; body: string }
  hear(event: ControlEvent, environment?: string): Promise<Outcome>
}

const PARTS = { address: '127.0.0.1:9', metricsUrl: 'http://127.0.0.1:9', program: 'none.mjs' }
const RUN = { id: 4711, attempt: 1 }
const HOLDER = { id: 'run 4711 attempt 1', where: 'here', sinceSeconds: 1 }

export async function controlScene(
  shop: Shop,
  { isUnderWay = false, config = '' } = {},
): Promise<ControlScene> {
  const github = await githubWorld()
  const { state } = github.server
  state.roles.set('ada', 'write')
  for (const { number, title, commits } of shop.pullRequests) {
    state.pullRequests.push({ number, title, commits, author: 'ada', isMerged: true, labels: [] })
  }
  state.runs.push({ ...RUN, status: 'in_progress', headSha: shop.versions['v1.1.0'] })
  const store = githubRefStore(github.client)
  const own = ledger({ environment: 'production', store, isHolderGone: async () => false })
  await fill(own, shop, isUnderWay)

  const write: ControlScene['write'] = (author, body, issue = 12) => {
    const at = state.now()
    const comment = { id: state.nextId(), issue, author, body }
    state.comments.push({ ...comment, createdAtSeconds: at, updatedAtSeconds: at })
    return state.comments.at(-1) ?? comment
  }
  const wayBack = {
    rolloutId: isUnderWay ? 'running1' : 'live1',
    deploymentId: 1,
    version: 'v1.0.0',
    sha: shop.versions['v1.0.0'],
  }
  const comment = write(BOT, `## Slipway\n\n${wayBackBox('production', wayBack, 'yes')}\n\nfacts`)
  const parsed = parseConfig(
    `${bundleConfig(PARTS, {})}`.replace('    ramp:', `${config}    ramp:`),
    'c',
  )
  return {
    github,
    ledger: own,
    comment,
    write,
    async hear(event, environment = 'production') {
      const place = placeOf(github, shop)
      const world = await openControlWorld(place, parsed, { environment, isDryRun: false })
      return control(world, event)
    },
  }
}

async function fill(own: Ledger, shop: Shop, isUnderWay: boolean): Promise<void> {
  const { 'v1.0.0': first, 'v1.1.0': second } = shop.versions
  const old = recordOf({ id: 'old1', sha: first, version: 'v1.0.0' })
  await own.append(entryOf('begin'), watchingState({ id: 'old1' }))
  await own.finish(entryOf('finish'), old)
  const version = { sha: second, name: 'v1.1.0' }
  if (isUnderWay) {
    await own.acquire(HOLDER)
    const running = { id: 'running1', version, previousSha: first }
    await own.append(entryOf('begin'), watchingState(running))
    return
  }
  const live = { id: 'live1', sha: second, version: 'v1.1.0', previousSha: first }
  await own.append(entryOf('begin'), watchingState({ id: 'live1', version }))
  await own.finish(entryOf('finish'), recordOf(live))
}

function placeOf(github: GithubWorld, shop: Shop): Parameters<typeof openControlWorld>[0] {
  const say = () => undefined
  return {
    clock: github.clock,
    log: { debug: say, info: say, warn: say, error: say },
    observer: { progress: say },
    stop: new AbortController().signal,
    random: () => 0.5,
    env: process.env,
    repository: shop.folder,
    github: {
      apiUrl: github.server.url,
      graphqlUrl: null,
      serverUrl: 'https://github.com',
      token: TOKEN,
      owner: REPOSITORY.owner,
      name: REPOSITORY.name,
      runId: 5000,
    },
    holder: { id: 'run 5000 attempt 1', where: 'there', sinceSeconds: 2 },
    host: 'here',
    isAlive: () => true,
    announcers: [],
  }
}

/** Somebody ticks the box of a comment; what they see is what they change. */
export function tick(
  comment: { id: number; body: string },
  change: Partial<Tick> = {},
): ControlEvent {
  const before = comment.body
  const body = before.replace('- [ ] ', '- [x] ')
  const event: Tick = {
    kind: 'comment_edited',
    commentId: comment.id,
    author: BOT,
    body,
    before,
    updatedAt: '2026-03-01T10:00:00Z',
    pullRequest: 12,
    sender: ADA,
    ...change,
  }
  comment.body = event.body
  return event
}
type Tick = ControlEvent & { readonly kind: 'comment_created' | 'comment_edited' }

/** Somebody writes a comment. */
export function written(
  comment: { readonly id: number; readonly body: string },
  change: Partial<Tick> = {},
): ControlEvent {
  return {
    kind: 'comment_created',
    commentId: comment.id,
    author: change.sender ?? ADA,
    body: comment.body,
    before: null,
    updatedAt: '2026-03-01T10:00:00Z',
    pullRequest: 12,
    sender: ADA,
    ...change,
  }
}

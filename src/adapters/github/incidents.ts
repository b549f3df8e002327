import { AdapterError } from '../../domain/errors.ts'
import type { Incidents } from '../../ports/incidents.ts'
import { type GithubClient, SENT_ONCE } from './client.ts'
import { createOnce } from './once.ts'
import { viewerLogin } from './viewer.ts'

/** Pages of 100 issues with the label that are looked through, newest first. */
export const ISSUE_PAGES_MAX = 5
const PAGE_SIZE = 100

type Issue = { readonly number: number; readonly body?: string | null | undefined }

/** Issues of the repository. Anybody can write a marker, so only those of the owner of the token are ours. */
export function githubIncidents(client: GithubClient): Incidents {
  let viewer: string | null | undefined

  async function ours(
    label: string,
    state: 'open' | 'all',
    begin: string,
  ): Promise<readonly Issue[]> {
    if (viewer === undefined) viewer = await viewerLogin(client)
    const found: Issue[] = []
    for (let page = 1; page <= ISSUE_PAGES_MAX; page++) {
      const { data } = await client.send((rest) =>
        rest.issues.listForRepo({
          ...client.repository,
          labels: label,
          state,
          per_page: PAGE_SIZE,
          page,
        }),
      )
      for (const { number, body, user, pull_request } of data) {
        const isOurs = viewer === null ? user?.type === 'Bot' : user?.login === viewer
        if (isOurs && pull_request === undefined && body?.startsWith(begin))
          found.push({ number, body })
      }
      if (data.length < PAGE_SIZE) return found
    }
    throw tooMany(label)
  }

  return {
    async open({ marker, label, title, body }) {
      await createOnce<Issue>(
        client.clock,
        async () => (await ours(label, 'all', marker))[0] ?? null,
        async () => {
          const { data } = await client.send((rest) =>
            rest.issues.create({
              ...client.repository,
              title,
              body: `${marker}\n${body}`,
              labels: [label],
              ...SENT_ONCE,
            }),
          )
          return data
        },
      )
    },
    async close(label, markerBegin, comment) {
      const open = await ours(label, 'open', markerBegin)
      for (const { number } of open) {
        const place = { ...client.repository, issue_number: number }
        // Closed first: a run that dies in between leaves no issue that is open for good.
        await client.send((rest) =>
          rest.issues.update({ ...place, state: 'closed', state_reason: 'completed' }),
        )
        await client.send((rest) =>
          rest.issues.createComment({ ...place, body: comment, ...SENT_ONCE }),
        )
      }
      return open.length
    },
  }
}

function tooMany(label: string): AdapterError {
  return new AdapterError(
    'github',
    'github_refused',
    `There are more than ${ISSUE_PAGES_MAX * PAGE_SIZE} issues with the label "${label}".`,
    'Give issue-label a label that nothing else uses.',
  )
}

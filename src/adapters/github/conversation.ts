import { type Role, roleOf } from '../../domain/control/permission.ts'
import type { Conversation } from '../../ports/conversation.ts'
import type { GithubClient } from './client.ts'
import { isRefusal } from './errors.ts'
import { viewerLogin } from './viewer.ts'

/** Who writes with the token of a job, for a token that may not ask who it is. */
const ACTIONS_LOGIN = 'github-actions[bot]'

/** Comments and the people who write them, as one token sees them. */
export function githubConversation(client: GithubClient): Conversation {
  return {
    self: async () => (await viewerLogin(client)) ?? ACTIONS_LOGIN,
    async roleOf(username): Promise<Role> {
      // GitHub answers "none" for strangers on public repositories and 404 elsewhere.
      const answer = await client.sendExpecting([404], (rest) =>
        rest.repos.getCollaboratorPermissionLevel({ ...client.repository, username }),
      )
      if (isRefusal(answer)) return 'none'
      const { permission, role_name } = answer.data
      return roleOf(permission, role_name ?? null)
    },
    async react(commentId, content) {
      await client.send((rest) =>
        rest.reactions.createForIssueComment({
          ...client.repository,
          comment_id: commentId,
          content,
        }),
      )
    },
    async edit(commentId, body) {
      await client.send((rest) =>
        rest.issues.updateComment({ ...client.repository, comment_id: commentId, body }),
      )
    },
  }
}

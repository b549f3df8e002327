// Started with Node 24 by github-judge.test.ts: prints its address and serves until it is killed.
import { createEmulator } from 'emulate'

const github = await createEmulator({
  service: 'github',
  port: 0,
  seed: {
    tokens: { [process.env.TOKEN]: { login: 'mona', scopes: ['repo', 'user'] } },
    github: {
      users: [{ login: 'mona' }],
      orgs: [{ login: 'octo-org', members: [{ login: 'mona', role: 'admin' }] }],
      repos: [{ owner: 'octo-org', name: 'shop', auto_init: true }],
    },
  },
})
process.stdout.write(`${github.url}\n`)

import { afterEach, describe, expect, test } from '@jest/globals'
import { webhookNotifier } from '../../../src/adapters/announcer/webhooks.ts'
import { httpClient } from '../../../src/adapters/tools/http.ts'
import { notificationSchema } from '../../../src/config/notify-schema.ts'
import { handClock } from '../../support/hand-clock.ts'
import { type Loopback, listen } from '../../support/loopback.ts'
import { exampleOutcomes, outcomeOf } from '../../support/outcomes.ts'

const ROLLED_BACK = exampleOutcomes()['rolled-back'] ?? outcomeOf()
let server: Loopback | null = null

afterEach(async () => {
  await server?.close()
  server = null
})

/** A receiver that answers with this status, and what was posted to it. */
async function receiver(status: number) {
  const posted: string[] = []
  server = await listen((request, response) => {
    let text = ''
    request.on('data', (part: Buffer) => {
      text += part.toString()
    })
    request.on('end', () => {
      posted.push(`${request.method} ${request.url} ${text}`)
      response.writeHead(status, { location: '/elsewhere' }).end()
    })
  })
  return { url: `${server.url}/services/T0/SECRET`, posted }
}

function notifierWith(env: { readonly [name: string]: string }, change: object = {}) {
  const warned: string[] = []
  const quiet = { debug() {}, info() {}, error() {} }
  const hook = notificationSchema.parse({ 'url-from': 'HOOK', format: 'slack', ...change })
  const notifier = webhookNotifier([hook], {
    http: httpClient({ clock: handClock(), random: () => 0.5 }),
    env,
    log: { ...quiet, warn: (message) => warned.push(message) },
    bodyOf: ({ result }, { format }) => `${format} ${result}`,
  })
  return { notifier, warned }
}

describe('webhooks', () => {
  test('are told once of an ending that needs a person', async () => {
    const { url, posted } = await receiver(200)
    const { notifier, warned } = notifierWith({ HOOK: ` ${url}\n` })
    expect(await notifier.tell(ROLLED_BACK)).toEqual([])
    expect(posted).toEqual(['POST /services/T0/SECRET slack rolled_back'])
    expect(warned).toEqual([])
  })

  test('are quiet while nobody is needed, unless it is asked for', async () => {
    const { url, posted } = await receiver(200)
    expect(await notifierWith({ HOOK: url }).notifier.tell(outcomeOf())).toEqual([])
    expect(posted).toEqual([])
    await notifierWith({ HOOK: url }, { on: ['promoted'] }).notifier.tell(outcomeOf())
    expect(posted).toHaveLength(1)
  })

  test.each([
    [404, 'HTTP 404'],
    [503, 'HTTP 503'],
    [302, 'notify'],
  ])(
    'that answer %i are told apart, not asked again, and their address is kept',
    async (status, text) => {
      const { url, posted } = await receiver(status)
      const { notifier, warned } = notifierWith({ HOOK: url })
      const failures = await notifier.tell(ROLLED_BACK)
      expect(failures.join()).toContain(text)
      expect(posted).toHaveLength(1)
      expect([...failures, ...warned].join()).not.toContain('SECRET')
    },
  )

  test.each([
    [{}, 'is not set'],
    [{ HOOK: 'http://example.com/SECRET' }, 'does not hold an https address'],
    [{ HOOK: 'SECRET' }, 'does not hold an https address'],
    [{ HOOK: 'http://127.0.0.1:9/SECRET' }, 'could not be reached'],
  ])('%j', async (env, text) => {
    const { notifier, warned } = notifierWith(env)
    const failures = await notifier.tell(ROLLED_BACK)
    expect(failures.join()).toContain(text)
    expect(failures).toEqual(warned)
    expect(failures.join()).not.toContain('SECRET')
  })
})

test.each([
  [{ 'url-from': 'HOOK', format: 'generic', template: '{' }],
  [{ 'url-from': 'https://hooks.example.com', format: 'slack' }],
  [{ 'url-from': 'HOOK', format: 'irc' }],
  [{ 'url-from': 'HOOK', format: 'slack', on: [] }],
])('%j is no notification', (options) => {
  expect(notificationSchema.safeParse(options).success).toBe(false)
})

import { afterEach, describe, expect, test } from '@jest/globals'
import {
  ATTEMPTS_MAX,
  type HttpRequest,
  httpClient,
  isMetadataAddress,
  RETRY_WAIT_SECONDS_MAX,
  retryAfterSeconds,
} from '../../../src/adapters/tools/http.ts'
import { failure } from '../../contracts/metric-source-contract.ts'
import { type Loopback, listen } from '../../support/loopback.ts'
import { simulatedClock } from '../../support/simulated-clock.ts'

const SECRET = 's3cret-dG9rZW4'
const servers: Loopback[] = []
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()))
})

async function serve(handle: Parameters<typeof listen>[0]): Promise<string> {
  const server = await listen(handle)
  servers.push(server)
  return server.url
}

function request(url: string, changes: Partial<HttpRequest> = {}): HttpRequest {
  const fixed = { adapter: 'example', reason: 'metrics_unreachable', method: 'GET' } as const
  return { ...fixed, url, timeoutSeconds: 5, ...changes }
}

function client(resolve?: (host: string) => Promise<readonly string[]>) {
  const clock = simulatedClock()
  const ask = httpClient({ clock, random: () => 0, ...(resolve && { resolve }) })
  return { ask, waitedSeconds: () => clock.monotonicSeconds() }
}

describe('a request', () => {
  test('carries headers and body, and gives back status, type and text', async () => {
    const url = await serve(async (incoming, response) => {
      const chunks: Buffer[] = []
      for await (const chunk of incoming) chunks.push(chunk)
      response.writeHead(404, { 'content-type': 'Text/Plain; charset=utf-8' })
      response.end(`${incoming.method} ${incoming.headers['x-a']} ${Buffer.concat(chunks)}`)
    })
    const answer = await client().ask(
      request(url, { method: 'POST', headers: { 'x-a': '1' }, body: 'é' }),
    )
    expect(answer).toEqual({ status: 404, contentType: 'text/plain', text: 'POST 1 é' })
  })

  test('names only origin and path in an error, and keeps the reason of the caller', async () => {
    const url = 'http://127.0.0.1:1/api'
    const asked = request(`${url}?token=${SECRET}`, { headers: { authorization: SECRET } })
    const error = await failure(client().ask(asked))
    expect(error.message).toMatch(/^GET http:\/\/127\.0\.0\.1:1\/api could not be reached/)
    expect([error.adapter, error.reason]).toEqual(['example', 'metrics_unreachable'])
    expect(JSON.stringify([error.message, error.hint, String(error.cause)])).not.toContain(SECRET)
  })

  test('ends when the time is up, even in the middle of an answer', async () => {
    const url = await serve((_, response) => {
      response.writeHead(200).write('half')
    })
    const error = await failure(client().ask(request(url, { timeoutSeconds: 0.2 })))
    expect(error.message).toContain('did not answer within 0.2 s')
  })

  test('is cut off at the limit, and not before', async () => {
    const url = await serve((_, response) => response.end('x'.repeat(1_000)))
    const { ask } = client()
    expect((await ask(request(url, { bytesMax: 1_000 }))).text).toHaveLength(1_000)
    const error = await failure(ask(request(url, { bytesMax: 999 })))
    expect(error.message).toContain('more than 999 bytes')
  })
})

describe('is refused before anything is sent', () => {
  test.each([
    ['no URL', 'metrics'],
    ['a file', 'file:///etc/passwd'],
    ['credentials in the URL', `https://me:${SECRET}@example.org/`],
    ['the metadata service', 'http://169.254.169.254/latest/meta-data'],
    ['the metadata service in decimal', 'http://2852039166/'],
    ['the metadata service as IPv6', 'http://[fd00:ec2::254]/'],
    ['the metadata service as mapped IPv4', 'http://[::ffff:169.254.169.254]/'],
    ['a link-local address', 'http://[fe80::1]/'],
  ])('%s', async (_, url) => {
    const error = await failure(client().ask(request(url)))
    expect(error.hint).not.toBe('')
    expect(error.message).not.toContain(SECRET)
  })

  test('a name that leads to the metadata service', async () => {
    const { ask } = client(async () => ['192.0.2.1', '169.254.169.254'])
    const error = await failure(ask(request('http://metrics.example/')))
    expect(error.message).toContain('link-local')
  })

  test('a header that would show the secret in the error of the runtime', async () => {
    const headers = { authorization: `Bearer ${SECRET}\nx` }
    const error = await failure(client().ask(request('http://127.0.0.1:1/', { headers })))
    expect(`${error.message} ${error.cause}`).not.toContain(SECRET)
  })
})

describe('another try', () => {
  test.each([429, 502, 503, 504])('after HTTP %i, a bounded number of times', async (status) => {
    let asked = 0
    const url = await serve((_, response) => {
      asked += 1
      response.writeHead(status).end()
    })
    const { ask, waitedSeconds } = client()
    expect((await ask(request(url))).status).toBe(status)
    expect(asked).toBe(ATTEMPTS_MAX)
    expect(waitedSeconds()).toBeCloseTo(0.9)
  })

  test.each([400, 401, 404, 500, 501])('never after HTTP %i', async (status) => {
    let asked = 0
    const url = await serve((_, response) => {
      asked += 1
      response.writeHead(status).end()
    })
    expect((await client().ask(request(url))).status).toBe(status)
    expect(asked).toBe(1)
  })

  test('after a broken connection, and what follows counts', async () => {
    let asked = 0
    const url = await serve((incoming, response) => {
      asked += 1
      if (asked < 3) incoming.socket.destroy()
      else response.end('at last')
    })
    expect((await client().ask(request(url))).text).toBe('at last')
  })

  test('comes when the server asked for it', async () => {
    let asked = 0
    const url = await serve((_, response) => {
      asked += 1
      if (asked === 1) response.writeHead(429, { 'retry-after': '4' }).end()
      else response.end('now')
    })
    const { ask, waitedSeconds } = client()
    expect((await ask(request(url))).text).toBe('now')
    expect(waitedSeconds()).toBe(4)
  })

  test('does not come when the server asks for more than the bound', async () => {
    let asked = 0
    const url = await serve((_, response) => {
      asked += 1
      response.writeHead(503, { 'retry-after': String(RETRY_WAIT_SECONDS_MAX + 1) }).end()
    })
    expect((await client().ask(request(url))).status).toBe(503)
    expect(asked).toBe(1)
  })
})

test('Retry-After is a number of seconds or a date', () => {
  const now = Date.parse('2026-11-23T10:00:00Z') / 1000
  expect(retryAfterSeconds('7', now)).toBe(7)
  expect(retryAfterSeconds('Mon, 23 Nov 2026 10:00:30 GMT', now)).toBe(30)
  expect(retryAfterSeconds('Mon, 23 Nov 2026 09:00:00 GMT', now)).toBe(0)
  expect(retryAfterSeconds('soon', now)).toBe(0)
  expect(retryAfterSeconds(null, now)).toBe(0)
})

test('knows the addresses of metadata services', () => {
  const yes = ['169.254.0.1', 'fe80::1%eth0', 'FEBF::1', 'fd00:0ec2:0:0::254', '::ffff:169.254.1.1']
  const no = ['127.0.0.1', '10.0.0.1', '::1', 'fd00:ec2::253', 'fec0::1', '169.253.0.1', 'name']
  expect(yes.filter((address) => !isMetadataAddress(address))).toEqual([])
  expect(no.filter(isMetadataAddress)).toEqual([])
})

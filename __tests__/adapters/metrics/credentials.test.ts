import { describe, expect, test } from '@jest/globals'
import { credentials } from '../../../src/adapters/metrics/credentials.ts'
import { openMetricSource } from '../../../src/adapters/metrics/registry.ts'
import { ConfigError } from '../../../src/domain/errors.ts'
import { handClock } from '../../support/hand-clock.ts'

describe('credentials', () => {
  test('a bearer token, without the line break it was pasted with', () => {
    expect(credentials({ 'bearer-from': 'T' }, { T: 'abc\n' }).headers).toEqual({
      authorization: 'Bearer abc',
    })
  })

  test('a user and a password, which may hold colons', () => {
    const { headers, secrets } = credentials({ 'basic-from': 'P' }, { P: 'me:a:b' })
    const encoded = Buffer.from('me:a:b').toString('base64')
    expect(headers).toEqual({ authorization: `Basic ${encoded}` })
    expect(secrets).toEqual(expect.arrayContaining(['me:a:b', 'a:b', encoded]))
  })

  test('none', () => {
    expect(credentials({}, { TOKEN: 'x' })).toEqual({ headers: {}, secrets: [] })
  })

  test.each([
    ['not set', { 'bearer-from': 'T' }, {}],
    ['empty', { 'bearer-from': 'T' }, { T: ' \n' }],
    ['two words', { 'bearer-from': 'T' }, { T: 'Bearer s3cret' }],
    ['a line break inside', { 'bearer-from': 'T' }, { T: 's3cret\r\nx: y' }],
    ['no colon', { 'basic-from': 'T' }, { T: 's3cret' }],
    ['no password', { 'basic-from': 'T' }, { T: 's3cret:' }],
    ['both', { 'bearer-from': 'T', 'basic-from': 'T' }, { T: 's3cret' }],
  ])('refuses %s without showing it', (_, options, env) => {
    const attempt = () => credentials(options, env)
    expect(attempt).toThrow(ConfigError)
    expect(attempt).not.toThrow(/s3cret/)
  })
})

describe('the registry', () => {
  const silent = () => undefined
  const tools = {
    clock: handClock(),
    random: () => 0,
    env: {},
    log: { debug: silent, info: silent, warn: silent, error: silent },
    workingDirectory: '.',
    environment: 'production',
  }
  const haproxy = { type: 'haproxy', address: '/run/x.sock', backend: 'b', slots: {} } as const
  const prometheus = {
    type: 'prometheus',
    url: 'http://127.0.0.1:9090',
    'timeout-seconds': 2,
    'lookback-seconds': 60,
  } as const

  test('opens what the configuration names', async () => {
    expect((await openMetricSource('one', haproxy, tools)).type).toBe('haproxy')
    expect((await openMetricSource('one', prometheus, tools)).type).toBe('prometheus')
  })

  test('names the source whose credentials are missing', async () => {
    const config = { ...prometheus, 'bearer-from': 'TOKEN' }
    await expect(openMetricSource('prod', config, tools)).rejects.toThrow(/prod.*TOKEN/)
  })

  test('an unknown type lists the known ones', async () => {
    const config = { ...prometheus, type: 'abacus' } as unknown as typeof prometheus
    await expect(openMetricSource('prod', config, tools)).rejects.toThrow(
      /abacus.*prometheus, .*haproxy/,
    )
  })
})

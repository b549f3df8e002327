import { createPublicKey, generateKeyPairSync, verify } from 'node:crypto'
import { describe, expect, test } from '@jest/globals'
import { RENEW_BEFORE_SECONDS, renewedToken } from '../../../src/adapters/metrics/bearer.ts'
import { googleBearer, signedAssertion } from '../../../src/adapters/metrics/google-bearer.ts'
import { googleManagedPrometheusSource } from '../../../src/adapters/metrics/google-managed-prometheus.ts'
import type { HttpRequest } from '../../../src/adapters/tools/http.ts'
import { googleManagedPrometheusSource as optionsSchema } from '../../../src/config/source-options/prometheus-family.ts'
import { ConfigError } from '../../../src/domain/errors.ts'
import { flavourContract } from '../../support/embedded-prometheus.ts'
import { handClock } from '../../support/hand-clock.ts'

flavourContract({
  type: 'google-managed-prometheus',
  path: '/v1/projects/my-shop/location/global/prometheus',
  open(url, secret, { http, clock }) {
    const options = { project: 'my-shop', 'token-from': 'TOKEN', 'timeout-seconds': 2 }
    const parsed = optionsSchema.parse({
      type: 'google-managed-prometheus',
      url,
      'lookback-seconds': 60,
      ...options,
    })
    return googleManagedPrometheusSource(parsed, { http, clock, env: { TOKEN: secret } })
  },
  check({ headers }) {
    expect(headers.authorization).toMatch(/^Bearer ./)
  },
})

describe('the key of a service account', () => {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const key = {
    client_email: 'reader@my-shop.iam.gserviceaccount.com',
    private_key: privateKey.export({ type: 'pkcs8', format: 'pem' }) as string,
    private_key_id: 'k1',
    token_uri: 'https://oauth2.googleapis.com/token',
  }
  const options = { 'key-from': 'GOOGLE_KEY', 'timeout-seconds': 5 }

  test('signs an assertion that its public half confirms', () => {
    const [header = '', claims = '', signature = ''] = signedAssertion(key, 1_700_000_000.4).split(
      '.',
    )
    const signed = Buffer.from(`${header}.${claims}`)
    const publicKey = createPublicKey(key.private_key)
    expect(verify('RSA-SHA256', signed, publicKey, Buffer.from(signature, 'base64url'))).toBe(true)
    expect(JSON.parse(Buffer.from(header, 'base64url').toString())).toEqual({
      alg: 'RS256',
      typ: 'JWT',
      kid: 'k1',
    })
    expect(JSON.parse(Buffer.from(claims, 'base64url').toString())).toEqual({
      iss: key.client_email,
      scope: 'https://www.googleapis.com/auth/monitoring.read',
      aud: key.token_uri,
      iat: 1_700_000_000,
      exp: 1_700_003_600,
    })
  })

  test('is exchanged for tokens that are renewed before they end, and masked', async () => {
    const clock = handClock()
    const asked: HttpRequest[] = []
    const http = async (request: HttpRequest) => {
      asked.push(request)
      const text = JSON.stringify({ access_token: `ya29.${asked.length}`, expires_in: 3600 })
      return { status: 200, contentType: 'application/json', text }
    }
    const env = { GOOGLE_KEY: JSON.stringify(key) }
    const bearer = googleBearer('prometheus', options, { http, clock, env })
    expect(await Promise.all([bearer.token(), bearer.token()])).toEqual(['ya29.1', 'ya29.1'])
    clock.advance(3600 - RENEW_BEFORE_SECONDS)
    expect(await bearer.token()).toBe('ya29.2')
    expect(bearer.secrets).toEqual(expect.arrayContaining([key.private_key, 'ya29.2']))
    expect(asked.map(({ url }) => url)).toEqual([key.token_uri, key.token_uri])
  })

  test.each([
    ['neither', { 'timeout-seconds': 5 }, {}],
    [
      'both',
      { ...options, 'token-from': 'TOKEN' },
      { GOOGLE_KEY: JSON.stringify(key), TOKEN: 't' },
    ],
    ['no JSON', options, { GOOGLE_KEY: 's3cret' }],
    [
      'another host',
      options,
      { GOOGLE_KEY: JSON.stringify({ ...key, token_uri: 'https://evil.example/s3cret' }) },
    ],
  ])('%s is refused without showing it', (_, wrong, env) => {
    const http = async () => ({ status: 200, contentType: '', text: '' })
    const attempt = () => googleBearer('prometheus', wrong, { http, clock: handClock(), env })
    expect(attempt).toThrow(ConfigError)
    expect(attempt).not.toThrow(/s3cret|BEGIN/)
  })

  test('a token that can not be had is asked for again the next time', async () => {
    let tries = 0
    const bearer = renewedToken(handClock(), [], async () => {
      tries += 1
      if (tries === 1) throw new Error('away')
      return { access_token: 'here', expires_in: 60 }
    })
    await expect(bearer.token()).rejects.toThrow('away')
    expect(await bearer.token()).toBe('here')
  })
})

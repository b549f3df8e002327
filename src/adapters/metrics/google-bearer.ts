import { createSign } from 'node:crypto'
import { z } from 'zod'
import { ConfigError } from '../../domain/errors.ts'
import type { Clock } from '../../ports/clock.ts'
import type { HttpClient } from '../tools/http.ts'
import { type Bearer, renewedToken } from './bearer.ts'
import { type Environment, headerSecret } from './credentials.ts'
import { askJson, type JsonApi, jsonOf } from './json-api.ts'

const SCOPE = 'https://www.googleapis.com/auth/monitoring.read'
const GRANT = 'urn:ietf:params:oauth:grant-type:jwt-bearer'
/** As long as Google allows for the assertion. */
const ASSERTION_SECONDS = 3600

export type GoogleOptions = {
  readonly 'token-from'?: string | undefined
  readonly 'key-from'?: string | undefined
  readonly 'timeout-seconds': number
}

const serviceAccountKey = z.object({
  client_email: z.string().min(1),
  private_key: z.string().min(1),
  private_key_id: z.string().optional(),
  token_uri: z.url({ protocol: /^https$/, hostname: /(^|\.)googleapis\.com$/ }),
})

/**
 * The token that Google Cloud is asked with: the one in a variable, or tokens that are made with the key of
 * a service account (https://developers.google.com/identity/protocols/oauth2/service-account#httprest) and
 * renewed before they end.
 */
export function googleBearer(
  adapter: string,
  options: GoogleOptions,
  tools: { readonly http: HttpClient; readonly env: Environment; readonly clock: Clock },
): Bearer {
  const { 'token-from': tokenFrom, 'key-from': keyFrom } = options
  if (tokenFrom !== undefined && keyFrom === undefined) {
    const token = headerSecret('token-from', tokenFrom, tools.env)
    return { token: async () => token, secrets: [token] }
  }
  if (keyFrom === undefined || tokenFrom !== undefined) throw notOneOf()
  const text = tools.env[keyFrom] ?? ''
  const parsed = serviceAccountKey.safeParse(jsonOf(text))
  if (!parsed.success) throw noKey(keyFrom)
  const key = parsed.data
  const secrets = [text, key.private_key]
  const api: JsonApi = {
    adapter,
    label: "Google's token server",
    http: tools.http,
    timeoutSeconds: options['timeout-seconds'],
    secrets,
    isQueryWrong: () => false,
  }
  return renewedToken(tools.clock, secrets, async () => {
    const assertion = signedAssertion(key, tools.clock.nowSeconds())
    return askJson(
      api,
      {
        method: 'POST',
        url: key.token_uri,
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams({ grant_type: GRANT, assertion }).toString(),
      },
      z.object({ access_token: z.string().min(1), expires_in: z.number().positive() }),
    )
  })
}

/** A JSON Web Token that the key signs (RFC 7519 with RS256). Throws when the key is none. */
export function signedAssertion(
  key: z.infer<typeof serviceAccountKey>,
  nowSeconds: number,
): string {
  const issued = Math.floor(nowSeconds)
  const header = {
    alg: 'RS256',
    typ: 'JWT',
    ...(key.private_key_id ? { kid: key.private_key_id } : {}),
  }
  const claims = {
    iss: key.client_email,
    scope: SCOPE,
    aud: key.token_uri,
    iat: issued,
    exp: issued + ASSERTION_SECONDS,
  }
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const content = `${part(header)}.${part(claims)}`
  const signature = createSign('RSA-SHA256').update(content).sign(key.private_key, 'base64url')
  return `${content}.${signature}`
}

function notOneOf(): ConfigError {
  return new ConfigError([
    {
      where: 'token-from',
      line: null,
      what: 'exactly one of token-from and key-from is needed.',
      fix: 'Name the variable with an access token, or the one with the JSON key of a service account.',
    },
  ])
}

function noKey(name: string): ConfigError {
  return new ConfigError([
    {
      where: 'key-from',
      line: null,
      what: `names the variable ${name}, which holds no JSON key of a service account.`,
      fix: `Pass the whole key file to this step: env: { ${name}: \${{ secrets.${name} }} }.`,
    },
  ])
}

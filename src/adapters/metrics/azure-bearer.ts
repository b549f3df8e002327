import { z } from 'zod'
import type { AzureMonitorSourceOptions } from '../../config/source-options/hosted.ts'
import { ConfigError } from '../../domain/errors.ts'
import { type Bearer, renewedToken } from './bearer.ts'
import { headerSecret } from './credentials.ts'
import type { SourceTools } from './interval-reads.ts'
import { askJson, type JsonApi } from './json-api.ts'

/**
 * The token that the API at `url` is asked with: the one in a variable, or tokens of an application that are renewed
 * before they end
 * (https://learn.microsoft.com/en-us/entra/identity-platform/v2-oauth2-client-creds-grant-flow).
 */
export function azureBearer(
  options: AzureMonitorSourceOptions,
  url: string,
  tools: SourceTools,
): Bearer {
  const {
    'token-from': tokenFrom,
    'tenant-from': tenantFrom,
    'client-from': clientFrom,
    'client-secret-from': secretFrom,
  } = options
  const application = [tenantFrom, clientFrom, secretFrom]
  if (tokenFrom !== undefined && application.every((name) => name === undefined)) {
    const token = headerSecret('token-from', tokenFrom, tools.env)
    return { token: async () => token, secrets: [token] }
  }
  if (tokenFrom !== undefined || !tenantFrom || !clientFrom || !secretFrom) throw notOneWay()
  const tenant = headerSecret('tenant-from', tenantFrom, tools.env)
  const client = headerSecret('client-from', clientFrom, tools.env)
  const secret = headerSecret('client-secret-from', secretFrom, tools.env)
  const api: JsonApi = {
    adapter: 'azure-monitor',
    label: "Microsoft's token server",
    http: tools.http,
    timeoutSeconds: options['timeout-seconds'],
    secrets: [secret],
    advice: { 400: 'Check tenant, client and secret.' },
    isQueryWrong: () => false,
  }
  const base = options['login-url'].replace(/\/+$/, '')
  return renewedToken(tools.clock, [secret], () =>
    askJson(
      api,
      {
        method: 'POST',
        url: `${base}/${encodeURIComponent(tenant)}/oauth2/v2.0/token`,
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams({
          grant_type: 'client_credentials',
          client_id: client,
          client_secret: secret,
          scope: `${new URL(url).origin}/.default`,
        }).toString(),
      },
      z.object({ access_token: z.string().min(1), expires_in: z.number().positive() }),
    ),
  )
}

function notOneWay(): ConfigError {
  return new ConfigError([
    {
      where: 'token-from',
      line: null,
      what: 'needed is token-from, or tenant-from with client-from and client-secret-from.',
      fix: 'Name the variables of one of the two ways.',
    },
  ])
}

import { expect } from '@jest/globals'
import { amazonManagedPrometheusSource } from '../../../src/adapters/metrics/amazon-managed-prometheus.ts'
import { amazonManagedPrometheusSource as optionsSchema } from '../../../src/config/source-options/prometheus-family.ts'
import { flavourContract } from '../../support/embedded-prometheus.ts'

flavourContract({
  type: 'amazon-managed-prometheus',
  path: '/workspaces/ws-1',
  isSecretSent: false,
  open(url, secret, { http, clock }) {
    const options = { region: 'eu-central-1', 'timeout-seconds': 2, 'lookback-seconds': 60 }
    const base = `${url}/workspaces/ws-1`
    const parsed = optionsSchema.parse({ type: 'amazon-managed-prometheus', url: base, ...options })
    const env = { AWS_ACCESS_KEY_ID: 'AKIDEXAMPLE', AWS_SECRET_ACCESS_KEY: secret }
    return amazonManagedPrometheusSource(parsed, { http, clock, env })
  },
  check({ headers }) {
    expect(headers.authorization).toMatch(
      /^AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE\/\d{8}\/eu-central-1\/aps\/aws4_request, SignedHeaders=[a-z0-9;-]*host[a-z0-9;-]*, Signature=[0-9a-f]{64}$/,
    )
    expect(headers['x-amz-date']).toMatch(/^\d{8}T\d{6}Z$/)
    expect(headers['content-type']).toBe('application/x-www-form-urlencoded')
  },
})

import { expect } from '@jest/globals'
import { thanosSource } from '../../../src/adapters/metrics/thanos.ts'
import { thanosSource as optionsSchema } from '../../../src/config/source-options/prometheus-family.ts'
import { flavourContract } from '../../support/embedded-prometheus.ts'

flavourContract({
  type: 'thanos',
  path: '',
  open(url, secret, { http }) {
    const options = { 'bearer-from': 'TOKEN', 'timeout-seconds': 2, 'lookback-seconds': 60 }
    const parsed = optionsSchema.parse({ type: 'thanos', url, ...options })
    return thanosSource(parsed, { http, env: { TOKEN: secret } })
  },
  check({ body }) {
    expect(Object.fromEntries(new URLSearchParams(body))).toMatchObject({
      partial_response: 'false',
      dedup: 'true',
      max_source_resolution: '0s',
    })
  },
})

import { expect } from '@jest/globals'
import { victoriametricsSource } from '../../../src/adapters/metrics/victoriametrics.ts'
import { victoriametricsSource as optionsSchema } from '../../../src/config/source-options/prometheus-family.ts'
import { flavourContract } from '../../support/embedded-prometheus.ts'

flavourContract({
  type: 'victoriametrics',
  path: '/select/0/prometheus',
  open(url, secret, { http }) {
    const options = { 'bearer-from': 'TOKEN', 'timeout-seconds': 2, 'lookback-seconds': 60 }
    const base = `${url}/select/0/prometheus/`
    const parsed = optionsSchema.parse({ type: 'victoriametrics', url: base, ...options })
    return victoriametricsSource(parsed, { http, env: { TOKEN: secret } })
  },
  check({ body }) {
    expect(Object.fromEntries(new URLSearchParams(body))).toMatchObject({
      nocache: '1',
      latency_offset: '1ms',
    })
  },
})

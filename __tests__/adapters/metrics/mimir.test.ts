import { expect } from '@jest/globals'
import { mimirSource } from '../../../src/adapters/metrics/mimir.ts'
import { mimirSource as optionsSchema } from '../../../src/config/source-options/prometheus-family.ts'
import { flavourContract } from '../../support/embedded-prometheus.ts'

flavourContract({
  type: 'mimir',
  path: '/prometheus',
  open(url, secret, { http }) {
    const options = {
      type: 'mimir',
      url: `${url}/prometheus`,
      tenant: 'team-a',
      'bearer-from': 'TOKEN',
      'timeout-seconds': 2,
      'lookback-seconds': 60,
    }
    return mimirSource(optionsSchema.parse(options), { http, env: { TOKEN: secret } })
  },
  check({ headers }) {
    expect(headers['x-scope-orgid']).toBe('team-a')
    expect(headers.authorization).toMatch(/^Bearer ./)
  },
})

// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the placeholders of the configuration
import { expect } from '@jest/globals'
import { dynatraceSource } from '../../../src/adapters/metrics/dynatrace.ts'
import { dynatraceSource as optionsSchema } from '../../../src/config/source-options/hosted.ts'
import { countingSourceContract } from '../../contracts/counting-source-contract.ts'

const word = (value: number | null) =>
  value !== null && !Number.isFinite(value) ? String(value) : value

countingSourceContract({
  type: 'dynatrace',
  open: (url, secret, tools) =>
    dynatraceSource(
      optionsSchema.parse({ type: 'dynatrace', url, 'token-from': 'T', 'timeout-seconds': 2 }),
      { ...tools, env: { T: secret } },
    ),
  bad: 'ext:shop.errors:filter(eq("slot","${slot}")):splitBy():sum',
  total: 'ext:shop.requests:filter(eq("slot","${slot}")):splitBy():sum',
  value: 'ext:shop.requests:filter(eq("slot","${slot}")):splitBy():avg',
  gridSeconds: 60,
  answers: 'grid',
  question({ url, headers }) {
    expect(url.pathname).toBe('/api/v2/metrics/query')
    expect(headers.authorization).toMatch(/^Api-Token ./)
    const parameters = url.searchParams
    expect(parameters.get('resolution')).toBe('1m')
    return {
      query: parameters.get('metricSelector') ?? '',
      fromSeconds: Number(parameters.get('from')) / 1000,
      toSeconds: Number(parameters.get('to')) / 1000,
      stepSeconds: 60,
    }
  },
  answer(series, { query }) {
    const data = series.map((points) => ({
      dimensions: [],
      dimensionMap: {},
      // By the end of the stretch.
      timestamps: points.map(({ atSeconds }) => (atSeconds + 60) * 1000),
      values: points.map(({ value }) => word(value)),
    }))
    const result = [{ metricId: query, dataPointCountRatio: 1, dimensionCountRatio: 1, data }]
    return JSON.stringify({
      totalCount: series.length,
      nextPageKey: null,
      resolution: '1m',
      result,
    })
  },
})

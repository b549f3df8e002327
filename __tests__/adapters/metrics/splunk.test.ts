// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the placeholders of the configuration
import { expect } from '@jest/globals'
import { splunkSource } from '../../../src/adapters/metrics/splunk.ts'
import { splunkSource as optionsSchema } from '../../../src/config/source-options/stores.ts'
import { countingSourceContract } from '../../contracts/counting-source-contract.ts'

const word = (value: number | null | undefined) =>
  value === null || value === undefined ? '' : String(value)

countingSourceContract({
  type: 'splunk',
  open: (url, secret, tools) =>
    splunkSource(
      optionsSchema.parse({ type: 'splunk', url, 'bearer-from': 'T', 'timeout-seconds': 2 }),
      { ...tools, env: { T: secret } },
    ),
  bad: 'search index=web kind=errors slot="${slot}" | stats count',
  total: 'search index=web kind=requests slot="${slot}" | stats count',
  value: 'search index=web kind=requests slot="${slot}" | stats perc99(took) as p99',
  gridSeconds: 1,
  answers: 'window',
  question({ url, body }) {
    expect(url.pathname).toBe('/services/search/v2/jobs/export')
    const form = new URLSearchParams(body)
    return {
      query: form.get('search') ?? '',
      fromSeconds: Number(form.get('earliest_time')),
      toSeconds: Number(form.get('latest_time')),
      stepSeconds: null,
    }
  },
  answer: (series) =>
    series.length === 0
      ? '{"preview":false,"lastrow":true}\n'
      : series
          .map(([point], offset) =>
            JSON.stringify({
              preview: false,
              offset,
              lastrow: offset === series.length - 1,
              result: { count: word(point?.value) },
            }),
          )
          .join('\n'),
})

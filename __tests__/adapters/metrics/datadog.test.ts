// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the placeholders of the configuration
import { expect } from '@jest/globals'
import { datadogSource } from '../../../src/adapters/metrics/datadog.ts'
import { datadogSource as optionsSchema } from '../../../src/config/source-options/hosted.ts'
import { countingSourceContract } from '../../contracts/counting-source-contract.ts'
import { describedProblems } from '../../support/described-shapes.ts'

type Body = {
  data: {
    type: string
    attributes: { from: number; to: number; interval: number; queries: [{ query: string }] }
  }
}

countingSourceContract({
  type: 'datadog',
  open: (url, secret, tools) =>
    datadogSource(optionsSchema.parse({ type: 'datadog', url, 'timeout-seconds': 2 }), {
      ...tools,
      env: { DD_API_KEY: 'an-api-key', DD_APP_KEY: secret },
    }),
  bad: 'sum:shop.errors{slot:${slot}}.as_count()',
  total: 'sum:shop.requests{slot:${slot}}.as_count()',
  value: 'avg:shop.requests{slot:${slot}}',
  gridSeconds: 10,
  answers: 'grid',
  question({ url, body, headers }) {
    expect(url.pathname).toBe('/api/v2/query/timeseries')
    expect(headers['dd-api-key']).toBe('an-api-key')
    const problems = describedProblems('datadog-timeseries-request', JSON.parse(body))
    expect(problems).toEqual([])
    const { from, to, interval, queries } = (JSON.parse(body) as Body).data.attributes
    const times = { fromSeconds: from / 1000, toSeconds: to / 1000 }
    return { query: queries[0].query, ...times, stepSeconds: interval / 1000 }
  },
  answer(series) {
    // All series share their times; a point that is missing in one is null there.
    const times = [...new Set(series.flat().map(({ atSeconds }) => atSeconds))]
    const isTwice = series.some((points) => points.length > new Set(points.map(at)).size)
    const own = isTwice ? series.flat().map(at) : times
    const values = isTwice
      ? [series.flat().map(({ value }) => value)]
      : series.map((points) =>
          times.map((time) => points.find((p) => at(p) === time)?.value ?? null),
        )
    const attributes = {
      series: values.map(() => ({ group_tags: [], query_index: 0, unit: null })),
      times: own.map((seconds) => seconds * 1000),
      values: values.map((row) => row.map(word)),
    }
    const answer = { data: { type: 'timeseries_response', attributes } }
    if (values.flat().every((value) => value === null || Number.isFinite(value))) {
      expect(describedProblems('datadog-timeseries-response', answer)).toEqual([])
    }
    return JSON.stringify(answer)
  },
})

const at = ({ atSeconds }: { atSeconds: number }) => atSeconds
const word = (value: number | null) =>
  value !== null && !Number.isFinite(value) ? String(value) : value

// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the placeholders of the configuration
import { graphiteSource } from '../../../src/adapters/metrics/graphite.ts'
import { graphiteSource as optionsSchema } from '../../../src/config/source-options/stores.ts'
import { countingSourceContract } from '../../contracts/counting-source-contract.ts'

/** Graphite writes an infinite number as one that no double can hold. */
const word = (value: number | null) =>
  value === Number.POSITIVE_INFINITY
    ? '1e9999'
    : value === Number.NEGATIVE_INFINITY
      ? '-1e9999'
      : JSON.stringify(value)

countingSourceContract({
  type: 'graphite',
  open: (url, secret, tools) =>
    graphiteSource(
      optionsSchema.parse({ type: 'graphite', url, 'bearer-from': 'T', 'timeout-seconds': 2 }),
      { ...tools, env: { T: secret } },
    ),
  bad: 'sumSeries(shop.${slot}.errors.*)',
  total: `sumSeries(seriesByTag('name=requests','slot=\${slot}'))`,
  value: 'maxSeries(shop.${slot}.requests)',
  gridSeconds: 10,
  answers: 'grid',
  question({ body }) {
    const form = new URLSearchParams(body)
    const floor = (seconds: number) => seconds - (seconds % 10) + 10
    return {
      query: form.get('target') ?? '',
      // The stretch before the window is asked for too; `answer` gives it.
      fromSeconds: floor(Number(form.get('from'))) + 10,
      toSeconds: floor(Number(form.get('until'))),
      stepSeconds: 10,
    }
  },
  answer: (series, { query, fromSeconds }) =>
    `[${series
      .map(
        (points) =>
          `{"target":${JSON.stringify(query)},"tags":{},"datapoints":[[999,${fromSeconds - 10}]${points
            .map(({ value, atSeconds }) => `,[${word(value)},${atSeconds}]`)
            .join('')}]}`,
      )
      .join(',')}]`,
})

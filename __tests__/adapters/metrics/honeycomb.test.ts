// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the placeholders of the configuration
import { expect } from '@jest/globals'
import { honeycombSource } from '../../../src/adapters/metrics/honeycomb.ts'
import { honeycombSource as optionsSchema } from '../../../src/config/source-options/hosted.ts'
import { countingSourceContract } from '../../contracts/counting-source-contract.ts'

type Specification = {
  calculations: { op: string }[]
  filters: { column: string; value: string }[]
  start_time: number
  end_time: number
}
const word = (value: number | null | undefined) =>
  typeof value === 'number' && !Number.isFinite(value) ? String(value) : (value ?? null)
const query = (kind: string) =>
  `{"calculations":[{"op":"COUNT"}],"filters":[{"column":"slot","op":"=","value":"\${slot}"},{"column":"kind","op":"=","value":"${kind}"}]}`

/** What was asked first, kept under an id that tells it. */
const asKept = (specification: Specification) =>
  Buffer.from(JSON.stringify(specification)).toString('base64url')
const fromKept = (id: string) =>
  JSON.parse(Buffer.from(id, 'base64url').toString()) as Specification

countingSourceContract({
  type: 'honeycomb',
  open: (url, secret, tools) =>
    honeycombSource(
      optionsSchema.parse({ type: 'honeycomb', url, dataset: 'shop', 'timeout-seconds': 2 }),
      // The result is there at the second question, so that there is one pause.
      {
        ...tools,
        clock: { ...tools.clock, sleep: async () => undefined },
        env: { HONEYCOMB_API_KEY: secret },
      },
    ),
  bad: query('errors'),
  total: query('requests'),
  value: query('requests'),
  gridSeconds: 1,
  answers: 'window',
  question({ method, url, body, headers }) {
    expect(headers['x-honeycomb-team']).toBeDefined()
    const step = method === 'GET' ? 'result' : url.pathname.split('/')[2]
    const specification =
      step === 'queries'
        ? (JSON.parse(body) as Specification)
        : fromKept(
            step === 'result'
              ? (url.pathname.split('/').at(-1) ?? '')
              : (JSON.parse(body) as { query_id: string }).query_id,
          )
    const words = specification.filters.map(({ value }) => value).join(' ')
    return {
      query: `${step} ${asKept(specification)} ${words}`,
      fromSeconds: specification.start_time,
      toSeconds: specification.end_time,
      stepSeconds: null,
    }
  },
  answer(series, question) {
    const [step, id = ''] = question.query.split(' ')
    if (step === 'queries') return JSON.stringify({ id })
    if (step === 'query_results') return JSON.stringify({ id, complete: false })
    const results = series.map(([point]) => ({ data: { COUNT: word(point?.value) } }))
    return JSON.stringify({ id, complete: true, data: { series: [], results }, links: {} })
  },
})

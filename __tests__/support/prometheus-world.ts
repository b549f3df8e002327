import { prometheusSource } from '../../src/adapters/metrics/prometheus.ts'
import { systemClock } from '../../src/adapters/tools/clock.ts'
import { httpClient } from '../../src/adapters/tools/http.ts'
import { prometheusSource as optionsSchema } from '../../src/config/options.ts'
import type { Side } from '../../src/domain/units.ts'
import type { MetricSource } from '../../src/ports/metrics.ts'
import type { MetricWorld } from '../contracts/metric-source-contract.ts'
import type { Page } from './prometheus-page.ts'

/** A world that Prometheus sees through a /metrics page; every world has slots of its own on it. */
export type PrometheusWorld = MetricWorld & {
  readonly page: Page
  /** The name of a counter of this world on the page. */
  key(side: Side, code: string): string
  /** What the source knows the histogram of this world by, and the name of one of its buckets. */
  readonly buckets: string
  bucketKey(side: Side, upperBound: string): string
  /** Several scrapes in a row fail; returns the time when they work again. */
  loseScrapes(): Promise<number>
}

/** What differs between a real Prometheus and the embedded server. */
export type Scraper = {
  readonly url: string
  /** Another source than `prometheus` that asks it. */
  readonly source?: MetricSource
  readonly page: Page
  /** Returns the time when everything that is on the page now can be asked for. */
  settled(): Promise<number>
  /** Lets more than two scrapes go by; returns the time after them. */
  pass(): Promise<number>
}

let worlds = 0

export function prometheusWorld(scraper: Scraper): PrometheusWorld {
  worlds += 1
  const slots = { canary: `canary-${worlds}`, stable: `stable-${worlds}` }
  const { page } = scraper
  const key = (side: Side, code: string) => `requests_total{slot="${slots[side]}",code="${code}"}`
  const bucketKey = (side: Side, upperBound: string) =>
    `latency_bucket{slot="${slots[side]}",le="${upperBound}"}`
  return {
    source: scraper.source ?? sourceAt(scraper.url),
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the placeholder of the configuration
    bad: 'requests_total{slot="${slot}",code=~"5.."}',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the placeholder of the configuration
    total: 'requests_total{slot="${slot}"}',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the placeholder of the configuration
    value: 'requests_total{slot="${slot}",code="200"}',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the placeholder of the configuration
    buckets: 'latency_bucket{slot="${slot}"}',
    page,
    key,
    bucketKey,
    names: (side) => ({ side, slot: slots[side], version: `v-${side}` }),
    async happen(side, { good, bad }) {
      page.add(key(side, '200'), good)
      // As client libraries do: a counter is not there before its first event.
      if (bad > 0) page.add(key(side, '500'), bad)
    },
    edge: scraper.settled,
    async loseScrapes() {
      page.serve(false)
      const atSeconds = await scraper.pass()
      page.serve(true)
      return atSeconds
    },
    async restart(side) {
      page.set(key(side, '200'), 0)
      page.set(key(side, '500'), 0)
    },
    async close() {
      for (const side of ['canary', 'stable'] as const) {
        for (const code of ['200', '500', '503']) page.remove(key(side, code))
        for (const bound of ['0.1', '0.5', '+Inf']) page.remove(bucketKey(side, bound))
      }
    },
  }
}

/** The adapter as the configuration makes it. */
export function sourceAt(
  url: string,
  options: { readonly [name: string]: unknown } = {},
  env: { readonly [name: string]: string } = {},
): MetricSource {
  const http = httpClient({ clock: systemClock(), random: () => 0.5 })
  const parsed = optionsSchema.parse({
    type: 'prometheus',
    url,
    'lookback-seconds': 60,
    ...options,
  })
  return prometheusSource(parsed, { http, env })
}

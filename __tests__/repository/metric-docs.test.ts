import { describe, expect, test } from '@jest/globals'
import { parse } from 'yaml'
import { metricSources, openMetricSource } from '../../src/adapters/metrics/registry.ts'
import { parseConfig } from '../../src/config/parse.ts'
import { SMALLEST } from '../config/configs.ts'
import { targetTools } from '../support/splitter-world.ts'
import { read } from './files.ts'

const page = read('docs/metrics.md')

/** The blocks of the page with sources and metrics, as they stand inside an environment. */
const blocks = [...page.matchAll(/^```yaml sources\n([\s\S]*?)^```$/gm)].map(
  ([, text = ''], i) => [`block ${i + 1}`, text] as const,
)

/** A whole configuration with this block in it. */
function whole(text: string): string {
  const start = SMALLEST.indexOf('    sources:')
  const indented = text.replace(/^(?=.)/gm, '    ')
  return SMALLEST.slice(0, start) + indented
}

const GOOGLE_KEY = JSON.stringify({
  client_email: 'reader@my-shop.iam.gserviceaccount.com',
  private_key: 'none',
  token_uri: 'https://oauth2.googleapis.com/token',
})

/** Every variable that a configuration names, set to something that fits. */
function variables(text: string): { readonly [name: string]: string } {
  const names = [...text.matchAll(/\b[A-Z][A-Z0-9_]{3,}\b/g)].map(([name]) => name)
  const fitting = (name: string) =>
    /PASSWORD|BASIC/.test(name)
      ? 'user:password'
      : /GOOGLE_KEY/.test(name)
        ? GOOGLE_KEY
        : 'secret-of-the-test'
  // Those that some sources read when the configuration names none.
  const usual = ['DD_API_KEY', 'DD_APP_KEY', 'AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY']
  const others = ['NEW_RELIC_API_KEY', 'SENTRY_AUTH_TOKEN', 'HONEYCOMB_API_KEY']
  return Object.fromEntries([...names, ...usual, ...others].map((name) => [name, fitting(name)]))
}

describe('docs/metrics.md', () => {
  test.each(blocks)('%s is right, and its sources open', async (where, text) => {
    const { environments } = parseConfig(whole(text), where)
    for (const [name, source] of Object.entries(environments.production?.sources ?? {})) {
      const tools = { ...targetTools({ env: variables(text) }), random: () => 0 }
      const opened = await openMetricSource(name, source, tools)
      expect(opened.type).toBe(source.type)
      opened.close?.()
    }
  })

  test('shows a configuration of every source, and tells how it was verified', () => {
    const shown = blocks.flatMap(([, text]) =>
      Object.values((parse(text) as { sources: { [name: string]: { type: string } } }).sources).map(
        ({ type }) => type,
      ),
    )
    const known = Object.keys(metricSources)
    expect(known.filter((type) => !shown.includes(type) && !OTHER_PAGES.includes(type))).toEqual([])
    expect(known.filter((type) => !page.includes(`| \`${type}\` |`))).toEqual([])
  })
})

/** Shown in docs/configuration.md and in examples/. */
const OTHER_PAGES = ['prometheus', 'haproxy']

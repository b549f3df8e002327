import type { DemoCommit } from './repository.ts'

/** The commits of the demo: what is live, a good release, and a bad one. */
export const COMMITS: readonly DemoCommit[] = [
  {
    author: 'Grace',
    message: 'Show the cart',
    tag: 'v1.0.0',
    files: {
      'src/cart.js': 'export const cart = (items) => items.map((item) => item.price)\n',
      'package.json': '{"name": "shop", "dependencies": {"tax": "1.0.0"}}\n',
    },
  },
  {
    author: 'Ada',
    message: 'Round prices to cents (#12)',
    tag: 'v1.1.0',
    files: {
      'src/cart.js':
        'import { cents } from "./money.js"\n\nexport const cart = (items) => items.map((item) => cents(item.price))\n',
      'src/money.js': 'export const cents = (price) => Math.round(price * 100) / 100\n',
      'test/money.test.js': 'import { cents } from "../src/money.js"\n',
    },
  },
  {
    author: 'Linus',
    message: 'Ask the tax service for every item (#13)',
    tag: 'v1.2.0',
    files: {
      'src/tax.js':
        'export const tax = async (item) => fetch("http://tax/rate").then((r) => r.json())\n',
      'package.json': '{"name": "shop", "dependencies": {"tax": "2.0.0"}}\n',
      'config/production.yml': 'tax-timeout-ms: 50\n',
      'db/migrate/20260901_add_tax_rate.rb': 'add_column :items, :tax_rate, :decimal\n',
    },
  },
]

export type Scenario = {
  readonly name: string
  readonly title: string
  /** Name of the candidate, a tag. */
  readonly tag: string
  /** Index of the candidate among COMMITS. */
  readonly commit: number
  readonly pullRequest: number
  /** Share of requests that the candidate fails, 0 to 1. */
  readonly errorRate: number
}

/** Share of requests that fails whatever version answers: no service is perfect. */
export const USUAL_ERROR_RATE = 0.003

export const SCENARIOS: readonly Scenario[] = [
  {
    name: 'good-release',
    title: 'A good release: it does what the running version does',
    tag: 'v1.1.0',
    commit: 1,
    pullRequest: 12,
    errorRate: USUAL_ERROR_RATE,
  },
  {
    name: 'bad-release',
    title: 'A bad release: it fails one request in five',
    tag: 'v1.2.0',
    commit: 2,
    pullRequest: 13,
    errorRate: 0.2,
  },
]

/** First line of a message. */
export function subjectOf(commit: DemoCommit): string {
  return commit.message.split('\n')[0] ?? ''
}

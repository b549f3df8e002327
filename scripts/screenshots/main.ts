// Makes the pictures of docs/page.md: the HTML report of three ranges and of a rollback, in Chromium, at the
// width of a desk and of a telephone. Needs the whole history of this repository and what
// scripts/install-real-parts.sh installs.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { Browser } from 'playwright-core'
import { DESK, openBrowser, PHONE } from '../../__tests__/support/browser.ts'
import { gitRepository } from '../../__tests__/support/git-repository.ts'
import { EXAMPLE_LINKS, exampleOutcomes } from '../../__tests__/support/outcomes.ts'
import { assess } from '../../src/commands/assess.ts'
import type { AssessWorld } from '../../src/commands/world.ts'
import { openAssessWorld } from '../../src/compose.ts'
import { parseConfig } from '../../src/config/parse.ts'
import { policyOf } from '../../src/config/policy.ts'
import type { Links, Outcome } from '../../src/domain/outcome.ts'
import type { PullRequest } from '../../src/domain/range/range.ts'
import { htmlReport } from '../../src/reports/html/html.ts'
import { withPalette } from './palette-png.ts'
import { SHOP_CHECKS, shopHistory, shopPullRequests, shopReviews } from './shop-history.ts'

const ROOT = fileURLToPath(new URL('../../../', import.meta.url))
const PICTURES = join(ROOT, 'docs/page')
/** A page is far longer than a picture that anybody looks at. */
const HEIGHT_MAX = { desk: 2_400, phone: 3_000 }
const BYTES_MAX = 150_000

/** Ranges of this very repository, by commits that stay. */
const RANGES = {
  small: { base: '8ff1c44', head: 'd5717a1' },
  medium: { base: 'd5717a1', head: 'c23ca7f' },
  big: { base: '1f620c4', head: '1a9d149' },
}

const CONFIG = `
version: 1
environments:
  production:
    url: https://shop.example.com
    target:
      type: haproxy
      address: /run/haproxy/admin.sock
      backend: web
      slots: { blue: [web1], green: [web2] }
    sources:
      prom: { type: prometheus, url: 'https://prometheus.example.com' }
    metrics:
      errors:
        source: prom
        bad: http_requests_total{slot="\${slot}", code=~"5.."}
        total: http_requests_total{slot="\${slot}"}
`

const NO_LOG = { debug() {}, info() {}, warn() {}, error() {} }

/** The plan of a range, from the commits as git has them; nothing is asked of a network. */
async function planOf(
  repository: string,
  range: { readonly base: string; readonly head: string },
  links: Links,
  parts: (world: AssessWorld) => Partial<AssessWorld> = () => ({}),
): Promise<Outcome> {
  const config = parseConfig(CONFIG, 'slipway.yml')
  const holder = { id: 'screenshots', where: 'here', sinceSeconds: 0 }
  const clock = {
    nowSeconds: () => 1_781_600_000,
    monotonicSeconds: () => 0,
    sleep: async () => undefined,
  }
  const opened = await openAssessWorld(
    {
      clock,
      log: NO_LOG,
      observer: { progress() {} },
      stop: new AbortController().signal,
      random: () => 0.5,
      env: process.env,
      repository,
      github: null,
      holder,
      host: 'here',
      isAlive: () => true,
      announcers: [],
    },
    config,
    'production',
  )
  const world = { ...opened, links, ...parts(opened) }
  const policy = { ...policyOf(config, 'production'), isCommenting: false }
  return assess(world, policy, { version: range.head, base: range.base, planHash: null })
}

async function shopPlan(): Promise<Outcome> {
  const repository = gitRepository()
  try {
    repository.gitWithInput(shopHistory(), 'fast-import', '--quiet', '--done')
    const range = { base: 'live', head: 'main' }
    return await planOf(repository.folder, range, EXAMPLE_LINKS, ({ changes }) => {
      let known: readonly PullRequest[] = []
      return {
        pullRequests: {
          async of() {
            const [base, head] = [await changes.resolve('live'), await changes.resolve('main')]
            known = shopPullRequests((await changes.range(base, head, [])).commits)
            return { pullRequests: known, isTruncated: false }
          },
        },
        reviews: { of: async () => ({ reviews: shopReviews(known), isTruncated: false }) },
        checks: { of: async () => SHOP_CHECKS },
      }
    })
  } finally {
    repository.dispose()
  }
}

async function photograph(browser: Browser, name: string, html: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'slipway-page-'))
  const path = join(folder, 'report.html')
  writeFileSync(path, html)
  for (const [place, viewport] of Object.entries({ desk: DESK, phone: PHONE })) {
    const colorScheme = name === 'rolled-back' ? 'dark' : 'light'
    const page = await browser.newPage({ viewport, colorScheme })
    await page.goto(pathToFileURL(path).href)
    const height = await page.evaluate(() => document.documentElement.scrollHeight)
    const most = Math.min(height, place === 'desk' ? HEIGHT_MAX.desk : HEIGHT_MAX.phone)
    const file = join(PICTURES, `${name}-${place}.png`)
    // The top of a page is what a picture is for; it is cut until it is small enough for a repository.
    for (let shown = most; ; shown = Math.floor(shown * 0.9)) {
      const clip = { x: 0, y: 0, width: viewport.width, height: shown }
      const png = withPalette(await page.screenshot({ clip, fullPage: true }))
      const bytes = png.length
      if (bytes > BYTES_MAX) continue
      writeFileSync(file, png)
      console.log(`${name}-${place}.png: ${shown} of ${height} px, ${Math.round(bytes / 1_000)} kB`)
      break
    }
    await page.close()
  }
  rmSync(folder, { recursive: true })
}

const own = { ...EXAMPLE_LINKS, repository: 'https://github.com/harbour/slipway' }
const rolledBack = exampleOutcomes()['rolled-back']
const underWay = exampleOutcomes()['under-way']
if (rolledBack === undefined || underWay === undefined) throw new Error('an example is missing')
const pages: readonly (readonly [string, Outcome, Links])[] = [
  ['small', await planOf(ROOT, RANGES.small, own), own],
  ['medium', await planOf(ROOT, RANGES.medium, own), own],
  ['big', await planOf(ROOT, RANGES.big, own), own],
  ['large', await shopPlan(), EXAMPLE_LINKS],
  ['under-way', underWay, EXAMPLE_LINKS],
  ['rolled-back', rolledBack, EXAMPLE_LINKS],
]
mkdirSync(PICTURES, { recursive: true })
const browser = await openBrowser()
for (const [name, outcome, links] of pages) {
  await photograph(browser, name, htmlReport(outcome, links))
}
await browser.close()

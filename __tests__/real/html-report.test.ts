import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { Browser, Page } from 'playwright-core'
import { htmlReport } from '../../src/reports/html/html.ts'
import { summaryMarkdown } from '../../src/reports/markdown.ts'
import { DESK, openBrowser, PHONE } from '../support/browser.ts'
import { hostileOutcome } from '../support/hostile-outcome.ts'
import { HOSTILE_FRAGMENTS, hostileText } from '../support/hostile-text.ts'
import { markdownTree, nodesOf } from '../support/markdown-tree.ts'
import { EXAMPLE_LINKS, exampleOutcomes } from '../support/outcomes.ts'
import { wholeOutcome } from '../support/whole-outcome.ts'

const installed = createRequire(import.meta.url)
let browser: Browser
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'slipway-html-'))
  browser = await openBrowser()
}, 60_000)

afterAll(async () => {
  await browser.close()
  await rm(folder, { recursive: true })
})

/** Opens the report from disk without a network and answers what the browser complained about. */
async function opened(
  html: string,
  look: { readonly scheme: 'light' | 'dark'; readonly isOnPhone: boolean },
): Promise<{ page: Page; complaints: string[] }> {
  const path = join(folder, 'report.html')
  await writeFile(path, html)
  const context = await browser.newContext({
    viewport: look.isOnPhone ? PHONE : DESK,
    colorScheme: look.scheme,
    offline: true,
    bypassCSP: false,
  })
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('console', (message) => complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('request', (request) => {
    if (!request.url().startsWith('file:')) complaints.push(request.url())
  })
  await page.goto(pathToFileURL(path).href)
  return { page, complaints }
}

const OUTCOMES = { ...exampleOutcomes(), 'with everything': wholeOutcome('checkout') }

describe.each(Object.entries(OUTCOMES))('%s', (_, outcome) => {
  const html = htmlReport(outcome, EXAMPLE_LINKS)

  test.each(['light', 'dark'] as const)('has no violation that axe finds, %s', async (scheme) => {
    const { page, complaints } = await opened(html, { scheme, isOnPhone: false })
    // What is folded is looked at too.
    await page.evaluate(() => {
      for (const fold of document.querySelectorAll('details')) fold.open = true
    })
    await page.evaluate(await readFile(installed.resolve('axe-core/axe.min.js'), 'utf8'))
    const violations: unknown = await page.evaluate(`axe.run().then(({ violations }) =>
      violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html).join(' ')))`)
    expect(violations).toEqual([])
    expect(complaints).toEqual([])
    await page.context().close()
  })

  test('fits a telephone, and its folds open by keyboard', async () => {
    const { page, complaints } = await opened(html, { scheme: 'light', isOnPhone: true })
    const folds = page.locator('summary')
    for (let index = 0; index < (await folds.count()); index++) {
      await folds.nth(index).focus()
      await page.keyboard.press('Enter')
    }
    expect(await page.locator('details:not([open])').count()).toBe(0)
    const width = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(width).toBeLessThanOrEqual(PHONE.width)
    const styled = await page.evaluate(() => getComputedStyle(document.body).marginTop)
    expect(styled).toBe('0px')
    expect(complaints).toEqual([])
    await page.context().close()
  })
})

describe('hostile text in the report', () => {
  const OURS = new Set(
    'html head meta title style body main h1 h2 h3 h4 p strong em code sub ul ol li a br div table thead tbody tr th td details summary figure figcaption pre svg g rect line polyline circle text'.split(
      ' ',
    ),
  )

  test('brings in no element, attribute, address or script of its own', async () => {
    const { page, complaints } = await opened('<!DOCTYPE html><title>x</title>', {
      scheme: 'light',
      isOnPhone: false,
    })
    const rule = async (text: string) => {
      const html = htmlReport(hostileOutcome(text), EXAMPLE_LINKS)
      // Parsed as a document and not run, by the parser of the browser.
      const seen = await page.evaluate((source) => {
        const all = [...new DOMParser().parseFromString(source, 'text/html').querySelectorAll('*')]
        return {
          elements: [...new Set(all.map((one) => one.localName))],
          attributes: [...new Set(all.flatMap((one) => one.getAttributeNames()))],
          addresses: all.flatMap((one) => one.getAttribute('href') ?? []),
        }
      }, html)
      expect(seen.elements.filter((name) => !OURS.has(name))).toEqual([])
      expect(seen.attributes.filter((name) => /^on|^src|^style$|^action/u.test(name))).toEqual([])
      const places = ['https://github.com/harbour/shop', 'https://shop.example.com/']
      const strange = seen.addresses.filter((url) => !places.some((place) => url.startsWith(place)))
      expect(strange).toEqual([])
    }
    for (const text of HOSTILE_FRAGMENTS) await rule(text)
    await fc.assert(fc.asyncProperty(hostileText, rule), { numRuns: 60 })
    expect(complaints).toEqual([])
    await page.context().close()
  }, 120_000)

  test('runs nothing when it is opened', async () => {
    const text =
      '"><script>document.title="run"</script><img src=x onerror="document.title=\'run\'">'
    const { page, complaints } = await opened(htmlReport(hostileOutcome(text), EXAMPLE_LINKS), {
      scheme: 'light',
      isOnPhone: true,
    })
    expect(await page.title()).not.toBe('run')
    expect(await page.locator('script, img').count()).toBe(0)
    expect(complaints).toEqual([])
    await page.context().close()
  })

  test('what the policy does not name is not run, even if it came in', async () => {
    const html = htmlReport(hostileOutcome('x'), EXAMPLE_LINKS)
    const broken = html.replace('</main>', '<script>document.title="run"</script></main>')
    expect(broken).not.toBe(html)
    const { page, complaints } = await opened(broken, { scheme: 'light', isOnPhone: false })
    expect(await page.title()).not.toBe('run')
    expect(complaints.join(' ')).toContain('Content Security Policy')
    await page.context().close()
  })
})

describe('the Mermaid of the Markdown page', () => {
  test('is rendered by the real Mermaid', async () => {
    const pages = [
      ...Object.values(OUTCOMES),
      ...HOSTILE_FRAGMENTS.slice(0, 20).map(hostileOutcome),
    ].map((outcome) => summaryMarkdown(outcome, EXAMPLE_LINKS))
    const charts = new Set(
      pages
        .flatMap((page) => nodesOf(markdownTree(page)))
        .filter((node) => node.type === 'code' && node.lang === 'mermaid')
        .map((node) => node.value ?? ''),
    )
    expect(charts.size).toBeGreaterThan(4)
    const page = await browser.newPage()
    await page.setContent('<!DOCTYPE html><title>Mermaid</title>')
    await page.addScriptTag({ path: installed.resolve('mermaid/dist/mermaid.min.js') })
    for (const chart of charts) {
      const svg: unknown = await page.evaluate(
        `mermaid.render('chart', ${JSON.stringify(chart)}).then(({ svg }) => svg)`,
      )
      expect(svg).toMatch(/^<svg .*<\/svg>$/su)
      expect(svg).not.toContain('Syntax error')
    }
    await expect(page.evaluate("mermaid.render('x', 'xychart-beta\\n bar [')")).rejects.toThrow()
    await page.close()
  }, 120_000)
})

import { describe, expect, test } from '@jest/globals'
import type { EvidencePoint, Outcome } from '../../src/domain/outcome.ts'
import { htmlReport } from '../../src/reports/html/html.ts'
import { evidenceSvg, metricsSvg } from '../../src/reports/html/svg-pictures.ts'
import { commentMarkdown, summaryMarkdown } from '../../src/reports/markdown.ts'
import { evidenceChart } from '../../src/reports/pictures/chart.ts'
import { EXAMPLE_LINKS, exampleOutcomes, HARMFUL, outcomeOf } from '../support/outcomes.ts'

const CLIMBING: readonly EvidencePoint[] = [0, 1, 2, 3, 4].map((index) => ({
  atSeconds: 1_000 + 30 * index,
  logEvidence: 1.5 * index,
  logEvidenceLimit: Math.log(100),
}))

function example(name: string): Outcome {
  const outcome = exampleOutcomes()[name]
  if (outcome === undefined) throw new Error(`no example ${name}`)
  return outcome
}

describe('a rollout under way', () => {
  test('shows its step in the comment, as a picture and in words, with the time left', () => {
    const comment = commentMarkdown(example('under-way'), EXAMPLE_LINKS, { pullRequest: 411 })
    expect(comment).toContain('"3: 25 % (now)"')
    expect(comment).toContain(
      'Ramp: 1 % done, 5 % done, **25 % now**, 50 %, 100 %; at most 24 min left.',
    )
    expect(comment).toContain('| error-rate | 12 of 3,400')
  })

  test('shows its step on the page and in the HTML', () => {
    expect(summaryMarkdown(example('under-way'), EXAMPLE_LINKS)).toContain('### Where it stands')
    const html = htmlReport(example('under-way'), EXAMPLE_LINKS)
    expect(html).toContain('Now at step 3, at most 24 min left.')
    expect(html).toContain('class="bar now"')
  })
})

describe('a version that was taken back', () => {
  test('is told with what had warned and the commits to look at before anything else', () => {
    const page = summaryMarkdown(example('rolled-back'), EXAMPLE_LINKS)
    expect(page).toContain(
      'What had warned beforehand: **1 dependency changed by a minor version**.',
    )
    expect(page.indexOf('### Commits to look at first')).toBeLessThan(page.indexOf('### Why'))
    const { risk } = example('rolled-back')
    if (risk === null) throw new Error('the example has a risk')
    const silent = { ...example('rolled-back'), risk: { ...risk, findings: [] } }
    expect(summaryMarkdown(silent, EXAMPLE_LINKS)).toContain(
      'Nothing about the range had warned beforehand.',
    )
  })
})

describe('the evidence', () => {
  test('climbs to its limit in powers of ten', () => {
    const chart = evidenceChart(CLIMBING)
    expect(chart).toContain('y-axis "Zeros of the odds (2 = 100 to 1)" 0 --> 3')
    expect(chart).toMatch(/line \[0, .*, 2\.606\]\n {4}line \[2, 2, /u)
    expect(evidenceSvg(CLIMBING)).toContain('In the end 403 : 1; the limit is 100 : 1.')
  })

  test('is not drawn without a stretch of time', () => {
    for (const points of [[], CLIMBING.slice(0, 1), [CLIMBING[0], CLIMBING[0]]]) {
      const known = points.flatMap((point) => (point === undefined ? [] : [point]))
      expect(evidenceChart(known)).toBe('')
      expect(evidenceSvg(known)).toBe('')
    }
  })

  test('a metric without a ratio has no picture; one without an interval reaches over all of it', () => {
    const [first] = HARMFUL.metrics
    if (first === undefined) throw new Error('the example has a metric')
    const of = (change: Partial<typeof first>) =>
      metricsSvg({ ...HARMFUL, metrics: [{ ...first, ...change }] }, 20)
    expect(of({ rateRatio: null })).toBe('')
    expect(of({ rateRatioLower: null, rateRatioUpper: null })).toContain('x1="16" x2="344"')
    expect(outcomeOf().rollout?.step).toBeUndefined()
  })
})

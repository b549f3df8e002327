import type { FlowFigures } from '../../domain/history/flow-figures.ts'
import type { EvidencePoint, TimelineEntry } from '../../domain/outcome.ts'
import type { Ramp } from '../../domain/ramp/ramp.ts'
import type { StepNow } from '../../domain/rollout/step-now.ts'
import { durationText, percentText } from '../../domain/units.ts'
import type { MetricVerdict, Verdict } from '../../domain/verdict.ts'
import { visibleText } from '../escape.ts'
import { EVIDENCE_TENS_MAX, SECONDS_OF, unitOf } from '../pictures/chart.ts'
import type { Pictures } from '../pictures/pictures.ts'
import { evidenceText, listText, ratioText } from '../words.ts'
import { PICTURE_LANGUAGE } from './markdown-html.ts'
import { DRAWING_WIDTH, element, figure, label, polyline } from './svg.ts'

/** Room for the labels of an axis, in units of the drawing. */
const LEFT = 44
const RIGHT = DRAWING_WIDTH - 10
const TOP = 10
const BOTTOM = 150
const HEIGHT = 180

/** More than this tells nothing in a picture; the tables have them all. */
const STEPS_MAX = 40
const LABELLED_STEPS_MAX = 8
const POINTS_MAX = 400
const METRICS_MAX = 20
const NAME_CHARS_MAX = 28

/** Drawings of one page: what to write into the Markdown, and the SVG that it stands for. */
export function svgPictures(): { readonly pictures: Pictures; readonly drawn: readonly string[] } {
  const drawn: string[] = []
  const placed = (svg: string): string => {
    if (svg === '') return ''
    drawn.push(svg)
    return [`\`\`\`${PICTURE_LANGUAGE}`, String(drawn.length - 1), '```'].join('\n')
  }
  const pictures: Pictures = {
    ramp: (ramp, now) => placed(rampSvg(ramp, now)),
    share: (timeline) => placed(shareSvg(timeline)),
    metrics: (verdict, marginPercent) => placed(metricsSvg(verdict, marginPercent)),
    evidence: (points) => placed(evidenceSvg(points)),
    weeks: (weeks) => placed(weeksSvg(weeks)),
  }
  return { pictures, drawn }
}

/** The steps as bars; what is done is full, what comes is light, and the one of now has a frame. */
export function rampSvg(ramp: Ramp, now: StepNow | null): string {
  const steps = ramp.steps.slice(0, STEPS_MAX)
  if (steps.length === 0) return ''
  const width = (RIGHT - LEFT) / steps.length
  const bars = steps.map(({ percent }, index) => {
    const y = heightOf(percent, 100)
    const state =
      now === null ? 'plan' : index < now.index ? 'done' : index > now.index ? 'plan' : 'now'
    const x = LEFT + index * width + width * 0.12
    const bar = { x, y, width: width * 0.76, height: BOTTOM - y, rx: 2, class: `bar ${state}` }
    const isLabelled = steps.length <= LABELLED_STEPS_MAX
    const middle = LEFT + (index + 0.5) * width
    return [
      element('rect', bar),
      isLabelled ? label(middle, y - 4, percentText(percent), { anchor: 'middle' }) : '',
      isLabelled ? label(middle, BOTTOM + 14, stepLabel(index, now), { anchor: 'middle' }) : '',
    ].join('')
  })
  const shares = listText(ramp.steps.slice(0, STEPS_MAX).map(({ percent }) => percentText(percent)))
  const at =
    now === null
      ? ''
      : ` Now at step ${now.index + 1}, at most ${durationText(now.secondsLeftMax)} left.`
  const axis = axes([0, 50, 100], 100, (value) => `${value} %`)
  const name = label((LEFT + RIGHT) / 2, HEIGHT - 2, 'step of the ramp', {
    anchor: 'middle',
    className: 'quiet',
  })
  return figure(
    'Share of traffic by step',
    `Steps: ${shares}.${at}`,
    HEIGHT,
    axis + bars.join('') + name,
  )
}

function stepLabel(index: number, now: StepNow | null): string {
  return index === now?.index ? `${index + 1} now` : `${index + 1}`
}

/** Where the axis of the shares may end, in percent. */
const SHARE_TOPS = [2, 10, 20, 50, 100]

/** The share over time: it stays until it is changed. */
export function shareSvg(timeline: readonly TimelineEntry[]): string {
  const shown = timeline.slice(-POINTS_MAX)
  const first = shown[0]
  const last = shown.at(-1)
  if (first === undefined || last === undefined || last.atSeconds <= first.atSeconds) return ''
  const time = timeAxis(first.atSeconds, last.atSeconds)
  const most = Math.max(...shown.map(({ percent }) => percent))
  const top = SHARE_TOPS.find((share) => most <= share) ?? 100
  const points = shown.flatMap((entry, index): [number, number][] => {
    const x = time.x(entry.atSeconds)
    const before = shown[index - 1]?.percent ?? entry.percent
    return [
      [x, heightOf(before, top)],
      [x, heightOf(entry.percent, top)],
    ]
  })
  return figure(
    'Share of traffic of the candidate',
    `Over ${durationText(last.atSeconds - first.atSeconds)}; largest ${percentText(most)}, ${percentText(last.percent)} in the end.`,
    HEIGHT,
    axes([0, top / 2, top], top, (value) => `${value} %`) + time.labels + polyline(points, 'line'),
  )
}

/** The combined evidence as it climbed, in powers of ten, and the limit at which it is taken back. */
export function evidenceSvg(points: readonly EvidencePoint[]): string {
  const shown = points.slice(-POINTS_MAX)
  const first = shown[0]
  const last = shown.at(-1)
  if (first === undefined || last === undefined || last.atSeconds <= first.atSeconds) return ''
  const tens = (log: number) => Math.min(EVIDENCE_TENS_MAX, Math.max(0, log / Math.LN10))
  const all = shown.flatMap((one) => [tens(one.logEvidence), tens(one.logEvidenceLimit)])
  const top = Math.ceil(Math.max(1, ...all))
  const time = timeAxis(first.atSeconds, last.atSeconds)
  const lineOf = (value: (point: EvidencePoint) => number) =>
    shown.map((point): [number, number] => [
      time.x(point.atSeconds),
      heightOf(tens(value(point)), top),
    ])
  const limitY = heightOf(tens(last.logEvidenceLimit), top)
  const marks = [...new Set([0, Math.ceil(top / 2), top])]
  return figure(
    'Evidence against the candidate, and the limit at which it is taken back',
    `In the end ${evidenceText(last.logEvidence)}; the limit is ${evidenceText(last.logEvidenceLimit)}.`,
    HEIGHT,
    [
      axes(marks, top, (value) => (value > 4 ? `10^${value}` : `${10 ** value}:1`)),
      time.labels,
      polyline(
        lineOf((point) => point.logEvidenceLimit),
        'limit',
      ),
      polyline(
        lineOf((point) => point.logEvidence),
        'line',
      ),
      label(LEFT + 4, limitY - 4, 'limit', { className: 'quiet' }),
    ].join(''),
  )
}

/** Deployments by week as bars, with the failed part of each in front; the newest week is at the right. */
export function weeksSvg(weeks: readonly FlowFigures[]): string {
  if (weeks.length === 0) return ''
  const top = Math.max(1, ...weeks.map(({ deploymentCount }) => deploymentCount))
  const width = (RIGHT - LEFT) / weeks.length
  const failed = ({ caughtCount, escapedCount }: FlowFigures) => caughtCount + escapedCount
  const bar = (index: number, count: number, className: string) => {
    const y = heightOf(count, top)
    const x = LEFT + (index + 0.15) * width
    return element('rect', { x, y, width: width * 0.7, height: BOTTOM - y, class: className })
  }
  const bars = weeks.map(
    (week, index) =>
      bar(index, week.deploymentCount, 'bar plan') + bar(index, failed(week), 'failed'),
  )
  const says = weeks.map((week) => `${week.deploymentCount} with ${failed(week)} failed`)
  return figure(
    'Deployments by week, and in front how many failed',
    `Oldest week first: ${listText(says)}.`,
    BOTTOM + 6,
    axes([...new Set([0, top])], top, String) + bars.join(''),
  )
}

const ROW = 42
const RATIO_MIN = 0.1
const RATIO_MAX = 20

/** How often each count goes wrong against the running version: the ratio, its interval, the harmless band. */
export function metricsSvg(verdict: Verdict, marginPercent: number | null): string {
  const rows = verdict.metrics.filter(({ rateRatio }) => rateRatio !== null).slice(0, METRICS_MAX)
  if (rows.length === 0) return ''
  const bottom = TOP + rows.length * ROW
  const band = { x: ratioX(1), y: TOP, height: bottom - TOP, class: 'band' }
  const harmless =
    marginPercent === null
      ? ''
      : element('rect', { ...band, width: ratioX(1 + marginPercent / 100) - ratioX(1) })
  const marks = [0.1, 0.5, 1, 2, 5, 20].map((ratio) =>
    [
      element('line', {
        x1: ratioX(ratio),
        x2: ratioX(ratio),
        y1: TOP,
        y2: bottom,
        class: ratio === 1 ? 'one' : 'grid',
      }),
      label(ratioX(ratio), bottom + 14, `×${ratio}`, { anchor: 'middle' }),
    ].join(''),
  )
  const drawn = rows.map((metric, index) => ratioRow(metric, TOP + index * ROW))
  const says = rows.map((metric) => `${nameOf(metric)} ${ratioWords(metric)}, ${metric.answer}`)
  return figure(
    marginPercent === null
      ? 'Canary against stable: how many times as often it goes wrong'
      : `Canary against stable: how many times as often it goes wrong; shaded: harmless, up to ${percentText(marginPercent)} worse`,
    `${listText(says)}.`,
    bottom + 20,
    harmless + marks.join('') + drawn.join(''),
  )
}

function ratioRow(metric: MetricVerdict, top: number): string {
  const { rateRatio, rateRatioLower, rateRatioUpper, answer } = metric
  const y = top + 30
  const lower = ratioX(rateRatioLower ?? RATIO_MIN)
  const upper = ratioX(rateRatioUpper ?? RATIO_MAX)
  return [
    label(12, top + 16, `${nameOf(metric)}: ${ratioWords(metric)}, ${answer}`),
    element('line', { x1: lower, x2: upper, y1: y, y2: y, class: `interval ${answer}` }),
    element('circle', { cx: ratioX(rateRatio ?? 1), cy: y, r: 4.5, class: `point ${answer}` }),
  ].join('')
}

function nameOf(metric: MetricVerdict): string {
  return visibleText(metric.name, NAME_CHARS_MAX)
}

function ratioWords({ rateRatio, rateRatioLower, rateRatioUpper }: MetricVerdict): string {
  return ratioText(rateRatio, rateRatioLower, rateRatioUpper) ?? 'unknown'
}

/** Ratios on a logarithmic axis, so that half and twice are as far from one. */
function ratioX(ratio: number): number {
  const kept = Math.min(RATIO_MAX, Math.max(RATIO_MIN, ratio))
  return 16 + (Math.log(kept / RATIO_MIN) / Math.log(RATIO_MAX / RATIO_MIN)) * (RIGHT - 16 - 6)
}

function heightOf(value: number, top: number): number {
  const room = BOTTOM - TOP - 16
  return BOTTOM - (Math.min(top, Math.max(0, value)) / top) * room
}

function axes(marks: readonly number[], top: number, textOf: (value: number) => string): string {
  const lines = marks.map((value) => {
    const y = heightOf(value, top)
    return [
      element('line', { x1: LEFT, x2: RIGHT, y1: y, y2: y, class: 'grid' }),
      label(LEFT - 6, y + 4, textOf(value), { anchor: 'end' }),
    ].join('')
  })
  return lines.join('')
}

function timeAxis(fromSeconds: number, toSeconds: number) {
  const seconds = toSeconds - fromSeconds
  const unit = unitOf(seconds)
  const marks = [0, 0.5, 1].map((part) =>
    label(
      LEFT + part * (RIGHT - LEFT),
      BOTTOM + 14,
      String(Number(((part * seconds) / SECONDS_OF[unit]).toFixed(1))),
      { anchor: part === 0 ? 'start' : part === 1 ? 'end' : 'middle' },
    ),
  )
  const name = label((LEFT + RIGHT) / 2, HEIGHT - 2, unit.toLowerCase(), {
    anchor: 'middle',
    className: 'quiet',
  })
  return {
    x: (atSeconds: number) => LEFT + ((atSeconds - fromSeconds) / seconds) * (RIGHT - LEFT),
    labels: marks.join('') + name,
  }
}

import type { Flow, FlowFigures } from '../domain/history/flow-figures.ts'
import { durationText, percentText } from '../domain/units.ts'
import { table } from './page.ts'
import { MERMAID_PICTURES, type Pictures } from './pictures/pictures.ts'
import { countText, magnitudeText } from './words.ts'

const DAY_SECONDS = 86_400

/** The four keys as plain lines, with the trend of the weeks behind each. */
export function flowText({ all, weeks }: Flow): string {
  const days = Math.round((all.toSeconds - all.fromSeconds) / DAY_SECONDS)
  return [
    `Flow over ${countText(days, 'day')}, with the trend of ${countText(weeks.length, 'week')}:`,
    ...keysOf(all).map(
      ({ name, text, value }) => `  ${name.padEnd(22)}${text.padEnd(54)}${trend(weeks, value)}`,
    ),
  ].join('\n')
}

/** The four keys as a section of a page, with the weeks as a picture. */
export function flowSection({ all, weeks }: Flow, pictures: Pictures = MERMAID_PICTURES): string {
  if (all.deploymentCount === 0) return ''
  const rows = keysOf(all).map(({ name, text }) => [name, text])
  return ['### How changes flow', table(['key', 'figure'], rows), pictures.weeks(weeks)].join(
    '\n\n',
  )
}

type Key = {
  readonly name: string
  readonly text: string
  readonly value: (figures: FlowFigures) => number | null
}

function keysOf(all: FlowFigures): readonly Key[] {
  const { caughtCount, escapedCount } = all
  const failures = `${caughtCount} caught on the ramp, ${escapedCount} taken back later`
  return [
    {
      name: 'deployment frequency',
      text: `${countText(all.deploymentCount, 'deployment')}, ${magnitudeText(all.deploymentsPerDay)} a day`,
      value: ({ deploymentCount }) => deploymentCount,
    },
    {
      name: 'lead time',
      text: `${durationOr(all.leadSecondsMedian)} (median of ${countText(all.leadCommitCount, 'commit')})`,
      value: ({ leadSecondsMedian }) => leadSecondsMedian,
    },
    {
      name: 'change failure rate',
      text:
        all.changeFailureRate === null
          ? 'not known'
          : `${percentText(100 * all.changeFailureRate)} (${failures})`,
      value: ({ changeFailureRate }) => changeFailureRate,
    },
    {
      name: 'time to restore',
      text: `${durationOr(all.restoreSecondsMedian)} (median of ${countText(caughtCount + escapedCount, 'failure')})`,
      value: ({ restoreSecondsMedian }) => restoreSecondsMedian,
    },
  ]
}

function durationOr(seconds: number | null): string {
  if (seconds === null) return 'not known'
  const days = seconds / DAY_SECONDS
  return days >= 2 ? countText(Math.round(days), 'day') : durationText(seconds)
}

const BARS = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█']

/** One bar a week; a week without a figure is a point. */
function trend(weeks: readonly FlowFigures[], value: Key['value']): string {
  const values = weeks.map(value)
  const most = Math.max(0, ...values.map((one) => one ?? 0))
  const bar = (one: number) => BARS[most === 0 ? 0 : Math.round((one / most) * (BARS.length - 1))]
  return values.map((one) => (one === null ? '·' : bar(one))).join('')
}

import type { PowerPlan, Sight, StepPower } from '../../domain/judge/power-plan.ts'
import type { Outcome } from '../../domain/outcome.ts'
import { durationText, percentText } from '../../domain/units.ts'
import { markdownText } from '../escape.ts'
import { table } from '../page.ts'
import { countText, listText, numberText } from '../words.ts'

/** Rows of the table; a ramp of few steps with few counts is far shorter. */
const ROWS_MAX = 60

/** What each step can see, or why nobody knows; '' when nobody asked. */
export function powerMarkdown({ power = null, powerUnknown = '' }: Outcome): string {
  if (power !== null) return powerSection(power)
  if (powerUnknown === '') return ''
  return `${TITLE}\n\nNot known before the rollout: ${markdownText(powerUnknown)}`
}

const TITLE = '### What each step can see'

/** What each step can see within its hold, and a ramp that would see more. */
export function powerSection(power: PowerPlan): string {
  const rows = power.steps.flatMap((step) =>
    power.rates.map(({ name }) => [
      percentText(step.percent),
      markdownText(name, 80),
      ...step.sights.filter((sight) => sight.name === name).map((sight) => sightText(step, sight)),
    ]),
  )
  const ratios = [...new Set(power.steps.flatMap(({ sights }) => sights.map(({ ratio }) => ratio)))]
  const header = ['Share', 'Count', ...ratios.map((ratio) => `× ${numberText(ratio)}`)]
  return [
    TITLE,
    `How long a regression takes to show at the traffic of the last ten minutes (${trafficText(power)}); **bold** is longer than the step may hold.`,
    table(header, rows.slice(0, ROWS_MAX)),
    powerWords(power),
  ].join('\n\n')
}

/** Blind steps and the ramp that is proposed, in one or two sentences. */
export function powerWords(power: PowerPlan): string {
  const blind = power.steps.filter(({ isBlind }) => isBlind)
  const proposed = listText(power.proposed.map(percentText))
  const shares = listText(blind.map(({ percent }) => percentText(percent)))
  const blindText =
    blind.length === 0
      ? 'No step is blind.'
      : `${countText(blind.length, 'step')} (${shares}) can not even see five times the errors within the hold.`
  return `${blindText} A ramp for this traffic: ${proposed}.`
}

function trafficText({ rates }: PowerPlan): string {
  const perSecond = Math.max(...rates.map(({ requestsPerSecond }) => requestsPerSecond))
  return `about ${perSecond >= 10 ? numberText(Math.round(perSecond)) : perSecond.toPrecision(2)} requests per second`
}

function sightText({ holdSecondsMax }: StepPower, { seconds }: Sight): string {
  if (seconds === null) return '**never**'
  const text = durationText(seconds)
  return seconds > holdSecondsMax ? `**${text}**` : text
}

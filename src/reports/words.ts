import type { Counts } from '../domain/metrics/metric.ts'
import type { Reversibility, Standing } from '../domain/risk.ts'
import { percentText } from '../domain/units.ts'
import { visibleText } from './escape.ts'

const NUMBERS = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 })

/** "12,345". */
export function numberText(count: number): string {
  return NUMBERS.format(count)
}

/** "1 commit", "2 commits", "2 branches" with the plural given. */
export function countText(count: number, one: string, many: string = `${one}s`): string {
  return `${numberText(count)} ${count === 1 ? one : many}`
}

/** "12 of 3,400 (0.353 %)"; "no requests" when there were none. */
export function ratesText(counts: Counts): string {
  if (counts.total === 0) return 'no requests'
  return `${numberText(counts.bad)} of ${numberText(counts.total)} (${rateText(counts)})`
}

/** "0.353 %"; "no requests" when there were none. */
function rateText(counts: Counts): string {
  return counts.total === 0 ? 'no requests' : percentText((100 * counts.bad) / counts.total)
}

/** A number of any size in at most four digits: "1.17", "23.4", "1,530"; "over 1,000,000". */
export function magnitudeText(value: number): string {
  if (Number.isNaN(value)) return 'unknown'
  if (value > MAGNITUDE_MAX) return `over ${numberText(MAGNITUDE_MAX)}`
  if (value < -MAGNITUDE_MAX) return `under ${numberText(-MAGNITUDE_MAX)}`
  const size = Math.abs(value)
  if (size >= 1_000) return numberText(value)
  return String(Number(value.toFixed(size >= 100 ? 0 : size >= 10 ? 1 : size >= 0.01 ? 2 : 4)))
}

const MAGNITUDE_MAX = 1_000_000

/** Evidence from its natural logarithm: "20 : 1" against the candidate, "1 : 5" for it. */
export function evidenceText(logEvidence: number): string {
  if (Number.isNaN(logEvidence)) return 'unknown'
  return logEvidence >= 0
    ? `${magnitudeText(Math.exp(logEvidence))} : 1`
    : `1 : ${magnitudeText(Math.exp(-logEvidence))}`
}

/** What has to be said of every judge but our own. */
export const NO_PROMISE = 'which does not promise how often it is wrong when it is asked repeatedly'

/** "1.17 (0.8 to 1.62)"; an end that is not known is "…". */
export function ratioText(
  ratio: number | null,
  lower: number | null,
  upper: number | null,
): string | null {
  if (ratio === null) return null
  if (lower === null && upper === null) return magnitudeText(ratio)
  return `${magnitudeText(ratio)} (${boundText(lower)} to ${boundText(upper)})`
}

function boundText(bound: number | null): string {
  return bound === null ? '…' : magnitudeText(bound)
}

/** "2026-03-01 14:05 UTC". */
export function timeText(atSeconds: number): string {
  const time = new Date(atSeconds * 1_000)
  if (Number.isNaN(time.getTime())) return 'an unknown time'
  return `${time.toISOString().slice(0, 16).replace('T', ' ')} UTC`
}

/** "+1,234 -56 lines". */
export function linesText(added: number, deleted: number): string {
  return `+${numberText(added)} -${numberText(deleted)} ${added + deleted === 1 ? 'line' : 'lines'}`
}

/** "a", "a and b", "a, b and c". */
export function listText(items: readonly string[]): string {
  if (items.length <= 1) return items[0] ?? ''
  return `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`
}

/** The first digits of a plan hash: what people compare; the outcome as JSON has all of them. */
export function hashText(hash: string): string {
  return visibleText(hash.slice(0, HASH_CHARS))
}

const HASH_CHARS = 12

export const REVERSIBILITY_TEXTS: { readonly [R in Reversibility]: string } = {
  yes: 'can be rolled back',
  with_care: 'can be rolled back with care',
  no: 'cannot be rolled back',
}

const COMPARED: { readonly [K in Standing['of']]: string } = {
  deployments: 'deployment',
  tags: 'tag',
  merges: 'merge',
  commits: 'commit',
}

/** "42 deployments", "40 tags, replayed from git", "25 stretches of 8 merges, replayed from git". */
export function comparedText({
  of,
  stepCount,
  comparedCount,
}: Pick<Standing, 'of' | 'stepCount' | 'comparedCount'>): string {
  if (of === 'deployments') return countText(comparedCount, COMPARED[of])
  const steps = countText(stepCount, COMPARED[of])
  const ranges =
    stepCount === 1
      ? countText(comparedCount, COMPARED[of])
      : countText(comparedCount, `stretch of ${steps}`, `stretches of ${steps}`)
  return `${ranges}, replayed from git`
}

/** "Riskier than 41 of the last 42 deployments." */
export function standingWords(standing: Standing): string {
  const fewer = Math.round(standing.share * standing.comparedCount)
  const part = fewer === standing.comparedCount ? 'all' : fewer
  const compared = fewer === 0 ? 'No riskier than any' : `Riskier than ${part}`
  return `${compared} of the last ${comparedText(standing)}.`
}

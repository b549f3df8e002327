import type { OutcomeResult } from '../domain/outcome.ts'
import { REASONS, type ReasonCode } from '../domain/reasons.ts'
import type { Phase, Progress } from '../domain/rollout/rollout.ts'
import { percentText } from '../domain/units.ts'
import { visibleText } from './escape.ts'

/** GitHub refuses a longer description of a deployment or of its status, in characters. */
export const DESCRIPTION_CHARS_MAX = 140

/** The description of a new deployment: "v1.5.0: risk high, 5 steps" (5 = every step of the ramp). */
export function deploymentDescription(
  version: string,
  riskLevel: string,
  stepCount: number,
): string {
  return description(
    `risk ${riskLevel}, ${stepCount} ${stepCount === 1 ? 'step' : 'steps'}`,
    version,
  )
}

/** What a running rollout does now: "Step 2 of 5: 5 % of traffic, healthy so far". */
export function progressDescription(
  progress: Pick<Progress, 'phase' | 'stepIndex' | 'steps' | 'percent' | 'verdict'>,
): string {
  const step = `Step ${progress.stepIndex + 1} of ${progress.steps.length}`
  const share = `${percentText(progress.percent)} of traffic`
  const next = percentText(progress.steps[progress.stepIndex] ?? 100)
  const texts: { readonly [P in Phase]: string } = {
    planned: `Planned: ${progress.steps.length} steps`,
    staging: 'Bringing the candidate up without traffic',
    shifting: `${step}: giving it ${next} of traffic`,
    watching: `${step}: ${share}, ${progress.verdict?.answer ?? 'no verdict yet'}`,
    promoting: 'Promoting: all traffic goes to the candidate',
    baking: 'All traffic is on the candidate; the way back is still armed',
    receding: `Going back step by step: ${share}`,
    restoring: 'Rolling back: traffic goes to where it was',
    held: `${step}: held at ${share}, a person decides`,
    ended: `Ended with ${share}`,
  }
  return description(texts[progress.phase])
}

/** How it ended: the reason first, as much of the particulars as there is room for. */
export function endingDescription(ending: {
  readonly result: OutcomeResult
  readonly reason: ReasonCode
  readonly detail: string
}): string {
  const title = REASONS[ending.reason].title
  return description(ending.detail === '' ? title : `${title}. ${ending.detail}`)
}

/** Descriptions are plain text to GitHub; the length is counted in UTF-16 units to be on the safe side. */
function description(text: string, name: string | null = null): string {
  const said = name === null ? text : `${visibleText(name, NAME_CHARS_MAX)}: ${text}`
  let charsMax = DESCRIPTION_CHARS_MAX
  let line = visibleText(said, charsMax)
  // A character outside the basic plane is two units; at most this many have to go.
  while (line.length > DESCRIPTION_CHARS_MAX && charsMax > 1) {
    charsMax -= Math.ceil((line.length - DESCRIPTION_CHARS_MAX) / 2)
    line = visibleText(said, charsMax)
  }
  return line
}

/** A version's name leaves room for what is said about it, in characters. */
const NAME_CHARS_MAX = 60

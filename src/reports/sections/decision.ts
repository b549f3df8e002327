import type { Outcome } from '../../domain/outcome.ts'
import { REASONS } from '../../domain/reasons.ts'
import type { Risk } from '../../domain/risk.ts'
import { durationText, percentText } from '../../domain/units.ts'
import { markdownCode, markdownText } from '../escape.ts'
import { countText, magnitudeText, REVERSIBILITY_TEXTS, standingWords } from '../words.ts'

/** Longest detail or advice of an outcome in a page, in characters. */
const DETAIL_CHARS_MAX = 1_000

/**
 * What happened or will happen, in one sentence, for any medium: `show` makes an untrusted name
 * harmless there. Says nothing that the outcome does not hold.
 */
export function decisionSentence(outcome: Outcome, show: (name: string) => string): string {
  if (outcome.command === 'doctor') return doctorSentence(outcome, show(outcome.environment))
  const version = show(outcome.version)
  const environment = show(outcome.environment)
  switch (outcome.result) {
    case 'assessed':
      return planSentence(outcome, version, environment)
    case 'promoted':
      return outcome.command === 'rollback'
        ? `${version} serves all traffic of ${environment} again.`
        : `${version} serves all traffic of ${environment}.`
    case 'rolled_back':
      return `${version} was rolled back; the version before it serves all traffic of ${environment}.`
    case 'requested':
      return `What was asked of ${environment} is allowed.`
    case 'nothing_to_do':
      if (outcome.command === 'control') return `Nothing to do for ${environment}.`
      return outcome.command === 'reconcile'
        ? `Nothing to do: no rollout of ${environment} waits for a look.`
        : `Nothing to do: ${version} brings nothing new to ${environment}.`
    case 'held':
      return outcome.rollout === null
        ? `${version} is held.`
        : `${version} is held at ${percentText(outcome.rollout.percent)} of the traffic of ${environment}.`
    case 'in_progress':
      if (outcome.reason === 'harm_waits' && outcome.rollout !== null) {
        return `${version} does harm with ${percentText(outcome.rollout.percent)} of the traffic of ${environment}: a person decides.`
      }
      return outcome.rollout === null
        ? `${version} is under way.`
        : `${version} has ${percentText(outcome.rollout.percent)} of the traffic of ${environment}${outcome.reason === 'rollout_begun' ? '' : '; reconcile takes the next look'}.`
    case 'refused':
      if (outcome.command === 'control') return `Nothing was asked of ${environment}.`
      return outcome.command === 'rollback'
        ? `${environment} was not rolled back; nothing was changed.`
        : `${version} was not deployed to ${environment}; nothing was changed.`
    case 'cancelled':
      return `Cancelled: ${version} has none of the traffic of ${environment}.`
    case 'failed':
      return failureSentence(outcome, version, environment)
  }
}

function doctorSentence({ result }: Outcome, environment: string): string {
  return result === 'assessed'
    ? `${environment} is ready for deployments.`
    : `${environment} is not ready for deployments.`
}

function planSentence(outcome: Outcome, version: string, environment: string): string {
  const stepCount = outcome.ramp?.steps.length ?? 0
  const steps = stepCount === 0 ? '' : ` in ${countText(stepCount, 'step')}`
  return outcome.range?.direction === 'backward'
    ? `Plan: ${environment} goes back to ${version}${steps}.`
    : `Plan: ${version} goes to ${environment}${steps}.`
}

function failureSentence(outcome: Outcome, version: string, environment: string): string {
  if (outcome.reason === 'restore_incomplete') {
    return `INCOMPLETE ROLLBACK: the traffic of ${environment} is not back where it was.`
  }
  const failure =
    outcome.command === 'assess'
      ? `The assessment of ${version} for ${environment} failed.`
      : outcome.command === 'rollback'
        ? `The rollback of ${environment} to ${version} failed.`
        : `The deployment of ${version} to ${environment} failed.`
  if (outcome.reason === 'target_conflict') {
    return `${failure} The target was left as somebody else set it.`
  }
  if (outcome.rollout === null || outcome.rollout.percent > 0) return failure
  return outcome.rollout.percentMax > 0
    ? `${failure} Its traffic was taken back.`
    : `${failure} It never had traffic.`
}

/**
 * "Risk high, 87 % probability that a commit needs a fix within 90 days, can be rolled back with care", or
 * "score 0.62 (not calibrated)" where the models could not be asked. The level is in `strong`.
 */
export function riskWords(risk: Risk, strong: (text: string) => string): string {
  const score = risk.isCalibrated
    ? `${chanceText(risk.score)} probability that a commit needs a fix within 90 days`
    : `score ${magnitudeText(risk.score)} (not calibrated)`
  const undo = REVERSIBILITY_TEXTS[risk.reversibility]
  const undoing = risk.reversibility === 'no' ? strong(undo) : undo
  return `Risk ${strong(risk.level)}, ${score}, ${undoing}`
}

/** "87 %"; nothing that may happen or not is called 0 or 100 %. */
function chanceText(score: number): string {
  const percent = Math.round(100 * score)
  if (percent >= 100) return 'over 99 %'
  return percent <= 0 ? 'under 1 %' : `${percent} %`
}

/** Who meets the candidate first and how long it takes, before anything has moved; '' afterwards. */
export function outlookWords({ result, ramp, rollout }: Outcome): string {
  const first = ramp?.steps[0]
  if (result !== 'assessed' || rollout !== null || ramp === null || first === undefined) return ''
  if (first.percent === 100) return 'All traffic moves in one step.'
  const seconds = ramp.steps.reduce((sum, step) => sum + step.holdSecondsMax, 0)
  const pace = ramp.pace === 'fixed' ? 'after' : 'after at most'
  return `${percentText(first.percent)} of the traffic meets it first, all of it ${pace} ${durationText(seconds)}.`
}

/** The numbers of a rollout in one line: how long, how far, and who was harmed. */
export function rolloutWords(outcome: Outcome): string | null {
  const rollout = outcome.rollout
  if (rollout === null) return null
  const harmed = Math.round(rollout.harmedRequests)
  const isUnknown = harmed === 0 && rollout.verdict?.judgedBy !== undefined
  const harm = isUnknown
    ? 'how many requests were harmed is not known'
    : harmed === 0
      ? 'no requests harmed (estimate)'
      : `about ${countText(harmed, 'request')} harmed (estimate)`
  const reached = `largest share ${percentText(rollout.percentMax)}`
  return `Took ${durationText(rollout.seconds)}, ${reached}, ${harm}`
}

/** The first lines of every page: the decision, the risk, the reason, and what to do about it. */
export function decisionMarkdown(outcome: Outcome): string {
  const decision = `**${decisionSentence(outcome, (name) => markdownCode(name))}**`
  const { risk } = outcome
  const standing = risk?.standing ?? null
  const sentences = [
    decision,
    risk === null ? '' : `${riskWords(risk, (text) => `**${text}**`)}.`,
    outcome.result === 'assessed' && standing !== null ? standingWords(standing) : '',
    outlookWords(outcome),
  ].filter((text) => text !== '')
  const detail = markdownText(outcome.detail, DETAIL_CHARS_MAX)
  const why = [`${reasonTitle(outcome)}.`, detail].filter((text) => text !== '').join(' ')
  const numbers = rolloutWords(outcome)
  const advice = markdownText(outcome.advice, DETAIL_CHARS_MAX)
  return [
    sentences.join(' '),
    outcome.result === 'assessed' ? detail : why,
    numbers === null ? '' : `${numbers}.`,
    advice === '' ? '' : `**What to do:** ${advice}`,
  ]
    .filter((text) => text !== '')
    .join('\n\n')
}

/** What the reason code stands for, without a full stop. Text of our own, plain in every medium. */
export function reasonTitle(outcome: Outcome): string {
  return REASONS[outcome.reason].title
}

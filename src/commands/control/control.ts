import type { Click, ControlEvent, Refusal } from '../../domain/control/click.ts'
import { readClick } from '../../domain/control/click.ts'
import { currentDeployment, type Decision, decide } from '../../domain/control/decision.ts'
import { roleRefusal, senderRefusal } from '../../domain/control/permission.ts'
import { AdapterError } from '../../domain/errors.ts'
import type { Outcome } from '../../domain/outcome.ts'
import type { Policy } from '../../domain/policy.ts'
import type { LedgerState } from '../../ports/ledger.ts'
import { summaryMarkdown } from '../../reports/markdown.ts'
import { endedByError, outcomeOf } from '../outcome.ts'
import { messageOf } from '../patience.ts'
import type { AssessWorld } from '../world.ts'
import { answer } from './control-answer.ts'
import { lookAtPullRequest } from './control-range.ts'
import type { ControlWorld, Heard } from './control-world.ts'

const DRY_RUN = 'Nothing was asked and nothing was written: this tells what would be done.'

/**
 * Hears one event: who asked, for what, whether they may, and hands it to the rollout under way or to the
 * next job. Touches no target. Whatever is not certain is refused.
 */
export async function control(world: ControlWorld, event: ControlEvent): Promise<Outcome> {
  const startedAtSeconds = world.clock.nowSeconds()
  const { click, heard } = await hear(world, event)
  const environment = click?.environment ?? world.environment
  const warnings = await answer(world, event, click, heard)
  const frame = {
    command: 'control',
    environment,
    version: heard.version ?? '',
    startedAtSeconds,
  } as const
  const outcome = {
    ...outcomeOf(frame, heard, world.clock.nowSeconds()),
    nextStep: heard.nextStep ?? null,
    warnings: [...(world.isDryRun ? [DRY_RUN] : []), ...(heard.warnings ?? []), ...warnings],
  }
  return tellPage(world, outcome)
}

/** The page of the run is told about requests only: a run without one has nothing to show. */
async function tellPage(world: ControlWorld, outcome: Outcome): Promise<Outcome> {
  if (outcome.reason === 'not_a_command') return outcome
  try {
    await world.announcer.summary(summaryMarkdown(outcome, world.links))
    return outcome
  } catch (error) {
    const warning = `The job summary could not be written. ${messageOf(error)}`
    return { ...outcome, warnings: [...outcome.warnings, warning] }
  }
}

async function hear(
  world: ControlWorld,
  event: ControlEvent,
): Promise<{ readonly click: Click | null; readonly heard: Heard }> {
  // Most comments are talk; nobody is asked anything about them.
  const glance = readClick(event, '')
  if (glance.refusal?.result === 'nothing_to_do') return { click: null, heard: glance.refusal }
  let self: string
  try {
    self = await world.conversation.self()
  } catch (error) {
    return { click: null, heard: unknownPermission(error) }
  }
  const read = readClick(event, self)
  if (read.click === null) return { click: null, heard: read.refusal }
  try {
    return { click: read.click, heard: await obey(world, read.click) }
  } catch (error) {
    return { click: read.click, heard: endedByError(error) }
  }
}

async function obey(world: ControlWorld, click: Click): Promise<Heard> {
  const environment = click.environment ?? world.environment
  const policy = world.policyOf(environment)
  if (policy === null) {
    const detail = `"${environment}" is not in the configuration.`
    return { result: 'refused', reason: 'environment_unknown', detail }
  }
  const refusal = await permissionRefusal(world, click, policy)
  if (refusal !== null) return refusal
  const place = await world.open(environment)
  const known = await place.ledger.read()
  const decision = decide(click, known)
  if (decision.kind === 'refuse') return decision.refusal
  // Our own comment stands on a pull request of its deployment; a written command may stand anywhere.
  const current = currentDeployment(known)
  const looked =
    click.box !== null || click.pullRequest === null || current === null
      ? { refusal: null, warnings: [] }
      : await lookAtPullRequest(place, policy, current, click.pullRequest)
  if (looked.refusal !== null) return looked.refusal
  const heard =
    decision.kind === 'ask'
      ? await askRollout(world, place, click, decision, known)
      : handOn(click, decision)
  return { ...heard, warnings: [...looked.warnings, ...(heard.warnings ?? [])] }
}

/** Fails closed: a permission that could not be read is none. */
async function permissionRefusal(
  world: ControlWorld,
  { sender }: Click,
  policy: Policy,
): Promise<Refusal | Heard | null> {
  const bot = senderRefusal(sender, policy.control)
  if (bot !== null) return bot
  try {
    return roleRefusal(sender, await world.conversation.roleOf(sender.login), policy.control)
  } catch (error) {
    return unknownPermission(error)
  }
}

function unknownPermission(error: unknown): Heard {
  if (!(error instanceof AdapterError)) throw error
  return { result: 'refused', reason: 'permission_unknown', detail: error.message }
}

async function askRollout(
  world: ControlWorld,
  place: AssessWorld,
  click: Click,
  { rollout, wish, back }: Decision & { readonly kind: 'ask' },
  known: LedgerState,
): Promise<Heard> {
  const { sender, id } = click
  const version = rollout.version.name
  const earlier = await place.ledger.requested(rollout.id)
  const isAsked = earlier?.id === id || (earlier?.wish === 'abort' && wish === 'abort')
  const goes = back === null ? 'where it was before' : `back to ${back.version}`
  const what = wish === 'abort' ? `Traffic goes ${goes}.` : `It is asked to ${wish}.`
  if (!world.isDryRun && !isAsked) {
    const request = { rolloutId: rollout.id, wish, by: sender.login, id }
    const atSeconds = world.clock.nowSeconds()
    if (!(await place.ledger.request({ ...request, atSeconds }))) {
      const detail = `The rollout of ${version} has ended or is on its way back already.`
      return { result: 'nothing_to_do', reason: 'already_asked', detail, version }
    }
  }
  const isHeard = world.isDryRun || (await isSomebodyThere(world, place))
  const heard: Heard = {
    result: isAsked ? 'nothing_to_do' : 'requested',
    reason: isAsked ? 'already_asked' : 'rollout_asked',
    detail: `${sender.login} asked for ${click.wish} of the rollout of ${version}. ${what}`,
    version,
  }
  if (isHeard) return heard
  const orphan = `The run of that rollout is over`
  if (wish !== 'abort') {
    return { ...heard, warnings: [`${orphan}; the next run obeys the request.`] }
  }
  return {
    ...heard,
    detail: `${heard.detail} ${orphan}, so the next job takes it back.`,
    nextStep: { command: 'rollback', sha: pinned(known) },
  }
}

/** The version that serves beside the candidate: the next job must not go further back than that. */
function pinned({ history }: LedgerState): string | null {
  return history.find((record) => record.result === 'promoted')?.sha ?? null
}

/** The lock tells whether a run is there to hear: whoever can take it finds nobody. */
async function isSomebodyThere(world: ControlWorld, place: AssessWorld): Promise<boolean> {
  try {
    const lock = await place.ledger.acquire(world.holder)
    if (!lock.isMine) return true
    await place.ledger.release()
    return false
  } catch (error) {
    world.log.warn(`Whether the run of the rollout is alive could not be told. ${messageOf(error)}`)
    return true
  }
}

function handOn(click: Click, { from, to }: Decision & { readonly kind: 'go_back' }): Heard {
  return {
    result: 'requested',
    reason: 'rollback_handed_on',
    detail: `${click.sender.login} asked for it: ${from.version} makes way for ${to.version}, the last version that was deployed and healthy.`,
    version: to.version,
    nextStep: { command: 'rollback', sha: to.sha },
  }
}

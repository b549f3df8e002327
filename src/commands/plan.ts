import { type Known, knownValue } from '../domain/background.ts'
import { AdapterError } from '../domain/errors.ts'
import { liveRecord } from '../domain/history/history.ts'
import type { Checks } from '../domain/people/checks.ts'
import type { Review } from '../domain/people/review.ts'
import type { Policy } from '../domain/policy.ts'
import type { Ramp } from '../domain/ramp/ramp.ts'
import { planRamp } from '../domain/ramp/ramp-plan.ts'
import type { PullRequest, Range } from '../domain/range/range.ts'
import { ATTRIBUTES_PATH, markedRange, parseSetApart } from '../domain/range/set-apart.ts'
import type { Risk } from '../domain/risk.ts'
import { assessRisk } from '../domain/risk-score.ts'
import { parseSha, type Sha } from '../domain/units.ts'
import { readBackground } from './background.ts'
import type { AssessWorld, Request } from './world.ts'

/** What would go out, how risky it is and how it would go. */
export type Plan = {
  readonly head: Sha
  readonly base: Sha | null
  readonly range: Range
  readonly pullRequests: readonly PullRequest[]
  /** How those were looked at; empty when that is not known. */
  readonly reviews: readonly Review[]
  readonly checks: Known<Checks>
  readonly risk: Risk
  /** As configured; a target may do less fine steps, never larger ones. */
  readonly ramp: Ramp
  /** SHA-256 over all that decides what runs: what was approved is what runs. */
  readonly hash: string
  readonly warnings: readonly string[]
}

/** Reads the range from what is live to the version, tells its risk and plans the ramp. Changes nothing. */
export async function makePlan(
  world: AssessWorld,
  policy: Policy,
  request: Request,
): Promise<Plan> {
  const head = await world.changes.resolve(request.version)
  const base = await baseOf(world, policy, request)
  world.log.info(
    base === null
      ? `Reading everything up to ${head}: there is no successful deployment of ${policy.environment} yet.`
      : `Reading the range ${base}..${head}.`,
  )
  const range = await setApart(world, await world.changes.range(base, head, policy.paths))
  const { background, ...found } = await readBackground(world, policy, range)
  const risk = assessRisk(
    range,
    { levels: policy.riskLevels, factors: policy.riskFactors ?? {} },
    background,
  )
  const ramp = planRamp(policy.ramp, risk.level, (percent) => percent)
  const decisive = {
    environment: policy.environment,
    head,
    base,
    commitCount: range.commitCount,
    level: risk.level,
    ramp,
    configuration: policy.digestText,
  }
  const hash = world.digest(JSON.stringify(decisive))
  const reviews = knownValue(background.reviews) ?? []
  return { head, base, range, reviews, checks: background.checks, risk, ramp, hash, ...found }
}

/** By the attributes of the base: what a change says of its own files counts from the next one on. */
async function setApart({ contents, log }: AssessWorld, range: Range): Promise<Range> {
  if (range.base === null || range.files.length === 0) return range
  try {
    const [attributes] = await contents.read(range.base, [ATTRIBUTES_PATH])
    return attributes?.kind === 'text' ? markedRange(range, parseSetApart(attributes.text)) : range
  } catch (error) {
    if (!(error instanceof AdapterError)) throw error
    log.debug(`The attributes of the repository could not be read. ${error.message}`)
    return range
  }
}

async function baseOf(world: AssessWorld, policy: Policy, request: Request): Promise<Sha | null> {
  if (request.base !== null) return world.changes.resolve(request.base)
  if (world.deployments !== null) {
    return (await world.deployments.lastSuccessful(policy.environment))?.sha ?? null
  }
  const live = liveRecord((await world.ledger.read()).history)
  return live === null ? null : parseSha(live.sha)
}

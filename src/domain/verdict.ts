import type { PeerName, PeerRule } from './judge/peers/peer-rule.ts'
import type { Counts } from './metrics/metric.ts'

export type Answer = 'healthy' | 'harmful' | 'inconclusive'

/** One value of each side, at the end of a window. */
export type GaugePair = {
  readonly canary: number
  readonly stable: number
  /** Windows that count as one because the value changes slowly; known before the rollout began. */
  readonly blockWindows: number
}

/** What a metric of another tool's judge showed at the end of a window; null = no value on that side. */
export type PointPair = { readonly canary: number | null; readonly stable: number | null }

/** Everything the judge may look at about one closed window. Windows are kept; all else is recomputed. */
export type JudgeWindow = {
  readonly stepIndex: number
  readonly fromSeconds: number
  readonly toSeconds: number
  /** By metric name; null = no data on one side, so the window is dropped for both. */
  readonly counts: {
    readonly [metric: string]: { readonly canary: Counts; readonly stable: Counts } | null
  }
  /** By guard name; null = no data. */
  readonly values: { readonly [metric: string]: number | null }
  /** By gauge name; null = no data on one side. Left out when there is no gauge. */
  readonly gauges?: { readonly [metric: string]: GaugePair | null }
  /** By the name of a metric that another tool's judge looks at. Left out when there is none. */
  readonly points?: { readonly [metric: string]: PointPair }
  /** Why data is missing, by metric name. */
  readonly missing: { readonly [metric: string]: string }
}

export type MetricVerdict = {
  readonly name: string
  readonly kind: 'count' | 'guard' | 'gauge' | 'series'
  readonly answer: Answer
  /** Sums over the windows of the rollout so far (count metrics); of the step for a series. */
  readonly canary: Counts | null
  readonly stable: Counts | null
  /** How often the canary goes wrong compared with stable: 1 = as often. */
  readonly rateRatio: number | null
  readonly rateRatioLower: number | null
  readonly rateRatioUpper: number | null
  /** Natural logarithm of the evidence against the canary. */
  readonly logEvidence: number | null
  /** The newest value of the canary, and of stable (gauges); of a series that was analysed its means. */
  readonly value: number | null
  readonly stableValue?: number | null
  /** One sentence: what was seen and what it means. */
  readonly explanation: string
}

export type Verdict = {
  readonly answer: Answer
  /** The other tool whose rule this is, and what that says in its own words; left out = our own judge. */
  readonly judgedBy?: { readonly peer: PeerName; readonly summary: string }
  /** Natural logarithm of the combined evidence; harmful at or above `logEvidenceLimit`. Null: none is weighed. */
  readonly logEvidence: number | null
  readonly logEvidenceLimit: number | null
  /** Suspicion is too strong to go forward but not strong enough to go back. */
  readonly isFrozen: boolean
  /** Name of the metric that decided, when harmful. */
  readonly decidedBy: string | null
  readonly metrics: readonly MetricVerdict[]
  /** Windows with data in this step. */
  readonly windowCount: number
  /** Requests that the candidate made go wrong beyond what stable would have, estimated, ≥ 0. */
  readonly harmedRequests: number
  /** What the judge still needs, when inconclusive: "2 more windows". */
  readonly missing: string
  /** Users are not split as the target was told; left out when nothing speaks against it. */
  readonly mismatch?: string
}

/** A verdict of our own judge, which always weighs evidence. */
export type EvidenceVerdict = Verdict & {
  readonly logEvidence: number
  readonly logEvidenceLimit: number
}

/** What the judge is told to keep to. Percentages are 0 to 100. */
export type JudgePolicy = {
  /** The rule of another tool that judges instead of us; left out = our own judge. */
  readonly peer?: PeerRule
  /** At most this share of healthy rollouts is ever rolled back. */
  readonly alphaPercent: number
  /** A canary this much worse is still called harmless. */
  readonly marginPercent: number
  /** The next step may cost at most this share of all requests, at worst. */
  readonly harmBudgetPercent: number
  /** Evidence ratio at which the rollout stops advancing. */
  readonly freezeEvidence: number
  readonly windowsMin: number
  readonly windowSeconds: number
  /** Time in one step after which the likeliest ratio may stand in for its upper bound; null = never. */
  readonly estimateAfterSeconds: number | null
  /** Windows that begin within this time of a (re)start of the canary are not judged. */
  readonly warmUpSeconds: number
  /** How long after its end a window can be asked for (scrape interval plus ingestion). */
  readonly delaySeconds: number
  /** With `ignore` nobody holds the requests that were seen against the share that was set. */
  readonly trafficShare?: 'hold' | 'ignore'
  readonly onInconclusive: 'wait' | 'hold' | 'promote' | 'rollback'
  /** With `wait`: how much longer than the step's hold, in all, before it is rolled back. */
  readonly waitSecondsMax: number
}

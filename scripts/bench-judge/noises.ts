/** How the simulated traffic is unlike independent requests with fixed rates. */
export type Noise = {
  /** Causes that take several requests with them: their part of all bad requests, and their mean size. */
  readonly clusters: readonly { readonly part: number; readonly mean: number }[] | null
  /** Drift of the base rate that both sides share: standard deviation of its logarithm. */
  readonly drift: number
  /** Chance that an incident of ten times the rate begins in a window. */
  readonly incidentChance: number
  /** How far the rate of one side is off in one window: standard deviation over mean. */
  readonly sideNoise: number
  /** The same, but lasting: correlation of neighbouring windows; 0 = none. */
  readonly sideCorrelation: number
  /** A difference of the canary's instances that never goes away: standard deviation of its logarithm. */
  readonly offset: number
  /** Drift of the latency that both sides share, and of one side in one window. */
  readonly latencyDrift: number
  readonly latencyNoise: number
  /** Chance that a window of the canary has pauses: 2 % of its requests take 400 ms longer. */
  readonly pauseChance: number
  /** The first two windows of the canary have three times the errors and 1.5 times the latency. */
  readonly isCold: boolean
  /** Seconds over which a cluster is spread; 0 = it falls into one window. */
  readonly spreadSeconds: number
}

const QUIET: Noise = {
  clusters: null,
  drift: 0,
  incidentChance: 0,
  sideNoise: 0,
  sideCorrelation: 0,
  offset: 0,
  latencyDrift: 0,
  latencyNoise: 0,
  pauseChance: 0,
  isCold: false,
  spreadSeconds: 0,
}

const PAIRS = [{ part: 1, mean: 2 }]

const NOISY: Noise = {
  ...QUIET,
  clusters: PAIRS,
  drift: 0.3,
  incidentChance: 1 / 240,
  sideNoise: 0.2,
  latencyDrift: 0.05,
  latencyNoise: 0.01,
  pauseChance: 0.05,
}

/** The kinds of traffic that every judge is tried on. */
export const NOISES = {
  iid: QUIET,
  cluster: { ...QUIET, clusters: [{ part: 1, mean: 3 }], latencyDrift: 0.03 },
  noisy: NOISY,
  heavy: {
    ...NOISY,
    clusters: [
      { part: 0.95, mean: 2 },
      { part: 0.05, mean: 25 },
    ],
  },
  offset: { ...NOISY, sideNoise: 0.1, offset: 0.05, pauseChance: 0.02 },
  coldstart: { ...NOISY, sideNoise: 0.1, pauseChance: 0.02, isCold: true },
  armar: { ...NOISY, sideCorrelation: 0.8, pauseChance: 0.02 },
  spread: {
    ...NOISY,
    clusters: [{ part: 1, mean: 5 }],
    sideNoise: 0,
    latencyNoise: 0,
    pauseChance: 0,
    spreadSeconds: 60,
  },
} as const satisfies Record<string, Noise>

export type NoiseName = keyof typeof NOISES

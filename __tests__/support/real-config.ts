/** Where the parts of a real world are. */
export type RealParts = {
  /** Socket of HAProxy's Runtime API. */
  readonly address: string
  /** Null = HAProxy's own counters are the only source. */
  readonly prometheusUrl: string | null
  /** Program that brings a version up. */
  readonly stage: readonly string[]
  readonly steps: readonly number[]
  /** A judge of another tool, which brings its own metrics; left out = ours. */
  readonly judge?: { readonly [key: string]: unknown }
}

/** Rules of other tools look at the end of a hold, however clear it was before. */
const PEER_HOLD_SECONDS = 10

const SLOTS = { blue: ['blue-1'], green: ['green-1'] }

/** A configuration file; JSON is YAML. Windows are half a second here and 30 in production. */
export function realConfig({ address, prometheusUrl, stage, steps, judge }: RealParts): string {
  const haproxy = { type: 'haproxy', address, backend: 'shop', slots: SLOTS }
  const environment = {
    target: {
      ...haproxy,
      stage: { run: stage, 'timeout-seconds': 20 },
      'health-wait-seconds': 20,
    },
    ...(prometheusUrl === null ? ownCounters(haproxy) : countersOf(prometheusUrl)),
    ...(judge === undefined ? {} : { metrics: {} }),
    ramp: { steps, 'hold-seconds-max': judge === undefined ? 40 : PEER_HOLD_SECONDS },
    judge: {
      'window-seconds': 0.5,
      'warm-up-seconds': 0.5,
      'delay-seconds': 0.4,
      'on-inconclusive': 'rollback',
      ...(judge ?? { 'harm-budget-percent': 5 }),
    },
    'max-duration-seconds': 120,
  }
  return JSON.stringify({
    version: 1,
    environments: { production: environment },
    github: { 'write-spacing-seconds': 0 },
  })
}

function countersOf(prometheusUrl: string) {
  const selector = (code: string) => `http_requests_total{slot="\${slot}"${code}}`
  return {
    sources: { prometheus: { type: 'prometheus', url: prometheusUrl, 'lookback-seconds': 10 } },
    metrics: {
      errors: { source: 'prometheus', bad: selector(',code=~"5.."'), total: selector('') },
    },
  }
}

function ownCounters(haproxy: { readonly [option: string]: unknown }) {
  const bad = 'hrsp_5xx+econ+eresp'
  return {
    sources: { haproxy },
    metrics: {
      errors: { source: 'haproxy', bad, total: `hrsp_2xx+hrsp_3xx+hrsp_4xx+${bad}` },
    },
  }
}

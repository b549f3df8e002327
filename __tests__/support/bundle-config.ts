/** Where the parts of a world are. */
export type ConfigParts = {
  readonly address: string
  readonly metricsUrl: string
  readonly program: string
}

/** What a scenario wants other than the others. */
export type ConfigChanges = {
  readonly steps?: readonly number[]
  /** So many that a step never ends by itself; the scenario ends it. */
  readonly windowsMin?: number
  /** Program and arguments that bring a version up. */
  readonly stage?: readonly string[]
}

export const CONFIG_PATH = '.github/slipway.yml'

/** A configuration with short windows and small demands: what is tested is the bundle, not the judge. */
export function bundleConfig(parts: ConfigParts, changes: ConfigChanges): string {
  const { steps = [50, 100], windowsMin = 2, stage = [process.execPath, parts.program] } = changes
  return `version: 1
environments:
  production:
    url: https://shop.example
    target:
      type: haproxy
      address: ${JSON.stringify(parts.address)}
      backend: shop
      slots: { blue: [blue-1], green: [green-1] }
      stage: { run: ${JSON.stringify(stage)}, timeout-seconds: 20 }
      health-wait-seconds: 10
    sources:
      prometheus: { type: prometheus, url: ${JSON.stringify(parts.metricsUrl)}, lookback-seconds: 5 }
    metrics:
      errors:
        source: prometheus
        bad: 'http_requests_total{slot="\${slot}",code=~"5.."}'
        total: 'http_requests_total{slot="\${slot}"}'
    ramp: { steps: [${steps.join(', ')}], hold-seconds-max: 200 }
    judge:
      window-seconds: 0.25
      warm-up-seconds: 0
      delay-seconds: 0.15
      windows-min: ${windowsMin}
      harm-budget-percent: 60
      on-inconclusive: rollback
    max-duration-seconds: 300
github: { write-spacing-seconds: 0 }
`
}

/** Brings a version up in the idle slot: asks the machines to start it. */
export function stageProgram(controlUrl: string): string {
  return `const { SLIPWAY_SLOT: slot, SLIPWAY_SHA: sha } = process.env
const body = JSON.stringify({ slot, sha })
const answer = await fetch(${JSON.stringify(controlUrl)}, { method: 'POST', body })
if (!answer.ok) throw new Error(\`the machine answered \${answer.status}\`)
`
}

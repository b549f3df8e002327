/** The configuration of the demo: a real one, only that a window is half a second and not thirty. */
export function demoConfig(parts: {
  readonly socketPath: string
  readonly metricsUrl: string
  readonly stageScript: string
  readonly node: string
}): string {
  return `version: 1
environments:
  production:
    target:
      type: haproxy
      address: ${JSON.stringify(parts.socketPath)}
      backend: shop
      slots: { blue: [blue-1], green: [green-1] }
      stage: { run: [${JSON.stringify(parts.node)}, ${JSON.stringify(parts.stageScript)}], timeout-seconds: 20 }
      health-wait-seconds: 20
    sources:
      prometheus: { type: prometheus, url: ${JSON.stringify(parts.metricsUrl)}, lookback-seconds: 10 }
    metrics:
      errors:
        source: prometheus
        bad: 'http_requests_total{slot="\${slot}",code=~"5.."}'
        total: 'http_requests_total{slot="\${slot}"}'
    ramp: { steps: [5, 25, 50, 100], hold-seconds-max: 30 }
    judge:
      window-seconds: 0.5
      warm-up-seconds: 0.5
      delay-seconds: 0.3
      harm-budget-percent: 2
      on-inconclusive: rollback
    max-duration-seconds: 120
github: { write-spacing-seconds: 0 }
`
}

/** Brings a version up in the idle slot, as a team's own script would: it asks the "machine" to start it. */
export function stageScript(controlUrl: string): string {
  return `const { SLIPWAY_SLOT: slot, SLIPWAY_SHA: sha } = process.env
const answer = await fetch(${JSON.stringify(controlUrl)}, {
  method: 'POST',
  body: JSON.stringify({ slot, sha }),
})
if (!answer.ok) throw new Error(\`the machine answered \${answer.status}\`)
`
}

/** A configuration with nothing but what is required, as lines, so that tests can say which line they break. */
export const SMALLEST = `version: 1
environments:
  production:
    target:
      type: haproxy
      address: /run/haproxy.sock
      backend: web
      slots: { blue: [web1], green: [web2] }
    sources:
      prom: { type: prometheus, url: 'http://127.0.0.1:9090' }
    metrics:
      errors: { source: prom, bad: 'bad{slot="\${slot}"}', total: total }
`

/** Replaces one piece of the smallest configuration; throws when the piece is not in it. */
export function smallestWith(piece: string, replacement: string): string {
  if (!SMALLEST.includes(piece)) throw new Error(`not in the smallest configuration: ${piece}`)
  return SMALLEST.replace(piece, () => replacement)
}

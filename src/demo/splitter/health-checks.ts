import { request } from 'node:http'
import type { Pool, PoolServer } from './pool.ts'

/** Checks every server of the pool of the moment again and again; the answer stops it. */
export function startHealthChecks(poolNow: () => Pool): () => void {
  const { checkIntervalSeconds } = poolNow().options
  const timer = setInterval(() => {
    const pool = poolNow()
    for (const server of pool.servers) {
      if (server.isChecked && server.state !== 'maint') check(pool, server)
    }
  }, checkIntervalSeconds * 1000)
  return () => clearInterval(timer)
}

function check(pool: Pool, server: PoolServer): void {
  const { checkPath, checkIntervalSeconds } = pool.options
  const asked = request({
    host: '127.0.0.1',
    port: server.port,
    path: checkPath,
    agent: false,
    timeout: Math.max(100, checkIntervalSeconds * 1000),
  })
  asked.once('timeout', () => asked.destroy(new Error('timeout')))
  asked.once('response', (response) => {
    response.resume()
    const status = response.statusCode ?? 0
    const isPassed = status >= 200 && status < 400
    note(pool, server, isPassed, isPassed ? 'L7OK' : 'L7STS')
  })
  asked.once('error', () => note(pool, server, false, 'L4CON'))
  asked.end()
}

/**
 * Counts like HAProxy. Below `rise` a passed check adds one and a failed one begins at 0 again; from `rise`
 * on the server is up and `fall` failed checks in a row bring it down.
 */
function note(pool: Pool, server: PoolServer, isPassed: boolean, text: string): void {
  const { rise, fall } = pool.options
  const full = rise + fall - 1
  server.checkText = text
  if (isPassed) {
    server.health = server.health + 1 >= rise ? full : server.health + 1
  } else {
    server.health = server.health - 1 >= rise ? server.health - 1 : 0
  }
}

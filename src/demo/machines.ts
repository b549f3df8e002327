import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Service, startService } from './service.ts'

/** The two places a version can run in, and the door at which one asks for a version to be started there. */
export type Machines = {
  readonly services: { readonly blue: Service; readonly green: Service }
  /** POST {slot, sha} starts that version in that slot. */
  readonly controlUrl: string
  close(): Promise<void>
}

const BODY_BYTES_MAX = 10_000

/** `errorRateOf` tells how good a version is; the machines do not know, they only run it. */
export async function startMachines(
  liveVersion: string,
  errorRateOf: (version: string) => number,
  random: () => number,
): Promise<Machines> {
  const begin = (slot: string, version: string) =>
    startService({
      slot,
      version,
      errorRate: errorRateOf(version),
      latencySeconds: 0.004,
      random,
    })
  const services = { blue: await begin('blue', liveVersion), green: await begin('green', 'none') }
  const server = createServer(async (request, response) => {
    let text = ''
    for await (const chunk of request) {
      text += String(chunk)
      if (text.length > BODY_BYTES_MAX) break
    }
    const { slot, sha } = JSON.parse(text) as { slot: string; sha: string }
    const service = slot === 'blue' ? services.blue : services.green
    service.become(sha, errorRateOf(sha))
    response.writeHead(204).end()
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  return {
    services,
    controlUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    async close() {
      server.closeAllConnections()
      await new Promise<void>((done) => server.close(() => done()))
      await Promise.all([services.blue.close(), services.green.close()])
    },
  }
}

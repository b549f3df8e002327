import { rm } from 'node:fs/promises'
import {
  type AddressInfo,
  createServer as createSocketServer,
  type Server,
  type Socket,
} from 'node:net'
import { startHealthChecks } from './health-checks.ts'
import { newPool, type Pool } from './pool.ts'
import { proxyServer } from './proxy.ts'
import { answerLine } from './runtime-api.ts'
import type { Splitter, SplitterOptions } from './splitter.ts'

/** A line that is longer than HAProxy's buffer is not answered. */
const LINE_BYTES_MAX = 16_384

/**
 * A weighted splitter inside this process, for machines without HAProxy. It speaks the part of HAProxy's
 * Runtime API that Slipway uses, so that the same target and the same metric source drive it.
 */
export async function startSplitter(options: SplitterOptions): Promise<Splitter> {
  let pool = newPool(options, process.pid, nowSeconds())
  const proxy = proxyServer(() => pool)
  await listening(proxy, { host: '127.0.0.1', port: options.port ?? 0 })
  await rm(options.socketPath, { force: true })
  const runtime = createSocketServer((socket) => serve(socket, () => pool))
  await listening(runtime, { path: options.socketPath })
  const stopChecks = startHealthChecks(() => pool)
  return {
    kind: 'embedded',
    address: options.socketPath,
    url: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`,
    async reload() {
      // A process of its own would have another number.
      pool = newPool(options, pool.pid + 1, nowSeconds())
    },
    async close() {
      stopChecks()
      proxy.closeAllConnections()
      await Promise.all([closed(proxy), closed(runtime)])
    },
  }
}

function nowSeconds(): number {
  return Math.floor(Date.now() / 1000)
}

/** One line, one answer, end: what HAProxy does without `prompt`. */
function serve(socket: Socket, poolNow: () => Pool): void {
  let text = ''
  socket.setEncoding('utf8')
  socket.on('error', () => socket.destroy())
  socket.on('data', (chunk: string) => {
    text += chunk
    const end = text.indexOf('\n')
    if (end >= 0) socket.end(answerLine(poolNow(), text.slice(0, end)))
    else if (text.length > LINE_BYTES_MAX) socket.destroy()
  })
}

function listening(
  server: Server,
  place: { path: string } | { host: string; port: number },
): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(place, resolve)
  })
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
  })
}

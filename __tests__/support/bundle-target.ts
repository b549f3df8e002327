import { createConnection, createServer, type Socket } from 'node:net'

/** A change of the weights, as it went over the socket of the Runtime API. */
export type WeightChange = {
  /** On the clock of performance.now(). */
  readonly atSeconds: number
  /** Requests that GitHub had had by then. */
  readonly githubRequests: number
  /** Weights by server after it. */
  readonly weights: { readonly [server: string]: number }
}

export type WatchedTarget = {
  /** Socket to give to Slipway. */
  readonly address: string
  readonly history: readonly WeightChange[]
  /** Weights by server now. */
  weights(): { readonly [server: string]: number }
  close(): Promise<void>
}

/** Stands between Slipway and the Runtime API of a splitter, lets everything through and writes it down. */
export async function watchTarget(
  splitterAddress: string,
  initial: { readonly [server: string]: number },
  githubRequests: () => number,
): Promise<WatchedTarget> {
  const address = `${splitterAddress}.watched`
  const history: WeightChange[] = []
  let weights = initial
  const open = new Set<Socket>()

  function note(line: string): void {
    for (const [, server, weight] of line.matchAll(/set server [^\s/]+\/(\S+) weight (\d+)/g)) {
      if (server === undefined || weights[server] === Number(weight)) continue
      weights = { ...weights, [server]: Number(weight) }
      const atSeconds = performance.now() / 1000
      history.push({ atSeconds, githubRequests: githubRequests(), weights })
    }
  }

  const server = createServer({ allowHalfOpen: true }, (socket) => {
    const onward = createConnection({ path: splitterAddress, allowHalfOpen: true })
    for (const one of [socket, onward]) {
      open.add(one)
      one.on('error', () => one.destroy())
      one.on('close', () => open.delete(one))
    }
    socket.on('data', (bytes) => note(bytes.toString('utf8')))
    socket.pipe(onward)
    onward.pipe(socket)
  })
  await new Promise<void>((ready) => server.listen(address, ready))
  return {
    address,
    history,
    weights: () => weights,
    async close() {
      for (const one of open) one.destroy()
      await new Promise<void>((closed) => server.close(() => closed()))
    },
  }
}

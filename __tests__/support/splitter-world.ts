import { randomUUID } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { haproxyTarget } from '../../src/adapters/targets/haproxy.ts'
import type { TargetTools } from '../../src/adapters/targets/tools.ts'
import { systemClock } from '../../src/adapters/tools/clock.ts'
import { type HaproxyRuntime, haproxyRuntime } from '../../src/adapters/tools/haproxy-runtime.ts'
import type { HaproxyTargetOptions } from '../../src/config/options.ts'
import { type Service, startService } from '../../src/demo/service.ts'
import type { Splitter, SplitterOptions, SplitterServer } from '../../src/demo/splitter/splitter.ts'
import type { Target } from '../../src/ports/target.ts'
import type { TargetWorld } from '../contracts/target-contract.ts'

/** Tools of a target for tests: the real clock, no log, an environment of our own. */
export function targetTools(changes: Partial<TargetTools> = {}): TargetTools {
  const silent = () => {}
  return {
    clock: systemClock(),
    log: { debug: silent, info: silent, warn: silent, error: silent },
    env: { PATH: process.env.PATH },
    workingDirectory: tmpdir(),
    environment: 'production',
    ...changes,
  }
}

export type SplitterWorld<Kind extends Splitter> = TargetWorld & {
  readonly splitter: Kind
  readonly runtime: HaproxyRuntime
  readonly options: HaproxyTargetOptions
  readonly blue: Service
  readonly green: Service
  /** The target with other options or tools. */
  targetWith(options?: Partial<HaproxyTargetOptions>, tools?: Partial<TargetTools>): Target
}

export type SplitterWorldOptions = {
  readonly servers?: (ports: { blue: number; green: number }) => readonly SplitterServer[]
  readonly slots?: { readonly [slot: string]: string[] }
}

/** Two slots with two servers each: blue serves, green waits. */
function twoByTwo({ blue, green }: { blue: number; green: number }): SplitterServer[] {
  return [
    { name: 'blue1', port: blue, weight: 100 },
    { name: 'blue2', port: blue, weight: 100 },
    { name: 'green1', port: green, weight: 0 },
    { name: 'green2', port: green, weight: 0, isDisabled: true },
  ]
}

/** A splitter with two services behind it and the HAProxy target in front. */
export async function splitterWorld<Kind extends Splitter>(
  start: (options: SplitterOptions) => Promise<Kind>,
  options: SplitterWorldOptions = {},
): Promise<SplitterWorld<Kind>> {
  const [blue, green] = await Promise.all([service('blue'), service('green')])
  const socketPath = join(tmpdir(), `slipway-${randomUUID().slice(0, 8)}.sock`)
  const starting = start({
    backend: 'web',
    servers: (options.servers ?? twoByTwo)({ blue: blue.port, green: green.port }),
    socketPath,
    checkPath: '/healthz',
    checkIntervalSeconds: 0.1,
    rise: 2,
    fall: 2,
  })
  // A splitter that does not start must not leave services behind that keep the test run alive.
  const splitter = await starting.catch(async (error) => {
    await Promise.all([blue.close(), green.close()])
    throw error
  })
  const runtime = haproxyRuntime(socketPath)
  const targetOptions: HaproxyTargetOptions = {
    type: 'haproxy',
    address: socketPath,
    backend: 'web',
    slots: options.slots ?? { blue: ['blue1', 'blue2'], green: ['green1', 'green2'] },
    'health-wait-seconds': 10,
    'health-checks': 'required',
  }
  const targetWith = (changes = {}, tools = {}) =>
    haproxyTarget({ ...targetOptions, ...changes }, targetTools(tools))
  return {
    splitter,
    runtime,
    options: targetOptions,
    blue,
    green,
    targetWith,
    target: targetWith(),
    unreachable: targetWith({ address: `${socketPath}.gone` }),
    async meddle() {
      await runtime.ask(['set server web/green1 weight 77', 'set server web/blue2 state drain'])
    },
    async reset() {
      const commands = ['blue1', 'blue2'].flatMap((name) => [
        `set server web/${name} weight 100`,
        `set server web/${name} state ready`,
      ])
      await runtime.ask([
        ...commands,
        'set server web/green1 weight 0',
        'set server web/green1 state ready',
        'set server web/green2 state maint',
        'set server web/green2 weight 0',
      ])
    },
    async close() {
      await splitter.close()
      await Promise.all([blue.close(), green.close()])
    },
  }
}

function service(slot: string): Promise<Service> {
  const healthy = { version: 'v1', slot, errorRate: 0, latencySeconds: 0 }
  return startService({ ...healthy, random: Math.random })
}

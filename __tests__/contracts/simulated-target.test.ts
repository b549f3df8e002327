import { AdapterError } from '../../src/domain/errors.ts'
import type { Target } from '../../src/ports/target.ts'
import { simulatedTarget } from '../support/simulated-target.ts'
import { testTarget } from './target-contract.ts'

/** Scenarios are worth as much as the target that they run on. */
testTarget('the simulated target', async () => {
  const target = simulatedTarget()
  return {
    target,
    unreachable: unreachable(target),
    async meddle() {
      const canary = target.weights.get('green') ?? 0
      target.meddle('green', canary === 70 ? 60 : 70)
    },
    async reset() {
      target.meddle('blue', 100)
      target.meddle('green', 0)
    },
    close: async () => undefined,
  }
})

function unreachable(target: Target): Target {
  return new Proxy(target, {
    get: (object, key) =>
      typeof Reflect.get(object, key) === 'function'
        ? async () => {
            throw new AdapterError('simulated', 'target_unreachable', 'No answer.', 'Wait.')
          }
        : Reflect.get(object, key),
  })
}

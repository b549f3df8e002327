import { describe, expect, test } from '@jest/globals'
import { POWER_WAIT_SECONDS_MAX } from '../../src/commands/power.ts'
import { run, runAssess } from '../../src/commands/run.ts'
import type { World } from '../../src/commands/world.ts'
import { AdapterError } from '../../src/domain/errors.ts'
import { summaryMarkdown } from '../../src/reports/markdown.ts'
import { simulatedWorld, V1, V2 } from '../support/simulated-world.ts'

const request = (version: string) => ({ version, base: null, planHash: null })

/** V1 is live; a plan of V2 asks the sources that the test opens. */
async function planned(
  open: (world: World) => World['openSources'],
  isLive = true,
): Promise<{ outcome: Awaited<ReturnType<typeof runAssess>>; page: string }> {
  const simulated = simulatedWorld({ seed: 5 })
  if (isLive)
    await run(simulated.world('run 0'), simulated.policy, { ...request(V1), command: 'deploy' })
  const world = simulated.world('assess')
  const openSources = open(world)
  const asked = { ...world, ...(openSources === undefined ? {} : { openSources }) }
  const outcome = await runAssess(asked, simulated.policy, { ...request(V2), command: 'assess' })
  return { outcome, page: summaryMarkdown(outcome, world.links) }
}

describe('a plan says what its steps will be able to see', () => {
  test('by the traffic of the running version', async () => {
    const { outcome, page } = await planned((world) => async () => world.sources)
    expect(outcome.result).toBe('assessed')
    expect(outcome.power?.rates.map(({ name }) => name)).toEqual(['errors'])
    expect(page).toContain('### What each step can see')
    expect(page).toContain('A ramp for this traffic:')
  })

  test('or that a source refused, and why', async () => {
    const { outcome, page } = await planned(() => async () => {
      throw new AdapterError(
        'prometheus',
        'metrics_unreachable',
        'PROMETHEUS_TOKEN is not set.',
        'Set it.',
      )
    })
    expect(outcome).toMatchObject({
      result: 'assessed',
      powerUnknown: 'PROMETHEUS_TOKEN is not set.',
    })
    expect(page).toContain('Not known before the rollout: PROMETHEUS\\_TOKEN is not set.')
  })

  test('or that it did not answer in time', async () => {
    const { outcome } = await planned(() => () => new Promise(() => undefined))
    expect(outcome.powerUnknown).toContain(`within ${POWER_WAIT_SECONDS_MAX} s`)
  })

  test('or that it can not be asked about the past', async () => {
    const { outcome } = await planned((world) => async () => {
      return new Map(
        [...world.sources].map(([name, source]) => [
          name,
          { ...source, mark: source.mark, isWithoutMemory: true as const },
        ]),
      )
    })
    expect(outcome.powerUnknown).toBe('The source simulated can not be asked about the past.')
  })

  test('or that nothing is live yet', async () => {
    const { outcome } = await planned((world) => async () => world.sources, false)
    expect(outcome.powerUnknown).toContain('deployed nothing here yet')
  })

  test('and nothing where there are no sources', async () => {
    const { outcome, page } = await planned(() => undefined)
    expect(outcome.powerUnknown).toBe('')
    expect(page).not.toContain('What each step can see')
  })
})

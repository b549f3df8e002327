import { describe, expect, test } from '@jest/globals'
import { doctor, type Patient } from '../../src/commands/doctor/doctor.ts'
import { run } from '../../src/commands/run.ts'
import { readYaml } from '../../src/config/yaml-tree.ts'
import { AdapterError } from '../../src/domain/errors.ts'
import { NEEDED_PERMISSIONS } from '../../src/domain/permissions.ts'
import { outcomeText } from '../../src/reports/terminal.ts'
import { read } from '../repository/files.ts'
import { simulatedWorld, V1 } from '../support/simulated-world.ts'

const WORKFLOW = read('examples/deploy.yml').replaceAll('@COMMIT', `@${'a'.repeat(40)}`)

/** A world in which V1 is live, and a patient that is well. */
async function whereAllIsWell(change: Partial<Patient> = {}) {
  const simulated = simulatedWorld()
  const request = { command: 'deploy' as const, version: V1, base: null, planHash: null }
  await run(simulated.world('run 0'), simulated.policy, request)
  const world = simulated.world()
  const patient: Patient = {
    environment: 'production',
    problems: [],
    probe: {
      try: async (needed) => needed.map((one) => ({ ...one, isGranted: true, said: '' })),
    },
    protection: {
      of: async () => ({
        exists: true,
        reviewerCount: 1,
        isSelfReviewPrevented: true,
        isBranchLimited: true,
      }),
    },
    workflows: { read: async () => [{ path: '.github/workflows/deploy.yml', text: WORKFLOW }] },
    parseWorkflow: (text, path) => readYaml(text, path).value,
    needed: NEEDED_PERMISSIONS,
    open: async () => world,
    ...change,
  }
  const examine = (policy = simulated.policy) => doctor(world, policy, patient)
  return { ...simulated, examine }
}

const badOnes = (outcome: Awaited<ReturnType<typeof doctor>>) =>
  (outcome.diagnoses ?? []).filter(({ state }) => state === 'bad')

describe('the doctor', () => {
  test('is content with a place where all is well, and has changed nothing', async () => {
    const place = await whereAllIsWell()
    const before = JSON.stringify([place.target.history, place.deployments.all])
    const outcome = await place.examine()
    expect(outcome).toMatchObject({ result: 'assessed', reason: 'doctor_content' })
    expect(outcome.diagnoses?.map(({ subject }) => subject)).toEqual(
      expect.arrayContaining(['target simulated', 'metric errors', 'environment production']),
    )
    expect(JSON.stringify([place.target.history, place.deployments.all])).toBe(before)
  })

  test('tells a metric without data for the running version, and how the other side is', async () => {
    const place = await whereAllIsWell()
    place.traffic.isSilent = true
    const outcome = await place.examine()
    expect(outcome).toMatchObject({ result: 'failed', reason: 'doctor_found' })
    expect(badOnes(outcome)).toMatchObject([
      { subject: 'metric errors', what: expect.stringContaining('nobody comes') },
    ])
    expect(place.summaries.at(-1)).toContain('**metric errors** is **not good**')
  })

  test('goes on when one part can not be reached, and says what to do about it', async () => {
    const place = await whereAllIsWell({
      open: async () => {
        throw new AdapterError('haproxy', 'target_unreachable', 'Opening x failed.', 'Start it.')
      },
      protection: {
        of: async () => {
          throw new AdapterError('github', 'github_forbidden', 'GET …', 'Give it "actions: read".')
        },
      },
    })
    const outcome = await place.examine()
    expect(badOnes(outcome).map(({ fix }) => fix)).toEqual(
      expect.arrayContaining(['Start it.', 'Give it "actions: read".']),
    )
    expect(outcome.diagnoses?.some(({ state }) => state === 'good')).toBe(true)
  })

  test('tells a broken configuration beside everything else', async () => {
    const problem = {
      where: '.github/slipway.yml',
      line: 7,
      what: 'x is missing.',
      fix: 'Write x.',
    }
    const place = await whereAllIsWell({
      problems: [problem],
      open: async () => {
        throw new Error('nobody opens anything with a broken configuration')
      },
    })
    const outcome = await place.examine()
    expect(badOnes(outcome)).toMatchObject([{ subject: '.github/slipway.yml:7', fix: 'Write x.' }])
  })

  test('tells an environment that does not exist, and a repository without a workflow', async () => {
    const place = await whereAllIsWell({
      protection: {
        of: async () => ({
          exists: false,
          reviewerCount: 0,
          isSelfReviewPrevented: false,
          isBranchLimited: false,
        }),
      },
      workflows: { read: async () => [{ path: '.github/workflows/x.yml', text: 'jobs: {}' }] },
    })
    expect(badOnes(await place.examine()).map(({ subject }) => subject)).toEqual([
      'environment production',
      'workflows',
    ])
  })

  test('lets nothing of a workflow file become a command or leave its block', async () => {
    const text = WORKFLOW.replace('name: production', `name: "::error::x\`\`\`"`).replace(
      'deployment: false',
      'url: https://x.example',
    )
    const place = await whereAllIsWell({
      workflows: { read: async () => [{ path: '.github/workflows/deploy.yml', text }] },
    })
    const outcome = await place.examine()
    expect(badOnes(outcome).length).toBeGreaterThan(0)
    expect(outcomeText(outcome)).not.toMatch(/^::/m)
    expect(place.summaries.at(-1)?.match(/```/g)?.length).toBe(
      2 * badOnes(outcome).filter(({ yaml }) => yaml !== null).length,
    )
  })
})

describe('the doctor and the ramp', () => {
  test('says which steps of the ramp are blind, with the steps that would not be', async () => {
    const place = await whereAllIsWell()
    place.traffic.requestsPerSecond = 5
    const ramp = (await place.examine()).diagnoses?.find(({ subject }) => subject === 'ramp')
    expect(ramp).toMatchObject({
      state: 'unknown',
      what: expect.stringContaining('can not even see'),
    })
    expect(ramp?.yaml).toMatch(/^ramp:\n {2}steps: \[.*100\]$/)
    place.traffic.requestsPerSecond = 20_000
    const content = (await place.examine()).diagnoses?.find(({ subject }) => subject === 'ramp')
    expect(content).toMatchObject({
      state: 'good',
      what: expect.stringContaining('No step is blind.'),
    })
  })

  test('has no power plan where the rule of another tool judges', async () => {
    const place = await whereAllIsWell()
    const { judge } = place.policy
    const peer = { kind: 'argo' as const, metrics: [] }
    const policy = { ...place.policy, judge: { ...judge, peer } }
    const ramp = (await place.examine(policy)).diagnoses?.find(({ subject }) => subject === 'ramp')
    expect(ramp).toMatchObject({
      state: 'good',
      what: expect.stringContaining('here the rule of Argo Rollouts judges'),
    })
  })
})

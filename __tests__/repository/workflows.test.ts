import { describe, expect, test } from '@jest/globals'
import { parse } from 'yaml'
import { COMMANDS, INPUTS, type InputName, OUTPUTS } from '../../src/action/contract.ts'
import { PERMISSIONS } from '../../src/domain/permissions.ts'
import { filesBelow, read } from './files.ts'

const own = filesBelow('.github/workflows', '.yml')
const examples = filesBelow('examples', '.yml').filter((path) => !path.endsWith('.slipway.yml'))

type Step = {
  readonly run?: string
  readonly uses?: string
  readonly with?: Record<string, string>
}
type Job = { readonly permissions?: Record<string, string>; readonly steps: readonly Step[] }

function jobsOf(path: string): readonly Job[] {
  return Object.values<Job>(parse(read(path)).jobs)
}

const steps = (path: string) => jobsOf(path).flatMap((job) => job.steps)

describe.each([...own, ...examples])('%s', (path) => {
  const workflow = parse(read(path))

  test('pins every action to a full commit id and names its version', () => {
    const loose = read(path)
      .split('\n')
      .filter((line) => /^\s*-?\s*uses:/.test(line))
      .filter((line) => !/uses: [\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line))
      // What users are told to replace; there is no commit id of ourselves to know here.
      .filter((line) => !line.endsWith('uses: OWNER/slipway@COMMIT'))
    expect(loose).toEqual([])
  })

  test('starts without any permission; each job names its own', () => {
    expect(workflow.permissions).toEqual({})
    for (const job of jobsOf(path)) expect(job.permissions).toBeDefined()
  })

  test('has a bound on the time of every job, and a concurrency group', () => {
    for (const job of Object.values<object>(workflow.jobs))
      expect(job).toHaveProperty('timeout-minutes')
    expect(workflow.concurrency).toHaveProperty('group')
  })

  test('lets no expression into a script', () => {
    expect(steps(path).filter(({ run }) => run?.includes('${{'))).toEqual([])
  })

  test('leaves no token behind in the checkout', () => {
    for (const step of steps(path)) {
      if (step.uses?.startsWith('actions/checkout@')) {
        expect(step.with).toMatchObject({ 'persist-credentials': false })
      }
    }
  })

  test('is not started by anything that hands strangers a token that can write', () => {
    expect(Object.keys(workflow.on)).not.toContain('pull_request_target')
  })
})

describe('the example workflows', () => {
  const uses = examples.flatMap((path) =>
    jobsOf(path).flatMap((job) =>
      job.steps
        .filter((step) => step.uses?.startsWith('OWNER/slipway@'))
        .map((step) => ({ path, job, inputs: step.with ?? {} })),
    ),
  )

  test('show every command', () => {
    expect(new Set(uses.map(({ inputs }) => inputs.command))).toEqual(new Set(COMMANDS))
  })

  test('use inputs and outputs that exist', () => {
    for (const { inputs } of uses) {
      for (const name of Object.keys(inputs)) expect(INPUTS).toHaveProperty([name as InputName])
    }
    for (const path of examples) {
      for (const [, name = ''] of read(path).matchAll(/(?:steps|needs)\.\w+\.outputs\.([\w-]+)/g)) {
        expect(Object.keys(OUTPUTS)).toContain(name)
      }
    }
  })

  test('give a job that changes something the permissions of the table, and no others', () => {
    for (const { job, inputs } of uses) {
      const needed = Object.entries(PERMISSIONS).filter(([, { commands }]) =>
        commands.some((command) => command === inputs.command),
      )
      const table = Object.fromEntries(needed.map(([name, { access }]) => [name, access]))
      if (inputs.command === 'assess' || inputs.command === 'gate') {
        expect(table).toMatchObject({ contents: 'write', deployments: 'write' })
        expect(job.permissions).toMatchObject({ contents: 'read', deployments: 'read' })
      } else {
        expect(job.permissions).toEqual(table)
      }
    }
  })

  test('line runs up instead of dropping them, and leave the deployment record to Slipway', () => {
    // A preview changes nothing: there the newest run is the only one of interest.
    for (const path of examples.filter((one) => one !== 'examples/preview.yml')) {
      expect(parse(read(path)).concurrency).toMatchObject({ queue: 'max' })
      expect(read(path)).toContain('deployment: false')
    }
  })

  test('let no click and no rollback wait for the deployment that they are about', () => {
    const groupsOf = (path: string) =>
      [...read(path).matchAll(/group: (\S+)/g)].map(([, name]) => name)
    const deploying = new Set(groupsOf('examples/deploy.yml'))
    const going = ['examples/control.yml', 'examples/rollback.yml'].flatMap(groupsOf)
    expect(going.filter((group) => deploying.has(group))).toEqual([])
    // Both ways to go back are one after the other, whoever pressed what.
    expect(going.filter((group) => group?.startsWith('rollback-'))).toHaveLength(2)
  })
})

import { describe, expect, test } from '@jest/globals'
import { parse } from 'yaml'
import { permissionDiagnoses } from '../../src/domain/doctor/token-permissions.ts'
import { workflowDiagnoses } from '../../src/domain/doctor/workflow-check.ts'
import { NEEDED_PERMISSIONS } from '../../src/domain/permissions.ts'
import { filesBelow, read } from '../repository/files.ts'

const isSlipway = (uses: string) => uses.startsWith('OWNER/slipway@')
const SHA = 'a'.repeat(40)

function diagnosesOf(text: string) {
  const value: unknown = parse(text.replaceAll('OWNER/slipway@COMMIT', `OWNER/slipway@${SHA}`))
  return workflowDiagnoses({ path: 'deploy.yml', value }, NEEDED_PERMISSIONS, isSlipway)
}

const subjectsOf = (text: string) => diagnosesOf(text).filter(({ state }) => state === 'bad')

const DEPLOY = read('examples/deploy.yml')

describe('the workflow that uses Slipway', () => {
  test.each(filesBelow('examples', '.yml').filter((path) => !path.endsWith('.slipway.yml')))(
    '%s is as it should be',
    (path) => {
      expect(diagnosesOf(read(path))).toMatchObject([{ state: 'good' }])
    },
  )

  test('that has nothing to do with us is not looked at', () => {
    expect(diagnosesOf('jobs: { test: { steps: [{ run: make }] } }')).toEqual([])
    for (const odd of [
      'null',
      '[1]',
      'jobs: 3',
      'jobs: { a: { steps: x } }',
      'jobs: { a: null }',
    ]) {
      expect(diagnosesOf(odd)).toEqual([])
    }
  })

  test.each([
    [
      'a permission that is missing',
      'deployments: write',
      'deployments: read',
      'deployments: write',
    ],
    [
      'a deployment record beside ours',
      'deployment: false',
      'url: https://x.example',
      'deployment: false',
    ],
    ['a shallow checkout', 'fetch-depth: 0', 'fetch-depth: 1', 'fetch-depth: 0'],
    ['runs that do not line up', 'queue: max', 'cancel-in-progress: false', 'queue: max'],
    ['no timeout', 'timeout-minutes: 360', 'continue-on-error: false', 'timeout-minutes: 360'],
  ])('with %s is told what to write', (_, from, to, yaml) => {
    const found = subjectsOf(DEPLOY.replaceAll(from, to))
    expect(found.length).toBeGreaterThan(0)
    expect(found.map((one) => one.yaml).join('\n')).toContain(yaml)
    for (const one of found) expect(() => parse(one.yaml ?? '')).not.toThrow()
  })

  test('that is not pinned, or never gets a signal, is told so', () => {
    const loose = DEPLOY.replaceAll('@COMMIT', '@v1')
    expect(
      subjectsOf(loose)
        .map(({ what }) => what)
        .join(),
    ).toContain('not pinned')
    const always = DEPLOY.replace(
      '      - uses: OWNER',
      '      - if: always()\n        uses: OWNER',
    )
    expect(
      subjectsOf(always)
        .map(({ what }) => what)
        .join(),
    ).toContain('no signal')
  })
})

describe('of a workflow, the doctor', () => {
  test('takes the permissions of the workflow where the job has none, and write-all for all', () => {
    const withoutOwn = DEPLOY.replace(/ {4}permissions:\n(?: {6}.*\n)+/g, '')
    expect(
      subjectsOf(withoutOwn)
        .map(({ what }) => what)
        .join(),
    ).toContain('without contents')
    expect(subjectsOf(withoutOwn.replace('permissions: {}', 'permissions: write-all'))).toEqual([])
    const unnamed = subjectsOf(withoutOwn.replace('permissions: {}\n', ''))
    expect(unnamed[0]?.what).toContain('defaults of the repository decide')
  })

  test('writes a name so that it can not break out of the YAML', () => {
    const name = 'a\n  b: "c'
    const value = {
      jobs: {
        d: {
          environment: { name },
          steps: [{ uses: `OWNER/slipway@${SHA}`, with: { command: 'deploy' } }],
        },
      },
    }
    const found = workflowDiagnoses({ path: 'x.yml', value }, [], isSlipway)
    const block = found.find(({ yaml }) => yaml?.includes('environment:'))?.yaml ?? ''
    expect(parse(block)).toEqual({ environment: { name, deployment: false } })
  })
})

describe('the permissions of the token', () => {
  test('are told one by one, and what is missing with the whole block', () => {
    const needed = NEEDED_PERMISSIONS.slice(0, 3)
    const [first, second, third] = permissionDiagnoses(needed, [
      { name: 'contents', access: 'write', isGranted: true, said: '' },
      { name: 'deployments', access: 'write', isGranted: false, said: 'Resource not accessible' },
    ])
    expect(first).toMatchObject({ state: 'good', subject: 'token, contents: write' })
    expect(second).toMatchObject({ state: 'bad', what: expect.stringContaining('not accessible') })
    expect(parse(second?.yaml ?? '')).toEqual({
      permissions: { contents: 'write', deployments: 'write', 'pull-requests': 'write' },
    })
    expect(third).toMatchObject({ state: 'unknown' })
  })
})

import { describe, expect, test } from '@jest/globals'
import { readYaml } from '../../../src/adapters/readers/yaml.ts'
import {
  codeOwnersEdits,
  dependabotEdits,
  settingsEdits,
} from '../../../src/domain/edits/repository-rules-edits.ts'
import { workflowEdits } from '../../../src/domain/edits/workflow-edits.ts'
import { parseCodeOwners } from '../../../src/domain/people/code-owners.ts'

const SHA = '3d3c42e5aac5ba805825da76410c181273ba90b1'

const WORKFLOW = `
name: CI
on:
  push: { branches: [main] }
  pull_request:
permissions:
  contents: read
jobs:
  test:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@${SHA} # v7.0.1
      - uses: ./.github/actions/setup
      - name: Unit tests
        run: npm test
        env: { TOKEN: "\${{ secrets.NPM_TOKEN }}", GH: '\${{ secrets.GITHUB_TOKEN }}' }
  deploy:
    needs: test
    runs-on: ubuntu-latest
    environment: production
    permissions: { contents: read, deployments: write }
    steps:
      - uses: actions/cache@v4
      - run: ./deploy.sh "\${{ github.sha }}"
`

function edits(before: string | null, after: string | null): string[] {
  const found = workflowEdits(
    before === null ? null : readYaml(before),
    after === null ? null : readYaml(after),
  )
  return found.map(({ rule, what }) => `${rule}: ${what}`)
}

const changed = (from: string, to: string) => edits(WORKFLOW, WORKFLOW.replace(from, to))

const TELLING = [
  [
    '  pull_request:',
    '  pull_request_target:',
    'dangerous-triggers: it now also runs on pull_request_target, with the rights of the repository',
  ],
  [
    '  pull_request:',
    '  workflow_run: { workflows: [CI] }',
    'dangerous-triggers: it now also runs on workflow_run, with the rights of the repository',
  ],
  [
    '  contents: read\n',
    '  contents: write\n',
    'permission-widened: the token of the job test may write contents',
  ],
  [
    'permissions:\n  contents: read',
    'permissions: write-all',
    'permission-widened: the token of the job test may write everything',
  ],
  [
    'permissions:\n  contents: read\n',
    '',
    'permission-widened: the token of the job test may do what the repository grants by default: its permissions were taken out',
  ],
  [
    'deployments: write }',
    'deployments: write, id-token: write }',
    'permission-widened: the token of the job deploy may write id-token',
  ],
  [
    `checkout@${SHA} # v7.0.1`,
    'checkout@v7',
    'unpinned-uses: actions/checkout@v7 is no longer pinned to a commit',
  ],
  [
    '      - name: Unit',
    '      - uses: acme/setup@main\n      - name: Unit',
    'unpinned-uses: acme/setup@main is not pinned to a commit',
  ],
  ['secrets.NPM_TOKEN', "secrets['DEPLOY_KEY']", 'secret-used: it now uses DEPLOY_KEY'],
  [
    'run: npm test',
    `run: echo "\${{github.event.pull_request.title}}"`,
    `template-injection: a script now contains \${{ github.event.pull_request.title }}, which strangers can write`,
  ],
  [
    '    environment: production\n',
    '',
    'environment-removed: the job deploy no longer belongs to the environment production: its approvals do not hold it back',
  ],
  [
    'environment: production',
    'environment: { name: staging }',
    'environment-removed: the job deploy belongs to the environment staging and no longer to production',
  ],
  [
    '        run: npm test',
    '        run: npm test\n        continue-on-error: true',
    'failure-ignored: a failure of "Unit tests" in the job test no longer counts',
  ],
  [
    '    needs: test\n    runs-on: ubuntu-latest',
    '    needs: test\n    runs-on: [self-hosted, linux]',
    'self-hosted-runner: the job deploy now runs on a machine of your own',
  ],
] as const

const SILENT = [
  ['deployments: write }', 'deployments: read }'],
  ['environment: production', 'environment: { name: production, url: https://example.org }'],
  ['actions/cache@v4', `actions/cache@${SHA}`],
  ['secrets.NPM_TOKEN', 'secrets.GITHUB_TOKEN'],
  ['run: npm test', 'run: echo "$TITLE"'],
] as const

describe('a workflow', () => {
  test('that is the same, in another order and with other comments, is silent', () => {
    expect(
      edits(WORKFLOW, `# new comment\n${WORKFLOW.replace('npm test', 'npm run test')}`),
    ).toEqual([])
  })

  test.each(TELLING)('%j becomes %j', (from, to, expected) => {
    expect(changed(from, to)).toEqual([expected])
  })

  test.each(SILENT)('%j becomes %j without a word', (from, to) => {
    expect(changed(from, to)).toEqual([])
  })

  test('that checks out strangers where it has the rights of the repository is told', () => {
    const after = WORKFLOW.replace('  pull_request:', '  pull_request_target:').replace(
      '# v7.0.1',
      `\n        with: { ref: "\${{ github.event.pull_request.head.sha }}" }`,
    )
    expect(edits(WORKFLOW, after)).toContain(
      `untrusted-checkout: it checks out \${{ github.event.pull_request.head.sha }} and runs with the rights of the repository`,
    )
  })

  test('that is new is measured by a token that may read', () => {
    expect(edits(null, WORKFLOW)).toEqual([
      'permission-widened: the token of the job deploy may write deployments',
      'unpinned-uses: actions/cache@v4 is not pinned to a commit',
      'secret-used: it now uses NPM_TOKEN',
    ])
  })

  test('that loses a job, or is gone, is told', () => {
    const [head = ''] = WORKFLOW.split('  deploy:')
    expect(edits(WORKFLOW, head)).toEqual(['job-removed: the job deploy was taken out'])
    expect(edits(WORKFLOW, null)).toEqual(['workflow-removed: the workflow was taken out'])
  })

  test.each(['', 'just text', '[1, 2]', 'jobs: 7', 'jobs: { a: null, b: [1] }\non: 3'])(
    'of the shape %j is no crash',
    (text) => {
      expect(edits(text, text)).toEqual([])
      expect(() => edits(WORKFLOW, text)).not.toThrow()
    },
  )

  test('steps of composite actions are read too', () => {
    const action = (run: string) => `runs: { using: composite, steps: [{ run: '${run}' }] }`
    expect(edits(action('true'), action(`echo \${{ github.head_ref }}`))).toHaveLength(1)
  })
})

describe('CODEOWNERS', () => {
  const owners = parseCodeOwners('* @ada\n/infra/ @grace @octo-org/ops\n/vendor/')
  const told = (text: string | null) =>
    codeOwnersEdits(owners, text === null ? null : parseCodeOwners(text)).map(({ what }) => what)

  test('that loses owners is told', () => {
    expect(told('* @ada @linus\n/infra/ @grace')).toEqual([
      '/infra/ is no longer owned by @octo-org/ops',
    ])
    expect(told('* @ada')).toEqual(['/infra/ has no rule of its own any more'])
    expect(told(null)).toEqual(['CODEOWNERS was taken out: nobody is asked any more'])
  })

  test('that gains owners is silent', () => {
    expect(told('* @ada\n/infra/ @octo-org/ops @grace @linus')).toEqual([])
    expect(codeOwnersEdits(null, owners)).toEqual([])
  })
})

describe('settings of the repository', () => {
  test('packages that Dependabot no longer looks after are told', () => {
    const before = readYaml(
      'version: 2\nupdates:\n- { package-ecosystem: npm, directory: / }\n- { package-ecosystem: docker, directories: [/a, /b] }',
    )
    const after = readYaml('updates:\n- { package-ecosystem: docker, directories: [/a] }')
    expect(dependabotEdits(before, after).map(({ what }) => what)).toEqual([
      'Dependabot no longer looks after npm in /',
      'Dependabot no longer looks after docker in /b',
    ])
    expect(dependabotEdits(before, before)).toEqual([])
    expect(dependabotEdits(before, null)).toHaveLength(1)
  })

  test('protections of branches that were taken out are told', () => {
    const file = (rules: string) => readYaml(`branches: [{ name: main, protection: { ${rules} } }]`)
    const all = 'required_status_checks: { strict: true }, enforce_admins: true'
    expect(settingsEdits(file(all), file('enforce_admins: false')).map(({ what }) => what)).toEqual(
      [
        'branch main: checks are no longer asked for',
        'branch main: administrators are no longer bound by its rules',
      ],
    )
    expect(settingsEdits(file(all), file(all))).toEqual([])
    expect(settingsEdits(null, file(all))).toEqual([])
  })
})

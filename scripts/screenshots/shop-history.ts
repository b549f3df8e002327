import type { Checks } from '../../src/domain/people/checks.ts'
import type { Review } from '../../src/domain/people/review.ts'
import type { PullRequest } from '../../src/domain/range/range.ts'
import type { Sha } from '../../src/domain/units.ts'

/** Commits of the made shop, and how many of them come in one pull request. */
export const SHOP_COMMITS = 2_000
const COMMITS_PER_PULL_REQUEST = 5
const AUTHORS = ['ada', 'grace', 'barbara', 'edsger', 'tony', 'frances', 'niklaus', 'radia']
const FIRST_SECONDS = 1_780_000_000

/** Subjects by turns, as a shop's commits go; the number of the change stands for the particulars. */
const SUBJECTS = [
  'feat(checkout): offer pick-up point',
  'fix(cart): round prices of bundle',
  'refactor(search): one index per language',
  'docs: how to add supplier',
  'test(stock): cover transfer',
  'fix(mail): do not send receipt twice for order',
  'feat(list): filter by size',
  'chore(deps): bump undici to 7.2.',
]

/** Every so many commits one of a rarer kind. */
const RARE: readonly {
  readonly every: number
  readonly at: number
  readonly subject: string
  readonly path: string
  readonly text: (index: number) => string
}[] = [
  {
    every: 1_000,
    at: 640,
    subject: 'feat(coupons)!: drop the old coupons',
    path: 'db/migrations/0042_drop_coupons.sql',
    text: () => 'ALTER TABLE orders DROP COLUMN coupon_code;\nDROP TABLE coupons;\n',
  },
  {
    every: 400,
    at: 210,
    subject: 'feat(stock): index of the warehouse',
    path: 'db/migrations/0043_stock_index.sql',
    text: (index) => `CREATE INDEX CONCURRENTLY stock_${index} ON stock (warehouse_id);\n`,
  },
  {
    every: 300,
    at: 120,
    subject: 'Larger machines for the web tier',
    path: 'infrastructure/web.tf',
    text: (index) =>
      `resource "aws_instance" "web" {\n  instance_type = "m7g.${index % 2 === 0 ? '' : '2'}xlarge"\n}\n`,
  },
  {
    every: 500,
    at: 77,
    subject: 'ci: cache the packages',
    path: '.github/workflows/ci.yml',
    text: (index) =>
      `on: push\njobs:\n  test:\n    runs-on: ubuntu-24.04\n    steps:\n      - run: make test # ${index}\n`,
  },
  {
    every: 250,
    at: 31,
    subject: 'Configuration: more connections',
    path: 'config/production.yml',
    text: (index) => `pool:\n  connections: ${40 + (index % 7)}\n`,
  },
]

/** The input of `git fast-import`: a first state to deploy on, tagged `live`, and the range above it. */
export function shopHistory(): string {
  const commits = Array.from({ length: SHOP_COMMITS + 1 }, (_, index) => commitCommands(index))
  const [first = '', ...rest] = commits
  return `${first}reset refs/tags/live\nfrom refs/heads/main\n\n${rest.join('')}done\n`
}

function commitCommands(index: number): string {
  const author = AUTHORS[(index * 3) % AUTHORS.length] ?? ''
  const person = `${author} <${author}@example.com> ${FIRST_SECONDS + 600 * index} +0000`
  const rare = RARE.find(({ every, at }) => index % every === at)
  const subject = rare?.subject ?? `${SUBJECTS[index % SUBJECTS.length]} ${index}`
  const area = ['checkout', 'cart', 'search', 'stock', 'mail', 'list'][index % 6]
  const changes = [
    rare === undefined ? '' : file(rare.path, rare.text(index)),
    file(`src/${area}/part${index % 90}.ts`, lines(`export const ${area}${index % 90}`, index)),
    index % 3 === 0 ? file(`test/${area}/part${index % 90}.test.ts`, lines('test', index)) : '',
    index % 8 === 7 || index === 0 ? file('package.json', manifest(index)) : '',
  ]
  return [
    'commit refs/heads/main',
    `author ${person}`,
    `committer ${person}`,
    data(`${subject}\n`),
    `${changes.join('')}\n`,
  ].join('\n')
}

function file(path: string, text: string): string {
  return `M 100644 inline ${path}\n${data(text)}\n`
}

function lines(name: string, index: number): string {
  return Array.from({ length: 12 }, (_, line) => `${name}_${line} = ${index + line}\n`).join('')
}

function manifest(index: number): string {
  return `${JSON.stringify({ name: 'shop', dependencies: { undici: `7.2.${index}` } }, null, 2)}\n`
}

function data(text: string): string {
  return `data ${Buffer.byteLength(text)}\n${text}`
}

/** The pull requests that brought the commits, each named after its oldest commit. */
export function shopPullRequests(
  commits: readonly { readonly sha: Sha; readonly subject: string }[],
): readonly PullRequest[] {
  const oldestFirst = [...commits].reverse()
  const count = Math.ceil(commits.length / COMMITS_PER_PULL_REQUEST)
  return Array.from({ length: count }, (_, index) => {
    const own = oldestFirst.slice(
      index * COMMITS_PER_PULL_REQUEST,
      (index + 1) * COMMITS_PER_PULL_REQUEST,
    )
    const number = 1_200 + index
    return {
      number,
      title: own[0]?.subject ?? '',
      author: AUTHORS[(index * 3) % AUTHORS.length] ?? '',
      url: `https://github.com/harbour/shop/pull/${number}`,
      labels: [],
      commits: own.map(({ sha }) => sha),
    }
  })
}

/** Reviews as they are: nearly everything was approved, some of it by two. */
export function shopReviews(pullRequests: readonly PullRequest[]): readonly Review[] {
  return pullRequests.map(({ number, author, commits }, index) => ({
    pullRequest: number,
    author,
    isAuthorBot: false,
    isMerged: true,
    mergedBy: author,
    branch: `change-${number}`,
    head: commits.at(-1) ?? null,
    commits: commits.map((sha) => ({ sha, isMerge: false })),
    opinions: AUTHORS.filter((name) => name !== author)
      .slice(index % 3, (index % 3) + (index % 23 === 0 ? 0 : 1 + (index % 2)))
      .map((reviewer) => ({ reviewer, kind: 'approved', commit: commits.at(-1) ?? null })),
    waitingFor: [],
    isOwnerWaitedFor: false,
    files: [],
    isTruncated: false,
  }))
}

export const SHOP_CHECKS: Checks = {
  all: [
    ...['build', 'unit', 'integration', 'browser', 'lint', 'licences'].map((name) => ({
      name,
      result: 'passed' as const,
    })),
    { name: 'load', result: 'skipped' },
  ],
  isTruncated: false,
}

import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { OUTPUTS } from '../../src/action/contract.ts'
import type { StepEnded } from '../support/bundle-run.ts'
import type { Shop } from '../support/bundle-shop.ts'
import { type BundleWorld, bundleWorlds } from '../support/bundle-world.ts'
import { gitRepository } from '../support/git-repository.ts'
import { githubReferencesIn, markdownTree, nodesOf } from '../support/markdown-tree.ts'

/** What the runner, GitHub and terminals would obey. All names in it are nobody else's. */
const HOSTILE = [
  '::set-output name=outcome::HOSTILE',
  '::error::HOSTILE',
  '::add-mask::HOSTILE',
  '::stop-commands::HOSTILE',
  '##[error]HOSTILE',
  '##[set-env name=PATH]HOSTILE',
  '@org/team @octocat #12 fixes #13 owner/repo#1',
  '<!-- slipway:production -->',
  '- [x] roll back',
  '\u202egnp.exe \u2066hidden\u200b',
  '\u001b[31mred\u001b[0m',
  '[click](javascript:alert(1)) <img src=x onerror=alert(1)> </details>',
]
const ALL_OF_IT = HOSTILE.join('\n')
const ON_ONE_LINE = HOSTILE.join(' ')
/** What git lets into the name of a branch, and the input `version` too. */
const BRANCH = 'x/@org/team#12-<img>-`id`-$(id)-\u202e|'

/** A shop whose history, branches, files, authors and pull requests are all hostile. */
function hostileShop(): Shop {
  const repository = gitRepository()
  const live = repository.commit('Show the cart', { files: { 'src/cart.js': 'cart\n' } })
  repository.git('tag', 'v1.0.0')
  const author = { name: '@org/team ::error::HOSTILE', email: '::error::HOSTILE@example.com' }
  const subjects = HOSTILE.map((text, i) => {
    const files = { [`src/${i} ${text.replaceAll('/', ' ')}.js`]: `${i}\n` }
    return repository.commit(`${text}\n\n${ALL_OF_IT}\n`, { author, files })
  })
  const next = repository.commit(`\n\n\n${ALL_OF_IT}`, { author })
  repository.git('branch', BRANCH)
  return {
    folder: repository.folder,
    versions: { 'v1.0.0': live, 'v1.1.0': next, 'v1.2.0': next },
    pullRequests: [{ number: 12, title: ON_ONE_LINE, commits: [...subjects, next] }],
    dispose: repository.dispose,
  }
}

const worlds = bundleWorlds(hostileShop)
// Here every step is held to the commands that Slipway means; see complaintsAboutStep.
afterAll(worlds.closeAll)

let world: BundleWorld
let ended: StepEnded

/** Lines of the output that the runner would take for one of ours although its text is not. */
function smuggled({ stdout, stderr }: StepEnded): readonly string[] {
  return `${stdout}\n${stderr}`
    .split(/\r\n|\r|\n/)
    .filter((line) => /^\W*::[a-z-]+(?: [^:]*)?::HOSTILE/u.test(line) || line.includes('##['))
}

/** What a page must not hold: what somebody else's text would make GitHub do. */
function harmIn(markdown: string): readonly string[] {
  const nodes = nodesOf(markdownTree(markdown))
  const texts = nodes.filter((node) => node.type === 'text').map((node) => node.value ?? '')
  const boxes = nodes.filter((node) => typeof node.checked === 'boolean').map(() => 'a checkbox')
  const urls = nodes.flatMap(({ url }) => (url === undefined ? [] : [url]))
  return [
    // "#12" alone is the text of our own link to the pull request.
    ...texts.filter((text) => text !== '#12' && githubReferencesIn(text).length > 0),
    ...boxes,
    ...urls.filter(
      (url) => !/^https:\/\/(?:github\.com\/octo-org\/shop\/|shop\.example)/.test(url),
    ),
    ...(markdown.match(/<!-- slipway:/g) ?? []).slice(1),
    ...nodes.flatMap(({ type, value }) =>
      type === 'html' && /<(?:img|script)|onerror/.test(value ?? '') ? [value ?? ''] : [],
    ),
    ...(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u.test(markdown.replaceAll('\n', ''))
      ? ['a direction or an escape']
      : []),
  ]
}

beforeAll(async () => {
  world = await worlds.open()
  world.github.state.pullRequests[0] = {
    ...(world.github.state.pullRequests[0] as (typeof world.github.state.pullRequests)[number]),
    author: '@org/team',
    labels: HOSTILE,
  }
  ended = await world.run({ command: 'deploy', version: BRANCH })
})

describe('a release whose every text is hostile', () => {
  test('is deployed like any other', () => {
    expect([ended.exitCode, ended.outputs.outcome]).toEqual([0, 'promoted'])
    expect(ended.outputs.commits).toBe(String(HOSTILE.length + 1))
  })

  test('says nothing that the runner would obey', () => {
    expect(smuggled(ended)).toEqual([])
    expect(Object.keys(ended.outputs).sort()).toEqual(Object.keys(OUTPUTS).sort())
  })

  test('makes GitHub neither ping, nor link, nor show a button', () => {
    const [comment] = world.github.state.comments
    expect(harmIn(comment?.body ?? '')).toEqual([])
    expect(harmIn(ended.summary)).toEqual([])
    const { deployments } = world.github.state
    const told = deployments.flatMap(({ description, statuses }) => [
      description ?? '',
      ...statuses.map((status) => status.description),
    ])
    expect(told.filter((text) => /\p{Cc}|[\u202a-\u202e\u2066-\u2069]/u.test(text))).toEqual([])
  })

  test('leaves one line of JSON as its report', () => {
    expect(ended.report.trimEnd().split(/\r\n|[\r\n\u2028\u2029]/)).toHaveLength(1)
    expect(JSON.parse(ended.report)).toMatchObject({ version: BRANCH })
  })
})

describe('a program of the user that says hostile things', () => {
  test('and fails is quoted, not obeyed', async () => {
    const hostile = await worlds.open()
    const program = join(hostile.folder, 'says.mjs')
    const says = JSON.stringify(ALL_OF_IT)
    await writeFile(program, `console.log(${says}); console.error(${says}); process.exit(1)`)
    await hostile.configure({ stage: [process.execPath, program] })
    const failed = await hostile.run({ command: 'deploy' })
    expect([failed.exitCode, failed.outputs.reason]).toEqual([4, 'stage_failed'])
    expect(smuggled(failed)).toEqual([])
    expect(failed.stdout).toContain('HOSTILE')
    expect([harmIn(failed.summary), harmIn(hostile.github.state.comments[0]?.body ?? '')]).toEqual([
      [],
      [],
    ])
    expect(hostile.target.history).toEqual([])
  })
})

test.each(['--upload-pack=x', 'a..b', 'main:x', 'a b', 'x*', '-', '@{u}..'])(
  'a version named %j never reaches git',
  async (version) => {
    const { exitCode, outputs } = await world.run({ command: 'assess', version })
    expect([exitCode, outputs.reason]).toEqual([2, 'input_invalid'])
  },
)

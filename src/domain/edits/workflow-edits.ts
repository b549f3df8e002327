import { at, entriesOf, isMap, listOf, type Plain, textOf, textsIn } from '../plain.ts'
import { added, type Edit, edit } from './edit.ts'
import { permissionEdits } from './workflow-permissions.ts'

/**
 * What changed between two states of a workflow or of an action that decides what is checked, or what runs
 * with credentials. null = the file was not there. The names of the rules follow zizmor where it has them.
 */
export function workflowEdits(before: Plain | null, after: Plain | null): Edit[] {
  if (after === null) {
    return before === null ? [] : [edit('workflow-removed', 'the workflow was taken out')]
  }
  return [
    ...triggerEdits(before, after),
    ...permissionEdits(before, after),
    ...codeEdits(before, after),
    ...secretEdits(before, after),
    ...jobEdits(before, after),
  ]
}

/** Triggers with which code of strangers meets a token that may write, and secrets. */
const PRIVILEGED = ['pull_request_target', 'workflow_run', 'issue_comment']

function triggersOf(workflow: Plain | null): readonly string[] {
  // YAML 1.1 reads the key "on" as true.
  const on = at(workflow ?? undefined, 'on') ?? at(workflow ?? undefined, 'true')
  if (typeof on === 'string') return [on]
  if (isMap(on)) return Object.keys(on)
  return listOf(on).filter((one) => typeof one === 'string')
}

function triggerEdits(before: Plain | null, after: Plain): Edit[] {
  return added(triggersOf(before), triggersOf(after))
    .filter((name) => PRIVILEGED.includes(name))
    .map((name) =>
      edit('dangerous-triggers', `it now also runs on ${name}, with the rights of the repository`),
    )
}

type Step = { readonly [key: string]: Plain }

/** Steps of every job, or of a composite action. */
function stepsOf(workflow: Plain | null): readonly Step[] {
  const root = workflow ?? undefined
  const jobs = entriesOf(at(root, 'jobs')).map(([, job]) => job)
  return [...jobs.map((job) => at(job, 'steps')), at(root, 'runs', 'steps')]
    .flatMap((steps) => listOf(steps))
    .filter(isMap)
}

/** What is taken from elsewhere: actions, and whole workflows. */
function usesOf(workflow: Plain | null): string[] {
  const jobs = entriesOf(at(workflow ?? undefined, 'jobs')).map(([, job]) => at(job, 'uses'))
  return [...stepsOf(workflow).map((step) => step.uses), ...jobs].flatMap(
    (uses) => textOf(uses) ?? [],
  )
}

const PINNED =
  /@[0-9a-f]{40}(?:[0-9a-f]{24})?$|^docker:\/\/[^@]+@sha256:[0-9a-f]{64}$|^\.{1,2}\/|^\$\//

function codeEdits(before: Plain | null, after: Plain): Edit[] {
  const old = usesOf(before)
  const pinnedBefore = new Set(old.filter((uses) => PINNED.test(uses)).map(nameOf))
  const unpinned = added(
    old,
    usesOf(after).filter((uses) => !PINNED.test(uses)),
  ).map((uses) => {
    const was = pinnedBefore.has(nameOf(uses)) ? 'is no longer pinned' : 'is not pinned'
    return edit('unpinned-uses', `${uses} ${was} to a commit`)
  })
  const injected = added(injectionsIn(before), injectionsIn(after)).map((expression) =>
    edit('template-injection', `a script now contains ${expression}, which strangers can write`),
  )
  const checkouts = added(strangersIn(before), strangersIn(after)).map((ref) =>
    edit('untrusted-checkout', `it checks out ${ref} and runs with the rights of the repository`),
  )
  return [...unpinned, ...injected, ...checkouts]
}

function nameOf(uses: string): string {
  return uses.split('@')[0] ?? uses
}

/**
 * Contexts that anybody can fill with a pull request, an issue or a comment, from
 * https://docs.github.com/actions/reference/security/secure-use
 */
const UNTRUSTED =
  /github\.head_ref|github\.event\.(?:issue|pull_request|discussion|comment|review|review_comment|workflow_run)\.(?:title|body|head_branch|head\.(?:ref|label)|head_commit\.message)|github\.event\.(?:head_commit|commits\S*)\.(?:message|author\.(?:name|email))|github\.event\.pages\S*\.page_name/

function injectionsIn(workflow: Plain | null): string[] {
  const scripts = stepsOf(workflow).flatMap((step) => [
    textOf(step.run),
    (textOf(step.uses) ?? '').startsWith('actions/github-script')
      ? textOf(at(step, 'with', 'script'))
      : null,
  ])
  return scripts
    .flatMap((script) => (script === null ? [] : expressionsIn(script)))
    .filter((expression) => UNTRUSTED.test(expression))
}

/** "${{ … }}" with one blank on each side. */
function expressionsIn(text: string): string[] {
  return text
    .split('${{')
    .slice(1)
    .map((part) => `\${{ ${(part.split('}}')[0] ?? '').trim()} }}`)
}

/** Commits of strangers that are checked out where the trigger is privileged. */
function strangersIn(workflow: Plain | null): string[] {
  if (!triggersOf(workflow).some((name) => PRIVILEGED.includes(name))) return []
  return stepsOf(workflow)
    .filter((step) => (textOf(step.uses) ?? '').startsWith('actions/checkout@'))
    .map((step) => textOf(at(step, 'with', 'ref')) ?? '')
    .filter((ref) =>
      /github\.(?:head_ref|event\.pull_request\.head|event\.workflow_run\.head)|refs\/pull\//.test(
        ref,
      ),
    )
}

const SECRET = /\bsecrets\s*(?:\.\s*([A-Za-z_][A-Za-z0-9_]*)|\[\s*'([^']+)'\s*\])/g

function secretsOf(workflow: Plain | null): string[] {
  return textsIn(workflow ?? undefined).flatMap(({ key, text }) => {
    if (key === 'secrets' && text === 'inherit') return ['every secret (secrets: inherit)']
    return expressionsIn(text).flatMap((expression) =>
      [...expression.matchAll(SECRET)].map(([, dotted, quoted]) => dotted ?? quoted ?? ''),
    )
  })
}

function secretEdits(before: Plain | null, after: Plain): Edit[] {
  return added(secretsOf(before), secretsOf(after))
    .filter((name) => name.toUpperCase() !== 'GITHUB_TOKEN')
    .map((name) => edit('secret-used', `it now uses ${name}`))
}

function jobEdits(before: Plain | null, after: Plain): Edit[] {
  const now = at(after, 'jobs')
  const gone = entriesOf(at(before ?? undefined, 'jobs'))
    .filter(([name]) => at(now, name) === undefined)
    .map(([name]) => edit('job-removed', `the job ${name} was taken out`))
  const changed = entriesOf(now).flatMap(([name, job]) => {
    const old = at(before ?? undefined, 'jobs', name)
    return [
      ...environmentEdits(name, old, job),
      ...(isSelfHosted(job) && !(old !== undefined && isSelfHosted(old))
        ? [edit('self-hosted-runner', `the job ${name} now runs on a machine of your own`)]
        : []),
      ...(old === undefined ? [] : toleranceEdits(name, old, job)),
    ]
  })
  return [...gone, ...changed]
}

function environmentOf(job: Plain): string | null {
  return textOf(at(job, 'environment')) ?? textOf(at(job, 'environment', 'name'))
}

function environmentEdits(name: string, before: Plain | undefined, after: Plain): Edit[] {
  const old = before === undefined ? null : environmentOf(before)
  const now = environmentOf(after)
  if (old === null || old === now) return []
  const what =
    now === null
      ? `the job ${name} no longer belongs to the environment ${old}: its approvals do not hold it back`
      : `the job ${name} belongs to the environment ${now} and no longer to ${old}`
  return [edit('environment-removed', what)]
}

function isSelfHosted(job: Plain): boolean {
  const on = at(job, 'runs-on')
  if (isMap(on)) return true
  return on === 'self-hosted' || listOf(on).includes('self-hosted')
}

/** Jobs and steps that were allowed to fail. Steps are known by their name, or by what they do. */
function toleranceEdits(name: string, before: Plain, after: Plain): Edit[] {
  const of = (job: Plain) => [
    ...(isTolerant(job) ? [`the job ${name}`] : []),
    ...listOf(at(job, 'steps'))
      .filter(isMap)
      .filter(isTolerant)
      .map((step) => `"${stepName(step)}" in the job ${name}`),
  ]
  return added(of(before), of(after)).map((what) =>
    edit('failure-ignored', `a failure of ${what} no longer counts`),
  )
}

function isTolerant(part: Plain): boolean {
  const value = at(part, 'continue-on-error')
  return value !== undefined && value !== false && value !== 'false'
}

const STEP_NAME_CHARS_MAX = 80

function stepName(step: Step): string {
  const name = textOf(step.name) ?? textOf(step.id) ?? textOf(step.uses) ?? textOf(step.run) ?? ''
  return (name.split('\n')[0] ?? '').slice(0, STEP_NAME_CHARS_MAX)
}

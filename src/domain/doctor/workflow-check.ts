import { bad, type Diagnosis, good } from './diagnosis.ts'
import { type NeededPermission, permissionsBlock } from './token-permissions.ts'

/** A workflow file, read as YAML; `value` may be anything. */
export type WorkflowFile = { readonly path: string; readonly value: unknown }

/** What a step that uses Slipway is told. */
type Use = {
  readonly jobName: string
  readonly job: Table
  readonly step: Table
  readonly command: string
}

type Table = { readonly [key: string]: unknown }

const CHANGING: readonly string[] = ['deploy', 'rollback', 'reconcile']
const PINNED = /@[0-9a-f]{40}$/

/**
 * Reads a workflow as whoever reviews it would: permissions, line-up of runs, history in the checkout, the
 * pin. `isSlipway` tells from the `uses` of a step whether it is one of ours. Empty when the workflow has
 * nothing to do with us.
 */
export function workflowDiagnoses(
  { path, value }: WorkflowFile,
  needed: readonly NeededPermission[],
  isSlipway: (uses: string) => boolean,
): readonly Diagnosis[] {
  const workflow = table(value)
  const uses = usesIn(workflow, isSlipway)
  if (uses.length === 0) return []
  const found = [
    ...uses.flatMap((use) => useDiagnoses(path, workflow, use, needed)),
    ...concurrencyDiagnoses(path, workflow, uses),
  ]
  return found.length > 0
    ? found
    : [good(path, `${uses.length} steps of Slipway are as they should be.`)]
}

function usesIn(workflow: Table, isSlipway: (uses: string) => boolean): readonly Use[] {
  return Object.entries(table(workflow.jobs)).flatMap(([jobName, jobValue]) => {
    const job = table(jobValue)
    return list(job.steps)
      .map(table)
      .filter(({ uses }) => typeof uses === 'string' && isSlipway(uses))
      .map((step) => {
        const { command } = table(step.with)
        return { jobName, job, step, command: typeof command === 'string' ? command : 'assess' }
      })
  })
}

function useDiagnoses(
  path: string,
  workflow: Table,
  use: Use,
  needed: readonly NeededPermission[],
): readonly Diagnosis[] {
  const subject = `${path}, job ${use.jobName}`
  return [
    ...missingPermissions(subject, workflow, use, needed),
    ...environmentDiagnoses(subject, use),
    ...checkoutDiagnoses(subject, use),
    ...stepDiagnoses(subject, use),
  ]
}

function missingPermissions(
  subject: string,
  workflow: Table,
  { job, command }: Use,
  needed: readonly NeededPermission[],
): readonly Diagnosis[] {
  const own = job.permissions ?? workflow.permissions
  const wanted = needed
    .filter(({ commands }) => commands.includes(command))
    .map(({ name, access }) => ({
      name,
      access: isWriting(command, name) ? access : ('read' as const),
    }))
  const missing = wanted.filter(({ name, access }) => !grants(own, name, access))
  if (missing.length === 0) return []
  const names = missing.map(({ name, access }) => `${name}: ${access}`).join(', ')
  const what =
    own === undefined
      ? 'Neither the job nor the workflow names permissions, so the defaults of the repository decide.'
      : `The job runs ${command} without ${names}.`
  return [bad(subject, what, 'Give the job these permissions:', permissionsBlock(wanted))]
}

/** assess writes the comment and nothing else; gate and doctor write nothing. */
function isWriting(command: string, permission: string): boolean {
  if (command === 'gate' || command === 'doctor') return false
  return command !== 'assess' || permission === 'pull-requests'
}

function grants(permissions: unknown, name: string, access: string): boolean {
  if (permissions === 'write-all') return true
  if (permissions === 'read-all') return access === 'read'
  const granted = table(permissions)[name]
  return granted === 'write' || granted === access
}

/** GitHub would make a second deployment record beside ours. */
function environmentDiagnoses(subject: string, { job, command }: Use): readonly Diagnosis[] {
  const { environment } = job
  if (!CHANGING.includes(command) || environment === undefined) return []
  if (table(environment).deployment === false) return []
  const name = typeof environment === 'string' ? environment : table(environment).name
  const what =
    'GitHub makes a deployment record of its own for this job, beside the one of Slipway.'
  const yaml = `environment:\n  name: ${plain(name)}\n  deployment: false`
  return [bad(subject, what, 'Leave the record to Slipway:', yaml)]
}

function checkoutDiagnoses(subject: string, { job, command }: Use): readonly Diagnosis[] {
  if (command === 'control') return []
  const checkout = list(job.steps)
    .map(table)
    .find(({ uses }) => typeof uses === 'string' && uses.startsWith('actions/checkout@'))
  if (checkout === undefined) {
    return [
      bad(subject, 'No step checks the repository out.', 'Put this step before:', CHECKOUT_STEP),
    ]
  }
  if (Number(table(checkout.with)['fetch-depth']) === 0) return []
  const what =
    'The checkout has one commit only; the range and the history of files need all of them.'
  return [bad(subject, what, 'Ask for the whole history:', 'with:\n  fetch-depth: 0')]
}

const CHECKOUT_STEP = `- uses: actions/checkout@COMMIT
  with:
    fetch-depth: 0
    persist-credentials: false`

function stepDiagnoses(subject: string, { step, job, command }: Use): readonly Diagnosis[] {
  const found: Diagnosis[] = []
  const uses = String(step.uses)
  if (!PINNED.test(uses) && !uses.startsWith('./')) {
    const what = 'The action is not pinned to a full commit id: a moved tag would run other code.'
    found.push(bad(subject, what, 'Write the full commit id of a release after the @.'))
  }
  if (/\b(always|cancelled)\s*\(/.test(String(step.if ?? ''))) {
    const what = 'A step that runs always() gets no signal when the run is cancelled.'
    found.push(bad(subject, what, 'Take the condition away from this step.'))
  }
  if (CHANGING.includes(command) && job['timeout-minutes'] === undefined) {
    const what = 'The job has no timeout of its own.'
    const fix = 'Give it a little more than max-duration-seconds:'
    found.push(bad(subject, what, fix, 'timeout-minutes: 360'))
  }
  return found
}

/** A waiting run that is replaced is a deployment that is lost without a word. */
function concurrencyDiagnoses(
  path: string,
  workflow: Table,
  uses: readonly Use[],
): readonly Diagnosis[] {
  const changing = uses.filter(({ command }) => CHANGING.includes(command))
  const isFine = (concurrency: unknown) => {
    const { group, queue } = table(concurrency)
    return typeof group === 'string' && queue === 'max'
  }
  const open = changing.filter(
    ({ job }) => !isFine(job.concurrency) && !isFine(workflow.concurrency),
  )
  if (open.length === 0) return []
  const names = [...new Set(open.map(({ jobName }) => jobName))].join(', ')
  const what = `Runs of ${names} do not line up: GitHub drops a waiting run when a newer one comes.`
  const yaml = 'concurrency:\n  group: deploy-production\n  queue: max'
  return [bad(path, what, 'Let them line up:', yaml)]
}

function table(value: unknown): Table {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Table)
    : {}
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

/** A name as YAML: quoted, unless it is nothing but letters and the like. */
function plain(name: unknown): string {
  const text = typeof name === 'string' ? name : 'production'
  return /^[A-Za-z][\w-]*$/.test(text) ? text : JSON.stringify(text)
}

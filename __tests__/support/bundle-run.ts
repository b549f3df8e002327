import { type ChildProcess, spawn } from 'node:child_process'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { inputVariables } from './bundle-inputs.ts'
import { REPOSITORY } from './github-names.ts'

/** The committed bundle, which is what users run. */
export const BUNDLE = fileURLToPath(new URL('../../../dist/index.js', import.meta.url))

/** No scenario takes longer; a process that does is killed, and its test fails for that. */
const RUN_SECONDS_MAX = 60

export type Started = {
  readonly child: ChildProcess
  /** What it said so far, both streams in the order of arrival. */
  said(): string
  readonly ended: Promise<Ended>
}

export type Ended = {
  /** Null when a signal ended it. */
  readonly exitCode: number | null
  readonly stdout: string
  readonly stderr: string
  readonly seconds: number
}

/** Starts the bundle with exactly these variables. */
export function startBundle(
  args: readonly string[],
  options: { readonly env: { readonly [name: string]: string }; readonly cwd: string },
): Started {
  const beganAt = performance.now()
  const child = spawn(process.execPath, [BUNDLE, ...args], {
    ...options,
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: RUN_SECONDS_MAX * 1000,
    killSignal: 'SIGKILL',
  })
  const texts = { stdout: '', stderr: '', both: '' }
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (text: string) => {
      texts[name] += text
      texts.both += text
    })
  }
  const ended = new Promise<Ended>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (exitCode) => {
      const { stdout, stderr } = texts
      resolve({ exitCode, stdout, stderr, seconds: (performance.now() - beganAt) / 1000 })
    })
  })
  return { child, said: () => texts.both, ended }
}

/** Where and as which run a step runs. */
export type Step = {
  /** A folder of its own, for the files of the runner. */
  readonly folder: string
  readonly workspace: string
  readonly apiUrl: string
  readonly sha: string
  readonly runId: number
  readonly inputs: { readonly [name: string]: string }
  /** Payload of the event that started the run. */
  readonly event?: object
  /** What the first half of the action had left for `post`; left out = this is the first half. */
  readonly state?: string
}

/** What a step leaves behind. */
export type StepEnded = Ended & {
  readonly outputs: { readonly [name: string]: string }
  readonly summary: string
  readonly state: string
  /** The file that the output `report` names, as text; '' when there is none. */
  readonly report: string
}

export type StepStarted = Omit<Started, 'ended'> & { readonly ended: Promise<StepEnded> }

/** Starts the bundle as the runner of GitHub starts an action: no arguments, variables and empty files. */
export async function startStep(step: Step): Promise<StepStarted> {
  const file = (name: string) => join(step.folder, name)
  await mkdir(file('temp'), { recursive: true })
  const empty = ['output', 'state', 'summary', 'env', 'path']
  await Promise.all(empty.map((name) => writeFile(file(name), '')))
  await writeFile(file('event.json'), JSON.stringify(step.event ?? {}))
  const env = {
    PATH: process.env.PATH ?? '',
    HOME: step.folder,
    CI: 'true',
    ...inputVariables(step.inputs),
    ...githubVariables(step),
    ...(step.state === undefined ? {} : { STATE_slipway: step.state }),
    GITHUB_EVENT_PATH: file('event.json'),
    GITHUB_OUTPUT: file('output'),
    GITHUB_STATE: file('state'),
    GITHUB_STEP_SUMMARY: file('summary'),
    GITHUB_ENV: file('env'),
    GITHUB_PATH: file('path'),
    RUNNER_TEMP: file('temp'),
  }
  const started = startBundle([], { env, cwd: step.workspace })
  return { ...started, ended: leftBehind(started.ended, file) }
}

function githubVariables({ apiUrl, workspace, sha, runId }: Step) {
  return {
    GITHUB_ACTIONS: 'true',
    GITHUB_ACTION: 'slipway',
    GITHUB_ACTOR: 'ada',
    GITHUB_API_URL: apiUrl,
    GITHUB_EVENT_NAME: 'push',
    GITHUB_GRAPHQL_URL: `${apiUrl}/graphql`,
    GITHUB_JOB: 'deploy',
    GITHUB_REF: 'refs/heads/main',
    GITHUB_REPOSITORY: `${REPOSITORY.owner}/${REPOSITORY.name}`,
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_RUN_ID: String(runId),
    GITHUB_RUN_NUMBER: '1',
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_SHA: sha,
    GITHUB_WORKFLOW: 'Deploy',
    GITHUB_WORKSPACE: workspace,
  }
}

async function leftBehind(
  running: Promise<Ended>,
  file: (name: string) => string,
): Promise<StepEnded> {
  const ended = await running
  const read = (name: string) => readFile(file(name), 'utf8')
  const outputs = keyValues(await read('output'))
  const report = outputs.report ? await readFile(outputs.report, 'utf8') : ''
  return { ...ended, outputs, report, summary: await read('summary'), state: await read('state') }
}

/** The runner's file of outputs: `name=value`, or `name<<mark`, lines, `mark`. */
export function keyValues(text: string): { readonly [name: string]: string } {
  const lines = text.split(/\r?\n/)
  const found: { [name: string]: string } = {}
  for (let line = lines.shift(); line !== undefined; line = lines.shift()) {
    const [, name, mark] = /^([^=]*?)<<(.+)$/.exec(line) ?? []
    if (name !== undefined && mark !== undefined) {
      const end = lines.indexOf(mark)
      if (end < 0) throw new Error(`the value of ${name} has no end`)
      found[name] = lines
        .splice(0, end + 1)
        .slice(0, -1)
        .join('\n')
    } else if (line.includes('=')) {
      found[line.slice(0, line.indexOf('='))] = line.slice(line.indexOf('=') + 1)
    } else if (line !== '') throw new Error(`not an output: ${line}`)
  }
  return found
}

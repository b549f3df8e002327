import type { GithubServer } from '../../src/demo/github-server/server.ts'
import type { StepEnded } from './bundle-run.ts'
import { TOKEN } from './github-names.ts'
import { violationsOf } from './github-openapi.ts'
import { commandsIn } from './runner-commands.ts'

/** The workflow commands that Slipway means. */
const COMMANDS = ['debug', 'notice', 'warning', 'error', 'group', 'endgroup', 'add-mask']

/** What every step keeps, whatever happens to it; empty = all of it. */
export function complaintsAboutStep(ended: StepEnded): readonly string[] {
  const output = `${ended.stdout}\n${ended.stderr}`
  const mask = `::add-mask::${TOKEN}`
  const masks = output.split(/\r?\n/).filter((line) => line.startsWith('::add-mask::'))
  const rest = output.replace(mask, '')
  const places = { output: rest, summary: ended.summary, report: ended.report, state: ended.state }
  const shown = Object.entries({ ...places, outputs: JSON.stringify(ended.outputs) })
    .filter(([, text]) => text.includes(TOKEN))
    .map(([place]) => `the token is in the ${place}`)
  const unmeant = commandsIn(output)
    .filter((name) => !COMMANDS.includes(name))
    .map((name) => `the runner would obey ${JSON.stringify(name)}`)
  return [
    ...shown,
    ...unmeant,
    ...(masks.length > 1 ? [`${masks.length} masks`] : []),
    ...(masks.some((line) => line !== mask) ? ['something else than the token is masked'] : []),
    ...(masks.length > 0 && !ended.stdout.startsWith(mask) ? ['the mask is not first'] : []),
  ]
}

/** What GitHub was asked and left with: only what it describes, and nothing secret. */
export function complaintsAboutGithub({ requests, state }: GithubServer): readonly string[] {
  const blobs = [...state.objects.values()].map((object) =>
    object.type === 'blob' ? object.bytes.toString('utf8') : JSON.stringify(object),
  )
  const isShown = [...blobs, JSON.stringify([state.comments, state.deployments])].some((text) =>
    text.includes(TOKEN),
  )
  return [...requests.flatMap(violationsOf), ...(isShown ? ['GitHub holds the token'] : [])]
}

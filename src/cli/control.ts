import { resolve } from 'node:path'
import { readEvent, readEventFile } from '../adapters/github/event.ts'
import { missingConfig } from '../adapters/tools/config-file.ts'
import { control } from '../commands/control/control.ts'
import { openControlWorld } from '../compose.ts'
import { ConfigError } from '../domain/errors.ts'
import type { ProcessLike } from '../process-like.ts'
import { screenOn } from '../screen.ts'
import type { Arguments, OptionName } from './arguments.ts'
import { CONFIG_DEFAULT, githubOf, placeOf, readConfig, show } from './work.ts'

/** Tells what the event in a file would do. Asks GitHub and writes nothing. Returns the exit status. */
export async function controlFrom(
  own: ProcessLike,
  options: Arguments['options'],
): Promise<number> {
  const text = (name: OptionName): string | null => {
    const value = options[name]
    return typeof value === 'string' ? value : null
  }
  const github = githubOf(own, text('github'))
  const file = text('event')
  if (github === null || file === null) throw missing()
  const repository = resolve(own.cwd(), text('repo') ?? '.')
  const path = text('config') ?? CONFIG_DEFAULT
  const config = await readConfig(repository, path, 'control', true)
  if (config === null) throw missingConfig(path)
  const isJson = options.json === true
  const screen = screenOn(own.stderr, false)
  const stop = new AbortController().signal
  const place = placeOf(own, repository, screen, stop, { github, folder: null })
  const event = readEvent(await readEventFile(resolve(own.cwd(), file)), place.holder.id)
  const environment = text('environment') ?? 'production'
  const world = await openControlWorld(place, config, { environment, isDryRun: true })
  return show(own, await control(world, event), world.links, isJson, screen.clear)
}

function missing(): ConfigError {
  const what = 'The event or the repository is not named.'
  const fix =
    'Write --event FILE --github OWNER/NAME and put a token into the variable GITHUB_TOKEN.'
  return new ConfigError([{ where: 'control', line: null, what, fix }], 'input_invalid')
}

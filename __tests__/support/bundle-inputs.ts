import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { TOKEN } from './github-names.ts'

type Metadata = { readonly inputs: { readonly [name: string]: { readonly default: string } } }

const ROOT = new URL('../../../', import.meta.url)
const { inputs } = parse(readFileSync(new URL('action.yml', ROOT), 'utf8')) as Metadata

/** The INPUT_* variables as the runner sets them: every input of action.yml, with its default or as given. */
export function inputVariables(given: { readonly [name: string]: string }): {
  readonly [variable: string]: string
} {
  const unknown = Object.keys(given).filter((name) => !(name in inputs))
  if (unknown.length > 0) throw new Error(`action.yml has no input ${unknown.join(', ')}`)
  const entries = Object.entries(inputs).map(([name, input]) => {
    const value = given[name] ?? input.default.replace(`\${{ github.token }}`, TOKEN)
    return [`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`, value]
  })
  return Object.fromEntries(entries)
}

import { ConfigError, type Problem } from '../../domain/errors.ts'

/** Variables of the process, handed in by the front door. */
export type Environment = { readonly [name: string]: string | undefined }

export type Credentials = {
  readonly headers: { readonly [name: string]: string }
  /** Everything in them that must never be shown, in every form in which it travels. */
  readonly secrets: readonly string[]
}

/** Reads what bearer-from or basic-from names. ConfigError when it is missing or can't be a header. */
export function credentials(
  options: { 'bearer-from'?: string | undefined; 'basic-from'?: string | undefined },
  env: Environment,
): Credentials {
  const bearerFrom = options['bearer-from']
  const basicFrom = options['basic-from']
  if (bearerFrom !== undefined && basicFrom !== undefined) {
    throw problem('bearer-from', 'stands beside basic-from.', 'Keep one of the two.')
  }
  if (bearerFrom !== undefined) {
    const token = variable('bearer-from', bearerFrom, env)
    return { headers: { authorization: `Bearer ${token}` }, secrets: [token] }
  }
  if (basicFrom === undefined) return { headers: {}, secrets: [] }
  const pair = variable('basic-from', basicFrom, env)
  const colon = pair.indexOf(':')
  if (colon < 1 || colon === pair.length - 1) {
    throw problem('basic-from', `names ${basicFrom}, which is not user:password.`, 'Set it so.')
  }
  const encoded = Buffer.from(pair, 'utf8').toString('base64')
  const secrets = [pair, encoded, pair.slice(colon + 1)]
  return { headers: { authorization: `Basic ${encoded}` }, secrets }
}

/** The secret in a variable, fit for a header. ConfigError when it is missing or no header can hold it. */
export function headerSecret(option: string, name: string, env: Environment): string {
  const value = variable(option, name, env)
  if (/^[\x20-\x7e]+$/.test(value)) return value
  throw problem(
    option,
    `names ${name}, which holds characters that no header can hold.`,
    'Look for a line break or a non-ASCII character in it.',
  )
}

function variable(option: string, name: string, env: Environment): string {
  // Secrets pasted from a file often end in a line break, which no header may hold.
  const value = env[name]?.trim() ?? ''
  if (value === '') {
    throw problem(
      option,
      `names the variable ${name}, which is not set or is empty.`,
      `Pass it to this step: env: { ${name}: \${{ secrets.${name} }} }.`,
    )
  }
  if (option === 'bearer-from' && !/^[\x21-\x7e]+$/.test(value)) {
    throw problem(
      option,
      `names ${name}, which holds characters that no token has.`,
      'Set the bare token, without "Bearer" before it.',
    )
  }
  return value
}

function problem(option: string, what: string, fix: string): ConfigError {
  const found: Problem = { where: option, line: null, what, fix }
  return new ConfigError([found])
}

import type { AwsKeys } from '../tools/aws-signature.ts'
import { type Environment, headerSecret } from './credentials.ts'

export type AwsOptions = {
  readonly 'access-key-from': string
  readonly 'secret-key-from': string
  readonly 'session-token-from': string
}

/** The keys that the variables hold. ConfigError when one that must be there is missing. */
export function awsKeys(
  options: AwsOptions,
  env: Environment,
): { readonly keys: AwsKeys; readonly secrets: readonly string[] } {
  const accessKeyId = headerSecret('access-key-from', options['access-key-from'], env)
  const secretAccessKey = headerSecret('secret-key-from', options['secret-key-from'], env)
  const name = options['session-token-from']
  const isTemporary = (env[name]?.trim() ?? '') !== ''
  const sessionToken = isTemporary ? headerSecret('session-token-from', name, env) : null
  const secrets = [accessKeyId, secretAccessKey, ...(sessionToken === null ? [] : [sessionToken])]
  return { keys: { accessKeyId, secretAccessKey, sessionToken }, secrets }
}

import { z } from 'zod'
import { secretFrom, variableName } from './parts.ts'

/** How the large clouds are told who asks. */

export const awsRegion = z
  .string()
  .regex(/^[a-z]{2}(?:-[a-z]+)+-\d{1,2}$/)
  .describe('Region, such as eu-central-1.')

/** The names that aws-actions/configure-aws-credentials sets. */
export const awsCredentials = {
  'access-key-from': variableName
    .default('AWS_ACCESS_KEY_ID')
    .describe('Name of the environment variable that holds the access key.'),
  'secret-key-from': variableName
    .default('AWS_SECRET_ACCESS_KEY')
    .describe('Name of the environment variable that holds the secret key.'),
  'session-token-from': variableName
    .default('AWS_SESSION_TOKEN')
    .describe('Name of the environment variable that holds the session token; it may be unset.'),
}

export const projectId = z
  .string()
  .regex(/^[a-z0-9.:-]{4,100}$/)
  .describe('Project of Google Cloud.')

export const googleCredentials = {
  'token-from': secretFrom(
    'an access token (google-github-actions/auth gives one that lasts an hour)',
  ).optional(),
  'key-from': secretFrom(
    'the JSON key of a service account, with which tokens are renewed by themselves',
  ).optional(),
}

export const azureCredentials = {
  'token-from': secretFrom('an access token, which lasts about an hour').optional(),
  'tenant-from': secretFrom('the tenant of the application').optional(),
  'client-from': secretFrom('the client id of the application').optional(),
  'client-secret-from': secretFrom('the secret of the application').optional(),
}

import { describe, expect, test } from '@jest/globals'
import type { Inputs } from '../../src/action/inputs.ts'
import { ConfigError } from '../../src/domain/errors.ts'

const INPUTS: Inputs = {
  command: 'assess',
  environment: 'production',
  configPath: '.github/slipway.yml',
  version: null,
  base: null,
  planHash: null,
  override: null,
  isWaiting: null,
  githubToken: 'token',
  workingDirectory: '.',
}

// The toolkit reads the environment of the process when it is loaded, so it is loaded after this.
Object.assign(process.env, {
  GITHUB_REPOSITORY: 'harbour/shop',
  GITHUB_RUN_ID: '4711',
  GITHUB_RUN_ATTEMPT: '2',
  GITHUB_SHA: 'a'.repeat(40),
  GITHUB_SERVER_URL: 'https://github.example.com',
  GITHUB_API_URL: 'https://github.example.com/api/v3',
})
const { runContext } = await import('../../src/action/context.ts')

describe('the run that we are', () => {
  test('is named by its attempt, so that a re-run is another holder', () => {
    expect(runContext(INPUTS, 1_800_000_000, 'hubot')).toMatchObject({
      holder: {
        id: 'run 4711 attempt 2',
        where: 'https://github.example.com/harbour/shop/actions/runs/4711',
        sinceSeconds: 1_800_000_000,
      },
      sha: 'a'.repeat(40),
      actor: 'hubot',
    })
  })

  test('speaks to the GitHub that started it', () => {
    expect(runContext(INPUTS, 0, undefined).github).toMatchObject({
      apiUrl: 'https://github.example.com/api/v3',
      serverUrl: 'https://github.example.com',
      owner: 'harbour',
      name: 'shop',
      token: 'token',
      runId: 4711,
    })
  })

  test('without a repository says what to do instead', () => {
    const { GITHUB_REPOSITORY: repository } = process.env
    delete process.env.GITHUB_REPOSITORY
    try {
      expect(() => runContext(INPUTS, 0, undefined)).toThrow(ConfigError)
    } finally {
      process.env.GITHUB_REPOSITORY = repository
    }
  })
})

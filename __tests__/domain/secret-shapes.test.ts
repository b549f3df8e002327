import { describe, expect, test } from '@jest/globals'
import { looksSecret, newSecrets, SECRETS_FOUND_MAX } from '../../src/domain/secret-shapes.ts'

/** Characters as in a random text, so that no page of this repository holds anything like a secret. */
function random(length: number, alphabet = 'Zk3Qw8RtY1pLm5Nv7Bc2Xd9Hj4Gf6Ts'): string {
  return Array.from({ length }, (_, n) => alphabet[(n * 7 + 3) % alphabet.length]).join('')
}

const HEX = '9f3a7c1e5b8d20468ace'
const SECRETS = [
  ['AWS', `AKIA${random(16, 'QWERTYUIOPASDFGHJKLZXCVBNM234567')}`],
  ['secret access key of AWS', `aws_secret_access_key = "${random(40)}"`],
  ['GitHub', `ghp_${random(36)}`],
  ['GitHub', `github_pat_${random(22)}_${random(59)}`],
  ['GitLab', `glpat-${random(20)}`],
  ['Slack', `xoxb-${random(12, '2846193750')}-${random(24)}`],
  ['Stripe', `sk_live_${random(24)}`],
  ['Google', `AIza${random(35)}`],
  ['npm', `npm_${random(36)}`],
  ['PyPI', `pypi-AgEIcHlwaS5vcmc${random(60)}`],
  ['SendGrid', `SG.${random(22)}.${random(43)}`],
  ['DigitalOcean', `dop_v1_${random(64, HEX)}`],
  ['Vault', `hvs.${random(30)}`],
  ['GitHub', `ghs_${random(36)}`],
  [
    'web hook of Slack',
    `hooks.slack.com/services/T${random(9, 'Q8W2E7R5')}/B${random(9, 'Q8W2E7R5')}/${random(24)}`,
  ],
  ['client secret of Google', `GOCSPX-${random(28)}`],
  ['Docker Hub', `dckr_pat_${random(27)}`],
  ['Shopify', `shpat_${random(32, HEX)}`],
  ['Databricks', `dapi${random(32, HEX)}`],
  ['Terraform Cloud', `${random(14)}.atlasv1.${random(67)}`],
  ['Hugging Face', `hf_${random(34, 'QwErTyUiOpAsDfGhJkLz')}`],
  ['Anthropic', `sk-ant-api03-${random(95)}`],
  ['OpenAI', `sk-proj-${random(48)}`],
  ['age', `AGE-SECRET-KEY-1${random(58, 'QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L')}`],
  ['Azure', `AccountKey=${random(86)}==`],
] as const

describe('secrets that came in', () => {
  test.each(SECRETS)('a token of %s is told by its line and kind, never itself', (what, secret) => {
    const found = newSecrets('a\n', `a\nkey: ${secret} # why\n`)
    expect(found).toEqual([{ line: 2, what: expect.stringContaining(what) }])
    expect(JSON.stringify(found)).not.toContain(secret.slice(-12))
  })

  test('a private key is told when there is one, and not when it is only mentioned', () => {
    const begin = `-----BEGIN ${'RSA'} PRIVATE KEY-----`
    const body = random(64)
    expect(newSecrets(null, `x\n${begin}\n${body}\n`)).toEqual([{ line: 2, what: 'a private key' }])
    expect(newSecrets(null, `${begin}\\n${body}`)).toHaveLength(1)
    expect(newSecrets(null, `it begins with "${begin}"\nand ends\n`)).toEqual([])
  })

  test.each([
    `AKIAIOSFODNN7${'EXAMPLE'}`,
    `ghp_${'x'.repeat(36)}`,
    `sk_live_${'1234567890'.repeat(3)}`,
    `npm_${'ab'.repeat(18)}`,
    `ghp_${random(20)}`,
    random(40),
    `sha512-${random(86)}==`,
    'https://example.org/AKIA/x',
  ])('%s is made up, or something else', (text) => {
    expect(newSecrets(null, `key: ${text}`)).toEqual([])
    expect(looksSecret(text)).toBe(false)
  })

  test('one that was there before, or only moved, is not new', () => {
    const secret = `ghp_${random(36)}`
    expect(newSecrets(`a\nt=${secret}\n`, `b\nt=${secret}\n`)).toEqual([])
    expect(newSecrets(`t=${secret}\n`, `token: ${secret}\n`)).toEqual([])
  })

  test('are bounded in number and in time', () => {
    const many = `ghp_${random(36)}\n`.repeat(500)
    expect(newSecrets(null, many)).toHaveLength(SECRETS_FOUND_MAX)
    expect(newSecrets(null, `${'AKIA'.repeat(200_000)}`)).toEqual([])
    expect(newSecrets(null, `${'aws_secret_access_key '.repeat(800)}`)).toEqual([])
  })
})

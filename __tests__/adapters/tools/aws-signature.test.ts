import { expect, test } from '@jest/globals'
import { signedHeaders } from '../../../src/adapters/tools/aws-signature.ts'

const keys = {
  accessKeyId: 'AKIDEXAMPLE',
  secretAccessKey: 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY',
  sessionToken: null,
}
const clock = { nowSeconds: () => Date.parse('2015-08-30T12:36:00Z') / 1000 }

test("signs AWS's own example as AWS does", async () => {
  const url = 'https://example.amazonaws.com/'
  const request = { method: 'GET', url, headers: {}, body: '' } as const
  const place = { service: 'service', region: 'us-east-1' }
  const headers = await signedHeaders(request, place, keys, clock)
  // get-vanilla of the test suite that AWS publishes for Signature Version 4.
  expect(headers).toMatchObject({
    'x-amz-date': '20150830T123600Z',
    authorization:
      'AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/service/aws4_request, SignedHeaders=host;x-amz-date, Signature=5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31',
  })
})

test('the secret key does not travel; the session token is signed with the rest', async () => {
  const url = 'https://monitoring.eu-central-1.amazonaws.com/'
  const request = { method: 'POST', url, headers: { 'x-amz-target': 'a.b' }, body: '{}' } as const
  const place = { service: 'monitoring', region: 'eu-central-1' }
  const headers = await signedHeaders(request, place, { ...keys, sessionToken: 'tok' }, clock)
  expect(JSON.stringify(headers)).not.toContain(keys.secretAccessKey)
  expect(headers['x-amz-security-token']).toBe('tok')
  expect(headers.authorization).toMatch(
    /SignedHeaders=host;x-amz-date;x-amz-security-token;x-amz-target,/,
  )
})

import type { Clock } from '../../ports/clock.ts'

export type AwsKeys = {
  readonly accessKeyId: string
  readonly secretAccessKey: string
  /** null for long-lived keys. */
  readonly sessionToken: string | null
}

export type AwsRequest = {
  readonly method: 'GET' | 'POST'
  readonly url: string
  readonly headers: { readonly [name: string]: string }
  readonly body: string
}

/**
 * The headers of a request to AWS, signed (Signature Version 4):
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html
 * The secret key itself is not among them. A signature is good for five minutes.
 */
export async function signedHeaders(
  request: AwsRequest,
  place: { readonly service: string; readonly region: string },
  keys: AwsKeys,
  clock: Pick<Clock, 'nowSeconds'>,
): Promise<{ readonly [name: string]: string }> {
  const { AwsV4Signer } = await import('aws4fetch')
  const { sessionToken, ...lasting } = keys
  const datetime = new Date(clock.nowSeconds() * 1000).toISOString().replace(/[:-]|\.\d{3}/g, '')
  const signer = new AwsV4Signer({
    ...request,
    ...place,
    ...lasting,
    ...(sessionToken === null ? {} : { sessionToken }),
    datetime,
  })
  const { headers } = await signer.sign()
  return Object.fromEntries(headers)
}

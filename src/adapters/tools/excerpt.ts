/** Characters that an error message quotes of what a server said. */
export const EXCERPT_LENGTH_MAX = 200

/**
 * What an error message may quote of untrusted text: one line, no control or direction characters, cut to
 * length, and every secret replaced, in case the server sent it back.
 */
export function excerpt(text: string, secrets: readonly string[]): string {
  // Longest first: a secret may contain another one.
  const ordered = [...secrets].sort((one, other) => other.length - one.length)
  const masked = ordered.reduce((masking, secret) => masking.replaceAll(secret, '***'), text)
  const line = masked.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ').trim()
  return line.length <= EXCERPT_LENGTH_MAX ? line : `${line.slice(0, EXCERPT_LENGTH_MAX - 1)}…`
}

/** Shorter than this a "secret" is a common word, and replacing it would ruin the text. */
export const SECRET_CHARACTERS_MIN = 4

/**
 * Replaces every secret by ***: as it is, encoded for a URL, and inside base64 text at each of the three
 * places where it can begin. Secrets of several lines are also found line by line, as logs print them.
 */
export function redactor(secrets: readonly string[]): (text: string) => string {
  const whole = secrets.flatMap((secret) => [secret, ...secret.split(/\r?\n/)])
  const long = whole.map((secret) => secret.trim()).filter(isLongEnough)
  const forms = [...new Set(long.flatMap(formsOf))].filter(isLongEnough)
  // Longest first: a secret may be a part of another one.
  const ordered = forms.sort((one, other) => other.length - one.length)
  return (text) => ordered.reduce((masked, form) => masked.replaceAll(form, '***'), text)
}

function isLongEnough(text: string): boolean {
  return text.length >= SECRET_CHARACTERS_MIN
}

function formsOf(secret: string): string[] {
  const encoded = encodeURIComponent(secret)
  const base64 = [0, 1, 2].map((offset) => base64Core(secret, offset))
  return [
    secret,
    encoded,
    encoded.replaceAll('%20', '+'),
    encoded.replaceAll(/%[0-9A-F]{2}/g, (byte) => byte.toLowerCase()),
    JSON.stringify(secret).slice(1, -1),
    ...base64,
    ...base64.map((text) => text.replaceAll('+', '-').replaceAll('/', '_')),
  ]
}

/** The characters of base64 text that hang on the secret alone when `offset` bytes stand before it. */
function base64Core(secret: string, offset: number): string {
  const bytes = Buffer.concat([Buffer.alloc(offset), Buffer.from(secret, 'utf8')])
  const first = Math.ceil((offset * 8) / 6)
  const last = Math.floor((bytes.length * 8) / 6)
  return bytes.toString('base64').slice(first, last)
}

/**
 * "v1.2.3", "release-2024.05.01", "@shop/cart@4.0.0", "prod/2024-05-01.2": a number with a separator, or "v7".
 * The numbers are taken as a whole (a lookahead keeps what it found): the time grows with the square of a
 * hostile name, not with its cube.
 */
const RELEASE = /(?:^|[-_/@.])(?:v?\d+(?=((?:[._-]\d+)+))\1|v\d+|\d{8,14})(?:[-_.+]?[a-z0-9.]*)?$/i
/** What was tried out before the release is no deployment of its own; "2.0.0b1" is how Python writes it. */
const PRERELEASE =
  /\d(?:[-_.]?(?:alpha|beta|rc|cr|pre|preview|next|dev|nightly|snapshot|canary|m)[-_.\d]*|[ab]\d+)$/i
/** Made by the clock or for each commit, whatever stands before or behind the word. */
const NIGHTLY = /(?:^|[^a-z])(?:nightly|snapshot|canary)(?:$|[^a-z])/i
const TAG_CHARS_MAX = 200

/** Whether a tag looks like a release by its name: what a team most likely deployed. Untrusted text. */
export function isReleaseTag(name: string): boolean {
  if (name.length > TAG_CHARS_MAX) return false
  return RELEASE.test(name) && !PRERELEASE.test(name) && !NIGHTLY.test(name)
}

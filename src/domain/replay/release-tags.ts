/** "v1.2.3", "release-2024.05.01", "@shop/cart@4.0.0", "prod/2024-05-01.2": a number with a separator, or "v7". */
const RELEASE = /(?:^|[-_/@.])(?:v?\d+(?:[._-]\d+)+|v\d+|\d{8,14})(?:[-_.+]?[a-z0-9.]*)?$/i
/** What was tried out before the release is no deployment of its own. */
const PRERELEASE = /\d[-_.]?(?:alpha|beta|rc|pre|preview|dev|nightly|snapshot|canary|m)[-_.\d]*$/i
const TAG_CHARS_MAX = 200

/** Whether a tag looks like a release by its name: what a team most likely deployed. Untrusted text. */
export function isReleaseTag(name: string): boolean {
  return name.length <= TAG_CHARS_MAX && RELEASE.test(name) && !PRERELEASE.test(name)
}

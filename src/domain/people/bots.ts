import type { Person } from '../range/range.ts'

/** "dependabot[bot]", "renovate-bot", "k8s-ci-robot": apps of GitHub, and accounts of machines. */
const BOT_NAME = /(?:\[bot\]|[-_. ](?:ro)?bot)$/i
/** Bots that also write without saying so. */
const KNOWN =
  /^(?:dependabot(?:-preview)?|renovate|github[- ]actions|greenkeeper|snyk|mergify|pre-commit-ci|weblate)$/i
/** "49699333+dependabot[bot]@users.noreply.github.com", "bot@renovateapp.com", "actions@github.com". */
const BOT_ADDRESS = /\[bot\]@users\.noreply\.github\.com$|^(?:ro)?bot@|^actions?@github\.com$/i

/** Whether git names a program, as far as it says so: anybody can call themselves anything. */
export function isBot({ name, email }: Person): boolean {
  return BOT_NAME.test(name) || KNOWN.test(name) || BOT_ADDRESS.test(email)
}

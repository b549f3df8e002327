/** What the words of a commit message say, in the sense of the data that the models are fitted to. */
export type MessageFlags = {
  readonly isFix: boolean
  readonly isRevert: boolean
  readonly isUnfinished: boolean
  readonly isTidying: boolean
}

/** Messages are read this far: nobody hides a fix behind so many characters, and the pass stays fast. */
const MESSAGE_CHARS_MAX = 10_000

/** Commit Guru's words of a corrective commit, as parts of words: "debug" counts, as it did in the data. */
const FIX = /fix|bug|wrong|fail|problem/i
/**
 * Types of conventional commits that say what else it is: "chore: fix lint", "feat: total (fixes #12)". Half
 * of the data was read up to the first colon, so these were no fixes there either.
 */
const OTHER_TYPE =
  /^\s*(?:build|chore|ci|docs?|feat|perf|refactor|style|tests?)(?:\([^()\n]{0,100}\))?!?:/i
const REVERT = /^\s*(?:revert|back(?:ing)? ?out|undo)\b|this reverts commit/i
const UNFINISHED = /\bwip\b|work in progress|\btemp(?:orary|orarily)?\b|\bhack\b|do not merge/i
const TIDYING =
  /\btypos?\b|\bspelling\b|\bwhitespaces?\b|\bindent(?:ation)?\b|\bformatting\b|\breformat|\bcode style\b|\blint\b|\bpep ?8\b|\brubocop\b/i

/** Reads the flags of a whole message. Untrusted text: fixed words only, in linear time. */
export function messageFlags(message: string): MessageFlags {
  const text = message.slice(0, MESSAGE_CHARS_MAX)
  return {
    isFix: speaksOfFix(text),
    isRevert: REVERT.test(text),
    isUnfinished: UNFINISHED.test(text),
    isTidying: TIDYING.test(text),
  }
}

/** Whether a message speaks of a correction: what the history pass asks of each of 10,000 commits. */
export function isFixMessage(message: string): boolean {
  return speaksOfFix(
    message.length > MESSAGE_CHARS_MAX ? message.slice(0, MESSAGE_CHARS_MAX) : message,
  )
}

function speaksOfFix(text: string): boolean {
  return FIX.test(text) && !OTHER_TYPE.test(text)
}

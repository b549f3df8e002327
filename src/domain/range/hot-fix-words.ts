const WORDS = /(?:^|[^a-z])(?:hot[-_ ]?fix(?:es)?|emergency)(?:$|[^a-z])/i
/** In a sentence "emergency" may be what the code is about; a hot fix is what it says it is. */
const SUBJECT =
  /^(?:\W|fix(?:\([^)]{0,100}\))?:)*hot[-_ ]?fix(?:es)?\b|\bemergency (?:fix|patch|release|change|deploy(?:ment)?)\b/i
const MERGE = /^Merge (?:pull request|branch|remote-tracking branch|tag) /
const CHARS_MAX = 1_000

/** Whether the name of a branch, a tag or a label says that it was made in a hurry. Untrusted text. */
export function isHotFixName(name: string): boolean {
  return WORDS.test(name.slice(0, CHARS_MAX))
}

/** "Merge branch 'hotfix/total'", "Merge pull request #7 from shop/hotfix-total". */
export function mergesHotFix(subject: string): boolean {
  return MERGE.test(subject) && isHotFixName(subject)
}

/** Whether a commit calls itself a hot fix, or merges a branch that does. */
export function isHotFixSubject(subject: string): boolean {
  return mergesHotFix(subject) || SUBJECT.test(subject.slice(0, CHARS_MAX))
}

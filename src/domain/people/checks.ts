/** What a check of a commit came to. A neutral check is one that passed with a remark. */
export type CheckResult = 'passed' | 'failed' | 'skipped' | 'cancelled' | 'running'

/** One check run or commit status, the worst of its name. The name is untrusted text. */
export type Check = {
  readonly name: string
  readonly result: CheckResult
}

/** The checks of one commit. */
export type Checks = {
  readonly all: readonly Check[]
  /** True when there were more than are read: then nothing is said to be missing. */
  readonly isTruncated: boolean
}

/**
 * What the models go by, under the names of the columns of the data they were fitted to (docs/risk-model.md).
 * Lines and files are plain counts, times are in days, shares 0 to 1, flags 0 or 1.
 */
export const COLUMNS = [
  // Size and spread of the commit: lines added, lines deleted, files, folders, top-level folders, entropy of
  // the changed lines over the files in bits, and all lines of the touched files before.
  ...(['la', 'ld', 'nf', 'nd', 'ns', 'entropy', 'lt'] as const),
  // The kinds of its files, counted, and what its message says.
  ...(['f_code', 'f_test', 'f_docs', 'f_deps', 'f_ci', 'f_infra', 'f_build', 'f_config'] as const),
  ...(['fix', 'm_revert', 'm_wip', 'm_typo'] as const),
  // Its files before: distinct authors, days since the last change, commits, fixes of the last year, the
  // most touches of one file in 90 days, share of new files.
  ...(['o_ndev', 'o_age', 'o_nuc', 'o_pfixr', 'o_hot', 'o_newf'] as const),
  // Its author before: commits, share of the files known, share of earlier touches, days since the last one.
  ...(['o_exp', 'o_fam', 'o_own', 'o_tlast'] as const),
  // The 200 commits before it: share of fixes, of commits with tests, with source; ln lines against the
  // median. The 500 before it: share of fixes, mean ln days since the last change of their files. ln commits
  // so far.
  ...(['c_fix', 'c_test', 'c_code', 'c_la', 'c_fixes', 'c_age', 'c_idx'] as const),
] as const
export type Column = (typeof COLUMNS)[number]

/** One commit in numbers. null = not known here, which is not 0: the models then take the usual value. */
export type CommitFeatures = { readonly [C in Column]: number | null }

/** Where the history of files and authors is not known. */
export const HISTORY_UNKNOWN = {
  ...{ o_ndev: null, o_age: null, o_nuc: null, o_pfixr: null, o_hot: null, o_newf: null },
  ...{ o_exp: null, o_fam: null, o_own: null, o_tlast: null },
} as const

/** Where the commits before are not known. */
export const CONTEXT_UNKNOWN = {
  ...{ c_fix: null, c_test: null, c_code: null, c_la: null },
  ...{ c_fixes: null, c_age: null, c_idx: null },
} as const

/** Everything that a commit does not tell by itself. */
export const NOTHING_BEFORE_KNOWN = { lt: null, ...HISTORY_UNKNOWN, ...CONTEXT_UNKNOWN } as const

import { LEVEL_COMMITS } from './commit-context.ts'
import type { CommitFeatures } from './features.ts'

/** What a contribution is about, as people are told it. */
export const GROUPS = ['size', 'spread', 'history', 'author', 'kind', 'project'] as const
export type Group = (typeof GROUPS)[number]

type Variable = {
  readonly group: Group
  /** The number that coefficients multiply; null when a feature behind it is not known. */
  readonly value: (features: CommitFeatures) => number | null
  /** The feature in words with numbers: "1,240 lines added". */
  readonly words: (features: CommitFeatures) => string
}

/** What is usual of a project counts as so many commits of what is usual of all, given below. */
const PRIOR_COMMITS = 20
const FIX_SHARE_USUAL = 0.23
const FILES_AGE_LOG_USUAL = 2.1

/** Days after which an author counts as having been away (odds of a revert 1.71). */
export const AWAY_DAYS = 90

const log = (value: number | null) => (value === null ? null : Math.log1p(Math.max(0, value)))
const flag = (value: number | null) => (value === null ? null : Number(value > 0))
/** The first commits of a project say little of it. */
function shrunk(mean: number | null, usual: number, { c_idx: index }: CommitFeatures) {
  if (mean === null) return null
  const commits = index === null ? LEVEL_COMMITS : Math.min(LEVEL_COMMITS, Math.expm1(index))
  return (commits * mean + PRIOR_COMMITS * usual) / (commits + PRIOR_COMMITS)
}
const not = (value: number | null) => (value === null ? null : 1 - value)

/** Everything that terms are made of. Counts and times go in as ln(1 + x), shares as they are. */
export const VARIABLES = {
  la: size(
    (f) => log(f.la),
    (f) => `${count(f.la, 'line')} added`,
  ),
  ld: size(
    (f) => log(f.ld),
    (f) => `${count(f.ld, 'line')} deleted`,
  ),
  c_la: size(
    (f) => f.c_la,
    (f) => (at(f.c_la) > 0 ? 'larger than is usual here' : 'smaller than is usual here'),
  ),
  nf: spread(
    (f) => log(f.nf),
    (f) => count(f.nf, 'file'),
  ),
  nd: spread(
    (f) => log(f.nd),
    (f) => count(f.nd, 'folder'),
  ),
  ns: spread(
    (f) => log(f.ns),
    (f) => count(f.ns, 'subsystem'),
  ),
  entropy: spread(
    (f) => f.entropy,
    (f) => `changes spread over files (${at(f.entropy).toFixed(1)} bits)`,
  ),
  lt: history(
    (f) => (f.lt === null || f.nf === null ? null : log(f.lt / Math.max(1, f.nf))),
    (f) => `files of ${count(at(f.lt) / Math.max(1, at(f.nf)), 'line')} on average`,
  ),
  o_ndev: history(
    (f) => log(f.o_ndev),
    (f) => `${count(f.o_ndev, 'earlier author')} of the files`,
  ),
  o_age: history(
    (f) => log(f.o_age),
    (f) => `files untouched for ${count(f.o_age, 'day')}`,
  ),
  o_nuc: history(
    (f) => log(f.o_nuc),
    (f) => `${count(f.o_nuc, 'earlier commit')} per file`,
  ),
  o_pfixr: history(
    (f) => log(f.o_pfixr),
    (f) => `${count(f.o_pfixr, 'fix', 'fixes')} per file in the last year`,
  ),
  o_hot: history(
    (f) => log(f.o_hot),
    (f) => `a file touched ${count(f.o_hot, 'time')} in 90 days`,
  ),
  o_newf: history(
    (f) => f.o_newf,
    (f) => `${percent(f.o_newf)} of the files are new`,
  ),
  o_exp: author(
    (f) => log(f.o_exp),
    (f) => `${count(f.o_exp, 'earlier commit')} of the author`,
  ),
  o_fam: author(
    (f) => f.o_fam,
    (f) => `the author knew ${percent(f.o_fam)} of the files`,
  ),
  o_own: author(
    (f) => f.o_own,
    (f) => `${percent(f.o_own)} of earlier touches by the author`,
  ),
  away: author(
    (f) => (f.o_tlast === null ? null : Number(f.o_tlast >= AWAY_DAYS)),
    (f) =>
      at(f.o_tlast) >= AWAY_DAYS
        ? `the author was away for ${count(f.o_tlast, 'day')}`
        : 'the author was here lately',
  ),
  first: author(
    (f) => (f.o_tlast === null ? null : Number(f.o_tlast < 0)),
    (f) => (at(f.o_tlast) < 0 ? "the author's first commit" : 'not the first commit of the author'),
  ),
  f_code: kind(
    (f) => log(f.f_code),
    (f) => count(f.f_code, 'source file'),
  ),
  code_share: kind(
    (f) => (f.f_code === null || f.nf === null ? null : f.f_code / Math.max(1, f.nf)),
    (f) => `${percent(at(f.f_code) / Math.max(1, at(f.nf)))} of the files are source`,
  ),
  nocode: kind((f) => not(flag(f.f_code)), sourceWords),
  test: kind(
    (f) => flag(f.f_test),
    (f) => (at(f.f_test) > 0 ? 'touches tests' : 'touches no tests'),
  ),
  f_docs: kind(
    (f) => log(f.f_docs),
    (f) => count(f.f_docs, 'docs file'),
  ),
  f_deps: kind(
    (f) => flag(f.f_deps),
    (f) => touches(f.f_deps, 'dependencies'),
  ),
  f_ci: kind(
    (f) => flag(f.f_ci),
    (f) => touches(f.f_ci, 'workflows'),
  ),
  f_infra: kind(
    (f) => flag(f.f_infra),
    (f) => touches(f.f_infra, 'infrastructure'),
  ),
  f_build: kind(
    (f) => flag(f.f_build),
    (f) => touches(f.f_build, 'the build'),
  ),
  f_config: kind(
    (f) => flag(f.f_config),
    (f) => touches(f.f_config, 'configuration'),
  ),
  fix: kind(
    (f) => f.fix,
    (f) => (at(f.fix) > 0 ? 'the message speaks of a fix' : 'the message speaks of no fix'),
  ),
  m_revert: kind(
    (f) => f.m_revert,
    (f) => (at(f.m_revert) > 0 ? 'takes something back' : 'takes nothing back'),
  ),
  m_wip: kind(
    (f) => f.m_wip,
    (f) => (at(f.m_wip) > 0 ? 'says that it is unfinished' : 'does not say that it is unfinished'),
  ),
  m_typo: kind(
    (f) => f.m_typo,
    (f) => (at(f.m_typo) > 0 ? 'a typo or formatting' : 'more than a typo or formatting'),
  ),
  c_fix: project(
    (f) => f.c_fix,
    (f) => `${percent(f.c_fix)} of the project's last commits are fixes`,
  ),
  c_test: project(
    (f) => f.c_test,
    (f) => `${percent(f.c_test)} of the project's last commits touch tests`,
  ),
  c_code: project(
    (f) => f.c_code,
    (f) => `${percent(f.c_code)} of the project's last commits touch source`,
  ),
  // As a logarithm: where twice as much is fixed, twice as much gets corrected.
  c_fixes: project(
    (f) => {
      const share = shrunk(f.c_fixes, FIX_SHARE_USUAL, f)
      return share === null ? null : Math.log(share)
    },
    (f) => `${percent(f.c_fixes)} of the project's last commits are fixes`,
  ),
  c_age: project(
    (f) => shrunk(f.c_age, FILES_AGE_LOG_USUAL, f),
    (f) => `files are usually changed again after ${count(Math.expm1(at(f.c_age)), 'day')} here`,
  ),
  c_idx: project(
    (f) => f.c_idx,
    (f) => `${count(Math.expm1(at(f.c_idx)), 'commit')} of the project before it`,
  ),
} satisfies { readonly [name: string]: Variable }
export type VariableName = keyof typeof VARIABLES

type Part = Variable['value']
type Words = Variable['words']

function size(value: Part, words: Words): Variable {
  return { group: 'size', value, words }
}
function spread(value: Part, words: Words): Variable {
  return { group: 'spread', value, words }
}
function history(value: Part, words: Words): Variable {
  return { group: 'history', value, words }
}
function author(value: Part, words: Words): Variable {
  return { group: 'author', value, words }
}
function kind(value: Part, words: Words): Variable {
  return { group: 'kind', value, words }
}
function project(value: Part, words: Words): Variable {
  return { group: 'project', value, words }
}

// Made once: a format of its own for each of the words of a range would take a twentieth of the assessment.
const WHOLE = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 })
const TENTHS = new Intl.NumberFormat('en-US', { maximumFractionDigits: 1 })

function at(value: number | null): number {
  return value ?? 0
}

function count(value: number | null, one: string, many = `${one}s`): string {
  const number = at(value)
  const text = (number < 10 && !Number.isInteger(number) ? TENTHS : WHOLE).format(number)
  return `${text} ${text === '1' ? one : many}`
}

function percent(share: number | null): string {
  return `${Math.round(100 * at(share))} %`
}

function sourceWords(f: CommitFeatures): string {
  if (at(f.f_code) > 0) return 'touches source'
  return at(f.f_test) > 0 ? 'touches tests and no source' : 'touches no source'
}

function touches(files: number | null, what: string): string {
  return at(files) > 0 ? `touches ${what}` : `does not touch ${what}`
}

import type { Term } from '../../src/domain/risk-model/model.ts'
import type { VariableName } from '../../src/domain/risk-model/variables.ts'

const term = (
  variable: VariableName,
  above: number | null = null,
  only: VariableName | null = null,
  around = 0,
): Term => ({ variable, above, only, ...(around === 0 ? {} : { around }) })

const hinges = (variable: VariableName, ...knots: readonly number[]) =>
  knots.map((knot) => term(variable, knot))

/** Where the defect model may bend: ln(1 + x) of lines, days, commits; shares and bits as they are. */
const BENDS: readonly Term[] = [
  ...hinges('la', 1.5, 3, 4.5, 6.2),
  ...hinges('ld', 2, 4),
  ...hinges('lt', 3, 5, 6.5),
  ...hinges('o_age', 1, 2.5, 4.5),
  ...hinges('o_exp', 2, 4, 6),
  ...hinges('f_code', 0.8, 1.5),
  ...hinges('o_nuc', 1.5, 3),
  ...hinges('o_hot', 1.5, 3),
  ...hinges('o_pfixr', 0.7, 1.5),
  ...hinges('nf', 1.2, 2.5),
  ...hinges('entropy', 1, 2),
]

/** A commit without source is another kind of commit: the labels blame lines of source alone. */
const WITHOUT_SOURCE: readonly Term[] = (
  ['la', 'test', 'f_docs', 'f_config', 'f_deps', 'o_pfixr', 'c_fixes'] as const
).map((variable) => term(variable, null, 'nocode'))

/** What changes how much size, fixes and age count; measured from what is usual in the data. */
const TOGETHER: readonly Term[] = [
  term('la', null, 'fix'),
  term('la', null, 'o_newf'),
  term('la', null, 'o_hot', 1.9),
  term('la', null, 'o_pfixr', 1),
  term('la', null, 'f_code', 0.75),
  term('la', null, 'entropy', 0.8),
  term('la', null, 'c_age', 2.1),
  term('o_age', null, 'c_age', 2.1),
  term('o_pfixr', null, 'c_fixes', -1.5),
  term('fix', null, 'c_fixes', -1.5),
]

/** What the defect model is chosen from. */
export const DEFECT_CANDIDATES: readonly Term[] = [
  ...(
    [
      ...(['la', 'ld', 'c_la', 'nf', 'nd', 'ns', 'entropy', 'lt'] as const),
      ...(['o_ndev', 'o_age', 'o_nuc', 'o_pfixr', 'o_hot', 'o_newf'] as const),
      ...(['o_exp', 'o_fam', 'o_own', 'f_code', 'nocode', 'test', 'f_docs'] as const),
      ...([
        'code_share',
        'f_deps',
        'f_ci',
        'f_config',
        'fix',
        'c_fixes',
        'c_code',
        'c_age',
        'c_idx',
      ] as const),
    ] as const
  ).map((variable) => term(variable)),
  ...BENDS,
  ...WITHOUT_SOURCE,
  ...TOGETHER,
]

/** What the revert model is chosen from: 726 reverts bear no bends. */
export const REVERT_CANDIDATES: readonly Term[] = (
  [
    ...(['la', 'ld', 'c_la', 'nf', 'ns', 'entropy', 'lt'] as const),
    ...(['o_ndev', 'o_age', 'o_nuc', 'o_pfixr', 'o_hot', 'o_newf'] as const),
    ...(['o_exp', 'o_fam', 'o_own', 'away', 'first'] as const),
    ...([
      'f_code',
      'nocode',
      'test',
      'f_docs',
      'f_deps',
      'f_ci',
      'f_infra',
      'f_build',
      'f_config',
    ] as const),
    ...(['fix', 'm_revert', 'm_wip', 'm_typo', 'c_fix', 'c_test', 'c_code', 'c_idx'] as const),
  ] as const
).map((variable) => term(variable))

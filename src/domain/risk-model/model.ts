import type { CommitFeatures } from './features.ts'
import { GROUPS, type Group, VARIABLES, type VariableName } from './variables.ts'

/** One addend of a model: the variable, or what it has above a knot, perhaps only for some commits. */
export type Term = {
  readonly variable: VariableName
  /** The term is max(0, variable - above); null = the variable itself. */
  readonly above: number | null
  /** Multiplies the term: with `nocode` it counts only for commits that touch no source. null = always. */
  readonly only: VariableName | null
  /** What `only` is measured from: where it is usual, the term is 0 and explains nothing. Left out = 0. */
  readonly around?: number
}

export type FittedTerm = Term & {
  readonly coefficient: number
  /** Mean of the term in the data: the usual value, which stands in where a feature is not known. */
  readonly mean: number
}

/** A logistic model whose log-odds are a sum, so that every commit can be told why. */
export type AdditiveModel = {
  readonly intercept: number
  readonly terms: readonly FittedTerm[]
}

/** What one variable adds to the log-odds of a commit, against the usual commit of the data. */
export type Contribution = {
  readonly variable: VariableName
  readonly group: Group
  readonly logOdds: number
  /** The variable in words with numbers. */
  readonly what: string
}

/** Value of a term; null when a feature behind it is not known. */
export function termValue(term: Term, features: CommitFeatures): number | null {
  const value = VARIABLES[term.variable].value(features)
  if (value === null) return null
  const part = term.above === null ? value : Math.max(0, value - term.above)
  if (term.only === null) return part
  const gate = VARIABLES[term.only].value(features)
  return gate === null ? null : (gate - (term.around ?? 0)) * part
}

/** Probability that the model gives a commit; a term that is not known has its usual value. */
export function probabilityOf(model: AdditiveModel, features: CommitFeatures): number {
  let logOdds = model.intercept
  for (const term of model.terms) {
    logOdds += term.coefficient * (termValue(term, features) ?? term.mean)
  }
  return 1 / (1 + Math.exp(-logOdds))
}

/** What each variable adds, the strongest first. Together with the usual commit they make the log-odds. */
export function contributionsOf(model: AdditiveModel, features: CommitFeatures): Contribution[] {
  const sums = new Map<VariableName, number>()
  for (const term of model.terms) {
    const value = termValue(term, features)
    if (value === null) continue
    const logOdds = term.coefficient * (value - term.mean)
    // What counts only for some commits speaks of what makes them such.
    const variable = term.only ?? term.variable
    sums.set(variable, (sums.get(variable) ?? 0) + logOdds)
  }
  return [...sums]
    .map(([variable, logOdds]) => ({
      variable,
      group: VARIABLES[variable].group,
      logOdds,
      what: VARIABLES[variable].words(features),
    }))
    .sort((a, b) => Math.abs(b.logOdds) - Math.abs(a.logOdds))
}

/** The contributions added up by group: what a commit is told in one line. */
export function groupSums(contributions: readonly Contribution[]): {
  readonly [G in Group]: number
} {
  const sums = Object.fromEntries(GROUPS.map((group) => [group, 0])) as { [G in Group]: number }
  for (const { group, logOdds } of contributions) sums[group] += logOdds
  return sums
}

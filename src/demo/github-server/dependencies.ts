import { type Handler, notFound, ok } from './exchange.ts'

/** The dependency graph; null in the state = it is switched off. https://docs.github.com/rest/dependency-graph */
export const compareDependencies: Handler = ({ state, path }) => {
  const { dependencyChanges } = state
  const isRange = /^[0-9a-f]{40}\.\.\.[0-9a-f]{40}$/.test(path.basehead ?? '')
  return dependencyChanges === null || !isRange ? notFound() : ok(dependencyChanges)
}

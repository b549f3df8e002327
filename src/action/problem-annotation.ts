import { type Problem, problemText } from '../domain/errors.ts'
import { annotationText } from '../reports/escape.ts'

/**
 * The workflow command that shows a problem at its line of its file.
 * https://docs.github.com/actions/reference/workflow-commands-for-github-actions#setting-an-error-message
 */
export function problemAnnotation(problem: Problem): string {
  const place = problem.line === null ? '' : ` file=${property(problem.where)},line=${problem.line}`
  return `::error${place}::${value(annotationText(problemText(problem)))}`
}

function value(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function property(text: string): string {
  return value(annotationText(text)).replaceAll(':', '%3A').replaceAll(',', '%2C')
}

import { commentMarkdown, summaryMarkdown } from '../../src/reports/markdown.ts'
import { EXAMPLE_LINKS, exampleOutcomes } from './outcomes.ts'

/** The rendered examples of the documentation: file name below docs/examples → content. */
export function exampleReports(): { readonly [file: string]: string } {
  const reports = Object.entries(exampleOutcomes()).flatMap(([name, outcome]) => [
    [`${name}.summary.md`, summaryMarkdown(outcome, EXAMPLE_LINKS)],
    [`${name}.comment.md`, commentMarkdown(outcome, EXAMPLE_LINKS, { pullRequest: 411 })],
  ])
  return Object.fromEntries(reports)
}

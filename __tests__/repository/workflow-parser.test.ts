import {
  convertWorkflowTemplate,
  NoOperationTraceWriter,
  parseWorkflow,
} from '@actions/workflow-parser'
import { describe, expect, test } from '@jest/globals'
import { filesBelow, read } from './files.ts'

const workflows = [
  ...filesBelow('.github/workflows', '.yml'),
  ...filesBelow('examples', '.yml').filter((path) => !path.endsWith('.slipway.yml')),
]

/** What GitHub's own parser has against a workflow. */
async function complaintsAbout(content: string): Promise<readonly string[]> {
  const file = { name: 'workflow.yml', content }
  const { context, value } = parseWorkflow(file, new NoOperationTraceWriter())
  // Only the conversion looks at what jobs need of each other.
  if (value !== undefined) await convertWorkflowTemplate(context, value)
  return context.errors.getErrors().map((error) => error.message)
}

describe("GitHub's own parser", () => {
  test.each(workflows)('takes %s', async (path) => {
    expect(await complaintsAbout(read(path))).toEqual([])
  })

  test.each([
    ['queue: max', 'queue: all'],
    ['actions: read', 'variables: read'],
    ['needs: hear', 'needs: nobody'],
    ['needs.hear.outputs.next-command ==', 'needs.hear.outputs.next-command is'],
    ['types: [created, edited]', 'types: [reacted]'],
  ])('is heard: it refuses %s as %s', async (right, wrong) => {
    const workflow = read('examples/control.yml')
    expect(workflow).toContain(right)
    expect(await complaintsAbout(workflow.replace(right, wrong))).not.toEqual([])
  })
})

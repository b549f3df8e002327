/**
 * The front door of dist/index.js. With arguments it is the command line; the runner of GitHub starts the
 * action without any, and hands the inputs over as environment variables.
 */
const args = process.argv.slice(2)
const isAction =
  args.length === 0 &&
  (process.env.GITHUB_ACTIONS === 'true' || process.env.INPUT_COMMAND !== undefined)

const { main } = isAction ? await import('./action/main.ts') : await import('./cli/main.ts')
// Not exit(): what is still being written is written to its end.
process.exitCode = await main(process, args)

/**
 * How the GitHub runner finds workflow commands in a line of output, so that tests can ask whether a line
 * would be one. Rules of actions/runner ActionCommand.cs (TryParseV2, TryParse) and
 * ActionCommandManager.cs. Its comparisons are by culture and skip ignorable characters, so each line is
 * also read without them.
 */

/** Names of the commands in this output; stricter than the runner, which obeys only the ones it knows. */
export function commandsIn(output: string): string[] {
  return output
    .split(/\r\n|\r|\n/u)
    .flatMap((line) => [line, line.replace(/\p{Default_Ignorable_Code_Point}|\p{Cc}/gu, '')])
    .flatMap((line) => [colonCommand(line), hashCommand(line)])
    .filter((name) => name !== null)
}

/** `::name properties::value` after leading blanks. */
function colonCommand(line: string): string | null {
  const trimmed = line.replace(/^[\s\u0085]+/u, '')
  if (!trimmed.startsWith('::')) return null
  const end = trimmed.indexOf('::', 2)
  return end < 0 ? null : (trimmed.slice(2, end).split(' ')[0] ?? '')
}

/** `##[name properties]value` anywhere in the line. */
function hashCommand(line: string): string | null {
  const start = line.indexOf('##[')
  const end = start < 0 ? -1 : line.indexOf(']', start)
  return end < 0 ? null : (line.slice(start + 3, end).split(' ')[0] ?? '')
}

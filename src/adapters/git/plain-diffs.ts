/**
 * Options of `git log` that turn off what the configuration of the checkout could turn on: programs (external
 * diffs, text conversion), another order, paths relative to a folder, submodules left out.
 */
export const PLAIN_DIFFS: readonly string[] = [
  ...['--no-ext-diff', '--no-textconv', '--no-color', '--no-notes', '--no-decorate'],
  ...['--no-relative', '-O/dev/null', '--ignore-submodules=none', '--submodule=short'],
]

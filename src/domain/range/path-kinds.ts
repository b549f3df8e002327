/** What a file is, told from its path alone; the kinds that say most about a deployment come first. */
export const PATH_KINDS = [
  'workflow',
  'migration',
  'infrastructure',
  'manifest',
  'lockfile',
  'configuration',
  'source',
  'tests',
  'docs',
  'asset',
  'generated',
  'vendored',
] as const
export type PathKind = (typeof PATH_KINDS)[number]

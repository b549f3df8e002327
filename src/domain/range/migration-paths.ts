import type { PathRule } from './path-rule.ts'

const YAML = ['.yml', '.yaml']
const MIGRATION_CODE = [
  ...['.sql', '.py', '.rb', '.php', '.exs', '.cs', '.go', '.java', '.kt'],
  ...['.js', '.mjs', '.cjs', '.ts', '.mts', '.cts'],
]

/** Tools that take code in a general language order it by its name; src/migrations/reader.ts is no migration. */
const NUMBERED = [...'0123456789'].flatMap((digit) => [digit, `migration${digit}`, `v${digit}`])

/** Where the tools for databases keep their migrations; the first rule that matches names the tool. */
export const MIGRATIONS: readonly PathRule[] = [
  { kind: 'migration', tool: 'Rails', under: ['/db/migrate/'], ends: ['.rb'] },
  { kind: 'migration', tool: 'Rails', under: ['/db/'], names: new Set(['schema.rb']) },
  { kind: 'migration', tool: 'Rails', under: ['/db/'], ends: ['structure.sql'] },
  {
    kind: 'migration',
    tool: 'Alembic',
    under: ['/alembic/versions/', '/migrations/versions/'],
    ends: ['.py'],
  },
  {
    kind: 'migration',
    tool: 'Prisma',
    under: ['/prisma/migrations/'],
    ends: ['.sql', '.toml'],
  },
  { kind: 'migration', tool: 'Prisma', ends: ['.prisma'] },
  { kind: 'migration', tool: 'Laravel', under: ['/database/migrations/'], ends: ['.php'] },
  { kind: 'migration', tool: 'Ecto', under: ['/priv/'], ends: ['.exs'] },
  // Every Django app has an empty migrations/__init__.py; it changes no schema.
  {
    kind: 'source',
    tool: '',
    under: ['/migrations/'],
    names: new Set(['__init__.py', 'env.py']),
  },
  { kind: 'migration', tool: 'Django', under: ['/migrations/'], ends: ['.py'] },
  { kind: 'migration', tool: 'EF Core', under: ['/migrations/'], ends: ['.cs'] },
  { kind: 'migration', tool: 'Flyway', under: ['/db/migration/'], ends: MIGRATION_CODE },
  {
    kind: 'migration',
    tool: 'Liquibase',
    under: ['/db/changelog/', '/changelogs/', '/liquibase/'],
    ends: ['.xml', '.sql', '.json', ...YAML],
  },
  {
    kind: 'migration',
    tool: 'Liquibase',
    begins: ['db.changelog', 'databasechangelog'],
    ends: ['.xml', '.sql', '.json', ...YAML],
  },
  { kind: 'migration', tool: 'go-migrate', ends: ['.up.sql', '.down.sql'] },
  {
    kind: 'migration',
    tool: 'Knex or TypeORM',
    under: ['/migrations/', '/migration/'],
    begins: NUMBERED,
    ends: ['.js', '.mjs', '.cjs', '.ts', '.mts', '.cts'],
  },
  {
    kind: 'migration',
    tool: 'SQL',
    under: ['/migrations/', '/migration/', '/migrate/', '/drizzle/'],
    ends: ['.sql'],
  },
  {
    kind: 'migration',
    tool: 'SQL',
    under: ['/migrations/', '/migration/', '/migrate/', '/drizzle/'],
    begins: NUMBERED,
    ends: MIGRATION_CODE,
  },
]

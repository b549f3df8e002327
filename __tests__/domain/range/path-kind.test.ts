import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { filesByKind, kindOfPath } from '../../../src/domain/range/path-kind.ts'
import { PATH_KINDS, type PathKind } from '../../../src/domain/range/path-kinds.ts'
import { fileOf, rangeOf } from '../../support/ranges.ts'

const CASES: { [K in PathKind]: readonly string[] } = {
  workflow: [
    '.github/workflows/ci.yml',
    '.github/actions/setup/index.js',
    'action.yml',
    'tools/label/action.yaml',
    'CODEOWNERS',
    'docs/CODEOWNERS',
    '.github/slipway.yml',
    '.github/dependabot.yml',
    '.gitlab-ci.yml',
    '.circleci/config.yml',
    'Jenkinsfile',
    'Jenkinsfile.release',
    'ci/deploy.Jenkinsfile',
    'azure-pipelines.yml',
    '.travis.yml',
    'bitbucket-pipelines.yml',
    'cloudbuild.yaml',
    '.buildkite/pipeline.yml',
  ],
  migration: [
    'db/migrate/20240102030405_add_total.rb',
    'engines/shop/db/migrate/1_x.rb',
    'db/schema.rb',
    'db/structure.sql',
    'shop/migrations/0002_total.py',
    'alembic/versions/ab12_total.py',
    'migrations/versions/ab12_total.py',
    'prisma/migrations/20240102_total/migration.sql',
    'prisma/schema.prisma',
    'migrations/20240102_total.js',
    'src/migrations/1700000000-Total.ts',
    'src/migrations/Migration20240102.ts',
    'internal/migrate/0001_total.go',
    'migrations/total.sql',
    'src/main/resources/db/migration/V2__total.sql',
    'src/main/resources/db/changelog/db.changelog-2.yaml',
    'database/migrations/2024_01_02_total.php',
    'priv/repo/migrations/2024_total.exs',
    'Shop/Migrations/2024_Total.cs',
    'Shop/Migrations/2024_Total.Designer.cs',
    'db/sql/000002_total.up.sql',
    'db/sql/000002_total.down.sql',
  ],
  infrastructure: [
    'infra/main.tf',
    'prod.tfvars',
    'Pulumi.prod.yaml',
    'Dockerfile',
    'docker/Dockerfile.web',
    'web.Dockerfile',
    'docker-compose.prod.yml',
    'compose.yaml',
    'k8s/web/deployment.yaml',
    'kustomization.yaml',
    'charts/web/values.yaml',
    'helm/web/templates/_helpers.tpl',
    'Chart.yaml',
    'ansible/roles/web/tasks/main.yml',
    'playbook-web.yml',
    'group_vars/all.yml',
    'Procfile',
    'haproxy.cfg',
  ],
  manifest: [
    'package.json',
    'apps/web/package.json',
    'pnpm-workspace.yaml',
    'requirements.txt',
    'requirements-dev.txt',
    'requirements/prod.txt',
    'pyproject.toml',
    'Pipfile',
    'Cargo.toml',
    'go.mod',
    'Gemfile',
    'shop.gemspec',
    'composer.json',
    'pom.xml',
    'build.gradle.kts',
    'gradle/libs.versions.toml',
    'Shop/Shop.csproj',
    'Directory.Packages.props',
  ],
  lockfile: [
    'package-lock.json',
    'pnpm-lock.yaml',
    'yarn.lock',
    'Pipfile.lock',
    'poetry.lock',
    'uv.lock',
    'Cargo.lock',
    'go.sum',
    'Gemfile.lock',
    'composer.lock',
    'gradle.lockfile',
    'packages.lock.json',
  ],
  configuration: [
    '.env',
    '.env.production',
    'prod.env',
    'config/database.yml',
    'config/initializers/cors.rb',
    'src/main/resources/application.properties',
    'appsettings.Production.json',
    'shop/settings.py',
    'flags.json',
    'feature-flags/checkout.json',
    'web.config',
    'vite.config.ts',
    'tsconfig.json',
  ],
  source: [
    'src/app.ts',
    'main.go',
    'src/config/parse.ts',
    'Makefile',
    'bin/start',
    'CMakeLists.txt',
    'shop/migrations/__init__.py',
    'src/components/migrations/List.tsx',
    'src/domain/migrations/reader.ts',
    'internal/migrate/verify.go',
    'src/contest.java',
    'src/packages.ts',
    'web/index.html',
    'query.sql',
    'src/parse-dockerfile.ts',
  ],
  tests: [
    '__tests__/app.test.ts',
    'src/app.spec.tsx',
    'app_test.go',
    'test_app.py',
    'tests/migrations/0001_initial.py',
    'tests/fixtures/package.json',
    'spec/models/user_spec.rb',
    'src/test/java/AppTest.java',
    'Shop.Tests/TotalTests.cs',
    'src/app.snap',
  ],
  docs: ['README.md', 'docs/guide.rst', 'LICENSE', 'docs/migrations/v2.md', 'notes.txt'],
  asset: ['logo.png', 'data/cities.json', 'font.woff2', 'locale/de.po'],
  generated: ['dist/index.js', 'app.min.js', 'api.pb.go', 'api_pb2.py', 'src/generated/api.ts'],
  vendored: [
    'node_modules/left-pad/package.json',
    'vendor/github.com/x/db/migrate/1.rb',
    'third_party/x/Dockerfile',
    'web/node_modules/.github/workflows/ci.yml',
  ],
}

describe('kindOfPath', () => {
  test.each(PATH_KINDS.flatMap((kind) => CASES[kind].map((path) => [path, kind] as const)))(
    '%s is %s',
    (path, kind) => {
      expect(kindOfPath(path).kind).toBe(kind)
    },
  )

  test('letters may be large or small', () => {
    expect(kindOfPath('GEMFILE.LOCK').kind).toBe('lockfile')
    expect(kindOfPath('DB/Migrate/1.RB')).toMatchObject({ kind: 'migration', tool: 'Rails' })
  })

  test('GitHub runs workflows of the root folder only', () => {
    expect(kindOfPath('templates/.github/workflows/ci.yml').kind).not.toBe('workflow')
  })

  test.each([
    ['db/migrate/1_x.rb', 'Rails'],
    ['shop/migrations/0002_total.py', 'Django'],
    ['alembic/versions/ab.py', 'Alembic'],
    ['migrations/versions/ab.py', 'Alembic'],
    ['prisma/migrations/1/migration.sql', 'Prisma'],
    ['database/migrations/1.php', 'Laravel'],
    ['priv/repo/migrations/1.exs', 'Ecto'],
    ['Shop/Migrations/1.cs', 'EF Core'],
    ['db/migration/V1__x.sql', 'Flyway'],
    ['db/changelog/1.xml', 'Liquibase'],
    ['x/1.up.sql', 'go-migrate'],
    ['migrations/1.ts', 'Knex or TypeORM'],
  ])('%s belongs to %s', (path, tool) => {
    expect(kindOfPath(path).tool).toBe(tool)
  })

  test('answers with one kind for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (path) => {
        expect(PATH_KINDS).toContain(kindOfPath(path).kind)
      }),
    )
  })

  test('a hostile path of 100,000 characters costs milliseconds', () => {
    const LENGTH = 100_000
    const hostile = ['/', 'a/', '/migrations', '.test', 'db/migrate/', '_', ' ', '.yml', 'İ']
    const startedAt = performance.now()
    for (const piece of hostile) kindOfPath(piece.repeat(LENGTH / piece.length))
    expect(performance.now() - startedAt).toBeLessThan(1_000)
  })
})

describe('filesByKind', () => {
  test('every file is in exactly one list, in the order of the range', () => {
    const files = ['b.ts', 'go.mod', 'a.ts'].map((path) => fileOf(path))
    const lists = filesByKind(rangeOf({ files }))
    expect(lists.source.map(({ file }) => file.path)).toEqual(['b.ts', 'a.ts'])
    expect(lists.manifest.map(({ file }) => file.path)).toEqual(['go.mod'])
    expect(Object.values(lists).flat()).toHaveLength(3)
  })

  test('a workflow that is moved out of its folder is a changed workflow', () => {
    const moved = fileOf('old/ci.yml', { previousPath: '.github/workflows/ci.yml' })
    expect(filesByKind(rangeOf({ files: [moved] })).workflow).toHaveLength(1)
  })

  test('code that is moved into a vendored folder is still code', () => {
    const moved = fileOf('vendor/pay.ts', { previousPath: 'src/pay.ts' })
    expect(filesByKind(rangeOf({ files: [moved] })).source).toHaveLength(1)
  })
})

import { MIGRATIONS } from './migration-paths.ts'
import type { PathRule } from './path-rule.ts'

const YAML = ['.yml', '.yaml']
const VENDORED: readonly PathRule[] = [
  {
    kind: 'vendored',
    tool: '',
    under: [
      ...['/node_modules/', '/vendor/', '/third_party/', '/third-party/', '/thirdparty/'],
      ...['/bower_components/', '/jspm_packages/', '/.yarn/'],
    ],
  },
]

/** What decides how the code is checked, built, approved and deployed. */
const WORKFLOWS: readonly PathRule[] = [
  {
    kind: 'workflow',
    tool: 'GitHub Actions',
    at: ['/.github/workflows/', '/.github/actions/'],
  },
  { kind: 'workflow', tool: 'GitHub Actions', names: new Set(['action.yml', 'action.yaml']) },
  {
    kind: 'workflow',
    tool: 'CODEOWNERS',
    names: new Set(['codeowners']),
  },
  {
    kind: 'workflow',
    tool: 'Slipway',
    at: ['/.github/'],
    names: new Set(['slipway.yml', 'slipway.yaml']),
  },
  {
    kind: 'workflow',
    tool: 'Dependabot',
    at: ['/.github/'],
    names: new Set(['dependabot.yml', 'dependabot.yaml']),
  },
  { kind: 'workflow', tool: 'GitLab CI', names: new Set(['.gitlab-ci.yml', '.gitlab-ci.yaml']) },
  { kind: 'workflow', tool: 'GitLab CI', at: ['/.gitlab/ci/'], ends: YAML },
  { kind: 'workflow', tool: 'CircleCI', at: ['/.circleci/'] },
  { kind: 'workflow', tool: 'Buildkite', at: ['/.buildkite/'] },
  { kind: 'workflow', tool: 'Jenkins', ends: ['jenkinsfile'] },
  { kind: 'workflow', tool: 'Jenkins', begins: ['jenkinsfile.', 'jenkinsfile-'] },
  { kind: 'workflow', tool: 'Azure Pipelines', begins: ['azure-pipelines'], ends: YAML },
  { kind: 'workflow', tool: 'Azure Pipelines', under: ['/.azure-pipelines/'], ends: YAML },
  { kind: 'workflow', tool: 'Tekton', at: ['/.tekton/'] },
  { kind: 'workflow', tool: 'Semaphore', at: ['/.semaphore/'] },
  { kind: 'workflow', tool: 'TeamCity', at: ['/.teamcity/'] },
  { kind: 'workflow', tool: 'Woodpecker', at: ['/.woodpecker/'] },
  {
    kind: 'workflow',
    tool: 'a CI system',
    names: new Set([
      ...['.travis.yml', '.drone.yml', '.cirrus.yml', '.appveyor.yml', 'appveyor.yml'],
      ...['bitbucket-pipelines.yml', '.woodpecker.yml', 'codefresh.yml', 'wercker.yml'],
      ...['cloudbuild.yaml', 'cloudbuild.yml', 'buildspec.yml', 'buildspec.yaml'],
    ]),
  },
]

const TESTS: readonly PathRule[] = [
  {
    kind: 'tests',
    tool: '',
    under: [
      ...['/test/', '/tests/', '/__tests__/', '/spec/', '/specs/', '/testdata/', '/fixtures/'],
      ...['/__fixtures__/', '/__mocks__/', '/__snapshots__/', '/e2e/', '/cypress/', '.tests/'],
    ],
  },
  { kind: 'tests', tool: '', names: new Set(['conftest.py', 'jest.setup.js', 'jest.setup.ts']) },
  { kind: 'tests', tool: '', begins: ['test_'], ends: ['.py'] },
  {
    kind: 'tests',
    tool: '',
    ends: [
      ...['.test.js', '.test.jsx', '.test.mjs', '.test.cjs', '.test.ts', '.test.tsx', '.test.mts'],
      ...['.spec.js', '.spec.jsx', '.spec.mjs', '.spec.cjs', '.spec.ts', '.spec.tsx', '.spec.mts'],
      ...['_test.go', '_test.py', '_test.rb', '_spec.rb', '_test.exs', '_test.dart', '.snap'],
    ],
  },
]

/** Files that say which packages and versions are built in; a lockfile is written by a tool. */
const DEPENDENCIES: readonly PathRule[] = [
  {
    kind: 'lockfile',
    tool: 'npm',
    names: new Set(['package-lock.json', 'npm-shrinkwrap.json']),
  },
  { kind: 'lockfile', tool: 'pnpm', names: new Set(['pnpm-lock.yaml']) },
  { kind: 'lockfile', tool: 'Yarn', names: new Set(['yarn.lock']) },
  { kind: 'lockfile', tool: 'Bun', names: new Set(['bun.lock', 'bun.lockb']) },
  { kind: 'lockfile', tool: 'Deno', names: new Set(['deno.lock']) },
  { kind: 'lockfile', tool: 'Pipenv', names: new Set(['pipfile.lock']) },
  { kind: 'lockfile', tool: 'Poetry', names: new Set(['poetry.lock']) },
  { kind: 'lockfile', tool: 'uv', names: new Set(['uv.lock']) },
  { kind: 'lockfile', tool: 'PDM', names: new Set(['pdm.lock']) },
  { kind: 'lockfile', tool: 'Cargo', names: new Set(['cargo.lock']) },
  { kind: 'lockfile', tool: 'Go', names: new Set(['go.sum', 'go.work.sum']) },
  { kind: 'lockfile', tool: 'Bundler', names: new Set(['gemfile.lock', 'gems.locked']) },
  { kind: 'lockfile', tool: 'Composer', names: new Set(['composer.lock']) },
  { kind: 'lockfile', tool: 'Gradle', names: new Set(['gradle.lockfile']) },
  { kind: 'lockfile', tool: 'NuGet', names: new Set(['packages.lock.json', 'paket.lock']) },
  { kind: 'lockfile', tool: 'Mix', names: new Set(['mix.lock']) },
  { kind: 'lockfile', tool: 'pub', names: new Set(['pubspec.lock']) },
  { kind: 'lockfile', tool: 'Swift', names: new Set(['package.resolved', 'podfile.lock']) },
  { kind: 'manifest', tool: 'npm', names: new Set(['package.json']) },
  {
    kind: 'manifest',
    tool: 'pnpm',
    names: new Set(['pnpm-workspace.yaml', '.pnpmfile.cjs']),
  },
  { kind: 'manifest', tool: 'pip', begins: ['requirements', 'constraints'], ends: ['.txt', '.in'] },
  { kind: 'manifest', tool: 'pip', under: ['/requirements/'], ends: ['.txt', '.in'] },
  {
    kind: 'manifest',
    tool: 'Python',
    names: new Set(['pyproject.toml', 'setup.py', 'setup.cfg', 'pipfile', 'environment.yml']),
  },
  { kind: 'manifest', tool: 'Cargo', names: new Set(['cargo.toml']) },
  { kind: 'manifest', tool: 'Go', names: new Set(['go.mod', 'go.work']) },
  { kind: 'manifest', tool: 'Bundler', names: new Set(['gemfile', 'gems.rb']) },
  { kind: 'manifest', tool: 'Bundler', ends: ['.gemspec'] },
  { kind: 'manifest', tool: 'Composer', names: new Set(['composer.json']) },
  { kind: 'manifest', tool: 'Maven', names: new Set(['pom.xml']) },
  {
    kind: 'manifest',
    tool: 'Gradle',
    names: new Set([
      ...['build.gradle', 'build.gradle.kts', 'settings.gradle', 'settings.gradle.kts'],
      ...['libs.versions.toml', 'gradle-wrapper.properties'],
    ]),
  },
  { kind: 'manifest', tool: 'NuGet', ends: ['.csproj', '.fsproj', '.vbproj', '.nuspec'] },
  {
    kind: 'manifest',
    tool: 'NuGet',
    names: new Set(['packages.config', 'directory.packages.props', 'paket.dependencies']),
  },
  { kind: 'manifest', tool: 'Mix', names: new Set(['mix.exs']) },
  { kind: 'manifest', tool: 'pub', names: new Set(['pubspec.yaml']) },
  { kind: 'manifest', tool: 'Swift', names: new Set(['package.swift', 'podfile']) },
]

const GENERATED: readonly PathRule[] = [
  {
    kind: 'generated',
    tool: '',
    under: ['/dist/', '/generated/', '/__generated__/', '/.next/', '/coverage/'],
  },
  {
    kind: 'generated',
    tool: '',
    ends: [
      ...['.min.js', '.min.css', '.map', '.pb.go', '.pb.cc', '.pb.h', '_pb2.py', '_pb2_grpc.py'],
      ...['.generated.cs', '.generated.ts', '.generated.js', '.generated.go', '.gen.go', '.gen.ts'],
      ...['.g.cs', '.g.dart', '.freezed.dart', '.designer.cs', '_generated.go'],
    ],
  },
]

const INFRASTRUCTURE: readonly PathRule[] = [
  // Code about Dockerfiles and Compose files is no such file.
  {
    kind: 'source',
    tool: '',
    begins: ['dockerfile', 'docker-compose', 'compose'],
    ends: [
      '.ts',
      '.tsx',
      '.js',
      '.mjs',
      '.cjs',
      '.py',
      '.rb',
      '.go',
      '.rs',
      '.java',
      '.kt',
      '.php',
    ],
  },
  {
    kind: 'infrastructure',
    tool: 'Terraform',
    ends: ['.tf', '.tf.json', '.tfvars', '.tofu', '.terraform.lock.hcl', 'terragrunt.hcl'],
  },
  { kind: 'infrastructure', tool: 'Pulumi', begins: ['pulumi.'], ends: YAML },
  { kind: 'infrastructure', tool: 'AWS CDK', names: new Set(['cdk.json']) },
  {
    kind: 'infrastructure',
    tool: 'CloudFormation',
    under: ['/cloudformation/'],
    ends: ['.json', '.template', ...YAML],
  },
  { kind: 'infrastructure', tool: 'CloudFormation', names: new Set(['samconfig.toml']) },
  {
    kind: 'infrastructure',
    tool: 'Docker',
    ends: ['dockerfile', 'containerfile', '.dockerignore'],
  },
  { kind: 'infrastructure', tool: 'Docker', begins: ['dockerfile.', 'dockerfile-'] },
  {
    kind: 'infrastructure',
    tool: 'Compose',
    begins: ['docker-compose', 'compose.', 'compose-'],
    ends: YAML,
  },
  {
    kind: 'infrastructure',
    tool: 'Helm',
    names: new Set(['chart.yaml', 'chart.lock', 'helmfile.yaml', 'helmfile.yml']),
  },
  { kind: 'infrastructure', tool: 'Helm', under: ['/charts/', '/helm/'], ends: ['.tpl', ...YAML] },
  {
    kind: 'infrastructure',
    tool: 'Kubernetes',
    names: new Set(['kustomization.yaml', 'kustomization.yml', 'skaffold.yaml']),
  },
  {
    kind: 'infrastructure',
    tool: 'Kubernetes',
    under: ['/k8s/', '/kubernetes/', '/kube/', '/kustomize/', '/manifests/', '/deploy/'],
    ends: ['.json', ...YAML],
  },
  {
    kind: 'infrastructure',
    tool: 'Ansible',
    under: ['/ansible/', '/playbooks/', '/group_vars/', '/host_vars/'],
    ends: ['.cfg', '.ini', '.j2', ...YAML],
  },
  { kind: 'infrastructure', tool: 'Ansible', begins: ['playbook'], ends: YAML },
  { kind: 'infrastructure', tool: 'Ansible', names: new Set(['ansible.cfg']) },
  {
    kind: 'infrastructure',
    tool: 'a proxy',
    names: new Set(['haproxy.cfg', 'nginx.conf', 'caddyfile', 'envoy.yaml', 'traefik.yml']),
  },
  {
    kind: 'infrastructure',
    tool: 'a hosting platform',
    names: new Set([
      ...['procfile', 'fly.toml', 'app.yaml', 'render.yaml', 'vercel.json', 'netlify.toml'],
      ...['serverless.yml', 'serverless.yaml', 'wrangler.toml', 'firebase.json'],
    ]),
  },
]

const FLAG_FOLDERS = ['/feature-flags/', '/feature_flags/', '/featureflags/', '/flags/']
const FLAG_NAMES = ['feature-flags', 'feature_flags', 'featureflags', 'flags.', 'features.']

const CONFIGURATION: readonly PathRule[] = [
  { kind: 'configuration', tool: 'environment', begins: ['.env'] },
  { kind: 'configuration', tool: 'environment', ends: ['.env'] },
  {
    kind: 'configuration',
    tool: 'feature flags',
    under: FLAG_FOLDERS,
    ends: ['.json', '.toml', ...YAML],
  },
  {
    kind: 'configuration',
    tool: 'feature flags',
    begins: FLAG_NAMES,
    ends: ['.json', '.toml', ...YAML],
  },
  {
    kind: 'configuration',
    tool: '',
    ends: [
      ...['.toml', '.ini', '.cfg', '.conf', '.properties', '.plist', '.config', ...YAML],
      ...['config.json', 'settings.json', '.config.js', '.config.ts', '.config.mjs', '.config.cjs'],
    ],
  },
  { kind: 'configuration', tool: '', begins: ['appsettings', 'tsconfig'], ends: ['.json'] },
  { kind: 'configuration', tool: '', names: new Set(['settings.py', 'local_settings.py']) },
  { kind: 'configuration', tool: '', under: ['/config/', '/conf/'], ends: ['.json', '.xml'] },
  // Rails, Laravel and Phoenix keep configuration as code in the top folder.
  { kind: 'configuration', tool: '', at: ['/config/'], ends: ['.rb', '.php', '.exs'] },
]

const DOCS_AND_ASSETS: readonly PathRule[] = [
  { kind: 'source', tool: '', names: new Set(['cmakelists.txt']) },
  {
    kind: 'docs',
    tool: '',
    ends: ['.md', '.mdx', '.markdown', '.rst', '.adoc', '.asciidoc', '.txt', '.org', '.tex'],
  },
  {
    kind: 'docs',
    tool: '',
    names: new Set(['license', 'licence', 'notice', 'readme', 'changelog', 'authors', 'copying']),
  },
  {
    kind: 'asset',
    tool: '',
    ends: [
      ...['.json', '.jsonl', '.csv', '.tsv', '.svg', '.png', '.jpg', '.jpeg', '.gif', '.webp'],
      ...['.ico', '.pdf', '.woff', '.woff2', '.ttf', '.otf', '.eot', '.mp3', '.mp4', '.wav'],
      ...['.zip', '.gz', '.tar', '.jar', '.parquet', '.po', '.pot', '.mo', '.ipynb', '.geojson'],
    ],
  },
]

/** In order: the first rule that a path matches says what it is. What no rule matches is source. */
export const PATH_RULES: readonly PathRule[] = [
  ...VENDORED,
  ...WORKFLOWS,
  ...TESTS,
  ...DEPENDENCIES,
  ...MIGRATIONS,
  ...GENERATED,
  ...INFRASTRUCTURE,
  ...CONFIGURATION,
  ...DOCS_AND_ASSETS,
]

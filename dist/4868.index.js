export const id = 4868;
export const ids = [4868];
export const modules = {

/***/ 94868:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  X: () => (/* binding */ filesByKind),
  B: () => (/* binding */ kindOfPath)
});

// EXTERNAL MODULE: ./build/src/domain/range/path-kinds.js
var path_kinds = __webpack_require__(84427);
;// CONCATENATED MODULE: ./build/src/domain/range/migration-paths.js
const YAML = ['.yml', '.yaml'];
const MIGRATION_CODE = [
    ...['.sql', '.py', '.rb', '.php', '.exs', '.cs', '.go', '.java', '.kt'],
    ...['.js', '.mjs', '.cjs', '.ts', '.mts', '.cts'],
];
/** Tools that take code in a general language order it by its name; src/migrations/reader.ts is no migration. */
const NUMBERED = [...'0123456789'].flatMap((digit) => [digit, `migration${digit}`, `v${digit}`]);
/** Where the tools for databases keep their migrations; the first rule that matches names the tool. */
const MIGRATIONS = [
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
];
//# sourceMappingURL=migration-paths.js.map
;// CONCATENATED MODULE: ./build/src/domain/range/path-rules.js

const path_rules_YAML = ['.yml', '.yaml'];
const VENDORED = [
    {
        kind: 'vendored',
        tool: '',
        under: [
            ...['/node_modules/', '/vendor/', '/third_party/', '/third-party/', '/thirdparty/'],
            ...['/bower_components/', '/jspm_packages/', '/.yarn/'],
        ],
    },
];
/** What decides how the code is checked, built, approved and deployed. */
const WORKFLOWS = [
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
    { kind: 'workflow', tool: 'GitLab CI', at: ['/.gitlab/ci/'], ends: path_rules_YAML },
    { kind: 'workflow', tool: 'CircleCI', at: ['/.circleci/'] },
    { kind: 'workflow', tool: 'Buildkite', at: ['/.buildkite/'] },
    { kind: 'workflow', tool: 'Jenkins', ends: ['jenkinsfile'] },
    { kind: 'workflow', tool: 'Jenkins', begins: ['jenkinsfile.', 'jenkinsfile-'] },
    { kind: 'workflow', tool: 'Azure Pipelines', begins: ['azure-pipelines'], ends: path_rules_YAML },
    { kind: 'workflow', tool: 'Azure Pipelines', under: ['/.azure-pipelines/'], ends: path_rules_YAML },
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
];
const TESTS = [
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
];
/** Files that say which packages and versions are built in; a lockfile is written by a tool. */
const DEPENDENCIES = [
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
];
const GENERATED = [
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
];
const INFRASTRUCTURE = [
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
    { kind: 'infrastructure', tool: 'Pulumi', begins: ['pulumi.'], ends: path_rules_YAML },
    { kind: 'infrastructure', tool: 'AWS CDK', names: new Set(['cdk.json']) },
    {
        kind: 'infrastructure',
        tool: 'CloudFormation',
        under: ['/cloudformation/'],
        ends: ['.json', '.template', ...path_rules_YAML],
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
        ends: path_rules_YAML,
    },
    {
        kind: 'infrastructure',
        tool: 'Helm',
        names: new Set(['chart.yaml', 'chart.lock', 'helmfile.yaml', 'helmfile.yml']),
    },
    { kind: 'infrastructure', tool: 'Helm', under: ['/charts/', '/helm/'], ends: ['.tpl', ...path_rules_YAML] },
    {
        kind: 'infrastructure',
        tool: 'Kubernetes',
        names: new Set(['kustomization.yaml', 'kustomization.yml', 'skaffold.yaml']),
    },
    {
        kind: 'infrastructure',
        tool: 'Kubernetes',
        under: ['/k8s/', '/kubernetes/', '/kube/', '/kustomize/', '/manifests/', '/deploy/'],
        ends: ['.json', ...path_rules_YAML],
    },
    {
        kind: 'infrastructure',
        tool: 'Ansible',
        under: ['/ansible/', '/playbooks/', '/group_vars/', '/host_vars/'],
        ends: ['.cfg', '.ini', '.j2', ...path_rules_YAML],
    },
    { kind: 'infrastructure', tool: 'Ansible', begins: ['playbook'], ends: path_rules_YAML },
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
];
const FLAG_FOLDERS = ['/feature-flags/', '/feature_flags/', '/featureflags/', '/flags/'];
const FLAG_NAMES = ['feature-flags', 'feature_flags', 'featureflags', 'flags.', 'features.'];
const CONFIGURATION = [
    { kind: 'configuration', tool: 'environment', begins: ['.env'] },
    { kind: 'configuration', tool: 'environment', ends: ['.env'] },
    {
        kind: 'configuration',
        tool: 'feature flags',
        under: FLAG_FOLDERS,
        ends: ['.json', '.toml', ...path_rules_YAML],
    },
    {
        kind: 'configuration',
        tool: 'feature flags',
        begins: FLAG_NAMES,
        ends: ['.json', '.toml', ...path_rules_YAML],
    },
    {
        kind: 'configuration',
        tool: '',
        ends: [
            ...['.toml', '.ini', '.cfg', '.conf', '.properties', '.plist', '.config', ...path_rules_YAML],
            ...['config.json', 'settings.json', '.config.js', '.config.ts', '.config.mjs', '.config.cjs'],
        ],
    },
    { kind: 'configuration', tool: '', begins: ['appsettings', 'tsconfig'], ends: ['.json'] },
    { kind: 'configuration', tool: '', names: new Set(['settings.py', 'local_settings.py']) },
    { kind: 'configuration', tool: '', under: ['/config/', '/conf/'], ends: ['.json', '.xml'] },
    // Rails, Laravel and Phoenix keep configuration as code in the top folder.
    { kind: 'configuration', tool: '', at: ['/config/'], ends: ['.rb', '.php', '.exs'] },
];
const DOCS_AND_ASSETS = [
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
];
/** In order: the first rule that a path matches says what it is. What no rule matches is source. */
const PATH_RULES = [
    ...VENDORED,
    ...WORKFLOWS,
    ...TESTS,
    ...DEPENDENCIES,
    ...MIGRATIONS,
    ...GENERATED,
    ...INFRASTRUCTURE,
    ...CONFIGURATION,
    ...DOCS_AND_ASSETS,
];
//# sourceMappingURL=path-rules.js.map
// EXTERNAL MODULE: ./build/src/domain/range/set-apart.js
var set_apart = __webpack_require__(12767);
;// CONCATENATED MODULE: ./build/src/domain/range/path-kind.js



const SOURCE = { kind: 'source', tool: '' };
/** Tells what a file is from its path, in time proportional to the length of the path. */
function kindOfPath(path) {
    const lower = path.toLowerCase();
    const slash = lower.lastIndexOf('/');
    const folders = `/${lower.slice(0, slash + 1)}`;
    const name = lower.slice(slash + 1);
    let first = null;
    for (const rules of [RULES_BY_NAME.get(name), RULES_BY_TAIL.get(tailOf(name)), RULES_BY_FOLDER]) {
        const found = rules?.find((rule) => isMatch(rule, folders, name));
        if (found !== undefined && (first === null || found.order < first.order))
            first = found;
    }
    return first?.rule ?? SOURCE;
}
/** What follows the last dot of a file name, or all of it: "yml", "dockerfile". */
function tailOf(name) {
    return name.slice(name.lastIndexOf('.') + 1);
}
// Most rules ask for a name or an ending: with an index a path meets only those that can match.
const RULES_BY_NAME = new Map();
const RULES_BY_TAIL = new Map();
const RULES_BY_FOLDER = [];
for (const [order, rule] of PATH_RULES.entries()) {
    const ordered = { rule, order, under: anyOf(rule.under) };
    for (const name of rule.names ?? [])
        addTo(RULES_BY_NAME, name, ordered);
    for (const tail of new Set(rule.ends?.map(tailOf)))
        addTo(RULES_BY_TAIL, tail, ordered);
    if (rule.names === undefined && rule.ends === undefined)
        RULES_BY_FOLDER.push(ordered);
}
/** One pass for all folders: six times as fast as one search for each, and as linear. */
function anyOf(folders) {
    if (folders === undefined)
        return null;
    return new RegExp(folders.map((folder) => folder.replaceAll('.', '\\.')).join('|'));
}
function addTo(index, key, rule) {
    index.set(key, [...(index.get(key) ?? []), rule]);
}
function isMatch({ rule, under }, folders, name) {
    const { names, begins, ends, at } = rule;
    if (names !== undefined && !names.has(name))
        return false;
    if (begins !== undefined && !begins.some((start) => name.startsWith(start)))
        return false;
    if (ends !== undefined && !ends.some((end) => name.endsWith(end)))
        return false;
    if (at !== undefined && !at.some((root) => folders.startsWith(root)))
        return false;
    return under === null || under.test(folders);
}
/**
 * Sorts the files of a range by kind. A renamed file is what either of its names says, whichever tells
 * more: a workflow that is moved out of its folder is a change of a workflow.
 */
function filesByKind(range) {
    const lists = Object.fromEntries(path_kinds/* PATH_KINDS */.i.map((kind) => [kind, []]));
    for (const file of range.files) {
        const { kind, tool } = kindOfFile(file);
        lists[kind].push({ file, tool });
    }
    return lists;
}
function kindOfFile(file) {
    const now = kindOfPath(file.path);
    if (file.setApart !== undefined && (0,set_apart/* mayBeSetApart */["do"])(now.kind)) {
        return { kind: file.setApart, tool: '' };
    }
    if (file.previousPath === null)
        return now;
    const before = kindOfPath(file.previousPath);
    return path_kinds/* PATH_KINDS */.i.indexOf(before.kind) < path_kinds/* PATH_KINDS */.i.indexOf(now.kind) ? before : now;
}
//# sourceMappingURL=path-kind.js.map

/***/ }),

/***/ 12767:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QQ: () => (/* binding */ parseSetApart),
/* harmony export */   S1: () => (/* binding */ markedRange),
/* harmony export */   "do": () => (/* binding */ mayBeSetApart),
/* harmony export */   eV: () => (/* binding */ ATTRIBUTES_PATH)
/* harmony export */ });
/* unused harmony export ATTRIBUTES_LINES_MAX */
/* harmony import */ var _path_pattern_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2094);

/** Where that stands; only the file at the root is read. */
const ATTRIBUTES_PATH = '.gitattributes';
/** Lines of it that are read. */
const ATTRIBUTES_LINES_MAX = 5_000;
const ATTRIBUTES = {
    'linguist-generated': 'generated',
    'linguist-vendored': 'vendored',
};
/** Kinds that may be set apart. What decides about checks, data and machines may not be waved through. */
const APART_FROM = new Set(['source', 'tests', 'docs', 'asset']);
function mayBeSetApart(kind) {
    return APART_FROM.has(kind);
}
/**
 * Reads the lines that name generated and vendored files (https://git-scm.com/docs/gitattributes): of all that
 * match a path, the last one counts for each attribute. Patterns in quotes and macros are passed over.
 */
function parseSetApart(text) {
    return text
        .split(/\r?\n/)
        .slice(0, ATTRIBUTES_LINES_MAX)
        .flatMap((line) => {
        const [pattern = '', ...words] = line.trim().split(/[ \t]+/);
        if (pattern === '' || /^[#"[!]/.test(pattern))
            return [];
        return words.flatMap((word) => ruleOf(pattern, word));
    });
}
function ruleOf(pattern, word) {
    const [, sign = '', name = '', value] = /^([-!]?)([\w-]+)(?:=(.*))?$/.exec(word) ?? [];
    const kind = ATTRIBUTES[name];
    if (kind === undefined)
        return [];
    return [{ pattern, kind, isSet: sign === '' && value !== 'false' }];
}
/** The range with its files marked by those rules. */
function markedRange(range, rules) {
    if (rules.length === 0)
        return range;
    const files = range.files.map((file) => {
        const kind = ['vendored', 'generated'].find((one) => rules.findLast((rule) => rule.kind === one && (0,_path_pattern_js__WEBPACK_IMPORTED_MODULE_0__/* .isFileMatch */ .w)(rule.pattern, file.path))?.isSet);
        return kind === undefined ? file : { ...file, setApart: kind };
    });
    return { ...range, files };
}
//# sourceMappingURL=set-apart.js.map

/***/ })

};

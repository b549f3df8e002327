export const id = 5403;
export const ids = [5403,394];
export const modules = {

/***/ 85403:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  lockfileReader: () => (/* binding */ lockfileReader)
});

// UNUSED EXPORTS: LOCKFILE_CHARS_MAX, PACKAGES_MAX

;// CONCATENATED MODULE: ./build/src/domain/packages/lockfile.js
/** A package with what lockfiles say of most. */
function lockedPackage(name, version, fields = {}) {
    const usual = { source: '', hasInstallScript: false, license: '', isDirect: null };
    return { name, version, ...usual, ...fields };
}
/** The host of an address, "git:…" for a repository, '' for anything else (a folder, nothing). */
function sourceOf(address) {
    if (address === null || address === '')
        return '';
    const [, scheme = '', host = '', path = ''] = /^([a-z][a-z+]*):\/\/(?:[^/@]*@)?([^/:?#]+)(?::\d+)?([^?#]*)/i.exec(address) ?? [];
    if (scheme === '')
        return /^(?:git@|github:|gitlab:|bitbucket:)/.test(address) ? `git:${address}` : '';
    const isGit = scheme.startsWith('git') || path.endsWith('.git');
    return isGit ? `git:${host}${path.replace(/\.git$/, '')}` : host;
}
//# sourceMappingURL=lockfile.js.map
// EXTERNAL MODULE: ./build/src/domain/plain.js
var plain = __webpack_require__(17962);
;// CONCATENATED MODULE: ./build/src/adapters/readers/lockfile-lines.js

/** The lockfiles that are read line by line. Each throws a SyntaxError when no line is of its form. */
function readYarnClassic(text) {
    const found = [];
    for (const block of text.split(/\n(?=\S)/)) {
        const [, name = ''] = /^"?((?:@[^/@\n]+\/)?[^@\n"]+)@[^\n]*:$/m.exec(block) ?? [];
        const [, version = ''] = /^ {2}version "?([^"\n]+)"?$/m.exec(block) ?? [];
        if (name === '' || version === '')
            continue;
        const [, resolved = ''] = /^ {2}resolved "?([^"\n]+)"?$/m.exec(block) ?? [];
        found.push(lockedPackage(name, version, { source: sourceOf(resolved) }));
    }
    return known(found, text.replace(/^#.*$/gm, ''));
}
function readRequirements(text) {
    return text.split(/\r?\n/).flatMap((line) => {
        const [, name, version] = /^\s*([A-Za-z0-9][\w.-]*)(?:\[[^\]]*\])?\s*===?\s*([^\s;#\\,]+)/.exec(line) ?? [];
        if (name !== undefined && version !== undefined)
            return [lockedPackage(pythonName(name), version)];
        const [, from, url] = /^\s*(?:([A-Za-z0-9][\w.-]*)\s*@\s*|-e\s+)?((?:git\+)?https?:\/\/\S+)/.exec(line) ?? [];
        if (url === undefined)
            return [];
        const egg = /#egg=([\w.-]+)/.exec(url)?.[1];
        return [lockedPackage(pythonName(from ?? egg ?? url), '', { source: sourceOf(url) })];
    });
}
/** Names that pip takes for the same (PEP 503). */
function pythonName(name) {
    return name.toLowerCase().replace(/[-_.]+/g, '-');
}
function readGoSum(text) {
    const found = text.split('\n').flatMap((line) => {
        const [, name, version] = /^(\S+) (v\S+) h1:\S+$/.exec(line.trim()) ?? [];
        return name === undefined || version === undefined || version.endsWith('/go.mod')
            ? []
            : [lockedPackage(name, version)];
    });
    return known(found, text.replace(/^\S+ \S+\/go\.mod h1:\S+$/gm, ''));
}
function readGoModule(text) {
    if (!/^module\s/m.test(text))
        throw new SyntaxError('it has no line that names the module');
    const required = /^(?:require\s+|\s+)([\w./~-]+\.[\w./~-]+)\s+(v[\w.+-]+)(?:[ \t]*\/\/[ \t]*(indirect))?[^\n]*$/gm;
    return [...text.replace(/^(?:exclude|retract)\s*\([^)]*\)/gm, '').matchAll(required)].flatMap(([line, name, version, indirect]) => name === undefined || version === undefined || line.includes('=>')
        ? []
        : [lockedPackage(name, version, { isDirect: indirect === undefined })]);
}
function readBundler(text) {
    const found = [];
    const [, listed = ''] = /^DEPENDENCIES\n((?: {2}.*\n?)*)/m.exec(text) ?? [];
    const direct = new Set([...listed.matchAll(/^ {2}([\w.-]+)/gm)].map(([, name]) => name ?? ''));
    for (const section of text.split(/\n(?=[A-Z])/)) {
        const [, kind = ''] = /^([A-Z]+)/.exec(section) ?? [];
        if (!['GEM', 'GIT', 'PATH'].includes(kind))
            continue;
        const [, remote = ''] = /^ {2}remote: (\S+)/m.exec(section) ?? [];
        const host = sourceOf(remote);
        const source = kind === 'GIT' && !host.startsWith('git:') ? `git:${host || remote}` : host;
        for (const [, name = '', version = ''] of section.matchAll(/^ {4}([\w.-]+) \(([^)]+)\)$/gm)) {
            found.push(lockedPackage(name, version, { source, isDirect: direct.has(name) }));
        }
    }
    return known(found, text);
}
function readGradle(text) {
    const found = text.split('\n').flatMap((line) => {
        const [, name, version] = /^([^:#=\s]+:[^:=\s]+):([^=\s]+)=/.exec(line.trim()) ?? [];
        return name === undefined || version === undefined ? [] : [lockedPackage(name, version)];
    });
    return known(found, text.replace(/^(?:#.*|empty=.*)$/gm, ''));
}
/** What a pom.xml names itself; a version from a property is looked up in the file. */
function readMaven(text) {
    const plain = text.replace(/<!--[\s\S]*?-->/g, '');
    if (!/<project[\s>]/.test(plain))
        throw new SyntaxError('it is no project of Maven');
    const properties = new Map();
    const [, listed = ''] = /<properties>([\s\S]*?)<\/properties>/.exec(plain) ?? [];
    for (const [, key = '', value = ''] of listed.matchAll(/<([\w.-]+)>([^<]*)</g))
        properties.set(key, value.trim());
    const parts = plain.matchAll(/<(dependency|plugin|parent)>([\s\S]*?)<\/\1>/g);
    return [...parts].flatMap(([, , body = '']) => {
        const value = (tag) => new RegExp(`<${tag}>\\s*([^<]*?)\\s*</${tag}>`).exec(body)?.[1] ?? '';
        const version = value('version').replace(/^\$\{([^}]+)\}$/, (all, key) => properties.get(key) ?? all);
        const name = [value('groupId'), value('artifactId')].filter((part) => part !== '').join(':');
        return version === '' || name === '' ? [] : [lockedPackage(name, version, { isDirect: true })];
    });
}
/** A file with something in it of which nothing was understood is not an empty one. */
function known(found, rest) {
    if (found.length === 0 && rest.trim() !== '')
        throw new SyntaxError('it has no line of its form');
    return found;
}
//# sourceMappingURL=lockfile-lines.js.map
// EXTERNAL MODULE: ./build/src/adapters/readers/yaml.js
var yaml = __webpack_require__(70394);
;// CONCATENATED MODULE: ./build/src/adapters/readers/lockfile.js




/** Longest lockfile that is read in each form. JSON is read fifty times as fast as YAML. */
const LOCKFILE_CHARS_MAX = {
    json: 4 * 1024 * 1024,
    yaml: 1024 * 1024,
    other: 2 * 1024 * 1024,
};
/** Pinned packages of one file. */
const PACKAGES_MAX = 50_000;
/** Reads lockfiles by the name of the file. Throws a SyntaxError. */
async function lockfileReader() {
    const { parse: parseToml } = await __webpack_require__.e(/* import() */ 9366).then(__webpack_require__.bind(__webpack_require__, 49366));
    const toml = (text) => {
        try {
            return parseToml(bounded(text, LOCKFILE_CHARS_MAX.other));
        }
        catch (error) {
            throw new SyntaxError((error instanceof Error ? error.message : '').split('\n')[0]);
        }
    };
    return (text, path) => {
        const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase();
        const packages = readByName(name, text, toml);
        if (packages.length > PACKAGES_MAX)
            throw new SyntaxError('it pins too many packages');
        return packages;
    };
}
function readByName(name, text, toml) {
    const lines = () => bounded(text, LOCKFILE_CHARS_MAX.other);
    switch (name) {
        case 'package-lock.json':
        case 'npm-shrinkwrap.json':
            return npmPackages(json(text));
        case 'pnpm-lock.yaml':
            return pnpmPackages(lockfile_yaml(text));
        case 'yarn.lock':
            return /^# yarn lockfile v1$/m.test(text.slice(0, 1_000))
                ? readYarnClassic(lines())
                : berryPackages(lockfile_yaml(text));
        case 'pipfile.lock':
            return pipenvPackages(json(text));
        case 'poetry.lock':
        case 'uv.lock':
        case 'pdm.lock':
        case 'cargo.lock':
            return tomlPackages(toml(text));
        case 'composer.lock':
            return composerPackages(json(text));
        case 'packages.lock.json':
            return nugetPackages(json(text));
        case 'go.sum':
        case 'go.work.sum':
            return readGoSum(lines());
        case 'go.mod':
            return readGoModule(lines());
        case 'gemfile.lock':
        case 'gems.locked':
            return readBundler(lines());
        case 'gradle.lockfile':
            return readGradle(lines());
        case 'pom.xml':
            return readMaven(lines());
        default:
            if (/\.txt$/.test(name))
                return readRequirements(lines());
            throw new SyntaxError('nothing here reads lockfiles of this form');
    }
}
function bounded(text, charsMax) {
    if (text.length > charsMax)
        throw new SyntaxError(`it is longer than ${charsMax} characters`);
    return text;
}
function json(text) {
    return JSON.parse(bounded(text, LOCKFILE_CHARS_MAX.json).replace(/^\ufeff/, ''));
}
function lockfile_yaml(text) {
    return (0,yaml.readYaml)(bounded(text, LOCKFILE_CHARS_MAX.yaml));
}
function npmPackages(root) {
    const packages = (0,plain.at)(root, 'packages');
    if (packages === undefined)
        return npmTree((0,plain.at)(root, 'dependencies'), 0);
    const own = (0,plain/* mapOf */.A7)((0,plain.at)(packages, ''));
    const direct = new Set(['dependencies', 'devDependencies', 'optionalDependencies'].flatMap((kind) => Object.keys((0,plain/* mapOf */.A7)(own[kind]))));
    return (0,plain/* entriesOf */.Mc)(packages).flatMap(([path, one]) => {
        const start = path.lastIndexOf('node_modules/');
        if (start === -1 || (0,plain.at)(one, 'link') === true)
            return [];
        const name = (0,plain/* textOf */.b6)((0,plain.at)(one, 'name')) ?? path.slice(start + 'node_modules/'.length);
        return [
            lockedPackage(name, (0,plain/* textOf */.b6)((0,plain.at)(one, 'version')) ?? '', {
                source: sourceOf((0,plain/* textOf */.b6)((0,plain.at)(one, 'resolved'))),
                hasInstallScript: (0,plain.at)(one, 'hasInstallScript') === true,
                license: (0,plain/* textOf */.b6)((0,plain.at)(one, 'license')) ?? '',
                isDirect: start === 0 && direct.has(name),
            }),
        ];
    });
}
const TREE_DEPTH_MAX = 100;
/** The nested form of the first npm lockfiles. */
function npmTree(dependencies, depth) {
    if (depth > TREE_DEPTH_MAX)
        throw new SyntaxError('it is nested too deeply');
    return (0,plain/* entriesOf */.Mc)(dependencies).flatMap(([name, one]) => [
        lockedPackage(name, (0,plain/* textOf */.b6)((0,plain.at)(one, 'version')) ?? '', {
            source: sourceOf((0,plain/* textOf */.b6)((0,plain.at)(one, 'resolved'))),
        }),
        ...npmTree((0,plain.at)(one, 'dependencies'), depth + 1),
    ]);
}
function pnpmPackages(root) {
    const importers = [root, ...Object.values((0,plain/* mapOf */.A7)((0,plain.at)(root, 'importers')))];
    const direct = new Set(importers.flatMap((importer) => ['dependencies', 'devDependencies', 'optionalDependencies'].flatMap((kind) => Object.keys((0,plain/* mapOf */.A7)((0,plain.at)(importer, kind))))));
    return (0,plain/* entriesOf */.Mc)((0,plain.at)(root, 'packages')).flatMap(([key, one]) => {
        // "/name/1.0.0_peer", "/name@1.0.0(peer)" or "name@1.0.0", by the age of the format.
        const [, name = '', version = ''] = /^\/?((?:@[^/@]+\/)?[^/@]+)[@/]([^(_]+)/.exec(key) ?? [];
        if (name === '')
            return [];
        return [
            lockedPackage(name, version, {
                source: sourceOf((0,plain/* textOf */.b6)((0,plain.at)(one, 'resolution', 'tarball')) ?? (0,plain/* textOf */.b6)((0,plain.at)(one, 'resolution', 'repo'))),
                hasInstallScript: (0,plain.at)(one, 'requiresBuild') === true,
                isDirect: direct.has(name),
            }),
        ];
    });
}
function berryPackages(root) {
    return (0,plain/* entriesOf */.Mc)(root).flatMap(([key, one]) => {
        const resolution = (0,plain/* textOf */.b6)((0,plain.at)(one, 'resolution')) ?? '';
        const [, name = ''] = /^((?:@[^/@]+\/)?[^@,]+)@/.exec(key) ?? [];
        const version = (0,plain.at)(one, 'version');
        if (name === '' || key === '__metadata' || /@(?:workspace|link|portal):/.test(resolution))
            return [];
        const from = resolution.slice(name.length + 1);
        return [lockedPackage(name, `${version ?? ''}`, { source: sourceOf(from) })];
    });
}
function pipenvPackages(root) {
    return ['default', 'develop'].flatMap((section) => (0,plain/* entriesOf */.Mc)((0,plain.at)(root, section)).map(([name, one]) => lockedPackage(name, ((0,plain/* textOf */.b6)((0,plain.at)(one, 'version')) ?? (0,plain/* textOf */.b6)((0,plain.at)(one, 'ref')) ?? '').replace(/^==/, ''), {
        source: sourceOf((0,plain/* textOf */.b6)((0,plain.at)(one, 'git'))),
    })));
}
/** Cargo, Poetry, uv and PDM: a list of tables. */
function tomlPackages(root) {
    return (0,plain/* listOf */.c3)((0,plain.at)(root, 'package')).map((one) => {
        const source = (0,plain.at)(one, 'source');
        // Cargo writes "registry+https://…" or "git+https://…#commit", the others a table.
        const address = (0,plain/* textOf */.b6)(source)?.replace(/^registry\+|^sparse\+/, '') ??
            (0,plain/* textOf */.b6)((0,plain.at)(source, 'registry')) ??
            (0,plain/* textOf */.b6)((0,plain.at)(source, 'git')) ??
            (0,plain/* textOf */.b6)((0,plain.at)(source, 'url'));
        const isGit = (0,plain.at)(source, 'type') === 'git' || (0,plain.at)(source, 'git') !== undefined;
        const host = sourceOf(address);
        return lockedPackage((0,plain/* textOf */.b6)((0,plain.at)(one, 'name')) ?? '', (0,plain/* textOf */.b6)((0,plain.at)(one, 'version')) ?? '', {
            source: isGit && !host.startsWith('git:') ? `git:${host}` : host,
        });
    });
}
function composerPackages(root) {
    return ['packages', 'packages-dev'].flatMap((section) => (0,plain/* listOf */.c3)((0,plain.at)(root, section)).map((one) => lockedPackage((0,plain/* textOf */.b6)((0,plain.at)(one, 'name')) ?? '', (0,plain/* textOf */.b6)((0,plain.at)(one, 'version')) ?? '', {
        source: sourceOf((0,plain/* textOf */.b6)((0,plain.at)(one, 'dist', 'url'))),
        license: (0,plain/* listOf */.c3)((0,plain.at)(one, 'license'))
            .flatMap((license) => (0,plain/* textOf */.b6)(license) ?? [])
            .join(' OR '),
    })));
}
function nugetPackages(root) {
    const found = new Map();
    for (const framework of Object.values((0,plain/* mapOf */.A7)((0,plain.at)(root, 'dependencies')))) {
        for (const [name, one] of (0,plain/* entriesOf */.Mc)(framework)) {
            const version = (0,plain/* textOf */.b6)((0,plain.at)(one, 'resolved'));
            if (version === null)
                continue;
            const isDirect = (0,plain.at)(one, 'type') === 'Direct';
            found.set(`${name}@${version}`, lockedPackage(name, version, { isDirect }));
        }
    }
    return [...found.values()];
}
//# sourceMappingURL=lockfile.js.map

/***/ }),

/***/ 70394:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readYaml: () => (/* binding */ readYaml),
/* harmony export */   readYamlDocuments: () => (/* binding */ readYamlDocuments)
/* harmony export */ });
/* unused harmony exports YAML_ALIASES_MAX, YAML_DOCUMENTS_MAX */
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88905);

/** How often the aliases of a file may be resolved: a file that multiplies itself is refused. */
const YAML_ALIASES_MAX = 100;
/** Documents of one file. */
const YAML_DOCUMENTS_MAX = 1_000;
/** Reads a file of one document; null when it is empty. Throws a SyntaxError. */
function readYaml(text) {
    const documents = readYamlDocuments(text);
    if (documents.length > 1)
        throw new SyntaxError('more than one document');
    return documents[0] ?? null;
}
/** Reads every document that holds something. Throws a SyntaxError when one of them cannot be read. */
function readYamlDocuments(text) {
    const json = readJson(text);
    if (json !== undefined)
        return [json];
    const parsed = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parseAllDocuments */ .hR)(text, { prettyErrors: true, logLevel: 'error' });
    if (!Array.isArray(parsed))
        return [];
    if (parsed.length > YAML_DOCUMENTS_MAX)
        throw new SyntaxError('too many documents');
    return parsed.map(plainOf).filter((value) => value !== null);
}
/** JSON is YAML too, and thirty times as fast to read as what it is. Undefined for anything else. */
function readJson(text) {
    if (!/^\s*[{[]/.test(text))
        return undefined;
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
function plainOf(document) {
    const [problem] = document.errors;
    if (problem !== undefined)
        throw new SyntaxError(problem.message.split('\n')[0]);
    try {
        return document.toJS({ maxAliasCount: YAML_ALIASES_MAX });
    }
    catch (error) {
        throw new SyntaxError(error instanceof Error ? error.message : 'it cannot be read');
    }
}
//# sourceMappingURL=yaml.js.map

/***/ }),

/***/ 17962:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $N: () => (/* binding */ canonical),
/* harmony export */   A7: () => (/* binding */ mapOf),
/* harmony export */   Ej: () => (/* binding */ textsIn),
/* harmony export */   Mc: () => (/* binding */ entriesOf),
/* harmony export */   at: () => (/* binding */ at),
/* harmony export */   b6: () => (/* binding */ textOf),
/* harmony export */   c3: () => (/* binding */ listOf),
/* harmony export */   i: () => (/* binding */ PLAIN_DEPTH_MAX),
/* harmony export */   jh: () => (/* binding */ isMap)
/* harmony export */ });
/** How deep a walk goes into a value; no file of a kind that is read here is deeper. */
const PLAIN_DEPTH_MAX = 100;
const EMPTY_MAP = Object.freeze(Object.create(null));
function isMap(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** The value as a map; an empty one when it is something else. */
function mapOf(value) {
    return isMap(value) ? value : EMPTY_MAP;
}
/** The value as a list; an empty one when it is something else. */
function listOf(value) {
    return Array.isArray(value) ? value : [];
}
function textOf(value) {
    return typeof value === 'string' ? value : null;
}
/** What lies under the keys, or undefined. Only what the file has: never a member of a prototype. */
function at(value, ...keys) {
    let inner = value;
    for (const key of keys) {
        if (!isMap(inner) || !Object.hasOwn(inner, key))
            return undefined;
        inner = inner[key];
    }
    return inner;
}
/** Keys and values of a map, in the order of the file. */
function entriesOf(value) {
    return Object.entries(mapOf(value));
}
/** Every text in the value, however deep, with the key that it stands under. */
function textsIn(value) {
    const found = [];
    const walk = (inner, key, depth) => {
        if (depth > PLAIN_DEPTH_MAX)
            return;
        if (typeof inner === 'string')
            found.push({ key, text: inner });
        else if (Array.isArray(inner))
            for (const one of inner)
                walk(one, key, depth + 1);
        else
            for (const [name, one] of entriesOf(inner))
                walk(one, name, depth + 1);
    };
    walk(value, '', 0);
    return found;
}
/** The same value written in the same way, whatever the order of the keys. */
function canonical(value) {
    return JSON.stringify(sorted(value ?? null, 0));
}
function sorted(value, depth) {
    if (depth > PLAIN_DEPTH_MAX)
        return null;
    if (Array.isArray(value))
        return value.map((one) => sorted(one, depth + 1));
    if (!isMap(value))
        return value;
    const keys = Object.keys(value).sort();
    return Object.fromEntries(keys.map((key) => [key, sorted(value[key] ?? null, depth + 1)]));
}
//# sourceMappingURL=plain.js.map

/***/ })

};

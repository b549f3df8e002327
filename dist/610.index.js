export const id = 610;
export const ids = [610,275];
export const modules = {

/***/ 8229:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  environmentOf: () => (/* binding */ environmentOf),
  parseConfig: () => (/* binding */ parseConfig)
});

// EXTERNAL MODULE: ./build/src/domain/errors.js
var errors = __webpack_require__(3047);
// EXTERNAL MODULE: ./build/src/config/nearest.js
var nearest = __webpack_require__(4438);
;// CONCATENATED MODULE: ./build/src/config/explain.js

/**
 * The error map of our schemas. Zod's message slot carries the known keys, because only here the schema
 * that raised the issue is at hand; everything else is told from the issue itself.
 */
function knownKeysMessage(issue) {
    if (issue.code !== 'unrecognized_keys')
        return undefined;
    const def = issue.inst?._zod.def;
    return Object.keys(def?.shape ?? {}).join(' ');
}
/** Tells an issue in words: what is there, and what to write instead. */
function explain(issue, root, above = []) {
    const path = [...above, ...issue.path];
    const value = valueAt(root, path);
    const name = nameOf(path);
    if (issue.code === 'unrecognized_keys') {
        const known = issue.message.split(' ');
        return issue.keys.map((key) => ({
            path: [...path, key],
            what: `${name === '' ? 'The file' : name} has no key "${key}".`,
            fix: (0,nearest/* knownWords */.L)('keys', key, known),
        }));
    }
    if (issue.code === 'invalid_union' && issue.errors.length > 0) {
        return nearestBranch(issue.errors)
            .flatMap((inner) => explain(inner, root, path))
            .map((finding) => isOfNoBranch(finding, root, path) ? { ...finding, fix: issue.message } : finding);
    }
    if (issue.code === 'custom') {
        return [{ path, what: `${inFront(name)}${issue.message}`, fix: String(issue.params?.fix) }];
    }
    const fix = fixOf(issue, value);
    if (issue.code === 'invalid_key') {
        return [{ path, what: `${JSON.stringify(path.at(-1))} can't be a name here.`, fix }];
    }
    if (value === undefined)
        return [{ path, what: `${name} is missing.`, fix }];
    return [{ path, what: `${name === '' ? 'The file' : name} is ${shown(value)}.`, fix }];
}
/** Of the alternatives, the one that the writer most likely meant: right kind of value, fewest issues. */
function nearestBranch(branches) {
    const unlikeliness = (issues) => issues.length + (issues.some((i) => i.code === 'invalid_type' && i.path.length === 0) ? 100 : 0);
    return [...branches].sort((a, b) => unlikeliness(a) - unlikeliness(b))[0] ?? [];
}
/** Nothing at the place tells which alternative was meant: then the advice of the whole union helps. */
function isOfNoBranch(finding, root, path) {
    const found = valueAt(root, finding.path);
    return found === undefined || (finding.path.length === path.length && typeof found !== 'string');
}
function fixOf(issue, value) {
    switch (issue.code) {
        case 'invalid_type':
            return `Write ${KINDS[issue.expected] ?? `a value of type ${issue.expected}`}.`;
        case 'invalid_value':
            return oneOf(issue.values, value);
        case 'invalid_union':
            return oneOf('options' in issue ? (issue.options ?? []) : [], value);
        case 'too_small':
            return bound(issue.origin, issue.minimum, issue.inclusive === true ? 'at least' : 'more than');
        case 'too_big':
            return bound(issue.origin, issue.maximum, issue.inclusive === true ? 'at most' : 'less than');
        case 'invalid_format':
            return issue.format === 'url'
                ? 'Write a whole http(s) URL: https://example.com.'
                : `Write text of the form ${issue.pattern ?? issue.format}.`;
        case 'invalid_key':
            return issue.issues.map(keyFix).join(' ');
        default:
            return 'See docs/configuration.md.';
    }
}
function keyFix(issue) {
    if (issue.code === 'custom')
        return `${issue.message} ${String(issue.params?.fix)}`;
    return fixOf(issue, undefined);
}
const KINDS = {
    string: 'text, in quotes if it looks like a number',
    number: 'a number',
    int: 'a whole number',
    boolean: 'true or false',
    array: 'a list: [a, b]',
    tuple: 'a list: [a, b]',
    object: 'a map: keys with values below them',
    record: 'a map: names with values below them',
};
function oneOf(options, value) {
    const words = options.map((option) => String(option));
    if (words.length === 1)
        return `Write ${words[0]}.`;
    return (0,nearest/* knownWords */.L)('values', typeof value === 'string' ? value : '', words);
}
function bound(origin, limit, relation) {
    const noun = origin === 'string' ? ' character' : origin === 'array' ? ' item' : '';
    const unit = noun === '' || Number(limit) === 1 ? noun : `${noun}s`;
    return `Write ${unit === '' ? 'a number that is ' : ''}${relation} ${limit}${unit}.`;
}
/** Longest piece of somebody's value that an error quotes. */
const VALUE_CHARS_MAX = 60;
function shown(value) {
    if (value === null)
        return 'empty';
    if (Array.isArray(value))
        return `a list of ${value.length}`;
    if (typeof value === 'object')
        return 'a map';
    const text = typeof value === 'string' ? JSON.stringify(value) : String(value);
    return text.length > VALUE_CHARS_MAX ? `${text.slice(0, VALUE_CHARS_MAX)}…` : text;
}
function inFront(name) {
    return name === '' ? '' : `${name}: `;
}
const PLAIN_NAME = /^[\w-]+$/;
/** "environments.production.metrics.errors", "steps[2]". */
function nameOf(path) {
    return path
        .map((key, i) => {
        if (typeof key === 'number')
            return `[${key}]`;
        const name = String(key);
        return PLAIN_NAME.test(name) ? `${i === 0 ? '' : '.'}${name}` : `[${JSON.stringify(name)}]`;
    })
        .join('');
}
/** The value at a path of plain values, undefined when there is none. */
function valueAt(root, path) {
    let value = root;
    for (const key of path) {
        if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key))
            return undefined;
        value = value[key];
    }
    return value;
}
//# sourceMappingURL=explain.js.map
;// CONCATENATED MODULE: ./build/src/config/cross-checks.js


/**
 * What no single value can tell: that the parts of an environment fit each other. Works on values that
 * may be wrong elsewhere, so that these problems are reported together with all other ones.
 */
function crossChecks(root) {
    return Object.entries(table(valueAt(root, ['environments']))).flatMap(([name, environment]) => [
        ...unknownSources(name, environment),
        ...foreignSlots(name, environment),
    ]);
}
function table(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value)
        ? value
        : {};
}
/** A metric must ask a source that exists. */
function unknownSources(name, environment) {
    const sources = Object.keys(table(valueAt(environment, ['sources'])));
    const metrics = table(valueAt(environment, ['metrics']));
    return Object.entries(metrics).flatMap(([metric, value]) => {
        const source = valueAt(value, ['source']);
        if (typeof source !== 'string' || sources.includes(source))
            return [];
        return [
            {
                path: ['environments', name, 'metrics', metric, 'source'],
                what: `The metric ${metric} asks the source "${source}", which does not exist.`,
                fix: sources.length === 0 ? 'Add it to sources.' : (0,nearest/* knownWords */.L)('sources', source, sources),
            },
        ];
    });
}
/** A source that counts by slot must call the slots as the target does. */
function foreignSlots(name, environment) {
    const expected = slotNames(valueAt(environment, ['target']));
    if (expected === null)
        return [];
    return Object.entries(table(valueAt(environment, ['sources']))).flatMap(([source, value]) => {
        const slots = slotNames(value);
        if (slots === null || slots.join() === expected.join())
            return [];
        return [
            {
                path: ['environments', name, 'sources', source, 'slots'],
                what: `The source ${source} has the slots ${slots.join(' and ')}, the target has ${expected.join(' and ')}.`,
                fix: 'Give the slots of the source the names that the target uses.',
            },
        ];
    });
}
/** Sorted; null when there are no slots, or not two: another problem that is told elsewhere. */
function slotNames(value) {
    const slots = valueAt(value, ['slots']);
    if (slots === undefined && valueAt(value, ['type']) === 'command')
        return ['a', 'b'];
    const names = Array.isArray(slots) ? slots : Object.keys(table(slots));
    return names.length === 2 && names.every((name) => typeof name === 'string')
        ? names.toSorted()
        : null;
}
//# sourceMappingURL=cross-checks.js.map
// EXTERNAL MODULE: ./build/src/config/schema.js + 1 modules
var schema = __webpack_require__(4565);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
;// CONCATENATED MODULE: ./build/src/config/yaml-tree.js


/** Characters of a configuration file; more than this is no configuration. */
const CONFIG_CHARS_MAX = 256 * 1024;
/** Levels of maps and lists; the deepest configuration has a dozen. */
const DEPTH_MAX = 50;
/** How often aliases may be expanded in all, so that a few lines can't grow into gigabytes. */
const ALIASES_MAX = 100;
/** Syntax problems that are told of one file. */
const SYNTAX_PROBLEMS_MAX = 10;
/** Keys that mean something to JavaScript itself. */
const RESERVED_KEYS = ['__proto__', 'constructor', 'prototype'];
/** Reads YAML 1.2. Throws ConfigError with every syntax problem. */
function readYaml(text, fileName) {
    const refuse = (what, fix, line = null) => {
        throw new errors/* ConfigError */.xL([{ where: fileName, line, what, fix }]);
    };
    if (text.length > CONFIG_CHARS_MAX) {
        refuse(`The file has ${text.length} characters.`, `A configuration has at most ${CONFIG_CHARS_MAX}.`);
    }
    if (text.trim() === '') {
        refuse('The file is empty.', 'Begin with "version: 1" and "environments:".');
    }
    const lines = new dist/* LineCounter */.HN();
    const document = parse(text, lines, refuse);
    const problems = [
        ...[...document.errors, ...document.warnings].map((error) => {
            const { line } = lines.linePos(error.pos[0]);
            return { where: fileName, line, what: sentence(error), fix: SYNTAX_FIXES[error.code] ?? FIX };
        }),
        ...unusable(document, lines, fileName),
    ];
    // One missing bracket can make every line behind it wrong: the first problems are the true ones.
    if (problems.length > 0)
        throw new errors/* ConfigError */.xL(problems.slice(0, SYNTAX_PROBLEMS_MAX));
    const root = document.contents;
    try {
        const value = document.toJS({ maxAliasCount: ALIASES_MAX });
        return { value, lineOf: (path) => lineAt(root, path, lines, document) };
    }
    catch (error) {
        if (!(error instanceof ReferenceError))
            throw error;
        return refuse('Aliases expand too often.', 'Write the values out instead of using aliases.');
    }
}
function parse(text, lineCounter, refuse) {
    if (!isShallow(text))
        refuse('The file is nested too deeply.', 'Write it as the examples do.');
    return (0,dist/* parseDocument */.Tp)(text, { lineCounter, prettyErrors: false, stringKeys: true });
}
/**
 * Documents are composed by recursion, one call a level, and near the end of the stack V8 can end the
 * whole process instead of throwing. So the depth is measured first, on the flat tokens of the parser.
 */
function isShallow(text) {
    let level = [...new dist/* Parser */.iX().parse(text)];
    for (let depth = 0; depth <= DEPTH_MAX; depth += 1) {
        if (level.length === 0)
            return true;
        level = level.flatMap(partsOf);
    }
    return false;
}
function partsOf(token) {
    if (token.type === 'document')
        return token.value === undefined ? [] : [token.value];
    if (!('items' in token))
        return [];
    return token.items.flatMap(({ key, value }) => [key, value]).filter((part) => part != null);
}
const FIX = 'Correct the YAML of this line.';
const SYNTAX_FIXES = {
    BAD_INDENT: 'Indent the keys of one map by the same number of spaces, and close every bracket.',
    BLOCK_AS_IMPLICIT_KEY: 'Put text with ": " in it into quotes, and a nested map on its own lines.',
    DUPLICATE_KEY: 'Keep one of the two.',
    MULTIPLE_DOCS: 'Keep one document; remove the "---" between them.',
    TAB_AS_INDENT: 'Indent with spaces.',
    TAG_RESOLVE_FAILED: 'Remove the tag; plain values are enough.',
};
function sentence({ message }) {
    return /[.!?]$/.test(message) ? message : `${message}.`;
}
/** Keys that are no good as keys, and aliases of nothing. */
function unusable(document, lines, where) {
    const problems = [];
    const refuse = (node, what, fix) => problems.push({ where, line: lines.linePos(node.range?.[0] ?? 0).line, what, fix });
    (0,dist/* visit */.YR)(document, {
        Pair(_, { key }) {
            if (!(0,dist/* isScalar */.jn)(key) || !RESERVED_KEYS.includes(String(key.value)))
                return;
            refuse(key, `"${key.value}" can't be a key.`, 'Rename it.');
        },
        Alias(_, alias) {
            if (alias.resolve(document) !== undefined)
                return;
            refuse(alias, `Nothing is called "&${alias.source}".`, 'Write the anchor before its alias.');
        },
    });
    return problems;
}
function lineAt(root, path, lines, document) {
    let node = root;
    let offset = root?.range?.[0] ?? 0;
    for (const key of path) {
        if ((0,dist/* isAlias */.Vj)(node))
            node = node.resolve(document);
        if ((0,dist/* isMap */.jh)(node)) {
            const pair = node.items.find((item) => (0,dist/* isScalar */.jn)(item.key) && item.key.value === key);
            if (pair === undefined)
                break;
            offset = (0,dist/* isScalar */.jn)(pair.key) ? (pair.key.range?.[0] ?? offset) : offset;
            node = pair.value;
        }
        else if ((0,dist/* isSeq */.oP)(node) && typeof key === 'number') {
            const item = node.items[key];
            if (item === undefined)
                break;
            offset = item.range?.[0] ?? offset;
            node = item;
        }
        else
            break;
    }
    return lines.linePos(offset).line;
}
//# sourceMappingURL=yaml-tree.js.map
;// CONCATENATED MODULE: ./build/src/config/parse.js






/** Reads a configuration. Throws ConfigError with every problem, each with its line and what to write. */
function parseConfig(text, fileName) {
    const tree = readYaml(text, fileName);
    const parsed = schema/* configSchema */.Qn.safeParse(tree.value, { error: knownKeysMessage });
    const findings = [
        ...(parsed.error?.issues ?? []).flatMap((issue) => explain(issue, tree.value)),
        ...crossChecks(tree.value),
    ];
    if (parsed.success && findings.length === 0)
        return parsed.data;
    const problems = findings.map(({ path, what, fix }) => ({ where: fileName, line: tree.lineOf(path), what, fix }));
    throw new errors/* ConfigError */.xL(problems.sort((a, b) => (a.line ?? 0) - (b.line ?? 0)));
}
/** The configuration of one environment. Throws ConfigError that lists the known ones. */
function environmentOf(config, name) {
    const environment = Object.hasOwn(config.environments, name) && config.environments[name];
    if (environment)
        return environment;
    const known = Object.keys(config.environments);
    const what = `There is no environment ${JSON.stringify(name)} in the configuration.`;
    const fix = (0,nearest/* knownWords */.L)('environments', name, known);
    throw new errors/* ConfigError */.xL([{ where: 'environment', line: null, what, fix }]);
}
//# sourceMappingURL=parse.js.map

/***/ }),

/***/ 4565:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Qn: () => (/* binding */ configSchema),
  cA: () => (/* binding */ environment)
});

// UNUSED EXPORTS: countMetric, guardMetric, rampSteps

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 17 modules
var schemas = __webpack_require__(8816);
// EXTERNAL MODULE: ./build/src/domain/metric-query.js
var metric_query = __webpack_require__(5373);
// EXTERNAL MODULE: ./build/src/domain/risk.js
var risk = __webpack_require__(1275);
;// CONCATENATED MODULE: ./build/src/config/options.js

/** Options of the plug-ins, one schema each. The registries in adapters/ are checked against these. */
const slotName = schemas/* string */.YjP().regex(/^[A-Za-z0-9_.-]+$/);
const proxyName = schemas/* string */.YjP().regex(/^[A-Za-z0-9_.:-]+$/);
const argv = schemas/* array */.YOg(schemas/* string */.YjP().min(1))
    .min(1)
    .describe('Program and arguments. No shell reads them; values arrive as SLIPWAY_* environment variables.');
/** A program to run. `shell: true` hands one string to `sh -c` and is never the default. */
const commandOptions = schemas/* strictObject */.rej({
    run: schemas/* union */.KCZ([argv, schemas/* string */.YjP().min(1)], { error: 'Write a list: [program, argument].' })
        .describe('A list (program and arguments), or one string when shell is true.'),
    shell: schemas/* boolean */.zMY().default(false).describe('Run the string with `sh -c`.'),
    'timeout-seconds': schemas/* number */.aig()
        .positive()
        .max(3600)
        .default(300)
        .describe('The program is killed after this time.'),
    env: schemas/* array */.YOg(schemas/* string */.YjP().regex(/^[A-Za-z_][A-Za-z0-9_]*$/))
        .default([])
        .describe('Names of further environment variables that the program may see. Tokens never pass.'),
})
    .refine(({ run, shell }) => (typeof run === 'string') === shell, {
    error: 'run and shell do not fit each other.',
    params: { fix: 'Write run as a list, or as one string together with shell: true.' },
})
    .meta({ id: 'program' });
const haproxySlots = schemas/* record */.g1P(slotName, schemas/* array */.YOg(proxyName).min(1))
    .refine((slots) => Object.keys(slots).length === 2, {
    error: 'There must be exactly two slots.',
    params: { fix: 'Name two slots, each with its servers: {blue: [web1], green: [web2]}.' },
})
    .refine((slots) => new Set(Object.values(slots).flat()).size === Object.values(slots).flat().length, {
    error: 'A server is listed more than once.',
    params: { fix: 'Give every server to one slot only.' },
})
    .meta({ id: 'slots', minProperties: 2, maxProperties: 2 })
    .describe('Exactly two slots, each with its servers. One serves, the other takes the next version.');
const haproxyTarget = schemas/* strictObject */.rej({
    type: schemas/* literal */.euz('haproxy').describe('HAProxy, over its Runtime API.'),
    address: schemas/* string */.YjP().min(1).describe('Runtime API: path of the unix socket, or host:port.'),
    backend: proxyName.describe('Name of the backend that is split.'),
    slots: haproxySlots,
    stage: commandOptions
        .optional()
        .describe('Brings the version up in the idle slot (SLIPWAY_VERSION, SLIPWAY_SHA, SLIPWAY_SLOT).'),
    'health-wait-seconds': schemas/* number */.aig()
        .positive()
        .max(3600)
        .default(120)
        .describe('How long the canary may take to become healthy.'),
    'health-checks': schemas/* enum */.k5n(['required', 'optional'])
        .default('required')
        .describe('Whether every server must have a health check in HAProxy.'),
});
const commandTarget = schemas/* strictObject */.rej({
    type: schemas/* literal */.euz('command').describe('Anything that programs can drive.'),
    slots: schemas/* tuple */.PVZ([slotName, slotName])
        .refine(([first, second]) => first !== second, {
        error: 'Both slots have the same name.',
        params: { fix: 'Give the two slots different names.' },
    })
        .default(['a', 'b'])
        .describe('Names of the two slots.'),
    current: commandOptions.describe('Prints one JSON object: {"weights": {"<slot>": percent}, "healthy": {"<slot>": true}, "revision": "…"}.'),
    stage: commandOptions.describe('Brings SLIPWAY_VERSION up in SLIPWAY_SLOT with no traffic; exit 0 = healthy.'),
    shift: commandOptions.describe('Gives SLIPWAY_PERCENT of the traffic to SLIPWAY_SLOT.'),
    'smallest-percent': schemas/* number */.aig()
        .positive()
        .max(100)
        .default(1)
        .describe('The finest step of the splitter, in percent.'),
});
const envName = schemas/* string */.YjP().regex(/^[A-Za-z_][A-Za-z0-9_]*$/);
const prometheusSource = schemas/* strictObject */.rej({
    type: schemas/* literal */.euz('prometheus').describe('Prometheus, and what speaks its HTTP API.'),
    url: schemas/* url */.OZ5({ protocol: /^https?$/ })
        .refine((url) => !/^[^/]*\/\/[^/?#]*@/.test(url), {
        error: 'The URL holds credentials.',
        params: { fix: 'Keep them in an environment variable and name it in basic-from.' },
    })
        .describe('Base URL of the HTTP API, without /api/v1.'),
    'bearer-from': envName
        .optional()
        .describe('Name of the environment variable that holds the bearer token.'),
    'basic-from': envName
        .optional()
        .describe('Name of the environment variable that holds user:password.'),
    'timeout-seconds': schemas/* number */.aig()
        .positive()
        .max(60)
        .default(10)
        .describe('How long one query may take.'),
    'lookback-seconds': schemas/* number */.aig()
        .positive()
        .max(3600)
        .default(300)
        .describe('How far back a counter is searched for its last value before a window.'),
});
const haproxySource = schemas/* strictObject */.rej({
    type: schemas/* literal */.euz('haproxy').describe("HAProxy's own counters."),
    address: schemas/* string */.YjP().min(1).describe('Runtime API: path of the unix socket, or host:port.'),
    backend: proxyName.describe('Name of the backend whose servers are counted.'),
    slots: haproxySlots,
});
//# sourceMappingURL=options.js.map
;// CONCATENATED MODULE: ./build/src/config/schema.js




/** Names of sources and metrics; they become keys of journal entries and words in reports. */
const plainName = schemas/* string */.YjP()
    .regex(/^[A-Za-z0-9][A-Za-z0-9_.-]{0,99}$/)
    .describe('Letters, digits, "_", "." and "-", at most 100.');
const ENVIRONMENT_CHARS_MAX = 255;
const QUERY_CHARS_MAX = 10_000;
const CONTROL_CHARACTERS = /[\p{Cc}\u2028\u2029]/u;
const environmentName = schemas/* string */.YjP()
    .min(1)
    .max(ENVIRONMENT_CHARS_MAX)
    .refine((name) => !CONTROL_CHARACTERS.test(name), {
    error: 'The name of the environment holds a control character.',
    params: { fix: 'Use the name as the settings of the repository show it.' },
});
/** `${slot}, ${side}, …`, as people write them. */
const asWritten = (names) => names.map((name) => `\${${name}}`).join(', ');
/** A query that may hold the `known` placeholders and no other ones. */
function query(known) {
    return schemas/* string */.YjP()
        .min(1)
        .max(QUERY_CHARS_MAX)
        .superRefine((text, context) => {
        const unknown = (0,metric_query/* unknownPlaceholders */.hX)(text, known);
        if (unknown.length === 0)
            return;
        context.addIssue({
            code: 'custom',
            message: `The query holds ${asWritten(unknown)}, which stands for nothing.`,
            params: { fix: `Known placeholders: ${asWritten(known)}.` },
        });
    });
}
const countMetric = schemas/* strictObject */.rej({
    source: plainName.describe('Name of the source that is asked.'),
    bad: query(metric_query/* COUNT_PLACEHOLDERS */.r_).describe(`What counts the bad events, in the grammar of the source. May hold ${asWritten(metric_query/* COUNT_PLACEHOLDERS */.r_)}.`),
    total: query(metric_query/* COUNT_PLACEHOLDERS */.r_).describe('What counts all events, with the same placeholders.'),
    weight: schemas/* number */.aig()
        .positive()
        .max(1000)
        .default(1)
        .describe('Share of the error budget; the weights of all count metrics are scaled to 1.'),
})
    .describe('A count metric: the sequential test compares the canary with the running version.')
    .meta({ title: 'count' });
const guardMetric = schemas/* strictObject */.rej({
    source: plainName.describe('Name of the source that is asked.'),
    value: query(metric_query/* VALUE_PLACEHOLDERS */.xu).describe(`A query with one number as its answer. May hold ${asWritten(metric_query/* VALUE_PLACEHOLDERS */.xu)}.`),
    max: schemas/* number */.aig().optional().describe('The canary may not be above this.'),
    min: schemas/* number */.aig().optional().describe('The canary may not be below this.'),
    windows: schemas/* int */.Whr()
        .min(1)
        .max(100)
        .default(3)
        .describe('So many windows in a row must be beyond the limit to be harm.'),
})
    .refine((guard) => guard.min !== undefined || guard.max !== undefined, {
    error: 'A guard has no limit.',
    params: { fix: 'Add max, min or both.' },
    when: ({ value }) => typeof value === 'object' && value !== null && 'value' in value,
})
    .refine((guard) => guard.min === undefined || guard.max === undefined || guard.min <= guard.max, {
    error: 'min is above max.',
    params: { fix: 'Write the smaller number as min.' },
})
    .describe('A guard: a threshold on one value of the canary.')
    .meta({ title: 'guard' });
const rampStep = schemas/* strictObject */.rej({
    percent: schemas/* number */.aig().positive().max(100).describe('Share of traffic for the canary, in percent.'),
    'hold-seconds-max': schemas/* number */.aig()
        .positive()
        .max(86_400)
        .optional()
        .describe('The longest this step may hold; default: that of the ramp.'),
});
const percentOf = (step) => typeof step === 'number' ? step : step.percent;
const rampSteps = schemas/* array */.YOg(schemas/* union */.KCZ([schemas/* number */.aig().positive().max(100), rampStep], {
    error: 'Write a percentage: 5, or {percent: 5, hold-seconds-max: 600}.',
}))
    .min(1)
    .max(50)
    .refine((steps) => percentOf(steps.at(-1) ?? 0) === 100, {
    error: 'The ramp does not end at 100.',
    params: { fix: 'Make 100 the last step.' },
})
    .refine((steps) => steps.every((step, i) => i === 0 || percentOf(step) > percentOf(steps[i - 1] ?? 0)), {
    error: 'The steps of the ramp do not rise.',
    params: { fix: 'Write every step larger than the one before: [1, 5, 25, 100].' },
})
    .describe('Percent of traffic, rising, ending at 100; a step may be {percent, hold-seconds-max}.')
    .meta({ id: 'steps' });
const ramp = schemas/* strictObject */.rej({
    pace: schemas/* enum */.k5n(['evidence', 'fixed'])
        .default('evidence')
        .describe('evidence: a step ends when the evidence suffices. fixed: a step always holds for its whole time.'),
    steps: rampSteps
        .optional()
        .describe('Steps of this environment. Default: those of the risk level.'),
    'hold-seconds-max': schemas/* number */.aig()
        .positive()
        .max(86_400)
        .default(3600)
        .describe('The longest a step may hold before on-inconclusive applies.'),
});
const judge = schemas/* strictObject */.rej({
    'alpha-percent': schemas/* number */.aig()
        .positive()
        .max(50)
        .default(1)
        .describe('At most this share of healthy rollouts is ever rolled back.'),
    'margin-percent': schemas/* number */.aig()
        .min(0)
        .max(1000)
        .default(10)
        .describe('A canary this much worse is still called harmless.'),
    'harm-budget-percent': schemas/* number */.aig()
        .positive()
        .max(100)
        .default(0.2)
        .describe('The next step may cost at most this share of all requests, at worst.'),
    'freeze-evidence': schemas/* number */.aig()
        .min(1)
        .max(1_000_000)
        .default(3)
        .describe('Evidence ratio against the canary at which the rollout stops advancing.'),
    'windows-min': schemas/* int */.Whr()
        .min(1)
        .max(1000)
        .default(4)
        .describe('A step needs at least so many windows with data.'),
    'window-seconds': schemas/* number */.aig()
        .min(0.25)
        .max(3600)
        .default(30)
        .describe('Length of a window; not below the scrape interval of the source.'),
    'warm-up-seconds': schemas/* number */.aig()
        .min(0)
        .max(3600)
        .default(60)
        .describe('Windows this soon after a start of the canary are not judged.'),
    'delay-seconds': schemas/* number */.aig()
        .min(0)
        .max(600)
        .default(15)
        .describe('How long after its end a window is asked for: scrape interval plus ingestion.'),
    'on-inconclusive': schemas/* enum */.k5n(['wait', 'hold', 'promote', 'rollback'])
        .default('wait')
        .describe('When a hold is over and the evidence is not enough: wait longer and then roll back, hold for a person, promote, or roll back.'),
    'wait-seconds-max': schemas/* number */.aig()
        .min(0)
        .max(86_400)
        .default(3600)
        .describe('With wait: how much longer than the hold.'),
});
/** Pathspec magic (":"), options ("-") and ways out of the checkout never become a path scope. */
const scopePath = schemas/* string */.YjP()
    .min(1)
    .max(1000)
    .refine((path) => !/^[-:/]/.test(path) &&
    !path.split('/').includes('..') &&
    !path.includes('\\') &&
    !CONTROL_CHARACTERS.test(path), {
    error: 'This is not a path inside the repository.',
    params: { fix: 'Write a folder or file from the root of the repository: services/web.' },
});
const environment = schemas/* strictObject */.rej({
    target: schemas/* discriminatedUnion */.gMt('type', [haproxyTarget, commandTarget])
        .describe('Where versions run and how traffic is split.'),
    sources: schemas/* record */.g1P(plainName, schemas/* discriminatedUnion */.gMt('type', [prometheusSource, haproxySource]))
        .describe('Where metrics come from, by name.'),
    metrics: schemas/* record */.g1P(plainName, schemas/* union */.KCZ([countMetric, guardMetric], {
        error: 'Write bad and total for a count metric, or value with max or min for a guard.',
    }))
        .refine((metrics) => Object.keys(metrics).length > 0, {
        error: 'There is no metric.',
        params: { fix: 'Add one: {source: …, bad: …, total: …}. Nothing is promoted unseen.' },
    })
        .meta({ minProperties: 1 })
        .describe('What is judged, by name; at least one.'),
    ramp: ramp.prefault({}).describe('How traffic goes to the canary.'),
    judge: judge.prefault({}).describe('How much evidence is asked for.'),
    paths: schemas/* array */.YOg(scopePath)
        .max(100)
        .default([])
        .describe('Scope of a service in a monorepo; empty = the whole repository.'),
    url: schemas/* url */.OZ5({ protocol: /^https?$/ })
        .optional()
        .describe('Where the environment is served; the link in deployments and reports.'),
    'required-checks': schemas/* union */.KCZ([schemas/* enum */.k5n(['all', 'none']), schemas/* array */.YOg(schemas/* string */.YjP().min(1).max(255)).max(100)], {
        error: 'Write all, none, or a list of the names of checks.',
    })
        .default('none')
        .describe('Checks that GitHub wants green before it makes the deployment. none by default: with all, the check of the deploying job itself, which is still running, would refuse every deployment.'),
    'rollback-workflow': schemas/* string */.YjP()
        .regex(/^[A-Za-z0-9][A-Za-z0-9_.-]*\.ya?ml$/)
        .default('rollback.yml')
        .describe('File name in .github/workflows of the workflow with the rollback button.'),
    comment: schemas/* boolean */.zMY()
        .default(true)
        .describe('Write the comment on the pull requests of the range.'),
    'comment-pull-requests-max': schemas/* int */.Whr()
        .min(0)
        .max(500)
        .default(20)
        .describe('So many pull requests get a comment, the newest first.'),
    'max-duration-seconds': schemas/* number */.aig()
        .positive()
        .max(432_000)
        .default(21_000)
        .describe('The rollout is rolled back after this time. Stay below the timeout of the job: 21,600 seconds on hosted runners.'),
});
const riskScore = schemas/* number */.aig().gt(0).lt(1);
const schema_risk = schemas/* strictObject */.rej({
    ramps: schemas/* strictObject */.rej({
        low: rampSteps.default([5, 25, 100]).describe('Steps of a range with low risk.'),
        medium: rampSteps.default([1, 5, 25, 100]).describe('Steps of a range with medium risk.'),
        high: rampSteps.default([1, 5, 10, 25, 50, 100]).describe('Steps of a range with high risk.'),
        critical: rampSteps
            .default([0.5, 1, 5, 10, 25, 50, 100])
            .describe('Steps of a range with critical risk.'),
    })
        .prefault({})
        .describe('Steps for each risk level, where an environment names none of its own.'),
    levels: schemas/* strictObject */.rej({
        medium: riskScore
            .default(risk/* DEFAULT_RISK_LEVELS */.yJ.medium)
            .describe('Scores from here on are medium.'),
        high: riskScore.default(risk/* DEFAULT_RISK_LEVELS */.yJ.high).describe('Scores from here on are high.'),
        critical: riskScore
            .default(risk/* DEFAULT_RISK_LEVELS */.yJ.critical)
            .describe('Scores from here on are critical.'),
    })
        .refine((levels) => levels.medium < levels.high && levels.high < levels.critical, {
        error: 'The thresholds of the risk levels do not rise.',
        params: { fix: 'Write medium < high < critical; the defaults are 0.1, 0.5 and 0.9.' },
    })
        .prefault({})
        .describe('Scores at which a range has a level.'),
});
/** The configuration file `.github/slipway.yml`: the one source of its types, checks and JSON Schema. */
const configSchema = schemas/* strictObject */.rej({
    version: schemas/* literal */.euz(1).describe('Version of this format.'),
    environments: schemas/* record */.g1P(environmentName, environment)
        .refine((environments) => Object.keys(environments).length > 0, {
        error: 'There is no environment.',
        params: { fix: 'Add one: production: {target: …, sources: …, metrics: …}.' },
    })
        .meta({ minProperties: 1 })
        .describe('Environments by the name that GitHub knows them by.'),
    risk: schema_risk.prefault({}).describe('How risk decides the ramp.'),
    github: schemas/* strictObject */.rej({
        'write-spacing-seconds': schemas/* number */.aig()
            .min(0)
            .max(60)
            .default(1)
            .describe('Pause between two writes to GitHub, which asks for one second.'),
    })
        .prefault({})
        .describe('How GitHub is talked to.'),
});
//# sourceMappingURL=schema.js.map

/***/ }),

/***/ 5373:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   dZ: () => (/* binding */ queryParts),
/* harmony export */   hX: () => (/* binding */ unknownPlaceholders),
/* harmony export */   r_: () => (/* binding */ COUNT_PLACEHOLDERS),
/* harmony export */   xu: () => (/* binding */ VALUE_PLACEHOLDERS)
/* harmony export */ });
/** What a count query may hold in `${…}`; it is replaced by the side's own name, slot and version. */
const COUNT_PLACEHOLDERS = ['side', 'slot', 'version'];
/** What a value query may hold: the same, and the length of the window ("30s"). */
const VALUE_PLACEHOLDERS = [...COUNT_PLACEHOLDERS, 'window'];
const PLACEHOLDER = /\$\{([^{}]*)\}/g;
/** The placeholders of a query that stand for nothing, in order, each once. */
function unknownPlaceholders(query, known = COUNT_PLACEHOLDERS) {
    const names = [...query.matchAll(PLACEHOLDER)].map(([, name]) => name ?? '');
    return [...new Set(names)].filter((name) => !known.includes(name));
}
/** A query cut into its literal parts and its placeholders, in order. */
function queryParts(query) {
    return query
        .split(PLACEHOLDER)
        .map((part, i) => (i % 2 === 0 ? { literal: part } : { placeholder: part }));
}
//# sourceMappingURL=metric-query.js.map

/***/ }),

/***/ 1275:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A_: () => (/* binding */ LEVELS),
/* harmony export */   nd: () => (/* binding */ EVIDENCE_MAX),
/* harmony export */   yJ: () => (/* binding */ DEFAULT_RISK_LEVELS)
/* harmony export */ });
const LEVELS = ['low', 'medium', 'high', 'critical'];
const EVIDENCE_MAX = 5;
/** Where nothing else is configured. docs/risk.md shows what comes out at which level. */
const DEFAULT_RISK_LEVELS = { medium: 0.1, high: 0.5, critical: 0.9 };
//# sourceMappingURL=risk.js.map

/***/ })

};

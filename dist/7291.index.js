export const id = 7291;
export const ids = [7291];
export const modules = {

/***/ 67879:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fv: () => (/* binding */ knownKeysMessage),
/* harmony export */   Vb: () => (/* binding */ nameOf),
/* harmony export */   WE: () => (/* binding */ explain),
/* harmony export */   fK: () => (/* binding */ valueAt)
/* harmony export */ });
/* harmony import */ var _nearest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34438);

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
            fix: (0,_nearest_js__WEBPACK_IMPORTED_MODULE_0__/* .knownWords */ .L)('keys', key, known),
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
    return (0,_nearest_js__WEBPACK_IMPORTED_MODULE_0__/* .knownWords */ .L)('values', typeof value === 'string' ? value : '', words);
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

/***/ }),

/***/ 99920:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MH: () => (/* binding */ plainName),
/* harmony export */   TH: () => (/* binding */ metric),
/* harmony export */   Wd: () => (/* binding */ valueQuery)
/* harmony export */ });
/* unused harmony exports countMetric, goodMetric, latencyMetric, gaugeMetric, guardMetric, presetMetric */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(38816);
/* harmony import */ var _domain_metrics_metric_query_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8147);
/* harmony import */ var _domain_metrics_presets_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(86248);



/** Names of sources and metrics; they become keys of journal entries and words in reports. */
const plainName = zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()
    .regex(/^[A-Za-z0-9][A-Za-z0-9_.-]{0,99}$/)
    .describe('Letters, digits, "_", "." and "-", at most 100.');
const QUERY_CHARS_MAX = 10_000;
/** `${slot}, ${side}, …`, as people write them. */
const asWritten = (names) => names.map((name) => `\${${name}}`).join(', ');
/** A query that may hold the `known` placeholders and no other ones. */
function query(known) {
    return zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()
        .min(1)
        .max(QUERY_CHARS_MAX)
        .superRefine((text, context) => {
        const unknown = (0,_domain_metrics_metric_query_js__WEBPACK_IMPORTED_MODULE_0__/* .unknownPlaceholders */ .hX)(text, known);
        if (unknown.length === 0)
            return;
        context.addIssue({
            code: 'custom',
            message: `The query holds ${asWritten(unknown)}, which stands for nothing.`,
            params: { fix: `Known placeholders: ${asWritten(known)}.` },
        });
    });
}
/** A query with one number as its answer. */
const valueQuery = query(_domain_metrics_metric_query_js__WEBPACK_IMPORTED_MODULE_0__/* .VALUE_PLACEHOLDERS */ .xu);
const source = plainName.describe('Name of the source that is asked.');
const weight = zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig()
    .positive()
    .max(1000)
    .default(1)
    .describe('Share of the error budget; the weights of all metrics that are tested are scaled to 1.');
const countMetric = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    source,
    bad: query(_domain_metrics_metric_query_js__WEBPACK_IMPORTED_MODULE_0__/* .COUNT_PLACEHOLDERS */ .r_).describe(`What counts the bad events, in the grammar of the source. May hold ${asWritten(_domain_metrics_metric_query_js__WEBPACK_IMPORTED_MODULE_0__/* .COUNT_PLACEHOLDERS */ .r_)}.`),
    total: query(_domain_metrics_metric_query_js__WEBPACK_IMPORTED_MODULE_0__/* .COUNT_PLACEHOLDERS */ .r_).describe('What counts all events, with the same placeholders.'),
    weight,
})
    .describe('A count metric: the sequential test compares the canary with the running version.')
    .meta({ title: 'count' });
const goodMetric = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    source,
    good: query(_domain_metrics_metric_query_js__WEBPACK_IMPORTED_MODULE_0__/* .COUNT_PLACEHOLDERS */ .r_).describe('What counts the good events, such as orders: fewer of them are harm. Placeholders as for bad.'),
    total: query(_domain_metrics_metric_query_js__WEBPACK_IMPORTED_MODULE_0__/* .COUNT_PLACEHOLDERS */ .r_).describe('What counts all events, with the same placeholders.'),
    weight,
})
    .describe('A count metric of which more is better.')
    .meta({ title: 'good' });
const rising = (numbers) => numbers.every((number, i) => i === 0 || number > (numbers[i - 1] ?? 0));
const latencyMetric = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    source,
    buckets: query(_domain_metrics_metric_query_js__WEBPACK_IMPORTED_MODULE_0__/* .COUNT_PLACEHOLDERS */ .r_).describe(`The buckets of a histogram, in the grammar of the source. May hold ${asWritten(_domain_metrics_metric_query_js__WEBPACK_IMPORTED_MODULE_0__/* .COUNT_PLACEHOLDERS */ .r_)}.`),
    percentiles: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig().gt(0).lt(100))
        .min(1)
        .max(10)
        .refine(rising, {
        error: 'The percentiles do not rise.',
        params: { fix: 'Write every one larger than the one before: [50, 90, 99].' },
    })
        .default([50, 90, 99])
        .describe('Bounds that are judged: those buckets in which these percentiles of the running version lie before the rollout. A request above its bound is slow.'),
    'slower-than': zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig().positive())
        .min(1)
        .max(10)
        .refine(rising, {
        error: 'The bounds do not rise.',
        params: { fix: 'Write every one larger than the one before: [0.1, 0.5].' },
    })
        .optional()
        .describe('Bounds of buckets, in the unit of the source, that are judged instead of percentiles.'),
    weight,
})
    .describe('Latency: slow requests per request, from the buckets of a histogram.')
    .meta({ title: 'latency' });
const gaugeMetric = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    source,
    gauge: query(_domain_metrics_metric_query_js__WEBPACK_IMPORTED_MODULE_0__/* .VALUE_PLACEHOLDERS */ .xu).describe(`A query with one number above 0 as its answer, asked for both sides. May hold ${asWritten(_domain_metrics_metric_query_js__WEBPACK_IMPORTED_MODULE_0__/* .VALUE_PLACEHOLDERS */ .xu)}.`),
    better: zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(['lower', 'higher'])
        .default('lower')
        .describe('Whether a lower or a higher value is better.'),
    'margin-percent': zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig()
        .min(0)
        .max(1000)
        .default(10)
        .describe('A canary this much worse is still called harmless; 20 suits CPU and memory.'),
    critical: zod__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY()
        .default(false)
        .describe('Whether it may take the candidate back. Otherwise it only stops the rollout from advancing while it looks worse.'),
    weight,
})
    .describe('A gauge (CPU, memory, a p99 of the backend): canary and running version, by sign.')
    .meta({ title: 'gauge' });
const guardMetric = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    source,
    value: query(_domain_metrics_metric_query_js__WEBPACK_IMPORTED_MODULE_0__/* .VALUE_PLACEHOLDERS */ .xu).describe(`A query with one number as its answer. May hold ${asWritten(_domain_metrics_metric_query_js__WEBPACK_IMPORTED_MODULE_0__/* .VALUE_PLACEHOLDERS */ .xu)}.`),
    max: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig().optional().describe('The canary may not be above this.'),
    min: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig().optional().describe('The canary may not be below this.'),
    windows: zod__WEBPACK_IMPORTED_MODULE_2__/* .int */ .Whr()
        .min(1)
        .max(100)
        .default(3)
        .describe('So many windows in a row must be beyond the limit to be harm.'),
    'windows-in-all': zod__WEBPACK_IMPORTED_MODULE_2__/* .int */ .Whr()
        .min(1)
        .max(1000)
        .optional()
        .describe('So many windows of the whole rollout beyond the limit are harm, in a row or not.'),
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
const presetNames = Object.keys(_domain_metrics_presets_js__WEBPACK_IMPORTED_MODULE_1__/* .PRESETS */ .fG);
const presetMetric = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    source,
    preset: zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(presetNames).describe('Ready-made queries for what serves the requests.'),
    measures: zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(['errors', 'latency'])
        .default('errors')
        .describe('errors: a count metric. latency: a latency metric.'),
    service: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()
        .regex(/^[A-Za-z0-9][A-Za-z0-9_.:/@-]{0,199}$/)
        .optional()
        .describe('Name of the service, where the source knows several.'),
    'slot-label': zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()
        .regex(/^[A-Za-z_][A-Za-z0-9_]{0,99}$/)
        .optional()
        .describe('Label that holds the name of the slot, when it is not that of the preset.'),
    weight,
})
    .refine(({ preset, service }) => service !== undefined || !(0,_domain_metrics_presets_js__WEBPACK_IMPORTED_MODULE_1__/* .needsService */ .Xl)(preset), {
    error: 'This preset needs the name of the service.',
    params: { fix: 'Add service, as docs/metrics.md says what it is for this preset.' },
})
    .refine(({ preset, measures }) => {
    const choice = { measures, service: 'any', slotLabel: null };
    return (0,_domain_metrics_presets_js__WEBPACK_IMPORTED_MODULE_1__/* .expandedPreset */ .De)(preset, choice) !== null;
}, {
    error: 'This preset has no histogram to measure latency by.',
    params: { fix: 'Leave measures out, or write buckets yourself.' },
})
    .describe('A metric with ready-made queries.')
    .meta({ title: 'preset' });
const metric = zod__WEBPACK_IMPORTED_MODULE_2__/* .union */ .KCZ([countMetric, goodMetric, latencyMetric, gaugeMetric, guardMetric, presetMetric], {
    error: 'Write bad (or good) and total for a count, buckets for latency, gauge for a gauge, value with max or min for a guard, or preset.',
});
//# sourceMappingURL=metric-kinds.js.map

/***/ }),

/***/ 13066:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DA: () => (/* binding */ commandTarget),
/* harmony export */   ZN: () => (/* binding */ haproxyTarget),
/* harmony export */   fU: () => (/* binding */ haproxySource),
/* harmony export */   i6: () => (/* binding */ commandOptions),
/* harmony export */   m4: () => (/* binding */ prometheusSource)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38816);

/** Options of the plug-ins, one schema each. The registries in adapters/ are checked against these. */
const slotName = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(/^[A-Za-z0-9_.-]+$/);
const proxyName = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(/^[A-Za-z0-9_.:-]+$/);
const argv = zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1))
    .min(1)
    .describe('Program and arguments. No shell reads them; values arrive as SLIPWAY_* environment variables.');
/** A program to run. `shell: true` hands one string to `sh -c` and is never the default. */
const commandOptions = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    run: zod__WEBPACK_IMPORTED_MODULE_0__/* .union */ .KCZ([argv, zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1)], { error: 'Write a list: [program, argument].' })
        .describe('A list (program and arguments), or one string when shell is true.'),
    shell: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY().default(false).describe('Run the string with `sh -c`.'),
    'timeout-seconds': zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig()
        .positive()
        .max(3600)
        .default(300)
        .describe('The program is killed after this time.'),
    env: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(/^[A-Za-z_][A-Za-z0-9_]*$/))
        .default([])
        .describe('Names of further environment variables that the program may see. Tokens never pass.'),
})
    .refine(({ run, shell }) => (typeof run === 'string') === shell, {
    error: 'run and shell do not fit each other.',
    params: { fix: 'Write run as a list, or as one string together with shell: true.' },
})
    .meta({ id: 'program' });
const haproxySlots = zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(slotName, zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(proxyName).min(1))
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
const haproxyTarget = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    type: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('haproxy').describe('HAProxy, over its Runtime API.'),
    address: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).describe('Runtime API: path of the unix socket, or host:port.'),
    backend: proxyName.describe('Name of the backend that is split.'),
    slots: haproxySlots,
    stage: commandOptions
        .optional()
        .describe('Brings the version up in the idle slot (SLIPWAY_VERSION, SLIPWAY_SHA, SLIPWAY_SLOT).'),
    'health-wait-seconds': zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig()
        .positive()
        .max(3600)
        .default(120)
        .describe('How long the canary may take to become healthy.'),
    'health-checks': zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['required', 'optional'])
        .default('required')
        .describe('Whether every server must have a health check in HAProxy.'),
});
const commandTarget = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    type: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('command').describe('Anything that programs can drive.'),
    slots: zod__WEBPACK_IMPORTED_MODULE_0__/* .tuple */ .PVZ([slotName, slotName])
        .refine(([first, second]) => first !== second, {
        error: 'Both slots have the same name.',
        params: { fix: 'Give the two slots different names.' },
    })
        .default(['a', 'b'])
        .describe('Names of the two slots.'),
    current: commandOptions.describe('Prints one JSON object: {"weights": {"<slot>": percent}, "healthy": {"<slot>": true}, "revision": "…"}.'),
    stage: commandOptions.describe('Brings SLIPWAY_VERSION up in SLIPWAY_SLOT with no traffic; exit 0 = healthy.'),
    shift: commandOptions.describe('Gives SLIPWAY_PERCENT of the traffic to SLIPWAY_SLOT.'),
    'smallest-percent': zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig()
        .positive()
        .max(100)
        .default(1)
        .describe('The finest step of the splitter, in percent.'),
});
const envName = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(/^[A-Za-z_][A-Za-z0-9_]*$/);
const prometheusSource = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    type: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('prometheus').describe('Prometheus, and what speaks its HTTP API.'),
    url: zod__WEBPACK_IMPORTED_MODULE_0__/* .url */ .OZ5({ protocol: /^https?$/ })
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
    'timeout-seconds': zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig()
        .positive()
        .max(60)
        .default(10)
        .describe('How long one query may take.'),
    'lookback-seconds': zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig()
        .positive()
        .max(3600)
        .default(300)
        .describe('How far back a counter is searched for its last value before a window.'),
});
const haproxySource = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    type: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('haproxy').describe("HAProxy's own counters."),
    address: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).describe('Runtime API: path of the unix socket, or host:port.'),
    backend: proxyName.describe('Name of the backend whose servers are counted.'),
    slots: haproxySlots,
});
//# sourceMappingURL=options.js.map

/***/ }),

/***/ 31922:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Qn: () => (/* binding */ configSchema),
  cA: () => (/* binding */ environment)
});

// UNUSED EXPORTS: rampSteps

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 17 modules
var schemas = __webpack_require__(38816);
// EXTERNAL MODULE: ./build/src/domain/risk.js
var risk = __webpack_require__(11275);
// EXTERNAL MODULE: ./build/src/domain/control/permission.js
var permission = __webpack_require__(50233);
;// CONCATENATED MODULE: ./build/src/config/control-schema.js


/** Who may ask for something from a pull request. */
const controlSchema = schemas/* strictObject */.rej({
    role: schemas/* enum */.k5n(permission/* CONTROL_ROLES */.ao)
        .default('write')
        .describe('The least role in the repository that may tick the box or write a command.'),
    bots: schemas/* array */.YOg(schemas/* string */.YjP().regex(/^[A-Za-z0-9-]{1,100}(?:\[bot\])?$/, {
        error: 'This is not the login of a bot.',
    }))
        .max(20)
        .default([])
        .describe('Logins of bots that are obeyed like people, name[bot]; they need the role too.'),
});
//# sourceMappingURL=control-schema.js.map
// EXTERNAL MODULE: ./build/src/domain/calendar/local-time.js
var local_time = __webpack_require__(94158);
// EXTERNAL MODULE: ./build/src/domain/calendar/span.js
var span = __webpack_require__(98085);
// EXTERNAL MODULE: ./build/src/domain/gate/protection.js
var protection = __webpack_require__(58345);
;// CONCATENATED MODULE: ./build/src/config/gate-schema.js





const POINT_FIX = 'Write a time (22:00), a weekday and a time (fri 16:00), a day of the year (12-20 or 12-20 18:00) or a date (2026-12-20 or 2026-12-20 18:00), in quotes.';
const point = schemas/* string */.YjP()
    .max(40)
    .refine((text) => (0,span/* calendarPoint */.Z)(text) !== null, {
    error: 'This is not a moment of a calendar.',
    params: { fix: POINT_FIX },
});
const gate_schema_span = schemas/* strictObject */.rej({
    from: point.describe('When it begins: "22:00", "fri 16:00", "12-20" or "2026-12-20 18:00".'),
    to: point.describe('When it is over, in the same form.'),
    zone: schemas/* string */.YjP()
        .max(64)
        .refine(local_time/* isTimeZone */.kQ, {
        error: 'There is no such time zone.',
        params: { fix: 'Write a name of the IANA time zone database: Europe/Berlin, UTC.' },
    })
        .default('UTC')
        .describe('Time zone by its IANA name; the changes of its clocks are followed.'),
    reason: schemas/* string */.YjP().max(200).default('').describe('Why, for the people who are told.'),
})
    .superRefine(({ from, to }, context) => {
    const [begin, end] = [(0,span/* calendarPoint */.Z)(from), (0,span/* calendarPoint */.Z)(to)];
    if (begin === null || end === null)
        return;
    const complain = (message, fix) => context.addIssue({ code: 'custom', path: ['to'], message, params: { fix } });
    if (begin.recurrence !== end.recurrence) {
        complain('from and to are not of the same form.', POINT_FIX);
    }
    else if (begin.position === end.position) {
        complain('from and to are the same moment.', 'Write a later moment.');
    }
    else if (begin.recurrence === 'once' && end.position < begin.position) {
        complain('It is over before it begins.', 'Write a later date.');
    }
})
    .meta({ id: 'span' });
const spans = schemas/* array */.YOg(gate_schema_span).max(100).default([]);
const approvalCount = schemas/* int */.Whr().min(0).max(20);
/** What must be true before anything is changed. */
const gateSchema = schemas/* strictObject */.rej({
    freezes: spans.describe('When nothing goes out.'),
    windows: spans.describe('When deployments go out; none = always.'),
    'commits-max': schemas/* int */.Whr()
        .positive()
        .max(100_000)
        .optional()
        .describe('A deployment holds at most so many commits.'),
    'interval-seconds-min': schemas/* number */.aig()
        .min(0)
        .max(604_800)
        .default(0)
        .describe('Rest between the end of a deployment and the begin of the next one.'),
    approvals: schemas/* strictObject */.rej({
        low: approvalCount.default(0).describe('People who must have approved a range of low risk.'),
        medium: approvalCount.default(0).describe('The same for medium risk.'),
        high: approvalCount.default(0).describe('The same for high risk.'),
        critical: approvalCount.default(0).describe('The same for critical risk.'),
        'four-eyes': schemas/* boolean */.zMY()
            .default(false)
            .describe('Whoever wrote a part of the range does not count.'),
        environments: schemas/* array */.YOg(schemas/* string */.YjP().min(1).max(255))
            .max(20)
            .optional()
            .describe('Environments whose approvals count, for more than one review of a run. Default: this one.'),
    })
        .prefault({})
        .describe('How many people must have approved the run on its page on GitHub, by risk level.'),
    protection: schemas/* array */.YOg(schemas/* enum */.k5n(protection/* PROTECTION_RULES */.g))
        .max(protection/* PROTECTION_RULES */.g.length)
        .default([])
        .describe('Rules that the environment must have on GitHub; a missing one is a refusal. A name with a typo has none.'),
    'auto-approve': schemas/* enum */.k5n(risk/* LEVELS */.A_)
        .optional()
        .describe('Up to this risk level the command gate gives the approval itself, with a token that may. Default: never.'),
});
//# sourceMappingURL=gate-schema.js.map
// EXTERNAL MODULE: ./build/src/config/scope-path.js
var scope_path = __webpack_require__(3214);
;// CONCATENATED MODULE: ./build/src/config/judge-schema.js


/** How many metrics and webhooks of one file may be left out. */
const LEFT_OUT_MAX = 500;
/** Who judges, and what the judge is told to keep to. */
const judgeSchema = schemas/* strictObject */.rej({
    kind: schemas/* enum */.k5n(['evidence', 'kayenta', 'threshold'])
        .default('evidence')
        .describe('evidence: our own judge. kayenta, threshold: the rule of another tool, from the file that config names.'),
    config: scope_path/* scopePath */.Ok
        .optional()
        .describe('The file of the other tool in the repository, as it is: a canary config of Kayenta; AnalysisTemplates of Argo Rollouts, or a Canary of Flagger with its MetricTemplates.'),
    arguments: schemas/* record */.g1P(schemas/* string */.YjP().regex(/^[\w.-]{1,100}$/), schemas/* string */.YjP().max(1000))
        .default({})
        .describe('What the placeholders of its queries stand for.'),
    'leave-out': schemas/* array */.YOg(schemas/* string */.YjP().min(1).max(200))
        .max(LEFT_OUT_MAX)
        .default([])
        .describe('Names of metrics and webhooks of that file that are not asked and do not count.'),
    'analysis-interval-seconds': schemas/* number */.aig()
        .min(30)
        .max(86_400)
        .optional()
        .describe('kayenta: time between two analyses within a step. Default: one, at the end of its hold.'),
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
    'estimate-after-seconds': schemas/* union */.KCZ([schemas/* number */.aig().min(60).max(86_400), schemas/* literal */.euz('never')])
        .default(3600)
        .describe('A step that has been watched for so long with little against the candidate is left on the likeliest ratio, without a bound.'),
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
    'source-failures-max': schemas/* int */.Whr()
        .min(1)
        .max(1000)
        .default(5)
        .describe('Windows in a row without an answer of a metric source that end the rollout.'),
    'source-failures-in-all-max': schemas/* int */.Whr()
        .min(1)
        .max(20_000)
        .optional()
        .describe('The same for all windows of a rollout. Default: no such limit.'),
    'traffic-share': schemas/* enum */.k5n(['hold', 'ignore'])
        .default('hold')
        .describe('hold: no step is left while the requests that were counted are not split as the target was told. ignore: for sessions that stick, or counts of only some of the users.'),
    'on-inconclusive': schemas/* enum */.k5n(['wait', 'hold', 'promote', 'rollback'])
        .default('wait')
        .describe('When a hold is over and the evidence is not enough: wait longer and then roll back, hold for a person, promote, or roll back.'),
    'wait-seconds-max': schemas/* number */.aig()
        .min(0)
        .max(86_400)
        .default(3600)
        .describe('With wait: how much longer than the hold.'),
});
//# sourceMappingURL=judge-schema.js.map
// EXTERNAL MODULE: ./build/src/config/metric-kinds.js
var metric_kinds = __webpack_require__(99920);
;// CONCATENATED MODULE: ./build/src/config/notify-schema.js

/** Endings that people can be told of; the default is those that need a person. */
const NOTIFIED_RESULTS = ['rolled_back', 'failed', 'held', 'promoted', 'cancelled'];
const TEMPLATE_CHARS_MAX = 10_000;
/** One address that is told how deployments ended. */
const notificationSchema = schemas/* strictObject */.rej({
    'url-from': schemas/* string */.YjP()
        .regex(/^[A-Za-z_][A-Za-z0-9_]*$/)
        .describe('Variable that holds the address of the webhook. The address is a secret.'),
    format: schemas/* enum */.k5n(['slack', 'teams', 'generic'])
        .describe('What the receiver reads: Slack, Teams (a workflow that takes a card), or JSON.'),
    on: schemas/* array */.YOg(schemas/* enum */.k5n(NOTIFIED_RESULTS))
        .min(1)
        .default(['rolled_back', 'failed', 'held'])
        .describe('Endings that are told; by default only those that need a person.'),
    template: schemas/* string */.YjP()
        .max(TEMPLATE_CHARS_MAX)
        .refine((text) => isJson(text), {
        error: 'The template is not JSON.',
        params: { fix: 'Write JSON in quotes; {decision} and the like stand inside its texts.' },
    })
        .optional()
        .describe('With generic: the JSON to send. Inside its texts {decision}, {detail}, {environment}, {version}, {result}, {reason}, {command} and {run} are replaced.'),
})
    .meta({ id: 'notification' });
const notifySchema = schemas/* array */.YOg(notificationSchema).max(10).default([]);
function isJson(text) {
    try {
        JSON.parse(text);
        return true;
    }
    catch {
        return false;
    }
}
//# sourceMappingURL=notify-schema.js.map
// EXTERNAL MODULE: ./build/src/config/options.js
var options = __webpack_require__(13066);
// EXTERNAL MODULE: ./build/src/domain/factors/registry.js + 41 modules
var registry = __webpack_require__(30254);
// EXTERNAL MODULE: ./build/src/config/nearest.js
var nearest = __webpack_require__(34438);
;// CONCATENATED MODULE: ./build/src/config/risk-factors-schema.js



const REASON_CHARS_MAX = 500;
const IDS = registry/* FACTORS */.X.map(({ id }) => id);
const reason = schemas/* string */.YjP().trim().min(1).max(REASON_CHARS_MAX);
const riskFactor = schemas/* union */.KCZ([
    schemas/* strictObject */.rej({
        silence: reason.describe('Why this factor moves nothing here. It is shown with the reason.'),
    }),
    schemas/* strictObject */.rej({
        weight: schemas/* number */.aig()
            .min(0)
            .max(10)
            .describe('What the log-odds of the factor are multiplied by.'),
        reason: reason.describe('Why; shown with the finding.'),
    }),
], { error: 'Write {silence: why}, or {weight: 0.5, reason: why}.' });
/** What a team makes of single factors. */
const riskFactors = schemas/* record */.g1P(schemas/* string */.YjP(), riskFactor)
    .superRefine((factors, context) => {
    for (const id of Object.keys(factors).filter((id) => !IDS.includes(id))) {
        context.addIssue({
            code: 'custom',
            path: [id],
            message: `There is no factor "${id}".`,
            params: { fix: (0,nearest/* knownWords */.L)('factors', id, IDS) },
        });
    }
})
    .default({})
    .describe('Factors that count otherwise here, by id (docs/risk.md): {silence: why} or {weight, reason}.');
//# sourceMappingURL=risk-factors-schema.js.map
// EXTERNAL MODULE: ./build/src/config/source-options/index.js + 6 modules
var source_options = __webpack_require__(27072);
// EXTERNAL MODULE: ./build/src/config/way-back-schema.js
var way_back_schema = __webpack_require__(57863);
;// CONCATENATED MODULE: ./build/src/config/schema.js












const ENVIRONMENT_CHARS_MAX = 255;
const environmentName = schemas/* string */.YjP()
    .min(1)
    .max(ENVIRONMENT_CHARS_MAX)
    .refine((name) => !scope_path/* CONTROL_CHARACTERS */.nI.test(name), {
    error: 'The name of the environment holds a control character.',
    params: { fix: 'Use the name as the settings of the repository show it.' },
});
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
const environment = schemas/* strictObject */.rej({
    target: schemas/* discriminatedUnion */.gMt('type', [options/* haproxyTarget */.ZN, options/* commandTarget */.DA])
        .describe('Where versions run and how traffic is split.'),
    sources: schemas/* record */.g1P(metric_kinds/* plainName */.MH, source_options/* metricSource */.A).describe('Where metrics come from, by name.'),
    metrics: schemas/* record */.g1P(metric_kinds/* plainName */.MH, metric_kinds/* metric */.TH)
        .default({})
        .describe('What is judged, by name; at least one, unless judge.config has them. Beside that it holds guards, and queries for metrics whose own can not be asked.'),
    ramp: ramp.prefault({}).describe('How traffic goes to the canary.'),
    judge: judgeSchema.prefault({}).describe('Who judges, and how much evidence is asked for.'),
    gate: gateSchema.prefault({}).describe('What must be true before anything is changed.'),
    paths: schemas/* array */.YOg(scope_path/* scopePath */.Ok)
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
    control: controlSchema
        .prefault({})
        .describe('Who may use the box and the commands on pull requests.'),
    'rollback-workflow': schemas/* string */.YjP()
        .regex(/^[A-Za-z0-9][A-Za-z0-9_.-]*\.ya?ml$/)
        .default('rollback.yml')
        .describe('File name in .github/workflows of the workflow with the rollback button.'),
    comment: schemas/* boolean */.zMY()
        .default(true)
        .describe('Write the comment on the pull requests of the range.'),
    notify: notifySchema.describe('Webhooks that are told how deployments and rollbacks ended; quiet while nobody is needed.'),
    'issue-on-rollback': schemas/* boolean */.zMY()
        .default(false)
        .describe('Open an issue when a version is taken back, with what decided and what to look at first. The next healthy deployment closes it. Needs issues: write.'),
    'issue-label': schemas/* string */.YjP()
        .regex(/^[A-Za-z0-9][A-Za-z0-9 ._:/-]{0,49}$/)
        .default('slipway-rollback')
        .describe('Label of that issue, by which it is found again; use it for nothing else.'),
    'flow-figures': schemas/* boolean */.zMY()
        .default(false)
        .describe('Tell on the page of a plan how changes flowed in the last weeks: frequency, lead time, failure rate, time to restore.'),
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
    'bake-seconds': schemas/* number */.aig()
        .min(0)
        .max(432_000)
        .default(0)
        .describe('How long a version with all traffic is watched, with the way back still armed. Guards, health and people decide then: there is nobody left to compare with. Part of max-duration-seconds.'),
    'way-back': way_back_schema/* wayBackSchema */.h
        .prefault({})
        .describe('How a rollout goes back, and whether harm waits for a person.'),
    wait: schemas/* boolean */.zMY()
        .default(true)
        .describe('false: a run returns after each step, and reconcile takes the next one; needs metric sources that keep history, and reconcile on a schedule.'),
    'on-lost-run': schemas/* enum */.k5n(['rollback', 'resume'])
        .default('rollback')
        .describe('What reconcile does with a rollout whose run is gone.'),
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
            .describe('Scores from here on are medium; a score is the probability of a needed fix.'),
        high: riskScore.default(risk/* DEFAULT_RISK_LEVELS */.yJ.high).describe('Scores from here on are high.'),
        critical: riskScore
            .default(risk/* DEFAULT_RISK_LEVELS */.yJ.critical)
            .describe('Scores from here on are critical.'),
    })
        .refine((levels) => levels.medium < levels.high && levels.high < levels.critical, {
        error: 'The thresholds of the risk levels do not rise.',
        params: { fix: 'Write medium < high < critical; the defaults are 0.4, 0.85 and 0.97.' },
    })
        .prefault({})
        .describe('Scores at which a range has a level: probabilities that a commit needs a fix within 90 days.'),
    factors: riskFactors,
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

/***/ 3214:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ok: () => (/* binding */ scopePath),
/* harmony export */   Um: () => (/* binding */ plainScopes),
/* harmony export */   nI: () => (/* binding */ CONTROL_CHARACTERS)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38816);

const CONTROL_CHARACTERS = /[\p{Cc}\u2028\u2029]/u;
/** Pathspec magic (":"), options ("-") and ways out of the checkout never become a path scope. */
const scopePath = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
    .min(1)
    .max(1000)
    .refine((path) => !/^[-:/]/.test(path) &&
    !path.split('/').includes('..') &&
    !path.includes('\\') &&
    !CONTROL_CHARACTERS.test(path), {
    error: 'This is not a path inside the repository.',
    params: { fix: 'Write a folder or file from the root of the repository: services/web.' },
});
/**
 * Scopes by the names that git knows: with `top` and `literal` it takes "./web", "web//" and "." by the letter
 * and finds nothing there, so that every range would be empty. [] = the whole repository, as for ".".
 */
function plainScopes(paths) {
    const plain = paths.map((path) => {
        const parts = path.split('/').filter((part) => part !== '' && part !== '.');
        return parts.join('/');
    });
    return plain.includes('') ? [] : plain;
}
//# sourceMappingURL=scope-path.js.map

/***/ }),

/***/ 27072:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  A: () => (/* binding */ metricSource)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 17 modules
var schemas = __webpack_require__(38816);
// EXTERNAL MODULE: ./build/src/config/options.js
var options = __webpack_require__(13066);
;// CONCATENATED MODULE: ./build/src/config/source-options/parts.js

/** What the options of several sources are made of. */
/** Name of an environment variable; the options that end in -from hold one. */
const variableName = schemas/* string */.YjP().regex(/^[A-Za-z_][A-Za-z0-9_]*$/);
const slotName = schemas/* string */.YjP().regex(/^[A-Za-z0-9_.-]+$/);
/** The address of an HTTP API, which never holds credentials. */
const httpUrl = schemas/* url */.OZ5({ protocol: /^https?$/ })
    .refine((url) => !/^[^/]*\/\/[^/?#]*@/.test(url), {
    error: 'The URL holds credentials.',
    params: { fix: 'Keep them in an environment variable and name it in basic-from.' },
});
/** Name of the variable with a secret, told as `what`. */
const secretFrom = (what) => variableName.describe(`Name of the environment variable that holds ${what}.`);
const bearerOrBasic = {
    'bearer-from': secretFrom('the bearer token').optional(),
    'basic-from': secretFrom('user:password').optional(),
};
const timeoutSeconds = (seconds) => schemas/* number */.aig().positive().max(60).default(seconds).describe('How long one query may take.');
/** Stretches in which the server counts: the edges of windows are moved back to multiples of it. */
const resolutionSeconds = (seconds) => schemas/* number */.aig()
    .min(1)
    .max(3600)
    .default(seconds)
    .describe('Stretches in which the server counts; windows begin and end at multiples of it and should not be shorter.');
/** The two slots of the target, by name only. */
const slotPair = schemas/* tuple */.PVZ([slotName, slotName])
    .refine(([first, second]) => first !== second, {
    error: 'Both slots have the same name.',
    params: { fix: 'Give the two slots different names.' },
});
//# sourceMappingURL=parts.js.map
;// CONCATENATED MODULE: ./build/src/config/source-options/clouds.js


/** How the large clouds are told who asks. */
const awsRegion = schemas/* string */.YjP()
    .regex(/^[a-z]{2}(?:-[a-z]+)+-\d{1,2}$/)
    .describe('Region, such as eu-central-1.');
/** The names that aws-actions/configure-aws-credentials sets. */
const awsCredentials = {
    'access-key-from': variableName
        .default('AWS_ACCESS_KEY_ID')
        .describe('Name of the environment variable that holds the access key.'),
    'secret-key-from': variableName
        .default('AWS_SECRET_ACCESS_KEY')
        .describe('Name of the environment variable that holds the secret key.'),
    'session-token-from': variableName
        .default('AWS_SESSION_TOKEN')
        .describe('Name of the environment variable that holds the session token; it may be unset.'),
};
const projectId = schemas/* string */.YjP()
    .regex(/^[a-z0-9.:-]{4,100}$/)
    .describe('Project of Google Cloud.');
const googleCredentials = {
    'token-from': secretFrom('an access token (google-github-actions/auth gives one that lasts an hour)').optional(),
    'key-from': secretFrom('the JSON key of a service account, with which tokens are renewed by themselves').optional(),
};
const azureCredentials = {
    'token-from': secretFrom('an access token, which lasts about an hour').optional(),
    'tenant-from': secretFrom('the tenant of the application').optional(),
    'client-from': secretFrom('the client id of the application').optional(),
    'client-secret-from': secretFrom('the secret of the application').optional(),
};
//# sourceMappingURL=clouds.js.map
;// CONCATENATED MODULE: ./build/src/config/source-options/hosted.js



/** Options of the services that others run. */
const pathName = schemas/* string */.YjP().regex(/^[A-Za-z0-9_-][A-Za-z0-9_.-]{0,199}$/);
const datadogSource = schemas/* strictObject */.rej({
    type: schemas/* literal */.euz('datadog').describe('Datadog metrics.'),
    url: httpUrl
        .default('https://api.datadoghq.com')
        .describe('Address of the API of your site, such as https://api.datadoghq.eu.'),
    'api-key-from': secretFrom('the API key').default('DD_API_KEY'),
    'application-key-from': secretFrom('the application key').default('DD_APP_KEY'),
    'resolution-seconds': resolutionSeconds(10),
    'timeout-seconds': timeoutSeconds(10),
});
const cloudwatchSource = schemas/* strictObject */.rej({
    type: schemas/* literal */.euz('cloudwatch').describe('Amazon CloudWatch metrics.'),
    region: awsRegion,
    url: httpUrl
        .optional()
        .describe('Address of CloudWatch; default: https://monitoring.<region>.amazonaws.com.'),
    slots: schemas/* record */.g1P(slotName, schemas/* string */.YjP().regex(/^[!-~]{1,255}$/))
        .refine((slots) => Object.keys(slots).length === 2, {
        error: 'There must be exactly two slots.',
        params: {
            fix: 'Name both slots of the target, each with what CloudWatch calls it: {blue: targetgroup/blue/1a2b, green: targetgroup/green/3c4d}.',
        },
    })
        .meta({ minProperties: 2, maxProperties: 2 })
        .optional()
        .describe('What stands for the slot in queries, such as a target group; default: its name.'),
    ...awsCredentials,
    'resolution-seconds': resolutionSeconds(60),
    'timeout-seconds': timeoutSeconds(10),
});
const newRelicSource = schemas/* strictObject */.rej({
    type: schemas/* literal */.euz('new-relic').describe('New Relic: NRQL over NerdGraph.'),
    url: httpUrl
        .default('https://api.newrelic.com/graphql')
        .describe('Address of NerdGraph; https://api.eu.newrelic.com/graphql in the EU.'),
    account: schemas/* int */.Whr().positive().describe('Number of the account.'),
    'key-from': secretFrom('the user key').default('NEW_RELIC_API_KEY'),
    'timeout-seconds': timeoutSeconds(20),
});
const dynatraceSource = schemas/* strictObject */.rej({
    type: schemas/* literal */.euz('dynatrace').describe('Dynatrace metrics (API v2).'),
    url: httpUrl.describe('Address of the environment: https://<id>.live.dynatrace.com.'),
    'token-from': secretFrom('a token with the scope metrics.read'),
    'resolution-seconds': resolutionSeconds(60),
    'timeout-seconds': timeoutSeconds(15),
});
const googleCloudMonitoringSource = schemas/* strictObject */.rej({
    type: schemas/* literal */.euz('google-cloud-monitoring').describe('Google Cloud Monitoring.'),
    project: projectId,
    url: httpUrl.default('https://monitoring.googleapis.com').describe('Address of the API.'),
    ...googleCredentials,
    'resolution-seconds': resolutionSeconds(60),
    'timeout-seconds': timeoutSeconds(15),
});
const azureMonitorSource = schemas/* strictObject */.rej({
    type: schemas/* literal */.euz('azure-monitor')
        .describe('Azure Monitor: KQL in a Log Analytics workspace, or the metrics of a resource.'),
    workspace: pathName.optional().describe('For logs: id of the workspace.'),
    resource: schemas/* string */.YjP()
        .regex(/^(?:\/[A-Za-z0-9_().-]+){2,40}$/)
        .optional()
        .describe('For metrics: id of the resource, /subscriptions/…/resourceGroups/…/providers/Microsoft.App/containerApps/shop.'),
    'metric-namespace': schemas/* string */.YjP()
        .regex(/^[A-Za-z0-9 _./-]{1,200}$/)
        .optional()
        .describe('For metrics: their namespace; default: that of the resource.'),
    url: httpUrl
        .optional()
        .describe('Address of the API; default: https://api.loganalytics.azure.com for logs, https://management.azure.com for metrics.'),
    'login-url': httpUrl
        .default('https://login.microsoftonline.com')
        .describe('Address that gives tokens to applications.'),
    ...azureCredentials,
    'resolution-seconds': schemas/* literal */.euz([60, 300, 900, 1800, 3600])
        .default(60)
        .describe('For metrics: stretches in which Azure counts; windows begin and end at multiples of it and should not be shorter.'),
    'timeout-seconds': timeoutSeconds(20),
})
    .refine(({ workspace, resource }) => (workspace === undefined) !== (resource === undefined), {
    error: 'Exactly one of workspace and resource is needed.',
    params: { fix: 'Name the workspace for logs, or the resource for metrics.' },
});
const sentrySource = schemas/* strictObject */.rej({
    type: schemas/* literal */.euz('sentry').describe('Sentry: sessions, events and new issues of a release.'),
    url: httpUrl.default('https://sentry.io').describe('Address of Sentry.'),
    organization: pathName.describe('Slug of the organization.'),
    project: schemas/* int */.Whr().positive().optional().describe('Number of the project; default: all.'),
    'token-from': secretFrom('a token with the scopes org:read and event:read').default('SENTRY_AUTH_TOKEN'),
    'timeout-seconds': timeoutSeconds(15),
});
const honeycombSource = schemas/* strictObject */.rej({
    type: schemas/* literal */.euz('honeycomb').describe('Honeycomb query results (Enterprise).'),
    url: httpUrl
        .default('https://api.honeycomb.io')
        .describe('Address of the API; https://api.eu1.honeycomb.io in the EU.'),
    dataset: pathName.describe('Slug of the dataset; __all__ for all of an environment.'),
    'key-from': secretFrom('a configuration key that may run queries').default('HONEYCOMB_API_KEY'),
    'timeout-seconds': timeoutSeconds(20),
});
//# sourceMappingURL=hosted.js.map
;// CONCATENATED MODULE: ./build/src/config/source-options/own.js



/** Options of the sources that need no metric server: JSON, a program, probes, and Envoy itself. */
const URL_PLACEHOLDERS = ['side', 'slot', 'version', 'from', 'to', 'window'];
const holds = (url, names) => names.some((name) => url.includes(`\${${name}}`));
const jsonUrl = schemas/* string */.YjP()
    .max(2_000)
    .refine((url) => /^https?:\/\/[^/?#@\s$]+(?:[/?]|$)/.test(url), {
    error: 'This is no address of a page: its host must be written out, without credentials.',
    params: { fix: 'Write https://host/path?slot=${' + 'slot}.' },
});
const jsonSource = schemas/* strictObject */.rej({
    type: schemas/* literal */.euz('json').describe('Any page of JSON; bad, total and value are paths in it.'),
    url: jsonUrl.describe(`Page with the numbers of one side. May hold ${URL_PLACEHOLDERS.map((name) => `\${${name}}`).join(', ')}, each written as a part of a URL.`),
    reads: schemas/* enum */.k5n(['window', 'counters'])
        .default('window')
        .describe('window: the page tells what happened between from and to. counters: its numbers only grow; it is read at every edge of a window.'),
    slots: slotPair.optional().describe('With counters: the names of the two slots.'),
    'time-format': schemas/* enum */.k5n(['seconds', 'milliseconds', 'iso'])
        .default('seconds')
        .describe('How from and to are written.'),
    ...bearerOrBasic,
    'headers-from': schemas/* record */.g1P(schemas/* string */.YjP().regex(/^[A-Za-z0-9-]{1,100}$/), secretFrom('the value'))
        .default({})
        .describe('Further headers, each with the environment variable that holds its value.'),
    'timeout-seconds': timeoutSeconds(10),
})
    .refine(({ reads, url }) => reads !== 'window' || holds(url, ['from', 'to', 'window']), {
    error: 'The page is not told which time is meant.',
    params: { fix: 'Put ${' + 'from} and ${' + 'to} into url, or set reads: counters.' },
})
    .refine(({ reads, url }) => reads !== 'counters' || !holds(url, ['from', 'to', 'window', 'side', 'version']), {
    error: 'Counters are read for each slot before anybody asks for a window.',
    params: { fix: 'Keep only ${' + 'slot} in url.' },
})
    .refine(({ reads, slots }) => reads !== 'counters' || slots !== undefined, {
    error: 'The slots are missing.',
    params: { fix: 'Add slots: [blue, green], named as the target does.' },
});
const commandSource = schemas/* strictObject */.rej({
    type: schemas/* literal */.euz('command').describe('A program of yours that prints numbers.'),
    command: options/* commandOptions */.i6.describe('Prints {"value": 12} for SLIPWAY_QUERY on SLIPWAY_SIDE between SLIPWAY_FROM and SLIPWAY_TO; null = no data.'),
});
/** More would be load, not a probe. */
const PROBES_PER_SECOND_MAX = 50;
const httpSource = schemas/* strictObject */.rej({
    type: schemas/* literal */.euz('http')
        .describe('Requests of our own to each side: for a service with no metrics.'),
    slots: schemas/* record */.g1P(slotName, schemas/* array */.YOg(httpUrl).min(1).max(20))
        .refine((slots) => Object.keys(slots).length === 2, {
        error: 'There must be exactly two slots.',
        params: {
            fix: 'Name two slots, each with its pages: {blue: [https://…], green: [https://…]}.',
        },
    })
        .meta({ minProperties: 2, maxProperties: 2 })
        .describe('Exactly two slots, each with the pages that are asked for in turn.'),
    'requests-per-second': schemas/* number */.aig()
        .positive()
        .max(PROBES_PER_SECOND_MAX)
        .default(2)
        .describe('To each side.'),
    ...bearerOrBasic,
    'timeout-seconds': schemas/* number */.aig()
        .positive()
        .max(30)
        .default(5)
        .describe('A request without an answer by then is an error.'),
});
const envoySource = schemas/* strictObject */.rej({
    type: schemas/* literal */.euz('envoy').describe("Envoy's own counters, over its admin interface."),
    url: httpUrl.describe('Address of the admin interface.'),
    clusters: schemas/* record */.g1P(slotName, schemas/* string */.YjP().regex(/^[A-Za-z0-9_.:|-]+$/))
        .refine((clusters) => Object.keys(clusters).length === 2, {
        error: 'There must be exactly two slots.',
        params: { fix: 'Name two slots, each with its cluster: {blue: web_blue, green: web_green}.' },
    })
        .meta({ minProperties: 2, maxProperties: 2 })
        .describe('Exactly two slots, each with the name of its cluster.'),
    'timeout-seconds': timeoutSeconds(5),
});
//# sourceMappingURL=own.js.map
;// CONCATENATED MODULE: ./build/src/config/source-options/prometheus-family.js



/** Options of the servers that speak the HTTP API of Prometheus. */
const base = {
    url: httpUrl.describe('Base URL of the HTTP API, without /api/v1.'),
    ...bearerOrBasic,
    'timeout-seconds': timeoutSeconds(10),
};
const lookback = {
    'lookback-seconds': schemas/* number */.aig()
        .positive()
        .max(3600)
        .default(300)
        .describe('How far back a counter is searched for its last value before a window.'),
};
const mimirSource = schemas/* strictObject */.rej({
    type: schemas/* literal */.euz('mimir').describe('Grafana Mimir and Grafana Cloud.'),
    ...base,
    tenant: schemas/* string */.YjP()
        .regex(/^[A-Za-z0-9!\-_.*'()|]{1,150}$/)
        .optional()
        .describe('Tenant, sent as X-Scope-OrgID.'),
    ...lookback,
});
const thanosSource = schemas/* strictObject */.rej({
    type: schemas/* literal */.euz('thanos').describe('Thanos Query.'),
    ...base,
    ...lookback,
});
const victoriametricsSource = schemas/* strictObject */.rej({
    type: schemas/* literal */.euz('victoriametrics').describe('VictoriaMetrics.'),
    ...base,
    ...lookback,
});
const googleManagedPrometheusSource = schemas/* strictObject */.rej({
    type: schemas/* literal */.euz('google-managed-prometheus')
        .describe('Google Cloud Managed Service for Prometheus.'),
    project: projectId,
    location: schemas/* string */.YjP()
        .regex(/^[a-z0-9-]+$/)
        .default('global')
        .describe('Location of the API.'),
    url: httpUrl
        .default('https://monitoring.googleapis.com')
        .describe('Address of Cloud Monitoring.'),
    ...googleCredentials,
    'timeout-seconds': timeoutSeconds(10),
    ...lookback,
});
const amazonManagedPrometheusSource = schemas/* strictObject */.rej({
    type: schemas/* literal */.euz('amazon-managed-prometheus').describe('Amazon Managed Service for Prometheus.'),
    url: httpUrl.describe('Address of the workspace: https://aps-workspaces.<region>.amazonaws.com/workspaces/<id>.'),
    region: awsRegion,
    ...awsCredentials,
    'timeout-seconds': timeoutSeconds(10),
    ...lookback,
});
//# sourceMappingURL=prometheus-family.js.map
;// CONCATENATED MODULE: ./build/src/config/source-options/stores.js


/** Options of the stores that people run themselves. */
const indexName = schemas/* string */.YjP().regex(/^[A-Za-z0-9][A-Za-z0-9_.*,:-]{0,199}$/);
const influxdbSource = schemas/* strictObject */.rej({
    type: schemas/* literal */.euz('influxdb').describe('InfluxDB: InfluxQL in a database, or Flux in a bucket.'),
    url: httpUrl.describe('Address of InfluxDB.'),
    database: schemas/* string */.YjP().min(1).max(200).optional().describe('For InfluxQL: the database.'),
    'retention-policy': schemas/* string */.YjP().min(1).max(200).optional().describe('For InfluxQL.'),
    bucket: schemas/* string */.YjP().min(1).max(200).optional().describe('For Flux: the bucket.'),
    organization: schemas/* string */.YjP().min(1).max(200).optional().describe('For Flux: the organization.'),
    'token-from': secretFrom('the token').optional(),
    'basic-from': secretFrom('user:password').optional(),
    'timeout-seconds': timeoutSeconds(10),
})
    .refine(({ database, bucket }) => (database === undefined) !== (bucket === undefined), {
    error: 'Exactly one of database and bucket is needed.',
    params: { fix: 'Name the database for InfluxQL, or bucket and organization for Flux.' },
});
const graphiteSource = schemas/* strictObject */.rej({
    type: schemas/* literal */.euz('graphite').describe('Graphite, over its render API.'),
    url: httpUrl.describe('Address of Graphite, without /render.'),
    ...bearerOrBasic,
    'resolution-seconds': resolutionSeconds(10),
    'timeout-seconds': timeoutSeconds(10),
});
const elasticsearchSource = schemas/* strictObject */.rej({
    type: schemas/* literal */.euz('elasticsearch').describe('Elasticsearch and OpenSearch.'),
    url: httpUrl.describe('Address of the cluster.'),
    index: indexName.describe('Index, alias or pattern that is searched.'),
    'time-field': schemas/* string */.YjP()
        .regex(/^[A-Za-z0-9_.@-]{1,200}$/)
        .default('@timestamp')
        .describe('Field with the time of an event.'),
    ...bearerOrBasic,
    'api-key-from': secretFrom('the encoded API key').optional(),
    'timeout-seconds': timeoutSeconds(10),
});
const splunkSource = schemas/* strictObject */.rej({
    type: schemas/* literal */.euz('splunk').describe('Splunk, over its search API.'),
    url: httpUrl.describe('Address of the management port: https://splunk.example.com:8089.'),
    ...bearerOrBasic,
    'timeout-seconds': timeoutSeconds(30),
});
//# sourceMappingURL=stores.js.map
;// CONCATENATED MODULE: ./build/src/config/source-options/index.js






/** Every metric source of the configuration, by its `type`. */
const metricSource = schemas/* discriminatedUnion */.gMt('type', [
    options/* prometheusSource */.m4,
    mimirSource,
    thanosSource,
    victoriametricsSource,
    googleManagedPrometheusSource,
    amazonManagedPrometheusSource,
    influxdbSource,
    graphiteSource,
    elasticsearchSource,
    splunkSource,
    datadogSource,
    cloudwatchSource,
    newRelicSource,
    dynatraceSource,
    googleCloudMonitoringSource,
    azureMonitorSource,
    sentrySource,
    honeycombSource,
    options/* haproxySource */.fU,
    envoySource,
    httpSource,
    jsonSource,
    commandSource,
]);
//# sourceMappingURL=index.js.map

/***/ }),

/***/ 57863:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ wayBackPolicyOf),
/* harmony export */   h: () => (/* binding */ wayBackSchema)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38816);

/** How a rollout goes back: at once unless a team has a reason against it. */
const wayBackSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    'on-harm': zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['rollback', 'pause'])
        .default('rollback')
        .describe('What becomes of a candidate that does harm: rollback, at once; pause, it keeps its share until a person says /abort or /promote, at most pause-seconds-max.'),
    'pause-seconds-max': zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig()
        .min(30)
        .max(3600)
        .default(600)
        .describe('With pause: how long a person has to decide; then it goes back.'),
    pace: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['at-once', 'gradual'])
        .default('at-once')
        .describe('gradual: what goes back without harm (asked for, out of time, in doubt) goes down the steps of the ramp, for a stable side that must warm up. Asked twice, harm and a cancelled run go back at once.'),
    'step-seconds': zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig()
        .min(1)
        .max(3600)
        .default(60)
        .describe('With gradual: how long each of those steps is kept.'),
});
function wayBackPolicyOf(options) {
    return {
        onHarm: options['on-harm'],
        pauseSecondsMax: options['pause-seconds-max'],
        pace: options.pace,
        stepSeconds: options['step-seconds'],
    };
}
//# sourceMappingURL=way-back-schema.js.map

/***/ }),

/***/ 40734:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cw: () => (/* binding */ readYamlDocuments),
/* harmony export */   In: () => (/* binding */ CONFIG_CHARS_MAX),
/* harmony export */   gM: () => (/* binding */ readYaml)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);
/* harmony import */ var _domain_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33047);


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
        throw new _domain_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigError */ .xL([{ where: fileName, line, what, fix }]);
    };
    if (text.length > CONFIG_CHARS_MAX) {
        refuse(`The file has ${text.length} characters.`, `A configuration has at most ${CONFIG_CHARS_MAX}.`);
    }
    if (text.trim() === '') {
        refuse('The file is empty.', 'Begin with "version: 1" and "environments:".');
    }
    const lines = new yaml__WEBPACK_IMPORTED_MODULE_0__/* .LineCounter */ .HN();
    const document = parse(text, lines, refuse);
    const problems = problemsOf(document, lines, fileName);
    // One missing bracket can make every line behind it wrong: the first problems are the true ones.
    if (problems.length > 0)
        throw new _domain_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigError */ .xL(problems.slice(0, SYNTAX_PROBLEMS_MAX));
    const root = document.contents;
    const value = plainOf(document, refuse);
    return { value, lineOf: (path) => lineAt(root, path, lines, document) };
}
/** Documents of one file; a directory of Kubernetes objects in one file has some dozens. */
const DOCUMENTS_MAX = 200;
/** Every document of a YAML file as plain values, with the same bounds. Throws ConfigError. */
function readYamlDocuments(text, fileName) {
    const refuse = (what, fix) => {
        throw new _domain_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigError */ .xL([{ where: fileName, line: null, what, fix }]);
    };
    if (text.length > CONFIG_CHARS_MAX) {
        refuse(`The file has ${text.length} characters.`, `At most ${CONFIG_CHARS_MAX} are read.`);
    }
    if (!isShallow(text))
        refuse('The file is nested too deeply.', 'Write it as the examples do.');
    const lines = new yaml__WEBPACK_IMPORTED_MODULE_0__/* .LineCounter */ .HN();
    const documents = [
        ...(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parseAllDocuments */ .hR)(text, { lineCounter: lines, prettyErrors: false, stringKeys: true }),
    ];
    if (documents.length > DOCUMENTS_MAX) {
        refuse(`The file has ${documents.length} documents.`, `At most ${DOCUMENTS_MAX} are read.`);
    }
    const problems = documents.flatMap((document) => problemsOf(document, lines, fileName));
    if (problems.length > 0)
        throw new _domain_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigError */ .xL(problems.slice(0, SYNTAX_PROBLEMS_MAX));
    return documents.map((document) => plainOf(document, refuse));
}
function plainOf(document, refuse) {
    try {
        return document.toJS({ maxAliasCount: ALIASES_MAX });
    }
    catch (error) {
        if (!(error instanceof ReferenceError))
            throw error;
        return refuse('Aliases expand too often.', 'Write the values out instead of using aliases.');
    }
}
function problemsOf(document, lines, fileName) {
    return [
        ...[...document.errors, ...document.warnings].map((error) => {
            const { line } = lines.linePos(error.pos[0]);
            return { where: fileName, line, what: sentence(error), fix: SYNTAX_FIXES[error.code] ?? FIX };
        }),
        ...unusable(document, lines, fileName),
    ];
}
function parse(text, lineCounter, refuse) {
    if (!isShallow(text))
        refuse('The file is nested too deeply.', 'Write it as the examples do.');
    return (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parseDocument */ .Tp)(text, { lineCounter, prettyErrors: false, stringKeys: true });
}
/**
 * Documents are composed by recursion, one call a level, and near the end of the stack V8 can end the
 * whole process instead of throwing. So the depth is measured first, on the flat tokens of the parser.
 */
function isShallow(text) {
    let level = [...new yaml__WEBPACK_IMPORTED_MODULE_0__/* .Parser */ .iX().parse(text)];
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
    (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .visit */ .YR)(document, {
        Pair(_, { key }) {
            if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(key) || !RESERVED_KEYS.includes(String(key.value)))
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
        if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(node))
            node = node.resolve(document);
        if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(node)) {
            const pair = node.items.find((item) => (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(item.key) && item.key.value === key);
            if (pair === undefined)
                break;
            offset = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(pair.key) ? (pair.key.range?.[0] ?? offset) : offset;
            node = pair.value;
        }
        else if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(node) && typeof key === 'number') {
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

/***/ }),

/***/ 94158:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _d: () => (/* binding */ localTimeIn),
/* harmony export */   kQ: () => (/* binding */ isTimeZone),
/* harmony export */   yf: () => (/* binding */ localTimeText)
/* harmony export */ });
const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const MILLISECONDS = 1000;
/**
 * Tells local time in an IANA time zone. The way from an instant to local time is never ambiguous, so that
 * everything that is decided on it is right over daylight-saving changes as well. RangeError for a zone
 * that does not exist.
 */
function localTimeIn(zone) {
    const format = new Intl.DateTimeFormat('en-US', {
        timeZone: zone,
        calendar: 'gregory',
        numberingSystem: 'latn',
        hourCycle: 'h23',
        year: 'numeric',
        month: 'numeric',
        day: 'numeric',
        weekday: 'short',
        hour: 'numeric',
        minute: 'numeric',
    });
    return (atSeconds) => {
        const parts = new Map();
        for (const { type, value } of format.formatToParts(atSeconds * MILLISECONDS)) {
            parts.set(type, value);
        }
        const number = (type) => Number(parts.get(type));
        return {
            year: number('year'),
            month: number('month'),
            day: number('day'),
            weekday: WEEKDAYS.indexOf(parts.get('weekday') ?? ''),
            minuteOfDay: number('hour') * 60 + number('minute'),
        };
    };
}
/** Whether there is such a time zone: "Europe/Berlin", "UTC". */
function isTimeZone(zone) {
    try {
        localTimeIn(zone);
        return true;
    }
    catch {
        return false;
    }
}
/** "Fri 2026-12-18 16:00 Europe/Berlin". */
function localTimeText(atSeconds, zone) {
    const { year, month, day, weekday, minuteOfDay } = localTimeIn(zone)(atSeconds);
    const two = (value) => String(value).padStart(2, '0');
    const date = `${year}-${two(month)}-${two(day)}`;
    const time = `${two(Math.floor(minuteOfDay / 60))}:${two(minuteOfDay % 60)}`;
    return `${WEEKDAYS[weekday] ?? ''} ${date} ${time} ${zone}`;
}
//# sourceMappingURL=local-time.js.map

/***/ }),

/***/ 98085:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ calendarPoint),
/* harmony export */   k: () => (/* binding */ insideOf)
/* harmony export */ });
/* harmony import */ var _local_time_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94158);

const MINUTES_PER_DAY = 1440;
const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const TIME = /^([01]\d|2[0-3]):([0-5]\d)$/;
const DAY_OF_YEAR = /^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const DATE = /^(\d{4})-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const DAYS_OF_MONTH = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
/**
 * Reads "22:00", "fri 16:00", "12-20", "12-20 18:00", "2026-12-20" or "2026-12-20 18:00"; a day without a
 * time is its first minute. Null when it is none of these, or a day that no calendar has.
 */
function calendarPoint(text) {
    const [first = '', second, ...more] = text.trim().toLowerCase().split(/\s+/);
    if (more.length > 0)
        return null;
    const alone = minuteOfDay(first);
    if (alone !== null)
        return second === undefined ? { recurrence: 'daily', position: alone } : null;
    const minute = minuteOfDay(second ?? '00:00');
    if (minute === null)
        return null;
    const weekday = WEEKDAYS.indexOf(first);
    if (weekday >= 0) {
        // A weekday alone could mean its beginning or its end.
        return second === undefined
            ? null
            : { recurrence: 'weekly', position: weekday * MINUTES_PER_DAY + minute };
    }
    return dayPoint(first, minute);
}
function dayPoint(text, minute) {
    const [, ofYearMonth, ofYearDay] = DAY_OF_YEAR.exec(text) ?? [];
    const [, year, month, day] = DATE.exec(text) ?? [];
    const isOnce = year !== undefined;
    const local = {
        year: Number(year ?? 0),
        month: Number(isOnce ? month : ofYearMonth),
        day: Number(isOnce ? day : ofYearDay),
        weekday: 0,
        minuteOfDay: minute,
    };
    if (!(local.day <= daysOfMonth(local.month, isOnce ? local.year : 4)))
        return null;
    const recurrence = isOnce ? 'once' : 'yearly';
    return { recurrence, position: positionOf(local, recurrence) };
}
function daysOfMonth(month, year) {
    const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
    return month === 2 && !isLeap ? 28 : (DAYS_OF_MONTH[month - 1] ?? 0);
}
function minuteOfDay(text) {
    const [, hours, minutes] = TIME.exec(text) ?? [];
    return hours === undefined ? null : Number(hours) * 60 + Number(minutes);
}
function positionOf(local, recurrence) {
    switch (recurrence) {
        case 'daily':
            return local.minuteOfDay;
        case 'weekly':
            return local.weekday * MINUTES_PER_DAY + local.minuteOfDay;
        case 'yearly':
            return (local.month * 31 + local.day) * MINUTES_PER_DAY + local.minuteOfDay;
        case 'once':
            return (((local.year * 12 + local.month) * 31 + local.day) * MINUTES_PER_DAY + local.minuteOfDay);
    }
}
/**
 * A test of instants against the span. A span that comes round again may go over the end of its day, week
 * or year ("fri 16:00 to mon 08:00"). The hour that a change to winter time repeats is inside both times.
 */
function insideOf(span) {
    const localTime = (0,_local_time_js__WEBPACK_IMPORTED_MODULE_0__/* .localTimeIn */ ._d)(span.zone);
    const { recurrence, position: from } = span.from;
    const to = span.to.position;
    return (atSeconds) => {
        const now = positionOf(localTime(atSeconds), recurrence);
        return from < to ? now >= from && now < to : now >= from || now < to;
    };
}
//# sourceMappingURL=span.js.map

/***/ }),

/***/ 50233:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S_: () => (/* binding */ senderRefusal),
/* harmony export */   ao: () => (/* binding */ CONTROL_ROLES),
/* harmony export */   kp: () => (/* binding */ roleOf),
/* harmony export */   v6: () => (/* binding */ roleRefusal)
/* harmony export */ });
/* unused harmony export ROLES */
/** Roles of a repository, each with all that the ones before it may. */
const ROLES = ['none', 'read', 'triage', 'write', 'maintain', 'admin'];
/** The least role that may ask for something, in the configuration. */
const CONTROL_ROLES = ['write', 'maintain', 'admin'];
/**
 * The role behind GitHub's answer. `permission` folds maintain into write and triage into read; a custom
 * role has a name of its own, and then only the folded one is known.
 */
function roleOf(permission, roleName) {
    const known = (name) => ROLES.find((role) => role === name);
    const folded = known(permission) ?? 'none';
    const named = known(roleName) ?? folded;
    // A custom role may be called "admin"; what it folds to is the limit.
    const most = folded === 'write' ? 'maintain' : folded === 'read' ? 'triage' : folded;
    return ROLES.indexOf(named) > ROLES.indexOf(most) ? folded : named;
}
/** Null for people, and for bots that the configuration names. */
function senderRefusal({ login, type }, policy) {
    if (type === 'User' || policy.bots.includes(login))
        return null;
    return { result: 'refused', reason: 'sender_is_bot', detail: `${login} is no person.` };
}
/** Null when the role suffices. */
function roleRefusal({ login }, role, policy) {
    if (ROLES.indexOf(role) >= ROLES.indexOf(policy.role))
        return null;
    return {
        result: 'refused',
        reason: 'permission_missing',
        detail: `${login} has the role ${role}; ${policy.role} is needed.`,
    };
}
//# sourceMappingURL=permission.js.map

/***/ }),

/***/ 58345:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ protectionRule),
/* harmony export */   g: () => (/* binding */ PROTECTION_RULES)
/* harmony export */ });
/** The rules of the environment that must be there. */
const PROTECTION_RULES = ['reviewers', 'no-self-review', 'branches'];
const MISSING = {
    reviewers: 'it has no required reviewers',
    'no-self-review': 'whoever started the run may approve it',
    branches: 'every branch may deploy to it',
};
function holds(rule, protection) {
    switch (rule) {
        case 'reviewers':
            return protection.reviewerCount > 0;
        case 'no-self-review':
            return protection.reviewerCount > 0 && protection.isSelfReviewPrevented;
        case 'branches':
            return protection.isBranchLimited;
    }
}
/** The environment is protected as the configuration expects; a typo in its name protects nothing. */
function protectionRule({ rules }, protection) {
    if (rules.length === 0)
        return said(null, '');
    if (!protection.isKnown) {
        return said('gate_unknown', `The rules of the environment could not be read: ${protection.why}`);
    }
    if (!protection.value.exists) {
        return said('protection_missing', 'GitHub has no environment of this name.');
    }
    const missing = rules.filter((rule) => !holds(rule, protection.value));
    if (missing.length === 0)
        return said(null, `The environment has ${rules.join(', ')}.`);
    const what = missing.map((rule) => MISSING[rule]).join('; ');
    return said('protection_missing', `The environment is not protected as asked: ${what}.`);
}
function said(reason, what) {
    const objection = reason === null ? null : { result: 'refused', reason, detail: what };
    return { rule: 'protection', objection, what, isOverridable: false };
}
//# sourceMappingURL=protection.js.map

/***/ }),

/***/ 8147:
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

/***/ 86248:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   De: () => (/* binding */ expandedPreset),
/* harmony export */   Xl: () => (/* binding */ needsService),
/* harmony export */   fG: () => (/* binding */ PRESETS)
/* harmony export */ });
/** How the languages write labels that must all hold. */
const JOINED = {
    promql: (labels) => labels.map(([name, value]) => `${name}="${value}"`).join(','),
    cloudwatch: (labels) => labels.map(([name, value]) => `${name}="${value}"`).join(' '),
    'google-monitoring': (labels) => labels.map(([name, value]) => `resource.labels.${name}="${value}"`).join(' AND '),
};
/** Stands in the queries of a preset where the labels of one side belong. */
const SIDES = '$sides';
const SLOT = '$' + '{slot}';
const VERSION = '$' + '{version}';
function promql(parts) {
    const also = parts.also === undefined ? '' : `,${parts.also}`;
    const { serviceLabel, slotValue = SLOT, buckets, unit = 'seconds' } = parts;
    return {
        family: 'promql',
        labels: (service, slotLabel) => [
            // Another label holds the slot: only that of the preset is known to hold anything else.
            slotLabel === null ? [parts.slotLabel, slotValue] : [slotLabel, SLOT],
            ...(service === null || serviceLabel === null ? [] : [[serviceLabel, service]]),
        ],
        errors: {
            bad: `${parts.count}{${SIDES}${also},${parts.isBad}}`,
            total: `${parts.count}{${SIDES}${also}}`,
        },
        latency: buckets === undefined ? null : { buckets: `${buckets}{${SIDES}${also}}`, unit },
    };
}
/** Cloud Run names a revision by its service and a suffix, which is the version here. */
const cloudRun = {
    family: 'google-monitoring',
    labels(service, slotLabel) {
        if (service === null)
            return null;
        const side = slotLabel === null ? ['revision_name', `${service}-${VERSION}`] : [slotLabel, SLOT];
        return [['service_name', service], side];
    },
    errors: {
        bad: `resource.type="cloud_run_revision" AND metric.type="run.googleapis.com/request_count" AND metric.labels.response_code_class="5xx" AND ${SIDES}`,
        total: `resource.type="cloud_run_revision" AND metric.type="run.googleapis.com/request_count" AND ${SIDES}`,
    },
    latency: {
        buckets: `resource.type="cloud_run_revision" AND metric.type="run.googleapis.com/request_latencies" AND ${SIDES}`,
        unit: 'milliseconds',
    },
};
/** Milliseconds from the quickest function to the slowest one that somebody waits for. */
const LAMBDA_BOUNDS = '5,10,25,50,100,250,500,1000,2500,5000,10000';
/** `shop`: each slot is an alias of the function. `shop:live`: each slot is a version behind that alias. */
const lambda = {
    family: 'cloudwatch',
    labels(service, slotLabel) {
        if (service === null)
            return null;
        const [name = service, alias] = service.split(':');
        if (alias === undefined) {
            const side = slotLabel === null ? ['Resource', `${name}:${SLOT}`] : [slotLabel, SLOT];
            return [['FunctionName', name], side];
        }
        return [
            ['FunctionName', name],
            ['Resource', service],
            [slotLabel ?? 'ExecutedVersion', SLOT],
        ];
    },
    errors: {
        bad: `AWS/Lambda Errors Sum ${SIDES}`,
        total: `AWS/Lambda Invocations Sum ${SIDES}`,
    },
    latency: {
        buckets: `AWS/Lambda Duration buckets(${LAMBDA_BOUNDS}) ${SIDES}`,
        unit: 'milliseconds',
    },
};
const ALB_BOUNDS = '0.005,0.01,0.025,0.05,0.1,0.25,0.5,1,2.5,5,10';
/** The service is the load balancer as CloudWatch names it; each slot is a target group. */
const alb = {
    family: 'cloudwatch',
    labels: (service, slotLabel) => service === null
        ? null
        : [
            ['LoadBalancer', service],
            [slotLabel ?? 'TargetGroup', SLOT],
        ],
    errors: {
        bad: `AWS/ApplicationELB HTTPCode_Target_5XX_Count Sum ${SIDES}`,
        total: `AWS/ApplicationELB RequestCount Sum ${SIDES}`,
    },
    latency: {
        buckets: `AWS/ApplicationELB TargetResponseTime buckets(${ALB_BOUNDS}) ${SIDES}`,
        unit: 'seconds',
    },
};
/**
 * Ready-made queries for what commonly serves requests. Where the names come from:
 * - istio: https://istio.io/latest/docs/reference/config/metrics/
 * - envoy: https://www.envoyproxy.io/docs/envoy/latest/configuration/upstream/cluster_manager/cluster_stats
 * - nginx: https://kubernetes.github.io/ingress-nginx/user-guide/monitoring/
 * - haproxy: https://www.haproxy.com/documentation/haproxy-configuration-tutorials/alerts-and-monitoring/prometheus/
 * - linkerd: https://linkerd.io/2/reference/proxy-metrics/
 * - traefik: https://doc.traefik.io/traefik/reference/install-configuration/observability/metrics/
 * - otel-http: https://opentelemetry.io/docs/specs/semconv/http/http-metrics/
 * - cloud-run: https://cloud.google.com/monitoring/api/metrics_gcp_p_z#gcp-run
 * - lambda: https://docs.aws.amazon.com/lambda/latest/dg/monitoring-metrics-types.html
 * - alb: https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-cloudwatch-metrics.html
 */
const PRESETS = {
    istio: promql({
        count: 'istio_requests_total',
        also: 'reporter="destination"',
        isBad: 'response_code=~"5.."',
        slotLabel: 'destination_workload',
        serviceLabel: 'destination_service_name',
        buckets: 'istio_request_duration_milliseconds_bucket',
        unit: 'milliseconds',
    }),
    envoy: promql({
        count: 'envoy_cluster_upstream_rq_xx',
        isBad: 'envoy_response_code_class="5"',
        slotLabel: 'envoy_cluster_name',
        serviceLabel: null,
        buckets: 'envoy_cluster_upstream_rq_time_bucket',
        unit: 'milliseconds',
    }),
    nginx: promql({
        count: 'nginx_ingress_controller_requests',
        isBad: 'status=~"5.."',
        slotLabel: 'service',
        serviceLabel: 'ingress',
        buckets: 'nginx_ingress_controller_request_duration_seconds_bucket',
    }),
    haproxy: promql({
        count: 'haproxy_server_http_responses_total',
        isBad: 'code="5xx"',
        slotLabel: 'server',
        serviceLabel: 'proxy',
    }),
    linkerd: promql({
        count: 'response_total',
        also: 'direction="inbound"',
        isBad: 'classification="failure"',
        slotLabel: 'deployment',
        serviceLabel: 'namespace',
        buckets: 'response_latency_ms_bucket',
        unit: 'milliseconds',
    }),
    traefik: promql({
        count: 'traefik_service_requests_total',
        isBad: 'code=~"5.."',
        slotLabel: 'service',
        serviceLabel: null,
        buckets: 'traefik_service_request_duration_seconds_bucket',
    }),
    'otel-http': promql({
        count: 'http_server_request_duration_seconds_count',
        isBad: 'http_response_status_code=~"5.."',
        slotLabel: 'service_version',
        slotValue: VERSION,
        serviceLabel: 'job',
        buckets: 'http_server_request_duration_seconds_bucket',
    }),
    'cloud-run': cloudRun,
    lambda,
    alb,
};
/**
 * The queries of a preset for one service; null when it has no histogram to measure latency by, or when the
 * service has to be named and is not.
 */
function expandedPreset(name, choice) {
    const preset = PRESETS[name];
    const labels = preset.labels(choice.service, choice.slotLabel);
    if (labels === null)
        return null;
    const filled = (query) => query.replace(SIDES, () => JOINED[preset.family](labels));
    if (choice.measures === 'errors') {
        return { bad: filled(preset.errors.bad), total: filled(preset.errors.total) };
    }
    return preset.latency === null ? null : { buckets: filled(preset.latency.buckets) };
}
/** Whether a preset can ask only about a service that is named. */
function needsService(name) {
    return PRESETS[name].labels(null, null) === null;
}
//# sourceMappingURL=presets.js.map

/***/ })

};

export const id = 8619;
export const ids = [8619];
export const modules = {

/***/ 69974:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ headerSecret),
/* harmony export */   z: () => (/* binding */ credentials)
/* harmony export */ });
/* harmony import */ var _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33047);

/** Reads what bearer-from or basic-from names. ConfigError when it is missing or can't be a header. */
function credentials(options, env) {
    const bearerFrom = options['bearer-from'];
    const basicFrom = options['basic-from'];
    if (bearerFrom !== undefined && basicFrom !== undefined) {
        throw problem('bearer-from', 'stands beside basic-from.', 'Keep one of the two.');
    }
    if (bearerFrom !== undefined) {
        const token = variable('bearer-from', bearerFrom, env);
        return { headers: { authorization: `Bearer ${token}` }, secrets: [token] };
    }
    if (basicFrom === undefined)
        return { headers: {}, secrets: [] };
    const pair = variable('basic-from', basicFrom, env);
    const colon = pair.indexOf(':');
    if (colon < 1 || colon === pair.length - 1) {
        throw problem('basic-from', `names ${basicFrom}, which is not user:password.`, 'Set it so.');
    }
    const encoded = Buffer.from(pair, 'utf8').toString('base64');
    const secrets = [pair, encoded, pair.slice(colon + 1)];
    return { headers: { authorization: `Basic ${encoded}` }, secrets };
}
/** The secret in a variable, fit for a header. ConfigError when it is missing or no header can hold it. */
function headerSecret(option, name, env) {
    const value = variable(option, name, env);
    if (/^[\x20-\x7e]+$/.test(value))
        return value;
    throw problem(option, `names ${name}, which holds characters that no header can hold.`, 'Look for a line break or a non-ASCII character in it.');
}
function variable(option, name, env) {
    // Secrets pasted from a file often end in a line break, which no header may hold.
    const value = env[name]?.trim() ?? '';
    if (value === '') {
        throw problem(option, `names the variable ${name}, which is not set or is empty.`, `Pass it to this step: env: { ${name}: \${{ secrets.${name} }} }.`);
    }
    if (option === 'bearer-from' && !/^[\x21-\x7e]+$/.test(value)) {
        throw problem(option, `names ${name}, which holds characters that no token has.`, 'Set the bare token, without "Bearer" before it.');
    }
    return value;
}
function problem(option, what, fix) {
    const found = { where: option, line: null, what, fix };
    return new _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL([found]);
}
//# sourceMappingURL=credentials.js.map

/***/ }),

/***/ 76941:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $9: () => (/* binding */ edgeReadings),
/* harmony export */   aI: () => (/* binding */ EDGE_TOLERANCE_SHARE)
/* harmony export */ });
/* unused harmony exports READINGS_MAX, NOT_READ */
/* harmony import */ var _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33047);

/** How far a reading may lie from the edge of a window that it stands for, as a share of the window. */
const EDGE_TOLERANCE_SHARE = 0.2;
/** Readings that are kept: windows are asked about soon after their end. */
const READINGS_MAX = 240;
/** Why a window has no data when its edges were not read. */
const NOT_READ = {
    start: 'first reading: the counters were not read at the start of the window',
    end: 'the counters were not read at the end of the window',
};
/** Keeps what `take` reads at every edge, with the time in the middle of the reading. */
function edgeReadings(take, clock) {
    // Oldest first, only the good ones; the newest failure tells why the others are missing.
    let readings = [];
    let failure = null;
    function near(edgeSeconds, window) {
        const tolerance = EDGE_TOLERANCE_SHARE * (window.toSeconds - window.fromSeconds);
        const found = nearest(readings, edgeSeconds, tolerance);
        if (found === null && failure !== null)
            throw failure;
        return found;
    }
    return {
        async mark() {
            const beforeSeconds = clock.nowSeconds();
            try {
                const read = await take();
                const atSeconds = (beforeSeconds + clock.nowSeconds()) / 2;
                readings = [...readings, { atSeconds, read }].slice(-READINGS_MAX);
                failure = null;
            }
            catch (error) {
                if (error instanceof _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AdapterError */ .om)
                    failure = error;
                throw error;
            }
        },
        around(window) {
            const end = near(window.toSeconds, window);
            if (end === null)
                return NOT_READ.end;
            const start = near(window.fromSeconds, window);
            return start === null ? NOT_READ.start : { start, end };
        },
        atEnd: (window) => near(window.toSeconds, window) ?? NOT_READ.end,
    };
}
function nearest(readings, edgeSeconds, tolerance) {
    const distance = (taken) => Math.abs(taken.atSeconds - edgeSeconds);
    const [first] = readings
        .filter((taken) => distance(taken) <= tolerance)
        .sort((one, other) => distance(one) - distance(other));
    return first ?? null;
}
//# sourceMappingURL=edge-readings.js.map

/***/ }),

/***/ 41723:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GS: () => (/* binding */ wholeWindow),
/* harmony export */   jT: () => (/* binding */ intervalReads),
/* harmony export */   mf: () => (/* binding */ lengthText)
/* harmony export */ });
/* harmony import */ var _domain_metrics_counters_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75395);
/* harmony import */ var _domain_metrics_tallies_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61294);
/* harmony import */ var _query_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9286);



/**
 * How every source whose server counts by itself reads windows. The names of the side are written into the
 * query by the rules of its language; a window that is not over yet has no data.
 */
function intervalReads(server) {
    const { adapter, grammar, askBuckets } = server;
    const { slotText = (slot) => slot } = server;
    const filled = (query, names, more = {}) => (0,_query_text_js__WEBPACK_IMPORTED_MODULE_2__/* .filledQuery */ .TO)(adapter, query, { ...names, slot: slotText(names.slot), ...more }, grammar);
    const stretchSeconds = ({ fromSeconds, toSeconds }) => server.answers === 'window' ? toSeconds - fromSeconds : server.gridSeconds;
    function ready(window) {
        if (window.toSeconds > server.clock.nowSeconds())
            return noData(_domain_metrics_counters_js__WEBPACK_IMPORTED_MODULE_0__/* .NO_DATA */ .V5.partial);
        const onGrid = (0,_domain_metrics_tallies_js__WEBPACK_IMPORTED_MODULE_1__/* .windowOnGrid */ .gZ)(window, server.gridSeconds);
        return (onGrid ?? noData(`no whole ${server.gridSeconds} s end inside the window: use longer windows`));
    }
    return {
        // The server keeps history: there is nothing to do at the edge of a window.
        mark: async () => undefined,
        async counts(bad, total, names, window) {
            const [badQuery, totalQuery] = [filled(bad, names), filled(total, names)];
            const onGrid = ready(window);
            if ('kind' in onGrid)
                return onGrid;
            // One after the other: an event that arrives in between can only be missing among the bad ones.
            const badSeries = await server.ask(badQuery, onGrid, names);
            const totalSeries = await server.ask(totalQuery, onGrid, names);
            return (0,_domain_metrics_tallies_js__WEBPACK_IMPORTED_MODULE_1__/* .countsOfTallies */ .Cp)(badSeries, totalSeries, onGrid, stretchSeconds(onGrid));
        },
        async value(query, names, window) {
            const text = filled(query, names, { window: lengthText(window) });
            const onGrid = ready(window);
            return 'kind' in onGrid
                ? onGrid
                : (0,_domain_metrics_tallies_js__WEBPACK_IMPORTED_MODULE_1__/* .valueOfTallies */ .td)(await server.ask(text, onGrid, names), onGrid);
        },
        ...(askBuckets === undefined
            ? {}
            : {
                async histogram(buckets, names, window) {
                    const query = filled(buckets, names);
                    const onGrid = ready(window);
                    if ('kind' in onGrid)
                        return onGrid;
                    const found = await askBuckets(query, onGrid);
                    return (0,_domain_metrics_tallies_js__WEBPACK_IMPORTED_MODULE_1__/* .histogramOfTallies */ .AK)(found, onGrid, stretchSeconds(onGrid));
                },
            }),
    };
}
/** The length of a window as most languages write it: "30s", or "250ms". */
function lengthText({ fromSeconds, toSeconds }) {
    const millis = Math.round((toSeconds - fromSeconds) * 1000);
    return millis % 1000 === 0 ? `${millis / 1000}s` : `${millis}ms`;
}
/** One number for the whole window; null is a number that the server does not have. */
function wholeWindow(window, value) {
    return [[{ atSeconds: window.fromSeconds, value }]];
}
function noData(why) {
    return { kind: 'no_data', why };
}
//# sourceMappingURL=interval-reads.js.map

/***/ }),

/***/ 9061:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L5: () => (/* binding */ askText),
/* harmony export */   LT: () => (/* binding */ loose),
/* harmony export */   ey: () => (/* binding */ askJson),
/* harmony export */   lf: () => (/* binding */ wrongShape),
/* harmony export */   o_: () => (/* binding */ jsonOf),
/* harmony export */   q2: () => (/* binding */ queryWrong),
/* harmony export */   rl: () => (/* binding */ numberOf)
/* harmony export */ });
/* unused harmony export JSON_BYTES_MAX */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38816);
/* harmony import */ var _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33047);
/* harmony import */ var _tools_excerpt_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(90611);



/** Bytes of one answer of a server that gives numbers as JSON. */
const JSON_BYTES_MAX = 4 * 1024 * 1024;
/**
 * Asks, and reads the answer by its shape. AdapterError config_invalid when the server can't read the query,
 * metrics_unreachable for every other answer that is none.
 */
async function askJson(api, request, shape) {
    const answer = await askText(api, request);
    const json = jsonOf(answer.text);
    const parsed = shape.safeParse(json);
    if (json !== undefined && parsed.success)
        return parsed.data;
    throw wrongShape(api, answer, json === undefined);
}
/** Asks for an answer with a good status, in whatever form. Errors as `askJson`. */
async function askText(api, request) {
    const answer = await api.http({
        adapter: api.adapter,
        reason: 'metrics_unreachable',
        ...request,
        timeoutSeconds: api.timeoutSeconds,
        bytesMax: JSON_BYTES_MAX,
    });
    if (answer.status >= 200 && answer.status < 300)
        return answer;
    throw refused(api, answer);
}
/** What JSON text says; undefined when it is none. */
function jsonOf(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
/** A number as servers write it: NaN and infinities as words, nothing as null. Never 0 for what is none. */
const loose = zod__WEBPACK_IMPORTED_MODULE_1__/* .custom */ .IeY((value) => value === null || typeof value === 'number' || typeof value === 'string')
    .transform((value) => (typeof value === 'string' ? numberOf(value) : value));
/** NaN for text that is no number. */
function numberOf(text) {
    const word = text.trim();
    if (/^[+]?inf(?:inity)?$/i.test(word))
        return Number.POSITIVE_INFINITY;
    if (/^-inf(?:inity)?$/i.test(word))
        return Number.NEGATIVE_INFINITY;
    return word === '' ? Number.NaN : Number(word);
}
/** The error of an answer that is not what the API gives. */
function wrongShape(api, answer, isNoJson) {
    const type = answer.contentType === '' ? 'something' : (0,_tools_excerpt_js__WEBPACK_IMPORTED_MODULE_2__/* .excerpt */ .K)(answer.contentType, api.secrets);
    return new _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AdapterError */ .om(api.adapter, 'metrics_unreachable', `${api.label} answered with ${type} that is ${isNoJson ? 'no JSON' : 'not an answer of its API'}.`, 'Check that url is the address of the API and that no login page is in between.');
}
/** The error of a query that can never work. */
function queryWrong(api, because) {
    return new _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AdapterError */ .om(api.adapter, 'config_invalid', `${api.label} can't read the query: ${(0,_tools_excerpt_js__WEBPACK_IMPORTED_MODULE_2__/* .excerpt */ .K)(because, api.secrets)}`, 'Try the query in its own console, then correct it here.');
}
const ADVICE = {
    401: 'Check the credentials: they are missing, wrong or expired.',
    403: 'Give these credentials the right to read metrics.',
    404: 'Check the address and the names in it.',
    429: 'The server has a rate limit: judge fewer metrics or longer windows.',
};
function refused(api, answer) {
    const words = (0,_tools_excerpt_js__WEBPACK_IMPORTED_MODULE_2__/* .excerpt */ .K)(answer.text, api.secrets);
    const isWrong = api.isQueryWrong ?? (({ status }) => status === 400);
    if (isWrong(answer))
        return queryWrong(api, words);
    return new _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AdapterError */ .om(api.adapter, 'metrics_unreachable', `${api.label} answered HTTP ${answer.status}${words === '' ? '' : `: ${words}`}.`, api.advice?.[answer.status] ??
        ADVICE[answer.status] ??
        'Look at the log of the server and of any proxy before it.');
}
//# sourceMappingURL=json-api.js.map

/***/ }),

/***/ 38619:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  jsonSource: () => (/* binding */ jsonSource)
});

// EXTERNAL MODULE: ./build/src/domain/errors.js
var errors = __webpack_require__(33047);
// EXTERNAL MODULE: ./build/src/domain/metrics/counters.js
var counters = __webpack_require__(75395);
// EXTERNAL MODULE: ./build/src/domain/metrics/metric-query.js
var metric_query = __webpack_require__(8147);
// EXTERNAL MODULE: ./build/src/domain/metrics/tallies.js
var tallies = __webpack_require__(61294);
// EXTERNAL MODULE: ./build/src/adapters/metrics/credentials.js
var credentials = __webpack_require__(69974);
// EXTERNAL MODULE: ./build/src/adapters/metrics/edge-readings.js
var edge_readings = __webpack_require__(76941);
// EXTERNAL MODULE: ./build/src/adapters/metrics/interval-reads.js
var interval_reads = __webpack_require__(41723);
// EXTERNAL MODULE: ./build/src/adapters/metrics/json-api.js
var json_api = __webpack_require__(9061);
;// CONCATENATED MODULE: ./build/src/adapters/metrics/json-path.js
const EVERYTHING = Symbol('*');
const NAME = /^\.([A-Za-z_][A-Za-z0-9_-]*)/;
const ALL = /^(?:\.\*|\[\*\])/;
const POSITION = /^\[(-?\d{1,9})\]/;
const QUOTED = /^\[(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)')\]/;
/**
 * The part of RFC 9535 (JSONPath) that names a number: `$.a.b`, `$["a b"]`, `$.list[0]`, `$.list[-1]`,
 * `$.list[*].count`. Null when the text is no such path.
 */
function parseJsonPath(text) {
    const path = [];
    let rest = text.trim();
    if (!rest.startsWith('$'))
        return null;
    rest = rest.slice(1);
    while (rest !== '') {
        const found = step(rest);
        if (found === null)
            return null;
        path.push(found.step);
        rest = rest.slice(found.length);
    }
    return path;
}
function step(text) {
    const all = ALL.exec(text);
    if (all !== null)
        return { step: EVERYTHING, length: all[0].length };
    const name = NAME.exec(text);
    if (name?.[1] !== undefined)
        return { step: name[1], length: name[0].length };
    const position = POSITION.exec(text);
    if (position !== null)
        return { step: Number(position[1]), length: position[0].length };
    const quoted = QUOTED.exec(text);
    if (quoted === null)
        return null;
    const inner = (quoted[1] ?? quoted[2] ?? '').replace(/\\(.)/g, '$1');
    return { step: inner, length: quoted[0].length };
}
/** Every value at the path. Names of the object's own only; what is not there is left out. */
function valuesAt(json, path) {
    return path.reduce((found, one) => found.flatMap((value) => childrenOf(value, one)), [json]);
}
function childrenOf(value, one) {
    if (typeof value !== 'object' || value === null)
        return [];
    if (one === EVERYTHING)
        return Object.values(value);
    if (typeof one === 'number') {
        const child = Array.isArray(value) ? value.at(one) : undefined;
        return child === undefined ? [] : [child];
    }
    return !Array.isArray(value) && Object.hasOwn(value, one)
        ? [value[one]]
        : [];
}
//# sourceMappingURL=json-path.js.map
// EXTERNAL MODULE: ./build/src/adapters/metrics/query-text.js
var query_text = __webpack_require__(9286);
;// CONCATENATED MODULE: ./build/src/adapters/metrics/json.js










/**
 * Any page of JSON. `bad`, `total` and `value` are paths in it, such as `$.errors` or
 * `$.slots["${slot}"].requests`; what several places hold is added up.
 */
function jsonSource(options, tools) {
    const page = jsonPage(options, tools);
    if (options.reads === 'counters')
        return { type: 'json', ...counterReads(options, page, tools) };
    const reads = (0,interval_reads/* intervalReads */.jT)({
        adapter: 'json',
        clock: tools.clock,
        grammar: query_text/* BACKSLASH_GRAMMAR */.D5,
        gridSeconds: options['time-format'] === 'milliseconds' ? 0.001 : 1,
        answers: 'window',
        async ask(query, window, names) {
            const path = pathOf(query);
            const times = { from: edgeText(window.fromSeconds), to: edgeText(window.toSeconds) };
            const json = await page({ ...names, ...times, window: (0,interval_reads/* lengthText */.mf)(window) });
            const value = numberAt(json, path);
            return value === undefined ? [] : (0,interval_reads/* wholeWindow */.GS)(window, value);
        },
    });
    const edgeText = (seconds) => timeText(seconds, options['time-format']);
    return { type: 'json', ...reads };
}
function jsonPage(options, tools) {
    const auth = (0,credentials/* credentials */.z)(options, tools.env);
    const own = Object.entries(options['headers-from']).map(([header, name]) => [header, (0,credentials/* headerSecret */.g)(`headers-from.${header}`, name, tools.env)]);
    const api = {
        adapter: 'json',
        label: 'The page',
        http: tools.http,
        timeoutSeconds: options['timeout-seconds'],
        secrets: [...auth.secrets, ...own.map(([, secret]) => secret)],
        // A page of somebody's own: HTTP 400 says nothing about the path.
        isQueryWrong: () => false,
    };
    const headers = { accept: 'application/json', ...auth.headers, ...Object.fromEntries(own) };
    return async (values) => {
        const answer = await (0,json_api/* askText */.L5)(api, {
            method: 'GET',
            url: filledUrl(options.url, values),
            headers,
        });
        const json = (0,json_api/* jsonOf */.o_)(answer.text);
        if (json === undefined)
            throw (0,json_api/* wrongShape */.lf)(api, answer, true);
        return json;
    };
}
/** Values are written as one part of a URL: they begin no new part, no host and no parameter. */
function filledUrl(url, values) {
    (0,query_text/* refuseUnknown */.BW)('json', url, Object.keys(values));
    return (0,metric_query/* queryParts */.dZ)(url)
        .map((part) => {
        if ('literal' in part)
            return part.literal;
        const value = values[part.placeholder] ?? '';
        // "." and ".." would be steps in the path; encoded or not, servers take them for such.
        if (/^\.{1,2}$/.test(value))
            throw noUrlPart(part.placeholder);
        return encodeURIComponent(value);
    })
        .join('');
}
function noUrlPart(placeholder) {
    return new errors/* AdapterError */.om('json', 'config_invalid', `The value of \${${placeholder}} can't be a part of a URL.`, 'Give the slot a plain name.');
}
function timeText(seconds, format) {
    if (format === 'seconds')
        return String(seconds);
    const millis = Math.round(seconds * 1000);
    return format === 'milliseconds' ? String(millis) : new Date(millis).toISOString();
}
function pathOf(query) {
    const path = parseJsonPath(query);
    if (path !== null)
        return path;
    throw new errors/* AdapterError */.om('json', 'config_invalid', `The query ${(0,query_text/* shown */.SP)(query)} is no path in JSON.`, 'Write it as $.errors, $["two words"], $.list[0] or $.list[*].count.');
}
/** The sum of what is there; undefined when nothing is, null when it is null, NaN when it is no number. */
function numberAt(json, path) {
    const found = valuesAt(json, path);
    if (found.length === 0)
        return undefined;
    if (found.every((value) => value === null))
        return null;
    return found
        .filter((value) => value !== null)
        .map((value) => (typeof value === 'string' ? (0,json_api/* numberOf */.rl)(value) : value))
        .reduce((sum, value) => sum + (typeof value === 'number' ? value : Number.NaN), 0);
}
function counterReads(options, page, { clock }) {
    const slots = options.slots ?? [];
    const readings = (0,edge_readings/* edgeReadings */.$9)(async () => {
        // At the same time, so that both sides have the same edges.
        const pages = await Promise.all(slots.map((slot) => page({ slot })));
        return new Map(slots.map((slot, i) => [slot, pages[i]]));
    }, clock);
    const pathFor = (query, names, more = {}) => pathOf((0,query_text/* filledQuery */.TO)('json', query, { ...names, ...more }, query_text/* BACKSLASH_GRAMMAR */.D5));
    return {
        isWithoutMemory: true,
        mark: readings.mark,
        async counts(bad, total, names, window) {
            const paths = { bad: pathFor(bad, names), total: pathFor(total, names) };
            refuseUnknownSlot(names.slot, slots);
            const edges = readings.around(window);
            if (typeof edges === 'string')
                return { kind: 'no_data', why: edges };
            const [start, end] = [edges.start.read.get(names.slot), edges.end.read.get(names.slot)];
            const before = { bad: numberAt(start, paths.bad), total: numberAt(start, paths.total) };
            if (numberAt(end, paths.total) === undefined)
                return ABSENT;
            // A page often has no key for what never happened; with no key at all it may be another page.
            if (before.bad === undefined && before.total === undefined)
                return ABSENT;
            const all = growth(before.total, numberAt(end, paths.total));
            if (all.kind === 'no_data')
                return all;
            const wrong = growth(before.bad, numberAt(end, paths.bad));
            if (wrong.kind === 'no_data')
                return wrong;
            if (wrong.value > all.value)
                return { kind: 'no_data', why: counters/* NO_DATA */.V5.badAboveTotal };
            return { kind: 'data', value: { bad: wrong.value, total: all.value } };
        },
        async value(query, names, window) {
            const path = pathFor(query, names, { window: (0,interval_reads/* lengthText */.mf)(window) });
            refuseUnknownSlot(names.slot, slots);
            const end = readings.atEnd(window);
            if (typeof end === 'string')
                return { kind: 'no_data', why: end };
            const value = numberAt(end.read.get(names.slot), path);
            return value === undefined || value === null ? ABSENT : (0,tallies/* finite */.E2)(value);
        },
    };
}
const ABSENT = { kind: 'no_data', why: counters/* NO_DATA */.V5.noSeries };
/** What is not there yet counts from 0; what is there no more was begun anew. */
function growth(start, end) {
    const [from, to] = [start ?? 0, end ?? 0];
    const isCounter = Number.isFinite(from) && Number.isFinite(to) && from >= 0 && to >= 0;
    if (!isCounter || start === null || end === null) {
        return { kind: 'no_data', why: counters/* NO_DATA */.V5.notANumber };
    }
    return to < from ? { kind: 'no_data', why: counters/* NO_DATA */.V5.reset } : { kind: 'data', value: to - from };
}
function refuseUnknownSlot(slot, slots) {
    if (slots.includes(slot))
        return;
    throw new errors/* AdapterError */.om('json', 'config_invalid', `The metric source has no slot ${(0,query_text/* shown */.SP)(slot)}.`, `Its slots are ${slots.join(', ')}: name them as the target does.`);
}
//# sourceMappingURL=json.js.map

/***/ }),

/***/ 9286:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BW: () => (/* binding */ refuseUnknown),
/* harmony export */   D5: () => (/* binding */ BACKSLASH_GRAMMAR),
/* harmony export */   Fv: () => (/* binding */ escapedBy),
/* harmony export */   SP: () => (/* binding */ shown),
/* harmony export */   TO: () => (/* binding */ filledQuery),
/* harmony export */   X$: () => (/* binding */ plainOnly),
/* harmony export */   aQ: () => (/* binding */ doubled),
/* harmony export */   sg: () => (/* binding */ BARE_WORD)
/* harmony export */ });
/* harmony import */ var _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33047);
/* harmony import */ var _domain_metrics_metric_query_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8147);
/* harmony import */ var _tools_excerpt_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(90611);



/** Nothing that could be an operator, a wildcard or a separator in any of the languages. */
const BARE_WORD = /^[A-Za-z0-9_]+$/;
/** A string in which `sign` stands before the mark and before itself; control characters have no place. */
function escapedBy(sign, mark) {
    return (value) => {
        if (/\p{Cc}/u.test(value))
            return null;
        return value.replaceAll(sign, sign + sign).replaceAll(mark, sign + mark);
    };
}
/** A string in which the mark is written twice, as SQL and OData do. */
function doubled(mark) {
    return (value) => (/\p{Cc}/u.test(value) ? null : value.replaceAll(mark, mark + mark));
}
/** Strings that know no escapes: only what can't be taken for anything else may stand in them. */
function plainOnly(value) {
    return /^[A-Za-z0-9_.:/@-]+$/.test(value) ? value : null;
}
/** A language with strings between double and single quotes and a backslash before what is meant literally. */
const BACKSLASH_GRAMMAR = {
    strings: { '"': escapedBy('\\', '"'), "'": escapedBy('\\', "'") },
    escape: '\\',
    bare: BARE_WORD,
};
/**
 * The query with its placeholders replaced as its language writes text. AdapterError config_invalid for an
 * unknown placeholder, a string without an end, or a value that can't be written where it stands.
 */
function filledQuery(adapter, query, values, grammar) {
    refuseUnknown(adapter, query, Object.keys(values));
    let filled = '';
    let open = '';
    for (const part of (0,_domain_metrics_metric_query_js__WEBPACK_IMPORTED_MODULE_1__/* .queryParts */ .dZ)(query)) {
        if ('literal' in part) {
            filled += part.literal;
            open = openAfter(part.literal, open, grammar);
        }
        else {
            const written = writtenAt(open, values[part.placeholder] ?? '', grammar);
            if (written === null)
                throw notWritable(adapter, query, part.placeholder);
            filled += written;
        }
    }
    if (open === '')
        return filled;
    throw new _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AdapterError */ .om(adapter, 'config_invalid', `The query ${shown(query)} has a string without an end.`, `Close it with ${open}.`);
}
/** A query as an error may show it. */
function shown(query) {
    return `\`${(0,_tools_excerpt_js__WEBPACK_IMPORTED_MODULE_2__/* .excerpt */ .K)(query, [])}\``;
}
/** Refuses `${names}` that stand for nothing. */
function refuseUnknown(adapter, query, known) {
    const unknown = (0,_domain_metrics_metric_query_js__WEBPACK_IMPORTED_MODULE_1__/* .unknownPlaceholders */ .hX)(query, known);
    if (unknown.length === 0)
        return;
    throw new _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AdapterError */ .om(adapter, 'config_invalid', `The query ${shown(query)} holds the unknown placeholder ${unknown.map((name) => `\${${(0,_tools_excerpt_js__WEBPACK_IMPORTED_MODULE_2__/* .excerpt */ .K)(name, [])}}`).join(', ')}.`, `Known are ${known.map((name) => `\${${name}}`).join(', ')}.`);
}
function openAfter(literal, before, grammar) {
    let open = before;
    for (let i = 0; i < literal.length; i += 1) {
        const character = literal[i] ?? '';
        if (open === '')
            open = Object.hasOwn(grammar.strings, character) ? character : '';
        else if (character === grammar.escape)
            i += 1;
        else if (character === open)
            open = '';
    }
    return open;
}
function writtenAt(open, value, grammar) {
    if (open === '')
        return grammar.bare.test(value) ? value : null;
    return grammar.strings[open]?.(value) ?? null;
}
function notWritable(adapter, query, placeholder) {
    return new _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AdapterError */ .om(adapter, 'config_invalid', `The value of \${${placeholder}} can't be written where it stands in the query ${shown(query)}.`, 'Put the placeholder between quotes, where the language has them, or give the slot a plain name.');
}
//# sourceMappingURL=query-text.js.map

/***/ }),

/***/ 90611:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ excerpt),
/* harmony export */   U: () => (/* binding */ EXCERPT_LENGTH_MAX)
/* harmony export */ });
/** Characters that an error message quotes of what a server said. */
const EXCERPT_LENGTH_MAX = 200;
/**
 * What an error message may quote of untrusted text: one line, no control or direction characters, cut to
 * length, and every secret replaced, in case the server sent it back.
 */
function excerpt(text, secrets) {
    // Longest first: a secret may contain another one.
    const ordered = [...secrets].sort((one, other) => other.length - one.length);
    const masked = ordered.reduce((masking, secret) => masking.replaceAll(secret, '***'), text);
    const line = masked.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
    return line.length <= EXCERPT_LENGTH_MAX ? line : `${line.slice(0, EXCERPT_LENGTH_MAX - 1)}…`;
}
//# sourceMappingURL=excerpt.js.map

/***/ }),

/***/ 61294:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AK: () => (/* binding */ histogramOfTallies),
/* harmony export */   Cp: () => (/* binding */ countsOfTallies),
/* harmony export */   E2: () => (/* binding */ finite),
/* harmony export */   gZ: () => (/* binding */ windowOnGrid),
/* harmony export */   td: () => (/* binding */ valueOfTallies)
/* harmony export */ });
/* harmony import */ var _counters_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75395);

/**
 * The window with both edges moved back to the stretches that a server counts in, or null when no whole
 * stretch is left. Windows that touch still touch, so nothing is lost and nothing is counted twice.
 */
function windowOnGrid(window, stretchSeconds) {
    const floor = (seconds) => Math.floor(seconds / stretchSeconds) * stretchSeconds;
    const [fromSeconds, toSeconds] = [floor(window.fromSeconds), floor(window.toSeconds)];
    return toSeconds > fromSeconds ? { fromSeconds, toSeconds } : null;
}
/**
 * Bad and total events of one side, as a server counted them, in a window that lies on its grid.
 *
 * - Every stretch of the window must be known among all events: a missing one at the end is late, another
 *   one is a gap. Both drop the window, for reasons that never look at how many were bad.
 * - A stretch that only the bad events lack had none: servers keep no series of what never happened.
 * - A number below 0, NaN or an infinite one drops the window, and so do two numbers for one stretch. The
 *   same number twice is counted once.
 */
function countsOfTallies(bad, total, window, stretchSeconds) {
    const [badInside, totalInside] = [inside(bad, window), inside(total, window)];
    const known = totalInside.flat().filter(({ value }) => value !== null);
    if (known.length === 0)
        return noData(_counters_js__WEBPACK_IMPORTED_MODULE_0__/* .NO_DATA */ .V5.noSeries);
    const all = [...badInside, ...totalInside];
    if (all.some(hasConflict))
        return noData(_counters_js__WEBPACK_IMPORTED_MODULE_0__/* .NO_DATA */ .V5.conflict);
    if (all.some(hasNoNumber))
        return noData(_counters_js__WEBPACK_IMPORTED_MODULE_0__/* .NO_DATA */ .V5.notANumber);
    const missing = firstMissing(known, window, stretchSeconds);
    if (missing !== null)
        return noData(missing);
    const counts = { bad: sumOf(badInside), total: sumOf(totalInside) };
    return counts.bad > counts.total ? noData(_counters_js__WEBPACK_IMPORTED_MODULE_0__/* .NO_DATA */ .V5.badAboveTotal) : { kind: 'data', value: counts };
}
/**
 * The histogram of one side in a window that lies on the grid, from the events of every bucket alone (not
 * added up from the first bucket on). Stretches and numbers as in `countsOfTallies`: the buckets together are
 * all events. No data when some series lack a bound of the others.
 */
function histogramOfTallies(buckets, window, stretchSeconds) {
    const byBound = new Map();
    for (const { upperBound, tallies } of buckets) {
        byBound.set(upperBound, [...(byBound.get(upperBound) ?? []), tallies]);
    }
    const sorted = [...byBound].sort(([one], [other]) => one - other);
    const last = sorted.at(-1);
    if (last === undefined)
        return noData(_counters_js__WEBPACK_IMPORTED_MODULE_0__/* .NO_DATA */ .V5.noSeries);
    if (last[0] !== Number.POSITIVE_INFINITY)
        return noData(_counters_js__WEBPACK_IMPORTED_MODULE_0__/* .NO_DATA */ .V5.noInfiniteBucket);
    if (sorted.some(([, some]) => some.length !== last[1].length)) {
        return noData(_counters_js__WEBPACK_IMPORTED_MODULE_0__/* .NO_DATA */ .V5.unlikeBuckets);
    }
    const all = sorted.flatMap(([, some]) => some);
    const counts = countsOfTallies([], all, window, stretchSeconds);
    if (counts.kind === 'no_data')
        return counts;
    // One bucket that is not known leaves all of them unknown.
    if (inside(all, window)
        .flat()
        .some(({ value }) => value === null))
        return noData(_counters_js__WEBPACK_IMPORTED_MODULE_0__/* .NO_DATA */ .V5.gap);
    let count = 0;
    const histogram = sorted.map(([upperBound, some]) => {
        count += sumOf(inside(some, window));
        return { upperBound, count };
    });
    return { kind: 'data', value: histogram };
}
/** The newest number of the only series in the window. */
function valueOfTallies(series, window) {
    const found = inside(series, window).filter((one) => one.some(({ value }) => value !== null));
    const [only, ...others] = found;
    if (only === undefined)
        return noData(_counters_js__WEBPACK_IMPORTED_MODULE_0__/* .NO_DATA */ .V5.noSeries);
    if (others.length > 0) {
        return noData(`${found.length} series matched where one number is needed: aggregate them`);
    }
    if (hasConflict(only))
        return noData(_counters_js__WEBPACK_IMPORTED_MODULE_0__/* .NO_DATA */ .V5.conflict);
    const [newest] = only
        .filter(({ value }) => value !== null)
        .sort((one, other) => other.atSeconds - one.atSeconds);
    return finite(newest?.value ?? Number.NaN);
}
/** A number is data when it is finite. */
function finite(value) {
    if (Number.isFinite(value))
        return { kind: 'data', value };
    return noData(`the value is ${Number.isNaN(value) ? 'NaN' : 'infinite'}`);
}
function inside(series, { fromSeconds, toSeconds }) {
    return series.map((one) => one.filter(({ atSeconds }) => atSeconds >= fromSeconds && atSeconds < toSeconds));
}
function hasConflict(series) {
    const values = new Map();
    return series.some(({ atSeconds, value }) => {
        const isConflict = values.has(atSeconds) && !Object.is(values.get(atSeconds), value);
        values.set(atSeconds, value);
        return isConflict;
    });
}
function hasNoNumber(series) {
    return series.some(({ value }) => value !== null && !(Number.isFinite(value) && value >= 0));
}
function firstMissing(known, window, stretchSeconds) {
    const count = Math.round((window.toSeconds - window.fromSeconds) / stretchSeconds);
    const seen = new Set(known.map(({ atSeconds }) => Math.floor((atSeconds - window.fromSeconds) / stretchSeconds)));
    if (seen.size >= count)
        return null;
    return seen.has(count - 1) ? _counters_js__WEBPACK_IMPORTED_MODULE_0__/* .NO_DATA */ .V5.gap : _counters_js__WEBPACK_IMPORTED_MODULE_0__/* .NO_DATA */ .V5.partial;
}
function sumOf(series) {
    return series.reduce((sum, one) => {
        const distinct = new Map(one.map(({ atSeconds, value }) => [atSeconds, value ?? 0]));
        return sum + [...distinct.values()].reduce((sofar, value) => sofar + value, 0);
    }, 0);
}
function noData(why) {
    return { kind: 'no_data', why };
}
//# sourceMappingURL=tallies.js.map

/***/ })

};

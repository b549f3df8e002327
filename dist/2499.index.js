export const id = 2499;
export const ids = [2499];
export const modules = {

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

/***/ 22499:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   envoySource: () => (/* binding */ envoySource)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(38816);
/* harmony import */ var _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33047);
/* harmony import */ var _domain_metrics_counters_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75395);
/* harmony import */ var _domain_metrics_histogram_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57134);
/* harmony import */ var _domain_metrics_tallies_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(61294);
/* harmony import */ var _edge_readings_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(76941);
/* harmony import */ var _json_api_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9061);
/* harmony import */ var _query_text_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9286);








const statistic = zod__WEBPACK_IMPORTED_MODULE_7__/* .object */ .Ikc({ name: zod__WEBPACK_IMPORTED_MODULE_7__/* .string */ .YjP(), value: zod__WEBPACK_IMPORTED_MODULE_7__/* .number */ .aig() });
const histogram = zod__WEBPACK_IMPORTED_MODULE_7__/* .object */ .Ikc({
    name: zod__WEBPACK_IMPORTED_MODULE_7__/* .string */ .YjP(),
    buckets: zod__WEBPACK_IMPORTED_MODULE_7__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_7__/* .object */ .Ikc({ upper_bound: zod__WEBPACK_IMPORTED_MODULE_7__/* .number */ .aig(), cumulative: zod__WEBPACK_IMPORTED_MODULE_7__/* .number */ .aig() })),
});
const answer = zod__WEBPACK_IMPORTED_MODULE_7__/* .object */ .Ikc({
    // Beside counters and gauges there is one entry that holds the histograms; an Envoy too old for buckets
    // gives quantiles there.
    stats: zod__WEBPACK_IMPORTED_MODULE_7__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_7__/* .union */ .KCZ([statistic, zod__WEBPACK_IMPORTED_MODULE_7__/* .object */ .Ikc({ histograms: zod__WEBPACK_IMPORTED_MODULE_7__/* .array */ .YOg(histogram).catch([]) })])),
});
const UPTIME = 'server.uptime';
/**
 * Envoy's own counters, over its admin interface:
 * https://www.envoyproxy.io/docs/envoy/latest/operations/admin#get--stats?format=json
 * Envoy keeps no history, so `mark` reads both clusters at every edge of a window, in one answer; an Envoy
 * that was started anew is a counter reset.
 *
 * `bad` and `total` are statistics of a cluster joined by "+", without their prefix: `upstream_rq_5xx` and
 * `upstream_rq_completed`
 * (https://www.envoyproxy.io/docs/envoy/latest/configuration/upstream/cluster_manager/cluster_stats).
 * `value` is one counter or gauge, such as `upstream_rq_active`; `buckets` is one histogram, such as
 * `upstream_rq_time`, in milliseconds, whose buckets Envoy brings up to date every few seconds.
 */
function envoySource(options, tools) {
    const readings = (0,_edge_readings_js__WEBPACK_IMPORTED_MODULE_4__/* .edgeReadings */ .$9)(() => readStatistics(options, tools), tools.clock);
    return {
        type: 'envoy',
        isWithoutMemory: true,
        mark: readings.mark,
        async counts(bad, total, names, window) {
            const statistics = { bad: namesIn(bad), total: namesIn(total) };
            const prefix = prefixOf(options, names);
            const edges = readings.around(window);
            if (typeof edges === 'string')
                return { kind: 'no_data', why: edges };
            return countsBetween(edges.start.read, edges.end.read, prefix, statistics);
        },
        async value(query, names, window) {
            const [name, ...others] = namesIn(query);
            if (name === undefined || others.length > 0)
                throw notOne(query);
            const prefix = prefixOf(options, names);
            const end = readings.atEnd(window);
            if (typeof end === 'string')
                return { kind: 'no_data', why: end };
            const value = end.read.numbers.get(prefix + name);
            return value === undefined ? { kind: 'no_data', why: _domain_metrics_counters_js__WEBPACK_IMPORTED_MODULE_1__/* .NO_DATA */ .V5.noSeries } : (0,_domain_metrics_tallies_js__WEBPACK_IMPORTED_MODULE_3__/* .finite */ .E2)(value);
        },
        async histogram(buckets, names, window) {
            const [name, ...others] = namesIn(buckets);
            if (name === undefined || others.length > 0)
                throw notOne(buckets);
            const full = prefixOf(options, names) + name;
            const edges = readings.around(window);
            if (typeof edges === 'string')
                return { kind: 'no_data', why: edges };
            const [start, end] = [edges.start.read, edges.end.read];
            const last = end.histograms.get(full);
            if (last === undefined)
                return { kind: 'no_data', why: _domain_metrics_counters_js__WEBPACK_IMPORTED_MODULE_1__/* .NO_DATA */ .V5.noSeries };
            if (isStartedAnew(start, end))
                return { kind: 'no_data', why: _domain_metrics_counters_js__WEBPACK_IMPORTED_MODULE_1__/* .NO_DATA */ .V5.reset };
            return (0,_domain_metrics_histogram_js__WEBPACK_IMPORTED_MODULE_2__/* .histogramGrowth */ .KR)(start.histograms.get(full) ?? null, last);
        },
    };
}
async function readStatistics(options, { http }) {
    const api = {
        adapter: 'envoy',
        label: 'Envoy',
        http,
        timeoutSeconds: options['timeout-seconds'],
        secrets: [],
        isQueryWrong: () => false,
    };
    const clusters = Object.values(options.clusters).map((name) => statName(name).replace(/[.|]/g, '\\$&'));
    const url = new URL(options.url);
    url.pathname = `${url.pathname.replace(/\/+$/, '')}/stats`;
    url.search = new URLSearchParams({
        format: 'json',
        histogram_buckets: 'cumulative',
        filter: `^(cluster\\.(${clusters.join('|')})\\.upstream_|server\\.uptime$)`,
    }).toString();
    const { stats } = await (0,_json_api_js__WEBPACK_IMPORTED_MODULE_5__/* .askJson */ .ey)(api, { method: 'GET', url: url.href }, answer);
    const numbers = stats.flatMap((one) => ('name' in one ? [[one.name, one.value]] : []));
    const histograms = stats.flatMap((one) => 'histograms' in one ? one.histograms.map(asHistogram) : []);
    return { numbers: new Map(numbers), histograms: new Map(histograms) };
}
/** Envoy's last bucket ends at an hour; what took longer is in none. */
function asHistogram({ name, buckets }) {
    const bounded = buckets.map(({ upper_bound, cumulative }) => ({
        upperBound: upper_bound,
        count: cumulative,
    }));
    const all = { upperBound: Number.POSITIVE_INFINITY, count: bounded.at(-1)?.count ?? 0 };
    return [name, [...bounded, all]];
}
function isStartedAnew(start, end) {
    return (end.numbers.get(UPTIME) ?? 0) < (start.numbers.get(UPTIME) ?? 0);
}
/** Envoy writes the name of a cluster into its statistics with "_" for ":". */
function statName(cluster) {
    return cluster.replaceAll(':', '_');
}
function countsBetween(start, end, prefix, names) {
    const reset = { kind: 'no_data', why: _domain_metrics_counters_js__WEBPACK_IMPORTED_MODULE_1__/* .NO_DATA */ .V5.reset };
    if (isStartedAnew(start, end))
        return reset;
    // A class of answers has a counter from its first one on; nothing at all is another matter.
    if (!names.total.some((name) => end.numbers.has(prefix + name))) {
        return { kind: 'no_data', why: _domain_metrics_counters_js__WEBPACK_IMPORTED_MODULE_1__/* .NO_DATA */ .V5.noSeries };
    }
    const grown = (name) => (end.numbers.get(prefix + name) ?? 0) - (start.numbers.get(prefix + name) ?? 0);
    if ([...names.bad, ...names.total].some((name) => grown(name) < 0))
        return reset;
    const sum = (some) => some.reduce((sofar, name) => sofar + grown(name), 0);
    const value = { bad: sum(names.bad), total: sum(names.total) };
    if (value.bad > value.total)
        return { kind: 'no_data', why: _domain_metrics_counters_js__WEBPACK_IMPORTED_MODULE_1__/* .NO_DATA */ .V5.badAboveTotal };
    return { kind: 'data', value };
}
function prefixOf({ clusters }, { slot }) {
    const cluster = Object.hasOwn(clusters, slot) ? clusters[slot] : undefined;
    if (cluster !== undefined)
        return `cluster.${statName(cluster)}.`;
    throw new _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AdapterError */ .om('envoy', 'config_invalid', `The metric source has no slot ${(0,_query_text_js__WEBPACK_IMPORTED_MODULE_6__/* .shown */ .SP)(slot)}.`, `Its slots are ${Object.keys(clusters).join(', ')}: name them as the target does.`);
}
function namesIn(text) {
    const names = text.split('+').map((name) => name.trim());
    if (names.every((name) => /^[A-Za-z0-9_.]+$/.test(name)))
        return names;
    throw new _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AdapterError */ .om('envoy', 'config_invalid', `The query ${(0,_query_text_js__WEBPACK_IMPORTED_MODULE_6__/* .shown */ .SP)(text)} is no sum of statistics.`, 'Write names without "cluster.<name>.", joined by "+": upstream_rq_5xx+upstream_rq_timeout.');
}
function notOne(text) {
    return new _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AdapterError */ .om('envoy', 'config_invalid', `The query ${(0,_query_text_js__WEBPACK_IMPORTED_MODULE_6__/* .shown */ .SP)(text)} is a sum.`, 'A value is one statistic, such as upstream_rq_active.');
}
//# sourceMappingURL=envoy.js.map

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

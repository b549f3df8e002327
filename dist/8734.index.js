export const id = 8734;
export const ids = [8734];
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

/***/ 8734:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  httpSource: () => (/* binding */ httpSource)
});

// UNUSED EXPORTS: PROBES_MAX, PROBES_WAITING_MAX, PROBE_IDLE_SECONDS_MAX

// EXTERNAL MODULE: ./build/src/domain/errors.js
var errors = __webpack_require__(33047);
// EXTERNAL MODULE: ./build/src/domain/metrics/counters.js
var counters = __webpack_require__(75395);
// EXTERNAL MODULE: ./build/src/adapters/tools/excerpt.js
var excerpt = __webpack_require__(90611);
// EXTERNAL MODULE: ./build/src/adapters/metrics/credentials.js
var credentials = __webpack_require__(69974);
// EXTERNAL MODULE: ./build/src/adapters/metrics/edge-readings.js
var edge_readings = __webpack_require__(76941);
// EXTERNAL MODULE: ./build/src/adapters/metrics/query-text.js
var query_text = __webpack_require__(9286);
;// CONCATENATED MODULE: ./build/src/adapters/metrics/probes.js


/** Conditions joined by "+"; a request that meets one of them counts. AdapterError config_invalid. */
function parseConditions(text) {
    return text.split('+').map((word) => conditionOf(word.trim(), text));
}
/** Whether the request meets one of the conditions. */
function isBad(probe, conditions) {
    return conditions.some((condition) => condition(probe));
}
function conditionOf(word, text) {
    if (word === 'all')
        return () => true;
    if (word === 'error')
        return ({ status }) => status === null;
    const family = /^([1-5])xx$/.exec(word)?.[1];
    if (family !== undefined) {
        return ({ status }) => status !== null && Math.floor(status / 100) === Number(family);
    }
    if (/^[1-5]\d\d$/.test(word))
        return ({ status }) => status === Number(word);
    const limit = /^slower-than-(\d{1,4}(?:\.\d{1,6})?)$/.exec(word)?.[1];
    if (limit !== undefined)
        return ({ seconds }) => seconds > Number(limit);
    throw new errors/* AdapterError */.om('http', 'config_invalid', `The query ${(0,query_text/* shown */.SP)(text)} holds a condition that is not known.`, 'Join some of these by "+": all, error, 5xx, 4xx, 503, slower-than-0.5 (seconds).');
}
/** AdapterError config_invalid for a word that names none. */
function parseStatistic(text) {
    const word = text.trim();
    if (word === 'mean')
        return { kind: 'mean' };
    if (word === 'max')
        return { kind: 'quantile', share: 1 };
    const percent = /^p(\d{1,2}(?:\.\d{1,3})?)$/.exec(word)?.[1];
    if (percent !== undefined)
        return { kind: 'quantile', share: Number(percent) / 100 };
    throw new errors/* AdapterError */.om('http', 'config_invalid', `The query ${(0,query_text/* shown */.SP)(text)} is no statistic of how long answers took.`, 'Write p50, p90, p95, p99, mean or max.');
}
/** Seconds that the answers took; no data when there was no answer. */
function statisticOf(probes, statistic) {
    const seconds = probes
        .filter(({ status }) => status !== null)
        .map((probe) => probe.seconds)
        .sort((one, other) => one - other);
    if (seconds.length === 0)
        return { kind: 'no_data', why: 'there was no answer in the window' };
    if (statistic.kind === 'mean') {
        const sum = seconds.reduce((sofar, one) => sofar + one, 0);
        return { kind: 'data', value: sum / seconds.length };
    }
    const rank = Math.max(1, Math.ceil(statistic.share * seconds.length));
    return { kind: 'data', value: seconds[rank - 1] ?? 0 };
}
//# sourceMappingURL=probes.js.map
;// CONCATENATED MODULE: ./build/src/adapters/metrics/http.js






/** Answers that are kept for each side: windows are asked about soon after their end. */
const PROBES_MAX = 20_000;
/** Requests to one side that may wait for their answer; a side that is this far behind gets no further ones. */
const PROBES_WAITING_MAX = 50;
/** Nobody marked an edge for so long: the rollout is over, whatever became of it. */
const PROBE_IDLE_SECONDS_MAX = 3_900;
const PAGE_BYTES_MAX = 8 * 1024 * 1024;
/**
 * Requests of our own (GET), at a fixed rate to each side, from the first edge of a window on: for a service
 * that has no metrics. Both sides get the same number. Each one is tried once, follows no redirect, and
 * counts in the window in which it ends.
 *
 * `bad` is conditions joined by "+" (`5xx`, `4xx`, `503`, `error` for no answer, `slower-than-0.5` in
 * seconds), `total` is `all` or conditions as well. `value` is `p50`, `p90`, `p95`, `p99`, `mean` or `max`:
 * seconds that answers took.
 */
function httpSource(options, tools) {
    const { clock } = tools;
    const probing = startProbing(options, tools);
    function probesIn({ slot }, window) {
        const probes = probing.probes.get(slot);
        if (probes === undefined)
            throw unknownSlot(slot, Object.keys(options.slots));
        if (window.toSeconds > clock.nowSeconds())
            return counters/* NO_DATA */.V5.partial;
        const tolerance = edge_readings/* EDGE_TOLERANCE_SHARE */.aI * (window.toSeconds - window.fromSeconds);
        const sinceSeconds = probing.sinceSeconds();
        if (sinceSeconds === null || sinceSeconds > window.fromSeconds + tolerance) {
            return 'no requests of our own before the window';
        }
        return probes.filter(({ atSeconds }) => atSeconds >= window.fromSeconds && atSeconds < window.toSeconds);
    }
    return {
        type: 'http',
        isWithoutMemory: true,
        mark: async () => probing.goOn(),
        async counts(bad, total, names, window) {
            const conditions = { bad: parseConditions(bad), total: parseConditions(total) };
            const probes = probesIn(names, window);
            if (typeof probes === 'string')
                return { kind: 'no_data', why: probes };
            const value = {
                bad: probes.filter((probe) => isBad(probe, conditions.bad)).length,
                total: probes.filter((probe) => isBad(probe, conditions.total)).length,
            };
            if (value.bad > value.total)
                return { kind: 'no_data', why: counters/* NO_DATA */.V5.badAboveTotal };
            return { kind: 'data', value };
        },
        async value(query, names, window) {
            const statistic = parseStatistic(query);
            const probes = probesIn(names, window);
            if (typeof probes === 'string')
                return { kind: 'no_data', why: probes };
            return statisticOf(probes, statistic);
        },
        close: probing.stop,
    };
}
function startProbing(options, tools) {
    const { clock } = tools;
    const { headers } = (0,credentials/* credentials */.z)(options, tools.env);
    const slots = Object.entries(options.slots);
    const probes = new Map(slots.map(([slot]) => [slot, []]));
    const waiting = new Map();
    const stopped = new AbortController();
    let sinceSeconds = null;
    let wantedAtSeconds = 0;
    async function probe(slot, url) {
        waiting.set(slot, (waiting.get(slot) ?? 0) + 1);
        const startedSeconds = clock.monotonicSeconds();
        const status = await statusOf(url, headers, options['timeout-seconds'], tools.http);
        waiting.set(slot, (waiting.get(slot) ?? 1) - 1);
        const kept = probes.get(slot) ?? [];
        const seconds = clock.monotonicSeconds() - startedSeconds;
        kept.push({ atSeconds: clock.nowSeconds(), status, seconds });
        if (kept.length > PROBES_MAX)
            kept.shift();
    }
    async function keepProbing() {
        for (let turn = 0; !stopped.signal.aborted; turn += 1) {
            if (clock.nowSeconds() - wantedAtSeconds > PROBE_IDLE_SECONDS_MAX)
                break;
            for (const [slot, urls] of slots) {
                const url = urls[turn % urls.length];
                const isBehind = (waiting.get(slot) ?? 0) >= PROBES_WAITING_MAX;
                if (url !== undefined && !isBehind)
                    void probe(slot, url);
            }
            await clock.sleep(1 / options['requests-per-second'], stopped.signal);
        }
        sinceSeconds = null;
    }
    return {
        probes,
        sinceSeconds: () => sinceSeconds,
        goOn() {
            wantedAtSeconds = clock.nowSeconds();
            if (sinceSeconds !== null || stopped.signal.aborted)
                return;
            sinceSeconds = wantedAtSeconds;
            void keepProbing();
        },
        stop: () => stopped.abort(),
    };
}
/** The status of one answer; null when there is none that can be read to its end. */
async function statusOf(url, headers, timeoutSeconds, http) {
    try {
        const request = { adapter: 'http', reason: 'metrics_unreachable', method: 'GET' };
        const bounds = { timeoutSeconds, bytesMax: PAGE_BYTES_MAX, attemptsMax: 1 };
        return (await http({ ...request, url, headers, ...bounds })).status;
    }
    catch (error) {
        if (error instanceof errors/* AdapterError */.om)
            return null;
        throw error;
    }
}
function unknownSlot(slot, known) {
    return new errors/* AdapterError */.om('http', 'config_invalid', `The metric source has no slot "${(0,excerpt/* excerpt */.K)(slot, [])}".`, `Its slots are ${known.join(', ')}: name them as the target does.`);
}
//# sourceMappingURL=http.js.map

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

/***/ })

};

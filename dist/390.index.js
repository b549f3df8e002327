export const id = 390;
export const ids = [390];
export const modules = {

/***/ 4390:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  prometheusSource: () => (/* binding */ prometheusSource)
});

// UNUSED EXPORTS: PROMETHEUS_BYTES_MAX

// EXTERNAL MODULE: ./build/src/domain/counters.js
var counters = __webpack_require__(4925);
// EXTERNAL MODULE: ./build/src/domain/metric-query.js
var metric_query = __webpack_require__(5373);
// EXTERNAL MODULE: ./build/src/adapters/tools/excerpt.js
var excerpt = __webpack_require__(611);
// EXTERNAL MODULE: ./build/src/domain/errors.js
var errors = __webpack_require__(3047);
;// CONCATENATED MODULE: ./build/src/adapters/metrics/credentials.js

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
    return new errors/* ConfigError */.xL([found]);
}
//# sourceMappingURL=credentials.js.map
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 17 modules
var schemas = __webpack_require__(8816);
;// CONCATENATED MODULE: ./build/src/adapters/metrics/prometheus-answer.js



const sample = schemas/* tuple */.PVZ([schemas/* number */.aig(), schemas/* string */.YjP()]);
const result = schemas/* discriminatedUnion */.gMt('resultType', [
    schemas/* object */.Ikc({
        resultType: schemas/* literal */.euz('matrix'),
        // A native histogram has no "values"; it is no counter and counts as a series without samples.
        result: schemas/* array */.YOg(schemas/* object */.Ikc({ values: schemas/* array */.YOg(sample).default([]) })),
    }),
    schemas/* object */.Ikc({ resultType: schemas/* literal */.euz('vector'), result: schemas/* array */.YOg(schemas/* object */.Ikc({ value: sample })) }),
    schemas/* object */.Ikc({ resultType: schemas/* literal */.euz('scalar'), result: sample }),
    schemas/* object */.Ikc({ resultType: schemas/* literal */.euz('string'), result: sample }),
]);
const success = schemas/* object */.Ikc({
    status: schemas/* literal */.euz('success'),
    data: result,
    warnings: schemas/* array */.YOg(schemas/* string */.YjP()).default([]),
});
const refusal = schemas/* object */.Ikc({ status: schemas/* literal */.euz('error'), errorType: schemas/* string */.YjP(), error: schemas/* string */.YjP() });
/**
 * Asks for the value of an expression at one time. AdapterError config_invalid when Prometheus can't read
 * the expression, metrics_unreachable when the answer is none, or not whole.
 */
async function queried(api, query, atSeconds, unreadable) {
    const answer = await api.ask(query, atSeconds);
    if (answer.status !== 200)
        throw refused(api, query, answer, unreadable);
    const parsed = success.safeParse(jsonOf(answer.text));
    if (!parsed.success) {
        throw unreachable(`Prometheus answered with ${answer.contentType === '' ? 'something' : api.quote(answer.contentType)} that is not an answer of its query API.`, 'Check that url is the base of the API, without /api/v1 and without /graph, and that no login page is in between.');
    }
    // Remarks on the style of a query are no loss of data; everything else is.
    const warning = parsed.data.warnings.find((text) => !text.startsWith('PromQL info'));
    if (warning !== undefined) {
        throw unreachable(`Prometheus warns that its answer is not whole: ${api.quote(warning)}`, 'Bring the missing store or replica back.');
    }
    return parsed.data.data;
}
function jsonOf(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return null;
    }
}
const ADVICE = {
    401: 'Set bearer-from or basic-from to the variable that holds the credentials.',
    403: 'Give these credentials the right to query.',
    404: 'Check that url is the base of the API, without /api/v1.',
    422: 'The query reads too much or can not be evaluated: narrow it, or lower lookback-seconds.',
    429: 'The server has a rate limit: judge fewer metrics or longer windows.',
    503: 'The server is overloaded or the query too slow: narrow it, or lower lookback-seconds.',
};
function refused(api, query, answer, unreadable) {
    const said = refusal.safeParse(jsonOf(answer.text)).data;
    const words = said === undefined ? '' : `: ${api.quote(said.error)}`;
    if (answer.status === 400 && said?.errorType === 'bad_data') {
        return unreadable(query, `Prometheus says${words}`);
    }
    return unreachable(`Prometheus answered HTTP ${answer.status}${words}.`, ADVICE[answer.status] ?? 'Look at the log of Prometheus and of any proxy before it.');
}
/** The error of a count query that is not a plain selector. */
function notASelector(query, because) {
    return configInvalid(`The query ${shown(query)} does not select raw counters: ${because}.`, 'Give the bare counter for bad and total, such as http_requests_total{code="500"}: no rate(), increase(), sum(), offset or arithmetic.');
}
/** The error of a value query that is no expression. */
function notAnExpression(query, because) {
    return configInvalid(`The query ${shown(query)} can't be read: ${because}.`, 'Correct the query.');
}
/** The error of a query that can never work. */
function configInvalid(tried, hint) {
    return new errors/* AdapterError */.om('prometheus', 'config_invalid', tried, hint);
}
function unreachable(tried, hint) {
    return new errors/* AdapterError */.om('prometheus', 'metrics_unreachable', tried, hint);
}
/** A query as an error may show it. */
function shown(query) {
    return `\`${(0,excerpt/* excerpt */.K)(query, [])}\``;
}
//# sourceMappingURL=prometheus-answer.js.map
;// CONCATENATED MODULE: ./build/src/adapters/metrics/promql.js

/**
 * Replaces the placeholders of a PromQL query. Inside quotes a value is written as that kind of string
 * needs it, and in the pattern of =~ and !~ it stands for itself only; outside quotes it may only be a
 * name or a duration. So no value, however hostile, ends a string or widens a matcher. Names without a
 * value are left as they are; a value that can't be written where it stands is null.
 */
function fillPromql(query, values) {
    let filled = '';
    let place = { quote: '', isPattern: false };
    for (const part of (0,metric_query/* queryParts */.dZ)(query)) {
        if ('literal' in part) {
            place = placeAfter(part.literal, place, filled);
            filled += part.literal;
        }
        else {
            const value = Object.hasOwn(values, part.placeholder) ? values[part.placeholder] : undefined;
            const written = value === undefined ? `\${${part.placeholder}}` : writtenAt(place, value);
            if (written === null)
                return null;
            filled += written;
        }
    }
    return filled;
}
function placeAfter(literal, before, filled) {
    let place = before;
    for (let i = 0; i < literal.length; i += 1) {
        const character = literal[i] ?? '';
        if (place.quote === '') {
            if (!/["'`]/.test(character))
                continue;
            const isPattern = /[=!]~\s*$/.test(filled + literal.slice(0, i));
            place = { quote: character, isPattern };
        }
        else if (character === '\\' && place.quote !== '`') {
            i += 1;
        }
        else if (character === place.quote) {
            place = { quote: '', isPattern: false };
        }
    }
    return place;
}
function writtenAt(place, value) {
    if (place.quote === '')
        return /^[A-Za-z0-9_:]+$/.test(value) ? value : null;
    const text = place.isPattern ? value.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&') : value;
    // A raw string knows no escapes, so it can't hold its own quotation mark.
    if (place.quote === '`')
        return text.includes('`') ? null : text;
    return text.replace(/["'\\\p{Cc}]/gu, (character) => /["'\\]/.test(character) && (character === '\\' || character === place.quote)
        ? `\\${character}`
        : escapedControl(character));
}
function escapedControl(character) {
    return /\p{Cc}/u.test(character)
        ? `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
        : character;
}
//# sourceMappingURL=promql.js.map
;// CONCATENATED MODULE: ./build/src/adapters/metrics/prometheus.js






/** Bytes of one answer: some 4,000 series of 70 samples. */
const PROMETHEUS_BYTES_MAX = 8 * 1024 * 1024;
/**
 * Prometheus, and whatever speaks its HTTP API (Thanos, Mimir, VictoriaMetrics):
 * https://prometheus.io/docs/prometheus/latest/querying/api/#instant-queries
 *
 * `bad` and `total` are plain selectors of counters, such as
 * `http_requests_total{slot="${slot}",code=~"5.."}`. The raw samples are fetched with their true times and
 * the increments are computed by domain/counters, because rate() and increase() extrapolate to the edges
 * of the window and hide restarts. `value` is any expression that gives one number, such as
 * `histogram_quantile(0.99, sum by (le) (rate(latency_bucket{slot="${slot}"}[${window}])))`.
 *
 * ConfigError when a variable with credentials is missing. AdapterError config_invalid for a query that is
 * not right, metrics_unreachable for everything else that gives no usable answer.
 */
function prometheusSource(options, tools) {
    const auth = credentials(options, tools.env);
    const url = queryUrl(options.url);
    const api = {
        ask: (query, atSeconds) => tools.http({
            adapter: 'prometheus',
            reason: 'metrics_unreachable',
            method: 'POST',
            url,
            headers: {
                ...auth.headers,
                accept: 'application/json',
                'content-type': 'application/x-www-form-urlencoded',
            },
            body: new URLSearchParams({ query, time: atSeconds.toFixed(3) }).toString(),
            timeoutSeconds: options['timeout-seconds'],
            bytesMax: PROMETHEUS_BYTES_MAX,
        }),
        quote: (text) => (0,excerpt/* excerpt */.K)(text, auth.secrets),
    };
    return {
        type: 'prometheus',
        // Prometheus keeps history: there is nothing to do at the edge of a window.
        mark: async () => undefined,
        counts: (bad, total, names, window) => readCounts(api, options['lookback-seconds'], bad, total, names, window),
        value: (query, names, window) => readValue(api, query, names, window),
    };
}
function queryUrl(base) {
    const url = new URL(base);
    url.pathname = `${url.pathname.replace(/\/+$/, '')}/api/v1/query`;
    return url.href;
}
async function readCounts(api, lookbackSeconds, bad, total, names, window) {
    const rangeSeconds = lookbackSeconds + window.toSeconds - window.fromSeconds;
    const range = `[${Math.ceil(rangeSeconds * 1000)}ms]`;
    const badQuery = filled(bad, names, metric_query/* COUNT_PLACEHOLDERS */.r_) + range;
    const totalQuery = filled(total, names, metric_query/* COUNT_PLACEHOLDERS */.r_) + range;
    // One after the other: a sample that arrives in between can only be missing among the bad ones.
    const badSeries = await rawSeries(api, badQuery, window);
    const totalSeries = await rawSeries(api, totalQuery, window);
    return (0,counters/* countsOf */.mQ)(badSeries, totalSeries, window);
}
async function rawSeries(api, query, window) {
    const answer = await queried(api, query, window.toSeconds, notASelector);
    if (answer.resultType !== 'matrix')
        throw notASelector(query, `it gives a ${answer.resultType}`);
    return answer.result.map(({ values }) => values.map(([atSeconds, value]) => ({ atSeconds, value: numberOf(value) })));
}
async function readValue(api, query, names, window) {
    const millis = Math.round((window.toSeconds - window.fromSeconds) * 1000);
    const length = millis % 1000 === 0 ? `${millis / 1000}s` : `${millis}ms`;
    const expression = filled(query, { ...names, window: length }, metric_query/* VALUE_PLACEHOLDERS */.xu);
    const answer = await queried(api, expression, window.toSeconds, notAnExpression);
    if (answer.resultType === 'scalar')
        return finite(answer.result[1]);
    if (answer.resultType !== 'vector') {
        throw configInvalid(`The query ${shown(expression)} gives a ${answer.resultType}, not one number.`, 'Write an expression with one value at one time, such as sum(rate(…[1m])).');
    }
    const [first, ...others] = answer.result;
    if (first === undefined)
        return { kind: 'no_data', why: counters/* NO_DATA */.V5.noSeries };
    if (others.length > 0) {
        const why = `${answer.result.length} series matched where one number is needed: aggregate them with sum(…), max(…) or avg(…)`;
        return { kind: 'no_data', why };
    }
    return finite(first.value[1]);
}
function finite(text) {
    const value = numberOf(text);
    if (Number.isFinite(value))
        return { kind: 'data', value };
    return { kind: 'no_data', why: `the value is ${Number.isNaN(value) ? 'NaN' : 'infinite'}` };
}
/** Prometheus writes NaN, +Inf and -Inf; every other word is no number either. */
function numberOf(text) {
    if (text === '+Inf')
        return Number.POSITIVE_INFINITY;
    if (text === '-Inf')
        return Number.NEGATIVE_INFINITY;
    return text.trim() === '' ? Number.NaN : Number(text);
}
function filled(query, values, known) {
    const unknown = (0,metric_query/* unknownPlaceholders */.hX)(query, known);
    if (unknown.length > 0) {
        throw configInvalid(`The query ${shown(query)} holds the unknown placeholder ${unknown.map((name) => `\${${name}}`).join(', ')}.`, `Known are ${known.map((name) => `\${${name}}`).join(', ')}.`);
    }
    const text = fillPromql(query, values);
    if (text !== null)
        return text;
    throw configInvalid(`A name can't be written where its placeholder stands in the query ${shown(query)}.`, 'Put the placeholder between double quotes, as the value of a label.');
}
//# sourceMappingURL=prometheus.js.map

/***/ }),

/***/ 611:
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

/***/ 4925:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V5: () => (/* binding */ NO_DATA),
/* harmony export */   mQ: () => (/* binding */ countsOf)
/* harmony export */ });
/* unused harmony export LATE_INTERVALS */
/** A counter whose newest sample is older than this many scrape intervals is late: one lost scrape is not. */
const LATE_INTERVALS = 2.5;
/** Why a window has no data. A window is dropped for reasons that never look at how many were bad. */
const NO_DATA = {
    noSeries: 'no series matched',
    noStart: 'no sample before the window',
    partial: 'partial window: the newest sample is too old',
    gap: 'gap: the last sample before the window is too old',
    reset: 'counter reset',
    notANumber: 'a sample is not a number',
    conflict: 'two different samples for one moment',
    badAboveTotal: 'more bad events than events: check the two queries',
};
/**
 * Bad and total events of one side in the window, from all its bad and all its total counters.
 *
 * - An increment is the value of the last sample at or before the window's end minus the value of the last
 *   one at or before its start, so windows that touch lose nothing and count nothing twice.
 * - A falling value is a restart: the window is dropped, for what was counted before it is lost. A restart
 *   that outgrows its old value between two scrapes can't be seen.
 * - A counter that is first seen inside the window counts from 0 when any other counter of the side is
 *   older: a new `code="500"` or a new instance must not lose its first events. When none is older,
 *   nothing is known about the start, and there is no data.
 * - Late: the newest total sample is older than 2.5 scrape intervals (the median distance of the samples)
 *   or half the window, whichever is longer. The same bound says how far before the window the start
 *   sample of a counter may lie; what lies between two good samples may be missing.
 * - No bad counter at all means no bad event yet: 0. No total counter means no data.
 */
function countsOf(bad, total, window) {
    const badTracks = tracksOf(bad, window);
    const totalTracks = tracksOf(total, window);
    if (totalTracks.length === 0)
        return noData(NO_DATA.noSeries);
    const all = [...badTracks, ...totalTracks];
    const lateSeconds = lateAfterSeconds(totalTracks, window);
    const why = all.map((track) => flawOf(track, window, lateSeconds)).find((flaw) => flaw !== null) ??
        edgeFlawOf(all, totalTracks, window, lateSeconds);
    if (why !== null)
        return noData(why);
    const counts = { bad: sumOf(badTracks), total: sumOf(totalTracks) };
    if (counts.bad > counts.total)
        return noData(NO_DATA.badAboveTotal);
    return { kind: 'data', value: counts };
}
function tracksOf(series, window) {
    return series.map((one) => trackOf(one, window)).filter((track) => newestOf(track) !== null);
}
function trackOf(series, window) {
    const sorted = series
        .filter(({ atSeconds }) => atSeconds <= window.toSeconds)
        .sort((one, other) => one.atSeconds - other.atSeconds);
    const distinct = sorted.filter((sample, i) => sample.atSeconds !== sorted[i - 1]?.atSeconds);
    const hasConflict = sorted.some((sample, i) => {
        const before = sorted[i - 1];
        return (before !== undefined &&
            sample.atSeconds === before.atSeconds &&
            !Object.is(sample.value, before.value));
    });
    return {
        start: distinct.findLast(({ atSeconds }) => atSeconds <= window.fromSeconds) ?? null,
        inside: distinct.filter(({ atSeconds }) => atSeconds > window.fromSeconds),
        gaps: distinct.slice(1).map((sample, i) => sample.atSeconds - (distinct[i]?.atSeconds ?? 0)),
        hasConflict,
    };
}
/** What is wrong with one counter, or null. */
function flawOf(track, window, lateSeconds) {
    const { start, inside, hasConflict } = track;
    // A counter that ended before the window adds nothing to it, whatever it looked like.
    if (inside.length === 0)
        return null;
    if (hasConflict)
        return NO_DATA.conflict;
    const used = start === null ? inside : [start, ...inside];
    if (used.some(({ value }) => !Number.isFinite(value) || value < 0))
        return NO_DATA.notANumber;
    if (used.some(({ value }, i) => value < (used[i - 1]?.value ?? 0)))
        return NO_DATA.reset;
    if (start !== null && window.fromSeconds - start.atSeconds > lateSeconds)
        return NO_DATA.gap;
    return null;
}
/** What is wrong with the side as a whole, or null. */
function edgeFlawOf(all, total, window, lateSeconds) {
    if (all.every(({ start }) => start === null))
        return NO_DATA.noStart;
    const newest = Math.max(...total.map((track) => newestOf(track)?.atSeconds ?? 0));
    return window.toSeconds - newest > lateSeconds ? NO_DATA.partial : null;
}
function lateAfterSeconds(tracks, window) {
    const gaps = tracks.flatMap((track) => track.gaps).sort((one, other) => one - other);
    // The lower one of two: with few samples a hole must not pass for the interval.
    const median = gaps[Math.floor((gaps.length - 1) / 2)] ?? 0;
    return Math.max(LATE_INTERVALS * median, (window.toSeconds - window.fromSeconds) / 2);
}
function newestOf(track) {
    return track.inside.at(-1) ?? track.start;
}
function sumOf(tracks) {
    return tracks.reduce((sum, { start, inside }) => {
        const end = inside.at(-1);
        return end === undefined ? sum : sum + end.value - (start?.value ?? 0);
    }, 0);
}
function noData(why) {
    return { kind: 'no_data', why };
}
//# sourceMappingURL=counters.js.map

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

/***/ })

};

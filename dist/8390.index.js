export const id = 8390;
export const ids = [8390];
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

/***/ 17556:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  o: () => (/* binding */ prometheusReads)
});

// UNUSED EXPORTS: PROMETHEUS_BYTES_MAX

// EXTERNAL MODULE: ./build/src/domain/metrics/counters.js
var counters = __webpack_require__(75395);
// EXTERNAL MODULE: ./build/src/domain/metrics/histogram.js
var histogram = __webpack_require__(57134);
// EXTERNAL MODULE: ./build/src/domain/metrics/metric-query.js
var metric_query = __webpack_require__(8147);
// EXTERNAL MODULE: ./build/src/adapters/tools/excerpt.js
var excerpt = __webpack_require__(90611);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 17 modules
var schemas = __webpack_require__(38816);
// EXTERNAL MODULE: ./build/src/domain/errors.js
var errors = __webpack_require__(33047);
;// CONCATENATED MODULE: ./build/src/adapters/metrics/prometheus-answer.js



const sample = schemas/* tuple */.PVZ([schemas/* number */.aig(), schemas/* string */.YjP()]);
const result = schemas/* discriminatedUnion */.gMt('resultType', [
    schemas/* object */.Ikc({
        resultType: schemas/* literal */.euz('matrix'),
        // A native histogram has no "values"; it is no counter and counts as a series without samples.
        result: schemas/* array */.YOg(schemas/* object */.Ikc({
            metric: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()).default({}),
            values: schemas/* array */.YOg(sample).default([]),
        })),
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
    const isUnreadable = (answer.status === 400 && said?.errorType === 'bad_data') ||
        // VictoriaMetrics has one status for everything that goes wrong with a query.
        (answer.status === 422 && /unparsed data|unexpected token/.test(said?.error ?? ''));
    if (isUnreadable) {
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
/** Whether the text is a metric name, its labels, or both, and nothing else: no function, range or arithmetic. */
function isPlainSelector(text) {
    const strings = /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`[^`]*`/g;
    const bare = text.replace(strings, '""').trim();
    return bare !== '' && /^(?:[A-Za-z_:][A-Za-z0-9_:.]*)?\s*(?:\{[^{}()[\]]*\})?$/.test(bare);
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
;// CONCATENATED MODULE: ./build/src/adapters/metrics/prometheus-reads.js






/** Bytes of one answer: some 4,000 series of 70 samples. */
const PROMETHEUS_BYTES_MAX = 8 * 1024 * 1024;
const FORM = 'application/x-www-form-urlencoded';
/**
 * How every server with the HTTP API of Prometheus is read:
 * https://prometheus.io/docs/prometheus/latest/querying/api/#instant-queries
 *
 * `bad` and `total` are plain selectors of counters, such as
 * `http_requests_total{slot="${slot}",code=~"5.."}`. The raw samples are fetched with their true times and
 * the increments are computed by domain/counters, because rate() and increase() extrapolate to the edges
 * of the window and hide restarts. `buckets` is the plain selector of the counters of a classic histogram,
 * such as `latency_bucket{slot="${slot}"}`. `value` is any expression that gives one number, such as
 * `histogram_quantile(0.99, sum by (le) (rate(latency_bucket{slot="${slot}"}[${window}])))`.
 *
 * AdapterError config_invalid for a query that is not right, metrics_unreachable for everything else that
 * gives no usable answer.
 */
function prometheusReads(server) {
    const url = queryUrl(server.url);
    const api = {
        async ask(query, atSeconds) {
            const time = atSeconds.toFixed(3);
            const body = new URLSearchParams({ query, time, ...server.parameters }).toString();
            return server.http({
                adapter: 'prometheus',
                reason: 'metrics_unreachable',
                method: 'POST',
                url,
                headers: {
                    ...(await server.headers(url, body)),
                    accept: 'application/json',
                    'content-type': FORM,
                },
                body,
                timeoutSeconds: server.timeoutSeconds,
                bytesMax: PROMETHEUS_BYTES_MAX,
            });
        },
        quote: (text) => (0,excerpt/* excerpt */.K)(text, server.secrets),
    };
    const { lookbackSeconds, isLenient = false } = server;
    const checked = (query) => {
        if (isLenient && !isPlainSelector(query))
            throw notASelector(query, 'it is an expression');
        return query;
    };
    return {
        // The server keeps history: there is nothing to do at the edge of a window.
        mark: async () => undefined,
        counts: async (bad, total, names, window) => readCounts(api, lookbackSeconds, checked(bad), checked(total), names, window),
        value: (query, names, window) => readValue(api, query, names, window),
        histogram: async (buckets, names, window) => readHistogram(api, lookbackSeconds, checked(buckets), names, window),
    };
}
function queryUrl(base) {
    const url = new URL(base);
    url.pathname = `${url.pathname.replace(/\/+$/, '')}/api/v1/query`;
    return url.href;
}
async function readCounts(api, lookbackSeconds, bad, total, names, window) {
    const range = rangeOf(lookbackSeconds, window);
    const badQuery = filled(bad, names, metric_query/* COUNT_PLACEHOLDERS */.r_) + range;
    const totalQuery = filled(total, names, metric_query/* COUNT_PLACEHOLDERS */.r_) + range;
    // One after the other: a sample that arrives in between can only be missing among the bad ones.
    const badSeries = await rawSeries(api, badQuery, window);
    const totalSeries = await rawSeries(api, totalQuery, window);
    return (0,counters/* countsOf */.mQ)(badSeries, totalSeries, window);
}
async function rawSeries(api, query, window) {
    return (await rawMatrix(api, query, window)).map(({ series }) => series);
}
async function readHistogram(api, lookbackSeconds, buckets, names, window) {
    const query = filled(buckets, names, metric_query/* COUNT_PLACEHOLDERS */.r_) + rangeOf(lookbackSeconds, window);
    const found = await rawMatrix(api, query, window);
    const bucketSeries = found.map(({ labels, series }) => ({ upperBound: numberOf(labels.le ?? ''), series }));
    if (found.length > 0 && bucketSeries.every(({ upperBound }) => Number.isNaN(upperBound))) {
        throw configInvalid(`The query ${shown(query)} does not select the buckets of a histogram: there is no label le.`, 'Give the bare buckets, such as http_request_duration_seconds_bucket{job="web"}.');
    }
    return (0,histogram/* histogramOf */.AJ)(bucketSeries, window);
}
/** The raw samples of the window, and so far before it that the one at its start is among them. */
function rangeOf(lookbackSeconds, window) {
    const rangeSeconds = lookbackSeconds + window.toSeconds - window.fromSeconds;
    return `[${Math.ceil(rangeSeconds * 1000)}ms]`;
}
async function rawMatrix(api, query, window) {
    const answer = await queried(api, query, window.toSeconds, notASelector);
    if (answer.resultType !== 'matrix')
        throw notASelector(query, `it gives a ${answer.resultType}`);
    return answer.result.map(({ metric, values }) => ({
        labels: metric,
        series: values.map(([atSeconds, value]) => ({ atSeconds, value: numberOf(value) })),
    }));
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
//# sourceMappingURL=prometheus-reads.js.map

/***/ }),

/***/ 48390:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   victoriametricsSource: () => (/* binding */ victoriametricsSource)
/* harmony export */ });
/* harmony import */ var _credentials_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69974);
/* harmony import */ var _prometheus_reads_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17556);


/**
 * VictoriaMetrics, the single node or the select part of a cluster (url ends in /select/0/prometheus):
 * https://docs.victoriametrics.com/victoriametrics/url-examples/#apiv1query
 * Its cache and the seconds that it keeps back by itself (-search.latencyOffset, 30 s) would hide the newest
 * samples; how long they need is what delay-seconds is for.
 */
function victoriametricsSource(options, { http, env }) {
    const { headers, secrets } = (0,_credentials_js__WEBPACK_IMPORTED_MODULE_0__/* .credentials */ .z)(options, env);
    const reads = (0,_prometheus_reads_js__WEBPACK_IMPORTED_MODULE_1__/* .prometheusReads */ .o)({
        http,
        url: options.url,
        // A range after an expression is a subquery there, whose samples are no counters.
        isLenient: true,
        parameters: { nocache: '1', latency_offset: '1ms' },
        timeoutSeconds: options['timeout-seconds'],
        lookbackSeconds: options['lookback-seconds'],
        secrets,
        headers: async () => headers,
    });
    return { type: 'victoriametrics', ...reads };
}
//# sourceMappingURL=victoriametrics.js.map

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

export const id = 941;
export const ids = [941];
export const modules = {

/***/ 80941:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  azureMonitorSource: () => (/* binding */ azureMonitorSource)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 17 modules
var schemas = __webpack_require__(38816);
// EXTERNAL MODULE: ./build/src/domain/errors.js
var errors = __webpack_require__(33047);
// EXTERNAL MODULE: ./build/src/adapters/tools/excerpt.js
var excerpt = __webpack_require__(90611);
// EXTERNAL MODULE: ./build/src/adapters/metrics/bearer.js
var bearer = __webpack_require__(58923);
// EXTERNAL MODULE: ./build/src/adapters/metrics/credentials.js
var credentials = __webpack_require__(69974);
// EXTERNAL MODULE: ./build/src/adapters/metrics/json-api.js
var json_api = __webpack_require__(9061);
;// CONCATENATED MODULE: ./build/src/adapters/metrics/azure-bearer.js





/**
 * The token that the API at `url` is asked with: the one in a variable, or tokens of an application that are renewed
 * before they end
 * (https://learn.microsoft.com/en-us/entra/identity-platform/v2-oauth2-client-creds-grant-flow).
 */
function azureBearer(options, url, tools) {
    const { 'token-from': tokenFrom, 'tenant-from': tenantFrom, 'client-from': clientFrom, 'client-secret-from': secretFrom, } = options;
    const application = [tenantFrom, clientFrom, secretFrom];
    if (tokenFrom !== undefined && application.every((name) => name === undefined)) {
        const token = (0,credentials/* headerSecret */.g)('token-from', tokenFrom, tools.env);
        return { token: async () => token, secrets: [token] };
    }
    if (tokenFrom !== undefined || !tenantFrom || !clientFrom || !secretFrom)
        throw notOneWay();
    const tenant = (0,credentials/* headerSecret */.g)('tenant-from', tenantFrom, tools.env);
    const client = (0,credentials/* headerSecret */.g)('client-from', clientFrom, tools.env);
    const secret = (0,credentials/* headerSecret */.g)('client-secret-from', secretFrom, tools.env);
    const api = {
        adapter: 'azure-monitor',
        label: "Microsoft's token server",
        http: tools.http,
        timeoutSeconds: options['timeout-seconds'],
        secrets: [secret],
        advice: { 400: 'Check tenant, client and secret.' },
        isQueryWrong: () => false,
    };
    const base = options['login-url'].replace(/\/+$/, '');
    return (0,bearer/* renewedToken */._)(tools.clock, [secret], () => (0,json_api/* askJson */.ey)(api, {
        method: 'POST',
        url: `${base}/${encodeURIComponent(tenant)}/oauth2/v2.0/token`,
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams({
            grant_type: 'client_credentials',
            client_id: client,
            client_secret: secret,
            scope: `${new URL(url).origin}/.default`,
        }).toString(),
    }, schemas/* object */.Ikc({ access_token: schemas/* string */.YjP().min(1), expires_in: schemas/* number */.aig().positive() })));
}
function notOneWay() {
    return new errors/* ConfigError */.xL([
        {
            where: 'token-from',
            line: null,
            what: 'needed is token-from, or tenant-from with client-from and client-secret-from.',
            fix: 'Name the variables of one of the two ways.',
        },
    ]);
}
//# sourceMappingURL=azure-bearer.js.map
// EXTERNAL MODULE: ./build/src/adapters/metrics/interval-reads.js
var interval_reads = __webpack_require__(41723);
// EXTERNAL MODULE: ./build/src/adapters/metrics/named-buckets.js
var named_buckets = __webpack_require__(53363);
// EXTERNAL MODULE: ./build/src/adapters/metrics/query-text.js
var query_text = __webpack_require__(9286);
;// CONCATENATED MODULE: ./build/src/adapters/metrics/azure-logs.js








const answered = schemas/* object */.Ikc({
    tables: schemas/* array */.YOg(schemas/* object */.Ikc({
        columns: schemas/* array */.YOg(schemas/* object */.Ikc({ name: schemas/* string */.YjP() })).default([]),
        rows: schemas/* array */.YOg(schemas/* array */.YOg(json_api/* loose */.LT)),
    })),
    error: schemas/* object */.Ikc({ message: schemas/* string */.YjP().default('') }).optional(),
});
/**
 * Azure Monitor, logs and workspace-based Application Insights:
 * https://learn.microsoft.com/en-us/azure/azure-monitor/logs/api/request-format
 * A query is KQL with one number as its result and without a time, such as
 * `AppRequests | where AppVersion == "${version}" and Success == false | summarize sum(ItemCount)`.
 * `buckets` is one whose columns are named by their bounds: `… | summarize ["100"]=countif(DurationMs <= 100), ["+Inf"]=count()`.
 */
function azureLogs(options, workspace, tools) {
    const { url = 'https://api.loganalytics.azure.com' } = options;
    const bearer = azureBearer(options, url, tools);
    const api = {
        adapter: 'azure-monitor',
        label: 'Azure Monitor',
        http: tools.http,
        timeoutSeconds: options['timeout-seconds'],
        secrets: bearer.secrets,
        advice: { 403: 'Give the application the role Log Analytics Reader on this workspace.' },
    };
    const base = `${url.replace(/\/+$/, '')}/v1/workspaces/${encodeURIComponent(workspace)}`;
    async function rowsOf(query, window) {
        // The end of a timespan belongs to it, so it is the last tick before the next window: 100 ns.
        const from = new Date(window.fromSeconds * 1000).toISOString();
        const to = new Date(window.toSeconds * 1000 - 1000).toISOString().replace('.000Z', '.9999999Z');
        const request = {
            method: 'POST',
            url: `${base}/query`,
            headers: {
                'content-type': 'application/json',
                authorization: `Bearer ${await bearer.token()}`,
            },
            body: JSON.stringify({ query, timespan: `${from}/${to}` }),
        };
        const { tables, error } = await (0,json_api/* askJson */.ey)(api, request, answered);
        if (error !== undefined)
            throw notWhole((0,excerpt/* excerpt */.K)(error.message, bearer.secrets));
        const { rows = [], columns = [] } = tables[0] ?? {};
        return rows.map((row) => row.map((value, i) => [columns[i]?.name ?? '', value]));
    }
    return (0,interval_reads/* intervalReads */.jT)({
        adapter: 'azure-monitor',
        clock: tools.clock,
        grammar: query_text/* BACKSLASH_GRAMMAR */.D5,
        gridSeconds: 1,
        answers: 'window',
        async ask(query, window) {
            const rows = await rowsOf(query, window);
            return rows.flat().map(([, value]) => [{ atSeconds: window.fromSeconds, value }]);
        },
        async askBuckets(query, window) {
            const rows = await rowsOf(query, window);
            return rows.flatMap((row) => (0,named_buckets/* bucketsNamed */.F)('azure-monitor', row, window.fromSeconds));
        },
    });
}
function notWhole(said) {
    return new errors/* AdapterError */.om('azure-monitor', 'metrics_unreachable', `Azure Monitor says that its answer is not whole: ${said}`, 'Make the query cheaper.');
}
//# sourceMappingURL=azure-logs.js.map
;// CONCATENATED MODULE: ./build/src/adapters/metrics/azure-metrics.js







/** https://learn.microsoft.com/en-us/rest/api/monitor/metrics/list */
const API_VERSION = '2023-10-01';
/** Series of one answer. Azure gives 10 unless it is asked for more, and does not say what it left out. */
const SERIES_MAX = 1_000;
/** Strings of OData. */
const ODATA = { strings: { "'": (0,query_text/* doubled */.aQ)("'") }, escape: '', bare: query_text/* BARE_WORD */.sg };
const point = schemas/* object */.Ikc({
    timeStamp: schemas/* string */.YjP(),
    total: json_api/* loose */.LT.optional(),
    count: json_api/* loose */.LT.optional(),
    average: json_api/* loose */.LT.optional(),
    minimum: json_api/* loose */.LT.optional(),
    maximum: json_api/* loose */.LT.optional(),
});
const azure_metrics_answered = schemas/* object */.Ikc({
    value: schemas/* array */.YOg(schemas/* object */.Ikc({
        errorCode: schemas/* string */.YjP().default('Success'),
        errorMessage: schemas/* string */.YjP().default(''),
        timeseries: schemas/* array */.YOg(schemas/* object */.Ikc({ data: schemas/* array */.YOg(point).default([]) })),
    })),
});
/**
 * The metrics of one resource of Azure: https://learn.microsoft.com/en-us/rest/api/monitor/metrics/list
 * A query is a metric, an aggregation and, after `where`, a filter of its dimensions:
 * `Requests Total where revisionName eq 'shop--${slot}' and statusCodeCategory eq '5xx'`.
 */
function azureMetrics(options, resource, tools) {
    const { url = 'https://management.azure.com', 'metric-namespace': namespace } = options;
    const bearer = azureBearer(options, url, tools);
    const api = {
        adapter: 'azure-monitor',
        label: 'Azure Monitor',
        http: tools.http,
        timeoutSeconds: options['timeout-seconds'],
        secrets: bearer.secrets,
        advice: { 403: 'Give the application the role Monitoring Reader on this resource.' },
    };
    const gridSeconds = options['resolution-seconds'];
    const base = `${url.replace(/\/+$/, '')}${resource}/providers/microsoft.insights/metrics`;
    return (0,interval_reads/* intervalReads */.jT)({
        adapter: 'azure-monitor',
        clock: tools.clock,
        grammar: ODATA,
        gridSeconds,
        answers: 'grid',
        async ask(query, window) {
            const { metric, aggregation, filter } = wordsOf(query);
            const iso = (seconds) => new Date(seconds * 1000).toISOString();
            const parameters = new URLSearchParams({
                'api-version': API_VERSION,
                timespan: `${iso(window.fromSeconds)}/${iso(window.toSeconds)}`,
                interval: gridSeconds === 3600 ? 'PT1H' : `PT${gridSeconds / 60}M`,
                metricnames: metric,
                aggregation,
                ...(namespace === undefined ? {} : { metricnamespace: namespace }),
                ...(filter === '' ? {} : { $filter: filter, top: String(SERIES_MAX) }),
            });
            const headers = { authorization: `Bearer ${await bearer.token()}` };
            const asked = { method: 'GET', url: `${base}?${parameters}`, headers };
            const { value } = await (0,json_api/* askJson */.ey)(api, asked, azure_metrics_answered);
            const failed = value.find(({ errorCode }) => errorCode !== 'Success');
            if (failed !== undefined)
                throw azure_metrics_notWhole((0,excerpt/* excerpt */.K)(failed.errorMessage, bearer.secrets));
            const series = value.flatMap(({ timeseries }) => timeseries);
            if (series.length >= SERIES_MAX)
                throw azure_metrics_notWhole(`${SERIES_MAX} series are too many.`);
            return series.map(({ data }) => data.map((one) => ({
                atSeconds: Date.parse(one.timeStamp) / 1000,
                // A stretch without a number has only its time.
                value: one[aggregation] ?? null,
            })));
        },
    });
}
const AGGREGATIONS = ['total', 'count', 'average', 'minimum', 'maximum'];
function wordsOf(query) {
    const [, metric = '', word = '', filter = ''] = /^\s*([^,'"]+?)\s+([A-Za-z]+)(?:\s+where\s+(.+))?\s*$/s.exec(query) ?? [];
    const aggregation = AGGREGATIONS.find((name) => name === word.toLowerCase());
    if (aggregation !== undefined)
        return { metric, aggregation, filter };
    throw new errors/* AdapterError */.om('azure-monitor', 'config_invalid', `The query ${(0,query_text/* shown */.SP)(query)} is no metric of a resource.`, "Write a metric, Total (or Count, Average, Minimum, Maximum), and the dimensions: Requests Total where revisionName eq 'shop--v1'.");
}
function azure_metrics_notWhole(said) {
    return new errors/* AdapterError */.om('azure-monitor', 'metrics_unreachable', `Azure Monitor says that its answer is not whole: ${said}`, 'Ask for one metric, with a filter of its dimensions that names every value.');
}
//# sourceMappingURL=azure-metrics.js.map
;// CONCATENATED MODULE: ./build/src/adapters/metrics/azure-monitor.js


/** Azure Monitor: the logs of a workspace, or the metrics of a resource. */
function azureMonitorSource(options, tools) {
    const { workspace, resource } = options;
    // The configuration has exactly one of the two.
    const reads = resource === undefined
        ? azureLogs(options, workspace ?? '', tools)
        : azureMetrics(options, resource, tools);
    return { type: 'azure-monitor', ...reads };
}
//# sourceMappingURL=azure-monitor.js.map

/***/ }),

/***/ 58923:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ renewedToken)
/* harmony export */ });
/* unused harmony export RENEW_BEFORE_SECONDS */
/** A token is renewed so long before it ends. */
const RENEW_BEFORE_SECONDS = 120;
/** A token that is asked for when it is needed first, and again before it ends. */
function renewedToken(clock, known, grant) {
    const secrets = [...known];
    let held = null;
    let asking = null;
    async function renew() {
        const { access_token: token, expires_in: seconds } = await grant();
        const untilSeconds = clock.nowSeconds() + Math.max(0, seconds - RENEW_BEFORE_SECONDS);
        held = { token, untilSeconds };
        // The newest few are enough: an answer quotes the token that it was asked with.
        secrets.splice(known.length, Math.max(0, secrets.length - known.length - 3));
        secrets.push(token);
        return token;
    }
    return {
        secrets,
        token() {
            if (held !== null && clock.nowSeconds() < held.untilSeconds)
                return Promise.resolve(held.token);
            // Several queries at once need one token.
            asking ??= renew().finally(() => {
                asking = null;
            });
            return asking;
        },
    };
}
//# sourceMappingURL=bearer.js.map

/***/ }),

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

/***/ 53363:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ bucketsNamed)
/* harmony export */ });
/* harmony import */ var _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33047);
/* harmony import */ var _json_api_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9061);
/* harmony import */ var _query_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9286);



/**
 * The buckets of a row whose columns are named by their bounds, "0.1" or "+Inf", and hold the numbers of events up
 * to them. AdapterError config_invalid for another name: the query is not one of buckets.
 */
function bucketsNamed(adapter, columns, atSeconds) {
    const upTo = columns
        .map(([name, value]) => ({ upperBound: boundOf(adapter, name), value }))
        .sort((one, other) => one.upperBound - other.upperBound);
    return upTo.map(({ upperBound, value }, i) => {
        const before = i === 0 ? 0 : (upTo[i - 1]?.value ?? null);
        const own = value === null || before === null ? null : value - before;
        return { upperBound, tallies: [{ atSeconds, value: own }] };
    });
}
function boundOf(adapter, name) {
    const bound = (0,_json_api_js__WEBPACK_IMPORTED_MODULE_1__/* .numberOf */ .rl)(name);
    if (!Number.isNaN(bound))
        return bound;
    throw new _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AdapterError */ .om(adapter, 'config_invalid', `The query of buckets gives a column ${(0,_query_text_js__WEBPACK_IMPORTED_MODULE_2__/* .shown */ .SP)(name)}, which is no bound.`, 'Name every column by its bound, and the one with all events +Inf, as docs/metrics.md shows.');
}
//# sourceMappingURL=named-buckets.js.map

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

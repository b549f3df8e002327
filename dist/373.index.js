export const id = 373;
export const ids = [373];
export const modules = {

/***/ 30373:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  influxdbSource: () => (/* binding */ influxdbSource)
});

// EXTERNAL MODULE: ./build/src/domain/errors.js
var errors = __webpack_require__(33047);
// EXTERNAL MODULE: ./build/src/adapters/metrics/credentials.js
var credentials = __webpack_require__(69974);
;// CONCATENATED MODULE: ./build/src/adapters/metrics/csv.js
/**
 * The rows of CSV with a header line (RFC 4180), by column. Several tables may follow each other, each with
 * a header of its own after an empty line; lines that begin with "#" are left out. Null for text that is none.
 */
function parseCsv(text) {
    const rows = [];
    let header = null;
    for (const line of text.split(/\r?\n/)) {
        if (line.trim() === '')
            header = null;
        else if (line.startsWith('#'))
            continue;
        else {
            const cells = cellsOf(line);
            if (cells === null)
                return null;
            if (header === null)
                header = cells;
            else
                rows.push(Object.fromEntries(header.map((name, i) => [name, cells[i]])));
        }
    }
    return rows;
}
function cellsOf(line) {
    const cells = [];
    const cell = /(?:"((?:[^"]|"")*)"|([^",]*))(,|$)/y;
    while (cell.lastIndex <= line.length) {
        const found = cell.exec(line);
        if (found === null)
            return null;
        cells.push(found[1]?.replaceAll('""', '"') ?? found[2] ?? '');
        if (found[3] === '')
            return cells;
    }
    return null;
}
//# sourceMappingURL=csv.js.map
// EXTERNAL MODULE: ./build/src/adapters/metrics/json-api.js
var json_api = __webpack_require__(9061);
// EXTERNAL MODULE: ./build/src/adapters/metrics/named-buckets.js
var named_buckets = __webpack_require__(53363);
// EXTERNAL MODULE: ./build/src/adapters/metrics/query-text.js
var query_text = __webpack_require__(9286);
;// CONCATENATED MODULE: ./build/src/adapters/metrics/flux.js




/** A string of Flux also reads `${…}` (https://docs.influxdata.com/flux/v0/data-types/basic/string/). */
const FLUX = {
    strings: { '"': (value) => (0,query_text/* escapedBy */.Fv)('\\', '"')(value)?.replaceAll('${', '\\${') ?? null },
    escape: '\\',
    bare: query_text/* BARE_WORD */.sg,
};
/** Every row is a series. */
async function askFlux(database, query, window) {
    const rows = await fluxRows(database, query, window);
    return rows.map((row) => [{ atSeconds: window.fromSeconds, value: fluxValue(row) }]);
}
/** The rows of one histogram() have one table, a bound each. */
async function askFluxBuckets(database, query, window) {
    const rows = await fluxRows(database, query, window);
    const tables = [...new Set(rows.map(({ table }) => table))];
    return tables.flatMap((table) => {
        const columns = rows
            .filter((row) => row.table === table)
            .map((row) => [row.le ?? '', fluxValue(row)]);
        return (0,named_buckets/* bucketsNamed */.F)('influxdb', columns, window.fromSeconds);
    });
}
function fluxValue({ _value }) {
    return _value === undefined ? null : (0,json_api/* numberOf */.rl)(_value);
}
async function fluxRows({ api, options, headers }, query, window) {
    const url = new URL(`${options.url.replace(/\/+$/, '')}/api/v2/query`);
    url.searchParams.set('org', options.organization ?? '');
    const iso = (seconds) => new Date(Math.round(seconds * 1000)).toISOString();
    const range = `range(start: ${iso(window.fromSeconds)}, stop: ${iso(window.toSeconds)})`;
    const bucket = (0,query_text/* escapedBy */.Fv)('\\', '"')(options.bucket ?? '');
    const body = `from(bucket: "${bucket}") |> ${range} ${query}`;
    const more = { 'content-type': 'application/vnd.flux', accept: 'application/csv' };
    const request = { method: 'POST', url: url.href, headers: { ...headers, ...more }, body };
    const answer = await (0,json_api/* askText */.L5)(api, request);
    const rows = parseCsv(answer.text);
    if (rows === null || !/csv/.test(answer.contentType))
        throw (0,json_api/* wrongShape */.lf)(api, answer, true);
    return rows;
}
//# sourceMappingURL=flux.js.map
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 17 modules
var schemas = __webpack_require__(38816);
// EXTERNAL MODULE: ./build/src/adapters/metrics/bucket-bounds.js
var bucket_bounds = __webpack_require__(52152);
;// CONCATENATED MODULE: ./build/src/adapters/metrics/influxql.js






/** https://docs.influxdata.com/influxdb/v1/query_language/spec/#strings; regular expressions hold no names. */
const INFLUXQL = {
    strings: { "'": (0,query_text/* escapedBy */.Fv)('\\', "'"), '"': (0,query_text/* escapedBy */.Fv)('\\', '"') },
    escape: '\\',
    bare: query_text/* BARE_WORD */.sg,
};
const influxqlAnswer = schemas/* object */.Ikc({
    results: schemas/* array */.YOg(schemas/* object */.Ikc({
        error: schemas/* string */.YjP().optional(),
        series: schemas/* array */.YOg(schemas/* object */.Ikc({ columns: schemas/* array */.YOg(schemas/* string */.YjP()), values: schemas/* array */.YOg(schemas/* array */.YOg(json_api/* loose */.LT)) }))
            .default([]),
    })),
});
/** A SELECT gives a series for each thing that it selects. */
async function askInfluxql(database, query, window) {
    const [result] = await resultsOf(database, withCondition(query, timeOf(window)));
    return (result ?? []).flatMap(({ columns, values }) => 
    // The first column is the time.
    columns
        .slice(1)
        .map((_, i) => values.map((row) => ({ atSeconds: window.fromSeconds, value: row[i + 1] ?? null }))));
}
/**
 * `buckets("ms", 100, 500) FROM "requests" WHERE …` is one count up to every bound and one of all. InfluxDB gives no
 * row for nothing, so a bound without one has no event below it; without one for all there is nothing to know.
 */
async function askInfluxqlBuckets(database, query, window) {
    const { field, bounds, rest } = bucketsAsked(query);
    const time = timeOf(window);
    const conditions = [...bounds.map((bound) => `${field} <= ${bound} AND ${time}`), time];
    const statements = conditions.map((one) => withCondition(`SELECT count(${field}) ${rest}`, one));
    const results = await resultsOf(database, statements.join('; '));
    const counts = results.map((series) => series[0]?.values[0]?.[1] ?? null);
    const all = counts[bounds.length] ?? null;
    if (all === null)
        return [];
    const columns = bounds.map((bound, i) => [String(bound), counts[i] ?? 0]);
    return (0,named_buckets/* bucketsNamed */.F)('influxdb', [...columns, ['+Inf', all]], window.fromSeconds);
}
/** The series of every statement, in order. */
async function resultsOf({ api, options, headers }, statements) {
    const url = new URL(`${options.url.replace(/\/+$/, '')}/query`);
    const policy = options['retention-policy'];
    const body = new URLSearchParams({
        db: options.database ?? '',
        ...(policy === undefined ? {} : { rp: policy }),
        epoch: 'ms',
        q: statements,
    }).toString();
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    const answer = await (0,json_api/* askJson */.ey)(api, { method: 'POST', url: url.href, headers: { ...headers, ...form }, body }, influxqlAnswer);
    return answer.results.map(({ error, series }) => {
        if (error !== undefined)
            throw (0,json_api/* queryWrong */.q2)(api, error);
        return series;
    });
}
function timeOf({ fromSeconds, toSeconds }) {
    const millis = (seconds) => `${Math.round(seconds * 1000)}ms`;
    return `time >= ${millis(fromSeconds)} AND time < ${millis(toSeconds)}`;
}
/** The SELECT with another condition. */
function withCondition(query, condition) {
    const blank = query.replace(/'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"/g, (text) => ' '.repeat(text.length));
    const where = /\bwhere\b/i.exec(blank);
    if (where === null)
        return `${query} WHERE ${condition}`;
    const at = where.index + where[0].length;
    return `${query.slice(0, at)} (${query.slice(at).trim()}) AND ${condition}`;
}
function bucketsAsked(query) {
    const [, field, list = '', rest = ''] = /^\s*buckets\(\s*("(?:[^"\\]|\\.)*"|[A-Za-z_]\w*)\s*,([^()]*)\)\s*(from\b.*)$/is.exec(query) ??
        [];
    const bounds = (0,bucket_bounds/* risingBounds */.Yq)(list);
    if (field !== undefined && bounds !== null)
        return { field, bounds, rest };
    throw new errors/* AdapterError */.om('influxdb', 'config_invalid', `The query ${(0,query_text/* shown */.SP)(query)} has no buckets.`, `Begin with a field and up to ${bucket_bounds/* BOUNDS_MAX */.Tv} rising bounds: buckets("ms", 100, 500) FROM "requests" WHERE "slot" = 'blue'.`);
}
//# sourceMappingURL=influxql.js.map
// EXTERNAL MODULE: ./build/src/adapters/metrics/interval-reads.js
var interval_reads = __webpack_require__(41723);
;// CONCATENATED MODULE: ./build/src/adapters/metrics/influxdb.js





/**
 * InfluxDB. With `database`, a query is one SELECT of InfluxQL without a time, such as
 * `SELECT count("duration") FROM requests WHERE slot = '${slot}' AND status =~ /^5/`; with `bucket`, it is
 * what comes after `from() |> range()` in Flux: `|> filter(fn: (r) => r.slot == "${slot}") |> count()`.
 * `buckets` are `buckets("duration", 0.1, 0.5) FROM requests WHERE …`, or end in
 * `|> histogram(bins: [0.1, 0.5, float(v: "+Inf")])`.
 */
function influxdbSource(options, tools) {
    const { headers, secrets } = authorization(options, tools);
    const api = {
        adapter: 'influxdb',
        label: 'InfluxDB',
        http: tools.http,
        timeoutSeconds: options['timeout-seconds'],
        secrets,
    };
    const database = { api, options, headers };
    const isInfluxql = options.bucket === undefined;
    const [ask, askBuckets] = isInfluxql
        ? [askInfluxql, askInfluxqlBuckets]
        : [askFlux, askFluxBuckets];
    const reads = (0,interval_reads/* intervalReads */.jT)({
        adapter: 'influxdb',
        clock: tools.clock,
        grammar: isInfluxql ? INFLUXQL : FLUX,
        gridSeconds: 0.001,
        answers: 'window',
        ask: (query, window) => ask(database, query, window),
        askBuckets: (query, window) => askBuckets(database, query, window),
    });
    return { type: 'influxdb', ...reads };
}
function authorization(options, { env }) {
    const { 'token-from': tokenFrom, 'basic-from': basicFrom } = options;
    if (tokenFrom === undefined)
        return (0,credentials/* credentials */.z)({ 'basic-from': basicFrom }, env);
    if (basicFrom !== undefined) {
        const what = 'stands beside basic-from.';
        throw new errors/* ConfigError */.xL([{ where: 'token-from', line: null, what, fix: 'Keep one of the two.' }]);
    }
    const token = (0,credentials/* headerSecret */.g)('token-from', tokenFrom, env);
    return { headers: { authorization: `Token ${token}` }, secrets: [token] };
}
//# sourceMappingURL=influxdb.js.map

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

/***/ })

};

export const id = 9175;
export const ids = [9175];
export const modules = {

/***/ 19175:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   elasticsearchSource: () => (/* binding */ elasticsearchSource)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(38816);
/* harmony import */ var _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33047);
/* harmony import */ var _bucket_bounds_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(52152);
/* harmony import */ var _credentials_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69974);
/* harmony import */ var _interval_reads_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(41723);
/* harmony import */ var _json_api_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9061);
/* harmony import */ var _query_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9286);







/** https://www.elastic.co/docs/reference/query-languages/query-dsl/query-dsl-query-string-query */
const LUCENE = {
    strings: { '"': (0,_query_text_js__WEBPACK_IMPORTED_MODULE_4__/* .escapedBy */ .Fv)('\\', '"') },
    escape: '\\',
    bare: _query_text_js__WEBPACK_IMPORTED_MODULE_4__/* .BARE_WORD */ .sg,
};
const shards = zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({
    total: zod__WEBPACK_IMPORTED_MODULE_5__/* .number */ .aig().default(1),
    failed: zod__WEBPACK_IMPORTED_MODULE_5__/* .number */ .aig(),
    failures: zod__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({ reason: zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({ type: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(), reason: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().default('') }) }))
        .catch([])
        .default([]),
});
const counted = zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({ count: _json_api_js__WEBPACK_IMPORTED_MODULE_3__/* .loose */ .LT, _shards: shards });
const found = zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({
    timed_out: zod__WEBPACK_IMPORTED_MODULE_5__/* .boolean */ .zMY().default(false),
    _shards: shards,
    aggregations: zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({ value: zod__WEBPACK_IMPORTED_MODULE_5__/* .unknown */ .L5J() }).optional(),
});
const statisticFound = zod__WEBPACK_IMPORTED_MODULE_5__/* .union */ .KCZ([
    zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({ value: _json_api_js__WEBPACK_IMPORTED_MODULE_3__/* .loose */ .LT }),
    zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({ values: zod__WEBPACK_IMPORTED_MODULE_5__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(), _json_api_js__WEBPACK_IMPORTED_MODULE_3__/* .loose */ .LT) }),
]);
const bucketsFound = zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({
    buckets: zod__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({ to: zod__WEBPACK_IMPORTED_MODULE_5__/* .number */ .aig().optional(), doc_count: _json_api_js__WEBPACK_IMPORTED_MODULE_3__/* .loose */ .LT })),
});
/**
 * Elasticsearch and OpenSearch. `bad` and `total` are what one writes in a search bar:
 * `slot:"${slot}" AND status:[500 TO 599]`. A `value` may begin with what is made of a field: `avg(took)`,
 * `sum(bytes)`, `min(…)`, `max(…)` or `p99(took)`; without that it is a count as well. `buckets` begin with the
 * field and the bounds that its documents are sorted by: `buckets(took, 100, 250, 1000)`.
 */
function elasticsearchSource(options, tools) {
    const index = indexOf(options, tools);
    const reads = (0,_interval_reads_js__WEBPACK_IMPORTED_MODULE_2__/* .intervalReads */ .jT)({
        adapter: 'elasticsearch',
        clock: tools.clock,
        grammar: LUCENE,
        gridSeconds: 0.001,
        answers: 'window',
        async ask(text, window) {
            const made = /^(avg|sum|min|max|p\d{1,2}(?:\.\d+)?)\(([A-Za-z0-9_.@-]+)\)\s*(.*)$/s.exec(text);
            const [, statistic, field, rest = ''] = made ?? [];
            if (statistic === undefined || field === undefined) {
                const count = await index.count(text, window);
                return count === undefined ? [] : (0,_interval_reads_js__WEBPACK_IMPORTED_MODULE_2__/* .wholeWindow */ .GS)(window, count);
            }
            const value = await index.search(rest, window, aggregation(statistic, field), statisticFound);
            if (value === undefined)
                return [];
            const number = 'value' in value ? value.value : (Object.values(value.values)[0] ?? null);
            return (0,_interval_reads_js__WEBPACK_IMPORTED_MODULE_2__/* .wholeWindow */ .GS)(window, number);
        },
        async askBuckets(text, window) {
            const { field, bounds, rest } = bucketsAsked(text);
            const ranges = [...bounds, undefined].map((to, i) => ({ from: bounds[i - 1], to }));
            const value = await index.search(rest, window, { range: { field, ranges } }, bucketsFound);
            return (value?.buckets ?? []).map(({ to, doc_count }) => ({
                upperBound: to ?? Number.POSITIVE_INFINITY,
                tallies: [{ atSeconds: window.fromSeconds, value: doc_count }],
            }));
        },
    });
    return { type: 'elasticsearch', ...reads };
}
/**
 * How the documents of a window are counted and searched. Undefined when there is no index at all, which a name
 * with a wildcard makes no error.
 */
function indexOf(options, tools) {
    const auth = authorization(options, tools);
    const api = {
        adapter: 'elasticsearch',
        label: 'Elasticsearch',
        http: tools.http,
        timeoutSeconds: options['timeout-seconds'],
        secrets: auth.secrets,
        advice: { 404: 'Check the address, and that there is an index of this name.' },
    };
    const base = `${options.url.replace(/\/+$/, '')}/${encodeURIComponent(options.index)}`;
    const headers = { ...auth.headers, 'content-type': 'application/json' };
    const post = (path, body, shape) => (0,_json_api_js__WEBPACK_IMPORTED_MODULE_3__/* .askJson */ .ey)(api, { method: 'POST', url: base + path, headers, body: JSON.stringify(body) }, shape);
    return {
        async count(text, window) {
            const query = conditions(options['time-field'], text, window);
            const { count, _shards } = await post('/_count', { query }, counted);
            refuseParts(api, _shards, false);
            return _shards.total === 0 ? undefined : count;
        },
        async search(text, window, value, shape) {
            const query = conditions(options['time-field'], text, window);
            const body = { size: 0, query, aggs: { value } };
            const { _shards, timed_out, aggregations } = await post('/_search', body, found);
            refuseParts(api, _shards, timed_out);
            if (_shards.total === 0)
                return undefined;
            const parsed = shape.safeParse(aggregations?.value);
            if (parsed.success)
                return parsed.data;
            throw new _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AdapterError */ .om('elasticsearch', 'metrics_unreachable', 'Elasticsearch answered without the numbers that were asked for.', 'Check that url is the address of Elasticsearch or OpenSearch itself.');
        },
    };
}
/** What `buckets(took, 100, 250) slot:"a"` says. */
function bucketsAsked(text) {
    const [, field, list = '', rest = ''] = /^buckets\(\s*([A-Za-z0-9_.@-]+)\s*,([^()]*)\)\s*(.*)$/s.exec(text) ?? [];
    const bounds = (0,_bucket_bounds_js__WEBPACK_IMPORTED_MODULE_6__/* .risingBounds */ .Yq)(list);
    if (field !== undefined && bounds !== null)
        return { field, bounds, rest };
    throw new _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AdapterError */ .om('elasticsearch', 'config_invalid', `The query ${(0,_query_text_js__WEBPACK_IMPORTED_MODULE_4__/* .shown */ .SP)(text)} has no buckets.`, `Begin with a field and up to ${_bucket_bounds_js__WEBPACK_IMPORTED_MODULE_6__/* .BOUNDS_MAX */ .Tv} rising bounds: buckets(event.duration, 100, 250, 1000) slot:"blue".`);
}
function authorization(options, { env }) {
    const name = options['api-key-from'];
    if (name === undefined)
        return (0,_credentials_js__WEBPACK_IMPORTED_MODULE_1__/* .credentials */ .z)(options, env);
    const key = (0,_credentials_js__WEBPACK_IMPORTED_MODULE_1__/* .headerSecret */ .g)('api-key-from', name, env);
    return { headers: { authorization: `ApiKey ${key}` }, secrets: [key] };
}
function conditions(timeField, query, window) {
    const time = {
        gte: Math.round(window.fromSeconds * 1000),
        lt: Math.round(window.toSeconds * 1000),
        format: 'epoch_millis',
    };
    const text = query.trim() === '' ? '*' : query;
    return { bool: { filter: [{ query_string: { query: text } }, { range: { [timeField]: time } }] } };
}
function aggregation(statistic, field) {
    if (!statistic.startsWith('p'))
        return { [statistic]: { field } };
    return { percentiles: { field, percents: [Number(statistic.slice(1))] } };
}
/** What only some shards counted is not the number. */
function refuseParts(api, { failed, failures }, isTimedOut) {
    if (failed === 0 && !isTimedOut)
        return;
    // An index without any document in one of its shards can read every query there.
    const wrong = failures.find(({ reason }) => WRONG_QUERY.includes(reason.type));
    if (wrong !== undefined)
        throw (0,_json_api_js__WEBPACK_IMPORTED_MODULE_3__/* .queryWrong */ .q2)(api, wrong.reason.reason);
    throw new _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AdapterError */ .om('elasticsearch', 'metrics_unreachable', isTimedOut
        ? 'Elasticsearch answered before it had searched everything.'
        : `Elasticsearch answered without ${failed} of its shards.`, 'Bring them back, or ask a smaller index.');
}
/** What a shard says of a query that no shard will ever read. */
const WRONG_QUERY = ['query_shard_exception', 'parsing_exception', 'illegal_argument_exception'];
//# sourceMappingURL=elasticsearch.js.map

/***/ })

};

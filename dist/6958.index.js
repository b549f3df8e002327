export const id = 6958;
export const ids = [6958];
export const modules = {

/***/ 26958:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   datadogSource: () => (/* binding */ datadogSource)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(38816);
/* harmony import */ var _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33047);
/* harmony import */ var _bucket_bounds_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(52152);
/* harmony import */ var _credentials_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69974);
/* harmony import */ var _interval_reads_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(41723);
/* harmony import */ var _json_api_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9061);
/* harmony import */ var _query_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9286);







/** Tags know no quotes: https://docs.datadoghq.com/getting_started/tagging/#define-tags */
const TAGS = { strings: {}, escape: '', bare: /^[A-Za-z0-9_./-]+$/ };
const timeseries = zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({
    data: zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({
        attributes: zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({
            series: zod__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({ query_index: zod__WEBPACK_IMPORTED_MODULE_5__/* .int */ .Whr().default(0) })).default([]),
            times: zod__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_5__/* .number */ .aig()).default([]),
            values: zod__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(_json_api_js__WEBPACK_IMPORTED_MODULE_3__/* .loose */ .LT)).default([]),
        }),
    }),
});
/**
 * Datadog: https://docs.datadoghq.com/api/latest/metrics/#query-timeseries-data-across-multiple-products
 * `bad` and `total` are queries that count, such as
 * `sum:trace.http.request.errors{service:shop,version:${version}}.as_count()`.
 * `buckets` are those of a distribution: `buckets(0.1,0.5,1):trace.http.request{service:shop,version:${version}}`, each
 * a threshold query (https://docs.datadoghq.com/metrics/distributions/#threshold-queries).
 */
function datadogSource(options, tools) {
    const apiKey = (0,_credentials_js__WEBPACK_IMPORTED_MODULE_1__/* .headerSecret */ .g)('api-key-from', options['api-key-from'], tools.env);
    const applicationKey = (0,_credentials_js__WEBPACK_IMPORTED_MODULE_1__/* .headerSecret */ .g)('application-key-from', options['application-key-from'], tools.env);
    const api = {
        adapter: 'datadog',
        label: 'Datadog',
        http: tools.http,
        timeoutSeconds: options['timeout-seconds'],
        secrets: [apiKey, applicationKey],
        advice: {
            403: 'Check both keys, that the application key has timeseries_query, and the site.',
        },
    };
    const gridSeconds = options['resolution-seconds'];
    async function seriesOf(queries, window) {
        const attributes = {
            from: window.fromSeconds * 1000,
            to: window.toSeconds * 1000,
            interval: gridSeconds * 1000,
            queries: queries.map((query, i) => ({ data_source: 'metrics', name: `q${i}`, query })),
            formulas: queries.map((_, i) => ({ formula: `q${i}` })),
        };
        const request = {
            method: 'POST',
            url: `${options.url.replace(/\/+$/, '')}/api/v2/query/timeseries`,
            headers: {
                'content-type': 'application/json',
                'dd-api-key': apiKey,
                'dd-application-key': applicationKey,
            },
            body: JSON.stringify({ data: { type: 'timeseries_request', attributes } }),
        };
        const { series, times, values } = (await (0,_json_api_js__WEBPACK_IMPORTED_MODULE_3__/* .askJson */ .ey)(api, request, timeseries)).data.attributes;
        return values.map((row, i) => ({
            query: series[i]?.query_index ?? 0,
            tallies: row.map((value, at) => ({ atSeconds: (times[at] ?? Number.NaN) / 1000, value })),
        }));
    }
    const reads = (0,_interval_reads_js__WEBPACK_IMPORTED_MODULE_2__/* .intervalReads */ .jT)({
        adapter: 'datadog',
        clock: tools.clock,
        grammar: TAGS,
        gridSeconds,
        answers: 'grid',
        async ask(query, window) {
            const series = await seriesOf([query], window);
            return series.map(({ tallies }) => tallies);
        },
        async askBuckets(query, window) {
            const { bounds, metric } = bucketsAsked(query);
            const upTo = bounds.map((bound) => `count(v: v<=${bound}):${metric}.as_count()`);
            const series = await seriesOf([...upTo, `count:${metric}.as_count()`], window);
            const talliesOf = (i) => series.find(({ query: index }) => index === i)?.tallies ?? [];
            return (0,_bucket_bounds_js__WEBPACK_IMPORTED_MODULE_6__/* .bucketsUpTo */ .M3)(bounds, bounds.map((_, i) => talliesOf(i)), talliesOf(bounds.length));
        },
    });
    return { type: 'datadog', ...reads };
}
function bucketsAsked(query) {
    const [, list = '', metric] = /^\s*buckets\(([^()]*)\):\s*([\w.]+\{.*\})\s*$/s.exec(query) ?? [];
    const bounds = (0,_bucket_bounds_js__WEBPACK_IMPORTED_MODULE_6__/* .risingBounds */ .Yq)(list);
    if (metric !== undefined && bounds !== null)
        return { bounds, metric };
    throw new _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AdapterError */ .om('datadog', 'config_invalid', `The query ${(0,_query_text_js__WEBPACK_IMPORTED_MODULE_4__/* .shown */ .SP)(query)} has no buckets.`, `Write up to ${_bucket_bounds_js__WEBPACK_IMPORTED_MODULE_6__/* .BOUNDS_MAX */ .Tv} rising bounds and a distribution: buckets(0.1,0.5,1):trace.http.request{service:shop}.`);
}
//# sourceMappingURL=datadog.js.map

/***/ })

};

export const id = 730;
export const ids = [730];
export const modules = {

/***/ 47974:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ awsKeys)
/* harmony export */ });
/* harmony import */ var _credentials_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69974);

/** The keys that the variables hold. ConfigError when one that must be there is missing. */
function awsKeys(options, env) {
    const accessKeyId = (0,_credentials_js__WEBPACK_IMPORTED_MODULE_0__/* .headerSecret */ .g)('access-key-from', options['access-key-from'], env);
    const secretAccessKey = (0,_credentials_js__WEBPACK_IMPORTED_MODULE_0__/* .headerSecret */ .g)('secret-key-from', options['secret-key-from'], env);
    const name = options['session-token-from'];
    const isTemporary = (env[name]?.trim() ?? '') !== '';
    const sessionToken = isTemporary ? (0,_credentials_js__WEBPACK_IMPORTED_MODULE_0__/* .headerSecret */ .g)('session-token-from', name, env) : null;
    const secrets = [accessKeyId, secretAccessKey, ...(sessionToken === null ? [] : [sessionToken])];
    return { keys: { accessKeyId, secretAccessKey, sessionToken }, secrets };
}
//# sourceMappingURL=aws-keys.js.map

/***/ }),

/***/ 50730:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cloudwatchSource: () => (/* binding */ cloudwatchSource)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(38816);
/* harmony import */ var _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33047);
/* harmony import */ var _tools_aws_signature_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(76996);
/* harmony import */ var _aws_keys_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47974);
/* harmony import */ var _bucket_bounds_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(52152);
/* harmony import */ var _interval_reads_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(41723);
/* harmony import */ var _json_api_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9061);
/* harmony import */ var _query_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9286);








const results = zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({
    MetricDataResults: zod__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({
        Id: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().default(''),
        StatusCode: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().default('Complete'),
        Timestamps: zod__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_5__/* .number */ .aig()).default([]),
        Values: zod__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(_json_api_js__WEBPACK_IMPORTED_MODULE_3__/* .loose */ .LT).default([]),
    })),
    NextToken: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().nullish(),
});
const refusal = zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({ __type: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP() });
/**
 * Amazon CloudWatch (GetMetricData):
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_GetMetricData.html
 * A query is namespace, metric, statistic and dimensions:
 * `AWS/ApplicationELB HTTPCode_Target_5XX_Count Sum LoadBalancer="app/shop/50dc" TargetGroup="${slot}"`.
 * `buckets` have their bounds where the statistic stands: `buckets(0.1,0.5,1)`. Each is a trimmed count, the number
 * of values up to the bound
 * (https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/Statistics-definitions.html).
 */
function cloudwatchSource(options, tools) {
    const gridSeconds = options['resolution-seconds'];
    const { slots } = options;
    const metricData = metricDataOf(options, tools);
    const reads = (0,_interval_reads_js__WEBPACK_IMPORTED_MODULE_2__/* .intervalReads */ .jT)({
        adapter: 'cloudwatch',
        clock: tools.clock,
        grammar: _query_text_js__WEBPACK_IMPORTED_MODULE_4__/* .BACKSLASH_GRAMMAR */ .D5,
        gridSeconds,
        answers: 'grid',
        ...(slots === undefined ? {} : { slotText: (slot) => slotText(slots, slot) }),
        async ask(query, window) {
            const { Metric, statistic } = metricOf(query);
            const answer = await metricData([{ Id: 'a', Metric, Stat: statistic }], window);
            return answer.map(({ tallies }) => tallies);
        },
        async askBuckets(query, window) {
            const { Metric, statistic } = metricOf(query);
            const bounds = boundsIn(query, statistic);
            const counts = bounds.map((bound, i) => ({ Id: `b${i}`, Metric, Stat: `TC(:${bound})` }));
            const all = { Id: 'all', Metric, Stat: 'SampleCount' };
            const answer = await metricData([...counts, all], window);
            const talliesOf = (id) => answer.find((one) => one.Id === id)?.tallies ?? [];
            return (0,_bucket_bounds_js__WEBPACK_IMPORTED_MODULE_6__/* .bucketsUpTo */ .M3)(bounds, counts.map(({ Id }) => talliesOf(Id)), talliesOf(all.Id));
        },
    });
    return { type: 'cloudwatch', ...reads };
}
/** Asks for statistics of a metric, each for every stretch of the window. */
function metricDataOf(options, tools) {
    const { keys, secrets } = (0,_aws_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .awsKeys */ .k)(options, tools.env);
    const { region } = options;
    const api = {
        adapter: 'cloudwatch',
        label: 'CloudWatch',
        http: tools.http,
        timeoutSeconds: options['timeout-seconds'],
        secrets,
        advice: {
            400: 'Check the region and the credentials; temporary ones end after their time.',
            403: 'Give these credentials the permission cloudwatch:GetMetricData.',
        },
        isQueryWrong: isValidationError,
    };
    const url = `${(options.url ?? `https://monitoring.${region}.amazonaws.com`).replace(/\/+$/, '')}/`;
    return async (statistics, window) => {
        const body = JSON.stringify({
            StartTime: window.fromSeconds,
            EndTime: window.toSeconds,
            ScanBy: 'TimestampAscending',
            MetricDataQueries: statistics.map(({ Id, ...metric }) => ({
                Id,
                MetricStat: { ...metric, Period: options['resolution-seconds'] },
            })),
        });
        const target = {
            'content-type': 'application/x-amz-json-1.0',
            'x-amz-target': 'GraniteServiceVersion20100801.GetMetricData',
        };
        const signing = { method: 'POST', url, headers: target, body };
        const headers = await (0,_tools_aws_signature_js__WEBPACK_IMPORTED_MODULE_7__/* .signedHeaders */ .H)(signing, { service: 'monitoring', region }, keys, tools.clock);
        const answer = await (0,_json_api_js__WEBPACK_IMPORTED_MODULE_3__/* .askJson */ .ey)(api, { method: 'POST', url, headers, body }, results);
        return answer.MetricDataResults.map(({ Id, StatusCode, Timestamps, Values }) => {
            if (StatusCode !== 'Complete' || answer.NextToken)
                throw notWhole(StatusCode);
            const tallies = Timestamps.map((atSeconds, i) => ({ atSeconds, value: Values[i] ?? null }));
            return { Id, tallies };
        });
    };
}
/** What CloudWatch calls the slot. */
function slotText(slots, slot) {
    const text = Object.hasOwn(slots, slot) ? slots[slot] : undefined;
    if (text !== undefined)
        return text;
    throw new _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AdapterError */ .om('cloudwatch', 'config_invalid', `The metric source has no slot ${(0,_query_text_js__WEBPACK_IMPORTED_MODULE_4__/* .shown */ .SP)(slot)}.`, `Its slots are ${Object.keys(slots).join(', ')}: name them as the target does.`);
}
function boundsIn(query, statistic) {
    const [, list = ''] = /^buckets\((.*)\)$/.exec(statistic) ?? [];
    const bounds = (0,_bucket_bounds_js__WEBPACK_IMPORTED_MODULE_6__/* .risingBounds */ .Yq)(list);
    if (bounds !== null)
        return bounds;
    throw new _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AdapterError */ .om('cloudwatch', 'config_invalid', `The query ${(0,_query_text_js__WEBPACK_IMPORTED_MODULE_4__/* .shown */ .SP)(query)} has no buckets.`, `Write up to ${_bucket_bounds_js__WEBPACK_IMPORTED_MODULE_6__/* .BOUNDS_MAX */ .Tv} rising bounds, without spaces, for the statistic: AWS/Lambda Duration buckets(100,500,1000) FunctionName="shop".`);
}
function isValidationError({ status, text }) {
    const type = refusal.safeParse((0,_json_api_js__WEBPACK_IMPORTED_MODULE_3__/* .jsonOf */ .o_)(text)).data?.__type ?? '';
    return status === 400 && /Validation|InvalidParameter|MissingRequiredParameter/.test(type);
}
const WORDS = /^\s*(\S+)\s+(\S+)\s+(\S+)((?:\s+[A-Za-z0-9_.:-]{1,255}="(?:[^"\\]|\\.)*")*)\s*$/;
const DIMENSION = /([A-Za-z0-9_.:-]+)="((?:[^"\\]|\\.)*)"/g;
function metricOf(query) {
    const [, Namespace, MetricName, Stat, dimensions = ''] = WORDS.exec(query) ?? [];
    if (Stat === undefined) {
        throw new _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AdapterError */ .om('cloudwatch', 'config_invalid', `The query ${(0,_query_text_js__WEBPACK_IMPORTED_MODULE_4__/* .shown */ .SP)(query)} is no metric of CloudWatch.`, 'Write namespace, metric, statistic and dimensions: AWS/ApplicationELB RequestCount Sum TargetGroup="targetgroup/web/1".');
    }
    const Dimensions = [...dimensions.matchAll(DIMENSION)].map(([, Name, Value = '']) => ({
        Name,
        Value: Value.replace(/\\(.)/g, '$1'),
    }));
    return { Metric: { Namespace, MetricName, Dimensions }, statistic: Stat };
}
function notWhole(status) {
    return new _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AdapterError */ .om('cloudwatch', 'metrics_unreachable', `CloudWatch says that its answer is not whole (${(0,_query_text_js__WEBPACK_IMPORTED_MODULE_4__/* .shown */ .SP)(status)}).`, 'Ask for less: a longer resolution, or fewer metrics.');
}
//# sourceMappingURL=cloudwatch.js.map

/***/ }),

/***/ 76996:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ signedHeaders)
/* harmony export */ });
/**
 * The headers of a request to AWS, signed (Signature Version 4):
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html
 * The secret key itself is not among them. A signature is good for five minutes.
 */
async function signedHeaders(request, place, keys, clock) {
    const { AwsV4Signer } = await __webpack_require__.e(/* import() */ 2580).then(__webpack_require__.bind(__webpack_require__, 12580));
    const { sessionToken, ...lasting } = keys;
    const datetime = new Date(clock.nowSeconds() * 1000).toISOString().replace(/[:-]|\.\d{3}/g, '');
    const signer = new AwsV4Signer({
        ...request,
        ...place,
        ...lasting,
        ...(sessionToken === null ? {} : { sessionToken }),
        datetime,
    });
    const { headers } = await signer.sign();
    return Object.fromEntries(headers);
}
//# sourceMappingURL=aws-signature.js.map

/***/ })

};

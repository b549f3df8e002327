export const id = 8916;
export const ids = [8916];
export const modules = {

/***/ 21422:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  cU: () => (/* binding */ argoTemplate),
  iN: () => (/* binding */ askedOf),
  qP: () => (/* binding */ fillerOf),
  Hb: () => (/* binding */ importArgo),
  ah: () => (/* binding */ isDry)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 17 modules
var schemas = __webpack_require__(38816);
// EXTERNAL MODULE: ./build/src/domain/judge/threshold/condition-tokens.js
var condition_tokens = __webpack_require__(84834);
// EXTERNAL MODULE: ./build/src/domain/judge/threshold/condition-tree.js
var condition_tree = __webpack_require__(92052);
;// CONCATENATED MODULE: ./build/src/config/analysis-import/condition-bounds.js


/**
 * The limits that conditions of Argo Rollouts put on one number. A strict limit becomes the nearest number
 * beside it, so that exactly the same values pass.
 */
function boundsOf(successCondition, failureCondition) {
    if (successCondition === '' && failureCondition === '') {
        return { why: 'it has no condition; a result that exists is a success.' };
    }
    try {
        const { isFailure, text } = failureCondition === ''
            ? { isFailure: false, text: successCondition }
            : { isFailure: true, text: failureCondition };
        const terms = termsOf((0,condition_tree/* conditionOf */.r)(text), isFailure ? ['||', 'or'] : ['&&', 'and']);
        const bounds = terms.map((term) => boundOf(term, isFailure));
        if (bounds.some((bound) => bound === null)) {
            return { why: `the condition ${JSON.stringify(text)} is no limit on one number.` };
        }
        const all = bounds.filter((bound) => bound !== null);
        const mins = all.flatMap(({ min }) => min ?? []);
        const maxes = all.flatMap(({ max }) => max ?? []);
        return {
            bounds: {
                ...(mins.length > 0 ? { min: Math.max(...mins) } : {}),
                ...(maxes.length > 0 ? { max: Math.min(...maxes) } : {}),
            },
        };
    }
    catch (error) {
        if (!(error instanceof condition_tokens/* ConditionError */.iG))
            throw error;
        return { why: `the condition can't be read: ${error.message}` };
    }
}
function termsOf(condition, joins) {
    if (condition.kind !== 'operation' || !joins.includes(condition.sign))
        return [condition];
    return [...termsOf(condition.left, joins), ...termsOf(condition.right, joins)];
}
const MIRRORED = { '<': '>', '<=': '>=', '>': '<', '>=': '<=' };
const OPPOSITE = { '<': '>=', '<=': '>', '>': '<=', '>=': '<' };
function boundOf(term, isFailure) {
    if (term.kind === 'call' && term.given.length === 2) {
        const [list, rule] = term.given;
        // Of every series, or of any: a query of ours has one number, so both are that one.
        const isOfAll = term.name === (isFailure ? 'any' : 'all');
        return isOfAll && list?.kind === 'result' && rule ? boundOf(rule, isFailure) : null;
    }
    if (term.kind !== 'operation')
        return null;
    const right = numberOf(term.right);
    const isInOrder = right !== null && isMeasured(term.left);
    const left = numberOf(term.left);
    const isMirrored = left !== null && isMeasured(term.right);
    if (!isInOrder && !isMirrored)
        return null;
    const limit = (isInOrder ? right : left);
    if (term.sign === '==' && !isFailure)
        return { min: limit, max: limit };
    const sign = isInOrder ? term.sign : MIRRORED[term.sign];
    return goodSide((isFailure ? OPPOSITE[sign ?? ''] : sign) ?? '', limit);
}
function goodSide(sign, limit) {
    switch (sign) {
        case '<':
            return { max: beside(limit, -1) };
        case '<=':
            return { max: limit };
        case '>':
            return { min: beside(limit, 1) };
        case '>=':
            return { min: limit };
        default:
            return null;
    }
}
/** The measured number itself: `result`, its first item, the item of a predicate, or one of them as a number. */
function isMeasured(condition) {
    if (condition === undefined)
        return false;
    if (condition.kind === 'result' || condition.kind === 'item')
        return true;
    if (condition.kind === 'part') {
        const { of, key } = condition;
        return of.kind === 'result' && key.kind === 'value' && key.value === 0;
    }
    return (condition.kind === 'call' &&
        ['asFloat', 'asInt'].includes(condition.name) &&
        isMeasured(condition.given[0]));
}
function numberOf(condition) {
    if (condition.kind === 'minus') {
        const number = numberOf(condition.of);
        return number === null ? null : -number;
    }
    return condition.kind === 'value' && typeof condition.value === 'number' ? condition.value : null;
}
/** The next double above (1) or below (-1). */
function beside(value, direction) {
    if (value === 0)
        return direction * Number.MIN_VALUE;
    const view = new DataView(new ArrayBuffer(8));
    view.setFloat64(0, value);
    const isOutward = value > 0 === direction > 0;
    view.setBigInt64(0, view.getBigInt64(0) + (isOutward ? 1n : -1n));
    return view.getFloat64(0);
}
//# sourceMappingURL=condition-bounds.js.map
// EXTERNAL MODULE: ./build/src/config/analysis-import/query.js
var analysis_import_query = __webpack_require__(63799);
;// CONCATENATED MODULE: ./build/src/config/analysis-import/argo.js



const argo_text = schemas/* string */.YjP().max(20_000);
const whole = schemas/* union */.KCZ([schemas/* int */.Whr(), schemas/* string */.YjP().regex(/^-?\d{1,9}$/)]).transform(Number);
const argoMetric = schemas/* looseObject */._H3({
    name: argo_text,
    interval: argo_text.optional(),
    initialDelay: argo_text.optional(),
    count: whole.optional(),
    failureLimit: whole.default(0),
    inconclusiveLimit: whole.default(0),
    consecutiveErrorLimit: whole.default(4),
    consecutiveSuccessLimit: whole.default(0),
    successCondition: argo_text.default(''),
    failureCondition: argo_text.default(''),
    provider: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J()),
});
/** An AnalysisTemplate, a ClusterAnalysisTemplate or an AnalysisRun of Argo Rollouts. */
const argoTemplate = schemas/* looseObject */._H3({
    metadata: schemas/* looseObject */._H3({ name: argo_text.default('') }).prefault({}),
    spec: schemas/* looseObject */._H3({
        args: schemas/* array */.YOg(schemas/* looseObject */._H3({ name: argo_text, value: argo_text.optional() }))
            .max(200)
            .nullish(),
        metrics: schemas/* array */.YOg(argoMetric).max(500).default([]),
        dryRun: schemas/* array */.YOg(schemas/* looseObject */._H3({ metricName: argo_text }))
            .max(200)
            .nullish(),
        templates: schemas/* array */.YOg(schemas/* looseObject */._H3({ templateName: argo_text })).nullish(),
    }),
});
const PLACEHOLDER = /\{\{\s*(args\.[\w.-]+|[^{}]{1,200}?)\s*\}\}/g;
/** Adds the metrics of one template to the draft: each becomes a guard with the limits of its conditions. */
function importArgo(draft, template, given) {
    const { spec } = template;
    const fill = fillerOf(template, given);
    const dry = (spec.dryRun ?? []).map(({ metricName }) => metricName);
    for (const metric of spec.metrics) {
        const where = [template.metadata.name, metric.name].filter((part) => part !== '').join('/');
        if (dry.some((pattern) => isDry(pattern, metric.name))) {
            draft.leaveOut(where, 'it is a dry run, and every metric here decides.');
        }
        else
            importMetric(draft, where, metric, fill);
    }
    for (const { templateName } of spec.templates ?? []) {
        draft.note(templateName, 'it is named by another template; import its file too.');
    }
    importTimes(draft, template.metadata.name || 'template', spec.metrics);
}
/** Fills a query with the arguments of its template, or those that are given instead. */
function fillerOf({ spec }, given) {
    const values = new Map((spec.args ?? []).flatMap(({ name, value }) => (value ? [[name, value]] : [])));
    return (query) => (0,analysis_import_query/* filled */.Bq)(query, PLACEHOLDER, (placeholder) => {
        const name = placeholder.replace(/^args\./, '');
        return given.get(name) ?? values.get(name) ?? null;
    });
}
/** Argo reads a regular expression; only a whole name and "everything" are understood, so that none can hang. */
function isDry(pattern, name) {
    return pattern === name || ['*', '.*'].includes(pattern);
}
function importMetric(draft, where, metric, fill) {
    const answer = boundsOf(metric.successCondition, metric.failureCondition);
    if ('why' in answer) {
        draft.leaveOut(where, answer.why);
        return;
    }
    if (metric.failureLimit < 0) {
        draft.leaveOut(where, 'with failureLimit -1 its failures never decide.');
        return;
    }
    const asked = askedOf(draft, where, metric.provider, fill);
    if (asked === null)
        return;
    // More failures than the limit fail it; a metric that is measured once has one.
    const failures = metric.interval === undefined && metric.count === undefined ? 1 : metric.failureLimit + 1;
    draft.metric(where, metric.name, {
        ...asked,
        ...answer.bounds,
        windows: failures,
        'windows-in-all': failures,
    });
    if (metric.successCondition !== '' && metric.failureCondition !== '') {
        draft.note(where, 'values between its two conditions are inconclusive for Argo, and good here.');
    }
    if (metric.consecutiveSuccessLimit > 0) {
        draft.note(where, 'consecutiveSuccessLimit is not carried over: steps end by judge.windows-min.');
    }
}
/** The source and the query of a provider; null when it can't be asked here, which is noted. */
function askedOf(draft, where, provider, fill) {
    const [kind, options] = Object.entries(provider)[0] ?? ['none', {}];
    const { address, query, url, jsonPath, method } = stringsOf(options);
    if (kind === 'web')
        return webOf(draft, where, { url, jsonPath, method }, fill);
    if (query === undefined) {
        draft.leaveOut(where, `the provider ${kind} has no query that can be asked here.`);
        return null;
    }
    const written = fill(query);
    const at = address === undefined ? null : fill(address);
    if ('why' in written || (at !== null && 'why' in at)) {
        draft.leaveOut(where, 'why' in written ? written.why : String(at && 'why' in at && at.why));
        return null;
    }
    const source = (0,analysis_import_query/* sourceFor */.nm)(draft, where, kind, at === null ? null : at.text);
    return source === null ? null : { source, value: written.text };
}
/** A page of JSON: Argo's path stands in braces. */
function webOf(draft, where, web, fill) {
    const url = fill(web.url ?? '');
    if ('why' in url || (web.method ?? 'GET') !== 'GET') {
        draft.leaveOut(where, 'why' in url ? url.why : 'pages are read by GET only.');
        return null;
    }
    const source = draft.source(where, { type: 'json', url: url.text });
    if (source === null)
        return null;
    draft.note(where, 'headers of its requests are not carried over; headers-from names secrets.');
    return { source, value: (web.jsonPath ?? '$').replace(/^\{|\}$/g, '') };
}
function stringsOf(options) {
    if (typeof options !== 'object' || options === null)
        return {};
    return Object.fromEntries(Object.entries(options).filter(([, value]) => typeof value === 'string'));
}
function importTimes(draft, where, metrics) {
    for (const { name, interval, initialDelay } of metrics) {
        for (const [key, written] of Object.entries({ interval, initialDelay })) {
            if (!written || (0,analysis_import_query/* durationSeconds */.o8)(written) !== null)
                continue;
            draft.leaveOut([where, name].join('/'), (0,analysis_import_query/* noDuration */.IG)(key, written));
        }
    }
    const known = (values) => values.filter((value) => value !== null);
    const intervals = known(metrics.map(({ interval }) => (0,analysis_import_query/* durationSeconds */.o8)(interval)));
    const delays = known(metrics.map(({ initialDelay }) => (0,analysis_import_query/* durationSeconds */.o8)(initialDelay)));
    if (intervals.length > 0) {
        draft.judge(where, 'window-seconds', Math.min(...intervals));
        if (new Set(intervals).size > 1) {
            draft.note(where, 'intervals differ; all metrics are asked in windows of the shortest.');
        }
    }
    if (delays.length > 0)
        draft.judge(where, 'warm-up-seconds', Math.max(...delays));
    if (metrics.length > 0) {
        const errors = Math.min(...metrics.map(({ consecutiveErrorLimit }) => consecutiveErrorLimit));
        draft.judge(where, 'source-failures-max', errors + 1);
    }
    const holds = metrics.flatMap(({ interval, count }) => {
        const seconds = (0,analysis_import_query/* durationSeconds */.o8)(interval);
        return seconds === null || count === undefined || count < 1 ? [] : [seconds * count];
    });
    if (holds.length > 0)
        draft.ramp(where, 'hold-seconds-max', Math.max(...holds));
    if (metrics.some(({ inconclusiveLimit }) => inconclusiveLimit > 0)) {
        draft.note(where, 'inconclusiveLimit is not carried over: see judge.on-inconclusive.');
    }
}
//# sourceMappingURL=argo.js.map

/***/ }),

/***/ 98853:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ kindOf),
/* harmony export */   IF: () => (/* binding */ isKayenta),
/* harmony export */   NI: () => (/* binding */ analysisObjects),
/* harmony export */   y8: () => (/* binding */ ARGO_KINDS)
/* harmony export */ });
/* harmony import */ var _yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40734);

const ARGO_KINDS = ['AnalysisTemplate', 'ClusterAnalysisTemplate', 'AnalysisRun'];
/** The objects of a file of another tool: JSON, or YAML with several documents and lists. Throws ConfigError. */
function analysisObjects(text, fileName) {
    return documentsOf(text, fileName).flatMap(itemsOf);
}
/** Whether it looks like a canary config of Kayenta. */
function isKayenta(object) {
    return kindOf(object) === null && isTable(object) && Array.isArray(object.metrics);
}
function documentsOf(text, fileName) {
    if (!/^\s*\{/.test(text) || text.length > _yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .CONFIG_CHARS_MAX */ .In)
        return (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .readYamlDocuments */ .Cw)(text, fileName);
    try {
        return [JSON.parse(text)];
    }
    catch {
        // A map of YAML may begin with a brace too, and its reader tells the line.
        return (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .readYamlDocuments */ .Cw)(text, fileName);
    }
}
/** The objects of a List, or the object itself. */
function itemsOf(object) {
    return isTable(object) && object.kind === 'List' && Array.isArray(object.items)
        ? object.items
        : [object];
}
/** `kind` of an object of Kubernetes; null where there is none. */
function kindOf(object) {
    return isTable(object) && typeof object.kind === 'string' ? object.kind : null;
}
function isTable(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
//# sourceMappingURL=documents.js.map

/***/ }),

/***/ 81988:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IL: () => (/* binding */ freeName),
/* harmony export */   U8: () => (/* binding */ METRICS_IMPORTED_MAX),
/* harmony export */   eX: () => (/* binding */ AnalysisDraft)
/* harmony export */ });
/* harmony import */ var _explain_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(67879);
/* harmony import */ var _metric_kinds_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99920);
/* harmony import */ var _schema_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(31922);
/* harmony import */ var _source_options_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(27072);




/** Objects and metrics of one file; what is more is imported from several. */
const METRICS_IMPORTED_MAX = 500;
const NAME_CHARS_MAX = 100;
/** What an import has found so far; only what our own schema accepts gets in. */
class AnalysisDraft {
    #sources = new Map();
    #metrics = new Map();
    #ramp = {};
    #judge = {};
    #notes = [];
    note(where, what) {
        if (this.#notes.some((note) => note.where === where && note.what === what))
            return;
        this.#notes.push({ where, what });
    }
    leaveOut(where, why) {
        this.note(where, `left out: ${why}`);
    }
    get metricCount() {
        return this.#metrics.size;
    }
    /** The name of a source with these options; null when our schema refuses them, which is then noted. */
    source(where, options) {
        const written = JSON.stringify(options);
        for (const [name, known] of this.#sources)
            if (JSON.stringify(known) === written)
                return name;
        if (!this.#isRight(where, _source_options_index_js__WEBPACK_IMPORTED_MODULE_3__/* .metricSource */ .A, options))
            return null;
        const name = freeName(String(options.type), this.#sources);
        this.#sources.set(name, options);
        return name;
    }
    metric(where, name, options) {
        if (this.#metrics.size >= METRICS_IMPORTED_MAX) {
            this.leaveOut(where, `more than ${METRICS_IMPORTED_MAX} metrics are not imported at once.`);
        }
        else if (this.#isRight(where, _metric_kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .metric */ .TH, options)) {
            this.#metrics.set(freeName(name, this.#metrics), options);
        }
    }
    ramp(where, key, value) {
        const right = _schema_js__WEBPACK_IMPORTED_MODULE_2__/* .environment */ .cA.shape.ramp;
        if (this.#isRight(where, right, { [key]: value }))
            this.#ramp[key] = value;
    }
    judge(where, key, value) {
        if (this.#isRight(where, _schema_js__WEBPACK_IMPORTED_MODULE_2__/* .environment */ .cA.shape.judge, { [key]: value }))
            this.#judge[key] = value;
    }
    finished() {
        return {
            configuration: {
                sources: Object.fromEntries(this.#sources),
                metrics: Object.fromEntries(this.#metrics),
                ...(Object.keys(this.#ramp).length > 0 ? { ramp: { ...this.#ramp } } : {}),
                ...(Object.keys(this.#judge).length > 0 ? { judge: { ...this.#judge } } : {}),
            },
            notes: this.#notes,
        };
    }
    #isRight(where, schema, value) {
        const parsed = schema.safeParse(value, { error: _explain_js__WEBPACK_IMPORTED_MODULE_0__/* .knownKeysMessage */ .Fv });
        for (const issue of parsed.error?.issues ?? []) {
            for (const { what, fix } of (0,_explain_js__WEBPACK_IMPORTED_MODULE_0__/* .explain */ .WE)(issue, value))
                this.leaveOut(where, `${what} ${fix}`);
        }
        return parsed.success;
    }
}
/** A name of ours that is near the other tool's and not taken. */
function freeName(name, taken) {
    const plain = name
        .replace(/[^A-Za-z0-9_.-]+/g, '-')
        .replace(/^[^A-Za-z0-9]+/, '')
        .slice(0, NAME_CHARS_MAX - 4)
        .replace(/-+$/, '');
    const base = plain === '' ? 'metric' : plain;
    let free = base;
    for (let number = 2; taken.has(free); number += 1)
        free = `${base}-${number}`;
    return free;
}
//# sourceMappingURL=draft.js.map

/***/ }),

/***/ 66231:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HY: () => (/* binding */ guardOf),
/* harmony export */   Pc: () => (/* binding */ metricTemplate),
/* harmony export */   cz: () => (/* binding */ importFlagger),
/* harmony export */   f: () => (/* binding */ flaggerCanary)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(38816);
/* harmony import */ var _domain_metrics_presets_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(86248);
/* harmony import */ var _query_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63799);



const text = zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().max(20_000);
const metadata = zod__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H3({ name: text.default(''), namespace: text.default('') }).prefault({});
const flaggerMetric = zod__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H3({
    name: text,
    thresholdRange: zod__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H3({ min: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig().optional(), max: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig().optional() })
        .optional(),
    threshold: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig().optional(),
    templateRef: zod__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H3({ name: text, namespace: text.optional() }).optional(),
    templateVariables: zod__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), text).optional(),
    query: text.optional(),
});
const analysis = zod__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H3({
    interval: text.optional(),
    threshold: zod__WEBPACK_IMPORTED_MODULE_2__/* .int */ .Whr().min(1).optional(),
    maxWeight: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig().optional(),
    stepWeight: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig().optional(),
    stepWeights: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig()).max(100).optional(),
    iterations: zod__WEBPACK_IMPORTED_MODULE_2__/* .int */ .Whr().optional(),
    metrics: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(flaggerMetric).max(500).default([]),
    webhooks: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H3({ name: text.default('webhook') })).optional(),
});
/** A Canary of Flagger. */
const flaggerCanary = zod__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H3({
    metadata,
    spec: zod__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H3({
        provider: text.optional(),
        targetRef: zod__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H3({ name: text }).optional(),
        ingressRef: zod__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H3({ name: text }).optional(),
        service: zod__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H3({ name: text.optional() }).optional(),
        metricsServer: text.optional(),
        analysis: analysis.optional(),
        canaryAnalysis: analysis.optional(),
    }),
});
const metricTemplate = zod__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H3({
    metadata,
    spec: zod__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H3({
        provider: zod__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H3({ type: text, address: text.optional() }),
        query: text.default(''),
    }),
});
const PLACEHOLDER = /\{\{-?\s*([\w.-]+|[^{}]{1,200}?)\s*-?\}\}/g;
/** Presets that ask what Flagger's own checks ask, by the name of its provider. */
const PRESET_OF = {
    istio: 'istio',
    linkerd: 'linkerd',
    nginx: 'nginx',
    traefik: 'traefik',
    contour: 'envoy',
    gloo: 'envoy',
};
/** Adds the analysis of a Canary to the draft: its metrics as guards, its weights as the ramp. */
function importFlagger(draft, canary, templates, given) {
    const name = canary.metadata.name || 'canary';
    const rules = canary.spec.analysis ?? canary.spec.canaryAnalysis;
    if (rules === undefined) {
        draft.leaveOut(name, 'the Canary has no analysis.');
        return;
    }
    const failures = rules.threshold ?? 1;
    for (const metric of rules.metrics) {
        const where = `${name}/${metric.name}`;
        const guard = guardOf(draft, where, canary, metric, templates, given);
        if (guard === null)
            continue;
        draft.metric(where, metric.name, { ...guard, windows: failures, 'windows-in-all': failures });
    }
    if (rules.metrics.length > 1) {
        draft.note(name, 'threshold counts failed checks of all metrics together; here each guard has its own.');
    }
    importRamp(draft, name, rules);
}
function importRamp(draft, name, rules) {
    const interval = (0,_query_js__WEBPACK_IMPORTED_MODULE_1__/* .durationSeconds */ .o8)(rules.interval);
    if (interval !== null)
        draft.judge(name, 'window-seconds', interval);
    else if (rules.interval)
        draft.leaveOut(name, (0,_query_js__WEBPACK_IMPORTED_MODULE_1__/* .noDuration */ .IG)('interval', rules.interval));
    const steps = stepsOf(rules);
    if (steps.length > 0) {
        draft.ramp(name, 'steps', [...steps, 100]);
        draft.note(name, 'Flagger goes on after one passed check; here a step has judge.windows-min of them.');
    }
    if ((rules.iterations ?? 0) > 0) {
        draft.note(name, 'iterations are not carried over: a rollout here shifts weights.');
    }
    if ((rules.webhooks ?? []).length > 0) {
        draft.note(name, 'webhooks are not carried over: make them steps of the workflow.');
    }
}
function stepsOf({ stepWeights, stepWeight = 0, maxWeight = 100 }) {
    if (stepWeights !== undefined)
        return stepWeights.filter((weight) => weight < 100);
    // At 1 % a step there are 99; a smaller step is none.
    if (stepWeight < 1)
        return [];
    const count = Math.min(99, Math.floor(maxWeight / stepWeight));
    return Array.from({ length: count }, (_, i) => (i + 1) * stepWeight).filter((w) => w < 100);
}
/** The query of a metric with what passes; null when it can't be asked here, which is told. */
function guardOf(draft, where, canary, metric, templates, given) {
    const { templateRef, query, thresholdRange, threshold } = metric;
    const isOwn = templateRef === undefined && query === undefined;
    if (isOwn)
        return builtInOf(draft, where, canary, metric);
    const range = thresholdRange ?? (threshold === undefined ? {} : { max: threshold });
    const template = templates.find(({ metadata: { name } }) => templateRef !== undefined && name === templateRef.name);
    if (templateRef !== undefined && template === undefined) {
        draft.leaveOut(where, `its MetricTemplate ${templateRef.name} is not in the file.`);
        return null;
    }
    const text = (0,_query_js__WEBPACK_IMPORTED_MODULE_1__/* .filled */ .Bq)(template?.spec.query ?? query ?? '', PLACEHOLDER, valuesOf(canary, metric, given));
    if ('why' in text) {
        draft.leaveOut(where, text.why);
        return null;
    }
    const { type, address } = template?.spec.provider ?? { type: 'prometheus', address: undefined };
    const source = (0,_query_js__WEBPACK_IMPORTED_MODULE_1__/* .sourceFor */ .nm)(draft, where, type, address ?? canary.spec.metricsServer ?? null);
    return source === null ? null : { source, value: text.text, ...limitsOf(range) };
}
function limitsOf({ min, max, }) {
    return { ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) };
}
/** What Flagger puts into a query. The canary is the slot that takes the next version. */
function valuesOf({ metadata: { name, namespace }, spec }, { templateVariables = {} }, given) {
    const known = {
        name,
        namespace: namespace === '' ? undefined : namespace,
        target: _query_js__WEBPACK_IMPORTED_MODULE_1__/* .SLOT */ .rt,
        service: spec.service?.name ?? spec.targetRef?.name,
        ingress: spec.ingressRef?.name,
        interval: _query_js__WEBPACK_IMPORTED_MODULE_1__/* .WINDOW */ .jf,
    };
    const variables = new Map(Object.entries(templateVariables));
    return (placeholder) => {
        const variable = /^variables\.(.+)$/.exec(placeholder)?.[1];
        const own = Object.hasOwn(known, placeholder) ? known[placeholder] : undefined;
        const value = variable === undefined ? own : variables.get(variable);
        return given.get(placeholder) ?? value ?? null;
    };
}
/** Flagger's own two checks, from the metrics that its provider exports. */
function builtInOf(draft, where, { spec }, { name, thresholdRange, threshold }) {
    const provider = (spec.provider ?? 'istio').split(':')[0] ?? '';
    const preset = Object.hasOwn(PRESET_OF, provider) ? PRESET_OF[provider] : undefined;
    const isDuration = name === 'request-duration';
    if ((!isDuration && name !== 'request-success-rate') || preset === undefined) {
        const what = preset === undefined ? `the provider ${provider} has no preset here.` : 'it has no query.';
        draft.leaveOut(where, what);
        return null;
    }
    const choice = { service: null, slotLabel: null };
    const ready = (0,_domain_metrics_presets_js__WEBPACK_IMPORTED_MODULE_0__/* .expandedPreset */ .De)(preset, { ...choice, measures: isDuration ? 'latency' : 'errors' });
    const source = (0,_query_js__WEBPACK_IMPORTED_MODULE_1__/* .sourceFor */ .nm)(draft, where, 'prometheus', spec.metricsServer ?? null);
    if (ready === null || source === null)
        return null;
    draft.note(where, `the label of the slot is that of the preset ${preset}; see docs/metrics.md.`);
    if ('bad' in ready) {
        const sum = (query) => `sum(rate(${query}[${_query_js__WEBPACK_IMPORTED_MODULE_1__/* .WINDOW */ .jf}]))`;
        const value = `100 - 100 * (${sum(ready.bad)} or vector(0)) / ${sum(ready.total)}`;
        return { source, value, ...limitsOf(thresholdRange ?? { min: threshold }) };
    }
    const value = `histogram_quantile(0.99, sum by (le) (rate(${ready.buckets}[${_query_js__WEBPACK_IMPORTED_MODULE_1__/* .WINDOW */ .jf}])))`;
    // Flagger's limit is in milliseconds, whatever the histogram has.
    const divisor = _domain_metrics_presets_js__WEBPACK_IMPORTED_MODULE_0__/* .PRESETS */ .fG[preset].latency?.unit === 'seconds' ? 1000 : 1;
    const { min, max } = thresholdRange ?? { min: undefined, max: threshold };
    const scaled = (limit) => (limit === undefined ? undefined : limit / divisor);
    return { source, value, ...limitsOf({ min: scaled(min), max: scaled(max) }) };
}
//# sourceMappingURL=flagger.js.map

/***/ }),

/***/ 6636:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hk: () => (/* binding */ importKayenta),
/* harmony export */   kY: () => (/* binding */ kayentaConfig),
/* harmony export */   yH: () => (/* binding */ bothSidesQuery)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38816);
/* harmony import */ var _query_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63799);


const text = zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().max(20_000);
const canary = zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
    direction: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(['increase', 'decrease', 'either']).default('either'),
    critical: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY().default(false),
    muted: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY().default(false),
    nanStrategy: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().default('remove'),
    effectSize: zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
        measure: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().default('meanRatio'),
        allowedIncrease: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().optional(),
        allowedDecrease: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().optional(),
    })
        .prefault({}),
    outliers: zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({ strategy: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().default('keep') }).prefault({}),
});
const kayentaMetric = zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
    name: text,
    groups: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(text).max(100).default([]),
    query: zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
        type: text.default('none'),
        metricName: text.nullish(),
        labelBindings: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(text).max(100).nullish(),
        customFilter: text.nullish(),
        customFilterTemplate: text.nullish(),
        customInlineTemplate: text.nullish(),
    })
        .prefault({}),
    analysisConfigurations: zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({ canary: canary.prefault({}) }).prefault({}),
});
/** A canary config of Kayenta. */
const kayentaConfig = zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
    metrics: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(kayentaMetric).min(1).max(500),
    templates: zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), text).nullish(),
    classifier: zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
        groupWeights: zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig()).nullish(),
        scoreThresholds: zod__WEBPACK_IMPORTED_MODULE_1__/* .unknown */ .L5J(),
    })
        .partial()
        .prefault({}),
});
const PLACEHOLDER = /\$\\?\{([\w.-]{1,100})\\?\}/g;
/** Adds a canary config to the draft: each metric becomes a gauge of both sides. */
function importKayenta(draft, config, given) {
    for (const metric of config.metrics)
        importMetric(draft, config, metric, given);
    draft.note('classifier', 'scores and their thresholds are not carried over: evidence decides here.');
}
function importMetric(draft, config, metric, given) {
    const { name, query } = metric;
    const rule = metric.analysisConfigurations.canary;
    if (rule.muted) {
        draft.leaveOut(name, 'it is muted, and every metric here decides.');
        return;
    }
    const weight = weightOf(config, metric);
    if (weight === 0) {
        draft.leaveOut(name, 'its groups have no weight in the score.');
        return;
    }
    const written = bothSidesQuery(config, query, given);
    if ('why' in written) {
        draft.leaveOut(name, written.why);
        return;
    }
    const source = (0,_query_js__WEBPACK_IMPORTED_MODULE_0__/* .sourceFor */ .nm)(draft, name, query.type, null);
    if (source === null)
        return;
    const margin = marginOf(rule);
    draft.metric(name, name, {
        source,
        gauge: written.text,
        better: rule.direction === 'decrease' ? 'higher' : 'lower',
        ...(margin === null ? {} : { 'margin-percent': margin }),
        critical: rule.critical,
        ...(weight === null ? {} : { weight }),
    });
    noteDifferences(draft, name, rule);
}
/** The query of a metric, filled, with our placeholder of the slot where Kayenta has the scope. */
function bothSidesQuery(config, query, given) {
    const template = queryOf(config, query);
    if ('why' in template)
        return template;
    const values = new Map([['scope', _query_js__WEBPACK_IMPORTED_MODULE_0__/* .SLOT */ .rt], ...given]);
    const written = (0,_query_js__WEBPACK_IMPORTED_MODULE_0__/* .filled */ .Bq)(template.text, PLACEHOLDER, (key) => values.get(key) ?? null);
    if ('why' in written || written.text.includes(_query_js__WEBPACK_IMPORTED_MODULE_0__/* .SLOT */ .rt))
        return written;
    return { why: `its query has no $${'{scope}'}, which tells the two sides apart.` };
}
/** The query as Kayenta would build it, with its placeholders. */
function queryOf(config, query) {
    const inline = query.customInlineTemplate?.replace(/^PromQL:\s*/i, '');
    if (inline)
        return { text: inline };
    const { metricName, customFilterTemplate: named } = query;
    if (!metricName)
        return { why: `a query of ${query.type} without metricName can't be carried over.` };
    const templates = config.templates ?? {};
    if (named && !Object.hasOwn(templates, named)) {
        return { why: `its template ${named} is not in the config.` };
    }
    const filter = query.customFilter ?? (named ? templates[named] : undefined);
    const labels = [...(query.labelBindings ?? []), ...(filter ? [filter] : [])].join(',');
    if (query.type === 'prometheus')
        return { text: `avg(${metricName}{${labels}})` };
    return {
        text: labels === '' || metricName.includes('{') ? metricName : `${metricName}{${labels}}`,
    };
}
/** Percent that Kayenta's effect size allows; null = it names none that is a ratio. */
function marginOf({ direction, effectSize }) {
    const { measure, allowedIncrease, allowedDecrease } = effectSize;
    if (measure !== 'meanRatio')
        return null;
    const ratio = direction === 'decrease' ? (allowedDecrease ? 1 / allowedDecrease : undefined) : allowedIncrease;
    if (ratio === undefined || ratio < 1)
        return null;
    return Number((100 * (ratio - 1)).toFixed(6));
}
/** Its part of the score, in percent; null where no group has a weight. */
function weightOf({ classifier, metrics }, { groups }) {
    const weights = classifier.groupWeights ?? {};
    const named = Object.keys(weights);
    if (named.length === 0)
        return null;
    const all = new Set(metrics.flatMap((metric) => metric.groups));
    const rest = 100 - Object.values(weights).reduce((a, b) => a + b, 0);
    const unnamed = [...all].filter((group) => !named.includes(group)).length;
    const parts = groups.map((group) => {
        const share = Object.hasOwn(weights, group) ? (weights[group] ?? 0) : rest / unnamed;
        return share / metrics.filter((metric) => metric.groups.includes(group)).length;
    });
    return Number(Math.max(0, parts.reduce((a, b) => a + b, 0)).toFixed(6));
}
function noteDifferences(draft, name, rule) {
    if (rule.direction === 'either') {
        draft.note(name, 'it is harm in either direction for Kayenta; here only a higher value is.');
    }
    if (rule.nanStrategy === 'replace') {
        draft.note(name, 'points without a value are 0 for Kayenta; here they are no data.');
    }
    if (rule.outliers.strategy === 'remove') {
        draft.note(name, 'outliers are not removed: a window counts by its sign only.');
    }
    if (rule.effectSize.measure !== 'meanRatio') {
        draft.note(name, `the effect size ${rule.effectSize.measure} is not carried over.`);
    }
}
//# sourceMappingURL=kayenta.js.map

/***/ }),

/***/ 63799:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bq: () => (/* binding */ filled),
/* harmony export */   IG: () => (/* binding */ noDuration),
/* harmony export */   jf: () => (/* binding */ WINDOW),
/* harmony export */   nm: () => (/* binding */ sourceFor),
/* harmony export */   o8: () => (/* binding */ durationSeconds),
/* harmony export */   rt: () => (/* binding */ SLOT)
/* harmony export */ });
/** What Slipway puts in the place of a slot and of the length of a window. */
const SLOT = '$' + '{slot}';
const WINDOW = '$' + '{window}';
/** Options of the sources whose queries can be asked as they are, by the name that peers have for them. */
const SOURCES = {
    prometheus: { type: 'prometheus', secret: null },
    datadog: { type: 'datadog', secret: 'the keys are read from DD_API_KEY and DD_APP_KEY.' },
    graphite: { type: 'graphite', secret: null },
    dynatrace: { type: 'dynatrace', secret: 'the token is read from DT_TOKEN.' },
};
const ADDRESS_DEFAULTS = {
    prometheus: 'http://prometheus:9090',
    graphite: 'http://graphite',
};
/** Name of the source that a query is asked of; null when it can't be asked as it is, which is noted. */
function sourceFor(draft, where, kind, address) {
    const known = Object.hasOwn(SOURCES, kind) ? SOURCES[kind] : undefined;
    if (known === undefined) {
        const what = `queries of ${kind} are written in another form here; docs/metrics.md shows it.`;
        draft.leaveOut(where, what);
        return null;
    }
    const url = address ?? (Object.hasOwn(ADDRESS_DEFAULTS, kind) ? ADDRESS_DEFAULTS[kind] : null);
    const token = kind === 'dynatrace' ? { 'token-from': 'DT_TOKEN' } : {};
    const name = draft.source(where, { type: known.type, ...(url == null ? {} : { url }), ...token });
    if (name === null)
        return null;
    if (address === null && url != null) {
        draft.note(where, `no address is written; the source has ${url}, put yours there.`);
    }
    if (known.secret !== null)
        draft.note(where, known.secret);
    return name;
}
/** Fills what `pattern` finds (its first group is the name); a name without a value is the reason why not. */
function filled(text, pattern, valueFor) {
    const missing = [];
    const result = text.replace(pattern, (whole, name) => {
        const value = valueFor(name);
        if (value === null)
            missing.push(name);
        return value ?? whole;
    });
    if (missing.length === 0)
        return { text: result.trim() };
    const [first = ''] = missing;
    const names = [...new Set(missing)].join(', ');
    const example = `--args '${first.replace(/^args\./, '')}=…'`;
    return {
        why: `${names} has no value; give it with ${example}, or in judge.arguments (${SLOT} for the slot).`,
    };
}
const UNITS_SECONDS = { ms: 0.001, s: 1, m: 60, h: 3600 };
/** Seconds of a duration as Go writes it ("1m30s"); null when it is none. */
function durationSeconds(text) {
    if (typeof text !== 'string' || !/^(?:\d{1,9}(?:\.\d{1,9})?(?:ms|s|m|h))+$/.test(text))
        return null;
    return [...text.matchAll(/([\d.]+)(ms|s|m|h)/g)].reduce((sum, [, number, unit]) => sum + Number(number) * (UNITS_SECONDS[unit ?? ''] ?? 0), 0);
}
/** Why a time of the file is left out. */
function noDuration(key, written) {
    return `${key} is ${JSON.stringify(written)}, which is no duration.`;
}
//# sourceMappingURL=query.js.map

/***/ })

};

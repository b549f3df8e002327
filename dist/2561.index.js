export const id = 2561;
export const ids = [2561];
export const modules = {

/***/ 64558:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  importFrom: () => (/* binding */ importFrom)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
// EXTERNAL MODULE: ./build/src/domain/errors.js
var errors = __webpack_require__(33047);
// EXTERNAL MODULE: ./build/src/config/explain.js
var explain = __webpack_require__(67879);
// EXTERNAL MODULE: ./build/src/config/yaml-tree.js
var yaml_tree = __webpack_require__(40734);
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
;// CONCATENATED MODULE: ./build/src/config/analysis-import/query.js
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
    return { why: `${names} has no value; give it with ${example} (${SLOT} for the slot).` };
}
const UNITS_SECONDS = { ms: 0.001, s: 1, m: 60, h: 3600 };
/** Seconds of a duration as Go writes it ("1m30s"); null when it is none. */
function durationSeconds(text) {
    if (typeof text !== 'string' || !/^(?:\d{1,9}(?:\.\d{1,9})?(?:ms|s|m|h))+$/.test(text))
        return null;
    return [...text.matchAll(/([\d.]+)(ms|s|m|h)/g)].reduce((sum, [, number, unit]) => sum + Number(number) * (UNITS_SECONDS[unit ?? ''] ?? 0), 0);
}
//# sourceMappingURL=query.js.map
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
    const values = new Map((spec.args ?? []).flatMap(({ name, value }) => (value ? [[name, value]] : [])));
    const fill = (query) => filled(query, PLACEHOLDER, (placeholder) => {
        const name = placeholder.replace(/^args\./, '');
        return given.get(name) ?? values.get(name) ?? null;
    });
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
    const source = sourceFor(draft, where, kind, at === null ? null : at.text);
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
    const known = (values) => values.filter((value) => value !== null);
    const intervals = known(metrics.map(({ interval }) => durationSeconds(interval)));
    const delays = known(metrics.map(({ initialDelay }) => durationSeconds(initialDelay)));
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
        const seconds = durationSeconds(interval);
        return seconds === null || count === undefined || count < 1 ? [] : [seconds * count];
    });
    if (holds.length > 0)
        draft.ramp(where, 'hold-seconds-max', Math.max(...holds));
    if (metrics.some(({ inconclusiveLimit }) => inconclusiveLimit > 0)) {
        draft.note(where, 'inconclusiveLimit is not carried over: see judge.on-inconclusive.');
    }
}
//# sourceMappingURL=argo.js.map
// EXTERNAL MODULE: ./build/src/config/metric-kinds.js
var metric_kinds = __webpack_require__(99920);
// EXTERNAL MODULE: ./build/src/config/schema.js + 4 modules
var schema = __webpack_require__(39190);
// EXTERNAL MODULE: ./build/src/config/source-options/index.js + 6 modules
var source_options = __webpack_require__(27072);
;// CONCATENATED MODULE: ./build/src/config/analysis-import/draft.js




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
        if (!this.#isRight(where, source_options/* metricSource */.A, options))
            return null;
        const name = freeName(String(options.type), this.#sources);
        this.#sources.set(name, options);
        return name;
    }
    metric(where, name, options) {
        if (this.#metrics.size >= METRICS_IMPORTED_MAX) {
            this.leaveOut(where, `more than ${METRICS_IMPORTED_MAX} metrics are not imported at once.`);
        }
        else if (this.#isRight(where, metric_kinds/* metric */.TH, options)) {
            this.#metrics.set(freeName(name, this.#metrics), options);
        }
    }
    ramp(where, key, value) {
        const right = schema/* environment */.cA.shape.ramp;
        if (this.#isRight(where, right, { [key]: value }))
            this.#ramp[key] = value;
    }
    judge(where, key, value) {
        if (this.#isRight(where, schema/* environment */.cA.shape.judge, { [key]: value }))
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
        const parsed = schema.safeParse(value, { error: explain/* knownKeysMessage */.Fv });
        for (const issue of parsed.error?.issues ?? []) {
            for (const { what, fix } of (0,explain/* explain */.WE)(issue, value))
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
// EXTERNAL MODULE: ./build/src/domain/metrics/presets.js
var presets = __webpack_require__(86248);
;// CONCATENATED MODULE: ./build/src/config/analysis-import/flagger.js



const flagger_text = schemas/* string */.YjP().max(20_000);
const metadata = schemas/* looseObject */._H3({ name: flagger_text.default(''), namespace: flagger_text.default('') }).prefault({});
const flaggerMetric = schemas/* looseObject */._H3({
    name: flagger_text,
    thresholdRange: schemas/* looseObject */._H3({ min: schemas/* number */.aig().optional(), max: schemas/* number */.aig().optional() })
        .optional(),
    threshold: schemas/* number */.aig().optional(),
    templateRef: schemas/* looseObject */._H3({ name: flagger_text, namespace: flagger_text.optional() }).optional(),
    templateVariables: schemas/* record */.g1P(schemas/* string */.YjP(), flagger_text).optional(),
    query: flagger_text.optional(),
});
const analysis = schemas/* looseObject */._H3({
    interval: flagger_text.optional(),
    threshold: schemas/* int */.Whr().min(1).optional(),
    maxWeight: schemas/* number */.aig().optional(),
    stepWeight: schemas/* number */.aig().optional(),
    stepWeights: schemas/* array */.YOg(schemas/* number */.aig()).max(100).optional(),
    iterations: schemas/* int */.Whr().optional(),
    metrics: schemas/* array */.YOg(flaggerMetric).max(500).default([]),
    webhooks: schemas/* array */.YOg(schemas/* unknown */.L5J()).optional(),
});
/** A Canary of Flagger. */
const flaggerCanary = schemas/* looseObject */._H3({
    metadata,
    spec: schemas/* looseObject */._H3({
        provider: flagger_text.optional(),
        targetRef: schemas/* looseObject */._H3({ name: flagger_text }).optional(),
        ingressRef: schemas/* looseObject */._H3({ name: flagger_text }).optional(),
        service: schemas/* looseObject */._H3({ name: flagger_text.optional() }).optional(),
        metricsServer: flagger_text.optional(),
        analysis: analysis.optional(),
        canaryAnalysis: analysis.optional(),
    }),
});
const metricTemplate = schemas/* looseObject */._H3({
    metadata,
    spec: schemas/* looseObject */._H3({
        provider: schemas/* looseObject */._H3({ type: flagger_text, address: flagger_text.optional() }),
        query: flagger_text.default(''),
    }),
});
const flagger_PLACEHOLDER = /\{\{-?\s*([\w.-]+|[^{}]{1,200}?)\s*-?\}\}/g;
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
    const interval = durationSeconds(rules.interval);
    if (interval !== null)
        draft.judge(name, 'window-seconds', interval);
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
    const text = filled(template?.spec.query ?? query ?? '', flagger_PLACEHOLDER, valuesOf(canary, metric, given));
    if ('why' in text) {
        draft.leaveOut(where, text.why);
        return null;
    }
    const { type, address } = template?.spec.provider ?? { type: 'prometheus', address: undefined };
    const source = sourceFor(draft, where, type, address ?? canary.spec.metricsServer ?? null);
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
        target: SLOT,
        service: spec.service?.name ?? spec.targetRef?.name,
        ingress: spec.ingressRef?.name,
        interval: WINDOW,
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
    const ready = (0,presets/* expandedPreset */.D)(preset, { ...choice, measures: isDuration ? 'latency' : 'errors' });
    const source = sourceFor(draft, where, 'prometheus', spec.metricsServer ?? null);
    if (ready === null || source === null)
        return null;
    draft.note(where, `the label of the slot is that of the preset ${preset}; see docs/metrics.md.`);
    if ('bad' in ready) {
        const sum = (query) => `sum(rate(${query}[${WINDOW}]))`;
        const value = `100 - 100 * (${sum(ready.bad)} or vector(0)) / ${sum(ready.total)}`;
        return { source, value, ...limitsOf(thresholdRange ?? { min: threshold }) };
    }
    const value = `histogram_quantile(0.99, sum by (le) (rate(${ready.buckets}[${WINDOW}])))`;
    // Flagger's limit is in milliseconds, whatever the histogram has.
    const divisor = presets/* PRESETS */.f[preset].latency?.unit === 'seconds' ? 1000 : 1;
    const { min, max } = thresholdRange ?? { min: undefined, max: threshold };
    const scaled = (limit) => (limit === undefined ? undefined : limit / divisor);
    return { source, value, ...limitsOf({ min: scaled(min), max: scaled(max) }) };
}
//# sourceMappingURL=flagger.js.map
;// CONCATENATED MODULE: ./build/src/config/analysis-import/kayenta.js


const kayenta_text = schemas/* string */.YjP().max(20_000);
const canary = schemas/* looseObject */._H3({
    direction: schemas/* enum */.k5n(['increase', 'decrease', 'either']).default('either'),
    critical: schemas/* boolean */.zMY().default(false),
    muted: schemas/* boolean */.zMY().default(false),
    nanStrategy: schemas/* string */.YjP().default('remove'),
    effectSize: schemas/* looseObject */._H3({
        measure: schemas/* string */.YjP().default('meanRatio'),
        allowedIncrease: schemas/* number */.aig().optional(),
        allowedDecrease: schemas/* number */.aig().optional(),
    })
        .prefault({}),
    outliers: schemas/* looseObject */._H3({ strategy: schemas/* string */.YjP().default('keep') }).prefault({}),
});
const kayentaMetric = schemas/* looseObject */._H3({
    name: kayenta_text,
    groups: schemas/* array */.YOg(kayenta_text).max(100).default([]),
    query: schemas/* looseObject */._H3({
        type: kayenta_text.default('none'),
        metricName: kayenta_text.nullish(),
        labelBindings: schemas/* array */.YOg(kayenta_text).max(100).nullish(),
        customFilter: kayenta_text.nullish(),
        customFilterTemplate: kayenta_text.nullish(),
        customInlineTemplate: kayenta_text.nullish(),
    })
        .prefault({}),
    analysisConfigurations: schemas/* looseObject */._H3({ canary: canary.prefault({}) }).prefault({}),
});
/** A canary config of Kayenta. */
const kayentaConfig = schemas/* looseObject */._H3({
    metrics: schemas/* array */.YOg(kayentaMetric).min(1).max(500),
    templates: schemas/* record */.g1P(schemas/* string */.YjP(), kayenta_text).nullish(),
    classifier: schemas/* looseObject */._H3({
        groupWeights: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* number */.aig()).nullish(),
        scoreThresholds: schemas/* unknown */.L5J(),
    })
        .partial()
        .prefault({}),
});
const kayenta_PLACEHOLDER = /\$\\?\{([\w.-]{1,100})\\?\}/g;
/** Adds a canary config to the draft: each metric becomes a gauge of both sides. */
function importKayenta(draft, config, given) {
    for (const metric of config.metrics)
        kayenta_importMetric(draft, config, metric, given);
    draft.note('classifier', 'scores and their thresholds are not carried over: evidence decides here.');
}
function kayenta_importMetric(draft, config, metric, given) {
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
    const template = queryOf(config, query);
    if ('why' in template) {
        draft.leaveOut(name, template.why);
        return;
    }
    const values = new Map([['scope', SLOT], ...given]);
    const written = filled(template.text, kayenta_PLACEHOLDER, (key) => values.get(key) ?? null);
    if ('why' in written) {
        draft.leaveOut(name, written.why);
        return;
    }
    if (!written.text.includes(SLOT)) {
        draft.leaveOut(name, `its query has no $${'{scope}'}, which tells the two sides apart.`);
        return;
    }
    const source = sourceFor(draft, name, query.type, null);
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
;// CONCATENATED MODULE: ./build/src/config/analysis-import/import-analysis.js







const ARGO_KINDS = ['AnalysisTemplate', 'ClusterAnalysisTemplate', 'AnalysisRun'];
/**
 * Reads a canary config of Kayenta, analysis templates of Argo Rollouts or Canaries and MetricTemplates of
 * Flagger, and says in our own words what can be said. `args` fill the placeholders of the queries.
 * Throws ConfigError (input_invalid) when it is none of them, or when nothing of it can be carried over.
 */
function importAnalysis(text, fileName, args) {
    const objects = documentsOf(text, fileName).flatMap(itemsOf);
    const draft = new AnalysisDraft();
    const read = (schema, value) => {
        const parsed = schema.safeParse(value, { error: explain/* knownKeysMessage */.Fv });
        if (parsed.success)
            return parsed.data;
        const findings = parsed.error.issues.flatMap((issue) => (0,explain/* explain */.WE)(issue, value));
        throw new errors/* ConfigError */.xL(findings.map(({ what, fix }) => ({ where: fileName, line: null, what, fix })), 'input_invalid');
    };
    const ofKind = (kinds) => objects.filter((object) => kinds.includes(kindOf(object) ?? ''));
    const templates = ofKind(['MetricTemplate']).map((o) => read(metricTemplate, o));
    for (const object of ofKind(ARGO_KINDS))
        importArgo(draft, read(argoTemplate, object), args);
    for (const object of ofKind(['Canary'])) {
        importFlagger(draft, read(flaggerCanary, object), templates, args);
    }
    for (const object of objects) {
        if (kindOf(object) === null && isTable(object) && Array.isArray(object.metrics)) {
            importKayenta(draft, read(kayentaConfig, object), args);
        }
    }
    if (draft.metricCount === 0)
        throw nothing(fileName, draft.finished());
    return draft.finished();
}
function nothing(fileName, { notes }) {
    const problem = (what, fix) => ({ where: fileName, line: null, what, fix });
    const why = notes.map((note) => problem(`${note.where}: ${note.what}`, ''));
    const known = `a canary config of Kayenta, ${ARGO_KINDS.join(', ')}, or Canary with its MetricTemplates`;
    const last = notes.length > 0
        ? problem('Nothing could be carried over.', 'The lines above say why.')
        : problem('There is no analysis in it.', `Give ${known}.`);
    return new errors/* ConfigError */.xL([...why, last], 'input_invalid');
}
function documentsOf(text, fileName) {
    if (!/^\s*\{/.test(text) || text.length > yaml_tree/* CONFIG_CHARS_MAX */.In)
        return (0,yaml_tree/* readYamlDocuments */.Cw)(text, fileName);
    try {
        return [JSON.parse(text)];
    }
    catch {
        // A map of YAML may begin with a brace too, and its reader tells the line.
        return (0,yaml_tree/* readYamlDocuments */.Cw)(text, fileName);
    }
}
/** The objects of a List, or the object itself. */
function itemsOf(object) {
    return isTable(object) && object.kind === 'List' && Array.isArray(object.items)
        ? object.items
        : [object];
}
function kindOf(object) {
    return isTable(object) && typeof object.kind === 'string' ? object.kind : null;
}
function isTable(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
//# sourceMappingURL=import-analysis.js.map
// EXTERNAL MODULE: ./build/src/reports/escape.js
var reports_escape = __webpack_require__(35830);
;// CONCATENATED MODULE: ./build/src/cli/import.js







/** Of a file so many bytes are read: every character of the largest that is taken, in any language. */
const FILE_BYTES_MAX = 4 * yaml_tree/* CONFIG_CHARS_MAX */.In;
/**
 * Turns the analysis of Kayenta, Argo Rollouts or Flagger into keys of an environment, as YAML on standard
 * output or into a file, and says on standard error what it could not carry over. Returns the exit status.
 */
async function importFrom(own, options) {
    const text = (name) => {
        const value = options[name];
        return typeof value === 'string' ? value : null;
    };
    const file = text('file');
    if (file === null)
        throw invalid('import', 'It does not say what.', 'Write: node . import analysis FILE.');
    const imported = importAnalysis(await textOf((0,external_node_path_.resolve)(own.cwd(), file), file), file, import_valuesOf(text('values')));
    const output = text('output');
    if (output !== null) {
        await write((0,external_node_path_.resolve)(own.cwd(), output), output, yamlOf(imported), options.force === true);
    }
    if (options.json === true)
        own.stdout.write(`${(0,reports_escape/* jsonLine */.rF)({ schemaVersion: 1, ...imported })}\n`);
    else if (output === null)
        own.stdout.write(yamlOf(imported));
    for (const { where, what } of imported.notes)
        own.stderr.write(`${(0,reports_escape/* logLine */.BP)(`${where}: ${what}`)}\n`);
    const count = Object.keys(imported.configuration.metrics).length;
    own.stderr.write(`${count} metrics carried over; ${imported.notes.length} things to look at.\n`);
    return 0;
}
function yamlOf({ configuration }) {
    return `# Keys of one environment in .github/slipway.yml; its target is still yours to write.\n${(0,dist/* stringify */.As)(configuration, { lineWidth: 0 })}`;
}
/** "service=shop,namespace=prod": what stands in the place of the arguments of the queries. */
function import_valuesOf(text) {
    const pairs = (text ?? '').split(',').filter((pair) => pair !== '');
    return new Map(pairs.map((pair) => {
        const at = pair.indexOf('=');
        if (at < 1)
            throw invalid('--values', `${JSON.stringify(pair)} is no pair.`, 'Write NAME=VALUE,NAME=VALUE.');
        return [pair.slice(0, at), pair.slice(at + 1)];
    }));
}
async function textOf(path, name) {
    try {
        const file = await (0,promises_.open)(path, 'r');
        try {
            const { size } = await file.stat();
            if (size > FILE_BYTES_MAX)
                throw invalid(name, 'It is too large.', `At most ${FILE_BYTES_MAX} bytes are read.`);
        }
        finally {
            await file.close();
        }
        return await (0,promises_.readFile)(path, 'utf8');
    }
    catch (error) {
        if (error instanceof errors/* ConfigError */.xL)
            throw error;
        const why = error instanceof Error ? error.message : String(error);
        throw invalid(name, `It can not be read: ${why}.`, 'Name the file of the analysis.');
    }
}
/** Nothing is written over unless somebody says so. */
async function write(path, name, text, isForced) {
    try {
        await (0,promises_.writeFile)(path, text, { flag: isForced ? 'w' : 'wx' });
    }
    catch (error) {
        const { code } = error;
        if (code === 'EEXIST')
            throw invalid(name, 'It is there already.', 'Name another file, or add --force.');
        throw invalid(name, `It can not be written: ${String(code)}.`, 'Name a file in a folder that is there.');
    }
}
function invalid(where, what, fix) {
    return new errors/* ConfigError */.xL([{ where, line: null, what, fix }], 'input_invalid');
}
//# sourceMappingURL=import.js.map

/***/ }),

/***/ 34438:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ knownWords)
/* harmony export */ });
/* unused harmony export nearest */
/** Longest word that is compared; longer ones are no typing mistakes. */
const WORD_CHARS_MAX = 60;
/** The known word that the written one was meant to be, or null when none is near. */
function nearest(written, known) {
    if (written.length > WORD_CHARS_MAX)
        return null;
    const word = written.toLowerCase().replaceAll('_', '-');
    const limit = Math.max(1, Math.floor(word.length / 3));
    const near = known
        .map((candidate) => ({ candidate, edits: editDistance(word, candidate.toLowerCase()) }))
        .filter(({ edits }) => edits <= limit)
        .sort((a, b) => a.edits - b.edits);
    return near[0]?.candidate ?? null;
}
/** Levenshtein distance: how many characters must be added, taken away or replaced. */
function editDistance(a, b) {
    let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
    for (const [i, charA] of [...a].entries()) {
        const row = [i + 1];
        for (const [j, charB] of [...b].entries()) {
            const replaced = (previous[j] ?? 0) + (charA === charB ? 0 : 1);
            row.push(Math.min(replaced, (previous[j + 1] ?? 0) + 1, (row[j] ?? 0) + 1));
        }
        previous = row;
    }
    return previous.at(-1) ?? 0;
}
/** "Known keys: a, b." with the likeliest first in a question: "Did you mean b?". */
function knownWords(kind, written, known) {
    const meant = nearest(written, known);
    const question = meant === null ? '' : `Did you mean ${meant}? `;
    return `${question}Known ${kind}: ${known.join(', ')}.`;
}
//# sourceMappingURL=nearest.js.map

/***/ }),

/***/ 84834:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   iG: () => (/* binding */ ConditionError),
/* harmony export */   k8: () => (/* binding */ tokensOf),
/* harmony export */   rx: () => (/* binding */ CONDITION_CHARS_MAX)
/* harmony export */ });
/** A condition longer than this is refused; the longest in use are a few hundred characters. */
const CONDITION_CHARS_MAX = 4000;
/** What is wrong with a condition. It is caught where conditions are read, and measured as an error. */
class ConditionError extends Error {
}
const SPACE = /\s*/y;
const NUMBER = /(?:\d+(?:\.\d+)?|\.\d+)(?:[eE][+-]?\d+)?/y;
const NAME = /[A-Za-z_]\w*/y;
const TEXT = /"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'/y;
const SIGN = /\|\||&&|==|!=|<=|>=|\*\*|\?\.|[-+*/%<>!?:()[\]{},.#]/y;
/** Cuts a condition into its words. Throws ConditionError. */
function tokensOf(text) {
    if (text.length > CONDITION_CHARS_MAX) {
        throw new ConditionError(`It has more than ${CONDITION_CHARS_MAX} characters.`);
    }
    const tokens = [];
    let at = 0;
    const read = (pattern) => {
        pattern.lastIndex = at;
        const match = pattern.exec(text);
        if (match !== null)
            at += match[0].length;
        return match;
    };
    for (;;) {
        read(SPACE);
        if (at === text.length)
            return tokens;
        const number = read(NUMBER);
        const name = number === null ? read(NAME) : null;
        const quoted = number === null && name === null ? read(TEXT) : null;
        if (number !== null)
            tokens.push({ kind: 'number', value: Number(number[0]) });
        else if (name !== null)
            tokens.push({ kind: 'name', value: name[0] });
        else if (quoted !== null) {
            const value = (quoted[1] ?? quoted[2] ?? '').replace(/\\(.)/g, '$1');
            tokens.push({ kind: 'text', value });
        }
        else {
            const sign = read(SIGN);
            if (sign === null)
                throw new ConditionError(`Character ${at + 1} can't be read.`);
            tokens.push({ kind: 'sign', value: sign[0] });
        }
    }
}
//# sourceMappingURL=condition-tokens.js.map

/***/ }),

/***/ 92052:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ PREDICATES),
/* harmony export */   r: () => (/* binding */ conditionOf)
/* harmony export */ });
/* harmony import */ var _condition_tokens_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84834);

/** Brackets and signs one inside the other; each level is one call of the reader. */
const DEPTH_MAX = 50;
/** Loosest first; the operators of a row are read from left to right. */
const LEVELS = [
    ['||', 'or'],
    ['&&', 'and'],
    ['==', '!=', '<', '<=', '>', '>=', 'in'],
    ['+', '-'],
    ['*', '/', '%'],
];
/** Functions of one or more values, with how many they take. */
const CALLS = {
    asInt: [1, 1],
    asFloat: [1, 1],
    isNaN: [1, 1],
    isInf: [1, 1],
    isNil: [1, 1],
    default: [2, 2],
    len: [1, 1],
    abs: [1, 1],
    min: [1, 20],
    max: [1, 20],
    all: [2, 2],
    any: [2, 2],
    none: [2, 2],
    one: [2, 2],
    filter: [2, 2],
    count: [2, 2],
};
/** Functions whose second part is asked of each item of the first. */
const PREDICATES = new Set([
    'all',
    'any',
    'none',
    'one',
    'filter',
    'count',
]);
const WORDS = {
    true: { kind: 'value', value: true },
    false: { kind: 'value', value: false },
    nil: { kind: 'value', value: null },
    result: { kind: 'result' },
};
/** Reads a condition of an Argo AnalysisTemplate, the part of expr-lang that is in use. Throws ConditionError. */
function conditionOf(text) {
    const reader = new ConditionReader((0,_condition_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .tokensOf */ .k8)(text));
    return reader.whole();
}
class ConditionReader {
    #tokens;
    #at = 0;
    #depth = 0;
    constructor(tokens) {
        this.#tokens = tokens;
    }
    whole() {
        if (this.#tokens.length === 0)
            throw new _condition_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .ConditionError */ .iG('It is empty.');
        const condition = this.#choice();
        if (this.#at < this.#tokens.length)
            throw this.#unexpected();
        return condition;
    }
    #choice() {
        this.#depth += 1;
        if (this.#depth > DEPTH_MAX)
            throw new _condition_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .ConditionError */ .iG(`It is more than ${DEPTH_MAX} deep.`);
        const when = this.#level(0);
        let choice = when;
        if (this.#take('?')) {
            const yes = this.#choice();
            this.#need(':');
            choice = { kind: 'choice', when, yes, no: this.#choice() };
        }
        this.#depth -= 1;
        return choice;
    }
    #level(level) {
        const signs = LEVELS[level];
        if (signs === undefined)
            return this.#unary();
        let left = this.#level(level + 1);
        for (;;) {
            const isNegated = signs.includes('in') && this.#isNext('not') && this.#isNext('in', 1);
            if (isNegated)
                this.#at += 1;
            const sign = signs.find((word) => this.#take(word));
            if (sign === undefined)
                return left;
            const operation = {
                kind: 'operation',
                sign,
                left,
                right: this.#level(level + 1),
            };
            left = isNegated ? { kind: 'not', of: operation } : operation;
        }
    }
    #unary() {
        const isNot = this.#take('!') || this.#take('not');
        if (!isNot && !this.#take('-'))
            return this.#parts(this.#primary());
        this.#depth += 1;
        if (this.#depth > DEPTH_MAX)
            throw new _condition_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .ConditionError */ .iG(`It is more than ${DEPTH_MAX} deep.`);
        const of = this.#unary();
        this.#depth -= 1;
        return { kind: isNot ? 'not' : 'minus', of };
    }
    #parts(start) {
        let of = start;
        for (;;) {
            if (this.#take('[')) {
                of = { kind: 'part', of, key: this.#choice() };
                this.#need(']');
            }
            else if (this.#take('.')) {
                const name = this.#next();
                if (name.kind !== 'name')
                    throw this.#unexpected(-1);
                of = { kind: 'part', of, key: { kind: 'value', value: name.value } };
            }
            else
                return of;
        }
    }
    #primary() {
        const token = this.#next();
        if (token.kind === 'number' || token.kind === 'text') {
            return { kind: 'value', value: token.value };
        }
        if (token.kind === 'name') {
            if (this.#take('('))
                return this.#call(token.value);
            const word = Object.hasOwn(WORDS, token.value) ? WORDS[token.value] : undefined;
            if (word === undefined)
                throw new _condition_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .ConditionError */ .iG(`"${token.value}" is not known here.`);
            return word;
        }
        if (token.value === '#')
            return { kind: 'item' };
        if (token.value === '[')
            return { kind: 'list', items: this.#list(']') };
        if (token.value === '(' || token.value === '{') {
            const inner = this.#choice();
            this.#need(token.value === '(' ? ')' : '}');
            return inner;
        }
        throw this.#unexpected(-1);
    }
    #call(name) {
        const range = Object.hasOwn(CALLS, name) ? CALLS[name] : undefined;
        if (range === undefined)
            throw new _condition_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .ConditionError */ .iG(`There is no function "${name}" here.`);
        const given = this.#list(')');
        if (given.length < range[0] || given.length > range[1]) {
            throw new _condition_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .ConditionError */ .iG(`"${name}" is given ${given.length} values.`);
        }
        return { kind: 'call', name, given };
    }
    #list(end) {
        const items = [];
        while (!this.#take(end)) {
            if (items.length > 0)
                this.#need(',');
            items.push(this.#choice());
        }
        return items;
    }
    #isNext(word, ahead = 0) {
        const token = this.#tokens[this.#at + ahead];
        return (token?.kind === 'sign' || token?.kind === 'name') && token.value === word;
    }
    #take(word) {
        const isNext = this.#isNext(word);
        if (isNext)
            this.#at += 1;
        return isNext;
    }
    #need(word) {
        if (!this.#take(word))
            throw this.#unexpected();
    }
    #next() {
        const token = this.#tokens[this.#at];
        if (token === undefined)
            throw this.#unexpected();
        this.#at += 1;
        return token;
    }
    #unexpected(ahead = 0) {
        const token = this.#tokens[this.#at + ahead];
        return new _condition_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .ConditionError */ .iG(token === undefined ? 'It ends too early.' : `"${token.value}" is not expected there.`);
    }
}
//# sourceMappingURL=condition-tree.js.map

/***/ }),

/***/ 97065:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fu: () => (/* binding */ shortSha),
/* harmony export */   S5: () => (/* binding */ durationText),
/* harmony export */   fL: () => (/* binding */ percentText),
/* harmony export */   qL: () => (/* binding */ parseSha),
/* harmony export */   sh: () => (/* binding */ versionName)
/* harmony export */ });
const SHA = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
/** Accepts a full object name, or answers null. The only way from text to a Sha. */
function parseSha(text) {
    return SHA.test(text) ? text : null;
}
/** The first ten digits, as people quote them. */
function shortSha(sha) {
    return sha.slice(0, 10);
}
/** What people read for a version: the name they used, or the first digits when they named the commit. */
function versionName(written, sha) {
    return written === sha ? shortSha(sha) : written;
}
/** Minutes and seconds as people read them: "45 s", "12 min 30 s", "2 h 5 min". */
function durationText(seconds) {
    const whole = Math.max(0, Math.round(seconds));
    if (whole < 60)
        return `${whole} s`;
    const minutes = Math.floor(whole / 60);
    if (minutes < 60)
        return whole % 60 === 0 ? `${minutes} min` : `${minutes} min ${whole % 60} s`;
    const hours = Math.floor(minutes / 60);
    return minutes % 60 === 0 ? `${hours} h` : `${hours} h ${minutes % 60} min`;
}
/** A share with as many digits as it needs: "5 %", "0.4 %", "0.05 %". */
function percentText(percent) {
    const digits = percent === 0 || percent >= 10 ? 1 : percent >= 1 ? 2 : 3;
    return `${Number(percent.toFixed(digits))} %`;
}
//# sourceMappingURL=units.js.map

/***/ })

};

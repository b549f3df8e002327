export const id = 1871;
export const ids = [1871,9927];
export const modules = {

/***/ 3980:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ crossChecks),
/* harmony export */   _: () => (/* binding */ SOURCES_OF_FAMILY)
/* harmony export */ });
/* harmony import */ var _domain_metrics_presets_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(86248);
/* harmony import */ var _explain_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(67879);
/* harmony import */ var _nearest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(34438);



/** As the schema has it. */
const DURATION_SECONDS_DEFAULT = 21_000;
/**
 * What no single value can tell: that the parts of an environment fit each other. Works on values that
 * may be wrong elsewhere, so that these problems are reported together with all other ones.
 */
function crossChecks(root) {
    return Object.entries(table((0,_explain_js__WEBPACK_IMPORTED_MODULE_1__/* .valueAt */ .fK)(root, ['environments']))).flatMap(([name, environment]) => [
        ...unknownSources(name, environment),
        ...foreignSlots(name, environment),
        ...bakeTooLong(name, environment),
        ...foreignPresets(name, environment),
        ...noMetric(name, environment),
        ...foreignJudgeKeys(name, environment),
    ]);
}
function table(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value)
        ? value
        : {};
}
/** A bake that outlasts the rollout would be cut short without a word. */
function bakeTooLong(name, environment) {
    const bake = (0,_explain_js__WEBPACK_IMPORTED_MODULE_1__/* .valueAt */ .fK)(environment, ['bake-seconds']);
    const longest = (0,_explain_js__WEBPACK_IMPORTED_MODULE_1__/* .valueAt */ .fK)(environment, ['max-duration-seconds']) ?? DURATION_SECONDS_DEFAULT;
    if (typeof bake !== 'number' || typeof longest !== 'number' || bake < longest)
        return [];
    return [
        {
            path: ['environments', name, 'bake-seconds'],
            what: `The bake of ${bake} seconds is not shorter than max-duration-seconds, ${longest}.`,
            fix: 'Make the bake shorter, or raise max-duration-seconds; with wait: false it may be days.',
        },
    ];
}
/** A metric must ask a source that exists. */
function unknownSources(name, environment) {
    const sources = Object.keys(table((0,_explain_js__WEBPACK_IMPORTED_MODULE_1__/* .valueAt */ .fK)(environment, ['sources'])));
    const metrics = table((0,_explain_js__WEBPACK_IMPORTED_MODULE_1__/* .valueAt */ .fK)(environment, ['metrics']));
    return Object.entries(metrics).flatMap(([metric, value]) => {
        const source = (0,_explain_js__WEBPACK_IMPORTED_MODULE_1__/* .valueAt */ .fK)(value, ['source']);
        if (typeof source !== 'string' || sources.includes(source))
            return [];
        return [
            {
                path: ['environments', name, 'metrics', metric, 'source'],
                what: `The metric ${metric} asks the source "${source}", which does not exist.`,
                fix: sources.length === 0 ? 'Add it to sources.' : (0,_nearest_js__WEBPACK_IMPORTED_MODULE_2__/* .knownWords */ .L)('sources', source, sources),
            },
        ];
    });
}
/** Nothing is promoted unseen. */
function noMetric(name, environment) {
    if (isPeer((0,_explain_js__WEBPACK_IMPORTED_MODULE_1__/* .valueAt */ .fK)(environment, ['judge', 'kind'])))
        return [];
    const metrics = (0,_explain_js__WEBPACK_IMPORTED_MODULE_1__/* .valueAt */ .fK)(environment, ['metrics']);
    const isEmpty = metrics === undefined ||
        (typeof metrics === 'object' && Object.keys(table(metrics)).length === 0 && metrics !== null);
    if (!isEmpty)
        return [];
    return [
        {
            path: ['environments', name, ...(metrics === undefined ? [] : ['metrics'])],
            what: `environments.${name}.metrics: There is no metric.`,
            fix: 'Add one: {source: …, bad: …, total: …}. Nothing is promoted unseen.',
        },
    ];
}
/** What only our own judge keeps to; the rule of another tool would not, and nobody would notice. */
const EVIDENCE_KEYS = [
    'alpha-percent',
    'margin-percent',
    'harm-budget-percent',
    'freeze-evidence',
    'estimate-after-seconds',
];
const PEER_KEYS = ['config', 'arguments', 'leave-out', 'analysis-interval-seconds'];
function isPeer(kind) {
    return kind === 'kayenta' || kind === 'threshold';
}
/** Each kind of judge has its own keys. */
function foreignJudgeKeys(name, environment) {
    const judge = table((0,_explain_js__WEBPACK_IMPORTED_MODULE_1__/* .valueAt */ .fK)(environment, ['judge']));
    const { kind = 'evidence' } = judge;
    const at = ['environments', name, 'judge'];
    const nameless = (key, what, fix) => ({ path: [...at, key], what, fix });
    if (isPeer(kind)) {
        const foreign = [
            ...EVIDENCE_KEYS,
            ...(kind === 'threshold' ? ['analysis-interval-seconds'] : []),
        ].filter((key) => Object.hasOwn(judge, key));
        return [
            ...foreign.map((key) => nameless(key, `judge.${key} does not apply to the judge ${kind}.`, `Take it out${key === 'analysis-interval-seconds' ? '' : ', or write kind: evidence'}.`)),
            ...(Object.hasOwn(judge, 'config')
                ? []
                : [
                    nameless('kind', `The judge ${kind} has no file with its rules.`, 'Write judge.config: the path of that file in the repository.'),
                ]),
        ];
    }
    if (kind !== 'evidence')
        return [];
    return PEER_KEYS.filter((key) => Object.hasOwn(judge, key)).map((key) => nameless(key, `judge.${key} does not apply to the judge evidence.`, 'Take it out, or write kind: kayenta or kind: threshold.'));
}
/** A source that counts by slot must call the slots as the target does. */
function foreignSlots(name, environment) {
    const target = (0,_explain_js__WEBPACK_IMPORTED_MODULE_1__/* .valueAt */ .fK)(environment, ['target']);
    const isDefault = (0,_explain_js__WEBPACK_IMPORTED_MODULE_1__/* .valueAt */ .fK)(target, ['type']) === 'command';
    const expected = slotNames((0,_explain_js__WEBPACK_IMPORTED_MODULE_1__/* .valueAt */ .fK)(target, ['slots']) ?? (isDefault ? ['a', 'b'] : undefined));
    if (expected === null)
        return [];
    return Object.entries(table((0,_explain_js__WEBPACK_IMPORTED_MODULE_1__/* .valueAt */ .fK)(environment, ['sources']))).flatMap(([source, value]) => {
        const key = (0,_explain_js__WEBPACK_IMPORTED_MODULE_1__/* .valueAt */ .fK)(value, ['clusters']) === undefined ? 'slots' : 'clusters';
        const slots = slotNames((0,_explain_js__WEBPACK_IMPORTED_MODULE_1__/* .valueAt */ .fK)(value, [key]));
        if (slots === null || slots.join() === expected.join())
            return [];
        return [
            {
                path: ['environments', name, 'sources', source, key],
                what: `The source ${source} has the slots ${slots.join(' and ')}, the target has ${expected.join(' and ')}.`,
                fix: 'Give the slots of the source the names that the target uses.',
            },
        ];
    });
}
/** The queries of a preset are written in the language of one family of sources. */
function foreignPresets(name, environment) {
    const metrics = table((0,_explain_js__WEBPACK_IMPORTED_MODULE_1__/* .valueAt */ .fK)(environment, ['metrics']));
    return Object.entries(metrics).flatMap(([metric, value]) => {
        const [preset, source] = [(0,_explain_js__WEBPACK_IMPORTED_MODULE_1__/* .valueAt */ .fK)(value, ['preset']), (0,_explain_js__WEBPACK_IMPORTED_MODULE_1__/* .valueAt */ .fK)(value, ['source'])];
        if (typeof preset !== 'string' || !isPreset(preset) || typeof source !== 'string')
            return [];
        const type = (0,_explain_js__WEBPACK_IMPORTED_MODULE_1__/* .valueAt */ .fK)(environment, ['sources', source, 'type']);
        const types = SOURCES_OF_FAMILY[_domain_metrics_presets_js__WEBPACK_IMPORTED_MODULE_0__/* .PRESETS */ .fG[preset].family];
        if (typeof type !== 'string' || types.includes(type))
            return [];
        return [
            {
                path: ['environments', name, 'metrics', metric, 'preset'],
                what: `The preset ${preset} of the metric ${metric} can't be asked of a source of the type ${type}.`,
                fix: `It is for ${types.join(', ')}.`,
            },
        ];
    });
}
/** The types of sources that read the queries of a family. */
const SOURCES_OF_FAMILY = {
    promql: [
        'prometheus',
        'mimir',
        'thanos',
        'victoriametrics',
        'google-managed-prometheus',
        'amazon-managed-prometheus',
    ],
    cloudwatch: ['cloudwatch'],
    'google-monitoring': ['google-cloud-monitoring'],
};
function isPreset(name) {
    return Object.hasOwn(_domain_metrics_presets_js__WEBPACK_IMPORTED_MODULE_0__/* .PRESETS */ .fG, name);
}
/** Sorted; null when there are no slots, or not two: another problem that is told elsewhere. */
function slotNames(slots) {
    const names = Array.isArray(slots) ? slots : Object.keys(table(slots));
    return names.length === 2 && names.every((name) => typeof name === 'string')
        ? names.toSorted()
        : null;
}
//# sourceMappingURL=cross-checks.js.map

/***/ }),

/***/ 92120:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ gatePolicyOf)
/* harmony export */ });
/* harmony import */ var _domain_calendar_span_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98085);

/** The gate of an environment in the words of the domain. */
function gatePolicyOf(gate, environment) {
    const { low, medium, high, critical, environments = [environment] } = gate.approvals;
    return {
        calendar: {
            freezes: gate.freezes.map(spanOf),
            windows: gate.windows.map(spanOf),
        },
        commitsMax: gate['commits-max'] ?? null,
        intervalSecondsMin: gate['interval-seconds-min'],
        approvals: {
            countMin: { low, medium, high, critical },
            isFourEyes: gate.approvals['four-eyes'],
            environments,
        },
        protection: { rules: gate.protection },
        autoApproveUpTo: gate['auto-approve'] ?? null,
    };
}
function spanOf({ from, to, zone, reason }) {
    const [begin, end] = [(0,_domain_calendar_span_js__WEBPACK_IMPORTED_MODULE_0__/* .calendarPoint */ .Z)(from), (0,_domain_calendar_span_js__WEBPACK_IMPORTED_MODULE_0__/* .calendarPoint */ .Z)(to)];
    if (begin === null || end === null)
        throw new Error('the schema lets no other moments through');
    return { from: begin, to: end, text: `${from} to ${to}`, zone, reason };
}
//# sourceMappingURL=gate-policy.js.map

/***/ }),

/***/ 96403:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I3: () => (/* binding */ caseId),
/* harmony export */   Pz: () => (/* binding */ withNumbers),
/* harmony export */   qk: () => (/* binding */ pointOf),
/* harmony export */   zx: () => (/* binding */ point)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38816);

const caseId = zod__WEBPACK_IMPORTED_MODULE_0__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(1000), zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig()])
    .optional()
    .describe('Comes back with the answer.');
/** What JSON has no number for is written as Prometheus writes it. */
const NUMBER_WORDS = {
    NaN: Number.NaN,
    '+Inf': Number.POSITIVE_INFINITY,
    '-Inf': Number.NEGATIVE_INFINITY,
};
const point = zod__WEBPACK_IMPORTED_MODULE_0__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(), zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['NaN', '+Inf', '-Inf']), zod__WEBPACK_IMPORTED_MODULE_0__/* ["null"] */ .chJ()], {
    error: 'Write a number; null or "NaN" is a point without a value.',
})
    .describe('A value; null or "NaN" = no value.');
/** The number that is meant; NaN = no value. */
function pointOf(value) {
    if (value === null)
        return Number.NaN;
    return typeof value === 'number' ? value : NUMBER_WORDS[value];
}
/** A value of JSON with its words for numbers read, also inside lists. */
function withNumbers(value) {
    if (Array.isArray(value))
        return value.map(withNumbers);
    return typeof value === 'string' && Object.hasOwn(NUMBER_WORDS, value)
        ? NUMBER_WORDS[value]
        : value;
}
//# sourceMappingURL=judge-points.js.map

/***/ }),

/***/ 54518:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EN: () => (/* binding */ kayentaCase),
/* harmony export */   OE: () => (/* binding */ canaryRules),
/* harmony export */   ZL: () => (/* binding */ canaryConfig),
/* harmony export */   yQ: () => (/* binding */ canaryOf)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(38816);
/* harmony import */ var _domain_judge_kayenta_effect_size_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56055);
/* harmony import */ var _domain_judge_kayenta_metric_class_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5921);
/* harmony import */ var _judge_points_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(96403);




/** Kayenta's docs ask for 50 points; a week of minutes has about so many. */
const POINTS_MAX = 10_000;
/** The group of a metric that names none: without a group it would not be in the score at all. */
const UNGROUPED = 'ungrouped';
const limit = zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig().min(0).max(1e9).optional();
const share = zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig().gt(0).lt(1);
const effectSize = zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
    measure: zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(['meanRatio', 'cles'])
        .default('meanRatio')
        .describe('meanRatio: experiment by control. cles: share of pairs in which it is larger.'),
    allowedIncrease: limit.describe('From this effect on the metric is High. Default: any.'),
    allowedDecrease: limit.describe('From this effect down the metric is Low. Default: any.'),
    criticalIncrease: limit.describe('From this effect on a critical High fails the canary.'),
    criticalDecrease: limit.describe('From this effect down a critical Low fails the canary.'),
});
const outliers = zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
    strategy: zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(['keep', 'remove']).default('keep').describe('What becomes of outliers.'),
    outlierFactor: zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig().positive().max(1000).default(3).describe('How far out they are.'),
    detector: zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(['iqr', 'k-sigma'])
        .default('iqr')
        .describe('Distance in interquartile ranges, or in standard deviations.'),
    reduceSensitivity: zod__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zMY()
        .default(true)
        .describe('iqr: points between p1 and p99 are no outliers.'),
});
/** `analysisConfigurations.canary` of a Kayenta canary config. */
const analysisShape = {
    direction: zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(['increase', 'decrease', 'either'])
        .default('either')
        .describe('The direction that is a fault.'),
    nanStrategy: zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(['remove', 'replace'])
        .default('remove')
        .describe('Points without a value are left out, or are 0.'),
    critical: zod__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zMY().default(false).describe('The canary fails with this metric.'),
    muted: zod__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zMY().default(false).describe('Classified, but not in the score.'),
    mustHaveData: zod__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zMY().default(false).describe('Without data the metric fails.'),
    effectSize: effectSize.prefault({}).describe('How large a difference must be.'),
    outliers: outliers.prefault({}).describe('Points that are too far out.'),
};
const metricShape = {
    ...analysisShape,
    classifier: zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(['mann-whitney', 'mean-inequality'])
        .default('mann-whitney')
        .describe('The test; mean-inequality calls any difference of the means one.'),
    tolerance: zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig()
        .min(0)
        .max(10)
        .default(_domain_judge_kayenta_metric_class_js__WEBPACK_IMPORTED_MODULE_1__/* .KAYENTA_TOLERANCE */ .ik)
        .describe('Share of the shift that its interval must be beyond.'),
    confidence: share.default(_domain_judge_kayenta_metric_class_js__WEBPACK_IMPORTED_MODULE_1__/* .KAYENTA_CONFIDENCE */ .Fq).describe('Of the interval of the shift.'),
    experiment: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(_judge_points_js__WEBPACK_IMPORTED_MODULE_2__/* .point */ .zx).max(POINTS_MAX).describe('Points of the canary.'),
    control: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(_judge_points_js__WEBPACK_IMPORTED_MODULE_2__/* .point */ .zx).max(POINTS_MAX).describe('Points of the baseline.'),
};
const percent = zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig().min(0).max(100);
const scoreThresholds = zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
    pass: percent.default(95).describe('From this score on the canary passes.'),
    marginal: percent.default(75).describe('From this score on it is marginal.'),
})
    .refine(({ pass, marginal }) => marginal <= pass, {
    error: 'marginal is above pass.',
    params: { fix: 'Write a marginal score that is at most the passing one.' },
});
const groupWeights = zod__WEBPACK_IMPORTED_MODULE_3__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().min(1).max(200), percent)
    .default({})
    .refine((weights) => Object.values(weights).reduce((a, b) => a + b, 0) <= 100 + 1e-9, {
    error: 'The weights add up to more than 100.',
    params: { fix: 'Write percentages that add up to 100 at most.' },
})
    .describe('Percent of the score by group; groups without one share the rest.');
const common = {
    id: _judge_points_js__WEBPACK_IMPORTED_MODULE_2__/* .caseId */ .I3,
    judge: zod__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .euz('kayenta').describe('Which judge is asked.'),
};
const thresholds = scoreThresholds.prefault({}).describe('What the score is called.');
const metricName = zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().min(1).max(200);
const groups = zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(metricName).min(1).max(100).default([UNGROUPED]);
const oneMetric = zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({ ...common, ...metricShape, scoreThresholds: thresholds });
const manyMetrics = zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
    ...common,
    metrics: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
        name: metricName.describe('Name of the metric.'),
        groups: groups.describe('Groups of the score that it is in.'),
        ...metricShape,
    }))
        .min(1)
        .max(1000)
        .describe('Metrics with their points.'),
    groupWeights,
    scoreThresholds: thresholds,
});
/** A canary config of Kayenta, as far as its judge reads it. */
const canaryConfig = zod__WEBPACK_IMPORTED_MODULE_3__/* .looseObject */ ._H3({
    metrics: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .looseObject */ ._H3({
        name: metricName,
        groups: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(metricName).max(100).default([]),
        analysisConfigurations: zod__WEBPACK_IMPORTED_MODULE_3__/* .looseObject */ ._H3({ canary: zod__WEBPACK_IMPORTED_MODULE_3__/* .looseObject */ ._H3(analysisShape).prefault({}) })
            .prefault({}),
    }))
        .min(1)
        .max(1000),
    classifier: zod__WEBPACK_IMPORTED_MODULE_3__/* .looseObject */ ._H3({ groupWeights, scoreThresholds: scoreThresholds.optional() })
        .prefault({}),
});
const wholeConfig = zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
    ...common,
    canaryConfig: canaryConfig.describe('A Kayenta canary config as it is.'),
    data: zod__WEBPACK_IMPORTED_MODULE_3__/* .record */ .g1P(metricName, zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({ experiment: metricShape.experiment, control: metricShape.control }))
        .describe('Points by the name of the metric; a metric that is not here has no data.'),
    scoreThresholds: scoreThresholds
        .optional()
        .describe('What the score is called. Default: what the config says, or 95 and 75.'),
})
    .superRefine(({ canaryConfig: { metrics }, data }, context) => {
    for (const name of Object.keys(data)) {
        if (metrics.some((metric) => metric.name === name))
            continue;
        context.addIssue({
            code: 'custom',
            path: ['data', name],
            message: 'The canary config has no such metric.',
            params: { fix: `Write one of ${metrics.map((metric) => metric.name).join(', ')}.` },
        });
    }
});
/** A case for Kayenta's judge: one metric, several, or a canary config with its data. */
const kayentaCase = zod__WEBPACK_IMPORTED_MODULE_3__/* .union */ .KCZ([oneMetric, manyMetrics, wholeConfig], {
    error: 'Give experiment and control, or metrics, or canaryConfig and data.',
});
/** The canary of a case, in the terms of the judge. */
function canaryOf(given) {
    if ('metrics' in given) {
        const metrics = given.metrics.map((metric) => metricOf(metric.name, metric.groups, metric));
        const weights = new Map(Object.entries(given.groupWeights));
        return { metrics, weights, thresholds: given.scoreThresholds };
    }
    if (!('canaryConfig' in given)) {
        const metrics = [metricOf('metric', [UNGROUPED], given)];
        return { metrics, weights: new Map(), thresholds: given.scoreThresholds };
    }
    const { rules, weights, thresholds } = canaryRules(given.canaryConfig);
    return {
        metrics: rules.map((rule) => {
            const points = Object.hasOwn(given.data, rule.name) ? given.data[rule.name] : undefined;
            const { experiment = [], control = [] } = points ?? {};
            return { ...rule, experiment: experiment.map(_judge_points_js__WEBPACK_IMPORTED_MODULE_2__/* .pointOf */ .qk), control: control.map(_judge_points_js__WEBPACK_IMPORTED_MODULE_2__/* .pointOf */ .qk) };
        }),
        weights: new Map(Object.entries(weights)),
        thresholds: given.scoreThresholds ?? thresholds,
    };
}
/** How the metrics of a canary config are judged, and what their score is called. */
function canaryRules({ classifier, metrics }) {
    return {
        rules: metrics.map(({ name, groups: names, analysisConfigurations: { canary } }) => {
            const rule = ruleOf({
                classifier: 'mann-whitney',
                tolerance: _domain_judge_kayenta_metric_class_js__WEBPACK_IMPORTED_MODULE_1__/* .KAYENTA_TOLERANCE */ .ik,
                confidence: _domain_judge_kayenta_metric_class_js__WEBPACK_IMPORTED_MODULE_1__/* .KAYENTA_CONFIDENCE */ .Fq,
                ...canary,
            });
            return { name, groups: names.length === 0 ? [UNGROUPED] : names, isMuted: canary.muted, rule };
        }),
        weights: classifier.groupWeights,
        thresholds: classifier.scoreThresholds ?? { pass: 95, marginal: 75 },
    };
}
function metricOf(name, names, given) {
    return {
        name,
        groups: names,
        isMuted: given.muted,
        rule: ruleOf(given),
        experiment: given.experiment.map(_judge_points_js__WEBPACK_IMPORTED_MODULE_2__/* .pointOf */ .qk),
        control: given.control.map(_judge_points_js__WEBPACK_IMPORTED_MODULE_2__/* .pointOf */ .qk),
    };
}
function ruleOf(given) {
    const none = _domain_judge_kayenta_effect_size_js__WEBPACK_IMPORTED_MODULE_0__/* .NO_EFFECT */ .k[given.effectSize.measure];
    const { strategy, detector, outlierFactor: factor, reduceSensitivity } = given.outliers;
    return {
        classifier: given.classifier,
        direction: given.direction,
        nanStrategy: given.nanStrategy,
        outliers: strategy === 'keep'
            ? { kind: 'keep' }
            : detector === 'k-sigma'
                ? { kind: 'k-sigma', factor }
                : { kind: 'iqr', factor, sensitivity: reduceSensitivity ? 'reduced' : 'full' },
        effect: {
            measure: given.effectSize.measure,
            allowedIncrease: given.effectSize.allowedIncrease ?? none,
            allowedDecrease: given.effectSize.allowedDecrease ?? none,
            criticalIncrease: given.effectSize.criticalIncrease ?? none,
            criticalDecrease: given.effectSize.criticalDecrease ?? none,
        },
        isCritical: given.critical,
        mustHaveData: given.mustHaveData,
        tolerance: given.tolerance,
        confidence: given.confidence,
    };
}
//# sourceMappingURL=kayenta-input.js.map

/***/ }),

/***/ 59927:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   environmentOf: () => (/* binding */ environmentOf),
/* harmony export */   parseConfig: () => (/* binding */ parseConfig)
/* harmony export */ });
/* harmony import */ var _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33047);
/* harmony import */ var _cross_checks_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3980);
/* harmony import */ var _explain_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(67879);
/* harmony import */ var _nearest_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(34438);
/* harmony import */ var _schema_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(31922);
/* harmony import */ var _yaml_tree_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(40734);






/** Reads a configuration. Throws ConfigError with every problem, each with its line and what to write. */
function parseConfig(text, fileName) {
    const tree = (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_4__/* .readYaml */ .gM)(text, fileName);
    const parsed = _schema_js__WEBPACK_IMPORTED_MODULE_3__/* .configSchema */ .Qn.safeParse(tree.value, { error: _explain_js__WEBPACK_IMPORTED_MODULE_2__/* .knownKeysMessage */ .Fv });
    const findings = [
        ...(parsed.error?.issues ?? []).flatMap((issue) => (0,_explain_js__WEBPACK_IMPORTED_MODULE_2__/* .explain */ .WE)(issue, tree.value)),
        ...(0,_cross_checks_js__WEBPACK_IMPORTED_MODULE_1__/* .crossChecks */ .K)(tree.value),
    ];
    if (parsed.success && findings.length === 0)
        return parsed.data;
    const problems = findings.map(({ path, what, fix }) => ({ where: fileName, line: tree.lineOf(path), what, fix }));
    throw new _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL(problems.sort((a, b) => (a.line ?? 0) - (b.line ?? 0)));
}
/** The configuration of one environment. Throws ConfigError that lists the known ones. */
function environmentOf(config, name) {
    const environment = Object.hasOwn(config.environments, name) && config.environments[name];
    if (environment)
        return environment;
    const known = Object.keys(config.environments);
    const what = `There is no environment ${JSON.stringify(name)} in the configuration.`;
    const fix = (0,_nearest_js__WEBPACK_IMPORTED_MODULE_5__/* .knownWords */ .L)('environments', name, known);
    throw new _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL([{ where: 'environment', line: null, what, fix }]);
}
//# sourceMappingURL=parse.js.map

/***/ }),

/***/ 31871:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  digestText: () => (/* binding */ digestText),
  judgePolicyOf: () => (/* binding */ judgePolicyOf),
  metricsOf: () => (/* binding */ metricsOf),
  policyOf: () => (/* binding */ policyOf),
  rampPolicyOf: () => (/* binding */ rampPolicyOf),
  riskFactorsOf: () => (/* binding */ riskFactorsOf)
});

// EXTERNAL MODULE: ./build/src/domain/metrics/presets.js
var presets = __webpack_require__(86248);
// EXTERNAL MODULE: ./build/src/config/gate-policy.js
var gate_policy = __webpack_require__(92120);
// EXTERNAL MODULE: ./build/src/config/parse.js
var parse = __webpack_require__(59927);
// EXTERNAL MODULE: ./build/src/domain/errors.js
var errors = __webpack_require__(33047);
// EXTERNAL MODULE: ./build/src/config/analysis-import/documents.js
var documents = __webpack_require__(98853);
// EXTERNAL MODULE: ./build/src/config/analysis-import/draft.js
var analysis_import_draft = __webpack_require__(81988);
// EXTERNAL MODULE: ./build/src/config/explain.js
var explain = __webpack_require__(67879);
// EXTERNAL MODULE: ./build/src/domain/judge/threshold/condition.js
var threshold_condition = __webpack_require__(36883);
// EXTERNAL MODULE: ./build/src/domain/judge/threshold/condition-tokens.js
var condition_tokens = __webpack_require__(84834);
// EXTERNAL MODULE: ./build/src/config/analysis-import/argo.js + 1 modules
var argo = __webpack_require__(21422);
// EXTERNAL MODULE: ./build/src/config/analysis-import/query.js
var analysis_import_query = __webpack_require__(63799);
;// CONCATENATED MODULE: ./build/src/config/peer-rules/canary-value.js
/**
 * Adds a value of the candidate that a threshold is held against: what the environment asks for under this
 * name, or else the query of the file.
 */
function addCanaryValue(draft, where, name, askFile) {
    const written = draft.writtenFor(name);
    if (written === null) {
        const asked = askFile();
        if (asked !== null) {
            const { source, value } = asked;
            draft.addSeries(where, { name, source, value, sides: 'canary' });
        }
    }
    else if (written.kind === 'gauge') {
        const { source, value } = written;
        draft.add({ kind: 'series', name, source, value, sides: 'canary' });
    }
    else {
        draft.problem(`${where}: metrics.${name} is a ${written.kind}, and a threshold is held against one value.`, 'Write gauge.');
    }
}
//# sourceMappingURL=canary-value.js.map
;// CONCATENATED MODULE: ./build/src/config/peer-rules/argo-templates.js





/** Analysis templates of Argo Rollouts as the judge of rollouts. */
function argoRules(draft, objects, read) {
    const templates = objects.map((object) => read(argo/* argoTemplate */.cU, object));
    const names = templates.map(({ metadata }) => metadata.name);
    const metrics = templates.flatMap((template) => {
        for (const { templateName } of template.spec.templates ?? []) {
            if (names.includes(templateName))
                continue;
            draft.problem(`${template.metadata.name}: it names the template ${templateName}, which is not in the file.`, 'Put that template into the same file, as another document.');
        }
        return templateRules(draft, template);
    });
    return { kind: 'argo', metrics };
}
function templateRules(draft, template) {
    const { metrics, dryRun } = template.spec;
    const patterns = (dryRun ?? []).map(({ metricName }) => metricName);
    for (const pattern of patterns) {
        if (metrics.some(({ name }) => (0,argo/* isDry */.ah)(pattern, name)))
            continue;
        draft.problem(`dryRun names ${JSON.stringify(pattern)}, which is no metric of its template.`, 'Name each metric, or ".*" for all; other regular expressions are not read here.');
    }
    const fill = (0,argo/* fillerOf */.qP)(template, draft.arguments);
    return metrics
        .filter(({ name }) => !draft.isLeftOut(name))
        .flatMap((metric) => {
        const where = [template.metadata.name, metric.name].filter((part) => part !== '').join('/');
        const name = draft.nameOf(metric.name);
        addCanaryValue(draft, where, name, () => (0,argo/* askedOf */.iN)(draft, where, metric.provider, fill));
        const isDryRun = patterns.some((pattern) => (0,argo/* isDry */.ah)(pattern, metric.name));
        const rule = ruleOf(draft, where, metric);
        return rule === null ? [] : [{ name, isDryRun, ...rule }];
    });
}
function ruleOf(draft, where, metric) {
    const { successCondition, failureCondition } = metric;
    const shape = shapeOf([successCondition, failureCondition].filter((text) => text !== ''));
    if (typeof shape !== 'string') {
        const fix = 'Write conditions about result or result[0], one number.';
        draft.problem(`${where}: its condition can't be asked of one number: ${shape.why}`, fix);
    }
    const intervalSeconds = secondsOf(draft, where, 'interval', metric.interval);
    const windowSeconds = draft.environment.judge['window-seconds'];
    if (intervalSeconds !== null && !isMultiple(intervalSeconds, windowSeconds)) {
        draft.problem(`${where}: its interval of ${intervalSeconds} s is no multiple of judge.window-seconds, ${windowSeconds}.`, `Write judge.window-seconds: ${intervalSeconds}, or a part of it.`);
    }
    const { failureLimit, inconclusiveLimit, consecutiveErrorLimit, consecutiveSuccessLimit } = metric;
    return typeof shape !== 'string'
        ? null
        : {
            conditions: { successCondition, failureCondition },
            limits: {
                failureLimit,
                inconclusiveLimit,
                consecutiveErrorLimit,
                consecutiveSuccessLimit,
                count: metric.count ?? 0,
                hasInterval: intervalSeconds !== null,
            },
            shape,
            intervalSeconds,
            initialDelaySeconds: secondsOf(draft, where, 'initialDelay', metric.initialDelay) ?? 0,
        };
}
/** How the conditions have to see one number; Argo has a list of series for some providers. */
function shapeOf(conditions) {
    let why = '';
    for (const shape of ['list', 'number']) {
        try {
            for (const condition of conditions)
                (0,threshold_condition/* holds */.v)(condition, shape === 'list' ? [1] : 1);
            return shape;
        }
        catch (error) {
            if (!(error instanceof condition_tokens/* ConditionError */.iG))
                throw error;
            why = error.message;
        }
    }
    return { why };
}
function secondsOf(draft, where, key, written) {
    if (written === undefined || written === '')
        return null;
    const seconds = (0,analysis_import_query/* durationSeconds */.o8)(written);
    if (seconds === null) {
        draft.problem(`${where}: ${key} is ${JSON.stringify(written)}.`, 'Write a duration: 30s, 5m.');
    }
    return seconds;
}
/** Rounding of decimal seconds is forgiven. */
const ROUNDING_SECONDS = 1e-6;
function isMultiple(intervalSeconds, windowSeconds) {
    const count = Math.round(intervalSeconds / windowSeconds);
    return count >= 1 && Math.abs(intervalSeconds - count * windowSeconds) < ROUNDING_SECONDS;
}
//# sourceMappingURL=argo-templates.js.map
// EXTERNAL MODULE: ./build/src/config/analysis-import/flagger.js
var flagger = __webpack_require__(66231);
;// CONCATENATED MODULE: ./build/src/config/peer-rules/flagger-canary.js




/** Where a Canary writes no interval. */
const INTERVAL_SECONDS_DEFAULT = 60;
/** The analysis of a Canary of Flagger as the judge of rollouts; its weights are not: the ramp is ours. */
function flaggerRules(draft, canaryObject, templateObjects, read) {
    const canary = read(flagger/* flaggerCanary */.f, canaryObject);
    const templates = templateObjects.map((object) => read(flagger/* metricTemplate */.Pc, object));
    const analysis = canary.spec.analysis ?? canary.spec.canaryAnalysis;
    const title = canary.metadata.name || 'canary';
    if (analysis === undefined)
        draft.problem(`${title}: it has no analysis.`, 'Add spec.analysis.');
    const { metrics: written = [], webhooks = [], interval, threshold = 1 } = analysis ?? {};
    const metrics = written
        .filter((metric) => !draft.isLeftOut(metric.name))
        .map((metric) => {
        const where = `${title}/${metric.name}`;
        const name = draft.nameOf(metric.name);
        let guard = null;
        addCanaryValue(draft, where, name, () => {
            guard = (0,flagger/* guardOf */.HY)(draft, where, canary, metric, templates, draft.arguments);
            return guard;
        });
        const own = metric.thresholdRange ?? { max: metric.threshold };
        // A built-in check has its limits in the unit of the query that takes its place.
        const { min, max } = guard ?? own;
        if (min === undefined && max === undefined) {
            draft.problem(`${where}: it has no threshold, so it would always pass.`, 'Add thresholdRange.');
        }
        return { name, range: { min: min ?? null, max: max ?? null } };
    });
    for (const { name } of webhooks) {
        if (draft.isLeftOut(name))
            continue;
        draft.problem(`${title}: the webhook ${JSON.stringify(name)} is a check of Flagger that can't be asked here.`, 'Make it a step of the workflow, and name it in judge.leave-out.');
    }
    const intervalSeconds = intervalOf(draft, title, interval);
    return { kind: 'flagger', metrics, intervalSeconds, threshold };
}
/** Seconds between two checks; a problem when it is no duration, or does not fit the windows. */
function intervalOf(draft, title, written) {
    const isMissing = written === undefined || written === '';
    const seconds = isMissing ? INTERVAL_SECONDS_DEFAULT : (0,analysis_import_query/* durationSeconds */.o8)(written);
    const windowSeconds = draft.environment.judge['window-seconds'];
    if (seconds === null) {
        const what = `${title}: its interval is ${JSON.stringify(written)}.`;
        draft.problem(what, 'Write a duration: 30s, 1m.');
    }
    else if (!isMultiple(seconds, windowSeconds)) {
        draft.problem(`${title}: its interval of ${seconds} s is no multiple of judge.window-seconds, ${windowSeconds}.`, `Write judge.window-seconds: ${seconds}, or a part of it.`);
    }
    return seconds ?? INTERVAL_SECONDS_DEFAULT;
}
//# sourceMappingURL=flagger-canary.js.map
// EXTERNAL MODULE: ./build/src/domain/judge/kayenta/score.js
var score = __webpack_require__(73708);
// EXTERNAL MODULE: ./build/src/config/analysis-import/kayenta.js
var kayenta = __webpack_require__(6636);
// EXTERNAL MODULE: ./build/src/config/kayenta-input.js
var kayenta_input = __webpack_require__(54518);
;// CONCATENATED MODULE: ./build/src/config/peer-rules/kayenta-config.js




/** The only judge of Kayenta whose rule is known here. */
const JUDGE_NAME = 'NetflixACAJudge-v1.0';
/** A canary config of Kayenta as the judge of rollouts: rules from its judge's part, queries from the rest. */
function kayentaRules(draft, object, read) {
    const queries = read(kayenta/* kayentaConfig */.kY, object);
    const { rules, weights, thresholds } = (0,kayenta_input/* canaryRules */.OE)(read(kayenta_input/* canaryConfig */.ZL, object));
    const { judge } = queries;
    const judgeName = typeof judge === 'object' && judge !== null && 'name' in judge ? judge.name : null;
    if (judgeName !== null && judgeName !== JUDGE_NAME) {
        draft.problem(`Its judge is ${JSON.stringify(judgeName)}.`, `Only ${JUDGE_NAME} is known here.`);
    }
    const metrics = rules.flatMap((rule, index) => {
        const own = queries.metrics[index];
        if (own === undefined || draft.isLeftOut(rule.name))
            return [];
        const name = draft.nameOf(rule.name);
        const written = draft.writtenFor(name);
        if (written !== null)
            addWritten(draft, rule.name, written);
        else {
            const query = (0,kayenta/* bothSidesQuery */.yH)(queries, own.query, draft.arguments);
            if ('why' in query)
                draft.leaveOut(rule.name, query.why);
            else {
                const source = (0,analysis_import_query/* sourceFor */.nm)(draft, rule.name, own.query.type, null);
                if (source !== null) {
                    draft.addSeries(rule.name, { name, source, value: query.text, sides: 'both' });
                }
            }
        }
        return [{ ...rule, name }];
    });
    for (const group of Object.keys(weights)) {
        if (metrics.some(({ groups }) => groups.includes(group)))
            continue;
        draft.problem(`The group ${JSON.stringify(group)} has a weight in the score and no metric.`, 'Take its weight out of classifier.groupWeights, or the score can never be 100.');
    }
    refuseHopeless(draft, { metrics, weights, thresholds });
    const { judge: options } = draft.environment;
    const analysisIntervalSeconds = options['analysis-interval-seconds'] ?? null;
    return { kind: 'kayenta', metrics, weights, thresholds, analysisIntervalSeconds };
}
/** A score that can't pass would take back every version, however good, when its waits are over. */
function refuseHopeless(draft, { metrics, weights, thresholds }) {
    if (draft.problems.length > 0 || metrics.length === 0)
        return;
    const passed = metrics.map(({ groups, isMuted }) => ({
        ...{ groups, isMuted, classification: 'Pass', isCriticalFailure: false },
    }));
    const best = (0,score/* canaryScore */.N)(passed, new Map(Object.entries(weights)), thresholds);
    if (best.classification === 'Pass')
        return;
    draft.problem(`Its score is ${best.score} when every metric passes, and it passes from ${thresholds.pass}.`, 'Let classifier.groupWeights add up to 100 over groups with metrics that are not muted.');
}
/** What the environment asks instead: a value of both sides, or the share of bad events. */
function addWritten(draft, where, metric) {
    if (metric.kind === 'count')
        draft.add(metric);
    else if (metric.kind === 'gauge') {
        const { name, source, value } = metric;
        draft.add({ kind: 'series', name, source, value, sides: 'both' });
    }
    else {
        draft.problem(`${where}: metrics.${metric.name} is a ${metric.kind}, and Kayenta compares values of both sides.`, 'Write gauge, or bad and total.');
    }
}
//# sourceMappingURL=kayenta-config.js.map
// EXTERNAL MODULE: ./build/src/config/cross-checks.js
var cross_checks = __webpack_require__(3980);
// EXTERNAL MODULE: ./build/src/config/metric-kinds.js
var metric_kinds = __webpack_require__(99920);
// EXTERNAL MODULE: ./build/src/config/nearest.js
var nearest = __webpack_require__(34438);
;// CONCATENATED MODULE: ./build/src/config/peer-rules/peer-draft.js




/**
 * Collects the metrics of another tool's file for one environment. What an import would leave out with a note
 * is a problem here: a metric that is not judged must not look as if it were.
 */
class PeerDraft {
    #context;
    #problems = [];
    #metrics = new Map();
    #leftOut = new Set();
    constructor(context) {
        this.#context = context;
    }
    get environment() {
        return this.#context.environment;
    }
    get arguments() {
        return new Map(Object.entries(this.environment.judge.arguments));
    }
    get problems() {
        return this.#problems;
    }
    /** Those of the file first, as they stand there; then the guards beside it. */
    get metrics() {
        return [...this.#metrics.values()];
    }
    /** What an import would tell beside a metric; the sources of an environment are written already. */
    note() { }
    leaveOut(where, why) {
        this.problem(`${where}: ${why}`, this.#adviceFor(where));
    }
    problem(what, fix) {
        this.#problems.push({ where: this.#context.path, line: null, what, fix });
    }
    /** Whether the environment says that this is not asked; it is remembered as known then. */
    isLeftOut(name) {
        const isOut = this.environment.judge['leave-out'].includes(name);
        if (isOut)
            this.#leftOut.add(name);
        return isOut;
    }
    /** The source of the environment that answers such queries; null with a problem when there is not just one. */
    source(where, options) {
        const type = String(options.type);
        const family = Object.values(cross_checks/* SOURCES_OF_FAMILY */._).find((types) => types.includes(type)) ?? [type];
        const known = Object.entries(this.environment.sources).filter(([, one]) => family.includes(one.type));
        const urlOf = (one) => ('url' in one ? String(one.url).replace(/\/+$/, '') : null);
        const same = known.filter(([, one]) => urlOf(one) === urlOf(options));
        // Where the address is all that a source has, another one is another source.
        const found = type === 'json' || known.length > 1 ? same : known;
        if (found.length === 1)
            return found[0]?.[0] ?? null;
        const what = `${where}: ${found.length === 0 && known.length === 0 ? `no source of the type ${type} is in sources.` : `it is not clear which of the sources is asked: ${known.map(([name]) => name).join(', ')}.`}`;
        const example = urlOf(options) === null ? '' : `, url: ${JSON.stringify(options.url)}`;
        this.problem(what, `Add {type: ${type}${example}} to sources, or write the query and its source in metrics: ${this.#exampleFor(where)}.`);
        return null;
    }
    /** A name of ours for a metric of the file that is not taken. */
    nameOf(name) {
        return (0,analysis_import_draft/* freeName */.IL)(name, this.#metrics);
    }
    /** The metric that the environment asks instead of the query of the file; null when it has none. */
    writtenFor(name) {
        return this.#context.written.get(name) ?? null;
    }
    add(metric) {
        this.#metrics.set(metric.name, metric);
    }
    /** A metric with a query of the file; the query must be one of ours. */
    addSeries(where, metric) {
        const parsed = metric_kinds/* valueQuery */.Wd.safeParse(metric.value);
        for (const { message } of parsed.error?.issues ?? [])
            this.leaveOut(where, message);
        if (parsed.success)
            this.add({ kind: 'series', ...metric });
    }
    /** Guards stand beside every rule; anything else that the file does not know would be judged by nobody. */
    addGuards() {
        for (const metric of this.#context.written.values()) {
            if (this.#metrics.has(metric.name))
                continue;
            if (metric.kind === 'guard')
                this.add(metric);
            else {
                const known = [...this.#metrics.keys()];
                const meant = (0,nearest/* nearest */.p)(metric.name, known);
                this.#problems.push({
                    where: `metrics.${metric.name}`,
                    line: null,
                    what: `${this.#context.path} has no such metric, so nobody would judge it.`,
                    fix: `${meant === null ? '' : `Did you mean ${meant}? `}Take it out, or make it a guard: value with max or min.`,
                });
            }
        }
        for (const name of this.environment.judge['leave-out']) {
            if (this.#leftOut.has(name))
                continue;
            this.problem(`judge.leave-out names ${JSON.stringify(name)}, which is not in the file.`, (0,nearest/* knownWords */.L)('metrics', name, [...this.#metrics.keys()]));
        }
    }
    #adviceFor(where) {
        return `Write its query in metrics: ${this.#exampleFor(where)}; or name it in judge.leave-out.`;
    }
    #exampleFor(where) {
        const name = (0,analysis_import_draft/* freeName */.IL)(where.split('/').at(-1) ?? where, new Map());
        return `{${name}: {source: …, gauge: …}}`;
    }
}
//# sourceMappingURL=peer-draft.js.map
;// CONCATENATED MODULE: ./build/src/config/peer-rules/peer-rule.js








/**
 * The rule of another tool from its own file, with the queries asked of the sources of the environment.
 * Throws ConfigError with everything that can't be carried over: nothing of the file is left out without
 * a word.
 */
function peerJudge(text, context) {
    const { path } = context;
    const problemOf = (what, fix) => ({ where: path, line: null, what, fix });
    const read = (schema, value) => {
        const parsed = schema.safeParse(value, { error: explain/* knownKeysMessage */.Fv });
        if (parsed.success)
            return parsed.data;
        const findings = parsed.error.issues.flatMap((issue) => (0,explain/* explain */.WE)(issue, value));
        throw new errors/* ConfigError */.xL(findings.map(({ what, fix }) => problemOf(what, fix)));
    };
    const draft = new PeerDraft(context);
    const rule = ruleIn(draft, (0,documents/* analysisObjects */.NI)(text, path), read);
    if (typeof rule === 'string')
        throw new errors/* ConfigError */.xL([problemOf('It is not such a file.', rule)]);
    if (rule.metrics.length > analysis_import_draft/* METRICS_IMPORTED_MAX */.U8) {
        draft.problem(`It has more than ${analysis_import_draft/* METRICS_IMPORTED_MAX */.U8} metrics.`, 'Judge by fewer.');
    }
    else if (rule.metrics.length === 0 && draft.problems.length === 0) {
        draft.problem('It has no metric to judge by.', 'Nothing is promoted unseen: add one.');
    }
    draft.addGuards();
    if (draft.problems.length > 0)
        throw new errors/* ConfigError */.xL(draft.problems);
    return { rule, metrics: draft.metrics };
}
/** The rule, or what to write when the file is none of the kind that is asked for. */
function ruleIn(draft, objects, read) {
    const ofKind = (kinds) => objects.filter((object) => kinds.includes((0,documents/* kindOf */.I)(object) ?? ''));
    if (draft.environment.judge.kind === 'kayenta') {
        const configs = objects.filter(documents/* isKayenta */.IF);
        return configs.length === 1
            ? kayentaRules(draft, configs[0], read)
            : 'kind: kayenta reads one canary config of Kayenta.';
    }
    const templates = ofKind(documents/* ARGO_KINDS */.y8);
    const canaries = ofKind(['Canary']);
    if (templates.length > 0 && canaries.length === 0)
        return argoRules(draft, templates, read);
    return canaries.length === 1 && templates.length === 0
        ? flaggerRules(draft, canaries[0], ofKind(['MetricTemplate']), read)
        : 'kind: threshold reads AnalysisTemplates of Argo Rollouts, or one Canary of Flagger with its MetricTemplates.';
}
//# sourceMappingURL=peer-rule.js.map
// EXTERNAL MODULE: ./build/src/config/scope-path.js
var scope_path = __webpack_require__(3214);
// EXTERNAL MODULE: ./build/src/config/way-back-schema.js
var way_back_schema = __webpack_require__(57863);
;// CONCATENATED MODULE: ./build/src/config/policy.js






/**
 * One environment in the words of the domain. `analysis` is the text of the file that `judge.config` names;
 * without it the rule of another tool has no metrics and never calls anything healthy, which is enough for
 * whoever only goes back. Throws ConfigError when there is no such environment, or the file is wrong.
 */
function policyOf(config, name, analysis = null) {
    const environment = (0,parse.environmentOf)(config, name);
    const peer = peerOf(environment, analysis);
    const checks = environment['required-checks'];
    return {
        environment: name,
        paths: (0,scope_path/* plainScopes */.Um)(environment.paths),
        gate: (0,gate_policy/* gatePolicyOf */.f)(environment.gate, name),
        control: environment.control,
        metrics: peer?.metrics ?? metricsOf(environment),
        judge: {
            ...judgePolicyOf(environment.judge),
            ...(peer === null ? {} : { peer: peer.rule }),
        },
        ramp: rampPolicyOf(environment.ramp, config.risk),
        riskLevels: config.risk.levels,
        riskFactors: riskFactorsOf(config.risk.factors),
        requiredContexts: checks === 'all' ? null : checks === 'none' ? [] : checks,
        isCommenting: environment.comment,
        isTellingFlow: environment['flow-figures'],
        commentPullRequestsMax: environment['comment-pull-requests-max'],
        durationSecondsMax: environment['max-duration-seconds'],
        bakeSeconds: environment['bake-seconds'],
        issueLabel: environment['issue-on-rollback'] ? environment['issue-label'] : null,
        wayBack: (0,way_back_schema/* wayBackPolicyOf */.A)(environment['way-back']),
        sourcePatience: {
            windowsInRowMax: environment.judge['source-failures-max'],
            windowsInAllMax: environment.judge['source-failures-in-all-max'] ?? null,
        },
        isWaiting: environment.wait,
        onLostRun: environment['on-lost-run'],
        digestText: digestText(environment, config.risk, analysis),
    };
}
/** The rule of another tool with its metrics; null where our own judge judges. */
function peerOf(environment, analysis) {
    const { kind, config: path = '' } = environment.judge;
    if (kind === 'evidence')
        return null;
    const metrics = metricsOf(environment);
    if (analysis === null) {
        const rule = kind === 'kayenta' ? NO_KAYENTA : { kind: 'argo', metrics: [] };
        return { rule, metrics: metrics.filter((metric) => metric.kind === 'guard') };
    }
    const written = new Map(metrics.map((metric) => [metric.name, metric]));
    return peerJudge(analysis, { path, environment, written });
}
const NO_KAYENTA = {
    ...{ kind: 'kayenta', metrics: [], weights: {}, analysisIntervalSeconds: null },
    thresholds: { pass: 100, marginal: 100 },
};
/** The factors that the team weighs otherwise, in the words of the domain. */
function riskFactorsOf(factors) {
    const adjustments = Object.entries(factors).map(([id, factor]) => [
        id,
        'silence' in factor
            ? { kind: 'silenced', reason: factor.silence }
            : { kind: 'weighted', weight: factor.weight, reason: factor.reason },
    ]);
    return Object.fromEntries(adjustments);
}
/** What the judge is told to keep to. */
function judgePolicyOf(judge) {
    return {
        alphaPercent: judge['alpha-percent'],
        marginPercent: judge['margin-percent'],
        harmBudgetPercent: judge['harm-budget-percent'],
        freezeEvidence: judge['freeze-evidence'],
        windowsMin: judge['windows-min'],
        estimateAfterSeconds: secondsOrNever(judge['estimate-after-seconds']),
        windowSeconds: judge['window-seconds'],
        warmUpSeconds: judge['warm-up-seconds'],
        delaySeconds: judge['delay-seconds'],
        trafficShare: judge['traffic-share'],
        onInconclusive: judge['on-inconclusive'],
        waitSecondsMax: judge['wait-seconds-max'],
    };
}
function secondsOrNever(seconds) {
    return seconds === 'never' ? null : seconds;
}
/** The metrics, in the order in which they are written. */
function metricsOf({ metrics }) {
    return Object.entries(metrics).map(([name, metric]) => metricOf(name, metric));
}
function metricOf(name, metric) {
    const { source } = metric;
    if ('bad' in metric) {
        const { bad, total, weight } = metric;
        return { kind: 'count', name, source, bad, total, weight };
    }
    if ('preset' in metric) {
        const { preset, measures, service = null, 'slot-label': slotLabel = null, weight } = metric;
        const ready = (0,presets/* expandedPreset */.De)(preset, { measures, service, slotLabel });
        if (ready === null)
            throw new Error(`the preset ${preset} has no histogram`);
        if ('bad' in ready)
            return { kind: 'count', name, source, ...ready, weight };
        return { kind: 'latency', name, source, ...ready, ...LATENCY_DEFAULTS, weight };
    }
    if ('good' in metric) {
        const { good, total, weight } = metric;
        return { kind: 'count', name, source, bad: good, total, better: 'more', weight };
    }
    if ('buckets' in metric) {
        const { buckets, percentiles, 'slower-than': slowerThan = null, weight } = metric;
        return { kind: 'latency', name, source, buckets, percentiles, slowerThan, weight };
    }
    if ('gauge' in metric) {
        const { gauge: value, better, 'margin-percent': marginPercent, critical, weight } = metric;
        return {
            kind: 'gauge',
            name,
            source,
            value,
            better,
            marginPercent,
            isCritical: critical,
            weight,
        };
    }
    const { value, min = null, max = null, windows, 'windows-in-all': inAll } = metric;
    const inAllLimit = inAll === undefined ? {} : { windowsToBreachInAll: inAll };
    const limits = { min, max, windowsToBreach: windows, ...inAllLimit };
    return { kind: 'guard', name, source, value, ...limits };
}
const LATENCY_DEFAULTS = { percentiles: [50, 90, 99], slowerThan: null };
/** The steps of the environment, and those of every risk level for when it has none. */
function rampPolicyOf(ramp, { ramps }) {
    const holdSecondsMax = ramp['hold-seconds-max'];
    const stepsOf = (steps) => steps.map((step) => rampStep(step, holdSecondsMax));
    return {
        pace: ramp.pace,
        steps: ramp.steps === undefined ? null : stepsOf(ramp.steps),
        stepsByLevel: {
            low: stepsOf(ramps.low),
            medium: stepsOf(ramps.medium),
            high: stepsOf(ramps.high),
            critical: stepsOf(ramps.critical),
        },
    };
}
function rampStep(step, holdSecondsMax) {
    if (typeof step === 'number')
        return { percent: step, holdSecondsMax };
    return { percent: step.percent, holdSecondsMax: step['hold-seconds-max'] ?? holdSecondsMax };
}
/**
 * Canonical JSON of everything that decides what runs: the same for every way of writing the same
 * configuration, another one as soon as a value differs. What is only told to people is left out, and so is
 * the gate, which is asked anew in every run and before every step.
 */
function digestText(environment, risk, analysis = null) {
    const { comment: _comment, 'flow-figures': _flowFigures, notify: _notify, 'issue-on-rollback': _issueOnRollback, 'issue-label': _issueLabel, control: _control, gate: _gate, 'comment-pull-requests-max': _commentPullRequestsMax, 'rollback-workflow': _rollbackWorkflow, url: _url, wait: _wait, 'on-lost-run': _onLostRun, ...decisive } = environment;
    const rule = analysis === null ? {} : { analysis };
    return JSON.stringify(sorted({ ...decisive, risk, ...rule }));
}
/** Sorts the keys of every map; lists keep their order. */
function sorted(value) {
    if (Array.isArray(value))
        return value.map(sorted);
    if (typeof value !== 'object' || value === null)
        return value;
    const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
    return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]));
}
//# sourceMappingURL=policy.js.map

/***/ })

};

export const id = 9927;
export const ids = [9927];
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

/***/ })

};

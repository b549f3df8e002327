export const id = 327;
export const ids = [327,520];
export const modules = {

/***/ 1327:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   policyWithoutFile: () => (/* binding */ policyWithoutFile)
/* harmony export */ });
/* harmony import */ var _policy_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1520);
/* harmony import */ var _schema_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4565);


/** What assess goes by where there is no configuration: the defaults, and nothing that could be deployed. */
function policyWithoutFile(environmentName) {
    const risk = _schema_js__WEBPACK_IMPORTED_MODULE_1__/* .configSchema */ .Qn.shape.risk.parse({});
    return {
        environment: environmentName,
        paths: [],
        metrics: [],
        judge: (0,_policy_js__WEBPACK_IMPORTED_MODULE_0__.judgePolicyOf)(_schema_js__WEBPACK_IMPORTED_MODULE_1__/* .environment */ .cA.shape.judge.parse({})),
        ramp: (0,_policy_js__WEBPACK_IMPORTED_MODULE_0__.rampPolicyOf)(_schema_js__WEBPACK_IMPORTED_MODULE_1__/* .environment */ .cA.shape.ramp.parse({}), risk),
        riskLevels: risk.levels,
        requiredContexts: [],
        isCommenting: false,
        commentPullRequestsMax: 0,
        durationSecondsMax: _schema_js__WEBPACK_IMPORTED_MODULE_1__/* .environment */ .cA.shape['max-duration-seconds'].parse(undefined),
        digestText: '',
    };
}
//# sourceMappingURL=assess-policy.js.map

/***/ }),

/***/ 1520:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   digestText: () => (/* binding */ digestText),
/* harmony export */   judgePolicyOf: () => (/* binding */ judgePolicyOf),
/* harmony export */   metricsOf: () => (/* binding */ metricsOf),
/* harmony export */   policyOf: () => (/* binding */ policyOf),
/* harmony export */   rampPolicyOf: () => (/* binding */ rampPolicyOf)
/* harmony export */ });
/* harmony import */ var _parse_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8229);

/** One environment in the words of the domain. Throws ConfigError when there is no such environment. */
function policyOf(config, name) {
    const environment = (0,_parse_js__WEBPACK_IMPORTED_MODULE_0__.environmentOf)(config, name);
    const checks = environment['required-checks'];
    return {
        environment: name,
        paths: environment.paths,
        metrics: metricsOf(environment),
        judge: judgePolicyOf(environment.judge),
        ramp: rampPolicyOf(environment.ramp, config.risk),
        riskLevels: config.risk.levels,
        requiredContexts: checks === 'all' ? null : checks === 'none' ? [] : checks,
        isCommenting: environment.comment,
        commentPullRequestsMax: environment['comment-pull-requests-max'],
        durationSecondsMax: environment['max-duration-seconds'],
        digestText: digestText(environment, config.risk),
    };
}
/** What the judge is told to keep to. */
function judgePolicyOf(judge) {
    return {
        alphaPercent: judge['alpha-percent'],
        marginPercent: judge['margin-percent'],
        harmBudgetPercent: judge['harm-budget-percent'],
        freezeEvidence: judge['freeze-evidence'],
        windowsMin: judge['windows-min'],
        windowSeconds: judge['window-seconds'],
        warmUpSeconds: judge['warm-up-seconds'],
        delaySeconds: judge['delay-seconds'],
        onInconclusive: judge['on-inconclusive'],
        waitSecondsMax: judge['wait-seconds-max'],
    };
}
/** The metrics, in the order in which they are written. */
function metricsOf({ metrics }) {
    return Object.entries(metrics).map(([name, metric]) => {
        const { source } = metric;
        if ('total' in metric) {
            const { bad, total, weight } = metric;
            return { kind: 'count', name, source, bad, total, weight };
        }
        const { value, min = null, max = null, windows } = metric;
        return { kind: 'guard', name, source, value, min, max, windowsToBreach: windows };
    });
}
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
 * configuration, another one as soon as a value differs. What is only told to people is left out.
 */
function digestText(environment, risk) {
    const { comment: _comment, 'comment-pull-requests-max': _commentPullRequestsMax, 'rollback-workflow': _rollbackWorkflow, url: _url, ...decisive } = environment;
    return JSON.stringify(sorted({ ...decisive, risk }));
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

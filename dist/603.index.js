export const id = 603;
export const ids = [603,9252];
export const modules = {

/***/ 10603:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   policyWithoutFile: () => (/* binding */ policyWithoutFile)
/* harmony export */ });
/* harmony import */ var _domain_rollout_way_back_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77175);
/* harmony import */ var _gate_policy_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4756);
/* harmony import */ var _policy_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(49252);
/* harmony import */ var _schema_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51486);




/** What assess goes by where there is no configuration: the defaults, and nothing that could be deployed. */
function policyWithoutFile(environmentName) {
    const risk = _schema_js__WEBPACK_IMPORTED_MODULE_2__/* .configSchema */ .Qn.shape.risk.parse({});
    return {
        environment: environmentName,
        paths: [],
        gate: (0,_gate_policy_js__WEBPACK_IMPORTED_MODULE_3__/* .gatePolicyOf */ .f)(_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .environment */ .cA.shape.gate.parse({}), environmentName),
        control: _schema_js__WEBPACK_IMPORTED_MODULE_2__/* .environment */ .cA.shape.control.parse({}),
        metrics: [],
        judge: (0,_policy_js__WEBPACK_IMPORTED_MODULE_1__.judgePolicyOf)(_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .environment */ .cA.shape.judge.parse({})),
        ramp: (0,_policy_js__WEBPACK_IMPORTED_MODULE_1__.rampPolicyOf)(_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .environment */ .cA.shape.ramp.parse({}), risk),
        riskLevels: risk.levels,
        requiredContexts: [],
        isCommenting: false,
        isTellingFlow: false,
        commentPullRequestsMax: 0,
        durationSecondsMax: _schema_js__WEBPACK_IMPORTED_MODULE_2__/* .environment */ .cA.shape['max-duration-seconds'].parse(undefined),
        bakeSeconds: 0,
        issueLabel: null,
        wayBack: _domain_rollout_way_back_js__WEBPACK_IMPORTED_MODULE_0__/* .BACK_AT_ONCE */ .Yo,
        sourcePatience: { windowsInRowMax: 1, windowsInAllMax: null },
        isWaiting: true,
        onLostRun: 'rollback',
        digestText: '',
    };
}
//# sourceMappingURL=assess-policy.js.map

/***/ }),

/***/ 4756:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ gatePolicyOf)
/* harmony export */ });
/* harmony import */ var _domain_calendar_span_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11313);

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

/***/ 49252:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   digestText: () => (/* binding */ digestText),
/* harmony export */   judgePolicyOf: () => (/* binding */ judgePolicyOf),
/* harmony export */   metricsOf: () => (/* binding */ metricsOf),
/* harmony export */   policyOf: () => (/* binding */ policyOf),
/* harmony export */   rampPolicyOf: () => (/* binding */ rampPolicyOf),
/* harmony export */   riskFactorsOf: () => (/* binding */ riskFactorsOf)
/* harmony export */ });
/* harmony import */ var _domain_metrics_presets_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31836);
/* harmony import */ var _gate_policy_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4756);
/* harmony import */ var _parse_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(45909);
/* harmony import */ var _way_back_schema_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(14763);




/** One environment in the words of the domain. Throws ConfigError when there is no such environment. */
function policyOf(config, name) {
    const environment = (0,_parse_js__WEBPACK_IMPORTED_MODULE_1__.environmentOf)(config, name);
    const checks = environment['required-checks'];
    return {
        environment: name,
        paths: environment.paths,
        gate: (0,_gate_policy_js__WEBPACK_IMPORTED_MODULE_3__/* .gatePolicyOf */ .f)(environment.gate, name),
        control: environment.control,
        metrics: metricsOf(environment),
        judge: judgePolicyOf(environment.judge),
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
        wayBack: (0,_way_back_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .wayBackPolicyOf */ .A)(environment['way-back']),
        sourcePatience: {
            windowsInRowMax: environment.judge['source-failures-max'],
            windowsInAllMax: environment.judge['source-failures-in-all-max'] ?? null,
        },
        isWaiting: environment.wait,
        onLostRun: environment['on-lost-run'],
        digestText: digestText(environment, config.risk),
    };
}
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
        windowSeconds: judge['window-seconds'],
        warmUpSeconds: judge['warm-up-seconds'],
        delaySeconds: judge['delay-seconds'],
        trafficShare: judge['traffic-share'],
        onInconclusive: judge['on-inconclusive'],
        waitSecondsMax: judge['wait-seconds-max'],
    };
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
        const ready = (0,_domain_metrics_presets_js__WEBPACK_IMPORTED_MODULE_0__/* .expandedPreset */ .D)(preset, { measures, service, slotLabel });
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
function digestText(environment, risk) {
    const { comment: _comment, 'flow-figures': _flowFigures, notify: _notify, 'issue-on-rollback': _issueOnRollback, 'issue-label': _issueLabel, control: _control, gate: _gate, 'comment-pull-requests-max': _commentPullRequestsMax, 'rollback-workflow': _rollbackWorkflow, url: _url, wait: _wait, 'on-lost-run': _onLostRun, ...decisive } = environment;
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

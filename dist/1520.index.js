export const id = 1520;
export const ids = [1520,4161];
export const modules = {

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

/***/ 14161:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  environmentOf: () => (/* binding */ environmentOf),
  parseConfig: () => (/* binding */ parseConfig)
});

// EXTERNAL MODULE: ./build/src/domain/errors.js
var errors = __webpack_require__(33047);
// EXTERNAL MODULE: ./build/src/domain/metrics/presets.js
var presets = __webpack_require__(86248);
// EXTERNAL MODULE: ./build/src/config/explain.js
var explain = __webpack_require__(67879);
// EXTERNAL MODULE: ./build/src/config/nearest.js
var nearest = __webpack_require__(34438);
;// CONCATENATED MODULE: ./build/src/config/cross-checks.js



/** As the schema has it. */
const DURATION_SECONDS_DEFAULT = 21_000;
/**
 * What no single value can tell: that the parts of an environment fit each other. Works on values that
 * may be wrong elsewhere, so that these problems are reported together with all other ones.
 */
function crossChecks(root) {
    return Object.entries(table((0,explain/* valueAt */.fK)(root, ['environments']))).flatMap(([name, environment]) => [
        ...unknownSources(name, environment),
        ...foreignSlots(name, environment),
        ...bakeTooLong(name, environment),
        ...foreignPresets(name, environment),
    ]);
}
function table(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value)
        ? value
        : {};
}
/** A bake that outlasts the rollout would be cut short without a word. */
function bakeTooLong(name, environment) {
    const bake = (0,explain/* valueAt */.fK)(environment, ['bake-seconds']);
    const longest = (0,explain/* valueAt */.fK)(environment, ['max-duration-seconds']) ?? DURATION_SECONDS_DEFAULT;
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
    const sources = Object.keys(table((0,explain/* valueAt */.fK)(environment, ['sources'])));
    const metrics = table((0,explain/* valueAt */.fK)(environment, ['metrics']));
    return Object.entries(metrics).flatMap(([metric, value]) => {
        const source = (0,explain/* valueAt */.fK)(value, ['source']);
        if (typeof source !== 'string' || sources.includes(source))
            return [];
        return [
            {
                path: ['environments', name, 'metrics', metric, 'source'],
                what: `The metric ${metric} asks the source "${source}", which does not exist.`,
                fix: sources.length === 0 ? 'Add it to sources.' : (0,nearest/* knownWords */.L)('sources', source, sources),
            },
        ];
    });
}
/** A source that counts by slot must call the slots as the target does. */
function foreignSlots(name, environment) {
    const target = (0,explain/* valueAt */.fK)(environment, ['target']);
    const isDefault = (0,explain/* valueAt */.fK)(target, ['type']) === 'command';
    const expected = slotNames((0,explain/* valueAt */.fK)(target, ['slots']) ?? (isDefault ? ['a', 'b'] : undefined));
    if (expected === null)
        return [];
    return Object.entries(table((0,explain/* valueAt */.fK)(environment, ['sources']))).flatMap(([source, value]) => {
        const key = (0,explain/* valueAt */.fK)(value, ['clusters']) === undefined ? 'slots' : 'clusters';
        const slots = slotNames((0,explain/* valueAt */.fK)(value, [key]));
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
    const metrics = table((0,explain/* valueAt */.fK)(environment, ['metrics']));
    return Object.entries(metrics).flatMap(([metric, value]) => {
        const [preset, source] = [(0,explain/* valueAt */.fK)(value, ['preset']), (0,explain/* valueAt */.fK)(value, ['source'])];
        if (typeof preset !== 'string' || !isPreset(preset) || typeof source !== 'string')
            return [];
        const type = (0,explain/* valueAt */.fK)(environment, ['sources', source, 'type']);
        const types = SOURCES_OF_FAMILY[presets/* PRESETS */.f[preset].family];
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
    return Object.hasOwn(presets/* PRESETS */.f, name);
}
/** Sorted; null when there are no slots, or not two: another problem that is told elsewhere. */
function slotNames(slots) {
    const names = Array.isArray(slots) ? slots : Object.keys(table(slots));
    return names.length === 2 && names.every((name) => typeof name === 'string')
        ? names.toSorted()
        : null;
}
//# sourceMappingURL=cross-checks.js.map
// EXTERNAL MODULE: ./build/src/config/schema.js + 4 modules
var schema = __webpack_require__(39190);
// EXTERNAL MODULE: ./build/src/config/yaml-tree.js
var yaml_tree = __webpack_require__(40734);
;// CONCATENATED MODULE: ./build/src/config/parse.js






/** Reads a configuration. Throws ConfigError with every problem, each with its line and what to write. */
function parseConfig(text, fileName) {
    const tree = (0,yaml_tree/* readYaml */.gM)(text, fileName);
    const parsed = schema/* configSchema */.Qn.safeParse(tree.value, { error: explain/* knownKeysMessage */.Fv });
    const findings = [
        ...(parsed.error?.issues ?? []).flatMap((issue) => (0,explain/* explain */.WE)(issue, tree.value)),
        ...crossChecks(tree.value),
    ];
    if (parsed.success && findings.length === 0)
        return parsed.data;
    const problems = findings.map(({ path, what, fix }) => ({ where: fileName, line: tree.lineOf(path), what, fix }));
    throw new errors/* ConfigError */.xL(problems.sort((a, b) => (a.line ?? 0) - (b.line ?? 0)));
}
/** The configuration of one environment. Throws ConfigError that lists the known ones. */
function environmentOf(config, name) {
    const environment = Object.hasOwn(config.environments, name) && config.environments[name];
    if (environment)
        return environment;
    const known = Object.keys(config.environments);
    const what = `There is no environment ${JSON.stringify(name)} in the configuration.`;
    const fix = (0,nearest/* knownWords */.L)('environments', name, known);
    throw new errors/* ConfigError */.xL([{ where: 'environment', line: null, what, fix }]);
}
//# sourceMappingURL=parse.js.map

/***/ }),

/***/ 21520:
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
/* harmony import */ var _domain_metrics_presets_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(86248);
/* harmony import */ var _gate_policy_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(92120);
/* harmony import */ var _parse_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14161);
/* harmony import */ var _way_back_schema_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57863);




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

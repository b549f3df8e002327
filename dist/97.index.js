export const id = 97;
export const ids = [97];
export const modules = {

/***/ 77838:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  judgeInput: () => (/* binding */ judgeInput)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 17 modules
var schemas = __webpack_require__(38816);
// EXTERNAL MODULE: ./build/src/domain/errors.js
var errors = __webpack_require__(33047);
// EXTERNAL MODULE: ./build/src/config/explain.js
var explain = __webpack_require__(67879);
// EXTERNAL MODULE: ./build/src/config/judge-points.js
var judge_points = __webpack_require__(96403);
// EXTERNAL MODULE: ./build/src/config/kayenta-input.js
var kayenta_input = __webpack_require__(54518);
// EXTERNAL MODULE: ./build/src/config/nearest.js
var nearest = __webpack_require__(34438);
// EXTERNAL MODULE: ./build/src/domain/judge/threshold/argo.js
var argo = __webpack_require__(70445);
// EXTERNAL MODULE: ./build/src/domain/judge/threshold/condition-tokens.js
var condition_tokens = __webpack_require__(84834);
// EXTERNAL MODULE: ./build/src/domain/judge/threshold/condition-tree.js
var condition_tree = __webpack_require__(92052);
;// CONCATENATED MODULE: ./build/src/config/threshold-input.js





const MEASUREMENTS_MAX = 10_000;
const COUNT_MAX = 1_000_000;
const count = schemas/* int */.Whr().min(0).max(COUNT_MAX);
const condition = schemas/* string */.YjP()
    .max(condition_tokens/* CONDITION_CHARS_MAX */.rx)
    .default('')
    .superRefine((text, context) => {
    if (text === '')
        return;
    try {
        (0,condition_tree/* conditionOf */.r)(text);
    }
    catch (error) {
        if (!(error instanceof condition_tokens/* ConditionError */.iG))
            throw error;
        context.addIssue({
            code: 'custom',
            message: `The condition can't be read: ${error.message}`,
            params: { fix: 'Write it as for Argo, about result: "result[0] < 0.05".' },
        });
    }
});
const limitsShape = {
    name: schemas/* string */.YjP().max(200).optional().describe('Name of the metric.'),
    interval: schemas/* string */.YjP().max(100).optional().describe('Without one it is measured once.'),
    count: count.default(0).describe('Measurements to make; 0 = as many as there are.'),
    failureLimit: schemas/* int */.Whr()
        .min(-1)
        .max(COUNT_MAX)
        .default(0)
        .describe('More failures than this fail it; -1 = failures do not decide.'),
    inconclusiveLimit: count.default(0).describe('More inconclusive ones end it so.'),
    consecutiveErrorLimit: count.default(4).describe('More errors in a row end it so.'),
    consecutiveSuccessLimit: count
        .default(0)
        .describe('So many successes in a row are enough; 0 = off.'),
};
const common = {
    id: judge_points/* caseId */.I3,
    judge: schemas/* literal */.euz('argo').describe('Which judge is asked.'),
    terminating: schemas/* boolean */.zMY().default(false).describe('The analysis is told to end now.'),
};
const counters = schemas/* strictObject */.rej({
    successful: count.default(0).describe('Measurements that succeeded.'),
    failed: count.default(0).describe('Measurements that failed.'),
    inconclusive: count.default(0).describe('Measurements that were neither.'),
    count: count.default(0).describe('Measurements without those in error.'),
    consecutiveSuccess: count.default(0).describe('Successes in a row, up to now.'),
    consecutiveError: count.default(0).describe('Errors in a row, up to now.'),
    lastMeasurementPhase: schemas/* enum */.k5n([...argo/* COMPLETED_PHASES */.Ts, 'Running', 'Pending'])
        .nullable()
        .optional()
        .describe('Of the last measurement; null = there is none.'),
})
    .describe('What was counted so far.');
const conditionsShape = {
    successCondition: condition.describe('When a measurement succeeds.'),
    failureCondition: condition.describe('When a measurement fails.'),
};
const measurements = schemas/* array */.YOg(schemas/* unknown */.L5J())
    .max(MEASUREMENTS_MAX)
    .describe('Results of the query, oldest first; null = it had none.');
const byCounters = schemas/* strictObject */.rej({
    ...common,
    metric: schemas/* strictObject */.rej(limitsShape).prefault({}).describe('Limits of the metric.'),
    result: counters,
});
const byMeasurements = schemas/* strictObject */.rej({
    ...common,
    metric: schemas/* strictObject */.rej({ ...limitsShape, ...conditionsShape })
        .describe('Limits and conditions of the metric.'),
    measurements,
});
const inRun = {
    name: schemas/* string */.YjP().min(1).max(200).describe('Name of the metric.'),
    dryRun: schemas/* boolean */.zMY()
        .default(false)
        .describe('Measured and told, but not in the phase of the run.'),
};
/** Several metrics of one analysis run, each as it would stand alone. */
const byMetrics = schemas/* strictObject */.rej({
    ...common,
    metrics: schemas/* array */.YOg(schemas/* union */.KCZ([
        schemas/* strictObject */.rej({
            ...inRun,
            metric: schemas/* strictObject */.rej(limitsShape).prefault({}).describe('Limits of the metric.'),
            result: counters,
        }),
        schemas/* strictObject */.rej({
            ...inRun,
            metric: schemas/* strictObject */.rej({ ...limitsShape, ...conditionsShape })
                .describe('Limits and conditions of the metric.'),
            measurements,
        }),
    ], { error: 'Give the counters as result, or measurements.' }))
        .min(1)
        .max(1000)
        .describe('Metrics of one run; the worst that is not a dry run is the phase of the run.'),
});
/** A case for Argo Rollouts' rules: counters, measurements to count, or a run of several metrics. */
const argoCase = schemas/* union */.KCZ([byCounters, byMeasurements, byMetrics], {
    error: 'Give the counters as result, or measurements, or metrics.',
});
/** The limits of a metric in the terms of the judge. */
function limitsOf({ interval, name: _, ...metric }) {
    return { ...metric, hasInterval: interval !== undefined && interval !== '' };
}
/** Counters in the terms of the judge: where the last phase is not told, it is that of a finished one. */
function countersOf(result) {
    const { lastMeasurementPhase, ...counters } = result;
    const isAny = Object.values(counters).some((value) => value > 0);
    return { ...counters, lastPhase: lastMeasurementPhase ?? (isAny ? 'Successful' : null) };
}
const bound = schemas/* number */.aig().optional();
/** A case for Flagger's rule. */
const flaggerCase = schemas/* strictObject */.rej({
    id: judge_points/* caseId */.I3,
    judge: schemas/* literal */.euz('flagger').describe('Which judge is asked.'),
    threshold: schemas/* int */.Whr()
        .min(1)
        .max(COUNT_MAX)
        .default(1)
        .describe('So many failed checks take it back.'),
    metrics: schemas/* array */.YOg(schemas/* strictObject */.rej({
        name: schemas/* string */.YjP().min(1).max(200).describe('Name of the metric.'),
        thresholdRange: schemas/* strictObject */.rej({
            min: bound.describe('The least that passes.'),
            max: bound.describe('The most that passes.'),
        })
            .describe('What passes.'),
        values: schemas/* array */.YOg(judge_points/* point */.zx).max(MEASUREMENTS_MAX).describe('One value a check.'),
    }))
        .min(1)
        .max(1000)
        .describe('Metrics over the same checks.'),
});
//# sourceMappingURL=threshold-input.js.map
;// CONCATENATED MODULE: ./build/src/config/judge-input.js







/** Rollouts of a year in a large organisation; what is more is judged in several calls. */
const CASES_MAX = 100_000;
/** Problems beyond so many are counted and not told: they are the same one over and over. */
const PROBLEMS_MAX = 20;
const counts = schemas/* strictObject */.rej({
    bad: schemas/* number */.aig().min(0).max(Number.MAX_SAFE_INTEGER).describe('Bad events of the window.'),
    total: schemas/* number */.aig().min(0).max(Number.MAX_SAFE_INTEGER).describe('All events of the window.'),
})
    .nullable();
const countWindow = schemas/* strictObject */.rej({
    canary: counts.describe('What happened on the canary; null = no data.'),
    stable: counts.describe('What happened on the running version; null = no data.'),
    step: schemas/* int */.Whr().min(0).max(49).default(0).describe('Step of the ramp, counted from 0.'),
});
const countSeries = schemas/* strictObject */.rej({
    name: schemas/* string */.YjP().min(1).max(200).describe('Name of the metric, unlike that of any other one.'),
    kind: schemas/* literal */.euz('count').default('count').describe('Bad events out of all events.'),
    better: schemas/* enum */.k5n(['fewer', 'more'])
        .default('fewer')
        .describe('more: what is counted is good, and fewer of them are harm.'),
    weight: schemas/* number */.aig()
        .positive()
        .max(1000)
        .default(1)
        .describe('Share of alpha; the weights of a case are scaled to 1.'),
    windows: schemas/* array */.YOg(countWindow).max(20_000).describe('One after the other, oldest first.'),
});
const rising = (steps) => steps.every((step, i) => i === 0 || step > (steps[i - 1] ?? 0));
/** A case for our own judge. */
const countCase = schemas/* strictObject */.rej({
    id: judge_points/* caseId */.I3,
    judge: schemas/* literal */.euz('default').default('default').describe('Which judge is asked.'),
    metrics: schemas/* array */.YOg(countSeries)
        .min(1)
        .max(1000)
        .refine((metrics) => new Set(metrics.map(({ name }) => name)).size === metrics.length, {
        error: 'Two metrics have the same name.',
        params: { fix: 'Give every metric of a case a name of its own.' },
    })
        .describe('Metrics over the same windows.'),
    steps: schemas/* union */.KCZ([
        schemas/* int */.Whr().min(1).max(50),
        schemas/* array */.YOg(schemas/* number */.aig().positive().max(100))
            .min(1)
            .max(50)
            .refine(rising, {
            error: 'The steps do not rise.',
            params: { fix: 'Write every step larger than the one before: [1, 5, 25, 50].' },
        }),
    ], { error: 'Write the number of steps, or their percentages: [1, 5, 25, 50].' })
        .optional()
        .describe('Watched steps: how many, or their percentages. Default: as many as the windows have.'),
    alpha: schemas/* number */.aig()
        .gt(0)
        .max(0.5)
        .default(0.01)
        .describe('At most this share of harmless rollouts is called harmful.'),
    margin: schemas/* number */.aig()
        .min(0)
        .max(10)
        .default(0.1)
        .describe('So much worse, as a share, is still called harmless.'),
});
/** Every kind of case by its `judge`; a judge that is added is added here. */
const JUDGE_CASES = {
    default: countCase,
    kayenta: kayenta_input/* kayentaCase */.EN,
    argo: argoCase,
    flagger: flaggerCase,
};
const anyCase = schemas/* union */.KCZ(Object.values(JUDGE_CASES));
/** What `node . judge --input` reads: one case or many. */
const judgeInputSchema = schemas/* union */.KCZ([anyCase, schemas/* array */.YOg(anyCase).max(CASES_MAX)]);
/** Reads the cases of a file. Throws ConfigError (input_invalid) with what is wrong in each of them. */
function parseJudgeInput(text, fileName) {
    const root = jsonOf(text, fileName);
    const items = Array.isArray(root) ? root : [root];
    const problem = (what, fix) => ({
        where: fileName,
        line: null,
        what,
        fix,
    });
    if (items.length > CASES_MAX) {
        const what = `It has ${items.length} cases.`;
        throw new errors/* ConfigError */.xL([problem(what, `Judge at most ${CASES_MAX} at once.`)], 'input_invalid');
    }
    const cases = [];
    const findings = [];
    items.forEach((item, index) => {
        const above = Array.isArray(root) ? [index] : [];
        const schema = schemaOf(item);
        if (schema === null)
            findings.push(unknownJudge(item, above));
        else {
            const parsed = schema.safeParse(item, { error: explain/* knownKeysMessage */.Fv });
            if (parsed.success)
                cases.push(parsed.data);
            else
                findings.push(...parsed.error.issues.flatMap((issue) => (0,explain/* explain */.WE)(issue, root, above)));
        }
    });
    if (findings.length === 0)
        return cases;
    const more = findings.length - PROBLEMS_MAX;
    throw new errors/* ConfigError */.xL([
        ...findings.slice(0, PROBLEMS_MAX).map(({ what, fix }) => problem(what, fix)),
        ...(more > 0 ? [problem(`There are ${more} problems more.`, 'Mend these first.')] : []),
    ], 'input_invalid');
}
function schemaOf(item) {
    const judge = typeof item === 'object' && item !== null && 'judge' in item ? item.judge : 'default';
    return typeof judge === 'string' && Object.hasOwn(JUDGE_CASES, judge)
        ? JUDGE_CASES[judge]
        : null;
}
function unknownJudge(item, above) {
    const name = String(item.judge);
    const path = [...above, 'judge'];
    return {
        path,
        what: `${(0,explain/* nameOf */.Vb)(path)}: There is no judge ${JSON.stringify(name.slice(0, 100))}.`,
        fix: (0,nearest/* knownWords */.L)('judges', name, Object.keys(JUDGE_CASES)),
    };
}
function jsonOf(text, fileName) {
    try {
        return JSON.parse(text);
    }
    catch (error) {
        const why = error instanceof Error ? error.message.replace(/\s+/g, ' ').slice(0, 200) : '';
        const what = `It is not JSON: ${why}.`;
        throw new errors/* ConfigError */.xL([{ where: fileName, line: null, what, fix: 'Write one case, or a list of cases.' }], 'input_invalid');
    }
}
//# sourceMappingURL=judge-input.js.map
// EXTERNAL MODULE: ./build/src/domain/judge/combined-evidence.js + 1 modules
var combined_evidence = __webpack_require__(44522);
// EXTERNAL MODULE: ./build/src/domain/judge/judge.js + 7 modules
var judge = __webpack_require__(80458);
// EXTERNAL MODULE: ./build/src/domain/judge/judged-count.js
var judged_count = __webpack_require__(56855);
;// CONCATENATED MODULE: ./build/src/domain/judge/judge-case.js



/** What a case does not say is as in a configuration without any word about the judge. */
const POLICY = {
    harmBudgetPercent: 0.2,
    freezeEvidence: 3,
    windowsMin: 4,
    // Windows given as data do not say how long they are.
    estimateAfterSeconds: null,
    windowSeconds: 30,
    warmUpSeconds: 60,
    delaySeconds: 15,
    onInconclusive: 'wait',
    waitSecondsMax: 3600,
};
/**
 * Judges a case as the rollout would have been judged after its last window; healthy means that the step of
 * that window may be left for the next one, or for all traffic where the steps are not told.
 */
function judgeCase(series, options) {
    const policy = {
        ...POLICY,
        alphaPercent: options.alpha * 100,
        marginPercent: options.margin * 100,
    };
    const metrics = series.map(({ name, better, weight }) => ({
        kind: 'count',
        name,
        source: '',
        bad: '',
        total: '',
        better,
        weight,
    }));
    const windows = windowsOf(series);
    const stepIndex = windows.at(-1)?.stepIndex ?? 0;
    const logE = metrics.map(() => []);
    const stepCount = stepCountOf(options.steps, windows);
    const evidence = (0,combined_evidence/* weighEvidence */.c)(policy, (0,judged_count/* judgedCounts */.c)(metrics), [], stepCount, windows, (logEvidences) => {
        for (const [i, log] of logEvidences.entries())
            logE[i]?.push(log);
    });
    const verdict = (0,judge/* verdictOn */.Hc)(evidence, policy, metrics, windows, {
        index: stepIndex,
        ...sharesOf(options.steps, stepIndex),
    });
    return {
        verdict: verdict.answer,
        decidedAtWindow: evidence.decidedAtWindow,
        metrics: verdict.metrics.map((metric, i) => ({
            name: metric.name,
            logE: logE[i] ?? [],
            ratio: {
                lower: metric.rateRatioLower,
                estimate: metric.rateRatio,
                upper: metric.rateRatioUpper,
            },
        })),
        reason: reasonOf(verdict),
    };
}
function reasonOf(verdict) {
    if (verdict.answer === 'inconclusive')
        return `Missing: ${verdict.missing}.`;
    const told = verdict.answer === 'harmful'
        ? verdict.metrics.filter(({ name }) => name === verdict.decidedBy)
        : verdict.metrics;
    return told.map(({ explanation }) => explanation).join(' ');
}
/** The metrics of a case side by side; a metric that has fewer windows than another has no data in the rest. */
function windowsOf(series) {
    const length = Math.max(0, ...series.map(({ windows }) => windows.length));
    const { windowSeconds } = POLICY;
    return Array.from({ length }, (_, index) => {
        const counts = {};
        let stepIndex = 0;
        for (const { name, windows } of series) {
            const window = windows[index];
            stepIndex = Math.max(stepIndex, window?.step ?? 0);
            const { canary = null, stable = null } = window ?? {};
            counts[name] = canary === null || stable === null ? null : { canary, stable };
        }
        const fromSeconds = index * windowSeconds;
        return {
            stepIndex,
            fromSeconds,
            toSeconds: fromSeconds + windowSeconds,
            counts,
            values: {},
            missing: {},
        };
    });
}
function stepCountOf(steps, windows) {
    const seen = windows.reduce((most, { stepIndex }) => Math.max(most, stepIndex + 1), 1);
    const told = typeof steps === 'number' ? steps : (steps?.filter((step) => step < 100).length ?? 0);
    return Math.max(seen, told);
}
function sharesOf(steps, stepIndex) {
    if (typeof steps === 'number' || steps === undefined)
        return { percent: 100, nextPercent: 100 };
    return { percent: steps[stepIndex] ?? 100, nextPercent: steps[stepIndex + 1] ?? 100 };
}
//# sourceMappingURL=judge-case.js.map
// EXTERNAL MODULE: ./build/src/reports/escape.js
var reports_escape = __webpack_require__(35830);
// EXTERNAL MODULE: ./build/src/domain/judge/kayenta/canary.js
var canary = __webpack_require__(49168);
// EXTERNAL MODULE: ./build/src/domain/judge/threshold/flagger.js
var flagger = __webpack_require__(98562);
;// CONCATENATED MODULE: ./build/src/cli/peer-judges.js






/** Kayenta's answer: of a single metric its class with the score, of several the class of the score. */
function kayentaAnswer(given) {
    const { metrics, weights, thresholds } = (0,kayenta_input/* canaryOf */.yQ)(given);
    const { score, classification, reason, ...judged } = (0,canary/* judgeCanary */.m)(metrics, weights, thresholds);
    const [first] = judged.metrics;
    if ('experiment' in given && first !== undefined) {
        return { ...metricAnswer(first), score, scoreClassification: classification };
    }
    return {
        classification,
        score,
        reason,
        groups: judged.groups,
        metrics: judged.metrics.map(({ name, groups, isMuted, ...metric }) => {
            return { name, groups, muted: isMuted, ...metricAnswer(metric) };
        }),
    };
}
function metricAnswer(metric) {
    const { classification, isCriticalFailure, effect, shift, reason, experiment, control } = metric;
    // Without a ratio there is none: JSON has no NaN.
    const known = Number.isNaN(effect) ? null : effect;
    return {
        classification,
        critical: isCriticalFailure,
        effect: known,
        shift,
        reason,
        experiment,
        control,
    };
}
/** Argo's answer: the phase of one metric, or that of a run with the phase of each of its metrics. */
function argoAnswer(given) {
    if (!('metrics' in given))
        return argoMetric(given);
    const metrics = given.metrics.map(({ name, dryRun, ...metric }) => {
        const { judge, terminating } = given;
        return { name, dryRun, ...argoMetric({ judge, terminating, ...metric }) };
    });
    const phase = (0,argo/* runPhase */.PF)(metrics.map((metric) => ({ ...metric, isDryRun: metric.dryRun })));
    const deciding = metrics.find((metric) => !metric.dryRun && metric.phase === phase);
    const reason = deciding === undefined ? 'All metrics are dry runs.' : `${deciding.name}: ${deciding.reason}`;
    return { phase, reason, metrics };
}
function argoMetric(given) {
    const limits = limitsOf(given.metric);
    if ('result' in given)
        return (0,argo/* metricPhase */.qk)(limits, countersOf(given.result), given.terminating);
    const results = given.measurements.map((value) => (0,judge_points/* withNumbers */.Pz)(value));
    return (0,argo/* judgeMeasurements */.JS)(limits, given.metric, results, given.terminating);
}
function flaggerAnswer({ metrics, threshold }) {
    const judged = metrics.map(({ name, thresholdRange: { min, max }, values }) => {
        return { name, range: { min: min ?? null, max: max ?? null }, values: values.map(judge_points/* pointOf */.qk) };
    });
    return (0,flagger/* judgeChecks */.L)(judged, threshold);
}
//# sourceMappingURL=peer-judges.js.map
;// CONCATENATED MODULE: ./build/src/cli/judge.js







/** Enough for 100,000 cases of 80 windows. */
const INPUT_BYTES_MAX = 1024 * 1024 * 1024;
/** Lines are written in pieces of about so many UTF-16 units: not one by one, and never all at once. */
const PIECE_UNITS = 64 * 1024;
/** How each judge answers a case; the answer is written as it is, behind the id. */
const JUDGES = {
    default: ({ metrics, steps, alpha, margin }) => judgeCase(metrics, { steps, alpha, margin }),
    kayenta: kayentaAnswer,
    argo: argoAnswer,
    flagger: flaggerAnswer,
};
/** What an answer is counted under, by the word that its judge has for it. */
const ANSWER_KEYS = ['verdict', 'classification', 'phase'];
/** Judges the cases of a file, one line of JSON each on standard output. Returns the exit status. */
async function judgeInput(own, { input, isJson }) {
    if (input === null)
        throw invalid('--input', 'It is missing.', 'Write --input FILE.');
    const cases = parseJudgeInput(await textOf((0,external_node_path_.resolve)(own.cwd(), input), input), input);
    const tally = new Map();
    let piece = '';
    cases.forEach((given, index) => {
        const answer = JUDGES[given.judge](given);
        piece += `${(0,reports_escape/* jsonLine */.rF)({ id: given.id ?? index, ...answer })}\n`;
        if (piece.length >= PIECE_UNITS) {
            own.stdout.write(piece);
            piece = '';
        }
        const key = ANSWER_KEYS.find((name) => name in answer);
        const verdict = key === undefined ? 'judged' : String(answer[key]);
        tally.set(verdict, (tally.get(verdict) ?? 0) + 1);
    });
    if (piece !== '')
        own.stdout.write(piece);
    if (!isJson) {
        const counts = [...tally].map(([verdict, count]) => `${count} ${verdict}`);
        own.stderr.write(`${cases.length} judged: ${counts.join(', ') || 'none'}.\n`);
    }
    return 0;
}
async function textOf(path, name) {
    try {
        const file = await (0,promises_.open)(path, 'r');
        try {
            const { size } = await file.stat();
            if (size > INPUT_BYTES_MAX) {
                throw invalid(name, 'It has more than 1 GiB.', 'Judge its cases in several files.');
            }
            return await file.readFile('utf8');
        }
        finally {
            await file.close();
        }
    }
    catch (error) {
        if (error instanceof errors/* ConfigError */.xL)
            throw error;
        const why = error instanceof Error ? error.message : String(error);
        throw invalid(name, `It can't be read: ${why}.`, 'Name a file of JSON.');
    }
}
function invalid(where, what, fix) {
    return new errors/* ConfigError */.xL([{ where, line: null, what, fix }], 'input_invalid');
}
//# sourceMappingURL=judge.js.map

/***/ }),

/***/ 67879:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fv: () => (/* binding */ knownKeysMessage),
/* harmony export */   Vb: () => (/* binding */ nameOf),
/* harmony export */   WE: () => (/* binding */ explain),
/* harmony export */   fK: () => (/* binding */ valueAt)
/* harmony export */ });
/* harmony import */ var _nearest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34438);

/**
 * The error map of our schemas. Zod's message slot carries the known keys, because only here the schema
 * that raised the issue is at hand; everything else is told from the issue itself.
 */
function knownKeysMessage(issue) {
    if (issue.code !== 'unrecognized_keys')
        return undefined;
    const def = issue.inst?._zod.def;
    return Object.keys(def?.shape ?? {}).join(' ');
}
/** Tells an issue in words: what is there, and what to write instead. */
function explain(issue, root, above = []) {
    const path = [...above, ...issue.path];
    const value = valueAt(root, path);
    const name = nameOf(path);
    if (issue.code === 'unrecognized_keys') {
        const known = issue.message.split(' ');
        return issue.keys.map((key) => ({
            path: [...path, key],
            what: `${name === '' ? 'The file' : name} has no key "${key}".`,
            fix: (0,_nearest_js__WEBPACK_IMPORTED_MODULE_0__/* .knownWords */ .L)('keys', key, known),
        }));
    }
    if (issue.code === 'invalid_union' && issue.errors.length > 0) {
        return nearestBranch(issue.errors)
            .flatMap((inner) => explain(inner, root, path))
            .map((finding) => isOfNoBranch(finding, root, path) ? { ...finding, fix: issue.message } : finding);
    }
    if (issue.code === 'custom') {
        return [{ path, what: `${inFront(name)}${issue.message}`, fix: String(issue.params?.fix) }];
    }
    const fix = fixOf(issue, value);
    if (issue.code === 'invalid_key') {
        return [{ path, what: `${JSON.stringify(path.at(-1))} can't be a name here.`, fix }];
    }
    if (value === undefined)
        return [{ path, what: `${name} is missing.`, fix }];
    return [{ path, what: `${name === '' ? 'The file' : name} is ${shown(value)}.`, fix }];
}
/** Of the alternatives, the one that the writer most likely meant: right kind of value, fewest issues. */
function nearestBranch(branches) {
    const unlikeliness = (issues) => issues.length + (issues.some((i) => i.code === 'invalid_type' && i.path.length === 0) ? 100 : 0);
    return [...branches].sort((a, b) => unlikeliness(a) - unlikeliness(b))[0] ?? [];
}
/** Nothing at the place tells which alternative was meant: then the advice of the whole union helps. */
function isOfNoBranch(finding, root, path) {
    const found = valueAt(root, finding.path);
    return found === undefined || (finding.path.length === path.length && typeof found !== 'string');
}
function fixOf(issue, value) {
    switch (issue.code) {
        case 'invalid_type':
            return `Write ${KINDS[issue.expected] ?? `a value of type ${issue.expected}`}.`;
        case 'invalid_value':
            return oneOf(issue.values, value);
        case 'invalid_union':
            return oneOf('options' in issue ? (issue.options ?? []) : [], value);
        case 'too_small':
            return bound(issue.origin, issue.minimum, issue.inclusive === true ? 'at least' : 'more than');
        case 'too_big':
            return bound(issue.origin, issue.maximum, issue.inclusive === true ? 'at most' : 'less than');
        case 'invalid_format':
            return issue.format === 'url'
                ? 'Write a whole http(s) URL: https://example.com.'
                : `Write text of the form ${issue.pattern ?? issue.format}.`;
        case 'invalid_key':
            return issue.issues.map(keyFix).join(' ');
        default:
            return 'See docs/configuration.md.';
    }
}
function keyFix(issue) {
    if (issue.code === 'custom')
        return `${issue.message} ${String(issue.params?.fix)}`;
    return fixOf(issue, undefined);
}
const KINDS = {
    string: 'text, in quotes if it looks like a number',
    number: 'a number',
    int: 'a whole number',
    boolean: 'true or false',
    array: 'a list: [a, b]',
    tuple: 'a list: [a, b]',
    object: 'a map: keys with values below them',
    record: 'a map: names with values below them',
};
function oneOf(options, value) {
    const words = options.map((option) => String(option));
    if (words.length === 1)
        return `Write ${words[0]}.`;
    return (0,_nearest_js__WEBPACK_IMPORTED_MODULE_0__/* .knownWords */ .L)('values', typeof value === 'string' ? value : '', words);
}
function bound(origin, limit, relation) {
    const noun = origin === 'string' ? ' character' : origin === 'array' ? ' item' : '';
    const unit = noun === '' || Number(limit) === 1 ? noun : `${noun}s`;
    return `Write ${unit === '' ? 'a number that is ' : ''}${relation} ${limit}${unit}.`;
}
/** Longest piece of somebody's value that an error quotes. */
const VALUE_CHARS_MAX = 60;
function shown(value) {
    if (value === null)
        return 'empty';
    if (Array.isArray(value))
        return `a list of ${value.length}`;
    if (typeof value === 'object')
        return 'a map';
    const text = typeof value === 'string' ? JSON.stringify(value) : String(value);
    return text.length > VALUE_CHARS_MAX ? `${text.slice(0, VALUE_CHARS_MAX)}…` : text;
}
function inFront(name) {
    return name === '' ? '' : `${name}: `;
}
const PLAIN_NAME = /^[\w-]+$/;
/** "environments.production.metrics.errors", "steps[2]". */
function nameOf(path) {
    return path
        .map((key, i) => {
        if (typeof key === 'number')
            return `[${key}]`;
        const name = String(key);
        return PLAIN_NAME.test(name) ? `${i === 0 ? '' : '.'}${name}` : `[${JSON.stringify(name)}]`;
    })
        .join('');
}
/** The value at a path of plain values, undefined when there is none. */
function valueAt(root, path) {
    let value = root;
    for (const key of path) {
        if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key))
            return undefined;
        value = value[key];
    }
    return value;
}
//# sourceMappingURL=explain.js.map

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

/***/ 34438:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ knownWords),
/* harmony export */   p: () => (/* binding */ nearest)
/* harmony export */ });
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

/***/ 75395:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V5: () => (/* binding */ NO_DATA),
/* harmony export */   mQ: () => (/* binding */ countsOf)
/* harmony export */ });
/* unused harmony export LATE_INTERVALS */
/** A counter whose newest sample is older than this many scrape intervals is late: one lost scrape is not. */
const LATE_INTERVALS = 2.5;
/** Why a window has no data. A window is dropped for reasons that never look at how many were bad. */
const NO_DATA = {
    noSeries: 'no series matched',
    noStart: 'no sample before the window',
    partial: 'partial window: the newest sample is too old',
    gap: 'gap: the last sample before the window is too old',
    reset: 'counter reset',
    notANumber: 'a sample is not a number',
    conflict: 'two different samples for one moment',
    badAboveTotal: 'more bad events than events: check the two queries',
    noInfiniteBucket: 'no bucket without a bound (le="+Inf"): not a whole histogram',
    unlikeBuckets: 'the series have different buckets',
};
/**
 * Bad and total events of one side in the window, from all its bad and all its total counters.
 *
 * - An increment is the value of the last sample at or before the window's end minus the value of the last
 *   one at or before its start, so windows that touch lose nothing and count nothing twice.
 * - A falling value is a restart: the window is dropped, for what was counted before it is lost. A restart
 *   that outgrows its old value between two scrapes can't be seen.
 * - A counter that is first seen inside the window counts from 0 when any other counter of the side is
 *   older: a new `code="500"` or a new instance must not lose its first events. When none is older,
 *   nothing is known about the start, and there is no data.
 * - Late: the newest total sample is older than 2.5 scrape intervals (the median distance of the samples)
 *   or half the window, whichever is longer. The same bound says how far before the window the start
 *   sample of a counter may lie; what lies between two good samples may be missing.
 * - No bad counter at all means no bad event yet: 0. No total counter means no data.
 */
function countsOf(bad, total, window) {
    const badTracks = tracksOf(bad, window);
    const totalTracks = tracksOf(total, window);
    if (totalTracks.length === 0)
        return noData(NO_DATA.noSeries);
    const all = [...badTracks, ...totalTracks];
    const lateSeconds = lateAfterSeconds(totalTracks, window);
    const why = all.map((track) => flawOf(track, window, lateSeconds)).find((flaw) => flaw !== null) ??
        edgeFlawOf(all, totalTracks, window, lateSeconds);
    if (why !== null)
        return noData(why);
    const counts = { bad: sumOf(badTracks), total: sumOf(totalTracks) };
    if (counts.bad > counts.total)
        return noData(NO_DATA.badAboveTotal);
    return { kind: 'data', value: counts };
}
function tracksOf(series, window) {
    return series.map((one) => trackOf(one, window)).filter((track) => newestOf(track) !== null);
}
function trackOf(series, window) {
    const sorted = series
        .filter(({ atSeconds }) => atSeconds <= window.toSeconds)
        .sort((one, other) => one.atSeconds - other.atSeconds);
    const distinct = sorted.filter((sample, i) => sample.atSeconds !== sorted[i - 1]?.atSeconds);
    const hasConflict = sorted.some((sample, i) => {
        const before = sorted[i - 1];
        return (before !== undefined &&
            sample.atSeconds === before.atSeconds &&
            !Object.is(sample.value, before.value));
    });
    return {
        start: distinct.findLast(({ atSeconds }) => atSeconds <= window.fromSeconds) ?? null,
        inside: distinct.filter(({ atSeconds }) => atSeconds > window.fromSeconds),
        gaps: distinct.slice(1).map((sample, i) => sample.atSeconds - (distinct[i]?.atSeconds ?? 0)),
        hasConflict,
    };
}
/** What is wrong with one counter, or null. */
function flawOf(track, window, lateSeconds) {
    const { start, inside, hasConflict } = track;
    // A counter that ended before the window adds nothing to it, whatever it looked like.
    if (inside.length === 0)
        return null;
    if (hasConflict)
        return NO_DATA.conflict;
    const used = start === null ? inside : [start, ...inside];
    if (used.some(({ value }) => !Number.isFinite(value) || value < 0))
        return NO_DATA.notANumber;
    if (used.some(({ value }, i) => value < (used[i - 1]?.value ?? 0)))
        return NO_DATA.reset;
    if (start !== null && window.fromSeconds - start.atSeconds > lateSeconds)
        return NO_DATA.gap;
    return null;
}
/** What is wrong with the side as a whole, or null. */
function edgeFlawOf(all, total, window, lateSeconds) {
    if (all.every(({ start }) => start === null))
        return NO_DATA.noStart;
    const newest = Math.max(...total.map((track) => newestOf(track)?.atSeconds ?? 0));
    return window.toSeconds - newest > lateSeconds ? NO_DATA.partial : null;
}
function lateAfterSeconds(tracks, window) {
    const gaps = tracks.flatMap((track) => track.gaps).sort((one, other) => one - other);
    // The lower one of two: with few samples a hole must not pass for the interval.
    const median = gaps[Math.floor((gaps.length - 1) / 2)] ?? 0;
    return Math.max(LATE_INTERVALS * median, (window.toSeconds - window.fromSeconds) / 2);
}
function newestOf(track) {
    return track.inside.at(-1) ?? track.start;
}
function sumOf(tracks) {
    return tracks.reduce((sum, { start, inside }) => {
        const end = inside.at(-1);
        return end === undefined ? sum : sum + end.value - (start?.value ?? 0);
    }, 0);
}
function noData(why) {
    return { kind: 'no_data', why };
}
//# sourceMappingURL=counters.js.map

/***/ }),

/***/ 57134:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AJ: () => (/* binding */ histogramOf),
/* harmony export */   EZ: () => (/* binding */ slowerThan),
/* harmony export */   Ic: () => (/* binding */ sumOfHistograms),
/* harmony export */   KR: () => (/* binding */ histogramGrowth),
/* harmony export */   LY: () => (/* binding */ boundAtQuantile),
/* harmony export */   e6: () => (/* binding */ totalOf)
/* harmony export */ });
/* harmony import */ var _counters_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75395);

/**
 * The histogram of one side in a window from its raw bucket counters. Every bucket is held against the one
 * without a bound in the way of `countsOf`, with its rules for restarts, gaps and late samples. No data
 * when that bucket is missing, or when processes have different buckets: what lies between two bounds of
 * one of them can't be added to the other.
 */
function histogramOf(buckets, window) {
    if (buckets.length === 0)
        return noData(_counters_js__WEBPACK_IMPORTED_MODULE_0__/* .NO_DATA */ .V5.noSeries);
    const byBound = new Map();
    for (const { upperBound, series } of buckets) {
        if (Number.isNaN(upperBound))
            return noData(_counters_js__WEBPACK_IMPORTED_MODULE_0__/* .NO_DATA */ .V5.noInfiniteBucket);
        const same = byBound.get(upperBound);
        if (same === undefined)
            byBound.set(upperBound, [series]);
        else
            same.push(series);
    }
    const all = byBound.get(Number.POSITIVE_INFINITY);
    if (all === undefined)
        return noData(_counters_js__WEBPACK_IMPORTED_MODULE_0__/* .NO_DATA */ .V5.noInfiniteBucket);
    const histogram = [];
    for (const [upperBound, some] of [...byBound].sort(([one], [other]) => one - other)) {
        if (some.length !== all.length)
            return noData(_counters_js__WEBPACK_IMPORTED_MODULE_0__/* .NO_DATA */ .V5.unlikeBuckets);
        const counts = (0,_counters_js__WEBPACK_IMPORTED_MODULE_0__/* .countsOf */ .mQ)(some, all, window);
        if (counts.kind === 'no_data')
            return counts;
        histogram.push({ upperBound, count: counts.value.bad });
    }
    const isRising = histogram.every(({ count }, i) => count >= (histogram[i - 1]?.count ?? 0));
    return isRising ? { kind: 'data', value: histogram } : noData(_counters_js__WEBPACK_IMPORTED_MODULE_0__/* .NO_DATA */ .V5.unlikeBuckets);
}
/**
 * What was added to a histogram that only grows, between two readings of it; null at the start = it had not
 * begun. No data when its buckets changed, or when a count fell: it began anew.
 */
function histogramGrowth(start, end) {
    if (start !== null && !hasBucketsOf(start, end))
        return noData(_counters_js__WEBPACK_IMPORTED_MODULE_0__/* .NO_DATA */ .V5.unlikeBuckets);
    const grown = end.map(({ upperBound, count }, i) => ({
        upperBound,
        count: count - (start?.[i]?.count ?? 0),
    }));
    return grown.every(({ count }, i) => count >= (grown[i - 1]?.count ?? 0))
        ? { kind: 'data', value: grown }
        : noData(_counters_js__WEBPACK_IMPORTED_MODULE_0__/* .NO_DATA */ .V5.reset);
}
/** All events of a histogram. */
function totalOf(histogram) {
    return histogram.at(-1)?.count ?? 0;
}
/**
 * The bound that a share of `quantile` (0 to 1) of the events is at or below: the smallest finite bound
 * with at least that share, else the largest finite one. Null without events or without a finite bound.
 */
function boundAtQuantile(histogram, quantile) {
    const total = totalOf(histogram);
    if (total <= 0)
        return null;
    const finite = histogram.filter(({ upperBound }) => Number.isFinite(upperBound));
    const reached = finite.find(({ count }) => count >= quantile * total) ?? finite.at(-1);
    return reached?.upperBound ?? null;
}
/** How many events took longer than `bound`, which must be one of the bounds; null when it is not. */
function slowerThan(histogram, bound) {
    const total = totalOf(histogram);
    const bucket = histogram.find(({ upperBound }) => upperBound === bound);
    return bucket === undefined ? null : { bad: total - bucket.count, total };
}
/** The events of several windows together; null when their buckets differ. */
function sumOfHistograms(histograms) {
    const [first, ...others] = histograms;
    if (first === undefined)
        return null;
    if (!others.every((other) => hasBucketsOf(first, other)))
        return null;
    return first.map(({ upperBound, count }, i) => ({
        upperBound,
        count: others.reduce((sum, other) => sum + (other[i]?.count ?? 0), count),
    }));
}
function hasBucketsOf(one, other) {
    return (other.length === one.length &&
        other.every(({ upperBound }, i) => upperBound === one[i]?.upperBound));
}
function noData(why) {
    return { kind: 'no_data', why };
}
//# sourceMappingURL=histogram.js.map

/***/ }),

/***/ 30230:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C8: () => (/* binding */ latencyBounds),
/* harmony export */   S1: () => (/* binding */ slowRequests),
/* harmony export */   fn: () => (/* binding */ boundValues)
/* harmony export */ });
/* harmony import */ var _histogram_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57134);

/** The bounds of a latency metric, in order. Bounds that fall into one bucket stay several, and count alike. */
function latencyBounds(metric) {
    if (metric.slowerThan !== null) {
        return metric.slowerThan.map((bound) => ({
            name: `${metric.name} over ${bound}`,
            usualRate: null,
        }));
    }
    return metric.percentiles.map((percentile) => ({
        name: `${metric.name} p${percentile}`,
        usualRate: 1 - percentile / 100,
    }));
}
/**
 * Where the bounds lie: those of the configuration, or the buckets in which the percentiles of the history
 * lie. Null when there is no history to tell.
 */
function boundValues(metric, history) {
    if (metric.slowerThan !== null)
        return metric.slowerThan;
    if (history === null)
        return null;
    const bounds = [];
    for (const percentile of metric.percentiles) {
        const bound = (0,_histogram_js__WEBPACK_IMPORTED_MODULE_0__/* .boundAtQuantile */ .LY)(history, percentile / 100);
        if (bound === null)
            return null;
        bounds.push(bound);
    }
    return bounds;
}
/** Slow requests out of all, for each bound. No data when the histogram has no bucket that ends there. */
function slowRequests(histogram, bounds) {
    const counts = [];
    for (const bound of bounds) {
        const slow = (0,_histogram_js__WEBPACK_IMPORTED_MODULE_0__/* .slowerThan */ .EZ)(histogram, bound);
        if (slow === null)
            return { kind: 'no_data', why: whyNoBucket(histogram, bound) };
        counts.push(slow);
    }
    return { kind: 'data', value: counts };
}
function whyNoBucket(histogram, bound) {
    const finite = histogram.map(({ upperBound }) => upperBound).filter(Number.isFinite);
    const nearest = [finite.findLast((one) => one < bound), finite.find((one) => one > bound)];
    const known = nearest.filter((one) => one !== undefined);
    const rest = known.length === 0
        ? ''
        : `; the nearest ${known.length === 1 ? 'ends' : 'end'} at ${known.join(' and ')}`;
    return `no bucket of the histogram ends at ${bound}${rest}`;
}
//# sourceMappingURL=latency.js.map

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

export const id = 4362;
export const ids = [4362];
export const modules = {

/***/ 98536:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ endedByError),
/* harmony export */   s: () => (/* binding */ outcomeOf)
/* harmony export */ });
/* harmony import */ var _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33047);
/* harmony import */ var _domain_reasons_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55027);


/** The outcome of a command, with nothing in it yet but how it ended and the plan when there was one. */
function outcomeOf(frame, ended, endedAtSeconds, plan = null) {
    return {
        schemaVersion: 1,
        command: frame.command,
        environment: frame.environment,
        version: frame.version,
        startedAtSeconds: frame.startedAtSeconds,
        endedAtSeconds,
        result: ended.result,
        reason: ended.reason,
        detail: ended.detail,
        advice: ended.advice || _domain_reasons_js__WEBPACK_IMPORTED_MODULE_1__/* .REASONS */ .e[ended.reason].advice,
        range: plan?.range ?? null,
        pullRequests: plan?.pullRequests ?? [],
        ...(plan === null ? {} : { reviews: plan.reviews, checks: plan.checks }),
        risk: plan?.risk ?? null,
        ramp: plan?.ramp ?? null,
        planHash: plan?.hash ?? null,
        approvers: [],
        rollout: null,
        deployment: null,
        warnings: plan?.warnings ?? [],
    };
}
/** Reasons for which Slipway itself declines, as against a world that failed. */
const REFUSALS = new Set([
    'checks_not_green',
    'deployment_refused',
    'lock_held',
    'plan_changed',
    'newer_version_live',
    'no_healthy_version',
]);
/** What an error means for the run. Anything unknown is a fault of ours and says so. */
function endedByError(error) {
    if (error instanceof _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AdapterError */ .om) {
        const result = REFUSALS.has(error.reason) ? 'refused' : 'failed';
        return { result, reason: error.reason, detail: error.message, advice: error.hint };
    }
    if (error instanceof _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL) {
        return { result: 'failed', reason: error.reason, detail: error.message };
    }
    return {
        result: 'failed',
        reason: 'internal_error',
        detail: error instanceof Error ? `${error.name}: ${error.message}` : String(error),
    };
}
//# sourceMappingURL=outcome.js.map

/***/ }),

/***/ 22729:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bD: () => (/* binding */ messageOf),
/* harmony export */   d_: () => (/* binding */ patiently)
/* harmony export */ });
/* unused harmony exports TARGET_TRIES_MAX, TARGET_RETRY_SECONDS */
/* harmony import */ var _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33047);

/** A target that can't be read or put back is tried this often before a person is called. */
const TARGET_TRIES_MAX = 5;
/** Wait before the second try; the n-th wait is n times as long. */
const TARGET_RETRY_SECONDS = 1;
/**
 * Does it again while the target does not answer. Any other failure is final at once, and so is one after
 * `stop`: whoever only wants to look must not keep a cancelled run from going back.
 */
async function patiently(world, act, stop) {
    for (let tries = 1;; tries++) {
        try {
            return await act();
        }
        catch (error) {
            const isPassing = error instanceof _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AdapterError */ .om && error.reason === 'target_unreachable';
            if (!isPassing || tries >= TARGET_TRIES_MAX || stop?.aborted)
                throw error;
            world.log.warn(`${error.message} Trying again (${tries} of ${TARGET_TRIES_MAX}).`);
            await world.clock.sleep(TARGET_RETRY_SECONDS * tries, stop);
        }
    }
}
/** The words of whatever was thrown. */
function messageOf(error) {
    return error instanceof Error ? error.message : String(error);
}
//# sourceMappingURL=patience.js.map

/***/ }),

/***/ 51797:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  $Q: () => (/* binding */ assessedPower),
  mF: () => (/* binding */ observedPower),
  f: () => (/* binding */ powerOf),
  Hw: () => (/* binding */ powerOfNoUse)
});

// UNUSED EXPORTS: POWER_WAIT_SECONDS_MAX

// EXTERNAL MODULE: ./build/src/domain/errors.js
var errors = __webpack_require__(33047);
// EXTERNAL MODULE: ./build/src/domain/judge/judged-count.js
var judged_count = __webpack_require__(56855);
// EXTERNAL MODULE: ./build/src/domain/judge/peers/peer-rule.js
var peer_rule = __webpack_require__(47245);
// EXTERNAL MODULE: ./build/src/domain/judge/rate-ratio.js
var rate_ratio = __webpack_require__(77020);
;// CONCATENATED MODULE: ./build/src/domain/judge/power-plan.js

const { ceil, exp, log, log1p, max, min } = Math;
/** Regressions that are told: errors half as often again, doubled, five times, twenty times. */
const RATIOS_TOLD = [1.5, 2, 5, 20];
/** A step that can't see this one within its hold is blind. */
const RATIO_BLIND = 5;
/** Shares that a ramp is proposed from, in percent. */
const LADDER = [0.5, 1, 2, 5, 10, 25, 50];
/** The first step sees the regression that matters within so long, so that nobody waits for a blind one. */
const FIRST_SIGHT_SECONDS = 600;
/** From step to step the share grows by about this much: more would risk much at once, less would only wait. */
const GROWTH = 4;
const SECONDS_MAX = 86_400;
const PRIOR_WEIGHT = 8;
const DISPERSION_PRIOR = 3;
/** What the mixture over alternatives and steps costs, in nats; measured. */
const MIXTURE_COST = 1.9;
const DECIDING_WINDOWS_MIN = 4;
const ALTERNATIVE_COUNT = 10;
/**
 * How long it takes at a constant share until a canary that goes wrong `ratio` times as often is taken back:
 * what each window is expected to add to the evidence, divided by the dispersion, added up to the limit.
 * Of simulated rollouts about three of four are faster. Independent requests are assumed (`dispersion` 1);
 * where causes take several requests with them it takes longer by about that factor. Null = not within a day.
 */
function secondsToSee({ requestsPerSecond, rate, weight }, ratio, percent, policy, dispersion = 1) {
    const share = percent / 100;
    const logLimit = log(100 / policy.alphaPercent);
    const gainMax = (logLimit + log(ALTERNATIVE_COUNT)) / DECIDING_WINDOWS_MIN;
    const needed = logLimit + log(2) - log(weight) + MIXTURE_COST;
    const harmless = (0,rate_ratio/* canaryPart */.QX)(1 + policy.marginPercent / 100, share);
    const sick = (0,rate_ratio/* canaryPart */.QX)(ratio, share);
    const bad = policy.windowSeconds * requestsPerSecond * rate * (1 - share + share * ratio);
    const gain = bad * (sick * log(sick / harmless) + (1 - sick) * (log1p(-sick) - log1p(-harmless)));
    if (!(gain > 0) || sick <= harmless)
        return null;
    const variance = bad * sick * (1 - sick);
    const windowsMax = ceil(SECONDS_MAX / policy.windowSeconds);
    let evidence = 0;
    for (let window = 1; window <= windowsMax; window += 1) {
        const known = min(window, window * variance);
        const spread = max((PRIOR_WEIGHT * DISPERSION_PRIOR + known * dispersion) / (PRIOR_WEIGHT + known), 1);
        evidence += min(gain / spread, gainMax);
        if (evidence >= needed)
            return window * policy.windowSeconds;
    }
    return null;
}
/**
 * What each step of a ramp can see of the counts, given the traffic before it. Weights are scaled to add up
 * to 1. Null when nothing is known of the traffic.
 */
function powerPlan(ramp, rates, policy) {
    const sum = rates.reduce((total, { weight }) => total + weight, 0);
    if (sum <= 0)
        return null;
    const scaled = rates.map((rate) => ({ ...rate, weight: rate.weight / sum }));
    const watched = ramp.steps.filter(({ percent }) => percent < 100);
    const steps = watched.map(({ percent, holdSecondsMax }) => {
        const sights = scaled.flatMap((rate) => RATIOS_TOLD.map((ratio) => {
            const seconds = isPossible(rate, ratio) ? secondsToSee(rate, ratio, percent, policy) : null;
            return { name: rate.name, ratio, seconds };
        }));
        const isBlind = sights.every(({ ratio, seconds }) => ratio > RATIO_BLIND || seconds === null || seconds > holdSecondsMax);
        return { percent, holdSecondsMax, sights, isBlind };
    });
    return { rates: scaled, steps, proposed: proposedPercents(scaled, policy) };
}
/** More than all requests can't be bad. */
function isPossible({ rate }, ratio) {
    return rate > 0 && rate * ratio <= 1;
}
/** Begins where the regression that matters shows soon for some count, and grows from there. */
function proposedPercents(rates, policy) {
    const isSeen = (percent) => rates.some((rate) => {
        const ratio = min(RATIO_BLIND, 1 / max(rate.rate, exp(-50)));
        const seconds = secondsToSee(rate, ratio, percent, policy);
        return seconds !== null && seconds <= FIRST_SIGHT_SECONDS;
    });
    const first = LADDER.find(isSeen) ?? LADDER.at(-1);
    const proposed = [first];
    for (const percent of LADDER) {
        if (percent >= proposed.at(-1) * GROWTH)
            proposed.push(percent);
    }
    if (proposed.at(-1) < 50)
        proposed.push(50);
    return [...proposed, 100];
}
//# sourceMappingURL=power-plan.js.map
// EXTERNAL MODULE: ./build/src/domain/metrics/histogram.js
var histogram = __webpack_require__(57134);
// EXTERNAL MODULE: ./build/src/domain/metrics/latency.js
var latency = __webpack_require__(30230);
// EXTERNAL MODULE: ./build/src/commands/patience.js
var patience = __webpack_require__(22729);
// EXTERNAL MODULE: ./build/src/commands/rollout/windows.js
var windows = __webpack_require__(57107);
;// CONCATENATED MODULE: ./build/src/commands/power.js








/** The traffic of so long before the rollout is taken for that of the rollout. */
const OBSERVED_SECONDS = 600;
/** The longest that a plan waits for the metric sources: they only add to it. */
const POWER_WAIT_SECONDS_MAX = 15;
/**
 * What the ramp will be able to see, from what stable did just before; null when the sources can't tell.
 * It is only told: a source that fails here changes nothing.
 */
async function observedPower(world, policy, state) {
    const { stable } = (0,windows/* sideNames */.WT)(state);
    const why = powerOfNoUse(policy);
    if (why !== null) {
        world.log.info(why);
        return null;
    }
    try {
        return await powerOf(world.sources, policy, state.ramp, stable, state.startedAtSeconds);
    }
    catch (error) {
        if (!(error instanceof errors/* AdapterError */.om))
            throw error;
        world.log.info(`What the steps can see is not known. ${(0,patience/* messageOf */.bD)(error)}`);
        return null;
    }
}
/**
 * The same for a plan. Who assesses may have neither the secrets of the sources nor a way to them; then the page
 * says why it is not known.
 */
async function assessedPower({ openSources, clock }, policy, ramp, live) {
    const ofNoUse = powerOfNoUse(policy);
    if (ofNoUse !== null)
        return { power: null, why: ofNoUse };
    if (openSources === undefined || policy.metrics.length === 0)
        return { power: null, why: '' };
    if (live === null || live.slot === null) {
        return {
            power: null,
            why: 'Slipway has deployed nothing here yet, so it does not know where the running version is.',
        };
    }
    const stable = { side: 'stable', slot: live.slot, version: live.sha };
    const late = new AbortController();
    const see = async (sources) => {
        const forgetful = policy.metrics.find(({ source }) => sources.get(source)?.isWithoutMemory);
        if (forgetful !== undefined) {
            return { power: null, why: `The source ${forgetful.source} can not be asked about the past.` };
        }
        const power = await powerOf(sources, policy, ramp, stable, clock.nowSeconds());
        return {
            power,
            why: power === null ? 'The running version had no traffic that was counted.' : '',
        };
    };
    const asking = openSources()
        .then((sources) => see(sources).finally(() => closeAll(sources)))
        .catch((error) => {
        if (!(error instanceof errors/* AdapterError */.om || error instanceof errors/* ConfigError */.xL))
            throw error;
        return { power: null, why: (0,patience/* messageOf */.bD)(error) };
    });
    const waiting = clock.sleep(POWER_WAIT_SECONDS_MAX, late.signal).then(() => {
        return {
            power: null,
            why: `The metric sources did not answer within ${POWER_WAIT_SECONDS_MAX} s.`,
        };
    });
    return Promise.race([asking, waiting]).finally(() => late.abort());
}
/** Why no power plan is made: it is about evidence, and the rule of another tool weighs none. Null = it is. */
function powerOfNoUse({ judge: { peer } }) {
    if (peer === undefined)
        return null;
    return `The plan of what each step can see is about the evidence of our own judge, and here the rule of ${peer_rule/* PEER_TITLES */.X[peer.kind]} judges.`;
}
function closeAll(sources) {
    for (const source of sources.values())
        source.close?.();
}
/** What the steps of the ramp can see at the traffic of just now; null when none was counted. AdapterError. */
async function powerOf(sources, policy, ramp, stable, atSeconds) {
    const toSeconds = atSeconds - policy.judge.delaySeconds;
    const window = { fromSeconds: toSeconds - OBSERVED_SECONDS, toSeconds };
    const rates = await Promise.all(policy.metrics.map((metric) => observedRates(sources, metric, stable, window)));
    return powerPlan(ramp, rates.flat(), policy.judge);
}
async function observedRates(sources, metric, stable, window) {
    const source = sources.get(metric.source);
    if (source === undefined)
        return [];
    if (metric.kind === 'count') {
        // Where more is better, evidence comes from what is missing: another sum than this one.
        if (metric.better === 'more')
            return [];
        const reading = await source.counts(metric.bad, metric.total, stable, window);
        if (reading.kind === 'no_data' || reading.value.total === 0)
            return [];
        const { bad, total } = reading.value;
        const requestsPerSecond = total / OBSERVED_SECONDS;
        return [{ name: metric.name, requestsPerSecond, rate: bad / total, weight: metric.weight }];
    }
    if (metric.kind !== 'latency' || source.histogram === undefined)
        return [];
    const reading = await source.histogram(metric.buckets, stable, window);
    if (reading.kind === 'no_data')
        return [];
    const requestsPerSecond = (0,histogram/* totalOf */.e6)(reading.value) / OBSERVED_SECONDS;
    const weights = (0,judged_count/* judgedCounts */.c)([metric]);
    return (0,latency/* latencyBounds */.C8)(metric).flatMap(({ name, usualRate }, i) => usualRate === null || requestsPerSecond === 0
        ? []
        : [{ name, requestsPerSecond, rate: usualRate, weight: weights[i]?.weight ?? 0 }]);
}
//# sourceMappingURL=power.js.map

/***/ }),

/***/ 21975:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Yj: () => (/* binding */ learnBounds),
/* harmony export */   mF: () => (/* binding */ readBaseline)
/* harmony export */ });
/* unused harmony export HISTORY_WINDOWS */
/* harmony import */ var _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33047);
/* harmony import */ var _domain_judge_gauge_evidence_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(36299);
/* harmony import */ var _domain_metrics_histogram_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57134);
/* harmony import */ var _domain_metrics_latency_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(30230);




/** So many windows of stable before the rollout tell what is usual: ten minutes of 30 seconds. */
const HISTORY_WINDOWS = 20;
/**
 * Reads what stable did in the windows that end at `untilSeconds`. A source that can't tell leaves its
 * metric out; whoever needs the bounds then takes them from the first window that has some.
 */
async function readBaseline(metrics, sources, stable, untilSeconds, windowSeconds) {
    const baseline = { bounds: new Map(), blockWindows: new Map() };
    const windows = Array.from({ length: HISTORY_WINDOWS }, (_, i) => {
        const toSeconds = untilSeconds - (HISTORY_WINDOWS - 1 - i) * windowSeconds;
        return { fromSeconds: toSeconds - windowSeconds, toSeconds };
    });
    const read = async (metric) => {
        const source = sources.get(metric.source);
        if (source === undefined)
            return;
        if (metric.kind === 'latency') {
            const { histogram } = source;
            const past = metric.slowerThan !== null || histogram === undefined
                ? []
                : await eachWindow(windows, (window) => histogram.call(source, metric.buckets, stable, window));
            learnBounds(baseline, metric, past);
        }
        else if (metric.kind === 'gauge') {
            const past = await eachWindow(windows, (window) => source.value(metric.value, stable, window));
            baseline.blockWindows.set(metric.name, (0,_domain_judge_gauge_evidence_js__WEBPACK_IMPORTED_MODULE_3__/* .blockWindowsOf */ .MK)(past));
        }
    };
    await Promise.all(metrics.map(read));
    return baseline;
}
/** Fixes the bounds of a latency metric by what stable did; without any data they stay open. */
function learnBounds(baseline, metric, past) {
    const known = past.filter((histogram) => histogram !== null);
    const bounds = (0,_domain_metrics_latency_js__WEBPACK_IMPORTED_MODULE_2__/* .boundValues */ .fn)(metric, (0,_domain_metrics_histogram_js__WEBPACK_IMPORTED_MODULE_1__/* .sumOfHistograms */ .Ic)(known));
    if (bounds !== null)
        baseline.bounds.set(metric.name, bounds);
}
/** One after the other, so that a history is no burst of requests; a failure ends it. */
async function eachWindow(windows, ask) {
    const past = [];
    for (const window of windows) {
        try {
            const reading = await ask(window);
            past.push(reading.kind === 'data' ? reading.value : null);
        }
        catch (error) {
            if (!(error instanceof _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AdapterError */ .om) || error.reason === 'config_invalid')
                throw error;
            return past;
        }
    }
    return past;
}
//# sourceMappingURL=baseline.js.map

/***/ }),

/***/ 99321:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ readMetric),
/* harmony export */   q: () => (/* binding */ notMeasured)
/* harmony export */ });
/* harmony import */ var _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33047);
/* harmony import */ var _domain_judge_gauge_evidence_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(36299);
/* harmony import */ var _domain_metrics_latency_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(30230);
/* harmony import */ var _baseline_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(21975);




const NOTHING = { counts: {}, values: {}, gauges: {}, points: {}, missing: {} };
/** Asks a source about one window. AdapterError as the source throws it. */
function readMetric(source, metric, sides, window, baseline) {
    switch (metric.kind) {
        case 'count':
            return readCount(source, metric, sides, window);
        case 'latency':
            return readLatency(source, metric, sides, window, baseline);
        case 'gauge':
            return readGauge(source, metric, sides, window, baseline);
        case 'guard':
            return readGuard(source, metric, sides.canary, window);
        case 'series':
            return readSeries(source, metric, sides, window);
    }
}
/** The part of a metric that was not measured: no data, and why. */
function notMeasured(metric, why) {
    switch (metric.kind) {
        case 'count':
            return { ...NOTHING, counts: { [metric.name]: null }, missing: { [metric.name]: why } };
        case 'latency': {
            const names = (0,_domain_metrics_latency_js__WEBPACK_IMPORTED_MODULE_1__/* .latencyBounds */ .C8)(metric).map(({ name }) => name);
            return {
                ...NOTHING,
                counts: Object.fromEntries(names.map((name) => [name, null])),
                missing: Object.fromEntries(names.map((name) => [name, why])),
            };
        }
        case 'gauge':
            return { ...NOTHING, gauges: { [metric.name]: null }, missing: { [metric.name]: why } };
        case 'guard':
            return { ...NOTHING, values: { [metric.name]: null }, missing: { [metric.name]: why } };
        case 'series': {
            const points = { [metric.name]: { canary: null, stable: null } };
            return { ...NOTHING, points, missing: { [metric.name]: why } };
        }
    }
}
async function readCount(source, metric, sides, window) {
    const [canary, stable] = await Promise.all([
        source.counts(metric.bad, metric.total, sides.canary, window),
        source.counts(metric.bad, metric.total, sides.stable, window),
    ]);
    if (canary.kind === 'no_data' || stable.kind === 'no_data') {
        return notMeasured(metric, whyMissing(canary, stable));
    }
    return {
        ...NOTHING,
        counts: { [metric.name]: { canary: canary.value, stable: stable.value } },
    };
}
async function readLatency(source, metric, sides, window, baseline) {
    if (source.histogram === undefined) {
        throw new _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AdapterError */ .om(source.type, 'config_invalid', `The source ${metric.source} knows no histograms, which ${metric.name} asks for.`, 'Ask a source that has them, or count slow requests there and judge them with bad and total.');
    }
    const [canary, stable] = await Promise.all([
        source.histogram(metric.buckets, sides.canary, window),
        source.histogram(metric.buckets, sides.stable, window),
    ]);
    const bounds = baseline.bounds.get(metric.name);
    if (bounds === undefined) {
        // The bounds must be known before the canary is looked at: this window only sets them.
        (0,_baseline_js__WEBPACK_IMPORTED_MODULE_2__/* .learnBounds */ .Yj)(baseline, metric, [stable.kind === 'data' ? stable.value : null]);
        return notMeasured(metric, 'its bounds are not known before this window');
    }
    if (canary.kind === 'no_data' || stable.kind === 'no_data') {
        return notMeasured(metric, whyMissing(canary, stable));
    }
    const slow = {
        canary: (0,_domain_metrics_latency_js__WEBPACK_IMPORTED_MODULE_1__/* .slowRequests */ .S1)(canary.value, bounds),
        stable: (0,_domain_metrics_latency_js__WEBPACK_IMPORTED_MODULE_1__/* .slowRequests */ .S1)(stable.value, bounds),
    };
    if (slow.canary.kind === 'no_data' || slow.stable.kind === 'no_data') {
        return notMeasured(metric, whyMissing(slow.canary, slow.stable));
    }
    const { canary: canarySlow, stable: stableSlow } = {
        canary: slow.canary.value,
        stable: slow.stable.value,
    };
    const counts = (0,_domain_metrics_latency_js__WEBPACK_IMPORTED_MODULE_1__/* .latencyBounds */ .C8)(metric).map(({ name }, i) => {
        const [one, other] = [canarySlow[i], stableSlow[i]];
        return [name, one && other ? { canary: one, stable: other } : null];
    });
    return { ...NOTHING, counts: Object.fromEntries(counts) };
}
async function readGauge(source, metric, sides, window, baseline) {
    const [canary, stable] = await Promise.all([
        source.value(metric.value, sides.canary, window),
        source.value(metric.value, sides.stable, window),
    ]);
    if (canary.kind === 'no_data' || stable.kind === 'no_data') {
        return notMeasured(metric, whyMissing(canary, stable));
    }
    const blockWindows = baseline.blockWindows.get(metric.name) ?? _domain_judge_gauge_evidence_js__WEBPACK_IMPORTED_MODULE_3__/* .BLOCK_WINDOWS_DEFAULT */ .EW;
    const pair = { canary: canary.value, stable: stable.value, blockWindows };
    return { ...NOTHING, gauges: { [metric.name]: pair } };
}
async function readGuard(source, metric, canary, window) {
    const reading = await source.value(metric.value, canary, window);
    if (reading.kind === 'no_data')
        return notMeasured(metric, `canary: ${reading.why}`);
    return { ...NOTHING, values: { [metric.name]: reading.value } };
}
/** Each side by itself: a rule that takes no value for 0 must not lose the value of the other side with it. */
async function readSeries(source, { name, value: query, sides: asked }, { canary: canaryNames, stable: stableNames }, window) {
    const [canary, stable] = await Promise.all([
        source.value(query, canaryNames, window),
        asked === 'canary' ? null : source.value(query, stableNames, window),
    ]);
    const numberOf = (reading) => reading?.kind === 'data' ? reading.value : null;
    const points = { [name]: { canary: numberOf(canary), stable: numberOf(stable) } };
    const why = whyMissing(canary, stable ?? canary);
    return { ...NOTHING, points, missing: why === '' ? {} : { [name]: why } };
}
function whyMissing(canary, stable) {
    return [
        canary.kind === 'no_data' ? `canary: ${canary.why}` : '',
        stable.kind === 'no_data' ? `stable: ${stable.why}` : '',
    ]
        .filter((why) => why !== '')
        .join('; ');
}
//# sourceMappingURL=read-metric.js.map

/***/ }),

/***/ 57107:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U_: () => (/* binding */ collectWindows),
/* harmony export */   WT: () => (/* binding */ sideNames),
/* harmony export */   bs: () => (/* binding */ together)
/* harmony export */ });
/* unused harmony exports WINDOWS_MAX, SOURCE_PATIENCE, CLOCK_JUMP_SECONDS */
/* harmony import */ var _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33047);
/* harmony import */ var _domain_rollout_past_windows_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6390);
/* harmony import */ var _baseline_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21975);
/* harmony import */ var _read_metric_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(99321);




/** More windows than this are not kept: at 30 s each it is more than six days. */
const WINDOWS_MAX = 20_000;
/** How often a metric source may fail before the rollout ends. */
const SOURCE_PATIENCE = { windowsInRowMax: 5, windowsInAllMax: null };
function collectWindows(options) {
    const { metrics, sources, policy, clock, sourcePatience = SOURCE_PATIENCE } = options;
    const judged = [];
    const wall = wallTime(clock);
    let pending = [];
    /** Where the running window begins, on the clock that never jumps. */
    let fromSeconds = 0;
    const isTooMany = failureLimit(sourcePatience);
    let isWarm = false;
    let isMarked = false;
    let baseline = null;
    /** Before anything of the candidate was looked at; the same again for a run that goes on with a rollout. */
    async function baselineOf(state) {
        const untilSeconds = state.startedAtSeconds - policy.delaySeconds;
        const { stable } = sideNames(state);
        baseline ??= await (0,_baseline_js__WEBPACK_IMPORTED_MODULE_1__/* .readBaseline */ .mF)(metrics, sources, stable, untilSeconds, policy.windowSeconds);
        return baseline;
    }
    async function mark() {
        await Promise.all([...sources.values()].map((source) => source.mark().catch(() => undefined)));
    }
    async function readDue(state) {
        const knownUntilSeconds = clock.monotonicSeconds() - policy.delaySeconds;
        const open = pending.findIndex(({ endedAtSeconds }) => endedAtSeconds > knownUntilSeconds);
        const due = pending.splice(0, open < 0 ? pending.length : open);
        for (const { window } of due) {
            const read = await readWindow(metrics, sources, state, window, await baselineOf(state));
            if (judged.length < WINDOWS_MAX)
                judged.push(read.window);
            if (isTooMany(read.failure) && read.failure !== null)
                throw read.failure;
        }
    }
    async function readSpans(state) {
        const windows = [];
        const knownUntilSeconds = clock.nowSeconds() - policy.delaySeconds;
        for (const { stepIndex, ...window } of (0,_domain_rollout_past_windows_js__WEBPACK_IMPORTED_MODULE_3__/* .pastWindows */ .G)(policy, state, knownUntilSeconds)) {
            const past = { ...state, stepIndex };
            const read = await readWindow(metrics, sources, past, window, await baselineOf(past));
            if (read.failure !== null)
                return { windows, failure: read.failure };
            windows.push(read.window);
        }
        return { windows, failure: null };
    }
    return {
        all: () => judged,
        async begin() {
            pending = [];
            fromSeconds = clock.monotonicSeconds() + (isWarm ? 0 : policy.warmUpSeconds);
            isWarm = true;
            isMarked = false;
        },
        async collect(state, wait) {
            await wait.sleep(fromSeconds - clock.monotonicSeconds());
            if (wait.signal.aborted)
                return;
            if (!isMarked)
                await mark();
            isMarked = true;
            const toSeconds = fromSeconds + policy.windowSeconds;
            await wait.sleep(toSeconds - clock.monotonicSeconds());
            if (wait.signal.aborted)
                return;
            await mark();
            pending.push({ window: wall.of(fromSeconds, toSeconds), endedAtSeconds: toSeconds });
            fromSeconds = toSeconds;
            await readDue(state);
        },
        async readAgain(state, stop) {
            isWarm = true;
            for (let tries = 1;; tries++) {
                const read = await readSpans(state);
                if (read.failure === null) {
                    judged.splice(0, judged.length, ...read.windows);
                    return;
                }
                if (tries >= sourcePatience.windowsInRowMax || stop.aborted)
                    throw read.failure;
                await clock.sleep(policy.windowSeconds, stop);
            }
        },
        async rehearse(state) {
            const toSeconds = clock.nowSeconds() - policy.delaySeconds;
            const window = { fromSeconds: toSeconds - policy.windowSeconds, toSeconds };
            await mark();
            const read = await readWindow(metrics, sources, state, window, await baselineOf(state));
            if (read.failure !== null)
                throw read.failure;
            return Object.keys(read.window.missing);
        },
    };
}
/** Counts windows without an answer; true from the one on that is not borne any more. */
function failureLimit({ windowsInRowMax, windowsInAllMax }) {
    let inRow = 0;
    let inAll = 0;
    return (failure) => {
        inRow = failure === null ? 0 : inRow + 1;
        if (failure !== null)
            inAll++;
        return inRow >= windowsInRowMax || inAll >= (windowsInAllMax ?? Number.POSITIVE_INFINITY);
    };
}
/** Two clocks that part by more than this were not drifting: one of them was set. */
const CLOCK_JUMP_SECONDS = 1;
/**
 * What a stretch of time is called on the wall, where the metric sources look. How long it lasted only the
 * clock that never jumps knows: a clock that is set ahead must not make a window of no time at all.
 */
function wallTime(clock) {
    let offset = clock.nowSeconds() - clock.monotonicSeconds();
    return {
        of(fromSeconds, toSeconds) {
            const seen = clock.nowSeconds() - clock.monotonicSeconds();
            if (Math.abs(seen - offset) > CLOCK_JUMP_SECONDS)
                offset = seen;
            return { fromSeconds: fromSeconds + offset, toSeconds: toSeconds + offset };
        },
    };
}
/** Why a bake compares nothing. */
const NOBODY_LEFT = 'all traffic is on the candidate, so there is nobody to compare with';
async function readWindow(metrics, sources, state, window, baseline) {
    let failure = null;
    const sides = sideNames(state);
    const isAlone = (state.ramp.steps[state.stepIndex]?.percent ?? 100) >= 100;
    const read = async (metric) => {
        const source = sources.get(metric.source);
        if (isAlone && isCompared(metric))
            return (0,_read_metric_js__WEBPACK_IMPORTED_MODULE_2__/* .notMeasured */ .q)(metric, NOBODY_LEFT);
        if (source === undefined)
            throw new Error(`metric source ${metric.source} is not open`);
        try {
            return await (0,_read_metric_js__WEBPACK_IMPORTED_MODULE_2__/* .readMetric */ .N)(source, metric, sides, window, baseline);
        }
        catch (error) {
            if (!(error instanceof _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AdapterError */ .om))
                throw error;
            // A query that can never work is not a passing fault.
            if (error.reason === 'config_invalid')
                throw error;
            failure = error;
            return (0,_read_metric_js__WEBPACK_IMPORTED_MODULE_2__/* .notMeasured */ .q)(metric, error.message);
        }
    };
    const readings = await Promise.all(metrics.map(read));
    return { window: { stepIndex: state.stepIndex, ...window, ...together(readings) }, failure };
}
/** What all metrics say of one window. */
function together(readings) {
    return {
        counts: Object.assign({}, ...readings.map(({ counts }) => counts)),
        values: Object.assign({}, ...readings.map(({ values }) => values)),
        gauges: Object.assign({}, ...readings.map(({ gauges }) => gauges)),
        ...pointsOf(readings),
        missing: Object.assign({}, ...readings.map(({ missing }) => missing)),
    };
}
/** Only where another tool's judge looks at them. */
function pointsOf(readings) {
    const points = Object.assign({}, ...readings.map((reading) => reading.points));
    return Object.keys(points).length === 0 ? {} : { points };
}
function isCompared(metric) {
    return metric.kind !== 'guard' && !(metric.kind === 'series' && metric.sides === 'canary');
}
/** What both sides of a rollout are called. */
function sideNames(state) {
    return {
        canary: {
            side: 'canary',
            slot: state.snapshot?.canarySlot ?? '',
            version: state.version.sha,
        },
        stable: {
            side: 'stable',
            slot: state.snapshot?.stableSlot ?? '',
            version: state.previousSha ?? '',
        },
    };
}
//# sourceMappingURL=windows.js.map

/***/ }),

/***/ 97541:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  c: () => (/* binding */ judgingOf),
  q: () => (/* binding */ tell)
});

// EXTERNAL MODULE: ./build/src/domain/errors.js
var errors = __webpack_require__(33047);
// EXTERNAL MODULE: ./build/src/domain/control/box.js
var box = __webpack_require__(25353);
// EXTERNAL MODULE: ./build/src/reports/escape.js
var reports_escape = __webpack_require__(35830);
// EXTERNAL MODULE: ./build/src/reports/page.js
var page = __webpack_require__(20050);
// EXTERNAL MODULE: ./build/src/reports/pictures/pictures.js
var pictures = __webpack_require__(66130);
// EXTERNAL MODULE: ./build/src/reports/sections/audit-section.js
var audit_section = __webpack_require__(91607);
// EXTERNAL MODULE: ./build/src/reports/sections/decision.js
var decision = __webpack_require__(71126);
// EXTERNAL MODULE: ./build/src/reports/sections/facts-section.js
var facts_section = __webpack_require__(35719);
// EXTERNAL MODULE: ./build/src/reports/sections/forecast-section.js
var forecast_section = __webpack_require__(35287);
// EXTERNAL MODULE: ./build/src/reports/sections/rollout-section.js
var rollout_section = __webpack_require__(73257);
;// CONCATENATED MODULE: ./build/src/reports/incident.js









const NAME_CHARS_MAX = 80;
/** The begin of the hidden line by which the issues of an environment are found again. */
function incidentMarkerBegin(environment) {
    return `<!-- slipway-issue environment=${(0,box/* markerName */.CO)(environment)} `;
}
/** The issue about a version that was taken back: what happened, what decided, where to look first. */
function incidentOf(outcome, links, label) {
    const { environment, version, rollout, risk, range } = outcome;
    const part = (name, dispensability, markdown) => {
        return { name, dispensability, markdown };
    };
    const body = (0,page/* pageOf */.ZZ)([
        part('decision', 0, (0,decision/* decisionMarkdown */.gg)(outcome)),
        part('what happened', 1, rollout === null ? '' : (0,rollout_section/* rolloutSection */.Zg)(outcome, rollout, pictures/* MERMAID_PICTURES */.K)),
        part('suspects', 2, risk === null ? '' : (0,forecast_section/* suspectsSection */.y)(risk, range, links)),
        part('warnings', 3, (0,facts_section/* warningsSection */.xd)(outcome.warnings)),
        part('links', 0, (0,facts_section/* linksLine */.sV)(outcome, links)),
        part('audit', 0, (0,audit_section/* auditLine */.k)(outcome)),
        part('end', 0, 'The next healthy deployment of this environment closes this issue.'),
        part('facts', 0, (0,facts_section/* factsLine */.UM)(outcome)),
    ], page/* COMMENT_CHARS_MAX */.T9 - 1_000);
    return {
        marker: `${incidentMarkerBegin(environment)}rollout=${rollout?.id ?? 'none'} -->`,
        label,
        title: `${(0,reports_escape/* visibleText */.Q6)(environment, NAME_CHARS_MAX)}: ${(0,reports_escape/* visibleText */.Q6)(version, NAME_CHARS_MAX)} was taken back`,
        body,
    };
}
/** What is said in an issue when it is over. */
function healthyAgain({ environment, version }) {
    return `Healthy again: ${(0,reports_escape/* markdownText */.p7)(version, NAME_CHARS_MAX)} serves all traffic of ${(0,reports_escape/* markdownText */.p7)(environment, NAME_CHARS_MAX)}.`;
}
//# sourceMappingURL=incident.js.map
// EXTERNAL MODULE: ./build/src/reports/markdown.js + 7 modules
var reports_markdown = __webpack_require__(84306);
;// CONCATENATED MODULE: ./build/src/commands/tell.js



/**
 * Tells people: the page of the run, one comment on each pull request, then whoever asked to be notified. Whoever can't be told becomes a
 * warning in the outcome; it never changes what happened to production.
 */
async function tell(world, policy, ended) {
    const outcome = { ...ended, judging: judgingOf(policy) };
    const warnings = [];
    const attempt = async (what, act) => {
        try {
            await act();
        }
        catch (error) {
            if (!(error instanceof errors/* AdapterError */.om))
                throw error;
            warnings.push(`${what} could not be written. ${error.message} ${error.hint}`);
            world.log.warn(warnings.at(-1) ?? '');
        }
    };
    await attempt('The job summary', () => world.announcer.summary((0,reports_markdown/* summaryMarkdown */.eH)(outcome, world.links)));
    if (policy.isCommenting) {
        const marker = (0,reports_markdown/* commentMarker */.Ql)(policy.environment);
        const told = outcome.pullRequests.slice(0, policy.commentPullRequestsMax);
        for (const { number } of told) {
            const markdown = (0,reports_markdown/* commentMarkdown */.r)(outcome, world.links, { pullRequest: number });
            await attempt(`The comment on #${number}`, () => world.announcer.comment(number, marker, markdown));
        }
        const rest = outcome.pullRequests.length - told.length;
        if (rest > 0) {
            warnings.push(`${rest} more pull requests got no comment: comment-pull-requests-max is ${policy.commentPullRequestsMax}.`);
        }
    }
    await attempt('The issue', () => tellIncident(world, policy, outcome));
    // Nothing goes out by a plan, so there is nothing to tell of one.
    const isOver = outcome.command !== 'assess' && outcome.command !== 'gate';
    const untold = isOver ? await world.notifier?.tell(outcome) : [];
    return { ...outcome, warnings: [...outcome.warnings, ...warnings, ...(untold ?? [])] };
}
/** What was taken back gets an issue, and whatever is healthy again closes it. */
async function tellIncident({ incidents, links }, { issueLabel, environment }, outcome) {
    if (incidents === undefined || issueLabel === null)
        return;
    if (outcome.result === 'rolled_back') {
        await incidents.open(incidentOf(outcome, links, issueLabel));
    }
    else if (outcome.result === 'promoted' && outcome.command !== 'rollback') {
        await incidents.close(issueLabel, incidentMarkerBegin(environment), healthyAgain(outcome));
    }
}
/** What decides, for the page; null where nothing is judged. */
function judgingOf({ metrics, judge, wayBack }) {
    return metrics.length === 0 ? null : { metrics, policy: judge, wayBack };
}
//# sourceMappingURL=tell.js.map

/***/ }),

/***/ 13753:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TQ: () => (/* binding */ lastHealthyRecord),
/* harmony export */   Z9: () => (/* binding */ occupantOf),
/* harmony export */   sy: () => (/* binding */ liveRecord)
/* harmony export */ });
/** The version that serves now, as far as the ledger knows; null before the first promotion. */
function liveRecord(history) {
    return history.find((record) => record.result === 'promoted') ?? null;
}
/**
 * The newest version that was promoted, is not live, and was never taken back by a rollback since.
 * Never "the commit before": what was not deployed was not proven.
 */
function lastHealthyRecord(history) {
    const live = liveRecord(history);
    if (live === null)
        return null;
    const takenBack = new Set([live.sha]);
    for (const record of history) {
        if (record.result !== 'promoted')
            continue;
        if (record.reason === 'promoted_rollback' && record.previousSha !== null) {
            takenBack.add(record.previousSha);
        }
        if (!takenBack.has(record.sha))
            return record;
    }
    return null;
}
/**
 * The version that is up in the slot; null when nobody knows. A deployment that did not get through may have
 * ended before, during or after the moment in which its version took the place of the one before.
 */
function occupantOf(history, slot) {
    const last = history.find((record) => record.slot === slot);
    return last?.result === 'promoted' ? last.sha : null;
}
//# sourceMappingURL=history.js.map

/***/ }),

/***/ 65819:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ planRamp)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33047);
/* harmony import */ var _units_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(97065);


/**
 * Plans the ramp: the steps of the configuration, or those of the risk level, in shares that the target
 * can do. `nearestPercent` answers the largest share ≤ percent that it can do, 0 when there is none. Steps
 * that come to the same share become one, and the last step is 100. ConfigError when a step is finer than
 * the target can do: a candidate is never given more traffic than was asked for, nor skips a step silently.
 */
function planRamp(policy, level, nearestPercent) {
    const asked = policy.steps ?? policy.stepsByLevel[level];
    const possible = asked.map((step) => ({ ...step, percent: nearestPercent(step.percent) }));
    const problems = asked.flatMap((step, index) => (possible[index]?.percent ?? 0) > 0 ? [] : [tooFine(step, nearestPercent)]);
    if (problems.length > 0)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL(problems);
    return { pace: policy.pace, steps: endingAt100(withoutRepeats(possible)) };
}
/** Of steps with the same share the longest hold remains: the share gets the patience that was asked for. */
function withoutRepeats(steps) {
    const kept = [];
    for (const step of steps) {
        const last = kept.at(-1);
        if (last === undefined || step.percent !== last.percent)
            kept.push(step);
        else if (step.holdSecondsMax > last.holdSecondsMax)
            kept[kept.length - 1] = step;
    }
    return kept;
}
function endingAt100(steps) {
    const last = steps.at(-1);
    if (last?.percent === 100)
        return [...steps];
    // Nothing is judged after the last step, so its hold never matters.
    return [...steps, { percent: 100, holdSecondsMax: last?.holdSecondsMax ?? 0 }];
}
function tooFine(step, nearestPercent) {
    const finest = finestPercent(step.percent, nearestPercent);
    return {
        where: 'ramp',
        line: null,
        what: `The target cannot give the canary ${(0,_units_js__WEBPACK_IMPORTED_MODULE_1__/* .percentText */ .fL)(step.percent)} of the traffic.`,
        fix: finest === null
            ? 'It cannot split traffic now: check that both of its slots can take traffic.'
            : `Its finest step is ${(0,_units_js__WEBPACK_IMPORTED_MODULE_1__/* .percentText */ .fL)(finest)}: begin with that or more.`,
    };
}
/** After as many halvings of 100 the finest step is told to a billionth of a percent. */
const HALVINGS_MAX = 40;
/** The smallest share above 0 that the target can do, by bisection; null when it can do none. */
function finestPercent(impossiblePercent, nearestPercent) {
    let below = impossiblePercent;
    let above = 100;
    if (nearestPercent(above) <= 0)
        return null;
    for (let halving = 0; halving < HALVINGS_MAX; halving += 1) {
        const middle = (below + above) / 2;
        if (nearestPercent(middle) > 0)
            above = middle;
        else
            below = middle;
    }
    return nearestPercent(above);
}
//# sourceMappingURL=ramp-plan.js.map

/***/ }),

/***/ 6390:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ pastWindows)
/* harmony export */ });
/* unused harmony export PAST_WINDOWS_MAX */
/** So many windows of a rollout are read again at most; in a longer rollout they are longer. */
const PAST_WINDOWS_MAX = 2_000;
/**
 * The windows of a rollout as far as they are over, by its state alone: whoever looks, and whenever, cuts
 * the same time into the same windows, so the judge sees what it saw before and what came since.
 */
function pastWindows(policy, state, untilSeconds) {
    const lengthSeconds = Math.max(policy.windowSeconds, state.durationSecondsMax / PAST_WINDOWS_MAX);
    const running = {
        stepIndex: state.stepIndex,
        fromSeconds: state.stepStartedAtSeconds,
        toSeconds: untilSeconds,
    };
    const spans = state.stepStartedAtSeconds > 0 ? [...state.watchedSpans, running] : state.watchedSpans;
    const warmAtSeconds = (spans[0]?.fromSeconds ?? 0) + policy.warmUpSeconds;
    return spans.flatMap(({ stepIndex, fromSeconds, toSeconds }) => {
        const beginSeconds = Math.max(fromSeconds, warmAtSeconds);
        const endSeconds = Math.min(toSeconds, untilSeconds);
        const count = Math.max(0, Math.floor((endSeconds - beginSeconds) / lengthSeconds));
        return Array.from({ length: Math.min(count, PAST_WINDOWS_MAX) }, (_, window) => ({
            stepIndex,
            fromSeconds: beginSeconds + window * lengthSeconds,
            toSeconds: beginSeconds + (window + 1) * lengthSeconds,
        }));
    });
}
//# sourceMappingURL=past-windows.js.map

/***/ })

};

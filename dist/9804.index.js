export const id = 9804;
export const ids = [9804,5956];
export const modules = {

/***/ 83385:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RG: () => (/* binding */ readConfigFile),
/* harmony export */   d5: () => (/* binding */ readAnalysis),
/* harmony export */   lw: () => (/* binding */ missingConfig)
/* harmony export */ });
/* unused harmony export CONFIG_BYTES_MAX */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _domain_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(33047);



/** A configuration is a page or two; what is larger is something else. */
const CONFIG_BYTES_MAX = 256 * 1024;
/**
 * Text of the configuration file, or null when there is none. ConfigError when the path leads out of
 * `folder` (also by a symbolic link) or the file can't be read.
 */
async function readConfigFile(folder, path) {
    const place = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(folder, path)).catch((error) => {
        if (error.code === 'ENOENT' || error.code === 'ENOTDIR')
            return null;
        throw unreadable(path, error.message);
    });
    if (place === null)
        return null;
    const inside = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(folder), place);
    if (inside.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_1__.sep}`) || inside === '..' || (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(inside) === inside) {
        throw unreadable(path, 'It leads out of the checkout.');
    }
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(place, 'r').catch((error) => {
        throw unreadable(path, error.message);
    });
    try {
        const { size } = await file.stat();
        if (size > CONFIG_BYTES_MAX)
            throw unreadable(path, `It has more than ${CONFIG_BYTES_MAX} bytes.`);
        return await file.readFile('utf8');
    }
    catch (error) {
        if (error instanceof _domain_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigError */ .xL)
            throw error;
        throw unreadable(path, error instanceof Error ? error.message : String(error));
    }
    finally {
        await file.close();
    }
}
/**
 * Text of the file that the judge of an environment is configured by; null when it names none. ConfigError
 * when it is not there.
 */
async function readAnalysis(folder, { judge: { config: path } }) {
    if (path === undefined)
        return null;
    const text = await readConfigFile(folder, path);
    if (text !== null)
        return text;
    const what = 'There is no such file, and judge.config names it.';
    const fix = 'Write its path from the root of the checkout.';
    throw new _domain_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigError */ .xL([{ where: path, line: null, what, fix }]);
}
function unreadable(path, why) {
    return new _domain_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigError */ .xL([
        {
            where: path,
            line: null,
            what: `The configuration could not be read. ${why}`,
            fix: 'Name a readable file inside the checkout.',
        },
    ]);
}
/** What to say when a command needs a configuration and there is none. */
function missingConfig(path) {
    return new _domain_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigError */ .xL([
        {
            where: path,
            line: null,
            what: 'There is no configuration file.',
            fix: 'Write one: docs/configuration.md has an example for each target to start from.',
        },
    ]);
}
//# sourceMappingURL=config-file.js.map

/***/ }),

/***/ 64875:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  backtestJudge: () => (/* binding */ backtestJudge)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/src/adapters/tools/clock.js
var clock = __webpack_require__(46232);
// EXTERNAL MODULE: ./build/src/domain/judge/judge.js + 7 modules
var judge = __webpack_require__(80458);
// EXTERNAL MODULE: ./build/src/domain/judge/judged-count.js
var judged_count = __webpack_require__(56855);
// EXTERNAL MODULE: ./build/src/domain/judge/kayenta/effect-size.js
var effect_size = __webpack_require__(56055);
// EXTERNAL MODULE: ./build/src/domain/judge/kayenta/metric-class.js
var metric_class = __webpack_require__(5921);
// EXTERNAL MODULE: ./build/src/domain/judge/threshold/flagger.js
var flagger = __webpack_require__(98562);
// EXTERNAL MODULE: ./build/src/domain/judge/count-history.js + 3 modules
var count_history = __webpack_require__(88644);
;// CONCATENATED MODULE: ./build/src/domain/backtest/split-traffic.js

/**
 * Gives each event of a window to the canary with a probability of `share` (0 to 1), bad events so many
 * at a time as they have one cause: a window does not say which of them did. The canary is harmless by
 * construction; then the planted fault, if any, makes more of its events bad, at `ratio` times the rate of
 * the window.
 */
function splitTraffic(stable, stepIndex, share, draws, { causeSize, fault }) {
    const { fromSeconds, toSeconds, values, gauges, missing } = stable;
    let harmed = 0;
    const counts = Object.entries(stable.counts).map(([name, all]) => {
        if (all === null || !(0,count_history/* isCounts */.pi)(all))
            return [name, null];
        const size = causeSize(name);
        const bad = Math.round(all.bad);
        const good = Math.max(0, Math.round(all.total) - bad);
        const canaryBad = inCauses(draws, bad, share, size);
        const canaryGood = draws.binomial(good, share);
        const canaryTotal = canaryBad + canaryGood;
        const more = fault?.metric === name ? (fault.ratio - 1) * canaryTotal * rateOf(all) : 0;
        const made = Math.min(draws.poisson(more / size) * size, canaryGood);
        harmed += made;
        const canary = { bad: canaryBad + made, total: canaryTotal };
        const rest = { bad: bad - canaryBad, total: bad + good - canaryTotal };
        return [name, { canary, stable: rest }];
    });
    const window = {
        stepIndex,
        fromSeconds,
        toSeconds,
        counts: Object.fromEntries(counts),
        values,
        gauges,
        missing,
    };
    return { window, harmed };
}
/** How many of `count` events fall to a share, when so many at a time fall together. */
function inCauses(draws, count, share, size) {
    const rest = count % size;
    const whole = draws.binomial((count - rest) / size, share) * size;
    return rest > 0 && draws.uniform() < share ? whole + rest : whole;
}
/** Bad events out of all, 0 to 1. */
function rateOf({ bad, total }) {
    return total === 0 ? 0 : bad / total;
}
//# sourceMappingURL=split-traffic.js.map
;// CONCATENATED MODULE: ./build/src/domain/backtest/usual-rules.js




/** The rules of other tools, with what their documentations suggest, for teams that come from there. */
const PEERS = ['kayenta', 'argo', 'flagger'];
/** Kayenta is asked so often about the points of the step so far. */
const KAYENTA_SECONDS = 300;
/** Argo and Flagger measure so often. */
const CHECK_SECONDS = 60;
/** Argo bears so many failed measurements of a metric, and ends at the next. */
const ARGO_FAILURES_BORNE = 3;
/** Flagger ends at so many failed checks of all metrics. */
const FLAGGER_CHECKS = 5;
/** What a team writes into a threshold: twice what is usual, and not less than this share. */
const THRESHOLD_RATIO = 2;
const THRESHOLD_RATE_MIN = 0.01;
/**
 * The window, counted from 0, after which a peer's rule takes the canary back; null = it never does. The
 * counts are compared as shares of requests; `usualRates` are those of stable before (0 to 1).
 *
 * - kayenta: NetflixACAJudge on the points of the step so far, every five minutes; any High (or Low, where
 *   more is better) ends it, as if every metric were critical.
 * - argo: more than three minutes beyond the threshold of one metric.
 * - flagger: five minutes in which any metric was beyond its threshold, or had no data.
 */
function peerDecision(peer, counts, usualRates, windows, windowSeconds) {
    if (peer === 'kayenta')
        return kayentaDecision(counts, windows, windowSeconds);
    const every = Math.max(1, Math.round(CHECK_SECONDS / windowSeconds));
    const ranges = counts.map(({ better }, i) => thresholdOf(better, usualRates[i] ?? 0));
    const checks = checksOf(windows, every, (some) => counts.map(({ name }) => canaryRate(some, name)));
    const check = peer === 'argo' ? argoCheck(checks, ranges) : flaggerCheck(checks, ranges, counts);
    return check === null ? null : Math.min(windows.length, (check + 1) * every) - 1;
}
function thresholdOf(better, usual) {
    return better === 'more'
        ? { min: usual / THRESHOLD_RATIO, max: null }
        : { min: null, max: Math.max(THRESHOLD_RATE_MIN, THRESHOLD_RATIO * usual) };
}
function checksOf(windows, every, look) {
    const checks = [];
    for (let from = 0; from + every <= windows.length; from += every) {
        checks.push(look(windows.slice(from, from + every)));
    }
    return checks;
}
function canaryRate(windows, name) {
    const sum = { bad: 0, total: 0 };
    for (const { counts } of windows) {
        sum.bad += counts[name]?.canary.bad ?? 0;
        sum.total += counts[name]?.canary.total ?? 0;
    }
    return sum.total === 0 ? null : rateOf(sum);
}
/** No data is no failure there: a measurement without a result is an error, of which others may follow. */
function argoCheck(checks, ranges) {
    const failed = ranges.map(() => 0);
    for (const [check, values] of checks.entries()) {
        for (const [i, range] of ranges.entries()) {
            const value = values[i] ?? null;
            if (value === null || (0,flagger/* failedCheck */.W)(range, value) === null)
                continue;
            failed[i] = (failed[i] ?? 0) + 1;
            if ((failed[i] ?? 0) > ARGO_FAILURES_BORNE)
                return check;
        }
    }
    return null;
}
function flaggerCheck(checks, ranges, counts) {
    const metrics = counts.map(({ name }, i) => ({
        name,
        range: ranges[i] ?? { min: null, max: null },
        values: checks.map((values) => values[i] ?? null),
    }));
    return (0,flagger/* judgeChecks */.L)(metrics, FLAGGER_CHECKS).decidedAtCheck;
}
function kayentaDecision(counts, windows, windowSeconds) {
    const every = Math.max(1, Math.round(KAYENTA_SECONDS / windowSeconds));
    let stepBegan = 0;
    for (const [i, window] of windows.entries()) {
        if (window.stepIndex !== windows[stepBegan]?.stepIndex)
            stepBegan = i;
        if ((i + 1 - stepBegan) % every !== 0)
            continue;
        const points = windows.slice(stepBegan, i + 1);
        const isFailed = counts.some(({ name, better }) => {
            const { classification } = (0,metric_class/* classifyMetric */.zG)(kayentaRule(better), points.map((point) => pointOf(point, name, 'canary')), points.map((point) => pointOf(point, name, 'stable')));
            return classification === 'High' || classification === 'Low';
        });
        if (isFailed)
            return i;
    }
    return null;
}
function pointOf({ counts }, name, side) {
    const found = counts[name]?.[side];
    return found === undefined || found.total === 0 ? Number.NaN : rateOf(found);
}
function kayentaRule(better) {
    const neutral = effect_size/* NO_EFFECT */.k.meanRatio;
    return {
        classifier: 'mann-whitney',
        direction: better === 'more' ? 'decrease' : 'increase',
        nanStrategy: 'remove',
        outliers: { kind: 'keep' },
        effect: {
            measure: 'meanRatio',
            allowedIncrease: neutral,
            allowedDecrease: neutral,
            criticalIncrease: neutral,
            criticalDecrease: neutral,
        },
        isCritical: true,
        mustHaveData: false,
        tolerance: metric_class/* KAYENTA_TOLERANCE */.ik,
        confidence: metric_class/* KAYENTA_CONFIDENCE */.Fq,
    };
}
//# sourceMappingURL=usual-rules.js.map
;// CONCATENATED MODULE: ./build/src/domain/backtest/judged-deployment.js



/**
 * Judges the windows of a past deployment as they came, by the policy of today. The steps are those that it
 * took; what a peer's threshold calls usual is what the other side did in the same windows.
 */
function judgeDeployment(policy, record, windows) {
    const verdicts = verdictsOf(policy, record, windows);
    const harmful = verdicts.findIndex(({ answer }) => answer === 'harmful');
    const last = harmful < 0 ? verdicts.at(-1) : verdicts[harmful];
    const counts = (0,judged_count/* judgedCounts */.c)(policy.metrics);
    const usualRates = counts.map(({ name }) => stableRate(windows, name));
    // Windows of a long deployment are longer than the policy says.
    const windowSeconds = windows[0] ? lengthSeconds(windows[0]) : policy.judge.windowSeconds;
    const minutes = (index) => index === null ? null : ((index + 1) * windowSeconds) / 60;
    const { id, version, sha, result, reason, startedAtSeconds, endedAtSeconds } = record;
    return {
        ...{ id, version, sha, result, reason, startedAtSeconds, endedAtSeconds },
        windowCount: windows.filter(hasData).length,
        answer: last?.answer ?? 'inconclusive',
        minutesToRollback: minutes(harmful < 0 ? null : harmful),
        harmed: last?.harmedRequests ?? 0,
        decidedBy: last?.decidedBy ?? null,
        peers: Object.fromEntries(PEERS.map((peer) => [
            peer,
            minutes(peerDecision(peer, counts, usualRates, windows, windowSeconds)),
        ])),
    };
}
/** Up to the first one that is harmful. */
function verdictsOf(policy, { steps }, windows) {
    const watched = Math.max(1, steps.filter(({ percent }) => percent < 100).length);
    const verdicts = [];
    for (const [i, window] of windows.entries()) {
        const verdict = (0,judge/* judge */.S4)(policy.judge, policy.metrics, watched, windows.slice(0, i + 1), {
            index: window.stepIndex,
            percent: steps[window.stepIndex]?.percent ?? 100,
            nextPercent: steps[window.stepIndex + 1]?.percent ?? 100,
        });
        verdicts.push(verdict);
        if (verdict.answer === 'harmful')
            break;
    }
    return verdicts;
}
function lengthSeconds({ fromSeconds, toSeconds }) {
    return toSeconds - fromSeconds;
}
function hasData({ counts, values, gauges = {} }) {
    return [counts, values, gauges].some((all) => Object.values(all).some((one) => one !== null));
}
function stableRate(windows, name) {
    const sum = { bad: 0, total: 0 };
    for (const { counts } of windows) {
        sum.bad += counts[name]?.stable.bad ?? 0;
        sum.total += counts[name]?.stable.total ?? 0;
    }
    return sum.total === 0 ? 0 : sum.bad / sum.total;
}
//# sourceMappingURL=judged-deployment.js.map
// EXTERNAL MODULE: ./build/src/domain/errors.js
var errors = __webpack_require__(33047);
// EXTERNAL MODULE: ./build/src/domain/rollout/past-windows.js
var past_windows = __webpack_require__(6390);
// EXTERNAL MODULE: ./build/src/commands/rollout/baseline.js
var rollout_baseline = __webpack_require__(21975);
// EXTERNAL MODULE: ./build/src/commands/rollout/read-metric.js
var read_metric = __webpack_require__(99321);
// EXTERNAL MODULE: ./build/src/commands/rollout/windows.js
var windows = __webpack_require__(57107);
;// CONCATENATED MODULE: ./build/src/commands/backtest-judge.js






/** A week of windows of 30 seconds. */
const BACKTEST_WINDOWS_MAX = 20_160;
/** Questions that a source is asked at the same time. */
const READS_AT_ONCE = 6;
/** So many questions in a row without an answer, and nobody is asked any more. */
const FAILURES_IN_ROW_MAX = 20;
/** The windows of a range, each with where the running version was; null = nobody knows where it was. */
function windowsOfRange({ fromSeconds, toSeconds }, windowSeconds, history, told) {
    const count = Math.floor((toSeconds - fromSeconds) / windowSeconds);
    return Array.from({ length: count }, (_, i) => {
        const beginSeconds = fromSeconds + i * windowSeconds;
        const window = { fromSeconds: beginSeconds, toSeconds: beginSeconds + windowSeconds };
        return { window, place: told ?? placeAt(history, window.toSeconds) };
    });
}
/** Where the version was that served at that time, by the ledger. Newest first. */
function placeAt(history, atSeconds) {
    const live = history.find(({ result, endedAtSeconds }) => result === 'promoted' && endedAtSeconds <= atSeconds);
    return live?.slot == null ? null : { slot: live.slot, version: live.sha };
}
/** What the running version did in each window. AdapterError when a source does not answer again and again. */
async function readStableWindows(options, windows) {
    const known = windows.flatMap(({ window, place }) => (place === null ? [] : [{ window, place }]));
    const [first] = known;
    if (first === undefined)
        return [];
    const { metrics, judge } = options.policy;
    const untilSeconds = first.window.fromSeconds;
    const names = namesOf('stable', first.place);
    const baseline = await (0,rollout_baseline/* readBaseline */.mF)(metrics, options.sources, names, untilSeconds, judge.windowSeconds);
    const alone = new Map([...options.sources].map(([name, source]) => [name, askedOnce(source)]));
    const readWindow = windowReader(options.policy, alone);
    const read = await eachAtOnce(known, options.onWindow, ({ window, place }) => {
        const stable = namesOf('stable', place);
        return readWindow(window, 0, { canary: stable, stable }, baseline);
    });
    return read.map(stableWindow);
}
/** One side of a window that was read for both. */
function stableWindow({ counts, gauges = {}, ...window }) {
    const sides = Object.entries(counts).map(([name, pair]) => [name, pair?.stable ?? null]);
    return { ...window, gauges, counts: Object.fromEntries(sides) };
}
/** Every deployment of the range that took steps, judged again; and why one was not. */
async function judgeDeployments(options, { fromSeconds, toSeconds }, history) {
    const judged = [];
    const left = [];
    const those = history.filter((record) => record.steps.length > 0 &&
        record.startedAtSeconds >= fromSeconds &&
        record.endedAtSeconds <= toSeconds);
    for (const [done, record] of those.entries()) {
        const sides = sidesOf(record, history);
        if (sides === null)
            left.push(`${record.version}: the ledger does not say in which slots it ran`);
        else
            judged.push(await judgeOne(options, record, sides));
        options.onWindow(done + 1, those.length);
    }
    return { judged, left };
}
function sidesOf(record, history) {
    const before = history.slice(history.indexOf(record) + 1);
    const stable = before.find(({ result }) => result === 'promoted');
    if (record.slot === null || stable?.slot == null || stable.slot === record.slot)
        return null;
    return {
        canary: namesOf('canary', { slot: record.slot, version: record.sha }),
        stable: namesOf('stable', { slot: stable.slot, version: stable.sha }),
    };
}
async function judgeOne(options, record, sides) {
    const { policy, sources } = options;
    const { windowSeconds, delaySeconds } = policy.judge;
    const watchedSpans = record.steps.map(({ percent, ...span }, stepIndex) => ({
        ...span,
        stepIndex,
        percent,
    }));
    const state = {
        watchedSpans: watchedSpans.filter(({ percent }) => percent < 100),
        stepIndex: 0,
        stepStartedAtSeconds: 0,
        durationSecondsMax: record.endedAtSeconds - record.startedAtSeconds,
    };
    const spans = (0,past_windows/* pastWindows */.G)(policy.judge, state, record.endedAtSeconds);
    const untilSeconds = record.startedAtSeconds - delaySeconds;
    const baseline = await (0,rollout_baseline/* readBaseline */.mF)(policy.metrics, sources, sides.stable, untilSeconds, windowSeconds);
    const readWindow = windowReader(policy, sources);
    const windows = await eachAtOnce(spans, () => undefined, ({ stepIndex, ...window }) => readWindow(window, stepIndex, sides, baseline));
    return judgeDeployment(policy, record, windows);
}
function namesOf(side, { slot, version }) {
    return { side, slot, version };
}
/** A window that a source did not answer for lacks its metrics; a source that never answers ends it all. */
function windowReader({ metrics }, sources) {
    let failuresInRow = 0;
    const readOrMiss = async (metric, ...place) => {
        const source = sources.get(metric.source);
        if (source === undefined)
            throw new Error(`metric source ${metric.source} is not open`);
        try {
            const reading = await (0,read_metric/* readMetric */.N)(source, metric, ...place);
            failuresInRow = 0;
            return reading;
        }
        catch (error) {
            if (!(error instanceof errors/* AdapterError */.om) || error.reason === 'config_invalid')
                throw error;
            failuresInRow += 1;
            if (failuresInRow >= FAILURES_IN_ROW_MAX)
                throw error;
            return (0,read_metric/* notMeasured */.q)(metric, error.message);
        }
    };
    return async (window, stepIndex, sides, baseline) => {
        const readings = await Promise.all(metrics.map((metric) => readOrMiss(metric, sides, window, baseline)));
        return { stepIndex, ...window, ...(0,windows/* together */.bs)(readings) };
    };
}
/** Both sides have the same name here, so each question is one for both. */
function askedOnce(source) {
    let asked = new Map();
    const once = (key, ask) => {
        const name = JSON.stringify(key);
        const known = asked.get(name);
        if (known !== undefined)
            return known;
        if (asked.size > ASKED_MAX)
            asked = new Map();
        const answer = ask();
        asked.set(name, answer);
        return answer;
    };
    const { histogram } = source;
    return {
        type: source.type,
        mark: () => source.mark(),
        counts: (...args) => once(['counts', ...args], () => source.counts(...args)),
        value: (...args) => once(['value', ...args], () => source.value(...args)),
        ...(histogram === undefined
            ? {}
            : {
                histogram: (...args) => once(['histogram', ...args], () => histogram.apply(source, args)),
            }),
    };
}
/** Questions that are remembered at a time; those of one window come at once. */
const ASKED_MAX = 1_000;
/** In order, so many at once; after an error nothing new is begun. */
async function eachAtOnce(items, onDone, work) {
    const results = [];
    let next = 0;
    let done = 0;
    const worker = async () => {
        for (let i = next++; i < items.length; i = next++) {
            results[i] = await work(items[i]);
            done += 1;
            onDone(done, items.length);
        }
    };
    const stopping = (error) => {
        next = items.length;
        throw error;
    };
    await Promise.all(Array.from({ length: READS_AT_ONCE }, () => worker().catch(stopping)));
    return results;
}
//# sourceMappingURL=backtest-judge.js.map
// EXTERNAL MODULE: ./build/src/compose.js + 17 modules
var compose = __webpack_require__(9126);
// EXTERNAL MODULE: ./build/src/config/policy.js + 6 modules
var config_policy = __webpack_require__(31871);
// EXTERNAL MODULE: ./build/src/domain/statistics/log-gamma.js
var log_gamma = __webpack_require__(91150);
;// CONCATENATED MODULE: ./build/src/domain/statistics/draws.js

const { abs, exp, floor, imul, log, sqrt } = Math;
/** Below this mean, adding up probabilities is faster than rejecting. */
const REJECTION_MEAN_MIN = 10;
function draws(seed) {
    const uniform = smallFastCounter(seed);
    let spare = null;
    function normal() {
        if (spare !== null) {
            const kept = spare;
            spare = null;
            return kept;
        }
        // Marsaglia's polar method.
        for (;;) {
            const x = 2 * uniform() - 1;
            const y = 2 * uniform() - 1;
            const square = x * x + y * y;
            if (square >= 1 || square === 0)
                continue;
            const scale = sqrt((-2 * log(square)) / square);
            spare = y * scale;
            return x * scale;
        }
    }
    /** G. Marsaglia, W. W. Tsang, ACM Transactions on Mathematical Software 26 (2000) 363-372. */
    function gamma(shape) {
        const d = shape - 1 / 3;
        const c = 1 / sqrt(9 * d);
        for (;;) {
            const x = normal();
            const v = (1 + c * x) ** 3;
            if (v > 0 && log(uniform()) < 0.5 * x * x + d - d * v + d * log(v))
                return d * v;
        }
    }
    const poisson = (mean) => mean < REJECTION_MEAN_MIN ? smallPoisson(uniform, mean) : largePoisson(uniform, mean);
    function binomial(count, probability) {
        if (count <= 0 || probability <= 0)
            return 0;
        if (probability >= 1)
            return count;
        if (probability > 0.5)
            return count - binomial(count, 1 - probability);
        return count * probability < REJECTION_MEAN_MIN
            ? smallBinomial(uniform, count, probability)
            : largeBinomial(uniform, count, probability);
    }
    return {
        uniform,
        normal,
        poisson,
        binomial,
        gamma,
        clustered(mean, clusterMean) {
            const clusters = poisson(mean / clusterMean);
            // The sum of geometric sizes less one each is negative binomial: a Poisson count of a gamma mean.
            return clusters === 0 || clusterMean === 1
                ? clusters
                : clusters + poisson(gamma(clusters) * (clusterMean - 1));
        },
    };
}
/** C. Doty-Humphrey's sfc32: 128 bits of state, so that no two seeds meet in a run. */
function smallFastCounter(seed) {
    let [a, b, c, counter] = [seed | 0, imul(seed, 0x9e3779b9), 0x243f6a88, 1];
    const next = () => {
        const sum = (((a + b) | 0) + counter) | 0;
        counter = (counter + 1) | 0;
        a = b ^ (b >>> 9);
        b = (c + (c << 3)) | 0;
        c = (((c << 21) | (c >>> 11)) + sum) | 0;
        return ((sum >>> 0) + 0.5) / 4_294_967_296;
    };
    for (let i = 0; i < 15; i += 1)
        next();
    return next;
}
function smallPoisson(uniform, mean) {
    if (mean <= 0)
        return 0;
    const limit = exp(-mean);
    let count = 0;
    for (let product = uniform(); product > limit; product *= uniform())
        count += 1;
    return count;
}
/** PTRS: W. Hörmann, Insurance: Mathematics and Economics 12 (1993) 39-45. */
function largePoisson(uniform, mean) {
    const b = 0.931 + 2.53 * sqrt(mean);
    const a = -0.059 + 0.02483 * b;
    const inverseAlpha = 1.1239 + 1.1328 / (b - 3.4);
    const limit = 0.9277 - 3.6224 / (b - 2);
    const logMean = log(mean);
    for (;;) {
        const u = uniform() - 0.5;
        const v = uniform();
        const inner = 0.5 - abs(u);
        const k = floor(((2 * a) / inner + b) * u + mean + 0.43);
        if (inner >= 0.07 && v <= limit)
            return k;
        if (k < 0 || (inner < 0.013 && v > inner))
            continue;
        const left = log((v * inverseAlpha) / (a / (inner * inner) + b));
        if (left <= k * logMean - mean - (0,log_gamma/* logGamma */.S)(k + 1))
            return k;
    }
}
function smallBinomial(uniform, count, probability) {
    const odds = probability / (1 - probability);
    let chance = exp(count * log(1 - probability));
    let left = uniform();
    let k = 0;
    while (left > chance && k < count) {
        left -= chance;
        chance *= (odds * (count - k)) / (k + 1);
        k += 1;
    }
    return k;
}
/** BTRS: W. Hörmann, Journal of Statistical Computation and Simulation 46 (1993) 101-110. */
function largeBinomial(uniform, count, probability) {
    const spread = sqrt(count * probability * (1 - probability));
    const b = 1.15 + 2.53 * spread;
    const a = -0.0873 + 0.0248 * b + 0.01 * probability;
    const centre = count * probability + 0.5;
    const limit = 0.92 - 4.2 / b;
    const odds = probability / (1 - probability);
    const alpha = (2.83 + 5.1 / b) * spread;
    const mode = floor((count + 1) * probability);
    for (;;) {
        const u = uniform() - 0.5;
        const v = uniform();
        const inner = 0.5 - abs(u);
        const k = floor(((2 * a) / inner + b) * u + centre);
        if (inner >= 0.07 && v <= limit)
            return k;
        if (k < 0 || k > count)
            continue;
        const left = log((v * alpha) / (a / (inner * inner) + b));
        const right = (mode + 0.5) * log((mode + 1) / (odds * (count - mode + 1))) +
            (count + 1) * log((count - mode + 1) / (count - k + 1)) +
            (k + 0.5) * log((odds * (count - k + 1)) / (k + 1)) +
            stirlingRest(mode) +
            stirlingRest(count - mode) -
            stirlingRest(k) -
            stirlingRest(count - k);
        if (left <= right)
            return k;
    }
}
const RESTS = [
    0.08106146679532726, 0.04134069595540929, 0.02767792568499834, 0.02079067210376509,
    0.01664469118982119, 0.01387612882307075, 0.01189670994589177, 0.01041126526197209,
    0.00925546218271273, 0.00833056343336287,
];
/** ln k! less Stirling's formula for it. */
function stirlingRest(k) {
    const known = RESTS[k];
    if (known !== undefined)
        return known;
    const inverse = 1 / (k + 1);
    const square = inverse * inverse;
    return (1 / 12 - (1 / 360 - square / 1260) * square) * inverse;
}
//# sourceMappingURL=draws.js.map
// EXTERNAL MODULE: ./build/src/domain/statistics/median.js
var median = __webpack_require__(49276);
// EXTERNAL MODULE: ./build/src/domain/rollout/next.js + 3 modules
var next = __webpack_require__(98683);
// EXTERNAL MODULE: ./build/src/domain/rollout/rollout.js
var rollout = __webpack_require__(33869);
;// CONCATENATED MODULE: ./build/src/domain/backtest/replayed-rollout.js



/** No replay goes on for longer, whatever its policy says. */
const REPLAY_WINDOWS_MAX = 2_000;
/**
 * Takes a rollout through its ramp as the rollout itself would, on windows that `windowAt` makes for the
 * share (0 to 1) that it has by then: the same steps, holds, waits and judge. Undecided is a rollout that
 * its policy holds for a person, or that is not over after `REPLAY_WINDOWS_MAX` windows.
 */
function replayRollout(policy, ramp, windowAt) {
    const { windowSeconds, warmUpSeconds, delaySeconds } = policy.judge;
    const lateWindows = Math.ceil(delaySeconds / windowSeconds);
    const coldWindows = Math.ceil(warmUpSeconds / windowSeconds);
    const judged = [];
    /** Windows that the sources do not know yet; those of a step that was left are never asked for. */
    let pending = [];
    let nowSeconds = 0;
    let turn = (0,next/* next */.K)(planned(policy, ramp), { type: 'begun' }, nowSeconds);
    for (let windowCount = 0; windowCount < REPLAY_WINDOWS_MAX;) {
        const { state, effect } = turn;
        const ended = endOf(turn);
        if (ended !== null)
            return { ...ended, windowCount };
        if (effect.type === 'stage')
            turn = (0,next/* next */.K)(state, { type: 'staged', target: at(0) }, nowSeconds);
        else if (effect.type === 'shift') {
            pending = [];
            turn = (0,next/* next */.K)(state, { type: 'shifted', target: at(effect.percent) }, nowSeconds);
        }
        else {
            const window = windowAt(windowCount, state.stepIndex, state.percent / 100);
            windowCount += 1;
            const fromSeconds = nowSeconds;
            nowSeconds += windowSeconds;
            if (windowCount > coldWindows) {
                pending.push({ ...window, fromSeconds, toSeconds: nowSeconds });
            }
            if (pending.length > lateWindows)
                judged.push(...pending.splice(0, 1));
            const verdict = (0,judge/* judge */.S4)(policy.judge, policy.metrics, watchedSteps(ramp), judged, {
                index: state.stepIndex,
                percent: state.percent,
                nextPercent: ramp.steps[state.stepIndex + 1]?.percent ?? 100,
            });
            turn = (0,next/* next */.K)(state, { type: 'watched', target: at(state.percent), verdict }, nowSeconds);
        }
    }
    return { result: 'undecided', reason: null, windowCount: REPLAY_WINDOWS_MAX };
}
/** Null while it goes on. What happens after the way back has begun is no matter of the judge. */
function endOf({ state, effect }) {
    if (effect.type === 'promote')
        return { result: 'promoted', reason: null };
    const reason = state.ending?.reason ?? state.harm?.ending.reason ?? null;
    if (effect.type === 'restore' || state.phase === 'receding' || state.harm !== null) {
        return { result: 'rolled_back', reason };
    }
    return effect.type === 'end' ? { result: 'undecided', reason } : null;
}
function watchedSteps(ramp) {
    return Math.max(1, ramp.steps.filter(({ percent }) => percent < 100).length);
}
const UNCHANGED = { revision: 'replay', epoch: 'replay' };
function at(canaryPercent) {
    return { canaryPercent, isCanaryHealthy: true, isStableHealthy: true, ...UNCHANGED };
}
function planned(policy, ramp) {
    const { onInconclusive, waitSecondsMax } = policy.judge;
    return (0,rollout/* plannedRollout */.O)({
        id: 'replay',
        task: 'deploy',
        environment: policy.environment,
        version: { sha: '', name: 'replay' },
        previousSha: null,
        planHash: '',
        riskLevel: 'low',
        riskScore: 0,
        riskFixes: null,
        riskRollback: null,
        ramp,
        onInconclusive,
        waitSecondsMax,
        durationSecondsMax: policy.durationSecondsMax,
        bakeSeconds: 0,
        wayBack: policy.wayBack,
        startedAtSeconds: 0,
        isDetached: false,
        snapshot: { target: 'replay', stableSlot: 'a', canarySlot: 'b', content: '', ...UNCHANGED },
    });
}
//# sourceMappingURL=replayed-rollout.js.map
;// CONCATENATED MODULE: ./build/src/domain/backtest/judge-backtest.js







/** Peers hold every step of the ramp for so long; they have no ramp that is paced by evidence. */
const PEER_HOLD_SECONDS = 600;
/** How many times as frequent the planted errors are. */
const PLANTED_RATIOS = [1.5, 2, 5, 20];
/** Replays one scenario with every judge on the same traffic; `onReplay` is called after each rollout. */
function replayScenario(input, fault, onReplay = () => undefined) {
    const ends = new Map(['slipway', ...PEERS].map((judge) => [judge, []]));
    const usualRates = usualTraffic(input).map(({ rate }) => rate ?? 0);
    for (let replay = 0; replay < input.replays; replay += 1) {
        ends.get('slipway')?.push(ownEnd(input, fault, replay));
        const fixed = fixedRamp(input, fault, replay);
        for (const peer of PEERS)
            ends.get(peer)?.push(peerEnd(input, peer, usualRates, fixed));
        onReplay(replay + 1);
    }
    return {
        fault,
        replays: input.replays,
        judges: [...ends].map(([judge, all]) => figuresOf(judge, all)),
    };
}
/** The windows of a replay, one after the other, and what the fault did in each. */
function trafficOf({ policy, windows, replays, eventsPerCause, seed }, fault, replay) {
    const counted = new Set(policy.metrics.flatMap(({ kind, name }) => (kind === 'count' ? name : [])));
    // What makes one request slow does so to each for itself, as far as counts can tell.
    const causeSize = (metric) => (counted.has(metric) ? eventsPerCause : 1);
    const random = draws(seed * 1_000_003 + replay);
    const start = Math.floor((replay * windows.length) / replays);
    return (index, stepIndex, share) => {
        const stable = windows[(start + index) % windows.length];
        return splitTraffic(stable, stepIndex, share, random, { causeSize, fault });
    };
}
function ownEnd(input, fault, replay) {
    const { policy, ramp } = input;
    const traffic = trafficOf(input, fault, replay);
    let harmed = 0;
    let share = 0;
    const { result, reason, windowCount } = replayRollout(policy, ramp, (index, stepIndex, current) => {
        share = current;
        const split = traffic(index, stepIndex, share);
        harmed += split.harmed;
        return split.window;
    });
    // It takes one window until the traffic is back.
    if (result === 'rolled_back')
        harmed += traffic(windowCount, 0, share).harmed;
    const isInDoubt = reason !== 'metric_harmful' && reason !== 'guard_breached';
    return { result, isInDoubt, minutes: minutesOf(input, windowCount), harmed };
}
function fixedRamp(input, fault, replay) {
    const traffic = trafficOf(input, fault, replay);
    const perStep = Math.max(1, Math.round(PEER_HOLD_SECONDS / input.policy.judge.windowSeconds));
    const watched = input.ramp.steps.filter(({ percent }) => percent < 100);
    const splits = watched.flatMap(({ percent }, step) => Array.from({ length: perStep }, (_, i) => traffic(step * perStep + i, step, percent / 100)));
    return {
        windows: splits.map(({ window }) => window),
        harmed: splits.map((split) => split.harmed),
    };
}
function peerEnd(input, peer, usualRates, { windows, harmed }) {
    const counts = (0,judged_count/* judgedCounts */.c)(input.policy.metrics);
    const { windowSeconds } = input.policy.judge;
    const decided = peerDecision(peer, counts, usualRates, windows, windowSeconds);
    const last = decided === null ? windows.length : decided + 2;
    return {
        result: decided === null ? 'promoted' : 'rolled_back',
        isInDoubt: false,
        minutes: minutesOf(input, decided === null ? windows.length : decided + 1),
        harmed: harmed.slice(0, last).reduce((sum, count) => sum + count, 0),
    };
}
function minutesOf({ policy }, windowCount) {
    return (windowCount * policy.judge.windowSeconds) / 60;
}
function figuresOf(judge, ends) {
    const those = (result) => ends.filter((end) => end.result === result);
    const promoted = those('promoted');
    const toRollback = (0,median/* median */.J)(ends.map(({ result, minutes }) => result === 'rolled_back' ? minutes : Number.POSITIVE_INFINITY));
    return {
        judge,
        rolledBack: those('rolled_back').length,
        rolledBackInDoubt: those('rolled_back').filter(({ isInDoubt }) => isInDoubt).length,
        promoted: promoted.length,
        undecided: those('undecided').length,
        minutesToRollback: Number.isFinite(toRollback) ? toRollback : null,
        minutesToPromotion: promoted.length === 0 ? null : (0,median/* median */.J)(promoted.map(({ minutes }) => minutes)),
        harmed: (0,median/* median */.J)(ends.map(({ harmed }) => harmed)),
    };
}
/** What the running version did in all windows together. */
function usualTraffic({ policy, windows, }) {
    return (0,judged_count/* judgedCounts */.c)(policy.metrics).map(({ name }) => {
        const known = windows.flatMap(({ counts }) => counts[name] ?? []).filter(count_history/* isCounts */.pi);
        const sum = known.reduce((all, { bad, total }) => ({ bad: all.bad + bad, total: all.total + total }), { bad: 0, total: 0 });
        const seconds = known.length * policy.judge.windowSeconds;
        return {
            name,
            requestsPerSecond: seconds === 0 ? 0 : sum.total / seconds,
            rate: sum.total === 0 ? null : rateOf(sum),
        };
    });
}
/**
 * The faults that are planted: in the errors with the largest weight; none where there are no errors, and none
 * that would make more than all events bad.
 */
function plantedFaults(input) {
    const rates = new Map(usualTraffic(input).map(({ name, rate }) => [name, rate]));
    const [errors] = input.policy.metrics
        .filter((metric) => metric.kind === 'count')
        .filter(({ name, better }) => better !== 'more' && (rates.get(name) ?? 0) > 0)
        .sort((one, other) => other.weight - one.weight);
    if (errors === undefined)
        return [];
    const possible = PLANTED_RATIOS.filter((ratio) => ratio * (rates.get(errors.name) ?? 0) <= 1);
    return possible.map((ratio) => ({ metric: errors.name, ratio }));
}
//# sourceMappingURL=judge-backtest.js.map
// EXTERNAL MODULE: ./build/src/domain/judge/peers/peer-rule.js
var peer_rule = __webpack_require__(47245);
// EXTERNAL MODULE: ./build/src/domain/outcome.js
var outcome = __webpack_require__(77794);
// EXTERNAL MODULE: ./build/src/domain/ramp/ramp-plan.js
var ramp_plan = __webpack_require__(65819);
// EXTERNAL MODULE: ./build/src/domain/risk.js
var risk = __webpack_require__(11275);
// EXTERNAL MODULE: ./build/src/reports/escape.js
var reports_escape = __webpack_require__(35830);
// EXTERNAL MODULE: ./build/src/domain/units.js
var units = __webpack_require__(97065);
// EXTERNAL MODULE: ./build/src/reports/words.js
var words = __webpack_require__(4652);
;// CONCATENATED MODULE: ./build/src/reports/judge-backtest.js




const JUDGE_NAMES = {
    slipway: 'Slipway',
    kayenta: 'Kayenta',
    argo: 'Argo',
    flagger: 'Flagger',
};
const NAME_CHARS_MAX = 40;
const DEPLOYMENTS_MAX = 50;
/** As data; the version of its form goes first. */
function judgeBacktestJson(found) {
    return { schemaVersion: 1, ...found, peerHoldSeconds: PEER_HOLD_SECONDS };
}
/** As plain lines for a terminal. */
function judgeBacktestText(found) {
    const { environment, fromSeconds, toSeconds, windowCount, windowSeconds, windowsWithData } = found;
    return [
        (0,reports_escape/* logLine */.BP)(`${(0,reports_escape/* logLine */.BP)(environment, NAME_CHARS_MAX)}, ${(0,words/* timeText */.Tc)(fromSeconds)} to ${(0,words/* timeText */.Tc)(toSeconds)}: ${(0,words/* countText */.lT)(windowCount, 'window')} of ${windowText(windowSeconds)}, ${(0,words/* numberText */.$4)(windowsWithData)} with data`),
        ...(found.windowsWithoutPlace === 0
            ? []
            : [
                `  left out, because the ledger does not say what served: ${(0,words/* countText */.lT)(found.windowsWithoutPlace, 'window')}`,
            ]),
        ...found.usual.map(usualText),
        ...scenarioLines(found),
        ...deploymentLines(found),
    ].join('\n');
}
/** Durations are told in whole seconds, and a window may be a quarter of one. */
function windowText(seconds) {
    return Number.isInteger(seconds) ? (0,units/* durationText */.S5)(seconds) : `${seconds} s`;
}
function usualText({ name, requestsPerSecond, rate }) {
    const what = (0,reports_escape/* logLine */.BP)(name, NAME_CHARS_MAX);
    return rate === null
        ? `  ${what}: no data`
        : `  ${what}: ${(0,words/* magnitudeText */.cu)(requestsPerSecond)} a second, ${(0,units/* percentText */.fL)(rate * 100)} of them counted`;
}
function scenarioLines({ scenarios, ramp, eventsPerCause }) {
    if (scenarios.length === 0) {
        return ['', 'There are too few windows with counts or latency to replay a rollout on.'];
    }
    const steps = ramp.steps.map(({ percent }) => (0,units/* percentText */.fL)(percent)).join(', ');
    return [
        '',
        `Rollouts that did not happen, ramp ${steps} (${ramp.pace === 'evidence' ? 'paced by evidence' : 'fixed'}; the others hold ${(0,units/* durationText */.S5)(PEER_HOLD_SECONDS)} a step).`,
        `The traffic of the running version was split by chance, bad events ${eventsPerCause === 1 ? 'one by one' : `${eventsPerCause} at a time`}, slow requests one by one.`,
        ...scenarios.flatMap(scenarioTable),
    ];
}
function scenarioTable({ fault, replays, judges }) {
    const title = fault === null
        ? `A candidate that is as good, ${(0,words/* countText */.lT)(replays, 'rollout')}:`
        : `${(0,reports_escape/* logLine */.BP)(fault.metric, NAME_CHARS_MAX)} x${fault.ratio}, ${(0,words/* countText */.lT)(replays, 'rollout')}:`;
    return ['', title, ...table([HEAD, ...judges.map((figures) => rowOf(figures, replays))])];
}
const HEAD = [
    'judge',
    'taken back',
    'in doubt',
    'after',
    'promoted',
    'after',
    'undecided',
    'harmed (median)',
];
function rowOf(figures, replays) {
    const share = (count) => (0,units/* percentText */.fL)((100 * count) / replays);
    const after = (minutes) => (minutes === null ? '-' : (0,units/* durationText */.S5)(minutes * 60));
    return [
        JUDGE_NAMES[figures.judge],
        share(figures.rolledBack),
        share(figures.rolledBackInDoubt),
        after(figures.minutesToRollback),
        share(figures.promoted),
        after(figures.minutesToPromotion),
        share(figures.undecided),
        (0,words/* numberText */.$4)(figures.harmed),
    ];
}
function deploymentLines({ deployments, deploymentsLeft }) {
    if (deployments.length + deploymentsLeft.length === 0)
        return [];
    const after = (minutes) => (minutes === null ? 'no' : (0,units/* durationText */.S5)(minutes * 60));
    const rows = deployments
        .slice(0, DEPLOYMENTS_MAX)
        .map(({ version, endedAtSeconds, result, windowCount, answer, minutesToRollback, peers }) => [
        (0,words/* timeText */.Tc)(endedAtSeconds),
        (0,reports_escape/* logLine */.BP)(version, NAME_CHARS_MAX),
        result.replaceAll('_', ' '),
        windowCount === 0 ? 'no data' : answer,
        ...(windowCount === 0
            ? ['-', '-', '-', '-']
            : [minutesToRollback, peers.kayenta, peers.argo, peers.flagger].map(after)),
    ]);
    const more = deployments.length - rows.length;
    return [
        '',
        'Deployments of that time, judged as the configuration is now; after how much watching each would take them back:',
        ...table([
            ['ended', 'version', 'it was', 'judged', 'Slipway', 'Kayenta', 'Argo', 'Flagger'],
            ...rows,
        ]),
        ...(more > 0 ? [`  and ${(0,words/* countText */.lT)(more, 'older one')}`] : []),
        ...deploymentsLeft.map((why) => `  not judged: ${(0,reports_escape/* logLine */.BP)(why)}`),
    ];
}
/** Columns as wide as their widest cell. */
function table(rows) {
    const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
    return rows.map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd());
}
//# sourceMappingURL=judge-backtest.js.map
// EXTERNAL MODULE: ./build/src/screen.js
var src_screen = __webpack_require__(66569);
;// CONCATENATED MODULE: ./build/src/cli/moment-text.js
const MOMENT = /^(\d{4}-\d\d-\d\d)(?:T\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:\d\d))?$/;
const AGO = /^(\d{1,4})(min|h|d)$/;
const UNIT_SECONDS = { min: 60, h: 3_600, d: 86_400 };
/**
 * Seconds since 1970 of a time as people write it: "2026-11-20T14:00Z", "2026-11-20" (midnight UTC), or how
 * long ago ("7d", "12h", "90min"). Null when it is none of these; a time without a zone is not one.
 */
function parseMoment(text, nowSeconds) {
    const [, count, unit] = AGO.exec(text) ?? [];
    if (count !== undefined)
        return nowSeconds - Number(count) * (UNIT_SECONDS[unit ?? ''] ?? 0);
    const [, day] = MOMENT.exec(text) ?? [];
    if (day === undefined || !isDay(day))
        return null;
    const milliseconds = Date.parse(text);
    return Number.isNaN(milliseconds) ? null : milliseconds / 1000;
}
/** Date.parse takes 30 February for 2 March. */
function isDay(day) {
    const midnight = Date.parse(day);
    return !Number.isNaN(midnight) && new Date(midnight).toISOString().startsWith(day);
}
//# sourceMappingURL=moment-text.js.map
// EXTERNAL MODULE: ./build/src/cli/work.js
var work = __webpack_require__(78563);
;// CONCATENATED MODULE: ./build/src/cli/backtest-judge.js
















const DAY_SECONDS = 86_400;
const REPLAYS_DEFAULT = 100;
const REPLAYS_MAX = 1_000;
const EVENTS_PER_CAUSE_DEFAULT = 3;
const EVENTS_PER_CAUSE_MAX = 1_000;
const SEED_MAX = 1_000_000;
/** Fewer windows with data are no traffic to try a judge on. */
const WINDOWS_MIN = 20;
/**
 * `backtest judge`: what each judge would have done of late, on the traffic that the metric sources remember.
 * Reads only. Returns the exit status.
 */
async function backtestJudge(own, options) {
    const asked = askedOf(options, (0,clock/* systemClock */.m)().nowSeconds());
    const repository = (0,external_node_path_.resolve)(own.cwd(), asked.repo);
    const config = await (0,work/* readConfig */.Xg)(repository, asked.config ?? work/* CONFIG_DEFAULT */.LV, 'backtest', true);
    if (config === null)
        throw new Error('there is a configuration, or an error');
    const screen = (0,src_screen/* screenOn */.E)(own.stderr, false);
    const stop = new AbortController();
    const github = (0,work/* githubOf */.zq)(own, asked.github);
    const place = (0,work/* placeOf */.$t)(own, repository, screen, stop.signal, { github, folder: null });
    const policy = (0,config_policy.policyOf)(config, asked.environment);
    refusePeer(policy);
    const { openSources, ledger } = await (0,compose.openAssessWorld)(place, config, asked.environment);
    if (openSources === undefined)
        throw new Error('an environment has sources');
    const range = rangeOf(asked, place.clock.nowSeconds(), policy);
    try {
        const sources = await openSources();
        try {
            refuseForgetful(policy, sources);
            const { history } = await ledger.read();
            const found = await read({ policy, sources, range, history, serving: asked.serving }, screen.log.info);
            const result = replayed(policy, asked, found, screen.log.info);
            const answer = { environment: asked.environment, ...range, ...result };
            if (asked.isJson)
                own.stdout.write(`${(0,reports_escape/* jsonLine */.rF)(judgeBacktestJson(answer))}\n`);
            else
                own.stdout.write(`${judgeBacktestText(answer)}\n`);
            return outcome/* EXIT_CODES */.ai.assessed;
        }
        finally {
            for (const source of sources.values())
                source.close?.();
        }
    }
    catch (error) {
        if (!(error instanceof errors/* AdapterError */.om))
            throw error;
        own.stderr.write(`${(0,reports_escape/* logLine */.BP)(`${error.message} ${error.hint}`)}\n`);
        return outcome/* EXIT_CODES */.ai.failed;
    }
}
/** What is split into two sides are counts, which the file of another tool does not have. */
function refusePeer({ environment, judge: { peer } }) {
    if (peer === undefined)
        return;
    const what = `The rule of ${peer_rule/* PEER_TITLES */.X[peer.kind]} judges ${environment}, and a backtest needs metrics of our own.`;
    const fix = 'Name a configuration with --config that has judge.kind: evidence and metrics; the rules of the other tools are replayed beside.';
    throw new errors/* ConfigError */.xL([{ where: 'judge.kind', line: null, what, fix }], 'input_invalid');
}
function askedOf(options, nowSeconds) {
    const text = (name) => {
        const value = options[name];
        return typeof value === 'string' ? value : null;
    };
    const [slot, version] = [text('serving-slot'), text('serving-version')];
    const serving = slot === null && version === null ? null : { slot: slot ?? '', version: version ?? '' };
    return {
        repo: text('repo') ?? '.',
        config: text('config'),
        environment: text('environment') ?? 'production',
        github: text('github'),
        from: momentOf('--from', text('from'), nowSeconds),
        to: momentOf('--to', text('to'), nowSeconds),
        serving,
        level: levelOf(text('level')),
        replays: numberOf('--replays', text('replays'), REPLAYS_DEFAULT, [1, REPLAYS_MAX]),
        eventsPerCause: numberOf('--events-per-cause', text('events-per-cause'), EVENTS_PER_CAUSE_DEFAULT, [1, EVENTS_PER_CAUSE_MAX]),
        seed: numberOf('--seed', text('seed'), 1, [0, SEED_MAX]),
        isJson: options.json === true,
    };
}
function momentOf(where, text, nowSeconds) {
    if (text === null)
        return null;
    const seconds = parseMoment(text, nowSeconds);
    if (seconds !== null)
        return seconds;
    const what = `${JSON.stringify(text)} is no time.`;
    throw wrong(where, what, 'Write 2026-11-20T14:00Z, 2026-11-20 (midnight UTC), or how long ago: 7d, 12h, 90min.');
}
function levelOf(text) {
    const level = risk/* LEVELS */.A_.find((one) => one === (text ?? 'low'));
    if (level !== undefined)
        return level;
    throw wrong('--level', `There is no level ${JSON.stringify(text)}.`, `Write one of ${risk/* LEVELS */.A_.join(', ')}.`);
}
function numberOf(where, text, usual, [min, max]) {
    if (text === null)
        return usual;
    const value = Number(text);
    if (/^\d+$/.test(text) && value >= min && value <= max)
        return value;
    throw wrong(where, `${JSON.stringify(text)} is not a number for this.`, `Write a whole number from ${min} to ${max}.`);
}
/** The asked range, or the last day, as far as its windows can be known by now. */
function rangeOf(asked, nowSeconds, { judge }) {
    const toSeconds = Math.min(asked.to ?? nowSeconds, nowSeconds - judge.delaySeconds);
    const fromSeconds = asked.from ?? toSeconds - DAY_SECONDS;
    const windows = Math.floor((toSeconds - fromSeconds) / judge.windowSeconds);
    if (windows < WINDOWS_MIN) {
        const what = `The range has ${Math.max(0, windows)} windows of ${judge.windowSeconds} s.`;
        throw wrong('--from', what, `Begin earlier: at least ${WINDOWS_MIN} windows are needed.`);
    }
    if (windows > BACKTEST_WINDOWS_MAX) {
        const what = `The range has ${windows} windows of ${judge.windowSeconds} s.`;
        throw wrong('--from', what, `Begin later: at most ${BACKTEST_WINDOWS_MAX} windows are read.`);
    }
    return { fromSeconds, toSeconds };
}
function refuseForgetful(policy, sources) {
    const forgetful = policy.metrics.find(({ source }) => sources.get(source)?.isWithoutMemory);
    if (forgetful === undefined)
        return;
    const what = `${forgetful.source} knows only the counters of this moment and can't be asked about the past.`;
    throw wrong(`metrics.${forgetful.name}`, what, 'Backtest with a source that keeps history, such as Prometheus.');
}
async function read(given, say) {
    const { policy, sources, range, history, serving } = given;
    const places = windowsOfRange(range, policy.judge.windowSeconds, history, serving);
    const known = places.filter(({ place }) => place !== null).length;
    if (known < WINDOWS_MIN) {
        const what = 'The ledger does not say where the running version was in that time.';
        throw wrong('--serving-slot', what, 'Write --serving-slot NAME, and --serving-version SHA where queries ask for a version.');
    }
    const onWindow = tenths((percent) => say(`Reading ${known} windows: ${percent} %.`));
    const windows = await readStableWindows({ sources, policy, onWindow }, places);
    const onDeployment = (done, all) => say(`Judging past deployments: ${done} of ${all}.`);
    const deployments = await judgeDeployments({ sources, policy, onWindow: onDeployment }, range, history);
    return { windows, windowsWithoutPlace: places.length - known, deployments };
}
/** Says every tenth of a long work, once. */
function tenths(say) {
    let told = 0;
    return (done, all) => {
        const tenth = Math.floor((10 * done) / all);
        if (tenth > told)
            say(tenth * 10);
        told = tenth;
    };
}
function replayed(policy, { replays, eventsPerCause, seed, level }, { windows, windowsWithoutPlace, deployments }, say) {
    const ramp = (0,ramp_plan/* planRamp */.M)(policy.ramp, level, (percent) => percent);
    const input = { policy, ramp, windows, replays, eventsPerCause, seed };
    const withData = windows.filter(({ counts }) => Object.values(counts).some((one) => one !== null));
    const usual = usualTraffic(input);
    const scenarios = [];
    const faults = withData.length < WINDOWS_MIN ? [] : [null, ...plantedFaults(input)];
    const all = faults.length * replays;
    const onReplay = tenths((percent) => say(`Replaying ${all} rollouts: ${percent} %.`));
    for (const [i, fault] of faults.entries()) {
        scenarios.push(replayScenario(input, fault, (done) => onReplay(i * replays + done, all)));
    }
    return {
        windowSeconds: policy.judge.windowSeconds,
        windowCount: windows.length,
        windowsWithData: withData.length,
        windowsWithoutPlace,
        usual,
        ramp,
        eventsPerCause,
        seed,
        scenarios,
        deployments: deployments.judged,
        deploymentsLeft: deployments.left,
    };
}
function wrong(where, what, fix) {
    return new errors/* ConfigError */.xL([{ where, line: null, what, fix }], 'input_invalid');
}
//# sourceMappingURL=backtest-judge.js.map

/***/ }),

/***/ 78563:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $t: () => (/* binding */ placeOf),
/* harmony export */   LV: () => (/* binding */ CONFIG_DEFAULT),
/* harmony export */   WU: () => (/* binding */ show),
/* harmony export */   Xg: () => (/* binding */ readConfig),
/* harmony export */   work: () => (/* binding */ work),
/* harmony export */   zq: () => (/* binding */ githubOf)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _adapters_announcer_folder_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(16472);
/* harmony import */ var _adapters_ledger_holders_js__WEBPACK_IMPORTED_MODULE_18__ = __webpack_require__(34625);
/* harmony import */ var _adapters_tools_clock_js__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(46232);
/* harmony import */ var _adapters_tools_config_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(83385);
/* harmony import */ var _adapters_tools_stop_signal_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(87961);
/* harmony import */ var _commands_run_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(21332);
/* harmony import */ var _compose_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9126);
/* harmony import */ var _config_assess_policy_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(41327);
/* harmony import */ var _config_parse_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(59927);
/* harmony import */ var _config_policy_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(31871);
/* harmony import */ var _doctor_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(63197);
/* harmony import */ var _domain_errors_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(33047);
/* harmony import */ var _domain_outcome_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(77794);
/* harmony import */ var _process_like_js__WEBPACK_IMPORTED_MODULE_19__ = __webpack_require__(7710);
/* harmony import */ var _reports_escape_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(35830);
/* harmony import */ var _reports_json_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(10307);
/* harmony import */ var _reports_terminal_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(45749);
/* harmony import */ var _screen_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(66569);




















const CONFIG_DEFAULT = '.github/slipway.yml';
/** Runs assess, deploy or rollback from the command line. Returns the exit status. */
async function work(own, command, options) {
    const text = (name) => {
        const value = options[name];
        return typeof value === 'string' ? value : null;
    };
    const repository = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(own.cwd(), text('repo') ?? '.');
    const configPath = text('config') ?? CONFIG_DEFAULT;
    const environment = text('environment') ?? 'production';
    const out = text('out');
    const github = githubOf(own, text('github'));
    const isJson = options.json === true;
    const terminal = isJson ? own.stderr : own.stdout;
    const screen = (0,_screen_js__WEBPACK_IMPORTED_MODULE_15__/* .screenOn */ .E)(terminal, terminal.isTTY === true && !own.env.NO_COLOR);
    const stop = (0,_adapters_tools_stop_signal_js__WEBPACK_IMPORTED_MODULE_16__/* .stopSignal */ .Z)(own);
    const folder = out === null ? null : (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(own.cwd(), out);
    const place = placeOf(own, repository, screen, stop.signal, { github, folder });
    const finish = async (outcome, links) => {
        if (folder !== null)
            await leaveHtml(folder, outcome, links, screen.log);
        return show(own, outcome, links, isJson, screen.clear);
    };
    try {
        if (command === 'doctor') {
            const examined = await (0,_doctor_js__WEBPACK_IMPORTED_MODULE_9__.examinePlace)(place, environment, configPath);
            return await finish(examined.outcome, examined.links);
        }
        const config = await readConfig(repository, configPath, command, text('config') !== null);
        const asked = config === null
            ? (0,_config_assess_policy_js__WEBPACK_IMPORTED_MODULE_6__.policyWithoutFile)(environment)
            : await policyIn(repository, config, environment, command);
        const policy = options['no-wait'] === true ? { ...asked, isWaiting: false } : asked;
        const request = {
            command,
            version: command === 'rollback' ? text('to') : (text('head') ?? 'HEAD'),
            base: text('base'),
            planHash: text('plan-hash'),
            override: overrideOf(own, text('override')),
        };
        if (command === 'assess' || config === null) {
            const world = await (0,_compose_js__WEBPACK_IMPORTED_MODULE_5__.openAssessWorld)(place, config, environment);
            const outcome = await (0,_commands_run_js__WEBPACK_IMPORTED_MODULE_4__.runAssess)(world, policy, { ...request, command: 'assess' });
            return await finish(outcome, world.links);
        }
        const world = await (0,_compose_js__WEBPACK_IMPORTED_MODULE_5__.openWorld)(place, config, environment);
        const outcome = await (0,_commands_run_js__WEBPACK_IMPORTED_MODULE_4__.run)(world, policy, { ...request, command });
        return await finish(outcome, world.links);
    }
    finally {
        stop.release();
    }
}
/** The policy with the file of its judge, which who only goes back does not need. */
async function policyIn(repository, config, environment, command) {
    const isGoingBack = command === 'rollback';
    const asked = (0,_config_parse_js__WEBPACK_IMPORTED_MODULE_7__.environmentOf)(config, environment);
    const analysis = isGoingBack ? null : await (0,_adapters_tools_config_file_js__WEBPACK_IMPORTED_MODULE_3__/* .readAnalysis */ .d5)(repository, asked);
    return (0,_config_policy_js__WEBPACK_IMPORTED_MODULE_8__.policyOf)(config, environment, analysis);
}
/** The page as one file beside the Markdown; the outcome is told whether or not that works. */
async function leaveHtml(folder, outcome, links, log) {
    const { htmlReport } = await Promise.all(/* import() */[__webpack_require__.e(7690), __webpack_require__.e(5318)]).then(__webpack_require__.bind(__webpack_require__, 75318));
    await (0,_adapters_announcer_folder_js__WEBPACK_IMPORTED_MODULE_2__/* .leaveFile */ .S5)(folder, 'report.html', htmlReport(outcome, links)).catch((error) => {
        if (!(error instanceof _domain_errors_js__WEBPACK_IMPORTED_MODULE_10__/* .AdapterError */ .om))
            throw error;
        log.warn(`${error.message} ${error.hint}`);
    });
}
const WITHOUT_FILE = new Set(['assess', 'history', 'backtest']);
/** Whatever only reads may do without a file that nobody named; whatever changes production may not. */
async function readConfig(repository, path, command, isNamed) {
    const text = await (0,_adapters_tools_config_file_js__WEBPACK_IMPORTED_MODULE_3__/* .readConfigFile */ .RG)(repository, path);
    if (text !== null)
        return (0,_config_parse_js__WEBPACK_IMPORTED_MODULE_7__.parseConfig)(text, path);
    if (WITHOUT_FILE.has(command) && !isNamed)
        return null;
    throw (0,_adapters_tools_config_file_js__WEBPACK_IMPORTED_MODULE_3__/* .missingConfig */ .lw)(path);
}
function placeOf(own, repository, screen, stop, to) {
    const clock = (0,_adapters_tools_clock_js__WEBPACK_IMPORTED_MODULE_17__/* .systemClock */ .m)();
    const host = (0,node_os__WEBPACK_IMPORTED_MODULE_0__.hostname)();
    const sinceSeconds = clock.nowSeconds();
    const announced = to.folder === null ? [] : [(0,_adapters_announcer_folder_js__WEBPACK_IMPORTED_MODULE_2__/* .folderAnnouncer */ .CM)(to.folder)];
    return {
        clock,
        log: screen.log,
        observer: screen.observer,
        stop,
        random: Math.random,
        env: own.env,
        repository,
        github: to.github,
        holder: { id: (0,_adapters_ledger_holders_js__WEBPACK_IMPORTED_MODULE_18__/* .processHolderId */ .d_)(own.pid, host, sinceSeconds), where: host, sinceSeconds },
        host,
        isAlive: (0,_process_like_js__WEBPACK_IMPORTED_MODULE_19__/* .isAliveBy */ .h)(own),
        announcers: announced,
    };
}
function overrideOf(own, why) {
    return why === null ? null : { by: own.env.USER ?? 'somebody without a name', why };
}
const REPOSITORY = /^([A-Za-z0-9_.-]{1,100})\/([A-Za-z0-9_.-]{1,100})$/;
function githubOf(own, name) {
    if (name === null)
        return null;
    const [, owner, repository] = REPOSITORY.exec(name) ?? [];
    const token = own.env.GITHUB_TOKEN ?? '';
    if (owner === undefined || repository === undefined || token === '') {
        const what = token === '' ? 'GITHUB_TOKEN is not set.' : `${JSON.stringify(name)} is not a repository.`;
        const fix = 'Write --github OWNER/NAME and put a token into the variable GITHUB_TOKEN.';
        throw new _domain_errors_js__WEBPACK_IMPORTED_MODULE_10__/* .ConfigError */ .xL([{ where: '--github', line: null, what, fix }], 'input_invalid');
    }
    return {
        apiUrl: own.env.GITHUB_API_URL ?? 'https://api.github.com',
        graphqlUrl: own.env.GITHUB_GRAPHQL_URL ?? null,
        serverUrl: own.env.GITHUB_SERVER_URL ?? 'https://github.com',
        token,
        owner,
        name: repository,
        runId: null,
    };
}
function show(own, outcome, links, isJson, clear) {
    clear();
    const people = isJson ? own.stderr : own.stdout;
    people.write(`${(0,_reports_terminal_js__WEBPACK_IMPORTED_MODULE_14__/* .outcomeText */ .EL)(outcome, links)}\n`);
    if (isJson)
        own.stdout.write(`${(0,_reports_escape_js__WEBPACK_IMPORTED_MODULE_12__/* .jsonLine */ .rF)((0,_reports_json_js__WEBPACK_IMPORTED_MODULE_13__/* .outcomeJson */ .bt)(outcome))}\n`);
    return _domain_outcome_js__WEBPACK_IMPORTED_MODULE_11__/* .EXIT_CODES */ .ai[outcome.result];
}
//# sourceMappingURL=work.js.map

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

/***/ 66569:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ screenOn)
/* harmony export */ });
/* harmony import */ var _reports_escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(35830);
/* harmony import */ var _reports_terminal_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(45749);


/** Columns of a terminal that does not say how many it has. */
const COLUMNS_DEFAULT = 100;
/** On a terminal the view is drawn over itself; elsewhere it is one line whenever something changes. */
function screenOn(terminal, isColorWanted) {
    const isLive = terminal.isTTY === true;
    let drawn = 0;
    let told = '';
    function clear() {
        // Up over the lines of the view, and away with them.
        if (drawn > 0)
            terminal.write(`\u001b[${drawn}A\u001b[0J`);
        drawn = 0;
    }
    function draw(progress) {
        const width = (terminal.columns ?? COLUMNS_DEFAULT) - 1;
        const lines = (0,_reports_terminal_js__WEBPACK_IMPORTED_MODULE_1__/* .progressLines */ .Ld)(progress, { width, isColor: isColorWanted });
        clear();
        terminal.write(`${lines.join('\n')}\n`);
        drawn = lines.length;
    }
    function tellChange(progress) {
        const state = `${progress.phase} ${progress.stepIndex} ${progress.verdict?.answer} ${progress.verdict?.windowCount}`;
        if (state === told)
            return;
        told = state;
        terminal.write(`${(0,_reports_terminal_js__WEBPACK_IMPORTED_MODULE_1__/* .progressLine */ .oz)(progress)}\n`);
    }
    const line = (prefix) => (message) => {
        clear();
        terminal.write(`${prefix}${(0,_reports_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .logLine */ .BP)(message)}\n`);
    };
    return {
        log: {
            debug: () => undefined,
            info: line(''),
            warn: line('Warning: '),
            error: line('Error: '),
        },
        observer: { progress: isLive ? draw : tellChange },
        clear,
    };
}
//# sourceMappingURL=screen.js.map

/***/ })

};

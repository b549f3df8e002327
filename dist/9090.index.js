export const id = 9090;
export const ids = [9090,1636];
export const modules = {

/***/ 44522:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  c: () => (/* binding */ weighEvidence)
});

// EXTERNAL MODULE: ./build/src/domain/statistics/log-sum-exp.js
var log_sum_exp = __webpack_require__(59002);
// EXTERNAL MODULE: ./build/src/domain/judge/count-history.js + 3 modules
var count_history = __webpack_require__(88644);
// EXTERNAL MODULE: ./build/src/domain/judge/gauge-evidence.js
var gauge_evidence = __webpack_require__(36299);
;// CONCATENATED MODULE: ./build/src/domain/judge/gauge-metric.js

const { log } = Math;
/** An empty history; windows are observed in order of time. A window without both values is left out. */
function gaugeHistory(metric) {
    const windowCounts = new Map();
    let blockWindows = gauge_evidence/* BLOCK_WINDOWS_DEFAULT */.EW;
    let evidence = null;
    let seen = null;
    return {
        metric,
        observe(window) {
            const pair = window.gauges?.[metric.name] ?? null;
            if (pair === null || gaugeSilence(metric.name, window) !== null)
                return;
            if (evidence === null) {
                blockWindows = pair.blockWindows;
                evidence = (0,gauge_evidence/* gaugeEvidence */.jr)(metric.marginPercent, blockWindows);
            }
            evidence.observe(logRatio(metric, pair));
            seen = pair;
            windowCounts.set(window.stepIndex, (windowCounts.get(window.stepIndex) ?? 0) + 1);
        },
        logEvidence: () => evidence?.logEvidence() ?? 0,
        finding: (stepIndex, newest) => ({
            logEvidence: evidence?.logEvidence() ?? 0,
            newest: seen,
            blocks: evidence?.blocks() ?? { count: 0, worse: 0 },
            blockWindows,
            windowCount: windowCounts.get(stepIndex) ?? 0,
            silence: newest === undefined ? 'no window of this step yet' : gaugeSilence(metric.name, newest),
        }),
    };
}
/** Two values of 0 are alike; 0 against something is as far apart as can be. */
function logRatio({ better }, { canary, stable }) {
    const ratio = canary === stable ? 0 : log(canary) - log(stable);
    return better === 'lower' ? ratio : -ratio;
}
/** Why a window says nothing about a gauge; null when it does say something. */
function gaugeSilence(name, window) {
    const pair = window.gauges?.[name];
    if (!pair)
        return window.missing[name] ?? 'the newest window was not measured';
    const isUsable = [pair.canary, pair.stable].every((value) => Number.isFinite(value) && value >= 0);
    return isUsable ? null : 'a value below 0, or no number, can not be compared as a ratio';
}
//# sourceMappingURL=gauge-metric.js.map
;// CONCATENATED MODULE: ./build/src/domain/judge/combined-evidence.js



/**
 * Weighs the evidence of all metrics, window by window: the mean of their evidence, by weight. It
 * stops at the first window at which the limit is reached, for that is the event whose probability is
 * bounded; so a judge who was away for some windows decides as one who was always there. `onWindow` is
 * called after every window with the evidence of each metric.
 */
function weighEvidence(policy, counted, gaugeMetrics, stepCount, windows, onWindow) {
    const alpha = policy.alphaPercent / 100;
    const harmlessRatio = 1 + policy.marginPercent / 100;
    const setting = { alpha, harmlessRatio, stepCount };
    const counts = counted.map((count) => (0,count_history/* countHistory */.sx)(count, setting));
    const gauges = gaugeMetrics.map(gaugeHistory);
    const witnesses = witnessesOf(counts, gauges);
    const logEvidenceLimit = Math.log(1 / alpha);
    let logEvidences = evidencesOf(witnesses);
    let decidedBy = null;
    let decidedAtWindow = null;
    windows.forEach((window, index) => {
        for (const history of counts)
            history.observe(window);
        for (const history of gauges)
            history.observe(window);
        if (onWindow !== undefined)
            onWindow(evidencesOf(witnesses));
        if (decidedBy !== null)
            return;
        // The mean of what they hold is never more than what the largest one holds.
        if (witnesses.every((witness) => witness.logEvidenceMax() < logEvidenceLimit))
            return;
        logEvidences = evidencesOf(witnesses);
        const terms = weighed(witnesses, logEvidences);
        if (logSumOrOne(terms) < logEvidenceLimit)
            return;
        decidedBy = witnesses[terms.indexOf(Math.max(...terms))]?.name ?? null;
        decidedAtWindow = index;
    });
    if (decidedBy === null)
        logEvidences = evidencesOf(witnesses);
    const hybrids = witnesses.map((witness) => witness.logHybrid() + witness.logWeight);
    const advisory = gauges.filter(({ metric }) => !metric.isCritical);
    return {
        counts,
        gauges,
        logEvidences: new Map([
            ...witnesses.map(({ name }, i) => [name, logEvidences[i] ?? 0]),
            ...advisory.map((gauge) => [gauge.metric.name, gauge.logEvidence()]),
        ]),
        logEvidence: logSumOrOne(weighed(witnesses, logEvidences)),
        logEvidenceLimit,
        logSuspicion: Math.max(logSumOrOne(hybrids), logMeanOf(advisory)),
        decidedBy,
        decidedAtWindow,
    };
}
function witnessesOf(counts, gauges) {
    const critical = gauges.filter(({ metric }) => metric.isCritical);
    const weights = [...counts.map(({ count }) => count), ...critical.map(({ metric }) => metric)];
    const sum = weights.reduce((total, { weight }) => total + weight, 0);
    // Equal parts when none is above 0.
    const logWeightOf = (weight) => Math.log(sum > 0 ? weight / sum : 1 / weights.length);
    return [
        ...counts.map((history) => ({
            ...decisive(history),
            name: history.count.name,
            logWeight: logWeightOf(history.count.weight),
            logHybrid: history.evidence.logHybrid,
        })),
        ...critical.map(({ metric, logEvidence }) => ({
            name: metric.name,
            logWeight: logWeightOf(metric.weight),
            logEvidence,
            logEvidenceMax: logEvidence,
            logHybrid: logEvidence,
        })),
    ];
}
/**
 * The evidence of a count that may decide. Bets on a window's bad events can win a lot when a canary with a
 * small share gets many of them; bets that it gets too few good ones can win next to nothing, whatever the
 * stake, because one burst could have given it all. Such counts decide by both halves, and so trust
 * the estimate of how many good events come at once.
 */
function decisive({ count, evidence }) {
    return count.better === 'more'
        ? { logEvidence: evidence.logHybrid, logEvidenceMax: evidence.logHybridMax }
        : { logEvidence: evidence.logBetting, logEvidenceMax: evidence.logBettingMax };
}
function evidencesOf(witnesses) {
    return witnesses.map((witness) => witness.logEvidence());
}
function weighed(witnesses, logs) {
    return witnesses.map(({ logWeight }, i) => (logs[i] ?? 0) + logWeight);
}
/** Without a metric that is tested there is no evidence: odds of 1 to 1. */
function logSumOrOne(terms) {
    return terms.length === 0 ? 0 : (0,log_sum_exp/* logSumExp */.V)(terms);
}
function logMeanOf(gauges) {
    return logSumOrOne(gauges.map((gauge) => gauge.logEvidence() - Math.log(gauges.length)));
}
//# sourceMappingURL=combined-evidence.js.map

/***/ }),

/***/ 88644:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  sx: () => (/* binding */ countHistory),
  RA: () => (/* binding */ excessBad),
  pi: () => (/* binding */ isCounts),
  ao: () => (/* binding */ silence),
  W_: () => (/* binding */ sumCounts)
});

// EXTERNAL MODULE: ./build/src/domain/statistics/log-sum-exp.js
var log_sum_exp = __webpack_require__(59002);
;// CONCATENATED MODULE: ./build/src/domain/judge/dispersion.js
const { log, max, min } = Math;
/** Rate ratios of which the likeliest is taken as the truth that residuals are measured against. */
const RATIOS = [0.25, 0.5, 0.7, 1, 1.2, 1.4, 1.7, 2.2, 3, 4.5, 7, 12, 25, 60];
const LOG_RATIOS = RATIOS.map(log);
/** How many windows the prior counts for. */
const PRIOR_WEIGHT = 8;
const VARIANCE_MIN = 1e-9;
/**
 * Pearson residuals around the likeliest ratio, over their binomial variance. Asked before a window is
 * observed, the estimate is predictable: it never depends on the window that it is used for.
 */
function dispersion() {
    const logLikelihoods = new Float64Array(RATIOS.length);
    const squares = new Float64Array(RATIOS.length);
    const variances = new Float64Array(RATIOS.length);
    let windowCount = 0;
    function likeliest() {
        let best = 0;
        for (let i = 1; i < RATIOS.length; i += 1) {
            if (logLikelihoods[i] > logLikelihoods[best])
                best = i;
        }
        return best;
    }
    return {
        estimate(prior, floor) {
            if (windowCount === 0)
                return max(prior, floor);
            const i = likeliest();
            const variance = variances[i];
            const observed = squares[i] / max(variance, VARIANCE_MIN);
            // Windows without the room to vary (few bad events, tiny exposure) tell little.
            const weight = min(windowCount, variance);
            return max((PRIOR_WEIGHT * prior + weight * observed) / (PRIOR_WEIGHT + weight), floor);
        },
        observe(window) {
            const { canaryBad, stableBad, exposure } = window;
            const bad = canaryBad + stableBad;
            if (bad === 0)
                return;
            for (let i = 0; i < RATIOS.length; i += 1) {
                const weighted = RATIOS[i] * exposure;
                const all = 1 - exposure + weighted;
                const part = weighted / all;
                const residual = canaryBad - part * bad;
                logLikelihoods[i] =
                    logLikelihoods[i] + canaryBad * LOG_RATIOS[i] - bad * log(all);
                squares[i] = squares[i] + residual * residual;
                variances[i] = variances[i] + part * (1 - part) * bad;
            }
            windowCount += 1;
        },
    };
}
//# sourceMappingURL=dispersion.js.map
;// CONCATENATED MODULE: ./build/src/domain/judge/onset-mixture.js
const { exp, log: onset_mixture_log, max: onset_mixture_max, min: onset_mixture_min } = Math;
/** The part of the first step; the steps after it share the rest. */
const FIRST_STEP_WEIGHT = 0.55;
/** Bets this far behind the richest one add nothing to the sum that a number can hold. */
const LOG_NEGLIGIBLE = -40;
/** `betCount` equal bets, begun at each of `stepCount` steps. */
function onsetMixture(betCount, stepCount) {
    const weights = onsetWeights(stepCount);
    /** Of bets begun at the first step; those begun later won what was won since: less by `logStarts`. */
    const logWealths = new Float64Array(betCount);
    const logStarts = new Float64Array(betCount * stepCount);
    let begunCount = 1;
    function logWealthMax() {
        let largest = begunCount < stepCount ? 0 : -Infinity;
        for (let i = 0; i < begunCount * betCount; i += 1) {
            largest = onset_mixture_max(largest, logWealths[i % betCount] - logStarts[i]);
        }
        return largest;
    }
    return {
        logWealthMax,
        add(logGains, stepIndex) {
            // A rollout never goes back a step; were it to, the wealth of later starts would stay.
            for (; begunCount <= onset_mixture_min(stepIndex, stepCount - 1); begunCount += 1) {
                logStarts.set(logWealths, begunCount * betCount);
            }
            for (let bet = 0; bet < betCount; bet += 1) {
                logWealths[bet] = logWealths[bet] + logGains[bet];
            }
        },
        logWealth() {
            const largest = logWealthMax();
            let sum = 0;
            for (let start = 0; start < stepCount; start += 1) {
                let wealth = 0;
                if (start >= begunCount)
                    wealth = betCount * exp(-largest);
                else {
                    for (let bet = 0; bet < betCount; bet += 1) {
                        const started = logStarts[start * betCount + bet];
                        const behind = logWealths[bet] - started - largest;
                        if (behind > LOG_NEGLIGIBLE)
                            wealth += exp(behind);
                    }
                }
                sum += (weights[start] * wealth) / betCount;
            }
            return largest + onset_mixture_log(sum);
        },
    };
}
function onsetWeights(stepCount) {
    if (stepCount === 1)
        return [1];
    const later = (1 - FIRST_STEP_WEIGHT) / (stepCount - 1);
    return [FIRST_STEP_WEIGHT, ...Array(stepCount - 1).fill(later)];
}
//# sourceMappingURL=onset-mixture.js.map
// EXTERNAL MODULE: ./build/src/domain/judge/rate-ratio.js
var rate_ratio = __webpack_require__(77020);
;// CONCATENATED MODULE: ./build/src/domain/judge/count-evidence.js




const { log: count_evidence_log, log1p, max: count_evidence_max, min: count_evidence_min } = Math;
/** Fractions of the wealth that are staked whatever was seen. */
const FIXED_STAKES = [0.02, 0.05, 0.1, 0.2, 0.35, 0.55, 0.8];
/** How many times worse than harmless the canary would have to be for a stake of Kelly's size to be best. */
const KELLY_RATIOS = [1.25, 1.5, 2, 3, 5, 10, 30];
/** Nobody stakes all: a single lucky window would end the bet for good. */
const STAKE_MAX = 0.9;
/** Alternatives of the likelihood half, in multiples of the harmless ratio. */
const LIKELIHOOD_RATIOS = [1.2, 1.4, 1.7, 2.2, 3, 4.5, 7, 12, 25, 60];
const LOG_LIKELIHOOD_RATIOS = LIKELIHOOD_RATIOS.map(count_evidence_log);
/** Dispersion that is taken for granted before anything was seen: for sizing stakes, and for tempering. */
const STAKE_DISPERSION_PRIOR = 2;
const TEMPER_DISPERSION_PRIOR = 3;
/** Never fewer windows than this may decide in the likelihood half. */
const DECIDING_WINDOWS_MIN = 4;
/**
 * Sequential test of "the canary goes wrong at most `harmlessRatio` times as often as stable".
 *
 * Each window is judged given all its bad events X: a harmless canary gets at most q0 X of them on
 * average, whatever the base rate does. A bet on more than that multiplies its wealth by
 * 1 + f (xC / (q0 X) - 1) with a stake f that was fixed before xC was known, so wealth does not grow on
 * average under a harmless canary, and by Ville's inequality it ever reaches 1 / alpha with probability
 * at most alpha, however often one looks. Mixtures over stakes and starts keep that. Betting on windows
 * instead of requests is what makes bursts inside a window harmless. See "Testing by betting"
 * (G. Shafer, 2021) and Lindon and Malek, arXiv 2011.03567, for the conditional likelihood.
 */
function countEvidence(setting) {
    const observed = dispersion();
    const bets = onsetMixture(FIXED_STAKES.length + KELLY_RATIOS.length, setting.stepCount);
    const likelihoods = onsetMixture(LIKELIHOOD_RATIOS.length, setting.stepCount);
    const logGainMax = (count_evidence_log(1 / setting.alpha) + count_evidence_log(LIKELIHOOD_RATIOS.length)) / DECIDING_WINDOWS_MIN;
    const betGains = new Float64Array(FIXED_STAKES.length + KELLY_RATIOS.length);
    const likelihoodGains = new Float64Array(LIKELIHOOD_RATIOS.length);
    let badCount = 0;
    let eventCount = 0;
    let dispersionMax = 0;
    const temperDispersion = () => observed.estimate(TEMPER_DISPERSION_PRIOR, dispersionFloor(setting, badCount, eventCount));
    const stakeDispersion = () => observed.estimate(STAKE_DISPERSION_PRIOR, 1);
    return {
        observe(canary, stable, stepIndex) {
            const window = (0,rate_ratio/* splitWindow */.lz)(canary, stable);
            if (window === null)
                return;
            betLogGains(window, setting.harmlessRatio, stakeDispersion(), betGains);
            bets.add(betGains, stepIndex);
            const temper = temperDispersion();
            temperedLogGains(window, setting.harmlessRatio, temper, logGainMax, likelihoodGains);
            likelihoods.add(likelihoodGains, stepIndex);
            observed.observe(window);
            dispersionMax = count_evidence_max(dispersionMax, observed.estimate(TEMPER_DISPERSION_PRIOR, 1));
            badCount += canary.bad + stable.bad;
            eventCount += canary.total + stable.total;
        },
        logBetting: () => bets.logWealth(),
        logBettingMax: () => bets.logWealthMax(),
        logHybridMax: () => count_evidence_max(bets.logWealthMax(), likelihoods.logWealthMax()),
        logTempered: () => likelihoods.logWealth(),
        logHybrid: () => (0,log_sum_exp/* logMeanExp */.B)([bets.logWealth(), likelihoods.logWealth()]),
        temperDispersion,
        stakeDispersion,
        dispersionMax: () => (dispersionMax === 0 ? TEMPER_DISPERSION_PRIOR : dispersionMax),
    };
}
/** Counts of a common event vary less than those of a rare one: the binomial variance is below the mean. */
function dispersionFloor(setting, badCount, eventCount) {
    if (setting.usualRate === null)
        return 1;
    const rate = eventCount === 0 ? setting.usualRate : badCount / eventCount;
    return count_evidence_max(0.5, 1 - rate);
}
/**
 * Writes ln(1 + f y) for every stake f into `logGains`, where y is how much more than its part the canary
 * got. The last stakes would grow fastest (Kelly: mean over mean square of the surplus) were the canary
 * worse by each of the ratios. The dispersion only sizes the stake; an estimate that is off costs speed,
 * not safety.
 */
function betLogGains({ canaryBad, stableBad, exposure }, harmlessRatio, stakeDispersion, logGains) {
    const bad = canaryBad + stableBad;
    if (bad === 0) {
        logGains.fill(0);
        return;
    }
    const harmless = (0,rate_ratio/* canaryPart */.QX)(harmlessRatio, exposure);
    const surplus = canaryBad / bad / harmless - 1;
    const fixedCount = FIXED_STAKES.length;
    for (let i = 0; i < fixedCount; i += 1) {
        logGains[i] = log1p(FIXED_STAKES[i] * surplus);
    }
    const variance = (stakeDispersion * (1 - harmless)) / (harmless * bad);
    for (let i = 0; i < KELLY_RATIOS.length; i += 1) {
        const part = (0,rate_ratio/* canaryPart */.QX)(harmlessRatio * KELLY_RATIOS[i], exposure);
        const mean = part / harmless - 1;
        const spread = (variance * part * (1 - part)) / (harmless * (1 - harmless));
        logGains[fixedCount + i] = log1p(count_evidence_min(mean / (spread + mean * mean), STAKE_MAX) * surplus);
    }
}
/**
 * Writes into `logGains` how much likelier each alternative makes the window, divided by the dispersion, so
 * that no cause which makes up to that many events bad at once counts for more than one. No window gains
 * more than `logGainMax`.
 */
function temperedLogGains({ canaryBad, stableBad, exposure }, harmlessRatio, temperDispersion, logGainMax, logGains) {
    const bad = canaryBad + stableBad;
    if (bad === 0) {
        logGains.fill(0);
        return;
    }
    const rest = 1 - exposure;
    const logHarmless = count_evidence_log(rest + harmlessRatio * exposure);
    for (let i = 0; i < LIKELIHOOD_RATIOS.length; i += 1) {
        const ratio = harmlessRatio * LIKELIHOOD_RATIOS[i];
        const gain = canaryBad * LOG_LIKELIHOOD_RATIOS[i] -
            bad * (count_evidence_log(rest + ratio * exposure) - logHarmless);
        logGains[i] = count_evidence_min(gain / temperDispersion, logGainMax);
    }
}
//# sourceMappingURL=count-evidence.js.map
;// CONCATENATED MODULE: ./build/src/domain/judge/count-history.js


/** An empty history; windows are observed in order of time. */
function countHistory(count, setting) {
    const evidence = countEvidence({ ...setting, usualRate: count.usualRate });
    const windows = [];
    const isSwapped = count.better === 'more';
    return {
        count,
        evidence,
        windows,
        observe(window) {
            const compared = comparedWindow(count, window);
            if (compared === null)
                return;
            const { canary, stable, stepIndex } = compared;
            if (isSwapped)
                evidence.observe(stable, canary, stepIndex);
            else
                evidence.observe(canary, stable, stepIndex);
            windows.push(compared);
        },
    };
}
/**
 * Null when the window can't be compared: a side without data or without traffic. Such a window is dropped
 * for both sides. That takes nothing from the guarantee, for a side without traffic can't have bad events:
 * whether to drop is never decided by looking at them.
 */
function comparedWindow({ name, better }, window) {
    const counts = window.counts[name];
    if (!counts || silence(name, window) !== null)
        return null;
    const canary = withinTotal(counts.canary);
    const stable = withinTotal(counts.stable);
    const split = better === 'more' ? (0,rate_ratio/* splitWindow */.lz)(stable, canary) : (0,rate_ratio/* splitWindow */.lz)(canary, stable);
    return split && { stepIndex: window.stepIndex, canary, stable, split };
}
/** Two queries are never answered at the same moment: all events bad may read as more than all. */
function withinTotal(counts) {
    return counts.bad <= counts.total ? counts : { bad: counts.total, total: counts.total };
}
/** Why a window says nothing about a count metric; null when it does say something. */
function silence(name, window) {
    const counts = window.counts[name];
    if (!counts)
        return window.missing[name] ?? 'the newest window was not measured';
    const { canary, stable } = counts;
    if (!isCounts(canary) || !isCounts(stable)) {
        return 'the source answered with something that is not a count';
    }
    if (canary.total === 0 && stable.total === 0)
        return 'there was no traffic in the newest window';
    if (canary.total === 0)
        return 'the canary had no traffic in the newest window, stable had some';
    if (stable.total === 0)
        return 'stable had no traffic in the newest window, the canary had some';
    return null;
}
/** Numbers of events. Not always whole: sources that extrapolate to the window's edges answer with fractions. */
function isCounts({ bad, total }) {
    return (bad >= 0 && total >= 0 && bad <= Number.MAX_SAFE_INTEGER && total <= Number.MAX_SAFE_INTEGER);
}
/** Sums of both sides over windows. */
function sumCounts(windows) {
    const canary = { bad: 0, total: 0 };
    const stable = { bad: 0, total: 0 };
    for (const window of windows) {
        canary.bad += window.canary.bad;
        canary.total += window.canary.total;
        stable.bad += window.stable.bad;
        stable.total += window.stable.total;
    }
    return { canary, stable };
}
/**
 * Bad events of the canary beyond what the rate of stable in the same windows would have made, at least 0;
 * where more is better, the good ones that it has less.
 */
function excessBad({ count, windows }) {
    let excess = 0;
    for (const { canary, stable } of windows) {
        excess += canary.bad - canary.total * (stable.bad / stable.total);
    }
    return Math.max(0, count.better === 'more' ? -excess : excess);
}
//# sourceMappingURL=count-history.js.map

/***/ }),

/***/ 36299:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EW: () => (/* binding */ BLOCK_WINDOWS_DEFAULT),
/* harmony export */   MK: () => (/* binding */ blockWindowsOf),
/* harmony export */   jr: () => (/* binding */ gaugeEvidence)
/* harmony export */ });
/* harmony import */ var _statistics_log_sum_exp_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(59002);
/* harmony import */ var _statistics_median_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49276);


const { log, log1p, max, min, round } = Math;
/** Fractions of the wealth that are staked on the canary being worse. */
const STAKES = [0.1, 0.25, 0.5, 0.8];
/** Windows that count as one when nothing is known of how slowly a value changes: a correlation of 0.75. */
const BLOCK_WINDOWS_DEFAULT = 4;
/** A value that changes more slowly than this has next to nothing to say within a rollout. */
const BLOCK_WINDOWS_MAX = 20;
/** Fewer pairs of neighbours tell nothing about a correlation. */
const PAIRS_MIN = 8;
/** Of logarithms: less than this is rounding. */
const VARIANCE_MIN = 1e-12;
/**
 * Bets that in more than half of all blocks of windows the median of the log ratio is beyond the margin.
 * The sign alone is bet on, so a value may be distributed as it likes; under a harmless canary each
 * block is a fair coin or worse, the wealth a nonnegative supermartingale, and Ville's inequality bounds it
 * (the sign test by betting; Ramdas and others, "Game-theoretic statistics and safe anytime-valid
 * inference", 2023). Blocks are there because neighbouring windows of a gauge say the same thing twice.
 */
function gaugeEvidence(marginPercent, blockWindows) {
    const limit = log1p(marginPercent / 100);
    const logWealths = STAKES.map(() => 0);
    let block = [];
    let count = 0;
    let worse = 0;
    return {
        observe(logRatio) {
            block.push(logRatio);
            if (block.length < blockWindows)
                return;
            const isWorse = (0,_statistics_median_js__WEBPACK_IMPORTED_MODULE_0__/* .median */ .J)(block) > limit;
            block = [];
            count += 1;
            worse += isWorse ? 1 : 0;
            STAKES.forEach((stake, i) => {
                logWealths[i] = (logWealths[i] ?? 0) + log1p(isWorse ? stake : -stake);
            });
        },
        logEvidence: () => (0,_statistics_log_sum_exp_js__WEBPACK_IMPORTED_MODULE_1__/* .logMeanExp */ .B)(logWealths),
        blocks: () => ({ count, worse }),
    };
}
/**
 * How many windows count as one, from the values of stable before the rollout, window by window (null = no
 * data): (1 + r) / (1 - r) / 2 for the correlation r of neighbours, which is how many of them make two
 * independent ones. The default when there are too few.
 */
function blockWindowsOf(history) {
    const pairs = history.flatMap((value, i) => {
        const next = history[i + 1];
        return isPositive(value) && isPositive(next) ? [[log(value), log(next)]] : [];
    });
    if (pairs.length < PAIRS_MIN)
        return BLOCK_WINDOWS_DEFAULT;
    const mean = pairs.reduce((sum, [one, next]) => sum + one + next, 0) / (2 * pairs.length);
    let together = 0;
    let alone = 0;
    for (const [one, next] of pairs) {
        together += (one - mean) * (next - mean);
        alone += ((one - mean) ** 2 + (next - mean) ** 2) / 2;
    }
    // A value that never changes says nothing about how slowly it does.
    if (alone <= VARIANCE_MIN * pairs.length)
        return BLOCK_WINDOWS_DEFAULT;
    const correlation = min(max(together / alone, 0), 0.999);
    return min(max(round((1 + correlation) / (1 - correlation) / 2), 1), BLOCK_WINDOWS_MAX);
}
function isPositive(value) {
    return value !== null && value !== undefined && value > 0 && Number.isFinite(value);
}
//# sourceMappingURL=gauge-evidence.js.map

/***/ }),

/***/ 35679:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ judgeGuard)
/* harmony export */ });
/**
 * Holds a guard's values against its thresholds. Beyond one of them in `windowsToBreach` windows in a row
 * is a breach, and stays one; so is beyond it in `windowsToBreachInAll` windows of the rollout. A window without data neither lengthens nor ends a run: a source that loses
 * every other answer must not hide a canary that is beyond its threshold in all the rest.
 */
function judgeGuard(guard, windows, stepIndex) {
    const inStep = windows.filter((window) => window.stepIndex === stepIndex);
    const windowCount = inStep.filter((window) => guardValue(guard, window) !== null).length;
    const inAllMax = guard.windowsToBreachInAll ?? Number.POSITIVE_INFINITY;
    let run = 0;
    let inAll = 0;
    let newest = null;
    for (const window of windows) {
        const value = guardValue(guard, window);
        if (value === null)
            continue;
        newest = value;
        const isBeyond = !isWithin(guard, value);
        run = isBeyond ? run + 1 : 0;
        if (isBeyond)
            inAll++;
        if (run >= guard.windowsToBreach || inAll >= inAllMax) {
            return { isBreached: true, value, windowCount, objection: limitText(guard, value) };
        }
    }
    return {
        isBreached: false,
        value: newest,
        windowCount,
        objection: objection(guard, inStep.at(-1)),
    };
}
function objection(guard, window) {
    if (window === undefined)
        return 'no window of this step yet';
    const value = guardValue(guard, window);
    if (value === null)
        return window.missing[guard.name] ?? 'the newest window was not measured';
    return isWithin(guard, value) ? null : limitText(guard, value);
}
/** Something that is not a finite number is no data. */
function guardValue(guard, window) {
    const value = window.values[guard.name];
    return value !== null && value !== undefined && Number.isFinite(value) ? value : null;
}
function isWithin(guard, value) {
    return value >= (guard.min ?? -Infinity) && value <= (guard.max ?? Infinity);
}
function limitText(guard, value) {
    const number = Number(value.toPrecision(4));
    return guard.min !== null && value < guard.min
        ? `${number} is below the minimum of ${guard.min}`
        : `${number} is above the maximum of ${guard.max}`;
}
//# sourceMappingURL=guard.js.map

/***/ }),

/***/ 80458:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ld: () => (/* binding */ guardVerdict),
  S4: () => (/* binding */ judge),
  Hc: () => (/* binding */ verdictOn)
});

// EXTERNAL MODULE: ./build/src/domain/judge/combined-evidence.js + 1 modules
var combined_evidence = __webpack_require__(44522);
// EXTERNAL MODULE: ./build/src/domain/statistics/log-sum-exp.js
var log_sum_exp = __webpack_require__(59002);
;// CONCATENATED MODULE: ./build/src/domain/statistics/root.js
const { abs, max, min, sign } = Math;
/** Bisection alone would need about 60; this is never reached by a continuous function. */
const STEPS_MAX = 200;
/**
 * The place between `low` and `high` where a rising or falling `f` changes its sign, to within
 * `tolerance`; the end where `f` is nearer to 0 when it doesn't. Each step is inverse quadratic
 * interpolation where that is safe and bisection where not:
 * T. R. Chandrupatla, Advances in Engineering Software 28 (1997) 145-149.
 */
function rootBetween(f, low, high, tolerance) {
    let newest = { x: low, y: f(low) };
    let across = { x: high, y: f(high) };
    if (sign(newest.y) === sign(across.y)) {
        return abs(newest.y) < abs(across.y) ? low : high;
    }
    let fraction = 0.5;
    for (let step = 0; step < STEPS_MAX; step += 1) {
        const x = newest.x + fraction * (across.x - newest.x);
        const probe = { x, y: f(x) };
        const isSameSide = sign(probe.y) === sign(newest.y);
        const left = isSameSide ? newest : across;
        if (!isSameSide)
            across = newest;
        newest = probe;
        const best = abs(newest.y) < abs(across.y) ? newest : across;
        const smallestStep = tolerance / abs(across.x - newest.x);
        if (smallestStep > 0.5 || best.y === 0)
            return best.x;
        fraction = min(max(nextFraction(newest, across, left), smallestStep), 1 - smallestStep);
    }
    return newest.x;
}
/** Where to look next, as a fraction of the way from the newest point across the root. */
function nextFraction(newest, across, left) {
    const xi = (newest.x - across.x) / (left.x - across.x);
    const phi = (newest.y - across.y) / (left.y - across.y);
    const isInterpolationSafe = phi * phi < xi && (1 - phi) * (1 - phi) < 1 - xi;
    if (!isInterpolationSafe)
        return 0.5;
    return (((newest.y / (across.y - newest.y)) * left.y) / (across.y - left.y) +
        ((((left.x - newest.x) / (across.x - newest.x)) * newest.y) / (left.y - newest.y)) *
            (across.y / (left.y - across.y)));
}
//# sourceMappingURL=root.js.map
;// CONCATENATED MODULE: ./build/src/domain/judge/bounds.js


const { exp, log, max: bounds_max, min: bounds_min, sqrt } = Math;
/** Each bound is missed, at any time of the rollout, with at most about this probability. */
const BOUND_ALPHA = 0.05;
const LOG_LIMIT = log(1 / BOUND_ALPHA);
/** Ratios beyond these are not told apart from none and from infinitely many. */
const RATIO_MIN = 1e-3;
const RATIO_MAX = 1e4;
const ESTIMATE_MIN = 1e-6;
const ESTIMATE_MAX = 1e6;
const LOG_TOLERANCE = 1e-9;
/** In events of the canary. */
const RATE_TOLERANCE = 1e-6;
/** How far off, as a factor, the alternatives lie that a ratio is tried against. */
const RATIO_FACTORS = [1.1, 1.2, 1.35, 1.6, 2, 3, 6];
/** The same for a rate; the last one stands for "practically never", for a canary without a bad event. */
const RATE_FACTORS = [1.25, 1.6, 2.5, 6, 1000];
/**
 * Log wealth of bets that the true rate ratio is one of those below `ratio` (`direction` -1) or above it
 * (1) instead: quasi-likelihood ratios over all windows, divided by the dispersion. Their mean reaching
 * 1 / BOUND_ALPHA rules `ratio` out.
 */
function ratioBets(likelihood, dispersion, ratio, direction) {
    const atRatio = likelihood.log(ratio);
    return RATIO_FACTORS.map((factor) => (likelihood.log(ratio * factor ** direction) - atRatio) / dispersion);
}
/** Bets that the true ratio is below `ratio`. */
function lowerRatioBets(likelihood, dispersion, ratio) {
    return ratioBets(likelihood, dispersion, ratio, -1);
}
/** Whether the mean of the bets has won enough to rule out what they were made against. */
function isRuledOut(logBets) {
    return (0,log_sum_exp/* logMeanExp */.B)(logBets) >= LOG_LIMIT;
}
/** The rate ratio that fits best; null when nothing went wrong, or nothing that tells it from infinity. */
function likeliestRatio(likelihood) {
    if (likelihood.bad === 0)
        return null;
    const surplus = (logRatio) => likelihood.surplus(exp(logRatio));
    const [low, high] = [log(ESTIMATE_MIN), log(ESTIMATE_MAX)];
    return ratioAt(rootBetween(surplus, low, high, LOG_TOLERANCE), low, high);
}
/** The smallest ratio that can be ruled out from above; null when even the largest can't be. */
function ratioUpperBound(likelihood, dispersion) {
    if (likelihood.bad === 0)
        return null;
    return ratioBound(likelihood, dispersion, 1);
}
/** The largest ratio that can be ruled out from below; 0 when none can be. */
function ratioLowerBound(likelihood, dispersion) {
    if (likelihood.bad === 0)
        return 0;
    return ratioBound(likelihood, dispersion, -1) ?? RATIO_MAX;
}
/** How far from the estimate a bound lies, as a rule, in standard errors. */
const BOUND_ERRORS = 3;
/** The ratio `direction` of the estimate at which the bets against it have won enough. */
function ratioBound(likelihood, dispersion, direction) {
    const [low, high] = [log(RATIO_MIN), log(RATIO_MAX)];
    const margin = (logRatio) => (0,log_sum_exp/* logMeanExp */.B)(ratioBets(likelihood, dispersion, exp(logRatio), direction === 1 ? -1 : 1)) -
        LOG_LIMIT;
    const estimate = likeliestRatio(likelihood);
    const start = bounds_min(bounds_max(estimate === null ? high : log(bounds_max(estimate, RATIO_MIN)), low), high);
    // Nothing can be ruled out at the estimate itself, so the bound lies between it and the first place
    // further on where something can.
    let step = BOUND_ERRORS * sqrt(dispersion / bounds_max(likelihood.variance(exp(start)), 1));
    let inner = start;
    let outer = start;
    do {
        inner = outer;
        outer = bounds_min(bounds_max(inner + direction * step, low), high);
        step *= 2;
        if (margin(outer) >= 0) {
            return ratioAt(rootBetween(margin, inner, outer, LOG_TOLERANCE), low, high);
        }
    } while (outer > low && outer < high);
    return direction === 1 ? null : 0;
}
/** The ratio of a logarithm; at the lower end of the range 0, at the upper one null. */
function ratioAt(logRatio, low, high) {
    if (logRatio <= low)
        return 0;
    return logRatio >= high ? null : exp(logRatio);
}
/**
 * Log wealth of bets that fewer bad events than `expected` were to be expected of the canary. With x of
 * them seen, the bet on `factor` times fewer is worth exp(expected (1 - 1/factor) - x ln factor). Its mean
 * is at most 1 for any rates that add up to `expected`, drifting or not, because
 * (1 - p (1 - 1/factor))^n <= exp(-n p (1 - 1/factor)). Bursts are met by dividing by the dispersion, which
 * is exact while no cause makes more than that many events bad at once.
 */
function lowerRateBets(bad, dispersion, expected) {
    return RATE_FACTORS.map((factor) => (expected * (1 - 1 / factor) - bad * log(factor)) / dispersion);
}
/** The smallest mean rate of bad events of the canary that can be ruled out from above, at most 1. */
function rateUpperBound({ bad, total }, dispersion) {
    if (total === 0)
        return 1;
    const margin = (expected) => (0,log_sum_exp/* logMeanExp */.B)(lowerRateBets(bad, dispersion, expected)) - LOG_LIMIT;
    // Every bet has lost while no more than what was seen is expected; the last one alone suffices here.
    const factor = RATE_FACTORS.at(-1);
    const logLimitOfOne = LOG_LIMIT + log(RATE_FACTORS.length);
    const high = (logLimitOfOne * dispersion + bad * log(factor)) / (1 - 1 / factor);
    return bounds_min(1, rootBetween(margin, bad, high, RATE_TOLERANCE) / total);
}
//# sourceMappingURL=bounds.js.map
// EXTERNAL MODULE: ./build/src/domain/judge/count-history.js + 3 modules
var count_history = __webpack_require__(88644);
;// CONCATENATED MODULE: ./build/src/domain/judge/estimate.js
/** Odds against the canary from which on an estimate is not enough, however long it has been looked at. */
const EVIDENCE_MAX = 10;
/** An estimate from fewer bad events than a like canary would have on average says nothing. */
const EXPECTED_BAD_MIN = 5;
/**
 * How much longer the step has to be watched until the likeliest ratios may stand in for their upper bounds; 0 =
 * they may; null = they never do, or not with so much against the canary. With little traffic or in heavy bursts a
 * bound can take days, in which a release that does no harm would be taken back for want of evidence.
 */
function secondsToEstimate({ estimateAfterSeconds }, { logEvidence, logSuspicion }, windows, stepIndex) {
    if (estimateAfterSeconds === null)
        return null;
    if (Math.max(logEvidence, logSuspicion) >= Math.log(EVIDENCE_MAX))
        return null;
    return Math.max(0, estimateAfterSeconds - watchedSeconds(windows, stepIndex));
}
/** From the first to the last judged window of the step. */
function watchedSeconds(windows, stepIndex) {
    const first = windows.find((window) => window.stepIndex === stepIndex);
    const last = windows.findLast((window) => window.stepIndex === stepIndex);
    return first === undefined || last === undefined ? 0 : last.toSeconds - first.fromSeconds;
}
/** Whether there were enough bad events to estimate from, and the ratio that fits them best is tolerated. */
function isLikelyTolerated(likelihood, ratio, toleratedRatio) {
    const expectedBad = likelihood.canaryBad - likelihood.surplus(1);
    return ratio !== null && ratio <= toleratedRatio && expectedBad >= EXPECTED_BAD_MIN;
}
//# sourceMappingURL=estimate.js.map
// EXTERNAL MODULE: ./build/src/domain/judge/rate-ratio.js
var rate_ratio = __webpack_require__(77020);
;// CONCATENATED MODULE: ./build/src/domain/judge/harm-projection.js



/** How far ahead the judge looks before it calls a wait hopeless. */
const WINDOWS_AHEAD_MAX = 10_000;
/** Harm of a share of traffic to a canary that goes wrong `ratio` times as often as stable. */
function harmOfRatio(ratio, stableRate, share) {
    return Math.max(ratio - 1, 0) * stableRate * share;
}
/**
 * Bounds the harm of giving the canary `nextShare` of the traffic, in two ways of which the smaller holds.
 *
 * By the ratio: (upper bound of the rate ratio - 1) times the rate of stable. The ratio has no upper bound
 * while stable had few or no bad events, however well the canary does; and with a stable rate of 0 it
 * would be infinity times nothing.
 *
 * By the rate: the upper bound of the canary's own rate, from its own events alone. What the canary does
 * beyond stable can't be more than all that it does, so this takes no rate of stable away and holds even
 * when that rate is known badly. It is what lets a canary without errors pass beside a stable without.
 *
 * Where more is better, the ratio is that of stable to the canary, the harm what the canary has less than
 * stable, and all that stable can have is the most that can be lost.
 *
 * Each bound is missed with about 5 % at most; under heavy bursts both are approximate.
 */
function harmProjection(history, likelihood, dispersion, nextShare) {
    const { canary, stable } = (0,count_history/* sumCounts */.W_)(history.windows);
    const ratioUpper = ratioUpperBound(likelihood, dispersion);
    const isSwapped = history.count.better === 'more';
    const byRate = rateUpperBound(isSwapped ? stable : canary, dispersion) * nextShare;
    if (ratioUpper === null)
        return { ratioUpper, harmMax: byRate };
    const byRatio = harmOfRatio(ratioUpper, rateOf(isSwapped ? canary : stable), nextShare);
    return { ratioUpper, harmMax: Math.min(byRate, byRatio) };
}
function rateOf(counts) {
    return counts.total === 0 ? 0 : counts.bad / counts.total;
}
/**
 * How many more windows like those of this step it takes until the harm is known to be within the budget;
 * null when that many windows would not do, because the canary really seems to cost more.
 * Both bounds are inverted: a bound is below a limit as soon as the bets against that limit have won.
 */
function windowsToBudget(history, stepIndex, dispersion, limit) {
    const { windows, count } = history;
    const inStep = windows.filter((window) => window.stepIndex === stepIndex);
    if (inStep.length === 0)
        return null;
    const isSwapped = count.better === 'more';
    const { canary, stable } = (0,count_history/* sumCounts */.W_)(windows);
    const usualRate = rateOf(isSwapped ? canary : stable);
    const byBudget = usualRate > 0 ? 1 + limit.excessRateMax / usualRate : 1;
    const ratioMax = Math.max(byBudget, limit.toleratedRatio);
    const bets = [
        ...(isSwapped ? [] : [growingRateBets(windows, inStep, dispersion, limit.excessRateMax)]),
        ...(ratioMax > 1 ? [growingRatioBets(windows, inStep, dispersion, ratioMax)] : []),
    ];
    const isEnough = (more) => bets.some(({ now, perWindow }) => isRuledOut(now.map((log, i) => log + more * perWindow[i])));
    return smallestCount(isEnough, WINDOWS_AHEAD_MAX);
}
function growingRateBets(windows, inStep, dispersion, rate) {
    const betsOver = (some) => {
        const { canary } = (0,count_history/* sumCounts */.W_)(some);
        return lowerRateBets(canary.bad, dispersion, rate * canary.total);
    };
    return growing(betsOver, windows, inStep);
}
function growingRatioBets(windows, inStep, dispersion, ratio) {
    const betsOver = (some) => lowerRatioBets((0,rate_ratio/* likelihoodOf */.uT)(some.map((window) => window.split)), dispersion, ratio);
    return growing(betsOver, windows, inStep);
}
function growing(betsOver, windows, inStep) {
    return {
        now: betsOver(windows),
        perWindow: betsOver(inStep).map((log) => log / inStep.length),
    };
}
/** The smallest count from 1 to `max` that is enough, null if not even `max` is. Enough stays enough. */
function smallestCount(isEnough, max) {
    if (!isEnough(max))
        return null;
    let low = 0;
    let high = max;
    while (high - low > 1) {
        const middle = Math.floor((low + high) / 2);
        if (isEnough(middle))
            high = middle;
        else
            low = middle;
    }
    return high;
}
//# sourceMappingURL=harm-projection.js.map
;// CONCATENATED MODULE: ./build/src/domain/judge/count-metric.js





/**
 * A rate that is surely less than this many margins above that of stable is healthy even where the harm
 * budget is smaller: half of all requests are slower than the median, and a budget of 0.2 % of them could
 * never be shown.
 */
const MARGINS_TOLERATED = 2;
/** Sums up a count metric for the step that is judged. `newest` is the newest window of the step. */
function judgeCount(history, policy, step, newest) {
    const { count, windows } = history;
    const { canary, stable } = (0,count_history/* sumCounts */.W_)(windows);
    const likelihood = (0,rate_ratio/* likelihoodOf */.uT)(windows.map((window) => window.split));
    const dispersion = history.evidence.dispersionMax();
    const nextShare = step.nextPercent / 100;
    const { ratioUpper, harmMax } = harmProjection(history, likelihood, dispersion, nextShare);
    const limit = {
        excessRateMax: policy.harmBudgetPercent / 100 / nextShare,
        toleratedRatio: 1 + (MARGINS_TOLERATED * policy.marginPercent) / 100,
    };
    const isTolerated = ratioUpper !== null && ratioUpper <= limit.toleratedRatio && ratioUpper > 0;
    const isWithinBudget = isTolerated || harmMax * 100 <= policy.harmBudgetPercent;
    const ratio = likeliestRatio(likelihood);
    return {
        name: count.name,
        better: count.better,
        canary,
        stable,
        harmlessBad: harmlessBad(history, likelihood, 1 + policy.marginPercent / 100),
        ...shownRatio(count.better, likelihood.bad === 0, {
            ratio,
            ratioLower: windows.length === 0 ? null : ratioLowerBound(likelihood, dispersion),
            ratioUpper,
        }),
        windowCount: windows.filter((window) => window.stepIndex === step.index).length,
        silence: newest === undefined ? null : (0,count_history/* silence */.ao)(count.name, newest),
        harmPercentMax: harmMax * 100,
        isWithinBudget,
        isLikelyTolerated: isLikelyTolerated(likelihood, ratio, limit.toleratedRatio),
        windowsToBudget: isWithinBudget ? 0 : windowsToBudget(history, step.index, dispersion, limit),
        excessBad: (0,count_history/* excessBad */.RA)(history),
    };
}
function harmlessBad({ count }, likelihood, harmlessRatio) {
    const part = likelihood.canaryBad - likelihood.surplus(harmlessRatio);
    return count.better === 'more' ? likelihood.bad - part : part;
}
/** People read the canary's rate over that of stable, whichever side was held against which. */
function shownRatio(better, isNothing, { ratio, ratioLower, ratioUpper }) {
    if (better === 'fewer')
        return { ratio, ratioLower, ratioUpper };
    return {
        ratio: isNothing ? null : inverse(ratio),
        ratioLower: ratioLower === null ? null : (inverse(ratioUpper) ?? 0),
        ratioUpper: inverse(ratioLower),
    };
}
/** Of a ratio that may be 0 or without bound (null). */
function inverse(ratio) {
    if (ratio === null)
        return 0;
    return ratio === 0 ? null : 1 / ratio;
}
//# sourceMappingURL=count-metric.js.map
// EXTERNAL MODULE: ./build/src/domain/units.js
var units = __webpack_require__(97065);
;// CONCATENATED MODULE: ./build/src/domain/judge/explanation.js

/** Odds beyond this are told as "more than". */
const ODDS_MAX = 1e6;
/** Whole numbers with thousands apart: "71,100". */
function countText(count) {
    return String(Math.round(count)).replace(/\B(?=(\d{3})+$)/g, ',');
}
/** Two digits that matter, as people say them: "2.5", "18", "0.42". */
function shortNumber(value) {
    return value >= 100 ? countText(value) : String(Number(value.toPrecision(2)));
}
/** Evidence as odds against the canary: "127:1", "1.3:1", "1:4.2". */
function oddsText(logEvidence) {
    const odds = Math.exp(Math.abs(logEvidence));
    const text = odds > ODDS_MAX ? `more than ${countText(ODDS_MAX)}` : shortNumber(odds);
    return logEvidence >= 0 ? `${text}:1` : `1:${text}`;
}
const COUNTED = { fewer: 'bad', more: 'good' };
function sideText(side, counts, better) {
    const rate = counts.total === 0 ? '' : ` (${(0,units/* percentText */.fL)((counts.bad / counts.total) * 100)})`;
    return `${side} ${countText(counts.bad)} of ${countText(counts.total)} ${COUNTED[better]}${rate}`;
}
/** What a count metric showed and what that means, in a few sentences. */
function countExplanation(finding, answer, logEvidence, policy, step) {
    const { name, canary, stable, better } = finding;
    if (canary.total === 0) {
        return `${name}: nothing to compare yet${finding.silence === null ? '' : `, ${finding.silence}`}.`;
    }
    const seen = `${name}: ${sideText('canary', canary, better)}, ${sideText('stable', stable, better)}.`;
    if (answer === 'harmful')
        return `${seen} ${harmText(finding, logEvidence, policy)}`;
    const evidence = logEvidence > 0
        ? `Evidence ${oddsText(logEvidence)} against the canary (limit ${limitText(policy)}).`
        : 'No evidence against the canary.';
    const worst = (0,units/* percentText */.fL)(finding.harmPercentMax);
    const budget = (0,units/* percentText */.fL)(policy.harmBudgetPercent);
    const harm = `At ${(0,units/* percentText */.fL)(step.nextPercent)} it would cost ${worst} of all requests at worst (budget ${budget}).`;
    const estimate = answer === 'healthy' && !finding.isWithinBudget ? estimateText(finding, policy) : '';
    return `${seen} ${evidence} ${harm}${estimate}`;
}
function estimateText({ ratio }, policy) {
    const after = (0,units/* durationText */.S5)(policy.estimateAfterSeconds ?? 0);
    return ` That bound was not reached in ${after}, so the likeliest value decides: ${ratio === null ? 'stable had none' : `${shortNumber(ratio)} times the rate of stable`}.`;
}
function harmText(finding, logEvidence, policy) {
    const all = finding.canary.bad + finding.stable.bad;
    const allowed = `A harmless canary (up to ${(0,units/* percentText */.fL)(policy.marginPercent)} worse) would get about ${shortNumber(finding.harmlessBad)} of the ${countText(all)} ${COUNTED[finding.better]} events; it got ${countText(finding.canary.bad)}.`;
    const evidence = `Evidence ${oddsText(logEvidence)} against it (limit ${limitText(policy)}).`;
    return [allowed, evidence, ratioText(finding)].filter((text) => text !== '').join(' ');
}
function limitText(policy) {
    return oddsText(Math.log(100 / policy.alphaPercent));
}
function ratioText({ ratio, ratioLower, ratioUpper }) {
    const lower = shortNumber(ratioLower ?? 0);
    if (ratio === null)
        return `Stable had next to none: at least ${lower} times its rate.`;
    if (ratio === 0)
        return 'The canary had none.';
    const range = ratioUpper === null ? `at least ${lower}` : `${lower} to ${shortNumber(ratioUpper)}`;
    return `${shortNumber(ratio)} times the rate of stable (95 %: ${range}, approximately).`;
}
/** What a gauge showed and what that means, in a few sentences. */
function gaugeExplanation(gauge, { newest, blocks, blockWindows, logEvidence, silence }, isDecisive, policy) {
    if (newest === null)
        return `${gauge.name}: nothing to compare yet, ${silence}.`;
    const { canary, stable } = newest;
    const seen = `${gauge.name}: canary ${shortValue(canary)}, stable ${shortValue(stable)}.`;
    const worse = `more than ${(0,units/* percentText */.fL)(gauge.marginPercent)} ${gauge.better === 'lower' ? 'above' : 'below'}`;
    const unit = blockWindows === 1 ? 'windows' : `medians of ${blockWindows} windows`;
    const found = `The canary was ${worse} stable in ${blocks.worse} of ${blocks.count} ${unit}.`;
    const odds = `Evidence ${oddsText(logEvidence)} against it`;
    if (isDecisive)
        return `${seen} ${found} ${odds} (limit ${limitText(policy)}).`;
    if (logEvidence <= 0)
        return `${seen} No evidence against the canary.`;
    const role = gauge.isCritical ? `limit ${limitText(policy)}` : 'not critical: it can only hold up';
    return `${seen} ${found} ${odds} (${role}).`;
}
/** What a guard showed and what that means, in one sentence. */
function guardExplanation(guard, finding) {
    const { name, windowsToBreach } = guard;
    if (finding.isBreached) {
        const run = windowsToBreach === 1 ? '' : ` in ${windowsToBreach} windows in a row`;
        return `${name}: ${finding.objection}${run}.`;
    }
    if (finding.objection !== null)
        return `${name}: ${finding.objection}.`;
    return `${name}: ${shortValue(finding.value)} is within its limits.`;
}
function shortValue(value) {
    return value === null ? 'nothing' : String(Number(value.toPrecision(4)));
}
//# sourceMappingURL=explanation.js.map
// EXTERNAL MODULE: ./build/src/domain/judge/guard.js
var judge_guard = __webpack_require__(35679);
// EXTERNAL MODULE: ./build/src/domain/judge/judged-count.js
var judged_count = __webpack_require__(56855);
;// CONCATENATED MODULE: ./build/src/domain/judge/missing.js


/**
 * What the judge still waits for, in words: "2 more windows; no data from errors: timeout".
 * `frozenLogEvidence` is the evidence that froze the rollout, null when it is not frozen. In
 * `secondsToEstimate` the likeliest ratio would be enough; null = never, as things are.
 */
function missingText(policy, counts, gauges, guards, { windowCount, frozenLogEvidence, secondsToEstimate, }) {
    const windowsMissing = Math.max(0, policy.windowsMin - windowCount);
    return [
        counts.length + gauges.length + guards.length === 0 ? 'a metric to judge by' : '',
        frozenLogEvidence === null ? '' : suspicionText(frozenLogEvidence, policy),
        windowsMissing === 0
            ? ''
            : `${windowsMissing} more ${windowsMissing === 1 ? 'window' : 'windows'}`,
        ...[...counts, ...gauges].map(silenceText),
        ...guards.map(objectionText),
        waitText(counts.map(({ finding }) => finding), windowsMissing * policy.windowSeconds, policy.windowSeconds, secondsToEstimate),
    ]
        .filter((text) => text !== '')
        .join('; ');
}
function suspicionText(logEvidence, policy) {
    const limit = oddsText(Math.log(policy.freezeEvidence));
    return `less suspicion (${oddsText(logEvidence)} against the canary, nothing advances from ${limit} on)`;
}
function silenceText({ finding, verdict }) {
    return finding.silence === null ? '' : `no data from ${verdict.name}: ${finding.silence}`;
}
function objectionText({ finding, verdict }) {
    return finding.objection === null ? '' : `a good value of ${verdict.name}: ${finding.objection}`;
}
/** How long until the harm of the next step is bounded, when that takes longer than the missing windows. */
function waitText(findings, secondsMissing, windowSeconds, secondsToEstimate) {
    const open = findings.filter((finding) => finding.windowCount > 0 && !finding.isWithinBudget);
    const secondsTo = ({ windowsToBudget, isLikelyTolerated }) => {
        const toBound = windowsToBudget === null ? null : windowsToBudget * windowSeconds;
        if (!isLikelyTolerated || secondsToEstimate === null)
            return toBound;
        return Math.min(toBound ?? secondsToEstimate, secondsToEstimate);
    };
    const hopeless = open.filter((finding) => secondsTo(finding) === null);
    if (hopeless.length > 0) {
        const names = hopeless.map((finding) => finding.name).join(', ');
        return `a better rate of ${names}: at this one the next step can not be shown to stay within the harm budget`;
    }
    const seconds = Math.max(0, ...open.map((finding) => secondsTo(finding) ?? 0));
    return seconds <= secondsMissing ? '' : `about ${(0,units/* durationText */.S5)(seconds)} more at this traffic`;
}
//# sourceMappingURL=missing.js.map
;// CONCATENATED MODULE: ./build/src/domain/judge/judge.js







/**
 * Judges one step of a rollout from all its windows so far. Pure: the same windows give the same verdict,
 * in one run or after any number of resumes, however often it was asked for on the way.
 *
 * - harmful: the evidence of the counts and critical gauges together reached 1 / alpha at some window, or a
 *   guard was breached. A rollout that does no harm gets there with a probability of at most alpha.
 * - healthy: not frozen; every count and critical gauge was compared in enough windows of this step, the
 *   newest among them; every count bounds the cost of the next step within the harm budget, or its ratio
 *   within the tolerated one; every guard's newest value is good.
 * - inconclusive: anything else. No data is never healthy.
 *
 * Frozen is a rollout whose counts, in the judgement of the faster test, or whose gauges hold evidence of
 * `freezeEvidence` against it. A gauge that is not critical can do no more than that.
 *
 * `windows` are in order of time, without those of the warm-up; `stepCount` is the number of steps that
 * are watched. Where a side had no data or no traffic, the window is dropped for both.
 */
function judge(policy, metrics, stepCount, windows, step) {
    const gauges = metrics.filter((metric) => metric.kind === 'gauge');
    const evidence = (0,combined_evidence/* weighEvidence */.c)(policy, (0,judged_count/* judgedCounts */.c)(metrics), gauges, stepCount, windows);
    return verdictOn(evidence, policy, metrics, windows, step);
}
/** The verdict that evidence leads to which was weighed from these windows. */
function verdictOn(evidence, policy, metrics, windows, step) {
    const guardMetrics = metrics.filter((metric) => metric.kind === 'guard');
    const newest = windows.findLast((window) => window.stepIndex === step.index);
    const toEstimate = secondsToEstimate(policy, evidence, windows, step.index);
    const counts = evidence.counts.map((history) => {
        const finding = judgeCount(history, policy, step, newest);
        const logEvidence = evidence.logEvidences.get(history.count.name) ?? 0;
        const isDecisive = evidence.decidedBy === history.count.name;
        const context = { logEvidence, isDecisive, mayEstimate: toEstimate === 0 };
        return { finding, verdict: countVerdict(finding, context, policy, step) };
    });
    const gauges = evidence.gauges.map((history) => {
        const finding = history.finding(step.index, newest);
        const isDecisive = evidence.decidedBy === history.metric.name;
        return { finding, verdict: gaugeVerdict(history.metric, finding, isDecisive, policy) };
    });
    const guards = guardMetrics.map((guard) => {
        const finding = (0,judge_guard/* judgeGuard */.F)(guard, windows, step.index);
        return { finding, verdict: guardVerdict(guard, finding) };
    });
    const critical = gauges.filter((_, i) => evidence.gauges[i]?.metric.isCritical);
    const needed = [...counts, ...critical, ...guards].map((judged) => judged.verdict);
    const breachedGuard = guards.find(({ finding }) => finding.isBreached)?.verdict.name ?? null;
    const decidedBy = evidence.decidedBy ?? breachedGuard;
    const isFrozen = evidence.logSuspicion >= Math.log(policy.freezeEvidence);
    const windowCount = comparedWindowCount([...counts, ...critical], guards);
    const isHealthy = !isFrozen &&
        windowCount >= policy.windowsMin &&
        needed.length > 0 &&
        needed.every((verdict) => verdict.answer === 'healthy');
    const answer = decidedBy !== null ? 'harmful' : isHealthy ? 'healthy' : 'inconclusive';
    return {
        answer,
        logEvidence: evidence.logEvidence,
        logEvidenceLimit: evidence.logEvidenceLimit,
        isFrozen,
        decidedBy,
        metrics: inOrderOf(metrics, [...counts, ...gauges, ...guards]),
        windowCount,
        harmedRequests: harmedRequests(counts),
        missing: answer === 'inconclusive'
            ? missingText(policy, counts, critical, guards, {
                windowCount,
                frozenLogEvidence: isFrozen ? evidence.logSuspicion : null,
                secondsToEstimate: toEstimate,
            })
            : '',
    };
}
/** Windows of the step that all tested metrics could be compared in; without any, that all guards saw. */
function comparedWindowCount(tested, guards) {
    const judged = tested.length > 0 ? tested : guards;
    if (judged.length === 0)
        return 0;
    return Math.min(...judged.map(({ finding }) => finding.windowCount));
}
/** Of the worst metric alone, so that a request that was both slow and wrong is not counted twice. */
function harmedRequests(counts) {
    return Math.max(0, ...counts.map(({ finding }) => finding.excessBad));
}
/** Verdicts in the order of the metrics; a latency metric has one for each of its bounds. */
function inOrderOf(metrics, judged) {
    const byName = new Map(judged.map(({ verdict }) => [verdict.name, verdict]));
    const names = metrics.flatMap((metric) => metric.kind === 'latency' ? (0,judged_count/* judgedCounts */.c)([metric]).map(({ name }) => name) : [metric.name]);
    return names.flatMap((name) => byName.get(name) ?? []);
}
function countVerdict(finding, { logEvidence, isDecisive, mayEstimate }, policy, step) {
    const isHealthy = finding.windowCount >= Math.max(1, policy.windowsMin) &&
        finding.silence === null &&
        (finding.isWithinBudget || (mayEstimate && finding.isLikelyTolerated));
    const answer = isDecisive ? 'harmful' : isHealthy ? 'healthy' : 'inconclusive';
    return {
        name: finding.name,
        kind: 'count',
        answer,
        canary: finding.canary,
        stable: finding.stable,
        rateRatio: finding.ratio,
        rateRatioLower: finding.ratioLower,
        rateRatioUpper: finding.ratioUpper,
        logEvidence,
        value: null,
        explanation: countExplanation(finding, answer, logEvidence, policy, step),
    };
}
function gaugeVerdict(gauge, finding, isDecisive, policy) {
    const isSuspicious = finding.logEvidence >= Math.log(policy.freezeEvidence);
    const isHealthy = finding.windowCount >= Math.max(1, policy.windowsMin) &&
        finding.silence === null &&
        !isSuspicious;
    return {
        name: gauge.name,
        kind: 'gauge',
        answer: isDecisive ? 'harmful' : isHealthy ? 'healthy' : 'inconclusive',
        canary: null,
        stable: null,
        rateRatio: null,
        rateRatioLower: null,
        rateRatioUpper: null,
        logEvidence: finding.logEvidence,
        value: finding.newest?.canary ?? null,
        stableValue: finding.newest?.stable ?? null,
        explanation: gaugeExplanation(gauge, finding, isDecisive, policy),
    };
}
/** What a guard says, as a row of the verdict. */
function guardVerdict(guard, finding) {
    const answer = finding.isBreached
        ? 'harmful'
        : finding.objection === null
            ? 'healthy'
            : 'inconclusive';
    return {
        name: guard.name,
        kind: 'guard',
        answer,
        canary: null,
        stable: null,
        rateRatio: null,
        rateRatioLower: null,
        rateRatioUpper: null,
        logEvidence: null,
        value: finding.value,
        explanation: guardExplanation(guard, finding),
    };
}
//# sourceMappingURL=judge.js.map

/***/ }),

/***/ 56855:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ judgedCounts)
/* harmony export */ });
/* harmony import */ var _metrics_latency_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(30230);

/** All counts that the metrics are judged by, in order. */
function judgedCounts(metrics) {
    return metrics.flatMap((metric) => {
        if (metric.kind === 'count')
            return [ofCount(metric)];
        return metric.kind === 'latency' ? ofLatency(metric) : [];
    });
}
function ofCount({ name, weight, better = 'fewer' }) {
    return { name, weight, usualRate: null, better };
}
function ofLatency(metric) {
    const bounds = (0,_metrics_latency_js__WEBPACK_IMPORTED_MODULE_0__/* .latencyBounds */ .C8)(metric);
    return bounds.map(({ name, usualRate }) => ({
        name,
        weight: metric.weight / bounds.length,
        usualRate,
        better: 'fewer',
    }));
}
//# sourceMappingURL=judged-count.js.map

/***/ }),

/***/ 49168:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ judgeCanary)
/* harmony export */ });
/* harmony import */ var _metric_class_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5921);
/* harmony import */ var _score_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73708);


/** Judges a canary as Kayenta does: every metric by itself, then the score of the groups. */
function judgeCanary(given, weights, thresholds) {
    const metrics = given.map(({ name, groups, isMuted, rule, experiment, control }) => ({
        name,
        groups,
        isMuted,
        ...(0,_metric_class_js__WEBPACK_IMPORTED_MODULE_0__/* .classifyMetric */ .zG)(rule, experiment, control),
    }));
    return { ...(0,_score_js__WEBPACK_IMPORTED_MODULE_1__/* .canaryScore */ .N)(metrics, weights, thresholds), metrics };
}
//# sourceMappingURL=canary.js.map

/***/ }),

/***/ 77020:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QX: () => (/* binding */ canaryPart),
/* harmony export */   lz: () => (/* binding */ splitWindow),
/* harmony export */   uT: () => (/* binding */ likelihoodOf)
/* harmony export */ });
/* unused harmony export logLikelihood */
const { log, max, min } = Math;
/** Keeps logarithms finite when one side had everything. */
const EXPOSURE_MIN = 1e-6;
/** Null when nothing happened on either side. */
function splitWindow(canary, stable) {
    const total = canary.total + stable.total;
    if (total === 0)
        return null;
    const exposure = min(max(canary.total / total, EXPOSURE_MIN), 1 - EXPOSURE_MIN);
    return { exposure, canaryBad: canary.bad, stableBad: stable.bad };
}
/** The part of all bad events that falls on the canary when its rate is `ratio` times the other's. */
function canaryPart(ratio, exposure) {
    return (ratio * exposure) / (1 - exposure + ratio * exposure);
}
/**
 * Logarithm of the likelihood of `ratio` given the bad events of a window (conditional binomial), up to a
 * term that is the same for every ratio: only differences between two ratios mean something.
 */
function logLikelihood(window, ratio) {
    return likelihoodOf([window]).log(ratio);
}
/** Takes what the windows have in common out of the sums: this is where judging spends its time. */
function likelihoodOf(windows) {
    const bads = new Float64Array(windows.length);
    const exposures = new Float64Array(windows.length);
    let count = 0;
    let canaryBad = 0;
    let bad = 0;
    for (const window of windows) {
        const both = window.canaryBad + window.stableBad;
        if (both === 0)
            continue;
        bads[count] = both;
        exposures[count] = window.exposure;
        count += 1;
        canaryBad += window.canaryBad;
        bad += both;
    }
    return {
        canaryBad,
        bad,
        log(ratio) {
            const more = ratio - 1;
            let rest = 0;
            for (let i = 0; i < count; i += 1) {
                rest += bads[i] * log(1 + more * exposures[i]);
            }
            return canaryBad * log(ratio) - rest;
        },
        surplus(ratio) {
            let expected = 0;
            for (let i = 0; i < count; i += 1) {
                expected += bads[i] * canaryPart(ratio, exposures[i]);
            }
            return canaryBad - expected;
        },
        variance(ratio) {
            let sum = 0;
            for (let i = 0; i < count; i += 1) {
                const part = canaryPart(ratio, exposures[i]);
                sum += bads[i] * part * (1 - part);
            }
            return sum;
        },
    };
}
//# sourceMappingURL=rate-ratio.js.map

/***/ }),

/***/ 70445:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bx: () => (/* binding */ isWorse),
/* harmony export */   Ie: () => (/* binding */ measurementPhase),
/* harmony export */   JS: () => (/* binding */ judgeMeasurements),
/* harmony export */   PF: () => (/* binding */ runPhase),
/* harmony export */   Ts: () => (/* binding */ COMPLETED_PHASES),
/* harmony export */   _M: () => (/* binding */ judgePhases),
/* harmony export */   qk: () => (/* binding */ metricPhase)
/* harmony export */ });
/* unused harmony exports NO_MEASUREMENTS, counted */
/* harmony import */ var _condition_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36883);
/* harmony import */ var _condition_tokens_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(84834);


/** What a measurement can come to, best first: the worst metric is the run's. */
const COMPLETED_PHASES = ['Successful', 'Inconclusive', 'Error', 'Failed'];
const NO_MEASUREMENTS = {
    successful: 0,
    failed: 0,
    inconclusive: 0,
    count: 0,
    consecutiveSuccess: 0,
    consecutiveError: 0,
    lastPhase: null,
};
/** The phase of one measurement. A condition that can't be evaluated is an Error, never a success. */
function measurementPhase({ successCondition, failureCondition }, result) {
    try {
        const isSuccess = successCondition === '' ? null : (0,_condition_js__WEBPACK_IMPORTED_MODULE_0__/* .holds */ .v)(successCondition, result);
        const isFailure = failureCondition === '' ? null : (0,_condition_js__WEBPACK_IMPORTED_MODULE_0__/* .holds */ .v)(failureCondition, result);
        if (isFailure === true)
            return { phase: 'Failed', reason: 'The failure condition holds.' };
        if (isSuccess === true)
            return { phase: 'Successful', reason: 'The success condition holds.' };
        if (isSuccess === null) {
            return { phase: 'Successful', reason: 'No failure condition holds.' };
        }
        return isFailure === null
            ? { phase: 'Failed', reason: 'The success condition does not hold.' }
            : { phase: 'Inconclusive', reason: 'Neither condition holds.' };
    }
    catch (error) {
        if (!(error instanceof _condition_tokens_js__WEBPACK_IMPORTED_MODULE_1__/* .ConditionError */ .iG))
            throw error;
        return { phase: 'Error', reason: `The condition can't be evaluated: ${error.message}` };
    }
}
/** The counters after one more measurement. */
function counted(counters, phase) {
    const isError = phase === 'Error';
    return {
        successful: counters.successful + (phase === 'Successful' ? 1 : 0),
        failed: counters.failed + (phase === 'Failed' ? 1 : 0),
        inconclusive: counters.inconclusive + (phase === 'Inconclusive' ? 1 : 0),
        count: counters.count + (isError ? 0 : 1),
        consecutiveSuccess: phase === 'Successful' ? counters.consecutiveSuccess + 1 : 0,
        consecutiveError: isError ? counters.consecutiveError + 1 : 0,
        lastPhase: phase,
    };
}
/**
 * The phase of a metric, as Argo's assessMetricStatus has it; of failures, inconclusive ones and errors the
 * later limit wins. `isTerminating`: the analysis is told to end now.
 */
function metricPhase(limits, counters, isTerminating) {
    if (counters.lastPhase === null) {
        return isTerminating
            ? { phase: 'Successful', reason: 'It ended before a measurement.' }
            : { phase: 'Pending', reason: 'There is no measurement.' };
    }
    if (counters.lastPhase === 'Running' || counters.lastPhase === 'Pending') {
        return { phase: 'Running', reason: 'A measurement is under way.' };
    }
    const broken = brokenLimit(limits, counters);
    if (broken !== null)
        return broken;
    const { consecutiveSuccessLimit, failureLimit } = limits;
    const isSuccessAsked = consecutiveSuccessLimit > 0;
    if (isSuccessAsked && counters.consecutiveSuccess >= consecutiveSuccessLimit) {
        const reason = `Successes in a row: ${counters.consecutiveSuccess}, the limit of ${consecutiveSuccessLimit} is reached.`;
        return { phase: 'Successful', reason };
    }
    const count = limits.count === 0 && !limits.hasInterval ? 1 : limits.count;
    if (count > 0 && counters.count >= count) {
        const reason = `All measurements are made (${count})`;
        if (!isSuccessAsked)
            return { phase: 'Successful', reason: `${reason}.` };
        const missing = `${reason}, without enough successes in a row (${consecutiveSuccessLimit}).`;
        return { phase: failureLimit >= 0 ? 'Inconclusive' : 'Failed', reason: missing };
    }
    return isTerminating
        ? { phase: 'Successful', reason: 'It ended with no limit broken.' }
        : { phase: 'Running', reason: 'No limit is broken.' };
}
function brokenLimit(limits, counters) {
    const beyond = (what, count, limit) => `${what}: ${count}, more than the limit of ${limit}.`;
    const { failureLimit, inconclusiveLimit, consecutiveErrorLimit } = limits;
    if (counters.consecutiveError > consecutiveErrorLimit) {
        const reason = beyond('Errors in a row', counters.consecutiveError, consecutiveErrorLimit);
        return { phase: 'Error', reason };
    }
    if (counters.inconclusive > inconclusiveLimit) {
        const reason = beyond('Inconclusive measurements', counters.inconclusive, inconclusiveLimit);
        return { phase: 'Inconclusive', reason };
    }
    if (failureLimit >= 0 && counters.failed > failureLimit) {
        return { phase: 'Failed', reason: beyond('Failures', counters.failed, failureLimit) };
    }
    return null;
}
/** Whether the second phase is worse than the first. */
function isWorse(phase, other) {
    return COMPLETED_PHASES.indexOf(other) > COMPLETED_PHASES.indexOf(phase);
}
/** Judges measurements one after the other, as far as the first final phase. */
function judgeMeasurements(limits, conditions, results, isTerminating) {
    const phases = results.map((result) => measurementPhase(conditions, result).phase);
    return judgePhases(limits, phases, isTerminating);
}
/** The same for measurements whose phases are known. */
function judgePhases(limits, phases, isTerminating) {
    let counters = NO_MEASUREMENTS;
    for (const [decidedAtMeasurement, phase] of phases.entries()) {
        counters = counted(counters, phase);
        const answer = metricPhase(limits, counters, false);
        if (answer.phase !== 'Running')
            return { ...answer, counters, decidedAtMeasurement };
    }
    const answer = metricPhase(limits, counters, isTerminating);
    return { ...answer, counters, decidedAtMeasurement: null };
}
/** The phase of a run: that of its worst metric, dry runs left out; Running while one of them is. */
function runPhase(metrics) {
    const phases = metrics.filter(({ isDryRun }) => !isDryRun).map(({ phase }) => phase);
    const isDone = (phase) => COMPLETED_PHASES.includes(phase);
    const done = phases.filter(isDone);
    const worst = done.reduce((a, b) => (isWorse(a, b) ? b : a), 'Successful');
    // The first bad metric ends its siblings; a good one waits for them.
    if (worst !== 'Successful' || done.length === phases.length)
        return worst;
    return done.length === 0 && phases.every((phase) => phase === 'Pending') ? 'Pending' : 'Running';
}
//# sourceMappingURL=argo.js.map

/***/ }),

/***/ 98562:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ judgeChecks),
/* harmony export */   W: () => (/* binding */ failedCheck)
/* harmony export */ });
/** Why the value fails its check; null = it passes. No data (null, NaN) fails. */
function failedCheck({ min, max }, value) {
    if (value === null || Number.isNaN(value))
        return 'no data';
    if (min !== null && value < min)
        return `${value} is below ${min}`;
    return max !== null && value > max ? `${value} is above ${max}` : null;
}
/**
 * Flagger's rule: a check fails when any of its metrics does, failed checks add up and never go back, and
 * at `threshold` of them the canary is taken back. Each metric has the values of its checks in order.
 */
function judgeChecks(metrics, threshold) {
    const checks = Math.max(0, ...metrics.map(({ values }) => values.length));
    let failedChecks = 0;
    for (let check = 0; check < checks; check += 1) {
        const failed = metrics.flatMap(({ name, range, values }) => {
            const why = failedCheck(range, values[check] ?? null);
            return why === null ? [] : [`${name}: ${why}`];
        });
        if (failed.length > 0)
            failedChecks += 1;
        if (failed.length > 0 && failedChecks >= threshold) {
            const reason = `Failed checks: ${failedChecks}, the threshold of ${threshold} is reached. The last: ${failed.join('; ')}.`;
            return { phase: 'Failed', failedChecks, decidedAtCheck: check, reason };
        }
    }
    const reason = `Failed checks: ${failedChecks} of ${checks}; the threshold is ${threshold}.`;
    return { phase: 'Progressing', failedChecks, decidedAtCheck: null, reason };
}
//# sourceMappingURL=flagger.js.map

/***/ }),

/***/ 59002:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ logMeanExp),
/* harmony export */   V: () => (/* binding */ logSumExp)
/* harmony export */ });
// Bound once: looking a global up again and again costs more than the logarithm in a sandbox of modules.
const { exp, log, max } = Math;
/** ln Σ exp(logs), without overflow. -Infinity for an empty list. */
function logSumExp(logs) {
    let largest = -Infinity;
    for (let i = 0; i < logs.length; i += 1)
        largest = max(largest, logs[i]);
    if (largest === -Infinity)
        return largest;
    let sum = 0;
    for (let i = 0; i < logs.length; i += 1)
        sum += exp(logs[i] - largest);
    return largest + log(sum);
}
/** ln of the arithmetic mean of exp(logs). */
function logMeanExp(logs) {
    return logSumExp(logs) - log(logs.length);
}
//# sourceMappingURL=log-sum-exp.js.map

/***/ }),

/***/ 49276:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ median)
/* harmony export */ });
/** The middle of the numbers; the mean of the two middle ones of an even count; NaN of none. */
function median(numbers) {
    const sorted = numbers.toSorted((one, other) => one - other);
    const upper = sorted[sorted.length >> 1] ?? Number.NaN;
    const lower = sorted[(sorted.length - 1) >> 1] ?? Number.NaN;
    // Not the mean of two infinities of different sign.
    return upper === lower ? upper : (upper + lower) / 2;
}
//# sourceMappingURL=median.js.map

/***/ })

};

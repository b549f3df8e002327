export const id = 1636;
export const ids = [1636];
export const modules = {

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

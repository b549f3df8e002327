export const id = 5070;
export const ids = [5070];
export const modules = {

/***/ 60613:
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
;// CONCATENATED MODULE: ./build/src/config/judge-points.js

const caseId = schemas/* union */.KCZ([schemas/* string */.YjP().max(1000), schemas/* number */.aig()])
    .optional()
    .describe('Comes back with the answer.');
/** What JSON has no number for is written as Prometheus writes it. */
const NUMBER_WORDS = {
    NaN: Number.NaN,
    '+Inf': Number.POSITIVE_INFINITY,
    '-Inf': Number.NEGATIVE_INFINITY,
};
const point = schemas/* union */.KCZ([schemas/* number */.aig(), schemas/* enum */.k5n(['NaN', '+Inf', '-Inf']), schemas/* null */.chJ()], {
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
;// CONCATENATED MODULE: ./build/src/domain/statistics/brent-root.js
const { abs } = Math;
/** A function without jumps needs about 10; one that is all steps needs as many as bisection. */
const STEPS_MAX = 1000;
const EPSILON = 2.220446049250313e-16;
/**
 * The root between `low` and `high` by Brent's method, to within half of `tolerance`. Use `rootBetween` for
 * roots of our own; this one takes exactly the path of R's uniroot, so that where a function is all steps,
 * and every point of one is a root, the same point is found. R. P. Brent, Algorithms for Minimization
 * without Derivatives (1973), chapter 4; null when both ends have the same sign.
 */
function brentRoot(f, low, high, tolerance) {
    let [a, b] = [low, high];
    let [fa, fb] = [f(a), f(b)];
    if (fa === 0)
        return a;
    if (fb === 0)
        return b;
    if (fa > 0 === fb > 0)
        return null;
    let [c, fc] = [a, fa];
    for (let step = 0; step < STEPS_MAX; step += 1) {
        const before = b - a;
        if (abs(fc) < abs(fb)) {
            ;
            [a, b, c] = [b, c, b];
            [fa, fb, fc] = [fb, fc, fb];
        }
        const smallest = 2 * EPSILON * abs(b) + tolerance / 2;
        const middle = (c - b) / 2;
        if (abs(middle) <= smallest || fb === 0)
            return b;
        let move = middle;
        if (abs(before) >= smallest && abs(fa) > abs(fb)) {
            const [p, q] = interpolation(a === c, fa, fb, fc, before === 0 ? 0 : b - a, c - b);
            const isInside = p < 0.75 * (c - b) * q - abs(smallest * q) / 2 && p < abs((before * q) / 2);
            if (isInside)
                move = p / q;
        }
        if (abs(move) < smallest)
            move = move > 0 ? smallest : -smallest;
        a = b;
        fa = fb;
        b += move;
        fb = f(b);
        if (fb > 0 === fc > 0)
            [c, fc] = [a, fa];
    }
    return b;
}
/** The next move as a fraction p / q with p ≥ 0: linear between two points, quadratic through three. */
function interpolation(isLinear, fa, fb, fc, fromA, toC) {
    const s = fb / fa;
    let p;
    let q;
    if (isLinear) {
        p = toC * s;
        q = 1 - s;
    }
    else {
        const t = fa / fc;
        const r = fb / fc;
        p = s * (toC * t * (t - r) - fromA * (r - 1));
        q = (t - 1) * (r - 1) * (s - 1);
    }
    return p > 0 ? [p, -q] : [-p, q];
}
//# sourceMappingURL=brent-root.js.map
;// CONCATENATED MODULE: ./build/src/domain/statistics/normal.js
const { abs: normal_abs, exp, log, sqrt, PI } = Math;
/** Coefficients of three rational approximations; W. J. Cody, Mathematics of Computation 23 (1969) 631-637. */
const NEAR_P = [
    3.1611237438705655, 113.86415415105016, 377.485237685302, 3209.3775891384694, 0.18577770618460315,
];
const NEAR_Q = [23.601290952344122, 244.02463793444417, 1282.6165260773723, 2844.236833439171];
const MIDDLE_P = [
    0.5641884969886701, 8.883149794388377, 66.11919063714163, 298.6351381974001, 881.952221241769,
    1712.0476126340707, 2051.0783778260716, 1230.3393547979972, 2.1531153547440383e-8,
];
const MIDDLE_Q = [
    15.744926110709835, 117.6939508913125, 537.1811018620099, 1621.3895745666903, 3290.7992357334597,
    4362.619090143247, 3439.3676741437216, 1230.3393548037495,
];
const FAR_P = [
    0.30532663496123236, 0.36034489994980445, 0.12578172611122926, 0.016083785148742275,
    0.0006587491615298378, 0.016315387137302097,
];
const FAR_Q = [
    2.568520192289822, 1.8729528499234673, 0.5279051029514285, 0.06051834131244132,
    0.0023352049762686918,
];
const NEAR_MAX = 0.46875;
const MIDDLE_MAX = 4;
function at(coefficients, index) {
    return coefficients[index];
}
/** 1 less the error function, for x ≥ 0, to about 1e-15 relative. */
function complement(x) {
    if (x <= NEAR_MAX) {
        const square = x * x;
        let top = at(NEAR_P, 4) * square;
        let bottom = square;
        for (let i = 0; i < 3; i += 1) {
            top = (top + at(NEAR_P, i)) * square;
            bottom = (bottom + at(NEAR_Q, i)) * square;
        }
        return 1 - (x * (top + at(NEAR_P, 3))) / (bottom + at(NEAR_Q, 3));
    }
    if (x <= MIDDLE_MAX) {
        let top = at(MIDDLE_P, 8) * x;
        let bottom = x;
        for (let i = 0; i < 7; i += 1) {
            top = (top + at(MIDDLE_P, i)) * x;
            bottom = (bottom + at(MIDDLE_Q, i)) * x;
        }
        return (exp(-x * x) * (top + at(MIDDLE_P, 7))) / (bottom + at(MIDDLE_Q, 7));
    }
    const inverse = 1 / (x * x);
    let top = at(FAR_P, 5) * inverse;
    let bottom = inverse;
    for (let i = 0; i < 4; i += 1) {
        top = (top + at(FAR_P, i)) * inverse;
        bottom = (bottom + at(FAR_Q, i)) * inverse;
    }
    const rest = (inverse * (top + at(FAR_P, 4))) / (bottom + at(FAR_Q, 4));
    return (exp(-x * x) * (1 / sqrt(PI) - rest)) / x;
}
/** Probability that a standard normal is at most z. */
function normalCdf(z) {
    const half = complement(normal_abs(z) / Math.SQRT2) / 2;
    return z <= 0 ? half : 1 - half;
}
/** Probability that a standard normal is above z, exact far out in the tail too. */
function normalTail(z) {
    return normalCdf(-z);
}
/** z below which a standard normal is with this probability, 0 < probability < 1. */
function normalQuantile(probability) {
    if (probability > 0.5)
        return -normalQuantile(1 - probability);
    if (probability <= 0)
        return -Infinity;
    // Abramowitz and Stegun 26.2.23, then Halley's method on the distribution itself.
    const t = sqrt(-2 * log(probability));
    let z = -t +
        (2.515517 + t * (0.802853 + t * 0.010328)) /
            (1 + t * (1.432788 + t * (0.189269 + t * 0.001308)));
    for (let i = 0; i < 3; i += 1) {
        const error = normalCdf(z) - probability;
        const step = error * sqrt(2 * PI) * exp((z * z) / 2);
        z -= step / (1 + (z * step) / 2);
    }
    return z;
}
//# sourceMappingURL=normal.js.map
;// CONCATENATED MODULE: ./build/src/domain/statistics/mann-whitney.js


const { abs: mann_whitney_abs, max, min, sign, sqrt: mann_whitney_sqrt } = Math;
/** How near to the place where z crosses its limit the ends of an interval are looked for. */
const SHIFT_TOLERANCE = 1e-4;
/**
 * Mann, Whitney, Annals of Mathematical Statistics 18 (1947) 50-60, by the normal approximation with ties
 * corrected and half a count of continuity correction.
 */
function mannWhitney(x, y) {
    const pairs = x.length * y.length;
    const { surplus, deviation } = rankSum(x, y, 0);
    const score = (correction) => (surplus - correction) / deviation;
    const z = score(0.5 * sign(surplus));
    return {
        statistic: surplus + pairs / 2,
        z,
        pTwoSided: min(1, 2 * normalTail(mann_whitney_abs(z))),
        pGreater: normalTail(score(0.5)),
        pairShare: surplus / pairs + 0.5,
    };
}
/**
 * Hodges-Lehmann interval of the shift between two samples: all shifts at which the rank sum test of
 * x - shift against y would not reject. As R's wilcox.test with conf.int works it out, with the
 * continuity correction in the estimate too when `estimate` is `sign`.
 */
function shiftInterval(x, y, confidence, corrections) {
    const low = min(...x) - max(...y);
    const high = max(...x) - min(...y);
    const z = (shift, correction) => {
        const { surplus, deviation } = rankSum(x, y, shift);
        const half = correction === 'sign' ? 0.5 * sign(surplus) : 0;
        // With every value tied the deviation is 0, and nothing is known.
        return deviation === 0 ? 0 : (surplus - half) / deviation;
    };
    const crossing = (limit, correction) => {
        const f = (shift) => z(shift, correction) - limit;
        if (f(low) <= 0)
            return low;
        if (f(high) >= 0)
            return high;
        return brentRoot(f, low, high, SHIFT_TOLERANCE) ?? low;
    };
    const limit = normalQuantile(1 - (1 - confidence) / 2);
    return {
        lower: crossing(limit, corrections.ends),
        estimate: crossing(0, corrections.estimate),
        upper: crossing(-limit, corrections.ends),
    };
}
/** The rank sum of x - shift beyond what chance would give, and its standard deviation. */
function rankSum(x, y, shift) {
    const [m, n] = [x.length, y.length];
    const all = [
        ...x.map((value) => ({ value: value - shift, isX: true })),
        ...y.map((value) => ({ value, isX: false })),
    ].sort((one, other) => one.value - other.value);
    let ranks = 0;
    let ties = 0;
    for (let from = 0; from < all.length;) {
        let to = from;
        let xCount = 0;
        while (to < all.length && all[to]?.value === all[from]?.value) {
            if (all[to]?.isX)
                xCount += 1;
            to += 1;
        }
        const count = to - from;
        ranks += xCount * (from + (count + 1) / 2);
        ties += count ** 3 - count;
        from = to;
    }
    const surplus = ranks - (m * (m + 1)) / 2 - (m * n) / 2;
    const variance = ((m * n) / 12) * (m + n + 1 - ties / ((m + n) * (m + n - 1)));
    return { surplus, deviation: mann_whitney_sqrt(max(variance, 0)) };
}
//# sourceMappingURL=mann-whitney.js.map
;// CONCATENATED MODULE: ./build/src/domain/statistics/percentile.js
/**
 * The value that `percent` (0 to 100) of the values are at or below, linear between neighbours (Hyndman and
 * Fan, The American Statistician 50 (1996) 361-365, type 7: the default of R and numpy). NaN without values.
 */
function percentile(values, percent) {
    const sorted = values.toSorted((one, other) => one - other);
    const place = ((sorted.length - 1) * percent) / 100;
    const lower = sorted[Math.floor(place)] ?? Number.NaN;
    const upper = sorted[Math.ceil(place)] ?? Number.NaN;
    return lower + (upper - lower) * (place - Math.floor(place));
}
//# sourceMappingURL=percentile.js.map
;// CONCATENATED MODULE: ./build/src/domain/judge/kayenta/samples.js

/** The points that are compared: NaN dealt with first, then the outliers. */
function preparedSample(values, nanStrategy, outliers) {
    const known = nanStrategy === 'remove'
        ? values.filter((value) => !Number.isNaN(value))
        : values.map((value) => (Number.isNaN(value) ? 0 : value));
    const isOut = outlierFlags(known, outliers);
    return known.filter((_, i) => !isOut[i]);
}
/** For each of the points, none of them NaN, whether it is an outlier. */
function outlierFlags(values, rule) {
    if (rule.kind === 'keep' || values.length === 0)
        return values.map(() => false);
    if (rule.kind === 'k-sigma') {
        const { mean, deviation } = summaryOf(values);
        const far = (deviation ?? 0) * rule.factor;
        return values.map((value) => Math.abs(value - (mean ?? 0)) > far);
    }
    const [q1, q3] = [percentile(values, 25), percentile(values, 75)];
    const reach = rule.factor * (q3 - q1);
    const isReduced = rule.sensitivity === 'reduced';
    const low = isReduced ? Math.min(percentile(values, 1), q1 - reach) : q1 - reach;
    const high = isReduced ? Math.max(percentile(values, 99), q3 + reach) : q3 + reach;
    return values.map((value) => value < low || value > high);
}
function meanOf(values) {
    return values.reduce((sum, value) => sum + value, 0) / values.length;
}
function summaryOf(values) {
    const count = values.length;
    if (count === 0)
        return { count, mean: null, min: null, max: null, deviation: null };
    const mean = meanOf(values);
    const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
    return {
        count,
        mean,
        min: Math.min(...values),
        max: Math.max(...values),
        deviation: count === 1 ? 0 : Math.sqrt(squares / (count - 1)),
    };
}
//# sourceMappingURL=samples.js.map
;// CONCATENATED MODULE: ./build/src/domain/judge/kayenta/effect-size.js


/** That of two equal samples, which every limit is by default: with it any difference counts. */
const NO_EFFECT = { meanRatio: 1, cles: 0.5 };
/** How different the two are. NaN when the ratio has a mean of 0 in it; neither sample is empty. */
function effectSize(measure, experiment, control) {
    if (measure === 'cles')
        return mannWhitney(experiment, control).pairShare;
    const [above, below] = [meanOf(experiment), meanOf(control)];
    return above === 0 || below === 0 ? Number.NaN : above / below;
}
//# sourceMappingURL=effect-size.js.map
;// CONCATENATED MODULE: ./build/src/domain/judge/kayenta/metric-class.js



/** What NetflixACAJudge-v1.0 has written into it. */
const KAYENTA_TOLERANCE = 0.25;
const KAYENTA_CONFIDENCE = 0.98;
/**
 * The class that Kayenta's NetflixACAJudge gives a metric. NaN is a point without a value. Different on
 * purpose: two constant samples are compared as they are, where Kayenta adds random noise, and a value that
 * can't be compared (±Infinity) is an Error that counts, where Kayenta drops the metric from the score.
 */
function classifyMetric(rule, experimentValues, controlValues) {
    const prepared = (values) => preparedSample(values, rule.nanStrategy, rule.outliers);
    const isComparable = [...experimentValues, ...controlValues].every((value) => Number.isFinite(value) || Number.isNaN(value));
    // Outliers are not taken out first: that could hide the infinite value.
    const [experiment, control] = isComparable
        ? [prepared(experimentValues), prepared(controlValues)]
        : [[], []];
    const answer = (classification, reason, more = {}) => ({
        classification,
        isCriticalFailure: false,
        effect: 1,
        shift: null,
        experiment: summaryOf(experiment),
        control: summaryOf(control),
        reason,
        ...more,
    });
    if (!isComparable) {
        const isCriticalFailure = rule.isCritical;
        return answer('Error', 'There are infinite values.', { isCriticalFailure });
    }
    if (experiment.length === 0 || control.length === 0) {
        const side = experiment.length === 0 ? 'experiment' : 'control';
        const reason = `There is no data of the ${side}.`;
        if (rule.nanStrategy === 'replace')
            return answer('Pass', `${reason} It is replaced.`);
        if (rule.mustHaveData && !rule.isCritical)
            return answer('NodataFailMetric', reason);
        return answer('Nodata', reason, { isCriticalFailure: rule.isCritical });
    }
    if (isSame(experiment, control))
        return answer('Pass', 'Both sides have the same values.');
    if (rule.classifier === 'mean-inequality') {
        return { ...answer('Pass', ''), ...byMeans(rule, experiment, control) };
    }
    return { ...answer('Pass', ''), ...byShift(rule, experiment, control) };
}
function byShift(rule, experiment, control) {
    const limits = rule.effect;
    const effect = effectSize(limits.measure, experiment, control);
    const shift = shiftInterval(experiment, control, rule.confidence, {
        ends: 'sign',
        estimate: 'sign',
    });
    const tolerated = rule.tolerance * Math.abs(shift.estimate);
    // A ratio with a mean of 0 in it is past every limit: an error where there was none has no ratio.
    const isUp = (limit) => Number.isNaN(effect) || effect >= limit;
    const isDown = (limit) => Number.isNaN(effect) || effect <= limit;
    const place = `The shift is ${shown(shift.estimate)} (${shown(shift.lower)} to ${shown(shift.upper)}), ${shown(tolerated)} are tolerated, the effect is ${shown(effect)}.`;
    const common = { effect, shift, reason: place };
    if (rule.direction !== 'decrease' && shift.lower > tolerated && isUp(limits.allowedIncrease)) {
        const isCriticalFailure = rule.isCritical && isUp(limits.criticalIncrease);
        return { ...common, classification: 'High', isCriticalFailure };
    }
    if (rule.direction !== 'increase' && shift.upper < -tolerated && isDown(limits.allowedDecrease)) {
        const isCriticalFailure = rule.isCritical && isDown(limits.criticalDecrease);
        return { ...common, classification: 'Low', isCriticalFailure };
    }
    return { ...common, classification: 'Pass', isCriticalFailure: false };
}
function byMeans(rule, experiment, control) {
    const [above, below] = [meanOf(experiment), meanOf(control)];
    const isHigh = rule.direction !== 'decrease' && above > below;
    const isLow = rule.direction !== 'increase' && above < below;
    return {
        classification: isHigh ? 'High' : isLow ? 'Low' : 'Pass',
        isCriticalFailure: rule.isCritical && (isHigh || isLow),
        effect: effectSize('meanRatio', experiment, control),
        shift: null,
        reason: `The means are ${shown(above)} and ${shown(below)}.`,
    };
}
/** The same values in any order, or no value but one. */
function isSame(experiment, control) {
    if (new Set([...experiment, ...control]).size === 1)
        return true;
    const ordered = (values) => values.toSorted((one, other) => one - other);
    const other = ordered(control);
    return (experiment.length === control.length &&
        ordered(experiment).every((value, i) => value === other[i]));
}
function shown(value) {
    return Number.isNaN(value) ? 'unknown' : String(Number(value.toPrecision(4)));
}
//# sourceMappingURL=metric-class.js.map
;// CONCATENATED MODULE: ./build/src/config/kayenta-input.js




/** Kayenta's docs ask for 50 points; a week of minutes has about so many. */
const POINTS_MAX = 10_000;
/** The group of a metric that names none: without a group it would not be in the score at all. */
const UNGROUPED = 'ungrouped';
const limit = schemas/* number */.aig().min(0).max(1e9).optional();
const share = schemas/* number */.aig().gt(0).lt(1);
const kayenta_input_effectSize = schemas/* strictObject */.rej({
    measure: schemas/* enum */.k5n(['meanRatio', 'cles'])
        .default('meanRatio')
        .describe('meanRatio: experiment by control. cles: share of pairs in which it is larger.'),
    allowedIncrease: limit.describe('From this effect on the metric is High. Default: any.'),
    allowedDecrease: limit.describe('From this effect down the metric is Low. Default: any.'),
    criticalIncrease: limit.describe('From this effect on a critical High fails the canary.'),
    criticalDecrease: limit.describe('From this effect down a critical Low fails the canary.'),
});
const outliers = schemas/* strictObject */.rej({
    strategy: schemas/* enum */.k5n(['keep', 'remove']).default('keep').describe('What becomes of outliers.'),
    outlierFactor: schemas/* number */.aig().positive().max(1000).default(3).describe('How far out they are.'),
    detector: schemas/* enum */.k5n(['iqr', 'k-sigma'])
        .default('iqr')
        .describe('Distance in interquartile ranges, or in standard deviations.'),
    reduceSensitivity: schemas/* boolean */.zMY()
        .default(true)
        .describe('iqr: points between p1 and p99 are no outliers.'),
});
/** `analysisConfigurations.canary` of a Kayenta canary config. */
const analysisShape = {
    direction: schemas/* enum */.k5n(['increase', 'decrease', 'either'])
        .default('either')
        .describe('The direction that is a fault.'),
    nanStrategy: schemas/* enum */.k5n(['remove', 'replace'])
        .default('remove')
        .describe('Points without a value are left out, or are 0.'),
    critical: schemas/* boolean */.zMY().default(false).describe('The canary fails with this metric.'),
    muted: schemas/* boolean */.zMY().default(false).describe('Classified, but not in the score.'),
    mustHaveData: schemas/* boolean */.zMY().default(false).describe('Without data the metric fails.'),
    effectSize: kayenta_input_effectSize.prefault({}).describe('How large a difference must be.'),
    outliers: outliers.prefault({}).describe('Points that are too far out.'),
};
const metricShape = {
    ...analysisShape,
    classifier: schemas/* enum */.k5n(['mann-whitney', 'mean-inequality'])
        .default('mann-whitney')
        .describe('The test; mean-inequality calls any difference of the means one.'),
    tolerance: schemas/* number */.aig()
        .min(0)
        .max(10)
        .default(KAYENTA_TOLERANCE)
        .describe('Share of the shift that its interval must be beyond.'),
    confidence: share.default(KAYENTA_CONFIDENCE).describe('Of the interval of the shift.'),
    experiment: schemas/* array */.YOg(point).max(POINTS_MAX).describe('Points of the canary.'),
    control: schemas/* array */.YOg(point).max(POINTS_MAX).describe('Points of the baseline.'),
};
const percent = schemas/* number */.aig().min(0).max(100);
const scoreThresholds = schemas/* strictObject */.rej({
    pass: percent.default(95).describe('From this score on the canary passes.'),
    marginal: percent.default(75).describe('From this score on it is marginal.'),
})
    .refine(({ pass, marginal }) => marginal <= pass, {
    error: 'marginal is above pass.',
    params: { fix: 'Write a marginal score that is at most the passing one.' },
});
const groupWeights = schemas/* record */.g1P(schemas/* string */.YjP().min(1).max(200), percent)
    .default({})
    .refine((weights) => Object.values(weights).reduce((a, b) => a + b, 0) <= 100 + 1e-9, {
    error: 'The weights add up to more than 100.',
    params: { fix: 'Write percentages that add up to 100 at most.' },
})
    .describe('Percent of the score by group; groups without one share the rest.');
const common = {
    id: caseId,
    judge: schemas/* literal */.euz('kayenta').describe('Which judge is asked.'),
};
const thresholds = scoreThresholds.prefault({}).describe('What the score is called.');
const metricName = schemas/* string */.YjP().min(1).max(200);
const groups = schemas/* array */.YOg(metricName).min(1).max(100).default([UNGROUPED]);
const oneMetric = schemas/* strictObject */.rej({ ...common, ...metricShape, scoreThresholds: thresholds });
const manyMetrics = schemas/* strictObject */.rej({
    ...common,
    metrics: schemas/* array */.YOg(schemas/* strictObject */.rej({
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
const canaryConfig = schemas/* looseObject */._H3({
    metrics: schemas/* array */.YOg(schemas/* looseObject */._H3({
        name: metricName,
        groups: schemas/* array */.YOg(metricName).max(100).default([]),
        analysisConfigurations: schemas/* looseObject */._H3({ canary: schemas/* looseObject */._H3(analysisShape).prefault({}) })
            .prefault({}),
    }))
        .min(1)
        .max(1000),
    classifier: schemas/* looseObject */._H3({ groupWeights, scoreThresholds: scoreThresholds.optional() })
        .prefault({}),
});
const wholeConfig = schemas/* strictObject */.rej({
    ...common,
    canaryConfig: canaryConfig.describe('A Kayenta canary config as it is.'),
    data: schemas/* record */.g1P(metricName, schemas/* strictObject */.rej({ experiment: metricShape.experiment, control: metricShape.control }))
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
const kayentaCase = schemas/* union */.KCZ([oneMetric, manyMetrics, wholeConfig], {
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
    const { classifier, metrics } = given.canaryConfig;
    return {
        metrics: metrics.map(({ name, groups: names, analysisConfigurations: { canary } }) => {
            const points = Object.hasOwn(given.data, name) ? given.data[name] : undefined;
            return metricOf(name, names.length === 0 ? [UNGROUPED] : names, {
                classifier: 'mann-whitney',
                tolerance: KAYENTA_TOLERANCE,
                confidence: KAYENTA_CONFIDENCE,
                ...canary,
                experiment: points?.experiment ?? [],
                control: points?.control ?? [],
            });
        }),
        weights: new Map(Object.entries(classifier.groupWeights)),
        thresholds: given.scoreThresholds ?? classifier.scoreThresholds ?? { pass: 95, marginal: 75 },
    };
}
function metricOf(name, names, given) {
    const none = NO_EFFECT[given.effectSize.measure];
    const { strategy, detector, outlierFactor: factor, reduceSensitivity } = given.outliers;
    const rule = {
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
    return {
        name,
        groups: names,
        isMuted: given.muted,
        rule,
        experiment: given.experiment.map(pointOf),
        control: given.control.map(pointOf),
    };
}
//# sourceMappingURL=kayenta-input.js.map
// EXTERNAL MODULE: ./build/src/config/nearest.js
var nearest = __webpack_require__(34438);
// EXTERNAL MODULE: ./build/src/domain/judge/threshold/condition-tokens.js
var condition_tokens = __webpack_require__(84834);
// EXTERNAL MODULE: ./build/src/domain/judge/threshold/condition-tree.js
var condition_tree = __webpack_require__(92052);
;// CONCATENATED MODULE: ./build/src/domain/judge/threshold/condition.js


/** Steps of one evaluation: predicates inside predicates over long results end there. */
const condition_STEPS_MAX = 100_000;
/**
 * Whether the condition holds for the result. Throws ConditionError where Argo has an error: it can't be
 * read, values of different kinds are compared, an item is not there, or it is neither true nor false.
 */
function holds(condition, result) {
    const answer = new Evaluation(result).of((0,condition_tree/* conditionOf */.r)(condition), null);
    if (typeof answer !== 'boolean')
        throw new condition_tokens/* ConditionError */.iG('It is neither true nor false.');
    return answer;
}
class Evaluation {
    #result;
    #steps = 0;
    constructor(result) {
        this.#result = result;
    }
    /** `item` is what `#` stands for, boxed; null outside of predicates. */
    of(condition, item) {
        this.#steps += 1;
        if (this.#steps > condition_STEPS_MAX)
            throw new condition_tokens/* ConditionError */.iG(`It takes more than ${condition_STEPS_MAX} steps.`);
        switch (condition.kind) {
            case 'value':
                return condition.value;
            case 'result':
                return this.#result;
            case 'item':
                if (item === null)
                    throw new condition_tokens/* ConditionError */.iG('"#" stands outside of a predicate.');
                return item.value;
            case 'list':
                return condition.items.map((inner) => this.of(inner, item));
            case 'not':
                return !truth(this.of(condition.of, item));
            case 'minus':
                return -figure(this.of(condition.of, item));
            case 'choice':
                return truth(this.of(condition.when, item))
                    ? this.of(condition.yes, item)
                    : this.of(condition.no, item);
            case 'part':
                return partOf(this.of(condition.of, item), this.of(condition.key, item));
            case 'call':
                return condition_tree/* PREDICATES */.J.has(condition.name)
                    ? this.#predicate(condition, item)
                    : called(condition.name, condition.given.map((inner) => this.of(inner, item)));
            case 'operation':
                return this.#operation(condition, item);
        }
    }
    #operation({ sign, left, right }, item) {
        const first = this.of(left, item);
        if (sign === '||' || sign === 'or')
            return truth(first) || truth(this.of(right, item));
        if (sign === '&&' || sign === 'and')
            return truth(first) && truth(this.of(right, item));
        const second = this.of(right, item);
        if (sign === '==')
            return isEqual(first, second);
        if (sign === '!=')
            return !isEqual(first, second);
        if (sign === 'in')
            return isIn(first, second);
        return ordered(sign, first, second) ?? sum(sign, first, second);
    }
    #predicate({ name, given }, item) {
        const [over, asked] = given;
        const list = listOf(this.of(over, item));
        const found = list.filter((value) => truth(this.of(asked, { value })));
        if (name === 'all')
            return found.length === list.length;
        if (name === 'any')
            return found.length > 0;
        if (name === 'none')
            return found.length === 0;
        if (name === 'one')
            return found.length === 1;
        return name === 'count' ? found.length : found;
    }
}
function called(name, given) {
    const [value = null, other = null] = given;
    switch (name) {
        case 'asInt':
            return Math.trunc(numberIn(value));
        case 'asFloat':
            return numberIn(value);
        case 'isNaN':
            return Number.isNaN(figure(value));
        case 'isInf':
            return Math.abs(figure(value)) === Number.POSITIVE_INFINITY;
        case 'isNil':
            return value === null;
        case 'default':
            return value ?? other;
        case 'len':
            return typeof value === 'string' ? value.length : listOf(value).length;
        case 'abs':
            return Math.abs(figure(value));
        case 'min':
        case 'max': {
            const figures = (given.length === 1 && Array.isArray(value) ? value : given).map(figure);
            if (figures.length === 0)
                throw new condition_tokens/* ConditionError */.iG(`"${name}" is given nothing.`);
            return name === 'min' ? Math.min(...figures) : Math.max(...figures);
        }
        default:
            throw new condition_tokens/* ConditionError */.iG(`There is no function "${name}" here.`);
    }
}
function partOf(of, key) {
    const isList = Array.isArray(of) && typeof key === 'number';
    const isMap = typeof of === 'object' && of !== null && !Array.isArray(of);
    const name = isList && key < 0 ? of.length + key : key;
    const isThere = (isList || (isMap && typeof key === 'string')) && Object.hasOwn(of, name);
    if (!isThere)
        throw new condition_tokens/* ConditionError */.iG(`There is no part ${JSON.stringify(key)}.`);
    return of[name] ?? null;
}
function truth(value) {
    if (typeof value !== 'boolean')
        throw new condition_tokens/* ConditionError */.iG('A truth value is needed.');
    return value;
}
function figure(value) {
    if (typeof value !== 'number')
        throw new condition_tokens/* ConditionError */.iG('A number is needed.');
    return value;
}
function listOf(value) {
    if (!Array.isArray(value))
        throw new condition_tokens/* ConditionError */.iG('A list is needed.');
    return value;
}
/** A number, also one that is written as text. */
function numberIn(value) {
    if (typeof value === 'number')
        return value;
    const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : Number.NaN;
    if (Number.isNaN(number))
        throw new condition_tokens/* ConditionError */.iG(`${JSON.stringify(value)} is not a number.`);
    return number;
}
function isEqual(first, second) {
    if (typeof first !== 'object' || first === null)
        return first === second;
    if (typeof second !== 'object' || second === null)
        return false;
    const keys = Object.keys(first);
    const [one, other] = [first, second];
    return (Array.isArray(first) === Array.isArray(second) &&
        keys.length === Object.keys(second).length &&
        keys.every((key) => Object.hasOwn(second, key) && isEqual(one?.[key] ?? null, other?.[key] ?? null)));
}
function isIn(value, place) {
    if (Array.isArray(place))
        return place.some((item) => isEqual(item, value));
    if (typeof place === 'object' && place !== null && typeof value === 'string') {
        return Object.hasOwn(place, value);
    }
    throw new condition_tokens/* ConditionError */.iG('"in" needs a list or a map behind it.');
}
function ordered(sign, first, second) {
    if (!['<', '<=', '>', '>='].includes(sign))
        return null;
    const areTexts = typeof first === 'string' && typeof second === 'string';
    const one = areTexts ? first : figure(first);
    const other = areTexts ? second : figure(second);
    if (sign === '<')
        return one < other;
    if (sign === '<=')
        return one <= other;
    return sign === '>' ? one > other : one >= other;
}
function sum(sign, first, second) {
    if (sign === '+' && typeof first === 'string' && typeof second === 'string')
        return first + second;
    const [one, other] = [figure(first), figure(second)];
    if (sign === '+')
        return one + other;
    if (sign === '-')
        return one - other;
    if (sign === '*')
        return one * other;
    return sign === '/' ? one / other : one % other;
}
//# sourceMappingURL=condition.js.map
;// CONCATENATED MODULE: ./build/src/domain/judge/threshold/argo.js


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
        const isSuccess = successCondition === '' ? null : holds(successCondition, result);
        const isFailure = failureCondition === '' ? null : holds(failureCondition, result);
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
        if (!(error instanceof condition_tokens/* ConditionError */.iG))
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
    let counters = NO_MEASUREMENTS;
    for (const [decidedAtMeasurement, result] of results.entries()) {
        counters = counted(counters, measurementPhase(conditions, result).phase);
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
const threshold_input_common = {
    id: caseId,
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
    lastMeasurementPhase: schemas/* enum */.k5n([...COMPLETED_PHASES, 'Running', 'Pending'])
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
    ...threshold_input_common,
    metric: schemas/* strictObject */.rej(limitsShape).prefault({}).describe('Limits of the metric.'),
    result: counters,
});
const byMeasurements = schemas/* strictObject */.rej({
    ...threshold_input_common,
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
    ...threshold_input_common,
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
    id: caseId,
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
        values: schemas/* array */.YOg(point).max(MEASUREMENTS_MAX).describe('One value a check.'),
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
    id: caseId,
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
    kayenta: kayentaCase,
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
var judge = __webpack_require__(6191);
// EXTERNAL MODULE: ./build/src/domain/judge/judged-count.js
var judged_count = __webpack_require__(56855);
;// CONCATENATED MODULE: ./build/src/domain/judge/judge-case.js



/** What a case does not say is as in a configuration without any word about the judge. */
const POLICY = {
    harmBudgetPercent: 0.2,
    freezeEvidence: 3,
    windowsMin: 4,
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
    const verdict = (0,judge/* verdictOn */.H)(evidence, policy, metrics, windows, {
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
;// CONCATENATED MODULE: ./build/src/domain/judge/kayenta/score.js
/** From this share of metrics without data nothing is known about the canary. */
const NODATA_SHARE_MAX = 0.5;
/**
 * The score of a canary as Kayenta's weighted sum of groups has it; weights in percent. Different on purpose:
 * a metric in Error counts as one that did not pass, and no metric at all is a score of 0.
 */
function canaryScore(metrics, weights, thresholds) {
    const counted = metrics.filter(({ isMuted }) => !isMuted);
    const groups = groupScores(counted, weights);
    const answer = (score, reason) => {
        return { score, classification: scoreLabel(score, thresholds), groups, reason };
    };
    const critical = counted.filter(({ isCriticalFailure, classification }) => isCriticalFailure && classification !== 'Pass').length;
    if (counted.length === 0)
        return answer(0, 'There is no metric in the score.');
    if (critical > 0)
        return answer(0, `Critical metrics that failed: ${critical}.`);
    const silent = counted.filter(({ classification }) => classification === 'Nodata').length;
    if (silent / counted.length >= NODATA_SHARE_MAX) {
        return answer(0, `Metrics without data: ${silent} of ${counted.length}.`);
    }
    const sum = groups.reduce((total, { hasData, score, weight }) => total + ((hasData ? score : 100) * weight) / 100, 0);
    const passed = counted.filter(({ classification }) => classification === 'Pass').length;
    return answer(Math.round(sum * 100) / 100, `Metrics that passed: ${passed} of ${counted.length}.`);
}
function scoreLabel(score, { pass, marginal }) {
    if (score >= pass)
        return 'Pass';
    return score >= marginal ? 'Marginal' : 'Fail';
}
function groupScores(metrics, weights) {
    const names = [...new Set(metrics.flatMap(({ groups }) => groups))];
    const given = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
    const others = names.filter((name) => !weights.has(name)).length;
    return names.map((name) => {
        const labels = metrics
            .filter(({ groups }) => groups.includes(name))
            .map(({ classification }) => classification);
        const known = labels.filter((label) => label !== 'Nodata').length;
        const passed = labels.filter((label) => label === 'Pass').length;
        return {
            name,
            score: known === 0 ? 0 : (100 * passed) / known,
            hasData: known > 0,
            weight: weights.get(name) ?? (100 - given) / others,
        };
    });
}
//# sourceMappingURL=score.js.map
;// CONCATENATED MODULE: ./build/src/domain/judge/kayenta/canary.js


/** Judges a canary as Kayenta does: every metric by itself, then the score of the groups. */
function judgeCanary(given, weights, thresholds) {
    const metrics = given.map(({ name, groups, isMuted, rule, experiment, control }) => ({
        name,
        groups,
        isMuted,
        ...classifyMetric(rule, experiment, control),
    }));
    return { ...canaryScore(metrics, weights, thresholds), metrics };
}
//# sourceMappingURL=canary.js.map
;// CONCATENATED MODULE: ./build/src/domain/judge/threshold/flagger.js
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
;// CONCATENATED MODULE: ./build/src/cli/peer-judges.js






/** Kayenta's answer: of a single metric its class with the score, of several the class of the score. */
function kayentaAnswer(given) {
    const { metrics, weights, thresholds } = canaryOf(given);
    const { score, classification, reason, ...judged } = judgeCanary(metrics, weights, thresholds);
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
    const phase = runPhase(metrics.map((metric) => ({ ...metric, isDryRun: metric.dryRun })));
    const deciding = metrics.find((metric) => !metric.dryRun && metric.phase === phase);
    const reason = deciding === undefined ? 'All metrics are dry runs.' : `${deciding.name}: ${deciding.reason}`;
    return { phase, reason, metrics };
}
function argoMetric(given) {
    const limits = limitsOf(given.metric);
    if ('result' in given)
        return metricPhase(limits, countersOf(given.result), given.terminating);
    const results = given.measurements.map((value) => withNumbers(value));
    return judgeMeasurements(limits, given.metric, results, given.terminating);
}
function flaggerAnswer({ metrics, threshold }) {
    const judged = metrics.map(({ name, thresholdRange: { min, max }, values }) => {
        return { name, range: { min: min ?? null, max: max ?? null }, values: values.map(pointOf) };
    });
    return judgeChecks(judged, threshold);
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

/***/ 34438:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ knownWords)
/* harmony export */ });
/* unused harmony export nearest */
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

/***/ 84834:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   iG: () => (/* binding */ ConditionError),
/* harmony export */   k8: () => (/* binding */ tokensOf),
/* harmony export */   rx: () => (/* binding */ CONDITION_CHARS_MAX)
/* harmony export */ });
/** A condition longer than this is refused; the longest in use are a few hundred characters. */
const CONDITION_CHARS_MAX = 4000;
/** What is wrong with a condition. It is caught where conditions are read, and measured as an error. */
class ConditionError extends Error {
}
const SPACE = /\s*/y;
const NUMBER = /(?:\d+(?:\.\d+)?|\.\d+)(?:[eE][+-]?\d+)?/y;
const NAME = /[A-Za-z_]\w*/y;
const TEXT = /"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'/y;
const SIGN = /\|\||&&|==|!=|<=|>=|\*\*|\?\.|[-+*/%<>!?:()[\]{},.#]/y;
/** Cuts a condition into its words. Throws ConditionError. */
function tokensOf(text) {
    if (text.length > CONDITION_CHARS_MAX) {
        throw new ConditionError(`It has more than ${CONDITION_CHARS_MAX} characters.`);
    }
    const tokens = [];
    let at = 0;
    const read = (pattern) => {
        pattern.lastIndex = at;
        const match = pattern.exec(text);
        if (match !== null)
            at += match[0].length;
        return match;
    };
    for (;;) {
        read(SPACE);
        if (at === text.length)
            return tokens;
        const number = read(NUMBER);
        const name = number === null ? read(NAME) : null;
        const quoted = number === null && name === null ? read(TEXT) : null;
        if (number !== null)
            tokens.push({ kind: 'number', value: Number(number[0]) });
        else if (name !== null)
            tokens.push({ kind: 'name', value: name[0] });
        else if (quoted !== null) {
            const value = (quoted[1] ?? quoted[2] ?? '').replace(/\\(.)/g, '$1');
            tokens.push({ kind: 'text', value });
        }
        else {
            const sign = read(SIGN);
            if (sign === null)
                throw new ConditionError(`Character ${at + 1} can't be read.`);
            tokens.push({ kind: 'sign', value: sign[0] });
        }
    }
}
//# sourceMappingURL=condition-tokens.js.map

/***/ }),

/***/ 92052:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ PREDICATES),
/* harmony export */   r: () => (/* binding */ conditionOf)
/* harmony export */ });
/* harmony import */ var _condition_tokens_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84834);

/** Brackets and signs one inside the other; each level is one call of the reader. */
const DEPTH_MAX = 50;
/** Loosest first; the operators of a row are read from left to right. */
const LEVELS = [
    ['||', 'or'],
    ['&&', 'and'],
    ['==', '!=', '<', '<=', '>', '>=', 'in'],
    ['+', '-'],
    ['*', '/', '%'],
];
/** Functions of one or more values, with how many they take. */
const CALLS = {
    asInt: [1, 1],
    asFloat: [1, 1],
    isNaN: [1, 1],
    isInf: [1, 1],
    isNil: [1, 1],
    default: [2, 2],
    len: [1, 1],
    abs: [1, 1],
    min: [1, 20],
    max: [1, 20],
    all: [2, 2],
    any: [2, 2],
    none: [2, 2],
    one: [2, 2],
    filter: [2, 2],
    count: [2, 2],
};
/** Functions whose second part is asked of each item of the first. */
const PREDICATES = new Set([
    'all',
    'any',
    'none',
    'one',
    'filter',
    'count',
]);
const WORDS = {
    true: { kind: 'value', value: true },
    false: { kind: 'value', value: false },
    nil: { kind: 'value', value: null },
    result: { kind: 'result' },
};
/** Reads a condition of an Argo AnalysisTemplate, the part of expr-lang that is in use. Throws ConditionError. */
function conditionOf(text) {
    const reader = new ConditionReader((0,_condition_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .tokensOf */ .k8)(text));
    return reader.whole();
}
class ConditionReader {
    #tokens;
    #at = 0;
    #depth = 0;
    constructor(tokens) {
        this.#tokens = tokens;
    }
    whole() {
        if (this.#tokens.length === 0)
            throw new _condition_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .ConditionError */ .iG('It is empty.');
        const condition = this.#choice();
        if (this.#at < this.#tokens.length)
            throw this.#unexpected();
        return condition;
    }
    #choice() {
        this.#depth += 1;
        if (this.#depth > DEPTH_MAX)
            throw new _condition_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .ConditionError */ .iG(`It is more than ${DEPTH_MAX} deep.`);
        const when = this.#level(0);
        let choice = when;
        if (this.#take('?')) {
            const yes = this.#choice();
            this.#need(':');
            choice = { kind: 'choice', when, yes, no: this.#choice() };
        }
        this.#depth -= 1;
        return choice;
    }
    #level(level) {
        const signs = LEVELS[level];
        if (signs === undefined)
            return this.#unary();
        let left = this.#level(level + 1);
        for (;;) {
            const isNegated = signs.includes('in') && this.#isNext('not') && this.#isNext('in', 1);
            if (isNegated)
                this.#at += 1;
            const sign = signs.find((word) => this.#take(word));
            if (sign === undefined)
                return left;
            const operation = {
                kind: 'operation',
                sign,
                left,
                right: this.#level(level + 1),
            };
            left = isNegated ? { kind: 'not', of: operation } : operation;
        }
    }
    #unary() {
        const isNot = this.#take('!') || this.#take('not');
        if (!isNot && !this.#take('-'))
            return this.#parts(this.#primary());
        this.#depth += 1;
        if (this.#depth > DEPTH_MAX)
            throw new _condition_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .ConditionError */ .iG(`It is more than ${DEPTH_MAX} deep.`);
        const of = this.#unary();
        this.#depth -= 1;
        return { kind: isNot ? 'not' : 'minus', of };
    }
    #parts(start) {
        let of = start;
        for (;;) {
            if (this.#take('[')) {
                of = { kind: 'part', of, key: this.#choice() };
                this.#need(']');
            }
            else if (this.#take('.')) {
                const name = this.#next();
                if (name.kind !== 'name')
                    throw this.#unexpected(-1);
                of = { kind: 'part', of, key: { kind: 'value', value: name.value } };
            }
            else
                return of;
        }
    }
    #primary() {
        const token = this.#next();
        if (token.kind === 'number' || token.kind === 'text') {
            return { kind: 'value', value: token.value };
        }
        if (token.kind === 'name') {
            if (this.#take('('))
                return this.#call(token.value);
            const word = Object.hasOwn(WORDS, token.value) ? WORDS[token.value] : undefined;
            if (word === undefined)
                throw new _condition_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .ConditionError */ .iG(`"${token.value}" is not known here.`);
            return word;
        }
        if (token.value === '#')
            return { kind: 'item' };
        if (token.value === '[')
            return { kind: 'list', items: this.#list(']') };
        if (token.value === '(' || token.value === '{') {
            const inner = this.#choice();
            this.#need(token.value === '(' ? ')' : '}');
            return inner;
        }
        throw this.#unexpected(-1);
    }
    #call(name) {
        const range = Object.hasOwn(CALLS, name) ? CALLS[name] : undefined;
        if (range === undefined)
            throw new _condition_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .ConditionError */ .iG(`There is no function "${name}" here.`);
        const given = this.#list(')');
        if (given.length < range[0] || given.length > range[1]) {
            throw new _condition_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .ConditionError */ .iG(`"${name}" is given ${given.length} values.`);
        }
        return { kind: 'call', name, given };
    }
    #list(end) {
        const items = [];
        while (!this.#take(end)) {
            if (items.length > 0)
                this.#need(',');
            items.push(this.#choice());
        }
        return items;
    }
    #isNext(word, ahead = 0) {
        const token = this.#tokens[this.#at + ahead];
        return (token?.kind === 'sign' || token?.kind === 'name') && token.value === word;
    }
    #take(word) {
        const isNext = this.#isNext(word);
        if (isNext)
            this.#at += 1;
        return isNext;
    }
    #need(word) {
        if (!this.#take(word))
            throw this.#unexpected();
    }
    #next() {
        const token = this.#tokens[this.#at];
        if (token === undefined)
            throw this.#unexpected();
        this.#at += 1;
        return token;
    }
    #unexpected(ahead = 0) {
        const token = this.#tokens[this.#at + ahead];
        return new _condition_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .ConditionError */ .iG(token === undefined ? 'It ends too early.' : `"${token.value}" is not expected there.`);
    }
}
//# sourceMappingURL=condition-tree.js.map

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
    const isAlike = (other) => other.length === first.length &&
        other.every(({ upperBound }, i) => upperBound === first[i]?.upperBound);
    if (!others.every(isAlike))
        return null;
    return first.map(({ upperBound, count }, i) => ({
        upperBound,
        count: others.reduce((sum, other) => sum + (other[i]?.count ?? 0), count),
    }));
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
            return { kind: 'no_data', why: `no bucket of the histogram ends at ${bound}` };
        counts.push(slow);
    }
    return { kind: 'data', value: counts };
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

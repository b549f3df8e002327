export const id = 9482;
export const ids = [9482];
export const modules = {

/***/ 56055:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ effectSize),
/* harmony export */   k: () => (/* binding */ NO_EFFECT)
/* harmony export */ });
/* harmony import */ var _statistics_mann_whitney_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47792);
/* harmony import */ var _samples_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81209);


/** That of two equal samples, which every limit is by default: with it any difference counts. */
const NO_EFFECT = { meanRatio: 1, cles: 0.5 };
/** How different the two are. NaN when the ratio has a mean of 0 in it; neither sample is empty. */
function effectSize(measure, experiment, control) {
    if (measure === 'cles')
        return (0,_statistics_mann_whitney_js__WEBPACK_IMPORTED_MODULE_0__/* .mannWhitney */ .P)(experiment, control).pairShare;
    const [above, below] = [(0,_samples_js__WEBPACK_IMPORTED_MODULE_1__/* .meanOf */ .hm)(experiment), (0,_samples_js__WEBPACK_IMPORTED_MODULE_1__/* .meanOf */ .hm)(control)];
    return above === 0 || below === 0 ? Number.NaN : above / below;
}
//# sourceMappingURL=effect-size.js.map

/***/ }),

/***/ 5921:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fq: () => (/* binding */ KAYENTA_CONFIDENCE),
/* harmony export */   ik: () => (/* binding */ KAYENTA_TOLERANCE),
/* harmony export */   zG: () => (/* binding */ classifyMetric)
/* harmony export */ });
/* harmony import */ var _statistics_mann_whitney_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(47792);
/* harmony import */ var _effect_size_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56055);
/* harmony import */ var _samples_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81209);



/** What NetflixACAJudge-v1.0 has written into it. */
const KAYENTA_TOLERANCE = 0.25;
const KAYENTA_CONFIDENCE = 0.98;
/**
 * The class that Kayenta's NetflixACAJudge gives a metric. NaN is a point without a value. Different on
 * purpose: two constant samples are compared as they are, where Kayenta adds random noise, and a value that
 * can't be compared (±Infinity) is an Error that counts, where Kayenta drops the metric from the score.
 */
function classifyMetric(rule, experimentValues, controlValues) {
    const prepared = (values) => (0,_samples_js__WEBPACK_IMPORTED_MODULE_1__/* .preparedSample */ .cY)(values, rule.nanStrategy, rule.outliers);
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
        experiment: (0,_samples_js__WEBPACK_IMPORTED_MODULE_1__/* .summaryOf */ .YG)(experiment),
        control: (0,_samples_js__WEBPACK_IMPORTED_MODULE_1__/* .summaryOf */ .YG)(control),
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
    const effect = (0,_effect_size_js__WEBPACK_IMPORTED_MODULE_0__/* .effectSize */ .j)(limits.measure, experiment, control);
    const shift = (0,_statistics_mann_whitney_js__WEBPACK_IMPORTED_MODULE_2__/* .shiftInterval */ .Y)(experiment, control, rule.confidence, {
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
    const [above, below] = [(0,_samples_js__WEBPACK_IMPORTED_MODULE_1__/* .meanOf */ .hm)(experiment), (0,_samples_js__WEBPACK_IMPORTED_MODULE_1__/* .meanOf */ .hm)(control)];
    const isHigh = rule.direction !== 'decrease' && above > below;
    const isLow = rule.direction !== 'increase' && above < below;
    return {
        classification: isHigh ? 'High' : isLow ? 'Low' : 'Pass',
        isCriticalFailure: rule.isCritical && (isHigh || isLow),
        effect: (0,_effect_size_js__WEBPACK_IMPORTED_MODULE_0__/* .effectSize */ .j)('meanRatio', experiment, control),
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

/***/ }),

/***/ 81209:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  hm: () => (/* binding */ meanOf),
  cY: () => (/* binding */ preparedSample),
  YG: () => (/* binding */ summaryOf)
});

// UNUSED EXPORTS: outlierFlags

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

/***/ }),

/***/ 73708:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ canaryScore)
/* harmony export */ });
/* unused harmony export scoreLabel */
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

/***/ 36883:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ holds)
/* harmony export */ });
/* harmony import */ var _condition_tokens_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(84834);
/* harmony import */ var _condition_tree_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92052);


/** Steps of one evaluation: predicates inside predicates over long results end there. */
const STEPS_MAX = 100_000;
/**
 * Whether the condition holds for the result. Throws ConditionError where Argo has an error: it can't be
 * read, values of different kinds are compared, an item is not there, or it is neither true nor false.
 */
function holds(condition, result) {
    const answer = new Evaluation(result).of((0,_condition_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .conditionOf */ .r)(condition), null);
    if (typeof answer !== 'boolean')
        throw new _condition_tokens_js__WEBPACK_IMPORTED_MODULE_1__/* .ConditionError */ .iG('It is neither true nor false.');
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
        if (this.#steps > STEPS_MAX)
            throw new _condition_tokens_js__WEBPACK_IMPORTED_MODULE_1__/* .ConditionError */ .iG(`It takes more than ${STEPS_MAX} steps.`);
        switch (condition.kind) {
            case 'value':
                return condition.value;
            case 'result':
                return this.#result;
            case 'item':
                if (item === null)
                    throw new _condition_tokens_js__WEBPACK_IMPORTED_MODULE_1__/* .ConditionError */ .iG('"#" stands outside of a predicate.');
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
                return _condition_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .PREDICATES */ .J.has(condition.name)
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
                throw new _condition_tokens_js__WEBPACK_IMPORTED_MODULE_1__/* .ConditionError */ .iG(`"${name}" is given nothing.`);
            return name === 'min' ? Math.min(...figures) : Math.max(...figures);
        }
        default:
            throw new _condition_tokens_js__WEBPACK_IMPORTED_MODULE_1__/* .ConditionError */ .iG(`There is no function "${name}" here.`);
    }
}
function partOf(of, key) {
    const isList = Array.isArray(of) && typeof key === 'number';
    const isMap = typeof of === 'object' && of !== null && !Array.isArray(of);
    const name = isList && key < 0 ? of.length + key : key;
    const isThere = (isList || (isMap && typeof key === 'string')) && Object.hasOwn(of, name);
    if (!isThere)
        throw new _condition_tokens_js__WEBPACK_IMPORTED_MODULE_1__/* .ConditionError */ .iG(`There is no part ${JSON.stringify(key)}.`);
    return of[name] ?? null;
}
function truth(value) {
    if (typeof value !== 'boolean')
        throw new _condition_tokens_js__WEBPACK_IMPORTED_MODULE_1__/* .ConditionError */ .iG('A truth value is needed.');
    return value;
}
function figure(value) {
    if (typeof value !== 'number')
        throw new _condition_tokens_js__WEBPACK_IMPORTED_MODULE_1__/* .ConditionError */ .iG('A number is needed.');
    return value;
}
function listOf(value) {
    if (!Array.isArray(value))
        throw new _condition_tokens_js__WEBPACK_IMPORTED_MODULE_1__/* .ConditionError */ .iG('A list is needed.');
    return value;
}
/** A number, also one that is written as text. */
function numberIn(value) {
    if (typeof value === 'number')
        return value;
    const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : Number.NaN;
    if (Number.isNaN(number))
        throw new _condition_tokens_js__WEBPACK_IMPORTED_MODULE_1__/* .ConditionError */ .iG(`${JSON.stringify(value)} is not a number.`);
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
    throw new _condition_tokens_js__WEBPACK_IMPORTED_MODULE_1__/* .ConditionError */ .iG('"in" needs a list or a map behind it.');
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

/***/ }),

/***/ 47792:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  P: () => (/* binding */ mannWhitney),
  Y: () => (/* binding */ shiftInterval)
});

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

/***/ })

};

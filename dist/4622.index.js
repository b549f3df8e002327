export const id = 4622;
export const ids = [4622];
export const modules = {

/***/ 94354:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  backtest: () => (/* binding */ backtest)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/src/adapters/git/change-source.js + 4 modules
var change_source = __webpack_require__(78444);
// EXTERNAL MODULE: ./build/src/adapters/git/commit-history.js + 6 modules
var commit_history = __webpack_require__(15007);
// EXTERNAL MODULE: ./build/src/domain/errors.js
var errors = __webpack_require__(33047);
// EXTERNAL MODULE: ./build/src/domain/outcome.js
var outcome = __webpack_require__(77794);
;// CONCATENATED MODULE: ./build/src/domain/risk-backtest.js
/** Fewer reverts than this move nothing: the estimate would be noise. */
const REVERTS_NEEDED = 30;
const GATES = [0.05, 0.1, 0.2, 0.3, 0.5];
const BINS = 5;
const ROUNDS_MAX = 50;
const LOG_ODDS_MAX = 10;
/** Compares what the revert model says with what happened. With too few reverts only the counts are told. */
function backtestRisk(commits) {
    const reverted = commits.filter(({ isReverted }) => isReverted).length;
    const counts = {
        commitCount: commits.length,
        reverted,
        expected: sumOf(commits, ({ revert }) => revert),
    };
    if (reverted < REVERTS_NEEDED || reverted === commits.length) {
        return {
            ...counts,
            ...{ interceptShift: null, areaUnderCurve: null, calibration: [], gating: [] },
        };
    }
    const ordered = [...commits].sort((a, b) => a.revert - b.revert);
    return {
        ...counts,
        interceptShift: interceptShift(commits, reverted),
        areaUnderCurve: areaUnder(ordered, reverted),
        calibration: binsOf(ordered),
        gating: GATES.map((share) => ({
            share,
            held: countReverted(ordered.slice(ordered.length - Math.round(share * ordered.length))) /
                reverted,
        })),
    };
}
/** The shift under which the probabilities add up to what happened: the likelihood's maximum, by bisection. */
function interceptShift(commits, reverted) {
    let low = -LOG_ODDS_MAX;
    let high = LOG_ODDS_MAX;
    for (let round = 0; round < ROUNDS_MAX; round += 1) {
        const middle = (low + high) / 2;
        if (sumOf(commits, ({ revert }) => shifted(revert, middle)) < reverted)
            low = middle;
        else
            high = middle;
    }
    return (low + high) / 2;
}
function shifted(probability, logOdds) {
    return 1 / (1 + ((1 - probability) / probability) * Math.exp(-logOdds));
}
/** Mann and Whitney: the share of pairs in the right order, ties counted half. */
function areaUnder(ordered, reverted) {
    let rankSum = 0;
    for (let from = 0; from < ordered.length;) {
        let to = from;
        while (to < ordered.length && ordered[to]?.revert === ordered[from]?.revert)
            to += 1;
        rankSum += (countReverted(ordered.slice(from, to)) * (from + to + 1)) / 2;
        from = to;
    }
    const others = ordered.length - reverted;
    return (rankSum - (reverted * (reverted + 1)) / 2) / (reverted * others);
}
function binsOf(ordered) {
    return Array.from({ length: BINS }, (_, bin) => {
        const from = Math.round((bin * ordered.length) / BINS);
        const own = ordered.slice(from, Math.round(((bin + 1) * ordered.length) / BINS));
        return {
            predicted: sumOf(own, ({ revert }) => revert) / own.length,
            observed: countReverted(own) / own.length,
            commitCount: own.length,
        };
    });
}
function countReverted(commits) {
    return commits.filter(({ isReverted }) => isReverted).length;
}
function sumOf(items, of) {
    return items.reduce((sum, item) => sum + of(item), 0);
}
//# sourceMappingURL=risk-backtest.js.map
// EXTERNAL MODULE: ./build/src/domain/risk-model/forecast.js + 2 modules
var forecast = __webpack_require__(8424);
// EXTERNAL MODULE: ./build/src/domain/risk-model/range-features.js
var range_features = __webpack_require__(63165);
// EXTERNAL MODULE: ./build/src/reports/escape.js
var reports_escape = __webpack_require__(35830);
;// CONCATENATED MODULE: ./build/src/cli/backtest.js









/** Commits whose reverts are looked for; with merges they stay below what is scored. */
const COMMITS_REPLAYED = 4_000;
/** `backtest`: what the revert model would have said of the repository's own past. Returns the exit status. */
async function backtest(own, options) {
    const repository = (0,external_node_path_.resolve)(own.cwd(), typeof options.repo === 'string' ? options.repo : '.');
    const git = { repository, env: own.env };
    try {
        const changes = (0,change_source/* gitChangeSource */.gS)(git);
        const head = await changes.resolve('HEAD');
        const base = await oldestOf(changes, COMMITS_REPLAYED);
        const range = await changes.range(base, head, []);
        const { commits, missing, commitsNotScored } = await (0,commit_history/* gitCommitHistory */.mF)(git).features(base, head, []);
        const reverted = new Set(range.commits.map(({ reverts }) => reverts));
        const result = backtestRisk(commits.map(({ sha, features }) => ({
            revert: (0,forecast/* forecastCommit */.Nq)(sha, features).revert,
            isReverted: reverted.has(sha),
        })));
        const json = { ...result, base, head, missing, commitsNotScored };
        own.stdout.write(`${options.json === true ? (0,reports_escape/* jsonLine */.rF)(json) : backtestText(result)}\n`);
        return 0;
    }
    catch (error) {
        if (!(error instanceof errors/* AdapterError */.om))
            throw error;
        own.stderr.write(`${(0,reports_escape/* logLine */.BP)(`${error.message} ${error.hint}`)}\n`);
        return outcome/* EXIT_CODES */.ai.failed;
    }
}
/** The first parent so many steps back; fewer steps where the history is shorter. */
async function oldestOf(changes, steps) {
    for (let back = Math.min(steps, range_features/* RANGE_COMMITS_SCORED_MAX */.P); back > 1; back = Math.floor(back / 2)) {
        try {
            return await changes.resolve(`HEAD~${back}`);
        }
        catch (error) {
            if (!(error instanceof errors/* AdapterError */.om) || error.reason !== 'ref_unknown')
                throw error;
        }
    }
    return changes.resolve('HEAD~1');
}
function backtestText(result) {
    const { commitCount, reverted, expected, interceptShift, areaUnderCurve } = result;
    const counts = `${commitCount} commits, ${reverted} reverted by name, ${expected.toFixed(1)} expected by the revert model.`;
    if (interceptShift === null || areaUnderCurve === null) {
        return `${counts}\nToo little to say more: an own intercept needs ${REVERTS_NEEDED} reverts.`;
    }
    return [
        counts,
        `Own intercept: ${interceptShift > 0 ? '+' : ''}${interceptShift.toFixed(2)} log-odds. AUC ${areaUnderCurve.toFixed(3)}.`,
        ...result.calibration.map(({ predicted, observed, commitCount: count }) => `  ${count} commits: predicted ${percent(predicted)}, observed ${percent(observed)}`),
        ...result.gating.map(({ share, held }) => `  the riskiest ${100 * share} % hold ${percent(held)} of the reverts`),
    ].join('\n');
}
function percent(share) {
    return `${(100 * share).toFixed(1)} %`;
}
//# sourceMappingURL=backtest.js.map

/***/ }),

/***/ 8424:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  NM: () => (/* binding */ addUp),
  Nq: () => (/* binding */ forecastCommit),
  Rg: () => (/* binding */ forecastRange)
});

// UNUSED EXPORTS: SUSPECTS_MAX

;// CONCATENATED MODULE: ./build/src/domain/risk-model/fitted.js
const DEFECT_MODEL = {
    intercept: -2.7708983,
    terms: [
        { variable: 'la', above: null, only: null, coefficient: 0.37412272, mean: 2.6216304 },
        { variable: 'ld', above: null, only: null, coefficient: 0.087369165, mean: 1.8706892 },
        { variable: 'c_la', above: null, only: null, coefficient: 0.15677873, mean: 0.15755755 },
        { variable: 'nf', above: null, only: null, coefficient: -0.29574819, mean: 1.1789775 },
        { variable: 'o_ndev', above: null, only: null, coefficient: -0.057379855, mean: 1.5722577 },
        { variable: 'o_pfixr', above: null, only: null, coefficient: 0.44610189, mean: 0.96189444 },
        { variable: 'o_hot', above: null, only: null, coefficient: 0.1421476, mean: 1.8858171 },
        { variable: 'o_newf', above: null, only: null, coefficient: -0.23512676, mean: 0.068065874 },
        { variable: 'f_code', above: null, only: null, coefficient: 0.52341592, mean: 0.74691264 },
        { variable: 'nocode', above: null, only: null, coefficient: -3.0128298, mean: 0.31992887 },
        { variable: 'test', above: null, only: null, coefficient: 0.091895394, mean: 0.2112551 },
        { variable: 'f_docs', above: null, only: null, coefficient: -0.26390881, mean: 0.16790296 },
        { variable: 'f_deps', above: null, only: null, coefficient: -0.35171799, mean: 0.085072098 },
        { variable: 'f_config', above: null, only: null, coefficient: 0.15294243, mean: 0.14996332 },
        { variable: 'fix', above: null, only: null, coefficient: 0.29443918, mean: 0.23257548 },
        { variable: 'c_fix', above: null, only: null, coefficient: 1.2305467, mean: 0.22683441 },
        { variable: 'c_code', above: null, only: null, coefficient: 0.42636975, mean: 0.68376234 },
        { variable: 'c_idx', above: null, only: null, coefficient: -0.15579573, mean: 6.5507846 },
        { variable: 'la', above: 4.5, only: null, coefficient: -0.11857582, mean: 0.18007751 },
        { variable: 'la', above: 6.2, only: null, coefficient: -0.3565458, mean: 0.039673598 },
        { variable: 'ld', above: 4, only: null, coefficient: -0.1036981, mean: 0.14762331 },
        { variable: 'lt', above: 5, only: null, coefficient: -0.19260013, mean: 0.68894112 },
        { variable: 'lt', above: 6.5, only: null, coefficient: -0.033223873, mean: 0.12797184 },
        { variable: 'o_age', above: 1, only: null, coefficient: -0.10803867, mean: 1.4282989 },
        { variable: 'o_age', above: 2.5, only: null, coefficient: 0.0277327, mean: 0.65439657 },
        { variable: 'o_age', above: 4.5, only: null, coefficient: -0.0410856, mean: 0.11825963 },
        { variable: 'o_exp', above: 2, only: null, coefficient: -0.063269784, mean: 2.5993623 },
        { variable: 'o_exp', above: 6, only: null, coefficient: -0.017941248, mean: 0.20343427 },
        { variable: 'o_nuc', above: 1.5, only: null, coefficient: -0.14875008, mean: 1.3746492 },
        { variable: 'o_nuc', above: 3, only: null, coefficient: 0.048515236, mean: 0.45418548 },
        { variable: 'o_hot', above: 1.5, only: null, coefficient: 0.06382885, mean: 0.69225189 },
        { variable: 'o_pfixr', above: 1.5, only: null, coefficient: -0.24890396, mean: 0.19462281 },
        { variable: 'entropy', above: 2, only: null, coefficient: -0.15462075, mean: 0.12973929 },
        { variable: 'test', above: null, only: 'nocode', coefficient: 3.3760724, mean: 0.06966713 },
        {
            variable: 'f_docs',
            above: null,
            only: 'nocode',
            coefficient: -0.81388518,
            mean: 0.097005843,
        },
        {
            variable: 'f_config',
            above: null,
            only: 'nocode',
            coefficient: -0.64429961,
            mean: 0.083178247,
        },
        {
            variable: 'o_pfixr',
            above: null,
            only: 'nocode',
            coefficient: -0.12207878,
            mean: 0.25072842,
        },
    ],
};
const REVERT_MODEL = {
    intercept: -5.5768247,
    terms: [
        { variable: 'la', above: null, only: null, coefficient: -0.11746196, mean: 2.6216304 },
        { variable: 'ld', above: null, only: null, coefficient: 0.10879255, mean: 1.8706892 },
        { variable: 'o_ndev', above: null, only: null, coefficient: 0.11003998, mean: 1.5722577 },
        { variable: 'o_age', above: null, only: null, coefficient: 0.051975801, mean: 2.1397015 },
        { variable: 'o_fam', above: null, only: null, coefficient: -0.19269952, mean: 0.81606577 },
        { variable: 'o_own', above: null, only: null, coefficient: -0.48832001, mean: 0.52305092 },
        { variable: 'away', above: null, only: null, coefficient: 0.40101346, mean: 0.018040414 },
        { variable: 'f_docs', above: null, only: null, coefficient: -0.77078945, mean: 0.16790296 },
        { variable: 'f_deps', above: null, only: null, coefficient: 0.43010225, mean: 0.085072098 },
        { variable: 'f_ci', above: null, only: null, coefficient: 0.7505014, mean: 0.017275595 },
        { variable: 'f_build', above: null, only: null, coefficient: 0.46320164, mean: 0.037638464 },
        { variable: 'fix', above: null, only: null, coefficient: -0.20717852, mean: 0.23257548 },
        { variable: 'm_revert', above: null, only: null, coefficient: 1.802117, mean: 0.0053147582 },
        { variable: 'm_wip', above: null, only: null, coefficient: 1.202121, mean: 0.0034690782 },
        { variable: 'c_fix', above: null, only: null, coefficient: -0.92100128, mean: 0.22683441 },
        { variable: 'c_code', above: null, only: null, coefficient: -0.61576229, mean: 0.68376234 },
        { variable: 'c_idx', above: null, only: null, coefficient: 0.09568942, mean: 6.5507846 },
    ],
};
//# sourceMappingURL=fitted.js.map
// EXTERNAL MODULE: ./build/src/domain/risk-model/model.js
var model = __webpack_require__(1181);
;// CONCATENATED MODULE: ./build/src/domain/risk-model/negative-binomial.js
/**
 * Counts of corrective changes vary more than Poisson's: their variance is mean + DISPERSION · mean². Values
 * from .2 to .4 fit ranges of 5 to 50 commits and real releases alike (docs/risk-model.md).
 */
const DISPERSION = 0.3;
/** Probability of at least one, where so many are expected: 1 - (1 + a·mean)^(-1/a). */
function probabilityOfAny(mean) {
    return -Math.expm1(-Math.log1p(DISPERSION * mean) / DISPERSION);
}
/** Smallest count that is not exceeded with the probability `share`. */
function countQuantile(mean, share) {
    const shape = 1 / DISPERSION;
    const ratio = (DISPERSION * mean) / (1 + DISPERSION * mean);
    let mass = (1 + DISPERSION * mean) ** -shape;
    let sum = mass;
    let count = 0;
    while (sum < share && count < COUNT_MAX) {
        mass *= ((count + shape) / (count + 1)) * ratio;
        sum += mass;
        count += 1;
    }
    return count;
}
/** Beyond any range that is scored; keeps the search finite whatever floating point does. */
const COUNT_MAX = 1_000_000;
//# sourceMappingURL=negative-binomial.js.map
;// CONCATENATED MODULE: ./build/src/domain/risk-model/forecast.js



const SUSPECTS_MAX = 20;
const INTERVAL_LOW = 0.1;
const INTERVAL_HIGH = 0.9;
/** Scores one commit with both models. */
function forecastCommit(sha, features) {
    return {
        sha,
        defect: (0,model/* probabilityOf */.RY)(DEFECT_MODEL, features),
        revert: (0,model/* probabilityOf */.RY)(REVERT_MODEL, features),
        contributions: (0,model/* contributionsOf */.x0)(DEFECT_MODEL, features),
        revertContributions: (0,model/* contributionsOf */.x0)(REVERT_MODEL, features),
    };
}
/** Adds up what the models say of the commits of a range; null where there is nothing to add up. */
function forecastRange(range) {
    if (range.commits.length === 0 || range.commitsNotScored > 0)
        return null;
    const commits = range.commits.map(({ sha, features }) => forecastCommit(sha, features));
    const { commitsNotScored, historyCommits, missing } = range;
    const isKnown = !missing.some((part) => HISTORY_MISSING.has(part));
    return {
        ...addUp(commits),
        ...{ commitsNotScored, historyCommits, missing, suspects: ranked(commits) },
        ...(isKnown ? { byNewcomers: newcomersOf(range) } : {}),
    };
}
/** What is missing when nobody knows who had touched a file. */
const HISTORY_MISSING = new Set(['history_cut', 'history_not_here']);
/** Files that are new are strange to nobody: only what was there before counts. */
function newcomersOf({ commits }) {
    return commits
        .filter(({ features: { o_fam: known, o_newf: newShare } }) => known === 0 && newShare !== null && newShare < 1)
        .map(({ sha }) => sha);
}
/** The numbers of a range from those of its commits. Sums are calibrated; products and maxima are not. */
function addUp(commits) {
    const fixes = commits.reduce((sum, commit) => sum + commit.defect, 0);
    const reverts = commits.reduce((sum, commit) => sum + commit.revert, 0);
    return {
        fixes,
        fixesLow: countQuantile(fixes, INTERVAL_LOW),
        fixesHigh: countQuantile(fixes, INTERVAL_HIGH),
        anyFix: probabilityOfAny(fixes),
        // Reverts are rare and nearly independent of each other, so their count is Poisson's.
        anyRevert: -Math.expm1(-reverts),
        commitCount: commits.length,
    };
}
/**
 * Whom to ask first when something went wrong. A fault that shows at once may be of either kind, so each
 * probability counts by how far it is above that of the range's usual commit.
 */
function ranked(commits) {
    const meanOf = (key) => commits.reduce((sum, commit) => sum + commit[key], 0) / commits.length;
    const defect = meanOf('defect');
    const revert = meanOf('revert');
    const suspicion = (commit) => commit.defect / defect + commit.revert / revert;
    return [...commits].sort((a, b) => suspicion(b) - suspicion(a)).slice(0, SUSPECTS_MAX);
}
//# sourceMappingURL=forecast.js.map

/***/ }),

/***/ 1181:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RY: () => (/* binding */ probabilityOf),
/* harmony export */   Wc: () => (/* binding */ groupSums),
/* harmony export */   x0: () => (/* binding */ contributionsOf)
/* harmony export */ });
/* unused harmony export termValue */
/* harmony import */ var _variables_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94325);

/** Value of a term; null when a feature behind it is not known. */
function termValue(term, features) {
    const value = _variables_js__WEBPACK_IMPORTED_MODULE_0__/* .VARIABLES */ .ut[term.variable].value(features);
    if (value === null)
        return null;
    const part = term.above === null ? value : Math.max(0, value - term.above);
    if (term.only === null)
        return part;
    const gate = _variables_js__WEBPACK_IMPORTED_MODULE_0__/* .VARIABLES */ .ut[term.only].value(features);
    return gate === null ? null : gate * part;
}
/** Probability that the model gives a commit; a term that is not known has its usual value. */
function probabilityOf(model, features) {
    let logOdds = model.intercept;
    for (const term of model.terms) {
        logOdds += term.coefficient * (termValue(term, features) ?? term.mean);
    }
    return 1 / (1 + Math.exp(-logOdds));
}
/** What each variable adds, the strongest first. Together with the usual commit they make the log-odds. */
function contributionsOf(model, features) {
    const sums = new Map();
    for (const term of model.terms) {
        const value = termValue(term, features);
        if (value === null)
            continue;
        const logOdds = term.coefficient * (value - term.mean);
        // What counts only for some commits speaks of what makes them such.
        const variable = term.only ?? term.variable;
        sums.set(variable, (sums.get(variable) ?? 0) + logOdds);
    }
    return [...sums]
        .map(([variable, logOdds]) => ({
        variable,
        group: _variables_js__WEBPACK_IMPORTED_MODULE_0__/* .VARIABLES */ .ut[variable].group,
        logOdds,
        what: _variables_js__WEBPACK_IMPORTED_MODULE_0__/* .VARIABLES */ .ut[variable].words(features),
    }))
        .sort((a, b) => Math.abs(b.logOdds) - Math.abs(a.logOdds));
}
/** The contributions added up by group: what a commit is told in one line. */
function groupSums(contributions) {
    const sums = Object.fromEntries(_variables_js__WEBPACK_IMPORTED_MODULE_0__/* .GROUPS */ .fd.map((group) => [group, 0]));
    for (const { group, logOdds } of contributions)
        sums[group] += logOdds;
    return sums;
}
//# sourceMappingURL=model.js.map

/***/ }),

/***/ 94325:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fd: () => (/* binding */ GROUPS),
/* harmony export */   ut: () => (/* binding */ VARIABLES),
/* harmony export */   xH: () => (/* binding */ AWAY_DAYS)
/* harmony export */ });
/** What a contribution is about, as people are told it. */
const GROUPS = ['size', 'spread', 'history', 'author', 'kind', 'project'];
/** Days after which an author counts as having been away (odds of a revert 1.71). */
const AWAY_DAYS = 90;
const log = (value) => (value === null ? null : Math.log1p(Math.max(0, value)));
const flag = (value) => (value === null ? null : Number(value > 0));
const not = (value) => (value === null ? null : 1 - value);
/** Everything that terms are made of. Counts and times go in as ln(1 + x), shares as they are. */
const VARIABLES = {
    la: size((f) => log(f.la), (f) => `${count(f.la, 'line')} added`),
    ld: size((f) => log(f.ld), (f) => `${count(f.ld, 'line')} deleted`),
    c_la: size((f) => f.c_la, (f) => (at(f.c_la) > 0 ? 'larger than is usual here' : 'smaller than is usual here')),
    nf: spread((f) => log(f.nf), (f) => count(f.nf, 'file')),
    nd: spread((f) => log(f.nd), (f) => count(f.nd, 'folder')),
    ns: spread((f) => log(f.ns), (f) => count(f.ns, 'subsystem')),
    entropy: spread((f) => f.entropy, (f) => `changes spread over files (${at(f.entropy).toFixed(1)} bits)`),
    lt: history((f) => (f.lt === null || f.nf === null ? null : log(f.lt / Math.max(1, f.nf))), (f) => `files of ${count(at(f.lt) / Math.max(1, at(f.nf)), 'line')} on average`),
    o_ndev: history((f) => log(f.o_ndev), (f) => `${count(f.o_ndev, 'earlier author')} of the files`),
    o_age: history((f) => log(f.o_age), (f) => `files untouched for ${count(f.o_age, 'day')}`),
    o_nuc: history((f) => log(f.o_nuc), (f) => `${count(f.o_nuc, 'earlier commit')} per file`),
    o_pfixr: history((f) => log(f.o_pfixr), (f) => `${count(f.o_pfixr, 'fix', 'fixes')} per file in the last year`),
    o_hot: history((f) => log(f.o_hot), (f) => `a file touched ${count(f.o_hot, 'time')} in 90 days`),
    o_newf: history((f) => f.o_newf, (f) => `${percent(f.o_newf)} of the files are new`),
    o_exp: author((f) => log(f.o_exp), (f) => `${count(f.o_exp, 'earlier commit')} of the author`),
    o_fam: author((f) => f.o_fam, (f) => `the author knew ${percent(f.o_fam)} of the files`),
    o_own: author((f) => f.o_own, (f) => `${percent(f.o_own)} of earlier touches by the author`),
    away: author((f) => (f.o_tlast === null ? null : Number(f.o_tlast >= AWAY_DAYS)), (f) => at(f.o_tlast) >= AWAY_DAYS
        ? `the author was away for ${count(f.o_tlast, 'day')}`
        : 'the author was here lately'),
    first: author((f) => (f.o_tlast === null ? null : Number(f.o_tlast < 0)), (f) => (at(f.o_tlast) < 0 ? "the author's first commit" : 'not the first commit of the author')),
    f_code: kind((f) => log(f.f_code), (f) => count(f.f_code, 'source file')),
    nocode: kind((f) => not(flag(f.f_code)), sourceWords),
    test: kind((f) => flag(f.f_test), (f) => (at(f.f_test) > 0 ? 'touches tests' : 'touches no tests')),
    f_docs: kind((f) => log(f.f_docs), (f) => count(f.f_docs, 'docs file')),
    f_deps: kind((f) => flag(f.f_deps), (f) => touches(f.f_deps, 'dependencies')),
    f_ci: kind((f) => flag(f.f_ci), (f) => touches(f.f_ci, 'workflows')),
    f_infra: kind((f) => flag(f.f_infra), (f) => touches(f.f_infra, 'infrastructure')),
    f_build: kind((f) => flag(f.f_build), (f) => touches(f.f_build, 'the build')),
    f_config: kind((f) => flag(f.f_config), (f) => touches(f.f_config, 'configuration')),
    fix: kind((f) => f.fix, (f) => (at(f.fix) > 0 ? 'the message speaks of a fix' : 'the message speaks of no fix')),
    m_revert: kind((f) => f.m_revert, (f) => (at(f.m_revert) > 0 ? 'takes something back' : 'takes nothing back')),
    m_wip: kind((f) => f.m_wip, (f) => (at(f.m_wip) > 0 ? 'says that it is unfinished' : 'does not say that it is unfinished')),
    m_typo: kind((f) => f.m_typo, (f) => (at(f.m_typo) > 0 ? 'a typo or formatting' : 'more than a typo or formatting')),
    c_fix: project((f) => f.c_fix, (f) => `${percent(f.c_fix)} of the project's last commits are fixes`),
    c_test: project((f) => f.c_test, (f) => `${percent(f.c_test)} of the project's last commits touch tests`),
    c_code: project((f) => f.c_code, (f) => `${percent(f.c_code)} of the project's last commits touch source`),
    c_idx: project((f) => f.c_idx, (f) => `${count(Math.expm1(at(f.c_idx)), 'commit')} of the project before it`),
};
function size(value, words) {
    return { group: 'size', value, words };
}
function spread(value, words) {
    return { group: 'spread', value, words };
}
function history(value, words) {
    return { group: 'history', value, words };
}
function author(value, words) {
    return { group: 'author', value, words };
}
function kind(value, words) {
    return { group: 'kind', value, words };
}
function project(value, words) {
    return { group: 'project', value, words };
}
function at(value) {
    return value ?? 0;
}
function count(value, one, many = `${one}s`) {
    const number = at(value);
    const digits = number < 10 && !Number.isInteger(number) ? 1 : 0;
    const text = number.toLocaleString('en-US', { maximumFractionDigits: digits });
    return `${text} ${text === '1' ? one : many}`;
}
function percent(share) {
    return `${Math.round(100 * at(share))} %`;
}
function sourceWords(f) {
    if (at(f.f_code) > 0)
        return 'touches source';
    return at(f.f_test) > 0 ? 'touches tests and no source' : 'touches no source';
}
function touches(files, what) {
    return at(files) > 0 ? `touches ${what}` : `does not touch ${what}`;
}
//# sourceMappingURL=variables.js.map

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

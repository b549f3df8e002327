export const id = 3202;
export const ids = [3202];
export const modules = {

/***/ 84628:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  risk: () => (/* binding */ risk)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/src/adapters/git/change-source.js + 4 modules
var change_source = __webpack_require__(78444);
// EXTERNAL MODULE: ./build/src/adapters/git/commit-history.js + 7 modules
var commit_history = __webpack_require__(76419);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:readline"
var external_node_readline_ = __webpack_require__(80481);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
// EXTERNAL MODULE: ./build/src/domain/errors.js
var errors = __webpack_require__(33047);
;// CONCATENATED MODULE: ./build/src/adapters/tools/feature-file.js





/** A line of a table is no longer than this. */
const LINE_CHARS_MAX = 100_000;
/** Lines of a text file, one by one; a name that ends in .gz is unpacked. ConfigError when it cannot be read. */
async function* linesOfFile(path) {
    const file = (0,external_node_fs_.createReadStream)(path);
    let failure = null;
    const input = path.endsWith('.gz')
        ? (0,external_node_stream_.pipeline)(file, (0,external_node_zlib_.createGunzip)(), (error) => {
            failure = error ?? null;
        })
        : file.on('error', (error) => {
            failure = error;
        });
    const lines = (0,external_node_readline_.createInterface)({ input, crlfDelay: Number.POSITIVE_INFINITY });
    try {
        for await (const line of lines) {
            if (line.length > LINE_CHARS_MAX)
                throw unreadable(path, `a line of ${line.length} characters`);
            yield line;
        }
    }
    catch (error) {
        if (error instanceof errors/* ConfigError */.xL)
            throw error;
        throw unreadable(path, error instanceof Error ? error.message : String(error));
    }
    if (failure !== null)
        throw unreadable(path, failure.message);
}
function unreadable(path, why) {
    return new errors/* ConfigError */.xL([
        {
            where: path,
            line: null,
            what: `The file could not be read: ${why}.`,
            fix: 'Name a table in the columns of docs/risk-model.md, as .csv or .csv.gz.',
        },
    ], 'input_invalid');
}
//# sourceMappingURL=feature-file.js.map
// EXTERNAL MODULE: ./build/src/domain/outcome.js
var outcome = __webpack_require__(77794);
// EXTERNAL MODULE: ./build/src/domain/risk-model/commit-context.js
var commit_context = __webpack_require__(7725);
// EXTERNAL MODULE: ./build/src/domain/risk-model/features.js
var features = __webpack_require__(74341);
;// CONCATENATED MODULE: ./build/src/domain/risk-model/feature-rows.js


/** Columns without which a row says too little to be scored. */
const COLUMNS_NEEDED = ['la', 'ld', 'nf', 'fix'];
/**
 * Reads a table in the columns of the data: comma-separated, a line each, no quotes. What the columns do not
 * tell of the project so far (the c_ columns) is followed from row to row.
 */
function featureRows(header) {
    const names = header.split(',').map((name) => name.trim());
    const index = new Map(names.map((name, at) => [name, at]));
    // Tables of our own extractor have the history under plain names; Kamei's columns of the same names in
    // other tables are counted in other ways.
    const isPlain = !index.has('dataset') && !index.has('o_nuc');
    const columnAt = (column) => index.get(column) ?? (isPlain ? index.get(column.replace(/^o_/, '')) : undefined);
    const places = features/* COLUMNS */.cZ.map((column) => [column, columnAt(column)]);
    let project = null;
    let context = (0,commit_context/* commitContext */.RB)();
    return {
        known: places.flatMap(([column, at]) => (at === undefined ? [] : [column])),
        read(line) {
            const fields = line.split(',');
            const text = (name) => fields[index.get(name) ?? -1] ?? '';
            const of = text('project');
            if (of !== project) {
                project = of;
                context = (0,commit_context/* commitContext */.RB)();
            }
            const own = Object.fromEntries(places.map(([column, at]) => [column, at === undefined ? null : numberOf(fields[at])]));
            const commit = {
                linesAdded: own.la,
                isFix: own.fix === 1,
                hasTests: (own.f_test ?? 0) > 0,
                hasCode: (own.f_code ?? 1) > 0,
                filesAgeDays: own.o_age,
            };
            const usual = context.before(commit);
            context.add(commit);
            for (const column of commit_context/* CONTEXT_COLUMNS */.y8)
                own[column] ??= usual[column];
            if (!index.has('f_test'))
                own.c_test = null;
            if (!index.has('f_code'))
                own.c_code = null;
            if (columnAt('o_age') === undefined)
                own.c_age = null;
            return {
                project: of,
                commit: text('commit'),
                features: own,
                number: (column) => numberOf(fields[index.get(column) ?? -1]),
            };
        },
    };
}
function numberOf(text) {
    if (text === undefined || text.trim() === '')
        return null;
    const number = Number(text);
    return Number.isFinite(number) ? number : null;
}
//# sourceMappingURL=feature-rows.js.map
// EXTERNAL MODULE: ./build/src/domain/risk-model/variables.js
var variables = __webpack_require__(94325);
;// CONCATENATED MODULE: ./build/src/domain/risk-model/flags.js

/** Share of the files that the author knew, below which a commit is by somebody new to them. */
const UNFAMILIAR_SHARE = 0.5;
const NEW_AUTHOR_COMMITS = 10;
/**
 * What stands out in one commit, in single words: what was reverted more often than other commits in the
 * data. A feature that is not known raises no flag.
 */
function flagsOf(features) {
    const has = (value) => (value ?? 0) > 0;
    const flags = [
        ['workflow', has(features.f_ci)],
        ['dependencies', has(features.f_deps)],
        ['configuration', has(features.f_config)],
        ['infrastructure', has(features.f_infra)],
        ['revert', has(features.m_revert)],
        ['unfinished', has(features.m_wip)],
        ['new-author', features.o_exp !== null && features.o_exp < NEW_AUTHOR_COMMITS],
        ['author-away', (features.o_tlast ?? 0) >= variables/* AWAY_DAYS */.xH],
        ['unfamiliar-files', features.o_fam !== null && features.o_fam < UNFAMILIAR_SHARE],
    ];
    return flags.flatMap(([flag, isUp]) => (isUp ? [flag] : []));
}
//# sourceMappingURL=flags.js.map
// EXTERNAL MODULE: ./build/src/domain/risk-model/forecast.js + 1 modules
var risk_model_forecast = __webpack_require__(46059);
// EXTERNAL MODULE: ./build/src/domain/risk-model/model.js
var model = __webpack_require__(1181);
// EXTERNAL MODULE: ./build/src/domain/risk-model/range-features.js
var range_features = __webpack_require__(63165);
// EXTERNAL MODULE: ./build/src/domain/standing.js
var domain_standing = __webpack_require__(56944);
// EXTERNAL MODULE: ./build/src/domain/units.js
var units = __webpack_require__(97065);
// EXTERNAL MODULE: ./build/src/reports/escape.js
var reports_escape = __webpack_require__(35830);
// EXTERNAL MODULE: ./build/src/reports/words.js
var words = __webpack_require__(4652);
;// CONCATENATED MODULE: ./build/src/cli/risk.js















/** Contributions of a commit that people are told. */
const TOLD_MAX = 3;
const DIGITS = 6;
/** `risk`: what the models say of the commits of a range, or of the rows of a table. Returns the exit status. */
async function risk(own, options) {
    try {
        return await score(own, options);
    }
    catch (error) {
        if (!(error instanceof errors/* AdapterError */.om))
            throw error;
        own.stderr.write(`${(0,reports_escape/* logLine */.BP)(`${error.message} ${error.hint}`)}\n`);
        return outcome/* EXIT_CODES */.ai.failed;
    }
}
async function score(own, options) {
    const write = (line) => own.stdout.write(`${line}\n`);
    const isJson = options.json === true;
    const isEach = options.each === true;
    if (typeof options.features === 'string') {
        if (options.range !== undefined)
            throw invalid('--features', 'It stands alone.', 'Name a range or a table.');
        return scoreTable((0,external_node_path_.resolve)(own.cwd(), options.features), write, isJson);
    }
    const [base, head] = endsOf(options.range);
    const repository = (0,external_node_path_.resolve)(own.cwd(), typeof options.repo === 'string' ? options.repo : '.');
    const git = { repository, env: own.env };
    const changes = (0,change_source/* gitChangeSource */.gS)(git);
    const [from, to] = [await changes.resolve(base), await changes.resolve(head)];
    const range = await (0,commit_history/* gitCommitHistory */.mF)(git).features(from, to, []);
    if (range.commitsNotScored > 0) {
        const count = range.commits.length + range.commitsNotScored;
        throw invalid('--range', `The range has ${count} commits.`, `At most ${range_features/* RANGE_COMMITS_SCORED_MAX */.P} are scored.`);
    }
    if (isEach) {
        for (const { sha, features } of range.commits) {
            const forecast = (0,risk_model_forecast/* forecastCommit */.Nq)(sha, features);
            write(isJson ? (0,reports_escape/* jsonLine */.rF)(commitJson(forecast, features)) : commitText(forecast));
        }
    }
    const forecast = (0,risk_model_forecast/* forecastRange */.Rg)(range);
    if (forecast === null) {
        write(isJson
            ? (0,reports_escape/* jsonLine */.rF)({ range: `${from}..${to}`, commits: 0 })
            : 'No commit of the range changes a file.');
        return 0;
    }
    const { suspects, ...numbers } = forecast;
    write(isJson
        ? (0,reports_escape/* jsonLine */.rF)({
            range: `${from}..${to}`,
            ...rangeJson(numbers),
            historyCommits: numbers.historyCommits,
            missing: numbers.missing,
            standing: (0,domain_standing/* standingOf */.YP)(forecast, []),
            suspects: suspects.map(({ sha, defect, revert }) => ({
                sha,
                defect: risk_short(defect),
                rollback: risk_short(revert),
            })),
        })
        : `${rangeText(numbers, numbers.missing)}${standingText(forecast)}`);
    return 0;
}
/** Scores the rows of a table one by one; memory does not grow with it. */
async function scoreTable(path, write, isJson) {
    let rows = null;
    const sums = { defect: 0, revert: 0, count: 0 };
    for await (const line of linesOfFile(path)) {
        if (rows === null) {
            rows = tableOf(path, line);
            continue;
        }
        if (line.trim() === '')
            continue;
        const { project, commit, features } = rows.read(line);
        const forecast = (0,risk_model_forecast/* forecastCommit */.Nq)(commit, features);
        sums.count += 1;
        sums.defect += forecast.defect;
        sums.revert += forecast.revert;
        const named = project === '' ? {} : { project };
        write(isJson ? (0,reports_escape/* jsonLine */.rF)({ ...named, ...commitJson(forecast, features) }) : commitText(forecast));
    }
    if (rows === null)
        throw invalid(path, 'The table is empty.', 'Its first line names the columns.');
    const total = {
        ...(0,risk_model_forecast/* addUp */.NM)([{ defect: sums.defect, revert: sums.revert }]),
        commitCount: sums.count,
    };
    write(isJson ? (0,reports_escape/* jsonLine */.rF)({ rows: path, ...rangeJson(total) }) : rangeText(total, []));
    return 0;
}
function tableOf(path, header) {
    const rows = featureRows(header);
    const lacking = COLUMNS_NEEDED.filter((column) => !rows.known.includes(column));
    if (lacking.length === 0)
        return rows;
    throw invalid(path, `The table has no column ${lacking.join(', ')}.`, 'docs/risk-model.md names the columns.');
}
function endsOf(range) {
    const ends = typeof range === 'string' ? range.split('..') : [];
    const [base = '', head = ''] = ends;
    // No name of git begins with a dot: that would be A...B, which is another question.
    if (ends.length === 2 && base !== '' && head !== '' && !head.startsWith('.'))
        return [base, head];
    throw invalid('--range', 'A range has two ends.', 'Write --range A..B: what B has and A has not. Or --features FILE.');
}
function commitJson(forecast, features) {
    return {
        sha: forecast.sha,
        defect: risk_short(forecast.defect),
        rollback: risk_short(forecast.revert),
        contributions: {
            defect: rounded((0,model/* groupSums */.Wc)(forecast.contributions)),
            rollback: rounded((0,model/* groupSums */.Wc)(forecast.revertContributions)),
        },
        flags: flagsOf(features),
    };
}
function rounded(sums) {
    return Object.fromEntries(Object.entries(sums).map(([group, sum]) => [group, risk_short(sum)]));
}
function rangeJson(numbers) {
    return {
        commits: numbers.commitCount,
        fixes: risk_short(numbers.fixes),
        fixesLow: numbers.fixesLow,
        fixesHigh: numbers.fixesHigh,
        anyFix: risk_short(numbers.anyFix),
        rollback: risk_short(numbers.anyRevert),
    };
}
function commitText(forecast) {
    const told = forecast.contributions
        .slice(0, TOLD_MAX)
        .map(({ what, logOdds }) => `${what} (${logOdds > 0 ? '+' : ''}${logOdds.toFixed(2)})`);
    const numbers = `fix ${percent(forecast.defect)}, revert ${percent(forecast.revert)}`;
    return (0,reports_escape/* logLine */.BP)(`${(0,units/* shortSha */.Fu)(forecast.sha)}  ${numbers}: ${told.join(', ')}`);
}
function rangeText(numbers, missing) {
    const { fixes, fixesLow, fixesHigh, anyFix, anyRevert, commitCount } = numbers;
    const gone = missing.length === 0 ? '' : ` Not known here: ${missing.join(', ')}.`;
    return (`${commitCount} commits: ${fixes.toFixed(1)} corrective changes expected within 90 days ` +
        `(80 % interval ${fixesLow} to ${fixesHigh}), any ${percent(anyFix)}, any revert ${percent(anyRevert)}.${gone}`);
}
/** Of the ledger nothing is asked here: what git tells of the past stands in for it. */
function standingText(forecast) {
    const standing = (0,domain_standing/* standingOf */.YP)(forecast, []);
    return standing === null ? '' : ` ${(0,words/* standingWords */.o4)(standing)}`;
}
function percent(share) {
    return `${(100 * share).toFixed(1)} %`;
}
function risk_short(value) {
    return Number(value.toFixed(DIGITS));
}
function invalid(where, what, fix) {
    return new errors/* ConfigError */.xL([{ where, line: null, what, fix }], 'input_invalid');
}
//# sourceMappingURL=risk.js.map

/***/ }),

/***/ 1345:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ personKey)
/* harmony export */ });
/** Tells people apart by their address, as they write their names in many ways; the name where there is none. */
function personKey({ name, email }) {
    return (email === '' ? name : email).toLowerCase();
}
//# sourceMappingURL=person-key.js.map

/***/ }),

/***/ 7725:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RB: () => (/* binding */ commitContext),
/* harmony export */   Vj: () => (/* binding */ HISTORY_COMMITS_MAX),
/* harmony export */   _Q: () => (/* binding */ LEVEL_COMMITS),
/* harmony export */   y8: () => (/* binding */ CONTEXT_COLUMNS)
/* harmony export */ });
/* unused harmony export CONTEXT_COMMITS */
/** So many commits before a commit tell what is usual in its project now. */
const CONTEXT_COMMITS = 200;
/** So many tell how soon its files change again and how often it fixes: shorter, they say more of the week. */
const LEVEL_COMMITS = 500;
/** Commits before this one are not counted any more: where the history pass ends too. */
const HISTORY_COMMITS_MAX = 10_000;
const CONTEXT_COLUMNS = [
    ...['c_fix', 'c_test', 'c_code', 'c_la', 'c_fixes', 'c_age', 'c_idx'],
];
/** Follows what is usual in a project, commit by commit. `earlierCount` commits came before the first one. */
function commitContext(earlierCount = 0) {
    const flags = { isFix: 0, hasTests: 0, hasCode: 0 };
    const logLines = [];
    const level = { fixes: 0, agesKnown: 0, logAges: 0 };
    const usual = lastCommits(CONTEXT_COMMITS, (commit, by) => {
        for (const flag of ['isFix', 'hasTests', 'hasCode']) {
            if (commit[flag])
                flags[flag] += by;
        }
        if (commit.linesAdded !== null)
            setSorted(logLines, Math.log1p(commit.linesAdded), by);
    });
    const longer = lastCommits(LEVEL_COMMITS, ({ isFix, filesAgeDays }, by) => {
        if (isFix)
            level.fixes += by;
        if (filesAgeDays === null)
            return;
        level.agesKnown += by;
        level.logAges += by * Math.log1p(filesAgeDays);
    });
    let count = earlierCount;
    return {
        before({ linesAdded }) {
            const share = (part) => part / Math.max(1, usual.count());
            const isSizeKnown = linesAdded !== null && logLines.length >= usual.count() / 2;
            const isAgeKnown = level.agesKnown >= longer.count() / 2;
            return {
                c_fix: share(flags.isFix),
                c_test: share(flags.hasTests),
                c_code: share(flags.hasCode),
                c_la: isSizeKnown ? Math.log1p(linesAdded) - medianOf(logLines) : null,
                c_fixes: level.fixes / Math.max(1, longer.count()),
                c_age: isAgeKnown ? Math.max(0, level.logAges) / Math.max(1, level.agesKnown) : null,
                c_idx: Math.log1p(Math.min(count, HISTORY_COMMITS_MAX)),
            };
        },
        add(commit) {
            usual.add(commit);
            longer.add(commit);
            count += 1;
        },
    };
}
/** Counts the last commits in, and each out again when it is no longer one of them. */
function lastCommits(countMax, counted) {
    const kept = [];
    return {
        count: () => kept.length,
        add(commit) {
            kept.push(commit);
            counted(commit, 1);
            const oldest = kept.length > countMax ? kept.shift() : undefined;
            if (oldest !== undefined)
                counted(oldest, -1);
        },
    };
}
function setSorted(sorted, value, by) {
    const at = lowerBound(sorted, value);
    if (by === 1)
        sorted.splice(at, 0, value);
    else
        sorted.splice(at, 1);
}
/** 0 of an empty list: the first commit of a project is measured against nothing. */
function medianOf(sorted) {
    const middle = sorted.length >> 1;
    const upper = sorted[middle] ?? 0;
    return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}
function lowerBound(sorted, value) {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
        const middle = (low + high) >> 1;
        if ((sorted[middle] ?? 0) < value)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}
//# sourceMappingURL=commit-context.js.map

/***/ }),

/***/ 46059:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  NM: () => (/* binding */ addUp),
  Nq: () => (/* binding */ forecastCommit),
  Rg: () => (/* binding */ forecastRange)
});

// UNUSED EXPORTS: SUSPECTS_MAX

// EXTERNAL MODULE: ./build/src/domain/risk-model/fitted.js
var fitted = __webpack_require__(94426);
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
/**
 * The shortest run of counts that holds at least the share, where so many are expected. Quantiles of both
 * tails would hold far more than they say: each is rounded outwards, and a count has no tail below 0.
 */
function countInterval(mean, share) {
    const ratio = (DISPERSION * mean) / (1 + DISPERSION * mean);
    const shape = 1 / DISPERSION;
    /** Mass of a count against that of the count below it. */
    const step = (count) => ((count - 1 + shape) / count) * ratio;
    let low = modeOf(mean);
    let high = low;
    let lowMass = massOfNone(mean);
    for (let count = 1; count <= low; count += 1)
        lowMass *= step(count);
    let highMass = lowMass;
    let sum = lowMass;
    // One peak: the likelier neighbour of the run is always the likeliest count outside it.
    while (sum < share && high < COUNT_MAX) {
        const below = low === 0 ? 0 : lowMass / step(low);
        const above = highMass * step(high + 1);
        if (below > above) {
            low -= 1;
            lowMass = below;
            sum += below;
        }
        else {
            high += 1;
            highMass = above;
            sum += above;
        }
    }
    return { low, high };
}
function modeOf(mean) {
    return Math.max(0, Math.floor(mean * (1 - DISPERSION)));
}
function massOfNone(mean) {
    return (1 + DISPERSION * mean) ** (-1 / DISPERSION);
}
/** Beyond any range that is scored; keeps the search finite whatever floating point does. */
const COUNT_MAX = 1_000_000;
//# sourceMappingURL=negative-binomial.js.map
;// CONCATENATED MODULE: ./build/src/domain/risk-model/forecast.js



const SUSPECTS_MAX = 20;
const INTERVAL_SHARE = 0.8;
/** Scores one commit with both models. */
function forecastCommit(sha, features) {
    return {
        sha,
        defect: (0,model/* probabilityOf */.RY)(fitted/* DEFECT_MODEL */.w, features),
        revert: (0,model/* probabilityOf */.RY)(fitted/* REVERT_MODEL */.r, features),
        contributions: (0,model/* contributionsOf */.x0)(fitted/* DEFECT_MODEL */.w, features),
        revertContributions: (0,model/* contributionsOf */.x0)(fitted/* REVERT_MODEL */.r, features),
    };
}
/** Adds up what the models say of the commits of a range; null where there is nothing to add up. */
function forecastRange(range) {
    if (range.commits.length === 0 || range.commitsNotScored > 0)
        return null;
    const commits = range.commits.map(({ sha, features }) => forecastCommit(sha, features));
    const { commitsNotScored, historyCommits, missing, replay } = range;
    const isKnown = !missing.some((part) => HISTORY_MISSING.has(part));
    return {
        ...addUp(commits),
        ...{ commitsNotScored, historyCommits, missing, replay, suspects: ranked(commits) },
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
    const { low, high } = countInterval(fixes, INTERVAL_SHARE);
    return {
        fixes,
        fixesLow: low,
        fixesHigh: high,
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
    return gate === null ? null : (gate - (term.around ?? 0)) * part;
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
/* harmony import */ var _commit_context_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7725);

/** What a contribution is about, as people are told it. */
const GROUPS = ['size', 'spread', 'history', 'author', 'kind', 'project'];
/** What is usual of a project counts as so many commits of what is usual of all, given below. */
const PRIOR_COMMITS = 20;
const FIX_SHARE_USUAL = 0.23;
const FILES_AGE_LOG_USUAL = 2.1;
/** Days after which an author counts as having been away (odds of a revert 1.71). */
const AWAY_DAYS = 90;
const log = (value) => (value === null ? null : Math.log1p(Math.max(0, value)));
const flag = (value) => (value === null ? null : Number(value > 0));
/** The first commits of a project say little of it. */
function shrunk(mean, usual, { c_idx: index }) {
    if (mean === null)
        return null;
    const commits = index === null ? _commit_context_js__WEBPACK_IMPORTED_MODULE_0__/* .LEVEL_COMMITS */ ._Q : Math.min(_commit_context_js__WEBPACK_IMPORTED_MODULE_0__/* .LEVEL_COMMITS */ ._Q, Math.expm1(index));
    return (commits * mean + PRIOR_COMMITS * usual) / (commits + PRIOR_COMMITS);
}
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
    code_share: kind((f) => (f.f_code === null || f.nf === null ? null : f.f_code / Math.max(1, f.nf)), (f) => `${percent(at(f.f_code) / Math.max(1, at(f.nf)))} of the files are source`),
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
    // As a logarithm: where twice as much is fixed, twice as much gets corrected.
    c_fixes: project((f) => {
        const share = shrunk(f.c_fixes, FIX_SHARE_USUAL, f);
        return share === null ? null : Math.log(share);
    }, (f) => `${percent(f.c_fixes)} of the project's last commits are fixes`),
    c_age: project((f) => shrunk(f.c_age, FILES_AGE_LOG_USUAL, f), (f) => `files are usually changed again after ${count(Math.expm1(at(f.c_age)), 'day')} here`),
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
// Made once: a format of its own for each of the words of a range would take a twentieth of the assessment.
const WHOLE = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 });
const TENTHS = new Intl.NumberFormat('en-US', { maximumFractionDigits: 1 });
function at(value) {
    return value ?? 0;
}
function count(value, one, many = `${one}s`) {
    const number = at(value);
    const text = (number < 10 && !Number.isInteger(number) ? TENTHS : WHOLE).format(number);
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

/***/ 11275:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A_: () => (/* binding */ LEVELS),
/* harmony export */   nd: () => (/* binding */ EVIDENCE_MAX),
/* harmony export */   yJ: () => (/* binding */ DEFAULT_RISK_LEVELS)
/* harmony export */ });
const LEVELS = ['low', 'medium', 'high', 'critical'];
const EVIDENCE_MAX = 5;
/** Where nothing else is configured. docs/risk.md shows what comes out at which level. */
const DEFAULT_RISK_LEVELS = { medium: 0.4, high: 0.85, critical: 0.97 };
//# sourceMappingURL=risk.js.map

/***/ }),

/***/ 56944:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Id: () => (/* binding */ levelByStanding),
/* harmony export */   YP: () => (/* binding */ standingOf)
/* harmony export */ });
/* unused harmony exports STANDING_DEPLOYMENTS_MIN, UNUSUAL_SHARE, MODEST_SHARE */
/* harmony import */ var _replay_past_ranges_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(54657);
/* harmony import */ var _risk_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11275);
/* harmony import */ var _statistics_median_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(49276);



/** Of fewer deployments nothing is said: one more would change too much. */
const STANDING_DEPLOYMENTS_MIN = _replay_past_ranges_js__WEBPACK_IMPORTED_MODULE_0__/* .PAST_RANGES_MIN */ .Ty;
/** Above this share of the earlier deployments the level is one higher than by the score. */
const UNUSUAL_SHARE = 0.95;
/** It is one lower when those with fewer or as many are less than this share. */
const MODEST_SHARE = 0.25;
/**
 * Where a range stands among earlier deployments of the environment: those of the ledger as soon as there are
 * enough, before that what git tells of the past. In the data the top twentieth of a project's releases
 * needed 19.7 corrective changes, the lowest quarter .42 (docs/risk-model.md): what is unusual for a team
 * tells more than any number that holds for all.
 */
function standingOf({ fixes, replay }, deployed) {
    if (deployed.length >= STANDING_DEPLOYMENTS_MIN) {
        return {
            of: 'deployments',
            stepCount: 1,
            ...placeAmong(fixes, deployed),
            medianFixes: (0,_statistics_median_js__WEBPACK_IMPORTED_MODULE_2__/* .median */ .J)(deployed),
        };
    }
    if (replay === null || replay.pastFixes.length < STANDING_DEPLOYMENTS_MIN)
        return null;
    const { kind, stepCount, pastFixes } = replay;
    return { of: kind, stepCount, ...placeAmong(replay.fixes, pastFixes), medianFixes: null };
}
function placeAmong(fixes, past) {
    const shareOf = (isCounted) => past.filter(isCounted).length / past.length;
    return {
        share: shareOf((one) => one < fixes),
        tiedShare: shareOf((one) => one === fixes),
        comparedCount: past.length,
    };
}
/**
 * The level by the score, moved by one where the range is unusual or modest for its environment. Stretches of
 * several steps only move it up: among as long ones as the range the modest is not known to be small.
 */
function levelByStanding(level, standing) {
    if (standing === null)
        return level;
    const { share, tiedShare, stepCount } = standing;
    const isModest = share + tiedShare < MODEST_SHARE && stepCount === 1;
    const step = share >= UNUSUAL_SHARE ? 1 : isModest ? -1 : 0;
    const at = _risk_js__WEBPACK_IMPORTED_MODULE_1__/* .LEVELS */ .A_.indexOf(level) + step;
    return _risk_js__WEBPACK_IMPORTED_MODULE_1__/* .LEVELS */ .A_[Math.min(_risk_js__WEBPACK_IMPORTED_MODULE_1__/* .LEVELS */ .A_.length - 1, Math.max(0, at))] ?? level;
}
//# sourceMappingURL=standing.js.map

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

/***/ }),

/***/ 4652:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $4: () => (/* binding */ numberText),
/* harmony export */   B9: () => (/* binding */ ratioText),
/* harmony export */   PC: () => (/* binding */ ratesText),
/* harmony export */   Qx: () => (/* binding */ NO_PROMISE),
/* harmony export */   Tc: () => (/* binding */ timeText),
/* harmony export */   cu: () => (/* binding */ magnitudeText),
/* harmony export */   lT: () => (/* binding */ countText),
/* harmony export */   lp: () => (/* binding */ comparedText),
/* harmony export */   o4: () => (/* binding */ standingWords),
/* harmony export */   qj: () => (/* binding */ hashText),
/* harmony export */   rS: () => (/* binding */ evidenceText),
/* harmony export */   so: () => (/* binding */ listText),
/* harmony export */   xz: () => (/* binding */ REVERSIBILITY_TEXTS),
/* harmony export */   zu: () => (/* binding */ linesText)
/* harmony export */ });
/* harmony import */ var _domain_units_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(97065);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(35830);


const NUMBERS = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 });
/** "12,345". */
function numberText(count) {
    return NUMBERS.format(count);
}
/** "1 commit", "2 commits", "2 branches" with the plural given. */
function countText(count, one, many = `${one}s`) {
    return `${numberText(count)} ${count === 1 ? one : many}`;
}
/** "12 of 3,400 (0.353 %)"; "no requests" when there were none. */
function ratesText(counts) {
    if (counts.total === 0)
        return 'no requests';
    return `${numberText(counts.bad)} of ${numberText(counts.total)} (${rateText(counts)})`;
}
/** "0.353 %"; "no requests" when there were none. */
function rateText(counts) {
    return counts.total === 0 ? 'no requests' : (0,_domain_units_js__WEBPACK_IMPORTED_MODULE_1__/* .percentText */ .fL)((100 * counts.bad) / counts.total);
}
/** A number of any size in at most four digits: "1.17", "23.4", "1,530"; "over 1,000,000". */
function magnitudeText(value) {
    if (Number.isNaN(value))
        return 'unknown';
    if (value > MAGNITUDE_MAX)
        return `over ${numberText(MAGNITUDE_MAX)}`;
    if (value < -MAGNITUDE_MAX)
        return `under ${numberText(-MAGNITUDE_MAX)}`;
    const size = Math.abs(value);
    if (size >= 1_000)
        return numberText(value);
    return String(Number(value.toFixed(size >= 100 ? 0 : size >= 10 ? 1 : size >= 0.01 ? 2 : 4)));
}
const MAGNITUDE_MAX = 1_000_000;
/** Evidence from its natural logarithm: "20 : 1" against the candidate, "1 : 5" for it. */
function evidenceText(logEvidence) {
    if (Number.isNaN(logEvidence))
        return 'unknown';
    return logEvidence >= 0
        ? `${magnitudeText(Math.exp(logEvidence))} : 1`
        : `1 : ${magnitudeText(Math.exp(-logEvidence))}`;
}
/** What has to be said of every judge but our own. */
const NO_PROMISE = 'which does not promise how often it is wrong when it is asked repeatedly';
/** "1.17 (0.8 to 1.62)"; an end that is not known is "…". */
function ratioText(ratio, lower, upper) {
    if (ratio === null)
        return null;
    if (lower === null && upper === null)
        return magnitudeText(ratio);
    return `${magnitudeText(ratio)} (${boundText(lower)} to ${boundText(upper)})`;
}
function boundText(bound) {
    return bound === null ? '…' : magnitudeText(bound);
}
/** "2026-03-01 14:05 UTC". */
function timeText(atSeconds) {
    const time = new Date(atSeconds * 1_000);
    if (Number.isNaN(time.getTime()))
        return 'an unknown time';
    return `${time.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}
/** "+1,234 -56 lines". */
function linesText(added, deleted) {
    return `+${numberText(added)} -${numberText(deleted)} ${added + deleted === 1 ? 'line' : 'lines'}`;
}
/** "a", "a and b", "a, b and c". */
function listText(items) {
    if (items.length <= 1)
        return items[0] ?? '';
    return `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}
/** The first digits of a plan hash: what people compare; the outcome as JSON has all of them. */
function hashText(hash) {
    return (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .visibleText */ .Q6)(hash.slice(0, HASH_CHARS));
}
const HASH_CHARS = 12;
const REVERSIBILITY_TEXTS = {
    yes: 'can be rolled back',
    with_care: 'can be rolled back with care',
    no: 'cannot be rolled back',
};
const COMPARED = {
    deployments: 'deployment',
    tags: 'tag',
    merges: 'merge',
    commits: 'commit',
};
/** "42 deployments", "40 tags, replayed from git", "25 stretches of 8 merges, replayed from git". */
function comparedText({ of, stepCount, comparedCount, }) {
    if (of === 'deployments')
        return countText(comparedCount, COMPARED[of]);
    const steps = countText(stepCount, COMPARED[of]);
    const ranges = stepCount === 1
        ? countText(comparedCount, COMPARED[of])
        : countText(comparedCount, `stretch of ${steps}`, `stretches of ${steps}`);
    return `${ranges}, replayed from git`;
}
/** "Riskier than 41 of the last 42 deployments." */
function standingWords(standing) {
    const fewer = Math.round(standing.share * standing.comparedCount);
    const part = fewer === standing.comparedCount ? 'all' : fewer;
    const compared = fewer === 0 ? 'No riskier than any' : `Riskier than ${part}`;
    return `${compared} of the last ${comparedText(standing)}.`;
}
//# sourceMappingURL=words.js.map

/***/ })

};

export const id = 1023;
export const ids = [1023];
export const modules = {

/***/ 21023:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  risk: () => (/* binding */ risk)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/src/adapters/git/change-source.js + 4 modules
var change_source = __webpack_require__(78444);
// EXTERNAL MODULE: ./build/src/adapters/git/commit-history.js + 6 modules
var commit_history = __webpack_require__(15007);
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
;// CONCATENATED MODULE: ./build/src/domain/risk-model/features.js
/**
 * What the models go by, under the names of the columns of the data they were fitted to (docs/risk-model.md).
 * Lines and files are plain counts, times are in days, shares 0 to 1, flags 0 or 1.
 */
const COLUMNS = [
    // Size and spread of the commit: lines added, lines deleted, files, folders, top-level folders, entropy of
    // the changed lines over the files in bits, and all lines of the touched files before.
    ...['la', 'ld', 'nf', 'nd', 'ns', 'entropy', 'lt'],
    // The kinds of its files, counted, and what its message says.
    ...['f_code', 'f_test', 'f_docs', 'f_deps', 'f_ci', 'f_infra', 'f_build', 'f_config'],
    ...['fix', 'm_revert', 'm_wip', 'm_typo'],
    // Its files before: distinct authors, days since the last change, commits, fixes of the last year, the
    // most touches of one file in 90 days, share of new files.
    ...['o_ndev', 'o_age', 'o_nuc', 'o_pfixr', 'o_hot', 'o_newf'],
    // Its author before: commits, share of the files known, share of earlier touches, days since the last one.
    ...['o_exp', 'o_fam', 'o_own', 'o_tlast'],
    // The 200 commits before it: share of fixes, of commits with tests, with source; ln lines against the
    // median; ln commits so far.
    ...['c_fix', 'c_test', 'c_code', 'c_la', 'c_idx'],
];
//# sourceMappingURL=features.js.map
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
    const places = COLUMNS.map((column) => [column, columnAt(column)]);
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
            };
            const usual = context.before(commit);
            context.add(commit);
            for (const column of ['c_fix', 'c_test', 'c_code', 'c_la', 'c_idx']) {
                own[column] ??= usual[column];
            }
            if (!index.has('f_test'))
                own.c_test = null;
            if (!index.has('f_code'))
                own.c_code = null;
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
// EXTERNAL MODULE: ./build/src/domain/risk-model/forecast.js + 2 modules
var risk_model_forecast = __webpack_require__(8424);
// EXTERNAL MODULE: ./build/src/domain/risk-model/model.js
var model = __webpack_require__(1181);
// EXTERNAL MODULE: ./build/src/domain/risk-model/range-features.js
var range_features = __webpack_require__(63165);
// EXTERNAL MODULE: ./build/src/domain/units.js
var units = __webpack_require__(97065);
// EXTERNAL MODULE: ./build/src/reports/escape.js
var reports_escape = __webpack_require__(35830);
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
            suspects: suspects.map(({ sha, defect, revert }) => ({
                sha,
                defect: risk_short(defect),
                rollback: risk_short(revert),
            })),
        })
        : rangeText(numbers, numbers.missing));
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

export const id = 3594;
export const ids = [3594,5956];
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

/***/ 18349:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  backtestRisk: () => (/* binding */ backtestRisk)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/src/adapters/git/change-source.js + 4 modules
var change_source = __webpack_require__(78444);
// EXTERNAL MODULE: ./build/src/adapters/git/commit-history.js + 7 modules
var commit_history = __webpack_require__(76419);
// EXTERNAL MODULE: ./build/src/adapters/git/git.js
var git = __webpack_require__(14437);
// EXTERNAL MODULE: ./build/src/adapters/git/past-graph.js + 1 modules
var past_graph = __webpack_require__(33678);
// EXTERNAL MODULE: ./build/src/compose.js + 17 modules
var compose = __webpack_require__(9126);
// EXTERNAL MODULE: ./build/src/domain/errors.js
var errors = __webpack_require__(33047);
// EXTERNAL MODULE: ./build/src/domain/outcome.js
var outcome = __webpack_require__(77794);
// EXTERNAL MODULE: ./build/src/domain/replay/past-ranges.js
var past_ranges = __webpack_require__(54657);
;// CONCATENATED MODULE: ./build/src/domain/risk-backtest/backtest.js
/** Fewer bad cases than this tell nothing: every estimate would be noise. */
const BAD_CASES_NEEDED = 30;
const GATES = [0.05, 0.1, 0.2, 0.3, 0.5];
const BINS = 5;
const ROUNDS_MAX = 50;
const LOG_ODDS_MAX = 10;
/** Compares a score with what happened. With too few bad cases only the counts are told. */
function backtest(cases) {
    const badCount = countBad(cases);
    const counts = { caseCount: cases.length, badCount, expected: sumOf(cases, ({ score }) => score) };
    if (badCount < BAD_CASES_NEEDED || badCount === cases.length) {
        return {
            ...counts,
            ...{ interceptShift: null, areaUnderCurve: null, calibration: [], gating: [] },
        };
    }
    const ordered = [...cases].sort((a, b) => a.score - b.score);
    return {
        ...counts,
        interceptShift: interceptShift(cases, badCount),
        areaUnderCurve: areaUnder(ordered, badCount),
        calibration: binsOf(ordered),
        gating: GATES.map((share) => ({
            share,
            held: countBad(ordered.slice(ordered.length - Math.round(share * ordered.length))) / badCount,
        })),
    };
}
/** The shift under which the probabilities add up to what happened: the likelihood's maximum, by bisection. */
function interceptShift(cases, badCount) {
    let low = -LOG_ODDS_MAX;
    let high = LOG_ODDS_MAX;
    for (let round = 0; round < ROUNDS_MAX; round += 1) {
        const middle = (low + high) / 2;
        if (sumOf(cases, ({ score }) => shifted(score, middle)) < badCount)
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
function areaUnder(ordered, badCount) {
    let rankSum = 0;
    for (let from = 0; from < ordered.length;) {
        let to = from;
        while (to < ordered.length && ordered[to]?.score === ordered[from]?.score)
            to += 1;
        rankSum += (countBad(ordered.slice(from, to)) * (from + to + 1)) / 2;
        from = to;
    }
    const others = ordered.length - badCount;
    return (rankSum - (badCount * (badCount + 1)) / 2) / (badCount * others);
}
function binsOf(ordered) {
    return Array.from({ length: BINS }, (_, bin) => {
        const from = Math.round((bin * ordered.length) / BINS);
        const own = ordered.slice(from, Math.round(((bin + 1) * ordered.length) / BINS));
        return {
            predicted: sumOf(own, ({ score }) => score) / own.length,
            observed: countBad(own) / own.length,
            caseCount: own.length,
        };
    });
}
function countBad(cases) {
    return cases.filter(({ isBad }) => isBad).length;
}
function sumOf(items, of) {
    return items.reduce((sum, item) => sum + of(item), 0);
}
//# sourceMappingURL=backtest.js.map
// EXTERNAL MODULE: ./build/src/domain/range/hot-fix-words.js
var hot_fix_words = __webpack_require__(14761);
// EXTERNAL MODULE: ./build/src/domain/risk-model/forecast.js + 1 modules
var forecast = __webpack_require__(46059);
;// CONCATENATED MODULE: ./build/src/domain/risk-backtest/hot-fixed.js


/**
 * Ranges that went out, each bad when the very next one holds a hot fix: a commit, a merged branch or a tag
 * that says so. Which range a hot fix mends nobody writes down; what was live when it was made is the nearest
 * that git can tell. `ranges` are newest first; the newest is left out, because nobody knows yet what follows
 * it, and so is a range when `tell` has nothing (null) to say of one of its commits or of those that follow.
 */
function hotFixCases(ranges, tell) {
    const told = ranges.map((range) => toldAs(range, tell));
    const followed = told.slice(1).flatMap((commits, index) => {
        const next = told[index] ?? null;
        if (commits === null || next === null)
            return [];
        const sums = (0,forecast/* addUp */.NM)(commits.flatMap(({ forecast }) => (forecast === null ? [] : [forecast])));
        return [{ ...sums, isBad: next.some(isHotFix) }];
    });
    return {
        byScore: followed.map(({ anyFix, isBad }) => ({ score: anyFix, isBad })),
        byLikeness: followed.map(({ anyRevert, isBad }) => ({ score: anyRevert, isBad })),
    };
}
/** What is told of each commit of a range; null as soon as nothing is told of one. */
function toldAs(range, tell) {
    const told = range.map(tell).filter((commit) => commit !== null);
    return told.length === range.length ? told : null;
}
function isHotFix({ subject, tags }) {
    return (0,hot_fix_words/* isHotFixSubject */.Pf)(subject) || tags.some(hot_fix_words/* isHotFixName */.oH);
}
//# sourceMappingURL=hot-fixed.js.map
// EXTERNAL MODULE: ./build/src/domain/history/flow-figures.js
var flow_figures = __webpack_require__(75281);
;// CONCATENATED MODULE: ./build/src/domain/risk-backtest/rolled-back.js

/** Ends of a ramp that speak against the version, and not against its traffic, its metrics or its target. */
const HARM = new Set([
    'metric_harmful',
    'guard_breached',
    'canary_unhealthy',
]);
/**
 * Deployments of the ledger with the scores that were logged with them, bad when they were taken back because
 * they did harm, on the ramp or by a rollback afterwards. `records` are newest first.
 */
function rollbackCases(records) {
    const deployments = records.filter(flow_figures/* isDeployment */.ce);
    const clear = deployments.filter(({ result, reason }) => result === 'promoted' || HARM.has(reason));
    const ended = clear.map((record) => ({
        record,
        isBad: record.result !== 'promoted' || (0,flow_figures/* rollbackOf */.ID)(record, records) !== null,
    }));
    return {
        byScore: ended.map(({ record, isBad }) => ({ score: record.riskScore, isBad })),
        byLikeness: ended.flatMap(({ record: { riskRollback }, isBad }) => riskRollback === null ? [] : [{ score: riskRollback, isBad }]),
        unclearCount: deployments.length - clear.length,
    };
}
//# sourceMappingURL=rolled-back.js.map
// EXTERNAL MODULE: ./build/src/domain/risk-model/range-features.js
var range_features = __webpack_require__(63165);
// EXTERNAL MODULE: ./build/src/reports/escape.js
var reports_escape = __webpack_require__(35830);
// EXTERNAL MODULE: ./build/src/reports/words.js
var words = __webpack_require__(4652);
;// CONCATENATED MODULE: ./build/src/reports/risk-backtest.js



/** The backtest as people read it in a terminal: a part for each way in which a change turned out bad. */
function backtestText({ reverts, hotFixes, rollbacks }) {
    const { environment, unclearCount } = rollbacks;
    const unclear = unclearCount === 0
        ? ''
        : ` ${(0,words/* countText */.lT)(unclearCount, 'more')} went back for reasons that say nothing of the version.`;
    return [
        partText('Reverts', `${(0,words/* countText */.lT)(reverts.caseCount, 'commit')}, ${reverts.badCount} reverted by name, ${reverts.expected.toFixed(1)} expected by the revert model.`, [['the revert model', reverts]]),
        partText('Hot fixes', `${(0,words/* countText */.lT)(hotFixes.byScore.caseCount, ONE_OF[hotFixes.of])}, ${hotFixes.byScore.badCount} with a hot fix in the very next one.`, scoresOf(hotFixes)),
        partText('Rollbacks', `${(0,words/* countText */.lT)(rollbacks.byScore.caseCount, 'deployment')} in the ledger of ${(0,reports_escape/* logLine */.BP)(environment)}, ${rollbacks.byScore.badCount} taken back because of harm.${unclear}`, scoresOf(rollbacks)),
    ].join('\n\n');
}
const ONE_OF = {
    tags: 'release tag',
    merges: 'merge',
    commits: 'commit',
};
function scoresOf({ byScore, byLikeness }) {
    return [
        ['the score (a commit needs a fix within 90 days)', byScore],
        ['the likeness to what is rolled back', byLikeness],
    ];
}
function partText(title, counts, results) {
    const told = results.filter(([, { interceptShift }]) => interceptShift !== null);
    const rest = told.length === 0
        ? [
            `  Too little to say more: that needs ${BAD_CASES_NEEDED} bad ones, and good ones beside them.`,
        ]
        : told.flatMap(([name, result]) => resultLines(name, result));
    return [`${title}: ${counts}`, ...rest].join('\n');
}
function resultLines(name, result) {
    const { interceptShift: shift, areaUnderCurve: area, calibration, gating } = result;
    if (shift === null || area === null)
        return [];
    return [
        `  By ${name}: AUC ${area.toFixed(3)}, own intercept ${shift > 0 ? '+' : ''}${shift.toFixed(2)} log-odds.`,
        ...calibration.map(({ predicted, observed, caseCount }) => `    ${caseCount} cases: predicted ${percent(predicted)}, observed ${percent(observed)}`),
        ...gating.map(({ share, held }) => `    the riskiest ${100 * share} % hold ${percent(held)} of the bad ones`),
    ];
}
function percent(share) {
    return `${(100 * share).toFixed(1)} %`;
}
//# sourceMappingURL=risk-backtest.js.map
// EXTERNAL MODULE: ./build/src/screen.js
var src_screen = __webpack_require__(66569);
// EXTERNAL MODULE: ./build/src/cli/work.js
var work = __webpack_require__(78563);
;// CONCATENATED MODULE: ./build/src/cli/backtest-risk.js


















/** First-parent steps that are looked back; fewer where they hold more commits than are scored. */
const STEPS_REPLAYED_MAX = 4_000;
/** All of the ranges that were scored. */
const WHOLE_PAST = { rangesMax: STEPS_REPLAYED_MAX, commitsMax: 50_000 };
/** `backtest risk`: what the models would have said of the repository's own past. Returns the exit status. */
async function backtestRisk(own, options) {
    const repository = (0,external_node_path_.resolve)(own.cwd(), typeof options.repo === 'string' ? options.repo : '.');
    try {
        const records = await recordsOf(own, options, repository);
        own.stderr.write('Scoring what went into the branch, as it was before each commit.\n');
        const { found, ...frame } = await replayed({ repository, env: own.env }, records);
        const json = options.json === true;
        own.stdout.write(`${json ? (0,reports_escape/* jsonLine */.rF)({ ...frame, ...found }) : backtestText(found)}\n`);
        return 0;
    }
    catch (error) {
        if (!(error instanceof errors/* AdapterError */.om))
            throw error;
        own.stderr.write(`${(0,reports_escape/* logLine */.BP)(`${error.message} ${error.hint}`)}\n`);
        return outcome/* EXIT_CODES */.ai.failed;
    }
}
async function replayed(options, { environment, records }) {
    const changes = (0,change_source/* gitChangeSource */.gS)(options);
    const head = await changes.resolve('HEAD');
    const graph = await (0,past_graph/* readGraph */.tJ)((0,git/* git */.$Y)(options), head);
    const steps = (0,past_ranges/* firstParents */.gs)(graph.commits, STEPS_REPLAYED_MAX + 1);
    const range = await longestScored(changes, steps);
    if (range === null || range.base === null)
        throw nothingToReplay(options.repository);
    const { base } = range;
    const { commits, missing } = await (0,commit_history/* gitCommitHistory */.mF)(options).features(base, head, []);
    const forecasts = new Map(commits.map(({ sha, features }) => [sha, (0,forecast/* forecastCommit */.Nq)(sha, features)]));
    const rolledBack = rollbackCases(records);
    const found = {
        reverts: backtest(revertCases(range, forecasts)),
        hotFixes: hotFixesOf(graph, range, forecasts),
        rollbacks: {
            environment,
            unclearCount: rolledBack.unclearCount,
            byScore: backtest(rolledBack.byScore),
            byLikeness: backtest(rolledBack.byLikeness),
        },
    };
    return { base, head, missing, found };
}
function revertCases(range, forecasts) {
    const reverted = new Set(range.commits.map(({ reverts }) => reverts));
    return [...forecasts.values()].map(({ sha, revert }) => {
        return { score: revert, isBad: reverted.has(sha) };
    });
}
/** Of commits before the range nothing is told: they were not scored. */
function hotFixesOf(graph, range, forecasts) {
    const bySha = new Map(range.commits.map((commit) => [commit.sha, commit]));
    const past = (0,past_ranges/* pastRanges */.dL)(graph.commits, (0,past_graph/* releasedIn */.Jy)(graph), 1, WHOLE_PAST);
    const { byScore, byLikeness } = hotFixCases(past.ranges, (sha) => {
        const subject = bySha.get(sha)?.subject;
        if (subject === undefined)
            return null;
        return { subject, tags: graph.tags.get(sha) ?? [], forecast: forecasts.get(sha) ?? null };
    });
    return { of: past.kind, byScore: backtest(byScore), byLikeness: backtest(byLikeness) };
}
/** The longest range up to the head of which every commit is scored: half the steps, until it is. */
async function longestScored(changes, steps) {
    for (let back = steps.length - 1; back > 0; back = Math.floor(back / 2)) {
        const range = await changes.range(steps[back], steps[0], []);
        if (range.commitCount - range.mergeCount <= range_features/* RANGE_COMMITS_SCORED_MAX */.P)
            return range;
    }
    return null;
}
function nothingToReplay(repository) {
    return new errors/* AdapterError */.om('git', 'history_missing', `The history of ${repository} has no second commit to look back from, or its last step alone brings more than ${range_features/* RANGE_COMMITS_SCORED_MAX */.P} commits.`, 'Use actions/checkout with `fetch-depth: 0`.');
}
/** What the ledger keeps of the environment: the newest deployments, with their scores. */
async function recordsOf(own, options, repository) {
    const text = (name) => {
        const value = options[name];
        return typeof value === 'string' ? value : null;
    };
    const environment = text('environment') ?? 'production';
    const path = text('config');
    const config = await (0,work/* readConfig */.Xg)(repository, path ?? work/* CONFIG_DEFAULT */.LV, 'backtest', path !== null);
    const screen = (0,src_screen/* screenOn */.E)(own.stderr, false);
    const to = { github: (0,work/* githubOf */.zq)(own, text('github')), folder: null };
    const place = (0,work/* placeOf */.$t)(own, repository, screen, new AbortController().signal, to);
    const { ledger } = await (0,compose.openAssessWorld)(place, config, environment);
    return { environment, records: (await ledger.read()).history };
}
//# sourceMappingURL=backtest-risk.js.map

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

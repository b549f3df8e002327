export const id = 956;
export const ids = [956,520,327];
export const modules = {

/***/ 3385:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RG: () => (/* binding */ readConfigFile),
/* harmony export */   lw: () => (/* binding */ missingConfig)
/* harmony export */ });
/* unused harmony export CONFIG_BYTES_MAX */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _domain_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3047);



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
function unreadable(path, why) {
    return new _domain_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigError */ .xL([
        {
            where: path,
            line: null,
            what: `The configuration could not be read. ${why}`,
            fix: 'Name a readable YAML file inside the checkout.',
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

/***/ 8563:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   work: () => (/* binding */ work)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _adapters_announcer_folder_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6472);
/* harmony import */ var _adapters_ledger_holders_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(4625);
/* harmony import */ var _adapters_tools_clock_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(6232);
/* harmony import */ var _adapters_tools_config_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3385);
/* harmony import */ var _adapters_tools_stop_signal_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(7961);
/* harmony import */ var _commands_run_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5939);
/* harmony import */ var _compose_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4577);
/* harmony import */ var _config_assess_policy_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1327);
/* harmony import */ var _config_parse_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8229);
/* harmony import */ var _config_policy_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(1520);
/* harmony import */ var _domain_errors_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(3047);
/* harmony import */ var _domain_outcome_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(7794);
/* harmony import */ var _process_like_js__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(7710);
/* harmony import */ var _reports_escape_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(5830);
/* harmony import */ var _reports_json_js__WEBPACK_IMPORTED_MODULE_18__ = __webpack_require__(307);
/* harmony import */ var _reports_terminal_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(5749);
/* harmony import */ var _screen_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(6569);



















const CONFIG_DEFAULT = '.github/slipway.yml';
/** Runs assess, deploy or rollback from the command line. Returns the exit status. */
async function work(own, command, options) {
    const text = (name) => {
        const value = options[name];
        return typeof value === 'string' ? value : null;
    };
    const repository = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(own.cwd(), text('repo') ?? '.');
    const configPath = text('config') ?? CONFIG_DEFAULT;
    const config = await readConfig(repository, configPath, command, text('config') !== null);
    const environment = text('environment') ?? 'production';
    const policy = config === null ? (0,_config_assess_policy_js__WEBPACK_IMPORTED_MODULE_6__.policyWithoutFile)(environment) : (0,_config_policy_js__WEBPACK_IMPORTED_MODULE_8__.policyOf)(config, environment);
    const out = text('out');
    const github = githubOf(own, text('github'));
    const isJson = options.json === true;
    const terminal = isJson ? own.stderr : own.stdout;
    const screen = (0,_screen_js__WEBPACK_IMPORTED_MODULE_13__/* .screenOn */ .E)(terminal, terminal.isTTY === true && !own.env.NO_COLOR);
    const stop = (0,_adapters_tools_stop_signal_js__WEBPACK_IMPORTED_MODULE_14__/* .stopSignal */ .Z)(own);
    const place = placeOf(own, repository, screen, stop.signal, {
        github,
        folder: out === null ? null : (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(own.cwd(), out),
    });
    const request = {
        command,
        version: command === 'rollback' ? text('to') : (text('head') ?? 'HEAD'),
        base: text('base'),
        planHash: text('plan-hash'),
    };
    try {
        if (command === 'assess' || config === null) {
            const world = await (0,_compose_js__WEBPACK_IMPORTED_MODULE_5__.openAssessWorld)(place, config, environment);
            const outcome = await (0,_commands_run_js__WEBPACK_IMPORTED_MODULE_4__.runAssess)(world, policy, { ...request, command: 'assess' });
            return show(own, outcome, world.links, isJson, screen.clear);
        }
        const world = await (0,_compose_js__WEBPACK_IMPORTED_MODULE_5__.openWorld)(place, config, environment);
        const outcome = await (0,_commands_run_js__WEBPACK_IMPORTED_MODULE_4__.run)(world, policy, { ...request, command });
        return show(own, outcome, world.links, isJson, screen.clear);
    }
    finally {
        stop.release();
    }
}
/** assess may do without a file that nobody named; whatever changes production may not. */
async function readConfig(repository, path, command, isNamed) {
    const text = await (0,_adapters_tools_config_file_js__WEBPACK_IMPORTED_MODULE_3__/* .readConfigFile */ .RG)(repository, path);
    if (text !== null)
        return (0,_config_parse_js__WEBPACK_IMPORTED_MODULE_7__.parseConfig)(text, path);
    if (command === 'assess' && !isNamed)
        return null;
    throw (0,_adapters_tools_config_file_js__WEBPACK_IMPORTED_MODULE_3__/* .missingConfig */ .lw)(path);
}
function placeOf(own, repository, screen, stop, to) {
    const clock = (0,_adapters_tools_clock_js__WEBPACK_IMPORTED_MODULE_15__/* .systemClock */ .m)();
    const host = (0,node_os__WEBPACK_IMPORTED_MODULE_0__.hostname)();
    const sinceSeconds = clock.nowSeconds();
    const announced = to.folder === null ? [] : [(0,_adapters_announcer_folder_js__WEBPACK_IMPORTED_MODULE_2__/* .folderAnnouncer */ .C)(to.folder)];
    return {
        clock,
        log: screen.log,
        observer: screen.observer,
        stop,
        random: Math.random,
        env: own.env,
        repository,
        github: to.github,
        holder: { id: (0,_adapters_ledger_holders_js__WEBPACK_IMPORTED_MODULE_16__/* .processHolderId */ .d_)(own.pid, host, sinceSeconds), where: host, sinceSeconds },
        host,
        isAlive: (0,_process_like_js__WEBPACK_IMPORTED_MODULE_17__/* .isAliveBy */ .h)(own),
        announcers: announced,
    };
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
        throw new _domain_errors_js__WEBPACK_IMPORTED_MODULE_9__/* .ConfigError */ .xL([{ where: '--github', line: null, what, fix }], 'input_invalid');
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
    people.write(`${(0,_reports_terminal_js__WEBPACK_IMPORTED_MODULE_12__/* .outcomeText */ .EL)(outcome, links)}\n`);
    if (isJson)
        own.stdout.write(`${(0,_reports_escape_js__WEBPACK_IMPORTED_MODULE_11__/* .jsonLine */ .rF)((0,_reports_json_js__WEBPACK_IMPORTED_MODULE_18__/* .outcomeJson */ .bt)(outcome))}\n`);
    return _domain_outcome_js__WEBPACK_IMPORTED_MODULE_10__/* .EXIT_CODES */ .ai[outcome.result];
}
//# sourceMappingURL=work.js.map

/***/ }),

/***/ 1327:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   policyWithoutFile: () => (/* binding */ policyWithoutFile)
/* harmony export */ });
/* harmony import */ var _policy_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1520);
/* harmony import */ var _schema_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4565);


/** What assess goes by where there is no configuration: the defaults, and nothing that could be deployed. */
function policyWithoutFile(environmentName) {
    const risk = _schema_js__WEBPACK_IMPORTED_MODULE_1__/* .configSchema */ .Qn.shape.risk.parse({});
    return {
        environment: environmentName,
        paths: [],
        metrics: [],
        judge: (0,_policy_js__WEBPACK_IMPORTED_MODULE_0__.judgePolicyOf)(_schema_js__WEBPACK_IMPORTED_MODULE_1__/* .environment */ .cA.shape.judge.parse({})),
        ramp: (0,_policy_js__WEBPACK_IMPORTED_MODULE_0__.rampPolicyOf)(_schema_js__WEBPACK_IMPORTED_MODULE_1__/* .environment */ .cA.shape.ramp.parse({}), risk),
        riskLevels: risk.levels,
        requiredContexts: [],
        isCommenting: false,
        commentPullRequestsMax: 0,
        durationSecondsMax: _schema_js__WEBPACK_IMPORTED_MODULE_1__/* .environment */ .cA.shape['max-duration-seconds'].parse(undefined),
        digestText: '',
    };
}
//# sourceMappingURL=assess-policy.js.map

/***/ }),

/***/ 4438:
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

/***/ 1520:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   digestText: () => (/* binding */ digestText),
/* harmony export */   judgePolicyOf: () => (/* binding */ judgePolicyOf),
/* harmony export */   metricsOf: () => (/* binding */ metricsOf),
/* harmony export */   policyOf: () => (/* binding */ policyOf),
/* harmony export */   rampPolicyOf: () => (/* binding */ rampPolicyOf)
/* harmony export */ });
/* harmony import */ var _parse_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8229);

/** One environment in the words of the domain. Throws ConfigError when there is no such environment. */
function policyOf(config, name) {
    const environment = (0,_parse_js__WEBPACK_IMPORTED_MODULE_0__.environmentOf)(config, name);
    const checks = environment['required-checks'];
    return {
        environment: name,
        paths: environment.paths,
        metrics: metricsOf(environment),
        judge: judgePolicyOf(environment.judge),
        ramp: rampPolicyOf(environment.ramp, config.risk),
        riskLevels: config.risk.levels,
        requiredContexts: checks === 'all' ? null : checks === 'none' ? [] : checks,
        isCommenting: environment.comment,
        commentPullRequestsMax: environment['comment-pull-requests-max'],
        durationSecondsMax: environment['max-duration-seconds'],
        digestText: digestText(environment, config.risk),
    };
}
/** What the judge is told to keep to. */
function judgePolicyOf(judge) {
    return {
        alphaPercent: judge['alpha-percent'],
        marginPercent: judge['margin-percent'],
        harmBudgetPercent: judge['harm-budget-percent'],
        freezeEvidence: judge['freeze-evidence'],
        windowsMin: judge['windows-min'],
        windowSeconds: judge['window-seconds'],
        warmUpSeconds: judge['warm-up-seconds'],
        delaySeconds: judge['delay-seconds'],
        onInconclusive: judge['on-inconclusive'],
        waitSecondsMax: judge['wait-seconds-max'],
    };
}
/** The metrics, in the order in which they are written. */
function metricsOf({ metrics }) {
    return Object.entries(metrics).map(([name, metric]) => {
        const { source } = metric;
        if ('total' in metric) {
            const { bad, total, weight } = metric;
            return { kind: 'count', name, source, bad, total, weight };
        }
        const { value, min = null, max = null, windows } = metric;
        return { kind: 'guard', name, source, value, min, max, windowsToBreach: windows };
    });
}
/** The steps of the environment, and those of every risk level for when it has none. */
function rampPolicyOf(ramp, { ramps }) {
    const holdSecondsMax = ramp['hold-seconds-max'];
    const stepsOf = (steps) => steps.map((step) => rampStep(step, holdSecondsMax));
    return {
        pace: ramp.pace,
        steps: ramp.steps === undefined ? null : stepsOf(ramp.steps),
        stepsByLevel: {
            low: stepsOf(ramps.low),
            medium: stepsOf(ramps.medium),
            high: stepsOf(ramps.high),
            critical: stepsOf(ramps.critical),
        },
    };
}
function rampStep(step, holdSecondsMax) {
    if (typeof step === 'number')
        return { percent: step, holdSecondsMax };
    return { percent: step.percent, holdSecondsMax: step['hold-seconds-max'] ?? holdSecondsMax };
}
/**
 * Canonical JSON of everything that decides what runs: the same for every way of writing the same
 * configuration, another one as soon as a value differs. What is only told to people is left out.
 */
function digestText(environment, risk) {
    const { comment: _comment, 'comment-pull-requests-max': _commentPullRequestsMax, 'rollback-workflow': _rollbackWorkflow, url: _url, ...decisive } = environment;
    return JSON.stringify(sorted({ ...decisive, risk }));
}
/** Sorts the keys of every map; lists keep their order. */
function sorted(value) {
    if (Array.isArray(value))
        return value.map(sorted);
    if (typeof value !== 'object' || value === null)
        return value;
    const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
    return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]));
}
//# sourceMappingURL=policy.js.map

/***/ }),

/***/ 6569:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ screenOn)
/* harmony export */ });
/* harmony import */ var _reports_escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5830);
/* harmony import */ var _reports_terminal_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5749);


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

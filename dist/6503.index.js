export const id = 6503;
export const ids = [6503,5956];
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

/***/ 32704:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   historyFrom: () => (/* binding */ historyFrom)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _commands_flow_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40958);
/* harmony import */ var _compose_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9126);
/* harmony import */ var _domain_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(33047);
/* harmony import */ var _domain_outcome_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(77794);
/* harmony import */ var _reports_escape_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(35830);
/* harmony import */ var _reports_flow_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(41913);
/* harmony import */ var _reports_history_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(57005);
/* harmony import */ var _screen_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(66569);
/* harmony import */ var _work_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(78563);










/** Deployments that are shown when nobody says how many. */
const LIMIT_DEFAULT = 20;
/** The ledger keeps no more; older ones stay in the git history of its ref. */
const LIMIT_MAX = 200;
/** Prints what the ledger knows of an environment. Returns the exit status. */
async function historyFrom(own, options) {
    const text = (name) => {
        const value = options[name];
        return typeof value === 'string' ? value : null;
    };
    const limit = limitOf(text('limit'));
    const repository = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(own.cwd(), text('repo') ?? '.');
    const path = text('config');
    const config = await (0,_work_js__WEBPACK_IMPORTED_MODULE_9__/* .readConfig */ .Xg)(repository, path ?? _work_js__WEBPACK_IMPORTED_MODULE_9__/* .CONFIG_DEFAULT */ .LV, 'history', path !== null);
    const screen = (0,_screen_js__WEBPACK_IMPORTED_MODULE_8__/* .screenOn */ .E)(own.stderr, false);
    const github = (0,_work_js__WEBPACK_IMPORTED_MODULE_9__/* .githubOf */ .zq)(own, text('github'));
    const stop = new AbortController().signal;
    const place = (0,_work_js__WEBPACK_IMPORTED_MODULE_9__/* .placeOf */ .$t)(own, repository, screen, stop, { github, folder: null });
    const environment = text('environment') ?? 'production';
    const world = await (0,_compose_js__WEBPACK_IMPORTED_MODULE_2__.openAssessWorld)(place, config, environment);
    const { rollout, history } = await world.ledger.read();
    const shown = { environment, rollout, records: history.slice(0, limit), total: history.length };
    const nowSeconds = world.clock.nowSeconds();
    const flow = options.metrics === true ? await (0,_commands_flow_js__WEBPACK_IMPORTED_MODULE_1__/* .readFlow */ .he)(world, history) : null;
    if (options.json === true) {
        const figures = flow === null ? {} : { flow };
        own.stdout.write(`${(0,_reports_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .jsonLine */ .rF)({ ...(0,_reports_history_js__WEBPACK_IMPORTED_MODULE_7__/* .historyJson */ .dU)(shown), ...figures })}\n`);
    }
    else {
        const figures = flow === null ? '' : `\n${(0,_reports_flow_js__WEBPACK_IMPORTED_MODULE_6__/* .flowText */ .K)(flow)}\n`;
        own.stdout.write(`${(0,_reports_history_js__WEBPACK_IMPORTED_MODULE_7__/* .historyText */ .u_)(shown, nowSeconds)}\n${figures}`);
    }
    return _domain_outcome_js__WEBPACK_IMPORTED_MODULE_4__/* .EXIT_CODES */ .ai.assessed;
}
function limitOf(text) {
    if (text === null)
        return LIMIT_DEFAULT;
    const limit = Number(text);
    if (Number.isInteger(limit) && limit >= 1 && limit <= LIMIT_MAX)
        return limit;
    const what = `${JSON.stringify(text)} is not a number of deployments.`;
    const fix = `Write a whole number from 1 to ${LIMIT_MAX}.`;
    throw new _domain_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ConfigError */ .xL([{ where: '--limit', line: null, what, fix }], 'input_invalid');
}
//# sourceMappingURL=history.js.map

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

/***/ 57005:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TS: () => (/* binding */ recordLines),
/* harmony export */   dU: () => (/* binding */ historyJson),
/* harmony export */   u_: () => (/* binding */ historyText)
/* harmony export */ });
/* harmony import */ var _domain_judge_peers_peer_rule_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47245);
/* harmony import */ var _domain_reasons_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55027);
/* harmony import */ var _domain_units_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(97065);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(35830);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4652);





const NAME_CHARS_MAX = 80;
const APPROVERS_MAX = 5;
const STEPS_MAX = 20;
const METRICS_MAX = 20;
/** The story of an environment as plain lines: what is under way, then every deployment that ended. */
function historyText(history, nowSeconds) {
    const { environment, rollout, records, total } = history;
    const older = total - records.length;
    const ended = total === 0 ? 'no deployment has ended yet' : (0,_words_js__WEBPACK_IMPORTED_MODULE_3__/* .countText */ .lT)(total, 'deployment');
    return [
        // The whole line: an environment that is called ":" would make a command together with the colon.
        (0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .logLine */ .BP)(`${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .logLine */ .BP)(environment, NAME_CHARS_MAX)}: ${ended}`),
        ...(rollout === null ? [] : ['', ...rolloutLines(rollout, nowSeconds)]),
        ...records.flatMap((record) => ['', ...recordLines(record)]),
        ...(older > 0 ? ['', `and ${(0,_words_js__WEBPACK_IMPORTED_MODULE_3__/* .countText */ .lT)(older, 'older one')}; see --limit`] : []),
    ].join('\n');
}
function rolloutLines(rollout, nowSeconds) {
    const steps = rollout.ramp.steps.map(({ percent }, index) => index === rollout.stepIndex ? `[${(0,_domain_units_js__WEBPACK_IMPORTED_MODULE_4__/* .percentText */ .fL)(percent)}]` : (0,_domain_units_js__WEBPACK_IMPORTED_MODULE_4__/* .percentText */ .fL)(percent));
    const version = (0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .logLine */ .BP)(rollout.version.name, NAME_CHARS_MAX);
    return [
        `under way: ${rollout.task} of ${version} (${commitText(rollout.version.sha)}), ${rollout.phase} at ${(0,_domain_units_js__WEBPACK_IMPORTED_MODULE_4__/* .percentText */ .fL)(rollout.percent)} of traffic`,
        `  since ${(0,_words_js__WEBPACK_IMPORTED_MODULE_3__/* .timeText */ .Tc)(rollout.startedAtSeconds)}, ${(0,_domain_units_js__WEBPACK_IMPORTED_MODULE_4__/* .durationText */ .S5)(nowSeconds - rollout.startedAtSeconds)}; ramp ${steps.join(' > ')}`,
        `  risk ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .logLine */ .BP)(rollout.riskLevel, NAME_CHARS_MAX)}, score ${(0,_words_js__WEBPACK_IMPORTED_MODULE_3__/* .magnitudeText */ .cu)(rollout.riskScore)}`,
    ];
}
/** What the ledger tells of one deployment, as plain lines. */
function recordLines(record) {
    const version = (0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .logLine */ .BP)(record.version, NAME_CHARS_MAX);
    const from = record.previousSha === null ? '' : ` after ${commitText(record.previousSha)}`;
    return [
        `${(0,_words_js__WEBPACK_IMPORTED_MODULE_3__/* .timeText */ .Tc)(record.endedAtSeconds)}  ${record.result.replaceAll('_', ' ')}: ${version} (${commitText(record.sha)})${from}`,
        `  ${_domain_reasons_js__WEBPACK_IMPORTED_MODULE_1__/* .REASONS */ .e[record.reason].title} (${record.reason})`,
        `  risk ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .logLine */ .BP)(record.riskLevel, NAME_CHARS_MAX)}, score ${(0,_words_js__WEBPACK_IMPORTED_MODULE_3__/* .magnitudeText */ .cu)(record.riskScore)}; took ${(0,_domain_units_js__WEBPACK_IMPORTED_MODULE_4__/* .durationText */ .S5)(record.endedAtSeconds - record.startedAtSeconds)}; ${harmText(record)}`,
        `  ${approvedText(record.approvers)}`,
        ...stepLines(record),
        ...verdictLines(record),
    ];
}
function harmText({ harmedRequests, verdict }) {
    const harmed = Math.round(harmedRequests);
    if (harmed > 0)
        return `about ${(0,_words_js__WEBPACK_IMPORTED_MODULE_3__/* .numberText */ .$4)(harmed)} requests harmed (estimate)`;
    return verdict?.judgedBy === undefined
        ? 'no requests harmed (estimate)'
        : 'how many requests were harmed is not known';
}
/** "steps 5 % 3 min > 25 % 4 min 30 s"; nothing for a deployment that took none, or of before they were kept. */
function stepLines({ steps }) {
    if (steps.length === 0)
        return [];
    const shown = steps.slice(0, STEPS_MAX).map(({ percent, fromSeconds, toSeconds }) => {
        return `${(0,_domain_units_js__WEBPACK_IMPORTED_MODULE_4__/* .percentText */ .fL)(percent)} ${(0,_domain_units_js__WEBPACK_IMPORTED_MODULE_4__/* .durationText */ .S5)(toSeconds - fromSeconds)}`;
    });
    const more = steps.length - shown.length;
    return [`  steps ${shown.join(' > ')}${more > 0 ? ` and ${more} more` : ''}`];
}
function verdictLines({ verdict }) {
    if (verdict === null)
        return [];
    const metrics = verdict.metrics.slice(0, METRICS_MAX).map(({ name, answer, ratio }) => {
        const times = ratio === null ? '' : ` (${(0,_words_js__WEBPACK_IMPORTED_MODULE_3__/* .magnitudeText */ .cu)(ratio)} times)`;
        return `${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .logLine */ .BP)(name, NAME_CHARS_MAX)} ${answer}${times}`;
    });
    const by = verdict.judgedBy === undefined ? '' : ` by ${_domain_judge_peers_peer_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .PEER_TITLES */ .X[verdict.judgedBy]}`;
    return [`  judged ${verdict.answer}${by}${metrics.length === 0 ? '' : `: ${metrics.join(', ')}`}`];
}
/** What the ledger says is checked when it is read, but not that a commit is one. */
function commitText(sha) {
    const known = (0,_domain_units_js__WEBPACK_IMPORTED_MODULE_4__/* .parseSha */ .qL)(sha);
    return known === null ? 'no commit' : (0,_domain_units_js__WEBPACK_IMPORTED_MODULE_4__/* .shortSha */ .Fu)(known);
}
function approvedText(approvers) {
    if (approvers.length === 0)
        return 'nobody had to approve';
    const names = approvers.slice(0, APPROVERS_MAX).map((name) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .logLine */ .BP)(name, NAME_CHARS_MAX));
    const more = approvers.length - names.length;
    return `approved by ${(0,_words_js__WEBPACK_IMPORTED_MODULE_3__/* .listText */ .so)(more > 0 ? [...names, `${more} more`] : names)}`;
}
/** The same for programs; texts are raw, print the whole with `jsonLine`. */
function historyJson({ environment, rollout, records, total }) {
    return {
        schemaVersion: 1,
        environment,
        total,
        rollout: rollout === null
            ? null
            : {
                id: rollout.id,
                task: rollout.task,
                version: rollout.version,
                phase: rollout.phase,
                percent: rollout.percent,
                steps: rollout.ramp.steps.map(({ percent }) => percent),
                stepIndex: rollout.stepIndex,
                riskLevel: rollout.riskLevel,
                riskScore: rollout.riskScore,
                deploymentId: rollout.deploymentId,
                startedAtSeconds: rollout.startedAtSeconds,
            },
        deployments: records,
    };
}
//# sourceMappingURL=history.js.map

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

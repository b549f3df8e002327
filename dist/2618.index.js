export const id = 2618;
export const ids = [2618,5956,4140];
export const modules = {

/***/ 94140:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EVENT_BYTES_MAX: () => (/* binding */ EVENT_BYTES_MAX),
/* harmony export */   readEvent: () => (/* binding */ readEvent),
/* harmony export */   readEventFile: () => (/* binding */ readEventFile)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(38816);
/* harmony import */ var _domain_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33047);



/** An event file is at most this large; GitHub sends no more than 25 MB. */
const EVENT_BYTES_MAX = 25 * 1024 * 1024;
const account = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ login: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), type: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP() });
const commentEvent = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    action: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    comment: zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
        id: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig().int(),
        body: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().nullish(),
        user: account.nullable(),
        updated_at: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    }),
    issue: zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ number: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig().int(), pull_request: zod__WEBPACK_IMPORTED_MODULE_2__/* .unknown */ .L5J() }),
    changes: zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ body: zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ from: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP() }).optional() }).optional(),
    sender: account,
});
const dispatchEvent = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    inputs: zod__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_2__/* .unknown */ .L5J()).nullable(),
    workflow: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    sender: account,
});
/**
 * The event that started a workflow, by its shape: a comment on an issue or pull request, a dispatch with
 * the inputs `command` and `environment`, or something else. `runId` tells two dispatches apart.
 */
function readEvent(text, runId) {
    let payload;
    try {
        payload = JSON.parse(text);
    }
    catch {
        throw wrongEvent('the event', 'It is no JSON.');
    }
    const comment = commentEvent.safeParse(payload);
    if (comment.success)
        return commentOf(comment.data);
    const dispatch = dispatchEvent.safeParse(payload);
    if (!dispatch.success)
        return { kind: 'other' };
    const { inputs, sender } = dispatch.data;
    return {
        kind: 'dispatch',
        wish: textOf(inputs?.command) ?? '',
        environment: textOf(inputs?.environment),
        id: `run ${runId}`,
        sender,
    };
}
/** The text of the file that holds the event. ConfigError when it can't be read or is too large. */
async function readEventFile(path) {
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(path, 'r').catch((error) => {
        throw wrongEvent(path, `It could not be read. ${error.message}`);
    });
    try {
        const { size } = await file.stat();
        if (size > EVENT_BYTES_MAX)
            throw wrongEvent(path, `It has more than ${EVENT_BYTES_MAX} bytes.`);
        return await file.readFile('utf8');
    }
    finally {
        await file.close();
    }
}
function wrongEvent(where, what) {
    const fix = 'Give the payload of an issue_comment or workflow_dispatch event, as JSON.';
    return new _domain_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigError */ .xL([{ where, line: null, what, fix }], 'input_invalid');
}
function commentOf({ action, comment, issue, changes, sender }) {
    const kinds = { created: 'comment_created', edited: 'comment_edited' };
    const kind = action === 'created' || action === 'edited' ? kinds[action] : null;
    if (kind === null)
        return { kind: 'other' };
    const isPullRequest = issue.pull_request !== undefined && issue.pull_request !== null;
    return {
        kind,
        commentId: comment.id,
        author: comment.user,
        body: comment.body ?? '',
        before: changes?.body?.from ?? null,
        updatedAt: comment.updated_at,
        pullRequest: isPullRequest ? issue.number : null,
        sender,
    };
}
function textOf(value) {
    return typeof value === 'string' && value !== '' ? value : null;
}
//# sourceMappingURL=event.js.map

/***/ }),

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

/***/ 36621:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   controlFrom: () => (/* binding */ controlFrom)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _adapters_github_event_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94140);
/* harmony import */ var _adapters_tools_config_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83385);
/* harmony import */ var _commands_control_control_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(91227);
/* harmony import */ var _compose_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9126);
/* harmony import */ var _domain_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(33047);
/* harmony import */ var _screen_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(66569);
/* harmony import */ var _work_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(78563);








/** Tells what the event in a file would do. Asks GitHub and writes nothing. Returns the exit status. */
async function controlFrom(own, options) {
    const text = (name) => {
        const value = options[name];
        return typeof value === 'string' ? value : null;
    };
    const github = (0,_work_js__WEBPACK_IMPORTED_MODULE_7__/* .githubOf */ .zq)(own, text('github'));
    const file = text('event');
    if (github === null || file === null)
        throw missing();
    const repository = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(own.cwd(), text('repo') ?? '.');
    const path = text('config') ?? _work_js__WEBPACK_IMPORTED_MODULE_7__/* .CONFIG_DEFAULT */ .LV;
    const config = await (0,_work_js__WEBPACK_IMPORTED_MODULE_7__/* .readConfig */ .Xg)(repository, path, 'control', true);
    if (config === null)
        throw (0,_adapters_tools_config_file_js__WEBPACK_IMPORTED_MODULE_2__/* .missingConfig */ .lw)(path);
    const isJson = options.json === true;
    const screen = (0,_screen_js__WEBPACK_IMPORTED_MODULE_6__/* .screenOn */ .E)(own.stderr, false);
    const stop = new AbortController().signal;
    const place = (0,_work_js__WEBPACK_IMPORTED_MODULE_7__/* .placeOf */ .$t)(own, repository, screen, stop, { github, folder: null });
    const event = (0,_adapters_github_event_js__WEBPACK_IMPORTED_MODULE_1__.readEvent)(await (0,_adapters_github_event_js__WEBPACK_IMPORTED_MODULE_1__.readEventFile)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(own.cwd(), file)), place.holder.id);
    const environment = text('environment') ?? 'production';
    const world = await (0,_compose_js__WEBPACK_IMPORTED_MODULE_4__.openControlWorld)(place, config, { environment, isDryRun: true });
    return (0,_work_js__WEBPACK_IMPORTED_MODULE_7__/* .show */ .WU)(own, await (0,_commands_control_control_js__WEBPACK_IMPORTED_MODULE_3__.control)(world, event), world.links, isJson, screen.clear);
}
function missing() {
    const what = 'The event or the repository is not named.';
    const fix = 'Write --event FILE --github OWNER/NAME and put a token into the variable GITHUB_TOKEN.';
    return new _domain_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .ConfigError */ .xL([{ where: 'control', line: null, what, fix }], 'input_invalid');
}
//# sourceMappingURL=control.js.map

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

/***/ 91227:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  control: () => (/* binding */ control)
});

// EXTERNAL MODULE: ./build/src/domain/control/box.js
var control_box = __webpack_require__(25353);
;// CONCATENATED MODULE: ./build/src/domain/control/wish.js
/**
 * What a person may ask for from a pull request. `rollback` takes back what is under way, or else what is
 * live; the others need a rollout that is under way.
 */
const WISH_WORDS = ['rollback', 'hold', 'resume', 'promote', 'abort'];
/** What the running rollout is asked for. */
function rolloutWish(word) {
    return word === 'rollback' ? 'abort' : word;
}
//# sourceMappingURL=wish.js.map
;// CONCATENATED MODULE: ./build/src/domain/control/command-line.js

/** GitHub allows names of environments of this length, in characters. */
const ENVIRONMENT_CHARS_MAX = 255;
const WORDS = WISH_WORDS.join('|');
const BEGINS = new RegExp(`^/(?:${WORDS})(?![\\w-])`, 'u');
const EXACT = new RegExp(`^/(${WORDS})(?: (\\S(?:.*\\S)?))?$`, 'u');
/** What cannot be seen must not decide anything. */
const UNSEEN = /\p{Cc}|\p{Default_Ignorable_Code_Point}|\p{Zl}|\p{Zp}/u;
/**
 * Reads the whole comment: a slash, one of the five words and perhaps the name of an environment, on one
 * line with nothing around it. White space at the end is what editors leave and says nothing.
 */
function readCommandLine(body) {
    if (!BEGINS.test(body))
        return { kind: 'none' };
    const [, word, environment = null] = EXACT.exec(body.trimEnd()) ?? [];
    const known = WISH_WORDS.find((one) => one === word);
    if (known === undefined)
        return { kind: 'malformed' };
    if (environment !== null) {
        if (environment.length > ENVIRONMENT_CHARS_MAX)
            return { kind: 'malformed' };
        if (UNSEEN.test(environment))
            return { kind: 'malformed' };
    }
    return { kind: 'command', word: known, environment };
}
//# sourceMappingURL=command-line.js.map
;// CONCATENATED MODULE: ./build/src/domain/control/click.js



/**
 * Finds the request in an event. `self` is the login that our own comments have: a box counts in no other
 * comment, since anybody can write what looks like one.
 */
function readClick(event, self) {
    switch (event.kind) {
        case 'other':
            return ignored('The event is neither a comment nor a dispatch.');
        case 'dispatch':
            return dispatched(event);
        case 'comment_created':
        case 'comment_edited':
            return event.kind === 'comment_created' ? written(event) : edited(event, self);
    }
}
function dispatched(event) {
    const wish = WISH_WORDS.find((word) => word === event.wish);
    if (wish === undefined) {
        return refused('command_malformed', `The input command is one of ${WISH_WORDS.join(', ')}.`);
    }
    const { environment, sender, id } = event;
    const none = { box: null, open: null, commentId: null, pullRequest: null };
    return { refusal: null, click: { ...none, wish, environment, sender, id } };
}
function written(event) {
    const line = readCommandLine(event.body);
    if (line.kind === 'none')
        return ignored('The comment holds no command.');
    if (event.pullRequest === null)
        return refused('not_a_pull_request', '');
    if (line.kind === 'malformed')
        return refused('command_malformed', '');
    const { word: wish, environment } = line;
    return { refusal: null, click: { ...asked(event), wish, environment, box: null, open: null } };
}
function edited(event, self) {
    const edit = (0,control_box/* readBoxEdit */.U6)(event.before, event.body);
    if (edit.kind === 'none') {
        const isCommand = readCommandLine(event.body).kind === 'command';
        return isCommand ? refused('command_edited', '') : ignored('The edit ticked no box.');
    }
    if (event.author?.login !== self)
        return refused('box_not_ours', '');
    if (event.pullRequest === null)
        return refused('not_a_pull_request', '');
    if (edit.kind === 'tampered')
        return refused('box_tampered', '');
    const { box, open } = edit;
    const { environment } = box;
    return { refusal: null, click: { ...asked(event), wish: 'rollback', environment, box, open } };
}
function asked({ commentId, pullRequest, sender, updatedAt }) {
    return { commentId, pullRequest, sender, id: `comment ${commentId} ${updatedAt}` };
}
function ignored(detail) {
    return { click: null, refusal: { result: 'nothing_to_do', reason: 'not_a_command', detail } };
}
function refused(reason, detail) {
    return { click: null, refusal: { result: 'refused', reason, detail } };
}
//# sourceMappingURL=click.js.map
// EXTERNAL MODULE: ./build/src/domain/history/history.js
var history_history = __webpack_require__(13753);
;// CONCATENATED MODULE: ./build/src/domain/control/decision.js


/** The deployment that a click on the environment is about: the one under way, else the live one. */
function currentDeployment({ rollout, history }) {
    if (rollout !== null) {
        const { id, version, previousSha } = rollout;
        return { id, version: version.name, sha: version.sha, previousSha };
    }
    const live = (0,history_history/* liveRecord */.sy)(history);
    if (live === null)
        return null;
    return { id: live.id, version: live.version, sha: live.sha, previousSha: live.previousSha };
}
/**
 * What to do about a click of somebody who may. A box is void as soon as another deployment is current: who
 * ticked it had something else in mind than what would be taken back now.
 */
function decide(click, known) {
    const current = currentDeployment(known);
    if (click.box !== null && click.box.rolloutId !== current?.id) {
        const now = current === null ? 'nothing is live' : `${current.version} is current now`;
        return refuse('refused', 'box_outdated', `The box was written for another deployment; ${now}.`);
    }
    const { rollout, history } = known;
    if (rollout !== null) {
        if (rollout.task === 'rollback') {
            const detail = `A rollback to ${rollout.version.name} is under way.`;
            return refuse('nothing_to_do', 'rollback_under_way', detail);
        }
        return { kind: 'ask', rollout, wish: rolloutWish(click.wish), back: (0,history_history/* liveRecord */.sy)(history) };
    }
    if (click.wish !== 'rollback')
        return refuse('refused', 'nothing_under_way', '');
    const from = (0,history_history/* liveRecord */.sy)(history);
    const to = (0,history_history/* lastHealthyRecord */.TQ)(history);
    if (from === null || to === null)
        return refuse('refused', 'no_healthy_version', '');
    return { kind: 'go_back', from, to };
}
/** Null when the pull request brought something to the deployment; `brought` are all that did. */
function pullRequestRefusal(pullRequest, brought, version) {
    if (brought.includes(pullRequest))
        return null;
    const named = brought.slice(0, BROUGHT_MAX).map((number) => `pull request ${number}`);
    const more = brought.length - named.length;
    const list = more > 0 ? [...named, `${more} more`] : named;
    const detail = `The current deployment is ${version}; it was brought by ${list.join(', ') || 'no pull request that is known'}.`;
    return { result: 'refused', reason: 'pull_request_not_current', detail };
}
/** Pull requests that are named in a refusal. */
const BROUGHT_MAX = 10;
function refuse(result, reason, detail) {
    return { kind: 'refuse', refusal: { result, reason, detail } };
}
//# sourceMappingURL=decision.js.map
// EXTERNAL MODULE: ./build/src/domain/control/permission.js
var permission = __webpack_require__(50233);
// EXTERNAL MODULE: ./build/src/domain/errors.js
var errors = __webpack_require__(33047);
// EXTERNAL MODULE: ./build/src/reports/markdown.js + 7 modules
var markdown = __webpack_require__(84306);
// EXTERNAL MODULE: ./build/src/commands/outcome.js
var commands_outcome = __webpack_require__(98536);
// EXTERNAL MODULE: ./build/src/commands/patience.js
var patience = __webpack_require__(22729);
// EXTERNAL MODULE: ./build/src/domain/reasons.js
var reasons = __webpack_require__(55027);
// EXTERNAL MODULE: ./build/src/reports/escape.js
var reports_escape = __webpack_require__(35830);
// EXTERNAL MODULE: ./build/src/reports/words.js
var words = __webpack_require__(4652);
;// CONCATENATED MODULE: ./build/src/reports/control-answer.js




/** Begins the line below the box that says what became of the last tick. */
const ANSWER = '  <sub>';
/** The comment with the answer below its open box, in the place of an earlier answer. */
function answeredComment(open, heard, login, atSeconds) {
    const lines = open.split('\n');
    const at = (0,control_box/* boxIndex */.W7)(lines);
    if (at === null)
        return open;
    const old = lines[at + 1]?.startsWith(ANSWER) ? 1 : 0;
    const what = heard.result === 'refused' ? 'Not done' : reasons/* REASONS */.e[heard.reason].title;
    const why = heard.result === 'refused' ? `${reasons/* REASONS */.e[heard.reason].title}. ` : '';
    const detail = (0,reports_escape/* markdownText */.p7)(heard.detail);
    const text = `${what}: ${why}${detail} Ticked by ${(0,reports_escape/* markdownCode */.D9)(login, 60)}, ${(0,words/* timeText */.Tc)(atSeconds)}.`;
    return lines.toSpliced(at + 1, old, `${ANSWER}${text}</sub>`).join('\n');
}
//# sourceMappingURL=control-answer.js.map
;// CONCATENATED MODULE: ./build/src/commands/control/control-answer.js


/**
 * Answers where the click was made: a reaction to a written command, a line below the box. Never a comment
 * of its own, so nobody can make Slipway talk. Returns what could not be written.
 */
async function answer(world, event, click, heard) {
    if (world.isDryRun || heard.reason === 'not_a_command')
        return [];
    const isComment = event.kind === 'comment_created' || event.kind === 'comment_edited';
    if (!isComment)
        return [];
    const { conversation, clock } = world;
    try {
        // The box is opened again whatever was decided: ticked, it would say that something is under way.
        if (click?.open != null) {
            const body = answeredComment(click.open, heard, click.sender.login, clock.nowSeconds());
            await conversation.edit(event.commentId, body);
        }
        else {
            await conversation.react(event.commentId, reactionTo(heard));
        }
        return [];
    }
    catch (error) {
        return [`The answer could not be written. ${(0,patience/* messageOf */.bD)(error)}`];
    }
}
const NOT_UNDERSTOOD = new Set([
    'command_malformed',
    'command_edited',
    'environment_unknown',
]);
function reactionTo({ result, reason }) {
    if (result === 'requested' || reason === 'already_asked' || reason === 'rollback_under_way') {
        return 'eyes';
    }
    return NOT_UNDERSTOOD.has(reason) ? 'confused' : '-1';
}
//# sourceMappingURL=control-answer.js.map
// EXTERNAL MODULE: ./build/src/domain/risk-score.js
var risk_score = __webpack_require__(9660);
// EXTERNAL MODULE: ./build/src/domain/units.js
var units = __webpack_require__(97065);
;// CONCATENATED MODULE: ./build/src/commands/control/control-range.js



/**
 * Whether the pull request brought something to the deployment, and whether the deployment can be taken
 * back. Reads the range again, for the ledger does not keep it.
 */
async function lookAtPullRequest(world, policy, deployment, pullRequest) {
    const head = (0,units/* parseSha */.qL)(deployment.sha);
    if (head === null || world.pullRequests === null) {
        return { refusal: pullRequestRefusal(pullRequest, [], deployment.version), warnings: [] };
    }
    const base = (0,units/* parseSha */.qL)(deployment.previousSha ?? '');
    const range = await world.changes.range(base, head, policy.paths);
    const shas = range.commits.map((commit) => commit.sha);
    const { pullRequests } = await world.pullRequests.of(shas);
    const brought = pullRequests.map(({ number }) => number);
    const refusal = pullRequestRefusal(pullRequest, brought, deployment.version);
    const { reversibility } = (0,risk_score/* assessRisk */.ys)(range, { levels: policy.riskLevels });
    const warnings = reversibility === 'no' ? [IRREVERSIBLE] : [];
    return { refusal, warnings };
}
const IRREVERSIBLE = 'This range holds something that a rollback does not take back, such as a destructive migration: see the risk of the deployment.';
//# sourceMappingURL=control-range.js.map
;// CONCATENATED MODULE: ./build/src/commands/control/control.js









const DRY_RUN = 'Nothing was asked and nothing was written: this tells what would be done.';
/**
 * Hears one event: who asked, for what, whether they may, and hands it to the rollout under way or to the
 * next job. Touches no target. Whatever is not certain is refused.
 */
async function control(world, event) {
    const startedAtSeconds = world.clock.nowSeconds();
    const { click, heard } = await hear(world, event);
    const environment = click?.environment ?? world.environment;
    const warnings = await answer(world, event, click, heard);
    const frame = {
        command: 'control',
        environment,
        version: heard.version ?? '',
        startedAtSeconds,
    };
    const outcome = {
        ...(0,commands_outcome/* outcomeOf */.s)(frame, heard, world.clock.nowSeconds()),
        nextStep: heard.nextStep ?? null,
        warnings: [...(world.isDryRun ? [DRY_RUN] : []), ...(heard.warnings ?? []), ...warnings],
    };
    return tellPage(world, outcome);
}
/** The page of the run is told about requests only: a run without one has nothing to show. */
async function tellPage(world, outcome) {
    if (outcome.reason === 'not_a_command')
        return outcome;
    try {
        await world.announcer.summary((0,markdown/* summaryMarkdown */.eH)(outcome, world.links));
        return outcome;
    }
    catch (error) {
        const warning = `The job summary could not be written. ${(0,patience/* messageOf */.bD)(error)}`;
        return { ...outcome, warnings: [...outcome.warnings, warning] };
    }
}
async function hear(world, event) {
    // Most comments are talk; nobody is asked anything about them.
    const glance = readClick(event, '');
    if (glance.refusal?.result === 'nothing_to_do')
        return { click: null, heard: glance.refusal };
    let self;
    try {
        self = await world.conversation.self();
    }
    catch (error) {
        return { click: null, heard: unknownPermission(error) };
    }
    const read = readClick(event, self);
    if (read.click === null)
        return { click: null, heard: read.refusal };
    try {
        return { click: read.click, heard: await obey(world, read.click) };
    }
    catch (error) {
        return { click: read.click, heard: (0,commands_outcome/* endedByError */.Q)(error) };
    }
}
async function obey(world, click) {
    const environment = click.environment ?? world.environment;
    const policy = world.policyOf(environment);
    if (policy === null) {
        const detail = `"${environment}" is not in the configuration.`;
        return { result: 'refused', reason: 'environment_unknown', detail };
    }
    const refusal = await permissionRefusal(world, click, policy);
    if (refusal !== null)
        return refusal;
    const place = await world.open(environment);
    const known = await place.ledger.read();
    const decision = decide(click, known);
    if (decision.kind === 'refuse')
        return decision.refusal;
    // Our own comment stands on a pull request of its deployment; a written command may stand anywhere.
    const current = currentDeployment(known);
    const looked = click.box !== null || click.pullRequest === null || current === null
        ? { refusal: null, warnings: [] }
        : await lookAtPullRequest(place, policy, current, click.pullRequest);
    if (looked.refusal !== null)
        return looked.refusal;
    const heard = decision.kind === 'ask'
        ? await askRollout(world, place, click, decision, known)
        : handOn(click, decision);
    return { ...heard, warnings: [...looked.warnings, ...(heard.warnings ?? [])] };
}
/** Fails closed: a permission that could not be read is none. */
async function permissionRefusal(world, { sender }, policy) {
    const bot = (0,permission/* senderRefusal */.S_)(sender, policy.control);
    if (bot !== null)
        return bot;
    try {
        return (0,permission/* roleRefusal */.v6)(sender, await world.conversation.roleOf(sender.login), policy.control);
    }
    catch (error) {
        return unknownPermission(error);
    }
}
function unknownPermission(error) {
    if (!(error instanceof errors/* AdapterError */.om))
        throw error;
    return { result: 'refused', reason: 'permission_unknown', detail: error.message };
}
async function askRollout(world, place, click, { rollout, wish, back }, known) {
    const { sender, id } = click;
    const version = rollout.version.name;
    const earlier = await place.ledger.requested(rollout.id);
    const isAsked = earlier?.id === id || (earlier?.wish === 'abort' && wish === 'abort');
    const goes = back === null ? 'where it was before' : `back to ${back.version}`;
    const what = wish === 'abort' ? `Traffic goes ${goes}.` : `It is asked to ${wish}.`;
    if (!world.isDryRun && !isAsked) {
        const request = { rolloutId: rollout.id, wish, by: sender.login, id };
        const atSeconds = world.clock.nowSeconds();
        if (!(await place.ledger.request({ ...request, atSeconds }))) {
            const detail = `The rollout of ${version} has ended or is on its way back already.`;
            return { result: 'nothing_to_do', reason: 'already_asked', detail, version };
        }
    }
    const isHeard = world.isDryRun || (await isSomebodyThere(world, place));
    const heard = {
        result: isAsked ? 'nothing_to_do' : 'requested',
        reason: isAsked ? 'already_asked' : 'rollout_asked',
        detail: `${sender.login} asked for ${click.wish} of the rollout of ${version}. ${what}`,
        version,
    };
    if (isHeard)
        return heard;
    const orphan = `The run of that rollout is over`;
    if (wish !== 'abort') {
        return { ...heard, warnings: [`${orphan}; the next run obeys the request.`] };
    }
    return {
        ...heard,
        detail: `${heard.detail} ${orphan}, so the next job takes it back.`,
        nextStep: { command: 'rollback', sha: pinned(known) },
    };
}
/** The version that serves beside the candidate: the next job must not go further back than that. */
function pinned({ history }) {
    return history.find((record) => record.result === 'promoted')?.sha ?? null;
}
/** The lock tells whether a run is there to hear: whoever can take it finds nobody. */
async function isSomebodyThere(world, place) {
    try {
        const lock = await place.ledger.acquire(world.holder);
        if (!lock.isMine)
            return true;
        await place.ledger.release();
        return false;
    }
    catch (error) {
        world.log.warn(`Whether the run of the rollout is alive could not be told. ${(0,patience/* messageOf */.bD)(error)}`);
        return true;
    }
}
function handOn(click, { from, to }) {
    return {
        result: 'requested',
        reason: 'rollback_handed_on',
        detail: `${click.sender.login} asked for it: ${from.version} makes way for ${to.version}, the last version that was deployed and healthy.`,
        version: to.version,
        nextStep: { command: 'rollback', sha: to.sha },
    };
}
//# sourceMappingURL=control.js.map

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

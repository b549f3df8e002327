export const id = 9319;
export const ids = [9319];
export const modules = {

/***/ 29319:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  work: () => (/* binding */ work)
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 14 modules
var core = __webpack_require__(96421);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
;// CONCATENATED MODULE: ./build/src/adapters/announcer/report-file.js

/** Writes a line for other steps to read. False when that did not work: it is told, not fatal. */
async function writeReport(path, text) {
    try {
        await (0,promises_.writeFile)(path, text.endsWith('\n') ? text : `${text}\n`);
        return true;
    }
    catch {
        return false;
    }
}
//# sourceMappingURL=report-file.js.map
// EXTERNAL MODULE: ./build/src/adapters/tools/clock.js
var tools_clock = __webpack_require__(46232);
// EXTERNAL MODULE: ./build/src/adapters/tools/config-file.js
var config_file = __webpack_require__(83385);
// EXTERNAL MODULE: ./build/src/adapters/tools/stop-signal.js
var stop_signal = __webpack_require__(87961);
// EXTERNAL MODULE: ./build/src/domain/outcome.js
var domain_outcome = __webpack_require__(77794);
// EXTERNAL MODULE: ./build/src/process-like.js
var process_like = __webpack_require__(7710);
// EXTERNAL MODULE: ./build/src/reports/escape.js
var reports_escape = __webpack_require__(35830);
// EXTERNAL MODULE: ./build/src/reports/json.js
var reports_json = __webpack_require__(10307);
// EXTERNAL MODULE: ./build/src/reports/terminal.js
var terminal = __webpack_require__(45749);
;// CONCATENATED MODULE: ./build/src/action/results.js



/** The outputs of the step; what there is not is the empty text. */
function outputsOf(outcome, links, reports) {
    const { risk, rollout, range, deployment } = outcome;
    return {
        outcome: outcome.result,
        reason: outcome.reason,
        'risk-score': risk === null ? '' : risk.score.toFixed(3),
        'risk-level': risk?.level ?? '',
        reversibility: risk?.reversibility ?? '',
        'plan-hash': outcome.planHash ?? '',
        commits: String(range?.commitCount ?? ''),
        'deployment-id': String(deployment?.id ?? ''),
        'rollback-url': links.rollback ?? '',
        report: reports.json,
        'report-html': reports.html,
        audit: reports.audit,
        'audit-digest': outcome.audit?.digest ?? '',
        'harmed-requests': rollout === null ? '' : String(Math.round(rollout.harmedRequests)),
        'max-canary-percent': String(rollout?.percentMax ?? ''),
        environment: outcome.environment,
        'next-command': outcome.nextStep?.command ?? '',
        'next-version': outcome.nextStep?.sha ?? '',
    };
}
/** Sets the outputs and says in the log and in one annotation how it ended. */
function report(outcome, links, reports) {
    for (const [name, value] of Object.entries(outputsOf(outcome, links, reports))) {
        core/* setOutput */.uH(name, value);
    }
    for (const line of (0,terminal/* outcomeText */.EL)(outcome, links).split('\n'))
        core/* info */.pq(line);
    const title = `Slipway ${outcome.command}: ${outcome.result.replaceAll('_', ' ')} (${outcome.reason})`;
    const text = (0,reports_escape/* annotationText */.xr)([outcome.detail, outcome.advice].filter((t) => t !== '').join(' '));
    const message = text === '' ? title : text;
    if (FAILURES.has(outcome.result))
        core/* error */.z3(message, { title });
    if (CAUTIONS.has(outcome.result))
        core/* warning */.$e(message, { title });
}
const FAILURES = new Set(['rolled_back', 'failed']);
const CAUTIONS = new Set(['refused', 'held', 'cancelled']);
//# sourceMappingURL=results.js.map
;// CONCATENATED MODULE: ./build/src/action/work.js













/** Runs the command of the inputs; `change` goes before the configuration. Returns the exit status; ConfigError when the configuration is wrong. */
async function work(own, inputs, change = {}) {
    // Before anything else can print it.
    if (inputs.githubToken !== '')
        core/* setSecret */.Pq(inputs.githubToken);
    const workspace = own.env.GITHUB_WORKSPACE ?? own.cwd();
    const repository = (0,external_node_path_.resolve)(workspace, inputs.workingDirectory);
    if (inputs.command === 'doctor')
        return withDoctor(own, inputs, repository);
    const [text, { environmentOf, parseConfig }, { policyOf }, { policyWithoutFile }] = await Promise.all([
        (0,config_file/* readConfigFile */.RG)(repository, inputs.configPath),
        Promise.all(/* import() */[__webpack_require__.e(8816), __webpack_require__.e(8815), __webpack_require__.e(254), __webpack_require__.e(7291), __webpack_require__.e(9927)]).then(__webpack_require__.bind(__webpack_require__, 59927)),
        Promise.all(/* import() */[__webpack_require__.e(8816), __webpack_require__.e(8815), __webpack_require__.e(254), __webpack_require__.e(7291), __webpack_require__.e(9482), __webpack_require__.e(8916), __webpack_require__.e(1871)]).then(__webpack_require__.bind(__webpack_require__, 31871)),
        Promise.all(/* import() */[__webpack_require__.e(8816), __webpack_require__.e(8815), __webpack_require__.e(254), __webpack_require__.e(7291), __webpack_require__.e(9482), __webpack_require__.e(8916), __webpack_require__.e(1871), __webpack_require__.e(1327)]).then(__webpack_require__.bind(__webpack_require__, 41327)),
    ]);
    const config = text === null ? null : parseConfig(text, inputs.configPath);
    if (config === null && inputs.command !== 'assess')
        throw (0,config_file/* missingConfig */.lw)(inputs.configPath);
    const isGoingBack = inputs.command === 'rollback' || inputs.command === 'control';
    const asked = config === null
        ? policyWithoutFile(inputs.environment)
        : policyOf(config, inputs.environment, isGoingBack
            ? null
            : await (0,config_file/* readAnalysis */.d5)(repository, environmentOf(config, inputs.environment)));
    const isWaiting = inputs.isWaiting ?? asked.isWaiting;
    const policy = { ...asked, isWaiting, ...change };
    return withWorld(own, inputs, repository, config, policy);
}
async function withWorld(own, inputs, repository, config, policy) {
    const [{ openAssessWorld, openWorld }, { run, runAssess }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(8816), __webpack_require__.e(8815), __webpack_require__.e(254), __webpack_require__.e(7291), __webpack_require__.e(9482), __webpack_require__.e(8916), __webpack_require__.e(4868), __webpack_require__.e(1871), __webpack_require__.e(9358), __webpack_require__.e(9126)]).then(__webpack_require__.bind(__webpack_require__, 9126)),
        Promise.all(/* import() */[__webpack_require__.e(254), __webpack_require__.e(9482), __webpack_require__.e(4868), __webpack_require__.e(4306), __webpack_require__.e(9090), __webpack_require__.e(4362), __webpack_require__.e(1332), __webpack_require__.e(8404)]).then(__webpack_require__.bind(__webpack_require__, 21332)),
    ]);
    const { place, context, stop } = await placeOf(own, inputs, repository);
    const override = inputs.override === null ? null : { by: context.actor, why: inputs.override };
    const request = { base: inputs.base, planHash: inputs.planHash, override };
    const version = inputs.version ?? context.sha;
    try {
        const command = inputs.command === 'doctor' ? 'assess' : inputs.command;
        if (command === 'control')
            return await hear(own, inputs, place, config);
        if (command === 'assess' || command === 'gate' || config === null) {
            const world = await openAssessWorld(place, config, inputs.environment);
            const outcome = await runAssess(world, policy, {
                ...request,
                command: command === 'gate' ? 'gate' : 'assess',
                version,
            });
            return await finish(own, outcome, world.links);
        }
        const world = await openWorld(place, config, inputs.environment);
        const outcome = await run(world, policy, {
            ...request,
            command,
            version: command === 'rollback' ? inputs.version : version,
        });
        return await finish(own, outcome, world.links);
    }
    finally {
        stop.release();
    }
}
/** Hears the event that started the run. */
async function hear(own, inputs, place, config) {
    const [{ openControlWorld }, { control }, { readEvent, readEventFile }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(8816), __webpack_require__.e(8815), __webpack_require__.e(254), __webpack_require__.e(7291), __webpack_require__.e(9482), __webpack_require__.e(8916), __webpack_require__.e(4868), __webpack_require__.e(1871), __webpack_require__.e(9358), __webpack_require__.e(9126)]).then(__webpack_require__.bind(__webpack_require__, 9126)),
        Promise.all(/* import() */[__webpack_require__.e(254), __webpack_require__.e(4868), __webpack_require__.e(4306), __webpack_require__.e(1227)]).then(__webpack_require__.bind(__webpack_require__, 91227)),
        Promise.all(/* import() */[__webpack_require__.e(8816), __webpack_require__.e(4140)]).then(__webpack_require__.bind(__webpack_require__, 94140)),
    ]);
    if (config === null)
        throw (0,config_file/* missingConfig */.lw)(inputs.configPath);
    const { environment } = inputs;
    const text = await readEventFile(own.env.GITHUB_EVENT_PATH ?? '');
    const world = await openControlWorld(place, config, { environment, isDryRun: false });
    const outcome = await control(world, readEvent(text, place.holder.id));
    return finish(own, outcome, world.links);
}
async function withDoctor(own, inputs, repository) {
    const { examinePlace } = await Promise.all(/* import() */[__webpack_require__.e(8816), __webpack_require__.e(8815), __webpack_require__.e(254), __webpack_require__.e(7291), __webpack_require__.e(9482), __webpack_require__.e(8916), __webpack_require__.e(4868), __webpack_require__.e(1871), __webpack_require__.e(4306), __webpack_require__.e(9358), __webpack_require__.e(9126), __webpack_require__.e(4362), __webpack_require__.e(3197), __webpack_require__.e(1636)]).then(__webpack_require__.bind(__webpack_require__, 63197));
    const { place, stop } = await placeOf(own, inputs, repository);
    try {
        const { outcome, links } = await examinePlace(place, inputs.environment, inputs.configPath);
        return await finish(own, outcome, links);
    }
    finally {
        stop.release();
    }
}
/** The run and its runner, as the rest of the program needs them. */
async function placeOf(own, inputs, repository) {
    const { runContext } = await Promise.all(/* import() */[__webpack_require__.e(9479), __webpack_require__.e(4492)]).then(__webpack_require__.bind(__webpack_require__, 62111));
    const clock = (0,tools_clock/* systemClock */.m)();
    const context = runContext(inputs, clock.nowSeconds(), own.env.GITHUB_TRIGGERING_ACTOR);
    const stop = (0,stop_signal/* stopSignal */.Z)(own);
    const place = {
        clock,
        log: actionLog(),
        observer: actionObserver(clock),
        stop: stop.signal,
        random: Math.random,
        env: own.env,
        repository,
        github: context.github,
        holder: context.holder,
        host: (0,external_node_os_.hostname)(),
        isAlive: (0,process_like/* isAliveBy */.h)(own),
        announcers: [summaryPage(own)],
    };
    return { place, context, stop };
}
async function finish(own, outcome, links) {
    const { htmlReport } = await Promise.all(/* import() */[__webpack_require__.e(7690), __webpack_require__.e(4868), __webpack_require__.e(4306), __webpack_require__.e(5828)]).then(__webpack_require__.bind(__webpack_require__, 75318));
    const folder = own.env.RUNNER_TEMP ?? own.cwd();
    const path = (0,external_node_path_.join)(folder, `slipway-${outcome.command}-${own.pid}`);
    const written = async (to, text) => {
        if (await writeReport(to, text))
            return to;
        core/* warning */.$e(`The report could not be written to ${(0,reports_escape/* logLine */.BP)(to)}.`);
        return '';
    };
    const json = await written(`${path}.json`, (0,reports_escape/* jsonLine */.rF)((0,reports_json/* outcomeJson */.bt)(outcome)));
    const html = await written(`${path}.html`, htmlReport(outcome, links));
    const { audit: kept = null } = outcome;
    const audit = kept === null ? '' : await written(`${path}-audit.json`, kept.text);
    report(outcome, links, { json, html, audit });
    return domain_outcome/* EXIT_CODES */.ai[outcome.result];
}
function actionLog() {
    return {
        debug: (message) => core/* debug */.Yz((0,reports_escape/* annotationText */.xr)(message)),
        info: (message) => core/* info */.pq((0,reports_escape/* logLine */.BP)(message)),
        warn: (message) => core/* warning */.$e((0,reports_escape/* annotationText */.xr)(message)),
        error: (message) => core/* error */.z3((0,reports_escape/* annotationText */.xr)(message)),
    };
}
/** At most one line in this time while nothing but the numbers change. */
const PROGRESS_LINE_SECONDS = 60;
function actionObserver(clock) {
    let told = '';
    let toldAtSeconds = Number.NEGATIVE_INFINITY;
    return {
        progress(progress) {
            const state = `${progress.phase} ${progress.stepIndex} ${progress.verdict?.answer}`;
            const isDue = clock.monotonicSeconds() - toldAtSeconds >= PROGRESS_LINE_SECONDS;
            if (state === told && !isDue)
                return;
            told = state;
            toldAtSeconds = clock.monotonicSeconds();
            core/* info */.pq((0,terminal/* progressLine */.oz)(progress));
        },
    };
}
/** The page of the run. A runner that has none gets none. */
function summaryPage(own) {
    return {
        comment: async () => undefined,
        async summary(markdown) {
            if (own.env.GITHUB_STEP_SUMMARY === undefined)
                return;
            await core/* summary */.z.addRaw(markdown, true).write();
        },
    };
}
//# sourceMappingURL=work.js.map

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

/***/ })

};

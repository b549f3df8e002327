export const id = 4450;
export const ids = [4450];
export const modules = {

/***/ 84450:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   READ_BACK_SECONDS_MAX: () => (/* binding */ READ_BACK_SECONDS_MAX),
/* harmony export */   commandTarget: () => (/* binding */ commandTarget)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(38816);
/* harmony import */ var _domain_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33047);
/* harmony import */ var _domain_units_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(97065);
/* harmony import */ var _tools_excerpt_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(90611);
/* harmony import */ var _run_command_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(20312);






/** How long the splitter may take to show a share that `shift` has set. */
const READ_BACK_SECONDS_MAX = 60;
const READ_BACK_POLL_SECONDS = 1;
/** Digits after the point that a share is told with; also the fuzz when shares are compared. */
const PERCENT_DIGITS = 6;
const PERCENT_FUZZ = 1e-6;
/**
 * Any splitter that three programs of the user can drive:
 * - `current` prints `{"weights": {"a": 95, "b": 5}, "healthy": {"b": true}, "revision": "…", "epoch": "…"}`:
 *   weights are relative, the rest may be left out (healthy; a hash of the weights; never restarted);
 * - `stage` brings SLIPWAY_VERSION (commit SLIPWAY_SHA) up in SLIPWAY_SLOT and exits 0 when it is healthy;
 * - `shift` gives SLIPWAY_PERCENT of the traffic to SLIPWAY_SLOT, the rest to SLIPWAY_OTHER_SLOT. It gets the
 *   revision that was read last as SLIPWAY_REVISION, for a splitter that can compare and swap.
 */
function commandTarget(options, tools) {
    for (const command of [options.current, options.stage, options.shift])
        (0,_run_command_js__WEBPACK_IMPORTED_MODULE_2__/* .argvOf */ .UU)(command);
    const run = (name) => runner(name, options[name], tools);
    const read = async () => parseCurrent(await run('current')({}, null, 'target_unreachable'), options);
    async function moveTo(snapshot, percent, before) {
        const values = {
            SLIPWAY_PERCENT: String(percent),
            SLIPWAY_SLOT: snapshot.canarySlot,
            SLIPWAY_OTHER_SLOT: snapshot.stableSlot,
            SLIPWAY_REVISION: before.revision,
        };
        await run('shift')(values, null, 'target_refused');
        return readBack(snapshot, percent, read, options, tools);
    }
    async function shift(snapshot, asked, expected) {
        if (!(asked >= 0 && asked <= 100)) {
            throw refused(`${asked} % is not a share of the traffic.`, 'Ask for 0 to 100 percent.');
        }
        const percent = nearest(asked, options['smallest-percent']);
        const before = await read();
        checkRevision(snapshot, before, expected);
        const state = stateOf(snapshot, before);
        return isAt(state, percent) ? state : moveTo(snapshot, percent, before);
    }
    return {
        type: 'command',
        snapshot: async () => snapshotOf(await read(), options),
        current: async (snapshot) => stateOf(snapshot, await read()),
        nearestPercent: (_snapshot, percent) => nearest(percent, options['smallest-percent']),
        async stage(snapshot, version, signal) {
            checkIdle(snapshot, await read());
            await run('stage')(stageValues(snapshot, version), signal, 'stage_failed');
            return checkStaged(snapshot, await read());
        },
        shift,
        async promote(snapshot, expected) {
            const state = stateOf(snapshot, await read());
            if (!state.isCanaryHealthy)
                throw unhealthy(snapshot, 'canary_unhealthy');
            return shift(snapshot, 100, expected);
        },
        restore: (snapshot, expected) => restore(snapshot, expected, read, moveTo),
    };
}
function runner(name, options, tools) {
    return (values, signal, reason) => (0,_run_command_js__WEBPACK_IMPORTED_MODULE_2__/* .runCommand */ .d1)({ name, options, values, signal, adapter: 'command', reason }, tools);
}
const printed = zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    weights: zod__WEBPACK_IMPORTED_MODULE_3__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig().min(0)),
    healthy: zod__WEBPACK_IMPORTED_MODULE_3__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zMY()).default({}),
    revision: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().min(1).max(200).optional(),
    epoch: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().max(200).default(''),
});
/** Reads what `current` printed. AdapterError target_unreachable that quotes it when it is not what we need. */
function parseCurrent(text, { slots }) {
    const current = printed.safeParse(parseJson(text));
    const problem = current.success
        ? weightProblem(current.data.weights, slots)
        : (current.error.issues[0]?.message ?? 'it is not as it should be');
    if (!current.success || problem !== null) {
        throw new _domain_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .AdapterError */ .om('command', 'target_unreachable', `The current command printed "${(0,_tools_excerpt_js__WEBPACK_IMPORTED_MODULE_4__/* .excerpt */ .K)(text, [])}": ${problem}.`, `It must print one JSON object like {"weights": {"${slots[0]}": 100, "${slots[1]}": 0}, "healthy": {"${slots[0]}": true}} and nothing else on stdout.`);
    }
    const { weights, revision } = current.data;
    return { ...current.data, revision: revision ?? weightsHash(weights) };
}
/** What the JSON text says, or undefined, which no schema accepts. */
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
function weightProblem(weights, slots) {
    const names = Object.keys(weights);
    const missing = slots.filter((slot) => !names.includes(slot));
    if (missing.length > 0)
        return `weights has no slot ${missing.join(', ')}`;
    const unknown = names.filter((name) => !slots.includes(name) && weights[name] !== 0);
    if (unknown.length > 0)
        return `weights has a slot that is not configured: ${unknown.join(', ')}`;
    return slots.every((slot) => weights[slot] === 0) ? 'no slot has any weight' : null;
}
function weightsHash(weights) {
    const text = JSON.stringify(Object.entries(weights).sort());
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(text).digest('hex').slice(0, 16);
}
function stateOf(snapshot, current) {
    const canary = current.weights[snapshot.canarySlot] ?? 0;
    const stable = current.weights[snapshot.stableSlot] ?? 0;
    return {
        canaryPercent: (100 * canary) / (canary + stable),
        isCanaryHealthy: current.healthy[snapshot.canarySlot] ?? true,
        isStableHealthy: current.healthy[snapshot.stableSlot] ?? true,
        revision: current.revision,
        epoch: current.epoch,
    };
}
function snapshotOf(current, { slots }) {
    const [first, second] = slots;
    const serving = slots.filter((slot) => (current.weights[slot] ?? 0) > 0);
    const [stableSlot] = serving;
    if (stableSlot === undefined || serving.length !== 1) {
        throw new _domain_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .AdapterError */ .om('command', 'target_not_settled', `Both slots get traffic: ${weightsText(current)}.`, 'Give all traffic to one of them, then deploy again.');
    }
    return {
        target: 'command',
        stableSlot,
        canarySlot: stableSlot === first ? second : first,
        revision: current.revision,
        epoch: current.epoch,
        // Weights are relative: 1 to 0 and 100 to 0 are the same state and must be the same bytes.
        content: JSON.stringify({ percents: { [stableSlot]: 100 } }),
    };
}
/** The largest multiple of the finest step that is not above `percent`; 100 is always in reach. */
function nearest(percent, smallestPercent) {
    if (percent >= 100)
        return 100;
    let steps = Math.max(0, Math.floor(percent / smallestPercent) + 1);
    const share = () => Number((steps * smallestPercent).toFixed(PERCENT_DIGITS));
    while (steps > 0 && share() > percent)
        steps--;
    return share();
}
function stageValues(snapshot, version) {
    return {
        SLIPWAY_VERSION: version.name,
        SLIPWAY_SHA: version.sha,
        SLIPWAY_SLOT: snapshot.canarySlot,
        SLIPWAY_OTHER_SLOT: snapshot.stableSlot,
    };
}
function isAt(state, percent) {
    return Math.abs(state.canaryPercent - percent) <= PERCENT_FUZZ;
}
/** Asks until the share is within half a step of what was set: what a splitter that rounds can show. */
async function readBack(snapshot, percent, read, options, { clock }) {
    const fuzz = Math.min(options['smallest-percent'] / 2, 0.5) + PERCENT_FUZZ;
    const isEnd = percent === 0 || percent === 100;
    const isThere = (state) => isEnd ? state.canaryPercent === percent : Math.abs(state.canaryPercent - percent) <= fuzz;
    const untilSeconds = clock.monotonicSeconds() + READ_BACK_SECONDS_MAX;
    let state = stateOf(snapshot, await read());
    while (!isThere(state) && clock.monotonicSeconds() < untilSeconds) {
        await clock.sleep(READ_BACK_POLL_SECONDS);
        state = stateOf(snapshot, await read());
    }
    if (isThere(state))
        return state;
    throw refused(`The shift command was given ${(0,_domain_units_js__WEBPACK_IMPORTED_MODULE_5__/* .percentText */ .fL)(percent)}, and ${READ_BACK_SECONDS_MAX} s later the current command shows ${(0,_domain_units_js__WEBPACK_IMPORTED_MODULE_5__/* .percentText */ .fL)(state.canaryPercent)}.`, 'Check that both programs look at the same splitter, and that smallest-percent is its finest step.');
}
function checkRevision(snapshot, current, expected) {
    if (current.revision === expected)
        return;
    const { canaryPercent } = stateOf(snapshot, current);
    throw conflict(`The target is at revision "${(0,_tools_excerpt_js__WEBPACK_IMPORTED_MODULE_4__/* .excerpt */ .K)(current.revision, [])}" and not at "${(0,_tools_excerpt_js__WEBPACK_IMPORTED_MODULE_4__/* .excerpt */ .K)(expected, [])}"; slot ${snapshot.canarySlot} has ${(0,_domain_units_js__WEBPACK_IMPORTED_MODULE_5__/* .percentText */ .fL)(canaryPercent)} of the traffic.`);
}
function checkIdle(snapshot, current) {
    const { canaryPercent } = stateOf(snapshot, current);
    if (canaryPercent === 0)
        return;
    throw conflict(`Slot ${snapshot.canarySlot} has ${(0,_domain_units_js__WEBPACK_IMPORTED_MODULE_5__/* .percentText */ .fL)(canaryPercent)} of the traffic.`);
}
function checkStaged(snapshot, current) {
    checkIdle(snapshot, current);
    const state = stateOf(snapshot, current);
    if (!state.isCanaryHealthy)
        throw unhealthy(snapshot, 'stage_failed');
    return state;
}
/** Everything back to the slot that served. What the programs say decides what is told. */
async function restore(snapshot, expected, read, moveTo) {
    const before = await read();
    if (stateOf(snapshot, before).canaryPercent === 0)
        return { isComplete: true, differences: [] };
    if (expected !== null)
        checkRevision(snapshot, before, expected);
    try {
        await moveTo(snapshot, 0, before);
        return { isComplete: true, differences: [] };
    }
    catch (error) {
        if (!(error instanceof _domain_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .AdapterError */ .om) || error.reason !== 'target_refused')
            throw error;
        const { canaryPercent } = stateOf(snapshot, await read());
        if (canaryPercent === 0)
            return { isComplete: true, differences: [] };
        const difference = `Slot ${snapshot.canarySlot} has ${(0,_domain_units_js__WEBPACK_IMPORTED_MODULE_5__/* .percentText */ .fL)(canaryPercent)} of the traffic instead of none.`;
        return { isComplete: false, differences: [difference, error.message] };
    }
}
function weightsText({ weights }) {
    return Object.entries(weights)
        .map(([slot, weight]) => `${slot} ${weight}`)
        .join(', ');
}
function unhealthy(snapshot, reason) {
    return new _domain_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .AdapterError */ .om('command', reason, `The current command says that slot ${snapshot.canarySlot} is not healthy.`, 'Look at the logs of the new version and at the output of the stage command.');
}
function refused(tried, hint) {
    return new _domain_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .AdapterError */ .om('command', 'target_refused', tried, hint);
}
function conflict(tried) {
    return new _domain_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .AdapterError */ .om('command', 'target_conflict', tried, 'Somebody else changed the splitter; decide which split is right, set it, and deploy again.');
}
//# sourceMappingURL=command.js.map

/***/ }),

/***/ 20312:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  UU: () => (/* binding */ argvOf),
  d1: () => (/* binding */ runCommand)
});

// UNUSED EXPORTS: OUTPUT_BYTES_MAX

// EXTERNAL MODULE: ./build/src/domain/errors.js
var errors = __webpack_require__(33047);
// EXTERNAL MODULE: ./build/src/adapters/tools/excerpt.js
var excerpt = __webpack_require__(90611);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: ./build/src/adapters/tools/clock.js
var tools_clock = __webpack_require__(46232);
;// CONCATENATED MODULE: ./build/src/adapters/tools/process.js


/** Between asking a program to end (SIGTERM) and ending it (SIGKILL). The runner leaves us 7.5 s in all. */
const KILL_GRACE_SECONDS = 2;
/** How long output may still come after the program ended: a child that it left behind may hold the pipe. */
const OUTPUT_GRACE_SECONDS = 0.5;
const GROUP_POLL_SECONDS = 0.02;
/**
 * Runs a program in a process group of its own. At the deadline or when the signal is aborted the whole
 * group is killed, grandchildren included; a program that ends by itself may leave some running.
 * Rejects with the error of Node when the program can't be started.
 */
async function runProgram(request) {
    const clock = (0,tools_clock/* systemClock */.m)();
    const startedAtSeconds = clock.monotonicSeconds();
    if (request.signal?.aborted)
        return NOT_STARTED;
    const child = start(request);
    const stdout = collect(child.stdout, request.outputBytesMax);
    const stderr = collect(child.stderr, request.outputBytesMax);
    const closed = new AbortController();
    child.once('close', () => closed.abort());
    let killing = null;
    let isTimedOut = false;
    const kill = () => {
        killing ??= killGroup(child);
    };
    const deadline = AbortSignal.timeout(Math.ceil(request.timeoutSeconds * 1000));
    deadline.onabort = () => {
        isTimedOut = killing === null;
        kill();
    };
    request.signal?.addEventListener('abort', kill, { once: true });
    try {
        const { exitCode, signal } = await exitOf(child);
        deadline.onabort = null;
        await killing;
        await clock.sleep(OUTPUT_GRACE_SECONDS, closed.signal);
        return {
            exitCode,
            signal,
            stdout: stdout.text(),
            stderr: stderr.text(),
            isTimedOut,
            isAborted: killing !== null && !isTimedOut,
            isTruncated: stdout.isTruncated() || stderr.isTruncated(),
            seconds: clock.monotonicSeconds() - startedAtSeconds,
        };
    }
    finally {
        deadline.onabort = null;
        request.signal?.removeEventListener('abort', kill);
        child.stdout?.destroy();
        child.stderr?.destroy();
    }
}
const NOT_STARTED = {
    exitCode: null,
    signal: null,
    stdout: '',
    stderr: '',
    isTimedOut: false,
    isAborted: true,
    isTruncated: false,
    seconds: 0,
};
function start(request) {
    const child = (0,external_node_child_process_.spawn)(request.file, [...request.args], {
        cwd: request.cwd,
        env: withoutForbidden(request.env),
        // A group of its own, so that killing it reaches every grandchild and nobody else.
        detached: true,
        stdio: [request.stdin === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
        shell: false,
        windowsHide: true,
    });
    // A program that does not read its input is none of our concern.
    child.stdin?.on('error', () => { });
    child.stdin?.end(request.stdin);
    return child;
}
function exitOf(child) {
    return new Promise((resolve, reject) => {
        child.once('error', reject);
        child.once('exit', (exitCode, signal) => resolve({ exitCode, signal }));
    });
}
/** Asks the group to end, and ends it when it does not. */
async function killGroup(child) {
    const clock = (0,tools_clock/* systemClock */.m)();
    const { pid } = child;
    if (pid === undefined || !signalGroup(pid, 'SIGTERM'))
        return;
    const untilSeconds = clock.monotonicSeconds() + KILL_GRACE_SECONDS;
    while (clock.monotonicSeconds() < untilSeconds) {
        await clock.sleep(GROUP_POLL_SECONDS);
        if (!signalGroup(pid, 0))
            return;
    }
    signalGroup(pid, 'SIGKILL');
}
/** False when nobody is left in the group. */
function signalGroup(pid, signal) {
    try {
        process.kill(-pid, signal);
        return true;
    }
    catch {
        return false;
    }
}
/** Keeps the beginning and the end of a stream, and how much was left out between them. */
function collect(stream, bytesMax) {
    const half = Math.max(1, Math.floor(bytesMax / 2));
    let head = Buffer.alloc(0);
    let tail = Buffer.alloc(0);
    let leftOut = 0;
    stream?.on('error', () => { });
    stream?.on('data', (chunk) => {
        const room = half - head.length;
        if (room > 0)
            head = Buffer.concat([head, chunk.subarray(0, room)]);
        const rest = chunk.subarray(Math.max(0, room));
        const joined = Buffer.concat([tail, rest]);
        leftOut += Math.max(0, joined.length - half);
        tail = joined.subarray(Math.max(0, joined.length - half));
    });
    return {
        isTruncated: () => leftOut > 0,
        text() {
            if (leftOut === 0)
                return Buffer.concat([head, tail]).toString('utf8');
            return `${head.toString('utf8')}\n[… ${leftOut} bytes left out …]\n${tail.toString('utf8')}`;
        },
    };
}
/** What every program may see: where things are and which language to speak. */
const ALLOWED = /^(?:PATH|HOME|LANG|LC_[A-Z]+|TMPDIR|TZ)$/;
/** What no program sees, whoever asks for it: the tokens of the job and the inputs of the action. */
const FORBIDDEN = /^(?:GITHUB_TOKEN|ACTIONS_.*TOKEN.*|ACTIONS_ID_TOKEN_REQUEST_.*|INPUT_.*|STATE_.*)$/i;
/** True for a variable that no program gets to see. */
function isForbidden(name) {
    return FORBIDDEN.test(name);
}
function withoutForbidden(env) {
    const entries = Object.entries(env).filter((entry) => entry[1] !== undefined && !isForbidden(entry[0]));
    return Object.fromEntries(entries);
}
/** The environment of a program: an allow-list of ours, the names it asks for, and `values` on top. */
function programEnvironment(env, names, values) {
    const asked = new Set(names);
    const seen = Object.entries(env).filter(([name]) => ALLOWED.test(name) || asked.has(name));
    return withoutForbidden({ ...Object.fromEntries(seen), ...values });
}
//# sourceMappingURL=process.js.map
;// CONCATENATED MODULE: ./build/src/adapters/tools/redact.js
/** Shorter than this a "secret" is a common word, and replacing it would ruin the text. */
const SECRET_CHARACTERS_MIN = 4;
/**
 * Replaces every secret by ***: as it is, encoded for a URL, and inside base64 text at each of the three
 * places where it can begin. Secrets of several lines are also found line by line, as logs print them.
 */
function redactor(secrets) {
    const whole = secrets.flatMap((secret) => [secret, ...secret.split(/\r?\n/)]);
    const long = whole.map((secret) => secret.trim()).filter(isLongEnough);
    const forms = [...new Set(long.flatMap(formsOf))].filter(isLongEnough);
    // Longest first: a secret may be a part of another one.
    const ordered = forms.sort((one, other) => other.length - one.length);
    return (text) => ordered.reduce((masked, form) => masked.replaceAll(form, '***'), text);
}
function isLongEnough(text) {
    return text.length >= SECRET_CHARACTERS_MIN;
}
function formsOf(secret) {
    const encoded = encodeURIComponent(secret);
    const base64 = [0, 1, 2].map((offset) => base64Core(secret, offset));
    return [
        secret,
        encoded,
        encoded.replaceAll('%20', '+'),
        encoded.replaceAll(/%[0-9A-F]{2}/g, (byte) => byte.toLowerCase()),
        JSON.stringify(secret).slice(1, -1),
        ...base64,
        ...base64.map((text) => text.replaceAll('+', '-').replaceAll('/', '_')),
    ];
}
/** The characters of base64 text that hang on the secret alone when `offset` bytes stand before it. */
function base64Core(secret, offset) {
    const bytes = Buffer.concat([Buffer.alloc(offset), Buffer.from(secret, 'utf8')]);
    const first = Math.ceil((offset * 8) / 6);
    const last = Math.floor((bytes.length * 8) / 6);
    return bytes.toString('base64').slice(first, last);
}
//# sourceMappingURL=redact.js.map
;// CONCATENATED MODULE: ./build/src/adapters/targets/run-command.js




/** What a program may say on stdout and on stderr each. */
const OUTPUT_BYTES_MAX = 256 * 1024;
/**
 * Runs a program that the configuration names and answers with what it printed on stdout. AdapterError with
 * the given reason when it can't be started, is killed, or ends with another status than 0.
 */
async function runCommand(request, tools) {
    const { options, name } = request;
    const [file, ...args] = argvOf(options);
    const secrets = options.env.filter((n) => !isForbidden(n)).map((n) => tools.env[n] ?? '');
    const redact = redactor(secrets);
    const result = await started(request, file, args, tools);
    for (const text of [result.stdout, result.stderr]) {
        if (text.trim() !== '')
            tools.log.debug(`${name}: ${redact(text).trim()}`);
    }
    if (result.exitCode !== 0)
        throw failed(request, result, redact);
    return result.stdout;
}
async function started(request, file, args, tools) {
    const { options } = request;
    const values = { ...request.values, SLIPWAY_ENVIRONMENT: tools.environment };
    try {
        return await runProgram({
            file,
            args,
            env: programEnvironment(tools.env, options.env, values),
            cwd: tools.workingDirectory,
            timeoutSeconds: options['timeout-seconds'],
            outputBytesMax: OUTPUT_BYTES_MAX,
            signal: request.signal,
        });
    }
    catch (cause) {
        throw new errors/* AdapterError */.om(request.adapter, request.reason, `The ${request.name} command could not be started: ${cause instanceof Error ? cause.message : cause}.`, `Check that "${file}" is on PATH (or is a path from ${tools.workingDirectory}) and may be executed.`, { cause });
    }
}
function failed(request, result, redact) {
    const said = result.stderr.trim() === '' ? result.stdout : result.stderr;
    // The end of the output says what went wrong.
    const tail = (0,excerpt/* excerpt */.K)(redact(said).trimEnd().slice(-excerpt/* EXCERPT_LENGTH_MAX */.U), []);
    return new errors/* AdapterError */.om(request.adapter, request.reason, `The ${request.name} command ${endingOf(request, result)}. It said: "${tail}".`, result.isTimedOut
        ? `Make it faster, or raise timeout-seconds of ${request.name}.`
        : 'Run it by hand with the same SLIPWAY_* variables; with debug logging its whole output is in the log.');
}
function endingOf(request, result) {
    if (result.isTimedOut)
        return `was killed after ${request.options['timeout-seconds']} s`;
    if (result.isAborted)
        return 'was stopped because the run was cancelled';
    if (result.signal !== null)
        return `was ended by ${result.signal}`;
    return `ended with status ${result.exitCode} after ${result.seconds.toFixed(1)} s`;
}
/** The program and its arguments. ConfigError when `run` and `shell` do not fit each other. */
function argvOf(options) {
    const { run, shell } = options;
    if (shell && typeof run === 'string')
        return ['sh', '-c', run];
    if (!shell && typeof run !== 'string') {
        const [file, ...args] = run;
        if (file !== undefined)
            return [file, ...args];
    }
    throw new errors/* ConfigError */.xL([
        {
            where: 'run',
            line: null,
            what: 'run and shell do not fit each other.',
            fix: 'Write run as a list, or as one string together with shell: true.',
        },
    ]);
}
//# sourceMappingURL=run-command.js.map

/***/ }),

/***/ 90611:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ excerpt),
/* harmony export */   U: () => (/* binding */ EXCERPT_LENGTH_MAX)
/* harmony export */ });
/** Characters that an error message quotes of what a server said. */
const EXCERPT_LENGTH_MAX = 200;
/**
 * What an error message may quote of untrusted text: one line, no control or direction characters, cut to
 * length, and every secret replaced, in case the server sent it back.
 */
function excerpt(text, secrets) {
    // Longest first: a secret may contain another one.
    const ordered = [...secrets].sort((one, other) => other.length - one.length);
    const masked = ordered.reduce((masking, secret) => masking.replaceAll(secret, '***'), text);
    const line = masked.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
    return line.length <= EXCERPT_LENGTH_MAX ? line : `${line.slice(0, EXCERPT_LENGTH_MAX - 1)}…`;
}
//# sourceMappingURL=excerpt.js.map

/***/ })

};

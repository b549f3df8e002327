export const id = 4993;
export const ids = [4993];
export const modules = {

/***/ 44993:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   commandSource: () => (/* binding */ commandSource)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(38816);
/* harmony import */ var _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33047);
/* harmony import */ var _targets_run_command_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20312);
/* harmony import */ var _tools_excerpt_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(90611);
/* harmony import */ var _interval_reads_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(41723);
/* harmony import */ var _json_api_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9061);






/** The query is handed over as an environment variable: nothing reads it as code. */
const LITERAL = { strings: {}, escape: '', bare: /^[^\0]*$/ };
const printed = zod__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ value: _json_api_js__WEBPACK_IMPORTED_MODULE_3__/* .loose */ .LT });
/**
 * A program of the user, run once for every number: SLIPWAY_QUERY is `bad`, `total` or `value` as it is
 * written, with its placeholders replaced; SLIPWAY_SIDE, SLIPWAY_SLOT, SLIPWAY_SIDE_VERSION, SLIPWAY_FROM and
 * SLIPWAY_TO (Unix seconds) say what is asked for. It prints `{"value": 12}`, or null when it has no data.
 */
function commandSource(options, tools) {
    (0,_targets_run_command_js__WEBPACK_IMPORTED_MODULE_1__/* .argvOf */ .UU)(options.command);
    const reads = (0,_interval_reads_js__WEBPACK_IMPORTED_MODULE_2__/* .intervalReads */ .jT)({
        adapter: 'command',
        clock: tools.clock,
        grammar: LITERAL,
        gridSeconds: 0.001,
        answers: 'window',
        async ask(query, window, names) {
            const values = {
                SLIPWAY_QUERY: query,
                SLIPWAY_SIDE: names.side,
                SLIPWAY_SLOT: names.slot,
                SLIPWAY_SIDE_VERSION: names.version,
                SLIPWAY_FROM: window.fromSeconds.toFixed(3),
                SLIPWAY_TO: window.toSeconds.toFixed(3),
                SLIPWAY_WINDOW: (0,_interval_reads_js__WEBPACK_IMPORTED_MODULE_2__/* .lengthText */ .mf)(window),
            };
            const text = await (0,_targets_run_command_js__WEBPACK_IMPORTED_MODULE_1__/* .runCommand */ .d1)({
                name: 'metric',
                options: options.command,
                values,
                signal: null,
                adapter: 'command',
                reason: 'metrics_unreachable',
            }, tools);
            const number = printed.safeParse((0,_json_api_js__WEBPACK_IMPORTED_MODULE_3__/* .jsonOf */ .o_)(text));
            if (!number.success)
                throw notPrinted(text);
            return (0,_interval_reads_js__WEBPACK_IMPORTED_MODULE_2__/* .wholeWindow */ .GS)(window, number.data.value);
        },
    });
    return { type: 'command', ...reads };
}
function notPrinted(text) {
    return new _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AdapterError */ .om('command', 'metrics_unreachable', `The metric command printed "${(0,_tools_excerpt_js__WEBPACK_IMPORTED_MODULE_5__/* .excerpt */ .K)(text, [])}", which is not one number.`, 'It must print one JSON object like {"value": 12} and nothing else on stdout; {"value": null} when it has no data.');
}
//# sourceMappingURL=command.js.map

/***/ }),

/***/ 41723:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GS: () => (/* binding */ wholeWindow),
/* harmony export */   jT: () => (/* binding */ intervalReads),
/* harmony export */   mf: () => (/* binding */ lengthText)
/* harmony export */ });
/* harmony import */ var _domain_metrics_counters_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75395);
/* harmony import */ var _domain_metrics_tallies_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61294);
/* harmony import */ var _query_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9286);



/**
 * How every source whose server counts by itself reads windows. The names of the side are written into the
 * query by the rules of its language; a window that is not over yet has no data.
 */
function intervalReads(server) {
    const { adapter, grammar, askBuckets } = server;
    const { slotText = (slot) => slot } = server;
    const filled = (query, names, more = {}) => (0,_query_text_js__WEBPACK_IMPORTED_MODULE_2__/* .filledQuery */ .TO)(adapter, query, { ...names, slot: slotText(names.slot), ...more }, grammar);
    const stretchSeconds = ({ fromSeconds, toSeconds }) => server.answers === 'window' ? toSeconds - fromSeconds : server.gridSeconds;
    function ready(window) {
        if (window.toSeconds > server.clock.nowSeconds())
            return noData(_domain_metrics_counters_js__WEBPACK_IMPORTED_MODULE_0__/* .NO_DATA */ .V5.partial);
        const onGrid = (0,_domain_metrics_tallies_js__WEBPACK_IMPORTED_MODULE_1__/* .windowOnGrid */ .gZ)(window, server.gridSeconds);
        return (onGrid ?? noData(`no whole ${server.gridSeconds} s end inside the window: use longer windows`));
    }
    return {
        // The server keeps history: there is nothing to do at the edge of a window.
        mark: async () => undefined,
        async counts(bad, total, names, window) {
            const [badQuery, totalQuery] = [filled(bad, names), filled(total, names)];
            const onGrid = ready(window);
            if ('kind' in onGrid)
                return onGrid;
            // One after the other: an event that arrives in between can only be missing among the bad ones.
            const badSeries = await server.ask(badQuery, onGrid, names);
            const totalSeries = await server.ask(totalQuery, onGrid, names);
            return (0,_domain_metrics_tallies_js__WEBPACK_IMPORTED_MODULE_1__/* .countsOfTallies */ .Cp)(badSeries, totalSeries, onGrid, stretchSeconds(onGrid));
        },
        async value(query, names, window) {
            const text = filled(query, names, { window: lengthText(window) });
            const onGrid = ready(window);
            return 'kind' in onGrid
                ? onGrid
                : (0,_domain_metrics_tallies_js__WEBPACK_IMPORTED_MODULE_1__/* .valueOfTallies */ .td)(await server.ask(text, onGrid, names), onGrid);
        },
        ...(askBuckets === undefined
            ? {}
            : {
                async histogram(buckets, names, window) {
                    const query = filled(buckets, names);
                    const onGrid = ready(window);
                    if ('kind' in onGrid)
                        return onGrid;
                    const found = await askBuckets(query, onGrid);
                    return (0,_domain_metrics_tallies_js__WEBPACK_IMPORTED_MODULE_1__/* .histogramOfTallies */ .AK)(found, onGrid, stretchSeconds(onGrid));
                },
            }),
    };
}
/** The length of a window as most languages write it: "30s", or "250ms". */
function lengthText({ fromSeconds, toSeconds }) {
    const millis = Math.round((toSeconds - fromSeconds) * 1000);
    return millis % 1000 === 0 ? `${millis / 1000}s` : `${millis}ms`;
}
/** One number for the whole window; null is a number that the server does not have. */
function wholeWindow(window, value) {
    return [[{ atSeconds: window.fromSeconds, value }]];
}
function noData(why) {
    return { kind: 'no_data', why };
}
//# sourceMappingURL=interval-reads.js.map

/***/ }),

/***/ 9061:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L5: () => (/* binding */ askText),
/* harmony export */   LT: () => (/* binding */ loose),
/* harmony export */   ey: () => (/* binding */ askJson),
/* harmony export */   lf: () => (/* binding */ wrongShape),
/* harmony export */   o_: () => (/* binding */ jsonOf),
/* harmony export */   q2: () => (/* binding */ queryWrong),
/* harmony export */   rl: () => (/* binding */ numberOf)
/* harmony export */ });
/* unused harmony export JSON_BYTES_MAX */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38816);
/* harmony import */ var _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33047);
/* harmony import */ var _tools_excerpt_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(90611);



/** Bytes of one answer of a server that gives numbers as JSON. */
const JSON_BYTES_MAX = 4 * 1024 * 1024;
/**
 * Asks, and reads the answer by its shape. AdapterError config_invalid when the server can't read the query,
 * metrics_unreachable for every other answer that is none.
 */
async function askJson(api, request, shape) {
    const answer = await askText(api, request);
    const json = jsonOf(answer.text);
    const parsed = shape.safeParse(json);
    if (json !== undefined && parsed.success)
        return parsed.data;
    throw wrongShape(api, answer, json === undefined);
}
/** Asks for an answer with a good status, in whatever form. Errors as `askJson`. */
async function askText(api, request) {
    const answer = await api.http({
        adapter: api.adapter,
        reason: 'metrics_unreachable',
        ...request,
        timeoutSeconds: api.timeoutSeconds,
        bytesMax: JSON_BYTES_MAX,
    });
    if (answer.status >= 200 && answer.status < 300)
        return answer;
    throw refused(api, answer);
}
/** What JSON text says; undefined when it is none. */
function jsonOf(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
/** A number as servers write it: NaN and infinities as words, nothing as null. Never 0 for what is none. */
const loose = zod__WEBPACK_IMPORTED_MODULE_1__/* .custom */ .IeY((value) => value === null || typeof value === 'number' || typeof value === 'string')
    .transform((value) => (typeof value === 'string' ? numberOf(value) : value));
/** NaN for text that is no number. */
function numberOf(text) {
    const word = text.trim();
    if (/^[+]?inf(?:inity)?$/i.test(word))
        return Number.POSITIVE_INFINITY;
    if (/^-inf(?:inity)?$/i.test(word))
        return Number.NEGATIVE_INFINITY;
    return word === '' ? Number.NaN : Number(word);
}
/** The error of an answer that is not what the API gives. */
function wrongShape(api, answer, isNoJson) {
    const type = answer.contentType === '' ? 'something' : (0,_tools_excerpt_js__WEBPACK_IMPORTED_MODULE_2__/* .excerpt */ .K)(answer.contentType, api.secrets);
    return new _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AdapterError */ .om(api.adapter, 'metrics_unreachable', `${api.label} answered with ${type} that is ${isNoJson ? 'no JSON' : 'not an answer of its API'}.`, 'Check that url is the address of the API and that no login page is in between.');
}
/** The error of a query that can never work. */
function queryWrong(api, because) {
    return new _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AdapterError */ .om(api.adapter, 'config_invalid', `${api.label} can't read the query: ${(0,_tools_excerpt_js__WEBPACK_IMPORTED_MODULE_2__/* .excerpt */ .K)(because, api.secrets)}`, 'Try the query in its own console, then correct it here.');
}
const ADVICE = {
    401: 'Check the credentials: they are missing, wrong or expired.',
    403: 'Give these credentials the right to read metrics.',
    404: 'Check the address and the names in it.',
    429: 'The server has a rate limit: judge fewer metrics or longer windows.',
};
function refused(api, answer) {
    const words = (0,_tools_excerpt_js__WEBPACK_IMPORTED_MODULE_2__/* .excerpt */ .K)(answer.text, api.secrets);
    const isWrong = api.isQueryWrong ?? (({ status }) => status === 400);
    if (isWrong(answer))
        return queryWrong(api, words);
    return new _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AdapterError */ .om(api.adapter, 'metrics_unreachable', `${api.label} answered HTTP ${answer.status}${words === '' ? '' : `: ${words}`}.`, api.advice?.[answer.status] ??
        ADVICE[answer.status] ??
        'Look at the log of the server and of any proxy before it.');
}
//# sourceMappingURL=json-api.js.map

/***/ }),

/***/ 9286:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BW: () => (/* binding */ refuseUnknown),
/* harmony export */   D5: () => (/* binding */ BACKSLASH_GRAMMAR),
/* harmony export */   Fv: () => (/* binding */ escapedBy),
/* harmony export */   SP: () => (/* binding */ shown),
/* harmony export */   TO: () => (/* binding */ filledQuery),
/* harmony export */   X$: () => (/* binding */ plainOnly),
/* harmony export */   aQ: () => (/* binding */ doubled),
/* harmony export */   sg: () => (/* binding */ BARE_WORD)
/* harmony export */ });
/* harmony import */ var _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33047);
/* harmony import */ var _domain_metrics_metric_query_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8147);
/* harmony import */ var _tools_excerpt_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(90611);



/** Nothing that could be an operator, a wildcard or a separator in any of the languages. */
const BARE_WORD = /^[A-Za-z0-9_]+$/;
/** A string in which `sign` stands before the mark and before itself; control characters have no place. */
function escapedBy(sign, mark) {
    return (value) => {
        if (/\p{Cc}/u.test(value))
            return null;
        return value.replaceAll(sign, sign + sign).replaceAll(mark, sign + mark);
    };
}
/** A string in which the mark is written twice, as SQL and OData do. */
function doubled(mark) {
    return (value) => (/\p{Cc}/u.test(value) ? null : value.replaceAll(mark, mark + mark));
}
/** Strings that know no escapes: only what can't be taken for anything else may stand in them. */
function plainOnly(value) {
    return /^[A-Za-z0-9_.:/@-]+$/.test(value) ? value : null;
}
/** A language with strings between double and single quotes and a backslash before what is meant literally. */
const BACKSLASH_GRAMMAR = {
    strings: { '"': escapedBy('\\', '"'), "'": escapedBy('\\', "'") },
    escape: '\\',
    bare: BARE_WORD,
};
/**
 * The query with its placeholders replaced as its language writes text. AdapterError config_invalid for an
 * unknown placeholder, a string without an end, or a value that can't be written where it stands.
 */
function filledQuery(adapter, query, values, grammar) {
    refuseUnknown(adapter, query, Object.keys(values));
    let filled = '';
    let open = '';
    for (const part of (0,_domain_metrics_metric_query_js__WEBPACK_IMPORTED_MODULE_1__/* .queryParts */ .dZ)(query)) {
        if ('literal' in part) {
            filled += part.literal;
            open = openAfter(part.literal, open, grammar);
        }
        else {
            const written = writtenAt(open, values[part.placeholder] ?? '', grammar);
            if (written === null)
                throw notWritable(adapter, query, part.placeholder);
            filled += written;
        }
    }
    if (open === '')
        return filled;
    throw new _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AdapterError */ .om(adapter, 'config_invalid', `The query ${shown(query)} has a string without an end.`, `Close it with ${open}.`);
}
/** A query as an error may show it. */
function shown(query) {
    return `\`${(0,_tools_excerpt_js__WEBPACK_IMPORTED_MODULE_2__/* .excerpt */ .K)(query, [])}\``;
}
/** Refuses `${names}` that stand for nothing. */
function refuseUnknown(adapter, query, known) {
    const unknown = (0,_domain_metrics_metric_query_js__WEBPACK_IMPORTED_MODULE_1__/* .unknownPlaceholders */ .hX)(query, known);
    if (unknown.length === 0)
        return;
    throw new _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AdapterError */ .om(adapter, 'config_invalid', `The query ${shown(query)} holds the unknown placeholder ${unknown.map((name) => `\${${(0,_tools_excerpt_js__WEBPACK_IMPORTED_MODULE_2__/* .excerpt */ .K)(name, [])}}`).join(', ')}.`, `Known are ${known.map((name) => `\${${name}}`).join(', ')}.`);
}
function openAfter(literal, before, grammar) {
    let open = before;
    for (let i = 0; i < literal.length; i += 1) {
        const character = literal[i] ?? '';
        if (open === '')
            open = Object.hasOwn(grammar.strings, character) ? character : '';
        else if (character === grammar.escape)
            i += 1;
        else if (character === open)
            open = '';
    }
    return open;
}
function writtenAt(open, value, grammar) {
    if (open === '')
        return grammar.bare.test(value) ? value : null;
    return grammar.strings[open]?.(value) ?? null;
}
function notWritable(adapter, query, placeholder) {
    return new _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AdapterError */ .om(adapter, 'config_invalid', `The value of \${${placeholder}} can't be written where it stands in the query ${shown(query)}.`, 'Put the placeholder between quotes, where the language has them, or give the slot a plain name.');
}
//# sourceMappingURL=query-text.js.map

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

/***/ }),

/***/ 61294:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AK: () => (/* binding */ histogramOfTallies),
/* harmony export */   Cp: () => (/* binding */ countsOfTallies),
/* harmony export */   E2: () => (/* binding */ finite),
/* harmony export */   gZ: () => (/* binding */ windowOnGrid),
/* harmony export */   td: () => (/* binding */ valueOfTallies)
/* harmony export */ });
/* harmony import */ var _counters_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75395);

/**
 * The window with both edges moved back to the stretches that a server counts in, or null when no whole
 * stretch is left. Windows that touch still touch, so nothing is lost and nothing is counted twice.
 */
function windowOnGrid(window, stretchSeconds) {
    const floor = (seconds) => Math.floor(seconds / stretchSeconds) * stretchSeconds;
    const [fromSeconds, toSeconds] = [floor(window.fromSeconds), floor(window.toSeconds)];
    return toSeconds > fromSeconds ? { fromSeconds, toSeconds } : null;
}
/**
 * Bad and total events of one side, as a server counted them, in a window that lies on its grid.
 *
 * - Every stretch of the window must be known among all events: a missing one at the end is late, another
 *   one is a gap. Both drop the window, for reasons that never look at how many were bad.
 * - A stretch that only the bad events lack had none: servers keep no series of what never happened.
 * - A number below 0, NaN or an infinite one drops the window, and so do two numbers for one stretch. The
 *   same number twice is counted once.
 */
function countsOfTallies(bad, total, window, stretchSeconds) {
    const [badInside, totalInside] = [inside(bad, window), inside(total, window)];
    const known = totalInside.flat().filter(({ value }) => value !== null);
    if (known.length === 0)
        return noData(_counters_js__WEBPACK_IMPORTED_MODULE_0__/* .NO_DATA */ .V5.noSeries);
    const all = [...badInside, ...totalInside];
    if (all.some(hasConflict))
        return noData(_counters_js__WEBPACK_IMPORTED_MODULE_0__/* .NO_DATA */ .V5.conflict);
    if (all.some(hasNoNumber))
        return noData(_counters_js__WEBPACK_IMPORTED_MODULE_0__/* .NO_DATA */ .V5.notANumber);
    const missing = firstMissing(known, window, stretchSeconds);
    if (missing !== null)
        return noData(missing);
    const counts = { bad: sumOf(badInside), total: sumOf(totalInside) };
    return counts.bad > counts.total ? noData(_counters_js__WEBPACK_IMPORTED_MODULE_0__/* .NO_DATA */ .V5.badAboveTotal) : { kind: 'data', value: counts };
}
/**
 * The histogram of one side in a window that lies on the grid, from the events of every bucket alone (not
 * added up from the first bucket on). Stretches and numbers as in `countsOfTallies`: the buckets together are
 * all events. No data when some series lack a bound of the others.
 */
function histogramOfTallies(buckets, window, stretchSeconds) {
    const byBound = new Map();
    for (const { upperBound, tallies } of buckets) {
        byBound.set(upperBound, [...(byBound.get(upperBound) ?? []), tallies]);
    }
    const sorted = [...byBound].sort(([one], [other]) => one - other);
    const last = sorted.at(-1);
    if (last === undefined)
        return noData(_counters_js__WEBPACK_IMPORTED_MODULE_0__/* .NO_DATA */ .V5.noSeries);
    if (last[0] !== Number.POSITIVE_INFINITY)
        return noData(_counters_js__WEBPACK_IMPORTED_MODULE_0__/* .NO_DATA */ .V5.noInfiniteBucket);
    if (sorted.some(([, some]) => some.length !== last[1].length)) {
        return noData(_counters_js__WEBPACK_IMPORTED_MODULE_0__/* .NO_DATA */ .V5.unlikeBuckets);
    }
    const all = sorted.flatMap(([, some]) => some);
    const counts = countsOfTallies([], all, window, stretchSeconds);
    if (counts.kind === 'no_data')
        return counts;
    // One bucket that is not known leaves all of them unknown.
    if (inside(all, window)
        .flat()
        .some(({ value }) => value === null))
        return noData(_counters_js__WEBPACK_IMPORTED_MODULE_0__/* .NO_DATA */ .V5.gap);
    let count = 0;
    const histogram = sorted.map(([upperBound, some]) => {
        count += sumOf(inside(some, window));
        return { upperBound, count };
    });
    return { kind: 'data', value: histogram };
}
/** The newest number of the only series in the window. */
function valueOfTallies(series, window) {
    const found = inside(series, window).filter((one) => one.some(({ value }) => value !== null));
    const [only, ...others] = found;
    if (only === undefined)
        return noData(_counters_js__WEBPACK_IMPORTED_MODULE_0__/* .NO_DATA */ .V5.noSeries);
    if (others.length > 0) {
        return noData(`${found.length} series matched where one number is needed: aggregate them`);
    }
    if (hasConflict(only))
        return noData(_counters_js__WEBPACK_IMPORTED_MODULE_0__/* .NO_DATA */ .V5.conflict);
    const [newest] = only
        .filter(({ value }) => value !== null)
        .sort((one, other) => other.atSeconds - one.atSeconds);
    return finite(newest?.value ?? Number.NaN);
}
/** A number is data when it is finite. */
function finite(value) {
    if (Number.isFinite(value))
        return { kind: 'data', value };
    return noData(`the value is ${Number.isNaN(value) ? 'NaN' : 'infinite'}`);
}
function inside(series, { fromSeconds, toSeconds }) {
    return series.map((one) => one.filter(({ atSeconds }) => atSeconds >= fromSeconds && atSeconds < toSeconds));
}
function hasConflict(series) {
    const values = new Map();
    return series.some(({ atSeconds, value }) => {
        const isConflict = values.has(atSeconds) && !Object.is(values.get(atSeconds), value);
        values.set(atSeconds, value);
        return isConflict;
    });
}
function hasNoNumber(series) {
    return series.some(({ value }) => value !== null && !(Number.isFinite(value) && value >= 0));
}
function firstMissing(known, window, stretchSeconds) {
    const count = Math.round((window.toSeconds - window.fromSeconds) / stretchSeconds);
    const seen = new Set(known.map(({ atSeconds }) => Math.floor((atSeconds - window.fromSeconds) / stretchSeconds)));
    if (seen.size >= count)
        return null;
    return seen.has(count - 1) ? _counters_js__WEBPACK_IMPORTED_MODULE_0__/* .NO_DATA */ .V5.gap : _counters_js__WEBPACK_IMPORTED_MODULE_0__/* .NO_DATA */ .V5.partial;
}
function sumOf(series) {
    return series.reduce((sum, one) => {
        const distinct = new Map(one.map(({ atSeconds, value }) => [atSeconds, value ?? 0]));
        return sum + [...distinct.values()].reduce((sofar, value) => sofar + value, 0);
    }, 0);
}
function noData(why) {
    return { kind: 'no_data', why };
}
//# sourceMappingURL=tallies.js.map

/***/ })

};

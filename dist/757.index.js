export const id = 757;
export const ids = [757,8678];
export const modules = {

/***/ 76941:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $9: () => (/* binding */ edgeReadings),
/* harmony export */   aI: () => (/* binding */ EDGE_TOLERANCE_SHARE)
/* harmony export */ });
/* unused harmony exports READINGS_MAX, NOT_READ */
/* harmony import */ var _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33047);

/** How far a reading may lie from the edge of a window that it stands for, as a share of the window. */
const EDGE_TOLERANCE_SHARE = 0.2;
/** Readings that are kept: windows are asked about soon after their end. */
const READINGS_MAX = 240;
/** Why a window has no data when its edges were not read. */
const NOT_READ = {
    start: 'first reading: the counters were not read at the start of the window',
    end: 'the counters were not read at the end of the window',
};
/** Keeps what `take` reads at every edge, with the time in the middle of the reading. */
function edgeReadings(take, clock) {
    // Oldest first, only the good ones; the newest failure tells why the others are missing.
    let readings = [];
    let failure = null;
    function near(edgeSeconds, window) {
        const tolerance = EDGE_TOLERANCE_SHARE * (window.toSeconds - window.fromSeconds);
        const found = nearest(readings, edgeSeconds, tolerance);
        if (found === null && failure !== null)
            throw failure;
        return found;
    }
    return {
        async mark() {
            const beforeSeconds = clock.nowSeconds();
            try {
                const read = await take();
                const atSeconds = (beforeSeconds + clock.nowSeconds()) / 2;
                readings = [...readings, { atSeconds, read }].slice(-READINGS_MAX);
                failure = null;
            }
            catch (error) {
                if (error instanceof _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AdapterError */ .om)
                    failure = error;
                throw error;
            }
        },
        around(window) {
            const end = near(window.toSeconds, window);
            if (end === null)
                return NOT_READ.end;
            const start = near(window.fromSeconds, window);
            return start === null ? NOT_READ.start : { start, end };
        },
        atEnd: (window) => near(window.toSeconds, window) ?? NOT_READ.end,
    };
}
function nearest(readings, edgeSeconds, tolerance) {
    const distance = (taken) => Math.abs(taken.atSeconds - edgeSeconds);
    const [first] = readings
        .filter((taken) => distance(taken) <= tolerance)
        .sort((one, other) => distance(one) - distance(other));
    return first ?? null;
}
//# sourceMappingURL=edge-readings.js.map

/***/ }),

/***/ 30757:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  haproxySource: () => (/* binding */ haproxySource)
});

// EXTERNAL MODULE: ./build/src/domain/errors.js
var errors = __webpack_require__(33047);
// EXTERNAL MODULE: ./build/src/domain/metrics/counters.js
var counters = __webpack_require__(75395);
// EXTERNAL MODULE: ./build/src/adapters/tools/excerpt.js
var excerpt = __webpack_require__(90611);
// EXTERNAL MODULE: ./build/src/adapters/metrics/edge-readings.js
var edge_readings = __webpack_require__(76941);
// EXTERNAL MODULE: ./build/src/adapters/tools/haproxy-runtime.js
var haproxy_runtime = __webpack_require__(28678);
;// CONCATENATED MODULE: ./build/src/adapters/metrics/haproxy-statistics.js



/** Columns of `show stat` that only grow while the process lives. */
const COUNTERS = [
    'stot',
    'bin',
    'bout',
    'dresp',
    'econ',
    'eresp',
    'wretr',
    'wredis',
    'eint',
    'hrsp_1xx',
    'hrsp_2xx',
    'hrsp_3xx',
    'hrsp_4xx',
    'hrsp_5xx',
    'hrsp_other',
    'req_tot',
    'cli_abrt',
    'srv_abrt',
];
/** Columns that hold how many there are at this moment. */
const LEVELS = ['qcur', 'scur', 'rate'];
/** Columns that hold an average of milliseconds over the last 1024 requests. */
const TIMES = ['qtime', 'ctime', 'rtime', 'ttime'];
/**
 * Reads the statistics of these servers at this moment. AdapterError metrics_unreachable when HAProxy gives
 * none, config_invalid when a server is not there.
 */
async function readStatistics(runtime, backend, servers) {
    // Asked together: one process answers both, even while it is being replaced.
    const [info = '', stat = ''] = await runtime.ask([haproxy_runtime.commands.info(), haproxy_runtime.commands.serverStat(backend)]);
    const rows = (0,haproxy_runtime.parseStat)(stat);
    if (rows === null)
        throw unreadable(backend, stat);
    const all = new Map(rows.map((row) => [row.svname ?? '', numbersOf(row)]));
    const absent = servers.find((server) => !all.has(server));
    if (absent !== undefined)
        throw noServer(absent, backend, [...all.keys()]);
    return {
        process: (0,haproxy_runtime.processIdentity)((0,haproxy_runtime.parseInfo)(info)),
        servers: new Map([...all].filter(([server]) => servers.includes(server))),
    };
}
function numbersOf(row) {
    const present = [...COUNTERS, ...LEVELS, ...TIMES].filter((column) => /^\d+$/.test(row[column] ?? ''));
    return Object.fromEntries(present.map((column) => [column, Number(row[column])]));
}
function noServer(server, backend, known) {
    return new errors/* AdapterError */.om('haproxy', 'config_invalid', `HAProxy's backend ${backend} has no server ${server}.`, known.length === 0
        ? 'It has no servers at all: look at `show stat`.'
        : `Its servers are: ${(0,excerpt/* excerpt */.K)(known.join(', '), [])}.`);
}
function unreadable(backend, answer) {
    const isUnknown = answer.startsWith('No such proxy');
    return new errors/* AdapterError */.om('haproxy', isUnknown ? 'config_invalid' : 'metrics_unreachable', `HAProxy shows no statistics of backend ${backend}: "${(0,excerpt/* excerpt */.K)(answer, [])}".`, 'Check the name of the backend, and that the address is a stats socket of a worker.');
}
//# sourceMappingURL=haproxy-statistics.js.map
;// CONCATENATED MODULE: ./build/src/adapters/metrics/haproxy.js





/**
 * HAProxy's own counters, over the Runtime API ("show stat" and "show info",
 * https://docs.haproxy.org/2.6/management.html#9.3): no further system is needed. HAProxy keeps no history,
 * so `mark` reads all servers at every edge of a window, and a window is what lies between two readings.
 * Both sides come from the same answer. A restart or a reload is a counter reset.
 *
 * `bad` and `total` are columns joined by "+", summed over the servers of the slot. Recommended:
 *
 *     bad:   hrsp_5xx+econ+eresp
 *     total: hrsp_2xx+hrsp_3xx+hrsp_4xx+hrsp_5xx+econ+eresp
 *
 * What one request adds to the line of its server, measured with HAProxy 2.6:
 * - an answer of the server: its class, such as hrsp_5xx;
 * - a refused connection: econ alone (the 503 that HAProxy makes itself is no hrsp_5xx of the server);
 * - no answer in time, an unreadable one, a connection closed before the headers: eresp alone;
 * - a body cut short: eresp and srv_abrt beside the hrsp_2xx, so it counts twice in the total;
 * - a request that went on to another server: wredis on the first one;
 * - a connection closed before the headers, when the client's connection had carried a request before:
 *   nothing but stot, for HAProxy passes the close on and leaves the retry to the client.
 *
 * `value` is one column: qcur, scur or rate (summed over the servers), or qtime, ctime, rtime or ttime
 * (the largest of the servers, in milliseconds).
 */
function haproxySource(options, tools) {
    const readings = (0,edge_readings/* edgeReadings */.$9)(() => reading(options, tools), tools.clock);
    return {
        type: 'haproxy',
        isWithoutMemory: true,
        mark: readings.mark,
        async counts(bad, total, names, window) {
            const columns = { bad: columnsOf(bad, COUNTERS), total: columnsOf(total, COUNTERS) };
            const servers = serversOf(options, names);
            const edges = readings.around(window);
            if (typeof edges === 'string')
                return { kind: 'no_data', why: edges };
            return countsBetween(edges.start.read, edges.end.read, servers, columns);
        },
        async value(query, names, window) {
            const [column, ...others] = columnsOf(query, [...LEVELS, ...TIMES]);
            if (column === undefined || others.length > 0)
                throw notOneColumn();
            const servers = serversOf(options, names);
            const end = readings.atEnd(window);
            if (typeof end === 'string')
                return { kind: 'no_data', why: end };
            return valueOfColumn(end.read, servers, column);
        },
    };
}
/** Reads the counters of both slots at this moment, AdapterError metrics_unreachable when it can't. */
async function reading(options, tools) {
    const servers = Object.values(options.slots).flat();
    try {
        return await readStatistics(tools.runtime, options.backend, servers);
    }
    catch (error) {
        if (!(error instanceof errors/* AdapterError */.om) || error.reason === 'config_invalid')
            throw error;
        // The target asks the same socket; here it is the evidence that is missing.
        const { adapter, message, hint } = error;
        throw new errors/* AdapterError */.om(adapter, 'metrics_unreachable', message, hint, { cause: error });
    }
}
function countsBetween(start, end, servers, columns) {
    if (start.process !== end.process)
        return RESET;
    const grown = servers.map((server) => growth(start.servers.get(server), end.servers.get(server)));
    // `clear counters` lets them fall without a restart.
    if (grown.some((row) => Object.values(row).some((amount) => amount < 0)))
        return RESET;
    const value = { bad: sumOf(grown, columns.bad), total: sumOf(grown, columns.total) };
    if (value.bad > value.total)
        return { kind: 'no_data', why: counters/* NO_DATA */.V5.badAboveTotal };
    return { kind: 'data', value };
}
const RESET = { kind: 'no_data', why: counters/* NO_DATA */.V5.reset };
function growth(before = {}, after = {}) {
    const entries = COUNTERS.map((column) => [column, (after[column] ?? 0) - (before[column] ?? 0)]);
    return Object.fromEntries(entries);
}
function sumOf(rows, columns) {
    return rows
        .flatMap((row) => columns.map((column) => row[column] ?? 0))
        .reduce((sum, amount) => sum + amount, 0);
}
function valueOfColumn(end, servers, column) {
    const values = servers.map((server) => end.servers.get(server)?.[column] ?? Number.NaN);
    if (values.some(Number.isNaN)) {
        return { kind: 'no_data', why: `HAProxy shows no ${column} for a server of the slot` };
    }
    const isTime = TIMES.some((time) => time === column);
    const sum = values.reduce((sofar, one) => sofar + one, 0);
    return { kind: 'data', value: isTime ? Math.max(...values) : sum };
}
function columnsOf(text, known) {
    const columns = text.split('+').map((column) => column.trim());
    const unknown = columns.filter((column) => !known.includes(column));
    if (unknown.length === 0)
        return columns;
    const names = unknown.map((column) => `"${(0,excerpt/* excerpt */.K)(column, [])}"`).join(', ');
    throw configInvalid(`Unknown column of HAProxy's statistics: ${names}.`, `Known here are ${known.join(', ')}; counters are joined by "+".`);
}
function serversOf(options, names) {
    const servers = Object.hasOwn(options.slots, names.slot) ? options.slots[names.slot] : undefined;
    if (servers !== undefined)
        return servers;
    throw configInvalid(`The metric source has no slot "${(0,excerpt/* excerpt */.K)(names.slot, [])}".`, `Its slots are ${Object.keys(options.slots).join(', ')}: name them as the target does.`);
}
function notOneColumn() {
    return configInvalid('A value of HAProxy is one column, not a sum.', `Write one of ${[...LEVELS, ...TIMES].join(', ')}.`);
}
function configInvalid(tried, hint) {
    return new errors/* AdapterError */.om('haproxy', 'config_invalid', tried, hint);
}
//# sourceMappingURL=haproxy.js.map

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

/***/ 28678:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   commands: () => (/* binding */ commands),
/* harmony export */   haproxyRuntime: () => (/* binding */ haproxyRuntime),
/* harmony export */   parseInfo: () => (/* binding */ parseInfo),
/* harmony export */   parseServersState: () => (/* binding */ parseServersState),
/* harmony export */   parseStat: () => (/* binding */ parseStat),
/* harmony export */   processIdentity: () => (/* binding */ processIdentity)
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77030);
/* harmony import */ var _domain_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33047);


/** How long one connection may take, from connecting to the last byte. */
const TIMEOUT_SECONDS = 5;
/** Longer answers are not read to their end. A server takes about 500 bytes of `show stat`. */
const ANSWER_BYTES_MAX = 8 * 1024 * 1024;
/** HAProxy reads one line into one buffer of `tune.bufsize`, 16384 bytes unless configured otherwise. */
const LINE_CHARACTERS_MAX = 8_000;
/** Talks to the HAProxy at `/path/of/socket` or `host:port`. ConfigError when it is neither. */
function haproxyRuntime(address, options = {}) {
    const place = parseAddress(address);
    const timeoutSeconds = options.timeoutSeconds ?? TIMEOUT_SECONDS;
    return {
        address,
        ask: async (commands) => {
            const answers = [];
            for (const line of linesOf(commands)) {
                const text = await exchange(address, place, `${line.join(';')}\n`, timeoutSeconds);
                answers.push(...splitAnswers(address, line, text));
            }
            return answers;
        },
    };
}
function parseAddress(address) {
    if (address.includes('/') && !address.includes('\0'))
        return { path: address };
    const match = /^(?:\[([0-9A-Fa-f:.]+)\]|([A-Za-z0-9_.-]+)):(\d{1,5})$/.exec(address);
    const host = match?.[1] ?? match?.[2];
    const port = Number(match?.[3]);
    if (host !== undefined && port > 0 && port < 65_536)
        return { host, port };
    throw new _domain_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigError */ .xL([
        {
            where: 'address',
            line: null,
            what: `"${address}" is not an address of the HAProxy Runtime API.`,
            fix: 'Write the path of the unix socket (/run/haproxy/admin.sock) or host:port.',
        },
    ]);
}
/** Packs commands into as few lines as the buffer of HAProxy allows. */
function linesOf(commands) {
    const lines = [];
    let characters = Number.POSITIVE_INFINITY;
    for (const command of commands) {
        if (characters + command.length + 1 > LINE_CHARACTERS_MAX) {
            lines.push([]);
            characters = 0;
        }
        lines.at(-1)?.push(command);
        characters += command.length + 1;
    }
    return lines;
}
/** An answer is any number of lines and ends with a blank one; a change that was made answers nothing. */
function splitAnswers(address, commands, text) {
    const answers = [];
    let lines = [];
    for (const line of text.split('\n').slice(0, -1)) {
        if (line !== '') {
            lines.push(line);
        }
        else if (lines.length > 0 || answers.length < commands.length) {
            answers.push(lines.join('\n'));
            lines = [];
        }
    }
    const denied = answers.findIndex((answer) => answer.startsWith('Permission denied'));
    if (denied >= 0) {
        throw new _domain_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .AdapterError */ .om('haproxy', 'target_refused', `HAProxy at ${address} answered "Permission denied" to "${commands[denied] ?? ''}".`, 'Give the socket the level that changes need: `stats socket <address> level admin` in the global section.');
    }
    if (lines.length > 0 || answers.length !== commands.length) {
        throw new _domain_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .AdapterError */ .om('haproxy', 'target_refused', `HAProxy at ${address} gave ${answers.length} answers to ${commands.length} commands: "${text.slice(0, 200)}".`, 'Check that the address is the Runtime API of HAProxy (`stats socket`) and not a web port.');
    }
    return answers;
}
/** One connection: one line out, everything in until HAProxy closes. */
function exchange(address, place, line, timeoutSeconds) {
    return new Promise((resolve, reject) => {
        const deadline = AbortSignal.timeout(Math.ceil(timeoutSeconds * 1000));
        const socket = (0,node_net__WEBPACK_IMPORTED_MODULE_0__.connect)({ ...place, signal: deadline });
        const chunks = [];
        let bytes = 0;
        socket.on('connect', () => socket.write(line));
        socket.on('data', (chunk) => {
            chunks.push(chunk);
            bytes += chunk.length;
            if (bytes > ANSWER_BYTES_MAX) {
                socket.destroy(new Error(`the answer is longer than ${ANSWER_BYTES_MAX} bytes`));
            }
        });
        socket.on('error', (error) => {
            reject(unreachable(address, deadline.aborted ? timedOut(timeoutSeconds) : error));
        });
        socket.on('close', () => {
            if (bytes > 0)
                resolve(Buffer.concat(chunks).toString('utf8'));
            else
                reject(unreachable(address, new Error('it closed the connection without an answer')));
        });
    });
}
function timedOut(seconds) {
    return Object.assign(new Error(`no answer within ${seconds} s`), { code: 'ETIMEDOUT' });
}
const HINTS = {
    ENOENT: 'No such socket. Start HAProxy with `stats socket <path> level admin`, and run on the machine (or with the volume) where that path is.',
    EACCES: 'This user may not open the socket. Add `mode 660 group <group>` (or `user <user>`) to the `stats socket` line.',
    ECONNREFUSED: 'Nothing listens there. Check that HAProxy runs and that the address is right.',
    ENOTFOUND: 'The host name is not known. Check the address.',
    ETIMEDOUT: 'Check the address, the network and that HAProxy is not overloaded.',
};
function unreachable(address, cause) {
    const hint = HINTS[cause.code ?? ''] ?? 'Check the address and that HAProxy runs.';
    return new _domain_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .AdapterError */ .om('haproxy', 'target_unreachable', `Asked HAProxy at ${address}: ${cause.message}.`, hint, { cause });
}
const NAME = /^[A-Za-z0-9_.:-]+$/;
/** A name of a backend or server, safe to stand in a command line. ConfigError for anything else. */
function name(text) {
    if (NAME.test(text))
        return text;
    throw new _domain_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigError */ .xL([
        {
            where: 'haproxy',
            line: null,
            what: `"${text}" is not a name of a backend or a server.`,
            fix: 'HAProxy allows letters, digits and - _ . : in names.',
        },
    ]);
}
/** The commands that Slipway sends, with every name checked. */
const commands = {
    info: () => 'show info',
    serversState: (backend) => `show servers state ${name(backend)}`,
    /** Rows of the servers of a backend only: type 4, all ids. */
    serverStat: (backend) => `show stat ${name(backend)} 4 -1`,
    /** The row of the backend itself: type 2. Only it names the balancing algorithm. */
    backendStat: (backend) => `show stat ${name(backend)} 2 -1`,
    backends: () => 'show backend',
    setWeight: (backend, server, weight) => `set server ${name(backend)}/${name(server)} weight ${weightText(weight)}`,
    setState: (backend, server, state) => `set server ${name(backend)}/${name(server)} state ${state}`,
    /** The server is down until it has passed its health check `rise` times from now on. */
    setHealthDown: (backend, server) => `set server ${name(backend)}/${name(server)} health down`,
};
function weightText(weight) {
    if (Number.isInteger(weight) && weight >= 0 && weight <= 256)
        return String(weight);
    throw new RangeError(`A weight is a whole number from 0 to 256, not ${weight}.`);
}
/** Reads `show servers state`: a version, a header, one row per server. Null when it is something else. */
function parseServersState(text) {
    const [version, header, ...lines] = text.split('\n');
    if (version?.trim() !== '1' || header === undefined || !header.startsWith('# '))
        return null;
    const columns = header.slice(2).split(' ');
    return lines.map((line) => rowOf(columns, line.split(' ')));
}
/** Reads `show stat`: CSV whose header starts with "# ". Null when it is something else. */
function parseStat(text) {
    const [header, ...lines] = text.split('\n');
    if (header === undefined || !header.startsWith('# pxname,'))
        return null;
    const columns = header.slice(2).split(',');
    return lines.map((line) => rowOf(columns, csvFields(line)));
}
/** Reads `show info`: one "Name: value" a line. */
function parseInfo(text) {
    const fields = new Map();
    for (const line of text.split('\n')) {
        const colon = line.indexOf(':');
        if (colon > 0)
            fields.set(line.slice(0, colon), line.slice(colon + 1).trim());
    }
    return Object.fromEntries(fields);
}
function rowOf(columns, fields) {
    return Object.fromEntries(columns.map((column, index) => [column, fields[index] ?? '']));
}
/** Splits one CSV line; HAProxy quotes fields that hold commas or quotes, and doubles inner quotes. */
function csvFields(line) {
    const fields = [];
    for (const match of line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)) {
        fields.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    }
    return fields;
}
/** One answer of `show info` as an identity: another process, or the same one started anew, differs. */
function processIdentity(info) {
    return `${info.Pid ?? '?'}@${info.Start_time_sec ?? '?'}`;
}
//# sourceMappingURL=haproxy-runtime.js.map

/***/ })

};

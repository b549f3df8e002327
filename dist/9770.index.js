export const id = 9770;
export const ids = [9770];
export const modules = {

/***/ 9770:
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
/* harmony import */ var _domain_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6475);


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

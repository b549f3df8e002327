export const id = 6154;
export const ids = [6154,8678];
export const modules = {

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

/***/ 44045:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  demo: () => (/* binding */ demo)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/src/adapters/announcer/folder.js
var announcer_folder = __webpack_require__(16472);
// EXTERNAL MODULE: ./build/src/adapters/ledger/holders.js
var holders = __webpack_require__(34625);
// EXTERNAL MODULE: ./build/src/adapters/tools/clock.js
var tools_clock = __webpack_require__(46232);
// EXTERNAL MODULE: ./build/src/adapters/tools/stop-signal.js
var stop_signal = __webpack_require__(87961);
// EXTERNAL MODULE: ./build/src/commands/run.js + 46 modules
var run = __webpack_require__(21332);
// EXTERNAL MODULE: ./build/src/compose.js + 17 modules
var compose = __webpack_require__(9126);
// EXTERNAL MODULE: ./build/src/config/parse.js
var parse = __webpack_require__(59927);
// EXTERNAL MODULE: ./build/src/config/policy.js + 6 modules
var policy = __webpack_require__(31871);
// EXTERNAL MODULE: ./build/src/domain/units.js
var units = __webpack_require__(97065);
// EXTERNAL MODULE: ./build/src/process-like.js
var process_like = __webpack_require__(7710);
// EXTERNAL MODULE: ./build/src/reports/escape.js
var reports_escape = __webpack_require__(35830);
// EXTERNAL MODULE: ./build/src/reports/json.js
var json = __webpack_require__(10307);
// EXTERNAL MODULE: ./build/src/reports/terminal.js
var terminal = __webpack_require__(45749);
// EXTERNAL MODULE: ./build/src/screen.js
var src_screen = __webpack_require__(66569);
;// CONCATENATED MODULE: ./build/src/demo/leave.js



/** Leaves what GitHub holds at the end: the comments, the deployments, and the ledger as people read it. */
async function leaveGithub(folder, github) {
    const { state } = github;
    await (0,promises_.mkdir)(folder, { recursive: true });
    for (const comment of state.comments) {
        await (0,promises_.writeFile)((0,external_node_path_.join)(folder, `pull-request-${comment.issue}.md`), `${comment.body}\n`);
    }
    const deployments = state.deployments.map(({ id, sha, task, statuses }) => ({
        id,
        sha,
        task,
        statuses: statuses.map(({ state: name, description }) => `${name}: ${description}`),
    }));
    await (0,promises_.writeFile)((0,external_node_path_.join)(folder, 'deployments.json'), `${JSON.stringify(deployments, null, 2)}\n`);
    const story = journalOf(state, 'refs/slipway/production/journal');
    await (0,promises_.writeFile)((0,external_node_path_.join)(folder, 'ledger.txt'), `${story.join('\n\n')}\n`);
    await (0,promises_.writeFile)((0,external_node_path_.join)(folder, 'ledger-refs.json'), `${(0,reports_escape/* jsonLine */.rF)(Object.fromEntries(state.refs))}\n`);
}
/** Messages of the commits of the journal, oldest first, as `git log --reverse` shows them. */
function journalOf(state, ref) {
    const story = [];
    for (let oid = state.refs.get(ref); oid !== undefined;) {
        const commit = state.objects.get(oid);
        if (commit?.type !== 'commit')
            break;
        story.push(`commit ${oid}\n${commit.message.trimEnd()}`);
        oid = commit.parents[0];
    }
    return story.reverse();
}
//# sourceMappingURL=leave.js.map
;// CONCATENATED MODULE: ./build/src/demo/story.js
/** The commits of the demo: what is live, a good release, and a bad one. */
const COMMITS = [
    {
        author: 'Grace',
        message: 'Show the cart',
        tag: 'v1.0.0',
        files: {
            'src/cart.js': 'export const cart = (items) => items.map((item) => item.price)\n',
            'package.json': '{"name": "shop", "dependencies": {"tax": "1.0.0"}}\n',
        },
    },
    {
        author: 'Ada',
        message: 'Round prices to cents (#12)',
        tag: 'v1.1.0',
        files: {
            'src/cart.js': 'import { cents } from "./money.js"\n\nexport const cart = (items) => items.map((item) => cents(item.price))\n',
            'src/money.js': 'export const cents = (price) => Math.round(price * 100) / 100\n',
            'test/money.test.js': 'import { cents } from "../src/money.js"\n',
        },
    },
    {
        author: 'Linus',
        message: 'Ask the tax service for every item (#13)',
        tag: 'v1.2.0',
        files: {
            'src/tax.js': 'export const tax = async (item) => fetch("http://tax/rate").then((r) => r.json())\n',
            'package.json': '{"name": "shop", "dependencies": {"tax": "2.0.0"}}\n',
            'config/production.yml': 'tax-timeout-ms: 50\n',
            'db/migrate/20260901_add_tax_rate.rb': 'add_column :items, :tax_rate, :decimal\n',
        },
    },
];
/** Share of requests that fails whatever version answers: no service is perfect. */
const USUAL_ERROR_RATE = 0.003;
const SCENARIOS = [
    {
        name: 'good-release',
        title: 'A good release: it does what the running version does',
        tag: 'v1.1.0',
        commit: 1,
        pullRequest: 12,
        errorRate: USUAL_ERROR_RATE,
    },
    {
        name: 'bad-release',
        title: 'A bad release: it fails one request in five',
        tag: 'v1.2.0',
        commit: 2,
        pullRequest: 13,
        errorRate: 0.2,
    },
];
/** First line of a message. */
function subjectOf(commit) {
    return commit.message.split('\n')[0] ?? '';
}
//# sourceMappingURL=story.js.map
;// CONCATENATED MODULE: ./build/src/demo/config.js
/** The configuration of the demo: a real one, only that a window is half a second and not thirty. */
function demoConfig(parts) {
    return `version: 1
environments:
  production:
    target:
      type: haproxy
      address: ${JSON.stringify(parts.socketPath)}
      backend: shop
      slots: { blue: [blue-1], green: [green-1] }
      stage: { run: [${JSON.stringify(parts.node)}, ${JSON.stringify(parts.stageScript)}], timeout-seconds: 20 }
      health-wait-seconds: 20
    sources:
      prometheus: { type: prometheus, url: ${JSON.stringify(parts.metricsUrl)}, lookback-seconds: 10 }
    metrics:
      errors:
        source: prometheus
        bad: 'http_requests_total{slot="\${slot}",code=~"5.."}'
        total: 'http_requests_total{slot="\${slot}"}'
    ramp: { steps: [5, 25, 50, 100], hold-seconds-max: 30 }
    judge:
      window-seconds: 0.5
      warm-up-seconds: 0.5
      delay-seconds: 0.3
      harm-budget-percent: 2
      on-inconclusive: rollback
    max-duration-seconds: 120
github: { write-spacing-seconds: 0 }
`;
}
/** Brings a version up in the idle slot, as a team's own script would: it asks the "machine" to start it. */
function stageScript(controlUrl) {
    return `const { SLIPWAY_SLOT: slot, SLIPWAY_SHA: sha } = process.env
const answer = await fetch(${JSON.stringify(controlUrl)}, {
  method: 'POST',
  body: JSON.stringify({ slot, sha }),
})
if (!answer.ok) throw new Error(\`the machine answered \${answer.status}\`)
`;
}
//# sourceMappingURL=config.js.map
;// CONCATENATED MODULE: ./build/src/demo/github-server/live-deployment.js
const DAY_SECONDS = 86_400;
/** What GitHub knows of a version that was deployed to production a day ago and serves since. */
function addLiveDeployment(state, sha) {
    const createdAtSeconds = state.now() - DAY_SECONDS;
    state.deployments.push({
        id: state.nextId(),
        sha,
        ref: sha,
        task: 'deploy',
        environment: 'production',
        payload: {},
        description: 'The version before',
        isProduction: true,
        isTransient: false,
        createdAtSeconds,
        statuses: [
            {
                id: state.nextId(),
                state: 'success',
                description: 'Live',
                logUrl: '',
                environmentUrl: '',
                createdAtSeconds,
            },
        ],
    });
}
//# sourceMappingURL=live-deployment.js.map
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
;// CONCATENATED MODULE: ./build/src/demo/github-server/exchange.js
function ok(body) {
    return { status: 200, body };
}
function created(body) {
    return { status: 201, body };
}
function notFound() {
    return failed(404, 'Not Found');
}
/** GitHub's shape of an error. */
function failed(status, message, errors) {
    const documentation_url = 'https://docs.github.com/rest';
    const body = { message, documentation_url, status: String(status) };
    return { status, body: errors === undefined ? body : { ...body, errors } };
}
const DEFAULT_PAGE_SIZE = 30;
const PAGE_SIZE_MAX = 100;
/** One page of a list, with GitHub's Link header to the others. */
function page(call, route, all, show) {
    const asked = Number(call.query.get('per_page') ?? DEFAULT_PAGE_SIZE);
    const size = Math.min(PAGE_SIZE_MAX, Math.max(1, asked));
    const number = Math.max(1, Number(call.query.get('page') ?? 1));
    const last = Math.max(1, Math.ceil(all.length / size));
    const link = (to, relation) => {
        const query = new URLSearchParams(call.query);
        query.set('page', String(to));
        return `<${call.apiUrl}${route}?${query}>; rel="${relation}"`;
    };
    const links = [
        ...(number > 1 ? [link(number - 1, 'prev'), link(1, 'first')] : []),
        ...(number < last ? [link(number + 1, 'next'), link(last, 'last')] : []),
    ];
    const body = all.slice((number - 1) * size, number * size).map(show);
    return { status: 200, body, headers: links.length === 0 ? {} : { link: links.join(', ') } };
}
/** A field of the body when it is text, else the fallback. */
function textField(body, name) {
    const value = fieldOf(body, name);
    return typeof value === 'string' ? value : null;
}
function fieldOf(body, name) {
    return typeof body === 'object' && body !== null ? body[name] : null;
}
//# sourceMappingURL=exchange.js.map
;// CONCATENATED MODULE: ./build/src/demo/github-server/shapes.js
function dateTime(seconds) {
    return new Date(seconds * 1000).toISOString().replace(/\.\d+Z$/, 'Z');
}
/** Links that every account has below its own address. */
const ACCOUNT_LINKS = [
    'followers',
    'following',
    'gists',
    'starred',
    'subscriptions',
    'organizations',
    'repos',
    'events',
    'received_events',
];
function accountShape(apiUrl, account) {
    const url = `${apiUrl}/users/${encodeURIComponent(account.login)}`;
    const links = ACCOUNT_LINKS.map((name) => [`${name}_url`, `${url}/${name}`]);
    const id = idOf(account.login);
    return {
        login: account.login,
        id,
        node_id: nodeId('U', id),
        avatar_url: `${url}/avatar`,
        gravatar_id: '',
        url,
        html_url: url,
        type: account.type,
        site_admin: false,
        ...Object.fromEntries(links),
    };
}
/** Links that every repository has below its own address. */
const REPOSITORY_LINKS = [
    ...['archive', 'assignees', 'blobs', 'branches', 'collaborators', 'comments', 'commits'],
    ...['compare', 'contents', 'contributors', 'deployments', 'downloads', 'events', 'forks'],
    ...['git_commits', 'git_refs', 'git_tags', 'hooks', 'issue_comment', 'issue_events', 'issues'],
    ...['keys', 'labels', 'languages', 'merges', 'milestones', 'notifications', 'pulls', 'releases'],
    ...['stargazers', 'statuses', 'subscribers', 'subscription', 'tags', 'teams', 'trees'],
];
function repositoryUrl(apiUrl, { repository }) {
    return `${apiUrl}/repos/${repository.owner}/${repository.name}`;
}
function repositoryShape(apiUrl, state) {
    const { owner, name } = state.repository;
    const url = repositoryUrl(apiUrl, state);
    const id = idOf(`${owner}/${name}`);
    return {
        id,
        node_id: nodeId('R', id),
        name,
        full_name: `${owner}/${name}`,
        owner: accountShape(apiUrl, { login: owner, type: 'User' }),
        private: false,
        html_url: url,
        description: null,
        fork: false,
        url,
        ...Object.fromEntries(REPOSITORY_LINKS.map((link) => [`${link}_url`, `${url}/${link}`])),
    };
}
function deploymentShape(apiUrl, state, deployment) {
    const repository_url = repositoryUrl(apiUrl, state);
    const url = `${repository_url}/deployments/${deployment.id}`;
    return {
        url,
        id: deployment.id,
        node_id: nodeId('DE', deployment.id),
        sha: deployment.sha,
        ref: deployment.ref,
        task: deployment.task,
        payload: deployment.payload,
        original_environment: deployment.environment,
        environment: deployment.environment,
        description: deployment.description,
        creator: accountShape(apiUrl, state.viewer),
        created_at: dateTime(deployment.createdAtSeconds),
        updated_at: dateTime(deployment.statuses.at(-1)?.createdAtSeconds ?? deployment.createdAtSeconds),
        statuses_url: `${url}/statuses`,
        repository_url,
        transient_environment: deployment.isTransient,
        production_environment: deployment.isProduction,
    };
}
function statusShape(apiUrl, state, deployment, status) {
    const repository_url = repositoryUrl(apiUrl, state);
    const deployment_url = `${repository_url}/deployments/${deployment.id}`;
    return {
        url: `${deployment_url}/statuses/${status.id}`,
        id: status.id,
        node_id: nodeId('DES', status.id),
        state: status.state,
        creator: accountShape(apiUrl, state.viewer),
        description: status.description,
        environment: deployment.environment,
        target_url: status.logUrl,
        log_url: status.logUrl,
        environment_url: status.environmentUrl,
        created_at: dateTime(status.createdAtSeconds),
        updated_at: dateTime(status.createdAtSeconds),
        deployment_url,
        repository_url,
    };
}
function commentShape(apiUrl, state, comment) {
    const repository = repositoryUrl(apiUrl, state);
    return {
        id: comment.id,
        node_id: nodeId('IC', comment.id),
        url: `${repository}/issues/comments/${comment.id}`,
        html_url: `${repository}/pull/${comment.issue}#issuecomment-${comment.id}`,
        issue_url: `${repository}/issues/${comment.issue}`,
        body: comment.body,
        user: accountShape(apiUrl, comment.author),
        created_at: dateTime(comment.createdAtSeconds),
        updated_at: dateTime(comment.updatedAtSeconds),
        author_association: comment.author.type === 'Bot' ? 'NONE' : 'CONTRIBUTOR',
    };
}
function issueShape(apiUrl, state, issue) {
    const url = `${repositoryUrl(apiUrl, state)}/issues/${issue.number}`;
    return {
        id: issue.number,
        node_id: nodeId('I', issue.number),
        number: issue.number,
        url,
        repository_url: repositoryUrl(apiUrl, state),
        labels_url: `${url}/labels{/name}`,
        comments_url: `${url}/comments`,
        events_url: `${url}/events`,
        html_url: url,
        title: issue.title,
        body: issue.body,
        user: accountShape(apiUrl, issue.author),
        labels: issue.labels.map((name) => ({
            id: idOf(name),
            node_id: nodeId('LA', idOf(name)),
            name,
            color: 'ededed',
            default: false,
            description: null,
            url,
        })),
        state: issue.state,
        locked: false,
        assignee: null,
        milestone: null,
        comments: 0,
        created_at: dateTime(issue.createdAtSeconds),
        updated_at: dateTime(issue.updatedAtSeconds),
        closed_at: issue.state === 'closed' ? dateTime(issue.updatedAtSeconds) : null,
        author_association: 'NONE',
    };
}
function reactionShape(apiUrl, reaction) {
    return {
        id: reaction.id,
        node_id: nodeId('REA', reaction.id),
        user: accountShape(apiUrl, reaction.author),
        content: reaction.content,
        created_at: dateTime(reaction.createdAtSeconds),
    };
}
function runShape(apiUrl, state, run) {
    const repository = repositoryUrl(apiUrl, state);
    const url = `${repository}/actions/runs/${run.id}`;
    const at = dateTime(state.now());
    return {
        id: run.id,
        name: 'Deploy',
        node_id: nodeId('WFR', run.id),
        head_branch: 'main',
        head_sha: run.headSha,
        path: '.github/workflows/deploy.yml',
        display_title: 'Deploy',
        run_number: 1,
        run_attempt: run.attempt,
        event: 'push',
        status: run.status,
        conclusion: run.status === 'completed' ? 'success' : null,
        workflow_id: 1,
        url,
        html_url: url,
        pull_requests: [],
        created_at: at,
        updated_at: at,
        jobs_url: `${url}/jobs`,
        logs_url: `${url}/logs`,
        check_suite_url: `${repository}/check-suites/1`,
        artifacts_url: `${url}/artifacts`,
        cancel_url: `${url}/cancel`,
        rerun_url: `${url}/rerun`,
        workflow_url: `${repository}/actions/workflows/1`,
        head_commit: null,
        repository: repositoryShape(apiUrl, state),
        head_repository: repositoryShape(apiUrl, state),
    };
}
function nodeId(kind, id) {
    return `${kind}_${id}`;
}
/** A number that stays the same for a name. */
function idOf(name) {
    let id = 7;
    for (const character of name)
        id = (id * 31 + (character.codePointAt(0) ?? 0)) % 1_000_000_007;
    return id;
}
//# sourceMappingURL=shapes.js.map
;// CONCATENATED MODULE: ./build/src/demo/github-server/state.js
const DEPLOYMENT_STATES = [
    'error',
    'failure',
    'inactive',
    'in_progress',
    'queued',
    'pending',
    'success',
];
const REACTIONS = [
    '+1',
    '-1',
    'laugh',
    'confused',
    'heart',
    'hooray',
    'rocket',
    'eyes',
];
/** The token of a job as the README asks for it. */
const PERMISSIONS = [
    ['actions', 'read'],
    ['checks', 'read'],
    ['contents', 'write'],
    ['deployments', 'write'],
    ['metadata', 'read'],
    ['pull_requests', 'write'],
    ['statuses', 'read'],
];
function emptyState(repository, now) {
    let id = 1000;
    return {
        repository,
        viewer: { login: 'github-actions[bot]', type: 'Bot' },
        permissions: new Map(PERMISSIONS),
        deployments: [],
        comments: [],
        reactions: [],
        pullRequests: [],
        issues: [],
        dependencyChanges: null,
        objects: new Map(),
        refs: new Map(),
        commitStatuses: new Map(),
        checkRuns: new Map(),
        behindDefaultBranch: new Set(),
        runs: [],
        approvals: [],
        environments: [],
        roles: new Map(),
        now,
        nextId: () => ++id,
    };
}
//# sourceMappingURL=state.js.map
;// CONCATENATED MODULE: ./build/src/demo/github-server/comments.js



/** Comments on pull requests. https://docs.github.com/rest/issues/comments */
const BODY_CHARS_MAX = 65_536;
const listComments = (call) => {
    const { state, path, apiUrl } = call;
    const { owner, name } = state.repository;
    const issue = Number(path.issue_number);
    if (!isThere(state, issue))
        return notFound();
    const comments = state.comments.filter((comment) => comment.issue === issue);
    const route = `/repos/${owner}/${name}/issues/${issue}/comments`;
    return page(call, route, comments, (one) => commentShape(apiUrl, state, one));
};
const createComment = ({ state, path, body, apiUrl }) => {
    const issue = Number(path.issue_number);
    if (!isThere(state, issue))
        return notFound();
    const text = textField(body, 'body') ?? '';
    const problem = bodyProblem(text);
    if (problem !== null)
        return problem;
    const comment = {
        id: state.nextId(),
        issue,
        author: state.viewer,
        body: text,
        createdAtSeconds: state.now(),
        updatedAtSeconds: state.now(),
    };
    state.comments.push(comment);
    return created(commentShape(apiUrl, state, comment));
};
const updateComment = ({ state, path, body, apiUrl }) => {
    const comment = state.comments.find((one) => String(one.id) === path.comment_id);
    if (comment === undefined)
        return notFound();
    const text = textField(body, 'body') ?? '';
    const problem = bodyProblem(text);
    if (problem !== null)
        return problem;
    comment.body = text;
    comment.updatedAtSeconds = state.now();
    return ok(commentShape(apiUrl, state, comment));
};
/** The same reaction of the same account is one, and the answer says whether it was there: 200 or 201. */
const react = ({ state, path, body, apiUrl }) => {
    const comment = state.comments.find((one) => String(one.id) === path.comment_id);
    if (comment === undefined)
        return notFound();
    const content = REACTIONS.find((one) => one === fieldOf(body, 'content'));
    if (content === undefined) {
        return failed(422, 'Validation Failed', [
            { resource: 'Reaction', field: 'content', code: 'invalid' },
        ]);
    }
    const standing = state.reactions.find((one) => one.comment === comment.id &&
        one.content === content &&
        one.author.login === state.viewer.login);
    if (standing !== undefined)
        return ok(reactionShape(apiUrl, standing));
    const reaction = {
        id: state.nextId(),
        comment: comment.id,
        content,
        author: state.viewer,
        createdAtSeconds: state.now(),
    };
    state.reactions.push(reaction);
    return created(reactionShape(apiUrl, reaction));
};
/** Pull requests and issues share their numbers. */
function isThere({ pullRequests, issues }, number) {
    return [...pullRequests, ...issues].some((one) => one.number === number);
}
function bodyProblem(text) {
    const isBlank = text.trim() === '';
    if (!isBlank && text.length <= BODY_CHARS_MAX)
        return null;
    const message = isBlank
        ? "body can't be blank"
        : `body is too long (maximum is ${BODY_CHARS_MAX} characters)`;
    return failed(422, 'Validation Failed', [
        { resource: 'IssueComment', field: 'body', code: 'custom', message },
    ]);
}
//# sourceMappingURL=comments.js.map
;// CONCATENATED MODULE: ./build/src/demo/github-server/dependencies.js

/** The dependency graph; null in the state = it is switched off. https://docs.github.com/rest/dependency-graph */
const compareDependencies = ({ state, path }) => {
    const { dependencyChanges } = state;
    const isRange = /^[0-9a-f]{40}\.\.\.[0-9a-f]{40}$/.test(path.basehead ?? '');
    return dependencyChanges === null || !isRange ? notFound() : ok(dependencyChanges);
};
//# sourceMappingURL=dependencies.js.map
;// CONCATENATED MODULE: ./build/src/demo/github-server/deployments.js



/** The Deployments API. https://docs.github.com/rest/deployments */
const DESCRIPTION_CHARS_MAX = 140;
const SHA = /^[0-9a-f]{40}$/;
const listDeployments = (call) => {
    const { state, query, apiUrl } = call;
    const wanted = ['sha', 'ref', 'task', 'environment'].filter((name) => query.has(name));
    const found = state.deployments
        .filter((deployment) => wanted.every((name) => deployment[name] === query.get(name)))
        .toReversed();
    return page(call, routeOf(call), found, (one) => deploymentShape(apiUrl, state, one));
};
const createDeployment = (call) => {
    const { state, body } = call;
    const ref = textField(body, 'ref') ?? '';
    const sha = SHA.test(ref) ? ref : state.refs.get(`refs/heads/${ref}`);
    if (sha === undefined)
        return failed(422, `No ref found for: ${ref}`);
    const description = textField(body, 'description');
    if ((description ?? '').length > DESCRIPTION_CHARS_MAX)
        return tooLong('Deployment');
    if (fieldOf(body, 'auto_merge') !== false && state.behindDefaultBranch.has(sha)) {
        return { status: 202, body: { message: `Auto-merged main into ${ref} on deployment.` } };
    }
    const red = contextsNotGreen(call, sha);
    if (red.length > 0)
        return checksNotGreen(ref, red);
    const environment = textField(body, 'environment') ?? 'production';
    const deployment = {
        id: state.nextId(),
        sha,
        ref,
        task: textField(body, 'task') ?? 'deploy',
        environment,
        payload: payloadOf(fieldOf(body, 'payload')),
        description,
        isProduction: Boolean(fieldOf(body, 'production_environment') ?? environment === 'production'),
        isTransient: fieldOf(body, 'transient_environment') === true,
        createdAtSeconds: state.now(),
        statuses: [],
    };
    state.deployments.push(deployment);
    return created(deploymentShape(call.apiUrl, state, deployment));
};
const listStatuses = (call) => {
    const deployment = deploymentOf(call);
    if (deployment === undefined)
        return notFound();
    const route = `${routeOf(call)}/${deployment.id}/statuses`;
    return page(call, route, deployment.statuses.toReversed(), (status) => statusShape(call.apiUrl, call.state, deployment, status));
};
const createStatus = (call) => {
    const { state, body } = call;
    const deployment = deploymentOf(call);
    if (deployment === undefined)
        return notFound();
    const wanted = DEPLOYMENT_STATES.find((one) => one === fieldOf(body, 'state'));
    if (wanted === undefined) {
        return failed(422, 'Validation Failed', [
            { resource: 'DeploymentStatus', field: 'state', code: 'invalid' },
        ]);
    }
    const description = textField(body, 'description') ?? '';
    // GitHub counts characters as people see them: an emoji is one, not two.
    if ([...description].length > DESCRIPTION_CHARS_MAX)
        return tooLong('DeploymentStatus');
    const status = {
        id: state.nextId(),
        state: wanted,
        description,
        logUrl: textField(body, 'log_url') ?? textField(body, 'target_url') ?? '',
        environmentUrl: textField(body, 'environment_url') ?? '',
        createdAtSeconds: state.now(),
    };
    deployment.statuses.push(status);
    if (wanted === 'success' && fieldOf(body, 'auto_inactive') !== false) {
        retireOthers(call, deployment);
    }
    return created(statusShape(call.apiUrl, state, deployment, status));
};
/** auto_inactive: only successful, non-transient, non-production deployments of the same environment. */
function retireOthers({ state }, newest) {
    for (const other of state.deployments) {
        const isRetired = other !== newest &&
            other.environment === newest.environment &&
            !other.isTransient &&
            !other.isProduction &&
            other.statuses.at(-1)?.state === 'success';
        if (!isRetired)
            continue;
        other.statuses.push({
            id: state.nextId(),
            state: 'inactive',
            description: '',
            logUrl: '',
            environmentUrl: '',
            createdAtSeconds: state.now(),
        });
    }
}
/** The contexts that keep a deployment back: all that the commit has, or those that were asked for. */
function contextsNotGreen({ state, body }, sha) {
    const statuses = state.commitStatuses.get(sha) ?? new Map();
    const required = fieldOf(body, 'required_contexts');
    const contexts = Array.isArray(required) ? required.map(String) : [...statuses.keys()];
    return contexts
        .map((context) => ({ context, state: statuses.get(context) ?? 'pending' }))
        .filter((one) => one.state !== 'success');
}
function checksNotGreen(ref, contexts) {
    return failed(409, `Conflict: Commit status checks failed for ${ref}.`, [
        { contexts, resource: 'Deployment', field: 'required_contexts', code: 'invalid' },
    ]);
}
function tooLong(resource) {
    const message = `description is too long (maximum is ${DESCRIPTION_CHARS_MAX} characters)`;
    return failed(422, 'Validation Failed', [
        { resource, field: 'description', code: 'custom', message },
    ]);
}
function payloadOf(payload) {
    return typeof payload === 'string' || (typeof payload === 'object' && payload !== null)
        ? payload
        : '';
}
function deploymentOf({ state, path }) {
    return state.deployments.find((one) => String(one.id) === path.deployment_id);
}
function routeOf({ state }) {
    return `/repos/${state.repository.owner}/${state.repository.name}/deployments`;
}
//# sourceMappingURL=deployments.js.map
;// CONCATENATED MODULE: ./build/src/demo/github-server/environments.js


/** Environments, their rules and the reviews that runs wait for. https://docs.github.com/rest/deployments/environments */
const getEnvironment = ({ state, path, apiUrl }) => {
    const found = state.environments.find(({ name }) => name === path.environment_name);
    if (found === undefined)
        return notFound();
    const at = dateTime(state.now());
    return ok({
        ...environmentShape(apiUrl, state, found),
        created_at: at,
        updated_at: at,
        protection_rules: [
            ...(found.reviewers.length === 0
                ? []
                : [
                    {
                        id: found.id + 1,
                        node_id: `GA_${found.id + 1}`,
                        type: 'required_reviewers',
                        prevent_self_review: found.isSelfReviewPrevented,
                        reviewers: reviewersShape(apiUrl, found),
                    },
                ]),
            ...(found.isBranchLimited
                ? [{ id: found.id + 2, node_id: `GA_${found.id + 2}`, type: 'branch_policy' }]
                : []),
        ],
        deployment_branch_policy: found.isBranchLimited
            ? { protected_branches: true, custom_branch_policies: false }
            : null,
    });
};
const listPending = ({ state, path, apiUrl }) => {
    const waiting = waitingFor(state, path.run_id);
    return ok(waiting.map((environment) => ({
        environment: environmentShape(apiUrl, state, environment),
        wait_timer: 0,
        wait_timer_started_at: null,
        current_user_can_approve: environment.reviewers.includes(state.viewer.login),
        reviewers: reviewersShape(apiUrl, environment),
    })));
};
const reviewPending = ({ state, path, body }) => {
    const ids = fieldOf(body, 'environment_ids');
    const asked = waitingFor(state, path.run_id).filter(({ id }) => Array.isArray(ids) && ids.includes(id));
    if (asked.length === 0)
        return notFound();
    if (!asked.every(({ reviewers }) => reviewers.includes(state.viewer.login))) {
        return failed(403, 'Resource not accessible by integration');
    }
    state.approvals.push({
        runId: Number(path.run_id),
        login: state.viewer.login,
        state: fieldOf(body, 'state') === 'approved' ? 'approved' : 'rejected',
        environments: asked.map(({ name }) => name),
        comment: String(fieldOf(body, 'comment') ?? ''),
    });
    // GitHub lists the deployments that go on; a run with `deployment: false` has none.
    return ok([]);
};
function waitingFor(state, runId) {
    const reviewed = state.approvals
        .filter((approval) => String(approval.runId) === runId)
        .flatMap(({ environments }) => environments);
    return state.environments.filter(({ name, waitingRuns }) => waitingRuns.some((run) => String(run) === runId) && !reviewed.includes(name));
}
function environmentShape(apiUrl, state, { id, name }) {
    const url = `${repositoryUrl(apiUrl, state)}/environments/${encodeURIComponent(name)}`;
    return { id, node_id: `EN_${id}`, name, url, html_url: url };
}
function reviewersShape(apiUrl, { reviewers }) {
    return reviewers.map((login) => ({
        type: 'User',
        reviewer: accountShape(apiUrl, { login, type: 'User' }),
    }));
}
//# sourceMappingURL=environments.js.map
;// CONCATENATED MODULE: ./build/src/demo/github-server/git-objects.js

/** Git's own object names, so that a commit has the name here that git would give it. */
/** Keeps an object and returns its name. */
function storeObject(state, object) {
    const content = contentOf(object);
    const sha = (0,external_node_crypto_.createHash)('sha1')
        .update(`${object.type} ${content.length}\0`)
        .update(content)
        .digest('hex');
    state.objects.set(sha, object);
    return sha;
}
/** True when `ancestor` is `commit` or one of its ancestors. */
function isAncestor(state, ancestor, commit) {
    const open = [commit];
    const seen = new Set();
    for (let sha = open.pop(); sha !== undefined; sha = open.pop()) {
        if (sha === ancestor)
            return true;
        if (seen.has(sha))
            continue;
        seen.add(sha);
        const object = state.objects.get(sha);
        if (object?.type === 'commit')
            open.push(...object.parents);
    }
    return false;
}
function contentOf(object) {
    switch (object.type) {
        case 'blob':
            return object.bytes;
        case 'tree':
            return Buffer.concat(sorted(object.entries).map(entryBytes));
        case 'commit':
            return Buffer.from(commitText(object));
    }
}
function entryBytes({ mode, path, sha }) {
    return Buffer.concat([Buffer.from(`${mode} ${path}\0`), Buffer.from(sha, 'hex')]);
}
/** Git sorts by bytes; only files live here, so the rule for folders is not needed. */
function sorted(entries) {
    return entries.toSorted((a, b) => Buffer.compare(Buffer.from(a.path), Buffer.from(b.path)));
}
function commitText(commit) {
    const { name, email, seconds } = commit.author;
    const person = `${name} <${email}> ${seconds} +0000`;
    const parents = commit.parents.map((parent) => `parent ${parent}\n`).join('');
    return `tree ${commit.tree}\n${parents}author ${person}\ncommitter ${person}\n\n${commit.message}`;
}
//# sourceMappingURL=git-objects.js.map
;// CONCATENATED MODULE: ./build/src/demo/github-server/git-database.js



/** Git's objects and refs. https://docs.github.com/rest/git */
const FILE_MODE = '100644';
const createBlob = (call) => {
    const encoding = textField(call.body, 'encoding') === 'base64' ? 'base64' : 'utf8';
    const bytes = Buffer.from(textField(call.body, 'content') ?? '', encoding);
    const sha = storeObject(call.state, { type: 'blob', bytes });
    return created({ sha, url: gitUrl(call, `blobs/${sha}`) });
};
const getBlob = (call) => {
    const sha = call.path.file_sha ?? '';
    const blob = objectOf(call, sha, 'blob');
    if (blob === null)
        return notFound();
    return ok({
        sha,
        node_id: nodeId('B', 1),
        size: blob.bytes.length,
        url: gitUrl(call, `blobs/${sha}`),
        // GitHub breaks base64 into lines of 60 characters.
        content: blob.bytes.toString('base64').replace(/.{60}/g, '$&\n'),
        encoding: 'base64',
    });
};
const createTree = (call) => {
    const asked = fieldOf(call.body, 'tree');
    const entries = (Array.isArray(asked) ? asked : []).map((entry) => treeEntryOf(call, entry));
    if (entries.length === 0 || entries.includes(null))
        return failed(422, 'Invalid tree info');
    const tree = entries.filter((entry) => entry !== null);
    const sha = storeObject(call.state, { type: 'tree', entries: tree });
    return created(treeShape(call, sha, tree));
};
const getTree = (call) => {
    const sha = call.path.tree_sha ?? '';
    const tree = objectOf(call, sha, 'tree');
    return tree === null ? notFound() : ok(treeShape(call, sha, tree.entries));
};
const createCommit = (call) => {
    const { state, body } = call;
    const tree = textField(body, 'tree') ?? '';
    if (objectOf(call, tree, 'tree') === null)
        return failed(422, 'Tree SHA does not exist');
    const asked = fieldOf(body, 'parents');
    const parents = Array.isArray(asked) ? asked.map(String) : [];
    if (parents.some((parent) => objectOf(call, parent, 'commit') === null)) {
        return failed(422, 'Parent SHA does not exist or is not a commit object');
    }
    const { login } = state.viewer;
    const email = `${login}@users.noreply.github.com`;
    const sha = storeObject(state, {
        type: 'commit',
        tree,
        parents,
        message: textField(body, 'message') ?? '',
        author: { name: login, email, seconds: Math.floor(state.now()) },
    });
    return created(commitShape(call, sha));
};
const getCommit = (call) => {
    const sha = call.path.commit_sha ?? '';
    return objectOf(call, sha, 'commit') === null ? notFound() : ok(commitShape(call, sha));
};
const getRef = (call) => {
    const ref = `refs/${call.path.ref}`;
    return call.state.refs.has(ref) ? ok(refShape(call, ref)) : notFound();
};
const createRef = (call) => {
    const { refs } = call.state;
    const ref = textField(call.body, 'ref') ?? '';
    const sha = textField(call.body, 'sha') ?? '';
    if (!isRefName(ref))
        return failed(422, `${ref} is not a valid ref name`);
    if (!call.state.objects.has(sha))
        return failed(422, 'Object does not exist');
    if (refs.has(ref))
        return failed(422, 'Reference already exists');
    if (isBlocked(refs, ref))
        return failed(422, 'Reference update failed');
    refs.set(ref, sha);
    return created(refShape(call, ref));
};
const updateRef = (call) => {
    const { state } = call;
    const ref = `refs/${call.path.ref}`;
    const sha = textField(call.body, 'sha') ?? '';
    const current = state.refs.get(ref);
    if (current === undefined)
        return failed(422, 'Reference does not exist');
    if (!state.objects.has(sha))
        return failed(422, 'Object does not exist');
    const isForced = fieldOf(call.body, 'force') === true;
    if (!isForced && !isAncestor(state, current, sha)) {
        return failed(422, 'Update is not a fast forward');
    }
    state.refs.set(ref, sha);
    return ok(refShape(call, ref));
};
const deleteRef = ({ state, path }) => state.refs.delete(`refs/${path.ref}`)
    ? { status: 204, body: undefined }
    : failed(422, 'Reference does not exist');
/** GitHub's documented rule: it starts with refs/ and has at least two slashes. */
function isRefName(ref) {
    return /^refs\/[^/]+\/.+$/.test(ref) && !/\.\.|[\s~^:?*[\\]|\/$|\.lock$/.test(ref);
}
/** A ref can't also be the folder of another one. */
function isBlocked(refs, ref) {
    return [...refs.keys()].some((one) => one.startsWith(`${ref}/`) || ref.startsWith(`${one}/`));
}
function treeEntryOf(call, entry) {
    const path = textField(entry, 'path') ?? '';
    const content = textField(entry, 'content');
    const mode = textField(entry, 'mode');
    // Folders would make trees of trees; nothing here writes any.
    if (path === '' || path.includes('/') || mode !== FILE_MODE)
        return null;
    if (content !== null) {
        const bytes = Buffer.from(content, 'utf8');
        return { path, mode, sha: storeObject(call.state, { type: 'blob', bytes }) };
    }
    const sha = textField(entry, 'sha') ?? '';
    return objectOf(call, sha, 'blob') === null ? null : { path, mode, sha };
}
function objectOf({ state }, sha, type) {
    const object = state.objects.get(sha);
    return object?.type === type ? object : null;
}
function treeShape(call, sha, entries) {
    const tree = entries.map((entry) => ({
        ...entry,
        type: 'blob',
        size: objectOf(call, entry.sha, 'blob')?.bytes.length ?? 0,
        url: gitUrl(call, `blobs/${entry.sha}`),
    }));
    return { sha, url: gitUrl(call, `trees/${sha}`), tree, truncated: false };
}
function commitShape(call, sha) {
    const commit = objectOf(call, sha, 'commit');
    if (commit === null)
        throw new Error(`no commit ${sha}`);
    const { name, email, seconds } = commit.author;
    const person = { name, email, date: dateTime(seconds) };
    const html = (parent) => `${repositoryUrl(call.apiUrl, call.state)}/commit/${parent}`;
    const url = (parent) => gitUrl(call, `commits/${parent}`);
    return {
        sha,
        node_id: nodeId('C', 1),
        url: url(sha),
        html_url: html(sha),
        author: person,
        committer: person,
        message: commit.message,
        tree: { sha: commit.tree, url: gitUrl(call, `trees/${commit.tree}`) },
        parents: commit.parents.map((one) => ({ sha: one, url: url(one), html_url: html(one) })),
        verification: {
            verified: false,
            reason: 'unsigned',
            signature: null,
            payload: null,
            verified_at: null,
        },
    };
}
/** Every ref that begins with what was asked for. */
function listMatchingRefs(call) {
    const begin = `refs/${call.path.ref}`;
    const found = [...call.state.refs.keys()].filter((ref) => ref.startsWith(begin)).sort();
    return ok(found.map((ref) => refShape(call, ref)));
}
function refShape(call, ref) {
    const sha = call.state.refs.get(ref) ?? '';
    const type = call.state.objects.get(sha)?.type ?? 'commit';
    return {
        ref,
        node_id: nodeId('REF', 1),
        url: gitUrl(call, ref),
        object: { type, sha, url: gitUrl(call, `${type}s/${sha}`) },
    };
}
function gitUrl(call, path) {
    return `${repositoryUrl(call.apiUrl, call.state)}/git/${encodeURI(path)}`;
}
//# sourceMappingURL=git-database.js.map
// EXTERNAL MODULE: ./node_modules/graphql/index.js
var graphql = __webpack_require__(17645);
;// CONCATENATED MODULE: ./build/src/demo/github-server/graphql-checks.js
/** What GitHub's schema has on the checks of a commit, as far as it is used here. */
const CHECK_TYPES = `
type StatusCheckRollup {
  contexts(first: Int, after: String): StatusCheckRollupContextConnection!
}
type StatusCheckRollupContextConnection {
  nodes: [StatusCheckRollupContext]
  pageInfo: PageInfo!
}
type PageInfo {
  hasNextPage: Boolean!
  endCursor: String
}
union StatusCheckRollupContext = CheckRun | StatusContext
type CheckRun {
  name: String!
  status: CheckStatusState!
  conclusion: CheckConclusionState
  checkSuite: CheckSuite!
}
type CheckSuite { workflowRun: WorkflowRun }
type WorkflowRun { databaseId: Int }
type StatusContext {
  context: String!
  state: StatusState!
}
enum CheckStatusState { IN_PROGRESS COMPLETED }
enum CheckConclusionState {
  ACTION_REQUIRED CANCELLED FAILURE NEUTRAL SKIPPED STALE STARTUP_FAILURE SUCCESS TIMED_OUT
}
enum StatusState { ERROR EXPECTED FAILURE PENDING SUCCESS }`;
/** Check runs and commit statuses together; null where a commit has none, as at GitHub. */
function checksOf(state, oid) {
    const runs = (state.checkRuns.get(oid) ?? []).map(({ name, conclusion, runId }) => ({
        __typename: 'CheckRun',
        name,
        status: conclusion === null ? 'IN_PROGRESS' : 'COMPLETED',
        conclusion,
        checkSuite: { workflowRun: runId === null ? null : { databaseId: runId } },
    }));
    const statuses = [...(state.commitStatuses.get(oid) ?? [])].map(([context, name]) => ({
        __typename: 'StatusContext',
        context,
        state: name.toUpperCase(),
    }));
    const all = [...runs, ...statuses];
    if (all.length === 0)
        return null;
    return {
        contexts: ({ first, after }) => {
            const start = Number(after ?? 0);
            const end = start + first;
            return {
                nodes: all.slice(start, end),
                pageInfo: { hasNextPage: end < all.length, endCursor: String(end) },
            };
        },
    };
}
//# sourceMappingURL=graphql-checks.js.map
;// CONCATENATED MODULE: ./build/src/demo/github-server/graphql-reviews.js
/** What GitHub's schema has on the reviews of a pull request, as far as it is used here. */
const REVIEW_FIELDS = `
  mergedBy: Actor
  headRefName: String!
  headRefOid: GitObjectID!
  latestOpinionatedReviews(first: Int): PullRequestReviewConnection
  reviewRequests(first: Int): ReviewRequestConnection
  commits(last: Int): PullRequestCommitConnection!
  files(first: Int): PullRequestChangedFileConnection`;
const REVIEW_TYPES = `
type PullRequestReviewConnection {
  totalCount: Int!
  nodes: [PullRequestReview]
}
type PullRequestReview {
  author: Actor
  state: PullRequestReviewState!
  commit: Commit
}
enum PullRequestReviewState { APPROVED CHANGES_REQUESTED DISMISSED }
type ReviewRequestConnection {
  totalCount: Int!
  nodes: [ReviewRequest]
}
type ReviewRequest {
  asCodeOwner: Boolean!
  requestedReviewer: RequestedReviewer
}
union RequestedReviewer = User | Team
type Team { slug: String! }
type PullRequestCommitConnection {
  totalCount: Int!
  nodes: [PullRequestCommit]
}
type PullRequestCommit { commit: Commit! }
type PullRequestChangedFileConnection {
  totalCount: Int!
  nodes: [PullRequestChangedFile]
}
type PullRequestChangedFile { path: String! }`;
/** The parts of a pull request that tell how it was looked at. */
function reviewFields(pullRequest) {
    const { author, commits, isMerged, number, review = {} } = pullRequest;
    const branch = review.branchCommits ?? commits.map((sha) => ({ sha, parentCount: 1 }));
    const person = (login) => (login === null ? null : { __typename: 'User', login });
    const mergedBy = review.mergedBy === undefined ? author : review.mergedBy;
    return {
        author: { __typename: review.isByBot === true ? 'Bot' : 'User', login: author },
        mergedBy: isMerged ? person(mergedBy) : null,
        headRefName: review.branch ?? `branch-${number}`,
        headRefOid: branch.at(-1)?.sha ?? '0'.repeat(40),
        latestOpinionatedReviews: firstOf((review.reviews ?? []).map(({ author: reviewer, state, sha }) => ({
            author: person(reviewer),
            state,
            commit: sha === null ? null : { __typename: 'Commit', oid: sha },
        }))),
        reviewRequests: firstOf((review.requests ?? []).map(({ login, asCodeOwner }) => ({
            asCodeOwner,
            requestedReviewer: person(login) ?? { __typename: 'Team', slug: 'a-team' },
        }))),
        commits: ({ last }) => ({
            totalCount: branch.length,
            nodes: branch.slice(-last).map(({ sha, parentCount }) => ({
                commit: { __typename: 'Commit', oid: sha, parents: { totalCount: parentCount } },
            })),
        }),
        files: firstOf((review.files ?? []).map((path) => ({ path }))),
    };
}
function firstOf(all) {
    return ({ first }) => ({
        totalCount: all.length,
        nodes: all.slice(0, first),
    });
}
//# sourceMappingURL=graphql-reviews.js.map
;// CONCATENATED MODULE: ./build/src/demo/github-server/graphql.js







/** The part of GitHub's GraphQL schema that is used here; a test holds it against the real one. */
const SCHEMA = `
type Query {
  viewer: User!
  repository(owner: String!, name: String!): Repository
}
type Mutation {
  updateRefs(input: UpdateRefsInput!): UpdateRefsPayload
}
interface Actor { login: String! }
type User implements Actor { login: String! }
type Bot implements Actor { login: String! }
type Repository {
  id: ID!
  nameWithOwner: String!
  object(oid: GitObjectID): GitObject
  pullRequest(number: Int!): PullRequest
}
interface GitObject { oid: GitObjectID! }
type Commit implements GitObject {
  oid: GitObjectID!
  associatedPullRequests(first: Int): PullRequestConnection
  parents: CommitConnection!
  statusCheckRollup: StatusCheckRollup
}
type CommitConnection { totalCount: Int! }
type PullRequestConnection {
  totalCount: Int!
  nodes: [PullRequest]
}
type PullRequest {
  number: Int!
  title: String!
  url: URI!
  merged: Boolean!
  author: Actor
  baseRepository: Repository
  labels(first: Int): LabelConnection
${REVIEW_FIELDS}
}
type LabelConnection { nodes: [Label] }
type Label { name: String! }
input UpdateRefsInput {
  clientMutationId: String
  repositoryId: ID!
  refUpdates: [RefUpdate!]!
}
input RefUpdate {
  name: GitRefname!
  beforeOid: GitObjectID
  afterOid: GitObjectID!
  force: Boolean = false
}
type UpdateRefsPayload { clientMutationId: String }
${REVIEW_TYPES}
${CHECK_TYPES}
scalar GitObjectID
scalar GitRefname
scalar URI
`;
const schema = (0,graphql/* buildSchema */.IV5)(SCHEMA);
const ZERO_OID = '0'.repeat(40);
/** POST /graphql. GitHub answers 200 also to what fails; the errors carry a `type`. */
const answerGraphql = ({ state, apiUrl, body }) => {
    const variables = fieldOf(body, 'variables');
    const { data, errors } = (0,graphql/* graphqlSync */.$LY)({
        schema,
        source: textField(body, 'query') ?? '',
        rootValue: rootOf(state, apiUrl),
        variableValues: (variables ?? {}),
    });
    if (errors === undefined)
        return { status: 200, body: { data } };
    const shown = errors.map(({ message, path, locations, extensions }) => {
        const { type } = extensions;
        return { ...(type === undefined ? {} : { type }), path, locations, message };
    });
    return { status: 200, body: { ...(data === undefined ? {} : { data }), errors: shown } };
};
function rootOf(state, apiUrl) {
    return {
        viewer: { login: state.viewer.login },
        repository: ({ owner, name }) => {
            const { repository } = state;
            if (owner === repository.owner && name === repository.name) {
                return repositoryNode(state, apiUrl);
            }
            throw failure('NOT_FOUND', `Could not resolve to a Repository with the name '${owner}/${name}'.`);
        },
        updateRefs: ({ input }) => updateRefs(state, input),
    };
}
function repositoryNode(state, apiUrl) {
    const { owner, name } = state.repository;
    return {
        id: repositoryId(state),
        nameWithOwner: `${owner}/${name}`,
        object: ({ oid }) => commitNode(state, apiUrl, oid),
        pullRequest: ({ number }) => {
            const found = state.pullRequests.find((one) => one.number === number);
            if (found !== undefined)
                return pullRequestNode(state, apiUrl, found);
            throw failure('NOT_FOUND', `Could not resolve to a PullRequest with the number of ${number}.`);
        },
    };
}
/** A commit that is in a pull request or was written here; null for one that was never pushed. */
function commitNode(state, apiUrl, oid) {
    const brought = state.pullRequests.filter(({ commits }) => commits.includes(oid));
    const isKnown = state.objects.has(oid) || state.checkRuns.has(oid);
    if (brought.length === 0 && !isKnown)
        return null;
    return {
        __typename: 'Commit',
        oid,
        associatedPullRequests: ({ first }) => ({
            totalCount: brought.length,
            nodes: brought.slice(0, first).map((one) => pullRequestNode(state, apiUrl, one)),
        }),
        statusCheckRollup: () => {
            if (state.permissions.has('checks'))
                return checksOf(state, oid);
            throw failure('FORBIDDEN', 'Resource not accessible by integration');
        },
    };
}
function pullRequestNode(state, apiUrl, pullRequest) {
    const { owner, name } = state.repository;
    return {
        number: pullRequest.number,
        title: pullRequest.title,
        url: `${repositoryUrl(apiUrl, state)}/pull/${pullRequest.number}`,
        merged: pullRequest.isMerged,
        ...reviewFields(pullRequest),
        baseRepository: { id: repositoryId(state), nameWithOwner: `${owner}/${name}` },
        labels: ({ first }) => ({
            nodes: pullRequest.labels.slice(0, first).map((label) => ({ name: label })),
        }),
    };
}
/** All or nothing: every update is checked before the first one is made. */
function updateRefs(state, input) {
    if (state.permissions.get('contents') !== 'write') {
        throw failure('FORBIDDEN', 'Resource not accessible by integration');
    }
    if (input.repositoryId !== repositoryId(state)) {
        throw failure('NOT_FOUND', `Could not resolve to a node with the global id of '${input.repositoryId}'`);
    }
    for (const update of input.refUpdates) {
        const problem = problemOf(state, update);
        if (problem !== null)
            throw failure('UNPROCESSABLE', problem);
    }
    for (const { name, afterOid } of input.refUpdates) {
        if (afterOid === ZERO_OID)
            state.refs.delete(name);
        else
            state.refs.set(name, afterOid);
    }
    return { clientMutationId: null };
}
function problemOf(state, { name, beforeOid, afterOid, force }) {
    const current = state.refs.get(name) ?? ZERO_OID;
    if (beforeOid !== undefined && beforeOid !== null && beforeOid !== current) {
        return `Reference ${name} is not at the expected object`;
    }
    if (afterOid === ZERO_OID)
        return current === ZERO_OID ? `Reference ${name} does not exist` : null;
    if (!state.objects.has(afterOid))
        return `Object ${afterOid} does not exist`;
    if (current === ZERO_OID)
        return isBlocked(state.refs, name) ? 'Reference update failed' : null;
    return force || isAncestor(state, current, afterOid) ? null : 'Update is not a fast forward';
}
function repositoryId(state) {
    return nodeId('R', Number(repositoryShape('', state).id));
}
function failure(type, message) {
    return new graphql/* GraphQLError */.eOn(message, { extensions: { type } });
}
//# sourceMappingURL=graphql.js.map
;// CONCATENATED MODULE: ./build/src/demo/github-server/issues.js


/** Issues of the repository. https://docs.github.com/rest/issues/issues */
const listIssues = (call) => {
    const { state, query, apiUrl } = call;
    const { owner, name } = state.repository;
    const labels = (query.get('labels') ?? '').split(',').filter((label) => label !== '');
    const wanted = query.get('state') ?? 'open';
    const found = state.issues
        .filter((issue) => wanted === 'all' || issue.state === wanted)
        .filter((issue) => labels.every((label) => issue.labels.includes(label)))
        .toReversed();
    return page(call, `/repos/${owner}/${name}/issues`, found, (issue) => issueShape(apiUrl, state, issue));
};
const createIssue = ({ state, body, apiUrl }) => {
    const title = textField(body, 'title') ?? '';
    if (title.trim() === '') {
        return failed(422, 'Validation Failed', [
            { resource: 'Issue', field: 'title', code: 'missing_field' },
        ]);
    }
    const labels = fieldOf(body, 'labels');
    const issue = {
        number: state.nextId(),
        author: state.viewer,
        title,
        body: textField(body, 'body') ?? '',
        labels: Array.isArray(labels) ? labels.map(String) : [],
        state: 'open',
        createdAtSeconds: state.now(),
        updatedAtSeconds: state.now(),
    };
    state.issues.push(issue);
    return created(issueShape(apiUrl, state, issue));
};
const updateIssue = ({ state, path, body, apiUrl }) => {
    const issue = state.issues.find((one) => String(one.number) === path.issue_number);
    if (issue === undefined)
        return notFound();
    const wanted = textField(body, 'state');
    if (wanted === 'open' || wanted === 'closed')
        issue.state = wanted;
    issue.updatedAtSeconds = state.now();
    return ok(issueShape(apiUrl, state, issue));
};
//# sourceMappingURL=issues.js.map
;// CONCATENATED MODULE: ./build/src/demo/github-server/runs.js


/** Runs of workflows, who approved them, and what people may do. https://docs.github.com/rest/actions */
const getRunAttempt = ({ state, path, apiUrl }) => {
    const run = state.runs.find(({ id, attempt }) => String(id) === path.run_id && String(attempt) === path.attempt_number);
    return run === undefined ? notFound() : ok(runShape(apiUrl, state, run));
};
const listApprovals = ({ state, path, apiUrl }) => {
    const given = state.approvals.filter(({ runId }) => String(runId) === path.run_id);
    const environments = (names) => names.map((name, index) => {
        const url = `${repositoryUrl(apiUrl, state)}/environments/${encodeURIComponent(name)}`;
        return { id: index + 1, node_id: `EN_${index + 1}`, name, url, html_url: url };
    });
    return ok(given.map((approval) => ({
        environments: environments(approval.environments),
        state: approval.state,
        user: accountShape(apiUrl, { login: approval.login, type: 'User' }),
        comment: approval.comment,
    })));
};
/** GitHub's coarse permission for each role. */
const PERMISSION_OF_ROLE = {
    admin: 'admin',
    maintain: 'write',
    write: 'write',
    triage: 'read',
    read: 'read',
};
const getPermission = ({ state, path, apiUrl }) => {
    const login = path.username ?? '';
    const role = state.roles.get(login);
    if (role === undefined)
        return notFound();
    return ok({
        permission: PERMISSION_OF_ROLE[role],
        role_name: role,
        user: { ...accountShape(apiUrl, { login, type: 'User' }), role_name: role },
    });
};
/** Nobody asks these for what they hold, only whether they may be asked; GraphQL tells the checks. */
const listCheckRuns = ({ state, path }) => state.objects.has(path.ref ?? '') ? ok({ total_count: 0, check_runs: [] }) : notFound();
const getCombinedStatus = () => notFound();
//# sourceMappingURL=runs.js.map
;// CONCATENATED MODULE: ./build/src/demo/github-server/routes.js








const REPO = '/repos/{owner}/{repo}';
const ROUTES = [
    route('POST', '/graphql', null, answerGraphql),
    route('GET', `${REPO}/deployments`, 'deployments', listDeployments),
    route('POST', `${REPO}/deployments`, 'deployments', createDeployment),
    route('GET', `${REPO}/deployments/{deployment_id}/statuses`, 'deployments', listStatuses),
    route('POST', `${REPO}/deployments/{deployment_id}/statuses`, 'deployments', createStatus),
    route('GET', `${REPO}/dependency-graph/compare/{basehead}`, 'contents', compareDependencies),
    route('GET', `${REPO}/issues`, 'issues', listIssues),
    route('POST', `${REPO}/issues`, 'issues', createIssue),
    route('PATCH', `${REPO}/issues/{issue_number}`, 'issues', updateIssue),
    route('GET', `${REPO}/issues/{issue_number}/comments`, 'pull_requests', listComments),
    route('POST', `${REPO}/issues/{issue_number}/comments`, 'pull_requests', createComment),
    route('PATCH', `${REPO}/issues/comments/{comment_id}`, 'pull_requests', updateComment),
    route('POST', `${REPO}/issues/comments/{comment_id}/reactions`, 'pull_requests', react),
    route('POST', `${REPO}/git/blobs`, 'contents', createBlob),
    route('GET', `${REPO}/git/blobs/{file_sha}`, 'contents', getBlob),
    route('POST', `${REPO}/git/trees`, 'contents', createTree),
    route('GET', `${REPO}/git/trees/{tree_sha}`, 'contents', getTree),
    route('POST', `${REPO}/git/commits`, 'contents', createCommit),
    route('GET', `${REPO}/git/commits/{commit_sha}`, 'contents', getCommit),
    route('POST', `${REPO}/git/refs`, 'contents', createRef),
    route('PATCH', `${REPO}/git/refs/{ref}`, 'contents', updateRef),
    route('DELETE', `${REPO}/git/refs/{ref}`, 'contents', deleteRef),
    route('GET', `${REPO}/git/ref/{ref}`, 'contents', getRef),
    route('GET', `${REPO}/git/matching-refs/{ref}`, 'contents', listMatchingRefs),
    route('GET', `${REPO}/actions/runs/{run_id}/approvals`, 'actions', listApprovals),
    route('GET', `${REPO}/actions/runs/{run_id}/pending_deployments`, 'actions', listPending),
    route('POST', `${REPO}/actions/runs/{run_id}/pending_deployments`, null, reviewPending),
    route('GET', `${REPO}/environments/{environment_name}`, 'actions', getEnvironment),
    route('GET', `${REPO}/actions/runs/{run_id}/attempts/{attempt_number}`, 'actions', getRunAttempt),
    route('GET', `${REPO}/commits/{ref}/check-runs`, 'checks', listCheckRuns),
    route('GET', `${REPO}/commits/{ref}/status`, 'statuses', getCombinedStatus),
    route('GET', `${REPO}/collaborators/{username}/permission`, 'metadata', getPermission),
];
/** The route of a request; null when there is none. Refs may span several parts of the path. */
function matchRoute(method, pathname) {
    for (const one of ROUTES) {
        if (one.method !== method)
            continue;
        const found = regexOf(one.pattern).exec(pathname);
        if (found === null)
            continue;
        try {
            const entries = Object.entries(found.groups ?? {});
            const path = Object.fromEntries(entries.map(([k, v]) => [k, decodeURIComponent(v)]));
            return { route: one, path };
        }
        catch {
            return null;
        }
    }
    return null;
}
function route(method, pattern, permission, handler) {
    return { method, pattern, permission, handler };
}
function regexOf(pattern) {
    const source = pattern.replace(/\{(\w+)\}/g, (_, name) => name === 'ref' ? '(?<ref>.+)' : `(?<${name}>[^/]+)`);
    return new RegExp(`^${source}$`);
}
//# sourceMappingURL=routes.js.map
;// CONCATENATED MODULE: ./build/src/demo/github-server/server.js





const BODY_BYTES_MAX = 16 * 1024 * 1024;
const RATE_LIMIT = 1000;
/**
 * A GitHub of one repository on loopback: what Slipway asks of GitHub, with GitHub's rules, state and
 * answers. The demo reports to it, and the tests hold all it says against GitHub's own description.
 */
async function startGithubServer(options) {
    const state = emptyState(options.repository, options.now);
    const requests = [];
    let counted = 0;
    let faultOf = () => undefined;
    const server = (0,external_node_http_.createServer)((request, response) => {
        answer(request, response).catch(() => request.socket.destroy());
    });
    await new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen(options.port ?? 0, '127.0.0.1', resolve);
    });
    const url = `http://127.0.0.1:${server.address().port}`;
    async function answer(request, response) {
        const text = await bodyOf(request);
        const address = new URL(request.url ?? '/', url);
        const method = request.method ?? 'GET';
        const match = matchRoute(method, address.pathname);
        const body = parsed(text);
        const exchange = {
            method,
            path: address.pathname,
            pattern: match?.route.pattern ?? null,
            pathParameters: match?.path ?? {},
            query: Object.fromEntries(address.searchParams),
            body,
        };
        const n = requests.length;
        // The place is taken before the answer is known, so that the order is the one of arrival.
        requests.push({ ...exchange, reply: null });
        const fault = faultOf(n, { ...exchange, reply: null });
        if (fault === 'silent')
            return;
        if (fault === 'reset')
            return cut(request);
        const madeUp = replyOfFault(fault);
        if (madeUp !== null)
            return write(response, madeUp, state, counted, false);
        const isAllowed = isTokenOf(request, options.token);
        const asked = { state, apiUrl: url, query: address.searchParams, body, isAllowed };
        const known = request.headers['if-none-match'] ?? null;
        const whole = replyTo(match, asked);
        const reply = method === 'GET' ? unlessKnown(tagged(whole), known) : whole;
        if (fault === 'lost_answer')
            return cut(request);
        requests[n] = { ...exchange, reply };
        // What is known already counts against no limit.
        if (reply.status !== 304)
            counted++;
        write(response, reply, state, counted, fault === 'cut_answer');
    }
    return {
        url,
        state,
        requests,
        injectFaults(fault) {
            faultOf = fault;
        },
        close: () => new Promise((resolve) => {
            server.close(() => resolve());
            server.closeAllConnections();
        }),
    };
}
function replyTo(match, asked) {
    if (asked.body === undefined)
        return failed(400, 'Problems parsing JSON');
    if (!asked.isAllowed)
        return failed(401, 'Bad credentials');
    if (match === null || !isThisRepository(asked.state, match.path))
        return notFound();
    const { permission, method, handler } = match.route;
    const level = method === 'GET' ? 'read' : 'write';
    if (permission !== null && !isPermitted(asked.state, permission, level)) {
        const headers = { 'x-accepted-github-permissions': `${permission}=${level}` };
        return { ...failed(403, 'Resource not accessible by integration'), headers };
    }
    return handler({ ...asked, path: match.path });
}
/** GitHub names the content of what it shows. */
function tagged(reply) {
    if (reply.status !== 200)
        return reply;
    const hash = (0,external_node_crypto_.createHash)('sha256').update(JSON.stringify(reply.body)).digest('hex');
    return { ...reply, headers: { ...reply.headers, etag: `W/"${hash}"` } };
}
/** Whoever names what it has is told when that is still all there is. */
function unlessKnown(reply, etag) {
    if (etag === null || reply.headers?.etag !== etag)
        return reply;
    return { status: 304, body: undefined, headers: { etag } };
}
function isThisRepository({ repository }, path) {
    if (path.owner === undefined)
        return true;
    return path.owner === repository.owner && path.repo === repository.name;
}
function isPermitted(state, permission, level) {
    const granted = state.permissions.get(permission);
    return granted === 'write' || granted === level;
}
function isTokenOf(request, token) {
    const header = request.headers.authorization ?? '';
    return header === `token ${token}` || header === `Bearer ${token}`;
}
function replyOfFault(fault) {
    if (typeof fault === 'object')
        return fault;
    const status = /^status (\d{3})$/.exec(fault ?? '')?.[1];
    return status === undefined ? null : failed(Number(status), 'Server Error');
}
function write(response, reply, state, counted, isCut) {
    const text = reply.body === undefined ? '' : JSON.stringify(reply.body);
    const used = counted % RATE_LIMIT;
    response.writeHead(reply.status, {
        'content-type': 'application/json; charset=utf-8',
        'content-length': Buffer.byteLength(text),
        'x-ratelimit-limit': RATE_LIMIT,
        'x-ratelimit-remaining': RATE_LIMIT - used,
        'x-ratelimit-used': used,
        'x-ratelimit-reset': Math.floor(state.now()) + 3600,
        'x-ratelimit-resource': 'core',
        ...reply.headers,
    });
    if (!isCut)
        response.end(text);
    else
        response.write(text.slice(0, text.length / 2), () => response.destroy());
}
function cut(request) {
    request.socket.destroy();
}
/** Undefined when it is not JSON; null when there is no body. */
function parsed(text) {
    if (text === '')
        return null;
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
async function bodyOf(request) {
    const chunks = [];
    let byteCount = 0;
    for await (const chunk of request) {
        byteCount += chunk.length;
        if (byteCount > BODY_BYTES_MAX)
            throw new Error('the body is too large');
        chunks.push(chunk);
    }
    return Buffer.concat(chunks).toString('utf8');
}
//# sourceMappingURL=server.js.map
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(58500);
;// CONCATENATED MODULE: ./build/src/demo/service.js


/** Upper bounds of the buckets of the duration histogram, in seconds. */
const BUCKETS_SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5];
async function startService(options) {
    const { slot, random } = options;
    let { version, errorRate, isHealthy = true } = options;
    const measured = measurements(slot);
    measured.begin(version);
    const answers = new Map();
    async function page(response) {
        const startedAt = performance.now();
        const code = random() < errorRate ? 500 : 200;
        // Most answers are near the usual latency, a few take several times as long.
        const seconds = options.latencySeconds * (0.5 - Math.log(1 - random()) / 2);
        if (seconds > 0.001)
            await (0,external_node_timers_promises_.setTimeout)(seconds * 1000);
        measured.note(version, code, (performance.now() - startedAt) / 1000);
        answers.set(code, (answers.get(code) ?? 0) + 1);
        response.writeHead(code, { 'x-slot': slot, 'x-version': encodeURIComponent(version) });
        response.end(code === 200 ? 'hello\n' : 'this version is broken\n');
    }
    const server = (0,external_node_http_.createServer)((request, response) => {
        request.resume();
        if (request.url === '/healthz')
            response.writeHead(isHealthy ? 200 : 503).end();
        else if (request.url === '/metrics') {
            response.writeHead(200, { 'content-type': 'text/plain; version=0.0.4' }).end(measured.text());
        }
        else
            void page(response);
    });
    // Longer than the splitter keeps a connection, so that it is never this side that hangs up.
    server.keepAliveTimeout = 120_000;
    await new Promise((ready) => server.listen(options.port ?? 0, '127.0.0.1', ready));
    const { port } = server.address();
    return {
        port,
        url: `http://127.0.0.1:${port}`,
        answers,
        become(nextVersion, nextErrorRate) {
            version = nextVersion;
            errorRate = nextErrorRate;
            measured.begin(version);
        },
        setHealthy(nextIsHealthy) {
            isHealthy = nextIsHealthy;
        },
        async close() {
            server.closeAllConnections();
            await new Promise((done) => {
                server.close(() => done());
            });
        },
    };
}
/** Counts answers and their durations by version, and tells them in the format of Prometheus. */
function measurements(slot) {
    const byVersion = new Map();
    /** A version that has not answered yet is there with zeros, so that its first answer is an increase. */
    function seriesOf(version) {
        const known = byVersion.get(version);
        if (known !== undefined)
            return known;
        const fresh = {
            codes: new Map([
                [200, 0],
                [500, 0],
            ]),
            buckets: BUCKETS_SECONDS.map(() => 0),
            count: 0,
            sumSeconds: 0,
        };
        byVersion.set(version, fresh);
        return fresh;
    }
    return {
        begin: seriesOf,
        note(version, code, seconds) {
            const series = seriesOf(version);
            series.codes.set(code, (series.codes.get(code) ?? 0) + 1);
            series.count++;
            series.sumSeconds += seconds;
            series.buckets = series.buckets.map((n, i) => n + Number(seconds <= (BUCKETS_SECONDS[i] ?? 0)));
        },
        text() {
            const lines = ['# TYPE http_requests_total counter'];
            for (const [version, series] of byVersion) {
                for (const [code, count] of series.codes) {
                    lines.push(`http_requests_total{${labels(slot, version)},code="${code}"} ${count}`);
                }
            }
            lines.push('# TYPE http_request_duration_seconds histogram');
            for (const [version, series] of byVersion)
                lines.push(...histogram(slot, version, series));
            return `${lines.join('\n')}\n`;
        },
    };
}
function histogram(slot, version, series) {
    const name = 'http_request_duration_seconds';
    const own = labels(slot, version);
    return [
        ...series.buckets.map((count, index) => `${name}_bucket{${own},le="${BUCKETS_SECONDS[index]}"} ${count}`),
        `${name}_bucket{${own},le="+Inf"} ${series.count}`,
        `${name}_sum{${own}} ${series.sumSeconds}`,
        `${name}_count{${own}} ${series.count}`,
    ];
}
function labels(slot, version) {
    return `slot="${labelText(slot)}",version="${labelText(version)}"`;
}
/** Label values escape the backslash, the quote and the end of a line. */
function labelText(text) {
    return text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n');
}
//# sourceMappingURL=service.js.map
;// CONCATENATED MODULE: ./build/src/demo/machines.js


const machines_BODY_BYTES_MAX = 10_000;
/** `errorRateOf` tells how good a version is; the machines do not know, they only run it. */
async function startMachines(liveVersion, errorRateOf, random) {
    const begin = (slot, version) => startService({
        slot,
        version,
        errorRate: errorRateOf(version),
        latencySeconds: 0.004,
        random,
    });
    const services = { blue: await begin('blue', liveVersion), green: await begin('green', 'none') };
    const server = (0,external_node_http_.createServer)(async (request, response) => {
        let text = '';
        for await (const chunk of request) {
            text += String(chunk);
            if (text.length > machines_BODY_BYTES_MAX)
                break;
        }
        const { slot, sha } = JSON.parse(text);
        const service = slot === 'blue' ? services.blue : services.green;
        service.become(sha, errorRateOf(sha));
        response.writeHead(204).end();
    });
    await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
    return {
        services,
        controlUrl: `http://127.0.0.1:${server.address().port}/`,
        async close() {
            server.closeAllConnections();
            await new Promise((done) => server.close(() => done()));
            await Promise.all([services.blue.close(), services.green.close()]);
        },
    };
}
//# sourceMappingURL=machines.js.map
;// CONCATENATED MODULE: ./build/src/demo/exposition.js
const LINE = /^([A-Za-z_:][A-Za-z0-9_:]*)(?:\{(.*)\})?[ \t]+(\S+)(?:[ \t]+-?\d+)?[ \t]*$/;
const LABEL = /([A-Za-z_][A-Za-z0-9_]*)="((?:[^"\\]|\\.)*)"(?:,|$)/g;
/** Reads the text format (https://prometheus.io/docs/instrumenting/exposition_formats). Timestamps are ignored. */
function parseExposition(text) {
    return text
        .split('\n')
        .filter((line) => line.trim() !== '' && !line.startsWith('#'))
        .map(parseLine);
}
function parseLine(line) {
    const [, name, labels = '', value = ''] = LINE.exec(line) ?? [];
    if (name === undefined)
        throw new Error(`no line of the text format: ${line.slice(0, 80)}`);
    return { name, labels: parseLabels(labels), value: parseValue(value) };
}
function parseLabels(text) {
    const pairs = [...text.matchAll(LABEL)].map(([, name = '', value = '']) => [
        name,
        value.replace(/\\(.)/g, (_, character) => (character === 'n' ? '\n' : character)),
    ]);
    return Object.fromEntries(pairs);
}
/** NaN, +Inf, -Inf or a number. */
function parseValue(text) {
    if (/^[+-]?Inf$/.test(text))
        return text.startsWith('-') ? -Infinity : Infinity;
    return text === 'NaN' ? Number.NaN : Number(text);
}
/** The way the query API writes a value. */
function valueText(value) {
    if (Number.isFinite(value))
        return String(value);
    return Number.isNaN(value) ? 'NaN' : value > 0 ? '+Inf' : '-Inf';
}
//# sourceMappingURL=exposition.js.map
;// CONCATENATED MODULE: ./build/src/demo/selector.js
const SELECTOR = /^([A-Za-z_:][A-Za-z0-9_:]*)?\s*(?:\{(.*)\})?\s*(?:\[(\d+)(ms|s|m|h)\])?$/s;
const MATCHER = /^\s*([A-Za-z_][A-Za-z0-9_]*)\s*(=~|!~|!=|=)\s*(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|`([^`]*)`)\s*(?:,|$)/;
const UNIT_SECONDS = { ms: 0.001, s: 1, m: 60, h: 3600 };
/** Reads a selector; null for anything else in PromQL. */
function parseSelector(query) {
    const found = SELECTOR.exec(query.trim());
    if (found === null)
        return null;
    const [, name, braces = '', amount, unit = 's'] = found;
    const matchers = parseMatchers(braces);
    if (matchers === null || (name === undefined && matchers.length === 0))
        return null;
    return {
        matches: (candidate, labels) => (name === undefined || candidate === name) &&
            matchers.every((matches) => matches({ ...labels, __name__: candidate })),
        rangeSeconds: amount === undefined ? null : Number(amount) * (UNIT_SECONDS[unit] ?? 1),
    };
}
function parseMatchers(braces) {
    const matchers = [];
    let rest = braces.trim();
    while (rest !== '') {
        const found = MATCHER.exec(rest);
        if (found === null)
            return null;
        const [whole, label = '', operator = '=', double, single, raw] = found;
        const value = raw ?? unescaped(double ?? single ?? '');
        if (operator.endsWith('~') && !isPattern(value))
            return null;
        matchers.push(matcher(label, operator, value));
        rest = rest.slice(whole.length);
    }
    return matchers;
}
/** A label that a series does not have is the empty string, and patterns match the whole value. */
function matcher(label, operator, value) {
    const pattern = operator.endsWith('~') ? new RegExp(`^(?:${value})$`, 's') : null;
    const isEqual = (text) => (pattern === null ? text === value : pattern.test(text));
    const isNegative = operator.startsWith('!');
    return (labels) => isEqual(labels[label] ?? '') !== isNegative;
}
function isPattern(text) {
    try {
        return new RegExp(text) instanceof RegExp;
    }
    catch {
        return false;
    }
}
function unescaped(text) {
    return text.replace(/\\(?:u([0-9a-f]{4})|(.))/g, (_, code, character) => code === undefined
        ? character === 'n'
            ? '\n'
            : character
        : String.fromCharCode(Number.parseInt(code, 16)));
}
//# sourceMappingURL=selector.js.map
;// CONCATENATED MODULE: ./build/src/demo/metrics-server.js



/** Samples of one series that are kept; older ones are forgotten. */
const SAMPLES_MAX = 4_000;
/** An instant query finds no sample that is older than this, as in Prometheus. */
const INSTANT_LOOKBACK_SECONDS = 300;
/** Bytes of a query or of a scraped page. */
const BYTES_MAX = 4 * 1024 * 1024;
/** Real time that one scrape may take. */
const SCRAPE_TIMEOUT_SECONDS = 5;
/**
 * A small stand-in for Prometheus on loopback, for the demo and the tests: scrapes pages of the text format
 * and answers `/api/v1/query` for selectors, with and without a range.
 */
async function startMetricsServer(options) {
    const stored = new Map();
    const stop = new AbortController();
    const scrape = async () => {
        await Promise.all(options.scrapeTargets.map((target) => scrapeOnce(target, stored, options.clock, stop.signal)));
    };
    const server = (0,external_node_http_.createServer)((request, response) => {
        answer(request, response, stored, options.clock).catch((error) => {
            reply(response, 500, { status: 'error', errorType: 'internal', error: String(error) });
        });
    });
    await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
    const { port } = server.address();
    const scraping = scrapeUntil(stop.signal, scrape, options);
    return {
        url: `http://127.0.0.1:${port}`,
        scrape,
        async close() {
            stop.abort();
            server.closeAllConnections();
            await new Promise((closed) => server.close(() => closed()));
            await scraping;
        },
    };
}
async function scrapeUntil(stop, scrape, { clock, intervalSeconds }) {
    while (!stop.aborted) {
        await scrape();
        await clock.sleep(intervalSeconds, stop);
    }
}
async function scrapeOnce(target, stored, clock, stop) {
    const atSeconds = clock.nowSeconds();
    const page = await pageOf(target, stop).catch(() => []);
    const seen = new Set();
    for (const { name, labels, value } of page) {
        const all = { instance: new URL(target.url).host, ...target.labels, ...labels };
        const key = JSON.stringify([target.url, name, Object.entries(all).sort()]);
        const series = stored.get(key) ?? {
            name,
            labels: all,
            samples: [],
            isStale: false,
        };
        stored.set(key, series);
        series.isStale = false;
        series.samples.push({ atSeconds, value });
        if (series.samples.length > SAMPLES_MAX)
            series.samples.shift();
        seen.add(key);
    }
    const prefix = JSON.stringify([target.url]).slice(0, -1);
    for (const [key, series] of stored) {
        if (key.startsWith(`${prefix},`) && !seen.has(key))
            series.isStale = true;
    }
}
async function pageOf(target, stop) {
    const response = await fetch(target.url, {
        signal: AbortSignal.any([stop, AbortSignal.timeout(SCRAPE_TIMEOUT_SECONDS * 1000)]),
    });
    if (response.status !== 200)
        return [];
    return parseExposition(await response.text());
}
async function answer(request, response, stored, clock) {
    const url = new URL(request.url ?? '/', 'http://localhost');
    if (url.pathname !== '/api/v1/query') {
        return reply(response, 404, { status: 'error', errorType: 'not_found', error: 'no such path' });
    }
    const form = request.method === 'POST' ? await metrics_server_bodyOf(request) : url.search;
    const parameters = new URLSearchParams(form);
    const query = parameters.get('query') ?? '';
    const atSeconds = Number(parameters.get('time') ?? clock.nowSeconds());
    const selector = parseSelector(query);
    if (selector === null || !Number.isFinite(atSeconds)) {
        const error = 'this server understands selectors only: name{label="value"}[5m]';
        return reply(response, 400, { status: 'error', errorType: 'bad_data', error });
    }
    const series = [...stored.values()].filter(({ name, labels }) => selector.matches(name, labels));
    const data = selector.rangeSeconds === null
        ? { resultType: 'vector', result: newest(series, atSeconds) }
        : { resultType: 'matrix', result: ranges(series, atSeconds, selector.rangeSeconds) };
    reply(response, 200, { status: 'success', data });
}
function newest(series, atSeconds) {
    return series
        .filter(({ isStale }) => !isStale)
        .map((one) => ({
        one,
        sample: one.samples.findLast((sample) => sample.atSeconds <= atSeconds),
    }))
        .flatMap(({ one, sample }) => sample === undefined || atSeconds - sample.atSeconds > INSTANT_LOOKBACK_SECONDS
        ? []
        : [{ metric: metricOf(one), value: [atSeconds, valueText(sample.value)] }]);
}
function ranges(series, atSeconds, rangeSeconds) {
    return series
        .map((one) => ({
        metric: metricOf(one),
        values: one.samples
            .filter((s) => s.atSeconds <= atSeconds && s.atSeconds >= atSeconds - rangeSeconds)
            .map((sample) => [sample.atSeconds, valueText(sample.value)]),
    }))
        .filter(({ values }) => values.length > 0);
}
function metricOf({ name, labels }) {
    return { __name__: name, ...labels };
}
async function metrics_server_bodyOf(request) {
    const chunks = [];
    let bytes = 0;
    for await (const chunk of request) {
        bytes += chunk.length;
        if (bytes > BYTES_MAX)
            throw new Error('the query is too long');
        chunks.push(chunk);
    }
    return Buffer.concat(chunks).toString('utf8');
}
function reply(response, status, body) {
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(JSON.stringify(body));
}
//# sourceMappingURL=metrics-server.js.map
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
;// CONCATENATED MODULE: ./build/src/demo/repository.js




const execute = (0,external_node_util_.promisify)(external_node_child_process_.execFile);
/** Makes a real git repository, and answers the full name of each commit in order. */
async function makeRepository(folder, commits, env) {
    await (0,promises_.mkdir)(folder, { recursive: true });
    let seconds = 1_790_000_000;
    const git = async (author, ...args) => {
        seconds += 600;
        const person = { name: author, email: `${author.toLowerCase()}@example.com` };
        const { stdout } = await execute('git', ['-C', folder, ...args], {
            env: {
                ...env,
                GIT_CONFIG_GLOBAL: '/dev/null',
                GIT_CONFIG_SYSTEM: '/dev/null',
                GIT_AUTHOR_NAME: person.name,
                GIT_AUTHOR_EMAIL: person.email,
                GIT_AUTHOR_DATE: `${seconds} +0000`,
                GIT_COMMITTER_NAME: person.name,
                GIT_COMMITTER_EMAIL: person.email,
                GIT_COMMITTER_DATE: `${seconds} +0000`,
            },
        });
        return stdout.trim();
    };
    await git('Slipway', 'init', '--quiet', '--initial-branch=main');
    const made = [];
    for (const { author, message, tag, files } of commits) {
        for (const [path, text] of Object.entries(files)) {
            await (0,promises_.mkdir)((0,external_node_path_.dirname)((0,external_node_path_.join)(folder, path)), { recursive: true });
            await (0,promises_.writeFile)((0,external_node_path_.join)(folder, path), text);
        }
        await git(author, 'add', '--all');
        await git(author, 'commit', '--quiet', '--message', message);
        await git(author, 'tag', tag);
        made.push(await git(author, 'rev-parse', 'HEAD'));
    }
    return made;
}
//# sourceMappingURL=repository.js.map
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
;// CONCATENATED MODULE: ./build/src/demo/splitter/health-checks.js

/** Checks every server of the pool of the moment again and again; the answer stops it. */
function startHealthChecks(poolNow) {
    const { checkIntervalSeconds } = poolNow().options;
    const timer = setInterval(() => {
        const pool = poolNow();
        for (const server of pool.servers) {
            if (server.isChecked && server.state !== 'maint')
                check(pool, server);
        }
    }, checkIntervalSeconds * 1000);
    return () => clearInterval(timer);
}
function check(pool, server) {
    const { checkPath, checkIntervalSeconds } = pool.options;
    const asked = (0,external_node_http_.request)({
        host: '127.0.0.1',
        port: server.port,
        path: checkPath,
        agent: false,
        timeout: Math.max(100, checkIntervalSeconds * 1000),
    });
    asked.once('timeout', () => asked.destroy(new Error('timeout')));
    asked.once('response', (response) => {
        response.resume();
        const status = response.statusCode ?? 0;
        const isPassed = status >= 200 && status < 400;
        note(pool, server, isPassed, isPassed ? 'L7OK' : 'L7STS');
    });
    asked.once('error', () => note(pool, server, false, 'L4CON'));
    asked.end();
}
/**
 * Counts like HAProxy. Below `rise` a passed check adds one and a failed one begins at 0 again; from `rise`
 * on the server is up and `fall` failed checks in a row bring it down.
 */
function note(pool, server, isPassed, text) {
    const { rise, fall } = pool.options;
    const full = rise + fall - 1;
    server.checkText = text;
    if (isPassed) {
        server.health = server.health + 1 >= rise ? full : server.health + 1;
    }
    else {
        server.health = server.health - 1 >= rise ? server.health - 1 : 0;
    }
}
//# sourceMappingURL=health-checks.js.map
;// CONCATENATED MODULE: ./build/src/demo/splitter/pool.js
/** The pool as its configuration says, before anybody changes it. */
function newPool(options, pid, startedAtSeconds) {
    const servers = options.servers.map((server, index) => poolServer(server, index + 1, options));
    return { options, servers, pid, startedAtSeconds };
}
function poolServer(server, id, { rise }) {
    return {
        ...server,
        id,
        isChecked: server.isChecked ?? true,
        initialWeight: server.weight,
        state: server.isDisabled === true ? 'maint' : 'ready',
        // Like HAProxy: up until a check says otherwise.
        health: rise,
        checkText: 'INI',
        turn: 0,
        counters: {
            scur: 0,
            smax: 0,
            stot: 0,
            lbtot: 0,
            econ: 0,
            eresp: 0,
            wretr: 0,
            hrsp_1xx: 0,
            hrsp_2xx: 0,
            hrsp_3xx: 0,
            hrsp_4xx: 0,
            hrsp_5xx: 0,
            hrsp_other: 0,
            rtime: 0,
        },
    };
}
function isUp(pool, server) {
    return server.state !== 'maint' && server.health >= pool.options.rise;
}
/**
 * The server whose turn it is, by smooth weighted round robin: everybody gains its weight, the one that is
 * ahead serves and pays the total. Over any `total` turns each serves exactly its weight. Null = nobody can.
 */
function choose(pool) {
    let total = 0;
    let best = null;
    for (const server of pool.servers) {
        if (server.state !== 'ready' || server.weight === 0 || !isUp(pool, server))
            continue;
        total += server.weight;
        server.turn += server.weight;
        if (best === null || server.turn > best.turn)
            best = server;
    }
    if (best !== null)
        best.turn -= total;
    return best;
}
/** Turns that were gained under other weights are of no meaning. */
function forgetTurns(pool) {
    for (const server of pool.servers)
        server.turn = 0;
}
//# sourceMappingURL=pool.js.map
;// CONCATENATED MODULE: ./build/src/demo/splitter/proxy.js


/** How long a server may stay silent. */
const SERVER_TIMEOUT_MILLISECONDS = 5_000;
/** `rtime` follows the newest requests: each one counts this much, as in an average over 64. */
const SMOOTHING = 1 / 64;
/** Headers that end at each hop (RFC 9110 §7.6.1). */
const HOP_HEADERS = [
    'connection',
    'keep-alive',
    'proxy-connection',
    'te',
    'upgrade',
];
/** A reverse proxy that asks the pool of the moment for a server, request by request. */
function proxyServer(poolNow) {
    const agent = new external_node_http_.Agent({ keepAlive: true });
    const server = (0,external_node_http_.createServer)((incoming, outgoing) => {
        const chosen = choose(poolNow());
        if (chosen === null) {
            incoming.resume();
            fail(outgoing, 503);
        }
        else {
            forward({ incoming, outgoing, server: chosen, agent, isRetry: false });
        }
    });
    server.keepAliveTimeout = 60_000;
    server.on('close', () => agent.destroy());
    return server;
}
function forward(exchange) {
    const { incoming, outgoing, server, agent } = exchange;
    const { counters } = server;
    const startedAt = performance.now();
    if (!exchange.isRetry) {
        counters.stot++;
        counters.lbtot++;
    }
    counters.scur++;
    counters.smax = Math.max(counters.smax, counters.scur);
    const onward = (0,external_node_http_.request)({
        host: '127.0.0.1',
        port: server.port,
        path: incoming.url,
        method: incoming.method,
        headers: throughHeaders(incoming.headers),
        agent,
        timeout: SERVER_TIMEOUT_MILLISECONDS,
    });
    onward.once('close', () => counters.scur--);
    onward.once('timeout', () => onward.destroy(new Error('the server was silent')));
    onward.once('response', (response) => {
        countResponse(counters, response.statusCode ?? 0, performance.now() - startedAt);
        outgoing.writeHead(response.statusCode ?? 502, throughHeaders(response.headers));
        response.once('error', () => outgoing.destroy());
        response.pipe(outgoing);
    });
    onward.once('error', (error) => {
        // The server closed a connection that was waiting for its next request: nothing was lost, ask again.
        if (onward.reusedSocket && !exchange.isRetry && hasNoBody(incoming)) {
            counters.wretr++;
            forward({ ...exchange, isRetry: true });
        }
        else {
            const isRefused = error.code === 'ECONNREFUSED';
            counters[isRefused ? 'econ' : 'eresp']++;
            fail(outgoing, isRefused ? 503 : 502);
        }
    });
    incoming.pipe(onward);
}
function hasNoBody({ method }) {
    return method === 'GET' || method === 'HEAD';
}
function throughHeaders(headers) {
    return Object.fromEntries(Object.entries(headers).filter(([header]) => !HOP_HEADERS.includes(header)));
}
function countResponse(counters, status, milliseconds) {
    const classes = ['hrsp_1xx', 'hrsp_2xx', 'hrsp_3xx', 'hrsp_4xx', 'hrsp_5xx'];
    counters[classes[Math.floor(status / 100) - 1] ?? 'hrsp_other']++;
    counters.rtime += (milliseconds - counters.rtime) * SMOOTHING;
}
function fail(outgoing, status) {
    if (outgoing.headersSent)
        outgoing.destroy();
    else
        outgoing.writeHead(status, { 'content-type': 'text/plain' }).end('no server answered\n');
}
//# sourceMappingURL=proxy.js.map
;// CONCATENATED MODULE: ./build/src/demo/splitter/runtime-api.js

/**
 * Answers one line of the Runtime API, in the words of HAProxy 2.6: the subset that Slipway uses.
 * Commands are joined by ";"; each answer ends with a blank line.
 */
function answerLine(pool, line) {
    return line
        .split(';')
        .map((command) => `${runtime_api_answer(pool, command.trim())}\n`)
        .join('');
}
const ANSWERS = [
    [/^show info$/, showInfo],
    [/^show backend$/, (pool) => `# name\n${pool.options.backend}\n`],
    [/^show servers state (\S+)$/, showServersState],
    [/^show stat(?: (\S+)(?: (-?\d+) (-?\d+))?)?$/, showStat],
    [/^get weight ([^\s/]+)\/(\S+)$/, getWeight],
    [/^set (?:server|weight) ([^\s/]+)\/(\S+) weight (\S+)$/, setWeight],
    [/^set server ([^\s/]+)\/(\S+) state (\S+)$/, setState],
    [/^set server ([^\s/]+)\/(\S+) health (\S+)$/, setHealth],
];
function runtime_api_answer(pool, command) {
    for (const [pattern, give] of ANSWERS) {
        const match = pattern.exec(command);
        if (match !== null)
            return give(pool, match.slice(1));
    }
    return 'Unknown command.\n';
}
function showInfo(pool) {
    const uptimeSeconds = Math.floor(Date.now() / 1000) - pool.startedAtSeconds;
    const lines = [
        'Name: Slipway demo splitter',
        'Version: 2.6',
        `Pid: ${pool.pid}`,
        `Uptime_sec: ${uptimeSeconds}`,
        `Start_time_sec: ${pool.startedAtSeconds}`,
    ];
    return `${lines.join('\n')}\n`;
}
const STATE_COLUMNS = '# be_id be_name srv_id srv_name srv_addr srv_op_state srv_admin_state srv_uweight srv_iweight srv_time_since_last_change srv_check_status srv_check_result srv_check_health srv_check_state srv_agent_state bk_f_forced_id srv_f_forced_id srv_fqdn srv_port srvrecord srv_use_ssl srv_check_port srv_check_addr srv_agent_addr srv_agent_port';
const ADMIN_BITS = { ready: 0, maint: 1, drain: 8 };
function showServersState(pool, [backend]) {
    if (backend !== pool.options.backend)
        return "Can't find backend.\n";
    const rows = pool.servers.map((server) => {
        const operational = isUp(pool, server) ? 2 : 0;
        const check = server.isChecked ? 6 : 0;
        const before = `1 ${backend} ${server.id} ${server.name} 127.0.0.1 ${operational} ${ADMIN_BITS[server.state]}`;
        const weights = `${server.weight} ${server.initialWeight}`;
        return `${before} ${weights} 0 6 3 ${server.health} ${check} 0 0 0 - ${server.port} - 0 0 - - 0`;
    });
    return ['1', STATE_COLUMNS, ...rows, ''].join('\n');
}
/** Rows of `show stat` by type: 2 = the backend, 4 = its servers. */
const TYPE_BACKEND = 2;
const TYPE_SERVER = 4;
function showStat(pool, [backend, types = '-1', id = '-1']) {
    const isOther = backend !== undefined && backend !== '-1' && backend !== pool.options.backend;
    if (isOther)
        return 'No such proxy.\n';
    // -1 has every bit set: all types.
    const mask = Number(types);
    const servers = pool.servers.filter((server) => id === '-1' || String(server.id) === id);
    const rows = [
        ...((mask & TYPE_SERVER) === 0 ? [] : servers.map((server) => serverRow(pool, server))),
        ...((mask & TYPE_BACKEND) === 0 ? [] : [backendRow(pool)]),
    ];
    const columns = Object.keys(backendRow(pool));
    const lines = rows.map((row) => columns.map((column) => csvField(row[column] ?? '')).join(','));
    return [`# ${columns.join(',')},`, ...lines.map((line) => `${line},`), ''].join('\n');
}
function csvField(value) {
    const text = String(value);
    return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
function serverRow(pool, server) {
    const { rise, fall } = pool.options;
    return {
        ...commonColumns(pool, server.name, TYPE_SERVER),
        ...server.counters,
        sid: server.id,
        status: statusOf(pool, server),
        weight: server.weight,
        uweight: server.weight,
        bck: 0,
        tracked: '',
        check_status: server.isChecked ? server.checkText : '',
        check_rise: rise,
        check_fall: fall,
        check_health: server.health,
        algo: '',
    };
}
function statusOf(pool, server) {
    if (server.state === 'maint')
        return 'MAINT';
    if (!isUp(pool, server))
        return 'DOWN';
    if (server.state === 'drain')
        return 'DRAIN';
    return server.isChecked ? 'UP' : 'no check';
}
function backendRow(pool) {
    const totals = {};
    for (const { counters } of pool.servers) {
        for (const [column, count] of Object.entries(counters)) {
            totals[column] = (totals[column] ?? 0) + count;
        }
    }
    return {
        ...commonColumns(pool, 'BACKEND', TYPE_BACKEND),
        ...totals,
        rtime: Math.max(0, ...pool.servers.map((server) => server.counters.rtime)),
        sid: 0,
        status: pool.servers.some((server) => isUp(pool, server)) ? 'UP' : 'DOWN',
        weight: pool.servers.reduce((total, server) => total + server.weight, 0),
        uweight: '',
        bck: 0,
        tracked: '',
        check_status: '',
        check_rise: '',
        check_fall: '',
        check_health: '',
        algo: 'roundrobin',
    };
}
function commonColumns(pool, name, type) {
    return {
        pxname: pool.options.backend,
        svname: name,
        qcur: 0,
        qmax: 0,
        bin: 0,
        bout: 0,
        rate: 0,
        wredis: 0,
        srv_abrt: 0,
        qtime: 0,
        ctime: 0,
        ttime: 0,
        last_chk: '',
        pid: 1,
        iid: 1,
        type,
    };
}
/** Applies the change to the server, or says what HAProxy says when there is none. */
function withServer(pool, backend, name, change) {
    if (backend !== pool.options.backend)
        return 'No such backend.\n';
    const server = pool.servers.find((one) => one.name === name);
    return server === undefined ? 'No such server.\n' : change(server);
}
function getWeight(pool, [backend, name]) {
    return withServer(pool, backend, name, (server) => `${server.weight} (initial ${server.initialWeight})\n`);
}
function setWeight(pool, [backend, name, text = '']) {
    return withServer(pool, backend, name, (server) => {
        const amount = Number.parseInt(text, 10);
        const weight = text.endsWith('%') ? Math.round((server.initialWeight * amount) / 100) : amount;
        if (!(weight >= 0 && weight <= 256)) {
            return 'Absolute weight can only be between 0 and 256 inclusive.\n';
        }
        server.weight = weight;
        forgetTurns(pool);
        return '';
    });
}
function setState(pool, [backend, name, state]) {
    return withServer(pool, backend, name, (server) => {
        if (state !== 'ready' && state !== 'drain' && state !== 'maint') {
            return "'set server <srv> state' expects 'ready', 'drain' and 'maint'.\n";
        }
        // Like HAProxy: who comes out of maintenance is up until a check says otherwise.
        if (server.state === 'maint' && state !== 'maint')
            server.health = pool.options.rise;
        server.state = state;
        return '';
    });
}
function setHealth(pool, [backend, name, health]) {
    return withServer(pool, backend, name, (server) => {
        if (health !== 'up' && health !== 'down') {
            return "'set server <srv> health' expects 'up', 'stopping', or 'down'.\n";
        }
        server.health = health === 'up' ? pool.options.rise + pool.options.fall - 1 : 0;
        return '';
    });
}
//# sourceMappingURL=runtime-api.js.map
;// CONCATENATED MODULE: ./build/src/demo/splitter/embedded.js






/** A line that is longer than HAProxy's buffer is not answered. */
const LINE_BYTES_MAX = 16_384;
/**
 * A weighted splitter inside this process, for machines without HAProxy. It speaks the part of HAProxy's
 * Runtime API that Slipway uses, so that the same target and the same metric source drive it.
 */
async function startSplitter(options) {
    let pool = newPool(options, process.pid, nowSeconds());
    const proxy = proxyServer(() => pool);
    await listening(proxy, { host: '127.0.0.1', port: options.port ?? 0 });
    await (0,promises_.rm)(options.socketPath, { force: true });
    const runtime = (0,external_node_net_.createServer)((socket) => serve(socket, () => pool));
    await listening(runtime, { path: options.socketPath });
    const stopChecks = startHealthChecks(() => pool);
    return {
        kind: 'embedded',
        address: options.socketPath,
        url: `http://127.0.0.1:${proxy.address().port}`,
        async reload() {
            // A process of its own would have another number.
            pool = newPool(options, pool.pid + 1, nowSeconds());
        },
        async close() {
            stopChecks();
            proxy.closeAllConnections();
            await Promise.all([embedded_closed(proxy), embedded_closed(runtime)]);
        },
    };
}
function nowSeconds() {
    return Math.floor(Date.now() / 1000);
}
/** One line, one answer, end: what HAProxy does without `prompt`. */
function serve(socket, poolNow) {
    let text = '';
    socket.setEncoding('utf8');
    socket.on('error', () => socket.destroy());
    socket.on('data', (chunk) => {
        text += chunk;
        const end = text.indexOf('\n');
        if (end >= 0)
            socket.end(answerLine(poolNow(), text.slice(0, end)));
        else if (text.length > LINE_BYTES_MAX)
            socket.destroy();
    });
}
function listening(server, place) {
    return new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen(place, resolve);
    });
}
function embedded_closed(server) {
    return new Promise((resolve) => {
        server.close(() => resolve());
    });
}
//# sourceMappingURL=embedded.js.map
// EXTERNAL MODULE: ./build/src/adapters/tools/haproxy-runtime.js
var haproxy_runtime = __webpack_require__(28678);
;// CONCATENATED MODULE: ./build/src/demo/splitter/haproxy.js








const START_SECONDS_MAX = 10;
const POLL_MILLISECONDS = 25;
/** Output of HAProxy that is kept to explain why it did not start. */
const OUTPUT_CHARACTERS_MAX = 4_000;
/** The version line of the HAProxy on PATH, or null when there is none. */
async function findHaproxy() {
    try {
        const { stdout } = await (0,external_node_util_.promisify)(external_node_child_process_.execFile)('haproxy', ['-v'], { timeout: 5_000 });
        return stdout.split('\n')[0] ?? null;
    }
    catch {
        return null;
    }
}
/**
 * Starts a HAProxy in the foreground with a configuration of its own, and answers when it answers.
 * `close` ends it and removes its folder. Rejects with HAProxy's own words when it does not start.
 */
async function startHaproxy(options) {
    const port = options.port ?? (await freePort());
    const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'slipway-haproxy-'));
    const file = (0,external_node_path_.join)(folder, 'haproxy.cfg');
    await (0,promises_.writeFile)(file, configuration({ ...options, port }));
    let running = await launch(file, options.socketPath, null).catch(async (error) => {
        await (0,promises_.rm)(folder, { recursive: true, force: true });
        throw error;
    });
    return {
        kind: 'haproxy',
        address: options.socketPath,
        url: `http://127.0.0.1:${port}`,
        pid: () => running.pid,
        async reload() {
            const old = running;
            running = await launch(file, options.socketPath, old);
            await ended(old);
        },
        async close() {
            running.kill('SIGKILL');
            await ended(running);
            await (0,promises_.rm)(folder, { recursive: true, force: true });
            await (0,promises_.rm)(options.socketPath, { force: true });
        },
    };
}
function configuration(options) {
    const { backend, servers, socketPath, checkPath, port } = options;
    const { balance = 'roundrobin', level = 'admin' } = options;
    return `global
  stats socket ${socketPath} mode 600 level ${level} expose-fd listeners
  hard-stop-after 5s
defaults
  mode http
  timeout connect 2s
  timeout client 30s
  timeout server 10s
  timeout check 2s
  option redispatch
  retries 3
frontend users
  bind 127.0.0.1:${port}
  default_backend ${backend}
backend ${backend}
  balance ${balance}
  option httpchk GET ${checkPath}
${servers.map((server) => serverLine(server, options)).join('\n')}
`;
}
function serverLine(server, { checkIntervalSeconds, rise, fall }) {
    const interval = Math.round(checkIntervalSeconds * 1000);
    return [
        `  server ${server.name} 127.0.0.1:${server.port} weight ${server.weight}`,
        ...(server.isChecked === false ? [] : [`check inter ${interval} rise ${rise} fall ${fall}`]),
        ...(server.isDisabled === true ? ['disabled'] : []),
    ].join(' ');
}
async function launch(file, socketPath, old) {
    const before = old === null ? '' : await identity(socketPath);
    // -x: the new process gets the listening sockets of the old one, so that no connection is refused.
    // -sf: then it asks the old one to finish its requests and go.
    const takeOver = old?.pid === undefined ? [] : ['-x', socketPath, '-sf', String(old.pid)];
    const args = ['-db', '-f', file, ...takeOver];
    const child = (0,external_node_child_process_.spawn)('haproxy', args, { stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
        stream.setEncoding('utf8').on('data', (text) => {
            output = (output + text).slice(-OUTPUT_CHARACTERS_MAX);
        });
    }
    child.on('error', (error) => {
        output += error.message;
    });
    const deadline = performance.now() + START_SECONDS_MAX * 1000;
    while (performance.now() < deadline && child.exitCode === null && child.pid !== undefined) {
        const now = await identity(socketPath).catch(() => before);
        if (now !== before)
            return child;
        await (0,external_node_timers_promises_.setTimeout)(POLL_MILLISECONDS);
    }
    // A program that was not found has no number, and Node would send the signal to our own group.
    if (child.pid === undefined)
        throw new Error('haproxy did not start: it was not found on PATH');
    child.kill('SIGKILL');
    throw new Error(`haproxy did not start: ${output.trim()}`);
}
async function identity(socketPath) {
    const [info = ''] = await (0,haproxy_runtime.haproxyRuntime)(socketPath, { timeoutSeconds: 1 }).ask([haproxy_runtime.commands.info()]);
    return (0,haproxy_runtime.processIdentity)((0,haproxy_runtime.parseInfo)(info));
}
function ended(child) {
    if (child.exitCode !== null || child.signalCode !== null)
        return Promise.resolve();
    return new Promise((resolve) => {
        child.once('exit', () => resolve());
    });
}
async function freePort() {
    const server = (0,external_node_net_.createServer)();
    await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
    const { port } = server.address();
    await new Promise((done) => {
        server.close(() => done());
    });
    return port;
}
//# sourceMappingURL=haproxy.js.map
;// CONCATENATED MODULE: ./build/src/demo/traffic.js

/** Requests that may wait for an answer at once; more are not sent, as impatient people would not. */
const OPEN_REQUESTS_MAX = 500;
const TICK_MILLISECONDS = 20;
const REQUEST_TIMEOUT_MILLISECONDS = 5_000;
/**
 * Sends requests at a rate that wanders by some 15 %, as that of people does, and counts what comes back.
 */
function startTraffic(url, requestsPerSecond, random) {
    const agent = new external_node_http_.Agent({ keepAlive: true, maxSockets: 64 });
    const seen = new Map();
    let open = 0;
    let isStopped = false;
    let mood = 0;
    let owed = 0;
    let last = performance.now();
    function count(version, isError) {
        const entry = seen.get(version) ?? { requests: 0, errors: 0 };
        entry.requests++;
        if (isError)
            entry.errors++;
        seen.set(version, entry);
    }
    function send() {
        open++;
        let isOver = false;
        const over = (version, isError) => {
            // Requests that are under way when the demo ends were not lost by a deployment.
            if (isOver || isStopped)
                return;
            isOver = true;
            open--;
            count(version, isError);
        };
        const request = (0,external_node_http_.get)(url, { agent, timeout: REQUEST_TIMEOUT_MILLISECONDS }, (response) => {
            const version = response.headers['x-version'];
            response.resume();
            response.on('end', () => over(typeof version === 'string' ? decodeURIComponent(version) : '', (response.statusCode ?? 500) >= 500));
            response.on('error', () => over('', true));
        });
        request.on('timeout', () => request.destroy());
        request.on('error', () => over('', true));
    }
    const timer = setInterval(() => {
        const now = performance.now();
        mood = 0.98 * mood + 0.06 * (random() - 0.5);
        owed += requestsPerSecond * Math.exp(mood) * ((now - last) / 1000) * (0.7 + 0.6 * random());
        last = now;
        for (; owed >= 1; owed--)
            if (open < OPEN_REQUESTS_MAX)
                send();
    }, TICK_MILLISECONDS);
    return {
        seen,
        async stop() {
            isStopped = true;
            clearInterval(timer);
            agent.destroy();
        },
    };
}
//# sourceMappingURL=traffic.js.map
;// CONCATENATED MODULE: ./build/src/demo/world.js













const OWNER = 'example';
const NAME = 'shop';
const TOKEN = 'demo-token-that-opens-nothing';
const RUN_ID = 4711;
const REQUESTS_PER_SECOND = 600;
const SCRAPE_SECONDS = 0.1;
async function startWorld(clock, env) {
    const closings = [];
    const close = async () => {
        for (const one of closings.reverse())
            await one();
    };
    try {
        return { ...(await build(clock, env, closings)), close };
    }
    catch (error) {
        await close();
        throw error;
    }
}
async function build(clock, env, closings) {
    const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'slipway-world-'));
    closings.push(() => (0,promises_.rm)(folder, { recursive: true, force: true }));
    const repository = (0,external_node_path_.join)(folder, 'shop');
    const commits = await makeRepository(repository, COMMITS, env);
    const rates = new Map(SCENARIOS.map((one) => [commits[one.commit], one.errorRate]));
    const machines = await startMachines(commits[0] ?? '', (sha) => rates.get(sha) ?? USUAL_ERROR_RATE, Math.random);
    closings.push(machines.close);
    const { blue, green } = machines.services;
    const { splitter, haproxy } = await startAnySplitter((0,external_node_path_.join)(folder, 'splitter.sock'), blue, green);
    closings.push(splitter.close);
    const metrics = await startMetricsServer({
        scrapeTargets: [blue, green].map(({ url }) => ({ url: `${url}/metrics`, labels: {} })),
        intervalSeconds: SCRAPE_SECONDS,
        clock,
    });
    closings.push(metrics.close);
    const github = await startGithubServer({
        repository: { owner: OWNER, name: NAME },
        token: TOKEN,
        now: () => clock.nowSeconds(),
    });
    closings.push(github.close);
    seed(github, commits);
    const script = (0,external_node_path_.join)(folder, 'stage.mjs');
    await (0,promises_.mkdir)(folder, { recursive: true });
    await (0,promises_.writeFile)(script, stageScript(machines.controlUrl));
    const traffic = startTraffic(splitter.url, REQUESTS_PER_SECOND, Math.random);
    closings.push(traffic.stop);
    const configText = demoConfig({
        socketPath: splitter.address,
        metricsUrl: metrics.url,
        stageScript: script,
        node: process.execPath,
    });
    return { repository, configText, commits, github, splitter, haproxy, traffic };
}
async function startAnySplitter(socketPath, blue, green) {
    const options = {
        backend: 'shop',
        servers: [
            { name: 'blue-1', port: blue.port, weight: 100 },
            { name: 'green-1', port: green.port, weight: 0 },
        ],
        socketPath,
        checkPath: '/healthz',
        checkIntervalSeconds: 0.5,
        rise: 1,
        fall: 6,
    };
    const haproxy = await findHaproxy();
    const splitter = haproxy === null ? await startSplitter(options) : await startHaproxy(options);
    return { splitter, haproxy };
}
/** What GitHub knows before the demo begins: the first version is live, the pull requests are merged. */
function seed(github, commits) {
    const { state } = github;
    const sha = commits[0] ?? '';
    addLiveDeployment(state, sha);
    for (const scenario of SCENARIOS) {
        const commit = COMMITS[scenario.commit];
        const name = commits[scenario.commit];
        if (commit === undefined || name === undefined)
            continue;
        state.pullRequests.push({
            number: scenario.pullRequest,
            title: subjectOf(commit),
            author: commit.author.toLowerCase(),
            isMerged: true,
            labels: [],
            commits: [name],
        });
    }
    state.runs.push({ id: RUN_ID, attempt: 1, status: 'in_progress', headSha: sha });
}
//# sourceMappingURL=world.js.map
;// CONCATENATED MODULE: ./build/src/demo/main.js




















/** The endings that the demo is there to show. */
const EXPECTED = {
    'good-release': 'promoted',
    'bad-release': 'rolled_back',
};
/** Both releases, on a world of our own. Returns the exit status: 0 when both ended as they should. */
async function demo(own, options) {
    const terminal = options.isJson ? own.stderr : own.stdout;
    const screen = (0,src_screen/* screenOn */.E)(terminal, terminal.isTTY === true && !own.env.NO_COLOR);
    const folder = options.folder === null
        ? await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'slipway-demo-'))
        : (0,external_node_path_.resolve)(own.cwd(), options.folder);
    const clock = (0,tools_clock/* systemClock */.m)();
    const stop = (0,stop_signal/* stopSignal */.Z)(own);
    const world = await startWorld(clock, own.env);
    const results = [];
    try {
        introduce(screen, world);
        const config = (0,parse.parseConfig)(world.configText, 'slipway.yml');
        await (0,promises_.mkdir)(folder, { recursive: true });
        await (0,promises_.writeFile)((0,external_node_path_.join)(folder, 'slipway.yml'), world.configText);
        for (const scenario of SCENARIOS) {
            if (stop.signal.aborted)
                break;
            const place = placeOf(own, world, screen, stop.signal, (0,external_node_path_.join)(folder, scenario.name));
            results.push(await play(place, world, config, scenario, screen, folder));
        }
        await leaveGithub((0,external_node_path_.join)(folder, 'github'), world.github);
    }
    finally {
        stop.release();
        await world.close();
    }
    conclude(screen, results, world, folder);
    if (options.isJson)
        own.stdout.write(`${(0,reports_escape/* jsonLine */.rF)({ scenarios: results })}\n`);
    if (stop.signal.aborted)
        return 130;
    return results.every((one) => EXPECTED[one.name] === one.outcome) ? 0 : 1;
}
function introduce(screen, world) {
    screen.log.info('Slipway demo: two releases of a small web shop, everything on this machine.');
    screen.log.info(world.haproxy === null
        ? 'Splitter: the embedded one, because HAProxy is not installed.'
        : `Splitter: ${world.haproxy}`);
    screen.log.info('A window is half a second here; in production it is 30.');
}
async function play(place, world, config, scenario, screen, folder) {
    const version = world.commits[scenario.commit] ?? '';
    screen.log.info('');
    screen.log.info(`${scenario.title}.`);
    const opened = await (0,compose.openWorld)(place, config, 'production');
    const outcome = await (0,run.run)(opened, (0,policy.policyOf)(config, 'production'), {
        command: 'deploy',
        version: scenario.tag,
        base: null,
        planHash: null,
    });
    screen.clear();
    for (const line of (0,terminal/* outcomeText */.EL)(outcome, opened.links).split('\n').slice(0, 7)) {
        screen.log.info(line);
    }
    await (0,promises_.writeFile)((0,external_node_path_.join)(folder, scenario.name, 'outcome.json'), `${(0,reports_escape/* jsonLine */.rF)((0,json/* outcomeJson */.bt)(outcome))}\n`);
    return {
        name: scenario.name,
        outcome: outcome.result,
        reason: outcome.reason,
        maxCanaryPercent: outcome.rollout?.percentMax ?? 0,
        harmedRequests: harmed(world, version),
        seconds: secondsOf(outcome),
    };
}
function secondsOf(outcome) {
    return Math.round((outcome.endedAtSeconds - outcome.startedAtSeconds) * 10) / 10;
}
/** Counted at the users and not by the judge: failures of the version beyond the usual share. */
function harmed(world, version) {
    const seen = world.traffic.seen.get(version) ?? { requests: 0, errors: 0 };
    return Math.max(0, Math.round(seen.errors - USUAL_ERROR_RATE * seen.requests));
}
function placeOf(own, world, screen, stop, folder) {
    const clock = (0,tools_clock/* systemClock */.m)();
    return {
        clock,
        log: screen.log,
        observer: screen.observer,
        stop,
        random: Math.random,
        env: own.env,
        repository: world.repository,
        github: {
            apiUrl: world.github.url,
            graphqlUrl: null,
            serverUrl: 'https://github.com',
            token: TOKEN,
            owner: OWNER,
            name: NAME,
            runId: RUN_ID,
        },
        holder: {
            id: (0,holders/* runHolderId */.Jw)(RUN_ID, 1),
            where: 'the demo',
            sinceSeconds: clock.nowSeconds(),
        },
        host: (0,external_node_os_.hostname)(),
        isAlive: (0,process_like/* isAliveBy */.h)(own),
        announcers: [(0,announcer_folder/* folderAnnouncer */.CM)(folder)],
    };
}
function conclude(screen, results, world, folder) {
    screen.clear();
    screen.log.info('');
    for (const one of results) {
        screen.log.info(`${one.name}: ${one.outcome.replace('_', ' ')} (${one.reason}) after ${one.seconds} s; at most ${(0,units/* percentText */.fL)(one.maxCanaryPercent)} of the traffic, ${one.harmedRequests} harmed requests.`);
    }
    let requests = 0;
    for (const seen of world.traffic.seen.values())
        requests += seen.requests;
    const lost = world.traffic.seen.get('')?.requests ?? 0;
    screen.log.info(`${requests} requests in all; ${lost} of them were lost between two versions.`);
    screen.log.info(`Comments, summaries, deployments and the ledger are in ${folder}`);
}
//# sourceMappingURL=main.js.map

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

export const id = 7049;
export const ids = [7049];
export const modules = {

/***/ 69974:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ headerSecret),
/* harmony export */   z: () => (/* binding */ credentials)
/* harmony export */ });
/* harmony import */ var _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33047);

/** Reads what bearer-from or basic-from names. ConfigError when it is missing or can't be a header. */
function credentials(options, env) {
    const bearerFrom = options['bearer-from'];
    const basicFrom = options['basic-from'];
    if (bearerFrom !== undefined && basicFrom !== undefined) {
        throw problem('bearer-from', 'stands beside basic-from.', 'Keep one of the two.');
    }
    if (bearerFrom !== undefined) {
        const token = variable('bearer-from', bearerFrom, env);
        return { headers: { authorization: `Bearer ${token}` }, secrets: [token] };
    }
    if (basicFrom === undefined)
        return { headers: {}, secrets: [] };
    const pair = variable('basic-from', basicFrom, env);
    const colon = pair.indexOf(':');
    if (colon < 1 || colon === pair.length - 1) {
        throw problem('basic-from', `names ${basicFrom}, which is not user:password.`, 'Set it so.');
    }
    const encoded = Buffer.from(pair, 'utf8').toString('base64');
    const secrets = [pair, encoded, pair.slice(colon + 1)];
    return { headers: { authorization: `Basic ${encoded}` }, secrets };
}
/** The secret in a variable, fit for a header. ConfigError when it is missing or no header can hold it. */
function headerSecret(option, name, env) {
    const value = variable(option, name, env);
    if (/^[\x20-\x7e]+$/.test(value))
        return value;
    throw problem(option, `names ${name}, which holds characters that no header can hold.`, 'Look for a line break or a non-ASCII character in it.');
}
function variable(option, name, env) {
    // Secrets pasted from a file often end in a line break, which no header may hold.
    const value = env[name]?.trim() ?? '';
    if (value === '') {
        throw problem(option, `names the variable ${name}, which is not set or is empty.`, `Pass it to this step: env: { ${name}: \${{ secrets.${name} }} }.`);
    }
    if (option === 'bearer-from' && !/^[\x21-\x7e]+$/.test(value)) {
        throw problem(option, `names ${name}, which holds characters that no token has.`, 'Set the bare token, without "Bearer" before it.');
    }
    return value;
}
function problem(option, what, fix) {
    const found = { where: option, line: null, what, fix };
    return new _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL([found]);
}
//# sourceMappingURL=credentials.js.map

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

/***/ 17049:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   sentrySource: () => (/* binding */ sentrySource)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(38816);
/* harmony import */ var _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33047);
/* harmony import */ var _credentials_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69974);
/* harmony import */ var _interval_reads_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(41723);
/* harmony import */ var _json_api_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9061);
/* harmony import */ var _query_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9286);






/** https://docs.sentry.io/concepts/search/#using-quotes; a release is a word of these. */
const SEARCH = {
    strings: { '"': (0,_query_text_js__WEBPACK_IMPORTED_MODULE_4__/* .escapedBy */ .Fv)('\\', '"') },
    escape: '\\',
    bare: /^[A-Za-z0-9_.@+-]+$/,
};
const sessions = zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({
    groups: zod__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({
        by: zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({ 'session.status': zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP() }),
        totals: zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({ 'sum(session)': _json_api_js__WEBPACK_IMPORTED_MODULE_3__/* .loose */ .LT }),
    })),
});
const events = zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({ data: zod__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({ 'count()': _json_api_js__WEBPACK_IMPORTED_MODULE_3__/* .loose */ .LT })) });
const issues = zod__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({ id: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP() }));
/** Sentry gives no more on one page; a guard has long been crossed by then. */
const ISSUES_MAX = 100;
/**
 * Sentry. A query begins with what is counted:
 * - `sessions release:"shop@${version}"`: sessions, or with `sessions:crashed+errored` those that ended so
 *   (https://docs.sentry.io/api/releases/retrieve-release-health-session-statistics/);
 * - `events release:"shop@${version}" level:error`: events
 *   (https://docs.sentry.io/api/explore/query-explore-events-in-table-format/);
 * - `new-issues firstRelease:"shop@${version}"`: issues that were first seen in the window, up to 100
 *   (https://docs.sentry.io/api/events/list-an-organizations-issues/).
 */
function sentrySource(options, tools) {
    const token = (0,_credentials_js__WEBPACK_IMPORTED_MODULE_1__/* .headerSecret */ .g)('token-from', options['token-from'], tools.env);
    const api = {
        adapter: 'sentry',
        label: 'Sentry',
        http: tools.http,
        timeoutSeconds: options['timeout-seconds'],
        secrets: [token],
        advice: { 403: 'Give the token the scopes org:read and event:read.' },
    };
    const base = `${options.url.replace(/\/+$/, '')}/api/0/organizations/${encodeURIComponent(options.organization)}`;
    const headers = { authorization: `Bearer ${token}` };
    const project = [['project', String(options.project ?? -1)]];
    const ask = (path, parameters, shape) => {
        const search = new URLSearchParams([...project, ...parameters]).toString();
        return (0,_json_api_js__WEBPACK_IMPORTED_MODULE_3__/* .askJson */ .ey)(api, { method: 'GET', url: `${base}/${path}/?${search}`, headers }, shape);
    };
    const reads = (0,_interval_reads_js__WEBPACK_IMPORTED_MODULE_2__/* .intervalReads */ .jT)({
        adapter: 'sentry',
        clock: tools.clock,
        grammar: SEARCH,
        gridSeconds: 60,
        answers: 'window',
        ask: async (text, window) => (0,_interval_reads_js__WEBPACK_IMPORTED_MODULE_2__/* .wholeWindow */ .GS)(window, await countOf(ask, text, window)),
    });
    return { type: 'sentry', ...reads };
}
const QUERY = /^\s*(?:sessions(?::([a-z+]+))?|(events)|(new-issues))(?:\s+(.*))?$/s;
async function countOf(ask, text, window) {
    const found = QUERY.exec(text);
    if (found === null)
        throw noQuery(text);
    const [, statuses, isEvents, isIssues, query = ''] = found;
    const iso = (seconds) => new Date(seconds * 1000).toISOString();
    const [start, end] = [iso(window.fromSeconds), iso(window.toSeconds)];
    const common = [
        ['start', start],
        ['end', end],
    ];
    if (isIssues !== undefined) {
        const seen = `${query} firstSeen:>=${start} firstSeen:<${end}`.trim();
        const limit = String(ISSUES_MAX);
        return (await ask('issues', [['query', seen], ['limit', limit], ...common], issues)).length;
    }
    if (isEvents !== undefined) {
        const { data } = await ask('events', [['field', 'count()'], ['dataset', 'errors'], ['query', query], ...common], events);
        return data[0]?.['count()'] ?? null;
    }
    const { groups } = await ask('sessions', [
        ['field', 'sum(session)'],
        ['groupBy', 'session.status'],
        ['interval', '1m'],
        ['query', query],
        ...common,
    ], sessions);
    const wanted = statuses?.split('+') ?? null;
    return groups
        .filter(({ by }) => wanted === null || wanted.includes(by['session.status']))
        .reduce((sum, { totals }) => sum + (totals['sum(session)'] ?? Number.NaN), 0);
}
function noQuery(text) {
    return new _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AdapterError */ .om('sentry', 'config_invalid', `The query ${(0,_query_text_js__WEBPACK_IMPORTED_MODULE_4__/* .shown */ .SP)(text)} does not say what is counted.`, 'Begin it with sessions, sessions:crashed+errored, events or new-issues.');
}
//# sourceMappingURL=sentry.js.map

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

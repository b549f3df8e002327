export const id = 9126;
export const ids = [9126];
export const modules = {

/***/ 16472:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CM: () => (/* binding */ folderAnnouncer),
/* harmony export */   Re: () => (/* binding */ announcers),
/* harmony export */   S5: () => (/* binding */ leaveFile)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _domain_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(33047);



/** Leaves a file in a folder, which is made when it is not there. */
async function leaveFile(folder, name, text) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(folder, { recursive: true });
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name), `${text}\n`);
    }
    catch (cause) {
        throw new _domain_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .AdapterError */ .om('folder', 'output_failed', `Writing ${name} into ${folder} did not work.`, 'Name a folder that can be written to.', { cause });
    }
}
/** Leaves every comment and page as a Markdown file in a folder: comment-7.md, summary.md. */
function folderAnnouncer(folder) {
    return {
        comment: (pullRequest, _marker, markdown) => leaveFile(folder, `comment-${pullRequest}.md`, markdown),
        summary: (markdown) => leaveFile(folder, 'summary.md', markdown),
    };
}
/** Tells every one of them, in order. */
function announcers(all) {
    return {
        async comment(pullRequest, marker, markdown) {
            for (const one of all)
                await one.comment(pullRequest, marker, markdown);
        },
        async summary(markdown) {
            for (const one of all)
                await one.summary(markdown);
        },
    };
}
//# sourceMappingURL=folder.js.map

/***/ }),

/***/ 34625:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DJ: () => (/* binding */ isProcessGone),
/* harmony export */   Jw: () => (/* binding */ runHolderId),
/* harmony export */   d_: () => (/* binding */ processHolderId),
/* harmony export */   lM: () => (/* binding */ isRunGone)
/* harmony export */ });
/** A run of GitHub Actions as a holder: "run 123 attempt 1". */
function runHolderId(runId, attempt) {
    return `run ${runId} attempt ${attempt}`;
}
const RUN = /^run (\d{1,15}) attempt (\d{1,6})$/;
/** True when the attempt that holds the lock is over. A holder that is no run is left alone. */
function isRunGone(isRunAttemptOver) {
    return async (holder) => {
        const [, runId, attempt] = RUN.exec(holder.id) ?? [];
        return runId !== undefined && attempt !== undefined
            ? isRunAttemptOver(Number(runId), Number(attempt))
            : false;
    };
}
/** A process on a laptop or server as a holder: "process 4711 on host since 1700000000". */
function processHolderId(pid, host, sinceSeconds) {
    return `process ${pid} on ${host} since ${Math.floor(sinceSeconds)}`;
}
const PROCESS = /^process (\d{1,10}) on (\S{1,255}) since \d+$/;
/** True when the process is not running any more. What runs on another host can't be told: it is left alone. */
function isProcessGone(host, isAlive) {
    return async (holder) => {
        const [, pid, where] = PROCESS.exec(holder.id) ?? [];
        return pid !== undefined && where === host && !isAlive(Number(pid));
    };
}
//# sourceMappingURL=holders.js.map

/***/ }),

/***/ 72812:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ATTEMPTS_MAX: () => (/* binding */ ATTEMPTS_MAX),
/* harmony export */   RESPONSE_BYTES_MAX: () => (/* binding */ RESPONSE_BYTES_MAX),
/* harmony export */   RETRY_WAIT_SECONDS: () => (/* binding */ RETRY_WAIT_SECONDS),
/* harmony export */   RETRY_WAIT_SECONDS_MAX: () => (/* binding */ RETRY_WAIT_SECONDS_MAX),
/* harmony export */   httpClient: () => (/* binding */ httpClient),
/* harmony export */   isMetadataAddress: () => (/* binding */ isMetadataAddress),
/* harmony export */   retryAfterSeconds: () => (/* binding */ retryAfterSeconds)
/* harmony export */ });
/* harmony import */ var node_dns_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(71553);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77030);
/* harmony import */ var _domain_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(33047);



/** Bytes that an answer may have when the caller names no other limit. */
const RESPONSE_BYTES_MAX = 1024 * 1024;
/** Tries of one request, the first one included. */
const ATTEMPTS_MAX = 3;
/** First wait before another try; it doubles, and up to half of it is taken off at random. */
const RETRY_WAIT_SECONDS = 0.3;
/** A server that asks for a longer pause than this gets no further try. */
const RETRY_WAIT_SECONDS_MAX = 5;
const RETRIED_STATUSES = new Set([429, 502, 503, 504]);
/**
 * A client over fetch for queries to servers that the configuration names. It follows no redirect, so no
 * header ever leaves the origin; it refuses the addresses of clouds' metadata services, bounds time and
 * bytes, and puts neither query, userinfo, header nor body into an error. A name is resolved before the
 * request: one that answers differently a moment later is not caught.
 */
function httpClient(tools) {
    return async (request) => {
        const url = checkedUrl(request);
        const signal = AbortSignal.timeout(Math.ceil(request.timeoutSeconds * 1000));
        await refuseMetadataAddress(request, url, tools.resolve ?? systemAddresses, signal);
        const headers = checkedHeaders(request, url);
        let tried = await attemptOnce(request, url, headers, signal);
        for (let retry = 1; retry < (request.attemptsMax ?? ATTEMPTS_MAX); retry += 1) {
            const waitSeconds = secondsBeforeRetry(tried, retry, tools);
            if (waitSeconds === null)
                break;
            await tools.clock.sleep(waitSeconds, signal);
            // Out of time: what the last try said is more use than "too late".
            if (signal.aborted)
                break;
            tried = await attemptOnce(request, url, headers, signal);
        }
        return outcomeOf(tried);
    };
}
function outcomeOf(attempt) {
    if (attempt.kind === 'failed')
        throw attempt.error;
    return attempt.answer;
}
async function attemptOnce(request, url, headers, signal) {
    try {
        const response = await fetch(url, {
            method: request.method,
            headers,
            body: request.body ?? null,
            redirect: 'manual',
            signal,
        });
        if (response.status >= 300 && response.status < 400) {
            await response.body?.cancel();
            return { kind: 'failed', error: redirected(request, url, response), isRetriable: false };
        }
        const text = await boundedText(request, url, response);
        const contentType = (response.headers.get('content-type') ?? '').split(';')[0] ?? '';
        return {
            kind: 'answered',
            answer: { status: response.status, contentType: contentType.trim().toLowerCase(), text },
            retryAfter: response.headers.get('retry-after'),
        };
    }
    catch (error) {
        if (error instanceof _domain_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .AdapterError */ .om)
            return { kind: 'failed', error, isRetriable: false };
        if (signal.aborted)
            return { kind: 'failed', error: timedOut(request, url), isRetriable: false };
        return { kind: 'failed', error: disconnected(request, url, error), isRetriable: true };
    }
}
async function boundedText(request, url, response) {
    const bytesMax = request.bytesMax ?? RESPONSE_BYTES_MAX;
    const chunks = [];
    let bytes = 0;
    for await (const chunk of response.body ?? []) {
        bytes += chunk.byteLength;
        if (bytes > bytesMax) {
            // Leaving the loop cancels the stream, so the rest is never read.
            throw failure(request, `${place(request, url)} answered with more than ${bytesMax} bytes.`, 'Ask for less: a narrower query or a shorter range.');
        }
        chunks.push(chunk);
    }
    return Buffer.concat(chunks).toString('utf8');
}
/** How long to wait before this retry (1 = the first), or null when another try would not help. */
function secondsBeforeRetry(tried, retry, tools) {
    const backoff = RETRY_WAIT_SECONDS * 2 ** (retry - 1) * (1 - tools.random() / 2);
    if (tried.kind === 'failed')
        return tried.isRetriable ? backoff : null;
    if (!RETRIED_STATUSES.has(tried.answer.status))
        return null;
    const asked = retryAfterSeconds(tried.retryAfter, tools.clock.nowSeconds());
    // Coming back earlier than asked would only be refused again.
    return asked > RETRY_WAIT_SECONDS_MAX ? null : Math.max(asked, backoff);
}
/** Seconds that a Retry-After header asks for: a number or a date (RFC 9110 §10.2.3); 0 when neither. */
function retryAfterSeconds(header, nowSeconds) {
    const text = header?.trim() ?? '';
    if (/^\d{1,9}$/.test(text))
        return Number(text);
    const at = Date.parse(text);
    return Number.isNaN(at) ? 0 : Math.max(0, at / 1000 - nowSeconds);
}
function checkedUrl(request) {
    if (!URL.canParse(request.url)) {
        throw failure(request, 'The address is not a URL.', 'Write it as https://host:port.');
    }
    const url = new URL(request.url);
    if (url.protocol !== 'https:' && url.protocol !== 'http:') {
        throw failure(request, 'The address is neither http nor https.', 'Write https://host:port.');
    }
    if (url.username !== '' || url.password !== '') {
        throw failure(request, `The address of ${url.host} holds a user name or a password.`, 'Take it out of the URL and name the environment variable that holds it.');
    }
    return url;
}
function checkedHeaders(request, url) {
    try {
        return new Headers({ ...request.headers });
    }
    catch {
        // The runtime's error quotes the value, which may be a secret: it is not kept as the cause.
        throw failure(request, `A header for ${url.host} holds characters that HTTP does not allow.`, 'Look for a line break or a non-ASCII character in the token or password.');
    }
}
async function refuseMetadataAddress(request, url, resolve, signal) {
    const host = url.hostname.replace(/^\[|\]$/g, '');
    const addresses = (0,node_net__WEBPACK_IMPORTED_MODULE_1__.isIP)(host) === 0 ? await addressesOf(host, resolve, signal) : [host];
    if (addresses.some(isMetadataAddress)) {
        throw failure(request, `${url.host} is a link-local address, where clouds keep the credentials of the machine.`, 'Use the address of the server itself.');
    }
}
/** A name that can't be resolved is left to fetch, whose failure is retried and reported. */
async function addressesOf(host, resolve, signal) {
    const aborted = new Promise((done) => {
        signal.addEventListener('abort', () => done([]), { once: true });
    });
    return Promise.race([resolve(host).catch(() => []), aborted]);
}
async function systemAddresses(host) {
    const found = await (0,node_dns_promises__WEBPACK_IMPORTED_MODULE_0__.lookup)(host, { all: true });
    return found.map(({ address }) => address);
}
/** True for 169.254.0.0/16, fe80::/10, fd00:ec2::254, and the IPv4 ones written as IPv6. */
function isMetadataAddress(address) {
    if ((0,node_net__WEBPACK_IMPORTED_MODULE_1__.isIP)(address) === 4)
        return address.startsWith('169.254.');
    // The URL parser gives every spelling of an IPv6 address its one shortest form.
    const bare = address.replace(/%.*$/, '');
    const host = URL.canParse(`http://[${bare}]`) ? new URL(`http://[${bare}]`).hostname : '';
    return /^\[(?:fe[89ab][0-9a-f]:|fd00:ec2::254\]|(?:::ffff:|64:ff9b::)a9fe:)/.test(host);
}
function redirected(request, url, response) {
    const location = response.headers.get('location') ?? '';
    const to = URL.canParse(location, url) ? ` to ${new URL(location, url).host}` : '';
    return failure(request, `${place(request, url)} redirects${to} (HTTP ${response.status}); redirects are not followed.`, 'Use the address of the API itself; a redirect to a login page means that a proxy asks for credentials.');
}
function timedOut(request, url) {
    return failure(request, `${place(request, url)} did not answer within ${request.timeoutSeconds} s.`, 'Check that the server is reachable from here, or raise the timeout.');
}
function disconnected(request, url, cause) {
    const code = errorCode(cause);
    const tried = `${place(request, url)} could not be reached${code === '' ? '' : ` (${code})`}.`;
    return failure(request, tried, 'Check the address, the certificate and the network.', cause);
}
/** fetch wraps what happened: the code ("ECONNREFUSED", "CERT_HAS_EXPIRED") sits in the cause. */
function errorCode(error) {
    const cause = error instanceof Error ? error.cause : undefined;
    const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
    return typeof code === 'string' && /^[A-Z0-9_]{1,60}$/.test(code) ? code : '';
}
/** What may be said of a request: its method, origin and path; never its query. */
function place(request, url) {
    return `${request.method} ${url.origin}${url.pathname}`;
}
function failure(request, tried, hint, cause) {
    return new _domain_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .AdapterError */ .om(request.adapter, request.reason, tried, hint, cause === undefined ? undefined : { cause });
}
//# sourceMappingURL=http.js.map

/***/ }),

/***/ 9126:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openAssessWorld: () => (/* binding */ openAssessWorld),
  openControlWorld: () => (/* binding */ openControlWorld),
  openPatient: () => (/* binding */ openPatient),
  openWorld: () => (/* binding */ openWorld)
});

// EXTERNAL MODULE: ./build/src/adapters/announcer/folder.js
var folder = __webpack_require__(16472);
// EXTERNAL MODULE: ./build/src/adapters/git/change-source.js + 4 modules
var change_source = __webpack_require__(78444);
// EXTERNAL MODULE: ./build/src/adapters/git/commit-history.js + 7 modules
var commit_history = __webpack_require__(76419);
// EXTERNAL MODULE: ./build/src/domain/errors.js
var errors = __webpack_require__(33047);
;// CONCATENATED MODULE: ./build/src/adapters/git/blob-parser.js
const LINE_END = 10;
const HEADER_BYTES_MAX = 512;
/** Name, type and size: "ce01362… blob 12". What is missing has no third word. */
const BLOB_HEADER = /^([0-9a-f]+) blob (\d+)$/;
/**
 * Reads the output of `git cat-file --batch` as it streams by; keeps one object at a time. Hand it every
 * chunk; `onBlob` gets each object that is here.
 */
function blobParser(onBlob) {
    let header = Buffer.alloc(0);
    let open = null;
    let isAtLineEnd = false;
    /** Takes what it can from the chunk and answers with the rest. */
    function readHeader(chunk) {
        const end = chunk.indexOf(LINE_END);
        header = Buffer.concat([header, end === -1 ? chunk : chunk.subarray(0, end)]);
        if (header.length > HEADER_BYTES_MAX)
            throw new RangeError('git cat-file gave no header');
        if (end === -1)
            return Buffer.alloc(0);
        const [, name, bytes] = BLOB_HEADER.exec(header.toString()) ?? [];
        header = Buffer.alloc(0);
        if (name !== undefined)
            open = { name, parts: [], bytesLeft: Number(bytes) };
        return chunk.subarray(end + 1);
    }
    function readContent(chunk, blob) {
        const part = chunk.subarray(0, blob.bytesLeft);
        blob.parts.push(part);
        blob.bytesLeft -= part.length;
        return chunk.subarray(part.length);
    }
    return (chunk) => {
        let rest = chunk;
        while (rest.length > 0 || open?.bytesLeft === 0) {
            if (isAtLineEnd) {
                rest = rest.subarray(1);
                isAtLineEnd = false;
            }
            else if (open === null) {
                rest = readHeader(rest);
            }
            else {
                rest = readContent(rest, open);
                if (open.bytesLeft > 0)
                    continue;
                onBlob(open.name, Buffer.concat(open.parts));
                open = null;
                isAtLineEnd = true;
            }
        }
    };
}
//# sourceMappingURL=blob-parser.js.map
;// CONCATENATED MODULE: ./build/src/adapters/git/blobs.js


/** Sizes of blobs in bytes, by name; what is not here or is no blob is left out. */
async function sizesOf(repository, names) {
    const chunks = [];
    const format = '--batch-check=%(objectname) %(objecttype) %(objectsize)';
    await answersOf(repository, ['cat-file', format], names, (chunk) => chunks.push(chunk));
    const sizes = new Map();
    for (const line of Buffer.concat(chunks).toString().split('\n')) {
        const [name = '', type, bytes = ''] = line.split(' ');
        if (type === 'blob' && /^\d{1,15}$/.test(bytes))
            sizes.set(name, Number(bytes));
    }
    return sizes;
}
/** Hands on the content of each of the blobs that is here. */
async function blobsOf(repository, names, onBlob) {
    await answersOf(repository, ['cat-file', '--batch'], names, blobParser(onBlob));
}
/**
 * What git answers to each of the names, of what is here: who needs what a partial clone lacks has it fetched
 * first, all of it at once. git stops at the first object that is lacking; what it said before still counts,
 * and the rest is taken for lacking too.
 */
async function answersOf(repository, args, names, onChunk) {
    if (names.length === 0)
        return;
    try {
        const stdin = names.map((name) => `${name}\n`).join('');
        await repository.stream({ args, stdin, isOffline: true }, onChunk);
    }
    catch (error) {
        if (!(error instanceof errors/* AdapterError */.om))
            throw error;
    }
}
//# sourceMappingURL=blobs.js.map
// EXTERNAL MODULE: ./build/src/domain/range/file-size.js
var file_size = __webpack_require__(10456);
;// CONCATENATED MODULE: ./build/src/adapters/git/tree-files.js
/** Paths of one process: a command line has room for two million characters at most. */
const PATHS_CHARS_MAX = 100_000;
const FOLDER = '040000';
/** Which of the paths the commit has, and as what. Folders are no files. */
async function treeFiles(git, commit, paths) {
    const found = new Map();
    for (const some of inParts(paths.filter(isName))) {
        const args = [
            'ls-tree',
            '-z',
            '--full-tree',
            commit,
            '--',
            ...some.map((path) => `:(literal)${path}`),
        ];
        const { stdout } = await git.run({ args });
        for (const entry of stdout.toString().split('\0')) {
            const tab = entry.indexOf('\t');
            const [mode = '', , blob = ''] = entry.slice(0, tab).split(' ');
            if (tab !== -1 && mode !== FOLDER)
                found.set(entry.slice(tab + 1), { mode, blob });
        }
    }
    return found;
}
/** git reads "." and ".." as folders, and "a/" as all that is in it; no tree holds such a name. */
function isName(path) {
    return path.split('/').every((part) => part !== '' && part !== '.' && part !== '..');
}
function inParts(paths) {
    const parts = [];
    let chars = 0;
    for (const path of paths) {
        const last = parts.at(-1);
        if (last === undefined || chars + path.length > PATHS_CHARS_MAX) {
            parts.push([path]);
            chars = path.length;
        }
        else {
            last.push(path);
            chars += path.length;
        }
    }
    return parts;
}
//# sourceMappingURL=tree-files.js.map
;// CONCATENATED MODULE: ./build/src/adapters/git/file-sizes.js



/**
 * Sizes of files of a commit, without reading them: the tree, the sizes of its objects, and the content of those
 * alone that are small enough to be pointers to Git LFS. At most three git processes. From the first that a
 * partial clone lacks they stay unread: a number in a report is not worth the download of a film.
 */
async function fileSizes(repository, commit, paths) {
    const tree = await treeFiles(repository, commit, paths);
    const names = [...new Set(paths.flatMap((path) => tree.get(path)?.blob ?? []))];
    const sizes = await sizesOf(repository, names);
    const small = names.filter((name) => (sizes.get(name) ?? file_size/* POINTER_BYTES_MAX */.dZ) < file_size/* POINTER_BYTES_MAX */.dZ);
    const pointed = new Map();
    await blobsOf(repository, small, (name, bytes) => {
        const found = (0,file_size/* bytesPointedAt */.iZ)(bytes.toString('latin1'));
        if (found !== null)
            pointed.set(name, found);
    });
    return paths.map((path) => {
        const name = tree.get(path)?.blob;
        // What was no UTF-8 is shown with replacement characters, by which no tree knows it.
        if (name === undefined)
            return { kind: path.includes('\ufffd') ? 'unread' : 'absent' };
        const inLfs = pointed.get(name);
        if (inLfs !== undefined)
            return { kind: 'lfs', bytes: inLfs };
        const bytes = sizes.get(name);
        return bytes === undefined ? { kind: 'unread' } : { kind: 'stored', bytes };
    });
}
//# sourceMappingURL=file-sizes.js.map
// EXTERNAL MODULE: ./build/src/adapters/git/git.js
var git = __webpack_require__(14437);
// EXTERNAL MODULE: ./build/src/adapters/git/history.js
var git_history = __webpack_require__(2885);
;// CONCATENATED MODULE: ./build/src/adapters/git/partial-clone.js


/** Where a partial clone has its objects from. A name that could be an option is left alone. */
const PROMISOR = /^remote\.([A-Za-z0-9_][\w.-]*)\.promisor true$/m;
/**
 * In a partial clone, fetches all of the blobs at once: git by itself would ask the remote for one after the
 * other. Failing is no error here; what is still lacking afterwards is told by whoever wants to read it.
 */
async function fetchLackingBlobs(git, names) {
    if (names.length === 0)
        return;
    const { stdout } = await git.run({
        args: ['config', '--get-regexp', '^remote\\..*\\.promisor$'],
        accepted: [0, 1],
    });
    const remote = PROMISOR.exec(stdout.toString())?.[1];
    if (remote === undefined)
        return;
    const args = ['-c', 'fetch.negotiationAlgorithm=noop', 'fetch', '--quiet', '--no-tags'];
    const only = ['--no-write-fetch-head', '--filter=blob:none', '--stdin', remote];
    try {
        await git.run({
            args: [...args, ...only],
            stdin: names.map((name) => `${name}\n`).join(''),
            deadlineSeconds: git_history/* FETCH_SECONDS_MAX */.i_,
        });
    }
    catch (error) {
        if (!(error instanceof errors/* AdapterError */.om))
            throw error;
    }
}
//# sourceMappingURL=partial-clone.js.map
;// CONCATENATED MODULE: ./build/src/adapters/git/file-contents.js





/** One file: a lockfile of a large application has two or three MiB. */
const FILE_BYTES_MAX = 4 * 1024 * 1024;
/** All files of one call, so that a commit of a thousand files costs no more than a second. */
const FILES_BYTES_MAX = 24 * 1024 * 1024;
const FILES_READ_MAX = 500;
const LFS_POINTER = 'version https://git-lfs.github.com/spec/v1\n';
const SYMBOLIC_LINK = '120000';
const SUBMODULE = '160000';
const UNREAD = {
    many: `it is not among the first ${FILES_READ_MAX} of its kind`,
    large: `it is larger than ${FILE_BYTES_MAX / 1024} KiB`,
    together: `together the files are larger than ${FILES_BYTES_MAX / 1024 / 1024} MiB`,
    name: 'its name is no UTF-8 text',
    binary: 'it is no UTF-8 text',
    link: 'it is a symbolic link',
    submodule: 'it is a submodule',
    lfs: 'it is a pointer to Git LFS, and what it points at is not in the repository',
    lacking: 'the checkout does not hold its content',
};
/**
 * Reads files of commits from a local repository: three git processes a call, whatever the number of files.
 * The tree says which object each file is, so that names of any bytes need no quoting, and what it is, so
 * that the target of a symbolic link is not taken for its content.
 */
function gitFileContents(options) {
    const repository = (0,git/* git */.$Y)(options);
    return {
        async read(commit, paths) {
            const asked = paths.slice(0, FILES_READ_MAX);
            const tree = await treeFiles(repository, commit, asked);
            const blobs = asked.flatMap((path) => blobOf(tree.get(path)));
            const texts = await textsOf(repository, [...new Set(blobs)]);
            return paths.map((path, index) => index >= FILES_READ_MAX ? unread('many') : answerOf(path, tree.get(path), texts));
        },
        sizes: (commit, paths) => fileSizes(repository, commit, paths),
    };
}
function blobOf(file) {
    return file === undefined || file.mode === SYMBOLIC_LINK || file.mode === SUBMODULE
        ? []
        : [file.blob];
}
function answerOf(path, file, texts) {
    if (file?.mode === SYMBOLIC_LINK)
        return unread('link');
    if (file?.mode === SUBMODULE)
        return unread('submodule');
    // What was no UTF-8 is shown with replacement characters, by which no tree knows it.
    if (file === undefined)
        return path.includes('\ufffd') ? unread('name') : { kind: 'absent' };
    return texts.get(file.blob) ?? unread('lacking');
}
function unread(reason) {
    return { kind: 'unread', why: UNREAD[reason] };
}
/** The texts of blobs, each with the reason when it has none; what is not here is left out. */
async function textsOf(repository, names) {
    const texts = new Map();
    if (names.length === 0)
        return texts;
    await fetchLackingBlobs(repository, names);
    const sizes = await sizesOf(repository, names);
    const wanted = [];
    let bytesInAll = 0;
    for (const [name, bytes] of sizes) {
        if (bytes > FILE_BYTES_MAX)
            texts.set(name, unread('large'));
        else if (bytesInAll + bytes > FILES_BYTES_MAX)
            texts.set(name, unread('together'));
        else {
            bytesInAll += bytes;
            wanted.push(name);
        }
    }
    await blobsOf(repository, wanted, (name, bytes) => void texts.set(name, textOf(bytes)));
    return texts;
}
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false });
function textOf(bytes) {
    if (bytes.includes(0))
        return unread('binary');
    try {
        const text = decoder.decode(bytes);
        return text.startsWith(LFS_POINTER) ? unread('lfs') : { kind: 'text', text };
    }
    catch {
        return unread('binary');
    }
}
//# sourceMappingURL=file-contents.js.map
// EXTERNAL MODULE: ./build/src/domain/units.js
var units = __webpack_require__(97065);
;// CONCATENATED MODULE: ./build/src/adapters/git/refs.js



/** Refs outside this folder are never read or written. */
const REFS_FOLDER = 'refs/slipway/';
const REF_NAME_CHARS_MAX = 500;
/** Of one file of a stored commit. */
const refs_FILE_BYTES_MAX = 1024 * 1024;
const FILES_MAX = 12;
/** A ref on this machine costs a process that runs for some milliseconds. */
const POLL_SECONDS = 1;
/** A move that lost the race for git's lock file, but not for the ref, is tried this often. */
const MOVE_TRIES_MAX = 3;
/** What git refuses in a ref (git help check-ref-format), and all that is not plain ASCII. */
const FORBIDDEN_IN_REF = /\.\.|@\{|\/\/|\/\.|\/$|\.$|\.lock(?:\/|$)|[^!-~]|[~^:?*[\\]/;
const FILE_NAME = /^[A-Za-z0-9._-]{1,100}$/;
/** Keeps the ledger in the refs of a local repository, by git's plumbing: no index, no working tree. */
function gitRefStore(options) {
    const repository = (0,git/* git */.$Y)(options);
    const read = async (ref) => {
        const tip = await findTip(repository, checkedRef(ref));
        return tip === null ? null : readCommit(repository, ref, tip);
    };
    return {
        read,
        poll: read,
        async at(oid) {
            const tree = await treeOf(repository, checkedOid(oid));
            return tree === null ? null : readCommit(repository, oid, { oid, type: 'commit', tree });
        },
        pollSeconds: () => POLL_SECONDS,
        async write({ parent, message, files }) {
            const tree = await writeTree(repository, files);
            const parents = parent === null ? [] : ['-p', checkedOid(parent)];
            // From stdin git takes the message as it is; -m and -F would add a line end.
            return writtenOid(repository, ['commit-tree', '--no-gpg-sign', tree, ...parents], message);
        },
        async move(ref, from, to) {
            return move(repository, checkedRef(ref), from, to);
        },
    };
}
/** By its full name alone: other commands would also find a branch that somebody named like our ref. */
async function findTip(repository, ref) {
    const format = '--format=%(refname) %(objectname) %(objecttype) %(tree)';
    const { stdout } = await repository.run({ args: ['for-each-ref', format, '--', ref] });
    for (const line of stdout.toString().split('\n')) {
        const [name, oid = '', type = '', tree = ''] = line.split(' ');
        if (name === ref)
            return { oid, type, tree };
    }
    return null;
}
/** The tree of a commit; null when there is no such commit here. */
async function treeOf(repository, oid) {
    const { stdout } = await repository.run({
        args: ['cat-file', '--batch-check=%(objecttype) %(objectname)'],
        stdin: `${oid}^{commit}\n${oid}^{tree}\n`,
    });
    const [commit = '', tree = ''] = stdout.toString().split('\n');
    const [type, name = ''] = tree.split(' ');
    return commit.startsWith('commit ') && type === 'tree' ? checkedOid(name) : null;
}
async function readCommit(repository, ref, { oid, type, tree }) {
    if (type !== 'commit')
        throw unreadable(ref, `a ${type}`);
    const listed = await listFiles(repository, ref, tree);
    const stdin = [oid, ...listed.map((file) => file.oid)].map((name) => `${name}\n`).join('');
    const { stdout } = await repository.run({ args: ['cat-file', '--batch'], stdin });
    const [commit = '', ...contents] = objectTexts(stdout);
    const files = listed.map(({ name }, index) => [name, contents[index] ?? '']);
    const message = commit.slice(commit.indexOf('\n\n') + 2);
    return { oid, message, files: Object.fromEntries(files) };
}
/** Sizes are looked at before anything is read: everybody with write access can put anything there. */
async function listFiles(repository, ref, tree) {
    const { stdout } = await repository.run({ args: ['ls-tree', '-z', '-l', '--full-tree', tree] });
    const entries = stdout.toString().split('\0').slice(0, -1);
    if (entries.length > FILES_MAX)
        throw unreadable(ref, `${entries.length} files`);
    return entries.map((entry) => {
        const [, type = '', oid = '', size = '', name = ''] = /^\d+ (\w+) (\w+) +(\d+|-)\t(.*)$/s.exec(entry) ?? [];
        if (type !== 'blob' || !FILE_NAME.test(name))
            throw unreadable(ref, JSON.stringify(name));
        if (Number(size) > refs_FILE_BYTES_MAX)
            throw unreadable(ref, `a file of ${size} bytes`);
        return { oid, name };
    });
}
/** Splits what `cat-file --batch` wrote: "<oid> <type> <size>", a line end, the bytes, a line end. */
function objectTexts(output) {
    const texts = [];
    let start = 0;
    while (start < output.length) {
        const header = output.indexOf('\n', start);
        const size = Number(output.toString('utf8', start, header).split(' ')[2]);
        const end = header + 1 + size;
        texts.push(output.toString('utf8', header + 1, end));
        start = end + 1;
    }
    return texts;
}
async function writeTree(repository, files) {
    const names = Object.keys(files);
    if (names.length > FILES_MAX)
        throw unwritable(`${names.length} files`);
    const entries = names.map(async (name) => {
        const bytes = Buffer.from(files[name] ?? '');
        if (!FILE_NAME.test(name))
            throw unwritable(`a file named ${JSON.stringify(name)}`);
        if (bytes.length > refs_FILE_BYTES_MAX)
            throw unwritable(`a file of ${bytes.length} bytes`);
        const oid = await writtenOid(repository, ['hash-object', '-w', '--no-filters', '--stdin'], bytes);
        return `100644 blob ${oid}\t${name}\0`;
    });
    return writtenOid(repository, ['mktree', '-z'], (await Promise.all(entries)).join(''));
}
async function writtenOid(repository, args, stdin) {
    const { stdout } = await repository.run({ args, stdin });
    return checkedOid(stdout.toString().trim());
}
/** `git update-ref` compares and swaps under its own lock. What its failure means, the ref tells. */
async function move(repository, ref, from, to) {
    const isAtFrom = async () => ((await findTip(repository, ref))?.oid ?? null) === from;
    if (from === null && to === null)
        return (await isAtFrom()) ? 'moved' : 'conflict';
    // An empty old value means that the ref must not exist.
    const old = from === null ? '' : checkedOid(from);
    const change = to === null ? ['-d', ref, old] : [ref, checkedOid(to), old];
    let refused = null;
    for (let attempt = 0; attempt < MOVE_TRIES_MAX; attempt += 1) {
        try {
            await repository.run({ args: ['update-ref', '--no-deref', ...change] });
            return 'moved';
        }
        catch (error) {
            refused = error;
        }
        if (!(await isAtFrom()))
            return 'conflict';
    }
    throw refused;
}
function checkedRef(ref) {
    const isOurs = ref.startsWith(REFS_FOLDER) && ref.length > REFS_FOLDER.length;
    if (isOurs && ref.length <= REF_NAME_CHARS_MAX && !FORBIDDEN_IN_REF.test(ref))
        return ref;
    throw new errors/* AdapterError */.om('git', 'git_failed', `Using the ref ${JSON.stringify(ref.slice(0, REF_NAME_CHARS_MAX))} was refused.`, `The ledger lives in valid ref names below ${REFS_FOLDER} and nowhere else.`);
}
function checkedOid(text) {
    const oid = (0,units/* parseSha */.qL)(text);
    if (oid !== null)
        return oid;
    throw new errors/* AdapterError */.om('git', 'git_failed', `Using ${JSON.stringify(text.slice(0, 100))} as the name of a commit was refused.`, 'Only full object names are used in the ledger.');
}
function unreadable(ref, found) {
    return new errors/* AdapterError */.om('git', 'ledger_unreadable', `Reading ${ref} found ${found} where Slipway keeps a commit with a few small text files.`, `Look at it with: git show ${ref}. When you know why, delete the ref.`);
}
function unwritable(what) {
    return new errors/* AdapterError */.om('git', 'git_failed', `Writing ${what} into the ledger was refused.`, `A ledger commit has at most ${FILES_MAX} files with plain names, ${refs_FILE_BYTES_MAX} bytes each.`);
}
//# sourceMappingURL=refs.js.map
// EXTERNAL MODULE: ./build/src/adapters/ledger/holders.js
var holders = __webpack_require__(34625);
// EXTERNAL MODULE: ./build/src/domain/history/audit.js
var audit = __webpack_require__(39218);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./build/src/adapters/tools/digest.js

/** SHA-256 of the text, in hexadecimal digits. */
function digest(text) {
    return (0,external_node_crypto_.createHash)('sha256').update(text, 'utf8').digest('hex');
}
//# sourceMappingURL=digest.js.map
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 17 modules
var schemas = __webpack_require__(38816);
// EXTERNAL MODULE: ./build/src/domain/reasons.js
var reasons = __webpack_require__(55027);
;// CONCATENATED MODULE: ./build/src/domain/rollout/request.js
/** What somebody may ask of a rollout that is under way. */
const WISHES = ['abort', 'hold', 'resume', 'promote'];
//# sourceMappingURL=request.js.map
// EXTERNAL MODULE: ./build/src/domain/rollout/way-back-policy.js
var way_back_policy = __webpack_require__(24526);
;// CONCATENATED MODULE: ./build/src/adapters/ledger/format.js





/** The files of a ledger commit. Everybody with write access can forge one, so all of it is checked. */
const FILES = {
    rollout: 'rollout.json',
    history: 'history.jsonl',
    entry: 'entry.json',
    audit: 'audit.json',
    holder: 'holder.json',
    request: 'request.json',
    /** What was written before there were other wishes than this one. */
    abort: 'abort.json',
};
/** Older records stay in the git history of the ref. */
const HISTORY_RECORDS_MAX = 200;
const format_text = schemas/* string */.YjP().max(10_000);
const seconds = schemas/* number */.aig().min(0);
const reason = schemas/* custom */.IeY((value) => typeof value === 'string' && Object.hasOwn(reasons/* REASONS */.e, value));
const holderSchema = schemas/* object */.Ikc({
    id: format_text,
    where: format_text,
    sinceSeconds: seconds,
    // Left out by the versions that did not renew; null = never taken over for its age.
    renewedAtSeconds: seconds.nullable().default(null),
});
const abortSchema = schemas/* object */.Ikc({ rolloutId: format_text, by: format_text });
const requestSchema = schemas/* object */.Ikc({
    rolloutId: format_text,
    wish: schemas/* enum */.k5n(WISHES),
    by: format_text,
    id: format_text,
    atSeconds: seconds,
});
const answerSchema = schemas/* enum */.k5n(['healthy', 'harmful', 'inconclusive']);
const peerSchema = schemas/* enum */.k5n(['kayenta', 'argo', 'flagger']);
const recordSchema = schemas/* object */.Ikc({
    id: format_text,
    sha: format_text,
    version: format_text,
    previousSha: format_text.nullable(),
    result: schemas/* enum */.k5n(['promoted', 'rolled_back', 'failed', 'cancelled']),
    reason,
    slot: format_text.nullable(),
    riskLevel: format_text,
    riskScore: schemas/* number */.aig(),
    // Left out by the versions without models.
    riskFixes: schemas/* number */.aig().min(0).nullable().default(null),
    riskRollback: schemas/* number */.aig().min(0).max(1).nullable().default(null),
    planHash: format_text,
    startedAtSeconds: seconds,
    endedAtSeconds: seconds,
    harmedRequests: schemas/* number */.aig().min(0),
    deploymentId: schemas/* number */.aig().int().nullable(),
    approvers: schemas/* array */.YOg(format_text).max(100),
    // Left out by the versions that kept no more than the end.
    steps: schemas/* array */.YOg(schemas/* object */.Ikc({ percent: schemas/* number */.aig().min(0).max(100), fromSeconds: seconds, toSeconds: seconds }))
        .max(1_000)
        .default([]),
    verdict: schemas/* object */.Ikc({
        answer: answerSchema,
        judgedBy: peerSchema.exactOptional(),
        decidedBy: format_text.nullable(),
        metrics: schemas/* array */.YOg(schemas/* object */.Ikc({ name: format_text, answer: answerSchema, ratio: schemas/* number */.aig().nullable() }))
            .max(200),
    })
        .nullable()
        .default(null),
    audit: schemas/* object */.Ikc({ commit: format_text, digest: format_text }).nullable().default(null),
});
const endingSchema = schemas/* object */.Ikc({
    result: schemas/* enum */.k5n(['promoted', 'rolled_back', 'held', 'failed', 'cancelled']),
    reason,
    detail: schemas/* string */.YjP().max(100_000),
});
const rolloutFields = schemas/* object */.Ikc({
    id: format_text,
    task: schemas/* enum */.k5n(['deploy', 'rollback']),
    environment: format_text,
    version: schemas/* object */.Ikc({ sha: format_text, name: format_text }),
    previousSha: format_text.nullable(),
    planHash: format_text,
    riskLevel: format_text,
    riskScore: schemas/* number */.aig(),
    // Left out by the versions without models.
    riskFixes: schemas/* number */.aig().min(0).nullable().default(null),
    riskRollback: schemas/* number */.aig().min(0).max(1).nullable().default(null),
    ramp: schemas/* object */.Ikc({
        pace: schemas/* enum */.k5n(['evidence', 'fixed']),
        steps: schemas/* array */.YOg(schemas/* object */.Ikc({ percent: schemas/* number */.aig().gt(0).max(100), holdSecondsMax: schemas/* number */.aig().min(0) }))
            .min(1)
            .max(100),
    }),
    judgedBy: peerSchema.exactOptional(),
    onInconclusive: schemas/* enum */.k5n(['wait', 'hold', 'promote', 'rollback']),
    waitSecondsMax: schemas/* number */.aig().min(0),
    durationSecondsMax: schemas/* number */.aig().min(0),
    bakeSeconds: seconds.default(0),
    // Left out by the versions that always went back at once.
    wayBack: schemas/* object */.Ikc({
        onHarm: schemas/* enum */.k5n(['rollback', 'pause']),
        pauseSecondsMax: seconds,
        pace: schemas/* enum */.k5n(['at-once', 'gradual']),
        stepSeconds: seconds,
    })
        .default(way_back_policy/* BACK_AT_ONCE */.Y),
    harm: schemas/* object */.Ikc({ atSeconds: seconds, ending: endingSchema }).nullable().default(null),
    phase: schemas/* enum */.k5n([
        'planned',
        'staging',
        'shifting',
        'watching',
        'promoting',
        'baking',
        'receding',
        'restoring',
        'held',
        'ended',
    ]),
    stepIndex: schemas/* number */.aig().int().min(0),
    startedAtSeconds: seconds,
    stepStartedAtSeconds: seconds,
    percent: schemas/* number */.aig().min(0).max(100),
    percentMax: schemas/* number */.aig().min(0).max(100),
    snapshot: schemas/* object */.Ikc({
        target: format_text,
        stableSlot: format_text,
        canarySlot: format_text,
        revision: format_text,
        epoch: format_text,
        content: schemas/* string */.YjP().max(1_000_000),
    })
        .nullable(),
    revision: format_text,
    epoch: format_text,
    resetCount: schemas/* number */.aig().int().min(0),
    isByPolicy: schemas/* boolean */.zMY(),
    // Left out by the versions that could not be asked.
    paused: schemas/* object */.Ikc({ by: format_text, atSeconds: seconds }).nullable().default(null),
    promotedBy: format_text.nullable().default(null),
    requestId: format_text.nullable().default(null),
    pausedSeconds: seconds.default(0),
    watchedSpans: schemas/* array */.YOg(schemas/* object */.Ikc({ stepIndex: schemas/* number */.aig().int().min(0), fromSeconds: seconds, toSeconds: seconds }))
        .max(1_000)
        .default([]),
    isDetached: schemas/* boolean */.zMY().default(false),
    deploymentId: schemas/* number */.aig().int().nullable(),
    harmedRequests: schemas/* number */.aig().min(0),
    ending: endingSchema.nullable(),
});
const rolloutSchema = rolloutFields.refine((state) => state.stepIndex < state.ramp.steps.length);
/** The rollout that is under way; null when the last one ended. */
function readRollout(ref, files) {
    return parsed(ref, FILES.rollout, rolloutSchema.nullable(), files[FILES.rollout]);
}
/** The deployments that ended, newest first. */
function readHistory(ref, files) {
    const text = files[FILES.history];
    if (text === undefined)
        throw format_unreadable(ref, FILES.history);
    const lines = text.split('\n').filter((line) => line !== '');
    return lines
        .slice(0, HISTORY_RECORDS_MAX)
        .map((line) => parsed(ref, FILES.history, recordSchema, line));
}
function readHolder(ref, files) {
    return parsed(ref, FILES.holder, holderSchema, files[FILES.holder]);
}
function readRequest(ref, files) {
    if (files[FILES.request] === undefined && files[FILES.abort] !== undefined) {
        const { rolloutId, by } = parsed(ref, FILES.abort, abortSchema, files[FILES.abort]);
        return { rolloutId, wish: 'abort', by, id: `abort ${rolloutId}`, atSeconds: 0 };
    }
    return parsed(ref, FILES.request, requestSchema, files[FILES.request]);
}
function parsed(ref, file, schema, json) {
    try {
        return schema.parse(JSON.parse(json ?? ''));
    }
    catch (cause) {
        throw format_unreadable(ref, file, cause);
    }
}
function format_unreadable(ref, file, cause) {
    return new errors/* AdapterError */.om('ledger', 'ledger_unreadable', `Reading ${file} of ${ref} found something else than what Slipway writes there.`, `Look at it with: git fetch origin ${ref} && git show FETCH_HEAD. When you know why, delete the ref.`, { cause });
}
//# sourceMappingURL=format.js.map
;// CONCATENATED MODULE: ./build/src/adapters/ledger/lock.js

/** A claim that was too late looks again who was faster, for whoever that was may be gone by then. */
const CLAIM_TRIES_MAX = 5;
function lockOn(options) {
    const { store, ref } = options;
    let mine = null;
    /** Where a renewal moves the lock whose answer is not here yet. */
    let unanswered = null;
    let line = Promise.resolve();
    /** One after the other: a look beside a renewal would take our own move for somebody else's. */
    function inLine(act) {
        const answer = line.then(act);
        line = answer.catch(() => undefined);
        return answer;
    }
    async function look() {
        if (mine === null)
            return false;
        const standing = await store.read(ref);
        if (standing !== null && standing.oid === unanswered) {
            mine = { ...mine, oid: unanswered };
            unanswered = null;
        }
        return standing !== null && standing.oid === mine.oid;
    }
    async function move(atSeconds) {
        if (mine === null || (unanswered !== null && !(await look())))
            return false;
        const from = mine;
        const oid = await store.write({
            parent: from.oid,
            message: `${from.holder.id} holds the environment`,
            files: { [FILES.holder]: holderJson(from.holder, atSeconds) },
        });
        unanswered = oid;
        const moved = await store.move(ref, from.oid, oid);
        unanswered = null;
        mine = moved === 'moved' ? { ...from, oid } : null;
        return moved === 'moved';
    }
    async function release() {
        if (mine === null || (unanswered !== null && !(await look())))
            return;
        // A conflict means that the lock is not ours any more; then it is not ours to remove.
        await store.move(ref, mine.oid, null);
        mine = null;
    }
    return {
        isMine: () => inLine(look),
        async acquire(holder, over) {
            const taken = await claim(options, holder, over);
            if (!taken.isMine)
                return taken;
            mine = { holder, oid: taken.oid };
            return { isMine: true };
        },
        renew: (atSeconds) => inLine(() => move(atSeconds)),
        release: () => inLine(release),
    };
}
async function claim({ store, ref, isHolderGone, conflict }, holder, over) {
    for (let tries = 0; tries < CLAIM_TRIES_MAX; tries++) {
        const standing = await store.read(ref);
        if (standing !== null) {
            const { renewedAtSeconds, ...other } = readHolder(ref, standing.files);
            // The answer to our own claim was lost: the deterministic id says that it is ours.
            if (other.id === holder.id)
                return { isMine: true, oid: standing.oid };
            const isGone = other.id === over?.id || (await isHolderGone(other));
            if (!isGone)
                return { isMine: false, holder: other, renewedAtSeconds };
        }
        const from = standing?.oid ?? null;
        const oid = await store.write({
            parent: from,
            message: `${holder.id} holds the environment`,
            files: { [FILES.holder]: holderJson(holder, holder.sinceSeconds) },
        });
        if ((await store.move(ref, from, oid)) === 'moved')
            return { isMine: true, oid };
    }
    throw conflict(ref);
}
function holderJson(holder, renewedAtSeconds) {
    return `${JSON.stringify({ ...holder, renewedAtSeconds })}\n`;
}
//# sourceMappingURL=lock.js.map
;// CONCATENATED MODULE: ./build/src/adapters/ledger/ref-names.js
const KEPT = /^[a-z0-9_-]$/;
/**
 * The environment's name as one part of a ref. Injective: two environments never share a ledger, also not
 * on a file system that ignores case. Every byte outside a-z 0-9 _ - becomes =hh.
 */
function encodeEnvironment(environment) {
    let encoded = '';
    for (const byte of new TextEncoder().encode(environment)) {
        const character = String.fromCharCode(byte);
        encoded += KEPT.test(character) ? character : `=${byte.toString(16).padStart(2, '0')}`;
    }
    return encoded;
}
/** The refs of an environment. None is a prefix of another, which git would forbid. */
function ledgerRefs(environment) {
    const prefix = `refs/slipway/${encodeEnvironment(environment)}`;
    return {
        lock: `${prefix}/lock`,
        journal: `${prefix}/journal`,
        abort: `${prefix}/abort`,
        audit: `${prefix}/audit`,
    };
}
//# sourceMappingURL=ref-names.js.map
;// CONCATENATED MODULE: ./build/src/adapters/ledger/ledger.js






/**
 * The journal and the lock of an environment, as commits on three refs. Every transition is a commit whose
 * parent is the one before; a stale writer loses the compare-and-swap and learns it.
 */
function ledger({ environment, store, isHolderGone }) {
    const refs = ledgerRefs(environment);
    let tip = null;
    let unanswered = null;
    const lock = lockOn({ store, ref: refs.lock, isHolderGone, conflict });
    async function read() {
        const commit = await store.read(refs.journal);
        const rollout = commit === null ? null : readRollout(refs.journal, commit.files);
        const history = commit === null ? [] : readHistory(refs.journal, commit.files);
        tip = { oid: commit?.oid ?? null, history };
        return { rollout, history };
    }
    /** Where the journal stands as far as we moved it; what another run wrote since is a conflict. */
    async function ownTip() {
        if (unanswered !== null) {
            const commit = await store.read(refs.journal);
            if (commit?.oid === unanswered.oid)
                tip = unanswered;
            unanswered = null;
        }
        if (tip === null)
            await read();
        return tip ?? { oid: null, history: [] };
    }
    async function write(entry, rollout, ended) {
        const { oid: parent, history: before } = await ownTip();
        const history = ended === null ? before : [ended, ...before].slice(0, HISTORY_RECORDS_MAX);
        const oid = await store.write({
            parent,
            message: entryMessage(environment, entry),
            files: {
                [FILES.rollout]: `${JSON.stringify(rollout)}\n`,
                [FILES.history]: history.map((record) => `${JSON.stringify(record)}\n`).join(''),
                [FILES.entry]: `${JSON.stringify(entry)}\n`,
            },
        });
        const written = { oid, history };
        // Until the answer is here nobody knows whether the journal moved.
        unanswered = written;
        const moved = await store.move(refs.journal, parent, oid);
        unanswered = null;
        if (moved === 'conflict')
            throw conflict(refs.journal);
        tip = written;
    }
    return {
        environment,
        read,
        ...lock,
        append: (entry, state) => write(entry, state, null),
        finish: (entry, record) => write(entry, null, record),
        async keep(bundle) {
            const text = (0,audit/* auditFile */.UA)(bundle);
            const from = (await store.read(refs.audit))?.oid ?? null;
            const { name, sha } = bundle.version;
            const commit = await store.write({
                parent: from,
                message: `${environment}: audit of ${oneLine(name)}\n\ncommit: ${sha}\ndeployment: ${bundle.id}\nresult: ${bundle.result}`,
                files: { [FILES.audit]: text },
            });
            if ((await store.move(refs.audit, from, commit)) === 'conflict')
                throw conflict(refs.audit);
            return { commit, digest: digest(text) };
        },
        async kept({ commit }) {
            return (await store.at(commit))?.files[FILES.audit] ?? null;
        },
        async request(request) {
            const { rollout } = await read();
            return rollout?.id === request.rolloutId && leave(environment, store, refs.abort, request);
        },
        async requested(rolloutId) {
            const commit = await store.poll(refs.abort);
            const request = commit === null ? null : readRequest(refs.abort, commit.files);
            return request?.rolloutId === rolloutId ? request : null;
        },
        pollSeconds: () => store.pollSeconds(),
    };
}
/** Leaves a request where its rollout finds it, unless that is on its way back already. */
async function leave(environment, store, ref, request) {
    for (let tries = 0; tries < CLAIM_TRIES_MAX; tries++) {
        const standing = await store.read(ref);
        const before = standing === null ? null : readRequest(ref, standing.files);
        if (before?.rolloutId === request.rolloutId) {
            if (before.id === request.id)
                return true;
            // A second abort is written as well: a slow way back hears from it that somebody is in a hurry.
            if (before.wish === 'abort' && request.wish !== 'abort')
                return false;
        }
        const from = standing?.oid ?? null;
        const oid = await store.write({
            parent: from,
            message: `${environment}: ${request.wish} ${request.rolloutId}\n\nby: ${oneLine(request.by)}`,
            files: { [FILES.request]: `${JSON.stringify(request)}\n` },
        });
        if ((await store.move(ref, from, oid)) === 'moved')
            return true;
    }
    throw conflict(ref);
}
function oneLine(text) {
    return String(text).replace(/\s+/g, ' ').slice(0, 500);
}
function entryMessage(environment, entry) {
    const details = Object.entries(entry.details)
        .filter(([, value]) => value !== null && value !== '')
        .map(([key, value]) => `${key}: ${oneLine(value)}`);
    return [`${environment}: ${entry.kind} ${entry.what}`, '', ...details].join('\n').trimEnd();
}
function conflict(ref) {
    return new errors/* AdapterError */.om('ledger', 'ledger_conflict', `Moving ${ref} found that another run had moved it first.`, 'Nothing was overwritten. Look for a second run on this environment and run again when it is over.');
}
//# sourceMappingURL=ledger.js.map
// EXTERNAL MODULE: ./build/src/adapters/tools/http.js
var http = __webpack_require__(72812);
;// CONCATENATED MODULE: ./build/src/adapters/metrics/registry.js


/** Every metric source, loaded when it is asked for. The keys are the accepted values of `type`. */
const metricSources = {
    prometheus: async (config, tools) => {
        const { prometheusSource } = await __webpack_require__.e(/* import() */ 5278).then(__webpack_require__.bind(__webpack_require__, 45278));
        return prometheusSource(config, { http: (0,http.httpClient)(tools), env: tools.env });
    },
    mimir: async (config, tools) => {
        const { mimirSource } = await __webpack_require__.e(/* import() */ 6198).then(__webpack_require__.bind(__webpack_require__, 66198));
        return mimirSource(config, { http: (0,http.httpClient)(tools), env: tools.env });
    },
    thanos: async (config, tools) => {
        const { thanosSource } = await __webpack_require__.e(/* import() */ 3767).then(__webpack_require__.bind(__webpack_require__, 33767));
        return thanosSource(config, { http: (0,http.httpClient)(tools), env: tools.env });
    },
    victoriametrics: async (config, tools) => {
        const { victoriametricsSource } = await __webpack_require__.e(/* import() */ 8390).then(__webpack_require__.bind(__webpack_require__, 48390));
        return victoriametricsSource(config, { http: (0,http.httpClient)(tools), env: tools.env });
    },
    'google-managed-prometheus': async (config, tools) => {
        const { googleManagedPrometheusSource } = await __webpack_require__.e(/* import() */ 470).then(__webpack_require__.bind(__webpack_require__, 10470));
        return googleManagedPrometheusSource(config, { http: (0,http.httpClient)(tools), ...tools });
    },
    'amazon-managed-prometheus': async (config, tools) => {
        const { amazonManagedPrometheusSource } = await __webpack_require__.e(/* import() */ 4167).then(__webpack_require__.bind(__webpack_require__, 4167));
        return amazonManagedPrometheusSource(config, { http: (0,http.httpClient)(tools), ...tools });
    },
    influxdb: async (config, tools) => {
        const { influxdbSource } = await Promise.all(/* import() */[__webpack_require__.e(7025), __webpack_require__.e(373)]).then(__webpack_require__.bind(__webpack_require__, 30373));
        return influxdbSource(config, { http: (0,http.httpClient)(tools), ...tools });
    },
    graphite: async (config, tools) => {
        const { graphiteSource } = await __webpack_require__.e(/* import() */ 842).then(__webpack_require__.bind(__webpack_require__, 50842));
        return graphiteSource(config, { http: (0,http.httpClient)(tools), ...tools });
    },
    elasticsearch: async (config, tools) => {
        const { elasticsearchSource } = await Promise.all(/* import() */[__webpack_require__.e(7025), __webpack_require__.e(9175)]).then(__webpack_require__.bind(__webpack_require__, 19175));
        return elasticsearchSource(config, { http: (0,http.httpClient)(tools), ...tools });
    },
    splunk: async (config, tools) => {
        const { splunkSource } = await __webpack_require__.e(/* import() */ 7393).then(__webpack_require__.bind(__webpack_require__, 57393));
        return splunkSource(config, { http: (0,http.httpClient)(tools), ...tools });
    },
    datadog: async (config, tools) => {
        const { datadogSource } = await Promise.all(/* import() */[__webpack_require__.e(7025), __webpack_require__.e(6958)]).then(__webpack_require__.bind(__webpack_require__, 26958));
        return datadogSource(config, { http: (0,http.httpClient)(tools), ...tools });
    },
    cloudwatch: async (config, tools) => {
        const { cloudwatchSource } = await Promise.all(/* import() */[__webpack_require__.e(7025), __webpack_require__.e(730)]).then(__webpack_require__.bind(__webpack_require__, 50730));
        return cloudwatchSource(config, { http: (0,http.httpClient)(tools), ...tools });
    },
    'new-relic': async (config, tools) => {
        const { newRelicSource } = await __webpack_require__.e(/* import() */ 5000).then(__webpack_require__.bind(__webpack_require__, 15000));
        return newRelicSource(config, { http: (0,http.httpClient)(tools), ...tools });
    },
    dynatrace: async (config, tools) => {
        const { dynatraceSource } = await __webpack_require__.e(/* import() */ 8451).then(__webpack_require__.bind(__webpack_require__, 88451));
        return dynatraceSource(config, { http: (0,http.httpClient)(tools), ...tools });
    },
    'google-cloud-monitoring': async (config, tools) => {
        const { googleCloudMonitoringSource } = await __webpack_require__.e(/* import() */ 3349).then(__webpack_require__.bind(__webpack_require__, 93349));
        return googleCloudMonitoringSource(config, { http: (0,http.httpClient)(tools), ...tools });
    },
    'azure-monitor': async (config, tools) => {
        const { azureMonitorSource } = await __webpack_require__.e(/* import() */ 941).then(__webpack_require__.bind(__webpack_require__, 80941));
        return azureMonitorSource(config, { http: (0,http.httpClient)(tools), ...tools });
    },
    sentry: async (config, tools) => {
        const { sentrySource } = await __webpack_require__.e(/* import() */ 7049).then(__webpack_require__.bind(__webpack_require__, 17049));
        return sentrySource(config, { http: (0,http.httpClient)(tools), ...tools });
    },
    honeycomb: async (config, tools) => {
        const { honeycombSource } = await __webpack_require__.e(/* import() */ 6294).then(__webpack_require__.bind(__webpack_require__, 66294));
        return honeycombSource(config, { http: (0,http.httpClient)(tools), ...tools });
    },
    haproxy: async (config, tools) => {
        const [{ haproxySource }, { haproxyRuntime }] = await Promise.all([
            __webpack_require__.e(/* import() */ 757).then(__webpack_require__.bind(__webpack_require__, 30757)),
            __webpack_require__.e(/* import() */ 8678).then(__webpack_require__.bind(__webpack_require__, 28678)),
        ]);
        return haproxySource(config, { runtime: haproxyRuntime(config.address), clock: tools.clock });
    },
    envoy: async (config, tools) => {
        const { envoySource } = await __webpack_require__.e(/* import() */ 2499).then(__webpack_require__.bind(__webpack_require__, 22499));
        return envoySource(config, { http: (0,http.httpClient)(tools), clock: tools.clock });
    },
    http: async (config, tools) => {
        const { httpSource } = await __webpack_require__.e(/* import() */ 8734).then(__webpack_require__.bind(__webpack_require__, 8734));
        return httpSource(config, { http: (0,http.httpClient)(tools), ...tools });
    },
    json: async (config, tools) => {
        const { jsonSource } = await __webpack_require__.e(/* import() */ 8619).then(__webpack_require__.bind(__webpack_require__, 38619));
        return jsonSource(config, { http: (0,http.httpClient)(tools), ...tools });
    },
    command: async (config, tools) => (await __webpack_require__.e(/* import() */ 4993).then(__webpack_require__.bind(__webpack_require__, 44993))).commandSource(config, tools),
};
/** Opens the source that the configuration calls `name`. ConfigError for an unknown type or credentials. */
async function openMetricSource(name, config, tools) {
    try {
        return await opened(config, tools);
    }
    catch (error) {
        if (!(error instanceof errors/* ConfigError */.xL))
            throw error;
        const problems = error.problems.map((problem) => ({
            ...problem,
            where: `metric source ${name}, ${problem.where}`,
        }));
        throw new errors/* ConfigError */.xL(problems, error.reason);
    }
}
function opened(config, tools) {
    if (!Object.hasOwn(metricSources, config.type))
        throw unknownType(config);
    // Each row takes the options of its own type, which the table is checked for.
    const open = metricSources[config.type];
    return open(config, tools);
}
function unknownType(config) {
    const known = Object.keys(metricSources).join(', ');
    return new errors/* ConfigError */.xL([
        {
            where: 'type',
            line: null,
            what: `${JSON.stringify(config.type)} is no metric source.`,
            fix: `Must be one of: ${known}.`,
        },
    ]);
}
//# sourceMappingURL=registry.js.map
;// CONCATENATED MODULE: ./build/src/adapters/readers/registry.js
/** Longest reason that is passed on: parsers quote what they could not read. */
const REASON_CHARS_MAX = 200;
/** How each kind is compared: a reader for the text and a pure function for the values. Loaded when used. */
const COMPARERS = {
    workflow: () => yaml(async () => (await __webpack_require__.e(/* import() */ 567).then(__webpack_require__.bind(__webpack_require__, 10567))).workflowEdits),
    dependabot: () => yaml(async () => (await __webpack_require__.e(/* import() */ 3876).then(__webpack_require__.bind(__webpack_require__, 3876))).dependabotEdits),
    settings: () => yaml(async () => (await __webpack_require__.e(/* import() */ 3876).then(__webpack_require__.bind(__webpack_require__, 3876))).settingsEdits),
    compose: () => yaml(async () => (await __webpack_require__.e(/* import() */ 8896).then(__webpack_require__.bind(__webpack_require__, 98896))).composeEdits),
    async 'code-owners'() {
        const { parseCodeOwners } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 13804));
        const { codeOwnersEdits } = await __webpack_require__.e(/* import() */ 3876).then(__webpack_require__.bind(__webpack_require__, 3876));
        return comparing(parseCodeOwners, codeOwnersEdits);
    },
    async terraform() {
        const { readHcl } = await __webpack_require__.e(/* import() */ 2403).then(__webpack_require__.bind(__webpack_require__, 72403));
        const { terraformEdits } = await __webpack_require__.e(/* import() */ 8636).then(__webpack_require__.bind(__webpack_require__, 78636));
        return comparing(readHcl, terraformEdits);
    },
    async manifest() {
        const { readYamlDocuments } = await __webpack_require__.e(/* import() */ 8958).then(__webpack_require__.bind(__webpack_require__, 48958));
        const { manifestEdits } = await __webpack_require__.e(/* import() */ 8743).then(__webpack_require__.bind(__webpack_require__, 78743));
        return comparing((text) => readYamlDocuments(notATemplate(text)), manifestEdits);
    },
    openapi: () => yaml(async () => (await __webpack_require__.e(/* import() */ 6847).then(__webpack_require__.bind(__webpack_require__, 96847))).openapiEdits),
    graphql: async () => (await Promise.all(/* import() */[__webpack_require__.e(7645), __webpack_require__.e(6616)]).then(__webpack_require__.bind(__webpack_require__, 36616))).graphqlEdits,
    async protobuf() {
        const { readProtobuf } = await Promise.all(/* import() */[__webpack_require__.e(1853), __webpack_require__.e(5146)]).then(__webpack_require__.bind(__webpack_require__, 95146));
        const { protobufEdits } = await __webpack_require__.e(/* import() */ 9337).then(__webpack_require__.bind(__webpack_require__, 79337));
        return comparing(readProtobuf, protobufEdits);
    },
    async configuration() {
        const { readYamlDocuments } = await __webpack_require__.e(/* import() */ 8958).then(__webpack_require__.bind(__webpack_require__, 48958));
        const { isKubernetes, kubernetesEdits } = await __webpack_require__.e(/* import() */ 1494).then(__webpack_require__.bind(__webpack_require__, 91494));
        const settings = await settingsComparer(true);
        return comparing(readYamlDocuments, (before, after) => 
        // Manifests lie in any folder; what is in a file says more than where it is.
        [...(before ?? []), ...(after ?? [])].some(isKubernetes)
            ? kubernetesEdits(before, after)
            : settings(wholeOf(before), wholeOf(after)));
    },
    async environment() {
        const { readDotenv } = await __webpack_require__.e(/* import() */ 4552).then(__webpack_require__.bind(__webpack_require__, 14552));
        return comparing(readDotenv, await settingsComparer(false));
    },
    async properties() {
        const { readProperties } = await __webpack_require__.e(/* import() */ 4552).then(__webpack_require__.bind(__webpack_require__, 14552));
        return comparing(readProperties, await settingsComparer(true));
    },
    secrets: async () => (await __webpack_require__.e(/* import() */ 838).then(__webpack_require__.bind(__webpack_require__, 20838))).secretEdits,
    'secrets-of-tests': async () => (await __webpack_require__.e(/* import() */ 838).then(__webpack_require__.bind(__webpack_require__, 20838))).secretEditsOfTests,
    async migration() {
        const { migrationReader } = await __webpack_require__.e(/* import() */ 9970).then(__webpack_require__.bind(__webpack_require__, 39970));
        const { migrationEdits } = await __webpack_require__.e(/* import() */ 7180).then(__webpack_require__.bind(__webpack_require__, 57180));
        const read = migrationReader();
        return async (before, after, path) => migrationEdits(before !== null, after === null ? null : await read(after, path));
    },
    async lockfile() {
        const { lockfileReader } = await __webpack_require__.e(/* import() */ 2824).then(__webpack_require__.bind(__webpack_require__, 22824));
        const { lockfileEdits } = await __webpack_require__.e(/* import() */ 7444).then(__webpack_require__.bind(__webpack_require__, 47444));
        const read = await lockfileReader();
        return (before, after, path) => lockfileEdits(before === null ? null : read(before, path), after === null ? null : read(after, path));
    },
    async dockerfile() {
        const { readDockerfile } = await __webpack_require__.e(/* import() */ 6019).then(__webpack_require__.bind(__webpack_require__, 16019));
        const { dockerfileEdits } = await __webpack_require__.e(/* import() */ 1352).then(__webpack_require__.bind(__webpack_require__, 81352));
        return comparing(readDockerfile, dockerfileEdits);
    },
};
/** Compares files by what their grammar says. */
function editFinder() {
    return {
        async find(kind, before, after, path = '') {
            if (before === after)
                return { isRead: true, edits: [] };
            try {
                const compare = await COMPARERS[kind]();
                return { isRead: true, edits: await compare(before, after, path) };
            }
            catch (error) {
                // A stack that ran out is a file that is nested too deeply; anything else is a mistake of ours.
                if (!(error instanceof SyntaxError || error instanceof RangeError))
                    throw error;
                return { isRead: false, why: error.message.slice(0, REASON_CHARS_MAX) };
            }
        },
    };
}
function comparing(read, compare) {
    const readOrNull = (text) => (text === null ? null : read(text));
    return (before, after) => compare(readOrNull(before), readOrNull(after));
}
async function settingsComparer(areValuesShown) {
    const { configurationEdits } = await __webpack_require__.e(/* import() */ 1550).then(__webpack_require__.bind(__webpack_require__, 51550));
    const settings = (values) => (values === null ? null : { values, areValuesShown });
    return (before, after) => configurationEdits(settings(before), settings(after));
}
/** One document as it is, several by their numbers. */
function wholeOf(documents) {
    if (documents === null || documents.length === 0)
        return null;
    const [first = null] = documents;
    return documents.length === 1
        ? first
        : Object.fromEntries(documents.map((one, index) => [`document ${index + 1}`, one]));
}
async function yaml(edits) {
    const { readYaml } = await __webpack_require__.e(/* import() */ 8958).then(__webpack_require__.bind(__webpack_require__, 48958));
    return comparing(readYaml, await edits());
}
/** Helm's templates make YAML and are none; what they make depends on values that are not known here. */
function notATemplate(text) {
    if (/\{\{-?\s*[^\s}]/.test(text))
        throw new SyntaxError('it is a template');
    return text;
}
//# sourceMappingURL=registry.js.map
;// CONCATENATED MODULE: ./build/src/adapters/targets/registry.js

/** Every target, loaded when it is asked for. The keys are the accepted values of `type`. */
const targets = {
    haproxy: async (config, tools) => (await __webpack_require__.e(/* import() */ 5798).then(__webpack_require__.bind(__webpack_require__, 75798))).haproxyTarget(config, tools),
    command: async (config, tools) => (await __webpack_require__.e(/* import() */ 4450).then(__webpack_require__.bind(__webpack_require__, 84450))).commandTarget(config, tools),
};
/** Opens the target of the configuration; contacts nothing. ConfigError for an unknown type or an option. */
async function openTarget(config, tools) {
    switch (config.type) {
        case 'haproxy':
            return targets.haproxy(config, tools);
        case 'command':
            return targets.command(config, tools);
        default:
            throw registry_unknownType(config);
    }
}
function registry_unknownType(config) {
    return new errors/* ConfigError */.xL([
        {
            where: 'target type',
            line: null,
            what: `${JSON.stringify(config.type)} is no target.`,
            fix: `Must be one of: ${Object.keys(targets).join(', ')}.`,
        },
    ]);
}
//# sourceMappingURL=registry.js.map
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./build/src/adapters/tools/workflow-files.js



const workflow_files_FOLDER = '.github/workflows';
/** A repository with more workflows is looked at in part. */
const WORKFLOWS_MAX = 200;
const WORKFLOW_BYTES_MAX = 512 * 1024;
/** Reads the workflows below a checkout; none when it has no folder for them. */
function workflowFiles(repository) {
    return {
        async read() {
            try {
                const entries = await (0,promises_.readdir)((0,external_node_path_.join)(repository, workflow_files_FOLDER), { withFileTypes: true });
                const names = entries
                    .filter((entry) => entry.isFile() && /\.ya?ml$/.test(entry.name))
                    .map(({ name }) => name)
                    .sort()
                    .slice(0, WORKFLOWS_MAX);
                return await Promise.all(names.map(async (name) => ({
                    path: `${workflow_files_FOLDER}/${name}`,
                    text: (await (0,promises_.readFile)((0,external_node_path_.join)(repository, workflow_files_FOLDER, name)))
                        .subarray(0, WORKFLOW_BYTES_MAX)
                        .toString('utf8'),
                })));
            }
            catch (error) {
                const { code, message } = error;
                if (code === 'ENOENT' || code === 'ENOTDIR')
                    return [];
                const tried = `Reading ${workflow_files_FOLDER} failed: ${message}.`;
                throw new errors/* AdapterError */.om('checkout', 'git_failed', tried, 'Check out the repository.');
            }
        },
    };
}
//# sourceMappingURL=workflow-files.js.map
// EXTERNAL MODULE: ./build/src/config/policy.js + 6 modules
var policy = __webpack_require__(31871);
;// CONCATENATED MODULE: ./build/src/compose.js













/** The only file that knows every adapter: makes the world of `assess`, which changes nothing in it. */
async function openAssessWorld(place, config, environment) {
    return (await openPatient(place, config, environment)).world;
}
/** The same, with what only the doctor looks at. */
async function openPatient(place, config, environment) {
    const options = config?.environments[environment] ?? null;
    const { clock, log, repository, env } = place;
    const links = linksOf(place, options);
    const github = await openGithub(place, config, links);
    const store = github?.store ?? gitRefStore({ repository, env });
    const isHolderGone = github === null
        ? (0,holders/* isProcessGone */.DJ)(place.host, place.isAlive)
        : (0,holders/* isRunGone */.lM)(github.runs.isRunAttemptOver);
    const world = {
        changes: (0,change_source/* gitChangeSource */.gS)({ repository, env }),
        commitHistory: (0,commit_history/* gitCommitHistory */.mF)({ repository, env }),
        contents: gitFileContents({ repository, env }),
        edits: editFinder(),
        pullRequests: github?.pullRequests ?? null,
        reviews: github?.reviews ?? null,
        checks: github?.checks ?? null,
        dependencyReviews: github?.dependencyReviews ?? null,
        deployments: github?.deployments ?? null,
        approvals: github?.approvals ?? null,
        protection: github?.protection ?? null,
        announcer: (0,folder/* announcers */.Re)([...place.announcers, ...(github === null ? [] : [github.announcer])]),
        ...(await notifierOf(place, options, links)),
        ...(github === null ? {} : { incidents: github.incidents }),
        ...(options === null ? {} : { openSources: () => sourcesOf(place, options, environment) }),
        ledger: ledger({ environment, store, isHolderGone }),
        clock,
        log,
        digest: digest,
        links,
    };
    const probe = github?.probe ?? null;
    return { world, probe, workflows: workflowFiles(repository) };
}
/** Most teams notify nobody, and load nothing for it. */
async function notifierOf(place, options, links) {
    const hooks = options?.notify ?? [];
    if (hooks.length === 0)
        return {};
    const [{ webhookNotifier }, { httpClient }, { notificationBody }] = await Promise.all([
        __webpack_require__.e(/* import() */ 6858).then(__webpack_require__.bind(__webpack_require__, 46858)),
        Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 72812)),
        __webpack_require__.e(/* import() */ 7410).then(__webpack_require__.bind(__webpack_require__, 97410)),
    ]);
    const { clock, random, env, log } = place;
    const notifier = webhookNotifier(hooks, {
        http: httpClient({ clock, random }),
        env,
        log,
        bodyOf: (outcome, { format, template }) => notificationBody(outcome, links, format, template),
    });
    return { notifier };
}
/** The world of `deploy` and `rollback`: all of it, with the target and the metric sources. */
async function openWorld(place, config, environment) {
    const options = config.environments[environment];
    if (options === undefined)
        throw new Error(`there is no environment ${environment}`);
    const base = await openAssessWorld(place, config, environment);
    return {
        ...base,
        target: await openTarget(options.target, toolsOf(place, environment)),
        sources: await sourcesOf(place, options, environment),
        observer: place.observer,
        stop: place.stop,
        holder: place.holder,
    };
}
function toolsOf({ clock, log, env, repository }, environment) {
    return { clock, log, env, workingDirectory: repository, environment };
}
async function sourcesOf(place, options, environment) {
    const tools = { ...toolsOf(place, environment), random: place.random };
    const sources = new Map();
    for (const [name, source] of Object.entries(options.sources)) {
        sources.set(name, await openMetricSource(name, source, tools));
    }
    return sources;
}
/** What it takes to hear a click: no target, and each environment only when it is asked for. */
async function openControlWorld(place, config, options) {
    const { github, clock, log } = place;
    if (github === null)
        throw new Error('there is no GitHub to hear a click from');
    const adapters = await Promise.all(/* import() */[__webpack_require__.e(9479), __webpack_require__.e(6986), __webpack_require__.e(7361)]).then(__webpack_require__.bind(__webpack_require__, 97361));
    const client = adapters.githubClient(clientOptions(place, github, config));
    return {
        ...options,
        conversation: adapters.githubConversation(client),
        policyOf: (name) => (Object.hasOwn(config.environments, name) ? (0,policy.policyOf)(config, name) : null),
        open: (name) => openAssessWorld(place, config, name),
        holder: place.holder,
        announcer: (0,folder/* announcers */.Re)(place.announcers),
        links: linksOf(place, config.environments[options.environment] ?? null),
        clock,
        log,
    };
}
function clientOptions(place, github, config) {
    return {
        apiUrl: github.apiUrl,
        ...(github.graphqlUrl === null ? {} : { graphqlUrl: github.graphqlUrl }),
        token: github.token,
        repository: { owner: github.owner, name: github.name },
        writeSpacingSeconds: config?.github['write-spacing-seconds'] ?? 1,
        stop: place.stop,
        clock: place.clock,
        log: place.log,
    };
}
async function openGithub(place, config, links) {
    const { github } = place;
    if (github === null)
        return null;
    const adapters = await Promise.all(/* import() */[__webpack_require__.e(9479), __webpack_require__.e(6986), __webpack_require__.e(7361)]).then(__webpack_require__.bind(__webpack_require__, 97361));
    const client = adapters.githubClient(clientOptions(place, github, config));
    return {
        store: adapters.githubRefStore(client),
        runs: adapters.githubRuns(client),
        pullRequests: adapters.githubPullRequests(client),
        reviews: adapters.githubReviews(client),
        incidents: adapters.githubIncidents(client),
        dependencyReviews: adapters.githubDependencyReviews(client),
        checks: adapters.githubChecks(client, github.runId),
        probe: adapters.githubTokenProbe(client),
        approvals: github.runId === null ? null : adapters.githubApprovals(client, github.runId),
        protection: adapters.githubEnvironments(client),
        deployments: adapters.githubDeployments(client, {
            runUrl: links.run,
            environmentUrl: links.environment,
        }),
        // The page of the run is told by the front door, which knows where it is.
        announcer: { ...adapters.githubComments(client), summary: async () => undefined },
    };
}
/** Every address that a report may point at; all are made here, from parts that we know. */
function linksOf(place, options) {
    const { github } = place;
    const environment = options?.url ?? null;
    if (github === null)
        return { repository: null, run: null, rollback: null, environment };
    const repository = `${github.serverUrl}/${encodeURIComponent(github.owner)}/${encodeURIComponent(github.name)}`;
    const workflow = options?.['rollback-workflow'] ?? null;
    return {
        repository,
        run: github.runId === null ? null : `${repository}/actions/runs/${github.runId}`,
        rollback: workflow === null ? null : `${repository}/actions/workflows/${workflow}`,
        environment,
    };
}
//# sourceMappingURL=compose.js.map

/***/ }),

/***/ 39218:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E7: () => (/* binding */ auditBundle),
/* harmony export */   Ol: () => (/* binding */ checksAgainstRecord),
/* harmony export */   UA: () => (/* binding */ auditFile)
/* harmony export */ });
/* unused harmony exports AUDIT_WINDOWS_MAX, AUDIT_ENTRIES_MAX, AUDIT_CHARS_MAX, canonicalJson */
/** What of a bundle is kept at the most; its text stays below what a ref store takes for one file. */
const AUDIT_WINDOWS_MAX = 2_000;
const AUDIT_ENTRIES_MAX = 2_000;
const AUDIT_CHARS_MAX = 900_000;
/** The bundle, small enough to be kept: windows are thinned out evenly, and their whole number is told. */
function auditBundle(state, record, detail, authority, witnessed) {
    const { windows = [], entries = [], verdict = null } = witnessed ?? {};
    const bundle = {
        schemaVersion: 1,
        environment: state.environment,
        id: state.id,
        task: state.task,
        version: state.version,
        previousSha: state.previousSha,
        deploymentId: state.deploymentId,
        planHash: state.planHash,
        risk: {
            ...{ level: state.riskLevel, score: state.riskScore },
            ...{ fixes: state.riskFixes, rollback: state.riskRollback },
        },
        ramp: state.ramp,
        approvers: authority.approvers,
        gate: authority.gate.map(({ rule, what, objection }) => {
            return { rule, what, reason: objection?.reason ?? null };
        }),
        startedAtSeconds: record.startedAtSeconds,
        endedAtSeconds: record.endedAtSeconds,
        result: record.result,
        reason: record.reason,
        detail: detail.slice(0, 10_000),
        harmedRequests: record.harmedRequests,
        entries: entries.slice(0, AUDIT_ENTRIES_MAX),
        windows,
        windowCount: windows.length,
        verdict,
        snapshot: smallSnapshot(state.snapshot),
        isWhole: witnessed !== null,
    };
    return thinned(bundle);
}
function thinned(bundle) {
    let every = Math.max(1, Math.ceil(bundle.windows.length / AUDIT_WINDOWS_MAX));
    for (;;) {
        const windows = bundle.windows.filter((_, index) => index % every === 0);
        const small = { ...bundle, windows };
        if (canonicalJson(small).length <= AUDIT_CHARS_MAX)
            return small;
        if (windows.length <= 1)
            return { ...small, entries: bundle.entries.slice(-ENTRIES_LEAST) };
        every *= 2;
    }
}
/** Entries that fit whatever stands in them. */
const ENTRIES_LEAST = 20;
/** A target that needs more than this to go back is described by the journal alone. */
const SNAPSHOT_CHARS_MAX = 100_000;
function smallSnapshot(snapshot) {
    const isLarge = (snapshot?.content.length ?? 0) > SNAPSHOT_CHARS_MAX;
    return snapshot !== null && isLarge ? { ...snapshot, content: '' } : snapshot;
}
/** The text of a bundle as it is kept and hashed: one line, so that a file of it has the same digest. */
function auditFile(bundle) {
    return `${canonicalJson(bundle)}\n`;
}
/** JSON with sorted keys and nothing between: the same bundle is always the same text. */
function canonicalJson(value) {
    if (Array.isArray(value))
        return `[${value.map(canonicalJson).join(',')}]`;
    if (typeof value !== 'object' || value === null)
        return JSON.stringify(value) ?? 'null';
    const entries = Object.entries(value)
        .filter(([, inner]) => inner !== undefined)
        .sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${canonicalJson(inner)}`).join(',')}}`;
}
/** What the record of the journal says of a deployment must be what its bundle says. */
function checksAgainstRecord(bundle, record) {
    const pairs = [
        ['id', bundle.id, record.id],
        ['commit', bundle.version.sha, record.sha],
        ['version', bundle.version.name, record.version],
        ['version before', bundle.previousSha, record.previousSha],
        ['deployment', bundle.deploymentId, record.deploymentId],
        ['plan', bundle.planHash, record.planHash],
        ['risk', bundle.risk.level, record.riskLevel],
        ['result', bundle.result, record.result],
        ['reason', bundle.reason, record.reason],
        ['begin', bundle.startedAtSeconds, record.startedAtSeconds],
        ['end', bundle.endedAtSeconds, record.endedAtSeconds],
        ['harmed requests', bundle.harmedRequests, record.harmedRequests],
        ['approvers', bundle.approvers.join('\n'), record.approvers.join('\n')],
    ];
    const wrong = pairs.filter(([, a, b]) => a !== b).map(([name]) => name);
    return {
        what: 'the bundle says what the journal says',
        isGood: wrong.length === 0,
        found: wrong.length === 0 ? '' : `they differ in: ${wrong.join(', ')}`,
    };
}
//# sourceMappingURL=audit.js.map

/***/ }),

/***/ 10456:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   dZ: () => (/* binding */ POINTER_BYTES_MAX),
/* harmony export */   iZ: () => (/* binding */ bytesPointedAt),
/* harmony export */   tr: () => (/* binding */ pathsToSize)
/* harmony export */ });
/* unused harmony export FILES_SIZED_MAX */
/* harmony import */ var _risk_model_file_classes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12925);
/* harmony import */ var _path_kind_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94868);


/** Files whose size is looked up, the binary ones first. */
const FILES_SIZED_MAX = 500;
/** A pointer to Git LFS has three lines, so a commit that changes it adds no more. */
const POINTER_LINES = 3;
/** Specification of Git LFS, version 1: a pointer is smaller than this. */
const POINTER_BYTES_MAX = 1_024;
const POINTER = /^version https:\/\/git-lfs\.github\.com\/spec\/v1\n/;
const POINTER_SIZE = /\nsize (\d{1,15})\n/;
/** The bytes of what a pointer to Git LFS points at; null for what is no pointer. */
function bytesPointedAt(text) {
    if (text.length >= POINTER_BYTES_MAX || !POINTER.test(text))
        return null;
    const bytes = POINTER_SIZE.exec(text)?.[1];
    return bytes === undefined ? null : Number(bytes);
}
/** Paths whose size says something: binary files, and what may be pointers to Git LFS. */
function pathsToSize(files) {
    const binary = files.filter(({ isBinary }) => isBinary);
    const pointers = files.filter((file) => !file.isBinary && mayBePointer(file));
    return [...binary, ...pointers].slice(0, FILES_SIZED_MAX).map(({ path }) => path);
}
/** git takes a pointer for text: what tells it from a small text file is its content alone. */
function mayBePointer({ path, linesAdded, commitCount }) {
    if (linesAdded === 0 || linesAdded > POINTER_LINES * commitCount)
        return false;
    const { kind } = (0,_path_kind_js__WEBPACK_IMPORTED_MODULE_0__/* .kindOfPath */ .B)(path);
    const { code, docs, config, deps, build } = (0,_risk_model_file_classes_js__WEBPACK_IMPORTED_MODULE_1__/* .classesOfPath */ .l)(path);
    return kind === 'asset' || (kind === 'source' && !(code || docs || config || deps || build));
}
//# sourceMappingURL=file-size.js.map

/***/ })

};

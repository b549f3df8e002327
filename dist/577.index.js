export const id = 577;
export const ids = [577];
export const modules = {

/***/ 6472:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ folderAnnouncer),
/* harmony export */   R: () => (/* binding */ announcers)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _domain_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3047);



/** Leaves every comment and page as a Markdown file in a folder: comment-7.md, summary.md. */
function folderAnnouncer(folder) {
    async function leave(name, markdown) {
        try {
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(folder, { recursive: true });
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name), `${markdown}\n`);
        }
        catch (cause) {
            throw new _domain_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .AdapterError */ .om('folder', 'output_failed', `Writing ${name} into ${folder} did not work.`, 'Name a folder that can be written to.', { cause });
        }
    }
    return {
        comment: (pullRequest, _marker, markdown) => leave(`comment-${pullRequest}.md`, markdown),
        summary: (markdown) => leave('summary.md', markdown),
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

/***/ 4625:
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

/***/ 4577:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openAssessWorld: () => (/* binding */ openAssessWorld),
  openWorld: () => (/* binding */ openWorld)
});

// EXTERNAL MODULE: ./build/src/adapters/announcer/folder.js
var folder = __webpack_require__(6472);
// EXTERNAL MODULE: ./build/src/domain/errors.js
var errors = __webpack_require__(3047);
;// CONCATENATED MODULE: ./build/src/domain/range.js
const SUBJECT_CHARS_MAX = 200;
const RANGE_COMMITS_KEPT_MAX = 50_000;
const RANGE_FILES_KEPT_MAX = 100_000;
//# sourceMappingURL=range.js.map
;// CONCATENATED MODULE: ./build/src/domain/range-totals.js

const RANGE_AUTHORS_KEPT_MAX = 50_000;
const RANGE_RENAMES_FOLLOWED_MAX = 100_000;
/** Distinct names that are counted without being kept, 40 bytes each. Beyond it a count is a lower bound. */
const DISTINCT_COUNTED_MAX = 1_000_000;
const LIMITS = {
    commits: RANGE_COMMITS_KEPT_MAX,
    files: RANGE_FILES_KEPT_MAX,
    authors: RANGE_AUTHORS_KEPT_MAX,
    renames: RANGE_RENAMES_FOLLOWED_MAX,
};
/**
 * Adds up commits as they stream by, in bounded memory. A file that was renamed in the range is one file
 * under its newest path. When there are more files than are kept, those touched last are kept.
 */
function rangeTotals(limits = LIMITS) {
    const commits = commitTotals(limits.commits);
    const authors = authorTotals(limits.authors);
    const files = fileTotals(limits);
    return {
        commit(header) {
            files.startCommit(header);
            commits.start({ ...header, author: authors.add(header.author) });
        },
        file(change) {
            files.add(change);
            commits.add(change);
        },
        totals() {
            const { isTruncated: commitsTruncated, ...commitPart } = commits.totals();
            const { isTruncated: authorsTruncated, ...authorPart } = authors.totals();
            const { isTruncated: filesTruncated, ...filePart } = files.totals();
            return {
                ...commitPart,
                ...authorPart,
                ...filePart,
                isTruncated: commitsTruncated || authorsTruncated || filesTruncated,
            };
        },
    };
}
function commitTotals(keptMax) {
    const kept = [];
    let open = null;
    let commitCount = 0;
    let mergeCount = 0;
    let revertCount = 0;
    let linesAdded = 0;
    let linesDeleted = 0;
    let oldest = null;
    let newest = null;
    return {
        start(header) {
            open = { ...header, fileCount: 0, linesAdded: 0, linesDeleted: 0 };
            if (kept.length < keptMax)
                kept.push(open);
            commitCount += 1;
            if (header.isMerge)
                mergeCount += 1;
            if (header.reverts !== null)
                revertCount += 1;
            oldest = Math.min(oldest ?? Number.POSITIVE_INFINITY, header.committedAtSeconds);
            newest = Math.max(newest ?? Number.NEGATIVE_INFINITY, header.committedAtSeconds);
        },
        add(change) {
            if (open === null)
                throw new RangeError('A file came before the first commit.');
            open.fileCount += 1;
            open.linesAdded += change.linesAdded;
            open.linesDeleted += change.linesDeleted;
            linesAdded += change.linesAdded;
            linesDeleted += change.linesDeleted;
        },
        totals: () => ({
            commitCount,
            mergeCount,
            revertCount,
            linesAdded,
            linesDeleted,
            oldestCommittedAtSeconds: oldest,
            newestCommittedAtSeconds: newest,
            commits: kept,
            isTruncated: commitCount > kept.length,
        }),
    };
}
/** Counts commits by author. People write their name in many ways, so the address tells who they are. */
function authorTotals(keptMax) {
    const kept = new Map();
    const others = distinctCount();
    return {
        /** Returns the same object for the same person, so that 50,000 commits don't hold 50,000 names. */
        add(person) {
            const key = (person.email === '' ? person.name : person.email).toLowerCase();
            const known = kept.get(key);
            if (known !== undefined) {
                known.commitCount += 1;
                return known.person.name === person.name ? known.person : person;
            }
            if (kept.size < keptMax)
                kept.set(key, { person, commitCount: 1 });
            else
                others.add(key);
            return person;
        },
        totals: () => ({
            authors: [...kept.values()].sort((a, b) => b.commitCount - a.commitCount || compareText(a.person.name, b.person.name)),
            authorCount: kept.size + others.count(),
            isTruncated: others.count() > 0,
        }),
    };
}
function fileTotals(limits) {
    const kept = new Map();
    const others = distinctCount();
    const otherBinaries = distinctCount();
    const followed = followRenames(limits.renames);
    let commit = null;
    let commitNumber = 0;
    let renameCount = 0;
    function add(change) {
        if (commit === null)
            throw new RangeError('A file came before the first commit.');
        const path = followed.newestPath(change.path);
        if (change.previousPath !== null) {
            renameCount += 1;
            followed.rename(change.previousPath, path);
        }
        const total = kept.get(path);
        if (total === undefined && kept.size >= limits.files) {
            others.add(path);
            if (change.isBinary)
                otherBinaries.add(path);
        }
        else if (total === undefined) {
            kept.set(path, {
                ...change,
                path,
                commitCount: 1,
                newestCommit: commit.sha,
                lastCommit: commitNumber,
            });
        }
        else {
            total.previousPath ??= change.previousPath;
            total.linesAdded += change.linesAdded;
            total.linesDeleted += change.linesDeleted;
            total.isBinary ||= change.isBinary;
            if (total.lastCommit !== commitNumber)
                total.commitCount += 1;
            total.lastCommit = commitNumber;
        }
    }
    return {
        startCommit(header) {
            followed.endCommit();
            commit = header;
            commitNumber += 1;
        },
        add,
        totals() {
            const files = [...kept.values()].map(({ lastCommit: _, ...total }) => total);
            const binaries = files.filter((file) => file.isBinary).length;
            return {
                files: files.sort((a, b) => linesChanged(b) - linesChanged(a) || compareText(a.path, b.path)),
                fileCount: kept.size + others.count(),
                binaryCount: binaries + otherBinaries.count(),
                renameCount,
                isTruncated: others.count() > 0,
            };
        },
    };
}
/**
 * Knows the newest path of a file while history is read backwards. The renames of a commit take effect
 * together, for the commits before it: in a swap of two files each rename must see the old names.
 */
function followRenames(max) {
    const newestPaths = new Map();
    let pending = [];
    return {
        newestPath: (path) => newestPaths.get(path) ?? path,
        rename(previousPath, newestPath) {
            if (pending.length < max)
                pending.push([previousPath, newestPath]);
        },
        endCommit() {
            for (const [previousPath, newestPath] of pending) {
                if (previousPath === newestPath)
                    newestPaths.delete(previousPath);
                else if (newestPaths.size < max)
                    newestPaths.set(previousPath, newestPath);
            }
            pending = [];
        },
    };
}
/** Counts distinct texts by a 53-bit fingerprint: with a million texts a collision has odds of 1 : 18,000. */
function distinctCount() {
    const seen = new Set();
    return {
        add(text) {
            if (seen.size < DISTINCT_COUNTED_MAX)
                seen.add(fingerprint(text));
        },
        count: () => seen.size,
    };
}
/** 32 bits of FNV-1a (http://www.isthe.com/chongo/tech/comp/fnv/) and 21 of its like with another prime. */
function fingerprint(text) {
    let low = 0x811c9dc5;
    let high = 0x01234567;
    for (let index = 0; index < text.length; index += 1) {
        const unit = text.charCodeAt(index);
        low = Math.imul(low ^ unit, 0x01000193);
        high = Math.imul(high ^ unit, 0x85ebca6b);
    }
    return (high >>> 11) * 2 ** 32 + (low >>> 0);
}
function linesChanged(file) {
    return file.linesAdded + file.linesDeleted;
}
/** Orders by code units, which is the same on every machine; a locale's order is not. */
function compareText(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}
//# sourceMappingURL=range-totals.js.map
// EXTERNAL MODULE: ./build/src/domain/units.js
var units = __webpack_require__(7065);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
;// CONCATENATED MODULE: ./build/src/adapters/git/git.js


/** How long one question to the local repository may take. */
const GIT_SECONDS_MAX = 120;
/** What is kept of git's complaint: its end, where the reason is. */
const STDERR_CHARS_MAX = 4_000;
/** Output that is read into memory as a whole; streams have no such bound. */
const OUTPUT_BYTES_MAX = 16 * 1024 * 1024;
/** Stands for the status of a git that a signal ended, which is never an answer. */
const KILLED_STATUS = -1;
/**
 * Settings that hold whatever the repository's own configuration says. A checkout is untrusted: nothing in
 * its configuration may start a program or change what the parsers read.
 */
const CONFIG = [
    'core.fsmonitor=false',
    'core.hooksPath=/dev/null',
    'core.quotePath=false',
    'core.filesRefLockTimeout=1000',
    'i18n.commitEncoding=UTF-8',
    'log.showSignature=false',
    'log.showRoot=true',
    'log.follow=false',
    'diff.renameLimit=1000',
    'fetch.recurseSubmodules=false',
    'fetch.writeCommitGraph=false',
    'gc.auto=0',
    'maintenance.auto=false',
    'protocol.ext.allow=never',
].flatMap((setting) => ['-c', setting]);
const ENVIRONMENT = {
    LC_ALL: 'C',
    GIT_TERMINAL_PROMPT: '0',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_NO_REPLACE_OBJECTS: '1',
    GIT_PAGER: 'cat',
    // Whatever this project writes, it writes in its own name.
    GIT_AUTHOR_NAME: 'Slipway',
    GIT_AUTHOR_EMAIL: 'slipway@localhost',
    GIT_COMMITTER_NAME: 'Slipway',
    GIT_COMMITTER_EMAIL: 'slipway@localhost',
};
/** `git rev-parse --local-env-vars` and what else would lead git away from the repository it was given. */
const NOT_INHERITED = [
    'GIT_ALTERNATE_OBJECT_DIRECTORIES',
    'GIT_CEILING_DIRECTORIES',
    'GIT_COMMON_DIR',
    'GIT_DIR',
    'GIT_EXTERNAL_DIFF',
    'GIT_GRAFT_FILE',
    'GIT_INDEX_FILE',
    'GIT_INTERNAL_SUPER_PREFIX',
    'GIT_LITERAL_PATHSPECS',
    'GIT_GLOB_PATHSPECS',
    'GIT_ICASE_PATHSPECS',
    'GIT_NAMESPACE',
    'GIT_NOGLOB_PATHSPECS',
    'GIT_OBJECT_DIRECTORY',
    'GIT_PREFIX',
    'GIT_REPLACE_REF_BASE',
    'GIT_SHALLOW_FILE',
    'GIT_WORK_TREE',
];
/** Makes the one way in which this project talks to a local git. */
function git({ repository, env }) {
    const inherited = Object.entries(env).filter(([name]) => !NOT_INHERITED.includes(name));
    const environment = { ...Object.fromEntries(inherited), ...ENVIRONMENT };
    async function stream(request, onChunk) {
        const { args, stdin = '', accepted = [0], deadlineSeconds = GIT_SECONDS_MAX } = request;
        const tried = `Running git ${args[0] ?? ''} in ${repository}`;
        const child = (0,external_node_child_process_.spawn)('git', ['-C', repository, '--no-pager', ...CONFIG, ...args], {
            env: environment,
            signal: AbortSignal.timeout(Math.ceil(deadlineSeconds * 1000)),
            stdio: 'pipe',
        });
        // git may answer and leave before it has read everything; its status tells what that means.
        child.stdin.on('error', () => { });
        child.stdin.end(stdin);
        const complaint = keepEnd(child.stderr);
        const status = await finished(child, onChunk, (cause) => startFailure(tried, deadlineSeconds, cause));
        if (accepted.includes(status))
            return status;
        throw refusal(tried, status, complaint());
    }
    return {
        repository,
        stream,
        async run(request) {
            const chunks = [];
            let bytes = 0;
            const status = await stream(request, (chunk) => {
                bytes += chunk.length;
                if (bytes > OUTPUT_BYTES_MAX)
                    throw tooMuch(request.args[0] ?? '');
                chunks.push(chunk);
            });
            return { status, stdout: Buffer.concat(chunks) };
        },
    };
}
/** Resolves with the exit status, once all output was handed on. */
function finished(child, onChunk, explain) {
    return new Promise((resolve, reject) => {
        function giveUp(error) {
            reject(error);
            child.kill();
            // Programs that git started may live on and hold the pipes; nobody waits for them.
            child.stdout.destroy();
            child.stderr.destroy();
        }
        child.on('error', (cause) => giveUp(explain(cause)));
        child.on('close', (status) => resolve(status ?? KILLED_STATUS));
        child.stdout.on('data', (chunk) => {
            try {
                onChunk(chunk);
            }
            catch (error) {
                giveUp(error);
            }
        });
    });
}
function keepEnd(stream) {
    let end = '';
    stream.on('data', (chunk) => {
        end += chunk.toString();
        if (end.length <= STDERR_CHARS_MAX)
            return;
        // Whole lines only: half an address might hide the "//" before a token.
        const line = end.indexOf('\n', end.length - STDERR_CHARS_MAX);
        end = line === -1 ? '' : end.slice(line + 1);
    });
    return () => withoutCredentials(end.trim());
}
/** Addresses of remotes can carry a token between "//" and "@". */
function withoutCredentials(text) {
    return text.replace(/:\/\/[^/@\s]{1,500}@/g, '://***@');
}
function startFailure(tried, deadlineSeconds, cause) {
    const code = typeof cause === 'object' && cause !== null && 'code' in cause ? cause.code : null;
    if (code === 'ENOENT')
        return failure(`${tried} found no git program.`, 'Install git 2.31 or newer and put it on the PATH.', cause);
    if (code === 'ABORT_ERR')
        return failure(`${tried} was not done within ${deadlineSeconds} s and was stopped.`, 'Look at the disk and the network of the machine, then run again.', cause);
    return failure(`${tried} could not start.`, 'Look at the cause and run again.', cause);
}
/** What to do about the complaints that people meet most. */
const ADVICE = [
    [
        /dubious ownership/,
        'The checkout belongs to another user: git config --global --add safe.directory <folder>.',
    ],
    [
        /not a git repository|cannot change to/,
        'Check the repository out first (actions/checkout with `fetch-depth: 0`), or name it with --repo.',
    ],
    [
        /Authentication failed|could not read Username|Permission denied|terminal prompts disabled/,
        'git may not reach the remote: keep `persist-credentials` on in actions/checkout.',
    ],
];
function refusal(tried, status, complaint) {
    const [, advice] = ADVICE.find(([pattern]) => pattern.test(complaint)) ?? [];
    return failure(`${tried} ended with status ${status}: ${complaint === '' ? 'git said nothing.' : complaint}`, advice ?? 'Run the same command by hand to see more.');
}
function tooMuch(subcommand) {
    return failure(`Running git ${subcommand} gave more than ${OUTPUT_BYTES_MAX} bytes.`, 'Nothing that Slipway asks for is that large; look at what the repository holds.');
}
function failure(tried, hint, cause) {
    return new errors/* AdapterError */.om('git', 'git_failed', tried, hint, cause === undefined ? {} : { cause });
}
//# sourceMappingURL=git.js.map
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./build/src/adapters/git/history.js




/** Commits that each fetch adds to a shallow checkout; the fetch after the last of them asks for all. */
const DEEPEN_COMMITS = [100, 1_000, 10_000];
/** How long one fetch may take. */
const FETCH_SECONDS_MAX = 300;
const REMOTE = 'origin';
const FETCH = ['fetch', '--quiet', '--no-tags', '--no-write-fetch-head'];
/** What `git fetch --depth` takes for "everything". */
const DEPTH_WHOLE = 2_147_483_647;
/**
 * Counts what each of two commits has and the other has not; without a base, all that the head has. Fetches
 * what the checkout lacks, in bounded steps. AdapterError history_missing when that does not help.
 */
async function compareHistories(git, base, head) {
    // Everything is needed for a first deployment, so that one is not fetched in steps.
    const steps = base === null ? [null] : [...DEEPEN_COMMITS, null];
    for (const step of steps) {
        const sides = await countSides(git, base, head);
        const boundary = await readBoundary(git);
        if (sides !== null && !(await isCut(git, base, head, boundary)))
            return sides;
        await fetchMore(git, base, head, boundary.length > 0, step);
    }
    const sides = await countSides(git, base, head);
    if (sides !== null && !(await isCut(git, base, head, await readBoundary(git))))
        return sides;
    throw historyMissing(`Fetching ${described(base, head)} from ${REMOTE} brought too little.`);
}
/** Fetches one commit that the checkout lacks. False when the remote does not give it. */
async function fetchCommit(git, sha) {
    const depth = (await readBoundary(git)).length > 0 ? ['--depth=1'] : [];
    try {
        await git.run({ args: [...FETCH, ...depth, REMOTE, sha], deadlineSeconds: FETCH_SECONDS_MAX });
        return true;
    }
    catch (error) {
        if (error instanceof errors/* AdapterError */.om)
            return false;
        throw error;
    }
}
/** Null when one of the commits is not here. */
async function countSides(git, base, head) {
    const range = base === null ? head : `${base}...${head}`;
    const args = ['rev-list', '--left-right', '--count', '--end-of-options', range, '--'];
    const { status, stdout } = await git.run({ args, accepted: [0, 128] });
    if (status === 0) {
        const [baseOnly, headOnly] = stdout.toString().trim().split('\t').map(Number);
        return { baseOnly: baseOnly ?? 0, headOnly: headOnly ?? 0 };
    }
    const commits = base === null ? [head] : [base, head];
    const stdin = commits.map((sha) => `${sha}\n`).join('');
    const check = await git.run({ args: ['cat-file', '--batch-check'], stdin });
    if (check.stdout.toString().includes(' missing\n'))
        return null;
    // Both are here, so it failed for another reason: the same question again, for git's own complaint.
    await git.run({ args });
    return null;
}
/** The commits at which a shallow checkout is cut off; none when it is complete. */
async function readBoundary(git) {
    const args = ['rev-parse', '--is-shallow-repository', '--git-path', 'shallow'];
    const { stdout } = await git.run({ args });
    const [isShallow, ...path] = stdout.toString().split('\n');
    if (isShallow !== 'true')
        return [];
    const text = await (0,promises_.readFile)((0,external_node_path_.resolve)(git.repository, path.join('\n').trimEnd()), 'utf8');
    return text.split('\n').filter((line) => line !== '');
}
/**
 * True when the cut may have changed the count. What lies behind the cut is older than the cut, so a range
 * that is wholly newer than every commit at the cut is complete. Asking whether the range itself holds such
 * a commit would not do: history that the base reaches only behind the cut would count as going out.
 */
async function isCut(git, base, head, boundary) {
    if (boundary.length === 0 || base === head)
        return false;
    if (base === null)
        return true;
    const newest = await git.run({
        args: ['log', '--no-walk', '-1', '--format=%ct', '--ignore-missing', '--stdin'],
        stdin: boundary.map((sha) => `${sha}\n`).join(''),
    });
    const age = `--min-age=${newest.stdout.toString().trim()}`;
    const older = await git.run({
        args: ['rev-list', '--count', age, '--end-of-options', `${base}...${head}`, '--'],
    });
    return Number(older.stdout.toString()) > 0;
}
/**
 * Fetches more history. The base is asked for only when all is fetched: where the head's history leads to
 * it, it comes along, and asking for it would bring everything before it.
 */
async function fetchMore(git, base, head, isShallow, deepenCommits) {
    const both = base === null ? [head] : [head, base];
    const args = !isShallow
        ? [REMOTE, ...both]
        : deepenCommits === null
            ? [`--depth=${DEPTH_WHOLE}`, REMOTE, ...both]
            : [`--deepen=${deepenCommits}`, REMOTE, head];
    try {
        await git.run({ args: [...FETCH, ...args], deadlineSeconds: FETCH_SECONDS_MAX });
    }
    catch (cause) {
        const why = cause instanceof Error ? cause.message : String(cause);
        throw historyMissing(`Fetching ${described(base, head)} failed. ${why}`, cause);
    }
}
function described(base, head) {
    return base === null
        ? `the whole history of ${(0,units/* shortSha */.Fu)(head)}`
        : `the history between ${(0,units/* shortSha */.Fu)(base)} and ${(0,units/* shortSha */.Fu)(head)}`;
}
function historyMissing(tried, cause) {
    const hint = 'Use actions/checkout with `fetch-depth: 0`; if the commit was removed from the repository by a force push, name another base.';
    return new errors/* AdapterError */.om('git', 'history_missing', tried, hint, cause === undefined ? {} : { cause });
}
//# sourceMappingURL=history.js.map
;// CONCATENATED MODULE: ./build/src/adapters/git/message.js


/** Of a name or an address. */
const PERSON_CHARS_MAX = 200;
/** Co-authors read from one message; a message can hold thousands. */
const CO_AUTHORS_MAX = 50;
const CO_AUTHOR = 'co-authored-by:';
const REVERTS = /^This reverts commit ([0-9a-f]{40,64})\b/;
const MERGE = /^Merge pull request #(\d{1,9}) from /;
const SQUASH = /\(#(\d{1,9})\)$/;
/** Reads the message of a commit. Line by line, so that no message makes it slow. */
function readMessage(text) {
    const lines = text.split('\n').map((line) => line.trim());
    const first = lines.find((line) => line !== '') ?? '';
    const hint = (MERGE.exec(first) ?? SQUASH.exec(first))?.[1];
    const coAuthors = lines
        .filter((line) => line.slice(0, CO_AUTHOR.length).toLowerCase() === CO_AUTHOR)
        .slice(0, CO_AUTHORS_MAX)
        .map((line) => readPerson(line.slice(CO_AUTHOR.length)))
        .filter((person) => person !== null);
    const reverted = lines.map((line) => REVERTS.exec(line)?.[1]).find((sha) => sha !== undefined);
    return {
        subject: ownCopy(firstCharacters(first, SUBJECT_CHARS_MAX)),
        coAuthors,
        reverts: reverted === undefined ? null : (0,units/* parseSha */.qL)(ownCopy(reverted)),
        pullRequestHint: hint === undefined || Number(hint) === 0 ? null : Number(hint),
    };
}
/** "Name <address>" as trailers have it; null when there is no address. */
function readPerson(text) {
    const from = text.lastIndexOf('<');
    const to = text.indexOf('>', from);
    if (from === -1 || to === -1)
        return null;
    return person(ownCopy(text.slice(0, from).trim()), ownCopy(text.slice(from + 1, to)));
}
/** A person whose texts are of a bounded length. */
function person(name, email) {
    return {
        name: firstCharacters(name, PERSON_CHARS_MAX),
        email: firstCharacters(email, PERSON_CHARS_MAX),
    };
}
/** Cuts by characters, so that none is cut in half. */
function firstCharacters(text, max) {
    if (text.length <= max)
        return text;
    return Array.from(text.slice(0, 2 * max))
        .slice(0, max)
        .join('');
}
/** A slice keeps the text it was cut from alive; 50,000 subjects would keep 50,000 whole messages. */
function ownCopy(text) {
    return Buffer.from(text).toString();
}
//# sourceMappingURL=message.js.map
;// CONCATENATED MODULE: ./build/src/adapters/git/log-parser.js



/**
 * The `--format` of `git log -z --numstat` that this parser reads: an empty record, then one record a field.
 * A message can hold every byte except NUL, and so can a path; therefore only NUL separates, and what a
 * record means follows from its place alone. %aN and %aE respect .mailmap.
 */
const LOG_FORMAT = '%x00%H%x00%P%x00%ct%x00%aN%x00%aE%x00%B';
const HEADER_FIELDS = 6;
/** What is kept of one record. Longer messages lose their end; no file system takes such a path. */
const RECORD_BYTES_MAX = 64 * 1024;
const NUL = 0;
const EXCERPT_CHARS = 80;
const NUMSTAT = /^\n?(\d{1,15}|-)\t(\d{1,15}|-)\t(.*)$/s;
/** Reads the output of `git log -z --numstat` with LOG_FORMAT and calls the sink for every commit and file. */
function logParser(sink) {
    const reader = recordReader(sink);
    const pending = [];
    let pendingBytes = 0;
    function keep(bytes) {
        const kept = bytes.subarray(0, RECORD_BYTES_MAX - pendingBytes);
        if (kept.length === 0)
            return;
        pending.push(kept);
        pendingBytes += kept.length;
    }
    return {
        push(chunk) {
            const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
            let start = 0;
            for (let end = bytes.indexOf(NUL); end !== -1; end = bytes.indexOf(NUL, start)) {
                keep(bytes.subarray(start, end));
                // Bytes that are not UTF-8 become U+FFFD: a replacement in a name is better than no range.
                reader.read(joined(pending).toString());
                pending.length = 0;
                pendingBytes = 0;
                start = end + 1;
            }
            keep(bytes.subarray(start));
        },
        end() {
            if (pendingBytes > 0 || !reader.isBetweenRecords())
                throw unexpected('an unfinished record');
        },
    };
}
function recordReader(sink) {
    let step = { in: 'commits' };
    function next(record) {
        if (step.in === 'header') {
            step.fields.push(record);
            if (step.fields.length < HEADER_FIELDS)
                return step;
            sink.commit(readHeader(step.fields));
            return { in: 'commits' };
        }
        if (step.in === 'rename') {
            if (step.previousPath === null)
                return { ...step, previousPath: record };
            sink.file({ ...step.numbers, path: record, previousPath: step.previousPath });
            return { in: 'commits' };
        }
        if (record === '')
            return { in: 'header', fields: [] };
        const [, added, deleted, path] = NUMSTAT.exec(record) ?? [];
        if (added === undefined || deleted === undefined || path === undefined)
            throw unexpected(JSON.stringify(record.slice(0, EXCERPT_CHARS)));
        const numbers = readNumbers(added, deleted);
        if (path === '')
            return { in: 'rename', numbers, previousPath: null };
        sink.file({ ...numbers, path, previousPath: null });
        return { in: 'commits' };
    }
    return {
        read(record) {
            step = next(record);
        },
        isBetweenRecords: () => step.in === 'commits',
    };
}
function readHeader(fields) {
    const [shaText = '', parents = '', committedAt = '', name = '', email = '', text = ''] = fields;
    const sha = (0,units/* parseSha */.qL)(shaText);
    if (sha === null)
        throw unexpected(JSON.stringify(shaText.slice(0, EXCERPT_CHARS)));
    const seconds = Number(committedAt);
    return {
        sha,
        author: person(name, email),
        // Anybody can write a date that is no date; it must not stop a deployment.
        committedAtSeconds: Number.isSafeInteger(seconds) ? seconds : 0,
        isMerge: parents.includes(' '),
        ...readMessage(text),
    };
}
/** One chunk is the rule; copying it would cost a tenth of the time. */
function joined(chunks) {
    return chunks.length === 1 && chunks[0] !== undefined ? chunks[0] : Buffer.concat(chunks);
}
/** git writes "-" for both numbers of a binary file. */
function readNumbers(added, deleted) {
    const isBinary = added === '-' || deleted === '-';
    return {
        linesAdded: isBinary ? 0 : Number(added),
        linesDeleted: isBinary ? 0 : Number(deleted),
        isBinary,
    };
}
function unexpected(what) {
    return new errors/* AdapterError */.om('git', 'git_failed', `Reading the output of git log found ${what} where a commit or a file was expected.`, 'Run again with git 2.31 or newer; report it when it stays.');
}
//# sourceMappingURL=log-parser.js.map
;// CONCATENATED MODULE: ./build/src/adapters/git/change-source.js






/** Reading a whole range; 50,000 commits take seconds, a cold disk or a blobless clone takes longer. */
const LOG_SECONDS_MAX = 900;
const REF_CHARS_MAX = 1_000;
const REF_CHARS_SHOWN = 200;
/**
 * The options after the first line turn off what the configuration of the checkout could turn on: programs
 * (external diffs, text conversion), another order, paths relative to a folder, submodules left out, lines of
 * merges counted twice.
 */
const LOG = [
    ...['log', '-z', '--numstat', '-M', `--format=${LOG_FORMAT}`, '--encoding=UTF-8'],
    ...['--no-ext-diff', '--no-textconv', '--no-color', '--no-notes', '--no-decorate'],
    ...['--no-relative', '-O/dev/null', '--ignore-submodules=none', '--submodule=short'],
    '--diff-merges=off',
];
/** Reads ranges from a local checkout. Four git processes for a range whose two ends have to be resolved. */
function gitChangeSource(options) {
    const repository = git(options);
    return {
        resolve: (ref) => resolveRef(repository, ref),
        async range(base, head, paths) {
            const sides = await compareHistories(repository, base, head);
            const totals = await readTotals(repository, base, head, paths, sides);
            const commitsTakenAway = await countTakenAway(repository, base, head, paths, sides);
            return { base, head, direction: direction(base, sides), commitsTakenAway, ...totals, paths };
        },
        async isAncestor(ancestor, descendant) {
            if (ancestor === descendant)
                return true;
            return (await compareHistories(repository, ancestor, descendant)).baseOnly === 0;
        },
    };
}
function direction(base, { baseOnly, headOnly }) {
    if (base === null)
        return 'first';
    if (baseOnly === 0)
        return headOnly === 0 ? 'same' : 'forward';
    return headOnly === 0 ? 'backward' : 'diverged';
}
/**
 * One pass of `git log` for everything. With paths, git's default simplification decides which commits
 * belong: those that change a path, and merges that differ in the paths from each of their parents. It is
 * the one of `git rev-list --count base..head -- paths`, so both count the same commits.
 */
async function readTotals(repository, base, head, paths, { headOnly }) {
    const totals = rangeTotals();
    if (headOnly === 0)
        return totals.totals();
    const parser = logParser(totals);
    const args = [...LOG, ...revisions(base, head, paths)];
    await repository.stream({ args, deadlineSeconds: LOG_SECONDS_MAX }, parser.push);
    parser.end();
    return totals.totals();
}
async function countTakenAway(repository, base, head, paths, { baseOnly }) {
    if (baseOnly === 0 || base === null || paths.length === 0)
        return baseOnly;
    const args = ['rev-list', '--count', ...revisions(head, base, paths)];
    return Number((await repository.run({ args })).stdout.toString());
}
/** Paths are names, not patterns, and start at the top of the repository. */
function revisions(from, to, paths) {
    const range = from === null ? to : `${from}..${to}`;
    return ['--end-of-options', range, '--', ...paths.map((path) => `:(top,literal)${path}`)];
}
/** One process for all the ways to read a ref. Refs go to stdin, where nothing can be an option. */
async function resolveRef(repository, ref) {
    if (!isPlainRef(ref))
        throw refUnknown(ref, 'it is not the name of a branch, a tag or a commit', []);
    const names = [ref, `refs/remotes/origin/${ref}`, `refs/tags/${ref}`];
    const sha = await findCommit(repository, names);
    if (sha !== null)
        return sha;
    const full = (0,units/* parseSha */.qL)(ref);
    if (full !== null && (await fetchCommit(repository, full))) {
        const fetched = await findCommit(repository, [full]);
        if (fetched !== null)
            return fetched;
    }
    throw refUnknown(ref, 'no commit has this name', full === null ? names : [...names, 'origin']);
}
async function findCommit(repository, names) {
    const { stdout } = await repository.run({
        args: ['cat-file', '--batch-check=%(objectname)'],
        stdin: names.map((name) => `${name}^{commit}\n`).join(''),
    });
    const lines = stdout.toString().split('\n');
    return lines.map(units/* parseSha */.qL).find((sha) => sha !== null) ?? null;
}
/** Allows "HEAD~2" and "v1^", but no options, ranges, paths, searches or reflogs. */
function isPlainRef(ref) {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused
    return ref.length <= REF_CHARS_MAX && !/^$|^-|\.\.|@\{|\^\{|[\u0000-\u0020\u007f:?*[\\]/.test(ref);
}
function refUnknown(ref, why, tried) {
    const shown = (name) => JSON.stringify(name.slice(0, REF_CHARS_SHOWN));
    const names = tried.length === 0 ? '' : ` Tried ${tried.map(shown).join(', ')}.`;
    return new errors/* AdapterError */.om('git', 'ref_unknown', `Looking for ${shown(ref)} in the repository: ${why}.${names}`, 'Check the spelling; a checkout of actions/checkout holds other branches and tags only with `fetch-depth: 0`.');
}
//# sourceMappingURL=change-source.js.map
;// CONCATENATED MODULE: ./build/src/adapters/git/refs.js



/** Refs outside this folder are never read or written. */
const REFS_FOLDER = 'refs/slipway/';
const REF_NAME_CHARS_MAX = 500;
/** Of one file of a stored commit. */
const FILE_BYTES_MAX = 1024 * 1024;
const FILES_MAX = 12;
/** A move that lost the race for git's lock file, but not for the ref, is tried this often. */
const MOVE_TRIES_MAX = 3;
/** What git refuses in a ref (git help check-ref-format), and all that is not plain ASCII. */
const FORBIDDEN_IN_REF = /\.\.|@\{|\/\/|\/\.|\/$|\.$|\.lock(?:\/|$)|[^!-~]|[~^:?*[\\]/;
const FILE_NAME = /^[A-Za-z0-9._-]{1,100}$/;
/** Keeps the ledger in the refs of a local repository, by git's plumbing: no index, no working tree. */
function gitRefStore(options) {
    const repository = git(options);
    return {
        async read(ref) {
            const tip = await findTip(repository, checkedRef(ref));
            return tip === null ? null : readCommit(repository, ref, tip);
        },
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
        if (Number(size) > FILE_BYTES_MAX)
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
        if (bytes.length > FILE_BYTES_MAX)
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
    return new errors/* AdapterError */.om('git', 'git_failed', `Writing ${what} into the ledger was refused.`, `A ledger commit has at most ${FILES_MAX} files with plain names, ${FILE_BYTES_MAX} bytes each.`);
}
//# sourceMappingURL=refs.js.map
// EXTERNAL MODULE: ./build/src/adapters/ledger/holders.js
var holders = __webpack_require__(4625);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 17 modules
var schemas = __webpack_require__(8816);
// EXTERNAL MODULE: ./build/src/domain/reasons.js
var reasons = __webpack_require__(5027);
;// CONCATENATED MODULE: ./build/src/adapters/ledger/format.js



/** The files of a ledger commit. Everybody with write access can forge one, so all of it is checked. */
const FILES = {
    rollout: 'rollout.json',
    history: 'history.jsonl',
    entry: 'entry.json',
    holder: 'holder.json',
    abort: 'abort.json',
};
/** Older records stay in the git history of the ref. */
const HISTORY_RECORDS_MAX = 200;
const format_text = schemas/* string */.YjP().max(10_000);
const seconds = schemas/* number */.aig().min(0);
const reason = schemas/* custom */.IeY((value) => typeof value === 'string' && Object.hasOwn(reasons/* REASONS */.e, value));
const holderSchema = schemas/* object */.Ikc({ id: format_text, where: format_text, sinceSeconds: seconds });
const abortSchema = schemas/* object */.Ikc({ rolloutId: format_text, by: format_text });
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
    planHash: format_text,
    startedAtSeconds: seconds,
    endedAtSeconds: seconds,
    harmedRequests: schemas/* number */.aig().min(0),
    deploymentId: schemas/* number */.aig().int().nullable(),
    approvers: schemas/* array */.YOg(format_text).max(100),
});
const rolloutSchema = schemas/* object */.Ikc({
    id: format_text,
    task: schemas/* enum */.k5n(['deploy', 'rollback']),
    environment: format_text,
    version: schemas/* object */.Ikc({ sha: format_text, name: format_text }),
    previousSha: format_text.nullable(),
    planHash: format_text,
    riskLevel: format_text,
    riskScore: schemas/* number */.aig(),
    ramp: schemas/* object */.Ikc({
        pace: schemas/* enum */.k5n(['evidence', 'fixed']),
        steps: schemas/* array */.YOg(schemas/* object */.Ikc({ percent: schemas/* number */.aig().gt(0).max(100), holdSecondsMax: schemas/* number */.aig().min(0) }))
            .min(1)
            .max(100),
    }),
    onInconclusive: schemas/* enum */.k5n(['wait', 'hold', 'promote', 'rollback']),
    waitSecondsMax: schemas/* number */.aig().min(0),
    durationSecondsMax: schemas/* number */.aig().min(0),
    phase: schemas/* enum */.k5n([
        'planned',
        'staging',
        'shifting',
        'watching',
        'promoting',
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
    deploymentId: schemas/* number */.aig().int().nullable(),
    harmedRequests: schemas/* number */.aig().min(0),
    ending: schemas/* object */.Ikc({
        result: schemas/* enum */.k5n(['promoted', 'rolled_back', 'held', 'failed', 'cancelled']),
        reason,
        detail: schemas/* string */.YjP().max(100_000),
    })
        .nullable(),
});
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
function readAbort(ref, files) {
    return parsed(ref, FILES.abort, abortSchema, files[FILES.abort]);
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
/** The three refs of an environment. None is a prefix of another, which git would forbid. */
function ledgerRefs(environment) {
    const prefix = `refs/slipway/${encodeEnvironment(environment)}`;
    return { lock: `${prefix}/lock`, journal: `${prefix}/journal`, abort: `${prefix}/abort` };
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
    let lockOid = null;
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
        async acquire(holder) {
            const taken = await claim(store, refs.lock, holder, isHolderGone);
            if (taken.isMine)
                lockOid = taken.oid;
            return taken.isMine ? { isMine: true } : { isMine: false, holder: taken.holder };
        },
        async release() {
            if (lockOid === null)
                return;
            // A conflict means that the lock is not ours any more; then it is not ours to remove.
            await store.move(refs.lock, lockOid, null);
            lockOid = null;
        },
        append: (entry, state) => write(entry, state, null),
        finish: (entry, record) => write(entry, null, record),
        async requestAbort(by) {
            const { rollout } = await read();
            if (rollout === null)
                return false;
            const old = await store.read(refs.abort);
            const oid = await store.write({
                parent: old?.oid ?? null,
                message: `${environment}: roll back ${rollout.id}`,
                files: { [FILES.abort]: `${JSON.stringify({ rolloutId: rollout.id, by })}\n` },
            });
            return (await store.move(refs.abort, old?.oid ?? null, oid)) === 'moved';
        },
        async abortRequestedBy(rolloutId) {
            const commit = await store.read(refs.abort);
            if (commit === null)
                return null;
            const request = readAbort(refs.abort, commit.files);
            return request.rolloutId === rolloutId ? request.by : null;
        },
    };
}
/** A claim that was too late looks again who was faster, for whoever that was may be gone by then. */
const CLAIM_TRIES_MAX = 5;
async function claim(store, ref, holder, isHolderGone) {
    for (let tries = 0; tries < CLAIM_TRIES_MAX; tries++) {
        const standing = await store.read(ref);
        if (standing !== null) {
            const other = readHolder(ref, standing.files);
            // The answer to our own claim was lost: the deterministic id says that it is ours.
            if (other.id === holder.id)
                return { isMine: true, oid: standing.oid };
            if (!(await isHolderGone(other)))
                return { isMine: false, holder: other };
        }
        const from = standing?.oid ?? null;
        const oid = await store.write({
            parent: from,
            message: `${holder.id} holds the environment`,
            files: { [FILES.holder]: `${JSON.stringify(holder)}\n` },
        });
        if ((await store.move(ref, from, oid)) === 'moved')
            return { isMine: true, oid };
    }
    throw conflict(ref);
}
function entryMessage(environment, entry) {
    const details = Object.entries(entry.details)
        .filter(([, value]) => value !== null && value !== '')
        .map(([key, value]) => `${key}: ${String(value).replace(/\s+/g, ' ').slice(0, 500)}`);
    return [`${environment}: ${entry.kind} ${entry.what}`, '', ...details].join('\n').trimEnd();
}
function conflict(ref) {
    return new errors/* AdapterError */.om('ledger', 'ledger_conflict', `Moving ${ref} found that another run had moved it first.`, 'Nothing was overwritten. Look for a second run on this environment and run again when it is over.');
}
//# sourceMappingURL=ledger.js.map
// EXTERNAL MODULE: external "node:dns/promises"
var external_node_dns_promises_ = __webpack_require__(1553);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
;// CONCATENATED MODULE: ./build/src/adapters/tools/http.js



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
        for (let retry = 1; retry < ATTEMPTS_MAX; retry += 1) {
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
        if (error instanceof errors/* AdapterError */.om)
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
            throw http_failure(request, `${place(request, url)} answered with more than ${bytesMax} bytes.`, 'Ask for less: a narrower query or a shorter range.');
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
        throw http_failure(request, 'The address is not a URL.', 'Write it as https://host:port.');
    }
    const url = new URL(request.url);
    if (url.protocol !== 'https:' && url.protocol !== 'http:') {
        throw http_failure(request, 'The address is neither http nor https.', 'Write https://host:port.');
    }
    if (url.username !== '' || url.password !== '') {
        throw http_failure(request, `The address of ${url.host} holds a user name or a password.`, 'Take it out of the URL and name the environment variable that holds it.');
    }
    return url;
}
function checkedHeaders(request, url) {
    try {
        return new Headers({ ...request.headers });
    }
    catch {
        // The runtime's error quotes the value, which may be a secret: it is not kept as the cause.
        throw http_failure(request, `A header for ${url.host} holds characters that HTTP does not allow.`, 'Look for a line break or a non-ASCII character in the token or password.');
    }
}
async function refuseMetadataAddress(request, url, resolve, signal) {
    const host = url.hostname.replace(/^\[|\]$/g, '');
    const addresses = (0,external_node_net_.isIP)(host) === 0 ? await addressesOf(host, resolve, signal) : [host];
    if (addresses.some(isMetadataAddress)) {
        throw http_failure(request, `${url.host} is a link-local address, where clouds keep the credentials of the machine.`, 'Use the address of the server itself.');
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
    const found = await (0,external_node_dns_promises_.lookup)(host, { all: true });
    return found.map(({ address }) => address);
}
/** True for 169.254.0.0/16, fe80::/10, fd00:ec2::254, and the IPv4 ones written as IPv6. */
function isMetadataAddress(address) {
    if ((0,external_node_net_.isIP)(address) === 4)
        return address.startsWith('169.254.');
    // The URL parser gives every spelling of an IPv6 address its one shortest form.
    const bare = address.replace(/%.*$/, '');
    const host = URL.canParse(`http://[${bare}]`) ? new URL(`http://[${bare}]`).hostname : '';
    return /^\[(?:fe[89ab][0-9a-f]:|fd00:ec2::254\]|(?:::ffff:|64:ff9b::)a9fe:)/.test(host);
}
function redirected(request, url, response) {
    const location = response.headers.get('location') ?? '';
    const to = URL.canParse(location, url) ? ` to ${new URL(location, url).host}` : '';
    return http_failure(request, `${place(request, url)} redirects${to} (HTTP ${response.status}); redirects are not followed.`, 'Use the address of the API itself; a redirect to a login page means that a proxy asks for credentials.');
}
function timedOut(request, url) {
    return http_failure(request, `${place(request, url)} did not answer within ${request.timeoutSeconds} s.`, 'Check that the server is reachable from here, or raise the timeout.');
}
function disconnected(request, url, cause) {
    const code = errorCode(cause);
    const tried = `${place(request, url)} could not be reached${code === '' ? '' : ` (${code})`}.`;
    return http_failure(request, tried, 'Check the address, the certificate and the network.', cause);
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
function http_failure(request, tried, hint, cause) {
    return new errors/* AdapterError */.om(request.adapter, request.reason, tried, hint, cause === undefined ? undefined : { cause });
}
//# sourceMappingURL=http.js.map
;// CONCATENATED MODULE: ./build/src/adapters/metrics/registry.js


/** Every metric source, loaded when it is asked for. The keys are the accepted values of `type`. */
const metricSources = {
    prometheus: async (config, tools) => {
        const { prometheusSource } = await __webpack_require__.e(/* import() */ 390).then(__webpack_require__.bind(__webpack_require__, 4390));
        return prometheusSource(config, { http: httpClient(tools), env: tools.env });
    },
    haproxy: async (config, tools) => {
        const [{ haproxySource }, { haproxyRuntime }] = await Promise.all([
            __webpack_require__.e(/* import() */ 757).then(__webpack_require__.bind(__webpack_require__, 757)),
            __webpack_require__.e(/* import() */ 678).then(__webpack_require__.bind(__webpack_require__, 8678)),
        ]);
        return haproxySource(config, { runtime: haproxyRuntime(config.address), clock: tools.clock });
    },
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
    switch (config.type) {
        case 'prometheus':
            return metricSources.prometheus(config, tools);
        case 'haproxy':
            return metricSources.haproxy(config, tools);
        default:
            throw unknownType(config);
    }
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
;// CONCATENATED MODULE: ./build/src/adapters/targets/registry.js

/** Every target, loaded when it is asked for. The keys are the accepted values of `type`. */
const targets = {
    haproxy: async (config, tools) => (await __webpack_require__.e(/* import() */ 798).then(__webpack_require__.bind(__webpack_require__, 5798))).haproxyTarget(config, tools),
    command: async (config, tools) => (await __webpack_require__.e(/* import() */ 450).then(__webpack_require__.bind(__webpack_require__, 4450))).commandTarget(config, tools),
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
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./build/src/adapters/tools/digest.js

/** SHA-256 of the text, in hexadecimal digits. */
function digest(text) {
    return (0,external_node_crypto_.createHash)('sha256').update(text, 'utf8').digest('hex');
}
//# sourceMappingURL=digest.js.map
;// CONCATENATED MODULE: ./build/src/compose.js








/** The only file that knows every adapter: makes the world of `assess`, which changes nothing in it. */
async function openAssessWorld(place, config, environment) {
    const options = config?.environments[environment] ?? null;
    const { clock, log, repository, env } = place;
    const links = linksOf(place, options);
    const github = await openGithub(place, config, links);
    const store = github?.store ?? gitRefStore({ repository, env });
    const isHolderGone = github === null
        ? (0,holders/* isProcessGone */.DJ)(place.host, place.isAlive)
        : (0,holders/* isRunGone */.lM)(github.runs.isRunAttemptOver);
    return {
        changes: gitChangeSource({ repository, env }),
        pullRequests: github?.pullRequests ?? null,
        deployments: github?.deployments ?? null,
        approvals: github?.approvals ?? null,
        announcer: (0,folder/* announcers */.R)([...place.announcers, ...(github === null ? [] : [github.announcer])]),
        ledger: ledger({ environment, store, isHolderGone }),
        clock,
        log,
        digest: digest,
        links,
    };
}
/** The world of `deploy` and `rollback`: all of it, with the target and the metric sources. */
async function openWorld(place, config, environment) {
    const options = config.environments[environment];
    if (options === undefined)
        throw new Error(`there is no environment ${environment}`);
    const base = await openAssessWorld(place, config, environment);
    const { clock, log, env, repository } = place;
    const tools = { clock, log, env, workingDirectory: repository, environment };
    const sources = new Map();
    for (const [name, source] of Object.entries(options.sources)) {
        sources.set(name, await openMetricSource(name, source, { clock, env, random: place.random }));
    }
    return {
        ...base,
        target: await openTarget(options.target, tools),
        sources,
        observer: place.observer,
        stop: place.stop,
        holder: place.holder,
    };
}
async function openGithub(place, config, links) {
    const { github, clock, log } = place;
    if (github === null)
        return null;
    const adapters = await Promise.all(/* import() */[__webpack_require__.e(479), __webpack_require__.e(986), __webpack_require__.e(162)]).then(__webpack_require__.bind(__webpack_require__, 2162));
    const client = adapters.githubClient({
        apiUrl: github.apiUrl,
        ...(github.graphqlUrl === null ? {} : { graphqlUrl: github.graphqlUrl }),
        token: github.token,
        repository: { owner: github.owner, name: github.name },
        writeSpacingSeconds: config?.github['write-spacing-seconds'] ?? 1,
        stop: place.stop,
        clock,
        log,
    });
    return {
        store: adapters.githubRefStore(client),
        runs: adapters.githubRuns(client),
        pullRequests: adapters.githubPullRequests(client),
        approvals: github.runId === null ? null : adapters.githubApprovals(client, github.runId),
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

/***/ })

};

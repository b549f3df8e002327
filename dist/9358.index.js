export const id = 9358;
export const ids = [9358];
export const modules = {

/***/ 78444:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  gS: () => (/* binding */ gitChangeSource)
});

// UNUSED EXPORTS: LOG_SECONDS_MAX, REF_CHARS_MAX

// EXTERNAL MODULE: ./build/src/domain/errors.js
var errors = __webpack_require__(33047);
// EXTERNAL MODULE: ./build/src/domain/range/person-key.js
var person_key = __webpack_require__(1345);
;// CONCATENATED MODULE: ./build/src/domain/range/range.js
const SUBJECT_CHARS_MAX = 200;
const RANGE_COMMITS_KEPT_MAX = 50_000;
const RANGE_FILES_KEPT_MAX = 100_000;
//# sourceMappingURL=range.js.map
;// CONCATENATED MODULE: ./build/src/domain/range/range-totals.js


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
/** Counts commits by author. */
function authorTotals(keptMax) {
    const kept = new Map();
    const others = distinctCount();
    return {
        /** Returns the same object for the same person, so that 50,000 commits don't hold 50,000 names. */
        add(person) {
            const key = (0,person_key/* personKey */.j)(person);
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
var units = __webpack_require__(97065);
// EXTERNAL MODULE: ./build/src/adapters/git/git.js
var git = __webpack_require__(14437);
// EXTERNAL MODULE: ./build/src/adapters/git/history.js
var git_history = __webpack_require__(2885);
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
// EXTERNAL MODULE: ./build/src/adapters/git/plain-diffs.js
var plain_diffs = __webpack_require__(21556);
;// CONCATENATED MODULE: ./build/src/adapters/git/change-source.js







/** Reading a whole range; 50,000 commits take seconds, a cold disk or a blobless clone takes longer. */
const LOG_SECONDS_MAX = 900;
const REF_CHARS_MAX = 1_000;
const REF_CHARS_SHOWN = 200;
/** The last option keeps lines of merges from being counted twice. */
const LOG = [
    ...['log', '-z', '--numstat', '-M', `--format=${LOG_FORMAT}`, '--encoding=UTF-8'],
    ...plain_diffs/* PLAIN_DIFFS */.U,
    '--diff-merges=off',
];
/** Reads ranges from a local checkout. Four git processes for a range whose two ends have to be resolved. */
function gitChangeSource(options) {
    const repository = (0,git/* git */.$Y)(options);
    return {
        resolve: (ref) => resolveRef(repository, ref),
        async range(base, head, paths) {
            const sides = await (0,git_history/* compareHistories */.C_)(repository, base, head);
            const totals = await readTotals(repository, base, head, paths, sides);
            const commitsTakenAway = await countTakenAway(repository, base, head, paths, sides);
            return { base, head, direction: direction(base, sides), commitsTakenAway, ...totals, paths };
        },
        async isAncestor(ancestor, descendant) {
            if (ancestor === descendant)
                return true;
            return (await (0,git_history/* compareHistories */.C_)(repository, ancestor, descendant)).baseOnly === 0;
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
    if (full !== null && (await (0,git_history/* fetchCommit */.iH)(repository, full))) {
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

/***/ }),

/***/ 76419:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  mF: () => (/* binding */ gitCommitHistory)
});

// UNUSED EXPORTS: HISTORY_SECONDS_MAX, LINES_BEFORE_FILES_MAX, LINES_COMMITS_MAX

// EXTERNAL MODULE: ./build/src/domain/replay/past-ranges.js
var past_ranges = __webpack_require__(54657);
// EXTERNAL MODULE: ./build/src/domain/risk-model/file-classes.js
var file_classes = __webpack_require__(12925);
;// CONCATENATED MODULE: ./build/src/domain/risk-model/message-flags.js
/** Messages are read this far: nobody hides a fix behind so many characters, and the pass stays fast. */
const MESSAGE_CHARS_MAX = 10_000;
/** Commit Guru's words of a corrective commit, as parts of words: "debug" counts, as it did in the data. */
const FIX = /fix|bug|wrong|fail|problem/i;
/**
 * Types of conventional commits that say what else it is: "chore: fix lint", "feat: total (fixes #12)". Half
 * of the data was read up to the first colon, so these were no fixes there either.
 */
const OTHER_TYPE = /^\s*(?:build|chore|ci|docs?|feat|perf|refactor|style|tests?)(?:\([^()\n]{0,100}\))?!?:/i;
const REVERT = /^\s*(?:revert|back(?:ing)? ?out|undo)\b|this reverts commit/i;
const UNFINISHED = /\bwip\b|work in progress|\btemp(?:orary|orarily)?\b|\bhack\b|do not merge/i;
const TIDYING = /\btypos?\b|\bspelling\b|\bwhitespaces?\b|\bindent(?:ation)?\b|\bformatting\b|\breformat|\bcode style\b|\blint\b|\bpep ?8\b|\brubocop\b/i;
/** Reads the flags of a whole message. Untrusted text: fixed words only, in linear time. */
function messageFlags(message) {
    const text = message.slice(0, MESSAGE_CHARS_MAX);
    return {
        isFix: speaksOfFix(text),
        isRevert: REVERT.test(text),
        isUnfinished: UNFINISHED.test(text),
        isTidying: TIDYING.test(text),
    };
}
/** Whether a message speaks of a correction: what the history pass asks of each of 10,000 commits. */
function isFixMessage(message) {
    return speaksOfFix(message.length > MESSAGE_CHARS_MAX ? message.slice(0, MESSAGE_CHARS_MAX) : message);
}
function speaksOfFix(text) {
    return FIX.test(text) && !OTHER_TYPE.test(text);
}
//# sourceMappingURL=message-flags.js.map
;// CONCATENATED MODULE: ./build/src/domain/risk-model/change-features.js


/** What a commit itself tells, without its history: its lines, its files, its message. */
function changeFeatures(message, files, classesOf = file_classes/* classesOfPath */.l) {
    const classes = files.map((file) => classesOf(file.path));
    const count = (name) => classes.filter((each) => each[name]).length;
    const flags = messageFlags(message);
    return {
        la: sumOf(files, (file) => file.linesAdded),
        ld: sumOf(files, (file) => file.linesDeleted),
        nf: files.length,
        nd: new Set(files.map((file) => folderOf(file.path))).size,
        ns: new Set(files.map((file) => subsystemOf(file.path))).size,
        entropy: entropyBits(files.map((file) => file.linesAdded + file.linesDeleted)),
        f_code: count('code'),
        f_test: count('test'),
        f_docs: count('docs'),
        f_deps: count('deps'),
        f_ci: count('ci'),
        f_infra: count('infra'),
        f_build: count('build'),
        f_config: count('config'),
        fix: Number(flags.isFix),
        m_revert: Number(flags.isRevert),
        m_wip: Number(flags.isUnfinished),
        m_typo: Number(flags.isTidying),
    };
}
function sumOf(files, of) {
    return files.reduce((sum, file) => sum + of(file), 0);
}
/** Shannon entropy of how the changed lines lie in the files (Kamei et al. 2013), in bits. */
function entropyBits(lines) {
    const total = lines.reduce((sum, count) => sum + count, 0);
    if (total === 0)
        return 0;
    return lines.reduce((sum, count) => {
        const share = count / total;
        return share === 0 ? sum : sum - share * Math.log2(share);
    }, 0);
}
function folderOf(path) {
    return path.slice(0, path.lastIndexOf('/') + 1);
}
/** The top-level folder; files of the root are one subsystem. */
function subsystemOf(path) {
    return path.slice(0, path.indexOf('/') + 1);
}
//# sourceMappingURL=change-features.js.map
// EXTERNAL MODULE: ./build/src/domain/risk-model/features.js
var risk_model_features = __webpack_require__(74341);
// EXTERNAL MODULE: ./build/src/domain/risk-model/fitted.js
var fitted = __webpack_require__(94426);
// EXTERNAL MODULE: ./build/src/domain/risk-model/model.js
var model = __webpack_require__(1181);
;// CONCATENATED MODULE: ./build/src/domain/replay/replay.js






/** The commits whose lines are read, when the newest `countMax` that are no merges are; merges among them. */
function readWithLines(graph, countMax) {
    const within = new Set();
    let count = 0;
    for (const { sha, parents } of graph) {
        if (parents.length < 2)
            count += 1;
        if (count > countMax)
            break;
        within.add(sha);
    }
    return within;
}
/** Ranges of so few commits that their lines are read anyway are scored by them, the others by names. */
function wayToScore(past, withLines) {
    const without = past.ranges.findIndex((range) => range.some((sha) => !withLines.has(sha)));
    if (without === -1)
        return { past, by: 'lines' };
    if (without < past_ranges/* PAST_RANGES_MIN */.Ty)
        return { past, by: 'names' };
    return { past: { ...past, ranges: past.ranges.slice(0, without) }, by: 'lines' };
}
/** Adds up the scores of past ranges as their commits go by, in any order. */
function replayCollector(past, by, paths) {
    const rangeOf = new Map(past.ranges.flatMap((range, at) => range.map((sha) => [sha, at])));
    const sums = new Float64Array(past.ranges.length);
    const scoreOf = ownProbability(by);
    return {
        add({ sha, message }, files) {
            const at = rangeOf.get(sha);
            if (at === undefined)
                return;
            const own = paths.length === 0 ? files : files.filter(({ path }) => isInside(path, paths));
            if (own.length > 0)
                sums[at] = (sums[at] ?? 0) + scoreOf(message, own);
        },
        /** The replay, with the commits of the range itself beside it. */
        replay(range) {
            const commits = range.filter(({ files }) => files.length > 0);
            const { kind, stepCount } = past;
            return {
                ...{ kind, stepCount, by },
                fixes: commits.reduce((sum, one) => sum + scoreOf(one.message, one.files), 0),
                pastFixes: [...sums].filter((fixes) => fixes > 0),
            };
        },
    };
}
function isInside(path, paths) {
    return paths.some((one) => {
        const scope = one.replace(/\/+$/, '');
        return path === scope || path.startsWith(`${scope}/`);
    });
}
/** What the defect model says of a commit by itself. By names, a rename is two files, as in the history. */
function ownProbability(by) {
    const classesOf = (0,file_classes/* rememberedClasses */.$)();
    const lines = by === 'lines' ? {} : { la: null, ld: null, entropy: null };
    // One object for thousands of commits: a new one with so many keys would take most of the time.
    const features = { ...risk_model_features/* NOTHING_BEFORE_KNOWN */.c7, ...changeFeatures('', []), ...lines };
    return (message, files) => {
        const own = by === 'lines' ? files : files.flatMap(bothNames);
        Object.assign(features, changeFeatures(message, own, classesOf), lines);
        return (0,model/* probabilityOf */.RY)(fitted/* DEFECT_MODEL */.w, features);
    };
}
function bothNames(file) {
    return file.previousPath === null ? [file] : [file, { ...file, path: file.previousPath }];
}
//# sourceMappingURL=replay.js.map
// EXTERNAL MODULE: ./build/src/domain/risk-model/commit-context.js
var commit_context = __webpack_require__(7725);
;// CONCATENATED MODULE: ./build/src/domain/risk-model/file-history.js
const DAY_SECONDS = 86_400;
/** A file is hot by its touches of so many days. */
const HOT_DAYS = 90;
/** Fixes are recent for so many days. */
const FIX_DAYS = 365;
/** `isWatched` bounds the memory: a file that the range does not touch is never asked for. */
function fileHistory(isWatched) {
    const files = new Map();
    const authors = new Map();
    return {
        add(touch) {
            addAuthor(authors, touch);
            for (const path of touch.paths)
                if (isWatched(path))
                    addFile(files, path, touch);
        },
        rename(from, to) {
            const state = files.get(from);
            if (state === undefined)
                return;
            files.delete(from);
            files.set(to, state);
        },
        before: (touch) => ({ ...filesBefore(files, touch), ...authorBefore(authors, touch) }),
    };
}
function addAuthor(authors, touch) {
    const state = authors.get(touch.author);
    if (state === undefined) {
        authors.set(touch.author, { commits: 1, lastSeconds: touch.authoredAtSeconds });
    }
    else {
        state.commits += 1;
        state.lastSeconds = touch.authoredAtSeconds;
    }
}
function addFile(files, path, touch) {
    const seconds = touch.authoredAtSeconds;
    let state = files.get(path);
    if (state === undefined) {
        state = { touches: 0, lastSeconds: 0, byAuthor: new Map(), hotSeconds: [], fixSeconds: [] };
        files.set(path, state);
    }
    state.touches += 1;
    state.lastSeconds = seconds;
    state.byAuthor.set(touch.author, (state.byAuthor.get(touch.author) ?? 0) + 1);
    state.hotSeconds = withNew(state.hotSeconds, seconds, HOT_DAYS);
    if (touch.isFix)
        state.fixSeconds = withNew(state.fixSeconds, seconds, FIX_DAYS);
}
/** Forgets what is too old now and then, so that a file of every commit costs no more than its window. */
function withNew(times, seconds, days) {
    times.push(seconds);
    if (times.length < FORGET_AT || times.length % FORGET_AT !== 0)
        return times;
    // Twice the window: commits do not come in the exact order of their times.
    return times.filter((time) => time > seconds - 2 * days * DAY_SECONDS);
}
const FORGET_AT = 64;
function filesBefore(files, touch) {
    const { author, authoredAtSeconds: now, paths } = touch;
    const everybody = new Set();
    const sum = { known: 0, mine: 0, own: 0, age: 0, touches: 0, fixes: 0, hottest: 0 };
    for (const path of paths) {
        const file = files.get(path);
        if (file === undefined)
            continue;
        const mine = file.byAuthor.get(author) ?? 0;
        for (const other of file.byAuthor.keys())
            everybody.add(other);
        sum.known += 1;
        if (mine > 0)
            sum.mine += 1;
        sum.own += mine / file.touches;
        sum.age += Math.max(0, now - file.lastSeconds) / DAY_SECONDS;
        sum.touches += file.touches;
        sum.fixes += countSince(file.fixSeconds, now - FIX_DAYS * DAY_SECONDS);
        const hot = countSince(file.hotSeconds, now - HOT_DAYS * DAY_SECONDS);
        sum.hottest = Math.max(sum.hottest, hot);
    }
    const perFile = (total) => total / Math.max(1, paths.length);
    // Whoever makes a file knows it: with new files alone the author counts as their owner.
    const perKnown = (total, none) => (sum.known === 0 ? none : total / sum.known);
    return {
        o_ndev: everybody.size,
        o_age: perKnown(sum.age, 0),
        o_nuc: perFile(sum.touches),
        o_pfixr: perFile(sum.fixes),
        o_hot: sum.hottest,
        o_newf: perFile(paths.length - sum.known),
        o_fam: perKnown(sum.mine, 1),
        o_own: perKnown(sum.own, 1),
    };
}
function authorBefore(authors, touch) {
    const known = authors.get(touch.author);
    const away = touch.authoredAtSeconds - (known?.lastSeconds ?? 0);
    return {
        o_exp: known?.commits ?? 0,
        o_tlast: known === undefined ? -1 : Math.max(0, away) / DAY_SECONDS,
    };
}
function countSince(times, from) {
    let count = 0;
    for (const time of times)
        if (time >= from)
            count += 1;
    return count;
}
//# sourceMappingURL=file-history.js.map
;// CONCATENATED MODULE: ./build/src/domain/risk-model/last-touches.js
const last_touches_DAY_SECONDS = 86_400;
/** Files whose last change is remembered; beyond that, those that were changed longest ago are forgotten. */
const FILES_REMEMBERED_MAX = 100_000;
/** Remembers when each file was last changed. */
function lastTouches() {
    const secondsByFile = new Map();
    return {
        touch(paths, authoredAtSeconds) {
            let known = 0;
            let days = 0;
            for (const path of paths) {
                const file = fingerprint(path);
                const seconds = secondsByFile.get(file);
                if (seconds !== undefined) {
                    known += 1;
                    days += Math.max(0, authoredAtSeconds - seconds) / last_touches_DAY_SECONDS;
                    // Set anew below: the order of a map is that of the settings.
                    secondsByFile.delete(file);
                }
                secondsByFile.set(file, authoredAtSeconds);
                if (secondsByFile.size > FILES_REMEMBERED_MAX)
                    forgetOldest(secondsByFile);
            }
            return days / Math.max(1, known);
        },
    };
}
function forgetOldest(secondsByFile) {
    for (const file of secondsByFile.keys()) {
        secondsByFile.delete(file);
        return;
    }
}
/** FNV-1a in 31 bits. Paths themselves would keep the text that they were cut from in memory. */
function fingerprint(path) {
    let hash = 0x811c9dc5;
    for (let at = 0; at < path.length; at += 1) {
        hash = Math.imul(hash ^ path.charCodeAt(at), 0x01000193);
    }
    return hash >>> 1;
}
//# sourceMappingURL=last-touches.js.map
;// CONCATENATED MODULE: ./build/src/domain/risk-model/range-collector.js







/** Every name that a file of the range has or had: what the history has to watch. */
function watchedPaths(commits) {
    const paths = new Set();
    for (const { files } of commits) {
        for (const { path, previousPath } of files) {
            paths.add(path);
            if (previousPath !== null)
                paths.add(previousPath);
        }
    }
    return paths;
}
/** The history of the watched files, and the flags of the last commits for the context. */
function historyCollector(watched) {
    const files = fileHistory((path) => watched.has(path));
    // The classes of paths are told at the end, of the few commits whose context is kept.
    const last = [];
    const touches = lastTouches();
    let count = 0;
    return {
        /** Takes a commit of the past, oldest first. */
        add(commit, paths) {
            if (paths.length === 0)
                return;
            const isFix = isFixMessage(commit.message);
            const { author, authoredAtSeconds } = commit;
            files.add({ author, authoredAtSeconds, isFix, paths });
            count += 1;
            const filesAgeDays = touches.touch(paths, authoredAtSeconds);
            last.push({ sha: commit.sha, isFix, filesAgeDays, paths });
            if (last.length > commit_context/* LEVEL_COMMITS */._Q)
                last.shift();
        },
        files,
        /** The last commits, with what is known of their lines. */
        context: (linesAdded) => last.map(({ sha, isFix, filesAgeDays, paths }) => ({
            ...{ linesAdded: linesAdded.get(sha) ?? null, isFix, filesAgeDays },
            ...testsAndCode(paths),
        })),
        count: () => count,
    };
}
function linesAddedIn(files) {
    return files.reduce((sum, file) => sum + file.linesAdded, 0);
}
function contextOf(commit, filesAgeDays) {
    return {
        linesAdded: linesAddedIn(commit.files),
        filesAgeDays,
        isFix: isFixMessage(commit.message),
        ...testsAndCode(commit.files.map((file) => file.path)),
    };
}
function testsAndCode(paths) {
    let hasTests = false;
    let hasCode = false;
    for (const path of paths) {
        const classes = (0,file_classes/* classesOfPath */.l)(path);
        hasTests ||= classes.test;
        hasCode ||= classes.code;
    }
    return { hasTests, hasCode };
}
/** Walks the range, oldest first, and tells of each commit what was known before it. */
function rangeFeatures(commits, past) {
    const earlier = Math.max(0, past.historyCommits - past.context.length);
    const context = (0,commit_context/* commitContext */.RB)(earlier);
    for (const commit of past.context)
        context.add(commit);
    const lines = past.linesBefore === null ? null : new Map(past.linesBefore);
    return commits
        .filter(({ files }) => files.length > 0)
        .map((commit) => {
        const scored = scoredFeatures(commit, past, context, lines);
        if (lines !== null)
            addLines(lines, commit.files);
        return scored;
    });
}
function scoredFeatures(commit, past, context, lines) {
    const own = changeFeatures(commit.message, commit.files);
    const history = past.files === null ? risk_model_features/* HISTORY_UNKNOWN */.Q_ : historyFeatures(past.files, commit, own.fix === 1);
    const usual = contextOf(commit, history.o_age);
    const isContextKnown = past.files !== null || past.context.length > 0;
    const features = {
        ...own,
        lt: lines === null ? null : linesOf(lines, commit.files),
        ...history,
        ...(isContextKnown ? context.before(usual) : risk_model_features/* CONTEXT_UNKNOWN */.Hn),
        ...(past.files === null ? { c_idx: null, c_age: null } : {}),
    };
    context.add(usual);
    return { sha: commit.sha, authoredAtSeconds: commit.authoredAtSeconds, features };
}
function historyFeatures(files, commit, isFix) {
    const { author, authoredAtSeconds } = commit;
    for (const { path, previousPath } of commit.files) {
        if (previousPath !== null)
            files.rename(previousPath, path);
    }
    const touch = { author, authoredAtSeconds, isFix, paths: commit.files.map(({ path }) => path) };
    const before = files.before(touch);
    files.add(touch);
    return before;
}
function linesOf(lines, files) {
    const sum = files.reduce((total, { path, previousPath }) => total + (lines.get(previousPath ?? path) ?? 0), 0);
    return Number.isNaN(sum) ? null : sum;
}
function addLines(lines, files) {
    for (const { path, previousPath, linesAdded, linesDeleted } of files) {
        const before = lines.get(previousPath ?? path) ?? 0;
        if (previousPath !== null)
            lines.delete(previousPath);
        // Math.max keeps NaN: what was not known before is not known after.
        lines.set(path, Math.max(0, before + linesAdded - linesDeleted));
    }
}
//# sourceMappingURL=range-collector.js.map
// EXTERNAL MODULE: ./build/src/domain/risk-model/range-features.js
var range_features = __webpack_require__(63165);
// EXTERNAL MODULE: ./build/src/domain/errors.js
var errors = __webpack_require__(33047);
// EXTERNAL MODULE: ./build/src/domain/range/person-key.js
var person_key = __webpack_require__(1345);
;// CONCATENATED MODULE: ./build/src/adapters/git/changes-parser.js


/**
 * The `--format` of `git log -z` with --numstat or --raw that this parser reads: an empty record, then one
 * record a field. Only NUL separates. %aN and %aE respect .mailmap.
 */
const CHANGES_FORMAT = '%x00%H%x00%at%x00%aE%x00%aN%x00%B';
const HEADER_FIELDS = 5;
/** What is kept of one record. Longer messages lose their end; no file system takes such a path. */
const RECORD_CHARS_MAX = 64 * 1024;
/** Files of one commit that are kept; a commit of more is an import and no change that people made. */
const COMMIT_FILES_MAX = 50_000;
const NUMBERS = /^\n?(\d{1,15}|-)\t(\d{1,15}|-)\t/;
const EXCERPT_CHARS = 80;
/**
 * Reads what `git log -z --numstat` or `--raw --no-renames` writes and hands on each commit with its files.
 * Texts are read byte by byte (Latin-1): a path of any bytes stays what it is, and no time goes into
 * decoding what is only compared.
 */
function changesParser(sink) {
    const reader = commitReader(sink);
    let pending = '';
    return {
        push(chunk) {
            const text = pending + Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength).toString('latin1');
            let start = 0;
            for (let end = text.indexOf('\0'); end !== -1; end = text.indexOf('\0', start)) {
                reader.read(text.slice(start, Math.min(end, start + RECORD_CHARS_MAX)));
                start = end + 1;
            }
            pending = text.slice(start);
            if (pending.length > 2 * RECORD_CHARS_MAX)
                pending = pending.slice(0, RECORD_CHARS_MAX);
        },
        end() {
            if (pending !== '' || !reader.finish())
                throw unexpected('an unfinished record');
        },
    };
}
const NO_LINES = { linesAdded: 0, linesDeleted: 0 };
function commitReader(sink) {
    let fields = null;
    let commit = null;
    let files = [];
    /** A path that is still to come: of a raw record one, of a rename two. */
    let awaited = null;
    function handOn() {
        if (commit !== null)
            sink(commit, files);
        commit = null;
        files = [];
    }
    function addFile(numbers, path, previousPath) {
        if (files.length >= COMMIT_FILES_MAX)
            return;
        const { linesAdded, linesDeleted } = numbers;
        files.push({ path, previousPath, linesAdded, linesDeleted });
    }
    function readFile(record) {
        if (record.charCodeAt(0) === COLON || record.startsWith('\n:')) {
            awaited = { numbers: NO_LINES, previousPath: null, paths: 1 };
            return;
        }
        const [all, added, deleted] = NUMBERS.exec(record) ?? [];
        if (all === undefined || commit === null)
            throw unexpected(excerpt(record));
        const path = record.slice(all.length);
        const numbers = { linesAdded: lines(added), linesDeleted: lines(deleted) };
        if (path === '')
            awaited = { numbers, previousPath: null, paths: 2 };
        else
            addFile(numbers, path, null);
    }
    return {
        read(record) {
            if (fields !== null) {
                fields.push(record);
                if (fields.length < HEADER_FIELDS)
                    return;
                commit = readHeader(fields);
                fields = null;
            }
            else if (awaited?.paths === 2) {
                awaited.previousPath = record;
                awaited.paths = 1;
            }
            else if (awaited !== null) {
                addFile(awaited.numbers, record, awaited.previousPath);
                awaited = null;
            }
            else if (record === '') {
                handOn();
                fields = [];
            }
            else
                readFile(record);
        },
        finish() {
            if (fields !== null || awaited !== null)
                return false;
            handOn();
            return true;
        },
    };
}
const COLON = 58;
/** git writes "-" for a binary file. */
function lines(text) {
    return text === undefined || text === '-' ? 0 : Number(text);
}
function readHeader([sha = '', at = '', email = '', name = '', message = '']) {
    if (!/^[0-9a-f]{40,64}$/.test(sha))
        throw unexpected(excerpt(sha));
    const seconds = Number(at);
    return {
        sha,
        // Anybody can write a date that is no date; it must not stop an assessment.
        authoredAtSeconds: Number.isSafeInteger(seconds) ? seconds : 0,
        author: (0,person_key/* personKey */.j)({ name, email }),
        message,
    };
}
function excerpt(text) {
    return JSON.stringify(text.slice(0, EXCERPT_CHARS));
}
function unexpected(what) {
    return new errors/* AdapterError */.om('git', 'git_failed', `Reading the output of git log found ${what} where a commit or a file was expected.`, 'Run again with git 2.31 or newer; report it when it stays.');
}
//# sourceMappingURL=changes-parser.js.map
// EXTERNAL MODULE: ./build/src/adapters/git/git.js
var git = __webpack_require__(14437);
// EXTERNAL MODULE: ./build/src/adapters/git/past-graph.js + 1 modules
var past_graph = __webpack_require__(33678);
// EXTERNAL MODULE: ./build/src/adapters/git/plain-diffs.js
var plain_diffs = __webpack_require__(21556);
;// CONCATENATED MODULE: ./build/src/adapters/git/commit-history.js









/** Reading 10,000 commits takes a second or two; a cold disk takes longer. */
const HISTORY_SECONDS_MAX = 300;
/**
 * Commits before the range whose lines are read; comparing contents costs ten times what names cost. Enough
 * for 40 merges of 10 commits.
 */
const LINES_COMMITS_MAX = 400;
/** Files whose length before the range is looked up. */
const LINES_BEFORE_FILES_MAX = 5_000;
/** Paths of one command line stay well below what every system takes. */
const ARGUMENT_CHARS_MAX = 60_000;
const LOG = [
    ...['log', '-z', '--no-merges', '--reverse', `--format=${CHANGES_FORMAT}`, '--encoding=UTF-8'],
    ...plain_diffs/* PLAIN_DIFFS */.U,
];
const EMPTY_TREES = {
    40: '4b825dc642cb6eb9a060e54bf8d69288fbee4904',
    64: '6ef19b41225c5369f1c104d45d8d85efa9b057b53b14b4b9b939dd74decc5321',
};
/**
 * Reads the features of a range from a local checkout, all at the same time: the range with its lines, the
 * 10,000 commits before it (names of files only), the lines of the last 400 of them, how they hang together,
 * and the lengths of the touched files. Memory grows with the files of the range, not with the history.
 */
function gitCommitHistory(options) {
    const repository = (0,git/* git */.$Y)(options);
    return {
        async features(base, head, paths) {
            const place = await readPlace(repository);
            const reading = readRange(repository, base, head, paths);
            const replaying = readReplay(repository, base, head, place, paths);
            const [range, replay, past] = await Promise.all([
                reading,
                replaying,
                readPast(repository, base, place, reading, replaying),
            ]);
            return {
                commits: rangeFeatures(range.commits, past),
                commitsNotScored: range.commitsNotScored,
                historyCommits: past.historyCommits,
                missing: past.missing,
                replay: place.hasFolders ? replay.collector.replay(range.commits) : null,
            };
        },
    };
}
async function readRange(repository, base, head, paths) {
    const commits = [];
    let commitsNotScored = 0;
    const scope = paths.map((path) => `:(top,literal)${path}`);
    await readLog(repository, ['--numstat', '-M', '--end-of-options', `${base}..${head}`, '--', ...scope], (commit, files) => {
        if (commits.length < range_features/* RANGE_COMMITS_SCORED_MAX */.P)
            commits.push({ ...commit, files });
        else
            commitsNotScored += 1;
    });
    return { commits, commitsNotScored };
}
/**
 * Reads a log, whose git is started at once: it takes longer to begin than the sink to be known. What comes
 * before that is held back: as a rule a few megabytes, at the most all of a log.
 */
async function readLog(repository, args, sink) {
    const held = [];
    let push = (chunk) => void held.push(chunk);
    const request = { args: [...LOG, ...args], deadlineSeconds: HISTORY_SECONDS_MAX };
    const [parser] = await Promise.all([
        Promise.resolve(sink).then((known) => {
            const opened = changesParser(known);
            for (const chunk of held.splice(0))
                opened.push(chunk);
            push = opened.push;
            return opened;
        }),
        repository.stream(request, (chunk) => push(chunk)),
    ]);
    parser.end();
}
async function readPlace(repository) {
    const [shallow, filters] = await Promise.all([
        repository.run({ args: ['rev-parse', '--is-shallow-repository'] }),
        repository.run({
            args: ['config', '--get-regexp', '^remote\\..*\\.partialclonefilter$'],
            accepted: [0, 1],
        }),
    ]);
    const filter = filters.stdout.toString().trim().split(/\s+/)[1] ?? null;
    return {
        isShallow: shallow.stdout.toString().trim() === 'true',
        hasFolders: filter === null || filter.startsWith('blob:'),
        hasContents: filter === null,
    };
}
/** Past ranges, and by which of the passes their commits are scored. */
async function readReplay(repository, base, head, { hasContents }, paths) {
    const [graph, stepCount] = await Promise.all([
        (0,past_graph/* readGraph */.tJ)(repository, base),
        (0,past_graph/* countSteps */.jg)(repository, base, head),
    ]);
    const withLines = readWithLines(graph.commits, hasContents ? LINES_COMMITS_MAX : 0);
    const { past, by } = wayToScore((0,past_ranges/* pastRanges */.dL)(graph.commits, (0,past_graph/* releasedIn */.Jy)(graph), stepCount), withLines);
    const bytes = paths.map((path) => Buffer.from(path).toString('latin1'));
    return { by, collector: replayCollector(past, by, bytes) };
}
/** Everything that has to do with what was before; its three parts run at the same time. */
async function readPast(repository, base, { isShallow, hasFolders, hasContents }, reading, replaying) {
    const missing = [];
    if (!hasFolders)
        missing.push('history_not_here');
    if (!hasContents)
        missing.push('usual_size');
    // Made only where somebody waits for it: a failure that nobody hears of would end the process.
    const watching = hasFolders ? reading.then(({ commits }) => watchedPaths(commits)) : null;
    const [history, linesAdded, linesBefore] = await Promise.all([
        watching === null ? null : readHistory(repository, base, watching, replaying),
        hasContents ? readLinesAdded(repository, base, replaying) : commit_history_NO_LINES,
        watching?.then((watched) => readLinesBefore(repository, base, watched)) ?? null,
    ]);
    if (hasFolders && linesBefore === null)
        missing.push('lines_before');
    const count = history?.count() ?? 0;
    const isCut = isShallow && count < range_features/* SHALLOW_HISTORY_COMMITS_MIN */.i;
    if (isCut)
        missing.push('history_cut');
    return {
        files: history === null || isCut ? null : history.files,
        historyCommits: count,
        context: history?.context(linesAdded) ?? [],
        linesBefore,
        missing,
    };
}
async function readHistory(repository, base, watching, replaying) {
    const collecting = watching.then(historyCollector);
    await readLog(repository, ['--raw', '--no-renames', '-n', String(commit_context/* HISTORY_COMMITS_MAX */.Vj), '--end-of-options', base, '--'], Promise.all([collecting, replaying]).then(([collector, replay]) => (commit, files) => {
        const names = files.map((file) => file.path);
        collector.add(commit, names);
        if (replay.by === 'names')
            replay.collector.add(commit, files);
    }));
    return collecting;
}
const commit_history_NO_LINES = new Map();
/** Lines that each of the last commits added. */
async function readLinesAdded(repository, base, replaying) {
    const linesAdded = new Map();
    await readLog(repository, ['--numstat', '-M', '-n', String(LINES_COMMITS_MAX), '--end-of-options', base, '--'], replaying.then((replay) => (commit, files) => {
        linesAdded.set(commit.sha, linesAddedIn(files));
        if (replay.by === 'lines')
            replay.collector.add(commit, files);
    }));
    return linesAdded;
}
/** Lines of the watched files at the base, by comparing with nothing; null when there are too many. */
async function readLinesBefore(repository, base, watched) {
    if (watched.size > LINES_BEFORE_FILES_MAX)
        return null;
    const lines = new Map();
    for (const path of watched)
        if (!isWritable(path))
            lines.set(path, Number.NaN);
    for (const paths of inCommandLines([...watched])) {
        const { stdout } = await repository.run({
            args: [
                ...['diff-tree', '-r', '--numstat', '-z', '--no-renames', '--no-ext-diff', '--no-textconv'],
                ...[EMPTY_TREES[base.length], base, '--'],
                ...paths.map((path) => `:(top,literal)${path}`),
            ],
            deadlineSeconds: HISTORY_SECONDS_MAX,
        });
        for (const record of stdout.toString('latin1').split('\0')) {
            const [added = '', , ...path] = record.split('\t');
            if (path.length > 0)
                lines.set(path.join('\t'), added === '-' ? 0 : Number(added));
        }
    }
    return lines;
}
/** Paths as git takes them on a command line. One that is not UTF-8 cannot be written there. */
function inCommandLines(paths) {
    const lists = [];
    let chars = ARGUMENT_CHARS_MAX;
    for (const path of paths) {
        const text = Buffer.from(path, 'latin1').toString();
        if (!isWritable(path))
            continue;
        if (chars + text.length > ARGUMENT_CHARS_MAX) {
            lists.push([]);
            chars = 0;
        }
        lists.at(-1)?.push(text);
        chars += text.length + 20;
    }
    return lists;
}
/** Whether the bytes of a path are text that a command line can hold. */
function isWritable(path) {
    return !Buffer.from(path, 'latin1').toString().includes('\uFFFD');
}
//# sourceMappingURL=commit-history.js.map

/***/ }),

/***/ 14437:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $Y: () => (/* binding */ git)
/* harmony export */ });
/* unused harmony exports GIT_SECONDS_MAX, STDERR_CHARS_MAX, OUTPUT_BYTES_MAX */
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var _domain_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33047);


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
    // A write for each commit, and a wake-up for each write, would make a long log take twice its time.
    GIT_FLUSH: '0',
    // Whatever this project writes, it writes in its own name.
    GIT_AUTHOR_NAME: 'Slipway',
    GIT_AUTHOR_EMAIL: 'slipway@localhost',
    GIT_COMMITTER_NAME: 'Slipway',
    GIT_COMMITTER_EMAIL: 'slipway@localhost',
};
/** A git from before 2024 does not know the first. Either way git gives up at the first object that it lacks. */
const OFFLINE = { GIT_NO_LAZY_FETCH: '1', GIT_ALLOW_PROTOCOL: 'none' };
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
        const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)('git', ['-C', repository, '--no-pager', ...CONFIG, ...args], {
            env: request.isOffline ? { ...environment, ...OFFLINE } : environment,
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
    return new _domain_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .AdapterError */ .om('git', 'git_failed', tried, hint, cause === undefined ? {} : { cause });
}
//# sourceMappingURL=git.js.map

/***/ }),

/***/ 2885:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C_: () => (/* binding */ compareHistories),
/* harmony export */   iH: () => (/* binding */ fetchCommit),
/* harmony export */   i_: () => (/* binding */ FETCH_SECONDS_MAX)
/* harmony export */ });
/* unused harmony export DEEPEN_COMMITS */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _domain_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(33047);
/* harmony import */ var _domain_units_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(97065);




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
        if (error instanceof _domain_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .AdapterError */ .om)
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
    const text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(git.repository, path.join('\n').trimEnd()), 'utf8');
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
        ? `the whole history of ${(0,_domain_units_js__WEBPACK_IMPORTED_MODULE_3__/* .shortSha */ .Fu)(head)}`
        : `the history between ${(0,_domain_units_js__WEBPACK_IMPORTED_MODULE_3__/* .shortSha */ .Fu)(base)} and ${(0,_domain_units_js__WEBPACK_IMPORTED_MODULE_3__/* .shortSha */ .Fu)(head)}`;
}
function historyMissing(tried, cause) {
    const hint = 'Use actions/checkout with `fetch-depth: 0`; if the commit was removed from the repository by a force push, name another base.';
    return new _domain_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .AdapterError */ .om('git', 'history_missing', tried, hint, cause === undefined ? {} : { cause });
}
//# sourceMappingURL=history.js.map

/***/ }),

/***/ 33678:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  jg: () => (/* binding */ countSteps),
  tJ: () => (/* binding */ readGraph),
  Jy: () => (/* binding */ releasedIn)
});

// UNUSED EXPORTS: STEPS_MAX, TAGS_READ_MAX

// EXTERNAL MODULE: ./build/src/domain/errors.js
var errors = __webpack_require__(33047);
;// CONCATENATED MODULE: ./build/src/domain/replay/release-tags.js
/**
 * "v1.2.3", "release-2024.05.01", "@shop/cart@4.0.0", "prod/2024-05-01.2": a number with a separator, or "v7".
 * The numbers are taken as a whole (a lookahead keeps what it found): the time grows with the square of a
 * hostile name, not with its cube.
 */
const RELEASE = /(?:^|[-_/@.])(?:v?\d+(?=((?:[._-]\d+)+))\1|v\d+|\d{8,14})(?:[-_.+]?[a-z0-9.]*)?$/i;
/** What was tried out before the release is no deployment of its own; "2.0.0b1" is how Python writes it. */
const PRERELEASE = /\d(?:[-_.]?(?:alpha|beta|rc|cr|pre|preview|next|dev|nightly|snapshot|canary|m)[-_.\d]*|[ab]\d+)$/i;
/** Made by the clock or for each commit, whatever stands before or behind the word. */
const NIGHTLY = /(?:^|[^a-z])(?:nightly|snapshot|canary)(?:$|[^a-z])/i;
const TAG_CHARS_MAX = 200;
/** Whether a tag looks like a release by its name: what a team most likely deployed. Untrusted text. */
function isReleaseTag(name) {
    if (name.length > TAG_CHARS_MAX)
        return false;
    return RELEASE.test(name) && !PRERELEASE.test(name) && !NIGHTLY.test(name);
}
//# sourceMappingURL=release-tags.js.map
// EXTERNAL MODULE: ./build/src/domain/risk-model/commit-context.js
var commit_context = __webpack_require__(7725);
;// CONCATENATED MODULE: ./build/src/adapters/git/past-graph.js



/** Tags that are looked at, the newest; a repository of packages has one for each of their versions. */
const TAGS_READ_MAX = 2_000;
/** Steps of a range that are counted: stretches of as many are too few in what is read of the past. */
const STEPS_MAX = 1_000;
async function readGraph(repository, tip) {
    const [commits, tags] = await Promise.all([readCommits(repository, tip), readTags(repository)]);
    return { commits, tags };
}
/** Commits with a tag that looks like a release. */
function releasedIn({ tags }) {
    return new Set([...tags].flatMap(([sha, names]) => (names.some(isReleaseTag) ? [sha] : [])));
}
async function readCommits(repository, base) {
    const { stdout } = await repository.run({
        args: ['rev-list', '--parents', '-n', String(commit_context/* HISTORY_COMMITS_MAX */.Vj), '--end-of-options', base],
    });
    const lines = stdout.toString('latin1').split('\n');
    return lines.slice(0, -1).map((line) => {
        const [sha = '', ...parents] = line.split(' ');
        return { sha, parents };
    });
}
/**
 * None where git cannot tell them: one broken tag is enough for that, or so many that the time is up. That must
 * not take the forecast away.
 */
async function readTags(repository) {
    const newest = ['--sort=-creatordate', `--count=${TAGS_READ_MAX}`];
    const format = '--format=%(objectname) %(*objectname) %(refname:strip=2)';
    const tags = new Map();
    const stdout = await outputOrNone(repository, ['for-each-ref', ...newest, format, 'refs/tags']);
    for (const line of stdout.split('\n').slice(0, -1)) {
        const [tag = '', commit = '', name = ''] = line.split(' ');
        // An annotated tag is an object of its own, which names the commit.
        const sha = commit === '' ? tag : commit;
        tags.set(sha, [...(tags.get(sha) ?? []), name]);
    }
    return tags;
}
async function outputOrNone(repository, args) {
    try {
        return (await repository.run({ args })).stdout.toString();
    }
    catch (error) {
        if (error instanceof errors/* AdapterError */.om)
            return '';
        throw error;
    }
}
/** First-parent steps from the base to the head, 1 to STEPS_MAX. */
async function countSteps(repository, base, head) {
    const most = ['--count', '-n', String(STEPS_MAX)];
    const args = ['rev-list', '--first-parent', ...most, '--end-of-options', `${base}..${head}`, '--'];
    return Math.max(1, Number((await repository.run({ args })).stdout.toString()));
}
//# sourceMappingURL=past-graph.js.map

/***/ }),

/***/ 21556:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ PLAIN_DIFFS)
/* harmony export */ });
/**
 * Options of `git log` that turn off what the configuration of the checkout could turn on: programs (external
 * diffs, text conversion), another order, paths relative to a folder, submodules left out.
 */
const PLAIN_DIFFS = [
    ...['--no-ext-diff', '--no-textconv', '--no-color', '--no-notes', '--no-decorate'],
    ...['--no-relative', '-O/dev/null', '--ignore-submodules=none', '--submodule=short'],
];
//# sourceMappingURL=plain-diffs.js.map

/***/ }),

/***/ 54657:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ty: () => (/* binding */ PAST_RANGES_MIN),
/* harmony export */   dL: () => (/* binding */ pastRanges),
/* harmony export */   gs: () => (/* binding */ firstParents)
/* harmony export */ });
/* unused harmony export COMPARED */
/** Fewer say nothing: one more would change too much. */
const PAST_RANGES_MIN = 10;
/** Earlier deployments that a range is compared with; more would tell of another time. */
const COMPARED = { rangesMax: 40, commitsMax: 5_000 };
/**
 * Cuts the history before a range into what stands in for deployments: from release tag to release tag where
 * there are enough, otherwise stretches of as many first-parent steps as the range itself has, so that like
 * is compared with like. The graph is what can be reached from the base, newest first, cut anywhere;
 * `released` holds the commits with a release tag.
 */
function pastRanges(graph, released, stepCount, bounds = COMPARED) {
    const commits = new Map(graph.map((commit) => [commit.sha, commit]));
    const tagged = graph.filter(({ sha }) => released.has(sha)).map(({ sha }) => sha);
    const releases = rangesBetween(tagged, commits);
    if (releases.length >= PAST_RANGES_MIN) {
        return { kind: 'tags', stepCount: 1, ranges: newest(releases, bounds) };
    }
    const steps = firstParents(graph, stepCount * bounds.rangesMax + 1);
    const ends = steps.filter((_, index) => index % stepCount === 0);
    const mergeCount = steps.filter((sha) => (commits.get(sha)?.parents.length ?? 0) > 1).length;
    return {
        kind: 2 * mergeCount >= steps.length ? 'merges' : 'commits',
        stepCount,
        ranges: newest(rangesBetween(ends, commits), bounds),
    };
}
function newest(ranges, { rangesMax, commitsMax }) {
    let commitCount = 0;
    const tooMany = ranges.findIndex(({ length }, index) => {
        commitCount += length;
        const isBeyond = index >= PAST_RANGES_MIN && commitCount > commitsMax;
        return isBeyond || index >= rangesMax;
    });
    return tooMany === -1 ? ranges : ranges.slice(0, tooMany);
}
/** The newest commit of a graph, its first parent, and so on, as far as the graph goes. */
function firstParents(graph, countMax) {
    const commits = new Map(graph.map((commit) => [commit.sha, commit]));
    const steps = [];
    let at = graph[0];
    while (at !== undefined && steps.length < countMax) {
        steps.push(at.sha);
        at = commits.get(at.parents[0] ?? '');
    }
    return steps;
}
/**
 * What each end brought that the ends before it had not; ends newest first. Left out are the range of the
 * oldest end, whose beginning is not known, what brought nothing, and what reaches a commit without parents:
 * a first import, or the cut of a shallow checkout, where a commit seems to bring every file.
 */
function rangesBetween(ends, commits) {
    const claimed = new Set();
    const ranges = [];
    for (const [index, end] of [...ends].reverse().entries()) {
        const own = unclaimedFrom(end, commits, claimed);
        const isWhole = own.every((sha) => commits.get(sha)?.parents.length !== 0);
        if (index > 0 && own.length > 0 && isWhole)
            ranges.unshift(own);
    }
    return ranges;
}
/** Everything that can be reached from a commit and was not claimed yet; claims it. */
function unclaimedFrom(end, commits, claimed) {
    const own = [];
    const open = [end];
    for (let sha = open.pop(); sha !== undefined; sha = open.pop()) {
        const commit = commits.get(sha);
        if (commit === undefined || claimed.has(sha))
            continue;
        claimed.add(sha);
        own.push(sha);
        open.push(...commit.parents);
    }
    return own;
}
//# sourceMappingURL=past-ranges.js.map

/***/ }),

/***/ 74341:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hn: () => (/* binding */ CONTEXT_UNKNOWN),
/* harmony export */   Q_: () => (/* binding */ HISTORY_UNKNOWN),
/* harmony export */   c7: () => (/* binding */ NOTHING_BEFORE_KNOWN),
/* harmony export */   cZ: () => (/* binding */ COLUMNS)
/* harmony export */ });
/**
 * What the models go by, under the names of the columns of the data they were fitted to (docs/risk-model.md).
 * Lines and files are plain counts, times are in days, shares 0 to 1, flags 0 or 1.
 */
const COLUMNS = [
    // Size and spread of the commit: lines added, lines deleted, files, folders, top-level folders, entropy of
    // the changed lines over the files in bits, and all lines of the touched files before.
    ...['la', 'ld', 'nf', 'nd', 'ns', 'entropy', 'lt'],
    // The kinds of its files, counted, and what its message says.
    ...['f_code', 'f_test', 'f_docs', 'f_deps', 'f_ci', 'f_infra', 'f_build', 'f_config'],
    ...['fix', 'm_revert', 'm_wip', 'm_typo'],
    // Its files before: distinct authors, days since the last change, commits, fixes of the last year, the
    // most touches of one file in 90 days, share of new files.
    ...['o_ndev', 'o_age', 'o_nuc', 'o_pfixr', 'o_hot', 'o_newf'],
    // Its author before: commits, share of the files known, share of earlier touches, days since the last one.
    ...['o_exp', 'o_fam', 'o_own', 'o_tlast'],
    // The 200 commits before it: share of fixes, of commits with tests, with source; ln lines against the
    // median. The 500 before it: share of fixes, mean ln days since the last change of their files. ln commits
    // so far.
    ...['c_fix', 'c_test', 'c_code', 'c_la', 'c_fixes', 'c_age', 'c_idx'],
];
/** Where the history of files and authors is not known. */
const HISTORY_UNKNOWN = {
    ...{ o_ndev: null, o_age: null, o_nuc: null, o_pfixr: null, o_hot: null, o_newf: null },
    ...{ o_exp: null, o_fam: null, o_own: null, o_tlast: null },
};
/** Where the commits before are not known. */
const CONTEXT_UNKNOWN = {
    ...{ c_fix: null, c_test: null, c_code: null, c_la: null },
    ...{ c_fixes: null, c_age: null, c_idx: null },
};
/** Everything that a commit does not tell by itself. */
const NOTHING_BEFORE_KNOWN = { lt: null, ...HISTORY_UNKNOWN, ...CONTEXT_UNKNOWN };
//# sourceMappingURL=features.js.map

/***/ }),

/***/ 12925:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ rememberedClasses),
/* harmony export */   l: () => (/* binding */ classesOfPath)
/* harmony export */ });
const CODE_ENDS = /\.(?:ad[abs]|asm|bas|bat|c|cc|cls|cljs?|cljc|cmd|coffee|cpp|cs|cxx|d|dart|el|erl|exs?|f|f77|f90|for|fs|go|groovy|h|hh|hpp|hrl|hs|hxx|inc|java|jl|jsx?|kts?|lisp|lua|m|m4|ml|mli|mm|mjs|cjs|nim|p|pas|php\d?|phtml|pl|pm|pp|ps1|psm1|py|pyx|r|rb|rkt|rs|s|scala|scm|sh|bash|sql|swift|tcl|tsx?|vala|vb|vbs|vue|y|erb)$/;
const TEST_PATH = /(?:^|\/)(?:tests?|specs?|__tests__|testing|testdata|fixtures)\/|(?:^|\/)tests?(?:[_-][^/]*|\.[^/.]+)$|[_.-](?:tests?|spec)\.[^/.]+$|tests?\.(?:java|kt|scala|cs|php|groovy)$/;
const DOCS_PATH = /\.(?:md|markdown|rst|txt|adoc|asciidoc|textile|rdoc|pod|tex|texi|po|man|\d)$|(?:^|\/)(?:docs?|documentation|man|site|website|_posts)\/|(?:^|\/)(?:readme|changelog|changes|history|news|authors|contributing|contributors|licen[cs]e|copying|notice|todo|credits|thanks)[^/]*$/;
const DEPS_NAME = /(?:^|\/)(?:package\.json|package-lock\.json|npm-shrinkwrap\.json|yarn\.lock|pnpm-lock\.yaml|bower\.json|gemfile(?:\.lock)?|gems\.(?:rb|locked)|[^/]*\.gemspec|[^/]*requirements[^/]*\.(?:txt|in)|setup\.(?:py|cfg)|pyproject\.toml|pipfile(?:\.lock)?|poetry\.lock|uv\.lock|composer\.(?:json|lock)|pom\.xml|build\.gradle(?:\.kts)?|[^/]*\.versions\.toml|cargo\.(?:toml|lock)|go\.(?:mod|sum)|glide\.(?:yaml|lock)|gopkg\.(?:toml|lock)|build\.sbt|project\.clj|mix\.(?:exs|lock)|podfile(?:\.lock)?|cartfile(?:\.resolved)?|packages\.config|[^/]*\.csproj|pubspec\.(?:yaml|lock)|rebar\.config|\.gitmodules)$/;
const CI_PATH = /^\.github\/(?:workflows|actions)\/|^\.circleci\/|^\.buildkite\/|^\.gitlab\/ci\/|(?:^|\/)(?:\.travis\.yml|\.?appveyor\.yml|\.gitlab-ci\.ya?ml|jenkinsfile[^/]*|azure-pipelines[^/]*\.ya?ml|circle\.yml|\.drone\.yml|\.cirrus\.yml|wercker\.yml|bitbucket-pipelines\.yml|tox\.ini|\.coveragerc|codecov\.yml|\.codecov\.yml)$/;
const INFRA_PATH = /(?:^|\/)(?:[^/]*dockerfile[^/]*|docker-compose[^/]*|vagrantfile|procfile|[^/]*\.tf|[^/]*\.tfvars|chart\.yaml)$|(?:^|\/)(?:terraform|ansible|kubernetes|k8s|helm|charts|puppet|chef|docker|deploy(?:ment)?)\//;
const BUILD_NAME = /(?:^|\/)(?:[^/]*makefile[^/]*|[^/]*\.mk|cmakelists\.txt|[^/]*\.cmake|rakefile|[^/]*\.rake|build\.xml|configure(?:\.(?:ac|in))?|[^/]*\.am|[^/]*\.bzl|build(?:\.bazel)?|workspace|gruntfile\.[^/]*|gulpfile\.[^/]*|webpack[^/]*|rollup\.config\.[^/]*|sconstruct|[^/]*\.gyp|meson\.build|gradlew[^/]*|gradle\.properties)$/;
const CONFIG_PATH = /\.(?:ya?ml|json|toml|ini|cfg|conf|config|properties|env|xml|plist)$|(?:^|\/)\.env[^/]*$|(?:^|\/)(?:config|conf)\//;
/** A path is read this far; what follows tells nothing more about its class. */
const PATH_CHARS_MAX = 1_000;
/** Tells the classes of a path. Patterns without nested repetition, on a bounded text: linear time. */
function classesOfPath(path) {
    const lower = path.slice(-PATH_CHARS_MAX).toLowerCase();
    const isCode = CODE_ENDS.test(lower);
    const test = TEST_PATH.test(lower);
    return {
        code: isCode && !test,
        test,
        docs: DOCS_PATH.test(lower),
        deps: DEPS_NAME.test(lower),
        ci: CI_PATH.test(lower),
        infra: INFRA_PATH.test(lower),
        build: BUILD_NAME.test(lower),
        config: CONFIG_PATH.test(lower),
    };
}
/** Paths that are remembered; a history of imports has millions, and what is beyond is told anew. */
const PATHS_REMEMBERED_MAX = 100_000;
/** The same, remembering each path that was asked for: the paths of a history come again and again. */
function rememberedClasses() {
    const remembered = new Map();
    return (path) => {
        const before = remembered.get(path);
        if (before !== undefined)
            return before;
        const classes = classesOfPath(path);
        if (remembered.size < PATHS_REMEMBERED_MAX)
            remembered.set(path, classes);
        return classes;
    };
}
//# sourceMappingURL=file-classes.js.map

/***/ }),

/***/ 94426:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ REVERT_MODEL),
/* harmony export */   w: () => (/* binding */ DEFECT_MODEL)
/* harmony export */ });
const DEFECT_MODEL = {
    intercept: -2.0466501,
    terms: [
        { variable: 'la', above: null, only: null, coefficient: 0.42486624, mean: 2.6216304 },
        { variable: 'ld', above: null, only: null, coefficient: 0.081362717, mean: 1.8706892 },
        { variable: 'c_la', above: null, only: null, coefficient: 0.11454689, mean: 0.15755755 },
        { variable: 'o_pfixr', above: null, only: null, coefficient: 0.30174936, mean: 0.96189444 },
        { variable: 'o_hot', above: null, only: null, coefficient: 0.038979906, mean: 1.8858171 },
        { variable: 'o_newf', above: null, only: null, coefficient: -0.23642756, mean: 0.068065874 },
        { variable: 'f_code', above: null, only: null, coefficient: 0.19626744, mean: 0.74691264 },
        { variable: 'nocode', above: null, only: null, coefficient: -2.6179576, mean: 0.31992887 },
        { variable: 'test', above: null, only: null, coefficient: 0.24720911, mean: 0.2112551 },
        { variable: 'f_docs', above: null, only: null, coefficient: -0.20350863, mean: 0.16790296 },
        { variable: 'code_share', above: null, only: null, coefficient: 0.7724449, mean: 0.5605156 },
        { variable: 'f_deps', above: null, only: null, coefficient: -0.35170451, mean: 0.085072098 },
        { variable: 'f_config', above: null, only: null, coefficient: 0.2433071, mean: 0.14996332 },
        { variable: 'fix', above: null, only: null, coefficient: 0.30488107, mean: 0.23257548 },
        { variable: 'c_fixes', above: null, only: null, coefficient: 0.61414364, mean: -1.5847265 },
        { variable: 'c_code', above: null, only: null, coefficient: 0.31369904, mean: 0.68376234 },
        { variable: 'c_age', above: null, only: null, coefficient: -0.22380961, mean: 1.9702789 },
        { variable: 'c_idx', above: null, only: null, coefficient: -0.11616329, mean: 6.5507846 },
        { variable: 'la', above: 4.5, only: null, coefficient: -0.12782462, mean: 0.18007751 },
        { variable: 'la', above: 6.2, only: null, coefficient: -0.36020938, mean: 0.039673598 },
        { variable: 'ld', above: 4, only: null, coefficient: -0.10851707, mean: 0.14762331 },
        { variable: 'lt', above: 5, only: null, coefficient: -0.16121547, mean: 0.68894112 },
        { variable: 'lt', above: 6.5, only: null, coefficient: -0.056968628, mean: 0.12797184 },
        { variable: 'o_age', above: 1, only: null, coefficient: -0.077455949, mean: 1.4282989 },
        { variable: 'o_exp', above: 2, only: null, coefficient: -0.07279536, mean: 2.5993623 },
        { variable: 'o_exp', above: 4, only: null, coefficient: 0.016789414, mean: 1.1019547 },
        { variable: 'o_nuc', above: 3, only: null, coefficient: -0.11905525, mean: 0.45418548 },
        { variable: 'entropy', above: 2, only: null, coefficient: -0.1818408, mean: 0.12973929 },
        { variable: 'la', above: null, only: 'nocode', coefficient: -0.015889229, mean: 0.62880195 },
        { variable: 'test', above: null, only: 'nocode', coefficient: 3.1821771, mean: 0.06966713 },
        {
            variable: 'f_docs',
            above: null,
            only: 'nocode',
            coefficient: -0.99925532,
            mean: 0.097005843,
        },
        {
            variable: 'f_config',
            above: null,
            only: 'nocode',
            coefficient: -0.88001836,
            mean: 0.083178247,
        },
        {
            variable: 'la',
            above: null,
            only: 'o_hot',
            around: 1.9,
            coefficient: 0.024500143,
            mean: 0.058547136,
        },
        {
            variable: 'la',
            above: null,
            only: 'o_pfixr',
            around: 1,
            coefficient: -0.018682439,
            mean: -0.23885922,
        },
        {
            variable: 'la',
            above: null,
            only: 'c_age',
            around: 2.1,
            coefficient: -0.043794729,
            mean: -0.30957167,
        },
    ],
};
const REVERT_MODEL = {
    intercept: -5.5619672,
    terms: [
        { variable: 'la', above: null, only: null, coefficient: -0.11874151, mean: 2.6216304 },
        { variable: 'ld', above: null, only: null, coefficient: 0.11005687, mean: 1.8706892 },
        { variable: 'o_ndev', above: null, only: null, coefficient: 0.10986094, mean: 1.5722577 },
        { variable: 'o_age', above: null, only: null, coefficient: 0.050339052, mean: 2.1397015 },
        { variable: 'o_fam', above: null, only: null, coefficient: -0.1972123, mean: 0.81606577 },
        { variable: 'o_own', above: null, only: null, coefficient: -0.49455552, mean: 0.52305092 },
        { variable: 'away', above: null, only: null, coefficient: 0.40147724, mean: 0.018040414 },
        { variable: 'f_docs', above: null, only: null, coefficient: -0.76773764, mean: 0.16790296 },
        { variable: 'f_deps', above: null, only: null, coefficient: 0.42169372, mean: 0.085072098 },
        { variable: 'f_ci', above: null, only: null, coefficient: 0.74438888, mean: 0.017275595 },
        { variable: 'f_build', above: null, only: null, coefficient: 0.45724636, mean: 0.037638464 },
        { variable: 'fix', above: null, only: null, coefficient: -0.19040335, mean: 0.23257548 },
        { variable: 'm_revert', above: null, only: null, coefficient: 1.7947544, mean: 0.0053147582 },
        { variable: 'm_wip', above: null, only: null, coefficient: 1.1929424, mean: 0.0034690782 },
        { variable: 'm_typo', above: null, only: null, coefficient: -0.49548721, mean: 0.036487964 },
        { variable: 'c_fix', above: null, only: null, coefficient: -0.92000248, mean: 0.22683441 },
        { variable: 'c_code', above: null, only: null, coefficient: -0.61644656, mean: 0.68376234 },
        { variable: 'c_idx', above: null, only: null, coefficient: 0.096958372, mean: 6.5507846 },
    ],
};
//# sourceMappingURL=fitted.js.map

/***/ }),

/***/ 63165:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ RANGE_COMMITS_SCORED_MAX),
/* harmony export */   i: () => (/* binding */ SHALLOW_HISTORY_COMMITS_MIN)
/* harmony export */ });
/** A range of more commits is told by its counts alone. */
const RANGE_COMMITS_SCORED_MAX = 5_000;
/** A cut-off history of fewer commits says nothing about who knows a file. */
const SHALLOW_HISTORY_COMMITS_MIN = 1_000;
//# sourceMappingURL=range-features.js.map

/***/ })

};

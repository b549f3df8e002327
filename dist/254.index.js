export const id = 254;
export const ids = [254];
export const modules = {

/***/ 14404:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L5: () => (/* binding */ unknown),
/* harmony export */   eO: () => (/* binding */ known),
/* harmony export */   jj: () => (/* binding */ knownValue),
/* harmony export */   jp: () => (/* binding */ NOTHING_ASKED)
/* harmony export */ });
function known(value) {
    return { isKnown: true, value };
}
function unknown(why) {
    return { isKnown: false, why };
}
/** The value, or null when it is not known: for factors that then have nothing to say. */
function knownValue(part) {
    return part.isKnown ? part.value : null;
}
const NOT_ASKED = unknown('');
/** Where a range is looked at by its commits alone. */
const NOTHING_ASKED = {
    pullRequests: NOT_ASKED,
    reviews: NOT_ASKED,
    checks: NOT_ASKED,
    requiredChecks: [],
    codeOwners: NOT_ASKED,
    edits: NOT_ASKED,
    fileSizes: NOT_ASKED,
    dependencyReview: NOT_ASKED,
    deployedAtSeconds: null,
    nowSeconds: null,
    forecast: NOT_ASKED,
    pastFixes: [],
};
//# sourceMappingURL=background.js.map

/***/ }),

/***/ 30254:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  X: () => (/* binding */ FACTORS)
});

;// CONCATENATED MODULE: ./build/src/domain/people/bots.js
/** "dependabot[bot]", "renovate-bot", "k8s-ci-robot": apps of GitHub, and accounts of machines. */
const BOT_NAME = /(?:\[bot\]|[-_. ](?:ro)?bot)$/i;
/** Bots that also write without saying so. */
const KNOWN = /^(?:dependabot(?:-preview)?|renovate|github[- ]actions|greenkeeper|snyk|mergify|pre-commit-ci|weblate)$/i;
/** "49699333+dependabot[bot]@users.noreply.github.com", "bot@renovateapp.com", "actions@github.com". */
const BOT_ADDRESS = /\[bot\]@users\.noreply\.github\.com$|^(?:ro)?bot@|^actions?@github\.com$/i;
/** Whether git names a program, as far as it says so: anybody can call themselves anything. */
function isBot({ name, email }) {
    return BOT_NAME.test(name) || KNOWN.test(name) || BOT_ADDRESS.test(email);
}
//# sourceMappingURL=bots.js.map
// EXTERNAL MODULE: ./build/src/domain/range/person-key.js
var person_key = __webpack_require__(1345);
// EXTERNAL MODULE: ./build/src/domain/risk.js
var risk = __webpack_require__(11275);
;// CONCATENATED MODULE: ./build/src/domain/factors/evidence.js

/** The first files of the list as evidence: the path, and the newest commit that touched it. */
function fileEvidence(files) {
    return files.slice(0, risk/* EVIDENCE_MAX */.nd).map(({ file }) => ({
        text: file.path,
        commit: file.newestCommit,
        path: file.path,
    }));
}
/** The first commits of the list as evidence: the subject and the commit. */
function commitEvidence(commits) {
    return commits
        .slice(0, risk/* EVIDENCE_MAX */.nd)
        .map((commit) => ({ text: commit.subject, commit: commit.sha, path: null }));
}
/** The first pull requests of the list as evidence: number, title, and the first commit that it brought. */
function pullRequestEvidence(numbers, pullRequests) {
    return numbers.slice(0, risk/* EVIDENCE_MAX */.nd).map((number) => {
        const found = pullRequests.find((one) => one.number === number);
        const title = found === undefined ? '' : ` ${found.title}`;
        return { text: `#${number}${title}`, commit: found?.commits[0] ?? null, path: null };
    });
}
/** A number with its noun, as people read it: "1 file", "12,400 lines". */
function countText(count, one, many = `${one}s`) {
    return `${count.toLocaleString('en-US')} ${count === 1 ? one : many}`;
}
/** Number, noun, and whose they are: "3 files of database migrations (Alembic, Rails)". */
function filesText(files, ofWhat, isTruncated) {
    const tools = [...new Set(files.map(({ tool }) => tool))].filter((tool) => tool !== '').sort();
    const named = tools.length === 0 ? '' : ` (${tools.join(', ')})`;
    return `${atLeast(isTruncated)}${countText(files.length, 'file')} of ${ofWhat}${named}`;
}
/** Only so many commits and files of a range are kept; what is counted among them is a lower bound. */
function atLeast(isTruncated) {
    return isTruncated ? 'at least ' : '';
}
/** Lines added and deleted in all of the files. */
function linesOf(files) {
    let added = 0;
    let deleted = 0;
    for (const { file } of files) {
        added += file.linesAdded;
        deleted += file.linesDeleted;
    }
    return { added, deleted };
}
//# sourceMappingURL=evidence.js.map
;// CONCATENATED MODULE: ./build/src/domain/factors/authors.js




/**
 * Who wrote it, who helped, and which of them are programs. A fact without weight: what the authors knew of
 * the files is what moves risk (an author new to the files: reverted 1.66 times as often), and the models
 * read that in every commit.
 */
const authors = {
    id: 'authors',
    title: 'Authors',
    find(range) {
        if (range.authorCount === 0)
            return null;
        const helpers = coAuthorsOf(range);
        const botCount = range.authors.filter(({ person }) => isBot(person)).length;
        return {
            factor: 'authors',
            what: whatText(range.authorCount, botCount, helpers.length),
            why: botCount === range.authorCount
                ? 'Shown as a fact: no person is named as an author; ask whoever merged it.'
                : 'Shown as a fact: these are the people to ask.',
            advice: '',
            logOdds: 0,
            evidence: [
                // Cut before they are looked up: each author costs a walk over the commits.
                ...range.authors.slice(0, risk/* EVIDENCE_MAX */.nd).map((one) => authorEvidence(one, range.commits)),
                ...helpers.map(helperEvidence),
            ].slice(0, risk/* EVIDENCE_MAX */.nd),
            evidenceCount: range.authorCount + helpers.length,
            reversibility: 'yes',
        };
    },
};
/** "3 authors, 1 of them a bot, and 2 co-authors". */
function whatText(authorCount, botCount, helperCount) {
    const all = countText(authorCount, 'author');
    const bots = botCount === 0
        ? ''
        : authorCount === 1
            ? ', a bot'
            : `, ${botCount} of them ${botCount === 1 ? 'a bot' : 'bots'}`;
    if (helperCount === 0)
        return `${all}${bots}`;
    return `${all}${bots}${bots === '' ? '' : ','} and ${countText(helperCount, 'co-author')}`;
}
/** People who are named as co-authors and wrote no commit themselves, the busiest first. */
function coAuthorsOf({ authors: writers, commits }) {
    const wrote = new Set(writers.map(({ person }) => (0,person_key/* personKey */.j)(person)));
    const helpers = new Map();
    for (const commit of commits) {
        for (const person of commit.coAuthors) {
            const key = (0,person_key/* personKey */.j)(person);
            if (wrote.has(key))
                continue;
            const helper = helpers.get(key) ?? { person, commits: [] };
            if (helper.commits.at(-1) !== commit)
                helper.commits.push(commit);
            helpers.set(key, helper);
        }
    }
    return [...helpers.values()].sort((a, b) => b.commits.length - a.commits.length);
}
function authorEvidence({ person, commitCount }, commits) {
    const key = (0,person_key/* personKey */.j)(person);
    return {
        text: `${person.name} (${isBot(person) ? 'a bot, ' : ''}${countText(commitCount, 'commit')})`,
        commit: commits.find(({ author }) => (0,person_key/* personKey */.j)(author) === key)?.sha ?? null,
        path: null,
    };
}
function helperEvidence({ person, commits }) {
    const bot = isBot(person) ? 'a bot, ' : '';
    return {
        text: `${person.name} (${bot}co-author of ${countText(commits.length, 'commit')})`,
        commit: commits[0]?.sha ?? null,
        path: null,
    };
}
//# sourceMappingURL=authors.js.map
// EXTERNAL MODULE: ./build/src/domain/units.js
var units = __webpack_require__(97065);
;// CONCATENATED MODULE: ./build/src/domain/factors/batch.js



/**
 * The share of ranges in which at least one commit needs a correction within 90 days is .126, .424, .607,
 * .783 and .929 for 1, 5, 10, 20 and 50 commits (64 projects): 1.14 log-odds per unit of ln(commits).
 * What the lines that come with the commits explain is in the size factor already (.3685 + .0535).
 */
const LOG_ODDS_PER_LN_COMMITS = 0.72;
const LARGE_BATCH_COMMITS = 20;
const DAY_SECONDS = 86_400;
/** How much goes out at once, how long it has waited, and what is taken away when it goes back. */
const batch = {
    id: 'batch',
    title: 'Batch',
    find(range) {
        const added = Math.max(0, range.commitCount - range.mergeCount);
        const taken = range.commitsTakenAway;
        if (added < 2 && taken === 0)
            return null;
        return {
            factor: 'batch',
            what: [addedText(range, added), takenText(taken)].filter((text) => text !== '').join('; '),
            why: taken > 0
                ? 'What users have today goes away, and what it stored stays behind.'
                : 'The more goes out at once, the likelier one of it is wrong and the harder it is to tell which.',
            advice: added > LARGE_BATCH_COMMITS ? 'Deploy smaller batches, more often.' : '',
            logOdds: LOG_ODDS_PER_LN_COMMITS * Math.log(added + taken),
            evidence: batchEvidence(range),
            evidenceCount: added + taken,
            reversibility: 'yes',
        };
    },
};
function addedText(range, added) {
    if (added === 0)
        return '';
    const merges = range.mergeCount === 0 ? '' : ` and ${countText(range.mergeCount, 'merge')}`;
    return `${countText(added, 'commit')}${merges}${ageText(range)}`;
}
/** Between the oldest and the newest commit that waited: needs no clock and cannot change meanwhile. */
function ageText(range) {
    if (range.oldestCommittedAtSeconds === null || range.newestCommittedAtSeconds === null)
        return '';
    const seconds = range.newestCommittedAtSeconds - range.oldestCommittedAtSeconds;
    if (seconds <= 0)
        return '';
    const days = Math.floor(seconds / DAY_SECONDS);
    return ` over ${days >= 2 ? countText(days, 'day') : (0,units/* durationText */.S5)(seconds)}`;
}
function takenText(taken) {
    if (taken === 0)
        return '';
    return `${countText(taken, 'commit')} that ${taken === 1 ? 'is' : 'are'} deployed today ${taken === 1 ? 'is' : 'are'} taken away`;
}
/** What is deployed today when it goes away, the commit that waited longest, then the newest. */
function batchEvidence(range) {
    const changes = range.commits.filter((commit) => !commit.isMerge);
    const oldestFirst = [...changes.slice(-1), ...changes.slice(0, -1)];
    const deployed = range.commitsTakenAway > 0 && range.base !== null
        ? [{ text: 'deployed today', commit: range.base, path: null }]
        : [];
    return [...deployed, ...commitEvidence(oldestFirst)].slice(0, risk/* EVIDENCE_MAX */.nd);
}
//# sourceMappingURL=batch.js.map
// EXTERNAL MODULE: ./build/src/domain/background.js
var domain_background = __webpack_require__(14404);
;// CONCATENATED MODULE: ./build/src/domain/factors/binaries.js



/** From here on a file is big: git keeps every version of it, and cannot pack it well. */
const BIG_FILE_BYTES_MIN = 1_000_000;
/**
 * Binary files that changed, the big ones by their size, and files that only have a pointer to Git LFS in the
 * repository. A fact without weight: nobody can review what is in them.
 */
const binaries = {
    id: 'binaries',
    title: 'Binary files',
    find(range, _files, background) {
        const sizes = (0,domain_background/* knownValue */.jj)(background.fileSizes) ?? new Map();
        const sized = range.files
            .map((file) => ({ file, size: sizes.get(file.path) ?? null }))
            .filter(({ file, size }) => file.isBinary || size?.kind === 'lfs');
        if (sized.length === 0)
            return null;
        const inLfs = sized.filter(({ size }) => size?.kind === 'lfs');
        const stored = sized.filter(({ size }) => size?.kind !== 'lfs');
        const big = stored.filter(({ size }) => bytesOf(size) >= BIG_FILE_BYTES_MIN);
        // What was binary once in the range and is a pointer at its end is among those in Git LFS.
        const movedCount = inLfs.filter(({ file }) => file.isBinary).length;
        const storedCount = Math.max(stored.length, range.binaryCount - movedCount);
        return {
            factor: 'binaries',
            what: `${atLeast(range.isTruncated)}${binaries_whatText(storedCount, big, inLfs)} changed`,
            why: whyText(big.length > 0, inLfs.length > 0),
            advice: big.length === 0 ? '' : 'Keep large files that change in Git LFS, or out of git.',
            logOdds: 0,
            evidence: sized
                .toSorted((a, b) => bytesOf(b.size) - bytesOf(a.size))
                .slice(0, risk/* EVIDENCE_MAX */.nd)
                .map(({ file, size }) => ({
                text: `${file.path}${sizeText(size)}`,
                commit: file.newestCommit,
                path: file.path,
            })),
            evidenceCount: storedCount + inLfs.length,
            reversibility: 'yes',
        };
    },
};
function binaries_whatText(storedCount, big, inLfs) {
    const ofBig = big.length === 0 ? '' : `, ${big.length} of ${bytesText(BIG_FILE_BYTES_MIN)} or more,`;
    const stored = storedCount === 0 ? [] : [`${countText(storedCount, 'binary file')}${ofBig}`];
    const bytes = inLfs.reduce((sum, { size }) => sum + bytesOf(size), 0);
    const lfs = inLfs.length === 0
        ? []
        : [`${countText(inLfs.length, 'file')} in Git LFS (${bytesText(bytes)})`];
    return [...stored, ...lfs].join(' and ');
}
function whyText(isAnyBig, isAnyInLfs) {
    return [
        'Shown as a fact: no diff shows what is in them.',
        isAnyBig ? 'Git keeps every version of a large file in every clone.' : '',
        isAnyInLfs
            ? 'What is in Git LFS is not in the repository: a checkout without lfs: true has pointers instead.'
            : '',
    ]
        .filter((text) => text !== '')
        .join(' ');
}
function bytesOf(size) {
    return size?.kind === 'stored' || size?.kind === 'lfs' ? size.bytes : 0;
}
/** " (12.4 MB)", " (45 MB in Git LFS)", " (deleted)"; '' where it is not known. */
function sizeText(size) {
    if (size === null || size.kind === 'unread')
        return '';
    if (size.kind === 'absent')
        return ' (deleted)';
    return ` (${bytesText(size.bytes)}${size.kind === 'lfs' ? ' in Git LFS' : ''})`;
}
const UNITS = ['bytes', 'kB', 'MB', 'GB', 'TB'];
/** "812 bytes", "12.4 MB"; a MB has a million bytes. */
function bytesText(bytes) {
    const unit = Math.min(UNITS.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3));
    const value = bytes / 1_000 ** unit;
    const digits = unit > 0 && value < 100 && !Number.isInteger(value) ? 1 : 0;
    return `${value.toFixed(digits)} ${UNITS[unit]}`;
}
//# sourceMappingURL=binaries.js.map
;// CONCATENATED MODULE: ./build/src/domain/factors/checks.js



/**
 * Checks of the candidate that did not pass. Without weight: commits with red checks that went out all the
 * same are in no data that we have. The gate decides by `required-checks`; this says what is there.
 */
const checks = {
    id: 'checks',
    title: 'Checks',
    find(range, _files, background) {
        const found = (0,domain_background/* knownValue */.jj)(background.checks);
        if (found === null)
            return null;
        const telling = [...notPassed(found), ...missing(found, background.requiredChecks)];
        const hasNone = found.all.length === 0;
        if (telling.length === 0 && !hasNone)
            return null;
        return {
            factor: 'checks',
            what: telling.length === 0 ? 'no check looked at the candidate' : summary(telling),
            why: 'What a check would have found is found in production.',
            advice: hasNone ? '' : 'Look at the checks of the commit before it goes out.',
            logOdds: 0,
            evidence: telling.length === 0
                ? [{ text: 'the candidate', commit: range.head, path: null }]
                : telling.slice(0, risk/* EVIDENCE_MAX */.nd).map(({ name, result }) => ({
                    text: `${name}: ${WORDS[result]}`,
                    commit: range.head,
                    path: null,
                })),
            evidenceCount: Math.max(1, telling.length),
            reversibility: 'yes',
        };
    },
};
const WORDS = {
    failed: 'failed',
    missing: 'missing',
    cancelled: 'cancelled',
    running: 'not done',
    skipped: 'skipped',
    passed: 'passed',
};
const WORST_FIRST = ['failed', 'missing', 'cancelled', 'running', 'skipped'];
function notPassed({ all }) {
    return WORST_FIRST.flatMap((result) => all.filter((one) => one.result === result));
}
/** What is asked for and not there; nothing is said to be missing when not all were read. */
function missing({ all, isTruncated }, required) {
    if (isTruncated)
        return [];
    return required
        .filter((name) => !all.some((one) => one.name === name))
        .map((name) => ({ name, result: 'missing' }));
}
/** "2 failed checks, 1 skipped check". */
function summary(telling) {
    return WORST_FIRST.flatMap((result) => {
        const count = telling.filter((one) => one.result === result).length;
        const what = result === 'running' ? 'check that is not done' : `${WORDS[result]} check`;
        const many = result === 'running' ? 'checks that are not done' : `${WORDS[result]} checks`;
        return count === 0 ? [] : [countText(count, what, many)];
    }).join(', ');
}
//# sourceMappingURL=checks.js.map
;// CONCATENATED MODULE: ./build/src/domain/factors/configuration.js

/** Configuration file: explicitly reverted 1.30 times as often (1.09 to 1.55; 356,682 commits). */
const CONFIGURATION_ODDS = 1.3;
/** Settings, environment files and feature flags. */
const configuration = {
    id: 'configuration',
    title: 'Configuration',
    find(range, files) {
        const found = files.configuration;
        if (found.length === 0)
            return null;
        return {
            factor: 'configuration',
            what: filesText(found, 'configuration', range.isTruncated),
            why: 'A setting that is wrong in production is right in every test.',
            advice: '',
            logOdds: Math.log(CONFIGURATION_ODDS),
            evidence: fileEvidence(found),
            evidenceCount: found.length,
            reversibility: 'yes',
        };
    },
};
//# sourceMappingURL=configuration.js.map
// EXTERNAL MODULE: ./build/src/domain/reversibility.js
var reversibility = __webpack_require__(73729);
;// CONCATENATED MODULE: ./build/src/domain/factors/edits-finding.js




const edits_finding_WORST_FIRST = ['no', 'with_care', 'yes'];
/** Rules that are named in one line. */
const RULES_MAX = 6;
/** The finding of a factor that reads what was done inside files. Without weight: no data on it. */
function editsFinding(background, topic, words) {
    const found = ((0,domain_background/* knownValue */.jj)(background.edits) ?? [])
        .filter((file) => file.topic === topic)
        .flatMap((file) => file.found.isRead ? file.found.edits.map((edit) => ({ file, edit })) : [])
        .sort((a, b) => rank(a) - rank(b));
    if (found.length === 0)
        return null;
    const { of, ...rest } = words;
    return {
        ...rest,
        what: `${countText(found.length, 'edit')} of ${of} to look at: ${rulesText(found)}`,
        logOdds: 0,
        evidence: found.slice(0, risk/* EVIDENCE_MAX */.nd).map(({ file, edit }) => ({
            text: edit.what,
            commit: file.commit,
            path: file.path,
            ...(edit.line === undefined ? {} : { line: edit.line }),
        })),
        evidenceCount: found.length,
        reversibility: (0,reversibility/* worstReversibility */.x)(found.map(({ edit }) => edit.reversibility)),
    };
}
function rank({ edit }) {
    return edits_finding_WORST_FIRST.indexOf(edit.reversibility);
}
/** "probe removed, replicas lowered (2)". */
function rulesText(found) {
    const counts = new Map();
    for (const { edit } of found)
        counts.set(edit.rule, (counts.get(edit.rule) ?? 0) + 1);
    const all = [...counts].map(([rule, count]) => `${rule.replaceAll('-', ' ')}${count === 1 ? '' : ` (${count})`}`);
    const more = all.length - RULES_MAX;
    return [...all.slice(0, RULES_MAX), ...(more > 0 ? [`${more} more`] : [])].join(', ');
}
//# sourceMappingURL=edits-finding.js.map
;// CONCATENATED MODULE: ./build/src/domain/factors/configuration-edits.js

/** Which settings and switches came, went or changed. */
const configurationEdits = {
    id: 'configuration-edits',
    title: 'Edits of configuration',
    find(_range, _files, background) {
        return editsFinding(background, 'configuration', {
            factor: 'configuration-edits',
            of: 'configuration',
            why: 'Code that was tested with one setting runs with another.',
            advice: 'Compare with what production is meant to have.',
        });
    },
};
//# sourceMappingURL=configuration-edits.js.map
;// CONCATENATED MODULE: ./build/src/domain/factors/dependencies.js

/** Dependency manifest: explicitly reverted 1.65 times as often (1.33 to 2.05; 356,682 commits). */
const DEPENDENCIES_ODDS = 1.65;
/** Which packages and versions are built in: manifests and lockfiles. */
const dependencies = {
    id: 'dependencies',
    title: 'Dependencies',
    find(range, files) {
        // A manifest says what somebody wanted; a lockfile has the more lines and says less.
        const found = [...files.manifest, ...files.lockfile];
        if (found.length === 0)
            return null;
        return {
            factor: 'dependencies',
            what: filesText(found, 'dependencies', range.isTruncated),
            why: 'Code of others changes with them, and tests rarely cover it.',
            advice: 'Read what changed in the packages; those that a lockfile pins are told apart.',
            logOdds: Math.log(DEPENDENCIES_ODDS),
            evidence: fileEvidence(found),
            evidenceCount: found.length,
            reversibility: 'yes',
        };
    },
};
//# sourceMappingURL=dependencies.js.map
;// CONCATENATED MODULE: ./build/src/domain/factors/dependency-edits.js

/** Which packages a lockfile pins otherwise, and what is new about them. */
const dependencyEdits = {
    id: 'dependency-edits',
    title: 'Edits of dependencies',
    find(_range, _files, background) {
        return editsFinding(background, 'dependency', {
            factor: 'dependency-edits',
            of: 'dependencies',
            why: 'Code of others goes out with them, and tests rarely cover it.',
            advice: 'Read the release notes of the major steps, and look at whatever runs when it is installed.',
        });
    },
};
//# sourceMappingURL=dependency-edits.js.map
;// CONCATENATED MODULE: ./build/src/domain/factors/direct-commits.js


/**
 * Commits that no pull request brought. Without weight: nothing measured says how much oftener they are
 * taken back. Merges are left out, as the commits that they bring speak for themselves.
 */
const directCommits = {
    id: 'direct-commits',
    title: 'Commits without a pull request',
    find(range, _files, background) {
        const pullRequests = (0,domain_background/* knownValue */.jj)(background.pullRequests);
        if (pullRequests === null)
            return null;
        const brought = new Set(pullRequests.flatMap(({ commits }) => commits));
        const found = range.commits.filter(({ sha, isMerge }) => !isMerge && !brought.has(sha));
        if (found.length === 0)
            return null;
        return {
            factor: 'direct-commits',
            what: `${countText(found.length, 'commit')} without a pull request`,
            why: 'Nobody was asked to look at them before they reached the branch.',
            advice: 'Ask the authors what they are.',
            logOdds: 0,
            evidence: commitEvidence(found),
            evidenceCount: found.length,
            reversibility: 'yes',
        };
    },
};
//# sourceMappingURL=direct-commits.js.map
;// CONCATENATED MODULE: ./build/src/domain/factors/first-deployment.js
/** Nothing to compare with and no earlier version to go back to. A fact without weight: no data on it. */
const firstDeployment = {
    id: 'first-deployment',
    title: 'First deployment',
    find(range) {
        if (range.direction !== 'first')
            return null;
        return {
            factor: 'first-deployment',
            what: 'no earlier deployment of this environment is known, so the whole history counts as new',
            why: 'Once it is promoted there is no earlier healthy version to go back to.',
            advice: 'If you know what runs today, name it as the base.',
            logOdds: 0,
            evidence: [{ text: 'the candidate', commit: range.head, path: null }],
            evidenceCount: 1,
            reversibility: 'with_care',
        };
    },
};
//# sourceMappingURL=first-deployment.js.map
// EXTERNAL MODULE: ./build/src/domain/range/hot-fix-words.js
var hot_fix_words = __webpack_require__(14761);
;// CONCATENATED MODULE: ./build/src/domain/factors/hot-fixes.js




/**
 * Work done in a hurry, told by the name of the branch or by a label. Without weight: commits that say
 * "fix" are reverted as often as others (1.03, .88 to 1.21), and branches are in no data that we have.
 */
const hotFixes = {
    id: 'hot-fixes',
    title: 'Hot fixes',
    find(range, _files, background) {
        const pullRequests = (0,domain_background/* knownValue */.jj)(background.pullRequests) ?? [];
        const byBranch = ((0,domain_background/* knownValue */.jj)(background.reviews) ?? []).filter(({ branch }) => (0,hot_fix_words/* isHotFixName */.oH)(branch));
        const byLabel = pullRequests.filter(({ labels }) => labels.some(hot_fix_words/* isHotFixName */.oH));
        const numbers = [
            ...new Set([
                ...byBranch.map(({ pullRequest }) => pullRequest),
                ...byLabel.map(({ number }) => number),
            ]),
        ];
        // Where pull requests are known, their merge commits would only say the same again.
        const merges = pullRequests.length > 0 ? [] : range.commits.filter(({ subject }) => (0,hot_fix_words/* mergesHotFix */.Kl)(subject));
        const count = numbers.length + merges.length;
        if (count === 0)
            return null;
        return {
            factor: 'hot-fixes',
            what: countText(count, 'hot fix', 'hot fixes'),
            why: 'Something is wrong in production already, and what mends it was made in a hurry.',
            advice: '',
            logOdds: 0,
            evidence: [...pullRequestEvidence(numbers, pullRequests), ...commitEvidence(merges)].slice(0, risk/* EVIDENCE_MAX */.nd),
            evidenceCount: count,
            reversibility: 'yes',
        };
    },
};
//# sourceMappingURL=hot-fixes.js.map
;// CONCATENATED MODULE: ./build/src/domain/factors/infrastructure.js

/**
 * A prior, not a measurement: the row of build files, explicitly reverted 1.30 times as often (.98 to
 * 1.72), is the nearest that there is.
 */
const INFRASTRUCTURE_ODDS = 1.3;
/** Tools whose changes are applied to something that lives on when the traffic moves back. */
const APPLIED_APART = new Set([
    ...['Terraform', 'Pulumi', 'AWS CDK', 'CloudFormation', 'Ansible'],
]);
/** What the code runs on: images, clusters, machines, networks. */
const infrastructure = {
    id: 'infrastructure',
    title: 'Infrastructure',
    find(range, files) {
        const apart = files.infrastructure.filter(({ tool }) => APPLIED_APART.has(tool));
        const others = files.infrastructure.filter(({ tool }) => !APPLIED_APART.has(tool));
        const found = [...apart, ...others];
        if (found.length === 0)
            return null;
        return {
            factor: 'infrastructure',
            what: filesText(found, 'infrastructure', range.isTruncated),
            why: apart.length > 0
                ? 'Moving traffic back does not take back what was applied to the infrastructure.'
                : 'It behaves otherwise in production than in tests.',
            advice: apart.length > 0 ? 'Have the plan that takes it back at hand.' : '',
            logOdds: Math.log(INFRASTRUCTURE_ODDS),
            evidence: fileEvidence(found),
            evidenceCount: found.length,
            reversibility: apart.length > 0 ? 'with_care' : 'yes',
        };
    },
};
//# sourceMappingURL=infrastructure.js.map
;// CONCATENATED MODULE: ./build/src/domain/factors/infrastructure-edits.js

/** What was done inside Terraform, manifests, charts, Compose files and Dockerfiles. */
const infrastructureEdits = {
    id: 'infrastructure-edits',
    title: 'Edits of infrastructure',
    find(_range, _files, background) {
        return editsFinding(background, 'infrastructure', {
            factor: 'infrastructure-edits',
            of: 'infrastructure',
            why: 'They take away what keeps a service up, its data safe, or others out.',
            advice: 'Compare with the plan of the tool that applies them.',
        });
    },
};
//# sourceMappingURL=infrastructure-edits.js.map
;// CONCATENATED MODULE: ./build/src/domain/factors/interface-edits.js

/** What callers of a public interface would notice: OpenAPI, GraphQL, protobuf. */
const interfaceEdits = {
    id: 'interface-edits',
    title: 'Edits of public interfaces',
    find(_range, _files, background) {
        return editsFinding(background, 'interface', {
            factor: 'interface-edits',
            of: 'public interfaces',
            why: 'Callers that were not changed along with it break, and while both versions serve they see both.',
            advice: 'Make sure that every caller is ready.',
        });
    },
};
//# sourceMappingURL=interface-edits.js.map
// EXTERNAL MODULE: ./build/src/domain/packages/dependency-review.js
var dependency_review = __webpack_require__(30926);
;// CONCATENATED MODULE: ./build/src/domain/factors/licenses.js




/** Packages that changed their licence with the new version. A fact: it is nobody's fault in production. */
const licenses = {
    id: 'licenses',
    title: 'Licences',
    find({ head }, _files, background) {
        const review = (0,domain_background/* knownValue */.jj)(background.dependencyReview);
        const found = review === null ? [] : (0,dependency_review/* licenseChanges */.XT)(review);
        if (found.length === 0)
            return null;
        return {
            factor: 'licenses',
            what: `${countText(found.length, 'package')} under another licence than before`,
            why: 'What you may do with them, and must say of them, can be another thing now.',
            advice: 'Ask whoever answers for licences.',
            logOdds: 0,
            evidence: found.slice(0, risk/* EVIDENCE_MAX */.nd).map(({ package: one, before }) => ({
                text: `${one.name} ${one.version} (${one.ecosystem}): ${before} became ${one.license}`,
                commit: head,
                path: one.manifest,
            })),
            evidenceCount: found.length,
            reversibility: 'yes',
        };
    },
};
//# sourceMappingURL=licenses.js.map
;// CONCATENATED MODULE: ./build/src/domain/factors/migration-edits.js

/** What the statements of new migrations do, and migrations that were edited. */
const migrationEdits = {
    id: 'migration-edits',
    title: 'Edits of the database',
    find(_range, _files, background) {
        return editsFinding(background, 'migration', {
            factor: 'migration-edits',
            of: 'migrations',
            why: 'They destroy data, lock tables that are in use, or cannot be undone; moving traffic back takes none of it back.',
            advice: 'Back the data up, run what locks in steps of its own, and keep the schema usable by both versions.',
        });
    },
};
//# sourceMappingURL=migration-edits.js.map
;// CONCATENATED MODULE: ./build/src/domain/factors/migrations.js

/**
 * Migration or schema path: explicitly reverted 1.57 times as often. The interval (.84 to 2.94) holds 1;
 * what makes migrations dangerous is told by reversibility and not by this weight.
 */
const MIGRATIONS_ODDS = 1.57;
/** Changes of a database schema, told by path. */
const migrations = {
    id: 'migrations',
    title: 'Database migrations',
    find(range, files) {
        const found = files.migration;
        if (found.length === 0)
            return null;
        return {
            factor: 'migrations',
            what: filesText(found, 'database migrations', range.isTruncated),
            why: 'Moving traffic back does not take back what was done to the database.',
            advice: 'Check that the running version works with the new schema; what the statements do is told apart.',
            logOdds: Math.log(MIGRATIONS_ODDS),
            evidence: fileEvidence(found),
            evidenceCount: found.length,
            reversibility: 'with_care',
        };
    },
};
//# sourceMappingURL=migrations.js.map
;// CONCATENATED MODULE: ./build/src/domain/factors/newcomers.js



/**
 * Commits whose authors had touched none of their files before, by the history of the files. Without weight:
 * the models read it in every single commit. With a history that is cut nothing is said.
 */
const newcomers = {
    id: 'newcomers',
    title: 'Authors new to the files',
    find(range, _files, background) {
        const found = (0,domain_background/* knownValue */.jj)(background.forecast)?.byNewcomers ?? [];
        if (found.length === 0)
            return null;
        const commits = new Map(range.commits.map((commit) => [commit.sha, commit]));
        return {
            factor: 'newcomers',
            what: `${countText(found.length, 'commit')} by authors who are new to all of the files`,
            why: 'Such commits are reverted 1.66 times as often.',
            advice: 'Ask somebody who knows these files.',
            logOdds: 0,
            evidence: found.slice(0, risk/* EVIDENCE_MAX */.nd).map((sha) => {
                const commit = commits.get(sha);
                const text = commit === undefined ? 'a commit' : `${commit.subject} (${commit.author.name})`;
                return { text, commit: sha, path: null };
            }),
            evidenceCount: found.length,
            reversibility: 'yes',
        };
    },
};
//# sourceMappingURL=newcomers.js.map
;// CONCATENATED MODULE: ./build/src/domain/factors/not-available.js
/** What could not be looked up. A fact without weight, so that silence is never read as good news. */
const notAvailable = {
    id: 'not-available',
    title: 'Not available',
    find(range, _files, background) {
        const parts = [
            ['pull requests', background.pullRequests],
            ['reviews', background.reviews],
            ['checks', background.checks],
            ['code owners', background.codeOwners],
            ['contents of files', background.edits],
            ['known vulnerabilities', background.dependencyReview],
            ['forecast of the risk models', background.forecast],
        ];
        const found = parts.flatMap(([name, part]) => part.isKnown || part.why === '' ? [] : [{ name, why: part.why }]);
        if (found.length === 0)
            return null;
        return {
            factor: 'not-available',
            what: `not available: ${found.map(({ name }) => name).join(', ')}`,
            why: 'Nothing is said about them, which does not mean that nothing is wrong.',
            advice: '',
            logOdds: 0,
            evidence: found.map(({ name, why }) => ({
                text: `${name}: ${why}`,
                commit: range.head,
                path: null,
            })),
            evidenceCount: found.length,
            reversibility: 'yes',
        };
    },
};
//# sourceMappingURL=not-available.js.map
// EXTERNAL MODULE: ./build/src/domain/people/review.js
var people_review = __webpack_require__(8154);
;// CONCATENATED MODULE: ./build/src/domain/factors/review-finding.js


/**
 * The finding of a factor that picks pull requests by how they were looked at. Without weight: of the
 * 12,374 reviews of OpenStack, self-approval makes no difference that could be told from chance (odds .69,
 * .36 to 1.29), and nothing else that is picked here was measured.
 */
function reviewFinding(background, isPicked, words) {
    const found = ((0,domain_background/* knownValue */.jj)(background.reviews) ?? []).filter(isPicked);
    if (found.length === 0)
        return null;
    const numbers = found.map(({ pullRequest }) => pullRequest);
    const bots = found.filter(({ isAuthorBot }) => isAuthorBot).length;
    const byBots = bots === 0 ? '' : ` (${bots === found.length ? 'all' : bots} by bots)`;
    return {
        ...words,
        what: `${countText(found.length, 'pull request')} ${words.what}${byBots}`,
        logOdds: 0,
        evidence: pullRequestEvidence(numbers, (0,domain_background/* knownValue */.jj)(background.pullRequests) ?? []),
        evidenceCount: found.length,
        reversibility: 'yes',
    };
}
//# sourceMappingURL=review-finding.js.map
;// CONCATENATED MODULE: ./build/src/domain/factors/objections.js


/** Pull requests whose reviewer asked for changes and never took it back. */
const objections = {
    id: 'objections',
    title: 'Changes were asked for',
    find(_range, _files, background) {
        return reviewFinding(background, (review) => (0,people_review/* opinionsOfOthers */.me)(review).some(({ kind }) => kind === 'changes_requested'), {
            factor: 'objections',
            what: 'with changes that a reviewer still asks for',
            why: 'Somebody who looked said that it should not go out like this.',
            advice: 'Ask the reviewer whether it is settled.',
        });
    },
};
//# sourceMappingURL=objections.js.map
// EXTERNAL MODULE: ./build/src/domain/people/code-owners.js
var code_owners = __webpack_require__(13804);
;// CONCATENATED MODULE: ./build/src/domain/factors/owners-not-asked.js




/** Pull requests that change files of CODEOWNERS and that none of their owners looked at. */
const ownersNotAsked = {
    id: 'owners-not-asked',
    title: 'Owners not asked',
    find(_range, _files, background) {
        const owners = (0,domain_background/* knownValue */.jj)(background.codeOwners);
        return reviewFinding(background, (review) => review.isOwnerWaitedFor || (owners !== null && hasUnaskedOwner(owners, review)), {
            factor: 'owners-not-asked',
            what: 'without a word of the owners of their files',
            why: 'CODEOWNERS names people who know these files, and they were not heard.',
            advice: 'Ask the owners before it goes out.',
        });
    },
};
/**
 * True when a file has owners that are people and none of them is the author or gave an opinion. Who is in
 * a team, or behind an address, is not known here: with one among the owners, any opinion may be theirs.
 */
function hasUnaskedOwner(owners, review) {
    if (review.isTruncated)
        return false;
    const heard = [...review.opinions.map(({ reviewer }) => reviewer), review.author];
    return review.files.some((path) => {
        const asked = (0,code_owners/* ownersOf */.K2)(owners, path);
        if (asked.length === 0)
            return false;
        const people = asked.filter(isPerson).map((owner) => owner.slice(1));
        if (people.some((one) => heard.some((login) => (0,people_review/* isSamePerson */.sO)(login, one))))
            return false;
        return people.length === asked.length || review.opinions.length === 0;
    });
}
function isPerson(owner) {
    return owner.startsWith('@') && !owner.includes('/');
}
//# sourceMappingURL=owners-not-asked.js.map
;// CONCATENATED MODULE: ./build/src/domain/factors/reverts.js

/** Message says revert: itself explicitly reverted 4.47 times as often (3.20 to 6.25; 356,682 commits). */
const REVERTS_ODDS = 4.47;
/** Commits that take back an earlier one. */
const reverts = {
    id: 'reverts',
    title: 'Reverts',
    find(range) {
        const found = commitsTakingBack(range.commits).reverts;
        if (found.length === 0)
            return null;
        return {
            factor: 'reverts',
            what: `${atLeast(range.isTruncated)}${countText(found.length, 'commit')} that ${found.length === 1 ? 'takes' : 'take'} back an earlier one`,
            why: 'Something went wrong here before; what is taken back is often wanted back.',
            advice: '',
            logOdds: Math.log(REVERTS_ODDS),
            evidence: commitEvidence(found),
            evidenceCount: found.length,
            reversibility: 'yes',
        };
    },
};
const REVERT_STARTS = ['revert "', "revert '", 'revert:', 'revert(', 'reverts ', 'reverting '];
/** "Reapply" is what git itself writes for the revert of a revert. */
const REAPPLY_STARTS = ['reapply "', 'revert "revert "', 'revert "reapply "', 'reland ', 're-land '];
/**
 * Sorts out the commits that take back another one (reverts) and those that take back a revert, which
 * bring something again that was taken back once (reapplied). Every commit is in one list at most.
 */
function commitsTakingBack(commits) {
    const all = commits.filter((commit) => !commit.isMerge && isTakingBack(commit));
    const shas = new Set(all.map((commit) => commit.sha));
    const isReapplying = (commit) => startsWithAny(commit.subject, REAPPLY_STARTS) ||
        (commit.reverts !== null && shas.has(commit.reverts));
    return {
        reverts: all.filter((commit) => !isReapplying(commit)),
        reapplied: all.filter(isReapplying),
    };
}
function isTakingBack(commit) {
    return (commit.reverts !== null ||
        startsWithAny(commit.subject, REVERT_STARTS) ||
        startsWithAny(commit.subject, REAPPLY_STARTS));
}
function startsWithAny(subject, starts) {
    const lower = subject.toLowerCase();
    return starts.some((start) => lower.startsWith(start));
}
//# sourceMappingURL=reverts.js.map
;// CONCATENATED MODULE: ./build/src/domain/factors/reapplied.js


/**
 * A prior: the odds of a revert, half as high again. It failed once, and commits that name a revert are
 * the likeliest of all to be reverted; there is no row for the second attempt alone.
 */
const REAPPLIED_ODDS = REVERTS_ODDS * 1.5;
/** Commits that bring something again that was taken back once. */
const reapplied = {
    id: 'reapplied',
    title: 'Second attempts',
    find(range) {
        const found = commitsTakingBack(range.commits).reapplied;
        if (found.length === 0)
            return null;
        const verb = found.length === 1 ? 'brings' : 'bring';
        return {
            factor: 'reapplied',
            what: `${atLeast(range.isTruncated)}${countText(found.length, 'commit')} that ${verb} again what was reverted once`,
            why: 'It was taken back once already.',
            advice: 'Make sure that what was wrong the first time is found and fixed.',
            logOdds: Math.log(REAPPLIED_ODDS),
            evidence: commitEvidence(found),
            evidenceCount: found.length,
            reversibility: 'yes',
        };
    },
};
//# sourceMappingURL=reapplied.js.map
;// CONCATENATED MODULE: ./build/src/domain/factors/secrets.js


/** Secrets that came into the repository with this range. They are never shown, only where they are. */
const secrets = {
    id: 'secrets',
    title: 'Secrets',
    find(_range, _files, background) {
        const finding = editsFinding(background, 'secret', {
            factor: 'secrets',
            of: 'secrets',
            why: 'Whoever can read the repository has them, also after they are deleted.',
            advice: 'Revoke them at their service now; taking them out of the code is not enough.',
        });
        if (finding === null)
            return null;
        return {
            ...finding,
            what: `${countText(finding.evidenceCount, 'possible secret')} in new lines`,
        };
    },
};
//# sourceMappingURL=secrets.js.map
;// CONCATENATED MODULE: ./build/src/domain/factors/unreviewed.js


/** Pull requests that nobody but their author approved and that somebody else, or nobody yet, merged. */
const unreviewed = {
    id: 'unreviewed',
    title: 'Pull requests without approval',
    find(_range, _files, background) {
        return reviewFinding(background, (one) => isUnapproved(one) && !isSelfMerged(one), {
            factor: 'unreviewed',
            what: 'without an approval',
            why: 'One pair of eyes saw them.',
            advice: 'Have somebody look before it goes out.',
        });
    },
};
/** True only when all opinions were read and none of them is an approval by somebody else. */
function isUnapproved(review) {
    return !review.isTruncated && (0,people_review/* approvalsOf */.mh)(review).length === 0;
}
function isSelfMerged({ author, isMerged, mergedBy }) {
    return isMerged && mergedBy !== null && (0,people_review/* isSamePerson */.sO)(author, mergedBy);
}
//# sourceMappingURL=unreviewed.js.map
;// CONCATENATED MODULE: ./build/src/domain/factors/self-merged.js


/** Pull requests that their own author merged and that nobody else approved. */
const selfMerged = {
    id: 'self-merged',
    title: 'Merged by the author alone',
    find(_range, _files, background) {
        return reviewFinding(background, (one) => isSelfMerged(one) && isUnapproved(one), {
            factor: 'self-merged',
            what: 'merged by the author, without an approval by anybody else',
            why: 'Nobody but the author has seen them.',
            advice: 'Have somebody look before it goes out.',
        });
    },
};
//# sourceMappingURL=self-merged.js.map
;// CONCATENATED MODULE: ./build/src/domain/factors/size.js

/**
 * Coefficients of ln(1 + lines added) and ln(1 + lines deleted) in the 18-term logistic model of "needs a
 * corrective change within 90 days" (229,622 commits of 121 projects). Size speaks of faults that come to
 * light later; it hardly tells which change is rolled back (raw lift of 100 lines and more: 1.06).
 */
const LOG_ODDS_PER_LN_ADDED = 0.3685;
const LOG_ODDS_PER_LN_DELETED = 0.0535;
/** Lines of code that somebody wrote. Generated, vendored and lock files, tests and docs are set apart. */
const size = {
    id: 'size',
    title: 'Size',
    find(range, files) {
        const written = writtenFiles(files);
        const { added, deleted } = linesOf(written);
        if (added + deleted === 0)
            return null;
        const apart = linesApart(files);
        return {
            factor: 'size',
            what: `${atLeast(range.isTruncated)}${countText(added + deleted, 'line')} of code changed ` +
                `(${countText(added, 'added', 'added')}, ${countText(deleted, 'deleted', 'deleted')})` +
                (apart === 0
                    ? ''
                    : `; ${countText(apart, 'line')} of tests, docs and generated files apart`),
            why: 'Faults that come to light later grow with the lines that were written.',
            advice: '',
            logOdds: LOG_ODDS_PER_LN_ADDED * Math.log1p(added) + LOG_ODDS_PER_LN_DELETED * Math.log1p(deleted),
            evidence: fileEvidence(written),
            evidenceCount: written.length,
            reversibility: 'yes',
        };
    },
};
/** Files in which people write what runs, the most changed first. */
function writtenFiles(files) {
    const { source, migration, infrastructure, workflow, configuration } = files;
    return [...source, ...migration, ...infrastructure, ...workflow, ...configuration]
        .filter(({ file }) => file.linesAdded + file.linesDeleted > 0)
        .sort((a, b) => linesChanged(b) - linesChanged(a));
}
function linesChanged({ file }) {
    return file.linesAdded + file.linesDeleted;
}
function linesApart(files) {
    const { tests, docs, asset, generated, vendored, lockfile } = files;
    const { added, deleted } = linesOf([tests, docs, asset, generated, vendored, lockfile].flat());
    return added + deleted;
}
//# sourceMappingURL=size.js.map
// EXTERNAL MODULE: ./build/src/domain/range/path-kinds.js
var path_kinds = __webpack_require__(84427);
;// CONCATENATED MODULE: ./build/src/domain/factors/spread.js


/**
 * Coefficient of ln(1 + subsystems) in the 11-feature logistic model that carries over between data sets
 * (label: ever fixed). Directories and files add nothing to it once the lines are known.
 */
const LOG_ODDS_PER_LN_SUBSYSTEMS = 0.223;
/** How far the change reaches: files, folders, and subsystems, which are the top-level folders. */
const spread = {
    id: 'spread',
    title: 'Spread',
    find(range, files) {
        const own = ownFiles(files);
        const folders = new Set(own.map(({ file }) => folderOf(file.path)));
        if (folders.size < 2)
            return null;
        const firstOfSubsystem = new Map();
        for (const kinded of own) {
            const subsystem = subsystemOf(kinded.file.path);
            if (!firstOfSubsystem.has(subsystem))
                firstOfSubsystem.set(subsystem, kinded);
        }
        const subsystemCount = firstOfSubsystem.size;
        return {
            factor: 'spread',
            what: `${atLeast(range.isTruncated)}${countText(own.length, 'file')} in ` +
                `${countText(folders.size, 'folder')} of ${countText(subsystemCount, 'subsystem')}`,
            why: 'A change across several parts is harder to review and to test as one.',
            advice: '',
            // Against a change of one subsystem, so that one subsystem adds nothing.
            logOdds: LOG_ODDS_PER_LN_SUBSYSTEMS * Math.log((1 + subsystemCount) / 2),
            evidence: fileEvidence([...firstOfSubsystem.values()]),
            evidenceCount: subsystemCount,
            reversibility: 'yes',
        };
    },
};
/** What tools or others wrote does not spread a change. */
const SET_APART = new Set(['vendored', 'generated', 'lockfile']);
function ownFiles(files) {
    return path_kinds/* PATH_KINDS */.i.filter((kind) => !SET_APART.has(kind)).flatMap((kind) => files[kind]);
}
function folderOf(path) {
    return path.slice(0, path.lastIndexOf('/') + 1);
}
function subsystemOf(path) {
    return path.slice(0, path.indexOf('/') + 1);
}
//# sourceMappingURL=spread.js.map
;// CONCATENATED MODULE: ./build/src/domain/factors/stale-approvals.js


/** Pull requests to which something was pushed after the last approval. */
const staleApprovals = {
    id: 'stale-approvals',
    title: 'Approved before the last push',
    find(_range, _files, background) {
        return reviewFinding(background, isApprovedBeforeTheLastPush, {
            factor: 'stale-approvals',
            what: 'approved before the last push',
            why: 'What was pushed after the approval was not approved by anybody.',
            advice: 'Look at what came after the approval.',
        });
    },
};
/** Every approval must be of an older state for sure; merges of the base branch alone do not count. */
function isApprovedBeforeTheLastPush(review) {
    const approvals = (0,people_review/* approvalsOf */.mh)(review);
    return approvals.length > 0 && approvals.every((one) => (0,people_review/* isStale */.QO)(one, review) === true);
}
//# sourceMappingURL=stale-approvals.js.map
;// CONCATENATED MODULE: ./build/src/domain/factors/tests.js

/**
 * Whether tests changed with the source. A fact without weight: with source alike, commits with tests are
 * fixed as often (1.00, .93 to 1.08) and reverted no less (1.32, 1.05 to 1.67).
 */
const tests = {
    id: 'tests',
    title: 'Tests',
    find(range, files) {
        const hasTests = files.tests.length > 0;
        if (!hasTests && files.source.length === 0)
            return null;
        const shown = hasTests ? files.tests : files.source;
        const source = countText(files.source.length, 'source file');
        return {
            factor: 'tests',
            what: hasTests
                ? `${atLeast(range.isTruncated)}${countText(files.tests.length, 'test file')} changed along with ${source}`
                : `no test changed along with ${atLeast(range.isTruncated)}${source}`,
            why: 'Shown as a fact: in the data it does not move the risk.',
            advice: '',
            logOdds: 0,
            evidence: fileEvidence(shown),
            evidenceCount: shown.length,
            reversibility: 'yes',
        };
    },
};
//# sourceMappingURL=tests.js.map
;// CONCATENATED MODULE: ./build/src/domain/factors/unfinished.js

/** Message says WIP or temporary: explicitly reverted 3.15 times as often (1.62 to 6.12; 356,682 commits). */
const UNFINISHED_ODDS = 3.15;
/** Commits that say themselves that they are not meant to stay. */
const unfinished = {
    id: 'unfinished',
    title: 'Unfinished work',
    find(range) {
        const found = range.commits.filter((commit) => !commit.isMerge && isUnfinished(commit.subject));
        if (found.length === 0)
            return null;
        return {
            factor: 'unfinished',
            what: `${atLeast(range.isTruncated)}${countText(found.length, 'commit')} marked as unfinished or temporary`,
            why: 'Their own authors say that they should not stay as they are.',
            advice: 'Ask the authors whether it should go out.',
            logOdds: Math.log(UNFINISHED_ODDS),
            evidence: commitEvidence(found),
            evidenceCount: found.length,
            reversibility: 'yes',
        };
    },
};
/** What git and people put in front. */
const STARTS = ['fixup!', 'squash!', 'amend!', 'draft:', '[draft]'];
const unfinished_WORDS = new Set(['wip', 'hack', 'hacky', 'temporarily', 'dnm']);
/** Runs of words, each with a space around it. */
const PHRASES = [
    ' do not merge ',
    ' don t merge ',
    ' do not deploy ',
    ' todo revert ',
    ' revert me ',
];
/** After these, "temporary" names a thing and not the change: "fix leak of temporary files". */
const TEMPORARY_THINGS = new Set([
    ...['file', 'files', 'folder', 'folders', 'directory', 'directories', 'dir', 'dirs', 'path'],
    ...['table', 'tables', 'redirect', 'redirects', 'credential', 'credentials', 'token', 'tokens'],
    ...['password', 'passwords', 'variable', 'variables', 'object', 'objects', 'storage'],
]);
function isUnfinished(subject) {
    const lower = subject.toLowerCase();
    if (STARTS.some((start) => lower.startsWith(start)))
        return true;
    const words = lower.split(/[^\p{L}\p{N}]/u).filter((word) => word !== '');
    if (words.some((word) => unfinished_WORDS.has(word)))
        return true;
    const temporary = words.indexOf('temporary');
    if (temporary >= 0 && !TEMPORARY_THINGS.has(words[temporary + 1] ?? ''))
        return true;
    const text = ` ${words.join(' ')} `;
    return PHRASES.some((phrase) => text.includes(phrase));
}
//# sourceMappingURL=unfinished.js.map
;// CONCATENATED MODULE: ./build/src/domain/factors/unread-files.js



/** Files whose content should be compared and could not be read. A fact: unread is never clean. */
const unreadFiles = {
    id: 'unread-files',
    title: 'Could not be read',
    find(_range, _files, background) {
        const byPath = new Map(((0,domain_background/* knownValue */.jj)(background.edits) ?? []).flatMap(({ path, commit, found }) => found.isRead ? [] : [[path, { text: found.why, commit, path }]]));
        if (byPath.size === 0)
            return null;
        const found = [...byPath.values()];
        return {
            factor: 'unread-files',
            what: `${countText(found.length, 'file')} that could not be read`,
            why: 'What was changed in them is not known.',
            advice: 'Look at them yourself.',
            logOdds: 0,
            evidence: found.slice(0, risk/* EVIDENCE_MAX */.nd),
            evidenceCount: found.length,
            reversibility: 'yes',
        };
    },
};
//# sourceMappingURL=unread-files.js.map
;// CONCATENATED MODULE: ./build/src/domain/factors/vulnerabilities.js




/** Known vulnerabilities that come with the packages of this range, by GitHub's dependency graph. */
const vulnerabilities = {
    id: 'vulnerabilities',
    title: 'Known vulnerabilities',
    find({ head }, _files, background) {
        const review = (0,domain_background/* knownValue */.jj)(background.dependencyReview);
        if (review === null)
            return null;
        const found = (0,dependency_review/* broughtVulnerabilities */.ug)(review);
        const addedCount = review.packages.filter(({ change }) => change === 'added').length;
        if (found.length === 0 && addedCount === 0)
            return null;
        return {
            factor: 'vulnerabilities',
            what: found.length === 0 ? noneText(addedCount) : vulnerabilities_summary(found),
            why: 'Code of others goes out with them, and everybody can read how to use what is known.',
            advice: found.length === 0 ? '' : 'Take a version that the advisory names as patched.',
            logOdds: 0,
            evidence: found.length === 0
                ? [{ text: 'the candidate', commit: head, path: null }]
                : found.slice(0, risk/* EVIDENCE_MAX */.nd).map((one) => ({
                    text: lineOf(one),
                    commit: head,
                    path: one.package.manifest,
                })),
            evidenceCount: Math.max(1, found.length),
            reversibility: 'yes',
            ...(found.some(isSevere) ? { levelMin: 'medium' } : {}),
        };
    },
};
/** What only development uses does not reach production. */
function isSevere({ package: one, vulnerability }) {
    return !one.isDevelopment && ['critical', 'high'].includes(vulnerability.severity);
}
function noneText(addedCount) {
    return `no known vulnerability in ${countText(addedCount, 'package')} that came`;
}
/** "1 critical, 2 moderate known vulnerabilities". */
function vulnerabilities_summary(found) {
    const parts = dependency_review/* SEVERITIES */.oC.flatMap((severity) => {
        const count = found.filter(({ vulnerability }) => vulnerability.severity === severity).length;
        return count === 0 ? [] : [`${count} ${severity}`];
    });
    return `${parts.join(', ')} known ${found.length === 1 ? 'vulnerability' : 'vulnerabilities'}`;
}
function lineOf({ package: one, vulnerability }) {
    const { severity, advisory, summary: text } = vulnerability;
    const only = one.isDevelopment ? ', development only' : '';
    return `${one.name} ${one.version} (${one.ecosystem}${only}): ${severity}, ${advisory}, ${text}`;
}
//# sourceMappingURL=vulnerabilities.js.map
;// CONCATENATED MODULE: ./build/src/domain/factors/waiting.js


const waiting_DAY_SECONDS = 86_400;
/**
 * How long the oldest commit has waited, and how long ago the last deployment was. A fact without weight:
 * how much goes out at once is weighed by the batch.
 */
const waiting = {
    id: 'waiting',
    title: 'Waiting time',
    find(range, _files, background) {
        const { deployedAtSeconds, nowSeconds } = background;
        if (range.base === null || nowSeconds === null)
            return null;
        const oldest = oldestOf(range);
        const facts = [
            ...(oldest === null ? [] : [agoText(oldest.committedAtSeconds, nowSeconds, 'oldest')]),
            ...(deployedAtSeconds === null ? [] : [agoText(deployedAtSeconds, nowSeconds, 'deployed')]),
        ].filter((text) => text !== '');
        if (facts.length === 0)
            return null;
        return {
            factor: 'waiting',
            what: facts.join('; '),
            why: 'Shown as a fact: who wrote it has to remember it when something is wrong.',
            advice: '',
            logOdds: 0,
            evidence: oldest === null
                ? [{ text: 'deployed today', commit: range.base, path: null }]
                : commitEvidence([oldest]),
            evidenceCount: 1,
            reversibility: 'yes',
        };
    },
};
/** The commit that has waited longest; null when it is not among those that are kept. */
function oldestOf(range) {
    const at = range.oldestCommittedAtSeconds;
    return range.commits.find(({ committedAtSeconds }) => committedAtSeconds === at) ?? null;
}
/** Clocks of committers may be ahead of ours; nothing is said of what lies in the future. */
function agoText(atSeconds, nowSeconds, what) {
    const seconds = nowSeconds - atSeconds;
    if (seconds < 0)
        return '';
    const days = Math.floor(seconds / waiting_DAY_SECONDS);
    const text = days >= 2 ? countText(days, 'day') : (0,units/* durationText */.S5)(seconds);
    return what === 'oldest'
        ? `the oldest commit has waited ${text}`
        : `the last deployment ended ${text} ago`;
}
//# sourceMappingURL=waiting.js.map
;// CONCATENATED MODULE: ./build/src/domain/factors/weekday.js
const DAYS = ['Thursday', 'Friday', 'Saturday', 'Sunday', 'Monday', 'Tuesday', 'Wednesday'];
const weekday_DAY_SECONDS = 86_400;
const HOUR_SECONDS = 3_600;
/**
 * Weekday and hour. A fact without weight: on Fridays .99, on weekends 1.08, at night 1.07 times as many
 * commits need a correction, and 1.13, 1.10 and .85 times as many are reverted; every interval holds 1.
 */
const weekday = {
    id: 'weekday',
    title: 'Weekday and hour',
    find(range, _files, { nowSeconds }) {
        if (nowSeconds === null)
            return null;
        if (range.commitCount === 0 && range.commitsTakenAway === 0)
            return null;
        return {
            factor: 'weekday',
            what: momentText(nowSeconds),
            why: 'Shown as a fact: in the data neither weekday nor hour moves the risk.',
            advice: '',
            logOdds: 0,
            evidence: [{ text: 'the candidate', commit: range.head, path: null }],
            evidenceCount: 1,
            reversibility: 'yes',
        };
    },
};
/** "Friday, 16 h UTC". The first day of Unix time was a Thursday. */
function momentText(seconds) {
    const day = DAYS[Math.floor(seconds / weekday_DAY_SECONDS) % DAYS.length] ?? '';
    return `${day}, ${Math.floor((seconds % weekday_DAY_SECONDS) / HOUR_SECONDS)} h UTC`;
}
//# sourceMappingURL=weekday.js.map
;// CONCATENATED MODULE: ./build/src/domain/factors/workflow-edits.js

/** What was done inside workflows, actions, CODEOWNERS and the settings of the repository. */
const workflowEdits = {
    id: 'workflow-edits',
    title: 'Edits of workflows',
    find(_range, _files, background) {
        return editsFinding(background, 'workflow', {
            factor: 'workflow-edits',
            of: 'workflows',
            why: 'They open a door, or take a check away that nobody will miss until it is needed.',
            advice: 'Have each of them explained.',
        });
    },
};
//# sourceMappingURL=workflow-edits.js.map
;// CONCATENATED MODULE: ./build/src/domain/factors/workflows.js

/** CI or workflow file: explicitly reverted 2.65 times as often (2.00 to 3.52; 356,682 commits). */
const WORKFLOWS_ODDS = 2.65;
/** What checks, builds, approves and deploys the code: workflows, actions, owners, other CI systems. */
const workflows = {
    id: 'workflows',
    title: 'Workflows',
    find(range, files) {
        const found = files.workflow;
        if (found.length === 0)
            return null;
        return {
            factor: 'workflows',
            what: filesText(found, 'workflows', range.isTruncated),
            why: 'They decide what is checked and what is built, and run with credentials.',
            advice: 'Look for checks that were taken away and permissions that grew.',
            logOdds: Math.log(WORKFLOWS_ODDS),
            evidence: fileEvidence(found),
            evidenceCount: found.length,
            reversibility: 'yes',
        };
    },
};
//# sourceMappingURL=workflows.js.map
;// CONCATENATED MODULE: ./build/src/domain/factors/registry.js





































/** Every factor there is. Findings of the same weight are shown in this order. */
const FACTORS = [
    size,
    spread,
    batch,
    dependencies,
    dependencyEdits,
    vulnerabilities,
    licenses,
    migrations,
    migrationEdits,
    workflows,
    workflowEdits,
    infrastructure,
    infrastructureEdits,
    interfaceEdits,
    configuration,
    configurationEdits,
    secrets,
    reverts,
    reapplied,
    unfinished,
    checks,
    objections,
    staleApprovals,
    selfMerged,
    unreviewed,
    ownersNotAsked,
    directCommits,
    hotFixes,
    tests,
    binaries,
    authors,
    newcomers,
    firstDeployment,
    waiting,
    weekday,
    unreadFiles,
    notAvailable,
];
//# sourceMappingURL=registry.js.map

/***/ }),

/***/ 30926:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   XT: () => (/* binding */ licenseChanges),
/* harmony export */   oC: () => (/* binding */ SEVERITIES),
/* harmony export */   ug: () => (/* binding */ broughtVulnerabilities)
/* harmony export */ });
/** How bad GitHub's advisory says it is. */
const SEVERITIES = ['critical', 'high', 'moderate', 'low', 'unknown'];
/**
 * Vulnerabilities that this range brings, the worst first. One that the version before had as well is not
 * brought by it.
 */
function broughtVulnerabilities({ packages, }) {
    const keyOf = ({ ecosystem, name }, advisory) => `${ecosystem} ${name} ${advisory}`;
    const known = new Set(packages
        .filter(({ change }) => change === 'removed')
        .flatMap((one) => one.vulnerabilities.map(({ advisory }) => keyOf(one, advisory))));
    const seen = new Set();
    return packages
        .filter(({ change }) => change === 'added')
        .flatMap((one) => one.vulnerabilities.map((vulnerability) => ({ package: one, vulnerability })))
        .filter(({ package: one, vulnerability }) => {
        const key = keyOf(one, vulnerability.advisory);
        if (known.has(key) || seen.has(key))
            return false;
        seen.add(key);
        return true;
    })
        .sort((a, b) => rankOf(a) - rankOf(b));
}
function rankOf({ package: one, vulnerability }) {
    // What only development uses is the same to production as if it were less severe than all others.
    return SEVERITIES.indexOf(vulnerability.severity) + (one.isDevelopment ? SEVERITIES.length : 0);
}
/** Packages whose licence is another one in the new version. */
function licenseChanges({ packages }) {
    return packages
        .filter(({ change }) => change === 'added')
        .flatMap((one) => {
        const before = packages.find((old) => old.change === 'removed' && old.ecosystem === one.ecosystem && old.name === one.name)?.license;
        const isChanged = typeof before === 'string' && one.license !== null && before !== one.license;
        return isChanged ? [{ package: one, before }] : [];
    });
}
//# sourceMappingURL=dependency-review.js.map

/***/ }),

/***/ 13804:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K2: () => (/* binding */ ownersOf),
/* harmony export */   WN: () => (/* binding */ CODE_OWNERS_PATHS),
/* harmony export */   parseCodeOwners: () => (/* binding */ parseCodeOwners)
/* harmony export */ });
/* unused harmony exports CODE_OWNERS_BYTES_MAX, PATTERN_CHARS_MAX */
/* harmony import */ var _range_path_pattern_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2094);

/** GitHub reads no larger file; what is in it then counts for nothing. */
const CODE_OWNERS_BYTES_MAX = (/* unused pure expression or super */ null && (3 * 1024 * 1024));
/** A pattern longer than any path of git is no pattern. */
const PATTERN_CHARS_MAX = 4_096;
/** Where GitHub looks, in this order; the first file that exists is the one. */
const CODE_OWNERS_PATHS = ['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS'];
const OWNER = /^(?:@[A-Za-z0-9_-]+(?:\/[A-Za-z0-9_.-]+)?|[^\s@]+@[^\s@]+)$/;
/**
 * Reads the text by the rules of https://docs.github.com/articles/about-code-owners: patterns as in
 * .gitignore, without "!", without "[ ]", and without "\#"; lines that break a rule are skipped.
 */
function parseCodeOwners(text) {
    const rules = [];
    const skippedLines = [];
    for (const [index, raw] of text.split(/\r?\n/).entries()) {
        const [pattern, ...owners] = wordsOf(raw);
        if (pattern === undefined)
            continue;
        if (isPattern(pattern) && owners.every((owner) => OWNER.test(owner))) {
            rules.push({ pattern, owners, line: index + 1 });
        }
        else
            skippedLines.push(index + 1);
    }
    return { rules, skippedLines };
}
const BLANKS = new Set([' ', '\t', '\r']);
/** Words between blanks up to a comment; a blank after a backslash belongs to the word. */
function wordsOf(line) {
    const words = [];
    let word = '';
    const end = () => {
        if (word !== '')
            words.push(word);
        word = '';
    };
    for (let at = 0; at < line.length; at++) {
        const character = line.charAt(at);
        if (character === '#' && word === '')
            break;
        if (character === '\\' && at + 1 < line.length)
            word += character + line.charAt(++at);
        else if (BLANKS.has(character))
            end();
        else
            word += character;
    }
    end();
    return words;
}
function isPattern(pattern) {
    return pattern.length <= PATTERN_CHARS_MAX && !/^!|^\\#|[[\]]/.test(pattern);
}
/** The owners of a path: those of the last rule that matches; empty when there are none. */
function ownersOf({ rules }, path) {
    return rules.findLast((rule) => (0,_range_path_pattern_js__WEBPACK_IMPORTED_MODULE_0__/* .isMatch */ .u)(rule.pattern, path))?.owners ?? [];
}
//# sourceMappingURL=code-owners.js.map

/***/ }),

/***/ 8154:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $Z: () => (/* binding */ REVIEW_COMMITS_MAX),
/* harmony export */   QO: () => (/* binding */ isStale),
/* harmony export */   me: () => (/* binding */ opinionsOfOthers),
/* harmony export */   mh: () => (/* binding */ approvalsOf),
/* harmony export */   op: () => (/* binding */ REVIEW_FILES_MAX),
/* harmony export */   qw: () => (/* binding */ REVIEW_OPINIONS_MAX),
/* harmony export */   sO: () => (/* binding */ isSamePerson)
/* harmony export */ });
const REVIEW_OPINIONS_MAX = 30;
const REVIEW_COMMITS_MAX = 50;
const REVIEW_FILES_MAX = 100;
/** What people other than the author said. A person's own approval is no second pair of eyes. */
function opinionsOfOthers(review) {
    return review.opinions.filter(({ reviewer }) => !isSamePerson(reviewer, review.author));
}
/** Approvals by people other than the author that stand. */
function approvalsOf(review) {
    return opinionsOfOthers(review).filter(({ kind }) => kind === 'approved');
}
/**
 * Whether anything but merges came after the approved commit. An approval of a commit that is not on the
 * branch any more (it was rewritten) approves something else. null when it cannot be told.
 */
function isStale(approval, review) {
    if (approval.commit === null || review.head === null)
        return null;
    if (approval.commit === review.head)
        return false;
    const at = review.commits.findIndex(({ sha }) => sha === approval.commit);
    if (at === -1)
        return review.isTruncated ? null : true;
    return review.commits.slice(at + 1).some(({ isMerge }) => !isMerge);
}
/** Logins know no upper and lower case. */
function isSamePerson(a, b) {
    return a.toLowerCase() === b.toLowerCase();
}
//# sourceMappingURL=review.js.map

/***/ }),

/***/ 14761:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kl: () => (/* binding */ mergesHotFix),
/* harmony export */   Pf: () => (/* binding */ isHotFixSubject),
/* harmony export */   oH: () => (/* binding */ isHotFixName)
/* harmony export */ });
const WORDS = /(?:^|[^a-z])(?:hot[-_ ]?fix(?:es)?|emergency)(?:$|[^a-z])/i;
/** In a sentence "emergency" may be what the code is about; a hot fix is what it says it is. */
const SUBJECT = /^(?:\W|fix(?:\([^)]{0,100}\))?:)*hot[-_ ]?fix(?:es)?\b|\bemergency (?:fix|patch|release|change|deploy(?:ment)?)\b/i;
const MERGE = /^Merge (?:pull request|branch|remote-tracking branch|tag) /;
const CHARS_MAX = 1_000;
/** Whether the name of a branch, a tag or a label says that it was made in a hurry. Untrusted text. */
function isHotFixName(name) {
    return WORDS.test(name.slice(0, CHARS_MAX));
}
/** "Merge branch 'hotfix/total'", "Merge pull request #7 from shop/hotfix-total". */
function mergesHotFix(subject) {
    return MERGE.test(subject) && isHotFixName(subject);
}
/** Whether a commit calls itself a hot fix, or merges a branch that does. */
function isHotFixSubject(subject) {
    return mergesHotFix(subject) || SUBJECT.test(subject.slice(0, CHARS_MAX));
}
//# sourceMappingURL=hot-fix-words.js.map

/***/ }),

/***/ 84427:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ PATH_KINDS)
/* harmony export */ });
/** What a file is, told from its path alone; the kinds that say most about a deployment come first. */
const PATH_KINDS = [
    'workflow',
    'migration',
    'infrastructure',
    'manifest',
    'lockfile',
    'configuration',
    'source',
    'tests',
    'docs',
    'asset',
    'generated',
    'vendored',
];
//# sourceMappingURL=path-kinds.js.map

/***/ }),

/***/ 2094:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ isMatch),
/* harmony export */   w: () => (/* binding */ isFileMatch)
/* harmony export */ });
/**
 * Whether a pattern takes in a path. With a slash at its beginning or inside it starts at the root, without
 * one it may start in any folder; what it matches is a file, or a folder with all that is in it, except that
 * a "*" at its very end takes in the files of its own folder alone.
 */
function isMatch(pattern, path) {
    const { parts, isRooted, isFolder } = partsOf(pattern);
    const names = path.split('/');
    const reached = reachedBy(parts, names);
    const isWhole = reached.has(names.length);
    if (isRooted && parts.at(-1) === '*')
        return isWhole;
    const isInside = [...reached].some((at) => at < names.length);
    return isFolder ? isInside : isWhole || isInside;
}
/** The same for patterns that stand for files alone, as those of .gitattributes do. */
function isFileMatch(pattern, path) {
    const { parts, isFolder } = partsOf(pattern);
    const names = path.split('/');
    return !isFolder && reachedBy(parts, names).has(names.length);
}
function partsOf(pattern) {
    const isFolder = pattern.endsWith('/');
    const body = pattern.replace(/^\/|\/$/g, '');
    const isRooted = pattern.startsWith('/') || body.includes('/');
    return { parts: isRooted ? body.split('/') : ['**', ...body.split('/')], isRooted, isFolder };
}
/**
 * Where in the path the whole pattern can end. Keeps the set of places that can be reached, so that a hostile
 * pattern costs no more than parts times names.
 */
function reachedBy(parts, names) {
    let reached = new Set([0]);
    for (const part of parts) {
        const next = new Set();
        if (part === '**') {
            const first = Math.min(...reached);
            for (let at = first; at <= names.length; at++)
                next.add(at);
        }
        else {
            for (const at of reached) {
                const name = names[at];
                if (name !== undefined && isNameMatch(part, name))
                    next.add(at + 1);
            }
        }
        if (next.size === 0)
            return next;
        reached = next;
    }
    return reached;
}
/** "*" and "?" within one name; a backslash takes the next character as it is. Linear but for the "*". */
function isNameMatch(pattern, name) {
    let at = 0;
    let inName = 0;
    let star = -1;
    let starName = 0;
    while (inName < name.length) {
        const escaped = pattern.charAt(at) === '\\' && at + 1 < pattern.length;
        const wanted = escaped ? pattern.charAt(at + 1) : pattern.charAt(at);
        if (at < pattern.length && !escaped && wanted === '*') {
            star = at++;
            starName = inName;
        }
        else if (at < pattern.length &&
            ((!escaped && wanted === '?') || wanted === name.charAt(inName))) {
            at += escaped ? 2 : 1;
            inName++;
        }
        else if (star >= 0) {
            at = star + 1;
            inName = ++starName;
        }
        else
            return false;
    }
    while (pattern.charAt(at) === '*')
        at++;
    return at >= pattern.length;
}
//# sourceMappingURL=path-pattern.js.map

/***/ }),

/***/ 1345:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ personKey)
/* harmony export */ });
/** Tells people apart by their address, as they write their names in many ways; the name where there is none. */
function personKey({ name, email }) {
    return (email === '' ? name : email).toLowerCase();
}
//# sourceMappingURL=person-key.js.map

/***/ }),

/***/ 73729:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ worstReversibility)
/* harmony export */ });
const WORST_FIRST = ['no', 'with_care', 'yes'];
/** The worst of them: one thing that cannot be taken back is enough. 'yes' when there are none. */
function worstReversibility(all) {
    return WORST_FIRST.find((answer) => all.includes(answer)) ?? 'yes';
}
//# sourceMappingURL=reversibility.js.map

/***/ }),

/***/ 11275:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A_: () => (/* binding */ LEVELS),
/* harmony export */   nd: () => (/* binding */ EVIDENCE_MAX),
/* harmony export */   yJ: () => (/* binding */ DEFAULT_RISK_LEVELS)
/* harmony export */ });
const LEVELS = ['low', 'medium', 'high', 'critical'];
const EVIDENCE_MAX = 5;
/** Where nothing else is configured. docs/risk.md shows what comes out at which level. */
const DEFAULT_RISK_LEVELS = { medium: 0.4, high: 0.85, critical: 0.97 };
//# sourceMappingURL=risk.js.map

/***/ })

};

export const id = 8404;
export const ids = [8404];
export const modules = {

/***/ 94158:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _d: () => (/* binding */ localTimeIn),
/* harmony export */   kQ: () => (/* binding */ isTimeZone),
/* harmony export */   yf: () => (/* binding */ localTimeText)
/* harmony export */ });
const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const MILLISECONDS = 1000;
/**
 * Tells local time in an IANA time zone. The way from an instant to local time is never ambiguous, so that
 * everything that is decided on it is right over daylight-saving changes as well. RangeError for a zone
 * that does not exist.
 */
function localTimeIn(zone) {
    const format = new Intl.DateTimeFormat('en-US', {
        timeZone: zone,
        calendar: 'gregory',
        numberingSystem: 'latn',
        hourCycle: 'h23',
        year: 'numeric',
        month: 'numeric',
        day: 'numeric',
        weekday: 'short',
        hour: 'numeric',
        minute: 'numeric',
    });
    return (atSeconds) => {
        const parts = new Map();
        for (const { type, value } of format.formatToParts(atSeconds * MILLISECONDS)) {
            parts.set(type, value);
        }
        const number = (type) => Number(parts.get(type));
        return {
            year: number('year'),
            month: number('month'),
            day: number('day'),
            weekday: WEEKDAYS.indexOf(parts.get('weekday') ?? ''),
            minuteOfDay: number('hour') * 60 + number('minute'),
        };
    };
}
/** Whether there is such a time zone: "Europe/Berlin", "UTC". */
function isTimeZone(zone) {
    try {
        localTimeIn(zone);
        return true;
    }
    catch {
        return false;
    }
}
/** "Fri 2026-12-18 16:00 Europe/Berlin". */
function localTimeText(atSeconds, zone) {
    const { year, month, day, weekday, minuteOfDay } = localTimeIn(zone)(atSeconds);
    const two = (value) => String(value).padStart(2, '0');
    const date = `${year}-${two(month)}-${two(day)}`;
    const time = `${two(Math.floor(minuteOfDay / 60))}:${two(minuteOfDay % 60)}`;
    return `${WEEKDAYS[weekday] ?? ''} ${date} ${time} ${zone}`;
}
//# sourceMappingURL=local-time.js.map

/***/ }),

/***/ 98085:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ calendarPoint),
/* harmony export */   k: () => (/* binding */ insideOf)
/* harmony export */ });
/* harmony import */ var _local_time_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94158);

const MINUTES_PER_DAY = 1440;
const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const TIME = /^([01]\d|2[0-3]):([0-5]\d)$/;
const DAY_OF_YEAR = /^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const DATE = /^(\d{4})-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const DAYS_OF_MONTH = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
/**
 * Reads "22:00", "fri 16:00", "12-20", "12-20 18:00", "2026-12-20" or "2026-12-20 18:00"; a day without a
 * time is its first minute. Null when it is none of these, or a day that no calendar has.
 */
function calendarPoint(text) {
    const [first = '', second, ...more] = text.trim().toLowerCase().split(/\s+/);
    if (more.length > 0)
        return null;
    const alone = minuteOfDay(first);
    if (alone !== null)
        return second === undefined ? { recurrence: 'daily', position: alone } : null;
    const minute = minuteOfDay(second ?? '00:00');
    if (minute === null)
        return null;
    const weekday = WEEKDAYS.indexOf(first);
    if (weekday >= 0) {
        // A weekday alone could mean its beginning or its end.
        return second === undefined
            ? null
            : { recurrence: 'weekly', position: weekday * MINUTES_PER_DAY + minute };
    }
    return dayPoint(first, minute);
}
function dayPoint(text, minute) {
    const [, ofYearMonth, ofYearDay] = DAY_OF_YEAR.exec(text) ?? [];
    const [, year, month, day] = DATE.exec(text) ?? [];
    const isOnce = year !== undefined;
    const local = {
        year: Number(year ?? 0),
        month: Number(isOnce ? month : ofYearMonth),
        day: Number(isOnce ? day : ofYearDay),
        weekday: 0,
        minuteOfDay: minute,
    };
    if (!(local.day <= daysOfMonth(local.month, isOnce ? local.year : 4)))
        return null;
    const recurrence = isOnce ? 'once' : 'yearly';
    return { recurrence, position: positionOf(local, recurrence) };
}
function daysOfMonth(month, year) {
    const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
    return month === 2 && !isLeap ? 28 : (DAYS_OF_MONTH[month - 1] ?? 0);
}
function minuteOfDay(text) {
    const [, hours, minutes] = TIME.exec(text) ?? [];
    return hours === undefined ? null : Number(hours) * 60 + Number(minutes);
}
function positionOf(local, recurrence) {
    switch (recurrence) {
        case 'daily':
            return local.minuteOfDay;
        case 'weekly':
            return local.weekday * MINUTES_PER_DAY + local.minuteOfDay;
        case 'yearly':
            return (local.month * 31 + local.day) * MINUTES_PER_DAY + local.minuteOfDay;
        case 'once':
            return (((local.year * 12 + local.month) * 31 + local.day) * MINUTES_PER_DAY + local.minuteOfDay);
    }
}
/**
 * A test of instants against the span. A span that comes round again may go over the end of its day, week
 * or year ("fri 16:00 to mon 08:00"). The hour that a change to winter time repeats is inside both times.
 */
function insideOf(span) {
    const localTime = (0,_local_time_js__WEBPACK_IMPORTED_MODULE_0__/* .localTimeIn */ ._d)(span.zone);
    const { recurrence, position: from } = span.from;
    const to = span.to.position;
    return (atSeconds) => {
        const now = positionOf(localTime(atSeconds), recurrence);
        return from < to ? now >= from && now < to : now >= from || now < to;
    };
}
//# sourceMappingURL=span.js.map

/***/ }),

/***/ 58345:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ protectionRule),
/* harmony export */   g: () => (/* binding */ PROTECTION_RULES)
/* harmony export */ });
/** The rules of the environment that must be there. */
const PROTECTION_RULES = ['reviewers', 'no-self-review', 'branches'];
const MISSING = {
    reviewers: 'it has no required reviewers',
    'no-self-review': 'whoever started the run may approve it',
    branches: 'every branch may deploy to it',
};
function holds(rule, protection) {
    switch (rule) {
        case 'reviewers':
            return protection.reviewerCount > 0;
        case 'no-self-review':
            return protection.reviewerCount > 0 && protection.isSelfReviewPrevented;
        case 'branches':
            return protection.isBranchLimited;
    }
}
/** The environment is protected as the configuration expects; a typo in its name protects nothing. */
function protectionRule({ rules }, protection) {
    if (rules.length === 0)
        return said(null, '');
    if (!protection.isKnown) {
        return said('gate_unknown', `The rules of the environment could not be read: ${protection.why}`);
    }
    if (!protection.value.exists) {
        return said('protection_missing', 'GitHub has no environment of this name.');
    }
    const missing = rules.filter((rule) => !holds(rule, protection.value));
    if (missing.length === 0)
        return said(null, `The environment has ${rules.join(', ')}.`);
    const what = missing.map((rule) => MISSING[rule]).join('; ');
    return said('protection_missing', `The environment is not protected as asked: ${what}.`);
}
function said(reason, what) {
    const objection = reason === null ? null : { result: 'refused', reason, detail: what };
    return { rule: 'protection', objection, what, isOverridable: false };
}
//# sourceMappingURL=protection.js.map

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

export const id = 4766;
export const ids = [4766];
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
        risk: { level: state.riskLevel, score: state.riskScore, fixes: state.riskFixes },
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

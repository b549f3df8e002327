export const id = 819;
export const ids = [819,5207];
export const modules = {

/***/ 4054:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  he: () => (/* binding */ readFlow)
});

// UNUSED EXPORTS: FLOW_WEEKS, LEAD_RANGES_MAX

// EXTERNAL MODULE: ./build/src/domain/errors.js
var errors = __webpack_require__(33047);
;// CONCATENATED MODULE: ./build/src/domain/flow-figures.js
/** The figures of all deployments that ended in the stretch of time; `records` are newest first. */
function flowFigures(records, commitTimes, fromSeconds, toSeconds) {
    const isInside = ({ endedAtSeconds: at }) => at >= fromSeconds && at < toSeconds;
    const deployments = records.filter((record) => isInside(record) && isDeployment(record));
    const promoted = deployments.filter(({ result }) => result === 'promoted');
    const caught = deployments.filter(({ result }) => result === 'rolled_back');
    const escaped = promoted.flatMap((record) => rollbackOf(record, records) ?? []);
    const leads = promoted.flatMap(({ id, endedAtSeconds }) => (commitTimes.get(id) ?? []).map((madeAt) => Math.max(0, endedAtSeconds - madeAt)));
    const restores = [
        ...caught.map((record) => record.endedAtSeconds - record.startedAtSeconds),
        ...escaped.map(({ record, rollback }) => rollback.endedAtSeconds - record.endedAtSeconds),
    ];
    const failureCount = caught.length + escaped.length;
    return {
        fromSeconds,
        toSeconds,
        deploymentCount: deployments.length,
        promotedCount: promoted.length,
        deploymentsPerDay: deployments.length / Math.max(1, (toSeconds - fromSeconds) / DAY_SECONDS),
        leadSecondsMedian: median(leads),
        leadCommitCount: leads.length,
        caughtCount: caught.length,
        escapedCount: escaped.length,
        changeFailureRate: deployments.length === 0 ? null : failureCount / deployments.length,
        restoreSecondsMedian: median(restores),
    };
}
const DAY_SECONDS = 86_400;
const WEEK_SECONDS = 7 * DAY_SECONDS;
/** The figures of the last weeks, ending now. */
function flowOf(records, commitTimes, nowSeconds, weekCount) {
    const fromSeconds = nowSeconds - weekCount * WEEK_SECONDS;
    return {
        all: flowFigures(records, commitTimes, fromSeconds, nowSeconds),
        weeks: weeklyFigures(records, commitTimes, nowSeconds, weekCount),
    };
}
function weeklyFigures(records, commitTimes, nowSeconds, weekCount) {
    return Array.from({ length: weekCount }, (_, index) => {
        const toSeconds = nowSeconds - (weekCount - 1 - index) * WEEK_SECONDS;
        return flowFigures(records, commitTimes, toSeconds - WEEK_SECONDS, toSeconds);
    });
}
/** A rollback puts an old change back; what never got traffic, or was called off, failed nobody. */
function isDeployment({ result, reason }) {
    if (reason === 'promoted_rollback')
        return false;
    return result === 'promoted' || result === 'rolled_back';
}
/** The rollback that took a promoted version back, while it was the one that served. */
function rollbackOf(record, records) {
    const later = records.filter(({ result, endedAtSeconds }) => result === 'promoted' && endedAtSeconds > record.endedAtSeconds);
    const next = later.at(-1);
    const isTakenBack = next?.reason === 'promoted_rollback' && next.previousSha === record.sha;
    return isTakenBack ? { record, rollback: next } : null;
}
function median(values) {
    if (values.length === 0)
        return null;
    const sorted = values.toSorted((a, b) => a - b);
    const middle = Math.floor(sorted.length / 2);
    const upper = sorted[middle] ?? 0;
    return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}
//# sourceMappingURL=flow-figures.js.map
// EXTERNAL MODULE: ./build/src/domain/units.js
var units = __webpack_require__(97065);
;// CONCATENATED MODULE: ./build/src/commands/flow.js



/** Ranges that are read for the lead time, the newest first. */
const LEAD_RANGES_MAX = 200;
/** Weeks that the trend shows, the last of them ending now. */
const FLOW_WEEKS = 12;
/** How changes flowed to the environment in the last weeks, by what its ledger keeps. */
async function readFlow({ changes, clock }, records) {
    return flowOf(records, await commitTimesOf(changes, records), clock.nowSeconds(), FLOW_WEEKS);
}
/**
 * When the commits of each promoted deployment were made, read from the checkout. A range that is not in it
 * (a shallow clone, a rewritten history) has none, and counts for nothing.
 */
async function commitTimesOf(changes, records) {
    const times = new Map();
    const promoted = records.filter(({ result, reason }) => result === 'promoted' && reason !== 'promoted_rollback');
    for (const record of promoted.slice(0, LEAD_RANGES_MAX)) {
        const head = (0,units/* parseSha */.qL)(record.sha);
        const base = (0,units/* parseSha */.qL)(record.previousSha ?? '');
        // Everything that a first deployment holds may be years old.
        if (head === null || base === null)
            continue;
        try {
            const range = await changes.range(base, head, []);
            times.set(record.id, range.commits.filter((one) => !one.isMerge).map((one) => one.committedAtSeconds));
        }
        catch (error) {
            if (!(error instanceof errors/* AdapterError */.om))
                throw error;
        }
    }
    return times;
}
//# sourceMappingURL=flow.js.map

/***/ }),

/***/ 98536:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ endedByError),
/* harmony export */   s: () => (/* binding */ outcomeOf)
/* harmony export */ });
/* harmony import */ var _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33047);
/* harmony import */ var _domain_reasons_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55027);


/** The outcome of a command, with nothing in it yet but how it ended and the plan when there was one. */
function outcomeOf(frame, ended, endedAtSeconds, plan = null) {
    return {
        schemaVersion: 1,
        command: frame.command,
        environment: frame.environment,
        version: frame.version,
        startedAtSeconds: frame.startedAtSeconds,
        endedAtSeconds,
        result: ended.result,
        reason: ended.reason,
        detail: ended.detail,
        advice: ended.advice || _domain_reasons_js__WEBPACK_IMPORTED_MODULE_1__/* .REASONS */ .e[ended.reason].advice,
        range: plan?.range ?? null,
        pullRequests: plan?.pullRequests ?? [],
        ...(plan === null ? {} : { reviews: plan.reviews, checks: plan.checks }),
        risk: plan?.risk ?? null,
        ramp: plan?.ramp ?? null,
        planHash: plan?.hash ?? null,
        approvers: [],
        rollout: null,
        deployment: null,
        warnings: plan?.warnings ?? [],
    };
}
/** Reasons for which Slipway itself declines, as against a world that failed. */
const REFUSALS = new Set([
    'checks_not_green',
    'deployment_refused',
    'lock_held',
    'plan_changed',
    'newer_version_live',
    'no_healthy_version',
]);
/** What an error means for the run. Anything unknown is a fault of ours and says so. */
function endedByError(error) {
    if (error instanceof _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AdapterError */ .om) {
        const result = REFUSALS.has(error.reason) ? 'refused' : 'failed';
        return { result, reason: error.reason, detail: error.message, advice: error.hint };
    }
    if (error instanceof _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL) {
        return { result: 'failed', reason: error.reason, detail: error.message };
    }
    return {
        result: 'failed',
        reason: 'internal_error',
        detail: error instanceof Error ? `${error.name}: ${error.message}` : String(error),
    };
}
//# sourceMappingURL=outcome.js.map

/***/ }),

/***/ 22729:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bD: () => (/* binding */ messageOf),
/* harmony export */   d_: () => (/* binding */ patiently)
/* harmony export */ });
/* unused harmony exports TARGET_TRIES_MAX, TARGET_RETRY_SECONDS */
/* harmony import */ var _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33047);

/** A target that can't be read or put back is tried this often before a person is called. */
const TARGET_TRIES_MAX = 5;
/** Wait before the second try; the n-th wait is n times as long. */
const TARGET_RETRY_SECONDS = 1;
/**
 * Does it again while the target does not answer. Any other failure is final at once, and so is one after
 * `stop`: whoever only wants to look must not keep a cancelled run from going back.
 */
async function patiently(world, act, stop) {
    for (let tries = 1;; tries++) {
        try {
            return await act();
        }
        catch (error) {
            const isPassing = error instanceof _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AdapterError */ .om && error.reason === 'target_unreachable';
            if (!isPassing || tries >= TARGET_TRIES_MAX || stop?.aborted)
                throw error;
            world.log.warn(`${error.message} Trying again (${tries} of ${TARGET_TRIES_MAX}).`);
            await world.clock.sleep(TARGET_RETRY_SECONDS * tries, stop);
        }
    }
}
/** The words of whatever was thrown. */
function messageOf(error) {
    return error instanceof Error ? error.message : String(error);
}
//# sourceMappingURL=patience.js.map

/***/ }),

/***/ 50819:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run),
  runAssess: () => (/* binding */ runAssess)
});

// EXTERNAL MODULE: ./build/src/domain/risk.js
var risk = __webpack_require__(11275);
// EXTERNAL MODULE: ./build/src/domain/calendar/local-time.js
var local_time = __webpack_require__(94158);
// EXTERNAL MODULE: ./build/src/domain/calendar/span.js
var calendar_span = __webpack_require__(98085);
;// CONCATENATED MODULE: ./build/src/domain/calendar/openings.js


/** How far ahead the next opening is looked for. */
const OPENING_DAYS_MAX = 35;
const STEP_SECONDS = 900;
const MINUTE_SECONDS = 60;
const DAY_SECONDS = 86_400;
/** Whether the calendar is closed at an instant, and why; null = it is open. */
function closureAt(calendar, atSeconds) {
    const freeze = calendar.freezes.find((span) => (0,calendar_span/* insideOf */.k)(span)(atSeconds));
    const [first] = calendar.windows;
    if (freeze === undefined && (first === undefined || isInWindow(calendar, atSeconds)))
        return null;
    const opensAtSeconds = nextOpening(calendar, atSeconds);
    const zone = freeze?.zone ?? first?.zone ?? 'UTC';
    const opens = opensAtSeconds === null
        ? `It does not open within ${OPENING_DAYS_MAX} days.`
        : `It opens ${(0,local_time/* localTimeText */.yf)(opensAtSeconds, zone)}.`;
    if (freeze !== undefined) {
        return { kind: 'freeze', what: `Frozen ${described(freeze)}. ${opens}`, opensAtSeconds };
    }
    const windows = calendar.windows.map(described).join('; ');
    return { kind: 'window', what: `Deployments go out ${windows}. ${opens}`, opensAtSeconds };
}
function isInWindow(calendar, atSeconds) {
    return calendar.windows.some((span) => (0,calendar_span/* insideOf */.k)(span)(atSeconds));
}
function described({ text, zone, reason }) {
    return `${text} ${zone}${reason === '' ? '' : ` (${reason})`}`;
}
/** The first minute at which it is open, found in steps that no opening worth waiting for is shorter than. */
function nextOpening(calendar, atSeconds) {
    const isOpen = openTest(calendar);
    const start = Math.floor(atSeconds / MINUTE_SECONDS) * MINUTE_SECONDS;
    for (let ahead = STEP_SECONDS; ahead <= OPENING_DAYS_MAX * DAY_SECONDS; ahead += STEP_SECONDS) {
        if (!isOpen(start + ahead))
            continue;
        let first = start + ahead;
        for (let back = 0; back < STEP_SECONDS / MINUTE_SECONDS; back++) {
            if (!isOpen(first - MINUTE_SECONDS))
                break;
            first -= MINUTE_SECONDS;
        }
        return first;
    }
    return null;
}
function openTest({ windows, freezes }) {
    const inWindows = windows.map(calendar_span/* insideOf */.k);
    const inFreezes = freezes.map(calendar_span/* insideOf */.k);
    return (atSeconds) => (inWindows.length === 0 || inWindows.some((isInside) => isInside(atSeconds))) &&
        !inFreezes.some((isInside) => isInside(atSeconds));
}
//# sourceMappingURL=openings.js.map
// EXTERNAL MODULE: ./build/src/domain/units.js
var units = __webpack_require__(97065);
;// CONCATENATED MODULE: ./build/src/domain/gate/approvals.js
/** Login in a private address of GitHub: "12345+octocat@users.noreply.github.com". */
const NOREPLY = /^(?:\d+\+)?([A-Za-z0-9-]{1,39}(?:\[bot\])?)@users\.noreply\.github\.com$/i;
/** Enough people who may approve have approved. Their number is told by the level of the risk. */
function approvalsRule(policy, facts) {
    const countMin = policy.countMin[facts.level];
    if (countMin === 0)
        return said(null, '');
    if (!facts.approvals.isKnown) {
        return said('gate_unknown', `Who approved could not be read: ${facts.approvals.why}`);
    }
    const given = approvers(policy, facts.approvals.value);
    const asked = `At the risk level ${facts.level} ${countMin} ${countMin === 1 ? 'person has' : 'people have'} to approve`;
    if (!policy.isFourEyes)
        return counted(given, countMin, `${asked}; ${listed(given)} did.`);
    const authors = authorLogins(facts);
    if (authors.unknownCount > 0) {
        const what = `${asked} who wrote nothing of it; for ${authors.unknownCount} commits nobody can tell who that is: they came without a pull request.`;
        return said('approval_missing', what);
    }
    const independent = given.filter((user) => !authors.logins.has(user.toLowerCase()));
    const what = `${asked} who wrote nothing of it; ${listed(independent)} did.`;
    return counted(independent, countMin, what);
}
function counted(given, countMin, what) {
    return said(given.length < countMin ? 'approval_missing' : null, what);
}
function said(reason, what) {
    const objection = reason === null ? null : { result: 'refused', reason, detail: what };
    return { rule: 'approvals', objection, what, isOverridable: false };
}
/** Everybody whose last review was an approval, once each. */
function approvers(policy, reviews) {
    const counting = reviews.filter(({ environments }) => environments.some((environment) => policy.environments.includes(environment)));
    const rejected = new Set(counting.filter(({ state }) => state !== 'approved').map(({ user }) => user.toLowerCase()));
    const byLogin = new Map();
    for (const { user, state } of counting) {
        const login = user.toLowerCase();
        if (state === 'approved' && !rejected.has(login))
            byLogin.set(login, user);
    }
    return [...byLogin.values()];
}
function listed(users) {
    return users.length === 0 ? 'nobody' : users.join(', ');
}
/** Lower-case logins of all who wrote a part of the range, and the commits whose author has none. */
function authorLogins({ range, pullRequests }) {
    const logins = new Set(pullRequests.map(({ author }) => author.toLowerCase()));
    const reviewed = new Set(pullRequests.flatMap(({ commits }) => commits));
    let unknownCount = range.commitCount - range.commits.length;
    for (const commit of range.commits) {
        const own = loginsOf(commit);
        for (const login of own)
            logins.add(login);
        // Merges write nothing; a commit of a pull request is the work of its author as well.
        if (own.length === 0 && !reviewed.has(commit.sha) && !commit.isMerge)
            unknownCount += 1;
    }
    return { logins, unknownCount };
}
function loginsOf({ author, coAuthors }) {
    return [author, ...coAuthors].flatMap(({ email }) => {
        const login = NOREPLY.exec(email)?.[1];
        return login === undefined ? [] : [login.toLowerCase()];
    });
}
//# sourceMappingURL=approvals.js.map
// EXTERNAL MODULE: ./build/src/domain/gate/protection.js
var protection = __webpack_require__(58345);
;// CONCATENATED MODULE: ./build/src/domain/gate/range-rules.js
/** Whether there is something to deploy, and nothing newer is taken away by it; null = the way is free. */
function rangeRefusal(range) {
    if (range.direction === 'same') {
        return {
            result: 'nothing_to_do',
            reason: 'empty_range',
            detail: 'The version is the one that is live.',
        };
    }
    if (range.direction === 'backward') {
        return {
            result: 'refused',
            reason: 'newer_version_live',
            detail: `The live version has ${range.commitsTakenAway} commits that this one has not.`,
        };
    }
    if (range.commitCount === 0 && range.direction === 'forward') {
        return {
            result: 'nothing_to_do',
            reason: 'empty_range',
            detail: `No commit of the range touches ${range.paths.length === 0 ? 'anything' : 'the paths of this service'}.`,
        };
    }
    return null;
}
/** What was approved is what runs. `approvedPlanHash` is null when the workflow names no plan. */
function planRefusal(planHash, approvedPlanHash) {
    if (approvedPlanHash === null || approvedPlanHash === planHash)
        return null;
    return {
        result: 'refused',
        reason: 'plan_changed',
        detail: `Approved was plan ${approvedPlanHash.slice(0, 12)}, this is plan ${planHash.slice(0, 12)}.`,
    };
}
//# sourceMappingURL=range-rules.js.map
;// CONCATENATED MODULE: ./build/src/domain/gate/gate.js





/** Asks every rule, in the order of GATE_RULES. Pure; what could not be found out is an objection. */
function askGate(policy, facts) {
    return [
        answer('range', rangeRefusal(facts.range)),
        answer('plan', planRefusal(facts.planHash, facts.approvedPlanHash)),
        calendarRule(policy.calendar, facts.atSeconds),
        batchRule(policy, facts),
        intervalRule(policy, facts),
        (0,protection/* protectionRule */.K)(policy.protection, facts.protection),
        approvalsRule(policy.approvals, facts),
    ];
}
/** Whether anything may happen: the first objection that nobody went past, or null. */
function gateRefusal(answers, override) {
    const standing = answers.find(({ objection, isOverridable }) => objection !== null && !(isOverridable && override !== null));
    return standing?.objection ?? null;
}
/** The objections that the override went past, for the ledger and the reports. */
function overridden(answers) {
    return answers.flatMap(({ objection, isOverridable }) => objection !== null && isOverridable ? [objection] : []);
}
/** Frozen or outside of the windows, by the clocks of the place; asked again before every step. */
function calendarRule(calendar, atSeconds) {
    const closure = closureAt(calendar, atSeconds);
    const isAsked = calendar.freezes.length + calendar.windows.length > 0;
    return {
        ...answer('calendar', closure === null
            ? null
            : refused(closure.kind === 'freeze' ? 'frozen' : 'outside_window', closure.what)),
        what: closure?.what ?? (isAsked ? 'The calendar is open.' : ''),
        isOverridable: true,
    };
}
function batchRule({ commitsMax }, { range }) {
    const isAsked = commitsMax !== null && range.direction !== 'first';
    const what = isAsked ? `${range.commitCount} commits of at most ${commitsMax}.` : '';
    const isOver = isAsked && range.commitCount > commitsMax;
    const objection = isOver ? refused('batch_limit', what) : null;
    return { rule: 'batch', objection, what, isOverridable: true };
}
function intervalRule({ intervalSecondsMin }, facts) {
    const { atSeconds, lastEndedAtSeconds } = facts;
    if (intervalSecondsMin === 0 || lastEndedAtSeconds === null)
        return answer('interval', null);
    const restSeconds = atSeconds - lastEndedAtSeconds;
    const what = `The last deployment ended ${(0,units/* durationText */.S5)(restSeconds)} ago; ${(0,units/* durationText */.S5)(intervalSecondsMin)} are asked for.`;
    const objection = restSeconds < intervalSecondsMin ? refused('interval_limit', what) : null;
    return { rule: 'interval', objection, what, isOverridable: true };
}
function answer(rule, objection) {
    return { rule, objection, what: objection?.detail ?? '', isOverridable: false };
}
function refused(reason, detail) {
    return { result: 'refused', reason, detail };
}
//# sourceMappingURL=gate.js.map
;// CONCATENATED MODULE: ./build/src/domain/gate/auto-approval.js


/**
 * Whether the policy itself may give the review that the environment asks for: up to the level that it
 * names, and only when nothing but the approval is missing.
 */
function autoApproval(upTo, level, answers) {
    const refusal = gateRefusal(answers.filter(({ rule }) => rule !== 'approvals'), null);
    if (refusal !== null)
        return { isGiven: false, why: refusal.detail, refusal };
    if (upTo === null) {
        return { isGiven: false, why: 'No level is named up to which it may be given.', refusal: null };
    }
    const isLowEnough = risk/* LEVELS */.A_.indexOf(level) <= risk/* LEVELS */.A_.indexOf(upTo);
    const why = `The risk level is ${level}; the policy approves up to ${upTo}.`;
    return isLowEnough ? { isGiven: true, why } : { isGiven: false, why, refusal: null };
}
//# sourceMappingURL=auto-approval.js.map
// EXTERNAL MODULE: ./build/src/domain/reasons.js
var reasons = __webpack_require__(55027);
// EXTERNAL MODULE: ./build/src/commands/patience.js
var patience = __webpack_require__(22729);
;// CONCATENATED MODULE: ./build/src/commands/gate.js



const NOT_ON_GITHUB = 'there is no run of GitHub Actions to ask';
/** Asks all rules of the gate. Only what the policy needs is asked for, and what fails is not known. */
async function gateOf(world, policy, request, plan, ledger) {
    const answers = askGate(policy.gate, await factsOf(world, policy, request, plan, ledger));
    const { override = null } = request;
    const passed = override === null ? [] : overridden(answers);
    return {
        answers,
        refusal: gateRefusal(answers, override),
        warnings: passed.map(({ reason, detail }) => `${override?.by} went past the gate: ${override?.why} (${reasons/* REASONS */.e[reason].title}. ${detail})`),
    };
}
async function factsOf(world, policy, request, plan, ledger) {
    const { approvals, protection } = world;
    const areReviewsAsked = policy.gate.approvals.countMin[plan.risk.level] > 0;
    const isProtectionAsked = policy.gate.protection.rules.length > 0;
    return {
        range: plan.range,
        pullRequests: plan.pullRequests,
        level: plan.risk.level,
        planHash: plan.hash,
        approvedPlanHash: request.planHash,
        atSeconds: world.clock.nowSeconds(),
        lastEndedAtSeconds: ledger.history[0]?.endedAtSeconds ?? null,
        approvals: await known(areReviewsAsked ? (approvals?.ofThisRun() ?? null) : null),
        protection: await known(isProtectionAsked ? (protection?.of(policy.environment) ?? null) : null),
    };
}
async function known(asked) {
    if (asked === null)
        return { isKnown: false, why: NOT_ON_GITHUB };
    try {
        return { isKnown: true, value: await asked };
    }
    catch (error) {
        return { isKnown: false, why: (0,patience/* messageOf */.bD)(error) };
    }
}
//# sourceMappingURL=gate.js.map
// EXTERNAL MODULE: ./build/src/commands/outcome.js
var commands_outcome = __webpack_require__(98536);
// EXTERNAL MODULE: ./build/src/domain/background.js
var domain_background = __webpack_require__(14404);
// EXTERNAL MODULE: ./build/src/domain/history.js
var domain_history = __webpack_require__(69654);
// EXTERNAL MODULE: ./build/src/domain/errors.js
var errors = __webpack_require__(33047);
;// CONCATENATED MODULE: ./build/src/domain/ramp-plan.js


/**
 * Plans the ramp: the steps of the configuration, or those of the risk level, in shares that the target
 * can do. `nearestPercent` answers the largest share ≤ percent that it can do, 0 when there is none. Steps
 * that come to the same share become one, and the last step is 100. ConfigError when a step is finer than
 * the target can do: a candidate is never given more traffic than was asked for, nor skips a step silently.
 */
function planRamp(policy, level, nearestPercent) {
    const asked = policy.steps ?? policy.stepsByLevel[level];
    const possible = asked.map((step) => ({ ...step, percent: nearestPercent(step.percent) }));
    const problems = asked.flatMap((step, index) => (possible[index]?.percent ?? 0) > 0 ? [] : [tooFine(step, nearestPercent)]);
    if (problems.length > 0)
        throw new errors/* ConfigError */.xL(problems);
    return { pace: policy.pace, steps: endingAt100(withoutRepeats(possible)) };
}
/** Of steps with the same share the longest hold remains: the share gets the patience that was asked for. */
function withoutRepeats(steps) {
    const kept = [];
    for (const step of steps) {
        const last = kept.at(-1);
        if (last === undefined || step.percent !== last.percent)
            kept.push(step);
        else if (step.holdSecondsMax > last.holdSecondsMax)
            kept[kept.length - 1] = step;
    }
    return kept;
}
function endingAt100(steps) {
    const last = steps.at(-1);
    if (last?.percent === 100)
        return [...steps];
    // Nothing is judged after the last step, so its hold never matters.
    return [...steps, { percent: 100, holdSecondsMax: last?.holdSecondsMax ?? 0 }];
}
function tooFine(step, nearestPercent) {
    const finest = finestPercent(step.percent, nearestPercent);
    return {
        where: 'ramp',
        line: null,
        what: `The target cannot give the canary ${(0,units/* percentText */.fL)(step.percent)} of the traffic.`,
        fix: finest === null
            ? 'It cannot split traffic now: check that both of its slots can take traffic.'
            : `Its finest step is ${(0,units/* percentText */.fL)(finest)}: begin with that or more.`,
    };
}
/** After as many halvings of 100 the finest step is told to a billionth of a percent. */
const HALVINGS_MAX = 40;
/** The smallest share above 0 that the target can do, by bisection; null when it can do none. */
function finestPercent(impossiblePercent, nearestPercent) {
    let below = impossiblePercent;
    let above = 100;
    if (nearestPercent(above) <= 0)
        return null;
    for (let halving = 0; halving < HALVINGS_MAX; halving += 1) {
        const middle = (below + above) / 2;
        if (nearestPercent(middle) > 0)
            above = middle;
        else
            below = middle;
    }
    return nearestPercent(above);
}
//# sourceMappingURL=ramp-plan.js.map
// EXTERNAL MODULE: ./build/src/domain/risk-score.js + 1 modules
var risk_score = __webpack_require__(63815);
// EXTERNAL MODULE: ./build/src/domain/code-owners.js
var code_owners = __webpack_require__(79694);
// EXTERNAL MODULE: ./build/src/domain/path-kind.js + 1 modules
var path_kind = __webpack_require__(69435);
;// CONCATENATED MODULE: ./build/src/domain/edit-kinds.js


/** How the two states of this file are compared; null for a file that nothing is known to compare. */
function editKindOf(path) {
    const lower = path.toLowerCase();
    if (code_owners/* CODE_OWNERS_PATHS */.WN.includes(path))
        return workflow('code-owners');
    if (/^\.github\/dependabot\.ya?ml$/.test(lower))
        return workflow('dependabot');
    if (/^\.github\/settings\.ya?ml$/.test(lower))
        return workflow('settings');
    const { kind, tool } = (0,path_kind/* kindOfPath */.B)(path);
    const isYaml = /\.ya?ml$/.test(lower);
    if (tool === 'GitHub Actions' && isYaml)
        return workflow('workflow');
    if (kind === 'vendored' || kind === 'tests')
        return null;
    if (/\.(?:graphql|graphqls|gql)$/.test(lower))
        return { kind: 'graphql', topic: 'interface' };
    if (lower.endsWith('.proto'))
        return { kind: 'protobuf', topic: 'interface' };
    if (OPENAPI.test(lower))
        return { kind: 'openapi', topic: 'interface' };
    if (kind === 'configuration')
        return configurationOf(lower, tool);
    if (kind === 'migration')
        return SCHEMA.test(lower) ? null : { kind: 'migration', topic: 'migration' };
    if (LOCKFILE.test(lower))
        return { kind: 'lockfile', topic: 'dependency' };
    if (kind !== 'infrastructure')
        return null;
    if (/\.(?:tf|tofu)$/.test(lower))
        return infrastructure('terraform');
    if (tool === 'Compose')
        return infrastructure('compose');
    if (tool === 'Docker')
        return lower.endsWith('.dockerignore') ? null : infrastructure('dockerfile');
    const isManifest = tool === 'Kubernetes' || tool === 'Helm';
    return isManifest && (isYaml || lower.endsWith('.json')) ? infrastructure('manifest') : null;
}
/** Descriptions of APIs, by their names and folders; what is in a file decides whether it is one. */
const OPENAPI = /(?:^|\/)(?:[^/]*(?:openapi|swagger|api-?spec)[^/]*|(?:openapi|swagger|api-?specs?)\/(?:[^/]*\/){0,9}[^/]*)\.(?:ya?ml|json)$/;
/** What a tool writes of the schema as a whole: the migrations beside it say what is done. */
const SCHEMA = /(?:^|\/)(?:schema\.rb|structure\.sql|[^/]*\.prisma|[^/]*(?:modelsnapshot|\.designer)\.cs|migration_lock\.toml|\.formatter\.exs|seeds\.exs|atlas\.sum)$/;
/** Files that pin versions, of the tools whose form is known. */
const LOCKFILE = /(?:^|\/)(?:package-lock\.json|npm-shrinkwrap\.json|pnpm-lock\.yaml|yarn\.lock|pipfile\.lock|(?:poetry|uv|pdm|cargo|composer)\.lock|packages\.lock\.json|go\.(?:work\.)?sum|go\.mod|gemfile\.lock|gems\.locked|gradle\.lockfile|pom\.xml|(?:[^/]*-)?(?:requirements|constraints)[^/]*\.txt|requirements\/[^/]*\.txt)$/;
function workflow(kind) {
    return { kind, topic: 'workflow' };
}
function infrastructure(kind) {
    return { kind, topic: 'infrastructure' };
}
/** Settings of the tools that build and check the code: they allow comments in JSON, and run nowhere. */
const OF_TOOLS = /(?:^|\/)(?:tsconfig|jsconfig|biome|\.eslintrc|\.prettierrc|\.vscode\/)[^/]*/;
function configurationOf(lower, tool) {
    const topic = 'configuration';
    if (tool === 'environment')
        return { kind: 'environment', topic };
    if (OF_TOOLS.test(lower))
        return null;
    if (/\.(?:ya?ml|json)$/.test(lower))
        return { kind: 'configuration', topic };
    return /\.(?:properties|ini|cfg)$/.test(lower) ? { kind: 'properties', topic } : null;
}
/** Whether a file is looked through for secrets; null for what others wrote, and for pictures and the like. */
function secretKindOf(path) {
    const { kind } = (0,path_kind/* kindOfPath */.B)(path);
    if (kind === 'vendored' || kind === 'generated' || kind === 'lockfile')
        return null;
    if (kind === 'asset' && !/\.(?:json|ipynb)$/i.test(path))
        return null;
    return { kind: kind === 'tests' ? 'secrets-of-tests' : 'secrets', topic: 'secret' };
}
//# sourceMappingURL=edit-kinds.js.map
// EXTERNAL MODULE: ./build/src/domain/risk-model/forecast.js + 2 modules
var risk_model_forecast = __webpack_require__(8424);
// EXTERNAL MODULE: ./build/src/domain/risk-model/range-features.js
var range_features = __webpack_require__(63165);
;// CONCATENATED MODULE: ./build/src/commands/background.js







const NO_GITHUB = 'there is no GitHub here, or no token for it';
const NO_BASE = 'there is nothing to compare with';
const TOO_LONG = 'the range is so long that not all of them were looked up';
/** Looks up what is known of a range beyond its commits. What cannot be read is a warning, never an error. */
async function readBackground(world, policy, range) {
    const warnings = [];
    /** The answer, or why there is none; what is not there at all is no reason for a warning. */
    async function ask(what, question) {
        try {
            return (0,domain_background/* known */.eO)(await question());
        }
        catch (error) {
            if (!(error instanceof errors/* AdapterError */.om))
                throw error;
            const warning = `The ${what} could not be read. ${error.message} ${error.hint}`;
            world.log.warn(warning);
            warnings.push(warning);
            return (0,domain_background/* unknown */.L5)('could not be read');
        }
    }
    // The history is read while the others are asked; git and the network do not wait for each other.
    const forecasting = forecastOf(world, range, ask);
    const found = await pullRequestsOf(world, range, ask);
    const pullRequests = found.isKnown ? found.value.pullRequests : [];
    if (found.isKnown && found.value.isTruncated) {
        warnings.push('The range is so long that not all of its pull requests were looked up.');
    }
    const history = await ask('ledger', () => world.ledger.read());
    const background = {
        pullRequests: whole(found, (all) => all.pullRequests),
        reviews: await reviewsOf(world, pullRequests, found.isKnown, ask),
        checks: await checksOf(world, range, ask),
        requiredChecks: policy.requiredContexts ?? [],
        codeOwners: await codeOwnersOf(world, range, ask),
        edits: await editsOf(world, range, ask),
        deployedAtSeconds: history.isKnown
            ? ((0,domain_history/* liveRecord */.sy)(history.value.history)?.endedAtSeconds ?? null)
            : null,
        nowSeconds: world.clock.nowSeconds(),
        forecast: await forecasting,
        pastFixes: history.isKnown
            ? history.value.history.flatMap(({ riskFixes }) => (riskFixes === null ? [] : [riskFixes]))
            : [],
    };
    return { background, pullRequests, warnings };
}
/** What the models say of the range, where there is a range that they can read. */
async function forecastOf(world, range, ask) {
    const { base, head, paths } = range;
    if (base === null || range.commitCount === 0)
        return (0,domain_background/* unknown */.L5)(NO_BASE);
    if (range.commitCount - range.mergeCount > range_features/* RANGE_COMMITS_SCORED_MAX */.P)
        return (0,domain_background/* unknown */.L5)(TOO_LONG);
    const features = await ask('history of the files', () => world.commitHistory.features(base, head, paths));
    if (!features.isKnown)
        return features;
    const forecast = (0,risk_model_forecast/* forecastRange */.Rg)(features.value);
    return forecast === null ? (0,domain_background/* unknown */.L5)(NO_BASE) : (0,domain_background/* known */.eO)(forecast);
}
async function pullRequestsOf({ pullRequests }, range, ask) {
    if (pullRequests === null)
        return (0,domain_background/* unknown */.L5)(NO_GITHUB);
    if (range.commits.length === 0)
        return (0,domain_background/* known */.eO)({ pullRequests: [], isTruncated: false });
    const shas = range.commits.map((commit) => commit.sha);
    return ask('pull requests of the range', () => pullRequests.of(shas));
}
async function reviewsOf({ reviews }, pullRequests, isKnown, ask) {
    if (reviews === null)
        return (0,domain_background/* unknown */.L5)(NO_GITHUB);
    if (!isKnown)
        return (0,domain_background/* unknown */.L5)('the pull requests are not known');
    if (pullRequests.length === 0)
        return (0,domain_background/* known */.eO)([]);
    const numbers = pullRequests.map(({ number }) => number);
    const found = await ask('reviews of the pull requests', () => reviews.of(numbers));
    return whole(found, (all) => all.reviews);
}
async function checksOf({ checks }, range, ask) {
    if (checks === null)
        return (0,domain_background/* unknown */.L5)(NO_GITHUB);
    const found = await ask('checks of the candidate', () => checks.of(range.head));
    if (!found.isKnown)
        return found;
    return found.value === null
        ? (0,domain_background/* unknown */.L5)('GitHub does not know the commit')
        : (0,domain_background/* known */.eO)(found.value);
}
/** As the base has it: who may be asked is not for the change itself to say. */
async function codeOwnersOf({ contents }, { base }, ask) {
    if (base === null)
        return (0,domain_background/* unknown */.L5)(NO_BASE);
    const found = await ask('CODEOWNERS file', () => contents.read(base, code_owners/* CODE_OWNERS_PATHS */.WN));
    if (!found.isKnown)
        return found;
    const first = found.value.find(({ kind }) => kind !== 'absent');
    if (first?.kind === 'unread')
        return (0,domain_background/* unknown */.L5)(first.why);
    return (0,domain_background/* known */.eO)(first?.kind === 'text' ? (0,code_owners.parseCodeOwners)(first.text) : null);
}
/** The changed files whose content is compared, at the base and at the candidate. */
async function editsOf({ contents, edits }, range, ask) {
    const { base, head } = range;
    if (base === null)
        return (0,domain_background/* unknown */.L5)(NO_BASE);
    const files = comparedFiles(range);
    if (files.length === 0)
        return (0,domain_background/* known */.eO)([]);
    return ask('contents of the changed files', async () => {
        const now = await contents.read(head, files.map(({ file }) => file.path));
        const old = await contents.read(base, files.map(({ file }) => file.previousPath ?? file.path));
        const found = [];
        for (const [index, { file, kind }] of files.entries()) {
            const { path, newestCommit: commit } = file;
            const sides = [old[index] ?? ABSENT, now[index] ?? ABSENT];
            found.push({
                path,
                commit,
                topic: kind.topic,
                found: await editsIn(edits, kind.kind, sides, path),
            });
        }
        return found;
    });
}
/** Each file once for each way to compare it; those with a grammar first, as what is read has a bound. */
function comparedFiles({ files }) {
    const withGrammar = files.flatMap((file) => {
        const kind = editKindOf(file.path) ?? editKindOf(file.previousPath ?? '');
        return kind === null ? [] : [{ file, kind }];
    });
    const others = files.flatMap((file) => {
        const kind = file.isBinary ? null : secretKindOf(file.path);
        return kind === null ? [] : [{ file, kind }];
    });
    return [...withGrammar, ...others];
}
const ABSENT = { kind: 'absent' };
async function editsIn(finder, kind, sides, path) {
    const unread = sides.find((side) => side.kind === 'unread');
    if (unread !== undefined)
        return { isRead: false, why: unread.why };
    const [before, after] = sides.map((side) => (side.kind === 'text' ? side.text : null));
    return finder.find(kind, before ?? null, after ?? null, path);
}
/** What was cut is not known as a whole: nothing may be told from what is missing in it. */
function whole(answer, part) {
    if (!answer.isKnown)
        return answer;
    return answer.value.isTruncated ? (0,domain_background/* unknown */.L5)(TOO_LONG) : (0,domain_background/* known */.eO)(part(answer.value));
}
//# sourceMappingURL=background.js.map
;// CONCATENATED MODULE: ./build/src/commands/plan.js






/** Reads the range from what is live to the version, tells its risk and plans the ramp. Changes nothing. */
async function makePlan(world, policy, request) {
    const head = await world.changes.resolve(request.version);
    const base = await baseOf(world, policy, request);
    world.log.info(base === null
        ? `Reading everything up to ${head}: there is no successful deployment of ${policy.environment} yet.`
        : `Reading the range ${base}..${head}.`);
    const range = await world.changes.range(base, head, policy.paths);
    const { background, ...found } = await readBackground(world, policy, range);
    const risk = (0,risk_score/* assessRisk */.ys)(range, { levels: policy.riskLevels, factors: policy.riskFactors ?? {} }, background);
    const ramp = planRamp(policy.ramp, risk.level, (percent) => percent);
    const decisive = {
        environment: policy.environment,
        head,
        base,
        commitCount: range.commitCount,
        level: risk.level,
        ramp,
        configuration: policy.digestText,
    };
    const hash = world.digest(JSON.stringify(decisive));
    const reviews = (0,domain_background/* knownValue */.jj)(background.reviews) ?? [];
    return { head, base, range, reviews, checks: background.checks, risk, ramp, hash, ...found };
}
async function baseOf(world, policy, request) {
    if (request.base !== null)
        return world.changes.resolve(request.base);
    if (world.deployments !== null) {
        return (await world.deployments.lastSuccessful(policy.environment))?.sha ?? null;
    }
    const live = (0,domain_history/* liveRecord */.sy)((await world.ledger.read()).history);
    return live === null ? null : (0,units/* parseSha */.qL)(live.sha);
}
//# sourceMappingURL=plan.js.map
// EXTERNAL MODULE: ./build/src/commands/tell.js
var commands_tell = __webpack_require__(83773);
;// CONCATENATED MODULE: ./build/src/commands/approve.js






/** How long the job that waits for the review may take to appear: both jobs start at the same time. */
const REVIEW_WAIT_SECONDS_MAX = 180;
const REVIEW_POLL_SECONDS = 10;
/**
 * The command `gate`: gives the review of this environment in this run by itself when the policy allows it
 * at this risk, so that only risky deployments wait for a person. Changes nothing else.
 */
async function approve(world, policy, request) {
    const startedAtSeconds = world.clock.nowSeconds();
    const plan = await makePlan(world, policy, request);
    const gate = await gateOf(world, policy, request, plan, await world.ledger.read());
    const decision = autoApproval(policy.gate.autoApproveUpTo, plan.risk.level, gate.answers);
    const ended = decision.isGiven
        ? await review(world, policy, plan, decision.why)
        : (decision.refusal ?? { result: 'assessed', reason: 'person_asked', detail: decision.why });
    const frame = {
        command: 'gate',
        environment: policy.environment,
        version: (0,units/* versionName */.sh)(request.version, plan.head),
        startedAtSeconds,
    };
    const outcome = (0,commands_outcome/* outcomeOf */.s)(frame, ended, world.clock.nowSeconds(), plan);
    // The comment on the pull requests is that of the plan and of the deployment.
    return (0,commands_tell/* tell */.q)(world, { ...policy, isCommenting: false }, { ...outcome, gate: gate.answers });
}
async function review(world, policy, plan, why) {
    const { approvals } = world;
    if (approvals === null)
        return asked(`${why} There is no run to approve here.`);
    const pending = await pendingReview(world, approvals, policy.environment);
    if (pending === null)
        return asked(`${why} No job of this run waits for a review of it.`);
    if (!pending.canApprove) {
        return asked(`${why} The owner of the token is not one of the reviewers of the environment.`);
    }
    await approvals.approve(pending, `${why} Plan ${plan.hash.slice(0, 12)}.`);
    return { result: 'assessed', reason: 'approved_by_policy', detail: why };
}
function asked(detail) {
    return { result: 'assessed', reason: 'person_asked', detail };
}
async function pendingReview({ clock }, approvals, environment) {
    const untilSeconds = clock.monotonicSeconds() + REVIEW_WAIT_SECONDS_MAX;
    for (;;) {
        const all = await approvals.pending();
        const own = all.find((one) => one.environment === environment);
        if (own !== undefined)
            return own;
        if (clock.monotonicSeconds() + REVIEW_POLL_SECONDS > untilSeconds)
            return null;
        await clock.sleep(REVIEW_POLL_SECONDS);
    }
}
//# sourceMappingURL=approve.js.map
// EXTERNAL MODULE: ./build/src/commands/flow.js + 1 modules
var commands_flow = __webpack_require__(4054);
;// CONCATENATED MODULE: ./build/src/commands/assess.js







/** Says what would go out and how risky it is. Changes nothing but the reports. */
async function assess(world, policy, request) {
    const frame = {
        command: 'assess',
        environment: policy.environment,
        version: request.version,
        startedAtSeconds: world.clock.nowSeconds(),
    };
    const plan = await makePlan(world, policy, request);
    const refusal = rangeRefusal(plan.range) ?? planRefusal(plan.hash, request.planHash);
    const ended = refusal ?? { result: 'assessed', reason: 'assessed', detail: '' };
    const named = { ...frame, version: (0,units/* versionName */.sh)(request.version, plan.head) };
    const ledger = await world.ledger.read();
    const { answers } = await gateOf(world, policy, request, plan, ledger);
    const flow = policy.isTellingFlow ? { flow: await (0,commands_flow/* readFlow */.he)(world, ledger.history) } : {};
    const outcome = (0,commands_outcome/* outcomeOf */.s)(named, ended, world.clock.nowSeconds(), plan);
    return (0,commands_tell/* tell */.q)(world, policy, { ...outcome, ...flow, gate: answers });
}
//# sourceMappingURL=assess.js.map
;// CONCATENATED MODULE: ./build/src/domain/rollout.js
/** A rollout before its first step: nothing was changed yet, and the snapshot is the way back. */
function plannedRollout(plan) {
    return {
        ...plan,
        phase: 'planned',
        stepIndex: 0,
        stepStartedAtSeconds: 0,
        pausedSeconds: 0,
        watchedSpans: [],
        percent: 0,
        percentMax: 0,
        revision: plan.snapshot.revision,
        epoch: plan.snapshot.epoch,
        resetCount: 0,
        isByPolicy: false,
        paused: null,
        promotedBy: null,
        requestId: null,
        deploymentId: null,
        harmedRequests: 0,
        ending: null,
    };
}
//# sourceMappingURL=rollout.js.map
;// CONCATENATED MODULE: ./build/src/domain/rollout-turns.js
/** What a read-back of the target says about the rollout. */
function seen(state, target) {
    const { revision, epoch, canaryPercent: percent } = target;
    return { revision, epoch, percent, percentMax: Math.max(state.percentMax, percent) };
}
function watch(state, atSeconds) {
    return {
        state: { ...state, phase: 'watching', stepStartedAtSeconds: atSeconds, pausedSeconds: 0 },
        effect: { type: 'watch' },
    };
}
/** Enters a step: its share is the next thing that is written, or the promotion when it is the last. */
function shiftTo(before, stepIndex, atSeconds) {
    const state = left(before, atSeconds);
    const percent = state.ramp.steps[stepIndex]?.percent ?? 100;
    const entered = { ...state, stepIndex, stepStartedAtSeconds: 0 };
    if (percent >= 100) {
        return { state: { ...entered, phase: 'promoting' }, effect: { type: 'promote' } };
    }
    return { state: { ...entered, phase: 'shifting' }, effect: { type: 'shift', percent } };
}
/** The step that was watched until now is one that was watched. */
function left(state, atSeconds) {
    const { stepIndex, stepStartedAtSeconds: fromSeconds, watchedSpans } = state;
    if (fromSeconds === 0)
        return state;
    const span = { stepIndex, fromSeconds, toSeconds: atSeconds };
    return { ...state, watchedSpans: [...watchedSpans, span], stepStartedAtSeconds: 0 };
}
/** Decides the ending now and moves the traffic back; nothing can go forward from here. */
function takeBack(state, ending) {
    if (state.phase === 'ended')
        return { state, effect: { type: 'end' } };
    if (state.phase === 'planned')
        return endNow(state, ending);
    return {
        state: { ...state, phase: 'restoring', ending: state.ending ?? ending },
        effect: { type: 'restore' },
    };
}
function endNow(state, ending) {
    return { state: { ...state, phase: 'ended', ending }, effect: { type: 'end' } };
}
//# sourceMappingURL=rollout-turns.js.map
;// CONCATENATED MODULE: ./build/src/domain/rollout-baking.js

/**
 * All traffic is on the candidate. A rollout that bakes stays armed for the way back for a while: there is
 * nobody left to compare with, so guards, the health of the candidate and people decide, and silence is no
 * reason to take back what was promoted on evidence.
 */
function afterPromotion(state, seen, atSeconds) {
    const promoted = { ...state, ...seen };
    const isBaking = state.bakeSeconds > 0 && state.task === 'deploy';
    if (!isBaking)
        return bakedThrough(promoted);
    // A reloaded target that got its weights again goes on with the bake that it was in.
    const stepStartedAtSeconds = state.stepStartedAtSeconds || atSeconds;
    return {
        state: { ...promoted, phase: 'baking', stepStartedAtSeconds },
        effect: { type: 'watch' },
    };
}
/** A look at a bake that nothing speaks against; a pause makes it longer, but not than the longest duration. */
function afterBakeWatch(state, target, atSeconds) {
    const current = { ...state, epoch: target.epoch };
    const bakedSeconds = atSeconds - state.stepStartedAtSeconds - state.pausedSeconds;
    const isOut = atSeconds - state.startedAtSeconds >= state.durationSecondsMax;
    const isOver = state.paused === null && bakedSeconds >= state.bakeSeconds;
    return isOut || isOver ? bakedThrough(current) : { state: current, effect: { type: 'watch' } };
}
/** The end of a promotion. `why` is why it was not watched to the end of its bake, '' when it was. */
function bakedThrough(state, why = '') {
    const asked = state.promotedBy === null ? '' : `Asked for by ${state.promotedBy}.`;
    const detail = [asked, why].filter((text) => text !== '').join(' ');
    return endNow(state, { result: 'promoted', reason: promotionReason(state), detail });
}
/** Why a version that has all traffic was given it. */
function promotionReason(state) {
    if (state.task === 'rollback')
        return 'promoted_rollback';
    if (state.promotedBy !== null)
        return 'promoted_by_request';
    return state.isByPolicy ? 'promoted_by_policy' : 'promoted_on_evidence';
}
//# sourceMappingURL=rollout-baking.js.map
;// CONCATENATED MODULE: ./build/src/domain/rollout-asked.js


/**
 * Obeys what somebody asked while the rollout watched, once. A pause stops the steps and not the judge:
 * what is harmful is taken back also while a person thinks about it.
 */
function afterRequest(before, request, atSeconds) {
    const isForAnother = request.rolloutId !== before.id || request.id === before.requestId;
    if (isForAnother)
        return { state: before, effect: { type: 'watch' } };
    const state = { ...before, requestId: request.id };
    switch (request.wish) {
        case 'abort':
            return takeBack(state, {
                result: 'cancelled',
                reason: 'cancelled',
                detail: `Asked to come back by ${request.by}.`,
            });
        case 'hold':
            return {
                state: { ...state, paused: state.paused ?? { by: request.by, atSeconds } },
                effect: { type: 'watch' },
            };
        case 'resume':
            return { state: unpaused(state, atSeconds), effect: { type: 'watch' } };
        case 'promote':
            if (state.phase === 'baking') {
                return bakedThrough(state, `The bake was ended by ${request.by}.`);
            }
            return {
                state: {
                    ...left(unpaused(state, atSeconds), atSeconds),
                    phase: 'promoting',
                    stepIndex: state.ramp.steps.length - 1,
                    promotedBy: request.by,
                },
                effect: { type: 'promote' },
            };
    }
}
/** The time that somebody thought about it is not time of the step. */
function unpaused(state, atSeconds) {
    if (state.paused === null)
        return state;
    const seconds = Math.max(0, atSeconds - state.paused.atSeconds);
    return { ...state, paused: null, pausedSeconds: state.pausedSeconds + seconds };
}
//# sourceMappingURL=rollout-asked.js.map
;// CONCATENATED MODULE: ./build/src/domain/rollout-watching.js



/** A target that is reloaded this often within one rollout is not one to go on with. */
const TARGET_RESETS_MAX = 5;
/** What a look at a step means: whatever is harmful takes back, whatever is healthy goes on. */
function afterWatch(state, target, verdict, atSeconds, isClosed = false) {
    const judged = { ...state, harmedRequests: verdict.harmedRequests };
    const disturbed = disturbance(judged, target);
    if (disturbed !== null)
        return disturbed;
    if (verdict.answer === 'harmful')
        return takeBack(judged, harmfulEnding(verdict));
    if (state.phase === 'baking')
        return afterBakeWatch(judged, target, atSeconds);
    if (atSeconds - state.startedAtSeconds >= state.durationSecondsMax) {
        return takeBack(judged, {
            result: 'rolled_back',
            reason: 'duration_limit',
            detail: `The rollout took longer than ${(0,units/* durationText */.S5)(state.durationSecondsMax)}.`,
        });
    }
    // A reload that kept the weights is nothing but a new epoch.
    const current = { ...judged, epoch: target.epoch };
    // Whoever is paused or caught by a freeze stays where it is, watched, and never goes on by policy.
    if (state.paused !== null || isClosed)
        return { state: current, effect: { type: 'watch' } };
    return advanceOrWait(current, verdict, atSeconds);
}
/** Whatever makes the target not what we left: a reload, somebody else's hand, a candidate that died. */
function disturbance(state, target) {
    if (target.epoch !== state.epoch && target.revision !== state.revision) {
        const again = { ...state, ...seen(state, target), resetCount: state.resetCount + 1 };
        if (again.resetCount > TARGET_RESETS_MAX) {
            return takeBack(again, {
                result: 'rolled_back',
                reason: 'target_restarts',
                detail: `The target was restarted ${again.resetCount} times during the rollout.`,
            });
        }
        const percent = stepPercent(state);
        return percent >= 100
            ? { state: { ...again, phase: 'promoting' }, effect: { type: 'promote' } }
            : { state: { ...again, phase: 'shifting' }, effect: { type: 'shift', percent } };
    }
    if (target.revision !== state.revision) {
        return endNow({ ...state, ...seen(state, target) }, {
            result: 'failed',
            reason: 'target_conflict',
            detail: `The canary should have ${(0,units/* percentText */.fL)(state.percent)} of the traffic and has ${(0,units/* percentText */.fL)(target.canaryPercent)}.`,
        });
    }
    if (!target.isCanaryHealthy) {
        return takeBack(state, {
            result: 'rolled_back',
            reason: 'canary_unhealthy',
            detail: `At ${(0,units/* percentText */.fL)(state.percent)} the target reports the candidate as unhealthy.`,
        });
    }
    return null;
}
function stepPercent(state) {
    return state.ramp.steps[state.stepIndex]?.percent ?? 100;
}
function harmfulEnding(verdict) {
    const metric = verdict.metrics.find((m) => m.name === verdict.decidedBy);
    return {
        result: 'rolled_back',
        reason: metric?.kind === 'guard' ? 'guard_breached' : 'metric_harmful',
        detail: metric?.explanation ?? 'The evidence against the candidate is over the limit.',
    };
}
function advanceOrWait(state, verdict, atSeconds) {
    const step = state.ramp.steps[state.stepIndex];
    const heldSeconds = atSeconds - state.stepStartedAtSeconds - state.pausedSeconds;
    const isHoldOver = heldSeconds >= (step?.holdSecondsMax ?? 0);
    if (verdict.answer === 'healthy' && (state.ramp.pace === 'evidence' || isHoldOver)) {
        return shiftTo(state, state.stepIndex + 1, atSeconds);
    }
    if (verdict.answer === 'healthy' || !isHoldOver)
        return { state, effect: { type: 'watch' } };
    return afterHold(state, verdict, heldSeconds - (step?.holdSecondsMax ?? 0), atSeconds);
}
/** The step's hold is over and the judge is still in doubt: the policy decides. */
function afterHold(state, verdict, waitedSeconds, atSeconds) {
    const { mismatch } = verdict;
    const doubt = verdict.missing === '' ? 'The evidence is inconclusive.' : `Missing: ${verdict.missing}.`;
    const held = mismatch === undefined
        ? { result: 'held', reason: 'inconclusive_held', detail: doubt }
        : { result: 'held', reason: 'traffic_mismatch', detail: doubt };
    switch (state.onInconclusive) {
        case 'promote':
            // Not enough evidence is one thing; evidence about the wrong users is none that a policy can overrule.
            if (mismatch !== undefined)
                return hold(state, held);
            return shiftTo({ ...state, isByPolicy: true }, state.stepIndex + 1, atSeconds);
        case 'rollback':
            return takeBack(state, {
                result: 'rolled_back',
                reason: mismatch === undefined ? 'inconclusive_rolled_back' : 'traffic_mismatch',
                detail: doubt,
            });
        case 'hold':
            return hold(state, held);
        case 'wait':
            if (waitedSeconds < state.waitSecondsMax)
                return { state, effect: { type: 'watch' } };
            return takeBack(state, {
                result: 'rolled_back',
                reason: mismatch === undefined ? 'evidence_missing' : 'traffic_mismatch',
                detail: doubt,
            });
    }
}
function hold(state, ending) {
    return { state: { ...state, phase: 'held', ending }, effect: { type: 'end' } };
}
//# sourceMappingURL=rollout-watching.js.map
;// CONCATENATED MODULE: ./build/src/domain/rollout-next.js




/**
 * The rollout as a function: what happens next, given where it stands and what was seen.
 * Pure; `atSeconds` is when the event was seen.
 */
function next(state, event, atSeconds) {
    switch (event.type) {
        case 'begun':
            return { state: { ...state, phase: 'staging' }, effect: { type: 'stage' } };
        case 'resumed':
            // The longest duration is that of one run; the time spent waiting for a person is nobody's fault.
            return watch({ ...state, ...seen(state, event.target), startedAtSeconds: atSeconds, ending: null }, atSeconds);
        case 'warm':
        case 'staged':
            return shiftTo({ ...state, ...seen(state, event.target) }, 0, atSeconds);
        case 'shifted':
            return afterShift(state, event.target, atSeconds);
        case 'watched':
            return afterWatch(state, event.target, event.verdict, atSeconds, event.closure !== undefined);
        case 'promoted':
            return afterPromotion(state, seen(state, event.target), atSeconds);
        case 'restored':
            return afterRestore(state, event.restored);
        case 'requested':
            return afterRequest(state, event.request, atSeconds);
        case 'aborted':
            return takeBack(state, { result: 'cancelled', reason: 'cancelled', detail: event.detail });
        case 'failed':
            return afterFailure(state, event.reason, event.detail);
    }
}
function afterShift(state, target, atSeconds) {
    const moved = { ...state, ...seen(state, target) };
    // A reloaded target that got its weights again goes on with the step that it was in.
    if (state.stepStartedAtSeconds > 0) {
        return { state: { ...moved, phase: 'watching' }, effect: { type: 'watch' } };
    }
    return watch(moved, atSeconds);
}
function afterRestore(state, restored) {
    if (restored.isComplete) {
        return { state: { ...state, percent: 0, phase: 'ended' }, effect: { type: 'end' } };
    }
    const began = state.ending === null ? '' : ` The rollback began because: ${state.ending.detail}`;
    return endNow(state, {
        result: 'failed',
        reason: 'restore_incomplete',
        detail: `${restored.differences.join(' ')}${began}`,
    });
}
function afterFailure(state, reason, detail) {
    const ending = { result: FAILURE_RESULTS[reason] ?? 'failed', reason, detail };
    // Somebody else changed the target, or has to from now on: their change stays as it is.
    if (reason === 'target_conflict' || reason === 'lock_lost')
        return endNow(state, ending);
    // What was promoted on evidence is not taken back because nobody can be asked about it.
    if (state.phase === 'baking' && reason === 'metrics_unreachable') {
        return bakedThrough(state, `The bake was not watched to its end: ${detail}`);
    }
    if (state.phase === 'restoring') {
        return endNow(state, { result: 'failed', reason: 'restore_incomplete', detail });
    }
    return takeBack(state, ending);
}
/** Failures that mean that traffic had moved and came back; every other failure is a plain failure. */
const FAILURE_RESULTS = {
    metrics_unreachable: 'rolled_back',
    turns_limit: 'rolled_back',
    newer_version_live: 'cancelled',
};
//# sourceMappingURL=rollout-next.js.map
// EXTERNAL MODULE: ./build/src/reports/escape.js
var reports_escape = __webpack_require__(35830);
;// CONCATENATED MODULE: ./build/src/reports/deployment-status.js



/** GitHub refuses a longer description of a deployment or of its status, in characters. */
const DESCRIPTION_CHARS_MAX = 140;
/** The description of a new deployment: "v1.5.0: risk high, 5 steps" (5 = every step of the ramp). */
function deploymentDescription(version, riskLevel, stepCount) {
    return description(`risk ${riskLevel}, ${stepCount} ${stepCount === 1 ? 'step' : 'steps'}`, version);
}
/** What a running rollout does now: "Step 2 of 5: 5 % of traffic, healthy so far". */
function progressDescription(progress) {
    const step = `Step ${progress.stepIndex + 1} of ${progress.steps.length}`;
    const share = `${(0,units/* percentText */.fL)(progress.percent)} of traffic`;
    const next = (0,units/* percentText */.fL)(progress.steps[progress.stepIndex] ?? 100);
    const texts = {
        planned: `Planned: ${progress.steps.length} steps`,
        staging: 'Bringing the candidate up without traffic',
        shifting: `${step}: giving it ${next} of traffic`,
        watching: `${step}: ${share}, ${progress.verdict?.answer ?? 'no verdict yet'}`,
        promoting: 'Promoting: all traffic goes to the candidate',
        baking: 'All traffic is on the candidate; the way back is still armed',
        restoring: 'Rolling back: traffic goes to where it was',
        held: `${step}: held at ${share}, a person decides`,
        ended: `Ended with ${share}`,
    };
    return description(texts[progress.phase]);
}
/** How it ended: the reason first, as much of the particulars as there is room for. */
function endingDescription(ending) {
    const title = reasons/* REASONS */.e[ending.reason].title;
    return description(ending.detail === '' ? title : `${title}. ${ending.detail}`);
}
/** Descriptions are plain text to GitHub; the length is counted in UTF-16 units to be on the safe side. */
function description(text, name = null) {
    const said = name === null ? text : `${(0,reports_escape/* visibleText */.Q6)(name, NAME_CHARS_MAX)}: ${text}`;
    let charsMax = DESCRIPTION_CHARS_MAX;
    let line = (0,reports_escape/* visibleText */.Q6)(said, charsMax);
    // A character outside the basic plane is two units; at most this many have to go.
    while (line.length > DESCRIPTION_CHARS_MAX && charsMax > 1) {
        charsMax -= Math.ceil((line.length - DESCRIPTION_CHARS_MAX) / 2);
        line = (0,reports_escape/* visibleText */.Q6)(said, charsMax);
    }
    return line;
}
/** A version's name leaves room for what is said about it, in characters. */
const NAME_CHARS_MAX = 60;
//# sourceMappingURL=deployment-status.js.map
// EXTERNAL MODULE: ./build/src/reports/power-section.js
var power_section = __webpack_require__(47886);
;// CONCATENATED MODULE: ./build/src/commands/status.js



/** The terminal status of a deployment for each ending. Cancelled is not failed. */
const STATES = {
    promoted: 'success',
    rolled_back: 'failure',
    failed: 'error',
    cancelled: 'inactive',
    // A held rollout goes on in a later run; its deployment stays in progress.
    held: null,
};
/** Writes that a step was reached. Whoever watches the Deployments page misses a line if it fails, no more. */
async function writeStep(world, state) {
    const { deploymentId } = state;
    if (world.deployments === null || deploymentId === null)
        return;
    const steps = state.ramp.steps.map((step) => step.percent);
    const description = progressDescription({ ...state, steps, verdict: null });
    await world.deployments
        .status(deploymentId, 'in_progress', description)
        .catch((error) => {
        if (!(error instanceof errors/* AdapterError */.om))
            throw error;
        world.log.warn(`The deployment status at ${(0,units/* percentText */.fL)(state.percent)} could not be written. ${error.message}`);
    });
}
/** Writes the one terminal status and retires what was superseded. Returns what did not work. */
async function writeEnding(world, environment, deploymentId, ending) {
    const state = STATES[ending.result];
    if (world.deployments === null || deploymentId === null || state === null)
        return [];
    try {
        await world.deployments.status(deploymentId, state, endingDescription(ending));
        if (ending.result === 'promoted')
            await world.deployments.supersede(environment, deploymentId);
        return [];
    }
    catch (error) {
        if (!(error instanceof errors/* AdapterError */.om))
            throw error;
        return [
            `Deployment ${deploymentId} does not show its end (${state}). ${error.message} ${error.hint}`,
        ];
    }
}
//# sourceMappingURL=status.js.map
;// CONCATENATED MODULE: ./build/src/commands/begin.js


/**
 * Makes the Deployment and writes the first entry of the ledger, which arms the way back. From here on every
 * run that finds this rollout knows how to end it.
 */
async function begin(world, planned, request) {
    const sha = (0,units/* parseSha */.qL)(planned.version.sha);
    if (sha === null)
        throw new Error('a version has a full commit sha');
    const deployment = await world.deployments?.create({
        ...request,
        sha,
        environment: planned.environment,
        key: planned.id,
        planHash: planned.planHash,
    });
    const state = { ...planned, deploymentId: deployment?.id ?? null };
    const details = {
        version: state.version.name,
        task: request.task,
        plan: state.planHash,
        risk: state.riskLevel,
    };
    try {
        await world.ledger.append({ atSeconds: planned.startedAtSeconds, kind: 'note', what: 'begin', details }, state);
    }
    catch (error) {
        const ending = { result: 'failed', reason: 'ledger_unreachable', detail: '' };
        await writeEnding(world, state.environment, state.deploymentId, ending);
        throw error;
    }
    await writeStep(world, state);
    return state;
}
//# sourceMappingURL=begin.js.map
;// CONCATENATED MODULE: ./build/src/commands/evidence-log.js
/** More looks than a picture can show are thinned out, so that days of windows cost no more than this. */
const EVIDENCE_POINTS_MAX = 400;
function evidenceLog() {
    let kept = [];
    let newest = null;
    let lookCount = 0;
    /** Of so many looks one is kept. */
    let every = 1;
    return {
        note({ logEvidence, logEvidenceLimit }, atSeconds) {
            newest = { atSeconds, logEvidence, logEvidenceLimit };
            if (lookCount++ % every !== 0)
                return;
            kept.push(newest);
            if (kept.length < EVIDENCE_POINTS_MAX)
                return;
            kept = kept.filter((_, index) => index % 2 === 0);
            every *= 2;
        },
        points: () => (newest === null || kept.at(-1) === newest ? kept : [...kept, newest]),
    };
}
//# sourceMappingURL=evidence-log.js.map
;// CONCATENATED MODULE: ./build/src/commands/journal-words.js

/** What is about to be done, as the journal says it. */
function describeEffect(effect) {
    return effect.type === 'shift' ? `shift to ${(0,units/* percentText */.fL)(effect.percent)}` : effect.type;
}
/** What was seen, as the journal and the timeline say it. May hold untrusted text. */
function describeEvent(event) {
    switch (event.type) {
        case 'begun':
            return 'begun';
        case 'resumed':
            return `resumed at ${(0,units/* percentText */.fL)(event.target.canaryPercent)}`;
        case 'warm':
            return 'warm: the version is still up in the idle slot';
        case 'staged':
            return 'staged: the candidate is up and has no traffic';
        case 'shifted':
            return `shifted: the candidate has ${(0,units/* percentText */.fL)(event.target.canaryPercent)}`;
        case 'watched':
            return event.closure === undefined
                ? `judged ${event.verdict.answer}`
                : `judged ${event.verdict.answer}, and stays here. ${event.closure}`;
        case 'promoted':
            return 'promoted: the candidate has all traffic';
        case 'restored':
            return event.restored.isComplete
                ? 'restored: everything is back where it was'
                : `NOT restored: ${event.restored.differences.join(' ')}`;
        case 'requested':
            return `${event.request.wish} asked for by ${event.request.by}`;
        case 'aborted':
            return event.detail;
        case 'failed':
            return `failed (${event.reason}): ${event.detail}`;
    }
}
//# sourceMappingURL=journal-words.js.map
;// CONCATENATED MODULE: ./build/src/commands/lease.js



/** A holder that did not say for so long that it is alive may be taken over, when the target did not move. */
const LEASE_SECONDS = 1_200;
/** How often a rollout says that it is alive: two REST writes and a mutation, twelve times an hour. */
const LEASE_RENEWAL_SECONDS = 300;
function leaseOf(world, warn) {
    const { clock, ledger } = world;
    let renewedAtSeconds = clock.monotonicSeconds();
    let isRenewing = false;
    let isLost = false;
    const ageSeconds = () => clock.monotonicSeconds() - renewedAtSeconds;
    async function renew() {
        if (isRenewing || isLost)
            return;
        isRenewing = true;
        const askedAtSeconds = clock.monotonicSeconds();
        try {
            if (await ledger.renew(clock.nowSeconds()))
                renewedAtSeconds = askedAtSeconds;
            else
                isLost = true;
        }
        catch (error) {
            warn(`That this run is alive could not be written into the lock. ${(0,patience/* messageOf */.bD)(error)}`);
        }
        finally {
            isRenewing = false;
        }
    }
    async function confirmLock() {
        isLost ||= !(await ledger.isMine());
        if (isLost)
            throw lockLost(ledger.environment);
    }
    return {
        isLost: () => isLost,
        confirmLock,
        beat() {
            if (ageSeconds() >= LEASE_RENEWAL_SECONDS)
                void renew();
        },
        async confirm(state) {
            await confirmLock();
            await confirmOrder(world, state);
        },
        async confirmWayBack() {
            if (!isLost && ageSeconds() < LEASE_SECONDS)
                return;
            try {
                await confirmLock();
            }
            catch (error) {
                if (isLost)
                    throw error;
                warn(`Going back without having read the lock. ${(0,patience/* messageOf */.bD)(error)}`);
            }
        },
    };
}
function lockLost(environment) {
    return new errors/* AdapterError */.om('ledger', 'lock_lost', `Reading the lock of ${environment} found that another run holds it.`, 'This run leaves everything as it is. Look at the run that holds the environment now.');
}
/** Another tool, or a run without the lock, may have taken a newer version out since this one began. */
async function confirmOrder(world, state) {
    const { deployments, changes } = world;
    if (deployments === null || state.task === 'rollback')
        return;
    const live = await lastSuccessful(deployments, state.environment);
    if (live === null || live === state.previousSha || live === state.version.sha)
        return;
    const head = (0,units/* parseSha */.qL)(state.version.sha);
    if (head === null || !(await changes.isAncestor(head, live)))
        return;
    throw new errors/* AdapterError */.om('github', 'newer_version_live', `Since this rollout began ${live} went live; it already holds ${state.version.name}.`, 'Nothing of the newer version was touched.');
}
/** A success beyond the pages that are looked through is not one that came since this rollout began. */
async function lastSuccessful(deployments, environment) {
    try {
        return (await deployments.lastSuccessful(environment))?.sha ?? null;
    }
    catch (error) {
        if (error instanceof errors/* AdapterError */.om && error.reason === 'deployments_limit')
            return null;
        throw error;
    }
}
//# sourceMappingURL=lease.js.map
;// CONCATENATED MODULE: ./build/src/commands/verdict-log.js

/** More changes than this between two entries of the journal are counted and not told one by one. */
const VERDICT_CHANGES_MAX = 50;
function verdictLog() {
    let newest = '';
    let changes = [];
    let moreCount = 0;
    return {
        note({ answer, isFrozen }, afterSeconds) {
            const word = isFrozen && answer === 'inconclusive' ? 'frozen' : answer;
            if (word === newest)
                return;
            newest = word;
            if (changes.length < VERDICT_CHANGES_MAX) {
                changes.push(`${word} after ${(0,units/* durationText */.S5)(afterSeconds)}`);
            }
            else
                moreCount++;
        },
        text: () => [...changes, ...(moreCount > 0 ? [`and ${moreCount} more`] : [])].join('; '),
        clear() {
            changes = [];
            moreCount = 0;
        },
    };
}
//# sourceMappingURL=verdict-log.js.map
// EXTERNAL MODULE: ./build/src/domain/judge/judge.js + 7 modules
var judge = __webpack_require__(6191);
;// CONCATENATED MODULE: ./build/src/domain/statistics/log-gamma.js
/** Below this, Stirling's series is not exact enough; the recurrence lifts smaller arguments to it. */
const STIRLING_MIN = 10;
/** Coefficients B(2n) / (2n (2n - 1)) of Stirling's series. */
const STIRLING = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360360, 1 / 156];
/**
 * Natural logarithm of the gamma function for x > 0, to about 1e-14 relative.
 * Abramowitz and Stegun, Handbook of Mathematical Functions, 6.1.15 and 6.1.40.
 */
function logGamma(x) {
    let shifted = x;
    let product = 1;
    while (shifted < STIRLING_MIN) {
        product *= shifted;
        shifted += 1;
    }
    const inverse = 1 / shifted;
    let power = inverse;
    let series = 0;
    for (const coefficient of STIRLING) {
        series += coefficient * power;
        power *= inverse * inverse;
    }
    const stirling = (shifted - 0.5) * Math.log(shifted) - shifted + Math.log(2 * Math.PI) / 2;
    return stirling + series - Math.log(product);
}
/** Natural logarithm of the beta function for a, b > 0. */
function logBeta(a, b) {
    return logGamma(a) + logGamma(b) - logGamma(a + b);
}
//# sourceMappingURL=log-gamma.js.map
;// CONCATENATED MODULE: ./build/src/domain/judge/sample-ratio.js

/** How tightly other shares than the asked one are expected around it, in pseudo-requests. */
const CONCENTRATION = 100;
/** Odds of 10,000 to 1 that the split is not the one that was asked for. */
const LOG_BAYES_FACTOR_LIMIT = Math.log(1e4);
/** A smaller relative deviation, however certain, is rounding of weights and not a fault. */
const DEVIATION_PERCENT_MAX = 5;
/**
 * Checks the requests of one step against the share that the target was told: a
 * misrouted canary, or one that crashes and loses requests, is not judged by the requests that reach it.
 * Beta mixture against the point share, which may be looked at after every window. With no traffic, or
 * none to split (0 or 100 percent), there is nothing to find.
 */
function sampleRatio(canaryTotal, stableTotal, percent) {
    const total = canaryTotal + stableTotal;
    const share = percent / 100;
    if (total === 0 || share <= 0 || share >= 1) {
        return { logBayesFactor: 0, deviationPercent: 0, isMismatch: false };
    }
    const [a, b] = [CONCENTRATION * share, CONCENTRATION * (1 - share)];
    const logBayesFactor = logBeta(a + canaryTotal, b + stableTotal) -
        logBeta(a, b) -
        canaryTotal * Math.log(share) -
        stableTotal * Math.log1p(-share);
    const deviationPercent = (canaryTotal / total / share - 1) * 100;
    const isMismatch = logBayesFactor >= LOG_BAYES_FACTOR_LIMIT && Math.abs(deviationPercent) > DEVIATION_PERCENT_MAX;
    return { logBayesFactor, deviationPercent, isMismatch };
}
//# sourceMappingURL=sample-ratio.js.map
;// CONCATENATED MODULE: ./build/src/domain/traffic-share.js


/**
 * Whether users of this step were split as the target was told: what was seen against the weight that was
 * set, in words; null = nothing speaks against it. Looks at the count metric that saw most requests, because
 * all of them look at the same users and one check has one rate of false alarms.
 */
function trafficMismatch(metrics, windows, step) {
    const own = windows.filter((window) => window.stepIndex === step.index);
    const totals = metrics
        .filter((metric) => metric.kind === 'count')
        .map(({ name }) => totalsOf(own, name))
        .sort((a, b) => b.canary + b.stable - (a.canary + a.stable));
    const [most] = totals;
    if (most === undefined)
        return null;
    const { isMismatch } = sampleRatio(most.canary, most.stable, step.percent);
    if (!isMismatch)
        return null;
    const seenPercent = (most.canary / (most.canary + most.stable)) * 100;
    return `the candidate gets ${(0,units/* percentText */.fL)(seenPercent)} of the requests that ${most.name} counts and should get ${(0,units/* percentText */.fL)(step.percent)}`;
}
/**
 * The verdict, unless it is about other users than it should be: then it is not healthy, however good the
 * candidate looks. What is harmful stays harmful.
 */
function heldAgainstShare(verdict, policy, mismatch) {
    if (mismatch === null || policy.trafficShare === 'ignore')
        return verdict;
    const missing = [verdict.missing, mismatch].filter((text) => text !== '').join('; ');
    const answer = verdict.answer === 'harmful' ? 'harmful' : 'inconclusive';
    return { ...verdict, answer, missing, mismatch };
}
function totalsOf(windows, name) {
    const pairs = windows.flatMap(({ counts }) => counts[name] ?? []);
    return {
        name,
        canary: pairs.reduce((sum, { canary }) => sum + canary.total, 0),
        stable: pairs.reduce((sum, { stable }) => sum + stable.total, 0),
    };
}
//# sourceMappingURL=traffic-share.js.map
;// CONCATENATED MODULE: ./build/src/commands/requests.js

/**
 * The ledger is asked this seldom what somebody wants: each question is one request, so at most 360 of the
 * 1,000 that GitHub gives the jobs of a repository in an hour.
 */
const REQUEST_POLL_SECONDS = 10;
/**
 * Asks beside the windows and never waits for an answer: a ledger that does not answer holds up neither the
 * judge nor the way back.
 */
function listenFor({ clock, ledger }, lease, warn) {
    let newest = null;
    let askedAtSeconds = Number.NEGATIVE_INFINITY;
    let isAsking = false;
    let wake = new AbortController();
    const of = (state) => newest !== null && newest.id !== state.requestId && newest.rolloutId === state.id
        ? newest
        : null;
    async function ask(state) {
        if (isAsking || clock.monotonicSeconds() - askedAtSeconds < REQUEST_POLL_SECONDS)
            return;
        askedAtSeconds = clock.monotonicSeconds();
        isAsking = true;
        try {
            newest = await ledger.requested(state.id);
            if (of(state) !== null)
                wake.abort();
        }
        catch (error) {
            warn(`Nobody can ask anything of this rollout at the moment. ${(0,patience/* messageOf */.bD)(error)}`);
        }
        finally {
            isAsking = false;
        }
    }
    return {
        of,
        askNow: ask,
        wait(state, stop) {
            if (wake.signal.aborted && of(state) === null)
                wake = new AbortController();
            const signal = AbortSignal.any([stop, wake.signal]);
            return {
                signal,
                async sleep(seconds) {
                    let restSeconds = seconds;
                    while (restSeconds > 0 && !signal.aborted) {
                        void ask(state);
                        lease.beat();
                        const slice = Math.min(restSeconds, REQUEST_POLL_SECONDS);
                        await clock.sleep(slice, signal);
                        restSeconds -= slice;
                    }
                },
            };
        },
    };
}
//# sourceMappingURL=requests.js.map
;// CONCATENATED MODULE: ./build/src/domain/past-windows.js
/** So many windows of a rollout are read again at most; in a longer rollout they are longer. */
const PAST_WINDOWS_MAX = 2_000;
/**
 * The windows of a rollout as far as they are over, by its state alone: whoever looks, and whenever, cuts
 * the same time into the same windows, so the judge sees what it saw before and what came since.
 */
function pastWindows(policy, state, untilSeconds) {
    const lengthSeconds = Math.max(policy.windowSeconds, state.durationSecondsMax / PAST_WINDOWS_MAX);
    const running = {
        stepIndex: state.stepIndex,
        fromSeconds: state.stepStartedAtSeconds,
        toSeconds: untilSeconds,
    };
    const spans = state.stepStartedAtSeconds > 0 ? [...state.watchedSpans, running] : state.watchedSpans;
    const warmAtSeconds = (spans[0]?.fromSeconds ?? 0) + policy.warmUpSeconds;
    return spans.flatMap(({ stepIndex, fromSeconds, toSeconds }) => {
        const beginSeconds = Math.max(fromSeconds, warmAtSeconds);
        const endSeconds = Math.min(toSeconds, untilSeconds);
        const count = Math.max(0, Math.floor((endSeconds - beginSeconds) / lengthSeconds));
        return Array.from({ length: Math.min(count, PAST_WINDOWS_MAX) }, (_, window) => ({
            stepIndex,
            fromSeconds: beginSeconds + window * lengthSeconds,
            toSeconds: beginSeconds + (window + 1) * lengthSeconds,
        }));
    });
}
//# sourceMappingURL=past-windows.js.map
// EXTERNAL MODULE: ./build/src/domain/histogram.js
var histogram = __webpack_require__(33760);
// EXTERNAL MODULE: ./build/src/domain/judge/gauge-evidence.js
var gauge_evidence = __webpack_require__(36299);
// EXTERNAL MODULE: ./build/src/domain/latency.js
var latency = __webpack_require__(47400);
;// CONCATENATED MODULE: ./build/src/commands/baseline.js




/** So many windows of stable before the rollout tell what is usual: ten minutes of 30 seconds. */
const HISTORY_WINDOWS = 20;
/**
 * Reads what stable did in the windows that end at `untilSeconds`. A source that can't tell leaves its
 * metric out; whoever needs the bounds then takes them from the first window that has some.
 */
async function readBaseline(metrics, sources, stable, untilSeconds, windowSeconds) {
    const baseline = { bounds: new Map(), blockWindows: new Map() };
    const windows = Array.from({ length: HISTORY_WINDOWS }, (_, i) => {
        const toSeconds = untilSeconds - (HISTORY_WINDOWS - 1 - i) * windowSeconds;
        return { fromSeconds: toSeconds - windowSeconds, toSeconds };
    });
    const read = async (metric) => {
        const source = sources.get(metric.source);
        if (source === undefined)
            return;
        if (metric.kind === 'latency') {
            const { histogram } = source;
            const past = metric.slowerThan !== null || histogram === undefined
                ? []
                : await eachWindow(windows, (window) => histogram.call(source, metric.buckets, stable, window));
            learnBounds(baseline, metric, past);
        }
        else if (metric.kind === 'gauge') {
            const past = await eachWindow(windows, (window) => source.value(metric.value, stable, window));
            baseline.blockWindows.set(metric.name, (0,gauge_evidence/* blockWindowsOf */.MK)(past));
        }
    };
    await Promise.all(metrics.map(read));
    return baseline;
}
/** Fixes the bounds of a latency metric by what stable did; without any data they stay open. */
function learnBounds(baseline, metric, past) {
    const known = past.filter((histogram) => histogram !== null);
    const bounds = (0,latency/* boundValues */.fn)(metric, (0,histogram/* sumOfHistograms */.Ic)(known));
    if (bounds !== null)
        baseline.bounds.set(metric.name, bounds);
}
/** One after the other, so that a history is no burst of requests; a failure ends it. */
async function eachWindow(windows, ask) {
    const past = [];
    for (const window of windows) {
        try {
            const reading = await ask(window);
            past.push(reading.kind === 'data' ? reading.value : null);
        }
        catch (error) {
            if (!(error instanceof errors/* AdapterError */.om) || error.reason === 'config_invalid')
                throw error;
            return past;
        }
    }
    return past;
}
//# sourceMappingURL=baseline.js.map
;// CONCATENATED MODULE: ./build/src/commands/read-metric.js




const NOTHING = { counts: {}, values: {}, gauges: {}, missing: {} };
/** Asks a source about one window. AdapterError as the source throws it. */
function readMetric(source, metric, sides, window, baseline) {
    switch (metric.kind) {
        case 'count':
            return readCount(source, metric, sides, window);
        case 'latency':
            return readLatency(source, metric, sides, window, baseline);
        case 'gauge':
            return readGauge(source, metric, sides, window, baseline);
        case 'guard':
            return readGuard(source, metric, sides.canary, window);
    }
}
/** The part of a metric that was not measured: no data, and why. */
function notMeasured(metric, why) {
    switch (metric.kind) {
        case 'count':
            return { ...NOTHING, counts: { [metric.name]: null }, missing: { [metric.name]: why } };
        case 'latency': {
            const names = (0,latency/* latencyBounds */.C8)(metric).map(({ name }) => name);
            return {
                ...NOTHING,
                counts: Object.fromEntries(names.map((name) => [name, null])),
                missing: Object.fromEntries(names.map((name) => [name, why])),
            };
        }
        case 'gauge':
            return { ...NOTHING, gauges: { [metric.name]: null }, missing: { [metric.name]: why } };
        case 'guard':
            return { ...NOTHING, values: { [metric.name]: null }, missing: { [metric.name]: why } };
    }
}
async function readCount(source, metric, sides, window) {
    const [canary, stable] = await Promise.all([
        source.counts(metric.bad, metric.total, sides.canary, window),
        source.counts(metric.bad, metric.total, sides.stable, window),
    ]);
    if (canary.kind === 'no_data' || stable.kind === 'no_data') {
        return notMeasured(metric, whyMissing(canary, stable));
    }
    return {
        ...NOTHING,
        counts: { [metric.name]: { canary: canary.value, stable: stable.value } },
    };
}
async function readLatency(source, metric, sides, window, baseline) {
    if (source.histogram === undefined) {
        throw new errors/* AdapterError */.om(source.type, 'config_invalid', `The source ${metric.source} knows no histograms, which ${metric.name} asks for.`, 'Ask a source that has them, or count slow requests there and judge them with bad and total.');
    }
    const [canary, stable] = await Promise.all([
        source.histogram(metric.buckets, sides.canary, window),
        source.histogram(metric.buckets, sides.stable, window),
    ]);
    const bounds = baseline.bounds.get(metric.name);
    if (bounds === undefined) {
        // The bounds must be known before the canary is looked at: this window only sets them.
        learnBounds(baseline, metric, [stable.kind === 'data' ? stable.value : null]);
        return notMeasured(metric, 'its bounds are not known before this window');
    }
    if (canary.kind === 'no_data' || stable.kind === 'no_data') {
        return notMeasured(metric, whyMissing(canary, stable));
    }
    const slow = {
        canary: (0,latency/* slowRequests */.S1)(canary.value, bounds),
        stable: (0,latency/* slowRequests */.S1)(stable.value, bounds),
    };
    if (slow.canary.kind === 'no_data' || slow.stable.kind === 'no_data') {
        return notMeasured(metric, whyMissing(slow.canary, slow.stable));
    }
    const { canary: canarySlow, stable: stableSlow } = {
        canary: slow.canary.value,
        stable: slow.stable.value,
    };
    const counts = (0,latency/* latencyBounds */.C8)(metric).map(({ name }, i) => {
        const [one, other] = [canarySlow[i], stableSlow[i]];
        return [name, one && other ? { canary: one, stable: other } : null];
    });
    return { ...NOTHING, counts: Object.fromEntries(counts) };
}
async function readGauge(source, metric, sides, window, baseline) {
    const [canary, stable] = await Promise.all([
        source.value(metric.value, sides.canary, window),
        source.value(metric.value, sides.stable, window),
    ]);
    if (canary.kind === 'no_data' || stable.kind === 'no_data') {
        return notMeasured(metric, whyMissing(canary, stable));
    }
    const blockWindows = baseline.blockWindows.get(metric.name) ?? gauge_evidence/* BLOCK_WINDOWS_DEFAULT */.EW;
    const pair = { canary: canary.value, stable: stable.value, blockWindows };
    return { ...NOTHING, gauges: { [metric.name]: pair } };
}
async function readGuard(source, metric, canary, window) {
    const reading = await source.value(metric.value, canary, window);
    if (reading.kind === 'no_data')
        return notMeasured(metric, `canary: ${reading.why}`);
    return { ...NOTHING, values: { [metric.name]: reading.value } };
}
function whyMissing(canary, stable) {
    return [
        canary.kind === 'no_data' ? `canary: ${canary.why}` : '',
        stable.kind === 'no_data' ? `stable: ${stable.why}` : '',
    ]
        .filter((why) => why !== '')
        .join('; ');
}
//# sourceMappingURL=read-metric.js.map
;// CONCATENATED MODULE: ./build/src/commands/windows.js




/** More windows than this are not kept: at 30 s each it is more than six days. */
const WINDOWS_MAX = 20_000;
/** A metric source that fails in this many windows in a row ends the rollout. */
const SOURCE_FAILURES_MAX = 5;
function collectWindows({ metrics, sources, policy, clock }) {
    const judged = [];
    const wall = wallTime(clock);
    let pending = [];
    /** Where the running window begins, on the clock that never jumps. */
    let fromSeconds = 0;
    let failuresInRow = 0;
    let isWarm = false;
    let isMarked = false;
    let baseline = null;
    /** Before anything of the candidate was looked at; the same again for a run that goes on with a rollout. */
    async function baselineOf(state) {
        const untilSeconds = state.startedAtSeconds - policy.delaySeconds;
        const { stable } = sideNames(state);
        baseline ??= await readBaseline(metrics, sources, stable, untilSeconds, policy.windowSeconds);
        return baseline;
    }
    async function mark() {
        await Promise.all([...sources.values()].map((source) => source.mark().catch(() => undefined)));
    }
    async function readDue(state) {
        const knownUntilSeconds = clock.monotonicSeconds() - policy.delaySeconds;
        const open = pending.findIndex(({ endedAtSeconds }) => endedAtSeconds > knownUntilSeconds);
        const due = pending.splice(0, open < 0 ? pending.length : open);
        for (const { window } of due) {
            const read = await readWindow(metrics, sources, state, window, await baselineOf(state));
            if (judged.length < WINDOWS_MAX)
                judged.push(read.window);
            failuresInRow = read.failure === null ? 0 : failuresInRow + 1;
            if (read.failure !== null && failuresInRow >= SOURCE_FAILURES_MAX)
                throw read.failure;
        }
    }
    async function readSpans(state) {
        const windows = [];
        const knownUntilSeconds = clock.nowSeconds() - policy.delaySeconds;
        for (const { stepIndex, ...window } of pastWindows(policy, state, knownUntilSeconds)) {
            const past = { ...state, stepIndex };
            const read = await readWindow(metrics, sources, past, window, await baselineOf(past));
            if (read.failure !== null)
                return { windows, failure: read.failure };
            windows.push(read.window);
        }
        return { windows, failure: null };
    }
    return {
        all: () => judged,
        async begin() {
            pending = [];
            fromSeconds = clock.monotonicSeconds() + (isWarm ? 0 : policy.warmUpSeconds);
            isWarm = true;
            isMarked = false;
        },
        async collect(state, wait) {
            await wait.sleep(fromSeconds - clock.monotonicSeconds());
            if (wait.signal.aborted)
                return;
            if (!isMarked)
                await mark();
            isMarked = true;
            const toSeconds = fromSeconds + policy.windowSeconds;
            await wait.sleep(toSeconds - clock.monotonicSeconds());
            if (wait.signal.aborted)
                return;
            await mark();
            pending.push({ window: wall.of(fromSeconds, toSeconds), endedAtSeconds: toSeconds });
            fromSeconds = toSeconds;
            await readDue(state);
        },
        async readAgain(state, stop) {
            isWarm = true;
            for (let tries = 1;; tries++) {
                const read = await readSpans(state);
                if (read.failure === null) {
                    judged.splice(0, judged.length, ...read.windows);
                    return;
                }
                if (tries >= SOURCE_FAILURES_MAX || stop.aborted)
                    throw read.failure;
                await clock.sleep(policy.windowSeconds, stop);
            }
        },
        async rehearse(state) {
            const toSeconds = clock.nowSeconds() - policy.delaySeconds;
            const window = { fromSeconds: toSeconds - policy.windowSeconds, toSeconds };
            await mark();
            const read = await readWindow(metrics, sources, state, window, await baselineOf(state));
            if (read.failure !== null)
                throw read.failure;
            return Object.keys(read.window.missing);
        },
    };
}
/** Two clocks that part by more than this were not drifting: one of them was set. */
const CLOCK_JUMP_SECONDS = 1;
/**
 * What a stretch of time is called on the wall, where the metric sources look. How long it lasted only the
 * clock that never jumps knows: a clock that is set ahead must not make a window of no time at all.
 */
function wallTime(clock) {
    let offset = clock.nowSeconds() - clock.monotonicSeconds();
    return {
        of(fromSeconds, toSeconds) {
            const seen = clock.nowSeconds() - clock.monotonicSeconds();
            if (Math.abs(seen - offset) > CLOCK_JUMP_SECONDS)
                offset = seen;
            return { fromSeconds: fromSeconds + offset, toSeconds: toSeconds + offset };
        },
    };
}
/** Why a bake compares nothing. */
const NOBODY_LEFT = 'all traffic is on the candidate, so there is nobody to compare with';
async function readWindow(metrics, sources, state, window, baseline) {
    let failure = null;
    const sides = sideNames(state);
    const isAlone = (state.ramp.steps[state.stepIndex]?.percent ?? 100) >= 100;
    const read = async (metric) => {
        const source = sources.get(metric.source);
        if (isAlone && metric.kind !== 'guard')
            return notMeasured(metric, NOBODY_LEFT);
        if (source === undefined)
            throw new Error(`metric source ${metric.source} is not open`);
        try {
            return await readMetric(source, metric, sides, window, baseline);
        }
        catch (error) {
            if (!(error instanceof errors/* AdapterError */.om))
                throw error;
            // A query that can never work is not a passing fault.
            if (error.reason === 'config_invalid')
                throw error;
            failure = error;
            return notMeasured(metric, error.message);
        }
    };
    const readings = await Promise.all(metrics.map(read));
    return { window: { stepIndex: state.stepIndex, ...window, ...together(readings) }, failure };
}
function together(readings) {
    return {
        counts: Object.assign({}, ...readings.map(({ counts }) => counts)),
        values: Object.assign({}, ...readings.map(({ values }) => values)),
        gauges: Object.assign({}, ...readings.map(({ gauges }) => gauges)),
        missing: Object.assign({}, ...readings.map(({ missing }) => missing)),
    };
}
/** What both sides of a rollout are called. */
function sideNames(state) {
    return {
        canary: {
            side: 'canary',
            slot: state.snapshot?.canarySlot ?? '',
            version: state.version.sha,
        },
        stable: {
            side: 'stable',
            slot: state.snapshot?.stableSlot ?? '',
            version: state.previousSha ?? '',
        },
    };
}
//# sourceMappingURL=windows.js.map
;// CONCATENATED MODULE: ./build/src/commands/watch.js







function watcher(world, policy, { lease, warn, looking }) {
    const { clock, stop } = world;
    const windows = collectWindows({
        metrics: policy.metrics,
        sources: world.sources,
        policy: policy.judge,
        clock,
    });
    let newest = null;
    let isToReadAgain = looking.isReturning;
    const requests = listenFor(world, lease, warn);
    return {
        begin: windows.begin,
        verdict: () => newest,
        async watch(state, snapshot) {
            if (isToReadAgain)
                await windows.readAgain(state, stop);
            isToReadAgain = false;
            if (looking.looks === null)
                await windows.collect(state, requests.wait(state, stop));
            else
                await requests.askNow(state);
            if (stop.aborted)
                return cancelled(stop);
            if (lease.isLost())
                throw lockLost(state.environment);
            const request = requests.of(state);
            if (request !== null)
                return { type: 'requested', request };
            const target = await (0,patience/* patiently */.d_)(world, () => world.target.current(snapshot), stop);
            const verdict = verdictOn(policy, windows.all(), state);
            if (verdict.mismatch !== undefined)
                warn(`Traffic is not split as it was set: ${verdict.mismatch}.`);
            newest = verdict;
            const closure = closureAt(policy.gate.calendar, clock.nowSeconds());
            return {
                type: 'watched',
                target,
                verdict,
                ...(closure === null ? {} : { closure: closure.what }),
            };
        },
    };
}
function verdictOn(policy, windows, state) {
    const step = stepOf(state);
    const judged = (0,judge/* judge */.S)(policy.judge, policy.metrics, watchedSteps(state), windows, step);
    return heldAgainstShare(judged, policy.judge, trafficMismatch(policy.metrics, windows, step));
}
/** Steps in which the judge can begin anew; the last one, 100 %, is not watched. */
function watchedSteps(state) {
    return Math.max(1, state.ramp.steps.filter((step) => step.percent < 100).length);
}
function stepOf(state) {
    return {
        index: state.stepIndex,
        percent: state.percent,
        nextPercent: state.ramp.steps[state.stepIndex + 1]?.percent ?? 100,
    };
}
/** The event of a run that was told to stop. */
function cancelled(stop) {
    return { type: 'aborted', detail: `Cancelled: ${(0,patience/* messageOf */.bD)(stop.reason)}.` };
}
//# sourceMappingURL=watch.js.map
;// CONCATENATED MODULE: ./build/src/commands/drive.js








/** More turns than any rollout takes: six days of 30-second windows and every step. */
const TURNS_MAX = 20_000;
const WAITING = { looks: null, isReturning: false };
/** What changes the target; each is written into the ledger before and after. */
const CHANGES = new Set(['stage', 'shift', 'promote']);
/**
 * The only loop that waits. Carries out what `next` asks for, one effect at a time: intent into the ledger,
 * effect, done into the ledger. Putting traffic back needs no intent: it is armed from the first entry on.
 */
async function drive(world, policy, begin, onStep, looking = WAITING) {
    const warnings = new Set();
    const warn = (text) => {
        if (!warnings.has(text))
            world.log.warn(text);
        warnings.add(text);
    };
    const lease = leaseOf(world, warn);
    const running = {
        world,
        watcher: watcher(world, policy, { lease, warn, looking }),
        lease,
        verdicts: verdictLog(),
        evidence: evidenceLog(),
        timeline: [],
        onStep,
        told: Promise.resolve(),
    };
    let turn = begin;
    if (turn.effect.type === 'watch')
        await running.watcher.begin();
    let looks = looking.looks ?? Number.POSITIVE_INFINITY;
    for (let turns = 0; turn.effect.type !== 'end'; turns++) {
        // Whatever is on its way back by then ends by itself.
        if (turns >= TURNS_MAX && turn.effect.type !== 'restore') {
            const event = failed('turns_limit', `The rollout took more than ${TURNS_MAX} turns.`);
            turn = next(turn.state, event, world.clock.nowSeconds());
        }
        if (turn.effect.type === 'watch' && looks-- <= 0)
            break;
        turn = await take(running, turn);
    }
    // Nothing may be told about a step after the end was.
    await running.told;
    return {
        ...seenSoFar(running),
        state: turn.state,
        warnings: [...warnings],
        verdicts: running.verdicts.text(),
        isLeft: turn.effect.type !== 'end',
    };
}
function seenSoFar({ timeline, watcher: { verdict }, evidence }) {
    return { timeline: [...timeline], verdict: verdict(), evidence: evidence.points() };
}
async function take(running, { state, effect }) {
    const { clock, stop } = running.world;
    const isChange = CHANGES.has(effect.type);
    const attempted = await attempt(async () => {
        // Whoever cancels stops everything that goes forward; going back is finished.
        if (stop.aborted && effect.type !== 'restore')
            return cancelled(stop);
        if (isChange)
            await running.lease.confirm(state);
        if (isChange)
            await journal(running, 'intent', describeEffect(effect), state);
        return perform(running, state, effect);
    });
    const seen = await overtaken(running, attempted);
    const wasStopped = seen.type === 'failed' && stop.aborted && effect.type !== 'restore' && !running.lease.isLost();
    const event = wasStopped ? cancelled(stop) : seen;
    const turn = next(state, event, clock.nowSeconds());
    note(running, state, turn.state, event);
    if (turn.effect.type === 'end' || turn.effect.type === 'restore')
        return turn;
    if (event.type === 'requested')
        return writeDown(running, turn, 'note', event);
    const isDone = isChange && event.type !== 'failed' && event.type !== 'aborted';
    return isDone ? begun(running, await writeDown(running, turn, 'done', event), event) : turn;
}
async function perform(running, state, effect) {
    const { target, stop } = running.world;
    const snapshot = snapshotOf(state);
    switch (effect.type) {
        case 'stage':
            return { type: 'staged', target: await target.stage(snapshot, state.version, stop) };
        case 'shift':
            return {
                type: 'shifted',
                target: await target.shift(snapshot, effect.percent, state.revision),
            };
        case 'promote':
            return { type: 'promoted', target: await target.promote(snapshot, state.revision) };
        case 'watch':
            return running.watcher.watch(state, snapshot);
        case 'restore':
            await running.lease.confirmWayBack();
            return drive_takeBack(running.world, state, snapshot);
        case 'end':
            throw new Error('the end is not performed');
    }
}
async function drive_takeBack(world, state, snapshot) {
    // What went live meanwhile by another hand may be on this very target.
    if (state.ending?.reason === 'newer_version_live') {
        const { revision } = await (0,patience/* patiently */.d_)(world, () => world.target.current(snapshot));
        if (revision !== state.revision) {
            return failed('target_conflict', `${state.ending.detail} The target is not where it was left.`);
        }
    }
    return {
        type: 'restored',
        restored: await (0,patience/* patiently */.d_)(world, () => world.target.restore(snapshot)),
    };
}
/** A ledger that can't take the news ends the rollout while it can still be taken back. */
async function writeDown(running, turn, kind, event) {
    const written = await attempt(async () => {
        await journal(running, kind, describeEvent(event), turn.state);
        return event;
    });
    if (written.type === 'failed') {
        const { clock, stop } = running.world;
        const event = await overtaken(running, written);
        const isLost = running.lease.isLost();
        return next(turn.state, stop.aborted && !isLost ? cancelled(stop) : event, clock.nowSeconds());
    }
    return turn;
}
/** The share of a step stands in the ledger: its windows begin, and people are told. */
async function begun(running, turn, event) {
    const isStep = event.type === 'shifted' || event.type === 'promoted';
    if (!isStep || turn.effect.type !== 'watch')
        return turn;
    await running.watcher.begin();
    // Beside the windows: the judge does not wait until everybody has heard.
    running.told = running.told
        .then(() => running.onStep(turn.state, seenSoFar(running)))
        .catch((error) => running.world.log.warn((0,patience/* messageOf */.bD)(error)));
    return turn;
}
async function journal(running, kind, what, state) {
    const { clock, ledger } = running.world;
    const details = {
        version: state.version.name,
        percent: state.percent,
        step: state.stepIndex + 1,
        why: state.ending?.detail ?? null,
        verdicts: running.verdicts.text(),
    };
    await ledger.append({ atSeconds: clock.nowSeconds(), kind, what, details }, state);
    running.verdicts.clear();
}
function note(running, before, state, event) {
    const { clock, observer } = running.world;
    const atSeconds = clock.nowSeconds();
    const text = describeEvent(event);
    if (event.type === 'watched') {
        running.verdicts.note(event.verdict, atSeconds - before.startedAtSeconds);
        running.evidence.note(event.verdict, atSeconds);
    }
    if (event.type !== 'watched' || state.phase !== before.phase) {
        running.timeline.push({ atSeconds, percent: state.percent, text });
    }
    const isStepRunning = state.stepStartedAtSeconds > 0;
    observer.progress({
        environment: state.environment,
        version: state.version.name,
        phase: state.phase,
        stepIndex: state.stepIndex,
        steps: state.ramp.steps.map((step) => step.percent),
        percent: state.percent,
        stepSeconds: isStepRunning ? atSeconds - state.stepStartedAtSeconds : 0,
        elapsedSeconds: atSeconds - state.startedAtSeconds,
        verdict: running.watcher.verdict(),
        message: state.ending?.detail || text,
    });
}
/** A journal that another run wrote into is that run's, unless the lock says that it is ours still. */
async function overtaken(running, event) {
    if (event.type !== 'failed' || event.reason !== 'ledger_conflict')
        return event;
    return attempt(async () => {
        await running.lease.confirmLock();
        return event;
    }).then((found) => (running.lease.isLost() ? found : event));
}
/** The world's failures are events of the rollout; so is a fault of ours, so that traffic comes back. */
async function attempt(act) {
    try {
        return await act();
    }
    catch (error) {
        if (error instanceof errors/* AdapterError */.om) {
            return failed(error.reason, `${error.message} ${error.hint}`.trim());
        }
        return failed('internal_error', (0,patience/* messageOf */.bD)(error));
    }
}
function failed(reason, detail) {
    return { type: 'failed', reason, detail };
}
function snapshotOf(state) {
    if (state.snapshot === null)
        throw new Error('the rollout has no snapshot');
    return state.snapshot;
}
//# sourceMappingURL=drive.js.map
;// CONCATENATED MODULE: ./build/src/domain/step-now.js
/** Where a rollout stands and the longest that it can still take, without the waits of doubt and of people. */
function stepNow(state, nowSeconds) {
    const { stepIndex: index, stepStartedAtSeconds, pausedSeconds, ramp } = state;
    const [own, ...later] = ramp.steps.slice(index).map(({ holdSecondsMax }) => holdSecondsMax);
    const begun = stepStartedAtSeconds > 0;
    const heldSeconds = begun ? Math.max(0, nowSeconds - stepStartedAtSeconds - pausedSeconds) : 0;
    const ownSeconds = Math.max(0, (own ?? 0) - heldSeconds);
    return { index, secondsLeftMax: later.reduce((sum, seconds) => sum + seconds, ownSeconds) };
}
//# sourceMappingURL=step-now.js.map
;// CONCATENATED MODULE: ./build/src/commands/settle.js




/**
 * Ends a rollout that another run left behind, before anything else is done to the environment: a promotion
 * that took place is written down, everything else is put back where it was.
 */
async function settle(world, left, reason) {
    world.log.warn(`Rollout ${left.id} was left behind in phase "${left.phase}"; settling it first.`);
    const ending = await endingOf(world, left, reason);
    await writeEnding(world, left.environment, left.deploymentId, ending);
    await finish(world, left, ending, []);
    return ending;
}
async function endingOf(world, left, reason) {
    const { snapshot } = left;
    if (snapshot === null)
        return { result: 'failed', reason, detail: 'Nothing had been changed.' };
    const mayBePromoted = ['promoting', 'baking', 'ended'].includes(left.phase);
    if (mayBePromoted && (await isPromoted(world, snapshot))) {
        return { result: 'promoted', reason: promotionReason(left), detail: '' };
    }
    await claim(world, left, reason);
    const restored = await (0,patience/* patiently */.d_)(world, () => world.target.restore(snapshot));
    if (!restored.isComplete) {
        throw new errors/* AdapterError */.om('ledger', 'restore_incomplete', `Rollout ${left.id} was left behind and could not be taken back: ${restored.differences.join(' ')}`, 'Put the target right by hand, then run again.');
    }
    const result = SETTLED_RESULTS[reason] ?? 'failed';
    return { result, reason, detail: 'Everything is back where it was.' };
}
/** Looks that it takes to believe that a promotion did not take place, and the wait between two of them. */
const PROMOTION_LOOKS = 2;
const PROMOTION_LOOK_SECONDS = 2;
/**
 * A target may show for a moment what it was before. Who believes that takes back what people were told is
 * live, so that one look is not enough to say no.
 */
async function isPromoted(world, snapshot) {
    for (let look = 1;; look++) {
        const target = await (0,patience/* patiently */.d_)(world, () => world.target.current(snapshot));
        if (target.canaryPercent === 100)
            return true;
        if (look >= PROMOTION_LOOKS)
            return false;
        await world.clock.sleep(PROMOTION_LOOK_SECONDS);
    }
}
/** A held rollout that somebody ended did not fail; every other one that was left behind did. */
const SETTLED_RESULTS = {
    superseded: 'cancelled',
    inconclusive_rolled_back: 'rolled_back',
    cancelled: 'cancelled',
};
/**
 * GitHub may show a journal as it was a moment ago. Only an entry after the one that was read proves that the
 * rollout is open still: what ended meanwhile must not be put back.
 */
async function claim(world, left, reason) {
    const details = { version: left.version.name, reason, phase: left.phase };
    await world.ledger.append({ atSeconds: world.clock.nowSeconds(), kind: 'intent', what: 'restore', details }, left);
}
/** Writes the end of a rollout into the ledger. */
async function finish(world, state, ending, approvers, verdicts = '') {
    const atSeconds = world.clock.nowSeconds();
    const { reason, detail: why } = ending;
    const details = { version: state.version.name, reason, why, verdicts };
    await world.ledger.finish({ atSeconds, kind: 'done', what: `finish: ${ending.result}`, details }, recordOf(state, ending, atSeconds, approvers));
}
function recordOf(state, ending, endedAtSeconds, approvers) {
    return {
        id: state.id,
        sha: state.version.sha,
        version: state.version.name,
        previousSha: state.previousSha,
        result: ending.result === 'held' ? 'failed' : ending.result,
        reason: ending.reason,
        slot: state.snapshot?.canarySlot ?? null,
        riskLevel: state.riskLevel,
        riskScore: state.riskScore,
        riskFixes: state.riskFixes,
        planHash: state.planHash,
        startedAtSeconds: state.startedAtSeconds,
        endedAtSeconds,
        harmedRequests: state.harmedRequests,
        deploymentId: state.deploymentId,
        approvers,
    };
}
/** Writes the end down; a ledger that can't be reached becomes a warning, because the end took place. */
async function tryFinish(world, state, ending, approvers, verdicts) {
    try {
        await finish(world, state, ending, approvers, verdicts);
        return [];
    }
    catch (error) {
        return [
            `The ledger does not show the end of this rollout; the next run settles it. ${(0,patience/* messageOf */.bD)(error)}`,
        ];
    }
}
//# sourceMappingURL=settle.js.map
;// CONCATENATED MODULE: ./build/src/commands/ending.js





/** Who pressed the button for this run; nobody when that can't be read. */
async function approversOf(world) {
    if (world.approvals === null)
        return [];
    try {
        const all = await world.approvals.ofThisRun();
        return all.filter((one) => one.state === 'approved').map((one) => one.user);
    }
    catch (error) {
        world.log.warn(`Who approved this run could not be read. ${(0,patience/* messageOf */.bD)(error)}`);
        return [];
    }
}
/** The end took place on the target; now the ledger and the Deployments page learn it. */
async function ended(world, driven, approvers, end) {
    const { state } = driven;
    if (driven.isLeft)
        return underWay(world, driven, approvers, end);
    const ending = state.ending ?? {
        result: 'failed',
        reason: 'internal_error',
        detail: 'The rollout ended without saying why.',
    };
    const warnings = await ending_writeDown(world, driven, ending, approvers);
    const outcome = end(ending);
    const all = [...outcome.warnings, ...warnings];
    return ending_described(world, driven, approvers, { ...outcome, warnings: all });
}
/** The rollout stands in the ledger with its last step; the next look at it is for another run. */
function underWay(world, driven, approvers, end) {
    const { paused, percent, version } = driven.state;
    const held = paused === null ? '' : ` It is held by ${paused.by}.`;
    const detail = `${version.name} has ${(0,units/* percentText */.fL)(percent)} of the traffic.${held}`;
    const outcome = end({ result: 'in_progress', reason: 'next_step_waits', detail });
    return ending_described(world, driven, approvers, outcome);
}
function ending_described(world, driven, approvers, outcome) {
    const { state } = driven;
    const nowSeconds = world.clock.nowSeconds();
    return {
        ...outcome,
        ramp: state.ramp,
        approvers,
        deployment: state.deploymentId === null
            ? null
            : { id: state.deploymentId, url: deploymentUrl(world, state.environment) },
        rollout: {
            id: state.id,
            percent: state.percent,
            percentMax: state.percentMax,
            harmedRequests: state.harmedRequests,
            seconds: nowSeconds - state.startedAtSeconds,
            timeline: driven.timeline,
            verdict: driven.verdict,
            evidence: driven.evidence,
            ...(driven.isLeft ? { step: stepNow(state, nowSeconds) } : {}),
        },
        warnings: [...driven.warnings, ...outcome.warnings],
    };
}
async function ending_writeDown(world, { state, verdicts }, ending, approvers) {
    // The run that took over tells how it ended.
    if (ending.reason === 'lock_lost')
        return [];
    const statusWarnings = await writeEnding(world, state.environment, state.deploymentId, ending);
    // A held or incomplete rollout stays in the ledger for the next run to go on with.
    const isOpen = ending.result === 'held' || ending.reason === 'restore_incomplete';
    const ledgerWarnings = isOpen
        ? await leaveOpen(world, state, verdicts)
        : await tryFinish(world, state, ending, approvers, verdicts);
    return [...statusWarnings, ...ledgerWarnings];
}
async function leaveOpen(world, state, verdicts) {
    const isTold = state.ending?.result !== 'held';
    // The one terminal status is written already; a later run must not write a second one.
    const left = isTold ? { ...state, deploymentId: null } : state;
    const details = { version: state.version.name, why: state.ending?.detail ?? null, verdicts };
    try {
        await world.ledger.append({ atSeconds: world.clock.nowSeconds(), kind: 'note', what: state.phase, details }, left);
        return [];
    }
    catch (error) {
        return [`The ledger does not show that this rollout is open. ${(0,patience/* messageOf */.bD)(error)}`];
    }
}
function deploymentUrl(world, environment) {
    const repository = world.links.repository;
    return repository === null ? '' : `${repository}/deployments/${encodeURIComponent(environment)}`;
}
//# sourceMappingURL=ending.js.map
;// CONCATENATED MODULE: ./build/src/commands/orphans.js



/**
 * Tells the end of deployments whose run could not: it died right after it had made one, or GitHub did not
 * take the last status. The ledger knows how they ended. Returns what did not work.
 */
async function closeOrphans(world) {
    const { deployments, ledger, stop } = world;
    // Whoever was told to stop has better things to do with its last seconds.
    if (deployments === null || stop.aborted)
        return [];
    try {
        const open = await deployments.unended(ledger.environment);
        if (open.length === 0)
            return [];
        const books = await ledger.read();
        const orphans = open.filter(({ key, id }) => !isUnderWay(books, key, id));
        const warnings = [];
        for (const { id, key } of orphans) {
            const ending = orphans_endingOf(books, key);
            warnings.push(...(await writeEnding(world, ledger.environment, id, ending)));
        }
        return warnings;
    }
    catch (error) {
        if (!(error instanceof errors/* AdapterError */.om))
            throw error;
        return [`Deployments that show no end could not be looked for. ${error.message}`];
    }
}
function isUnderWay({ rollout }, key, id) {
    return rollout !== null && (rollout.id === key || rollout.deploymentId === id);
}
function orphans_endingOf({ history }, key) {
    const record = history.find(({ id }) => id === key);
    if (record === undefined) {
        return { result: 'failed', reason: 'run_lost', detail: 'Nothing had been changed.' };
    }
    const { reason } = record;
    return { result: resultOf(record, (0,domain_history/* liveRecord */.sy)(history)), reason, detail: '' };
}
/** What is not live any more has no success to show. */
function resultOf(record, live) {
    return record.result === 'promoted' && record.id !== live?.id ? 'cancelled' : record.result;
}
//# sourceMappingURL=orphans.js.map
;// CONCATENATED MODULE: ./build/src/commands/lock.js





/** Holds the environment while `act` runs; whatever fails inside becomes the outcome. */
async function withLock(world, end, act) {
    let isMine = false;
    let outcome;
    try {
        const lock = await acquire(world);
        if (!lock.isMine) {
            const detail = `${lock.holder.id} holds ${world.ledger.environment} (${lock.holder.where}).`;
            return end({ result: 'refused', reason: 'lock_held', detail });
        }
        isMine = true;
        outcome = await act();
    }
    catch (error) {
        outcome = end((0,commands_outcome/* endedByError */.Q)(error));
    }
    if (!isMine)
        return outcome;
    const orphans = await closeOrphans(world);
    outcome = { ...outcome, warnings: [...outcome.warnings, ...orphans] };
    try {
        await world.ledger.release();
    }
    catch (error) {
        const warning = `The lock could not be given back; the next run takes it over. ${(0,patience/* messageOf */.bD)(error)}`;
        outcome = { ...outcome, warnings: [...outcome.warnings, warning] };
    }
    return outcome;
}
/** Clocks of two machines may differ by this much. */
const CLOCK_SKEW_SECONDS = 300;
/** Takes the lock; also from a holder that was not heard of for a whole lease, when its target stood still. */
async function acquire(world) {
    const lock = await world.ledger.acquire(world.holder);
    if (lock.isMine || lock.renewedAtSeconds === null)
        return lock;
    const silentSeconds = world.clock.nowSeconds() - lock.renewedAtSeconds;
    if (silentSeconds < LEASE_SECONDS + CLOCK_SKEW_SECONDS)
        return lock;
    const { rollout } = await world.ledger.read();
    if (rollout !== null && rollout.snapshot !== null) {
        const { revision } = await world.target.current(rollout.snapshot);
        // Somebody moves it, and nobody wrote that down: the holder may be at work after all.
        if (revision !== rollout.revision)
            return lock;
    }
    world.log.warn(`${lock.holder.id} was not heard of for ${(0,units/* durationText */.S5)(silentSeconds)}; taking over.`);
    return world.ledger.acquire(world.holder, lock.holder);
}
//# sourceMappingURL=lock.js.map
// EXTERNAL MODULE: ./build/src/domain/judge/judged-count.js
var judged_count = __webpack_require__(56855);
// EXTERNAL MODULE: ./build/src/domain/judge/rate-ratio.js
var rate_ratio = __webpack_require__(77020);
;// CONCATENATED MODULE: ./build/src/domain/judge/power-plan.js

const { ceil, exp, log, log1p, max, min } = Math;
/** Regressions that are told: errors half as often again, doubled, five times, twenty times. */
const RATIOS_TOLD = [1.5, 2, 5, 20];
/** A step that can't see this one within its hold is blind. */
const RATIO_BLIND = 5;
/** Shares that a ramp is proposed from, in percent. */
const LADDER = [0.5, 1, 2, 5, 10, 25, 50];
/** The first step sees the regression that matters within so long, so that nobody waits for a blind one. */
const FIRST_SIGHT_SECONDS = 600;
/** From step to step the share grows by about this much: more would risk much at once, less would only wait. */
const GROWTH = 4;
const SECONDS_MAX = 86_400;
const PRIOR_WEIGHT = 8;
const DISPERSION_PRIOR = 3;
/** What the mixture over alternatives and steps costs, in nats; measured. */
const MIXTURE_COST = 1.9;
const DECIDING_WINDOWS_MIN = 4;
const ALTERNATIVE_COUNT = 10;
/**
 * How long it takes at a constant share until a canary that goes wrong `ratio` times as often is taken back:
 * what each window is expected to add to the evidence, divided by the dispersion, added up to the limit.
 * Of simulated rollouts about three of four are faster. Independent requests are assumed (`dispersion` 1);
 * where causes take several requests with them it takes longer by about that factor. Null = not within a day.
 */
function secondsToSee({ requestsPerSecond, rate, weight }, ratio, percent, policy, dispersion = 1) {
    const share = percent / 100;
    const logLimit = log(100 / policy.alphaPercent);
    const gainMax = (logLimit + log(ALTERNATIVE_COUNT)) / DECIDING_WINDOWS_MIN;
    const needed = logLimit + log(2) - log(weight) + MIXTURE_COST;
    const harmless = (0,rate_ratio/* canaryPart */.QX)(1 + policy.marginPercent / 100, share);
    const sick = (0,rate_ratio/* canaryPart */.QX)(ratio, share);
    const bad = policy.windowSeconds * requestsPerSecond * rate * (1 - share + share * ratio);
    const gain = bad * (sick * log(sick / harmless) + (1 - sick) * (log1p(-sick) - log1p(-harmless)));
    if (!(gain > 0) || sick <= harmless)
        return null;
    const variance = bad * sick * (1 - sick);
    const windowsMax = ceil(SECONDS_MAX / policy.windowSeconds);
    let evidence = 0;
    for (let window = 1; window <= windowsMax; window += 1) {
        const known = min(window, window * variance);
        const spread = max((PRIOR_WEIGHT * DISPERSION_PRIOR + known * dispersion) / (PRIOR_WEIGHT + known), 1);
        evidence += min(gain / spread, gainMax);
        if (evidence >= needed)
            return window * policy.windowSeconds;
    }
    return null;
}
/**
 * What each step of a ramp can see of the counts, given the traffic before it. Weights are scaled to add up
 * to 1. Null when nothing is known of the traffic.
 */
function powerPlan(ramp, rates, policy) {
    const sum = rates.reduce((total, { weight }) => total + weight, 0);
    if (sum <= 0)
        return null;
    const scaled = rates.map((rate) => ({ ...rate, weight: rate.weight / sum }));
    const watched = ramp.steps.filter(({ percent }) => percent < 100);
    const steps = watched.map(({ percent, holdSecondsMax }) => {
        const sights = scaled.flatMap((rate) => RATIOS_TOLD.map((ratio) => {
            const seconds = isPossible(rate, ratio) ? secondsToSee(rate, ratio, percent, policy) : null;
            return { name: rate.name, ratio, seconds };
        }));
        const isBlind = sights.every(({ ratio, seconds }) => ratio > RATIO_BLIND || seconds === null || seconds > holdSecondsMax);
        return { percent, holdSecondsMax, sights, isBlind };
    });
    return { rates: scaled, steps, proposed: proposedPercents(scaled, policy) };
}
/** More than all requests can't be bad. */
function isPossible({ rate }, ratio) {
    return rate > 0 && rate * ratio <= 1;
}
/** Begins where the regression that matters shows soon for some count, and grows from there. */
function proposedPercents(rates, policy) {
    const isSeen = (percent) => rates.some((rate) => {
        const ratio = min(RATIO_BLIND, 1 / max(rate.rate, exp(-50)));
        const seconds = secondsToSee(rate, ratio, percent, policy);
        return seconds !== null && seconds <= FIRST_SIGHT_SECONDS;
    });
    const first = LADDER.find(isSeen) ?? LADDER.at(-1);
    const proposed = [first];
    for (const percent of LADDER) {
        if (percent >= proposed.at(-1) * GROWTH)
            proposed.push(percent);
    }
    if (proposed.at(-1) < 50)
        proposed.push(50);
    return [...proposed, 100];
}
//# sourceMappingURL=power-plan.js.map
;// CONCATENATED MODULE: ./build/src/commands/power.js







/** The traffic of so long before the rollout is taken for that of the rollout. */
const OBSERVED_SECONDS = 600;
/**
 * What the ramp will be able to see, from what stable did just before; null when the sources can't tell.
 * It is only told: a source that fails here changes nothing.
 */
async function observedPower(world, policy, state) {
    const toSeconds = state.startedAtSeconds - policy.judge.delaySeconds;
    const window = { fromSeconds: toSeconds - OBSERVED_SECONDS, toSeconds };
    const { stable } = sideNames(state);
    try {
        const rates = await Promise.all(policy.metrics.map((metric) => observedRates(world.sources, metric, stable, window)));
        return powerPlan(state.ramp, rates.flat(), policy.judge);
    }
    catch (error) {
        if (!(error instanceof errors/* AdapterError */.om))
            throw error;
        world.log.info(`What the steps can see is not known. ${(0,patience/* messageOf */.bD)(error)}`);
        return null;
    }
}
async function observedRates(sources, metric, stable, window) {
    const source = sources.get(metric.source);
    if (source === undefined)
        return [];
    if (metric.kind === 'count') {
        // Where more is better, evidence comes from what is missing: another sum than this one.
        if (metric.better === 'more')
            return [];
        const reading = await source.counts(metric.bad, metric.total, stable, window);
        if (reading.kind === 'no_data' || reading.value.total === 0)
            return [];
        const { bad, total } = reading.value;
        const requestsPerSecond = total / OBSERVED_SECONDS;
        return [{ name: metric.name, requestsPerSecond, rate: bad / total, weight: metric.weight }];
    }
    if (metric.kind !== 'latency' || source.histogram === undefined)
        return [];
    const reading = await source.histogram(metric.buckets, stable, window);
    if (reading.kind === 'no_data')
        return [];
    const requestsPerSecond = (0,histogram/* totalOf */.e6)(reading.value) / OBSERVED_SECONDS;
    const weights = (0,judged_count/* judgedCounts */.c)([metric]);
    return (0,latency/* latencyBounds */.C8)(metric).flatMap(({ name, usualRate }, i) => usualRate === null || requestsPerSecond === 0
        ? []
        : [{ name, requestsPerSecond, rate: usualRate, weight: weights[i]?.weight ?? 0 }]);
}
//# sourceMappingURL=power.js.map
;// CONCATENATED MODULE: ./build/src/domain/rollout-recovery.js

/**
 * Where a rollout goes on whose run is gone: the target says whether the effect that was begun took place.
 * Null = the target is neither where the rollout left it nor where that effect would have brought it.
 */
function recover(left, target, atSeconds) {
    const isWhereLeft = target.revision === left.revision;
    const percent = left.ramp.steps[left.stepIndex]?.percent ?? 100;
    switch (left.phase) {
        case 'planned':
        case 'staging':
            if (!isWhereLeft)
                return null;
            return { state: { ...left, phase: 'staging' }, effect: { type: 'stage' } };
        case 'shifting':
            if (isWhereLeft)
                return { state: left, effect: { type: 'shift', percent } };
            if (target.canaryPercent !== percent)
                return null;
            return next(left, { type: 'shifted', target }, atSeconds);
        case 'watching':
        case 'baking':
            // A target that was reloaded meanwhile gets its weights again, as in a run that was there to see it.
            return isWhereLeft || target.epoch !== left.epoch
                ? { state: left, effect: { type: 'watch' } }
                : null;
        case 'promoting':
            if (target.canaryPercent === 100)
                return next(left, { type: 'promoted', target }, atSeconds);
            return isWhereLeft ? { state: left, effect: { type: 'promote' } } : null;
        case 'restoring':
            return { state: left, effect: { type: 'restore' } };
        case 'held':
        case 'ended':
            return null;
    }
}
//# sourceMappingURL=rollout-recovery.js.map
;// CONCATENATED MODULE: ./build/src/commands/reconcile.js










/**
 * Looks after what no run looks after: takes the next look at a rollout that waits for it, goes on with or
 * takes back one whose run is gone. Deployments that nobody ended are closed by whoever holds the lock.
 */
async function reconcile(world, policy) {
    const frame = {
        command: 'reconcile',
        environment: policy.environment,
        version: '',
        startedAtSeconds: world.clock.nowSeconds(),
    };
    const end = (ended) => (0,commands_outcome/* outcomeOf */.s)(frame, ended, world.clock.nowSeconds());
    const outcome = await withLock(world, end, () => lookAfter(world, policy, end));
    if (outcome.reason === 'lock_held') {
        // Whoever holds it looks after it.
        return end({ result: 'nothing_to_do', reason: 'nothing_left_behind', detail: outcome.detail });
    }
    return outcome.result === 'nothing_to_do' ? outcome : (0,commands_tell/* tell */.q)(world, policy, outcome);
}
async function lookAfter(world, policy, end) {
    const { rollout: left } = await world.ledger.read();
    if (left === null) {
        return end({ result: 'nothing_to_do', reason: 'nothing_left_behind', detail: '' });
    }
    const outcome = await goOn(world, policy, left, end);
    return { ...outcome, version: left.version.name };
}
/** Takes a rollout that nobody looks after as far as it goes. The environment is ours. */
async function goOn(world, policy, left, end) {
    if (left.phase === 'held' && !(await isAskedFor(world, left))) {
        const detail = `${left.version.name} is held at its step and waits for a person.`;
        return end({ result: 'nothing_to_do', reason: 'nothing_left_behind', detail });
    }
    const waits = left.phase === 'held' || left.isDetached;
    const turn = waits || policy.onLostRun === 'resume' ? await turnOf(world, policy, left) : null;
    if (turn === null)
        return end(await settle(world, left, 'run_lost'));
    world.log.info(`Going on with rollout ${left.id} of ${left.version.name}.`);
    const looks = turn.state.isDetached ? 1 : null;
    const tellStep = (state) => writeStep(world, state);
    const driven = await drive(world, policy, turn, tellStep, { looks, isReturning: true });
    return ended(world, driven, [], end);
}
/** What comes next, by what the target shows; null = nothing that this rollout would explain. */
async function turnOf(world, policy, left) {
    const { snapshot } = left;
    // An incomplete way back is gone again, and not looked at.
    if (snapshot === null || left.ending?.reason === 'restore_incomplete')
        return null;
    const target = await (0,patience/* patiently */.d_)(world, () => world.target.current(snapshot));
    const atSeconds = world.clock.nowSeconds();
    const isDetached = left.isDetached || !policy.isWaiting;
    if (left.phase !== 'held')
        return recover({ ...left, isDetached }, target, atSeconds);
    if (target.revision !== left.revision)
        return null;
    return next({ ...left, isDetached }, { type: 'resumed', target }, atSeconds);
}
/** Somebody asked for something since the rollout was held. A doubt is no. */
async function isAskedFor(world, left) {
    try {
        const request = await world.ledger.requested(left.id);
        return request !== null && request.id !== left.requestId && request.wish !== 'hold';
    }
    catch (error) {
        world.log.warn(`What people ask of rollout ${left.id} could not be read. ${(0,patience/* messageOf */.bD)(error)}`);
        return false;
    }
}
//# sourceMappingURL=reconcile.js.map
// EXTERNAL MODULE: ./build/src/reports/markdown.js + 7 modules
var reports_markdown = __webpack_require__(26615);
;// CONCATENATED MODULE: ./build/src/commands/way-back.js

/**
 * Where users go when the deployment is taken back: the version that was live before it. Null when there
 * was none, or when it is the same.
 */
function wayBackOf(deployment, history) {
    const live = (0,domain_history/* liveRecord */.sy)(history);
    if (live === null || live.sha === deployment.sha)
        return null;
    const { version, sha } = live;
    return { rolloutId: deployment.id, deploymentId: deployment.deploymentId, version, sha };
}
/** The outcome with its way back. `history` is what the ledger held before the deployment ended. */
function withWayBack(outcome, sha, history) {
    const { rollout, deployment } = outcome;
    if (rollout === null)
        return outcome;
    const own = { id: rollout.id, deploymentId: deployment?.id ?? null, sha };
    return { ...outcome, wayBack: wayBackOf(own, history) };
}
//# sourceMappingURL=way-back.js.map
;// CONCATENATED MODULE: ./build/src/commands/tell-under-way.js





/**
 * Tells the pull requests at each step where the rollout stands, with the box that takes it back: whoever
 * sees harm before the judge does needs it now. What can't be told is a warning.
 */
function tellUnderWay(world, policy, history, end) {
    let toldStep = -1;
    const warnings = new Set();
    const tell = async (state, seen) => {
        // A reload gives the same share again: that is nothing new.
        if (state.stepIndex === toldStep || !policy.isCommenting)
            return;
        toldStep = state.stepIndex;
        const outcome = { ...tell_under_way_underWay(world, state, seen, history, end), judging: (0,commands_tell/* judgingOf */.c)(policy) };
        const marker = (0,reports_markdown/* commentMarker */.Ql)(policy.environment);
        for (const { number } of outcome.pullRequests.slice(0, policy.commentPullRequestsMax)) {
            // Whoever is told to stop has no time for this; the end is told anyway.
            if (world.stop.aborted)
                return;
            const markdown = (0,reports_markdown/* commentMarkdown */.r)(outcome, world.links, { pullRequest: number });
            await world.announcer.comment(number, marker, markdown).catch((error) => {
                const warning = `The comment on #${number} could not be written. ${(0,patience/* messageOf */.bD)(error)}`;
                if (!warnings.has(warning))
                    world.log.warn(warning);
                warnings.add(warning);
            });
        }
    };
    return { tell, warnings: () => [...warnings] };
}
function tell_under_way_underWay(world, state, seen, history, end) {
    const { id, deploymentId, percent, percentMax, harmedRequests, ramp } = state;
    const outcome = end({ result: 'in_progress', reason: 'rollout_begun', detail: '' });
    const nowSeconds = world.clock.nowSeconds();
    const rollout = {
        id,
        percent,
        percentMax,
        harmedRequests,
        seconds: nowSeconds - state.startedAtSeconds,
        step: stepNow(state, nowSeconds),
        ...seen,
    };
    const wayBack = wayBackOf({ id, deploymentId, sha: state.version.sha }, history);
    return { ...outcome, ramp, rollout, wayBack };
}
//# sourceMappingURL=tell-under-way.js.map
;// CONCATENATED MODULE: ./build/src/commands/deploy.js
























/** Takes the version to users step by step, and back by itself when it hurts. */
async function deploy(world, policy, request) {
    const frame = {
        command: 'deploy',
        environment: policy.environment,
        version: request.version,
        startedAtSeconds: world.clock.nowSeconds(),
    };
    const plan = await makePlan(world, policy, request);
    const named = { ...frame, version: (0,units/* versionName */.sh)(request.version, plan.head) };
    const outcome = await gated(world, policy, request, named, plan);
    return (0,commands_tell/* tell */.q)(world, policy, outcome);
}
async function gated(world, policy, request, frame, plan) {
    const end = (ended) => (0,commands_outcome/* outcomeOf */.s)(frame, ended, world.clock.nowSeconds(), plan);
    const refusal = rangeRefusal(plan.range) ?? planRefusal(plan.hash, request.planHash);
    if (refusal !== null && plan.range.direction !== 'same')
        return end(refusal);
    if (world.stop.aborted)
        return end({ result: 'cancelled', reason: 'cancelled', detail: '' });
    return withLock(world, end, async () => {
        const found = await world.ledger.read();
        const own = found.rollout?.version.sha === plan.head ? found.rollout : null;
        // A second run of the version that is under way is one more look at it.
        if (own?.isDetached && own.phase !== 'held')
            return goOn(world, policy, own, end);
        const settled = await settleOther(world, plan, found.rollout);
        // An earlier run had promoted this very version and died before it could say so.
        const isSettled = settled?.result === 'promoted' && found.rollout?.version.sha === plan.head;
        if (isSettled)
            return end(settled);
        const ledger = settled === null ? found : await world.ledger.read();
        const stale = await staleness(world, plan, ledger);
        if (stale !== null)
            return end(stale);
        if (refusal !== null)
            return end(refusal);
        const gate = await gateOf(world, policy, request, plan, ledger);
        const told = (outcome) => ({
            ...outcome,
            gate: gate.answers,
            warnings: [...outcome.warnings, ...gate.warnings],
        });
        if (gate.refusal !== null)
            return told(end(gate.refusal));
        await writeOverrides(world, gate.warnings, ledger);
        const rested = withoutRest(policy, request);
        const outcome = await rollOut(world, rested, request, plan, ledger, end);
        return told(withWayBack(outcome, plan.head, ledger.history));
    });
}
/** Who went past the gate, and why, stands in the journal before anything is changed. */
async function writeOverrides(world, overrides, { rollout }) {
    const atSeconds = world.clock.nowSeconds();
    for (const why of overrides) {
        await world.ledger.append({ atSeconds, kind: 'note', what: 'override', details: { why } }, rollout);
    }
}
/** Whoever went past a freeze at the begin is not stopped by it half way. */
function withoutRest(policy, { override = null }) {
    if (override === null)
        return policy;
    return { ...policy, gate: { ...policy.gate, calendar: { windows: [], freezes: [] } } };
}
/** This very version waits at a step for somebody to go on. */
function isHeld(plan, left) {
    return left.phase === 'held' && left.version.sha === plan.head;
}
/** No run is missing: it waits for a person, or for the next look. */
function isUnattended(left) {
    return left.phase === 'held' || (left.isDetached && left.phase === 'watching');
}
/** Ends what another run left behind, and says how; null when there is nothing. */
async function settleOther(world, plan, left) {
    if (left === null || isHeld(plan, left))
        return null;
    return settle(world, left, isUnattended(left) ? 'superseded' : 'run_lost');
}
/**
 * While this run waited its turn another one may have taken this very version out, or a newer one; an older
 * version never overwrites a newer one.
 */
async function staleness(world, plan, ledger) {
    const live = (0,units/* parseSha */.qL)((0,domain_history/* liveRecord */.sy)(ledger.history)?.sha ?? '');
    if (live === null || live === plan.base)
        return null;
    if (live === plan.head) {
        const detail = 'The version is the one that is live.';
        return { result: 'nothing_to_do', reason: 'empty_range', detail };
    }
    if (!(await world.changes.isAncestor(plan.head, live)))
        return null;
    return {
        result: 'refused',
        reason: 'newer_version_live',
        detail: `Since this run began ${live} went live; it already holds this version.`,
    };
}
async function rollOut(world, policy, request, plan, ledger, end) {
    const approvers = await approversOf(world);
    const left = ledger.rollout;
    const begin = left !== null && isHeld(plan, left)
        ? await resume(world, { ...left, isDetached: !policy.isWaiting })
        : await start(world, policy, request, plan, ledger);
    const power = await toldPower(world, policy, begin.state);
    const steps = tellUnderWay(world, policy, ledger.history, end);
    const tellStep = async (state, seen) => {
        await writeStep(world, state);
        await steps.tell(state, seen);
    };
    const looks = begin.state.isDetached ? 0 : null;
    const driven = await drive(world, policy, begin, tellStep, { looks, isReturning: false });
    const outcome = await ended(world, driven, approvers, end);
    return { ...outcome, power, warnings: [...outcome.warnings, ...steps.warnings()] };
}
/** Tells what the ramp will be able to see, before the first request goes to the candidate. */
async function toldPower(world, policy, state) {
    const power = await observedPower(world, policy, state);
    if (power !== null)
        world.log.info((0,power_section/* powerWords */.R)(power));
    return power;
}
/** A held rollout goes on with the step that it is in, when the target still stands where it was left. */
async function resume(world, left) {
    const { snapshot } = left;
    if (snapshot === null)
        throw new Error('a held rollout has a snapshot');
    const target = await world.target.current(snapshot);
    if (target.revision !== left.revision) {
        throw new errors/* AdapterError */.om(world.target.type, 'target_conflict', 'The target is not where the held rollout left it.', 'Put all traffic on one slot and delete the held rollout by deploying another version.');
    }
    world.log.info(`Going on with the held rollout ${left.id}.`);
    return next(left, { type: 'resumed', target }, world.clock.nowSeconds());
}
async function start(world, policy, request, plan, ledger) {
    const snapshot = await world.target.snapshot();
    const ramp = planRamp(policy.ramp, plan.risk.level, (percent) => world.target.nearestPercent(snapshot, percent));
    const atSeconds = world.clock.nowSeconds();
    const planned = plannedState(policy, request, plan, ledger, snapshot, {
        id: world.digest(`${world.holder.id} ${plan.hash} ${plan.head}`).slice(0, 16),
        ramp,
        atSeconds,
    });
    if (planned.isDetached)
        refuseWithoutMemory(world, policy);
    await rehearse(world, policy, planned);
    const state = await begin(world, planned, {
        task: 'deploy',
        description: deploymentDescription(planned.version.name, plan.risk.level, ramp.steps.length),
        requiredContexts: policy.requiredContexts,
    });
    return next(state, { type: 'begun' }, world.clock.nowSeconds());
}
/** Whoever only takes looks asks about the time between them. */
function refuseWithoutMemory({ sources }, { metrics }) {
    const blind = metrics.filter((metric) => sources.get(metric.source)?.isWithoutMemory === true);
    if (blind.length === 0)
        return;
    const names = [...new Set(blind.map((metric) => metric.source))].join(', ');
    throw new errors/* AdapterError */.om('metrics', 'config_invalid', `The run should not wait, but nobody can ask these sources about the past: ${names}.`, 'Take a source that keeps history, such as prometheus, or let the run wait.');
}
/** Asks every metric once while nothing has moved: a query that can't work is found here. */
async function rehearse(world, policy, state) {
    const silent = await collectWindows({
        metrics: policy.metrics,
        sources: world.sources,
        policy: policy.judge,
        clock: world.clock,
    }).rehearse(state);
    if (silent.length > 0) {
        world.log.info(`No data yet, as is usual before the candidate is up, from: ${silent.join(', ')}.`);
    }
}
function plannedState(policy, request, plan, ledger, snapshot, own) {
    return plannedRollout({
        id: own.id,
        task: 'deploy',
        environment: policy.environment,
        version: { sha: plan.head, name: (0,units/* versionName */.sh)(request.version, plan.head) },
        previousSha: (0,domain_history/* liveRecord */.sy)(ledger.history)?.sha ?? plan.base,
        planHash: plan.hash,
        riskLevel: plan.risk.level,
        riskScore: plan.risk.score,
        riskFixes: plan.risk.forecast?.fixes ?? null,
        ramp: own.ramp,
        onInconclusive: policy.judge.onInconclusive,
        waitSecondsMax: policy.judge.waitSecondsMax,
        durationSecondsMax: policy.durationSecondsMax,
        bakeSeconds: policy.bakeSeconds,
        isDetached: !policy.isWaiting,
        startedAtSeconds: own.atSeconds,
        snapshot,
    });
}
//# sourceMappingURL=deploy.js.map
;// CONCATENATED MODULE: ./build/src/commands/rollback.js















/** Goes back to a version that was deployed and healthy before, at once and without a ramp. */
async function rollback(world, policy, request) {
    const frame = {
        command: 'rollback',
        environment: policy.environment,
        version: request.version ?? '',
        startedAtSeconds: world.clock.nowSeconds(),
    };
    const end = (ended) => (0,commands_outcome/* outcomeOf */.s)(frame, ended, world.clock.nowSeconds());
    const outcome = await withLock(world, end, async () => {
        const found = await world.ledger.read();
        if (found.rollout === null)
            return goBack(world, policy, request, found, end);
        const settled = await settleOpen(world, found.rollout);
        const ledger = await world.ledger.read();
        return settled.isBack && isLive(ledger.history, request.version)
            ? backBySettling(settled.detail, ledger.history, end)
            : goBack(world, policy, request, ledger, end);
    });
    if (outcome.reason !== 'lock_held')
        return (0,commands_tell/* tell */.q)(world, policy, outcome);
    return (0,commands_tell/* tell */.q)(world, policy, await askToComeBack(world, outcome));
}
/** A rollout is under way in another run: that run is the one that can take it back, and is asked to. */
async function askToComeBack(world, outcome) {
    try {
        const { rollout } = await world.ledger.read();
        if (rollout === null)
            return outcome;
        const isAsked = await world.ledger.request({
            rolloutId: rollout.id,
            wish: 'abort',
            by: world.holder.id,
            id: world.digest(`${world.holder.id} abort ${rollout.id}`).slice(0, 16),
            atSeconds: world.clock.nowSeconds(),
        });
        if (!isAsked)
            return outcome;
        return {
            ...outcome,
            detail: `${outcome.detail} That run was asked to take its rollout back.`,
            advice: 'Watch that run; it takes the traffic back within its next look at the ledger.',
        };
    }
    catch (error) {
        return { ...outcome, warnings: [...outcome.warnings, (0,patience/* messageOf */.bD)(error)] };
    }
}
/**
 * A held deployment, or one whose run died, is what is rolled back, and nothing older; unless it turns out
 * to be live. A rollback whose run died goes on, unless it had arrived.
 */
async function settleOpen(world, left) {
    const reason = reasonToSettle(left);
    const isPromoted = (await settle(world, left, reason)).result === 'promoted';
    return left.task === 'rollback'
        ? { isBack: isPromoted, detail: `An earlier rollback to ${left.version.name} is complete.` }
        : { isBack: !isPromoted, detail: `The open rollout of ${left.version.name} was taken back.` };
}
function reasonToSettle(left) {
    if (left.phase === 'held')
        return 'inconclusive_rolled_back';
    return left.isDetached ? 'cancelled' : 'run_lost';
}
/** True when nothing else was asked for than what is live. */
function isLive(history, version) {
    return version === null || chosenRecord(history, version)?.sha === (0,domain_history/* liveRecord */.sy)(history)?.sha;
}
function backBySettling(detail, history, end) {
    const ended = end({ result: 'promoted', reason: 'promoted_rollback', detail });
    return { ...ended, version: (0,domain_history/* liveRecord */.sy)(history)?.version ?? '' };
}
async function goBack(world, policy, request, ledger, end) {
    const live = (0,domain_history/* liveRecord */.sy)(ledger.history);
    const to = chosenRecord(ledger.history, request.version);
    if (to === null) {
        const wanted = request.version === null ? '' : `"${request.version}" was never promoted here. `;
        return end({
            result: 'refused',
            reason: 'no_healthy_version',
            detail: `${wanted}${knownVersions(ledger.history)}`,
        });
    }
    if (to.sha === live?.sha) {
        return end({
            result: 'nothing_to_do',
            reason: 'empty_range',
            detail: `${to.version} is what is live.`,
        });
    }
    world.log.info(`Going back from ${live?.version ?? 'an unknown version'} to ${to.version}.`);
    const turn = await rollback_start(world, policy, ledger, to);
    const driven = await drive(world, policy, turn, (state) => writeStep(world, state));
    const outcome = await ended(world, driven, await approversOf(world), end);
    return { ...outcome, version: to.version, ...(await takenBack(world, policy, to, live)) };
}
/** Text of a user is looked up among what was deployed; it never becomes anything else. */
function chosenRecord(history, version) {
    if (version === null)
        return (0,domain_history/* lastHealthyRecord */.TQ)(history);
    const promoted = history.filter((record) => record.result === 'promoted');
    const isNamed = (record) => record.version === version || (version.length >= 7 && record.sha.startsWith(version));
    return promoted.find(isNamed) ?? null;
}
function knownVersions(history) {
    const names = history.filter((one) => one.result === 'promoted').map((one) => one.version);
    if (names.length === 0)
        return 'The ledger knows of no promoted version of this environment.';
    return `Promoted versions, newest first: ${[...new Set(names)].slice(0, 10).join(', ')}.`;
}
const CHANGED_MEANWHILE = {
    type: 'failed',
    reason: 'target_conflict',
    detail: 'Somebody else changed the target while the rollback began.',
};
async function rollback_start(world, policy, ledger, to) {
    const snapshot = await world.target.snapshot();
    const state = await begin(world, rollbackState(world, policy, ledger, to, snapshot), {
        task: 'rollback',
        description: deploymentDescription(to.version, to.riskLevel, 1),
        // Going back must not wait for checks that were green when the version went out.
        requiredContexts: [],
    });
    if ((0,domain_history/* occupantOf */.Z9)(ledger.history, snapshot.canarySlot) === to.sha) {
        const target = await world.target.current(snapshot);
        // Nothing was written since the snapshot: another revision is somebody else's.
        if (target.revision !== snapshot.revision) {
            return next(state, CHANGED_MEANWHILE, world.clock.nowSeconds());
        }
        if (target.isCanaryHealthy) {
            return next(state, { type: 'warm', target }, world.clock.nowSeconds());
        }
    }
    return next(state, { type: 'begun' }, world.clock.nowSeconds());
}
function rollbackState(world, policy, ledger, to, snapshot) {
    return plannedRollout({
        id: world.digest(`${world.holder.id} rollback ${to.sha}`).slice(0, 16),
        task: 'rollback',
        environment: policy.environment,
        version: { sha: to.sha, name: to.version },
        previousSha: (0,domain_history/* liveRecord */.sy)(ledger.history)?.sha ?? null,
        planHash: to.planHash,
        riskLevel: to.riskLevel,
        riskScore: to.riskScore,
        // What goes back is no new range: it is not counted among the deployments.
        riskFixes: null,
        ramp: { pace: 'fixed', steps: [{ percent: 100, holdSecondsMax: 0 }] },
        onInconclusive: policy.judge.onInconclusive,
        waitSecondsMax: 0,
        durationSecondsMax: policy.durationSecondsMax,
        bakeSeconds: 0,
        isDetached: false,
        startedAtSeconds: world.clock.nowSeconds(),
        snapshot,
    });
}
/** The commits that users lose, for the report; a rollback never waits for them or fails on them. */
async function takenBack(world, policy, to, live) {
    const base = (0,units/* parseSha */.qL)(to.sha);
    const head = (0,units/* parseSha */.qL)(live?.sha ?? '');
    if (base === null || head === null)
        return { range: null, pullRequests: [] };
    try {
        const lost = await world.changes.range(base, head, policy.paths);
        const range = await world.changes.range(head, base, policy.paths);
        const found = await world.pullRequests?.of(lost.commits.map((commit) => commit.sha));
        return { range, pullRequests: found?.pullRequests ?? [] };
    }
    catch (error) {
        if (!(error instanceof errors/* AdapterError */.om))
            throw error;
        world.log.warn(`The commits that were taken back could not be read. ${error.message}`);
        return { range: null, pullRequests: [] };
    }
}
//# sourceMappingURL=rollback.js.map
;// CONCATENATED MODULE: ./build/src/commands/run.js







/** Runs deploy, rollback or reconcile to its outcome. Whatever goes wrong is an outcome too, and people are told. */
function run(world, policy, request) {
    const { version } = request;
    return toOutcome(world, policy, request, () => {
        switch (request.command) {
            case 'reconcile':
                return reconcile(world, policy);
            case 'rollback':
                return rollback(world, policy, { version });
            case 'deploy':
                return deploy(world, policy, { ...request, version: version ?? 'HEAD' });
        }
    }).finally(() => {
        for (const source of world.sources.values())
            source.close?.();
    });
}
/** Runs assess or gate to its outcome; they need less of the world and leave production alone. */
function runAssess(world, policy, request) {
    const act = request.command === 'gate' ? approve : assess;
    return toOutcome(world, policy, request, () => act(world, policy, { ...request, version: request.version ?? 'HEAD' }));
}
async function toOutcome(world, policy, request, act) {
    const startedAtSeconds = world.clock.nowSeconds();
    try {
        return await act();
    }
    catch (error) {
        const frame = {
            command: request.command,
            environment: policy.environment,
            version: request.version ?? '',
            startedAtSeconds,
        };
        if (error instanceof Error)
            world.log.debug(error.stack ?? '');
        return (0,commands_tell/* tell */.q)(world, policy, (0,commands_outcome/* outcomeOf */.s)(frame, (0,commands_outcome/* endedByError */.Q)(error), world.clock.nowSeconds()));
    }
}
//# sourceMappingURL=run.js.map

/***/ }),

/***/ 83773:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ judgingOf),
/* harmony export */   q: () => (/* binding */ tell)
/* harmony export */ });
/* harmony import */ var _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33047);
/* harmony import */ var _reports_markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26615);


/**
 * Tells people: the page of the run, one comment on each pull request, then whoever asked to be notified. Whoever can't be told becomes a
 * warning in the outcome; it never changes what happened to production.
 */
async function tell(world, policy, ended) {
    const outcome = { ...ended, judging: judgingOf(policy) };
    const warnings = [];
    const attempt = async (what, act) => {
        try {
            await act();
        }
        catch (error) {
            if (!(error instanceof _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AdapterError */ .om))
                throw error;
            warnings.push(`${what} could not be written. ${error.message} ${error.hint}`);
            world.log.warn(warnings.at(-1) ?? '');
        }
    };
    await attempt('The job summary', () => world.announcer.summary((0,_reports_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .summaryMarkdown */ .eH)(outcome, world.links)));
    if (policy.isCommenting) {
        const marker = (0,_reports_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .commentMarker */ .Ql)(policy.environment);
        const told = outcome.pullRequests.slice(0, policy.commentPullRequestsMax);
        for (const { number } of told) {
            const markdown = (0,_reports_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .commentMarkdown */ .r)(outcome, world.links, { pullRequest: number });
            await attempt(`The comment on #${number}`, () => world.announcer.comment(number, marker, markdown));
        }
        const rest = outcome.pullRequests.length - told.length;
        if (rest > 0) {
            warnings.push(`${rest} more pull requests got no comment: comment-pull-requests-max is ${policy.commentPullRequestsMax}.`);
        }
    }
    // Nothing goes out by a plan, so there is nothing to tell of one.
    const isOver = outcome.command !== 'assess' && outcome.command !== 'gate';
    const untold = isOver ? await world.notifier?.ended(outcome) : [];
    return { ...outcome, warnings: [...outcome.warnings, ...warnings, ...(untold ?? [])] };
}
/** What decides, for the page; null where nothing is judged. */
function judgingOf({ metrics, judge }) {
    return metrics.length === 0 ? null : { metrics, policy: judge };
}
//# sourceMappingURL=tell.js.map

/***/ }),

/***/ 69654:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TQ: () => (/* binding */ lastHealthyRecord),
/* harmony export */   Z9: () => (/* binding */ occupantOf),
/* harmony export */   sy: () => (/* binding */ liveRecord)
/* harmony export */ });
/** The version that serves now, as far as the ledger knows; null before the first promotion. */
function liveRecord(history) {
    return history.find((record) => record.result === 'promoted') ?? null;
}
/**
 * The newest version that was promoted, is not live, and was never taken back by a rollback since.
 * Never "the commit before": what was not deployed was not proven.
 */
function lastHealthyRecord(history) {
    const live = liveRecord(history);
    if (live === null)
        return null;
    const takenBack = new Set([live.sha]);
    for (const record of history) {
        if (record.result !== 'promoted')
            continue;
        if (record.reason === 'promoted_rollback' && record.previousSha !== null) {
            takenBack.add(record.previousSha);
        }
        if (!takenBack.has(record.sha))
            return record;
    }
    return null;
}
/**
 * The version that is up in the slot; null when nobody knows. A deployment that did not get through may have
 * ended before, during or after the moment in which its version took the place of the one before.
 */
function occupantOf(history, slot) {
    const last = history.find((record) => record.slot === slot);
    return last?.result === 'promoted' ? last.sha : null;
}
//# sourceMappingURL=history.js.map

/***/ }),

/***/ 8424:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  NM: () => (/* binding */ addUp),
  Nq: () => (/* binding */ forecastCommit),
  Rg: () => (/* binding */ forecastRange)
});

// UNUSED EXPORTS: SUSPECTS_MAX

;// CONCATENATED MODULE: ./build/src/domain/risk-model/fitted.js
const DEFECT_MODEL = {
    intercept: -2.7708983,
    terms: [
        { variable: 'la', above: null, only: null, coefficient: 0.37412272, mean: 2.6216304 },
        { variable: 'ld', above: null, only: null, coefficient: 0.087369165, mean: 1.8706892 },
        { variable: 'c_la', above: null, only: null, coefficient: 0.15677873, mean: 0.15755755 },
        { variable: 'nf', above: null, only: null, coefficient: -0.29574819, mean: 1.1789775 },
        { variable: 'o_ndev', above: null, only: null, coefficient: -0.057379855, mean: 1.5722577 },
        { variable: 'o_pfixr', above: null, only: null, coefficient: 0.44610189, mean: 0.96189444 },
        { variable: 'o_hot', above: null, only: null, coefficient: 0.1421476, mean: 1.8858171 },
        { variable: 'o_newf', above: null, only: null, coefficient: -0.23512676, mean: 0.068065874 },
        { variable: 'f_code', above: null, only: null, coefficient: 0.52341592, mean: 0.74691264 },
        { variable: 'nocode', above: null, only: null, coefficient: -3.0128298, mean: 0.31992887 },
        { variable: 'test', above: null, only: null, coefficient: 0.091895394, mean: 0.2112551 },
        { variable: 'f_docs', above: null, only: null, coefficient: -0.26390881, mean: 0.16790296 },
        { variable: 'f_deps', above: null, only: null, coefficient: -0.35171799, mean: 0.085072098 },
        { variable: 'f_config', above: null, only: null, coefficient: 0.15294243, mean: 0.14996332 },
        { variable: 'fix', above: null, only: null, coefficient: 0.29443918, mean: 0.23257548 },
        { variable: 'c_fix', above: null, only: null, coefficient: 1.2305467, mean: 0.22683441 },
        { variable: 'c_code', above: null, only: null, coefficient: 0.42636975, mean: 0.68376234 },
        { variable: 'c_idx', above: null, only: null, coefficient: -0.15579573, mean: 6.5507846 },
        { variable: 'la', above: 4.5, only: null, coefficient: -0.11857582, mean: 0.18007751 },
        { variable: 'la', above: 6.2, only: null, coefficient: -0.3565458, mean: 0.039673598 },
        { variable: 'ld', above: 4, only: null, coefficient: -0.1036981, mean: 0.14762331 },
        { variable: 'lt', above: 5, only: null, coefficient: -0.19260013, mean: 0.68894112 },
        { variable: 'lt', above: 6.5, only: null, coefficient: -0.033223873, mean: 0.12797184 },
        { variable: 'o_age', above: 1, only: null, coefficient: -0.10803867, mean: 1.4282989 },
        { variable: 'o_age', above: 2.5, only: null, coefficient: 0.0277327, mean: 0.65439657 },
        { variable: 'o_age', above: 4.5, only: null, coefficient: -0.0410856, mean: 0.11825963 },
        { variable: 'o_exp', above: 2, only: null, coefficient: -0.063269784, mean: 2.5993623 },
        { variable: 'o_exp', above: 6, only: null, coefficient: -0.017941248, mean: 0.20343427 },
        { variable: 'o_nuc', above: 1.5, only: null, coefficient: -0.14875008, mean: 1.3746492 },
        { variable: 'o_nuc', above: 3, only: null, coefficient: 0.048515236, mean: 0.45418548 },
        { variable: 'o_hot', above: 1.5, only: null, coefficient: 0.06382885, mean: 0.69225189 },
        { variable: 'o_pfixr', above: 1.5, only: null, coefficient: -0.24890396, mean: 0.19462281 },
        { variable: 'entropy', above: 2, only: null, coefficient: -0.15462075, mean: 0.12973929 },
        { variable: 'test', above: null, only: 'nocode', coefficient: 3.3760724, mean: 0.06966713 },
        {
            variable: 'f_docs',
            above: null,
            only: 'nocode',
            coefficient: -0.81388518,
            mean: 0.097005843,
        },
        {
            variable: 'f_config',
            above: null,
            only: 'nocode',
            coefficient: -0.64429961,
            mean: 0.083178247,
        },
        {
            variable: 'o_pfixr',
            above: null,
            only: 'nocode',
            coefficient: -0.12207878,
            mean: 0.25072842,
        },
    ],
};
const REVERT_MODEL = {
    intercept: -5.5768247,
    terms: [
        { variable: 'la', above: null, only: null, coefficient: -0.11746196, mean: 2.6216304 },
        { variable: 'ld', above: null, only: null, coefficient: 0.10879255, mean: 1.8706892 },
        { variable: 'o_ndev', above: null, only: null, coefficient: 0.11003998, mean: 1.5722577 },
        { variable: 'o_age', above: null, only: null, coefficient: 0.051975801, mean: 2.1397015 },
        { variable: 'o_fam', above: null, only: null, coefficient: -0.19269952, mean: 0.81606577 },
        { variable: 'o_own', above: null, only: null, coefficient: -0.48832001, mean: 0.52305092 },
        { variable: 'away', above: null, only: null, coefficient: 0.40101346, mean: 0.018040414 },
        { variable: 'f_docs', above: null, only: null, coefficient: -0.77078945, mean: 0.16790296 },
        { variable: 'f_deps', above: null, only: null, coefficient: 0.43010225, mean: 0.085072098 },
        { variable: 'f_ci', above: null, only: null, coefficient: 0.7505014, mean: 0.017275595 },
        { variable: 'f_build', above: null, only: null, coefficient: 0.46320164, mean: 0.037638464 },
        { variable: 'fix', above: null, only: null, coefficient: -0.20717852, mean: 0.23257548 },
        { variable: 'm_revert', above: null, only: null, coefficient: 1.802117, mean: 0.0053147582 },
        { variable: 'm_wip', above: null, only: null, coefficient: 1.202121, mean: 0.0034690782 },
        { variable: 'c_fix', above: null, only: null, coefficient: -0.92100128, mean: 0.22683441 },
        { variable: 'c_code', above: null, only: null, coefficient: -0.61576229, mean: 0.68376234 },
        { variable: 'c_idx', above: null, only: null, coefficient: 0.09568942, mean: 6.5507846 },
    ],
};
//# sourceMappingURL=fitted.js.map
// EXTERNAL MODULE: ./build/src/domain/risk-model/model.js
var model = __webpack_require__(1181);
;// CONCATENATED MODULE: ./build/src/domain/risk-model/negative-binomial.js
/**
 * Counts of corrective changes vary more than Poisson's: their variance is mean + DISPERSION · mean². Values
 * from .2 to .4 fit ranges of 5 to 50 commits and real releases alike (docs/risk-model.md).
 */
const DISPERSION = 0.3;
/** Probability of at least one, where so many are expected: 1 - (1 + a·mean)^(-1/a). */
function probabilityOfAny(mean) {
    return -Math.expm1(-Math.log1p(DISPERSION * mean) / DISPERSION);
}
/** Smallest count that is not exceeded with the probability `share`. */
function countQuantile(mean, share) {
    const shape = 1 / DISPERSION;
    const ratio = (DISPERSION * mean) / (1 + DISPERSION * mean);
    let mass = (1 + DISPERSION * mean) ** -shape;
    let sum = mass;
    let count = 0;
    while (sum < share && count < COUNT_MAX) {
        mass *= ((count + shape) / (count + 1)) * ratio;
        sum += mass;
        count += 1;
    }
    return count;
}
/** Beyond any range that is scored; keeps the search finite whatever floating point does. */
const COUNT_MAX = 1_000_000;
//# sourceMappingURL=negative-binomial.js.map
;// CONCATENATED MODULE: ./build/src/domain/risk-model/forecast.js



const SUSPECTS_MAX = 20;
const INTERVAL_LOW = 0.1;
const INTERVAL_HIGH = 0.9;
/** Scores one commit with both models. */
function forecastCommit(sha, features) {
    return {
        sha,
        defect: (0,model/* probabilityOf */.RY)(DEFECT_MODEL, features),
        revert: (0,model/* probabilityOf */.RY)(REVERT_MODEL, features),
        contributions: (0,model/* contributionsOf */.x0)(DEFECT_MODEL, features),
        revertContributions: (0,model/* contributionsOf */.x0)(REVERT_MODEL, features),
    };
}
/** Adds up what the models say of the commits of a range; null where there is nothing to add up. */
function forecastRange(range) {
    if (range.commits.length === 0 || range.commitsNotScored > 0)
        return null;
    const commits = range.commits.map(({ sha, features }) => forecastCommit(sha, features));
    const { commitsNotScored, historyCommits, missing } = range;
    return { ...addUp(commits), commitsNotScored, historyCommits, missing, suspects: ranked(commits) };
}
/** The numbers of a range from those of its commits. Sums are calibrated; products and maxima are not. */
function addUp(commits) {
    const fixes = commits.reduce((sum, commit) => sum + commit.defect, 0);
    const reverts = commits.reduce((sum, commit) => sum + commit.revert, 0);
    return {
        fixes,
        fixesLow: countQuantile(fixes, INTERVAL_LOW),
        fixesHigh: countQuantile(fixes, INTERVAL_HIGH),
        anyFix: probabilityOfAny(fixes),
        // Reverts are rare and nearly independent of each other, so their count is Poisson's.
        anyRevert: -Math.expm1(-reverts),
        commitCount: commits.length,
    };
}
/**
 * Whom to ask first when something went wrong. A fault that shows at once may be of either kind, so each
 * probability counts by how far it is above that of the range's usual commit.
 */
function ranked(commits) {
    const meanOf = (key) => commits.reduce((sum, commit) => sum + commit[key], 0) / commits.length;
    const defect = meanOf('defect');
    const revert = meanOf('revert');
    const suspicion = (commit) => commit.defect / defect + commit.revert / revert;
    return [...commits].sort((a, b) => suspicion(b) - suspicion(a)).slice(0, SUSPECTS_MAX);
}
//# sourceMappingURL=forecast.js.map

/***/ }),

/***/ 63815:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ys: () => (/* binding */ assessRisk)
});

// UNUSED EXPORTS: BASE_LOG_ODDS, ROLLBACK_LEVELS

// EXTERNAL MODULE: ./build/src/domain/background.js
var domain_background = __webpack_require__(14404);
// EXTERNAL MODULE: ./build/src/domain/factors/registry.js + 37 modules
var registry = __webpack_require__(84936);
// EXTERNAL MODULE: ./build/src/domain/path-kind.js + 1 modules
var path_kind = __webpack_require__(69435);
// EXTERNAL MODULE: ./build/src/domain/reversibility.js
var domain_reversibility = __webpack_require__(73729);
// EXTERNAL MODULE: ./build/src/domain/risk.js
var risk = __webpack_require__(11275);
;// CONCATENATED MODULE: ./build/src/domain/standing.js

/** Of fewer deployments nothing is said: one more would change too much. */
const STANDING_DEPLOYMENTS_MIN = 10;
/** Above this share of the earlier deployments the level is one higher than by the score. */
const UNUSUAL_SHARE = 0.95;
/** Below this share it is one lower. */
const MODEST_SHARE = 0.25;
/**
 * Where a range stands among earlier deployments of the environment. In the data the top twentieth of a
 * project's releases needed 19.7 corrective changes, the lowest quarter .42 (docs/risk-model.md): what is
 * unusual for a team tells more than any number that holds for all.
 */
function standingOf(fixes, past) {
    if (past.length < STANDING_DEPLOYMENTS_MIN)
        return null;
    const sorted = [...past].sort((a, b) => a - b);
    const below = sorted.filter((one) => one < fixes).length;
    const middle = sorted.length >> 1;
    const upper = sorted[middle] ?? 0;
    return {
        share: below / sorted.length,
        deploymentCount: sorted.length,
        medianFixes: sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2,
    };
}
/** The level by the score, moved by one where the range is unusual or modest for its environment. */
function levelByStanding(level, standing) {
    if (standing === null)
        return level;
    const step = standing.share >= UNUSUAL_SHARE ? 1 : standing.share < MODEST_SHARE ? -1 : 0;
    const at = risk/* LEVELS */.A_.indexOf(level) + step;
    return risk/* LEVELS */.A_[Math.min(risk/* LEVELS */.A_.length - 1, Math.max(0, at))] ?? level;
}
//# sourceMappingURL=standing.js.map
;// CONCATENATED MODULE: ./build/src/domain/risk-score.js






/**
 * Log-odds of a range in which nothing was found, where the models cannot be asked. Set so that the median
 * commit of the data (16 lines added, 5 deleted, one subsystem) comes to 10 %, which is what needed a
 * corrective change within 90 days: the thresholds of the levels then mean about the same with the models
 * and without them. ln(.1 / .9) - .3685 ln 17 - .0535 ln 6.
 */
const BASE_LOG_ODDS = -3.34;
/**
 * Factors that the models see in every single commit. Where the models speak, what these find is told and
 * adds no weight: it would count twice.
 */
const SEEN_BY_MODELS = new Set([
    ...['size', 'spread', 'dependencies', 'workflows', 'configuration', 'reverts', 'unfinished'],
]);
/** Rollback scores at which a level begins. Ten ordinary commits come to 3 %. */
const ROLLBACK_LEVELS = { medium: 0.05, high: 0.2, critical: 0.6 };
/** Without these the forecast is made of usual values where the risk lies, and is no probability. */
const DECISIVE = ['history_cut', 'history_not_here'];
/** Keeps the score inside 0 and 1 in floating point however much is found. */
const LOG_ODDS_MAX = 30;
/** The level is at least this, whatever the score: what cannot be taken back must not go out in a hurry. */
const LEVEL_MIN_BY_REVERSIBILITY = {
    yes: 'low',
    with_care: 'medium',
    no: 'high',
};
/** The same for single factors: what failed once is watched the second time. */
const LEVEL_MIN_BY_FACTOR = {
    reapplied: 'medium',
    unread: 'medium',
};
/**
 * Tells how risky a range is and why. Where the models can be asked, the score is their probability and the
 * level comes from it, from the range's standing among earlier deployments, and from the rollback score.
 * Otherwise the score is the logistic function of the base and the weights of all findings. In both cases
 * what cannot be taken back raises the level.
 */
function assessRisk(range, policy, background = domain_background/* NOTHING_ASKED */.jp) {
    const files = (0,path_kind/* filesByKind */.X)(range);
    const forecast = (0,domain_background/* knownValue */.jj)(background.forecast);
    const found = registry/* FACTORS */.X.map((factor) => factor.find(range, files, background))
        .filter((finding) => finding !== null)
        .map((finding) => (forecast === null ? finding : withoutSeen(finding, range)))
        .map((finding) => adjusted(finding, policy.factors ?? {}));
    const findings = found.sort((a, b) => b.logOdds - a.logOdds);
    const weight = findings.reduce((sum, finding) => sum + finding.logOdds, 0);
    const reversibility = (0,domain_reversibility/* worstReversibility */.x)(findings.map((finding) => finding.reversibility));
    const numbers = forecast === null
        ? withoutModels(weight, policy.levels)
        : withModels(forecast, weight, background.pastFixes, policy.levels);
    const { levels, ...rest } = numbers;
    return {
        ...rest,
        level: highestLevel([
            ...levels,
            LEVEL_MIN_BY_REVERSIBILITY[reversibility],
            ...findings.map(levelMinOf),
        ]),
        forecast,
        reversibility,
        findings: finalFirst(findings),
    };
}
/** What cannot be taken back is read first, whatever it weighs: short pages show the first few. */
function finalFirst(findings) {
    const isFinal = (finding) => finding.reversibility === 'no';
    return [...findings.filter(isFinal), ...findings.filter((finding) => !isFinal(finding))];
}
/** What is taken away by going back is in no forecast, so the batch keeps its weight then. */
function withoutSeen(finding, range) {
    const isSeen = SEEN_BY_MODELS.has(finding.factor) ||
        (finding.factor === 'batch' && range.commitsTakenAway === 0);
    return isSeen ? { ...finding, logOdds: 0 } : finding;
}
function withoutModels(weight, levels) {
    const score = logistic(Math.min(BASE_LOG_ODDS + weight, LOG_ODDS_MAX));
    return {
        score,
        isCalibrated: false,
        rollbackScore: null,
        standing: null,
        levels: [levelOfScore(score, levels)],
    };
}
function withModels(forecast, weight, pastFixes, levels) {
    const standing = standingOf(forecast.fixes, pastFixes);
    const logOdds = Math.log(forecast.anyRevert / (1 - forecast.anyRevert)) + weight;
    const rollbackScore = logistic(Math.min(logOdds, LOG_ODDS_MAX));
    return {
        score: forecast.anyFix,
        isCalibrated: !forecast.missing.some((part) => DECISIVE.includes(part)),
        rollbackScore,
        standing,
        levels: [
            levelByStanding(levelOfScore(forecast.anyFix, levels), standing),
            levelOfScore(rollbackScore, ROLLBACK_LEVELS),
        ],
    };
}
function adjusted(finding, adjustments) {
    const adjustment = Object.hasOwn(adjustments, finding.factor)
        ? adjustments[finding.factor]
        : undefined;
    if (adjustment === undefined)
        return finding;
    return adjustment.kind === 'silenced'
        ? { ...finding, logOdds: 0, reversibility: 'yes', adjustment }
        : { ...finding, logOdds: finding.logOdds * adjustment.weight, adjustment };
}
function logistic(logOdds) {
    return 1 / (1 + Math.exp(-logOdds));
}
function levelOfScore(score, levels) {
    if (score >= levels.critical)
        return 'critical';
    if (score >= levels.high)
        return 'high';
    return score >= levels.medium ? 'medium' : 'low';
}
function levelMinOf(finding) {
    if (finding.adjustment?.kind === 'silenced')
        return 'low';
    return LEVEL_MIN_BY_FACTOR[finding.factor] ?? 'low';
}
function highestLevel(levels) {
    return risk/* LEVELS */.A_.findLast((level) => levels.includes(level)) ?? 'low';
}
//# sourceMappingURL=risk-score.js.map

/***/ })

};

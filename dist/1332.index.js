export const id = 1332;
export const ids = [1332];
export const modules = {

/***/ 40958:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   he: () => (/* binding */ readFlow)
/* harmony export */ });
/* unused harmony exports LEAD_RANGES_MAX, FLOW_WEEKS */
/* harmony import */ var _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33047);
/* harmony import */ var _domain_history_flow_figures_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75281);
/* harmony import */ var _domain_units_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(97065);



/** Ranges that are read for the lead time, the newest first. */
const LEAD_RANGES_MAX = 200;
/** Weeks that the trend shows, the last of them ending now. */
const FLOW_WEEKS = 12;
/** How changes flowed to the environment in the last weeks, by what its ledger keeps. */
async function readFlow({ changes, clock }, records) {
    return (0,_domain_history_flow_figures_js__WEBPACK_IMPORTED_MODULE_1__/* .flowOf */ .gB)(records, await commitTimesOf(changes, records), clock.nowSeconds(), FLOW_WEEKS);
}
/**
 * When the commits of each promoted deployment were made, read from the checkout. A range that is not in it
 * (a shallow clone, a rewritten history) has none, and counts for nothing.
 */
async function commitTimesOf(changes, records) {
    const times = new Map();
    const promoted = records.filter(({ result, reason }) => result === 'promoted' && reason !== 'promoted_rollback');
    for (const record of promoted.slice(0, LEAD_RANGES_MAX)) {
        const head = (0,_domain_units_js__WEBPACK_IMPORTED_MODULE_2__/* .parseSha */ .qL)(record.sha);
        const base = (0,_domain_units_js__WEBPACK_IMPORTED_MODULE_2__/* .parseSha */ .qL)(record.previousSha ?? '');
        // Everything that a first deployment holds may be years old.
        if (head === null || base === null)
            continue;
        try {
            const range = await changes.range(base, head, []);
            times.set(record.id, range.commits.filter((one) => !one.isMerge).map((one) => one.committedAtSeconds));
        }
        catch (error) {
            if (!(error instanceof _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AdapterError */ .om))
                throw error;
        }
    }
    return times;
}
//# sourceMappingURL=flow.js.map

/***/ }),

/***/ 21332:
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
;// CONCATENATED MODULE: ./build/src/domain/gate/checks-rule.js
/** Names that are told of; the page of the run has all checks. */
const NAMES_MAX = 5;
/** Results that let a deployment pass; GitHub takes a skipped check for a good one as well. */
const GREEN = new Set(['passed', 'skipped']);
/**
 * The checks that must be green on the very commit. `required` null = every check there is, a list = these,
 * empty = none. What could not be read is not green.
 */
function checksRule(required, checks) {
    if (required?.length === 0)
        return checks_rule_closed('', null);
    if (!checks.isKnown)
        return checks_rule_closed(`The checks could not be read: ${checks.why}.`);
    if (checks.value === null)
        return checks_rule_closed('GitHub does not know the commit.');
    const { all, isTruncated } = checks.value;
    const wanted = required ?? all.map(({ name }) => name);
    const red = wanted.flatMap((name) => {
        const found = all.find((one) => one.name === name);
        if (found !== undefined)
            return GREEN.has(found.result) ? [] : [`${name} ${WORDS[found.result]}`];
        return [`${name} ${isTruncated ? 'was not among those that were read' : 'is missing'}`];
    });
    if (red.length === 0)
        return checks_rule_closed(`${wanted.length} of ${wanted.length} checks are green.`, null);
    const more = red.length > NAMES_MAX ? `, and ${red.length - NAMES_MAX} more` : '';
    return checks_rule_closed(`Not green: ${red.slice(0, NAMES_MAX).join(', ')}${more}.`);
}
const WORDS = {
    passed: 'passed',
    failed: 'failed',
    skipped: 'was skipped',
    cancelled: 'was cancelled',
    running: 'is not done',
};
function checks_rule_closed(what, reason = 'checks_not_green') {
    const objection = reason === null ? null : { result: 'refused', reason, detail: what };
    return { rule: 'checks', objection, what, isOverridable: false };
}
//# sourceMappingURL=checks-rule.js.map
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
        checksRule(facts.requiredChecks, facts.checks),
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
        requiredChecks: policy.requiredContexts,
        checks: plan.checks,
        approvals: await known(areReviewsAsked ? (approvals?.ofThisRun() ?? null) : null),
        protection: await known(isProtectionAsked ? (protection?.of(policy.environment) ?? null) : null),
    };
}
/** What was asked for, or why there is no answer. */
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
// EXTERNAL MODULE: ./build/src/domain/errors.js
var errors = __webpack_require__(33047);
// EXTERNAL MODULE: ./build/src/domain/history/history.js
var history_history = __webpack_require__(13753);
// EXTERNAL MODULE: ./build/src/domain/ramp/ramp-plan.js
var ramp_plan = __webpack_require__(65819);
// EXTERNAL MODULE: ./build/src/domain/range/set-apart.js
var set_apart = __webpack_require__(12767);
// EXTERNAL MODULE: ./build/src/domain/risk-score.js
var risk_score = __webpack_require__(9660);
// EXTERNAL MODULE: ./build/src/domain/people/code-owners.js
var code_owners = __webpack_require__(13804);
// EXTERNAL MODULE: ./build/src/domain/range/path-kind.js + 2 modules
var path_kind = __webpack_require__(94868);
;// CONCATENATED MODULE: ./build/src/domain/edits/edit-kinds.js


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
// EXTERNAL MODULE: ./build/src/domain/range/file-size.js
var file_size = __webpack_require__(10456);
// EXTERNAL MODULE: ./build/src/domain/risk-model/forecast.js + 1 modules
var risk_model_forecast = __webpack_require__(46059);
// EXTERNAL MODULE: ./build/src/domain/risk-model/range-features.js
var range_features = __webpack_require__(63165);
;// CONCATENATED MODULE: ./build/src/commands/background.js









const NO_GITHUB = 'there is no GitHub here, or no token for it';
const NO_BASE = 'there is nothing to compare with';
const TOO_LONG = 'the range is so long that not all of them were looked up';
/**
 * Looks up what is known of a range beyond its commits. What cannot be read is a warning, never an error. Who does
 * not need another's answer does not wait for it: a round trip to GitHub takes longer than all that git is asked.
 */
async function readBackground(world, policy, range) {
    const all = [];
    const asking = () => {
        const own = questions(world.log);
        all.push(own);
        return own;
    };
    const [forecast, people, history, checks, files, dependencyReview] = await Promise.all([
        forecastOf(world, range, asking().ask),
        peopleOf(world, range, asking()),
        asking().ask('ledger', () => world.ledger.read()),
        checksOf(world, range, asking().ask),
        filesOf(world, range, asking().ask),
        dependencyReviewOf(world, range, asking().ask),
    ]);
    const records = history.isKnown ? history.value.history : [];
    const background = {
        pullRequests: whole(people.found, (found) => found.pullRequests),
        reviews: people.reviews,
        checks,
        requiredChecks: policy.requiredContexts ?? [],
        ...files,
        dependencyReview,
        deployedAtSeconds: (0,history_history/* liveRecord */.sy)(records)?.endedAtSeconds ?? null,
        nowSeconds: world.clock.nowSeconds(),
        forecast,
        pastFixes: records.flatMap(({ riskFixes }) => (riskFixes === null ? [] : [riskFixes])),
    };
    const warnings = all.flatMap((own) => own.warnings);
    return { background, pullRequests: people.pullRequests, warnings };
}
function questions(log) {
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
            log.warn(warning);
            warnings.push(warning);
            return (0,domain_background/* unknown */.L5)('could not be read');
        }
    }
    return { ask, warnings };
}
/** Who proposed the range, and who looked at it. */
async function peopleOf(world, range, { ask, warnings }) {
    const found = await pullRequestsOf(world, range, ask);
    const pullRequests = found.isKnown ? found.value.pullRequests : [];
    if (found.isKnown && found.value.isTruncated) {
        warnings.push('The range is so long that not all of its pull requests were looked up.');
    }
    return { found, pullRequests, reviews: await reviewsOf(world, pullRequests, found.isKnown, ask) };
}
/** What the checkout tells; one after the other, as the history keeps the processors busy meanwhile. */
async function filesOf(world, range, ask) {
    return {
        codeOwners: await codeOwnersOf(world, range, ask),
        edits: await editsOf(world, range, ask),
        fileSizes: await fileSizesOf(world, range, ask),
    };
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
/** Asked only where a range changes what is depended on; a range that does not brings nothing. */
async function dependencyReviewOf({ dependencyReviews }, { base, head, files }, ask) {
    const isChanged = files.some(({ path }) => DEPENDING.has((0,path_kind/* kindOfPath */.B)(path).kind));
    if (!isChanged)
        return (0,domain_background/* known */.eO)({ packages: [], isTruncated: false });
    if (dependencyReviews === null)
        return (0,domain_background/* unknown */.L5)(NO_GITHUB);
    if (base === null)
        return (0,domain_background/* unknown */.L5)(NO_BASE);
    const found = await ask('dependency graph', () => dependencyReviews.between(base, head));
    if (!found.isKnown)
        return found;
    if (found.value === null)
        return (0,domain_background/* unknown */.L5)('the dependency graph of the repository is not there');
    return found.value.isTruncated ? (0,domain_background/* unknown */.L5)(TOO_LONG) : (0,domain_background/* known */.eO)(found.value);
}
const DEPENDING = new Set(['manifest', 'lockfile', 'workflow']);
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
/** Of files that no diff shows: large ones, and pointers to what is not in the repository. */
async function fileSizesOf({ contents }, { head, files }, ask) {
    const paths = (0,file_size/* pathsToSize */.tr)(files);
    if (paths.length === 0)
        return (0,domain_background/* known */.eO)(new Map());
    return ask('sizes of the binary files', async () => {
        const sizes = await contents.sizes(head, paths);
        return new Map(paths.map((path, index) => [path, sizes[index] ?? { kind: 'unread' }]));
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
    const range = await setApart(world, await world.changes.range(base, head, policy.paths));
    const { background, ...found } = await readBackground(world, policy, range);
    const risk = (0,risk_score/* assessRisk */.ys)(range, { levels: policy.riskLevels, factors: policy.riskFactors ?? {} }, background);
    const ramp = (0,ramp_plan/* planRamp */.M)(policy.ramp, risk.level, (percent) => percent);
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
/** By the attributes of the base: what a change says of its own files counts from the next one on. */
async function setApart({ contents, log }, range) {
    if (range.base === null || range.files.length === 0)
        return range;
    try {
        const [attributes] = await contents.read(range.base, [set_apart/* ATTRIBUTES_PATH */.eV]);
        return attributes?.kind === 'text' ? (0,set_apart/* markedRange */.S1)(range, (0,set_apart/* parseSetApart */.QQ)(attributes.text)) : range;
    }
    catch (error) {
        if (!(error instanceof errors/* AdapterError */.om))
            throw error;
        log.debug(`The attributes of the repository could not be read. ${error.message}`);
        return range;
    }
}
async function baseOf(world, policy, request) {
    if (request.base !== null)
        return world.changes.resolve(request.base);
    if (world.deployments !== null) {
        return (await world.deployments.lastSuccessful(policy.environment))?.sha ?? null;
    }
    const live = (0,history_history/* liveRecord */.sy)((await world.ledger.read()).history);
    return live === null ? null : (0,units/* parseSha */.qL)(live.sha);
}
//# sourceMappingURL=plan.js.map
// EXTERNAL MODULE: ./build/src/commands/tell.js + 1 modules
var commands_tell = __webpack_require__(97541);
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
// EXTERNAL MODULE: ./build/src/commands/flow.js
var commands_flow = __webpack_require__(40958);
// EXTERNAL MODULE: ./build/src/commands/power.js + 1 modules
var commands_power = __webpack_require__(51797);
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
    const found = await (0,commands_power/* assessedPower */.$Q)(world, policy, plan.ramp, (0,history_history/* liveRecord */.sy)(ledger.history));
    const power = found.power === null ? { powerUnknown: found.why } : { power: found.power };
    const outcome = (0,commands_outcome/* outcomeOf */.s)(named, ended, world.clock.nowSeconds(), plan);
    return (0,commands_tell/* tell */.q)(world, policy, { ...outcome, ...flow, ...power, gate: answers });
}
//# sourceMappingURL=assess.js.map
// EXTERNAL MODULE: ./build/src/domain/rollout/next.js + 3 modules
var next = __webpack_require__(98683);
// EXTERNAL MODULE: ./build/src/domain/rollout/rollout.js
var rollout = __webpack_require__(33869);
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
        receding: `Going back step by step: ${share}`,
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
// EXTERNAL MODULE: ./build/src/reports/sections/power-section.js
var power_section = __webpack_require__(42013);
;// CONCATENATED MODULE: ./build/src/domain/rollout/recovery.js

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
            return (0,next/* next */.K)(left, { type: 'shifted', target }, atSeconds);
        case 'watching':
        case 'baking':
            // A target that was reloaded meanwhile gets its weights again, as in a run that was there to see it.
            return isWhereLeft || target.epoch !== left.epoch
                ? { state: left, effect: { type: 'watch' } }
                : null;
        case 'promoting':
            if (target.canaryPercent === 100)
                return (0,next/* next */.K)(left, { type: 'promoted', target }, atSeconds);
            return isWhereLeft ? { state: left, effect: { type: 'promote' } } : null;
        case 'receding':
            return { state: { ...left, phase: 'restoring' }, effect: { type: 'restore' } };
        case 'restoring':
            return { state: left, effect: { type: 'restore' } };
        case 'held':
        case 'ended':
            return null;
    }
}
//# sourceMappingURL=recovery.js.map
;// CONCATENATED MODULE: ./build/src/commands/rollout/evidence-log.js
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
            if (logEvidence === null || logEvidenceLimit === null)
                return;
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
;// CONCATENATED MODULE: ./build/src/commands/rollout/journal-words.js

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
;// CONCATENATED MODULE: ./build/src/commands/moment.js
function momentOf(clock) {
    return { monotonicSeconds: clock.monotonicSeconds(), nowSeconds: clock.nowSeconds() };
}
/** The longer of what the clocks say: one may have stood still with its machine, the other may have been set back. */
function secondsSince(clock, then) {
    const now = momentOf(clock);
    return Math.max(now.monotonicSeconds - then.monotonicSeconds, now.nowSeconds - then.nowSeconds);
}
//# sourceMappingURL=moment.js.map
;// CONCATENATED MODULE: ./build/src/commands/rollout/lease.js




/** A holder that did not say for so long that it is alive may be taken over, when the target did not move. */
const LEASE_SECONDS = 1_200;
/** How often a rollout says that it is alive: two REST writes and a mutation, twelve times an hour. */
const LEASE_RENEWAL_SECONDS = 300;
function leaseOf(world, warn) {
    const { clock, ledger } = world;
    // Not from now on: whatever was done since the lock was asked for may have taken an hour.
    let renewedAt = world.heldSince ?? momentOf(clock);
    let isRenewing = false;
    let isLost = false;
    const ageSeconds = () => secondsSince(clock, renewedAt);
    async function renew() {
        if (isRenewing || isLost)
            return;
        isRenewing = true;
        const askedAt = momentOf(clock);
        try {
            if (await ledger.renew(clock.nowSeconds()))
                renewedAt = askedAt;
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
                return true;
            try {
                await confirmLock();
                return true;
            }
            catch (error) {
                if (isLost)
                    throw error;
                warn(`Going back without having read the lock. ${(0,patience/* messageOf */.bD)(error)}`);
                return false;
            }
        },
    };
}
/** AdapterError lock_lost when another run holds the lock. */
async function confirmLock({ ledger }) {
    if (!(await ledger.isMine()))
        throw lockLost(ledger.environment);
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
;// CONCATENATED MODULE: ./build/src/commands/rollout/put-back.js


/** How often a way back begins anew because the target moved under it: a reload, or half a write of our own. */
const PUT_BACK_TRIES_MAX = 3;
/**
 * Puts back what the snapshot recorded. The target is read first, then `prove` says that the environment is
 * still ours, then it is written to if it stands where it was read. Without that order a machine that stood
 * still after its proof would overwrite whoever took the environment over meanwhile; with it, at least one of
 * the two looks finds out. `prove` answers false when nothing could be proved; then a target that moved is
 * left alone. AdapterError target_conflict, target_unreachable, and whatever `prove` throws.
 */
async function putBack(world, snapshot, prove) {
    for (let tries = 1;; tries++) {
        const expected = await revisionNow(world, snapshot);
        const isProved = await prove();
        try {
            return await (0,patience/* patiently */.d_)(world, () => world.target.restore(snapshot, expected));
        }
        catch (error) {
            const isMoved = error instanceof errors/* AdapterError */.om && error.reason === 'target_conflict';
            if (!isMoved || !isProved || tries >= PUT_BACK_TRIES_MAX)
                throw error;
            world.log.warn(`${error.message} Reading it again (${tries} of ${PUT_BACK_TRIES_MAX}).`);
        }
    }
}
/** Null when the target answers and can't say: a server of it is gone. What is left of it is put back still. */
async function revisionNow(world, snapshot) {
    try {
        return (await (0,patience/* patiently */.d_)(world, () => world.target.current(snapshot))).revision;
    }
    catch (error) {
        if (error instanceof errors/* AdapterError */.om && error.reason !== 'target_unreachable')
            return null;
        throw error;
    }
}
//# sourceMappingURL=put-back.js.map
;// CONCATENATED MODULE: ./build/src/commands/rollout/verdict-log.js

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
var judge = __webpack_require__(80458);
// EXTERNAL MODULE: ./build/src/domain/judge/guard.js
var judge_guard = __webpack_require__(35679);
// EXTERNAL MODULE: ./build/src/domain/judge/threshold/argo.js
var argo = __webpack_require__(70445);
;// CONCATENATED MODULE: ./build/src/domain/judge/peers/peer-finding.js
/** "3 more windows with data"; '' when there are enough. */
function windowsMissing(windowCount, windowsMin) {
    const count = windowsMin - windowCount;
    if (count <= 0)
        return '';
    return `${count} more ${count === 1 ? 'window' : 'windows'} with data`;
}
//# sourceMappingURL=peer-finding.js.map
;// CONCATENATED MODULE: ./build/src/domain/judge/peers/points.js
/** What one window says about a metric of a peer; null = nothing at all about either side. */
function pointIn(window, name) {
    const point = window.points?.[name];
    if (point !== undefined)
        return point;
    const counts = window.counts[name];
    if (counts === undefined || counts === null)
        return null;
    return { canary: shareOf(counts.canary), stable: shareOf(counts.stable) };
}
/** The bad share of all events; null where there were none. */
function shareOf({ bad, total }) {
    return total === 0 ? null : bad / total;
}
/** The newest number of the candidate; null when there is none. */
function newestOf(windows, name) {
    const known = windows.map((window) => pointIn(window, name)?.canary ?? null);
    return known.findLast((value) => value !== null) ?? null;
}
/** Windows of the step in which the candidate had a value of each of the metrics. */
function measuredWindows(windows, names, stepIndex) {
    return windows.filter((window) => window.stepIndex === stepIndex &&
        names.every((name) => (pointIn(window, name)?.canary ?? null) !== null)).length;
}
/**
 * The windows without those of a bake in which the candidate had no value: it was promoted by then, and
 * silence takes nothing back.
 */
function heardWindows(windows, name, { index, percent }) {
    if (percent < 100)
        return windows;
    return windows.filter((window) => window.stepIndex !== index || (pointIn(window, name)?.canary ?? null) !== null);
}
/** A window that ends a little early by the rounding of times is not a whole one late. */
const SLACK_WINDOWS = 0.5;
/**
 * The windows at whose ends something is measured that is measured every `intervalSeconds`, for the first
 * time `delaySeconds` after the first window began; null = it is measured once.
 */
function measurementWindows(windows, intervalSeconds, delaySeconds = 0) {
    const taken = [];
    const beginSeconds = (windows[0]?.fromSeconds ?? 0) + delaySeconds;
    for (const window of windows) {
        const slackSeconds = SLACK_WINDOWS * (window.toSeconds - window.fromSeconds);
        const last = taken.at(-1);
        if (last === undefined) {
            if (window.toSeconds + slackSeconds > beginSeconds)
                taken.push(window);
        }
        else if (intervalSeconds !== null &&
            window.toSeconds - last.toSeconds > intervalSeconds - slackSeconds) {
            taken.push(window);
        }
    }
    return taken;
}
/** A row of the verdict about a metric that a peer judges: it has values, and no evidence. */
function seriesVerdict(told) {
    return {
        kind: 'series',
        canary: null,
        stable: null,
        rateRatio: null,
        rateRatioLower: null,
        rateRatioUpper: null,
        logEvidence: null,
        ...told,
    };
}
/** "0.0123": four digits are enough to see what happened. */
function shown(value) {
    return String(Number(value.toPrecision(4)));
}
//# sourceMappingURL=points.js.map
;// CONCATENATED MODULE: ./build/src/domain/judge/peers/argo-rule.js



/**
 * Argo Rollouts' rule. A metric that ends by itself (a count, no interval, successes in a row) is an analysis
 * step: its run begins anew in each step, which is left when it was Successful. One without an end is a
 * background analysis: its counters go through the whole rollout. Failed and Error take back, Inconclusive
 * holds up. Different on purpose: a measurement without data is an Error whatever the condition says.
 */
function askArgo(rules, { policy, windows, step }) {
    const judged = rules.metrics.map((rule) => judgedMetric(rule, heardWindows(windows, rule.name, step), step.index));
    const deciding = judged.filter(({ rule }) => !rule.isDryRun);
    const names = deciding.map(({ rule }) => rule.name);
    const windowCount = names.length === 0 ? 0 : measuredWindows(windows, names, step.index);
    const worst = worstOf(deciding);
    const answerOf = (metric) => {
        if (metric === worst)
            return 'harmful';
        return metric.doubt === null ? 'healthy' : 'inconclusive';
    };
    const metrics = judged.map((metric) => rowOf(metric, answerOf(metric), windows));
    const summary = deciding.length === 0
        ? 'no metric'
        : `${deciding.map(({ rule, now, broken }) => `${rule.name} ${(broken ?? now).phase}`).join(', ')}.`;
    if (worst !== undefined) {
        const decidedBy = worst.rule.name;
        return { answer: 'harmful', decidedBy, metrics, windowCount, missing: '', summary };
    }
    const doubts = [
        deciding.length === 0 ? 'a metric to judge by' : '',
        windowsMissing(windowCount, policy.windowsMin),
        ...deciding.flatMap(({ rule, doubt }) => (doubt === null ? [] : [`${rule.name}: ${doubt}`])),
    ].filter((text) => text !== '');
    const answer = doubts.length === 0 ? 'healthy' : 'inconclusive';
    return { answer, decidedBy: null, metrics, windowCount, missing: doubts.join('; '), summary };
}
function judgedMetric(rule, windows, stepIndex) {
    const inStep = (index) => windows.filter((window) => window.stepIndex === index);
    const before = [...new Set(windows.map((window) => window.stepIndex))].filter((index) => index < stepIndex);
    const runs = isEnding(rule)
        ? [...before, stepIndex].map((index) => runOf(rule, inStep(index)))
        : [runOf(rule, windows)];
    const [now] = runs.slice(-1);
    const broken = runs.find(({ phase }) => phase === 'Failed' || phase === 'Error') ?? null;
    return { rule, now, broken, doubt: doubtOf(rule, now, inStep(stepIndex), windows) };
}
/** Argo ends such a metric by itself; any other one goes on for as long as the rollout. */
function isEnding({ limits }) {
    return !limits.hasInterval || limits.count > 0 || limits.consecutiveSuccessLimit > 0;
}
function runOf(rule, windows) {
    const measured = measurementWindows(windows, rule.intervalSeconds, rule.initialDelaySeconds);
    return (0,argo/* judgePhases */._M)(rule.limits, measured.map((window) => phaseIn(rule, window)), false);
}
function phaseIn({ name, conditions, shape }, window) {
    const value = pointIn(window, name)?.canary ?? null;
    if (value === null)
        return 'Error';
    return (0,argo/* measurementPhase */.Ie)(conditions, shape === 'list' ? [value] : value).phase;
}
function doubtOf(rule, now, own, windows) {
    if (now.phase === 'Successful')
        return null;
    if (now.phase === 'Inconclusive' || isEnding(rule))
        return now.reason.replace(/\.$/, '');
    const measured = measurementWindows(windows, rule.intervalSeconds, rule.initialDelaySeconds);
    const newest = measured.findLast((window) => own.includes(window));
    if (newest === undefined)
        return 'no measurement in this step yet';
    const phase = phaseIn(rule, newest);
    if (phase === 'Successful')
        return null;
    return phase === 'Error' ? 'the newest measurement has no data' : `the newest is ${phase}`;
}
function worstOf(metrics) {
    return metrics
        .filter(({ broken }) => broken !== null)
        .reduce((worst, metric) => {
        const [one, other] = [worst?.broken?.phase, metric.broken?.phase];
        return one !== undefined && !(0,argo/* isWorse */.Bx)(one, other)
            ? worst
            : metric;
    }, undefined);
}
function rowOf({ rule, now, broken }, answer, windows) {
    const { name, isDryRun } = rule;
    const { phase, reason, counters } = broken ?? now;
    const value = newestOf(windows, name);
    const newest = value === null ? 'no value yet' : `newest value ${shown(value)}`;
    const kinds = [
        [counters.successful, 'successful'],
        [counters.failed, 'failed'],
        [counters.inconclusive, 'inconclusive'],
    ];
    const seen = kinds.filter(([count]) => count > 0).map(([count, word]) => `${count} ${word}`);
    const told = seen.length === 0 ? '' : ` Measurements: ${seen.join(', ')}.`;
    const dry = isDryRun ? ' It is a dry run and does not count.' : '';
    const explanation = `${name}: ${phase}, ${newest}. ${reason}${told}${dry}`;
    return seriesVerdict({ name, answer, value, explanation });
}
//# sourceMappingURL=argo-rule.js.map
// EXTERNAL MODULE: ./build/src/domain/judge/threshold/flagger.js
var flagger = __webpack_require__(98562);
;// CONCATENATED MODULE: ./build/src/domain/judge/peers/flagger-rule.js



/**
 * Flagger's rule: at every interval all metrics are checked, failed checks of the whole rollout add up, and at
 * `threshold` of them the candidate is taken back. No data is a failed check, and in a bake none. A step is left when its newest
 * check passed; how many of them it needs is the policy's `windowsMin`, where Flagger goes on after one.
 */
function askFlagger(rules, { policy, windows, step }) {
    const names = rules.metrics.map(({ name }) => name);
    const checks = measurementWindows(windows, rules.intervalSeconds);
    const series = rules.metrics.map(({ name, range }) => {
        const heard = new Set(heardWindows(checks, name, step));
        const silent = (window) => (heard.has(window) ? null : (range.min ?? range.max));
        const values = checks.map((window) => pointIn(window, name)?.canary ?? silent(window));
        return { name, range, values };
    });
    const { phase, reason, decidedAtCheck } = (0,flagger/* judgeChecks */.L)(series, rules.threshold);
    const at = decidedAtCheck ?? checks.length - 1;
    const rows = series.map(({ name, range, values }) => {
        const why = (0,flagger/* failedCheck */.W)(range, values[at] ?? null);
        const isDecisive = phase === 'Failed' && why !== null;
        const answer = isDecisive ? 'harmful' : why === null ? 'healthy' : 'inconclusive';
        const value = newestOf(windows, name);
        const found = why ?? (value === null ? 'no value yet' : `${shown(value)} is within its range`);
        return seriesVerdict({ name, answer, value, explanation: `${name}: ${found}.` });
    });
    const windowCount = names.length === 0 ? 0 : measuredWindows(windows, names, step.index);
    if (phase === 'Failed') {
        const decidedBy = rows.find(({ answer }) => answer === 'harmful')?.name ?? null;
        return {
            answer: 'harmful',
            decidedBy,
            metrics: rows,
            windowCount,
            missing: '',
            summary: reason,
        };
    }
    const newest = checks.at(-1);
    const doubts = [
        names.length === 0 ? 'a metric to judge by' : '',
        newest?.stepIndex === step.index ? '' : 'a check in this step',
        windowsMissing(windowCount, policy.windowsMin),
        ...rows
            .filter(({ answer }) => answer !== 'healthy')
            .map(({ name }) => `a check of ${name} that passes`),
    ].filter((text) => text !== '');
    const answer = doubts.length === 0 ? 'healthy' : 'inconclusive';
    return {
        answer,
        decidedBy: null,
        metrics: rows,
        windowCount,
        missing: doubts.join('; '),
        summary: reason,
    };
}
//# sourceMappingURL=flagger-rule.js.map
// EXTERNAL MODULE: ./build/src/domain/judge/kayenta/canary.js
var canary = __webpack_require__(49168);
;// CONCATENATED MODULE: ./build/src/domain/judge/peers/kayenta-rule.js



/**
 * So many analyses of a step are made at each look, the newest: one was new just now, and those before it may have
 * come while a run died. Earlier ones had their looks, and a day of windows must not cost seconds at each.
 */
const ANALYSES_MAX = 3;
/**
 * Kayenta's judge over the windows of this step: every `analysisIntervalSeconds`, and at the end of the hold.
 * Fail takes back. Pass leaves the step at the end of the hold and not before, as in Spinnaker; Marginal is
 * inconclusive. Different on purpose: what only lacks data is inconclusive and not a Fail, unless the config
 * says `critical` or `mustHaveData`, and no Pass is healthy without data of every metric that is not
 * replaced by 0.
 */
function askKayenta(rules, question) {
    const { policy, step } = question;
    const windows = question.windows.filter((window) => window.stepIndex === step.index);
    const windowCount = windowsWithData(rules, windows);
    const waiting = (missing, summary, canary) => ({
        answer: 'inconclusive',
        decidedBy: null,
        metrics: metricVerdicts(rules, canary, windows),
        windowCount,
        missing,
        summary,
    });
    if (step.percent >= 100)
        return waiting('', 'nobody is left to compare with', null);
    if (rules.metrics.length === 0)
        return waiting('a metric to judge by', 'no metric', null);
    const atEnd = windowsInHold(question, windows);
    const sizes = analysisSizes(rules, windows, atEnd);
    const canaries = sizes.map((size) => canaryOf(rules, windows.slice(0, size)));
    const failed = canaries.find(isHarm);
    const newest = failed ?? canaries.at(-1);
    if (newest === undefined) {
        const next = rules.analysisIntervalSeconds === null ? atEnd : analysisEvery(rules, windows);
        const missing = `an analysis, which is due after ${Math.min(next, atEnd)} windows of the step (${windows.length} so far)`;
        return waiting(missing, 'no analysis of this step yet', null);
    }
    const summary = summaryOf(newest, rules);
    if (failed !== undefined) {
        const metrics = metricVerdicts(rules, failed, windows);
        const decidedBy = decisiveIn(failed);
        return { answer: 'harmful', decidedBy, metrics, windowCount, missing: '', summary };
    }
    const doubts = [
        newest.classification === 'Pass'
            ? ''
            : `a score of ${rules.thresholds.pass} or more, it is ${newest.score} (${newest.reason.replace(/\.$/, '')})`,
        windowsMissing(windowCount, policy.windowsMin),
        (sizes.at(-1) ?? 0) >= atEnd
            ? ''
            : `the analysis at the end of the hold, after ${atEnd} windows`,
    ].filter((text) => text !== '');
    if (doubts.length > 0)
        return waiting(doubts.join('; '), summary, newest);
    return { ...waiting('', summary, newest), answer: 'healthy' };
}
/** Windows that are known when the hold of the step is over. */
function windowsInHold({ policy, step }, windows) {
    const warmUpSeconds = step.index === 0 ? policy.warmUpSeconds : 0;
    const knownSeconds = step.holdSecondsMax - policy.delaySeconds - warmUpSeconds;
    return Math.max(1, Math.floor(knownSeconds / lengthSeconds(windows, policy.windowSeconds)));
}
/** Windows of long rollouts that are read again are longer than the policy says. */
function lengthSeconds(windows, usualSeconds) {
    const [first] = windows;
    return first === undefined ? usualSeconds : first.toSeconds - first.fromSeconds;
}
function analysisEvery(rules, windows) {
    const interval = rules.analysisIntervalSeconds ?? Number.POSITIVE_INFINITY;
    return Math.max(1, Math.round(interval / lengthSeconds(windows, interval)));
}
/** Over how many windows of the step each analysis goes that is due by now, oldest first. */
function analysisSizes(rules, windows, atEnd) {
    const every = rules.analysisIntervalSeconds === null ? atEnd : analysisEvery(rules, windows);
    const count = Math.floor(windows.length / every);
    const regular = Array.from({ length: count }, (_, i) => (i + 1) * every);
    const due = windows.length >= atEnd ? [...regular, atEnd] : regular;
    return [...new Set(due)].sort((a, b) => a - b).slice(-ANALYSES_MAX);
}
function canaryOf(rules, windows) {
    const metrics = rules.metrics.map((metric) => {
        const points = windows.flatMap((window) => pointIn(window, metric.name) ?? []);
        return {
            ...metric,
            experiment: points.map(({ canary }) => canary ?? Number.NaN),
            control: points.map(({ stable }) => stable ?? Number.NaN),
        };
    });
    return (0,canary/* judgeCanary */.m)(metrics, new Map(Object.entries(rules.weights)), rules.thresholds);
}
/** A Fail because something was seen, or because the config asks for one where nothing is. */
function isHarm({ classification, metrics }) {
    return (classification === 'Fail' &&
        metrics.some(({ isMuted, isCriticalFailure, classification: own }) => !isMuted && (isCriticalFailure || (own !== 'Pass' && own !== 'Nodata'))));
}
function decisiveIn({ metrics }) {
    const counted = metrics.filter(({ isMuted }) => !isMuted);
    const isBad = ({ classification }) => classification !== 'Pass' && classification !== 'Nodata';
    const decisive = counted.find(({ isCriticalFailure }) => isCriticalFailure) ?? counted.find(isBad);
    return decisive?.name ?? null;
}
/**
 * Windows in which both sides had a value of every metric that is judged by what it has. Where every metric
 * takes no value for 0, those with any value at all: a source that is silent says nothing.
 */
function windowsWithData(rules, windows) {
    const counted = rules.metrics.filter(({ isMuted }) => !isMuted);
    const needed = counted.filter(({ rule }) => rule.nanStrategy === 'remove');
    const has = (side, name) => (window) => (pointIn(window, name)?.[side] ?? null) !== null;
    if (needed.length > 0) {
        const counts = needed.flatMap(({ name }) => ['canary', 'stable'].map((side) => windows.filter(has(side, name)).length));
        return Math.min(...counts);
    }
    return windows.filter((window) => counted.some(({ name }) => has('canary', name)(window) || has('stable', name)(window))).length;
}
function summaryOf({ score, classification, reason }, rules) {
    const { pass, marginal } = rules.thresholds;
    return `score ${score} of 100, ${classification} (passes from ${pass}, marginal from ${marginal}). ${reason}`;
}
function metricVerdicts(rules, canary, windows) {
    return rules.metrics.map(({ name, isMuted }) => {
        const judged = canary?.metrics.find((metric) => metric.name === name);
        const counts = sumsOf(windows, name);
        if (judged === undefined) {
            const explanation = `${name}: not analysed in this step yet.`;
            const value = newestOf(windows, name);
            return seriesVerdict({ name, answer: 'inconclusive', value, explanation, ...counts });
        }
        const { classification, experiment, control, reason } = judged;
        const muted = isMuted ? ' It is muted and does not count.' : '';
        return seriesVerdict({
            name,
            answer: answerOf(classification, isMuted),
            value: experiment.mean,
            stableValue: control.mean,
            explanation: `${name}: ${classification}. ${reason}${muted}`,
            ...counts,
        });
    });
}
function answerOf(label, isMuted) {
    if (label === 'Pass')
        return 'healthy';
    return label === 'Nodata' || isMuted ? 'inconclusive' : 'harmful';
}
/** Bad of all events of the step, for a metric that is a count; nothing for one that has values only. */
function sumsOf(windows, name) {
    const pairs = windows.flatMap(({ counts }) => counts[name] ?? []);
    if (pairs.length === 0)
        return {};
    const sum = (side) => ({
        bad: pairs.reduce((all, pair) => all + pair[side].bad, 0),
        total: pairs.reduce((all, pair) => all + pair[side].total, 0),
    });
    return { canary: sum('canary'), stable: sum('stable') };
}
//# sourceMappingURL=kayenta-rule.js.map
;// CONCATENATED MODULE: ./build/src/domain/judge/peers/peer-verdict.js





/**
 * Judges one step of a rollout by the rule of another tool, from all its windows so far. Pure, as our own
 * judge is: the same windows give the same verdict after any number of resumes. It promises nothing about
 * how often it is wrong. Guards stand beside the rule: a breached one is harm, and none may object.
 */
function peerVerdict(rule, policy, metrics, windows, step) {
    const found = ask(rule, { policy, windows, step });
    const guards = metrics
        .filter((metric) => metric.kind === 'guard')
        .map((guard) => {
        const finding = (0,judge_guard/* judgeGuard */.F)(guard, windows, step.index);
        return { finding, verdict: (0,judge/* guardVerdict */.ld)(guard, finding) };
    });
    const breached = guards.find(({ finding }) => finding.isBreached)?.verdict.name ?? null;
    const objections = guards.flatMap(({ finding, verdict }) => finding.objection === null ? [] : [`a good value of ${verdict.name}: ${finding.objection}`]);
    const isHarmful = found.answer === 'harmful' || breached !== null;
    const isHealthy = found.answer === 'healthy' && objections.length === 0;
    const missing = [found.missing, ...objections].filter((text) => text !== '').join('; ');
    const answer = isHarmful ? 'harmful' : isHealthy ? 'healthy' : 'inconclusive';
    return {
        answer,
        judgedBy: { peer: rule.kind, summary: found.summary },
        logEvidence: null,
        logEvidenceLimit: null,
        isFrozen: false,
        decidedBy: found.decidedBy ?? breached,
        metrics: [...found.metrics, ...guards.map(({ verdict }) => verdict)],
        windowCount: found.windowCount,
        harmedRequests: harmedRequests(metrics, windows),
        missing: answer === 'inconclusive' ? missing : '',
    };
}
function ask(rule, question) {
    switch (rule.kind) {
        case 'kayenta':
            return askKayenta(rule, question);
        case 'argo':
            return askArgo(rule, question);
        case 'flagger':
            return askFlagger(rule, question);
    }
}
/** Of the worst count, what stable's rate of each window leaves unexplained; values count no requests. */
function harmedRequests(metrics, windows) {
    const excess = metrics
        .filter((metric) => metric.kind === 'count')
        .map(({ name, better }) => {
        const sum = windows.reduce((all, { counts }) => {
            const { canary, stable } = counts[name] ?? {};
            if (canary === undefined || stable === undefined || stable.total === 0)
                return all;
            return all + canary.bad - (canary.total * stable.bad) / stable.total;
        }, 0);
        return better === 'more' ? -sum : sum;
    });
    return Math.max(0, ...excess);
}
//# sourceMappingURL=peer-verdict.js.map
// EXTERNAL MODULE: ./build/src/domain/statistics/log-gamma.js
var log_gamma = __webpack_require__(91150);
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
    const logBayesFactor = (0,log_gamma/* logBeta */.l)(a + canaryTotal, b + stableTotal) -
        (0,log_gamma/* logBeta */.l)(a, b) -
        canaryTotal * Math.log(share) -
        stableTotal * Math.log1p(-share);
    const deviationPercent = (canaryTotal / total / share - 1) * 100;
    const isMismatch = logBayesFactor >= LOG_BAYES_FACTOR_LIMIT && Math.abs(deviationPercent) > DEVIATION_PERCENT_MAX;
    return { logBayesFactor, deviationPercent, isMismatch };
}
//# sourceMappingURL=sample-ratio.js.map
;// CONCATENATED MODULE: ./build/src/domain/rollout/traffic-share.js


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
;// CONCATENATED MODULE: ./build/src/commands/rollout/closure.js




/** The checks are asked for this seldom: at most 60 requests in an hour. */
const CHECKS_LOOK_SECONDS = 60;
function closureOf(world, policy) {
    const { clock, checks } = world;
    let askedAtSeconds = Number.NEGATIVE_INFINITY;
    let found = null;
    async function redChecks({ version, task }) {
        const { requiredContexts } = policy;
        const sha = (0,units/* parseSha */.qL)(version.sha);
        // A way back waits for no check, and there is nobody to ask without GitHub.
        if (requiredContexts?.length === 0 || task === 'rollback' || checks === null || sha === null) {
            return null;
        }
        if (clock.monotonicSeconds() - askedAtSeconds < CHECKS_LOOK_SECONDS)
            return found;
        askedAtSeconds = clock.monotonicSeconds();
        const { objection } = checksRule(requiredContexts, await known(checks.of(sha)));
        found = objection?.detail ?? null;
        return found;
    }
    return async (state) => {
        const closed = closureAt(policy.gate.calendar, clock.nowSeconds());
        return closed?.what ?? redChecks(state);
    };
}
//# sourceMappingURL=closure.js.map
;// CONCATENATED MODULE: ./build/src/commands/rollout/requests.js

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
        const isSoon = clock.monotonicSeconds() - askedAtSeconds < ledger.pollSeconds();
        if (isAsking || isSoon)
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
                        const slice = Math.min(restSeconds, ledger.pollSeconds());
                        await clock.sleep(slice, signal);
                        restSeconds -= slice;
                    }
                },
            };
        },
    };
}
//# sourceMappingURL=requests.js.map
// EXTERNAL MODULE: ./build/src/commands/rollout/windows.js
var rollout_windows = __webpack_require__(57107);
;// CONCATENATED MODULE: ./build/src/commands/rollout/watch.js








function watcher(world, policy, { lease, warn, looking }) {
    const { clock, stop } = world;
    const windows = (0,rollout_windows/* collectWindows */.U_)({
        metrics: policy.metrics,
        sources: world.sources,
        policy: policy.judge,
        sourcePatience: policy.sourcePatience,
        clock,
    });
    const closureNow = closureOf(world, policy);
    let newest = null;
    let isToReadAgain = looking.isReturning;
    const requests = listenFor(world, lease, warn);
    return {
        begin: windows.begin,
        windows: windows.all,
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
            const closure = await closureNow(state);
            return {
                type: 'watched',
                target,
                verdict,
                ...(closure === null ? {} : { closure }),
            };
        },
    };
}
function verdictOn(policy, windows, state) {
    const step = stepOf(state);
    const { peer } = policy.judge;
    const judged = peer === undefined
        ? (0,judge/* judge */.S4)(policy.judge, policy.metrics, watchedSteps(state), windows, step)
        : peerVerdict(peer, policy.judge, policy.metrics, windows, step);
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
        holdSecondsMax: state.ramp.steps[state.stepIndex]?.holdSecondsMax ?? 0,
    };
}
/** The event of a run that was told to stop. */
function cancelled(stop) {
    return { type: 'aborted', detail: `Cancelled: ${(0,patience/* messageOf */.bD)(stop.reason)}.` };
}
//# sourceMappingURL=watch.js.map
;// CONCATENATED MODULE: ./build/src/commands/rollout/while-ours.js

/** What was proved of the lock is worth nothing when the answer took longer; far less than a lease. */
const PROOF_SECONDS_MAX = 60;
/**
 * Does what has to come before a change, and looks at the lock once more when that took its time: the machine
 * may have stood still, and another run may hold the environment by now. The change follows at once.
 */
async function whileOurs(clock, confirmLock, act, since = momentOf(clock)) {
    const answer = await act();
    if (secondsSince(clock, since) >= PROOF_SECONDS_MAX)
        await confirmLock();
    return answer;
}
//# sourceMappingURL=while-ours.js.map
;// CONCATENATED MODULE: ./build/src/commands/rollout/drive.js










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
        entries: [],
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
            turn = (0,next/* next */.K)(turn.state, event, world.clock.nowSeconds());
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
        witnessed: {
            windows: running.watcher.windows(),
            entries: running.entries,
            verdict: running.watcher.verdict(),
        },
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
            await announce(running, state, effect);
        return perform(running, state, effect);
    });
    const seen = await overtaken(running, attempted);
    const wasStopped = seen.type === 'failed' && stop.aborted && effect.type !== 'restore' && !running.lease.isLost();
    const event = wasStopped ? cancelled(stop) : seen;
    const turn = await disowned(running, state, (0,next/* next */.K)(state, event, clock.nowSeconds()));
    note(running, state, turn.state, event);
    if (turn.effect.type === 'end' || turn.effect.type === 'restore')
        return turn;
    if (event.type === 'requested')
        return writeDown(running, turn, 'note', event);
    if (state.harm === null && turn.state.harm !== null)
        return callSomebody(running, turn, event);
    const isDone = isChange && event.type !== 'failed' && event.type !== 'aborted';
    return isDone ? begun(running, await writeDown(running, turn, 'done', event), event) : turn;
}
/** Nothing goes forward unless the environment is ours, and the ledger knows what comes. */
async function announce(running, state, effect) {
    const { world, lease } = running;
    await whileOurs(world.clock, lease.confirmLock, async () => {
        await lease.confirm(state);
        await journal(running, 'intent', describeEffect(effect), state);
    });
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
            return takeBack(running, state, snapshot);
        case 'end':
            throw new Error('the end is not performed');
    }
}
async function takeBack({ world, lease }, state, snapshot) {
    // What went live meanwhile by another hand may be on this very target.
    if (state.ending?.reason === 'newer_version_live') {
        const { revision } = await (0,patience/* patiently */.d_)(world, () => world.target.current(snapshot));
        if (revision !== state.revision) {
            return failed('target_conflict', `${state.ending.detail} The target is not where it was left.`);
        }
    }
    return {
        type: 'restored',
        restored: await putBack(world, snapshot, () => lease.confirmWayBack()),
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
        return (0,next/* next */.K)(turn.state, stop.aborted && !isLost ? cancelled(stop) : event, clock.nowSeconds());
    }
    return turn;
}
/** Harm that waits for a person is worth nothing when nobody hears of it. */
async function callSomebody(running, turn, event) {
    const { harm } = turn.state;
    running.world.log.warn(`Standing still for a person to decide. ${harm?.ending.detail ?? ''}`);
    const written = await writeDown(running, turn, 'note', event);
    tellLater(running, written.state);
    return written;
}
/** The share of a step stands in the ledger: its windows begin, and people are told. */
async function begun(running, turn, event) {
    const isStep = event.type === 'shifted' || event.type === 'promoted';
    if (!isStep || turn.effect.type !== 'watch')
        return turn;
    await running.watcher.begin();
    tellLater(running, turn.state);
    return turn;
}
/** Beside the windows: the judge does not wait until everybody has heard. */
function tellLater(running, state) {
    running.told = running.told
        .then(() => running.onStep(state, seenSoFar(running)))
        .catch((error) => running.world.log.warn((0,patience/* messageOf */.bD)(error)));
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
    const entry = { atSeconds: clock.nowSeconds(), kind, what, details };
    await ledger.append(entry, state);
    running.entries.push(entry);
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
/** A target that somebody else changed is that run's, when it is a run: then the end is not ours to write. */
async function disowned(running, before, turn) {
    if (turn.effect.type !== 'end' || turn.state.ending?.reason !== 'target_conflict')
        return turn;
    const event = await attempt(async () => {
        await running.lease.confirmLock();
        return failed('target_conflict', '');
    });
    return running.lease.isLost() ? (0,next/* next */.K)(before, event, running.world.clock.nowSeconds()) : turn;
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
;// CONCATENATED MODULE: ./build/src/domain/rollout/step-now.js
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
// EXTERNAL MODULE: ./build/src/domain/history/audit.js
var audit = __webpack_require__(39218);
;// CONCATENATED MODULE: ./build/src/commands/rollout/finish.js


/** Metrics of a verdict that a record keeps. */
const RECORDED_METRICS_MAX = 100;
/**
 * Writes the end of a rollout into the ledger: first the bundle of all that was seen, then the record that
 * names it. A bundle that can't be kept is a warning; the record is what the next run needs.
 */
async function finish(world, state, ending, authority, witnessed, verdicts = '') {
    const atSeconds = world.clock.nowSeconds();
    const record = recordOf(state, ending, atSeconds, authority.approvers, witnessed?.verdict ?? null);
    const kept = await keep(world, state, record, ending.detail, authority, witnessed);
    const { reason, detail: why } = ending;
    const details = { version: state.version.name, reason, why, verdicts };
    const audit = kept.audit === null ? null : { commit: kept.audit.commit, digest: kept.audit.digest };
    await world.ledger.finish({ atSeconds, kind: 'done', what: `finish: ${ending.result}`, details }, { ...record, audit });
    return kept;
}
async function keep(world, state, record, detail, authority, witnessed) {
    const bundle = (0,audit/* auditBundle */.E7)(state, record, detail, authority, witnessed);
    try {
        const anchor = await world.ledger.keep(bundle);
        return { audit: { ...anchor, text: (0,audit/* auditFile */.UA)(bundle) }, warnings: [] };
    }
    catch (error) {
        return { audit: null, warnings: [`The audit could not be kept. ${(0,patience/* messageOf */.bD)(error)}`] };
    }
}
function recordOf(state, ending, endedAtSeconds, approvers, verdict) {
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
        riskRollback: state.riskRollback,
        planHash: state.planHash,
        startedAtSeconds: state.startedAtSeconds,
        endedAtSeconds,
        harmedRequests: state.harmedRequests,
        deploymentId: state.deploymentId,
        approvers,
        steps: stepsOf(state, endedAtSeconds),
        verdict: verdict === null ? null : recordedVerdict(verdict),
        audit: null,
    };
}
/** The steps that were watched, and the one that it ended in. */
function stepsOf(state, endedAtSeconds) {
    const { stepIndex, stepStartedAtSeconds: fromSeconds, watchedSpans } = state;
    const last = fromSeconds > 0 ? [{ stepIndex, fromSeconds, toSeconds: endedAtSeconds }] : [];
    return [...watchedSpans, ...last].map(({ stepIndex: index, ...span }) => {
        return { percent: state.ramp.steps[index]?.percent ?? 100, ...span };
    });
}
function recordedVerdict({ answer, judgedBy, decidedBy, metrics }) {
    const kept = metrics.slice(0, RECORDED_METRICS_MAX);
    return {
        answer,
        ...(judgedBy === undefined ? {} : { judgedBy: judgedBy.peer }),
        decidedBy,
        metrics: kept.map(({ name, answer: own, rateRatio }) => {
            const isNumber = rateRatio !== null && Number.isFinite(rateRatio);
            return { name, answer: own, ratio: isNumber ? rateRatio : null };
        }),
    };
}
/** Writes the end down; a ledger that can't be reached becomes a warning, because the end took place. */
async function tryFinish(...end) {
    try {
        return await finish(...end);
    }
    catch (error) {
        const warning = `The ledger does not show the end of this rollout; the next run settles it. ${(0,patience/* messageOf */.bD)(error)}`;
        return { audit: null, warnings: [warning] };
    }
}
//# sourceMappingURL=finish.js.map
;// CONCATENATED MODULE: ./build/src/commands/rollout/status.js



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
;// CONCATENATED MODULE: ./build/src/commands/rollout/ending.js





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
async function ended(world, driven, authority, end) {
    const { state } = driven;
    const { approvers } = authority;
    if (driven.isLeft)
        return underWay(world, driven, approvers, end);
    const ending = state.ending ?? {
        result: 'failed',
        reason: 'internal_error',
        detail: 'The rollout ended without saying why.',
    };
    const { warnings, audit } = await ending_writeDown(world, driven, ending, authority);
    const outcome = end(ending);
    const all = [...outcome.warnings, ...warnings];
    return ending_described(world, driven, approvers, { ...outcome, audit, warnings: all });
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
async function ending_writeDown(world, { state, verdicts, witnessed }, ending, authority) {
    // The run that took over tells how it ended.
    if (ending.reason === 'lock_lost')
        return { audit: null, warnings: [] };
    const statusWarnings = await writeEnding(world, state.environment, state.deploymentId, ending);
    // A held or incomplete rollout stays in the ledger for the next run to go on with.
    const isOpen = ending.result === 'held' || ending.reason === 'restore_incomplete';
    const { audit, warnings } = isOpen
        ? { audit: null, warnings: await leaveOpen(world, state, verdicts) }
        : await tryFinish(world, state, ending, authority, witnessed, verdicts);
    return { audit, warnings: [...statusWarnings, ...warnings] };
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
;// CONCATENATED MODULE: ./build/src/commands/rollout/orphans.js



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
            const ending = endingOf(books, key);
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
function endingOf({ history }, key) {
    const record = history.find(({ id }) => id === key);
    if (record === undefined) {
        return { result: 'failed', reason: 'run_lost', detail: 'Nothing had been changed.' };
    }
    const { reason } = record;
    return { result: resultOf(record, (0,history_history/* liveRecord */.sy)(history)), reason, detail: '' };
}
/** What is not live any more has no success to show. */
function resultOf(record, live) {
    return record.result === 'promoted' && record.id !== live?.id ? 'cancelled' : record.result;
}
//# sourceMappingURL=orphans.js.map
;// CONCATENATED MODULE: ./build/src/commands/rollout/lock.js







/**
 * Holds the environment while `act` runs, on what the ledger held when it was ours for sure; whatever fails
 * inside becomes the outcome.
 */
async function withLock(world, end, act) {
    const { clock, ledger } = world;
    let isMine = false;
    let outcome;
    try {
        const askedAt = momentOf(clock);
        const lock = await acquire(world);
        if (!lock.isMine) {
            const detail = `${lock.holder.id} holds ${ledger.environment} (${lock.holder.where}).`;
            return end({ result: 'refused', reason: 'lock_held', detail });
        }
        isMine = true;
        // A machine that stood still hears of a lock that another run has taken since, and reads of its rollout.
        const found = await whileOurs(clock, () => confirmLock(world), () => ledger.read(), askedAt);
        outcome = await act(found, { ...world, heldSince: askedAt });
    }
    catch (error) {
        outcome = end((0,commands_outcome/* endedByError */.Q)(error));
    }
    if (!isMine)
        return outcome;
    const orphans = await closeOrphans(world);
    outcome = { ...outcome, warnings: [...outcome.warnings, ...orphans] };
    try {
        await ledger.release();
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
// EXTERNAL MODULE: ./build/src/domain/rollout/baking.js
var baking = __webpack_require__(22224);
;// CONCATENATED MODULE: ./build/src/commands/rollout/settle.js








/** Who approved it is what the run knew that is gone. */
const NOBODY = { approvers: [], gate: [] };
/**
 * Ends a rollout that another run left behind, before anything else is done to the environment: a promotion
 * that took place is written down, everything else is put back where it was.
 */
async function settle(world, left, reason) {
    world.log.warn(`Rollout ${left.id} was left behind in phase "${left.phase}"; settling it first.`);
    const ending = await settle_endingOf(world, left, reason);
    await writeEnding(world, left.environment, left.deploymentId, ending);
    await finish(world, left, ending, NOBODY, null);
    return ending;
}
async function settle_endingOf(world, left, reason) {
    const { snapshot } = left;
    if (snapshot === null)
        return { result: 'failed', reason, detail: 'Nothing had been changed.' };
    const mayBePromoted = ['promoting', 'baking', 'ended'].includes(left.phase);
    if (mayBePromoted && (await isPromoted(world, snapshot))) {
        return { result: 'promoted', reason: (0,baking/* promotionReason */.Kz)(left), detail: '' };
    }
    const restored = await putBack(world, snapshot, async () => {
        const { clock } = world;
        await whileOurs(clock, () => confirmLock(world), () => claim(world, left, reason));
        return true;
    });
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
//# sourceMappingURL=settle.js.map
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
    const outcome = await withLock(world, end, ({ rollout }, held) => lookAfter(held, policy, rollout, end));
    if (outcome.reason === 'lock_held') {
        // Whoever holds it looks after it.
        return end({ result: 'nothing_to_do', reason: 'nothing_left_behind', detail: outcome.detail });
    }
    return outcome.result === 'nothing_to_do' ? outcome : (0,commands_tell/* tell */.q)(world, policy, outcome);
}
async function lookAfter(world, policy, left, end) {
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
    return ended(world, driven, { approvers: [], gate: [] }, end);
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
    return (0,next/* next */.K)({ ...left, isDetached }, { type: 'resumed', target }, atSeconds);
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
;// CONCATENATED MODULE: ./build/src/commands/rollout/begin.js


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
// EXTERNAL MODULE: ./build/src/reports/markdown.js + 7 modules
var reports_markdown = __webpack_require__(84306);
;// CONCATENATED MODULE: ./build/src/commands/rollout/way-back.js

/**
 * Where users go when the deployment is taken back: the version that was live before it. Null when there
 * was none, or when it is the same.
 */
function wayBackOf(deployment, history) {
    const live = (0,history_history/* liveRecord */.sy)(history);
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
;// CONCATENATED MODULE: ./build/src/commands/rollout/tell-under-way.js






/**
 * Tells the pull requests at each step where the rollout stands, with the box that takes it back: whoever
 * sees harm before the judge does needs it now. What can't be told is a warning.
 */
function tellUnderWay(world, policy, history, end) {
    let told = '';
    const warnings = new Set();
    const tell = async (state, seen) => {
        // A reload gives the same share again: that is nothing new.
        const news = `${state.stepIndex} ${state.harm === null}`;
        if (news === told)
            return;
        told = news;
        const outcome = { ...tell_under_way_underWay(world, state, seen, history, end), judging: (0,commands_tell/* judgingOf */.c)(policy) };
        if (state.harm !== null)
            await world.notifier?.tell(outcome);
        if (!policy.isCommenting)
            return;
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
/** What a reader has to know first. */
function stateOfThings({ harm, wayBack }, nowSeconds) {
    if (harm === null)
        return { result: 'in_progress', reason: 'rollout_begun', detail: '' };
    const leftSeconds = Math.max(0, harm.atSeconds + wayBack.pauseSecondsMax - nowSeconds);
    const detail = `${harm.ending.detail} It goes back by itself in ${(0,units/* durationText */.S5)(leftSeconds)}, unless somebody says /abort or /promote before.`;
    return { result: 'in_progress', reason: 'harm_waits', detail };
}
function tell_under_way_underWay(world, state, seen, history, end) {
    const { id, deploymentId, percent, percentMax, harmedRequests, ramp } = state;
    const nowSeconds = world.clock.nowSeconds();
    const outcome = end(stateOfThings(state, nowSeconds));
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
    return withLock(world, end, async (found, held) => {
        const own = found.rollout?.version.sha === plan.head ? found.rollout : null;
        // A second run of the version that is under way is one more look at it.
        if (own?.isDetached && own.phase !== 'held')
            return goOn(held, policy, own, end);
        const settled = await settleOther(held, plan, found.rollout);
        // An earlier run had promoted this very version and died before it could say so.
        const isSettled = settled?.result === 'promoted' && found.rollout?.version.sha === plan.head;
        if (isSettled)
            return end(settled);
        const ledger = settled === null ? found : await held.ledger.read();
        const stale = await staleness(held, plan, ledger);
        if (stale !== null)
            return end(stale);
        if (refusal !== null)
            return end(refusal);
        const gate = await gateOf(held, policy, request, plan, ledger);
        const told = (outcome) => ({
            ...outcome,
            gate: gate.answers,
            warnings: [...outcome.warnings, ...gate.warnings],
        });
        if (gate.refusal !== null)
            return told(end(gate.refusal));
        await writeOverrides(held, gate.warnings, ledger);
        const rested = withoutRest(policy, request);
        const authority = { approvers: await approversOf(held), gate: gate.answers };
        const outcome = await rollOut(held, rested, request, plan, ledger, authority, end);
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
    const live = (0,units/* parseSha */.qL)((0,history_history/* liveRecord */.sy)(ledger.history)?.sha ?? '');
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
async function rollOut(world, policy, request, plan, ledger, authority, end) {
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
    const outcome = await ended(world, driven, authority, end);
    return { ...outcome, power, warnings: [...outcome.warnings, ...steps.warnings()] };
}
/** Tells what the ramp will be able to see, before the first request goes to the candidate. */
async function toldPower(world, policy, state) {
    const power = await (0,commands_power/* observedPower */.mF)(world, policy, state);
    if (power !== null)
        world.log.info((0,power_section/* powerWords */.Rf)(power));
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
    return (0,next/* next */.K)(left, { type: 'resumed', target }, world.clock.nowSeconds());
}
async function start(world, policy, request, plan, ledger) {
    const snapshot = await world.target.snapshot();
    const ramp = (0,ramp_plan/* planRamp */.M)(policy.ramp, plan.risk.level, (percent) => world.target.nearestPercent(snapshot, percent));
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
    return (0,next/* next */.K)(state, { type: 'begun' }, world.clock.nowSeconds());
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
    const silent = await (0,rollout_windows/* collectWindows */.U_)({
        metrics: policy.metrics,
        sources: world.sources,
        policy: policy.judge,
        sourcePatience: policy.sourcePatience,
        clock: world.clock,
    }).rehearse(state);
    if (silent.length > 0) {
        world.log.info(`No data yet, as is usual before the candidate is up, from: ${silent.join(', ')}.`);
    }
}
function judgedBy({ judge: { peer } }) {
    return peer === undefined ? {} : { judgedBy: peer.kind };
}
function plannedState(policy, request, plan, ledger, snapshot, own) {
    return (0,rollout/* plannedRollout */.O)({
        id: own.id,
        task: 'deploy',
        environment: policy.environment,
        version: { sha: plan.head, name: (0,units/* versionName */.sh)(request.version, plan.head) },
        previousSha: (0,history_history/* liveRecord */.sy)(ledger.history)?.sha ?? plan.base,
        planHash: plan.hash,
        riskLevel: plan.risk.level,
        riskScore: plan.risk.score,
        riskFixes: plan.risk.forecast?.fixes ?? null,
        riskRollback: plan.risk.rollbackScore,
        ramp: own.ramp,
        ...judgedBy(policy),
        onInconclusive: policy.judge.onInconclusive,
        waitSecondsMax: policy.judge.waitSecondsMax,
        durationSecondsMax: policy.durationSecondsMax,
        bakeSeconds: policy.bakeSeconds,
        wayBack: policy.wayBack,
        isDetached: !policy.isWaiting,
        startedAtSeconds: own.atSeconds,
        snapshot,
    });
}
//# sourceMappingURL=deploy.js.map
// EXTERNAL MODULE: ./build/src/domain/rollout/way-back-policy.js
var way_back_policy = __webpack_require__(24526);
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
    const outcome = await withLock(world, end, async (found, held) => {
        if (found.rollout === null)
            return goBack(held, policy, request, found, end);
        const settled = await settleOpen(held, found.rollout);
        const ledger = await held.ledger.read();
        return settled.isBack && isLive(ledger.history, request.version)
            ? backBySettling(settled.detail, ledger.history, end)
            : goBack(held, policy, request, ledger, end);
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
    return version === null || chosenRecord(history, version)?.sha === (0,history_history/* liveRecord */.sy)(history)?.sha;
}
function backBySettling(detail, history, end) {
    const ended = end({ result: 'promoted', reason: 'promoted_rollback', detail });
    return { ...ended, version: (0,history_history/* liveRecord */.sy)(history)?.version ?? '' };
}
async function goBack(world, policy, request, ledger, end) {
    const live = (0,history_history/* liveRecord */.sy)(ledger.history);
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
    const authority = { approvers: await approversOf(world), gate: [] };
    const outcome = await ended(world, driven, authority, end);
    return { ...outcome, version: to.version, ...(await takenBack(world, policy, to, live)) };
}
/** Text of a user is looked up among what was deployed; it never becomes anything else. */
function chosenRecord(history, version) {
    if (version === null)
        return (0,history_history/* lastHealthyRecord */.TQ)(history);
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
    if ((0,history_history/* occupantOf */.Z9)(ledger.history, snapshot.canarySlot) === to.sha) {
        const target = await world.target.current(snapshot);
        // Nothing was written since the snapshot: another revision is somebody else's.
        if (target.revision !== snapshot.revision) {
            return (0,next/* next */.K)(state, CHANGED_MEANWHILE, world.clock.nowSeconds());
        }
        if (target.isCanaryHealthy) {
            return (0,next/* next */.K)(state, { type: 'warm', target }, world.clock.nowSeconds());
        }
    }
    return (0,next/* next */.K)(state, { type: 'begun' }, world.clock.nowSeconds());
}
function rollbackState(world, policy, ledger, to, snapshot) {
    return (0,rollout/* plannedRollout */.O)({
        id: world.digest(`${world.holder.id} rollback ${to.sha}`).slice(0, 16),
        task: 'rollback',
        environment: policy.environment,
        version: { sha: to.sha, name: to.version },
        previousSha: (0,history_history/* liveRecord */.sy)(ledger.history)?.sha ?? null,
        planHash: to.planHash,
        riskLevel: to.riskLevel,
        riskScore: to.riskScore,
        // What goes back is no new range: it is not counted among the deployments.
        riskFixes: null,
        riskRollback: null,
        ramp: { pace: 'fixed', steps: [{ percent: 100, holdSecondsMax: 0 }] },
        onInconclusive: policy.judge.onInconclusive,
        waitSecondsMax: 0,
        durationSecondsMax: policy.durationSecondsMax,
        bakeSeconds: 0,
        wayBack: way_back_policy/* BACK_AT_ONCE */.Y,
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

/***/ 75281:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ID: () => (/* binding */ rollbackOf),
/* harmony export */   ce: () => (/* binding */ isDeployment),
/* harmony export */   gB: () => (/* binding */ flowOf)
/* harmony export */ });
/* unused harmony export flowFigures */
/* harmony import */ var _statistics_median_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49276);

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
        leadSecondsMedian: leads.length === 0 ? null : (0,_statistics_median_js__WEBPACK_IMPORTED_MODULE_0__/* .median */ .J)(leads),
        leadCommitCount: leads.length,
        caughtCount: caught.length,
        escapedCount: escaped.length,
        changeFailureRate: deployments.length === 0 ? null : failureCount / deployments.length,
        restoreSecondsMedian: restores.length === 0 ? null : (0,_statistics_median_js__WEBPACK_IMPORTED_MODULE_0__/* .median */ .J)(restores),
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
/**
 * A deployment of a new version that users met: a rollback puts an old change back; what never got traffic,
 * or was called off, failed nobody.
 */
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
//# sourceMappingURL=flow-figures.js.map

/***/ }),

/***/ 46059:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  NM: () => (/* binding */ addUp),
  Nq: () => (/* binding */ forecastCommit),
  Rg: () => (/* binding */ forecastRange)
});

// UNUSED EXPORTS: SUSPECTS_MAX

// EXTERNAL MODULE: ./build/src/domain/risk-model/fitted.js
var fitted = __webpack_require__(94426);
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
/**
 * The shortest run of counts that holds at least the share, where so many are expected. Quantiles of both
 * tails would hold far more than they say: each is rounded outwards, and a count has no tail below 0.
 */
function countInterval(mean, share) {
    const ratio = (DISPERSION * mean) / (1 + DISPERSION * mean);
    const shape = 1 / DISPERSION;
    /** Mass of a count against that of the count below it. */
    const step = (count) => ((count - 1 + shape) / count) * ratio;
    let low = modeOf(mean);
    let high = low;
    let lowMass = massOfNone(mean);
    for (let count = 1; count <= low; count += 1)
        lowMass *= step(count);
    let highMass = lowMass;
    let sum = lowMass;
    // One peak: the likelier neighbour of the run is always the likeliest count outside it.
    while (sum < share && high < COUNT_MAX) {
        const below = low === 0 ? 0 : lowMass / step(low);
        const above = highMass * step(high + 1);
        if (below > above) {
            low -= 1;
            lowMass = below;
            sum += below;
        }
        else {
            high += 1;
            highMass = above;
            sum += above;
        }
    }
    return { low, high };
}
function modeOf(mean) {
    return Math.max(0, Math.floor(mean * (1 - DISPERSION)));
}
function massOfNone(mean) {
    return (1 + DISPERSION * mean) ** (-1 / DISPERSION);
}
/** Beyond any range that is scored; keeps the search finite whatever floating point does. */
const COUNT_MAX = 1_000_000;
//# sourceMappingURL=negative-binomial.js.map
;// CONCATENATED MODULE: ./build/src/domain/risk-model/forecast.js



const SUSPECTS_MAX = 20;
const INTERVAL_SHARE = 0.8;
/** Scores one commit with both models. */
function forecastCommit(sha, features) {
    return {
        sha,
        defect: (0,model/* probabilityOf */.RY)(fitted/* DEFECT_MODEL */.w, features),
        revert: (0,model/* probabilityOf */.RY)(fitted/* REVERT_MODEL */.r, features),
        contributions: (0,model/* contributionsOf */.x0)(fitted/* DEFECT_MODEL */.w, features),
        revertContributions: (0,model/* contributionsOf */.x0)(fitted/* REVERT_MODEL */.r, features),
    };
}
/** Adds up what the models say of the commits of a range; null where there is nothing to add up. */
function forecastRange(range) {
    if (range.commits.length === 0 || range.commitsNotScored > 0)
        return null;
    const commits = range.commits.map(({ sha, features }) => forecastCommit(sha, features));
    const { commitsNotScored, historyCommits, missing, replay } = range;
    const isKnown = !missing.some((part) => HISTORY_MISSING.has(part));
    return {
        ...addUp(commits),
        ...{ commitsNotScored, historyCommits, missing, replay, suspects: ranked(commits) },
        ...(isKnown ? { byNewcomers: newcomersOf(range) } : {}),
    };
}
/** What is missing when nobody knows who had touched a file. */
const HISTORY_MISSING = new Set(['history_cut', 'history_not_here']);
/** Files that are new are strange to nobody: only what was there before counts. */
function newcomersOf({ commits }) {
    return commits
        .filter(({ features: { o_fam: known, o_newf: newShare } }) => known === 0 && newShare !== null && newShare < 1)
        .map(({ sha }) => sha);
}
/** The numbers of a range from those of its commits. Sums are calibrated; products and maxima are not. */
function addUp(commits) {
    const fixes = commits.reduce((sum, commit) => sum + commit.defect, 0);
    const reverts = commits.reduce((sum, commit) => sum + commit.revert, 0);
    const { low, high } = countInterval(fixes, INTERVAL_SHARE);
    return {
        fixes,
        fixesLow: low,
        fixesHigh: high,
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

/***/ 9660:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ys: () => (/* binding */ assessRisk)
/* harmony export */ });
/* unused harmony exports BASE_LOG_ODDS, ROLLBACK_LEVELS */
/* harmony import */ var _background_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14404);
/* harmony import */ var _factors_registry_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(30254);
/* harmony import */ var _range_path_kind_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(94868);
/* harmony import */ var _reversibility_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(73729);
/* harmony import */ var _risk_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(11275);
/* harmony import */ var _standing_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(56944);






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
function assessRisk(range, policy, background = _background_js__WEBPACK_IMPORTED_MODULE_0__/* .NOTHING_ASKED */ .jp) {
    const files = (0,_range_path_kind_js__WEBPACK_IMPORTED_MODULE_2__/* .filesByKind */ .X)(range);
    const forecast = (0,_background_js__WEBPACK_IMPORTED_MODULE_0__/* .knownValue */ .jj)(background.forecast);
    const found = _factors_registry_js__WEBPACK_IMPORTED_MODULE_1__/* .FACTORS */ .X.map((factor) => factor.find(range, files, background))
        .filter((finding) => finding !== null)
        .map((finding) => (forecast === null ? finding : withoutSeen(finding, range)))
        .map((finding) => adjusted(finding, policy.factors ?? {}));
    const findings = found.sort((a, b) => b.logOdds - a.logOdds);
    const weight = findings.reduce((sum, finding) => sum + finding.logOdds, 0);
    const reversibility = (0,_reversibility_js__WEBPACK_IMPORTED_MODULE_5__/* .worstReversibility */ .x)(findings.map((finding) => finding.reversibility));
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
    const standing = (0,_standing_js__WEBPACK_IMPORTED_MODULE_4__/* .standingOf */ .YP)(forecast, pastFixes);
    const logOdds = Math.log(forecast.anyRevert / (1 - forecast.anyRevert)) + weight;
    const rollbackScore = logistic(Math.min(logOdds, LOG_ODDS_MAX));
    return {
        score: forecast.anyFix,
        isCalibrated: !forecast.missing.some((part) => DECISIVE.includes(part)),
        rollbackScore,
        standing,
        levels: [
            (0,_standing_js__WEBPACK_IMPORTED_MODULE_4__/* .levelByStanding */ .Id)(levelOfScore(forecast.anyFix, levels), standing),
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
    return finding.levelMin ?? LEVEL_MIN_BY_FACTOR[finding.factor] ?? 'low';
}
function highestLevel(levels) {
    return _risk_js__WEBPACK_IMPORTED_MODULE_3__/* .LEVELS */ .A_.findLast((level) => levels.includes(level)) ?? 'low';
}
//# sourceMappingURL=risk-score.js.map

/***/ }),

/***/ 22224:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kz: () => (/* binding */ promotionReason),
/* harmony export */   gk: () => (/* binding */ afterPromotion),
/* harmony export */   j_: () => (/* binding */ afterBakeWatch),
/* harmony export */   rH: () => (/* binding */ bakedThrough)
/* harmony export */ });
/* harmony import */ var _turns_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96464);

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
    return (0,_turns_js__WEBPACK_IMPORTED_MODULE_0__/* .endNow */ .C7)(state, { result: 'promoted', reason: promotionReason(state), detail });
}
/** Why a version that has all traffic was given it. */
function promotionReason(state) {
    if (state.task === 'rollback')
        return 'promoted_rollback';
    if (state.promotedBy !== null)
        return 'promoted_by_request';
    if (state.isByPolicy)
        return 'promoted_by_policy';
    return state.judgedBy === undefined ? 'promoted_on_evidence' : 'promoted_by_rule';
}
//# sourceMappingURL=baking.js.map

/***/ }),

/***/ 98683:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  K: () => (/* binding */ next)
});

// EXTERNAL MODULE: ./build/src/domain/rollout/baking.js
var baking = __webpack_require__(22224);
// EXTERNAL MODULE: ./build/src/domain/rollout/turns.js
var turns = __webpack_require__(96464);
;// CONCATENATED MODULE: ./build/src/domain/rollout/way-back.js

/** Who stands in the place of a person when the rollout stood still by itself. */
const JUDGE = 'the judge';
/**
 * The candidate does harm. It goes back at once, or keeps its share for a bounded time while a person is asked:
 * then only `promote` and `abort` are answers, because the evidence stays what it is.
 */
function afterHarm(state, ending, atSeconds) {
    const { onHarm, pauseSecondsMax } = state.wayBack;
    const isAlone = state.phase !== 'watching';
    if (onHarm === 'rollback' || isAlone)
        return (0,turns/* takeBack */.zH)(state, ending);
    const harm = state.harm ?? { atSeconds, ending };
    const isOut = atSeconds - state.startedAtSeconds >= state.durationSecondsMax;
    if (isOut || atSeconds - harm.atSeconds >= pauseSecondsMax)
        return (0,turns/* takeBack */.zH)(state, harm.ending);
    const paused = state.paused ?? { by: JUDGE, atSeconds };
    return { state: { ...state, harm, paused }, effect: { type: 'watch' } };
}
/** Goes back for another reason than harm: step by step where the policy wants it, and there is a lower step. */
function goBack(state, ending) {
    const isGradual = state.wayBack.pace === 'gradual' && state.harm === null;
    return isGradual && state.phase === 'watching'
        ? lowerStep({ ...state, ending: state.ending ?? ending })
        : (0,turns/* takeBack */.zH)(state, ending);
}
function lowerStep(state) {
    const stepIndex = state.ramp.steps.findLastIndex(({ percent }) => percent < state.percent);
    const step = state.ramp.steps[stepIndex];
    if (step === undefined || state.ending === null) {
        return { state: { ...state, phase: 'restoring' }, effect: { type: 'restore' } };
    }
    return {
        state: { ...state, phase: 'receding', stepIndex, stepStartedAtSeconds: 0 },
        effect: { type: 'shift', percent: step.percent },
    };
}
/** A lower step has its share: it is kept for a while. */
function receded(state, target, atSeconds) {
    const moved = { ...state, ...(0,turns/* seen */.cI)(state, target), stepStartedAtSeconds: atSeconds };
    return { state: moved, effect: { type: 'watch' } };
}
/** A look on the way down. Whatever speaks against going slowly ends it at once. */
function afterRecedingWatch(state, target, verdict, atSeconds) {
    const isDisturbed = verdict.answer === 'harmful' || !target.isCanaryHealthy || target.epoch !== state.epoch;
    const isOut = atSeconds - state.startedAtSeconds >= state.durationSecondsMax;
    if (isDisturbed || isOut) {
        return { state: { ...state, phase: 'restoring' }, effect: { type: 'restore' } };
    }
    const isKept = atSeconds - state.stepStartedAtSeconds >= state.wayBack.stepSeconds;
    return isKept ? lowerStep(state) : { state, effect: { type: 'watch' } };
}
//# sourceMappingURL=way-back.js.map
;// CONCATENATED MODULE: ./build/src/domain/rollout/asked.js



/**
 * Obeys what somebody asked while the rollout watched, once. A pause stops the steps and not the judge:
 * what is harmful is taken back also while a person thinks about it, and harm that waits for a person waits
 * no longer for being asked something else meanwhile.
 */
function afterRequest(before, request, atSeconds) {
    const turn = obeyed(before, request, atSeconds);
    const { harm } = turn.state;
    return harm !== null && turn.effect.type === 'watch'
        ? afterHarm(turn.state, harm.ending, atSeconds)
        : turn;
}
function obeyed(before, request, atSeconds) {
    const isForAnother = request.rolloutId !== before.id || request.id === before.requestId;
    if (isForAnother)
        return { state: before, effect: { type: 'watch' } };
    const state = { ...before, requestId: request.id };
    if (before.phase === 'receding') {
        // Whoever asks again is in a hurry after all; nothing else can be asked of what goes back.
        return request.wish === 'abort'
            ? { state: { ...state, phase: 'restoring' }, effect: { type: 'restore' } }
            : { state, effect: { type: 'watch' } };
    }
    switch (request.wish) {
        case 'abort':
            return goBack(state, {
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
                return (0,baking/* bakedThrough */.rH)(state, `The bake was ended by ${request.by}.`);
            }
            return {
                state: {
                    ...(0,turns/* left */.kb)(unpaused(state, atSeconds), atSeconds),
                    phase: 'promoting',
                    stepIndex: state.ramp.steps.length - 1,
                    promotedBy: request.by,
                    harm: null,
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
//# sourceMappingURL=asked.js.map
// EXTERNAL MODULE: ./build/src/domain/judge/peers/peer-rule.js
var peer_rule = __webpack_require__(47245);
// EXTERNAL MODULE: ./build/src/domain/units.js
var units = __webpack_require__(97065);
;// CONCATENATED MODULE: ./build/src/domain/rollout/watching.js





/** A target that is reloaded this often within one rollout is not one to go on with. */
const TARGET_RESETS_MAX = 5;
/** What a look at a step means: whatever is harmful takes back, whatever is healthy goes on. */
function afterWatch(state, target, verdict, atSeconds, isClosed = false) {
    const judged = { ...state, harmedRequests: verdict.harmedRequests };
    if (state.phase === 'receding' && (isOurs(state, target) || target.epoch !== state.epoch)) {
        return afterRecedingWatch(judged, target, verdict, atSeconds);
    }
    const disturbed = disturbance(judged, target);
    if (disturbed !== null)
        return disturbed;
    if (state.harm !== null)
        return afterHarm(judged, state.harm.ending, atSeconds);
    if (verdict.answer === 'harmful')
        return afterHarm(judged, harmfulEnding(verdict), atSeconds);
    if (state.phase === 'baking')
        return (0,baking/* afterBakeWatch */.j_)(judged, target, atSeconds);
    if (atSeconds - state.startedAtSeconds >= state.durationSecondsMax) {
        return goBack(judged, {
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
function isOurs(state, target) {
    return target.revision === state.revision;
}
/** Whatever makes the target not what we left: a reload, somebody else's hand, a candidate that died. */
function disturbance(state, target) {
    if (target.epoch !== state.epoch && target.revision !== state.revision) {
        const again = { ...state, ...(0,turns/* seen */.cI)(state, target), resetCount: state.resetCount + 1 };
        if (again.resetCount > TARGET_RESETS_MAX) {
            return (0,turns/* takeBack */.zH)(again, {
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
        return (0,turns/* endNow */.C7)({ ...state, ...(0,turns/* seen */.cI)(state, target) }, {
            result: 'failed',
            reason: 'target_conflict',
            detail: `The canary should have ${(0,units/* percentText */.fL)(state.percent)} of the traffic and has ${(0,units/* percentText */.fL)(target.canaryPercent)}.`,
        });
    }
    if (!target.isCanaryHealthy) {
        return (0,turns/* takeBack */.zH)(state, {
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
    const { judgedBy } = verdict;
    if (judgedBy !== undefined && metric?.kind !== 'guard') {
        const rule = `${peer_rule/* PEER_TITLES */.X[judgedBy.peer]}: ${judgedBy.summary}`;
        const detail = [rule, metric?.explanation ?? ''].filter((text) => text !== '').join(' ');
        return { result: 'rolled_back', reason: 'rule_harmful', detail };
    }
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
        return (0,turns/* shiftTo */.sE)(state, state.stepIndex + 1, atSeconds);
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
            return (0,turns/* shiftTo */.sE)({ ...state, isByPolicy: true }, state.stepIndex + 1, atSeconds);
        case 'rollback':
            return goBack(state, {
                result: 'rolled_back',
                reason: mismatch === undefined ? 'inconclusive_rolled_back' : 'traffic_mismatch',
                detail: doubt,
            });
        case 'hold':
            return hold(state, held);
        case 'wait':
            if (waitedSeconds < state.waitSecondsMax)
                return { state, effect: { type: 'watch' } };
            return goBack(state, {
                result: 'rolled_back',
                reason: mismatch === undefined ? 'evidence_missing' : 'traffic_mismatch',
                detail: doubt,
            });
    }
}
function hold(state, ending) {
    return { state: { ...state, phase: 'held', ending }, effect: { type: 'end' } };
}
//# sourceMappingURL=watching.js.map
;// CONCATENATED MODULE: ./build/src/domain/rollout/next.js





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
            return (0,turns/* watch */.wB)({ ...state, ...(0,turns/* seen */.cI)(state, event.target), startedAtSeconds: atSeconds, ending: null }, atSeconds);
        case 'warm':
        case 'staged':
            return (0,turns/* shiftTo */.sE)({ ...state, ...(0,turns/* seen */.cI)(state, event.target) }, 0, atSeconds);
        case 'shifted':
            return afterShift(state, event.target, atSeconds);
        case 'watched':
            return afterWatch(state, event.target, event.verdict, atSeconds, event.closure !== undefined);
        case 'promoted':
            return (0,baking/* afterPromotion */.gk)(state, (0,turns/* seen */.cI)(state, event.target), atSeconds);
        case 'restored':
            return afterRestore(state, event.restored);
        case 'requested':
            return afterRequest(state, event.request, atSeconds);
        case 'aborted':
            return (0,turns/* takeBack */.zH)(state, { result: 'cancelled', reason: 'cancelled', detail: event.detail });
        case 'failed':
            return afterFailure(state, event.reason, event.detail);
    }
}
function afterShift(state, target, atSeconds) {
    if (state.phase === 'receding')
        return receded(state, target, atSeconds);
    const moved = { ...state, ...(0,turns/* seen */.cI)(state, target) };
    // A reloaded target that got its weights again goes on with the step that it was in.
    if (state.stepStartedAtSeconds > 0) {
        return { state: { ...moved, phase: 'watching' }, effect: { type: 'watch' } };
    }
    return (0,turns/* watch */.wB)(moved, atSeconds);
}
function afterRestore(state, restored) {
    if (restored.isComplete) {
        return { state: { ...state, percent: 0, phase: 'ended' }, effect: { type: 'end' } };
    }
    const began = state.ending === null ? '' : ` The rollback began because: ${state.ending.detail}`;
    return (0,turns/* endNow */.C7)(state, {
        result: 'failed',
        reason: 'restore_incomplete',
        detail: `${restored.differences.join(' ')}${began}`,
    });
}
function afterFailure(state, reason, detail) {
    const ending = { result: FAILURE_RESULTS[reason] ?? 'failed', reason, detail };
    // Somebody else changed the target, or has to from now on: their change stays as it is.
    if (reason === 'target_conflict' || reason === 'lock_lost')
        return (0,turns/* endNow */.C7)(state, ending);
    // What was promoted on evidence is not taken back because nobody can be asked about it.
    if (state.phase === 'baking' && reason === 'metrics_unreachable') {
        return (0,baking/* bakedThrough */.rH)(state, `The bake was not watched to its end: ${detail}`);
    }
    if (state.phase === 'restoring') {
        return (0,turns/* endNow */.C7)(state, { result: 'failed', reason: 'restore_incomplete', detail });
    }
    return (0,turns/* takeBack */.zH)(state, ending);
}
/** Failures that mean that traffic had moved and came back; every other failure is a plain failure. */
const FAILURE_RESULTS = {
    metrics_unreachable: 'rolled_back',
    turns_limit: 'rolled_back',
    newer_version_live: 'cancelled',
};
//# sourceMappingURL=next.js.map

/***/ }),

/***/ 33869:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ plannedRollout)
/* harmony export */ });
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
        harm: null,
        promotedBy: null,
        requestId: null,
        deploymentId: null,
        harmedRequests: 0,
        ending: null,
    };
}
//# sourceMappingURL=rollout.js.map

/***/ }),

/***/ 96464:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C7: () => (/* binding */ endNow),
/* harmony export */   cI: () => (/* binding */ seen),
/* harmony export */   kb: () => (/* binding */ left),
/* harmony export */   sE: () => (/* binding */ shiftTo),
/* harmony export */   wB: () => (/* binding */ watch),
/* harmony export */   zH: () => (/* binding */ takeBack)
/* harmony export */ });
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
//# sourceMappingURL=turns.js.map

/***/ }),

/***/ 56944:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Id: () => (/* binding */ levelByStanding),
/* harmony export */   YP: () => (/* binding */ standingOf)
/* harmony export */ });
/* unused harmony exports STANDING_DEPLOYMENTS_MIN, UNUSUAL_SHARE, MODEST_SHARE */
/* harmony import */ var _replay_past_ranges_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(54657);
/* harmony import */ var _risk_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11275);
/* harmony import */ var _statistics_median_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(49276);



/** Of fewer deployments nothing is said: one more would change too much. */
const STANDING_DEPLOYMENTS_MIN = _replay_past_ranges_js__WEBPACK_IMPORTED_MODULE_0__/* .PAST_RANGES_MIN */ .Ty;
/** Above this share of the earlier deployments the level is one higher than by the score. */
const UNUSUAL_SHARE = 0.95;
/** It is one lower when those with fewer or as many are less than this share. */
const MODEST_SHARE = 0.25;
/**
 * Where a range stands among earlier deployments of the environment: those of the ledger as soon as there are
 * enough, before that what git tells of the past. In the data the top twentieth of a project's releases
 * needed 19.7 corrective changes, the lowest quarter .42 (docs/risk-model.md): what is unusual for a team
 * tells more than any number that holds for all.
 */
function standingOf({ fixes, replay }, deployed) {
    if (deployed.length >= STANDING_DEPLOYMENTS_MIN) {
        return {
            of: 'deployments',
            stepCount: 1,
            ...placeAmong(fixes, deployed),
            medianFixes: (0,_statistics_median_js__WEBPACK_IMPORTED_MODULE_2__/* .median */ .J)(deployed),
        };
    }
    if (replay === null || replay.pastFixes.length < STANDING_DEPLOYMENTS_MIN)
        return null;
    const { kind, stepCount, pastFixes } = replay;
    return { of: kind, stepCount, ...placeAmong(replay.fixes, pastFixes), medianFixes: null };
}
function placeAmong(fixes, past) {
    const shareOf = (isCounted) => past.filter(isCounted).length / past.length;
    return {
        share: shareOf((one) => one < fixes),
        tiedShare: shareOf((one) => one === fixes),
        comparedCount: past.length,
    };
}
/**
 * The level by the score, moved by one where the range is unusual or modest for its environment. Stretches of
 * several steps only move it up: among as long ones as the range the modest is not known to be small.
 */
function levelByStanding(level, standing) {
    if (standing === null)
        return level;
    const { share, tiedShare, stepCount } = standing;
    const isModest = share + tiedShare < MODEST_SHARE && stepCount === 1;
    const step = share >= UNUSUAL_SHARE ? 1 : isModest ? -1 : 0;
    const at = _risk_js__WEBPACK_IMPORTED_MODULE_1__/* .LEVELS */ .A_.indexOf(level) + step;
    return _risk_js__WEBPACK_IMPORTED_MODULE_1__/* .LEVELS */ .A_[Math.min(_risk_js__WEBPACK_IMPORTED_MODULE_1__/* .LEVELS */ .A_.length - 1, Math.max(0, at))] ?? level;
}
//# sourceMappingURL=standing.js.map

/***/ }),

/***/ 91150:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ logGamma),
/* harmony export */   l: () => (/* binding */ logBeta)
/* harmony export */ });
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

/***/ })

};

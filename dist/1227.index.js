export const id = 1227;
export const ids = [1227];
export const modules = {

/***/ 91227:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  control: () => (/* binding */ control)
});

// EXTERNAL MODULE: ./build/src/domain/control/box.js
var control_box = __webpack_require__(25353);
;// CONCATENATED MODULE: ./build/src/domain/control/wish.js
/**
 * What a person may ask for from a pull request. `rollback` takes back what is under way, or else what is
 * live; the others need a rollout that is under way.
 */
const WISH_WORDS = ['rollback', 'hold', 'resume', 'promote', 'abort'];
/** What the running rollout is asked for. */
function rolloutWish(word) {
    return word === 'rollback' ? 'abort' : word;
}
//# sourceMappingURL=wish.js.map
;// CONCATENATED MODULE: ./build/src/domain/control/command-line.js

/** GitHub allows names of environments of this length, in characters. */
const ENVIRONMENT_CHARS_MAX = 255;
const WORDS = WISH_WORDS.join('|');
const BEGINS = new RegExp(`^/(?:${WORDS})(?![\\w-])`, 'u');
const EXACT = new RegExp(`^/(${WORDS})(?: (\\S(?:.*\\S)?))?$`, 'u');
/** What cannot be seen must not decide anything. */
const UNSEEN = /\p{Cc}|\p{Default_Ignorable_Code_Point}|\p{Zl}|\p{Zp}/u;
/**
 * Reads the whole comment: a slash, one of the five words and perhaps the name of an environment, on one
 * line with nothing around it. White space at the end is what editors leave and says nothing.
 */
function readCommandLine(body) {
    if (!BEGINS.test(body))
        return { kind: 'none' };
    const [, word, environment = null] = EXACT.exec(body.trimEnd()) ?? [];
    const known = WISH_WORDS.find((one) => one === word);
    if (known === undefined)
        return { kind: 'malformed' };
    if (environment !== null) {
        if (environment.length > ENVIRONMENT_CHARS_MAX)
            return { kind: 'malformed' };
        if (UNSEEN.test(environment))
            return { kind: 'malformed' };
    }
    return { kind: 'command', word: known, environment };
}
//# sourceMappingURL=command-line.js.map
;// CONCATENATED MODULE: ./build/src/domain/control/click.js



/**
 * Finds the request in an event. `self` is the login that our own comments have: a box counts in no other
 * comment, since anybody can write what looks like one.
 */
function readClick(event, self) {
    switch (event.kind) {
        case 'other':
            return ignored('The event is neither a comment nor a dispatch.');
        case 'dispatch':
            return dispatched(event);
        case 'comment_created':
        case 'comment_edited':
            return event.kind === 'comment_created' ? written(event) : edited(event, self);
    }
}
function dispatched(event) {
    const wish = WISH_WORDS.find((word) => word === event.wish);
    if (wish === undefined) {
        return refused('command_malformed', `The input command is one of ${WISH_WORDS.join(', ')}.`);
    }
    const { environment, sender, id } = event;
    const none = { box: null, open: null, commentId: null, pullRequest: null };
    return { refusal: null, click: { ...none, wish, environment, sender, id } };
}
function written(event) {
    const line = readCommandLine(event.body);
    if (line.kind === 'none')
        return ignored('The comment holds no command.');
    if (event.pullRequest === null)
        return refused('not_a_pull_request', '');
    if (line.kind === 'malformed')
        return refused('command_malformed', '');
    const { word: wish, environment } = line;
    return { refusal: null, click: { ...asked(event), wish, environment, box: null, open: null } };
}
function edited(event, self) {
    const edit = (0,control_box/* readBoxEdit */.U6)(event.before, event.body);
    if (edit.kind === 'none') {
        const isCommand = readCommandLine(event.body).kind === 'command';
        return isCommand ? refused('command_edited', '') : ignored('The edit ticked no box.');
    }
    if (event.author?.login !== self)
        return refused('box_not_ours', '');
    if (event.pullRequest === null)
        return refused('not_a_pull_request', '');
    if (edit.kind === 'tampered')
        return refused('box_tampered', '');
    const { box, open } = edit;
    const { environment } = box;
    return { refusal: null, click: { ...asked(event), wish: 'rollback', environment, box, open } };
}
function asked({ commentId, pullRequest, sender, updatedAt }) {
    return { commentId, pullRequest, sender, id: `comment ${commentId} ${updatedAt}` };
}
function ignored(detail) {
    return { click: null, refusal: { result: 'nothing_to_do', reason: 'not_a_command', detail } };
}
function refused(reason, detail) {
    return { click: null, refusal: { result: 'refused', reason, detail } };
}
//# sourceMappingURL=click.js.map
// EXTERNAL MODULE: ./build/src/domain/history/history.js
var history_history = __webpack_require__(13753);
;// CONCATENATED MODULE: ./build/src/domain/control/decision.js


/** The deployment that a click on the environment is about: the one under way, else the live one. */
function currentDeployment({ rollout, history }) {
    if (rollout !== null) {
        const { id, version, previousSha } = rollout;
        return { id, version: version.name, sha: version.sha, previousSha };
    }
    const live = (0,history_history/* liveRecord */.sy)(history);
    if (live === null)
        return null;
    return { id: live.id, version: live.version, sha: live.sha, previousSha: live.previousSha };
}
/**
 * What to do about a click of somebody who may. A box is void as soon as another deployment is current: who
 * ticked it had something else in mind than what would be taken back now.
 */
function decide(click, known) {
    const current = currentDeployment(known);
    if (click.box !== null && click.box.rolloutId !== current?.id) {
        const now = current === null ? 'nothing is live' : `${current.version} is current now`;
        return refuse('refused', 'box_outdated', `The box was written for another deployment; ${now}.`);
    }
    const { rollout, history } = known;
    if (rollout !== null) {
        if (rollout.task === 'rollback') {
            const detail = `A rollback to ${rollout.version.name} is under way.`;
            return refuse('nothing_to_do', 'rollback_under_way', detail);
        }
        return { kind: 'ask', rollout, wish: rolloutWish(click.wish), back: (0,history_history/* liveRecord */.sy)(history) };
    }
    if (click.wish !== 'rollback')
        return refuse('refused', 'nothing_under_way', '');
    const from = (0,history_history/* liveRecord */.sy)(history);
    const to = (0,history_history/* lastHealthyRecord */.TQ)(history);
    if (from === null || to === null)
        return refuse('refused', 'no_healthy_version', '');
    return { kind: 'go_back', from, to };
}
/** Null when the pull request brought something to the deployment; `brought` are all that did. */
function pullRequestRefusal(pullRequest, brought, version) {
    if (brought.includes(pullRequest))
        return null;
    const named = brought.slice(0, BROUGHT_MAX).map((number) => `pull request ${number}`);
    const more = brought.length - named.length;
    const list = more > 0 ? [...named, `${more} more`] : named;
    const detail = `The current deployment is ${version}; it was brought by ${list.join(', ') || 'no pull request that is known'}.`;
    return { result: 'refused', reason: 'pull_request_not_current', detail };
}
/** Pull requests that are named in a refusal. */
const BROUGHT_MAX = 10;
function refuse(result, reason, detail) {
    return { kind: 'refuse', refusal: { result, reason, detail } };
}
//# sourceMappingURL=decision.js.map
// EXTERNAL MODULE: ./build/src/domain/control/permission.js
var permission = __webpack_require__(50233);
// EXTERNAL MODULE: ./build/src/domain/errors.js
var errors = __webpack_require__(33047);
// EXTERNAL MODULE: ./build/src/reports/markdown.js + 7 modules
var markdown = __webpack_require__(84306);
// EXTERNAL MODULE: ./build/src/commands/outcome.js
var commands_outcome = __webpack_require__(98536);
// EXTERNAL MODULE: ./build/src/commands/patience.js
var patience = __webpack_require__(22729);
// EXTERNAL MODULE: ./build/src/domain/reasons.js
var reasons = __webpack_require__(55027);
// EXTERNAL MODULE: ./build/src/reports/escape.js
var reports_escape = __webpack_require__(35830);
// EXTERNAL MODULE: ./build/src/reports/words.js
var words = __webpack_require__(4652);
;// CONCATENATED MODULE: ./build/src/reports/control-answer.js




/** Begins the line below the box that says what became of the last tick. */
const ANSWER = '  <sub>';
/** The comment with the answer below its open box, in the place of an earlier answer. */
function answeredComment(open, heard, login, atSeconds) {
    const lines = open.split('\n');
    const at = (0,control_box/* boxIndex */.W7)(lines);
    if (at === null)
        return open;
    const old = lines[at + 1]?.startsWith(ANSWER) ? 1 : 0;
    const what = heard.result === 'refused' ? 'Not done' : reasons/* REASONS */.e[heard.reason].title;
    const why = heard.result === 'refused' ? `${reasons/* REASONS */.e[heard.reason].title}. ` : '';
    const detail = (0,reports_escape/* markdownText */.p7)(heard.detail);
    const text = `${what}: ${why}${detail} Ticked by ${(0,reports_escape/* markdownCode */.D9)(login, 60)}, ${(0,words/* timeText */.Tc)(atSeconds)}.`;
    return lines.toSpliced(at + 1, old, `${ANSWER}${text}</sub>`).join('\n');
}
//# sourceMappingURL=control-answer.js.map
;// CONCATENATED MODULE: ./build/src/commands/control/control-answer.js


/**
 * Answers where the click was made: a reaction to a written command, a line below the box. Never a comment
 * of its own, so nobody can make Slipway talk. Returns what could not be written.
 */
async function answer(world, event, click, heard) {
    if (world.isDryRun || heard.reason === 'not_a_command')
        return [];
    const isComment = event.kind === 'comment_created' || event.kind === 'comment_edited';
    if (!isComment)
        return [];
    const { conversation, clock } = world;
    try {
        // The box is opened again whatever was decided: ticked, it would say that something is under way.
        if (click?.open != null) {
            const body = answeredComment(click.open, heard, click.sender.login, clock.nowSeconds());
            await conversation.edit(event.commentId, body);
        }
        else {
            await conversation.react(event.commentId, reactionTo(heard));
        }
        return [];
    }
    catch (error) {
        return [`The answer could not be written. ${(0,patience/* messageOf */.bD)(error)}`];
    }
}
const NOT_UNDERSTOOD = new Set([
    'command_malformed',
    'command_edited',
    'environment_unknown',
]);
function reactionTo({ result, reason }) {
    if (result === 'requested' || reason === 'already_asked' || reason === 'rollback_under_way') {
        return 'eyes';
    }
    return NOT_UNDERSTOOD.has(reason) ? 'confused' : '-1';
}
//# sourceMappingURL=control-answer.js.map
// EXTERNAL MODULE: ./build/src/domain/risk-score.js
var risk_score = __webpack_require__(9660);
// EXTERNAL MODULE: ./build/src/domain/units.js
var units = __webpack_require__(97065);
;// CONCATENATED MODULE: ./build/src/commands/control/control-range.js



/**
 * Whether the pull request brought something to the deployment, and whether the deployment can be taken
 * back. Reads the range again, for the ledger does not keep it.
 */
async function lookAtPullRequest(world, policy, deployment, pullRequest) {
    const head = (0,units/* parseSha */.qL)(deployment.sha);
    if (head === null || world.pullRequests === null) {
        return { refusal: pullRequestRefusal(pullRequest, [], deployment.version), warnings: [] };
    }
    const base = (0,units/* parseSha */.qL)(deployment.previousSha ?? '');
    const range = await world.changes.range(base, head, policy.paths);
    const shas = range.commits.map((commit) => commit.sha);
    const { pullRequests } = await world.pullRequests.of(shas);
    const brought = pullRequests.map(({ number }) => number);
    const refusal = pullRequestRefusal(pullRequest, brought, deployment.version);
    const { reversibility } = (0,risk_score/* assessRisk */.ys)(range, { levels: policy.riskLevels });
    const warnings = reversibility === 'no' ? [IRREVERSIBLE] : [];
    return { refusal, warnings };
}
const IRREVERSIBLE = 'This range holds something that a rollback does not take back, such as a destructive migration: see the risk of the deployment.';
//# sourceMappingURL=control-range.js.map
;// CONCATENATED MODULE: ./build/src/commands/control/control.js









const DRY_RUN = 'Nothing was asked and nothing was written: this tells what would be done.';
/**
 * Hears one event: who asked, for what, whether they may, and hands it to the rollout under way or to the
 * next job. Touches no target. Whatever is not certain is refused.
 */
async function control(world, event) {
    const startedAtSeconds = world.clock.nowSeconds();
    const { click, heard } = await hear(world, event);
    const environment = click?.environment ?? world.environment;
    const warnings = await answer(world, event, click, heard);
    const frame = {
        command: 'control',
        environment,
        version: heard.version ?? '',
        startedAtSeconds,
    };
    const outcome = {
        ...(0,commands_outcome/* outcomeOf */.s)(frame, heard, world.clock.nowSeconds()),
        nextStep: heard.nextStep ?? null,
        warnings: [...(world.isDryRun ? [DRY_RUN] : []), ...(heard.warnings ?? []), ...warnings],
    };
    return tellPage(world, outcome);
}
/** The page of the run is told about requests only: a run without one has nothing to show. */
async function tellPage(world, outcome) {
    if (outcome.reason === 'not_a_command')
        return outcome;
    try {
        await world.announcer.summary((0,markdown/* summaryMarkdown */.eH)(outcome, world.links));
        return outcome;
    }
    catch (error) {
        const warning = `The job summary could not be written. ${(0,patience/* messageOf */.bD)(error)}`;
        return { ...outcome, warnings: [...outcome.warnings, warning] };
    }
}
async function hear(world, event) {
    // Most comments are talk; nobody is asked anything about them.
    const glance = readClick(event, '');
    if (glance.refusal?.result === 'nothing_to_do')
        return { click: null, heard: glance.refusal };
    let self;
    try {
        self = await world.conversation.self();
    }
    catch (error) {
        return { click: null, heard: unknownPermission(error) };
    }
    const read = readClick(event, self);
    if (read.click === null)
        return { click: null, heard: read.refusal };
    try {
        return { click: read.click, heard: await obey(world, read.click) };
    }
    catch (error) {
        return { click: read.click, heard: (0,commands_outcome/* endedByError */.Q)(error) };
    }
}
async function obey(world, click) {
    const environment = click.environment ?? world.environment;
    const policy = world.policyOf(environment);
    if (policy === null) {
        const detail = `"${environment}" is not in the configuration.`;
        return { result: 'refused', reason: 'environment_unknown', detail };
    }
    const refusal = await permissionRefusal(world, click, policy);
    if (refusal !== null)
        return refusal;
    const place = await world.open(environment);
    const known = await place.ledger.read();
    const decision = decide(click, known);
    if (decision.kind === 'refuse')
        return decision.refusal;
    // Our own comment stands on a pull request of its deployment; a written command may stand anywhere.
    const current = currentDeployment(known);
    const looked = click.box !== null || click.pullRequest === null || current === null
        ? { refusal: null, warnings: [] }
        : await lookAtPullRequest(place, policy, current, click.pullRequest);
    if (looked.refusal !== null)
        return looked.refusal;
    const heard = decision.kind === 'ask'
        ? await askRollout(world, place, click, decision, known)
        : handOn(click, decision);
    return { ...heard, warnings: [...looked.warnings, ...(heard.warnings ?? [])] };
}
/** Fails closed: a permission that could not be read is none. */
async function permissionRefusal(world, { sender }, policy) {
    const bot = (0,permission/* senderRefusal */.S_)(sender, policy.control);
    if (bot !== null)
        return bot;
    try {
        return (0,permission/* roleRefusal */.v6)(sender, await world.conversation.roleOf(sender.login), policy.control);
    }
    catch (error) {
        return unknownPermission(error);
    }
}
function unknownPermission(error) {
    if (!(error instanceof errors/* AdapterError */.om))
        throw error;
    return { result: 'refused', reason: 'permission_unknown', detail: error.message };
}
async function askRollout(world, place, click, { rollout, wish, back }, known) {
    const { sender, id } = click;
    const version = rollout.version.name;
    const earlier = await place.ledger.requested(rollout.id);
    const isAsked = earlier?.id === id || (earlier?.wish === 'abort' && wish === 'abort');
    const goes = back === null ? 'where it was before' : `back to ${back.version}`;
    const what = wish === 'abort' ? `Traffic goes ${goes}.` : `It is asked to ${wish}.`;
    if (!world.isDryRun && !isAsked) {
        const request = { rolloutId: rollout.id, wish, by: sender.login, id };
        const atSeconds = world.clock.nowSeconds();
        if (!(await place.ledger.request({ ...request, atSeconds }))) {
            const detail = `The rollout of ${version} has ended or is on its way back already.`;
            return { result: 'nothing_to_do', reason: 'already_asked', detail, version };
        }
    }
    const isHeard = world.isDryRun || (await isSomebodyThere(world, place));
    const heard = {
        result: isAsked ? 'nothing_to_do' : 'requested',
        reason: isAsked ? 'already_asked' : 'rollout_asked',
        detail: `${sender.login} asked for ${click.wish} of the rollout of ${version}. ${what}`,
        version,
    };
    if (isHeard)
        return heard;
    const orphan = `The run of that rollout is over`;
    if (wish !== 'abort') {
        return { ...heard, warnings: [`${orphan}; the next run obeys the request.`] };
    }
    return {
        ...heard,
        detail: `${heard.detail} ${orphan}, so the next job takes it back.`,
        nextStep: { command: 'rollback', sha: pinned(known) },
    };
}
/** The version that serves beside the candidate: the next job must not go further back than that. */
function pinned({ history }) {
    return history.find((record) => record.result === 'promoted')?.sha ?? null;
}
/** The lock tells whether a run is there to hear: whoever can take it finds nobody. */
async function isSomebodyThere(world, place) {
    try {
        const lock = await place.ledger.acquire(world.holder);
        if (!lock.isMine)
            return true;
        await place.ledger.release();
        return false;
    }
    catch (error) {
        world.log.warn(`Whether the run of the rollout is alive could not be told. ${(0,patience/* messageOf */.bD)(error)}`);
        return true;
    }
}
function handOn(click, { from, to }) {
    return {
        result: 'requested',
        reason: 'rollback_handed_on',
        detail: `${click.sender.login} asked for it: ${from.version} makes way for ${to.version}, the last version that was deployed and healthy.`,
        version: to.version,
        nextStep: { command: 'rollback', sha: to.sha },
    };
}
//# sourceMappingURL=control.js.map

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

/***/ 50233:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S_: () => (/* binding */ senderRefusal),
/* harmony export */   ao: () => (/* binding */ CONTROL_ROLES),
/* harmony export */   kp: () => (/* binding */ roleOf),
/* harmony export */   v6: () => (/* binding */ roleRefusal)
/* harmony export */ });
/* unused harmony export ROLES */
/** Roles of a repository, each with all that the ones before it may. */
const ROLES = ['none', 'read', 'triage', 'write', 'maintain', 'admin'];
/** The least role that may ask for something, in the configuration. */
const CONTROL_ROLES = ['write', 'maintain', 'admin'];
/**
 * The role behind GitHub's answer. `permission` folds maintain into write and triage into read; a custom
 * role has a name of its own, and then only the folded one is known.
 */
function roleOf(permission, roleName) {
    const known = (name) => ROLES.find((role) => role === name);
    const folded = known(permission) ?? 'none';
    const named = known(roleName) ?? folded;
    // A custom role may be called "admin"; what it folds to is the limit.
    const most = folded === 'write' ? 'maintain' : folded === 'read' ? 'triage' : folded;
    return ROLES.indexOf(named) > ROLES.indexOf(most) ? folded : named;
}
/** Null for people, and for bots that the configuration names. */
function senderRefusal({ login, type }, policy) {
    if (type === 'User' || policy.bots.includes(login))
        return null;
    return { result: 'refused', reason: 'sender_is_bot', detail: `${login} is no person.` };
}
/** Null when the role suffices. */
function roleRefusal({ login }, role, policy) {
    if (ROLES.indexOf(role) >= ROLES.indexOf(policy.role))
        return null;
    return {
        result: 'refused',
        reason: 'permission_missing',
        detail: `${login} has the role ${role}; ${policy.role} is needed.`,
    };
}
//# sourceMappingURL=permission.js.map

/***/ }),

/***/ 13753:
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

/***/ 49276:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ median)
/* harmony export */ });
/** The middle of the numbers; the mean of the two middle ones of an even count; NaN of none. */
function median(numbers) {
    const sorted = numbers.toSorted((one, other) => one - other);
    const upper = sorted[sorted.length >> 1] ?? Number.NaN;
    const lower = sorted[(sorted.length - 1) >> 1] ?? Number.NaN;
    // Not the mean of two infinities of different sign.
    return upper === lower ? upper : (upper + lower) / 2;
}
//# sourceMappingURL=median.js.map

/***/ })

};

export const id = 5207;
export const ids = [5207];
export const modules = {

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

/***/ })

};

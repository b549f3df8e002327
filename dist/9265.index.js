export const id = 9265;
export const ids = [9265];
export const modules = {

/***/ 46232:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ systemClock)
/* harmony export */ });
/** The real clock: the only place that reads the time or sets a timer. */
function systemClock() {
    return {
        nowSeconds: () => Date.now() / 1000,
        monotonicSeconds: () => performance.now() / 1000,
        sleep,
    };
}
/** Longest wait that a timer of Node can hold: 2^31 - 1 ms. A longer one would fire at once. */
const TIMER_MILLISECONDS_MAX = 2_147_483_647;
function sleep(seconds, signal) {
    if (signal?.aborted || !(seconds > 0))
        return Promise.resolve();
    return new Promise((resolve) => {
        const wake = () => {
            clearTimeout(timer);
            signal?.removeEventListener('abort', wake);
            resolve();
        };
        const timer = setTimeout(wake, Math.min(seconds * 1000, TIMER_MILLISECONDS_MAX));
        signal?.addEventListener('abort', wake, { once: true });
    });
}
//# sourceMappingURL=clock.js.map

/***/ }),

/***/ 87961:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ stopSignal)
/* harmony export */ });
/**
 * Turns SIGINT and SIGTERM into an abort: the run stops going forward, takes back and reports. The runner
 * of GitHub sends SIGINT, after 7.5 seconds SIGTERM, and 2.5 seconds later kills; neither ends us before.
 */
function stopSignal(source) {
    const stop = new AbortController();
    const onInterrupt = () => stop.abort(new Error('SIGINT'));
    const onTerminate = () => stop.abort(new Error('SIGTERM'));
    source.on('SIGINT', onInterrupt);
    source.on('SIGTERM', onTerminate);
    return {
        signal: stop.signal,
        release() {
            source.off('SIGINT', onInterrupt);
            source.off('SIGTERM', onTerminate);
        },
    };
}
//# sourceMappingURL=stop-signal.js.map

/***/ }),

/***/ 47245:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ PEER_TITLES)
/* harmony export */ });
const PEER_TITLES = {
    kayenta: 'Kayenta',
    argo: 'Argo Rollouts',
    flagger: 'Flagger',
};
//# sourceMappingURL=peer-rule.js.map

/***/ }),

/***/ 75395:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V5: () => (/* binding */ NO_DATA),
/* harmony export */   mQ: () => (/* binding */ countsOf)
/* harmony export */ });
/* unused harmony export LATE_INTERVALS */
/** A counter whose newest sample is older than this many scrape intervals is late: one lost scrape is not. */
const LATE_INTERVALS = 2.5;
/** Why a window has no data. A window is dropped for reasons that never look at how many were bad. */
const NO_DATA = {
    noSeries: 'no series matched',
    noStart: 'no sample before the window',
    partial: 'partial window: the newest sample is too old',
    gap: 'gap: the last sample before the window is too old',
    reset: 'counter reset',
    notANumber: 'a sample is not a number',
    conflict: 'two different samples for one moment',
    badAboveTotal: 'more bad events than events: check the two queries',
    noInfiniteBucket: 'no bucket without a bound (le="+Inf"): not a whole histogram',
    unlikeBuckets: 'the series have different buckets',
};
/**
 * Bad and total events of one side in the window, from all its bad and all its total counters.
 *
 * - An increment is the value of the last sample at or before the window's end minus the value of the last
 *   one at or before its start, so windows that touch lose nothing and count nothing twice.
 * - A falling value is a restart: the window is dropped, for what was counted before it is lost. A restart
 *   that outgrows its old value between two scrapes can't be seen.
 * - A counter that is first seen inside the window counts from 0 when any other counter of the side is
 *   older: a new `code="500"` or a new instance must not lose its first events. When none is older,
 *   nothing is known about the start, and there is no data.
 * - Late: the newest total sample is older than 2.5 scrape intervals (the median distance of the samples)
 *   or half the window, whichever is longer. The same bound says how far before the window the start
 *   sample of a counter may lie; what lies between two good samples may be missing.
 * - No bad counter at all means no bad event yet: 0. No total counter means no data.
 */
function countsOf(bad, total, window) {
    const badTracks = tracksOf(bad, window);
    const totalTracks = tracksOf(total, window);
    if (totalTracks.length === 0)
        return noData(NO_DATA.noSeries);
    const all = [...badTracks, ...totalTracks];
    const lateSeconds = lateAfterSeconds(totalTracks, window);
    const why = all.map((track) => flawOf(track, window, lateSeconds)).find((flaw) => flaw !== null) ??
        edgeFlawOf(all, totalTracks, window, lateSeconds);
    if (why !== null)
        return noData(why);
    const counts = { bad: sumOf(badTracks), total: sumOf(totalTracks) };
    if (counts.bad > counts.total)
        return noData(NO_DATA.badAboveTotal);
    return { kind: 'data', value: counts };
}
function tracksOf(series, window) {
    return series.map((one) => trackOf(one, window)).filter((track) => newestOf(track) !== null);
}
function trackOf(series, window) {
    const sorted = series
        .filter(({ atSeconds }) => atSeconds <= window.toSeconds)
        .sort((one, other) => one.atSeconds - other.atSeconds);
    const distinct = sorted.filter((sample, i) => sample.atSeconds !== sorted[i - 1]?.atSeconds);
    const hasConflict = sorted.some((sample, i) => {
        const before = sorted[i - 1];
        return (before !== undefined &&
            sample.atSeconds === before.atSeconds &&
            !Object.is(sample.value, before.value));
    });
    return {
        start: distinct.findLast(({ atSeconds }) => atSeconds <= window.fromSeconds) ?? null,
        inside: distinct.filter(({ atSeconds }) => atSeconds > window.fromSeconds),
        gaps: distinct.slice(1).map((sample, i) => sample.atSeconds - (distinct[i]?.atSeconds ?? 0)),
        hasConflict,
    };
}
/** What is wrong with one counter, or null. */
function flawOf(track, window, lateSeconds) {
    const { start, inside, hasConflict } = track;
    // A counter that ended before the window adds nothing to it, whatever it looked like.
    if (inside.length === 0)
        return null;
    if (hasConflict)
        return NO_DATA.conflict;
    const used = start === null ? inside : [start, ...inside];
    if (used.some(({ value }) => !Number.isFinite(value) || value < 0))
        return NO_DATA.notANumber;
    if (used.some(({ value }, i) => value < (used[i - 1]?.value ?? 0)))
        return NO_DATA.reset;
    if (start !== null && window.fromSeconds - start.atSeconds > lateSeconds)
        return NO_DATA.gap;
    return null;
}
/** What is wrong with the side as a whole, or null. */
function edgeFlawOf(all, total, window, lateSeconds) {
    if (all.every(({ start }) => start === null))
        return NO_DATA.noStart;
    const newest = Math.max(...total.map((track) => newestOf(track)?.atSeconds ?? 0));
    return window.toSeconds - newest > lateSeconds ? NO_DATA.partial : null;
}
function lateAfterSeconds(tracks, window) {
    const gaps = tracks.flatMap((track) => track.gaps).sort((one, other) => one - other);
    // The lower one of two: with few samples a hole must not pass for the interval.
    const median = gaps[Math.floor((gaps.length - 1) / 2)] ?? 0;
    return Math.max(LATE_INTERVALS * median, (window.toSeconds - window.fromSeconds) / 2);
}
function newestOf(track) {
    return track.inside.at(-1) ?? track.start;
}
function sumOf(tracks) {
    return tracks.reduce((sum, { start, inside }) => {
        const end = inside.at(-1);
        return end === undefined ? sum : sum + end.value - (start?.value ?? 0);
    }, 0);
}
function noData(why) {
    return { kind: 'no_data', why };
}
//# sourceMappingURL=counters.js.map

/***/ }),

/***/ 57134:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AJ: () => (/* binding */ histogramOf),
/* harmony export */   EZ: () => (/* binding */ slowerThan),
/* harmony export */   Ic: () => (/* binding */ sumOfHistograms),
/* harmony export */   KR: () => (/* binding */ histogramGrowth),
/* harmony export */   LY: () => (/* binding */ boundAtQuantile),
/* harmony export */   e6: () => (/* binding */ totalOf)
/* harmony export */ });
/* harmony import */ var _counters_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75395);

/**
 * The histogram of one side in a window from its raw bucket counters. Every bucket is held against the one
 * without a bound in the way of `countsOf`, with its rules for restarts, gaps and late samples. No data
 * when that bucket is missing, or when processes have different buckets: what lies between two bounds of
 * one of them can't be added to the other.
 */
function histogramOf(buckets, window) {
    if (buckets.length === 0)
        return noData(_counters_js__WEBPACK_IMPORTED_MODULE_0__/* .NO_DATA */ .V5.noSeries);
    const byBound = new Map();
    for (const { upperBound, series } of buckets) {
        if (Number.isNaN(upperBound))
            return noData(_counters_js__WEBPACK_IMPORTED_MODULE_0__/* .NO_DATA */ .V5.noInfiniteBucket);
        const same = byBound.get(upperBound);
        if (same === undefined)
            byBound.set(upperBound, [series]);
        else
            same.push(series);
    }
    const all = byBound.get(Number.POSITIVE_INFINITY);
    if (all === undefined)
        return noData(_counters_js__WEBPACK_IMPORTED_MODULE_0__/* .NO_DATA */ .V5.noInfiniteBucket);
    const histogram = [];
    for (const [upperBound, some] of [...byBound].sort(([one], [other]) => one - other)) {
        if (some.length !== all.length)
            return noData(_counters_js__WEBPACK_IMPORTED_MODULE_0__/* .NO_DATA */ .V5.unlikeBuckets);
        const counts = (0,_counters_js__WEBPACK_IMPORTED_MODULE_0__/* .countsOf */ .mQ)(some, all, window);
        if (counts.kind === 'no_data')
            return counts;
        histogram.push({ upperBound, count: counts.value.bad });
    }
    const isRising = histogram.every(({ count }, i) => count >= (histogram[i - 1]?.count ?? 0));
    return isRising ? { kind: 'data', value: histogram } : noData(_counters_js__WEBPACK_IMPORTED_MODULE_0__/* .NO_DATA */ .V5.unlikeBuckets);
}
/**
 * What was added to a histogram that only grows, between two readings of it; null at the start = it had not
 * begun. No data when its buckets changed, or when a count fell: it began anew.
 */
function histogramGrowth(start, end) {
    if (start !== null && !hasBucketsOf(start, end))
        return noData(_counters_js__WEBPACK_IMPORTED_MODULE_0__/* .NO_DATA */ .V5.unlikeBuckets);
    const grown = end.map(({ upperBound, count }, i) => ({
        upperBound,
        count: count - (start?.[i]?.count ?? 0),
    }));
    return grown.every(({ count }, i) => count >= (grown[i - 1]?.count ?? 0))
        ? { kind: 'data', value: grown }
        : noData(_counters_js__WEBPACK_IMPORTED_MODULE_0__/* .NO_DATA */ .V5.reset);
}
/** All events of a histogram. */
function totalOf(histogram) {
    return histogram.at(-1)?.count ?? 0;
}
/**
 * The bound that a share of `quantile` (0 to 1) of the events is at or below: the smallest finite bound
 * with at least that share, else the largest finite one. Null without events or without a finite bound.
 */
function boundAtQuantile(histogram, quantile) {
    const total = totalOf(histogram);
    if (total <= 0)
        return null;
    const finite = histogram.filter(({ upperBound }) => Number.isFinite(upperBound));
    const reached = finite.find(({ count }) => count >= quantile * total) ?? finite.at(-1);
    return reached?.upperBound ?? null;
}
/** How many events took longer than `bound`, which must be one of the bounds; null when it is not. */
function slowerThan(histogram, bound) {
    const total = totalOf(histogram);
    const bucket = histogram.find(({ upperBound }) => upperBound === bound);
    return bucket === undefined ? null : { bad: total - bucket.count, total };
}
/** The events of several windows together; null when their buckets differ. */
function sumOfHistograms(histograms) {
    const [first, ...others] = histograms;
    if (first === undefined)
        return null;
    if (!others.every((other) => hasBucketsOf(first, other)))
        return null;
    return first.map(({ upperBound, count }, i) => ({
        upperBound,
        count: others.reduce((sum, other) => sum + (other[i]?.count ?? 0), count),
    }));
}
function hasBucketsOf(one, other) {
    return (other.length === one.length &&
        other.every(({ upperBound }, i) => upperBound === one[i]?.upperBound));
}
function noData(why) {
    return { kind: 'no_data', why };
}
//# sourceMappingURL=histogram.js.map

/***/ }),

/***/ 30230:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C8: () => (/* binding */ latencyBounds),
/* harmony export */   S1: () => (/* binding */ slowRequests),
/* harmony export */   fn: () => (/* binding */ boundValues)
/* harmony export */ });
/* harmony import */ var _histogram_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57134);

/** The bounds of a latency metric, in order. Bounds that fall into one bucket stay several, and count alike. */
function latencyBounds(metric) {
    if (metric.slowerThan !== null) {
        return metric.slowerThan.map((bound) => ({
            name: `${metric.name} over ${bound}`,
            usualRate: null,
        }));
    }
    return metric.percentiles.map((percentile) => ({
        name: `${metric.name} p${percentile}`,
        usualRate: 1 - percentile / 100,
    }));
}
/**
 * Where the bounds lie: those of the configuration, or the buckets in which the percentiles of the history
 * lie. Null when there is no history to tell.
 */
function boundValues(metric, history) {
    if (metric.slowerThan !== null)
        return metric.slowerThan;
    if (history === null)
        return null;
    const bounds = [];
    for (const percentile of metric.percentiles) {
        const bound = (0,_histogram_js__WEBPACK_IMPORTED_MODULE_0__/* .boundAtQuantile */ .LY)(history, percentile / 100);
        if (bound === null)
            return null;
        bounds.push(bound);
    }
    return bounds;
}
/** Slow requests out of all, for each bound. No data when the histogram has no bucket that ends there. */
function slowRequests(histogram, bounds) {
    const counts = [];
    for (const bound of bounds) {
        const slow = (0,_histogram_js__WEBPACK_IMPORTED_MODULE_0__/* .slowerThan */ .EZ)(histogram, bound);
        if (slow === null)
            return { kind: 'no_data', why: whyNoBucket(histogram, bound) };
        counts.push(slow);
    }
    return { kind: 'data', value: counts };
}
function whyNoBucket(histogram, bound) {
    const finite = histogram.map(({ upperBound }) => upperBound).filter(Number.isFinite);
    const nearest = [finite.findLast((one) => one < bound), finite.find((one) => one > bound)];
    const known = nearest.filter((one) => one !== undefined);
    const rest = known.length === 0
        ? ''
        : `; the nearest ${known.length === 1 ? 'ends' : 'end'} at ${known.join(' and ')}`;
    return `no bucket of the histogram ends at ${bound}${rest}`;
}
//# sourceMappingURL=latency.js.map

/***/ }),

/***/ 55027:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ REASONS)
/* harmony export */ });
/**
 * Every ending has one code from this closed list. `title` says what happened, `advice` what to do
 * ('' when nothing needs doing). Codes are part of the contract: add, never rename.
 */
const REASONS = {
    assessed: { title: 'The range was read and its risk told', advice: '' },
    approved_by_policy: { title: 'Approved by the policy: the risk is low enough', advice: '' },
    person_asked: {
        title: 'A person has to approve',
        advice: 'Review the deployment on the page of the run.',
    },
    doctor_content: { title: 'Everything is as it should be', advice: '' },
    doctor_found: {
        title: 'Something is not as it should be',
        advice: 'Put right what is listed, then ask the doctor again.',
    },
    empty_range: { title: 'Nothing new to deploy', advice: '' },
    promoted_on_evidence: {
        title: 'Promoted: every step had enough evidence that the candidate does no harm',
        advice: '',
    },
    promoted_by_rule: {
        title: "Promoted: the other tool's rule that judges here passed every step",
        advice: '',
    },
    promoted_by_policy: {
        title: 'Promoted by policy although the evidence was inconclusive',
        advice: 'See on-inconclusive in the configuration if this should not happen.',
    },
    promoted_by_request: {
        title: 'Promoted because somebody asked for it before the ramp was over',
        advice: 'The judge had not seen every step; watch the environment yourself for a while.',
    },
    promoted_rollback: { title: 'The earlier version serves all traffic again', advice: '' },
    metric_harmful: {
        title: 'Rolled back: the candidate is measurably worse than the running version',
        advice: 'Look at the metric that decided and at the commits of the range.',
    },
    rule_harmful: {
        title: "Rolled back: the other tool's rule that judges here found the candidate harmful",
        advice: 'Look at the metric that decided. The rule does not promise how often it is wrong: judge.kind evidence does.',
    },
    guard_breached: {
        title: 'Rolled back: a guard threshold was crossed',
        advice: 'Look at the guard metric that decided.',
    },
    canary_unhealthy: {
        title: 'Rolled back: the candidate failed its health check',
        advice: 'Look at the logs of the candidate.',
    },
    evidence_missing: {
        title: 'Rolled back: not enough evidence within the longest wait',
        advice: 'More traffic, a larger first step, a longer wait, or another on-inconclusive policy.',
    },
    inconclusive_rolled_back: {
        title: 'Rolled back by policy: the evidence was inconclusive',
        advice: 'See on-inconclusive in the configuration.',
    },
    traffic_mismatch: {
        title: 'Held or rolled back: users were not split as the target was told',
        advice: 'Look at sessions that stick, at caches and at who else sends traffic to the slots. If the split is right and only the counting differs, set judge.traffic-share to ignore.',
    },
    inconclusive_held: {
        title: 'Held: the evidence is inconclusive and the policy asks for a person',
        advice: 'Deploy the same version again to go on from this step, or run the rollback.',
    },
    stage_failed: {
        title: 'The candidate could not be brought up; it never had traffic',
        advice: 'Look at the output of the stage command and at the health checks.',
    },
    target_unreachable: {
        title: 'The target could not be reached',
        advice: 'Check the address, the permissions and that the target runs.',
    },
    target_refused: {
        title: 'The target refused a change',
        advice: 'Read the answer of the target below.',
    },
    target_conflict: {
        title: 'Somebody else changed the target during the rollout; their change was left alone',
        advice: 'Decide which state is right, set it, and deploy again.',
    },
    target_restarts: {
        title: 'Rolled back: the target was restarted again and again and forgot the weights each time',
        advice: 'Find out what restarts or reloads the target, then deploy again.',
    },
    target_not_settled: {
        title: 'The target is between two versions and no rollout explains it',
        advice: 'Give all traffic to one slot, then deploy again.',
    },
    restore_incomplete: {
        title: 'INCOMPLETE ROLLBACK: the target is not back where it was',
        advice: 'Act now: put the target into the state shown below by hand.',
    },
    metrics_unreachable: {
        title: 'Rolled back: the metric source did not answer',
        advice: 'Check the address and the credentials of the metric source.',
    },
    github_unreachable: {
        title: 'GitHub did not answer',
        advice: 'Check status.github.com and run again.',
    },
    github_forbidden: {
        title: 'GitHub refused the token',
        advice: 'Give the job the permissions in the table of the README.',
    },
    github_rate_limited: {
        title: "GitHub's rate limit is used up",
        advice: 'Run again when the limit is lifted. All jobs of a repository share it.',
    },
    github_refused: {
        title: 'GitHub refused a request',
        advice: 'Read the answer of GitHub below.',
    },
    deployments_limit: {
        title: 'No successful deployment was found among the newest ones',
        advice: 'Name the base yourself: the input `base`, or --base.',
    },
    ledger_unreachable: {
        title: 'The ledger could not be read or written',
        advice: 'The ledger needs "contents: write". Run again.',
    },
    ledger_unreadable: {
        title: 'The ledger holds something that Slipway did not write',
        advice: 'Look at the ref that is named; nothing is repaired silently.',
    },
    ledger_conflict: {
        title: 'Another writer changed the ledger during this run',
        advice: 'Only one run may write to an environment; look for a second one.',
    },
    harm_waits: {
        title: 'Standing still: the candidate does harm, and a person decides',
        advice: 'Say /abort to take it back now, or /promote to take the harm on.',
    },
    next_step_waits: {
        title: 'Under way: the next look at it is the next run of reconcile',
        advice: 'Run reconcile on a schedule; without it nobody looks at this rollout.',
    },
    nothing_left_behind: { title: 'No rollout waits for anybody here', advice: '' },
    lock_held: {
        title: 'Another run holds this environment',
        advice: 'Wait for that run, or use `concurrency` with `queue: max` so that runs line up.',
    },
    lock_lost: {
        title: 'Another run took this environment over; this one changed nothing more',
        advice: 'Look at the run that holds the environment now; it settles what this one left.',
    },
    plan_changed: {
        title: 'The plan is not the one that was approved',
        advice: 'Assess again and approve the new plan.',
    },
    frozen: {
        title: 'A freeze is in force',
        advice: 'Wait for its end, or go past it with the input `override` and a reason.',
    },
    outside_window: {
        title: 'Outside of the deploy windows',
        advice: 'Wait for the next window, or go past it with the input `override` and a reason.',
    },
    batch_limit: {
        title: 'More commits at once than allowed',
        advice: 'Deploy an earlier commit first, or go past it with the input `override` and a reason.',
    },
    interval_limit: {
        title: 'The last deployment is not long enough ago',
        advice: 'Run again later, or go past it with the input `override` and a reason.',
    },
    approval_missing: {
        title: 'Not enough people have approved',
        advice: 'Ask for the review on the page of the run, then run the job again.',
    },
    protection_missing: {
        title: 'The environment is not protected as the configuration expects',
        advice: 'Set up its rules in the settings of the repository, under Environments.',
    },
    gate_unknown: {
        title: 'The gate could not find out what it has to know; what is unknown is not good',
        advice: 'Check the permissions of the token (`actions: read`) and run again.',
    },
    newer_version_live: {
        title: 'A newer version is live already; an older run never overwrites it',
        advice: 'Use the rollback command if going back is what you want.',
    },
    checks_not_green: {
        title: 'Required checks of the commit are not green',
        advice: 'Wait for the checks, or change required-checks.',
    },
    deployment_refused: {
        title: 'GitHub did not make the deployment',
        advice: 'Read the answer of GitHub below.',
    },
    no_healthy_version: {
        title: 'There is no earlier healthy version to go back to',
        advice: 'The ledger knows of no other successful deployment of this environment.',
    },
    rollout_begun: { title: 'Under way: the candidate has traffic and is judged', advice: '' },
    rollout_asked: { title: 'The rollout under way was asked', advice: '' },
    rollback_handed_on: {
        title: 'The rollback was allowed and is handed to the next job',
        advice: '',
    },
    already_asked: { title: 'The same was asked for already', advice: '' },
    not_a_command: { title: 'Nobody asked for anything', advice: '' },
    command_malformed: {
        title: 'The command is not exact, so it is not guessed at',
        advice: 'Write one line and nothing else: /rollback, /hold, /resume, /promote or /abort, and perhaps the environment.',
    },
    command_edited: {
        title: 'A command counts when it is written, not when a comment is edited into one',
        advice: 'Write a new comment.',
    },
    not_a_pull_request: {
        title: 'Commands count on pull requests, and this is an issue',
        advice: 'Write it on a pull request of the deployment, or run the workflow by hand.',
    },
    box_not_ours: {
        title: 'The box is in a comment that Slipway did not write',
        advice: 'Use the box in the comment of Slipway, or write /rollback.',
    },
    box_tampered: {
        title: 'The comment was changed by more than the tick of its box',
        advice: 'Write /rollback instead.',
    },
    box_outdated: {
        title: 'The box belongs to a deployment that is not the current one any more',
        advice: 'Use the box on a pull request of the current deployment, or write /rollback there.',
    },
    sender_is_bot: {
        title: 'A bot asked, and bots are not obeyed',
        advice: 'Name the bot under control.bots in the configuration if it should be.',
    },
    permission_missing: {
        title: 'Whoever asked may not ask for this',
        advice: 'Ask somebody with the role that control.role in the configuration names.',
    },
    permission_unknown: {
        title: 'GitHub did not say what whoever asked may do, so nothing was done',
        advice: 'Ask again, or run the rollback workflow by hand.',
    },
    environment_unknown: {
        title: 'There is no such environment in the configuration',
        advice: 'Write the name as the configuration has it.',
    },
    pull_request_not_current: {
        title: 'The pull request is not in the deployment that is live or under way',
        advice: 'Write it on a pull request of the current deployment, or run the workflow by hand.',
    },
    nothing_under_way: {
        title: 'No rollout is under way that could be asked',
        advice: 'Use /rollback to take back what is live.',
    },
    rollback_under_way: { title: 'A rollback is under way already', advice: '' },
    run_lost: {
        title: 'Taken back by a later run: the run that deployed it had died half way',
        advice: 'Deploy the version again if it should go out.',
    },
    superseded: {
        title: 'Taken back: another version was deployed while this one was held',
        advice: '',
    },
    cancelled: {
        title: 'Cancelled; traffic is back where it was',
        advice: '',
    },
    duration_limit: {
        title: 'Rolled back: the rollout reached its longest duration',
        advice: 'Raise max-duration-seconds or make the ramp shorter.',
    },
    turns_limit: {
        title: 'Rolled back: the rollout took more turns than it ever should',
        advice: 'This is a fault of Slipway; please report it.',
    },
    config_invalid: { title: 'The configuration is not right', advice: '' },
    input_invalid: { title: 'An input is not right', advice: '' },
    ref_unknown: { title: 'A version could not be found in the repository', advice: '' },
    history_missing: {
        title: 'The checkout does not hold the history that is needed',
        advice: 'Use actions/checkout with `fetch-depth: 0`.',
    },
    git_failed: { title: 'git did not do what was asked', advice: 'Read the answer of git below.' },
    output_failed: { title: 'A report could not be written', advice: '' },
    internal_error: {
        title: 'A fault of Slipway',
        advice: 'Please report it with the log.',
    },
};
//# sourceMappingURL=reasons.js.map

/***/ }),

/***/ 7725:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RB: () => (/* binding */ commitContext),
/* harmony export */   Vj: () => (/* binding */ HISTORY_COMMITS_MAX),
/* harmony export */   _Q: () => (/* binding */ LEVEL_COMMITS),
/* harmony export */   y8: () => (/* binding */ CONTEXT_COLUMNS)
/* harmony export */ });
/* unused harmony export CONTEXT_COMMITS */
/** So many commits before a commit tell what is usual in its project now. */
const CONTEXT_COMMITS = 200;
/** So many tell how soon its files change again and how often it fixes: shorter, they say more of the week. */
const LEVEL_COMMITS = 500;
/** Commits before this one are not counted any more: where the history pass ends too. */
const HISTORY_COMMITS_MAX = 10_000;
const CONTEXT_COLUMNS = [
    ...['c_fix', 'c_test', 'c_code', 'c_la', 'c_fixes', 'c_age', 'c_idx'],
];
/** Follows what is usual in a project, commit by commit. `earlierCount` commits came before the first one. */
function commitContext(earlierCount = 0) {
    const flags = { isFix: 0, hasTests: 0, hasCode: 0 };
    const logLines = [];
    const level = { fixes: 0, agesKnown: 0, logAges: 0 };
    const usual = lastCommits(CONTEXT_COMMITS, (commit, by) => {
        for (const flag of ['isFix', 'hasTests', 'hasCode']) {
            if (commit[flag])
                flags[flag] += by;
        }
        if (commit.linesAdded !== null)
            setSorted(logLines, Math.log1p(commit.linesAdded), by);
    });
    const longer = lastCommits(LEVEL_COMMITS, ({ isFix, filesAgeDays }, by) => {
        if (isFix)
            level.fixes += by;
        if (filesAgeDays === null)
            return;
        level.agesKnown += by;
        level.logAges += by * Math.log1p(filesAgeDays);
    });
    let count = earlierCount;
    return {
        before({ linesAdded }) {
            const share = (part) => part / Math.max(1, usual.count());
            const isSizeKnown = linesAdded !== null && logLines.length >= usual.count() / 2;
            const isAgeKnown = level.agesKnown >= longer.count() / 2;
            return {
                c_fix: share(flags.isFix),
                c_test: share(flags.hasTests),
                c_code: share(flags.hasCode),
                c_la: isSizeKnown ? Math.log1p(linesAdded) - medianOf(logLines) : null,
                c_fixes: level.fixes / Math.max(1, longer.count()),
                c_age: isAgeKnown ? Math.max(0, level.logAges) / Math.max(1, level.agesKnown) : null,
                c_idx: Math.log1p(Math.min(count, HISTORY_COMMITS_MAX)),
            };
        },
        add(commit) {
            usual.add(commit);
            longer.add(commit);
            count += 1;
        },
    };
}
/** Counts the last commits in, and each out again when it is no longer one of them. */
function lastCommits(countMax, counted) {
    const kept = [];
    return {
        count: () => kept.length,
        add(commit) {
            kept.push(commit);
            counted(commit, 1);
            const oldest = kept.length > countMax ? kept.shift() : undefined;
            if (oldest !== undefined)
                counted(oldest, -1);
        },
    };
}
function setSorted(sorted, value, by) {
    const at = lowerBound(sorted, value);
    if (by === 1)
        sorted.splice(at, 0, value);
    else
        sorted.splice(at, 1);
}
/** 0 of an empty list: the first commit of a project is measured against nothing. */
function medianOf(sorted) {
    const middle = sorted.length >> 1;
    const upper = sorted[middle] ?? 0;
    return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}
function lowerBound(sorted, value) {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
        const middle = (low + high) >> 1;
        if ((sorted[middle] ?? 0) < value)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}
//# sourceMappingURL=commit-context.js.map

/***/ }),

/***/ 1181:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RY: () => (/* binding */ probabilityOf),
/* harmony export */   Wc: () => (/* binding */ groupSums),
/* harmony export */   x0: () => (/* binding */ contributionsOf)
/* harmony export */ });
/* unused harmony export termValue */
/* harmony import */ var _variables_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94325);

/** Value of a term; null when a feature behind it is not known. */
function termValue(term, features) {
    const value = _variables_js__WEBPACK_IMPORTED_MODULE_0__/* .VARIABLES */ .ut[term.variable].value(features);
    if (value === null)
        return null;
    const part = term.above === null ? value : Math.max(0, value - term.above);
    if (term.only === null)
        return part;
    const gate = _variables_js__WEBPACK_IMPORTED_MODULE_0__/* .VARIABLES */ .ut[term.only].value(features);
    return gate === null ? null : (gate - (term.around ?? 0)) * part;
}
/** Probability that the model gives a commit; a term that is not known has its usual value. */
function probabilityOf(model, features) {
    let logOdds = model.intercept;
    for (const term of model.terms) {
        logOdds += term.coefficient * (termValue(term, features) ?? term.mean);
    }
    return 1 / (1 + Math.exp(-logOdds));
}
/** What each variable adds, the strongest first. Together with the usual commit they make the log-odds. */
function contributionsOf(model, features) {
    const sums = new Map();
    for (const term of model.terms) {
        const value = termValue(term, features);
        if (value === null)
            continue;
        const logOdds = term.coefficient * (value - term.mean);
        // What counts only for some commits speaks of what makes them such.
        const variable = term.only ?? term.variable;
        sums.set(variable, (sums.get(variable) ?? 0) + logOdds);
    }
    return [...sums]
        .map(([variable, logOdds]) => ({
        variable,
        group: _variables_js__WEBPACK_IMPORTED_MODULE_0__/* .VARIABLES */ .ut[variable].group,
        logOdds,
        what: _variables_js__WEBPACK_IMPORTED_MODULE_0__/* .VARIABLES */ .ut[variable].words(features),
    }))
        .sort((a, b) => Math.abs(b.logOdds) - Math.abs(a.logOdds));
}
/** The contributions added up by group: what a commit is told in one line. */
function groupSums(contributions) {
    const sums = Object.fromEntries(_variables_js__WEBPACK_IMPORTED_MODULE_0__/* .GROUPS */ .fd.map((group) => [group, 0]));
    for (const { group, logOdds } of contributions)
        sums[group] += logOdds;
    return sums;
}
//# sourceMappingURL=model.js.map

/***/ }),

/***/ 94325:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fd: () => (/* binding */ GROUPS),
/* harmony export */   ut: () => (/* binding */ VARIABLES),
/* harmony export */   xH: () => (/* binding */ AWAY_DAYS)
/* harmony export */ });
/* harmony import */ var _commit_context_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7725);

/** What a contribution is about, as people are told it. */
const GROUPS = ['size', 'spread', 'history', 'author', 'kind', 'project'];
/** What is usual of a project counts as so many commits of what is usual of all, given below. */
const PRIOR_COMMITS = 20;
const FIX_SHARE_USUAL = 0.23;
const FILES_AGE_LOG_USUAL = 2.1;
/** Days after which an author counts as having been away (odds of a revert 1.71). */
const AWAY_DAYS = 90;
const log = (value) => (value === null ? null : Math.log1p(Math.max(0, value)));
const flag = (value) => (value === null ? null : Number(value > 0));
/** The first commits of a project say little of it. */
function shrunk(mean, usual, { c_idx: index }) {
    if (mean === null)
        return null;
    const commits = index === null ? _commit_context_js__WEBPACK_IMPORTED_MODULE_0__/* .LEVEL_COMMITS */ ._Q : Math.min(_commit_context_js__WEBPACK_IMPORTED_MODULE_0__/* .LEVEL_COMMITS */ ._Q, Math.expm1(index));
    return (commits * mean + PRIOR_COMMITS * usual) / (commits + PRIOR_COMMITS);
}
const not = (value) => (value === null ? null : 1 - value);
/** Everything that terms are made of. Counts and times go in as ln(1 + x), shares as they are. */
const VARIABLES = {
    la: size((f) => log(f.la), (f) => `${count(f.la, 'line')} added`),
    ld: size((f) => log(f.ld), (f) => `${count(f.ld, 'line')} deleted`),
    c_la: size((f) => f.c_la, (f) => (at(f.c_la) > 0 ? 'larger than is usual here' : 'smaller than is usual here')),
    nf: spread((f) => log(f.nf), (f) => count(f.nf, 'file')),
    nd: spread((f) => log(f.nd), (f) => count(f.nd, 'folder')),
    ns: spread((f) => log(f.ns), (f) => count(f.ns, 'subsystem')),
    entropy: spread((f) => f.entropy, (f) => `changes spread over files (${at(f.entropy).toFixed(1)} bits)`),
    lt: history((f) => (f.lt === null || f.nf === null ? null : log(f.lt / Math.max(1, f.nf))), (f) => `files of ${count(at(f.lt) / Math.max(1, at(f.nf)), 'line')} on average`),
    o_ndev: history((f) => log(f.o_ndev), (f) => `${count(f.o_ndev, 'earlier author')} of the files`),
    o_age: history((f) => log(f.o_age), (f) => `files untouched for ${count(f.o_age, 'day')}`),
    o_nuc: history((f) => log(f.o_nuc), (f) => `${count(f.o_nuc, 'earlier commit')} per file`),
    o_pfixr: history((f) => log(f.o_pfixr), (f) => `${count(f.o_pfixr, 'fix', 'fixes')} per file in the last year`),
    o_hot: history((f) => log(f.o_hot), (f) => `a file touched ${count(f.o_hot, 'time')} in 90 days`),
    o_newf: history((f) => f.o_newf, (f) => `${percent(f.o_newf)} of the files are new`),
    o_exp: author((f) => log(f.o_exp), (f) => `${count(f.o_exp, 'earlier commit')} of the author`),
    o_fam: author((f) => f.o_fam, (f) => `the author knew ${percent(f.o_fam)} of the files`),
    o_own: author((f) => f.o_own, (f) => `${percent(f.o_own)} of earlier touches by the author`),
    away: author((f) => (f.o_tlast === null ? null : Number(f.o_tlast >= AWAY_DAYS)), (f) => at(f.o_tlast) >= AWAY_DAYS
        ? `the author was away for ${count(f.o_tlast, 'day')}`
        : 'the author was here lately'),
    first: author((f) => (f.o_tlast === null ? null : Number(f.o_tlast < 0)), (f) => (at(f.o_tlast) < 0 ? "the author's first commit" : 'not the first commit of the author')),
    f_code: kind((f) => log(f.f_code), (f) => count(f.f_code, 'source file')),
    code_share: kind((f) => (f.f_code === null || f.nf === null ? null : f.f_code / Math.max(1, f.nf)), (f) => `${percent(at(f.f_code) / Math.max(1, at(f.nf)))} of the files are source`),
    nocode: kind((f) => not(flag(f.f_code)), sourceWords),
    test: kind((f) => flag(f.f_test), (f) => (at(f.f_test) > 0 ? 'touches tests' : 'touches no tests')),
    f_docs: kind((f) => log(f.f_docs), (f) => count(f.f_docs, 'docs file')),
    f_deps: kind((f) => flag(f.f_deps), (f) => touches(f.f_deps, 'dependencies')),
    f_ci: kind((f) => flag(f.f_ci), (f) => touches(f.f_ci, 'workflows')),
    f_infra: kind((f) => flag(f.f_infra), (f) => touches(f.f_infra, 'infrastructure')),
    f_build: kind((f) => flag(f.f_build), (f) => touches(f.f_build, 'the build')),
    f_config: kind((f) => flag(f.f_config), (f) => touches(f.f_config, 'configuration')),
    fix: kind((f) => f.fix, (f) => (at(f.fix) > 0 ? 'the message speaks of a fix' : 'the message speaks of no fix')),
    m_revert: kind((f) => f.m_revert, (f) => (at(f.m_revert) > 0 ? 'takes something back' : 'takes nothing back')),
    m_wip: kind((f) => f.m_wip, (f) => (at(f.m_wip) > 0 ? 'says that it is unfinished' : 'does not say that it is unfinished')),
    m_typo: kind((f) => f.m_typo, (f) => (at(f.m_typo) > 0 ? 'a typo or formatting' : 'more than a typo or formatting')),
    c_fix: project((f) => f.c_fix, (f) => `${percent(f.c_fix)} of the project's last commits are fixes`),
    c_test: project((f) => f.c_test, (f) => `${percent(f.c_test)} of the project's last commits touch tests`),
    c_code: project((f) => f.c_code, (f) => `${percent(f.c_code)} of the project's last commits touch source`),
    // As a logarithm: where twice as much is fixed, twice as much gets corrected.
    c_fixes: project((f) => {
        const share = shrunk(f.c_fixes, FIX_SHARE_USUAL, f);
        return share === null ? null : Math.log(share);
    }, (f) => `${percent(f.c_fixes)} of the project's last commits are fixes`),
    c_age: project((f) => shrunk(f.c_age, FILES_AGE_LOG_USUAL, f), (f) => `files are usually changed again after ${count(Math.expm1(at(f.c_age)), 'day')} here`),
    c_idx: project((f) => f.c_idx, (f) => `${count(Math.expm1(at(f.c_idx)), 'commit')} of the project before it`),
};
function size(value, words) {
    return { group: 'size', value, words };
}
function spread(value, words) {
    return { group: 'spread', value, words };
}
function history(value, words) {
    return { group: 'history', value, words };
}
function author(value, words) {
    return { group: 'author', value, words };
}
function kind(value, words) {
    return { group: 'kind', value, words };
}
function project(value, words) {
    return { group: 'project', value, words };
}
// Made once: a format of its own for each of the words of a range would take a twentieth of the assessment.
const WHOLE = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 });
const TENTHS = new Intl.NumberFormat('en-US', { maximumFractionDigits: 1 });
function at(value) {
    return value ?? 0;
}
function count(value, one, many = `${one}s`) {
    const number = at(value);
    const text = (number < 10 && !Number.isInteger(number) ? TENTHS : WHOLE).format(number);
    return `${text} ${text === '1' ? one : many}`;
}
function percent(share) {
    return `${Math.round(100 * at(share))} %`;
}
function sourceWords(f) {
    if (at(f.f_code) > 0)
        return 'touches source';
    return at(f.f_test) > 0 ? 'touches tests and no source' : 'touches no source';
}
function touches(files, what) {
    return at(files) > 0 ? `touches ${what}` : `does not touch ${what}`;
}
//# sourceMappingURL=variables.js.map

/***/ }),

/***/ 24526:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ BACK_AT_ONCE)
/* harmony export */ });
/** What every rollout did before there was a choice. */
const BACK_AT_ONCE = {
    onHarm: 'rollback',
    pauseSecondsMax: 0,
    pace: 'at-once',
    stepSeconds: 0,
};
//# sourceMappingURL=way-back-policy.js.map

/***/ }),

/***/ 97065:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fu: () => (/* binding */ shortSha),
/* harmony export */   S5: () => (/* binding */ durationText),
/* harmony export */   fL: () => (/* binding */ percentText),
/* harmony export */   qL: () => (/* binding */ parseSha),
/* harmony export */   sh: () => (/* binding */ versionName)
/* harmony export */ });
const SHA = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
/** Accepts a full object name, or answers null. The only way from text to a Sha. */
function parseSha(text) {
    return SHA.test(text) ? text : null;
}
/** The first ten digits, as people quote them. */
function shortSha(sha) {
    return sha.slice(0, 10);
}
/** What people read for a version: the name they used, or the first digits when they named the commit. */
function versionName(written, sha) {
    return written === sha ? shortSha(sha) : written;
}
/** Minutes and seconds as people read them: "45 s", "12 min 30 s", "2 h 5 min". */
function durationText(seconds) {
    const whole = Math.max(0, Math.round(seconds));
    if (whole < 60)
        return `${whole} s`;
    const minutes = Math.floor(whole / 60);
    if (minutes < 60)
        return whole % 60 === 0 ? `${minutes} min` : `${minutes} min ${whole % 60} s`;
    const hours = Math.floor(minutes / 60);
    return minutes % 60 === 0 ? `${hours} h` : `${hours} h ${minutes % 60} min`;
}
/** A share with as many digits as it needs: "5 %", "0.4 %", "0.05 %". */
function percentText(percent) {
    const digits = percent === 0 || percent >= 10 ? 1 : percent >= 1 ? 2 : 3;
    return `${Number(percent.toFixed(digits))} %`;
}
//# sourceMappingURL=units.js.map

/***/ }),

/***/ 7710:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ isAliveBy)
/* harmony export */ });
/** True when a process of this number runs on this machine. */
function isAliveBy(own) {
    return (pid) => {
        try {
            return own.kill(pid, 0);
        }
        catch (error) {
            // EPERM: it runs and is not ours.
            return error.code === 'EPERM';
        }
    };
}
//# sourceMappingURL=process-like.js.map

/***/ }),

/***/ 10307:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bt: () => (/* binding */ outcomeJson)
/* harmony export */ });
/* unused harmony exports JSON_LIST_MAX, JSON_TEXT_UNITS_MAX */
/* harmony import */ var _domain_risk_model_model_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1181);

/** Entries of each list in the JSON outcome; the counts beside them are always whole. */
const JSON_LIST_MAX = 100;
/** Longest text in the JSON outcome, in UTF-16 units. */
const JSON_TEXT_UNITS_MAX = 2_000;
/**
 * The machine-readable outcome: the names of the type, lists bounded, counts whole. `range.commits` is
 * the number of commits and `range.commitList` the newest of them. Texts are raw (JSON is data); print
 * the whole with `jsonLine`. Addresses of authors are left out, since logs may be public.
 */
function outcomeJson(outcome) {
    return {
        schemaVersion: outcome.schemaVersion,
        command: outcome.command,
        environment: textOf(outcome.environment),
        result: outcome.result,
        reason: outcome.reason,
        detail: textOf(outcome.detail),
        advice: textOf(outcome.advice),
        version: textOf(outcome.version),
        range: outcome.range === null ? null : rangeJson(outcome.range),
        pullRequestCount: outcome.pullRequests.length,
        pullRequests: outcome.pullRequests.slice(0, JSON_LIST_MAX).map(pullRequestJson),
        risk: outcome.risk === null ? null : riskJson(outcome.risk),
        ramp: outcome.ramp,
        power: outcome.power ?? null,
        planHash: outcome.planHash,
        diagnoses: (outcome.diagnoses ?? []).slice(0, JSON_LIST_MAX).map((diagnosis) => ({
            ...diagnosis,
            subject: textOf(diagnosis.subject),
            what: textOf(diagnosis.what),
            fix: textOf(diagnosis.fix),
        })),
        gate: (outcome.gate ?? []).map(({ rule, objection, what, isOverridable }) => ({
            rule,
            isOpen: objection === null,
            reason: objection?.reason ?? null,
            what: textOf(what),
            isOverridable,
        })),
        approvers: outcome.approvers.slice(0, JSON_LIST_MAX).map(textOf),
        rollout: outcome.rollout === null ? null : rolloutJson(outcome.rollout),
        deployment: outcome.deployment,
        audit: outcome.audit == null ? null : { commit: outcome.audit.commit, digest: outcome.audit.digest },
        warnings: outcome.warnings.slice(0, JSON_LIST_MAX).map(textOf),
        startedAtSeconds: outcome.startedAtSeconds,
        endedAtSeconds: outcome.endedAtSeconds,
    };
}
function rangeJson(range) {
    return {
        base: range.base,
        head: range.head,
        direction: range.direction,
        commits: range.commitCount,
        merges: range.mergeCount,
        reverts: range.revertCount,
        commitsTakenAway: range.commitsTakenAway,
        authors: range.authorCount,
        files: range.fileCount,
        linesAdded: range.linesAdded,
        linesDeleted: range.linesDeleted,
        renames: range.renameCount,
        binaries: range.binaryCount,
        oldestCommittedAtSeconds: range.oldestCommittedAtSeconds,
        newestCommittedAtSeconds: range.newestCommittedAtSeconds,
        isTruncated: range.isTruncated,
        paths: range.paths.slice(0, JSON_LIST_MAX).map(textOf),
        commitList: range.commits.slice(0, JSON_LIST_MAX).map((commit) => ({
            sha: commit.sha,
            author: textOf(commit.author.name),
            coAuthors: commit.coAuthors.slice(0, JSON_LIST_MAX).map((person) => textOf(person.name)),
            committedAtSeconds: commit.committedAtSeconds,
            subject: textOf(commit.subject),
            isMerge: commit.isMerge,
            reverts: commit.reverts,
            files: commit.fileCount,
            linesAdded: commit.linesAdded,
            linesDeleted: commit.linesDeleted,
        })),
        authorList: range.authors
            .slice(0, JSON_LIST_MAX)
            .map(({ person, commitCount }) => ({ name: textOf(person.name), commits: commitCount })),
        fileList: range.files.slice(0, JSON_LIST_MAX).map((file) => ({
            ...file,
            path: textOf(file.path),
            previousPath: file.previousPath === null ? null : textOf(file.previousPath),
        })),
    };
}
function pullRequestJson(pullRequest) {
    return {
        number: pullRequest.number,
        title: textOf(pullRequest.title),
        author: textOf(pullRequest.author),
        url: textOf(pullRequest.url),
        labels: pullRequest.labels.slice(0, JSON_LIST_MAX).map(textOf),
        commits: pullRequest.commits.length,
        commitList: pullRequest.commits.slice(0, JSON_LIST_MAX),
    };
}
function riskJson(risk) {
    return {
        ...risk,
        forecast: risk.forecast === null ? null : forecastJson(risk.forecast),
        findings: risk.findings.slice(0, JSON_LIST_MAX).map((finding) => ({
            ...finding,
            what: textOf(finding.what),
            why: textOf(finding.why),
            advice: textOf(finding.advice),
            evidence: finding.evidence.slice(0, JSON_LIST_MAX).map((evidence) => ({
                ...evidence,
                text: textOf(evidence.text),
                path: evidence.path === null ? null : textOf(evidence.path),
            })),
        })),
    };
}
/** The numbers, and the suspects with what moves them by group. */
function forecastJson({ suspects, ...numbers }) {
    return {
        ...numbers,
        suspects: suspects.map(({ sha, defect, revert, contributions, revertContributions }) => ({
            sha,
            defect,
            rollback: revert,
            contributions: (0,_domain_risk_model_model_js__WEBPACK_IMPORTED_MODULE_0__/* .groupSums */ .Wc)(contributions),
            rollbackContributions: (0,_domain_risk_model_model_js__WEBPACK_IMPORTED_MODULE_0__/* .groupSums */ .Wc)(revertContributions),
        })),
    };
}
function rolloutJson(rollout) {
    return {
        ...rollout,
        evidence: (rollout.evidence ?? []).slice(-JSON_LIST_MAX),
        timelineCount: rollout.timeline.length,
        timeline: rollout.timeline
            .slice(-JSON_LIST_MAX)
            .map((entry) => ({ ...entry, text: textOf(entry.text) })),
    };
}
/** Never splits a pair of surrogates: a half one at the cut becomes the replacement character. */
function textOf(text) {
    return text.slice(0, JSON_TEXT_UNITS_MAX).toWellFormed();
}
//# sourceMappingURL=json.js.map

/***/ }),

/***/ 71304:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $x: () => (/* binding */ markdownUrl),
/* harmony export */   ET: () => (/* binding */ pullRequestUrl),
/* harmony export */   XH: () => (/* binding */ compareUrl),
/* harmony export */   iw: () => (/* binding */ fileUrl),
/* harmony export */   nf: () => (/* binding */ link),
/* harmony export */   wn: () => (/* binding */ commitLink)
/* harmony export */ });
/* unused harmony export commitUrl */
/* harmony import */ var _domain_units_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97065);

/**
 * Links are made by us from parts that were checked: hexadecimal object names, whole numbers and
 * percent-encoded paths. No URL that came with the material is ever written into a report.
 */
/** The destination of a Markdown link, or null when it is not a plain http(s) URL. */
function markdownUrl(url) {
    const parsed = url === null ? null : parseUrl(url);
    if (parsed === null || !/^https?:$/u.test(parsed.protocol))
        return null;
    if (parsed.username !== '' || parsed.password !== '')
        return null;
    return parsed.href
        .replace(/[^\w\-.~:/?#@!$&'*+,;=%]/gu, (char) => percentEncode(char))
        .replaceAll('&', '&amp;');
}
function parseUrl(url) {
    return URL.canParse(url) ? new URL(url) : null;
}
function percentEncode(char) {
    const encoded = encodeURIComponent(char);
    return encoded === char ? `%${char.charCodeAt(0).toString(16).toUpperCase()}` : encoded;
}
/** `[label](url)`, or the label alone when there is nowhere to go. The label is Markdown already. */
function link(label, url) {
    const destination = markdownUrl(url);
    return destination === null ? label : `[${label}](${destination})`;
}
function commitUrl(repository, sha) {
    const commit = (0,_domain_units_js__WEBPACK_IMPORTED_MODULE_0__/* .parseSha */ .qL)(sha);
    return repository === null || commit === null ? null : `${repository}/commit/${commit}`;
}
/** The first digits of a commit as code, linked; `unknown` when it is not an object name. */
function commitLink(repository, sha) {
    const commit = (0,_domain_units_js__WEBPACK_IMPORTED_MODULE_0__/* .parseSha */ .qL)(sha);
    return commit === null
        ? 'unknown'
        : link(`\`${(0,_domain_units_js__WEBPACK_IMPORTED_MODULE_0__/* .shortSha */ .Fu)(commit)}\``, commitUrl(repository, commit));
}
/** The file as it was at a commit. null for a path that would lead out of the repository's pages. */
function fileUrl(repository, sha, path, line) {
    const commit = (0,_domain_units_js__WEBPACK_IMPORTED_MODULE_0__/* .parseSha */ .qL)(sha);
    const parts = path.toWellFormed().split('/');
    const isPlain = parts.every((part) => part !== '' && part !== '.' && part !== '..');
    if (repository === null || commit === null || !isPlain)
        return null;
    const anchor = Number.isSafeInteger(line) ? `#L${line}` : '';
    return `${repository}/blob/${commit}/${parts.map(encodeURIComponent).join('/')}${anchor}`;
}
function compareUrl(repository, base, head) {
    const from = base === null ? null : (0,_domain_units_js__WEBPACK_IMPORTED_MODULE_0__/* .parseSha */ .qL)(base);
    const to = (0,_domain_units_js__WEBPACK_IMPORTED_MODULE_0__/* .parseSha */ .qL)(head);
    if (repository === null || from === null || to === null)
        return null;
    return `${repository}/compare/${from}...${to}`;
}
function pullRequestUrl(repository, number) {
    const isNumber = Number.isSafeInteger(number) && number > 0;
    return repository === null || !isNumber ? null : `${repository}/pull/${number}`;
}
//# sourceMappingURL=links.js.map

/***/ }),

/***/ 20050:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T9: () => (/* binding */ COMMENT_CHARS_MAX),
/* harmony export */   TM: () => (/* binding */ folded),
/* harmony export */   Yh: () => (/* binding */ SUMMARY_CHARS_MAX),
/* harmony export */   ZZ: () => (/* binding */ pageOf),
/* harmony export */   f6: () => (/* binding */ cutList),
/* harmony export */   tp: () => (/* binding */ table)
/* harmony export */ });
/* unused harmony export SUMMARY_BYTES_MAX */
/** GitHub refuses a longer comment, in characters (counted here in UTF-16 units, which is never fewer). */
const COMMENT_CHARS_MAX = 65_536;
/** The runner refuses a longer job summary of one step, in bytes. */
const SUMMARY_BYTES_MAX = 1_048_576;
/** A UTF-16 unit takes at most three bytes in UTF-8. */
const SUMMARY_CHARS_MAX = Math.floor(SUMMARY_BYTES_MAX / 3);
/** Room for the note that says what was left out, in UTF-16 units. */
const NOTE_UNITS_MAX = 500;
/** Joins sections to one page of at most `unitsMax`; leaves out what matters least and says so. */
function pageOf(sections, unitsMax) {
    const present = sections.filter((section) => section.markdown !== '');
    const kept = new Set(present);
    const leastFirst = present
        .filter((section) => section.dispensability > 0)
        .sort((a, b) => b.dispensability - a.dispensability);
    const room = unitsMax - NOTE_UNITS_MAX;
    for (const section of leastFirst) {
        if (unitsOf(kept) <= room)
            break;
        kept.delete(section);
    }
    const left = present.filter((section) => !kept.has(section)).map((section) => section.name);
    const note = left.length === 0 ? [] : [`_Left out because the page would be too long: ${left.join(', ')}._`];
    return `${[...[...kept].map((section) => section.markdown), ...note].join('\n\n')}\n`;
}
function unitsOf(sections) {
    let units = 0;
    for (const section of sections)
        units += section.markdown.length + '\n\n'.length;
    return units;
}
/** The first lines of a list and, when there are more, how many. `total` may be more than the lines. */
function cutList(lines, linesMax, total) {
    const shown = lines.slice(0, linesMax);
    const more = total - shown.length;
    return more > 0 ? [...shown, `- and ${more.toLocaleString('en-US')} more`] : shown;
}
/** Something to open on demand. The title is our own text and never holds data but numbers. */
function folded(title, markdown) {
    return `<details>\n<summary>${title}</summary>\n\n${markdown}\n\n</details>`;
}
/** A table; cells are Markdown already and hold no line break and no bare pipe. */
function table(header, rows) {
    return [header, header.map(() => '---'), ...rows]
        .map((cells) => `| ${cells.map((cell) => (cell === '' ? ' ' : cell)).join(' | ')} |`)
        .join('\n');
}
//# sourceMappingURL=page.js.map

/***/ }),

/***/ 71126:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   II: () => (/* binding */ decisionSentence),
/* harmony export */   gg: () => (/* binding */ decisionMarkdown),
/* harmony export */   pf: () => (/* binding */ rolloutWords),
/* harmony export */   tc: () => (/* binding */ reasonTitle),
/* harmony export */   zk: () => (/* binding */ riskWords)
/* harmony export */ });
/* unused harmony export outlookWords */
/* harmony import */ var _domain_reasons_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(55027);
/* harmony import */ var _domain_units_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(97065);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(35830);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4652);




/** Longest detail or advice of an outcome in a page, in characters. */
const DETAIL_CHARS_MAX = 1_000;
/**
 * What happened or will happen, in one sentence, for any medium: `show` makes an untrusted name
 * harmless there. Says nothing that the outcome does not hold.
 */
function decisionSentence(outcome, show) {
    if (outcome.command === 'doctor')
        return doctorSentence(outcome, show(outcome.environment));
    const version = show(outcome.version);
    const environment = show(outcome.environment);
    switch (outcome.result) {
        case 'assessed':
            return planSentence(outcome, version, environment);
        case 'promoted':
            return outcome.command === 'rollback'
                ? `${version} serves all traffic of ${environment} again.`
                : `${version} serves all traffic of ${environment}.`;
        case 'rolled_back':
            return `${version} was rolled back; the version before it serves all traffic of ${environment}.`;
        case 'requested':
            return `What was asked of ${environment} is allowed.`;
        case 'nothing_to_do':
            if (outcome.command === 'control')
                return `Nothing to do for ${environment}.`;
            return outcome.command === 'reconcile'
                ? `Nothing to do: no rollout of ${environment} waits for a look.`
                : `Nothing to do: ${version} brings nothing new to ${environment}.`;
        case 'held':
            return outcome.rollout === null
                ? `${version} is held.`
                : `${version} is held at ${(0,_domain_units_js__WEBPACK_IMPORTED_MODULE_3__/* .percentText */ .fL)(outcome.rollout.percent)} of the traffic of ${environment}.`;
        case 'in_progress':
            if (outcome.reason === 'harm_waits' && outcome.rollout !== null) {
                return `${version} does harm with ${(0,_domain_units_js__WEBPACK_IMPORTED_MODULE_3__/* .percentText */ .fL)(outcome.rollout.percent)} of the traffic of ${environment}: a person decides.`;
            }
            return outcome.rollout === null
                ? `${version} is under way.`
                : `${version} has ${(0,_domain_units_js__WEBPACK_IMPORTED_MODULE_3__/* .percentText */ .fL)(outcome.rollout.percent)} of the traffic of ${environment}${outcome.reason === 'rollout_begun' ? '' : '; reconcile takes the next look'}.`;
        case 'refused':
            if (outcome.command === 'control')
                return `Nothing was asked of ${environment}.`;
            return outcome.command === 'rollback'
                ? `${environment} was not rolled back; nothing was changed.`
                : `${version} was not deployed to ${environment}; nothing was changed.`;
        case 'cancelled':
            return `Cancelled: ${version} has none of the traffic of ${environment}.`;
        case 'failed':
            return failureSentence(outcome, version, environment);
    }
}
function doctorSentence({ result }, environment) {
    return result === 'assessed'
        ? `${environment} is ready for deployments.`
        : `${environment} is not ready for deployments.`;
}
function planSentence(outcome, version, environment) {
    const stepCount = outcome.ramp?.steps.length ?? 0;
    const steps = stepCount === 0 ? '' : ` in ${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .countText */ .lT)(stepCount, 'step')}`;
    return outcome.range?.direction === 'backward'
        ? `Plan: ${environment} goes back to ${version}${steps}.`
        : `Plan: ${version} goes to ${environment}${steps}.`;
}
function failureSentence(outcome, version, environment) {
    if (outcome.reason === 'restore_incomplete') {
        return `INCOMPLETE ROLLBACK: the traffic of ${environment} is not back where it was.`;
    }
    const failure = outcome.command === 'assess'
        ? `The assessment of ${version} for ${environment} failed.`
        : outcome.command === 'rollback'
            ? `The rollback of ${environment} to ${version} failed.`
            : `The deployment of ${version} to ${environment} failed.`;
    if (outcome.reason === 'target_conflict') {
        return `${failure} The target was left as somebody else set it.`;
    }
    if (outcome.rollout === null || outcome.rollout.percent > 0)
        return failure;
    return outcome.rollout.percentMax > 0
        ? `${failure} Its traffic was taken back.`
        : `${failure} It never had traffic.`;
}
/**
 * "Risk high, 87 % probability that a commit needs a fix within 90 days, can be rolled back with care", or
 * "score 0.62 (not calibrated)" where the models could not be asked. The level is in `strong`.
 */
function riskWords(risk, strong) {
    const score = risk.isCalibrated
        ? `${chanceText(risk.score)} probability that a commit needs a fix within 90 days`
        : `score ${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .magnitudeText */ .cu)(risk.score)} (not calibrated)`;
    const undo = _words_js__WEBPACK_IMPORTED_MODULE_2__/* .REVERSIBILITY_TEXTS */ .xz[risk.reversibility];
    const undoing = risk.reversibility === 'no' ? strong(undo) : undo;
    return `Risk ${strong(risk.level)}, ${score}, ${undoing}`;
}
/** "87 %"; nothing that may happen or not is called 0 or 100 %. */
function chanceText(score) {
    const percent = Math.round(100 * score);
    if (percent >= 100)
        return 'over 99 %';
    return percent <= 0 ? 'under 1 %' : `${percent} %`;
}
/** Who meets the candidate first and how long it takes, before anything has moved; '' afterwards. */
function outlookWords({ result, ramp, rollout }) {
    const first = ramp?.steps[0];
    if (result !== 'assessed' || rollout !== null || ramp === null || first === undefined)
        return '';
    if (first.percent === 100)
        return 'All traffic moves in one step.';
    const seconds = ramp.steps.reduce((sum, step) => sum + step.holdSecondsMax, 0);
    const pace = ramp.pace === 'fixed' ? 'after' : 'after at most';
    return `${(0,_domain_units_js__WEBPACK_IMPORTED_MODULE_3__/* .percentText */ .fL)(first.percent)} of the traffic meets it first, all of it ${pace} ${(0,_domain_units_js__WEBPACK_IMPORTED_MODULE_3__/* .durationText */ .S5)(seconds)}.`;
}
/** The numbers of a rollout in one line: how long, how far, and who was harmed. */
function rolloutWords(outcome) {
    const rollout = outcome.rollout;
    if (rollout === null)
        return null;
    const harmed = Math.round(rollout.harmedRequests);
    const isUnknown = harmed === 0 && rollout.verdict?.judgedBy !== undefined;
    const harm = isUnknown
        ? 'how many requests were harmed is not known'
        : harmed === 0
            ? 'no requests harmed (estimate)'
            : `about ${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .countText */ .lT)(harmed, 'request')} harmed (estimate)`;
    const reached = `largest share ${(0,_domain_units_js__WEBPACK_IMPORTED_MODULE_3__/* .percentText */ .fL)(rollout.percentMax)}`;
    return `Took ${(0,_domain_units_js__WEBPACK_IMPORTED_MODULE_3__/* .durationText */ .S5)(rollout.seconds)}, ${reached}, ${harm}`;
}
/** The first lines of every page: the decision, the risk, the reason, and what to do about it. */
function decisionMarkdown(outcome) {
    const decision = `**${decisionSentence(outcome, (name) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownCode */ .D9)(name))}**`;
    const { risk } = outcome;
    const standing = risk?.standing ?? null;
    const sentences = [
        decision,
        risk === null ? '' : `${riskWords(risk, (text) => `**${text}**`)}.`,
        outcome.result === 'assessed' && standing !== null ? (0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .standingWords */ .o4)(standing) : '',
        outlookWords(outcome),
    ].filter((text) => text !== '');
    const detail = (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownText */ .p7)(outcome.detail, DETAIL_CHARS_MAX);
    const why = [`${reasonTitle(outcome)}.`, detail].filter((text) => text !== '').join(' ');
    const numbers = rolloutWords(outcome);
    const advice = (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownText */ .p7)(outcome.advice, DETAIL_CHARS_MAX);
    return [
        sentences.join(' '),
        outcome.result === 'assessed' ? detail : why,
        numbers === null ? '' : `${numbers}.`,
        advice === '' ? '' : `**What to do:** ${advice}`,
    ]
        .filter((text) => text !== '')
        .join('\n\n');
}
/** What the reason code stands for, without a full stop. Text of our own, plain in every medium. */
function reasonTitle(outcome) {
    return _domain_reasons_js__WEBPACK_IMPORTED_MODULE_0__/* .REASONS */ .e[outcome.reason].title;
}
//# sourceMappingURL=decision.js.map

/***/ }),

/***/ 83021:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ diagnosisSection),
/* harmony export */   d: () => (/* binding */ diagnosisLines)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(35830);

const ORDER = ['bad', 'unknown', 'good'];
const MARKS = {
    good: 'is good',
    bad: 'is **not good**',
    unknown: 'is unknown',
};
/** What the doctor found, what is wrong first, with what to write. '' without diagnoses. */
function diagnosisSection(diagnoses) {
    if (diagnoses.length === 0)
        return '';
    const items = inOrder(diagnoses).map(({ subject, state, what, fix, yaml }) => {
        // In bold: a subject with a colon in it and a colon behind it would be an emoji.
        const text = `- **${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .markdownText */ .p7)(subject)}** ${MARKS[state]}. ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .markdownText */ .p7)(what)} ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .markdownText */ .p7)(fix)}`;
        return yaml === null ? text.trimEnd() : `${text.trimEnd()}\n\n${indented(fenced(yaml), '  ')}\n`;
    });
    return `### What was looked at\n\n${items.join('\n')}`;
}
/** The same as lines for a terminal or a log. */
function diagnosisLines(diagnoses) {
    return inOrder(diagnoses).flatMap(({ subject, state, what, fix, yaml }) => [
        `${state === 'bad' ? 'NOT GOOD' : state} · ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .logLine */ .BP)(subject)}: ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .logLine */ .BP)(what)}`,
        ...(fix === '' ? [] : [`    ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .logLine */ .BP)(fix)}`]),
        ...(yaml === null ? [] : yaml.split('\n').map((line) => `        ${yamlLine(line)}`)),
    ]);
}
function inOrder(diagnoses) {
    return ORDER.flatMap((state) => diagnoses.filter((one) => one.state === state));
}
/** The YAML is ours but for names, which hold no line break; no line of it can end the fence. */
function fenced(yaml) {
    return ['```yaml', ...yaml.split('\n').map(yamlLine), '```'].join('\n');
}
function yamlLine(line) {
    const [, indent = '', rest = ''] = /^( *)(.*)$/u.exec(line) ?? [];
    return indent + (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .logLine */ .BP)(rest).replaceAll('`', "'");
}
function indented(text, by) {
    return text
        .split('\n')
        .map((line) => by + line)
        .join('\n');
}
//# sourceMappingURL=diagnosis-section.js.map

/***/ }),

/***/ 35719:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GG: () => (/* binding */ hasTraffic),
/* harmony export */   UM: () => (/* binding */ factsLine),
/* harmony export */   ek: () => (/* binding */ placesOf),
/* harmony export */   sV: () => (/* binding */ linksLine),
/* harmony export */   xd: () => (/* binding */ warningsSection)
/* harmony export */ });
/* harmony import */ var _domain_units_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(97065);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(35830);
/* harmony import */ var _links_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(71304);
/* harmony import */ var _page_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20050);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4652);





/** Names in the line of facts, and lines of the list of warnings. */
const APPROVERS_MAX = 10;
const WARNINGS_MAX = 20;
/** What did not go well but changed nothing for production. */
function warningsSection(warnings) {
    if (warnings.length === 0)
        return '';
    const lines = warnings.slice(0, WARNINGS_MAX).map((warning) => `- ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .markdownText */ .p7)(warning)}`);
    const title = `### ${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .countText */ .lT)(warnings.length, 'warning')}`;
    return `${title}\n\n${(0,_page_js__WEBPACK_IMPORTED_MODULE_1__/* .cutList */ .f6)(lines, WARNINGS_MAX, warnings.length).join('\n')}`;
}
/** Where to go from here: the rollback, the run, the place where it is served. '' without any. */
function linksLine(outcome, links) {
    const known = placesOf(outcome, links).map(({ label, url }) => (0,_links_js__WEBPACK_IMPORTED_MODULE_3__/* .link */ .nf)(label === ROLL_BACK ? `**${label}**` : label, url));
    const deployment = outcome.deployment === null ? [] : [`deployment ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .markdownCode */ .D9)(String(outcome.deployment.id))}`];
    return [...known, ...deployment].join(' · ');
}
/**
 * The links that make sense for an outcome, in order, none of them empty or unsafe. The rollback is
 * offered only while the candidate has traffic: after a rollback it would take back one version more.
 */
function placesOf(outcome, links) {
    const rollback = hasTraffic(outcome) ? links.rollback : null;
    return [
        { label: ROLL_BACK, url: rollback },
        { label: 'Run', url: links.run },
        { label: 'Environment', url: links.environment },
    ].flatMap(({ label, url }) => (url === null || (0,_links_js__WEBPACK_IMPORTED_MODULE_3__/* .markdownUrl */ .$x)(url) === null ? [] : [{ label, url }]));
}
const ROLL_BACK = 'Roll back';
/** Whether the candidate has any of the traffic, so that there is something to take back. */
function hasTraffic(outcome) {
    if (outcome.command === 'rollback')
        return false;
    return outcome.result === 'promoted' || (outcome.rollout?.percent ?? 0) > 0;
}
/** Plan hash, approvers and times: what an auditor compares. */
function factsLine(outcome) {
    const facts = [
        ...(outcome.planHash === null ? [] : [`plan ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .markdownCode */ .D9)((0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .hashText */ .qj)(outcome.planHash))}`]),
        ...(outcome.approvers.length === 0 ? [] : [`approved by ${approversText(outcome.approvers)}`]),
        `reason ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .markdownCode */ .D9)(outcome.reason)}`,
        `${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .timeText */ .Tc)(outcome.startedAtSeconds)}, ${(0,_domain_units_js__WEBPACK_IMPORTED_MODULE_4__/* .durationText */ .S5)(outcome.endedAtSeconds - outcome.startedAtSeconds)}`,
    ];
    return `<sub>${facts.join(' · ')}</sub>`;
}
function approversText(approvers) {
    const names = approvers.slice(0, APPROVERS_MAX).map((name) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .markdownText */ .p7)(name, 60));
    const more = approvers.length - names.length;
    return (0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .listText */ .so)(more > 0 ? [...names, `${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .numberText */ .$4)(more)} more`] : names);
}
//# sourceMappingURL=facts-section.js.map

/***/ }),

/***/ 35287:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ forecastWords),
/* harmony export */   y: () => (/* binding */ suspectsSection)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(35830);
/* harmony import */ var _links_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(71304);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4652);



/** Commits that are told as suspects, and what is told of each. */
const SUSPECTS_TOLD_MAX = 5;
const CONTRIBUTIONS_TOLD_MAX = 3;
/** A contribution below this changes the odds by less than a sixth. */
const CONTRIBUTION_MIN = 0.15;
const SUBJECT_CHARS_MAX = 80;
const MISSING_TEXTS = {
    history_cut: 'the checkout is shallow, so the history of files and authors is not known',
    history_not_here: 'the checkout has no earlier folders, so the history of files and authors is not known',
    usual_size: 'the checkout has no earlier contents, so the usual size of a commit is not known',
    lines_before: 'so many files changed that their lengths were not looked up',
};
/** What the models say, in plain sentences; '' without a forecast. Text of our own. */
function forecastWords(risk) {
    const { forecast, standing, rollbackScore } = risk;
    if (forecast === null)
        return '';
    const place = standing === null ? nothingToCompareWords(forecast) : placeWords(standing);
    const missing = forecast.missing.map((part) => MISSING_TEXTS[part]);
    return [
        `${expectedWords(forecast)}; ${place}.`,
        rollbackScore === null
            ? ''
            : `Likeness to what is rolled back: ${percent(rollbackScore)}; it does not depend on size.`,
        missing.length === 0 ? '' : `Usual values stand in: ${missing.join('; ')}.`,
    ]
        .filter((text) => text !== '')
        .join(' ');
}
function placeWords(standing) {
    const { share, medianFixes } = standing;
    const median = medianFixes === null ? '' : `, whose median is ${rounded(medianFixes)}`;
    // 199 of 200 are not "100 %", and one of 300 is not "0 %".
    const percentShown = Math.min(99, Math.max(1, Math.round(100 * share)));
    const part = share === 1 ? 'all' : `${percentShown} %`;
    const more = share === 0 ? 'no more than any' : `more than ${part}`;
    return `${more} of the last ${(0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .comparedText */ .lp)(standing)}${median}`;
}
function nothingToCompareWords({ replay }) {
    const none = 'no history of deployments yet to compare with';
    if (replay === null)
        return none;
    const { kind: of, stepCount, pastFixes } = replay;
    if (pastFixes.length === 0)
        return `${none}, and none that the checkout could replay`;
    const few = (0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .comparedText */ .lp)({ of, stepCount, comparedCount: pastFixes.length });
    return `${none}, and too few in the checkout to stand in for it (${few})`;
}
/** A forecast below one in ten is about a chance, and not about a number of changes. */
function expectedWords({ commitCount, fixes, fixesLow, fixesHigh }) {
    const commits = (0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .countText */ .lT)(commitCount, 'commit');
    if (fixesHigh === 0) {
        return `Expected: ${commits}, most likely without any corrective change within 90 days (${rounded(fixes)} on average)`;
    }
    return `Expected: ${commits} with ${rounded(fixes)} corrective changes within 90 days (80 % interval ${fixesLow} to ${fixesHigh})`;
}
/** The commits to look at first, with what makes them stand out; '' when there are none to choose from. */
function suspectsSection(risk, range, links) {
    const suspects = risk.forecast?.suspects ?? [];
    if (suspects.length < 2)
        return '';
    const subjects = new Map(range?.commits.map(({ sha, subject }) => [sha, subject]));
    const lines = suspects.slice(0, SUSPECTS_TOLD_MAX).map((suspect) => {
        const subject = (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .markdownText */ .p7)(subjects.get(suspect.sha) ?? '', SUBJECT_CHARS_MAX);
        const link = (0,_links_js__WEBPACK_IMPORTED_MODULE_2__/* .commitLink */ .wn)(links.repository, suspect.sha);
        // In brackets: a subject with a colon in it and a colon behind it would be an emoji.
        return `1. ${link} ${subject} (${suspectWords(suspect)})`;
    });
    return ['### Commits to look at first', lines.join('\n')].join('\n\n');
}
/** "fix 37 %, revert 0.4 %; 883 lines added, 17 source files". */
function suspectWords(suspect) {
    const told = [...suspect.contributions, ...suspect.revertContributions]
        .filter(({ logOdds }) => logOdds >= CONTRIBUTION_MIN)
        .sort((a, b) => b.logOdds - a.logOdds);
    const why = withoutRepeats(told).slice(0, CONTRIBUTIONS_TOLD_MAX).join(', ');
    const numbers = `fix ${percent(suspect.defect)}, revert ${percent(suspect.revert)}`;
    return why === '' ? numbers : `${numbers}; ${why}`;
}
function withoutRepeats(contributions) {
    return [...new Set(contributions.map(({ what }) => what))];
}
function percent(share) {
    return `${(100 * share).toFixed(share < 0.1 ? 1 : 0)} %`;
}
/** Never "0.0": a small number of expected changes is still one. */
function rounded(count) {
    if (count > 0 && count < 0.1)
        return count < 0.01 ? 'under 0.01' : count.toFixed(2);
    return count.toFixed(count < 10 ? 1 : 0);
}
//# sourceMappingURL=forecast-section.js.map

/***/ }),

/***/ 89130:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U3: () => (/* binding */ rampSection),
/* harmony export */   ZM: () => (/* binding */ stepsWords),
/* harmony export */   iZ: () => (/* binding */ rampWords)
/* harmony export */ });
/* harmony import */ var _domain_judge_peers_peer_rule_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47245);
/* harmony import */ var _domain_metrics_latency_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(30230);
/* harmony import */ var _domain_rollout_way_back_policy_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(24526);
/* harmony import */ var _domain_units_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(97065);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(35830);
/* harmony import */ var _page_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(20050);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4652);







/** Rows and lines of this section; a ramp is far shorter. */
const STEPS_MAX = 40;
const METRICS_MAX = 20;
/**
 * How it goes out: the picture, the steps, what decides, and what a failure sets off. After a rollout the
 * picture of what really happened takes the place of the planned one.
 */
function rampSection(ramp, judging, stage, pictures) {
    const now = typeof stage === 'string' ? null : stage;
    return [
        stage === 'over' ? '### The ramp' : '### How it goes out',
        stage === 'over' ? '' : pictures.ramp(ramp, now),
        now === null ? '' : `${stepsWords(ramp, now)}.`,
        `${rampWords(ramp)}.`,
        (0,_page_js__WEBPACK_IMPORTED_MODULE_4__/* .folded */ .TM)('Steps', stepsTable(ramp)),
        judging === null ? '' : metricsList(judging.metrics),
        consequences(judging),
    ]
        .filter((part) => part !== '')
        .join('\n\n');
}
/** "1 % done, 5 % done, **25 % now**, 50 %, 100 %; at most 20 min left". */
function stepsWords(ramp, now) {
    const steps = ramp.steps.slice(0, STEPS_MAX).map(({ percent }, index) => {
        if (index === now.index)
            return `**${(0,_domain_units_js__WEBPACK_IMPORTED_MODULE_6__/* .percentText */ .fL)(percent)} now**`;
        return index < now.index ? `${(0,_domain_units_js__WEBPACK_IMPORTED_MODULE_6__/* .percentText */ .fL)(percent)} done` : (0,_domain_units_js__WEBPACK_IMPORTED_MODULE_6__/* .percentText */ .fL)(percent);
    });
    return `${steps.join(', ')}; at most ${(0,_domain_units_js__WEBPACK_IMPORTED_MODULE_6__/* .durationText */ .S5)(now.secondsLeftMax)} left`;
}
/** "5 steps: 1 %, 5 %, 25 %, 50 % and 100 %, at most 2 h in all". */
function rampWords(ramp) {
    const shares = ramp.steps.slice(0, STEPS_MAX).map((step) => (0,_domain_units_js__WEBPACK_IMPORTED_MODULE_6__/* .percentText */ .fL)(step.percent));
    const seconds = ramp.steps.reduce((sum, step) => sum + step.holdSecondsMax, 0);
    const held = ramp.pace === 'fixed' ? 'held for' : 'held at most';
    return `${(0,_words_js__WEBPACK_IMPORTED_MODULE_5__/* .countText */ .lT)(ramp.steps.length, 'step')}: ${(0,_words_js__WEBPACK_IMPORTED_MODULE_5__/* .listText */ .so)(shares)}, ${held} ${(0,_domain_units_js__WEBPACK_IMPORTED_MODULE_6__/* .durationText */ .S5)(seconds)} in all`;
}
function stepsTable(ramp) {
    const rows = ramp.steps
        .slice(0, STEPS_MAX)
        .map((step, index) => [
        `${index + 1}`,
        (0,_domain_units_js__WEBPACK_IMPORTED_MODULE_6__/* .percentText */ .fL)(step.percent),
        (0,_domain_units_js__WEBPACK_IMPORTED_MODULE_6__/* .durationText */ .S5)(step.holdSecondsMax),
    ]);
    const held = ramp.pace === 'fixed' ? 'Held for' : 'Held at most';
    return (0,_page_js__WEBPACK_IMPORTED_MODULE_4__/* .table */ .tp)(['Step', 'Share of traffic', held], rows);
}
function metricsList(metrics) {
    if (metrics.length === 0)
        return '';
    const lines = metrics.slice(0, METRICS_MAX).map(metricLine);
    return ['What decides:', (0,_page_js__WEBPACK_IMPORTED_MODULE_4__/* .cutList */ .f6)(lines, METRICS_MAX, metrics.length).join('\n')].join('\n\n');
}
function metricLine(metric) {
    const name = `- ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .markdownCode */ .D9)(metric.name, 80)} from ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .markdownCode */ .D9)(metric.source, 80)}`;
    if (metric.kind === 'count') {
        const counted = metric.better === 'more' ? 'good' : 'bad';
        return `${name}: ${counted} events, candidate against running version`;
    }
    if (metric.kind === 'latency') {
        const bounds = (0,_domain_metrics_latency_js__WEBPACK_IMPORTED_MODULE_1__/* .latencyBounds */ .C8)(metric).map((bound) => bound.name);
        return `${name}: slow requests (${(0,_words_js__WEBPACK_IMPORTED_MODULE_5__/* .listText */ .so)(bounds.map((text) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .markdownCode */ .D9)(text, 80)))}), candidate against running version`;
    }
    if (metric.kind === 'gauge') {
        const role = metric.isCritical ? '' : '; can only hold up the rollout';
        return `${name}: ${metric.better} is better, candidate against running version${role}`;
    }
    if (metric.kind === 'series') {
        const whose = metric.sides === 'both' ? 'candidate against running version' : 'of the candidate';
        return `${name}: values ${whose}, by the rule that judges`;
    }
    const bounds = [
        ...(metric.min === null ? [] : [`at least ${(0,_words_js__WEBPACK_IMPORTED_MODULE_5__/* .magnitudeText */ .cu)(metric.min)}`]),
        ...(metric.max === null ? [] : [`at most ${(0,_words_js__WEBPACK_IMPORTED_MODULE_5__/* .magnitudeText */ .cu)(metric.max)}`]),
    ];
    const run = (0,_words_js__WEBPACK_IMPORTED_MODULE_5__/* .countText */ .lT)(metric.windowsToBreach, 'window');
    const inAll = metric.windowsToBreachInAll;
    const or = inAll === undefined ? '' : `, or in ${(0,_words_js__WEBPACK_IMPORTED_MODULE_5__/* .countText */ .lT)(inAll, 'window')} in all`;
    return `${name}: ${(0,_words_js__WEBPACK_IMPORTED_MODULE_5__/* .listText */ .so)(bounds)}; harm when crossed in ${run} in a row${or}`;
}
function consequences(judging) {
    const harm = harmText(judging?.wayBack ?? _domain_rollout_way_back_policy_js__WEBPACK_IMPORTED_MODULE_2__/* .BACK_AT_ONCE */ .Y);
    if (judging === null)
        return harm;
    const { policy, wayBack = _domain_rollout_way_back_policy_js__WEBPACK_IMPORTED_MODULE_2__/* .BACK_AT_ONCE */ .Y } = judging;
    return [
        harm,
        policy.peer === undefined ? estimateText(policy.estimateAfterSeconds) : '',
        DOUBT_TEXTS[policy.onInconclusive]((0,_domain_units_js__WEBPACK_IMPORTED_MODULE_6__/* .durationText */ .S5)(policy.waitSecondsMax)),
        ...promises(policy),
        slowText(wayBack),
    ]
        .filter((text) => text !== '')
        .join(' ');
}
function promises({ peer, marginPercent, alphaPercent }) {
    if (peer !== undefined)
        return [`Judged by the rule of ${_domain_judge_peers_peer_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .PEER_TITLES */ .X[peer.kind]}, ${_words_js__WEBPACK_IMPORTED_MODULE_5__/* .NO_PROMISE */ .Qx}.`];
    return [
        `Up to ${(0,_domain_units_js__WEBPACK_IMPORTED_MODULE_6__/* .percentText */ .fL)(marginPercent)} worse counts as harmless;`,
        `at most ${(0,_domain_units_js__WEBPACK_IMPORTED_MODULE_6__/* .percentText */ .fL)(alphaPercent)} of harmless candidates is taken back by mistake.`,
    ];
}
function estimateText(afterSeconds) {
    if (afterSeconds === null)
        return '';
    return `A step that is watched for ${(0,_domain_units_js__WEBPACK_IMPORTED_MODULE_6__/* .durationText */ .S5)(afterSeconds)} with little against it is left on the likeliest value.`;
}
function harmText({ onHarm, pauseSecondsMax }) {
    return onHarm === 'rollback'
        ? 'A candidate that is measurably worse is taken back at once, without a person.'
        : `A candidate that is measurably worse keeps its share for a person to decide, at most ${(0,_domain_units_js__WEBPACK_IMPORTED_MODULE_6__/* .durationText */ .S5)(pauseSecondsMax)}; then it is taken back.`;
}
function slowText({ pace, stepSeconds }) {
    if (pace === 'at-once')
        return '';
    return `Without harm it goes back down the steps, ${(0,_domain_units_js__WEBPACK_IMPORTED_MODULE_6__/* .durationText */ .S5)(stepSeconds)} each.`;
}
const DOUBT_TEXTS = {
    wait: (wait) => `In doubt a step waits up to ${wait} longer, then it is taken back.`,
    hold: () => 'In doubt a step is held for a person.',
    promote: () => 'In doubt it goes on to the next step.',
    rollback: () => 'In doubt it is taken back.',
};
//# sourceMappingURL=ramp-section.js.map

/***/ }),

/***/ 5041:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K3: () => (/* binding */ authorsSection),
/* harmony export */   NY: () => (/* binding */ directCommitsSection),
/* harmony export */   bE: () => (/* binding */ filesSection),
/* harmony export */   r6: () => (/* binding */ rangeWords),
/* harmony export */   z1: () => (/* binding */ rangeSection)
/* harmony export */ });
/* harmony import */ var _domain_units_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(97065);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(35830);
/* harmony import */ var _links_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(71304);
/* harmony import */ var _page_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20050);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4652);





/** Lines of each list in a page. Whatever is beyond is counted, and the comparison is linked. */
const COMMITS_MAX = 40;
const FILES_MAX = 20;
const AUTHORS_MAX = 20;
/** Longest subject, title or path in these lists, in characters. */
const LINE_CHARS_MAX = 160;
/** What goes out, in two sentences of numbers. */
function rangeSection(range, pullRequests, links) {
    const scope = range.paths.length === 0
        ? ''
        : ` Only ${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .listText */ .so)(range.paths.slice(0, FILES_MAX).map((path) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .markdownCode */ .D9)(path, LINE_CHARS_MAX)))} counts.`;
    const truncated = range.isTruncated
        ? ' The range is too long to keep whole: the numbers are right, the lists below are not complete.'
        : '';
    const spelled = `${directionSentence(range, links)} ${rangeWords(range, pullRequests.length)}.`;
    return `### What goes out\n\n${spelled}${datesSentence(range)}${scope}${truncated}`;
}
/** "42 commits by 5 authors in 12 pull requests: 63 files, +1,234 -567 lines, 3 merges, 1 revert". */
function rangeWords(range, pullRequestCount) {
    const brought = pullRequestCount === 0 ? '' : ` in ${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .countText */ .lT)(pullRequestCount, 'pull request')}`;
    const counts = [
        (0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .countText */ .lT)(range.fileCount, 'file'),
        (0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .linesText */ .zu)(range.linesAdded, range.linesDeleted),
        ...[
            { count: range.mergeCount, one: 'merge' },
            { count: range.revertCount, one: 'revert' },
            { count: range.renameCount, one: 'rename' },
            { count: range.binaryCount, one: 'binary file' },
        ].flatMap(({ count, one }) => (count === 0 ? [] : [(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .countText */ .lT)(count, one)])),
    ];
    const commits = (0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .countText */ .lT)(range.commitCount, 'commit');
    const authors = (0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .countText */ .lT)(range.authorCount, 'author');
    return range.commitCount === 0
        ? 'No new commits'
        : `${commits} by ${authors}${brought}: ${counts.join(', ')}`;
}
function directionSentence(range, links) {
    const head = (0,_links_js__WEBPACK_IMPORTED_MODULE_3__/* .commitLink */ .wn)(links.repository, range.head);
    const base = range.base === null ? '' : (0,_links_js__WEBPACK_IMPORTED_MODULE_3__/* .commitLink */ .wn)(links.repository, range.base);
    const away = (0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .countText */ .lT)(range.commitsTakenAway, 'commit');
    const both = range.base === null
        ? head
        : (0,_links_js__WEBPACK_IMPORTED_MODULE_3__/* .link */ .nf)(`\`${(0,_domain_units_js__WEBPACK_IMPORTED_MODULE_4__/* .shortSha */ .Fu)(range.base)}...${(0,_domain_units_js__WEBPACK_IMPORTED_MODULE_4__/* .shortSha */ .Fu)(range.head)}\``, (0,_links_js__WEBPACK_IMPORTED_MODULE_3__/* .compareUrl */ .XH)(links.repository, range.base, range.head));
    switch (range.direction) {
        case 'first':
            return `The first deployment: everything up to ${head}.`;
        case 'forward':
            return `${both}.`;
        case 'same':
            return `${head} is what was deployed last.`;
        case 'backward':
            return `**This goes back** from ${base} to ${head}: ${away} taken away.`;
        case 'diverged':
            return `**History parted** between ${base} and ${head}: ${away} that ran before ${range.commitsTakenAway === 1 ? 'is' : 'are'} not in it.`;
    }
}
function datesSentence(range) {
    const { oldestCommittedAtSeconds: oldest, newestCommittedAtSeconds: newest } = range;
    if (oldest === null || newest === null)
        return '';
    return oldest === newest
        ? ` Committed ${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .timeText */ .Tc)(newest)}.`
        : ` Committed from ${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .timeText */ .Tc)(oldest)} to ${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .timeText */ .Tc)(newest)}.`;
}
/** Commits that no pull request brought: the ones that nobody may have looked at. Merges are left out. */
function directCommitsSection(range, pullRequests, links) {
    const brought = new Set(pullRequests.flatMap((one) => one.commits));
    const direct = range.commits.filter((commit) => !commit.isMerge && !brought.has(commit.sha));
    if (direct.length === 0)
        return '';
    const lines = direct.slice(0, COMMITS_MAX).map((commit) => commitLine(commit, links.repository));
    const title = pullRequests.length === 0
        ? (0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .countText */ .lT)(direct.length, 'commit')
        : `${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .countText */ .lT)(direct.length, 'commit')} without a pull request`;
    return (0,_page_js__WEBPACK_IMPORTED_MODULE_1__/* .folded */ .TM)(title, (0,_page_js__WEBPACK_IMPORTED_MODULE_1__/* .cutList */ .f6)(lines, COMMITS_MAX, direct.length).join('\n'));
}
function commitLine(commit, repository) {
    const subject = (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .markdownText */ .p7)(commit.subject, LINE_CHARS_MAX) || '(no subject)';
    const reverts = commit.reverts === null ? '' : `, takes back ${(0,_links_js__WEBPACK_IMPORTED_MODULE_3__/* .commitLink */ .wn)(repository, commit.reverts)}`;
    const author = (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .markdownText */ .p7)(commit.author.name, 60) || 'unknown';
    return `- ${(0,_links_js__WEBPACK_IMPORTED_MODULE_3__/* .commitLink */ .wn)(repository, commit.sha)} ${subject} (by ${author}${reverts})`;
}
/** The files with the most changed lines. */
function filesSection(range, links) {
    if (range.files.length === 0)
        return '';
    const lines = range.files.slice(0, FILES_MAX).map((file) => fileLine(file, links.repository));
    const list = (0,_page_js__WEBPACK_IMPORTED_MODULE_1__/* .cutList */ .f6)(lines, FILES_MAX, range.fileCount).join('\n');
    return (0,_page_js__WEBPACK_IMPORTED_MODULE_1__/* .folded */ .TM)(`${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .countText */ .lT)(range.fileCount, 'file')}, most changed first`, list);
}
function fileLine(file, repository) {
    const path = (0,_links_js__WEBPACK_IMPORTED_MODULE_3__/* .link */ .nf)((0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .markdownCode */ .D9)(file.path, LINE_CHARS_MAX), (0,_links_js__WEBPACK_IMPORTED_MODULE_3__/* .fileUrl */ .iw)(repository, file.newestCommit, file.path));
    const moved = file.previousPath === null ? '' : `, was ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .markdownCode */ .D9)(file.previousPath, LINE_CHARS_MAX)}`;
    const change = file.isBinary ? 'binary' : (0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .linesText */ .zu)(file.linesAdded, file.linesDeleted);
    return `- ${path} ${change} in ${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .countText */ .lT)(file.commitCount, 'commit')}${moved}`;
}
/** Who wrote it, most commits first. Without addresses: a page may be public. */
function authorsSection(range) {
    if (range.authors.length === 0)
        return '';
    const names = range.authors
        .slice(0, AUTHORS_MAX)
        .map(({ person, commitCount }) => `${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .markdownText */ .p7)(person.name, 60) || 'unknown'} (${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .numberText */ .$4)(commitCount)})`);
    const more = range.authorCount - names.length;
    if (more > 0)
        names.push(`${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .numberText */ .$4)(more)} more`);
    return `Authors, by commits: ${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .listText */ .so)(names)}.`;
}
//# sourceMappingURL=range-section.js.map

/***/ }),

/***/ 73257:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BT: () => (/* binding */ verdictMarkdown),
/* harmony export */   L2: () => (/* binding */ verdictWords),
/* harmony export */   Zg: () => (/* binding */ rolloutSection)
/* harmony export */ });
/* harmony import */ var _domain_judge_peers_peer_rule_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47245);
/* harmony import */ var _domain_units_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(97065);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(35830);
/* harmony import */ var _page_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(20050);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4652);





/** Rows of each table of this section. */
const METRICS_MAX = 20;
const TIMELINE_MAX = 60;
const EXPLANATION_CHARS_MAX = 300;
const SUMMARY_CHARS_MAX = 200;
/** Findings that are told to have warned. */
const WARNINGS_MAX = 3;
/** What happened: the share over time, what each metric showed, and every event. */
function rolloutSection(outcome, rollout, pictures) {
    const { verdict, timeline, evidence = [] } = rollout;
    const marginPercent = verdict?.judgedBy === undefined ? (outcome.judging?.policy.marginPercent ?? null) : null;
    return [
        rollout.step === undefined ? '### What happened' : '### Where it stands',
        warnedText(outcome),
        pictures.share(timeline),
        verdict === null ? '' : verdictMarkdown(verdict),
        verdict === null ? '' : pictures.metrics(verdict, marginPercent),
        verdict === null ? '' : explanationsList(verdict),
        pictures.evidence(evidence),
        timelineTable(timeline),
    ]
        .filter((part) => part !== '')
        .join('\n\n');
}
/** What had spoken against a version that was taken back, the heaviest first; '' for any other end. */
function warnedText({ result, risk }) {
    if (result !== 'rolled_back' || risk === null)
        return '';
    const heavy = risk.findings
        .filter(({ logOdds }) => logOdds > 0)
        .sort((a, b) => b.logOdds - a.logOdds)
        .slice(0, WARNINGS_MAX);
    if (heavy.length === 0)
        return 'Nothing about the range had warned beforehand.';
    const what = heavy.map((finding) => `**${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownText */ .p7)(finding.what)}**`);
    return `What had warned beforehand: ${(0,_words_js__WEBPACK_IMPORTED_MODULE_3__/* .listText */ .so)(what)}.`;
}
/** The verdict in words and the metrics as a table, canary beside stable. */
function verdictMarkdown(verdict) {
    return [
        `${verdictWords(verdict, (text, charsMax = 80) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownText */ .p7)(text, charsMax))}.`,
        metricsTable(verdict),
    ]
        .filter((part) => part !== '')
        .join('\n\n');
}
/** What each metric showed, in the judge's own sentences. */
function explanationsList(verdict) {
    const explanations = verdict.metrics
        .slice(0, METRICS_MAX)
        .filter((metric) => metric.explanation !== '')
        .map((metric) => `- ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownText */ .p7)(metric.explanation, EXPLANATION_CHARS_MAX)}`);
    return explanations.join('\n');
}
/** "Verdict: harmful, decided by error-rate; evidence against the candidate 120 : 1 of 100 : 1 …". */
function verdictWords(verdict, show) {
    const decided = verdict.decidedBy === null ? '' : `, decided by ${show(verdict.decidedBy)}`;
    const missing = verdict.missing === '' ? '' : `, still needed: ${show(verdict.missing)}`;
    const frozen = verdict.isFrozen ? ', too suspicious to go forward' : '';
    const windows = `${(0,_words_js__WEBPACK_IMPORTED_MODULE_3__/* .countText */ .lT)(verdict.windowCount, 'window')} in the last step`;
    return `Verdict: ${verdict.answer}${decided}${frozen}${missing}; ${groundsWords(verdict, show)}; ${windows}`;
}
/** What the verdict rests on: evidence and its limit, or the rule of another tool. */
function groundsWords(verdict, show) {
    const { judgedBy, logEvidence, logEvidenceLimit } = verdict;
    if (judgedBy !== undefined) {
        const said = show(judgedBy.summary.replace(/\.$/, ''), SUMMARY_CHARS_MAX);
        return `judged by the rule of ${_domain_judge_peers_peer_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .PEER_TITLES */ .X[judgedBy.peer]}, ${_words_js__WEBPACK_IMPORTED_MODULE_3__/* .NO_PROMISE */ .Qx}: ${said}`;
    }
    if (logEvidence === null || logEvidenceLimit === null)
        return 'no evidence was weighed';
    return `evidence against the candidate ${(0,_words_js__WEBPACK_IMPORTED_MODULE_3__/* .evidenceText */ .rS)(logEvidence)}, it is taken back at ${(0,_words_js__WEBPACK_IMPORTED_MODULE_3__/* .evidenceText */ .rS)(logEvidenceLimit)}`;
}
function metricsTable(verdict) {
    if (verdict.metrics.length === 0)
        return '';
    const rows = verdict.metrics
        .slice(0, METRICS_MAX)
        .map((metric) => [
        (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownText */ .p7)(metric.name, 80),
        sideText(metric, 'canary'),
        sideText(metric, 'stable'),
        (0,_words_js__WEBPACK_IMPORTED_MODULE_3__/* .ratioText */ .B9)(metric.rateRatio, metric.rateRatioLower, metric.rateRatioUpper) ?? '',
        metric.logEvidence === null ? '' : (0,_words_js__WEBPACK_IMPORTED_MODULE_3__/* .evidenceText */ .rS)(metric.logEvidence),
        metric.answer,
    ]);
    const header = ['Metric', 'Canary', 'Stable', 'Ratio of rates', 'Evidence against', 'Verdict'];
    if (verdict.judgedBy === undefined)
        return (0,_page_js__WEBPACK_IMPORTED_MODULE_2__/* .table */ .tp)(header, rows);
    // The rule of another tool has neither a ratio of rates nor evidence.
    const isOurs = (column) => column === 3 || column === 4;
    const without = (row) => row.filter((_, column) => !isOurs(column));
    return (0,_page_js__WEBPACK_IMPORTED_MODULE_2__/* .table */ .tp)(without(header), rows.map(without));
}
function sideText(metric, side) {
    const counts = metric[side];
    if (counts !== null)
        return (0,_words_js__WEBPACK_IMPORTED_MODULE_3__/* .ratesText */ .PC)(counts);
    if (metric.kind === 'count')
        return 'no data';
    if (side === 'stable') {
        if (metric.kind === 'guard')
            return '';
        if (metric.kind === 'series' && metric.stableValue === undefined)
            return '';
        return metric.stableValue == null ? 'no data' : (0,_words_js__WEBPACK_IMPORTED_MODULE_3__/* .magnitudeText */ .cu)(metric.stableValue);
    }
    return metric.value === null ? 'no data' : (0,_words_js__WEBPACK_IMPORTED_MODULE_3__/* .magnitudeText */ .cu)(metric.value);
}
/** The newest events matter most when a timeline is too long: how it ended. */
function timelineTable(timeline) {
    const first = timeline[0];
    if (first === undefined)
        return '';
    const shown = timeline.slice(-TIMELINE_MAX);
    const hidden = timeline.length - shown.length;
    const rows = shown.map((entry) => [
        `+${(0,_domain_units_js__WEBPACK_IMPORTED_MODULE_4__/* .durationText */ .S5)(entry.atSeconds - first.atSeconds)}`,
        (0,_domain_units_js__WEBPACK_IMPORTED_MODULE_4__/* .percentText */ .fL)(entry.percent),
        (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownText */ .p7)(entry.text, EXPLANATION_CHARS_MAX),
    ]);
    const title = hidden === 0
        ? `Timeline, ${(0,_words_js__WEBPACK_IMPORTED_MODULE_3__/* .countText */ .lT)(timeline.length, 'event')}`
        : `Timeline, the newest ${(0,_words_js__WEBPACK_IMPORTED_MODULE_3__/* .countText */ .lT)(shown.length, 'event')} of ${timeline.length}`;
    return (0,_page_js__WEBPACK_IMPORTED_MODULE_2__/* .folded */ .TM)(title, (0,_page_js__WEBPACK_IMPORTED_MODULE_2__/* .table */ .tp)(['At', 'Share', 'Event'], rows));
}
//# sourceMappingURL=rollout-section.js.map

/***/ }),

/***/ 45749:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EL: () => (/* binding */ outcomeText),
/* harmony export */   Ld: () => (/* binding */ progressLines),
/* harmony export */   oz: () => (/* binding */ progressLine)
/* harmony export */ });
/* unused harmony export PROGRESS_LINES_MAX */
/* harmony import */ var _domain_judge_peers_peer_rule_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47245);
/* harmony import */ var _domain_units_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(97065);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(35830);
/* harmony import */ var _sections_decision_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(71126);
/* harmony import */ var _sections_diagnosis_section_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(83021);
/* harmony import */ var _sections_facts_section_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(35719);
/* harmony import */ var _sections_forecast_section_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(35287);
/* harmony import */ var _sections_ramp_section_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(89130);
/* harmony import */ var _sections_range_section_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(5041);
/* harmony import */ var _sections_rollout_section_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(73257);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(4652);











/** Lines of the live view: it never scrolls. */
const PROGRESS_LINES_MAX = 8;
/** Metrics that fit between the other lines. */
const PROGRESS_METRICS_MAX = 3;
/** Narrower than this and nothing can be read, in columns. */
const WIDTH_MIN = 40;
const BAR_COLUMNS_MAX = 40;
const FINDINGS_MAX = 8;
const NAME_CHARS_MAX = 40;
/** The live view of a rollout: at most PROGRESS_LINES_MAX lines, none wider than the screen. */
function progressLines(progress, screen) {
    const width = Math.max(WIDTH_MIN, Math.floor(screen.width));
    const { verdict } = progress;
    const metrics = (verdict?.metrics ?? []).slice(0, PROGRESS_METRICS_MAX);
    const lines = [
        { text: headline(progress), answer: null },
        { text: bar(progress, width), answer: null },
        { text: timesText(progress), answer: null },
        ...metrics.map((metric) => ({ text: metricText(metric), answer: metric.answer })),
        {
            text: verdict === null ? 'no verdict yet' : evidenceLine(verdict),
            answer: verdict?.answer ?? null,
        },
        { text: (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .logLine */ .BP)(progress.message), answer: null },
    ];
    return lines
        .filter(({ text }) => text !== '')
        .slice(0, PROGRESS_LINES_MAX)
        .map(({ text, answer }) => painted(fitted(text, width), screen.isColor ? answer : null));
}
/** One line of a log that is no terminal. */
function progressLine(progress) {
    const { verdict } = progress;
    const metric = verdict?.metrics.find((one) => one.name === verdict.decidedBy) ?? verdict?.metrics[0];
    return (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .logLine */ .BP)([
        headline(progress),
        ...(progress.phase === 'watching'
            ? [`${(0,_domain_units_js__WEBPACK_IMPORTED_MODULE_10__/* .durationText */ .S5)(progress.stepSeconds)} in this step`]
            : []),
        ...(metric === undefined ? [] : [metricText(metric)]),
        ...(verdict === null ? [] : [evidenceLine(verdict)]),
        ...(progress.message === '' ? [] : [progress.message]),
    ].join('; '));
}
/** "production v1.5.0: watching, step 3 of 5, 25 % of traffic". */
function headline(progress) {
    const name = `${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .logLine */ .BP)(progress.environment, NAME_CHARS_MAX)} ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .logLine */ .BP)(progress.version, NAME_CHARS_MAX)}`;
    const step = `step ${Math.min(progress.stepIndex + 1, progress.steps.length)} of ${progress.steps.length}`;
    return `${name}: ${progress.phase}, ${step}, ${(0,_domain_units_js__WEBPACK_IMPORTED_MODULE_10__/* .percentText */ .fL)(progress.percent)} of traffic`;
}
/** The share as a bar, and the ramp with the current step in brackets. */
function bar(progress, width) {
    const columns = Math.min(BAR_COLUMNS_MAX, Math.floor(width / 2));
    const share = Math.min(100, Math.max(0, progress.percent));
    // Any traffic at all shows as one block: a share of 0.1 % is not nothing.
    const full = share === 0 ? 0 : Math.max(1, Math.round((columns * share) / 100));
    const steps = progress.steps.map((percent, index) => index === progress.stepIndex ? `[${(0,_domain_units_js__WEBPACK_IMPORTED_MODULE_10__/* .percentText */ .fL)(percent)}]` : (0,_domain_units_js__WEBPACK_IMPORTED_MODULE_10__/* .percentText */ .fL)(percent));
    return `${'█'.repeat(full)}${'░'.repeat(columns - full)} ${steps.join(' > ')}`;
}
function timesText(progress) {
    return `${(0,_domain_units_js__WEBPACK_IMPORTED_MODULE_10__/* .durationText */ .S5)(progress.elapsedSeconds)} in all, ${(0,_domain_units_js__WEBPACK_IMPORTED_MODULE_10__/* .durationText */ .S5)(progress.stepSeconds)} in this step`;
}
function metricText(metric) {
    const name = (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .logLine */ .BP)(metric.name, NAME_CHARS_MAX);
    const isAlone = metric.kind === 'series' && metric.stableValue === undefined;
    if (metric.kind === 'guard' || (isAlone && metric.canary === null)) {
        const value = metric.value === null ? 'no data' : (0,_words_js__WEBPACK_IMPORTED_MODULE_9__/* .magnitudeText */ .cu)(metric.value);
        return `${name}: ${value}, ${metric.answer}`;
    }
    if (metric.kind === 'gauge' || (metric.kind === 'series' && metric.canary === null)) {
        const [value, stable] = [metric.value, metric.stableValue ?? null].map((one) => one === null ? 'no data' : (0,_words_js__WEBPACK_IMPORTED_MODULE_9__/* .magnitudeText */ .cu)(one));
        return `${name}: canary ${value}, stable ${stable}, ${metric.answer}`;
    }
    const canary = metric.canary === null ? 'no data' : (0,_words_js__WEBPACK_IMPORTED_MODULE_9__/* .ratesText */ .PC)(metric.canary);
    const stable = metric.stable === null ? 'no data' : (0,_words_js__WEBPACK_IMPORTED_MODULE_9__/* .ratesText */ .PC)(metric.stable);
    const ratio = (0,_words_js__WEBPACK_IMPORTED_MODULE_9__/* .ratioText */ .B9)(metric.rateRatio, metric.rateRatioLower, metric.rateRatioUpper);
    return `${name}: canary ${canary}, stable ${stable}${ratio === null ? '' : `, ratio ${ratio}`}`;
}
function evidenceLine(verdict) {
    const missing = verdict.missing === '' ? '' : `, needs ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .logLine */ .BP)(verdict.missing)}`;
    const frozen = verdict.isFrozen ? ', frozen' : '';
    const harmed = Math.round(verdict.harmedRequests);
    const told = verdict.judgedBy !== undefined && harmed === 0 ? '' : `, about ${(0,_words_js__WEBPACK_IMPORTED_MODULE_9__/* .numberText */ .$4)(harmed)} harmed`;
    return `${verdict.answer}${frozen}: ${groundsText(verdict)}${missing}${told}`;
}
function groundsText({ judgedBy, logEvidence, logEvidenceLimit }) {
    if (judgedBy !== undefined)
        return (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .logLine */ .BP)(`${_domain_judge_peers_peer_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .PEER_TITLES */ .X[judgedBy.peer]}: ${judgedBy.summary.replace(/\.$/, '')}`);
    if (logEvidence === null || logEvidenceLimit === null)
        return 'no evidence was weighed';
    return `evidence against ${(0,_words_js__WEBPACK_IMPORTED_MODULE_9__/* .evidenceText */ .rS)(logEvidence)} of ${(0,_words_js__WEBPACK_IMPORTED_MODULE_9__/* .evidenceText */ .rS)(logEvidenceLimit)}`;
}
/** The outcome as plain lines for a terminal or a log: the same story as the page, shorter. */
function outcomeText(outcome, links = null) {
    const { range, risk, ramp, rollout } = outcome;
    const numbers = (0,_sections_decision_js__WEBPACK_IMPORTED_MODULE_2__/* .rolloutWords */ .pf)(outcome);
    const plan = outcome.planHash === null ? '' : `Plan ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .logLine */ .BP)((0,_words_js__WEBPACK_IMPORTED_MODULE_9__/* .hashText */ .qj)(outcome.planHash))}.`;
    const lines = [
        (0,_sections_decision_js__WEBPACK_IMPORTED_MODULE_2__/* .decisionSentence */ .II)(outcome, (name) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .logLine */ .BP)(name, NAME_CHARS_MAX * 2)),
        risk === null ? '' : `${(0,_sections_decision_js__WEBPACK_IMPORTED_MODULE_2__/* .riskWords */ .zk)(risk, (text) => text)}.`,
        risk === null ? '' : (0,_sections_forecast_section_js__WEBPACK_IMPORTED_MODULE_5__/* .forecastWords */ .f)(risk),
        `Reason: ${(0,_sections_decision_js__WEBPACK_IMPORTED_MODULE_2__/* .reasonTitle */ .tc)(outcome)} (${outcome.reason}).`,
        (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .logLine */ .BP)(outcome.detail),
        outcome.advice === '' ? '' : `What to do: ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .logLine */ .BP)(outcome.advice)}`,
        numbers === null ? '' : `${numbers}.`,
        rollout?.verdict == null
            ? ''
            : `${(0,_sections_rollout_section_js__WEBPACK_IMPORTED_MODULE_8__/* .verdictWords */ .L2)(rollout.verdict, (text, charsMax = NAME_CHARS_MAX) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .logLine */ .BP)(text, charsMax))}.`,
        ...(rollout?.verdict?.metrics ?? []).map((metric) => `  ${metricText(metric)}`),
        ...(0,_sections_diagnosis_section_js__WEBPACK_IMPORTED_MODULE_3__/* .diagnosisLines */ .d)(outcome.diagnoses ?? []),
        range === null ? '' : `Goes out: ${(0,_sections_range_section_js__WEBPACK_IMPORTED_MODULE_7__/* .rangeWords */ .r6)(range, outcome.pullRequests.length)}.`,
        ...(risk?.findings ?? [])
            .slice(0, FINDINGS_MAX)
            .map((finding) => `  ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .logLine */ .BP)(finding.what)}. ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .logLine */ .BP)(finding.why)}`),
        ramp === null ? '' : `Ramp: ${(0,_sections_ramp_section_js__WEBPACK_IMPORTED_MODULE_6__/* .rampWords */ .iZ)(ramp)}.`,
        plan,
        ...outcome.warnings.slice(0, FINDINGS_MAX).map((warning) => `Warning: ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .logLine */ .BP)(warning)}`),
        ...(links === null ? [] : linkLines(outcome, links)),
    ];
    return lines.filter((line) => line.trim() !== '').join('\n');
}
function linkLines(outcome, links) {
    return (0,_sections_facts_section_js__WEBPACK_IMPORTED_MODULE_4__/* .placesOf */ .ek)(outcome, links).map(({ label, url }) => `${label}: ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .logLine */ .BP)(url)}`);
}
const COLORS = {
    healthy: '\u001b[32m',
    harmful: '\u001b[31m',
    inconclusive: '\u001b[33m',
};
const COLOR_OFF = '\u001b[0m';
function painted(text, answer) {
    return answer === null ? text : `${COLORS[answer]}${text}${COLOR_OFF}`;
}
/** Cuts to the columns of the screen; characters of East Asian width and emoji take two. */
function fitted(text, width) {
    let columns = 0;
    let line = '';
    for (const char of text) {
        columns += WIDE.test(char) ? 2 : 1;
        if (columns > width)
            return `${[...line].slice(0, -2).join('')}…`;
        line += char;
    }
    return line;
}
const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Extended_Pictographic}|[\u{20000}-\u{3ffff}]/u;
//# sourceMappingURL=terminal.js.map

/***/ }),

/***/ 4652:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $4: () => (/* binding */ numberText),
/* harmony export */   B9: () => (/* binding */ ratioText),
/* harmony export */   PC: () => (/* binding */ ratesText),
/* harmony export */   Qx: () => (/* binding */ NO_PROMISE),
/* harmony export */   Tc: () => (/* binding */ timeText),
/* harmony export */   cu: () => (/* binding */ magnitudeText),
/* harmony export */   lT: () => (/* binding */ countText),
/* harmony export */   lp: () => (/* binding */ comparedText),
/* harmony export */   o4: () => (/* binding */ standingWords),
/* harmony export */   qj: () => (/* binding */ hashText),
/* harmony export */   rS: () => (/* binding */ evidenceText),
/* harmony export */   so: () => (/* binding */ listText),
/* harmony export */   xz: () => (/* binding */ REVERSIBILITY_TEXTS),
/* harmony export */   zu: () => (/* binding */ linesText)
/* harmony export */ });
/* harmony import */ var _domain_units_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(97065);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(35830);


const NUMBERS = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 });
/** "12,345". */
function numberText(count) {
    return NUMBERS.format(count);
}
/** "1 commit", "2 commits", "2 branches" with the plural given. */
function countText(count, one, many = `${one}s`) {
    return `${numberText(count)} ${count === 1 ? one : many}`;
}
/** "12 of 3,400 (0.353 %)"; "no requests" when there were none. */
function ratesText(counts) {
    if (counts.total === 0)
        return 'no requests';
    return `${numberText(counts.bad)} of ${numberText(counts.total)} (${rateText(counts)})`;
}
/** "0.353 %"; "no requests" when there were none. */
function rateText(counts) {
    return counts.total === 0 ? 'no requests' : (0,_domain_units_js__WEBPACK_IMPORTED_MODULE_1__/* .percentText */ .fL)((100 * counts.bad) / counts.total);
}
/** A number of any size in at most four digits: "1.17", "23.4", "1,530"; "over 1,000,000". */
function magnitudeText(value) {
    if (Number.isNaN(value))
        return 'unknown';
    if (value > MAGNITUDE_MAX)
        return `over ${numberText(MAGNITUDE_MAX)}`;
    if (value < -MAGNITUDE_MAX)
        return `under ${numberText(-MAGNITUDE_MAX)}`;
    const size = Math.abs(value);
    if (size >= 1_000)
        return numberText(value);
    return String(Number(value.toFixed(size >= 100 ? 0 : size >= 10 ? 1 : size >= 0.01 ? 2 : 4)));
}
const MAGNITUDE_MAX = 1_000_000;
/** Evidence from its natural logarithm: "20 : 1" against the candidate, "1 : 5" for it. */
function evidenceText(logEvidence) {
    if (Number.isNaN(logEvidence))
        return 'unknown';
    return logEvidence >= 0
        ? `${magnitudeText(Math.exp(logEvidence))} : 1`
        : `1 : ${magnitudeText(Math.exp(-logEvidence))}`;
}
/** What has to be said of every judge but our own. */
const NO_PROMISE = 'which does not promise how often it is wrong when it is asked repeatedly';
/** "1.17 (0.8 to 1.62)"; an end that is not known is "…". */
function ratioText(ratio, lower, upper) {
    if (ratio === null)
        return null;
    if (lower === null && upper === null)
        return magnitudeText(ratio);
    return `${magnitudeText(ratio)} (${boundText(lower)} to ${boundText(upper)})`;
}
function boundText(bound) {
    return bound === null ? '…' : magnitudeText(bound);
}
/** "2026-03-01 14:05 UTC". */
function timeText(atSeconds) {
    const time = new Date(atSeconds * 1_000);
    if (Number.isNaN(time.getTime()))
        return 'an unknown time';
    return `${time.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}
/** "+1,234 -56 lines". */
function linesText(added, deleted) {
    return `+${numberText(added)} -${numberText(deleted)} ${added + deleted === 1 ? 'line' : 'lines'}`;
}
/** "a", "a and b", "a, b and c". */
function listText(items) {
    if (items.length <= 1)
        return items[0] ?? '';
    return `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}
/** The first digits of a plan hash: what people compare; the outcome as JSON has all of them. */
function hashText(hash) {
    return (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .visibleText */ .Q6)(hash.slice(0, HASH_CHARS));
}
const HASH_CHARS = 12;
const REVERSIBILITY_TEXTS = {
    yes: 'can be rolled back',
    with_care: 'can be rolled back with care',
    no: 'cannot be rolled back',
};
const COMPARED = {
    deployments: 'deployment',
    tags: 'tag',
    merges: 'merge',
    commits: 'commit',
};
/** "42 deployments", "40 tags, replayed from git", "25 stretches of 8 merges, replayed from git". */
function comparedText({ of, stepCount, comparedCount, }) {
    if (of === 'deployments')
        return countText(comparedCount, COMPARED[of]);
    const steps = countText(stepCount, COMPARED[of]);
    const ranges = stepCount === 1
        ? countText(comparedCount, COMPARED[of])
        : countText(comparedCount, `stretch of ${steps}`, `stretches of ${steps}`);
    return `${ranges}, replayed from git`;
}
/** "Riskier than 41 of the last 42 deployments." */
function standingWords(standing) {
    const fewer = Math.round(standing.share * standing.comparedCount);
    const part = fewer === standing.comparedCount ? 'all' : fewer;
    const compared = fewer === 0 ? 'No riskier than any' : `Riskier than ${part}`;
    return `${compared} of the last ${comparedText(standing)}.`;
}
//# sourceMappingURL=words.js.map

/***/ })

};

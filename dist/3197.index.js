export const id = 3197;
export const ids = [3197,1327];
export const modules = {

/***/ 41327:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   policyWithoutFile: () => (/* binding */ policyWithoutFile)
/* harmony export */ });
/* harmony import */ var _domain_rollout_way_back_policy_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24526);
/* harmony import */ var _gate_policy_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(92120);
/* harmony import */ var _policy_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(31871);
/* harmony import */ var _schema_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(31922);




/** What assess goes by where there is no configuration: the defaults, and nothing that could be deployed. */
function policyWithoutFile(environmentName) {
    const risk = _schema_js__WEBPACK_IMPORTED_MODULE_2__/* .configSchema */ .Qn.shape.risk.parse({});
    return {
        environment: environmentName,
        paths: [],
        gate: (0,_gate_policy_js__WEBPACK_IMPORTED_MODULE_3__/* .gatePolicyOf */ .f)(_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .environment */ .cA.shape.gate.parse({}), environmentName),
        control: _schema_js__WEBPACK_IMPORTED_MODULE_2__/* .environment */ .cA.shape.control.parse({}),
        metrics: [],
        judge: (0,_policy_js__WEBPACK_IMPORTED_MODULE_1__.judgePolicyOf)(_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .environment */ .cA.shape.judge.parse({})),
        ramp: (0,_policy_js__WEBPACK_IMPORTED_MODULE_1__.rampPolicyOf)(_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .environment */ .cA.shape.ramp.parse({}), risk),
        riskLevels: risk.levels,
        requiredContexts: [],
        isCommenting: false,
        isTellingFlow: false,
        commentPullRequestsMax: 0,
        durationSecondsMax: _schema_js__WEBPACK_IMPORTED_MODULE_2__/* .environment */ .cA.shape['max-duration-seconds'].parse(undefined),
        bakeSeconds: 0,
        issueLabel: null,
        wayBack: _domain_rollout_way_back_policy_js__WEBPACK_IMPORTED_MODULE_0__/* .BACK_AT_ONCE */ .Y,
        sourcePatience: { windowsInRowMax: 1, windowsInAllMax: null },
        isWaiting: true,
        onLostRun: 'rollback',
        digestText: '',
    };
}
//# sourceMappingURL=assess-policy.js.map

/***/ }),

/***/ 63197:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  examinePlace: () => (/* binding */ examinePlace)
});

// EXTERNAL MODULE: ./build/src/adapters/tools/config-file.js
var config_file = __webpack_require__(83385);
// EXTERNAL MODULE: ./build/src/domain/history/history.js
var history_history = __webpack_require__(13753);
// EXTERNAL MODULE: ./build/src/commands/outcome.js
var outcome = __webpack_require__(98536);
// EXTERNAL MODULE: ./build/src/commands/tell.js + 1 modules
var tell = __webpack_require__(97541);
;// CONCATENATED MODULE: ./build/src/domain/doctor/diagnosis.js
function good(subject, what) {
    return { subject, state: 'good', what, fix: '', yaml: null };
}
function bad(subject, what, fix, yaml = null) {
    return { subject, state: 'bad', what, fix, yaml };
}
/** Could not be looked at: neither good nor bad. */
function unknown(subject, what, fix) {
    return { subject, state: 'unknown', what, fix, yaml: null };
}
//# sourceMappingURL=diagnosis.js.map
;// CONCATENATED MODULE: ./build/src/domain/doctor/token-permissions.js

/** One diagnosis for each permission, with the block of all of them for what is missing. */
function permissionDiagnoses(needed, tried) {
    return needed.map(({ name, access, why }) => {
        const subject = `token, ${name}: ${access}`;
        const found = tried.find((one) => one.name === name && one.access === access);
        if (found === undefined || found.isGranted === null) {
            const what = `It could not be tried out. ${found?.said ?? ''}`.trim();
            return unknown(subject, what, 'Look at the permissions of the job.');
        }
        if (found.isGranted)
            return good(subject, why);
        const fix = 'Give the job this permission. The whole block:';
        return bad(subject, `GitHub refused it: ${found.said}`, fix, permissionsBlock(needed));
    });
}
/** The `permissions:` of a job that needs all of these. */
function permissionsBlock(needed) {
    return ['permissions:', ...needed.map(({ name, access }) => `  ${name}: ${access}`)].join('\n');
}
//# sourceMappingURL=token-permissions.js.map
;// CONCATENATED MODULE: ./build/src/domain/doctor/workflow-check.js


const CHANGING = ['deploy', 'rollback', 'reconcile'];
const PINNED = /@[0-9a-f]{40}$/;
/**
 * Reads a workflow as whoever reviews it would: permissions, line-up of runs, history in the checkout, the
 * pin. `isSlipway` tells from the `uses` of a step whether it is one of ours. Empty when the workflow has
 * nothing to do with us.
 */
function workflowDiagnoses({ path, value }, needed, isSlipway) {
    const workflow = table(value);
    const uses = usesIn(workflow, isSlipway);
    if (uses.length === 0)
        return [];
    const found = [
        ...uses.flatMap((use) => useDiagnoses(path, workflow, use, needed)),
        ...concurrencyDiagnoses(path, workflow, uses),
    ];
    return found.length > 0
        ? found
        : [good(path, `${uses.length} steps of Slipway are as they should be.`)];
}
function usesIn(workflow, isSlipway) {
    return Object.entries(table(workflow.jobs)).flatMap(([jobName, jobValue]) => {
        const job = table(jobValue);
        return list(job.steps)
            .map(table)
            .filter(({ uses }) => typeof uses === 'string' && isSlipway(uses))
            .map((step) => {
            const { command } = table(step.with);
            return { jobName, job, step, command: typeof command === 'string' ? command : 'assess' };
        });
    });
}
function useDiagnoses(path, workflow, use, needed) {
    const subject = `${path}, job ${use.jobName}`;
    return [
        ...missingPermissions(subject, workflow, use, needed),
        ...environmentDiagnoses(subject, use),
        ...checkoutDiagnoses(subject, use),
        ...stepDiagnoses(subject, use),
    ];
}
function missingPermissions(subject, workflow, { job, command }, needed) {
    const own = job.permissions ?? workflow.permissions;
    const wanted = needed
        .filter(({ commands }) => commands.includes(command))
        .map(({ name, access }) => ({
        name,
        access: isWriting(command, name) ? access : 'read',
    }));
    const missing = wanted.filter(({ name, access }) => !grants(own, name, access));
    if (missing.length === 0)
        return [];
    const names = missing.map(({ name, access }) => `${name}: ${access}`).join(', ');
    const what = own === undefined
        ? 'Neither the job nor the workflow names permissions, so the defaults of the repository decide.'
        : `The job runs ${command} without ${names}.`;
    return [bad(subject, what, 'Give the job these permissions:', permissionsBlock(wanted))];
}
/** assess writes the comment and nothing else; gate and doctor write nothing. */
function isWriting(command, permission) {
    if (command === 'gate' || command === 'doctor')
        return false;
    return command !== 'assess' || permission === 'pull-requests';
}
function grants(permissions, name, access) {
    if (permissions === 'write-all')
        return true;
    if (permissions === 'read-all')
        return access === 'read';
    const granted = table(permissions)[name];
    return granted === 'write' || granted === access;
}
/** GitHub would make a second deployment record beside ours. */
function environmentDiagnoses(subject, { job, command }) {
    const { environment } = job;
    if (!CHANGING.includes(command) || environment === undefined)
        return [];
    if (table(environment).deployment === false)
        return [];
    const name = typeof environment === 'string' ? environment : table(environment).name;
    const what = 'GitHub makes a deployment record of its own for this job, beside the one of Slipway.';
    const yaml = `environment:\n  name: ${plain(name)}\n  deployment: false`;
    return [bad(subject, what, 'Leave the record to Slipway:', yaml)];
}
function checkoutDiagnoses(subject, { job, command }) {
    if (command === 'control')
        return [];
    const checkout = list(job.steps)
        .map(table)
        .find(({ uses }) => typeof uses === 'string' && uses.startsWith('actions/checkout@'));
    if (checkout === undefined) {
        return [
            bad(subject, 'No step checks the repository out.', 'Put this step before:', CHECKOUT_STEP),
        ];
    }
    if (Number(table(checkout.with)['fetch-depth']) === 0)
        return [];
    const what = 'The checkout has one commit only; the range and the history of files need all of them.';
    return [bad(subject, what, 'Ask for the whole history:', 'with:\n  fetch-depth: 0')];
}
const CHECKOUT_STEP = `- uses: actions/checkout@COMMIT
  with:
    fetch-depth: 0
    persist-credentials: false`;
function stepDiagnoses(subject, { step, job, command }) {
    const found = [];
    const uses = String(step.uses);
    if (!PINNED.test(uses) && !uses.startsWith('./')) {
        const what = 'The action is not pinned to a full commit id: a moved tag would run other code.';
        found.push(bad(subject, what, 'Write the full commit id of a release after the @.'));
    }
    if (/\b(always|cancelled)\s*\(/.test(String(step.if ?? ''))) {
        const what = 'A step that runs always() gets no signal when the run is cancelled.';
        found.push(bad(subject, what, 'Take the condition away from this step.'));
    }
    if (CHANGING.includes(command) && job['timeout-minutes'] === undefined) {
        const what = 'The job has no timeout of its own.';
        const fix = 'Give it a little more than max-duration-seconds:';
        found.push(bad(subject, what, fix, 'timeout-minutes: 360'));
    }
    return found;
}
/** A waiting run that is replaced is a deployment that is lost without a word. */
function concurrencyDiagnoses(path, workflow, uses) {
    const changing = uses.filter(({ command }) => CHANGING.includes(command));
    const isFine = (concurrency) => {
        const { group, queue } = table(concurrency);
        return typeof group === 'string' && queue === 'max';
    };
    const open = changing.filter(({ job }) => !isFine(job.concurrency) && !isFine(workflow.concurrency));
    if (open.length === 0)
        return [];
    const names = [...new Set(open.map(({ jobName }) => jobName))].join(', ');
    const what = `Runs of ${names} do not line up: GitHub drops a waiting run when a newer one comes.`;
    const yaml = 'concurrency:\n  group: deploy-production\n  queue: max';
    return [bad(path, what, 'Let them line up:', yaml)];
}
function table(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value)
        ? value
        : {};
}
function list(value) {
    return Array.isArray(value) ? value : [];
}
/** A name as YAML: quoted, unless it is nothing but letters and the like. */
function plain(name) {
    const text = typeof name === 'string' ? name : 'production';
    return /^[A-Za-z][\w-]*$/.test(text) ? text : JSON.stringify(text);
}
//# sourceMappingURL=workflow-check.js.map
// EXTERNAL MODULE: ./build/src/domain/errors.js
var errors = __webpack_require__(33047);
// EXTERNAL MODULE: ./build/src/domain/units.js
var units = __webpack_require__(97065);
// EXTERNAL MODULE: ./build/src/commands/patience.js
var patience = __webpack_require__(22729);
;// CONCATENATED MODULE: ./build/src/commands/doctor/examine.js






/** Carries one examination out; what fails is a diagnosis and never the end of the others. */
async function examined(subject, examine) {
    try {
        return await examine();
    }
    catch (error) {
        if (error instanceof errors/* AdapterError */.om)
            return [bad(subject, error.message, error.hint)];
        if (error instanceof errors/* ConfigError */.xL)
            return error.problems.map(problemDiagnosis);
        return [unknown(subject, (0,patience/* messageOf */.bD)(error), 'Please report it: this is a fault of Slipway.')];
    }
}
/** A problem of the configuration, with its place. */
function problemDiagnosis({ where, line, what, fix }) {
    return bad(line === null ? where : `${where}:${line}`, what, fix);
}
function examineToken(probe, needed) {
    return examined('token', async () => {
        if (probe === null) {
            const what = 'There is no repository on GitHub to try the token on.';
            return [unknown('token', what, 'Name it: --github OWNER/NAME, with a token in GITHUB_TOKEN.')];
        }
        return permissionDiagnoses(needed, await probe.try(needed));
    });
}
/** The environment on GitHub: a name with a typo is one that protects nothing. */
function examineEnvironment(protection, environment) {
    const subject = `environment ${environment}`;
    return examined(subject, async () => {
        if (protection === null)
            return [];
        const found = await protection.of(environment);
        if (!found.exists) {
            const fix = 'Make it in the settings of the repository, under Environments, or correct its name.';
            return [
                bad(subject, 'GitHub has no environment of this name; it would be made without rules.', fix),
            ];
        }
        const rules = [
            found.reviewerCount === 0 ? 'nobody has to approve' : `${found.reviewerCount} reviewers`,
            ...(found.reviewerCount > 0 && !found.isSelfReviewPrevented
                ? ['whoever starts the run may approve it']
                : []),
            found.isBranchLimited ? 'limited to some branches' : 'open to every branch',
        ];
        return [good(subject, `It has these rules: ${rules.join('; ')}.`)];
    });
}
function examineWorkflows(files, parse, needed) {
    return examined('workflows', async () => {
        const found = [];
        for (const { path, text } of await files.read()) {
            const own = await examined(path, async () => workflowDiagnoses({ path, value: parse(text, path) }, needed, isSlipway));
            // A broken workflow that never mentions us is not ours to tell.
            if (text.toLowerCase().includes('slipway'))
                found.push(...own);
        }
        if (found.length > 0)
            return found;
        const what = 'No workflow of the repository uses Slipway yet.';
        return [bad('workflows', what, 'Begin with examples/deploy.yml.')];
    });
}
function isSlipway(uses) {
    return /(^|\/)slipway(@|\/|$)/i.test(uses);
}
/** Where all traffic is, and the finest step that the ramp will meet. */
function examineTarget(target, policy) {
    const subject = `target ${target.type}`;
    return examined(subject, async () => {
        const snapshot = await target.snapshot();
        const { stableSlot, canarySlot } = snapshot;
        const state = await target.current(snapshot);
        const levels = Object.values(policy.ramp.stepsByLevel);
        const steps = policy.ramp.steps === null ? levels.flat() : policy.ramp.steps;
        const least = Math.min(...steps.map(({ percent }) => percent));
        const finest = target.nearestPercent(snapshot, least);
        const where = `${stableSlot} has all traffic, ${canarySlot} takes the next version.`;
        return [
            state.isStableHealthy
                ? good(subject, where)
                : bad(subject, `${where} The running version is not healthy.`, 'Look at its health checks.'),
            finest > 0
                ? good(subject, `Its share for the first step, ${(0,units/* percentText */.fL)(least)}, is ${(0,units/* percentText */.fL)(finest)}.`)
                : bad(subject, `It can't give ${(0,units/* percentText */.fL)(least)} of the traffic, which the ramp asks for.`, 'Begin the ramp with a larger share, or give the target more servers or finer weights.'),
        ];
    });
}
//# sourceMappingURL=examine.js.map
;// CONCATENATED MODULE: ./build/src/commands/doctor/examine-metrics.js



/** How far back a source with a memory is asked: a quiet minute is no reason to doubt a query. */
const EXAMINED_SECONDS = 600;
/** How long a source without a memory is watched. */
const WATCHED_SECONDS = 15;
/** Asks every query for both sides: the running version has to have data, the other one may have none yet. */
async function examineMetrics(asked) {
    const { clock, policy, sources } = asked;
    const mark = () => Promise.all([...sources.values()].map((source) => source.mark().catch(() => undefined)));
    const fromSeconds = clock.nowSeconds();
    await mark();
    await clock.sleep(WATCHED_SECONDS);
    await mark();
    const toSeconds = clock.nowSeconds();
    const untilSeconds = toSeconds - policy.judge.delaySeconds;
    const windows = [
        { fromSeconds: untilSeconds - EXAMINED_SECONDS, toSeconds: untilSeconds },
        { fromSeconds, toSeconds },
    ];
    const all = await Promise.all(policy.metrics.map((metric) => examined(`metric ${metric.name}`, () => examineMetric(asked, metric, windows))));
    return all.flat();
}
async function examineMetric({ sources, snapshot, liveSha }, metric, windows) {
    const subject = `metric ${metric.name}`;
    const source = sources.get(metric.source);
    if (source === undefined)
        return [];
    const stable = { side: 'stable', slot: snapshot.stableSlot, version: liveSha };
    const canary = { side: 'canary', slot: snapshot.canarySlot, version: liveSha };
    const [running, idle] = await Promise.all([
        firstData(source, metric, stable, windows),
        firstData(source, metric, canary, windows),
    ]);
    const beside = idle.kind === 'data'
        ? `The idle side has data too: ${idle.value}.`
        : `The idle side has none, as is usual before a deployment: ${idle.why}.`;
    if (running.kind === 'data') {
        return [good(subject, `The running version has ${running.value}. ${beside}`)];
    }
    const what = `The running version has no data: ${running.why}. ${beside}`;
    const fix = 'Try the query in the metric source itself, with the slot and the version put in.';
    return [bad(subject, what, fix)];
}
async function firstData(source, metric, names, windows) {
    let last = { kind: 'no_data', why: 'it was not asked' };
    for (const window of windows) {
        last = await readingOf(source, metric, names, window);
        if (last.kind === 'data')
            break;
    }
    return last;
}
async function readingOf(source, metric, names, window) {
    const time = (0,units/* durationText */.S5)(window.toSeconds - window.fromSeconds);
    switch (metric.kind) {
        case 'guard':
        case 'gauge':
        case 'series': {
            const reading = await source.value(metric.value, names, window);
            return reading.kind === 'data' ? data(`the value ${reading.value}`) : reading;
        }
        case 'latency': {
            if (source.histogram === undefined) {
                return { kind: 'no_data', why: `the source ${metric.source} knows no histograms` };
            }
            const reading = await source.histogram(metric.buckets, names, window);
            if (reading.kind === 'no_data')
                return reading;
            return data(`${Math.round(reading.value.at(-1)?.count ?? 0)} requests in ${reading.value.length} buckets within ${time}`);
        }
        case 'count': {
            const reading = await source.counts(metric.bad, metric.total, names, window);
            if (reading.kind === 'no_data')
                return reading;
            const { bad: badCount, total } = reading.value;
            if (total === 0)
                return { kind: 'no_data', why: `no requests within ${time}` };
            const rate = (0,units/* percentText */.fL)((100 * badCount) / total);
            return data(`${Math.round(badCount)} of ${Math.round(total)} (${rate}) within ${time}`);
        }
    }
}
function data(value) {
    return { kind: 'data', value };
}
//# sourceMappingURL=examine-metrics.js.map
// EXTERNAL MODULE: ./build/src/domain/ramp/ramp-plan.js
var ramp_plan = __webpack_require__(65819);
// EXTERNAL MODULE: ./build/src/reports/sections/power-section.js
var power_section = __webpack_require__(42013);
// EXTERNAL MODULE: ./build/src/commands/power.js + 1 modules
var commands_power = __webpack_require__(51797);
;// CONCATENATED MODULE: ./build/src/commands/doctor/examine-ramp.js






/** The ramp that is looked at where none stands in the configuration: that of an ordinary range. */
const LEVEL = 'medium';
/** Says which steps of the ramp are blind at the traffic of now, and the steps that would not be. */
function examineRamp(policy, sources, stable, nearestPercent, atSeconds) {
    const subject = policy.ramp.steps === null ? `ramp of ${LEVEL} risk` : 'ramp';
    return examined(subject, async () => {
        const ofNoUse = (0,commands_power/* powerOfNoUse */.Hw)(policy);
        if (ofNoUse !== null)
            return [good(subject, ofNoUse)];
        const remembering = [...sources.values()].every((source) => !source.isWithoutMemory);
        if (!remembering)
            return [];
        const ramp = (0,ramp_plan/* planRamp */.M)(policy.ramp, LEVEL, nearestPercent);
        const power = await (0,commands_power/* powerOf */.f)(sources, policy, ramp, stable, atSeconds);
        if (power === null)
            return [];
        const blind = power.steps.filter(({ isBlind }) => isBlind);
        if (blind.length === 0)
            return [good(subject, (0,power_section/* powerWords */.Rf)(power))];
        const yaml = `ramp:\n  steps: [${power.proposed.join(', ')}]`;
        const fix = `These shares would see more: ${power.proposed.map(units/* percentText */.fL).join(', ')}.`;
        return [{ subject, state: 'unknown', what: (0,power_section/* powerWords */.Rf)(power), fix, yaml }];
    });
}
//# sourceMappingURL=examine-ramp.js.map
;// CONCATENATED MODULE: ./build/src/commands/doctor/doctor.js






/**
 * Looks at everything that a deployment will need, changes nothing, and says what to write where something
 * is missing. The outcome is `failed` as soon as one diagnosis is bad.
 */
async function doctor(world, policy, patient) {
    const startedAtSeconds = world.clock.nowSeconds();
    world.log.info('Looking at the configuration, the token, the environment and the workflows.');
    const diagnoses = [
        ...patient.problems.map(problemDiagnosis),
        ...(await examineToken(patient.probe, patient.needed)),
        ...(await examineEnvironment(patient.protection, patient.environment)),
        ...(await examineWorkflows(patient.workflows, patient.parseWorkflow, patient.needed)),
        ...(patient.problems.length > 0 ? [] : await examineProduction(patient, policy)),
    ];
    const badCount = diagnoses.filter(({ state }) => state === 'bad').length;
    const frame = {
        command: 'doctor',
        environment: patient.environment,
        version: '',
        startedAtSeconds,
    };
    const ended = badCount === 0
        ? { result: 'assessed', reason: 'doctor_content', detail: '' }
        : {
            result: 'failed',
            reason: 'doctor_found',
            detail: `${badCount} of ${diagnoses.length} things that were looked at are not as they should be.`,
        };
    return (0,tell/* tell */.q)(world, policy, {
        ...(0,outcome/* outcomeOf */.s)(frame, ended, world.clock.nowSeconds()),
        diagnoses,
    });
}
/** The target and, once it can be read, the metrics of both of its sides. */
function examineProduction(patient, policy) {
    return examined('configuration', async () => {
        const world = await patient.open();
        world.log.info(`Looking at the target (${world.target.type}).`);
        const target = await examineTarget(world.target, policy);
        const snapshot = await world.target.snapshot().catch(() => null);
        if (snapshot === null)
            return target;
        world.log.info('Asking every metric about both sides.');
        const live = (0,history_history/* liveRecord */.sy)((await world.ledger.read()).history);
        const metrics = await examineMetrics({
            policy,
            sources: world.sources,
            snapshot,
            liveSha: live?.sha ?? '',
            clock: world.clock,
        });
        const slot = snapshot.stableSlot;
        const ramp = await examineRamp(policy, world.sources, { side: 'stable', slot, version: live?.sha ?? '' }, (percent) => world.target.nearestPercent(snapshot, percent), world.clock.nowSeconds());
        return [...target, ...metrics, ...ramp];
    });
}
//# sourceMappingURL=doctor.js.map
// EXTERNAL MODULE: ./build/src/compose.js + 17 modules
var compose = __webpack_require__(9126);
// EXTERNAL MODULE: ./build/src/config/assess-policy.js
var assess_policy = __webpack_require__(41327);
// EXTERNAL MODULE: ./build/src/config/parse.js
var parse = __webpack_require__(59927);
// EXTERNAL MODULE: ./build/src/config/policy.js + 6 modules
var policy = __webpack_require__(31871);
// EXTERNAL MODULE: ./build/src/config/yaml-tree.js
var yaml_tree = __webpack_require__(40734);
;// CONCATENATED MODULE: ./build/src/domain/permissions.js
/**
 * What the token of the job must be allowed to do, by the names of the workflow syntax. The
 * table of the README and the doctor are made from it.
 */
const PERMISSIONS = {
    contents: {
        access: 'write',
        why: 'The ledger: refs under refs/slipway. assess and gate alone need read.',
        commands: ['assess', 'gate', 'doctor', 'deploy', 'rollback', 'reconcile', 'control'],
    },
    deployments: {
        access: 'write',
        why: 'The deployment and its statuses. assess alone needs read, for the last successful one.',
        commands: ['assess', 'gate', 'doctor', 'deploy', 'rollback', 'reconcile'],
    },
    'pull-requests': {
        access: 'write',
        why: 'The pull requests of the range, one comment on each, and the answer to a click. Read suffices with comment: false.',
        commands: ['assess', 'gate', 'doctor', 'deploy', 'rollback', 'reconcile', 'control'],
    },
    actions: {
        access: 'read',
        why: 'Who approved the run, which reviews it waits for, the rules of the environment, and whether another run is alive.',
        commands: ['gate', 'doctor', 'deploy', 'rollback', 'reconcile', 'control'],
    },
    checks: {
        access: 'read',
        why: 'The checks of the candidate. Without it they are told as not available.',
        commands: ['assess', 'gate', 'doctor', 'deploy', 'rollback', 'reconcile'],
    },
    statuses: {
        access: 'read',
        why: 'The commit statuses of the candidate, like its checks.',
        commands: ['assess', 'gate', 'doctor', 'deploy', 'rollback', 'reconcile'],
    },
};
/** What is needed only by those who ask for more, by the key of the configuration that asks for it. */
const OPTIONAL_PERMISSIONS = {
    issues: {
        access: 'write',
        why: 'Only with `issue-on-rollback`: the issue about what was taken back.',
        commands: ['doctor', 'deploy', 'reconcile'],
    },
};
/** The same as a list, with what this configuration asks for. */
function neededPermissions(isIssueOpened) {
    return isIssueOpened
        ? [...NEEDED_PERMISSIONS, { name: 'issues', ...OPTIONAL_PERMISSIONS.issues }]
        : NEEDED_PERMISSIONS;
}
/** What everybody needs, as a list. */
const NEEDED_PERMISSIONS = Object.entries(PERMISSIONS).map(([name, permission]) => ({ name, ...permission }));
//# sourceMappingURL=permissions.js.map
;// CONCATENATED MODULE: ./build/src/doctor.js









/**
 * Runs the doctor for both front doors: a configuration that is wrong, or not there, is a diagnosis like
 * any other and never keeps the rest from being looked at.
 */
async function examinePlace(place, environment, configPath) {
    const { config, policy, problems } = await read(place.repository, configPath, environment);
    const { world, probe, workflows } = await (0,compose.openPatient)(place, config, environment);
    const outcome = await doctor(world, policy, {
        environment,
        problems,
        probe,
        protection: world.protection,
        workflows,
        parseWorkflow: (text, path) => (0,yaml_tree/* readYaml */.gM)(text, path).value,
        needed: neededPermissions(policy !== null && policy.issueLabel !== null),
        open: () => {
            if (config === null)
                throw new errors/* ConfigError */.xL(problems);
            return (0,compose.openWorld)(place, config, environment);
        },
    });
    return { outcome, links: world.links };
}
async function read(folder, path, environment) {
    try {
        const text = await (0,config_file/* readConfigFile */.RG)(folder, path);
        if (text === null)
            throw (0,config_file/* missingConfig */.lw)(path);
        const config = (0,parse.parseConfig)(text, path);
        const analysis = await (0,config_file/* readAnalysis */.d5)(folder, (0,parse.environmentOf)(config, environment));
        return { config, policy: (0,policy.policyOf)(config, environment, analysis), problems: [] };
    }
    catch (error) {
        if (!(error instanceof errors/* ConfigError */.xL))
            throw error;
        return { config: null, policy: (0,assess_policy.policyWithoutFile)(environment), problems: error.problems };
    }
}
//# sourceMappingURL=doctor.js.map

/***/ })

};

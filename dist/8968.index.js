export const id = 8968;
export const ids = [8968];
export const modules = {

/***/ 74586:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ edit),
/* harmony export */   v: () => (/* binding */ added)
/* harmony export */ });
/** An edit that goes back with the code. */
function edit(rule, what, reversibility = 'yes') {
    return { rule, what, reversibility };
}
/** What is in `after` and was not in `before`, each once, in order. */
function added(before, after) {
    const known = new Set(before);
    return [...new Set(after)].filter((one) => !known.has(one));
}
//# sourceMappingURL=edit.js.map

/***/ }),

/***/ 68968:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  workflowEdits: () => (/* binding */ workflowEdits)
});

// EXTERNAL MODULE: ./build/src/domain/plain.js
var plain = __webpack_require__(17962);
// EXTERNAL MODULE: ./build/src/domain/edits/edit.js
var edit = __webpack_require__(74586);
;// CONCATENATED MODULE: ./build/src/domain/edits/workflow-permissions.js


const LEVELS = { none: 0, read: 1, write: 2 };
const NAMES = ['nothing', 'read', 'write'];
/** What the token of a job may do more than before, job by job. */
function permissionEdits(before, after) {
    return (0,plain/* entriesOf */.Mc)((0,plain.at)(after, 'jobs')).flatMap(([name, job]) => {
        const old = (0,plain.at)(before ?? undefined, 'jobs', name);
        const now = permissionsOf(job, after);
        const then = old === undefined ? NEW_JOB : permissionsOf(old, before ?? null);
        return widened(then, now).map((what) => (0,edit/* edit */.h)('permission-widened', `the token of the job ${name} ${what}`));
    });
}
/** A job that was not there before is measured by a token that may read. */
const NEW_JOB = new Map([
    ['*', 1],
    ['id-token', 0],
]);
function permissionsOf(job, workflow) {
    const own = (0,plain.at)(job, 'permissions') ?? (0,plain.at)(workflow, 'permissions');
    if (own === 'write-all')
        return new Map([['*', 2]]);
    if (own === 'read-all')
        return new Map([['*', 1]]);
    if (!(0,plain/* isMap */.jh)(own))
        return null;
    return new Map([
        ['*', 0],
        ...(0,plain/* entriesOf */.Mc)(own).map(([scope, level]) => [scope, LEVELS[String(level)] ?? 0]),
    ]);
}
/**
 * In words. Against the default of the repository, which is not known here, only what no default grants
 * counts: all of it at once, and identity tokens.
 */
function widened(before, after) {
    if (after === null) {
        return before === null || before === NEW_JOB
            ? []
            : ['may do what the repository grants by default: its permissions were taken out'];
    }
    const all = after.get('*') ?? 0;
    if (all === 2)
        return (before?.get('*') ?? 0) < 2 ? ['may write everything'] : [];
    const scopes = [...after.keys()].filter((scope) => scope !== '*').sort();
    const grown = scopes.flatMap((scope) => {
        const now = after.get(scope) ?? 0;
        const then = before === null ? defaultOf(scope) : (before.get(scope) ?? before.get('*') ?? 0);
        return now > then ? [`may ${NAMES[now]} ${scope}`] : [];
    });
    return before !== null && all > (before.get('*') ?? 0) ? ['may read everything', ...grown] : grown;
}
function defaultOf(scope) {
    return scope === 'id-token' ? 0 : 2;
}
//# sourceMappingURL=workflow-permissions.js.map
;// CONCATENATED MODULE: ./build/src/domain/edits/workflow-edits.js



/**
 * What changed between two states of a workflow or of an action that decides what is checked, or what runs
 * with credentials. null = the file was not there. The names of the rules follow zizmor where it has them.
 */
function workflowEdits(before, after) {
    if (after === null) {
        return before === null ? [] : [(0,edit/* edit */.h)('workflow-removed', 'the workflow was taken out')];
    }
    return [
        ...triggerEdits(before, after),
        ...permissionEdits(before, after),
        ...codeEdits(before, after),
        ...secretEdits(before, after),
        ...jobEdits(before, after),
    ];
}
/** Triggers with which code of strangers meets a token that may write, and secrets. */
const PRIVILEGED = ['pull_request_target', 'workflow_run', 'issue_comment'];
function triggersOf(workflow) {
    // YAML 1.1 reads the key "on" as true.
    const on = (0,plain.at)(workflow ?? undefined, 'on') ?? (0,plain.at)(workflow ?? undefined, 'true');
    if (typeof on === 'string')
        return [on];
    if ((0,plain/* isMap */.jh)(on))
        return Object.keys(on);
    return (0,plain/* listOf */.c3)(on).filter((one) => typeof one === 'string');
}
function triggerEdits(before, after) {
    return (0,edit/* added */.v)(triggersOf(before), triggersOf(after))
        .filter((name) => PRIVILEGED.includes(name))
        .map((name) => (0,edit/* edit */.h)('dangerous-triggers', `it now also runs on ${name}, with the rights of the repository`));
}
/** Steps of every job, or of a composite action. */
function stepsOf(workflow) {
    const root = workflow ?? undefined;
    const jobs = (0,plain/* entriesOf */.Mc)((0,plain.at)(root, 'jobs')).map(([, job]) => job);
    return [...jobs.map((job) => (0,plain.at)(job, 'steps')), (0,plain.at)(root, 'runs', 'steps')]
        .flatMap((steps) => (0,plain/* listOf */.c3)(steps))
        .filter(plain/* isMap */.jh);
}
/** What is taken from elsewhere: actions, and whole workflows. */
function usesOf(workflow) {
    const jobs = (0,plain/* entriesOf */.Mc)((0,plain.at)(workflow ?? undefined, 'jobs')).map(([, job]) => (0,plain.at)(job, 'uses'));
    return [...stepsOf(workflow).map((step) => step.uses), ...jobs].flatMap((uses) => (0,plain/* textOf */.b6)(uses) ?? []);
}
const PINNED = /@[0-9a-f]{40}(?:[0-9a-f]{24})?$|^docker:\/\/[^@]+@sha256:[0-9a-f]{64}$|^\.{1,2}\/|^\$\//;
function codeEdits(before, after) {
    const old = usesOf(before);
    const pinnedBefore = new Set(old.filter((uses) => PINNED.test(uses)).map(nameOf));
    const unpinned = (0,edit/* added */.v)(old, usesOf(after).filter((uses) => !PINNED.test(uses))).map((uses) => {
        const was = pinnedBefore.has(nameOf(uses)) ? 'is no longer pinned' : 'is not pinned';
        return (0,edit/* edit */.h)('unpinned-uses', `${uses} ${was} to a commit`);
    });
    const injected = (0,edit/* added */.v)(injectionsIn(before), injectionsIn(after)).map((expression) => (0,edit/* edit */.h)('template-injection', `a script now contains ${expression}, which strangers can write`));
    const checkouts = (0,edit/* added */.v)(strangersIn(before), strangersIn(after)).map((ref) => (0,edit/* edit */.h)('untrusted-checkout', `it checks out ${ref} and runs with the rights of the repository`));
    return [...unpinned, ...injected, ...checkouts];
}
function nameOf(uses) {
    return uses.split('@')[0] ?? uses;
}
/**
 * Contexts that anybody can fill with a pull request, an issue or a comment, from
 * https://docs.github.com/actions/reference/security/secure-use
 */
const UNTRUSTED = /github\.head_ref|github\.event\.(?:issue|pull_request|discussion|comment|review|review_comment|workflow_run)\.(?:title|body|head_branch|head\.(?:ref|label)|head_commit\.message)|github\.event\.(?:head_commit|commits\S*)\.(?:message|author\.(?:name|email))|github\.event\.pages\S*\.page_name/;
function injectionsIn(workflow) {
    const scripts = stepsOf(workflow).flatMap((step) => [
        (0,plain/* textOf */.b6)(step.run),
        ((0,plain/* textOf */.b6)(step.uses) ?? '').startsWith('actions/github-script')
            ? (0,plain/* textOf */.b6)((0,plain.at)(step, 'with', 'script'))
            : null,
    ]);
    return scripts
        .flatMap((script) => (script === null ? [] : expressionsIn(script)))
        .filter((expression) => UNTRUSTED.test(expression));
}
/** "${{ … }}" with one blank on each side. */
function expressionsIn(text) {
    return text
        .split('${{')
        .slice(1)
        .map((part) => `\${{ ${(part.split('}}')[0] ?? '').trim()} }}`);
}
/** Commits of strangers that are checked out where the trigger is privileged. */
function strangersIn(workflow) {
    if (!triggersOf(workflow).some((name) => PRIVILEGED.includes(name)))
        return [];
    return stepsOf(workflow)
        .filter((step) => ((0,plain/* textOf */.b6)(step.uses) ?? '').startsWith('actions/checkout@'))
        .map((step) => (0,plain/* textOf */.b6)((0,plain.at)(step, 'with', 'ref')) ?? '')
        .filter((ref) => /github\.(?:head_ref|event\.pull_request\.head|event\.workflow_run\.head)|refs\/pull\//.test(ref));
}
const SECRET = /\bsecrets\s*(?:\.\s*([A-Za-z_][A-Za-z0-9_]*)|\[\s*'([^']+)'\s*\])/g;
function secretsOf(workflow) {
    return (0,plain/* textsIn */.Ej)(workflow ?? undefined).flatMap(({ key, text }) => {
        if (key === 'secrets' && text === 'inherit')
            return ['every secret (secrets: inherit)'];
        return expressionsIn(text).flatMap((expression) => [...expression.matchAll(SECRET)].map(([, dotted, quoted]) => dotted ?? quoted ?? ''));
    });
}
function secretEdits(before, after) {
    return (0,edit/* added */.v)(secretsOf(before), secretsOf(after))
        .filter((name) => name.toUpperCase() !== 'GITHUB_TOKEN')
        .map((name) => (0,edit/* edit */.h)('secret-used', `it now uses ${name}`));
}
function jobEdits(before, after) {
    const now = (0,plain.at)(after, 'jobs');
    const gone = (0,plain/* entriesOf */.Mc)((0,plain.at)(before ?? undefined, 'jobs'))
        .filter(([name]) => (0,plain.at)(now, name) === undefined)
        .map(([name]) => (0,edit/* edit */.h)('job-removed', `the job ${name} was taken out`));
    const changed = (0,plain/* entriesOf */.Mc)(now).flatMap(([name, job]) => {
        const old = (0,plain.at)(before ?? undefined, 'jobs', name);
        return [
            ...environmentEdits(name, old, job),
            ...(isSelfHosted(job) && !(old !== undefined && isSelfHosted(old))
                ? [(0,edit/* edit */.h)('self-hosted-runner', `the job ${name} now runs on a machine of your own`)]
                : []),
            ...(old === undefined ? [] : toleranceEdits(name, old, job)),
        ];
    });
    return [...gone, ...changed];
}
function environmentOf(job) {
    return (0,plain/* textOf */.b6)((0,plain.at)(job, 'environment')) ?? (0,plain/* textOf */.b6)((0,plain.at)(job, 'environment', 'name'));
}
function environmentEdits(name, before, after) {
    const old = before === undefined ? null : environmentOf(before);
    const now = environmentOf(after);
    if (old === null || old === now)
        return [];
    const what = now === null
        ? `the job ${name} no longer belongs to the environment ${old}: its approvals do not hold it back`
        : `the job ${name} belongs to the environment ${now} and no longer to ${old}`;
    return [(0,edit/* edit */.h)('environment-removed', what)];
}
function isSelfHosted(job) {
    const on = (0,plain.at)(job, 'runs-on');
    if ((0,plain/* isMap */.jh)(on))
        return true;
    return on === 'self-hosted' || (0,plain/* listOf */.c3)(on).includes('self-hosted');
}
/** Jobs and steps that were allowed to fail. Steps are known by their name, or by what they do. */
function toleranceEdits(name, before, after) {
    const of = (job) => [
        ...(isTolerant(job) ? [`the job ${name}`] : []),
        ...(0,plain/* listOf */.c3)((0,plain.at)(job, 'steps'))
            .filter(plain/* isMap */.jh)
            .filter(isTolerant)
            .map((step) => `"${stepName(step)}" in the job ${name}`),
    ];
    return (0,edit/* added */.v)(of(before), of(after)).map((what) => (0,edit/* edit */.h)('failure-ignored', `a failure of ${what} no longer counts`));
}
function isTolerant(part) {
    const value = (0,plain.at)(part, 'continue-on-error');
    return value !== undefined && value !== false && value !== 'false';
}
const STEP_NAME_CHARS_MAX = 80;
function stepName(step) {
    const name = (0,plain/* textOf */.b6)(step.name) ?? (0,plain/* textOf */.b6)(step.id) ?? (0,plain/* textOf */.b6)(step.uses) ?? (0,plain/* textOf */.b6)(step.run) ?? '';
    return (name.split('\n')[0] ?? '').slice(0, STEP_NAME_CHARS_MAX);
}
//# sourceMappingURL=workflow-edits.js.map

/***/ }),

/***/ 17962:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $N: () => (/* binding */ canonical),
/* harmony export */   A7: () => (/* binding */ mapOf),
/* harmony export */   Ej: () => (/* binding */ textsIn),
/* harmony export */   Mc: () => (/* binding */ entriesOf),
/* harmony export */   at: () => (/* binding */ at),
/* harmony export */   b6: () => (/* binding */ textOf),
/* harmony export */   c3: () => (/* binding */ listOf),
/* harmony export */   i: () => (/* binding */ PLAIN_DEPTH_MAX),
/* harmony export */   jh: () => (/* binding */ isMap)
/* harmony export */ });
/** How deep a walk goes into a value; no file of a kind that is read here is deeper. */
const PLAIN_DEPTH_MAX = 100;
const EMPTY_MAP = Object.freeze(Object.create(null));
function isMap(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** The value as a map; an empty one when it is something else. */
function mapOf(value) {
    return isMap(value) ? value : EMPTY_MAP;
}
/** The value as a list; an empty one when it is something else. */
function listOf(value) {
    return Array.isArray(value) ? value : [];
}
function textOf(value) {
    return typeof value === 'string' ? value : null;
}
/** What lies under the keys, or undefined. Only what the file has: never a member of a prototype. */
function at(value, ...keys) {
    let inner = value;
    for (const key of keys) {
        if (!isMap(inner) || !Object.hasOwn(inner, key))
            return undefined;
        inner = inner[key];
    }
    return inner;
}
/** Keys and values of a map, in the order of the file. */
function entriesOf(value) {
    return Object.entries(mapOf(value));
}
/** Every text in the value, however deep, with the key that it stands under. */
function textsIn(value) {
    const found = [];
    const walk = (inner, key, depth) => {
        if (depth > PLAIN_DEPTH_MAX)
            return;
        if (typeof inner === 'string')
            found.push({ key, text: inner });
        else if (Array.isArray(inner))
            for (const one of inner)
                walk(one, key, depth + 1);
        else
            for (const [name, one] of entriesOf(inner))
                walk(one, name, depth + 1);
    };
    walk(value, '', 0);
    return found;
}
/** The same value written in the same way, whatever the order of the keys. */
function canonical(value) {
    return JSON.stringify(sorted(value ?? null, 0));
}
function sorted(value, depth) {
    if (depth > PLAIN_DEPTH_MAX)
        return null;
    if (Array.isArray(value))
        return value.map((one) => sorted(one, depth + 1));
    if (!isMap(value))
        return value;
    const keys = Object.keys(value).sort();
    return Object.fromEntries(keys.map((key) => [key, sorted(value[key] ?? null, depth + 1)]));
}
//# sourceMappingURL=plain.js.map

/***/ })

};

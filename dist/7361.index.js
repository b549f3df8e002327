export const id = 7361;
export const ids = [7361];
export const modules = {

/***/ 97361:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  githubApprovals: () => (/* reexport */ githubApprovals),
  githubChecks: () => (/* reexport */ githubChecks),
  githubClient: () => (/* reexport */ githubClient),
  githubComments: () => (/* reexport */ githubComments),
  githubConversation: () => (/* reexport */ githubConversation),
  githubDependencyReviews: () => (/* reexport */ githubDependencyReviews),
  githubDeployments: () => (/* reexport */ githubDeployments),
  githubEnvironments: () => (/* reexport */ githubEnvironments),
  githubIncidents: () => (/* reexport */ githubIncidents),
  githubPullRequests: () => (/* reexport */ githubPullRequests),
  githubRefStore: () => (/* reexport */ githubRefStore),
  githubReviews: () => (/* reexport */ githubReviews),
  githubRuns: () => (/* reexport */ githubRuns),
  githubTokenProbe: () => (/* reexport */ githubTokenProbe)
});

;// CONCATENATED MODULE: ./build/src/adapters/github/approvals.js
/** The reviews of a run: those that were given and those that it waits for. https://docs.github.com/rest/actions/workflow-runs */
function githubApprovals(client, runId) {
    return {
        async ofThisRun() {
            const { data } = await client.send((rest) => rest.actions.getReviewsForRun({ ...client.repository, run_id: runId }));
            return data.map(({ user, state, environments, comment }) => ({
                user: user.login,
                state,
                environments: environments.flatMap(({ name }) => (name === undefined ? [] : [name])),
                comment,
            }));
        },
        async pending() {
            const { data } = await client.send((rest) => rest.actions.getPendingDeploymentsForRun({ ...client.repository, run_id: runId }));
            return data.flatMap(({ environment, current_user_can_approve: canApprove }) => environment.id === undefined || environment.name === undefined
                ? []
                : [{ environment: environment.name, environmentId: environment.id, canApprove }]);
        },
        async approve({ environmentId }, comment) {
            await client.send((rest) => rest.actions.reviewPendingDeploymentsForRun({
                ...client.repository,
                run_id: runId,
                environment_ids: [environmentId],
                state: 'approved',
                comment,
            }));
        },
    };
}
//# sourceMappingURL=approvals.js.map
;// CONCATENATED MODULE: ./build/src/adapters/github/checks.js
/** Checks per page, and pages that are read: a thousand checks. */
const CHECKS_PER_PAGE_MAX = 100;
const CHECK_PAGES_MAX = 10;
/**
 * Check runs and commit statuses of a commit, which GitHub keeps apart everywhere but in its rollup. Checks
 * of the run that asks are left out: it cannot be done before it has asked.
 */
function githubChecks(client, runId) {
    return {
        async of(commit) {
            const found = [];
            let after = null;
            for (let page = 0; page < CHECK_PAGES_MAX; page++) {
                const { owner, repo } = client.repository;
                const answer = await client.graphql(CHECKS_DOCUMENT, { owner, name: repo, oid: commit, after }, '"checks: read", "statuses: read" and "contents: read"');
                const object = answer.repository?.object ?? null;
                if (object === null)
                    return null;
                const contexts = object.statusCheckRollup?.contexts;
                if (contexts === undefined)
                    return { all: worstOfEach(found), isTruncated: false };
                for (const node of contexts.nodes ?? []) {
                    if (node !== null && !isOfRun(node, runId))
                        found.push(checkOf(node));
                }
                if (!contexts.pageInfo.hasNextPage) {
                    return { all: worstOfEach(found), isTruncated: false };
                }
                after = contexts.pageInfo.endCursor;
            }
            return { all: worstOfEach(found), isTruncated: true };
        },
    };
}
function isOfRun(node, runId) {
    if (runId === null || node.__typename !== 'CheckRun')
        return false;
    return node.checkSuite.workflowRun?.databaseId === runId;
}
function checkOf(node) {
    return node.__typename === 'CheckRun'
        ? { name: node.name, result: resultOfRun(node.status, node.conclusion) }
        : { name: node.context, result: resultOfStatus(node.state) };
}
const RESULTS = {
    SUCCESS: 'passed',
    NEUTRAL: 'passed',
    SKIPPED: 'skipped',
    CANCELLED: 'cancelled',
    STALE: 'cancelled',
};
/** A conclusion that is not known here is no pass. */
function resultOfRun(status, conclusion) {
    if (status !== 'COMPLETED' || conclusion === null)
        return 'running';
    return RESULTS[conclusion] ?? 'failed';
}
function resultOfStatus(state) {
    if (state === 'SUCCESS')
        return 'passed';
    return state === 'PENDING' || state === 'EXPECTED' ? 'running' : 'failed';
}
const WORST_FIRST = ['failed', 'cancelled', 'running', 'skipped', 'passed'];
/** Workflows may share the names of their jobs; of those that do, the worst is kept. */
function worstOfEach(checks) {
    const byName = new Map();
    for (const check of checks) {
        const known = byName.get(check.name);
        if (known === undefined || worse(check, known))
            byName.set(check.name, check);
    }
    return [...byName.values()];
}
function worse(a, b) {
    return WORST_FIRST.indexOf(a.result) < WORST_FIRST.indexOf(b.result);
}
const CHECKS_DOCUMENT = `query ($owner: String!, $name: String!, $oid: GitObjectID!, $after: String) {
  repository(owner: $owner, name: $name) {
    object(oid: $oid) {
      ... on Commit {
        statusCheckRollup {
          contexts(first: ${CHECKS_PER_PAGE_MAX}, after: $after) {
            pageInfo { hasNextPage endCursor }
            nodes {
              __typename
              ... on CheckRun {
                name
                status
                conclusion
                checkSuite { workflowRun { databaseId } }
              }
              ... on StatusContext { context state }
            }
          }
        }
      }
    }
  }
}`;
//# sourceMappingURL=checks.js.map
// EXTERNAL MODULE: ./node_modules/@octokit/plugin-throttling/dist-bundle/index.js
var dist_bundle = __webpack_require__(86856);
// EXTERNAL MODULE: ./node_modules/@octokit/rest/dist-src/index.js + 3 modules
var dist_src = __webpack_require__(11267);
// EXTERNAL MODULE: ./build/src/domain/errors.js
var domain_errors = __webpack_require__(33047);
// EXTERNAL MODULE: ./build/src/adapters/tools/excerpt.js
var excerpt = __webpack_require__(90611);
;// CONCATENATED MODULE: ./build/src/adapters/github/permissions.js
/**
 * Which permission of a job each route needs, for the case that GitHub does not say so itself. From
 * https://docs.github.com/rest/authentication/permissions-required-for-github-apps
 */
const PERMISSIONS = [
    { path: /\/environments\//, name: 'actions' },
    { path: /\/deployments(\/|$)/, name: 'deployments' },
    { path: /\/git\//, name: 'contents' },
    { path: /\/dependency-graph\//, name: 'contents' },
    { path: /\/issues(\/\d+)?$/, name: 'issues' },
    { path: /\/issues\//, name: 'pull-requests' },
    { path: /\/actions\//, name: 'actions' },
    { path: /\/collaborators\//, name: 'metadata' },
];
/** The permission that a request needs, as it is written in a workflow: `"deployments: write"`. */
function permissionFor(method, url) {
    const path = URL.canParse(url) ? new URL(url).pathname : url;
    const found = PERMISSIONS.find((one) => one.path.test(path));
    if (found === undefined)
        return 'more permissions';
    return `"${found.name}: ${method === 'GET' ? 'read' : 'write'}"`;
}
/** The header "deployments=write; contents=read,issues=write" as a sentence; null when there is none. */
function acceptedPermission(header) {
    if (typeof header !== 'string')
        return null;
    const ways = header
        .split(';')
        .map((way) => [...way.matchAll(/([a-z_]+)=([a-z]+)/g)]
        .map(([, name, level]) => `"${name?.replaceAll('_', '-')}: ${level}"`)
        .join(' and '));
    const known = ways.filter((way) => way !== '');
    return known.length === 0 ? null : known.join(' or ');
}
//# sourceMappingURL=permissions.js.map
;// CONCATENATED MODULE: ./build/src/adapters/github/errors.js



function isRefusal(answer) {
    return 'refused' in answer;
}
/** The refusal in an error; null when GitHub did not answer at all. */
function refusalOf(error, token) {
    const failed = failedOf(error);
    if (failed?.response === undefined || failed.status === undefined)
        return null;
    const errors = failed.response.data?.errors;
    return { refused: failed.status, message: quoted(failed.message, token), errors };
}
/** True when nobody knows whether the request was carried out: no answer, or a 5xx. */
function isOutcomeUnknown(error) {
    return error instanceof domain_errors/* AdapterError */.om && error.reason === 'github_unreachable';
}
/**
 * Says which request failed, how, and what to do about it. An error that is not GitHub's (a fault of ours)
 * comes back as it is.
 */
function adapterError(error, token, permission) {
    const failed = failedOf(error);
    if (failed === null)
        return error;
    const tried = triedText(failed);
    const said = quoted(failed.message, token);
    const cause = new Error(said);
    const fail = (reason, what, hint) => new domain_errors/* AdapterError */.om('github', reason, `${tried} ${what}`, hint, { cause });
    const { status, response } = failed;
    if (response !== undefined && isRateLimit(failed)) {
        const wait = waitText(response.headers);
        return fail('github_rate_limited', `was refused by the rate limit: ${said}`, wait);
    }
    if (response === undefined || status === undefined || status >= 500) {
        const what = response === undefined ? `got no answer: ${said}` : `failed with ${status}: ${said}`;
        return fail('github_unreachable', what, UNREACHABLE_HINT);
    }
    if (status === 401) {
        return fail('github_forbidden', `was refused with 401: ${said}`, TOKEN_HINT);
    }
    const needed = acceptedPermission(response.headers['x-accepted-github-permissions']) ??
        permission ??
        permissionFor(failed.request?.method ?? 'GET', failed.request?.url ?? '');
    if (status === 403) {
        return fail('github_forbidden', `was refused with 403: ${said}`, permissionHint(needed));
    }
    const hint = status === 404
        ? `Check that the repository is right. GitHub also answers 404 to a token that may not look: it needs ${needed}.`
        : 'Read the answer of GitHub above.';
    return fail('github_refused', `was refused with ${status}: ${said}`, hint);
}
/** The first error of a GraphQL answer (https://docs.github.com/graphql: errors come with status 200). */
function graphqlError(errors, headers, token, permission) {
    const first = errors[0];
    const said = quoted(String(first?.message ?? 'an error without a message'), token);
    const tried = `POST /graphql was refused: ${said}`;
    const fail = (reason, hint) => new domain_errors/* AdapterError */.om('github', reason, tried, hint, { cause: new Error(said) });
    switch (first?.type) {
        case 'FORBIDDEN':
        case 'INSUFFICIENT_SCOPES':
            return fail('github_forbidden', permissionHint(permission));
        case 'RATE_LIMITED':
            return fail('github_rate_limited', waitText(headers));
        default:
            return fail('github_refused', 'Read the answer of GitHub above.');
    }
}
/** A proxy or a captive portal answered in GitHub's place. */
function notJson(url, status) {
    return new domain_errors/* AdapterError */.om('github', 'github_unreachable', `A request to ${url} was answered with ${status} and something that is not JSON.`, 'Check that the address of the API is right and that no proxy answers in its place.');
}
const UNREACHABLE_HINT = 'Check status.github.com and that this machine reaches the API, then run again.';
const TOKEN_HINT = 'The token is wrong or has expired. Pass a valid one; the token of a job ends with the job.';
function permissionHint(permission) {
    return `The token needs ${permission}. Add it to \`permissions\` of the job.`;
}
function failedOf(error) {
    if (!(error instanceof Error))
        return null;
    return 'status' in error || 'response' in error ? error : null;
}
/**
 * GitHub uses 403 for its limits as well; that says nothing about permissions. The throttling plugin throws
 * GraphQL's limit, which comes with 200, as an error without a status.
 */
function isRateLimit({ status, response, message }) {
    if (status === 429)
        return true;
    const headers = response?.headers ?? {};
    const isExhausted = String(headers['x-ratelimit-remaining']) === '0';
    const isToldToWait = headers['retry-after'] !== undefined;
    return (status ?? 403) === 403 && (isExhausted || isToldToWait || /\brate limit\b/i.test(message));
}
function waitText(headers) {
    const seconds = headers['retry-after'];
    const reset = Number(headers['x-ratelimit-reset']);
    if (seconds !== undefined) {
        return `GitHub asks to wait ${Number(seconds)} seconds. Run again after that.`;
    }
    if (Number.isFinite(reset) && reset > 0) {
        return `The limit is lifted at ${new Date(reset * 1000).toISOString()}. Run again after that.`;
    }
    return 'Run again in a few minutes. All jobs of a repository share one limit.';
}
function triedText({ request }) {
    if (request === undefined)
        return 'A request';
    const path = URL.canParse(request.url) ? new URL(request.url).pathname : request.url;
    return `${request.method} ${path}`;
}
/** The token may come back in an echo, or in fetch's complaint about a header. */
function quoted(message, token) {
    return (0,excerpt/* excerpt */.K)(message, [token, token.trim()].filter((secret) => secret !== ''));
}
//# sourceMappingURL=errors.js.map
;// CONCATENATED MODULE: ./build/src/adapters/github/patience.js
/** Attempts after the first that a failed request gets, after 1, 4 and 9 times the retry delay. */
const RETRIES_MAX = 3;
/** Attempts after the first that a request gets when GitHub asks to slow down. */
const RATE_LIMIT_RETRIES_MAX = 2;
/** The longest that a rate limit is waited for; GitHub may ask for an hour, which no rollout has. */
const RETRY_AFTER_SECONDS_MAX = 120;
/** What GitHub gets of the ten seconds between the runner's request to stop and its kill. */
const SECONDS_AFTER_STOP = 5;
/** Answers that say the same when asked again. 429 belongs to the rate limit, which knows how long to wait. */
const STATUSES_NOT_RETRIED = [400, 401, 403, 404, 409, 410, 422, 429, 451];
/**
 * Retries, with waits that a stop cuts short. When one request failed in all its attempts GitHub counts as
 * gone: every further one has a single attempt, so that a rollout which ends in an outage takes one long
 * wait and not one for each thing there is to report.
 */
function patience({ clock, stop, retryDelaySeconds }) {
    let isGone = false;
    /** Seconds until the next attempt; null = this was the last one. */
    function waitSeconds(notes, retries, error) {
        const asked = notes.waitSeconds;
        delete notes.waitSeconds;
        if (stop.aborted)
            return null;
        if (asked !== undefined) {
            return asked <= RETRY_AFTER_SECONDS_MAX && retries < RATE_LIMIT_RETRIES_MAX ? asked : null;
        }
        if (isGone || !isPassing(error))
            return null;
        return retries < (notes.retries ?? RETRIES_MAX) ? retryDelaySeconds * (retries + 1) ** 2 : null;
    }
    return {
        isGone: () => isGone,
        end: endOf(stop),
        async send(notes, attempt) {
            for (let retries = 0;; retries++) {
                try {
                    const answer = await attempt();
                    isGone = false;
                    return answer;
                }
                catch (error) {
                    const seconds = waitSeconds(notes, retries, error);
                    if (seconds === null) {
                        // A single attempt is not yet a reason to give GitHub up.
                        isGone = isPassing(error) && (isGone || retries > 0);
                        throw error;
                    }
                    await clock.sleep(seconds, stop);
                }
            }
        },
    };
}
/** No answer, which Octokit reports as 500 too, or one that may be another one the next time. */
function isPassing(error) {
    const { status } = error;
    return typeof status === 'number' && status >= 400 && !STATUSES_NOT_RETRIED.includes(status);
}
function endOf(stop) {
    const end = new AbortController();
    const begin = () => {
        // A timer of this kind does not keep the process from ending.
        const timeout = AbortSignal.timeout(SECONDS_AFTER_STOP * 1000);
        timeout.addEventListener('abort', () => end.abort(), { once: true });
    };
    if (stop.aborted)
        begin();
    else
        stop.addEventListener('abort', begin, { once: true });
    return end.signal;
}
//# sourceMappingURL=patience.js.map
;// CONCATENATED MODULE: ./build/src/adapters/github/client.js




/** GitHub itself gives up a request after 10 seconds; the rest is for the way there and back. */
const REQUEST_SECONDS_MAX = 15;
/** The same once GitHub did not answer a request in all its attempts. */
const REQUEST_SECONDS_MAX_GONE = 5;
/** What an answer may weigh: a page of 100 of the longest comments fits. */
const RESPONSE_BYTES_MAX = 64 * 1024 * 1024;
const API_VERSION = '2022-11-28';
/**
 * For requests that GitHub can't recognise as ones it had before: a second attempt could do them twice.
 * Whoever sends one reads back what became of it (see createOnce).
 */
const SENT_ONCE = { request: { retries: 0 } };
const ThrottledOctokit = dist_src/* Octokit */.E.plugin(dist_bundle/* throttling */.A);
/** The only place that makes an Octokit. */
function githubClient(options) {
    const { apiUrl, token, stop = new AbortController().signal } = options;
    // All waits are for GitHub's sake, so a stop ends them all.
    const clock = { ...options.clock, sleep: (s) => options.clock.sleep(s, stop) };
    const octokit = octokitOf({ ...options, clock, stop });
    const graphqlUrl = options.graphqlUrl ?? graphqlUrlOf(apiUrl);
    async function sendExpecting(statuses, call) {
        let answer;
        try {
            answer = await call(octokit.rest);
        }
        catch (error) {
            const refusal = refusalOf(error, token);
            if (refusal !== null && statuses.includes(refusal.refused))
                return refusal;
            throw adapterError(error, token);
        }
        if (typeof answer.data === 'string')
            throw notJson(apiUrl, answer.status);
        return answer;
    }
    return {
        repository: { owner: options.repository.owner, repo: options.repository.name },
        clock,
        send: async (call) => (await sendExpecting([], call)),
        sendExpecting,
        async graphql(document, variables, permission) {
            const answer = await octokit
                .request(`POST ${graphqlUrl}`, { query: document, variables })
                .catch((error) => {
                throw adapterError(error, token, permission);
            });
            const { data, errors } = answer.data;
            if (Array.isArray(errors) && errors.length > 0) {
                throw graphqlError(errors, answer.headers, token, permission);
            }
            if (data === undefined || data === null)
                throw notJson(graphqlUrl, answer.status);
            return data;
        },
    };
}
function octokitOf(options) {
    const { clock, log, stop, retryDelaySeconds = 1 } = options;
    // Answers that are expected (404, 422) would be errors in Octokit's log, so it may only whisper.
    const whisper = (message) => log.debug(message);
    const patient = patience({ clock, stop, retryDelaySeconds });
    // The plugin finds out how long; who waits is Patience.
    const noteWait = (seconds, { request }) => {
        Object.assign(request, { waitSeconds: seconds });
        return false;
    };
    const spacing = writeSpacing(clock, options.writeSpacingSeconds ?? 1);
    const octokit = new ThrottledOctokit({
        auth: options.token,
        baseUrl: options.apiUrl,
        userAgent: 'slipway',
        log: { debug: whisper, info: whisper, warn: whisper, error: whisper },
        request: { fetch: fetchWithin(options.requestTimeoutSeconds ?? REQUEST_SECONDS_MAX, patient) },
        throttle: {
            onRateLimit: noteWait,
            onSecondaryRateLimit: noteWait,
            write: spacing,
            notifications: spacing,
        },
    });
    octokit.hook.before('request', (request) => {
        request.headers['x-github-api-version'] = API_VERSION;
    });
    octokit.hook.wrap('request', (request, asked) => patient.send(asked.request, async () => {
        const answer = await request(asked);
        if (isTimedOut(answer.data))
            throw Object.assign(new Error('GraphQL timed out'), { status: 502, request: asked });
        return answer;
    }));
    return octokit;
}
/** GraphQL tells its own time-outs with status 200. */
function isTimedOut(data) {
    const { errors } = (data ?? {});
    const [first] = Array.isArray(errors) ? errors : [];
    return /^Something went wrong while executing your query/.test(String(first?.message));
}
/**
 * The throttling plugin lets every write pass an empty job through its "write" queue first, and comments
 * through "notifications" too. Its own queues can't be told how long to wait, so this takes their place:
 * one line of jobs, on our clock.
 */
function writeSpacing(clock, spacingSeconds) {
    let line = Promise.resolve();
    let openAtSeconds = 0;
    const turn = async () => {
        await clock.sleep(Math.max(0, openAtSeconds - clock.monotonicSeconds()));
        openAtSeconds = clock.monotonicSeconds() + spacingSeconds;
    };
    const limiter = {
        schedule: (_options, job) => {
            line = line.then(turn);
            return line.then(job);
        },
    };
    return { key: () => limiter };
}
/**
 * Fetches with a deadline that covers the body, and reads the body whole: Octokit takes a body that broke
 * off for an empty answer, here it is a failed request.
 */
function fetchWithin(timeoutSeconds, patient) {
    return async (url, init) => {
        const seconds = patient.isGone()
            ? Math.min(timeoutSeconds, REQUEST_SECONDS_MAX_GONE)
            : timeoutSeconds;
        const timeout = AbortSignal.timeout(seconds * 1000);
        const signal = AbortSignal.any([timeout, patient.end]);
        try {
            const answer = await fetch(url, { ...init, signal });
            const body = answer.body === null ? null : await bodyOf(answer.body);
            // An answer without a body, such as 304, may not be given an empty one.
            return new Response(body?.length === 0 ? null : body, {
                status: answer.status,
                headers: answer.headers,
            });
        }
        catch (error) {
            if (patient.end.aborted)
                throw new Error('the run was told to stop and waits no longer');
            if (timeout.aborted)
                throw new Error(`no answer within ${seconds} seconds`);
            throw error;
        }
    };
}
async function bodyOf(stream) {
    const chunks = [];
    let byteCount = 0;
    for await (const chunk of stream) {
        byteCount += chunk.length;
        if (byteCount > RESPONSE_BYTES_MAX) {
            throw new Error(`the answer is longer than ${RESPONSE_BYTES_MAX} bytes`);
        }
        chunks.push(chunk);
    }
    return Buffer.concat(chunks);
}
/** GitHub Enterprise Server serves REST at /api/v3 and GraphQL at /api/graphql. */
function graphqlUrlOf(apiUrl) {
    const base = apiUrl.replace(/\/+$/, '');
    return base.endsWith('/api/v3') ? base.replace(/v3$/, 'graphql') : `${base}/graphql`;
}
//# sourceMappingURL=client.js.map
;// CONCATENATED MODULE: ./build/src/adapters/github/once.js

/** How often something is sent before GitHub counts as unreachable. */
const SENDS_MAX = 3;
/** Looks after a lost answer: a list may show what was just made only a moment later. */
const LOOKS_MAX = 3;
const LOOK_SPACING_SECONDS = 2;
/**
 * Makes something for which GitHub has no idempotency key, once: looks for it before, and again when the
 * answer to making it was lost. `make` must send its request only once (SENT_ONCE). Fails like `make`.
 */
async function createOnce(clock, find, make) {
    const standing = await find();
    if (standing !== null)
        return standing;
    for (let sends = 1;; sends++) {
        try {
            return await make();
        }
        catch (error) {
            if (!isOutcomeUnknown(error))
                throw error;
            const made = await lookAgain(clock, find);
            if (made !== null)
                return made;
            if (sends === SENDS_MAX)
                throw error;
        }
    }
}
async function lookAgain(clock, find) {
    for (let looks = 1; looks <= LOOKS_MAX; looks++) {
        const made = await find();
        if (made !== null)
            return made;
        await clock.sleep(LOOK_SPACING_SECONDS);
    }
    return null;
}
//# sourceMappingURL=once.js.map
;// CONCATENATED MODULE: ./build/src/adapters/github/viewer.js

const VIEWER = 'query { viewer { login } }';
/**
 * Who owns the token ("github-actions[bot]" for the token of a job, as REST writes it too); null when it
 * may not know. REST's GET /user refuses such tokens.
 */
async function viewerLogin(client) {
    try {
        const { viewer } = await client.graphql(VIEWER, {}, '"metadata: read"');
        return viewer.login;
    }
    catch (error) {
        if (!(error instanceof domain_errors/* AdapterError */.om))
            throw error;
        if (error.reason === 'github_refused' || error.reason === 'github_forbidden')
            return null;
        throw error;
    }
}
//# sourceMappingURL=viewer.js.map
;// CONCATENATED MODULE: ./build/src/adapters/github/comments.js




/** GitHub refuses longer bodies. */
const COMMENT_CHARS_MAX = 65_536;
/** Pages of 100 comments that are searched; GitHub itself allows 2,500 comments. */
const COMMENT_PAGES_MAX = 25;
const PAGE_SIZE = 100;
/**
 * One comment per marker on a pull request. It is ours when it carries the marker and when the owner of
 * the token wrote it, because anybody can write a marker. A token that may not ask who owns it makes do
 * with "written by a bot".
 */
function githubComments(client) {
    let viewer;
    async function isOurs({ user }) {
        if (user === null)
            return false;
        if (viewer === undefined)
            viewer = await viewerLogin(client);
        return viewer === null ? user.type === 'Bot' : user.login === viewer;
    }
    async function find(pullRequest, marker) {
        for (let page = 1; page <= COMMENT_PAGES_MAX; page++) {
            const { data } = await client.send((rest) => rest.issues.listComments({
                ...client.repository,
                issue_number: pullRequest,
                per_page: PAGE_SIZE,
                page,
            }));
            for (const comment of data) {
                if (comment.body?.includes(marker) && (await isOurs(comment)))
                    return comment;
            }
            if (data.length < PAGE_SIZE)
                return null;
        }
        throw tooManyComments(pullRequest);
    }
    return {
        async comment(pullRequest, marker, markdown) {
            const body = markdown.includes(marker) ? markdown : `${marker}\n${markdown}`;
            if (body.length > COMMENT_CHARS_MAX)
                throw tooLong(pullRequest, body.length);
            const standing = await createOnce(client.clock, () => find(pullRequest, marker), () => create(client, pullRequest, body));
            if (standing.body !== body)
                await edit(client, standing.id, body);
        },
    };
}
async function create(client, pullRequest, body) {
    const { data } = await client.send((rest) => rest.issues.createComment({
        ...client.repository,
        issue_number: pullRequest,
        body,
        ...SENT_ONCE,
    }));
    // GitHub may have changed white space; what it made of the body must not lead to an edit.
    return { ...data, body };
}
async function edit(client, id, body) {
    await client.send((rest) => rest.issues.updateComment({ ...client.repository, comment_id: id, body }));
}
function tooLong(pullRequest, length) {
    return new domain_errors/* AdapterError */.om('github', 'internal_error', `The comment for pull request ${pullRequest} has ${length} characters; GitHub takes ${COMMENT_CHARS_MAX}.`, 'Please report it: a report must be cut before it is sent.');
}
function tooManyComments(pullRequest) {
    return new domain_errors/* AdapterError */.om('github', 'github_refused', `Pull request ${pullRequest} has more than ${COMMENT_PAGES_MAX * PAGE_SIZE} comments; ours was not among them.`, 'The report is in the summary of the run instead.');
}
//# sourceMappingURL=comments.js.map
// EXTERNAL MODULE: ./build/src/domain/control/permission.js
var control_permission = __webpack_require__(50233);
;// CONCATENATED MODULE: ./build/src/adapters/github/conversation.js



/** Who writes with the token of a job, for a token that may not ask who it is. */
const ACTIONS_LOGIN = 'github-actions[bot]';
/** Comments and the people who write them, as one token sees them. */
function githubConversation(client) {
    return {
        self: async () => (await viewerLogin(client)) ?? ACTIONS_LOGIN,
        async roleOf(username) {
            // GitHub answers "none" for strangers on public repositories and 404 elsewhere.
            const answer = await client.sendExpecting([404], (rest) => rest.repos.getCollaboratorPermissionLevel({ ...client.repository, username }));
            if (isRefusal(answer))
                return 'none';
            const { permission, role_name } = answer.data;
            return (0,control_permission/* roleOf */.kp)(permission, role_name ?? null);
        },
        async react(commentId, content) {
            await client.send((rest) => rest.reactions.createForIssueComment({
                ...client.repository,
                comment_id: commentId,
                content,
            }));
        },
        async edit(commentId, body) {
            await client.send((rest) => rest.issues.updateComment({ ...client.repository, comment_id: commentId, body }));
        },
    };
}
//# sourceMappingURL=conversation.js.map
// EXTERNAL MODULE: ./build/src/domain/packages/dependency-review.js
var dependency_review = __webpack_require__(30926);
;// CONCATENATED MODULE: ./build/src/adapters/github/dependency-reviews.js


/** Packages of an answer that are looked at; a lockfile made anew has some thousands. */
const PACKAGES_MAX = 10_000;
const ADVISORY = /^GHSA(-[23456789cfghjmpqrvwx]{4}){3}$/;
/** GitHub's dependency graph. https://docs.github.com/rest/dependency-graph/dependency-review */
function githubDependencyReviews(client) {
    return {
        async between(base, head) {
            // 403: Advanced Security is not there for a private repository. 404: the graph is switched off.
            const answer = await client.sendExpecting([403, 404], (rest) => rest.dependencyGraph.diffRange({ ...client.repository, basehead: `${base}...${head}` }));
            if (isRefusal(answer))
                return null;
            const hasMore = /rel="next"/.test(answer.headers.link ?? '');
            const packages = answer.data.slice(0, PACKAGES_MAX).map(packageOf);
            return {
                packages,
                isTruncated: hasMore || answer.data.length > PACKAGES_MAX,
            };
        },
    };
}
function packageOf(change) {
    const { change_type, manifest, ecosystem, name, version, license, scope, vulnerabilities } = change;
    return {
        change: change_type,
        ...{ manifest, ecosystem, name, version, license },
        isDevelopment: scope === 'development',
        vulnerabilities: vulnerabilities.map((one) => ({
            severity: severityOf(one.severity),
            advisory: ADVISORY.test(one.advisory_ghsa_id)
                ? one.advisory_ghsa_id
                : 'an advisory without a number',
            summary: one.advisory_summary,
        })),
    };
}
/** A word that is not known here is not a harmless one. */
function severityOf(word) {
    return dependency_review/* SEVERITIES */.oC.find((severity) => severity === word) ?? 'unknown';
}
//# sourceMappingURL=dependency-reviews.js.map
// EXTERNAL MODULE: ./build/src/domain/units.js
var units = __webpack_require__(97065);
;// CONCATENATED MODULE: ./build/src/adapters/github/deployments.js





/** Pages of 100 deployments of an environment that are looked through, newest first. */
const DEPLOYMENT_PAGES_MAX = 3;
/** Deployments that are looked at for a success that was superseded, beyond the newest one that has it. */
const SUPERSEDED_LOOKED_AT_MIN = 30;
/** Deployments of ours that are looked at for a missing end, newest first: a request each. */
const UNENDED_LOOKED_AT_MAX = 5;
/** GitHub refuses longer descriptions of deployments and statuses. */
const DESCRIPTION_CHARS_MAX = 140;
const deployments_PAGE_SIZE = 100;
/** The Deployment records of a repository. https://docs.github.com/rest/deployments */
function githubDeployments(client, links) {
    return {
        async lastSuccessful(environment) {
            for await (const deployment of newestFirst(client, environment)) {
                if (isStanding(await statusesOf(client, deployment.id))) {
                    return { id: deployment.id, sha: shaOf(deployment) };
                }
            }
            return null;
        },
        create: (request) => createOnce(client.clock, () => findOurs(client, request), () => make(client, request)),
        status: (id, state, description) => ensureStatus(client, links, id, { state, description: cut(description) }, TERMINAL),
        unended: (environment) => unended(client, environment),
        supersede: (environment, exceptId) => supersede(client, links, environment, exceptId),
    };
}
/** Pages through the deployments of an environment. AdapterError deployments_limit when there are too many. */
async function* newestFirst(client, environment) {
    for (let page = 1; page <= DEPLOYMENT_PAGES_MAX; page++) {
        const { data } = await client.send((rest) => rest.repos.listDeployments({
            ...client.repository,
            environment,
            per_page: deployments_PAGE_SIZE,
            page,
        }));
        yield* data.toSorted((a, b) => b.id - a.id);
        if (data.length < deployments_PAGE_SIZE)
            return;
    }
    throw new domain_errors/* AdapterError */.om('github', 'deployments_limit', `None of the newest ${DEPLOYMENT_PAGES_MAX * deployments_PAGE_SIZE} deployments of ${environment} succeeded.`, 'Name the base yourself: the input `base`, or --base.');
}
/** Newest first. A deployment of ours has a handful, so one page holds them all. */
async function statusesOf(client, id) {
    const { data } = await client.send((rest) => rest.repos.listDeploymentStatuses({
        ...client.repository,
        deployment_id: id,
        per_page: deployments_PAGE_SIZE,
    }));
    return data.toSorted((a, b) => b.id - a.id);
}
/**
 * True when it succeeded and was not taken back: what came after the success is only `inactive`, which
 * says that another deployment took its place.
 */
function isStanding(statuses) {
    return statuses.find((status) => status.state !== 'inactive')?.state === 'success';
}
async function findOurs(client, request) {
    const { environment, sha, task, key } = request;
    const { data } = await client.send((rest) => rest.repos.listDeployments({
        ...client.repository,
        environment,
        sha,
        task,
        per_page: deployments_PAGE_SIZE,
    }));
    const ours = data.find((one) => keyOf(one.payload) === key);
    return ours === undefined ? null : { id: ours.id, url: ours.url };
}
/** The key in a payload of ours; null for everybody else's. GitHub may hand a payload back as text. */
function keyOf(payload) {
    let value = payload;
    if (typeof value === 'string') {
        try {
            value = JSON.parse(value);
        }
        catch {
            return null;
        }
    }
    if (typeof value !== 'object' || value === null)
        return null;
    const { slipway, key } = value;
    return slipway === 1 && typeof key === 'string' ? key : null;
}
async function make(client, request) {
    const { environment, sha, task, description, key, planHash, requiredContexts } = request;
    const answer = await client.sendExpecting([409, 422], (rest) => rest.repos.createDeployment({
        ...client.repository,
        ref: sha,
        task,
        environment,
        description: cut(description),
        payload: { slipway: 1, key, planHash },
        // GitHub would otherwise merge the default branch into what was approved.
        auto_merge: false,
        ...(requiredContexts === null ? {} : { required_contexts: [...requiredContexts] }),
        ...SENT_ONCE,
    }));
    if (isRefusal(answer))
        throw notMade(request, answer);
    if (answer.status === 202) {
        const message = answer.data.message ?? 'accepted without a deployment';
        throw notMade(request, { refused: 202, message, errors: null });
    }
    return { id: answer.data.id, url: answer.data.url };
}
function notMade(request, refusal) {
    const { refused, message, errors } = refusal;
    const tried = `Creating a deployment of ${request.sha} to ${request.environment} was refused with ${refused}: ${message}`;
    const isAboutChecks = /required_contexts|status check/i.test(`${JSON.stringify(errors)}${message}`);
    return refused === 409 && isAboutChecks
        ? new domain_errors/* AdapterError */.om('github', 'checks_not_green', tried, 'Wait for the checks of the commit, or change required-checks.')
        : new domain_errors/* AdapterError */.om('github', 'deployment_refused', tried, 'Read the answer of GitHub above.');
}
/** What a deployment ends with. Only `supersede` writes after it, and only `inactive` after a success. */
const TERMINAL = new Set(['success', 'failure', 'error', 'inactive']);
/** Adds the status unless it is there, or the newest one is in a state that is `final`. */
async function ensureStatus(client, links, id, wanted, final = new Set()) {
    await createOnce(client.clock, async () => {
        const [newest] = await statusesOf(client, id);
        if (newest === undefined)
            return null;
        const isSame = newest.state === wanted.state && newest.description === wanted.description;
        return isSame || final.has(newest.state) ? newest : null;
    }, () => addStatus(client, links, id, wanted));
}
async function addStatus(client, links, id, status) {
    const runUrl = httpUrl(links.runUrl);
    const environmentUrl = httpUrl(links.environmentUrl);
    const { data } = await client.send((rest) => rest.repos.createDeploymentStatus({
        ...client.repository,
        deployment_id: id,
        ...status,
        // GitHub never does it for production, and does it too early for the rest.
        auto_inactive: false,
        ...(runUrl === null ? {} : { log_url: runUrl }),
        ...(environmentUrl === null ? {} : { environment_url: environmentUrl }),
        ...SENT_ONCE,
    }));
    return data;
}
async function unended(client, environment) {
    const { data } = await client.send((rest) => rest.repos.listDeployments({ ...client.repository, environment, per_page: deployments_PAGE_SIZE }));
    const ours = data
        .toSorted((a, b) => b.id - a.id)
        .flatMap(({ id, payload }) => {
        const key = keyOf(payload);
        return key === null ? [] : [{ id, key }];
    });
    const found = [];
    for (const one of ours.slice(0, UNENDED_LOOKED_AT_MAX)) {
        const [newest] = await statusesOf(client, one.id);
        if (newest === undefined || !TERMINAL.has(newest.state))
            found.push(one);
    }
    return found;
}
async function supersede(client, links, environment, exceptId) {
    let changed = 0;
    let lookedAt = 0;
    let isSuccessSeen = false;
    for await (const { id } of upToTheLimit(newestFirst(client, environment))) {
        if (id === exceptId)
            continue;
        const statuses = await statusesOf(client, id);
        if (statuses[0]?.state === 'success') {
            await ensureStatus(client, links, id, { state: 'inactive', description: 'Superseded' });
            changed++;
        }
        // The newest success took the place of the older ones when it came, so only strays lie beyond it.
        isSuccessSeen ||= isStanding(statuses);
        lookedAt++;
        if (isSuccessSeen && lookedAt >= SUPERSEDED_LOOKED_AT_MIN)
            break;
    }
    return changed;
}
/** For tidying up, the end of what is looked at is an end like any other. */
async function* upToTheLimit(listed) {
    try {
        yield* listed;
    }
    catch (error) {
        if (!(error instanceof domain_errors/* AdapterError */.om && error.reason === 'deployments_limit'))
            throw error;
    }
}
/** Cuts between characters, never inside one. */
function cut(description) {
    const characters = [...description];
    return characters.length <= DESCRIPTION_CHARS_MAX
        ? description
        : `${characters.slice(0, DESCRIPTION_CHARS_MAX - 1).join('')}…`;
}
function httpUrl(text) {
    if (text === null || !URL.canParse(text))
        return null;
    return /^https?:$/.test(new URL(text).protocol) ? text : null;
}
function shaOf(deployment) {
    const sha = (0,units/* parseSha */.qL)(deployment.sha);
    if (sha !== null)
        return sha;
    throw new domain_errors/* AdapterError */.om('github', 'github_refused', `Deployment ${deployment.id} has no commit that could be read.`, 'Name the base yourself: the input `base`, or --base.');
}
//# sourceMappingURL=deployments.js.map
;// CONCATENATED MODULE: ./build/src/adapters/github/environments.js

const UNPROTECTED = {
    exists: false,
    reviewerCount: 0,
    isSelfReviewPrevented: false,
    isBranchLimited: false,
};
/** The rules of environments. https://docs.github.com/rest/deployments/environments */
function githubEnvironments(client) {
    return {
        async of(environment) {
            const answer = await client.sendExpecting([404], (rest) => rest.repos.getEnvironment({ ...client.repository, environment_name: environment }));
            if (isRefusal(answer))
                return UNPROTECTED;
            const { protection_rules: rules = [], deployment_branch_policy: branches } = answer.data;
            const reviews = rules.find((rule) => rule.type === 'required_reviewers');
            return {
                exists: true,
                reviewerCount: reviews !== undefined && 'reviewers' in reviews ? (reviews.reviewers?.length ?? 0) : 0,
                isSelfReviewPrevented: reviews !== undefined &&
                    'prevent_self_review' in reviews &&
                    reviews.prevent_self_review === true,
                isBranchLimited: branches !== null && branches !== undefined,
            };
        },
    };
}
//# sourceMappingURL=environments.js.map
;// CONCATENATED MODULE: ./build/src/adapters/github/incidents.js




/** Pages of 100 issues with the label that are looked through, newest first. */
const ISSUE_PAGES_MAX = 5;
const incidents_PAGE_SIZE = 100;
/** Issues of the repository. Anybody can write a marker, so only those of the owner of the token are ours. */
function githubIncidents(client) {
    let viewer;
    async function ours(label, state, begin) {
        if (viewer === undefined)
            viewer = await viewerLogin(client);
        const found = [];
        for (let page = 1; page <= ISSUE_PAGES_MAX; page++) {
            const { data } = await client.send((rest) => rest.issues.listForRepo({
                ...client.repository,
                labels: label,
                state,
                per_page: incidents_PAGE_SIZE,
                page,
            }));
            for (const { number, body, user, pull_request } of data) {
                const isOurs = viewer === null ? user?.type === 'Bot' : user?.login === viewer;
                if (isOurs && pull_request === undefined && body?.startsWith(begin))
                    found.push({ number, body });
            }
            if (data.length < incidents_PAGE_SIZE)
                return found;
        }
        throw tooMany(label);
    }
    return {
        async open({ marker, label, title, body }) {
            await createOnce(client.clock, async () => (await ours(label, 'all', marker))[0] ?? null, async () => {
                const { data } = await client.send((rest) => rest.issues.create({
                    ...client.repository,
                    title,
                    body: `${marker}\n${body}`,
                    labels: [label],
                    ...SENT_ONCE,
                }));
                return data;
            });
        },
        async close(label, markerBegin, comment) {
            const open = await ours(label, 'open', markerBegin);
            for (const { number } of open) {
                const place = { ...client.repository, issue_number: number };
                // Closed first: a run that dies in between leaves no issue that is open for good.
                await client.send((rest) => rest.issues.update({ ...place, state: 'closed', state_reason: 'completed' }));
                await client.send((rest) => rest.issues.createComment({ ...place, body: comment, ...SENT_ONCE }));
            }
            return open.length;
        },
    };
}
function tooMany(label) {
    return new domain_errors/* AdapterError */.om('github', 'github_refused', `There are more than ${ISSUE_PAGES_MAX * incidents_PAGE_SIZE} issues with the label "${label}".`, 'Give issue-label a label that nothing else uses.');
}
//# sourceMappingURL=incidents.js.map
;// CONCATENATED MODULE: ./build/src/adapters/github/pull-requests.js

/** The newest commits of a range that are asked about. */
const PULL_REQUEST_COMMITS_MAX = 500;
/** Commits per query; each is one alias of the document. */
const COMMITS_PER_QUERY_MAX = 50;
/** Pull requests of one commit, and labels of one pull request, that are read. */
const PULL_REQUESTS_PER_COMMIT_MAX = 10;
const LABELS_MAX = 20;
/**
 * Pull requests by GraphQL, fifty commits a request, where REST needs one request a commit. All text is
 * returned as it is.
 */
function githubPullRequests(client) {
    return {
        async of(commits) {
            const asked = commits.filter((sha) => (0,units/* parseSha */.qL)(sha) !== null);
            const kept = asked.slice(0, PULL_REQUEST_COMMITS_MAX);
            const found = new Map();
            let isTruncated = kept.length < asked.length;
            for (let start = 0; start < kept.length; start += COMMITS_PER_QUERY_MAX) {
                const batch = kept.slice(start, start + COMMITS_PER_QUERY_MAX);
                for (const { sha, nodes, isCut } of await pullRequestsOf(client, batch)) {
                    isTruncated ||= isCut;
                    for (const node of nodes) {
                        const known = found.get(node.number);
                        if (known === undefined)
                            found.set(node.number, pullRequestOf(node, sha));
                        else
                            known.commits.push(sha);
                    }
                }
            }
            const pullRequests = [...found.values()].sort((a, b) => a.number - b.number);
            return { pullRequests, isTruncated };
        },
    };
}
async function pullRequestsOf(client, batch) {
    const { owner, repo } = client.repository;
    const answer = await client.graphql(documentFor(batch.length), { owner, name: repo, ...Object.fromEntries(batch.map((sha, index) => [`c${index}`, sha])) }, '"pull-requests: read" and "contents: read"');
    return batch.map((sha, index) => {
        // A commit that was not pushed is null, and an object that is no commit has no such field.
        const connection = answer.repository?.[`c${index}`]?.associatedPullRequests;
        const all = (connection?.nodes ?? []).filter((node) => node !== null);
        const isCut = (connection?.totalCount ?? 0) > all.length;
        return { sha, nodes: broughtBy(all, `${owner}/${repo}`), isCut };
    });
}
/**
 * The merged pull requests of this repository; the open ones only when none is merged, as for a branch
 * that is deployed before it is merged. The same rule as REST's "list pull requests of a commit".
 */
function broughtBy(nodes, repository) {
    const here = nodes.filter((node) => node.baseRepository?.nameWithOwner.toLowerCase() === repository.toLowerCase());
    const merged = here.filter((node) => node.merged);
    return merged.length > 0 ? merged : here;
}
function pullRequestOf(node, sha) {
    return {
        number: node.number,
        title: node.title,
        author: node.author?.login ?? 'ghost',
        url: node.url,
        labels: (node.labels?.nodes ?? []).flatMap((label) => (label === null ? [] : [label.name])),
        commits: [sha],
    };
}
/** The document for a number of commits; the object names travel as variables. */
function documentFor(count) {
    const indexes = Array.from({ length: count }, (_, index) => index);
    const variables = indexes.map((index) => `$c${index}: GitObjectID!`).join(', ');
    const aliases = indexes.map((index) => `c${index}: object(oid: $c${index}) { ...brought }`);
    return `query ($owner: String!, $name: String!, ${variables}) {
  repository(owner: $owner, name: $name) {
    ${aliases.join('\n    ')}
  }
}
fragment brought on Commit {
  associatedPullRequests(first: ${PULL_REQUESTS_PER_COMMIT_MAX}) {
    totalCount
    nodes {
      number
      title
      url
      merged
      author { login }
      baseRepository { nameWithOwner }
      labels(first: ${LABELS_MAX}) { nodes { name } }
    }
  }
}`;
}
//# sourceMappingURL=pull-requests.js.map
;// CONCATENATED MODULE: ./build/src/adapters/github/ref-poll.js

/** Apart when an unchanged ref costs nothing; in a minute 30 of the 900 points of the secondary limit. */
const FREE_POLL_SECONDS = 2;
/** Apart when every answer counts: at most 360 of the 1,000 requests that the jobs of a repository have in an hour. */
const PAID_POLL_SECONDS = 10;
/**
 * Asks by conditional request: while nothing changes GitHub answers 304, which counts against no primary
 * limit (https://docs.github.com/en/rest/using-the-rest-api/best-practices-for-using-the-rest-api). The list of
 * matching refs has an ETag also while the ref is not there yet, where `git/ref` answers a 404 that counts.
 */
function refPoll(client, ref) {
    let etag = null;
    let oid = null;
    let isFree = false;
    return {
        pollSeconds: () => (isFree ? FREE_POLL_SECONDS : PAID_POLL_SECONDS),
        async oid() {
            const asked = etag;
            const answer = await client.sendExpecting([304], (rest) => rest.git.listMatchingRefs({
                ...client.repository,
                ref: ref.replace(/^refs\//, ''),
                ...(asked === null ? {} : { headers: { 'if-none-match': asked } }),
            }));
            isFree = isRefusal(answer);
            if (isRefusal(answer))
                return oid;
            // The first answer of a kind promises that the next one may be free.
            etag = answer.headers.etag ?? null;
            isFree = etag !== null && asked === null;
            oid = answer.data.find((one) => one.ref === ref)?.object.sha ?? null;
            return oid;
        },
    };
}
//# sourceMappingURL=ref-poll.js.map
;// CONCATENATED MODULE: ./build/src/adapters/github/refs.js



/** Files of a commit that are read, and the bytes of each. What holds more was not written by us. */
const COMMIT_FILES_MAX = 20;
const FILE_BYTES_MAX = 4 * 1024 * 1024;
/** Commits that are kept in memory. They never change, and the abort ref is read over and over. */
const KNOWN_COMMITS_MAX = 16;
/** In updateRefs: as beforeOid "must not exist", as afterOid "delete". */
const ZERO_OID = '0'.repeat(40);
const PERMISSION = '"contents: write"';
const REPOSITORY_ID = `query ($owner: String!, $name: String!) {
  repository(owner: $owner, name: $name) { id }
}`;
const UPDATE_REFS = `mutation ($input: UpdateRefsInput!) {
  updateRefs(input: $input) { clientMutationId }
}`;
/**
 * Git objects by REST, and refs by compare-and-swap. A new ref is made by POST, which GitHub refuses when
 * there is one. Every other move is GraphQL's updateRefs with beforeOid: PATCH takes any fast-forward, so
 * it would also move a ref that somebody had put back to an older commit.
 */
function githubRefStore(client) {
    const known = new Map();
    let repositoryId;
    let polled = null;
    async function commitAt(ref, oid) {
        if (oid === null)
            return null;
        const commit = known.get(oid) ?? (await readCommit(client, ref, oid));
        remember(commit);
        return commit;
    }
    function remember(commit) {
        known.set(commit.oid, commit);
        const [oldest] = known.keys();
        if (known.size > KNOWN_COMMITS_MAX && oldest !== undefined)
            known.delete(oldest);
    }
    async function updateRef(ref, from, to) {
        repositoryId ??= await repositoryIdOf(client);
        // beforeOid is the guard, so a lock may also move to a commit that does not descend from the last one.
        const update = { name: ref, beforeOid: from, afterOid: to ?? ZERO_OID, force: true };
        await client.graphql(UPDATE_REFS, { input: { repositoryId, refUpdates: [update] } }, PERMISSION);
    }
    return {
        read: async (ref) => commitAt(ref, await oidOf(client, ref)),
        async poll(ref) {
            if (polled?.ref !== ref)
                polled = { ref, poll: refPoll(client, ref) };
            return commitAt(ref, await polled.poll.oid());
        },
        async at(oid) {
            const answer = await client.sendExpecting([404, 422], (rest) => rest.git.getCommit({ ...client.repository, commit_sha: oid }));
            return isRefusal(answer) ? null : readCommit(client, oid, oid);
        },
        pollSeconds: () => polled?.poll.pollSeconds() ?? PAID_POLL_SECONDS,
        write: (commit) => writeCommit(client, commit),
        async move(ref, from, to) {
            if (from === null && to === null)
                return (await oidOf(client, ref)) === null ? 'moved' : 'conflict';
            try {
                if (from !== null)
                    await updateRef(ref, from, to);
                else if (to !== null)
                    await createRef(client, ref, to);
                return 'moved';
            }
            catch (error) {
                return await settled(client, { ref, from, to }, error);
            }
        },
    };
}
/**
 * What a failed move came to. GitHub's refusals do not say why, and a lost answer says nothing at all, so
 * the ref itself decides: nobody else writes our commit, so a ref that is at `to` was moved by us. Only a
 * deletion looks the same whoever did it; it is ours when its answer was lost, and not when it was refused.
 * The error is thrown again when the ref is still at `from`.
 */
async function settled(client, { ref, from, to }, error) {
    const isRefused = error instanceof domain_errors/* AdapterError */.om && error.reason === 'github_refused';
    if (!isRefused && !isOutcomeUnknown(error))
        throw error;
    const oid = await oidOf(client, ref);
    if (oid === to && (to !== null || !isRefused))
        return 'moved';
    if (oid !== from)
        return 'conflict';
    throw error;
}
async function oidOf(client, ref) {
    const answer = await client.sendExpecting([404], (rest) => rest.git.getRef({ ...client.repository, ref: withoutPrefix(ref) }));
    return isRefusal(answer) ? null : answer.data.object.sha;
}
async function createRef(client, ref, oid) {
    await client.send((rest) => rest.git.createRef({ ...client.repository, ref, sha: oid }));
}
async function repositoryIdOf(client) {
    const { owner, repo } = client.repository;
    const { repository } = await client.graphql(REPOSITORY_ID, { owner, name: repo }, PERMISSION);
    return repository.id;
}
async function writeCommit(client, commit) {
    const { repository } = client;
    const entries = Object.entries(commit.files);
    const tree = await client.send((rest) => rest.git.createTree({
        ...repository,
        tree: entries.map(([path, content]) => ({ path, mode: '100644', type: 'blob', content })),
    }));
    const written = await client.send((rest) => rest.git.createCommit({
        ...repository,
        message: commit.message,
        tree: tree.data.sha,
        parents: commit.parent === null ? [] : [commit.parent],
    }));
    return written.data.sha;
}
async function readCommit(client, ref, oid) {
    const { repository } = client;
    const commit = await client.send((rest) => rest.git.getCommit({ ...repository, commit_sha: oid }));
    const tree = await client.send((rest) => rest.git.getTree({ ...repository, tree_sha: commit.data.tree.sha }));
    const entries = tree.data.tree;
    const isOurs = entries.every((entry) => entry.type === 'blob' && (entry.size ?? 0) <= FILE_BYTES_MAX);
    if (!isOurs || tree.data.truncated || entries.length > COMMIT_FILES_MAX) {
        throw unreadable(ref, oid);
    }
    const files = await Promise.all(entries.map(async (entry) => [entry.path, await readBlob(client, entry.sha)]));
    return { oid, message: commit.data.message, files: Object.fromEntries(files) };
}
async function readBlob(client, sha) {
    const { data } = await client.send((rest) => rest.git.getBlob({ ...client.repository, file_sha: sha }));
    return data.encoding === 'base64'
        ? Buffer.from(data.content, 'base64').toString('utf8')
        : data.content;
}
/** REST names refs without "refs/". The slashes of the rest are encoded by Octokit, as GitHub takes them. */
function withoutPrefix(ref) {
    return ref.replace(/^refs\//, '');
}
function unreadable(ref, oid) {
    return new domain_errors/* AdapterError */.om('github', 'ledger_unreadable', `The commit ${oid} at ${ref} holds more than the ledger writes.`, 'Look at who moved that ref; nothing is repaired silently.');
}
//# sourceMappingURL=refs.js.map
// EXTERNAL MODULE: ./build/src/domain/people/review.js
var review = __webpack_require__(8154);
;// CONCATENATED MODULE: ./build/src/adapters/github/reviews.js


/** Pull requests of a range that are asked about. */
const REVIEWED_PULL_REQUESTS_MAX = 200;
/** Pull requests per query: with all their parts some 4,000 nodes, of the 500,000 that GitHub allows. */
const PULL_REQUESTS_PER_QUERY_MAX = 20;
const REVIEW_REQUESTS_MAX = 20;
/** Reviews by GraphQL, twenty pull requests a request, where REST needs four requests for each. */
function githubReviews(client) {
    return {
        async of(pullRequests) {
            const asked = pullRequests.filter((number) => Number.isSafeInteger(number) && number > 0);
            const kept = asked.slice(0, REVIEWED_PULL_REQUESTS_MAX);
            const reviews = [];
            for (let start = 0; start < kept.length; start += PULL_REQUESTS_PER_QUERY_MAX) {
                const batch = kept.slice(start, start + PULL_REQUESTS_PER_QUERY_MAX);
                reviews.push(...(await reviewsOf(client, batch)));
            }
            return { reviews, isTruncated: kept.length < asked.length };
        },
    };
}
async function reviewsOf(client, batch) {
    const { owner, repo } = client.repository;
    const answer = await client.graphql(reviewsDocument(batch.length), { owner, name: repo, ...Object.fromEntries(batch.map((number, n) => [`p${n}`, number])) }, '"pull-requests: read" and "contents: read"');
    return batch.flatMap((_, n) => {
        const node = answer.repository?.[`p${n}`];
        return node === undefined || node === null ? [] : [reviewOf(node)];
    });
}
function reviewOf(node) {
    const { latestOpinionatedReviews, reviewRequests, commits, files } = node;
    const requests = nodesOf(reviewRequests);
    return {
        pullRequest: node.number,
        author: loginOf(node.author),
        isAuthorBot: node.author?.__typename === 'Bot',
        isMerged: node.merged,
        mergedBy: node.mergedBy === null ? null : loginOf(node.mergedBy),
        branch: node.headRefName,
        head: (0,units/* parseSha */.qL)(node.headRefOid),
        commits: nodesOf(commits).flatMap(({ commit }) => {
            const sha = (0,units/* parseSha */.qL)(commit.oid);
            return sha === null ? [] : [{ sha, isMerge: commit.parents.totalCount > 1 }];
        }),
        opinions: nodesOf(latestOpinionatedReviews).flatMap(opinionOf),
        waitingFor: requests.flatMap(({ requestedReviewer }) => requestedReviewer?.login ?? []),
        isOwnerWaitedFor: requests.some(({ asCodeOwner }) => asCodeOwner),
        files: nodesOf(files).map(({ path }) => path),
        isTruncated: [latestOpinionatedReviews, reviewRequests, commits, files].some(isCut),
    };
}
const KINDS = {
    APPROVED: 'approved',
    CHANGES_REQUESTED: 'changes_requested',
    DISMISSED: 'dismissed',
};
function opinionOf({ author, state, commit }) {
    const kind = KINDS[state];
    if (kind === undefined)
        return [];
    return [
        { reviewer: loginOf(author), kind, commit: commit === null ? null : (0,units/* parseSha */.qL)(commit.oid) },
    ];
}
function loginOf(actor) {
    return actor?.login ?? 'ghost';
}
function nodesOf(connection) {
    return (connection?.nodes ?? []).filter((node) => node !== null);
}
function isCut(connection) {
    return connection !== null && connection.totalCount > (connection.nodes?.length ?? 0);
}
/** The document for a number of pull requests; their numbers travel as variables. */
function reviewsDocument(count) {
    const indexes = Array.from({ length: count }, (_, index) => index);
    const variables = indexes.map((index) => `$p${index}: Int!`).join(', ');
    const aliases = indexes.map((index) => `p${index}: pullRequest(number: $p${index}) { ...looked }`);
    return `query ($owner: String!, $name: String!, ${variables}) {
  repository(owner: $owner, name: $name) {
    ${aliases.join('\n    ')}
  }
}
fragment looked on PullRequest {
  number
  merged
  author { __typename login }
  mergedBy { __typename login }
  headRefName
  headRefOid
  latestOpinionatedReviews(first: ${review/* REVIEW_OPINIONS_MAX */.qw}) {
    totalCount
    nodes { author { __typename login } state commit { oid } }
  }
  reviewRequests(first: ${REVIEW_REQUESTS_MAX}) {
    totalCount
    nodes { asCodeOwner requestedReviewer { ... on User { login } } }
  }
  commits(last: ${review/* REVIEW_COMMITS_MAX */.$Z}) {
    totalCount
    nodes { commit { oid parents { totalCount } } }
  }
  files(first: ${review/* REVIEW_FILES_MAX */.op}) { totalCount nodes { path } }
}`;
}
//# sourceMappingURL=reviews.js.map
;// CONCATENATED MODULE: ./build/src/adapters/github/runs.js

/** Runs of workflows, to tell whether the holder of a lock can still be at work. */
function githubRuns(client) {
    return {
        async isRunAttemptOver(runId, attempt) {
            const answer = await client.sendExpecting([404], (rest) => rest.actions.getWorkflowRunAttempt({
                ...client.repository,
                run_id: runId,
                attempt_number: attempt,
                exclude_pull_requests: true,
            }));
            return isRefusal(answer) || answer.data.status === 'completed';
        },
    };
}
//# sourceMappingURL=runs.js.map
;// CONCATENATED MODULE: ./build/src/adapters/github/token-probe.js


/** An object and numbers that no repository has: GitHub refuses the content only after the permission. */
const NOWHERE = '0'.repeat(40);
const NO_REF = 'refs/slipway/doctor/nothing';
const NO_NUMBER = 0;
/** What each answer means: GitHub looks at the permission first, so that any other refusal is a yes. */
const ALLOWED = [404, 409, 410, 422];
/**
 * The calls that try a permission out. Those that would write ask for something that can't be: they are
 * refused for their content when the token may, and with 403 when it may not. Nothing is ever changed.
 * https://docs.github.com/rest/authentication/permissions-required-for-github-apps
 */
const ATTEMPTS = {
    'contents: read': (client) => client.sendExpecting(ALLOWED, (rest) => rest.git.getRef({ ...client.repository, ref: NO_REF.slice('refs/'.length) })),
    'contents: write': (client) => client.sendExpecting(ALLOWED, (rest) => rest.git.createRef({ ...client.repository, ref: NO_REF, sha: NOWHERE })),
    'deployments: read': (client) => client.sendExpecting(ALLOWED, (rest) => rest.repos.listDeployments({ ...client.repository, per_page: 1 })),
    'deployments: write': (client) => client.sendExpecting(ALLOWED, (rest) => rest.repos.createDeploymentStatus({
        ...client.repository,
        deployment_id: NO_NUMBER,
        state: 'inactive',
    })),
    'pull-requests: write': (client) => client.sendExpecting(ALLOWED, (rest) => rest.issues.createComment({ ...client.repository, issue_number: NO_NUMBER, body: '-' })),
    'issues: write': (client) => client.sendExpecting(ALLOWED, (rest) => rest.issues.update({ ...client.repository, issue_number: NO_NUMBER, state: 'closed' })),
    'actions: read': (client) => client.sendExpecting(ALLOWED, (rest) => rest.actions.getReviewsForRun({ ...client.repository, run_id: NO_NUMBER })),
    'checks: read': (client) => client.sendExpecting(ALLOWED, (rest) => rest.checks.listForRef({ ...client.repository, ref: NOWHERE, per_page: 1 })),
    'statuses: read': (client) => client.sendExpecting(ALLOWED, (rest) => rest.repos.getCombinedStatusForRef({ ...client.repository, ref: NOWHERE, per_page: 1 })),
};
/** Tries permissions out one after the other. Whatever can't be told is told as that. */
function githubTokenProbe(client) {
    return {
        async try(needed) {
            const tried = [];
            for (const one of needed)
                tried.push(await tryOne(client, one));
            return tried;
        },
    };
}
async function tryOne(client, { name, access }) {
    const attempt = ATTEMPTS[`${name}: ${access}`];
    if (attempt === undefined) {
        return { name, access, isGranted: null, said: 'No call tries it out without a change.' };
    }
    try {
        const answer = await attempt(client);
        return { name, access, isGranted: true, said: isRefusal(answer) ? answer.message : '' };
    }
    catch (error) {
        if (!(error instanceof domain_errors/* AdapterError */.om))
            throw error;
        const isRefused = error.reason === 'github_forbidden';
        return { name, access, isGranted: isRefused ? false : null, said: error.message };
    }
}
//# sourceMappingURL=token-probe.js.map
;// CONCATENATED MODULE: ./build/src/adapters/github/index.js
/** What GitHub does for Slipway, as one part that is loaded only where there is a GitHub. */














//# sourceMappingURL=index.js.map

/***/ }),

/***/ 90611:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ excerpt),
/* harmony export */   U: () => (/* binding */ EXCERPT_LENGTH_MAX)
/* harmony export */ });
/** Characters that an error message quotes of what a server said. */
const EXCERPT_LENGTH_MAX = 200;
/**
 * What an error message may quote of untrusted text: one line, no control or direction characters, cut to
 * length, and every secret replaced, in case the server sent it back.
 */
function excerpt(text, secrets) {
    // Longest first: a secret may contain another one.
    const ordered = [...secrets].sort((one, other) => other.length - one.length);
    const masked = ordered.reduce((masking, secret) => masking.replaceAll(secret, '***'), text);
    const line = masked.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
    return line.length <= EXCERPT_LENGTH_MAX ? line : `${line.slice(0, EXCERPT_LENGTH_MAX - 1)}…`;
}
//# sourceMappingURL=excerpt.js.map

/***/ })

};

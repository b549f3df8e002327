export const id = 6858;
export const ids = [6858];
export const modules = {

/***/ 46858:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NOTIFY_SECONDS_MAX: () => (/* binding */ NOTIFY_SECONDS_MAX),
/* harmony export */   webhookNotifier: () => (/* binding */ webhookNotifier)
/* harmony export */ });
/** A receiver that is slower than this is not waited for. */
const NOTIFY_SECONDS_MAX = 10;
const LOOPBACK = /^(?:127\.0\.0\.1|\[::1\]|localhost)$/u;
/**
 * Posts how a deployment ended to the addresses of the configuration, once each: nobody wants to be told
 * twice. An address is a secret (whoever knows it can post), so no message holds any of it.
 */
function webhookNotifier(hooks, { http, env, bodyOf, log }) {
    async function post(hook, outcome) {
        const name = hook['url-from'];
        const url = env[name]?.trim() ?? '';
        if (url === '')
            return `The variable ${name} of notify is not set, so nobody was told there.`;
        if (!isSafe(url))
            return `The variable ${name} of notify does not hold an https address.`;
        const status = await http({
            adapter: 'webhook',
            reason: 'output_failed',
            method: 'POST',
            url,
            headers: { 'content-type': 'application/json' },
            body: bodyOf(outcome, hook),
            timeoutSeconds: NOTIFY_SECONDS_MAX,
            attemptsMax: 1,
        }).then((answer) => answer.status, 
        // What the client says may hold the path, which is the secret part.
        () => null);
        if (status === null)
            return `The address in ${name} of notify could not be reached.`;
        if (status >= 200 && status < 300)
            return null;
        return `The address in ${name} of notify did not take the message: HTTP ${status}.`;
    }
    return {
        async tell(outcome) {
            // Harm that waits is held for a person as well, only that its run goes on.
            const kind = outcome.reason === 'harm_waits' ? 'held' : outcome.result;
            const due = hooks.filter(({ on }) => on.some((result) => result === kind));
            const failures = (await Promise.all(due.map((hook) => post(hook, outcome)))).filter((failure) => failure !== null);
            for (const failure of failures)
                log.warn(failure);
            return failures;
        },
    };
}
function isSafe(url) {
    if (!URL.canParse(url))
        return false;
    const { protocol, hostname } = new URL(url);
    return protocol === 'https:' || (protocol === 'http:' && LOOPBACK.test(hostname));
}
//# sourceMappingURL=webhooks.js.map

/***/ })

};

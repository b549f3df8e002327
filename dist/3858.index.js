export const id = 3858;
export const ids = [3858];
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

/***/ 33858:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   secretEdits: () => (/* binding */ secretEdits),
/* harmony export */   secretEditsOfTests: () => (/* binding */ secretEditsOfTests)
/* harmony export */ });
/* harmony import */ var _secret_shapes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69047);
/* harmony import */ var _edit_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74586);


/** Secrets that came into a file. The secret itself is never in an edit: only its line and kind. */
function secretEdits(before, after) {
    if (after === null)
        return [];
    return (0,_secret_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .newSecrets */ .As)(before, after).map(({ line, what }) => (0,_edit_js__WEBPACK_IMPORTED_MODULE_1__/* .edit */ .h)('secret-added', `line ${line} looks like ${what}`));
}
/** The same for tests, which make keys of their own to try things with. */
function secretEditsOfTests(before, after) {
    return secretEdits(before, after).filter(({ what }) => !what.endsWith('a private key'));
}
//# sourceMappingURL=secret-edits.js.map

/***/ }),

/***/ 69047:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   As: () => (/* binding */ newSecrets),
/* harmony export */   n0: () => (/* binding */ looksSecret)
/* harmony export */ });
/* unused harmony export SECRETS_FOUND_MAX */
/**
 * Secrets that their makers gave a shape of their own, so that they can be told from everything else. From
 * the documentation of each service; those that are only long random texts are left out on purpose.
 */
const SHAPES = [
    { what: 'an access key of AWS', pattern: /(?<![A-Z0-9])(?:AKIA|ASIA)[A-Z2-7]{16}(?![A-Z0-9])/g },
    {
        what: 'a secret access key of AWS',
        pattern: /(?<=aws_?secret_?access_?key["']?\s{0,5}[:=]\s{0,5}["']?)[A-Za-z0-9/+]{40}(?![A-Za-z0-9/+=])/gi,
    },
    { what: 'a token of GitHub', pattern: /\bgh[pousr]_[A-Za-z0-9]{36,251}\b/g },
    { what: 'a token of GitHub', pattern: /\bgithub_pat_[A-Za-z0-9]{22}_[A-Za-z0-9]{59}\b/g },
    { what: 'a token of GitLab', pattern: /\bglpat-[A-Za-z0-9_-]{20,64}\b/g },
    { what: 'a token of Slack', pattern: /\bxox[abeprs]-[A-Za-z0-9-]{20,250}\b/g },
    {
        what: 'a web hook of Slack',
        pattern: /hooks\.slack\.com\/services\/T[A-Z0-9]{8,12}\/B[A-Z0-9]{8,12}\/[A-Za-z0-9]{24}/g,
    },
    { what: 'a live key of Stripe', pattern: /\b[rs]k_live_[A-Za-z0-9]{24,250}\b/g },
    { what: 'an API key of Google', pattern: /\bAIza[A-Za-z0-9_-]{35}(?![A-Za-z0-9_-])/g },
    { what: 'a client secret of Google', pattern: /\bGOCSPX-[A-Za-z0-9_-]{28}(?![A-Za-z0-9_-])/g },
    { what: 'a token of npm', pattern: /\bnpm_[A-Za-z0-9]{36}\b/g },
    { what: 'a token of PyPI', pattern: /\bpypi-AgEIcHlwaS5vcmc[A-Za-z0-9_-]{50,300}/g },
    { what: 'a token of Docker Hub', pattern: /\bdckr_pat_[A-Za-z0-9_-]{27}(?![A-Za-z0-9_-])/g },
    {
        what: 'a key of SendGrid',
        pattern: /\bSG\.[A-Za-z0-9_-]{22}\.[A-Za-z0-9_-]{43}(?![A-Za-z0-9_-])/g,
    },
    { what: 'a token of DigitalOcean', pattern: /\bdo[opr]_v1_[a-f0-9]{64}\b/g },
    { what: 'a token of Shopify', pattern: /\bshp(?:at|ca|pa|ss)_[a-fA-F0-9]{32}\b/g },
    { what: 'a token of Databricks', pattern: /\bdapi[a-f0-9]{32}(?:-\d)?\b/g },
    { what: 'a token of Vault', pattern: /\bhv[sb]\.[A-Za-z0-9_-]{24,300}/g },
    {
        what: 'a token of Terraform Cloud',
        pattern: /\b[A-Za-z0-9]{14}\.atlasv1\.[A-Za-z0-9_-]{60,100}/g,
    },
    { what: 'a token of Hugging Face', pattern: /\bhf_[A-Za-z]{34}\b/g },
    { what: 'a key of Anthropic', pattern: /\bsk-ant-[a-z0-9]{3,10}-[A-Za-z0-9_-]{80,120}/g },
    { what: 'a key of OpenAI', pattern: /\bsk-(?:proj-|svcacct-)[A-Za-z0-9_-]{40,200}/g },
    { what: 'an account key of Azure', pattern: /(?<=AccountKey=)[A-Za-z0-9+/]{86}==/g },
    { what: 'a secret key of age', pattern: /\bAGE-SECRET-KEY-1[0-9A-Z]{58}\b/g },
];
const PEM = /-----BEGIN (?:[A-Z0-9]+ ){0,3}PRIVATE KEY(?: BLOCK)?-----/;
/** What a key is made of; a page that only mentions keys has none of it. */
const PEM_BODY = /[A-Za-z0-9+/=]{40}/;
/** Lines after its first one in which the body of a key begins: an encrypted one has headers. */
const PEM_LINES = 6;
/** What every shape holds: most files hold none of it, and one look tells. */
const HINT = /AKIA|ASIA|secret_?access_?key|gh[pousr]_|github_pat_|glpat-|xox[abeprs]-|hooks\.slack|k_live_|AIza|GOCSPX-|npm_|pypi-A|dckr_pat|SG\.|do[opr]_v1_|shp(?:at|ca|pa|ss)_|dapi|hv[sb]\.|\.atlasv1\.|hf_|sk-|AccountKey=|AGE-SECRET|PRIVATE KEY/i;
/** Longer lines are written by tools. */
const LINE_CHARS_MAX = 20_000;
/** Findings of one file; whoever has as many has read enough. */
const SECRETS_FOUND_MAX = 50;
/** Secrets that are in `after` and were not in `before`. Only lines that are new are looked at. */
function newSecrets(before, after) {
    if (!HINT.test(after))
        return [];
    const known = new Set(before === null ? [] : linesOf(before));
    const lines = linesOf(after);
    const found = [];
    for (const [index, line] of lines.entries()) {
        if (line.length > LINE_CHARS_MAX || !HINT.test(line) || known.has(line))
            continue;
        if (found.length >= SECRETS_FOUND_MAX)
            break;
        for (const what of new Set(secretsIn(line, before ?? '')))
            found.push({ line: index + 1, what });
        if (isPrivateKey(lines, index))
            found.push({ line: index + 1, what: 'a private key' });
    }
    return found;
}
/** True for a text that has the shape of a secret anywhere in it. */
function looksSecret(text) {
    return PEM.test(text) || secretsIn(text.slice(0, LINE_CHARS_MAX), '').length > 0;
}
function linesOf(text) {
    return text.split(/\r?\n/);
}
/** What the secrets of a line would be; one that only moved to another line is not new. */
function secretsIn(line, before) {
    return SHAPES.flatMap(({ what, pattern }) => [...line.matchAll(pattern)].some(([secret]) => !isMadeUp(secret) && !before.includes(secret))
        ? [what]
        : []);
}
/** Distinct characters that the random half of a real secret has at least. */
const DISTINCT_MIN = 6;
/** "AKIAIOSFODNN7EXAMPLE", "ghp_xxxxxxxx…", "sk_live_1234567890…": what people write where a secret goes. */
function isMadeUp(secret) {
    if (/example|placeholder|your|dummy|fake|redacted|x{6}|\*{4}|0{8}|123456789|abcdefgh/i.test(secret))
        return true;
    return new Set(secret.slice(secret.length / 2)).size < DISTINCT_MIN;
}
function isPrivateKey(lines, index) {
    const line = lines[index] ?? '';
    const begin = PEM.exec(line);
    if (begin === null)
        return false;
    const rest = line.slice(begin.index + begin[0].length);
    return [rest, ...lines.slice(index + 1, index + 1 + PEM_LINES)].some((one) => PEM_BODY.test(one));
}
//# sourceMappingURL=secret-shapes.js.map

/***/ })

};

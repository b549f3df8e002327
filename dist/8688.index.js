export const id = 8688;
export const ids = [8688];
export const modules = {

/***/ 98688:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EVENT_BYTES_MAX: () => (/* binding */ EVENT_BYTES_MAX),
/* harmony export */   readEvent: () => (/* binding */ readEvent),
/* harmony export */   readEventFile: () => (/* binding */ readEventFile)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58818);
/* harmony import */ var _domain_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6475);



/** An event file is at most this large; GitHub sends no more than 25 MB. */
const EVENT_BYTES_MAX = 25 * 1024 * 1024;
const account = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ login: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), type: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP() });
const commentEvent = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    action: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    comment: zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
        id: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig().int(),
        body: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().nullish(),
        user: account.nullable(),
        updated_at: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    }),
    issue: zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ number: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig().int(), pull_request: zod__WEBPACK_IMPORTED_MODULE_2__/* .unknown */ .L5J() }),
    changes: zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ body: zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ from: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP() }).optional() }).optional(),
    sender: account,
});
const dispatchEvent = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    inputs: zod__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_2__/* .unknown */ .L5J()).nullable(),
    workflow: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    sender: account,
});
/**
 * The event that started a workflow, by its shape: a comment on an issue or pull request, a dispatch with
 * the inputs `command` and `environment`, or something else. `runId` tells two dispatches apart.
 */
function readEvent(text, runId) {
    let payload;
    try {
        payload = JSON.parse(text);
    }
    catch {
        throw wrongEvent('the event', 'It is no JSON.');
    }
    const comment = commentEvent.safeParse(payload);
    if (comment.success)
        return commentOf(comment.data);
    const dispatch = dispatchEvent.safeParse(payload);
    if (!dispatch.success)
        return { kind: 'other' };
    const { inputs, sender } = dispatch.data;
    return {
        kind: 'dispatch',
        wish: textOf(inputs?.command) ?? '',
        environment: textOf(inputs?.environment),
        id: `run ${runId}`,
        sender,
    };
}
/** The text of the file that holds the event. ConfigError when it can't be read or is too large. */
async function readEventFile(path) {
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(path, 'r').catch((error) => {
        throw wrongEvent(path, `It could not be read. ${error.message}`);
    });
    try {
        const { size } = await file.stat();
        if (size > EVENT_BYTES_MAX)
            throw wrongEvent(path, `It has more than ${EVENT_BYTES_MAX} bytes.`);
        return await file.readFile('utf8');
    }
    finally {
        await file.close();
    }
}
function wrongEvent(where, what) {
    const fix = 'Give the payload of an issue_comment or workflow_dispatch event, as JSON.';
    return new _domain_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigError */ .xL([{ where, line: null, what, fix }], 'input_invalid');
}
function commentOf({ action, comment, issue, changes, sender }) {
    const kinds = { created: 'comment_created', edited: 'comment_edited' };
    const kind = action === 'created' || action === 'edited' ? kinds[action] : null;
    if (kind === null)
        return { kind: 'other' };
    const isPullRequest = issue.pull_request !== undefined && issue.pull_request !== null;
    return {
        kind,
        commentId: comment.id,
        author: comment.user,
        body: comment.body ?? '',
        before: changes?.body?.from ?? null,
        updatedAt: comment.updated_at,
        pullRequest: isPullRequest ? issue.number : null,
        sender,
    };
}
function textOf(value) {
    return typeof value === 'string' && value !== '' ? value : null;
}
//# sourceMappingURL=event.js.map

/***/ })

};

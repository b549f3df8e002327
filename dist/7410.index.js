export const id = 7410;
export const ids = [7410];
export const modules = {

/***/ 97410:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GENERIC_TEMPLATE: () => (/* binding */ GENERIC_TEMPLATE),
/* harmony export */   notificationBody: () => (/* binding */ notificationBody)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(35830);
/* harmony import */ var _sections_decision_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71126);
/* harmony import */ var _sections_facts_section_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(35719);



const DETAIL_CHARS_MAX = 500;
const NAME_CHARS_MAX = 100;
/** What is sent when no template says otherwise. */
const GENERIC_TEMPLATE = '{"text": "{decision} {detail}", "command": "{command}", "environment": "{environment}", "version": "{version}", "result": "{result}", "reason": "{reason}", "run": "{run}"}';
/**
 * The body of a notification, as JSON. Untrusted text stands only where the receiver reads it as it is: in
 * Slack's `plain_text`, in a card's `TextRun`, in a text of JSON.
 */
function notificationBody(outcome, links, format, template = GENERIC_TEMPLATE) {
    if (format === 'generic')
        return genericBody(outcome, links, template);
    return JSON.stringify(format === 'slack' ? slackMessage(outcome, links) : teamsMessage(outcome, links));
}
function textsOf(outcome) {
    const name = (text) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .visibleText */ .Q6)(text, NAME_CHARS_MAX);
    return {
        decision: (0,_sections_decision_js__WEBPACK_IMPORTED_MODULE_1__/* .decisionSentence */ .II)(outcome, name),
        detail: (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .visibleText */ .Q6)(`${(0,_sections_decision_js__WEBPACK_IMPORTED_MODULE_1__/* .reasonTitle */ .tc)(outcome)}. ${outcome.detail}`.trim(), DETAIL_CHARS_MAX),
    };
}
function slackMessage(outcome, links) {
    const { decision, detail } = textsOf(outcome);
    const plain = (text) => ({ type: 'plain_text', text, emoji: false });
    const buttons = (0,_sections_facts_section_js__WEBPACK_IMPORTED_MODULE_2__/* .placesOf */ .ek)(outcome, links).map(({ label, url }) => ({
        type: 'button',
        text: plain(label),
        url,
    }));
    return {
        // What a telephone shows before the message is opened; here Slack reads `<` and `&`.
        text: decision.replace(/[&<>]/gu, (char) => SLACK_ENTITIES[char] ?? ''),
        blocks: [
            { type: 'section', text: plain(decision) },
            { type: 'section', text: plain(detail) },
            ...(buttons.length === 0 ? [] : [{ type: 'actions', elements: buttons }]),
        ],
    };
}
const SLACK_ENTITIES = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
};
function teamsMessage(outcome, links) {
    const { decision, detail } = textsOf(outcome);
    const block = (text, weight) => ({
        type: 'RichTextBlock',
        inlines: [{ type: 'TextRun', text, weight }],
    });
    return {
        type: 'message',
        attachments: [
            {
                contentType: 'application/vnd.microsoft.card.adaptive',
                content: {
                    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
                    type: 'AdaptiveCard',
                    version: '1.4',
                    body: [block(decision, 'Bolder'), block(detail, 'Default')],
                    actions: (0,_sections_facts_section_js__WEBPACK_IMPORTED_MODULE_2__/* .placesOf */ .ek)(outcome, links).map(({ label, url }) => ({
                        type: 'Action.OpenUrl',
                        title: label,
                        url,
                    })),
                },
            },
        ],
    };
}
/** The template is parsed first and filled in afterwards, so no text can leave the place that it is given. */
function genericBody(outcome, links, template) {
    const values = {
        ...textsOf(outcome),
        environment: (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .visibleText */ .Q6)(outcome.environment, NAME_CHARS_MAX),
        version: (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .visibleText */ .Q6)(outcome.version, NAME_CHARS_MAX),
        result: outcome.result,
        reason: outcome.reason,
        command: outcome.command,
        run: links.run ?? '',
    };
    const filled = (text) => text.replace(/\{(\w+)\}/gu, (whole, name) => Object.hasOwn(values, name) ? (values[name] ?? '') : whole);
    return JSON.stringify(JSON.parse(template), (_, value) => typeof value === 'string' ? filled(value) : value);
}
//# sourceMappingURL=notification.js.map

/***/ })

};

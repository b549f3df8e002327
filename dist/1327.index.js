export const id = 1327;
export const ids = [1327];
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

/***/ })

};

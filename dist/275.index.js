export const id = 275;
export const ids = [275];
export const modules = {

/***/ 1275:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A_: () => (/* binding */ LEVELS),
/* harmony export */   nd: () => (/* binding */ EVIDENCE_MAX),
/* harmony export */   yJ: () => (/* binding */ DEFAULT_RISK_LEVELS)
/* harmony export */ });
const LEVELS = ['low', 'medium', 'high', 'critical'];
const EVIDENCE_MAX = 5;
/** Where nothing else is configured. docs/risk.md shows what comes out at which level. */
const DEFAULT_RISK_LEVELS = { medium: 0.1, high: 0.5, critical: 0.9 };
//# sourceMappingURL=risk.js.map

/***/ })

};

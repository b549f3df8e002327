export const id = 8597;
export const ids = [8597];
export const modules = {

/***/ 8597:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   VERSION: () => (/* binding */ VERSION)
/* harmony export */ });
/** The version of this build; a test holds it equal to package.json. */
const VERSION = '0.1.0';
//# sourceMappingURL=version.js.map

/***/ })

};

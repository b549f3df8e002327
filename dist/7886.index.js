export const id = 7886;
export const ids = [7886];
export const modules = {

/***/ 17886:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readProtobuf: () => (/* binding */ readProtobuf)
/* harmony export */ });
/* harmony import */ var protobufjs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75023);

/** Reads a .proto file into the plain form of protobufjs. Imports are not followed. Throws a SyntaxError. */
function readProtobuf(text) {
    try {
        const { root } = protobufjs__WEBPACK_IMPORTED_MODULE_0__.parse(text, { keepCase: true });
        return JSON.parse(JSON.stringify(root.toJSON()));
    }
    catch (error) {
        throw new SyntaxError(error instanceof Error ? error.message : 'it cannot be read');
    }
}
//# sourceMappingURL=protobuf.js.map

/***/ })

};

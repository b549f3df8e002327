export const id = 394;
export const ids = [394];
export const modules = {

/***/ 70394:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readYaml: () => (/* binding */ readYaml),
/* harmony export */   readYamlDocuments: () => (/* binding */ readYamlDocuments)
/* harmony export */ });
/* unused harmony exports YAML_ALIASES_MAX, YAML_DOCUMENTS_MAX */
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88905);

/** How often the aliases of a file may be resolved: a file that multiplies itself is refused. */
const YAML_ALIASES_MAX = 100;
/** Documents of one file. */
const YAML_DOCUMENTS_MAX = 1_000;
/** Reads a file of one document; null when it is empty. Throws a SyntaxError. */
function readYaml(text) {
    const documents = readYamlDocuments(text);
    if (documents.length > 1)
        throw new SyntaxError('more than one document');
    return documents[0] ?? null;
}
/** Reads every document that holds something. Throws a SyntaxError when one of them cannot be read. */
function readYamlDocuments(text) {
    const json = readJson(text);
    if (json !== undefined)
        return [json];
    const parsed = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parseAllDocuments */ .hR)(text, { prettyErrors: true, logLevel: 'error' });
    if (!Array.isArray(parsed))
        return [];
    if (parsed.length > YAML_DOCUMENTS_MAX)
        throw new SyntaxError('too many documents');
    return parsed.map(plainOf).filter((value) => value !== null);
}
/** JSON is YAML too, and thirty times as fast to read as what it is. Undefined for anything else. */
function readJson(text) {
    if (!/^\s*[{[]/.test(text))
        return undefined;
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
function plainOf(document) {
    const [problem] = document.errors;
    if (problem !== undefined)
        throw new SyntaxError(problem.message.split('\n')[0]);
    try {
        return document.toJS({ maxAliasCount: YAML_ALIASES_MAX });
    }
    catch (error) {
        throw new SyntaxError(error instanceof Error ? error.message : 'it cannot be read');
    }
}
//# sourceMappingURL=yaml.js.map

/***/ })

};

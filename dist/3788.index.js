export const id = 3788;
export const ids = [3788];
export const modules = {

/***/ 93788:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GRAPHQL_TOKENS_MAX: () => (/* binding */ GRAPHQL_TOKENS_MAX),
/* harmony export */   graphqlEdits: () => (/* binding */ graphqlEdits)
/* harmony export */ });
/* harmony import */ var graphql__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18635);
/* harmony import */ var _domain_edits_edit_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74586);


/** Tokens of a file: a schema of GitHub's size has 130,000. */
const GRAPHQL_TOKENS_MAX = 500_000;
/** What clients of a schema would notice, by graphql-js. Throws a SyntaxError on what is no GraphQL. */
function graphqlEdits(before, after) {
    const old = before === null ? null : schemaOf(before);
    const now = after === null ? null : schemaOf(after);
    if (old === null)
        return [];
    if (now === null)
        return [(0,_domain_edits_edit_js__WEBPACK_IMPORTED_MODULE_0__/* .edit */ .h)('api-removed', 'the schema was taken out')];
    return [
        ...(0,graphql__WEBPACK_IMPORTED_MODULE_1__/* .findBreakingChanges */ .cXr)(old.schema, now.schema),
        ...(0,graphql__WEBPACK_IMPORTED_MODULE_1__/* .findDangerousChanges */ .Dyf)(old.schema, now.schema),
    ]
        .filter(({ type, description }) => !isOfThisFileOnly(type, description, old, now))
        .map(({ type, description }) => (0,_domain_edits_edit_js__WEBPACK_IMPORTED_MODULE_0__/* .edit */ .h)(rule(type), description));
}
/** What only comes from reading one file of a schema: scalars that it no longer needs, types that moved. */
function isOfThisFileOnly(type, description, before, after) {
    const [name = ''] = description.split(' ', 1);
    if (type === 'TYPE_CHANGED_KIND')
        return before.elsewhere.has(name) || after.elsewhere.has(name);
    if (type !== 'TYPE_REMOVED')
        return false;
    return description.startsWith('Standard scalar ') || before.elsewhere.has(name);
}
/** "FIELD_REMOVED" is "field-removed". */
function rule(type) {
    return type.toLowerCase().replaceAll('_', '-');
}
/** null for a file without types, such as the queries of a client. */
function schemaOf(text) {
    if (text.trim() === '')
        return null;
    try {
        const document = (0,graphql__WEBPACK_IMPORTED_MODULE_1__/* .parse */ .qgA)(text, { maxTokens: GRAPHQL_TOKENS_MAX, noLocation: true });
        const { whole, elsewhere } = completed(document);
        if (!whole.definitions.some(graphql__WEBPACK_IMPORTED_MODULE_1__/* .isTypeDefinitionNode */ .a6o))
            return null;
        const schema = (0,graphql__WEBPACK_IMPORTED_MODULE_1__/* .buildASTSchema */ .omO)(whole, { assumeValid: true, assumeValidSDL: true });
        return { schema, elsewhere };
    }
    catch (error) {
        if (error instanceof graphql__WEBPACK_IMPORTED_MODULE_1__/* .GraphQLError */ .eOn || error instanceof Error)
            throw new SyntaxError(error.message);
        throw error;
    }
}
/**
 * A file may be one of many that make a schema together. Types that are only extended here count as
 * defined, and types that are defined elsewhere stand as scalars of their name.
 */
function completed(document) {
    const defined = new Set(graphql__WEBPACK_IMPORTED_MODULE_1__/* .specifiedScalarTypes */ .YCk.map(({ name }) => name));
    for (const node of document.definitions) {
        if ((0,graphql__WEBPACK_IMPORTED_MODULE_1__/* .isTypeDefinitionNode */ .a6o)(node))
            defined.add(node.name.value);
    }
    const definitions = document.definitions.map((node) => {
        if (!(0,graphql__WEBPACK_IMPORTED_MODULE_1__/* .isTypeExtensionNode */ .i7r)(node) || defined.has(node.name.value))
            return node;
        defined.add(node.name.value);
        return { ...node, kind: node.kind.replace('Extension', 'Definition') };
    });
    const elsewhere = new Set();
    const isClient = !definitions.some(graphql__WEBPACK_IMPORTED_MODULE_1__/* .isTypeDefinitionNode */ .a6o);
    (0,graphql__WEBPACK_IMPORTED_MODULE_1__/* .visit */ .YRT)(document, {
        NamedType({ name }) {
            if (!isClient && !defined.has(name.value))
                elsewhere.add(name.value);
        },
    });
    const scalars = [...elsewhere].map((value) => ({
        kind: graphql__WEBPACK_IMPORTED_MODULE_1__/* .Kind */ .b8C.SCALAR_TYPE_DEFINITION,
        name: { kind: graphql__WEBPACK_IMPORTED_MODULE_1__/* .Kind */ .b8C.NAME, value },
    }));
    return { whole: { ...document, definitions: [...definitions, ...scalars] }, elsewhere };
}
//# sourceMappingURL=graphql.js.map

/***/ }),

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

/***/ })

};

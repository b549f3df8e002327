export const id = 2920;
export const ids = [2920];
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

/***/ 82920:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   codeOwnersEdits: () => (/* binding */ codeOwnersEdits),
/* harmony export */   dependabotEdits: () => (/* binding */ dependabotEdits),
/* harmony export */   settingsEdits: () => (/* binding */ settingsEdits)
/* harmony export */ });
/* harmony import */ var _plain_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17962);
/* harmony import */ var _edit_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74586);


/** Patterns of CODEOWNERS that lost owners, or all of the file. null = the file was not there. */
function codeOwnersEdits(before, after) {
    if (before === null)
        return [];
    if (after === null)
        return [(0,_edit_js__WEBPACK_IMPORTED_MODULE_1__/* .edit */ .h)('owners-removed', 'CODEOWNERS was taken out: nobody is asked any more')];
    return before.rules.flatMap(({ pattern, owners }) => {
        if (owners.length === 0)
            return [];
        const now = after.rules.findLast((rule) => rule.pattern === pattern);
        if (now === undefined)
            return [(0,_edit_js__WEBPACK_IMPORTED_MODULE_1__/* .edit */ .h)('owners-removed', `${pattern} has no rule of its own any more`)];
        const gone = owners.filter((owner) => !now.owners.includes(owner));
        return gone.length === 0
            ? []
            : [(0,_edit_js__WEBPACK_IMPORTED_MODULE_1__/* .edit */ .h)('owners-removed', `${pattern} is no longer owned by ${gone.join(', ')}`)];
    });
}
/** Packages that are no longer kept up to date by Dependabot. */
function dependabotEdits(before, after) {
    if (before === null)
        return [];
    if (after === null)
        return [(0,_edit_js__WEBPACK_IMPORTED_MODULE_1__/* .edit */ .h)('updates-removed', 'Dependabot no longer looks after any package')];
    const now = new Set(updatesOf(after));
    return updatesOf(before)
        .filter((one) => !now.has(one))
        .map((one) => (0,_edit_js__WEBPACK_IMPORTED_MODULE_1__/* .edit */ .h)('updates-removed', `Dependabot no longer looks after ${one}`));
}
function updatesOf(file) {
    return (0,_plain_js__WEBPACK_IMPORTED_MODULE_0__/* .listOf */ .c3)((0,_plain_js__WEBPACK_IMPORTED_MODULE_0__.at)(file, 'updates')).flatMap((update) => {
        const folders = [(0,_plain_js__WEBPACK_IMPORTED_MODULE_0__.at)(update, 'directory'), ...(0,_plain_js__WEBPACK_IMPORTED_MODULE_0__/* .listOf */ .c3)((0,_plain_js__WEBPACK_IMPORTED_MODULE_0__.at)(update, 'directories'))];
        return folders.flatMap((folder) => {
            const name = (0,_plain_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(folder);
            return name === null ? [] : [`${(0,_plain_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)((0,_plain_js__WEBPACK_IMPORTED_MODULE_0__.at)(update, 'package-ecosystem')) ?? '?'} in ${name}`];
        });
    });
}
/** Rules of branches in the file of the Settings app (https://github.com/repository-settings/app). */
const PROTECTIONS = {
    required_pull_request_reviews: 'reviews are no longer asked for',
    required_status_checks: 'checks are no longer asked for',
    enforce_admins: 'administrators are no longer bound by its rules',
    restrictions: 'everybody may push to it',
};
function settingsEdits(before, after) {
    const now = protectionsOf(after);
    return [...protectionsOf(before)].flatMap(([branch, rules]) => Object.entries(PROTECTIONS).flatMap(([key, words]) => isSet((0,_plain_js__WEBPACK_IMPORTED_MODULE_0__.at)(rules, key)) && !isSet((0,_plain_js__WEBPACK_IMPORTED_MODULE_0__.at)(now.get(branch), key))
        ? [(0,_edit_js__WEBPACK_IMPORTED_MODULE_1__/* .edit */ .h)('protection-removed', `branch ${branch}: ${words}`)]
        : []));
}
function protectionsOf(file) {
    return new Map((0,_plain_js__WEBPACK_IMPORTED_MODULE_0__/* .listOf */ .c3)((0,_plain_js__WEBPACK_IMPORTED_MODULE_0__.at)(file ?? undefined, 'branches')).flatMap((branch) => {
        const name = (0,_plain_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)((0,_plain_js__WEBPACK_IMPORTED_MODULE_0__.at)(branch, 'name'));
        const rules = (0,_plain_js__WEBPACK_IMPORTED_MODULE_0__.at)(branch, 'protection');
        return name === null || rules === undefined ? [] : [[name, rules]];
    }));
}
function isSet(value) {
    if (value === undefined || value === null || value === false)
        return false;
    return typeof value !== 'object' || Array.isArray(value) || (0,_plain_js__WEBPACK_IMPORTED_MODULE_0__/* .entriesOf */ .Mc)(value).length > 0;
}
//# sourceMappingURL=repository-rules-edits.js.map

/***/ }),

/***/ 17962:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $N: () => (/* binding */ canonical),
/* harmony export */   A7: () => (/* binding */ mapOf),
/* harmony export */   Ej: () => (/* binding */ textsIn),
/* harmony export */   Mc: () => (/* binding */ entriesOf),
/* harmony export */   at: () => (/* binding */ at),
/* harmony export */   b6: () => (/* binding */ textOf),
/* harmony export */   c3: () => (/* binding */ listOf),
/* harmony export */   i: () => (/* binding */ PLAIN_DEPTH_MAX),
/* harmony export */   jh: () => (/* binding */ isMap)
/* harmony export */ });
/** How deep a walk goes into a value; no file of a kind that is read here is deeper. */
const PLAIN_DEPTH_MAX = 100;
const EMPTY_MAP = Object.freeze(Object.create(null));
function isMap(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** The value as a map; an empty one when it is something else. */
function mapOf(value) {
    return isMap(value) ? value : EMPTY_MAP;
}
/** The value as a list; an empty one when it is something else. */
function listOf(value) {
    return Array.isArray(value) ? value : [];
}
function textOf(value) {
    return typeof value === 'string' ? value : null;
}
/** What lies under the keys, or undefined. Only what the file has: never a member of a prototype. */
function at(value, ...keys) {
    let inner = value;
    for (const key of keys) {
        if (!isMap(inner) || !Object.hasOwn(inner, key))
            return undefined;
        inner = inner[key];
    }
    return inner;
}
/** Keys and values of a map, in the order of the file. */
function entriesOf(value) {
    return Object.entries(mapOf(value));
}
/** Every text in the value, however deep, with the key that it stands under. */
function textsIn(value) {
    const found = [];
    const walk = (inner, key, depth) => {
        if (depth > PLAIN_DEPTH_MAX)
            return;
        if (typeof inner === 'string')
            found.push({ key, text: inner });
        else if (Array.isArray(inner))
            for (const one of inner)
                walk(one, key, depth + 1);
        else
            for (const [name, one] of entriesOf(inner))
                walk(one, name, depth + 1);
    };
    walk(value, '', 0);
    return found;
}
/** The same value written in the same way, whatever the order of the keys. */
function canonical(value) {
    return JSON.stringify(sorted(value ?? null, 0));
}
function sorted(value, depth) {
    if (depth > PLAIN_DEPTH_MAX)
        return null;
    if (Array.isArray(value))
        return value.map((one) => sorted(one, depth + 1));
    if (!isMap(value))
        return value;
    const keys = Object.keys(value).sort();
    return Object.fromEntries(keys.map((key) => [key, sorted(value[key] ?? null, depth + 1)]));
}
//# sourceMappingURL=plain.js.map

/***/ })

};

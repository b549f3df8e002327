export const id = 4757;
export const ids = [4757];
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

/***/ 4757:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   protobufEdits: () => (/* binding */ protobufEdits)
/* harmony export */ });
/* harmony import */ var _plain_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17962);
/* harmony import */ var _edit_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74586);


/**
 * What breaks readers of a protobuf file, by the rules of https://protobuf.dev/programming-guides/proto3/
 * (#updating) and those that buf calls WIRE and FILE. Values are those of protobufjs: `{nested, fields,
 * values, methods, reserved}`. null = the file was not there.
 */
function protobufEdits(before, after) {
    if (before === null)
        return [];
    const old = partsOf(before);
    const now = partsOf(after ?? {});
    const [oldPackage, newPackage] = [packageOf(before), packageOf(after ?? {})];
    if (after !== null && oldPackage !== newPackage) {
        return [(0,_edit_js__WEBPACK_IMPORTED_MODULE_1__/* .edit */ .h)('package-changed', `the package ${oldPackage} is called ${newPackage} now`)];
    }
    return [...old].flatMap(([name, part]) => {
        const next = now.get(name);
        if (next === undefined)
            return [(0,_edit_js__WEBPACK_IMPORTED_MODULE_1__/* .edit */ .h)('type-removed', `${name} is gone`)];
        return [
            ...fieldEdits(name, part, next),
            ...valueEdits(name, part, next),
            ...methodEdits(name, part, next),
        ];
    });
}
/** Messages, enums and services by their full names. */
function partsOf(file) {
    const found = new Map();
    const walk = (part, path) => {
        for (const [name, inner] of (0,_plain_js__WEBPACK_IMPORTED_MODULE_0__/* .entriesOf */ .Mc)((0,_plain_js__WEBPACK_IMPORTED_MODULE_0__.at)(part, 'nested'))) {
            const full = [...path, name];
            const isPart = ['fields', 'values', 'methods'].some((key) => (0,_plain_js__WEBPACK_IMPORTED_MODULE_0__.at)(inner, key) !== undefined);
            if (isPart)
                found.set(full.join('.'), inner);
            walk(inner, full);
        }
    };
    walk(file, []);
    return found;
}
/** The names down to the first message, enum or service. */
function packageOf(file) {
    const names = [];
    let part = file;
    for (;;) {
        const inner = (0,_plain_js__WEBPACK_IMPORTED_MODULE_0__/* .entriesOf */ .Mc)((0,_plain_js__WEBPACK_IMPORTED_MODULE_0__.at)(part, 'nested'));
        const [first] = inner;
        const isPackage = first !== undefined &&
            inner.length === 1 &&
            (0,_plain_js__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)((0,_plain_js__WEBPACK_IMPORTED_MODULE_0__.at)(first[1], 'nested')) &&
            (0,_plain_js__WEBPACK_IMPORTED_MODULE_0__.at)(first[1], 'fields') === undefined;
        if (!isPackage)
            return names.join('.');
        names.push(first[0]);
        part = first[1];
    }
}
function isReserved(part, id) {
    return (0,_plain_js__WEBPACK_IMPORTED_MODULE_0__/* .listOf */ .c3)((0,_plain_js__WEBPACK_IMPORTED_MODULE_0__.at)(part, 'reserved')).some((one) => {
        const [from, to] = (0,_plain_js__WEBPACK_IMPORTED_MODULE_0__/* .listOf */ .c3)(one);
        return (typeof id === 'number' &&
            typeof from === 'number' &&
            typeof to === 'number' &&
            from <= id &&
            id <= to);
    });
}
function fieldEdits(name, before, after) {
    const now = new Map((0,_plain_js__WEBPACK_IMPORTED_MODULE_0__/* .entriesOf */ .Mc)((0,_plain_js__WEBPACK_IMPORTED_MODULE_0__.at)(after, 'fields')));
    const byNumber = new Map([...now].map(([field, one]) => [(0,_plain_js__WEBPACK_IMPORTED_MODULE_0__.at)(one, 'id'), { field, one }]));
    return (0,_plain_js__WEBPACK_IMPORTED_MODULE_0__/* .entriesOf */ .Mc)((0,_plain_js__WEBPACK_IMPORTED_MODULE_0__.at)(before, 'fields')).flatMap(([field, old]) => {
        const id = (0,_plain_js__WEBPACK_IMPORTED_MODULE_0__.at)(old, 'id');
        const where = `${name}.${field}`;
        const same = byNumber.get(id);
        const named = now.get(field);
        if (same === undefined) {
            if (named !== undefined) {
                return [
                    (0,_edit_js__WEBPACK_IMPORTED_MODULE_1__/* .edit */ .h)('field-number', `${where} had number ${String(id)} and has ${String((0,_plain_js__WEBPACK_IMPORTED_MODULE_0__.at)(named, 'id'))}`),
                ];
            }
            // A number that is reserved cannot come back with another meaning: this is how a field should go.
            return isReserved(after, id)
                ? []
                : [(0,_edit_js__WEBPACK_IMPORTED_MODULE_1__/* .edit */ .h)('field-removed', `${where} is gone and its number ${String(id)} is not reserved`)];
        }
        return [
            ...(same.field === field
                ? []
                : [(0,_edit_js__WEBPACK_IMPORTED_MODULE_1__/* .edit */ .h)('field-renamed', `${where} is called ${same.field} now, which breaks its JSON`)]),
            ...changedField(where, old, same.one),
        ];
    });
}
function changedField(where, before, after) {
    const typeOf = (field) => {
        const key = (0,_plain_js__WEBPACK_IMPORTED_MODULE_0__.at)(field, 'keyType');
        const type = String((0,_plain_js__WEBPACK_IMPORTED_MODULE_0__.at)(field, 'type'));
        return key === undefined ? type : `map<${String(key)}, ${type}>`;
    };
    const ruleOf = (field) => String((0,_plain_js__WEBPACK_IMPORTED_MODULE_0__.at)(field, 'rule') ?? 'singular');
    return [
        ...(typeOf(before) === typeOf(after)
            ? []
            : [(0,_edit_js__WEBPACK_IMPORTED_MODULE_1__/* .edit */ .h)('field-type', `${where} was ${typeOf(before)} and is ${typeOf(after)}`)]),
        ...(ruleOf(before) === ruleOf(after)
            ? []
            : [(0,_edit_js__WEBPACK_IMPORTED_MODULE_1__/* .edit */ .h)('field-rule', `${where} was ${ruleOf(before)} and is ${ruleOf(after)}`)]),
    ];
}
function valueEdits(name, before, after) {
    const now = new Map((0,_plain_js__WEBPACK_IMPORTED_MODULE_0__/* .entriesOf */ .Mc)((0,_plain_js__WEBPACK_IMPORTED_MODULE_0__.at)(after, 'values')));
    const numbers = new Set(now.values());
    return (0,_plain_js__WEBPACK_IMPORTED_MODULE_0__/* .entriesOf */ .Mc)((0,_plain_js__WEBPACK_IMPORTED_MODULE_0__.at)(before, 'values')).flatMap(([value, number]) => {
        const next = now.get(value);
        if (next === undefined) {
            const what = numbers.has(number) ? 'has another name' : 'is gone';
            return [(0,_edit_js__WEBPACK_IMPORTED_MODULE_1__/* .edit */ .h)('enum-value-removed', `${name}.${value} ${what}`)];
        }
        return next === number
            ? []
            : [(0,_edit_js__WEBPACK_IMPORTED_MODULE_1__/* .edit */ .h)('enum-value-number', `${name}.${value} was ${String(number)} and is ${String(next)}`)];
    });
}
const METHOD_PARTS = [
    ['requestType', 'takes'],
    ['responseType', 'answers'],
    ['requestStream', 'streams what it takes:'],
    ['responseStream', 'streams what it answers:'],
];
function methodEdits(name, before, after) {
    return (0,_plain_js__WEBPACK_IMPORTED_MODULE_0__/* .entriesOf */ .Mc)((0,_plain_js__WEBPACK_IMPORTED_MODULE_0__.at)(before, 'methods')).flatMap(([method, old]) => {
        const now = (0,_plain_js__WEBPACK_IMPORTED_MODULE_0__.at)(after, 'methods', method);
        const where = `rpc ${name}.${method}`;
        if (now === undefined)
            return [(0,_edit_js__WEBPACK_IMPORTED_MODULE_1__/* .edit */ .h)('rpc-removed', `${where} is gone`)];
        return METHOD_PARTS.flatMap(([key, word]) => {
            const [from, to] = [(0,_plain_js__WEBPACK_IMPORTED_MODULE_0__.at)(old, key) ?? false, (0,_plain_js__WEBPACK_IMPORTED_MODULE_0__.at)(now, key) ?? false];
            return from === to
                ? []
                : [(0,_edit_js__WEBPACK_IMPORTED_MODULE_1__/* .edit */ .h)('rpc-changed', `${where} ${word} ${String(to)} and no longer ${String(from)}`)];
        });
    });
}
//# sourceMappingURL=protobuf-edits.js.map

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

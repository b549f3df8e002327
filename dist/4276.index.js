export const id = 4276;
export const ids = [4276];
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

/***/ 64276:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openapiEdits: () => (/* binding */ openapiEdits)
});

// EXTERNAL MODULE: ./build/src/domain/plain.js
var plain = __webpack_require__(17962);
// EXTERNAL MODULE: ./build/src/domain/edits/edit.js
var edit = __webpack_require__(74586);
;// CONCATENATED MODULE: ./build/src/domain/edits/openapi-refs.js

/** References that lead to references. */
const HOPS_MAX = 20;
/** Follows "#/components/schemas/Total"; other files are not read. */
function refResolver(file) {
    return (value) => {
        let found = value;
        for (let hops = 0; hops < HOPS_MAX; hops++) {
            const ref = (0,plain/* textOf */.b6)((0,plain.at)(found, '$ref'));
            if (ref === null || !ref.startsWith('#/'))
                return found;
            const keys = ref
                .slice(2)
                .split('/')
                .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
            const next = (0,plain.at)(file, ...keys);
            if (next === undefined)
                return found;
            found = next;
        }
        return found;
    };
}
//# sourceMappingURL=openapi-refs.js.map
;// CONCATENATED MODULE: ./build/src/domain/edits/openapi-schemas.js


/** How deep schemas are compared, and how many in all; recursive ones have no end. */
const DEPTH_MAX = 30;
const COMPARED_MAX = 20_000;
/** Compares schemas by what callers send (request) and by what they get (response). */
function schemaComparer(resolveBefore, resolveAfter) {
    let compared = 0;
    /** Pairs of references that were compared already: what they say is said once. */
    const seen = new Set();
    function compare(pair, before, after) {
        compared++;
        if (pair.depth > DEPTH_MAX || compared > COMPARED_MAX)
            return [];
        const refs = [(0,plain/* textOf */.b6)((0,plain.at)(before, '$ref')), (0,plain/* textOf */.b6)((0,plain.at)(after, '$ref'))];
        if (refs[0] !== null && refs[1] !== null) {
            const key = `${pair.direction} ${refs.join(' ')}`;
            if (seen.has(key))
                return [];
            seen.add(key);
        }
        const old = shapeOf(before, resolveBefore);
        const now = shapeOf(after, resolveAfter);
        const inner = { ...pair, depth: pair.depth + 1 };
        return [
            ...typeEdits(pair, old, now),
            ...enumEdits(pair, old, now),
            ...limitEdits(pair, old, now),
            ...propertyEdits(pair, old, now),
            ...[...old.properties].flatMap(([name, one]) => {
                const next = now.properties.get(name);
                return next === undefined
                    ? []
                    : compare({ ...inner, where: `${pair.where}.${name}` }, one, next);
            }),
            ...(old.items === undefined || now.items === undefined
                ? []
                : compare({ ...inner, where: `${pair.where}[]` }, old.items, now.items)),
        ];
    }
    const start = (direction) => (where, before, after) => compare({ where, direction, depth: 0 }, before, after);
    return { request: start('request'), response: start('response') };
}
/** A schema with its references followed and its `allOf` put together. */
function shapeOf(schema, resolve, depth = 0) {
    const raw = resolve(schema);
    const parts = depth > DEPTH_MAX ? [] : (0,plain/* listOf */.c3)((0,plain.at)(raw, 'allOf')).map((one) => shapeOf(one, resolve, depth + 1));
    const type = (0,plain.at)(raw, 'type');
    const own = typeof type === 'string' ? [type] : (0,plain/* listOf */.c3)(type).filter((one) => typeof one === 'string');
    const values = (0,plain.at)(raw, 'enum');
    return {
        types: withNull(own.length > 0 ? own : (parts.find(({ types }) => types.length > 0)?.types ?? []), raw),
        format: (0,plain/* textOf */.b6)((0,plain.at)(raw, 'format')),
        values: Array.isArray(values) ? values.map((one) => (0,plain/* canonical */.$N)(one)) : null,
        properties: new Map([
            ...parts.flatMap(({ properties }) => [...properties]),
            ...(0,plain/* entriesOf */.Mc)((0,plain.at)(raw, 'properties')),
        ]),
        required: [
            ...parts.flatMap(({ required }) => required),
            ...(0,plain/* listOf */.c3)((0,plain.at)(raw, 'required')).filter((one) => typeof one === 'string'),
        ],
        items: (0,plain.at)(raw, 'items'),
        raw,
    };
}
function withNull(types, raw) {
    return (0,plain.at)(raw, 'nullable') === true && !types.includes('null') ? [...types, 'null'] : types;
}
/** A caller may send less than before, or get more: other types than those it knows. */
function typeEdits({ where, direction }, before, after) {
    if (before.types.length === 0 || after.types.length === 0)
        return [];
    // Every integer is a number: callers may send one for the other, and get one for the other.
    const widened = (types) => types.includes('number') ? [...types, 'integer'] : types;
    const lost = direction === 'request'
        ? (0,edit/* added */.v)(widened(after.types), before.types)
        : (0,edit/* added */.v)(widened(before.types), after.types);
    const text = (types) => types.join(' or ');
    if (lost.length > 0) {
        return [(0,edit/* edit */.h)('type-changed', `${where} was ${text(before.types)} and is ${text(after.types)}`)];
    }
    return before.format !== null && after.format !== null && before.format !== after.format
        ? [(0,edit/* edit */.h)('type-changed', `${where} was ${before.format} and is ${after.format}`)]
        : [];
}
function enumEdits({ where, direction }, before, after) {
    if (direction === 'request') {
        if (after.values === null)
            return [];
        if (before.values === null)
            return [(0,edit/* edit */.h)('enum-narrowed', `${where} takes fewer values`)];
        return (0,edit/* added */.v)(after.values, before.values).map((value) => (0,edit/* edit */.h)('enum-narrowed', `${where} no longer takes ${value}`));
    }
    if (before.values === null || after.values === null)
        return [];
    return (0,edit/* added */.v)(before.values, after.values).map((value) => (0,edit/* edit */.h)('enum-widened', `${where} may now be ${value}`));
}
const LOWER = ['minLength', 'minimum', 'minItems'];
const UPPER = ['maxLength', 'maximum', 'maxItems'];
function limitEdits({ where, direction }, before, after) {
    if (direction !== 'request')
        return [];
    const isTighter = (key, isUpper) => {
        const old = (0,plain.at)(before.raw, key);
        const now = (0,plain.at)(after.raw, key);
        if (typeof now !== 'number')
            return false;
        if (typeof old !== 'number')
            return isUpper || now > 0;
        return isUpper ? now < old : now > old;
    };
    return [
        ...LOWER.filter((key) => isTighter(key, false)),
        ...UPPER.filter((key) => isTighter(key, true)),
    ].map((key) => (0,edit/* edit */.h)('limit-tightened', `${where}: ${key} is ${String((0,plain.at)(after.raw, key))} now`));
}
function propertyEdits({ where, direction }, before, after) {
    if (before.properties.size === 0)
        return [];
    const gone = [...before.properties.keys()].filter((name) => !after.properties.has(name));
    if (direction === 'response') {
        const optional = before.required.filter((name) => !after.required.includes(name) && after.properties.has(name));
        return [
            ...gone.map((name) => (0,edit/* edit */.h)('property-removed', `${where}.${name} is gone`)),
            ...optional.map((name) => (0,edit/* edit */.h)('property-optional', `${where}.${name} may now be left out`)),
        ];
    }
    return [
        ...gone.map((name) => (0,edit/* edit */.h)('property-removed', `${where}.${name} is no longer taken`)),
        ...(0,edit/* added */.v)(before.required, after.required).map((name) => (0,edit/* edit */.h)('property-required', `${where}.${name} is asked for now`)),
    ];
}
//# sourceMappingURL=openapi-schemas.js.map
;// CONCATENATED MODULE: ./build/src/domain/edits/openapi-edits.js




const METHODS = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'];
/**
 * What callers of an API would notice between two states of its OpenAPI or Swagger description: things that
 * are gone, that are asked for now, or that are not what they were. null = the file was not there.
 */
function openapiEdits(before, after) {
    if (before === null || !isDescription(before))
        return [];
    if (after === null || !isDescription(after)) {
        return [(0,edit/* edit */.h)('api-removed', 'the description of the API was taken out')];
    }
    const sides = { before: refResolver(before), after: refResolver(after) };
    const schemas = schemaComparer(sides.before, sides.after);
    return (0,plain/* entriesOf */.Mc)((0,plain.at)(before, 'paths')).flatMap(([path, old]) => {
        const now = pathIn(after, path);
        if (now === undefined)
            return [(0,edit/* edit */.h)('path-removed', `${path} is gone`)];
        return METHODS.filter((method) => (0,plain/* isMap */.jh)((0,plain.at)(old, method))).flatMap((method) => {
            const where = `${method.toUpperCase()} ${path}`;
            const operation = (0,plain.at)(now, method);
            if (!(0,plain/* isMap */.jh)(operation))
                return [(0,edit/* edit */.h)('operation-removed', `${where} is gone`)];
            const pair = {
                before: operationOf(old, (0,plain.at)(old, method), sides.before),
                after: operationOf(now, operation, sides.after),
            };
            return operationEdits(where, pair.before, pair.after, schemas);
        });
    });
}
function isDescription(file) {
    return (0,plain/* isMap */.jh)((0,plain.at)(file, 'paths')) && ((0,plain.at)(file, 'openapi') ?? (0,plain.at)(file, 'swagger')) !== undefined;
}
/** The path, whatever its parameters are called: "/a/{id}" is "/a/{name}". */
function pathIn(file, path) {
    const shape = openapi_edits_shapeOf(path);
    return (0,plain/* entriesOf */.Mc)((0,plain.at)(file, 'paths')).find(([name]) => openapi_edits_shapeOf(name) === shape)?.[1];
}
function openapi_edits_shapeOf(path) {
    return path.replace(/\{[^}]*\}/g, '{}');
}
function operationOf(path, operation, resolve) {
    const all = [...(0,plain/* listOf */.c3)((0,plain.at)(path, 'parameters')), ...(0,plain/* listOf */.c3)((0,plain.at)(operation, 'parameters'))].map(resolve);
    const parameters = new Map(all
        .filter((one) => (0,plain.at)(one, 'in') !== 'body' && (0,plain.at)(one, 'in') !== 'path')
        .map((one) => [`${String((0,plain.at)(one, 'in'))} parameter ${String((0,plain.at)(one, 'name'))}`, one]));
    const swaggerBody = all.find((one) => (0,plain.at)(one, 'in') === 'body');
    const body = (0,plain.at)(operation, 'requestBody');
    const responses = (0,plain/* entriesOf */.Mc)((0,plain.at)(operation, 'responses'));
    return {
        parameters,
        body: body === undefined ? swaggerBody : resolve(body),
        responses: new Map(responses.map(([status, one]) => [status, resolve(one)])),
        isSecured: (0,plain/* listOf */.c3)((0,plain.at)(operation, 'security')).some((one) => (0,plain/* entriesOf */.Mc)(one).length > 0),
    };
}
function operationEdits(where, before, after, schemas) {
    return [
        ...(after.isSecured && !before.isSecured
            ? [(0,edit/* edit */.h)('security-added', `${where} now asks who calls`)]
            : []),
        ...parameterEdits(where, before, after, schemas),
        ...bodyEdits(where, before.body, after.body, schemas),
        ...responseEdits(where, before, after, schemas),
    ];
}
function parameterEdits(where, before, after, schemas) {
    const gone = [...before.parameters.keys()]
        .filter((name) => !after.parameters.has(name))
        .map((name) => (0,edit/* edit */.h)('parameter-removed', `${where} no longer takes the ${name}`));
    const changed = [...after.parameters].flatMap(([name, now]) => {
        const old = before.parameters.get(name);
        const isAsked = (0,plain.at)(now, 'required') === true && (0,plain.at)(old, 'required') !== true;
        return [
            ...(isAsked ? [(0,edit/* edit */.h)('parameter-required', `${where} now asks for the ${name}`)] : []),
            ...(old === undefined
                ? []
                : schemas.request(`${where}, ${name}`, parameterSchema(old), parameterSchema(now))),
        ];
    });
    return [...gone, ...changed];
}
/** Swagger 2 keeps the schema in the parameter itself. */
function parameterSchema(parameter) {
    return (0,plain.at)(parameter, 'schema') ?? parameter;
}
/** Schemas by media type. */
function contentOf(part) {
    const schema = (0,plain.at)(part, 'schema');
    if (schema !== undefined)
        return new Map([['', schema]]);
    return new Map((0,plain/* entriesOf */.Mc)((0,plain.at)(part, 'content')).map(([type, one]) => [type, (0,plain.at)(one, 'schema') ?? null]));
}
function bodyEdits(where, before, after, schemas) {
    const old = contentOf(before);
    const now = contentOf(after);
    const isAsked = (0,plain.at)(after, 'required') === true && (0,plain.at)(before, 'required') !== true;
    return [
        ...(isAsked ? [(0,edit/* edit */.h)('body-required', `${where} now asks for a body`)] : []),
        ...[...old].flatMap(([type, schema]) => {
            const next = now.get(type);
            return next === undefined
                ? [(0,edit/* edit */.h)('media-type-removed', `${where} no longer takes ${type === '' ? 'a body' : type}`)]
                : schemas.request(`${where}, body`, schema, next);
        }),
    ];
}
function responseEdits(where, before, after, schemas) {
    return [...before.responses].flatMap(([status, old]) => {
        const now = after.responses.get(status);
        if (now === undefined) {
            return /^2/.test(status)
                ? [(0,edit/* edit */.h)('response-removed', `${where} no longer answers ${status}`)]
                : [];
        }
        const next = contentOf(now);
        return [...contentOf(old)].flatMap(([type, schema]) => {
            const other = next.get(type);
            return other === undefined
                ? [
                    (0,edit/* edit */.h)('media-type-removed', `${where} no longer answers ${status} as ${(0,plain/* textOf */.b6)(type) || 'anything'}`),
                ]
                : schemas.response(`${where}, answer ${status}`, schema, other);
        });
    });
}
//# sourceMappingURL=openapi-edits.js.map

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

export const id = 2716;
export const ids = [2716];
export const modules = {

/***/ 22716:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   composeEdits: () => (/* binding */ composeEdits)
/* harmony export */ });
/* harmony import */ var _plain_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17962);
/* harmony import */ var _container_image_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(28435);
/* harmony import */ var _edit_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74586);
/* harmony import */ var _quantity_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(79695);




/** Dangerous edits of a Compose file. null = the file was not there. */
function composeEdits(before, after) {
    const services = (file) => new Map((0,_plain_js__WEBPACK_IMPORTED_MODULE_0__/* .entriesOf */ .Mc)((0,_plain_js__WEBPACK_IMPORTED_MODULE_0__.at)(file ?? undefined, 'services')));
    const volumes = (file) => (0,_plain_js__WEBPACK_IMPORTED_MODULE_0__/* .entriesOf */ .Mc)((0,_plain_js__WEBPACK_IMPORTED_MODULE_0__.at)(file ?? undefined, 'volumes')).map(([name]) => name);
    const old = services(before);
    const now = services(after);
    return [
        ...(0,_edit_js__WEBPACK_IMPORTED_MODULE_2__/* .added */ .v)(now.keys(), old.keys()).map((name) => (0,_edit_js__WEBPACK_IMPORTED_MODULE_2__/* .edit */ .h)('service-removed', `the service ${name} was taken out`, 'with_care')),
        ...(0,_edit_js__WEBPACK_IMPORTED_MODULE_2__/* .added */ .v)(volumes(after), volumes(before)).map((name) => (0,_edit_js__WEBPACK_IMPORTED_MODULE_2__/* .edit */ .h)('volume-removed', `the volume ${name} was taken out: what it holds is no longer used`, 'with_care')),
        ...[...now].flatMap(([name, service]) => serviceEdits(name, old.get(name), service)),
    ];
}
function serviceEdits(name, before, after) {
    const where = `service ${name}`;
    return [
        ...imageEdits(where, (0,_plain_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)((0,_plain_js__WEBPACK_IMPORTED_MODULE_0__.at)(before, 'image')), (0,_plain_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)((0,_plain_js__WEBPACK_IMPORTED_MODULE_0__.at)(after, 'image'))),
        ...(before === undefined ? [] : runningEdits(where, before, after)),
        ...((0,_plain_js__WEBPACK_IMPORTED_MODULE_0__.at)(after, 'privileged') === true && (0,_plain_js__WEBPACK_IMPORTED_MODULE_0__.at)(before, 'privileged') !== true
            ? [(0,_edit_js__WEBPACK_IMPORTED_MODULE_2__/* .edit */ .h)('privileged', `${where} is now privileged`)]
            : []),
        ...((0,_plain_js__WEBPACK_IMPORTED_MODULE_0__.at)(after, 'network_mode') === 'host' && (0,_plain_js__WEBPACK_IMPORTED_MODULE_0__.at)(before, 'network_mode') !== 'host'
            ? [(0,_edit_js__WEBPACK_IMPORTED_MODULE_2__/* .edit */ .h)('host-shared', `${where} now shares the network of the machine`)]
            : []),
        ...(0,_edit_js__WEBPACK_IMPORTED_MODULE_2__/* .added */ .v)(mountsOf(before), mountsOf(after))
            .filter((mount) => /docker\.sock/.test(mount))
            .map((mount) => (0,_edit_js__WEBPACK_IMPORTED_MODULE_2__/* .edit */ .h)('host-shared', `${where} now mounts ${mount}: it may control the machine`)),
    ];
}
function imageEdits(where, before, after) {
    if (after === null || after === before)
        return [];
    const major = before === null ? null : (0,_container_image_js__WEBPACK_IMPORTED_MODULE_3__/* .majorChange */ .Ms)(before, after);
    return [
        ...((0,_container_image_js__WEBPACK_IMPORTED_MODULE_3__/* .isFloating */ .vY)(after) && (before === null || !(0,_container_image_js__WEBPACK_IMPORTED_MODULE_3__/* .isFloating */ .vY)(before))
            ? [
                (0,_edit_js__WEBPACK_IMPORTED_MODULE_2__/* .edit */ .h)('image-floating', `${where}: the image ${after} is another one each time it is pulled`),
            ]
            : []),
        ...(major === null
            ? []
            : [(0,_edit_js__WEBPACK_IMPORTED_MODULE_2__/* .edit */ .h)('image-major', `${where}: ${major.what}`, major.isDatabase ? 'no' : 'yes')]),
    ];
}
const LIMITS = [
    ['mem_limit'],
    ['cpus'],
    ['deploy', 'resources', 'limits', 'memory'],
    ['deploy', 'resources', 'limits', 'cpus'],
];
function runningEdits(where, before, after) {
    const [from, to] = [(0,_plain_js__WEBPACK_IMPORTED_MODULE_0__.at)(before, 'deploy', 'replicas'), (0,_plain_js__WEBPACK_IMPORTED_MODULE_0__.at)(after, 'deploy', 'replicas')];
    const limits = LIMITS.flatMap((path) => {
        const [old, now] = [(0,_plain_js__WEBPACK_IMPORTED_MODULE_0__.at)(before, ...path), (0,_plain_js__WEBPACK_IMPORTED_MODULE_0__.at)(after, ...path)];
        const limit = path.at(-1) ?? '';
        if (old !== undefined && now === undefined) {
            return [(0,_edit_js__WEBPACK_IMPORTED_MODULE_2__/* .edit */ .h)('limit-removed', `${where} no longer has a limit: ${limit}`)];
        }
        return (0,_quantity_js__WEBPACK_IMPORTED_MODULE_1__/* .isLowered */ .t)(old, now)
            ? [(0,_edit_js__WEBPACK_IMPORTED_MODULE_2__/* .edit */ .h)('limit-lowered', `${where}: ${limit} falls from ${String(old)} to ${String(now)}`)]
            : [];
    });
    return [
        ...((0,_plain_js__WEBPACK_IMPORTED_MODULE_0__.at)(before, 'healthcheck') !== undefined &&
            ((0,_plain_js__WEBPACK_IMPORTED_MODULE_0__.at)(after, 'healthcheck') === undefined || (0,_plain_js__WEBPACK_IMPORTED_MODULE_0__.at)(after, 'healthcheck', 'disable') === true)
            ? [(0,_edit_js__WEBPACK_IMPORTED_MODULE_2__/* .edit */ .h)('probe-removed', `${where} no longer has a health check`)]
            : []),
        ...((0,_quantity_js__WEBPACK_IMPORTED_MODULE_1__/* .isLowered */ .t)(from, to)
            ? [
                (0,_edit_js__WEBPACK_IMPORTED_MODULE_2__/* .edit */ .h)(to === 0 ? 'replicas-zero' : 'replicas-lowered', `${where} goes from ${String(from)} replicas to ${String(to)}`),
            ]
            : []),
        ...((0,_plain_js__WEBPACK_IMPORTED_MODULE_0__.at)(before, 'restart') !== undefined &&
            ((0,_plain_js__WEBPACK_IMPORTED_MODULE_0__.at)(after, 'restart') === undefined || (0,_plain_js__WEBPACK_IMPORTED_MODULE_0__.at)(after, 'restart') === 'no')
            ? [(0,_edit_js__WEBPACK_IMPORTED_MODULE_2__/* .edit */ .h)('restart-removed', `${where} is no longer started again when it dies`)]
            : []),
        ...limits,
    ];
}
function mountsOf(service) {
    return (0,_plain_js__WEBPACK_IMPORTED_MODULE_0__/* .listOf */ .c3)((0,_plain_js__WEBPACK_IMPORTED_MODULE_0__.at)(service, 'volumes')).flatMap((volume) => (0,_plain_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(volume) ?? (0,_plain_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)((0,_plain_js__WEBPACK_IMPORTED_MODULE_0__.at)(volume, 'source')) ?? []);
}
//# sourceMappingURL=compose-edits.js.map

/***/ }),

/***/ 28435:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ck: () => (/* binding */ imageParts),
/* harmony export */   Ds: () => (/* binding */ majorOf),
/* harmony export */   Ms: () => (/* binding */ majorChange),
/* harmony export */   vY: () => (/* binding */ isFloating)
/* harmony export */ });
/** The parts of "registry:5000/name:tag@sha256:…". `tag` is null when there is none. */
function imageParts(image) {
    const [reference = '', digest] = image.split('@');
    const colon = reference.lastIndexOf(':');
    const isTagged = colon > reference.lastIndexOf('/');
    return {
        name: isTagged ? reference.slice(0, colon) : reference,
        tag: isTagged ? reference.slice(colon + 1) : null,
        isPinned: digest !== undefined,
    };
}
/** True when what runs depends on the moment it is pulled. A variable in the tag is not known here. */
function isFloating(image) {
    const { tag, isPinned, name } = imageParts(image);
    if (isPinned || name.includes('$') || name.includes('{{'))
        return false;
    return tag === null || tag === 'latest';
}
/** The first number of a tag: 16 of "16.2-alpine", 20 of "node20". null when there is none. */
function majorOf(tag) {
    const digits = /\d{1,9}/.exec(tag ?? '')?.[0];
    return digits === undefined ? null : Number(digits);
}
/** Images that keep data in the format of their version. */
const DATABASES = /(?:^|\/)(?:postgres|postgresql|postgis|mysql|mariadb|percona|mongo|mongodb|redis|valkey|elasticsearch|opensearch|cassandra|clickhouse|clickhouse-server|influxdb|timescaledb|neo4j|couchdb|rabbitmq|kafka|cp-kafka|etcd|minio)$/;
/** "postgres goes from 15 to 16" for another major version of the same image; null otherwise. */
function majorChange(before, after) {
    const old = imageParts(before);
    const now = imageParts(after);
    const from = majorOf(old.tag);
    const to = majorOf(now.tag);
    if (old.name !== now.name || from === null || to === null || from === to)
        return null;
    return {
        what: `${old.name} goes from ${old.tag} to ${now.tag}`,
        isDatabase: DATABASES.test(old.name),
    };
}
//# sourceMappingURL=container-image.js.map

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

/***/ }),

/***/ 79695:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ isLowered)
/* harmony export */ });
/* unused harmony export quantityOf */
/** Suffixes of https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/quantity/ */
const FACTORS = {
    '': 1,
    ...{ n: 1e-9, u: 1e-6, m: 1e-3, k: 1e3, K: 1e3, M: 1e6, G: 1e9, T: 1e12, P: 1e15, E: 1e18 },
    ...{ Ki: 2 ** 10, Mi: 2 ** 20, Gi: 2 ** 30, Ti: 2 ** 40, Pi: 2 ** 50, Ei: 2 ** 60 },
};
/** A number of Kubernetes ("500m", "2Gi") or of Compose ("512M"); null when it is something else. */
function quantityOf(value) {
    if (typeof value === 'number')
        return value;
    if (typeof value !== 'string')
        return null;
    const [, digits, suffix = ''] = /^(\d{1,18}(?:\.\d{1,9})?)([A-Za-z]{0,2})$/.exec(value) ?? [];
    const factor = FACTORS[suffix] ?? FACTORS[suffix.replace(/[bB]$/, '').toUpperCase()];
    return digits === undefined || factor === undefined ? null : Number(digits) * factor;
}
/** True when both are numbers and the second is smaller. */
function isLowered(before, after) {
    const old = quantityOf(before);
    const now = quantityOf(after);
    return old !== null && now !== null && now < old;
}
//# sourceMappingURL=quantity.js.map

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

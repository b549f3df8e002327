export const id = 6764;
export const ids = [6764];
export const modules = {

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

/***/ 56764:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   dockerfileEdits: () => (/* binding */ dockerfileEdits)
/* harmony export */ });
/* harmony import */ var _container_image_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28435);
/* harmony import */ var _edit_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74586);


/** Dangerous edits of a Dockerfile. null = the file was not there. */
function dockerfileEdits(before, after) {
    if (after === null)
        return [];
    const old = before ?? [];
    return [
        ...baseEdits(old, after),
        ...(before === null ? [] : lostEdits(old, after)),
        ...(0,_edit_js__WEBPACK_IMPORTED_MODULE_0__/* .added */ .v)(downloadsIn(old), downloadsIn(after)).map((what) => (0,_edit_js__WEBPACK_IMPORTED_MODULE_0__/* .edit */ .h)('unchecked-download', `it now runs what it downloads: ${what}`)),
    ];
}
/** Images that a build starts from; names of earlier stages are no images. */
function basesOf(instructions) {
    const stages = new Set(['scratch']);
    const found = [];
    for (const { name, args } of instructions) {
        if (name !== 'FROM')
            continue;
        const words = args.split(/\s+/).filter((word) => !word.startsWith('--'));
        const [image = '', as = '', stage] = words;
        if (!stages.has(image.toLowerCase()))
            found.push(image);
        if (as.toUpperCase() === 'AS' && stage !== undefined)
            stages.add(stage.toLowerCase());
    }
    return found;
}
function baseEdits(before, after) {
    const old = basesOf(before);
    return (0,_edit_js__WEBPACK_IMPORTED_MODULE_0__/* .added */ .v)(old, basesOf(after)).flatMap((image) => {
        const same = old.find((one) => (0,_container_image_js__WEBPACK_IMPORTED_MODULE_1__/* .imageParts */ .Ck)(one).name === (0,_container_image_js__WEBPACK_IMPORTED_MODULE_1__/* .imageParts */ .Ck)(image).name);
        const major = same === undefined ? null : (0,_container_image_js__WEBPACK_IMPORTED_MODULE_1__/* .majorChange */ .Ms)(same, image);
        return [
            ...((0,_container_image_js__WEBPACK_IMPORTED_MODULE_1__/* .isFloating */ .vY)(image) && (same === undefined || !(0,_container_image_js__WEBPACK_IMPORTED_MODULE_1__/* .isFloating */ .vY)(same))
                ? [
                    (0,_edit_js__WEBPACK_IMPORTED_MODULE_0__/* .edit */ .h)('image-floating', `it starts from ${image}, which is another image each time it is pulled`),
                ]
                : []),
            ...(major === null ? [] : [(0,_edit_js__WEBPACK_IMPORTED_MODULE_0__/* .edit */ .h)('image-major', major.what)]),
            ...(same === undefined && old.length > 0
                ? [(0,_edit_js__WEBPACK_IMPORTED_MODULE_0__/* .edit */ .h)('image-replaced', `it now starts from ${image}`)]
                : []),
        ];
    });
}
/** What the last stage, which is the one that runs, no longer says. */
function lostEdits(before, after) {
    const user = userOf(after);
    const isRoot = user === null || /^(?:root|0)(?::|$)/.test(user);
    const old = userOf(before);
    const wasRoot = old === null || /^(?:root|0)(?::|$)/.test(old);
    return [
        ...(isRoot && !wasRoot ? [(0,_edit_js__WEBPACK_IMPORTED_MODULE_0__/* .edit */ .h)('privileged', `it runs as root: USER ${old} is gone`)] : []),
        ...(hasHealthCheck(before) && !hasHealthCheck(after)
            ? [(0,_edit_js__WEBPACK_IMPORTED_MODULE_0__/* .edit */ .h)('probe-removed', 'it no longer has a HEALTHCHECK')]
            : []),
    ];
}
function lastStage(instructions) {
    return instructions.slice(instructions.findLastIndex(({ name }) => name === 'FROM') + 1);
}
function userOf(instructions) {
    return (lastStage(instructions)
        .findLast(({ name }) => name === 'USER')
        ?.args.trim() ?? null);
}
function hasHealthCheck(instructions) {
    const last = lastStage(instructions).findLast(({ name }) => name === 'HEALTHCHECK');
    return last !== undefined && !/^NONE$/i.test(last.args.trim());
}
const DOWNLOAD_CHARS_MAX = 100;
function downloadsIn(instructions) {
    return instructions
        .filter(({ name, args }) => name === 'RUN' && /\b(?:curl|wget)\b[^|;&]*\|\s*(?:sudo\s+)?(?:ba|z|da)?sh\b/.test(args))
        .map(({ args }) => args.slice(0, DOWNLOAD_CHARS_MAX));
}
//# sourceMappingURL=dockerfile-edits.js.map

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

export const id = 9565;
export const ids = [9565];
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

/***/ 39565:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  lockfileEdits: () => (/* binding */ lockfileEdits)
});

// EXTERNAL MODULE: ./build/src/domain/edits/edit.js
var edit = __webpack_require__(74586);
;// CONCATENATED MODULE: ./build/src/domain/packages/version-step.js
const VERSION = /^[v=]?(\d{1,9}(?:\.\d{1,9}){0,4})(?:[-.+]?([0-9A-Za-z.+_-]*))?$/;
/** What kind of step leads from one version to the other; 'other' where one of them is no version. */
function versionStep(before, after) {
    const [from, to] = [parse(before), parse(after)];
    if (from === null || to === null)
        return 'other';
    const place = [0, 1, 2, 3, 4].find((at) => part(from, at) !== part(to, at));
    if (place !== undefined && part(to, place) < part(from, place))
        return 'downgrade';
    if (to.suffix !== '' && from.suffix === '')
        return place === undefined ? 'downgrade' : 'prerelease';
    if (place === undefined)
        return to.suffix === '' ? 'patch' : 'prerelease';
    // Below 1.0 the second number is the one that may break things.
    const first = [0, 1].find((at) => part(from, at) !== 0) ?? 2;
    if (place === 0 || place < first || (place === first && part(from, 0) === 0))
        return 'major';
    return place === 1 ? 'minor' : 'patch';
}
function part({ numbers }, at) {
    return numbers[at] ?? 0;
}
function parse(version) {
    const [, numbers, suffix = ''] = VERSION.exec(version.trim()) ?? [];
    if (numbers === undefined)
        return null;
    const plain = suffix.split('+')[0] ?? '';
    return {
        numbers: numbers.split('.').map(Number),
        suffix: /^(?:RELEASE|Final|GA|jre\d*|android|incompatible)?$/i.test(plain) ? '' : plain,
    };
}
//# sourceMappingURL=version-step.js.map
;// CONCATENATED MODULE: ./build/src/domain/packages/lockfile-edits.js


/** Names that one row tells. */
const NAMES_MAX = 8;
/** What changed in the packages that a lockfile pins. null = the lockfile was or is not there. */
function lockfileEdits(before, after) {
    if (after === null)
        return [(0,edit/* edit */.h)('lockfile-deleted', 'versions are no longer pinned')];
    if (before === null)
        return [];
    const [old, now] = [byName(before), byName(after)];
    const steps = stepsOf(old, now);
    const fresh = [...now].flatMap(([name, all]) => (old.has(name) ? [] : all.slice(0, 1)));
    const gone = [...old].flatMap(([name, all]) => (now.has(name) ? [] : all.slice(0, 1)));
    return [
        ...sourceEdits(old, now),
        ...scriptEdits(old, now),
        ...licenseEdits(old, now),
        ...row('downgrade', 'goes back', steps.filter(({ step }) => step === 'downgrade').map(stepText)),
        ...row('major-step', 'takes a major step', steps.filter(({ step }) => step === 'major').map(stepText)),
        ...row('prerelease', 'goes to a version before its release', steps.filter(({ step }) => step === 'prerelease').map(stepText)),
        ...row('package-added', 'is new', fresh.map(packageText)),
        ...row('package-removed', 'is gone', gone.map(packageText)),
        ...row('minor-step', 'takes a minor step', steps.filter(({ step }) => step === 'minor').map(stepText)),
        ...row('patch-step', 'takes a small step', steps.filter(({ step }) => step === 'patch' || step === 'other').map(stepText)),
    ];
}
function byName(packages) {
    const found = new Map();
    for (const one of packages) {
        const known = found.get(one.name);
        if (known === undefined)
            found.set(one.name, [one]);
        else
            known.push(one);
    }
    return found;
}
/** A package whose versions differ: its highest before and after. What is there in both is no step. */
function stepsOf(old, now) {
    return [...now].flatMap(([name, all]) => {
        const known = old.get(name) ?? [];
        const was = new Set(known.map(({ version }) => version));
        const is = new Set(all.map(({ version }) => version));
        const before = highest(known.filter(({ version }) => !is.has(version)));
        const after = highest(all.filter(({ version }) => !was.has(version)));
        if (before === null || after === null)
            return [];
        return [{ before, after, step: versionStep(before.version, after.version) }];
    });
}
function highest(packages) {
    return packages.reduce((best, one) => best === null || versionStep(one.version, best.version) === 'downgrade' ? one : best, null);
}
/** A package that comes from elsewhere than before, or a new one that comes from a repository. */
function sourceEdits(old, now) {
    const hosts = new Set([...old.values()].flat().map(({ source }) => source));
    return [...now].flatMap(([name, all]) => {
        const known = old.get(name);
        return all.slice(0, 1).flatMap(({ source }) => {
            if (source === '')
                return [];
            if (known !== undefined && !known.some((one) => one.source === source || one.source === ''))
                return [
                    (0,edit/* edit */.h)('source-changed', `${name} comes from ${source}, and came from ${known[0]?.source}`),
                ];
            if (known === undefined && source.startsWith('git:'))
                return [(0,edit/* edit */.h)('git-dependency', `${name} comes from a repository, ${source.slice(4)}`)];
            return known === undefined && hosts.size > 0 && !hosts.has(source)
                ? [(0,edit/* edit */.h)('source-new', `${name} comes from ${source}, from where nothing came before`)]
                : [];
        });
    });
}
function scriptEdits(old, now) {
    const names = [...now].flatMap(([name, all]) => {
        const had = old.get(name)?.some(({ hasInstallScript }) => hasInstallScript) ?? false;
        const found = all.find(({ hasInstallScript }) => hasInstallScript);
        return had || found === undefined ? [] : [packageText(found)];
    });
    return row('install-script', 'now runs a program when it is installed', names);
}
function licenseEdits(old, now) {
    return [...now].flatMap(([name, all]) => {
        const was = old.get(name)?.at(0)?.license ?? '';
        const is = all.at(0)?.license ?? '';
        return was === '' || is === '' || was === is
            ? []
            : [(0,edit/* edit */.h)('license-changed', `the licence of ${name} was ${was} and is ${is}`)];
    });
}
function row(rule, says, names) {
    if (names.length === 0)
        return [];
    const shown = names.slice(0, NAMES_MAX).join(', ');
    const more = names.length > NAMES_MAX ? ` and ${names.length - NAMES_MAX} more` : '';
    return [(0,edit/* edit */.h)(rule, `${says}: ${shown}${more}`)];
}
function stepText({ before, after }) {
    return `${kindText(after)}${after.name} ${before.version} to ${after.version}`;
}
function packageText(one) {
    return `${kindText(one)}${one.name} ${one.version}`;
}
function kindText({ isDirect }) {
    return isDirect === null ? '' : isDirect ? 'direct ' : '';
}
//# sourceMappingURL=lockfile-edits.js.map

/***/ })

};

export const id = 4161;
export const ids = [4161];
export const modules = {

/***/ 14161:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  environmentOf: () => (/* binding */ environmentOf),
  parseConfig: () => (/* binding */ parseConfig)
});

// EXTERNAL MODULE: ./build/src/domain/errors.js
var errors = __webpack_require__(33047);
// EXTERNAL MODULE: ./build/src/domain/metrics/presets.js
var presets = __webpack_require__(86248);
// EXTERNAL MODULE: ./build/src/config/explain.js
var explain = __webpack_require__(67879);
// EXTERNAL MODULE: ./build/src/config/nearest.js
var nearest = __webpack_require__(34438);
;// CONCATENATED MODULE: ./build/src/config/cross-checks.js



/** As the schema has it. */
const DURATION_SECONDS_DEFAULT = 21_000;
/**
 * What no single value can tell: that the parts of an environment fit each other. Works on values that
 * may be wrong elsewhere, so that these problems are reported together with all other ones.
 */
function crossChecks(root) {
    return Object.entries(table((0,explain/* valueAt */.fK)(root, ['environments']))).flatMap(([name, environment]) => [
        ...unknownSources(name, environment),
        ...foreignSlots(name, environment),
        ...bakeTooLong(name, environment),
        ...foreignPresets(name, environment),
    ]);
}
function table(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value)
        ? value
        : {};
}
/** A bake that outlasts the rollout would be cut short without a word. */
function bakeTooLong(name, environment) {
    const bake = (0,explain/* valueAt */.fK)(environment, ['bake-seconds']);
    const longest = (0,explain/* valueAt */.fK)(environment, ['max-duration-seconds']) ?? DURATION_SECONDS_DEFAULT;
    if (typeof bake !== 'number' || typeof longest !== 'number' || bake < longest)
        return [];
    return [
        {
            path: ['environments', name, 'bake-seconds'],
            what: `The bake of ${bake} seconds is not shorter than max-duration-seconds, ${longest}.`,
            fix: 'Make the bake shorter, or raise max-duration-seconds; with wait: false it may be days.',
        },
    ];
}
/** A metric must ask a source that exists. */
function unknownSources(name, environment) {
    const sources = Object.keys(table((0,explain/* valueAt */.fK)(environment, ['sources'])));
    const metrics = table((0,explain/* valueAt */.fK)(environment, ['metrics']));
    return Object.entries(metrics).flatMap(([metric, value]) => {
        const source = (0,explain/* valueAt */.fK)(value, ['source']);
        if (typeof source !== 'string' || sources.includes(source))
            return [];
        return [
            {
                path: ['environments', name, 'metrics', metric, 'source'],
                what: `The metric ${metric} asks the source "${source}", which does not exist.`,
                fix: sources.length === 0 ? 'Add it to sources.' : (0,nearest/* knownWords */.L)('sources', source, sources),
            },
        ];
    });
}
/** A source that counts by slot must call the slots as the target does. */
function foreignSlots(name, environment) {
    const target = (0,explain/* valueAt */.fK)(environment, ['target']);
    const isDefault = (0,explain/* valueAt */.fK)(target, ['type']) === 'command';
    const expected = slotNames((0,explain/* valueAt */.fK)(target, ['slots']) ?? (isDefault ? ['a', 'b'] : undefined));
    if (expected === null)
        return [];
    return Object.entries(table((0,explain/* valueAt */.fK)(environment, ['sources']))).flatMap(([source, value]) => {
        const key = (0,explain/* valueAt */.fK)(value, ['clusters']) === undefined ? 'slots' : 'clusters';
        const slots = slotNames((0,explain/* valueAt */.fK)(value, [key]));
        if (slots === null || slots.join() === expected.join())
            return [];
        return [
            {
                path: ['environments', name, 'sources', source, key],
                what: `The source ${source} has the slots ${slots.join(' and ')}, the target has ${expected.join(' and ')}.`,
                fix: 'Give the slots of the source the names that the target uses.',
            },
        ];
    });
}
/** The queries of a preset are written in the language of one family of sources. */
function foreignPresets(name, environment) {
    const metrics = table((0,explain/* valueAt */.fK)(environment, ['metrics']));
    return Object.entries(metrics).flatMap(([metric, value]) => {
        const [preset, source] = [(0,explain/* valueAt */.fK)(value, ['preset']), (0,explain/* valueAt */.fK)(value, ['source'])];
        if (typeof preset !== 'string' || !isPreset(preset) || typeof source !== 'string')
            return [];
        const type = (0,explain/* valueAt */.fK)(environment, ['sources', source, 'type']);
        const types = SOURCES_OF_FAMILY[presets/* PRESETS */.f[preset].family];
        if (typeof type !== 'string' || types.includes(type))
            return [];
        return [
            {
                path: ['environments', name, 'metrics', metric, 'preset'],
                what: `The preset ${preset} of the metric ${metric} can't be asked of a source of the type ${type}.`,
                fix: `It is for ${types.join(', ')}.`,
            },
        ];
    });
}
const SOURCES_OF_FAMILY = {
    promql: [
        'prometheus',
        'mimir',
        'thanos',
        'victoriametrics',
        'google-managed-prometheus',
        'amazon-managed-prometheus',
    ],
    cloudwatch: ['cloudwatch'],
    'google-monitoring': ['google-cloud-monitoring'],
};
function isPreset(name) {
    return Object.hasOwn(presets/* PRESETS */.f, name);
}
/** Sorted; null when there are no slots, or not two: another problem that is told elsewhere. */
function slotNames(slots) {
    const names = Array.isArray(slots) ? slots : Object.keys(table(slots));
    return names.length === 2 && names.every((name) => typeof name === 'string')
        ? names.toSorted()
        : null;
}
//# sourceMappingURL=cross-checks.js.map
// EXTERNAL MODULE: ./build/src/config/schema.js + 4 modules
var schema = __webpack_require__(39190);
// EXTERNAL MODULE: ./build/src/config/yaml-tree.js
var yaml_tree = __webpack_require__(40734);
;// CONCATENATED MODULE: ./build/src/config/parse.js






/** Reads a configuration. Throws ConfigError with every problem, each with its line and what to write. */
function parseConfig(text, fileName) {
    const tree = (0,yaml_tree/* readYaml */.gM)(text, fileName);
    const parsed = schema/* configSchema */.Qn.safeParse(tree.value, { error: explain/* knownKeysMessage */.Fv });
    const findings = [
        ...(parsed.error?.issues ?? []).flatMap((issue) => (0,explain/* explain */.WE)(issue, tree.value)),
        ...crossChecks(tree.value),
    ];
    if (parsed.success && findings.length === 0)
        return parsed.data;
    const problems = findings.map(({ path, what, fix }) => ({ where: fileName, line: tree.lineOf(path), what, fix }));
    throw new errors/* ConfigError */.xL(problems.sort((a, b) => (a.line ?? 0) - (b.line ?? 0)));
}
/** The configuration of one environment. Throws ConfigError that lists the known ones. */
function environmentOf(config, name) {
    const environment = Object.hasOwn(config.environments, name) && config.environments[name];
    if (environment)
        return environment;
    const known = Object.keys(config.environments);
    const what = `There is no environment ${JSON.stringify(name)} in the configuration.`;
    const fix = (0,nearest/* knownWords */.L)('environments', name, known);
    throw new errors/* ConfigError */.xL([{ where: 'environment', line: null, what, fix }]);
}
//# sourceMappingURL=parse.js.map

/***/ })

};

export const id = 6517;
export const ids = [6517];
export const modules = {

/***/ 76277:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  importFrom: () => (/* binding */ importFrom)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
// EXTERNAL MODULE: ./build/src/domain/errors.js
var errors = __webpack_require__(33047);
// EXTERNAL MODULE: ./build/src/config/explain.js
var explain = __webpack_require__(67879);
// EXTERNAL MODULE: ./build/src/config/analysis-import/argo.js + 1 modules
var argo = __webpack_require__(21422);
// EXTERNAL MODULE: ./build/src/config/analysis-import/documents.js
var documents = __webpack_require__(98853);
// EXTERNAL MODULE: ./build/src/config/analysis-import/draft.js
var analysis_import_draft = __webpack_require__(81988);
// EXTERNAL MODULE: ./build/src/config/analysis-import/flagger.js
var flagger = __webpack_require__(66231);
// EXTERNAL MODULE: ./build/src/config/analysis-import/kayenta.js
var kayenta = __webpack_require__(6636);
;// CONCATENATED MODULE: ./build/src/config/analysis-import/import-analysis.js







/**
 * Reads a canary config of Kayenta, analysis templates of Argo Rollouts or Canaries and MetricTemplates of
 * Flagger, and says in our own words what can be said. `args` fill the placeholders of the queries.
 * Throws ConfigError (input_invalid) when it is none of them, or when nothing of it can be carried over.
 */
function importAnalysis(text, fileName, args) {
    const objects = (0,documents/* analysisObjects */.NI)(text, fileName);
    const draft = new analysis_import_draft/* AnalysisDraft */.eX();
    const read = (schema, value) => {
        const parsed = schema.safeParse(value, { error: explain/* knownKeysMessage */.Fv });
        if (parsed.success)
            return parsed.data;
        const findings = parsed.error.issues.flatMap((issue) => (0,explain/* explain */.WE)(issue, value));
        throw new errors/* ConfigError */.xL(findings.map(({ what, fix }) => ({ where: fileName, line: null, what, fix })), 'input_invalid');
    };
    const ofKind = (kinds) => objects.filter((object) => kinds.includes((0,documents/* kindOf */.I)(object) ?? ''));
    const templates = ofKind(['MetricTemplate']).map((o) => read(flagger/* metricTemplate */.Pc, o));
    for (const object of ofKind(documents/* ARGO_KINDS */.y8))
        (0,argo/* importArgo */.Hb)(draft, read(argo/* argoTemplate */.cU, object), args);
    for (const object of ofKind(['Canary'])) {
        (0,flagger/* importFlagger */.cz)(draft, read(flagger/* flaggerCanary */.f, object), templates, args);
    }
    for (const object of objects.filter(documents/* isKayenta */.IF)) {
        (0,kayenta/* importKayenta */.Hk)(draft, read(kayenta/* kayentaConfig */.kY, object), args);
    }
    if (draft.metricCount === 0)
        throw nothing(fileName, draft.finished());
    return draft.finished();
}
function nothing(fileName, { notes }) {
    const problem = (what, fix) => ({ where: fileName, line: null, what, fix });
    const why = notes.map((note) => problem(`${note.where}: ${note.what}`, ''));
    const known = `a canary config of Kayenta, ${documents/* ARGO_KINDS */.y8.join(', ')}, or Canary with its MetricTemplates`;
    const last = notes.length > 0
        ? problem('Nothing could be carried over.', 'The lines above say why.')
        : problem('There is no analysis in it.', `Give ${known}.`);
    return new errors/* ConfigError */.xL([...why, last], 'input_invalid');
}
//# sourceMappingURL=import-analysis.js.map
// EXTERNAL MODULE: ./build/src/config/yaml-tree.js
var yaml_tree = __webpack_require__(40734);
// EXTERNAL MODULE: ./build/src/reports/escape.js
var reports_escape = __webpack_require__(35830);
;// CONCATENATED MODULE: ./build/src/cli/import.js







/** Of a file so many bytes are read: every character of the largest that is taken, in any language. */
const FILE_BYTES_MAX = 4 * yaml_tree/* CONFIG_CHARS_MAX */.In;
/**
 * Turns the analysis of Kayenta, Argo Rollouts or Flagger into keys of an environment, as YAML on standard
 * output or into a file, and says on standard error what it could not carry over. Returns the exit status.
 */
async function importFrom(own, options) {
    const text = (name) => {
        const value = options[name];
        return typeof value === 'string' ? value : null;
    };
    const file = text('file');
    if (file === null)
        throw invalid('import', 'It does not say what.', 'Write: node . import analysis FILE.');
    const imported = importAnalysis(await textOf((0,external_node_path_.resolve)(own.cwd(), file), file), file, valuesOf(text('values')));
    const output = text('output');
    if (output !== null) {
        await write((0,external_node_path_.resolve)(own.cwd(), output), output, yamlOf(imported), options.force === true);
    }
    if (options.json === true)
        own.stdout.write(`${(0,reports_escape/* jsonLine */.rF)({ schemaVersion: 1, ...imported })}\n`);
    else if (output === null)
        own.stdout.write(yamlOf(imported));
    for (const { where, what } of imported.notes)
        own.stderr.write(`${(0,reports_escape/* logLine */.BP)(`${where}: ${what}`)}\n`);
    const count = Object.keys(imported.configuration.metrics).length;
    own.stderr.write(`${count} metrics carried over; ${imported.notes.length} things to look at.\n`);
    return 0;
}
function yamlOf({ configuration }) {
    return `# Keys of one environment in .github/slipway.yml; its target is still yours to write.\n${(0,dist/* stringify */.As)(configuration, { lineWidth: 0 })}`;
}
/** "service=shop,namespace=prod": what stands in the place of the arguments of the queries. */
function valuesOf(text) {
    const pairs = (text ?? '').split(',').filter((pair) => pair !== '');
    return new Map(pairs.map((pair) => {
        const at = pair.indexOf('=');
        if (at < 1)
            throw invalid('--values', `${JSON.stringify(pair)} is no pair.`, 'Write NAME=VALUE,NAME=VALUE.');
        return [pair.slice(0, at), pair.slice(at + 1)];
    }));
}
async function textOf(path, name) {
    try {
        const file = await (0,promises_.open)(path, 'r');
        try {
            const { size } = await file.stat();
            if (size > FILE_BYTES_MAX)
                throw invalid(name, 'It is too large.', `At most ${FILE_BYTES_MAX} bytes are read.`);
        }
        finally {
            await file.close();
        }
        return await (0,promises_.readFile)(path, 'utf8');
    }
    catch (error) {
        if (error instanceof errors/* ConfigError */.xL)
            throw error;
        const why = error instanceof Error ? error.message : String(error);
        throw invalid(name, `It can not be read: ${why}.`, 'Name the file of the analysis.');
    }
}
/** Nothing is written over unless somebody says so. */
async function write(path, name, text, isForced) {
    try {
        await (0,promises_.writeFile)(path, text, { flag: isForced ? 'w' : 'wx' });
    }
    catch (error) {
        const { code } = error;
        if (code === 'EEXIST')
            throw invalid(name, 'It is there already.', 'Name another file, or add --force.');
        throw invalid(name, `It can not be written: ${String(code)}.`, 'Name a file in a folder that is there.');
    }
}
function invalid(where, what, fix) {
    return new errors/* ConfigError */.xL([{ where, line: null, what, fix }], 'input_invalid');
}
//# sourceMappingURL=import.js.map

/***/ }),

/***/ 34438:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ knownWords),
/* harmony export */   p: () => (/* binding */ nearest)
/* harmony export */ });
/** Longest word that is compared; longer ones are no typing mistakes. */
const WORD_CHARS_MAX = 60;
/** The known word that the written one was meant to be, or null when none is near. */
function nearest(written, known) {
    if (written.length > WORD_CHARS_MAX)
        return null;
    const word = written.toLowerCase().replaceAll('_', '-');
    const limit = Math.max(1, Math.floor(word.length / 3));
    const near = known
        .map((candidate) => ({ candidate, edits: editDistance(word, candidate.toLowerCase()) }))
        .filter(({ edits }) => edits <= limit)
        .sort((a, b) => a.edits - b.edits);
    return near[0]?.candidate ?? null;
}
/** Levenshtein distance: how many characters must be added, taken away or replaced. */
function editDistance(a, b) {
    let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
    for (const [i, charA] of [...a].entries()) {
        const row = [i + 1];
        for (const [j, charB] of [...b].entries()) {
            const replaced = (previous[j] ?? 0) + (charA === charB ? 0 : 1);
            row.push(Math.min(replaced, (previous[j + 1] ?? 0) + 1, (row[j] ?? 0) + 1));
        }
        previous = row;
    }
    return previous.at(-1) ?? 0;
}
/** "Known keys: a, b." with the likeliest first in a question: "Did you mean b?". */
function knownWords(kind, written, known) {
    const meant = nearest(written, known);
    const question = meant === null ? '' : `Did you mean ${meant}? `;
    return `${question}Known ${kind}: ${known.join(', ')}.`;
}
//# sourceMappingURL=nearest.js.map

/***/ }),

/***/ 84834:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   iG: () => (/* binding */ ConditionError),
/* harmony export */   k8: () => (/* binding */ tokensOf),
/* harmony export */   rx: () => (/* binding */ CONDITION_CHARS_MAX)
/* harmony export */ });
/** A condition longer than this is refused; the longest in use are a few hundred characters. */
const CONDITION_CHARS_MAX = 4000;
/** What is wrong with a condition. It is caught where conditions are read, and measured as an error. */
class ConditionError extends Error {
}
const SPACE = /\s*/y;
const NUMBER = /(?:\d+(?:\.\d+)?|\.\d+)(?:[eE][+-]?\d+)?/y;
const NAME = /[A-Za-z_]\w*/y;
const TEXT = /"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'/y;
const SIGN = /\|\||&&|==|!=|<=|>=|\*\*|\?\.|[-+*/%<>!?:()[\]{},.#]/y;
/** Cuts a condition into its words. Throws ConditionError. */
function tokensOf(text) {
    if (text.length > CONDITION_CHARS_MAX) {
        throw new ConditionError(`It has more than ${CONDITION_CHARS_MAX} characters.`);
    }
    const tokens = [];
    let at = 0;
    const read = (pattern) => {
        pattern.lastIndex = at;
        const match = pattern.exec(text);
        if (match !== null)
            at += match[0].length;
        return match;
    };
    for (;;) {
        read(SPACE);
        if (at === text.length)
            return tokens;
        const number = read(NUMBER);
        const name = number === null ? read(NAME) : null;
        const quoted = number === null && name === null ? read(TEXT) : null;
        if (number !== null)
            tokens.push({ kind: 'number', value: Number(number[0]) });
        else if (name !== null)
            tokens.push({ kind: 'name', value: name[0] });
        else if (quoted !== null) {
            const value = (quoted[1] ?? quoted[2] ?? '').replace(/\\(.)/g, '$1');
            tokens.push({ kind: 'text', value });
        }
        else {
            const sign = read(SIGN);
            if (sign === null)
                throw new ConditionError(`Character ${at + 1} can't be read.`);
            tokens.push({ kind: 'sign', value: sign[0] });
        }
    }
}
//# sourceMappingURL=condition-tokens.js.map

/***/ }),

/***/ 92052:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ PREDICATES),
/* harmony export */   r: () => (/* binding */ conditionOf)
/* harmony export */ });
/* harmony import */ var _condition_tokens_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84834);

/** Brackets and signs one inside the other; each level is one call of the reader. */
const DEPTH_MAX = 50;
/** Loosest first; the operators of a row are read from left to right. */
const LEVELS = [
    ['||', 'or'],
    ['&&', 'and'],
    ['==', '!=', '<', '<=', '>', '>=', 'in'],
    ['+', '-'],
    ['*', '/', '%'],
];
/** Functions of one or more values, with how many they take. */
const CALLS = {
    asInt: [1, 1],
    asFloat: [1, 1],
    isNaN: [1, 1],
    isInf: [1, 1],
    isNil: [1, 1],
    default: [2, 2],
    len: [1, 1],
    abs: [1, 1],
    min: [1, 20],
    max: [1, 20],
    all: [2, 2],
    any: [2, 2],
    none: [2, 2],
    one: [2, 2],
    filter: [2, 2],
    count: [2, 2],
};
/** Functions whose second part is asked of each item of the first. */
const PREDICATES = new Set([
    'all',
    'any',
    'none',
    'one',
    'filter',
    'count',
]);
const WORDS = {
    true: { kind: 'value', value: true },
    false: { kind: 'value', value: false },
    nil: { kind: 'value', value: null },
    result: { kind: 'result' },
};
/** Reads a condition of an Argo AnalysisTemplate, the part of expr-lang that is in use. Throws ConditionError. */
function conditionOf(text) {
    const reader = new ConditionReader((0,_condition_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .tokensOf */ .k8)(text));
    return reader.whole();
}
class ConditionReader {
    #tokens;
    #at = 0;
    #depth = 0;
    constructor(tokens) {
        this.#tokens = tokens;
    }
    whole() {
        if (this.#tokens.length === 0)
            throw new _condition_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .ConditionError */ .iG('It is empty.');
        const condition = this.#choice();
        if (this.#at < this.#tokens.length)
            throw this.#unexpected();
        return condition;
    }
    #choice() {
        this.#depth += 1;
        if (this.#depth > DEPTH_MAX)
            throw new _condition_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .ConditionError */ .iG(`It is more than ${DEPTH_MAX} deep.`);
        const when = this.#level(0);
        let choice = when;
        if (this.#take('?')) {
            const yes = this.#choice();
            this.#need(':');
            choice = { kind: 'choice', when, yes, no: this.#choice() };
        }
        this.#depth -= 1;
        return choice;
    }
    #level(level) {
        const signs = LEVELS[level];
        if (signs === undefined)
            return this.#unary();
        let left = this.#level(level + 1);
        for (;;) {
            const isNegated = signs.includes('in') && this.#isNext('not') && this.#isNext('in', 1);
            if (isNegated)
                this.#at += 1;
            const sign = signs.find((word) => this.#take(word));
            if (sign === undefined)
                return left;
            const operation = {
                kind: 'operation',
                sign,
                left,
                right: this.#level(level + 1),
            };
            left = isNegated ? { kind: 'not', of: operation } : operation;
        }
    }
    #unary() {
        const isNot = this.#take('!') || this.#take('not');
        if (!isNot && !this.#take('-'))
            return this.#parts(this.#primary());
        this.#depth += 1;
        if (this.#depth > DEPTH_MAX)
            throw new _condition_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .ConditionError */ .iG(`It is more than ${DEPTH_MAX} deep.`);
        const of = this.#unary();
        this.#depth -= 1;
        return { kind: isNot ? 'not' : 'minus', of };
    }
    #parts(start) {
        let of = start;
        for (;;) {
            if (this.#take('[')) {
                of = { kind: 'part', of, key: this.#choice() };
                this.#need(']');
            }
            else if (this.#take('.')) {
                const name = this.#next();
                if (name.kind !== 'name')
                    throw this.#unexpected(-1);
                of = { kind: 'part', of, key: { kind: 'value', value: name.value } };
            }
            else
                return of;
        }
    }
    #primary() {
        const token = this.#next();
        if (token.kind === 'number' || token.kind === 'text') {
            return { kind: 'value', value: token.value };
        }
        if (token.kind === 'name') {
            if (this.#take('('))
                return this.#call(token.value);
            const word = Object.hasOwn(WORDS, token.value) ? WORDS[token.value] : undefined;
            if (word === undefined)
                throw new _condition_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .ConditionError */ .iG(`"${token.value}" is not known here.`);
            return word;
        }
        if (token.value === '#')
            return { kind: 'item' };
        if (token.value === '[')
            return { kind: 'list', items: this.#list(']') };
        if (token.value === '(' || token.value === '{') {
            const inner = this.#choice();
            this.#need(token.value === '(' ? ')' : '}');
            return inner;
        }
        throw this.#unexpected(-1);
    }
    #call(name) {
        const range = Object.hasOwn(CALLS, name) ? CALLS[name] : undefined;
        if (range === undefined)
            throw new _condition_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .ConditionError */ .iG(`There is no function "${name}" here.`);
        const given = this.#list(')');
        if (given.length < range[0] || given.length > range[1]) {
            throw new _condition_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .ConditionError */ .iG(`"${name}" is given ${given.length} values.`);
        }
        return { kind: 'call', name, given };
    }
    #list(end) {
        const items = [];
        while (!this.#take(end)) {
            if (items.length > 0)
                this.#need(',');
            items.push(this.#choice());
        }
        return items;
    }
    #isNext(word, ahead = 0) {
        const token = this.#tokens[this.#at + ahead];
        return (token?.kind === 'sign' || token?.kind === 'name') && token.value === word;
    }
    #take(word) {
        const isNext = this.#isNext(word);
        if (isNext)
            this.#at += 1;
        return isNext;
    }
    #need(word) {
        if (!this.#take(word))
            throw this.#unexpected();
    }
    #next() {
        const token = this.#tokens[this.#at];
        if (token === undefined)
            throw this.#unexpected();
        this.#at += 1;
        return token;
    }
    #unexpected(ahead = 0) {
        const token = this.#tokens[this.#at + ahead];
        return new _condition_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .ConditionError */ .iG(token === undefined ? 'It ends too early.' : `"${token.value}" is not expected there.`);
    }
}
//# sourceMappingURL=condition-tree.js.map

/***/ }),

/***/ 97065:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fu: () => (/* binding */ shortSha),
/* harmony export */   S5: () => (/* binding */ durationText),
/* harmony export */   fL: () => (/* binding */ percentText),
/* harmony export */   qL: () => (/* binding */ parseSha),
/* harmony export */   sh: () => (/* binding */ versionName)
/* harmony export */ });
const SHA = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
/** Accepts a full object name, or answers null. The only way from text to a Sha. */
function parseSha(text) {
    return SHA.test(text) ? text : null;
}
/** The first ten digits, as people quote them. */
function shortSha(sha) {
    return sha.slice(0, 10);
}
/** What people read for a version: the name they used, or the first digits when they named the commit. */
function versionName(written, sha) {
    return written === sha ? shortSha(sha) : written;
}
/** Minutes and seconds as people read them: "45 s", "12 min 30 s", "2 h 5 min". */
function durationText(seconds) {
    const whole = Math.max(0, Math.round(seconds));
    if (whole < 60)
        return `${whole} s`;
    const minutes = Math.floor(whole / 60);
    if (minutes < 60)
        return whole % 60 === 0 ? `${minutes} min` : `${minutes} min ${whole % 60} s`;
    const hours = Math.floor(minutes / 60);
    return minutes % 60 === 0 ? `${hours} h` : `${hours} h ${minutes % 60} min`;
}
/** A share with as many digits as it needs: "5 %", "0.4 %", "0.05 %". */
function percentText(percent) {
    const digits = percent === 0 || percent >= 10 ? 1 : percent >= 1 ? 2 : 3;
    return `${Number(percent.toFixed(digits))} %`;
}
//# sourceMappingURL=units.js.map

/***/ })

};

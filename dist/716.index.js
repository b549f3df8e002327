export const id = 716;
export const ids = [716];
export const modules = {

/***/ 30716:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  main: () => (/* binding */ main)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build/src/domain/errors.js
var errors = __webpack_require__(33047);
// EXTERNAL MODULE: ./build/src/domain/outcome.js
var outcome = __webpack_require__(77794);
// EXTERNAL MODULE: ./build/src/config/nearest.js
var nearest = __webpack_require__(34438);
;// CONCATENATED MODULE: ./build/src/action/contract.js
/**
 * The contract of the action: every input and output, once. action.yml and the tables of the README are
 * generated from here, and `readInputs` accepts exactly these names.
 */
const COMMANDS = [
    'assess',
    'gate',
    'doctor',
    'deploy',
    'rollback',
    'reconcile',
    'control',
];
/** An expression of the workflow syntax; the runner puts the token of the job in its place. */
const GITHUB_TOKEN = `\${{ github.token }}`;
const INPUTS = {
    command: {
        description: 'What to do: assess (reads the range, tells its risk, changes nothing), gate (gives the review of the environment by itself when the policy allows it at this risk), doctor (looks at everything that a deployment will need), deploy (takes it out gradually and judges it), rollback (back to the last healthy version), reconcile (looks after rollouts that no run looks after) or control (hears the box and the commands of a pull request).',
        default: 'assess',
    },
    environment: {
        description: 'Environment of the configuration, by the name that GitHub knows it by.',
        default: 'production',
    },
    config: {
        description: 'Configuration file, inside the working directory. assess also works without one.',
        default: '.github/slipway.yml',
    },
    version: {
        description: 'Branch, tag or commit to deploy, or to go back to with rollback. Default: the commit that started the run; with rollback the last healthy version.',
        default: '',
    },
    base: {
        description: 'Branch, tag or commit where the range begins. Default: the commit of the last successful deployment of the environment.',
        default: '',
    },
    'plan-hash': {
        description: 'The plan-hash output of the assess job that was approved. With it, deploy refuses every other plan.',
        default: '',
    },
    wait: {
        description: 'false: deploy returns after each step, and reconcile takes the next one. Default: wait of the environment.',
        default: '',
    },
    override: {
        description: 'A reason to go past a freeze, a deploy window or a limit of the gate. It is kept with the name of whoever started the run.',
        default: '',
    },
    'github-token': {
        description: 'Token for the GitHub API; needs the permissions of the table in the README.',
        default: GITHUB_TOKEN,
    },
    'working-directory': {
        description: 'Where the checkout is, relative to the workspace.',
        default: '.',
    },
};
const OUTPUTS = {
    outcome: 'What happened: assessed, promoted, rolled_back, nothing_to_do, held, in_progress, refused, cancelled, failed or requested.',
    reason: 'Why, as one code of a closed list: metric_harmful, plan_changed, and so on.',
    'risk-score': 'Probability that a commit of the range needs a corrective change within 90 days, 0 to 1. Calibrated where the history could be read; the page says when it could not.',
    'risk-level': 'low, medium, high or critical.',
    reversibility: 'Whether the range can be rolled back: yes, with_care or no.',
    'plan-hash': 'SHA-256 over all that decides what runs; hand it to the deploy job.',
    commits: 'Number of commits in the range.',
    'deployment-id': 'Id of the GitHub deployment, empty when none was made.',
    'rollback-url': 'Page with the button that rolls back.',
    report: 'Path of the whole outcome as a JSON file.',
    'report-html': 'Path of the page as one HTML file that needs no network: for an artifact or an audit.',
    audit: 'Path of all that was kept of the deployment, as JSON: for an artifact; empty when none ended.',
    'audit-digest': 'SHA-256 of that file, for `node . audit --digest`.',
    'harmed-requests': 'Requests that the candidate made go wrong beyond what the running version would have, estimated.',
    'max-canary-percent': 'Largest share of traffic that the candidate ever had, in percent.',
    environment: 'The environment that it was about; control reads it from the click.',
    'next-command': 'With control: rollback when the next job has to run it, else empty.',
    'next-version': 'With control: the commit that the next job goes back to; empty = the last healthy version.',
};
//# sourceMappingURL=contract.js.map
;// CONCATENATED MODULE: ./build/src/action/inputs.js



const TEXT_CHARS_MAX = 255;
const PATH_CHARS_MAX = 1000;
const CONTROL_CHARACTERS = /[\p{Cc}\u2028\u2029]/u;
const PLAN_HASH = /^[0-9a-f]{64}$/;
/** Reads all inputs at once. Throws ConfigError (input_invalid) with every problem. */
function readInputs(env) {
    const problems = [];
    const read = (name, check) => {
        const value = inputOf(env, name);
        const problem = value === '' ? missing(name) : check(value);
        if (problem !== null)
            problems.push({ where: name, line: null, ...problem });
        return value;
    };
    const inputs = {
        command: read('command', isCommand),
        environment: read('environment', isPlainText),
        configPath: read('config', isInnerPath),
        version: orNull(read('version', isRef)),
        base: orNull(read('base', isRef)),
        planHash: orNull(read('plan-hash', isPlanHash)),
        isWaiting: booleanOrNull(read('wait', isBoolean)),
        override: orNull(read('override', isPlainText)),
        githubToken: read('github-token', () => null),
        workingDirectory: read('working-directory', isInnerPath),
    };
    if (problems.length > 0)
        throw new errors/* ConfigError */.xL(problems, 'input_invalid');
    return inputs;
}
/** The runner sets INPUT_<NAME>: upper case, spaces as underscores, dashes kept. */
function inputOf(env, name) {
    return env[`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`]?.trim() ?? '';
}
/** An input with a default is only empty when a workflow empties it. */
function missing(name) {
    if (INPUTS[name].default === '')
        return null;
    return {
        what: 'The input is empty.',
        fix: `Leave it out for the default ${INPUTS[name].default}.`,
    };
}
const isCommand = (value) => COMMANDS.some((command) => command === value)
    ? null
    : {
        what: `There is no command ${JSON.stringify(value)}.`,
        fix: (0,nearest/* knownWords */.L)('commands', value, COMMANDS),
    };
const isPlainText = (value) => value.length <= TEXT_CHARS_MAX && !CONTROL_CHARACTERS.test(value)
    ? null
    : {
        what: 'The text is too long or holds a control character.',
        fix: `Write at most ${TEXT_CHARS_MAX} characters on one line.`,
    };
/** Whether the path leaves the folder through a link is for the one to tell who opens it. */
const isInnerPath = (value) => value.length <= PATH_CHARS_MAX &&
    !/^[-/~]|^[A-Za-z]:|\\/.test(value) &&
    !value.split('/').includes('..') &&
    !CONTROL_CHARACTERS.test(value)
    ? null
    : {
        what: `${JSON.stringify(value.slice(0, PATH_CHARS_MAX))} leads out of the checkout.`,
        fix: 'Write a relative path with "/" and without "..".',
    };
/** Refs are data: nothing that git could take for an option, a range, a pathspec or two words. */
const isRef = (value) => value.length <= TEXT_CHARS_MAX &&
    !/^-|\.\.|[\s:\\*?[]/.test(value) &&
    !CONTROL_CHARACTERS.test(value)
    ? null
    : {
        what: `${JSON.stringify(value.slice(0, TEXT_CHARS_MAX))} is not one branch, tag or commit.`,
        fix: 'Write its name: main, v1.2.0 or a full commit id.',
    };
const isPlanHash = (value) => PLAN_HASH.test(value)
    ? null
    : {
        what: 'This is not a plan hash.',
        fix: 'Hand on the plan-hash output of the assess job, 64 hexadecimal digits.',
    };
const isBoolean = (value) => value === 'true' || value === 'false'
    ? null
    : {
        what: `${JSON.stringify(value.slice(0, TEXT_CHARS_MAX))} is neither true nor false.`,
        fix: 'Write true or false.',
    };
function booleanOrNull(text) {
    return text === '' ? null : text === 'true';
}
function orNull(text) {
    return text === '' ? null : text;
}
//# sourceMappingURL=inputs.js.map
// EXTERNAL MODULE: ./build/src/reports/escape.js
var reports_escape = __webpack_require__(35830);
;// CONCATENATED MODULE: ./build/src/action/problem-annotation.js


/**
 * The workflow command that shows a problem at its line of its file.
 * https://docs.github.com/actions/reference/workflow-commands-for-github-actions#setting-an-error-message
 */
function problemAnnotation(problem) {
    const place = problem.line === null ? '' : ` file=${property(problem.where)},line=${problem.line}`;
    return `::error${place}::${value((0,reports_escape/* annotationText */.xr)((0,errors/* problemText */.fI)(problem)))}`;
}
function value(text) {
    return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
function property(text) {
    return value((0,reports_escape/* annotationText */.xr)(text)).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
//# sourceMappingURL=problem-annotation.js.map
;// CONCATENATED MODULE: ./build/src/action/main.js





/** Exit codes after which nothing can be left open. */
const CLOSED = new Set([
    outcome/* EXIT_CODES */.ai.promoted,
    outcome/* EXIT_CODES */.ai.refused,
    outcome/* EXIT_CODES */.ai.held,
    outcome/* EXIT_CODE_INVALID */.JR,
]);
/** Commands that take the lock. */
const CHANGING = new Set(['deploy', 'rollback', 'reconcile']);
/**
 * The action. Returns the exit status; anything but 0 fails the step. Only what reads the inputs is loaded
 * here, so that a wrong input is told at once; the toolkit and all else come with the work.
 */
async function main(own) {
    const half = own.env.STATE_slipway;
    if (half !== undefined && half !== '') {
        return half === 'over' ? 0 : guarded(own, (inputs) => closeUp(own, inputs));
    }
    // Before anything else, for without it the second half would take itself for the first.
    await leave(own, 'open');
    const code = await guarded(own, async (inputs) => {
        const { work } = await Promise.all(/* import() */[__webpack_require__.e(6421), __webpack_require__.e(9265), __webpack_require__.e(9319)]).then(__webpack_require__.bind(__webpack_require__, 29319));
        return work(own, inputs);
    });
    if (CLOSED.has(code))
        await leave(own, 'over');
    return code;
}
/**
 * What the first half began and could not end is ended here: traffic goes back, the deployment gets its
 * status, the lock is given back. What was done already is found done.
 */
async function closeUp(own, inputs) {
    if (!CHANGING.has(inputs.command))
        return 0;
    const { work } = await Promise.all(/* import() */[__webpack_require__.e(6421), __webpack_require__.e(9265), __webpack_require__.e(9319)]).then(__webpack_require__.bind(__webpack_require__, 29319));
    return work(own, { ...inputs, command: 'reconcile' }, { onLostRun: 'rollback' });
}
async function guarded(own, act) {
    try {
        return await act(readInputs(own.env));
    }
    catch (error) {
        if (!(error instanceof errors/* ConfigError */.xL))
            throw error;
        for (const problem of error.problems)
            own.stdout.write(`${problemAnnotation(problem)}\n`);
        const outputs = own.env.GITHUB_OUTPUT;
        if (outputs)
            await (0,promises_.appendFile)(outputs, `outcome=failed\nreason=${error.reason}\n`);
        return outcome/* EXIT_CODE_INVALID */.JR;
    }
}
/** The newest line of a name is the one that the runner hands on. */
async function leave(own, half) {
    const state = own.env.GITHUB_STATE;
    if (state)
        await (0,promises_.appendFile)(state, `slipway=${half}\n`);
}
//# sourceMappingURL=main.js.map

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

/***/ 33047:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fI: () => (/* binding */ problemText),
/* harmony export */   om: () => (/* binding */ AdapterError),
/* harmony export */   xL: () => (/* binding */ ConfigError)
/* harmony export */ });
/** Everything that is wrong with a configuration or with inputs, all at once. */
class ConfigError extends Error {
    problems;
    reason;
    constructor(problems, reason = 'config_invalid') {
        super(problems.map(problemText).join('\n'));
        this.name = 'ConfigError';
        this.problems = problems;
        this.reason = reason;
    }
}
/** One line: where, what, and what to write instead. */
function problemText(problem) {
    const place = problem.line === null ? problem.where : `${problem.where}:${problem.line}`;
    return `${place}: ${problem.what} ${problem.fix}`;
}
/** The outside world did not do what was asked: which part, what was tried, and what to do about it. */
class AdapterError extends Error {
    /** The part of the outside world: "github", "haproxy", "prometheus", "git", "command". */
    adapter;
    reason;
    /** What to do, as a sentence. */
    hint;
    constructor(adapter, reason, tried, hint, options) {
        super(tried, options);
        this.name = 'AdapterError';
        this.adapter = adapter;
        this.reason = reason;
        this.hint = hint;
    }
}
//# sourceMappingURL=errors.js.map

/***/ }),

/***/ 77794:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JR: () => (/* binding */ EXIT_CODE_INVALID),
/* harmony export */   ai: () => (/* binding */ EXIT_CODES)
/* harmony export */ });
/* unused harmony export RESULTS */
const RESULTS = (/* unused pure expression or super */ null && ([
    'assessed',
    'promoted',
    'rolled_back',
    'nothing_to_do',
    'held',
    'in_progress',
    'refused',
    'cancelled',
    'failed',
    'requested',
]));
/** Exit status of the process for each result. */
const EXIT_CODES = {
    assessed: 0,
    promoted: 0,
    nothing_to_do: 0,
    in_progress: 0,
    requested: 0,
    rolled_back: 1,
    refused: 3,
    failed: 4,
    held: 5,
    cancelled: 130,
};
/** Wrong configuration or inputs. */
const EXIT_CODE_INVALID = 2;
//# sourceMappingURL=outcome.js.map

/***/ }),

/***/ 35830:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BP: () => (/* binding */ logLine),
/* harmony export */   D9: () => (/* binding */ markdownCode),
/* harmony export */   Hg: () => (/* binding */ mermaidText),
/* harmony export */   Q6: () => (/* binding */ visibleText),
/* harmony export */   TX: () => (/* binding */ htmlUrl),
/* harmony export */   _s: () => (/* binding */ htmlAttribute),
/* harmony export */   js: () => (/* binding */ htmlText),
/* harmony export */   p7: () => (/* binding */ markdownText),
/* harmony export */   rF: () => (/* binding */ jsonLine),
/* harmony export */   xr: () => (/* binding */ annotationText)
/* harmony export */ });
/* unused harmony exports TEXT_CHARS_MAX, ANNOTATION_CHARS_MAX, LOG_LINE_CHARS_MAX */
/**
 * The one place that makes untrusted text harmless. Everything that came from a commit, a branch, a
 * pull request, a metric source or a target goes through a function of this file before it is printed.
 * Each result is one line (annotations excepted), so that nothing can begin a line of its own.
 */
/** Longest untrusted text in a report, in characters; callers ask for less where a list is long. */
const TEXT_CHARS_MAX = 400;
/** What is looked at of a text before it is cut, in UTF-16 units: an answer of 1 MB costs no more than this. */
const RAW_UNITS_MAX = 20_000;
/** The runner cuts the message of an annotation at this length, in characters. */
const ANNOTATION_CHARS_MAX = 4_096;
const ELLIPSIS = '…';
const ESCAPE = '\u001b';
const ZERO_WIDTH_SPACE = '\u200b';
/** Colours and cursor moves (CSI), titles and links (OSC); ends at the first byte that can end it. */
const ANSI = new RegExp(`(?:${ESCAPE}\\[|\u009b)[0-?]*[ -/]*[@-~]|${ESCAPE}\\][^\u0007${ESCAPE}]*(?:\u0007|${ESCAPE}\\\\)?`, 'gu');
/**
 * Nothing to see: controls, direction overrides, zero-width and other ignorable characters. The runner
 * compares by culture, which skips them, so they could hide a command inside what looks like none.
 */
const INVISIBLE = /\p{Cc}|\p{Default_Ignorable_Code_Point}|[\ufff9-\ufffb]/gu;
const BLANK = /[\s\u0085]/gu;
/** One line of what a reader can see of a text, cut to `charsMax` code points. */
function visibleText(text, charsMax = TEXT_CHARS_MAX) {
    const line = text
        .slice(0, RAW_UNITS_MAX)
        .toWellFormed()
        .replace(ANSI, '')
        .replace(BLANK, ' ')
        .replace(INVISIBLE, '')
        .replace(/ {2,}/gu, ' ')
        .trim();
    const isRawCut = text.length > RAW_UNITS_MAX;
    const points = [...line];
    if (points.length <= charsMax && !isRawCut)
        return line;
    return (points
        .slice(0, Math.max(0, charsMax - 1))
        .join('')
        .trimEnd() + ELLIPSIS);
}
/**
 * Inline text of a Markdown document: no mention, reference, link, HTML, table break, code, emphasis,
 * list, emoji code or formula can come out of it. GitHub looks for mentions, references and emoji after
 * it has decoded entities and backslashes, so these are broken by a zero-width space and not by an escape
 * (github/cmark-gfm#181). Autolink prefixes that the owners of a repository set up themselves stay.
 */
function markdownText(text, charsMax = TEXT_CHARS_MAX) {
    return separate(visibleText(text, charsMax))
        .replace(/[\\`*_[\]~#]/gu, '\\$&')
        .replace(/^[+\-=:]/u, '\\$&')
        .replace(/^(\d+)([.)])/u, '$1\\$2')
        .replace(/[&<>|]/gu, (char) => ENTITIES[char] ?? '')
        .replaceAll(ZERO_WIDTH_SPACE, '&#8203;');
}
/** The pipe is an entity because a backslash before it means something else inside a table. */
const ENTITIES = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '|': '&#124;',
};
/** Parts what GitHub would join to a mention, a reference, a link, an emoji or a formula. */
function separate(text) {
    return text
        .replaceAll('@', `@${ZERO_WIDTH_SPACE}`)
        .replace(/#(?=\w)/gu, `#${ZERO_WIDTH_SPACE}`)
        .replace(/gh-(?=\d)/giu, `$&${ZERO_WIDTH_SPACE}`)
        .replace(/www(?=\.)/giu, `$&${ZERO_WIDTH_SPACE}`)
        .replace(/:(?=\/\/|[\w+-]+:)/gu, `:${ZERO_WIDTH_SPACE}`)
        .replaceAll('$', `${ZERO_WIDTH_SPACE}$`)
        .replace(COMMIT_LIKE, (digits) => digits.replace(/.{6}(?=.)/gu, `$&${ZERO_WIDTH_SPACE}`));
}
/** GitHub links seven hexadecimal digits or more when they name a commit. */
const COMMIT_LIKE = /[0-9a-f]{7,}/giu;
/**
 * Text between the tags of an HTML document, in one line: what can't be seen is gone, and nothing begins a
 * tag, a comment or a reference. Spaces at the ends stay, since other text may stand beside it.
 */
function htmlText(text) {
    return text
        .toWellFormed()
        .replace(ANSI, '')
        .replace(BLANK, ' ')
        .replace(INVISIBLE, '')
        .replace(/[&<>"'`]/gu, (char) => `&#${char.charCodeAt(0)};`);
}
/** The value of an attribute, for between double quotes. */
function htmlAttribute(text) {
    return htmlText(text).trim();
}
/** The value of `href`, or null for whatever is not a plain http(s) address without a login. */
function htmlUrl(url) {
    if (!URL.canParse(url))
        return null;
    const { protocol, username, password, href } = new URL(url);
    const isPlain = /^https?:$/u.test(protocol) && username === '' && password === '';
    return isPlain ? htmlAttribute(href) : null;
}
/**
 * A code span that its text cannot leave. GitHub leaves mentions, references and emoji alone in code, so
 * the text can be copied as it is. A pipe would end a table cell even in code: such a text, which is
 * rare, becomes HTML with escaped content.
 */
function markdownCode(text, charsMax = TEXT_CHARS_MAX) {
    const line = visibleText(text, charsMax);
    if (line === '')
        return '` `';
    if (line.includes('|'))
        return `<code>${markdownText(line, charsMax)}</code>`;
    const runs = line.match(/`+/gu) ?? [];
    const fence = '`'.repeat(1 + runs.reduce((longest, run) => Math.max(longest, run.length), 0));
    const pad = line.startsWith('`') || line.endsWith('`') ? ' ' : '';
    return `${fence}${pad}${line}${pad}${fence}`;
}
/**
 * One line of a log that the runner does not read as a workflow command: `::name::` counts at the start
 * of a line, `##[name]` anywhere. Both are parted by a plain space, because the runner's comparison does
 * not see zero-width characters. Doing it twice changes nothing.
 */
function logLine(text, charsMax = LOG_LINE_CHARS_MAX) {
    return visibleText(text, charsMax).replaceAll('##[', '## [').replace(/^::/u, ': :');
}
/** Long enough for a sentence with a path or an answer in it, in characters. */
const LOG_LINE_CHARS_MAX = 1_000;
/** The message of an annotation: its lines stay, and none of them is a command; cut as the runner would. */
function annotationText(text) {
    const lines = text
        .slice(0, RAW_UNITS_MAX)
        .split(/\r\n|\r|\n/u)
        .map((line) => logLine(line))
        .filter((line) => line !== '')
        .join('\n');
    const points = [...lines];
    if (points.length <= ANNOTATION_CHARS_MAX)
        return lines;
    return points.slice(0, ANNOTATION_CHARS_MAX - 1).join('') + ELLIPSIS;
}
/** A label between quotes in the source of a Mermaid chart: letters, digits and a few quiet marks stay. */
function mermaidText(text, charsMax = MERMAID_CHARS_MAX) {
    return visibleText(visibleText(text)
        .replace(/[^\p{L}\p{M}\p{N} .,:+\-/%()_]/gu, ' ')
        .replace(/%{2,}/gu, '%')
        .replace(/-{2,}/gu, '-'), charsMax);
}
const MERMAID_CHARS_MAX = 60;
/**
 * One line of JSON that may be printed into a log: it starts with a brace, bracket, quote or number and
 * so is no `::` command; `##[` and `</` are taken apart by an escape inside the strings, and what cannot
 * be seen or would break the line is written as an escape too. A reader of JSON sees no difference.
 */
function jsonLine(value) {
    return (JSON.stringify(value) ?? 'null')
        .replaceAll('##', '#\\u0023')
        .replaceAll('</', '<\\/')
        .replace(/[\p{Cc}\p{Zl}\p{Zp}]|\p{Default_Ignorable_Code_Point}|[\ufff9-\ufffb]/gu, asEscapes);
}
function asEscapes(char) {
    return Array.from({ length: char.length }, (_, index) => char.charCodeAt(index))
        .map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`)
        .join('');
}
//# sourceMappingURL=escape.js.map

/***/ })

};

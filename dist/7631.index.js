export const id = 7631;
export const ids = [7631];
export const modules = {

/***/ 57631:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  main: () => (/* binding */ main)
});

// EXTERNAL MODULE: ./build/src/domain/errors.js
var errors = __webpack_require__(33047);
// EXTERNAL MODULE: ./build/src/domain/outcome.js
var outcome = __webpack_require__(77794);
// EXTERNAL MODULE: ./build/src/reports/escape.js
var reports_escape = __webpack_require__(35830);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
;// CONCATENATED MODULE: ./build/src/cli/arguments.js


const CLI_COMMANDS = [
    'assess',
    'deploy',
    'rollback',
    'reconcile',
    'control',
    'doctor',
    'history',
    'audit',
    'risk',
    'backtest',
    'judge',
    'import',
    'demo',
];
const EVERY = CLI_COMMANDS;
const REPORTING = ['assess', 'deploy', 'rollback', 'reconcile', 'demo'];
const SCORING = ['risk'];
const READING = ['assess', 'deploy'];
const WORKING = ['doctor', 'assess', 'deploy', 'rollback', 'reconcile'];
const ASKING = [...WORKING, 'control', 'history', 'audit', 'backtest'];
/** Every option, once: the parser and --help are made from this. */
const OPTIONS = {
    repo: {
        value: 'PATH',
        text: 'Folder of the checkout. Default: here.',
        commands: [...ASKING, ...SCORING],
    },
    range: { value: 'A..B', text: 'Commits that B has and A has not.', commands: SCORING },
    each: {
        value: null,
        text: 'A line for every commit, then one for the range.',
        commands: SCORING,
    },
    features: {
        value: 'FILE',
        text: 'Score the rows of this table (.csv, .csv.gz) instead.',
        commands: SCORING,
    },
    base: {
        value: 'REF',
        text: 'Where the range begins. Default: the last successful deployment.',
        commands: READING,
    },
    head: { value: 'REF', text: 'The version to deploy. Default: HEAD.', commands: READING },
    to: {
        value: 'VERSION',
        text: 'The version to go back to. Default: the last healthy one.',
        commands: ['rollback', 'backtest'],
        otherwise: {
            command: 'backtest',
            value: 'TIME',
            text: 'Where the replayed time ends. Default: now.',
        },
    },
    subject: {
        value: 'risk|judge',
        text: 'What is tried; node . backtest judge says the same.',
        commands: ['backtest'],
    },
    from: {
        value: 'TIME',
        text: 'Where the replayed time begins: 2026-11-20T14:00Z, 2026-11-20, 7d, 12h. Default: 24h.',
        commands: ['backtest'],
    },
    level: {
        value: 'LEVEL',
        text: 'Risk level whose ramp is replayed. Default: low.',
        commands: ['backtest'],
    },
    replays: {
        value: 'N',
        text: 'Rollouts of each scenario. Default: 100.',
        commands: ['backtest'],
    },
    'events-per-cause': {
        value: 'N',
        text: 'Bad events that stay together when traffic is split. Default: 3.',
        commands: ['backtest'],
    },
    seed: {
        value: 'N',
        text: 'Of the chance that splits traffic. Default: 1.',
        commands: ['backtest'],
    },
    'serving-slot': {
        value: 'NAME',
        text: 'Slot that served in that time, where the ledger does not say.',
        commands: ['backtest'],
    },
    'serving-version': {
        value: 'SHA',
        text: 'Version that served in that time, where the ledger does not say.',
        commands: ['backtest'],
    },
    environment: {
        value: 'NAME',
        text: 'Environment of the configuration. Default: production.',
        commands: ASKING,
    },
    config: {
        value: 'FILE',
        text: 'Configuration, inside the checkout. Default: .github/slipway.yml.',
        commands: ASKING,
    },
    'plan-hash': { value: 'HASH', text: 'Refuse every other plan.', commands: ['deploy'] },
    override: {
        value: 'REASON',
        text: 'Go past a freeze, window or limit; the reason is kept.',
        commands: ['deploy'],
    },
    'no-wait': {
        value: null,
        text: 'Return after each step; reconcile takes the next one.',
        commands: ['deploy'],
    },
    github: {
        value: 'OWNER/NAME',
        text: 'The repository on GitHub; the token is in GITHUB_TOKEN.',
        commands: ASKING,
    },
    input: {
        value: 'FILE',
        text: 'Windows to judge, as JSON; schema/judge-input.schema.json has its form.',
        commands: ['judge'],
    },
    out: {
        value: 'FOLDER',
        text: 'Leave the reports as files here.',
        commands: REPORTING,
    },
    event: {
        value: 'FILE',
        text: 'Payload of the event. Says what would be done; nothing is written.',
        commands: ['control'],
    },
    metrics: {
        value: null,
        text: 'Add how changes flow: frequency, lead time, failure rate, time to restore.',
        commands: ['history'],
    },
    deployment: {
        value: 'NAME',
        text: 'Its id, version or commit; node . audit NAME says the same.',
        commands: ['audit'],
    },
    digest: {
        value: 'SHA256',
        text: 'What its digest was when somebody saw it; anything else is wrong.',
        commands: ['audit'],
    },
    file: {
        value: 'FILE',
        text: 'What is imported; node . import analysis FILE says the same.',
        commands: ['import'],
    },
    values: {
        value: 'PAIRS',
        text: 'For the arguments of its queries: NAME=VALUE,NAME=VALUE.',
        commands: ['import'],
    },
    output: { value: 'FILE', text: 'Write it here. Default: standard output.', commands: ['import'] },
    force: { value: null, text: 'Also over a file that is there.', commands: ['import'] },
    limit: { value: 'N', text: 'So many deployments at most. Default: 20.', commands: ['history'] },
    json: { value: null, text: 'End with one line of JSON on standard output.', commands: EVERY },
    help: { value: null, text: 'Show this.', commands: EVERY },
};
/** Reads the command line. Throws ConfigError (input_invalid) that says what can be written instead. */
function readArguments(args) {
    const [first, ...rest] = args;
    if (first === undefined || first === '--help' || first === '-h' || first === 'help') {
        const helpFor = CLI_COMMANDS.find((command) => command === rest[0]) ?? null;
        return { command: 'help', helpFor, options: {} };
    }
    if (first === '--version' || first === '-v') {
        return { command: 'version', helpFor: null, options: {} };
    }
    const command = CLI_COMMANDS.find((known) => known === first);
    if (command === undefined) {
        throw invalid(first, 'There is no such command.', `Commands: ${CLI_COMMANDS.join(', ')}.`);
    }
    const options = readOptions(command, withoutOperand(command, rest));
    if (options.subject !== undefined && !isSubject(String(options.subject))) {
        throw invalid('--subject', 'There is no such backtest.', 'Write --subject risk or judge.');
    }
    if (options.subject === 'risk')
        refuseOthersThan(RISK_BACKTEST, options);
    return { command: options.help ? 'help' : command, helpFor: command, options };
}
/** What a backtest of the risk models takes; the rest is for the judge. */
const RISK_BACKTEST = [
    ...['subject', 'repo', 'environment', 'config', 'github', 'json', 'help'],
];
function refuseOthersThan(known, options) {
    const problems = Object.keys(options)
        .filter((name) => !known.includes(name))
        .map((name) => problem(`--${name}`, 'It is for node . backtest judge.', 'Leave it out for backtest risk.'));
    if (problems.length > 0)
        throw new errors/* ConfigError */.xL(problems, 'input_invalid');
}
/** What stands before the options: the subject of a backtest, the deployment of an audit. */
function withoutOperand(command, args) {
    if (command === 'backtest')
        return withoutSubject(args);
    if (command === 'import')
        return withoutAnalysis(args);
    const [first] = args;
    const isName = command === 'audit' && first !== undefined && !first.startsWith('-');
    return isName ? [`--deployment=${first}`, ...args.slice(1)] : args;
}
/** Whoever asks for help is told it, whatever else was written. */
const HELP = ['--help'];
/** `import analysis FILE`. */
function withoutAnalysis(args) {
    const [subject, file, ...rest] = args;
    if (args.includes('--help'))
        return HELP;
    if (subject !== 'analysis') {
        throw invalid('import', 'It does not say what is imported.', 'Write: node . import analysis FILE.');
    }
    return file === undefined || file.startsWith('-') ? args.slice(1) : [`--file=${file}`, ...rest];
}
/** `backtest risk`, `backtest judge`: what is tried is written before the options. */
function withoutSubject(args) {
    const [subject = '', ...rest] = args;
    const isKnown = isSubject(subject);
    if (args.includes('--help'))
        return isKnown ? [`--subject=${subject}`, ...HELP] : HELP;
    const isOption = args.some((arg) => /^--subject(?:=|$)/.test(arg));
    if (isKnown && isOption) {
        throw invalid('--subject', 'What is tried stands there already.', 'Write one of the two.');
    }
    if (isKnown)
        return [`--subject=${subject}`, ...rest];
    if (isOption)
        return args;
    throw invalid('backtest', 'It does not say what is tried.', 'Write: node . backtest risk, or: node . backtest judge.');
}
function isSubject(text) {
    return text === 'risk' || text === 'judge';
}
function readOptions(command, args) {
    const known = optionsOf(command);
    const { tokens } = (0,external_node_util_.parseArgs)({
        args: [...args],
        strict: false,
        tokens: true,
        options: Object.fromEntries(known.map((name) => [
            name,
            { type: optionFor(command, name).value === null ? 'boolean' : 'string' },
        ])),
    });
    const problems = [];
    const options = {};
    const list = `Options of ${command}: ${known.map((name) => `--${name}`).join(', ')}.`;
    for (const token of tokens ?? []) {
        if (token.kind === 'positional') {
            problems.push(problem(token.value, 'This is not an option.', list));
        }
        else if (token.kind === 'option') {
            const name = known.find((one) => one === token.name);
            const complaint = name === undefined
                ? { what: 'There is no such option.', fix: list }
                : valueComplaint(token, optionFor(command, name).value);
            if (complaint === null)
                options[token.name] = token.value ?? true;
            else
                problems.push(problem(token.rawName, complaint.what, complaint.fix));
        }
    }
    if (problems.length > 0)
        throw new errors/* ConfigError */.xL(problems, 'input_invalid');
    return options;
}
/** What is wrong with the value of an option, or null. `value` is what it stands for; null = a switch. */
function valueComplaint(given, value) {
    if (value === null) {
        if (given.value === undefined)
            return null;
        return { what: 'It takes no value.', fix: `Write ${given.rawName} alone.` };
    }
    // Whoever forgets a value must not have the next option taken for it.
    const isForgotten = !given.inlineValue && given.value?.startsWith('-');
    if (given.value && !isForgotten)
        return null;
    return { what: 'It needs a value.', fix: `Write ${given.rawName} ${value}.` };
}
/** What an option is for one command. */
function optionFor(command, name) {
    const option = OPTIONS[name];
    return option.otherwise?.command === command ? option.otherwise : option;
}
/** The options that a command takes, in the order of the help; of a backtest, those for its subject. */
function optionsOf(command, subject = '') {
    const names = Object.keys(OPTIONS);
    return names
        .filter((name) => OPTIONS[name].commands.includes(command))
        .filter((name) => subject !== 'risk' || RISK_BACKTEST.includes(name))
        .filter((name) => subject === '' || name !== 'subject');
}
function problem(where, what, fix) {
    return { where, line: null, what, fix };
}
function invalid(where, what, fix) {
    return new errors/* ConfigError */.xL([problem(where, what, fix)], 'input_invalid');
}
//# sourceMappingURL=arguments.js.map
;// CONCATENATED MODULE: ./build/src/cli/usage.js

const SUMMARIES = {
    doctor: 'Looks at everything that a deployment will need. Changes nothing.',
    assess: 'Reads the range and tells its risk. Changes nothing.',
    deploy: 'Takes a version to users gradually, and back by itself when it hurts.',
    rollback: 'Goes back to the last healthy version, at once.',
    reconcile: 'Looks after rollouts that no run looks after.',
    control: 'Tells what a comment or a tick on GitHub would do. Writes nothing.',
    history: 'Tells the deployments of an environment, newest first.',
    audit: 'Prints what was kept of a deployment, and verifies that it is what was kept.',
    risk: 'Scores the commits of a range, or of a table, with the risk models.',
    backtest: 'Tries the risk models, or the judge, on your own past.',
    judge: 'Judges windows that are given as data: one line of JSON for each case.',
    import: 'Turns the analysis of Kayenta, Argo Rollouts or Flagger into configuration.',
    demo: 'Shows a good and a bad release on this machine. Needs nothing.',
};
const EXAMPLES = {
    doctor: 'node . doctor --github OWNER/NAME',
    assess: 'node . assess --base v1.2.0 --head HEAD --json',
    deploy: 'node . deploy --head v1.3.0 --environment production',
    rollback: 'node . rollback --to v1.2.0',
    reconcile: 'node . reconcile --environment production --json',
    control: 'node . control --event event.json --github OWNER/NAME',
    history: 'node . history --environment production --limit 5',
    audit: 'node . audit v1.3.0 --environment production',
    risk: 'node . risk --range v1.2.0..HEAD --each --json',
    backtest: 'node . backtest judge --from 7d --environment production',
    judge: 'node . judge --input windows.json',
    import: 'node . import analysis templates.yaml --values service=shop',
    demo: 'node . demo --json',
};
const EXIT_STATUS = `Exit status: 0 done or under way, 1 rolled back, 2 wrong input, 3 refused, 4 failed,
             5 held for a person, 130 cancelled.`;
/** What each backtest is about, with an example. */
const BACKTESTS = {
    risk: {
        summary: 'Holds the risk models against the reverts, hot fixes and rollbacks of your own past.',
        example: 'node . backtest risk --json',
    },
    judge: {
        summary: 'Replays rollouts on the traffic of your own past, with our judge and those of others.',
        example: EXAMPLES.backtest,
    },
};
/** The help of one command, of one subject of it (`backtest judge`), or of all of them. */
function usage(command, subject = '') {
    if (command === null) {
        const commands = CLI_COMMANDS.map((name) => `  ${name.padEnd(11)}${SUMMARIES[name]}`);
        return [
            'Slipway: continuous deployment that nobody is afraid of.',
            '',
            'Usage: node . COMMAND [options]',
            '',
            'Commands:',
            ...commands,
            '',
            'node . COMMAND --help tells the options of a command.',
            '',
            EXIT_STATUS,
        ].join('\n');
    }
    const own = BACKTESTS[subject];
    const options = optionsOf(command, subject).map((name) => {
        const { value, text } = optionFor(command, name);
        return `  ${`--${name}${value === null ? '' : ` ${value}`}`.padEnd(24)}${text}`;
    });
    return [
        own?.summary ?? SUMMARIES[command],
        '',
        `Usage: node . ${[command, subject].join(' ').trim()} [options]`,
        '',
        'Options:',
        ...options,
        '',
        `Example: ${own?.example ?? EXAMPLES[command]}`,
        '',
        EXIT_STATUS,
    ].join('\n');
}
//# sourceMappingURL=usage.js.map
;// CONCATENATED MODULE: ./build/src/cli/main.js





/** The command line. Returns the exit status; people's lines go to stderr when JSON goes to stdout. */
async function main(own, args) {
    try {
        return await perform(own, readArguments(args));
    }
    catch (error) {
        if (!(error instanceof errors/* ConfigError */.xL))
            throw error;
        for (const problem of error.problems)
            own.stderr.write(`${(0,reports_escape/* logLine */.BP)((0,errors/* problemText */.fI)(problem))}\n`);
        return outcome/* EXIT_CODE_INVALID */.JR;
    }
}
async function perform(own, given) {
    switch (given.command) {
        case 'help':
            own.stdout.write(`${usage(given.helpFor, textOf(given.options.subject) ?? '')}\n`);
            return 0;
        case 'version': {
            const { VERSION } = await __webpack_require__.e(/* import() */ 8009).then(__webpack_require__.bind(__webpack_require__, 28009));
            own.stdout.write(`${VERSION}\n`);
            return 0;
        }
        case 'demo': {
            const { demo } = await Promise.all(/* import() */[__webpack_require__.e(8816), __webpack_require__.e(8815), __webpack_require__.e(7645), __webpack_require__.e(254), __webpack_require__.e(7291), __webpack_require__.e(9482), __webpack_require__.e(8916), __webpack_require__.e(4868), __webpack_require__.e(1871), __webpack_require__.e(4306), __webpack_require__.e(9358), __webpack_require__.e(9126), __webpack_require__.e(9090), __webpack_require__.e(4362), __webpack_require__.e(1332), __webpack_require__.e(9265), __webpack_require__.e(6154)]).then(__webpack_require__.bind(__webpack_require__, 44045));
            return demo(own, { isJson: given.options.json === true, folder: textOf(given.options.out) });
        }
        case 'risk': {
            const { risk } = await Promise.all(/* import() */[__webpack_require__.e(9358), __webpack_require__.e(3202)]).then(__webpack_require__.bind(__webpack_require__, 84628));
            return risk(own, given.options);
        }
        case 'backtest': {
            if (given.options.subject === 'judge') {
                const { backtestJudge } = await Promise.all(/* import() */[__webpack_require__.e(8816), __webpack_require__.e(8815), __webpack_require__.e(254), __webpack_require__.e(7291), __webpack_require__.e(9482), __webpack_require__.e(8916), __webpack_require__.e(4868), __webpack_require__.e(1871), __webpack_require__.e(4306), __webpack_require__.e(9358), __webpack_require__.e(9126), __webpack_require__.e(9090), __webpack_require__.e(4362), __webpack_require__.e(1332), __webpack_require__.e(9265), __webpack_require__.e(3197), __webpack_require__.e(9804)]).then(__webpack_require__.bind(__webpack_require__, 64875));
                return backtestJudge(own, given.options);
            }
            const { backtestRisk } = await Promise.all(/* import() */[__webpack_require__.e(8816), __webpack_require__.e(8815), __webpack_require__.e(254), __webpack_require__.e(7291), __webpack_require__.e(9482), __webpack_require__.e(8916), __webpack_require__.e(4868), __webpack_require__.e(1871), __webpack_require__.e(4306), __webpack_require__.e(9358), __webpack_require__.e(9126), __webpack_require__.e(9090), __webpack_require__.e(4362), __webpack_require__.e(1332), __webpack_require__.e(9265), __webpack_require__.e(3197), __webpack_require__.e(3594)]).then(__webpack_require__.bind(__webpack_require__, 18349));
            return backtestRisk(own, given.options);
        }
        case 'judge': {
            const { judgeInput } = await Promise.all(/* import() */[__webpack_require__.e(8816), __webpack_require__.e(9482), __webpack_require__.e(9090), __webpack_require__.e(97)]).then(__webpack_require__.bind(__webpack_require__, 77838));
            return judgeInput(own, {
                input: textOf(given.options.input),
                isJson: given.options.json === true,
            });
        }
        case 'import': {
            const { importFrom } = await Promise.all(/* import() */[__webpack_require__.e(8816), __webpack_require__.e(8815), __webpack_require__.e(254), __webpack_require__.e(7291), __webpack_require__.e(8916), __webpack_require__.e(6517)]).then(__webpack_require__.bind(__webpack_require__, 76277));
            return importFrom(own, given.options);
        }
        case 'control': {
            const { controlFrom } = await Promise.all(/* import() */[__webpack_require__.e(8816), __webpack_require__.e(8815), __webpack_require__.e(254), __webpack_require__.e(7291), __webpack_require__.e(9482), __webpack_require__.e(8916), __webpack_require__.e(4868), __webpack_require__.e(1871), __webpack_require__.e(4306), __webpack_require__.e(9358), __webpack_require__.e(9126), __webpack_require__.e(9090), __webpack_require__.e(4362), __webpack_require__.e(1332), __webpack_require__.e(9265), __webpack_require__.e(3197), __webpack_require__.e(2618)]).then(__webpack_require__.bind(__webpack_require__, 36621));
            return controlFrom(own, given.options);
        }
        case 'audit': {
            const { auditFrom } = await Promise.all(/* import() */[__webpack_require__.e(8816), __webpack_require__.e(8815), __webpack_require__.e(254), __webpack_require__.e(7291), __webpack_require__.e(9482), __webpack_require__.e(8916), __webpack_require__.e(4868), __webpack_require__.e(1871), __webpack_require__.e(4306), __webpack_require__.e(9358), __webpack_require__.e(9126), __webpack_require__.e(9090), __webpack_require__.e(4362), __webpack_require__.e(1332), __webpack_require__.e(9265), __webpack_require__.e(3197), __webpack_require__.e(1874)]).then(__webpack_require__.bind(__webpack_require__, 34549));
            return auditFrom(own, given.options);
        }
        case 'history': {
            const { historyFrom } = await Promise.all(/* import() */[__webpack_require__.e(8816), __webpack_require__.e(8815), __webpack_require__.e(254), __webpack_require__.e(7291), __webpack_require__.e(9482), __webpack_require__.e(8916), __webpack_require__.e(4868), __webpack_require__.e(1871), __webpack_require__.e(4306), __webpack_require__.e(9358), __webpack_require__.e(9126), __webpack_require__.e(9090), __webpack_require__.e(4362), __webpack_require__.e(1332), __webpack_require__.e(9265), __webpack_require__.e(3197), __webpack_require__.e(6503)]).then(__webpack_require__.bind(__webpack_require__, 32704));
            return historyFrom(own, given.options);
        }
        default: {
            const { work } = await Promise.all(/* import() */[__webpack_require__.e(8816), __webpack_require__.e(8815), __webpack_require__.e(254), __webpack_require__.e(7291), __webpack_require__.e(9482), __webpack_require__.e(8916), __webpack_require__.e(4868), __webpack_require__.e(1871), __webpack_require__.e(4306), __webpack_require__.e(9358), __webpack_require__.e(9126), __webpack_require__.e(9090), __webpack_require__.e(4362), __webpack_require__.e(1332), __webpack_require__.e(9265), __webpack_require__.e(3197), __webpack_require__.e(5956)]).then(__webpack_require__.bind(__webpack_require__, 78563));
            return work(own, given.command, given.options);
        }
    }
}
function textOf(option) {
    return typeof option === 'string' ? option : null;
}
//# sourceMappingURL=main.js.map

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

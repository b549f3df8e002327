export const id = 4306;
export const ids = [4306];
export const modules = {

/***/ 25353:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CO: () => (/* binding */ markerName),
/* harmony export */   U6: () => (/* binding */ readBoxEdit),
/* harmony export */   W7: () => (/* binding */ boxIndex),
/* harmony export */   q0: () => (/* binding */ boxMarker)
/* harmony export */ });
/** A name inside a hidden line: percent-encoded, with every dash that could help to end the line. */
function markerName(name) {
    return encodeURIComponent(name.toWellFormed()).replace(/-(?=-|$)|^-/gu, '%2D');
}
const MARKER = /^<!-- slipway-box environment=([\w.!~*'()%-]{1,2400}) rollout=(\w{1,64}) deployment=(\d{1,15}|none) -->$/u;
const OPEN = '- [ ] ';
const TICKED = /^- \[[xX]\] /u;
/** The hidden line; null when the id is none that Slipway makes. */
function boxMarker({ environment, rolloutId, deploymentId }) {
    const line = `<!-- slipway-box environment=${markerName(environment)} rollout=${rolloutId} deployment=${deploymentId ?? 'none'} -->`;
    return MARKER.test(line) ? line : null;
}
/**
 * Compares a comment before and after an edit. Only the change of exactly the one box under its marker
 * counts. A marker is a whole line, which escaped text can never be.
 */
function readBoxEdit(before, after) {
    const lines = linesOf(after);
    const markers = lines.flatMap((line, index) => (MARKER.test(line) ? [index] : []));
    const [at] = markers;
    if (at === undefined || !markers.some((index) => isTicked(lines[index + 1]))) {
        return { kind: 'none' };
    }
    const open = lines.with(at + 1, (lines[at + 1] ?? '').replace(TICKED, OPEN)).join('\n');
    const was = before === null ? null : linesOf(before).join('\n');
    if (was === lines.join('\n'))
        return { kind: 'none' };
    // It had been ticked before; this edit changed something else.
    if (was !== null && isTicked(linesOf(was)[at + 1]))
        return { kind: 'none' };
    const box = boxOf(lines[at] ?? '');
    if (markers.length > 1 || box === null || was !== open)
        return { kind: 'tampered' };
    return { kind: 'ticked', box, open };
}
function boxOf(line) {
    const [, name = '', rolloutId = '', deployment = ''] = MARKER.exec(line) ?? [];
    try {
        const environment = decodeURIComponent(name);
        return {
            environment,
            rolloutId,
            deploymentId: deployment === 'none' ? null : Number(deployment),
        };
    }
    catch {
        return null;
    }
}
function isTicked(line) {
    return line !== undefined && TICKED.test(line);
}
/** The page of GitHub sends what it edits with other ends of lines than it got. */
function linesOf(text) {
    return text.replace(/\r\n?/gu, '\n').split('\n');
}
/** Where the box is among the lines of a comment; null when there is none, or more than one. */
function boxIndex(lines) {
    const markers = lines.flatMap((line, index) => (MARKER.test(line) ? [index] : []));
    return markers.length === 1 && markers[0] !== undefined ? markers[0] + 1 : null;
}
//# sourceMappingURL=box.js.map

/***/ }),

/***/ 41913:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ flowSection),
/* harmony export */   K: () => (/* binding */ flowText)
/* harmony export */ });
/* harmony import */ var _domain_units_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(97065);
/* harmony import */ var _page_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20050);
/* harmony import */ var _pictures_pictures_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(66130);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4652);




const DAY_SECONDS = 86_400;
/** The four keys as plain lines, with the trend of the weeks behind each. */
function flowText({ all, weeks }) {
    const days = Math.round((all.toSeconds - all.fromSeconds) / DAY_SECONDS);
    return [
        `Flow over ${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .countText */ .lT)(days, 'day')}, with the trend of ${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .countText */ .lT)(weeks.length, 'week')}:`,
        ...keysOf(all).map(({ name, text, value }) => `  ${name.padEnd(22)}${text.padEnd(54)}${trend(weeks, value)}`),
    ].join('\n');
}
/** The four keys as a section of a page, with the weeks as a picture. */
function flowSection({ all, weeks }, pictures = _pictures_pictures_js__WEBPACK_IMPORTED_MODULE_1__/* .MERMAID_PICTURES */ .K) {
    if (all.deploymentCount === 0)
        return '';
    const rows = keysOf(all).map(({ name, text }) => [name, text]);
    return ['### How changes flow', (0,_page_js__WEBPACK_IMPORTED_MODULE_0__/* .table */ .tp)(['key', 'figure'], rows), pictures.weeks(weeks)].join('\n\n');
}
function keysOf(all) {
    const { caughtCount, escapedCount } = all;
    const failures = `${caughtCount} caught on the ramp, ${escapedCount} taken back later`;
    return [
        {
            name: 'deployment frequency',
            text: `${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .countText */ .lT)(all.deploymentCount, 'deployment')}, ${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .magnitudeText */ .cu)(all.deploymentsPerDay)} a day`,
            value: ({ deploymentCount }) => deploymentCount,
        },
        {
            name: 'lead time',
            text: `${durationOr(all.leadSecondsMedian)} (median of ${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .countText */ .lT)(all.leadCommitCount, 'commit')})`,
            value: ({ leadSecondsMedian }) => leadSecondsMedian,
        },
        {
            name: 'change failure rate',
            text: all.changeFailureRate === null
                ? 'not known'
                : `${(0,_domain_units_js__WEBPACK_IMPORTED_MODULE_3__/* .percentText */ .fL)(100 * all.changeFailureRate)} (${failures})`,
            value: ({ changeFailureRate }) => changeFailureRate,
        },
        {
            name: 'time to restore',
            text: `${durationOr(all.restoreSecondsMedian)} (median of ${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .countText */ .lT)(caughtCount + escapedCount, 'failure')})`,
            value: ({ restoreSecondsMedian }) => restoreSecondsMedian,
        },
    ];
}
function durationOr(seconds) {
    if (seconds === null)
        return 'not known';
    const days = seconds / DAY_SECONDS;
    return days >= 2 ? (0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .countText */ .lT)(Math.round(days), 'day') : (0,_domain_units_js__WEBPACK_IMPORTED_MODULE_3__/* .durationText */ .S5)(seconds);
}
const BARS = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];
/** One bar a week; a week without a figure is a point. */
function trend(weeks, value) {
    const values = weeks.map(value);
    const most = Math.max(0, ...values.map((one) => one ?? 0));
    const bar = (one) => BARS[most === 0 ? 0 : Math.round((one / most) * (BARS.length - 1))];
    return values.map((one) => (one === null ? '·' : bar(one))).join('');
}
//# sourceMappingURL=flow.js.map

/***/ }),

/***/ 84306:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  r: () => (/* binding */ commentMarkdown),
  Ql: () => (/* binding */ commentMarker),
  Kz: () => (/* binding */ pageSections),
  eH: () => (/* binding */ summaryMarkdown)
});

// EXTERNAL MODULE: ./build/src/domain/control/box.js
var box = __webpack_require__(25353);
// EXTERNAL MODULE: ./build/src/reports/escape.js
var reports_escape = __webpack_require__(35830);
// EXTERNAL MODULE: ./build/src/reports/flow.js
var flow = __webpack_require__(41913);
// EXTERNAL MODULE: ./build/src/reports/page.js
var page = __webpack_require__(20050);
// EXTERNAL MODULE: ./build/src/reports/pictures/pictures.js
var pictures = __webpack_require__(66130);
// EXTERNAL MODULE: ./build/src/reports/sections/audit-section.js
var audit_section = __webpack_require__(91607);
// EXTERNAL MODULE: ./build/src/reports/words.js
var reports_words = __webpack_require__(4652);
;// CONCATENATED MODULE: ./build/src/reports/sections/checks-section.js



/** Checks that are named: those that did not pass. */
const CHECKS_MAX = 10;
const WORST_FIRST = [
    ['failed', 'failed'],
    ['cancelled', 'cancelled'],
    ['running', 'not done'],
    ['skipped', 'skipped'],
    ['passed', 'passed'],
];
/** What the checks of the candidate came to; what is not known is said and is never green. */
function checksSection(checks) {
    const title = '#### Checks of the candidate';
    if (!checks.isKnown) {
        if (checks.why === '')
            return '';
        return `${title}\n\n**Not known**: ${(0,reports_escape/* markdownText */.p7)(checks.why)}. That is not the same as green.`;
    }
    const { all, isTruncated } = checks.value;
    if (all.length === 0)
        return `${title}\n\n**None**: no check looked at this commit.`;
    const counts = WORST_FIRST.flatMap(([result, word]) => {
        const count = all.filter((one) => one.result === result).length;
        return count === 0 ? [] : [`${(0,reports_words/* numberText */.$4)(count)} ${word}`];
    });
    const telling = WORST_FIRST.filter(([result]) => result !== 'passed').flatMap(([result, word]) => all
        .filter((one) => one.result === result)
        .map(({ name }) => `- ${(0,reports_escape/* markdownCode */.D9)(name, 80)}: ${result === 'failed' ? `**${word}**` : word}`));
    const cut = isTruncated ? ' There are more checks than are read.' : '';
    const words = `${(0,reports_words/* countText */.lT)(all.length, 'check')}: ${counts.join(', ')}.${cut}`;
    const list = (0,page/* cutList */.f6)(telling, CHECKS_MAX, telling.length).join('\n');
    return [title, words, list].filter((part) => part !== '').join('\n\n');
}
//# sourceMappingURL=checks-section.js.map
// EXTERNAL MODULE: ./build/src/reports/sections/decision.js
var decision = __webpack_require__(71126);
// EXTERNAL MODULE: ./build/src/reports/sections/diagnosis-section.js
var diagnosis_section = __webpack_require__(83021);
// EXTERNAL MODULE: ./build/src/reports/sections/facts-section.js
var facts_section = __webpack_require__(35719);
// EXTERNAL MODULE: ./build/src/reports/sections/forecast-section.js
var forecast_section = __webpack_require__(35287);
;// CONCATENATED MODULE: ./build/src/reports/sections/gate-section.js


const RULES = {
    range: 'something to deploy',
    plan: 'the approved plan',
    calendar: 'freezes and windows',
    checks: 'required checks',
    batch: 'size of the batch',
    interval: 'rest since the last one',
    protection: 'rules of the environment',
    approvals: 'approvals',
};
/** What each rule that was asked for says; '' when none was. */
function gateSection(answers) {
    const asked = answers.filter(({ what }) => what !== '');
    if (asked.length === 0)
        return '';
    const rows = asked.map(({ rule, objection, what }) => [
        RULES[rule],
        objection === null ? 'open' : '**closed**',
        (0,reports_escape/* markdownText */.p7)(what),
    ]);
    return `### The gate\n\n${(0,page/* table */.tp)(['rule', 'state', 'what was found'], rows)}`;
}
//# sourceMappingURL=gate-section.js.map
// EXTERNAL MODULE: ./build/src/reports/sections/power-section.js
var power_section = __webpack_require__(42013);
// EXTERNAL MODULE: ./build/src/domain/people/review.js
var people_review = __webpack_require__(8154);
;// CONCATENATED MODULE: ./build/src/domain/range/change-kind.js
/** What a change is for, as a reviewer sorts it; what can do most harm comes first. */
const CHANGE_KINDS = ['breaking', 'feature', 'fix', 'dependency', 'other'];
/** "feat(checkout)!: retry": the type, the scope and the mark of a breaking change (Conventional Commits 1.0). */
const CONVENTIONAL = /^(\w+)(\([^)]{0,100}\))?(!)?:\s/u;
const TYPES = {
    feat: 'feature',
    feature: 'feature',
    fix: 'fix',
    bugfix: 'fix',
    hotfix: 'fix',
    deps: 'dependency',
    revert: 'fix',
};
/** Words of labels; `semver:major`, `type/bug` and `kind: feature` are looked at word by word. */
const LABEL_WORDS = [
    ['breaking', /\b(?:breaking|breaking-change|major|destructive)\b/iu],
    ['dependency', /\b(?:dependencies|dependency|deps)\b/iu],
    ['fix', /\b(?:bug|bugfix|fix|hotfix|regression)\b/iu],
    ['feature', /\b(?:feature|feat|enhancement)\b/iu],
];
const DEPENDENCY_TITLE = /^(?:(?:build|chore|fix)\(deps(?:-dev)?\)!?:|bump |update dependency |lock file maintenance)/iu;
const DEPENDENCY_BOTS = /^(?:dependabot|renovate)(?:\[bot\])?$/iu;
const FIX_TITLE = /^(?:fix(?:es|ed)?|revert|hotfix|bugfix)\b/iu;
const FEATURE_TITLE = /^(?:add|adds|introduce|support|implement)\b/iu;
/**
 * Sorts a pull request by what its commits do, its labels and its title, in this order of trust: a commit
 * that can't be taken back makes it `breaking` whatever it calls itself.
 */
function changeKindOf({ title, author, labels }, around) {
    if (around.isDestructive)
        return 'breaking';
    const subjects = [title, ...around.commits.map(({ subject }) => subject)];
    if (subjects.some((subject) => CONVENTIONAL.exec(subject)?.[3] === '!'))
        return 'breaking';
    const ofBot = DEPENDENCY_BOTS.test(author) || DEPENDENCY_TITLE.test(title);
    // Bots label an update of a major version "major"; that is the version of somebody else's code.
    if (ofBot)
        return 'dependency';
    for (const [kind, words] of LABEL_WORDS) {
        if (labels.some((label) => words.test(label)))
            return kind;
    }
    const type = CONVENTIONAL.exec(title)?.[1]?.toLowerCase();
    if (type !== undefined)
        return TYPES[type] ?? 'other';
    if (FIX_TITLE.test(title))
        return 'fix';
    return FEATURE_TITLE.test(title) ? 'feature' : 'other';
}
/** The pull requests by kind, in the order of CHANGE_KINDS, each kind in the order given; none is empty. */
function sortedByKind(pullRequests, commits, findings) {
    const bySha = new Map(commits.map((commit) => [commit.sha, commit]));
    const destructive = new Set(findings
        .filter(({ reversibility }) => reversibility === 'no')
        .flatMap(({ evidence }) => evidence.map(({ commit }) => commit)));
    const kinds = pullRequests.map((one) => changeKindOf(one, {
        commits: one.commits.flatMap((sha) => bySha.get(sha) ?? []),
        isDestructive: one.commits.some((sha) => destructive.has(sha)),
    }));
    return CHANGE_KINDS.flatMap((kind) => {
        const own = pullRequests.filter((_, index) => kinds[index] === kind);
        return own.length === 0 ? [] : [{ kind, pullRequests: own }];
    });
}
//# sourceMappingURL=change-kind.js.map
// EXTERNAL MODULE: ./build/src/reports/links.js
var reports_links = __webpack_require__(71304);
;// CONCATENATED MODULE: ./build/src/reports/sections/pull-requests-section.js






/** Pull requests of a page; whatever is beyond is counted by kind. */
const PULL_REQUESTS_MAX = 40;
const LABELS_MAX = 3;
const REVIEWERS_MAX = 3;
/** Longest title, in characters. */
const TITLE_CHARS_MAX = 160;
const TITLES = {
    breaking: 'Breaking or destructive',
    feature: 'Features',
    fix: 'Fixes',
    dependency: 'Dependencies',
    other: 'Other changes',
};
/** The pull requests by kind, what can do most harm first, each with its author and its reviewers. */
function pullRequestsSection(outcome, links) {
    const { pullRequests, range, risk, reviews = [] } = outcome;
    if (pullRequests.length === 0)
        return '';
    const byNumber = new Map(reviews.map((review) => [review.pullRequest, review]));
    let room = PULL_REQUESTS_MAX;
    const groups = sortedByKind(pullRequests, range?.commits ?? [], risk?.findings ?? []).map(({ kind, pullRequests: own }) => {
        const shown = Math.min(room, own.length);
        room -= shown;
        const lines = own
            .slice(0, shown)
            .map((one) => pullRequestLine(one, byNumber.get(one.number) ?? null, links));
        const list = (0,page/* cutList */.f6)(lines, shown, own.length).join('\n');
        return `**${TITLES[kind]}** (${(0,reports_words/* numberText */.$4)(own.length)})\n\n${list}`;
    });
    return [`#### ${(0,reports_words/* countText */.lT)(pullRequests.length, 'pull request')}`, ...groups].join('\n\n');
}
function pullRequestLine(one, review, links) {
    const number = (0,reports_links/* link */.nf)(`#${one.number}`, (0,reports_links/* pullRequestUrl */.ET)(links.repository, one.number));
    const facts = [
        `by ${(0,reports_escape/* markdownText */.p7)(one.author, 60) || 'unknown'}`,
        ...(review === null ? [] : [reviewText(review)]),
        (0,reports_words/* countText */.lT)(one.commits.length, 'commit'),
        ...one.labels.slice(0, LABELS_MAX).map((label) => (0,reports_escape/* markdownCode */.D9)(label, 50)),
    ];
    return `- ${number} ${(0,reports_escape/* markdownText */.p7)(one.title, TITLE_CHARS_MAX)} (${facts.join(', ')})`;
}
/** "approved by grace and linus"; who asked for changes and was never heard again matters more. */
function reviewText(review) {
    const objectors = review.opinions
        .filter(({ kind, reviewer }) => kind === 'changes_requested' && !(0,people_review/* isSamePerson */.sO)(reviewer, review.author))
        .map(({ reviewer }) => reviewer);
    if (objectors.length > 0)
        return `**changes asked for by ${namesText(objectors)}**`;
    const approvers = (0,people_review/* approvalsOf */.mh)(review).map(({ reviewer }) => reviewer);
    if (approvers.length > 0)
        return `approved by ${namesText(approvers)}`;
    return review.isTruncated ? 'reviews not read whole' : '**approved by nobody**';
}
function namesText(names) {
    const shown = names.slice(0, REVIEWERS_MAX).map((name) => (0,reports_escape/* markdownText */.p7)(name, 60));
    const more = names.length - shown.length;
    return (0,reports_words/* listText */.so)(more > 0 ? [...shown, `${(0,reports_words/* numberText */.$4)(more)} more`] : shown);
}
//# sourceMappingURL=pull-requests-section.js.map
// EXTERNAL MODULE: ./build/src/reports/sections/ramp-section.js
var ramp_section = __webpack_require__(89130);
// EXTERNAL MODULE: ./build/src/reports/sections/range-section.js
var range_section = __webpack_require__(5041);
;// CONCATENATED MODULE: ./build/src/reports/sections/risk-section.js





/** Findings of a page, the heaviest first. */
const FINDINGS_MAX = 12;
const EVIDENCE_CHARS_MAX = 160;
/** Pieces of evidence of a finding: a telephone holds few. The outcome as JSON has them all. */
const EVIDENCE_SHOWN_MAX = 4;
const EVIDENCE_OF_LIGHT_SHOWN_MAX = 2;
/** Factors that are told so that people know, and move nothing in the data: they stand folded behind the rest. */
const FACTS = new Set(['authors', 'binaries', 'tests', 'waiting', 'weekday']);
/** Why the risk is what it is: each finding with what it means, what to do, and where to look. */
function riskSection(risk, links) {
    const { reasons, facts } = sorted(risk.findings);
    const told = (findings) => (0,page/* cutList */.f6)(findings.slice(0, FINDINGS_MAX).map((one) => findingMarkdown(one, links.repository)), FINDINGS_MAX, findings.length).join('\n');
    return [
        '### Why',
        (0,forecast_section/* forecastWords */.f)(risk),
        reasons.length === 0 ? 'Nothing about this range stands out.' : told(reasons),
        facts.length === 0
            ? ''
            : (0,page/* folded */.TM)(`${(0,reports_words/* countText */.lT)(facts.length, 'fact')} without weight`, told(facts)),
    ]
        .filter((text) => text !== '')
        .join('\n\n');
}
/** The heaviest findings in a line each, for a short page; '' when nothing stands out. */
function findingLines(risk, linesMax) {
    const lines = sorted(risk.findings).reasons.map((finding) => `- ${headline(finding)}`);
    if (lines.length === 0)
        return '';
    return `Why the risk is ${risk.level}:\n\n${(0,page/* cutList */.f6)(lines, linesMax, lines.length).join('\n')}`;
}
/** A fact that somebody gave a weight, or that can't be taken back, is a reason like any other. */
function sorted(findings) {
    const isFact = ({ factor, logOdds, reversibility }) => FACTS.has(factor) && logOdds === 0 && reversibility === 'yes';
    return {
        reasons: findings.filter((finding) => !isFact(finding)),
        facts: findings.filter(isFact),
    };
}
function findingMarkdown(finding, repository) {
    const sentences = [finding.why, finding.advice, adjustmentText(finding)].map((text) => (0,reports_escape/* markdownText */.p7)(text));
    const isHeavy = finding.logOdds !== 0 || finding.reversibility !== 'yes';
    const evidence = finding.evidence
        .slice(0, isHeavy ? EVIDENCE_SHOWN_MAX : EVIDENCE_OF_LIGHT_SHOWN_MAX)
        .map((one) => evidenceMarkdown(one, repository));
    const more = finding.evidenceCount - evidence.length;
    if (more > 0 && evidence.length > 0)
        evidence.push(`and ${(0,reports_words/* numberText */.$4)(more)} more`);
    return [
        [`- ${headline(finding)}`, ...sentences].filter((text) => text !== '').join(' '),
        ...(evidence.length === 0 ? [] : [`  Evidence: ${evidence.join(', ')}`]),
    ].join('  \n');
}
function headline(finding) {
    const marks = [
        ...(finding.logOdds === 0 ? [] : [`${signed(finding.logOdds)} log-odds`]),
        ...(finding.reversibility === 'yes' ? [] : [UNDO_MARKS[finding.reversibility]]),
    ];
    const what = `**${(0,reports_escape/* markdownText */.p7)(finding.what)}**`;
    return `${what}${marks.length === 0 ? '' : ` (${marks.join(', ')})`}.`;
}
function adjustmentText({ adjustment }) {
    if (adjustment === undefined)
        return '';
    return adjustment.kind === 'silenced'
        ? `Silenced by the configuration: ${adjustment.reason}`
        : `Weighted by ${adjustment.weight} in the configuration: ${adjustment.reason}`;
}
const UNDO_MARKS = { with_care: 'roll back with care', no: 'cannot be rolled back' };
function signed(logOdds) {
    return `${logOdds > 0 ? '+' : ''}${(0,reports_words/* magnitudeText */.cu)(logOdds)}`;
}
function evidenceMarkdown(evidence, repository) {
    const { commit, path, line } = evidence;
    if (path !== null) {
        const label = (0,reports_escape/* markdownCode */.D9)(line === undefined ? path : `${path}:${line}`, EVIDENCE_CHARS_MAX);
        const file = commit === null ? label : (0,reports_links/* link */.nf)(label, (0,reports_links/* fileUrl */.iw)(repository, commit, path, line));
        const said = evidence.text === path ? '' : ` ${(0,reports_escape/* markdownText */.p7)(evidence.text, EVIDENCE_CHARS_MAX)}`;
        return commit === null ? file + said : `${file}${said} in ${(0,reports_links/* commitLink */.wn)(repository, commit)}`;
    }
    const text = (0,reports_escape/* markdownText */.p7)(evidence.text, EVIDENCE_CHARS_MAX);
    return commit === null ? text : `${(0,reports_links/* commitLink */.wn)(repository, commit)} ${text}`;
}
//# sourceMappingURL=risk-section.js.map
// EXTERNAL MODULE: ./build/src/reports/sections/rollout-section.js
var rollout_section = __webpack_require__(73257);
// EXTERNAL MODULE: ./build/src/domain/range/path-kind.js + 2 modules
var path_kind = __webpack_require__(94868);
;// CONCATENATED MODULE: ./build/src/reports/sections/touched-section.js




/** Files that are named of each area; the finding of the area has its evidence. */
const FILES_MAX = 3;
const PATH_CHARS_MAX = 100;
/** What a reviewer asks about, what is hardest to take back first. */
const AREAS = [
    { title: 'Database migrations', kinds: ['migration'] },
    { title: 'Infrastructure', kinds: ['infrastructure'] },
    { title: 'Workflows and permissions', kinds: ['workflow'] },
    { title: 'Dependencies', kinds: ['manifest', 'lockfile'] },
    { title: 'Configuration', kinds: ['configuration'] },
    { title: 'Source', kinds: ['source'] },
    { title: 'Tests', kinds: ['tests'] },
];
/** Which areas the range touches, and which it leaves alone; '' without files. */
function touchedSection(range, links) {
    if (range.files.length === 0)
        return '';
    const byKind = (0,path_kind/* filesByKind */.X)(range);
    const areas = AREAS.map(({ title, kinds }) => ({
        title,
        files: kinds.flatMap((kind) => byKind[kind]),
    }));
    const lines = areas
        .filter(({ files }) => files.length > 0)
        .map(({ title, files }) => `- **${title}**: ${filesText(files, links)}`);
    const untouched = areas.filter(({ files }) => files.length === 0);
    const rest = untouched.map(({ title }) => title.toLowerCase()).join(', ');
    const kept = range.isTruncated ? 'Of the files that are kept, ' : '';
    return [
        '#### What it touches',
        lines.join('\n'),
        rest === '' ? '' : `${kept === '' ? 'Not touched' : `${kept}not touched`}: ${rest}.`,
    ]
        .filter((part) => part !== '')
        .join('\n\n');
}
function filesText(files, links) {
    const shown = files
        .slice(0, FILES_MAX)
        .map(({ file }) => (0,reports_links/* link */.nf)((0,reports_escape/* markdownCode */.D9)(file.path, PATH_CHARS_MAX), (0,reports_links/* fileUrl */.iw)(links.repository, file.newestCommit, file.path)));
    const more = files.length - shown.length;
    const named = more > 0 ? [...shown, `and ${(0,reports_words/* numberText */.$4)(more)} more`] : shown;
    return `${(0,reports_words/* countText */.lT)(files.length, 'file')}: ${named.join(', ')}`;
}
//# sourceMappingURL=touched-section.js.map
// EXTERNAL MODULE: ./build/src/domain/units.js
var units = __webpack_require__(97065);
;// CONCATENATED MODULE: ./build/src/reports/sections/way-back-section.js




const VERSION_CHARS_MAX = 80;
/** What a rollback of this range does not put right, said before anybody asks for one. */
const CAUTIONS = {
    yes: '',
    with_care: ' This range **can be rolled back with care only**: read its findings first.',
    no: ' **This range cannot be fully taken back**: something in it, such as a destructive migration, stays. Read its findings first.',
};
/** Every target promotes by changing the roles of its slots; nothing is shut down. */
const STAYS_WARM = 'It stays up in its slot until the next deployment takes that, so until then going back is one write.';
/** The box of an outcome that left traffic on the candidate; '' when there is nothing to take back. */
function wayBackSection(outcome) {
    const { wayBack = null, risk, environment } = outcome;
    if (wayBack === null || !(0,facts_section/* hasTraffic */.GG)(outcome))
        return '';
    const box = wayBackBox(environment, wayBack, risk?.reversibility ?? null);
    return box !== '' && outcome.result === 'promoted' ? `${box} ${STAYS_WARM}` : box;
}
/**
 * The box that takes the environment back by one click, below the hidden line that says which deployment
 * it belongs to. Everything untrusted in it stands inside a line, so nothing can pass for that line.
 */
function wayBackBox(environment, wayBack, reversibility) {
    const marker = (0,box/* boxMarker */.q0)({ ...wayBack, environment });
    if (marker === null)
        return '';
    const version = (0,reports_escape/* markdownCode */.D9)(wayBack.version, VERSION_CHARS_MAX);
    const sha = (0,units/* parseSha */.qL)(wayBack.sha);
    const commit = sha === null ? '' : (0,units/* shortSha */.Fu)(sha);
    // A commit that is its own name is not said twice.
    const name = commit === '' || wayBack.version.startsWith(commit)
        ? version
        : `${version} (${(0,reports_escape/* markdownCode */.D9)(commit)})`;
    const caution = reversibility === null ? '' : CAUTIONS[reversibility];
    const title = `**Roll ${(0,reports_escape/* markdownText */.p7)(environment, 100)} back to ${name}**`;
    return `${marker}\n- [ ] ${title}, the last healthy version: tick the box.${caution}`;
}
//# sourceMappingURL=way-back-section.js.map
;// CONCATENATED MODULE: ./build/src/reports/markdown.js





















/** Findings of a comment; the summary has them all. */
const COMMENT_FINDINGS_MAX = 3;
/**
 * The page of a run (job summary): the decision, what happened if anything did, why, what, how, and where
 * to go. At most SUMMARY_CHARS_MAX UTF-16 units, which is within the runner's 1 MiB in any language.
 */
function summaryMarkdown(outcome, links) {
    return (0,page/* pageOf */.ZZ)(pageSections(outcome, links, pictures/* MERMAID_PICTURES */.K), page/* SUMMARY_CHARS_MAX */.Yh);
}
/** The parts of the page of a run, in order; what it draws is for the medium to say. */
function pageSections(outcome, links, pictures) {
    const { range, risk, ramp, rollout, pullRequests } = outcome;
    const suspects = section('suspects', 4, risk === null ? '' : (0,forecast_section/* suspectsSection */.y)(risk, range, links));
    const isTakenBack = outcome.result === 'rolled_back';
    const stage = rollout === null ? 'planned' : (rollout.step ?? 'over');
    return [
        section('title', 0, titleLine(outcome)),
        section('decision', 0, (0,decision/* decisionMarkdown */.gg)(outcome)),
        section('links', 0, (0,facts_section/* linksLine */.sV)(outcome, links)),
        section('what happened', 1, rollout === null ? '' : (0,rollout_section/* rolloutSection */.Zg)(outcome, rollout, pictures)),
        ...(isTakenBack ? [suspects] : []),
        section('the gate', 2, gateSection(outcome.gate ?? [])),
        section('why', 2, risk === null ? '' : riskSection(risk, links)),
        ...(isTakenBack ? [] : [suspects]),
        section('what goes out', 3, range === null ? '' : (0,range_section/* rangeSection */.z1)(range, pullRequests, links)),
        section('pull requests', 5, pullRequestsSection(outcome, links)),
        section('what it touches', 5, range === null ? '' : touchedSection(range, links)),
        section('checks', 5, outcome.checks === undefined ? '' : checksSection(outcome.checks)),
        section('authors', 7, range === null ? '' : (0,range_section/* authorsSection */.K3)(range)),
        section('commits', 9, range === null ? '' : (0,range_section/* directCommitsSection */.NY)(range, pullRequests, links)),
        section('files', 8, range === null ? '' : (0,range_section/* filesSection */.bE)(range, links)),
        section('how it goes out', 4, ramp === null ? '' : (0,ramp_section/* rampSection */.U3)(ramp, outcome.judging ?? null, stage, pictures)),
        section('what each step can see', 5, (0,power_section/* powerMarkdown */.fg)(outcome)),
        section('what was looked at', 0, (0,diagnosis_section/* diagnosisSection */.V)(outcome.diagnoses ?? [])),
        section('how changes flow', 9, outcome.flow === undefined ? '' : (0,flow/* flowSection */.A)(outcome.flow, pictures)),
        section('warnings', 6, (0,facts_section/* warningsSection */.xd)(outcome.warnings)),
        section('audit', 1, (0,audit_section/* auditLine */.k)(outcome)),
        section('facts', 0, (0,facts_section/* factsLine */.UM)(outcome)),
    ];
}
/**
 * The sticky comment on one pull request of the range: short, and begins with `commentMarker`. Other pull
 * requests are counted and never linked: a link would leave a "mentioned" event on each of them.
 */
function commentMarkdown(outcome, links, { pullRequest }) {
    const { range, risk, ramp, rollout } = outcome;
    const verdict = rollout?.verdict ?? null;
    // After a rollout the measurements tell more than the forecast.
    const findings = risk === null || rollout !== null ? '' : findingLines(risk, COMMENT_FINDINGS_MAX);
    const isTakenBack = outcome.result === 'rolled_back' && risk !== null;
    const sections = [
        section('marker', 0, commentMarker(outcome.environment)),
        section('title', 0, titleLine(outcome)),
        section('decision', 0, (0,decision/* decisionMarkdown */.gg)(outcome)),
        section('where it stands', 0, whereItStands(outcome)),
        section('verdict', 1, verdict === null ? '' : (0,rollout_section/* verdictMarkdown */.BT)(verdict)),
        section('findings', 2, findings),
        section('suspects', 3, isTakenBack ? (0,forecast_section/* suspectsSection */.y)(risk, range, links) : ''),
        section('range', 3, range === null ? '' : companyText(outcome, range, pullRequest)),
        section('ramp', 4, ramp === null || rollout !== null ? '' : `Ramp: ${(0,ramp_section/* rampWords */.iZ)(ramp)}.`),
        section('warnings', 5, (0,facts_section/* warningsSection */.xd)(outcome.warnings)),
        section('way back', 0, wayBackSection(outcome)),
        section('links', 0, (0,facts_section/* linksLine */.sV)(outcome, links)),
        section('audit', 1, (0,audit_section/* auditLine */.k)(outcome)),
        section('facts', 0, (0,facts_section/* factsLine */.UM)(outcome)),
    ];
    return (0,page/* pageOf */.ZZ)(sections, page/* COMMENT_CHARS_MAX */.T9);
}
/**
 * The hidden first line by which the comment of an environment is found again. Different environments
 * have different markers: the name is percent-encoded, and dashes that could end the marker are too.
 */
function commentMarker(environment) {
    return `<!-- slipway:${(0,box/* markerName */.CO)(environment)} -->`;
}
/** The ramp with the step of now, as a picture and in words; '' for whatever is not under way. */
function whereItStands({ ramp, rollout }) {
    const step = rollout?.step;
    if (ramp === null || step === undefined)
        return '';
    return `${pictures/* MERMAID_PICTURES */.K.ramp(ramp, step)}\n\nRamp: ${(0,ramp_section/* stepsWords */.ZM)(ramp, step)}.`;
}
function section(name, dispensability, markdown) {
    return { name, dispensability, markdown };
}
function titleLine(outcome) {
    return `## ${markdown_TITLES[outcome.command]} ${(0,reports_escape/* markdownText */.p7)(outcome.environment, 100)}`;
}
const markdown_TITLES = {
    assess: 'Slipway: plan for',
    gate: 'Slipway: gate of',
    doctor: 'Slipway: doctor for',
    deploy: 'Slipway: deployment to',
    rollback: 'Slipway: rollback of',
    reconcile: 'Slipway: looking after',
    control: 'Slipway: asked of',
};
/** What part this pull request has in the range, and how large the range is. */
function companyText(outcome, range, pullRequest) {
    const { pullRequests } = outcome;
    const own = pullRequests.find((one) => one.number === pullRequest);
    const others = pullRequests.length - 1;
    const part = own === undefined
        ? ''
        : `This pull request is in it with ${(0,reports_words/* countText */.lT)(own.commits.length, 'commit')}${others === 0 ? '' : `, beside ${(0,reports_words/* countText */.lT)(others, 'other pull request')}`}. `;
    return `${part}In all: ${(0,range_section/* rangeWords */.r6)(range, pullRequests.length)}.`;
}
//# sourceMappingURL=markdown.js.map

/***/ }),

/***/ 38097:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bd: () => (/* binding */ rampChart),
/* harmony export */   IK: () => (/* binding */ weeksChart),
/* harmony export */   _7: () => (/* binding */ SECONDS_OF),
/* harmony export */   mC: () => (/* binding */ evidenceChart),
/* harmony export */   o9: () => (/* binding */ EVIDENCE_TENS_MAX),
/* harmony export */   uF: () => (/* binding */ unitOf),
/* harmony export */   uI: () => (/* binding */ shareChart)
/* harmony export */ });
/* harmony import */ var _domain_units_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(97065);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(35830);


/** More bars than this leave no room for their labels; they are numbered only. */
const LABELLED_STEPS_MAX = 12;
/** A chart with more bars than this tells nothing; the table below it has them all. */
const CHART_STEPS_MAX = 40;
/** The share over time is drawn through this many points. */
const CHART_POINTS = 41;
/** The planned steps as bars, the one of now marked; '' without steps. Mermaid: xychart-beta. */
function rampChart(ramp, now = null) {
    const steps = ramp.steps.slice(0, CHART_STEPS_MAX);
    if (steps.length === 0)
        return '';
    // Mermaid merges bars with equal labels, so each begins with its number.
    const labels = steps.map((step, index) => steps.length > LABELLED_STEPS_MAX
        ? `${index + 1}`
        : `${index + 1}: ${(0,_domain_units_js__WEBPACK_IMPORTED_MODULE_1__/* .percentText */ .fL)(step.percent)}${index === now?.index ? ' (now)' : ''}`);
    return fenced([
        'xychart-beta',
        `    title "${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .mermaidText */ .Hg)('Planned share of traffic per step')}"`,
        `    x-axis "Step" [${labels.map((label) => `"${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .mermaidText */ .Hg)(label)}"`).join(', ')}]`,
        SHARE_AXIS,
        `    bar [${steps.map((step) => decimal(step.percent)).join(', ')}]`,
    ]);
}
/** The share that the candidate had over time as a line, or '' when there is no stretch of time. */
function shareChart(timeline) {
    const first = timeline[0];
    const last = timeline.at(-1);
    if (first === undefined || last === undefined || last.atSeconds <= first.atSeconds)
        return '';
    const seconds = last.atSeconds - first.atSeconds;
    const unit = unitOf(seconds);
    const shares = Array.from({ length: CHART_POINTS }, (_, index) => shareAt(timeline, first.atSeconds + (seconds * index) / (CHART_POINTS - 1)));
    return fenced([
        'xychart-beta',
        `    title "${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .mermaidText */ .Hg)('Share of traffic of the candidate')}"`,
        `    x-axis "${unit}" 0 --> ${Number((seconds / SECONDS_OF[unit]).toFixed(1))}`,
        SHARE_AXIS,
        `    line [${shares.map(decimal).join(', ')}]`,
    ]);
}
/** The evidence against the candidate as it climbed, and its limit; '' with fewer than two points. */
function evidenceChart(points) {
    const first = points[0];
    const last = points.at(-1);
    if (first === undefined || last === undefined || points.length < 2)
        return '';
    const seconds = last.atSeconds - first.atSeconds;
    if (seconds <= 0)
        return '';
    const unit = unitOf(seconds);
    const shown = Array.from({ length: CHART_POINTS }, (_, index) => points.findLast((one) => one.atSeconds <= first.atSeconds + (seconds * index) / (CHART_POINTS - 1)) ?? first);
    const limits = shown.map(({ logEvidenceLimit }) => Math.max(0, logEvidenceLimit) / Math.LN10);
    const values = shown.map(({ logEvidence }) => Math.max(0, logEvidence) / Math.LN10);
    const top = Math.min(EVIDENCE_TENS_MAX, Math.ceil(Math.max(1, ...limits, ...values)));
    return fenced([
        'xychart-beta',
        `    title "${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .mermaidText */ .Hg)('Evidence against the candidate and its limit')}"`,
        `    x-axis "${unit}" 0 --> ${decimal(seconds / SECONDS_OF[unit])}`,
        `    y-axis "Zeros of the odds (2 = 100 to 1)" 0 --> ${top}`,
        `    line [${values.map((value) => decimal(Math.min(top, value))).join(', ')}]`,
        `    line [${limits.map((value) => decimal(Math.min(top, value))).join(', ')}]`,
    ]);
}
/** Deployments by week as bars and how many failed as a line; the newest week is 0. */
function weeksChart(weeks) {
    const deployments = weeks.map(({ deploymentCount }) => deploymentCount);
    const failures = weeks.map(({ caughtCount, escapedCount }) => caughtCount + escapedCount);
    const labels = weeks.map((_, index) => `"${index - weeks.length + 1}"`);
    return fenced([
        'xychart-beta',
        `    title "${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .mermaidText */ .Hg)('Deployments per week (bars) and how many failed (line)')}"`,
        `    x-axis "Week" [${labels.join(', ')}]`,
        `    y-axis "Deployments" 0 --> ${Math.max(1, ...deployments)}`,
        `    bar [${deployments.join(', ')}]`,
        `    line [${failures.join(', ')}]`,
    ]);
}
/** Evidence beyond this many powers of ten is drawn at the top. */
const EVIDENCE_TENS_MAX = 12;
const SHARE_AXIS = '    y-axis "Percent of traffic" 0 --> 100';
const SECONDS_OF = { Seconds: 1, Minutes: 60, Hours: 3_600 };
/** The unit in which an axis of this length reads well. */
function unitOf(seconds) {
    return seconds >= 7_200 ? 'Hours' : seconds >= 120 ? 'Minutes' : 'Seconds';
}
/** The share after the newest entry that is not later than `atSeconds`. */
function shareAt(timeline, atSeconds) {
    return timeline.findLast((entry) => entry.atSeconds <= atSeconds)?.percent ?? 0;
}
/** Mermaid's grammar knows no exponents. */
function decimal(value) {
    return String(Number(Math.max(0, value).toFixed(3)));
}
function fenced(lines) {
    return ['```mermaid', ...lines, '```'].join('\n');
}
//# sourceMappingURL=chart.js.map

/***/ }),

/***/ 66130:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ MERMAID_PICTURES)
/* harmony export */ });
/* harmony import */ var _chart_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38097);

/** Mermaid, which GitHub renders. It knows no intervals: the table of the metrics has them. */
const MERMAID_PICTURES = {
    ramp: _chart_js__WEBPACK_IMPORTED_MODULE_0__/* .rampChart */ .Bd,
    share: _chart_js__WEBPACK_IMPORTED_MODULE_0__/* .shareChart */ .uI,
    metrics: () => '',
    evidence: _chart_js__WEBPACK_IMPORTED_MODULE_0__/* .evidenceChart */ .mC,
    weeks: _chart_js__WEBPACK_IMPORTED_MODULE_0__/* .weeksChart */ .IK,
};
//# sourceMappingURL=pictures.js.map

/***/ }),

/***/ 91607:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ auditLine)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(35830);

const ID_CHARS_MAX = 80;
/**
 * The digest of what was kept, outside of the ledger: whoever changes the ledger later can't change what people
 * were shown. '' when nothing was kept.
 */
function auditLine({ audit, rollout }) {
    if (audit === null || audit === undefined || rollout === null)
        return '';
    const command = (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .markdownCode */ .D9)(`node . audit ${rollout.id}`, ID_CHARS_MAX);
    return `Audit: ${command}, digest ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .markdownCode */ .D9)(audit.digest, ID_CHARS_MAX)}.`;
}
//# sourceMappingURL=audit-section.js.map

/***/ }),

/***/ 42013:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Rf: () => (/* binding */ powerWords),
/* harmony export */   fg: () => (/* binding */ powerMarkdown)
/* harmony export */ });
/* unused harmony export powerSection */
/* harmony import */ var _domain_units_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(97065);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(35830);
/* harmony import */ var _page_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20050);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4652);




/** Rows of the table; a ramp of few steps with few counts is far shorter. */
const ROWS_MAX = 60;
/** What each step can see, or why nobody knows; '' when nobody asked. */
function powerMarkdown({ power = null, powerUnknown = '' }) {
    if (power !== null)
        return powerSection(power);
    if (powerUnknown === '')
        return '';
    return `${TITLE}\n\nNot known before the rollout: ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .markdownText */ .p7)(powerUnknown)}`;
}
const TITLE = '### What each step can see';
/** What each step can see within its hold, and a ramp that would see more. */
function powerSection(power) {
    const rows = power.steps.flatMap((step) => power.rates.map(({ name }) => [
        (0,_domain_units_js__WEBPACK_IMPORTED_MODULE_3__/* .percentText */ .fL)(step.percent),
        (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .markdownText */ .p7)(name, 80),
        ...step.sights.filter((sight) => sight.name === name).map((sight) => sightText(step, sight)),
    ]));
    const ratios = [...new Set(power.steps.flatMap(({ sights }) => sights.map(({ ratio }) => ratio)))];
    const header = ['Share', 'Count', ...ratios.map((ratio) => `× ${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .numberText */ .$4)(ratio)}`)];
    return [
        TITLE,
        `How long a regression takes to show at the traffic of the last ten minutes (${trafficText(power)}); **bold** is longer than the step may hold.`,
        (0,_page_js__WEBPACK_IMPORTED_MODULE_1__/* .table */ .tp)(header, rows.slice(0, ROWS_MAX)),
        powerWords(power),
    ].join('\n\n');
}
/** Blind steps and the ramp that is proposed, in one or two sentences. */
function powerWords(power) {
    const blind = power.steps.filter(({ isBlind }) => isBlind);
    const proposed = (0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .listText */ .so)(power.proposed.map(_domain_units_js__WEBPACK_IMPORTED_MODULE_3__/* .percentText */ .fL));
    const shares = (0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .listText */ .so)(blind.map(({ percent }) => (0,_domain_units_js__WEBPACK_IMPORTED_MODULE_3__/* .percentText */ .fL)(percent)));
    const blindText = blind.length === 0
        ? 'No step is blind.'
        : `${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .countText */ .lT)(blind.length, 'step')} (${shares}) can not even see five times the errors within the hold.`;
    return `${blindText} A ramp for this traffic: ${proposed}.`;
}
function trafficText({ rates }) {
    const perSecond = Math.max(...rates.map(({ requestsPerSecond }) => requestsPerSecond));
    return `about ${perSecond >= 10 ? (0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .numberText */ .$4)(Math.round(perSecond)) : perSecond.toPrecision(2)} requests per second`;
}
function sightText({ holdSecondsMax }, { seconds }) {
    if (seconds === null)
        return '**never**';
    const text = (0,_domain_units_js__WEBPACK_IMPORTED_MODULE_3__/* .durationText */ .S5)(seconds);
    return seconds > holdSecondsMax ? `**${text}**` : text;
}
//# sourceMappingURL=power-section.js.map

/***/ })

};

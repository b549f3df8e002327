export const id = 5318;
export const ids = [5318];
export const modules = {

/***/ 75318:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  htmlReport: () => (/* binding */ htmlReport)
});

// EXTERNAL MODULE: ./build/src/reports/escape.js
var reports_escape = __webpack_require__(35830);
// EXTERNAL MODULE: ./build/src/reports/markdown.js + 7 modules
var markdown = __webpack_require__(84306);
;// CONCATENATED MODULE: ./build/src/reports/html/html-style.js
/**
 * The style of the report. Colours keep a contrast of at least 4.5 : 1 for text and 3 : 1 for what is drawn,
 * light and dark. Nothing is told by colour alone.
 */
const STYLE = `
:root{color-scheme:light dark;--ground:#fff;--text:#1b1f24;--quiet:#57606a;--line:#d0d7de;--soft:#f3f5f7;--link:#0550ae;--mark:#0969da;--good:#1a7f37;--bad:#cf222e;--doubt:#9a6700;--band:#dafbe1;--plan:#8b949e}
@media(prefers-color-scheme:dark){:root{--ground:#0d1117;--text:#e6edf3;--quiet:#9aa4af;--line:#3d444d;--soft:#161b22;--link:#79b8ff;--mark:#58a6ff;--good:#3fb950;--bad:#ff7b72;--doubt:#d29922;--band:#12351f;--plan:#6e7681}}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--text);font:16px/1.5 system-ui,-apple-system,"Segoe UI",sans-serif;overflow-wrap:anywhere}
main{max-width:54rem;margin:0 auto;padding:1rem 1rem 3rem;border-top:6px solid var(--good)}
main.medium{border-color:var(--doubt)}main.high,main.critical{border-color:var(--bad)}
h1{font-size:1.4rem;line-height:1.25;margin:.5rem 0 1rem}
h1+p{font-size:1.1rem;background:var(--soft);border-left:4px solid var(--line);padding:.75rem 1rem;margin:0 0 1rem}
main.critical h1+p,main.high h1+p{border-left-color:var(--bad)}main.medium h1+p{border-left-color:var(--doubt)}main.low h1+p{border-left-color:var(--good)}
h2{font-size:1.2rem;margin:2rem 0 .5rem;padding-bottom:.25rem;border-bottom:1px solid var(--line)}
h3{font-size:1rem;margin:1.5rem 0 .5rem}
p,ul,ol{margin:.5rem 0}ul,ol{padding-left:1.4rem}li{margin:.25rem 0}
a{color:var(--link);text-decoration:underline}
a:focus-visible,summary:focus-visible,[tabindex]:focus-visible{outline:3px solid var(--mark);outline-offset:2px}
code,pre{font:.875em/1.45 ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;background:var(--soft);border-radius:4px}
code{padding:.1em .3em}pre{padding:.75rem;overflow-x:auto;overflow-wrap:normal}pre code{padding:0;font-size:1em}
sub{font-size:.85rem;vertical-align:baseline;color:var(--quiet)}
details{margin:.75rem 0;border:1px solid var(--line);border-radius:6px}
summary{padding:.5rem .75rem;cursor:pointer;font-weight:600}
details>div{padding:0 .75rem .5rem}
.wide{overflow-x:auto;margin:.5rem 0}
table{border-collapse:collapse;font-size:.9rem;overflow-wrap:normal}
th,td{border:1px solid var(--line);padding:.3rem .55rem;text-align:left;vertical-align:top}
thead th{background:var(--soft)}tbody th{font-weight:600}
figure{margin:1rem 0;max-width:30rem}figcaption{font-size:.85rem;color:var(--quiet)}
svg{display:block;width:100%;height:auto}
svg text{font:11px system-ui,-apple-system,"Segoe UI",sans-serif;fill:var(--text);paint-order:stroke;stroke:var(--ground);stroke-width:3px;stroke-linejoin:round}svg text.quiet{fill:var(--quiet)}
.grid{stroke:var(--line);stroke-width:1}.one{stroke:var(--quiet);stroke-width:1.5}
.bar{fill:var(--mark)}.bar.plan{fill:var(--plan)}.bar.now{stroke:var(--text);stroke-width:2}
.failed{fill:var(--bad)}
.line{stroke:var(--mark);stroke-width:2}.limit{stroke:var(--bad);stroke-width:1.5;stroke-dasharray:5 3}
.band{fill:var(--band)}.interval{stroke-width:3}
.interval.healthy{stroke:var(--good)}.interval.harmful{stroke:var(--bad)}.interval.inconclusive{stroke:var(--doubt)}
.point.healthy{fill:var(--good)}.point.harmful{fill:var(--bad)}.point.inconclusive{fill:var(--doubt)}
@media print{details>div{display:block}main{border-top:0}}
`;
/** SHA-256 of STYLE, as the content security policy names it; a test says what it has to be. */
const STYLE_HASH = 'sha256-L8bzvfRW27uCOIYkuseWam3BwbejMOL/kO6Id0BOroc=';
//# sourceMappingURL=html-style.js.map
// EXTERNAL MODULE: ./node_modules/mdast-util-from-markdown/lib/index.js + 51 modules
var lib = __webpack_require__(60053);
// EXTERNAL MODULE: ./node_modules/mdast-util-gfm-table/lib/index.js + 1 modules
var mdast_util_gfm_table_lib = __webpack_require__(31118);
// EXTERNAL MODULE: ./node_modules/micromark-extension-gfm-table/lib/syntax.js + 2 modules
var syntax = __webpack_require__(57749);
;// CONCATENATED MODULE: ./build/src/reports/html/markdown-html.js




/** The language of a code block that stands for a picture; its text is the number of the picture. */
const PICTURE_LANGUAGE = 'picture';
/**
 * A section of a page as HTML: the Markdown of our reports, read as GitHub reads it, and every text of it
 * escaped. Of HTML inside it only what our sections write is known; everything else is text.
 */
function markdownHtml(markdown, pictures) {
    const tree = (0,lib/* fromMarkdown */.Y)(markdown, {
        extensions: [(0,syntax/* gfmTable */.x)()],
        mdastExtensions: [(0,mdast_util_gfm_table_lib/* gfmTableFromMarkdown */.c)()],
    });
    const writing = { pictures, openFolds: 0 };
    const html = childrenHtml(tree, writing);
    return html + '</div></details>'.repeat(writing.openFolds);
}
function childrenHtml(node, writing) {
    return (node.children ?? []).map((child) => nodeHtml(child, writing)).join('');
}
function nodeHtml(node, writing) {
    const inside = () => childrenHtml(node, writing);
    switch (node.type) {
        case 'text':
            return (0,reports_escape/* htmlText */.js)(node.value ?? '');
        case 'paragraph':
            return `<p>${inside()}</p>\n`;
        case 'heading':
            return headingHtml(node.depth ?? 1, inside());
        case 'strong':
            return `<strong>${inside()}</strong>`;
        case 'emphasis':
            return `<em>${inside()}</em>`;
        case 'inlineCode':
            return `<code>${(0,reports_escape/* htmlText */.js)(node.value ?? '').trim()}</code>`;
        case 'break':
            return '<br>';
        case 'link':
            return linkHtml(node.url ?? '', inside());
        case 'list':
            return node.ordered === true ? `<ol>${inside()}</ol>\n` : `<ul>${inside()}</ul>\n`;
        case 'listItem':
            return `<li>${itemHtml(node, writing)}</li>\n`;
        case 'table':
            return tableHtml(node, writing);
        case 'code':
            return codeHtml(node, writing);
        case 'html':
            return ownHtml(node.value ?? '', writing);
        default:
            return node.value === undefined ? inside() : (0,reports_escape/* htmlText */.js)(node.value);
    }
}
/** The title of a page is of the second level in Markdown, and of the first in a document of its own. */
function headingHtml(depth, inside) {
    const level = Math.min(6, Math.max(1, depth - 1));
    return `<h${level}>${inside}</h${level}>\n`;
}
function linkHtml(url, inside) {
    const href = (0,reports_escape/* htmlUrl */.TX)(url);
    return href === null ? inside : `<a href="${href}" rel="noopener noreferrer">${inside}</a>`;
}
/** The only paragraph of an item needs no space around it. */
function itemHtml(node, writing) {
    const [first, ...rest] = node.children ?? [];
    if (first?.type !== 'paragraph')
        return childrenHtml(node, writing);
    return childrenHtml(first, writing) + rest.map((child) => nodeHtml(child, writing)).join('');
}
/** Wide tables scroll by themselves, by keyboard too. The first cell of a row names the row. */
function tableHtml(node, writing) {
    const [head, ...body] = node.children ?? [];
    const cells = (row) => (row?.children ?? []).map((cell) => childrenHtml(cell, writing));
    const header = cells(head).map((cell) => `<th scope="col">${cell}</th>`);
    const rows = body.map((row) => {
        const [name, ...others] = cells(row);
        return `<tr><th scope="row">${name ?? ''}</th>${others.map((cell) => `<td>${cell}</td>`).join('')}</tr>\n`;
    });
    return `<div class="wide" role="group" aria-label="Table" tabindex="0"><table>\n<thead><tr>${header.join('')}</tr></thead>\n<tbody>\n${rows.join('')}</tbody></table></div>\n`;
}
function codeHtml(node, { pictures }) {
    const text = node.value ?? '';
    if (node.lang === PICTURE_LANGUAGE)
        return pictures[Number(text)] ?? '';
    const lines = text.split('\n').map(reports_escape/* htmlText */.js).join('\n');
    return `<pre tabindex="0"><code>${lines}</code></pre>\n`;
}
const FOLD = /^<details>\n<summary>([^<>]*)<\/summary>$/u;
const INLINE = new Set(['<sub>', '</sub>', '<code>', '</code>']);
function ownHtml(value, writing) {
    const title = FOLD.exec(value)?.[1];
    if (title !== undefined) {
        writing.openFolds++;
        return `<details><summary>${(0,reports_escape/* htmlText */.js)(title)}</summary><div>\n`;
    }
    if (value === '</details>') {
        if (writing.openFolds === 0)
            return '';
        writing.openFolds--;
        return '</div></details>\n';
    }
    return INLINE.has(value) ? value : (0,reports_escape/* htmlText */.js)(value);
}
//# sourceMappingURL=markdown-html.js.map
// EXTERNAL MODULE: ./build/src/domain/units.js
var units = __webpack_require__(97065);
// EXTERNAL MODULE: ./build/src/reports/pictures/chart.js
var chart = __webpack_require__(38097);
// EXTERNAL MODULE: ./build/src/reports/words.js
var words = __webpack_require__(4652);
;// CONCATENATED MODULE: ./build/src/reports/html/svg.js

/** Size of a drawing in its own units: as wide as a phone, so that text stays readable there. */
const DRAWING_WIDTH = 360;
/** One element; `inside` is SVG already. */
function svg_element(name, attributes, inside = '') {
    const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${typeof value === 'number' ? coordinate(value) : (0,reports_escape/* htmlAttribute */._s)(value)}"`);
    return `<${name}${written.join('')}>${inside}</${name}>`;
}
/** A label; `anchor` says which end of it stands at x. */
function label(x, y, text, { anchor = 'start', className = '' } = {}) {
    const style = className === '' ? {} : { class: className };
    return svg_element('text', { x, y, 'text-anchor': anchor, ...style }, (0,reports_escape/* htmlText */.js)(text));
}
/** A line through points, drawn without a fill. */
function polyline(points, className) {
    const list = points.map(([x, y]) => `${coordinate(x)},${coordinate(y)}`).join(' ');
    return svg_element('polyline', { points: list, class: className, fill: 'none' });
}
/** A picture with its caption; `says` is what a screen reader hears in its place. */
function figure(caption, says, height, drawn) {
    const picture = svg_element('svg', {
        viewBox: `0 0 ${DRAWING_WIDTH} ${coordinate(height)}`,
        role: 'img',
        'aria-label': `${caption}. ${says}`,
    }, drawn);
    return `<figure>${picture}<figcaption>${(0,reports_escape/* htmlText */.js)(caption)}</figcaption></figure>\n`;
}
/** Two decimals are finer than any screen. Not a number stands at the origin. */
function coordinate(value) {
    return String(Number((Number.isFinite(value) ? value : 0).toFixed(2)));
}
//# sourceMappingURL=svg.js.map
;// CONCATENATED MODULE: ./build/src/reports/html/svg-pictures.js






/** Room for the labels of an axis, in units of the drawing. */
const LEFT = 44;
const RIGHT = DRAWING_WIDTH - 10;
const TOP = 10;
const BOTTOM = 150;
const HEIGHT = 180;
/** More than this tells nothing in a picture; the tables have them all. */
const STEPS_MAX = 40;
const LABELLED_STEPS_MAX = 8;
const POINTS_MAX = 400;
const METRICS_MAX = 20;
const NAME_CHARS_MAX = 28;
/** Drawings of one page: what to write into the Markdown, and the SVG that it stands for. */
function svgPictures() {
    const drawn = [];
    const placed = (svg) => {
        if (svg === '')
            return '';
        drawn.push(svg);
        return [`\`\`\`${PICTURE_LANGUAGE}`, String(drawn.length - 1), '```'].join('\n');
    };
    const pictures = {
        ramp: (ramp, now) => placed(rampSvg(ramp, now)),
        share: (timeline) => placed(shareSvg(timeline)),
        metrics: (verdict, marginPercent) => placed(metricsSvg(verdict, marginPercent)),
        evidence: (points) => placed(evidenceSvg(points)),
        weeks: (weeks) => placed(weeksSvg(weeks)),
    };
    return { pictures, drawn };
}
/** The steps as bars; what is done is full, what comes is light, and the one of now has a frame. */
function rampSvg(ramp, now) {
    const steps = ramp.steps.slice(0, STEPS_MAX);
    if (steps.length === 0)
        return '';
    const width = (RIGHT - LEFT) / steps.length;
    const bars = steps.map(({ percent }, index) => {
        const y = heightOf(percent, 100);
        const state = now === null ? 'plan' : index < now.index ? 'done' : index > now.index ? 'plan' : 'now';
        const x = LEFT + index * width + width * 0.12;
        const bar = { x, y, width: width * 0.76, height: BOTTOM - y, rx: 2, class: `bar ${state}` };
        const isLabelled = steps.length <= LABELLED_STEPS_MAX;
        const middle = LEFT + (index + 0.5) * width;
        return [
            svg_element('rect', bar),
            isLabelled ? label(middle, y - 4, (0,units/* percentText */.fL)(percent), { anchor: 'middle' }) : '',
            isLabelled ? label(middle, BOTTOM + 14, stepLabel(index, now), { anchor: 'middle' }) : '',
        ].join('');
    });
    const shares = (0,words/* listText */.so)(ramp.steps.slice(0, STEPS_MAX).map(({ percent }) => (0,units/* percentText */.fL)(percent)));
    const at = now === null
        ? ''
        : ` Now at step ${now.index + 1}, at most ${(0,units/* durationText */.S5)(now.secondsLeftMax)} left.`;
    const axis = axes([0, 50, 100], 100, (value) => `${value} %`);
    const name = label((LEFT + RIGHT) / 2, HEIGHT - 2, 'step of the ramp', {
        anchor: 'middle',
        className: 'quiet',
    });
    return figure('Share of traffic by step', `Steps: ${shares}.${at}`, HEIGHT, axis + bars.join('') + name);
}
function stepLabel(index, now) {
    return index === now?.index ? `${index + 1} now` : `${index + 1}`;
}
/** Where the axis of the shares may end, in percent. */
const SHARE_TOPS = [2, 10, 20, 50, 100];
/** The share over time: it stays until it is changed. */
function shareSvg(timeline) {
    const shown = timeline.slice(-POINTS_MAX);
    const first = shown[0];
    const last = shown.at(-1);
    if (first === undefined || last === undefined || last.atSeconds <= first.atSeconds)
        return '';
    const time = timeAxis(first.atSeconds, last.atSeconds);
    const most = Math.max(...shown.map(({ percent }) => percent));
    const top = SHARE_TOPS.find((share) => most <= share) ?? 100;
    const points = shown.flatMap((entry, index) => {
        const x = time.x(entry.atSeconds);
        const before = shown[index - 1]?.percent ?? entry.percent;
        return [
            [x, heightOf(before, top)],
            [x, heightOf(entry.percent, top)],
        ];
    });
    return figure('Share of traffic of the candidate', `Over ${(0,units/* durationText */.S5)(last.atSeconds - first.atSeconds)}; largest ${(0,units/* percentText */.fL)(most)}, ${(0,units/* percentText */.fL)(last.percent)} in the end.`, HEIGHT, axes([0, top / 2, top], top, (value) => `${value} %`) + time.labels + polyline(points, 'line'));
}
/** The combined evidence as it climbed, in powers of ten, and the limit at which it is taken back. */
function evidenceSvg(points) {
    const shown = points.slice(-POINTS_MAX);
    const first = shown[0];
    const last = shown.at(-1);
    if (first === undefined || last === undefined || last.atSeconds <= first.atSeconds)
        return '';
    const tens = (log) => Math.min(chart/* EVIDENCE_TENS_MAX */.o9, Math.max(0, log / Math.LN10));
    const all = shown.flatMap((one) => [tens(one.logEvidence), tens(one.logEvidenceLimit)]);
    const top = Math.ceil(Math.max(1, ...all));
    const time = timeAxis(first.atSeconds, last.atSeconds);
    const lineOf = (value) => shown.map((point) => [
        time.x(point.atSeconds),
        heightOf(tens(value(point)), top),
    ]);
    const limitY = heightOf(tens(last.logEvidenceLimit), top);
    const marks = [...new Set([0, Math.ceil(top / 2), top])];
    return figure('Evidence against the candidate, and the limit at which it is taken back', `In the end ${(0,words/* evidenceText */.rS)(last.logEvidence)}; the limit is ${(0,words/* evidenceText */.rS)(last.logEvidenceLimit)}.`, HEIGHT, [
        axes(marks, top, (value) => (value > 4 ? `10^${value}` : `${10 ** value}:1`)),
        time.labels,
        polyline(lineOf((point) => point.logEvidenceLimit), 'limit'),
        polyline(lineOf((point) => point.logEvidence), 'line'),
        label(LEFT + 4, limitY - 4, 'limit', { className: 'quiet' }),
    ].join(''));
}
/** Deployments by week as bars, with the failed part of each in front; the newest week is at the right. */
function weeksSvg(weeks) {
    if (weeks.length === 0)
        return '';
    const top = Math.max(1, ...weeks.map(({ deploymentCount }) => deploymentCount));
    const width = (RIGHT - LEFT) / weeks.length;
    const failed = ({ caughtCount, escapedCount }) => caughtCount + escapedCount;
    const bar = (index, count, className) => {
        const y = heightOf(count, top);
        const x = LEFT + (index + 0.15) * width;
        return svg_element('rect', { x, y, width: width * 0.7, height: BOTTOM - y, class: className });
    };
    const bars = weeks.map((week, index) => bar(index, week.deploymentCount, 'bar plan') + bar(index, failed(week), 'failed'));
    const says = weeks.map((week) => `${week.deploymentCount} with ${failed(week)} failed`);
    return figure('Deployments by week, and in front how many failed', `Oldest week first: ${(0,words/* listText */.so)(says)}.`, BOTTOM + 6, axes([...new Set([0, top])], top, String) + bars.join(''));
}
const ROW = 42;
const RATIO_MIN = 0.1;
const RATIO_MAX = 20;
/** How often each count goes wrong against the running version: the ratio, its interval, the harmless band. */
function metricsSvg(verdict, marginPercent) {
    const rows = verdict.metrics.filter(({ rateRatio }) => rateRatio !== null).slice(0, METRICS_MAX);
    if (rows.length === 0)
        return '';
    const bottom = TOP + rows.length * ROW;
    const band = { x: ratioX(1), y: TOP, height: bottom - TOP, class: 'band' };
    const harmless = marginPercent === null
        ? ''
        : svg_element('rect', { ...band, width: ratioX(1 + marginPercent / 100) - ratioX(1) });
    const marks = [0.1, 0.5, 1, 2, 5, 20].map((ratio) => [
        svg_element('line', {
            x1: ratioX(ratio),
            x2: ratioX(ratio),
            y1: TOP,
            y2: bottom,
            class: ratio === 1 ? 'one' : 'grid',
        }),
        label(ratioX(ratio), bottom + 14, `×${ratio}`, { anchor: 'middle' }),
    ].join(''));
    const drawn = rows.map((metric, index) => ratioRow(metric, TOP + index * ROW));
    const says = rows.map((metric) => `${nameOf(metric)} ${ratioWords(metric)}, ${metric.answer}`);
    return figure(marginPercent === null
        ? 'Canary against stable: how many times as often it goes wrong'
        : `Canary against stable: how many times as often it goes wrong; shaded: harmless, up to ${(0,units/* percentText */.fL)(marginPercent)} worse`, `${(0,words/* listText */.so)(says)}.`, bottom + 20, harmless + marks.join('') + drawn.join(''));
}
function ratioRow(metric, top) {
    const { rateRatio, rateRatioLower, rateRatioUpper, answer } = metric;
    const y = top + 30;
    const lower = ratioX(rateRatioLower ?? RATIO_MIN);
    const upper = ratioX(rateRatioUpper ?? RATIO_MAX);
    return [
        label(12, top + 16, `${nameOf(metric)}: ${ratioWords(metric)}, ${answer}`),
        svg_element('line', { x1: lower, x2: upper, y1: y, y2: y, class: `interval ${answer}` }),
        svg_element('circle', { cx: ratioX(rateRatio ?? 1), cy: y, r: 4.5, class: `point ${answer}` }),
    ].join('');
}
function nameOf(metric) {
    return (0,reports_escape/* visibleText */.Q6)(metric.name, NAME_CHARS_MAX);
}
function ratioWords({ rateRatio, rateRatioLower, rateRatioUpper }) {
    return (0,words/* ratioText */.B9)(rateRatio, rateRatioLower, rateRatioUpper) ?? 'unknown';
}
/** Ratios on a logarithmic axis, so that half and twice are as far from one. */
function ratioX(ratio) {
    const kept = Math.min(RATIO_MAX, Math.max(RATIO_MIN, ratio));
    return 16 + (Math.log(kept / RATIO_MIN) / Math.log(RATIO_MAX / RATIO_MIN)) * (RIGHT - 16 - 6);
}
function heightOf(value, top) {
    const room = BOTTOM - TOP - 16;
    return BOTTOM - (Math.min(top, Math.max(0, value)) / top) * room;
}
function axes(marks, top, textOf) {
    const lines = marks.map((value) => {
        const y = heightOf(value, top);
        return [
            svg_element('line', { x1: LEFT, x2: RIGHT, y1: y, y2: y, class: 'grid' }),
            label(LEFT - 6, y + 4, textOf(value), { anchor: 'end' }),
        ].join('');
    });
    return lines.join('');
}
function timeAxis(fromSeconds, toSeconds) {
    const seconds = toSeconds - fromSeconds;
    const unit = (0,chart/* unitOf */.uF)(seconds);
    const marks = [0, 0.5, 1].map((part) => label(LEFT + part * (RIGHT - LEFT), BOTTOM + 14, String(Number(((part * seconds) / chart/* SECONDS_OF */._7[unit]).toFixed(1))), { anchor: part === 0 ? 'start' : part === 1 ? 'end' : 'middle' }));
    const name = label((LEFT + RIGHT) / 2, HEIGHT - 2, unit.toLowerCase(), {
        anchor: 'middle',
        className: 'quiet',
    });
    return {
        x: (atSeconds) => LEFT + ((atSeconds - fromSeconds) / seconds) * (RIGHT - LEFT),
        labels: marks.join('') + name,
    };
}
//# sourceMappingURL=svg-pictures.js.map
;// CONCATENATED MODULE: ./build/src/reports/html/html.js





/**
 * The page of a run as one file that needs nothing else: no script, no network, no font. The same sections
 * as the job summary, with pictures of its own. What the policy below does not name, no browser loads.
 */
function htmlReport(outcome, links) {
    const { pictures, drawn } = svgPictures();
    // Drawn while the sections are written, so these come first.
    const sections = (0,markdown/* pageSections */.Kz)(outcome, links, pictures);
    const body = sections.map(({ markdown }) => markdownHtml(markdown, drawn)).join('');
    const title = (0,reports_escape/* visibleText */.Q6)(`Slipway: ${outcome.version} to ${outcome.environment}`, 120);
    return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${(0,reports_escape/* htmlAttribute */._s)(POLICY)}">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${(0,reports_escape/* htmlText */.js)(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main class="${levelOf(outcome)}">
${body}</main>
</body>
</html>
`;
}
/** The style is known by its hash; a style that came in from anywhere else is not. */
const POLICY = `default-src 'none'; style-src '${STYLE_HASH}'; base-uri 'none'; form-action 'none'`;
/** The colour at the edge of the page; the words say the same. */
function levelOf({ result, risk }) {
    if (result === 'rolled_back' || result === 'failed')
        return 'critical';
    if (result === 'held' || result === 'refused')
        return 'high';
    return result === 'assessed' ? (risk?.level ?? 'low') : 'low';
}
//# sourceMappingURL=html.js.map

/***/ })

};
